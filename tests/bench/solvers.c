/* SPDX-License-Identifier: MIT */
/* The solvers on the peers' own instances, timed as the peers time theirs. Not a test; solvers.sh runs it.
 *
 *     bench_solvers INSTANCE [RUNS [THREADS]]
 *
 * INSTANCE is a file of the peers' generator: bipartite (BIP1: town, unit, hard) or a network (NET1: balance, debt).
 * Prints, tab-separated as the peers do, a line a run: RESULT ours INSTANCE RUN BUILD SOLVE OBJECTIVE UNITS PEAK, where
 * SOLVE is CPU seconds of the whole process during the call, WALL follows at the end, and PEAK is in KiB. What the
 * peers count as building (copying arcs into their graph) is inside our call, so BUILD is 0. */
#include <mutualaid/solve.h>
#include <mutualaid/solve_balance.h>
#include <mutualaid/solve_setoff.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

typedef struct solvers_run {
    const char *instance;
    int number;
    aid_solve_options options;
    struct timespec cpu, wall;
} solvers_run;

static void solvers_die(const char *what)
{
    fprintf(stderr, "%s\n", what);
    exit(1);
}

static void *solvers_array(FILE *file, size_t count, size_t size)
{
    void *array = malloc(count * size + 1);
    if (array == NULL)
        solvers_die("out of memory");
    if (file != NULL && fread(array, size, count, file) != count)
        solvers_die("the file ends early");
    return array;
}

static double solvers_since(clockid_t clock, const struct timespec *start)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (double)(now.tv_sec - start->tv_sec) + 1e-9 * (double)(now.tv_nsec - start->tv_nsec);
}

static void solvers_begin(solvers_run *run)
{
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &run->cpu);
    clock_gettime(CLOCK_MONOTONIC, &run->wall);
}

static void solvers_end(const solvers_run *run, aid_status status, const aid_error *error, int64_t objective,
                        int64_t units)
{
    struct rusage usage;
    double cpu = solvers_since(CLOCK_PROCESS_CPUTIME_ID, &run->cpu);
    double wall = solvers_since(CLOCK_MONOTONIC, &run->wall);
    if (status != AID_OK)
        solvers_die(error->message);
    getrusage(RUSAGE_SELF, &usage);
    printf("RESULT\tours\t%s\t%d\t0\t%.6f\t%lld\t%lld\t%ld\t%.6f\n", run->instance, run->number, cpu,
           (long long)objective, (long long)units, usage.ru_maxrss, wall);
    fflush(stdout);
}

static void solvers_assign(FILE *file, solvers_run *run, int runs)
{
    int32_t head[4];
    int64_t edges = 0;
    if (fread(head, sizeof head, 1, file) != 1 || fread(&edges, sizeof edges, 1, file) != 1)
        solvers_die("the file ends early");
    size_t requests = (size_t)head[0], helpers = (size_t)head[1];
    aid_assign_problem problem = {
        .struct_size = sizeof problem,
        .objective = head[2] != 0 ? AID_OBJECTIVE_SEATS_THEN_SCORE : AID_OBJECTIVE_SCORE,
        .request_count = requests,
        .helper_count = helpers,
        .edge_count = (uint64_t)edges,
    };
    problem.seats = solvers_array(file, requests, sizeof *problem.seats);
    problem.capacities = solvers_array(file, helpers, sizeof *problem.capacities);
    problem.offsets = solvers_array(file, requests + 1, sizeof *problem.offsets);
    problem.helpers = solvers_array(file, (size_t)edges, sizeof *problem.helpers);
    problem.scores = solvers_array(file, (size_t)edges, sizeof *problem.scores);
    uint8_t *chosen = solvers_array(NULL, (size_t)edges, 1);
    for (run->number = 0; run->number < runs; run->number++) {
        aid_assign_result result = { .struct_size = sizeof result, .chosen = chosen };
        aid_error error = { 0 };
        solvers_begin(run);
        aid_status status = aid_solve_assign(&problem, &run->options, &result, &error);
        solvers_end(run, status, &error, result.objective, result.seats);
    }
    void *arrays[] = { (void *)problem.seats, (void *)problem.capacities, (void *)problem.offsets,
                       (void *)problem.helpers, (void *)problem.scores, chosen };
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
        free(arrays[i]);
}

/* A network's four columns, arcs long each. */
typedef struct solvers_net {
    uint32_t nodes;
    size_t arcs;
    uint32_t *tails, *heads;
    int32_t *capacities, *scores;
    int64_t *wide; /* capacities as the solvers take them */
} solvers_net;

static void solvers_balance(const solvers_net *net, solvers_run *run, int runs)
{
    size_t members = net->nodes / 2, arcs = net->arcs - members;
    for (size_t arc = members; arc < net->arcs; arc++) {
        net->tails[arc] = (net->tails[arc] - 1) / 2;
        net->heads[arc] /= 2;
    }
    aid_balance_problem problem = { .struct_size = sizeof problem,
                                    .objective = AID_BALANCE_SCORE,
                                    .member_count = members,
                                    .arc_count = arcs,
                                    .givers = net->tails + members,
                                    .receivers = net->heads + members,
                                    .quotas = net->wide + members,
                                    .scores = net->scores + members,
                                    .supplies = net->wide };
    int64_t *amounts = solvers_array(NULL, arcs, sizeof *amounts);
    for (run->number = 0; run->number < runs; run->number++) {
        aid_balance_result result = { .struct_size = sizeof result, .amounts = amounts };
        aid_error error = { 0 };
        solvers_begin(run);
        aid_status status = aid_solve_balance(&problem, &run->options, &result, &error);
        solvers_end(run, status, &error, result.objective, result.exchanged);
    }
    free(amounts);
}

static void solvers_setoff(const solvers_net *net, solvers_run *run, int runs)
{
    aid_setoff_problem problem = { .struct_size = sizeof problem,
                                   .party_count = net->nodes,
                                   .obligation_count = net->arcs,
                                   .debtors = net->tails,
                                   .creditors = net->heads,
                                   .amounts = net->wide };
    int64_t *cleared = solvers_array(NULL, net->arcs, sizeof *cleared);
    for (run->number = 0; run->number < runs; run->number++) {
        aid_setoff_result result = { .struct_size = sizeof result, .cleared = cleared };
        aid_error error = { 0 };
        solvers_begin(run);
        aid_status status = aid_solve_setoff(&problem, &run->options, &result, &error);
        solvers_end(run, status, &error, result.objective, result.objective);
    }
    free(cleared);
}

static void solvers_network(FILE *file, solvers_run *run, int runs)
{
    int32_t head[2];
    int64_t arcs = 0;
    if (fread(head, sizeof head, 1, file) != 1 || fread(&arcs, sizeof arcs, 1, file) != 1)
        solvers_die("the file ends early");
    solvers_net net = { .nodes = (uint32_t)head[0], .arcs = (size_t)arcs };
    net.tails = solvers_array(file, net.arcs, sizeof *net.tails);
    net.heads = solvers_array(file, net.arcs, sizeof *net.heads);
    net.capacities = solvers_array(file, net.arcs, sizeof *net.capacities);
    net.scores = solvers_array(file, net.arcs, sizeof *net.scores);
    net.wide = solvers_array(NULL, net.arcs, sizeof *net.wide);
    for (size_t arc = 0; arc < net.arcs; arc++)
        net.wide[arc] = net.capacities[arc];
    if (head[1] == 1)
        solvers_balance(&net, run, runs);
    else if (head[1] == 2)
        solvers_setoff(&net, run, runs);
    else
        solvers_die("a network of a kind that this program does not know");
    void *arrays[] = { net.tails, net.heads, net.capacities, net.scores, net.wide };
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
        free(arrays[i]);
}

int main(int argc, char **argv)
{
    char magic[4];
    if (argc < 2 || argc > 4) {
        fprintf(stderr, "bench_solvers INSTANCE [RUNS [THREADS]]\n");
        return 2;
    }
    int runs = argc > 2 ? atoi(argv[2]) : 5;
    const char *name = strrchr(argv[1], '/');
    solvers_run run = { .instance = name != NULL ? name + 1 : argv[1],
                        .options = { .struct_size = sizeof run.options } };
    FILE *file = fopen(argv[1], "rb");
    if (file == NULL || fread(magic, sizeof magic, 1, file) != 1)
        solvers_die("cannot read the instance");
    if (memcmp(magic, "BIP1", sizeof magic) == 0)
        solvers_assign(file, &run, runs);
    else if (memcmp(magic, "NET1", sizeof magic) == 0)
        solvers_network(file, &run, runs);
    else
        solvers_die("neither BIP1 nor NET1");
    fclose(file);
    return 0;
}
