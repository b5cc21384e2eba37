/* SPDX-License-Identifier: MIT */
/* The earliest time that suits both, and why there is none (H8 hours, H9 minutes a day and a week, H10 elsewhere).
 *
 * Time is searched in blocks of five weeks from now; further blocks begin where a later window begins. A start lies on
 * a quarter-hour and the whole service, rounded up to quarter-hours, in the hours of both. Minutes count on the local
 * day, and in the local week from Monday, in which the service begins. Where neither side states a time there is no day
 * to look at: then the minutes must fit in the present week, and in a day of their own. */
#include "match/context.h"

#include "base/calendar.h"
#include "base/geography.h"
#include <assert.h>
#include <string.h>

enum {
    TIMING_DAY_S = 86400,
    TIMING_WALK_M = 800,  /* 4.8 km an hour, ten minutes of it … */
    TIMING_DETOUR = 13,   /* … and ways are 1.3 times as long as the straight line */
    TIMING_MARGIN_MIN = 5 /* for arriving */
};

typedef struct timing {
    const aid__match_scene *scene;
    const aid__match_ask *ask;
    const aid__match_side *offer;
    const aid__match_person *helper, *requester;
    int32_t online;
    bool any, any_room, any_free; /* some start within the hours of both; with minutes left; when not elsewhere */
    int64_t found;                /* the first start with all three; 0 none yet */
} timing;

/* ---- minutes a day and a week ---- */

static int64_t timing_cap(int32_t stated)
{
    return stated == 0 ? INT64_MAX : stated == AID__STATED_ZERO ? 0 : stated;
}

static int64_t timing_day(const aid__zone *zone, int64_t us)
{
    int64_t utc_s = (us - (us < 0 ? AID__SECOND_US - 1 : 0)) / AID__SECOND_US;
    int64_t local_s = utc_s + aid__zone_offset_s(zone, utc_s);
    return (local_s - (local_s < 0 ? TIMING_DAY_S - 1 : 0)) / TIMING_DAY_S;
}

static int64_t timing_midnight(const aid__zone *zone, int64_t day)
{
    return aid__zone_to_utc_s(zone, day * TIMING_DAY_S) * AID__SECOND_US;
}

static int64_t timing_promised(const timing *t, int64_t from, int64_t until, bool undated)
{
    int64_t sum = 0;
    const aid__vector *all = &t->scene->commitments;
    for (uint32_t next = t->helper->first_commitment; next != 0;) {
        const aid__match_commitment *commitment = aid__vector_at(all, next - 1);
        if (commitment->at == 0 ? undated : commitment->at >= from && commitment->at < until)
            sum += commitment->minutes;
        next = commitment->next;
    }
    return sum;
}

static bool timing_week_has_room(const timing *t, int64_t day)
{
    int64_t cap = timing_cap(t->offer->member->week_minutes);
    if (cap == INT64_MAX)
        return true;
    const aid__zone *zone = t->offer->zone;
    int64_t monday = day - aid__weekday(day), today = timing_day(zone, t->scene->context->now);
    bool present = today - aid__weekday(today) == monday;
    int64_t from = timing_midnight(zone, monday), until = timing_midnight(zone, monday + 7);
    return timing_promised(t, from, until, present) + t->ask->minutes <= cap;
}

static bool timing_day_has_room(const timing *t, int64_t day)
{
    int64_t cap = timing_cap(t->offer->member->day_minutes);
    if (cap == INT64_MAX)
        return true;
    const aid__zone *zone = t->offer->zone;
    int64_t from = timing_midnight(zone, day), until = timing_midnight(zone, day + 1);
    return timing_promised(t, from, until, false) + t->ask->minutes <= cap;
}

static bool timing_has_room_undated(const timing *t)
{
    return t->ask->minutes <= timing_cap(t->offer->member->day_minutes)
           && timing_week_has_room(t, timing_day(t->offer->zone, t->scene->context->now));
}

/* The first of these starts with minutes left that day and week; 0 none. */
static int64_t timing_first_with_room(const timing *t, const aid__hours *starts, int64_t quarter)
{
    for (uint32_t at = aid__hours_next(starts, 0); at < AID__HOURS_QUARTERS;) {
        int64_t us = (quarter + at) * AID__QUARTER_US, day = timing_day(t->offer->zone, us);
        if (timing_day_has_room(t, day) && timing_week_has_room(t, day))
            return us;
        int64_t next_day = aid__quarter_up(timing_midnight(t->offer->zone, day + 1)) - quarter;
        uint32_t next = next_day > at && next_day < AID__HOURS_QUARTERS ? (uint32_t)next_day : AID__HOURS_QUARTERS;
        at = aid__hours_next(starts, next_day <= at ? at + 1 : next);
    }
    return 0;
}

/* ---- elsewhere ---- */

static int64_t timing_travel_min(const timing *t, const aid__match_commitment *commitment)
{
    const aid__match_side *here = &t->ask->side;
    if (t->online || !here->placed || !commitment->placed)
        return 0;
    int64_t metres =
        aid__distance_m(here->latitude, here->longitude, commitment->latitude, commitment->longitude);
    return (metres * TIMING_DETOUR + TIMING_WALK_M - 1) / TIMING_WALK_M + TIMING_MARGIN_MIN;
}

/* What keeps either of the two somewhere: what they have promised and what they are to get. Helpers of one request may
 * be there at the same time. */
typedef struct timing_busy {
    const timing *of;
    int list;      /* 0, 1 the helper's, 2, 3 the requester's */
    uint32_t next; /* index + 1 */
} timing_busy;

static const aid__match_commitment *timing_next_busy(timing_busy *at)
{
    for (; at->list < 4; at->list++, at->next = 0) {
        const aid__match_person *person = at->list < 2 ? at->of->helper : at->of->requester;
        if (person == NULL || (at->list >= 2 && person == at->of->helper))
            continue;
        uint32_t next = at->next != 0 ? at->next : at->list % 2 == 0 ? person->first_commitment : person->first_visit;
        while (next != 0) {
            const aid__match_commitment *commitment = aid__vector_at(&at->of->scene->commitments, next - 1);
            next = commitment->next;
            if (!commitment->busy || (at->list == 3 && commitment->request == at->of->ask->side.row))
                continue;
            at->next = next;
            at->list += next == 0; /* the next list from its beginning */
            return commitment;
        }
    }
    return NULL;
}

static bool timing_is_busy(const timing *t)
{
    timing_busy at = { .of = t };
    return timing_next_busy(&at) != NULL;
}

static void timing_clear_busy(const timing *t, aid__hours *hours, int64_t quarter)
{
    timing_busy at = { .of = t };
    for (const aid__match_commitment *commitment; (commitment = timing_next_busy(&at)) != NULL;) {
        int64_t travel = timing_travel_min(t, commitment) * AID__MINUTE_US;
        int64_t from = commitment->at - travel, until = commitment->at + commitment->minutes * AID__MINUTE_US + travel;
        aid__hours_set(hours, quarter, aid__quarter_down(from), aid__quarter_up(until), false);
    }
}

/* ---- blocks ---- */

/* The hours of both from that quarter on, if there are any; the first block is ready made. */
static bool timing_common(const timing *t, int64_t quarter, aid__hours *out)
{
    const aid__match_scene *scene = t->scene;
    bool first = quarter == scene->quarter;
    bool request = aid__side_states_time(&t->ask->side), offer = aid__side_states_time(t->offer);
    assert(request || offer);
    aid__hours other;
    if (!request)
        aid__hours_fill(out);
    else if (first)
        *out = t->ask->hours;
    else
        aid__side_hours(scene, &t->ask->side, quarter, out);
    if (!offer || aid__hours_empty(out))
        return !aid__hours_empty(out);
    if (first)
        return aid__hours_and(out, aid__vector_at(&scene->hours, t->offer->hours));
    aid__side_hours(scene, t->offer, quarter, &other);
    return aid__hours_and(out, &other);
}

static void timing_search(timing *t, int64_t quarter)
{
    int64_t wanted = ((int64_t)t->ask->minutes + 14) / 15;
    uint32_t quarters = (uint32_t)(wanted < AID__HOURS_LONGEST ? wanted : AID__HOURS_LONGEST);
    aid__hours starts, rest;
    const aid__hours *free_starts = &starts;
    if (!timing_common(t, quarter, &starts))
        return;
    if (timing_is_busy(t)) {
        rest = starts;
        timing_clear_busy(t, &rest, quarter);
        aid__hours_starts(&rest, quarters);
        free_starts = &rest;
    }
    aid__hours_starts(&starts, quarters);
    if (aid__hours_empty(&starts))
        return;
    t->any = true;
    t->any_free |= !aid__hours_empty(free_starts);
    t->found = timing_first_with_room(t, free_starts, quarter);
    if (t->found == 0)
        t->any_room |= timing_first_with_room(t, &starts, quarter) != 0;
}

/* The first later window that the block from `quarter` on does not hold whole. */
static int64_t timing_next_window(const timing *t, const aid__match_side *side, int64_t quarter)
{
    int64_t best = INT64_MAX;
    const uint64_t *windows = aid__model_words(t->scene->context->model, side->windows);
    for (uint32_t i = 0; i + 1 < side->windows.count; i += 2) {
        int64_t from = aid__quarter_up((int64_t)windows[i]), until = aid__quarter_down((int64_t)windows[i + 1]);
        if (from > quarter && until > quarter + AID__HOURS_QUARTERS && from < best)
            best = from;
    }
    return best;
}

/* Where the search goes on after the block from `quarter` on; INT64_MAX: nowhere. */
static int64_t timing_next_block(const timing *t, int64_t quarter)
{
    int64_t request = timing_next_window(t, &t->ask->side, quarter), offer = timing_next_window(t, t->offer, quarter);
    return request < offer ? request : offer;
}

uint32_t aid__timing_covered(const aid__match_scene *scene, const aid__match_ask *ask, const aid__match_side *offer)
{
    int64_t wanted = ((int64_t)ask->minutes + 14) / 15;
    uint32_t quarters = (uint32_t)(wanted < AID__HOURS_LONGEST ? wanted : AID__HOURS_LONGEST), covered = 0;
    if (!aid__side_states_time(offer))
        return ask->time_count;
    for (uint32_t i = 0; i < ask->time_count; i++) { /* each by itself: one may end where the next begins */
        aid__hours both = { { 0 } };
        aid__hours_set(&both, 0, ask->times[i][0], ask->times[i][1], true);
        if (!aid__hours_and(&both, aid__vector_at(&scene->hours, offer->hours)))
            continue;
        aid__hours_starts(&both, quarters);
        covered += !aid__hours_empty(&both);
    }
    return covered;
}

uint64_t aid__timing_judge(const aid__match_scene *scene, const aid__match_ask *ask, const aid__match_side *offer,
                           aid__match_facts *facts)
{
    timing t = { .scene = scene, .ask = ask, .offer = offer, .online = facts->online,
                 .helper = aid__scene_person(scene, offer->listing->member),
                 .requester = aid__scene_person(scene, ask->side.listing->member) };
    assert(t.helper != NULL);
    facts->starts = 0;
    if (!aid__side_states_time(&ask->side) && !aid__side_states_time(offer))
        return timing_has_room_undated(&t) ? 0 : AID_BIT(AID_CONSTRAINT_CAPACITY);
    for (int64_t quarter = scene->quarter; quarter != INT64_MAX && t.found == 0;) {
        timing_search(&t, quarter);
        quarter = timing_next_block(&t, quarter);
    }
    facts->starts = t.found;
    if (t.found != 0)
        return 0;
    if (!t.any)
        return AID_BIT(AID_CONSTRAINT_WINDOW)
               | (ask->minutes > timing_cap(offer->member->day_minutes)
                          || ask->minutes > timing_cap(offer->member->week_minutes)
                      ? AID_BIT(AID_CONSTRAINT_CAPACITY)
                      : 0);
    uint64_t violated = (t.any_room ? 0 : AID_BIT(AID_CONSTRAINT_CAPACITY)) | (t.any_free ? 0 : AID_BIT(AID_CONSTRAINT_BUSY));
    return violated != 0 ? violated : AID_BIT(AID_CONSTRAINT_BUSY); /* free only on days without minutes left */
}
