/* SPDX-License-Identifier: MIT */
/* Services of the catalogue of support. A new one is opened at once; one that is known under its code is compared field
 * by field and changed where the row states something else. A service does not move to another group. */
#include "formats/import_inside.h"
#include <mutualaid/service.h>

#include <string.h>

enum {
    SERVICES_CODE,
    SERVICES_GROUP,
    SERVICES_NAME,
    SERVICES_TYPE,
    SERVICES_MEASURES,
    SERVICES_TIER,
    SERVICES_RULE,
    SERVICES_CREDENTIALS,
    SERVICES_CAPACITY,
    SERVICES_OPEN,
    SERVICES_CONTACT,
    SERVICES_DOCUMENTS,
    SERVICES_LEGAL_BASIS,
    SERVICES_LANGUAGES,
    SERVICES_LATITUDE,
    SERVICES_LONGITUDE,
    SERVICES_REACH,
    SERVICES_ONLINE,
    SERVICES_ANSWER_HOURS,
    SERVICES_ASSURED,
    SERVICES_TOPICS,
    SERVICES_TEXT,
    SERVICES_FIELDS
};

enum { SERVICES_PLACES_MOST = 1000000, SERVICES_HOURS_MOST = 8784, SERVICES_TYPES_MOST = 999 };

static const aid__import_field services_fields[] = {
    [SERVICES_CODE] = { "code", NULL, AID_LIMIT_NAME_BYTES, 0, "talk" },
    [SERVICES_GROUP] = { "group", NULL, AID_LIMIT_NAME_BYTES, 0, "elm" },
    [SERVICES_NAME] = { "name", NULL, AID_LIMIT_NAME_BYTES, 0, "Talking to a psychologist" },
    [SERVICES_TYPE] = { "type", NULL, AID__IMPORT_SHORT, 0, "psychological" },
    [SERVICES_MEASURES] = { "measures", NULL, AID_LIMIT_TEXT_BYTES, 1, "psychology.counselling" },
    [SERVICES_TIER] = { "tier", NULL, AID__IMPORT_SHORT, 0, "association" },
    [SERVICES_RULE] = { "rule", NULL, AID_LIMIT_TEXT_BYTES, 1, "low-income|large-family" },
    [SERVICES_CREDENTIALS] = { "credentials", NULL, AID_LIMIT_TEXT_BYTES, 0, "psychologist" },
    [SERVICES_CAPACITY] = { "capacity", NULL, AID__IMPORT_SHORT, 0, "12" },
    [SERVICES_OPEN] = { "open", NULL, AID_LIMIT_TEXT_BYTES, 0, "Mo-Fr 09:00-17:00" },
    [SERVICES_CONTACT] = { "contact", NULL, AID_LIMIT_TEXT_BYTES, 1, "+44 7700 900101|Elm Street 4" },
    [SERVICES_DOCUMENTS] = { "documents", NULL, AID_LIMIT_TEXT_BYTES, 1, "identity document" },
    [SERVICES_LEGAL_BASIS] = { "legal_basis", NULL, AID_LIMIT_TEXT_BYTES, 1, "" },
    [SERVICES_LANGUAGES] = { "languages", NULL, AID_LIMIT_NAME_BYTES, 0, "en ru" },
    [SERVICES_LATITUDE] = { "latitude", NULL, AID__IMPORT_SHORT, 0, "54.0702" },
    [SERVICES_LONGITUDE] = { "longitude", NULL, AID__IMPORT_SHORT, 0, "-2.8660" },
    [SERVICES_REACH] = { "reach_m", NULL, AID__IMPORT_SHORT, 0, "20000" },
    [SERVICES_ONLINE] = { "online", NULL, AID__IMPORT_SHORT, 0, "yes" },
    [SERVICES_ANSWER_HOURS] = { "answer_hours", NULL, AID__IMPORT_SHORT, 0, "48" },
    [SERVICES_ASSURED] = { "assured", NULL, AID__IMPORT_SHORT, 0, "2026-11-01" },
    [SERVICES_TOPICS] = { "topics", NULL, AID_LIMIT_TEXT_BYTES, 1, "crisis|sleep" },
    [SERVICES_TEXT] = { "text", NULL, AID_LIMIT_TEXT_BYTES, 1, "Fifty minutes a week." },
};

static const aid__import_word services_types[] = { { "domestic", AID_SUPPORT_DOMESTIC },
                                                   { "medical", AID_SUPPORT_MEDICAL },
                                                   { "pedagogical", AID_SUPPORT_PEDAGOGICAL },
                                                   { "psychological", AID_SUPPORT_PSYCHOLOGICAL },
                                                   { "labour", AID_SUPPORT_LABOUR },
                                                   { "legal", AID_SUPPORT_LEGAL },
                                                   { NULL, 0 } };
static const aid__import_word services_tiers[] = { { "self_help", AID_TIER_SELF_HELP },
                                                   { "neighbours", AID_TIER_NEIGHBOURS },
                                                   { "association", AID_TIER_ASSOCIATION },
                                                   { "federation", AID_TIER_FEDERATION },
                                                   { "municipality", AID_TIER_MUNICIPALITY },
                                                   { "state", AID_TIER_STATE },
                                                   { NULL, 0 } };

static aid_status services_columns(aid__import *import, aid_error *error)
{
    return aid__import_require(import, SERVICES_NAME, error);
}

static bool services_states(const aid__import *import, size_t row, uint32_t field)
{
    return aid__import_text(import, row, field)[0] != '\0';
}

/* A word, or the community's own number. */
static aid_status services_type(aid__import_at at, int32_t *out, aid_error *error)
{
    const char *text = aid__import_text(at.import, at.row, at.field);
    if (text[0] >= '0' && text[0] <= '9')
        return aid__import_number(at, AID_SUPPORT_EXTENSION, SERVICES_TYPES_MOST, out, error);
    return aid__import_choice(at, services_types, out, error);
}

static aid_status services_numbers(aid__import *import, size_t row, aid_service_options *out, aid_error *error)
{
    aid_status status = services_type(aid__import_cell_at(import, row, SERVICES_TYPE), &out->type, error);
    if (status == AID_OK)
        status = aid__import_choice(aid__import_cell_at(import, row, SERVICES_TIER), services_tiers, &out->tier, error);
    if (status == AID_OK)
        status = aid__import_number(aid__import_cell_at(import, row, SERVICES_CAPACITY), 0, SERVICES_PLACES_MOST, &out->capacity, error);
    if (status == AID_OK)
        status = aid__import_number(aid__import_cell_at(import, row, SERVICES_REACH), 0, INT32_MAX, &out->reach_m, error);
    if (status == AID_OK)
        status = aid__import_number(aid__import_cell_at(import, row, SERVICES_ANSWER_HOURS), 1, SERVICES_HOURS_MOST,
                                    &out->answer_hours, error);
    if (status == AID_OK)
        status = aid__import_answer(aid__import_cell_at(import, row, SERVICES_ONLINE), &out->online, error);
    return status;
}

/* Everything of the row but its texts. */
static aid_status services_read(aid__import *import, size_t row, aid_service_options *out, aid_error *error)
{
    int32_t place[2] = { 0, 0 };
    *out = (aid_service_options) { .struct_size = sizeof *out };
    aid_status status = services_numbers(import, row, out, error);
    if (status == AID_OK)
        status = aid__import_week(aid__import_cell_at(import, row, SERVICES_OPEN), &out->week, error);
    if (status == AID_OK)
        status = aid__import_time(aid__import_cell_at(import, row, SERVICES_ASSURED), &out->assured, error);
    if (status == AID_OK)
        status = aid__import_languages(aid__import_cell_at(import, row, SERVICES_LANGUAGES), error);
    if (status == AID_OK)
        status = aid__import_place(aid__import_cell_at(import, row, SERVICES_LATITUDE), SERVICES_LONGITUDE, place, &out->placed, error);
    out->latitude = place[0];
    out->longitude = place[1];
    if (services_states(import, row, SERVICES_CAPACITY))
        out->set |= AID_BIT(AID_SERVICE_FIELD_CAPACITY);
    if (services_states(import, row, SERVICES_REACH))
        out->set |= AID_BIT(AID_SERVICE_FIELD_REACH);
    return status;
}

static aid_status services_check(aid__import *import, size_t row, aid_error *error)
{
    aid_service_options options;
    if (!services_states(import, row, SERVICES_NAME))
        return aid__import_refuse(aid__import_cell_at(import, row, SERVICES_NAME), AID_REASON_TEXT_MISSING, error,
                                  "empty; write what people call the service");
    return services_read(import, row, &options, error);
}

static aid_status services_key(aid__import *import, size_t row, aid__buffer *key)
{
    char reference[AID__IMPORT_REFERENCE_BYTES];
    aid__import_key_part(key, aid__import_reference(import, row, SERVICES_CODE, reference));
    return AID_OK;
}

/* ---- texts ---- */

/* Where the row's texts lie in the scratch buffer; it moves while it grows. */
typedef struct services_texts {
    size_t rule, contact, documents, topics, measures, credentials;
} services_texts;

/* Codes with single spaces between. */
static size_t services_codes(aid__import *import, const char *list)
{
    size_t start = aid__import_lines(import, list, " |\n\t");
    for (char *at = import->scratch.failed ? NULL : import->scratch.bytes + start; at != NULL && *at != '\0'; at++)
        if (*at == '\n')
            *at = ' ';
    return start;
}

static const char *services_stated(const char *text)
{
    return text[0] != '\0' ? text : NULL;
}

static aid_status services_say(aid__import *import, size_t row, aid_service_options *out, aid_error *error)
{
    services_texts at;
    aid__buffer_clear(&import->scratch);
    at.rule = aid__import_lines(import, aid__import_text(import, row, SERVICES_RULE), "|\n");
    at.contact = aid__import_lines(import, aid__import_text(import, row, SERVICES_CONTACT), "|\n");
    at.documents = aid__import_lines(import, aid__import_text(import, row, SERVICES_DOCUMENTS), "|\n");
    at.topics = aid__import_lines(import, aid__import_text(import, row, SERVICES_TOPICS), "|\n");
    at.measures = services_codes(import, aid__import_text(import, row, SERVICES_MEASURES));
    at.credentials = services_codes(import, aid__import_text(import, row, SERVICES_CREDENTIALS));
    if (!aid__buffer_ok(&import->scratch))
        return aid__fail_memory(error);
    const char *bytes = import->scratch.bytes;
    out->rule = services_stated(bytes + at.rule);
    out->contact = services_stated(bytes + at.contact);
    out->documents = services_stated(bytes + at.documents);
    out->topics = services_stated(bytes + at.topics);
    out->measures = services_stated(bytes + at.measures);
    out->credentials = services_stated(bytes + at.credentials);
    out->name = aid__import_text(import, row, SERVICES_NAME);
    out->legal_basis = services_stated(aid__import_text(import, row, SERVICES_LEGAL_BASIS));
    out->languages = services_stated(aid__import_text(import, row, SERVICES_LANGUAGES));
    out->text = services_stated(aid__import_text(import, row, SERVICES_TEXT));
    return AID_OK;
}

/* ---- comparing ---- */

static bool services_differ(const char *stated, const char *known)
{
    return stated != NULL && strcmp(stated, known) != 0;
}

/* Numbers of which 0 states nothing. */
static bool services_number_differs(int64_t stated, int64_t known)
{
    return stated != 0 && stated != known;
}

static bool services_numbers_change(const aid_service_options *o, const aid_service_info *info)
{
    static const aid_week none;
    bool week = memcmp(&o->week, &none, sizeof none) != 0;
    if ((o->set & AID_BIT(AID_SERVICE_FIELD_CAPACITY)) != 0 && o->capacity != info->capacity)
        return true;
    if ((o->set & AID_BIT(AID_SERVICE_FIELD_REACH)) != 0 && o->reach_m != info->reach_m)
        return true;
    if (o->placed && (!info->placed || o->latitude != info->latitude || o->longitude != info->longitude))
        return true;
    if (week && (!info->hours_stated || memcmp(&o->week, &info->week, sizeof info->week) != 0))
        return true;
    return services_number_differs(o->type, info->type) || services_number_differs(o->tier, info->tier) ||
           services_number_differs(o->answer_hours, info->answer_hours) || services_number_differs(o->online, info->online) ||
           services_number_differs(o->assured, info->assured);
}

static bool services_changes(const aid_service_options *o, const aid_service_info *info)
{
    if (o->languages != NULL && !aid__import_same_languages(o->languages, info->languages))
        return true;
    return services_numbers_change(o, info) || services_differ(o->name, info->name) || services_differ(o->rule, info->rule) ||
           services_differ(o->contact, info->contact) || services_differ(o->documents, info->documents) ||
           services_differ(o->topics, info->topics) || services_differ(o->measures, info->measures) ||
           services_differ(o->credentials, info->credentials) || services_differ(o->legal_basis, info->legal_basis) ||
           services_differ(o->text, info->text);
}

/* ---- writing ---- */

/* The store names a place in the rule; people look for the cell. */
static aid_status services_refused(aid__import *import, size_t row, aid_error *error)
{
    char why[sizeof error->message];
    if (error->reason != AID_REASON_RULE)
        return error->status;
    memcpy(why, error->message, sizeof why);
    return aid__import_refuse(aid__import_cell_at(import, row, SERVICES_RULE), AID_REASON_RULE, error, "%s", why);
}

static aid_status services_add(aid__import *import, aid_group group, const aid_service_options *options, aid_error *error)
{
    aid_service made;
    aid_status status = aid_service_add(import->store, group, options, &made, error);
    if (status != AID_OK)
        return status;
    import->commands++;
    return aid_service_publish(import->store, made, error);
}

static aid_status services_update(aid__import_at group_at, aid_service service, const aid_service_options *options,
                                  int32_t *outcome, aid_error *error)
{
    aid__import *import = group_at.import;
    aid_service_info info = { .struct_size = sizeof info };
    aid_group group = { 0 };
    *outcome = AID__IMPORT_REPEATED;
    aid_status status = aid__import_group_of(group_at, &group, error);
    if (status == AID_OK)
        status = aid_service_get(import->store, service, &info, error);
    if (status == AID_OK && info.group.id != group.id)
        return aid__import_refuse(group_at, AID_REASON_SERVICE, error,
                                  "the service with the code \"%.*s\" is another group's, and does not move; give this one a code of its own",
                                  aid__import_shown(info.code), info.code);
    if (status != AID_OK || !services_changes(options, &info))
        return status;
    status = aid_service_update(import->store, service, options, error);
    if (status != AID_OK)
        return status;
    import->commands++;
    *outcome = AID__IMPORT_UPDATED;
    return AID_OK;
}

static aid_status services_write(aid__import *import, size_t row, int32_t *outcome, aid_error *error)
{
    char reference[AID__IMPORT_REFERENCE_BYTES];
    aid_service_options options;
    aid_service known = { 0 };
    aid_group group = { 0 };
    const char *code = aid__import_reference(import, row, SERVICES_CODE, reference);
    aid__import_at group_at = aid__import_cell_at(import, row, SERVICES_GROUP);
    aid_status status = services_read(import, row, &options, error);
    if (status == AID_OK)
        status = services_say(import, row, &options, error);
    if (status != AID_OK)
        return status;
    status = aid_service_find(import->store, code, &known, error);
    if (status != AID_OK && status != AID_E_NOT_FOUND)
        return status;
    if (status == AID_OK) {
        status = services_update(group_at, known, &options, outcome, error);
    } else {
        *outcome = AID__IMPORT_ADDED;
        options.code = code;
        status = aid__import_group_of(group_at, &group, error);
        if (status == AID_OK)
            status = services_add(import, group, &options, error);
    }
    return status == AID_OK ? AID_OK : services_refused(import, row, error);
}

const aid__import_kind aid__import_services = {
    .noun = "service",
    .fields = services_fields,
    .field_count = SERVICES_FIELDS,
    .columns = services_columns,
    .check = services_check,
    .key = services_key,
    .write = services_write,
};
