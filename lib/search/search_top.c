/* SPDX-License-Identifier: MIT */
/* Selection in place, without memory of its own (qsort may take some behind the allocator's back). */
#include "search/search_top.h"

#include <assert.h>

static void top_swap(uint64_t *a, uint64_t *b)
{
    uint64_t key = *a;
    *a = *b;
    *b = key;
}

static void top_sink(uint64_t *heap, size_t count, size_t at)
{
    uint64_t key = heap[at];
    for (size_t child; (child = 2 * at + 1) < count; at = child) {
        if (child + 1 < count && heap[child + 1] > heap[child])
            child++;
        if (heap[child] <= key)
            break;
        heap[at] = heap[child];
    }
    heap[at] = key;
}

size_t aid__top_select(uint64_t *keys, size_t count, size_t most)
{
    size_t kept = count < most ? count : most;
    if (kept == 0)
        return 0;
    assert(keys != NULL);
    for (size_t at = kept / 2; at-- > 0;)
        top_sink(keys, kept, at);
    for (size_t i = kept; i < count; i++)
        if (keys[i] < keys[0]) {
            top_swap(&keys[0], &keys[i]);
            top_sink(keys, kept, 0);
        }
    for (size_t end = kept; end-- > 1;) {
        top_swap(&keys[0], &keys[end]);
        top_sink(keys, end, 0);
    }
    return kept;
}
