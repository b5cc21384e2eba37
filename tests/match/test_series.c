/* SPDX-License-Identifier: MIT */
/* Needs that come again, through the public interface: their times as requests of their own, and one helper for all of
 * them where that can be. */
#include "../failing.h"
#include "../store/town.h"
#include "town_zone.h"

enum { SERIES_MOST = 32, SERIES_HOUR = 60, SERIES_AHEAD = 35 };
#define SERIES_HOUR_US INT64_C(3600000000)

static int32_t series_zone_data(void *context, const char *zone, uint8_t *bytes, size_t capacity, size_t *out_size)
{
    (void)context;
    if (strcmp(zone, "Test/Berlin") != 0)
        return 1;
    *out_size = sizeof zone_bytes;
    memcpy(bytes, zone_bytes, capacity < sizeof zone_bytes ? capacity : sizeof zone_bytes);
    return 0;
}

typedef struct series {
    town town;
    aid_skill skill;
    aid_request first;
    aid_time begins;
} series;

static aid_status series_open_at(series *s, const char *location, const aid_allocator *allocator)
{
    return aid_store_open(location,
                          AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY), .clock = town_clock,
                                   .clock_context = &s->town, .random = town_random, .random_context = &s->town,
                                   .zone_data = series_zone_data, .allocator = allocator),
                          &s->town.store, &s->town.error);
}

/* A street in a zone whose clocks go forward on 2027-03-28; it is the tenth of March, a Wednesday, midnight UTC. */
static void series_town(series *s, const aid_allocator *allocator)
{
    memset(s, 0, sizeof *s);
    s->town.now = town_days(TOWN_START_DAY + 106);
    s->town.dice = 3;
    assert_ok(series_open_at(s, "memory:", allocator));
    town_people(&s->town);
    assert_ok(aid_group_update(s->town.store, s->town.street, AID_WITH(aid_group_options, .zone = "Test/Berlin"), &s->town.error));
    s->skill = town_skill(&s->town, "Shopping");
    s->begins = s->town.now + town_days(1) + 9 * SERIES_HOUR_US; /* ten o'clock there */
}

static aid_status series_ask(series *s, const char *repeats, int32_t cover)
{
    const aid_window window = { s->begins, s->begins + 2 * SERIES_HOUR_US };
    return aid_request_open(s->town.store, s->town.ana,
                            AID_WITH(aid_request_options, .skill = s->skill, .group = s->town.street, .minutes = SERIES_HOUR,
                                     .windows = &window, .window_count = 1, .repeats = repeats, .repeat_cover = cover,
                                     .title = "Shopping for Ana", .reference = "weekly"),
                            &s->first, &s->town.error);
}

static size_t series_open_times(series *s, aid_request *times)
{
    size_t count = 0;
    assert_ok(aid_request_list(s->town.store, NULL, times, SERIES_MOST, &count, &s->town.error));
    assert_true(count <= SERIES_MOST);
    return count;
}

static aid_request_info series_info(series *s, aid_request request)
{
    aid_request_info info = { .struct_size = sizeof info };
    assert_ok(aid_request_get(s->town.store, request, &info, &s->town.error));
    return info;
}

/* An offer of Ben's or Cy's, on those weekly hours (all zero: any). */
static aid_offer series_offer(series *s, aid_member helper, const char *week)
{
    aid_offer offer = { 0 };
    aid_week hours = { { 0 } };
    if (week != NULL)
        assert_ok(aid_week_parse(week, &hours, &s->town.error));
    assert_ok(aid_offer_post(s->town.store, helper,
                             AID_WITH(aid_offer_options, .skill = s->skill, .group = s->town.street, .week = hours), &offer,
                             &s->town.error));
    return offer;
}

static aid_match *series_run(series *s)
{
    aid_match *match = NULL;
    assert_ok(aid_match_run(s->town.store, NULL, &match, &s->town.error));
    return match;
}

static size_t series_pairs(aid_match *match, aid_offer offer)
{
    size_t count = 0;
    aid_proposal proposal = { .struct_size = sizeof proposal };
    for (size_t i = 0; aid_match_proposal(match, i, &proposal, NULL) == AID_OK; i++)
        count += proposal.offer.id == offer.id;
    return count;
}

/* ---- the times ---- */

static void test_times_of_five_weeks_are_there_at_once_and_follow_the_clock(void **state)
{
    (void)state;
    series s;
    aid_request times[SERIES_MOST];
    series_town(&s, NULL);
    assert_ok(series_ask(&s, "FREQ=WEEKLY;COUNT=7", 0));
    size_t count = series_open_times(&s, times);
    assert_int_equal(count, 5); /* the sixth begins 36 days from now, for clocks go forward meanwhile */
    for (size_t i = 0; i < count; i++) {
        aid_request_info info = series_info(&s, times[i]);
        aid_time summer = i >= 3 ? SERIES_HOUR_US : 0; /* 11, 18, 25 March; 1 and 8 April */
        assert_int_equal(info.windows[0].from, s.begins + (int64_t)i * town_days(7) - summer);
        assert_int_equal(info.windows[0].until, info.windows[0].from + 2 * SERIES_HOUR_US);
        assert_int_equal(info.expires, info.windows[0].until);
        assert_int_equal(info.series.id, s.first.id);
        assert_int_equal(info.occurrence, i + 1);
        assert_string_equal(info.repeats, "FREQ=WEEKLY;COUNT=7");
        assert_string_equal(info.title, "Shopping for Ana");
        assert_string_equal(info.reference, i == 0 ? "weekly" : "");
    }
    s.town.now = s.begins + 5 * town_days(7) - SERIES_HOUR_US - town_days(SERIES_AHEAD) - 1;
    assert_ok(aid_store_advance(s.town.store, NULL, NULL, NULL, &s.town.error));
    assert_int_equal(series_open_times(&s, times), 5);
    s.town.now += 1;
    assert_ok(aid_store_advance(s.town.store, NULL, NULL, NULL, &s.town.error));
    assert_int_equal(series_open_times(&s, times), 6);
    town_end(&s.town);
}

static void test_a_series_missed_for_months_is_as_if_looked_at_daily(void **state)
{
    (void)state;
    series daily, once;
    aid_store_info a = { .struct_size = sizeof a }, b = a;
    series_town(&daily, NULL);
    series_town(&once, NULL);
    assert_ok(series_ask(&daily, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20270610", 0));
    assert_ok(series_ask(&once, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20270610", 0));
    for (int day = 0; day < 120; day++) {
        daily.town.now += town_days(1);
        assert_ok(aid_store_advance(daily.town.store, NULL, NULL, NULL, &daily.town.error));
    }
    once.town.now += town_days(120);
    assert_ok(aid_store_advance(once.town.store, NULL, NULL, NULL, &once.town.error));
    assert_ok(aid_store_get(daily.town.store, &a, &daily.town.error));
    assert_ok(aid_store_get(once.town.store, &b, &once.town.error));
    assert_int_equal(a.records, b.records);
    aid_request times[SERIES_MOST], same[SERIES_MOST];
    size_t count = 0, others = 0;
    const aid_list_options all = { .struct_size = sizeof all, .state = -1 };
    assert_ok(aid_request_list(daily.town.store, &all, times, SERIES_MOST, &count, &daily.town.error));
    assert_ok(aid_request_list(once.town.store, &all, same, SERIES_MOST, &others, &once.town.error));
    assert_int_equal(count, 13); /* Thursday 11 March, and then both days of every other week to 3 June */
    assert_int_equal(count, others);
    for (size_t i = 0; i < count; i++) {
        aid_request_info x = series_info(&daily, times[i]), y = series_info(&once, same[i]);
        assert_int_equal(x.windows[0].from, y.windows[0].from);
        assert_int_equal(x.posted, y.posted);
        assert_int_equal(x.state, AID_LISTING_EXPIRED);
        assert_int_equal(y.state, AID_LISTING_EXPIRED);
    }
    town_end(&daily.town);
    town_end(&once.town);
}

static void test_one_time_is_called_off_and_the_rest_stays(void **state)
{
    (void)state;
    series s;
    aid_request times[SERIES_MOST];
    series_town(&s, NULL);
    assert_ok(series_ask(&s, "FREQ=WEEKLY", 0));
    assert_int_equal(series_open_times(&s, times), 5);
    assert_ok(aid_request_withdraw(s.town.store, times[2], "on holiday", &s.town.error));
    assert_ok(aid_request_update(s.town.store, times[3], AID_WITH(aid_request_options, .minutes = 90), &s.town.error));
    aid_request_info changed = series_info(&s, times[3]);
    assert_int_equal(changed.minutes, 90);
    assert_int_equal(changed.occurrence, 4);
    assert_int_equal(changed.windows[0].from, s.begins + 3 * town_days(7) - SERIES_HOUR_US);
    assert_string_equal(changed.title, "Shopping for Ana");
    assert_string_equal(changed.reference, "");
    assert_int_equal(series_info(&s, times[4]).minutes, SERIES_HOUR);
    assert_int_equal(series_open_times(&s, times), 4);
    s.town.now += town_days(14);
    assert_ok(aid_store_advance(s.town.store, NULL, NULL, NULL, &s.town.error));
    size_t count = series_open_times(&s, times);
    assert_int_equal(count, 4); /* two are over, one was called off, two more have come */
    assert_ok(aid_request_end_repeat(s.town.store, times[count - 1], "moved away", &s.town.error));
    assert_int_equal(series_open_times(&s, times), 0);
    s.town.now += town_days(60);
    assert_ok(aid_store_advance(s.town.store, NULL, NULL, NULL, &s.town.error));
    assert_int_equal(series_open_times(&s, times), 0);
    assert_says(aid_request_end_repeat(s.town.store, s.first, NULL, &s.town.error), AID_E_STATE, s.town.error, "has ended");
    town_end(&s.town);
}

static void test_leaving_ends_what_would_come(void **state)
{
    (void)state;
    series s;
    aid_request times[SERIES_MOST];
    series_town(&s, NULL);
    const aid_window window = { s.begins, s.begins + SERIES_HOUR_US };
    assert_ok(aid_request_open(s.town.store, s.town.ben,
                               AID_WITH(aid_request_options, .skill = s.skill, .windows = &window, .window_count = 1,
                                        .repeats = "FREQ=WEEKLY"),
                               &s.first, &s.town.error));
    assert_ok(aid_member_leave(s.town.store, s.town.ben, s.town.street, NULL, &s.town.error));
    s.town.now += town_days(60);
    assert_ok(aid_store_advance(s.town.store, NULL, NULL, NULL, &s.town.error));
    assert_int_equal(series_open_times(&s, times), 0);
    town_end(&s.town);
}

static void test_what_is_no_series_is_said(void **state)
{
    (void)state;
    series s;
    series_town(&s, NULL);
    assert_says(series_ask(&s, "FREQ=MONTHLY", 0), AID_E_FORMAT, s.town.error, "FREQ=WEEKLY");
    assert_says(series_ask(&s, "FREQ=WEEKLY;BYDAY=MO", 0), AID_E_ARGUMENT, s.town.error, "BYDAY");
    assert_says(series_ask(&s, NULL, 500), AID_E_ARGUMENT, s.town.error, "repeats");
    s.begins -= town_days(7);
    assert_says(series_ask(&s, "FREQ=WEEKLY", 0), AID_E_ARGUMENT, s.town.error, "is over");
    s.begins += town_days(7);
    assert_ok(series_ask(&s, "FREQ=WEEKLY", 0));
    assert_says(aid_request_update(s.town.store, s.first, AID_WITH(aid_request_options, .repeats = "FREQ=WEEKLY;COUNT=3"),
                                   &s.town.error),
                AID_E_ARGUMENT, s.town.error, "aid_request_end_repeat");
    town_end(&s.town);
}

static void test_a_series_is_replayed_from_its_file(void **state)
{
    (void)state;
    series s;
    char path[64];
    aid_request times[SERIES_MOST];
    town_path(path);
    series_town(&s, NULL);
    aid_store_close(s.town.store);
    s.town.now = town_days(TOWN_START_DAY + 106);
    assert_ok(series_open_at(&s, path, NULL));
    town_people(&s.town);
    s.skill = town_skill(&s.town, "Shopping");
    assert_ok(series_ask(&s, "FREQ=WEEKLY;COUNT=12;EXDATE=20270318", 250));
    aid_store_close(s.town.store);
    s.town.now += town_days(30);
    assert_ok(series_open_at(&s, path, NULL));
    assert_ok(aid_store_advance(s.town.store, NULL, NULL, NULL, &s.town.error));
    size_t count = series_open_times(&s, times);
    assert_int_equal(count, 5);
    aid_request_info info = series_info(&s, times[count - 1]);
    assert_string_equal(info.repeats, "FREQ=WEEKLY;COUNT=12;EXDATE=20270318");
    assert_int_equal(info.repeat_cover, 250);
    assert_string_equal(info.title, "Shopping for Ana");
    town_end(&s.town);
    town_remove(path);
}

static void test_a_series_survives_every_refused_allocation(void **state)
{
    (void)state;
    for (size_t n = 1;; n++) {
        failing memory = failing_at(0);
        series s;
        series_town(&s, failing_allocator(&memory));
        series_offer(&s, s.town.ben, "Th 08:00-12:00");
        uint64_t before = town_records(&s.town);
        memory.refuse = memory.requests + n;
        aid_status status = series_ask(&s, "FREQ=WEEKLY;EXDATE=20270318", 0);
        assert_true(status == AID_OK || (memory.refused && status == AID_E_MEMORY));
        aid_match *match = NULL;
        aid_status run = aid_match_run(s.town.store, NULL, &match, &s.town.error);
        assert_true(run == AID_OK || (memory.refused && run == AID_E_MEMORY));
        aid_match_free(match);
        memory.refuse = 0;
        assert_int_equal(town_records(&s.town), status == AID_OK ? before + 4 : before);
        town_end(&s.town);
        assert_int_equal(memory.live_bytes, 0);
        if (!memory.refused)
            break;
    }
}

/* ---- who helps ---- */

static void test_one_helper_for_all_times_takes_one_seat(void **state)
{
    (void)state;
    series s;
    aid_request times[SERIES_MOST];
    series_town(&s, NULL);
    assert_ok(series_ask(&s, "FREQ=WEEKLY", 0));
    aid_offer ben = series_offer(&s, s.town.ben, NULL), cy = series_offer(&s, s.town.cy, NULL);
    aid_match *match = series_run(&s);
    aid_match_summary summary = { .struct_size = sizeof summary };
    assert_ok(aid_match_summary_get(match, &summary, &s.town.error));
    assert_int_equal(summary.seats, 5);
    assert_int_equal(summary.seats_wanted, 5);
    assert_int_equal(summary.unserved, 0);
    assert_int_equal(summary.status, AID_SOLVE_OPTIMAL);
    size_t with_ben = series_pairs(match, ben), with_cy = series_pairs(match, cy);
    assert_true((with_ben == 5 && with_cy == 0) || (with_ben == 0 && with_cy == 5));
    aid_exchange exchanges[SERIES_MOST];
    size_t made = 0;
    assert_ok(aid_match_commit(match, NULL, exchanges, SERIES_MOST, &made, &s.town.error));
    assert_int_equal(made, 5);
    aid_match_free(match);
    aid_offer_info info = { .struct_size = sizeof info };
    assert_ok(aid_offer_get(s.town.store, with_ben ? ben : cy, &info, &s.town.error));
    assert_int_equal(info.taken, 1);
    /* Another need finds that offer full, the same one does not. */
    for (size_t i = 0; i < made; i++)
        assert_ok(aid_exchange_accept(s.town.store, exchanges[i], NULL, &s.town.error));
    s.town.now += town_days(7);
    assert_ok(aid_store_advance(s.town.store, NULL, NULL, NULL, &s.town.error));
    assert_int_equal(series_open_times(&s, times), 1);
    match = series_run(&s);
    assert_int_equal(series_pairs(match, with_ben ? ben : cy), 1); /* continuity: who helps at the other times */
    aid_reason reason = { .struct_size = sizeof reason };
    assert_ok(aid_match_explain(match, times[0], with_ben ? ben : cy, &reason, &s.town.error));
    assert_int_equal(reason.points[AID_TERM_CONTINUITY], 1000);
    aid_match_free(match);
    for (size_t i = 0; i + 1 < made; i++) {
        assert_ok(aid_exchange_cancel(s.town.store, exchanges[i], NULL, &s.town.error));
        assert_ok(aid_offer_get(s.town.store, with_ben ? ben : cy, &info, &s.town.error));
        assert_int_equal(info.taken, 1);
    }
    assert_ok(aid_exchange_cancel(s.town.store, exchanges[made - 1], NULL, &s.town.error));
    assert_ok(aid_offer_get(s.town.store, with_ben ? ben : cy, &info, &s.town.error));
    assert_int_equal(info.taken, 0);
    town_end(&s.town);
}

static void test_the_time_term_is_the_share_of_times_that_suit(void **state)
{
    (void)state;
    series s;
    aid_request times[SERIES_MOST];
    series_town(&s, NULL);
    assert_ok(series_ask(&s, "FREQ=WEEKLY;BYDAY=TU,TH", 0));
    aid_offer both = series_offer(&s, s.town.ben, "Tu,Th 09:00-13:00"), thursdays = series_offer(&s, s.town.cy, "Th 09:00-13:00");
    size_t count = series_open_times(&s, times);
    assert_int_equal(count, 10); /* five Thursdays and five Tuesdays */
    aid_match *match = series_run(&s);
    aid_reason reason = { .struct_size = sizeof reason };
    assert_ok(aid_match_explain(match, times[0], both, &reason, &s.town.error));
    assert_int_equal(reason.points[AID_TERM_TIME], 1000);
    assert_ok(aid_match_explain(match, times[0], thursdays, &reason, &s.town.error));
    assert_int_equal(reason.points[AID_TERM_TIME], 500);
    assert_int_equal(series_pairs(match, both), 10);
    aid_match_free(match);
    town_end(&s.town);
}

static void test_times_that_one_cannot_do_go_to_another(void **state)
{
    (void)state;
    series s;
    series_town(&s, NULL);
    assert_ok(series_ask(&s, "FREQ=WEEKLY;BYDAY=TU,TH", 0));
    aid_offer tuesdays = series_offer(&s, s.town.ben, "Tu 09:00-13:00"), thursdays = series_offer(&s, s.town.cy, "Th 09:00-13:00");
    aid_match *match = series_run(&s);
    assert_int_equal(series_pairs(match, tuesdays), 5);
    assert_int_equal(series_pairs(match, thursdays), 5);
    aid_proposal proposal = { .struct_size = sizeof proposal };
    for (size_t i = 0; aid_match_proposal(match, i, &proposal, NULL) == AID_OK; i++) {
        aid_request_info info = series_info(&s, proposal.request);
        assert_in_range(proposal.starts, info.windows[0].from, info.windows[0].until - SERIES_HOUR_US);
    }
    size_t made = 0;
    assert_ok(aid_match_commit(match, NULL, NULL, 0, &made, &s.town.error));
    assert_int_equal(made, 10);
    aid_match_free(match);
    town_end(&s.town);
}

static void test_who_covers_too_little_is_not_proposed(void **state)
{
    (void)state;
    series s;
    aid_request times[SERIES_MOST];
    series_town(&s, NULL);
    assert_ok(series_ask(&s, "FREQ=WEEKLY;BYDAY=TU,TH", 501));
    aid_offer thursdays = series_offer(&s, s.town.cy, "Th 09:00-13:00");
    aid_match *match = series_run(&s);
    assert_int_equal(series_pairs(match, thursdays), 0);
    aid_reason reason = { .struct_size = sizeof reason };
    series_open_times(&s, times);
    assert_ok(aid_match_explain(match, times[0], thursdays, &reason, &s.town.error));
    assert_int_equal(reason.violated, AID_BIT(AID_CONSTRAINT_WINDOW));
    aid_match_free(match);
    aid_offer both = series_offer(&s, s.town.ben, "Tu,Th 09:00-13:00");
    match = series_run(&s);
    assert_int_equal(series_pairs(match, both), 10);
    aid_match_free(match);
    town_end(&s.town);
}

static void test_nobody_is_in_two_places_at_one_of_the_times(void **state)
{
    (void)state;
    series s;
    series_town(&s, NULL);
    assert_ok(series_ask(&s, "FREQ=WEEKLY", 0));
    aid_offer ben = series_offer(&s, s.town.ben, "Th 10:00-11:00");
    assert_ok(aid_offer_update(s.town.store, ben, AID_WITH(aid_offer_options, .seats = 2), &s.town.error));
    const aid_window window = { s.begins + 14 * 24 * SERIES_HOUR_US, s.begins + (14 * 24 + 1) * SERIES_HOUR_US };
    aid_request urgent = { 0 };
    assert_ok(aid_request_open(s.town.store, s.town.cy,
                               AID_WITH(aid_request_options, .skill = s.skill, .group = s.town.street, .minutes = SERIES_HOUR,
                                        .windows = &window, .window_count = 1, .urgency = AID_URGENCY_CRITICAL),
                               &urgent, &s.town.error));
    aid_match *match = series_run(&s);
    aid_proposal proposal = { .struct_size = sizeof proposal };
    size_t at_that_time = 0;
    for (size_t i = 0; aid_match_proposal(match, i, &proposal, NULL) == AID_OK; i++)
        if (proposal.starts == window.from) {
            at_that_time++;
            assert_int_equal(proposal.request.id, urgent.id);
        }
    assert_int_equal(at_that_time, 1);
    assert_int_equal(series_pairs(match, ben), 5); /* the urgent one and four of the five times */
    aid_match_summary summary = { .struct_size = sizeof summary };
    assert_ok(aid_match_summary_get(match, &summary, &s.town.error));
    assert_int_equal(summary.status, AID_SOLVE_GAP);
    assert_true(summary.score < summary.bound);
    aid_match_free(match);
    town_end(&s.town);
}

static void test_a_coordinator_pins_and_repairs_times(void **state)
{
    (void)state;
    series s;
    aid_request times[SERIES_MOST];
    series_town(&s, NULL);
    assert_ok(series_ask(&s, "FREQ=WEEKLY", 0));
    aid_offer ben = series_offer(&s, s.town.ben, NULL), cy = series_offer(&s, s.town.cy, NULL);
    size_t count = series_open_times(&s, times);
    aid_match *match = series_run(&s), *repaired = NULL;
    for (size_t i = 0; i < 3; i++)
        assert_ok(aid_match_rule(match, times[i], ben, AID_RULING_PIN, 0, &s.town.error));
    assert_ok(aid_match_rule(match, times[3], ben, AID_RULING_BAN, 0, &s.town.error));
    assert_ok(aid_match_repair(match, NULL, &repaired, &s.town.error));
    aid_match_free(match);
    aid_proposal proposal = { .struct_size = sizeof proposal };
    size_t proposals = 0, with_ben = 0;
    for (; aid_match_proposal(repaired, proposals, &proposal, NULL) == AID_OK; proposals++) {
        with_ben += proposal.offer.id == ben.id;
        if (proposal.request.id == times[3].id)
            assert_int_equal(proposal.offer.id, cy.id);
    }
    assert_int_equal(proposals, count);
    assert_true(with_ben >= 3 && with_ben <= 4);
    size_t made = 0;
    assert_ok(aid_match_commit(repaired, NULL, NULL, 0, &made, &s.town.error));
    assert_int_equal(made, count);
    aid_match_free(repaired);
    town_end(&s.town);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_times_of_five_weeks_are_there_at_once_and_follow_the_clock),
        cmocka_unit_test(test_a_series_missed_for_months_is_as_if_looked_at_daily),
        cmocka_unit_test(test_one_time_is_called_off_and_the_rest_stays),
        cmocka_unit_test(test_leaving_ends_what_would_come),
        cmocka_unit_test(test_what_is_no_series_is_said),
        cmocka_unit_test(test_a_series_is_replayed_from_its_file),
        cmocka_unit_test(test_a_series_survives_every_refused_allocation),
        cmocka_unit_test(test_one_helper_for_all_times_takes_one_seat),
        cmocka_unit_test(test_the_time_term_is_the_share_of_times_that_suit),
        cmocka_unit_test(test_times_that_one_cannot_do_go_to_another),
        cmocka_unit_test(test_who_covers_too_little_is_not_proposed),
        cmocka_unit_test(test_nobody_is_in_two_places_at_one_of_the_times),
        cmocka_unit_test(test_a_coordinator_pins_and_repairs_times),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
