/* SPDX-License-Identifier: MIT */
/* UTF-8 text: checking what a host gives, folding it for search, cutting folded text into words, language tags.
 * Unicode data is utf8proc's, always through our own buffers. */
#ifndef AID_BASE_TEXT_H
#define AID_BASE_TEXT_H

#include "base/buffer.h"
#include "base/error.h"

/* A word of folded text, in bytes. */
typedef struct aid__word {
    uint32_t start, length;
} aid__word;

enum { AID__LANGUAGES = 16 }; /* most languages in one list */

/* Is `text` fit to be stored? NULL is. Refused: invalid UTF-8, more than `max_bytes`, control characters (newline and
 * tab are fine when `lines_allowed`). `field` names the field in the message. */
aid_status aid__text_check(const char *text, size_t max_bytes, int lines_allowed, const char *field, aid_error *error);

bool aid__text_valid(const char *text, size_t length); /* strict: no surrogates, nothing overlong, ≤ U+10FFFF */

/* The next code point of valid UTF-8; moves `position`, which must be before the end. */
uint32_t aid__text_next(const char *text, size_t length, size_t *position);

/* How many bytes of a rejected text to show in a message (`%.*s`): few, up to the first that is no printable UTF-8. */
int aid__text_shown(const char *text, size_t length);

uint32_t aid__text_columns(const char *text); /* how many terminal columns it fills; an invalid byte counts 1 */

/* Appends the text as it is compared: NFKC with case folded, default-ignorables dropped, marks dropped after Latin and
 * Greek letters only, ё as е, ı as i, every dash as -, the curly apostrophe as '. The result is NFC, and folding it
 * again changes nothing. No NUL is added. On failure `out` has its old length.
 * AID_E_ARGUMENT: invalid UTF-8; AID_E_MEMORY. */
aid_status aid__text_fold(const char *text, size_t length, aid__buffer *out, aid_error *error);

/* Cuts folded text into words: runs of letters with their marks and digits; Han, Hiragana and Katakana as overlapping
 * pairs, one alone as it is. Writes at most `capacity`, answers how many there are. */
size_t aid__text_words(const char *folded, size_t length, aid__word *words, size_t capacity);

/* Language tags ("ru,en", "ru en zh-Hant"; comma, space or semicolon between): the primary subtag of each, 15 bits,
 * five a letter with a = 1, the first letter highest, a missing third 0. Twice the same is once; order is kept.
 * NULL and "" give none. On failure (AID_REASON_LANGUAGE) nothing is written. */
aid_status aid__language_list(const char *text, uint16_t *codes, size_t capacity, size_t *out_count, const char *field,
                              aid_error *error);
void aid__language_text(uint16_t code, char out[4]); /* back to "ru"; "" for 0 */

#endif
