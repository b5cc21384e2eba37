/* SPDX-License-Identifier: MIT */
/* Which words of the dictionary fit a typed word. All words of a fitting length are looked at; what their letters rule
 * out costs a few operations a word, what is left is compared. No second index has to be kept for it, and a dictionary
 * of 30,000 words takes tens of microseconds. */
#include "search/search_inside.h"
#include "search/search_osa.h"

#include <assert.h>
#include <string.h>

enum { SCAN_UNFINISHED = 255 };

typedef struct scan_word {
    const uint32_t *codes;
    uint64_t letters;
    uint32_t length, typos;
    bool begun_ok;
    aid__osa pattern;
} scan_word;

/* More than `most` bits? */
static bool scan_over(uint64_t bits, uint32_t most)
{
    for (; most > 0; most--)
        bits &= bits - 1;
    return bits != 0;
}

static bool scan_add(aid__search_index *index, uint32_t word, uint32_t edits, uint32_t unfinished)
{
    aid__search_match *match = aid__vector_push(&index->matches);
    if (match == NULL)
        return false;
    match->word = word;
    match->cost = (uint16_t)(edits << 8 | (unfinished < SCAN_UNFINISHED ? unfinished : SCAN_UNFINISHED));
    return true;
}

/* Can the letters fit? An edit brings in or takes away at most one letter. */
static bool scan_letters_fit(const scan_word *typed, const aid__search_sign *sign, uint32_t length)
{
    if (typed->typos == 0 && sign->first != typed->codes[0])
        return false;
    if (!typed->begun_ok)
        return !scan_over(typed->letters & ~sign->letters, typed->typos) &&
               !scan_over(sign->letters & ~typed->letters, typed->typos);
    uint64_t reach = typed->length + typed->typos <= SEARCH_HEAD && length > SEARCH_HEAD ? sign->head : sign->letters;
    return !scan_over(typed->letters & ~reach, typed->typos);
}

/* Compares letter by letter; false: out of memory. */
static bool scan_compare(aid__search_index *index, const scan_word *typed, uint32_t word)
{
    const aid__search_word *at = aid__search_word_at(index, word);
    if (typed->typos == 0) {
        bool begun = at->length >= typed->length &&
                     memcmp(at->codes, typed->codes, typed->length * sizeof *typed->codes) == 0;
        return !begun || scan_add(index, word, 0, at->length - typed->length);
    }
    uint32_t edits = aid__osa_distance(&typed->pattern, at->codes, at->length, typed->typos), unfinished = 0;
    if (typed->begun_ok && edits > 0) {
        uint32_t reached, begun = aid__osa_prefix(&typed->pattern, at->codes, at->length, typed->typos, &reached);
        if (begun < edits) {
            edits = begun;
            unfinished = at->length - reached;
        }
    }
    return edits > typed->typos || scan_add(index, word, edits, unfinished);
}

aid_status aid__search_scan(aid__search_index *index, const uint32_t *codes, uint32_t length, uint32_t forgiven,
                            aid_error *error)
{
    bool begun_ok = (forgiven & AID__SEARCH_BEGUN) != 0;
    assert(length > 0 && length <= SEARCH_WORD_CODES);
    scan_word typed = { .codes = codes, .length = length, .begun_ok = begun_ok };
    if ((forgiven & AID__SEARCH_TYPOS) != 0 || ((forgiven & AID__SEARCH_TYPOS_UNKNOWN) != 0 &&
                                                aid__search_lookup(index, codes, length) == SEARCH_NONE))
        typed.typos = aid__search_typos(codes, length);
    if (typed.typos == 0 && !begun_ok) {
        uint32_t word = aid__search_lookup(index, codes, length);
        return word == SEARCH_NONE || scan_add(index, word, 0, 0) ? AID_OK : aid__fail_memory(error);
    }
    for (uint32_t i = 0; i < length; i++)
        typed.letters |= (uint64_t)1 << (codes[i] & 63);
    if (typed.typos > 0)
        aid__osa_prepare(&typed.pattern, codes, length);
    uint32_t longest = begun_ok || length + typed.typos > SEARCH_WORD_CODES ? SEARCH_WORD_CODES : length + typed.typos;
    for (uint32_t at = length - typed.typos; at <= longest; at++) {
        const aid__search_sign *sign = index->signs[at].rows;
        for (const aid__search_sign *end = sign + index->signs[at].count; sign != end; sign++)
            if (scan_letters_fit(&typed, sign, at) && !scan_compare(index, &typed, sign->word))
                return aid__fail_memory(error);
    }
    return AID_OK;
}
