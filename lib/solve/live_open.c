/* SPDX-License-Identifier: MIT */
/* From a problem to rows and columns, and from a solved problem to a plan with its prices. The prices are those of the
 * published certificate, with the outer word taken apart and weighed anew, and they are not believed: a plan is taken
 * over only if all invariants hold. */
#include "solve/live.h"

#include <assert.h>
#include <string.h>

enum { LIVE_BITS_ALL = 19, LIVE_BITS_FEW = 29 }; /* of a weight of an edge tier; as in assign_net.c */

/* Weights for all three outer tiers where the problem is small enough for them, else for those that occur. */
static void live_open_weights(aid_assignment *live, const aid_assign_problem *problem)
{
    uint64_t side = problem->request_count < problem->helper_count ? problem->request_count : problem->helper_count;
    unsigned bits = side <= AID_ASSIGN_SIDE_OUTER_MAX ? LIVE_BITS_ALL : LIVE_BITS_FEW;
    live->tiers_known = bits == LIVE_BITS_ALL || live->by_score ? 15 : 1;
    live->side_most = bits == LIVE_BITS_ALL ? AID_ASSIGN_SIDE_OUTER_MAX : AID_ASSIGN_SIDE_MAX;
    for (uint64_t edge = 0; problem->edge_tiers != NULL && edge < problem->edge_count; edge++)
        live->tiers_known |= 1u << problem->edge_tiers[edge];
    int64_t weight = 1;
    for (int tier = 1; tier <= AID_ASSIGN_EDGE_TIER_MAX && !live->by_score; tier++) {
        if (!(live->tiers_known >> tier & 1))
            continue;
        live->outer_price[tier] = weight;
        weight <<= bits;
    }
}

static aid_status live_open_take(aid_assignment *live, const aid_assign_problem *problem, aid_error *error)
{
    size_t edges = (size_t)problem->edge_count + 1;
    live->rows_size = edges * sizeof(aid__live_edge);
    live->columns_size = edges * sizeof(aid__live_entry);
    live->slots_size = edges * sizeof(aid__live_slot);
    live->rows_block = aid__take(&live->memory, live->rows_size);
    live->columns_block = aid__take(&live->memory, live->columns_size);
    live->slots_block = aid__take(&live->memory, live->slots_size);
    live->tier_seats = aid__take_zero(&live->memory, AID_ASSIGN_TIERS * sizeof *live->tier_seats);
    if (live->rows_block == NULL || live->columns_block == NULL || live->slots_block == NULL || live->tier_seats == NULL
        || !aid__vector_reserve(&live->requests, (size_t)problem->request_count)
        || !aid__live_reserve_helpers(live, (size_t)problem->helper_count))
        return aid__fail_memory(error);
    return AID_OK;
}

/* The helpers with as much room as they have edges. */
static void live_open_helpers(aid_assignment *live, const aid_assign_problem *problem)
{
    for (uint64_t i = 0; i < problem->helper_count; i++) {
        aid__live_helper *state = aid__vector_push(&live->helpers);
        state->present = 1;
        state->capacity = problem->capacities != NULL ? problem->capacities[i] : 1;
        state->before = problem->loads_before != NULL ? problem->loads_before[i] : 0;
        live->load_squares += (int64_t)state->before * state->before;
    }
    for (uint64_t edge = 0; edge < problem->edge_count; edge++)
        aid__live_helper_at(live, problem->helpers[edge])->column_room++;
    uint64_t first = 0;
    for (uint64_t i = 0; i < problem->helper_count; i++) {
        aid__live_helper *state = aid__live_helper_at(live, (uint32_t)i);
        state->column = (aid__live_entry *)live->columns_block + first;
        state->slots = (aid__live_slot *)live->slots_block + first;
        state->slot_room = state->column_room;
        first += state->column_room;
        state->price = aid__live_slot_cost(live, state, 1);
    }
}

static aid_status live_open_row(aid_assignment *live, const aid_assign_problem *problem, uint32_t request,
                                aid_error *error)
{
    aid__live_request *row = aid__vector_push(&live->requests);
    uint64_t first = problem->offsets[request], last = problem->offsets[request + 1];
    row->present = 1;
    row->tier = problem->tiers != NULL ? problem->tiers[request] : 0;
    row->edges = (aid__live_edge *)live->rows_block + first;
    row->edge_room = (uint32_t)(last - first);
    for (uint64_t i = first; i < last; i++) {
        aid__live_helper *state = aid__live_helper_at(live, problem->helpers[i]);
        if (state->search == request + 1)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM, "request %u names helper %u twice; once is right",
                             (unsigned)request, (unsigned)problem->helpers[i]);
        state->search = request + 1;
        aid__live_link(live, request,
                       (aid__live_edge){ .helper = problem->helpers[i],
                                         .score = problem->scores != NULL ? problem->scores[i] : 0,
                                         .tier = problem->edge_tiers != NULL ? problem->edge_tiers[i] : 0 });
    }
    return AID_OK;
}

static aid_status live_open_rows(aid_assignment *live, const aid_assign_problem *problem, aid_error *error)
{
    aid_status status = live_open_take(live, problem, error);
    if (status != AID_OK)
        return status;
    live_open_helpers(live, problem);
    for (uint32_t request = 0; request < problem->request_count && status == AID_OK; request++)
        status = live_open_row(live, problem, request, error);
    live->present_requests = problem->request_count;
    live->present_helpers = problem->helper_count;
    live->search = (uint32_t)problem->request_count + 1; /* above all marks that were used here */
    return status;
}

aid_status aid__live_empty(const aid_assign_problem *problem, const aid_allocator *memory, aid_assignment **out,
                           aid_error *error)
{
    aid_assignment *live = aid__take_zero(memory, sizeof *live);
    if (live == NULL)
        return aid__fail_memory(error);
    live->memory = *memory;
    live->by_score = problem->objective == AID_OBJECTIVE_SCORE;
    live->complete = problem->complete == AID_YES;
    live->load_middle = problem->fairness == AID_FAIRNESS_LOADS_FIRST;
    live->load_score = problem->fairness == AID_FAIRNESS_WEIGHED ? problem->load_weight : 0;
    aid__vector_init(&live->requests, &live->memory, sizeof(aid__live_request));
    aid__vector_init(&live->helpers, &live->memory, sizeof(aid__live_helper));
    aid__vector_init(&live->moves, &live->memory, sizeof(aid_assign_move));
    aid__vector_init(&live->heap, &live->memory, sizeof(aid__live_heap_entry));
    aid__vector_init(&live->settled, &live->memory, sizeof(uint32_t));
    live_open_weights(live, problem);
    aid_status status = live_open_rows(live, problem, error);
    if (status == AID_OK) {
        *out = live;
        return AID_OK;
    }
    aid_assignment_free(live);
    return status;
}

void aid__live_seats(aid_assignment *live, uint32_t request, uint32_t seats)
{
    aid__live_request *row = aid__live_request_at(live, request);
    while (row->seats < seats) {
        row->seats++;
        if (!aid__live_seat_add(live, request))
            row->seats = seats; /* nor would the next seat of the row find a place */
    }
}

/* ---- taking over a plan ---- */

/* The outer word of a price, from the solver's weights to ours. Each count is less than half a weight, either way. */
static int64_t live_open_outer(const aid_assignment *live, const int64_t weights[4], int64_t word)
{
    int64_t ours = 0;
    for (int tier = AID_ASSIGN_EDGE_TIER_MAX; tier > 0; tier--) {
        int64_t weight = weights[tier];
        if (weight == 0)
            continue;
        int64_t half = weight / 2, count = word >= 0 ? (word + half) / weight : -((half - word) / weight);
        ours += count * live->outer_price[tier];
        word -= count * weight;
    }
    return ours;
}

static aid_status live_open_choose(aid_assignment *live, const aid_assign_problem *problem, const uint8_t *chosen,
                                   aid_error *error)
{
    for (uint32_t request = 0; request < problem->request_count; request++) {
        aid__live_request *row = aid__live_request_at(live, request);
        row->seats = problem->seats != NULL ? problem->seats[request] : 1;
        for (uint32_t i = 0; i < row->edge_count; i++) {
            if (!chosen[problem->offsets[request] + i])
                continue;
            uint32_t helper = row->edges[i].helper;
            const aid__live_helper *state = aid__live_helper_at(live, helper);
            if (row->served >= row->seats || state->load >= state->capacity)
                return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM,
                                 "the plan gives %s %u more than it can have", row->served >= row->seats ? "request" : "helper",
                                 (unsigned)(row->served >= row->seats ? request : helper));
            aid__live_put(live, helper, state->load, request, i);
        }
    }
    return AID_OK;
}

aid_status aid__live_adopt(aid_assignment *live, const aid_assign_problem *problem, const aid_assign_result *result,
                           aid_error *error)
{
    for (uint64_t i = 0; i < problem->helper_count; i++)
        aid__live_helper_at(live, (uint32_t)i)->price =
            (aid__live_gain){ result->helper_seat_duals[i],
                              live_open_outer(live, result->outer_price, result->helper_outer_duals[i]), 0,
                              result->helper_duals[i] };
    aid_status status = live_open_choose(live, problem, result->chosen, error);
    for (uint64_t i = 0; i < problem->helper_count; i++) { /* to have all that can be had is room as well: no price */
        aid__live_helper *state = aid__live_helper_at(live, (uint32_t)i);
        if (state->load < state->capacity && state->load == state->column_count)
            state->price = (aid__live_gain){ 0, 0, 0, 0 };
    }
    if (status == AID_OK && !aid__live_holds(live))
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM,
                           "the result is not a best plan of this problem with its prices; chosen and the three duals of "
                           "helpers, as aid_solve_assign wrote them, are needed");
    return status;
}

/* ---- do the invariants hold? ---- */

static bool live_open_row_holds(const aid_assignment *live, const aid__live_request *row)
{
    static const aid__live_gain nothing = { 0, 0, 0, 0 };
    aid__live_gain least = nothing;
    bool full = row->served == row->seats, bound = !full; /* what is outside is at most `least` */
    for (uint32_t i = 0; i < row->edge_count; i++) {
        const aid__live_edge *edge = &row->edges[i];
        if (edge->slot == AID__LIVE_NONE)
            continue;
        aid__live_gain net = aid__live_minus(aid__live_edge_gain(live, row->tier, edge),
                                             aid__live_helper_at(live, edge->helper)->price);
        if (aid__live_less(net, nothing))
            return false;
        if (!bound || aid__live_less(net, least))
            least = net;
        bound = true;
    }
    for (uint32_t i = 0; bound && i < row->edge_count; i++) {
        const aid__live_edge *edge = &row->edges[i];
        if (edge->slot == AID__LIVE_NONE
            && aid__live_less(least, aid__live_minus(aid__live_edge_gain(live, row->tier, edge),
                                                     aid__live_helper_at(live, edge->helper)->price)))
            return false;
    }
    return row->served <= row->seats;
}

bool aid__live_holds(const aid_assignment *live)
{
    for (size_t i = 0; i < live->helpers.count; i++) {
        const aid__live_helper *state = aid__live_helper_at(live, (uint32_t)i);
        if (state->load > state->capacity)
            return false;
        if (state->load > 0 && aid__live_less(state->price, aid__live_slot_cost(live, state, state->load)))
            return false;
        if (state->load < state->capacity
            && aid__live_less(aid__live_slot_cost(live, state, state->load + 1), state->price))
            return false;
    }
    for (size_t i = 0; i < live->requests.count; i++)
        if (!live_open_row_holds(live, aid__live_request_at(live, (uint32_t)i)))
            return false;
    return true;
}
