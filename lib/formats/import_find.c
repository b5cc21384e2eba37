/* SPDX-License-Identifier: MIT */
/* What a text in a file means in this community: a group, a member, a skill. Every text is looked up once a round; what
 * the import itself makes is kept here for the next row. Names are compared folded, references exactly. */
#include "formats/import_inside.h"

#include <assert.h>
#include <string.h>

/* Groups of one folded name: more than one is ambiguous. */
typedef struct import_name {
    aid_group group;
    uint64_t count;
} import_name;

/* A member of a folded name, and the next of the same. */
typedef struct import_person {
    aid_member member;
    uint32_t next; /* AID__MAP_NONE: the last */
    uint32_t bare; /* 1: has no reference */
} import_person;

void aid__import_found_init(aid__import_found *found, const aid_allocator *allocator)
{
    aid__map_init(&found->groups, allocator);
    aid__map_init(&found->group_names, allocator);
    aid__map_init(&found->group_ids, allocator);
    aid__map_init(&found->members, allocator);
    aid__map_init(&found->people, allocator);
    aid__map_init(&found->skills, allocator);
    aid__vector_init(&found->group_rows, allocator, sizeof(aid_group));
    aid__vector_init(&found->name_rows, allocator, sizeof(import_name));
    aid__vector_init(&found->member_rows, allocator, sizeof(aid_member));
    aid__vector_init(&found->people_rows, allocator, sizeof(import_person));
    aid__vector_init(&found->skill_rows, allocator, sizeof(aid_skill));
    found->names_read = found->people_read = false;
}

void aid__import_found_free(aid__import_found *found)
{
    aid__map_free(&found->groups);
    aid__map_free(&found->group_names);
    aid__map_free(&found->group_ids);
    aid__map_free(&found->members);
    aid__map_free(&found->people);
    aid__map_free(&found->skills);
    aid__vector_free(&found->group_rows);
    aid__vector_free(&found->name_rows);
    aid__vector_free(&found->member_rows);
    aid__vector_free(&found->people_rows);
    aid__vector_free(&found->skill_rows);
}

/* The key of a text within a group. */
static aid__map_key import_key_in(aid_group group, const char *text)
{
    aid__map_key key = aid__import_hash(text, strlen(text));
    key.high ^= group.id; /* ids are random, the hash is long: no two of a file meet */
    return key;
}

/* The key of a name as names are compared; uses the scratch buffer's end. */
static aid_status import_key_folded(aid__import *import, const char *name, aid__map_key *out, aid_error *error)
{
    size_t start = import->scratch.length;
    aid_status status = aid__text_fold(name, strlen(name), &import->scratch, error);
    if (status == AID_OK)
        *out = aid__import_hash(import->scratch.bytes + start, import->scratch.length - start);
    import->scratch.length = start;
    return status;
}

/* Adds a row to a vector and a key that leads to it. */
static void *import_remember(aid__map *map, aid__map_key key, aid__vector *rows)
{
    if (rows->count >= AID__MAP_NONE || !aid__map_reserve(map, 1))
        return NULL;
    void *row = aid__vector_push(rows);
    if (row != NULL)
        aid__map_set(map, key, (uint32_t)(rows->count - 1));
    return row;
}

static aid_status import_name_add(aid__import *import, aid_group group, aid_error *error)
{
    aid_group_info info = { .struct_size = sizeof info };
    aid__map_key key;
    aid_status status = aid_group_get(import->store, group, &info, error);
    if (status == AID_OK && info.name[0] == '\0')
        return AID_OK;
    if (status == AID_OK)
        status = import_key_folded(import, info.name, &key, error);
    if (status != AID_OK)
        return status;
    uint32_t there = aid__map_get(&import->found.group_names, key);
    import_name *name = there != AID__MAP_NONE
                            ? aid__vector_at(&import->found.name_rows, there)
                            : import_remember(&import->found.group_names, key, &import->found.name_rows);
    if (name == NULL)
        return aid__fail_memory(error);
    name->group = group;
    name->count++;
    return AID_OK;
}

/* Reads the names of all groups, once a round. */
static aid_status import_names_read(aid__import *import, aid_error *error)
{
    size_t count = 0;
    if (import->found.names_read)
        return AID_OK;
    aid_status status = aid_group_list(import->store, NULL, 0, &count, error);
    if (status != AID_OK)
        return status;
    aid_group *groups = aid__take(&import->allocator, (count + 1) * sizeof *groups);
    if (groups == NULL)
        return aid__fail_memory(error);
    size_t total = count;
    status = aid_group_list(import->store, groups, count, &total, error);
    for (size_t i = 0; i < count && status == AID_OK; i++)
        status = import_name_add(import, groups[i], error);
    aid__give(&import->allocator, groups, (count + 1) * sizeof *groups);
    import->found.names_read = status == AID_OK;
    return status;
}

static aid_status import_group_keep(aid__import *import, const char *text, aid_group group)
{
    aid_group *row =
        import_remember(&import->found.groups, aid__import_hash(text, strlen(text)), &import->found.group_rows);
    if (row == NULL)
        return AID_E_MEMORY;
    *row = group;
    return AID_OK;
}

aid_status aid__import_group_made(aid__import *import, const char *text, aid_group group, aid_error *error)
{
    if (import_group_keep(import, text, group) != AID_OK)
        return aid__fail_memory(error);
    return import->found.names_read ? import_name_add(import, group, error) : AID_OK;
}

aid_status aid__import_group_count(aid__import *import, aid_group group)
{
    aid__map_key key = aid__key(0, group.id);
    assert(group.id != 0);
    if (aid__map_get(&import->found.group_ids, key) != AID__MAP_NONE)
        return AID_OK;
    if (!aid__map_set(&import->found.group_ids, key, 0))
        return AID_E_MEMORY;
    import->report.groups++;
    return AID_OK;
}

static aid_status import_group_named(aid__import_at at, const char *text, aid_group *out, aid_error *error)
{
    aid__import *import = at.import;
    aid__map_key key;
    aid_status status = import_names_read(import, error);
    if (status == AID_OK)
        status = import_key_folded(import, text, &key, error);
    if (status != AID_OK)
        return status;
    uint32_t row = aid__map_get(&import->found.group_names, key);
    if (row == AID__MAP_NONE)
        return AID_OK;
    const import_name *name = aid__vector_at(&import->found.name_rows, row);
    if (name->count > 1)
        return aid__import_refuse(at, AID_REASON_REFERENCE, error, "%llu groups are named \"%.*s\"; give a reference",
                                  (unsigned long long)name->count, aid__import_shown(text), text);
    *out = name->group;
    return AID_OK;
}

aid_status aid__import_group(aid__import_at at, const char *text, aid_group *out, aid_error *error)
{
    aid__import *import = at.import;
    aid_group group = { 0 };
    uint32_t row = aid__map_get(&import->found.groups, aid__import_hash(text, strlen(text)));
    if (row != AID__MAP_NONE) {
        *out = *(aid_group *)aid__vector_at(&import->found.group_rows, row);
        return AID_OK;
    }
    aid_status status = aid_group_find(import->store, text, &group, error);
    if (status == AID_E_NOT_FOUND)
        status = import_group_named(at, text, &group, error);
    if (status == AID_OK && group.id != 0 && import_group_keep(import, text, group) != AID_OK)
        return aid__fail_memory(error);
    if (status == AID_OK)
        *out = group;
    return status;
}

aid_status aid__import_group_of(aid__import_at at, aid_group *out, aid_error *error)
{
    aid__import *import = at.import;
    const char *text = aid__import_text(import, at.row, at.field);
    aid_group group = import->options.group;
    aid_status status = text[0] != '\0' ? aid__import_group(at, text, &group, error) : AID_OK;
    if (status != AID_OK)
        return status;
    if (group.id == 0)
        return aid__import_refuse(at, AID_REASON_REFERENCE, error,
                                  "no group has the reference or the name \"%.*s\"; import or found it first",
                                  aid__import_shown(text), text);
    if (aid__import_group_count(import, group) != AID_OK)
        return aid__fail_memory(error);
    *out = group;
    return AID_OK;
}

static aid_status import_person_add(aid__import *import, import_person who, const char *name, aid_error *error)
{
    aid__map_key key;
    if (name == NULL || name[0] == '\0')
        return AID_OK;
    aid_status status = import_key_folded(import, name, &key, error);
    if (status != AID_OK)
        return status;
    uint32_t next = aid__map_get(&import->found.people, key);
    if (next != AID__MAP_NONE &&
        ((import_person *)aid__vector_at(&import->found.people_rows, next))->member.id == who.member.id)
        return AID_OK; /* is called by the whole name */
    import_person *person = import_remember(&import->found.people, key, &import->found.people_rows);
    if (person == NULL)
        return aid__fail_memory(error);
    *person = who;
    person->next = next;
    return AID_OK;
}

aid_status aid__import_member_made(aid__import *import, aid_member member, const aid_member_options *options,
                                   aid_error *error)
{
    import_person who = { .member = member, .bare = options->reference == NULL };
    if (!import->found.people_read)
        return AID_OK;
    aid_status status = import_person_add(import, who, options->name, error);
    return status == AID_OK ? import_person_add(import, who, options->preferred_name, error) : status;
}

/* Reads the names of all members, once a round. */
static aid_status import_people_read(aid__import *import, aid_error *error)
{
    size_t count = 0;
    if (import->found.people_read)
        return AID_OK;
    aid_status status = aid_member_list(import->store, NULL, 0, &count, error);
    if (status != AID_OK)
        return status;
    aid_member *members = aid__take(&import->allocator, (count + 1) * sizeof *members);
    if (members == NULL)
        return aid__fail_memory(error);
    size_t total = count;
    status = aid_member_list(import->store, members, count, &total, error);
    for (size_t i = 0; i < count && status == AID_OK; i++) {
        aid_member_info info = { .struct_size = sizeof info };
        status = aid_member_get(import->store, members[i], &info, error);
        if (status != AID_OK)
            break;
        import_person who = { .member = members[i], .bare = info.reference[0] == '\0' };
        status = import_person_add(import, who, info.name, error);
        if (status == AID_OK)
            status = import_person_add(import, who, info.preferred_name, error);
    }
    aid__give(&import->allocator, members, (count + 1) * sizeof *members);
    import->found.people_read = status == AID_OK;
    return status;
}

aid_status aid__import_named(aid__import_at at, aid_group group, bool bare, aid_member *out, aid_error *error)
{
    aid__import *import = at.import;
    const char *text = aid__import_text(import, at.row, at.field);
    aid__map_key key;
    size_t count = 0, bare_count = 0;
    aid_member found = { 0 };
    aid_status status = import_people_read(import, error);
    if (status == AID_OK)
        status = import_key_folded(import, text, &key, error);
    if (status != AID_OK)
        return status;
    for (uint32_t row = aid__map_get(&import->found.people, key); row != AID__MAP_NONE;) {
        const import_person *person = aid__vector_at(&import->found.people_rows, row);
        uint64_t roles = 1;
        if (group.id != 0)
            status = aid_member_roles(import->store, person->member, group, &roles, error);
        if (status != AID_OK)
            return status;
        count += roles != 0;
        bare_count += roles != 0 && person->bare;
        if (roles != 0 && (person->bare || bare_count == 0))
            found = person->member;
        row = person->next;
    }
    if (count > 1 && !(bare && bare_count == 1))
        return aid__import_refuse(at, AID_REASON_REFERENCE, error, "%zu members are named \"%.*s\"; give a reference",
                                  count, aid__import_shown(text), text);
    *out = found;
    return AID_OK;
}

aid_status aid__import_member(aid__import_at at, aid_group group, aid_member *out, aid_error *error)
{
    aid__import *import = at.import;
    const char *text = aid__import_text(import, at.row, at.field);
    aid__map_key key = import_key_in(group, text);
    uint32_t there = aid__map_get(&import->found.members, key);
    aid_member member = { 0 };
    if (there != AID__MAP_NONE) {
        *out = *(aid_member *)aid__vector_at(&import->found.member_rows, there);
        return AID_OK;
    }
    aid_status status = aid_member_find(import->store, (aid_group) { 0 }, text, &member, error);
    if (status == AID_E_NOT_FOUND)
        status = aid__import_named(at, group, false, &member, error);
    if (status != AID_OK)
        return status;
    if (member.id == 0)
        return aid__import_refuse(
            at, AID_REASON_REFERENCE, error,
            "no member has the reference \"%.*s\", nor that name in this group; import members first",
            aid__import_shown(text), text);
    aid_member *row = import_remember(&import->found.members, key, &import->found.member_rows);
    if (row == NULL)
        return aid__fail_memory(error);
    *out = *row = member;
    return AID_OK;
}

aid_status aid__import_skill_keep(aid__import *import, aid_group group, const char *text, aid_skill skill)
{
    aid_skill *row = import_remember(&import->found.skills, import_key_in(group, text), &import->found.skill_rows);
    if (row == NULL)
        return AID_E_MEMORY;
    *row = skill;
    return AID_OK;
}

/* Words may be misspelt; what has digits or the points of a code in it is meant as it stands. */
static bool import_is_words(const char *text)
{
    return strpbrk(text, "0123456789._:/#") == NULL || strchr(text, ' ') != NULL;
}

aid_status aid__import_skill(aid__import_at at, aid_group group, const char *text, aid_skill *out, aid_error *error)
{
    aid__import *import = at.import;
    aid_search_options search = { .struct_size = sizeof search, .group = group };
    aid_skill skill = { 0 };
    uint32_t there = aid__map_get(&import->found.skills, import_key_in(group, text));
    if (there != AID__MAP_NONE) {
        *out = *(aid_skill *)aid__vector_at(&import->found.skill_rows, there);
        return AID_OK;
    }
    aid_status status = aid_skill_find(import->store, group, text, &skill, error);
    if (status == AID_E_NOT_FOUND && import_is_words(text))
        status = aid_skill_resolve(import->store, text, &search, &skill, error);
    if (status == AID_E_AMBIGUOUS || status == AID_E_ARGUMENT) {
        char why[sizeof error->message];
        memcpy(why, error->message, sizeof why);
        return aid__import_refuse(at, error->reason, error, "%s", why);
    }
    if (status != AID_OK && status != AID_E_NOT_FOUND)
        return status;
    if (status == AID_OK && aid__import_skill_keep(import, group, text, skill) != AID_OK)
        return aid__fail_memory(error);
    *out = status == AID_OK ? skill : (aid_skill) { 0 };
    return AID_OK;
}
