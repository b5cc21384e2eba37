/* SPDX-License-Identifier: MIT */
/* Growing text, and what of UTF-8 a terminal program needs. Out of memory ends the program: it holds nothing that a
 * killed process would not leave in order too. */
#ifndef CLI_WORDS_H
#define CLI_WORDS_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct cli_text {
    char *bytes; /* NUL-terminated once anything was added; NULL before */
    size_t length, capacity;
} cli_text;

void *cli_take(size_t count, size_t size); /* cleared, never NULL */
void *cli_grow(void *block, size_t count, size_t size);
char *cli_copy(const char *text);

void cli_text_add(cli_text *text, const char *more);
void cli_text_add_bytes(cli_text *text, const char *bytes, size_t length);
void cli_text_format(cli_text *text, const char *format, ...);
void cli_text_vformat(cli_text *text, const char *format, va_list arguments);
/* "1 request", "2 requests". */
void cli_text_count(cli_text *text, int64_t count, const char *one);
const char *cli_text_get(const cli_text *text); /* "" when nothing was added */
void cli_text_clear(cli_text *text);
void cli_text_free(cli_text *text);

/* Bytes of the valid UTF-8 sequence that `text` begins with; 0 when it begins with none. */
size_t cli_utf8_step(const char *text);
/* Where the first byte that is not UTF-8 is, from 1; 0: all is well. */
size_t cli_utf8_wrong(const char *text);

size_t cli_columns(const char *text);
/* Adds the text, cut to `columns` with … when it is longer, line ends as spaces. Answers the columns it fills. */
size_t cli_text_fit(cli_text *out, const char *text, size_t columns);
/* Adds the text in lines of at most `columns`; those after the first stand after `indent` spaces more. */
void cli_text_wrap(cli_text *out, const char *text, size_t columns, size_t indent);

/* Words of a list such as "open|filled": the `value`-th from 1, "" for 0, "?" beyond. Lives until the next call with
 * the same buffer. */
enum { CLI_WORD_BYTES = 40 };
enum { CLI_AMOUNT_BYTES = 40 };

/* A unit's word: time, EUR. */
const char *cli_unit_word(int32_t unit, char buffer[CLI_WORD_BYTES]);
/* An amount as people read it in that unit: 1:30, 12.50, 7. Time and unpaid time are minutes. */
const char *cli_amount_text(int64_t amount, int32_t unit, char out[CLI_AMOUNT_BYTES]);

const char *cli_word(const char *words, int32_t value, char buffer[CLI_WORD_BYTES]);
/* Which word of the list the text is, from 1; - and _ are alike; 0: none. */
int32_t cli_word_number(const char *words, const char *text);

void cli_minutes_text(int64_t minutes, char out[24]); /* "1:30", "-0:15" */
void cli_hex(const uint8_t *bytes, size_t count, char *out);

#endif
