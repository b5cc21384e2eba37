/* SPDX-License-Identifier: MIT */
/* Time zones: what the offset is at an instant, and which instant a clock's reading means. zone_read.c makes a zone
 * from bytes; here it is only asked.
 *
 * A zone is a step function: the file's transitions, and after the last of them the rule of its footer, by which summer
 * time begins and ends each year. Invariants: transitions strictly ascend; every offset lies within ±26 hours. */
#include "base/zone_data.h"

#include "base/calendar.h"
#include <assert.h>

enum { ZONE_DAY_S = 86400, ZONE_YEARS_AROUND = 4 };

/* Instants beyond this (3,000 years from 1970) are read as this one; stored times reach not a tenth of it. */
#define ZONE_HORIZON_S INT64_C(100000000000)

void aid__zone_free(const aid_allocator *allocator, aid__zone *zone)
{
    if (zone != NULL)
        aid__give(allocator, zone, zone->bytes);
}

aid_status aid__zone_name_check(const char *name, aid_error *error)
{
    size_t length = name ? strlen(name) : 0;
    bool good = length <= AID__ZONE_NAME_BYTES;
    for (size_t i = 0; i < length && good; i++) {
        char c = name[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        bool inner_slash = c == '/' && i > 0 && i + 1 < length && name[i - 1] != '/';
        good = letter || c == '_' || c == '+' || c == '-' || inner_slash;
    }
    if (good)
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_ZONE,
                     "zone: \"%.*s\" cannot be a time zone's name; right would be Europe/Berlin or UTC",
                     aid__text_shown(name ? name : "", length), name ? name : "");
}

static bool zone_is_leap(int32_t year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/* Local seconds since the epoch at which a rule's date falls in that year. */
static int64_t zone_date_s(const aid__zone_date *date, int32_t year)
{
    int64_t days = 0;
    switch (date->kind) {
    case AID__ZONE_JULIAN: /* 1..365, 29 February is never counted */
        days = aid__days_from_civil(year, 1, 1) + date->day - 1 + (date->day >= 60 && zone_is_leap(year));
        break;
    case AID__ZONE_DAY: /* 0..365, 29 February is */
        days = aid__days_from_civil(year, 1, 1) + date->day;
        break;
    case AID__ZONE_MONTH: { /* the week-th such weekday of the month, 5 the last */
        uint32_t month = (uint32_t)date->month;
        int64_t first = aid__days_from_civil(year, month, 1);
        int64_t next = month == 12 ? aid__days_from_civil(year + 1, 1, 1) : aid__days_from_civil(year, month + 1, 1);
        int32_t sunday_based = (aid__weekday(first) + 1) % 7;
        days = first + (date->day - sunday_based + 7) % 7 + 7 * (date->week - 1);
        if (days >= next)
            days -= 7;
        break;
    }
    }
    return days * ZONE_DAY_S + date->time_s;
}

static int32_t zone_year(int64_t seconds)
{
    int64_t days = (seconds >= 0 ? seconds : seconds - (ZONE_DAY_S - 1)) / ZONE_DAY_S;
    int32_t year;
    uint32_t month, day;
    aid__civil_from_days(days, &year, &month, &day);
    return year;
}

typedef struct zone_step {
    int64_t at; /* the instant from which `offset` holds */
    int32_t offset;
} zone_step;

/* The steps of the rule in the years around `t`, begin and end of each year's summer time. A rule's time may reach a
 * week into another year, so the neighbours are there too. */
static void zone_rule_steps(const aid__zone_rule *rule, int64_t t, zone_step steps[2 * ZONE_YEARS_AROUND])
{
    int32_t year = zone_year(t) - 2;
    for (int32_t i = 0; i < ZONE_YEARS_AROUND; i++) {
        steps[2 * i] = (zone_step){ zone_date_s(&rule->begin, year + i) - rule->standard, rule->summer };
        steps[2 * i + 1] = (zone_step){ zone_date_s(&rule->end, year + i) - rule->summer, rule->standard };
    }
}

/* Where two steps fall on one instant, summer time's begin wins: that is how a rule says "all year". */
static int32_t zone_rule_offset(const aid__zone_rule *rule, int64_t t)
{
    if (!rule->has_summer)
        return rule->standard;
    zone_step steps[2 * ZONE_YEARS_AROUND], best = { INT64_MIN, rule->standard };
    zone_rule_steps(rule, t, steps);
    for (size_t i = 0; i < 2 * ZONE_YEARS_AROUND; i++) {
        bool later = steps[i].at > best.at || (steps[i].at == best.at && i % 2 == 0);
        if (steps[i].at <= t && later)
            best = steps[i];
    }
    return best.offset;
}

static int64_t zone_rule_next(const aid__zone_rule *rule, int64_t t)
{
    int64_t next = INT64_MAX;
    if (!rule->has_summer)
        return next;
    zone_step steps[2 * ZONE_YEARS_AROUND];
    zone_rule_steps(rule, t, steps);
    for (size_t i = 0; i < 2 * ZONE_YEARS_AROUND; i++)
        if (steps[i].at > t && steps[i].at < next)
            next = steps[i].at;
    return next;
}

/* How many transitions lie at or before `t`. */
static size_t zone_passed(const aid__zone *zone, int64_t t)
{
    size_t low = 0, high = zone->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (zone->steps[middle].at <= t)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static int64_t zone_within(int64_t seconds)
{
    return seconds > ZONE_HORIZON_S ? ZONE_HORIZON_S : seconds < -ZONE_HORIZON_S ? -ZONE_HORIZON_S : seconds;
}

int32_t aid__zone_offset_s(const aid__zone *zone, int64_t utc_seconds)
{
    if (zone == NULL)
        return 0;
    int64_t t = zone_within(utc_seconds);
    size_t passed = zone_passed(zone, t);
    if (passed == zone->count && zone->has_rule)
        return zone_rule_offset(&zone->rule, t);
    return passed == 0 ? zone->first_offset : zone->steps[passed - 1].offset;
}

/* The first instant after `t` at which the offset may change. */
static int64_t zone_next(const aid__zone *zone, int64_t t)
{
    size_t passed = zone_passed(zone, t);
    if (passed < zone->count)
        return zone->steps[passed].at;
    return zone->has_rule ? zone_rule_next(&zone->rule, t) : INT64_MAX;
}

int64_t aid__zone_to_utc_s(const aid__zone *zone, int64_t local_seconds)
{
    if (zone == NULL || zone_within(local_seconds) != local_seconds)
        return local_seconds;
    /* Walk the stretches of one offset each, from one that begins before any answer could lie. */
    int64_t begin = local_seconds - AID__ZONE_OFFSET_MAX_S - 1;
    int32_t before = aid__zone_offset_s(zone, begin);
    for (;;) {
        int32_t offset = aid__zone_offset_s(zone, begin);
        int64_t utc = local_seconds - offset, end = zone_next(zone, begin);
        if (utc < begin)
            return local_seconds - before; /* clocks jumped over it */
        if (utc < end)
            return utc;
        before = offset;
        begin = end;
    }
}
