/* SPDX-License-Identifier: MIT */
/* Assignment with unequal loads: drawn problems against an exhaustive search, the order of the input, honest bounds of
 * stopped runs, refusals, memory, public instances. `argv[3]` is a folder of those (generalised assignment) that is not
 * part of the project and may be missing; known answers are in test_assign. */
#include "../test.h"

#include "../failing.h"
#include "oracle.h"
#include <stdio.h>
#include <stdlib.h>

#if defined(__SANITIZE_ADDRESS__)
enum { LOADS_EXHAUSTIVE = 300, LOADS_STOPPED = 20, LOADS_JOBS = 99, LOADS_WORK = 60000000 };
#else
enum { LOADS_EXHAUSTIVE = 2000, LOADS_STOPPED = 60, LOADS_JOBS = 200, LOADS_WORK = 200000000 };
#endif

static const char *gap_folder;

/* Few helpers with room for some: the exhaustive search counts what is left of each. */
static const instance_shape loads_shapes[] = {
    { 6, 2, 90, 1, 14, 1, 1, 1000, 6 }, { 7, 3, 80, 1, 12, 1, 1, 20, 7 }, { 6, 3, 80, 2, 11, 3, 1, 1000, 5 },
    { 6, 3, 80, 2, 11, 2, 4, 9, 5 },    { 8, 2, 100, 2, 20, 4, 3, 3, 9 }, { 6, 3, 100, 3, 14, 1, 1, 100000, 8 },
    { 7, 2, 100, 1, 30, 1, 1, 50, 25 }, { 6, 3, 100, 1, 14, 1, 1, 1, 9 },
};

static instance loads_small(uint64_t seed)
{
    dice d = { seed * 104729 + 1 };
    instance it = instance_random(&d, &loads_shapes[seed % (sizeof loads_shapes / sizeof *loads_shapes)]);
    if (dice_below(&d, 3) == 0)
        it.problem.objective = AID_OBJECTIVE_SCORE;
    else if (dice_below(&d, 4) == 0)
        it.problem.complete = AID_YES;
    if (dice_below(&d, 8) == 0)
        it.capacities[0] = 0;
    return it;
}

static void solve(instance *it)
{
    aid_error error;
    if (aid_solve_assign(&it->problem, NULL, &it->result, &error) != AID_OK)
        fail_msg("%s", error.message);
}

static uint64_t loads_wanted(const instance *it)
{
    uint64_t wanted = 0;
    for (uint64_t request = 0; request < it->problem.request_count; request++)
        wanted += it->seats[request];
    return wanted;
}

static void test_no_plan_is_better_in_any_stage(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < LOADS_EXHAUSTIVE; seed++) {
        instance it = loads_small(seed);
        solve(&it);
        worth found = oracle_plan(&it), best = oracle_best(&it, ORACLE_NO_EDGE);
        found.tie = best.tie = 0; /* the last stage is left out */
        if (worth_compare(&found, &best) != 0)
            fail_msg("seed %llu: the plan's score is %lld, the best plan's %lld (or another stage differs)",
                     (unsigned long long)seed, (long long)found.score, (long long)best.score);
        bool short_of = it.problem.complete == AID_YES && (uint64_t)it.result.seats < loads_wanted(&it);
        assert_int_equal(it.result.status_code, short_of ? AID_SOLVE_INFEASIBLE : AID_SOLVE_OPTIMAL);
        assert_int_equal(it.result.bound, it.result.objective);
        instance_free(&it);
    }
    print_message("loads: %d problems compared with an exhaustive search\n", (int)LOADS_EXHAUSTIVE);
}

/* The pairs of a plan as a sum that does not depend on their order. */
static uint64_t loads_pairs(const instance *it)
{
    uint64_t sum = 0;
    for (uint64_t edge = 0; edge < it->problem.edge_count; edge++)
        if (it->result.chosen[edge]) {
            uint64_t request = it->request_ids[instance_request_of(it, edge)];
            uint64_t pair = request * 0x9E3779B97F4A7C15u ^ it->helper_ids[it->helpers[edge]];
            sum += (pair ^ pair >> 31) * 0xBF58476D1CE4E5B9u;
        }
    return sum;
}

static const instance_shape loads_medium = { 40, 8, 60, 2, 60, 2, 1, 300, 20 };

static void test_the_order_of_the_input_changes_nothing(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < LOADS_STOPPED; seed++) {
        dice d = { seed + 77 };
        instance it = seed % 2 == 0 ? loads_small(seed) : instance_random(&d, &loads_medium);
        instance other = instance_shuffled(&it, &d);
        const aid_solve_options options = { .struct_size = (uint32_t)sizeof options, .work_limit = 3000000 };
        assert_ok(aid_solve_assign(&it.problem, &options, &it.result, NULL));
        assert_ok(aid_solve_assign(&other.problem, &options, &other.result, NULL));
        assert_int_equal(it.result.objective, other.result.objective);
        assert_int_equal(it.result.bound, other.result.bound);
        assert_int_equal(loads_pairs(&it), loads_pairs(&other));
        instance_free(&it);
        instance_free(&other);
    }
}

/* A run with little work has a plan that is possible and bounds that no better plan crosses. */
static void test_a_stopped_run_is_honest(void **state)
{
    (void)state;
    int gaps = 0;
    for (uint64_t seed = 0; seed < LOADS_STOPPED; seed++) {
        dice d = { seed + 4711 };
        instance it = instance_random(&d, &loads_medium);
        it.problem.objective = seed % 2 == 0 ? AID_OBJECTIVE_SCORE : AID_OBJECTIVE_SEATS_THEN_SCORE;
        memset(it.tiers, 0, it.problem.request_count);
        const aid_solve_options little = { .struct_size = (uint32_t)sizeof little, .work_limit = 1 + 400 * seed };
        assert_ok(aid_solve_assign(&it.problem, &little, &it.result, NULL));
        oracle_plan(&it);
        int64_t seats = it.result.seats, bound = it.result.bound, seats_bound = it.result.seats_bound;
        int64_t objective = it.result.objective;
        gaps += it.result.status_code == AID_SOLVE_GAP;
        const aid_solve_options more = { .struct_size = (uint32_t)sizeof more, .work_limit = 30000000 };
        assert_ok(aid_solve_assign(&it.problem, &more, &it.result, NULL));
        oracle_plan(&it);
        assert_true(it.result.seats <= seats_bound && it.result.seats_bound >= seats);
        if (it.problem.objective == AID_OBJECTIVE_SCORE || it.result.seats == seats) {
            assert_true(it.result.objective <= bound);
            assert_true(it.result.bound >= objective);
        }
        instance_free(&it);
    }
    assert_true(gaps > LOADS_STOPPED / 4); /* some were stopped */
}

static void test_what_cannot_be_solved_is_named(void **state)
{
    (void)state;
    aid_error error;
    instance it = loads_small(3);
    aid_hall_info info = { .struct_size = (uint32_t)sizeof info };
    aid_assign_change change = { .struct_size = (uint32_t)sizeof change };
    assert_true(it.problem.edge_count > 1);
    it.problem.complete = it.problem.objective = 0;
    uint32_t kept = it.loads[1];
    it.loads[1] = 0;
    assert_says(aid_solve_assign(&it.problem, NULL, &it.result, &error), AID_E_ARGUMENT, error, "loads[1] is 0");
    it.loads[1] = kept + 1;
    assert_says(aid_solve_hall(&it.problem, &it.result, 0, NULL, NULL, &info, &error), AID_E_ARGUMENT, error,
                "counts seats");
    assert_says(aid_solve_force(&it.problem, &it.result, 0, NULL, &change, &error), AID_E_ARGUMENT, error,
                "counts seats");
    instance_free(&it);
    instance wide = instance_new(200, 2, 400);
    for (uint32_t i = 0; i < 400; i++) {
        wide.helpers[i] = i % 2;
        wide.offsets[i / 2 + 1] = i + 1;
        wide.scores[i] = AID_ASSIGN_SCORE_MAX;
        wide.loads[i] = 1 + i / 2 % 3;
        wide.tiers[i / 2] = (uint8_t)(i / 2 % 100);
    }
    wide.problem.loads = wide.loads;
    assert_says(aid_solve_assign(&wide.problem, NULL, &wide.result, &error), AID_E_LIMIT, error, "52 bits");
    wide.problem.objective = AID_OBJECTIVE_SCORE;
    wide.capacities[0] = UINT32_MAX;
    solve(&wide);
    assert_int_equal(wide.result.status_code, AID_SOLVE_OPTIMAL);
    assert_int_equal(wide.result.objective, 200 * (int64_t)AID_ASSIGN_SCORE_MAX);
    instance_free(&wide);
}

static void test_refused_memory_leaks_nothing_and_changes_nothing(void **state)
{
    (void)state;
    dice d = { 12 };
    instance it = instance_random(&d, &loads_medium);
    size_t n = 1;
    for (bool refused = true; refused; n++) {
        failing memory = failing_at(n);
        const aid_solve_options options = { .struct_size = (uint32_t)sizeof options,
                                            .work_limit = 400000,
                                            .allocator = failing_allocator(&memory) };
        it.result.seats = -1;
        it.result.chosen[0] = 99;
        aid_status status = aid_solve_assign(&it.problem, &options, &it.result, NULL);
        refused = memory.refused;
        assert_int_equal(status, refused ? AID_E_MEMORY : AID_OK);
        assert_int_equal(it.result.seats == -1, refused);
        assert_int_equal(it.result.chosen[0] == 99, refused);
        assert_int_equal(memory.live_bytes, 0);
    }
    assert_true(n > 10);
    instance_free(&it);
}

static int32_t progress_stop(void *context, const char *stage, uint64_t done, uint64_t total)
{
    (void)done;
    (void)total;
    assert_string_equal(stage, "assign");
    return ++*(int *)context;
}

static void test_a_run_can_be_cancelled(void **state)
{
    (void)state;
    int calls = 0;
    dice d = { 5 };
    instance it = instance_random(&d, &loads_medium);
    const aid_solve_options options = { .struct_size = (uint32_t)sizeof options,
                                        .progress = progress_stop,
                                        .context = &calls };
    it.result.seats = 77;
    assert_int_equal(aid_solve_assign(&it.problem, &options, &it.result, NULL), AID_E_CANCELLED);
    assert_int_equal(calls, 1);
    assert_int_equal(it.result.seats, 77);
    instance_free(&it);
}

/* Reads an instance of the literature: agents, jobs, costs, loads, capacities. Scores are costs, or what they lack of
 * `base`. False: there is no such file. */
static bool loads_library(const char *name, bool least, int64_t base, instance *out)
{
    char path[1024];
    unsigned agents, jobs, number;
    snprintf(path, sizeof path, "%s/%s", gap_folder, name);
    FILE *file = fopen(path, "r");
    if (file == NULL)
        return false;
    assert_int_equal(fscanf(file, "%u %u", &agents, &jobs), 2);
    *out = instance_new(jobs, agents, (uint64_t)agents * jobs);
    for (unsigned table = 0; table < 2; table++)
        for (unsigned i = 0; i < agents * jobs; i++) {
            unsigned edge = i % jobs * agents + i / jobs;
            assert_int_equal(fscanf(file, "%u", &number), 1);
            out->helpers[edge] = i / jobs;
            if (table == 0)
                out->scores[edge] = (int32_t)(least ? base - number : number);
            else
                out->loads[edge] = number;
        }
    for (unsigned i = 0; i < agents; i++)
        assert_int_equal(fscanf(file, "%u", &out->capacities[i]), 1);
    for (unsigned i = 0; i < jobs; i++)
        out->offsets[i + 1] = (uint64_t)(i + 1) * agents;
    out->problem.loads = out->loads;
    out->problem.complete = AID_YES;
    fclose(file);
    return true;
}

/* Every answer lies on its side of the best known value, and small instances are proven. */
static void test_the_library_instances_reach_their_known_optima(void **state)
{
    (void)state;
    char path[1024], line[128], name[64];
    long best, low;
    int solved = 0, proven = 0;
    snprintf(path, sizeof path, "%s/bounds.txt", gap_folder);
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        print_message("skipped: there is no %s\n", path);
        skip();
    }
    while (fgets(line, sizeof line, file) != NULL) {
        instance it;
        if (sscanf(line, "%63s %ld %ld", name, &low, &best) != 3)
            continue;
        char *mark = strrchr(name, '_');
        bool least = strcmp(mark, "_Min") == 0;
        *mark = '\0';
        if (!loads_library(name, least, 1000, &it))
            continue;
        if (it.problem.request_count > LOADS_JOBS) {
            instance_free(&it);
            continue;
        }
        const aid_solve_options options = { .struct_size = (uint32_t)sizeof options, .work_limit = LOADS_WORK };
        assert_ok(aid_solve_assign(&it.problem, &options, &it.result, NULL));
        oracle_plan(&it);
        int64_t known = least ? 1000 * (int64_t)it.problem.request_count - best : best;
        assert_int_equal(it.result.seats, it.problem.request_count);
        assert_true(it.result.objective <= known && it.result.bound >= known);
        assert_true((it.result.bound - it.result.objective) * 200 <= best); /* half a percent of cost */
        assert_int_equal(it.result.status_code == AID_SOLVE_OPTIMAL, it.result.bound == it.result.objective);
        proven += it.result.status_code == AID_SOLVE_OPTIMAL;
        solved++;
        assert_true(it.problem.request_count >= 100 || it.result.status_code == AID_SOLVE_OPTIMAL);
        instance_free(&it);
    }
    fclose(file);
    print_message("gap: %d instances, %d proven optimal\n", solved, proven);
    assert_true(solved > 0);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_no_plan_is_better_in_any_stage),
        cmocka_unit_test(test_the_order_of_the_input_changes_nothing),
        cmocka_unit_test(test_a_stopped_run_is_honest),
        cmocka_unit_test(test_what_cannot_be_solved_is_named),
        cmocka_unit_test(test_refused_memory_leaks_nothing_and_changes_nothing),
        cmocka_unit_test(test_a_run_can_be_cancelled),
        cmocka_unit_test(test_the_library_instances_reach_their_known_optima),
    };
    gap_folder = argc > 3 ? argv[3] : ".";
    return cmocka_run_group_tests(tests, NULL, NULL);
}
