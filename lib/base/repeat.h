/* SPDX-License-Identifier: MIT */
/* What comes again every week or every few weeks: the small part of RFC 5545 (iCalendar, section 3.3.10) that a need for
 * help uses, as text and as instants.
 *
 * The clock's reading repeats, not the number of hours: a visit at ten is at ten before and after clocks change. A
 * reading that clocks jump over, or that comes twice, is taken as zone.h takes it. Weeks begin on Monday. */
#ifndef AID_BASE_REPEAT_H
#define AID_BASE_REPEAT_H

#include "base/buffer.h"
#include "base/zone.h"
#include <stdbool.h>

enum {
    AID__REPEAT_WEEKS = 52,  /* the longest interval */
    AID__REPEAT_MOST = 520,  /* no series has more occurrences */
    AID__REPEAT_EXCEPT = 64, /* days left out at most */
    AID__REPEAT_BYTES = 1024 /* the longest text */
};

typedef struct aid__repeat {
    int64_t until; /* the last instant at which one may begin; 0 none */
    int32_t weeks; /* every so many; 0: it does not repeat */
    int32_t days;  /* bit 0 Monday … bit 6 Sunday; 0: the first one's */
    int32_t count; /* how many in all, those left out counted; 0 none */
    int32_t until_is_day; /* 1: `until` is the last local day instead, since 1970-01-01 */
    size_t except_count;
    int64_t except[AID__REPEAT_EXCEPT]; /* local days left out, since 1970-01-01 */
} aid__repeat;

/* "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=10", or UNTIL=20261231 (or 20261231T170000Z) for COUNT, and EXDATE=20261224,…
 * in the same line; in any order and case. AID_E_FORMAT (AID_REASON_VALUE) names what was wrong and what is right. */
aid_status aid__repeat_parse(const char *text, aid__repeat *out, aid_error *error);
void aid__repeat_format(const aid__repeat *repeat, aid__buffer *out); /* in one spelling; `until_is_day` 0 */

/* One time of a series. */
typedef struct aid__occurrence {
    int64_t from, until; /* microseconds */
    int32_t number;      /* from 1, those left out counted */
} aid__occurrence;

/* Does the first one fall on a day that the rule names? */
bool aid__repeat_fits(const aid__repeat *repeat, const aid__zone *zone, int64_t first_from);
int64_t aid__repeat_last(const aid__repeat *repeat, const aid__zone *zone); /* `until` as an instant; 0 none */

/* The first one that begins after `after`, of a series whose first is given; false: there is none. Takes time in the
 * number of days between. */
bool aid__repeat_next(const aid__repeat *repeat, const aid__zone *zone, int64_t first_from, int64_t first_until,
                      int64_t after, aid__occurrence *out);

#endif
