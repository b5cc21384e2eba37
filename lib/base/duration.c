/* SPDX-License-Identifier: MIT */
/* Durations as people write them, in whole minutes. A bare number is minutes; a point or comma needs its unit. */
#include "base/calendar.h"

#include "base/text.h"
#include <assert.h>

enum { DURATION_DECIMALS = 6 };

#define DURATION_MOST INT64_C(100000000000000) /* so that no sum below can overflow; the limit is lower */

typedef struct duration_reader {
    const char *text, *at;
    aid_error *error;
} duration_reader;

/* A number with up to six decimals: value = units / 10^decimals. */
typedef struct duration_number {
    int64_t units, scale;
    int32_t digits;
    bool pointed;
} duration_number;

static aid_status duration_refuse(const duration_reader *reader, const char *why)
{
    return aid__fail_at(reader->error, AID_E_FORMAT, AID_REASON_TIME_FORMAT, 1,
                        (uint32_t)(reader->at - reader->text) + 1,
                        "minutes: \"%.*s\" %s; right would be 90, 1:30, 1h30 or 1.5 h",
                        aid__text_shown(reader->text, strlen(reader->text)), reader->text, why);
}

static void duration_skip(duration_reader *reader)
{
    while (*reader->at == ' ')
        reader->at++;
}

static bool duration_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static aid_status duration_number_read(duration_reader *reader, duration_number *out)
{
    *out = (duration_number){ .scale = 1 };
    duration_skip(reader);
    if (!duration_is_digit(*reader->at))
        return duration_refuse(reader, "lacks a number");
    int32_t decimals = 0;
    for (;; reader->at++) {
        char c = *reader->at;
        if ((c == '.' || c == ',') && !out->pointed && duration_is_digit(reader->at[1])) {
            out->pointed = true;
            continue;
        }
        if (!duration_is_digit(c))
            return AID_OK;
        if (out->units >= DURATION_MOST || (out->pointed && ++decimals > DURATION_DECIMALS))
            return duration_refuse(reader, "has too many digits");
        out->units = out->units * 10 + (c - '0');
        out->scale *= out->pointed ? 10 : 1;
        out->digits++;
    }
}

/* Takes one of the words, separated by |, when the text goes on with it as a whole word. */
static bool duration_word(duration_reader *reader, const char *words)
{
    duration_skip(reader);
    size_t length = 0;
    while ((reader->at[length] | 0x20) >= 'a' && (reader->at[length] | 0x20) <= 'z')
        length++;
    for (const char *word = words; length > 0 && *word != '\0';) {
        size_t size = strcspn(word, "|"), i = 0;
        while (i < size && size == length && (reader->at[i] | 0x20) == word[i])
            i++;
        if (i == length) {
            reader->at += length;
            return true;
        }
        word += size + (word[size] == '|');
    }
    return false;
}

/* The minutes after hours and their unit or colon: nothing, "30" or "30 min". */
static aid_status duration_minutes_after(duration_reader *reader, bool colon, int64_t *out)
{
    duration_number minutes;
    duration_skip(reader);
    *out = 0;
    if (*reader->at == '\0' && !colon)
        return AID_OK;
    const char *start = reader->at;
    aid_status status = duration_number_read(reader, &minutes);
    if (status != AID_OK)
        return status;
    if (minutes.pointed || (colon && minutes.digits != 2)) {
        reader->at = start;
        return duration_refuse(reader, "needs two digits of minutes after its hours");
    }
    if (minutes.units > 59)
        return aid__fail_at(reader->error, AID_E_FORMAT, AID_REASON_TIME_FORMAT, 1,
                            (uint32_t)(start - reader->text) + 1,
                            "minutes: %lld is more than the 59 that go beside hours", (long long)minutes.units);
    if (!colon)
        (void)duration_word(reader, "m|min|mins|minute|minutes");
    *out = minutes.units;
    return AID_OK;
}

static aid_status duration_whole(const duration_reader *reader, const duration_number *number, int64_t unit,
                                 int64_t *out)
{
    int64_t scaled = number->units * unit;
    if (scaled % number->scale == 0) {
        *out = scaled / number->scale;
        return AID_OK;
    }
    int64_t below = scaled / number->scale;
    return aid__fail_at(reader->error, AID_E_FORMAT, AID_REASON_TIME_FORMAT, 1, 1,
                        "minutes: \"%.*s\" is not a whole number of minutes; right would be %lld min or %lld min",
                        aid__text_shown(reader->text, strlen(reader->text)), reader->text, (long long)below,
                        (long long)below + 1);
}

aid_status aid__minutes_parse(const char *text, int64_t *out_minutes, aid_error *error)
{
    duration_reader reader = { text, text, error };
    duration_number number;
    aid_status status = duration_number_read(&reader, &number);
    if (status != AID_OK)
        return status;
    bool colon = *reader.at == ':' && !number.pointed;
    int64_t minutes = 0, more = 0;
    if (colon)
        reader.at++;
    if (colon || duration_word(&reader, "h|hr|hrs|hour|hours")) {
        status = duration_whole(&reader, &number, 60, &minutes);
        if (status == AID_OK && !number.pointed)
            status = duration_minutes_after(&reader, colon, &more);
    } else if (duration_word(&reader, "m|min|mins|minute|minutes") || !number.pointed) {
        status = duration_whole(&reader, &number, 1, &minutes);
    } else {
        return duration_refuse(&reader, "has a point and no unit");
    }
    if (status != AID_OK)
        return status;
    duration_skip(&reader);
    if (*reader.at != '\0')
        return duration_refuse(&reader, "goes on after its end");
    if (minutes > AID__TIME_MAX - more)
        return aid__fail_at(error, AID_E_FORMAT, AID_REASON_RANGE, 1, 1, "minutes: \"%.*s\" is more than 2^53 - 1",
                            aid__text_shown(text, strlen(text)), text);
    *out_minutes = minutes + more;
    return AID_OK;
}
