/* SPDX-License-Identifier: MIT */
/* Weeks as text. Reading is a small recursive descent:
 *
 *     week   = "always" | "never" | rule { (";" | newline) rule }
 *     rule   = days [ ranges ] | ranges
 *     days   = day [ "-" day ] { "," day [ "-" day ] }
 *     ranges = hour "-" hour { "," hour "-" hour }          hour = h [ h ] [ ":" mm ]
 *
 * Writing goes the other way in one canonical form: equal bits give equal text. */
#include "base/calendar.h"

#include "base/text.h"
#include <assert.h>

enum {
    WEEKTEXT_DAYS = 7,
    WEEKTEXT_ALL_DAYS = 0x7F,
    WEEKTEXT_SPANS = AID__DAY_QUARTERS / 2 + 1 /* most ranges of a day, one of them from the day before */
};

static const char *const weektext_names[WEEKTEXT_DAYS] = { "monday", "tuesday",  "wednesday", "thursday",
                                                           "friday", "saturday", "sunday" };

typedef struct weektext_reader {
    const char *at, *line_start;
    uint32_t line;
    aid_error *error;
} weektext_reader;

static aid_status weektext_refuse(const weektext_reader *reader, const char *at, const char *wanted)
{
    uint32_t column = 1;
    for (const char *c = reader->line_start; c < at; c++)
        column += ((unsigned char)*c & 0xC0) != 0x80;
    size_t length = strcspn(at, ";,\n");
    if (length == 0)
        return aid__fail_at(reader->error, AID_E_FORMAT, AID_REASON_TIME_FORMAT, reader->line, column,
                            "week: here (line %u, column %u) should be %s", (unsigned)reader->line, (unsigned)column,
                            wanted);
    return aid__fail_at(reader->error, AID_E_FORMAT, AID_REASON_TIME_FORMAT, reader->line, column,
                        "week: \"%.*s\" (line %u, column %u) should be %s", aid__text_shown(at, length), at,
                        (unsigned)reader->line, (unsigned)column, wanted);
}

static void weektext_skip(weektext_reader *reader)
{
    while (*reader->at == ' ' || *reader->at == '\t' || *reader->at == '\r')
        reader->at++;
}

static bool weektext_take(weektext_reader *reader, char c)
{
    weektext_skip(reader);
    if (*reader->at != c)
        return false;
    reader->at++;
    return true;
}

/* A hyphen, or the dash that word processors make of it (U+2013). */
static bool weektext_dash(weektext_reader *reader)
{
    if (weektext_take(reader, '-'))
        return true;
    if (strncmp(reader->at, "\xE2\x80\x93", 3) != 0)
        return false;
    reader->at += 3;
    return true;
}

static size_t weektext_letters(const char *at)
{
    size_t length = 0;
    while ((at[length] >= 'a' && at[length] <= 'z') || (at[length] >= 'A' && at[length] <= 'Z'))
        length++;
    return length;
}

static bool weektext_same(const char *at, const char *lower, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if ((at[i] | 0x20) != lower[i])
            return false;
    return true;
}

static aid_status weektext_day(weektext_reader *reader, uint32_t *out)
{
    weektext_skip(reader);
    size_t length = weektext_letters(reader->at);
    for (uint32_t day = 0; day < WEEKTEXT_DAYS; day++) {
        bool sized = length == 2 || length == 3 || length == strlen(weektext_names[day]);
        if (sized && weektext_same(reader->at, weektext_names[day], length)) {
            reader->at += length;
            *out = day;
            return AID_OK;
        }
    }
    return weektext_refuse(reader, reader->at, "a day such as Mo, Tue or Wednesday");
}

/* Days as a mask; all of them when the rule begins with an hour. */
static aid_status weektext_day_list(weektext_reader *reader, uint32_t *out_mask)
{
    weektext_skip(reader);
    *out_mask = WEEKTEXT_ALL_DAYS;
    if (*reader->at >= '0' && *reader->at <= '9')
        return AID_OK;
    uint32_t mask = 0;
    do {
        uint32_t first, last;
        aid_status status = weektext_day(reader, &first);
        if (status != AID_OK)
            return status;
        last = first;
        if (weektext_dash(reader) && (status = weektext_day(reader, &last)) != AID_OK)
            return status;
        for (uint32_t day = first;; day = (day + 1) % WEEKTEXT_DAYS) {
            mask |= 1u << day;
            if (day == last)
                break;
        }
    } while (weektext_take(reader, ','));
    *out_mask = mask;
    return AID_OK;
}

static bool weektext_digits(weektext_reader *reader, size_t least, uint32_t *out)
{
    size_t digits = strspn(reader->at, "0123456789");
    if (digits < least || digits > 2)
        return false;
    *out = 0;
    for (; digits > 0; digits--)
        *out = *out * 10 + (uint32_t)(*reader->at++ - '0');
    return true;
}

/* An hour as a quarter of the day, 0..96. */
static aid_status weektext_hour(weektext_reader *reader, uint32_t *out)
{
    weektext_skip(reader);
    const char *start = reader->at;
    uint32_t hour, minute = 0;
    if (!weektext_digits(reader, 1, &hour))
        return weektext_refuse(reader, start, "an hour such as 09:00");
    if (*reader->at == ':') {
        reader->at++;
        if (!weektext_digits(reader, 2, &minute))
            return weektext_refuse(reader, start, "an hour such as 09:00");
    }
    if (hour > 24 || (hour == 24 && minute > 0))
        return weektext_refuse(reader, start, "no more than the 24:00 a day has");
    if (minute % 15 != 0 || minute > 59)
        return weektext_refuse(reader, start, "on a quarter-hour: minutes 00, 15, 30 or 45");
    *out = hour * 4 + minute / 15;
    return AID_OK;
}

static void weektext_set(aid__week *week, uint32_t day, uint32_t from, uint32_t until)
{
    for (uint32_t q = from; q < until; q++) {
        uint32_t bit = (day * AID__DAY_QUARTERS + q) % AID__WEEK_QUARTERS;
        week->bits[bit / 64] |= UINT64_C(1) << bit % 64;
    }
}

static void weektext_set_days(aid__week *week, uint32_t days, uint32_t from, uint32_t until)
{
    for (uint32_t day = 0; day < WEEKTEXT_DAYS; day++)
        if (days >> day & 1)
            weektext_set(week, day, from, until);
}

static aid_status weektext_range(weektext_reader *reader, uint32_t days, aid__week *week)
{
    uint32_t from, until;
    weektext_skip(reader);
    const char *start = reader->at;
    aid_status status = weektext_hour(reader, &from);
    if (status != AID_OK)
        return status;
    if (from == AID__DAY_QUARTERS)
        return weektext_refuse(reader, start, "a beginning before 24:00, such as 00:00");
    weektext_skip(reader);
    if (!weektext_dash(reader))
        return weektext_refuse(reader, reader->at, "a dash and the hour at which it ends, such as -12:30");
    status = weektext_hour(reader, &until);
    if (status != AID_OK)
        return status;
    if (from == until)
        return weektext_refuse(reader, start, "a stretch of time; a whole day is 00:00-24:00");
    weektext_set_days(week, days, from, until > from ? until : until + AID__DAY_QUARTERS);
    return AID_OK;
}

static aid_status weektext_rule(weektext_reader *reader, aid__week *week)
{
    uint32_t days;
    aid_status status = weektext_day_list(reader, &days);
    if (status != AID_OK)
        return status;
    weektext_skip(reader);
    if (*reader->at < '0' || *reader->at > '9') {
        weektext_set_days(week, days, 0, AID__DAY_QUARTERS);
        return AID_OK;
    }
    do
        status = weektext_range(reader, days, week);
    while (status == AID_OK && weektext_take(reader, ','));
    return status;
}

/* Passes separators and empty rules; is there another rule? */
static bool weektext_more(weektext_reader *reader)
{
    for (;;) {
        weektext_skip(reader);
        if (*reader->at == '\n') {
            reader->line++;
            reader->line_start = reader->at + 1;
        } else if (*reader->at != ';') {
            return *reader->at != '\0';
        }
        reader->at++;
    }
}

/* "always" and "never" are the whole text. */
static bool weektext_word(const char *text, aid__week *out)
{
    text += strspn(text, " \t\r\n");
    size_t length = weektext_letters(text);
    bool always = length == 6 && weektext_same(text, "always", 6);
    if (!always && !(length == 5 && weektext_same(text, "never", 5)))
        return false;
    if (text[length + strspn(text + length, " \t\r\n;")] != '\0')
        return false;
    *out = (aid__week){ { 0 } };
    weektext_set_days(out, always ? WEEKTEXT_ALL_DAYS : 0, 0, AID__DAY_QUARTERS);
    return true;
}

aid_status aid__week_parse(const char *text, aid__week *out, aid_error *error)
{
    if (weektext_word(text, out))
        return AID_OK;
    weektext_reader reader = { .at = text, .line_start = text, .line = 1, .error = error };
    aid__week week = { { 0 } };
    if (!weektext_more(&reader))
        return weektext_refuse(&reader, reader.at, "days and hours such as Mo-Fr 09:00-12:30, or always, or never");
    do {
        aid_status status = weektext_rule(&reader, &week);
        if (status != AID_OK)
            return status;
        weektext_skip(&reader);
        if (*reader.at != ';' && *reader.at != '\n' && *reader.at != '\0')
            return weektext_refuse(&reader, reader.at, "; and the next rule, or the end");
    } while (weektext_more(&reader));
    *out = week;
    return AID_OK;
}

/* A day's ranges in order, in quarters from its midnight; one that ends beyond 96 goes on in the next day. */
typedef struct weektext_plan {
    uint8_t count;
    uint8_t from[WEEKTEXT_SPANS], until[WEEKTEXT_SPANS];
} weektext_plan;

static void weektext_plan_add(weektext_plan *plan, uint32_t from, uint32_t until)
{
    assert(plan->count < WEEKTEXT_SPANS && from < until && until < 2 * AID__DAY_QUARTERS);
    uint32_t at = plan->count++;
    for (; at > 0 && plan->from[at - 1] > from; at--) {
        plan->from[at] = plan->from[at - 1];
        plan->until[at] = plan->until[at - 1];
    }
    plan->from[at] = (uint8_t)from;
    plan->until[at] = (uint8_t)until;
}

/* A run of quarters as ranges of days: shorter than a day it may pass midnight, longer ones are cut there. */
static void weektext_plan_run(weektext_plan plans[WEEKTEXT_DAYS], uint32_t start, uint32_t length)
{
    while (length > 0) {
        uint32_t day = start / AID__DAY_QUARTERS, from = start % AID__DAY_QUARTERS, room = AID__DAY_QUARTERS - from;
        uint32_t part = length <= room || length < AID__DAY_QUARTERS ? length : room;
        weektext_plan_add(&plans[day], from, from + part);
        start = (start + part) % AID__WEEK_QUARTERS;
        length -= part;
    }
}

static bool weektext_bit(const aid__week *week, uint32_t quarter)
{
    quarter %= AID__WEEK_QUARTERS;
    return week->bits[quarter / 64] >> quarter % 64 & 1;
}

static void weektext_plan_week(const aid__week *week, weektext_plan plans[WEEKTEXT_DAYS])
{
    for (uint32_t q = 0; q < AID__WEEK_QUARTERS; q++) {
        if (!weektext_bit(week, q) || weektext_bit(week, q + AID__WEEK_QUARTERS - 1))
            continue;
        uint32_t length = 1;
        while (weektext_bit(week, q + length))
            length++;
        weektext_plan_run(plans, q, length);
    }
}

static bool weektext_plan_same(const weektext_plan *a, const weektext_plan *b)
{
    return a->count == b->count && memcmp(a->from, b->from, a->count) == 0 && memcmp(a->until, b->until, a->count) == 0;
}

/* "Mo-Fr", "Sa,Su": three and more in a row become a range. */
static void weektext_write_days(uint32_t days, aid__buffer *out)
{
    bool first = true;
    for (uint32_t day = 0; day < WEEKTEXT_DAYS; day++) {
        if (!(days >> day & 1))
            continue;
        uint32_t last = day;
        while (days >> (last + 1) & 1)
            last++;
        if (last < day + 2)
            last = day;
        for (uint32_t end = day;; end = last) {
            if (!first)
                aid__buffer_add_char(out, end == day ? ',' : '-');
            first = false;
            const char *name = weektext_names[end];
            aid__buffer_add_char(out, (char)(name[0] - 'a' + 'A'));
            aid__buffer_add_char(out, name[1]);
            if (end == last)
                break;
        }
        day = last;
    }
}

static void weektext_write_hour(uint32_t quarter, aid__buffer *out)
{
    uint32_t minutes = quarter * 15, hour = minutes / 60;
    char text[5] = { (char)('0' + hour / 10), (char)('0' + hour % 10), ':', (char)('0' + minutes % 60 / 10),
                     (char)('0' + minutes % 10) };
    aid__buffer_add(out, text, sizeof text);
}

static void weektext_write_hours(const weektext_plan *plan, aid__buffer *out)
{
    for (uint32_t i = 0; i < plan->count; i++) {
        uint32_t until = plan->until[i];
        aid__buffer_add_char(out, i == 0 ? ' ' : ',');
        weektext_write_hour(plan->from[i], out);
        aid__buffer_add_char(out, '-');
        weektext_write_hour(until > AID__DAY_QUARTERS ? until - AID__DAY_QUARTERS : until, out);
    }
}

void aid__week_format(const aid__week *week, aid__buffer *out)
{
    if (aid__week_covers(week, 0, AID__WEEK_QUARTERS)) {
        aid__buffer_add_text(out, "always");
        return;
    }
    weektext_plan plans[WEEKTEXT_DAYS] = { 0 };
    weektext_plan_week(week, plans);
    uint32_t written = 0;
    for (uint32_t day = 0; day < WEEKTEXT_DAYS; day++) {
        if (plans[day].count == 0 || (written >> day & 1))
            continue;
        uint32_t days = 0;
        for (uint32_t other = day; other < WEEKTEXT_DAYS; other++)
            if (weektext_plan_same(&plans[day], &plans[other]))
                days |= 1u << other;
        if (written != 0)
            aid__buffer_add_text(out, "; ");
        weektext_write_days(days, out);
        weektext_write_hours(&plans[day], out);
        written |= days;
    }
    if (written == 0)
        aid__buffer_add_text(out, "never");
}
