/* SPDX-License-Identifier: MIT */
/* A hash map from a pair of 64-bit numbers to a 32-bit value: handle → row, (member, group) → membership, … .
 * Open addressing with linear probing and backward-shift removal; at most 7/8 full. Not iterable in any meaningful
 * order, so nothing that decides may walk it. */
#ifndef AID_BASE_MAP_H
#define AID_BASE_MAP_H

#include "base/memory.h"

#define AID__MAP_NONE UINT32_MAX /* what a missing key answers; never a value */

typedef struct aid__map_key {
    uint64_t high, low;
} aid__map_key;

typedef struct aid__map_slot {
    aid__map_key key;
    uint32_t value; /* AID__MAP_NONE: free */
    uint32_t reserved;
} aid__map_slot;

typedef struct aid__map {
    const aid_allocator *allocator;
    aid__map_slot *slots;
    size_t count;
    size_t capacity; /* a power of two, or 0 */
} aid__map;

void aid__map_init(aid__map *map, const aid_allocator *allocator);
void aid__map_free(aid__map *map);
uint32_t aid__map_get(const aid__map *map, aid__map_key key);
bool aid__map_reserve(aid__map *map, size_t more);                    /* later sets of `more` keys cannot fail */
bool aid__map_set(aid__map *map, aid__map_key key, uint32_t value);   /* adds or replaces; false: out of memory */
void aid__map_remove(aid__map *map, aid__map_key key);                /* a missing key is fine; cannot fail */

static inline aid__map_key aid__key(uint64_t high, uint64_t low)
{
    return (aid__map_key){ .high = high, .low = low };
}

#endif
