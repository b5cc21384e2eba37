/* SPDX-License-Identifier: MIT */
/* Groups. A parent may stand below its child in the file: the child waits for it. */
#include "formats/import_inside.h"

#include <string.h>

enum {
    GROUPS_REFERENCE,
    GROUPS_NAME,
    GROUPS_KIND,
    GROUPS_PARENT,
    GROUPS_ZONE,
    GROUPS_LANGUAGES,
    GROUPS_LATITUDE,
    GROUPS_LONGITUDE,
    GROUPS_TOPICS,
    GROUPS_TEXT,
    GROUPS_FIELDS
};

static const aid__import_field groups_fields[] = {
    [GROUPS_REFERENCE] = { "reference", NULL, AID_LIMIT_NAME_BYTES, 0, "elm" },
    [GROUPS_NAME] = { "name", NULL, AID_LIMIT_NAME_BYTES, 0, "Elm Street Time Bank" },
    [GROUPS_KIND] = { "kind", NULL, AID__IMPORT_SHORT, 0, "time_bank" },
    [GROUPS_PARENT] = { "parent", NULL, AID_LIMIT_NAME_BYTES, 0, "" },
    [GROUPS_ZONE] = { "zone", NULL, AID_LIMIT_NAME_BYTES, 0, "Europe/London" },
    [GROUPS_LANGUAGES] = { "languages", NULL, AID_LIMIT_NAME_BYTES, 0, "en ru" },
    [GROUPS_LATITUDE] = { "latitude", NULL, AID__IMPORT_SHORT, 0, "54.0702" },
    [GROUPS_LONGITUDE] = { "longitude", NULL, AID__IMPORT_SHORT, 0, "-2.8660" },
    [GROUPS_TOPICS] = { "topics", NULL, AID_LIMIT_TEXT_BYTES, 1, "neighbours|older people" },
    [GROUPS_TEXT] = { "text", NULL, AID_LIMIT_TEXT_BYTES, 1, "We met in the library in 2024." },
};

static const aid__import_word groups_kinds[] = { { "self_help", AID_GROUP_SELF_HELP },
                                                 { "mutual_aid", AID_GROUP_MUTUAL_AID },
                                                 { "time_bank", AID_GROUP_TIME_BANK },
                                                 { "volunteer_centre", AID_GROUP_VOLUNTEER_CENTRE },
                                                 { "club", AID_GROUP_CLUB },
                                                 { "third_age_university", AID_GROUP_THIRD_AGE_UNIVERSITY },
                                                 { "public_service", AID_GROUP_PUBLIC_SERVICE },
                                                 { "host_institution", AID_GROUP_HOST_INSTITUTION },
                                                 { "foundation", AID_GROUP_FOUNDATION },
                                                 { "partner", AID_GROUP_PARTNER },
                                                 { "public_council", AID_GROUP_PUBLIC_COUNCIL },
                                                 { "union", AID_GROUP_UNION },
                                                 { "federation", AID_GROUP_FEDERATION },
                                                 { "family", AID_GROUP_FAMILY },
                                                 { NULL, 0 } };

static aid_status groups_columns(aid__import *import, aid_error *error)
{
    return aid__import_has(import, GROUPS_NAME) ? AID_OK : aid__import_require(import, GROUPS_REFERENCE, error);
}

static const char *groups_reference(const aid__import *import, size_t row)
{
    const char *reference = aid__import_text(import, row, GROUPS_REFERENCE);
    return reference[0] != '\0' ? reference : aid__import_text(import, row, GROUPS_NAME);
}

/* Everything of the row but its texts that are stored as they stand, its topics and its parent. */
static aid_status groups_read(aid__import *import, size_t row, aid_group_options *out, aid_error *error)
{
    int32_t place[2] = { 0, 0 };
    *out = (aid_group_options) { .struct_size = sizeof *out };
    aid_status status =
        aid__import_choice(aid__import_cell_at(import, row, GROUPS_KIND), groups_kinds, &out->kind, error);
    if (status == AID_OK)
        status = aid__import_languages(aid__import_cell_at(import, row, GROUPS_LANGUAGES), error);
    if (status == AID_OK)
        status = aid__import_place(aid__import_cell_at(import, row, GROUPS_LATITUDE), GROUPS_LONGITUDE, place,
                                   &out->placed, error);
    out->latitude = place[0];
    out->longitude = place[1];
    return status;
}

static aid_status groups_check(aid__import *import, size_t row, aid_error *error)
{
    aid_group_options options;
    if (groups_reference(import, row)[0] == '\0')
        return aid__import_refuse(aid__import_cell_at(import, row, GROUPS_REFERENCE), AID_REASON_TEXT_MISSING, error,
                                  "empty, and so is name; a group needs one of them");
    return groups_read(import, row, &options, error);
}

static aid_status groups_key(aid__import *import, size_t row, aid__buffer *key)
{
    aid__import_key_part(key, groups_reference(import, row));
    return AID_OK;
}

static const char *groups_stated(const char *text)
{
    return text[0] != '\0' ? text : NULL;
}

static bool groups_differ(const char *stated, const char *known)
{
    return stated != NULL && strcmp(stated, known) != 0;
}

/* Would the update change anything? */
static bool groups_changes(const aid_group_options *options, const aid_group_info *info)
{
    if (options->kind != 0 && options->kind != info->kind)
        return true;
    if (options->placed &&
        (!info->placed || options->latitude != info->latitude || options->longitude != info->longitude))
        return true;
    if (options->parent.id != 0 && options->parent.id != info->parent.id)
        return true;
    if (options->languages != NULL && !aid__import_same_languages(options->languages, info->languages))
        return true;
    return groups_differ(options->name, info->name) || groups_differ(options->zone, info->zone) ||
           groups_differ(options->topics, info->topics) || groups_differ(options->text, info->text);
}

/* The parent that the row names. `out_later`: it may come yet. */
static aid_status groups_parent(aid__import *import, size_t row, aid_group *out, bool *out_later, aid_error *error)
{
    aid__import_at at = aid__import_cell_at(import, row, GROUPS_PARENT);
    const char *text = aid__import_text(import, row, GROUPS_PARENT);
    if (text[0] == '\0')
        return AID_OK;
    aid_status status = aid__import_group(at, text, out, error);
    if (status != AID_OK || out->id != 0)
        return status;
    *out_later = !import->last;
    if (*out_later)
        return AID_OK;
    return aid__import_refuse(
        at, AID_REASON_REFERENCE, error,
        "no group has the reference or the name \"%.*s\", or it waits for this one to be its parent",
        aid__import_shown(text), text);
}

static aid_status groups_found(aid__import *import, size_t row, aid_group_options *options, aid_error *error)
{
    aid_group made;
    options->reference = groups_reference(import, row);
    if (options->name == NULL)
        options->name = options->reference;
    aid_status status = aid_group_found(import->store, options, &made, error);
    if (status != AID_OK)
        return status;
    import->commands++;
    import->report.groups_added++;
    if (aid__import_group_count(import, made) != AID_OK)
        return aid__fail_memory(error);
    return aid__import_group_made(import, options->reference, made, error);
}

static aid_status groups_update(aid__import *import, aid_group group, const aid_group_options *options,
                                int32_t *outcome, aid_error *error)
{
    aid_group_info info = { .struct_size = sizeof info };
    if (aid__import_group_count(import, group) != AID_OK)
        return aid__fail_memory(error);
    aid_status status = aid_group_get(import->store, group, &info, error);
    *outcome = AID__IMPORT_REPEATED;
    if (status != AID_OK || !groups_changes(options, &info))
        return status;
    status = aid_group_update(import->store, group, options, error);
    if (status != AID_OK)
        return status;
    import->commands++;
    *outcome = AID__IMPORT_UPDATED;
    return AID_OK;
}

static aid_status groups_write(aid__import *import, size_t row, int32_t *outcome, aid_error *error)
{
    aid_group_options options;
    aid_group group = { 0 };
    bool later = false;
    const char *topics = aid__import_text(import, row, GROUPS_TOPICS);
    aid_status status = groups_read(import, row, &options, error);
    if (status == AID_OK)
        status = groups_parent(import, row, &options.parent, &later, error);
    *outcome = AID__IMPORT_LATER;
    if (status != AID_OK || later)
        return status;
    status = aid__import_group(aid__import_cell_at(import, row, GROUPS_REFERENCE), groups_reference(import, row),
                               &group, error);
    if (status != AID_OK)
        return status;
    aid__buffer_clear(&import->scratch);
    size_t lines = aid__import_lines(import, topics, "|\n");
    if (!aid__buffer_ok(&import->scratch))
        return aid__fail_memory(error);
    options.name = groups_stated(aid__import_text(import, row, GROUPS_NAME));
    options.zone = groups_stated(aid__import_text(import, row, GROUPS_ZONE));
    options.languages = groups_stated(aid__import_text(import, row, GROUPS_LANGUAGES));
    options.topics = groups_stated(import->scratch.bytes + lines);
    options.text = groups_stated(aid__import_text(import, row, GROUPS_TEXT));
    if (group.id != 0)
        return groups_update(import, group, &options, outcome, error);
    *outcome = AID__IMPORT_ADDED;
    return groups_found(import, row, &options, error);
}

const aid__import_kind aid__import_groups = {
    .noun = "group",
    .fields = groups_fields,
    .field_count = GROUPS_FIELDS,
    .columns = groups_columns,
    .check = groups_check,
    .key = groups_key,
    .write = groups_write,
};
