/* SPDX-License-Identifier: MIT */
/* What holds the network together, on the undirected simple graph of the window: components, articulation members and
 * bridges (Tarjan, "Depth-first search and linear graph algorithms", 1972; without recursion, since a path may be as
 * long as the community), and core numbers (Batagelj and Zaveršnik, arXiv cs/0310049). */
#include "insight/figures.h"

#include "base/error.h"
#include <assert.h>
#include <string.h>

typedef struct cohesion_walk {
    aid__insight *insight;
    uint32_t *found;  /* by member: the order in which it was found, from 1; 0 not yet */
    uint32_t *lowest; /* the earliest found that its part reaches without the link it came by */
    uint32_t *parent; /* the member it was found from */
    uint32_t *next;   /* where in near_to to go on */
    uint32_t order;
} cohesion_walk;

/* ---- components, articulation, bridges ---- */

static void cohesion_enter(cohesion_walk *walk, uint32_t member, uint32_t parent)
{
    walk->found[member] = walk->lowest[member] = ++walk->order;
    walk->parent[member] = parent;
    walk->next[member] = walk->insight->graph.near[member];
}

/* `child` is done; what it reaches tells whether its parent holds it to the rest. */
static void cohesion_return(cohesion_walk *walk, uint32_t child, uint32_t root, uint32_t *root_children)
{
    aid__insight_member *members = walk->insight->members;
    uint32_t parent = walk->parent[child];
    if (walk->lowest[child] < walk->lowest[parent])
        walk->lowest[parent] = walk->lowest[child];
    if (walk->lowest[child] > walk->found[parent]) {
        members[child].flags |= AID_BIT(AID_INSIGHT_ON_BRIDGE);
        members[parent].flags |= AID_BIT(AID_INSIGHT_ON_BRIDGE);
        members[child].bridge = parent + 1;
        walk->insight->counts.bridges++;
    }
    if (parent == root)
        ++*root_children;
    else if (walk->lowest[child] >= walk->found[parent])
        members[parent].flags |= AID_BIT(AID_INSIGHT_ARTICULATION);
}

/* Walks the component of `root`; answers how many members it has. */
static uint32_t cohesion_component(cohesion_walk *walk, uint32_t root, uint32_t number)
{
    const aid__help_graph *graph = &walk->insight->graph;
    uint32_t member = root, children = 0, before = walk->order;
    cohesion_enter(walk, root, root);
    for (;;) {
        if (walk->next[member] < graph->near[member + 1]) {
            uint32_t partner = graph->near_to[walk->next[member]++];
            if (walk->found[partner] == 0) {
                cohesion_enter(walk, partner, member);
                member = partner;
            } else if (partner != walk->parent[member] && walk->found[partner] < walk->lowest[member]) {
                walk->lowest[member] = walk->found[partner];
            }
            continue;
        }
        walk->insight->members[member].component = number;
        if (member == root)
            break;
        cohesion_return(walk, member, root, &children);
        member = walk->parent[member];
    }
    if (children > 1)
        walk->insight->members[root].flags |= AID_BIT(AID_INSIGHT_ARTICULATION);
    return walk->order - before;
}

static void cohesion_components(cohesion_walk *walk)
{
    aid__insight_counts *counts = &walk->insight->counts;
    const uint32_t members = walk->insight->graph.members;
    aid__insight_member *rows = walk->insight->members;
    uint32_t *sizes = walk->lowest; /* not needed any more once all are walked */
    for (uint32_t root = 0; root < members; root++) {
        if (walk->found[root] != 0)
            continue;
        uint32_t size = cohesion_component(walk, root, (uint32_t)++counts->components);
        counts->largest_component = size > counts->largest_component ? size : counts->largest_component;
    }
    memset(sizes, 0, (size_t)members * sizeof *sizes);
    for (uint32_t i = 0; i < members; i++)
        sizes[rows[i].component - 1]++;
    for (uint32_t i = 0; i < members; i++) {
        rows[i].component_size = sizes[rows[i].component - 1];
        counts->articulations += (rows[i].flags & AID_BIT(AID_INSIGHT_ARTICULATION)) != 0;
    }
}

/* ---- cores ---- */

/* Takes away members by rising number of partners; what a member has left when it goes is its core number. `start[d]`
 * is where members with d partners begin in `order`, `place` where each stands. */
static void cohesion_cores(cohesion_walk *walk)
{
    const aid__help_graph *graph = &walk->insight->graph;
    aid__insight_member *rows = walk->insight->members;
    uint32_t *degree = walk->found, *start = walk->lowest, *order = walk->parent, *place = walk->next;
    memset(start, 0, ((size_t)graph->members + 1) * sizeof *start);
    for (uint32_t i = 0; i < graph->members; i++) {
        degree[i] = graph->near[i + 1] - graph->near[i];
        start[degree[i] + 1]++; /* a member has fewer partners than there are members */
    }
    for (uint32_t d = 0; d < graph->members; d++)
        start[d + 1] += start[d];
    for (uint32_t i = 0; i < graph->members; i++) {
        place[i] = start[degree[i]]++;
        order[place[i]] = i;
    }
    for (uint32_t d = graph->members; d > 0; d--)
        start[d] = start[d - 1];
    start[0] = 0;
    for (uint32_t at = 0; at < graph->members; at++) {
        uint32_t member = order[at];
        rows[member].core = degree[member];
        for (uint32_t i = graph->near[member]; i < graph->near[member + 1]; i++) {
            uint32_t partner = graph->near_to[i];
            if (degree[partner] <= degree[member])
                continue;
            uint32_t first = start[degree[partner]]++, other = order[first]; /* swap to the front of its kind, then shrink it */
            order[place[partner]] = other;
            place[other] = place[partner];
            order[first] = partner;
            place[partner] = first;
            degree[partner]--;
        }
        if (rows[member].core > walk->insight->counts.largest_core)
            walk->insight->counts.largest_core = rows[member].core;
    }
}

aid_status aid__insight_cohesion(aid__insight *insight, aid_error *error)
{
    size_t count = (size_t)insight->graph.members + 2, bytes;
    if (!aid__size_of(count, 4 * sizeof(uint32_t), &bytes))
        return aid__fail_memory(error);
    uint32_t *block = aid__take_zero(insight->allocator, bytes);
    if (block == NULL)
        return aid__fail_memory(error);
    cohesion_walk walk = { .insight = insight, .found = block, .lowest = block + count, .parent = block + 2 * count,
                           .next = block + 3 * count };
    cohesion_components(&walk);
    cohesion_cores(&walk);
    aid__give(insight->allocator, block, bytes);
    return AID_OK;
}
