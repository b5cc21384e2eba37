/* SPDX-License-Identifier: MIT */
/* The result: what a plan says when the model has moved on. */
#include "match/plan.h"

static bool result_pair_before(const void *context, uint32_t a, uint32_t b)
{
    const aid__match_pair *x = (const aid__match_pair *)context + a, *y = (const aid__match_pair *)context + b;
    if (x->rank != y->rank)
        return x->rank < y->rank;
    if (x->tier != y->tier)
        return x->tier < y->tier;
    return x->score != y->score ? x->score > y->score : x->offer_id < y->offer_id;
}

static aid_status result_give_pairs(aid__planner *planner, aid__match_plan *out, aid_error *error)
{
    size_t count = planner->pairs.count;
    const aid_allocator *memory = planner->context->allocator;
    uint32_t *order = aid__take(memory, (count + 1) * sizeof *order);
    if (order == NULL)
        return aid__fail_memory(error);
    for (uint32_t i = 0; i < count; i++)
        order[i] = i;
    aid__order(order, count, result_pair_before, planner->pairs.rows);
    bool room = aid__vector_reserve(&out->pairs, count);
    for (size_t i = 0; room && i < count; i++) {
        aid__match_pair *pair = aid__vector_push(&out->pairs);
        *pair = ((const aid__match_pair *)planner->pairs.rows)[order[i]];
    }
    aid__give(memory, order, (count + 1) * sizeof *order);
    return room ? AID_OK : aid__fail_memory(error);
}

static aid_status result_give_unserved(aid__planner *planner, aid__match_plan *out, aid_error *error)
{
    for (size_t i = 0; i < planner->requests.count; i++) {
        const aid__plan_request *request = aid__plan_request_at(planner, planner->order[i]);
        if (request->placed >= request->seats)
            continue;
        aid__match_unserved *unserved = aid__vector_push(&out->unserved);
        if (unserved == NULL)
            return aid__fail_memory(error);
        *unserved = (aid__match_unserved){ .request_id = request->id, .candidates = request->candidates,
                                           .tally = request->tally, .problem_row = planner->order[i],
                                           .seats_missing = request->seats - request->placed };
    }
    return AID_OK;
}

/* The problem goes over to the result: Hall's theorem is asked for on demand. */
static void result_give_problem(aid__planner *planner, aid__match_plan *out)
{
    out->problem = planner->problem;
    out->chosen = planner->chosen;
    planner->offsets = planner->request_ids = planner->helper_ids = NULL;
    planner->helpers = planner->seats = planner->capacities = NULL;
    planner->scores = NULL;
    planner->tiers = planner->edge_tiers = planner->chosen = NULL;
}

aid_status aid__plan_give_result(aid__planner *planner, aid__match_plan *out, aid_error *error)
{
    out->totals.requests = planner->requests.count;
    out->totals.offers = planner->market.offer_count;
    aid_status status = result_give_pairs(planner, out, error);
    if (status == AID_OK)
        status = result_give_unserved(planner, out, error);
    if (status == AID_OK)
        result_give_problem(planner, out);
    return status;
}

/* ---- ending ---- */

void aid__plan_problem_free(const aid_allocator *memory, const aid_assign_problem *problem, const uint8_t *chosen)
{
    size_t requests = (size_t)problem->request_count + 1, offers = (size_t)problem->helper_count + 1;
    size_t edges = (size_t)problem->edge_count + 1;
    aid__give(memory, (void *)problem->offsets, requests * sizeof *problem->offsets);
    aid__give(memory, (void *)problem->request_ids, requests * sizeof *problem->request_ids);
    aid__give(memory, (void *)problem->seats, requests * sizeof *problem->seats);
    aid__give(memory, (void *)problem->tiers, requests * sizeof *problem->tiers);
    aid__give(memory, (void *)problem->helper_ids, offers * sizeof *problem->helper_ids);
    aid__give(memory, (void *)problem->capacities, offers * sizeof *problem->capacities);
    aid__give(memory, (void *)problem->helpers, edges * sizeof *problem->helpers);
    aid__give(memory, (void *)problem->scores, edges * sizeof *problem->scores);
    aid__give(memory, (void *)problem->edge_tiers, edges * sizeof *problem->edge_tiers);
    aid__give(memory, (void *)chosen, edges * sizeof *chosen);
}

void aid__match_plan_free(aid__match_plan *plan)
{
    aid__vector_free(&plan->pairs);
    aid__vector_free(&plan->unserved);
    aid__plan_problem_free(&plan->memory, &plan->problem, plan->chosen);
    plan->problem = (aid_assign_problem){ 0 };
    plan->chosen = NULL;
}

aid_status aid__match_plan_hall(const aid__match_plan *plan, const aid__match_unserved *unserved,
                                uint64_t *out_requests, uint64_t *out_offers, aid_error *error)
{
    aid_assign_result result = { .struct_size = (uint32_t)sizeof result, .chosen = plan->chosen };
    aid_solve_options options = { .struct_size = (uint32_t)sizeof options, .allocator = &plan->memory };
    aid_hall_info info = { .struct_size = (uint32_t)sizeof info };
    *out_requests = *out_offers = 0;
    if (unserved->candidates == 0)
        return AID_OK;
    uint64_t edges = plan->problem.offsets[unserved->problem_row + 1] - plan->problem.offsets[unserved->problem_row];
    if (edges < (uint64_t)unserved->seats_missing) { /* it alone wants more than there are */
        *out_requests = 1;
        *out_offers = edges;
        return AID_OK;
    }
    aid_status status =
        aid_solve_hall(&plan->problem, &result, unserved->problem_row, &options, NULL, &info, error);
    if (status == AID_E_STATE) /* minutes, credit or all-or-nothing left it empty: no lack of offers is proven */
        return AID_OK;
    if (status == AID_OK) {
        *out_requests = info.request_count;
        *out_offers = info.helper_count;
    }
    return status;
}
