/* SPDX-License-Identifier: MIT */
/* aid_solve_assign: checks the problem, brings it into canonical order, solves it and writes the plan out in the
 * caller's order. Nothing of the caller's is touched before everything has succeeded. */
#include "solve/assign_price.h"
#include "solve/load.h"

#include <assert.h>
#include <string.h>

/* Seats wanted in all, as the caller said, however few edges there are. */
static uint64_t assign_wanted(const aid_assign_problem *problem)
{
    uint64_t wanted = 0;
    for (uint64_t request = 0; request < problem->request_count; request++)
        wanted += problem->seats != NULL ? problem->seats[request] : 1;
    return wanted;
}

static void assign_count_tiers(const aid_assign_problem *problem, const aid__assign_flow *flow,
                               aid_assign_result *result)
{
    uint64_t seats[AID_ASSIGN_TIERS] = { 0 };
    for (uint32_t request = 0; request < flow->net->requests; request++) {
        uint8_t tier = problem->tiers != NULL ? problem->tiers[flow->net->request_row[request]] : 0;
        seats[tier] += flow->requests[request].served;
        if (result->tier_count <= tier)
            result->tier_count = (uint64_t)tier + 1;
    }
    for (uint64_t tier = 0; result->tier_seats != NULL && tier < result->tier_count && tier < result->tier_capacity;
         tier++)
        result->tier_seats[tier] = seats[tier];
}

static void assign_write_plan(const aid_assign_problem *problem, const aid__assign_flow *flow,
                              aid_assign_result *result)
{
    const aid__assign_net *net = flow->net;
    for (uint32_t edge = 0; edge < net->edges; edge++) {
        if (result->chosen != NULL)
            result->chosen[net->edge_row[edge]] = flow->used[edge];
        if (!flow->used[edge])
            continue;
        result->seats++;
        result->objective += net->edge_score[edge];
        result->outer_seats[problem->edge_tiers != NULL ? problem->edge_tiers[net->edge_row[edge]] : 0]++;
    }
}

static void assign_count_loads(const aid_assign_problem *problem, const aid__assign_flow *flow,
                               aid_assign_result *result)
{
    result->load_squares = 0;
    for (uint32_t helper = 0; helper < flow->net->helpers; helper++) {
        uint64_t load = flow->helpers[helper].load;
        if (problem->loads_before != NULL)
            load += problem->loads_before[flow->net->helper_row[helper]];
        result->load_squares += load * load;
    }
}

static void assign_write_dual(uint32_t row, aid__assign_dual dual, int64_t *seat, int64_t *outer, int64_t *score)
{
    if (seat != NULL)
        seat[row] = dual.seat;
    if (outer != NULL)
        outer[row] = dual.gain.outer;
    if (score != NULL)
        score[row] = dual.gain.score;
}

static void assign_write_duals(const aid__assign_flow *flow, const aid_assign_result *result)
{
    const aid__assign_net *net = flow->net;
    bool wanted =
        result->request_seat_duals != NULL || result->request_outer_duals != NULL || result->request_duals != NULL;
    for (uint32_t request = 0; wanted && request < net->requests; request++)
        assign_write_dual(net->request_row[request], aid__assign_request_dual(flow, request),
                          result->request_seat_duals, result->request_outer_duals, result->request_duals);
    for (uint32_t helper = 0; helper < net->helpers; helper++)
        assign_write_dual(net->helper_row[helper], aid__assign_helper_dual(flow, helper), result->helper_seat_duals,
                          result->helper_outer_duals, result->helper_duals);
}

static int64_t assign_seats_bound(const aid__assign_net *net)
{
    int64_t seats = 0;
    for (uint32_t request = 0; request < net->requests; request++)
        seats += net->seats[request];
    return seats < (int64_t)net->slots ? seats : (int64_t)net->slots;
}

/* Writes into the caller's arrays and into `result`, our copy of the caller's struct. */
static void assign_write(const aid_assign_problem *problem, const aid__assign_flow *flow, aid_assign_result *result)
{
    const aid__assign_net *net = flow->net;
    bool proven = flow->status_code == AID_SOLVE_OPTIMAL;
    result->status_code = flow->status_code;
    result->objective = 0;
    result->seats = 0;
    result->tier_count = 0;
    result->work = flow->work;
    result->components = net->components;
    memset(result->outer_seats, 0, sizeof result->outer_seats);
    memcpy(result->outer_price, net->outer_price, sizeof result->outer_price);
    assign_write_plan(problem, flow, result);
    assign_count_loads(problem, flow, result);
    assign_count_tiers(problem, flow, result);
    assign_write_duals(flow, result);
    result->bound = proven ? result->objective : aid__assign_score_bound(flow);
    result->seats_bound = proven && !net->by_score ? result->seats : assign_seats_bound(net);
    if (proven && problem->complete == AID_YES && (uint64_t)result->seats < assign_wanted(problem))
        result->status_code = AID_SOLVE_INFEASIBLE;
    assert(result->bound >= result->objective);
}

static aid_status assign_solve(const aid_assign_problem *problem, aid__assign_run *run, aid_assign_result *result,
                               aid_error *error)
{
    aid__assign_net net;
    aid__assign_flow flow;
    aid_status status = aid__assign_net_build(problem, &run->allocator, &net, error);
    if (status != AID_OK)
        return status;
    bool done = false;
    status = aid__price_solve(&net, run, &flow, &done, error);
    if (status == AID_OK && !done && !aid__assign_net_ties(&net, &run->allocator))
        status = aid__fail_memory(error);
    if (status == AID_OK && !done)
        status = aid__assign_flow_solve(&net, run, &flow, error);
    if (status == AID_OK) {
        assign_write(problem, &flow, result);
        aid__assign_flow_free(&flow, &run->allocator);
    }
    aid__assign_net_free(&net, &run->allocator);
    return status;
}

/* With loads: as counts where they are all equal, else as loads. */
static aid_status assign_solve_loads(const aid_assign_problem *problem, aid__assign_run *run,
                                     aid_assign_result *result, aid_error *error)
{
    uint32_t *counts = NULL;
    if (problem->loads == NULL)
        return assign_solve(problem, run, result, error);
    aid_status status = aid__load_even(problem, &run->allocator, &counts, error);
    if (status != AID_OK)
        return status;
    if (counts == NULL)
        return aid__load_solve(problem, run, result, error);
    aid_assign_problem even = *problem;
    even.loads = NULL;
    even.capacities = counts;
    status = assign_solve(&even, run, result, error);
    aid__give(&run->allocator, counts, ((size_t)problem->helper_count + 1) * sizeof *counts);
    return status;
}

aid_status aid_solve_assign(const aid_assign_problem *problem, const aid_solve_options *options,
                            aid_assign_result *result, aid_error *error)
{
    aid_assign_problem checked;
    aid_assign_result ours;
    aid__assign_run run;
    if (result == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "result is NULL");
    aid_status status = aid__options_read(&ours, sizeof ours, result, AID__OPTIONS_LEAST, "aid_assign_result", error);
    if (status == AID_OK)
        status = aid__assign_run_read(options, &run, error);
    if (status == AID_OK)
        status = aid__assign_problem_read(problem, &checked, error);
    ours.load_squares = 0;
    if (status == AID_OK && aid__fair_wanted(&checked))
        status = aid__fair_solve(&checked, &run, &ours, error);
    else if (status == AID_OK)
        status = assign_solve_loads(&checked, &run, &ours, error);
    if (status != AID_OK)
        return status;
    return aid__info_write(result, &ours, sizeof ours, AID__OPTIONS_LEAST, "aid_assign_result", error);
}
