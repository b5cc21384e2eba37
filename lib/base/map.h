/* SPDX-License-Identifier: MIT */
/* A hash map from a pair of 64-bit numbers to a 32-bit value: handle → row, (member, group) → membership, … .
 * Open addressing with linear probing and backward-shift removal; at most 5/8 full, since longer chains of probes cost more
 * than the room. Not iterable in any meaningful order, so nothing that decides may walk it. */
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
bool aid__map_reserve(aid__map *map, size_t more);                    /* later sets of `more` keys cannot fail */
bool aid__map_set(aid__map *map, aid__map_key key, uint32_t value);   /* adds or replaces; false: out of memory */
void aid__map_remove(aid__map *map, aid__map_key key);                /* a missing key is fine; cannot fail */

/* Every question begins with a look-up, so it is inline. Both multiplications go on at once, which is half of two rounds
 * of a full mixer. Keys are rows, small numbers and drawn ids: nobody outside chooses them to collide. */
static inline size_t aid__map_home(const aid__map *map, aid__map_key key)
{
    uint64_t sum = key.high * 0x9E3779B97F4A7C15u + key.low * 0xD6E8FEB86659FD93u;
    sum = (sum ^ (sum >> 32)) * 0xBF58476D1CE4E5B9u;
    return (size_t)(sum ^ (sum >> 32)) & (map->capacity - 1);
}

/* The slot that holds the key, or the free slot where it belongs (which may still show a key that was there). */
static inline size_t aid__map_place(const aid__map *map, aid__map_key key)
{
    size_t at = aid__map_home(map, key);
    for (;;) {
        const aid__map_slot *slot = &map->slots[at];
        if ((slot->key.low == key.low && slot->key.high == key.high) || slot->value == AID__MAP_NONE)
            return at;
        at = (at + 1) & (map->capacity - 1);
    }
}

static inline uint32_t aid__map_get(const aid__map *map, aid__map_key key)
{
    return map->count == 0 ? AID__MAP_NONE : map->slots[aid__map_place(map, key)].value;
}

static inline aid__map_key aid__key(uint64_t high, uint64_t low)
{
    return (aid__map_key){ .high = high, .low = low };
}

#endif
