/* SPDX-License-Identifier: MIT */
/* How long the figures take, part by part: 1,000,000 exchanges between 100,000 members, who they are skewed as in real
 * communities and a third of the help answered. Arguments: members exchanges, to try others. */
#include "insight_draw.h"

static double bench_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static double bench_velocity(aid__insight *insight, const aid__help *entries, size_t count, uint32_t members)
{
    aid__move *moves = calloc(2 * count, sizeof *moves);
    const int64_t window[2] = { 0, (int64_t)count };
    if (moves == NULL)
        abort();
    for (size_t i = 0; i < count; i++) {
        moves[2 * i] = (aid__move){ (int64_t)i, entries[i].minutes, entries[i].giver, 0 };
        moves[2 * i + 1] = (aid__move){ (int64_t)i, -entries[i].minutes, entries[i].receiver, 0 };
    }
    double begin = bench_seconds();
    if (aid__insight_velocity(insight, moves, 2 * count, members, window, NULL) != AID_OK)
        abort();
    double took = bench_seconds() - begin;
    free(moves);
    return took;
}

static aid_status bench_cycles(aid__insight *insight, aid_error *error)
{
    return aid__insight_cycles(insight, 100000000, error);
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        aid_status (*part)(aid__insight *, aid_error *);
    } parts[] = { { "reciprocity, Gini, concentration", aid__insight_balance },
                  { "components, articulation, cores", aid__insight_cohesion },
                  { "strong components", aid__insight_strong },
                  { "over-relied, lists", aid__insight_burden },
                  { "circulation", aid__insight_circles },
                  { "cycles of 2 to 5", bench_cycles } };
    uint32_t members = argc > 1 ? (uint32_t)atol(argv[1]) : 100000;
    size_t count = argc > 2 ? (size_t)atol(argv[2]) : 1000000;
    aid_allocator memory;
    if (aid__allocator_choose(NULL, &memory, NULL) != AID_OK)
        return 1;
    aid__help *entries = calloc(count, sizeof *entries);
    aid__insight insight = { .allocator = &memory, .null_unit = 30 };
    insight.members = calloc(members, sizeof *insight.members);
    if (entries == NULL || insight.members == NULL || members < 2)
        return 1;
    bench_draw(entries, count, members);
    aid__insight_clear(&insight);
    double velocity = bench_velocity(&insight, entries, count, members), begin = bench_seconds();
    if (aid__help_graph_build(&insight.graph, &memory, members, entries, count, NULL) != AID_OK)
        return 1;
    printf("%u members, %zu exchanges, %u arcs, %u mutual\n", members, count, insight.graph.arcs, insight.graph.mutual);
    printf("%-36s %8.3f s\n%-36s %8.3f s\n", "graph", bench_seconds() - begin, "velocity", velocity);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        begin = bench_seconds();
        if (parts[i].part(&insight, NULL) != AID_OK)
            return 1;
        printf("%-36s %8.3f s\n", parts[i].name, bench_seconds() - begin);
    }
    printf("components %llu, articulation %llu, bridges %llu, core %llu, circulating %lld of %lld, cycles %llu %llu %llu %llu\n",
           (unsigned long long)insight.counts.components, (unsigned long long)insight.counts.articulations,
           (unsigned long long)insight.counts.bridges, (unsigned long long)insight.counts.largest_core,
           (long long)insight.counts.circulating, (long long)insight.graph.minutes,
           (unsigned long long)insight.counts.cycles[0], (unsigned long long)insight.counts.cycles[1],
           (unsigned long long)insight.counts.cycles[2], (unsigned long long)insight.counts.cycles[3]);
    aid__help_graph_free(&insight.graph);
    free(insight.members);
    free(entries);
    return 0;
}
