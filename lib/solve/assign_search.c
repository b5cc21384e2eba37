/* SPDX-License-Identifier: MIT */
/* One best alternating path for one more seat, by Dijkstra's algorithm over the helpers of a zone.
 *
 * An edge's net gain is what it is worth beyond its helper's price. Between calls, in every request's row, each edge
 * in the plan has at least the net gain of every edge of the same zone outside it. So going on from a helper h over a
 * request that uses it to that request's other edges costs (net gain of the used edge) − (net gain of the other) ≥ 0:
 * request prices are implied and never stored. The distance of a helper is how much worse than the seat's best edge
 * it is to place the seat along the path that ends there.
 *
 * The search stops as soon as no open distance is below the best end found, so where help is plentiful it looks at
 * one row. The heap is binary, with places, so that a distance can fall. */
#include "solve/assign.h"

#include <assert.h>

static void assign_search_put(aid__assign_flow *flow, uint32_t place, aid__assign_heap_entry entry)
{
    flow->heap[place] = entry;
    flow->helpers[entry.helper].heap_place = place;
}

static void assign_search_rise(aid__assign_flow *flow, uint32_t place, aid__assign_heap_entry entry)
{
    while (place > 0) {
        uint32_t parent = (place - 1) / 2;
        if (!aid__gain_less(entry.distance, flow->heap[parent].distance))
            break;
        assign_search_put(flow, place, flow->heap[parent]);
        place = parent;
    }
    assign_search_put(flow, place, entry);
}

static uint32_t assign_search_pop(aid__assign_flow *flow)
{
    assert(flow->heap_count > 0);
    uint32_t helper = flow->heap[0].helper;
    aid__assign_heap_entry last = flow->heap[--flow->heap_count];
    uint64_t place = 0;
    for (uint64_t child; (child = 2 * place + 1) < flow->heap_count; place = child) {
        if (child + 1 < flow->heap_count && aid__gain_less(flow->heap[child + 1].distance, flow->heap[child].distance))
            child++;
        if (!aid__gain_less(flow->heap[child].distance, last.distance))
            break;
        assign_search_put(flow, (uint32_t)place, flow->heap[child]);
    }
    if (flow->heap_count > 0)
        assign_search_put(flow, (uint32_t)place, last);
    flow->helpers[helper].heap_place = AID__ASSIGN_NONE;
    flow->settled[flow->settled_count++] = helper;
    return helper;
}

static bool assign_search_nearer(const aid__assign_flow *flow, aid__assign_gain distance)
{
    return flow->end.kind == AID__ASSIGN_END_NONE || aid__gain_less(distance, flow->end.distance);
}

/* Offers `distance` to the helper of `via`, given up `from`. A helper with room is an end, never a waypoint. */
static void assign_search_reach(aid__assign_flow *flow, uint32_t via, uint32_t from, aid__assign_gain distance)
{
    uint32_t helper = flow->net->edge_helper[via];
    aid__assign_helper_state *state = &flow->helpers[helper];
    bool known = state->search == flow->search;
    if (known && !aid__gain_less(distance, state->distance))
        return;
    uint32_t place = known ? state->heap_place : AID__ASSIGN_NONE;
    state->search = flow->search;
    state->distance = distance;
    state->via = via;
    state->from = from;
    if (state->load < flow->net->capacity[helper]) {
        state->heap_place = AID__ASSIGN_NONE;
        flow->end = (aid__assign_end){ distance, AID__ASSIGN_END_ROOM, helper, AID__ASSIGN_NONE };
        return;
    }
    assert(!known || place != AID__ASSIGN_NONE);
    aid__assign_heap_entry entry = { .distance = distance, .helper = helper };
    assign_search_rise(flow, place != AID__ASSIGN_NONE ? place : flow->heap_count++, entry);
}

/* Looks at every edge of `request` outside the plan: placing there costs `base` − its net gain. */
static void assign_search_row(aid__assign_flow *flow, const aid__assign_quest *quest, uint32_t request, uint32_t from,
                              aid__assign_gain base)
{
    const aid__assign_net *net = flow->net;
    uint32_t last = net->first_edge[request + 1];
    flow->work += last - net->first_edge[request];
    for (uint32_t edge = net->first_edge[request]; edge < last; edge++) {
        const aid__assign_helper_state *state = &flow->helpers[net->edge_helper[edge]];
        if (flow->used[edge] || state->zone != quest->zone)
            continue;
        aid__assign_gain net_gain = aid__gain_subtract(aid__assign_edge_gain(net, edge), state->price);
        aid__assign_gain distance = aid__gain_subtract(base, net_gain);
        if (assign_search_nearer(flow, distance))
            assign_search_reach(flow, edge, from, distance);
    }
}

/* Goes on from a settled helper: each of its seats might trade its place or move to another helper. */
static void assign_search_expand(aid__assign_flow *flow, const aid__assign_quest *quest, uint32_t helper)
{
    const aid__assign_net *net = flow->net;
    const aid__assign_helper_state *state = &flow->helpers[helper];
    uint32_t tier = net->tier[quest->request];
    for (uint32_t i = 0; i < state->load; i++) {
        uint32_t slot = net->first_slot[helper] + i;
        uint32_t request = flow->slots[slot].request;
        aid__assign_gain gain = aid__assign_edge_gain(net, flow->slots[slot].edge);
        aid__assign_gain base = aid__gain_add(state->distance, aid__gain_subtract(gain, state->price));
        if (quest->may_trade && net->tier[request] == tier && assign_search_nearer(flow, base))
            flow->end = (aid__assign_end){ base, AID__ASSIGN_END_TRADE, helper, slot };
        aid__assign_request_state *row = &flow->requests[request];
        if (row->search == flow->search && !aid__gain_less(base, row->label))
            continue;
        row->search = flow->search;
        row->label = base;
        assign_search_row(flow, quest, request, slot, base);
    }
}

/* The best net gain of an edge of the request outside the plan, in the quest's zone; false if there is none. */
static bool assign_search_best(aid__assign_flow *flow, const aid__assign_quest *quest, aid__assign_gain *out_best)
{
    const aid__assign_net *net = flow->net;
    bool found = false;
    uint32_t last = net->first_edge[quest->request + 1];
    flow->work += last - net->first_edge[quest->request];
    for (uint32_t edge = net->first_edge[quest->request]; edge < last; edge++) {
        const aid__assign_helper_state *state = &flow->helpers[net->edge_helper[edge]];
        if (flow->used[edge] || state->zone != quest->zone)
            continue;
        aid__assign_gain net_gain = aid__gain_subtract(aid__assign_edge_gain(net, edge), state->price);
        if (!found || aid__gain_less(*out_best, net_gain))
            *out_best = net_gain;
        found = true;
    }
    return found;
}

aid__assign_end aid__assign_search(aid__assign_flow *flow, const aid__assign_quest *quest)
{
    flow->end = (aid__assign_end){ .kind = AID__ASSIGN_END_NONE };
    aid__assign_gain best = { 0, 0, 0 };
    flow->search++;
    flow->heap_count = 0;
    flow->settled_count = 0;
    bool found = assign_search_best(flow, quest, &best);
    if (quest->may_trade)
        flow->end = (aid__assign_end){ best, AID__ASSIGN_END_SELF, AID__ASSIGN_NONE, AID__ASSIGN_NONE };
    if (!found)
        return flow->end;
    flow->requests[quest->request].search = flow->search;
    flow->requests[quest->request].label = best;
    assign_search_row(flow, quest, quest->request, AID__ASSIGN_NONE, best);
    while (flow->heap_count > 0 && assign_search_nearer(flow, flow->heap[0].distance))
        assign_search_expand(flow, quest, assign_search_pop(flow));
    return flow->end;
}
