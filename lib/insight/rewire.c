/* SPDX-License-Identifier: MIT */
/* Do more circles close than chance would close? The network is rewired at random, again and again: two arcs i → j and
 * k → l become i → l and k → j, unless that gives an arc twice or an arc to oneself. Everybody keeps how many they help and
 * by how many they are helped; the minutes of an arc stay with its giver. Between two samples 10·L such swaps are tried.
 * z = (found − mean)/sd over the samples, sd with n − 1; where all samples are alike there is none. */
#include "insight/figures.h"

#include "base/error.h"
#include "base/map.h"
#include "base/mix.h"
#include <assert.h>
#include <string.h>

enum { REWIRE_TRIES_AN_ARC = 10, REWIRE_FIGURES = 5 };

/* Each figure that is compared, and where its z goes. */
static const int32_t rewire_figures[REWIRE_FIGURES][2] = {
    { AID_FIGURE_ON_CYCLES_2, AID_FIGURE_ON_CYCLES_2_Z }, { AID_FIGURE_ON_CYCLES_3, AID_FIGURE_ON_CYCLES_3_Z },
    { AID_FIGURE_ON_CYCLES_4, AID_FIGURE_ON_CYCLES_4_Z }, { AID_FIGURE_ON_CYCLES_5, AID_FIGURE_ON_CYCLES_5_Z },
    { AID_FIGURE_LARGEST_CIRCLE, AID_FIGURE_LARGEST_CIRCLE_Z },
};

typedef struct rewire {
    aid__insight *insight;
    aid__insight sample;
    aid__help *arcs;    /* as rewired so far */
    aid__help *entries; /* a copy to build from */
    aid__map taken;     /* the pairs that have an arc */
    double *values;     /* REWIRE_FIGURES a sample */
    uint32_t count;     /* samples */
    uint64_t seed, drawn, work;
    uint64_t defined;   /* in every sample so far */
} rewire;

static uint32_t rewire_below(rewire *walk, uint32_t sides)
{
    uint64_t number = aid__mix(walk->seed ^ aid__mix(++walk->drawn));
    return (uint32_t)(((number >> 32) * sides) >> 32);
}

static void rewire_swap(rewire *walk)
{
    const uint32_t arcs = walk->insight->graph.arcs;
    aid__help *one = &walk->arcs[rewire_below(walk, arcs)], *other = &walk->arcs[rewire_below(walk, arcs)];
    aid__map_key first = aid__key(one->giver, other->receiver), second = aid__key(other->giver, one->receiver);
    if (one->giver == other->receiver || other->giver == one->receiver
        || aid__map_get(&walk->taken, first) != AID__MAP_NONE || aid__map_get(&walk->taken, second) != AID__MAP_NONE)
        return;
    aid__map_remove(&walk->taken, aid__key(one->giver, one->receiver));
    aid__map_remove(&walk->taken, aid__key(other->giver, other->receiver));
    bool kept = aid__map_set(&walk->taken, first, 1) && aid__map_set(&walk->taken, second, 1);
    assert(kept); /* two have just left */
    (void)kept;
    uint32_t receiver = one->receiver;
    one->receiver = other->receiver;
    other->receiver = receiver;
}

/* The figures of the network as it is now. */
static aid_status rewire_measure(rewire *walk, double *values, aid_error *error)
{
    const aid__help_graph *graph = &walk->insight->graph;
    aid__insight *sample = &walk->sample;
    memcpy(walk->entries, walk->arcs, (size_t)graph->arcs * sizeof *walk->entries);
    memset(sample->members, 0, (size_t)graph->members * sizeof *sample->members);
    aid__insight_clear(sample);
    aid_status status = aid__help_graph_build(&sample->graph, sample->allocator, graph->members, walk->entries,
                                              graph->arcs, error);
    if (status == AID_OK)
        status = aid__insight_strong(sample, error);
    if (status == AID_OK)
        status = aid__insight_cycles(sample, walk->work, error);
    for (int i = 0; i < REWIRE_FIGURES; i++)
        values[i] = sample->figures[rewire_figures[i][0]].value;
    walk->defined &= sample->defined;
    aid__help_graph_free(&sample->graph);
    return status;
}

static aid_status rewire_samples(rewire *walk, aid_error *error)
{
    const aid__help_graph *graph = &walk->insight->graph;
    aid_status status = AID_OK;
    for (uint32_t arc = 0; arc < graph->arcs; arc++) {
        walk->arcs[arc] = (aid__help){ graph->weight[arc], graph->giver[arc], graph->receiver[arc] };
        if (!aid__map_set(&walk->taken, aid__key(graph->giver[arc], graph->receiver[arc]), 1))
            return aid__fail_memory(error);
    }
    for (uint32_t sample = 0; status == AID_OK && sample < walk->count; sample++) {
        status = aid__insight_progress(walk->insight, "rewiring", sample, walk->count, error);
        for (uint64_t tries = (uint64_t)graph->arcs * REWIRE_TRIES_AN_ARC; status == AID_OK && tries > 0; tries--)
            rewire_swap(walk);
        if (status == AID_OK)
            status = rewire_measure(walk, walk->values + (size_t)sample * REWIRE_FIGURES, error);
    }
    return status;
}

/* Newton's iteration from above, which falls until it is as near as a double can be. */
static double rewire_root(double square)
{
    double root = square > 1 ? square : 1;
    for (;;) {
        double next = (root + square / root) / 2;
        if (next >= root)
            return root;
        root = next;
    }
}

static void rewire_compare(rewire *walk, int i)
{
    double sum = 0, squares = 0;
    bool alike = true;
    if ((walk->defined & walk->insight->defined & AID_BIT(rewire_figures[i][0])) == 0)
        return;
    for (uint32_t sample = 0; sample < walk->count; sample++) {
        sum += walk->values[(size_t)sample * REWIRE_FIGURES + (size_t)i];
        alike = alike && walk->values[(size_t)sample * REWIRE_FIGURES + (size_t)i] == walk->values[i];
    }
    if (alike)
        return;
    double mean = sum / walk->count;
    for (uint32_t sample = 0; sample < walk->count; sample++) {
        double away = walk->values[(size_t)sample * REWIRE_FIGURES + (size_t)i] - mean;
        squares += away * away;
    }
    double found = walk->insight->figures[rewire_figures[i][0]].value;
    aid__insight_value(walk->insight, rewire_figures[i][1], (found - mean) / rewire_root(squares / (walk->count - 1)));
}

aid_status aid__insight_rewire(aid__insight *insight, const aid__rewiring *how, aid_error *error)
{
    const aid__help_graph *graph = &insight->graph;
    const aid_allocator *memory = insight->allocator;
    rewire walk = { .insight = insight, .count = how->count, .seed = how->seed, .work = how->work,
                    .defined = UINT64_MAX, .sample = { .allocator = memory, .null_unit = insight->null_unit } };
    size_t arc_bytes = (size_t)graph->arcs * sizeof *walk.arcs;
    size_t value_bytes = (size_t)how->count * REWIRE_FIGURES * sizeof *walk.values;
    size_t member_bytes = (size_t)graph->members * sizeof *walk.sample.members;
    if (graph->arcs == 0 || how->count < 2)
        return AID_OK;
    walk.arcs = aid__take(memory, arc_bytes);
    walk.entries = aid__take(memory, arc_bytes);
    walk.values = aid__take(memory, value_bytes);
    walk.sample.members = aid__take(memory, member_bytes);
    aid__map_init(&walk.taken, memory);
    bool room = walk.arcs != NULL && walk.entries != NULL && walk.values != NULL && walk.sample.members != NULL;
    aid_status status = room ? rewire_samples(&walk, error) : aid__fail_memory(error);
    for (int i = 0; status == AID_OK && i < REWIRE_FIGURES; i++)
        rewire_compare(&walk, i);
    aid__map_free(&walk.taken);
    aid__give(memory, walk.arcs, arc_bytes);
    aid__give(memory, walk.entries, arc_bytes);
    aid__give(memory, walk.values, value_bytes);
    aid__give(memory, walk.sample.members, member_bytes);
    return status;
}
