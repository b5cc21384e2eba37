/* SPDX-License-Identifier: MIT */
/* What insisting on a pair would change. Twice: for the next best of a request all other pairs of the plan are to stay
 * where that costs no seat, since somebody has phoned those people; for an explanation nobody has to stay, so that the
 * difference is that of the two best plans. Works on the problem that the plan has kept: seats are counted, times are
 * not. Pinned pairs stay; a request that wants all seats or none and would keep some only gives them up. */
#include "match/plan.h"

#include "solve/live.h"
#include <assert.h>
#include <string.h>

typedef struct next_try {
    const aid__match_plan *plan;
    aid_assignment *live;
    uint32_t row;  /* of the request … */
    uint64_t edge; /* … and the pair that is insisted on */
    bool keep;     /* everybody else is to stay */
} next_try;

/* How two plans differ, stage by stage. */
typedef struct next_difference {
    int64_t tiers[AID_ASSIGN_TIERS];
    int64_t outer[4];
    int64_t kept;
} next_difference;

static uint8_t next_rule(const aid__match_plan *plan, uint64_t edge)
{
    return plan->rules != NULL ? plan->rules[edge] : 0;
}

/* ---- solving with the pair ---- */

static bool next_stays(const next_try *at, uint64_t edge)
{
    return at->keep ? at->plan->chosen[edge] != 0 : next_rule(at->plan, edge) == AID_RULING_KEEP;
}

/* Gives the pair and all pinned ones their seats and slots before anybody else; false: there is no place for it. */
static bool next_prepare(const next_try *at)
{
    const aid_assign_problem *problem = &at->plan->problem;
    uint32_t pins = 1;
    aid__plan_pin(at->live, at->row, (uint32_t)(at->edge - problem->offsets[at->row]));
    for (uint32_t r = 0; r < problem->request_count; r++) {
        aid__live_request *request = aid__live_request_at(at->live, r);
        for (uint32_t i = 0; i < request->edge_count; i++) {
            uint64_t edge = problem->offsets[r] + i;
            aid__live_helper *helper = aid__live_helper_at(at->live, request->edges[i].helper);
            request->edges[i].kept = helper->column[request->edges[i].column].kept = next_stays(at, edge);
            if (edge == at->edge || next_rule(at->plan, edge) != AID_RULING_PIN)
                continue;
            if (helper->capacity == 0)
                return false; /* the offer's last place is pinned for somebody else */
            aid__plan_pin(at->live, r, i);
            pins += r == at->row;
        }
    }
    return pins <= problem->seats[at->row];
}

static uint32_t next_served(const aid__match_plan *plan, uint32_t row)
{
    uint32_t served = 0;
    for (uint64_t e = plan->problem.offsets[row]; e < plan->problem.offsets[row + 1]; e++)
        served += plan->chosen[e] != 0;
    return served;
}

/* How many seats a request may get: who wanted all and got none stays out. */
static uint32_t next_seats(const next_try *at, uint32_t row)
{
    bool out = at->plan->all_seats[row] && row != at->row && next_served(at->plan, row) == 0;
    const aid__live_request *request = aid__live_request_at(at->live, row);
    uint32_t seats = out ? 0 : at->plan->problem.seats[row], pins = 0;
    for (uint32_t i = 0; i < request->edge_count; i++)
        pins += request->edges[i].slot == AID__LIVE_PINNED;
    return seats > pins ? seats - pins : 0;
}

static void next_fill(const next_try *at)
{
    const aid_assign_problem *problem = &at->plan->problem;
    for (int tier = 0; tier < AID_ASSIGN_TIERS; tier++)
        for (uint32_t r = 0; r < problem->request_count; r++)
            if (problem->tiers[r] == tier)
                aid__live_seats(at->live, r, next_seats(at, r));
}

/* ---- comparing ---- */

/* Has the new plan less than all seats of a request that wants all? */
static bool next_gives_up(const next_try *at, uint32_t row)
{
    const aid__live_request *request = aid__live_request_at(at->live, row);
    uint32_t served = 0;
    for (uint32_t i = 0; i < request->edge_count; i++)
        served += request->edges[i].slot != AID__LIVE_NONE;
    return at->plan->all_seats[row] && row != at->row && served < at->plan->problem.seats[row];
}

/* Adds up how one request differs; the first other one that does is named. */
static int64_t next_compare_row(const next_try *at, uint32_t row, next_difference *difference,
                                aid__match_alternative *out)
{
    const aid_assign_problem *problem = &at->plan->problem;
    const aid__live_request *request = aid__live_request_at(at->live, row);
    bool nobody = next_gives_up(at, row), moved = false;
    uint64_t from = 0, to = 0;
    int64_t seats = 0;
    for (uint32_t i = 0; i < request->edge_count; i++) {
        uint64_t edge = problem->offsets[row] + i;
        bool before = at->plan->chosen[edge] != 0, now = !nobody && request->edges[i].slot != AID__LIVE_NONE;
        if (before == now)
            continue;
        int64_t sign = now ? 1 : -1;
        moved = true;
        seats += sign;
        difference->outer[problem->edge_tiers[edge]] += sign;
        difference->kept += sign * (next_rule(at->plan, edge) == AID_RULING_KEEP);
        out->outer_change += sign * (problem->edge_tiers[edge] != 0);
        out->score_change += sign * (int64_t)problem->scores[edge];
        *(now ? &to : &from) = problem->helper_ids[problem->helpers[edge]];
    }
    if (moved && row != at->row && out->moved++ == 0) {
        out->moved_request_id = problem->request_ids[row];
        out->moved_from_id = from;
        out->moved_to_id = to;
    }
    return seats;
}

/* Σ load² of the new plan less that of the old one. */
static aid_status next_loads(const next_try *at, int64_t *out, aid_error *error)
{
    const aid_assign_problem *problem = &at->plan->problem;
    size_t bytes = ((size_t)problem->helper_count + 1) * sizeof(int64_t);
    *out = 0;
    if (at->plan->before == NULL)
        return AID_OK;
    int64_t *more = aid__take_zero(&at->plan->memory, bytes), *old = aid__take_zero(&at->plan->memory, bytes);
    bool taken = more != NULL && old != NULL;
    for (uint32_t r = 0; taken && r < problem->request_count; r++) {
        const aid__live_request *request = aid__live_request_at(at->live, r);
        bool nobody = next_gives_up(at, r);
        for (uint32_t i = 0; i < request->edge_count; i++) {
            int64_t before = at->plan->chosen[problem->offsets[r] + i] != 0;
            old[request->edges[i].helper] += before;
            more[request->edges[i].helper] += (!nobody && request->edges[i].slot != AID__LIVE_NONE) - before;
        }
    }
    for (uint32_t h = 0; taken && h < problem->helper_count; h++)
        *out += more[h] * (2 * (old[h] + at->plan->before[h]) + more[h]);
    aid__give(&at->plan->memory, more, bytes);
    aid__give(&at->plan->memory, old, bytes);
    return taken ? AID_OK : aid__fail_memory(error);
}

static int32_t next_stage(const aid__match_plan *plan, const next_difference *difference,
                          const aid__match_alternative *of)
{
    int64_t weighed = plan->fairness == AID_FAIRNESS_WEIGHED ? plan->load_weight * of->loads_change : 0;
    for (int tier = 0; tier < AID_ASSIGN_TIERS; tier++)
        if (difference->tiers[tier] != 0)
            return AID_STAGE_SEATS;
    for (int tier = 3; tier > 0; tier--)
        if (difference->outer[tier] != 0)
            return AID_STAGE_NEARNESS;
    if (difference->kept != 0)
        return AID_STAGE_KEPT;
    if (plan->fairness == AID_FAIRNESS_LOADS_FIRST && of->loads_change != 0)
        return AID_STAGE_LOADS;
    return of->score_change - weighed != 0 ? AID_STAGE_SCORE : 0;
}

static aid_status next_compare(const next_try *at, aid__match_alternative *out, aid_error *error)
{
    const aid_assign_problem *problem = &at->plan->problem;
    next_difference difference = { .kept = 0 };
    int least = AID_ASSIGN_TIERS;
    for (uint32_t r = 0; r < problem->request_count; r++) {
        int64_t seats = next_compare_row(at, r, &difference, out);
        out->seats_change += seats;
        difference.tiers[problem->tiers[r]] += seats;
        if (seats < 0 && problem->tiers[r] < least) {
            least = problem->tiers[r];
            out->loses_id = problem->request_ids[r];
        }
    }
    aid_status status = next_loads(at, &out->loads_change, error);
    out->stage = next_stage(at->plan, &difference, out);
    return status;
}

/* *out_found: 0 where pinned pairs leave no place. */
static aid_status next_insist(const aid__match_plan *plan, uint32_t row, uint64_t edge, bool keep,
                              aid__match_alternative *out, int32_t *out_found, aid_error *error)
{
    aid_assign_problem problem = plan->problem;
    next_try at = { .plan = plan, .row = row, .edge = edge, .keep = keep };
    *out_found = 0;
    *out = (aid__match_alternative){ .offer_id = problem.helper_ids[problem.helpers[edge]],
                                     .score = problem.scores[edge], .tier = problem.edge_tiers[edge] };
    problem.fairness = plan->fairness;
    problem.load_weight = plan->load_weight;
    problem.loads_before = plan->before;
    if (problem.capacities[problem.helpers[edge]] == 0 || problem.seats[row] == 0)
        return AID_OK;
    aid_status status = aid__live_empty(&problem, &plan->memory, &at.live, error);
    if (status != AID_OK)
        return status;
    if (next_prepare(&at)) {
        next_fill(&at);
        status = next_compare(&at, out, error);
        *out_found = status == AID_OK;
    }
    aid_assignment_free(at.live);
    return status;
}

/* ---- one pair ---- */

uint32_t aid__match_plan_row(const aid__match_plan *plan, uint64_t request_id)
{
    uint32_t row = 0;
    while (row < plan->problem.request_count && plan->problem.request_ids[row] != request_id)
        row++;
    return row;
}

aid_status aid__match_plan_force(const aid__match_plan *plan, uint64_t request_id, uint64_t offer_id,
                                 aid__match_alternative *out, int32_t *out_found, aid_error *error)
{
    const aid_assign_problem *problem = &plan->problem;
    uint32_t row = aid__match_plan_row(plan, request_id);
    *out_found = 0;
    if (row == problem->request_count)
        return AID_OK;
    for (uint64_t edge = problem->offsets[row]; edge < problem->offsets[row + 1]; edge++)
        if (problem->helper_ids[problem->helpers[edge]] == offer_id && !plan->chosen[edge])
            return next_insist(plan, row, edge, false, out, out_found, error);
    return AID_OK;
}

/* ---- the next best ---- */

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
    uint32_t row = aid__match_plan_row(plan, request_id);
    *out_count = 0;
    if (row == problem->request_count || problem->seats[row] == 0)
        return AID_OK;
    for (uint64_t edge = problem->offsets[row]; edge < problem->offsets[row + 1]; edge++) { /* best first */
        aid__match_alternative found;
        int32_t has = 0;
        if (plan->chosen[edge] || problem->capacities[problem->helpers[edge]] == 0)
            continue;
        count++;
        if (tried >= capacity)
            continue;
        aid_status status = next_insist(plan, row, edge, true, &found, &has, error);
        if (status != AID_OK)
            return status;
        if (!has) {
            count--;
            continue;
        }
        size_t at = tried++;
        for (; at > 0 && next_is_better(&found, &rows[at - 1]); at--)
            rows[at] = rows[at - 1];
        rows[at] = found;
    }
    *out_count = count;
    return AID_OK;
}
