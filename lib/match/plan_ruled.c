/* SPDX-License-Identifier: MIT */
/* Plans under rulings: pairs that stay whatever else, pairs that are to stay where it costs no seat, and level loads.
 * They are solved seat after seat on the plan of solve/live.h, whose gains have a word for each of these. A pinned pair
 * has its seat and its slot before anybody else: to the searches it looks used and stands in no slot.
 *
 * Order: requests by urgency and arrival, the edges of each best first; so row numbers decide nothing. */
#include "match/plan.h"

#include "solve/live.h"
#include <assert.h>
#include <string.h>

enum { RULED_PROGRESS_ROWS = 1024, RULED_HOUR = 60 };

bool aid__plan_is_ruled(const aid__planner *planner)
{
    return planner->rules != NULL || planner->fairness > AID_FAIRNESS_SCORE;
}

/* ---- what was said ---- */

static aid_status ruled_no_edge(const aid__planner *planner, const aid__match_ruling *ruling, aid_error *error)
{
    const aid__match_context *context = planner->context;
    aid__row request = 0, offer = 0;
    aid__match_pair pair;
    uint64_t violated = 0;
    char sentence[160] = "another offer of the same person answers it better";
    aid_status status = AID_OK;
    if (aid__model_find(context->model, ruling->request_id, &request) == AID__THING_NONE
        || aid__model_find(context->model, ruling->offer_id, &offer) == AID__THING_NONE)
        return aid__fail(error, AID_E_STATE, AID_REASON_MATCH_STALE, "a pinned pair is not there any more; release it");
    status = aid__match_look(context, request, offer, &violated, &pair, error);
    if (status == AID_OK && violated != 0)
        status = aid__match_sentence(context, &pair, violated, false, sentence, sizeof sentence, error);
    if (status != AID_OK)
        return status;
    return aid__fail(error, AID_E_STATE, AID_REASON_MATCH_STALE,
                     "request number %u and offer number %u are pinned, but cannot be: %s", request, offer, sentence);
}

/* Notes one ruling at its edge. A pair that is to stay and cannot is simply not there; a pinned one is refused. */
static aid_status ruled_note(aid__planner *planner, const aid__match_ruling *ruling, aid_error *error)
{
    for (uint32_t row = 0; row < planner->requests.count; row++) {
        aid__plan_request *request = aid__plan_request_at(planner, row);
        if (request->id != ruling->request_id)
            continue;
        for (uint32_t e = request->first_edge; e < request->first_edge + request->edge_count; e++) {
            if (planner->helper_ids[planner->helpers[e]] != ruling->offer_id)
                continue;
            planner->rules[e] = (uint8_t)ruling->kind;
            if (ruling->kind == AID_RULING_PIN)
                request->all_seats = 0; /* somebody wants this pair, with or without the other seats */
            return AID_OK;
        }
    }
    return ruling->kind == AID_RULING_PIN ? ruled_no_edge(planner, ruling, error) : AID_OK;
}

/* More pins than seats can never be. */
static aid_status ruled_check(const aid__planner *planner, aid_error *error)
{
    for (uint32_t row = 0; row < planner->requests.count; row++) {
        uint32_t pins = 0;
        for (uint64_t e = planner->offsets[row]; e < planner->offsets[row + 1]; e++)
            pins += planner->rules[e] == AID_RULING_PIN;
        if (pins > planner->seats[row])
            return aid__fail(error, AID_E_STATE, AID_REASON_MATCH_STALE,
                             "request number %u has %u pinned pairs and %u free seat(s); release some",
                             aid__plan_request_at(planner, row)->row, (unsigned)pins, (unsigned)planner->seats[row]);
    }
    uint32_t *pinned = planner->room; /* nothing is placed yet */
    memset(pinned, 0, planner->market.offer_count * sizeof *pinned);
    for (uint32_t e = 0; e < planner->edges.count; e++)
        pinned[planner->helpers[e]] += planner->rules[e] == AID_RULING_PIN;
    for (uint32_t i = 0; i < planner->market.offer_count; i++) {
        if (pinned[i] > planner->capacities[i])
            return aid__fail(error, AID_E_STATE, AID_REASON_MATCH_STALE,
                             "offer number %u has %u pinned pairs and can take %u; release some",
                             planner->market.offers[i].row, (unsigned)pinned[i], (unsigned)planner->capacities[i]);
    }
    return AID_OK;
}

aid_status aid__plan_read_rulings(aid__planner *planner, aid_error *error)
{
    const aid__match_rulings *rulings = planner->context->rulings;
    if (rulings == NULL || rulings->rows.count == 0)
        return AID_OK;
    planner->rules = aid__take_zero(planner->context->allocator, planner->edges.count + 1);
    if (planner->rules == NULL)
        return aid__fail_memory(error);
    aid_status status = AID_OK;
    bool pins = false;
    for (size_t i = 0; i < rulings->rows.count && status == AID_OK; i++) {
        const aid__match_ruling *ruling = aid__vector_at(&rulings->rows, i);
        if (ruling->kind == AID_RULING_BAN)
            continue; /* no edge at all: constraints.c */
        pins |= ruling->kind == AID_RULING_PIN;
        status = ruled_note(planner, ruling, error);
    }
    if (status == AID_OK)
        aid__plan_series_pins(planner);
    return status == AID_OK && pins ? ruled_check(planner, error) : status;
}

/* ---- what it is worth ---- */

uint32_t aid__plan_load_before(const aid__planner *planner, uint32_t offer)
{
    const aid__match_side *side = &planner->market.offers[offer];
    int64_t hours = aid__scene_person(&planner->market.scene, side->listing->member)->load / RULED_HOUR;
    return hours > AID_ASSIGN_LOAD_MAX ? AID_ASSIGN_LOAD_MAX : (uint32_t)hours;
}

aid_status aid__plan_count_ruled(const aid__planner *planner, const uint8_t *chosen, aid__plan_worth *worth,
                                 aid_error *error)
{
    size_t offers = planner->market.offer_count, bytes = (offers + 1) * sizeof(uint64_t);
    uint64_t *loads = aid__take_zero(planner->context->allocator, bytes);
    if (loads == NULL)
        return aid__fail_memory(error);
    worth->kept = worth->loads = 0;
    for (uint32_t e = 0; e < planner->edges.count; e++) {
        loads[planner->helpers[e]] += chosen[e] != 0;
        worth->kept += chosen[e] != 0 && planner->rules != NULL && planner->rules[e] != 0;
    }
    for (uint32_t i = 0; i < offers && planner->fairness > AID_FAIRNESS_SCORE; i++) {
        uint64_t load = loads[i] + aid__plan_load_before(planner, i);
        worth->loads += load * load;
    }
    aid__give(planner->context->allocator, loads, bytes);
    return AID_OK;
}

static aid_status ruled_count(const aid__planner *planner, const uint8_t *chosen, aid__plan_worth *worth, aid_error *error)
{
    memset(worth, 0, sizeof *worth);
    for (uint32_t row = 0; row < planner->requests.count; row++)
        for (uint64_t e = planner->offsets[row]; e < planner->offsets[row + 1]; e++) {
            if (!chosen[e])
                continue;
            worth->tiers[planner->tiers[row]]++;
            worth->outer[planner->edge_tiers[e]]++;
            worth->score += planner->scores[e];
        }
    return aid__plan_count_ruled(planner, chosen, worth, error);
}

/* ---- solving ---- */

static uint8_t ruled_rule(const aid__planner *planner, uint64_t edge)
{
    return planner->rules != NULL ? planner->rules[edge] : 0;
}

void aid__plan_pin(aid_assignment *live, uint32_t request, uint32_t edge)
{
    aid__live_edge *pinned = &aid__live_request_at(live, request)->edges[edge];
    aid__live_helper *helper = aid__live_helper_at(live, pinned->helper);
    assert(helper->capacity > 0);
    pinned->slot = AID__LIVE_PINNED;
    helper->column[pinned->column].used = 1;
    helper->capacity--;
    helper->before++;
    helper->price = aid__live_slot_cost(live, helper, 1);
}

/* Takes the pinned pairs out of the searches, and marks what is to stay. */
static void ruled_prepare(const aid__planner *planner, aid_assignment *live)
{
    for (uint32_t row = 0; row < planner->requests.count; row++) {
        aid__live_request *request = aid__live_request_at(live, row);
        for (uint32_t i = 0; i < request->edge_count; i++) {
            aid__live_edge *edge = &request->edges[i];
            aid__live_helper *helper = aid__live_helper_at(live, edge->helper);
            uint8_t rule = ruled_rule(planner, planner->offsets[row] + i);
            edge->kept = helper->column[edge->column].kept = rule == AID_RULING_KEEP;
            if (rule == AID_RULING_PIN)
                aid__plan_pin(live, row, i);
        }
    }
}

static aid_status ruled_fill(const aid__planner *planner, aid_assignment *live, uint8_t *chosen, aid_error *error)
{
    aid_status status = AID_OK;
    for (size_t i = 0; i < planner->requests.count && status == AID_OK; i++) {
        uint32_t row = planner->order[i], pins = 0;
        aid__live_request *request = aid__live_request_at(live, row);
        if (i % RULED_PROGRESS_ROWS == 0)
            status = aid__match_progress(planner->context, "assign", i, planner->requests.count, error);
        for (uint32_t k = 0; k < request->edge_count; k++)
            pins += request->edges[k].slot == AID__LIVE_PINNED;
        if (planner->seats[row] > pins)
            aid__live_seats(live, row, planner->seats[row] - pins);
        live->moves.count = 0;
    }
    for (uint32_t row = 0; row < planner->requests.count; row++) {
        const aid__live_request *request = aid__live_request_at(live, row);
        for (uint32_t k = 0; k < request->edge_count; k++)
            chosen[planner->offsets[row] + k] = request->edges[k].slot != AID__LIVE_NONE;
    }
    return status;
}

aid_status aid__plan_assign_ruled(aid__planner *planner, uint8_t *chosen, aid__plan_worth *out_worth, aid_error *error)
{
    const aid_allocator *memory = planner->context->allocator;
    size_t bytes = (planner->market.offer_count + 1) * sizeof(uint32_t);
    uint32_t *before = aid__take_zero(memory, bytes);
    if (before == NULL)
        return aid__fail_memory(error);
    for (uint32_t i = 0; i < planner->market.offer_count; i++)
        before[i] = aid__plan_load_before(planner, i);
    aid_assign_problem problem = planner->problem;
    problem.fairness = planner->fairness;
    problem.load_weight = planner->load_weight;
    problem.loads_before = before;
    aid_assignment *live = NULL;
    aid_status status = aid__live_empty(&problem, memory, &live, error);
    if (status == AID_OK) {
        ruled_prepare(planner, live);
        status = ruled_fill(planner, live, chosen, error);
    }
    if (status == AID_OK)
        status = ruled_count(planner, chosen, out_worth, error);
    aid_assignment_free(live);
    aid__give(memory, before, bytes);
    return status;
}
