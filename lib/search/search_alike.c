/* SPDX-License-Identifier: MIT */
/* Labels whose letters are alike, when words alone give too little: runs of words written together or apart, more
 * typos than a word may have, a sentence around the skill.
 *
 * Trigram postings give the SEARCH_CANDIDATES labels with the largest share of common trigrams (Jaccard); those are
 * compared letter by letter as whole texts. */
#include "search/search_inside.h"
#include "search/search_osa.h"
#include "search/search_top.h"

#include <assert.h>
#include <string.h>

enum {
    ALIKE_SHORT = 7,       /* a query of fewer trigrams can lose all but one of them by two edits */
    ALIKE_CONSIDERED = 150, ALIKE_CONSIDERED_SHORT = 80, /* thousandths of trigrams in common: less is not compared */
    ALIKE_COUNTED = 255,   /* trigrams of a query that count: a mark is a byte */
    ALIKE_TRIGRAMS = 300,  /* … enough by themselves */
    ALIKE_LETTERS = 500    /* thousandths of letters in place: enough too */
};

/* The text that was typed, made ready for comparing. */
typedef struct alike_typed {
    aid__osa spaced, joined; /* with one space between words; with none */
    uint32_t spaced_length, joined_length;
    uint32_t trigrams;
    uint32_t shared, considered; /* the least trigrams in common, and the least share of them in thousandths */
} alike_typed;

/* Writes the words with `space` code points of space between them; answers the length. */
static uint32_t alike_write(const aid__search_text *text, uint32_t space, uint32_t out[SEARCH_TRIGRAMS])
{
    uint32_t length = 0;
    for (uint32_t word = 0, at = 0; word < text->count; word++) {
        if (word > 0 && space > 0)
            out[length++] = ' ';
        while (at < text->ends[word])
            out[length++] = text->codes[at++];
    }
    assert(length <= SEARCH_TRIGRAMS);
    return length;
}

static void alike_prepare(const aid__search_text *text, alike_typed *typed)
{
    uint32_t codes[SEARCH_TRIGRAMS];
    typed->joined_length = alike_write(text, 0, codes);
    if (typed->joined_length <= AID__OSA_MOST)
        aid__osa_prepare(&typed->joined, codes, typed->joined_length);
    typed->spaced_length = alike_write(text, 1, codes);
    if (typed->spaced_length <= AID__OSA_MOST)
        aid__osa_prepare(&typed->spaced, codes, typed->spaced_length);
    aid__search_wipe(codes, sizeof codes);
}

/* The least trigrams that a label worth comparing shares with the query: those of the ALIKE_TRIGRAMS share, or what
 * two edits leave, each of which changes four at most. */
static uint32_t alike_least(uint32_t trigrams)
{
    if (trigrams < ALIKE_SHORT)
        return 1;
    uint32_t by_share = (trigrams * ALIKE_TRIGRAMS + 999) / 1000, by_edits = trigrams > 8 ? trigrams - 8 : 0;
    uint32_t least = by_share < by_edits ? by_share : by_edits;
    return least < 2 ? 2 : least;
}

/* Counts, in marks, the trigrams that each label shares with the query. */
static void alike_count(aid__search_run *run, const uint64_t *grams, uint32_t count)
{
    aid__search_index *index = run->index;
    uint8_t *marks = index->marks.rows;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t at = aid__map_get(&index->gram_of, aid__key(0, grams[i]));
        if (at == AID__MAP_NONE)
            continue;
        const aid__slots *list = aid__vector_at(&index->grams, at);
        for (uint32_t k = 0; k < list->count; k++)
            marks[list->at[k]]++;
    }
}

/* Takes a label that shares enough trigrams as a key that sorts by similarity, row, label; false: out of memory. */
static bool alike_take(aid__search_run *run, const alike_typed *typed, uint32_t at)
{
    aid__search_index *index = run->index;
    const aid__search_slot *slot = aid__search_slot_at(index, at);
    uint32_t shared = ((const uint8_t *)index->marks.rows)[at];
    uint32_t alike = shared * 1000 / (typed->trigrams + slot->trigrams - shared);
    const aid__search_row *row = aid__search_row_at(index, slot->row);
    if (alike < typed->considered || aid__search_is_strong(row) || !aid__search_allowed(run, slot))
        return true;
    uint64_t *key = aid__vector_push(&index->alike);
    if (key == NULL)
        return false;
    *key = (uint64_t)(1000 - alike) << 48 | (uint64_t)slot->row << 16 | (at - row->first);
    return true;
}

/* Walks the marks, eight at a time: most labels share too few trigrams. Clears them. */
static bool alike_choose(aid__search_run *run, const alike_typed *typed)
{
    static const uint64_t each = UINT64_C(0x0101010101010101);
    aid__search_index *index = run->index;
    uint8_t *marks = index->marks.rows;
    size_t count = index->marks.count, at = 0;
    bool taken = true;
    assert(typed->shared > 0 && typed->shared <= 128);
    while (at < count && taken) {
        uint64_t eight;
        if (count - at >= sizeof eight) {
            memcpy(&eight, marks + at, sizeof eight);
            uint64_t reached = (eight & each * 127) + each * (128 - typed->shared);
            if (((reached | eight) & each * 128) == 0) {
                at += sizeof eight;
                continue;
            }
        }
        for (size_t end = count - at < 8 ? count : at + 8; at < end && taken; at++)
            if (marks[at] >= typed->shared)
                taken = alike_take(run, typed, (uint32_t)at);
    }
    if (count > 0)
        memset(marks, 0, count);
    return taken;
}

/* Writes a label's words as alike_write does. */
static uint32_t alike_write_label(const aid__search_index *index, const aid__search_slot *slot, uint32_t space,
                                  uint32_t out[SEARCH_TRIGRAMS])
{
    uint32_t length = 0;
    for (uint32_t i = 0; i < slot->word_count; i++) {
        const aid__search_word *word = aid__search_word_at(index, slot->words[i]);
        if (i > 0 && space > 0)
            out[length++] = ' ';
        for (uint32_t k = 0; k < word->length; k++)
            out[length++] = word->codes[k];
    }
    assert(length <= SEARCH_TRIGRAMS);
    return length;
}

/* How far the texts are from each other, spaces counted; thousandths of letters in place, 0 for too few. */
static uint32_t alike_letters(const aid__search_index *index, const alike_typed *typed, const aid__search_slot *slot)
{
    uint32_t codes[SEARCH_TRIGRAMS], length = slot->letters + slot->word_count - 1u;
    uint32_t longest = length > typed->spaced_length ? length : typed->spaced_length;
    uint32_t shortest = length + typed->spaced_length - longest, limit = longest * (1000 - ALIKE_LETTERS) / 1000;
    if (typed->spaced_length > AID__OSA_MOST || longest - shortest > limit)
        return 0;
    alike_write_label(index, slot, 1, codes);
    uint32_t distance = aid__osa_distance(&typed->spaced, codes, length, limit);
    return distance > limit ? 0 : 1000 - 1000 * distance / longest;
}

/* Are the letters those typed, but for spaces and as many typos as a word of that length may have? */
static bool alike_joined(const aid__search_index *index, const alike_typed *typed, const aid__search_slot *slot,
                         uint32_t *out_distance)
{
    uint32_t codes[SEARCH_TRIGRAMS], length = slot->letters;
    if (typed->joined_length > AID__OSA_MOST || length > typed->joined_length + 2 || typed->joined_length > length + 2)
        return false;
    alike_write_label(index, slot, 0, codes);
    uint32_t typos = aid__search_typos(codes, length);
    *out_distance = aid__osa_distance(&typed->joined, codes, length, typos);
    return *out_distance <= typos;
}

static aid_status alike_compare(aid__search_run *run, const alike_typed *typed, uint64_t key, aid_error *error)
{
    uint32_t trigrams = 1000 - (uint32_t)(key >> 48), distance;
    uint32_t at = aid__search_row_at(run->index, (uint32_t)(key >> 16))->first + (uint32_t)(key & 0xFFFF);
    const aid__search_slot *slot = aid__search_slot_at(run->index, at);
    if (slot->word_count != run->text.count && alike_joined(run->index, typed, slot, &distance))
        return aid__search_note(run, at, aid__search_points_joined(run, slot, distance), AID_HIT_TYPO, error);
    uint32_t letters = alike_letters(run->index, typed, slot);
    if (trigrams < ALIKE_TRIGRAMS && letters < ALIKE_LETTERS)
        return AID_OK;
    int32_t points = aid__search_points_alike(run, slot, letters > trigrams ? letters : trigrams);
    return aid__search_note(run, at, points, AID_HIT_TRIGRAM, error);
}

aid_status aid__search_alike(aid__search_run *run, aid_error *error)
{
    uint64_t grams[SEARCH_TRIGRAMS];
    alike_typed typed = { .trigrams = aid__search_trigrams(&run->text, grams) };
    if (typed.trigrams > ALIKE_COUNTED)
        typed.trigrams = ALIKE_COUNTED;
    typed.shared = alike_least(typed.trigrams);
    typed.considered = typed.trigrams < ALIKE_SHORT ? ALIKE_CONSIDERED_SHORT : ALIKE_CONSIDERED;
    aid__vector *chosen = &run->index->alike;
    chosen->count = 0;
    alike_count(run, grams, typed.trigrams);
    aid_status status = alike_choose(run, &typed) ? AID_OK : aid__fail_memory(error);
    if (status == AID_OK) {
        alike_prepare(&run->text, &typed);
        size_t count = aid__top_select(chosen->rows, chosen->count, SEARCH_CANDIDATES);
        for (size_t i = 0; i < count && status == AID_OK; i++)
            status = alike_compare(run, &typed, ((const uint64_t *)chosen->rows)[i], error);
    }
    aid__search_wipe(grams, sizeof grams);
    aid__search_wipe(&typed, sizeof typed);
    return status;
}
