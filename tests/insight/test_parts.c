/* SPDX-License-Identifier: MIT */
/* The parts of a result besides its figures: links, periods, kinds of help, and unpaid hours in money. */
#include "../store/town.h"

static aid_insight *figures_of(town *t, const aid_insight_options *options)
{
    aid_insight *insight = NULL;
    aid_status status = aid_insight_run(t->store, options, &insight, &t->error);
    if (status != AID_OK)
        fail_msg("aid_insight_run: %s", t->error.message);
    return insight;
}

static aid_insight_summary summary_of(const aid_insight *insight)
{
    aid_insight_summary summary = { .struct_size = sizeof summary };
    assert_ok(aid_insight_summary_get(insight, &summary, NULL));
    return summary;
}

static void help(town *t, aid_group group, aid_member helper, aid_member requester, int32_t minutes, int64_t days_ago)
{
    assert_ok(aid_exchange_log(t->store,
                               AID_WITH(aid_log_options, .requester = requester, .helper = helper, .minutes = minutes,
                                        .group = group, .happened = t->now - town_days(days_ago),
                                        .confirm_unusual = AID_YES),
                               NULL, &t->error));
}

/* Cooking is below Food; half an hour of cooking, an hour of food in general, an hour of nobody knows what. */
static void test_kinds_of_help_add_up_to_those_above_them(void **state)
{
    (void)state;
    town t;
    aid_skill food, cooking;
    size_t size = 0;
    town_open_memory(&t);
    assert_ok(aid_skill_add(t.store, AID_WITH(aid_skill_options, .label = "Food"), &food, &t.error));
    assert_ok(aid_skill_add(t.store, AID_WITH(aid_skill_options, .label = "Cooking", .parent = food), &cooking, &t.error));
    const struct {
        aid_skill skill;
        aid_member helper;
        int32_t minutes;
    } helps[] = { { cooking, t.ben, 30 }, { food, t.ben, 60 }, { { 0 }, t.cy, 60 } };
    for (size_t i = 0; i < sizeof helps / sizeof *helps; i++)
        assert_ok(aid_exchange_log(t.store, AID_WITH(aid_log_options, .requester = t.ana, .helper = helps[i].helper,
                                                     .minutes = helps[i].minutes, .group = t.street,
                                                     .skill = helps[i].skill), NULL, &t.error));
    aid_insight *insight = figures_of(&t, NULL);
    assert_ok(aid_insight_skill_size(insight, &size, NULL));
    assert_int_equal(size, 3);
    aid_skill_insight rows[3];
    for (size_t i = 0; i < size; i++) {
        rows[i].struct_size = sizeof *rows;
        assert_ok(aid_insight_skill(insight, i, &rows[i], NULL));
    }
    assert_int_equal(rows[0].skill.id, 0);
    assert_int_equal(rows[0].minutes, 60);
    assert_int_equal(rows[1].skill.id, food.id);
    assert_int_equal(rows[1].minutes, 90);
    assert_int_equal(rows[1].own_minutes, 60);
    assert_int_equal(rows[1].exchanges, 2);
    assert_int_equal(rows[1].givers, 1);
    assert_int_equal(rows[1].receivers, 1);
    assert_int_equal(rows[1].people, 2);
    assert_int_equal(rows[2].skill.id, cooking.id);
    assert_int_equal(rows[2].parent.id, food.id);
    assert_int_equal(rows[2].minutes, 30);
    assert_says(aid_insight_skill(insight, 3, &rows[0], &t.error), AID_E_ARGUMENT, t.error,
                "index: 3; this result has 3 kinds of help, counted from 0");
    aid_insight_free(insight);
    town_end(&t);
}

/* The town's day is Tuesday, 2026-11-24. */
static void test_periods_are_weeks_months_quarters_or_years(void **state)
{
    (void)state;
    static const struct {
        int32_t step;
        size_t periods;
        int64_t newest; /* minutes in the last */
    } cases[] = { { 0, 20, 60 }, { AID_STEP_WEEK, 20, 60 }, { AID_STEP_MONTH, 5, 120 }, { AID_STEP_QUARTER, 2, 150 },
                  { AID_STEP_YEAR, 1, 180 } };
    town t;
    size_t size = 0;
    town_open_memory(&t);
    help(&t, t.street, t.ben, t.ana, 60, 0);    /* this week */
    help(&t, t.street, t.ben, t.ana, 60, 20);   /* this month: November 4 */
    help(&t, t.street, t.cy, t.ana, 30, 40);    /* this quarter: October 15 */
    help(&t, t.street, t.ana, t.ben, 30, 133);  /* July 14 */
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        aid_insight *insight = figures_of(&t, AID_WITH(aid_insight_options, .step = cases[i].step));
        aid_period_insight period = { .struct_size = sizeof period };
        assert_ok(aid_insight_period_size(insight, &size, NULL));
        assert_int_equal(size, cases[i].periods);
        assert_ok(aid_insight_period(insight, size - 1, &period, NULL));
        assert_int_equal(period.time_minutes, cases[i].newest);
        assert_int_equal(period.until, summary_of(insight).until);
        aid_insight_free(insight);
    }
    aid_insight *insight = NULL;
    assert_says(aid_insight_run(t.store, AID_WITH(aid_insight_options, .step = AID_STEP_WEEK, .from = -town_days(90000)),
                                &insight, &t.error), AID_E_ARGUMENT, t.error,
                "step: the window would have more than 10000 periods");
    assert_null(insight);
    town_end(&t);
}

static void test_unpaid_hours_have_the_value_that_is_stated(void **state)
{
    (void)state;
    town t;
    aid_group centre;
    town_open_memory(&t);
    assert_ok(aid_group_found(t.store, AID_WITH(aid_group_options, .name = "Centre", .kind = AID_GROUP_VOLUNTEER_CENTRE,
                                                .founder = t.ana), &centre, &t.error));
    assert_ok(aid_member_join(t.store, t.ben, centre, NULL, &t.error));
    help(&t, centre, t.ben, t.ana, 50, 0);
    aid_insight *insight = figures_of(&t, AID_WITH(aid_insight_options, .hour_value = 1550));
    assert_int_equal(summary_of(insight).volunteer_value, 1291); /* 50 × 1550 / 60 = 1291.67, rounded down */
    aid_insight_free(insight);
    insight = figures_of(&t, NULL);
    assert_int_equal(summary_of(insight).volunteer_value, 0);
    assert_int_equal(summary_of(insight).hour_value, 0);
    aid_insight_free(insight);
    insight = NULL;
    assert_int_equal(aid_insight_run(t.store, AID_WITH(aid_insight_options, .hour_value = -1), &insight, &t.error),
                     AID_E_ARGUMENT);
    town_end(&t);
}

static void test_links_name_both_ends_what_came_back_and_bridges(void **state)
{
    (void)state;
    town t;
    size_t size = 0;
    town_open_memory(&t);
    help(&t, t.street, t.ben, t.ana, 60, 0);
    help(&t, t.street, t.ana, t.ben, 45, 0);
    help(&t, t.street, t.cy, t.ben, 30, 0);
    aid_insight *insight = figures_of(&t, NULL);
    assert_ok(aid_insight_link_size(insight, &size, NULL));
    assert_int_equal(size, 3);
    aid_link_insight link = { .struct_size = sizeof link };
    assert_ok(aid_insight_link(insight, 0, &link, NULL));
    assert_int_equal(link.giver.id, t.ana.id);
    assert_int_equal(link.receiver.id, t.ben.id);
    assert_int_equal(link.minutes, 45);
    assert_int_equal(link.back, 60);
    assert_int_equal(link.bridge, 1); /* a pair alone is a bridge of the network, whichever way the help went */
    assert_ok(aid_insight_link(insight, 2, &link, NULL));
    assert_int_equal(link.giver.id, t.cy.id);
    assert_int_equal(link.back, 0);
    help(&t, t.street, t.cy, t.ana, 30, 0); /* now the three are a ring */
    aid_insight_free(insight);
    insight = figures_of(&t, NULL);
    for (size_t i = 0; i < 4; i++) {
        assert_ok(aid_insight_link(insight, i, &link, NULL));
        assert_int_equal(link.bridge, 0);
    }
    assert_int_equal(aid_insight_link(insight, 4, &link, &t.error), AID_E_ARGUMENT);
    aid_insight_free(insight);
    town_end(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kinds_of_help_add_up_to_those_above_them),
        cmocka_unit_test(test_periods_are_weeks_months_quarters_or_years),
        cmocka_unit_test(test_unpaid_hours_have_the_value_that_is_stated),
        cmocka_unit_test(test_links_name_both_ends_what_came_back_and_bridges),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
