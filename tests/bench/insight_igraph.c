/* SPDX-License-Identifier: MIT */
/* The figures against igraph's C library, on the measures that both have and in one run: the network of bench_insight,
 * 1,000,000 exchanges between 100,000 members unless said. CPU seconds, the best of three. igraph is only measured; it is
 * no dependency. Arguments: members exchanges. */
#include "insight_draw.h"

#include <igraph/igraph.h>

enum { PEER_ROUNDS = 3, PEER_CYCLE_WORK = 100000000 };

typedef struct peer_run {
    aid__insight insight;
    const aid__help *entries;
    aid__help *scratch;
    size_t count;
    uint32_t members;
    aid_allocator memory;
    igraph_t directed, simple;
    igraph_real_t reciprocity;
    igraph_integer_t components;
    igraph_vector_int_t found;
} peer_run;

typedef void (*peer_part)(peer_run *run);

static double peer_seconds(peer_run *run, peer_part part)
{
    double best = 1e9;
    for (int round = 0; round < PEER_ROUNDS; round++) {
        double begin = bench_cpu();
        part(run);
        double took = bench_cpu() - begin;
        best = took < best ? took : best;
    }
    return best;
}

static void peer_must(bool good, const char *what)
{
    if (good)
        return;
    fprintf(stderr, "%s failed\n", what);
    exit(1);
}

/* ---- ours ---- */

static void ours_graph(peer_run *run)
{
    aid__help_graph_free(&run->insight.graph);
    memcpy(run->scratch, run->entries, run->count * sizeof *run->scratch);
    peer_must(aid__help_graph_build(&run->insight.graph, &run->memory, run->members, run->scratch, run->count, NULL) == AID_OK,
              "graph");
}

static void ours_begin(peer_run *run)
{
    aid__insight_clear(&run->insight);
    memset(run->insight.members, 0, run->members * sizeof *run->insight.members);
}

static void ours_balance(peer_run *run)
{
    ours_begin(run);
    peer_must(aid__insight_balance(&run->insight, NULL) == AID_OK, "balance");
}

static void ours_cohesion(peer_run *run)
{
    ours_begin(run);
    peer_must(aid__insight_cohesion(&run->insight, NULL) == AID_OK, "cohesion");
}

/* Every figure there is in the usual way: also strong components, cycles, the lists, and the circulation. */
static void ours_whole(peer_run *run)
{
    ours_begin(run);
    peer_must(aid__insight_balance(&run->insight, NULL) == AID_OK && aid__insight_cohesion(&run->insight, NULL) == AID_OK
                  && aid__insight_strong(&run->insight, NULL) == AID_OK && aid__insight_burden(&run->insight, NULL) == AID_OK
                  && aid__insight_cycles(&run->insight, PEER_CYCLE_WORK, NULL) == AID_OK,
              "figures");
}

static void ours_circles(peer_run *run)
{
    peer_must(aid__insight_circles(&run->insight, NULL) == AID_OK, "circulation");
}

/* ---- igraph's ---- */

/* Arcs once each, and pairs once each: what igraph's measures are about. */
static void peer_graphs(peer_run *run)
{
    const aid__help_graph *graph = &run->insight.graph;
    igraph_vector_int_t arcs, pairs;
    igraph_vector_int_init(&arcs, 2 * (igraph_integer_t)graph->arcs);
    igraph_vector_int_init(&pairs, 0);
    for (uint32_t arc = 0; arc < graph->arcs; arc++) {
        VECTOR(arcs)[2 * arc] = graph->giver[arc];
        VECTOR(arcs)[2 * arc + 1] = graph->receiver[arc];
    }
    for (uint32_t i = 0; i < graph->members; i++)
        for (uint32_t k = graph->near[i]; k < graph->near[i + 1]; k++)
            if (graph->near_to[k] > i) {
                igraph_vector_int_push_back(&pairs, i);
                igraph_vector_int_push_back(&pairs, graph->near_to[k]);
            }
    igraph_create(&run->directed, &arcs, graph->members, IGRAPH_DIRECTED);
    igraph_create(&run->simple, &pairs, graph->members, IGRAPH_UNDIRECTED);
    igraph_vector_int_destroy(&arcs);
    igraph_vector_int_destroy(&pairs);
}

static void peer_reciprocity(peer_run *run)
{
    igraph_reciprocity(&run->directed, &run->reciprocity, true, IGRAPH_RECIPROCITY_DEFAULT);
}

static void peer_components(peer_run *run)
{
    igraph_connected_components(&run->simple, NULL, NULL, &run->components, IGRAPH_WEAK);
}

static void peer_cores(peer_run *run)
{
    igraph_coreness(&run->simple, &run->found, IGRAPH_ALL);
}

static void peer_articulation(peer_run *run)
{
    igraph_articulation_points(&run->simple, &run->found);
}

static void peer_line(const char *what, double ours, double theirs)
{
    printf("%-58s %7.3f s %7.3f s %6.2f\n", what, ours, theirs, ours / theirs);
}

/* Figures that both have must be the same figures. */
static void peer_agree(peer_run *run)
{
    const aid__insight_counts *counts = &run->insight.counts;
    double reciprocity = run->insight.figures[AID_FIGURE_RECIPROCITY].value;
    peer_must(reciprocity - run->reciprocity < 1e-12 && run->reciprocity - reciprocity < 1e-12, "agreeing on reciprocity");
    peer_must(counts->components == (uint64_t)run->components, "agreeing on components");
    peer_must(counts->articulations == (uint64_t)igraph_vector_int_size(&run->found), "agreeing on articulation members");
    peer_cores(run);
    peer_must(counts->largest_core == (uint64_t)igraph_vector_int_max(&run->found), "agreeing on cores");
}

static void peer_compare(peer_run *run, bool circulation)
{
    double graph = peer_seconds(run, ours_graph);
    peer_graphs(run);
    double balance = peer_seconds(run, ours_balance), cohesion = peer_seconds(run, ours_cohesion);
    double reciprocity = peer_seconds(run, peer_reciprocity), components = peer_seconds(run, peer_components);
    double cores = peer_seconds(run, peer_cores), articulation = peer_seconds(run, peer_articulation);
    double sum = reciprocity + components + cores + articulation, whole = peer_seconds(run, ours_whole);
    peer_agree(run);
    printf("%-58s %9s %9s %6s\n", "", "ours", "igraph", "ratio");
    peer_line("reciprocity (ours with weights, Gini, concentration)", balance, reciprocity);
    peer_line("components (ours with articulation, bridges, cores)", cohesion, components);
    peer_line("cores (the same run of ours)", cohesion, cores);
    peer_line("articulation members (the same run of ours)", cohesion, articulation);
    peer_line("what both have", balance + cohesion, sum);
    peer_line("all figures, without circulation", whole, sum);
    double circles = circulation ? peer_seconds(run, ours_circles) : 0;
    if (circulation)
        peer_line("all figures, with circulation", whole + circles, sum);
    printf("building the network: %.3f s\n", graph);
}

int main(int argc, char **argv)
{
    peer_run run = { .members = argc > 1 ? (uint32_t)atol(argv[1]) : 100000,
                     .count = argc > 2 ? (size_t)atol(argv[2]) : 1000000 };
    peer_must(aid__allocator_choose(NULL, &run.memory, NULL) == AID_OK && run.members > 1, "members");
    aid__help *entries = calloc(run.count, sizeof *entries);
    run.scratch = calloc(run.count, sizeof *run.scratch);
    run.insight = (aid__insight){ .allocator = &run.memory, .null_unit = 30 };
    run.insight.graph.allocator = &run.memory;
    run.insight.members = calloc(run.members, sizeof *run.insight.members);
    peer_must(entries != NULL && run.scratch != NULL && run.insight.members != NULL, "memory");
    bench_draw(entries, run.count, run.members);
    run.entries = entries;
    igraph_vector_int_init(&run.found, 0);
    peer_compare(&run, argc <= 3);
    igraph_vector_int_destroy(&run.found);
    igraph_destroy(&run.directed);
    igraph_destroy(&run.simple);
    aid__help_graph_free(&run.insight.graph);
    free(run.insight.members);
    free(run.scratch);
    free(entries);
    return 0;
}
