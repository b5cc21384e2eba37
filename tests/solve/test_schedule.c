/* SPDX-License-Identifier: MIT */
/* Timetables: known answers, small problems against an exhaustive search, a public sample, a list that is too long,
 * refusals, limits, memory. `argv[1]` is the folder tests/data/schedule, `argv[2]` a folder with a public sample that
 * is not part of the project and may be missing. */
#include "../test.h"

#include "../failing.h"
#include "base/geography.h"
#include "instance.h"
#include <mutualaid/solve_schedule.h>
#include <stdio.h>
#include <stdlib.h>

static const char *schedule_folder, *sample_folder;

enum { TASKS = 400, HELPERS = 64, EDGES = TASKS * HELPERS, PLACES = 64 };

typedef struct schedule_case {
    aid_schedule_problem problem;
    aid_schedule_result result;
    int64_t earliest[TASKS], latest[TASKS], durations[TASKS], window_from[HELPERS], window_to[HELPERS];
    uint64_t offsets[TASKS + 1], window_offsets[HELPERS + 1];
    uint32_t helpers[EDGES], task_places[TASKS], helper_places[HELPERS], travel[PLACES * PLACES];
    int32_t scores[EDGES], latitudes[PLACES], longitudes[PLACES];
    uint32_t done_by[TASKS];
    int64_t starts[TASKS];
} schedule_case;

static schedule_case *schedule_new(void)
{
    schedule_case *it = calloc(1, sizeof *it);
    it->problem = (aid_schedule_problem) { .struct_size = (uint32_t)sizeof it->problem,
                                           .earliest = it->earliest,
                                           .latest = it->latest,
                                           .durations = it->durations,
                                           .offsets = it->offsets,
                                           .helpers = it->helpers,
                                           .scores = it->scores,
                                           .window_offsets = it->window_offsets,
                                           .window_from = it->window_from,
                                           .window_to = it->window_to,
                                           .task_places = it->task_places,
                                           .travel = it->travel };
    it->result = (aid_schedule_result) { .struct_size = (uint32_t)sizeof it->result,
                                         .done_by = it->done_by,
                                         .starts = it->starts };
    return it;
}

static void schedule_run(schedule_case *it)
{
    aid_error error;
    if (aid_solve_schedule(&it->problem, NULL, &it->result, &error) != AID_OK)
        fail_msg("%s", error.message);
}

static void schedule_add_window(schedule_case *it, int64_t from, int64_t to)
{
    uint64_t helper = it->problem.helper_count++;
    it->window_from[it->problem.window_count] = from;
    it->window_to[it->problem.window_count++] = to;
    it->window_offsets[helper + 1] = it->problem.window_count;
}

static void schedule_add_edge(schedule_case *it, uint32_t helper, int32_t score)
{
    uint64_t edge = it->problem.edge_count++;
    it->helpers[edge] = helper;
    it->scores[edge] = score;
    it->offsets[it->problem.task_count] = it->problem.edge_count;
}

static uint64_t schedule_add_task(schedule_case *it, int64_t earliest, int64_t latest, int64_t duration, uint32_t place)
{
    uint64_t task = it->problem.task_count++;
    it->earliest[task] = earliest;
    it->latest[task] = latest;
    it->durations[task] = duration;
    it->task_places[task] = place;
    it->offsets[task + 1] = it->problem.edge_count;
    return task;
}

/* Minutes from one place to another, by the test's own reckoning. */
static int64_t schedule_minutes(const schedule_case *it, uint32_t from, uint32_t to)
{
    if (from == to || from == UINT32_MAX || to == UINT32_MAX)
        return 0;
    if (it->problem.travel != NULL)
        return it->travel[from * it->problem.place_count + to];
    int64_t metres = aid__distance_m(it->latitudes[from], it->longitudes[from], it->latitudes[to], it->longitudes[to]);
    int64_t minutes = 0;
    while (minutes * (int64_t)it->problem.speed_m_per_hour < metres * 60)
        minutes++;
    return minutes;
}

/* Nobody in two places, nothing outside windows, nobody who could not do it; the numbers add up. */
static void schedule_check(const schedule_case *it)
{
    const aid_schedule_problem *problem = &it->problem;
    int64_t score = 0, seats = 0;
    for (uint64_t task = 0; task < problem->task_count; task++) {
        uint32_t helper = it->done_by[task];
        if (helper == UINT32_MAX)
            continue;
        int64_t start = it->starts[task], end = start + it->durations[task];
        bool able = false, open = false;
        for (uint64_t edge = it->offsets[task]; edge < it->offsets[task + 1]; edge++)
            if (it->helpers[edge] == helper) {
                able = true;
                score += it->scores[edge];
            }
        uint32_t home = problem->helper_places != NULL ? it->helper_places[helper] : UINT32_MAX;
        for (uint64_t i = it->window_offsets[helper]; i < it->window_offsets[helper + 1]; i++)
            open = open || (start >= it->window_from[i] && end <= it->window_to[i]);
        assert_true(able && open && start >= it->earliest[task] && start <= it->latest[task]);
        bool first = true;
        for (uint64_t other = 0; other < problem->task_count; other++) {
            if (other == task || it->done_by[other] != helper)
                continue;
            int64_t other_start = it->starts[other], other_end = other_start + it->durations[other];
            if (other_start < start) {
                first = false;
                assert_true(other_end + schedule_minutes(it, it->task_places[other], it->task_places[task]) <= start);
            } else
                assert_true(end + schedule_minutes(it, it->task_places[task], it->task_places[other]) <= other_start);
        }
        if (first)
            assert_true(it->window_from[it->window_offsets[helper]] +
                            schedule_minutes(it, home, it->task_places[task]) <=
                        start);
        seats++;
    }
    assert_int_equal(seats, it->result.seats);
    assert_int_equal(score, it->result.objective);
    assert_true(it->result.seats_bound >= seats && it->result.bound >= score);
    assert_int_equal(it->result.status_code == AID_SOLVE_OPTIMAL,
                     it->result.seats_bound == seats && it->result.bound == score);
}

/* Reads a fixture: a road with a place a kilometre, everybody can do everything. */
static schedule_case *schedule_read(const char *name)
{
    char path[512], line[256];
    long long a, b, c;
    unsigned place;
    schedule_case *it = schedule_new();
    snprintf(path, sizeof path, "%s/%s.txt", schedule_folder, name);
    FILE *file = fopen(path, "r");
    if (file == NULL)
        fail_msg("cannot open %s", path);
    while (fgets(line, sizeof line, file) != NULL)
        if (sscanf(line, "t %lld %lld %lld %u", &a, &b, &c, &place) == 4)
            schedule_add_task(it, a, b, c, place);
        else if (sscanf(line, "h %lld %lld", &a, &b) == 2)
            schedule_add_window(it, a, b);
    fclose(file);
    it->problem.place_count = 10;
    for (uint32_t i = 0; i < 10; i++)
        for (uint32_t k = 0; k < 10; k++)
            it->travel[i * 10 + k] = (i > k ? i - k : k - i) * 5;
    uint64_t tasks = it->problem.task_count;
    for (it->problem.task_count = 1; it->problem.task_count <= tasks; it->problem.task_count++)
        for (uint32_t helper = 0; helper < it->problem.helper_count; helper++)
            schedule_add_edge(it, helper, 1);
    it->problem.task_count = tasks;
    return it;
}

static void test_known_answers_hold(void **state)
{
    (void)state;
    static const char *const names[] = { "m4", "wait" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char path[512], line[256];
        schedule_case *it = schedule_read(names[i]);
        schedule_run(it);
        schedule_check(it);
        assert_int_equal(it->result.status_code, AID_SOLVE_OPTIMAL);
        snprintf(path, sizeof path, "%s/%s.txt", schedule_folder, names[i]);
        FILE *file = fopen(path, "r");
        while (fgets(line, sizeof line, file) != NULL) {
            long long seats;
            if (sscanf(line, "c expect seats %lld", &seats) == 1)
                assert_int_equal(it->result.seats, seats);
            if (strncmp(line, "c expect done", 13) == 0) {
                const char *words = line + 13;
                unsigned task;
                int length;
                for (; sscanf(words, " %u%n", &task, &length) == 1; words += length)
                    assert_int_not_equal(it->done_by[task - 1], UINT32_MAX);
            }
        }
        fclose(file);
        free(it);
    }
}

static schedule_case *schedule_random(dice *d, uint32_t tasks, uint32_t helpers, uint32_t day)
{
    schedule_case *it = schedule_new();
    it->problem.place_count = 5;
    int64_t x[5], y[5];
    for (uint32_t i = 0; i < 5; i++) {
        x[i] = dice_below(d, 30);
        y[i] = dice_below(d, 30);
    }
    for (uint32_t i = 0; i < 5; i++) /* as on a grid of streets: no detour is shorter than the way */
        for (uint32_t k = 0; k < 5; k++)
            it->travel[i * 5 + k] =
                (uint32_t)((x[i] > x[k] ? x[i] - x[k] : x[k] - x[i]) + (y[i] > y[k] ? y[i] - y[k] : y[k] - y[i]));
    for (uint32_t helper = 0; helper < helpers; helper++) {
        int64_t from = dice_below(d, day / 2);
        schedule_add_window(it, from, from + 60 + dice_below(d, day / 2));
        it->helper_places[helper] = dice_below(d, 3) > 0 ? dice_below(d, 5) : UINT32_MAX;
    }
    it->problem.helper_places = it->helper_places;
    for (uint32_t task = 0; task < tasks; task++) {
        int64_t earliest = dice_below(d, day);
        schedule_add_task(it, earliest, earliest + (dice_below(d, 2) ? dice_below(d, 120) : 0), 10 + dice_below(d, 60),
                          dice_below(d, 6) > 0 ? dice_below(d, 5) : UINT32_MAX);
        for (uint32_t helper = 0; helper < helpers; helper++)
            if (dice_below(d, 3) > 0)
                schedule_add_edge(it, helper, (int32_t)dice_below(d, 50));
    }
    return it;
}

typedef struct schedule_oracle {
    const schedule_case *it;
    int64_t seats, score;     /* the best so far */
    int64_t free_at[HELPERS]; /* when each helper is done */
    uint32_t last[HELPERS];   /* her last task, or none */
    uint32_t place[HELPERS];  /* where she is, or none */
} schedule_oracle;

/* All timetables: any task next, on any helper, as early as can be, at the end of her tour. */
static void schedule_try(schedule_oracle *o, uint32_t done, int64_t seats, int64_t score)
{
    const schedule_case *it = o->it;
    if (seats > o->seats || (seats == o->seats && score > o->score)) {
        o->seats = seats;
        o->score = score;
    }
    for (uint32_t task = 0; task < it->problem.task_count; task++) {
        if (done >> task & 1)
            continue;
        for (uint64_t edge = it->offsets[task]; edge < it->offsets[task + 1]; edge++) {
            uint32_t helper = it->helpers[edge], last = o->last[helper];
            int64_t before = o->free_at[helper], window = it->window_from[helper];
            uint32_t from = o->place[helper], place = it->task_places[task];
            int64_t start = (last == UINT32_MAX ? window : before) + schedule_minutes(it, from, place);
            start = start < it->earliest[task] ? it->earliest[task] : start;
            if (start > it->latest[task] || start + it->durations[task] > it->window_to[helper])
                continue;
            o->free_at[helper] = start + it->durations[task];
            o->last[helper] = task;
            o->place[helper] = place != UINT32_MAX ? place : from;
            schedule_try(o, done | (uint32_t)1 << task, seats + 1, score + it->scores[edge]);
            o->free_at[helper] = before;
            o->last[helper] = last;
            o->place[helper] = from;
        }
    }
}

static void test_small_problems_equal_the_exhaustive_search(void **state)
{
    (void)state;
    dice d = { 20261125 };
    for (int round = 0; round < 600; round++) {
        schedule_case *it = schedule_random(&d, 1 + dice_below(&d, 5), 1 + dice_below(&d, 3), 200);
        schedule_oracle oracle = { .it = it };
        for (uint32_t helper = 0; helper < HELPERS; helper++)
            oracle.last[helper] = UINT32_MAX, oracle.place[helper] = it->helper_places[helper];
        schedule_try(&oracle, 0, 0, 0);
        schedule_run(it);
        schedule_check(it);
        assert_int_equal(it->result.status_code, AID_SOLVE_OPTIMAL);
        assert_int_equal(it->result.seats, oracle.seats);
        assert_int_equal(it->result.objective, oracle.score);
        free(it);
    }
}

static void test_a_day_of_forty_tasks_comes_close_to_its_bound(void **state)
{
    (void)state;
    dice d = { 60 };
    for (int round = 0; round < 3; round++) {
        schedule_case *it = schedule_random(&d, 40, 10, 600);
        aid_solve_options options = { .struct_size = (uint32_t)sizeof options, .work_limit = 300000000 };
        assert_ok(aid_solve_schedule(&it->problem, &options, &it->result, NULL));
        schedule_check(it);
        assert_true(it->result.seats * 10 >= it->result.seats_bound * 9);
        free(it);
    }
}

/* A helper who could do 300 short tasks in any order: too many tours to list, but the answer is still a timetable, and
 * the bound still one. */
static void test_a_list_that_is_too_long_gives_a_bound(void **state)
{
    (void)state;
    schedule_case *it = schedule_new();
    schedule_add_window(it, 0, 1000);
    it->problem.task_places = NULL;
    for (uint32_t task = 0; task < 300; task++) {
        schedule_add_task(it, 0, 1000, 100, 0);
        it->task_places[task] = UINT32_MAX;
        schedule_add_edge(it, 0, 1);
    }
    schedule_run(it);
    schedule_check(it);
    assert_int_equal(it->result.seats, 10);
    assert_int_equal(it->result.status_code, AID_SOLVE_GAP);
    free(it);
}

/* G6: one helper, and every two tasks overlap: one can be done, the one that scores most. */
static void test_of_tasks_that_all_overlap_the_best_is_done(void **state)
{
    (void)state;
    dice d = { 6 };
    for (int round = 0; round < 50; round++) {
        schedule_case *it = schedule_new();
        int32_t best = 0;
        it->problem.place_count = 1;
        schedule_add_window(it, 0, 1000);
        for (uint32_t task = 0; task < 2 + (uint32_t)round; task++) {
            int64_t start = dice_below(&d, 300);
            int32_t score = (int32_t)dice_below(&d, 1000);
            schedule_add_task(it, start, start, 301 + dice_below(&d, 100), 0);
            schedule_add_edge(it, 0, score);
            best = score > best ? score : best;
        }
        schedule_run(it);
        schedule_check(it);
        assert_int_equal(it->result.status_code, AID_SOLVE_OPTIMAL);
        assert_int_equal(it->result.seats, 1);
        assert_int_equal(it->result.objective, best);
        free(it);
    }
}

/* The sample's layout: a line of titles, then numbers. */
static void schedule_read_sample(schedule_case *it)
{
    char path[512], line[512];
    uint32_t ids[HELPERS], skills[64], owners[64], count = 0, helper, skill;
    double latitude, longitude;
    unsigned id, duration, earliest, latest, hours[4];
    const char *const names[] = { "Example_Resources.csv", "Example_Resources_Skills.csv", "Example_Tasks.csv" };
    for (int i = 0; i < 3; i++) {
        snprintf(path, sizeof path, "%s/%s", sample_folder, names[i]);
        FILE *file = fopen(path, "r");
        assert_non_null(file);
        while (fgets(line, sizeof line, file) != NULL) {
            uint64_t place = it->problem.place_count;
            if (i == 0 && sscanf(line, "%u,%lf,%lf", &helper, &latitude, &longitude) == 3) {
                ids[it->problem.helper_count] = helper;
                it->helper_places[it->problem.helper_count] = (uint32_t)place;
                schedule_add_window(it, 480, 1440);
            } else if (i == 1 && sscanf(line, "%u,%u", &helper, &skill) == 2) {
                owners[count] = helper;
                skills[count++] = skill;
                continue;
            } else if (i == 2 &&
                       sscanf(line, "%u,%u,%lf,%lf,%u:%u,%u:%u,%u,%u,%u", &id, &skill, &latitude, &longitude, &hours[0],
                              &hours[1], &hours[2], &hours[3], &duration, &earliest, &latest) == 11) {
                schedule_add_task(it, earliest, latest, duration, (uint32_t)place);
                for (uint32_t h = 0; h < it->problem.helper_count; h++)
                    for (uint32_t k = 0; k < count; k++)
                        if (owners[k] == ids[h] && skills[k] == skill)
                            schedule_add_edge(it, h, 1);
            } else
                continue;
            it->latitudes[place] = (int32_t)(latitude * 1e7);
            it->longitudes[place] = (int32_t)(longitude * 1e7);
            it->problem.place_count++;
        }
        fclose(file);
    }
}

static void test_the_public_sample_serves_six_of_eight(void **state)
{
    (void)state;
    char path[512];
    snprintf(path, sizeof path, "%s/Example_Tasks.csv", sample_folder);
    FILE *file = fopen(path, "r");
    if (file == NULL)
        skip();
    fclose(file);
    schedule_case *it = schedule_new();
    it->problem.travel = NULL;
    it->problem.latitudes = it->latitudes;
    it->problem.longitudes = it->longitudes;
    it->problem.helper_places = it->helper_places;
    it->problem.speed_m_per_hour = 70000;
    schedule_read_sample(it);
    assert_int_equal(it->problem.task_count, 8);
    schedule_run(it);
    schedule_check(it);
    assert_true(it->result.seats >= 6);
    assert_int_equal(it->result.status_code, AID_SOLVE_OPTIMAL);
    free(it);
}

/* P12 */
static void test_a_stopped_run_is_honest(void **state)
{
    (void)state;
    dice d = { 14 };
    for (int round = 0; round < 20; round++) {
        schedule_case *it = schedule_random(&d, 20, 5, 400);
        schedule_run(it);
        int64_t seats = it->result.seats;
        for (uint64_t limit = 1; limit < 1000000; limit *= 7) {
            aid_solve_options options = { .struct_size = (uint32_t)sizeof options, .work_limit = limit };
            assert_ok(aid_solve_schedule(&it->problem, &options, &it->result, NULL));
            schedule_check(it);
            assert_true(it->result.seats <= seats && it->result.seats_bound >= seats);
        }
        free(it);
    }
}

static void test_what_is_wrong_is_named(void **state)
{
    (void)state;
    aid_error error;
    schedule_case *it = schedule_new();
    schedule_add_window(it, 0, 100);
    it->problem.place_count = 1;
    schedule_add_task(it, 50, 40, 10, 0);
    assert_says(aid_solve_schedule(&it->problem, NULL, &it->result, &error), AID_E_ARGUMENT, error, "50 and 40");
    it->latest[0] = 50;
    it->durations[0] = 0;
    assert_says(aid_solve_schedule(&it->problem, NULL, &it->result, &error), AID_E_ARGUMENT, error,
                "durations[0] is 0");
    it->durations[0] = 5;
    it->task_places[0] = 3;
    assert_says(aid_solve_schedule(&it->problem, NULL, &it->result, &error), AID_E_ARGUMENT, error, "task_places[0]");
    it->task_places[0] = 0;
    schedule_add_edge(it, 0, 1);
    schedule_add_edge(it, 0, 1);
    assert_says(aid_solve_schedule(&it->problem, NULL, &it->result, &error), AID_E_ARGUMENT, error, "as in another");
    it->helpers[1] = 9;
    assert_says(aid_solve_schedule(&it->problem, NULL, &it->result, &error), AID_E_ARGUMENT, error, "helpers[1] is 9");
    it->problem.travel = NULL;
    assert_says(aid_solve_schedule(&it->problem, NULL, &it->result, &error), AID_E_ARGUMENT, error, "a speed above 0");
    it->problem.task_count = 70000;
    assert_says(aid_solve_schedule(&it->problem, NULL, &it->result, &error), AID_E_LIMIT, error, "70000 tasks");
    free(it);
}

static void test_every_refused_allocation_is_survived(void **state)
{
    (void)state;
    dice d = { 15 };
    schedule_case *it = schedule_random(&d, 8, 3, 200);
    for (size_t n = 1;; n++) {
        failing memory = failing_at(n);
        aid_solve_options options = { .struct_size = (uint32_t)sizeof options,
                                      .allocator = failing_allocator(&memory) };
        it->result.objective = -1;
        aid_status status = aid_solve_schedule(&it->problem, &options, &it->result, NULL);
        assert_int_equal(memory.live_bytes, 0);
        if (!memory.refused) {
            assert_ok(status);
            break;
        }
        assert_int_equal(status, AID_E_MEMORY);
        assert_int_equal(it->result.objective, -1);
    }
    free(it);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_known_answers_hold),
        cmocka_unit_test(test_small_problems_equal_the_exhaustive_search),
        cmocka_unit_test(test_a_day_of_forty_tasks_comes_close_to_its_bound),
        cmocka_unit_test(test_a_list_that_is_too_long_gives_a_bound),
        cmocka_unit_test(test_of_tasks_that_all_overlap_the_best_is_done),
        cmocka_unit_test(test_the_public_sample_serves_six_of_eight),
        cmocka_unit_test(test_a_stopped_run_is_honest),
        cmocka_unit_test(test_what_is_wrong_is_named),
        cmocka_unit_test(test_every_refused_allocation_is_survived),
    };
    schedule_folder = argc > 1 ? argv[1] : "tests/data/schedule";
    sample_folder = argc > 2 ? argv[2] : "../shared/data/orsis-sample";
    return cmocka_run_group_tests(tests, NULL, NULL);
}
