/* SPDX-License-Identifier: MIT */
#include "base/map.h"

#include <assert.h>
#include <string.h>

enum { MAP_FIRST_CAPACITY = 16 };

/* The slot that holds the key, or the free slot where it belongs. */
static aid__map_slot *map_slot(const aid__map *map, aid__map_key key)
{
    assert(map->count < map->capacity);
    return &map->slots[aid__map_place(map, key)];
}

void aid__map_init(aid__map *map, const aid_allocator *allocator)
{
    *map = (aid__map){ .allocator = allocator };
}

void aid__map_free(aid__map *map)
{
    aid__give(map->allocator, map->slots, map->capacity * sizeof *map->slots);
    *map = (aid__map){ .allocator = map->allocator };
}

static bool map_grow(aid__map *map, size_t capacity)
{
    size_t bytes;
    if (!aid__size_of(capacity, sizeof *map->slots, &bytes))
        return false;
    aid__map grown = { .allocator = map->allocator, .capacity = capacity };
    grown.slots = aid__take(map->allocator, bytes);
    if (grown.slots == NULL)
        return false;
    memset(grown.slots, 0xFF, bytes); /* every value becomes AID__MAP_NONE */
    for (size_t i = 0; i < map->capacity; i++)
        if (map->slots[i].value != AID__MAP_NONE)
            *map_slot(&grown, map->slots[i].key) = map->slots[i];
    grown.count = map->count;
    aid__map_free(map);
    *map = grown;
    return true;
}

bool aid__map_reserve(aid__map *map, size_t more)
{
    size_t wanted = map->count + more;
    size_t capacity = map->capacity ? map->capacity : MAP_FIRST_CAPACITY;
    if (wanted < more || wanted > SIZE_MAX / 2)
        return false;
    while (capacity / 8 * 5 <= wanted)
        capacity *= 2;
    return capacity == map->capacity || map_grow(map, capacity);
}

bool aid__map_set(aid__map *map, aid__map_key key, uint32_t value)
{
    assert(value != AID__MAP_NONE);
    aid__map_slot *slot = map->capacity != 0 ? map_slot(map, key) : NULL;
    if (slot == NULL || slot->value == AID__MAP_NONE) { /* replacing cannot fail */
        size_t before = map->capacity;
        if (!aid__map_reserve(map, 1))
            return false;
        slot = map->capacity == before ? slot : map_slot(map, key);
        map->count++;
    }
    *slot = (aid__map_slot){ .key = key, .value = value };
    return true;
}

void aid__map_remove(aid__map *map, aid__map_key key)
{
    if (map->count == 0)
        return;
    aid__map_slot *hole = map_slot(map, key);
    if (hole->value == AID__MAP_NONE)
        return;
    size_t mask = map->capacity - 1, free_at = (size_t)(hole - map->slots), at = free_at;
    for (;;) {
        at = (at + 1) & mask;
        if (map->slots[at].value == AID__MAP_NONE)
            break;
        size_t home = aid__map_home(map, map->slots[at].key);
        if (((at - home) & mask) >= ((at - free_at) & mask)) { /* may move back without passing its home */
            map->slots[free_at] = map->slots[at];
            free_at = at;
        }
    }
    map->slots[free_at].value = AID__MAP_NONE;
    map->count--;
}
