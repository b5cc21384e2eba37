/* SPDX-License-Identifier: MIT */
/* Short cycles: help that comes back over one, two, three or four others. Each simple directed cycle of k members is
 * walked once, from its lowest member, inside one circle (strong component); how many go through a member, and whether
 * an arc lies on any, are counted on the way. There can be very many: each length has a budget of arcs to look at, and
 * a length whose budget does not suffice, with all longer ones, stays undefined. In large networks one member in 64 is
 * tried first: where these need more than a quarter above their share of the budget, the length is not begun. */
#include "insight/figures.h"

#include "base/error.h"
#include <assert.h>

enum {
    CYCLES_LONGEST = AID__CYCLE_LENGTHS + 1,
    CYCLES_ROOTS_A_STEP = 4096,
    CYCLES_SAMPLE = 64,         /* one member in so many is tried first */
    CYCLES_SAMPLE_LEAST = 4096, /* members below which nothing is tried */
    CYCLES_SAMPLE_QUARTERS = 5  /* of its share of the budget that it may take */
};

typedef struct cycles_walk {
    aid__insight *insight;
    uint32_t *closing; /* by member: 1 + the arc from it to the root, where there is one */
    uint8_t *shortest; /* by arc: the length of the shortest cycle found on it; 0 none */
    uint64_t work;     /* arcs that may still be looked at */
    uint32_t length;
    uint32_t tries;    /* 1: only the work counts */
    uint32_t path[CYCLES_LONGEST];
    uint32_t arc[CYCLES_LONGEST]; /* the arc being followed from path[i] */
} cycles_walk;

static void cycles_note(cycles_walk *walk)
{
    aid__insight *insight = walk->insight;
    uint32_t k = walk->length;
    for (uint32_t i = 0; i < k; i++) {
        uint32_t arc = i + 1 < k ? walk->arc[i] : walk->closing[walk->path[i]] - 1;
        insight->members[walk->path[i]].cycles[k - 2]++;
        if (walk->shortest[arc] == 0)
            walk->shortest[arc] = (uint8_t)k;
    }
    insight->counts.cycles[k - 2]++;
}

static bool cycles_on_path(const cycles_walk *walk, uint32_t depth, uint32_t member)
{
    for (uint32_t i = 1; i <= depth; i++)
        if (walk->path[i] == member)
            return true;
    return false;
}

/* All cycles of the length whose lowest member is `root`. False: the budget is spent. */
static bool cycles_from(cycles_walk *walk, uint32_t root)
{
    const aid__help_graph *graph = &walk->insight->graph;
    const uint32_t circle = walk->insight->members[root].circle;
    uint32_t depth = 0;
    walk->path[0] = root;
    walk->arc[0] = graph->out[root];
    for (;;) {
        uint32_t member = walk->path[depth];
        if (depth + 1 == walk->length && walk->closing[member] != 0 && !walk->tries)
            cycles_note(walk);
        if (depth + 1 == walk->length || walk->arc[depth] == graph->out[member + 1]) {
            if (depth == 0)
                return true;
            walk->arc[--depth]++;
            continue;
        }
        if (walk->work-- == 0)
            return false;
        uint32_t to = graph->receiver[walk->arc[depth]];
        if (to <= root || walk->insight->members[to].circle != circle || cycles_on_path(walk, depth, to)) {
            walk->arc[depth]++;
            continue;
        }
        walk->path[++depth] = to;
        walk->arc[depth] = graph->out[to];
    }
}

static void cycles_mark_closing(cycles_walk *walk, uint32_t root, bool mark)
{
    const aid__help_graph *graph = &walk->insight->graph;
    for (uint32_t i = graph->in[root]; i < graph->in[root + 1]; i++)
        walk->closing[graph->giver[graph->in_arc[i]]] = mark ? graph->in_arc[i] + 1 : 0;
}

/* Does a sample say that the budget can suffice? */
static bool cycles_can_suffice(cycles_walk *walk, uint64_t work)
{
    const aid__help_graph *graph = &walk->insight->graph;
    bool good = true;
    if (graph->members < CYCLES_SAMPLE_LEAST)
        return true;
    walk->tries = 1;
    walk->work = work / CYCLES_SAMPLE * CYCLES_SAMPLE_QUARTERS / 4 + 1;
    for (uint32_t root = 0; good && root < graph->members; root += CYCLES_SAMPLE)
        if (walk->insight->members[root].circle_size >= walk->length)
            good = cycles_from(walk, root);
    walk->tries = 0;
    return good;
}

/* *out_all: every cycle of the length was counted. */
static aid_status cycles_of_length(cycles_walk *walk, bool *out_all, aid_error *error)
{
    const aid__help_graph *graph = &walk->insight->graph;
    aid_status status = AID_OK;
    *out_all = true;
    for (uint32_t root = 0; status == AID_OK && *out_all && root < graph->members; root++) {
        if (walk->insight->members[root].circle_size < walk->length)
            continue;
        cycles_mark_closing(walk, root, true);
        *out_all = cycles_from(walk, root);
        cycles_mark_closing(walk, root, false);
        if (root % CYCLES_ROOTS_A_STEP == 0)
            status = aid__insight_progress(walk->insight, "short cycles", root, graph->members, error);
    }
    return status;
}

static void cycles_figure(cycles_walk *walk)
{
    const aid__help_graph *graph = &walk->insight->graph;
    int64_t minutes = 0;
    for (uint32_t arc = 0; arc < graph->arcs; arc++)
        minutes += walk->shortest[arc] != 0 ? graph->weight[arc] : 0;
    aid__insight_ratio(walk->insight, AID_FIGURE_ON_CYCLES_2 + (int32_t)walk->length - 2, minutes, graph->minutes);
}

/* A length that was not finished has no figure and no counts. */
static void cycles_forget(aid__insight *insight, uint32_t length)
{
    insight->counts.cycles[length - 2] = 0;
    for (uint32_t i = 0; i < insight->graph.members; i++)
        insight->members[i].cycles[length - 2] = 0;
}

static void cycles_members(aid__insight *insight)
{
    for (uint32_t i = 0; i < insight->graph.members; i++) {
        aid__insight_member *member = &insight->members[i];
        if (member->cycles[0] > 0)
            member->flags |= AID_BIT(AID_INSIGHT_IN_2_CYCLE);
        if (member->cycles[1] > 0)
            member->flags |= AID_BIT(AID_INSIGHT_IN_3_CYCLE);
        insight->counts.in_two_cycles += member->cycles[0] > 0;
        insight->counts.in_three_cycles += member->cycles[1] > 0;
    }
}

aid_status aid__insight_cycles(aid__insight *insight, uint64_t work, aid_error *error)
{
    const aid__help_graph *graph = &insight->graph;
    size_t bytes = (size_t)graph->members * sizeof(uint32_t) + graph->arcs;
    bool all = true;
    aid_status status = AID_OK;
    if (graph->arcs == 0)
        return AID_OK;
    uint32_t *block = aid__take_zero(insight->allocator, bytes);
    if (block == NULL)
        return aid__fail_memory(error);
    cycles_walk walk = { .insight = insight, .closing = block, .shortest = (uint8_t *)(block + graph->members) };
    for (walk.length = 2; status == AID_OK && all && walk.length <= CYCLES_LONGEST; walk.length++) {
        all = cycles_can_suffice(&walk, work);
        walk.work = work;
        if (all)
            status = cycles_of_length(&walk, &all, error);
        if (status == AID_OK && all)
            cycles_figure(&walk);
        else
            cycles_forget(insight, walk.length);
    }
    aid__give(insight->allocator, block, bytes);
    if (status == AID_OK)
        cycles_members(insight);
    return status;
}
