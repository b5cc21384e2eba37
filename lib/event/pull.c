/* SPDX-License-Identifier: MIT */
/* Numbers and text in their one canonical spelling.
 *
 * Speed comes from words: eight digits, or eight bytes of plain ASCII, are looked at together; the byte-by-byte code
 * beside each is the definition, and takes over where a word holds anything else or would reach behind the end. */
#include "event/pull.h"

#include "event/event_table.h"
#include "event/octets.h"
#include <assert.h>
#include <stdio.h>

enum { PULL_NUMBER_DIGITS = 16 }; /* of 2^53−1 */

/* ---- messages ------------------------------------------------------------------------------------------------ */

bool aid__pull_fail(aid__pull *pull, const char *at, const char *message)
{
    assert(pull->start <= at && at <= pull->end);
    char part[24] = "";
    char name[64] = "";
    if (pull->part != 0)
        snprintf(part, sizeof part, " %llu", (unsigned long long)pull->part);
    if (pull->name != NULL)
        snprintf(name, sizeof name, ", \"%.*s\"", (int)(pull->name_length < 48 ? pull->name_length : 48), pull->name);
    pull->status = aid__fail(pull->error, AID_E_FORMAT, AID_REASON_EVENT_FORMAT, "%s: %s%s at byte %llu%s: %s",
                             pull->kind, pull->place, part, (unsigned long long)(at - pull->start), name, message);
    return false;
}

bool aid__pull_fail_memory(aid__pull *pull)
{
    pull->status = aid__fail_memory(pull->error);
    return false;
}

/* ---- numbers ------------------------------------------------------------------------------------------------- */

static inline bool pull_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool aid__pull_number(aid__pull *pull, int64_t *out)
{
    const char *start = pull->at;
    bool negative = aid__pull_accept(pull, '-');
    const char *first = pull->at;
    const char *at = first;
    uint64_t value = 0;
    while (pull->end - at >= 8 && at - first <= PULL_NUMBER_DIGITS - 8) {
        uint64_t word = aid__octets_load(at);
        if (!aid__octets_are_digits(word))
            break;
        value = value * 100000000 + aid__octets_number(word);
        at += 8;
    }
    for (; at < pull->end && pull_is_digit(*at) && at - first < PULL_NUMBER_DIGITS; at++)
        value = value * 10 + (uint64_t)(*at - '0');
    if (at == first)
        return aid__pull_fail(pull, start, "a whole number was expected");
    if (*first == '0' && (at - first > 1 || negative))
        return aid__pull_fail(pull, start, "a number is written without a leading 0 or -0");
    if (value > (uint64_t)AID__NUMBER_MAX || (at < pull->end && pull_is_digit(*at)))
        return aid__pull_fail(pull, start, "a number must lie within ±(2^53−1)");
    pull->at = at;
    *out = negative ? -(int64_t)value : (int64_t)value;
    return true;
}

/* ---- text ---------------------------------------------------------------------------------------------------- */

/* Do these eight bytes stand for themselves? */
static inline bool pull_is_plain(const char *at)
{
    uint64_t word = aid__octets_load(at);
    return aid__octets_are_ascii(word) && !aid__octets_need_escape(word);
}

static inline int pull_hex(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The length of a canonical escape and the byte it stands for; 0 for any other. */
static size_t pull_escape(const char *at, const char *end, char *out)
{
    assert(at < end && *at == '\\');
    if (end - at >= 2 && (at[1] == '"' || at[1] == '\\')) {
        *out = at[1];
        return 2;
    }
    if (end - at < 6 || memcmp(at, "\\u00", 4) != 0)
        return 0;
    int high = pull_hex(at[4]), low = pull_hex(at[5]);
    if (high < 0 || low < 0)
        return 0;
    int code = high * 16 + low;
    if (code == 0 || (code > 0x1F && code != 0x7F))
        return 0;
    *out = (char)code;
    return 6;
}

size_t aid__pull_code_point(const char *at, const char *end)
{
    static const struct {
        uint8_t lead_first, lead_last, next_first, next_last, length;
    } forms[] = {
        /* Unicode, table 3-7: well-formed UTF-8 */
        { 0xC2, 0xDF, 0x80, 0xBF, 2 }, { 0xE0, 0xE0, 0xA0, 0xBF, 3 }, { 0xE1, 0xEC, 0x80, 0xBF, 3 },
        { 0xED, 0xED, 0x80, 0x9F, 3 }, { 0xEE, 0xEF, 0x80, 0xBF, 3 }, { 0xF0, 0xF0, 0x90, 0xBF, 4 },
        { 0xF1, 0xF3, 0x80, 0xBF, 4 }, { 0xF4, 0xF4, 0x80, 0x8F, 4 },
    };
    const unsigned char *byte = (const unsigned char *)at;
    size_t left = (size_t)(end - at);
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        if (byte[0] < forms[i].lead_first || byte[0] > forms[i].lead_last)
            continue;
        if (left < forms[i].length || byte[1] < forms[i].next_first || byte[1] > forms[i].next_last)
            return 0;
        for (size_t k = 2; k < forms[i].length; k++)
            if ((byte[k] & 0xC0) != 0x80)
                return 0;
        return forms[i].length;
    }
    return 0;
}

/* Steps over one character of text that is no quote; adds to `saved` what its escape is longer than itself. */
static bool pull_step(aid__pull *pull, const char **at, size_t *saved)
{
    unsigned char c = (unsigned char)**at;
    size_t length = 1;
    if (c == '\\') {
        char byte;
        length = pull_escape(*at, pull->end, &byte);
        if (length == 0)
            return aid__pull_fail(pull, *at,
                                  "only \\\", \\\\, \\u0001 to \\u001f and \\u007f are escaped, in lower case");
        *saved += length - 1;
    } else if (c >= 0x80) {
        length = aid__pull_code_point(*at, pull->end);
        if (length == 0)
            return aid__pull_fail(pull, *at, "text must be valid UTF-8");
    } else if (c < 0x20 || c == 0x7F) {
        return aid__pull_fail(pull, *at, "a control character in text must be escaped");
    }
    *at += length;
    return true;
}

/* Finds the closing quote, checking everything before it; NULL when the text is refused. */
static const char *pull_measure(aid__pull *pull, size_t *saved)
{
    const char *at = pull->at;
    for (;;) {
        while (pull->end - at >= 8 && pull_is_plain(at))
            at += 8;
        const char *word_end = pull->end - at >= 8 ? at + 8 : pull->end;
        while (at < word_end) {
            if (*at == '"')
                return at;
            if (!pull_step(pull, &at, saved))
                return NULL;
        }
        if (at == pull->end) {
            aid__pull_fail(pull, at, "the text ends without its closing quote");
            return NULL;
        }
    }
}

static void pull_unescape(const char *at, const char *close, char *out)
{
    while (at < close) {
        if (*at == '\\')
            at += pull_escape(at, close, out);
        else
            *out = *at++;
        out++;
    }
    *out = '\0';
}

bool aid__pull_text(aid__pull *pull, const char **out)
{
    const char *start = pull->at;
    if (!aid__pull_accept(pull, '"'))
        return aid__pull_fail(pull, start, "a text in quotes was expected");
    const char *first = pull->at;
    size_t saved = 0;
    const char *close = pull_measure(pull, &saved);
    if (close == NULL)
        return false;
    if (close == first)
        return aid__pull_fail(pull, start, "an empty text is left out");
    size_t length = (size_t)(close - first) - saved;
    char *copy = aid__arena_bytes(pull->arena, length + 1);
    if (copy == NULL)
        return aid__pull_fail_memory(pull);
    if (saved == 0) {
        memcpy(copy, first, length);
        copy[length] = '\0';
    } else {
        pull_unescape(first, close, copy);
    }
    pull->at = close + 1;
    *out = copy;
    return true;
}
