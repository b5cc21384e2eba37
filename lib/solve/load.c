/* SPDX-License-Identifier: MIT */
/* aid_solve_assign where pairs have loads. Where all loads of each helper are equal they are counts in disguise: the
 * exact core solves it. Else it is the generalised assignment problem, which is NP-hard: part by part, prices give a
 * bound, local search a plan, branch and bound closes the gap as far as the budget of work goes. */
#include "solve/load.h"

#include <assert.h>
#include <string.h>

enum { LOAD_FINE = 65536 };

/* Work for a run that states no limit: some seconds. */
static const uint64_t load_budget = 2000000000;

aid_status aid__load_check(const aid_assign_problem *problem, aid_error *error)
{
    for (uint64_t edge = 0; problem->loads != NULL && edge < problem->edge_count; edge++)
        if (problem->loads[edge] == 0)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM, "loads[%llu] is 0; it must be at least 1",
                             (unsigned long long)edge);
    return AID_OK;
}

aid_status aid__load_refuse(const aid_assign_problem *problem, aid_error *error)
{
    for (uint64_t edge = 0; problem->loads != NULL && edge < problem->edge_count; edge++)
        if (problem->loads[edge] != 1)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM,
                             "loads[%llu] is %u; this explanation counts seats, so that loads must be 1, or NULL",
                             (unsigned long long)edge, (unsigned)problem->loads[edge]);
    return AID_OK;
}

aid_status aid__load_even(const aid_assign_problem *problem, const aid_allocator *allocator, uint32_t **out,
                          aid_error *error)
{
    size_t helpers = (size_t)problem->helper_count;
    uint32_t *counts = aid__take_zero(allocator, (helpers + 1) * sizeof *counts);
    *out = NULL;
    if (counts == NULL)
        return aid__fail_memory(error);
    bool even = true;
    for (uint64_t edge = 0; edge < problem->edge_count && even; edge++) {
        uint32_t *load = &counts[problem->helpers[edge]];
        even = *load == 0 || *load == problem->loads[edge];
        *load = problem->loads[edge];
    }
    for (size_t helper = 0; helper < helpers; helper++) {
        uint32_t capacity = problem->capacities != NULL ? problem->capacities[helper] : 1;
        counts[helper] = counts[helper] > 0 ? capacity / counts[helper] : 0;
    }
    if (even)
        *out = counts;
    else
        aid__give(allocator, counts, (helpers + 1) * sizeof *counts);
    return AID_OK;
}

static bool load_net_take(aid__load_net *it, const aid_allocator *allocator)
{
    size_t edges = it->net->edges, helpers = it->net->helpers, word = sizeof(uint32_t);
    const aid__assign_piece pieces[] = {
        { &it->request_of, edges * word },
        { &it->load, edges * word },
        { &it->value, edges * sizeof(int64_t) },
        { &it->capacity, helpers * sizeof(uint64_t) },
        { &it->first, (helpers + 3) * word },
        { &it->edge, edges * word },
        { &it->plan, edges },
    };
    if (!aid__assign_cut(allocator, pieces, sizeof pieces / sizeof *pieces, &it->block, &it->block_size))
        return false;
    memset(it->block, 0, it->block_size);
    return true;
}

static void load_net_fill(aid__load_net *it)
{
    const aid__assign_net *net = it->net;
    for (uint32_t helper = 0; helper < net->helpers; helper++)
        it->capacity[helper] = it->problem->capacities != NULL ? it->problem->capacities[net->helper_row[helper]] : 1;
    for (uint32_t request = 0; request < net->requests; request++)
        for (uint32_t edge = net->first_edge[request]; edge < net->first_edge[request + 1]; edge++) {
            it->request_of[edge] = request;
            it->load[edge] = it->problem->loads[net->edge_row[edge]];
            it->first[net->edge_helper[edge] + 2]++;
        }
    for (uint32_t helper = 0; helper < net->helpers; helper++)
        it->first[helper + 2] += it->first[helper + 1];
    for (uint32_t edge = 0; edge < net->edges; edge++)
        it->edge[it->first[net->edge_helper[edge] + 1]++] = edge;
}

static bool load_search_take(aid__load_search *search, const aid_allocator *allocator)
{
    const aid__assign_net *net = search->net->net;
    size_t requests = net->requests, helpers = net->helpers, edges = net->edges, wide = sizeof(int64_t), word = 4;
    const aid__assign_piece pieces[] = {
        { &search->price, requests * wide },
        { &search->kept_price, requests * wide },
        { &search->move, requests * wide },
        { &search->sack_gain, helpers * wide },
        { &search->room, helpers * wide },
        { &search->plan_room, helpers * wide },
        { &search->open, requests * word },
        { &search->asked, requests * word },
        { &search->plan_seats, requests * word },
        { &search->fate, edges },
        { &search->taken, edges },
        { &search->plan, edges },
    };
    if (!aid__assign_cut(allocator, pieces, sizeof pieces / sizeof *pieces, &search->block, &search->block_size))
        return false;
    memset(search->block, 0, search->block_size);
    aid__load_sack_init(&search->sack, allocator);
    aid__vector_init(&search->trail, allocator, sizeof(uint32_t));
    aid__vector_init(&search->saved, allocator, sizeof(int64_t));
    for (uint32_t request = 0; request < net->requests; request++)
        search->open[request] = net->seats[request];
    for (uint32_t helper = 0; helper < net->helpers; helper++)
        search->room[helper] = search->net->capacity[helper];
    return true;
}

static void load_search_free(aid__load_search *search, const aid_allocator *allocator)
{
    aid__load_sack_free(&search->sack);
    aid__vector_free(&search->trail);
    aid__vector_free(&search->saved);
    aid__give(allocator, search->block, search->block_size);
}

/* The rows of a component; those of the next begin where these end. */
static aid__load_part load_part(const aid__load_net *it, uint32_t component, const aid__load_part *before)
{
    const aid__assign_net *net = it->net;
    aid__load_part part = { .request = before->request_end,
                            .request_end = net->component_end[component],
                            .helper = before->helper_end,
                            .helper_end = before->helper_end };
    part.edge = net->first_edge[part.request];
    part.edge_end = net->first_edge[part.request_end];
    for (uint32_t edge = part.edge; edge < part.edge_end; edge++)
        if (net->edge_helper[edge] >= part.helper_end)
            part.helper_end = net->edge_helper[edge] + 1;
    return part;
}

/* All parts; each may use an even share of the work that is left. Answers Σ of their bounds. */
static int64_t load_parts(aid__load_search *search)
{
    const aid__load_net *it = search->net;
    aid__rings_pace *pace = search->pace;
    uint64_t budget = pace->run->options.work_limit != 0 ? pace->run->options.work_limit : load_budget;
    int64_t bound = 0;
    for (uint32_t component = 0; component < it->net->components; component++) {
        uint64_t left = budget > pace->work ? budget - pace->work : 0;
        pace->ration = pace->work + left / (it->net->components - component) + 1;
        search->part = load_part(it, component, &search->part);
        search->best = 0;
        bound += aid__load_part_solve(search);
    }
    pace->ration = UINT64_MAX;
    return bound;
}

static void load_write(const aid__load_net *it, aid_assign_result *result)
{
    const aid__assign_net *net = it->net;
    uint64_t seats[AID_ASSIGN_TIERS] = { 0 };
    for (uint32_t request = 0; request < net->requests; request++) {
        uint32_t row = net->request_row[request];
        uint8_t tier = it->problem->tiers != NULL ? it->problem->tiers[row] : 0;
        result->tier_count = result->tier_count <= tier ? (uint64_t)tier + 1 : result->tier_count;
        for (uint32_t edge = net->first_edge[request]; edge < net->first_edge[request + 1]; edge++) {
            uint32_t at = net->edge_row[edge];
            if (result->chosen != NULL)
                result->chosen[at] = it->plan[edge];
            if (!it->plan[edge])
                continue;
            seats[tier]++;
            result->seats++;
            result->objective += net->edge_score[edge];
            result->outer_seats[it->problem->edge_tiers != NULL ? it->problem->edge_tiers[at] : 0]++;
        }
    }
    for (uint64_t tier = 0; result->tier_seats != NULL && tier < result->tier_count && tier < result->tier_capacity;
         tier++)
        result->tier_seats[tier] = seats[tier];
}

/* Prices with unequal loads prove no plan: none are published. */
static void load_write_duals(const aid_assign_problem *problem, const aid_assign_result *result)
{
    int64_t *requests[] = { result->request_duals, result->request_seat_duals, result->request_outer_duals };
    int64_t *helpers[] = { result->helper_duals, result->helper_seat_duals, result->helper_outer_duals };
    for (int word = 0; word < 3; word++) {
        if (requests[word] != NULL && problem->request_count > 0)
            memset(requests[word], 0, (size_t)problem->request_count * sizeof(int64_t));
        if (helpers[word] != NULL && problem->helper_count > 0)
            memset(helpers[word], 0, (size_t)problem->helper_count * sizeof(int64_t));
    }
}

static void load_judge(const aid__load_net *it, const aid__rings_pace *pace, int64_t bound, aid_assign_result *result)
{
    uint64_t wanted = 0;
    int64_t seats_most = 0;
    for (uint64_t request = 0; request < it->problem->request_count; request++)
        wanted += it->problem->seats != NULL ? it->problem->seats[request] : 1;
    aid__load_fold_bounds(it, bound, result);
    seats_most = result->seats_bound;
    bool proven = result->bound == result->objective && (it->net->by_score || seats_most == result->seats);
    result->status_code = proven                                      ? AID_SOLVE_OPTIMAL
                          : pace->status_code == AID_SOLVE_TIME_LIMIT ? AID_SOLVE_TIME_LIMIT
                                                                      : AID_SOLVE_GAP;
    if (it->problem->complete == AID_YES && (uint64_t)seats_most < wanted)
        result->status_code = AID_SOLVE_INFEASIBLE;
    result->work = pace->work;
    result->components = it->net->components;
    assert(result->bound >= result->objective);
}

static aid_status load_run(aid__load_net *it, aid__rings_pace *pace, aid_assign_result *result)
{
    aid__load_search search = { .net = it, .pace = pace, .fine = LOAD_FINE };
    const aid_allocator *allocator = &pace->run->allocator;
    aid_status status = aid__load_fold_build(it, pace->error);
    if (status != AID_OK)
        return status;
    while (search.fine > 16 && it->fold.most > ((int64_t)1 << 58) / search.fine)
        search.fine /= 2;
    if (!load_search_take(&search, allocator))
        return aid__fail_memory(pace->error);
    int64_t bound = load_parts(&search);
    load_search_free(&search, allocator);
    if (pace->status != AID_OK)
        return pace->status;
    load_write(it, result);
    load_write_duals(it->problem, result);
    load_judge(it, pace, bound, result);
    return AID_OK;
}

aid_status aid__load_solve(const aid_assign_problem *problem, aid__assign_run *run, aid_assign_result *result,
                           aid_error *error)
{
    aid__assign_net net;
    aid_status status = aid__assign_net_build(problem, &run->allocator, &net, error);
    if (status != AID_OK)
        return status;
    aid__load_net it = { .net = &net, .problem = problem };
    aid__rings_pace pace = {
        .run = run, .error = error, .stage = "assign", .status_code = AID_SOLVE_OPTIMAL, .ration = UINT64_MAX
    };
    result->objective = result->seats = 0;
    result->tier_count = 0;
    memset(result->outer_seats, 0, sizeof result->outer_seats);
    memset(result->outer_price, 0, sizeof result->outer_price);
    if (!load_net_take(&it, &run->allocator))
        status = aid__fail_memory(error);
    else {
        load_net_fill(&it);
        status = load_run(&it, &pace, result);
    }
    aid__give(&run->allocator, it.block, it.block_size);
    aid__assign_net_free(&net, &run->allocator);
    return status;
}
