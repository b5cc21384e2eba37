/* SPDX-License-Identifier: MIT */
/* From a rule and a first time to the next. */
#include "base/repeat.h"

#include "base/calendar.h"
#include <assert.h>

enum { REPEAT_DAY_S = 86400 };

static int64_t repeat_floor(int64_t value, int64_t by)
{
    return value >= 0 ? value / by : -((by - 1 - value) / by);
}

static int64_t repeat_local_s(const aid__zone *zone, int64_t us)
{
    int64_t utc_s = repeat_floor(us, AID__SECOND_US);
    return utc_s + aid__zone_offset_s(zone, utc_s);
}

static int32_t repeat_days(const aid__repeat *repeat, int64_t first_day)
{
    return repeat->days != 0 ? repeat->days : 1 << aid__weekday(first_day);
}

bool aid__repeat_fits(const aid__repeat *repeat, const aid__zone *zone, int64_t first_from)
{
    int64_t day = repeat_floor(repeat_local_s(zone, first_from), REPEAT_DAY_S);
    return repeat_days(repeat, day) >> aid__weekday(day) & 1;
}

int64_t aid__repeat_last(const aid__repeat *repeat, const aid__zone *zone)
{
    if (!repeat->until_is_day)
        return repeat->until;
    return aid__zone_to_utc_s(zone, (repeat->until + 1) * REPEAT_DAY_S) * AID__SECOND_US - 1;
}

static bool repeat_leaves_out(const aid__repeat *repeat, int64_t day)
{
    for (size_t i = 0; i < repeat->except_count; i++)
        if (repeat->except[i] == day)
            return true;
    return false;
}

bool aid__repeat_next(const aid__repeat *repeat, const aid__zone *zone, int64_t first_from, int64_t first_until,
                      int64_t after, aid__occurrence *out)
{
    assert(repeat->weeks > 0 && first_until > first_from);
    int64_t begin_s = repeat_local_s(zone, first_from), span_s = repeat_local_s(zone, first_until) - begin_s;
    int64_t rest_us = first_from - repeat_floor(first_from, AID__SECOND_US) * AID__SECOND_US;
    int64_t rest_until_us = first_until - repeat_floor(first_until, AID__SECOND_US) * AID__SECOND_US;
    int64_t first_day = repeat_floor(begin_s, REPEAT_DAY_S), clock_s = begin_s - first_day * REPEAT_DAY_S;
    int64_t monday = first_day - aid__weekday(first_day), last = aid__repeat_last(repeat, zone);
    int32_t days = repeat_days(repeat, first_day), most = repeat->count != 0 ? repeat->count : AID__REPEAT_MOST;
    int32_t number = 0;
    for (int64_t day = first_day; number < most; day++) {
        if (!(days >> aid__weekday(day) & 1) || (day - monday) / 7 % repeat->weeks != 0)
            continue;
        int64_t from_s = day * REPEAT_DAY_S + clock_s;
        out->number = ++number;
        out->from = aid__zone_to_utc_s(zone, from_s) * AID__SECOND_US + rest_us;
        out->until = aid__zone_to_utc_s(zone, from_s + span_s) * AID__SECOND_US + rest_until_us;
        if ((last != 0 && out->from > last) || out->until > AID__TIME_MAX)
            return false;
        if (out->until <= out->from) /* clocks jumped over all of it: it is as long as ever, after the jump */
            out->until = out->from + (first_until - first_from);
        if (out->from > after && !repeat_leaves_out(repeat, day))
            return true;
    }
    return false;
}
