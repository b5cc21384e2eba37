/* SPDX-License-Identifier: MIT */
/* Circles: the strong components of the help graph, in which help can get from everyone to everyone (Tarjan 1972,
 * without recursion). Help within a circle can come back; help between circles never does. */
#include "insight/figures.h"

#include "base/error.h"
#include <string.h>

typedef struct strong_walk {
    aid__insight *insight;
    uint32_t *found;  /* by member: the order in which it was found, from 1; 0 not yet */
    uint32_t *lowest; /* the earliest found that is still open and can be reached */
    uint32_t *parent;
    uint32_t *next;   /* the next arc to follow */
    uint32_t *open;   /* members whose circle is not known yet, as found */
    uint32_t order, open_count;
} strong_walk;

static void strong_enter(strong_walk *walk, uint32_t member, uint32_t parent)
{
    walk->found[member] = walk->lowest[member] = ++walk->order;
    walk->parent[member] = parent;
    walk->next[member] = walk->insight->graph.out[member];
    walk->open[walk->open_count++] = member;
}

/* Everything found from `member` is done. When nothing leads further back, what is open since then is one circle. */
static void strong_close(strong_walk *walk, uint32_t member)
{
    aid__insight *insight = walk->insight;
    uint32_t first = walk->open_count, number = (uint32_t)insight->counts.circles + 1;
    if (walk->lowest[member] < walk->found[member])
        return;
    do
        insight->members[walk->open[--first]].circle = number;
    while (walk->open[first] != member);
    uint32_t size = walk->open_count - first;
    for (uint32_t i = first; i < walk->open_count; i++)
        insight->members[walk->open[i]].circle_size = size;
    walk->open_count = first;
    insight->counts.circles++;
    if (size > insight->counts.largest_circle)
        insight->counts.largest_circle = size;
}

static void strong_from(strong_walk *walk, uint32_t root)
{
    const aid__help_graph *graph = &walk->insight->graph;
    uint32_t member = root;
    strong_enter(walk, root, root);
    for (;;) {
        if (walk->next[member] < graph->out[member + 1]) {
            uint32_t to = graph->receiver[walk->next[member]++];
            if (walk->found[to] == 0) {
                strong_enter(walk, to, member);
                member = to;
            } else if (walk->insight->members[to].circle == 0 && walk->found[to] < walk->lowest[member]) {
                walk->lowest[member] = walk->found[to];
            }
            continue;
        }
        strong_close(walk, member);
        if (member == root)
            return;
        uint32_t parent = walk->parent[member];
        if (walk->lowest[member] < walk->lowest[parent])
            walk->lowest[parent] = walk->lowest[member];
        member = parent;
    }
}

/* Numbers from 1 in order of the first member, whatever order the walk found them in. */
static void strong_renumber(strong_walk *walk)
{
    aid__insight *insight = walk->insight;
    uint32_t *number = walk->found, known = 0;
    memset(number, 0, ((size_t)insight->counts.circles + 1) * sizeof *number);
    for (uint32_t i = 0; i < insight->graph.members; i++) {
        uint32_t old = insight->members[i].circle;
        if (number[old] == 0)
            number[old] = ++known;
        insight->members[i].circle = number[old];
    }
}

aid_status aid__insight_strong(aid__insight *insight, aid_error *error)
{
    const aid__help_graph *graph = &insight->graph;
    size_t count = (size_t)graph->members + 1, bytes;
    int64_t inside = 0;
    if (!aid__size_of(count, 5 * sizeof(uint32_t), &bytes))
        return aid__fail_memory(error);
    uint32_t *block = aid__take_zero(insight->allocator, bytes);
    if (block == NULL)
        return aid__fail_memory(error);
    strong_walk walk = { .insight = insight, .found = block, .lowest = block + count, .parent = block + 2 * count,
                         .next = block + 3 * count, .open = block + 4 * count };
    for (uint32_t root = 0; root < graph->members; root++)
        if (walk.found[root] == 0)
            strong_from(&walk, root);
    strong_renumber(&walk);
    aid__give(insight->allocator, block, bytes);
    for (uint32_t arc = 0; arc < graph->arcs; arc++)
        if (insight->members[graph->giver[arc]].circle == insight->members[graph->receiver[arc]].circle)
            inside += graph->weight[arc];
    aid__insight_ratio(insight, AID_FIGURE_CIRCLE_MINUTES, inside, graph->minutes);
    if (graph->minutes > 0)
        aid__insight_ratio(insight, AID_FIGURE_LARGEST_CIRCLE, (int64_t)insight->counts.largest_circle, graph->members);
    return AID_OK;
}
