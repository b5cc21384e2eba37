/* SPDX-License-Identifier: MIT */
/* The solver and the placing by turns.
 *
 * Urgency and arrival become the solver's tiers, of which it has 256: in each connected part of the problem every
 * (urgency, arrival) has a tier of its own, as long as they suffice; in larger parts neighbours in arrival share one.
 * The seats served form a polymatroid (docs/matching.md), so this costs no seat.
 *
 * The first answer knows all but what placing knows, so nothing can exceed it: when the plan that is left in the end is
 * worth the same in every stage, it is proven best. */
#include "match/plan.h"

#include <assert.h>
#include <string.h>

enum { SOLVE_ROUNDS = 32, SOLVE_DROP_SHARE = 4 };

/* ---- tiers ---- */

/* One tree per connected part, over requests and, after them, offers. */
typedef struct solve_part {
    uint32_t parent;
    uint32_t levels; /* of the part, at its root */
    uint32_t last;   /* the part's last request so far + 1, at its root */
} solve_part;

static uint32_t solve_root(solve_part *parts, uint32_t at)
{
    while (parts[at].parent != at) {
        parts[at].parent = parts[parts[at].parent].parent;
        at = parts[at].parent;
    }
    return at;
}

static void solve_connect(const aid__planner *planner, solve_part *parts)
{
    uint32_t requests = (uint32_t)planner->requests.count;
    for (uint32_t i = 0; i < requests + planner->market.offer_count; i++)
        parts[i] = (solve_part){ .parent = i };
    for (uint32_t row = 0; row < requests; row++)
        for (uint64_t e = planner->offsets[row]; e < planner->offsets[row + 1]; e++) {
            uint32_t a = solve_root(parts, row), b = solve_root(parts, requests + planner->helpers[e]);
            parts[a > b ? a : b].parent = a > b ? b : a;
        }
}

/* Numbers the levels of each part, in order; `level[row]` is the request's. */
static void solve_number(const aid__planner *planner, solve_part *parts, uint32_t *level)
{
    for (size_t i = 0; i < planner->requests.count; i++) {
        uint32_t row = planner->order[i];
        solve_part *part = &parts[solve_root(parts, row)];
        const aid__plan_request *request = aid__plan_request_at(planner, row);
        const aid__plan_request *before = part->last == 0 ? NULL : aid__plan_request_at(planner, part->last - 1);
        if (before == NULL || before->urgency != request->urgency || before->posted != request->posted)
            part->levels++;
        part->last = row + 1;
        level[row] = part->levels - 1;
    }
}

static aid_status solve_tiers(aid__planner *planner, aid_error *error)
{
    const aid_allocator *memory = planner->context->allocator;
    size_t requests = planner->requests.count, nodes = requests + planner->market.offer_count;
    if (nodes > UINT32_MAX - 1)
        return aid__fail_memory(error);
    solve_part *parts = aid__take(memory, (nodes + 1) * sizeof *parts);
    uint32_t *level = aid__take(memory, (requests + 1) * sizeof *level);
    if (parts != NULL && level != NULL) {
        solve_connect(planner, parts);
        solve_number(planner, parts, level);
        for (uint32_t row = 0; row < requests; row++) {
            uint64_t levels = parts[solve_root(parts, row)].levels;
            planner->tiers[row] = (uint8_t)(levels <= AID_ASSIGN_TIERS ? level[row]
                                                                       : level[row] * AID_ASSIGN_TIERS / levels);
        }
    }
    bool taken = parts != NULL && level != NULL;
    aid__give(memory, parts, (nodes + 1) * sizeof *parts);
    aid__give(memory, level, (requests + 1) * sizeof *level);
    return taken ? AID_OK : aid__fail_memory(error);
}

/* ---- solving ---- */

static aid_status solve_assign(aid__planner *planner, int32_t objective, uint8_t *chosen, aid__plan_worth *out_worth,
                               aid_error *error)
{
    const aid__match_context *context = planner->context;
    if (objective == AID_OBJECTIVE_SEATS_THEN_SCORE && aid__plan_is_ruled(planner))
        return aid__plan_assign_ruled(planner, chosen, out_worth, error);
    const aid_solve_options options = { .struct_size = (uint32_t)sizeof options, .progress = context->progress,
                                        .context = context->progress_context, .allocator = context->allocator };
    aid_assign_problem problem = planner->problem;
    aid_assign_result result = { .struct_size = (uint32_t)sizeof result, .chosen = chosen,
                                 .tier_seats = out_worth->tiers, .tier_capacity = AID_ASSIGN_TIERS };
    problem.objective = objective;
    memset(out_worth, 0, sizeof *out_worth);
    aid_status status = aid_solve_assign(&problem, &options, &result, error);
    if (status != AID_OK)
        return status;
    assert(result.status_code == AID_SOLVE_OPTIMAL);
    memcpy(out_worth->outer, result.outer_seats, sizeof out_worth->outer);
    out_worth->score = result.objective;
    return AID_OK;
}

/* Requests that want all seats and got some: the least urgent quarter of them gives up. */
static bool solve_drop_incomplete(aid__planner *planner)
{
    uint32_t incomplete = 0, dropped = 0;
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = planner->requests.count; i-- > 0;) {
            uint32_t row = planner->order[i], seats = 0;
            const aid__plan_request *request = aid__plan_request_at(planner, row);
            for (uint64_t e = planner->offsets[row]; request->all_seats && e < planner->offsets[row + 1]; e++)
                seats += planner->chosen[e];
            if (seats == 0 || seats == (uint32_t)request->seats)
                continue;
            if (pass == 0) {
                incomplete++;
            } else if (dropped * SOLVE_DROP_SHARE < incomplete) {
                dropped++;
                planner->seats[row] = 0;
            }
        }
    return incomplete != 0;
}

/* Takes out of the plan what wants all seats and has not got them. */
static bool solve_unchoose_incomplete(aid__planner *planner)
{
    bool found = false;
    for (uint32_t row = 0; row < planner->requests.count; row++) {
        const aid__plan_request *request = aid__plan_request_at(planner, row);
        if (!request->all_seats || request->placed == 0 || request->placed == request->seats)
            continue;
        memset(planner->chosen + request->first_edge, 0, request->edge_count);
        found = true;
    }
    return found;
}

/* ---- what the plan is worth ---- */

static void solve_count(const aid__planner *planner, aid__plan_worth *out)
{
    memset(out, 0, sizeof *out);
    for (size_t i = 0; i < planner->pairs.count; i++) {
        const aid__match_pair *pair = aid__vector_at(&planner->pairs, i);
        if (aid__plan_request_at(planner, planner->order[pair->rank])->leader != 0)
            continue; /* the solver does not know it */
        out->tiers[planner->tiers[planner->order[pair->rank]]]++;
        out->outer[pair->tier]++;
        out->score += pair->score;
    }
}

/* The first answer, and again after requests were put first. */
static aid_status solve_first(aid__planner *planner, aid_error *error)
{
    aid_status status = solve_tiers(planner, error);
    return status == AID_OK ? solve_assign(planner, AID_OBJECTIVE_SEATS_THEN_SCORE, planner->chosen, &planner->relaxed, error)
                            : status;
}

aid_status aid__plan_reorder(aid__planner *planner, aid_error *error)
{
    aid_status status = aid__plan_order(planner, error);
    return status == AID_OK ? solve_first(planner, error) : status;
}

/* Seats of people who are alone, and what rulings and fairness count. */
static aid_status solve_extras(aid__planner *planner, aid__plan_worth *worth, aid__match_totals *totals,
                               aid_error *error)
{
    for (size_t i = 0; i < planner->pairs.count; i++) {
        const aid__match_pair *pair = aid__vector_at(&planner->pairs, i);
        aid__row member = aid__listing_at(planner->context->model, pair->request)->member;
        totals->isolated_seats += aid__scene_person(&planner->market.scene, member)->partners == 0;
    }
    if (!aid__plan_is_ruled(planner))
        return AID_OK;
    aid_status status = aid__plan_count_ruled(planner, planner->chosen, worth, error);
    totals->kept = worth->kept;
    totals->loads = worth->loads;
    return status;
}

static aid_status solve_judge(aid__planner *planner, aid__match_totals *totals, aid_error *error)
{
    aid__plan_worth worth, most;
    solve_count(planner, &worth);
    aid_status extras = solve_extras(planner, &worth, totals, error);
    if (extras != AID_OK)
        return extras;
    totals->score = worth.score;
    totals->bound = planner->relaxed.score;
    totals->status = AID_SOLVE_OPTIMAL;
    if (memcmp(&worth, &planner->relaxed, sizeof worth) == 0)
        return AID_OK;
    totals->status = AID_SOLVE_GAP;
    if (memcmp(worth.tiers, planner->relaxed.tiers, sizeof worth.tiers) == 0
        && memcmp(worth.outer, planner->relaxed.outer, sizeof worth.outer) == 0)
        return AID_OK;
    /* Fewer seats, or others: only the highest score of any plan bounds it. Limits are full again by now. */
    uint8_t *chosen = aid__take(planner->context->allocator, planner->edges.count + 1);
    if (chosen == NULL)
        return aid__fail_memory(error);
    aid_status status = solve_assign(planner, AID_OBJECTIVE_SCORE, chosen, &most, error);
    if (status == AID_OK)
        totals->bound = most.score;
    aid__give(planner->context->allocator, chosen, planner->edges.count + 1);
    return status;
}

/* What the times of needs that come again add, which the solver does not know. */
static void solve_follow(aid__planner *planner, aid__match_totals *totals)
{
    int64_t score = 0;
    if (!aid__plan_series_bound(planner, &totals->bound))
        totals->status = AID_SOLVE_GAP;
    for (size_t i = 0; i < planner->pairs.count; i++)
        score += ((const aid__match_pair *)aid__vector_at(&planner->pairs, i))->score;
    totals->score = score;
    aid__plan_series_finish(planner);
}

/* ---- rounds ---- */

/* Solves and places until all is placed, at most so often; *out_relaxed: some limit was lowered on the way. */
static aid_status solve_rounds(aid__planner *planner, bool *out_lowered, aid_error *error)
{
    bool clean = false;
    *out_lowered = false;
    for (int round = 0; round < SOLVE_ROUNDS && !clean; round++) {
        aid__plan_worth worth;
        aid_status status =
            solve_assign(planner, AID_OBJECTIVE_SEATS_THEN_SCORE, planner->chosen, &worth, error);
        if (status != AID_OK)
            return status;
        if (round == 0)
            planner->relaxed = worth;
        if (round + 1 < SOLVE_ROUNDS && solve_drop_incomplete(planner)) {
            *out_lowered = true;
            continue;
        }
        status = aid__plan_place(planner, &clean, error);
        if (status != AID_OK)
            return status;
        *out_lowered |= !clean;
    }
    return AID_OK;
}

aid_status aid__plan_solve(aid__planner *planner, aid__match_totals *totals, aid_error *error)
{
    bool lowered, clean = true;
    aid_status status = solve_first(planner, error);
    if (status == AID_OK)
        status = aid__plan_isolated(planner, totals, error);
    if (status == AID_OK)
        status = solve_rounds(planner, &lowered, error);
    if (status != AID_OK)
        return status;
    while (lowered && (!clean || solve_unchoose_incomplete(planner))) {
        status = aid__plan_place(planner, &clean, error);
        if (status != AID_OK)
            return status;
    }
    if (lowered || planner->followers != 0)
        status = aid__plan_fill(planner, lowered, error);
    for (uint32_t row = 0; lowered && row < planner->requests.count; row++)
        if (aid__plan_request_at(planner, row)->leader == 0)
            planner->seats[row] = (uint32_t)aid__plan_request_at(planner, row)->seats;
    if (status == AID_OK)
        status = solve_judge(planner, totals, error);
    if (status == AID_OK)
        solve_follow(planner, totals);
    return status;
}
