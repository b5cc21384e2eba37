/* SPDX-License-Identifier: MIT */
/* The same problem for LEMON (Debian: liblemon-dev), to compare with: reads what `assign … --write FILE` wrote.
 *
 *     lemon_peer ns|cs FILE      network simplex, cost scaling
 *
 * A request sends its seats along edges of capacity 1 to helpers, and these on to a sink; what finds no place goes to
 * the sink for nothing. A perfect problem needs no sink: each helper takes what it can. Prints CPU milliseconds of the algorithm alone, the score and the memory. */
#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <cstdio>
#include <cstring>
#include <ctime>
#include <sys/resource.h>
#include <vector>

using Graph = lemon::SmartDigraph;

struct Network {
    Graph graph;
    Graph::ArcMap<long long> upper{ graph }, cost{ graph };
    Graph::NodeMap<long long> supply{ graph };

    void arc(int from, int to, long long most, long long price)
    {
        Graph::Arc arc = graph.addArc(Graph::nodeFromId(from), Graph::nodeFromId(to));
        upper[arc] = most;
        cost[arc] = price;
    }
};

static bool read(Network &net, const char *path)
{
    unsigned requests, helpers;
    unsigned long long edges;
    int perfect;
    FILE *file = std::fopen(path, "r");
    if (file == nullptr || std::fscanf(file, "p %u %u %llu %d", &requests, &helpers, &edges, &perfect) != 4)
        return false;
    int sink = int(requests + helpers);
    long long total = 0;
    for (int i = 0; i <= sink; i++)
        net.graph.addNode();
    for (int node = 0; node < sink; node++) {
        long long number;
        if (std::fscanf(file, "%lld", &number) != 1)
            return false;
        bool request = node < int(requests);
        net.supply[Graph::nodeFromId(node)] = request ? number : perfect ? -number : 0;
        total += request ? number : 0;
        if (!perfect)
            net.arc(node, sink, number, 0);
    }
    net.supply[Graph::nodeFromId(sink)] = perfect ? 0 : -total;
    for (unsigned long long i = 0; i < edges; i++) {
        int request, helper;
        long long score;
        if (std::fscanf(file, "%d %d %lld", &request, &helper, &score) != 3)
            return false;
        net.arc(request, int(requests) + helper, 1, -score);
    }
    std::fclose(file);
    return true;
}

template <class Solver> static int solve(const Network &net)
{
    std::clock_t start = std::clock();
    Solver solver(net.graph);
    solver.upperMap(net.upper).costMap(net.cost).supplyMap(net.supply);
    int status = int(solver.run());
    double ms = 1000.0 * double(std::clock() - start) / CLOCKS_PER_SEC;
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    std::printf("lemon ms %.1f score %lld kib %ld\n", ms, -(long long)solver.template totalCost<long long>(),
                usage.ru_maxrss);
    return status == int(Solver::OPTIMAL) ? 0 : 1;
}

int main(int argc, char **argv)
{
    Network net;
    if (argc != 3 || !read(net, argv[2])) {
        std::fprintf(stderr, "lemon_peer ns|cs FILE\n");
        return 2;
    }
    if (std::strcmp(argv[1], "cs") == 0)
        return solve<lemon::CostScaling<Graph, long long, long long>>(net);
    return solve<lemon::NetworkSimplex<Graph, long long, long long>>(net);
}
