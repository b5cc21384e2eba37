/* SPDX-License-Identifier: MIT */
/* How fast is aid_solve_assign? Not a test: prints a line per problem.
 *
 *     assign FAMILY REQUESTS [--write FILE] [--seed N]      FAMILY: town tiers unit hard1k hard1m
 *
 * town: clusters of people on a plane, 200 skills of Zipf's popularity; a request wants one skill, 15 % want 2–4
 * helpers; half as many helpers, each with 1–3 skills and capacity 1–5; every request may be served by the 32 nearest
 * helpers with its skill; the score falls with distance; best Σ score. tiers: the same, four urgencies of seats first.
 * unit: the same with one seat each and as many helpers, of capacity 1. hard1k, hard1m: as many helpers as requests, 16
 * edges drawn for each, one of them of a hidden permutation, scores drawn below 10^3 or 10^6; every seat, then score.
 *
 * --write puts the problem where lemon_peer reads it: "p REQUESTS HELPERS EDGES PERFECT", seats, capacities, and
 * "request helper score" for each edge. assign.sh runs both. */
#include <mutualaid/solve.h>

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { TOWN_SKILLS = 200, TOWN_DEGREE = 32, TOWN_CLUSTER = 500, TOWN_HARD_DEGREE = 16 };

typedef struct town {
    uint32_t requests, helpers;
    double *x, *y; /* requests, then helpers */
    double popular[TOWN_SKILLS];
    uint32_t *skill_first[TOWN_SKILLS]; /* helpers of a skill */
    uint32_t skill_count[TOWN_SKILLS];
    uint64_t *offsets;
    uint32_t *edges, *seats, *capacities;
    int32_t *scores;
    uint8_t *tiers, *chosen;
} town;

static uint64_t town_random(uint64_t *state)
{
    uint64_t z = *state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static double town_unit(uint64_t *state)
{
    return (double)(town_random(state) >> 11) * 0x1p-53;
}

static uint32_t town_below(uint64_t *state, uint32_t bound)
{
    return (uint32_t)(town_unit(state) * bound);
}

static void *town_array(size_t count, size_t size)
{
    void *array = calloc(count + 1, size);
    if (array == NULL) {
        fprintf(stderr, "out of memory\n");
        exit(1);
    }
    return array;
}

static void town_place(town *t, uint64_t *dice)
{
    uint32_t people = t->requests + t->helpers, clusters = people / TOWN_CLUSTER + 1;
    double side = sqrt(clusters) * 10, *center = town_array(3 * clusters, sizeof *center);
    for (uint32_t i = 0; i < clusters; i++) {
        center[3 * i] = town_unit(dice) * side;
        center[3 * i + 1] = town_unit(dice) * side;
        center[3 * i + 2] = 0.8 + 3 * town_unit(dice);
    }
    for (uint32_t i = 0; i < people; i++) {
        const double *c = &center[3 * town_below(dice, clusters)];
        double radius = c[2] * sqrt(-2 * log(town_unit(dice) + 1e-300)), angle = 6.283185307179586 * town_unit(dice);
        t->x[i] = c[0] + radius * cos(angle);
        t->y[i] = c[1] + radius * sin(angle);
    }
    free(center);
}

static uint32_t town_skill(const town *t, uint64_t *dice)
{
    double at = town_unit(dice);
    uint32_t skill = 0;
    while (skill + 1 < TOWN_SKILLS && t->popular[skill] < at)
        skill++;
    return skill;
}

typedef struct town_near {
    double distance2;
    uint32_t helper;
} town_near;

/* The nearest helpers with the skill, nearest first, by insertion: few are nearer than the last one kept. */
static uint32_t town_nearest(const town *t, uint32_t request, uint32_t skill, town_near *near)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < t->skill_count[skill]; i++) {
        uint32_t helper = t->skill_first[skill][i], at = kept;
        double dx = t->x[request] - t->x[t->requests + helper], dy = t->y[request] - t->y[t->requests + helper];
        double distance2 = dx * dx + dy * dy;
        if (kept == TOWN_DEGREE && distance2 >= near[kept - 1].distance2)
            continue;
        at = kept < TOWN_DEGREE ? kept++ : kept - 1;
        for (; at > 0 && near[at - 1].distance2 > distance2; at--)
            near[at] = near[at - 1];
        near[at] = (town_near) { distance2, helper };
    }
    return kept;
}

static uint32_t town_row(town *t, uint32_t request, uint32_t skill)
{
    town_near near[TOWN_DEGREE];
    uint32_t degree = town_nearest(t, request, skill, near);
    uint64_t at = t->offsets[request];
    for (uint32_t i = 0; i < degree; i++, at++) {
        double level = 0.4 + 0.6 * (double)((near[i].helper * 2654435761u + skill * 40503u) >> 16 & 1023) / 1023;
        t->edges[at] = near[i].helper;
        t->scores[at] = (int32_t)lrint(10000 * level / (1 + sqrt(near[i].distance2) / 4));
    }
    return degree;
}

static void town_learn(town *t, uint64_t *dice)
{
    double sum = 0, total = 0;
    for (uint32_t i = 0; i < TOWN_SKILLS; i++)
        total += 1.0 / (i + 1);
    for (uint32_t i = 0; i < TOWN_SKILLS; i++) {
        sum += 1.0 / (i + 1) / total;
        t->popular[i] = sum;
        t->skill_first[i] = town_array(t->helpers, sizeof **t->skill_first);
    }
    for (uint32_t helper = 0; helper < t->helpers; helper++) {
        t->capacities[helper] = 1 + town_below(dice, 5);
        for (uint32_t i = 1 + town_below(dice, 3); i > 0; i--) {
            uint32_t skill = town_skill(t, dice), *count = &t->skill_count[skill];
            if (*count == 0 || t->skill_first[skill][*count - 1] != helper)
                t->skill_first[skill][(*count)++] = helper;
        }
    }
}

static void town_take(town *t, uint32_t requests, uint32_t helpers)
{
    *t = (town) { .requests = requests, .helpers = helpers };
    t->x = town_array(requests + helpers, sizeof *t->x);
    t->y = town_array(requests + helpers, sizeof *t->y);
    t->offsets = town_array(requests + 1, sizeof *t->offsets);
    t->edges = town_array((size_t)requests * TOWN_DEGREE, sizeof *t->edges);
    t->scores = town_array((size_t)requests * TOWN_DEGREE, sizeof *t->scores);
    t->chosen = town_array((size_t)requests * TOWN_DEGREE, 1);
    t->seats = town_array(requests, sizeof *t->seats);
    t->tiers = town_array(requests, 1);
    t->capacities = town_array(helpers, sizeof *t->capacities);
}

static void town_build(town *t, uint32_t requests, bool unit, uint64_t dice)
{
    town_take(t, requests, unit ? requests : (requests + 1) / 2);
    town_place(t, &dice);
    town_learn(t, &dice);
    for (uint32_t request = 0; request < requests; request++) {
        t->seats[request] = unit || town_unit(&dice) < 0.85 ? 1 : 2 + town_below(&dice, 3);
        t->tiers[request] = (uint8_t)town_below(&dice, 4);
        t->offsets[request + 1] = t->offsets[request] + town_row(t, request, town_skill(t, &dice));
    }
    for (uint32_t helper = 0; unit && helper < t->helpers; helper++)
        t->capacities[helper] = 1;
}

/* A row of the hard family: the hidden helper, and others not yet in the row. */
static void town_hard_row(town *t, uint32_t request, uint32_t hidden, uint64_t *dice)
{
    uint64_t first = t->offsets[request], at = first;
    t->edges[at++] = hidden;
    while (at - first < TOWN_HARD_DEGREE && at - first < t->helpers) {
        uint32_t helper = town_below(dice, t->helpers);
        uint64_t same = first;
        while (same < at && t->edges[same] != helper)
            same++;
        if (same == at)
            t->edges[at++] = helper;
    }
    t->offsets[request + 1] = at;
}

static void town_build_hard(town *t, uint32_t requests, uint32_t scores, uint64_t dice)
{
    town_take(t, requests, requests);
    uint32_t *hidden = town_array(requests, sizeof *hidden);
    for (uint32_t i = 0; i < requests; i++) {
        uint32_t other = town_below(&dice, i + 1);
        t->seats[i] = t->capacities[i] = 1;
        hidden[i] = hidden[other];
        hidden[other] = i;
    }
    for (uint32_t request = 0; request < requests; request++)
        town_hard_row(t, request, hidden[request], &dice);
    for (uint64_t edge = 0; edge < t->offsets[requests]; edge++)
        t->scores[edge] = (int32_t)town_below(&dice, scores);
    free(hidden);
}

static void town_free(town *t)
{
    void *arrays[] = { t->x, t->y, t->offsets, t->edges, t->scores, t->chosen, t->seats, t->tiers, t->capacities };
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
        free(arrays[i]);
    for (uint32_t i = 0; i < TOWN_SKILLS; i++)
        free(t->skill_first[i]);
}

static void town_write(const town *t, bool perfect, const char *path)
{
    FILE *file = fopen(path, "w");
    if (file == NULL) {
        perror(path);
        exit(1);
    }
    fprintf(file, "p %u %u %llu %d\n", (unsigned)t->requests, (unsigned)t->helpers,
            (unsigned long long)t->offsets[t->requests], perfect);
    for (uint32_t request = 0; request < t->requests; request++)
        fprintf(file, "%u\n", (unsigned)t->seats[request]);
    for (uint32_t helper = 0; helper < t->helpers; helper++)
        fprintf(file, "%u\n", (unsigned)t->capacities[helper]);
    for (uint32_t request = 0; request < t->requests; request++)
        for (uint64_t edge = t->offsets[request]; edge < t->offsets[request + 1]; edge++)
            fprintf(file, "%u %u %d\n", (unsigned)request, (unsigned)t->edges[edge], (int)t->scores[edge]);
    fclose(file);
}

static void town_solve(const town *t, int32_t objective, const uint8_t *tiers, const char *name)
{
    aid_assign_problem problem = { .struct_size = (uint32_t)sizeof problem,
                                   .objective = objective,
                                   .request_count = t->requests,
                                   .helper_count = t->helpers,
                                   .edge_count = t->offsets[t->requests],
                                   .offsets = t->offsets,
                                   .helpers = t->edges,
                                   .scores = t->scores,
                                   .seats = t->seats,
                                   .tiers = tiers,
                                   .capacities = t->capacities };
    aid_assign_result result = { .struct_size = (uint32_t)sizeof result, .chosen = t->chosen };
    aid_error error;
    struct rusage before, after;
    getrusage(RUSAGE_SELF, &before);
    clock_t start = clock();
    if (aid_solve_assign(&problem, NULL, &result, &error) != AID_OK) {
        fprintf(stderr, "%s\n", error.message);
        exit(1);
    }
    double ms = 1000.0 * (double)(clock() - start) / CLOCKS_PER_SEC;
    getrusage(RUSAGE_SELF, &after);
    printf("%s requests %u edges %llu ms %.1f seats %lld score %lld work_per_edge %.1f kib %ld\n", name,
           (unsigned)t->requests, (unsigned long long)problem.edge_count, ms, (long long)result.seats,
           (long long)result.objective, (double)result.work / (double)problem.edge_count,
           after.ru_maxrss - before.ru_maxrss);
}

int main(int argc, char **argv)
{
    const char *path = NULL;
    uint64_t seed = 20261121;
    for (int i = 3; i + 1 < argc; i += 2) {
        if (strcmp(argv[i], "--write") == 0)
            path = argv[i + 1];
        else if (strcmp(argv[i], "--seed") == 0)
            seed = strtoull(argv[i + 1], NULL, 10);
    }
    if (argc < 3 || argc % 2 == 0) {
        fprintf(stderr, "assign town|tiers|unit|hard1k|hard1m REQUESTS [--write FILE] [--seed N]\n");
        return 2;
    }
    uint32_t requests = (uint32_t)strtoul(argv[2], NULL, 10);
    bool hard = strncmp(argv[1], "hard", 4) == 0, tiers = strcmp(argv[1], "tiers") == 0;
    town t;
    if (hard)
        town_build_hard(&t, requests, strcmp(argv[1], "hard1m") == 0 ? 1000000 : 1000, seed);
    else
        town_build(&t, requests, strcmp(argv[1], "unit") == 0, seed);
    if (path != NULL)
        town_write(&t, hard, path);
    town_solve(&t, hard || tiers ? AID_OBJECTIVE_SEATS_THEN_SCORE : AID_OBJECTIVE_SCORE, tiers ? t.tiers : NULL,
               argv[1]);
    town_free(&t);
    return 0;
}
