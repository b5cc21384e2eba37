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
    ALIKE_CONSIDERED = 80, /* thousandths of trigrams in common: less is not even compared */
    ALIKE_TRIGRAMS = 300,  /* … enough by themselves */
    ALIKE_LETTERS = 500    /* thousandths of letters in place: enough too */
};

/* The text that was typed, made ready for comparing. */
typedef struct alike_typed {
    aid__osa spaced, joined; /* with one space between words; with none */
    uint32_t spaced_length, joined_length;
    uint32_t trigrams;
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

/* Counts, in marks, the trigrams that each label shares with the query; candidates lists the labels with any. */
static bool alike_count(aid__search_run *run, const uint64_t *grams, uint32_t count)
{
    aid__search_index *index = run->index;
    uint16_t *marks = index->marks.rows;
    index->candidates.count = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t at = aid__map_get(&index->gram_of, aid__key(0, grams[i]));
        if (at == AID__MAP_NONE)
            continue;
        const aid__slots *list = aid__vector_at(&index->grams, at);
        if (!aid__vector_reserve(&index->candidates, list->count))
            return false;
        aid__search_candidate *next = (aid__search_candidate *)index->candidates.rows + index->candidates.count;
        for (uint32_t k = 0; k < list->count; k++)
            if (marks[list->at[k]]++ == 0)
                *next++ = (aid__search_candidate){ .slot = list->at[k] };
        index->candidates.count = (size_t)(next - (aid__search_candidate *)index->candidates.rows);
    }
    return true;
}

/* The most similar labels as keys that sort by similarity, row, label; clears the marks. Answers how many. */
static size_t alike_choose(aid__search_run *run, uint32_t trigrams)
{
    aid__search_index *index = run->index;
    uint16_t *marks = index->marks.rows;
    uint64_t *keys = index->alike.rows;
    size_t count = 0;
    for (size_t i = 0; i < index->candidates.count; i++) {
        uint32_t at = ((const aid__search_candidate *)index->candidates.rows)[i].slot, shared = marks[at];
        marks[at] = 0;
        const aid__search_slot *slot = aid__search_slot_at(index, at);
        uint32_t alike = shared * 1000 / (trigrams + slot->trigrams - shared);
        if (alike < ALIKE_CONSIDERED)
            continue;
        const aid__search_row *row = aid__search_row_at(index, slot->row);
        if (!aid__search_is_strong(row) && aid__search_allowed(run, slot))
            keys[count++] = (uint64_t)(1000 - alike) << 48 | (uint64_t)slot->row << 16 | (at - row->first);
    }
    return aid__top_select(keys, count, SEARCH_CANDIDATES);
}

/* How far the texts are from each other, spaces counted; thousandths of letters in place. */
static uint32_t alike_letters(const alike_typed *typed, const aid__search_text *text)
{
    uint32_t codes[SEARCH_TRIGRAMS], length = alike_write(text, 1, codes);
    uint32_t longest = length > typed->spaced_length ? length : typed->spaced_length;
    if (typed->spaced_length > AID__OSA_MOST)
        return 0;
    uint32_t limit = longest * (1000 - ALIKE_LETTERS) / 1000;
    uint32_t distance = aid__osa_distance(&typed->spaced, codes, length, limit);
    return distance > limit ? 0 : 1000 - 1000 * distance / longest;
}

/* Are the letters those typed, but for spaces and as many typos as a word of that length may have? */
static bool alike_joined(const alike_typed *typed, const aid__search_text *text, uint32_t *out_distance)
{
    uint32_t codes[SEARCH_TRIGRAMS];
    if (typed->joined_length > AID__OSA_MOST)
        return false;
    uint32_t length = alike_write(text, 0, codes), typos = aid__search_typos(codes, length);
    *out_distance = aid__osa_distance(&typed->joined, codes, length, typos);
    return *out_distance <= typos;
}

static aid_status alike_compare(aid__search_run *run, const alike_typed *typed, uint64_t key, aid_error *error)
{
    uint32_t trigrams = 1000 - (uint32_t)(key >> 48), distance;
    uint32_t at = aid__search_row_at(run->index, (uint32_t)(key >> 16))->first + (uint32_t)(key & 0xFFFF);
    const aid__search_slot *slot = aid__search_slot_at(run->index, at);
    aid__search_text text;
    aid__search_label_words(run->index, slot, &text);
    if (text.count != run->text.count && alike_joined(typed, &text, &distance))
        return aid__search_note(run, at, aid__search_points_joined(run, slot, distance), AID_HIT_TYPO, error);
    uint32_t letters = alike_letters(typed, &text);
    if (trigrams < ALIKE_TRIGRAMS && letters < ALIKE_LETTERS)
        return AID_OK;
    int32_t points = aid__search_points_alike(run, slot, letters > trigrams ? letters : trigrams);
    return aid__search_note(run, at, points, AID_HIT_TRIGRAM, error);
}

aid_status aid__search_alike(aid__search_run *run, aid_error *error)
{
    uint64_t grams[SEARCH_TRIGRAMS];
    alike_typed typed = { .trigrams = aid__search_trigrams(&run->text, grams) };
    aid__search_index *index = run->index;
    bool counted = alike_count(run, grams, typed.trigrams);
    index->alike.count = 0;
    counted = counted && aid__vector_reserve(&index->alike, index->candidates.count);
    aid_status status = AID_OK;
    if (counted) {
        alike_prepare(&run->text, &typed);
        size_t count = alike_choose(run, typed.trigrams);
        const uint64_t *keys = index->alike.rows;
        for (size_t i = 0; i < count && status == AID_OK; i++)
            status = alike_compare(run, &typed, keys[i], error);
    } else {
        memset(index->marks.rows, 0, index->marks.count * sizeof(uint16_t));
        status = aid__fail_memory(error);
    }
    aid__search_wipe(grams, sizeof grams);
    aid__search_wipe(&typed, sizeof typed);
    return status;
}
