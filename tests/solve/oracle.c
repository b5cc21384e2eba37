/* SPDX-License-Identifier: MIT */
#include "oracle.h"

#include "../test.h"

#include <stdlib.h>

enum { ORACLE_STATES = 4096, ORACLE_ROW = 8 }; /* (3 + 1)^6 capacity vectors; edges of a row */

static bool oracle_by_score(const instance *it)
{
    return it->problem.objective == AID_OBJECTIVE_SCORE;
}

static uint64_t oracle_mix(uint64_t x)
{
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
    return x ^ (x >> 31);
}

static int worth_compare_words(const int64_t *a, const int64_t *b, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (a[i] != b[i])
            return a[i] < b[i] ? -1 : 1;
    return 0;
}

int worth_compare(const worth *a, const worth *b)
{
    int order = worth_compare_words(a->tiers, b->tiers, ORACLE_TIERS);
    if (order == 0)
        order = worth_compare_words(a->outer, b->outer, 3);
    if (order == 0)
        order = worth_compare_words(&a->score, &b->score, 1);
    return order != 0 ? order : worth_compare_words(&a->tie, &b->tie, 1);
}

static void worth_add(worth *to, const instance *it, uint64_t request, uint64_t edge)
{
    uint64_t hash = oracle_mix(oracle_mix(it->problem.seed) ^ it->request_ids[request]);
    hash = oracle_mix(hash ^ it->helper_ids[it->helpers[edge]]);
    to->tie -= (int64_t)(hash >> 32);
    to->score += it->scores[edge];
    if (oracle_by_score(it))
        return;
    to->tiers[it->tiers[request]]++;
    if (it->edge_tiers[edge] > 0)
        to->outer[3 - it->edge_tiers[edge]]--;
}

worth oracle_plan(const instance *it)
{
    const aid_assign_problem *problem = &it->problem;
    worth sum = { .score = 0 };
    uint32_t *load = calloc((size_t)problem->helper_count + 1, sizeof *load);
    uint64_t tiers[AID_ASSIGN_TIERS] = { 0 }, outer[4] = { 0 };
    int64_t seats = 0;
    assert_non_null(load);
    for (uint64_t request = 0; request < problem->request_count; request++) {
        uint32_t served = 0;
        for (uint64_t edge = it->offsets[request]; edge < it->offsets[request + 1]; edge++) {
            if (!it->result.chosen[edge])
                continue;
            assert_int_equal(it->result.chosen[edge], 1);
            worth_add(&sum, it, request, edge);
            served++;
            outer[it->edge_tiers[edge]]++;
            load[it->helpers[edge]] += it->loads[edge];
            assert_true(load[it->helpers[edge]] <= it->capacities[it->helpers[edge]]);
        }
        assert_true(served <= it->seats[request]);
        tiers[it->tiers[request]] += served;
        seats += served;
    }
    free(load);
    assert_int_equal(it->result.seats, seats);
    assert_int_equal(it->result.objective, sum.score);
    assert_memory_equal(it->result.outer_seats, outer, sizeof outer);
    assert_memory_equal(it->result.tier_seats, tiers, it->result.tier_count * sizeof *tiers);
    return sum;
}

/* One row of the exhaustive search: which subsets of its edges there are. */
typedef struct oracle_row {
    const instance *it;
    uint64_t request;
    const uint32_t *radix; /* per helper: what one unit of capacity weighs in a state */
    int64_t forced;        /* an edge that every subset must hold, if it is of this row */
    const worth *from;
    worth *to;
    const bool *from_known;
    bool *to_known;
} oracle_row;

static bool oracle_subset_allowed(const oracle_row *row, uint32_t subset)
{
    uint64_t first = row->it->offsets[row->request], last = row->it->offsets[row->request + 1];
    uint32_t count = 0;
    for (uint64_t edge = first; edge < last; edge++)
        count += subset >> (edge - first) & 1;
    bool here = row->forced >= (int64_t)first && row->forced < (int64_t)last;
    if (here && !(subset >> ((uint64_t)row->forced - first) & 1))
        return false;
    return count <= row->it->seats[row->request];
}

static void oracle_try(const oracle_row *row, uint32_t state, uint32_t subset)
{
    const instance *it = row->it;
    uint64_t first = it->offsets[row->request];
    worth sum = row->from[state];
    uint32_t next = state;
    for (uint64_t edge = first; edge < it->offsets[row->request + 1]; edge++) {
        if (!(subset >> (edge - first) & 1))
            continue;
        uint32_t helper = it->helpers[edge];
        if (state / row->radix[helper] % (it->capacities[helper] + 1) < it->loads[edge])
            return; /* too little of her is left */
        next -= row->radix[helper] * it->loads[edge];
        worth_add(&sum, it, row->request, edge);
    }
    if (row->to_known[next] && worth_compare(&sum, &row->to[next]) <= 0)
        return;
    row->to[next] = sum;
    row->to_known[next] = true;
}

worth oracle_best(const instance *it, int64_t forced)
{
    static worth values[2][ORACLE_STATES];
    static bool known[2][ORACLE_STATES];
    uint32_t radix[ORACLE_ROW], states = 1;
    for (uint32_t helper = 0; helper < it->problem.helper_count; helper++) {
        radix[helper] = states;
        states *= it->capacities[helper] + 1;
        assert_true(states <= ORACLE_STATES);
    }
    memset(known, 0, sizeof known);
    memset(&values[0][states - 1], 0, sizeof values[0][0]);
    known[0][states - 1] = true;
    int side = 0;
    for (uint64_t request = 0; request < it->problem.request_count; request++, side = !side) {
        oracle_row row = { it, request, radix, forced, values[side], values[!side], known[side], known[!side] };
        memset(known[!side], 0, states);
        for (uint32_t subset = 0; subset >> (it->offsets[request + 1] - it->offsets[request]) == 0; subset++)
            for (uint32_t state = 0; oracle_subset_allowed(&row, subset) && state < states; state++)
                if (known[side][state])
                    oracle_try(&row, state, subset);
    }
    worth best = { .score = 0 };
    bool found = false;
    for (uint32_t state = 0; state < states; state++) {
        if (!known[side][state] || (found && worth_compare(&values[side][state], &best) <= 0))
            continue;
        best = values[side][state];
        found = true;
    }
    assert_true(found);
    return best;
}

/* The three published words of a dual or a gain. */
typedef struct oracle_words {
    int64_t word[3];
} oracle_words;

static int oracle_sign(const oracle_words *words)
{
    for (int i = 0; i < 3; i++)
        if (words->word[i] != 0)
            return words->word[i] < 0 ? -1 : 1;
    return 0;
}

static void oracle_add(oracle_words *to, const oracle_words *words, int64_t times)
{
    for (int i = 0; i < 3; i++)
        to->word[i] += words->word[i] * times;
}

static oracle_words oracle_gain(const instance *it, uint64_t request, uint64_t edge)
{
    if (oracle_by_score(it))
        return (oracle_words){ { 0, 0, it->scores[edge] } };
    return (oracle_words){ { AID_ASSIGN_TIERS - (int64_t)it->tiers[request],
                              -it->result.outer_price[it->edge_tiers[edge]], it->scores[edge] } };
}

static oracle_words oracle_request_dual(const instance *it, uint64_t request)
{
    return (oracle_words){ { it->result.request_seat_duals[request], it->result.request_outer_duals[request],
                              it->result.request_duals[request] } };
}

static oracle_words oracle_helper_dual(const instance *it, uint64_t helper)
{
    return (oracle_words){ { it->result.helper_seat_duals[helper], it->result.helper_outer_duals[helper],
                              it->result.helper_duals[helper] } };
}

/* One row: signs, slackness, and its share of both sums. Loads are counted for the helpers. */
static void oracle_check_row(const instance *it, uint64_t request, uint32_t *load, oracle_words sums[2])
{
    oracle_words dual = oracle_request_dual(it, request);
    uint32_t served = 0;
    assert_true(oracle_sign(&dual) >= 0);
    for (uint64_t edge = it->offsets[request]; edge < it->offsets[request + 1]; edge++) {
        oracle_words gain = oracle_gain(it, request, edge), rest = gain;
        oracle_words price = oracle_helper_dual(it, it->helpers[edge]);
        oracle_add(&rest, &dual, -1);
        oracle_add(&rest, &price, -1);
        if (oracle_sign(&rest) > 0)
            oracle_add(&sums[1], &rest, 1);
        if (!it->result.chosen[edge]) {
            assert_true(oracle_sign(&rest) <= 0);
            continue;
        }
        assert_true(oracle_sign(&rest) >= 0);
        oracle_add(&sums[0], &gain, 1);
        load[it->helpers[edge]]++;
        served++;
    }
    uint64_t edges = it->offsets[request + 1] - it->offsets[request];
    assert_true(served == it->seats[request] || served == edges || oracle_sign(&dual) == 0);
    oracle_add(&sums[1], &dual, it->seats[request]);
}

void oracle_certificate(const instance *it)
{
    oracle_words sums[2] = { { { 0 } }, { { 0 } } }; /* the plan's gain, the dual bound */
    uint32_t *load = calloc((size_t)it->problem.helper_count + 1, sizeof *load);
    assert_non_null(load);
    for (uint64_t request = 0; request < it->problem.request_count; request++)
        oracle_check_row(it, request, load, sums);
    for (uint64_t helper = 0; helper < it->problem.helper_count; helper++) {
        oracle_words dual = oracle_helper_dual(it, helper);
        assert_true(oracle_sign(&dual) >= 0);
        assert_true(load[helper] == it->capacities[helper] || oracle_sign(&dual) == 0);
        oracle_add(&sums[1], &dual, it->capacities[helper]);
    }
    free(load);
    assert_memory_equal(&sums[0], &sums[1], sizeof sums[0]);
    assert_int_equal(it->result.bound, it->result.objective);
}
