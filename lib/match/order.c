/* SPDX-License-Identifier: MIT */
/* Heap sort (J. W. J. Williams, 1964): n log n whatever comes, in place, and no memory that could be refused. */
#include "match/context.h"

static void order_sink(uint32_t *heap, size_t root, size_t count, aid__order_fn before, const void *context)
{
    uint32_t sinking = heap[root];
    for (size_t child = 2 * root + 1; child < count; child = 2 * root + 1) {
        if (child + 1 < count && before(context, heap[child], heap[child + 1]))
            child++;
        if (!before(context, sinking, heap[child]))
            break;
        heap[root] = heap[child];
        root = child;
    }
    heap[root] = sinking;
}

void aid__order(uint32_t *indexes, size_t count, aid__order_fn before, const void *context)
{
    for (size_t root = count / 2; root-- > 0;)
        order_sink(indexes, root, count, before, context);
    for (size_t left = count; left > 1; left--) {
        uint32_t last = indexes[0]; /* the heap's top comes after all others */
        indexes[0] = indexes[left - 1];
        indexes[left - 1] = last;
        order_sink(indexes, 0, left - 1, before, context);
    }
}
