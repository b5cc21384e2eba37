/* SPDX-License-Identifier: MIT */
/* Drawn problems that are too large for an exhaustive search, against GLPK: assignment, with unequal loads, balanced
 * exchange by score, rings, set-off. Both must find the same value. Without GLPK (Debian: libglpk-dev) all is skipped.
 * That a wrong answer would be noticed is tried with answers that are one off. */
#include "../test.h"

#include "instance.h"
#include <mutualaid/solve_balance.h>
#include <mutualaid/solve_rings.h>
#include <mutualaid/solve_setoff.h>
#include <stdio.h>
#include <stdlib.h>

#ifdef GLPK_IS_THERE
#include <glpk.h>

#if defined(__SANITIZE_ADDRESS__)
enum { GLPK_PROBLEMS = 20 };
#else
enum { GLPK_PROBLEMS = 150 };
#endif
enum { GLPK_TERMS = 20000 };

/* A program in the making: max Σ cost · x, rows ≤ or =, 0 ≤ x ≤ most. */
typedef struct program {
    glp_prob *glpk;
    int terms, rows[GLPK_TERMS], columns[GLPK_TERMS];
    double values[GLPK_TERMS];
    bool whole; /* x are whole numbers, which GLPK must be told */
} program;

static program program_new(bool whole)
{
    program it = { .glpk = glp_create_prob(), .whole = whole };
    glp_set_obj_dir(it.glpk, GLP_MAX);
    return it;
}

static int program_row(program *it, bool equal, double right)
{
    int row = glp_add_rows(it->glpk, 1);
    glp_set_row_bnds(it->glpk, row, equal ? GLP_FX : GLP_UP, right, right);
    return row;
}

static int program_column(program *it, double cost, double most)
{
    int column = glp_add_cols(it->glpk, 1);
    glp_set_col_bnds(it->glpk, column, most > 0 ? GLP_DB : GLP_FX, 0, most);
    glp_set_obj_coef(it->glpk, column, cost);
    if (it->whole)
        glp_set_col_kind(it->glpk, column, GLP_IV);
    return column;
}

static void program_term(program *it, int row, int column, double value)
{
    assert_true(++it->terms < GLPK_TERMS);
    it->rows[it->terms] = row;
    it->columns[it->terms] = column;
    it->values[it->terms] = value;
}

/* The best value, which is a whole number in all of these; the program is gone afterwards. */
static int64_t program_solve(program *it)
{
    glp_smcp simplex;
    glp_iocp search;
    glp_init_smcp(&simplex);
    glp_init_iocp(&search);
    simplex.msg_lev = search.msg_lev = GLP_MSG_OFF;
    glp_load_matrix(it->glpk, it->terms, it->rows, it->columns, it->values);
    assert_int_equal(glp_simplex(it->glpk, &simplex), 0);
    double value = glp_get_obj_val(it->glpk);
    if (it->whole) {
        assert_int_equal(glp_intopt(it->glpk, &search), 0);
        value = glp_mip_obj_val(it->glpk);
    }
    glp_delete_prob(it->glpk);
    return (int64_t)(value + 0.5);
}

/* Is the answer right? One off must not be. */
static void assert_value(const char *what, uint64_t seed, int64_t ours, int64_t theirs)
{
    if (ours != theirs)
        fail_msg("%s, seed %llu: ours is %lld, GLPK says %lld", what, (unsigned long long)seed, (long long)ours,
                 (long long)theirs);
}

/* Seats, then score, as one number: a seat weighs more than all scores. */
static int64_t glpk_assign(const instance *it, int64_t seat, bool whole)
{
    program lp = program_new(whole);
    for (uint64_t helper = 0; helper < it->problem.helper_count; helper++)
        program_row(&lp, false, it->capacities[helper]);
    for (uint64_t request = 0; request < it->problem.request_count; request++) {
        int row = program_row(&lp, false, it->seats[request]);
        for (uint64_t edge = it->offsets[request]; edge < it->offsets[request + 1]; edge++) {
            int column = program_column(&lp, (double)(it->scores[edge] + seat), 1);
            program_term(&lp, row, column, 1);
            program_term(&lp, (int)it->helpers[edge] + 1, column, it->loads[edge]);
        }
    }
    return program_solve(&lp);
}

static void assert_assign(const char *what, const instance_shape *shape, bool whole)
{
    for (uint64_t seed = 0; seed < GLPK_PROBLEMS; seed++) {
        dice d = { seed * 7 + 3 };
        aid_error error;
        instance it = instance_random(&d, shape);
        bool score = seed % 2 == 0;
        int64_t seat = score ? 0 : whole ? 5000 : 100000; /* GLPK sees seven digits */
        it.problem.objective = score ? AID_OBJECTIVE_SCORE : AID_OBJECTIVE_SEATS_THEN_SCORE;
        if (aid_solve_assign(&it.problem, NULL, &it.result, &error) != AID_OK)
            fail_msg("%s", error.message);
        assert_int_equal(it.result.status_code, AID_SOLVE_OPTIMAL);
        int64_t ours = it.result.objective + seat * it.result.seats, theirs = glpk_assign(&it, seat, whole);
        assert_value(what, seed, ours, theirs);
        assert_true(ours + 1 != theirs);
        instance_free(&it);
    }
    print_message("%s: %d problems equal GLPK's\n", what, (int)GLPK_PROBLEMS);
}

static void test_assignments_are_glpks(void **state)
{
    (void)state;
    const instance_shape shape = { 40, 30, 20, 3, 3, 1, 1, 500, 0 };
    assert_assign("assign", &shape, false);
}

static void test_assignments_with_loads_are_glpks(void **state)
{
    (void)state;
    const instance_shape shape = { 14, 4, 70, 2, 30, 1, 1, 100, 12 };
    assert_assign("loads", &shape, true);
}

static void test_balanced_exchanges_are_glpks(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < GLPK_PROBLEMS; seed++) {
        enum { MEMBERS = 15, ARCS = MEMBERS * MEMBERS };
        dice d = { seed * 11 + 5 };
        uint32_t givers[ARCS], receivers[ARCS], arcs = 0;
        int64_t quotas[ARCS], supplies[MEMBERS];
        int32_t scores[ARCS];
        program lp = program_new(false);
        for (uint32_t member = 0; member < MEMBERS; member++) {
            supplies[member] = dice_below(&d, 20);
            program_row(&lp, true, 0);                         /* gets what she gives */
            program_row(&lp, false, (double)supplies[member]); /* gives what she can */
        }
        for (uint32_t pair = 0; pair < ARCS; pair++) {
            uint32_t giver = pair / MEMBERS, receiver = pair % MEMBERS;
            if (giver == receiver || dice_below(&d, 4) != 0)
                continue;
            givers[arcs] = giver;
            receivers[arcs] = receiver;
            quotas[arcs] = 1 + dice_below(&d, 8);
            scores[arcs] = (int32_t)dice_below(&d, 100);
            int column = program_column(&lp, scores[arcs], (double)quotas[arcs]);
            program_term(&lp, (int)giver * 2 + 1, column, 1);
            program_term(&lp, (int)receiver * 2 + 1, column, -1);
            program_term(&lp, (int)giver * 2 + 2, column, 1);
            arcs++;
        }
        const aid_balance_problem problem = { .struct_size = (uint32_t)sizeof problem,
                                              .objective = AID_BALANCE_SCORE,
                                              .member_count = MEMBERS,
                                              .arc_count = arcs,
                                              .givers = givers,
                                              .receivers = receivers,
                                              .quotas = quotas,
                                              .scores = scores,
                                              .supplies = supplies };
        aid_balance_result result = { .struct_size = (uint32_t)sizeof result };
        assert_ok(aid_solve_balance(&problem, NULL, &result, NULL));
        assert_value("balance", seed, result.objective, program_solve(&lp));
    }
    print_message("balance: %d problems equal GLPK's\n", (int)GLPK_PROBLEMS);
}

static void test_set_offs_are_glpks(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < GLPK_PROBLEMS; seed++) {
        enum { PARTIES = 20, ROWS = 90 };
        dice d = { seed * 13 + 1 };
        uint32_t debtors[ROWS], creditors[ROWS];
        int64_t amounts[ROWS];
        program lp = program_new(false);
        for (uint32_t party = 0; party < PARTIES; party++)
            program_row(&lp, true, 0);
        for (uint32_t row = 0; row < ROWS; row++) {
            debtors[row] = dice_below(&d, PARTIES);
            creditors[row] = (debtors[row] + 1 + dice_below(&d, PARTIES - 1)) % PARTIES;
            amounts[row] = 1 + dice_below(&d, 1000);
            int column = program_column(&lp, 1, (double)amounts[row]);
            program_term(&lp, (int)debtors[row] + 1, column, 1);
            program_term(&lp, (int)creditors[row] + 1, column, -1);
        }
        const aid_setoff_problem problem = { .struct_size = (uint32_t)sizeof problem,
                                             .party_count = PARTIES,
                                             .obligation_count = ROWS,
                                             .debtors = debtors,
                                             .creditors = creditors,
                                             .amounts = amounts };
        aid_setoff_result result = { .struct_size = (uint32_t)sizeof result };
        assert_ok(aid_solve_setoff(&problem, NULL, &result, NULL));
        assert_value("setoff", seed, result.objective, program_solve(&lp));
    }
    print_message("setoff: %d problems equal GLPK's\n", (int)GLPK_PROBLEMS);
}

enum { RING_MEMBERS = 26 };

/* A column for every ring of two or three, by its lowest member. */
static int64_t glpk_rings(int32_t scores[RING_MEMBERS][RING_MEMBERS])
{
    program lp = program_new(true);
    for (int member = 0; member < RING_MEMBERS; member++)
        program_row(&lp, false, 1);
    for (int a = 0; a < RING_MEMBERS; a++)
        for (int b = a + 1; b < RING_MEMBERS; b++) {
            if (scores[a][b] > 0 && scores[b][a] > 0) {
                int column = program_column(&lp, scores[a][b] + scores[b][a], 1);
                program_term(&lp, a + 1, column, 1);
                program_term(&lp, b + 1, column, 1);
            }
            for (int c = a + 1; c < RING_MEMBERS; c++) {
                if (c == b || scores[a][b] == 0 || scores[b][c] == 0 || scores[c][a] == 0)
                    continue;
                int column = program_column(&lp, scores[a][b] + scores[b][c] + scores[c][a], 1);
                program_term(&lp, a + 1, column, 1);
                program_term(&lp, b + 1, column, 1);
                program_term(&lp, c + 1, column, 1);
            }
        }
    return program_solve(&lp);
}

static void test_rings_are_glpks(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < GLPK_PROBLEMS; seed++) {
        dice d = { seed * 17 + 9 };
        int32_t scores[RING_MEMBERS][RING_MEMBERS] = { { 0 } }, list[RING_MEMBERS * RING_MEMBERS];
        uint64_t offsets[RING_MEMBERS + 1] = { 0 };
        uint32_t targets[RING_MEMBERS * RING_MEMBERS];
        for (uint32_t from = 0; from < RING_MEMBERS; from++) {
            uint64_t arcs = offsets[from];
            for (uint32_t to = 0; to < RING_MEMBERS; to++) {
                if (from == to || dice_below(&d, 100) >= 14)
                    continue;
                scores[from][to] = list[arcs] = 1 + (int32_t)dice_below(&d, 50);
                targets[arcs++] = to;
            }
            offsets[from + 1] = arcs;
        }
        const aid_rings_problem problem = { .struct_size = (uint32_t)sizeof problem,
                                            .max_ring = 3,
                                            .member_count = RING_MEMBERS,
                                            .arc_count = offsets[RING_MEMBERS],
                                            .offsets = offsets,
                                            .targets = targets,
                                            .scores = list };
        aid_rings_result result = { .struct_size = (uint32_t)sizeof result };
        assert_ok(aid_solve_rings(&problem, NULL, &result, NULL));
        assert_int_equal(result.status_code, AID_SOLVE_OPTIMAL);
        assert_value("rings", seed, result.objective, glpk_rings(scores));
    }
    print_message("rings: %d problems equal GLPK's\n", (int)GLPK_PROBLEMS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_assignments_are_glpks),
        cmocka_unit_test(test_assignments_with_loads_are_glpks),
        cmocka_unit_test(test_balanced_exchanges_are_glpks),
        cmocka_unit_test(test_set_offs_are_glpks),
        cmocka_unit_test(test_rings_are_glpks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#else

int main(void)
{
    printf("skipped: there is no GLPK\n");
    return 77;
}

#endif
