/* SPDX-License-Identifier: MIT */
/* Texts of lines `word: value`, one line a fact, in a fixed order: what leaves the community in signed form.
 *
 * There is one way to write such a text, and the reader takes no other: so two texts that say the same are the same
 * bytes. Numbers are decimal without leading zeros, times as aid__time_format writes them, each line ends with one newline.
 * A reader that found something wrong keeps its first refusal and answers zeros from then on: look once, at the end. */
#ifndef AID_BASE_LINES_H
#define AID_BASE_LINES_H

#include "base/buffer.h"
#include "base/error.h"

void aid__lines_add(aid__buffer *text, const char *word, const char *value);
void aid__lines_add_number(aid__buffer *text, const char *word, int64_t value);
void aid__lines_add_time(aid__buffer *text, const char *word, int64_t value);

typedef struct aid__lines {
    const char *at, *end;
    uint32_t line; /* of `at`, from 1 */
    aid_status status;
    aid_error *error;
} aid__lines;

enum { AID__LINES_FIELD = 320 }; /* room for every value; longer ones are refused */

void aid__lines_begin(aid__lines *lines, const char *text, size_t length, aid_error *error);
bool aid__lines_is(const aid__lines *lines, const char *word); /* the next line begins with "word: " */
void aid__lines_text(aid__lines *lines, const char *word, char out[AID__LINES_FIELD]);
int64_t aid__lines_number(aid__lines *lines, const char *word); /* within ±(2^53−1) */
int64_t aid__lines_time(aid__lines *lines, const char *word);

/* Cuts the first field off a value of fields with one blank between; "" when none is left. */
const char *aid__lines_cut(char **rest);
bool aid__lines_to_number(const char *text, int64_t *out); /* canonical, within ±(2^53−1) */
bool aid__lines_to_time(const char *text, int64_t *out);   /* canonical */
bool aid__lines_to_bytes(const char *hex, uint8_t *out, size_t count); /* exactly 2·count digits 0-9 a-f */
void aid__lines_from_bytes(const uint8_t *bytes, size_t count, char *out_hex); /* room for 2·count + 1 */

/* Refuses what was just read, naming its line; the first refusal stays. */
void aid__lines_refuse(aid__lines *lines, uint32_t line, const char *should);

#endif
