/* SPDX-License-Identifier: MIT */
/* What offers can score at most, and which of them cannot answer at all, by what is filed about them. Whatever is said
 * here errs towards "may be": constraints.c and score.c have the last word. */
#include "match/finder_best.h"

#include "base/calendar.h"
#include <string.h>

enum {
    BOUND_SLACK_M = 8,  /* see aid__place_vector */
    BOUND_CELL_M = 1000 /* more than what a cell of the grid measures */
};

/* √n or less, by a thousandth at most: the chord of the root over a range of four (2.9 % above), then Heron's mean (a
 * 2000th above), then as much taken off. */
static int64_t bound_root(uint64_t n)
{
    uint32_t shift = 0;
    if (n < 4)
        return n != 0;
    while (n >> 32 != 0) {
        n >>= 2;
        shift++;
    }
    while (n >> 30 == 0) {
        n <<= 2;
        shift--;
    }
    uint32_t root = (uint32_t)((n * 43691 >> 32) + 23211);
    root = (root + (uint32_t)n / root) / 2;
    root -= root / 2000 + 2;
    return (int32_t)shift >= 0 ? (int64_t)root << shift : (int64_t)root >> (0 - shift);
}

/* The shortest way from the request to the box, or less. */
static int64_t bound_nearest_m(const aid__best *search, const int32_t low[3], const int32_t high[3])
{
    uint64_t square = 0;
    for (int i = 0; i < 3; i++) {
        int64_t gap = search->at[i] < low[i] ? (int64_t)low[i] - search->at[i]
                      : search->at[i] > high[i] ? (int64_t)search->at[i] - high[i] : 0;
        square += (uint64_t)(gap * gap);
    }
    int64_t metres = bound_root(square) - BOUND_SLACK_M;
    return metres < 0 ? 0 : metres;
}

/* Points of the distance term at most, for offers of these marks at least so far away; −1: out of reach. */
static int32_t bound_near(const aid__best *search, uint32_t marks, int32_t reach_m, int64_t nearest_m)
{
    int32_t own = search->ask.side.reach_m, most = -1;
    bool same_cell = own == 0 || (marks & AID__NODE_SAME_CELL);
    if (same_cell && nearest_m <= BOUND_CELL_M)
        return aid__match_hope_distance(0, 0);
    if (marks & AID__NODE_NO_LIMIT && own < 0)
        most = aid__match_hope_distance(nearest_m, -1);
    int64_t limit = own < 0 ? reach_m : marks & AID__NODE_NO_LIMIT || own < reach_m ? own : reach_m;
    if (limit > 0 && nearest_m <= limit) {
        int32_t within = aid__match_hope_distance(nearest_m, limit);
        most = within > most ? within : most;
    }
    return most;
}

int32_t aid__best_distance(const aid__best *search, uint32_t marks, int32_t reach_m, const int32_t low[3],
                             const int32_t high[3])
{
    int32_t own = search->ask.side.online, theirs = (int32_t)(marks & 7), most = -1;
    if (own & theirs & AID__SIDE_ONLINE && (own | theirs) & AID__SIDE_ONLINE_SAID)
        return aid__match_hope_distance(0, 0);
    if (!(own & theirs & AID__SIDE_IN_PERSON))
        return -1;
    if (!search->ask.side.placed || marks & AID__NODE_UNPLACED)
        most = aid__match_hope_distance(-1, -1);
    if (!search->ask.side.placed || !(marks & AID__NODE_PLACED))
        return most;
    int32_t near = bound_near(search, marks, reach_m, bound_nearest_m(search, low, high));
    return near > most ? near : most;
}

int32_t aid__best_hope(const aid__best *search, int32_t skill, int32_t distance, const aid__filed *facts)
{
    int64_t hour_us = 60 * AID__MINUTE_US, since = search->context->now - (int64_t)facts->asked_h * hour_us;
    const aid__match_hope hope = { .skill = skill, .distance = distance, .reliability = facts->reliability,
                                   .balance = facts->balance == INT32_MIN ? INT64_MIN : facts->balance,
                                   .asked_days = facts->asked_h == 0 ? -1 : since < 0 ? 0 : since / AID__DAY_US };
    return aid__match_hope_score(&search->scene, &search->ask, &hope);
}

/* ---- offers ---- */

static void bound_mark_hour(uint64_t hours[3], int64_t utc_s, const aid__zone *zone)
{
    enum { BOUND_HOUR_S = 3600, BOUND_WEEK_HOURS = 168, BOUND_THURSDAY = 72 }; /* weeks begin on Monday, 1970 on a Thursday */
    int64_t local_s = utc_s + aid__zone_offset_s(zone, utc_s);
    int64_t hour = (local_s - (local_s < 0 ? BOUND_HOUR_S - 1 : 0)) / BOUND_HOUR_S;
    hour = (hour + BOUND_THURSDAY) % BOUND_WEEK_HOURS;
    hour += hour < 0 ? BOUND_WEEK_HOURS : 0;
    hours[hour / 64] |= UINT64_C(1) << (hour % 64);
}

/* The hours of the local week in which a quarter-hour of the request begins. */
static void bound_wanted_hours(const aid__best *search, const aid__zone *zone, uint64_t hours[3])
{
    enum { BOUND_QUARTER_S = 900, BOUND_LONG_QUARTERS = 8 * 96 };
    const aid__match_ask *ask = &search->ask;
    int64_t quarter = search->scene.quarter, end = quarter + AID__HOURS_QUARTERS;
    for (uint32_t at = aid__hours_next(&ask->hours, 0); at < AID__HOURS_QUARTERS; at = aid__hours_next(&ask->hours, at + 1))
        bound_mark_hour(hours, (quarter + at) * BOUND_QUARTER_S, zone);
    const uint64_t *windows = aid__model_words(search->context->model, ask->side.windows);
    for (uint32_t i = 0; i + 1 < ask->side.windows.count; i += 2) {
        int64_t from = aid__quarter_up((int64_t)windows[i]), until = aid__quarter_down((int64_t)windows[i + 1]);
        from = from < end ? end : from; /* what lies before is in the block above */
        if (until > from && (ask->side.week.count != 0 || until - from > BOUND_LONG_QUARTERS))
            memset(hours, 0xFF, 3 * sizeof *hours);
        for (; from < until && until - from <= BOUND_LONG_QUARTERS; from++)
            bound_mark_hour(hours, from * BOUND_QUARTER_S, zone);
    }
}

void aid__best_learn_hours(aid__best *search, size_t zone)
{
    aid__best_hours *hours = &search->hours[zone];
    hours->known = 1;
    if (!search->ask.hours_known) {
        memset(hours->at, 0xFF, sizeof hours->at);
        return;
    }
    uint32_t symbol = *(const uint32_t *)aid__vector_at(&search->finder->zones, zone);
    const aid__match_context *context = search->context;
    bound_wanted_hours(search, symbol != 0 && context->zone != NULL ? context->zone(context->zone_context, symbol) : NULL,
                       hours->at);
}
