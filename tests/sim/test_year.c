/* SPDX-License-Identifier: MIT */
/* Does a community that lives for months keep its books, and do the figures say the same of it by every way? */
#include "../test.h"

#include "year.h"

enum { TEST_PEOPLE = 120, TEST_DAYS = 130 };

static void live(world *w)
{
    const year_case what = { .seed = 11, .people = TEST_PEOPLE, .days = TEST_DAYS, .location = "memory:" };
    year_live(w, &what);
}

static void test_the_same_seed_writes_the_same_journal(void **state)
{
    (void)state;
    aid_store_info infos[2] = { { .struct_size = sizeof *infos }, { .struct_size = sizeof *infos } };
    world worlds[2];
    for (int i = 0; i < 2; i++) {
        live(&worlds[i]);
        assert_ok(aid_store_get(worlds[i].store, &infos[i], NULL));
    }
    assert_memory_equal(infos[0].head, infos[1].head, sizeof infos[0].head);
    assert_true(infos[0].exchanges > 100);
    for (int i = 0; i < 2; i++)
        aid_store_close(worlds[i].store);
}

static void test_the_books_of_a_long_life_sum_to_zero_and_verify(void **state)
{
    (void)state;
    world w;
    aid_group groups[8];
    size_t count = 0;
    live(&w);
    assert_ok(aid_group_list(w.store, groups, 8, &count, NULL));
    for (size_t i = 0; i < count; i++) {
        aid_balance_row rows[256];
        size_t accounts = 0;
        int64_t sum = 0;
        for (int32_t unit = AID_UNIT_TIME; unit <= AID_UNIT_VOLUNTEER; unit++) {
            assert_ok(aid_balance_list(w.store, groups[i], unit, rows, (uint32_t)sizeof *rows, 256, &accounts, NULL));
            for (size_t k = 0; k < accounts; k++)
                sum += rows[k].balance;
            assert_int_equal(sum, 0);
        }
    }
    aid_verify_report report = { .struct_size = sizeof report };
    assert_ok(aid_store_verify(w.store, NULL, &report, NULL));
    aid_store_close(w.store);
}

/* Periods, kinds of help at the top, and links are three ways to cut the same minutes. */
static void test_all_ways_to_cut_the_minutes_add_up_to_the_whole(void **state)
{
    (void)state;
    world w;
    aid_insight *insight = NULL;
    aid_insight_summary summary = { .struct_size = sizeof summary };
    size_t count = 0;
    int64_t by_period = 0, by_skill = 0, by_link = 0, by_group = 0;
    uint64_t asked = 0;
    live(&w);
    assert_ok(aid_insight_run(w.store, NULL, &insight, NULL));
    assert_ok(aid_insight_summary_get(insight, &summary, NULL));
    assert_ok(aid_insight_period_size(insight, &count, NULL));
    for (size_t i = 0; i < count; i++) {
        aid_period_insight period = { .struct_size = sizeof period };
        assert_ok(aid_insight_period(insight, i, &period, NULL));
        by_period += period.time_minutes + period.volunteer_minutes;
        asked += period.requests;
        assert_true(period.people <= period.givers + period.receivers);
        assert_int_equal(period.requests, period.requests_open + period.requests_filled + period.requests_withdrawn
                                              + period.requests_expired);
    }
    assert_ok(aid_insight_skill_size(insight, &count, NULL));
    for (size_t i = 0; i < count; i++) {
        aid_skill_insight skill = { .struct_size = sizeof skill };
        assert_ok(aid_insight_skill(insight, i, &skill, NULL));
        by_skill += skill.parent.id == 0 ? skill.minutes : 0;
        assert_true(skill.own_minutes <= skill.minutes);
    }
    assert_ok(aid_insight_link_size(insight, &count, NULL));
    for (size_t i = 0; i < count; i++) {
        aid_link_insight link = { .struct_size = sizeof link };
        assert_ok(aid_insight_link(insight, i, &link, NULL));
        by_link += link.minutes;
    }
    aid_insight_free(insight);
    aid_group groups[8];
    assert_ok(aid_group_list(w.store, groups, 8, &count, NULL));
    for (size_t i = 0; i < count; i++) {
        aid_insight_summary part = { .struct_size = sizeof part };
        assert_ok(aid_insight_run(w.store, AID_WITH(aid_insight_options, .group = groups[i], .books_only = AID_YES), &insight,
                                  NULL));
        assert_ok(aid_insight_summary_get(insight, &part, NULL));
        by_group += part.minutes;
        aid_insight_free(insight);
    }
    assert_true(summary.minutes > 3000);
    assert_true(asked > 100);
    assert_int_equal(by_period, summary.minutes);
    assert_int_equal(by_skill, summary.minutes);
    assert_int_equal(by_link, summary.minutes);
    assert_int_equal(by_group, summary.minutes); /* the groups' own books make up the union's */
    aid_store_close(w.store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_same_seed_writes_the_same_journal),
        cmocka_unit_test(test_the_books_of_a_long_life_sum_to_zero_and_verify),
        cmocka_unit_test(test_all_ways_to_cut_the_minutes_add_up_to_the_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
