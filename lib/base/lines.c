/* SPDX-License-Identifier: MIT */
/* Keeps what `lines.h` promises. */
#include "base/lines.h"

#include "base/calendar.h"
#include <stdio.h>
#include <string.h>

static const int64_t lines_number_max = ((int64_t)1 << 53) - 1;
static const char lines_digits[] = "0123456789abcdef";

void aid__lines_add(aid__buffer *text, const char *word, const char *value)
{
    aid__buffer_add_text(text, word);
    aid__buffer_add_text(text, ": ");
    aid__buffer_add_text(text, value);
    aid__buffer_add_char(text, '\n');
}

void aid__lines_add_number(aid__buffer *text, const char *word, int64_t value)
{
    char number[24];
    snprintf(number, sizeof number, "%lld", (long long)value);
    aid__lines_add(text, word, number);
}

void aid__lines_add_time(aid__buffer *text, const char *word, int64_t value)
{
    char time[40];
    aid__time_format(value, time);
    aid__lines_add(text, word, time);
}

void aid__lines_begin(aid__lines *lines, const char *text, size_t length, aid_error *error)
{
    *lines = (aid__lines){ .at = text, .end = text + length, .line = 1, .status = AID_OK, .error = error };
}

void aid__lines_refuse(aid__lines *lines, uint32_t line, const char *should)
{
    if (lines->status == AID_OK)
        lines->status = aid__fail_at(lines->error, AID_E_FORMAT, AID_REASON_MESSAGE, line, 1,
                                     "line %u of the text is not as its format says: %s", (unsigned)line, should);
}

bool aid__lines_is(const aid__lines *lines, const char *word)
{
    size_t length = strlen(word);
    return lines->status == AID_OK && (size_t)(lines->end - lines->at) > length + 1 &&
           memcmp(lines->at, word, length) == 0 && lines->at[length] == ':' && lines->at[length + 1] == ' ';
}

void aid__lines_text(aid__lines *lines, const char *word, char out[AID__LINES_FIELD])
{
    char should[80];
    size_t head = strlen(word) + 2;
    out[0] = '\0';
    snprintf(should, sizeof should, "it begins with \"%.40s: \"", word);
    if (!aid__lines_is(lines, word)) {
        aid__lines_refuse(lines, lines->line, should);
        return;
    }
    const char *value = lines->at + head;
    const char *end = memchr(value, '\n', (size_t)(lines->end - value));
    size_t length = end == NULL ? AID__LINES_FIELD : (size_t)(end - value);
    if (length >= AID__LINES_FIELD || memchr(value, '\0', length) != NULL) {
        aid__lines_refuse(lines, lines->line, "a value has at most 319 bytes and ends with its line");
        return;
    }
    memcpy(out, value, length);
    out[length] = '\0';
    lines->at = end + 1;
    lines->line++;
}

bool aid__lines_to_number(const char *text, int64_t *out)
{
    bool minus = text[0] == '-';
    const char *at = text + minus;
    int64_t value = 0;
    if (*at < '0' || *at > '9' || (at[0] == '0' && (at[1] != '\0' || minus)))
        return false;
    for (; *at >= '0' && *at <= '9' && value <= lines_number_max; at++)
        value = value * 10 + (*at - '0');
    if (*at != '\0' || value > lines_number_max)
        return false;
    *out = minus ? -value : value;
    return true;
}

bool aid__lines_to_time(const char *text, int64_t *out)
{
    char again[40];
    int64_t time;
    if (aid__time_parse(text, &time, NULL) != AID_OK)
        return false;
    aid__time_format(time, again);
    if (strcmp(again, text) != 0)
        return false;
    *out = time;
    return true;
}

int64_t aid__lines_number(aid__lines *lines, const char *word)
{
    char value[AID__LINES_FIELD];
    int64_t number = 0;
    uint32_t line = lines->line;
    aid__lines_text(lines, word, value);
    if (lines->status == AID_OK && !aid__lines_to_number(value, &number))
        aid__lines_refuse(lines, line, "it has a whole number within 2^53, without leading zeros");
    return number;
}

int64_t aid__lines_time(aid__lines *lines, const char *word)
{
    char value[AID__LINES_FIELD];
    int64_t time = 0;
    uint32_t line = lines->line;
    aid__lines_text(lines, word, value);
    if (lines->status == AID_OK && !aid__lines_to_time(value, &time))
        aid__lines_refuse(lines, line, "it has a time such as 2026-11-24T00:00:00Z");
    return time;
}

const char *aid__lines_cut(char **rest)
{
    char *field = *rest, *blank = strchr(field, ' ');
    *rest = blank == NULL ? field + strlen(field) : blank + 1;
    if (blank != NULL)
        *blank = '\0';
    return field;
}

bool aid__lines_to_bytes(const char *hex, uint8_t *out, size_t count)
{
    if (strlen(hex) != 2 * count)
        return false;
    for (size_t i = 0; i < 2 * count; i++) {
        const char *digit = memchr(lines_digits, hex[i], 16);
        if (digit == NULL)
            return false;
        out[i / 2] = (uint8_t)(out[i / 2] << 4 | (uint8_t)(digit - lines_digits));
    }
    return true;
}

void aid__lines_from_bytes(const uint8_t *bytes, size_t count, char *out_hex)
{
    for (size_t i = 0; i < count; i++) {
        out_hex[2 * i] = lines_digits[bytes[i] >> 4];
        out_hex[2 * i + 1] = lines_digits[bytes[i] & 15];
    }
    out_hex[2 * count] = '\0';
}
