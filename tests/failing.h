/* SPDX-License-Identifier: MIT */
/* An allocator that counts live bytes and refuses the n-th request once. The pattern of a test:
 *
 *     for (size_t n = 1;; n++) {
 *         failing memory = failing_at(n);
 *         … do the thing with failing_allocator(&memory) …
 *         … free it …
 *         assert_int_equal(memory.live_bytes, 0);
 *         if (!memory.refused)
 *             break;             // it ran through without reaching the n-th request
 *     }
 *
 * A `failing` must stay where it is while its allocator is in use: get the pointer with failing_allocator(). */
#ifndef AID_TESTS_FAILING_H
#define AID_TESTS_FAILING_H

#include <mutualaid/base.h>
#include <stdbool.h>
#include <stdlib.h>

typedef struct failing {
    aid_allocator allocator;
    size_t requests;   /* allocations and growths asked for so far */
    size_t refuse;     /* the request that is refused; 0: none */
    size_t live_bytes; /* taken and not given back */
    size_t peak_bytes; /* the most that was live */
    bool refused;      /* it has happened */
} failing;

static void *failing_resize(void *context, void *block, size_t old_size, size_t new_size)
{
    failing *memory = context;
    if (new_size == 0) {
        memory->live_bytes -= old_size;
        free(block);
        return NULL;
    }
    if (++memory->requests == memory->refuse) {
        memory->refused = true;
        return NULL;
    }
    void *fresh = malloc(new_size); /* always moves, so that a kept pointer shows under ASan */
    if (fresh == NULL)
        return NULL;
    for (size_t i = 0; i < old_size && i < new_size; i++)
        ((char *)fresh)[i] = ((const char *)block)[i];
    free(block);
    memory->live_bytes += new_size - old_size;
    if (memory->live_bytes > memory->peak_bytes)
        memory->peak_bytes = memory->live_bytes;
    return fresh;
}

/* Refuses request `n` (from 1) once; 0 never refuses and only counts. */
static inline failing failing_at(size_t n)
{
    return (failing){ .allocator = { .struct_size = (uint32_t)sizeof(aid_allocator), .resize = failing_resize },
                      .refuse = n };
}

/* The allocator to hand to the library, tied to this `failing`. */
static inline const aid_allocator *failing_allocator(failing *memory)
{
    memory->allocator.context = memory;
    return &memory->allocator;
}

#endif
