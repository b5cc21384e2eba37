/* SPDX-License-Identifier: MIT */
/* Instants as text: ISO 8601 as RFC 3339 narrows it, with the time, the seconds and the offset left out at will. */
#include "base/calendar.h"

#include "base/text.h"
#include <assert.h>
#include <stdio.h>

enum { TIME_FRACTION_DIGITS = 6, TIME_FRACTION_MOST = 9 };

typedef struct time_reader {
    const char *text, *at;
    aid_error *error;
} time_reader;

typedef struct time_fields {
    int32_t year, month, day, hour, minute, second, fraction_us, offset_minutes;
} time_fields;

static uint32_t time_column(const time_reader *reader, const char *at)
{
    return (uint32_t)(at - reader->text) + 1; /* all before it is ASCII */
}

static aid_status time_refuse(const time_reader *reader, const char *wanted)
{
    size_t length = strlen(reader->text);
    return aid__fail_at(reader->error, AID_E_FORMAT, AID_REASON_TIME_FORMAT, 1, time_column(reader, reader->at),
                        "time: \"%.*s\" lacks %s at column %u; right would be 2026-11-24T22:48:01Z",
                        aid__text_shown(reader->text, length), reader->text, wanted,
                        (unsigned)time_column(reader, reader->at));
}

/* Exactly `digits` digits, or nothing is taken. */
static bool time_number(time_reader *reader, int digits, int32_t *out)
{
    int32_t value = 0;
    for (int i = 0; i < digits; i++) {
        char c = reader->at[i];
        if (c < '0' || c > '9')
            return false;
        value = value * 10 + (c - '0');
    }
    reader->at += digits;
    *out = value;
    return true;
}

static bool time_take(time_reader *reader, char c)
{
    if (*reader->at != c)
        return false;
    reader->at++;
    return true;
}

static int32_t time_days_in_month(int32_t year, int32_t month)
{
    int64_t first = aid__days_from_civil(year, (uint32_t)month, 1);
    int64_t next = month == 12 ? aid__days_from_civil(year + 1, 1, 1)
                               : aid__days_from_civil(year, (uint32_t)month + 1, 1);
    return (int32_t)(next - first);
}

static aid_status time_date(time_reader *reader, time_fields *out)
{
    if (!time_number(reader, 4, &out->year))
        return time_refuse(reader, "a year of four digits");
    if (!time_take(reader, '-') || !time_number(reader, 2, &out->month))
        return time_refuse(reader, "a month such as -11");
    if (out->month < 1 || out->month > 12)
        return aid__fail_at(reader->error, AID_E_FORMAT, AID_REASON_TIME_FORMAT, 1, time_column(reader, reader->at - 2),
                            "time: month %02d is not one of 01 to 12", (int)out->month);
    if (!time_take(reader, '-') || !time_number(reader, 2, &out->day))
        return time_refuse(reader, "a day such as -24");
    int32_t days = time_days_in_month(out->year, out->month);
    if (out->day < 1 || out->day > days)
        return aid__fail_at(reader->error, AID_E_FORMAT, AID_REASON_TIME_FORMAT, 1, time_column(reader, reader->at - 2),
                            "time: day %02d is not one of the %d days that %04d-%02d has", (int)out->day, (int)days,
                            (int)out->year, (int)out->month);
    return AID_OK;
}

/* .1 to .123456789; what is finer than a microsecond is cut. */
static aid_status time_fraction(time_reader *reader, time_fields *out)
{
    int digits = 0;
    for (; *reader->at >= '0' && *reader->at <= '9'; reader->at++, digits++)
        if (digits < TIME_FRACTION_DIGITS)
            out->fraction_us = out->fraction_us * 10 + (*reader->at - '0');
    if (digits == 0 || digits > TIME_FRACTION_MOST)
        return time_refuse(reader, "one to nine digits of a second");
    for (; digits < TIME_FRACTION_DIGITS; digits++)
        out->fraction_us *= 10;
    return AID_OK;
}

static aid_status time_of_day(time_reader *reader, time_fields *out)
{
    const char *start = reader->at;
    if (!time_number(reader, 2, &out->hour))
        return time_refuse(reader, "an hour of two digits");
    if (!time_take(reader, ':') || !time_number(reader, 2, &out->minute))
        return time_refuse(reader, "minutes such as :48");
    if (time_take(reader, ':') && !time_number(reader, 2, &out->second))
        return time_refuse(reader, "seconds such as :01");
    if (out->hour > 23)
        return aid__fail_at(reader->error, AID_E_FORMAT, AID_REASON_TIME_FORMAT, 1, time_column(reader, start),
                            out->hour == 24 && out->minute == 0
                                ? "time: %02d:%02d is the next day's 00:00; write that"
                                : "time: %02d:%02d is more than the 24:00 a day has",
                            (int)out->hour, (int)out->minute);
    if (out->minute > 59)
        return aid__fail_at(reader->error, AID_E_FORMAT, AID_REASON_TIME_FORMAT, 1, time_column(reader, start + 3),
                            "time: minute %02d is not one of 00 to 59", (int)out->minute);
    if (out->second > 59)
        return aid__fail_at(reader->error, AID_E_FORMAT, AID_REASON_TIME_FORMAT, 1, time_column(reader, start + 6),
                            "time: second %02d is not one of 00 to 59; leap seconds are not counted", (int)out->second);
    return time_take(reader, '.') ? time_fraction(reader, out) : AID_OK;
}

/* Z, +05:30, +0530, +05, or nothing. */
static aid_status time_offset(time_reader *reader, time_fields *out)
{
    if (*reader->at == '\0' || time_take(reader, 'Z') || time_take(reader, 'z'))
        return AID_OK;
    bool west = *reader->at == '-';
    if (!time_take(reader, '-') && !time_take(reader, '+'))
        return time_refuse(reader, "Z or an offset such as +05:30");
    int32_t hours, minutes = 0;
    if (!time_number(reader, 2, &hours))
        return time_refuse(reader, "the offset's hours");
    bool colon = time_take(reader, ':');
    if (!time_number(reader, 2, &minutes) && (colon || *reader->at != '\0'))
        return time_refuse(reader, "the offset's minutes");
    if (hours > 23 || minutes > 59)
        return aid__fail_at(reader->error, AID_E_FORMAT, AID_REASON_TIME_FORMAT, 1, time_column(reader, reader->at),
                            "time: the offset %02d:%02d is more than 23:59", (int)hours, (int)minutes);
    out->offset_minutes = (hours * 60 + minutes) * (west ? -1 : 1);
    return AID_OK;
}

aid_status aid__time_parse(const char *text, int64_t *out_us, aid_error *error)
{
    time_reader reader = { text, text, error };
    time_fields fields = { 0 };
    aid_status status = time_date(&reader, &fields);
    if (status == AID_OK && (*reader.at == 'T' || *reader.at == 't' || *reader.at == ' ')) {
        reader.at++;
        status = time_of_day(&reader, &fields);
        if (status == AID_OK)
            status = time_offset(&reader, &fields);
    }
    if (status != AID_OK)
        return status;
    if (*reader.at != '\0')
        return time_refuse(&reader, "its end");
    int64_t days = aid__days_from_civil(fields.year, (uint32_t)fields.month, (uint32_t)fields.day);
    int64_t minutes = days * 1440 + fields.hour * 60 + fields.minute - fields.offset_minutes;
    int64_t us = minutes * AID__MINUTE_US + fields.second * AID__SECOND_US + fields.fraction_us;
    if (us > AID__TIME_MAX || us < -AID__TIME_MAX)
        return aid__fail_at(error, AID_E_FORMAT, AID_REASON_RANGE, 1, 1,
                            "time: %s is outside 1684-07-28T00:12:25.259009Z to 2255-06-05T23:47:34.740991Z", text);
    *out_us = us;
    return AID_OK;
}

void aid__time_format(int64_t us, char out[40])
{
    assert(us >= -AID__TIME_MAX && us <= AID__TIME_MAX);
    int64_t days = (us >= 0 ? us : us - (AID__DAY_US - 1)) / AID__DAY_US;
    int64_t rest = us - days * AID__DAY_US;
    int32_t year;
    uint32_t month, day;
    aid__civil_from_days(days, &year, &month, &day);
    int seconds = (int)(rest / AID__SECOND_US), fraction = (int)(rest % AID__SECOND_US);
    int length = snprintf(out, 40, "%04d-%02u-%02uT%02d:%02d:%02d", (int)year, (unsigned)month, (unsigned)day,
                          seconds / 3600, seconds / 60 % 60, seconds % 60);
    assert(length > 0 && length < 40 - TIME_FRACTION_DIGITS - 2);
    char *end = out + length;
    if (fraction != 0) {
        end += snprintf(end, 8, ".%06d", fraction);
        while (end[-1] == '0')
            end--;
    }
    end[0] = 'Z';
    end[1] = '\0';
}
