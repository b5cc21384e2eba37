/* SPDX-License-Identifier: MIT */
/* Needs that come again in a plan. Of the open times of such a need the next one *leads*: it alone is a row of the
 * solver's problem with seats. Whoever gets one of its seats then gets the same seat of all other times that suit, in
 * the same place of the order of urgency; what is left of these is filled from what all offers have left. All times of
 * one need take one seat of the offer that answers them, here as in the books (apply_exchange.c).
 *
 * So one helper for the whole need comes before several, which is a preference and no stage: the solver does not know
 * the times that follow. The bound does: no time can be answered by more, or by better, offers than could answer it
 * alone. A time that somebody has pinned, or that wants all of several seats, is a request like any other. */
#include "match/plan.h"

#include <assert.h>
#include <string.h>

static bool series_is_pinned(const aid__planner *planner, uint64_t request)
{
    const aid__match_rulings *rulings = planner->context->rulings;
    for (size_t i = 0; rulings != NULL && i < rulings->rows.count; i++) {
        const aid__match_ruling *ruling = aid__vector_at(&rulings->rows, i);
        if (ruling->request_id == request && ruling->kind == AID_RULING_PIN)
            return true;
    }
    return false;
}

/* May this request stand in line with the others of its need? */
static bool series_joins(const aid__planner *planner, const aid__plan_request *request)
{
    const aid__listing_row *listing = aid__listing_at(planner->context->model, request->row);
    return listing->series != 0 && aid__side_free_seats(listing) > 0
           && !(request->all_seats && aid__side_seats(listing) > 1) && !series_is_pinned(planner, request->id);
}

aid_status aid__plan_series_read(aid__planner *planner, aid_error *error)
{
    const aid__model *model = planner->context->model;
    size_t count = aid__model_count(model, AID__TABLE_SERIES) + (size_t)1;
    uint32_t *last = NULL; /* by series: the row that was put in line last + 1 */
    if (count == 1)
        return AID_OK;
    last = aid__take_zero(planner->context->allocator, count * sizeof *last);
    if (last == NULL)
        return aid__fail_memory(error);
    for (uint32_t row = 0; row < planner->requests.count; row++) { /* in order of coming in, so of their times */
        aid__plan_request *request = aid__plan_request_at(planner, row);
        if (!series_joins(planner, request))
            continue;
        uint32_t *before = &last[aid__listing_at(model, request->row)->series];
        if (*before != 0) {
            aid__plan_request *earlier = aid__plan_request_at(planner, *before - 1);
            request->leader = earlier->leader != 0 ? earlier->leader : *before;
            earlier->next_time = row + 1;
            planner->followers++;
        }
        *before = row + 1;
    }
    aid__give(planner->context->allocator, last, count * sizeof *last);
    return AID_OK;
}

/* Does the offer answer another time of the need already, in the books or in this plan? */
bool aid__plan_series_shares(const aid__planner *planner, const aid__plan_request *request, uint32_t offer)
{
    const aid__model *model = planner->context->model;
    const aid__listing_row *listing = aid__listing_at(model, request->row);
    const aid__match_side *side = &planner->market.offers[offer];
    if (listing->series == 0)
        return false;
    const aid__match_person *helper = aid__scene_person(&planner->market.scene, side->listing->member);
    if (helper->met_by == listing->member && helper->holds == side->row)
        return true;
    for (size_t i = 0; i < planner->pairs.count; i++) {
        const aid__match_pair *pair = aid__vector_at(&planner->pairs, i);
        if (pair->offer == side->row && aid__listing_at(model, pair->request)->series == listing->series)
            return true;
    }
    return false;
}

void aid__plan_series_hold(aid__planner *planner, const aid__plan_request *request)
{
    const aid__listing_row *listing = aid__listing_at(planner->context->model, request->row);
    for (uint32_t e = request->first_edge; listing->series != 0 && e < request->first_edge + request->edge_count; e++) {
        const aid__match_edge *edge = aid__vector_at(&planner->edges, e);
        const aid__match_side *side = &planner->market.offers[edge->offer];
        const aid__match_person *helper = aid__scene_person(&planner->market.scene, side->listing->member);
        if (helper->met_by == listing->member && helper->holds == side->row)
            planner->capacities[edge->offer]++;
    }
}

/* Of the pinned pairs of one need with one offer all but one need no seat of it. */
void aid__plan_series_pins(aid__planner *planner)
{
    const aid__model *model = planner->context->model;
    for (uint32_t row = 0; row < planner->requests.count; row++) {
        const aid__plan_request *request = aid__plan_request_at(planner, row);
        aid__row series = aid__listing_at(model, request->row)->series;
        for (uint32_t e = request->first_edge; series != 0 && e < request->first_edge + request->edge_count; e++) {
            if (planner->rules[e] != AID_RULING_PIN) {
                planner->rules[e] = request->leader != 0 ? 0 : planner->rules[e]; /* what follows is not kept by itself */
                continue;
            }
            for (uint32_t other = row + 1; other < planner->requests.count; other++) {
                const aid__plan_request *later = aid__plan_request_at(planner, other);
                if (aid__listing_at(model, later->row)->series != series || later->leader != 0)
                    continue;
                planner->capacities[planner->helpers[e]]++;
                break;
            }
        }
    }
}

bool aid__plan_series_bound(const aid__planner *planner, int64_t *io_bound)
{
    bool whole = true;
    for (uint32_t row = 0; planner->followers != 0 && row < planner->requests.count; row++) {
        const aid__plan_request *request = aid__plan_request_at(planner, row);
        if (request->leader == 0)
            continue;
        int64_t best = 0, has = 0;
        uint32_t seats = (uint32_t)request->seats < request->edge_count ? (uint32_t)request->seats : request->edge_count;
        for (uint32_t e = request->first_edge; e < request->first_edge + request->edge_count; e++) { /* best first */
            const aid__match_edge *edge = aid__vector_at(&planner->edges, e);
            best += e - request->first_edge < seats ? edge->score : 0;
            has += planner->chosen[e] ? edge->score : 0;
        }
        whole = whole && (uint32_t)request->placed == seats && has == best;
        *io_bound += best;
    }
    return whole;
}

void aid__plan_series_finish(aid__planner *planner)
{
    if (planner->followers == 0)
        return;
    uint32_t *used = planner->room; /* nothing is placed any more */
    memset(used, 0, planner->market.offer_count * sizeof *used);
    for (uint32_t row = 0; row < planner->requests.count; row++) {
        const aid__plan_request *request = aid__plan_request_at(planner, row);
        if (request->leader != 0)
            planner->seats[row] = (uint32_t)request->seats;
        for (uint32_t e = request->first_edge; e < request->first_edge + request->edge_count; e++)
            used[planner->helpers[e]] += planner->chosen[e];
    }
    for (uint32_t i = 0; i < planner->market.offer_count; i++)
        if (used[i] > planner->capacities[i])
            planner->capacities[i] = used[i];
}
