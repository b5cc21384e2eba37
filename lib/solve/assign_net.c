/* SPDX-License-Identifier: MIT */
/* Copies a problem into an order that depends on ids only (assign_order.c), so that the solver's answer does too. The
 * edges of a row are sorted by helper, each row for itself, which touches memory in one sweep. */
#include "solve/assign.h"

#include "base/mix.h"
#include <assert.h>
#include <string.h>

enum { NET_AHEAD = 2 }; /* how many rows ahead memory is asked for */

/* Scratch of one build. */
typedef struct assign_net_work {
    uint32_t *helper_place; /* the caller's index → ours */
    uint64_t *row_keys;     /* one row, as it is sorted */
    void *block;
    size_t block_size;
} assign_net_work;

bool aid__assign_cut(const aid_allocator *allocator, const aid__assign_piece *pieces, size_t count, void **out_block,
                     size_t *out_size)
{
    size_t total = 8;
    for (size_t i = 0; i < count; i++) {
        if (pieces[i].size > SIZE_MAX / 2 - total)
            return false;
        total += (pieces[i].size + 7) / 8 * 8;
    }
    char *block = aid__take(allocator, total);
    if (block == NULL)
        return false;
    *out_block = block;
    *out_size = total;
    for (size_t i = 0; i < count; i++) {
        memcpy(pieces[i].pointer, &block, sizeof block); /* whatever the pointer's type */
        block += (pieces[i].size + 7) / 8 * 8;
    }
    return true;
}

/* Writes the sorted row of our `request`. The same helper twice is refused. */
static aid_status assign_net_row(const aid_assign_problem *problem, const assign_net_work *work, aid__assign_net *net,
                                 uint32_t request, aid_error *error)
{
    uint32_t first = net->first_edge[request], count = net->first_edge[request + 1] - first;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t helper = (uint32_t)(work->row_keys[i] >> 32), row = (uint32_t)work->row_keys[i], edge = first + i;
        if (i > 0 && net->edge_helper[edge - 1] == helper)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM,
                             "request %u names helper %u in edge %u and again in edge %u; once is right",
                             (unsigned)net->request_row[request], (unsigned)net->helper_row[helper],
                             (unsigned)net->edge_row[edge - 1], (unsigned)row);
        net->edge_row[edge] = row;
        net->edge_helper[edge] = helper;
        net->edge_score[edge] = problem->scores != NULL ? problem->scores[row] : 0;
        if (net->edge_tier != NULL)
            net->edge_tier[edge] = problem->edge_tiers[row];
    }
    return AID_OK;
}

/* Asks for the first lines of a row that will be copied soon. */
static void assign_net_fetch(const aid_assign_problem *problem, uint32_t row)
{
    uint64_t first = problem->offsets[row];
    for (uint64_t edge = first; edge < problem->offsets[row + 1] && edge < first + 32; edge += 16) {
        AID__ASSIGN_FETCH(&problem->helpers[edge]);
        if (problem->scores != NULL)
            AID__ASSIGN_FETCH(&problem->scores[edge]);
    }
}

/* The edges by request, helpers rising. */
static aid_status assign_net_rows(const aid_assign_problem *problem, assign_net_work *work, aid__assign_net *net,
                                  aid_error *error)
{
    for (uint32_t helper = 0; helper < net->helpers; helper++)
        work->helper_place[net->helper_row[helper]] = helper;
    net->first_edge[0] = 0;
    for (uint32_t request = 0; request < net->requests; request++) {
        if (request + NET_AHEAD < net->requests)
            assign_net_fetch(problem, net->request_row[request + NET_AHEAD]);
        uint64_t first = problem->offsets[net->request_row[request]];
        uint32_t count = (uint32_t)(problem->offsets[net->request_row[request] + 1] - first);
        net->first_edge[request + 1] = net->first_edge[request] + count;
        for (uint32_t i = 0; i < count; i++)
            work->row_keys[i] = (uint64_t)work->helper_place[problem->helpers[first + i]] << 32 | (first + i);
        aid__assign_sort_keys(work->row_keys, count);
        aid_status status = assign_net_row(problem, work, net, request, error);
        if (status != AID_OK)
            return status;
    }
    return AID_OK;
}

/* Seats, tiers and capacities in our order, cut to what the edges allow. */
static void assign_net_bounds(const aid_assign_problem *problem, aid__assign_net *net)
{
    bool tiered = problem->tiers != NULL && problem->objective != AID_OBJECTIVE_SCORE;
    for (uint32_t request = 0; request < net->requests; request++) {
        uint32_t row = net->request_row[request];
        uint32_t degree = net->first_edge[request + 1] - net->first_edge[request];
        uint32_t seats = problem->seats != NULL ? problem->seats[row] : 1;
        net->seats[request] = seats < degree ? seats : degree;
        net->tier[request] = tiered ? problem->tiers[row] : 0;
    }
    for (uint32_t helper = 0; helper < net->helpers; helper++)
        net->capacity[helper] = net->first_slot[net->helper_row[helper]]; /* the degree, as aid__assign_order left it */
    net->first_slot[0] = 0;
    for (uint32_t helper = 0; helper < net->helpers; helper++) {
        uint32_t capacity = problem->capacities != NULL ? problem->capacities[net->helper_row[helper]] : 1;
        net->ample[helper] = (uint8_t)((capacity >= net->capacity[helper]) + (capacity > net->capacity[helper]));
        if (!net->ample[helper])
            net->capacity[helper] = capacity;
        net->first_slot[helper + 1] = net->first_slot[helper] + net->capacity[helper];
    }
    net->slots = net->first_slot[net->helpers];
}

/* Weights that make one word of three counts: each more than all alternating paths can gather below it. The bit
 * widths leave room for sums of several paths in 63 bits; see aid__assign_problem_read for the limits. */
static void assign_net_price(const aid_assign_problem *problem, aid__assign_net *net)
{
    bool present[4] = { false };
    for (uint64_t edge = 0; edge < problem->edge_count; edge++)
        present[problem->edge_tiers[edge]] = true;
    int levels = present[1] + present[2] + present[3];
    unsigned bits = levels == 3 ? 19 : 29;
    int64_t weight = 1;
    for (int tier = 1; tier <= AID_ASSIGN_EDGE_TIER_MAX; tier++) {
        if (!present[tier])
            continue;
        net->outer_price[tier] = weight;
        weight <<= bits;
    }
}

/* Do edge tiers count, and differ? */
static bool assign_net_is_tiered(const aid_assign_problem *problem)
{
    bool tiered = false;
    if (problem->edge_tiers == NULL || problem->objective == AID_OBJECTIVE_SCORE)
        return false;
    for (uint64_t edge = 0; edge < problem->edge_count && !tiered; edge++)
        tiered = problem->edge_tiers[edge] != 0;
    return tiered;
}

static bool assign_net_take(const aid_assign_problem *problem, aid__assign_net *net, const aid_allocator *allocator)
{
    bool tiered = assign_net_is_tiered(problem);
    size_t requests = net->requests, helpers = net->helpers, edges = net->edges, word = sizeof(uint32_t);
    const aid__assign_piece pieces[] = {
        { &net->component_end, requests * word },
        { &net->request_row, requests * word },
        { &net->helper_row, helpers * word },
        { &net->first_edge, (requests + 1) * word },
        { &net->edge_row, edges * word },
        { &net->edge_helper, edges * word },
        { &net->edge_score, edges * word },
        { &net->edge_tier, tiered ? edges : 0 },
        { &net->seats, requests * word },
        { &net->tier, requests },
        { &net->capacity, helpers * word },
        { &net->ample, helpers },
        { &net->first_slot, (helpers + 1) * word },
    };
    if (!aid__assign_cut(allocator, pieces, sizeof pieces / sizeof *pieces, &net->block, &net->block_size))
        return false;
    if (!tiered)
        net->edge_tier = NULL;
    return true;
}

static bool assign_net_work_take(const aid__assign_net *net, const aid_assign_problem *problem, assign_net_work *work,
                                 const aid_allocator *allocator)
{
    size_t longest = 0;
    for (size_t request = 0; request < net->requests; request++)
        if (problem->offsets[request + 1] - problem->offsets[request] > longest)
            longest = (size_t)(problem->offsets[request + 1] - problem->offsets[request]);
    const aid__assign_piece pieces[] = {
        { &work->helper_place, net->helpers * sizeof *work->helper_place },
        { &work->row_keys, longest * sizeof *work->row_keys },
    };
    return aid__assign_cut(allocator, pieces, sizeof pieces / sizeof *pieces, &work->block, &work->block_size);
}

static aid_status assign_net_fill(const aid_assign_problem *problem, const aid_allocator *allocator,
                                  aid__assign_net *net, aid_error *error)
{
    assign_net_work work = { 0 };
    aid_status status = aid__assign_order(problem, allocator, net, error);
    if (status != AID_OK)
        return status;
    if (!assign_net_work_take(net, problem, &work, allocator))
        return aid__fail_memory(error);
    if (net->edge_tier != NULL)
        assign_net_price(problem, net);
    status = assign_net_rows(problem, &work, net, error);
    if (status == AID_OK)
        assign_net_bounds(problem, net);
    aid__give(allocator, work.block, work.block_size);
    return status;
}

aid_status aid__assign_net_build(const aid_assign_problem *problem, const aid_allocator *allocator,
                                 aid__assign_net *out, aid_error *error)
{
    *out = (aid__assign_net) {
        .requests = (uint32_t)problem->request_count,
        .helpers = (uint32_t)problem->helper_count,
        .edges = (uint32_t)problem->edge_count,
        .by_score = problem->objective == AID_OBJECTIVE_SCORE && problem->complete != AID_YES,
        .tie_seed = aid__mix(problem->seed),
        .request_ids = problem->request_ids,
        .helper_ids = problem->helper_ids,
    };
    if (!assign_net_take(problem, out, allocator))
        return aid__fail_memory(error);
    aid_status status = assign_net_fill(problem, allocator, out, error);
    if (status != AID_OK)
        aid__assign_net_free(out, allocator);
    return status;
}

uint32_t aid__assign_tie(const aid__assign_net *net, uint32_t request, uint32_t helper)
{
    uint64_t from = net->request_row[request], to = net->helper_row[helper];
    if (net->request_ids != NULL)
        from = net->request_ids[from];
    if (net->helper_ids != NULL)
        to = net->helper_ids[to];
    return (uint32_t)(aid__mix(aid__mix(net->tie_seed ^ from) ^ to) >> 32);
}

bool aid__assign_net_ties(aid__assign_net *net, const aid_allocator *allocator)
{
    if (net->edge_tie != NULL)
        return true;
    net->tie_size = ((size_t)net->edges + 1) * sizeof *net->edge_tie;
    net->tie_block = aid__take(allocator, net->tie_size);
    net->edge_tie = net->tie_block;
    for (uint32_t request = 0; net->edge_tie != NULL && request < net->requests; request++)
        for (uint32_t edge = net->first_edge[request]; edge < net->first_edge[request + 1]; edge++)
            net->edge_tie[edge] = aid__assign_tie(net, request, net->edge_helper[edge]);
    return net->edge_tie != NULL;
}

void aid__assign_net_free(aid__assign_net *net, const aid_allocator *allocator)
{
    aid__give(allocator, net->tie_block, net->tie_size);
    aid__give(allocator, net->block, net->block_size);
    memset(net, 0, sizeof *net);
}
