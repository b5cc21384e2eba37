/* SPDX-License-Identifier: MIT */
/* Lists rings and chains within their caps, by the person they start from: a ring from its lowest member, a chain from
 * its altruist. A walk goes on only where the way back to the start is short enough. Of several over the same people
 * only the most valuable remains; the others can never be needed. */
#include "solve/rings.h"

#include "base/mix.h"
#include <string.h>

typedef struct rings_column_walk {
    const aid__rings_net *net;
    aid__rings_pace *pace;
    aid__vector *columns, *vertices;
    uint32_t *distance; /* members: arcs back to the root, valid where `met` is the root + 1 */
    uint32_t *met;      /* members */
    uint32_t *queue;    /* members */
    uint32_t *path;     /* people of the walk */
    uint32_t *next;     /* per place of the walk: the next arc to try */
    int64_t *value;     /* per place of the walk: Σ of scores, or of a chain's arc values, so far */
    uint8_t *busy;      /* givers: on the walk */
    uint32_t root;
    bool whole;
    void *block;
    size_t block_size;
} rings_column_walk;

static bool rings_column_take(rings_column_walk *walk, const aid_allocator *allocator)
{
    size_t members = walk->net->members, places = members + 2, word = sizeof(uint32_t);
    const aid__assign_piece pieces[] = {
        { &walk->distance, members * word },
        { &walk->met, members * word },
        { &walk->queue, members * word },
        { &walk->path, places * word },
        { &walk->next, places * word },
        { &walk->busy, walk->net->givers },
        { &walk->value, places * sizeof(int64_t) },
    };
    if (!aid__assign_cut(allocator, pieces, sizeof pieces / sizeof *pieces, &walk->block, &walk->block_size))
        return false;
    memset(walk->block, 0, walk->block_size);
    return true;
}

/* How far is it back to the root, over members that are not lower? */
static void rings_column_measure(rings_column_walk *walk)
{
    const aid__rings_net *net = walk->net;
    uint32_t head = 0, tail = 0;
    walk->met[walk->root] = walk->root + 1;
    walk->distance[walk->root] = 0;
    walk->queue[tail++] = walk->root;
    while (head < tail) {
        uint32_t member = walk->queue[head++];
        if (walk->distance[member] + 1 >= net->max_ring)
            break;
        for (uint32_t at = net->back[member]; at < net->back[member + 1]; at++) {
            uint32_t giver = net->giver[at];
            if (giver >= net->members || giver < walk->root || walk->met[giver] == walk->root + 1)
                continue;
            walk->met[giver] = walk->root + 1;
            walk->distance[giver] = walk->distance[member] + 1;
            walk->queue[tail++] = giver;
        }
    }
}

static bool rings_column_add(rings_column_walk *walk, uint32_t size, int64_t value)
{
    if (value <= 0)
        return true;
    if (walk->columns->count >= AID_RINGS_COLUMNS_MAX || walk->vertices->count > UINT32_MAX / 2) {
        walk->whole = false;
        return true;
    }
    aid__rings_column *column = aid__vector_push(walk->columns);
    if (column == NULL || !aid__vector_reserve(walk->vertices, size))
        return false;
    *column = (aid__rings_column) { .value = value, .first = (uint32_t)walk->vertices->count, .size = size };
    for (uint32_t i = 0; i < size; i++)
        *(uint32_t *)aid__vector_push(walk->vertices) = walk->path[i];
    return true;
}

/* The value of the ring that the walk closes, with `closing` as its last arc. */
static int64_t rings_column_ring_value(const rings_column_walk *walk, uint32_t size, uint32_t closing)
{
    const aid__rings_net *net = walk->net;
    if (net->certain)
        return walk->value[size - 1] + aid__rings_score(net, closing);
    int64_t value = aid__rings_arc_value(net, closing, size);
    for (uint32_t i = 1; i < size; i++)
        value += aid__rings_arc_value(net, aid__rings_arc(net, walk->path[i - 1], walk->path[i]), size);
    return value;
}

/* May the walk go on along `arc`, being `size` people long? */
static bool rings_column_may(const rings_column_walk *walk, uint32_t arc, uint32_t size)
{
    const aid__rings_net *net = walk->net;
    uint32_t to = net->target[arc];
    if (walk->busy[to])
        return false;
    if (walk->root >= net->members)
        return size <= net->max_chain;
    return to > walk->root && walk->met[to] == walk->root + 1 && size + walk->distance[to] <= net->max_ring;
}

/* Looks at the next arc of the walk's last person: a ring that closes, a step further, or nothing. */
static bool rings_column_step(rings_column_walk *walk, uint32_t *size)
{
    const aid__rings_net *net = walk->net;
    uint32_t arc = walk->next[*size - 1]++, to = net->target[arc];
    if (to == walk->root)
        return rings_column_add(walk, *size, rings_column_ring_value(walk, *size, arc));
    if (!rings_column_may(walk, arc, *size))
        return true;
    walk->path[*size] = to;
    walk->busy[to] = 1;
    walk->next[*size] = net->first[to];
    if (walk->root >= net->members) {
        walk->value[*size] = walk->value[*size - 1] + aid__rings_arc_value(net, arc, *size);
        ++*size;
        return rings_column_add(walk, *size, walk->value[*size - 1]);
    }
    walk->value[*size] = walk->value[*size - 1] + aid__rings_score(net, arc);
    ++*size;
    return true;
}

/* Everything that starts from the root. False: out of memory. */
static bool rings_column_from(rings_column_walk *walk)
{
    const aid__rings_net *net = walk->net;
    uint32_t size = 1, steps = 0;
    walk->path[0] = walk->root;
    walk->busy[walk->root] = 1;
    walk->value[0] = 0;
    walk->next[0] = net->first[walk->root];
    while (size > 0) {
        uint32_t last = walk->path[size - 1];
        if (++steps % 4096 == 0 && (!walk->whole || !aid__rings_pace_go(walk->pace, 4096))) {
            walk->whole = false;
            while (size > 0)
                walk->busy[walk->path[--size]] = 0;
        } else if (walk->next[size - 1] == net->first[last + 1]) {
            walk->busy[last] = 0;
            size--;
        } else if (!rings_column_step(walk, &size))
            return false;
    }
    return true;
}

/* Are two columns over the same people? The first's are marked in `busy`, which is left clean. */
static bool rings_column_same(rings_column_walk *walk, const aid__rings_column *a, const aid__rings_column *b)
{
    const uint32_t *vertices = walk->vertices->rows;
    bool same = a->size == b->size;
    for (uint32_t i = 0; i < a->size; i++)
        walk->busy[vertices[a->first + i]] = 1;
    for (uint32_t i = 0; i < b->size; i++)
        same = same && walk->busy[vertices[b->first + i]];
    for (uint32_t i = 0; i < a->size; i++)
        walk->busy[vertices[a->first + i]] = 0;
    return same;
}

static uint64_t rings_column_hash(const rings_column_walk *walk, const aid__rings_column *column)
{
    const uint32_t *vertices = walk->vertices->rows;
    uint64_t hash = 0;
    for (uint32_t i = 0; i < column->size; i++)
        hash += aid__mix(vertices[column->first + i] + (uint64_t)1);
    return aid__mix(hash);
}

/* Of the columns from `begin` on, keeps the best over each set of people, in order. */
static bool rings_column_best(rings_column_walk *walk, size_t begin)
{
    const aid_allocator *allocator = walk->columns->allocator;
    aid__rings_column *columns = walk->columns->rows;
    size_t room = 16, kept = begin;
    while (room < (walk->columns->count - begin) * 2)
        room *= 2;
    uint32_t *table = aid__take_zero(allocator, room * sizeof *table);
    if (table == NULL)
        return false;
    for (size_t i = begin; i < walk->columns->count; i++) {
        size_t at = rings_column_hash(walk, &columns[i]) & (room - 1);
        while (table[at] != 0 && !rings_column_same(walk, &columns[table[at] - 1], &columns[i]))
            at = (at + 1) & (room - 1);
        if (table[at] == 0) {
            table[at] = (uint32_t)kept + 1;
            columns[kept++] = columns[i];
        } else if (columns[i].value > columns[table[at] - 1].value)
            columns[table[at] - 1] = columns[i];
    }
    walk->columns->count = kept;
    aid__give(allocator, table, room * sizeof *table);
    return true;
}

static bool rings_column_all(rings_column_walk *walk)
{
    const aid__rings_net *net = walk->net;
    for (walk->root = 0; walk->root < net->givers && walk->whole; walk->root++) {
        size_t begin = walk->columns->count;
        if (walk->root < net->members ? net->max_ring < 2 : net->max_chain == 0)
            continue;
        if (!aid__rings_pace_go(walk->pace, 1 + net->first[walk->root + 1] - net->first[walk->root])) {
            walk->whole = false;
            break;
        }
        if (walk->root < net->members)
            rings_column_measure(walk);
        if (!rings_column_from(walk) || (walk->columns->count > begin + 1 && !rings_column_best(walk, begin)))
            return false;
    }
    return true;
}

aid_status aid__rings_list(const aid__rings_net *net, aid__rings_pace *pace, aid__vector *columns,
                           aid__vector *vertices, bool *out_whole)
{
    rings_column_walk walk = { .net = net, .pace = pace, .columns = columns, .vertices = vertices, .whole = true };
    if (!rings_column_take(&walk, columns->allocator))
        return aid__fail_memory(pace->error);
    bool done = rings_column_all(&walk);
    *out_whole = walk.whole;
    aid__give(columns->allocator, walk.block, walk.block_size);
    if (!done)
        return aid__fail_memory(pace->error);
    return pace->status;
}
