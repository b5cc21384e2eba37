/* SPDX-License-Identifier: MIT */
/* How help comes back: directly (min of the two ways of a pair), indirectly (the maximum circulation of what is left
 * when each pair is netted), or not at all; and the maximum circulation of the whole, which can be more than direct and
 * indirect together because it may break up mutual pairs to close longer circles. A maximum circulation is one of least
 * cost when every arc costs −1 a minute; lib/solve finds it exactly, in integers. */
#include "insight/figures.h"

#include "base/error.h"
#include "solve/circulation.h"
#include <assert.h>

static aid_status circles_solve(aid__circulation *network, aid__insight *insight, aid_error *error)
{
    const aid_solve_options options = { .struct_size = (uint32_t)sizeof options, .progress = insight->progress,
                                        .context = insight->context, .allocator = insight->allocator };
    aid__assign_run run;
    int32_t state = 0;
    aid_status status = aid__assign_run_read(&options, &run, error);
    if (status == AID_OK)
        status = aid__circulation_solve(network, &run, &state, error);
    assert(status != AID_OK || state == AID_SOLVE_OPTIMAL); /* nothing limits it */
    return status;
}

/* The largest Σ f over 0 ≤ f ≤ capacity with as much flowing to every member as from it. */
static aid_status circles_most(aid__insight *insight, const int64_t *capacities, const int64_t *costs,
                               int64_t *out_total, aid_error *error)
{
    const aid__help_graph *graph = &insight->graph;
    const aid__circulation_arcs arcs = { .nodes = graph->members, .arcs = graph->arcs, .tails = graph->giver,
                                         .heads = graph->receiver, .capacities = capacities, .costs = costs };
    aid__circulation network;
    if (!aid__circulation_build(&arcs, insight->allocator, &network))
        return aid__fail_memory(error);
    aid_status status = circles_solve(&network, insight, error);
    *out_total = 0;
    for (uint32_t arc = 0; status == AID_OK && arc < graph->arcs; arc++)
        *out_total += aid__circulation_flow(&network, arc);
    aid__circulation_free(&network, insight->allocator);
    return status;
}

/* `capacities` and `costs`: room for the arcs. */
static aid_status circles_find(aid__insight *insight, int64_t *capacities, int64_t *costs, aid_error *error)
{
    const aid__help_graph *graph = &insight->graph;
    for (uint32_t arc = 0; arc < graph->arcs; arc++) {
        int64_t back = graph->mate[arc] == AID__NO_ARC ? 0 : graph->weight[graph->mate[arc]];
        capacities[arc] = graph->weight[arc] > back ? graph->weight[arc] - back : 0;
        costs[arc] = -1;
    }
    aid_status status = circles_most(insight, graph->weight, costs, &insight->counts.circulating, error);
    if (status == AID_OK)
        status = circles_most(insight, capacities, costs, &insight->counts.indirect, error);
    return status;
}

aid_status aid__insight_circles(aid__insight *insight, aid_error *error)
{
    const aid__help_graph *graph = &insight->graph;
    const aid__insight_counts *counts = &insight->counts;
    size_t bytes = 2 * (size_t)graph->arcs * sizeof(int64_t);
    if (graph->arcs == 0)
        return AID_OK;
    int64_t *block = aid__take(insight->allocator, bytes);
    if (block == NULL)
        return aid__fail_memory(error);
    aid_status status = circles_find(insight, block, block + graph->arcs, error);
    aid__give(insight->allocator, block, bytes);
    if (status != AID_OK)
        return status;
    assert(counts->circulating >= counts->mutual_minutes + counts->indirect);
    aid__insight_ratio(insight, AID_FIGURE_CIRCULATION, counts->circulating, graph->minutes);
    aid__insight_ratio(insight, AID_FIGURE_INDIRECT, counts->indirect, graph->minutes);
    aid__insight_ratio(insight, AID_FIGURE_GENERALISED, graph->minutes - counts->mutual_minutes - counts->indirect,
                       graph->minutes);
    return AID_OK;
}
