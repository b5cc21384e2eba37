/* SPDX-License-Identifier: MIT */
/* Cuts folded text into words for search: UAX #29 made simple. Chinese and Japanese write no spaces, so their letters
 * become overlapping pairs, which find a compound by any two neighbours in it. */
#include "base/text.h"

#include <assert.h>
#include <utf8proc.h>

typedef enum words_kind { WORDS_GAP, WORDS_LETTER, WORDS_MARK, WORDS_PAIRED } words_kind;

/* Han, Hiragana and Katakana, as far as they survive folding. */
static bool words_is_paired(uint32_t code)
{
    return (code >= 0x3041 && code <= 0x30FF) || (code >= 0x4E00 && code <= 0x9FFF) ||
           (code >= 0x3400 && code <= 0x4DBF) || (code >= 0x3005 && code <= 0x3007) ||
           (code >= 0x31F0 && code <= 0x31FF) || (code >= 0x3021 && code <= 0x3029) ||
           (code >= 0x2E80 && code <= 0x2FDF) || (code >= 0xF900 && code <= 0xFAFF) ||
           (code >= 0x1AFF0 && code <= 0x1B16F) || (code >= 0x20000 && code <= 0x3FFFF);
}

static words_kind words_kind_of(uint32_t code)
{
    switch (utf8proc_category((utf8proc_int32_t)code)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO: return words_is_paired(code) ? WORDS_PAIRED : WORDS_LETTER;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME: return WORDS_MARK;
    default: return WORDS_GAP;
    }
}

typedef struct words_list {
    aid__word *words;
    size_t capacity, count;
} words_list;

static void words_add(words_list *list, size_t start, size_t end)
{
    assert(start < end && end <= UINT32_MAX);
    if (list->count < list->capacity)
        list->words[list->count] = (aid__word){ .start = (uint32_t)start, .length = (uint32_t)(end - start) };
    list->count++;
}

/* Moves `at` past the letters (or, `paired`, past one such letter) and the marks on them. */
static void words_pass(const char *text, size_t length, size_t *at, bool paired)
{
    bool first = true;
    while (*at < length) {
        size_t next = *at;
        words_kind kind = words_kind_of(aid__text_next(text, length, &next));
        bool inside = kind == WORDS_MARK || (paired ? first && kind == WORDS_PAIRED : kind == WORDS_LETTER);
        if (!inside)
            return;
        first = false;
        *at = next;
    }
}

size_t aid__text_words(const char *folded, size_t length, aid__word *words, size_t capacity)
{
    assert(length <= UINT32_MAX);
    words_list list = { .words = words, .capacity = capacity };
    size_t before = 0; /* where the paired letter that ends at `at` begins */
    size_t run = 0;    /* how many paired letters end at `at` in a row */
    for (size_t at = 0; at < length;) {
        size_t start = at;
        words_kind kind = words_kind_of(aid__text_next(folded, length, &at));
        if (kind == WORDS_PAIRED) {
            at = start;
            words_pass(folded, length, &at, true);
            if (run > 0)
                words_add(&list, before, at);
            before = start;
            run++;
            continue;
        }
        if (run == 1)
            words_add(&list, before, start);
        run = 0;
        if (kind == WORDS_LETTER) {
            words_pass(folded, length, &at, false);
            words_add(&list, start, at);
        }
    }
    if (run == 1)
        words_add(&list, before, length);
    return list.count;
}
