/* SPDX-License-Identifier: MIT */
/* What the two searches of a plan kept up to date share: slots with their sums, the log of moves, and Dijkstra's heap
 * over helpers. */
#include "solve/live.h"

#include <assert.h>

/* ---- slots and sums ---- */

/* Adds an edge to the sums, or takes it off. */
static void live_plan_count(aid_assignment *live, const aid__live_request *row, const aid__live_edge *edge, int sign)
{
    uint64_t one = sign > 0 ? 1 : UINT64_MAX;
    live->seats += one;
    live->tier_seats[row->tier] += one;
    live->outer_seats[edge->tier] += one;
    live->score += sign * (int64_t)edge->score;
}

void aid__live_put(aid_assignment *live, uint32_t helper, uint32_t slot, uint32_t request, uint32_t edge)
{
    aid__live_request *row = aid__live_request_at(live, request);
    aid__live_edge *at = &row->edges[edge];
    aid__live_helper *state = aid__live_helper_at(live, helper);
    assert(at->slot == AID__LIVE_NONE && at->helper == helper && slot <= state->load);
    if (slot == state->load) {
        state->load++;
        live->load_squares += 2 * ((int64_t)state->before + state->load) - 1;
    }
    state->slots[slot] = (aid__live_slot){ request, edge };
    at->slot = slot;
    state->column[at->column].used = 1;
    row->served++;
    live_plan_count(live, row, at, 1);
}

uint32_t aid__live_take(aid_assignment *live, uint32_t request, uint32_t edge)
{
    aid__live_request *row = aid__live_request_at(live, request);
    aid__live_edge *at = &row->edges[edge];
    aid__live_helper *state = aid__live_helper_at(live, at->helper);
    uint32_t slot = at->slot;
    assert(slot < state->load && state->slots[slot].request == request);
    state->slots[slot].request = AID__LIVE_NONE;
    state->column[at->column].used = 0;
    at->slot = AID__LIVE_NONE;
    row->served--;
    live_plan_count(live, row, at, -1);
    return slot;
}

void aid__live_drop_slot(aid_assignment *live, uint32_t helper, uint32_t slot)
{
    aid__live_helper *state = aid__live_helper_at(live, helper);
    assert(slot < state->load && state->slots[slot].request == AID__LIVE_NONE);
    live->load_squares -= 2 * ((int64_t)state->before + state->load) - 1;
    aid__live_slot last = state->slots[--state->load];
    if (slot == state->load)
        return;
    state->slots[slot] = last;
    if (last.request != AID__LIVE_NONE)
        aid__live_request_at(live, last.request)->edges[last.edge].slot = slot;
}

void aid__live_log(aid_assignment *live, uint32_t request, uint32_t from, uint32_t to)
{
    aid_assign_move *move = aid__vector_push(&live->moves);
    if (move == NULL)
        live->moves_lost = 1;
    else
        *move = (aid_assign_move){ .request = request, .from = from == AID__LIVE_NONE ? -1 : (int64_t)from,
                                   .to = to == AID__LIVE_NONE ? -1 : (int64_t)to };
}

/* ---- the heap ---- */

void aid__live_search_begin(aid_assignment *live)
{
    if (++live->search == UINT32_MAX) { /* numbers used up: all marks are forgotten */
        for (size_t i = 0; i < live->requests.count; i++)
            aid__live_request_at(live, (uint32_t)i)->search = 0;
        for (size_t i = 0; i < live->helpers.count; i++)
            aid__live_helper_at(live, (uint32_t)i)->search = 0;
        live->search = 1;
    }
    live->heap.count = 0;
    live->settled.count = 0;
    live->end = (aid__live_end){ .kind = AID__LIVE_END_NONE };
}

static void live_plan_set(aid_assignment *live, size_t place, aid__live_heap_entry entry)
{
    ((aid__live_heap_entry *)live->heap.rows)[place] = entry;
    aid__live_helper_at(live, entry.helper)->heap_place = (uint32_t)place;
}

static void live_plan_rise(aid_assignment *live, size_t place, aid__live_heap_entry entry)
{
    const aid__live_heap_entry *heap = live->heap.rows;
    while (place > 0 && aid__live_less(entry.distance, heap[(place - 1) / 2].distance)) {
        live_plan_set(live, place, heap[(place - 1) / 2]);
        place = (place - 1) / 2;
    }
    live_plan_set(live, place, entry);
}

bool aid__live_reach(aid_assignment *live, uint32_t helper, aid__live_gain distance)
{
    aid__live_helper *state = aid__live_helper_at(live, helper);
    bool known = state->search == live->search;
    if (known && !aid__live_less(distance, state->distance))
        return false;
    assert(!known || state->heap_place != AID__LIVE_NONE); /* what is settled is never reached from nearer */
    state->search = live->search;
    state->distance = distance;
    size_t place = known ? state->heap_place : live->heap.count++;
    assert(live->heap.count <= live->heap.capacity);
    live_plan_rise(live, place, (aid__live_heap_entry){ .distance = distance, .helper = helper });
    return true;
}

uint32_t aid__live_pop(aid_assignment *live)
{
    aid__live_heap_entry *heap = live->heap.rows;
    assert(live->heap.count > 0);
    uint32_t helper = heap[0].helper;
    aid__live_heap_entry last = heap[--live->heap.count];
    size_t place = 0;
    for (size_t child; (child = 2 * place + 1) < live->heap.count; place = child) {
        if (child + 1 < live->heap.count && aid__live_less(heap[child + 1].distance, heap[child].distance))
            child++;
        if (!aid__live_less(heap[child].distance, last.distance))
            break;
        live_plan_set(live, place, heap[child]);
    }
    if (live->heap.count > 0)
        live_plan_set(live, place, last);
    aid__live_helper_at(live, helper)->heap_place = AID__LIVE_NONE;
    ((uint32_t *)live->settled.rows)[live->settled.count++] = helper;
    return helper;
}

bool aid__live_nearer(const aid_assignment *live, aid__live_gain distance)
{
    return live->end.kind == AID__LIVE_END_NONE || aid__live_less(distance, live->end.distance);
}

bool aid__live_searching(const aid_assignment *live)
{
    return live->heap.count > 0
           && aid__live_nearer(live, ((const aid__live_heap_entry *)live->heap.rows)[0].distance);
}
