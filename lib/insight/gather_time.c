/* SPDX-License-Identifier: MIT */
/* The window cut into weeks (from Monday), months, quarters or years, all in UTC, and what happened in each: help by when it
 * took place, requests and proposals by when they were made and by what has become of them since. */
#include "insight/gather.h"

#include "base/calendar.h"
#include "base/error.h"
#include <assert.h>
#include <string.h>

enum { TIME_WEEK_DAYS = 7, TIME_MONTHS = 12 };

static int64_t time_day(int64_t when)
{
    return when / AID__DAY_US - (when % AID__DAY_US < 0);
}

/* When the period that `when` falls into begins, or, with `next`, the one after it. */
static int64_t time_edge(int32_t step, int64_t when, bool next)
{
    int64_t day = time_day(when);
    int32_t year;
    uint32_t month, day_of_month;
    if (step == AID_STEP_WEEK)
        return (day - aid__weekday(day) + (next ? TIME_WEEK_DAYS : 0)) * AID__DAY_US;
    uint32_t span = step == AID_STEP_MONTH ? 1 : step == AID_STEP_QUARTER ? 3 : TIME_MONTHS;
    aid__civil_from_days(day, &year, &month, &day_of_month);
    uint32_t from_january = (month - 1) / span * span + (next ? span : 0);
    return aid__days_from_civil(year + (int32_t)(from_january / TIME_MONTHS), from_january % TIME_MONTHS + 1, 1) * AID__DAY_US;
}

/* How many periods the window has; no more than `most` are counted. */
static size_t time_count(int32_t step, const int64_t window[2], size_t most)
{
    size_t count = 0;
    for (int64_t at = window[0]; at < window[1] && count <= most; at = time_edge(step, at, true))
        count++;
    return count;
}

static void time_cut(aid__insight_report *report, int32_t step, const int64_t window[2])
{
    int64_t at = window[0];
    for (size_t i = 0; i < report->period_count; i++) {
        int64_t next = time_edge(step, at, true);
        report->periods[i].from = at;
        report->periods[i].until = next < window[1] ? next : window[1];
        at = next;
    }
}

/* The period of a time within the window. */
static size_t time_find(const aid__insight_report *report, int64_t when)
{
    size_t low = 0, high = report->period_count - 1;
    while (low < high) {
        size_t middle = low + (high - low + 1) / 2;
        if (report->periods[middle].from <= when)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

static bool time_within(const aid__insight_report *report, const aid__insight_scope *scope, int64_t when)
{
    return when >= report->from && when < scope->until;
}

/* ---- help ---- */

/* Exchange rows by period: those of period i are rows[start[i]] … before rows[start[i + 1]]. `seen`, by member, twice: the
 * period in which it was met as helper, as requester. */
static void time_people(aid__insight_report *report, const aid__insight_scope *scope, const uint32_t *start,
                        const uint32_t *rows, uint32_t *seen)
{
    for (size_t i = 0; i < report->period_count; i++) {
        aid__insight_period *period = &report->periods[i];
        for (uint32_t k = start[i]; k < start[i + 1]; k++) {
            const aid__exchange_row *exchange = aid__exchange_at(scope->model, rows[k]);
            uint32_t mark = (uint32_t)i + 1;
            uint32_t *helper = &seen[(size_t)exchange->helper * 2], *requester = &seen[(size_t)exchange->requester * 2];
            period->givers += helper[0] != mark;
            period->people += helper[0] != mark && helper[1] != mark;
            helper[0] = mark;
            period->receivers += requester[1] != mark;
            period->people += requester[0] != mark && requester[1] != mark;
            requester[1] = mark;
            *(exchange->unit == AID_UNIT_TIME ? &period->time_minutes : &period->volunteer_minutes) += exchange->minutes;
            period->exchanges++;
        }
    }
}

static aid_status time_help(aid__insight_report *report, const aid__insight_scope *scope, const uint8_t *groups,
                            aid_error *error)
{
    const aid__model *model = scope->model;
    size_t members = (size_t)aid__model_count(model, AID__TABLE_MEMBER) + 1, bytes;
    size_t count = 2 * members + report->period_count + 2 + (size_t)report->exchanges;
    if (!aid__size_of(count, sizeof(uint32_t), &bytes))
        return aid__fail_memory(error);
    uint32_t *block = aid__take_zero(report->insight.allocator, bytes);
    if (block == NULL)
        return aid__fail_memory(error);
    uint32_t *seen = block, *start = seen + 2 * members, *rows = start + report->period_count + 2;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_EXCHANGE); row++) {
        const aid__exchange_row *exchange = aid__exchange_at(model, row);
        if (aid__insight_counts_help(scope, groups, exchange))
            start[time_find(report, aid__insight_when(exchange)) + 2]++;
    }
    for (size_t i = 0; i < report->period_count; i++)
        start[i + 1] += start[i];
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_EXCHANGE); row++) {
        const aid__exchange_row *exchange = aid__exchange_at(model, row);
        if (aid__insight_counts_help(scope, groups, exchange))
            rows[start[time_find(report, aid__insight_when(exchange)) + 1]++] = row;
    }
    time_people(report, scope, start, rows, seen);
    aid__give(report->insight.allocator, block, bytes);
    return AID_OK;
}

/* ---- what became of what was asked for ---- */

static void time_requests(aid__insight_report *report, const aid__insight_scope *scope, const uint8_t *groups)
{
    const aid__model *model = scope->model;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_LISTING); row++) {
        const aid__listing_row *listing = aid__listing_at(model, row);
        if (!listing->is_request || !groups[listing->group] || !time_within(report, scope, listing->posted))
            continue;
        aid__insight_period *period = &report->periods[time_find(report, listing->posted)];
        period->posted++;
        period->open += listing->state == AID_LISTING_OPEN;
        period->filled += listing->state == AID_LISTING_FILLED;
        period->withdrawn += listing->state == AID_LISTING_WITHDRAWN;
        period->expired += listing->state == AID_LISTING_EXPIRED;
    }
}

static void time_proposals(aid__insight_report *report, const aid__insight_scope *scope, const uint8_t *groups)
{
    const aid__model *model = scope->model;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_EXCHANGE); row++) {
        const aid__exchange_row *exchange = aid__exchange_at(model, row);
        if (!aid__insight_was_asked(exchange) || !groups[exchange->group]
            || !time_within(report, scope, exchange->created))
            continue;
        aid__insight_period *period = &report->periods[time_find(report, exchange->created)];
        period->proposed++;
        period->done += exchange->state == AID_EXCHANGE_DONE;
        period->fell_through += exchange->state == AID_EXCHANGE_VOID;
        period->contested += exchange->state == AID_EXCHANGE_DISPUTED || exchange->state == AID_EXCHANGE_CONTESTED;
        period->reversed += exchange->state == AID_EXCHANGE_REVERSED;
    }
}

/* The step asked for, or the finest that leaves a chart that can be read. */
static int32_t time_step(const aid__insight_scope *scope, const int64_t window[2])
{
    int32_t step = scope->step != 0 ? scope->step : AID_STEP_WEEK;
    while (scope->step == 0 && step < AID_STEP_YEAR && time_count(step, window, AID__PERIODS_USUAL) > AID__PERIODS_USUAL)
        step++;
    return step;
}

aid_status aid__insight_periods(aid__insight_report *report, const aid__insight_scope *scope, const uint8_t *groups,
                                aid_error *error)
{
    const int64_t window[2] = { report->from, scope->until };
    if (window[0] >= window[1])
        return AID_OK; /* nothing ever happened */
    int32_t step = time_step(scope, window);
    size_t count = time_count(step, window, AID__PERIODS_MOST);
    if (count > AID__PERIODS_MOST)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE,
                         "step: the window would have more than %d periods; take longer ones, or a shorter window",
                         AID__PERIODS_MOST);
    report->periods = aid__take_zero(report->insight.allocator, count * sizeof *report->periods);
    if (report->periods == NULL)
        return aid__fail_memory(error);
    report->period_count = count;
    time_cut(report, step, window);
    assert(report->periods[count - 1].until == window[1]);
    time_requests(report, scope, groups);
    time_proposals(report, scope, groups);
    return time_help(report, scope, groups, error);
}
