/* SPDX-License-Identifier: MIT */
/* Past exchanges: each is booked as help already given. What is booked is known by its reference and never changed by
 * an import; a row that says otherwise is refused. */
#include "formats/import_inside.h"

#include <string.h>

enum {
    EXCHANGES_GROUP,
    EXCHANGES_DATE,
    EXCHANGES_REQUESTER,
    EXCHANGES_HELPER,
    EXCHANGES_SKILL,
    EXCHANGES_MINUTES,
    EXCHANGES_MEMO,
    EXCHANGES_REFERENCE,
    EXCHANGES_FIELDS
};

enum { EXCHANGES_UNUSUAL = 16 * 60 }; /* more minutes than this need somebody who says that they are meant */

static const aid__import_field exchanges_fields[] = {
    [EXCHANGES_GROUP] = { "group", NULL, AID_LIMIT_NAME_BYTES, 0, "elm" },
    [EXCHANGES_DATE] = { "date", NULL, AID__IMPORT_SHORT, 0, "2026-10-12" },
    [EXCHANGES_REQUESTER] = { "requester", NULL, AID_LIMIT_NAME_BYTES, 0, "m02" },
    [EXCHANGES_HELPER] = { "helper", NULL, AID_LIMIT_NAME_BYTES, 0, "m01" },
    [EXCHANGES_SKILL] = { "skill", NULL, AID_LIMIT_NAME_BYTES, 0, "text.forms" },
    [EXCHANGES_MINUTES] = { "minutes", NULL, AID__IMPORT_SHORT, 0, "0:45" },
    [EXCHANGES_MEMO] = { "memo", NULL, AID_LIMIT_TEXT_BYTES, 1, "Bus pass form" },
    [EXCHANGES_REFERENCE] = { "reference", NULL, AID_LIMIT_NAME_BYTES, 0, "x01" },
};

static aid_status exchanges_columns(aid__import *import, aid_error *error)
{
    static const uint32_t needed[] = { EXCHANGES_DATE, EXCHANGES_REQUESTER, EXCHANGES_HELPER, EXCHANGES_MINUTES };
    aid_status status = AID_OK;
    for (size_t i = 0; i < sizeof needed / sizeof needed[0] && status == AID_OK; i++)
        status = aid__import_require(import, needed[i], error);
    if (status == AID_OK && import->options.group.id == 0)
        status = aid__import_require(import, EXCHANGES_GROUP, error);
    return status;
}

/* The row's minutes and date. */
static aid_status exchanges_read(aid__import *import, size_t row, aid_log_options *out, aid_error *error)
{
    aid__import_at minutes = aid__import_cell_at(import, row, EXCHANGES_MINUTES);
    const char *text = aid__import_text(import, row, EXCHANGES_MINUTES);
    *out = (aid_log_options) { .struct_size = sizeof *out };
    aid_status status = aid__import_minutes(minutes, 1, AID_LIMIT_MINUTES, &out->minutes, error);
    if (status == AID_OK && out->minutes > EXCHANGES_UNUSUAL)
        return aid__import_refuse(
            minutes, AID_REASON_UNUSUAL, error,
            "\"%.*s\" is %d minutes, more than the %d (16 h) an import books at once; part it, or book it by hand",
            aid__import_shown(text), text, (int)out->minutes, EXCHANGES_UNUSUAL);
    if (status == AID_OK)
        status = aid__import_time(aid__import_cell_at(import, row, EXCHANGES_DATE), &out->happened, error);
    return status;
}

static aid_status exchanges_check(aid__import *import, size_t row, aid_error *error)
{
    static const struct {
        uint32_t field;
        const char *right;
    } needed[] = { { EXCHANGES_DATE, "right would be a day such as 2026-10-12" },
                   { EXCHANGES_REQUESTER, "name who received the help" },
                   { EXCHANGES_HELPER, "name who gave the help" },
                   { EXCHANGES_MINUTES, "right would be a duration such as 90, 1:30 or 1.5h" },
                   { EXCHANGES_GROUP, "name the group here, or give one for the whole import" } };
    size_t count = sizeof needed / sizeof needed[0] - (import->options.group.id != 0);
    aid_log_options options;
    for (size_t i = 0; i < count; i++)
        if (aid__import_text(import, row, needed[i].field)[0] == '\0')
            return aid__import_refuse(aid__import_cell_at(import, row, needed[i].field), AID_REASON_TEXT_MISSING, error,
                                      "empty; %s", needed[i].right);
    return exchanges_read(import, row, &options, error);
}

static aid_status exchanges_key(aid__import *import, size_t row, aid__buffer *key)
{
    char content[AID__IMPORT_REFERENCE_BYTES];
    aid__import_key_part(key, aid__import_text(import, row, EXCHANGES_GROUP));
    aid__import_key_part(key, aid__import_reference(import, row, EXCHANGES_REFERENCE, content));
    return AID_OK;
}

static aid_status exchanges_skill(aid__import *import, size_t row, aid_log_options *options, aid_error *error)
{
    aid__import_at at = aid__import_cell_at(import, row, EXCHANGES_SKILL);
    const char *text = aid__import_text(import, row, EXCHANGES_SKILL);
    if (text[0] == '\0')
        return AID_OK;
    aid_status status = aid__import_skill(at, options->group, text, &options->skill, error);
    if (status != AID_OK || options->skill.id != 0)
        return status;
    return aid__import_refuse(at, AID_REASON_SKILL_UNKNOWN, error,
                              "\"%.*s\" is no skill's code or name here; add it, or leave the cell empty",
                              aid__import_shown(text), text);
}

/* Who helped whom, where and with what. */
static aid_status exchanges_resolve(aid__import *import, size_t row, aid_log_options *options, aid_error *error)
{
    aid_status status = aid__import_group_of(aid__import_cell_at(import, row, EXCHANGES_GROUP), &options->group, error);
    if (status == AID_OK)
        status = aid__import_member(aid__import_cell_at(import, row, EXCHANGES_REQUESTER), options->group,
                                    &options->requester, error);
    if (status == AID_OK)
        status = aid__import_member(aid__import_cell_at(import, row, EXCHANGES_HELPER), options->group,
                                    &options->helper, error);
    if (status == AID_OK)
        status = exchanges_skill(import, row, options, error);
    return status;
}

/* Is what is booked under the reference what the row says? */
static aid_status exchanges_compare(aid__import *import, aid_exchange known, const aid_log_options *options,
                                    aid_error *error)
{
    aid_exchange_info info = { .struct_size = sizeof info };
    aid_status status = aid_exchange_get(import->store, known, &info, error);
    if (status != AID_OK)
        return status;
    if (info.requester.id == options->requester.id && info.helper.id == options->helper.id &&
        info.minutes == options->minutes)
        return AID_OK;
    return aid__fail(
        error, AID_E_STATE, AID_REASON_ALREADY,
        "reference: \"%.*s\" is booked with %d minutes%s; an import changes no books, correct the exchange",
        aid__import_shown(options->reference), options->reference, (int)info.minutes,
        info.minutes == options->minutes ? " between others" : "");
}

static aid_status exchanges_write(aid__import *import, size_t row, int32_t *outcome, aid_error *error)
{
    char content[AID__IMPORT_REFERENCE_BYTES];
    aid_log_options options;
    aid_exchange exchange = { 0 };
    aid__buffer_clear(&import->scratch);
    aid_status status = exchanges_read(import, row, &options, error);
    if (status == AID_OK)
        status = exchanges_resolve(import, row, &options, error);
    if (status != AID_OK)
        return status;
    const char *memo = aid__import_text(import, row, EXCHANGES_MEMO);
    options.memo = memo[0] != '\0' ? memo : NULL;
    options.reference = aid__import_reference(import, row, EXCHANGES_REFERENCE, content);
    status = aid_exchange_find(import->store, options.group, options.reference, &exchange, error);
    if (status == AID_OK) {
        *outcome = AID__IMPORT_REPEATED;
        return exchanges_compare(import, exchange, &options, error);
    }
    if (status != AID_E_NOT_FOUND)
        return status;
    *outcome = AID__IMPORT_ADDED;
    status = aid_exchange_log(import->store, &options, NULL, error);
    import->commands += status == AID_OK;
    return status;
}

const aid__import_kind aid__import_exchanges = {
    .noun = "exchange",
    .fields = exchanges_fields,
    .field_count = EXCHANGES_FIELDS,
    .columns = exchanges_columns,
    .check = exchanges_check,
    .key = exchanges_key,
    .write = exchanges_write,
};
