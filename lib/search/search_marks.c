/* SPDX-License-Identifier: MIT */
/* The exact, unstripped comparison: "año" and "ano" fold to the same words, and this tells them apart. It is made
 * only for labels that fit as a whole, so nothing is stored for it. */
#include "search/search_inside.h"

#include <string.h>
#include <utf8proc.h>

enum { MARKS_CODES = 512 }; /* longer texts are compared byte by byte */

#define MARKS_FOLD ((utf8proc_option_t)(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE))

/* One space for each run of white space, none at the ends. */
static size_t marks_trim(utf8proc_int32_t *codes, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (codes[i] > ' ')
            codes[kept++] = codes[i];
        else if (kept > 0 && codes[kept - 1] != ' ')
            codes[kept++] = ' ';
    }
    return kept > 0 && codes[kept - 1] == ' ' ? kept - 1 : kept;
}

/* Answers how many code points; negative when they do not fit. */
static utf8proc_ssize_t marks_fold(const char *text, utf8proc_int32_t codes[MARKS_CODES])
{
    utf8proc_ssize_t count = utf8proc_decompose((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)strlen(text), codes,
                                                MARKS_CODES, MARKS_FOLD);
    return count < 0 || count > MARKS_CODES ? -1 : (utf8proc_ssize_t)marks_trim(codes, (size_t)count);
}

bool aid__search_same_marks(const char *a, const char *b)
{
    if (strcmp(a, b) == 0)
        return true;
    utf8proc_int32_t a_codes[MARKS_CODES], b_codes[MARKS_CODES];
    utf8proc_ssize_t a_count = marks_fold(a, a_codes), b_count = marks_fold(b, b_codes);
    bool same = a_count >= 0 && a_count == b_count &&
                memcmp(a_codes, b_codes, (size_t)a_count * sizeof *a_codes) == 0;
    aid__search_wipe(a_codes, sizeof a_codes);
    aid__search_wipe(b_codes, sizeof b_codes);
    return same;
}
