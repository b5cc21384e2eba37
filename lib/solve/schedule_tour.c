/* SPDX-License-Identifier: MIT */
/* Lists what a helper could do in one tour. A label is a set of tasks with the one that comes last; of all orders of
 * the set that end with it only the one that is done earliest remains, since whatever can follow a later end can follow
 * an earlier one (waiting is always allowed). Sets grow by one task at a time, so all tours of k tasks come before
 * those of k + 1, and a list that is cut short has all the short ones. Of each set one order becomes a column. */
#include "solve/schedule.h"

#include "base/geography.h"
#include "base/mix.h"
#include <string.h>

typedef struct schedule_tour_label {
    uint64_t set;              /* Σ of mixed task numbers: equal for equal sets */
    aid__schedule_stand stand; /* after the last task */
    int64_t score;             /* Σ */
    uint32_t last;             /* index into the helper's edges */
    uint32_t parent;           /* label, or none */
    uint32_t size;
    uint32_t reserved;
} schedule_tour_label;

typedef struct schedule_tour_work {
    aid__schedule_net *net;
    aid__rings_pace *pace;
    aid__vector labels;
    uint32_t *table; /* label + 1 by set and, while growing, last task */
    size_t room;     /* a power of 2 */
    size_t most;     /* labels for one helper */
    uint32_t helper;
} schedule_tour_work;

int64_t aid__schedule_minutes(const aid_schedule_problem *problem, uint32_t from, uint32_t to)
{
    uint64_t metres = (uint64_t)aid__distance_m(problem->latitudes[from], problem->longitudes[from],
                                                problem->latitudes[to], problem->longitudes[to]);
    uint64_t speed = problem->speed_m_per_hour;
    return (int64_t)(metres * 60 / speed + (metres * 60 % speed != 0));
}

static int64_t schedule_tour_travel(const aid_schedule_problem *problem, uint32_t from, uint32_t to)
{
    if (from == AID__SCHEDULE_NONE || to == AID__SCHEDULE_NONE || from == to)
        return 0;
    if (problem->travel != NULL)
        return problem->travel[from * problem->place_count + to];
    return aid__schedule_minutes(problem, from, to);
}

static uint32_t schedule_tour_place(const uint32_t *places, uint32_t row)
{
    return places != NULL ? places[row] : AID__SCHEDULE_NONE;
}

aid__schedule_stand aid__schedule_home(const aid_schedule_problem *problem, uint32_t helper)
{
    return (aid__schedule_stand) { .place = schedule_tour_place(problem->helper_places, helper) };
}

aid__schedule_stand aid__schedule_after(const aid_schedule_problem *problem, aid__schedule_stand stand, uint32_t task,
                                        int64_t start)
{
    uint32_t place = schedule_tour_place(problem->task_places, task);
    return (aid__schedule_stand) { .time = start + problem->durations[task],
                                   .place = place != AID__SCHEDULE_NONE ? place : stand.place,
                                   .begun = true };
}

int64_t aid__schedule_fit(const aid_schedule_problem *problem, uint32_t helper, aid__schedule_stand stand,
                          uint32_t task)
{
    int64_t travel = schedule_tour_travel(problem, stand.place, schedule_tour_place(problem->task_places, task));
    int64_t least = problem->earliest[task];
    if (stand.begun && stand.time + travel > least)
        least = stand.time + travel;
    if (problem->window_offsets == NULL)
        return least <= problem->latest[task] ? least : INT64_MAX;
    int64_t best = INT64_MAX;
    for (uint64_t i = problem->window_offsets[helper]; i < problem->window_offsets[helper + 1]; i++) {
        int64_t open = problem->window_from[i] + (stand.begun ? 0 : travel);
        int64_t start = open > least ? open : least;
        if (start <= problem->latest[task] && start + problem->durations[task] <= problem->window_to[i] && start < best)
            best = start;
    }
    return best;
}

static schedule_tour_label *schedule_tour_at(const schedule_tour_work *work, size_t label)
{
    return aid__vector_at(&work->labels, label);
}

static uint64_t schedule_tour_mix(uint32_t edge)
{
    return aid__mix((uint64_t)edge + 0x9E3779B97F4A7C15u);
}

static bool schedule_tour_has(const schedule_tour_work *work, uint32_t label, uint32_t edge)
{
    for (; label != AID__SCHEDULE_NONE; label = schedule_tour_at(work, label)->parent)
        if (schedule_tour_at(work, label)->last == edge)
            return true;
    return false;
}

/* Are two labels over the same set? Equal sums are nearly always equal sets; this makes it certain. */
static bool schedule_tour_same(const schedule_tour_work *work, uint32_t a, uint32_t b)
{
    const schedule_tour_label *one = schedule_tour_at(work, a), *two = schedule_tour_at(work, b);
    if (one->set != two->set || one->size != two->size)
        return false;
    for (; a != AID__SCHEDULE_NONE; a = schedule_tour_at(work, a)->parent)
        if (!schedule_tour_has(work, b, schedule_tour_at(work, a)->last))
            return false;
    return true;
}

/* Where in the table a label's equal stands, or a free place. */
static size_t schedule_tour_find(const schedule_tour_work *work, uint32_t label, bool with_last)
{
    const schedule_tour_label *it = schedule_tour_at(work, label);
    size_t at = aid__mix(with_last ? it->set ^ schedule_tour_mix(it->last) : it->set) & (work->room - 1);
    while (work->table[at] != 0) {
        uint32_t other = work->table[at] - 1;
        bool alike = schedule_tour_at(work, other)->last == it->last &&
                     schedule_tour_at(work, other)->stand.place == it->stand.place;
        if ((!with_last || alike) && schedule_tour_same(work, other, label))
            break;
        at = (at + 1) & (work->room - 1);
    }
    return at;
}

static bool schedule_tour_grow_table(schedule_tour_work *work, size_t room)
{
    const aid_allocator *allocator = work->labels.allocator;
    uint32_t *fresh = aid__take_zero(allocator, room * sizeof *fresh);
    if (fresh == NULL)
        return false;
    aid__give(allocator, work->table, work->room * sizeof *work->table);
    work->table = fresh;
    work->room = room;
    return true;
}

/* Takes a label in, unless an equal one ends as early; one that ends earlier takes the other's place. */
static bool schedule_tour_add(schedule_tour_work *work, schedule_tour_label label)
{
    schedule_tour_label *row = aid__vector_push(&work->labels);
    if (row == NULL)
        return false;
    *row = label;
    uint32_t fresh = (uint32_t)work->labels.count - 1;
    size_t at = schedule_tour_find(work, fresh, true);
    if (work->table[at] != 0) {
        schedule_tour_label *equal = schedule_tour_at(work, work->table[at] - 1);
        if (label.stand.time < equal->stand.time)
            *equal = label;
        work->labels.count--;
        return true;
    }
    work->table[at] = fresh + 1;
    if (work->labels.count * 2 < work->room)
        return true;
    if (!schedule_tour_grow_table(work, work->room * 2))
        return false;
    for (uint32_t i = 0; i < work->labels.count; i++)
        work->table[schedule_tour_find(work, i, true)] = i + 1;
    return true;
}

/* All labels that come from one (or, with none, from nothing) by one task more. */
static bool schedule_tour_extend(schedule_tour_work *work, uint32_t parent)
{
    const aid__schedule_net *net = work->net;
    const aid_schedule_problem *problem = net->problem;
    schedule_tour_label from = { .stand = aid__schedule_home(problem, work->helper) };
    if (parent != AID__SCHEDULE_NONE)
        from = *schedule_tour_at(work, parent);
    for (uint32_t edge = net->first[work->helper]; edge < net->first[work->helper + 1]; edge++) {
        if (work->labels.count >= work->most)
            return true;
        if (schedule_tour_has(work, parent, edge))
            continue;
        uint32_t task = net->task[edge];
        int64_t start = aid__schedule_fit(problem, work->helper, from.stand, task);
        if (start == INT64_MAX)
            continue;
        const schedule_tour_label label = { .set = from.set + schedule_tour_mix(edge),
                                            .stand = aid__schedule_after(problem, from.stand, task, start),
                                            .score = from.score + net->score[edge],
                                            .last = edge,
                                            .parent = parent,
                                            .size = from.size + 1 };
        if (!schedule_tour_add(work, label))
            return false;
    }
    return true;
}

/* One column per set. */
static bool schedule_tour_columns(schedule_tour_work *work, aid__vector *columns, aid__vector *vertices)
{
    const aid__schedule_net *net = work->net;
    memset(work->table, 0, work->room * sizeof *work->table);
    for (uint32_t i = 0; i < work->labels.count; i++) {
        size_t at = schedule_tour_find(work, i, false);
        if (work->table[at] != 0)
            continue;
        work->table[at] = i + 1;
        const schedule_tour_label *label = schedule_tour_at(work, i);
        uint32_t size = label->size + 1, first = (uint32_t)vertices->count;
        aid__rings_column *column = aid__vector_push(columns);
        if (column == NULL || !aid__vector_reserve(vertices, size))
            return false;
        *column =
            (aid__rings_column) { .value = label->size * net->weight + label->score, .first = first, .size = size };
        for (uint32_t k = 0; k < size; k++)
            *(uint32_t *)aid__vector_push(vertices) = work->helper;
        uint32_t *people = (uint32_t *)vertices->rows + first;
        for (uint32_t at_label = i; at_label != AID__SCHEDULE_NONE; at_label = schedule_tour_at(work, at_label)->parent)
            people[--size] = net->helpers + net->task[schedule_tour_at(work, at_label)->last];
    }
    return true;
}

static bool schedule_tour_helper(schedule_tour_work *work, aid__vector *columns, aid__vector *vertices)
{
    aid__schedule_net *net = work->net;
    work->labels.count = 0;
    memset(work->table, 0, work->room * sizeof *work->table);
    bool done = schedule_tour_extend(work, AID__SCHEDULE_NONE), whole = true;
    for (uint32_t i = 0; done && i < work->labels.count && whole; i++) {
        whole = work->labels.count < work->most &&
                aid__rings_pace_go(work->pace, net->first[work->helper + 1] - net->first[work->helper]);
        done = !whole || schedule_tour_extend(work, i);
    }
    whole = whole && work->labels.count < work->most;
    net->cut[work->helper] = !whole;
    net->longest[work->helper] = net->first[work->helper + 1] - net->first[work->helper];
    if (whole)
        net->longest[work->helper] = work->labels.count > 0 ? schedule_tour_at(work, work->labels.count - 1)->size : 0;
    return done && schedule_tour_columns(work, columns, vertices);
}

aid_status aid__schedule_tours(aid__schedule_net *net, aid__rings_pace *pace, aid__vector *columns,
                               aid__vector *vertices)
{
    schedule_tour_work work = { .net = net, .pace = pace };
    aid__vector_init(&work.labels, columns->allocator, sizeof(schedule_tour_label));
    bool done = schedule_tour_grow_table(&work, 1024);
    for (work.helper = 0; done && work.helper < net->helpers; work.helper++) {
        uint32_t others = net->helpers - work.helper;
        work.most = (AID_SCHEDULE_TOURS_MAX -
                     (columns->count < AID_SCHEDULE_TOURS_MAX ? columns->count : AID_SCHEDULE_TOURS_MAX)) /
                        others +
                    2;
        done = schedule_tour_helper(&work, columns, vertices);
    }
    aid__give(columns->allocator, work.table, work.room * sizeof *work.table);
    aid__vector_free(&work.labels);
    return done ? pace->status : aid__fail_memory(pace->error);
}
