/* SPDX-License-Identifier: MIT */
/* What must hold for every problem, tried on thousands of drawn ones. A failure names its seed. */
#include "../test.h"

#include "oracle.h"
#include <stdio.h>
#include <stdlib.h>

enum { RANDOM_EXHAUSTIVE = 12000, RANDOM_FORCED = 1500, RANDOM_MEDIUM = 150 };

/* Shapes in turn (the fifth with G5, ties everywhere): plain, urgent, crowded, subsidiary, ties everywhere, all at once. */
static const instance_shape random_shapes[] = {
    { 6, 6, 60, 1, 1, 1, 1, 1000 }, { 6, 6, 60, 1, 1, 4, 1, 1000 }, { 6, 3, 80, 3, 3, 2, 1, 1000 },
    { 6, 6, 50, 1, 2, 1, 4, 100 },  { 6, 6, 70, 3, 2, 2, 3, 3 },    { 6, 6, 50, 3, 3, 4, 4, 1000000001 },
    { 5, 5, 80, 3, 3, 3, 4, 10 },   { 6, 5, 100, 2, 3, 4, 1, 50 },
};
enum { RANDOM_SHAPES = sizeof random_shapes / sizeof *random_shapes };

static const instance_shape random_medium = { 60, 40, 15, 3, 3, 3, 4, 200 };

static instance random_small(uint64_t seed)
{
    dice d = { seed * 7919 };
    instance it = instance_random(&d, &random_shapes[seed % RANDOM_SHAPES]);
    if (dice_below(&d, 3) == 0)
        it.problem.objective = AID_OBJECTIVE_SCORE;
    if (dice_below(&d, 8) == 0)
        it.capacities[0] = 0;
    if (dice_below(&d, 8) == 0)
        it.seats[0] = 0;
    return it;
}

static void solve(instance *it)
{
    aid_error error;
    if (aid_solve_assign(&it->problem, NULL, &it->result, &error) != AID_OK)
        fail_msg("%s", error.message);
    assert_int_equal(it->result.status_code, AID_SOLVE_OPTIMAL);
}

static void assert_equal_worth(const worth *found, const worth *best, uint64_t seed)
{
    if (worth_compare(found, best) != 0)
        fail_msg("seed %llu: the plan's score is %lld, the best plan's %lld (or another stage differs)",
                 (unsigned long long)seed, (long long)found->score, (long long)best->score);
}

/* P1, P2 */
static void test_no_plan_is_better_in_any_stage(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < RANDOM_EXHAUSTIVE; seed++) {
        instance it = random_small(seed);
        solve(&it);
        worth found = oracle_plan(&it), best = oracle_best(&it, ORACLE_NO_EDGE);
        assert_equal_worth(&found, &best, seed);
        oracle_certificate(&it);
        instance_free(&it);
    }
}

/* P3 */
static void test_the_certificate_holds_on_larger_problems(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < RANDOM_MEDIUM; seed++) {
        dice d = { seed };
        instance it = instance_random(&d, &random_medium);
        it.problem.objective = seed % 3 == 0 ? AID_OBJECTIVE_SCORE : AID_OBJECTIVE_SEATS_THEN_SCORE;
        solve(&it);
        oracle_plan(&it);
        oracle_certificate(&it);
        instance_free(&it);
    }
}

static void test_demanding_every_seat_puts_seats_before_score_and_nothing_else(void **state)
{
    (void)state;
    int infeasible = 0;
    for (uint64_t seed = 0; seed < RANDOM_FORCED; seed++) {
        instance it = random_small(seed);
        int64_t wanted = 0;
        it.problem.objective = AID_OBJECTIVE_SCORE;
        it.problem.complete = AID_YES;
        assert_ok(aid_solve_assign(&it.problem, NULL, &it.result, NULL));
        int64_t seats = it.result.seats, score = it.result.objective;
        for (uint64_t request = 0; request < it.problem.request_count; request++)
            wanted += it.seats[request];
        assert_int_equal(it.result.status_code, seats == wanted ? AID_SOLVE_OPTIMAL : AID_SOLVE_INFEASIBLE);
        infeasible += seats != wanted;
        it.problem.objective = AID_OBJECTIVE_SEATS_THEN_SCORE;
        memset(it.tiers, 0, it.problem.request_count);
        memset(it.edge_tiers, 0, it.problem.edge_count);
        worth best = oracle_best(&it, ORACLE_NO_EDGE);
        assert_int_equal(seats, best.tiers[0]);
        assert_int_equal(score, best.score);
        instance_free(&it);
    }
    assert_in_range(infeasible, RANDOM_FORCED / 10, RANDOM_FORCED * 9 / 10);
}

static int random_compare_pairs(const void *a, const void *b)
{
    return memcmp(a, b, 2 * sizeof(uint64_t));
}

/* The plan as sorted (request id, helper id) pairs. */
static uint64_t (*random_pairs(const instance *it))[2]
{
    uint64_t(*pairs)[2] = calloc((size_t)it->result.seats + 1, sizeof *pairs);
    size_t count = 0;
    assert_non_null(pairs);
    for (uint64_t request = 0; request < it->problem.request_count; request++)
        for (uint64_t edge = it->offsets[request]; edge < it->offsets[request + 1]; edge++)
            if (it->result.chosen[edge]) {
                pairs[count][0] = it->request_ids[request];
                pairs[count++][1] = it->helper_ids[it->helpers[edge]];
            }
    qsort(pairs, count, sizeof *pairs, random_compare_pairs);
    return pairs;
}

/* P4 */
static void test_the_order_of_the_input_changes_nothing(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 2 * RANDOM_MEDIUM; seed++) {
        dice d = { seed };
        instance_shape shape = random_medium;
        shape.scores = seed % 2 == 0 ? 1 : 5; /* ties everywhere */
        instance it = instance_random(&d, &shape);
        it.problem.objective = seed % 3 == 0 ? AID_OBJECTIVE_SCORE : AID_OBJECTIVE_SEATS_THEN_SCORE;
        instance other = instance_shuffled(&it, &d);
        solve(&it);
        solve(&other);
        assert_int_equal(it.result.seats, other.result.seats);
        uint64_t(*a)[2] = random_pairs(&it), (*b)[2] = random_pairs(&other);
        assert_memory_equal(a, b, (size_t)it.result.seats * sizeof *a);
        free(a);
        free(b);
        instance_free(&it);
        instance_free(&other);
    }
}

static void test_the_seed_decides_ties_and_only_ties(void **state)
{
    (void)state;
    int different = 0;
    for (uint64_t seed = 0; seed < 50; seed++) {
        dice d = { seed };
        const instance_shape shape = { 60, 40, 15, 3, 3, 1, 1, 2 };
        instance it = instance_random(&d, &shape), other = instance_shuffled(&it, &(dice) { 0 });
        other.problem.seed = it.problem.seed + 1;
        solve(&it);
        solve(&other);
        assert_int_equal(it.result.objective, other.result.objective);
        assert_int_equal(it.result.seats, other.result.seats);
        uint64_t(*a)[2] = random_pairs(&it), (*b)[2] = random_pairs(&other);
        different += memcmp(a, b, (size_t)it.result.seats * sizeof *a) != 0;
        free(a);
        free(b);
        instance_free(&it);
        instance_free(&other);
    }
    assert_true(different > 25);
}

/* A problem as the quick way takes it; every third has a hidden permutation, one seat and capacity each. */
static instance random_quick(uint64_t seed)
{
    dice d = { seed };
    uint32_t size = 20 + dice_below(&d, 100);
    const instance_shape shape = { size, size, 8, 3, 3, 3, 1, seed % 2 == 0 ? 3 : 100000 };
    instance it = instance_random(&d, &shape);
    it.problem.objective = AID_OBJECTIVE_SEATS_THEN_SCORE;
    memset(it.edge_tiers, 0, it.problem.edge_count);
    for (uint64_t helper = 0; helper < it.problem.helper_count; helper++)
        it.capacities[helper] += dice_below(&d, 4);
    if (seed % 3 != 0)
        return it;
    instance square = instance_new(size, size, 4 * (uint64_t)size);
    for (uint32_t request = 0, at = 0; request < size; request++, square.offsets[request] = at)
        for (uint32_t i = 0; i < 4; i++, at++) {
            square.helpers[at] = (request + i * (i + 1)) % size;
            square.scores[at] = (int32_t)dice_below(&d, shape.scores);
        }
    instance_free(&it);
    return square;
}

static void test_the_quick_way_gives_the_same_plan(void **state)
{
    (void)state;
    int complete = 0;
    for (uint64_t seed = 0; seed < 10 * RANDOM_MEDIUM; seed++) {
        instance it = random_quick(seed);
        memset(it.edge_tiers, 1, it.problem.edge_count); /* the same for all, but so it goes seat after seat */
        solve(&it);
        oracle_plan(&it);
        uint8_t *chosen = calloc(it.problem.edge_count + 1, 1);
        assert_non_null(chosen);
        memcpy(chosen, it.result.chosen, it.problem.edge_count);
        it.problem.edge_tiers = NULL;
        solve(&it);
        oracle_certificate(&it);
        assert_memory_equal(chosen, it.result.chosen, it.problem.edge_count);
        int64_t wanted = 0;
        for (uint64_t request = 0; request < it.problem.request_count; request++)
            wanted += it.seats[request];
        complete += it.result.seats == wanted;
        free(chosen);
        instance_free(&it);
    }
    assert_true(complete > RANDOM_MEDIUM);
}

/* Checks a Hall set against the problem by counting anew. */
static void random_check_hall(const instance *it, uint64_t request)
{
    uint32_t requests[64] = { 0 }, helpers[64] = { 0 };
    bool inside[64] = { false }, is_request[64] = { false };
    aid_hall_lists lists = { .struct_size = (uint32_t)sizeof lists,
                             .request_capacity = 64,
                             .helper_capacity = 64,
                             .requests = requests,
                             .helpers = helpers };
    aid_hall_info info = { .struct_size = (uint32_t)sizeof info };
    assert_ok(aid_solve_hall(&it->problem, &it->result, request, NULL, &lists, &info, NULL));
    uint64_t capacity = 0, need = 0, elsewhere = 0;
    for (uint64_t i = 0; i < info.helper_count; i++) {
        inside[helpers[i]] = true;
        capacity += it->capacities[helpers[i]];
    }
    for (uint64_t i = 0; i < info.request_count; i++) {
        is_request[requests[i]] = true;
        need += it->seats[requests[i]];
        for (uint64_t edge = it->offsets[requests[i]]; edge < it->offsets[requests[i] + 1]; edge++)
            elsewhere += !inside[it->helpers[edge]];
    }
    assert_true(is_request[request]);
    assert_int_equal(need, info.need);
    assert_int_equal(capacity, info.capacity);
    assert_int_equal(elsewhere, info.elsewhere);
    assert_true(need > capacity + elsewhere);
}

/* P11 */
static void test_every_empty_seat_has_a_hall_set(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < RANDOM_MEDIUM; seed++) {
        dice d = { seed };
        instance it = instance_random(&d, &random_medium);
        solve(&it);
        for (uint64_t request = 0; request < it.problem.request_count; request++) {
            uint32_t served = 0;
            for (uint64_t edge = it.offsets[request]; edge < it.offsets[request + 1]; edge++)
                served += it.result.chosen[edge];
            if (served < it.seats[request])
                random_check_hall(&it, request);
        }
        instance_free(&it);
    }
}

/* P11 */
static void test_forcing_a_pair_changes_what_the_exhaustive_search_says(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < RANDOM_FORCED; seed++) {
        instance it = random_small(seed);
        solve(&it);
        worth best = oracle_plan(&it);
        for (uint64_t edge = 0; edge < it.problem.edge_count; edge += 1 + seed % 3) {
            uint64_t request = instance_request_of(&it, edge);
            aid_assign_change change = { .struct_size = (uint32_t)sizeof change };
            if (it.seats[request] == 0 || it.capacities[it.helpers[edge]] == 0) {
                assert_int_equal(aid_solve_force(&it.problem, &it.result, edge, NULL, &change, NULL), AID_E_ARGUMENT);
                continue;
            }
            worth forced = oracle_best(&it, (int64_t)edge);
            assert_ok(aid_solve_force(&it.problem, &it.result, edge, NULL, &change, NULL));
            assert_int_equal(change.score, forced.score - best.score);
            int32_t tier = 0;
            while (tier < ORACLE_TIERS && forced.tiers[tier] == best.tiers[tier])
                tier++;
            if (it.problem.objective == AID_OBJECTIVE_SCORE)
                continue; /* the exhaustive search leaves the other stages out */
            assert_int_equal(change.tier, tier < ORACLE_TIERS ? tier : -1);
            assert_int_equal(change.tier_seats, tier < ORACLE_TIERS ? forced.tiers[tier] - best.tiers[tier] : 0);
            for (int i = 0; i < 3; i++)
                assert_int_equal(change.outer[3 - i], best.outer[i] - forced.outer[i]);
        }
        instance_free(&it);
    }
}

/* P12 */
static void test_a_stopped_run_gives_a_valid_plan_below_its_bound(void **state)
{
    (void)state;
    int stopped = 0;
    for (uint64_t seed = 0; seed < RANDOM_MEDIUM; seed++) {
        dice d = { seed };
        instance it = instance_random(&d, &random_medium);
        it.problem.objective = seed % 2 == 0 ? AID_OBJECTIVE_SCORE : AID_OBJECTIVE_SEATS_THEN_SCORE;
        solve(&it);
        int64_t seats = it.result.seats, score = it.result.objective;
        aid_solve_options options = { .struct_size = (uint32_t)sizeof options };
        options.work_limit = 1 + dice_below(&d, (uint32_t)it.result.work);
        assert_ok(aid_solve_assign(&it.problem, &options, &it.result, NULL));
        oracle_plan(&it);
        stopped += it.result.status_code == AID_SOLVE_GAP;
        assert_true(it.result.bound >= score);
        assert_true(it.result.seats_bound >= seats);
        if (seed % 2 == 0)
            assert_true(it.result.objective <= score);
        else
            assert_true(it.result.seats <= seats);
        instance_free(&it);
    }
    assert_true(stopped > RANDOM_MEDIUM / 2);
}

/* P5, first half */
static void test_a_new_helper_never_worsens_the_seats(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < RANDOM_MEDIUM; seed++) {
        dice d = { seed };
        instance it = instance_random(&d, &random_medium);
        solve(&it);
        uint64_t tiers[4] = { 0 };
        memcpy(tiers, it.result.tier_seats, it.result.tier_count * sizeof *tiers);
        uint32_t helper = dice_below(&d, (uint32_t)it.problem.helper_count);
        it.capacities[helper] += 1 + dice_below(&d, 3);
        int64_t price = it.result.helper_seat_duals[helper];
        solve(&it);
        uint64_t tier = 0;
        while (tier < it.result.tier_count && it.result.tier_seats[tier] == tiers[tier])
            tier++;
        if (tier < it.result.tier_count) {
            assert_true(it.result.tier_seats[tier] > tiers[tier]);
            assert_int_equal(price, AID_ASSIGN_TIERS - (int64_t)tier); /* the dual had said so */
        }
        instance_free(&it);
    }
}

/* What a helper's price says of one seat of capacity more, found by giving it: the first tier that gains, or none. */
static void test_capacity_prices_say_where_to_recruit(void **state)
{
    (void)state;
    int scarce = 0;
    for (uint64_t seed = 0; seed < RANDOM_FORCED; seed++) {
        instance it = random_small(seed);
        it.problem.objective = AID_OBJECTIVE_SEATS_THEN_SCORE;
        solve(&it);
        uint64_t before[ORACLE_TIERS];
        memcpy(before, it.result.tier_seats, sizeof before);
        uint32_t helper = (uint32_t)(seed % it.problem.helper_count);
        int64_t price = it.result.helper_seat_duals[helper], most = it.result.helper_duals[helper];
        int64_t score = it.result.objective;
        it.capacities[helper]++;
        solve(&it);
        for (int64_t tier = 0; tier < ORACLE_TIERS; tier++) {
            uint64_t more = price > 0 && tier == AID_ASSIGN_TIERS - price;
            if (price == 0 || tier <= AID_ASSIGN_TIERS - price)
                assert_int_equal(it.result.tier_seats[tier], before[tier] + more);
        }
        if (price == 0 && it.problem.edge_tiers == NULL)
            assert_true(it.result.objective - score <= most);
        scarce += price > 0;
        instance_free(&it);
    }
    assert_true(scarce > RANDOM_FORCED / 20);
    print_message("capacity prices: %d problems solved again with one seat more, %d of them gained\n",
                  (int)RANDOM_FORCED, scarce);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_no_plan_is_better_in_any_stage),
        cmocka_unit_test(test_the_certificate_holds_on_larger_problems),
        cmocka_unit_test(test_demanding_every_seat_puts_seats_before_score_and_nothing_else),
        cmocka_unit_test(test_the_order_of_the_input_changes_nothing),
        cmocka_unit_test(test_the_seed_decides_ties_and_only_ties),
        cmocka_unit_test(test_the_quick_way_gives_the_same_plan),
        cmocka_unit_test(test_every_empty_seat_has_a_hall_set),
        cmocka_unit_test(test_forcing_a_pair_changes_what_the_exhaustive_search_says),
        cmocka_unit_test(test_a_stopped_run_gives_a_valid_plan_below_its_bound),
        cmocka_unit_test(test_a_new_helper_never_worsens_the_seats),
        cmocka_unit_test(test_capacity_prices_say_where_to_recruit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
