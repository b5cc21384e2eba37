/* SPDX-License-Identifier: MIT */
/* Cutting texts into words of code points, and words into trigrams as pg_trgm does: two spaces before each word and
 * one after it. */
#include "base/text.h"
#include "search/search_inside.h"
#include "search/search_top.h"

#include <assert.h>
#include <string.h>

enum { TEXT_SHORT = 3, TEXT_MIDDLE = 5, TEXT_GRAM_BITS = 21 };

void aid__search_wipe(void *memory, size_t size)
{
    volatile unsigned char *byte = memory;
    while (size-- > 0)
        *byte++ = 0;
}

/* Appends one word; false when the text is full. What passes the limits does not count. */
static bool text_add_word(aid__search_text *out, const char *word, size_t length)
{
    uint32_t end = aid__search_word_start(out, out->count), start = end;
    for (size_t at = 0; at < length && end - start < SEARCH_WORD_CODES;) {
        if (end == SEARCH_CODES)
            return false;
        out->codes[end++] = aid__text_next(word, length, &at);
    }
    out->ends[out->count++] = (uint16_t)end;
    return out->count < SEARCH_WORDS;
}

/* A text of signs only ("♫", "&") is one word, so that it can be found at all. */
static void text_add_signs(aid__search_text *out, const char *folded, size_t length)
{
    while (length > 0 && (unsigned char)folded[0] <= ' ') {
        folded++;
        length--;
    }
    while (length > 0 && (unsigned char)folded[length - 1] <= ' ')
        length--;
    if (length > 0)
        text_add_word(out, folded, length);
}

aid_status aid__search_cut(aid__search_index *index, const char *text, aid__search_text *out, aid_error *error)
{
    aid__buffer *folded = &index->folded;
    aid__word words[SEARCH_WORDS];
    out->count = 0;
    assert(folded->length == 0);
    aid_status status = aid__text_fold(text, strlen(text), folded, error);
    if (status == AID_OK) {
        size_t count = aid__text_words(folded->bytes, folded->length, words, SEARCH_WORDS);
        for (size_t i = 0; i < count && i < SEARCH_WORDS; i++)
            if (!text_add_word(out, folded->bytes + words[i].start, words[i].length))
                break;
        if (count == 0)
            text_add_signs(out, folded->bytes, folded->length);
    }
    aid__search_wipe(folded->bytes, folded->length);
    aid__buffer_clear(folded);
    return status;
}

static uint64_t text_pack(uint64_t a, uint64_t b, uint64_t c)
{
    return a << (2 * TEXT_GRAM_BITS) | b << TEXT_GRAM_BITS | c;
}

uint32_t aid__search_trigrams(const aid__search_text *text, uint64_t out[SEARCH_TRIGRAMS])
{
    uint32_t count = 0;
    for (uint32_t word = 0, at = 0; word < text->count; word++) {
        uint64_t before = ' ', last = ' ';
        for (; at < text->ends[word]; at++) {
            out[count++] = text_pack(before, last, text->codes[at]);
            before = last;
            last = text->codes[at];
        }
        out[count++] = text_pack(before, last, ' ');
    }
    assert(count <= SEARCH_TRIGRAMS);
    aid__top_select(out, count, count);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < count; i++)
        if (i == 0 || out[i] != out[kept - 1])
            out[kept++] = out[i];
    return kept;
}

/* Numbers say what they say: 2019 is not 2018 mistyped. */
uint32_t aid__search_typos(const uint32_t *codes, uint32_t length)
{
    for (uint32_t i = 0; i < length; i++)
        if (codes[i] >= '0' && codes[i] <= '9')
            return 0;
    return length <= TEXT_SHORT ? 0 : length <= TEXT_MIDDLE ? 1 : 2;
}
