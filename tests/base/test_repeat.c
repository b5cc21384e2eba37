/* SPDX-License-Identifier: MIT */
/* What comes again: rules as text, and the times that follow from them. */
#include "../match/town_zone.h"
#include "../test.h"

#include "base/calendar.h"
#include "base/repeat.h"
#include "../failing.h"

static failing repeat_memory;

static int64_t repeat_at(const char *text)
{
    int64_t us = 0;
    assert_ok(aid__time_parse(text, &us, NULL));
    return us;
}

static void test_a_rule_is_read_and_written_in_one_spelling(void **state)
{
    (void)state;
    const char *const rules[][2] = {
        { "FREQ=WEEKLY", "FREQ=WEEKLY" },
        { "RRULE:freq=weekly;interval=1;wkst=MO", "FREQ=WEEKLY" },
        { "BYDAY=th,TU,TH;COUNT=10;INTERVAL=2;FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=10" },
        { "FREQ=WEEKLY;UNTIL=20261231T170000Z", "FREQ=WEEKLY;UNTIL=20261231T170000Z" },
        { "FREQ=WEEKLY;EXDATE=20261224,20261231", "FREQ=WEEKLY;EXDATE=20261224,20261231" },
    };
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        aid__repeat rule;
        aid__buffer text;
        aid__buffer_init(&text, failing_allocator(&repeat_memory));
        assert_ok(aid__repeat_parse(rules[i][0], &rule, NULL));
        aid__repeat_format(&rule, &text);
        assert_int_equal(text.length, strlen(rules[i][1]));
        assert_memory_equal(text.bytes, rules[i][1], text.length);
        aid__buffer_free(&text);
    }
}

static void test_what_is_not_known_is_refused_by_name(void **state)
{
    (void)state;
    const char *const wrong[][2] = {
        { "", "KEY=VALUE" }, { "weekly", "KEY=VALUE" }, { "FREQ=DAILY", "FREQ=WEEKLY" }, { "INTERVAL=2", "FREQ=WEEKLY" },
        { "FREQ=WEEKLY;INTERVAL=53", "1 to 52" }, { "FREQ=WEEKLY;INTERVAL=0", "1 to 52" },
        { "FREQ=WEEKLY;COUNT=521", "1 to 520" }, { "FREQ=WEEKLY;COUNT=99999999999", "1 to 520" },
        { "FREQ=WEEKLY;BYDAY=1MO", "MO,TH" }, { "FREQ=WEEKLY;BYDAY=MO,", "MO,TH" }, { "FREQ=WEEKLY;BYDAY=", "MO,TH" },
        { "FREQ=WEEKLY;UNTIL=20260230", "20261231" }, { "FREQ=WEEKLY;UNTIL=20261231T170000", "20261231T170000Z" },
        { "FREQ=WEEKLY;EXDATE=2026", "EXDATE" }, { "FREQ=WEEKLY;BYMONTH=1", "BYMONTH" },
        { "FREQ=WEEKLY;COUNT=3;UNTIL=20261231", "not both" }, { "FREQ=WEEKLY;", "KEY=VALUE" },
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        aid__repeat rule;
        aid_error error = { 0 };
        assert_int_equal(aid__repeat_parse(wrong[i][0], &rule, &error), AID_E_FORMAT);
        assert_non_null(strstr(error.message, wrong[i][1]));
    }
}

typedef struct repeat_case {
    const char *rule, *first, *until; /* the first time, in UTC */
    const char *begins[6];            /* all times after the first, in UTC; more may follow the sixth */
} repeat_case;

static void test_times_follow_the_clock_on_the_wall(void **state)
{
    (void)state;
    aid__zone *berlin = NULL;
    assert_ok(aid__zone_parse(failing_allocator(&repeat_memory), zone_bytes, sizeof zone_bytes, &berlin, NULL));
    const repeat_case cases[] = {
        /* Clocks go forward on 2027-03-28: ten o'clock is 09:00 and then 08:00 UTC. */
        { "FREQ=WEEKLY;COUNT=4", "2027-03-18T09:00", "2027-03-18T11:00",
          { "2027-03-25T09:00", "2027-04-01T08:00", "2027-04-08T08:00" } },
        /* Half past two does not exist that Sunday: it lands as far after the jump. */
        { "FREQ=WEEKLY;COUNT=3", "2027-03-21T01:30", "2027-03-21T02:30", { "2027-03-28T01:30", "2027-04-04T00:30" } },
        /* In October it comes twice: the first. */
        { "FREQ=WEEKLY;COUNT=3", "2027-10-24T00:30", "2027-10-24T01:30", { "2027-10-31T00:30", "2027-11-07T01:30" } },
        /* Every other week on two days; the week begins on Monday. */
        { "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=5", "2026-12-03T09:00", "2026-12-03T10:00",
          { "2026-12-15T09:00", "2026-12-17T09:00", "2026-12-29T09:00", "2026-12-31T09:00" } },
        /* A day left out counts. */
        { "FREQ=WEEKLY;COUNT=4;EXDATE=20261224", "2026-12-17T09:00", "2026-12-17T10:00",
          { "2026-12-31T09:00", "2027-01-07T09:00" } },
        /* UNTIL as a day is that local day whole: 23:30 there is 22:30 UTC. */
        { "FREQ=WEEKLY;UNTIL=20261215", "2026-12-01T22:30", "2026-12-01T23:30", { "2026-12-08T22:30", "2026-12-15T22:30" } },
        { "FREQ=WEEKLY;UNTIL=20261215T222959Z", "2026-12-01T22:30", "2026-12-01T23:30", { "2026-12-08T22:30" } },
        { "FREQ=WEEKLY;COUNT=1", "2026-12-01T22:30", "2026-12-01T23:30", { NULL } },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        aid__repeat rule;
        int64_t first = repeat_at(cases[i].first), until = repeat_at(cases[i].until), after = first;
        aid__occurrence next;
        assert_ok(aid__repeat_parse(cases[i].rule, &rule, NULL));
        assert_true(aid__repeat_fits(&rule, berlin, first));
        for (size_t k = 0; k < 6; k++) {
            bool more = aid__repeat_next(&rule, berlin, first, until, after, &next);
            assert_int_equal(more, cases[i].begins[k] != NULL);
            if (!more)
                break;
            assert_int_equal(next.from, repeat_at(cases[i].begins[k]));
            after = next.from;
        }
    }
    aid__zone_free(failing_allocator(&repeat_memory), berlin);
}

static void test_a_series_without_an_end_has_520_times(void **state)
{
    (void)state;
    aid__repeat rule;
    aid__occurrence next;
    int64_t first = repeat_at("2026-12-01T10:00"), after = first;
    int32_t count = 1;
    assert_ok(aid__repeat_parse("FREQ=WEEKLY;INTERVAL=52", &rule, NULL));
    for (; aid__repeat_next(&rule, NULL, first, first + AID__MINUTE_US, after, &next); count++) {
        assert_int_equal(next.from, after + 364 * AID__DAY_US);
        assert_int_equal(next.number, count + 1);
        after = next.from;
    }
    assert_in_range(count, 200, 520); /* times end in the year 2255 */
    assert_ok(aid__repeat_parse("FREQ=WEEKLY", &rule, NULL));
    for (count = 1, after = first; aid__repeat_next(&rule, NULL, first, first + AID__MINUTE_US, after, &next); count++)
        after = next.from;
    assert_int_equal(count, 520);
    assert_ok(aid__repeat_parse("FREQ=WEEKLY;BYDAY=MO", &rule, NULL));
    assert_false(aid__repeat_fits(&rule, NULL, first)); /* a Tuesday */
}

int main(void)
{
    repeat_memory = failing_at(0);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_rule_is_read_and_written_in_one_spelling),
        cmocka_unit_test(test_what_is_not_known_is_refused_by_name),
        cmocka_unit_test(test_times_follow_the_clock_on_the_wall),
        cmocka_unit_test(test_a_series_without_an_end_has_520_times),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
