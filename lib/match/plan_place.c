/* SPDX-License-Identifier: MIT */
/* Placing: from chosen edges to proposals with times. The solver knows seats; a person's minutes a day, their other
 * offers, the hours already given away and a requester's credit are known here. What is placed is remembered in the
 * scene as a promise and taken back in the opposite order. */
#include "match/plan.h"

#include <assert.h>
#include <string.h>

typedef struct place {
    aid__planner *planner;
    aid__plan_request *request;
    aid__match_ask ask;
    uint32_t row; /* of the request */
} place;

/* Takes back the commitment that was made last; it is the first of this list. */
static void place_forget(aid__match_scene *scene, uint32_t *first)
{
    assert(*first == scene->commitments.count);
    *first = ((const aid__match_commitment *)aid__vector_at(&scene->commitments, scene->commitments.count - 1))->next;
    scene->commitments.count--;
}

static bool place_promise(place *at, const aid__match_side *offer, const aid__match_facts *facts)
{
    aid__match_scene *scene = &at->planner->market.scene;
    const aid__match_side *side = &at->ask.side;
    const aid__match_commitment commitment = { .at = facts->starts, .minutes = at->ask.minutes,
                                               .busy = facts->starts != 0, .request = side->row,
                                               .placed = side->placed && !facts->online,
                                               .latitude = side->latitude, .longitude = side->longitude };
    aid__match_person *requester = aid__scene_person(scene, side->listing->member);
    if (!aid__scene_promise(scene, offer->listing->member, commitment))
        return false;
    if (!aid__scene_visit(scene, side->listing->member, commitment)) {
        place_forget(scene, &aid__scene_person(scene, offer->listing->member)->first_commitment);
        return false;
    }
    aid__match_pledge *pledge = aid__vector_push(&scene->pledges);
    if (pledge == NULL) {
        place_forget(scene, &requester->first_visit);
        place_forget(scene, &aid__scene_person(scene, offer->listing->member)->first_commitment);
        return false;
    }
    *pledge = (aid__match_pledge){ .minutes = at->ask.minutes, .group = side->listing->group, .unit = side->unit,
                                   .next = requester->first_pledge };
    requester->first_pledge = (uint32_t)scene->pledges.count;
    aid__scene_person(scene, offer->listing->member)->asked++;
    return true;
}

static void place_take_back(aid__planner *planner, const aid__match_pair *pair)
{
    const aid__model *model = planner->context->model;
    aid__match_scene *scene = &planner->market.scene;
    aid__match_person *helper = aid__scene_person(scene, aid__listing_at(model, pair->offer)->member);
    aid__match_person *requester = aid__scene_person(scene, aid__listing_at(model, pair->request)->member);
    const aid__match_pledge *pledge = aid__vector_at(&scene->pledges, --scene->pledges.count);
    assert(requester->first_pledge == scene->pledges.count + 1);
    place_forget(scene, &requester->first_visit);
    place_forget(scene, &helper->first_commitment);
    requester->first_pledge = pledge->next;
    helper->asked--;
}

void aid__plan_unplace(aid__planner *planner)
{
    while (planner->pairs.count > 0)
        place_take_back(planner, aid__vector_at(&planner->pairs, --planner->pairs.count));
    for (uint32_t row = 0; row < planner->requests.count; row++) {
        aid__plan_request *request = aid__plan_request_at(planner, row);
        request->placed = 0;
        if (request->leader != 0)
            memset(planner->chosen + request->first_edge, 0, request->edge_count);
    }
    memcpy(planner->room, planner->capacities, planner->market.offer_count * sizeof *planner->room);
    for (uint32_t i = 0; i < planner->market.offer_count; i++)
        planner->left[i] = (uint32_t)aid__side_free_seats(planner->market.offers[i].listing);
}

/* Places one edge if it still can be; *out_violated says why not. */
static aid_status place_edge(place *at, const aid__match_edge *edge, uint64_t *out_violated, aid_error *error)
{
    aid__planner *planner = at->planner;
    aid__match_scene *scene = &planner->market.scene;
    const aid__match_side *offer = &planner->market.offers[edge->offer];
    aid__match_facts facts;
    *out_violated = aid__match_judge(scene, &at->ask, offer, 1, &facts);
    bool shares = *out_violated == 0 && aid__plan_series_shares(planner, at->request, edge->offer);
    if (*out_violated == 0 && !shares && planner->left[edge->offer] == 0)
        *out_violated = AID_BIT(AID_CONSTRAINT_CAPACITY);
    if (*out_violated != 0)
        return AID_OK;
    aid__match_pair *pair = aid__vector_push(&planner->pairs);
    if (pair == NULL)
        return aid__fail_memory(error);
    if (!place_promise(at, offer, &facts)) {
        planner->pairs.count--;
        return aid__fail_memory(error);
    }
    aid__match_describe(scene, &at->ask, offer, &facts, pair);
    aid__match_points(scene, &at->ask, offer, &facts, pair->points);
    pair->score = aid__match_score(pair->points, pair->weights);
    pair->rank = at->request->rank;
    assert(pair->score == edge->score && pair->tier == edge->tier);
    at->request->placed++;
    planner->left[edge->offer] -= !shares;
    planner->room[edge->offer] -= !shares || at->request->leader == 0;
    return AID_OK;
}

static void place_begin(place *at, aid__planner *planner, uint32_t row)
{
    at->planner = planner;
    at->row = row;
    at->request = aid__plan_request_at(planner, row);
    aid__side_request(&planner->market.scene, at->request->row, &at->ask);
    aid__scene_history(&planner->market.scene, at->ask.side.listing);
}

/* ---- all chosen edges ---- */

/* An unchosen edge lowers what let it be chosen: the seats of a request that cannot pay for them, else the offer. */
static void place_refuse(place *at, uint32_t edge, uint64_t violated)
{
    aid__planner *planner = at->planner;
    planner->chosen[edge] = 0;
    uint32_t *limit = violated & AID_BIT(AID_CONSTRAINT_CREDIT) ? &planner->seats[at->row]
                                                                : &planner->capacities[planner->helpers[edge]];
    assert(*limit > 0);
    --*limit;
    if (limit != &planner->seats[at->row])
        planner->room[planner->helpers[edge]]--;
}

static bool place_is_pinned(const aid__planner *planner, uint32_t edge)
{
    return planner->rules != NULL && planner->rules[edge] == AID_RULING_PIN;
}

/* Who got this seat gets it at the other times of the need that suit. */
static aid_status place_followers(aid__planner *planner, const aid__plan_request *leader, uint32_t offer, aid_error *error)
{
    for (uint32_t next = leader->next_time; next != 0; next = aid__plan_request_at(planner, next - 1)->next_time) {
        const aid__plan_request *request = aid__plan_request_at(planner, next - 1);
        uint32_t e = request->first_edge, end = request->first_edge + request->edge_count;
        uint64_t violated;
        place at;
        while (e < end && planner->helpers[e] != offer)
            e++;
        if (e == end || planner->chosen[e] || request->placed >= request->seats)
            continue;
        place_begin(&at, planner, next - 1);
        aid_status status = place_edge(&at, aid__vector_at(&planner->edges, e), &violated, error);
        if (status != AID_OK)
            return status;
        planner->chosen[e] = violated == 0;
    }
    return AID_OK;
}

/* The chosen edges of one request: pinned ones, or all others. */
static aid_status place_row(aid__planner *planner, uint32_t row, bool pinned, bool *out_clean, aid_error *error)
{
    const aid__plan_request *request = aid__plan_request_at(planner, row);
    place at = { .planner = NULL };
    if (request->leader != 0)
        return AID_OK;
    for (uint32_t e = request->first_edge; e < request->first_edge + request->edge_count; e++) {
        uint64_t violated;
        if (!planner->chosen[e] || place_is_pinned(planner, e) != pinned)
            continue;
        if (at.planner == NULL)
            place_begin(&at, planner, row);
        aid_status status = place_edge(&at, aid__vector_at(&planner->edges, e), &violated, error);
        if (status != AID_OK)
            return status;
        if (violated != 0 && pinned)
            return aid__fail(error, AID_E_STATE, AID_REASON_MATCH_STALE,
                             "request number %u and offer number %u are pinned, but other pinned pairs take the helper's "
                             "time or the requester's credit; release one of them",
                             request->row, planner->market.offers[planner->helpers[e]].row);
        if (violated != 0) {
            place_refuse(&at, e, violated);
            *out_clean = false;
        } else if (request->next_time != 0 && !pinned) {
            status = place_followers(planner, request, planner->helpers[e], error);
        }
        if (status != AID_OK)
            return status;
    }
    return AID_OK;
}

aid_status aid__plan_place(aid__planner *planner, bool *out_clean, aid_error *error)
{
    *out_clean = true;
    aid__plan_unplace(planner);
    for (int pinned = planner->rules != NULL; pinned >= 0; pinned--)
        for (size_t i = 0; i < planner->requests.count; i++) {
            aid_status status = place_row(planner, planner->order[i], pinned == 1, out_clean, error);
            if (status != AID_OK)
                return status;
        }
    return AID_OK;
}

/* ---- what is left ---- */

/* The first edge of the request that is neither chosen nor tried, to an offer with room; UINT32_MAX: none. */
static uint32_t place_next(const place *at)
{
    const aid__planner *planner = at->planner;
    for (uint32_t e = at->request->first_edge; e < at->request->first_edge + at->request->edge_count; e++)
        if (!planner->chosen[e]
            && (planner->room[planner->helpers[e]] > 0 || aid__plan_series_shares(planner, at->request, planner->helpers[e])))
            return e;
    return UINT32_MAX;
}

enum { PLACE_TRIED = 2 };

static aid_status place_fill(aid__planner *planner, uint32_t row, aid_error *error)
{
    place at;
    place_begin(&at, planner, row);
    while (at.request->placed < at.request->seats) {
        uint32_t edge = place_next(&at);
        uint64_t violated;
        if (edge == UINT32_MAX)
            break;
        aid_status status = place_edge(&at, aid__vector_at(&planner->edges, edge), &violated, error);
        if (status != AID_OK)
            return status;
        planner->chosen[edge] = violated == 0 ? 1 : PLACE_TRIED;
    }
    for (uint32_t e = at.request->first_edge; e < at.request->first_edge + at.request->edge_count; e++)
        if (planner->chosen[e] == PLACE_TRIED)
            planner->chosen[e] = 0;
    return AID_OK;
}

aid_status aid__plan_fill(aid__planner *planner, bool lowered, aid_error *error)
{
    for (uint32_t i = 0; lowered && i < planner->market.offer_count; i++) { /* lowered capacities count in full again */
        uint32_t full = (uint32_t)aid__side_free_seats(planner->market.offers[i].listing);
        if (full > planner->capacities[i]) {
            planner->room[i] += full - planner->capacities[i];
            planner->capacities[i] = full;
        }
    }
    aid_status status = AID_OK;
    for (size_t i = 0; i < planner->requests.count && status == AID_OK; i++) {
        const aid__plan_request *request = aid__plan_request_at(planner, planner->order[i]);
        if (request->placed < request->seats && (!request->all_seats || request->seats == 1)
            && (lowered || request->leader != 0))
            status = place_fill(planner, planner->order[i], error);
    }
    return status;
}
