/* SPDX-License-Identifier: MIT */
/* Growing text, terminal columns, word lists. */
#include "words.h"
#include "exit.h"

#include <mutualaid/ledger.h>
#include <mutualaid/text.h>

#include <assert.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *words_or_end(void *block)
{
    if (block == NULL) {
        fputs("mutualaid: out of memory\n", stderr);
        exit(CLI_EXIT_MEMORY);
    }
    return block;
}

void *cli_take(size_t count, size_t size)
{
    return words_or_end(calloc(count > 0 ? count : 1, size));
}

void *cli_grow(void *block, size_t count, size_t size)
{
    if (count > SIZE_MAX / size)
        return words_or_end(NULL);
    return words_or_end(realloc(block, count * size));
}

char *cli_copy(const char *text)
{
    size_t size = strlen(text) + 1;
    return memcpy(cli_take(size, 1), text, size);
}

void cli_text_add_bytes(cli_text *text, const char *bytes, size_t length)
{
    if (length >= text->capacity - text->length || text->bytes == NULL) {
        text->capacity = (text->length + length + 64) * 2;
        text->bytes = cli_grow(text->bytes, text->capacity, 1);
    }
    memcpy(text->bytes + text->length, bytes, length);
    text->length += length;
    text->bytes[text->length] = '\0';
}

void cli_text_add(cli_text *text, const char *more)
{
    cli_text_add_bytes(text, more, strlen(more));
}

void cli_text_vformat(cli_text *text, const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    assert(length >= 0);
    char *written = cli_take((size_t)length + 1, 1);
    vsnprintf(written, (size_t)length + 1, format, again);
    va_end(again);
    cli_text_add_bytes(text, written, (size_t)length);
    free(written);
}

void cli_text_format(cli_text *text, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    cli_text_vformat(text, format, arguments);
    va_end(arguments);
}

void cli_text_count(cli_text *text, int64_t count, const char *one)
{
    cli_text_format(text, "%" PRId64 " %s%s", count, one, count == 1 ? "" : "s");
}

const char *cli_text_get(const cli_text *text)
{
    return text->bytes == NULL ? "" : text->bytes;
}

void cli_text_clear(cli_text *text)
{
    text->length = 0;
    if (text->bytes != NULL)
        text->bytes[0] = '\0';
}

void cli_text_free(cli_text *text)
{
    free(text->bytes);
    *text = (cli_text){ 0 };
}

/* The bounds of the second byte are what rules out overlong forms, surrogates and what lies beyond U+10FFFF. */
size_t cli_utf8_step(const char *text)
{
    const unsigned char *byte = (const unsigned char *)text;
    if (byte[0] < 0x80)
        return 1;
    if (byte[0] < 0xC2 || byte[0] > 0xF4)
        return 0;
    size_t length = byte[0] < 0xE0 ? 2 : byte[0] < 0xF0 ? 3 : 4;
    unsigned char least = byte[0] == 0xE0 ? 0xA0 : byte[0] == 0xF0 ? 0x90 : 0x80;
    unsigned char most = byte[0] == 0xED ? 0x9F : byte[0] == 0xF4 ? 0x8F : 0xBF;
    if (byte[1] < least || byte[1] > most)
        return 0;
    for (size_t i = 2; i < length; i++) {
        if ((byte[i] & 0xC0) != 0x80)
            return 0;
    }
    return length;
}

size_t cli_utf8_wrong(const char *text)
{
    for (size_t at = 0; text[at] != '\0';) {
        size_t step = cli_utf8_step(text + at);
        if (step == 0)
            return at + 1;
        at += step;
    }
    return 0;
}

size_t cli_columns(const char *text)
{
    uint32_t columns = 0;
    if (aid_text_columns(text, &columns, NULL) != AID_OK)
        return strlen(text);
    return columns;
}

/* One character alone, for its width; what is not UTF-8 is one byte. */
static size_t words_character(const char *text, char out[8])
{
    size_t step = cli_utf8_step(text);
    if (step == 0)
        step = 1;
    memcpy(out, text, step);
    out[step] = '\0';
    return step;
}

size_t cli_text_fit(cli_text *out, const char *text, size_t columns)
{
    bool whole = cli_columns(text) <= columns;
    size_t room = whole ? columns : columns - (columns > 0), filled = 0;
    for (size_t at = 0; text[at] != '\0';) {
        char character[8];
        size_t step = words_character(text + at, character);
        bool blank = (unsigned char)character[0] < 0x20 || character[0] == 0x7F;
        size_t width = blank ? 1 : cli_columns(character);
        if (filled + width > room)
            break;
        cli_text_add(out, blank ? " " : character);
        filled += width;
        at += step;
    }
    if (!whole && columns > 0) {
        cli_text_add(out, "…");
        filled++;
    }
    return filled;
}

void cli_text_wrap(cli_text *out, const char *text, size_t columns, size_t indent)
{
    size_t filled = 0;
    bool first = true;
    while (*text != '\0') {
        size_t length = strcspn(text, " \n");
        char *word = cli_take(length + 1, 1);
        memcpy(word, text, length);
        size_t width = cli_columns(word);
        if (!first && filled + 1 + width > columns) {
            cli_text_format(out, "\n%*s", (int)indent, "");
            filled = 0;
        } else if (!first && filled > 0) {
            cli_text_add(out, " ");
            filled++;
        }
        cli_text_add(out, word);
        free(word);
        filled += width;
        first = false;
        text += length;
        if (*text == '\n') {
            cli_text_format(out, "\n%*s", (int)indent, "");
            filled = 0;
            first = true;
        }
        text += *text != '\0';
    }
}

const char *cli_word(const char *words, int32_t value, char buffer[CLI_WORD_BYTES])
{
    buffer[0] = '\0';
    if (value <= 0)
        return buffer;
    for (int32_t i = 1; i < value && words != NULL; i++) {
        words = strchr(words, '|');
        words = words == NULL ? NULL : words + 1;
    }
    if (words == NULL)
        return strcpy(buffer, "?");
    size_t length = strcspn(words, "|");
    assert(length < CLI_WORD_BYTES);
    memcpy(buffer, words, length);
    buffer[length] = '\0';
    return buffer;
}

static bool words_alike(const char *word, size_t length, const char *text)
{
    if (strlen(text) != length)
        return false;
    for (size_t i = 0; i < length; i++) {
        char typed = text[i] == '-' ? '_' : text[i];
        if (typed >= 'A' && typed <= 'Z')
            typed = (char)(typed - 'A' + 'a');
        if (typed != word[i])
            return false;
    }
    return true;
}

int32_t cli_word_number(const char *words, const char *text)
{
    for (int32_t number = 1;; number++) {
        size_t length = strcspn(words, "|");
        if (length > 0 && words_alike(words, length, text))
            return number;
        if (words[length] == '\0')
            return 0;
        words += length + 1;
    }
}

void cli_minutes_text(int64_t minutes, char out[24])
{
    uint64_t size = minutes < 0 ? (uint64_t)0 - (uint64_t)minutes : (uint64_t)minutes;
    snprintf(out, 24, "%s%" PRIu64 ":%02" PRIu64, minutes < 0 ? "-" : "", size / 60, size % 60);
}

void cli_hex(const uint8_t *bytes, size_t count, char *out)
{
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < count; i++) {
        out[2 * i] = digits[bytes[i] >> 4];
        out[2 * i + 1] = digits[bytes[i] & 15];
    }
    out[2 * count] = '\0';
}

const char *cli_unit_word(int32_t unit, char buffer[CLI_WORD_BYTES])
{
    aid_unit_info info = { .struct_size = sizeof info };
    buffer[0] = '\0';
    if (unit != 0)
        snprintf(buffer, CLI_WORD_BYTES, "%s", aid_unit_get(unit, &info, NULL) == AID_OK ? info.code : "?");
    return buffer;
}

const char *cli_amount_text(int64_t amount, int32_t unit, char out[CLI_AMOUNT_BYTES])
{
    aid_unit_info info = { .struct_size = sizeof info };
    if (unit == AID_UNIT_TIME || unit == AID_UNIT_VOLUNTEER || aid_unit_get(unit, &info, NULL) != AID_OK) {
        char minutes[24];
        cli_minutes_text(amount, minutes);
        snprintf(out, CLI_AMOUNT_BYTES, "%s", minutes);
        return out;
    }
    int64_t whole = 1;
    for (int32_t i = 0; i < info.exponent; i++)
        whole *= 10;
    const char *minus = amount < 0 ? "-" : "";
    int64_t size = amount < 0 ? -amount : amount;
    if (info.exponent == 0)
        snprintf(out, CLI_AMOUNT_BYTES, "%s%" PRId64, minus, size);
    else
        snprintf(out, CLI_AMOUNT_BYTES, "%s%" PRId64 ".%0*" PRId64, minus, size / whole, (int)info.exponent, size % whole);
    return out;
}
