/* SPDX-License-Identifier: MIT */
/* A plan that is kept up to date: after every change it is worth what a fresh one is, on thousands of drawn sequences;
 * known answers of repair and of fairness; refusals; memory. */
#include "../failing.h"
#include "../test.h"

#include "instance.h"
#include <stdlib.h>
#include <string.h>

enum { LIVE_ROWS = 40, LIVE_SEQUENCES = 2500, LIVE_CHANGES = 14, LIVE_FAIR = 4000, LIVE_EDGES = 12, LIVE_NOBODY = 99 };

/* The same community in the plainest form: who is there, and what a pair is worth (−1: cannot be). */
typedef struct town {
    int requests, helpers;
    uint32_t seats[LIVE_ROWS], tier[LIVE_ROWS], capacity[LIVE_ROWS], before[LIVE_ROWS]; /* seats LIVE_NOBODY: not there */
    int32_t score[LIVE_ROWS][LIVE_ROWS];
    uint8_t edge_tier[LIVE_ROWS][LIVE_ROWS];
    aid_assign_problem like; /* objective, fairness */
} town;

/* The town as a problem for the solver; rows that left are there without edges. */
static instance town_instance(const town *t)
{
    uint64_t edges = 0;
    for (int r = 0; r < t->requests; r++)
        for (int h = 0; h < t->helpers; h++)
            edges += t->score[r][h] >= 0;
    instance it = instance_new((uint64_t)t->requests, (uint64_t)t->helpers, edges);
    edges = 0;
    for (int r = 0; r < t->requests; r++) {
        it.seats[r] = t->seats[r] == LIVE_NOBODY ? 0 : t->seats[r];
        it.tiers[r] = (uint8_t)t->tier[r];
        for (int h = 0; h < t->helpers; h++) {
            if (t->score[r][h] < 0)
                continue;
            it.helpers[edges] = (uint32_t)h;
            it.scores[edges] = t->score[r][h];
            it.edge_tiers[edges++] = t->edge_tier[r][h];
        }
        it.offsets[r + 1] = edges;
    }
    for (int h = 0; h < t->helpers; h++)
        it.capacities[h] = t->capacity[h] == LIVE_NOBODY ? 0 : t->capacity[h];
    it.problem.objective = t->like.objective;
    it.problem.complete = t->like.complete;
    it.problem.fairness = t->like.fairness;
    it.problem.load_weight = t->like.load_weight;
    it.problem.loads_before = t->before;
    return it;
}

static void solve(instance *it)
{
    aid_error error;
    if (aid_solve_assign(&it->problem, NULL, &it->result, &error) != AID_OK)
        fail_msg("%s", error.message);
}

static aid_assignment_info info_of(const aid_assignment *live)
{
    aid_assignment_info info = { .struct_size = (uint32_t)sizeof info };
    assert_int_equal(aid_assignment_info_get(live, &info, NULL), AID_OK);
    return info;
}

static void assert_as_fresh(const town *t, const aid_assignment *live, uint64_t seed)
{
    instance it = town_instance(t);
    solve(&it);
    aid_assignment_info info = info_of(live);
    bool by_score = t->like.objective == AID_OBJECTIVE_SCORE;
    for (uint64_t tier = 0; !by_score && tier < it.result.tier_count; tier++)
        if (info.tier_seats[tier] != it.result.tier_seats[tier])
            fail_msg("seed %llu: %llu seats of tier %llu, fresh %llu", (unsigned long long)seed,
                     (unsigned long long)info.tier_seats[tier], (unsigned long long)tier,
                     (unsigned long long)it.result.tier_seats[tier]);
    for (int tier = 1; !by_score && tier < 4; tier++)
        if (info.outer_seats[tier] != it.result.outer_seats[tier])
            fail_msg("seed %llu: other edge tiers", (unsigned long long)seed);
    int64_t weight = t->like.fairness == AID_FAIRNESS_WEIGHED ? t->like.load_weight : 0;
    if (t->like.fairness == AID_FAIRNESS_LOADS_FIRST && info.load_squares != it.result.load_squares)
        fail_msg("seed %llu: loads² %llu, fresh %llu", (unsigned long long)seed, (unsigned long long)info.load_squares,
                 (unsigned long long)it.result.load_squares);
    if (info.objective - weight * (int64_t)info.load_squares
        != it.result.objective - weight * (int64_t)it.result.load_squares)
        fail_msg("seed %llu: score %lld, fresh %lld", (unsigned long long)seed, (long long)info.objective,
                 (long long)it.result.objective);
    instance_free(&it);
}

/* ---- drawn changes ---- */

static int32_t draw_score(dice *d, uint32_t percent, uint32_t most)
{
    return dice_below(d, 100) < percent ? (int32_t)dice_below(d, most) : -1;
}

static void draw_pair(town *t, dice *d, int r, int h, uint32_t percent, uint32_t most)
{
    bool there = t->seats[r] != LIVE_NOBODY && t->capacity[h] != LIVE_NOBODY;
    t->score[r][h] = there ? draw_score(d, percent, most) : -1;
    t->edge_tier[r][h] = (uint8_t)dice_below(d, 4);
}

typedef struct shape {
    uint32_t percent, most, seats, tiers;
} shape;

static town town_draw(dice *d, const shape *s)
{
    town t = { .requests = 1 + (int)dice_below(d, 8), .helpers = 1 + (int)dice_below(d, 7) };
    for (int r = 0; r < t.requests; r++) {
        t.seats[r] = dice_below(d, s->seats + 1);
        t.tier[r] = dice_below(d, s->tiers);
    }
    for (int h = 0; h < t.helpers; h++) {
        t.capacity[h] = dice_below(d, 3);
        t.before[h] = dice_below(d, 4);
    }
    for (int r = 0; r < t.requests; r++)
        for (int h = 0; h < t.helpers; h++)
            draw_pair(&t, d, r, h, s->percent, s->most);
    return t;
}

static void put_request(town *t, aid_assignment *live, dice *d, const shape *s)
{
    uint32_t helpers[LIVE_ROWS];
    int32_t scores[LIVE_ROWS];
    uint8_t tiers[LIVE_ROWS];
    int r = t->requests++;
    t->seats[r] = 1 + dice_below(d, s->seats);
    t->tier[r] = dice_below(d, s->tiers);
    aid_assign_row row = { .struct_size = (uint32_t)sizeof row, .seats = t->seats[r], .tier = t->tier[r],
                           .helpers = helpers, .scores = scores, .edge_tiers = tiers };
    for (int h = 0; h < t->helpers; h++) {
        draw_pair(t, d, r, h, s->percent, s->most);
        if (t->score[r][h] < 0)
            continue;
        helpers[row.edge_count] = (uint32_t)h;
        scores[row.edge_count] = t->score[r][h];
        tiers[row.edge_count++] = t->edge_tier[r][h];
    }
    uint64_t request;
    aid_error error;
    if (aid_assignment_add_request(live, &row, &request, &error) != AID_OK)
        fail_msg("%s", error.message);
    assert_int_equal(request, r);
}

static void put_helper(town *t, aid_assignment *live, dice *d, const shape *s)
{
    uint32_t requests[LIVE_ROWS];
    int32_t scores[LIVE_ROWS];
    uint8_t tiers[LIVE_ROWS];
    int h = t->helpers++;
    t->capacity[h] = 1 + dice_below(d, 2);
    t->before[h] = dice_below(d, 4);
    aid_assign_column column = { .struct_size = (uint32_t)sizeof column, .capacity = t->capacity[h],
                                 .load_before = t->before[h], .requests = requests, .scores = scores,
                                 .edge_tiers = tiers };
    for (int r = 0; r < t->requests; r++) {
        draw_pair(t, d, r, h, s->percent, s->most);
        if (t->score[r][h] < 0)
            continue;
        requests[column.edge_count] = (uint32_t)r;
        scores[column.edge_count] = t->score[r][h];
        tiers[column.edge_count++] = t->edge_tier[r][h];
    }
    uint64_t helper;
    assert_int_equal(aid_assignment_add_helper(live, &column, &helper, NULL), AID_OK);
    assert_int_equal(helper, h);
}

static void take_request(town *t, aid_assignment *live, dice *d)
{
    int r = (int)dice_below(d, (uint32_t)t->requests);
    bool there = t->seats[r] != LIVE_NOBODY;
    assert_int_equal(aid_assignment_drop_request(live, (uint64_t)r, NULL), there ? AID_OK : AID_E_NOT_FOUND);
    t->seats[r] = LIVE_NOBODY;
    for (int h = 0; h < t->helpers; h++)
        t->score[r][h] = -1;
}

static void take_helper(town *t, aid_assignment *live, dice *d)
{
    int h = (int)dice_below(d, (uint32_t)t->helpers);
    bool there = t->capacity[h] != LIVE_NOBODY;
    assert_int_equal(aid_assignment_drop_helper(live, (uint64_t)h, NULL), there ? AID_OK : AID_E_NOT_FOUND);
    t->capacity[h] = LIVE_NOBODY;
    t->before[h] = 0;
    for (int r = 0; r < t->requests; r++)
        t->score[r][h] = -1;
}

static void change_capacity(town *t, aid_assignment *live, dice *d)
{
    int h = (int)dice_below(d, (uint32_t)t->helpers);
    if (t->capacity[h] == LIVE_NOBODY)
        return;
    t->capacity[h] = dice_below(d, 4);
    assert_int_equal(aid_assignment_set_capacity(live, (uint64_t)h, t->capacity[h], NULL), AID_OK);
}

static void change(town *t, aid_assignment *live, dice *d, const shape *s)
{
    switch (dice_below(d, 6)) {
    case 0: take_helper(t, live, d); break;
    case 1: put_helper(t, live, d, s); break;
    case 2: take_request(t, live, d); break;
    case 3: change_capacity(t, live, d); break;
    default: put_request(t, live, d, s); break;
    }
}

static void run_sequence(uint64_t seed, const shape *s, const aid_assign_problem *like)
{
    dice d = { seed * 104729 };
    town t = town_draw(&d, s);
    t.like = *like;
    instance it = town_instance(&t);
    aid_assignment *live = NULL;
    aid_error error;
    bool given = seed % 2 == 0 && like->fairness == 0;
    if (given)
        solve(&it);
    if (aid_assignment_open(&it.problem, given ? &it.result : NULL, NULL, &live, &error) != AID_OK)
        fail_msg("seed %llu: %s", (unsigned long long)seed, error.message);
    instance_free(&it);
    assert_as_fresh(&t, live, seed);
    for (int i = 0; i < LIVE_CHANGES; i++) {
        change(&t, live, &d, s);
        assert_as_fresh(&t, live, seed);
    }
    aid_assignment_free(live);
}

/* Plain, several seats, urgent, all ties, large scores. */
static const shape shapes[] = {
    { 50, 100, 1, 1 }, { 60, 50, 3, 1 }, { 40, 50, 2, 4 }, { 70, 2, 2, 3 }, { 50, 1000000001, 2, 2 },
};

/* P7 */
static void test_after_every_change_the_plan_is_worth_what_a_fresh_one_is(void **state)
{
    (void)state;
    const aid_assign_problem plain = { .objective = AID_OBJECTIVE_SEATS_THEN_SCORE },
                             score = { .objective = AID_OBJECTIVE_SCORE },
                             complete = { .objective = AID_OBJECTIVE_SCORE, .complete = AID_YES };
    for (uint64_t seed = 0; seed < LIVE_SEQUENCES; seed++)
        run_sequence(seed, &shapes[seed % 5], seed % 4 == 1 ? &score : seed % 8 == 3 ? &complete : &plain);
}

static void test_with_loads_too_every_change_gives_the_plan_of_a_fresh_start(void **state)
{
    (void)state;
    const aid_assign_problem first = { .objective = AID_OBJECTIVE_SEATS_THEN_SCORE, .fairness = AID_FAIRNESS_LOADS_FIRST },
                             weighed = { .fairness = AID_FAIRNESS_WEIGHED, .load_weight = 7,
                                         .objective = AID_OBJECTIVE_SCORE };
    for (uint64_t seed = 0; seed < LIVE_SEQUENCES; seed++)
        run_sequence(seed, &shapes[seed % 5], seed % 2 ? &weighed : &first);
}

/* ---- loads, against all plans ---- */

typedef struct value {
    int64_t words[9]; /* seats of four tiers, minus edges of tiers 3, 2, 1, minus loads², score */
} value;

/* The value of a subset of the edges; false if it breaks a bound. */
static bool value_of(const instance *it, uint32_t subset, value *out)
{
    uint32_t served[LIVE_ROWS] = { 0 }, load[LIVE_ROWS] = { 0 };
    memset(out, 0, sizeof *out);
    for (uint64_t r = 0; r < it->problem.request_count; r++)
        for (uint64_t e = it->offsets[r]; e < it->offsets[r + 1]; e++) {
            if (!(subset >> e & 1))
                continue;
            if (++served[r] > it->seats[r] || ++load[it->helpers[e]] > it->capacities[it->helpers[e]])
                return false;
            out->words[it->tiers[r]]++;
            if (it->edge_tiers[e] > 0)
                out->words[7 - it->edge_tiers[e]]--;
            out->words[8] += it->scores[e];
        }
    for (uint64_t h = 0; h < it->problem.helper_count; h++) {
        int64_t all = (int64_t)load[h] + it->problem.loads_before[h];
        out->words[7] -= all * all;
    }
    if (it->problem.fairness == AID_FAIRNESS_WEIGHED) {
        out->words[8] += it->problem.load_weight * out->words[7];
        out->words[7] = 0;
    }
    if (it->problem.objective == AID_OBJECTIVE_SCORE)
        memset(out->words, 0, 7 * sizeof *out->words);
    return true;
}

static int value_compare(const value *a, const value *b)
{
    for (int i = 0; i < 9; i++)
        if (a->words[i] != b->words[i])
            return a->words[i] < b->words[i] ? -1 : 1;
    return 0;
}

static instance draw_fair(uint64_t seed, uint32_t *before)
{
    static const instance_shape tight = { 5, 4, 60, 2, 3, 4, 4, 30 };
    for (dice d = { seed * 31337 };;) {
        instance it = instance_random(&d, &tight);
        if (it.problem.edge_count <= LIVE_EDGES && it.problem.helper_count <= LIVE_ROWS) {
            for (uint64_t h = 0; h < it.problem.helper_count; h++)
                before[h] = dice_below(&d, 4);
            it.problem.loads_before = before;
            it.problem.fairness = seed % 2 ? AID_FAIRNESS_LOADS_FIRST : AID_FAIRNESS_WEIGHED;
            it.problem.load_weight = 5;
            if (seed % 4 == 0)
                it.problem.objective = AID_OBJECTIVE_SCORE;
            return it;
        }
        instance_free(&it);
    }
}

static void test_no_plan_has_better_loads_or_with_them_a_better_score(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < LIVE_FAIR; seed++) {
        uint32_t before[LIVE_ROWS], chosen = 0;
        instance it = draw_fair(seed, before);
        solve(&it);
        for (uint64_t e = 0; e < it.problem.edge_count; e++)
            chosen |= (uint32_t)it.result.chosen[e] << e;
        value found, best, other;
        assert_true(value_of(&it, chosen, &found));
        best = found;
        for (uint32_t subset = 0; subset < 1u << it.problem.edge_count; subset++)
            if (value_of(&it, subset, &other) && value_compare(&other, &best) > 0)
                best = other;
        if (value_compare(&best, &found) != 0)
            fail_msg("seed %llu: another plan is better", (unsigned long long)seed);
        instance_free(&it);
    }
}

/* ---- known answers ---- */

/* Requests × helpers, −1 where a pair cannot be. */
static town town_of(int requests, int helpers, const int32_t *scores)
{
    town t = { .requests = requests, .helpers = helpers };
    for (int r = 0; r < requests; r++) {
        t.seats[r] = 1;
        for (int h = 0; h < helpers; h++)
            t.score[r][h] = scores[r * helpers + h];
    }
    for (int h = 0; h < helpers; h++)
        t.capacity[h] = 1;
    t.like.objective = AID_OBJECTIVE_SEATS_THEN_SCORE;
    return t;
}

static void loads_of(const instance *it, uint64_t *loads)
{
    for (uint64_t h = 0; h < it->problem.helper_count; h++)
        loads[h] = it->problem.loads_before[h];
    for (uint64_t e = 0; e < it->problem.edge_count; e++)
        loads[it->helpers[e]] += it->result.chosen[e];
}

/* P8 */
static void test_loads_are_as_level_as_they_can_be(void **state)
{
    (void)state;
    /* KA-M5: t1 {A B C}, t2 {A B}, t3 {A}, t4 {A}: loads 2, 1, 1. Nobody but A can do two of them. */
    const int32_t five[] = { 9, 0, 0, 9, 0, -1, 9, -1, -1, 9, -1, -1 };
    town t = town_of(4, 3, five);
    uint64_t loads[3];
    t.like.fairness = AID_FAIRNESS_LOADS_FIRST;
    t.capacity[0] = t.capacity[1] = t.capacity[2] = 4;
    instance it = town_instance(&t);
    solve(&it);
    loads_of(&it, loads);
    assert_int_equal(loads[0], 2);
    assert_int_equal(loads[1], 1);
    assert_int_equal(loads[2], 1);
    instance_free(&it);
    /* KA-M5b: A carried 3 before, C 1; t1, t2 {A B C}, t3 {A B}, t4 {A C}: loads 3, 3, 2 in some order. */
    const int32_t history[] = { 9, 0, 0, 9, 0, 0, 9, 0, -1, 9, -1, 0 };
    t = town_of(4, 3, history);
    t.like.fairness = AID_FAIRNESS_LOADS_FIRST;
    t.capacity[0] = t.capacity[1] = t.capacity[2] = 4;
    t.before[0] = 3;
    t.before[2] = 1;
    it = town_instance(&t);
    solve(&it);
    loads_of(&it, loads);
    assert_int_equal(loads[0], 3);
    assert_int_equal(loads[1] + loads[2], 5);
    assert_int_equal(it.result.load_squares, 9 + 9 + 4);
    instance_free(&it);
}

static void test_a_cancellation_moves_as_few_as_it_must_and_says_whom(void **state)
{
    (void)state;
    /* KA-M7: r1 {A B} by A, r2 {B C} by B, r3 {C D} by D. A cancels: r1 → B, r2 → C, r3 stays, although the pairs that
     * the score would prefer are others. */
    const int32_t seven[] = { 900, 100, -1, -1, -1, 900, 100, -1, -1, -1, 100, 900 };
    town t = town_of(3, 4, seven);
    instance it = town_instance(&t);
    aid_assignment *live = NULL;
    assert_int_equal(aid_assignment_open(&it.problem, NULL, NULL, &live, NULL), AID_OK);
    assert_int_equal(aid_assignment_keep(live, NULL), AID_OK);
    assert_int_equal(aid_assignment_drop_helper(live, 0, NULL), AID_OK);
    aid_assign_move moves[4];
    size_t count = 0;
    assert_int_equal(aid_assignment_moves(live, moves, sizeof *moves, 4, &count, NULL), AID_OK);
    assert_int_equal(count, 2);
    assert_true(moves[0].request == 1 && moves[0].from == 1 && moves[0].to == 2);
    assert_true(moves[1].request == 0 && moves[1].from == 0 && moves[1].to == 1);
    uint32_t helper;
    assert_int_equal(aid_assignment_helpers(live, 2, &helper, 1, &count, NULL), AID_OK);
    assert_int_equal(count, 1);
    assert_int_equal(helper, 3);
    aid_assignment_free(live);
    instance_free(&it);
}

static void test_what_stays_counts_more_than_the_score_and_less_than_a_seat(void **state)
{
    (void)state;
    const int32_t scores[] = { 10, 20, 10, -1 };
    town t = town_of(1, 2, scores);
    instance it = town_instance(&t);
    aid_assignment *live = NULL;
    assert_int_equal(aid_assignment_open(&it.problem, NULL, NULL, &live, NULL), AID_OK);
    assert_int_equal(aid_assignment_set_capacity(live, 1, 0, NULL), AID_OK); /* to A, for want of B */
    assert_int_equal(aid_assignment_keep(live, NULL), AID_OK);
    assert_int_equal(aid_assignment_set_capacity(live, 1, 1, NULL), AID_OK); /* B is back; A stays */
    assert_int_equal(info_of(live).objective, 10);
    const uint32_t only = 0;
    const aid_assign_row row = { .struct_size = (uint32_t)sizeof row, .edge_count = 1, .helpers = &only };
    assert_int_equal(aid_assignment_add_request(live, &row, NULL, NULL), AID_OK); /* needs A: the other goes to B */
    assert_int_equal(info_of(live).seats, 2);
    assert_int_equal(info_of(live).objective, 20);
    aid_assignment_free(live);
    instance_free(&it);
}

/* ---- refusals and memory ---- */

static void test_what_is_wrong_is_named_and_nothing_changes(void **state)
{
    (void)state;
    const int32_t scores[] = { 10, 20 };
    town t = town_of(1, 2, scores);
    instance it = town_instance(&t);
    aid_assignment *live = NULL;
    aid_error error;
    solve(&it);
    it.result.helper_duals[0] = 77; /* a helper with room has no price */
    assert_says(aid_assignment_open(&it.problem, &it.result, NULL, &live, &error), AID_E_ARGUMENT, error, "not a best plan");
    it.result.helper_duals[0] = 0;
    assert_int_equal(aid_assignment_open(&it.problem, &it.result, NULL, &live, &error), AID_OK);
    const uint32_t twice[] = { 1, 1 }, nobody[] = { 2 };
    aid_assign_row row = { .struct_size = (uint32_t)sizeof row, .edge_count = 2, .helpers = twice };
    assert_says(aid_assignment_add_request(live, &row, NULL, &error), AID_E_ARGUMENT, error, "helper 1 twice");
    row.edge_count = 1;
    row.helpers = nobody;
    assert_says(aid_assignment_add_request(live, &row, NULL, &error), AID_E_NOT_FOUND, error, "helper 2");
    const int32_t wrong = -1;
    row.helpers = twice;
    row.scores = &wrong;
    assert_says(aid_assignment_add_request(live, &row, NULL, &error), AID_E_ARGUMENT, error, "scores[0]");
    assert_says(aid_assignment_drop_request(live, 1, &error), AID_E_NOT_FOUND, error, "request 1");
    assert_says(aid_assignment_set_capacity(live, 5, 1, &error), AID_E_NOT_FOUND, error, "helper 5");
    assert_int_equal(info_of(live).seats, 1);
    aid_assignment_free(live);
    it.problem.fairness = AID_FAIRNESS_LOADS_FIRST;
    it.problem.objective = AID_OBJECTIVE_SCORE;
    assert_says(aid_assignment_open(&it.problem, NULL, NULL, &live, &error), AID_E_ARGUMENT, error, "empty");
    instance_free(&it);
}

static aid_status live_through(const aid_allocator *memory, const instance *it)
{
    const aid_solve_options options = { .struct_size = (uint32_t)sizeof options, .allocator = memory };
    const uint32_t some[] = { 0, 1, 2 };
    const aid_assign_row row = { .struct_size = (uint32_t)sizeof row, .edge_count = 3, .helpers = some, .seats = 2 };
    const aid_assign_column column = { .struct_size = (uint32_t)sizeof column, .edge_count = 3, .requests = some };
    aid_assignment *live = NULL;
    aid_status status = aid_assignment_open(&it->problem, NULL, &options, &live, NULL);
    for (int i = 0; i < 3 && status == AID_OK; i++) {
        uint64_t seats = info_of(live).seats, request = 0;
        status = aid_assignment_add_request(live, &row, &request, NULL);
        if (status == AID_OK)
            status = aid_assignment_add_helper(live, &column, NULL, NULL);
        else
            assert_int_equal(info_of(live).seats, seats);
        if (status == AID_OK)
            status = aid_assignment_drop_request(live, request, NULL);
        size_t count;
        if (status == AID_OK)
            status = aid_assignment_moves(live, NULL, sizeof(aid_assign_move), 0, &count, NULL);
    }
    aid_assignment_free(live);
    return status;
}

static void test_no_refused_allocation_breaks_the_plan(void **state)
{
    (void)state;
    dice d = { 5 };
    const shape s = { 60, 50, 2, 2 };
    town t = town_draw(&d, &s);
    while (t.helpers < 4 || t.requests < 4)
        t = town_draw(&d, &s);
    instance it = town_instance(&t);
    for (size_t n = 1;; n++) {
        failing memory = failing_at(n);
        aid_status status = live_through(failing_allocator(&memory), &it);
        assert_int_equal(memory.live_bytes, 0);
        assert_true(status == AID_OK || (memory.refused && status == AID_E_MEMORY)); /* OK: only a move was not noted */
        if (!memory.refused)
            break;
    }
    instance_free(&it);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_after_every_change_the_plan_is_worth_what_a_fresh_one_is),
        cmocka_unit_test(test_with_loads_too_every_change_gives_the_plan_of_a_fresh_start),
        cmocka_unit_test(test_no_plan_has_better_loads_or_with_them_a_better_score),
        cmocka_unit_test(test_loads_are_as_level_as_they_can_be),
        cmocka_unit_test(test_a_cancellation_moves_as_few_as_it_must_and_says_whom),
        cmocka_unit_test(test_what_stays_counts_more_than_the_score_and_less_than_a_seat),
        cmocka_unit_test(test_what_is_wrong_is_named_and_nothing_changes),
        cmocka_unit_test(test_no_refused_allocation_breaks_the_plan),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
