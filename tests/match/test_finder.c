/* SPDX-License-Identifier: MIT */
/* Is the finder's answer that of a full scan, whatever the world is like and however it changes? */
#include "../failing.h"
#include "scan.h"
#include "world.h"

#include "base/geography.h"
#include "match/finder.h"

#include <stdlib.h>

enum { FINDER_WORLDS = 1500, FINDER_ROUNDS = 4, FINDER_SOME = 7 };

static void finder_hear(const world *w, aid__finder *finder, aid__mark since)
{
    const aid__vector *undo = &w->town.model.undo;
    for (size_t i = since.undo; i < undo->count; i++) {
        const aid__undo_entry *entry = aid__vector_at(undo, i);
        if (entry->what != AID__UNDO_MAP)
            aid__finder_note(finder, (aid__table)entry->where, entry->row);
    }
}

static void finder_compare(const aid__match_context *context, aid__row request, uint64_t seed)
{
    static const size_t sizes[] = { 1, 2, 3, FINDER_SOME, 4097 };
    aid__match_scene scene;
    size_t wanted, count;
    assert_ok(aid__scene_init(&scene, context, NULL));
    scan_entry *scanned = scan_in(&scene, request, &wanted);
    aid__match_pair *pairs = calloc(4097, sizeof *pairs);
    assert_non_null(pairs);
    assert_ok(aid__match_best(context, request, NULL, 0, &count, NULL));
    assert_int_equal(count, wanted);
    for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++) {
        assert_ok(aid__match_best(context, request, pairs, sizes[s], &count, NULL));
        if (count != (wanted < sizes[s] ? wanted : sizes[s]))
            fail_msg("world %llu: %zu of %zu found", (unsigned long long)seed, count, wanted);
        for (size_t i = 0; i < count; i++)
            if (memcmp(&pairs[i], &scanned[i].pair, sizeof *pairs) != 0)
                fail_msg("world %llu, request %u, best %zu of %zu: offer %u with %d, but a scan has offer %u with %d",
                         (unsigned long long)seed, request, i, sizes[s], pairs[i].offer, pairs[i].score,
                         scanned[i].pair.offer, scanned[i].pair.score);
    }
    free(pairs);
    free(scanned);
    aid__scene_free(&scene);
}

/* Some worlds also weigh otherwise, prefer strangers, or look back. */
static aid__match_context finder_context(world *w, aid__finder *finder)
{
    aid__match_context context = world_context(w);
    context.finder = finder;
    context.meet_new_people = world_below(w, 4) == 0;
    if (world_below(w, 4) == 0)
        context.now -= (int64_t)world_below(w, 60) * 24 * TOWN_HOUR;
    if (world_below(w, 4) == 0) {
        context.weights_given = 1;
        for (size_t i = 0; i < AID_TERM_COUNT; i++)
            context.weights[i] = (int32_t)(world_below(w, 2) ? world_below(w, 30) : 0);
        context.weights[world_below(w, AID_TERM_COUNT)]++;
    }
    return context;
}

static void finder_ask(world *w, aid__finder *finder, uint64_t seed)
{
    uint64_t request = world_pick(w, w->requests, w->request_count);
    if (!world_knows(w, request))
        return;
    const aid__match_context context = finder_context(w, finder);
    finder_compare(&context, town_row(&w->town, request), seed);
}

/* P6 */
static void test_the_best_are_those_of_a_full_scan_in_every_world(void **state)
{
    (void)state;
    static world w;
    for (uint64_t seed = 1; seed <= FINDER_WORLDS; seed++) {
        world_begin(&w, seed);
        aid__finder *finder = aid__finder_new(&w.town.memory);
        assert_non_null(finder);
        for (int round = 0; round < FINDER_ROUNDS; round++) {
            finder_ask(&w, finder, seed);
            aid__mark mark = aid__model_mark(&w.town.model);
            for (uint32_t i = world_below(&w, 12); i > 0; i--)
                world_change(&w);
            finder_hear(&w, finder, mark);
            if (world_below(&w, 4) == 0) { /* asked in between, or not, and then undone */
                if (world_below(&w, 2))
                    finder_ask(&w, finder, seed);
                finder_hear(&w, finder, mark);
                aid__model_undo(&w.town.model, mark);
            } else {
                aid__model_keep(&w.town.model);
            }
        }
        finder_ask(&w, finder, seed);
        aid__finder_free(finder);
        world_end(&w);
    }
}

/* Long enough for shelves to be packed again and again, small enough to scan. (P6) */
static void test_years_of_changes_leave_the_answer_that_of_a_full_scan(void **state)
{
    (void)state;
    static world w;
    enum { CHANGES = 6000, EVERY = 150 };
    for (uint64_t seed = 9000; seed < 9004; seed++) {
        world_begin(&w, seed);
        aid__finder *finder = aid__finder_new(&w.town.memory);
        assert_non_null(finder);
        for (uint32_t i = 0; i < CHANGES; i++) {
            aid__mark mark = aid__model_mark(&w.town.model);
            world_change(&w);
            finder_hear(&w, finder, mark);
            aid__model_keep(&w.town.model);
            if (i % EVERY == 0)
                finder_ask(&w, finder, seed);
            else if (i % 10 == 0)
                assert_ok(aid__finder_refresh(finder, &w.town.model, NULL));
        }
        finder_ask(&w, finder, seed);
        aid__finder_free(finder);
        world_end(&w);
    }
}

static void test_a_finder_survives_every_refused_allocation(void **state)
{
    (void)state;
    static world w;
    world_begin(&w, 77);
    aid__row request = town_row(&w.town, w.requests[0]);
    bool refused = true;
    for (size_t n = 1; refused; n++) {
        failing memory = failing_at(n);
        aid__match_context context = world_context(&w);
        aid__match_pair pairs[3];
        size_t count = 99;
        context.allocator = failing_allocator(&memory);
        context.finder = aid__finder_new(context.allocator);
        aid_status status = context.finder == NULL ? AID_E_MEMORY
                                                   : aid__match_best(&context, request, pairs, 3, &count, NULL);
        for (aid__row row = 1; status == AID_OK && row <= 6; row++)
            aid__finder_note(context.finder, AID__TABLE_MEMBER, row); /* refused here, all is made anew */
        if (status == AID_OK)
            status = aid__match_best(&context, request, pairs, 3, &count, NULL);
        refused = memory.refused;
        if (status == AID_OK) {
            memory.refuse = 0;
            finder_compare(&context, request, 77);
        } else {
            assert_true(refused);
            assert_int_equal(status, AID_E_MEMORY);
        }
        aid__finder_free(context.finder);
        assert_int_equal(memory.live_bytes, 0);
    }
    world_end(&w);
}

static void test_a_straight_line_through_the_earth_is_no_longer_than_the_way(void **state)
{
    (void)state;
    community_dice dice = { 4 };
    for (int i = 0; i < 200000; i++) {
        int32_t a[2] = { (int32_t)dice_below(&dice, 1800000001) - 900000000, (int32_t)(dice_below(&dice, 3600000001u) - 1800000000u) };
        int32_t b[2] = { (int32_t)dice_below(&dice, 1800000001) - 900000000, (int32_t)(dice_below(&dice, 3600000001u) - 1800000000u) };
        int32_t x[3], y[3];
        if (i % 2) { /* near */
            b[0] = a[0] / 10 * 9 + (int32_t)dice_below(&dice, 100000);
            b[1] = a[1];
            a[0] = a[0] / 10 * 9;
        }
        aid__place_vector(a[0], a[1], x);
        aid__place_vector(b[0], b[1], y);
        int64_t square = 0, way = aid__distance_m(a[0], a[1], b[0], b[1]) + 8;
        for (int k = 0; k < 3; k++)
            square += ((int64_t)x[k] - y[k]) * ((int64_t)x[k] - y[k]);
        assert_true(square <= way * way);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_best_are_those_of_a_full_scan_in_every_world),
        cmocka_unit_test(test_years_of_changes_leave_the_answer_that_of_a_full_scan),
        cmocka_unit_test(test_a_finder_survives_every_refused_allocation),
        cmocka_unit_test(test_a_straight_line_through_the_earth_is_no_longer_than_the_way),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
