/* SPDX-License-Identifier: MIT */
/* aid_solve_balance: checks the problem, brings arcs and members in order, solves, and writes the plan in the caller's
 * order. Nothing of the caller's is touched before everything has succeeded. */
#include "solve/barter.h"

#include <assert.h>
#include <string.h>

static const int64_t barter_sum_max = ((int64_t)1 << 53) - 1;

static aid_status barter_check_head(const aid_balance_problem *problem, aid_error *error)
{
    if (problem->set != 0 || problem->reserved != 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "problem.set and problem.reserved must be 0");
    if (problem->objective < AID_BALANCE_MAX_THEN_LEX || problem->objective > AID_BALANCE_SCORE)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE,
                         "problem.objective is %d; right are 1 (most, then priorities), 2 (priorities) and 3 (score)",
                         (int)problem->objective);
    if (problem->member_count > AID_BALANCE_MEMBERS_MAX || problem->arc_count > AID_BALANCE_ARCS_MAX)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_PROBLEM,
                         "%llu members and %llu arcs; at most %d and %d can be solved",
                         (unsigned long long)problem->member_count, (unsigned long long)problem->arc_count,
                         AID_BALANCE_MEMBERS_MAX, AID_BALANCE_ARCS_MAX);
    if (problem->max_ring < problem->member_count && problem->max_ring > AID_BALANCE_RING_MAX)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_PROBLEM,
                         "problem.max_ring is %u; at most %d can be solved, or 0 for no cap",
                         (unsigned)problem->max_ring, AID_BALANCE_RING_MAX);
    if (problem->arc_count > 0 && (problem->givers == NULL || problem->receivers == NULL))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL,
                         "problem.givers and receivers are needed where there are arcs");
    return AID_OK;
}

static aid_status barter_check_arc(const aid_balance_problem *problem, uint64_t arc, aid_error *error)
{
    const uint32_t ends[2] = { problem->givers[arc], problem->receivers[arc] };
    for (int i = 0; i < 2; i++)
        if (ends[i] >= problem->member_count)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM,
                             "%s[%llu] is %u; there are %llu members, counted from 0", i == 0 ? "givers" : "receivers",
                             (unsigned long long)arc, (unsigned)ends[i], (unsigned long long)problem->member_count);
    if (ends[0] == ends[1])
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM,
                         "arc %llu is from member %u to herself; it must name two members", (unsigned long long)arc,
                         (unsigned)ends[0]);
    if (problem->quotas != NULL && (problem->quotas[arc] < 0 || problem->quotas[arc] > barter_sum_max))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM, "quotas[%llu] is %lld; it must be in 0..2^53 - 1",
                         (unsigned long long)arc, (long long)problem->quotas[arc]);
    if (problem->scores != NULL && (problem->scores[arc] < 0 || problem->scores[arc] > AID_ASSIGN_SCORE_MAX))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM, "scores[%llu] is %d; it must be in 0..%d",
                         (unsigned long long)arc, (int)problem->scores[arc], AID_ASSIGN_SCORE_MAX);
    return AID_OK;
}

/* Sums must fit: Σ supplies · the highest score into 2^60, and in the circulation nodes · (nodes + 1) · 4 · that score
 * into 2^62. */
static aid_status barter_check_sums(const aid_balance_problem *problem, int64_t highest, aid_error *error)
{
    int64_t sum = 0, nodes = 2 * (int64_t)problem->member_count;
    for (uint64_t member = 0; member < problem->member_count; member++) {
        int64_t supply = problem->supplies != NULL ? problem->supplies[member] : 1;
        if (supply < 0)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM, "supplies[%llu] is %lld; it must be 0 or more",
                             (unsigned long long)member, (long long)supply);
        if (supply > barter_sum_max - sum)
            return aid__fail(error, AID_E_LIMIT, AID_REASON_PROBLEM,
                             "the sum of supplies passes 2^53 - 1 at member %llu", (unsigned long long)member);
        sum += supply;
    }
    bool scored = problem->objective == AID_BALANCE_SCORE;
    if (sum > ((int64_t)1 << 60) / (highest + 1) ||
        (scored && nodes > 0 && highest > ((int64_t)1 << 60) / nodes / (nodes + 1)))
        return aid__fail(
            error, AID_E_LIMIT, AID_REASON_PROBLEM,
            "%llu members, %lld units and scores up to %lld: their products pass 64 bits; give scores in a "
            "coarser unit",
            (unsigned long long)problem->member_count, (long long)sum, (long long)highest);
    return AID_OK;
}

static aid_status barter_check(aid_balance_problem *problem, aid_error *error)
{
    int64_t highest = 1;
    if (problem->objective == 0)
        problem->objective = AID_BALANCE_MAX_THEN_LEX;
    aid_status status = barter_check_head(problem, error);
    for (uint64_t arc = 0; status == AID_OK && arc < problem->arc_count; arc++) {
        status = barter_check_arc(problem, arc, error);
        if (problem->scores != NULL && problem->scores[arc] > highest)
            highest = problem->scores[arc];
    }
    return status == AID_OK ? barter_check_sums(problem, highest, error) : status;
}

static bool barter_take(aid__barter_net *net, const aid_allocator *allocator)
{
    size_t members = net->members, arcs = net->arcs, word = sizeof(uint32_t), wide = sizeof(int64_t);
    const aid__assign_piece pieces[] = {
        { &net->row, arcs * word },       { &net->giver, arcs * word },
        { &net->receiver, arcs * word },  { &net->first, (members + 2) * word },
        { &net->order, members * word },  { &net->quota, arcs * wide },
        { &net->supply, members * wide }, { &net->amount, arcs * wide },
    };
    if (!aid__assign_cut(allocator, pieces, sizeof pieces / sizeof *pieces, &net->block, &net->block_size))
        return false;
    memset(net->block, 0, net->block_size);
    return true;
}

/* Sorts rows by one end, stably; afterwards `starts[member]` is the end of the member's rows. */
static void barter_sort(const uint32_t *ends, const uint32_t *from, uint32_t *to, uint32_t rows, uint32_t *starts,
                        uint32_t members)
{
    memset(starts, 0, (members + (size_t)2) * sizeof *starts);
    for (uint32_t row = 0; row < rows; row++)
        starts[ends[row] + 1]++;
    for (uint32_t member = 0; member < members; member++)
        starts[member + 1] += starts[member];
    for (uint32_t i = 0; i < rows; i++) {
        uint32_t row = from != NULL ? from[i] : i;
        to[starts[ends[row]]++] = row;
    }
}

/* Members by priority, then index: a merge sort from the bottom up. `other` is work space. */
static uint32_t *barter_rank(const uint32_t *priorities, uint32_t *order, uint32_t *other, uint32_t members)
{
    for (uint32_t member = 0; member < members; member++)
        order[member] = member;
    for (uint64_t width = 1; priorities != NULL && width < members; width *= 2) {
        for (uint64_t begin = 0; begin < members; begin += 2 * width) {
            uint64_t middle = begin + width < members ? begin + width : members;
            uint64_t end = begin + 2 * width < members ? begin + 2 * width : members, a = begin, b = middle;
            for (uint64_t at = begin; at < end; at++)
                other[at] =
                    b == end || (a < middle && priorities[order[a]] <= priorities[order[b]]) ? order[a++] : order[b++];
        }
        uint32_t *kept = order;
        order = other;
        other = kept;
    }
    return order;
}

static bool barter_order(aid__barter_net *net, const aid_allocator *allocator)
{
    const aid_balance_problem *problem = net->problem;
    size_t size = (net->members + (size_t)1) * sizeof(uint32_t);
    uint32_t *other = aid__take(allocator, size);
    if (other == NULL)
        return false;
    uint32_t *order = barter_rank(problem->priorities, net->order, other, net->members);
    if (order != net->order)
        memcpy(net->order, order, net->members * sizeof *order);
    aid__give(allocator, other, size);
    barter_sort(problem->receivers, NULL, net->giver, net->arcs, net->first, net->members); /* for the moment */
    barter_sort(problem->givers, net->giver, net->row, net->arcs, net->first, net->members);
    for (uint32_t member = net->members; member > 0; member--)
        net->first[member] = net->first[member - 1];
    net->first[0] = 0;
    for (uint32_t member = 0; member < net->members; member++)
        net->supply[member] = problem->supplies != NULL ? problem->supplies[member] : 1;
    for (uint32_t arc = 0; arc < net->arcs; arc++) {
        int64_t quota = problem->quotas != NULL ? problem->quotas[net->row[arc]] : 1;
        net->giver[arc] = problem->givers[net->row[arc]];
        net->receiver[arc] = problem->receivers[net->row[arc]];
        int64_t most = net->supply[net->giver[arc]] < net->supply[net->receiver[arc]] ? net->supply[net->giver[arc]]
                                                                                      : net->supply[net->receiver[arc]];
        net->quota[arc] = quota < most ? quota : most;
    }
    return true;
}

static void barter_write(const aid__barter_net *net, aid_balance_result *result)
{
    int64_t *received = net->supply; /* no longer needed */
    memset(received, 0, net->members * sizeof *received);
    for (uint32_t arc = 0; arc < net->arcs; arc++) {
        received[net->receiver[arc]] += net->amount[arc];
        result->exchanged += net->amount[arc];
        result->objective += net->amount[arc] * aid__barter_score(net, arc);
        if (result->amounts != NULL)
            result->amounts[net->row[arc]] = net->amount[arc];
    }
    for (uint32_t member = 0; member < net->members; member++) {
        result->members += received[member] > 0;
        if (result->received != NULL)
            result->received[member] = received[member];
    }
    if (result->status_code == AID_SOLVE_OPTIMAL) {
        result->bound = result->objective;
        if (net->problem->objective == AID_BALANCE_MAX_THEN_LEX)
            result->exchanged_bound = result->exchanged;
    }
    assert(result->bound >= result->objective && result->exchanged_bound >= result->exchanged);
}

/* Bounds that hold before anything is known: everybody gives and gets her supply, at the best score that reaches her.
 */
static void barter_loose_bounds(const aid__barter_net *net, aid_balance_result *result)
{
    int64_t highest = 0;
    for (uint32_t member = 0; member < net->members; member++)
        result->exchanged_bound += net->supply[member];
    for (uint32_t arc = 0; arc < net->arcs; arc++)
        highest = aid__barter_score(net, arc) > highest ? aid__barter_score(net, arc) : highest;
    result->bound = result->exchanged_bound * highest;
}

static aid_status barter_solve(aid__barter_net *net, aid__assign_run *run, aid_balance_result *result, aid_error *error)
{
    if (!barter_order(net, &run->allocator))
        return aid__fail_memory(error);
    barter_loose_bounds(net, result);
    bool capped = net->problem->max_ring != 0 && net->problem->max_ring < net->members;
    aid_status status = capped ? aid__barter_rings(net, run, result, error) : aid__barter_flow(net, run, result, error);
    if (status == AID_OK)
        barter_write(net, result);
    return status;
}

aid_status aid_solve_balance(const aid_balance_problem *problem, const aid_solve_options *options,
                             aid_balance_result *result, aid_error *error)
{
    aid_balance_problem checked;
    aid_balance_result given, ours;
    aid__assign_run run;
    if (result == NULL || problem == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "%s is NULL", result == NULL ? "result" : "problem");
    aid_status status =
        aid__options_read(&given, sizeof given, result, AID__OPTIONS_LEAST, "aid_balance_result", error);
    if (status == AID_OK)
        status = aid__assign_run_read(options, &run, error);
    if (status == AID_OK)
        status = aid__options_read(&checked, sizeof checked, problem, AID__OPTIONS_LEAST, "aid_balance_problem", error);
    if (status == AID_OK)
        status = barter_check(&checked, error);
    if (status != AID_OK)
        return status;
    aid__barter_net net = { .problem = &checked,
                            .members = (uint32_t)checked.member_count,
                            .arcs = (uint32_t)checked.arc_count };
    ours = (aid_balance_result) { .struct_size = given.struct_size,
                                  .status_code = AID_SOLVE_OPTIMAL,
                                  .amounts = given.amounts,
                                  .received = given.received };
    if (!barter_take(&net, &run.allocator))
        return aid__fail_memory(error);
    status = barter_solve(&net, &run, &ours, error);
    aid__give(&run.allocator, net.block, net.block_size);
    if (status != AID_OK)
        return status;
    return aid__info_write(result, &ours, sizeof ours, AID__OPTIONS_LEAST, "aid_balance_result", error);
}
