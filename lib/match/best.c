/* SPDX-License-Identifier: MIT */
/* The best helpers for one request, and all about one pair. Every open offer is looked at: skills, remembered once
 * judged, throw out almost all of them at a few nanoseconds each. */
#include "match/context.h"

#include <string.h>
#include <assert.h>

typedef struct best_entry {
    aid__match_pair pair;
    int64_t load, idle_days;
    uint64_t hash;
} best_entry;

void aid__match_describe(const aid__match_scene *scene, const aid__match_ask *ask, const aid__match_side *offer,
                         const aid__match_facts *facts, aid__match_pair *out)
{
    const aid__model *model = scene->context->model;
    const aid__listing_row *request = ask->side.listing;
    *out = (aid__match_pair){ .request = ask->side.row, .offer = offer->row,
                              .request_id = request->id, .offer_id = offer->listing->id,
                              .requester_id = ask->side.member->id, .helper_id = offer->member->id,
                              .group_id = aid__group_at(model, request->group)->id,
                              .skill_id = aid__skill_at(model, facts->skill)->id,
                              .distance_m = facts->distance_m, .starts = facts->starts,
                              .tier = facts->tier, .minutes = ask->minutes };
    memcpy(out->weights, ask->weights, sizeof out->weights);
}

static void best_score(const aid__match_scene *scene, const aid__match_ask *ask, const aid__match_side *offer,
                       const aid__match_facts *facts, aid__match_pair *out)
{
    aid__match_points(scene, ask, offer, facts, out->points);
    out->score = aid__match_score(out->points, out->weights);
}

/* ---- the best ---- */

static bool best_is_better(const best_entry *x, const best_entry *y)
{
    if (x->pair.score != y->pair.score)
        return x->pair.score > y->pair.score;
    if (x->load != y->load)
        return x->load < y->load;
    if (x->idle_days != y->idle_days)
        return x->idle_days > y->idle_days;
    return x->hash != y->hash ? x->hash < y->hash : x->pair.offer_id < y->pair.offer_id;
}

static bool best_before(const void *context, uint32_t a, uint32_t b)
{
    const best_entry *entries = context;
    return best_is_better(&entries[a], &entries[b]);
}

/* Adds the entry, unless the same person has a better one already: of several offers the best counts. */
static bool best_keep(const aid__match_ask *ask, aid__match_person *helper, const best_entry *entry, aid__vector *found)
{
    if (helper->chosen_by == ask->stamp) {
        best_entry *known = aid__vector_at(found, helper->chosen);
        if (best_is_better(entry, known))
            *known = *entry;
        return true;
    }
    helper->chosen_by = ask->stamp;
    helper->chosen = (uint32_t)found->count;
    best_entry *added = aid__vector_push(found);
    if (added != NULL)
        *added = *entry;
    return added != NULL;
}

static aid_status best_add(aid__match_scene *scene, const aid__match_ask *ask, aid__row offer, aid__vector *found,
                           aid_error *error)
{
    aid__match_side side;
    aid__match_facts facts;
    size_t hours = scene->hours.count;
    aid_status status = aid__side_offer(scene, offer, &side, error);
    if (status != AID_OK)
        return status;
    bool allowed = aid__match_judge(scene, ask, &side, 1, &facts) == 0;
    scene->hours.count = hours; /* they were this offer's, and are not needed again */
    if (!allowed)
        return AID_OK;
    aid__match_person *helper = aid__scene_person(scene, side.listing->member);
    best_entry entry = { .load = helper->load, .idle_days = helper->asked_days < 0 ? INT64_MAX : helper->asked_days };
    aid__match_describe(scene, ask, &side, &facts, &entry.pair);
    best_score(scene, ask, &side, &facts, &entry.pair);
    entry.hash = aid__match_hash(scene->context->seed, entry.pair.request_id, entry.pair.offer_id);
    return best_keep(ask, helper, &entry, found) ? AID_OK : aid__fail_memory(error);
}

static aid_status best_collect(aid__match_scene *scene, aid__row request, aid__vector *found, aid_error *error)
{
    enum { BEST_PROGRESS_ROWS = 4096 };
    const aid__model *model = scene->context->model;
    aid__match_ask ask;
    aid__row skill;
    aid__side_request(scene, request, &ask);
    aid__scene_history(scene, ask.side.listing->member);
    uint32_t rows = aid__model_count(model, AID__TABLE_LISTING);
    aid_status status = AID_OK;
    for (aid__row row = 1; row <= rows && status == AID_OK; row++) {
        const aid__listing_row *listing = aid__listing_at(model, row);
        if (row % BEST_PROGRESS_ROWS == 0)
            status = aid__match_progress(scene->context, "best", row, rows, error);
        if (status == AID_OK && !listing->is_request && aid__side_is_open(listing, scene->context->now)
            && aid__kin_fit(scene, &ask, listing, &skill) != AID__FIT_NONE)
            status = best_add(scene, &ask, row, found, error);
    }
    return status;
}

static aid_status best_sort(const aid__match_context *context, const aid__vector *found, aid__match_pair *pairs,
                            size_t capacity, aid_error *error)
{
    size_t bytes = found->count * sizeof(uint32_t);
    uint32_t *order = bytes == 0 ? NULL : aid__take(context->allocator, bytes);
    if (bytes != 0 && order == NULL)
        return aid__fail_memory(error);
    for (size_t i = 0; i < found->count; i++)
        order[i] = (uint32_t)i;
    aid__order(order, found->count, best_before, found->rows);
    for (size_t i = 0; i < found->count && i < capacity; i++)
        pairs[i] = ((const best_entry *)found->rows)[order[i]].pair;
    aid__give(context->allocator, order, bytes);
    return AID_OK;
}

aid_status aid__match_best(const aid__match_context *context, aid__row request, aid__match_pair *pairs,
                           size_t capacity, size_t *out_count, aid_error *error)
{
    aid__match_scene scene;
    aid_status status = aid__scene_init(&scene, context, error);
    if (status != AID_OK)
        return status;
    aid__vector found;
    aid__vector_init(&found, context->allocator, sizeof(best_entry));
    status = best_collect(&scene, request, &found, error);
    if (status == AID_OK)
        status = best_sort(context, &found, pairs, capacity, error);
    if (status == AID_OK)
        *out_count = found.count;
    aid__vector_free(&found);
    aid__scene_free(&scene);
    return status;
}

/* ---- one pair ---- */

static aid_status best_look(aid__match_scene *scene, aid__row request, aid__row offer, uint64_t *out_violated,
                            aid__match_pair *out_pair, aid_error *error)
{
    aid__match_ask ask;
    aid__match_side side;
    aid__match_facts facts;
    aid_status status = aid__side_offer(scene, offer, &side, error);
    if (status != AID_OK)
        return status;
    aid__side_request(scene, request, &ask);
    uint64_t violated = aid__match_judge(scene, &ask, &side, AID__CONSTRAINTS, &facts);
    aid__match_describe(scene, &ask, &side, &facts, out_pair);
    if (violated == 0 && scene->whole) {
        aid__scene_history(scene, ask.side.listing->member);
        best_score(scene, &ask, &side, &facts, out_pair);
    }
    *out_violated = violated;
    return AID_OK;
}

aid_status aid__match_look(const aid__match_context *context, aid__row request, aid__row offer,
                           uint64_t *out_violated, aid__match_pair *out_pair, aid_error *error)
{
    aid__match_scene scene;
    aid_status status = aid__scene_init(&scene, context, error);
    if (status != AID_OK)
        return status;
    status = best_look(&scene, request, offer, out_violated, out_pair, error);
    aid__scene_free(&scene);
    return status;
}

aid_status aid__match_check(const aid__match_context *context, aid__row request, aid__row offer,
                            uint64_t *out_violated, aid__match_pair *out_pair, aid_error *error)
{
    const aid__model *model = context->model;
    aid__match_scene scene;
    aid_status status = aid__scene_pair(&scene, context, aid__listing_at(model, request)->member,
                                        aid__listing_at(model, offer)->member, error);
    if (status != AID_OK)
        return status;
    status = best_look(&scene, request, offer, out_violated, out_pair, error);
    aid__scene_free(&scene);
    return status;
}

aid_status aid__match_progress(const aid__match_context *context, const char *stage, uint64_t done, uint64_t total,
                               aid_error *error)
{
    if (context->progress == NULL || context->progress(context->progress_context, stage, done, total) == 0)
        return AID_OK;
    return aid__fail(error, AID_E_CANCELLED, AID_REASON_CANCELLED, "the progress callback said stop; nothing was changed");
}
