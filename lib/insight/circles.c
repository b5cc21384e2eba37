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

static int64_t circles_total(const aid__circulation *network)
{
    int64_t total = 0;
    for (uint32_t arc = 0; arc < network->arcs; arc++)
        total += aid__circulation_flow(network, arc);
    return total;
}

/* The arcs inside circles, where alone help can come round: tails and heads, minutes, and the minutes of the opposite
 * arc that netting takes away. */
typedef struct circles_arcs {
    uint32_t *tails, *heads;
    int64_t *minutes, *costs, *netted;
    uint32_t count;
} circles_arcs;

static void circles_gather(const aid__insight *insight, circles_arcs *arcs)
{
    const aid__help_graph *graph = &insight->graph;
    for (uint32_t arc = 0; arc < graph->arcs; arc++) {
        uint32_t giver = graph->giver[arc], receiver = graph->receiver[arc], i = arcs->count;
        if (insight->members[giver].circle != insight->members[receiver].circle)
            continue;
        int64_t back = graph->mate[arc] == AID__NO_ARC ? 0 : graph->weight[graph->mate[arc]];
        arcs->tails[i] = giver;
        arcs->heads[i] = receiver;
        arcs->minutes[i] = graph->weight[arc];
        arcs->costs[i] = -1;
        arcs->netted[i] = back < graph->weight[arc] ? back : graph->weight[arc];
        arcs->count++;
    }
}

/* The largest Σ f over 0 ≤ f ≤ minutes with as much flowing to every member as from it; then the same with each pair
 * netted, from where the first one ended. */
static aid_status circles_find(aid__insight *insight, const circles_arcs *found, aid_error *error)
{
    const aid__circulation_arcs arcs = { .nodes = insight->graph.members, .arcs = found->count, .tails = found->tails,
                                         .heads = found->heads, .capacities = found->minutes, .costs = found->costs };
    aid__circulation network;
    if (!aid__circulation_build(&arcs, insight->allocator, &network))
        return aid__fail_memory(error);
    aid_status status = circles_solve(&network, insight, error);
    if (status == AID_OK) {
        insight->counts.circulating = circles_total(&network);
        for (uint32_t arc = 0; arc < found->count; arc++)
            aid__circulation_narrow(&network, arc, found->netted[arc]);
        status = circles_solve(&network, insight, error);
    }
    if (status == AID_OK)
        insight->counts.indirect = circles_total(&network);
    aid__circulation_free(&network, insight->allocator);
    return status;
}

aid_status aid__insight_circles(aid__insight *insight, aid_error *error)
{
    const aid__help_graph *graph = &insight->graph;
    const aid__insight_counts *counts = &insight->counts;
    size_t most = graph->arcs, bytes = most * (3 * sizeof(int64_t) + 2 * sizeof(uint32_t));
    if (graph->arcs == 0)
        return AID_OK;
    int64_t *block = aid__take(insight->allocator, bytes);
    if (block == NULL)
        return aid__fail_memory(error);
    circles_arcs arcs = { .minutes = block, .costs = block + most, .netted = block + 2 * most };
    arcs.tails = (uint32_t *)(block + 3 * most);
    arcs.heads = arcs.tails + most;
    circles_gather(insight, &arcs);
    aid_status status = circles_find(insight, &arcs, error);
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
