/* SPDX-License-Identifier: MIT */
/* Members. One who is known is compared with what the row states; groups that the row names are joined, none is ever
 * left by an import. */
#include "formats/import_inside.h"

#include <string.h>

enum {
    MEMBERS_REFERENCE,
    MEMBERS_NAME,
    MEMBERS_PREFERRED_NAME,
    MEMBERS_GROUPS,
    MEMBERS_ROLES,
    MEMBERS_LANGUAGES,
    MEMBERS_ZONE,
    MEMBERS_LATITUDE,
    MEMBERS_LONGITUDE,
    MEMBERS_AVAILABILITY,
    MEMBERS_DAY_MINUTES,
    MEMBERS_WEEK_MINUTES,
    MEMBERS_PHONES,
    MEMBERS_EMAILS,
    MEMBERS_ADDRESS,
    MEMBERS_BIRTH_BAND,
    MEMBERS_FIELDS
};

enum {
    MEMBERS_GROUPS_MOST = 64, /* in one row */
    MEMBERS_DAY = 24 * 60,
    MEMBERS_WEEK = 7 * MEMBERS_DAY,
    MEMBERS_HIDDEN = 1 << AID_WITHHELD_SEALED | 1 << AID_WITHHELD_ERASED | 1 << AID_WITHHELD_DENIED
};

static const aid__import_field members_fields[] = {
    [MEMBERS_REFERENCE] = { "reference", NULL, AID_LIMIT_NAME_BYTES, 0, "m01" },
    [MEMBERS_NAME] = { "name", NULL, AID_LIMIT_NAME_BYTES, 0, "Margaret Ashdown" },
    [MEMBERS_PREFERRED_NAME] = { "preferred_name", NULL, AID_LIMIT_NAME_BYTES, 0, "Maggie" },
    [MEMBERS_GROUPS] = { "groups", NULL, AID_LIMIT_TEXT_BYTES, 1, "elm" },
    [MEMBERS_ROLES] = { "roles", NULL, AID_LIMIT_NAME_BYTES, 1, "member|coordinator" },
    [MEMBERS_LANGUAGES] = { "languages", NULL, AID_LIMIT_NAME_BYTES, 0, "en ru" },
    [MEMBERS_ZONE] = { "zone", NULL, AID_LIMIT_NAME_BYTES, 0, "Europe/London" },
    [MEMBERS_LATITUDE] = { "latitude", NULL, AID__IMPORT_SHORT, 0, "54.0700" },
    [MEMBERS_LONGITUDE] = { "longitude", NULL, AID__IMPORT_SHORT, 0, "-2.8652" },
    [MEMBERS_AVAILABILITY] = { "availability", NULL, AID_LIMIT_TEXT_BYTES, 1, "Mo-Fr 09:00-12:30; Sa 10:00-14:00" },
    [MEMBERS_DAY_MINUTES] = { "day_minutes", NULL, AID__IMPORT_SHORT, 0, "3:00" },
    [MEMBERS_WEEK_MINUTES] = { "week_minutes", NULL, AID__IMPORT_SHORT, 0, "10:00" },
    [MEMBERS_PHONES] = { "phones", NULL, AID_LIMIT_TEXT_BYTES, 1, "01632 960101|07700 900101" },
    [MEMBERS_EMAILS] = { "emails", NULL, AID_LIMIT_TEXT_BYTES, 1, "maggie@example.org" },
    [MEMBERS_ADDRESS] = { "address", NULL, AID_LIMIT_TEXT_BYTES, 1, "4 Ferry Lane" },
    [MEMBERS_BIRTH_BAND] = { "birth_band", NULL, AID__IMPORT_SHORT, 0, "1960-1969" },
};

/* The groups that a row names. */
typedef struct members_list {
    aid_group at[MEMBERS_GROUPS_MOST];
    size_t count;
} members_list;

static const struct {
    const char *word;
    int32_t role;
} members_roles[] = { { "member", AID_ROLE_MEMBER },
                      { "coordinator", AID_ROLE_COORDINATOR },
                      { "specialist", AID_ROLE_SPECIALIST },
                      { "volunteer", AID_ROLE_VOLUNTEER },
                      { "auditor", AID_ROLE_AUDITOR },
                      { "intake", AID_ROLE_INTAKE },
                      { "council", AID_ROLE_COUNCIL },
                      { "researcher", AID_ROLE_RESEARCHER },
                      { "privacy", AID_ROLE_PRIVACY } };

enum { MEMBERS_ROLE_WORDS = sizeof members_roles / sizeof members_roles[0] };

static aid_status members_columns(aid__import *import, aid_error *error)
{
    return aid__import_require(import, MEMBERS_NAME, error);
}

/* One role's bit; 0 when the word is none. */
static uint64_t members_role(const char *word, size_t length)
{
    for (size_t i = 0; i < MEMBERS_ROLE_WORDS; i++) {
        const char *role = members_roles[i].word;
        bool same = strlen(role) == length;
        for (size_t at = 0; same && at < length; at++)
            same = (word[at] | 0x20) == role[at];
        if (same)
            return AID_BIT(members_roles[i].role);
    }
    return 0;
}

static aid_status members_read_roles(aid__import_at at, uint64_t *out, aid_error *error)
{
    const char *list = aid__import_text(at.import, at.row, at.field), *word;
    size_t length = 0;
    while ((word = aid__import_piece(&list, "|,;\n", &length)) != NULL) {
        uint64_t role = members_role(word, length);
        if (role == 0)
            return aid__import_refuse(at, AID_REASON_VALUE, error,
                                      "\"%.*s\"; right would be member, coordinator, specialist, volunteer, auditor, intake, "
                                      "council, researcher or privacy",
                                      aid__text_shown(word, length), word);
        *out |= role;
    }
    return AID_OK;
}

static aid_status members_read_minutes(aid__import *import, size_t row, aid_member_options *out, aid_error *error)
{
    static const struct {
        uint32_t field;
        int32_t most, bit;
    } limits[] = { { MEMBERS_DAY_MINUTES, MEMBERS_DAY, AID_MEMBER_FIELD_DAY_MINUTES },
                   { MEMBERS_WEEK_MINUTES, MEMBERS_WEEK, AID_MEMBER_FIELD_WEEK_MINUTES } };
    for (size_t i = 0; i < 2; i++) {
        int32_t minutes = -1;
        aid_status status =
            aid__import_minutes(aid__import_cell_at(import, row, limits[i].field), 0, limits[i].most, &minutes, error);
        if (status != AID_OK)
            return status;
        if (minutes < 0)
            continue;
        out->set |= AID_BIT(limits[i].bit);
        *(i == 0 ? &out->day_minutes : &out->week_minutes) = minutes;
    }
    return AID_OK;
}

/* Everything of the row but its texts and its groups. */
static aid_status members_read(aid__import *import, size_t row, aid_member_options *out, aid_error *error)
{
    int32_t place[2] = { 0, 0 };
    *out = (aid_member_options) { .struct_size = sizeof *out };
    aid_status status = members_read_roles(aid__import_cell_at(import, row, MEMBERS_ROLES), &out->roles, error);
    if (status == AID_OK)
        status = aid__import_languages(aid__import_cell_at(import, row, MEMBERS_LANGUAGES), error);
    if (status == AID_OK)
        status = aid__import_place(aid__import_cell_at(import, row, MEMBERS_LATITUDE), MEMBERS_LONGITUDE, place,
                                   &out->placed, error);
    if (status == AID_OK)
        status = aid__import_week(aid__import_cell_at(import, row, MEMBERS_AVAILABILITY), &out->week, error);
    if (status == AID_OK)
        status = members_read_minutes(import, row, out, error);
    out->latitude = place[0];
    out->longitude = place[1];
    if (aid__import_text(import, row, MEMBERS_AVAILABILITY)[0] != '\0')
        out->set |= AID_BIT(AID_MEMBER_FIELD_WEEK);
    return status;
}

static aid_status members_check(aid__import *import, size_t row, aid_error *error)
{
    aid_member_options options;
    if (aid__import_text(import, row, MEMBERS_NAME)[0] == '\0')
        return aid__import_refuse(aid__import_cell_at(import, row, MEMBERS_NAME), AID_REASON_TEXT_MISSING, error,
                                  "empty; a member needs a name");
    return members_read(import, row, &options, error);
}

static aid_status members_key(aid__import *import, size_t row, aid__buffer *key)
{
    const char *reference = aid__import_text(import, row, MEMBERS_REFERENCE);
    const char *groups = aid__import_text(import, row, MEMBERS_GROUPS);
    size_t length = 0;
    aid__import_key_part(key, reference);
    if (reference[0] != '\0')
        return AID_OK;
    const char *first = aid__import_piece(&groups, "|\n", &length);
    aid__import_key_part(key, aid__import_text(import, row, MEMBERS_NAME));
    aid__buffer_add(key, first, first != NULL ? length : 0);
    return AID_OK;
}

/* The groups of the row; the options' one when it names none. */
static aid_status members_groups(aid__import *import, size_t row, members_list *out, aid_error *error)
{
    aid__import_at at = aid__import_cell_at(import, row, MEMBERS_GROUPS);
    const char *list = aid__import_text(import, row, MEMBERS_GROUPS), *piece;
    size_t length = 0;
    out->count = 0;
    if (list[0] == '\0' && import->options.group.id != 0) {
        if (aid__import_group_count(import, import->options.group) != AID_OK)
            return aid__fail_memory(error);
        out->at[out->count++] = import->options.group;
    }
    while ((piece = aid__import_piece(&list, "|\n", &length)) != NULL) {
        char text[AID_LIMIT_NAME_BYTES + 1];
        if (length >= sizeof text || out->count == MEMBERS_GROUPS_MOST)
            return aid__import_refuse(at, AID_REASON_RANGE, error,
                                      "at most %d groups of at most %d bytes each can be named in one row",
                                      MEMBERS_GROUPS_MOST, AID_LIMIT_NAME_BYTES);
        memcpy(text, piece, length);
        text[length] = '\0';
        aid_group group = { 0 };
        aid_status status = aid__import_group(at, text, &group, error);
        if (status != AID_OK)
            return status;
        if (group.id == 0)
            return aid__import_refuse(
                at, AID_REASON_REFERENCE, error,
                "no group has the reference or the name \"%.*s\"; import groups first, with | between",
                aid__import_shown(text), text);
        if (aid__import_group_count(import, group) != AID_OK)
            return aid__fail_memory(error);
        out->at[out->count++] = group;
    }
    return AID_OK;
}

static const char *members_stated(const char *text)
{
    return text[0] != '\0' ? text : NULL;
}

/* The row's texts, lists with one piece a line. */
static aid_status members_texts(aid__import *import, size_t row, aid_member_options *options, aid_error *error)
{
    aid__buffer_clear(&import->scratch);
    size_t phones = aid__import_lines(import, aid__import_text(import, row, MEMBERS_PHONES), "|\n");
    size_t emails = aid__import_lines(import, aid__import_text(import, row, MEMBERS_EMAILS), "|\n");
    if (!aid__buffer_ok(&import->scratch))
        return aid__fail_memory(error);
    options->phones = members_stated(import->scratch.bytes + phones);
    options->emails = members_stated(import->scratch.bytes + emails);
    options->name = members_stated(aid__import_text(import, row, MEMBERS_NAME));
    options->preferred_name = members_stated(aid__import_text(import, row, MEMBERS_PREFERRED_NAME));
    options->languages = members_stated(aid__import_text(import, row, MEMBERS_LANGUAGES));
    options->zone = members_stated(aid__import_text(import, row, MEMBERS_ZONE));
    options->address = members_stated(aid__import_text(import, row, MEMBERS_ADDRESS));
    options->birth_band = members_stated(aid__import_text(import, row, MEMBERS_BIRTH_BAND));
    return AID_OK;
}

static bool members_differ(const char *stated, const char *known)
{
    return stated != NULL && strcmp(stated, known) != 0;
}

static bool members_sets(const aid_member_options *options, int32_t bit)
{
    return (options->set & AID_BIT(bit)) != 0;
}

/* Would the update change anything? What this store may not read is not compared, and so not written again. */
static bool members_changes(const aid_member_options *options, const aid_member_info *info)
{
    bool identity = (info->withheld_identity & MEMBERS_HIDDEN) == 0;
    bool contact = (info->withheld_contact & MEMBERS_HIDDEN) == 0;
    if (identity &&
        (members_differ(options->name, info->name) || members_differ(options->preferred_name, info->preferred_name) ||
         members_differ(options->birth_band, info->birth_band)))
        return true;
    if (contact && (members_differ(options->phones, info->phones) || members_differ(options->emails, info->emails) ||
                    members_differ(options->address, info->address)))
        return true;
    const int32_t here[2] = { options->latitude, options->longitude }, there[2] = { info->latitude, info->longitude };
    if (options->placed && (!info->placed || !aid__import_same_place(here, there)))
        return true;
    if (members_sets(options, AID_MEMBER_FIELD_WEEK) &&
        (!info->week_stated || memcmp(&options->week, &info->week, sizeof info->week) != 0))
        return true;
    if (options->languages != NULL && !aid__import_same_languages(options->languages, info->languages))
        return true;
    return (members_sets(options, AID_MEMBER_FIELD_DAY_MINUTES) && options->day_minutes != info->day_minutes) ||
           (members_sets(options, AID_MEMBER_FIELD_WEEK_MINUTES) && options->week_minutes != info->week_minutes) ||
           members_differ(options->zone, info->zone);
}

/* Who the row is about; id 0: somebody new. */
static aid_status members_known(aid__import *import, size_t row, aid_group first, aid_member *out, aid_error *error)
{
    const char *reference = aid__import_text(import, row, MEMBERS_REFERENCE);
    if (reference[0] == '\0')
        return aid__import_named(aid__import_cell_at(import, row, MEMBERS_NAME), first, true, out, error);
    aid_status status = aid_member_find(import->store, (aid_group) { 0 }, reference, out, error);
    return status == AID_E_NOT_FOUND ? AID_OK : status;
}

/* Joins the groups that the member is not in, and gives the roles that the row states. */
static aid_status members_join(aid__import *import, aid_member member, uint64_t roles, const members_list *groups,
                               aid_error *error)
{
    aid_join_options join = { .struct_size = sizeof join, .roles = roles };
    for (size_t i = 0; i < groups->count; i++) {
        uint64_t now = 0;
        aid_status status = aid_member_roles(import->store, member, groups->at[i], &now, error);
        if (status != AID_OK)
            return status;
        if (now == 0)
            status = aid_member_join(import->store, member, groups->at[i], &join, error);
        else if (roles != 0 && (roles | AID_BIT(AID_ROLE_MEMBER)) != (now | AID_BIT(AID_ROLE_MEMBER)))
            status = aid_member_set_roles(import->store, member, groups->at[i], roles, error);
        else
            continue;
        if (status != AID_OK)
            return status;
        import->commands++;
    }
    return AID_OK;
}

static aid_status members_update(aid__import *import, aid_member member, aid_member_options *options, aid_error *error)
{
    aid_member_info info = { .struct_size = sizeof info };
    aid_status status = aid_member_get(import->store, member, &info, error);
    if (status != AID_OK || !members_changes(options, &info))
        return status;
    uint64_t roles = options->roles; /* both are for enrolling only */
    aid_group group = options->group;
    options->roles = 0;
    options->group.id = 0;
    status = aid_member_update(import->store, member, options, error);
    options->roles = roles;
    options->group = group;
    import->commands += status == AID_OK;
    return status;
}

static aid_status members_write(aid__import *import, size_t row, int32_t *outcome, aid_error *error)
{
    members_list groups = { { { 0 } }, 0 };
    aid_member member = { 0 };
    aid_member_options options;
    aid_status status = members_read(import, row, &options, error);
    if (status == AID_OK)
        status = members_groups(import, row, &groups, error);
    if (status == AID_OK)
        status = members_known(import, row, groups.at[0], &member, error);
    if (status == AID_OK)
        status = members_texts(import, row, &options, error);
    if (status != AID_OK)
        return status;
    bool fresh = member.id == 0;
    options.group = groups.at[0];
    if (fresh) {
        options.reference = members_stated(aid__import_text(import, row, MEMBERS_REFERENCE));
        if (groups.count == 0)
            options.roles = 0; /* roles are held in groups */
        status = aid_member_enrol(import->store, &options, &member, error);
        import->commands += status == AID_OK;
        if (status == AID_OK)
            status = aid__import_member_made(import, member, &options, error);
    } else {
        status = members_update(import, member, &options, error);
    }
    if (status == AID_OK)
        status = members_join(import, member, options.roles, &groups, error);
    *outcome = fresh ? AID__IMPORT_ADDED : import->commands > 0 ? AID__IMPORT_UPDATED : AID__IMPORT_REPEATED;
    return status;
}

const aid__import_kind aid__import_members = {
    .noun = "member",
    .fields = members_fields,
    .field_count = MEMBERS_FIELDS,
    .columns = members_columns,
    .check = members_check,
    .key = members_key,
    .write = members_write,
};
