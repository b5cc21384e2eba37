/* SPDX-License-Identifier: MIT */
/* What a result advises, tested by doing it: what insisting on a pair would change, what an empty seat is short of, and
 * whom to look for. */
#include "desk.h"

enum { ADVICE_SEATS = 3 };

static uint64_t advice_roll(uint64_t *dice)
{
    return *dice = *dice * 6364136223846793005u + 1442695040888963407u;
}

/* A town with requests for one or two helpers, and more wanted than can be had. */
static void advice_draw(desk *d, uint64_t seed)
{
    uint64_t dice = seed * 2654435761u + 3;
    desk_begin(d, seed + 900);
    for (int i = 0; i < 4; i++) {
        int first = (int)(advice_roll(&dice) >> 33) % DESK_SKILLS, second = (int)(advice_roll(&dice) >> 33) % DESK_SKILLS;
        int helper = desk_helper(d, first, second);
        assert_ok(aid_offer_update(d->town.store, d->offers[helper],
                                   AID_WITH(aid_offer_options, .seats = 1 + (int32_t)(seed + (uint64_t)i) % 3 / 2),
                                   &d->town.error));
    }
    for (int i = 0; i < DESK_PEOPLE; i++) {
        int request = desk_request(d, (int)(advice_roll(&dice) >> 33) % DESK_SKILLS);
        int32_t urgency = AID_URGENCY_CRITICAL + (int32_t)(advice_roll(&dice) >> 33) % 3;
        assert_ok(aid_request_update(d->town.store, d->requests[request],
                                     AID_WITH(aid_request_options, .urgency = urgency,
                                              .seats = 1 + (int32_t)(advice_roll(&dice) >> 40) % 2),
                                     &d->town.error));
    }
    town_log(&d->town, d->askers[0], d->helpers[0], 240); /* so that scores and loads differ */
    town_log(&d->town, d->askers[1], d->helpers[2], 600);
}

/* ---- insisting ---- */

static int advice_check_pair(desk *d, aid_match *match, int request, int helper)
{
    aid_reason reason = { .struct_size = sizeof reason };
    aid_match *forced = NULL;
    assert_ok(aid_match_explain(match, d->requests[request], d->offers[helper], &reason, &d->town.error));
    if (reason.chosen || reason.violated != 0) {
        assert_string_equal(reason.instead, "");
        return 0;
    }
    desk_rule(d, match, request, helper, AID_RULING_PIN);
    aid_status status = aid_match_repair(match, AID_WITH(aid_match_repair_options, .keep = AID_NO), &forced, &d->town.error);
    desk_rule(d, match, request, helper, AID_RULING_NONE);
    if (status != AID_OK) { /* what is pinned leaves no place for it */
        assert_int_equal(status, AID_E_STATE);
        assert_non_null(strstr(reason.instead, "no place"));
        return 0;
    }
    const aid_match_summary old = desk_summary(match), now = desk_summary(forced);
    assert_int_equal((int64_t)now.seats - (int64_t)old.seats, reason.seats_change);
    assert_int_equal(now.score - old.score, reason.score_change);
    assert_int_equal((int64_t)now.load_squares - (int64_t)old.load_squares, reason.loads_change);
    assert_non_null(strstr(reason.instead, "If it had to be: "));
    assert_true(reason.stage != 0 || (reason.seats_change == 0 && reason.score_change == 0));
    assert_true(reason.stage != AID_STAGE_SEATS || reason.loses.id != 0);
    assert_true(reason.seats_change <= 0);
    assert_int_equal(reason.outer_change, 0);
    aid_match_free(forced);
    return reason.stage;
}

/* P11 */
static void test_insisting_on_a_pair_changes_exactly_what_was_said(void **state)
{
    (void)state;
    int stages[AID_STAGE_SCORE + 1] = { 0 };
    const aid_match_options level = { .struct_size = sizeof level, .fairness = AID_FAIRNESS_LOADS_FIRST };
    for (uint64_t seed = 0; seed < DESK_TOWNS / 2; seed++) {
        desk d;
        advice_draw(&d, seed);
        aid_match *match = desk_run(&d, seed % 3 == 0 ? &level : NULL);
        for (int r = 0; r < d.request_count; r++)
            for (int h = 0; h < d.helper_count; h++)
                stages[advice_check_pair(&d, match, r, h)]++;
        aid_match_free(match);
        aid_store_close(d.town.store);
    }
    assert_true(stages[AID_STAGE_SEATS] > 0 && stages[AID_STAGE_LOADS] > 0 && stages[AID_STAGE_SCORE] > 0);
}

static void test_insisting_leaves_pinned_pairs_where_they_are(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < DESK_TOWNS / 4; seed++) {
        desk d;
        aid_proposal proposal = { .struct_size = sizeof proposal };
        advice_draw(&d, seed);
        aid_match *match = desk_run(&d, NULL);
        if (aid_match_proposal(match, (size_t)seed % 2, &proposal, NULL) == AID_OK) {
            assert_ok(aid_match_rule(match, proposal.request, proposal.offer, AID_RULING_PIN, 0, &d.town.error));
            desk_repair(&d, &match);
            for (int r = 0; r < d.request_count; r++)
                for (int h = 0; h < d.helper_count; h++)
                    advice_check_pair(&d, match, r, h);
        }
        aid_match_free(match);
        aid_store_close(d.town.store);
    }
}

/* KA-M1: r1 {A 900, B 800}, r2 {A 700}: why is A not for r1? One seat. */
static void test_the_better_helper_is_needed_elsewhere(void **state)
{
    (void)state;
    desk d;
    aid_reason reason = { .struct_size = sizeof reason };
    desk_begin(&d, 21);
    desk_helper(&d, 0, 1);
    desk_helper(&d, 0, 0);
    desk_request(&d, 0);
    desk_request(&d, 1);
    town_log(&d.town, d.askers[0], d.helpers[0], 60); /* they know each other */
    aid_match *match = desk_run(&d, NULL);
    assert_int_equal(desk_who(&d, match, 0), 1);
    assert_int_equal(desk_who(&d, match, 1), 0);
    assert_ok(aid_match_explain(match, d.requests[0], d.offers[0], &reason, &d.town.error));
    assert_int_equal(reason.stage, AID_STAGE_SEATS);
    assert_int_equal(reason.seats_change, -1);
    assert_int_equal(reason.loses.id, d.requests[1].id);
    assert_int_equal(reason.moved, 1);
    assert_non_null(strstr(reason.instead, "-1 seat(s), request "));
    aid_match_free(match);
    aid_store_close(d.town.store);
}

/* ---- Hall sets ---- */

static void advice_on_tuesday_evening(desk *d, int request)
{
    int64_t day = d->town.now / town_days(1) + 1;
    while ((day + 3) % 7 != 1) /* 1970 began on a Thursday */
        day++;
    const aid_window window = { .from = town_days(day) + town_days(1) * 18 / 24,
                                .until = town_days(day) + town_days(1) * 21 / 24 };
    assert_ok(aid_request_update(d->town.store, d->requests[request],
                                 AID_WITH(aid_request_options, .windows = &window, .window_count = 1), &d->town.error));
}

/* P11 */
static void test_five_requests_share_three_helpers_on_tuesday_evening(void **state)
{
    (void)state;
    desk d;
    aid_shortage shortage = { .struct_size = sizeof shortage };
    aid_request rivals[DESK_PEOPLE];
    aid_offer shared[DESK_PEOPLE];
    size_t count = 0;
    desk_begin(&d, 22);
    for (int i = 0; i < 3; i++)
        desk_helper(&d, 1, 1);
    desk_helper(&d, 2, 2); /* neither of these two is in it */
    for (int i = 0; i < 5; i++)
        advice_on_tuesday_evening(&d, desk_request(&d, 1));
    desk_request(&d, 2);
    aid_match *match = desk_run(&d, NULL);
    assert_int_equal(desk_summary(match).unserved, 2);
    for (size_t i = 0; i < 2; i++) {
        assert_ok(aid_match_shortage(match, i, &shortage, &d.town.error));
        assert_int_equal(shortage.requests, 5);
        assert_int_equal(shortage.offers, 3);
        assert_int_equal(shortage.need, 5);
        assert_int_equal(shortage.capacity, 3);
        assert_int_equal(shortage.elsewhere, 0);
        assert_int_equal(shortage.weekday, AID_WEEKDAY_TUESDAY);
        assert_int_equal(shortage.day_part, AID_DAY_PART_EVENING);
        assert_int_equal(shortage.skill.id, d.skills[1].id);
        assert_string_equal(shortage.sentence,
                            "5 request(s) want 5 seat(s) and share 3 offer(s), on Tuesdays in the evening.");
        assert_ok(aid_match_rivals(match, i, rivals, sizeof *rivals, DESK_PEOPLE, &count, &d.town.error));
        assert_int_equal(count, 5);
        for (size_t k = 0; k < count; k++)
            assert_true(rivals[k].id != d.requests[5].id && (k == 0 || rivals[k - 1].id < rivals[k].id));
        assert_ok(aid_match_shared(match, i, shared, sizeof *shared, 2, &count, &d.town.error));
        assert_int_equal(count, 3);
        assert_true(shared[0].id < shared[1].id && shared[0].id != d.offers[3].id);
    }
    assert_says(aid_match_shortage(match, 2, &shortage, &d.town.error), AID_E_ARGUMENT, d.town.error, "2 unserved");
    assert_says(aid_match_rivals(match, 9, NULL, sizeof *rivals, 0, &count, &d.town.error), AID_E_ARGUMENT, d.town.error,
                "index: 9");
    aid_store_close(d.town.store);
    assert_says(aid_match_shortage(match, 0, &shortage, &d.town.error), AID_E_STATE, d.town.error, "closed");
    assert_ok(aid_match_rivals(match, 0, NULL, sizeof *rivals, 0, &count, NULL)); /* the lists need no store */
    assert_int_equal(count, 5);
    aid_match_free(match);
}

static void test_what_nobody_offers_is_no_shortage_of_seats(void **state)
{
    (void)state;
    desk d;
    aid_shortage shortage = { .struct_size = sizeof shortage };
    desk_begin(&d, 23);
    desk_helper(&d, 0, 0);
    desk_request(&d, 1);
    aid_match *match = desk_run(&d, NULL);
    assert_ok(aid_match_shortage(match, 0, &shortage, &d.town.error));
    assert_int_equal(shortage.requests, 0);
    assert_string_equal(shortage.sentence, "");
    aid_match_free(match);
    aid_store_close(d.town.store);
}

/* ---- recruiting ---- */

/* Somebody new joins with the skill; how many seats more are filled? */
static int64_t advice_recruit(desk *d, const aid_recruit *advice, int32_t seats, uint64_t before)
{
    aid_offer offer;
    aid_member newcomer = desk_member(d);
    assert_int_equal(advice->group.id, d->town.street.id);
    assert_ok(aid_offer_post(d->town.store, newcomer,
                             AID_WITH(aid_offer_options, .skill = advice->skill, .group = advice->group, .seats = seats),
                             &offer, &d->town.error));
    aid_match *match = desk_run(d, NULL);
    int64_t more = (int64_t)desk_summary(match).seats - (int64_t)before;
    aid_match_free(match);
    assert_ok(aid_offer_withdraw(d->town.store, offer, NULL, &d->town.error));
    return more;
}

/* P11 */
static void test_somebody_new_fills_as_many_seats_as_was_said(void **state)
{
    (void)state;
    uint64_t most = 0;
    for (uint64_t seed = 0; seed < DESK_TOWNS / 2; seed++) {
        desk d;
        aid_recruit rows[DESK_SKILLS];
        size_t count = 0;
        advice_draw(&d, seed);
        aid_match *match = desk_run(&d, NULL);
        assert_ok(aid_match_recruit(match, rows, sizeof *rows, DESK_SKILLS, &count, &d.town.error));
        assert_true((count > 0) == (desk_summary(match).unserved > 0));
        for (size_t i = 0; i < count; i++) {
            assert_true(rows[i].serves >= 1 && rows[i].unserved >= 1);
            assert_true(i == 0 || rows[i - 1].serves >= rows[i].serves);
            assert_non_null(strstr(rows[i].sentence, "One more helper"));
            most = rows[i].serves > most ? rows[i].serves : most;
            for (int32_t k = 1; k <= ADVICE_SEATS; k++) {
                int64_t told = rows[i].serves < (uint64_t)k ? (int64_t)rows[i].serves : k;
                assert_int_equal(advice_recruit(&d, &rows[i], k, desk_summary(match).seats), told);
            }
        }
        aid_match_free(match);
        aid_store_close(d.town.store);
    }
    assert_true(most >= 3);
}

/* r0 wants B's skill and is served by A, who alone could do r1: somebody for r0's skill frees A for r1. */
static void test_a_newcomer_may_take_over_and_free_somebody_else(void **state)
{
    (void)state;
    desk d;
    aid_recruit rows[DESK_SKILLS];
    size_t count = 0;
    desk_begin(&d, 24);
    desk_helper(&d, 0, 1);
    desk_request(&d, 0);
    int late = desk_request(&d, 1);
    advice_on_tuesday_evening(&d, late);
    aid_match *match = desk_run(&d, NULL);
    assert_int_equal(desk_who(&d, match, late), -1);
    assert_ok(aid_match_recruit(match, rows, sizeof *rows, DESK_SKILLS, &count, &d.town.error));
    assert_int_equal(count, 1);
    assert_int_equal(rows[0].skill.id, d.skills[1].id);
    assert_int_equal(rows[0].serves, 1);
    assert_int_equal(rows[0].weekday, AID_WEEKDAY_TUESDAY);
    assert_string_equal(rows[0].sentence, "One more helper would fill up to 1 more seat(s), on Tuesdays in the evening.");
    aid_match_free(match);
    aid_store_close(d.town.store);
}

/* ---- the record ---- */

/* Each row says what explain says, and the chosen ones are the plan. */
static void advice_check_record(desk *d, const aid_match *match, aid_request request)
{
    aid_decision rows[DESK_PEOPLE * DESK_PEOPLE];
    size_t count = 0, chosen = 0, size = 0;
    assert_ok(aid_match_decisions(match, request, rows, sizeof *rows, DESK_PEOPLE * DESK_PEOPLE, &count, &d->town.error));
    assert_true(count <= DESK_PEOPLE * DESK_PEOPLE);
    for (size_t i = 0; i < count; i++) {
        aid_reason reason = { .struct_size = sizeof reason };
        assert_ok(aid_match_explain(match, rows[i].request, rows[i].offer, &reason, &d->town.error));
        assert_int_equal(rows[i].chosen, reason.chosen);
        assert_int_equal(rows[i].violated, reason.violated);
        assert_int_equal(rows[i].first, reason.first);
        assert_int_equal(rows[i].score, reason.score);
        assert_memory_equal(rows[i].points, reason.points, sizeof reason.points);
        assert_memory_equal(rows[i].weights, reason.weights, sizeof reason.weights);
        assert_true(request.id == 0 || rows[i].request.id == request.id);
        assert_true(i == 0 || rows[i - 1].request.id != rows[i].request.id || rows[i - 1].offer.id < rows[i].offer.id);
        chosen += rows[i].chosen != 0;
    }
    assert_ok(aid_match_size(match, &size, &d->town.error));
    assert_true(request.id != 0 || chosen == size);
}

static void test_the_record_says_of_each_pair_what_explain_says(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < DESK_TOWNS / 6; seed++) {
        desk d;
        aid_decision row;
        size_t count = 0, possible = 0;
        advice_draw(&d, seed);
        assert_ok(aid_member_block(d.town.store, d.askers[0], d.helpers[1], AID_YES, NULL, &d.town.error));
        aid_match *match = desk_run(&d, NULL);
        advice_check_record(&d, match, (aid_request){ 0 });
        for (int r = 0; r < d.request_count; r++) {
            advice_check_record(&d, match, d.requests[r]);
            assert_ok(aid_match_decisions(match, d.requests[r], &row, sizeof row, 1, &count, &d.town.error));
            possible += count;
        }
        assert_true(possible >= desk_summary(match).pairs);
        assert_says(aid_match_decisions(match, (aid_request){ 77 }, NULL, sizeof row, 0, &count, &d.town.error),
                    AID_E_NOT_FOUND, d.town.error, "77");
        aid_match_free(match);
        aid_store_close(d.town.store);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_insisting_on_a_pair_changes_exactly_what_was_said),
        cmocka_unit_test(test_insisting_leaves_pinned_pairs_where_they_are),
        cmocka_unit_test(test_the_better_helper_is_needed_elsewhere),
        cmocka_unit_test(test_five_requests_share_three_helpers_on_tuesday_evening),
        cmocka_unit_test(test_what_nobody_offers_is_no_shortage_of_seats),
        cmocka_unit_test(test_somebody_new_fills_as_many_seats_as_was_said),
        cmocka_unit_test(test_the_record_says_of_each_pair_what_explain_says),
        cmocka_unit_test(test_a_newcomer_may_take_over_and_free_somebody_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
