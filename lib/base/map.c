/* SPDX-License-Identifier: MIT */
#include "base/map.h"

#include "base/mix.h"
#include <assert.h>
#include <string.h>

enum { MAP_FIRST_CAPACITY = 16 };

static size_t map_home(const aid__map *map, aid__map_key key)
{
    return (size_t)aid__mix(key.high ^ aid__mix(key.low)) & (map->capacity - 1);
}

static bool map_same(aid__map_key a, aid__map_key b)
{
    return a.low == b.low && a.high == b.high;
}

/* The slot that holds the key, or the free slot where it belongs. */
static aid__map_slot *map_slot(const aid__map *map, aid__map_key key)
{
    assert(map->count < map->capacity);
    size_t at = map_home(map, key);
    while (map->slots[at].value != AID__MAP_NONE && !map_same(map->slots[at].key, key))
        at = (at + 1) & (map->capacity - 1);
    return &map->slots[at];
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

uint32_t aid__map_get(const aid__map *map, aid__map_key key)
{
    return map->count == 0 ? AID__MAP_NONE : map_slot(map, key)->value;
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
    while (capacity - capacity / 8 <= wanted)
        capacity *= 2;
    return capacity == map->capacity || map_grow(map, capacity);
}

bool aid__map_set(aid__map *map, aid__map_key key, uint32_t value)
{
    assert(value != AID__MAP_NONE);
    if (aid__map_get(map, key) == AID__MAP_NONE && !aid__map_reserve(map, 1)) /* replacing cannot fail */
        return false;
    aid__map_slot *slot = map_slot(map, key);
    if (slot->value == AID__MAP_NONE)
        map->count++;
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
        size_t home = map_home(map, map->slots[at].key);
        if (((at - home) & mask) >= ((at - free_at) & mask)) { /* may move back without passing its home */
            map->slots[free_at] = map->slots[at];
            free_at = at;
        }
    }
    map->slots[free_at].value = AID__MAP_NONE;
    map->count--;
}
