/* SPDX-License-Identifier: MIT */
/* What is read off the arcs and the sums of each member: reciprocity with and without weights, imbalance, how evenly
 * giving and getting are spread, and who depends on one giver. */
#include "insight/figures.h"

#include "base/error.h"
#include <assert.h>
#include <math.h>

/* Density, reciprocity, and reciprocity beyond chance (Garlaschelli and Loffredo 2004). With N = n(n − 1):
 * ρ = (L↔/L − L/N)/(1 − L/N) = (L↔·N − L²)/(L·(N − L)). */
static void balance_binary(aid__insight *insight)
{
    const aid__help_graph *graph = &insight->graph;
    int64_t n = graph->members, links = graph->arcs, mutual = graph->mutual, possible = n > 1 ? n * (n - 1) : 0;
    aid__insight_ratio(insight, AID_FIGURE_DENSITY, links, possible);
    aid__insight_ratio(insight, AID_FIGURE_RECIPROCITY, mutual, links);
    if (links == 0 || links == possible)
        return; /* nothing there, or no room for chance */
    double numerator = (double)mutual * (double)possible - (double)links * (double)links;
    double denominator = (double)links * (double)(possible - links);
    if ((double)mutual * (double)possible < 9.0e18 && denominator < 9.0e18)
        aid__insight_ratio(insight, AID_FIGURE_RECIPROCITY_EXCESS, mutual * possible - links * links,
                           links * (possible - links));
    else
        aid__insight_value(insight, AID_FIGURE_RECIPROCITY_EXCESS, numerator / denominator);
}

static void balance_weighted(aid__insight *insight)
{
    const aid__help_graph *graph = &insight->graph;
    int64_t mutual = 0, apart = 0;
    for (uint32_t arc = 0; arc < graph->arcs; arc++) {
        if (graph->mate[arc] == AID__NO_ARC)
            continue;
        int64_t back = graph->weight[graph->mate[arc]];
        mutual += graph->weight[arc] < back ? graph->weight[arc] : back;
    }
    for (uint32_t i = 0; i < graph->members; i++) {
        int64_t difference = graph->given[i] - graph->received[i];
        apart += difference < 0 ? -difference : difference;
        insight->counts.took_part += graph->given[i] + graph->received[i] > 0;
    }
    insight->counts.mutual_minutes = mutual;
    aid__insight_ratio(insight, AID_FIGURE_MUTUAL_MINUTES, mutual, graph->minutes);
    aid__insight_ratio(insight, AID_FIGURE_DIRECT, mutual, graph->minutes);
    assert(apart % 2 == 0); /* what some have too much others have too little */
    aid__insight_ratio(insight, AID_FIGURE_IMBALANCE, apart / 2, graph->minutes);
}

static void balance_concentration(aid__insight *insight)
{
    const aid__help_graph *graph = &insight->graph;
    double whole = (double)graph->minutes, squares = 0;
    int64_t exact = 0, most = 0;
    bool fits = whole * whole < 9.0e18;
    for (uint32_t i = 0; i < graph->members; i++) {
        most = graph->given[i] > most ? graph->given[i] : most;
        squares += (double)graph->given[i] / (whole > 0 ? whole : 1) * (double)graph->given[i];
        exact += fits ? graph->given[i] * graph->given[i] : 0;
    }
    aid__insight_ratio(insight, AID_FIGURE_TOP_SHARE, most, graph->minutes);
    if (fits)
        aid__insight_ratio(insight, AID_FIGURE_CONCENTRATION, exact, graph->minutes * graph->minutes);
    else
        aid__insight_value(insight, AID_FIGURE_CONCENTRATION, squares / whole);
}

static int64_t balance_of(const aid__insight *insight, int32_t figure, uint32_t i)
{
    const aid__help_graph *graph = &insight->graph;
    switch (figure) {
    case AID_FIGURE_GINI_GIVEN: return graph->given[i];
    case AID_FIGURE_GINI_RECEIVED: return graph->received[i];
    case AID_FIGURE_GINI_ACTIVITY: return graph->given[i] + graph->received[i];
    default: return insight->members[i].asked;
    }
}

static void balance_gini(aid__insight *insight, int32_t figure, int64_t *scratch)
{
    aid__ratio gini;
    for (uint32_t i = 0; i < insight->graph.members; i++)
        scratch[i] = balance_of(insight, figure, i);
    if (!aid__gini(scratch, insight->graph.members, &gini))
        aid__insight_value(insight, figure, gini.value);
    else
        aid__insight_ratio(insight, figure, gini.numerator, gini.denominator);
}

aid_status aid__insight_balance(aid__insight *insight, aid_error *error)
{
    const aid__help_graph *graph = &insight->graph;
    size_t bytes = (size_t)graph->members * sizeof(int64_t);
    int64_t *scratch = bytes == 0 ? NULL : aid__take(insight->allocator, bytes);
    if (bytes != 0 && scratch == NULL)
        return aid__fail_memory(error);
    balance_binary(insight);
    balance_weighted(insight);
    balance_concentration(insight);
    for (int32_t figure = AID_FIGURE_GINI_GIVEN; figure <= AID_FIGURE_GINI_ASKED; figure++)
        balance_gini(insight, figure, scratch);
    for (uint32_t j = 0; j < graph->members; j++)
        if (graph->in[j + 1] - graph->in[j] == 1)
            insight->members[graph->giver[graph->in_arc[graph->in[j]]]].sole_provider_of++;
    aid__give(insight->allocator, scratch, bytes);
    return AID_OK;
}
