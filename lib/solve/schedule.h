/* SPDX-License-Identifier: MIT */
/* What the files of the timetable share.
 *
 *   schedule.c        tours chosen as columns of a packing; completed; written
 *   schedule_check.c  is the problem well formed?
 *   schedule_tour.c   lists the tours of a helper
 *
 * In the packing people are the helpers, then the tasks: a tour takes its helper and its tasks. */
#ifndef AID_SOLVE_SCHEDULE_H
#define AID_SOLVE_SCHEDULE_H

#include "solve/rings.h"
#include <mutualaid/solve_schedule.h>

#define AID__SCHEDULE_NONE UINT32_MAX

typedef struct aid__schedule_net {
    const aid_schedule_problem *problem;
    uint32_t tasks, helpers;
    uint32_t *first;   /* helpers + 2: what each could do, into the next two */
    uint32_t *task;    /* edges, by helper, then task */
    int32_t *score;    /* edges */
    int64_t weight;    /* of a task against any sum of scores */
    uint32_t *longest; /* helpers: no tour has more tasks */
    uint8_t *cut;      /* helpers: not all of her tours are listed */
    uint32_t *done_by; /* tasks */
    int64_t *start;    /* tasks */
    uint32_t *tour;    /* tasks + 1: work space */
    void *block;
    size_t block_size;
} aid__schedule_net;

/* schedule_check.c */
aid_status aid__schedule_check(const aid_schedule_problem *given, aid_schedule_problem *out, aid_error *error);

/* Where a helper stands between two tasks. */
typedef struct aid__schedule_stand {
    int64_t time;   /* when she is free */
    uint32_t place; /* the last one that was stated, or none */
    bool begun;     /* false: still at home, and time does not count */
} aid__schedule_stand;

/* schedule_tour.c */
/* Travel by distance, rounded up. */
int64_t aid__schedule_minutes(const aid_schedule_problem *problem, uint32_t from, uint32_t to);
aid__schedule_stand aid__schedule_home(const aid_schedule_problem *problem, uint32_t helper);
/* The earliest start of a task from there, or INT64_MAX; and where she stands after it. */
int64_t aid__schedule_fit(const aid_schedule_problem *problem, uint32_t helper, aid__schedule_stand stand,
                          uint32_t task);
aid__schedule_stand aid__schedule_after(const aid_schedule_problem *problem, aid__schedule_stand stand, uint32_t task,
                                        int64_t start);

/* Columns for all helpers, of aid__rings_column and uint32_t, tours in the order in which they are made. */
aid_status aid__schedule_tours(aid__schedule_net *net, aid__rings_pace *pace, aid__vector *columns,
                               aid__vector *vertices);

#endif
