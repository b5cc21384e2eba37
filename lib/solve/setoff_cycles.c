/* SPDX-License-Identifier: MIT */
/* Takes a circulation apart into cycles. From the lowest party on, walk along arcs with flow; what comes in goes out,
 * so the walk meets itself; the cycle that it closes takes the least flow on it, which empties an arc, and the walk
 * goes on from where they met. So there are no more cycles than arcs. */
#include "solve/setoff.h"

#include <assert.h>
#include <string.h>

typedef struct setoff_cycles_walk {
    aid__setoff_net *net;
    aid__vector *cycles, *places;
    uint32_t *first; /* nodes + 2: arcs by tail … */
    uint32_t *arc;   /* … arcs */
    uint32_t *path;  /* nodes + 1: the arcs of the walk */
    uint32_t *place; /* nodes: 1 + where the node stands on the walk, 0: not on it */
    void *block;
    size_t block_size;
} setoff_cycles_walk;

static bool setoff_cycles_take(setoff_cycles_walk *walk, const aid_allocator *allocator)
{
    const aid__setoff_net *net = walk->net;
    size_t nodes = (size_t)net->parties + 1, word = sizeof(uint32_t);
    const aid__assign_piece pieces[] = {
        { &walk->first, (nodes + 2) * word },
        { &walk->arc, net->arcs * word },
        { &walk->path, (nodes + 1) * word },
        { &walk->place, nodes * word },
    };
    if (!aid__assign_cut(allocator, pieces, sizeof pieces / sizeof *pieces, &walk->block, &walk->block_size))
        return false;
    memset(walk->block, 0, walk->block_size);
    for (uint32_t arc = 0; arc < net->arcs; arc++)
        walk->first[net->tails[arc] + 2]++;
    for (size_t node = 0; node < nodes; node++)
        walk->first[node + 2] += walk->first[node + 1];
    for (uint32_t arc = 0; arc < net->arcs; arc++)
        walk->arc[walk->first[net->tails[arc] + 1]++] = arc;
    return true;
}

/* The walk's arcs from `begin` to its end close a cycle: takes its flow and lists it from its lowest party. */
static bool setoff_cycles_close(setoff_cycles_walk *walk, uint32_t begin, uint32_t end)
{
    aid__setoff_net *net = walk->net;
    uint32_t lowest = begin;
    int64_t amount = INT64_MAX;
    for (uint32_t i = begin; i < end; i++) {
        amount = net->flow[walk->path[i]] < amount ? net->flow[walk->path[i]] : amount;
        lowest = net->tails[walk->path[i]] < net->tails[walk->path[lowest]] ? i : lowest;
    }
    aid__setoff_cycle *cycle = aid__vector_push(walk->cycles);
    if (cycle == NULL || !aid__vector_reserve(walk->places, end - begin))
        return false;
    *cycle = (aid__setoff_cycle) { .amount = amount, .start = walk->places->count, .size = end - begin };
    for (uint32_t k = 0, i = lowest; k < end - begin; k++, i = i + 1 == end ? begin : i + 1) {
        *(uint32_t *)aid__vector_push(walk->places) = net->tails[walk->path[i]];
        net->flow[walk->path[i]] -= amount;
    }
    return true;
}

/* The next arc with flow out of a node, or none; `first[node]` moves past empty ones. */
static uint32_t setoff_cycles_next(setoff_cycles_walk *walk, uint32_t node, const uint32_t *ends)
{
    while (walk->first[node] < ends[node] && walk->net->flow[walk->arc[walk->first[node]]] == 0)
        walk->first[node]++;
    return walk->first[node] < ends[node] ? walk->arc[walk->first[node]] : AID__CIRCULATION_NONE;
}

/* All cycles met from one node; afterwards nothing flows out of it. */
static bool setoff_cycles_from(setoff_cycles_walk *walk, uint32_t start, const uint32_t *ends)
{
    uint32_t length = 0, node = start;
    walk->place[node] = 1;
    for (;;) {
        uint32_t arc = setoff_cycles_next(walk, node, ends);
        if (arc == AID__CIRCULATION_NONE) {
            assert(node == start && length == 0);
            walk->place[node] = 0;
            return true;
        }
        walk->path[length++] = arc;
        node = walk->net->heads[arc];
        if (walk->place[node] == 0) {
            walk->place[node] = length + 1;
            continue;
        }
        uint32_t begin = walk->place[node] - 1;
        if (!setoff_cycles_close(walk, begin, length))
            return false;
        for (; length > begin; length--)
            walk->place[walk->net->heads[walk->path[length - 1]]] = 0;
        walk->place[node] = begin + 1;
    }
}

static uint32_t setoff_cycles_key(const setoff_cycles_walk *walk, const aid__setoff_cycle *cycle, bool by_size)
{
    return by_size ? cycle->size : *(const uint32_t *)aid__vector_at(walk->places, (size_t)cycle->start);
}

/* Sorts the cycles by size or by first party, stably; both are at most parties + 1. `ends` is work space. */
static void setoff_cycles_sort(const setoff_cycles_walk *walk, aid__setoff_cycle *from, aid__setoff_cycle *to,
                               bool by_size)
{
    size_t count = walk->cycles->count, keys = (size_t)walk->net->parties + 2;
    uint32_t *starts = walk->first; /* no longer needed */
    memset(starts, 0, (keys + 1) * sizeof *starts);
    for (size_t i = 0; i < count; i++)
        starts[setoff_cycles_key(walk, &from[i], by_size) + 1]++;
    for (size_t key = 1; key < keys; key++)
        starts[key] += starts[key - 1];
    for (size_t i = 0; i < count; i++)
        to[starts[setoff_cycles_key(walk, &from[i], by_size)]++] = from[i];
}

static bool setoff_cycles_all(setoff_cycles_walk *walk, const aid_allocator *allocator)
{
    size_t nodes = (size_t)walk->net->parties + 1, size = nodes * sizeof(uint32_t);
    uint32_t *ends = aid__take(allocator, size);
    bool done = ends != NULL;
    for (size_t node = 0; done && node < nodes; node++)
        ends[node] = walk->first[node + 1];
    for (uint32_t node = 0; done && node < nodes; node++)
        done = setoff_cycles_from(walk, node, ends);
    aid__give(allocator, ends, size);
    if (!done || walk->cycles->count == 0)
        return done;
    size = walk->cycles->count * sizeof(aid__setoff_cycle);
    aid__setoff_cycle *other = aid__take(allocator, size);
    if (other == NULL)
        return false;
    setoff_cycles_sort(walk, walk->cycles->rows, other, false);
    setoff_cycles_sort(walk, other, walk->cycles->rows, true);
    aid__give(allocator, other, size);
    return true;
}

bool aid__setoff_cycles(aid__setoff_net *net, aid__vector *cycles, aid__vector *places)
{
    setoff_cycles_walk walk = { .net = net, .cycles = cycles, .places = places };
    if (!setoff_cycles_take(&walk, cycles->allocator))
        return false;
    bool done = setoff_cycles_all(&walk, cycles->allocator);
    aid__give(cycles->allocator, walk.block, walk.block_size);
    return done;
}
