/* SPDX-License-Identifier: MIT */
/* Mutual evaluation: revealed together, said once, contestable, and in matching only completion counts. */
#include "town.h"

static void act_as(town *t, aid_member member)
{
    assert_ok(aid_store_act_as(t->store, member, NULL, &t->error));
}

static aid_status give(town *t, aid_exchange exchange, int32_t side, uint64_t flags, const char *text)
{
    return aid_evaluation_give(t->store, exchange,
                               AID_WITH(aid_evaluation_options, .side = side, .flags = flags, .text = text), &t->error);
}

static aid_evaluation_info said(town *t, aid_exchange exchange, int32_t side)
{
    aid_evaluation_info info = { .struct_size = sizeof info };
    assert_ok(aid_evaluation_get(t->store, exchange, side, &info, &t->error));
    return info;
}

static int32_t continuity(town *t)
{
    aid_request request;
    aid_candidate rows[4];
    size_t count = 0;
    aid_offer offer;
    aid_skill skill;
    assert_ok(aid_skill_add(t->store, AID_WITH(aid_skill_options, .label = "Juggling"), &skill, &t->error));
    assert_ok(aid_request_open(t->store, t->cy, AID_WITH(aid_request_options, .skill = skill), &request, &t->error));
    assert_ok(aid_offer_post(t->store, t->ben, AID_WITH(aid_offer_options, .skill = skill), &offer, &t->error));
    assert_ok(aid_match_best(t->store, request, NULL, rows, (uint32_t)sizeof *rows, 4, &count, &t->error));
    assert_int_equal(count, 1);
    assert_ok(aid_request_withdraw(t->store, request, NULL, &t->error));
    assert_ok(aid_offer_withdraw(t->store, offer, NULL, &t->error));
    return rows[0].points[AID_TERM_CONTINUITY];
}

static void test_nobody_sees_what_was_said_before_both_have_spoken(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    aid_exchange exchange = town_log(&t, t.cy, t.ben, 60);
    act_as(&t, t.cy);
    assert_ok(give(&t, exchange, 0, 0, "kind, and late"));
    assert_string_equal(said(&t, exchange, AID_SIDE_REQUESTER).text, "kind, and late"); /* one's own */
    const aid_member others[] = { t.ben, t.ana, { 0 } }; /* the other side, a coordinator, the host */
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        act_as(&t, others[i]);
        aid_evaluation_info info = said(&t, exchange, AID_SIDE_REQUESTER);
        assert_int_equal(info.state, AID_EVALUATION_WAITS);
        assert_string_equal(info.text, "");
        assert_int_equal(info.withheld, AID_BIT(AID_WITHHELD_DENIED));
    }
    act_as(&t, t.ben);
    assert_ok(give(&t, exchange, 0, 0, "a warm kitchen"));
    assert_string_equal(said(&t, exchange, AID_SIDE_REQUESTER).text, "kind, and late");
    act_as(&t, t.cy);
    assert_string_equal(said(&t, exchange, AID_SIDE_HELPER).text, "a warm kitchen");
    assert_int_equal(said(&t, exchange, AID_SIDE_HELPER).state, AID_EVALUATION_SHOWN);
    assert_int_equal(said(&t, exchange, AID_SIDE_HELPER).shown, t.now);
    town_end(&t);
}

static void test_silence_shows_it_after_fourteen_days_and_ends_the_talk(void **state)
{
    (void)state;
    town t;
    uint64_t events = 0;
    int32_t more = 0;
    town_open_memory(&t);
    aid_exchange exchange = town_log(&t, t.cy, t.ben, 60);
    assert_ok(give(&t, exchange, AID_SIDE_REQUESTER, 0, "late"));
    aid_time deadline = t.now + town_days(AID_EVALUATION_DAYS);
    assert_int_equal(said(&t, exchange, AID_SIDE_REQUESTER).deadline, deadline);
    t.now = deadline - 1;
    assert_ok(aid_store_advance(t.store, NULL, &events, &more, &t.error));
    assert_int_equal(events, 0);
    t.now = deadline + town_days(3); /* run late: it counts as of its day */
    assert_ok(aid_store_advance(t.store, NULL, &events, &more, &t.error));
    assert_int_equal(events, 1);
    act_as(&t, t.ben);
    assert_string_equal(said(&t, exchange, AID_SIDE_REQUESTER).text, "late");
    assert_int_equal(said(&t, exchange, AID_SIDE_REQUESTER).shown, deadline);
    assert_int_equal(said(&t, exchange, AID_SIDE_REQUESTER).deadline, 0);
    assert_says(give(&t, exchange, 0, 0, "you too"), AID_E_STATE, t.error, "it can be contested, and nothing be added");
    town_end(&t);
}

static void test_it_takes_a_booked_exchange_and_is_said_once(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    aid_exchange proposed = town_propose(&t, t.ana, t.ben, 30);
    assert_says(give(&t, proposed, AID_SIDE_HELPER, 0, "x"), AID_E_STATE, t.error, "the help is not booked");
    aid_exchange exchange = town_log(&t, t.cy, t.ben, 60);
    assert_says(give(&t, exchange, 0, 0, "x"), AID_E_ARGUMENT, t.error, "side: say which side is meant");
    act_as(&t, t.ben);
    assert_says(give(&t, exchange, AID_SIDE_REQUESTER, 0, "x"), AID_E_DENIED, t.error, "you are the helper");
    aid_evaluation_options well;
    aid_evaluation_options_init(&well, (uint32_t)sizeof well);
    well.flags = 8;
    assert_int_equal(aid_evaluation_give(t.store, exchange, &well, &t.error), AID_E_ARGUMENT); /* no such report */
    well.flags = 0;
    assert_ok(aid_evaluation_give(t.store, exchange, &well, &t.error));
    assert_says(give(&t, exchange, 0, 0, "x"), AID_E_STATE, t.error, "that is said once");
    act_as(&t, t.cy);
    t.now += town_days(AID_EVALUATION_DAYS - 1);
    assert_ok(give(&t, exchange, 0, 0, "good"));
    act_as(&t, (aid_member){ 0 });
    aid_exchange old = town_log(&t, t.cy, t.ben, 60);
    t.now += town_days(AID_EVALUATION_OPEN_DAYS + 1);
    assert_says(give(&t, old, AID_SIDE_HELPER, 0, "x"), AID_E_STATE, t.error, "more than 60 days ago");
    aid_member stranger = town_enrol(&t, "Eve", t.street);
    act_as(&t, stranger);
    aid_evaluation_info info = { .struct_size = sizeof info };
    assert_int_equal(aid_evaluation_get(t.store, exchange, AID_SIDE_HELPER, &info, &t.error), AID_E_DENIED);
    assert_int_equal(give(&t, exchange, AID_SIDE_HELPER, 0, "x"), AID_E_DENIED);
    town_end(&t);
}

static void test_coordinators_see_at_once_that_somebody_did_not_feel_safe(void **state)
{
    (void)state;
    town t;
    aid_exchange rows[4];
    size_t count = 0;
    town_open_memory(&t);
    aid_exchange exchange = town_log(&t, t.cy, t.ben, 60);
    act_as(&t, t.cy);
    assert_ok(give(&t, exchange, 0, AID_BIT(AID_EVALUATION_NOT_SAFE), "he shouted"));
    act_as(&t, t.ana);
    assert_string_equal(said(&t, exchange, AID_SIDE_REQUESTER).text, "he shouted");
    assert_int_equal(said(&t, exchange, AID_SIDE_REQUESTER).flags, AID_BIT(AID_EVALUATION_NOT_SAFE));
    assert_ok(aid_evaluation_list(t.store, AID_WITH(aid_evaluation_list_options, .which = AID_EVALUATION_LIST_NOT_SAFE,
                                                    .group = t.street), rows, 4, &count, &t.error));
    assert_int_equal(count, 1);
    assert_int_equal(rows[0].id, exchange.id);
    act_as(&t, t.ben);
    assert_string_equal(said(&t, exchange, AID_SIDE_REQUESTER).text, "");
    assert_int_equal(said(&t, exchange, AID_SIDE_REQUESTER).flags, 0);
    assert_int_equal(aid_evaluation_list(t.store, AID_WITH(aid_evaluation_list_options, .group = t.street,
                                                           .which = AID_EVALUATION_LIST_NOT_SAFE), rows, 4, &count, &t.error),
                     AID_E_DENIED);
    town_end(&t);
}

static void test_what_is_contested_is_settled_by_a_third_and_can_be_set_aside(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    aid_exchange exchange = town_log(&t, t.cy, t.ben, 60);
    assert_ok(give(&t, exchange, AID_SIDE_REQUESTER, AID_BIT(AID_EVALUATION_NOT_AGAIN), "he never came"));
    act_as(&t, t.ben);
    assert_says(aid_evaluation_contest(t.store, exchange, NULL, &t.error), AID_E_STATE, t.error, "nothing to contest");
    assert_ok(give(&t, exchange, 0, 0, "fine"));
    act_as(&t, (aid_member){ 0 });
    assert_int_equal(continuity(&t), 0); /* Cy said "not again" */
    act_as(&t, t.ben);
    assert_ok(aid_evaluation_contest(t.store, exchange, AID_WITH(aid_evaluation_options, .text = "I have witnesses"), &t.error));
    assert_says(aid_evaluation_contest(t.store, exchange, NULL, &t.error), AID_E_STATE, t.error, "contested or settled already");
    act_as(&t, t.ana);
    assert_string_equal(said(&t, exchange, AID_SIDE_REQUESTER).contest, "I have witnesses");
    assert_says(aid_evaluation_settle(t.store, exchange, AID_WITH(aid_evaluation_options, .side = AID_SIDE_REQUESTER), &t.error),
                AID_E_ARGUMENT, t.error, "stands: say yes");
    assert_ok(aid_evaluation_settle(t.store, exchange, AID_WITH(aid_evaluation_options, .side = AID_SIDE_REQUESTER,
                                                                .stands = AID_NO, .text = "three saw him"), &t.error));
    assert_int_equal(said(&t, exchange, AID_SIDE_REQUESTER).state, AID_EVALUATION_SET_ASIDE);
    act_as(&t, t.ben);
    assert_string_equal(said(&t, exchange, AID_SIDE_REQUESTER).text, "");
    act_as(&t, (aid_member){ 0 });
    assert_int_equal(continuity(&t), 1000); /* completed, and nothing against it counts */
    town_end(&t);
}

static void test_a_coordinator_who_is_a_side_settles_nothing(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    aid_exchange exchange = town_log(&t, t.cy, t.ana, 60);
    assert_ok(give(&t, exchange, AID_SIDE_REQUESTER, 0, "so so"));
    act_as(&t, t.ana);
    assert_string_equal(said(&t, exchange, AID_SIDE_REQUESTER).text, ""); /* nor looks first */
    assert_ok(give(&t, exchange, 0, 0, "well"));
    assert_ok(aid_evaluation_contest(t.store, exchange, NULL, &t.error));
    assert_says(aid_evaluation_settle(t.store, exchange, AID_WITH(aid_evaluation_options, .side = AID_SIDE_REQUESTER,
                                                                  .stands = AID_NO), &t.error),
                AID_E_DENIED, t.error, "another coordinator settles it");
    town_end(&t);
}

static void test_a_member_s_list_shows_where_they_may_still_speak(void **state)
{
    (void)state;
    town t;
    aid_exchange rows[4];
    size_t count = 9;
    town_open_memory(&t);
    aid_exchange one = town_log(&t, t.cy, t.ben, 60), other = town_log(&t, t.ana, t.cy, 30);
    act_as(&t, t.cy);
    assert_ok(give(&t, one, 0, 0, "good"));
    assert_ok(aid_evaluation_list(t.store, AID_WITH(aid_evaluation_list_options, .member = t.cy), rows, 4, &count, &t.error));
    assert_int_equal(count, 1);
    assert_int_equal(rows[0].id, other.id);
    assert_says(aid_evaluation_list(t.store, NULL, rows, 4, &count, &t.error), AID_E_ARGUMENT, t.error, "member: say whose");
    act_as(&t, t.ben);
    assert_int_equal(aid_evaluation_list(t.store, AID_WITH(aid_evaluation_list_options, .member = t.cy), rows, 4, &count, &t.error),
                     AID_E_DENIED);
    town_end(&t);
}

static void test_membership_of_a_past_window_is_as_it_was(void **state)
{
    (void)state;
    town t;
    aid_insight *insight = NULL;
    aid_insight_summary summary = { .struct_size = sizeof summary };
    town_open_memory(&t); /* three members today */
    aid_time first = t.now;
    t.now += town_days(30);
    aid_member eve = town_enrol(&t, "Eve", t.street);
    t.now += town_days(30);
    assert_ok(aid_member_leave(t.store, t.cy, t.street, NULL, &t.error));
    t.now += town_days(30);
    assert_ok(aid_member_join(t.store, t.cy, t.street, NULL, &t.error));
    assert_ok(aid_member_leave(t.store, eve, t.street, NULL, &t.error));
    static const struct {
        int64_t day;
        uint64_t members;
    } cases[] = { { 10, 3 }, { 40, 4 }, { 70, 3 }, { 91, 3 } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_ok(aid_insight_run(t.store, AID_WITH(aid_insight_options, .from = first, .until = first + town_days(cases[i].day)),
                                  &insight, &t.error));
        assert_ok(aid_insight_summary_get(insight, &summary, NULL));
        assert_int_equal(summary.members, cases[i].members);
        aid_insight_free(insight);
    }
    town_end(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nobody_sees_what_was_said_before_both_have_spoken),
        cmocka_unit_test(test_silence_shows_it_after_fourteen_days_and_ends_the_talk),
        cmocka_unit_test(test_it_takes_a_booked_exchange_and_is_said_once),
        cmocka_unit_test(test_coordinators_see_at_once_that_somebody_did_not_feel_safe),
        cmocka_unit_test(test_what_is_contested_is_settled_by_a_third_and_can_be_set_aside),
        cmocka_unit_test(test_a_coordinator_who_is_a_side_settles_nothing),
        cmocka_unit_test(test_a_member_s_list_shows_where_they_may_still_speak),
        cmocka_unit_test(test_membership_of_a_past_window_is_as_it_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
