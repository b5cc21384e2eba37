/* SPDX-License-Identifier: MIT */
/* The coordinator's desk through the public interface: rulings on pairs, repair after a no, the next best and what it
 * costs, level loads, waiting, and seats for those who are alone. What is said is tested by doing it. */
#include "desk.h"

#include "../failing.h"

/* KA-M7: r0 {A B} by A, r1 {B C} by B, r2 {C D} by D. */
static aid_match *desk_seven(desk *d)
{
    desk_begin(d, 7);
    desk_helper(d, 0, 0);
    desk_helper(d, 0, 1);
    desk_helper(d, 1, 2);
    desk_helper(d, 2, 2);
    for (int i = 0; i < 3; i++)
        desk_request(d, i);
    aid_match *match = desk_run(d, NULL);
    desk_rule(d, match, 0, 0, AID_RULING_PIN);
    desk_rule(d, match, 1, 1, AID_RULING_PIN);
    desk_rule(d, match, 2, 3, AID_RULING_PIN);
    desk_repair(d, &match);
    desk_rule(d, match, 0, 0, AID_RULING_NONE);
    desk_rule(d, match, 1, 1, AID_RULING_NONE);
    desk_rule(d, match, 2, 3, AID_RULING_NONE);
    return match;
}

static void test_a_no_moves_as_few_as_it_must_and_says_the_chain(void **state)
{
    (void)state;
    desk d;
    aid_match *match = desk_seven(&d);
    assert_int_equal(desk_who(&d, match, 0), 0);
    assert_int_equal(desk_who(&d, match, 1), 1);
    assert_int_equal(desk_who(&d, match, 2), 3);
    assert_ok(aid_offer_withdraw(d.town.store, d.offers[0], NULL, &d.town.error));
    desk_repair(&d, &match);
    assert_int_equal(desk_who(&d, match, 0), 1);
    assert_int_equal(desk_who(&d, match, 1), 2);
    assert_int_equal(desk_who(&d, match, 2), 3);
    aid_match_change changes[3];
    size_t count = 0;
    assert_ok(aid_match_changes(match, changes, sizeof *changes, 3, &count, &d.town.error));
    assert_int_equal(count, 2);
    assert_int_equal(changes[0].request.id, d.requests[0].id);
    assert_int_equal(changes[0].to.id, d.offers[1].id);
    assert_int_equal(changes[0].follows, 0);
    assert_int_equal(changes[1].request.id, d.requests[1].id);
    assert_int_equal(changes[1].to.id, d.offers[2].id);
    assert_int_equal(changes[1].follows, 1);
    assert_non_null(strstr(changes[0].sentence, "Request "));
    assert_non_null(strstr(changes[1].sentence, "so request "));
    assert_int_equal(desk_summary(match).kept, 1);
    aid_match_free(match);
    aid_store_close(d.town.store);
}

static void test_what_was_ruled_holds_and_is_said(void **state)
{
    (void)state;
    desk d;
    aid_match *match = desk_seven(&d);
    aid_reason reason = { .struct_size = sizeof reason };
    aid_time until = d.town.now + town_days(3);
    assert_ok(aid_match_rule(match, d.requests[2], d.offers[3], AID_RULING_BAN, until, &d.town.error));
    desk_rule(&d, match, 1, 1, AID_RULING_PIN);
    desk_repair(&d, &match);
    assert_int_equal(desk_who(&d, match, 1), 1);
    assert_int_equal(desk_who(&d, match, 2), 2);
    assert_ok(aid_match_explain(match, d.requests[1], d.offers[1], &reason, &d.town.error));
    assert_non_null(strstr(reason.sentence, "Pinned"));
    assert_ok(aid_match_explain(match, d.requests[2], d.offers[3], &reason, &d.town.error));
    assert_int_equal(reason.violated, AID_BIT(AID_CONSTRAINT_BLOCK));
    assert_non_null(strstr(reason.sentence, "keeps this pair apart until 20"));
    d.town.now = until; /* a ban ends by itself */
    assert_ok(aid_match_explain(match, d.requests[2], d.offers[3], &reason, &d.town.error));
    assert_int_equal(reason.violated, 0);
    desk_rule(&d, match, 0, 3, AID_RULING_PIN); /* the skill does not fit */
    aid_match *none = NULL;
    assert_says(aid_match_repair(match, NULL, &none, &d.town.error), AID_E_STATE, d.town.error, "pinned, but cannot be");
    desk_rule(&d, match, 0, 3, AID_RULING_NONE);
    desk_rule(&d, match, 0, 1, AID_RULING_PIN); /* as is another pair with that offer */
    assert_says(aid_match_repair(match, NULL, &none, &d.town.error), AID_E_STATE, d.town.error, "release some");
    assert_says(aid_match_rule(match, d.requests[0], d.offers[0], AID_RULING_PIN, 5, &d.town.error), AID_E_ARGUMENT,
                d.town.error, "until");
    aid_match_free(match);
    aid_store_close(d.town.store);
}

/* ---- drawn towns ---- */

static void desk_draw(desk *d, uint64_t seed)
{
    uint64_t dice = seed * 2654435761u + 1;
    desk_begin(d, seed + 100);
    for (int i = 0; i < 5; i++) {
        dice = dice * 6364136223846793005u + 1442695040888963407u;
        desk_helper(d, (int)(dice >> 33) % DESK_SKILLS, (int)(dice >> 50) % DESK_SKILLS);
        desk_request(d, (int)(dice >> 40) % DESK_SKILLS);
    }
    town_log(&d->town, d->askers[0], d->helpers[0], 240); /* so that scores differ */
    town_log(&d->town, d->askers[1], d->helpers[2], 600);
}

/* P7 */
static void test_a_repaired_plan_fills_as_many_seats_as_a_fresh_one(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < DESK_TOWNS; seed++) {
        desk d;
        desk_draw(&d, seed);
        aid_match *match = desk_run(&d, NULL);
        assert_ok(aid_offer_withdraw(d.town.store, d.offers[seed % 5], NULL, &d.town.error));
        desk_repair(&d, &match);
        aid_match *fresh = desk_run(&d, NULL);
        assert_int_equal(desk_summary(match).seats, desk_summary(fresh).seats);
        assert_true(desk_summary(match).score <= desk_summary(fresh).score);
        assert_int_equal(desk_summary(match).status, AID_SOLVE_OPTIMAL);
        aid_match_free(fresh);
        aid_match_free(match);
        aid_store_close(d.town.store);
    }
}

static int desk_moved(const desk *d, const aid_match *old, const aid_match *now, int but)
{
    int moved = 0;
    for (int r = 0; r < d->request_count; r++)
        moved += r != but && desk_who(d, old, r) != desk_who(d, now, r);
    return moved;
}

static void desk_check_next(desk *d, aid_match *match, int request)
{
    aid_match_next_row rows[DESK_PEOPLE];
    size_t count = 0;
    assert_ok(aid_match_next(match, d->requests[request], rows, sizeof *rows, DESK_PEOPLE, &count, &d->town.error));
    for (size_t i = 0; i < count; i++) {
        aid_match *forced = NULL;
        assert_ok(aid_match_rule(match, d->requests[request], rows[i].offer, AID_RULING_PIN, 0, &d->town.error));
        assert_ok(aid_match_repair(match, NULL, &forced, &d->town.error));
        assert_ok(aid_match_rule(match, d->requests[request], rows[i].offer, AID_RULING_NONE, 0, &d->town.error));
        const aid_match_summary old = desk_summary(match), now = desk_summary(forced);
        assert_int_equal((int64_t)now.seats - (int64_t)old.seats, rows[i].seats_change);
        assert_int_equal(now.score - old.score, rows[i].score_change);
        assert_int_equal(desk_moved(d, match, forced, request), rows[i].moved);
        assert_non_null(strstr(rows[i].sentence, rows[i].moved == 0 ? "nobody else" : "moved"));
        assert_true(i == 0 || rows[i - 1].seats_change >= rows[i].seats_change);
        aid_match_free(forced);
    }
}

static void test_the_next_best_costs_what_it_says(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < DESK_TOWNS / 2; seed++) {
        desk d;
        desk_draw(&d, seed);
        aid_match *match = desk_run(&d, NULL);
        for (int r = 0; r < d.request_count; r++)
            desk_check_next(&d, match, r);
        aid_match_free(match);
        aid_store_close(d.town.store);
    }
}

/* ---- fairness ---- */

static void test_level_loads_come_before_the_score_if_asked_for(void **state)
{
    (void)state;
    desk d;
    desk_begin(&d, 3);
    for (int h = 0; h < 2; h++) {
        int i = d.helper_count++;
        d.helpers[i] = desk_member(&d);
        assert_ok(aid_offer_post(d.town.store, d.helpers[i],
                                 AID_WITH(aid_offer_options, .skill = d.skills[0], .group = d.town.street, .seats = 4),
                                 &d.offers[i], &d.town.error));
    }
    for (int i = 0; i < 4; i++)
        desk_request(&d, 0);
    town_log(&d.town, d.askers[0], d.helpers[0], 60); /* the two know each other now */
    d.town.now += town_days(1);
    const aid_match_options known = { .struct_size = sizeof known, .weights = { [AID_TERM_CONTINUITY] = 1 } };
    aid_match_options level = known;
    level.fairness = AID_FAIRNESS_LOADS_FIRST;
    aid_match *match = desk_run(&d, &level);
    int loads[2] = { 0 };
    for (int r = 0; r < 4; r++)
        loads[desk_who(&d, match, r)]++;
    assert_true(loads[0] + 1 <= 3 && loads[1] <= 3); /* with the hour before: 3 and 2, or 2 and 3 */
    assert_int_equal(desk_summary(match).load_squares, 13);
    aid_match_free(match);
    level.load_weight = 3;
    assert_says(aid_match_run(d.town.store, &level, &match, &d.town.error), AID_E_ARGUMENT, d.town.error, "load_weight");
    aid_store_close(d.town.store);
}

static void test_who_waits_grows_more_urgent_as_fast_as_is_said(void **state)
{
    (void)state;
    desk d;
    desk_begin(&d, 4);
    desk_helper(&d, 0, 0);
    int low = desk_request(&d, 0);
    assert_ok(aid_request_update(d.town.store, d.requests[low], AID_WITH(aid_request_options, .urgency = AID_URGENCY_LOW),
                                 &d.town.error));
    d.town.now += town_days(7);
    int normal = desk_request(&d, 0);
    aid_match *match = desk_run(&d, NULL); /* one step a week: both are normal, and the older comes first */
    assert_int_equal(desk_who(&d, match, low), 0);
    aid_match_free(match);
    match = desk_run(&d, AID_WITH(aid_match_options, .set = AID_BIT(AID_MATCH_FIELD_AGEING_DAYS)));
    assert_int_equal(desk_who(&d, match, normal), 0);
    aid_match_free(match);
    match = desk_run(&d, AID_WITH(aid_match_options, .ageing_days = 30));
    assert_int_equal(desk_who(&d, match, normal), 0);
    aid_match_free(match);
    aid_store_close(d.town.store);
}

static void test_who_is_alone_gets_a_seat(void **state)
{
    (void)state;
    desk d;
    desk_begin(&d, 5);
    desk_helper(&d, 0, 0);
    desk_helper(&d, 0, 0);
    for (int i = 0; i < 3; i++)
        desk_request(&d, 0);
    town_log(&d.town, d.town.ben, d.askers[0], 60);
    town_log(&d.town, d.town.cy, d.askers[1], 60);
    aid_match *match = desk_run(&d, NULL); /* two seats: no share of one in twenty */
    assert_int_equal(desk_who(&d, match, 2), -1);
    assert_int_equal(desk_summary(match).isolated_wanted, 0);
    aid_match_free(match);
    match = desk_run(&d, AID_WITH(aid_match_options, .isolated_every = 2));
    assert_true(desk_who(&d, match, 2) >= 0);
    assert_int_equal(desk_summary(match).seats, 2);
    assert_int_equal(desk_summary(match).isolated_wanted, 1);
    assert_int_equal(desk_summary(match).isolated_seats, 1);
    aid_match_free(match);
    match = desk_run(&d, AID_WITH(aid_match_options, .isolated_every = 1)); /* two are wanted, one is there */
    assert_int_equal(desk_summary(match).isolated_wanted, 2);
    assert_int_equal(desk_summary(match).isolated_seats, 1);
    aid_match_free(match);
    match = desk_run(&d, AID_WITH(aid_match_options, .set = AID_BIT(AID_MATCH_FIELD_ISOLATED_EVERY)));
    assert_int_equal(desk_who(&d, match, 2), -1);
    aid_match_free(match);
    aid_store_close(d.town.store);
}

/* ---- memory ---- */

/* What a result advises, asked where memory runs out. */
static aid_status desk_advice(const aid_match *match, const desk *d)
{
    aid_reason reason = { .struct_size = sizeof reason };
    aid_shortage shortage = { .struct_size = sizeof shortage };
    aid_request rival;
    aid_recruit recruit;
    size_t count = 0;
    aid_status status = AID_OK;
    for (int h = 0; h < d->helper_count && status == AID_OK; h++)
        status = aid_match_explain(match, d->requests[0], d->offers[h], &reason, NULL);
    if (status == AID_OK)
        status = aid_match_shortage(match, 0, &shortage, NULL);
    if (status == AID_OK)
        status = aid_match_rivals(match, 0, &rival, sizeof rival, 1, &count, NULL);
    if (status == AID_OK)
        status = aid_match_recruit(match, &recruit, sizeof recruit, 1, &count, NULL);
    return status == AID_OK ? aid_match_decisions(match, (aid_request){ 0 }, NULL, sizeof(aid_decision), 0, &count, NULL)
                            : status;
}

static aid_status desk_life(aid_store *store, desk *d)
{
    aid_match *match = NULL, *repaired = NULL;
    aid_match_next_row next;
    aid_match_change change;
    size_t count;
    aid_status status = aid_match_run(store, AID_WITH(aid_match_options, .fairness = AID_FAIRNESS_LOADS_FIRST), &match, NULL);
    if (status == AID_OK)
        status = aid_match_rule(match, d->requests[0], d->offers[1], AID_RULING_PIN, 0, NULL);
    if (status == AID_OK)
        status = aid_match_rule(match, d->requests[1], d->offers[1], AID_RULING_BAN, 0, NULL);
    if (status == AID_OK)
        status = aid_match_next(match, d->requests[0], &next, sizeof next, 1, &count, NULL);
    if (status == AID_OK)
        status = desk_advice(match, d);
    if (status == AID_OK)
        status = aid_match_repair(match, NULL, &repaired, NULL);
    if (status == AID_OK)
        status = aid_match_changes(repaired, &change, sizeof change, 1, &count, NULL);
    aid_match_free(match);
    aid_match_free(repaired);
    return status;
}

static void test_no_refused_allocation_does_harm(void **state)
{
    (void)state;
    failing memory = failing_at(0);
    desk d;
    memset(&d, 0, sizeof d);
    d.town.now = town_days(TOWN_START_DAY);
    d.town.dice = 9;
    assert_ok(aid_store_open("memory:",
                             AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY), .clock = town_clock,
                                      .clock_context = &d.town, .random = town_random, .random_context = &d.town,
                                      .allocator = failing_allocator(&memory)),
                             &d.town.store, &d.town.error));
    town_people(&d.town);
    assert_ok(aid_skill_add(d.town.store, AID_WITH(aid_skill_options, .label = "Any"), &d.skills[0], &d.town.error));
    for (int i = 0; i < 3; i++) {
        desk_helper(&d, 0, 0);
        desk_request(&d, 0);
    }
    desk_request(&d, 0); /* nobody is left for this one */
    for (size_t n = 1;; n++) {
        size_t live = memory.live_bytes;
        memory.requests = 0;
        memory.refuse = n;
        memory.refused = false;
        aid_status status = desk_life(d.town.store, &d);
        assert_true(status == AID_OK || (memory.refused && status == AID_E_MEMORY)); /* OK: a smaller block did as well */
        if (!memory.refused)
            break;
        assert_true(memory.live_bytes <= live + (1 << 16)); /* zones and the like may stay */
    }
    memory.refuse = 0;
    aid_store_close(d.town.store);
    assert_int_equal(memory.live_bytes, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_no_moves_as_few_as_it_must_and_says_the_chain),
        cmocka_unit_test(test_what_was_ruled_holds_and_is_said),
        cmocka_unit_test(test_a_repaired_plan_fills_as_many_seats_as_a_fresh_one),
        cmocka_unit_test(test_the_next_best_costs_what_it_says),
        cmocka_unit_test(test_level_loads_come_before_the_score_if_asked_for),
        cmocka_unit_test(test_who_waits_grows_more_urgent_as_fast_as_is_said),
        cmocka_unit_test(test_who_is_alone_gets_a_seat),
        cmocka_unit_test(test_no_refused_allocation_does_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
