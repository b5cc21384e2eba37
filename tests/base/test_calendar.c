/* SPDX-License-Identifier: MIT */
/* Times, durations and weeks: texts to numbers and back, and what is refused. */
#include "../test.h"

#include "base/calendar.h"
#include "base/mix.h"
#include <mutualaid/calendar.h>
#include <stdio.h>

static aid_allocator calendar_memory;

static void test_days_and_dates_are_each_others_inverse(void **state)
{
    (void)state;
    int64_t days = aid__days_from_civil(1583, 1, 1), last = aid__days_from_civil(2401, 1, 1);
    assert_int_equal(aid__days_from_civil(1970, 1, 1), 0);
    assert_int_equal(aid__days_from_civil(2000, 3, 1), 11017);
    assert_int_equal(aid__weekday(0), 3); /* a Thursday */
    assert_int_equal(aid__weekday(aid__days_from_civil(2026, 11, 23)), 0);
    assert_int_equal(aid__weekday(-4), 6);
    for (int32_t weekday = aid__weekday(days); days < last; days++, weekday = (weekday + 1) % 7) {
        int32_t year;
        uint32_t month, day;
        aid__civil_from_days(days, &year, &month, &day);
        assert_int_equal(aid__days_from_civil(year, month, day), days);
        assert_int_equal(aid__weekday(days), weekday);
    }
}

static void test_times_are_read_and_written(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        { "2026-11-24", "2026-11-24T00:00:00Z" },
        { "2026-11-24T22:48", "2026-11-24T22:48:00Z" },
        { "2026-11-24 22:48:01.123456Z", "2026-11-24T22:48:01.123456Z" },
        { "2026-11-24t22:48:01.5z", "2026-11-24T22:48:01.5Z" },
        { "2026-11-24T22:48:01.1234569Z", "2026-11-24T22:48:01.123456Z" },
        { "2026-11-24T01:30:00+05:30", "2026-11-23T20:00:00Z" },
        { "2026-11-24T22:48-0230", "2026-11-25T01:18:00Z" },
        { "2026-11-24T22:48+01", "2026-11-24T21:48:00Z" },
        { "2024-02-29", "2024-02-29T00:00:00Z" },
        { "1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z" },
        { "1684-07-28T00:12:25.259009Z", "1684-07-28T00:12:25.259009Z" },
        { "2255-06-05T23:47:34.740991Z", "2255-06-05T23:47:34.740991Z" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int64_t us;
        char text[40];
        assert_ok(aid__time_parse(cases[i][0], &us, NULL));
        aid__time_format(us, text);
        assert_string_equal(text, cases[i][1]);
    }
    int64_t us;
    assert_ok(aid__time_parse("2255-06-05T23:47:34.740991Z", &us, NULL));
    assert_int_equal(us, AID__TIME_MAX);
}

static void test_a_wrong_time_is_named_with_its_column(void **state)
{
    (void)state;
    static const struct {
        const char *text, *words;
        uint32_t column;
    } cases[] = {
        { "2026-11-24T25:00", "25:00 is more than the 24:00 a day has", 12 },
        { "2026-11-24T24:00", "24:00 is the next day's 00:00", 12 },
        { "2026-11-24T22:60", "minute 60", 15 },
        { "2026-12-31T23:59:60Z", "leap seconds are not counted", 18 },
        { "2026-13-01", "month 13", 6 },
        { "2026-02-29", "28 days that 2026-02 has", 9 },
        { "2026-11-00", "day 00", 9 },
        { "26-11-24", "a year of four digits", 1 },
        { "", "a year of four digits", 1 },
        { "2026-11", "a day", 8 },
        { "2026-11-24T22", "minutes", 14 },
        { "2026-11-24T22:48:01.", "digits of a second", 21 },
        { "2026-11-24T22:48:01.1234567890Z", "digits of a second", 31 },
        { "2026-11-24T22:48 CET", "an offset such as", 17 },
        { "2026-11-24T22:48+24:00", "24:00 is more than 23:59", 23 },
        { "2026-11-24T22:48Zx", "its end", 18 },
        { "2026-11-24x", "its end", 11 },
        { "2255-06-05T23:47:34.740992Z", "is outside", 1 },
        { "1684-07-28T00:12:25.259008Z", "is outside", 1 },
        { "9999-12-31", "is outside", 1 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int64_t us = 5;
        aid_error error;
        assert_says(aid__time_parse(cases[i].text, &us, &error), AID_E_FORMAT, error, cases[i].words);
        assert_int_equal(error.column, cases[i].column);
        assert_int_equal(error.line, 1);
        assert_int_equal(us, 5);
    }
}

static void test_every_time_comes_back_from_its_text(void **state)
{
    (void)state;
    uint64_t seed = 4;
    for (int i = 0; i < 50000; i++) {
        int64_t us = (int64_t)(aid__mix(++seed) % (2 * (uint64_t)AID__TIME_MAX + 1)) - AID__TIME_MAX, back;
        if (i % 3 == 0)
            us -= us % AID__SECOND_US;
        char text[40];
        aid__time_format(us, text);
        assert_ok(aid__time_parse(text, &back, NULL));
        assert_int_equal(back, us);
    }
}

static void test_durations_are_read_in_whole_minutes(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int64_t minutes;
    } cases[] = {
        { "90", 90 },         { "1:30", 90 },      { "1.5h", 90 },       { "1h30", 90 },      { "90 min", 90 },
        { "2 h", 120 },       { "0", 0 },          { "1,5 h", 90 },      { "1 h 30 min", 90 }, { "1h30m", 90 },
        { " 45 Minutes ", 45 }, { "1 hour", 60 },  { "0.25 h", 15 },     { "100:59", 6059 },  { "90.0 min", 90 },
        { "2hours5", 125 },   { "0:05", 5 },       { "0.016666", -1 },   { "1.2 h", 72 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int64_t minutes = -1;
        aid_status status = aid__minutes_parse(cases[i].text, &minutes, NULL);
        assert_int_equal(status, cases[i].minutes < 0 ? AID_E_FORMAT : AID_OK);
        assert_int_equal(minutes, cases[i].minutes);
    }
}

static void test_a_wrong_duration_is_named(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        { "1.33h", "is not a whole number of minutes; right would be 79 min or 80 min" },
        { "90.5 min", "right would be 90 min or 91 min" },
        { "1.5", "has a point and no unit" },
        { "1:75", "75 is more than the 59" },
        { "1h75", "75 is more than the 59" },
        { "1:5", "two digits of minutes" },
        { "1:", "lacks a number" },
        { "", "lacks a number" },
        { "-5", "lacks a number" },
        { "h", "lacks a number" },
        { "90 days", "goes on after its end" },
        { "1.5h30", "goes on after its end" },
        { "1 h 30 min x", "goes on after its end" },
        { "1.0000001h", "too many digits" },
        { "9999999999999999 h", "too many digits" },
        { "90 min\xFF", "goes on after its end" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int64_t minutes = 7;
        aid_error error;
        assert_says(aid__minutes_parse(cases[i][0], &minutes, &error), AID_E_FORMAT, error, cases[i][1]);
        assert_int_equal(error.reason, AID_REASON_TIME_FORMAT);
        assert_int_equal(minutes, 7);
    }
}

static aid__week week_of(const char *text)
{
    aid__week week;
    aid_error error;
    if (aid__week_parse(text, &week, &error) != AID_OK)
        fail_msg("%s: %s", text, error.message);
    return week;
}

static void assert_week_text(const aid__week *week, const char *wanted)
{
    aid__buffer out;
    aid__buffer_init(&out, &calendar_memory);
    aid__week_format(week, &out);
    aid__buffer_add_char(&out, '\0');
    assert_string_equal(out.bytes, wanted);
    aid__week back = week_of(out.bytes);
    assert_memory_equal(&back, week, sizeof back);
    aid__buffer_free(&out);
}

static void test_weeks_are_read_and_written_in_one_form(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        { "Mo-Fr 09:00-12:30; Sa,Su 10:00-14:00; We 22:00-02:00",
          "Mo,Tu,Th,Fr 09:00-12:30; We 09:00-12:30,22:00-02:00; Sa,Su 10:00-14:00" },
        { "always", "always" },
        { " NEVER ", "never" },
        { "00:00-24:00", "always" },
        { "mon 9-12,14:15-18", "Mo 09:00-12:00,14:15-18:00" },
        { "Wednesday\nSaturday 10:00-11:00", "We 00:00-24:00; Sa 10:00-11:00" },
        { "Fr-Mo 20:00-24:00", "Mo,Fr-Su 20:00-24:00" },
        { "Su 22:00-02:00", "Su 22:00-02:00" },
        { "tu 18:00\xE2\x80\x93" "20:00;", "Tu 18:00-20:00" },
        { "Tu 18:00-00:00", "Tu 18:00-24:00" },
        { "Mo 09:00-11:00; Mo 10:00-12:00", "Mo 09:00-12:00" },
        { "Mo 12:00-24:00; Tu; We 00:00-06:00", "Mo 12:00-24:00; Tu 00:00-24:00; We 00:00-06:00" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        aid__week week = week_of(cases[i][0]);
        assert_week_text(&week, cases[i][1]);
    }
    aid__week night = week_of("Su 22:00-02:00");
    assert_true(aid__week_covers(&night, 664, 16));
    assert_int_equal(night.bits[0], 0xFF);
    assert_int_equal(night.bits[10], UINT64_C(0xFF000000));
}

static void test_a_wrong_week_is_named_with_line_and_column(void **state)
{
    (void)state;
    static const struct {
        const char *text, *words;
        uint32_t line, column;
    } cases[] = {
        { "Mo 09:00-25:00", "no more than the 24:00 a day has", 1, 10 },
        { "Mo-Fr 09:00-12:00;\nXy 10:00-11:00", "a day such as Mo", 2, 1 },
        { "Mo 09:10-12:00", "quarter-hour", 1, 4 },
        { "Mo 09:00", "a dash and the hour", 1, 9 },
        { "Mo 09:00-", "an hour such as 09:00", 1, 10 },
        { "Mo 09:00-09:00", "a whole day is 00:00-24:00", 1, 4 },
        { "Mo 24:00-02:00", "a beginning before 24:00", 1, 4 },
        { "Mo 09:00-12:00 Tu", "; and the next rule", 1, 16 },
        { "", "Mo-Fr 09:00-12:30", 1, 1 },
        { " ; ", "Mo-Fr 09:00-12:30", 1, 4 },
        { "Mo-", "a day such as Mo", 1, 4 },
        { "Mond 9-10", "a day such as Mo", 1, 1 },
        { "Mo 009:00-10:00", "an hour such as 09:00", 1, 4 },
        { "Mo 9:5-10:00", "an hour such as 09:00", 1, 4 },
        { "Mo\xE2\x80\x93Яр", "a day such as Mo", 1, 4 },
        { "always Mo", "a day such as Mo", 1, 1 },
        { "Mo 24:15-24:30", "24:00", 1, 4 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        aid__week week = { { 7 } };
        aid_error error;
        assert_says(aid__week_parse(cases[i].text, &week, &error), AID_E_FORMAT, error, cases[i].words);
        assert_int_equal(error.line, cases[i].line);
        assert_int_equal(error.column, cases[i].column);
        assert_int_equal(error.reason, AID_REASON_TIME_FORMAT);
        assert_int_equal(week.bits[0], 7);
    }
}

/* Runs of random length, so that all lengths come up. */
static aid__week draw_week(uint64_t *seed)
{
    aid__week week = { { 0 } };
    uint64_t most = 2 + aid__mix(++*seed) % 400;
    bool on = aid__mix(++*seed) & 1;
    for (uint32_t q = 0; q < AID__WEEK_QUARTERS; on = !on)
        for (uint64_t left = 1 + aid__mix(++*seed) % most; left > 0 && q < AID__WEEK_QUARTERS; left--, q++)
            week.bits[q / 64] |= (uint64_t)on << q % 64;
    return week;
}

static bool bit(const aid__week *week, uint32_t quarter)
{
    quarter %= AID__WEEK_QUARTERS;
    return week->bits[quarter / 64] >> quarter % 64 & 1;
}

static void test_every_week_comes_back_from_its_text(void **state)
{
    (void)state;
    uint64_t seed = 21;
    aid__buffer out;
    aid__buffer_init(&out, &calendar_memory);
    for (int i = 0; i < 5000; i++) {
        aid__week week = draw_week(&seed);
        aid__buffer_clear(&out);
        aid__week_format(&week, &out);
        aid__buffer_add_char(&out, '\0');
        aid__week back = week_of(out.bytes);
        assert_memory_equal(&back, &week, sizeof week);
    }
    aid__buffer_free(&out);
}

static uint32_t naive_longest(const aid__week *a, const aid__week *b)
{
    uint32_t longest = 0, run = 0;
    for (uint32_t q = 0; q < 2 * AID__WEEK_QUARTERS; q++) {
        run = bit(a, q) && bit(b, q) ? run + 1 : 0;
        longest = run > longest ? run : longest;
    }
    return longest < AID__WEEK_QUARTERS ? longest : AID__WEEK_QUARTERS;
}

static void test_common_time_cover_and_shift_agree_with_counting_bit_by_bit(void **state)
{
    (void)state;
    uint64_t seed = 5;
    for (int i = 0; i < 5000; i++) {
        aid__week a = draw_week(&seed), b = draw_week(&seed), shifted;
        assert_int_equal(aid__week_longest_common(&a, &b), naive_longest(&a, &b));
        uint32_t from = (uint32_t)(aid__mix(++seed) % 700), quarters = (uint32_t)(aid__mix(++seed) % 60);
        bool covered = true;
        for (uint32_t q = 0; q < quarters; q++)
            covered = covered && bit(&a, from + q);
        assert_int_equal(aid__week_covers(&a, from, quarters), covered);
        int32_t by = (int32_t)(aid__mix(++seed) % 2000) - 1000;
        aid__week_shift(&a, by, &shifted);
        for (uint32_t q = 0; q < AID__WEEK_QUARTERS; q++)
            assert_int_equal(bit(&shifted, (uint32_t)((int32_t)q + by + 2 * AID__WEEK_QUARTERS)), bit(&a, q));
        assert_int_equal(shifted.bits[10] >> 32, 0);
    }
    aid__week full = week_of("always"), none = week_of("never");
    assert_int_equal(aid__week_longest_common(&full, &full), AID__WEEK_QUARTERS);
    assert_int_equal(aid__week_longest_common(&full, &none), 0);
    assert_true(aid__week_covers(&full, 600, 1344));
    assert_true(aid__week_covers(&none, 600, 0));
}

static void test_the_public_calendar_checks_its_arguments(void **state)
{
    (void)state;
    aid_error error;
    aid_time time = 0;
    int64_t minutes;
    aid_week week;
    char text[64];
    size_t length = 0;
    assert_ok(aid_time_parse("2026-11-24T22:48:01Z", &time, &error));
    assert_ok(aid_time_format(time, text, sizeof text, &length, &error));
    assert_string_equal(text, "2026-11-24T22:48:01Z");
    assert_int_equal(length, 20);
    assert_says(aid_time_format(time, text, 20, &length, &error), AID_E_ARGUMENT, error, "needs 21");
    assert_says(aid_time_format(INT64_MAX, text, 64, &length, &error), AID_E_ARGUMENT, error, "outside");
    assert_says(aid_time_format(time, NULL, 64, &length, &error), AID_E_ARGUMENT, error, "must not be NULL");
    assert_int_equal(aid_time_parse(NULL, &time, &error), AID_E_ARGUMENT);
    assert_int_equal(aid_time_parse("2026-11-24", NULL, &error), AID_E_ARGUMENT);
    assert_ok(aid_minutes_parse("1:30", &minutes, &error));
    assert_int_equal(minutes, 90);
    assert_int_equal(aid_minutes_parse(NULL, &minutes, &error), AID_E_ARGUMENT);
    assert_ok(aid_week_parse("Mo 00:00-00:15", &week, &error));
    assert_int_equal(week.quarter[0], 1);
    assert_ok(aid_week_format(&week, text, sizeof text, NULL, &error));
    assert_string_equal(text, "Mo 00:00-00:15");
    assert_ok(aid_week_format(&week, NULL, 0, &length, &error));
    assert_int_equal(length, 14);
    week.quarter[10] = UINT64_C(1) << 32;
    assert_says(aid_week_format(&week, text, sizeof text, NULL, &error), AID_E_ARGUMENT, error, "beyond quarter-hour");
    assert_int_equal(aid_week_parse(NULL, &week, &error), AID_E_ARGUMENT);
    assert_int_equal(aid_week_format(NULL, text, sizeof text, NULL, &error), AID_E_ARGUMENT);
}

int main(void)
{
    assert_ok(aid__allocator_choose(NULL, &calendar_memory, NULL));
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_days_and_dates_are_each_others_inverse),
        cmocka_unit_test(test_times_are_read_and_written),
        cmocka_unit_test(test_a_wrong_time_is_named_with_its_column),
        cmocka_unit_test(test_every_time_comes_back_from_its_text),
        cmocka_unit_test(test_durations_are_read_in_whole_minutes),
        cmocka_unit_test(test_a_wrong_duration_is_named),
        cmocka_unit_test(test_weeks_are_read_and_written_in_one_form),
        cmocka_unit_test(test_a_wrong_week_is_named_with_line_and_column),
        cmocka_unit_test(test_every_week_comes_back_from_its_text),
        cmocka_unit_test(test_common_time_cover_and_shift_agree_with_counting_bit_by_bit),
        cmocka_unit_test(test_the_public_calendar_checks_its_arguments),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
