/* SPDX-License-Identifier: MIT */
/* The run of memory that decoded lists and text live in: a chain of blocks, each twice the one before up to a limit.
 *
 * Invariants: blocks behind `current` are unused (their `used` is 0); nothing that was handed out ever moves; bytes in
 * use are wiped before their block is used again or given back, since they may be somebody's personal data. */
#include "event/codec.h"

#include <assert.h>
#include <sodium.h>
#include <stddef.h>

enum { ARENA_FIRST_BYTES = 4096, ARENA_LARGEST_BYTES = 65536 };

typedef struct arena_block {
    struct arena_block *next;
    size_t capacity; /* of `bytes` */
    size_t used;
    max_align_t bytes[];
} arena_block;

struct aid__arena {
    aid_allocator allocator;
    arena_block *first;
    arena_block *current; /* NULL only while there is no block */
};

aid__arena *aid__arena_new(const aid_allocator *allocator)
{
    aid__arena *arena = aid__take(allocator, sizeof *arena);
    if (arena != NULL)
        *arena = (aid__arena){ .allocator = *allocator };
    return arena;
}

void aid__arena_free(aid__arena *arena)
{
    if (arena == NULL)
        return;
    aid__arena_reset(arena);
    for (arena_block *block = arena->first; block != NULL;) {
        arena_block *next = block->next;
        aid__give(&arena->allocator, block, sizeof *block + block->capacity);
        block = next;
    }
    aid_allocator allocator = arena->allocator;
    aid__give(&allocator, arena, sizeof *arena);
}

void aid__arena_reset(aid__arena *arena)
{
    arena_block *end = arena->current != NULL ? arena->current->next : NULL;
    for (arena_block *block = arena->first; block != end; block = block->next) {
        sodium_memzero(block->bytes, block->used);
        block->used = 0;
    }
    arena->current = arena->first;
}

/* Makes a block with room for `size` current: the next one if it is big enough, else a new one before it. */
static bool arena_advance(aid__arena *arena, size_t size)
{
    arena_block *last = arena->current;
    arena_block *next = last != NULL ? last->next : NULL;
    if (next != NULL && next->capacity >= size) {
        assert(next->used == 0);
        arena->current = next;
        return true;
    }
    size_t capacity = last == NULL ? ARENA_FIRST_BYTES : last->capacity * 2;
    if (capacity > ARENA_LARGEST_BYTES)
        capacity = ARENA_LARGEST_BYTES;
    if (capacity < size)
        capacity = size;
    if (capacity > SIZE_MAX - sizeof(arena_block))
        return false;
    arena_block *block = aid__take(&arena->allocator, sizeof *block + capacity);
    if (block == NULL)
        return false;
    *block = (arena_block){ .next = next, .capacity = capacity };
    if (last != NULL)
        last->next = block;
    else
        arena->first = block;
    arena->current = block;
    return true;
}

static void *arena_cut(aid__arena *arena, size_t size, size_t alignment)
{
    arena_block *block = arena->current;
    if (block != NULL) {
        size_t start = (block->used + alignment - 1) & ~(alignment - 1);
        if (start <= block->capacity && size <= block->capacity - start) {
            block->used = start + size;
            return (char *)block->bytes + start;
        }
    }
    if (!arena_advance(arena, size))
        return NULL;
    arena->current->used = size;
    return arena->current->bytes;
}

void *aid__arena_take(aid__arena *arena, size_t size)
{
    return arena_cut(arena, size ? size : 1, _Alignof(max_align_t));
}

char *aid__arena_bytes(aid__arena *arena, size_t size)
{
    return arena_cut(arena, size ? size : 1, 1);
}

const char *aid__arena_text(aid__arena *arena, const char *text, size_t length)
{
    if (length == SIZE_MAX)
        return NULL;
    char *copy = aid__arena_bytes(arena, length + 1);
    if (copy == NULL)
        return NULL;
    if (length != 0)
        memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}
