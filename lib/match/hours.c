/* SPDX-License-Identifier: MIT */
#include "match/hours.h"

#include "base/calendar.h"
#include <assert.h>
#include <string.h>

enum {
    HOURS_QUARTER_S = 900,
    HOURS_THURSDAY = 3 * AID__DAY_QUARTERS /* 1970 began on a Thursday; weeks begin on Monday */
};

#define HOURS_LAST_MASK (UINT64_MAX >> (64 * AID__HOURS_WORDS - AID__HOURS_QUARTERS))

static int64_t hours_floor(int64_t value, int64_t by)
{
    return value >= 0 ? value / by : -((by - 1 - value) / by);
}

int64_t aid__quarter_down(int64_t us)
{
    return hours_floor(us, AID__QUARTER_US);
}

int64_t aid__quarter_up(int64_t us)
{
    return -hours_floor(-us, AID__QUARTER_US);
}

void aid__hours_fill(aid__hours *hours)
{
    memset(hours->bits, 0xFF, sizeof hours->bits);
    hours->bits[AID__HOURS_WORDS - 1] = HOURS_LAST_MASK;
}

bool aid__hours_empty(const aid__hours *hours)
{
    uint64_t any = 0;
    for (size_t i = 0; i < AID__HOURS_WORDS; i++)
        any |= hours->bits[i];
    return any == 0;
}

/* ---- weeks ---- */

static uint32_t hours_week_quarter(int64_t local_quarter)
{
    int64_t at = (local_quarter + HOURS_THURSDAY) % AID__WEEK_QUARTERS;
    return (uint32_t)(at < 0 ? at + AID__WEEK_QUARTERS : at);
}

static bool hours_week_bit(const uint64_t *week, int64_t local_quarter)
{
    uint32_t at = hours_week_quarter(local_quarter);
    return week[at / 64] >> (at % 64) & 1;
}

/* 64 bits of the week from `at` on, round its end. */
static uint64_t hours_week_word(const uint64_t *week, uint32_t at)
{
    uint64_t out = 0;
    for (uint32_t taken = 0; taken < 64;) {
        uint32_t bit = at % 64, width = 64 - bit;
        if (width > AID__WEEK_QUARTERS - at)
            width = AID__WEEK_QUARTERS - at;
        if (width > 64 - taken)
            width = 64 - taken;
        uint64_t mask = width == 64 ? UINT64_MAX : (UINT64_C(1) << width) - 1;
        out |= (week[at / 64] >> bit & mask) << taken;
        taken += width;
        at = at + width == AID__WEEK_QUARTERS ? 0 : at + width;
    }
    return out;
}

/* Quarter after quarter, where the offset changes or is no whole number of quarters. */
static uint64_t hours_week_slow(const uint64_t *week, int64_t quarter, const aid__zone *zone)
{
    uint64_t out = 0;
    for (uint32_t i = 0; i < 64; i++) {
        int64_t begin = (quarter + i) * HOURS_QUARTER_S, end = begin + HOURS_QUARTER_S - 1;
        int64_t first = hours_floor(begin + aid__zone_offset_s(zone, begin), HOURS_QUARTER_S);
        int64_t last = hours_floor(end + aid__zone_offset_s(zone, end), HOURS_QUARTER_S);
        if (hours_week_bit(week, first) && hours_week_bit(week, last))
            out |= UINT64_C(1) << i;
    }
    return out;
}

void aid__hours_add_week(aid__hours *hours, int64_t quarter, const uint64_t *week, const aid__zone *zone)
{
    int32_t offset = aid__zone_offset_s(zone, quarter * HOURS_QUARTER_S);
    for (size_t i = 0; i < AID__HOURS_WORDS; i++) {
        int64_t at = quarter + 64 * (int64_t)i;
        int32_t next = aid__zone_offset_s(zone, (at + 64) * HOURS_QUARTER_S);
        if (next == offset && offset % HOURS_QUARTER_S == 0)
            hours->bits[i] |= hours_week_word(week, hours_week_quarter(at + offset / HOURS_QUARTER_S));
        else
            hours->bits[i] |= hours_week_slow(week, at, zone);
        offset = next;
    }
    hours->bits[AID__HOURS_WORDS - 1] &= HOURS_LAST_MASK;
}

/* ---- sets ---- */

void aid__hours_set(aid__hours *hours, int64_t quarter, int64_t from, int64_t until, bool on)
{
    int64_t first = from <= quarter ? 0 : from - quarter;
    int64_t last = until - quarter < AID__HOURS_QUARTERS ? until - quarter : AID__HOURS_QUARTERS;
    for (int64_t at = first; at < last;) {
        uint32_t bit = (uint32_t)(at % 64);
        int64_t width = 64 - bit < last - at ? 64 - bit : last - at;
        uint64_t mask = (width == 64 ? UINT64_MAX : (UINT64_C(1) << width) - 1) << bit;
        if (on)
            hours->bits[at / 64] |= mask;
        else
            hours->bits[at / 64] &= ~mask;
        at += width;
    }
}

bool aid__hours_and(aid__hours *hours, const aid__hours *other)
{
    uint64_t any = 0;
    for (size_t i = 0; i < AID__HOURS_WORDS; i++)
        any |= hours->bits[i] &= other->bits[i];
    return any != 0;
}

/* hours &= hours moved down by `by`, in words first..last−1; above them all is zero. */
static void hours_and_down(aid__hours *hours, uint32_t by, size_t first, size_t last)
{
    uint32_t words = by / 64, bits = by % 64;
    for (size_t i = first; i < last; i++) {
        uint64_t low = i + words < last ? hours->bits[i + words] : 0;
        uint64_t high = i + words + 1 < last ? hours->bits[i + words + 1] : 0;
        hours->bits[i] &= bits == 0 ? low : low >> bits | high << (64 - bits);
    }
}

void aid__hours_starts(aid__hours *hours, uint32_t count)
{
    assert(count <= AID__HOURS_QUARTERS);
    size_t first = 0, last = AID__HOURS_WORDS; /* a window of a day is one word or two */
    while (first < last && hours->bits[first] == 0)
        first++;
    while (first < last && hours->bits[last - 1] == 0)
        last--;
    for (uint32_t run = 1; run < count;) { /* each bit now says: `run` set ones begin here */
        uint32_t by = run < count - run ? run : count - run;
        hours_and_down(hours, by, first, last);
        run += by;
    }
}

uint32_t aid__hours_next(const aid__hours *hours, uint32_t from)
{
    for (uint32_t at = from; at < AID__HOURS_QUARTERS;) {
        uint64_t word = hours->bits[at / 64] >> (at % 64);
        if (word == 0) {
            at = (at / 64 + 1) * 64;
            continue;
        }
        while ((word & 1) == 0) {
            word >>= 1;
            at++;
        }
        return at;
    }
    return AID__HOURS_QUARTERS;
}
