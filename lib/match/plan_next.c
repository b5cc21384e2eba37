/* SPDX-License-Identifier: MIT */
/* The next best for one request, and what it costs others: the pair is insisted on, all other pairs of the plan are to
 * stay where that costs no seat, and the difference is counted. Works on the problem that the plan has kept. */
#include "match/plan.h"

#include "solve/live.h"
#include <assert.h>
#include <string.h>

/* Marks the plan as what is to stay and gives the pair its seat and slot before all others. */
static void next_insist(const aid__match_plan *plan, aid_assignment *live, uint32_t row, uint64_t edge)
{
    const aid_assign_problem *problem = &plan->problem;
    for (uint32_t r = 0; r < problem->request_count; r++) {
        aid__live_request *request = aid__live_request_at(live, r);
        for (uint32_t i = 0; i < request->edge_count; i++) {
            aid__live_helper *helper = aid__live_helper_at(live, request->edges[i].helper);
            request->edges[i].kept = helper->column[request->edges[i].column].kept =
                plan->chosen[problem->offsets[r] + i] != 0;
        }
    }
    aid__live_edge *pinned = &aid__live_request_at(live, row)->edges[edge - problem->offsets[row]];
    aid__live_helper *helper = aid__live_helper_at(live, pinned->helper);
    pinned->slot = AID__LIVE_PINNED;
    helper->column[pinned->column].used = 1;
    helper->capacity--;
}

static void next_fill(const aid__match_plan *plan, aid_assignment *live, uint32_t row)
{
    const aid_assign_problem *problem = &plan->problem;
    for (int tier = 0; tier < AID_ASSIGN_TIERS; tier++)
        for (uint32_t r = 0; r < problem->request_count; r++)
            if (problem->tiers[r] == tier)
                aid__live_seats(live, r, problem->seats[r] - (r == row));
}

/* Adds up how the new plan differs, and which pair was the first to move. */
static void next_compare(const aid__match_plan *plan, const aid_assignment *live, uint32_t row,
                         aid__match_alternative *out)
{
    const aid_assign_problem *problem = &plan->problem;
    for (uint32_t r = 0; r < problem->request_count; r++) {
        const aid__live_request *request = aid__live_request_at(live, r);
        uint64_t from = 0, to = 0;
        bool moved = false;
        for (uint32_t i = 0; i < request->edge_count; i++) {
            uint64_t edge = problem->offsets[r] + i;
            bool before = plan->chosen[edge] != 0, now = request->edges[i].slot != AID__LIVE_NONE;
            if (before == now)
                continue;
            moved = true;
            out->seats_change += now ? 1 : -1;
            out->outer_change += (now ? 1 : -1) * (problem->edge_tiers[edge] != 0);
            out->score_change += (now ? 1 : -1) * (int64_t)problem->scores[edge];
            if (now)
                to = problem->helper_ids[problem->helpers[edge]];
            else
                from = problem->helper_ids[problem->helpers[edge]];
        }
        if (!moved || r == row)
            continue;
        if (out->moved++ == 0) {
            out->moved_request_id = problem->request_ids[r];
            out->moved_from_id = from;
            out->moved_to_id = to;
        }
    }
}

static aid_status next_try(const aid__match_plan *plan, uint32_t row, uint64_t edge, aid__match_alternative *out,
                           aid_error *error)
{
    const aid_assign_problem *problem = &plan->problem;
    aid_assignment *live = NULL;
    *out = (aid__match_alternative){ .offer_id = problem->helper_ids[problem->helpers[edge]],
                                     .score = problem->scores[edge], .tier = problem->edge_tiers[edge] };
    aid_status status = aid__live_empty(problem, &plan->memory, &live, error);
    if (status != AID_OK)
        return status;
    next_insist(plan, live, row, edge);
    next_fill(plan, live, row);
    next_compare(plan, live, row, out);
    aid_assignment_free(live);
    return AID_OK;
}

static bool next_is_better(const aid__match_alternative *a, const aid__match_alternative *b)
{
    if (a->seats_change != b->seats_change)
        return a->seats_change > b->seats_change;
    if (a->outer_change != b->outer_change)
        return a->outer_change < b->outer_change;
    if (a->moved != b->moved)
        return a->moved < b->moved;
    if (a->score_change != b->score_change)
        return a->score_change > b->score_change;
    return a->offer_id < b->offer_id;
}

aid_status aid__match_plan_next(const aid__match_plan *plan, uint64_t request_id, aid__match_alternative *rows,
                                size_t capacity, size_t *out_count, aid_error *error)
{
    const aid_assign_problem *problem = &plan->problem;
    size_t count = 0, tried = 0;
    uint32_t row = 0;
    while (row < problem->request_count && problem->request_ids[row] != request_id)
        row++;
    *out_count = 0;
    if (row == problem->request_count || problem->seats[row] == 0)
        return AID_OK;
    for (uint64_t edge = problem->offsets[row]; edge < problem->offsets[row + 1]; edge++) { /* best first */
        aid__match_alternative found;
        if (plan->chosen[edge] || problem->capacities[problem->helpers[edge]] == 0)
            continue;
        count++;
        if (tried >= capacity)
            continue;
        aid_status status = next_try(plan, row, edge, &found, error);
        if (status != AID_OK)
            return status;
        size_t at = tried++;
        for (; at > 0 && next_is_better(&found, &rows[at - 1]); at--)
            rows[at] = rows[at - 1];
        rows[at] = found;
    }
    *out_count = count;
    return AID_OK;
}
