/* SPDX-License-Identifier: MIT */
/* The footer of a TZif file: POSIX's TZ text, "CET-1CEST,M3.5.0,M10.5.0/3", with RFC 9636's longer hours. */
#include "base/zone_data.h"

enum {
    ZONERULE_NAME_LEAST = 3,
    ZONERULE_OFFSET_HOURS = 24,  /* of an offset */
    ZONERULE_TIME_HOURS = 167,   /* of a date's time */
    ZONERULE_DEFAULT_S = 2 * 3600 /* a date without a time */
};

typedef struct zonerule_text {
    const char *at, *end;
} zonerule_text;

static bool zonerule_take(zonerule_text *text, char c)
{
    if (text->at == text->end || *text->at != c)
        return false;
    text->at++;
    return true;
}

static bool zonerule_number(zonerule_text *text, int32_t least, int32_t most, int32_t *out)
{
    int32_t value = 0;
    const char *start = text->at;
    while (text->at < text->end && *text->at >= '0' && *text->at <= '9' && text->at - start < 4)
        value = value * 10 + (*text->at++ - '0');
    *out = value;
    return text->at > start && value >= least && value <= most;
}

/* [+-]hh[:mm[:ss]] in seconds. */
static bool zonerule_time(zonerule_text *text, int32_t most_hours, int32_t *out)
{
    bool negative = zonerule_take(text, '-');
    if (!negative)
        (void)zonerule_take(text, '+');
    int32_t hours, minutes = 0, seconds = 0;
    if (!zonerule_number(text, 0, most_hours, &hours))
        return false;
    if (zonerule_take(text, ':')) {
        if (!zonerule_number(text, 0, 59, &minutes))
            return false;
        if (zonerule_take(text, ':') && !zonerule_number(text, 0, 59, &seconds))
            return false;
    }
    int32_t total = hours * 3600 + minutes * 60 + seconds;
    *out = negative ? -total : total;
    return true;
}

/* Three or more letters, or <letters, digits, signs>. */
static bool zonerule_name(zonerule_text *text)
{
    bool quoted = zonerule_take(text, '<');
    const char *start = text->at;
    for (; text->at < text->end; text->at++) {
        char c = *text->at;
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && !(quoted && ((c >= '0' && c <= '9') || c == '+' || c == '-')))
            break;
    }
    return text->at - start >= ZONERULE_NAME_LEAST && (!quoted || zonerule_take(text, '>'));
}

/* Jn, n or Mm.w.d, then maybe /time. */
static bool zonerule_date(zonerule_text *text, aid__zone_date *out)
{
    *out = (aid__zone_date){ .kind = AID__ZONE_DAY, .time_s = ZONERULE_DEFAULT_S };
    bool good;
    if (zonerule_take(text, 'J')) {
        out->kind = AID__ZONE_JULIAN;
        good = zonerule_number(text, 1, 365, &out->day);
    } else if (zonerule_take(text, 'M')) {
        out->kind = AID__ZONE_MONTH;
        good = zonerule_number(text, 1, 12, &out->month) && zonerule_take(text, '.') &&
               zonerule_number(text, 1, 5, &out->week) && zonerule_take(text, '.') && zonerule_number(text, 0, 6, &out->day);
    } else {
        good = zonerule_number(text, 0, 365, &out->day);
    }
    return good && (!zonerule_take(text, '/') || zonerule_time(text, ZONERULE_TIME_HOURS, &out->time_s));
}

bool aid__zone_rule_parse(const char *bytes, size_t length, aid__zone_rule *out)
{
    zonerule_text text = { bytes, bytes + length };
    aid__zone_rule rule = { 0 };
    int32_t west;
    if (!zonerule_name(&text) || !zonerule_time(&text, ZONERULE_OFFSET_HOURS, &west))
        return false;
    rule.standard = -west;
    if (text.at < text.end) {
        rule.has_summer = true;
        rule.summer = rule.standard + 3600;
        if (!zonerule_name(&text))
            return false;
        if (text.at < text.end && *text.at != ',') {
            if (!zonerule_time(&text, ZONERULE_OFFSET_HOURS, &west))
                return false;
            rule.summer = -west;
        }
        if (!zonerule_take(&text, ',') || !zonerule_date(&text, &rule.begin) || !zonerule_take(&text, ',') ||
            !zonerule_date(&text, &rule.end))
            return false;
    }
    *out = rule;
    return text.at == text.end;
}
