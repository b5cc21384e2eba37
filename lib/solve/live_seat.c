/* SPDX-License-Identifier: MIT */
/* Forward: a place for one more seat, or for one of those whose helper loses a slot. Dijkstra's algorithm on reduced
 * gains as in assign_search.c; going on from a helper over one of its seats to that request's other edges costs (net
 * gain of the edge given up) − (net gain of the other), which is never negative. It ends at a helper with room, at a
 * seat that had better stay empty, or with the asking seat itself staying empty; then the prices of what was settled
 * rise, so that the path is tight. */
#include "solve/live.h"

#include <assert.h>

/* The net gain of an edge. */
static aid__live_gain live_seat_net(const aid_assignment *live, const aid__live_request *row, const aid__live_edge *edge)
{
    return aid__live_minus(aid__live_edge_gain(live, row->tier, edge), aid__live_helper_at(live, edge->helper)->price);
}

static void live_seat_end(aid_assignment *live, aid__live_gain distance, int32_t kind, uint32_t helper, uint32_t slot)
{
    live->end = (aid__live_end){ .distance = distance, .kind = kind, .helper = helper, .slot = slot };
}

/* Reaches a helper by an edge of `request`, who gives up `from` for it. */
static void live_seat_reach(aid_assignment *live, uint32_t request, uint32_t edge, uint32_t from,
                            aid__live_gain distance)
{
    uint32_t helper = aid__live_request_at(live, request)->edges[edge].helper;
    aid__live_helper *state = aid__live_helper_at(live, helper);
    if (!aid__live_reach(live, helper, distance))
        return;
    state->via_request = request;
    state->via_edge = edge;
    state->from_edge = from;
    if (state->load >= state->capacity)
        return;
    aid__live_gain cost = aid__live_minus(aid__live_slot_cost(live, state, state->load + 1), state->price);
    distance = aid__live_plus(distance, cost);
    if (aid__live_nearer(live, distance))
        live_seat_end(live, distance, AID__LIVE_END_ROOM, helper, state->load);
}

/* Looks at every edge of the row outside the plan: to place it there costs `base` − its net gain. */
static void live_seat_row(aid_assignment *live, uint32_t request, uint32_t from, aid__live_gain base)
{
    const aid__live_request *row = aid__live_request_at(live, request);
    live->work += row->edge_count;
    for (uint32_t i = 0; i < row->edge_count; i++) {
        if (row->edges[i].slot != AID__LIVE_NONE)
            continue;
        aid__live_gain distance = aid__live_minus(base, live_seat_net(live, row, &row->edges[i]));
        if (aid__live_nearer(live, distance))
            live_seat_reach(live, request, i, from, distance);
    }
}

/* Goes on from a settled helper: each of its seats might stay empty or move to another helper. */
static void live_seat_expand(aid_assignment *live, uint32_t helper)
{
    const aid__live_helper *state = aid__live_helper_at(live, helper);
    for (uint32_t slot = 0; slot < state->load; slot++) {
        const aid__live_slot at = state->slots[slot];
        if (at.request == AID__LIVE_NONE)
            continue;
        aid__live_request *row = aid__live_request_at(live, at.request);
        aid__live_gain base = aid__live_plus(state->distance, live_seat_net(live, row, &row->edges[at.edge]));
        if (aid__live_nearer(live, base))
            live_seat_end(live, base, AID__LIVE_END_TRADE, helper, slot);
        if (row->search == live->search && !aid__live_less(base, row->label))
            continue;
        row->search = live->search;
        row->label = base;
        live_seat_row(live, at.request, at.edge, base);
    }
}

/* So that the found path becomes tight. */
static void live_seat_raise(aid_assignment *live)
{
    const uint32_t *settled = live->settled.rows;
    for (size_t i = 0; i < live->settled.count; i++) {
        aid__live_helper *state = aid__live_helper_at(live, settled[i]);
        if (aid__live_less(state->distance, live->end.distance))
            state->price = aid__live_plus(state->price, aid__live_minus(live->end.distance, state->distance));
    }
}

/* Moves every seat along the path, from its end back to where it began. There a slot is left over when the search began
 * at a helper: the answer; NONE otherwise. */
static uint32_t live_seat_shift(aid_assignment *live)
{
    uint32_t helper = live->end.helper, slot = live->end.slot;
    if (live->end.kind == AID__LIVE_END_TRADE) {
        const aid__live_slot loser = aid__live_helper_at(live, helper)->slots[slot];
        aid__live_take(live, loser.request, loser.edge);
        aid__live_log(live, loser.request, helper, AID__LIVE_NONE);
    }
    for (;;) {
        const aid__live_helper *state = aid__live_helper_at(live, helper);
        uint32_t request = state->via_request, from = state->from_edge, left = AID__LIVE_NONE, before = AID__LIVE_NONE;
        if (request == AID__LIVE_NONE)
            return slot;
        if (from != AID__LIVE_NONE) {
            before = aid__live_request_at(live, request)->edges[from].helper;
            left = aid__live_take(live, request, from);
        }
        aid__live_put(live, helper, slot, request, state->via_edge);
        aid__live_log(live, request, before, helper);
        if (from == AID__LIVE_NONE)
            return AID__LIVE_NONE;
        helper = before;
        slot = left;
    }
}

static void live_seat_search(aid_assignment *live)
{
    while (aid__live_searching(live))
        live_seat_expand(live, aid__live_pop(live));
    assert(live->end.kind != AID__LIVE_END_NONE);
    live_seat_raise(live);
}

bool aid__live_seat_add(aid_assignment *live, uint32_t request)
{
    aid__live_request *row = aid__live_request_at(live, request);
    aid__live_gain best = { 0, 0, 0, 0 };
    bool found = false;
    live->work += row->edge_count;
    for (uint32_t i = 0; i < row->edge_count; i++) {
        if (row->edges[i].slot != AID__LIVE_NONE)
            continue;
        aid__live_gain net = live_seat_net(live, row, &row->edges[i]);
        if (!found || aid__live_less(best, net))
            best = net;
        found = true;
    }
    if (!found)
        return false;
    aid__live_search_begin(live);
    live_seat_end(live, best, AID__LIVE_END_SELF, AID__LIVE_NONE, AID__LIVE_NONE);
    row->search = live->search;
    row->label = best;
    live_seat_row(live, request, AID__LIVE_NONE, best);
    live_seat_search(live);
    if (live->end.kind == AID__LIVE_END_SELF)
        return false;
    live_seat_shift(live);
    return true;
}

void aid__live_slot_close(aid_assignment *live, uint32_t helper)
{
    aid__live_helper *state = aid__live_helper_at(live, helper);
    assert(state->load == state->capacity && state->load > 0);
    aid__live_search_begin(live);
    aid__live_reach(live, helper, (aid__live_gain){ 0, 0, 0, 0 });
    state->via_request = AID__LIVE_NONE;
    live_seat_search(live);
    uint32_t slot = live_seat_shift(live);
    assert(slot != AID__LIVE_NONE);
    aid__live_drop_slot(live, helper, slot);
    state->capacity--;
}
