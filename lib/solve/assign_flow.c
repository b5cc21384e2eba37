/* SPDX-License-Identifier: MIT */
/* The exact core: seats are placed one after another, the most urgent tier first, each along the best alternating
 * path; afterwards the plan is the best one for all seats placed so far, and the prices prove it.
 *
 * Urgency needs no big constant. The sets of seats that can be filled together form a matroid, so a seat that found a
 * place keeps one while later tiers come. A search for room that fails has reached a set of helpers that no exchange
 * leads out of: they are closed for good, in the zone of that tier, and later searches pass them by. Inside a closed
 * zone a seat of the zone's tier may still take the place of another one of the same tier if that is worth more.
 *
 * Invariants between seats, for net gain = gain of an edge − price of its helper, compared first by zone (an open
 * helper before a closed one, one closed late before one closed early), then word by word:
 *   in each row, every edge in the plan ≥ every edge outside it;
 *   a seat of tier t in zone t has net gain ≥ 0; a row of tier t with an empty seat has net gains ≤ 0 in zone t, and
 *   no edges outside the plan to open helpers; a helper with room is open and has price 0 (by score alone: zone 0). */
#include "solve/assign.h"

#include <assert.h>
#include <string.h>

enum { ASSIGN_FLOW_LOOK = 1 << 20 }; /* work between two looks at the clock and the callback */

aid_status aid__assign_flow_take(const aid__assign_net *net, uint8_t *used, const aid_allocator *allocator,
                                 aid__assign_flow *out, aid_error *error)
{
    bool searches = used == NULL;
    *out = (aid__assign_flow) { .net = net, .status_code = AID_SOLVE_OPTIMAL };
    const aid__assign_piece pieces[] = {
        { &out->helpers, net->helpers * sizeof *out->helpers },
        { &out->requests, net->requests * sizeof *out->requests },
        { &out->slots, searches ? net->slots * sizeof *out->slots : 0 },
        { &out->heap, searches ? net->helpers * sizeof *out->heap : 0 },
        { &out->settled, searches ? net->helpers * sizeof *out->settled : 0 },
        { &out->used, searches ? net->edges * sizeof *out->used : 0 },
    };
    if (!aid__assign_cut(allocator, pieces, sizeof pieces / sizeof *pieces, &out->block, &out->block_size))
        return aid__fail_memory(error);
    memset(out->block, 0, out->block_size);
    if (!searches)
        out->used = out->own_used = used;
    for (uint32_t helper = 0; helper < net->helpers; helper++)
        out->helpers[helper].zone = net->by_score ? 0 : AID__ASSIGN_ZONE_OPEN;
    return AID_OK;
}

void aid__assign_flow_free(aid__assign_flow *flow, const aid_allocator *allocator)
{
    if (flow->own_used != NULL)
        aid__give(allocator, flow->own_used, aid__assign_used_size(flow->net));
    aid__give(allocator, flow->block, flow->block_size);
    memset(flow, 0, sizeof *flow);
}

/* Raises the prices of what the search settled so that the found path becomes tight. */
static void assign_flow_raise(aid__assign_flow *flow, aid__assign_gain distance)
{
    for (uint32_t i = 0; i < flow->settled_count; i++) {
        aid__assign_helper_state *state = &flow->helpers[flow->settled[i]];
        if (aid__gain_less(state->distance, distance))
            state->price = aid__gain_add(state->price, aid__gain_subtract(distance, state->distance));
    }
}

/* Moves every seat along the path that ends at `helper`, whose free or freed slot is `slot`. */
static void assign_flow_shift(aid__assign_flow *flow, uint32_t request, uint32_t helper, uint32_t slot)
{
    for (;;) {
        const aid__assign_helper_state *state = &flow->helpers[helper];
        uint32_t from = state->from;
        flow->used[state->via] = 1;
        flow->slots[slot].edge = state->via;
        if (from == AID__ASSIGN_NONE) {
            flow->slots[slot].request = request;
            return;
        }
        flow->slots[slot].request = flow->slots[from].request;
        flow->used[flow->slots[from].edge] = 0;
        helper = flow->net->edge_helper[flow->slots[from].edge];
        slot = from;
    }
}

/* Carries out what a search found. */
static void assign_flow_apply(aid__assign_flow *flow, uint32_t request, const aid__assign_end *end)
{
    assert(end->kind != AID__ASSIGN_END_NONE);
    assign_flow_raise(flow, end->distance);
    if (end->kind == AID__ASSIGN_END_SELF)
        return;
    uint32_t slot = end->slot;
    if (end->kind == AID__ASSIGN_END_ROOM) {
        slot = flow->net->first_slot[end->helper] + flow->helpers[end->helper].load++;
    } else {
        flow->used[flow->slots[slot].edge] = 0;
        flow->requests[flow->slots[slot].request].served--;
    }
    flow->requests[request].served++;
    assign_flow_shift(flow, request, end->helper, slot);
}

/* How far the prices of a zone about to close may rise: at most so far that the request of `slot` would rather keep
 * its place than leave it for another closed helper, or, in the closing tier, for nothing. */
static bool assign_flow_ceiling(aid__assign_flow *flow, uint32_t slot, uint32_t tier, aid__assign_gain *ceiling)
{
    const aid__assign_net *net = flow->net;
    uint32_t edge = flow->slots[slot].edge;
    uint32_t request = flow->slots[slot].request;
    const aid__assign_helper_state *state = &flow->helpers[net->edge_helper[edge]];
    aid__assign_gain rival = { 0, 0, 0 };
    bool bounded = net->tier[request] == tier;
    uint32_t last = net->first_edge[request + 1];
    flow->work += last - net->first_edge[request];
    for (uint32_t other = net->first_edge[request]; other < last; other++) {
        const aid__assign_helper_state *elsewhere = &flow->helpers[net->edge_helper[other]];
        if (flow->used[other] || elsewhere->zone != tier)
            continue;
        aid__assign_gain net_gain = aid__gain_subtract(aid__assign_edge_gain(net, other), elsewhere->price);
        if (!bounded || aid__gain_less(rival, net_gain))
            rival = net_gain;
        bounded = true;
    }
    aid__assign_gain own = aid__gain_subtract(aid__assign_edge_gain(net, edge), state->price);
    *ceiling = aid__gain_subtract(aid__gain_add(own, state->distance), rival);
    return bounded;
}

/* A search for room has failed: closes all helpers that it reached, in the zone of `tier`. Among themselves their
 * prices follow the distances, so that all paths between them are tight; as a whole they sink as far as needed. */
static void assign_flow_close(aid__assign_flow *flow, uint32_t tier)
{
    aid__assign_gain level = { 0, 0, 0 };
    bool bounded = false;
    for (uint32_t i = 0; i < flow->settled_count; i++) {
        uint32_t helper = flow->settled[i];
        assert(flow->helpers[helper].load == flow->net->capacity[helper]);
        for (uint32_t k = 0; k < flow->helpers[helper].load; k++) {
            aid__assign_gain ceiling;
            if (!assign_flow_ceiling(flow, flow->net->first_slot[helper] + k, tier, &ceiling))
                continue;
            if (!bounded || aid__gain_less(ceiling, level))
                level = ceiling;
            bounded = true;
        }
    }
    for (uint32_t i = 0; i < flow->settled_count; i++) {
        aid__assign_helper_state *state = &flow->helpers[flow->settled[i]];
        state->price = aid__gain_add(state->price, aid__gain_subtract(level, state->distance));
        state->zone = tier;
    }
}

/* Places one more seat of `request`, or finds the best seat of its tier to stay empty. */
static void assign_flow_insert(aid__assign_flow *flow, uint32_t request)
{
    uint32_t tier = flow->net->tier[request];
    if (!flow->net->by_score) {
        aid__assign_quest open = { request, AID__ASSIGN_ZONE_OPEN, false };
        aid__assign_end end = aid__assign_search(flow, &open);
        if (end.kind != AID__ASSIGN_END_NONE) {
            assign_flow_apply(flow, request, &end);
            return;
        }
        assign_flow_close(flow, tier);
    }
    aid__assign_quest closed = { request, tier, true };
    aid__assign_end end = aid__assign_search(flow, &closed);
    assign_flow_apply(flow, request, &end);
}

aid_status aid__assign_look(aid__assign_run *run, uint64_t work, int32_t *status_code, aid_error *error)
{
    const aid_solve_options *options = &run->options;
    if (options->work_limit != 0 && work >= options->work_limit) {
        *status_code = AID_SOLVE_GAP;
        return AID_OK;
    }
    if (work < run->next_look)
        return AID_OK;
    run->next_look = work + ASSIGN_FLOW_LOOK;
    if (options->progress != NULL && options->progress(options->context, "assign", run->done, run->total) != 0)
        return aid__fail(error, AID_E_CANCELLED, AID_REASON_CANCELLED,
                         "cancelled by the progress callback; nothing was changed");
    if (run->deadline_ms != INT64_MAX && aid__assign_clock_ms() >= run->deadline_ms)
        *status_code = AID_SOLVE_TIME_LIMIT;
    return AID_OK;
}

/* All seats of the requests first … end − 1 that belong to `tier`, in the order of their ids. */
static aid_status assign_flow_tier(aid__assign_flow *flow, aid__assign_run *run, const uint32_t range[2], uint32_t tier,
                                   aid_error *error)
{
    const aid__assign_net *net = flow->net;
    for (uint32_t request = range[0]; request < range[1]; request++) {
        for (uint32_t seat = 0; net->tier[request] == tier && seat < net->seats[request]; seat++) {
            aid_status status = aid__assign_look(run, flow->work, &flow->status_code, error);
            if (status != AID_OK || flow->status_code != AID_SOLVE_OPTIMAL)
                return status;
            assign_flow_insert(flow, request);
            run->done++;
        }
    }
    return AID_OK;
}

/* One component, tier after tier. */
static aid_status assign_flow_component(aid__assign_flow *flow, aid__assign_run *run, const uint32_t range[2],
                                        aid_error *error)
{
    bool present[AID_ASSIGN_TIERS] = { false };
    for (uint32_t request = range[0]; request < range[1]; request++)
        present[flow->net->tier[request]] = true;
    for (uint32_t tier = 0; tier < AID_ASSIGN_TIERS; tier++) {
        if (!present[tier])
            continue;
        aid_status status = assign_flow_tier(flow, run, range, tier, error);
        if (status != AID_OK || flow->status_code != AID_SOLVE_OPTIMAL)
            return status;
    }
    return AID_OK;
}

aid_status aid__assign_flow_solve(const aid__assign_net *net, aid__assign_run *run, aid__assign_flow *out,
                                  aid_error *error)
{
    aid_status status = aid__assign_flow_take(net, NULL, &run->allocator, out, error);
    if (status != AID_OK)
        return status;
    for (uint32_t request = 0; request < net->requests; request++)
        run->total += net->seats[request];
    uint32_t range[2] = { 0, 0 };
    for (uint32_t i = 0; i < net->components; i++) {
        range[1] = net->component_end[i];
        status = assign_flow_component(out, run, range, error);
        if (status != AID_OK) {
            aid__assign_flow_free(out, &run->allocator);
            return status;
        }
        if (out->status_code != AID_SOLVE_OPTIMAL)
            break;
        range[0] = range[1];
    }
    return AID_OK;
}
