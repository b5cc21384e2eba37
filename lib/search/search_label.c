/* SPDX-License-Identifier: MIT */
/* Putting one label into the index, and taking it out.
 *
 * A label is complete or absent: adding appends posting after posting, and when one fails, taking out what is there
 * already, which needs no memory, is the way back. */
#include "base/text.h"
#include "search/search_inside.h"

#include <assert.h>
#include <string.h>

void aid__search_label_words(const aid__search_index *index, const aid__search_slot *slot, aid__search_text *out)
{
    uint32_t end = 0;
    out->count = 0;
    for (uint32_t i = 0; i < slot->word_count; i++) {
        const aid__search_word *word = aid__search_word_at(index, slot->words[i]);
        memcpy(out->codes + end, word->codes, word->length * sizeof *word->codes);
        end += word->length;
        out->ends[out->count++] = (uint16_t)end;
    }
}

static aid__map_key label_gram_key(uint64_t gram)
{
    return aid__key(0, gram);
}

static aid__slots *label_gram(const aid__search_index *index, uint64_t gram)
{
    uint32_t at = aid__map_get(&index->gram_of, label_gram_key(gram));
    return at == AID__MAP_NONE ? NULL : aid__vector_at(&index->grams, at);
}

static bool label_add_gram(aid__search_index *index, uint64_t gram, uint32_t slot)
{
    aid__slots *list = label_gram(index, gram);
    if (list == NULL) {
        if (!aid__map_reserve(&index->gram_of, 1) || (list = aid__vector_push(&index->grams)) == NULL)
            return false;
        aid__map_set(&index->gram_of, label_gram_key(gram), (uint32_t)(index->grams.count - 1));
    }
    return aid__slots_add(&index->allocator, list, slot);
}

static bool label_add_word(aid__search_index *index, const aid__search_text *text, uint32_t i, uint32_t slot)
{
    uint32_t start = aid__search_word_start(text, i);
    uint32_t word = aid__search_intern(index, text->codes + start, text->ends[i] - start);
    if (word == SEARCH_NONE)
        return false;
    if (!aid__slots_add(&index->allocator, &aid__search_word_at(index, word)->slots, slot)) {
        aid__search_release(index, word);
        return false;
    }
    aid__search_slot *at = aid__search_slot_at(index, slot);
    at->words[at->word_count++] = word;
    return true;
}

static bool label_add_postings(aid__search_index *index, const aid__search_text *text, uint32_t slot)
{
    for (uint32_t i = 0; i < text->count; i++)
        if (!label_add_word(index, text, i, slot))
            return false;
    uint64_t grams[SEARCH_TRIGRAMS];
    uint32_t count = aid__search_trigrams(text, grams);
    aid__search_slot_at(index, slot)->trigrams = (uint16_t)count;
    aid__search_slot_at(index, slot)->letters = aid__search_word_start(text, text->count);
    bool added = true;
    for (uint32_t i = 0; i < count && added; i++)
        added = label_add_gram(index, grams[i], slot);
    aid__search_wipe(grams, sizeof grams);
    return added;
}

/* A dead slot with the label's block in it; NULL: out of memory. */
static aid__search_slot *label_take_slot(aid__search_index *index, const aid__label *label, uint32_t word_count)
{
    size_t text_size = strlen(label->text) + 1, language_size = strlen(label->language) + 1;
    size_t words_size = word_count * sizeof(uint32_t), size = words_size + text_size + language_size;
    if (index->slots.count >= SEARCH_NONE || !aid__vector_reserve(&index->slots, 1) ||
        !aid__vector_reserve(&index->marks, 1))
        return NULL;
    char *block = aid__take(&index->allocator, size);
    if (block == NULL)
        return NULL;
    memcpy(block + words_size, label->text, text_size);
    memcpy(block + words_size + text_size, label->language, language_size);
    aid__vector_push(&index->marks);
    aid__search_slot *slot = aid__vector_push(&index->slots);
    *slot = (aid__search_slot){ .words = (uint32_t *)(void *)block, .text = block + words_size, .block_size = size,
                                .row = SEARCH_NONE, .kind = (uint16_t)label->kind };
    return slot;
}

aid_status aid__search_label_add(aid__search_index *index, uint32_t row, const aid__label *label, aid_error *error)
{
    uint16_t languages[AID__LANGUAGES] = { 0 };
    size_t language_count;
    aid__search_text text;
    aid_status status =
        aid__language_list(label->language, languages, AID__LANGUAGES, &language_count, "language", error);
    if (status == AID_OK)
        status = aid__search_cut(index, label->text, &text, error);
    if (status != AID_OK)
        return status;
    aid__search_slot *slot = label_take_slot(index, label, text.count);
    if (slot == NULL) {
        status = aid__fail_memory(error);
    } else {
        slot->row = row;
        slot->language = languages[0];
        uint32_t at = (uint32_t)(index->slots.count - 1);
        if (!label_add_postings(index, &text, at)) {
            aid__search_label_remove(index, at);
            status = aid__fail_memory(error);
        }
    }
    aid__search_wipe(&text, sizeof text);
    return status;
}

void aid__search_label_remove(aid__search_index *index, uint32_t slot)
{
    aid__search_slot *at = aid__search_slot_at(index, slot);
    assert(at->row != SEARCH_NONE);
    aid__search_text text;
    uint64_t grams[SEARCH_TRIGRAMS];
    aid__search_label_words(index, at, &text);
    uint32_t count = aid__search_trigrams(&text, grams);
    for (uint32_t i = 0; i < count; i++) {
        aid__slots *list = label_gram(index, grams[i]);
        if (list != NULL)
            aid__slots_remove(&index->allocator, list, slot);
    }
    for (uint32_t i = 0; i < at->word_count; i++) {
        aid__search_word *word = aid__search_word_at(index, at->words[i]);
        if (word->length == 0)
            continue; /* the label had it twice */
        aid__slots_remove(&index->allocator, &word->slots, slot);
        aid__search_release(index, at->words[i]);
    }
    aid__search_wipe(&text, sizeof text);
    aid__search_wipe(grams, sizeof grams);
    aid__search_wipe(at->words, at->block_size);
    aid__give(&index->allocator, at->words, at->block_size);
    *at = (aid__search_slot){ .row = SEARCH_NONE };
    index->dead++;
}
