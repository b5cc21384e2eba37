/* SPDX-License-Identifier: MIT */
/* Filing offers on shelves, and packing shelves. */
#include "match/finder.h"

#include "base/calendar.h"
#include "base/geography.h"
#include "base/mix.h"
#include <assert.h>
#include <string.h>

enum {
    SHELF_ZONE_SHIFT = 40, /* of the third word of hours */
    SHELF_HOURS = 168,
    SHELF_SMALL = 256,     /* so long a tail is never worth packing for */
    SHELF_TWENTIETH = 20,
    SHELF_RADIUS_M = 1 << 23, /* more than the Earth's: makes coordinates positive, 24 bits each */
    SHELF_KEY_BITS = 21,
    SHELF_RADIX = 256
};

#define SHELF_HOURS_LAST ((UINT64_C(1) << SHELF_ZONE_SHIFT) - 1)
#define SHELF_HOUR_US INT64_C(3600000000)

void aid__shelf_free(const aid_allocator *memory, aid__shelf *shelf)
{
    aid__give(memory, shelf->postings, shelf->capacity * sizeof *shelf->postings);
    aid__give(memory, shelf->nodes, shelf->node_capacity * sizeof *shelf->nodes);
    *shelf = (aid__shelf){ 0 };
}

/* ---- what a posting says ---- */

static void shelf_set_hours(const aid__finder *finder, const aid__model *model, const aid__match_side *side,
                            aid__shelf_posting *posting)
{
    aid__span week = side->week.count != 0 || side->windows.count != 0 ? side->week : side->member->week;
    uint32_t symbol = side->member->zone != 0 ? side->member->zone : aid__group_at(model, posting->group)->zone;
    uint32_t zone = 0;
    while (zone < finder->zones.count && *(const uint32_t *)aid__vector_at(&finder->zones, zone) != symbol)
        zone++;
    assert(zone < finder->zones.count);
    if (week.count == 0 || side->windows.count != 0) { /* always, or at times that are no week's */
        posting->hours[0] = posting->hours[1] = UINT64_MAX;
        posting->hours[2] = SHELF_HOURS_LAST;
    } else {
        const uint64_t *quarters = aid__model_words(model, week);
        for (uint32_t hour = 0; hour < SHELF_HOURS; hour++)
            if (quarters[hour / 16] >> (hour % 16 * 4) & 0xF)
                posting->hours[hour / 64] |= UINT64_C(1) << (hour % 64);
    }
    posting->hours[2] |= (uint64_t)zone << SHELF_ZONE_SHIFT;
}

static uint32_t shelf_marks(const aid__model *model, const aid__match_side *side)
{
    uint32_t marks = (uint32_t)side->online | (side->placed ? AID__POSTING_PLACED : 0);
    const uint64_t *languages = aid__model_words(model, side->languages);
    for (uint32_t i = 0; i < side->languages.count; i++)
        marks |= aid__finder_language_bit(languages[i]);
    if (side->languages.count == 0)
        marks |= UINT32_C(0xFFFF) << AID__POSTING_LANGUAGES;
    for (aid__row row = side->member->first_credential; row != 0; row = aid__credential_at(model, row)->next_of_member)
        marks |= aid__finder_credential_bit(aid__credential_at(model, row)->code);
    return marks;
}

static void shelf_describe(const aid__finder *finder, const aid__model *model, aid__row offer, aid__shelf_posting *out)
{
    const aid__match_context context = { .model = model };
    aid__match_side side;
    aid__side_prepare(&context, offer, &side);
    *out = (aid__shelf_posting){ .offer = offer, .group = side.listing->group, .marks = shelf_marks(model, &side),
                           .reach_m = side.reach_m < 0 ? AID__SHELF_NO_LIMIT : side.reach_m };
    if (side.placed)
        aid__place_vector(side.latitude, side.longitude, out->at);
    shelf_set_hours(finder, model, &side, out);
}

/* ---- what may be said of an offer ---- */

/* The facts that nodes are made of; `digest` is of the posting, `skills` are left out. */
static aid__filed shelf_facts(const aid__finder *finder, const aid__model *model, aid__row offer)
{
    aid__row helper = aid__listing_at(model, offer)->member;
    const aid__member_row *member = aid__member_at(model, helper);
    const int32_t *balance = aid__vector_at(&finder->balances, helper);
    int64_t hours = member->last_asked / SHELF_HOUR_US;
    return (aid__filed){ .balance = *balance,
                         .asked_h = member->last_asked <= 0 || hours > UINT32_MAX ? 0 : (uint32_t)hours,
                         .reliability = (uint16_t)aid__match_reliability(member) };
}

/* May all nodes over the offer stay as they are? */
static bool shelf_within(const aid__filed *filed, const aid__filed *facts)
{
    return facts->balance >= filed->balance && facts->reliability <= filed->reliability
           && facts->asked_h >= filed->asked_h;
}

static uint64_t shelf_digest(const aid__shelf_posting *posting, const uint64_t *skills, uint32_t count)
{
    uint64_t digest = count, words[sizeof *posting / 8];
    assert(posting->version == 0);
    memcpy(words, posting, sizeof words);
    for (size_t i = 0; i < sizeof words / 8; i++)
        digest = aid__mix(digest ^ words[i]) + UINT64_C(0x9E3779B97F4A7C15);
    for (uint32_t i = 0; i < count; i++)
        digest = aid__mix(digest ^ skills[i]) + UINT64_C(0x9E3779B97F4A7C15);
    return digest;
}

/* ---- nodes ---- */

static void shelf_node_clear(aid__shelf_node *node)
{
    *node = (aid__shelf_node){ .low = { INT32_MAX, INT32_MAX, INT32_MAX }, .high = { INT32_MIN, INT32_MIN, INT32_MIN },
                               .balance = INT32_MAX, .asked_h = UINT32_MAX };
}

static void shelf_node_add(aid__shelf_node *node, const aid__shelf_posting *posting, const aid__filed *facts)
{
    node->marks |= (uint8_t)(posting->marks & 7);
    node->marks |= posting->reach_m == AID__SHELF_NO_LIMIT ? AID__NODE_NO_LIMIT : 0;
    node->marks |= posting->reach_m == 0 ? AID__NODE_SAME_CELL : 0;
    if (posting->reach_m != AID__SHELF_NO_LIMIT && posting->reach_m > node->reach_m)
        node->reach_m = posting->reach_m;
    node->marks |= posting->marks & AID__POSTING_PLACED ? AID__NODE_PLACED : AID__NODE_UNPLACED;
    for (int i = 0; i < 3 && posting->marks & AID__POSTING_PLACED; i++) {
        node->low[i] = posting->at[i] < node->low[i] ? posting->at[i] : node->low[i];
        node->high[i] = posting->at[i] > node->high[i] ? posting->at[i] : node->high[i];
    }
    node->groups |= UINT64_C(1) << (posting->group % 64);
    node->balance = facts->balance < node->balance ? facts->balance : node->balance;
    node->asked_h = facts->asked_h < node->asked_h ? facts->asked_h : node->asked_h;
    node->reliability = facts->reliability > node->reliability ? facts->reliability : node->reliability;
}

static void shelf_node_join(aid__shelf_node *node, const aid__shelf_node *child)
{
    node->marks |= child->marks;
    node->reach_m = child->reach_m > node->reach_m ? child->reach_m : node->reach_m;
    for (int i = 0; i < 3; i++) {
        node->low[i] = child->low[i] < node->low[i] ? child->low[i] : node->low[i];
        node->high[i] = child->high[i] > node->high[i] ? child->high[i] : node->high[i];
    }
    node->groups |= child->groups;
    node->balance = child->balance < node->balance ? child->balance : node->balance;
    node->asked_h = child->asked_h < node->asked_h ? child->asked_h : node->asked_h;
    node->reliability = child->reliability > node->reliability ? child->reliability : node->reliability;
}

uint32_t aid__shelf_levels(uint32_t packed, uint32_t first[AID__SHELF_LEVELS + 1])
{
    uint32_t levels = 0, width = packed / AID__SHELF_LEAF + (packed % AID__SHELF_LEAF != 0);
    first[0] = 0;
    while (width > 0) {
        assert(levels < AID__SHELF_LEVELS);
        first[levels + 1] = first[levels] + width;
        levels++;
        width = width == 1 ? 0 : width / AID__SHELF_FAN + (width % AID__SHELF_FAN != 0);
    }
    return levels;
}

/* Room for a node; `shelf->nodes` may move. */
static bool shelf_node_reserve(const aid_allocator *memory, aid__shelf *shelf, uint32_t count)
{
    if (count <= shelf->node_capacity)
        return true;
    uint32_t capacity = count < 2 * shelf->node_capacity ? 2 * shelf->node_capacity : count;
    aid__shelf_node *grown = aid__resize(memory, shelf->nodes, shelf->node_capacity * sizeof *grown,
                                         capacity * sizeof *grown);
    if (grown == NULL)
        return false;
    shelf->nodes = grown;
    shelf->node_capacity = capacity;
    return true;
}

static bool shelf_build_nodes(aid__finder *finder, aid__shelf *shelf)
{
    uint32_t first[AID__SHELF_LEVELS + 1];
    uint32_t levels = aid__shelf_levels(shelf->packed, first);
    shelf->node_count = levels == 0 ? 0 : first[levels];
    if (!shelf_node_reserve(&finder->memory, shelf, shelf->node_count))
        return false;
    for (uint32_t i = 0; i < shelf->node_count; i++)
        shelf_node_clear(&shelf->nodes[i]);
    for (uint32_t i = 0; i < shelf->packed; i++)
        shelf_node_add(&shelf->nodes[i / AID__SHELF_LEAF], &shelf->postings[i],
                       aid__vector_at(&finder->filed, shelf->postings[i].offer));
    for (uint32_t level = 1; level < levels; level++)
        for (uint32_t i = first[level - 1]; i < first[level]; i++)
            shelf_node_join(&shelf->nodes[first[level] + (i - first[level - 1]) / AID__SHELF_FAN], &shelf->nodes[i]);
    return true;
}

/* ---- packing ---- */

typedef struct shelf_key {
    uint64_t key;
    uint32_t index, reserved;
} shelf_key;

/* Every third bit. */
static uint64_t shelf_spread(uint64_t x)
{
    x = (x | x << 32) & UINT64_C(0x001F00000000FFFF);
    x = (x | x << 16) & UINT64_C(0x001F0000FF0000FF);
    x = (x | x << 8) & UINT64_C(0x100F00F00F00F00F);
    x = (x | x << 4) & UINT64_C(0x10C30C30C30C30C3);
    x = (x | x << 2) & UINT64_C(0x1249249249249249);
    return x;
}

/* Morton's order in space; those without a place come first. */
static uint64_t shelf_key_of(const aid__shelf_posting *posting)
{
    uint64_t key = 0;
    if (!(posting->marks & AID__POSTING_PLACED))
        return 0;
    for (int i = 0; i < 3; i++)
        key |= shelf_spread((uint64_t)(posting->at[i] + SHELF_RADIUS_M) >> (24 - SHELF_KEY_BITS)) << i;
    return key;
}

/* Sorts by key, a byte at a time; bytes that are the same in all are skipped. Answers which of the two holds it. */
static shelf_key *shelf_sort(shelf_key *keys, shelf_key *other, uint32_t count)
{
    for (uint32_t shift = 0; shift < 64; shift += 8) {
        uint32_t at[SHELF_RADIX] = { 0 }, sum = 0;
        for (uint32_t i = 0; i < count; i++)
            at[keys[i].key >> shift & 0xFF]++;
        if (at[keys[0].key >> shift & 0xFF] == count)
            continue;
        for (uint32_t i = 0; i < SHELF_RADIX; i++) {
            uint32_t here = at[i];
            at[i] = sum;
            sum += here;
        }
        for (uint32_t i = 0; i < count; i++)
            other[at[keys[i].key >> shift & 0xFF]++] = keys[i];
        shelf_key *sorted = other;
        other = keys;
        keys = sorted;
    }
    return keys;
}

static bool shelf_is_live(const aid__finder *finder, const aid__shelf_posting *posting)
{
    return ((const aid__filed *)aid__vector_at(&finder->filed, posting->offer))->version == posting->version;
}

static bool shelf_arrange(aid__finder *finder, aid__shelf *shelf, uint32_t live)
{
    size_t key_bytes = 2 * (size_t)live * sizeof(shelf_key), bytes = live * sizeof(aid__shelf_posting);
    shelf_key *keys = aid__take(&finder->memory, key_bytes);
    aid__shelf_posting *packed = keys == NULL ? NULL : aid__take(&finder->memory, bytes);
    if (packed == NULL) {
        aid__give(&finder->memory, keys, key_bytes);
        return false;
    }
    uint32_t count = 0;
    for (uint32_t i = 0; i < shelf->count; i++)
        if (shelf_is_live(finder, &shelf->postings[i]))
            keys[count++] = (shelf_key){ shelf_key_of(&shelf->postings[i]), i, 0 };
    assert(count == live);
    const shelf_key *sorted = shelf_sort(keys, keys + live, live);
    for (uint32_t i = 0; i < live; i++)
        packed[i] = shelf->postings[sorted[i].index];
    aid__give(&finder->memory, keys, key_bytes);
    aid__give(&finder->memory, shelf->postings, shelf->capacity * sizeof *shelf->postings);
    shelf->postings = packed;
    shelf->capacity = live;
    return true;
}

/* Facts that have become worse since are filed so; other shelves' nodes are not exceeded by that. */
static void shelf_refile(aid__finder *finder, const aid__model *model, const aid__shelf *shelf)
{
    for (uint32_t i = 0; i < shelf->count; i++) {
        aid__row offer = shelf->postings[i].offer;
        aid__filed *filed = aid__vector_at(&finder->filed, offer);
        aid__filed facts = shelf_facts(finder, model, offer);
        filed->balance = facts.balance > filed->balance ? facts.balance : filed->balance;
        filed->asked_h = facts.asked_h > filed->asked_h ? facts.asked_h : filed->asked_h;
        filed->reliability = facts.reliability < filed->reliability ? facts.reliability : filed->reliability;
    }
}

static bool shelf_pack(aid__finder *finder, const aid__model *model, aid__shelf *shelf)
{
    uint32_t live = 0;
    for (uint32_t i = 0; i < shelf->count; i++)
        live += shelf_is_live(finder, &shelf->postings[i]);
    if (live == 0) {
        aid__shelf_free(&finder->memory, shelf);
        return true;
    }
    if (!shelf_arrange(finder, shelf, live))
        return false;
    shelf->count = shelf->packed = live;
    shelf->dead = 0;
    if (finder->built)
        shelf_refile(finder, model, shelf);
    return shelf_build_nodes(finder, shelf);
}

static bool shelf_is_untidy(const aid__shelf *shelf)
{
    uint32_t loose = shelf->count - shelf->packed + shelf->dead;
    return loose > SHELF_SMALL && loose > shelf->count / SHELF_TWENTIETH;
}

/* Appends to the tail. */
static bool shelf_add(aid__finder *finder, aid__shelf *shelf, const aid__shelf_posting *posting, const aid__filed *facts)
{
    if (shelf->count == shelf->capacity) {
        uint32_t more = finder->built ? shelf->count / 16 : shelf->count / 2, capacity = shelf->count + more + 8;
        aid__shelf_posting *grown = aid__resize(&finder->memory, shelf->postings, shelf->capacity * sizeof *grown,
                                          capacity * sizeof *grown);
        if (grown == NULL || shelf->count > UINT32_MAX / 2)
            return false;
        shelf->postings = grown;
        shelf->capacity = capacity;
    }
    uint32_t in_tail = shelf->count - shelf->packed, node = shelf->node_count + in_tail / AID__SHELF_LEAF;
    if (!shelf_node_reserve(&finder->memory, shelf, node + 1))
        return false;
    if (in_tail % AID__SHELF_LEAF == 0)
        shelf_node_clear(&shelf->nodes[node]);
    shelf_node_add(&shelf->nodes[node], posting, facts);
    shelf->postings[shelf->count++] = *posting;
    return true;
}

bool aid__finder_pack_all(aid__finder *finder, const aid__model *model)
{
    for (size_t skill = 1; skill < finder->shelves.count; skill++)
        if (!shelf_pack(finder, model, aid__vector_at(&finder->shelves, skill)))
            return false;
    return true;
}

/* ---- filing ---- */

/* What there was of it is dead; taken to lie where it would lie now. */
static void shelf_withdraw(aid__finder *finder, const aid__model *model, aid__row offer)
{
    aid__filed *filed = aid__vector_at(&finder->filed, offer);
    const aid__span skills = aid__listing_at(model, offer)->skills;
    const uint64_t *rows = aid__model_words(model, skills);
    for (uint32_t i = 0; i < skills.count && filed->live; i++)
        ((aid__shelf *)aid__vector_at(&finder->shelves, (size_t)rows[i]))->dead++;
    filed->live = 0;
    filed->version++;
}

static bool shelf_add_all(aid__finder *finder, const aid__model *model, const aid__shelf_posting *posting,
                          const aid__filed *facts)
{
    const aid__span skills = aid__listing_at(model, posting->offer)->skills;
    const uint64_t *rows = aid__model_words(model, skills);
    for (uint32_t i = 0; i < skills.count; i++) {
        aid__shelf *shelf = aid__vector_at(&finder->shelves, (size_t)rows[i]);
        if (!shelf_add(finder, shelf, posting, facts)
            || (finder->built && shelf_is_untidy(shelf) && !shelf_pack(finder, model, shelf)))
            return false;
    }
    return true;
}

bool aid__finder_file(aid__finder *finder, const aid__model *model, aid__row offer)
{
    aid__filed *filed = aid__vector_at(&finder->filed, offer);
    if (offer > aid__model_count(model, AID__TABLE_LISTING)) { /* undone */
        filed->live = 0;
        filed->version++;
        return true;
    }
    const aid__listing_row *listing = aid__listing_at(model, offer);
    if (listing->is_request || listing->state != AID_LISTING_OPEN) {
        shelf_withdraw(finder, model, offer);
        return true;
    }
    aid__shelf_posting posting;
    shelf_describe(finder, model, offer, &posting);
    aid__filed facts = shelf_facts(finder, model, offer);
    facts.digest = shelf_digest(&posting, aid__model_words(model, listing->skills), listing->skills.count);
    if (filed->live && facts.digest == filed->digest && shelf_within(filed, &facts))
        return true;
    shelf_withdraw(finder, model, offer);
    facts.version = posting.version = filed->version;
    facts.live = 1;
    *filed = facts;
    return shelf_add_all(finder, model, &posting, &facts);
}
