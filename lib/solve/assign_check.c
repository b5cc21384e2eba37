/* SPDX-License-Identifier: MIT */
/* Is an assignment problem well formed? Every number that a caller gives is judged here, once, so that the rest of
 * the solver may assert. The bounds make overflow impossible: no path visits a row twice, so with n the smaller side,
 * what a path gathers is at most n times the largest edge in each word, and no sum in the solver is over more than
 * 16 paths. Rows and edges stay below 2^31, so that search numbers fit 32 bits. */
#include "solve/load.h"

#include "base/platform.h"
#include <string.h>

static aid_status assign_check_counts(const aid_assign_problem *problem, aid_error *error)
{
    const struct {
        const char *name;
        uint64_t count;
    } counts[] = { { "request_count", problem->request_count },
                   { "helper_count", problem->helper_count },
                   { "edge_count", problem->edge_count } };
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        if (counts[i].count > AID_ASSIGN_ROWS_MAX)
            return aid__fail(error, AID_E_LIMIT, AID_REASON_PROBLEM, "problem.%s is %llu; at most %lld can be solved",
                             counts[i].name, (unsigned long long)counts[i].count, (long long)AID_ASSIGN_ROWS_MAX);
    if (problem->offsets == NULL && (problem->request_count != 0 || problem->edge_count != 0))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL,
                         "problem.offsets is NULL; request_count + 1 numbers are needed");
    if (problem->helpers == NULL && problem->edge_count != 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL,
                         "problem.helpers is NULL; edge_count numbers are needed");
    return AID_OK;
}

static aid_status assign_check_offsets(const aid_assign_problem *problem, aid_error *error)
{
    if (problem->offsets == NULL)
        return AID_OK;
    if (problem->offsets[0] != 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM, "offsets[0] is %llu; it must be 0",
                         (unsigned long long)problem->offsets[0]);
    for (uint64_t row = 0; row < problem->request_count; row++)
        if (problem->offsets[row + 1] < problem->offsets[row] || problem->offsets[row + 1] > problem->edge_count)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM,
                             "offsets[%llu] is %llu; it must be in %llu..%llu (edge_count)",
                             (unsigned long long)(row + 1), (unsigned long long)problem->offsets[row + 1],
                             (unsigned long long)problem->offsets[row], (unsigned long long)problem->edge_count);
    if (problem->offsets[problem->request_count] != problem->edge_count)
        return aid__fail(
            error, AID_E_ARGUMENT, AID_REASON_PROBLEM, "offsets[%llu] is %llu; the last must be edge_count, %llu",
            (unsigned long long)problem->request_count, (unsigned long long)problem->offsets[problem->request_count],
            (unsigned long long)problem->edge_count);
    return AID_OK;
}

static aid_status assign_check_edges(const aid_assign_problem *problem, aid_error *error)
{
    for (uint64_t edge = 0; edge < problem->edge_count; edge++) {
        if (problem->helpers[edge] >= problem->helper_count)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM,
                             "helpers[%llu] is %u; there are helpers 0..%llu only", (unsigned long long)edge,
                             (unsigned)problem->helpers[edge], (unsigned long long)problem->helper_count - 1);
        if (problem->scores != NULL && (problem->scores[edge] < 0 || problem->scores[edge] > AID_ASSIGN_SCORE_MAX))
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM, "scores[%llu] is %d; it must be in 0..%d",
                             (unsigned long long)edge, (int)problem->scores[edge], AID_ASSIGN_SCORE_MAX);
        if (problem->edge_tiers != NULL && problem->edge_tiers[edge] > AID_ASSIGN_EDGE_TIER_MAX)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM, "edge_tiers[%llu] is %u; it must be in 0..%d",
                             (unsigned long long)edge, (unsigned)problem->edge_tiers[edge], AID_ASSIGN_EDGE_TIER_MAX);
    }
    return AID_OK;
}

/* Are the sums certain to fit? With scores ≤ 10^9 < 2^30 and the smaller side ≤ 2^26 they do: 2^30 · 2^26 · 16 = 2^60.
 * The outer word: weights up to 2^29 on 2^26 rows, or up to 2^38 on 2^17. */
static aid_status assign_check_size(const aid_assign_problem *problem, aid_error *error)
{
    uint64_t side = problem->request_count < problem->helper_count ? problem->request_count : problem->helper_count;
    uint64_t most = AID_ASSIGN_SIDE_MAX;
    unsigned present = 0;
    for (uint64_t edge = 0; problem->edge_tiers != NULL && edge < problem->edge_count; edge++)
        present |= 1u << problem->edge_tiers[edge];
    if ((present & 14) == 14)
        most = AID_ASSIGN_SIDE_OUTER_MAX;
    if (side <= most)
        return AID_OK;
    return aid__fail(error, AID_E_LIMIT, AID_REASON_PROBLEM,
                     "%llu requests and %llu helpers: the smaller of the two must be at most %llu%s",
                     (unsigned long long)problem->request_count, (unsigned long long)problem->helper_count,
                     (unsigned long long)most, most == AID_ASSIGN_SIDE_MAX ? "" : " with three outer edge tiers");
}

/* Loads before the plan, so small that no sum of squares and no cost of a slot passes its word. */
static aid_status assign_check_fairness(const aid_assign_problem *problem, aid_error *error)
{
    if (problem->fairness < 0 || problem->fairness > AID_FAIRNESS_WEIGHED)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE,
                         "problem.fairness is %d; right are 1 (score), 2 (loads first), 3 (weighed) and 0",
                         (int)problem->fairness);
    if (problem->load_weight < 0 || problem->load_weight > AID_ASSIGN_LOAD_MAX)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "problem.load_weight is %lld; it must be in 0..%d",
                         (long long)problem->load_weight, AID_ASSIGN_LOAD_MAX);
    if (problem->fairness == AID_FAIRNESS_LOADS_FIRST && problem->objective == AID_OBJECTIVE_SCORE
        && problem->complete != AID_YES)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE,
                         "problem.fairness is loads first and problem.objective score, so the best plan is empty; "
                         "seats then score, or complete, is right");
    if (problem->fairness > AID_FAIRNESS_SCORE && problem->loads != NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE,
                         "problem.fairness levels seats; it does not go with problem.loads, which are NP-hard to level");
    for (uint64_t i = 0; problem->loads_before != NULL && i < problem->helper_count; i++)
        if (problem->loads_before[i] > AID_ASSIGN_LOAD_MAX)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM, "loads_before[%llu] is %u; it must be in 0..%d",
                             (unsigned long long)i, (unsigned)problem->loads_before[i], AID_ASSIGN_LOAD_MAX);
    return AID_OK;
}

aid_status aid__assign_problem_read(const aid_assign_problem *given, aid_assign_problem *out, aid_error *error)
{
    if (given == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "problem is NULL");
    aid_status status = aid__options_read(out, sizeof *out, given, AID__OPTIONS_LEAST, "aid_assign_problem", error);
    if (status != AID_OK)
        return status;
    if (out->set != 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "problem.set must be 0");
    if (out->objective == 0)
        out->objective = AID_OBJECTIVE_SEATS_THEN_SCORE;
    if (out->objective != AID_OBJECTIVE_SEATS_THEN_SCORE && out->objective != AID_OBJECTIVE_SCORE)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE,
                         "problem.objective is %d; right are 1 (seats, then score) and 2 (score)", (int)out->objective);
    if (out->complete != 0 && out->complete != AID_YES && out->complete != AID_NO)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE,
                         "problem.complete is %d; right are AID_YES, AID_NO and 0", (int)out->complete);
    status = assign_check_counts(out, error);
    if (status == AID_OK)
        status = assign_check_offsets(out, error);
    if (status == AID_OK)
        status = assign_check_edges(out, error);
    if (status == AID_OK)
        status = aid__load_check(out, error);
    if (status == AID_OK)
        status = assign_check_size(out, error);
    if (status == AID_OK)
        status = assign_check_fairness(out, error);
    return status;
}

int64_t aid__assign_clock_ms(void)
{
    return aid__platform_ticks_us() / 1000;
}

aid_status aid__assign_run_read(const aid_solve_options *given, aid__assign_run *out, aid_error *error)
{
    memset(out, 0, sizeof *out);
    aid_status status =
        aid__options_read(&out->options, sizeof out->options, given, AID__OPTIONS_LEAST, "aid_solve_options", error);
    if (status != AID_OK)
        return status;
    const aid_solve_options *options = &out->options;
    if (options->set != 0 || options->reserved != 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "options.set and options.reserved must be 0");
    if (options->time_limit_ms < 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "options.time_limit_ms is %lld; 0 means no limit",
                         (long long)options->time_limit_ms);
    out->deadline_ms = INT64_MAX;
    if (options->time_limit_ms > 0) {
        int64_t now = aid__assign_clock_ms();
        if (options->time_limit_ms < INT64_MAX - now)
            out->deadline_ms = now + options->time_limit_ms;
    }
    return aid__allocator_choose(options->allocator, &out->allocator, error);
}
