/* SPDX-License-Identifier: MIT */
/* What insisting on a pair costs: the best plan with the pair minus the best plan.
 *
 * The pair can matter only inside its connected component. That component is copied with the edge left out, one seat
 * less for its request and one less for its helper; its best plan plus the pair is the best plan with the pair. */
#include "solve/load.h"

#include <string.h>

typedef struct force_work {
    const aid_assign_problem *problem;
    const aid_assign_result *plan;
    uint64_t edge; /* that is insisted on */
    uint32_t request;
    uint32_t helper;
    aid_assign_problem part; /* the component without the pair */
    uint8_t *request_in;     /* requests: 1 = in the component */
    uint8_t *helper_in;      /* helpers */
    uint32_t *helper_place;  /* helpers: index in the part */
    uint32_t *parent;        /* union-find */
    uint32_t *seats, *capacities, *helpers, *loads;
    uint64_t *offsets, *request_ids, *helper_ids;
    int32_t *scores;
    uint8_t *tiers, *edge_tiers, *chosen;
    void *block;
    size_t block_size;
} force_work;

/* What a plan is worth, stage by stage. */
typedef struct force_worth {
    int64_t tiers[AID_ASSIGN_TIERS];
    int64_t outer[4];
    int64_t seats;
    int64_t load_squares;
    int64_t score;
} force_worth;

static bool force_take(force_work *work, const aid_allocator *allocator)
{
    size_t requests = (size_t)work->problem->request_count, helpers = (size_t)work->problem->helper_count;
    size_t edges = (size_t)work->problem->edge_count, word = sizeof(uint32_t), wide = sizeof(uint64_t);
    const aid__assign_piece pieces[] = {
        { &work->request_in, requests },
        { &work->helper_in, helpers },
        { &work->helper_place, helpers * word },
        { &work->parent, (requests + helpers) * word },
        { &work->seats, requests * word },
        { &work->capacities, helpers * word },
        { &work->loads, helpers * word },
        { &work->helpers, edges * word },
        { &work->offsets, (requests + 1) * wide },
        { &work->request_ids, requests * wide },
        { &work->helper_ids, helpers * wide },
        { &work->scores, edges * word },
        { &work->tiers, requests },
        { &work->edge_tiers, edges },
        { &work->chosen, edges },
    };
    if (!aid__assign_cut(allocator, pieces, sizeof pieces / sizeof *pieces, &work->block, &work->block_size))
        return false;
    return true;
}

static uint32_t force_root(uint32_t *parent, uint32_t node)
{
    while (parent[node] != node) {
        parent[node] = parent[parent[node]];
        node = parent[node];
    }
    return node;
}

/* Marks everything that is connected with the pair, by union-find over requests and helpers. */
static void force_mark(force_work *work)
{
    const aid_assign_problem *problem = work->problem;
    uint32_t requests = (uint32_t)problem->request_count, helpers = (uint32_t)problem->helper_count;
    for (uint32_t node = 0; node < requests + helpers; node++)
        work->parent[node] = node;
    for (uint32_t request = 0; request < requests; request++) {
        for (uint64_t edge = problem->offsets[request]; edge < problem->offsets[request + 1]; edge++) {
            uint32_t a = force_root(work->parent, request);
            uint32_t b = force_root(work->parent, requests + problem->helpers[edge]);
            work->parent[a < b ? b : a] = a < b ? a : b;
        }
    }
    uint32_t root = force_root(work->parent, work->request);
    for (uint32_t request = 0; request < requests; request++)
        work->request_in[request] = force_root(work->parent, request) == root;
    for (uint32_t helper = 0; helper < helpers; helper++)
        work->helper_in[helper] = force_root(work->parent, requests + helper) == root;
}

static void force_copy_helpers(force_work *work)
{
    const aid_assign_problem *problem = work->problem;
    uint32_t count = 0;
    for (uint32_t helper = 0; helper < problem->helper_count; helper++) {
        if (!work->helper_in[helper])
            continue;
        work->helper_place[helper] = count;
        work->helper_ids[count] = problem->helper_ids != NULL ? problem->helper_ids[helper] : helper;
        work->capacities[count] = problem->capacities != NULL ? problem->capacities[helper] : 1;
        work->capacities[count] -= helper == work->helper;
        work->loads[count] = problem->loads_before != NULL ? problem->loads_before[helper] : 0;
        work->loads[count] += helper == work->helper;
        count++;
    }
    work->part.helper_count = count;
}

static void force_copy_edges(force_work *work, uint64_t request)
{
    const aid_assign_problem *problem = work->problem;
    for (uint64_t edge = problem->offsets[request]; edge < problem->offsets[request + 1]; edge++) {
        if (edge == work->edge)
            continue;
        uint64_t at = work->part.edge_count++;
        work->helpers[at] = work->helper_place[problem->helpers[edge]];
        work->scores[at] = problem->scores != NULL ? problem->scores[edge] : 0;
        work->edge_tiers[at] = problem->edge_tiers != NULL ? problem->edge_tiers[edge] : 0;
    }
}

static void force_copy(force_work *work)
{
    const aid_assign_problem *problem = work->problem;
    work->part = *problem;
    work->part.edge_count = 0;
    uint64_t count = 0;
    force_copy_helpers(work);
    work->offsets[0] = 0;
    for (uint64_t request = 0; request < problem->request_count; request++) {
        if (!work->request_in[request])
            continue;
        force_copy_edges(work, request);
        work->request_ids[count] = problem->request_ids != NULL ? problem->request_ids[request] : request;
        work->seats[count] = problem->seats != NULL ? problem->seats[request] : 1;
        work->seats[count] -= request == work->request;
        work->tiers[count] = problem->tiers != NULL ? problem->tiers[request] : 0;
        work->offsets[++count] = work->part.edge_count;
    }
    work->part.request_count = count;
    work->part.offsets = work->offsets;
    work->part.helpers = work->helpers;
    work->part.scores = work->scores;
    work->part.seats = work->seats;
    work->part.tiers = work->tiers;
    work->part.capacities = work->capacities;
    work->part.edge_tiers = work->edge_tiers;
    work->part.request_ids = work->request_ids;
    work->part.helper_ids = work->helper_ids;
    work->part.loads_before = work->loads;
}

/* Adds to `worth`, `sign` times, what the chosen edges of one row are worth. */
static void force_weigh(const aid_assign_problem *problem, const uint8_t *chosen, uint64_t request, int sign,
                        force_worth *worth)
{
    for (uint64_t edge = problem->offsets[request]; edge < problem->offsets[request + 1]; edge++) {
        if (chosen != NULL && !chosen[edge])
            continue;
        worth->tiers[problem->tiers != NULL ? problem->tiers[request] : 0] += sign;
        worth->outer[problem->edge_tiers != NULL ? problem->edge_tiers[edge] : 0] += sign;
        worth->seats += sign;
        worth->score += sign * (int64_t)(problem->scores != NULL ? problem->scores[edge] : 0);
    }
}

/* Σ load² of the component's helpers in the old plan; `loads` is free by now. */
static int64_t force_load_squares(const force_work *work)
{
    const aid_assign_problem *problem = work->problem;
    int64_t sum = 0;
    for (uint64_t i = 0; i < work->part.helper_count; i++)
        work->loads[i] -= i == work->helper_place[work->helper];
    for (uint64_t request = 0; request < problem->request_count; request++)
        for (uint64_t edge = problem->offsets[request]; work->request_in[request] && edge < problem->offsets[request + 1];
             edge++)
            work->loads[work->helper_place[problem->helpers[edge]]] += work->plan->chosen[edge] != 0;
    for (uint64_t i = 0; i < work->part.helper_count; i++)
        sum += (int64_t)work->loads[i] * work->loads[i];
    return sum;
}

/* New plan and the pair, minus the part of the old plan that lies in the component. */
static void force_compare(const force_work *work, force_worth *worth)
{
    const aid_assign_problem *problem = work->problem;
    memset(worth, 0, sizeof *worth);
    for (uint64_t request = 0; request < problem->request_count; request++)
        if (work->request_in[request])
            force_weigh(problem, work->plan->chosen, request, -1, worth);
    for (uint64_t request = 0; request < work->part.request_count; request++)
        force_weigh(&work->part, work->chosen, request, 1, worth);
    worth->tiers[problem->tiers != NULL ? problem->tiers[work->request] : 0]++;
    worth->outer[problem->edge_tiers != NULL ? problem->edge_tiers[work->edge] : 0]++;
    worth->seats++;
    worth->score += problem->scores != NULL ? problem->scores[work->edge] : 0;
}

static aid_status force_solve(force_work *work, const aid__assign_run *run, force_worth *worth, aid_error *error)
{
    if (!force_take(work, &run->allocator))
        return aid__fail_memory(error);
    force_mark(work);
    force_copy(work);
    aid_solve_options options = run->options;
    options.struct_size = (uint32_t)sizeof options;
    options.work_limit = 0;
    options.time_limit_ms = 0;
    aid_assign_result result = { .struct_size = (uint32_t)sizeof result, .chosen = work->chosen };
    aid_status status = aid_solve_assign(&work->part, &options, &result, error);
    if (status == AID_OK) {
        force_compare(work, worth);
        worth->load_squares = (int64_t)result.load_squares - force_load_squares(work);
    }
    aid__give(&run->allocator, work->block, work->block_size);
    return status;
}

/* Finds the pair and judges whether it can be insisted on at all. */
static aid_status force_find(force_work *work, uint64_t edge, aid_error *error)
{
    const aid_assign_problem *problem = work->problem;
    if (edge >= problem->edge_count)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "edge is %llu; the problem has %llu",
                         (unsigned long long)edge, (unsigned long long)problem->edge_count);
    if (work->plan->status_code != AID_SOLVE_OPTIMAL && work->plan->status_code != AID_SOLVE_INFEASIBLE)
        return aid__fail(error, AID_E_STATE, AID_REASON_PROBLEM,
                         "the plan was stopped by a limit; only a best plan can be compared with");
    work->edge = edge;
    work->helper = problem->helpers[edge];
    while (problem->offsets[work->request + 1] <= edge)
        work->request++;
    if (problem->seats != NULL && problem->seats[work->request] == 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM, "request %u of edge %llu wants no seat",
                         (unsigned)work->request, (unsigned long long)edge);
    if (problem->capacities != NULL && problem->capacities[work->helper] == 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM, "helper %u of edge %llu has capacity 0",
                         (unsigned)work->helper, (unsigned long long)edge);
    return AID_OK;
}

static void force_write(const force_worth *worth, aid_assign_change *change)
{
    change->tier = -1;
    for (int tier = 0; tier < AID_ASSIGN_TIERS && change->tier < 0; tier++) {
        if (worth->tiers[tier] == 0)
            continue;
        change->tier = tier;
        change->tier_seats = worth->tiers[tier];
    }
    change->seats = worth->seats;
    memcpy(change->outer, worth->outer, sizeof change->outer);
    change->load_squares = worth->load_squares;
    change->score = worth->score;
}

aid_status aid_solve_force(const aid_assign_problem *problem, const aid_assign_result *result, uint64_t edge,
                           const aid_solve_options *options, aid_assign_change *out_change, aid_error *error)
{
    aid_assign_problem checked;
    aid__assign_run run;
    if (result == NULL || result->chosen == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "result.chosen is NULL; the plan is needed");
    if (out_change == NULL || out_change->struct_size < AID__OPTIONS_LEAST)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "out_change: struct_size must be at least %u",
                         (unsigned)AID__OPTIONS_LEAST);
    aid_status status = aid__assign_run_read(options, &run, error);
    if (status == AID_OK)
        status = aid__assign_problem_read(problem, &checked, error);
    if (status == AID_OK)
        status = aid__load_refuse(&checked, error);
    if (status != AID_OK)
        return status;
    force_work work = { .problem = &checked, .plan = result };
    force_worth worth = { .seats = 0 };
    status = force_find(&work, edge, error);
    if (status == AID_OK && !result->chosen[edge])
        status = force_solve(&work, &run, &worth, error);
    if (status != AID_OK)
        return status;
    aid_assign_change change = { .struct_size = out_change->struct_size };
    force_write(&worth, &change);
    return aid__info_write(out_change, &change, sizeof change, AID__OPTIONS_LEAST, "aid_assign_change", error);
}
