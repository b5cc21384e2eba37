/* SPDX-License-Identifier: MIT */
/* How good is a pair? Each term by its table, the known answer KA-S twice, and the best for one request. */
#include "matching.h"

#include <mutualaid/match.h>

static void test_the_known_answer_is_586(void **state)
{
    (void)state;
    static const int32_t points[] = { 950, 600, 750, 0, 375, 250, 1000, 1000, 888, 0 };
    static const int32_t weights[] = { 20, 15, 15, 15, 10, 5, 5, 5, 5, 5 };
    int32_t many[AID_TERM_COUNT];
    assert_int_equal(aid__match_score(points, weights), 586);
    for (int32_t scale = 2; scale <= 50000; scale *= 5) { /* scaling all weights changes nothing */
        for (size_t i = 0; i < AID_TERM_COUNT; i++)
            many[i] = weights[i] * scale;
        assert_int_equal(aid__match_score(points, many), 586);
    }
}

static void test_four_fifths_a_step_are_floored_once(void **state)
{
    (void)state;
    static const int32_t known[] = { 1000, 800, 640, 512, 409, 327, 262, 209, 167, 134, 107 };
    for (int32_t i = 0; i < 11; i++)
        assert_int_equal(aid__match_decay(i), known[i]);
    assert_int_equal(aid__match_decay(26), 3);
    assert_int_equal(aid__match_decay(30), 1);
    assert_int_equal(aid__match_decay(31), 0);
    assert_int_equal(aid__match_decay(1000), 0);
}

static aid__match_pair look_with(const town *t, uint64_t request, uint64_t offer, bool meet_new)
{
    aid__match_context context = matching_context(t);
    aid__match_pair pair;
    uint64_t mask;
    context.meet_new_people = meet_new;
    assert_ok(aid__match_look(&context, town_row(t, request), town_row(t, offer), &mask, &pair, NULL));
    assert_int_equal(mask, 0);
    return pair;
}

static aid__match_pair look(const town *t, uint64_t request, uint64_t offer)
{
    return look_with(t, request, offer, false);
}

/* The town of the known answer: Ben has helped Cem and Dia, who have helped Ana. */
static void known_past(town *t, uint64_t ana, uint64_t ben)
{
    uint64_t cem = town_member(t), dia = town_member(t);
    for (int i = 0; i < 7; i++) /* 120 minutes within 28 days, 30 before */
        town_logged(t, i % 2 ? cem : dia, ben, i < 4 ? 30 : 10, TOWN_NOW - (i < 4 ? 20 : 40) * AID__DAY_US);
    town_logged(t, ana, cem, 10, TOWN_NOW - 50 * AID__DAY_US);
    town_logged(t, ana, dia, 10, TOWN_NOW - 60 * AID__DAY_US);
    t->now = TOWN_NOW - 14 * AID__DAY_US - 1;
    town_accepted(t, town_proposed(t, town_exchange_draft(t, cem, ben, 20)));
    t->now = TOWN_NOW;
}

static void test_the_known_answer_comes_from_a_community_too(void **state)
{
    (void)state;
    static const int32_t points[] = { 950, 600, 750, 0, 375, 250, 1000, 1000, 888, 0 };
    town t;
    town_begin(&t);
    aid__policy_record policy = town_policy_draft(&t);
    policy.credit_max = 600;
    town_policy(&t, policy);
    aid__member_record helper = town_member_draft(&t);
    helper.week_minutes = 120;
    helper.placed = 1;
    helper.reach_m = 3000;
    helper.languages = "ru";
    uint64_t ben = town_add_member(&t, helper, t.group), ana = town_member(&t), skill = town_skill(&t, 0);
    known_past(&t, ana, ben);
    aid__listing_record request = town_listing_draft(&t, ana, &skill), offer = town_listing_draft(&t, ben, &skill);
    request.level = 2;
    request.placed = 1;
    request.latitude = 107918; /* 1.2 km */
    request.languages = "ru en";
    offer.level = 3;
    uint64_t r = town_add_request(&t, request), o = town_add_offer(&t, offer);
    aid__match_pair pair = look(&t, r, o);
    for (size_t i = 0; i < AID_TERM_COUNT; i++)
        if (pair.points[i] != points[i])
            fail_msg("term %zu is %d, not %d", i, pair.points[i], points[i]);
    assert_int_equal(pair.score, 586);

    aid__match_context context = matching_context(&t);
    char sentence[240];
    assert_ok(aid__match_sentence(&context, &pair, 0, true, sentence, sizeof sentence, NULL));
    assert_non_null(strstr(sentence, "score 586"));
    assert_non_null(strstr(sentence, "20x950"));
    assert_non_null(strstr(sentence, "58690/100"));
    town_end(&t);
}

static void test_a_wider_skill_and_a_higher_level_score_less(void **state)
{
    (void)state;
    static const struct {
        int wanted, offered, need, level, points;
    } cases[] = { { 2, 2, 0, 0, 1000 }, { 1, 3, 0, 0, 1000 }, { 3, 2, 0, 0, 800 }, { 3, 1, 0, 0, 640 },
                  { 3, 1, 1, 5, 440 },  { 2, 2, 5, 5, 1000 } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        town t;
        town_begin(&t);
        uint64_t ana = town_member(&t), ben = town_member(&t), chain[4] = { town_skill(&t, 0) };
        for (int j = 1; j < 4; j++)
            chain[j] = town_skill(&t, chain[j - 1]);
        aid__listing_record request = town_listing_draft(&t, ana, &chain[cases[i].wanted]);
        aid__listing_record offer = town_listing_draft(&t, ben, &chain[cases[i].offered]);
        request.level = cases[i].need;
        offer.level = cases[i].level;
        uint64_t r = town_add_request(&t, request), o = town_add_offer(&t, offer);
        assert_int_equal(look(&t, r, o).points[AID_TERM_SKILL], cases[i].points);
        town_end(&t);
    }
}

static void test_nearness_is_measured_by_the_stated_limit(void **state)
{
    (void)state;
    static const struct {
        int32_t latitude, reach, online, placed, points;
    } cases[] = {
        { 0, 3000, 0, 1, 1000 },       { 107918, 3000, 0, 1, 600 },
        { 107918, 0, 0, 1, 834 },      /* nobody states a limit: 10^6 / 1199 */
        { 89000, 0, 0, 1, 1000 },      { 107918, 3000, AID_YES, 1, 1000 },
        { 107918, 3000, 0, 0, 500 },   /* not known where */
        { 0, AID__STATED_ZERO, 0, 1, 1000 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        town t;
        town_begin(&t);
        uint64_t ana = town_member(&t), ben = town_member(&t), skill = town_skill(&t, 0);
        aid__listing_record request = town_listing_draft(&t, ana, &skill), offer = town_listing_draft(&t, ben, &skill);
        request.placed = 1;
        request.latitude = cases[i].latitude;
        request.online = cases[i].online;
        offer.placed = cases[i].placed;
        offer.reach_m = cases[i].reach;
        uint64_t r = town_add_request(&t, request), o = town_add_offer(&t, offer);
        assert_int_equal(look(&t, r, o).points[AID_TERM_DISTANCE], cases[i].points);
        town_end(&t);
    }
}

static void test_languages_count_by_the_requesters_order(void **state)
{
    (void)state;
    static const struct {
        const char *asked, *spoken;
        int32_t points;
    } cases[] = { { "ru en de", "ru", 1000 }, { "ru en de", "en", 800 }, { "ru en de", "de en", 800 },
                  { "", "de", 1000 },         { "ru", "", 500 },
                  { "aa ab ae af ak am an ar as av", "av", 0 } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        town t;
        town_begin(&t);
        uint64_t ana = town_member(&t), ben = town_member(&t), skill = town_skill(&t, 0);
        aid__listing_record request = town_listing_draft(&t, ana, &skill), offer = town_listing_draft(&t, ben, &skill);
        request.languages = cases[i].asked;
        offer.languages = cases[i].spoken;
        uint64_t r = town_add_request(&t, request), o = town_add_offer(&t, offer);
        if (look(&t, r, o).points[AID_TERM_LANGUAGE] != cases[i].points)
            fail_msg("case %zu", i);
        town_end(&t);
    }
}

static void test_newcomers_score_full_where_nothing_is_known(void **state)
{
    (void)state;
    static const int32_t points[] = { 1000, 500, 1000, 0, 750, 1000, 1000, 1000, 900, 1000 };
    town t;
    town_begin(&t);
    uint64_t skill = town_skill(&t, 0);
    uint64_t r = town_request(&t, town_member(&t), skill), o = town_offer(&t, town_member(&t), skill);
    aid__match_pair pair = look(&t, r, o);
    assert_memory_equal(pair.points, points, sizeof points); /* balance 0 between −600 and 1800 */
    assert_int_equal(look_with(&t, r, o, true).points[AID_TERM_CONTINUITY], 1000);
    town_end(&t);
}

static void test_those_who_went_well_together_come_first_or_last(void **state)
{
    (void)state;
    for (int reversed = 0; reversed < 2; reversed++) {
        town t;
        town_begin(&t);
        uint64_t ana = town_member(&t), ben = town_member(&t), skill = town_skill(&t, 0);
        uint64_t r = town_request(&t, ana, skill), o = town_offer(&t, ben, skill);
        uint64_t exchange = town_logged(&t, reversed ? ben : ana, reversed ? ana : ben, 30, TOWN_NOW - AID__DAY_US);
        assert_int_equal(look(&t, r, o).points[AID_TERM_CONTINUITY], 1000);
        assert_int_equal(look_with(&t, r, o, true).points[AID_TERM_CONTINUITY], 0);
        const aid__exchange_act_record contested = { .exchange = exchange, .state = AID_EXCHANGE_CONTESTED,
                                                     .note = "", .override_reason = "" };
        town_apply(&t, AID__EVENT_EXCHANGE_DISPUTED, &contested);
        assert_int_equal(look(&t, r, o).points[AID_TERM_CONTINUITY], 0);
        town_end(&t);
    }
}

static void test_ties_are_bridged(void **state)
{
    (void)state;
    town t;
    town_begin(&t);
    uint64_t people[8], skill = town_skill(&t, 0), requests[8], offers[8];
    for (int i = 0; i < 8; i++) {
        people[i] = town_member(&t);
        requests[i] = town_request(&t, people[i], skill);
        offers[i] = town_offer(&t, people[i], skill);
    }
    static const int ties[][2] = { { 0, 1 }, { 1, 2 }, { 2, 0 }, { 3, 4 }, { 4, 5 }, { 5, 3 }, { 2, 6 } };
    for (size_t i = 0; i < sizeof ties / sizeof *ties; i++)
        town_logged(&t, people[ties[i][0]], people[ties[i][1]], 10, TOWN_NOW - 89 * AID__DAY_US);
    static const struct {
        int requester, helper, points;
    } cases[] = { { 0, 1, 0 }, { 0, 3, 1000 }, { 0, 6, 500 }, { 6, 0, 500 }, { 0, 7, 1000 }, { 7, 0, 1000 }, { 6, 3, 1000 } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(look(&t, requests[cases[i].requester], offers[cases[i].helper]).points[AID_TERM_TIE],
                         cases[i].points);
    t.now += 2 * AID__DAY_US; /* 91 days: forgotten */
    assert_int_equal(look(&t, requests[0], offers[1]).points[AID_TERM_TIE], 1000);
    town_end(&t);
}

/* ---- the best ---- */

static void test_the_best_are_those_of_a_full_scan_in_order(void **state)
{
    (void)state;
    enum { OFFERS = 40 };
    town t;
    town_begin(&t);
    uint64_t ana = town_member(&t), skill = town_skill(&t, 0), other = town_skill(&t, 0), offers[OFFERS];
    for (uint64_t i = 0; i < OFFERS; i++) {
        aid__listing_record offer = town_listing_draft(&t, town_member(&t), i % 5 == 0 ? &other : &skill);
        offer.level = (int64_t)(i * 7 % 6);
        offer.languages = i % 3 == 0 ? "en" : i % 3 == 1 ? "ru" : "";
        offers[i] = town_add_offer(&t, offer);
    }
    aid__listing_record request = town_listing_draft(&t, ana, &skill);
    request.languages = "ru en";
    uint64_t r = town_add_request(&t, request);
    aid__match_context context = matching_context(&t);
    aid__match_pair best[OFFERS], few[3];
    size_t count, again, allowed = 0;
    assert_ok(aid__match_best(&context, town_row(&t, r), best, OFFERS, &count, NULL));
    for (size_t i = 0; i < OFFERS; i++)
        allowed += violated(&t, r, offers[i]) == 0;
    assert_int_equal(count, allowed);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(best[i].score, look(&t, r, best[i].offer_id).score);
        if (i > 0 && best[i].score == best[i - 1].score)
            assert_true(aid__match_hash(0, r, best[i - 1].offer_id) < aid__match_hash(0, r, best[i].offer_id));
        else if (i > 0)
            assert_true(best[i].score < best[i - 1].score);
    }
    assert_ok(aid__match_best(&context, town_row(&t, r), few, 3, &again, NULL));
    assert_int_equal(again, 3);
    assert_memory_equal(few, best, sizeof few);
    town_end(&t);
}

static void test_of_several_offers_of_a_person_the_best_counts(void **state)
{
    (void)state;
    town t;
    town_begin(&t);
    uint64_t wide = town_skill(&t, 0), narrow = town_skill(&t, wide), ben = town_member(&t);
    town_offer(&t, ben, wide);
    uint64_t better = town_offer(&t, ben, narrow);
    town_offer(&t, ben, wide);
    uint64_t r = town_request(&t, town_member(&t), narrow);
    aid__match_context context = matching_context(&t);
    aid__match_pair best[3];
    size_t count;
    assert_ok(aid__match_best(&context, town_row(&t, r), best, 3, &count, NULL));
    assert_int_equal(count, 1);
    assert_int_equal(best[0].offer_id, better);
    town_end(&t);
}

/* The least m again, by doubles, which are good enough wherever the answer is not on the edge. */
static int asking_by_doubles(int needed, double yes)
{
    for (int people = needed;; people++) {
        double few = 0, share = 1; /* share: of exactly i who say yes, begun at (1 − p)^m */
        for (int i = 0; i < people; i++)
            share *= 1 - yes;
        for (int i = 0; i < needed; i++) {
            few += share;
            share *= (double)(people - i) / (i + 1) * yes / (1 - yes);
        }
        if (few <= 0.1)
            return people;
    }
}

static void test_enough_people_are_asked_and_no_more(void **state)
{
    (void)state;
    static const int32_t known[][3] = { { 1, 300000, 7 },  { 2, 300000, 12 }, { 2, 500000, 7 }, { 1, 100000, 22 },
                                        { 1, 900000, 1 },  /* exactly nine tenths */
                                        { 1, 899999, 2 },  { 3, 1000000, 3 }, { 1, 231, 9967 } };
    aid_error error;
    int32_t people = -1;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        assert_ok(aid_match_asking(known[i][0], known[i][1], &people, &error));
        assert_int_equal(people, known[i][2]);
    }
    for (int needed = 1; needed <= 20; needed += 3)
        for (int32_t ppm = 20000; ppm < 1000000; ppm += 37123) {
            assert_ok(aid_match_asking(needed, ppm, &people, &error));
            assert_int_equal(people, asking_by_doubles(needed, ppm / 1e6));
        }
    people = -1;
    assert_says(aid_match_asking(0, 1, &people, &error), AID_E_ARGUMENT, error, "needed: 0");
    assert_says(aid_match_asking(101, 1, &people, &error), AID_E_ARGUMENT, error, "1 to 100");
    assert_says(aid_match_asking(1, 0, &people, &error), AID_E_ARGUMENT, error, "yes_ppm: 0");
    assert_says(aid_match_asking(1, 1000001, &people, &error), AID_E_ARGUMENT, error, "three of ten");
    assert_says(aid_match_asking(1, 5, &people, &error), AID_E_LIMIT, error, "more than 10000");
    assert_says(aid_match_asking(1, 5, NULL, &error), AID_E_ARGUMENT, error, "out_people");
    assert_int_equal(people, -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_enough_people_are_asked_and_no_more),
        cmocka_unit_test(test_the_known_answer_is_586),
        cmocka_unit_test(test_four_fifths_a_step_are_floored_once),
        cmocka_unit_test(test_the_known_answer_comes_from_a_community_too),
        cmocka_unit_test(test_a_wider_skill_and_a_higher_level_score_less),
        cmocka_unit_test(test_nearness_is_measured_by_the_stated_limit),
        cmocka_unit_test(test_languages_count_by_the_requesters_order),
        cmocka_unit_test(test_newcomers_score_full_where_nothing_is_known),
        cmocka_unit_test(test_those_who_went_well_together_come_first_or_last),
        cmocka_unit_test(test_ties_are_bridged),
        cmocka_unit_test(test_the_best_are_those_of_a_full_scan_in_order),
        cmocka_unit_test(test_of_several_offers_of_a_person_the_best_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
