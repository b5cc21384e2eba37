/* SPDX-License-Identifier: MIT */
/* What does one arrival or cancellation cost in a solved problem, compared with solving it anew? Not a test: prints one
 * line. The problem is one that bench_assign wrote:
 *
 *     bench_assign town 100000 --write FILE && bench_live FILE
 *
 * In turn one request leaves and comes back, so the problem stays the same. Times are those of single changes, the
 * batch's is that of aid_solve_assign in the same run; in the end the plan must be worth what the fresh one is. */
#include <mutualaid/solve.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LIVE_CHANGES = 4000, LIVE_BATCHES = 3, LIVE_STRIDE = 7919 };

typedef struct problem {
    aid_assign_problem given;
    uint64_t *offsets;
    uint32_t *helpers, *seats, *capacities;
    int32_t *scores;
} problem;

static void *live_array(size_t count, size_t size)
{
    void *array = calloc(count + 1, size);
    if (array == NULL) {
        fprintf(stderr, "out of memory\n");
        exit(1);
    }
    return array;
}

static uint32_t live_number(FILE *file)
{
    unsigned long number;
    if (fscanf(file, "%lu", &number) != 1) {
        fprintf(stderr, "not a problem of bench_assign --write\n");
        exit(1);
    }
    return (uint32_t)number;
}

static problem live_read(const char *path)
{
    FILE *file = fopen(path, "r");
    char letter;
    if (file == NULL || fscanf(file, " %c", &letter) != 1 || letter != 'p') {
        fprintf(stderr, "%s: not a problem of bench_assign --write\n", path);
        exit(1);
    }
    uint32_t requests = live_number(file), helpers = live_number(file), edges = live_number(file);
    (void)live_number(file); /* whether every seat is demanded */
    problem p = { .offsets = live_array(requests + 1, sizeof *p.offsets), .helpers = live_array(edges, sizeof *p.helpers),
                  .seats = live_array(requests, sizeof *p.seats),
                  .capacities = live_array(helpers, sizeof *p.capacities),
                  .scores = live_array(edges, sizeof *p.scores) };
    for (uint32_t i = 0; i < requests; i++)
        p.seats[i] = live_number(file);
    for (uint32_t i = 0; i < helpers; i++)
        p.capacities[i] = live_number(file);
    for (uint32_t i = 0; i < edges; i++) {
        p.offsets[live_number(file) + 1] = i + 1;
        p.helpers[i] = live_number(file);
        p.scores[i] = (int32_t)live_number(file);
    }
    fclose(file);
    for (uint32_t i = 1; i <= requests; i++)
        if (p.offsets[i] < p.offsets[i - 1])
            p.offsets[i] = p.offsets[i - 1];
    p.given = (aid_assign_problem){ .struct_size = (uint32_t)sizeof p.given, .objective = AID_OBJECTIVE_SCORE,
                                    .request_count = requests, .helper_count = helpers, .edge_count = edges,
                                    .offsets = p.offsets, .helpers = p.helpers, .scores = p.scores, .seats = p.seats,
                                    .capacities = p.capacities };
    return p;
}

static int64_t live_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static void live_must(aid_status status, const aid_error *error)
{
    if (status == AID_OK)
        return;
    fprintf(stderr, "%s\n", error->message);
    exit(1);
}

static int live_compare(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return x < y ? -1 : x > y;
}

/* The median time of solving all, and the score. */
static int64_t live_batch(const problem *p, int64_t *out_score)
{
    int64_t times[LIVE_BATCHES];
    aid_assign_result result = { .struct_size = (uint32_t)sizeof result,
                                 .chosen = live_array(p->given.edge_count, 1) };
    aid_error error;
    for (int i = 0; i < LIVE_BATCHES; i++) {
        int64_t start = live_now();
        live_must(aid_solve_assign(&p->given, NULL, &result, &error), &error);
        times[i] = live_now() - start;
    }
    free(result.chosen);
    *out_score = result.objective;
    qsort(times, LIVE_BATCHES, sizeof *times, live_compare);
    return times[LIVE_BATCHES / 2];
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "live FILE\n");
        return 2;
    }
    problem p = live_read(argv[1]);
    int64_t score, batch = live_batch(&p, &score);
    static int64_t times[LIVE_CHANGES];
    aid_assignment *live = NULL;
    aid_error error;
    live_must(aid_assignment_open(&p.given, NULL, NULL, &live, &error), &error);
    uint64_t *index = live_array(p.given.request_count, sizeof *index);
    for (uint64_t i = 0; i < p.given.request_count; i++)
        index[i] = i;
    for (int i = 0; i + 1 < LIVE_CHANGES; i += 2) {
        uint64_t request = (uint64_t)i * LIVE_STRIDE % p.given.request_count, first = p.offsets[request];
        const aid_assign_row row = { .struct_size = (uint32_t)sizeof row, .seats = p.seats[request],
                                     .edge_count = p.offsets[request + 1] - first, .helpers = p.helpers + first,
                                     .scores = p.scores + first };
        int64_t start = live_now();
        live_must(aid_assignment_drop_request(live, index[request], &error), &error);
        int64_t middle = live_now();
        live_must(aid_assignment_add_request(live, &row, &index[request], &error), &error);
        times[i] = middle - start;
        times[i + 1] = live_now() - middle;
    }
    aid_assignment_info info = { .struct_size = (uint32_t)sizeof info };
    live_must(aid_assignment_info_get(live, &info, &error), &error);
    qsort(times, LIVE_CHANGES, sizeof *times, live_compare);
    printf("requests %llu batch_us %.0f change_median_us %.2f change_p99_us %.1f ratio_median %.0f ratio_p99 %.0f %s\n",
           (unsigned long long)p.given.request_count, (double)batch / 1e3, (double)times[LIVE_CHANGES / 2] / 1e3,
           (double)times[LIVE_CHANGES * 99 / 100] / 1e3, (double)batch / (double)times[LIVE_CHANGES / 2],
           (double)batch / (double)times[LIVE_CHANGES * 99 / 100], info.objective == score ? "equal" : "DIFFERENT");
    aid_assignment_free(live);
    free(index);
    free(p.offsets);
    free(p.helpers);
    free(p.seats);
    free(p.capacities);
    free(p.scores);
    return info.objective == score ? 0 : 1;
}
