/* SPDX-License-Identifier: MIT */
/* Rules of RFC 5545 as text. What this small part does not know is refused by name, never passed over. */
#include "base/repeat.h"

#include "base/calendar.h"
#include <stdio.h>
#include <string.h>

enum { REPEAT_DATE_DIGITS = 8 };

static const char repeat_day_names[7][3] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

static char repeat_upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

static bool repeat_is(const char *text, size_t length, const char *word)
{
    for (size_t i = 0; i < length; i++)
        if (word[i] == '\0' || repeat_upper(text[i]) != word[i])
            return false;
    return word[length] == '\0';
}

static aid_status repeat_refuse(const char *text, size_t length, const char *right, aid_error *error)
{
    return aid__fail(error, AID_E_FORMAT, AID_REASON_VALUE, "repeats: \"%.*s\" is not understood; %s",
                     (int)(length < 40 ? length : 40), text, right);
}

static bool repeat_number(const char *text, size_t length, int32_t most, int32_t *out)
{
    int32_t value = 0;
    for (size_t i = 0; i < length; i++) {
        if (text[i] < '0' || text[i] > '9' || value > most)
            return false;
        value = value * 10 + (text[i] - '0');
    }
    *out = value;
    return length != 0 && value >= 1 && value <= most;
}

/* 20261231 as a day since 1970. */
static bool repeat_date(const char *text, size_t length, int64_t *out_day)
{
    int32_t year, month, day, year_back;
    uint32_t month_back, day_back;
    if (length < REPEAT_DATE_DIGITS || !repeat_number(text, 4, 9999, &year) || !repeat_number(text + 4, 2, 12, &month)
        || !repeat_number(text + 6, 2, 31, &day))
        return false;
    *out_day = aid__days_from_civil(year, (uint32_t)month, (uint32_t)day);
    aid__civil_from_days(*out_day, &year_back, &month_back, &day_back);
    return year_back == year && month_back == (uint32_t)month && day_back == (uint32_t)day;
}

/* 20261231T170000Z as an instant. */
static bool repeat_instant(const char *text, size_t length, int64_t *out_us)
{
    char iso[32];
    if (length != 16 || repeat_upper(text[8]) != 'T' || repeat_upper(text[15]) != 'Z')
        return false;
    snprintf(iso, sizeof iso, "%.4s-%.2s-%.2sT%.2s:%.2s:%.2sZ", text, text + 4, text + 6, text + 9, text + 11, text + 13);
    return aid__time_parse(iso, out_us, NULL) == AID_OK;
}

static bool repeat_until(const char *text, size_t length, aid__repeat *out)
{
    out->until_is_day = length == REPEAT_DATE_DIGITS;
    return out->until_is_day ? repeat_date(text, length, &out->until) : repeat_instant(text, length, &out->until);
}

/* One value of a list after the other: up to the next comma. */
static size_t repeat_item(const char *text, size_t length)
{
    size_t at = 0;
    while (at < length && text[at] != ',')
        at++;
    return at;
}

static bool repeat_by_day(const char *text, size_t length, aid__repeat *out)
{
    for (;;) {
        size_t item = repeat_item(text, length);
        int day = 0;
        while (day < 7 && !repeat_is(text, item, repeat_day_names[day]))
            day++;
        if (day == 7)
            return false;
        out->days |= 1 << day;
        if (item == length)
            return true;
        text += item + 1;
        length -= item + 1;
    }
}

static bool repeat_exdate(const char *text, size_t length, aid__repeat *out)
{
    for (;;) {
        size_t item = repeat_item(text, length);
        if (out->except_count == AID__REPEAT_EXCEPT || item != REPEAT_DATE_DIGITS
            || !repeat_date(text, item, &out->except[out->except_count]))
            return false;
        out->except_count++;
        if (item == length)
            return true;
        text += item + 1;
        length -= item + 1;
    }
}

typedef struct repeat_part {
    const char *text; /* KEY=VALUE */
    size_t length, key;
} repeat_part;

static aid_status repeat_read(const repeat_part *part, aid__repeat *out, aid_error *error)
{
    const char *value = part->text + part->key + 1;
    size_t length = part->length - part->key - 1;
    if (repeat_is(part->text, part->key, "FREQ"))
        return repeat_is(value, length, "WEEKLY") ? AID_OK
                                                  : repeat_refuse(value, length, "FREQ=WEEKLY is what there is", error);
    if (repeat_is(part->text, part->key, "INTERVAL"))
        return repeat_number(value, length, AID__REPEAT_WEEKS, &out->weeks)
                   ? AID_OK
                   : repeat_refuse(value, length, "INTERVAL is a number of weeks, 1 to 52", error);
    if (repeat_is(part->text, part->key, "COUNT"))
        return repeat_number(value, length, AID__REPEAT_MOST, &out->count)
                   ? AID_OK
                   : repeat_refuse(value, length, "COUNT is a number of times, 1 to 520", error);
    if (repeat_is(part->text, part->key, "UNTIL"))
        return repeat_until(value, length, out)
                   ? AID_OK
                   : repeat_refuse(value, length, "UNTIL is a day, as 20261231, or a time, as 20261231T170000Z", error);
    if (repeat_is(part->text, part->key, "BYDAY"))
        return repeat_by_day(value, length, out)
                   ? AID_OK
                   : repeat_refuse(value, length, "BYDAY names days of the week, as MO,TH", error);
    if (repeat_is(part->text, part->key, "EXDATE"))
        return repeat_exdate(value, length, out)
                   ? AID_OK
                   : repeat_refuse(value, length, "EXDATE names up to 64 days, as 20261224,20261231", error);
    if (repeat_is(part->text, part->key, "WKST") && repeat_is(value, length, "MO"))
        return AID_OK;
    return repeat_refuse(part->text, part->length, "FREQ=WEEKLY, INTERVAL, BYDAY, COUNT, UNTIL and EXDATE are what there is", error);
}

aid_status aid__repeat_parse(const char *text, aid__repeat *out, aid_error *error)
{
    *out = (aid__repeat){ .weeks = 1 };
    const char *whole = text;
    bool weekly = false;
    if (strlen(text) >= 6 && repeat_is(text, 6, "RRULE:"))
        text += 6;
    for (;;) {
        repeat_part part = { .text = text, .length = strcspn(text, ";") };
        while (part.key < part.length && text[part.key] != '=')
            part.key++;
        if (part.key == part.length)
            return repeat_refuse(text, part.length, "write KEY=VALUE, as in FREQ=WEEKLY;COUNT=10", error);
        aid_status status = repeat_read(&part, out, error);
        if (status != AID_OK)
            return status;
        weekly |= repeat_is(text, part.key, "FREQ");
        text += part.length;
        if (*text == '\0')
            break;
        text++;
    }
    if (!weekly)
        return repeat_refuse(whole, strlen(whole), "it must say FREQ=WEEKLY", error);
    if (out->count != 0 && out->until != 0)
        return repeat_refuse(whole, strlen(whole), "say COUNT or UNTIL, not both", error);
    return AID_OK;
}

static void repeat_put_day(aid__buffer *out, const char *before, int64_t day)
{
    char text[48];
    int32_t year;
    uint32_t month, of_month;
    aid__civil_from_days(day, &year, &month, &of_month);
    snprintf(text, sizeof text, "%s%04d%02u%02u", before, (int)year, (unsigned)month, (unsigned)of_month);
    aid__buffer_add_text(out, text);
}

void aid__repeat_format(const aid__repeat *repeat, aid__buffer *out)
{
    char text[64];
    aid__buffer_add_text(out, "FREQ=WEEKLY");
    if (repeat->weeks != 1) {
        snprintf(text, sizeof text, ";INTERVAL=%d", (int)repeat->weeks);
        aid__buffer_add_text(out, text);
    }
    for (int day = 0, named = 0; day < 7; day++)
        if (repeat->days >> day & 1) {
            aid__buffer_add_text(out, named++ ? "," : ";BYDAY=");
            aid__buffer_add_text(out, repeat_day_names[day]);
        }
    if (repeat->count != 0) {
        snprintf(text, sizeof text, ";COUNT=%d", (int)repeat->count);
        aid__buffer_add_text(out, text);
    }
    if (repeat->until != 0) {
        int64_t seconds = (repeat->until - (repeat->until < 0 ? AID__SECOND_US - 1 : 0)) / AID__SECOND_US;
        int64_t day = (seconds - (seconds < 0 ? 86399 : 0)) / 86400, clock = seconds - day * 86400;
        repeat_put_day(out, ";UNTIL=", day);
        snprintf(text, sizeof text, "T%02d%02d%02dZ", (int)(clock / 3600), (int)(clock / 60 % 60), (int)(clock % 60));
        aid__buffer_add_text(out, text);
    }
    for (size_t i = 0; i < repeat->except_count; i++)
        repeat_put_day(out, i == 0 ? ";EXDATE=" : ",", repeat->except[i]);
}
