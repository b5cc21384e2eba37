/* SPDX-License-Identifier: MIT */
/* Problems of one shape each, by the numbers of the reference's generators (docs/matching.md lists them all): sparse
 * country (G2), long alternating paths (G3), one helper whom all want (G4), ties everywhere (G5), nobody who can (G10),
 * a disaster (G11). Each plan is checked with its certificate, and against what the shape makes known. */
#include "../test.h"

#include "oracle.h"

enum { SHAPES_ROUNDS = 40 };

static void solve(instance *it)
{
    aid_error error;
    if (aid_solve_assign(&it->problem, NULL, &it->result, &error) != AID_OK)
        fail_msg("%s", error.message);
    assert_int_equal(it->result.status_code, AID_SOLVE_OPTIMAL);
    oracle_plan(it);
    oracle_certificate(it);
}

/* Adds an edge behind the others of its request; requests must come in order. */
static void shapes_add(instance *it, uint64_t request, uint32_t helper, int32_t score)
{
    uint64_t edge = it->problem.edge_count++;
    it->helpers[edge] = helper;
    it->scores[edge] = score;
    for (uint64_t i = request; i < it->problem.request_count; i++)
        it->offsets[i + 1] = edge + 1;
}

static instance shapes_new(uint64_t requests, uint64_t helpers, uint64_t edges)
{
    instance it = instance_new(requests, helpers, edges);
    it.problem.edge_count = 0;
    return it;
}

/* Seats that taking the highest score that is left would fill, where all seats and capacities are 1. */
static uint64_t shapes_greedy(const instance *it)
{
    uint64_t seats = 0, best;
    uint8_t *request_taken = test_calloc(it->problem.request_count, 1), *taken = test_calloc(it->problem.helper_count, 1);
    do {
        int32_t most = -1;
        best = 0;
        for (uint64_t edge = 0; edge < it->problem.edge_count; edge++)
            if (!taken[it->helpers[edge]] && !request_taken[instance_request_of(it, edge)] && it->scores[edge] > most) {
                most = it->scores[edge];
                best = edge + 1;
            }
        if (best != 0) {
            taken[it->helpers[best - 1]] = request_taken[instance_request_of(it, best - 1)] = 1;
            seats++;
        }
    } while (best != 0);
    test_free(request_taken);
    test_free(taken);
    return seats;
}

/* G2: three pairs of a hundred can be, so the problem falls into many parts. */
static void test_a_sparse_country_falls_into_parts_and_each_is_proven(void **state)
{
    (void)state;
    static const instance_shape rural = { 80, 80, 3, 2, 2, 3, 4, 1000 };
    for (uint64_t seed = 0; seed < SHAPES_ROUNDS; seed++) {
        dice d = { seed + 200 };
        instance it = instance_random(&d, &rural);
        solve(&it);
        instance_free(&it);
    }
}

/* G3: paths r1 – A – r2 with r1 – B besides; the middle scores most, so that greed fills half. */
static void test_greed_fills_half_of_short_paths_and_the_plan_all(void **state)
{
    (void)state;
    for (uint32_t paths = 1; paths <= 30; paths++) {
        instance it = shapes_new(2 * paths, 2 * paths, 3 * paths);
        for (uint32_t i = 0; i < paths; i++) {
            shapes_add(&it, 2 * i, 2 * i, 900);
            shapes_add(&it, 2 * i, 2 * i + 1, 1);
            shapes_add(&it, 2 * i + 1, 2 * i, 1);
        }
        solve(&it);
        assert_int_equal(it.result.seats, 2 * paths);
        assert_int_equal(shapes_greedy(&it), paths);
        instance_free(&it);
    }
}

/* G3: one path through all. The last request has one helper only, so everybody must move on by one. */
static void test_a_path_is_augmented_to_its_end(void **state)
{
    (void)state;
    for (uint32_t length = 2; length <= 400; length += 199) {
        instance it = shapes_new(length, length, 2 * (uint64_t)length);
        for (uint32_t i = 0; i < length; i++) {
            shapes_add(&it, i, i, 0);
            if (i + 1 < length)
                shapes_add(&it, i, i + 1, 1000);
        }
        solve(&it);
        assert_int_equal(it.result.seats, length);
        assert_int_equal(it.result.objective, 0);
        instance_free(&it);
    }
}

/* G4: all want one helper, who has a few seats; a request in three knows somebody else too. */
static void test_a_star_skill_serves_as_many_as_its_middle_and_leaves(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SHAPES_ROUNDS; seed++) {
        dice d = { seed + 400 };
        uint32_t requests = 3 + dice_below(&d, 60), capacity = 1 + dice_below(&d, 8), leaves = 0;
        instance it = shapes_new(requests, requests + 1, 2 * (uint64_t)requests);
        it.capacities[0] = capacity;
        for (uint32_t i = 0; i < requests; i++) {
            shapes_add(&it, i, 0, (int32_t)(500 + dice_below(&d, 500)));
            if (dice_below(&d, 3) == 0) {
                shapes_add(&it, i, i + 1, (int32_t)dice_below(&d, 500));
                leaves++;
            }
        }
        solve(&it);
        uint32_t others = requests - leaves;
        assert_int_equal(it.result.seats, leaves + (capacity < others ? capacity : others));
        instance_free(&it);
    }
}

/* G5: every score is the same, so every plan with the most seats is worth the same. */
static void test_ties_everywhere_leave_one_plan_whatever_the_order(void **state)
{
    (void)state;
    static const instance_shape ties = { 40, 40, 20, 2, 2, 1, 1, 1 };
    for (uint64_t seed = 0; seed < SHAPES_ROUNDS; seed++) {
        dice d = { seed + 500 };
        instance it = instance_random(&d, &ties), other = instance_shuffled(&it, &d);
        solve(&it);
        solve(&other);
        worth one = oracle_plan(&it), two = oracle_plan(&other);
        assert_int_equal(one.score, 0);
        assert_int_equal(worth_compare(&one, &two), 0); /* the sum of tie numbers, too */
        instance_free(&it);
        instance_free(&other);
    }
}

/* G10 */
static void test_where_nobody_can_nobody_is_served(void **state)
{
    (void)state;
    static const instance_shape none = { 20, 20, 0, 3, 3, 4, 4, 1000 };
    for (uint64_t seed = 0; seed < SHAPES_ROUNDS; seed++) {
        dice d = { seed + 1000 };
        instance it = instance_random(&d, &none);
        solve(&it);
        assert_int_equal(it.problem.edge_count, 0);
        assert_int_equal(it.result.seats, 0);
        instance_free(&it);
    }
}

/* G11: ten critical requests for each other one, and far too few helpers. As a matroid has it, the critical seats that
 * are filled are as many as if nobody else had asked. */
static void test_a_disaster_serves_as_many_critical_ones_as_if_they_were_alone(void **state)
{
    (void)state;
    static const instance_shape burst = { 110, 20, 15, 2, 3, 4, 4, 1000 };
    for (uint64_t seed = 0; seed < SHAPES_ROUNDS; seed++) {
        dice d = { seed + 1100 };
        instance it = instance_random(&d, &burst);
        for (uint64_t i = 0; i < it.problem.request_count; i++)
            it.tiers[i] = (uint8_t)(i % 11 == 10 ? 1 + dice_below(&d, 3) : 0);
        solve(&it);
        uint64_t critical = it.result.tier_seats[0];
        for (uint64_t i = 0; i < it.problem.request_count; i++)
            it.seats[i] = it.tiers[i] == 0 ? it.seats[i] : 0;
        solve(&it);
        assert_int_equal(it.result.seats, critical);
        instance_free(&it);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_sparse_country_falls_into_parts_and_each_is_proven),
        cmocka_unit_test(test_greed_fills_half_of_short_paths_and_the_plan_all),
        cmocka_unit_test(test_a_path_is_augmented_to_its_end),
        cmocka_unit_test(test_a_star_skill_serves_as_many_as_its_middle_and_leaves),
        cmocka_unit_test(test_ties_everywhere_leave_one_plan_whatever_the_order),
        cmocka_unit_test(test_where_nobody_can_nobody_is_served),
        cmocka_unit_test(test_a_disaster_serves_as_many_critical_ones_as_if_they_were_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
