/* SPDX-License-Identifier: MIT */
/* Loads of helpers as a stage of their own, or as a part of the score: a helper's slots have rising costs, the steps of
 * (load before + j)², and the plan grows from nothing along best alternating paths (live.h). For tasks of one size the
 * least Σ load² is the leximin of the loads: nobody's load can fall without another one, as high or higher, rising
 * (A. Frank, K. Murota: Decreasing minimization on M-convex sets, arXiv 2007.09616). */
#include "solve/assign.h"
#include "solve/live.h"

#include <assert.h>
#include <string.h>

/* A net as a problem again, now in the order of its ids. */
typedef struct fair_copy {
    aid__assign_net net;
    aid_assign_problem problem;
    uint64_t *offsets;
    uint32_t *loads;
    void *block;
    size_t block_size;
} fair_copy;

static aid_status fair_take(const aid_assign_problem *problem, const aid_allocator *memory, fair_copy *copy,
                            aid_error *error)
{
    aid_status status = aid__assign_net_build(problem, memory, &copy->net, error);
    if (status != AID_OK)
        return status;
    const aid__assign_net *net = &copy->net;
    const aid__assign_piece pieces[] = {
        { &copy->offsets, ((size_t)net->requests + 1) * sizeof *copy->offsets },
        { &copy->loads, (size_t)net->helpers * sizeof *copy->loads },
    };
    if (!aid__assign_cut(memory, pieces, sizeof pieces / sizeof *pieces, &copy->block, &copy->block_size)) {
        aid__assign_net_free(&copy->net, memory);
        return aid__fail_memory(error);
    }
    for (uint32_t i = 0; i <= net->requests; i++)
        copy->offsets[i] = net->first_edge[i];
    for (uint32_t i = 0; i < net->helpers; i++)
        copy->loads[i] = problem->loads_before != NULL ? problem->loads_before[net->helper_row[i]] : 0;
    copy->problem = *problem;
    copy->problem.offsets = copy->offsets;
    copy->problem.helpers = net->edge_helper;
    copy->problem.scores = net->edge_score;
    copy->problem.edge_tiers = net->edge_tier;
    copy->problem.seats = net->seats;
    copy->problem.tiers = net->tier;
    copy->problem.capacities = net->capacity;
    copy->problem.loads_before = copy->loads;
    copy->problem.request_ids = copy->problem.helper_ids = NULL;
    return AID_OK;
}

static void fair_give(fair_copy *copy, const aid_allocator *memory)
{
    aid__give(memory, copy->block, copy->block_size);
    aid__assign_net_free(&copy->net, memory);
}

/* Writes one row in the caller's order and counts what is in the plan. */
static void fair_write_row(const aid_assign_problem *problem, const fair_copy *copy, const aid__live_request *live,
                           uint32_t request, aid_assign_result *result)
{
    const aid__assign_net *net = &copy->net;
    uint32_t row = net->request_row[request], first = net->first_edge[request];
    uint64_t tier = problem->tiers != NULL ? problem->tiers[row] : 0;
    result->tier_count = result->tier_count > tier ? result->tier_count : tier + 1;
    if (result->tier_seats != NULL && tier < result->tier_capacity)
        result->tier_seats[tier] += live->served;
    for (uint32_t i = first; i < net->first_edge[request + 1]; i++) {
        uint32_t edge = net->edge_row[i];
        bool used = live->edges[i - first].slot != AID__LIVE_NONE;
        if (result->chosen != NULL)
            result->chosen[edge] = used;
        result->outer_seats[problem->edge_tiers != NULL ? problem->edge_tiers[edge] : 0] += used;
    }
}

static void fair_write(const aid_assign_problem *problem, const fair_copy *copy, const aid_assignment *live,
                       aid_assign_result *result)
{
    uint64_t wanted = 0;
    result->tier_count = 0;
    memset(result->outer_seats, 0, sizeof result->outer_seats);
    if (result->tier_seats != NULL)
        for (uint64_t tier = 0; tier < result->tier_capacity && tier < AID_ASSIGN_TIERS; tier++)
            result->tier_seats[tier] = 0;
    for (uint32_t request = 0; request < copy->net.requests; request++) {
        fair_write_row(problem, copy, aid__live_request_at(live, request), request, result);
        wanted += problem->seats != NULL ? problem->seats[copy->net.request_row[request]] : 1;
    }
    memcpy(result->outer_price, live->outer_price, sizeof result->outer_price);
    result->objective = result->bound = live->score;
    result->seats = result->seats_bound = (int64_t)live->seats;
    result->load_squares = (uint64_t)live->load_squares;
    result->work = live->work;
    result->components = copy->net.components;
    if (result->status_code == AID_SOLVE_OPTIMAL && problem->complete == AID_YES && live->seats < wanted)
        result->status_code = AID_SOLVE_INFEASIBLE;
}

static void fair_clear(int64_t *duals, uint64_t count)
{
    if (duals != NULL && count > 0)
        memset(duals, 0, (size_t)count * sizeof *duals);
}

/* A run that was stopped: what is placed is a plan, and only the simplest bounds are known. */
static void fair_bound(const fair_copy *copy, aid_assign_result *result)
{
    const aid__assign_net *net = &copy->net;
    int64_t seats = 0, score = 0;
    for (uint32_t request = 0; request < net->requests; request++) {
        int64_t best = 0;
        for (uint32_t i = net->first_edge[request]; i < net->first_edge[request + 1]; i++)
            best = net->edge_score[i] > best ? net->edge_score[i] : best;
        seats += net->seats[request];
        score += best * net->seats[request];
    }
    result->seats_bound = seats < (int64_t)net->slots ? seats : (int64_t)net->slots;
    result->bound = score;
}

static aid_status fair_grow(const fair_copy *copy, aid__assign_run *run, aid_assignment *live, int32_t *state,
                            aid_error *error)
{
    const aid__assign_net *net = &copy->net;
    *state = AID_SOLVE_OPTIMAL;
    run->total = net->requests;
    for (uint32_t request = 0; request < net->requests; request++) {
        aid_status status = aid__assign_look(run, live->work, state, error);
        if (status != AID_OK || *state != AID_SOLVE_OPTIMAL)
            return status;
        aid__live_seats(live, request, net->seats[request]);
        live->moves.count = 0;
        run->done++;
    }
    assert(aid__live_holds(live));
    return AID_OK;
}

aid_status aid__fair_solve(const aid_assign_problem *problem, aid__assign_run *run, aid_assign_result *result,
                           aid_error *error)
{
    const aid_allocator *memory = &run->allocator;
    fair_copy copy = { .block = NULL };
    aid_assignment *live = NULL;
    aid_status status = fair_take(problem, memory, &copy, error);
    if (status != AID_OK)
        return status;
    status = aid__live_empty(&copy.problem, memory, &live, error);
    int32_t state = AID_SOLVE_OPTIMAL;
    if (status == AID_OK)
        status = fair_grow(&copy, run, live, &state, error);
    if (status == AID_OK) {
        result->status_code = state;
        fair_write(problem, &copy, live, result);
        if (state != AID_SOLVE_OPTIMAL)
            fair_bound(&copy, result);
        fair_clear(result->request_duals, problem->request_count);
        fair_clear(result->request_seat_duals, problem->request_count);
        fair_clear(result->request_outer_duals, problem->request_count);
        fair_clear(result->helper_duals, problem->helper_count);
        fair_clear(result->helper_seat_duals, problem->helper_count);
        fair_clear(result->helper_outer_duals, problem->helper_count);
    }
    aid_assignment_free(live);
    fair_give(&copy, memory);
    return status;
}
