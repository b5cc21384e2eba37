/* SPDX-License-Identifier: MIT */
/* The best helpers for one request: nodes, then offers, are taken in falling order of what they can score at most (best
 * first: a queue of 1001 buckets, since scores are 0 to 1000), until the worst of those kept exceeds all that is left.
 * On equality the search goes on, so ties are decided as a full scan would decide them.
 *
 * Those with whom the requester had a good service before may score the continuity term; they are few and judged at
 * once, so that the bound of all others need not have it. */
#include "match/finder_best.h"

#include "base/calendar.h"
#include "base/geography.h"
#include <assert.h>
#include <string.h>

enum {
    BEST_RANKED = 4096, /* more than these are not ranked while searching: then all are judged and sorted */
    BEST_PROGRESS = 1024,
    BEST_OFFER = UINT8_MAX /* a level: the item is an offer */
};

/* ---- judging ---- */

/* Could it come before the worst of those kept, if it scored this? Nobody's load is less than 0. */
static bool best_may_rank(const aid__best *search, aid__row offer, int32_t score)
{
    const aid__best_entry *worst = aid__best_worst(search);
    if (worst == NULL || score > worst->pair.score)
        return true;
    const aid__listing_row *listing = aid__listing_at(search->context->model, offer);
    int64_t last = aid__member_at(search->context->model, listing->member)->last_asked;
    int64_t days = (search->context->now - last) / AID__DAY_US;
    aid__best_entry hope = { .pair = { .score = score, .offer_id = listing->id },
                        .idle_days = last == 0 ? INT64_MAX : days < 0 ? 0 : days,
                        .hash = aid__match_hash(search->context->seed, search->ask.side.listing->id, listing->id) };
    return aid__best_is_better(&hope, worst);
}

static aid_status best_judge(aid__best *search, aid__row offer, aid_error *error)
{
    aid__match_scene *scene = &search->scene;
    aid__match_side side;
    aid__match_facts facts;
    uint32_t *judged = aid__vector_at(&search->finder->judged, offer);
    if (*judged == search->finder->search)
        return AID_OK;
    *judged = search->finder->search;
    size_t hours = scene->hours.count;
    aid_status status = aid__scene_meet(scene, aid__listing_at(search->context->model, offer)->member, error);
    if (status == AID_OK)
        status = aid__side_offer(scene, offer, &side, error);
    if (status != AID_OK)
        return status;
    bool allowed = aid__match_judge(scene, &search->ask, &side, 1, &facts) == 0;
    scene->hours.count = hours; /* they were this offer's, and are not needed again */
    if (!allowed)
        return AID_OK;
    aid__match_person *helper = aid__scene_person(scene, side.listing->member);
    aid__best_entry entry = { .load = helper->load, .idle_days = helper->asked_days < 0 ? INT64_MAX : helper->asked_days,
                         .helper = side.listing->member };
    aid__match_describe(scene, &search->ask, &side, &facts, &entry.pair);
    aid__match_points(scene, &search->ask, &side, &facts, entry.pair.points);
    entry.pair.score = aid__match_score(entry.pair.points, entry.pair.weights);
    entry.hash = aid__match_hash(search->context->seed, entry.pair.request_id, entry.pair.offer_id);
    return aid__best_keep(search, helper, &entry) ? AID_OK : aid__fail_memory(error);
}

/* ---- the queue ---- */

static aid_status best_put(aid__best *search, int32_t score, aid__best_item item, aid_error *error)
{
    const aid__best_entry *worst = aid__best_worst(search);
    if (score < 0 || (worst != NULL && score < worst->pair.score))
        return AID_OK;
    assert(score < AID__BEST_BUCKETS);
    aid__best_item *added = search->items.count < UINT32_MAX - 1 ? aid__vector_push(&search->items) : NULL;
    if (added == NULL)
        return aid__fail_memory(error);
    *added = item;
    added->next = search->heads[score];
    search->heads[score] = (uint32_t)search->items.count;
    if (score > search->bucket)
        search->bucket = score;
    return AID_OK;
}

static aid_status best_put_node(aid__best *search, const aid__shelf_node *node, aid__best_item item, aid_error *error)
{
    if ((node->groups & search->groups) == 0)
        return AID_OK;
    const aid__filed facts = { .balance = node->balance, .asked_h = node->asked_h, .reliability = node->reliability };
    int32_t distance = aid__best_distance(search, node->marks, node->reach_m, node->low, node->high);
    return distance < 0 ? AID_OK : best_put(search, aid__best_hope(search, item.skill, distance, &facts), item, error);
}

static aid_status best_put_shelf(aid__best *search, aid__row skill, int32_t points, aid_error *error)
{
    const aid__shelf *shelf = aid__vector_at(&search->finder->shelves, skill);
    aid__best_item item = { .shelf = skill, .skill = (uint16_t)points };
    uint32_t first[AID__SHELF_LEVELS + 1], levels = aid__shelf_levels(shelf->packed, first);
    aid_status status = AID_OK;
    if (levels > 0) {
        item.level = (uint8_t)(levels - 1);
        item.node = shelf->node_count - 1;
        status = best_put_node(search, &shelf->nodes[item.node], item, error);
    }
    item.level = 0;
    for (uint32_t at = shelf->packed; at < shelf->count && status == AID_OK; at += AID__SHELF_LEAF) {
        item.node = shelf->node_count + (at - shelf->packed) / AID__SHELF_LEAF;
        status = best_put_node(search, &shelf->nodes[item.node], item, error);
    }
    return status;
}

/* Does anything speak against it: hours, languages, credentials, the group? Most are thrown out here. */
static bool best_suits(aid__best *search, const aid__shelf_posting *posting)
{
    enum { BEST_ZONE_SHIFT = 40 }; /* of the third word of hours */
    size_t zone = (size_t)(posting->hours[2] >> BEST_ZONE_SHIFT);
    const uint64_t *hours = search->hours[zone].at;
    if (!search->hours[zone].known)
        aid__best_learn_hours(search, zone);
    if (((posting->hours[0] & hours[0]) | (posting->hours[1] & hours[1])
         | (posting->hours[2] & hours[2] & ((UINT64_C(1) << BEST_ZONE_SHIFT) - 1))) == 0)
        return false;
    return (posting->marks & search->languages) != 0
           && (posting->marks & search->credentials) == search->credentials && search->tiers[posting->group] >= 0;
}

static aid_status best_look(aid__best *search, const aid__shelf_posting *posting, int32_t skill, aid_error *error)
{
    if (!best_suits(search, posting))
        return AID_OK;
    uint32_t marks = posting->marks & 7;
    marks |= posting->marks & AID__POSTING_PLACED ? AID__NODE_PLACED : AID__NODE_UNPLACED;
    marks |= posting->reach_m == AID__SHELF_NO_LIMIT ? AID__NODE_NO_LIMIT : 0;
    marks |= posting->reach_m == 0 ? AID__NODE_SAME_CELL : 0;
    int32_t reach = posting->reach_m == AID__SHELF_NO_LIMIT ? 0 : posting->reach_m;
    int32_t distance = aid__best_distance(search, marks, reach, posting->at, posting->at);
    if (distance < 0)
        return AID_OK;
    const aid__filed *filed = aid__vector_at(&search->finder->filed, posting->offer);
    if (filed->version != posting->version)
        return AID_OK;
    int32_t score = aid__best_hope(search, skill, distance, filed);
    const aid__best_item item = { .shelf = posting->offer, .level = BEST_OFFER };
    return best_may_rank(search, posting->offer, score) ? best_put(search, score, item, error) : AID_OK;
}

static aid_status best_open_leaf(aid__best *search, const aid__best_item *item, aid_error *error)
{
    const aid__shelf *shelf = aid__vector_at(&search->finder->shelves, item->shelf);
    uint32_t begin, end;
    if (item->node < shelf->node_count) {
        begin = item->node * AID__SHELF_LEAF;
        end = begin + AID__SHELF_LEAF < shelf->packed ? begin + AID__SHELF_LEAF : shelf->packed;
    } else {
        begin = shelf->packed + (item->node - shelf->node_count) * AID__SHELF_LEAF;
        end = begin + AID__SHELF_LEAF < shelf->count ? begin + AID__SHELF_LEAF : shelf->count;
    }
    aid_status status = AID_OK;
    for (uint32_t i = begin; i < end && status == AID_OK; i++)
        status = best_look(search, &shelf->postings[i], item->skill, error);
    return status;
}

static aid_status best_open(aid__best *search, aid__best_item item, aid_error *error)
{
    if (item.level == 0)
        return best_open_leaf(search, &item, error);
    const aid__shelf *shelf = aid__vector_at(&search->finder->shelves, item.shelf);
    uint32_t first[AID__SHELF_LEVELS + 1];
    (void)aid__shelf_levels(shelf->packed, first);
    uint32_t child = first[item.level - 1] + (item.node - first[item.level]) * AID__SHELF_FAN;
    uint32_t end = child + AID__SHELF_FAN < first[item.level] ? child + AID__SHELF_FAN : first[item.level];
    aid_status status = AID_OK;
    item.level--;
    for (; child < end && status == AID_OK; child++) {
        item.node = child;
        status = best_put_node(search, &shelf->nodes[child], item, error);
    }
    return status;
}

/* ---- searching ---- */

static aid_status best_take(aid__best *search, int32_t score, aid_error *error)
{
    aid__best_item item = *(aid__best_item *)aid__vector_at(&search->items, search->heads[score] - 1);
    search->heads[score] = item.next;
    if (++search->looked % BEST_PROGRESS == 0) {
        aid_status status = aid__match_progress(search->context, "best", search->looked, 0, error);
        if (status != AID_OK)
            return status;
    }
    if (item.level != BEST_OFFER)
        return best_open(search, item, error);
    return best_may_rank(search, item.shelf, score) ? best_judge(search, item.shelf, error) : AID_OK;
}

static aid_status best_run(aid__best *search, aid_error *error)
{
    aid_status status = AID_OK;
    while (status == AID_OK && search->bucket >= 0) {
        const aid__best_entry *worst = aid__best_worst(search);
        if (worst != NULL && search->bucket < worst->pair.score)
            break;
        if (search->heads[search->bucket] == 0)
            search->bucket--;
        else
            status = best_take(search, search->bucket, error);
    }
    return status;
}

typedef struct best_shelves {
    aid__best *search;
    aid_status status;
    aid_error *error;
} best_shelves;

static bool best_visit_below(void *context, aid__row skill)
{
    best_shelves *shelves = context;
    shelves->status = best_put_shelf(shelves->search, skill, aid__match_decay(0), shelves->error);
    return shelves->status == AID_OK;
}

static bool best_visit_above(void *context, aid__row skill, int32_t level)
{
    best_shelves *shelves = context;
    if (level > 0) /* the wanted one itself is among those below it */
        shelves->status = best_put_shelf(shelves->search, skill, aid__match_decay(level), shelves->error);
    return shelves->status == AID_OK;
}

static aid_status best_put_shelves(aid__best *search, aid_error *error)
{
    best_shelves shelves = { .search = search, .error = error };
    const aid__span skills = search->ask.side.listing->skills;
    const uint64_t *wanted = aid__model_words(search->context->model, skills);
    for (uint32_t i = 0; i < skills.count && shelves.status == AID_OK; i++)
        if (aid__finder_below(search->finder, &search->scene, (aid__row)wanted[i], best_visit_below, &shelves))
            (void)aid__kin_climb(&search->scene, (aid__row)wanted[i], search->ask.generalise, best_visit_above, &shelves);
    return shelves.status;
}

/* All open offers of somebody, judged without more ado. */
static aid_status best_judge_person(aid__best *search, aid__row member, aid_error *error)
{
    const aid__model *model = search->context->model;
    aid_status status = AID_OK;
    aid__row skill;
    for (aid__row row = aid__member_at(model, member)->last_listing; row != 0 && status == AID_OK;) {
        const aid__listing_row *listing = aid__listing_at(model, row);
        if (!listing->is_request && aid__side_is_open(listing, search->context->now)
            && aid__kin_fit(&search->scene, &search->ask, listing, &skill) != AID__FIT_NONE)
            status = best_judge(search, row, error);
        row = listing->previous_of_member;
    }
    return status;
}

/* Meets all whom the requester has met, so that what is between them is known; and judges those it went well with. */
static aid_status best_meet(aid__best *search, aid_error *error)
{
    const aid__model *model = search->context->model;
    aid__row requester = search->ask.side.listing->member;
    const aid__member_row *member = aid__member_at(model, requester);
    aid_status status = aid__scene_meet(&search->scene, requester, error);
    for (aid__row row = member->last_as_requester; row != 0 && status == AID_OK;
         row = aid__exchange_at(model, row)->previous_of_requester)
        status = aid__scene_meet(&search->scene, aid__exchange_at(model, row)->helper, error);
    for (aid__row row = member->last_as_helper; row != 0 && status == AID_OK;
         row = aid__exchange_at(model, row)->previous_of_helper)
        status = aid__scene_meet(&search->scene, aid__exchange_at(model, row)->requester, error);
    if (status != AID_OK)
        return status;
    aid__scene_history(&search->scene, search->ask.side.listing);
    if (search->context->meet_new_people)
        return AID_OK;
    for (aid__row row = member->last_as_requester; row != 0 && status == AID_OK;
         row = aid__exchange_at(model, row)->previous_of_requester)
        status = best_judge_person(search, aid__exchange_at(model, row)->helper, error);
    for (aid__row row = member->last_as_helper; row != 0 && status == AID_OK;
         row = aid__exchange_at(model, row)->previous_of_helper)
        status = best_judge_person(search, aid__exchange_at(model, row)->requester, error);
    return status;
}

/* ---- beginning and ending ---- */

static void best_find_groups(aid__best *search)
{
    const aid__model *model = search->context->model;
    for (aid__row group = 1; group <= aid__model_count(model, AID__TABLE_GROUP); group++) {
        search->tiers[group] = (int8_t)aid__kin_tier(model, search->ask.side.listing->group, group);
        if (search->tiers[group] >= 0)
            search->groups |= UINT64_C(1) << (group % 64);
    }
}

static void best_find_marks(aid__best *search)
{
    const aid__model *model = search->context->model;
    const aid__match_side *side = &search->ask.side;
    const uint64_t *languages = aid__model_words(model, side->languages);
    const uint64_t *credentials = aid__model_words(model, side->listing->credentials);
    for (uint32_t i = 0; i < side->languages.count; i++)
        search->languages |= aid__finder_language_bit(languages[i]);
    if (side->languages.count == 0)
        search->languages = UINT32_C(0xFFFF) << AID__POSTING_LANGUAGES;
    for (uint32_t i = 0; i < side->listing->credentials.count; i++)
        search->credentials |= aid__finder_credential_bit(credentials[i]);
    if (side->placed)
        aid__place_vector(side->latitude, side->longitude, search->at);
}

static aid_status best_begin(aid__best *search, aid__row request, aid_error *error)
{
    const aid__match_context *context = search->context;
    const aid_allocator *memory = context->allocator;
    aid__finder *finder = search->finder;
    size_t groups = aid__model_count(context->model, AID__TABLE_GROUP) + (size_t)1;
    aid__vector_init(&search->items, memory, sizeof(aid__best_item));
    aid__vector_init(&search->found, memory, sizeof(aid__best_entry));
    search->bucket = -1;
    if (++finder->search == 0) { /* stamps begin again */
        memset(finder->judged.rows, 0, finder->judged.count * sizeof(uint32_t));
        finder->search = 1;
    }
    /* Ties are known from any moment on, but not up to one: a look back before the newest takes a pass over all. */
    aid_status status = finder->newest_tie > context->now ? aid__scene_init(&search->scene, context, error)
                                                          : aid__scene_lazy(&search->scene, context, error);
    if (status != AID_OK)
        return status;
    search->ranked = search->capacity > 0 && search->capacity <= BEST_RANKED;
    search->tiers = aid__take_zero(memory, groups);
    search->hours = aid__take_zero(memory, finder->zones.count * sizeof *search->hours);
    search->order = search->ranked ? aid__take(memory, (search->capacity + 1) * sizeof *search->order) : NULL;
    if (search->tiers == NULL || search->hours == NULL || (search->ranked && search->order == NULL))
        return aid__fail_memory(error);
    aid__side_request(&search->scene, request, &search->ask);
    search->stamp = search->ask.stamp;
    best_find_groups(search);
    best_find_marks(search);
    return AID_OK;
}

static void best_end(aid__best *search)
{
    const aid_allocator *memory = search->context->allocator;
    if (search->scene.context == NULL)
        return;
    aid__give(memory, search->tiers, aid__model_count(search->context->model, AID__TABLE_GROUP) + (size_t)1);
    aid__give(memory, search->hours, search->finder->zones.count * sizeof *search->hours);
    if (search->ranked)
        aid__give(memory, search->order, (search->capacity + 1) * sizeof *search->order);
    aid__vector_free(&search->items);
    aid__vector_free(&search->found);
    aid__scene_free(&search->scene);
}

static aid_status best_find(const aid__match_context *context, aid__row request, aid__match_pair *pairs,
                            size_t capacity, size_t *out_count, aid_error *error)
{
    aid__best search = { .context = context, .finder = context->finder, .capacity = capacity };
    size_t count = 0;
    aid_status status = aid__match_progress(context, "best", 0, 0, error);
    if (status == AID_OK)
        status = aid__finder_refresh(search.finder, context->model, error);
    if (status != AID_OK)
        return status;
    status = best_begin(&search, request, error);
    if (status == AID_OK)
        status = best_meet(&search, error);
    if (status == AID_OK)
        status = best_put_shelves(&search, error);
    if (status == AID_OK)
        status = best_run(&search, error);
    if (status == AID_OK)
        status = aid__best_give(&search, pairs, &count, error);
    best_end(&search);
    if (status == AID_OK)
        *out_count = count;
    return status;
}

aid_status aid__match_best(const aid__match_context *context, aid__row request, aid__match_pair *pairs,
                           size_t capacity, size_t *out_count, aid_error *error)
{
    if (context->finder != NULL)
        return best_find(context, request, pairs, capacity, out_count, error);
    aid__match_context own = *context;
    own.finder = aid__finder_new(context->allocator);
    if (own.finder == NULL)
        return aid__fail_memory(error);
    aid_status status = best_find(&own, request, pairs, capacity, out_count, error);
    aid__finder_free(own.finder);
    return status;
}
