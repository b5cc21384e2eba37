/* SPDX-License-Identifier: MIT */
/* Is what somebody says of a service, or of a need, well formed? */
#include "api/service_inside.h"

#include "api/handle.h"
#include "base/geography.h"
#include "base/text.h"
#include "base/unit.h"
#include <string.h>

enum { SERVICE_WORD_BYTES = 64, SERVICE_CAPACITY_MOST = 1000000, SERVICE_REACH_MOST = 40100000, SERVICE_HOURS_MOST = 8784 };

bool aid__service_is_word(const char *code, size_t length)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", more[] = "0123456789-_.";
    if (length == 0 || length > SERVICE_WORD_BYTES || strchr(letters, code[0]) == NULL)
        return false;
    for (size_t i = 0; i < length; i++)
        if (code[i] == '\0' || (strchr(letters, code[i]) == NULL && strchr(more, code[i]) == NULL))
            return false;
    return true;
}

/* Codes with single spaces between, in the store's text arena. */
static aid_status service_check_codes(aid_store *store, const char *text, const char *field, const char **out, aid_error *error)
{
    text = aid__text_or_empty(text);
    char *canonical = aid__arena_bytes(store->text, strlen(text) + 1);
    size_t length = 0, count = 0;
    if (canonical == NULL)
        return aid__fail_memory(error);
    while (*(text += strspn(text, " ,;\n\t")) != '\0') {
        size_t code = strcspn(text, " ,;\n\t");
        if (!aid__service_is_word(text, code))
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE,
                             "%s: \"%.*s\" is no code; write a letter, then letters, digits, '-', '_' or '.', such as psychology.counselling",
                             field, aid__text_shown(text, code), text);
        if (++count > AID__SERVICE_WORDS)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "%s: at most %d codes", field, (int)AID__SERVICE_WORDS);
        if (length != 0)
            canonical[length++] = ' ';
        memcpy(canonical + length, text, code);
        length += code;
        text += code;
    }
    canonical[length] = '\0';
    *out = canonical;
    return AID_OK;
}

static aid_status service_check_texts(const aid_service_options *o, aid_error *error)
{
    const aid__text_field texts[] = {
        { o->name, "name", AID_LIMIT_NAME_BYTES, 0 },           { o->code, "code", AID_LIMIT_NAME_BYTES, 0 },
        { o->measures, "measures", AID_LIMIT_TEXT_BYTES, 1 },   { o->topics, "topics", AID_LIMIT_TEXT_BYTES, 1 },
        { o->text, "text", AID_LIMIT_TEXT_BYTES, 1 },           { o->contact, "contact", AID_LIMIT_TEXT_BYTES, 1 },
        { o->documents, "documents", AID_LIMIT_TEXT_BYTES, 1 }, { o->legal_basis, "legal_basis", AID_LIMIT_TEXT_BYTES, 1 },
        { o->credentials, "credentials", AID_LIMIT_TEXT_BYTES, 1 }, { o->rule, "rule", AID_LIMIT_TEXT_BYTES, 1 },
    };
    return aid__check_texts(AID__FIELDS(texts), error);
}

static aid_status service_check_type(int32_t type, aid_error *error)
{
    if ((type >= 0 && type <= AID_SUPPORT_LEGAL) || (type >= AID_SUPPORT_EXTENSION && type <= 999))
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "type: %d is none of the six types, nor one of the community's own "
                     "(%d to 999)", (int)type, (int)AID_SUPPORT_EXTENSION);
}

static aid_status service_check_numbers(const aid_service_options *o, aid_error *error)
{
    const aid__number_field numbers[] = {
        { o->capacity, 0, SERVICE_CAPACITY_MOST, "capacity" },
        { o->answer_hours, 0, SERVICE_HOURS_MOST, "answer_hours" },
        { o->reach_m, 0, SERVICE_REACH_MOST, "reach_m" },
        { o->fee, 0, INT64_C(9007199254740991), "fee" },
        { o->placed, 0, 1, "placed" },
        { o->tier, 0, AID_TIER_STATE, "tier" },
    };
    aid_status status = aid__check_numbers(AID__FIELDS(numbers), error);
    if (status == AID_OK)
        status = service_check_type(o->type, error);
    if (status == AID_OK)
        status = aid__check_enum(o->online, AID_NO, "online", error);
    if (status == AID_OK)
        status = aid__check_time(o->assured, "assured", error);
    if (status == AID_OK)
        status = aid__reserved_check(o->reserved, "aid_service_options", error);
    if (status == AID_OK)
        status = aid__unit_check(o->unit, "unit", error);
    return status == AID_OK && o->placed ? aid__place_check(o->latitude, o->longitude, "place", error) : status;
}

static aid_status service_check_rule(aid_store *store, aid__service_input *input, aid_error *error)
{
    const char *rule = aid__text_or_empty(input->options.rule);
    char *canonical = aid__arena_bytes(store->text, strlen(rule) + 1);
    if (canonical == NULL)
        return aid__fail_memory(error);
    input->rule = canonical;
    return aid__rule_check(&store->model, rule, canonical, error);
}

aid_status aid__service_check(aid_store *store, const aid_service_options *options, aid__service_input *input,
                              aid_error *error)
{
    aid_service_options *ours = &input->options;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(ours, sizeof *ours, options, AID__OPTIONS_LEAST, "aid_service_options", error);
    if (status == AID_OK)
        status = aid__check_bits(ours->set, AID_SERVICE_FIELD_MEASURES + 1, "aid_service_options.set", error);
    if (status == AID_OK)
        status = service_check_texts(ours, error);
    if (status == AID_OK)
        status = service_check_numbers(ours, error);
    if (status == AID_OK)
        status = aid__languages_canonical(store, ours->languages, &input->languages, error);
    if (status == AID_OK)
        status = service_check_codes(store, ours->measures, "measures", &input->measures, error);
    if (status == AID_OK)
        status = service_check_codes(store, ours->credentials, "credentials", &input->credentials, error);
    if (status == AID_OK)
        status = service_check_rule(store, input, error);
    if (status == AID_OK)
        status = aid__week_ranges(store, ours->week.quarter, (ours->set & AID_BIT(AID_SERVICE_FIELD_WEEK)) != 0, &input->week,
                                  error);
    return status;
}

/* ---- needs ---- */

aid_status aid__need_check(aid_store *store, const aid_need_options *options, aid__need_input *input, aid_error *error)
{
    aid_need_options *ours = &input->options;
    aid__need *need = &input->need;
    size_t said = 0;
    aid_status status = aid__options_read(ours, sizeof *ours, options, AID__OPTIONS_LEAST, "aid_need_options", error);
    if (status == AID_OK)
        status = service_check_type(ours->type, error);
    if (status == AID_OK)
        status = aid__check_enum(ours->online, AID_NO, "online", error);
    if (status == AID_OK)
        status = aid__check_enum(ours->all, AID_NO, "all", error);
    if (status == AID_OK)
        status = aid__check_time(ours->when, "when", error);
    if (status == AID_OK)
        status = aid__reserved_check(ours->reserved, "aid_need_options", error);
    if (status == AID_OK && ours->placed)
        status = aid__place_check(ours->latitude, ours->longitude, "place", error);
    const aid__text_field texts[] = { { ours->measure, "measure", AID_LIMIT_NAME_BYTES, 0 },
                                      { ours->criteria, "criteria", AID_LIMIT_TEXT_BYTES, 1 } };
    if (status == AID_OK)
        status = aid__check_texts(AID__FIELDS(texts), error);
    if (status == AID_OK)
        status = aid__language_list(ours->languages, input->languages, AID__LANGUAGES, &need->language_count, "languages", error);
    if (status == AID_OK)
        status = aid__said_read(&store->model, aid__text_or_empty(ours->criteria), input->said, &said, NULL, error);
    need->type = ours->type;
    need->placed = ours->placed != 0;
    need->latitude = ours->latitude;
    need->longitude = ours->longitude;
    need->online = ours->online;
    need->measure = aid__text_or_empty(ours->measure);
    need->said = input->said;
    need->said_count = (uint32_t)said;
    need->languages = input->languages;
    return status;
}
