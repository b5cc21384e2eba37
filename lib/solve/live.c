/* SPDX-License-Identifier: MIT */
/* The public face of a plan kept up to date. A change takes all memory it may need before it changes anything. */
#include "solve/assign.h"
#include "solve/live.h"

#include <assert.h>
#include <string.h>

/* ---- opening and ending ---- */

void aid_assignment_free(aid_assignment *live)
{
    if (live == NULL)
        return;
    const aid_allocator memory = live->memory;
    aid__live_free_rows(live);
    aid__give(&memory, live, sizeof *live);
}

/* Solves the problem first. */
static aid_status live_solve(aid_assignment *live, const aid_assign_problem *problem, const aid_solve_options *options,
                             aid_error *error)
{
    size_t helpers = (size_t)problem->helper_count + 1, edges = (size_t)problem->edge_count + 1;
    aid_assign_result result = { .struct_size = (uint32_t)sizeof result };
    void *block = NULL;
    size_t size = 0;
    const aid__assign_piece pieces[] = {
        { &result.helper_seat_duals, helpers * sizeof(int64_t) },
        { &result.helper_outer_duals, helpers * sizeof(int64_t) },
        { &result.helper_duals, helpers * sizeof(int64_t) },
        { &result.chosen, edges },
    };
    if (!aid__assign_cut(&live->memory, pieces, sizeof pieces / sizeof *pieces, &block, &size))
        return aid__fail_memory(error);
    aid_status status = aid_solve_assign(problem, options, &result, error);
    if (status == AID_OK && result.status_code != AID_SOLVE_OPTIMAL && result.status_code != AID_SOLVE_INFEASIBLE)
        status = aid__fail(error, AID_E_STATE, AID_REASON_PROBLEM,
                           "solving was stopped by a limit; only a best plan can be kept up to date");
    if (status == AID_OK)
        status = aid__live_adopt(live, problem, &result, error);
    aid__give(&live->memory, block, size);
    return status;
}

/* With loads as a stage the plan grows from nothing, seat by seat. */
static aid_status live_grow(aid_assignment *live, const aid_assign_problem *problem, aid__assign_run *run,
                            aid_error *error)
{
    int32_t state = AID_SOLVE_OPTIMAL;
    run->total = problem->request_count;
    for (uint32_t request = 0; request < problem->request_count; request++) {
        aid_status status = aid__assign_look(run, live->work, &state, error);
        if (status != AID_OK)
            return status;
        if (state != AID_SOLVE_OPTIMAL)
            return aid__fail(error, AID_E_STATE, AID_REASON_PROBLEM,
                             "solving was stopped by a limit; only a best plan can be kept up to date");
        aid__live_seats(live, request, problem->seats != NULL ? problem->seats[request] : 1);
        run->done++;
    }
    live->moves.count = 0;
    return AID_OK;
}

static aid_status live_check_result(const aid_assign_result *result, aid_error *error)
{
    if (result == NULL || (result->chosen != NULL && result->helper_seat_duals != NULL
                           && result->helper_outer_duals != NULL && result->helper_duals != NULL))
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL,
                     "result: chosen, helper_seat_duals, helper_outer_duals and helper_duals are needed");
}

aid_status aid_assignment_open(const aid_assign_problem *problem, const aid_assign_result *result,
                               const aid_solve_options *options, aid_assignment **out_assignment, aid_error *error)
{
    aid_assign_problem checked;
    aid__assign_run run;
    aid_assignment *live = NULL;
    if (out_assignment == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "out_assignment is NULL");
    aid_status status = aid__assign_run_read(options, &run, error);
    if (status == AID_OK)
        status = aid__assign_problem_read(problem, &checked, error);
    if (status == AID_OK && checked.loads != NULL)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE,
                           "problem.loads: only seats can be kept up to date; pairs with loads of their own are NP-hard");
    if (status == AID_OK)
        status = live_check_result(result, error);
    if (status == AID_OK)
        status = aid__live_empty(&checked, &run.allocator, &live, error);
    if (status != AID_OK)
        return status;
    if (checked.fairness == AID_FAIRNESS_LOADS_FIRST || checked.fairness == AID_FAIRNESS_WEIGHED)
        status = live_grow(live, &checked, &run, error);
    else
        status = result != NULL ? aid__live_adopt(live, &checked, result, error)
                                : live_solve(live, &checked, options, error);
    if (status != AID_OK) {
        aid_assignment_free(live);
        return status;
    }
    live->work = 0;
    *out_assignment = live;
    return AID_OK;
}

/* ---- checks ---- */

static aid_status live_check(const aid_assignment *live, const void *more, const char *name, aid_error *error)
{
    if (live != NULL && more != NULL)
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "%s is NULL", live == NULL ? "assignment" : name);
}

static aid_status live_check_request(const aid_assignment *live, uint64_t request, aid_error *error)
{
    if (request < live->requests.count && aid__live_request_at(live, (uint32_t)request)->present)
        return AID_OK;
    return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_PROBLEM, "request %llu is not there%s",
                     (unsigned long long)request, request < live->requests.count ? " any more" : "");
}

static aid_status live_check_helper(const aid_assignment *live, uint64_t helper, aid_error *error)
{
    if (helper < live->helpers.count && aid__live_helper_at(live, (uint32_t)helper)->present)
        return AID_OK;
    return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_PROBLEM, "helper %llu is not there%s",
                     (unsigned long long)helper, helper < live->helpers.count ? " any more" : "");
}

/* May there be one request, or one helper, more? */
static aid_status live_check_side(const aid_assignment *live, size_t rows, uint64_t requests, uint64_t helpers,
                                  aid_error *error)
{
    uint64_t side = requests < helpers ? requests : helpers;
    if (rows < AID_ASSIGN_ROWS_MAX && side <= live->side_most)
        return AID_OK;
    return aid__fail(error, AID_E_LIMIT, AID_REASON_PROBLEM,
                     "the smaller of requests and helpers must stay at or below %llu, and all that ever came below %lld; "
                     "open a new assignment", (unsigned long long)live->side_most, (long long)AID_ASSIGN_ROWS_MAX);
}

static aid_status live_check_edge(const aid_assignment *live, uint64_t at, int32_t score, uint32_t tier,
                                  aid_error *error)
{
    if (score < 0 || score > AID_ASSIGN_SCORE_MAX)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "scores[%llu] is %d; it must be in 0..%d",
                         (unsigned long long)at, (int)score, AID_ASSIGN_SCORE_MAX);
    if (tier > AID_ASSIGN_EDGE_TIER_MAX)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "edge_tiers[%llu] is %u; it must be in 0..%d",
                         (unsigned long long)at, (unsigned)tier, AID_ASSIGN_EDGE_TIER_MAX);
    if (live->tiers_known >> tier & 1)
        return AID_OK;
    return aid__fail(error, AID_E_LIMIT, AID_REASON_PROBLEM,
                     "edge_tiers[%llu] is %u, which did not occur when this large problem was opened; open a new assignment",
                     (unsigned long long)at, (unsigned)tier);
}

/* ---- requests come and go ---- */

static aid_status live_check_row(aid_assignment *live, const aid_assign_row *row, aid_error *error)
{
    if (row->tier >= AID_ASSIGN_TIERS)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "row.tier is %u; it must be in 0..%d",
                         (unsigned)row->tier, AID_ASSIGN_TIERS - 1);
    if (row->edge_count > live->helpers.count || (row->edge_count > 0 && row->helpers == NULL))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM,
                         "row.edge_count is %llu; row.helpers must name that many of %llu helpers, none twice",
                         (unsigned long long)row->edge_count, (unsigned long long)live->helpers.count);
    aid__live_search_begin(live); /* its number marks the helpers that were named */
    for (uint64_t i = 0; i < row->edge_count; i++) {
        aid_status status = live_check_helper(live, row->helpers[i], error);
        if (status == AID_OK)
            status = live_check_edge(live, i, row->scores != NULL ? row->scores[i] : 0,
                                     row->edge_tiers != NULL ? row->edge_tiers[i] : 0, error);
        if (status != AID_OK)
            return status;
        aid__live_helper *state = aid__live_helper_at(live, row->helpers[i]);
        if (state->search == live->search)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM, "row.helpers names helper %u twice",
                             (unsigned)row->helpers[i]);
        state->search = live->search;
    }
    return live_check_side(live, live->requests.count, live->present_requests + 1, live->present_helpers, error);
}

static bool live_reserve_row(aid_assignment *live, uint32_t request, const aid_assign_row *row)
{
    for (uint64_t i = 0; i < row->edge_count; i++) {
        uint32_t edges = aid__live_helper_at(live, row->helpers[i])->column_count + 1;
        if (!aid__live_reserve_column(live, row->helpers[i], edges) || !aid__live_reserve_slots(live, row->helpers[i], edges))
            return false;
    }
    return aid__live_reserve_row(live, request, (uint32_t)row->edge_count);
}

static void live_begin_change(aid_assignment *live)
{
    live->moves.count = 0;
    live->moves_lost = 0;
}

aid_status aid_assignment_add_request(aid_assignment *assignment, const aid_assign_row *row, uint64_t *out_request,
                                      aid_error *error)
{
    aid_assign_row ours;
    aid_status status = live_check(assignment, row, "row", error);
    if (status == AID_OK)
        status = aid__options_read(&ours, sizeof ours, row, sizeof ours, "aid_assign_row", error);
    if (status == AID_OK)
        status = live_check_row(assignment, &ours, error);
    if (status != AID_OK)
        return status;
    uint32_t request = (uint32_t)assignment->requests.count;
    aid__live_request *added = aid__vector_push(&assignment->requests);
    if (added == NULL || !live_reserve_row(assignment, request, &ours)) {
        assignment->requests.count = request;
        return aid__fail_memory(error);
    }
    live_begin_change(assignment);
    assignment->present_requests++;
    added->present = 1;
    added->tier = (uint8_t)ours.tier;
    for (uint64_t i = 0; i < ours.edge_count; i++)
        aid__live_link(assignment, request,
                       (aid__live_edge){ .helper = ours.helpers[i], .score = ours.scores != NULL ? ours.scores[i] : 0,
                                         .tier = ours.edge_tiers != NULL ? ours.edge_tiers[i] : 0 });
    aid__live_seats(assignment, request, ours.seats != 0 ? ours.seats : 1);
    if (out_request != NULL)
        *out_request = request;
    return AID_OK;
}

/* Its places become ghosts, which nobody can move, and its edges look used, so that nobody goes over them. */
static void live_haunt(aid_assignment *live, uint32_t request)
{
    aid__live_request *row = aid__live_request_at(live, request);
    for (uint32_t i = 0; i < row->edge_count; i++) {
        aid__live_edge *edge = &row->edges[i];
        edge->ghost = edge->slot != AID__LIVE_NONE;
        if (edge->ghost) {
            aid__live_log(live, request, edge->helper, AID__LIVE_NONE);
            aid__live_take(live, request, i);
        }
        aid__live_helper_at(live, edge->helper)->column[edge->column].used = 1;
    }
}

aid_status aid_assignment_drop_request(aid_assignment *assignment, uint64_t request, aid_error *error)
{
    aid_status status = live_check(assignment, assignment, "assignment", error);
    if (status == AID_OK)
        status = live_check_request(assignment, request, error);
    if (status != AID_OK)
        return status;
    aid__live_request *row = aid__live_request_at(assignment, (uint32_t)request);
    live_begin_change(assignment);
    live_haunt(assignment, (uint32_t)request);
    for (uint32_t i = 0; i < row->edge_count; i++) {
        uint32_t helper = row->edges[i].helper, slot = 0;
        if (!row->edges[i].ghost)
            continue;
        while (aid__live_helper_at(assignment, helper)->slots[slot].request != AID__LIVE_NONE)
            slot++;
        aid__live_drop_slot(assignment, helper, slot);
        aid__live_slot_open(assignment, helper);
    }
    row->seats = 0;
    row->present = 0;
    assignment->present_requests--;
    aid__live_unlink_request(assignment, (uint32_t)request);
    return AID_OK;
}

/* ---- helpers come and go ---- */

static void live_set_capacity(aid_assignment *live, uint32_t helper, uint32_t capacity)
{
    aid__live_helper *state = aid__live_helper_at(live, helper);
    while (state->capacity > capacity) {
        if (state->load < state->capacity)
            state->capacity = state->load > capacity ? state->load : capacity;
        else
            aid__live_slot_close(live, helper);
    }
    while (state->capacity < capacity) {
        state->capacity++;
        aid__live_slot_open(live, helper);
        if (state->load < state->capacity) /* room is left: more of it changes nothing */
            state->capacity = capacity;
    }
}

aid_status aid_assignment_set_capacity(aid_assignment *assignment, uint64_t helper, uint32_t capacity, aid_error *error)
{
    aid_status status = live_check(assignment, assignment, "assignment", error);
    if (status == AID_OK)
        status = live_check_helper(assignment, helper, error);
    if (status != AID_OK)
        return status;
    live_begin_change(assignment);
    live_set_capacity(assignment, (uint32_t)helper, capacity);
    return AID_OK;
}

aid_status aid_assignment_drop_helper(aid_assignment *assignment, uint64_t helper, aid_error *error)
{
    aid_status status = aid_assignment_set_capacity(assignment, helper, 0, error);
    if (status != AID_OK)
        return status;
    aid__live_helper *state = aid__live_helper_at(assignment, (uint32_t)helper);
    assignment->load_squares -= (int64_t)state->before * state->before;
    state->present = 0;
    assignment->present_helpers--;
    aid__live_unlink_helper(assignment, (uint32_t)helper);
    return AID_OK;
}

static aid_status live_check_column(aid_assignment *live, const aid_assign_column *column, aid_error *error)
{
    if (column->edge_count > live->requests.count || (column->edge_count > 0 && column->requests == NULL))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM,
                         "column.edge_count is %llu; column.requests must name that many of %llu requests, none twice",
                         (unsigned long long)column->edge_count, (unsigned long long)live->requests.count);
    if (column->load_before > AID_ASSIGN_LOAD_MAX)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "column.load_before is %u; it must be in 0..%d",
                         (unsigned)column->load_before, AID_ASSIGN_LOAD_MAX);
    aid__live_search_begin(live);
    for (uint64_t i = 0; i < column->edge_count; i++) {
        aid_status status = live_check_request(live, column->requests[i], error);
        if (status == AID_OK)
            status = live_check_edge(live, i, column->scores != NULL ? column->scores[i] : 0,
                                     column->edge_tiers != NULL ? column->edge_tiers[i] : 0, error);
        if (status != AID_OK)
            return status;
        aid__live_request *row = aid__live_request_at(live, column->requests[i]);
        if (row->search == live->search)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM, "column.requests names request %u twice",
                             (unsigned)column->requests[i]);
        row->search = live->search;
    }
    return live_check_side(live, live->helpers.count, live->present_requests, live->present_helpers + 1, error);
}

static bool live_reserve_helper(aid_assignment *live, uint32_t helper, const aid_assign_column *column)
{
    uint32_t count = (uint32_t)column->edge_count;
    if (!aid__live_reserve_column(live, helper, count) || !aid__live_reserve_slots(live, helper, count))
        return false;
    for (uint32_t i = 0; i < count; i++)
        if (!aid__live_reserve_row(live, column->requests[i],
                                   aid__live_request_at(live, column->requests[i])->edge_count + 1))
            return false;
    return true;
}

/* What a request would gain by the edge beyond what it has: more than that, and the edge is not worth its price. */
static aid__live_gain live_worth(const aid_assignment *live, const aid__live_request *row, const aid__live_edge *edge)
{
    aid__live_gain least = { 0, 0, 0, 0 };
    bool found = false;
    for (uint32_t i = 0; i < row->edge_count && row->served == row->seats; i++) {
        const aid__live_edge *at = &row->edges[i];
        if (at->slot == AID__LIVE_NONE)
            continue;
        aid__live_gain net = aid__live_minus(aid__live_edge_gain(live, row->tier, at),
                                             aid__live_helper_at(live, at->helper)->price);
        if (!found || aid__live_less(net, least))
            least = net;
        found = true;
    }
    return aid__live_minus(aid__live_edge_gain(live, row->tier, edge), least);
}

aid_status aid_assignment_add_helper(aid_assignment *assignment, const aid_assign_column *column, uint64_t *out_helper,
                                     aid_error *error)
{
    aid_assign_column ours;
    aid_status status = live_check(assignment, column, "column", error);
    if (status == AID_OK)
        status = aid__options_read(&ours, sizeof ours, column, sizeof ours, "aid_assign_column", error);
    if (status == AID_OK)
        status = live_check_column(assignment, &ours, error);
    if (status != AID_OK)
        return status;
    uint32_t helper = (uint32_t)assignment->helpers.count;
    if (!aid__live_reserve_helpers(assignment, 1))
        return aid__fail_memory(error);
    aid__live_helper *added = aid__vector_push(&assignment->helpers);
    if (!live_reserve_helper(assignment, helper, &ours)) {
        aid__live_unlink_helper(assignment, helper);
        assignment->helpers.count = helper;
        return aid__fail_memory(error);
    }
    live_begin_change(assignment);
    assignment->present_helpers++;
    added->present = 1;
    added->before = ours.load_before;
    assignment->load_squares += (int64_t)added->before * added->before;
    added->price = aid__live_slot_cost(assignment, added, 1);
    for (uint32_t i = 0; i < ours.edge_count; i++) {
        const aid__live_edge edge = { .helper = helper, .score = ours.scores != NULL ? ours.scores[i] : 0,
                                      .tier = ours.edge_tiers != NULL ? ours.edge_tiers[i] : 0 };
        aid__live_gain worth = live_worth(assignment, aid__live_request_at(assignment, ours.requests[i]), &edge);
        if (aid__live_less(added->price, worth)) /* without a slot the helper may be as dear as that */
            added->price = worth;
        aid__live_link(assignment, ours.requests[i], edge);
    }
    live_set_capacity(assignment, helper, ours.capacity != 0 ? ours.capacity : 1);
    if (out_helper != NULL)
        *out_helper = helper;
    return AID_OK;
}
