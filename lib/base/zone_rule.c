/* SPDX-License-Identifier: MIT */
/* The footer of a TZif file: POSIX's TZ text, "CET-1CEST,M3.5.0,M10.5.0/3", with RFC 9636's longer hours. */
#include "base/zone_data.h"

enum {
    RULE_NAME_LEAST = 3,
    RULE_OFFSET_HOURS = 24,  /* of an offset */
    RULE_TIME_HOURS = 167,   /* of a date's time */
    RULE_DEFAULT_S = 2 * 3600 /* a date without a time */
};

typedef struct rule_text {
    const char *at, *end;
} rule_text;

static bool rule_take(rule_text *text, char c)
{
    if (text->at == text->end || *text->at != c)
        return false;
    text->at++;
    return true;
}

static bool rule_number(rule_text *text, int32_t least, int32_t most, int32_t *out)
{
    int32_t value = 0;
    const char *start = text->at;
    while (text->at < text->end && *text->at >= '0' && *text->at <= '9' && text->at - start < 4)
        value = value * 10 + (*text->at++ - '0');
    *out = value;
    return text->at > start && value >= least && value <= most;
}

/* [+-]hh[:mm[:ss]] in seconds. */
static bool rule_time(rule_text *text, int32_t most_hours, int32_t *out)
{
    bool negative = rule_take(text, '-');
    if (!negative)
        (void)rule_take(text, '+');
    int32_t hours, minutes = 0, seconds = 0;
    if (!rule_number(text, 0, most_hours, &hours))
        return false;
    if (rule_take(text, ':')) {
        if (!rule_number(text, 0, 59, &minutes))
            return false;
        if (rule_take(text, ':') && !rule_number(text, 0, 59, &seconds))
            return false;
    }
    int32_t total = hours * 3600 + minutes * 60 + seconds;
    *out = negative ? -total : total;
    return true;
}

/* Three or more letters, or <letters, digits, signs>. */
static bool rule_name(rule_text *text)
{
    bool quoted = rule_take(text, '<');
    const char *start = text->at;
    for (; text->at < text->end; text->at++) {
        char c = *text->at;
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && !(quoted && ((c >= '0' && c <= '9') || c == '+' || c == '-')))
            break;
    }
    return text->at - start >= RULE_NAME_LEAST && (!quoted || rule_take(text, '>'));
}

/* Jn, n or Mm.w.d, then maybe /time. */
static bool rule_date(rule_text *text, aid__zone_date *out)
{
    *out = (aid__zone_date){ .kind = AID__ZONE_DAY, .time_s = RULE_DEFAULT_S };
    bool good;
    if (rule_take(text, 'J')) {
        out->kind = AID__ZONE_JULIAN;
        good = rule_number(text, 1, 365, &out->day);
    } else if (rule_take(text, 'M')) {
        out->kind = AID__ZONE_MONTH;
        good = rule_number(text, 1, 12, &out->month) && rule_take(text, '.') &&
               rule_number(text, 1, 5, &out->week) && rule_take(text, '.') && rule_number(text, 0, 6, &out->day);
    } else {
        good = rule_number(text, 0, 365, &out->day);
    }
    return good && (!rule_take(text, '/') || rule_time(text, RULE_TIME_HOURS, &out->time_s));
}

bool aid__zone_rule_parse(const char *bytes, size_t length, aid__zone_rule *out)
{
    rule_text text = { bytes, bytes + length };
    aid__zone_rule rule = { 0 };
    int32_t west;
    if (!rule_name(&text) || !rule_time(&text, RULE_OFFSET_HOURS, &west))
        return false;
    rule.standard = -west;
    if (text.at < text.end) {
        rule.has_summer = true;
        rule.summer = rule.standard + 3600;
        if (!rule_name(&text))
            return false;
        if (text.at < text.end && *text.at != ',') {
            if (!rule_time(&text, RULE_OFFSET_HOURS, &west))
                return false;
            rule.summer = -west;
        }
        if (!rule_take(&text, ',') || !rule_date(&text, &rule.begin) || !rule_take(&text, ',') ||
            !rule_date(&text, &rule.end))
            return false;
    }
    *out = rule;
    return text.at == text.end;
}
