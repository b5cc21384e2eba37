/* SPDX-License-Identifier: MIT */
/* Making a finder and keeping it up to date. */
#include "match/finder.h"

#include <assert.h>
#include <string.h>

enum { FINDER_NOTES_LEAST = 65536 }; /* more notes than this, and than a fifth of all offers: making it anew is faster */

bool aid__finder_grow(aid__vector *vector, size_t count)
{
    if (count <= vector->count)
        return true;
    if (!aid__vector_reserve(vector, count - vector->count))
        return false;
    memset(aid__vector_at(vector, vector->count), 0, (count - vector->count) * vector->row_size);
    vector->count = count;
    return true;
}

aid__finder *aid__finder_new(const aid_allocator *memory)
{
    aid__finder *finder = aid__take_zero(memory, sizeof *finder);
    if (finder == NULL)
        return NULL;
    finder->memory = *memory;
    memory = &finder->memory;
    aid__vector_init(&finder->notes, memory, sizeof(aid__finder_change));
    aid__vector_init(&finder->shelves, memory, sizeof(aid__shelf));
    aid__vector_init(&finder->filed, memory, sizeof(aid__filed));
    aid__vector_init(&finder->judged, memory, sizeof(uint32_t));
    aid__vector_init(&finder->balances, memory, sizeof(int32_t));
    aid__vector_init(&finder->marked, memory, sizeof(uint8_t));
    aid__vector_init(&finder->group_zones, memory, sizeof(uint32_t));
    aid__vector_init(&finder->zones, memory, sizeof(uint32_t));
    aid__vector_init(&finder->skills, memory, sizeof(aid__finder_skill));
    aid__vector_init(&finder->order, memory, sizeof(aid__row));
    aid__vector_init(&finder->references, memory, sizeof(aid__finder_reference));
    aid__vector_init(&finder->ties, memory, sizeof(aid__finder_tie));
    aid__vector_init(&finder->tied, memory, sizeof(int64_t));
    return finder;
}

static void finder_empty(aid__finder *finder)
{
    for (size_t i = 0; i < finder->shelves.count; i++)
        aid__shelf_free(&finder->memory, aid__vector_at(&finder->shelves, i));
    aid__vector *const all[] = { &finder->notes,  &finder->shelves,    &finder->filed, &finder->judged,
                                 &finder->balances, &finder->group_zones, &finder->zones, &finder->skills,
                                 &finder->order,  &finder->references, &finder->ties,  &finder->tied, &finder->marked };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        aid__vector_free(all[i]);
    aid__give(&finder->memory, finder->kin, finder->kin_count * sizeof *finder->kin);
    aid__give(&finder->memory, finder->queue, finder->kin_count * sizeof *finder->queue);
    finder->kin = NULL;
    finder->queue = NULL;
    finder->kin_count = 0;
    finder->built = 0;
}

void aid__finder_free(aid__finder *finder)
{
    if (finder == NULL)
        return;
    aid_allocator memory = finder->memory;
    finder_empty(finder);
    aid__give(&memory, finder, sizeof *finder);
}

size_t aid__finder_bytes(const aid__finder *finder)
{
    size_t bytes = sizeof *finder + finder->kin_count * (sizeof *finder->kin + sizeof *finder->queue);
    const aid__vector *const all[] = { &finder->notes,  &finder->shelves,    &finder->filed, &finder->judged,
                                       &finder->balances, &finder->group_zones, &finder->zones, &finder->skills,
                                       &finder->order,  &finder->references, &finder->ties,  &finder->tied, &finder->marked };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        bytes += all[i]->capacity * all[i]->row_size;
    for (size_t i = 0; i < finder->shelves.count; i++) {
        const aid__shelf *shelf = aid__vector_at(&finder->shelves, i);
        bytes += shelf->capacity * sizeof *shelf->postings + shelf->node_capacity * sizeof *shelf->nodes;
    }
    return bytes;
}

/* ---- what offers are filed by ---- */

static bool finder_know_zone(aid__finder *finder, uint32_t symbol)
{
    for (size_t i = 0; i < finder->zones.count; i++)
        if (*(const uint32_t *)aid__vector_at(&finder->zones, i) == symbol)
            return true;
    uint32_t *added = aid__vector_push(&finder->zones);
    if (added != NULL)
        *added = symbol;
    return added != NULL;
}

/* The lowest balance a member has had anywhere since the finder was made; 0 stands for books without an account. */
static void finder_know_balance(aid__finder *finder, const aid__account_row *account)
{
    if (account->owner_row == 0 || account->kind != 0 || account->unit != AID_UNIT_TIME)
        return;
    int32_t *lowest = aid__vector_at(&finder->balances, account->owner_row);
    int32_t balance = account->balance < INT32_MIN ? INT32_MIN : account->balance > 0 ? 0 : (int32_t)account->balance;
    if (balance < *lowest)
        *lowest = balance;
}

static void finder_know_pair(aid__finder *finder, const aid__pair_row *pair)
{
    *(uint8_t *)aid__vector_at(&finder->marked, pair->a) = 1;
    *(uint8_t *)aid__vector_at(&finder->marked, pair->b) = 1;
}

static bool finder_grow_kin(aid__finder *finder, size_t count)
{
    if (count <= finder->kin_count)
        return true;
    size_t room = count + count / 8;
    aid__match_kin *kin = aid__take_zero(&finder->memory, room * sizeof *kin);
    aid__row *queue = aid__take(&finder->memory, room * sizeof *queue);
    if (kin == NULL || queue == NULL) {
        aid__give(&finder->memory, kin, room * sizeof *kin);
        aid__give(&finder->memory, queue, room * sizeof *queue);
        return false;
    }
    aid__give(&finder->memory, finder->kin, finder->kin_count * sizeof *kin);
    aid__give(&finder->memory, finder->queue, finder->kin_count * sizeof *queue);
    finder->kin = kin;
    finder->queue = queue;
    finder->kin_count = room;
    return true;
}

static bool finder_grow_tables(aid__finder *finder, const aid__model *model)
{
    size_t skills = aid__model_count(model, AID__TABLE_SKILL) + (size_t)1;
    size_t listings = aid__model_count(model, AID__TABLE_LISTING) + (size_t)1;
    size_t members = aid__model_count(model, AID__TABLE_MEMBER) + (size_t)1, ties = finder->ties.count;
    if (!aid__finder_grow(&finder->shelves, skills) || !aid__finder_grow(&finder->filed, listings)
        || !aid__finder_grow(&finder->judged, listings) || !aid__finder_grow(&finder->balances, members)
        || !aid__finder_grow(&finder->marked, members) || !aid__finder_grow(&finder->ties, members)
        || !aid__finder_grow(&finder->tied, aid__model_count(model, AID__TABLE_EXCHANGE) + (size_t)1)
        || !aid__finder_grow(&finder->group_zones, aid__model_count(model, AID__TABLE_GROUP) + (size_t)1))
        return false;
    for (size_t member = ties; member < finder->ties.count; member++)
        *(aid__finder_tie *)aid__vector_at(&finder->ties, member) =
            (aid__finder_tie){ .parent = (aid__row)member, .since = INT64_MIN };
    return finder_grow_kin(finder, skills);
}

static bool finder_know_group(aid__finder *finder, const aid__model *model, aid__row group)
{
    uint32_t symbol = aid__group_at(model, group)->zone;
    *(uint32_t *)aid__vector_at(&finder->group_zones, group) = symbol;
    return finder_know_zone(finder, symbol);
}

/* ---- making ---- */

static bool finder_build(aid__finder *finder, const aid__model *model)
{
    finder_empty(finder);
    bool good = finder_grow_tables(finder, model) && finder_know_zone(finder, 0);
    for (aid__row row = 1; good && row <= aid__model_count(model, AID__TABLE_GROUP); row++)
        good = finder_know_group(finder, model, row);
    for (aid__row row = 1; good && row <= aid__model_count(model, AID__TABLE_MEMBER); row++)
        good = finder_know_zone(finder, aid__member_at(model, row)->zone);
    for (aid__row row = 1; good && row <= aid__model_count(model, AID__TABLE_ACCOUNT); row++)
        finder_know_balance(finder, aid__account_at(model, row));
    for (aid__row row = 1; good && row <= aid__model_count(model, AID__TABLE_PAIR); row++)
        finder_know_pair(finder, aid__pair_at(model, row));
    for (aid__row row = 1; good && row <= aid__model_count(model, AID__TABLE_LISTING); row++)
        if (!aid__listing_at(model, row)->is_request)
            good = aid__finder_file(finder, model, row);
    good = good && aid__finder_pack_all(finder, model) && aid__finder_lay_out(finder, model)
           && aid__finder_tie_all(finder, model);
    finder->built = good;
    finder->made += good;
    if (!good)
        finder_empty(finder);
    return good;
}

/* ---- keeping up ---- */

void aid__finder_note(aid__finder *finder, aid__table table, aid__row row)
{
    if (!finder->built)
        return;
    switch (table) {
    case AID__TABLE_GROUP:
    case AID__TABLE_MEMBER:
    case AID__TABLE_SKILL:
    case AID__TABLE_LISTING:
    case AID__TABLE_EXCHANGE:
    case AID__TABLE_ACCOUNT:
    case AID__TABLE_PAIR:
    case AID__TABLE_CREDENTIAL: break;
    default: return; /* judged where they are, and never filed */
    }
    aid__finder_change *note = finder->notes.count > FINDER_NOTES_LEAST && finder->notes.count > finder->filed.count / 5
                                 ? NULL : aid__vector_push(&finder->notes);
    if (note != NULL)
        *note = (aid__finder_change){ (uint32_t)table, row };
    else
        finder_empty(finder);
}

static bool finder_note_before(const void *context, uint32_t a, uint32_t b)
{
    const aid__finder_change *notes = context;
    return notes[a].table != notes[b].table ? notes[a].table < notes[b].table : notes[a].row < notes[b].row;
}

static bool finder_file_member(aid__finder *finder, const aid__model *model, aid__row member)
{
    if (member > aid__model_count(model, AID__TABLE_MEMBER))
        return true; /* undone, and so are their offers */
    bool good = finder_know_zone(finder, aid__member_at(model, member)->zone);
    for (aid__row row = aid__member_at(model, member)->last_listing; row != 0 && good;) {
        const aid__listing_row *listing = aid__listing_at(model, row);
        good = listing->is_request || aid__finder_file(finder, model, row);
        row = listing->previous_of_member;
    }
    return good;
}

/* Brings up to date what the row is part of; false: all must be made anew. */
static bool finder_take_in(aid__finder *finder, const aid__model *model, const aid__finder_change *note)
{
    aid__row row = note->row;
    bool there = row <= aid__model_count(model, (aid__table)note->table);
    switch ((aid__table)note->table) {
    case AID__TABLE_GROUP:
        return !there || *(const uint32_t *)aid__vector_at(&finder->group_zones, row) == aid__group_at(model, row)->zone;
    case AID__TABLE_MEMBER: return finder_file_member(finder, model, row);
    case AID__TABLE_LISTING: return row >= finder->filed.count || aid__finder_file(finder, model, row);
    case AID__TABLE_EXCHANGE: return row >= finder->tied.count || aid__finder_tie_again(finder, model, row);
    case AID__TABLE_ACCOUNT:
        if (!there)
            return true;
        finder_know_balance(finder, aid__account_at(model, row));
        return finder_file_member(finder, model, aid__account_at(model, row)->owner_row);
    case AID__TABLE_CREDENTIAL:
        return !there || finder_file_member(finder, model, aid__credential_at(model, row)->member);
    case AID__TABLE_PAIR:
        if (there)
            finder_know_pair(finder, aid__pair_at(model, row));
        return true;
    case AID__TABLE_SKILL:
        finder->order_stale |= aid__finder_skill_moved(finder, model, row);
        return true;
    default: return true;
    }
}

/* Groups and members that came since have zones that must be known before anything is filed. */
static bool finder_take_in_new(aid__finder *finder, const aid__model *model, size_t groups)
{
    bool good = finder_grow_tables(finder, model);
    for (aid__row row = (aid__row)groups; good && row <= aid__model_count(model, AID__TABLE_GROUP); row++)
        good = finder_know_group(finder, model, row);
    for (size_t i = 0; good && i < finder->notes.count; i++) {
        const aid__finder_change *note = aid__vector_at(&finder->notes, i);
        if (note->table == AID__TABLE_MEMBER && note->row <= aid__model_count(model, AID__TABLE_MEMBER))
            good = finder_know_zone(finder, aid__member_at(model, note->row)->zone);
    }
    return good;
}

static bool finder_catch_up(aid__finder *finder, const aid__model *model)
{
    size_t count = finder->notes.count, bytes = count * sizeof(uint32_t);
    uint32_t *order = aid__take(&finder->memory, bytes);
    bool good = order != NULL && finder_take_in_new(finder, model, finder->group_zones.count);
    for (uint32_t i = 0; good && i < count; i++)
        order[i] = i;
    if (good)
        aid__order(order, count, finder_note_before, finder->notes.rows);
    const aid__finder_change *notes = finder->notes.rows;
    for (size_t i = 0; good && i < count; i++)
        if (i == 0 || finder_note_before(notes, order[i - 1], order[i]))
            good = finder_take_in(finder, model, &notes[order[i]]);
    aid__give(&finder->memory, order, bytes);
    finder->notes.count = 0;
    return good && (!finder->order_stale || aid__finder_lay_out(finder, model));
}

aid_status aid__finder_refresh(aid__finder *finder, const aid__model *model, aid_error *error)
{
    if (finder->built && (finder->notes.count == 0 || finder_catch_up(finder, model)))
        return AID_OK;
    return finder_build(finder, model) ? AID_OK : aid__fail_memory(error);
}
