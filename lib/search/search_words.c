/* SPDX-License-Identifier: MIT */
/* The dictionary: every word that some label has, once, found by its hash and listed by its length for the scan. */
#include "base/mix.h"
#include "search/search_inside.h"

#include <assert.h>
#include <string.h>

enum { WORDS_FIRST_CHAINS = 64 };

static uint32_t words_hash(const uint32_t *codes, uint32_t length)
{
    uint64_t hash = length;
    for (uint32_t i = 0; i < length; i++)
        hash = aid__mix(hash + codes[i] * UINT64_C(0x9E3779B97F4A7C15));
    return (uint32_t)hash;
}

static uint64_t words_letters(const uint32_t *codes, uint32_t length)
{
    uint64_t letters = 0;
    for (uint32_t i = 0; i < length; i++)
        letters |= (uint64_t)1 << (codes[i] & 63);
    return letters;
}

static uint32_t *words_chain(const aid__search_index *index, uint32_t hash)
{
    return index->chains + (hash & (index->chain_count - 1));
}

static uint32_t words_find(const aid__search_index *index, const uint32_t *codes, uint32_t length, uint32_t hash)
{
    if (index->chain_count == 0)
        return SEARCH_NONE;
    for (uint32_t word = *words_chain(index, hash); word != SEARCH_NONE;) {
        const aid__search_word *at = aid__search_word_at(index, word);
        if (at->hash == hash && at->length == length && memcmp(at->codes, codes, length * sizeof *codes) == 0)
            return word;
        word = at->next;
    }
    return SEARCH_NONE;
}

uint32_t aid__search_lookup(const aid__search_index *index, const uint32_t *codes, uint32_t length)
{
    return words_find(index, codes, length, words_hash(codes, length));
}

/* Keeps at most one word a chain on average. */
static bool words_grow_chains(aid__search_index *index)
{
    if (index->word_count < index->chain_count)
        return true;
    size_t count = index->chain_count == 0 ? WORDS_FIRST_CHAINS : 2 * index->chain_count;
    uint32_t *chains = aid__take(&index->allocator, count * sizeof *chains);
    if (chains == NULL)
        return false;
    memset(chains, 0xFF, count * sizeof *chains); /* SEARCH_NONE */
    aid__give(&index->allocator, index->chains, index->chain_count * sizeof *chains);
    index->chains = chains;
    index->chain_count = count;
    for (uint32_t word = 0; word < index->words.count; word++) {
        aid__search_word *at = aid__search_word_at(index, word);
        if (at->length == 0)
            continue;
        at->next = *words_chain(index, at->hash);
        *words_chain(index, at->hash) = word;
    }
    return true;
}

/* A free word, with room for it in the costs; SEARCH_NONE: out of memory. */
static uint32_t words_take_free(aid__search_index *index)
{
    if (index->free_word == SEARCH_NONE) {
        if (!aid__vector_reserve(&index->costs, 1))
            return SEARCH_NONE;
        aid__search_word *fresh = aid__vector_push(&index->words);
        if (fresh == NULL)
            return SEARCH_NONE;
        aid__vector_push(&index->costs);
        fresh->next = SEARCH_NONE;
        index->free_word = (uint32_t)(index->words.count - 1);
    }
    return index->free_word;
}

uint32_t aid__search_intern(aid__search_index *index, const uint32_t *codes, uint32_t length)
{
    assert(length > 0 && length <= SEARCH_WORD_CODES);
    uint32_t hash = words_hash(codes, length);
    uint32_t word = words_find(index, codes, length, hash);
    if (word != SEARCH_NONE)
        return word;
    aid__vector *bucket = &index->signs[length];
    word = words_take_free(index);
    if (word == SEARCH_NONE || !words_grow_chains(index) || !aid__vector_reserve(bucket, 1))
        return SEARCH_NONE;
    uint32_t *copy = aid__take(&index->allocator, length * sizeof *copy);
    if (copy == NULL)
        return SEARCH_NONE;
    memcpy(copy, codes, length * sizeof *copy);
    aid__search_word *at = aid__search_word_at(index, word);
    index->free_word = at->next;
    *at = (aid__search_word){ .codes = copy, .length = length, .hash = hash, .next = *words_chain(index, hash),
                              .place = (uint32_t)bucket->count };
    *words_chain(index, hash) = word;
    index->word_count++;
    aid__search_sign *sign = aid__vector_push(bucket);
    *sign = (aid__search_sign){ .letters = words_letters(codes, length), .first = codes[0], .word = word,
                                .head = words_letters(codes, length < SEARCH_HEAD ? length : SEARCH_HEAD) };
    return word;
}

void aid__search_release(aid__search_index *index, uint32_t word)
{
    aid__search_word *at = aid__search_word_at(index, word);
    assert(at->length > 0);
    if (at->slots.count > 0)
        return;
    uint32_t *link = words_chain(index, at->hash);
    while (*link != word)
        link = &aid__search_word_at(index, *link)->next;
    *link = at->next;
    aid__vector *bucket = &index->signs[at->length];
    aid__search_sign *last = aid__vector_at(bucket, bucket->count - 1);
    aid__search_word_at(index, last->word)->place = at->place;
    *(aid__search_sign *)aid__vector_at(bucket, at->place) = *last;
    aid__search_wipe(last, sizeof *last);
    bucket->count--;
    aid__slots_free(&index->allocator, &at->slots);
    aid__search_wipe(at->codes, at->length * sizeof *at->codes);
    aid__give(&index->allocator, at->codes, at->length * sizeof *at->codes);
    *at = (aid__search_word){ .next = index->free_word };
    index->free_word = word;
    index->word_count--;
}
