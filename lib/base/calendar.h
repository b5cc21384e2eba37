/* SPDX-License-Identifier: MIT */
/* Civil time, durations and the week of quarter-hours: texts to integers and back. Proleptic Gregorian, no leap
 * seconds. civil.c and time_text.c have times, duration.c minutes, week.c and week_text.c weeks. */
#ifndef AID_BASE_CALENDAR_H
#define AID_BASE_CALENDAR_H

#include "base/buffer.h"
#include "base/error.h"

#define AID__SECOND_US INT64_C(1000000)
#define AID__MINUTE_US (60 * AID__SECOND_US)
#define AID__DAY_US (86400 * AID__SECOND_US)
#define AID__TIME_MAX ((INT64_C(1) << 53) - 1) /* times lie within ± this, in microseconds */

/* "2026-11-24", "2026-11-24T22:48", "2026-11-24 22:48:01.123456Z", "…+05:30"; without an offset it is UTC.
 * Digits after the microseconds are cut. AID_E_FORMAT (AID_REASON_TIME_FORMAT, or AID_REASON_RANGE beyond ±2^53 µs). */
aid_status aid__time_parse(const char *text, int64_t *out_us, aid_error *error);

/* "2026-11-24T22:48:01Z", with a fraction only where there is one, its zeros trimmed. Needs |us| ≤ AID__TIME_MAX. */
void aid__time_format(int64_t us, char out[40]);

/* Mondays (UTC) that have begun since 1970-01-01, which was a Thursday; months that have begun since then. */
int64_t aid__week_number(int64_t at);
int64_t aid__month_number(int64_t at);
int64_t aid__month_start(int64_t month); /* the instant, in microseconds */

int64_t aid__days_from_civil(int32_t year, uint32_t month, uint32_t day);             /* since 1970-01-01 */
void aid__civil_from_days(int64_t days, int32_t *year, uint32_t *month, uint32_t *day); /* |days| < 2^31 */
int32_t aid__weekday(int64_t days);                                                   /* 0 = Monday … 6 = Sunday */

/* "90", "90 min", "2 h", "1.5h", "1:30", "1h30", "1 h 30 min" as whole minutes, 0 or more. AID_E_FORMAT otherwise; what
 * is no whole number of minutes ("1.33 h") is refused, not rounded. */
aid_status aid__minutes_parse(const char *text, int64_t *out_minutes, aid_error *error);

enum {
    AID__WEEK_QUARTERS = 672, /* quarter-hours in a week */
    AID__DAY_QUARTERS = 96,
    AID__WEEK_WORDS = 11
};

/* Bit q is the quarter-hour q from Monday 00:00 local time; bits 672..703 are zero. */
typedef struct aid__week {
    uint64_t bits[AID__WEEK_WORDS];
} aid__week;

/* "Mo-Fr 09:00-12:30,14:00-18:00; Sa,Su 10:00-14:00; We 22:00-02:00" (past midnight into the next day). Days alone are
 * whole days, hours alone are every day's; "always" and "never" are the whole week and none of it. Days by their
 * English names, two or three letters or whole, in any case; rules apart by ; or a new line. On a quarter-hour only.
 * AID_E_FORMAT names line and column. */
aid_status aid__week_parse(const char *text, aid__week *out, aid_error *error);
void aid__week_format(const aid__week *week, aid__buffer *out); /* parses back to the same bits */

/* Are all of the `quarters` from `quarter_from` on in the week, across its end too? None is covered always; more than
 * a week only by a full one. */
bool aid__week_covers(const aid__week *week, uint32_t quarter_from, uint32_t quarters);

/* The longest run of quarters that both have, across the week's end too; at most 672. */
uint32_t aid__week_longest_common(const aid__week *a, const aid__week *b);

/* Quarter q of the week becomes quarter q + quarters, round the week: local to another zone's time. */
void aid__week_shift(const aid__week *week, int32_t quarters, aid__week *out);

#endif
