/* SPDX-License-Identifier: MIT */
#include "insight/help_graph.h"

#include "base/error.h"
#include <assert.h>
#include <string.h>

/* ---- sorting and merging entries ---- */

static void graph_sort_pass(const aid__help *from, aid__help *to, size_t count, uint32_t *starts, uint32_t members,
                            bool by_giver)
{
    memset(starts, 0, ((size_t)members + 1) * sizeof *starts);
    for (size_t i = 0; i < count; i++)
        starts[(by_giver ? from[i].giver : from[i].receiver) + 1]++;
    for (uint32_t i = 0; i < members; i++)
        starts[i + 1] += starts[i];
    for (size_t i = 0; i < count; i++)
        to[starts[by_giver ? from[i].giver : from[i].receiver]++] = from[i];
}

/* Joins entries of one pair; answers how many pairs there are. */
static size_t graph_merge(aid__help *entries, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        assert(entries[i].minutes > 0 && entries[i].giver != entries[i].receiver);
        if (kept > 0 && entries[kept - 1].giver == entries[i].giver && entries[kept - 1].receiver == entries[i].receiver)
            entries[kept - 1].minutes += entries[i].minutes;
        else
            entries[kept++] = entries[i];
    }
    return kept;
}

static aid_status graph_sort(const aid_allocator *allocator, uint32_t members, aid__help *entries, size_t count,
                             size_t *out_arcs, aid_error *error)
{
    size_t starts_bytes, scratch_bytes;
    if (!aid__size_of((size_t)members + 1, sizeof(uint32_t), &starts_bytes)
        || !aid__size_of(count + 1, sizeof *entries, &scratch_bytes))
        return aid__fail_memory(error);
    uint32_t *starts = aid__take(allocator, starts_bytes);
    aid__help *scratch = aid__take(allocator, scratch_bytes);
    if (starts != NULL && scratch != NULL) {
        graph_sort_pass(entries, scratch, count, starts, members, false);
        graph_sort_pass(scratch, entries, count, starts, members, true);
        *out_arcs = graph_merge(entries, count);
    }
    aid_status status = starts != NULL && scratch != NULL ? AID_OK : aid__fail_memory(error);
    aid__give(allocator, starts, starts_bytes);
    aid__give(allocator, scratch, scratch_bytes);
    return status;
}

/* ---- arrays ---- */

static void *graph_carve(char **at, size_t count, size_t size)
{
    void *here = *at;
    *at += count * size;
    return here;
}

static bool graph_allocate(aid__help_graph *graph, const aid_allocator *allocator, uint32_t members, size_t arcs)
{
    size_t wide = arcs + 2 * (size_t)members, narrow = 6 * arcs + 3 * ((size_t)members + 1);
    *graph = (aid__help_graph){ .allocator = allocator, .members = members, .arcs = (uint32_t)arcs };
    if (arcs > INT32_MAX / 2 || wide > SIZE_MAX / 32 || narrow > SIZE_MAX / 32)
        return false;
    graph->bytes = wide * sizeof(int64_t) + narrow * sizeof(uint32_t);
    graph->block = aid__take_zero(allocator, graph->bytes);
    if (graph->block == NULL)
        return false;
    char *at = graph->block;
    graph->weight = graph_carve(&at, arcs, sizeof(int64_t));
    graph->given = graph_carve(&at, members, sizeof(int64_t));
    graph->received = graph_carve(&at, members, sizeof(int64_t));
    graph->giver = graph_carve(&at, arcs, sizeof(uint32_t));
    graph->receiver = graph_carve(&at, arcs, sizeof(uint32_t));
    graph->mate = graph_carve(&at, arcs, sizeof(int32_t));
    graph->in_arc = graph_carve(&at, arcs, sizeof(uint32_t));
    graph->near_to = graph_carve(&at, 2 * arcs, sizeof(uint32_t));
    graph->out = graph_carve(&at, (size_t)members + 1, sizeof(uint32_t));
    graph->in = graph_carve(&at, (size_t)members + 1, sizeof(uint32_t));
    graph->near = graph_carve(&at, (size_t)members + 1, sizeof(uint32_t));
    assert(at == (char *)graph->block + graph->bytes);
    return true;
}

static void graph_fill_arcs(aid__help_graph *graph, const aid__help *entries)
{
    for (uint32_t arc = 0; arc < graph->arcs; arc++) {
        graph->giver[arc] = entries[arc].giver;
        graph->receiver[arc] = entries[arc].receiver;
        graph->weight[arc] = entries[arc].minutes;
        graph->mate[arc] = AID__NO_ARC;
        graph->given[entries[arc].giver] += entries[arc].minutes;
        graph->received[entries[arc].receiver] += entries[arc].minutes;
        graph->minutes += entries[arc].minutes;
        graph->out[entries[arc].giver + 1]++;
        graph->in[entries[arc].receiver + 1]++;
    }
    for (uint32_t i = 0; i < graph->members; i++) {
        graph->out[i + 1] += graph->out[i];
        graph->in[i + 1] += graph->in[i];
    }
    for (uint32_t arc = 0; arc < graph->arcs; arc++) /* `near` counts what is placed, until it gets its own use */
        graph->in_arc[graph->in[graph->receiver[arc]] + graph->near[graph->receiver[arc]]++] = arc;
}

/* Partners of each member, by merging whom they gave to with whom they received from; both lists rise. */
static void graph_fill_partners(aid__help_graph *graph)
{
    uint32_t filled = 0;
    for (uint32_t i = 0; i < graph->members; i++) {
        uint32_t out = graph->out[i], in = graph->in[i];
        graph->near[i] = filled;
        while (out < graph->out[i + 1] || in < graph->in[i + 1]) {
            uint32_t to = out < graph->out[i + 1] ? graph->receiver[out] : UINT32_MAX;
            uint32_t from = in < graph->in[i + 1] ? graph->giver[graph->in_arc[in]] : UINT32_MAX;
            if (to == from) {
                graph->mate[out] = (int32_t)graph->in_arc[in];
                graph->mutual++;
            }
            graph->near_to[filled++] = to < from ? to : from;
            out += to <= from;
            in += from <= to;
        }
    }
    graph->near[graph->members] = filled;
    graph->edges = filled / 2;
}

aid_status aid__help_graph_build(aid__help_graph *graph, const aid_allocator *allocator, uint32_t members,
                                 aid__help *entries, size_t count, aid_error *error)
{
    size_t arcs = 0;
    *graph = (aid__help_graph){ .allocator = allocator };
    aid_status status = count > UINT32_MAX / 2 ? aid__fail_memory(error)
                                               : graph_sort(allocator, members, entries, count, &arcs, error);
    if (status == AID_OK && !graph_allocate(graph, allocator, members, arcs))
        status = aid__fail_memory(error);
    if (status != AID_OK)
        return status;
    graph_fill_arcs(graph, entries);
    graph_fill_partners(graph);
    return AID_OK;
}

void aid__help_graph_free(aid__help_graph *graph)
{
    aid__give(graph->allocator, graph->block, graph->bytes);
    graph->block = NULL;
    graph->bytes = 0;
}
