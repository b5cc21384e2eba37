/* SPDX-License-Identifier: MIT */
/* From a request to its pairs. Offers that are not gathered here have no fitting skill and nothing to do with the
 * requester, so the first constraint they violate is H0 or H3 and they need no look: they are counted. */
#include "match/market.h"

#include <assert.h>
#include <string.h>

typedef struct candidates_climb {
    aid__match_market *market;
    uint32_t stamp;
} candidates_climb;

static void candidates_add(aid__match_market *market, uint32_t offer, uint32_t stamp)
{
    if (market->seen[offer] == stamp)
        return;
    market->seen[offer] = stamp;
    assert(market->list_count < market->offer_count);
    market->list[market->list_count++] = offer;
}

static void candidates_add_list(aid__match_market *market, const aid__lists *lists, uint32_t key, uint32_t stamp)
{
    for (uint32_t i = lists->first[key]; i < lists->first[key + 1]; i++)
        candidates_add(market, lists->at[i], stamp);
}

static bool candidates_above(void *context, aid__row skill, int32_t level)
{
    const candidates_climb *climb = context;
    candidates_add_list(climb->market, level == 0 ? &climb->market->wide : &climb->market->exact, skill, climb->stamp);
    return true;
}

static void candidates_add_person(aid__match_market *market, aid__row member, uint32_t stamp)
{
    for (uint32_t next = aid__scene_person(&market->scene, member)->first_offer; next != 0;) {
        candidates_add(market, next - 1, stamp);
        next = market->offers[next - 1].next_of_member;
    }
}

void aid__market_gather(aid__match_market *market, const aid__match_ask *ask)
{
    const aid__listing_row *request = ask->side.listing;
    const uint64_t *wanted = aid__model_words(market->scene.context->model, request->skills);
    candidates_climb climb = { .market = market, .stamp = ask->stamp };
    market->list_count = 0;
    for (uint32_t i = 0; i < request->skills.count; i++)
        aid__kin_climb(&market->scene, (aid__row)wanted[i], ask->generalise, candidates_above, &climb);
    candidates_add_person(market, request->member, ask->stamp);
    const aid__lists *marked = &market->marked;
    for (uint32_t i = marked->first[request->member]; i < marked->first[request->member + 1]; i++)
        candidates_add_person(market, marked->at[i], ask->stamp);
    if (!market->count_unrelated)
        return;
    aid__market_near(market, request->group);
    for (uint32_t i = 0; i < market->near_count; i++)
        candidates_add_list(market, &market->by_group, market->near[i], ask->stamp);
}

/* ---- judging ---- */

static int candidates_first(uint64_t violated)
{
    int first = 0;
    while (!(violated & AID_BIT(first)))
        first++;
    return first;
}

static void candidates_refuse(aid__match_tally *tally, uint64_t violated)
{
    int first = candidates_first(violated);
    tally->refused[first]++;
    if ((violated & (violated - 1)) == 0)
        tally->would_open[first]++;
}

/* The offers that were not gathered. */
static void candidates_rest(const aid__match_market *market, const aid__match_ask *ask, uint64_t withdrawn_seen,
                            aid__match_tally *tally)
{
    uint64_t rest = market->offer_count - market->list_count, withdrawn = market->withdrawn - withdrawn_seen;
    if (!ask->side.consents)
        withdrawn = rest;
    tally->refused[AID_CONSTRAINT_CONSENT] += withdrawn;
    tally->refused[AID_CONSTRAINT_SKILL] += rest - withdrawn;
}

bool aid__market_better(const aid__match_market *market, uint64_t request, const aid__match_edge *a,
                        const aid__match_edge *b)
{
    if (a->tier != b->tier)
        return a->tier < b->tier;
    if (a->score != b->score)
        return a->score > b->score;
    uint64_t seed = market->scene.context->seed;
    uint64_t x = market->offers[a->offer].listing->id, y = market->offers[b->offer].listing->id;
    uint64_t hash_x = aid__match_hash(seed, request, x), hash_y = aid__match_hash(seed, request, y);
    return hash_x != hash_y ? hash_x < hash_y : x < y;
}

/* Appends the edge, or, where a person may come once only, lets it replace that person's worse one. */
static bool candidates_keep(aid__match_market *market, const aid__match_ask *ask, aid__match_edge edge,
                            aid__vector *edges)
{
    aid__match_person *person = aid__scene_person(&market->scene, market->offers[edge.offer].listing->member);
    if (ask->free_seats > 1 && person->chosen_by == ask->stamp) {
        aid__match_edge *known = aid__vector_at(edges, person->chosen);
        if (aid__market_better(market, ask->side.listing->id, &edge, known))
            *known = edge;
        return true;
    }
    person->chosen_by = ask->stamp;
    person->chosen = (uint32_t)edges->count;
    aid__match_edge *added = aid__vector_push(edges);
    if (added != NULL)
        *added = edge;
    return added != NULL;
}

aid_status aid__market_judge(aid__match_market *market, const aid__match_ask *ask, aid__vector *edges,
                             aid__match_tally *tally, uint64_t *out_candidates, aid_error *error)
{
    aid__match_scene *scene = &market->scene;
    uint64_t withdrawn = 0, candidates = 0;
    aid__scene_history(scene, ask->side.listing);
    aid__market_gather(market, ask);
    for (uint32_t i = 0; i < market->list_count; i++) {
        const aid__match_side *offer = &market->offers[market->list[i]];
        aid__match_facts facts;
        int32_t points[AID_TERM_COUNT];
        uint64_t violated = aid__match_judge(scene, ask, offer, 2, &facts);
        withdrawn += !offer->consents;
        if (violated != 0) {
            candidates_refuse(tally, violated);
            continue;
        }
        aid__match_points(scene, ask, offer, &facts, points);
        candidates++;
        const aid__match_edge edge = { market->list[i], aid__match_score(points, ask->weights), facts.tier };
        if (edges->count >= UINT32_MAX - 1 || !candidates_keep(market, ask, edge, edges))
            return aid__fail_memory(error);
    }
    candidates_rest(market, ask, withdrawn, tally);
    *out_candidates = candidates;
    return AID_OK;
}
