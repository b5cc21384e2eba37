/* SPDX-License-Identifier: MIT */
/* The best helpers found so far, in order: higher score, lower load, longer not asked, lower hash, lower id. */
#include "match/finder_best.h"

#include <string.h>

bool aid__best_is_better(const aid__best_entry *x, const aid__best_entry *y)
{
    if (x->pair.score != y->pair.score)
        return x->pair.score > y->pair.score;
    if (x->load != y->load)
        return x->load < y->load;
    if (x->idle_days != y->idle_days)
        return x->idle_days > y->idle_days;
    return x->hash != y->hash ? x->hash < y->hash : x->pair.offer_id < y->pair.offer_id;
}

static bool rank_before(const void *context, uint32_t a, uint32_t b)
{
    const aid__best_entry *entries = context;
    return aid__best_is_better(&entries[a], &entries[b]);
}

static aid__best_entry *rank_at(const aid__best *search, uint32_t index)
{
    return aid__vector_at(&search->found, index);
}

const aid__best_entry *aid__best_worst(const aid__best *search)
{
    if (!search->ranked || search->found.count < search->capacity)
        return NULL;
    return rank_at(search, search->order[search->capacity - 1]);
}

/* Puts the entry, which stands at `from` in the order (or past its end), where it belongs: only upwards. */
static void rank_rise(aid__best *search, size_t from, uint32_t index)
{
    const aid__best_entry *entry = rank_at(search, index);
    size_t low = 0, high = from;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (aid__best_is_better(entry, rank_at(search, search->order[middle])))
            high = middle;
        else
            low = middle + 1;
    }
    memmove(search->order + low + 1, search->order + low, (from - low) * sizeof *search->order);
    search->order[low] = index;
}

static bool rank_push(aid__best *search, aid__match_person *helper, const aid__best_entry *entry)
{
    uint32_t index = (uint32_t)search->found.count;
    aid__best_entry *added = aid__vector_push(&search->found);
    if (added == NULL)
        return false;
    *added = *entry;
    helper->chosen_by = search->stamp;
    helper->chosen = index;
    if (search->ranked)
        rank_rise(search, index, index);
    return true;
}

bool aid__best_keep(aid__best *search, aid__match_person *helper, const aid__best_entry *entry)
{
    if (helper->chosen_by == search->stamp) {
        aid__best_entry *known = rank_at(search, helper->chosen);
        if (!aid__best_is_better(entry, known))
            return true;
        size_t place = 0;
        *known = *entry;
        while (search->ranked && search->order[place] != helper->chosen)
            place++;
        if (search->ranked)
            rank_rise(search, place, helper->chosen);
        return true;
    }
    const aid__best_entry *worst = aid__best_worst(search);
    if (worst == NULL)
        return rank_push(search, helper, entry);
    if (!aid__best_is_better(entry, worst))
        return true;
    uint32_t index = search->order[search->capacity - 1];
    aid__scene_person(&search->scene, worst->helper)->chosen_by = 0;
    *rank_at(search, index) = *entry;
    helper->chosen_by = search->stamp;
    helper->chosen = index;
    rank_rise(search, search->capacity - 1, index);
    return true;
}

aid_status aid__best_give(aid__best *search, aid__match_pair *pairs, size_t *out_count, aid_error *error)
{
    size_t count = search->found.count, bytes = count * sizeof(uint32_t);
    *out_count = count < search->capacity || search->capacity == 0 ? count : search->capacity;
    for (size_t i = 0; search->ranked && i < *out_count; i++)
        pairs[i] = rank_at(search, search->order[i])->pair;
    if (search->ranked || search->capacity == 0 || count == 0)
        return AID_OK;
    uint32_t *order = aid__take(search->context->allocator, bytes);
    if (order == NULL)
        return aid__fail_memory(error);
    for (uint32_t i = 0; i < count; i++)
        order[i] = i;
    aid__order(order, count, rank_before, search->found.rows);
    for (size_t i = 0; i < *out_count; i++)
        pairs[i] = rank_at(search, order[i])->pair;
    aid__give(search->context->allocator, order, bytes);
    return AID_OK;
}
