/* SPDX-License-Identifier: MIT */
/* What a time zone is made of: between zone_read.c, which fills it, and zone.c, which asks it. */
#ifndef AID_BASE_ZONE_DATA_H
#define AID_BASE_ZONE_DATA_H

#include "base/text.h"
#include "base/zone.h"

enum {
    AID__ZONE_NAME_BYTES = 64,
    AID__ZONE_OFFSET_MAX_S = 26 * 3600 /* RFC 9636 asks readers for −24:59:59 … +25:59:59 */
};

typedef enum aid__zone_date_kind { AID__ZONE_JULIAN, AID__ZONE_DAY, AID__ZONE_MONTH } aid__zone_date_kind;

/* A date that comes each year, and a time on it counted from its midnight, −167 h … 167 h. */
typedef struct aid__zone_date {
    aid__zone_date_kind kind;
    int32_t month, week, day; /* JULIAN, DAY: only day; MONTH: weekday with 0 = Sunday */
    int32_t time_s;
} aid__zone_date;

typedef struct aid__zone_rule {
    int32_t standard, summer; /* seconds east of UTC */
    bool has_summer;
    aid__zone_date begin, end; /* of summer time */
} aid__zone_rule;

typedef struct aid__zone_step {
    int64_t at; /* UTC seconds */
    int32_t offset;
    int32_t reserved;
} aid__zone_step;

struct aid__zone {
    size_t bytes; /* of the whole block */
    size_t count;
    int32_t first_offset; /* before the first step */
    bool has_rule;        /* after the last step */
    aid__zone_rule rule;
    aid__zone_step steps[];
};

/* The footer's text, as POSIX writes it in TZ; false when it is none. */
bool aid__zone_rule_parse(const char *text, size_t length, aid__zone_rule *out);

#endif
