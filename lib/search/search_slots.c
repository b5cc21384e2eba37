/* SPDX-License-Identifier: MIT */
/* Postings: ascending lists of slots. New slots are the highest ones, so adding is appending. */
#include "search/search_inside.h"

#include <assert.h>
#include <string.h>

enum { SLOTS_FIRST = 2 };

bool aid__slots_add(const aid_allocator *allocator, aid__slots *list, uint32_t slot)
{
    if (list->count > 0 && list->at[list->count - 1] == slot)
        return true;
    assert(list->count == 0 || list->at[list->count - 1] < slot);
    if (list->count == list->capacity) {
        uint32_t capacity = list->capacity == 0 ? SLOTS_FIRST : list->capacity + list->capacity / 2 + 1;
        uint32_t *grown = aid__resize(allocator, list->at, list->capacity * sizeof *list->at,
                                      (size_t)capacity * sizeof *list->at);
        if (grown == NULL)
            return false;
        list->at = grown;
        list->capacity = capacity;
    }
    list->at[list->count++] = slot;
    return true;
}

void aid__slots_remove(const aid_allocator *allocator, aid__slots *list, uint32_t slot)
{
    uint32_t low = 0, high = list->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (list->at[middle] < slot)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == list->count || list->at[low] != slot)
        return;
    list->count--;
    memmove(list->at + low, list->at + low + 1, (list->count - low) * sizeof *list->at);
    if (list->count == 0)
        aid__slots_free(allocator, list);
}

void aid__slots_free(const aid_allocator *allocator, aid__slots *list)
{
    aid__give(allocator, list->at, list->capacity * sizeof *list->at);
    *list = (aid__slots){ .at = NULL };
}
