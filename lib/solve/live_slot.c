/* SPDX-License-Identifier: MIT */
/* Backward: a helper has one slot more. Who comes? From the helper over an edge outside the plan to a request: if that
 * has an empty seat, it comes; else it comes from one of its helpers, whose slot is free then, and so on. Dijkstra's
 * algorithm again: the distance of a helper is by how much prices must fall until a free slot there would be filled
 * next. It ends at a request with an empty seat, or at a helper whose price has fallen to what a free slot may cost.
 * Then the prices of what was settled fall. */
#include "solve/live.h"

#include <assert.h>

static aid__live_gain live_slot_net(const aid_assignment *live, const aid__live_helper *helper,
                                    const aid__live_entry *entry)
{
    const aid__live_gain gain = { aid__live_seat_weight(live, entry->urgency), -live->outer_price[entry->tier],
                                  entry->kept ? AID__LIVE_KEPT : 0, entry->score };
    return aid__live_minus(gain, helper->price);
}

/* The helper might keep a free slot, once its price has fallen to that slot's cost. */
static void live_slot_stay(aid_assignment *live, uint32_t helper, uint32_t slot)
{
    const aid__live_helper *state = aid__live_helper_at(live, helper);
    aid__live_gain fall = aid__live_minus(state->price, aid__live_slot_cost(live, state, slot));
    aid__live_gain distance = aid__live_plus(state->distance, fall);
    if (aid__live_nearer(live, distance))
        live->end = (aid__live_end){ .distance = distance, .kind = AID__LIVE_END_STAY, .helper = helper };
}

/* Goes on to the helpers that the request has now. */
static void live_slot_row(aid_assignment *live, uint32_t request, uint32_t edge, aid__live_gain base)
{
    const aid__live_request *row = aid__live_request_at(live, request);
    uint32_t left = row->served;
    for (uint32_t i = 0; left > 0; i++) {
        const aid__live_edge *at = &row->edges[i];
        if (at->slot == AID__LIVE_NONE)
            continue;
        left--;
        aid__live_helper *state = aid__live_helper_at(live, at->helper);
        aid__live_gain net = aid__live_minus(aid__live_edge_gain(live, row->tier, at), state->price);
        aid__live_gain distance = aid__live_plus(base, net);
        if (!aid__live_nearer(live, distance) || !aid__live_reach(live, at->helper, distance))
            continue;
        state->via_request = request;
        state->via_edge = i;
        state->from_edge = edge;
        live_slot_stay(live, at->helper, state->load);
    }
    live->work += row->edge_count;
}

static void live_slot_expand(aid_assignment *live, uint32_t helper)
{
    const aid__live_helper *state = aid__live_helper_at(live, helper);
    live->work += state->column_count;
    for (uint32_t i = 0; i < state->column_count; i++) {
        const aid__live_entry *entry = &state->column[i];
        if (entry->used)
            continue;
        aid__live_gain base = aid__live_minus(state->distance, live_slot_net(live, state, entry));
        if (!aid__live_nearer(live, base)) /* what is in the plan has net gain ≥ 0, so going on costs no less */
            continue;
        aid__live_request *row = aid__live_request_at(live, entry->request);
        if (row->search == live->search && !aid__live_less(base, row->label))
            continue;
        row->search = live->search;
        row->label = base;
        if (row->served < row->seats)
            live->end = (aid__live_end){ .distance = base, .kind = AID__LIVE_END_FILL, .helper = helper,
                                         .request = entry->request, .edge = entry->edge };
        live_slot_row(live, entry->request, entry->edge, base);
    }
}

/* Moves every seat along the path, from its end back to the helper where it began. */
static void live_slot_shift(aid_assignment *live, uint32_t begin)
{
    uint32_t helper = live->end.helper, request = AID__LIVE_NONE, edge = AID__LIVE_NONE, before = AID__LIVE_NONE;
    if (live->end.kind == AID__LIVE_END_FILL) {
        request = live->end.request;
        edge = live->end.edge;
    }
    for (;;) {
        const aid__live_helper *state = aid__live_helper_at(live, helper);
        uint32_t mover = state->via_request, from = state->from_edge, slot = state->load;
        if (helper != begin)
            slot = aid__live_take(live, mover, state->via_edge);
        if (request != AID__LIVE_NONE) {
            aid__live_put(live, helper, slot, request, edge);
            aid__live_log(live, request, before, helper);
        } else if (helper != begin) {
            aid__live_drop_slot(live, helper, slot);
        }
        if (helper == begin)
            return;
        before = helper;
        request = mover;
        edge = from;
        helper = aid__live_request_at(live, mover)->edges[from].helper;
    }
}

void aid__live_slot_open(aid_assignment *live, uint32_t helper)
{
    aid__live_helper *begin = aid__live_helper_at(live, helper);
    assert(begin->load < begin->capacity);
    aid__live_search_begin(live);
    if (!aid__live_less(aid__live_slot_cost(live, begin, begin->load + 1), begin->price))
        return; /* a free slot there costs nobody anything */
    aid__live_reach(live, helper, (aid__live_gain){ 0, 0, 0, 0 });
    begin->via_request = AID__LIVE_NONE;
    live_slot_stay(live, helper, begin->load + 1);
    while (aid__live_searching(live))
        live_slot_expand(live, aid__live_pop(live));
    const uint32_t *settled = live->settled.rows;
    for (size_t i = 0; i < live->settled.count; i++) {
        aid__live_helper *state = aid__live_helper_at(live, settled[i]);
        if (aid__live_less(state->distance, live->end.distance))
            state->price = aid__live_minus(state->price, aid__live_minus(live->end.distance, state->distance));
    }
    live_slot_shift(live, helper);
}
