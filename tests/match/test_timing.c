/* SPDX-License-Identifier: MIT */
/* When can it be? Weeks, windows, clocks that change, minutes a day and a week, and being elsewhere. */
#include "matching.h"

#include "town_zone.h"

enum { QUARTERS_A_DAY = 96 };

/* Quarter-hours of a day of the week, 0 = Monday. */
#define HOURS(day, from, until) (day) * QUARTERS_A_DAY + 4 * (from), (day) * QUARTERS_A_DAY + 4 * (until)

static int64_t at(const char *text)
{
    int64_t us = 0;
    assert_ok(aid__time_parse(text, &us, NULL));
    return us;
}

static const aid__zone *zone_always(void *context, uint32_t symbol)
{
    (void)symbol;
    return context;
}

/* ---- a pair whose request and offer have these times ---- */

typedef struct timing_case {
    int64_t minutes;
    int64_t request_week[4], offer_week[4], member_week[4]; /* 0 0 ends; all 0: not stated */
    const char *request_from, *request_until, *offer_from, *offer_until;
    const char *starts; /* NULL: no time suits both */
} timing_case;

static aid__nums week_of(const int64_t ranges[4])
{
    return (aid__nums){ ranges, ranges[1] == 0 ? 0 : ranges[3] == 0 ? 2 : 4 };
}

static aid__windows window_of(aid__window *window, const char *from, const char *until)
{
    if (from == NULL)
        return (aid__windows){ 0 };
    *window = (aid__window){ at(from), at(until) };
    return (aid__windows){ window, 1 };
}

static void timing_try(const timing_case *c, const aid__zone *zone)
{
    town t;
    town_begin(&t);
    aid__window windows[2];
    aid__member_record helper = town_member_draft(&t);
    helper.week = week_of(c->member_week);
    helper.zone = "Europe/Somewhere";
    uint64_t ben = town_add_member(&t, helper, t.group), ana = town_member(&t), skill = town_skill(&t, 0);
    aid__listing_record request = town_listing_draft(&t, ana, &skill), offer = town_listing_draft(&t, ben, &skill);
    request.minutes = c->minutes;
    request.week = week_of(c->request_week);
    request.windows = window_of(&windows[0], c->request_from, c->request_until);
    offer.week = week_of(c->offer_week);
    offer.windows = window_of(&windows[1], c->offer_from, c->offer_until);
    aid__row r = town_row(&t, town_add_request(&t, request)), o = town_row(&t, town_add_offer(&t, offer));
    aid__match_context context = matching_context(&t);
    context.zone = zone_always;
    context.zone_context = (void *)zone;
    aid__match_facts facts;
    uint64_t mask;
    char found[40] = "never";
    assert_ok(aid__match_violated(&context, r, o, &mask, &facts, NULL));
    assert_int_equal(mask, c->starts == NULL ? ONLY(WINDOW) : 0);
    if (mask == 0)
        aid__time_format(facts.starts, found);
    assert_string_equal(found, c->starts == NULL ? "never" : c->starts);
    town_end(&t);
}

static void test_the_earliest_time_that_suits_both_is_found(void **state)
{
    (void)state;
    static const timing_case cases[] = { /* now is Monday 10:00 */
        { .minutes = 60, .request_week = { HOURS(0, 9, 12) }, .offer_week = { HOURS(0, 11, 14) },
          .starts = "2026-01-05T11:00:00Z" },
        { .minutes = 61, .request_week = { HOURS(0, 9, 12) }, .offer_week = { HOURS(0, 11, 14) } },
        { .minutes = 60, .request_week = { HOURS(0, 9, 12) }, .starts = "2026-01-05T10:00:00Z" },
        { .minutes = 60, .offer_week = { HOURS(0, 8, 10) }, .starts = "2026-01-12T08:00:00Z" },
        { .minutes = 60, .member_week = { HOURS(1, 8, 10) }, .starts = "2026-01-06T08:00:00Z" },
        /* the offer's own hours stand in place of the member's */
        { .minutes = 60, .offer_week = { HOURS(2, 8, 10) }, .member_week = { HOURS(1, 8, 10) },
          .starts = "2026-01-07T08:00:00Z" },
        /* across midnight, and across the week's end */
        { .minutes = 120, .offer_week = { HOURS(1, 23, 25) }, .starts = "2026-01-06T23:00:00Z" },
        { .minutes = 120, .offer_week = { HOURS(0, 0, 1), HOURS(6, 23, 24) }, .starts = "2026-01-11T23:00:00Z" },
        { .minutes = 121, .offer_week = { HOURS(0, 0, 1), HOURS(6, 23, 24) } },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        timing_try(&cases[i], NULL);
}

static void test_windows_are_dates_besides_or_instead_of_a_week(void **state)
{
    (void)state;
    static const timing_case cases[] = {
        { .minutes = 60, .request_from = "2026-01-05T08:00", .request_until = "2026-01-05T11:00",
          .starts = "2026-01-05T10:00:00Z" },
        { .minutes = 60, .request_from = "2026-01-05T08:00", .request_until = "2026-01-05T10:45" },
        { .minutes = 60, .request_from = "2026-01-06T08:05", .request_until = "2026-01-06T09:15",
          .starts = "2026-01-06T08:15:00Z" },
        { .minutes = 60, .request_from = "2026-01-01T08:00", .request_until = "2026-01-02T10:00" },
        /* far beyond five weeks, and beyond them on both sides */
        { .minutes = 60, .request_from = "2026-06-01T08:00", .request_until = "2026-06-01T10:00",
          .starts = "2026-06-01T08:00:00Z" },
        { .minutes = 60, .request_from = "2026-06-01T08:00", .request_until = "2026-06-01T10:00",
          .offer_week = { HOURS(0, 9, 12) }, .starts = "2026-06-01T09:00:00Z" },
        { .minutes = 60, .request_from = "2026-06-01T08:00", .request_until = "2026-06-01T10:00",
          .offer_week = { HOURS(1, 9, 12) } },
        { .minutes = 60, .offer_from = "2026-06-01T08:00", .offer_until = "2026-06-01T10:00",
          .starts = "2026-06-01T08:00:00Z" },
        { .minutes = 60, .request_week = { HOURS(0, 9, 12) }, .offer_from = "2026-06-01T08:00",
          .offer_until = "2026-06-01T10:00", .starts = "2026-06-01T09:00:00Z" },
        /* a window that begins within five weeks and ends after them */
        { .minutes = 600, .request_from = "2026-02-09T08:00", .request_until = "2026-02-09T20:00",
          .starts = "2026-02-09T08:00:00Z" },
        { .minutes = 60, .request_from = "2026-02-09T09:30", .request_until = "2026-02-09T11:00",
          .offer_week = { HOURS(0, 10, 12) }, .starts = "2026-02-09T10:00:00Z" },
        /* a window besides a week */
        { .minutes = 60, .request_week = { HOURS(4, 9, 12) }, .request_from = "2026-01-06T08:00",
          .request_until = "2026-01-06T09:00", .starts = "2026-01-06T08:00:00Z" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        timing_try(&cases[i], NULL);
}

/* G8 */
static void test_a_week_is_local_also_when_clocks_change(void **state)
{
    (void)state;
    aid_allocator memory;
    aid__zone *zone;
    assert_ok(aid__allocator_choose(NULL, &memory, NULL));
    assert_ok(aid__zone_parse(&memory, zone_bytes, sizeof zone_bytes, &zone, NULL));
    static const timing_case cases[] = { /* Sunday 01:00 to 04:00: three hours, but two and four when clocks change */
        { .minutes = 180, .offer_week = { HOURS(6, 1, 4) }, .starts = "2026-01-11T00:00:00Z" },
        { .minutes = 120, .offer_week = { HOURS(6, 1, 4) }, .request_from = "2026-03-28T12:00",
          .request_until = "2026-03-29T12:00", .starts = "2026-03-29T00:00:00Z" },
        { .minutes = 121, .offer_week = { HOURS(6, 1, 4) }, .request_from = "2026-03-28T12:00",
          .request_until = "2026-03-29T12:00" },
        { .minutes = 240, .offer_week = { HOURS(6, 1, 4) }, .request_from = "2026-10-24T12:00",
          .request_until = "2026-10-25T12:00", .starts = "2026-10-24T23:00:00Z" },
        { .minutes = 241, .offer_week = { HOURS(6, 1, 4) }, .request_from = "2026-10-24T12:00",
          .request_until = "2026-10-25T12:00" },
        { .minutes = 60, .offer_week = { HOURS(2, 9, 10) }, .request_from = "2026-07-01T00:00",
          .request_until = "2026-07-02T00:00", .starts = "2026-07-01T07:00:00Z" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        timing_try(&cases[i], zone);
    aid__zone_free(&memory, zone);
}

static void test_bits_and_quarters_agree_in_every_hour_of_a_year(void **state)
{
    (void)state;
    aid_allocator memory;
    aid__zone *zone;
    assert_ok(aid__allocator_choose(NULL, &memory, NULL));
    assert_ok(aid__zone_parse(&memory, zone_bytes, sizeof zone_bytes, &zone, NULL));
    uint64_t week[AID__WEEK_WORDS] = { 0 };
    for (uint32_t q = 0; q < AID__WEEK_QUARTERS; q++)
        if (q * 2654435761u >> 30 & 1)
            week[q / 64] |= UINT64_C(1) << (q % 64);
    for (int64_t day = 20454; day < 20454 + 365; day += 35) {
        aid__hours hours = { { 0 } };
        int64_t first = day * QUARTERS_A_DAY;
        aid__hours_add_week(&hours, first, week, zone);
        for (int64_t i = 0; i < AID__HOURS_QUARTERS; i++) {
            int64_t local = (first + i) * 900 + aid__zone_offset_s(zone, (first + i) * 900);
            uint32_t q = (uint32_t)((local / 900 + 3 * QUARTERS_A_DAY) % AID__WEEK_QUARTERS);
            assert_int_equal(hours.bits[i / 64] >> (i % 64) & 1, week[q / 64] >> (q % 64) & 1);
        }
    }
    aid__zone_free(&memory, zone);
}

static void test_starts_are_where_a_whole_run_begins(void **state)
{
    (void)state;
    for (uint32_t count = 1; count < 200; count += 7) {
        aid__hours hours = { { 0 } }, starts;
        aid__hours_set(&hours, 0, 10, 300, true);
        aid__hours_set(&hours, 0, 130, 131, false);
        aid__hours_set(&hours, 0, 3300, 4000, true);
        starts = hours;
        aid__hours_starts(&starts, count);
        for (uint32_t i = 0; i < AID__HOURS_QUARTERS; i++) {
            bool run = i + count <= AID__HOURS_QUARTERS;
            for (uint32_t j = i; run && j < i + count; j++)
                run = hours.bits[j / 64] >> (j % 64) & 1;
            assert_int_equal(starts.bits[i / 64] >> (i % 64) & 1, run);
        }
    }
}

/* ---- minutes a day and a week; elsewhere ---- */

typedef struct busy_town {
    town town;
    uint64_t ana, ben, cem, skill;
} busy_town;

/* Ben can be had always, which states a time: Monday 10:00 on. */
static void busy_begin(busy_town *b, int64_t day_minutes, int64_t week_minutes)
{
    static const int64_t always[] = { 0, 672 };
    town_begin(&b->town);
    aid__member_record ben = town_member_draft(&b->town);
    ben.day_minutes = day_minutes;
    ben.week_minutes = week_minutes;
    ben.week = (aid__nums){ always, 2 };
    b->ben = town_add_member(&b->town, ben, b->town.group);
    b->ana = town_member(&b->town);
    b->cem = town_member(&b->town);
    b->skill = town_skill(&b->town, 0);
}

/* Ben has promised Cem so many minutes from then on. */
static uint64_t busy_promise(busy_town *b, const char *starts, int64_t minutes)
{
    aid__exchange_record draft = town_exchange_draft(&b->town, b->cem, b->ben, minutes);
    draft.starts = starts == NULL ? 0 : at(starts);
    uint64_t exchange = town_proposed(&b->town, draft);
    town_accepted(&b->town, exchange);
    return exchange;
}

/* Ana is elsewhere, since she helps Cem there; or Cem helps her with something else. */
static void busy_ana(busy_town *b, bool helps, const char *starts, int64_t minutes)
{
    aid__exchange_record draft = helps ? town_exchange_draft(&b->town, b->cem, b->ana, minutes)
                                       : town_exchange_draft(&b->town, b->ana, b->cem, minutes);
    draft.starts = at(starts);
    town_accepted(&b->town, town_proposed(&b->town, draft));
}

static void busy_try(busy_town *b, aid__listing_record request, uint64_t mask, const char *starts)
{
    aid__match_facts facts;
    char found[40] = "";
    uint64_t r = town_add_request(&b->town, request), o = town_offer(&b->town, b->ben, b->skill);
    assert_int_equal(matching_violated(&b->town, r, o, &facts), mask);
    if (starts != NULL) {
        aid__time_format(facts.starts, found);
        assert_string_equal(found, starts);
    }
    town_end(&b->town);
}

static aid__listing_record busy_request(busy_town *b, aid__window *window, const char *from, const char *until)
{
    aid__listing_record request = town_listing_draft(&b->town, b->ana, &b->skill);
    request.windows = window_of(window, from, until);
    return request;
}

static void test_who_asks_is_not_in_two_places_either(void **state)
{
    (void)state;
    busy_town b;
    aid__window window;
    for (int helps = 0; helps < 2; helps++) {
        busy_begin(&b, 0, 0);
        busy_ana(&b, helps, "2026-01-05T11:00", 60);
        busy_try(&b, busy_request(&b, &window, "2026-01-05T10:30", "2026-01-05T12:45"), ONLY(BUSY), NULL);
        busy_begin(&b, 0, 0);
        busy_ana(&b, helps, "2026-01-05T11:00", 60);
        busy_try(&b, busy_request(&b, &window, "2026-01-05T10:30", "2026-01-05T13:15"), 0, "2026-01-05T12:00:00Z");
    }
}

static void test_who_is_helped_helps_nobody_else_meanwhile(void **state)
{
    (void)state;
    busy_town b;
    aid__window window;
    busy_begin(&b, 0, 0); /* Ben is helped by Cem */
    aid__exchange_record draft = town_exchange_draft(&b.town, b.ben, b.cem, 60);
    draft.starts = at("2026-01-05T11:00");
    town_accepted(&b.town, town_proposed(&b.town, draft));
    busy_try(&b, busy_request(&b, &window, "2026-01-05T10:30", "2026-01-05T12:45"), ONLY(BUSY), NULL);
}

/* Two helpers of one request may be there at once. */
static void test_all_seats_of_a_request_may_be_taken_at_once(void **state)
{
    (void)state;
    busy_town b;
    aid__window window;
    aid__match_facts facts;
    busy_begin(&b, 0, 0);
    aid__listing_record draft = busy_request(&b, &window, "2026-01-05T11:00", "2026-01-05T12:00");
    draft.seats = 2;
    uint64_t request = town_add_request(&b.town, draft), bens = town_offer(&b.town, b.ben, b.skill);
    aid__exchange_record first = town_exchange_draft(&b.town, b.ana, b.cem, 60);
    first.request = request;
    first.starts = at("2026-01-05T11:00");
    town_accepted(&b.town, town_proposed(&b.town, first));
    assert_int_equal(matching_violated(&b.town, request, bens, &facts), 0);
    town_end(&b.town);
}

static void test_a_full_day_moves_it_to_the_next(void **state)
{
    (void)state;
    busy_town b;
    busy_begin(&b, 120, 0);
    busy_promise(&b, "2026-01-05T15:00", 61);
    busy_try(&b, busy_request(&b, NULL, NULL, NULL), 0, "2026-01-06T00:00:00Z");
    busy_begin(&b, 120, 0);
    busy_promise(&b, "2026-01-05T15:00", 60);
    busy_try(&b, busy_request(&b, NULL, NULL, NULL), 0, "2026-01-05T10:00:00Z");
}

static void test_a_day_ends_at_midnight(void **state)
{
    (void)state;
    busy_town b;
    busy_begin(&b, 120, 0);
    busy_promise(&b, "2026-01-06T00:00", 61);
    busy_try(&b, busy_request(&b, NULL, NULL, NULL), 0, "2026-01-05T10:00:00Z");
    busy_begin(&b, 120, 0);
    busy_promise(&b, "2026-01-05T00:00", 61);
    busy_try(&b, busy_request(&b, NULL, NULL, NULL), 0, "2026-01-06T00:00:00Z");
}

static void test_a_full_week_moves_it_to_the_next_and_undated_promises_count(void **state)
{
    (void)state;
    busy_town b;
    busy_begin(&b, 0, 120);
    busy_promise(&b, NULL, 61);
    busy_try(&b, busy_request(&b, NULL, NULL, NULL), 0, "2026-01-12T00:00:00Z");
    aid__window window;
    busy_begin(&b, 0, 120);
    busy_promise(&b, "2026-01-11T23:00", 61);
    busy_try(&b, busy_request(&b, &window, "2026-01-05T10:00", "2026-01-12T00:00"), ONLY(CAPACITY), NULL);
    busy_begin(&b, 0, AID__STATED_ZERO);
    busy_try(&b, busy_request(&b, NULL, NULL, NULL), ONLY(CAPACITY), NULL);
}

static void test_minutes_given_this_week_count_and_those_of_last_week_do_not(void **state)
{
    (void)state;
    busy_town b;
    busy_begin(&b, 0, 120);
    town_logged(&b.town, b.cem, b.ben, 100, at("2026-01-05T08:00"));
    busy_try(&b, busy_request(&b, NULL, NULL, NULL), 0, "2026-01-12T00:00:00Z");
    busy_begin(&b, 0, 120);
    town_logged(&b.town, b.cem, b.ben, 100, at("2026-01-04T08:00"));
    busy_try(&b, busy_request(&b, NULL, NULL, NULL), 0, "2026-01-05T10:00:00Z");
}

static void test_without_any_time_minutes_must_fit_in_the_present_week(void **state)
{
    (void)state;
    for (int64_t promised = 60; promised <= 61; promised++) {
        town t;
        town_begin(&t);
        aid__member_record helper = town_member_draft(&t);
        helper.week_minutes = 120;
        uint64_t ben = town_add_member(&t, helper, t.group), ana = town_member(&t), skill = town_skill(&t, 0);
        town_proposed(&t, town_exchange_draft(&t, town_member(&t), ben, promised));
        assert_int_equal(violated(&t, town_request(&t, ana, skill), town_offer(&t, ben, skill)),
                         promised == 60 ? 0 : ONLY(CAPACITY));
        town_end(&t);
    }
}

static void test_nobody_is_at_two_places(void **state)
{
    (void)state;
    busy_town b;
    aid__window window;
    busy_begin(&b, 0, 0);
    busy_promise(&b, "2026-01-05T11:00", 60);
    busy_try(&b, busy_request(&b, &window, "2026-01-05T10:30", "2026-01-05T12:45"), ONLY(BUSY), NULL);
    busy_begin(&b, 0, 0);
    busy_promise(&b, "2026-01-05T11:00", 60);
    busy_try(&b, busy_request(&b, &window, "2026-01-05T10:30", "2026-01-05T13:00"), 0, "2026-01-05T12:00:00Z");
    busy_begin(&b, 0, 0); /* only proposed: nothing is agreed, and Ben can say so */
    aid__exchange_record draft = town_exchange_draft(&b.town, b.cem, b.ben, 60);
    draft.starts = at("2026-01-05T11:00");
    town_proposed(&b.town, draft);
    busy_try(&b, busy_request(&b, &window, "2026-01-05T11:00", "2026-01-05T12:00"), 0, "2026-01-05T11:00:00Z");
}

static void test_the_way_between_two_places_takes_time(void **state)
{
    (void)state;
    static const int32_t kilometre = 89932; /* degrees · 10^7: 999 m; 1.3 times that at 4.8 km/h and 5 min: 22 min */
    busy_town b;
    aid__window window;
    for (int online = 0; online < 2; online++) {
        busy_begin(&b, 0, 0);
        aid__listing_record there = town_listing_draft(&b.town, b.cem, &b.skill);
        there.placed = 1;
        there.latitude = kilometre;
        aid__exchange_record draft = town_exchange_draft(&b.town, b.cem, b.ben, 60);
        draft.request = town_add_request(&b.town, there);
        draft.starts = at("2026-01-05T11:00");
        town_accepted(&b.town, town_proposed(&b.town, draft));
        aid__listing_record here = busy_request(&b, &window, "2026-01-05T11:00", "2026-01-06T00:00");
        here.placed = 1;
        here.online = online ? AID_YES : 0;
        busy_try(&b, here, 0, online ? "2026-01-05T12:00:00Z" : "2026-01-05T12:30:00Z");
    }
}

static void test_free_hours_on_full_days_only_count_as_being_elsewhere(void **state)
{
    (void)state;
    busy_town b;
    busy_begin(&b, 100, 0);
    busy_promise(&b, "2026-01-06T09:00", 50); /* Tuesday is full, but free */
    busy_promise(&b, "2026-01-07T00:00", 10);
    aid__listing_record request = town_listing_draft(&b.town, b.ana, &b.skill);
    const aid__window windows[] = { { at("2026-01-06T12:00"), at("2026-01-06T13:00") },
                                    { at("2026-01-07T00:00"), at("2026-01-07T01:00") } };
    request.windows = (aid__windows){ windows, 2 };
    busy_try(&b, request, ONLY(BUSY), NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_earliest_time_that_suits_both_is_found),
        cmocka_unit_test(test_windows_are_dates_besides_or_instead_of_a_week),
        cmocka_unit_test(test_a_week_is_local_also_when_clocks_change),
        cmocka_unit_test(test_bits_and_quarters_agree_in_every_hour_of_a_year),
        cmocka_unit_test(test_starts_are_where_a_whole_run_begins),
        cmocka_unit_test(test_who_asks_is_not_in_two_places_either),
        cmocka_unit_test(test_who_is_helped_helps_nobody_else_meanwhile),
        cmocka_unit_test(test_all_seats_of_a_request_may_be_taken_at_once),
        cmocka_unit_test(test_a_full_day_moves_it_to_the_next),
        cmocka_unit_test(test_a_day_ends_at_midnight),
        cmocka_unit_test(test_a_full_week_moves_it_to_the_next_and_undated_promises_count),
        cmocka_unit_test(test_minutes_given_this_week_count_and_those_of_last_week_do_not),
        cmocka_unit_test(test_without_any_time_minutes_must_fit_in_the_present_week),
        cmocka_unit_test(test_nobody_is_at_two_places),
        cmocka_unit_test(test_the_way_between_two_places_takes_time),
        cmocka_unit_test(test_free_hours_on_full_days_only_count_as_being_elsewhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
