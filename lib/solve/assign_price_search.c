/* SPDX-License-Identifier: MIT */
/* The exact finish: a best alternating path for each seat that the auction left over, by Dijkstra's algorithm on
 * reduced gains of one word. The theory is that of assign_search.c; what differs is the size of what it touches, and
 * that by score alone a seat may stay empty, its own or another one that it takes the place of. */
#include "solve/assign_price.h"

#include <assert.h>

static void price_heap_put(aid__price *state, uint32_t place, aid__price_entry entry)
{
    state->heap[place] = entry;
    state->nodes[entry.helper].heap_place = place;
}

static void price_heap_rise(aid__price *state, uint32_t place, aid__price_entry entry)
{
    while (place > 0 && entry.distance < state->heap[(place - 1) / 2].distance) {
        price_heap_put(state, place, state->heap[(place - 1) / 2]);
        place = (place - 1) / 2;
    }
    price_heap_put(state, place, entry);
}

static uint32_t price_heap_pop(aid__price *state)
{
    assert(state->heap_count > 0);
    uint32_t helper = state->heap[0].helper;
    aid__price_entry last = state->heap[--state->heap_count];
    uint64_t place = 0;
    for (uint64_t child; (child = 2 * place + 1) < state->heap_count; place = child) {
        if (child + 1 < state->heap_count && state->heap[child + 1].distance < state->heap[child].distance)
            child++;
        if (state->heap[child].distance >= last.distance)
            break;
        price_heap_put(state, (uint32_t)place, state->heap[child]);
    }
    if (state->heap_count > 0)
        price_heap_put(state, (uint32_t)place, last);
    state->nodes[helper].heap_place = AID__ASSIGN_NONE;
    state->settled[state->settled_count++] = helper;
    return helper;
}

static void price_end(aid__price *state, int64_t distance, int32_t kind, uint32_t helper, uint32_t slot)
{
    state->end.kind = kind;
    state->end.helper = helper;
    state->end.slot = slot;
    state->end_distance = distance;
}

/* Offers `distance` to the helper of `via`, given up `from`. */
static void price_reach(aid__price *state, uint32_t via, uint32_t from, int64_t distance)
{
    uint32_t helper = state->net->edge_helper[via];
    aid__price_node *node = &state->nodes[helper];
    bool known = node->search == state->search;
    if (known && distance >= node->distance)
        return;
    uint32_t place = known ? node->heap_place : AID__ASSIGN_NONE;
    *node = (aid__price_node) { distance, state->search, place, via, from };
    if (aid__price_has_room(state, helper)) {
        price_end(state, distance, AID__ASSIGN_END_ROOM, helper, AID__ASSIGN_NONE);
        return;
    }
    assert(!known || place != AID__ASSIGN_NONE);
    const aid__price_entry entry = { .distance = distance, .helper = helper };
    price_heap_rise(state, place != AID__ASSIGN_NONE ? place : state->heap_count++, entry);
}

/* Looks at the listed edges of `request` outside the plan. */
static void price_row_listed(aid__price *state, uint32_t request, uint32_t from, int64_t base)
{
    const aid__price_short_list *list = &state->lists[request];
    for (uint32_t i = 0; i < AID__PRICE_CHOICES && list->places[i] != AID__PRICE_NO_CHOICE; i++) {
        int64_t distance = base - (list->scores[i] - state->price[list->helpers[i]]);
        uint32_t edge = state->rows[request].first + list->places[i];
        if (distance < state->end_distance && !state->used[edge])
            price_reach(state, edge, from, distance);
    }
    state->work += AID__PRICE_CHOICES;
}

/* Looks at every edge of `request` outside the plan that could lead to a better end: placing there costs `base` − its
 * net gain. Prices still only rise, so the list tells mostly. */
static void price_row(aid__price *state, uint32_t request, uint32_t from, int64_t base)
{
    const aid__assign_net *net = state->net;
    if (base - state->lists[request].bound >= state->end_distance) {
        price_row_listed(state, request, from, base);
        return;
    }
    uint32_t last = net->first_edge[request + 1];
    state->work += last - net->first_edge[request];
    for (uint32_t edge = net->first_edge[request]; edge < last; edge++) {
        int64_t distance = base - (net->edge_score[edge] - state->price[net->edge_helper[edge]]);
        if (distance < state->end_distance && !state->used[edge])
            price_reach(state, edge, from, distance);
    }
}

/* Goes on from a settled helper: each of its seats might move on, or by score alone stay empty. */
static void price_expand(aid__price *state, uint32_t helper)
{
    const aid__assign_net *net = state->net;
    int64_t distance = state->nodes[helper].distance - state->price[helper];
    const aid__price_shelf shelf = state->shelves[helper];
    for (uint32_t slot = shelf.first; slot < shelf.first + shelf.load; slot++) {
        uint32_t request = state->slots[slot].request;
        int64_t base = distance + net->edge_score[state->slots[slot].edge];
        aid__price_label *label = &state->labels[request];
        if (net->by_score && base < state->end_distance)
            price_end(state, base, AID__ASSIGN_END_TRADE, helper, slot);
        if (label->search == state->search && base >= label->distance)
            continue;
        label->search = state->search;
        label->distance = base;
        price_row(state, request, slot, base);
    }
}

/* The best net gain of an edge of the request outside the plan. */
static bool price_best(aid__price *state, uint32_t request, int64_t *out_best)
{
    const aid__assign_net *net = state->net;
    bool found = false;
    for (uint32_t edge = net->first_edge[request]; edge < net->first_edge[request + 1]; edge++) {
        int64_t gain = (int64_t)net->edge_score[edge] - state->price[net->edge_helper[edge]];
        if (state->used[edge] || (found && gain <= *out_best))
            continue;
        *out_best = gain;
        found = true;
    }
    return found;
}

static void price_search(aid__price *state, uint32_t request)
{
    int64_t best = 0;
    state->search++;
    state->heap_count = 0;
    state->settled_count = 0;
    bool found = price_best(state, request, &best);
    price_end(state, INT64_MAX, AID__ASSIGN_END_NONE, AID__ASSIGN_NONE, AID__ASSIGN_NONE);
    if (state->net->by_score)
        price_end(state, best, AID__ASSIGN_END_SELF, AID__ASSIGN_NONE, AID__ASSIGN_NONE);
    if (!found)
        return;
    state->labels[request].search = state->search;
    state->labels[request].distance = best;
    price_row(state, request, AID__ASSIGN_NONE, best);
    while (state->heap_count > 0 && state->heap[0].distance < state->end_distance)
        price_expand(state, price_heap_pop(state));
}

/* Moves every seat along the path that ends at `helper`, whose free or freed slot is `slot`. */
static void price_shift(aid__price *state, uint32_t request, uint32_t helper, uint32_t slot)
{
    for (;;) {
        uint32_t via = state->nodes[helper].via, from = state->nodes[helper].from;
        state->used[via] = 1;
        state->slots[slot].edge = via;
        if (from == AID__ASSIGN_NONE) {
            state->slots[slot].request = request;
            return;
        }
        state->slots[slot].request = state->slots[from].request;
        state->used[state->slots[from].edge] = 0;
        helper = state->net->edge_helper[state->slots[from].edge];
        slot = from;
    }
}

/* Carries out what a search found. */
static void price_apply(aid__price *state, uint32_t request)
{
    for (uint32_t i = 0; i < state->settled_count; i++) {
        uint32_t helper = state->settled[i];
        int64_t rise = state->end_distance - state->nodes[helper].distance;
        if (rise <= 0)
            continue;
        if (state->price[helper] + rise > AID__PRICE_MAX) {
            state->stuck = true;
            return;
        }
        state->price[helper] += (int32_t)rise;
    }
    uint32_t slot = state->end.slot;
    if (state->end.kind == AID__ASSIGN_END_SELF)
        return;
    if (state->end.kind == AID__ASSIGN_END_ROOM) {
        slot = state->shelves[state->end.helper].first + state->shelves[state->end.helper].load++;
    } else {
        state->used[state->slots[slot].edge] = 0;
        state->rows[state->slots[slot].request].served--;
    }
    state->rows[request].served++;
    price_shift(state, request, state->end.helper, slot);
}

aid_status aid__price_finish(aid__price *state, aid__assign_run *run, aid_error *error)
{
    const aid__assign_net *net = state->net;
    for (uint32_t request = 0; request < net->requests; request++) {
        run->done += net->seats[request];
        for (uint32_t left = net->seats[request] - state->rows[request].served; left > 0; left--) {
            aid_status status = aid__assign_look(run, state->work, &state->status_code, error);
            if (status != AID_OK || state->status_code != AID_SOLVE_OPTIMAL)
                return status;
            price_search(state, request);
            state->stuck = state->end.kind == AID__ASSIGN_END_NONE;
            if (!state->stuck)
                price_apply(state, request);
            if (state->stuck)
                return AID_OK;
            if (state->end.kind == AID__ASSIGN_END_SELF)
                break; /* nor would the next seat of the row find a place */
        }
    }
    return AID_OK;
}
