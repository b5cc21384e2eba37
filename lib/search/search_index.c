/* SPDX-License-Identifier: MIT */
/* The index as a whole: making it, giving a row its labels, closing the gaps that removed labels leave. */
#include "search/search_inside.h"

#include <assert.h>
#include <string.h>

enum { INDEX_DEAD_SPARE = 64 }; /* so many dead slots are never worth a move */

aid__search_index *aid__search_new(const aid_allocator *allocator)
{
    aid__search_index *index = aid__take_zero(allocator, sizeof *index);
    if (index == NULL)
        return NULL;
    index->allocator = *allocator;
    index->free_word = SEARCH_NONE;
    const aid_allocator *own = &index->allocator;
    aid__vector_init(&index->rows, own, sizeof(aid__search_row));
    aid__vector_init(&index->slots, own, sizeof(aid__search_slot));
    aid__vector_init(&index->words, own, sizeof(aid__search_word));
    aid__vector_init(&index->grams, own, sizeof(aid__slots));
    for (size_t i = 0; i < SEARCH_BUCKETS; i++)
        aid__vector_init(&index->signs[i], own, sizeof(aid__search_sign));
    aid__vector_init(&index->marks, own, sizeof(uint8_t));
    aid__vector_init(&index->costs, own, sizeof(uint16_t));
    aid__vector_init(&index->matches, own, sizeof(aid__search_match));
    aid__vector_init(&index->candidates, own, sizeof(aid__search_candidate));
    aid__vector_init(&index->keys, own, sizeof(uint64_t));
    aid__vector_init(&index->alike, own, sizeof(uint64_t));
    aid__map_init(&index->gram_of, own);
    aid__buffer_init(&index->folded, own);
    return index;
}

static void index_free_vectors(aid__search_index *index)
{
    aid__vector_free(&index->rows);
    aid__vector_free(&index->slots);
    aid__vector_free(&index->words);
    aid__vector_free(&index->grams);
    for (size_t i = 0; i < SEARCH_BUCKETS; i++)
        aid__vector_free(&index->signs[i]);
    aid__vector_free(&index->marks);
    aid__vector_free(&index->costs);
    aid__vector_free(&index->matches);
    aid__vector_free(&index->candidates);
    aid__vector_free(&index->keys);
    aid__vector_free(&index->alike);
}

void aid__search_free(aid__search_index *index)
{
    if (index == NULL)
        return;
    aid_allocator allocator = index->allocator;
    for (uint32_t i = 0; i < index->slots.count; i++) {
        aid__search_slot *slot = aid__search_slot_at(index, i);
        if (slot->row == SEARCH_NONE)
            continue;
        aid__search_wipe(slot->words, slot->block_size);
        aid__give(&allocator, slot->words, slot->block_size);
    }
    for (uint32_t i = 0; i < index->words.count; i++) {
        aid__search_word *word = aid__search_word_at(index, i);
        aid__slots_free(&allocator, &word->slots);
        if (word->length > 0)
            aid__search_wipe(word->codes, word->length * sizeof *word->codes);
        aid__give(&allocator, word->codes, word->length * sizeof *word->codes);
    }
    for (size_t i = 0; i < index->grams.count; i++)
        aid__slots_free(&allocator, aid__vector_at(&index->grams, i));
    aid__give(&allocator, index->chains, index->chain_count * sizeof *index->chains);
    aid__map_free(&index->gram_of);
    aid__buffer_free(&index->folded);
    index_free_vectors(index);
    aid__give(&allocator, index, sizeof *index);
}

static void index_renumber(const aid__search_index *index, aid__slots *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        list->at[i] = aid__search_slot_at(index, list->at[i])->moved;
}

/* Moves the live slots together, in place and in their order. */
static void index_close_gaps(aid__search_index *index)
{
    uint32_t live = 0;
    for (uint32_t i = 0; i < index->slots.count; i++) {
        aid__search_slot *slot = aid__search_slot_at(index, i);
        slot->moved = live;
        live += slot->row != SEARCH_NONE;
    }
    for (uint32_t i = 0; i < index->words.count; i++)
        index_renumber(index, &aid__search_word_at(index, i)->slots);
    for (size_t i = 0; i < index->grams.count; i++)
        index_renumber(index, aid__vector_at(&index->grams, i));
    for (uint32_t i = 0; i < index->rows.count; i++) {
        aid__search_row *row = aid__search_row_at(index, i);
        if (row->count > 0)
            row->first = aid__search_slot_at(index, row->first)->moved;
    }
    for (uint32_t i = 0; i < index->slots.count; i++) {
        aid__search_slot *slot = aid__search_slot_at(index, i);
        if (slot->row != SEARCH_NONE && slot->moved != i)
            *aid__search_slot_at(index, slot->moved) = *slot;
    }
    assert(index->slots.count == live + (size_t)index->dead);
    index->slots.count = index->marks.count = live;
    index->dead = 0;
}

/* A label that came last leaves no gap. */
static void index_drop_tail(aid__search_index *index)
{
    while (index->slots.count > 0 &&
           aid__search_slot_at(index, (uint32_t)index->slots.count - 1)->row == SEARCH_NONE) {
        index->slots.count--;
        index->marks.count--;
        index->dead--;
    }
}

static void index_remove(aid__search_index *index, uint32_t first, uint32_t count)
{
    for (uint32_t i = count; i-- > 0;)
        aid__search_label_remove(index, first + i);
    index_drop_tail(index);
    if (index->dead > index->slots.count / 2 + INDEX_DEAD_SPARE)
        index_close_gaps(index);
}

static bool index_make_row(aid__search_index *index, uint32_t row)
{
    if (row < index->rows.count)
        return true;
    if (!aid__vector_reserve(&index->rows, row + 1 - index->rows.count))
        return false;
    while (index->rows.count <= row) {
        aid__search_row *fresh = aid__vector_push(&index->rows);
        fresh->best = SEARCH_NONE;
    }
    return true;
}

aid_status aid__search_set(aid__search_index *index, uint32_t row, uint32_t list, const aid__label *labels,
                           size_t count, aid_error *error)
{
    assert(row != SEARCH_NONE && list != AID__SEARCH_ANY_LIST);
    if (count > AID_LIMIT_LIST)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "labels: %zu are more than the %d one thing can have",
                         count, (int)AID_LIMIT_LIST);
    if (count == 0 && row >= index->rows.count)
        return AID_OK;
    if (!index_make_row(index, row))
        return aid__fail_memory(error);
    uint32_t first = (uint32_t)index->slots.count;
    for (uint32_t i = 0; i < count; i++) {
        aid_status status = aid__search_label_add(index, row, &labels[i], error);
        if (status != AID_OK) {
            index_drop_tail(index); /* what the failed label left */
            assert(index->slots.count == first + i);
            index_remove(index, first, i);
            return status;
        }
    }
    aid__search_row *at = aid__search_row_at(index, row);
    aid__search_row old = *at;
    *at = (aid__search_row){ .first = first, .count = (uint32_t)count, .list = list, .best = SEARCH_NONE };
    index_remove(index, old.first, old.count);
    return AID_OK;
}

const char *aid__search_label(const aid__search_index *index, uint32_t row, uint32_t label, const char **out_language)
{
    if (row >= index->rows.count || label >= aid__search_row_at(index, row)->count)
        return NULL;
    const aid__search_slot *slot = aid__search_slot_at(index, aid__search_row_at(index, row)->first + label);
    if (out_language != NULL)
        *out_language = slot->text + strlen(slot->text) + 1;
    return slot->text;
}
