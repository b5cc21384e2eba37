/* SPDX-License-Identifier: MIT */
/* Balanced exchange: known answers, small problems against an exhaustive search, honest reporting, refusals, limits,
 * memory. `argv[1]` is the folder tests/data/balance. */
#include "../test.h"

#include "../failing.h"
#include "instance.h"
#include <mutualaid/solve_balance.h>
#include <stdio.h>
#include <stdlib.h>

static const char *balance_folder;

typedef struct balance_case {
    aid_balance_problem problem;
    aid_balance_result result;
    uint32_t *givers, *receivers, *priorities;
    int64_t *quotas, *supplies;
    int32_t *scores;
} balance_case;

static balance_case balance_new(uint64_t members, uint64_t arcs)
{
    balance_case it = { .givers = calloc(arcs + 1, sizeof(uint32_t)),
                        .receivers = calloc(arcs + 1, sizeof(uint32_t)),
                        .priorities = calloc(members + 1, sizeof(uint32_t)),
                        .quotas = calloc(arcs + 1, sizeof(int64_t)),
                        .supplies = calloc(members + 1, sizeof(int64_t)),
                        .scores = calloc(arcs + 1, sizeof(int32_t)) };
    it.problem = (aid_balance_problem) { .struct_size = (uint32_t)sizeof it.problem,
                                         .member_count = members,
                                         .givers = it.givers,
                                         .receivers = it.receivers,
                                         .quotas = it.quotas,
                                         .scores = it.scores,
                                         .supplies = it.supplies,
                                         .priorities = it.priorities };
    it.result = (aid_balance_result) { .struct_size = (uint32_t)sizeof it.result,
                                       .amounts = calloc(arcs + 1, sizeof(int64_t)),
                                       .received = calloc(members + 1, sizeof(int64_t)) };
    return it;
}

static void balance_free(balance_case *it)
{
    void *arrays[] = { it->givers,   it->receivers, it->priorities,     it->quotas,
                       it->supplies, it->scores,    it->result.amounts, it->result.received };
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
        free(arrays[i]);
}

static void balance_add(balance_case *it, uint32_t giver, uint32_t receiver, int64_t quota, int32_t score)
{
    uint64_t arc = it->problem.arc_count++;
    it->givers[arc] = giver;
    it->receivers[arc] = receiver;
    it->quotas[arc] = quota;
    it->scores[arc] = score;
}

static void balance_run(balance_case *it)
{
    aid_error error;
    if (aid_solve_balance(&it->problem, NULL, &it->result, &error) != AID_OK)
        fail_msg("%s", error.message);
}

/* Everybody gives what she gets, nobody more than she can, nothing beyond a quota; the numbers add up. */
static void balance_check(const balance_case *it)
{
    int64_t in[64] = { 0 }, out[64] = { 0 }, score = 0, exchanged = 0;
    for (uint64_t arc = 0; arc < it->problem.arc_count; arc++) {
        int64_t amount = it->result.amounts[arc];
        assert_true(amount >= 0 && amount <= it->quotas[arc]);
        out[it->givers[arc]] += amount;
        in[it->receivers[arc]] += amount;
        score += amount * it->scores[arc];
        exchanged += amount;
    }
    for (uint64_t member = 0; member < it->problem.member_count; member++) {
        assert_int_equal(in[member], out[member]);
        assert_int_equal(in[member], it->result.received[member]);
        assert_true(in[member] <= it->supplies[member]);
    }
    assert_int_equal(score, it->result.objective);
    assert_int_equal(exchanged, it->result.exchanged);
    assert_true(it->result.bound >= score && it->result.exchanged_bound >= exchanged);
}

static balance_case balance_read(const char *name)
{
    char path[512], line[256];
    unsigned a, b, c, d;
    balance_case it = { .givers = NULL };
    snprintf(path, sizeof path, "%s/%s.txt", balance_folder, name);
    FILE *file = fopen(path, "r");
    if (file == NULL)
        fail_msg("cannot open %s", path);
    int32_t objective = 0;
    uint32_t max_ring = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        if (sscanf(line, "p bal %u %u", &a, &b) == 2) {
            it = balance_new(a, b);
            for (uint32_t member = 0; member < a; member++)
                it.priorities[member] = member;
        } else if (sscanf(line, "m %u %u %u", &a, &b, &c) >= 2) {
            it.supplies[a - 1] = b;
            if (sscanf(line, "m %*u %*u %u", &c) == 1)
                it.priorities[a - 1] = c;
        } else if (sscanf(line, "a %u %u %u %u", &a, &b, &c, &d) == 4)
            balance_add(&it, a - 1, b - 1, c, (int32_t)d);
        else if (strncmp(line, "c objective lex", 15) == 0)
            objective = AID_BALANCE_LEX;
        else if (strncmp(line, "c objective score", 17) == 0)
            objective = AID_BALANCE_SCORE;
        else
            sscanf(line, "c max_ring %u", &max_ring);
    }
    fclose(file);
    assert_non_null(it.givers);
    it.problem.objective = objective;
    it.problem.max_ring = max_ring;
    return it;
}

static int balance_expect(const balance_case *it, const char *line)
{
    long long number;
    int length = 0;
    if (sscanf(line, "c expect exchanged %lld", &number) == 1)
        assert_int_equal(it->result.exchanged, number);
    else if (sscanf(line, "c expect objective %lld", &number) == 1)
        assert_int_equal(it->result.objective, number);
    else if (strncmp(line, "c expect y", 10) == 0) {
        line += 10;
        for (uint64_t member = 0; member < it->problem.member_count; member++, line += length) {
            assert_int_equal(sscanf(line, " %lld%n", &number, &length), 1);
            assert_int_equal(it->result.received[member], number);
        }
    } else
        return 0;
    return 1;
}

static void test_known_answers_hold(void **state)
{
    (void)state;
    static const char *const names[] = { "b1", "b1_lex",   "b2_1", "b2_2",      "b2_3",
                                         "b3", "b3_other", "b4",   "b4_report", "score" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char path[512], line[256];
        int expectations = 0;
        balance_case it = balance_read(names[i]);
        balance_run(&it);
        balance_check(&it);
        assert_int_equal(it.result.status_code, AID_SOLVE_OPTIMAL);
        snprintf(path, sizeof path, "%s/%s.txt", balance_folder, names[i]);
        FILE *file = fopen(path, "r");
        assert_non_null(file);
        while (fgets(line, sizeof line, file) != NULL)
            expectations += balance_expect(&it, line);
        fclose(file);
        assert_true(expectations > 0);
        balance_free(&it);
    }
}

/* What the objective counts, stage by stage; answers the number of stages. */
static uint32_t balance_vector(const balance_case *it, const int64_t *amounts, int64_t *vector)
{
    uint32_t members = (uint32_t)it->problem.member_count, stages = 0;
    int64_t received[16] = { 0 }, total = 0, score = 0;
    for (uint64_t arc = 0; arc < it->problem.arc_count; arc++) {
        received[it->receivers[arc]] += amounts[arc];
        total += amounts[arc];
        score += amounts[arc] * it->scores[arc];
    }
    if (it->problem.objective == AID_BALANCE_SCORE)
        vector[stages++] = score;
    if (it->problem.objective <= AID_BALANCE_MAX_THEN_LEX)
        vector[stages++] = total;
    for (uint32_t priority = 0; it->problem.objective != AID_BALANCE_SCORE && priority < members; priority++)
        for (uint32_t member = 0; member < members; member++)
            if (it->priorities[member] == priority)
                vector[stages++] = received[member];
    return stages;
}

static int balance_compare(const int64_t *a, const int64_t *b, uint32_t stages)
{
    for (uint32_t i = 0; i < stages; i++)
        if (a[i] != b[i])
            return a[i] < b[i] ? -1 : 1;
    return 0;
}

/* The best vector of all balanced plans: every amount of every arc is tried. */
static void balance_best(const balance_case *it, int64_t *amounts, uint64_t arc, int64_t *best)
{
    if (arc < it->problem.arc_count) {
        for (amounts[arc] = 0; amounts[arc] <= it->quotas[arc]; amounts[arc]++)
            balance_best(it, amounts, arc + 1, best);
        return;
    }
    int64_t net[16] = { 0 }, in[16] = { 0 }, vector[20];
    for (uint64_t i = 0; i < it->problem.arc_count; i++) {
        net[it->givers[i]] -= amounts[i];
        net[it->receivers[i]] += amounts[i];
        in[it->receivers[i]] += amounts[i];
    }
    for (uint64_t member = 0; member < it->problem.member_count; member++)
        if (net[member] != 0 || in[member] > it->supplies[member])
            return;
    uint32_t stages = balance_vector(it, amounts, vector);
    if (balance_compare(vector, best, stages) > 0)
        memcpy(best, vector, stages * sizeof *vector);
}

static balance_case balance_random(dice *d, uint32_t most_arcs)
{
    uint32_t members = 2 + dice_below(d, 5), arcs = dice_below(d, most_arcs);
    balance_case it = balance_new(members, arcs);
    for (uint32_t member = 0; member < members; member++) {
        it.supplies[member] = dice_below(d, 4);
        it.priorities[member] = member;
    }
    for (uint32_t member = members; member > 1; member--) {
        uint32_t other = dice_below(d, member), kept = it.priorities[member - 1];
        it.priorities[member - 1] = it.priorities[other];
        it.priorities[other] = kept;
    }
    for (uint32_t arc = 0; arc < arcs; arc++) {
        uint32_t giver = dice_below(d, members), receiver = dice_below(d, members);
        if (giver != receiver)
            balance_add(&it, giver, receiver, 1 + dice_below(d, 2), (int32_t)dice_below(d, 10));
    }
    it.problem.objective = 1 + (int32_t)dice_below(d, 3);
    return it;
}

/* P10 */
static void test_small_problems_equal_the_exhaustive_search(void **state)
{
    (void)state;
    dice d = { 20261125 };
    for (int round = 0; round < 1500; round++) {
        balance_case it = balance_random(&d, 10);
        int64_t amounts[16], best[20] = { 0 }, vector[20];
        best[0] = -1;
        balance_best(&it, amounts, 0, best);
        balance_run(&it);
        balance_check(&it);
        assert_int_equal(it.result.status_code, AID_SOLVE_OPTIMAL);
        assert_int_equal(balance_compare(vector, best, balance_vector(&it, it.result.amounts, vector)), 0);
        balance_free(&it);
    }
}

/* Every balanced plan falls apart into simple rings; so a cap that is just below the number of members changes nothing
 * when a member more, who trades with nobody, is there. */
static void test_rings_of_every_length_are_a_circulation(void **state)
{
    (void)state;
    dice d = { 77 };
    for (int round = 0; round < 1000; round++) {
        balance_case it = balance_random(&d, 9);
        int64_t flow[20], rings[20];
        balance_run(&it);
        uint32_t stages = balance_vector(&it, it.result.amounts, flow);
        it.problem.max_ring = (uint32_t)it.problem.member_count;
        it.problem.member_count++;
        it.problem.priorities = NULL;
        it.supplies = realloc(it.supplies, 16 * sizeof *it.supplies);
        it.supplies[it.problem.member_count - 1] = 3;
        it.problem.supplies = it.supplies;
        it.priorities = realloc(it.priorities, 16 * sizeof *it.priorities);
        it.priorities[it.problem.member_count - 1] = (uint32_t)it.problem.member_count - 1;
        it.problem.priorities = it.priorities;
        it.result.received = realloc(it.result.received, 16 * sizeof *it.result.received);
        balance_run(&it);
        balance_check(&it);
        balance_vector(&it, it.result.amounts, rings);
        assert_int_equal(balance_compare(flow, rings, stages), 0);
        balance_free(&it);
    }
}

/* Nobody gets more by hiding that she accepts a service (without a cap). */
static void test_hiding_a_service_never_pays(void **state)
{
    (void)state;
    dice d = { 123 };
    for (int round = 0; round < 1500; round++) {
        balance_case it = balance_random(&d, 14);
        it.problem.objective = 1 + (int32_t)dice_below(&d, 2);
        balance_run(&it);
        if (it.problem.arc_count > 0) {
            uint64_t arc = dice_below(&d, (uint32_t)it.problem.arc_count);
            uint32_t member = it.receivers[arc];
            int64_t truth = it.result.received[member];
            it.quotas[arc] -= 1 + (int64_t)dice_below(&d, (uint32_t)it.quotas[arc]);
            balance_run(&it);
            assert_true(it.result.received[member] <= truth);
        }
        balance_free(&it);
    }
}

static void test_the_order_of_arcs_changes_no_stage(void **state)
{
    (void)state;
    dice d = { 9 };
    for (int round = 0; round < 300; round++) {
        balance_case it = balance_random(&d, 14);
        int64_t one[20], two[20];
        balance_run(&it);
        uint32_t stages = balance_vector(&it, it.result.amounts, one);
        for (uint64_t a = 0, b = it.problem.arc_count; a + 1 < b; a++, b--) {
            uint32_t giver = it.givers[a], receiver = it.receivers[a];
            int64_t quota = it.quotas[a];
            int32_t score = it.scores[a];
            it.givers[a] = it.givers[b - 1], it.receivers[a] = it.receivers[b - 1];
            it.quotas[a] = it.quotas[b - 1], it.scores[a] = it.scores[b - 1];
            it.givers[b - 1] = giver, it.receivers[b - 1] = receiver;
            it.quotas[b - 1] = quota, it.scores[b - 1] = score;
        }
        balance_run(&it);
        balance_vector(&it, it.result.amounts, two);
        assert_int_equal(balance_compare(one, two, stages), 0);
        balance_free(&it);
    }
}

static void test_a_stopped_run_is_honest(void **state)
{
    (void)state;
    dice d = { 3 };
    for (int round = 0; round < 200; round++) {
        balance_case it = balance_random(&d, 14);
        it.problem.max_ring = round % 2 ? 3 : 0;
        it.problem.objective = round % 4 < 2 ? AID_BALANCE_SCORE : AID_BALANCE_MAX_THEN_LEX;
        balance_run(&it);
        int64_t score = it.result.objective, exchanged = it.result.exchanged;
        for (uint64_t limit = 1; limit < 2000; limit *= 3) {
            aid_solve_options options = { .struct_size = (uint32_t)sizeof options, .work_limit = limit };
            assert_ok(aid_solve_balance(&it.problem, &options, &it.result, NULL));
            balance_check(&it);
            assert_true(it.problem.objective == AID_BALANCE_SCORE ? it.result.bound >= score
                                                                  : it.result.exchanged_bound >= exchanged);
        }
        balance_free(&it);
    }
}

static void test_what_is_wrong_is_named(void **state)
{
    (void)state;
    aid_error error;
    balance_case it = balance_new(3, 2);
    balance_add(&it, 1, 1, 1, 1);
    assert_says(aid_solve_balance(&it.problem, NULL, &it.result, &error), AID_E_ARGUMENT, error, "to herself");
    it.receivers[0] = 7;
    assert_says(aid_solve_balance(&it.problem, NULL, &it.result, &error), AID_E_ARGUMENT, error, "receivers[0] is 7");
    it.receivers[0] = 2;
    it.quotas[0] = -1;
    assert_says(aid_solve_balance(&it.problem, NULL, &it.result, &error), AID_E_ARGUMENT, error, "quotas[0] is -1");
    it.quotas[0] = 1;
    it.supplies[1] = -3;
    assert_says(aid_solve_balance(&it.problem, NULL, &it.result, &error), AID_E_ARGUMENT, error, "supplies[1] is -3");
    it.supplies[1] = (int64_t)1 << 53;
    assert_says(aid_solve_balance(&it.problem, NULL, &it.result, &error), AID_E_LIMIT, error, "the sum of supplies");
    it.supplies[1] = ((int64_t)1 << 53) - 1;
    it.scores[0] = 1000;
    assert_says(aid_solve_balance(&it.problem, NULL, &it.result, &error), AID_E_LIMIT, error, "coarser unit");
    it.problem.objective = 4;
    assert_says(aid_solve_balance(&it.problem, NULL, &it.result, &error), AID_E_ARGUMENT, error, "objective is 4");
    it.problem.objective = 0;
    it.problem.member_count = 100;
    it.problem.max_ring = 65;
    assert_says(aid_solve_balance(&it.problem, NULL, &it.result, &error), AID_E_LIMIT, error, "max_ring is 65");
    balance_free(&it);
}

static void test_every_refused_allocation_is_survived(void **state)
{
    (void)state;
    dice d = { 12 };
    balance_case it = balance_random(&d, 14);
    for (uint32_t cap = 0; cap <= 2; cap += 2)
        for (size_t n = 1;; n++) {
            failing memory = failing_at(n);
            aid_solve_options options = { .struct_size = (uint32_t)sizeof options,
                                          .allocator = failing_allocator(&memory) };
            it.problem.max_ring = cap;
            it.result.objective = -1;
            aid_status status = aid_solve_balance(&it.problem, &options, &it.result, NULL);
            assert_int_equal(memory.live_bytes, 0);
            if (!memory.refused) {
                assert_ok(status);
                break;
            }
            assert_int_equal(status, AID_E_MEMORY);
            assert_int_equal(it.result.objective, -1);
        }
    balance_free(&it);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_known_answers_hold),
        cmocka_unit_test(test_small_problems_equal_the_exhaustive_search),
        cmocka_unit_test(test_rings_of_every_length_are_a_circulation),
        cmocka_unit_test(test_hiding_a_service_never_pays),
        cmocka_unit_test(test_the_order_of_arcs_changes_no_stage),
        cmocka_unit_test(test_a_stopped_run_is_honest),
        cmocka_unit_test(test_what_is_wrong_is_named),
        cmocka_unit_test(test_every_refused_allocation_is_survived),
    };
    balance_folder = argc > 1 ? argv[1] : "tests/data/balance";
    return cmocka_run_group_tests(tests, NULL, NULL);
}
