/* SPDX-License-Identifier: MIT */
/* The record of a run's decisions, for an audit outside: every pair whose skill fits, with all that stood in its way, or
 * with its ten terms and whether the plan has it. Nothing about a person is in it but who it is. */
#include "match/plan.h"

#include <string.h>

typedef struct decisions {
    const aid__match_context *context;
    const aid__match_plan *plan;
    aid__match_market market;
    aid__vector *out;
} decisions;

static bool decisions_chose(const aid__match_plan *plan, uint32_t row, uint64_t offer_id)
{
    for (uint64_t e = plan->problem.offsets[row]; e < plan->problem.offsets[row + 1]; e++)
        if (plan->chosen[e] && plan->problem.helper_ids[plan->problem.helpers[e]] == offer_id)
            return true;
    return false;
}

static bool decisions_offer_before(const void *context, uint32_t a, uint32_t b)
{
    const aid__match_side *offers = context;
    return offers[a].listing->id < offers[b].listing->id;
}

/* All pairs of one request, in order of the offers' ids. What offers something else altogether is not looked at. */
static bool decisions_of_request(decisions *work, uint32_t row, aid__row listing)
{
    aid__match_market *market = &work->market;
    aid__match_scene *scene = &market->scene;
    aid__match_ask ask;
    aid__side_request(scene, listing, &ask);
    aid__scene_history(scene, ask.side.listing);
    aid__market_gather(market, &ask);
    aid__order(market->list, market->list_count, decisions_offer_before, market->offers);
    for (uint32_t i = 0; i < market->list_count; i++) {
        const aid__match_side *offer = &market->offers[market->list[i]];
        aid__match_facts facts;
        aid__match_decision *decision = aid__vector_push(work->out);
        if (decision == NULL)
            return false;
        memset(decision, 0, sizeof *decision);
        decision->violated = aid__match_judge(scene, &ask, offer, AID__CONSTRAINTS, &facts);
        aid__match_describe(scene, &ask, offer, &facts, &decision->pair);
        decision->chosen = decisions_chose(work->plan, row, offer->listing->id);
        if (decision->violated != 0)
            continue;
        aid__match_points(scene, &ask, offer, &facts, decision->pair.points);
        decision->pair.score = aid__match_score(decision->pair.points, decision->pair.weights);
    }
    return true;
}

aid_status aid__match_decisions_make(const aid__match_context *context, const aid__match_plan *plan, uint64_t request_id,
                                     aid__vector *out, aid_error *error)
{
    const aid_assign_problem *problem = &plan->problem;
    decisions work = { .context = context, .plan = plan, .out = out };
    aid__vector_init(out, &plan->memory, sizeof(aid__match_decision));
    aid_status status = aid__market_init(&work.market, context, error);
    if (status != AID_OK)
        return status;
    for (uint32_t row = 0; row < problem->request_count && status == AID_OK; row++) {
        aid__row listing = 0;
        if (request_id != 0 && problem->request_ids[row] != request_id)
            continue;
        status = aid__match_progress(context, "decisions", row, problem->request_count, error);
        if (status == AID_OK && aid__model_find(context->model, problem->request_ids[row], &listing) != AID__THING_NONE
            && !decisions_of_request(&work, row, listing))
            status = aid__fail_memory(error);
    }
    aid__market_free(&work.market);
    return status;
}
