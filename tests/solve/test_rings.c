/* SPDX-License-Identifier: MIT */
/* Rings and chains: known answers, small problems against an exhaustive search, pools of the literature, refusals,
 * limits, memory. `argv[1]` is the folder tests/data/rings, `argv[2]` a folder of public pools that is not part of the
 * project and may be missing. */
#include "../test.h"

#include "../failing.h"
#include "instance.h"
#include <mutualaid/solve_rings.h>
#include <stdio.h>
#include <stdlib.h>

static const char *rings_folder, *pools_folder;

typedef struct ring_case {
    aid_rings_problem problem;
    aid_rings_result result;
    uint64_t *offsets;
    uint32_t *from, *targets;
    int32_t *scores;
} ring_case;

static ring_case ring_case_new(uint64_t members, uint64_t altruists, uint64_t arcs)
{
    ring_case it = { .offsets = calloc(members + altruists + 2, sizeof(uint64_t)),
                     .from = calloc(arcs + 1, sizeof(uint32_t)),
                     .targets = calloc(arcs + 1, sizeof(uint32_t)),
                     .scores = calloc(arcs + 1, sizeof(int32_t)) };
    it.problem = (aid_rings_problem) { .struct_size = (uint32_t)sizeof it.problem,
                                       .member_count = members,
                                       .altruist_count = altruists,
                                       .offsets = it.offsets,
                                       .targets = it.targets,
                                       .scores = it.scores };
    it.result = (aid_rings_result) { .struct_size = (uint32_t)sizeof it.result,
                                     .chosen = calloc(arcs + 1, 1),
                                     .group = calloc(members + altruists + 1, sizeof(uint32_t)) };
    return it;
}

static void ring_case_free(ring_case *it)
{
    free(it->offsets);
    free(it->from);
    free(it->targets);
    free(it->scores);
    free(it->result.chosen);
    free(it->result.group);
}

/* Adds an arc behind the others of its giver; givers must come in order. */
static void ring_case_add(ring_case *it, uint32_t from, uint32_t to, int32_t score)
{
    uint64_t arc = it->problem.arc_count++;
    it->from[arc] = from;
    it->targets[arc] = to;
    it->scores[arc] = score;
    for (uint64_t giver = from; giver < it->problem.member_count + it->problem.altruist_count; giver++)
        it->offsets[giver + 1] = arc + 1;
}

typedef struct ring_line {
    int from, to, score;
} ring_line;

/* Reads one file of a pool: "COUNT ARCS", then arcs. Answers the count; lines are allocated. */
static int ring_read(const char *folder, const char *name, const char *suffix, ring_line **lines, int *count)
{
    char path[512];
    int rows;
    snprintf(path, sizeof path, "%s/%s.%s", folder, name, suffix);
    FILE *file = fopen(path, "r");
    if (file == NULL)
        return -1;
    assert_int_equal(fscanf(file, "%d %d", &rows, count), 2);
    *lines = calloc((size_t)*count + 1, sizeof **lines);
    for (int i = 0; i < *count; i++)
        assert_int_equal(fscanf(file, "%d %d %d", &(*lines)[i].from, &(*lines)[i].to, &(*lines)[i].score), 3);
    fclose(file);
    return rows;
}

static ring_case ring_pool(const char *folder, const char *name)
{
    ring_line *arcs = NULL, *starts = NULL;
    int arc_count = 0, start_count = 0;
    int members = ring_read(folder, name, "input", &arcs, &arc_count);
    int altruists = ring_read(folder, name, "ndds", &starts, &start_count);
    assert_true(members >= 0 && altruists >= 0);
    ring_case it = ring_case_new((uint64_t)members, (uint64_t)altruists, (uint64_t)(arc_count + start_count));
    for (int giver = 0; giver < members + altruists; giver++) {
        const ring_line *lines = giver < members ? arcs : starts;
        int count = giver < members ? arc_count : start_count, from = giver < members ? giver : giver - members;
        for (int i = 0; i < count; i++)
            if (lines[i].from == from)
                ring_case_add(&it, (uint32_t)giver, (uint32_t)lines[i].to, lines[i].score);
    }
    free(arcs);
    free(starts);
    return it;
}

static void rings_run(ring_case *it, uint32_t max_ring, uint32_t max_chain, uint32_t ppm)
{
    aid_error error;
    it->problem.max_ring = max_ring;
    it->problem.max_chain = max_chain;
    it->problem.success_ppm = ppm;
    if (aid_solve_rings(&it->problem, NULL, &it->result, &error) != AID_OK)
        fail_msg("%s", error.message);
}

/* p^k in 10⁻¹² as the header says. */
static int64_t rings_power(const aid_rings_problem *problem, uint32_t k)
{
    int64_t power = 1000000000000;
    for (uint32_t i = 0; i < k; i++)
        power = power * problem->success_ppm / 1000000;
    return power;
}

static int64_t rings_arc_value(const ring_case *it, uint64_t arc, uint32_t k)
{
    bool certain = it->problem.success_ppm == 0 || it->problem.success_ppm == 1000000;
    return certain ? it->scores[arc] : it->scores[arc] * rings_power(&it->problem, k) / 1000000;
}

/* What a set of arcs is worth, or −1 if it is no packing within the caps. */
static int64_t rings_value(const ring_case *it, const uint8_t *chosen)
{
    const aid_rings_problem *problem = &it->problem;
    uint64_t givers = problem->member_count + problem->altruist_count;
    uint64_t out[64], in[64];
    int64_t value = 0;
    assert_true(givers <= 64 || givers < 2000);
    uint64_t *next = givers <= 64 ? out : calloc(givers, sizeof *next);
    uint64_t *before = givers <= 64 ? in : calloc(givers, sizeof *before);
    memset(next, 0, givers * sizeof *next);
    memset(before, 0, givers * sizeof *before);
    for (uint64_t arc = 0; arc < problem->arc_count; arc++)
        if (chosen[arc]) {
            if (next[it->from[arc]] != 0 || before[it->targets[arc]] != 0)
                value = -1;
            next[it->from[arc]] = arc + 1;
            before[it->targets[arc]] = arc + 1;
        }
    for (uint64_t giver = 0; giver < givers && value >= 0; giver++) {
        if (next[giver] == 0)
            continue;
        uint32_t length = 0, most = problem->max_ring == 0 ? (uint32_t)givers : problem->max_ring;
        uint64_t at = giver;
        bool ring = false;
        for (; next[at] != 0 && length <= givers && !ring; length++) {
            at = it->targets[next[at] - 1];
            ring = at == giver;
        }
        if (!ring && giver < problem->member_count && before[giver] == 0)
            value = -1; /* gives without getting */
        if (!ring && giver < problem->member_count)
            continue; /* inside a chain */
        if (length > (ring ? most : problem->max_chain))
            value = -1;
        at = giver;
        for (uint32_t i = 1; i <= length && value >= 0; i++, at = it->targets[next[at] - 1])
            if (!ring || i == 1)
                value += rings_arc_value(it, next[at] - 1, ring ? length : i);
    }
    if (next != out) {
        free(next);
        free(before);
    }
    return value;
}

static void rings_check(const ring_case *it)
{
    assert_int_equal(rings_value(it, it->result.chosen), it->result.objective);
    assert_true(it->result.bound >= it->result.objective);
    assert_int_equal(it->result.status_code == AID_SOLVE_OPTIMAL, it->result.bound == it->result.objective);
    uint64_t members = 0;
    for (uint64_t arc = 0; arc < it->problem.arc_count; arc++) {
        members += it->result.chosen[arc];
        if (it->result.chosen[arc])
            assert_int_equal(it->result.group[it->from[arc]], it->result.group[it->targets[arc]]);
    }
    assert_int_equal(members, it->result.members);
}

/* The best value of all packings: arcs are taken or left one after the other. */
static int64_t rings_best(const ring_case *it, uint8_t *chosen, uint64_t giver, uint32_t served)
{
    if (giver == it->problem.member_count + it->problem.altruist_count)
        return rings_value(it, chosen);
    int64_t best = rings_best(it, chosen, giver + 1, served);
    for (uint64_t arc = it->offsets[giver]; arc < it->offsets[giver + 1]; arc++) {
        if (served >> it->targets[arc] & 1)
            continue;
        chosen[arc] = 1;
        int64_t one = rings_best(it, chosen, giver + 1, served | (uint32_t)1 << it->targets[arc]);
        best = one > best ? one : best;
        chosen[arc] = 0;
    }
    return best;
}

static ring_case ring_random(dice *d, uint32_t members, uint32_t altruists, uint32_t percent, uint32_t scores)
{
    ring_case it = ring_case_new(members, altruists, (uint64_t)(members + altruists) * members);
    for (uint32_t giver = 0; giver < members + altruists; giver++)
        for (uint32_t to = 0; to < members; to++)
            if (giver != to && dice_below(d, 100) < percent)
                ring_case_add(&it, giver, to, (int32_t)(1 + dice_below(d, scores)));
    return it;
}

static void test_known_answers_hold(void **state)
{
    (void)state;
    static const char *const names[] = { "r", "ring3", "chain3" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char path[512], line[256];
        int rows = 0;
        ring_case it = ring_pool(rings_folder, names[i]);
        snprintf(path, sizeof path, "%s/%s.expect", rings_folder, names[i]);
        FILE *file = fopen(path, "r");
        assert_non_null(file);
        while (fgets(line, sizeof line, file) != NULL) {
            unsigned ring, chain, ppm;
            long long value;
            if (sscanf(line, "%u %u %u %lld", &ring, &chain, &ppm, &value) != 4)
                continue;
            rows++;
            rings_run(&it, ring, chain, ppm);
            rings_check(&it);
            assert_int_equal(it.result.objective, value);
            assert_int_equal(it.result.status_code, AID_SOLVE_OPTIMAL);
            assert_int_equal(it.result.unit, ppm == 1000000 ? 1 : 1000000);
        }
        fclose(file);
        assert_true(rows > 0);
        ring_case_free(&it);
    }
}

/* P9 */
static void test_small_problems_equal_the_exhaustive_search(void **state)
{
    (void)state;
    static const uint32_t success[] = { 0, 1000000, 900000, 500000 };
    dice d = { 20261125 };
    for (int round = 0; round < 2500; round++) {
        ring_case it =
            ring_random(&d, 1 + dice_below(&d, 7), dice_below(&d, 3), 15 + dice_below(&d, 30), round % 2 ? 1 : 50);
        uint8_t chosen[128] = { 0 };
        rings_run(&it, dice_below(&d, 6), dice_below(&d, 5), success[dice_below(&d, 4)]);
        rings_check(&it);
        assert_int_equal(it.result.status_code, AID_SOLVE_OPTIMAL);
        assert_int_equal(it.result.objective, rings_best(&it, chosen, 0, 0));
        ring_case_free(&it);
    }
}

/* G13: a ring of three that scores most touches three others in one member each, again and again: who takes it first
 * serves 3 of 9. */
static void test_a_tempting_ring_does_not_block_three_others(void **state)
{
    (void)state;
    enum { TRAPS = 20, EACH = 9 };
    ring_case it = ring_case_new(TRAPS * EACH, 0, TRAPS * 12);
    for (uint32_t trap = 0; trap < TRAPS; trap++)
        for (uint32_t i = 0; i < EACH; i++) { /* rings 0 1 2, 3 4 5 and 6 7 8; 0, 3 and 6 are one, too */
            uint32_t base = trap * EACH, next = i % 3 == 2 ? i - 2 : i + 1;
            ring_case_add(&it, base + i, base + next, 10);
            if (i % 3 == 0)
                ring_case_add(&it, base + i, base + (i + 3) % EACH, 25);
        }
    rings_run(&it, 3, 0, 1000000);
    rings_check(&it);
    assert_int_equal(it.result.status_code, AID_SOLVE_OPTIMAL);
    assert_int_equal(it.result.objective, TRAPS * EACH * 10); /* 75 for the tempting one, 90 for the three */
    ring_case_free(&it);
}

static void test_longer_caps_are_never_worse(void **state)
{
    (void)state;
    dice d = { 7 };
    for (int round = 0; round < 20; round++) {
        ring_case it = ring_random(&d, 30, 2, 8, 100);
        int64_t before = 0;
        for (uint32_t cap = 2; cap <= 5; cap++) {
            rings_run(&it, cap == 5 ? 0 : cap, cap == 5 ? 30 : cap - 1, 0);
            rings_check(&it);
            assert_int_equal(it.result.status_code, AID_SOLVE_OPTIMAL);
            assert_true(it.result.objective >= before);
            before = it.result.objective;
        }
        ring_case_free(&it);
    }
}

static void test_the_order_of_arcs_changes_nothing(void **state)
{
    (void)state;
    dice d = { 99 };
    for (int round = 0; round < 30; round++) {
        ring_case it = ring_random(&d, 25, 2, 12, 3);
        ring_case other = ring_case_new(25, 2, it.problem.arc_count);
        for (uint64_t giver = 0; giver < 27; giver++)
            for (uint64_t arc = it.offsets[giver + 1]; arc > it.offsets[giver]; arc--)
                ring_case_add(&other, (uint32_t)giver, it.targets[arc - 1], it.scores[arc - 1]);
        rings_run(&it, 3, 2, 0);
        rings_run(&other, 3, 2, 0);
        for (uint64_t giver = 0; giver < 27; giver++)
            for (uint64_t k = 0, n = it.offsets[giver + 1] - it.offsets[giver]; k < n; k++)
                assert_int_equal(it.result.chosen[it.offsets[giver] + k],
                                 other.result.chosen[it.offsets[giver + 1] - 1 - k]);
        ring_case_free(&it);
        ring_case_free(&other);
    }
}

/* P12 */
static void test_a_stopped_search_is_honest(void **state)
{
    (void)state;
    dice d = { 5 };
    ring_case it = ring_random(&d, 60, 3, 10, 100);
    aid_solve_options options = { .struct_size = (uint32_t)sizeof options };
    int64_t best;
    rings_run(&it, 3, 2, 0);
    best = it.result.objective;
    assert_int_equal(it.result.status_code, AID_SOLVE_OPTIMAL);
    for (uint64_t limit = 1; limit < it.result.work; limit = limit * 2) {
        ring_case part = it;
        options.work_limit = limit;
        assert_ok(aid_solve_rings(&it.problem, &options, &part.result, NULL));
        rings_check(&part);
        assert_true(part.result.objective <= best && part.result.bound >= best);
        assert_true(part.result.status_code == AID_SOLVE_OPTIMAL || part.result.status_code == AID_SOLVE_GAP);
    }
    ring_case_free(&it);
}

static int32_t rings_say_stop(void *context, const char *stage, uint64_t done, uint64_t total)
{
    (void)context, (void)stage, (void)done, (void)total;
    return 1;
}

static void test_a_cancelled_search_changes_nothing(void **state)
{
    (void)state;
    dice d = { 5 };
    aid_error error;
    ring_case it = ring_random(&d, 40, 3, 10, 100);
    aid_solve_options options = { .struct_size = (uint32_t)sizeof options, .progress = rings_say_stop };
    it.problem.max_ring = 3;
    it.result.objective = 77;
    assert_says(aid_solve_rings(&it.problem, &options, &it.result, &error), AID_E_CANCELLED, error, "cancelled");
    assert_int_equal(it.result.objective, 77);
    ring_case_free(&it);
}

static void test_pools_of_the_literature_are_proven(void **state)
{
    (void)state;
    char path[512], line[256], name[128];
    snprintf(path, sizeof path, "%s/REFERENCE.tsv", pools_folder);
    FILE *file = fopen(path, "r");
    if (file == NULL)
        skip();
    while (fgets(line, sizeof line, file) != NULL) {
        int pairs, arcs, cycles;
        long long best;
        if (sscanf(line, "%127s %d %d %d %lld", name, &pairs, &arcs, &cycles, &best) != 5)
            continue;
        *strrchr(name, '.') = '\0';
        ring_case it = ring_pool(pools_folder, name);
        rings_run(&it, 3, 0, 0);
        rings_check(&it);
        assert_int_equal(it.result.objective, best);
        assert_int_equal(it.result.status_code, AID_SOLVE_OPTIMAL);
        ring_case_free(&it);
    }
    fclose(file);
}

static void test_what_is_wrong_is_named(void **state)
{
    (void)state;
    aid_error error;
    ring_case it = ring_case_new(3, 1, 4);
    ring_case_add(&it, 0, 1, 1);
    ring_case_add(&it, 0, 1, 1);
    assert_says(aid_solve_rings(&it.problem, NULL, &it.result, &error), AID_E_ARGUMENT, error, "as in another arc");
    it.targets[1] = 0;
    assert_says(aid_solve_rings(&it.problem, NULL, &it.result, &error), AID_E_ARGUMENT, error,
                "nobody can serve herself");
    it.targets[1] = 3;
    assert_says(aid_solve_rings(&it.problem, NULL, &it.result, &error), AID_E_ARGUMENT, error, "there are 3 members");
    it.targets[1] = 2;
    it.scores[1] = -1;
    assert_says(aid_solve_rings(&it.problem, NULL, &it.result, &error), AID_E_ARGUMENT, error, "scores[1] is -1");
    it.scores[1] = 1;
    it.problem.success_ppm = 1000001;
    assert_says(aid_solve_rings(&it.problem, NULL, &it.result, &error), AID_E_ARGUMENT, error, "success_ppm");
    it.problem.success_ppm = 0;
    it.offsets[2] = 1;
    assert_says(aid_solve_rings(&it.problem, NULL, &it.result, &error), AID_E_ARGUMENT, error, "offsets[2]");
    it.offsets[2] = 2;
    it.problem.member_count = 2000000;
    assert_says(aid_solve_rings(&it.problem, NULL, &it.result, &error), AID_E_LIMIT, error, "2000000 members");
    ring_case_free(&it);
}

static void test_nobody_at_all_is_a_problem_too(void **state)
{
    (void)state;
    aid_rings_problem problem = { .struct_size = (uint32_t)sizeof problem, .max_ring = 3 };
    aid_rings_result result = { .struct_size = (uint32_t)sizeof result, .objective = 5 };
    assert_ok(aid_solve_rings(&problem, NULL, &result, NULL));
    assert_int_equal(result.objective, 0);
    assert_int_equal(result.status_code, AID_SOLVE_OPTIMAL);
}

static void test_every_refused_allocation_is_survived(void **state)
{
    (void)state;
    dice d = { 11 };
    ring_case it = ring_random(&d, 14, 2, 25, 20);
    for (uint32_t cap = 0; cap <= 3; cap += 3)
        for (size_t n = 1;; n++) {
            failing memory = failing_at(n);
            aid_solve_options options = { .struct_size = (uint32_t)sizeof options,
                                          .allocator = failing_allocator(&memory) };
            it.problem.max_ring = cap;
            it.problem.max_chain = 2;
            it.result.objective = -1;
            aid_status status = aid_solve_rings(&it.problem, &options, &it.result, NULL);
            assert_int_equal(memory.live_bytes, 0);
            if (!memory.refused) {
                assert_ok(status);
                break;
            }
            assert_int_equal(status, AID_E_MEMORY);
            assert_int_equal(it.result.objective, -1);
        }
    ring_case_free(&it);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_known_answers_hold),
        cmocka_unit_test(test_small_problems_equal_the_exhaustive_search),
        cmocka_unit_test(test_a_tempting_ring_does_not_block_three_others),
        cmocka_unit_test(test_longer_caps_are_never_worse),
        cmocka_unit_test(test_the_order_of_arcs_changes_nothing),
        cmocka_unit_test(test_a_stopped_search_is_honest),
        cmocka_unit_test(test_a_cancelled_search_changes_nothing),
        cmocka_unit_test(test_pools_of_the_literature_are_proven),
        cmocka_unit_test(test_what_is_wrong_is_named),
        cmocka_unit_test(test_nobody_at_all_is_a_problem_too),
        cmocka_unit_test(test_every_refused_allocation_is_survived),
    };
    rings_folder = argc > 1 ? argv[1] : "tests/data/rings";
    pools_folder = argc > 2 ? argv[2] : "../shared/data/kidney-exchange";
    return cmocka_run_group_tests(tests, NULL, NULL);
}
