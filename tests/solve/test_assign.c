/* SPDX-License-Identifier: MIT */
/* Known answers, refusals, limits, memory. `argv[1]` is the folder tests/data/assign, `argv[2]` a folder of public
 * instances that is not part of the project and may be missing. */
#include "../test.h"

#include "../failing.h"
#include "base/error.h"
#include "oracle.h"
#include <stdio.h>
#include <stdlib.h>

static const char *data_folder, *library_folder;

static void solve(instance *it)
{
    aid_error error;
    if (aid_solve_assign(&it->problem, NULL, &it->result, &error) != AID_OK)
        fail_msg("%s", error.message);
}

static bool plan_has(const instance *it, unsigned request, unsigned helper)
{
    for (uint64_t edge = it->offsets[request - 1]; edge < it->offsets[request]; edge++)
        if (it->helpers[edge] == helper - 1)
            return it->result.chosen[edge];
    return false;
}

/* "1-2 2-1": are these the plan's pairs, or at least among them? Stops at a word that is no pair. */
static bool plan_is(const instance *it, const char *words, bool all)
{
    unsigned request, helper;
    int length, count = 0;
    for (; sscanf(words, " %u-%u%n", &request, &helper, &length) == 2; words += length, count++)
        if (!plan_has(it, request, helper))
            return false;
    return !all || count == it->result.seats;
}

/* "seats 2 objective 1500": single numbers of the result. */
static void expect_numbers(const instance *it, const char *words)
{
    char name[32];
    long long number;
    int length;
    for (; sscanf(words, " %31s %lld%n", name, &number, &length) == 2; words += length) {
        if (strcmp(name, "seats") == 0)
            assert_int_equal(it->result.seats, number);
        else if (strcmp(name, "objective") == 0)
            assert_int_equal(it->result.objective, number);
        else if (strcmp(name, "bound") == 0)
            assert_int_equal(it->result.bound, number);
        else if (strcmp(name, "status") == 0)
            assert_int_equal(it->result.status_code, number);
        else
            fail_msg("the fixture expects an unknown number: %s", name);
    }
}

static void expect_counts(const uint64_t *counts, uint64_t known, const char *words)
{
    unsigned long long number;
    int length;
    uint64_t i = 0;
    for (; sscanf(words, " %llu%n", &number, &length) == 1; words += length)
        assert_int_equal(counts[i++], number);
    assert_int_equal(i, known);
}

/* "1-1 tier 0 tier_seats -1 seats -1 score -600" */
static void expect_force(const instance *it, const char *words)
{
    unsigned request, helper;
    int tier;
    long long tier_seats, seats, score;
    assert_int_equal(sscanf(words, " %u-%u tier %d tier_seats %lld seats %lld score %lld", &request, &helper, &tier,
                            &tier_seats, &seats, &score),
                     6);
    uint64_t edge = it->offsets[request - 1];
    while (it->helpers[edge] != helper - 1)
        edge++;
    aid_assign_change change = { .struct_size = (uint32_t)sizeof change };
    assert_ok(aid_solve_force(&it->problem, &it->result, edge, NULL, &change, NULL));
    assert_int_equal(change.tier, tier);
    assert_int_equal(change.tier_seats, tier_seats);
    assert_int_equal(change.seats, seats);
    assert_int_equal(change.score, score);
}

/* The numbers after `name` in `words`, from 1, must be exactly the `count` indexes of `list`. */
static void expect_list(const char *words, const char *name, const uint32_t *list, uint64_t count)
{
    const char *at = strstr(words, name);
    unsigned number;
    int length;
    uint64_t found = 0;
    assert_non_null(at);
    for (at += strlen(name); sscanf(at, " %u%n", &number, &length) == 1; at += length, found++) {
        bool there = false;
        for (uint64_t i = 0; i < count; i++)
            there = there || list[i] == number - 1;
        assert_true(there);
    }
    assert_int_equal(found, count);
}

static long long expect_number(const char *words, const char *name)
{
    const char *at = strstr(words, name);
    long long number = -1;
    assert_non_null(at);
    assert_int_equal(sscanf(at + strlen(name), " %lld", &number), 1);
    return number;
}

/* "3 requests 1 2 3 helpers 1 2 need 3 capacity 2 elsewhere 0 [when PAIRS]": only where the plan holds the pairs. */
static void expect_hall(const instance *it, const char *words)
{
    uint32_t requests[8], helpers[8];
    aid_hall_lists lists = { .struct_size = (uint32_t)sizeof lists,
                             .request_capacity = 8,
                             .helper_capacity = 8,
                             .requests = requests,
                             .helpers = helpers };
    aid_hall_info info = { .struct_size = (uint32_t)sizeof info };
    const char *when = strstr(words, "when");
    if (when != NULL && !plan_is(it, when + 4, false))
        return;
    uint64_t request = strtoull(words, NULL, 10) - 1;
    assert_ok(aid_solve_hall(&it->problem, &it->result, request, NULL, &lists, &info, NULL));
    expect_list(words, "requests", requests, info.request_count);
    expect_list(words, "helpers", helpers, info.helper_count);
    assert_int_equal(info.need, expect_number(words, "need"));
    assert_int_equal(info.capacity, expect_number(words, "capacity"));
    assert_int_equal(info.elsewhere, expect_number(words, "elsewhere"));
}

static void expect_line(const instance *it, const char *words)
{
    const char *other = strstr(words, " or ");
    if (strncmp(words, "tiers ", 6) == 0)
        expect_counts(it->result.tier_seats, it->result.tier_count, words + 6);
    else if (strncmp(words, "outer ", 6) == 0)
        expect_counts(it->result.outer_seats, 4, words + 6);
    else if (strncmp(words, "pairs ", 6) == 0)
        assert_true(plan_is(it, words + 6, true) || (other != NULL && plan_is(it, other + 4, true)));
    else if (strncmp(words, "force ", 6) == 0)
        expect_force(it, words + 6);
    else if (strncmp(words, "hall ", 5) == 0)
        expect_hall(it, words + 5);
    else
        expect_numbers(it, words);
}

static void test_known_answers_hold(void **state)
{
    (void)state;
    static const char *const names[] = {
        "m1",  "m1_score", "m2",        "m3",         "m3_minutes",  "m3_count", "m6",    "m8",            "m9",
        "m10", "m11",      "complete",  "elsewhere",  "score_zero",  "loads",    "m10_minutes", "loads_complete", "loads_even",
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char path[1024], line[512];
        int expectations = 0;
        snprintf(path, sizeof path, "%s/%s.txt", data_folder, names[i]);
        instance it = instance_read(path);
        solve(&it);
        oracle_plan(&it);
        if (it.problem.loads == NULL)
            oracle_certificate(&it);
        FILE *file = fopen(path, "r");
        assert_non_null(file);
        for (; fgets(line, sizeof line, file) != NULL; expectations += strncmp(line, "c expect ", 9) == 0)
            if (strncmp(line, "c expect ", 9) == 0)
                expect_line(&it, line + 9);
        assert_true(expectations > 0);
        fclose(file);
        instance_free(&it);
    }
}

static void test_the_library_instance_reaches_its_known_optimum(void **state)
{
    (void)state;
    char path[1024];
    unsigned size, cost;
    snprintf(path, sizeof path, "%s/assign500.txt", library_folder);
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        print_message("skipped: there is no %s\n", path);
        skip();
    }
    assert_int_equal(fscanf(file, "%u", &size), 1);
    instance it = instance_new(size, size, (uint64_t)size * size);
    for (uint32_t edge = 0; edge < size * size; edge++) {
        assert_int_equal(fscanf(file, "%u", &cost), 1);
        it.helpers[edge] = edge % size;
        it.scores[edge] = 1000 - (int32_t)cost;
        it.offsets[edge / size + 1] = edge + 1;
    }
    fclose(file);
    solve(&it);
    oracle_plan(&it);
    oracle_certificate(&it);
    assert_int_equal(it.result.seats, size);
    assert_int_equal(it.result.objective, 1000 * (int64_t)size - 991);
    instance_free(&it);
}

static void test_a_problem_without_rows_or_edges_is_solved(void **state)
{
    (void)state;
    aid_assign_problem problem = { .struct_size = (uint32_t)sizeof problem };
    aid_assign_result result = { .struct_size = (uint32_t)sizeof result };
    assert_ok(aid_solve_assign(&problem, NULL, &result, NULL));
    assert_int_equal(result.status_code, AID_SOLVE_OPTIMAL);
    instance it = instance_new(2, 3, 0);
    solve(&it);
    assert_int_equal(it.result.seats, 0);
    assert_int_equal(it.result.components, 0);
    it.problem.complete = AID_YES;
    solve(&it);
    assert_int_equal(it.result.status_code, AID_SOLVE_INFEASIBLE);
    instance_free(&it);
}

static void test_left_out_arrays_mean_their_defaults(void **state)
{
    (void)state;
    const uint64_t offsets[3] = { 0, 2, 3 };
    const uint32_t helpers[3] = { 0, 1, 0 };
    aid_assign_problem problem = { .struct_size = (uint32_t)sizeof problem,
                                   .request_count = 2,
                                   .helper_count = 2,
                                   .edge_count = 3,
                                   .offsets = offsets,
                                   .helpers = helpers };
    uint8_t chosen[3];
    aid_assign_result result = { .struct_size = (uint32_t)sizeof result, .chosen = chosen };
    assert_ok(aid_solve_assign(&problem, NULL, &result, NULL));
    const uint8_t right[3] = { 0, 1, 1 };
    assert_memory_equal(chosen, right, sizeof right);
    assert_int_equal(result.components, 1);
}

static instance refusal_instance(void)
{
    char path[1024];
    snprintf(path, sizeof path, "%s/m8.txt", data_folder);
    return instance_read(path);
}

static void test_a_wrong_number_is_named(void **state)
{
    (void)state;
    aid_error error;
    instance it = refusal_instance();
#define REFUSED(change, restore, words)                                                                                \
    do {                                                                                                               \
        change;                                                                                                        \
        assert_says(aid_solve_assign(&it.problem, NULL, &it.result, &error), AID_E_ARGUMENT, error, words);            \
        restore;                                                                                                       \
    } while (0)
    REFUSED(it.helpers[4] = 4, it.helpers[4] = 3, "helpers[4] is 4; there are helpers 0..3 only");
    REFUSED(it.scores[2] = -1, it.scores[2] = 500, "scores[2] is -1");
    REFUSED(it.scores[2] = AID_ASSIGN_SCORE_MAX + 1, it.scores[2] = 500, "scores[2] is 1000000001");
    REFUSED(it.edge_tiers[5] = 4, it.edge_tiers[5] = 0, "edge_tiers[5] is 4");
    REFUSED(it.offsets[2] = 1, it.offsets[2] = 4, "offsets[2] is 1");
    REFUSED(it.offsets[4] = 5, it.offsets[4] = 6, "offsets[4] is 5; the last must be edge_count, 6");
    REFUSED(it.offsets[0] = 1, it.offsets[0] = 0, "offsets[0] is 1");
    REFUSED(it.helpers[1] = 0, it.helpers[1] = 1, "request 0 names helper 0 in edge 0 and again in edge 1");
    REFUSED(it.request_ids[3] = 1, it.request_ids[3] = 3, "request_ids[1] and request_ids[3] are both 1");
    REFUSED(it.helper_ids[0] = 2, it.helper_ids[0] = 0, "helper_ids[0] and helper_ids[2] are both 2");
    REFUSED(it.problem.objective = 3, it.problem.objective = 0, "objective is 3");
    REFUSED(it.problem.complete = 3, it.problem.complete = 0, "complete is 3");
    REFUSED(it.problem.set = 1, it.problem.set = 0, "set");
    REFUSED(it.problem.helpers = NULL, it.problem.helpers = it.helpers, "helpers is NULL");
    REFUSED(it.problem.offsets = NULL, it.problem.offsets = it.offsets, "offsets is NULL");
#undef REFUSED
    it.problem.edge_count = UINT32_MAX;
    assert_says(aid_solve_assign(&it.problem, NULL, &it.result, &error), AID_E_LIMIT, error, "edge_count");
    it.problem.edge_count = 6;
    assert_int_equal(aid_solve_assign(NULL, NULL, &it.result, &error), AID_E_ARGUMENT);
    assert_int_equal(aid_solve_assign(&it.problem, NULL, NULL, &error), AID_E_ARGUMENT);
    aid_solve_options options = { .struct_size = (uint32_t)sizeof options, .time_limit_ms = -1 };
    assert_says(aid_solve_assign(&it.problem, &options, &it.result, &error), AID_E_ARGUMENT, error, "time_limit_ms");
    instance_free(&it);
}

static void test_sums_that_could_pass_64_bits_are_refused(void **state)
{
    (void)state;
    aid_error error;
    instance it = instance_new(AID_ASSIGN_SIDE_OUTER_MAX + 1, AID_ASSIGN_SIDE_OUTER_MAX + 1, 3);
    for (uint64_t request = 1; request <= it.problem.request_count; request++)
        it.offsets[request] = request < 3 ? request : 3;
    for (uint32_t edge = 0; edge < 3; edge++)
        it.edge_tiers[edge] = (uint8_t)(edge + 1);
    assert_says(aid_solve_assign(&it.problem, NULL, &it.result, &error), AID_E_LIMIT, error,
                "at most 131072 with three outer edge tiers");
    it.edge_tiers[0] = 2; /* two outer tiers leave room */
    solve(&it);
    assert_int_equal(it.result.seats, 1);
    assert_int_equal(it.result.outer_seats[2], 1);
    instance_free(&it);
}

static void test_explanations_refuse_what_has_no_answer(void **state)
{
    (void)state;
    aid_error error;
    instance it = refusal_instance();
    aid_hall_info info = { .struct_size = (uint32_t)sizeof info };
    aid_assign_change change = { .struct_size = (uint32_t)sizeof change };
    solve(&it);
    assert_says(aid_solve_hall(&it.problem, &it.result, 0, NULL, NULL, &info, &error), AID_E_STATE, error,
                "request 0 has all its 1 seats");
    assert_int_equal(aid_solve_hall(&it.problem, &it.result, 4, NULL, NULL, &info, &error), AID_E_ARGUMENT);
    memset(it.result.chosen, 0, 6);
    assert_says(aid_solve_hall(&it.problem, &it.result, 0, NULL, NULL, &info, &error), AID_E_STATE, error, "has room");
    memset(it.result.chosen, 1, 6);
    it.seats[2] = 2;
    assert_says(aid_solve_hall(&it.problem, &it.result, 2, NULL, NULL, &info, &error), AID_E_ARGUMENT, error,
                "the plan gives request 0 2 helpers");
    assert_int_equal(aid_solve_force(&it.problem, &it.result, 6, NULL, &change, &error), AID_E_ARGUMENT);
    it.result.status_code = AID_SOLVE_GAP;
    assert_says(aid_solve_force(&it.problem, &it.result, 0, NULL, &change, &error), AID_E_STATE, error, "best plan");
    assert_int_equal(info.need, 0);
    assert_int_equal(change.seats, 0);
    instance_free(&it);
}

static int32_t progress_stop(void *context, const char *stage, uint64_t done, uint64_t total)
{
    assert_string_equal(stage, "assign");
    assert_true(done <= total);
    return ++*(int *)context;
}

static void test_a_cancelled_run_touches_nothing(void **state)
{
    (void)state;
    instance it = refusal_instance();
    int calls = 0;
    aid_error error;
    aid_solve_options options = { .struct_size = (uint32_t)sizeof options,
                                  .progress = progress_stop,
                                  .context = &calls };
    it.result.seats = 77;
    it.result.chosen[0] = 99;
    assert_int_equal(aid_solve_assign(&it.problem, &options, &it.result, &error), AID_E_CANCELLED);
    assert_int_equal(error.reason, AID_REASON_CANCELLED);
    assert_int_equal(calls, 1);
    assert_int_equal(it.result.seats, 77);
    assert_int_equal(it.result.chosen[0], 99);
    instance_free(&it);
}

static void test_a_far_deadline_is_never_met(void **state)
{
    (void)state;
    instance it = refusal_instance();
    aid_solve_options options = { .struct_size = (uint32_t)sizeof options, .time_limit_ms = INT64_MAX };
    assert_ok(aid_solve_assign(&it.problem, &options, &it.result, NULL));
    assert_int_equal(it.result.status_code, AID_SOLVE_OPTIMAL);
    instance_free(&it);
}

/* All three calls under an allocator that refuses the n-th request. Answers whether any was refused. */
static bool refused_run(instance *it, size_t n)
{
    failing memory = failing_at(n);
    aid_solve_options options = { .struct_size = (uint32_t)sizeof options, .allocator = failing_allocator(&memory) };
    aid_hall_info info = { .struct_size = (uint32_t)sizeof info };
    aid_assign_change change = { .struct_size = (uint32_t)sizeof change };
    it->result.seats = -1;
    it->result.chosen[0] = 99;
    aid_status status = aid_solve_assign(&it->problem, &options, &it->result, NULL);
    if (status != AID_OK) {
        assert_int_equal(status, AID_E_MEMORY);
        assert_int_equal(it->result.seats, -1);
        assert_int_equal(it->result.chosen[0], 99);
        solve(it);
    }
    aid_status hall = aid_solve_hall(&it->problem, &it->result, 1, &options, NULL, &info, NULL);
    aid_status force = aid_solve_force(&it->problem, &it->result, 1, &options, &change, NULL);
    assert_true(hall == AID_OK ? info.need == 6 : hall == AID_E_MEMORY && info.need == 0);
    assert_true(force == AID_OK ? change.tier_seats == -1 : force == AID_E_MEMORY && change.tier_seats == 0);
    assert_int_equal((status != AID_OK) + (hall != AID_OK) + (force != AID_OK), memory.refused);
    assert_int_equal(memory.live_bytes, 0);
    return memory.refused;
}

static void test_refused_memory_leaks_nothing_and_changes_nothing(void **state)
{
    (void)state;
    char path[1024];
    size_t n = 1;
    snprintf(path, sizeof path, "%s/elsewhere.txt", data_folder);
    instance it = instance_read(path);
    while (refused_run(&it, n))
        n++;
    assert_true(n > 5); /* there was something to refuse */
    instance_free(&it);
}

static void test_components_are_counted_and_solved_apart(void **state)
{
    (void)state;
    instance it = instance_new(60, 60, 120);
    for (uint32_t i = 0; i < 60; i++) { /* pairs of requests share pairs of helpers */
        it.helpers[2 * i] = i / 2 * 2;
        it.helpers[2 * i + 1] = i / 2 * 2 + 1;
        it.scores[2 * i] = 5;
        it.scores[2 * i + 1] = i % 2 == 0 ? 4 : 1;
        it.offsets[i + 1] = 2 * i + 2;
    }
    solve(&it);
    oracle_certificate(&it);
    assert_int_equal(it.result.components, 30);
    assert_int_equal(it.result.objective, 30 * 9);
    instance_free(&it);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_known_answers_hold),
        cmocka_unit_test(test_the_library_instance_reaches_its_known_optimum),
        cmocka_unit_test(test_a_problem_without_rows_or_edges_is_solved),
        cmocka_unit_test(test_left_out_arrays_mean_their_defaults),
        cmocka_unit_test(test_a_wrong_number_is_named),
        cmocka_unit_test(test_sums_that_could_pass_64_bits_are_refused),
        cmocka_unit_test(test_explanations_refuse_what_has_no_answer),
        cmocka_unit_test(test_a_cancelled_run_touches_nothing),
        cmocka_unit_test(test_a_far_deadline_is_never_met),
        cmocka_unit_test(test_refused_memory_leaks_nothing_and_changes_nothing),
        cmocka_unit_test(test_components_are_counted_and_solved_apart),
    };
    data_folder = argc > 1 ? argv[1] : ".";
    library_folder = argc > 2 ? argv[2] : ".";
    return cmocka_run_group_tests(tests, NULL, NULL);
}
