/* SPDX-License-Identifier: MIT */
/* A block of five weeks of quarter-hours in UTC, one bit each: when somebody can be had. Weeks of local time become
 * such blocks through the zone's offsets, so clocks that change within the block are taken for what they are. */
#ifndef AID_MATCH_HOURS_H
#define AID_MATCH_HOURS_H

#include "base/zone.h"
#include <stdbool.h>
#include <stdint.h>

enum {
    AID__HOURS_QUARTERS = 35 * 96,
    AID__HOURS_WORDS = (AID__HOURS_QUARTERS + 63) / 64,
    AID__HOURS_LONGEST = 28 * 96 /* a longer service is judged by its first 28 days */
};

#define AID__QUARTER_US INT64_C(900000000)

/* Bit i is the quarter-hour that begins `quarter` + i quarter-hours after 1970, where `quarter` is said beside it. Bits
 * from AID__HOURS_QUARTERS on are zero. */
typedef struct aid__hours {
    uint64_t bits[AID__HOURS_WORDS];
} aid__hours;

int64_t aid__quarter_up(int64_t us);   /* the first quarter-hour that does not begin before */
int64_t aid__quarter_down(int64_t us); /* the last that does not begin after */

void aid__hours_fill(aid__hours *hours); /* all of them */
bool aid__hours_empty(const aid__hours *hours);

/* Adds the quarters in which the local week has a bit; 11 words as in base/calendar.h. */
void aid__hours_add_week(aid__hours *hours, int64_t quarter, const uint64_t *week, const aid__zone *zone);
void aid__hours_set(aid__hours *hours, int64_t quarter, int64_t from, int64_t until, bool on); /* from ≤ q < until */
bool aid__hours_and(aid__hours *hours, const aid__hours *other); /* is anything left? */

/* Keeps the bits at which `count` set ones begin. */
void aid__hours_starts(aid__hours *hours, uint32_t count);

/* The first set bit at or after `from`; AID__HOURS_QUARTERS: none. */
uint32_t aid__hours_next(const aid__hours *hours, uint32_t from);

#endif
