/* SPDX-License-Identifier: MIT */
/* The best helpers by looking at every offer: what the finder must equal. */
#ifndef AID_TESTS_MATCH_SCAN_H
#define AID_TESTS_MATCH_SCAN_H

#include "matching.h"

#include <stdlib.h>

typedef struct scan_entry {
    aid__match_pair pair;
    int64_t load, idle_days;
    uint64_t hash;
} scan_entry;

static inline int scan_compare(const void *a, const void *b)
{
    const scan_entry *x = a, *y = b;
    if (x->pair.score != y->pair.score)
        return x->pair.score > y->pair.score ? -1 : 1;
    if (x->load != y->load)
        return x->load < y->load ? -1 : 1;
    if (x->idle_days != y->idle_days)
        return x->idle_days > y->idle_days ? -1 : 1;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return x->pair.offer_id < y->pair.offer_id ? -1 : x->pair.offer_id > y->pair.offer_id;
}

/* Of a scene of everybody, which takes a pass over all people and exchanges to make. Entries are the caller's to free. */
static inline scan_entry *scan_in(aid__match_scene *scene, aid__row request, size_t *out_count)
{
    const aid__model *model = scene->context->model;
    uint32_t rows = aid__model_count(model, AID__TABLE_LISTING);
    scan_entry *found = calloc(rows + (size_t)1, sizeof *found);
    size_t count = 0, kept = 0;
    aid__match_ask ask;
    assert_non_null(found);
    aid__side_request(scene, request, &ask);
    aid__scene_history(scene, ask.side.listing);
    for (aid__row row = 1; row <= rows; row++) {
        const aid__listing_row *listing = aid__listing_at(model, row);
        aid__match_side side;
        aid__match_facts facts;
        if (listing->is_request || !aid__side_is_open(listing, scene->context->now)
            || aid__kin_fit(scene, &ask, listing, &facts.skill) == AID__FIT_NONE)
            continue;
        size_t hours = scene->hours.count;
        assert_ok(aid__side_offer(scene, row, &side, NULL));
        bool allowed = aid__match_judge(scene, &ask, &side, 1, &facts) == 0;
        scene->hours.count = hours;
        if (!allowed)
            continue;
        const aid__match_person *helper = aid__scene_person(scene, listing->member);
        scan_entry *entry = &found[count++];
        aid__match_describe(scene, &ask, &side, &facts, &entry->pair);
        aid__match_points(scene, &ask, &side, &facts, entry->pair.points);
        entry->pair.score = aid__match_score(entry->pair.points, entry->pair.weights);
        entry->load = helper->load;
        entry->idle_days = helper->asked_days < 0 ? INT64_MAX : helper->asked_days;
        entry->hash = aid__match_hash(scene->context->seed, entry->pair.request_id, entry->pair.offer_id);
    }
    qsort(found, count, sizeof *found, scan_compare);
    for (size_t i = 0; i < count; i++) { /* the best offer of each person */
        aid__match_person *helper = aid__scene_person(scene, aid__listing_at(model, found[i].pair.offer)->member);
        if (helper->chosen_by == ask.stamp)
            continue;
        helper->chosen_by = ask.stamp;
        found[kept++] = found[i];
    }
    *out_count = kept;
    return found;
}

#endif
