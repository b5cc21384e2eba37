/* SPDX-License-Identifier: MIT */
/* Set-off: known answers, guarantees and proof of optimality on drawn problems, a network of the literature, refusals,
 * memory. `argv[1]` is the folder tests/data/setoff, `argv[2]` a folder of public networks that is not part of the
 * project and may be missing. */
#include "../test.h"

#include "../failing.h"
#include "instance.h"
#include <mutualaid/solve_setoff.h>
#include <stdio.h>
#include <stdlib.h>

static const char *setoff_folder, *network_folder;

enum { SETOFF_PLACES = 4096 };

typedef struct setoff_case {
    aid_setoff_problem problem;
    aid_setoff_result result;
    uint32_t *debtors, *creditors;
    int64_t *amounts, *credits;
    uint8_t *consents;
} setoff_case;

static setoff_case setoff_new(uint64_t parties, uint64_t rows)
{
    setoff_case it = { .debtors = calloc(rows + 1, sizeof(uint32_t)),
                       .creditors = calloc(rows + 1, sizeof(uint32_t)),
                       .amounts = calloc(rows + 1, sizeof(int64_t)),
                       .credits = calloc(parties + 1, sizeof(int64_t)),
                       .consents = calloc(parties + 1, 1) };
    memset(it.consents, 1, parties);
    it.problem = (aid_setoff_problem) { .struct_size = (uint32_t)sizeof it.problem,
                                        .party_count = parties,
                                        .debtors = it.debtors,
                                        .creditors = it.creditors,
                                        .amounts = it.amounts,
                                        .credits = it.credits,
                                        .consents = it.consents };
    it.result = (aid_setoff_result) { .struct_size = (uint32_t)sizeof it.result,
                                      .cycle_capacity = SETOFF_PLACES,
                                      .place_capacity = SETOFF_PLACES,
                                      .cleared = calloc(rows + 1, sizeof(int64_t)),
                                      .drawn = calloc(parties + 1, sizeof(int64_t)),
                                      .claims = calloc(parties + 1, sizeof(int64_t)),
                                      .cycle_starts = calloc(SETOFF_PLACES + 1, sizeof(uint64_t)),
                                      .cycle_amounts = calloc(SETOFF_PLACES, sizeof(int64_t)),
                                      .cycle_parties = calloc(SETOFF_PLACES, sizeof(uint32_t)) };
    return it;
}

static void setoff_free(setoff_case *it)
{
    void *arrays[] = { it->debtors,
                       it->creditors,
                       it->amounts,
                       it->credits,
                       it->consents,
                       it->result.cleared,
                       it->result.drawn,
                       it->result.claims,
                       it->result.cycle_starts,
                       it->result.cycle_amounts,
                       it->result.cycle_parties };
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
        free(arrays[i]);
}

static void setoff_add_row(setoff_case *it, uint32_t debtor, uint32_t creditor, int64_t amount)
{
    uint64_t row = it->problem.obligation_count++;
    it->debtors[row] = debtor;
    it->creditors[row] = creditor;
    it->amounts[row] = amount;
}

static void setoff_run(setoff_case *it)
{
    aid_error error;
    if (aid_solve_setoff(&it->problem, NULL, &it->result, &error) != AID_OK)
        fail_msg("%s", error.message);
    assert_int_equal(it->result.status_code, AID_SOLVE_OPTIMAL);
}

/* Everybody's position stays, counting the source; nobody without consent is touched; sums are what is said. */
static void setoff_check_rows(const setoff_case *it)
{
    int64_t change[512] = { 0 }, cleared = 0, drawn = 0;
    assert_true(it->problem.party_count <= 512);
    for (uint64_t row = 0; row < it->problem.obligation_count; row++) {
        int64_t part = it->result.cleared[row];
        assert_true(part >= 0 && part <= it->amounts[row]);
        assert_true(part == 0 || (it->consents[it->debtors[row]] && it->consents[it->creditors[row]]));
        change[it->debtors[row]] += part;
        change[it->creditors[row]] -= part;
        cleared += part;
    }
    for (uint64_t party = 0; party < it->problem.party_count; party++) {
        assert_int_equal(change[party] - it->result.drawn[party] + it->result.claims[party], 0);
        assert_in_range(it->result.drawn[party], 0, it->credits[party]);
        drawn += it->result.drawn[party];
    }
    assert_int_equal(cleared, it->result.objective);
    assert_int_equal(cleared, it->result.bound);
    assert_int_equal(drawn, it->result.credit_used);
}

/* The cycles sum up to what is struck out, and come in order. */
static void setoff_check_cycles(const setoff_case *it)
{
    int64_t sum = 0, drawn = 0;
    const uint64_t *starts = it->result.cycle_starts;
    assert_int_equal(it->result.cycles_written, it->result.cycle_count);
    assert_int_equal(starts[it->result.cycle_count], it->result.place_count);
    for (uint64_t i = 0; i < it->result.cycle_count; i++) {
        uint64_t size = starts[i + 1] - starts[i];
        const uint32_t *parties = it->result.cycle_parties + starts[i];
        bool source = false;
        assert_true(size >= 2 && it->result.cycle_amounts[i] > 0);
        for (uint64_t k = 0; k < size; k++) {
            source = source || parties[k] == it->problem.party_count;
            assert_true(parties[k] >= parties[0]);
        }
        sum += it->result.cycle_amounts[i] * (int64_t)(source ? size - 2 : size);
        drawn += source ? it->result.cycle_amounts[i] : 0;
        if (i > 0) {
            uint64_t before = starts[i] - starts[i - 1];
            assert_true(before < size || (before == size && it->result.cycle_parties[starts[i - 1]] <= parties[0]));
        }
    }
    assert_int_equal(sum, it->result.objective);
    assert_int_equal(drawn, it->result.credit_used);
}

/* No way to strike out more, or the same with less credit: no cycle of negative cost is left among what could still be
 * struck out or taken back (Klein 1967). Bellman and Ford's algorithm, with costs of its own choosing. */
static void setoff_check_optimal(const setoff_case *it)
{
    int64_t distance[64] = { 0 };
    uint32_t source = (uint32_t)it->problem.party_count;
    int64_t credit = 0;
    assert_true(source < 64);
    for (uint32_t party = 0; party < source; party++)
        credit += it->credits[party];
    for (uint32_t round = 0; round <= source + 1; round++) {
        bool changed = false;
#define SETOFF_RELAX(from, to, cost, room)                                                                             \
    do {                                                                                                               \
        if ((room) > 0 && distance[from] + (cost) < distance[to]) {                                                    \
            distance[to] = distance[from] + (cost);                                                                    \
            changed = true;                                                                                            \
        }                                                                                                              \
    } while (0)
        for (uint64_t row = 0; row < it->problem.obligation_count; row++) {
            uint32_t a = it->debtors[row], b = it->creditors[row];
            if (!it->consents[a] || !it->consents[b])
                continue;
            SETOFF_RELAX(a, b, -1000, it->amounts[row] - it->result.cleared[row]);
            SETOFF_RELAX(b, a, 1000, it->result.cleared[row]);
        }
        for (uint32_t party = 0; party < source; party++) {
            SETOFF_RELAX(source, party, 1, it->credits[party] - it->result.drawn[party]);
            SETOFF_RELAX(party, source, -1, it->result.drawn[party]);
            SETOFF_RELAX(party, source, 0, credit);
            SETOFF_RELAX(source, party, 0, it->result.claims[party]);
        }
#undef SETOFF_RELAX
        if (!changed)
            return;
    }
    fail_msg("more could be struck out");
}

static setoff_case setoff_read(const char *folder, const char *name, bool letters)
{
    char path[512], line[256];
    setoff_case it = { .debtors = NULL };
    snprintf(path, sizeof path, "%s/%s.csv", folder, name);
    FILE *file = fopen(path, "r");
    if (file == NULL)
        return it;
    it = setoff_new(letters ? 8 : 50000, 200000);
    while (fgets(line, sizeof line, file) != NULL) {
        char a, b;
        unsigned from, to;
        long long amount;
        if (letters && sscanf(line, "%c,%c,%lld", &a, &b, &amount) == 3)
            setoff_add_row(&it, (uint32_t)(a - 'A'), (uint32_t)(b - 'A'), amount);
        if (!letters && sscanf(line, "%u,%u,%lld", &from, &to, &amount) == 3)
            setoff_add_row(&it, from, to, amount);
    }
    fclose(file);
    return it;
}

static int64_t setoff_left(const setoff_case *it, char a, char b)
{
    int64_t left = 0;
    for (uint64_t row = 0; row < it->problem.obligation_count; row++)
        if (it->debtors[row] == (uint32_t)(a - 'A') && it->creditors[row] == (uint32_t)(b - 'A'))
            left += it->amounts[row] - it->result.cleared[row];
    return left;
}

static void setoff_expect(setoff_case *it, const char *line)
{
    char a, b;
    long long n, m;
    if (sscanf(line, "cleared %lld", &n) == 1)
        assert_int_equal(it->result.objective, n);
    else if (sscanf(line, "total %lld", &n) == 1)
        assert_int_equal(it->result.total, n);
    else if (sscanf(line, "net_debt %lld", &n) == 1)
        assert_int_equal(it->result.net_debt, n);
    else if (sscanf(line, "pairs %lld", &n) == 1)
        assert_int_equal(it->result.pairs, n);
    else if (sscanf(line, "cycles %lld", &n) == 1)
        assert_int_equal(it->result.cycle_count, n);
    else if (sscanf(line, "left %c %c %lld", &a, &b, &n) == 3)
        assert_int_equal(setoff_left(it, a, b), n);
    else if (sscanf(line, "row %lld %lld", &n, &m) == 2)
        assert_int_equal(it->result.cleared[n - 1], m);
    else if (sscanf(line, "drawn %c %lld", &a, &n) == 2)
        assert_int_equal(it->result.drawn[a - 'A'], n);
    else if (sscanf(line, "claim %c %lld", &a, &n) == 2)
        assert_int_equal(it->result.claims[a - 'A'], n);
    else if (sscanf(line, "with %c %lld", &a, &n) == 2) {
        it->credits[a - 'A'] = n;
        setoff_run(it);
    } else if (sscanf(line, "without %c", &a) == 1) {
        it->consents[a - 'A'] = 0;
        setoff_run(it);
    } else
        assert_true(line[0] == 'c' && line[1] == ' ');
    setoff_check_rows(it);
    setoff_check_cycles(it);
    setoff_check_optimal(it);
}

static void test_known_answers_hold(void **state)
{
    (void)state;
    static const char *const names[] = { "c1", "c2", "c3", "c4", "c5", "merged", "consent" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char path[512], line[256];
        setoff_case it = setoff_read(setoff_folder, names[i], true);
        assert_non_null(it.debtors);
        snprintf(path, sizeof path, "%s/%s.expect", setoff_folder, names[i]);
        FILE *file = fopen(path, "r");
        assert_non_null(file);
        setoff_run(&it);
        while (fgets(line, sizeof line, file) != NULL)
            setoff_expect(&it, line);
        fclose(file);
        setoff_free(&it);
    }
}

static setoff_case setoff_random(dice *d)
{
    uint32_t parties = 2 + dice_below(d, 12), rows = dice_below(d, 40);
    setoff_case it = setoff_new(parties, rows);
    for (uint32_t row = 0; row < rows; row++) {
        uint32_t from = dice_below(d, parties), to = dice_below(d, parties);
        if (from != to)
            setoff_add_row(&it, from, to, dice_below(d, row % 3 ? 20 : 3));
    }
    for (uint32_t party = 0; party < parties; party++) {
        it.consents[party] = dice_below(d, 10) > 0;
        it.credits[party] = dice_below(d, 3) == 0 ? dice_below(d, 15) : 0;
    }
    if (dice_below(d, 2) == 0)
        it.problem.credits = NULL;
    for (uint32_t party = 0; it.problem.credits == NULL && party < parties; party++)
        it.credits[party] = 0;
    return it;
}

static void test_nothing_more_can_be_struck_out_of_drawn_problems(void **state)
{
    (void)state;
    dice d = { 20261125 };
    for (int round = 0; round < 3000; round++) {
        setoff_case it = setoff_random(&d);
        setoff_run(&it);
        setoff_check_rows(&it);
        setoff_check_cycles(&it);
        setoff_check_optimal(&it);
        setoff_free(&it);
    }
}

static void test_striking_out_again_finds_nothing(void **state)
{
    (void)state;
    dice d = { 4 };
    for (int round = 0; round < 300; round++) {
        setoff_case it = setoff_random(&d);
        it.problem.credits = NULL;
        setoff_run(&it);
        int64_t net_debt = it.result.net_debt;
        for (uint64_t row = 0; row < it.problem.obligation_count; row++)
            it.amounts[row] -= it.result.cleared[row];
        setoff_run(&it);
        assert_int_equal(it.result.objective, 0);
        assert_int_equal(it.result.cycle_count, 0);
        assert_int_equal(it.result.net_debt, net_debt);
        assert_true(it.result.total >= net_debt);
        setoff_free(&it);
    }
}

static void test_the_order_of_pairs_changes_nothing(void **state)
{
    (void)state;
    dice d = { 8 };
    for (int round = 0; round < 200; round++) {
        setoff_case it = setoff_random(&d), other = setoff_new(it.problem.party_count, it.problem.obligation_count);
        uint64_t rows = it.problem.obligation_count;
        for (uint64_t row = rows; row > 0; row--)
            setoff_add_row(&other, it.debtors[row - 1], it.creditors[row - 1], it.amounts[row - 1]);
        memcpy(other.consents, it.consents, it.problem.party_count);
        memcpy(other.credits, it.credits, it.problem.party_count * sizeof *it.credits);
        setoff_run(&it);
        setoff_run(&other);
        assert_int_equal(it.result.cycle_count, other.result.cycle_count);
        assert_memory_equal(it.result.cycle_parties, other.result.cycle_parties,
                            it.result.place_count * sizeof(uint32_t));
        assert_memory_equal(it.result.drawn, other.result.drawn, it.problem.party_count * sizeof(int64_t));
        setoff_free(&it);
        setoff_free(&other);
    }
}

static void test_a_network_of_the_literature_reaches_its_maximum(void **state)
{
    (void)state;
    setoff_case it = setoff_read(network_folder, "synthethic_network_01", false);
    if (it.debtors == NULL)
        skip();
    int64_t *change = calloc(50000, sizeof *change);
    setoff_run(&it);
    assert_int_equal(it.result.objective, 535494678);
    assert_int_equal(it.result.total, 61202827278);
    assert_int_equal(it.result.net_debt, 56345168066);
    for (uint64_t row = 0; row < it.problem.obligation_count; row++) {
        change[it.debtors[row]] += it.result.cleared[row];
        change[it.creditors[row]] -= it.result.cleared[row];
    }
    for (size_t party = 0; party < 50000; party++)
        assert_int_equal(change[party], 0);
    free(change);
    setoff_free(&it);
}

static void test_what_is_wrong_is_named(void **state)
{
    (void)state;
    aid_error error;
    setoff_case it = setoff_new(3, 2);
    setoff_add_row(&it, 1, 1, 5);
    assert_says(aid_solve_setoff(&it.problem, NULL, &it.result, &error), AID_E_ARGUMENT, error, "to herself");
    it.creditors[0] = 3;
    assert_says(aid_solve_setoff(&it.problem, NULL, &it.result, &error), AID_E_ARGUMENT, error, "creditors[0] is 3");
    it.creditors[0] = 2;
    it.amounts[0] = -1;
    assert_says(aid_solve_setoff(&it.problem, NULL, &it.result, &error), AID_E_ARGUMENT, error, "amounts[0] is -1");
    it.amounts[0] = (int64_t)1 << 53;
    assert_says(aid_solve_setoff(&it.problem, NULL, &it.result, &error), AID_E_LIMIT, error, "the sum of amounts");
    it.amounts[0] = 1;
    it.credits[2] = -7;
    assert_says(aid_solve_setoff(&it.problem, NULL, &it.result, &error), AID_E_ARGUMENT, error, "credits[2] is -7");
    it.credits[2] = 0;
    it.consents[1] = 2;
    assert_says(aid_solve_setoff(&it.problem, NULL, &it.result, &error), AID_E_ARGUMENT, error, "consents[1] is 2");
    it.problem.amounts = NULL;
    assert_says(aid_solve_setoff(&it.problem, NULL, &it.result, &error), AID_E_ARGUMENT, error, "are needed");
    setoff_free(&it);
}

static void test_the_largest_amounts_do_not_overflow(void **state)
{
    (void)state;
    setoff_case it = setoff_new(3, 3);
    int64_t third = (((int64_t)1 << 53) - 1) / 3;
    for (uint32_t party = 0; party < 3; party++)
        setoff_add_row(&it, party, (party + 1) % 3, third);
    for (uint32_t party = 0; party < 3; party++)
        it.credits[party] = third;
    setoff_run(&it);
    assert_int_equal(it.result.objective, 3 * third);
    assert_int_equal(it.result.credit_used, 0);
    setoff_free(&it);
}

static void test_a_stopped_run_strikes_out_nothing(void **state)
{
    (void)state;
    setoff_case it = setoff_new(3, 3);
    aid_solve_options options = { .struct_size = (uint32_t)sizeof options, .work_limit = 1 };
    for (uint32_t party = 0; party < 3; party++)
        setoff_add_row(&it, party, (party + 1) % 3, 10 + (int64_t)party);
    assert_ok(aid_solve_setoff(&it.problem, &options, &it.result, NULL));
    assert_int_equal(it.result.status_code, AID_SOLVE_GAP);
    assert_int_equal(it.result.objective, 0);
    assert_int_equal(it.result.bound, 33);
    setoff_free(&it);
}

static void test_a_short_list_holds_the_first_cycles(void **state)
{
    (void)state;
    setoff_case it = setoff_new(5, 5);
    setoff_add_row(&it, 0, 1, 5);
    setoff_add_row(&it, 1, 2, 5);
    setoff_add_row(&it, 2, 0, 5);
    setoff_add_row(&it, 3, 4, 2);
    setoff_add_row(&it, 4, 3, 2);
    it.result.place_capacity = 4;
    setoff_run(&it);
    assert_int_equal(it.result.cycle_count, 2);
    assert_int_equal(it.result.cycles_written, 1);
    assert_int_equal(it.result.cycle_parties[0], 3);
    assert_int_equal(it.result.cycle_amounts[0], 2);
    setoff_free(&it);
}

static void test_every_refused_allocation_is_survived(void **state)
{
    (void)state;
    dice d = { 31 };
    setoff_case it = setoff_random(&d);
    for (size_t n = 1;; n++) {
        failing memory = failing_at(n);
        aid_solve_options options = { .struct_size = (uint32_t)sizeof options,
                                      .allocator = failing_allocator(&memory) };
        it.result.objective = -1;
        aid_status status = aid_solve_setoff(&it.problem, &options, &it.result, NULL);
        assert_int_equal(memory.live_bytes, 0);
        if (!memory.refused) {
            assert_ok(status);
            break;
        }
        assert_int_equal(status, AID_E_MEMORY);
        assert_int_equal(it.result.objective, -1);
    }
    setoff_free(&it);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_known_answers_hold),
        cmocka_unit_test(test_nothing_more_can_be_struck_out_of_drawn_problems),
        cmocka_unit_test(test_striking_out_again_finds_nothing),
        cmocka_unit_test(test_the_order_of_pairs_changes_nothing),
        cmocka_unit_test(test_a_network_of_the_literature_reaches_its_maximum),
        cmocka_unit_test(test_what_is_wrong_is_named),
        cmocka_unit_test(test_the_largest_amounts_do_not_overflow),
        cmocka_unit_test(test_a_stopped_run_strikes_out_nothing),
        cmocka_unit_test(test_a_short_list_holds_the_first_cycles),
        cmocka_unit_test(test_every_refused_allocation_is_survived),
    };
    setoff_folder = argc > 1 ? argv[1] : "tests/data/setoff";
    network_folder = argc > 2 ? argv[2] : "../shared/data/mtcs-obligations";
    return cmocka_run_group_tests(tests, NULL, NULL);
}
