/* SPDX-License-Identifier: MIT */
/* aid_solve_schedule: lists tours, packs them, completes the timetable where tours were cut, and writes it. A tour is
 * worth tasks · weight + Σ score, the weight being more than any Σ score, so that the most tasks come first; bounds are
 * taken apart again into one for each of the two. */
#include "solve/schedule.h"

#include <assert.h>
#include <string.h>

enum { SCHEDULE_TABLE = 1000 }; /* places whose travel is measured once */

static bool schedule_take(aid__schedule_net *net, const aid_allocator *allocator)
{
    size_t edges = (size_t)net->problem->edge_count, word = sizeof(uint32_t);
    const aid__assign_piece pieces[] = {
        { &net->first, (net->helpers + (size_t)2) * word },
        { &net->task, edges * word },
        { &net->score, edges * sizeof(int32_t) },
        { &net->longest, net->helpers * word },
        { &net->cut, net->helpers },
        { &net->done_by, net->tasks * word },
        { &net->start, net->tasks * sizeof(int64_t) },
        { &net->tour, (net->tasks + (size_t)1) * word },
    };
    if (!aid__assign_cut(allocator, pieces, sizeof pieces / sizeof *pieces, &net->block, &net->block_size))
        return false;
    memset(net->block, 0, net->block_size);
    for (uint32_t task = 0; task < net->tasks; task++)
        net->done_by[task] = AID__SCHEDULE_NONE;
    return true;
}

/* Edges by helper, then task; and the weight of a task. */
static aid_status schedule_order(aid__schedule_net *net, aid_error *error)
{
    const aid_schedule_problem *problem = net->problem;
    net->weight = 1;
    for (uint64_t edge = 0; edge < problem->edge_count; edge++)
        net->first[problem->helpers[edge] + 2]++;
    for (uint32_t helper = 0; helper < net->helpers; helper++)
        net->first[helper + 2] += net->first[helper + 1];
    for (uint32_t task = 0; task < net->tasks; task++) {
        int32_t highest = 0;
        for (uint64_t edge = problem->offsets[task]; edge < problem->offsets[task + 1]; edge++) {
            uint32_t helper = problem->helpers[edge], at = net->first[helper + 1]++;
            int32_t score = problem->scores != NULL ? problem->scores[edge] : 0;
            if (net->longest[helper] == task + 1)
                return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM,
                                 "helpers[%llu] is %u, as in another edge of task %u", (unsigned long long)edge,
                                 (unsigned)helper, (unsigned)task);
            net->longest[helper] = task + 1; /* for the moment: the task seen last */
            net->task[at] = task;
            net->score[at] = score;
            highest = score > highest ? score : highest;
        }
        net->weight += highest;
    }
    return AID_OK;
}

/* Puts a tour into the timetable: each task as early as it can be. */
static void schedule_place(aid__schedule_net *net, uint32_t helper, const uint32_t *tasks, uint32_t count)
{
    aid__schedule_stand stand = aid__schedule_home(net->problem, helper);
    for (uint32_t i = 0; i < count; i++) {
        int64_t start = aid__schedule_fit(net->problem, helper, stand, tasks[i]);
        assert(start != INT64_MAX);
        net->start[tasks[i]] = start;
        net->done_by[tasks[i]] = helper;
        stand = aid__schedule_after(net->problem, stand, tasks[i], start);
    }
}

static bool schedule_feasible(const aid__schedule_net *net, uint32_t helper, const uint32_t *tasks, uint32_t count)
{
    aid__schedule_stand stand = aid__schedule_home(net->problem, helper);
    for (uint32_t i = 0; i < count; i++) {
        int64_t start = aid__schedule_fit(net->problem, helper, stand, tasks[i]);
        if (start == INT64_MAX)
            return false;
        stand = aid__schedule_after(net->problem, stand, tasks[i], start);
    }
    return true;
}

/* Tries to put one task more into the tour of a helper whose tours were cut; the tour is `net->tour`, and grows. */
static uint32_t schedule_insert(aid__schedule_net *net, uint32_t helper, uint32_t count, uint32_t task)
{
    for (uint32_t at = 0; at <= count; at++) {
        memmove(net->tour + at + 1, net->tour + at, (count - at) * sizeof *net->tour);
        net->tour[at] = task;
        if (schedule_feasible(net, helper, net->tour, count + 1))
            return count + 1;
        memmove(net->tour + at, net->tour + at + 1, (count - at) * sizeof *net->tour);
    }
    return count;
}

/* Reads the tours that the packing has chosen; those that may not be as long as they could be take what is left. */
static void schedule_read(aid__schedule_net *net, const aid__rings_packing *packing, const aid__vector *columns,
                          const aid__vector *vertices)
{
    for (uint32_t helper = 0; helper < net->helpers; helper++) {
        if (packing->holder[helper] == AID__RINGS_NONE)
            continue;
        const aid__rings_column *column = aid__vector_at(columns, packing->holder[helper]);
        for (uint32_t i = 1; i < column->size; i++)
            net->tour[i - 1] = ((const uint32_t *)vertices->rows)[column->first + i] - net->helpers;
        schedule_place(net, helper, net->tour, column->size - 1);
    }
    for (uint32_t helper = 0; helper < net->helpers; helper++) {
        uint32_t count = 0, held = packing->holder[helper];
        if (!net->cut[helper])
            continue;
        if (held != AID__RINGS_NONE) {
            const aid__rings_column *column = aid__vector_at(columns, held);
            for (uint32_t i = 1; i < column->size; i++)
                net->tour[count++] = ((const uint32_t *)vertices->rows)[column->first + i] - net->helpers;
        }
        for (uint32_t edge = net->first[helper]; edge < net->first[helper + 1]; edge++)
            if (net->done_by[net->task[edge]] == AID__SCHEDULE_NONE)
                count = schedule_insert(net, helper, count, net->task[edge]);
        schedule_place(net, helper, net->tour, count);
    }
}

/* The bound for lists that were cut: tasks assigned to helpers who can do so many, wherever and whenever. */
static aid_status schedule_loose_bound(const aid__schedule_net *net, aid__rings_pace *pace, aid_schedule_result *result)
{
    const aid_schedule_problem *problem = net->problem;
    const aid_assign_problem relaxed = { .struct_size = (uint32_t)sizeof relaxed,
                                         .request_count = net->tasks,
                                         .helper_count = net->helpers,
                                         .edge_count = problem->edge_count,
                                         .offsets = problem->offsets,
                                         .helpers = problem->helpers,
                                         .scores = problem->scores,
                                         .capacities = net->longest };
    const aid_solve_options options = { .struct_size = (uint32_t)sizeof options,
                                        .progress = pace->run->options.progress,
                                        .context = pace->run->options.context,
                                        .allocator = &pace->run->allocator };
    aid_assign_result found = { .struct_size = (uint32_t)sizeof found };
    aid_status status = aid_solve_assign(&relaxed, &options, &found, pace->error);
    result->seats_bound = found.seats;
    result->bound = net->weight - 1; /* Σ of each task's best score */
    if (status == AID_OK && result->seats == found.seats && result->bound > found.objective)
        result->bound = found.objective;
    return status;
}

static void schedule_count(const aid__schedule_net *net, aid_schedule_result *result)
{
    for (uint32_t helper = 0; helper < net->helpers; helper++)
        for (uint32_t edge = net->first[helper]; edge < net->first[helper + 1]; edge++) {
            if (net->done_by[net->task[edge]] != helper)
                continue;
            result->seats++;
            result->objective += net->score[edge];
            result->minutes += (uint64_t)net->problem->durations[net->task[edge]];
        }
}

/* Counts, and takes the bound on tasks · weight + Σ score apart. */
static aid_status schedule_judge(const aid__schedule_net *net, aid__rings_pace *pace, int64_t bound,
                                 aid_schedule_result *result)
{
    bool cut = false;
    for (uint32_t helper = 0; helper < net->helpers; helper++)
        cut = cut || net->cut[helper];
    schedule_count(net, result);
    result->status_code = pace->status_code;
    result->seats_bound = bound / net->weight;
    result->bound = result->seats == result->seats_bound ? bound % net->weight : net->weight - 1;
    if (cut) {
        aid_status status = schedule_loose_bound(net, pace, result);
        if (status != AID_OK)
            return status;
        if (result->status_code == AID_SOLVE_OPTIMAL)
            result->status_code = AID_SOLVE_GAP;
    }
    assert(result->seats_bound >= result->seats && result->bound >= result->objective);
    if (result->seats == result->seats_bound && result->objective == result->bound)
        result->status_code = AID_SOLVE_OPTIMAL;
    return AID_OK;
}

static aid_status schedule_solve(aid__schedule_net *net, aid__rings_pace *pace, aid_schedule_result *result)
{
    aid__vector columns, vertices;
    size_t size = (net->helpers + net->tasks + (size_t)1) * sizeof(uint32_t);
    aid__rings_packing packing = { .holder = aid__take(&pace->run->allocator, size) };
    if (packing.holder == NULL)
        return aid__fail_memory(pace->error);
    aid__vector_init(&columns, &pace->run->allocator, sizeof(aid__rings_column));
    aid__vector_init(&vertices, &pace->run->allocator, sizeof(uint32_t));
    aid_status status = aid__schedule_tours(net, pace, &columns, &vertices);
    if (status == AID_OK)
        status = aid__rings_pack(net->helpers + net->tasks, pace, &columns, &vertices, &packing);
    if (status == AID_OK) {
        schedule_read(net, &packing, &columns, &vertices);
        result->tours = columns.count;
        result->nodes = packing.nodes;
        status = schedule_judge(net, pace, packing.bound, result);
    }
    aid__vector_free(&columns);
    aid__vector_free(&vertices);
    aid__give(&pace->run->allocator, packing.holder, size);
    return status;
}

static void schedule_write(const aid__schedule_net *net, const aid_schedule_result *result)
{
    for (uint32_t task = 0; task < net->tasks; task++) {
        if (result->done_by != NULL)
            result->done_by[task] = net->done_by[task];
        if (result->starts != NULL)
            result->starts[task] = net->done_by[task] != AID__SCHEDULE_NONE ? net->start[task] : 0;
    }
}

/* Distances cost far more than a look into a table, and tours ask for the same ones again and again: where the table of
 * all places is small enough it is made once, and becomes the problem's. *out NULL: there is none. */
static aid_status schedule_measure(aid_schedule_problem *problem, const aid_allocator *allocator, uint32_t **out,
                                   aid_error *error)
{
    uint32_t places = (uint32_t)problem->place_count;
    *out = NULL;
    if (problem->travel != NULL || places == 0 || places > SCHEDULE_TABLE)
        return AID_OK;
    uint32_t *travel = aid__take(allocator, (size_t)places * places * sizeof *travel);
    if (travel == NULL)
        return aid__fail_memory(error);
    for (uint32_t from = 0; from < places; from++)
        for (uint32_t to = 0; to < places; to++) {
            int64_t minutes = aid__schedule_minutes(problem, from, to);
            travel[(size_t)from * places + to] = minutes < UINT32_MAX ? (uint32_t)minutes : UINT32_MAX;
        }
    problem->travel = *out = travel;
    return AID_OK;
}

static aid_status schedule_run(aid__schedule_net *net, aid__rings_pace *pace, aid_schedule_result *result)
{
    if (!schedule_take(net, &pace->run->allocator))
        return aid__fail_memory(pace->error);
    aid_status status = schedule_order(net, pace->error);
    if (status == AID_OK)
        status = schedule_solve(net, pace, result);
    if (status == AID_OK)
        schedule_write(net, result);
    result->work = pace->work;
    aid__give(&pace->run->allocator, net->block, net->block_size);
    return status;
}

aid_status aid_solve_schedule(const aid_schedule_problem *problem, const aid_solve_options *options,
                              aid_schedule_result *result, aid_error *error)
{
    aid_schedule_problem checked;
    aid_schedule_result given, ours;
    aid__assign_run run;
    if (result == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "result is NULL");
    aid_status status =
        aid__options_read(&given, sizeof given, result, AID__OPTIONS_LEAST, "aid_schedule_result", error);
    if (status == AID_OK)
        status = aid__assign_run_read(options, &run, error);
    if (status == AID_OK)
        status = aid__schedule_check(problem, &checked, error);
    if (status != AID_OK)
        return status;
    aid__schedule_net net = { .problem = &checked,
                              .tasks = (uint32_t)checked.task_count,
                              .helpers = (uint32_t)checked.helper_count };
    aid__rings_pace pace = {
        .run = &run, .error = error, .stage = "schedule", .status_code = AID_SOLVE_OPTIMAL, .ration = UINT64_MAX
    };
    ours = (aid_schedule_result) { .struct_size = given.struct_size, .done_by = given.done_by, .starts = given.starts };
    uint32_t *travel;
    uint64_t places = checked.place_count;
    status = schedule_measure(&checked, &run.allocator, &travel, error);
    if (status == AID_OK)
        status = schedule_run(&net, &pace, &ours);
    aid__give(&run.allocator, travel, travel != NULL ? (size_t)(places * places) * sizeof *travel : 0);
    if (status != AID_OK)
        return status;
    return aid__info_write(result, &ours, sizeof ours, AID__OPTIONS_LEAST, "aid_schedule_result", error);
}
