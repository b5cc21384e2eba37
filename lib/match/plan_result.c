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

/* What else somebody has to know who wants to solve the problem again with one pair more. */
static aid_status result_give_demands(const aid__planner *planner, aid__match_plan *out, aid_error *error)
{
    size_t requests = planner->requests.count, offers = planner->market.offer_count;
    out->fairness = planner->fairness;
    out->load_weight = planner->load_weight;
    out->all_seats = aid__take_zero(&out->memory, requests + 1);
    if (planner->fairness > AID_FAIRNESS_SCORE)
        out->before = aid__take_zero(&out->memory, (offers + 1) * sizeof *out->before);
    if (out->all_seats == NULL || (planner->fairness > AID_FAIRNESS_SCORE && out->before == NULL))
        return aid__fail_memory(error);
    for (uint32_t row = 0; row < requests; row++)
        out->all_seats[row] = aid__plan_request_at(planner, row)->all_seats != 0;
    for (uint32_t i = 0; out->before != NULL && i < offers; i++)
        out->before[i] = aid__plan_load_before(planner, i);
    return AID_OK;
}

/* The problem goes over to the result: Hall's theorem is asked for on demand. */
static void result_give_problem(aid__planner *planner, aid__match_plan *out)
{
    out->rules = planner->rules;
    planner->rules = NULL;
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
    out->problem.request_count = planner->requests.count; /* the sizes of what is given */
    out->problem.helper_count = planner->market.offer_count;
    out->problem.edge_count = planner->edges.count;
    if (status == AID_OK)
        status = result_give_demands(planner, out, error);
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
    aid__give(&plan->memory, plan->rules, (size_t)plan->problem.edge_count + 1);
    aid__give(&plan->memory, plan->all_seats, (size_t)plan->problem.request_count + 1);
    aid__give(&plan->memory, plan->before, ((size_t)plan->problem.helper_count + 1) * sizeof *plan->before);
    aid__plan_problem_free(&plan->memory, &plan->problem, plan->chosen);
    plan->rules = plan->all_seats = NULL;
    plan->before = NULL;
    plan->problem = (aid_assign_problem){ 0 };
    plan->chosen = NULL;
}

aid_status aid__match_plan_hall(const aid__match_plan *plan, const aid__match_unserved *unserved,
                                uint64_t *out_requests, uint64_t *out_offers, aid_error *error)
{
    aid__match_shortage found;
    aid_status status = aid__match_shortage_make(plan, unserved, &found, error);
    *out_requests = found.requests.count;
    *out_offers = found.offers.count;
    aid__match_shortage_free(&found);
    return status;
}
