/* SPDX-License-Identifier: MIT */
/* Figures of a real community: what counts, in which window, in whose books, and who may see them. */
#include "../store/town.h"

#include "../failing.h"

enum { KA_N_MEMBERS = 8 };

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

static aid_figure_info figure_of(const aid_insight *insight, int32_t figure)
{
    aid_figure_info info = { .struct_size = sizeof info };
    assert_ok(aid_insight_figure(insight, figure, &info, NULL));
    assert_true((info.denominator != 0) == ((summary_of(insight).defined & AID_BIT(figure)) != 0));
    return info;
}

static aid_member_insight member_of(const aid_insight *insight, aid_member member)
{
    aid_member_insight row = { .struct_size = sizeof row };
    size_t size = 0;
    assert_ok(aid_insight_member_size(insight, &size, NULL));
    for (size_t i = 0; i < size; i++) {
        assert_ok(aid_insight_member(insight, i, &row, NULL));
        if (row.member.id == member.id)
            return row;
    }
    fail_msg("the member is not among the %zu", size);
    return row;
}

static bool has(const aid_insight *insight, aid_member member, int32_t flag)
{
    return (member_of(insight, member).flags & AID_BIT(flag)) != 0;
}

static void help(town *t, aid_group group, aid_member helper, aid_member requester, int32_t minutes, int64_t days_ago)
{
    assert_ok(aid_exchange_log(t->store,
                               AID_WITH(aid_log_options, .requester = requester, .helper = helper, .minutes = minutes,
                                        .group = group, .happened = t->now - town_days(days_ago),
                                        .confirm_unusual = AID_YES),
                               NULL, &t->error));
}

/* These tests give more than a balance usually may be. */
static void unlimited(town *t)
{
    assert_ok(aid_group_policy_set(t->store, t->street,
                                   AID_WITH(aid_policy, .credit_min_mode = AID_CREDIT_OFF,
                                            .credit_max_mode = AID_CREDIT_OFF),
                                   &t->error));
}

static void test_a_community_gives_the_known_answers(void **state)
{
    (void)state;
    static const int arcs[][3] = { { 0, 1, 120 }, { 1, 0, 60 }, { 1, 2, 90 }, { 2, 0, 90 },  { 2, 3, 60 }, { 3, 4, 60 },
                                   { 4, 3, 30 },  { 5, 0, 60 }, { 5, 2, 120 }, { 5, 4, 60 }, { 5, 6, 60 } };
    town t;
    aid_member members[KA_N_MEMBERS];
    town_open_memory(&t);
    members[0] = t.ana, members[1] = t.ben, members[2] = t.cy;
    for (int i = 3; i < KA_N_MEMBERS; i++)
        members[i] = town_enrol(&t, (const char[]){ (char)('A' + i), 'x', '\0' }, t.street);
    for (size_t i = 0; i < sizeof arcs / sizeof *arcs; i++)
        help(&t, t.street, members[arcs[i][0]], members[arcs[i][1]], arcs[i][2], (int64_t)i);
    aid_insight *insight = figures_of(&t, NULL);
    town_end(&t); /* a result outlives its store */

    aid_insight_summary summary = summary_of(insight);
    assert_int_equal(summary.members, 8);
    assert_int_equal(summary.links, 11);
    assert_int_equal(summary.minutes, 810);
    assert_int_equal(summary.circulating_minutes, 390);
    assert_int_equal(summary.exchanges, 11);
    aid_figure_info excess = figure_of(insight, AID_FIGURE_MUTUAL_EXCESS);
    assert_false(excess.exact);
    assert_int_equal(excess.denominator, 1000000000);
    assert_int_equal((excess.numerator + 500) / 1000, 65817);
    aid_figure_info imbalance = figure_of(insight, AID_FIGURE_IMBALANCE);
    assert_true(imbalance.exact);
    assert_int_equal(imbalance.numerator, 330);
    assert_int_equal(imbalance.denominator, 810);
    assert_true(has(insight, members[5], AID_INSIGHT_ARTICULATION));
    assert_true(has(insight, members[7], AID_INSIGHT_ISOLATE));
    assert_int_equal(member_of(insight, members[0]).given, 120);
    assert_int_equal(member_of(insight, members[0]).received, 210);
    assert_int_equal(member_of(insight, members[0]).sole_provider_of, 1);
    aid_insight_free(insight);
}

static void test_an_empty_community_has_no_figures(void **state)
{
    (void)state;
    town t;
    town_open(&t, "memory:", 0);
    aid_insight *insight = figures_of(&t, NULL);
    assert_int_equal(summary_of(insight).members, 0);
    assert_int_equal(summary_of(insight).defined, 0);
    for (int32_t figure = 0; figure < AID_FIGURE_COUNT; figure++)
        assert_int_equal(figure_of(insight, figure).denominator, 0);
    aid_insight_free(insight);
    aid_insight_free(NULL);
    aid_store_close(t.store);
}

static void test_what_takes_long_can_be_left_out(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    help(&t, t.street, t.ana, t.ben, 30, 3);
    help(&t, t.street, t.ben, t.cy, 30, 2);
    help(&t, t.street, t.cy, t.ana, 60, 1);
    aid_insight *insight = figures_of(&t, AID_WITH(aid_insight_options, .null_model = AID_NO, .circulation = AID_NO,
                                                   .cycle_work = 1));
    assert_int_equal(figure_of(insight, AID_FIGURE_MUTUAL_EXPECTED).denominator, 0);
    assert_int_equal(figure_of(insight, AID_FIGURE_INDIRECT).denominator, 0);
    assert_int_equal(figure_of(insight, AID_FIGURE_ON_CYCLES_3).denominator, 0);
    assert_int_equal(figure_of(insight, AID_FIGURE_DIRECT).denominator, 120);
    aid_insight_free(insight);
    insight = figures_of(&t, AID_WITH(aid_insight_options, .null_model = AID_YES, .circulation = AID_YES));
    assert_int_equal(figure_of(insight, AID_FIGURE_INDIRECT).numerator, 90);
    assert_int_equal(figure_of(insight, AID_FIGURE_ON_CYCLES_3).numerator, 120);
    assert_int_equal(figure_of(insight, AID_FIGURE_MUTUAL_EXPECTED).denominator, 1000000000);
    aid_insight_free(insight);
    town_end(&t);
}

static void test_only_the_window_counts(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    help(&t, t.street, t.ana, t.ben, 30, 10);
    help(&t, t.street, t.ben, t.ana, 60, 5);
    help(&t, t.street, t.ana, t.cy, 90, 0); /* now */
    const struct {
        int64_t from_days, until_days; /* ago; −1 not stated */
        int64_t minutes;
    } cases[] = { { -1, -1, 180 }, { 10, -1, 180 }, { 9, -1, 150 }, { 10, 5, 30 }, { 5, 0, 60 }, { 9, 6, 0 }, { -1, 5, 30 } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        aid_insight *insight = figures_of(
            &t, AID_WITH(aid_insight_options,
                         .from = cases[i].from_days < 0 ? 0 : t.now - town_days(cases[i].from_days),
                         .until = cases[i].until_days < 0 ? 0 : t.now - town_days(cases[i].until_days)));
        assert_int_equal(summary_of(insight).minutes, cases[i].minutes);
        assert_int_equal(summary_of(insight).members, 3);
        aid_insight_free(insight);
    }
    aid_insight *insight = NULL;
    assert_says(aid_insight_run(t.store, AID_WITH(aid_insight_options, .from = t.now, .until = t.now), &insight, &t.error),
                AID_E_ARGUMENT, t.error, "before");
    assert_null(insight);
    town_end(&t);
}

static void test_reversed_help_is_gone_and_contested_help_is_not(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    aid_exchange one = town_log(&t, t.ana, t.ben, 60), other = town_log(&t, t.ana, t.cy, 30);
    assert_ok(aid_exchange_reverse(t.store, one, NULL, &t.error));
    assert_ok(aid_exchange_dispute(t.store, other, AID_WITH(aid_exchange_options, .side = AID_SIDE_REQUESTER), &t.error));
    aid_insight *insight = figures_of(&t, NULL);
    assert_int_equal(summary_of(insight).minutes, 30);
    assert_int_equal(summary_of(insight).turnover, 30);
    assert_true(has(insight, t.ben, AID_INSIGHT_NEVER_GAVE));
    aid_insight_free(insight);
    town_end(&t);
}

static void test_units_together_and_apart(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    help(&t, t.street, t.ana, t.ben, 60, 3);
    assert_ok(aid_group_policy_set(t.store, t.street, AID_WITH(aid_policy, .unit = AID_UNIT_VOLUNTEER), &t.error));
    help(&t, t.street, t.cy, t.ben, 20, 2);
    const struct {
        int32_t unit;
        int64_t minutes, turnover;
    } cases[] = { { 0, 80, 60 }, { AID_UNIT_TIME, 60, 60 }, { AID_UNIT_VOLUNTEER, 20, 0 } };
    for (size_t i = 0; i < 3; i++) {
        aid_insight *insight = figures_of(&t, AID_WITH(aid_insight_options, .unit = cases[i].unit));
        assert_int_equal(summary_of(insight).minutes, cases[i].minutes);
        assert_int_equal(summary_of(insight).turnover, cases[i].turnover);
        assert_int_equal(figure_of(insight, AID_FIGURE_GIFT).numerator, 20); /* whatever was asked for */
        assert_int_equal(figure_of(insight, AID_FIGURE_GIFT).denominator, 80);
        aid_insight_free(insight);
    }
    aid_insight *insight = NULL;
    assert_says(aid_insight_run(t.store, AID_WITH(aid_insight_options, .unit = AID_UNIT_NONE), &insight, &t.error),
                AID_E_ARGUMENT, t.error, "unit");
    town_end(&t);
}

static void test_a_union_is_its_groups(void **state)
{
    (void)state;
    town t;
    aid_group over, under;
    town_open_memory(&t);
    assert_ok(aid_group_found(t.store, AID_WITH(aid_group_options, .name = "Union", .kind = AID_GROUP_UNION, .founder = t.ana),
                              &over, &t.error));
    assert_ok(aid_group_found(t.store, AID_WITH(aid_group_options, .name = "Oak", .kind = AID_GROUP_TIME_BANK,
                                                .founder = t.ana, .parent = over), &under, &t.error));
    aid_member dee = town_enrol(&t, "Dee", under);
    help(&t, t.street, t.ben, t.cy, 30, 1);
    help(&t, under, dee, t.ana, 45, 1);
    const struct {
        aid_group group;
        int32_t books_only;
        uint64_t members;
        int64_t minutes;
    } cases[] = { { { 0 }, 0, 4, 75 }, { over, 0, 2, 45 }, { over, AID_YES, 1, 0 }, { under, 0, 2, 45 }, { t.street, 0, 3, 30 } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        aid_insight *insight = figures_of(&t, AID_WITH(aid_insight_options, .group = cases[i].group,
                                                       .books_only = cases[i].books_only));
        assert_int_equal(summary_of(insight).members, cases[i].members);
        assert_int_equal(summary_of(insight).minutes, cases[i].minutes);
        aid_insight_free(insight);
    }
    town_end(&t);
}

static void test_who_left_stays_in_the_window_that_knew_them(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    help(&t, t.street, t.cy, t.ben, 30, 20);
    assert_ok(aid_member_leave(t.store, t.cy, t.street, NULL, &t.error));
    aid_insight *insight = figures_of(&t, NULL);
    assert_int_equal(summary_of(insight).members, 3);
    assert_true(has(insight, t.cy, AID_INSIGHT_LEFT));
    assert_false(has(insight, t.ben, AID_INSIGHT_LEFT));
    aid_insight_free(insight);
    insight = figures_of(&t, AID_WITH(aid_insight_options, .from = t.now - town_days(10)));
    assert_int_equal(summary_of(insight).members, 2);
    assert_false(has(insight, t.ben, AID_INSIGHT_ALONE_90_DAYS)); /* looks back further than the window */
    assert_true(has(insight, t.ana, AID_INSIGHT_ALONE_90_DAYS));
    assert_true(has(insight, t.ben, AID_INSIGHT_ISOLATE));
    aid_insight_free(insight);
    town_end(&t);
}

static void test_proposals_ask_and_logged_help_does_not(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    town_log(&t, t.ana, t.cy, 30);
    aid_exchange exchange = town_propose(&t, t.ana, t.ben, 30);
    aid_insight *insight = figures_of(&t, NULL);
    assert_int_equal(member_of(insight, t.ben).asked, 1);
    assert_true(has(insight, t.cy, AID_INSIGHT_NEVER_ASKED));
    assert_int_equal(summary_of(insight).minutes, 30); /* a proposal is no help yet */
    aid_insight_free(insight);
    assert_ok(aid_exchange_accept(t.store, exchange, NULL, &t.error));
    assert_ok(aid_exchange_confirm(t.store, exchange, NULL, &t.error));
    insight = figures_of(&t, NULL);
    assert_int_equal(member_of(insight, t.ben).asked, 1);
    assert_int_equal(summary_of(insight).minutes, 60);
    assert_int_equal(summary_of(insight).never_asked, 2);
    aid_insight_free(insight);
    town_end(&t);
}

/* Weeks of 100 minutes that are filled to 80, in four of the last eight full weeks; 2026-11-24 is a Tuesday. */
static void test_weeks_full_of_help_are_seen(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    unlimited(&t);
    const aid_member_options week = { .struct_size = sizeof week, .week_minutes = 100 };
    assert_ok(aid_member_update(t.store, t.ben, &week, &t.error));
    assert_ok(aid_member_update(t.store, t.cy, &week, &t.error));
    help(&t, t.street, t.ben, t.ana, 100, 0); /* this week is not over */
    for (int64_t back = 1; back <= 4; back++) {
        help(&t, t.street, t.ben, t.ana, 40, 7 * back);
        help(&t, t.street, t.ben, t.ana, back == 4 ? 39 : 40, 7 * back + 1); /* the Monday of the same week */
        help(&t, t.street, t.cy, t.ana, 80, 7 * back + 7 * 3);              /* weeks 4 to 7 */
    }
    aid_insight *insight = figures_of(&t, NULL);
    assert_false(has(insight, t.ben, AID_INSIGHT_FULL_WEEKS)); /* the fourth lacks a minute */
    assert_true(has(insight, t.cy, AID_INSIGHT_FULL_WEEKS));
    assert_true(has(insight, t.cy, AID_INSIGHT_OVER_RELIED));
    assert_int_equal(member_of(insight, t.ben).recent, 100 + 3 * 80); /* exactly 28 days ago is not in it */
    aid_insight_free(insight);
    help(&t, t.street, t.ben, t.ana, 1, 28);
    insight = figures_of(&t, NULL);
    assert_true(has(insight, t.ben, AID_INSIGHT_FULL_WEEKS));
    aid_insight_free(insight);
    town_end(&t);
}

static void test_coordinators_and_auditors_see_figures_and_others_do_not(void **state)
{
    (void)state;
    town t;
    aid_group other;
    aid_insight *insight = NULL;
    town_open_memory(&t);
    unlimited(&t);
    for (int i = 0; i < 20; i++)
        help(&t, t.street, t.ben, t.ana, 100, i);
    assert_ok(aid_member_set_roles(t.store, t.cy, t.street, AID_BIT(AID_ROLE_MEMBER) | AID_BIT(AID_ROLE_AUDITOR), &t.error));
    const aid_insight_options street = { .struct_size = sizeof street, .group = t.street };

    town_act(&t, t.ben);
    assert_says(aid_insight_run(t.store, &street, &insight, &t.error), AID_E_DENIED, t.error, "figures");
    assert_int_equal(aid_insight_run(t.store, NULL, &insight, &t.error), AID_E_DENIED);
    town_act(&t, t.ana);
    insight = figures_of(&t, &street);
    assert_true(has(insight, t.ben, AID_INSIGHT_OVER_RELIED));
    aid_insight_free(insight);
    aid_insight_free(figures_of(&t, NULL)); /* hers is the only group */
    town_act(&t, t.cy);
    insight = figures_of(&t, &street);
    assert_int_equal(summary_of(insight).minutes, 2000);
    assert_int_equal(summary_of(insight).over_relied, 0);
    assert_false(has(insight, t.ben, AID_INSIGHT_OVER_RELIED));
    assert_false(has(insight, t.ben, AID_INSIGHT_GIVES_ONLY));
    aid_insight_free(insight);

    town_act(&t, (aid_member){ 0 });
    assert_ok(aid_group_found(t.store, AID_WITH(aid_group_options, .name = "Oak", .kind = AID_GROUP_TIME_BANK, .founder = t.ben),
                              &other, &t.error));
    town_act(&t, t.ana);
    insight = NULL;
    assert_int_equal(aid_insight_run(t.store, NULL, &insight, &t.error), AID_E_DENIED); /* not the whole any more */
    assert_null(insight);
    town_end(&t);
}

static int32_t progress_stop(void *context, const char *stage, uint64_t done, uint64_t total)
{
    (void)stage, (void)done, (void)total;
    town *t = context;
    size_t count;
    assert_int_equal(aid_group_list(t->store, NULL, 0, &count, NULL), AID_E_STATE); /* never from inside */
    return 1;
}

static void test_arguments_are_checked_and_cancelling_leaves_the_output_alone(void **state)
{
    (void)state;
    town t;
    aid_insight *insight = NULL;
    town_open_memory(&t);
    town_log(&t, t.ana, t.ben, 60);
    assert_int_equal(aid_insight_run(t.store, NULL, NULL, &t.error), AID_E_ARGUMENT);
    assert_int_equal(aid_insight_run(t.store, AID_WITH(aid_insight_options, .group = { t.ana.id }), &insight, &t.error),
                     AID_E_ARGUMENT);
    assert_int_equal(aid_insight_run(t.store, AID_WITH(aid_insight_options, .set = 1), &insight, &t.error), AID_E_ARGUMENT);
    assert_int_equal(aid_insight_run(t.store,
                                     AID_WITH(aid_insight_options, .progress = progress_stop, .progress_context = &t),
                                     &insight, &t.error),
                     AID_E_CANCELLED);
    assert_null(insight);
    insight = figures_of(&t, NULL);
    aid_figure_info info = { .struct_size = sizeof info };
    aid_member_insight row = { .struct_size = sizeof row };
    assert_int_equal(aid_insight_figure(insight, AID_FIGURE_COUNT, &info, &t.error), AID_E_ARGUMENT);
    assert_says(aid_insight_member(insight, 3, &row, &t.error), AID_E_ARGUMENT, t.error, "3 members");
    aid_insight_free(insight);
    town_end(&t);
}

static void test_memory_that_runs_out_leaves_nothing_behind(void **state)
{
    (void)state;
    failing memory = failing_at(0);
    town t = { .now = town_days(TOWN_START_DAY), .dice = 42 };
    assert_ok(aid_store_open("memory:",
                             AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY), .clock = town_clock,
                                      .clock_context = &t, .random = town_random, .random_context = &t,
                                      .allocator = failing_allocator(&memory)),
                             &t.store, &t.error));
    town_people(&t);
    town_log(&t, t.ana, t.ben, 60);
    town_log(&t, t.ben, t.cy, 30);
    town_log(&t, t.cy, t.ana, 45);
    for (size_t n = 1;; n++) {
        aid_insight *insight = NULL;
        size_t before = memory.live_bytes;
        memory.refuse = memory.requests + n;
        memory.refused = false;
        aid_status status = aid_insight_run(t.store, NULL, &insight, &t.error);
        assert_int_equal(status, memory.refused ? AID_E_MEMORY : AID_OK);
        aid_insight_free(insight);
        assert_int_equal(memory.live_bytes, before);
        if (!memory.refused)
            break;
    }
    memory.refuse = 0;
    town_end(&t);
}

static aid_credit_advice advice_of(town *t, int64_t refused)
{
    aid_credit_advice advice = { .struct_size = sizeof advice };
    assert_ok(aid_insight_credit(t->store, t->street, AID_WITH(aid_credit_advice_options, .refused = refused), &advice,
                                 &t->error));
    return advice;
}

static void test_limits_are_advised_and_never_changed(void **state)
{
    (void)state;
    town t;
    aid_terms terms = { .struct_size = sizeof terms };
    aid_request request;
    town_open_memory(&t);
    assert_int_equal(advice_of(&t, 0).refusal_denominator, 0);
    assert_ok(aid_group_policy_set(t.store, t.street,
                                   AID_WITH(aid_policy, .credit_min = -100, .credit_min_mode = AID_CREDIT_BLOCK),
                                   &t.error));
    for (int i = 0; i < 9; i++)
        help(&t, t.street, t.ana, i % 2 == 0 ? t.ben : t.cy, 10, 1);
    aid_credit_advice advice = advice_of(&t, 0);
    assert_int_equal(advice.posted, 9);
    assert_int_equal(advice.refusal_numerator, 0);
    assert_int_equal(advice.refusal_denominator, 9);
    assert_int_equal(advice.credit, 90);
    assert_int_equal(advice.idle_credit, 90); /* Ana spent nothing */
    assert_int_equal(advice.idle_accounts, 1);
    assert_int_equal(advice.below, 90);
    assert_int_equal(advice.credit_min, -100);
    assert_int_equal(advice.advised_credit_min, -100);
    assert_int_equal(advice_of(&t, 1).advised_credit_min, -150); /* 10 %: half as much again */
    for (int i = 0; i < 10; i++)
        help(&t, t.street, i % 2 == 0 ? t.ben : t.cy, t.ana, 10, 1);
    assert_int_equal(advice_of(&t, 1).advised_credit_min, -135); /* 5 %: 125, to whole quarter-hours */
    assert_int_equal(advice_of(&t, 0).idle_accounts, 0);
    assert_ok(aid_terms_get(t.store, t.street, AID_UNIT_TIME, 0, &terms, &t.error));
    assert_int_equal(terms.credit_min, -100);
    assert_ok(aid_request_open(t.store, t.ana, AID_WITH(aid_request_options, .skill_text = "gardening", .minutes = 200),
                               &request, &t.error));
    assert_int_equal(advice_of(&t, 0).waiting, 1);
    town_end(&t);
}

static void test_advice_refuses_what_it_cannot_say(void **state)
{
    (void)state;
    town t;
    aid_credit_advice advice = { .struct_size = sizeof advice };
    town_open_memory(&t);
    assert_int_equal(aid_insight_credit(t.store, t.street, NULL, NULL, &t.error), AID_E_ARGUMENT);
    assert_int_equal(aid_insight_credit(t.store, (aid_group){ 7 }, NULL, &advice, &t.error), AID_E_NOT_FOUND);
    assert_int_equal(aid_insight_credit(t.store, t.street,
                                        AID_WITH(aid_credit_advice_options, .unit = AID_UNIT_VOLUNTEER), &advice, &t.error),
                     AID_E_ARGUMENT);
    assert_int_equal(aid_insight_credit(t.store, t.street, AID_WITH(aid_credit_advice_options, .refused = -1), &advice,
                                        &t.error),
                     AID_E_ARGUMENT);
    assert_int_equal(aid_insight_credit(t.store, t.street,
                                        AID_WITH(aid_credit_advice_options, .from = t.now + town_days(1)), &advice,
                                        &t.error),
                     AID_E_ARGUMENT);
    town_act(&t, t.ben);
    assert_int_equal(aid_insight_credit(t.store, t.street, NULL, &advice, &t.error), AID_E_DENIED);
    town_act(&t, t.ana);
    assert_ok(aid_insight_credit(t.store, t.street, NULL, &advice, &t.error));
    aid_credit_advice_options options;
    aid_credit_advice_options_init(&options, sizeof options);
    assert_int_equal(options.struct_size, sizeof options);
    town_end(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_limits_are_advised_and_never_changed),
        cmocka_unit_test(test_advice_refuses_what_it_cannot_say),
        cmocka_unit_test(test_a_community_gives_the_known_answers),
        cmocka_unit_test(test_an_empty_community_has_no_figures),
        cmocka_unit_test(test_what_takes_long_can_be_left_out),
        cmocka_unit_test(test_only_the_window_counts),
        cmocka_unit_test(test_reversed_help_is_gone_and_contested_help_is_not),
        cmocka_unit_test(test_units_together_and_apart),
        cmocka_unit_test(test_a_union_is_its_groups),
        cmocka_unit_test(test_who_left_stays_in_the_window_that_knew_them),
        cmocka_unit_test(test_proposals_ask_and_logged_help_does_not),
        cmocka_unit_test(test_weeks_full_of_help_are_seen),
        cmocka_unit_test(test_coordinators_and_auditors_see_figures_and_others_do_not),
        cmocka_unit_test(test_arguments_are_checked_and_cancelling_leaves_the_output_alone),
        cmocka_unit_test(test_memory_that_runs_out_leaves_nothing_behind),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
