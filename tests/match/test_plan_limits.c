/* SPDX-License-Identifier: MIT */
/* What only shows when several proposals meet: a person's minutes, hours and asks over all their offers, a requester's
 * credit over all their requests, nobody twice in one request, and those who wait coming first. */
#include "community.h"

/* One helper with these limits and `offers` offers of three seats each; `requests` requests for the same skill. */
typedef struct limits_town {
    town town;
    uint64_t skill, ben, offers[4], requests[8];
    uint32_t request_count;
} limits_town;

static void limits_begin(limits_town *l, aid__member_record (*change)(aid__member_record ben), uint32_t offers)
{
    town_begin(&l->town);
    l->request_count = 0;
    l->skill = town_skill(&l->town, 0);
    l->ben = town_add_member(&l->town, change(town_member_draft(&l->town)), l->town.group);
    for (uint32_t i = 0; i < offers; i++) {
        aid__listing_record offer = town_listing_draft(&l->town, l->ben, &l->skill);
        offer.seats = 3;
        l->offers[i] = town_add_offer(&l->town, offer);
    }
}

static void limits_ask(limits_town *l, uint64_t member, aid__listing_record draft)
{
    draft.member = member;
    l->town.now += AID__SECOND_US;
    draft.posted = l->town.now;
    l->requests[l->request_count++] = town_add_request(&l->town, draft);
}

static void limits_ask_plain(limits_town *l, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        uint64_t member = town_member(&l->town);
        limits_ask(l, member, town_listing_draft(&l->town, member, &l->skill));
    }
}

/* The plan's pairs must be allowed one after the other, when each has become a proposed exchange. */
static void limits_check_commits(limits_town *l, const aid__match_plan *plan)
{
    town *t = &l->town;
    for (size_t i = 0; i < plan->pairs.count; i++) {
        const aid__match_pair *pair = matching_pair(plan, i);
        assert_int_equal(violated(t, pair->request_id, pair->offer_id), 0);
        aid__exchange_record draft = town_exchange_draft(t, pair->requester_id, pair->helper_id, pair->minutes);
        draft.request = pair->request_id;
        draft.offer = pair->offer_id;
        draft.starts = pair->starts;
        town_accepted(t, town_proposed(t, draft)); /* even when they accept at once */
    }
}

/* Plans, checks the number of pairs and that they can be committed; ends the town. */
static void limits_try(limits_town *l, size_t pairs, int32_t status)
{
    aid__match_plan plan;
    matching_plan(&l->town, &plan);
    assert_int_equal(plan.pairs.count, pairs);
    assert_int_equal(plan.totals.status, status);
    assert_true(plan.totals.bound >= plan.totals.score);
    for (size_t i = 0; i < plan.pairs.count; i++) /* those who came first are served first */
        assert_int_equal(matching_pair(&plan, i)->request_id, l->requests[i]);
    limits_check_commits(l, &plan);
    aid__match_plan_free(&plan);
    town_end(&l->town);
}

static aid__member_record ben_unlimited(aid__member_record ben)
{
    return ben;
}

static aid__member_record ben_two_hours_a_week(aid__member_record ben)
{
    ben.week_minutes = 120;
    return ben;
}

static aid__member_record ben_twice_a_week(aid__member_record ben)
{
    ben.asks_per_week = 2;
    return ben;
}

static aid__member_record ben_mondays(aid__member_record ben)
{
    static const int64_t monday[] = { 48, 56 }; /* 12:00 to 14:00 */
    ben.week = (aid__nums){ monday, 2 };
    return ben;
}

static void test_a_run_respects_the_minutes_of_a_week_over_all_offers(void **state)
{
    (void)state;
    limits_town l;
    limits_begin(&l, ben_unlimited, 2);
    limits_ask_plain(&l, 5);
    limits_try(&l, 5, AID_SOLVE_OPTIMAL);
    limits_begin(&l, ben_two_hours_a_week, 1);
    limits_ask_plain(&l, 3);
    limits_try(&l, 2, AID_SOLVE_GAP);
    limits_begin(&l, ben_two_hours_a_week, 2);
    limits_ask_plain(&l, 5);
    limits_try(&l, 2, AID_SOLVE_GAP);
}

static void test_a_run_asks_nobody_too_often(void **state)
{
    (void)state;
    limits_town l;
    limits_begin(&l, ben_twice_a_week, 1);
    limits_ask_plain(&l, 5);
    limits_try(&l, 2, AID_SOLVE_OPTIMAL); /* one offer: the capacity says it all */
    limits_begin(&l, ben_twice_a_week, 2);
    limits_ask_plain(&l, 5);
    limits_try(&l, 2, AID_SOLVE_GAP);
}

static void test_proposals_of_a_run_do_not_overlap(void **state)
{
    (void)state;
    limits_town l;
    aid__match_plan plan;
    limits_begin(&l, ben_mondays, 1);
    limits_ask_plain(&l, 3);
    matching_plan(&l.town, &plan);
    assert_int_equal(plan.pairs.count, 3); /* two this Monday, one the next */
    assert_int_equal(matching_pair(&plan, 1)->starts - matching_pair(&plan, 0)->starts, TOWN_HOUR);
    assert_int_equal(matching_pair(&plan, 2)->starts - matching_pair(&plan, 0)->starts, 7 * AID__DAY_US);
    limits_check_commits(&l, &plan);
    aid__match_plan_free(&plan);
    town_end(&l.town);

    const aid__window noon = { TOWN_NOW + 2 * TOWN_HOUR, TOWN_NOW + 3 * TOWN_HOUR };
    limits_begin(&l, ben_mondays, 2);
    for (int i = 0; i < 3; i++) { /* three for the same hour */
        uint64_t member = town_member(&l.town);
        aid__listing_record draft = town_listing_draft(&l.town, member, &l.skill);
        draft.windows = (aid__windows){ &noon, 1 };
        limits_ask(&l, member, draft);
    }
    limits_try(&l, 1, AID_SOLVE_GAP);
}

static void test_a_run_spends_a_requesters_credit_once(void **state)
{
    (void)state;
    limits_town l;
    limits_begin(&l, ben_unlimited, 2);
    uint64_t ana = town_member(&l.town), cem = town_member(&l.town);
    town_logged(&l.town, ana, cem, 450, l.town.now);
    for (int i = 0; i < 4; i++) /* two of four hours can be paid: down to −600 */
        limits_ask(&l, ana, town_listing_draft(&l.town, ana, &l.skill));
    limits_try(&l, 2, AID_SOLVE_GAP);
    limits_begin(&l, ben_unlimited, 1);
    ana = town_member(&l.town);
    cem = town_member(&l.town);
    town_logged(&l.town, ana, cem, 541, l.town.now);
    limits_ask(&l, ana, town_listing_draft(&l.town, ana, &l.skill));
    limits_try(&l, 0, AID_SOLVE_OPTIMAL);
}

static void test_nobody_comes_twice_to_one_request(void **state)
{
    (void)state;
    limits_town l;
    aid__match_plan plan;
    limits_begin(&l, ben_unlimited, 3);
    uint64_t ana = town_member(&l.town), cem = town_member(&l.town);
    town_offer(&l.town, cem, l.skill);
    aid__listing_record draft = town_listing_draft(&l.town, ana, &l.skill);
    draft.seats = 3;
    limits_ask(&l, ana, draft);
    matching_plan(&l.town, &plan);
    assert_int_equal(plan.pairs.count, 2);
    assert_true(matching_pair(&plan, 0)->helper_id != matching_pair(&plan, 1)->helper_id);
    assert_int_equal(plan.totals.pairs, 4);
    aid__match_plan_free(&plan);
    town_end(&l.town);
}

static void test_all_seats_that_too_few_could_fill_are_left_at_once(void **state)
{
    (void)state;
    limits_town l;
    aid__match_plan plan;
    uint64_t rivals, helpers;
    limits_begin(&l, ben_unlimited, 2);
    uint64_t ana = town_member(&l.town);
    aid__listing_record draft = town_listing_draft(&l.town, ana, &l.skill);
    draft.seats = 2;
    draft.all_seats = AID_YES;
    limits_ask(&l, ana, draft);
    matching_plan(&l.town, &plan);
    assert_int_equal(plan.pairs.count, 0);
    assert_int_equal(plan.totals.status, AID_SOLVE_OPTIMAL);
    assert_ok(aid__match_plan_hall(&plan, aid__vector_at(&plan.unserved, 0), &rivals, &helpers, NULL));
    assert_int_equal(rivals, 1);
    assert_int_equal(helpers, 1);
    aid__match_plan_free(&plan);
    town_end(&l.town);
}

/* Ben has two hours a week. The first request would take both of them, though Cem can do it too. */
static void test_what_is_left_after_others_moved_is_given_away(void **state)
{
    (void)state;
    limits_town l;
    aid__match_plan plan;
    limits_begin(&l, ben_two_hours_a_week, 1);
    uint64_t other = town_skill(&l.town, 0), both[] = { l.skill, other };
    aid__listing_record expert = town_listing_draft(&l.town, town_member(&l.town), &other);
    expert.level = 5;
    uint64_t cems = town_add_offer(&l.town, expert), ana = town_member(&l.town);
    aid__listing_record draft = town_listing_draft(&l.town, ana, &l.skill);
    draft.skills = (aid__ids){ both, 2 };
    draft.minutes = 120;
    limits_ask(&l, ana, draft);
    limits_ask_plain(&l, 2);
    matching_plan(&l.town, &plan);
    assert_int_equal(plan.pairs.count, 3);
    assert_int_equal(matching_chosen(&plan, l.requests[0]), cems);
    assert_int_equal(plan.totals.status, AID_SOLVE_GAP);
    assert_true(plan.totals.bound > plan.totals.score);
    limits_check_commits(&l, &plan);
    aid__match_plan_free(&plan);
    town_end(&l.town);
}

static void test_waiting_makes_more_urgent(void **state)
{
    (void)state;
    for (int days = 6; days <= 7; days++) {
        limits_town l;
        aid__match_plan plan;
        limits_begin(&l, ben_twice_a_week, 1);
        uint64_t ids[3];
        for (int i = 0; i < 3; i++) {
            uint64_t member = town_member(&l.town);
            aid__listing_record draft = town_listing_draft(&l.town, member, &l.skill);
            draft.urgency = i == 0 ? AID_URGENCY_NORMAL : AID_URGENCY_HIGH;
            draft.posted = TOWN_NOW - (i == 0 ? days * AID__DAY_US : AID__DAY_US);
            ids[i] = town_add_request(&l.town, draft);
        }
        matching_plan(&l.town, &plan);
        assert_int_equal(matching_chosen(&plan, ids[0]) != 0, days == 7);
        aid__match_plan_free(&plan);
        town_end(&l.town);
    }
}

static void test_no_newer_request_is_served_before_an_older_equal_one(void **state)
{
    (void)state;
    town t;
    town_begin(&t);
    uint64_t skill = town_skill(&t, 0), ids[40];
    for (int i = 0; i < 25; i++)
        town_offer(&t, town_member(&t), skill);
    for (int i = 0; i < 40; i++) {
        aid__listing_record draft = town_listing_draft(&t, town_member(&t), &skill);
        draft.posted = TOWN_NOW - (i * 7 % 40) * AID__MINUTE_US;
        ids[i * 7 % 40] = town_add_request(&t, draft);
    }
    aid__match_plan plan;
    matching_plan(&t, &plan);
    for (int i = 0; i < 40; i++)
        assert_int_equal(matching_chosen(&plan, ids[i]) != 0, i >= 15);
    aid__match_plan_free(&plan);
    town_end(&t);
}

static void test_one_group_alone_can_be_planned(void **state)
{
    (void)state;
    static const community_shape shape = { 20, 20, 2, 1, 3, false };
    community c;
    aid__match_plan plan;
    community_begin(&c, &shape, 5, 0);
    aid__match_context context = matching_context(&c.town);
    const aid__match_run_options options = { .group = town_row(&c.town, c.groups[1]), .ageing_days = 7 };
    assert_ok(aid__match_plan_make(&context, &options, &plan, NULL));
    assert_true(plan.pairs.count > 0 && plan.totals.requests < 20);
    for (size_t i = 0; i < plan.pairs.count; i++)
        assert_int_equal(matching_pair(&plan, i)->group_id, c.groups[1]);
    aid__match_plan_free(&plan);
    town_end(&c.town);
}

static void test_every_refusal_has_its_sentence(void **state)
{
    (void)state;
    static const community_shape shape = { 20, 20, 6, 2, 3, false };
    community c;
    uint64_t seen = 0;
    community_begin(&c, &shape, 2, 0);
    aid__match_context context = matching_context(&c.town);
    for (uint32_t r = 0; r < 20; r++)
        for (uint32_t o = 0; o < 20; o++) {
            aid__match_pair pair;
            uint64_t mask;
            char sentence[240];
            assert_ok(aid__match_look(&context, town_row(&c.town, c.requests[r]), town_row(&c.town, c.offers[o]), &mask,
                                      &pair, NULL));
            assert_ok(aid__match_sentence(&context, &pair, mask, false, sentence, sizeof sentence, NULL));
            assert_true(strlen(sentence) > 20 && sentence[strlen(sentence) - 1] == '.');
            seen |= mask;
        }
    assert_true(seen & ONLY(PLACE) && seen & ONLY(LANGUAGE) && seen & ONLY(LEVEL) && seen & ONLY(SKILL));
    town_end(&c.town);
}

/* Cy and Ben could both come, but who asks is there once: two requests for the same hour are one visit too many. */
static void test_who_asks_twice_for_one_hour_is_helped_once_then(void **state)
{
    (void)state;
    for (int hours = 1; hours <= 2; hours++) {
        limits_town l;
        aid__match_plan plan;
        limits_begin(&l, ben_unlimited, 1);
        uint64_t cy = town_member(&l.town), ana = town_member(&l.town);
        town_add_offer(&l.town, town_listing_draft(&l.town, cy, &l.skill));
        const aid__window window = { TOWN_NOW + 48 * TOWN_HOUR, TOWN_NOW + (48 + hours) * TOWN_HOUR };
        for (int i = 0; i < 2; i++) {
            aid__listing_record draft = town_listing_draft(&l.town, ana, &l.skill);
            draft.windows = (aid__windows){ &window, 1 };
            draft.minutes = 60;
            limits_ask(&l, ana, draft);
        }
        matching_plan(&l.town, &plan);
        assert_int_equal(plan.pairs.count, hours);
        assert_int_equal(plan.totals.status, hours == 1 ? AID_SOLVE_GAP : AID_SOLVE_OPTIMAL);
        if (hours == 2)
            assert_int_equal(matching_pair(&plan, 1)->starts - matching_pair(&plan, 0)->starts, TOWN_HOUR);
        limits_check_commits(&l, &plan);
        aid__match_plan_free(&plan);
        town_end(&l.town);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_run_respects_the_minutes_of_a_week_over_all_offers),
        cmocka_unit_test(test_a_run_asks_nobody_too_often),
        cmocka_unit_test(test_proposals_of_a_run_do_not_overlap),
        cmocka_unit_test(test_a_run_spends_a_requesters_credit_once),
        cmocka_unit_test(test_nobody_comes_twice_to_one_request),
        cmocka_unit_test(test_all_seats_that_too_few_could_fill_are_left_at_once),
        cmocka_unit_test(test_what_is_left_after_others_moved_is_given_away),
        cmocka_unit_test(test_waiting_makes_more_urgent),
        cmocka_unit_test(test_no_newer_request_is_served_before_an_older_equal_one),
        cmocka_unit_test(test_one_group_alone_can_be_planned),
        cmocka_unit_test(test_who_asks_twice_for_one_hour_is_helped_once_then),
        cmocka_unit_test(test_every_refusal_has_its_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
