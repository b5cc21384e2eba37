/* SPDX-License-Identifier: MIT */
/* How fast is aid_solve_assign on towns? Not a test: prints a line per town.
 *
 *     assign [REQUESTS…]      default: 1000 10000
 *
 * A town: clusters of people on a plane, 200 skills of Zipf's popularity; a request wants one skill, 15 % want 2–4
 * helpers; half as many helpers, each with 1–3 skills and capacity 1–5; every request may be served by the 32 nearest
 * helpers with its skill; the score falls with distance. */
#include <mutualaid/solve.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TOWN_SKILLS = 200, TOWN_DEGREE = 32, TOWN_CLUSTER = 500 };

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

static int town_compare(const void *a, const void *b)
{
    const town_near *x = a, *y = b;
    return x->distance2 != y->distance2 ? (x->distance2 < y->distance2 ? -1 : 1)
                                        : (x->helper > y->helper) - (x->helper < y->helper);
}

static uint32_t town_row(town *t, uint32_t request, uint32_t skill, town_near *near)
{
    uint32_t count = t->skill_count[skill];
    for (uint32_t i = 0; i < count; i++) {
        uint32_t helper = t->skill_first[skill][i];
        double dx = t->x[request] - t->x[t->requests + helper], dy = t->y[request] - t->y[t->requests + helper];
        near[i] = (town_near){ dx * dx + dy * dy, helper };
    }
    qsort(near, count, sizeof *near, town_compare);
    uint32_t degree = count < TOWN_DEGREE ? count : TOWN_DEGREE;
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

static void town_build(town *t, uint32_t requests, uint64_t dice)
{
    uint32_t helpers = (requests + 1) / 2;
    *t = (town){ .requests = requests, .helpers = helpers };
    t->x = town_array(requests + helpers, sizeof *t->x);
    t->y = town_array(requests + helpers, sizeof *t->y);
    t->offsets = town_array(requests + 1, sizeof *t->offsets);
    t->edges = town_array((size_t)requests * TOWN_DEGREE, sizeof *t->edges);
    t->scores = town_array((size_t)requests * TOWN_DEGREE, sizeof *t->scores);
    t->chosen = town_array((size_t)requests * TOWN_DEGREE, 1);
    t->seats = town_array(requests, sizeof *t->seats);
    t->tiers = town_array(requests, 1);
    t->capacities = town_array(helpers, sizeof *t->capacities);
    town_near *near = town_array(helpers, sizeof *near);
    town_place(t, &dice);
    town_learn(t, &dice);
    for (uint32_t request = 0; request < requests; request++) {
        t->seats[request] = town_unit(&dice) < 0.85 ? 1 : 2 + town_below(&dice, 3);
        t->tiers[request] = (uint8_t)town_below(&dice, 4);
        t->offsets[request + 1] = t->offsets[request] + town_row(t, request, town_skill(t, &dice), near);
    }
    free(near);
}

static void town_free(town *t)
{
    void *arrays[] = { t->x, t->y, t->offsets, t->edges, t->scores, t->chosen, t->seats, t->tiers, t->capacities };
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
        free(arrays[i]);
    for (uint32_t i = 0; i < TOWN_SKILLS; i++)
        free(t->skill_first[i]);
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
    clock_t start = clock();
    if (aid_solve_assign(&problem, NULL, &result, &error) != AID_OK) {
        fprintf(stderr, "%s\n", error.message);
        exit(1);
    }
    double ms = 1000.0 * (double)(clock() - start) / CLOCKS_PER_SEC;
    printf("%-22s %8u requests %8llu edges %9.1f ms  seats %8lld  score %12lld  work %.1f edges per edge\n", name,
           (unsigned)t->requests, (unsigned long long)problem.edge_count, ms, (long long)result.seats,
           (long long)result.objective, (double)result.work / (double)problem.edge_count);
}

int main(int argc, char **argv)
{
    char *usual[] = { argv[0], (char[]) { "1000" }, (char[]) { "10000" }, NULL };
    if (argc < 2)
        argv = usual;
    for (int i = 1; argv[i] != NULL; i++) {
        town t;
        town_build(&t, (uint32_t)strtoul(argv[i], NULL, 10), 20261121);
        town_solve(&t, AID_OBJECTIVE_SCORE, NULL, "score");
        town_solve(&t, AID_OBJECTIVE_SEATS_THEN_SCORE, NULL, "seats, then score");
        town_solve(&t, AID_OBJECTIVE_SEATS_THEN_SCORE, t.tiers, "four tiers, then score");
        town_free(&t);
    }
    return 0;
}
