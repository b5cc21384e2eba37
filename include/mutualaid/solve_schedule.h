/* SPDX-License-Identifier: MIT */
/** @file solve_schedule.h
 * A timetable on plain arrays: who does which task when, with travel between places.
 *
 * A task takes one helper for its duration and may start from `earliest` to `latest`. Which helpers could do it at all
 * (skills, language, consent, …) the caller says, with a score each. A helper does one task at a time, wholly inside
 * one of her windows, and between two tasks she has to travel. The best timetable does the most tasks and, of those,
 * has the highest Σ score.
 *
 * Times are whole minutes of any origin. **Travel** is a matrix of minutes between places, or the great-circle distance
 * at one speed, rounded up to whole minutes. A task without a place is done wherever the helper is and moves her
 * nowhere; travel begins when the task before it is done. A helper with a place starts from it, within her window, and
 * need not return; one without starts anywhere.
 *
 * The problem is NP-hard. All tours that a helper could make are listed, and the best set of tours is searched for by
 * branch and bound under a Lagrangian bound; where the list becomes too long the answer has a bound and a gap. */
#ifndef MUTUALAID_SOLVE_SCHEDULE_H
#define MUTUALAID_SOLVE_SCHEDULE_H

#include <mutualaid/solve.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Tasks, helpers, and who could do what. The edges of task t are `offsets[t] … offsets[t + 1] − 1`, the windows of
 * helper h `window_offsets[h] … window_offsets[h + 1] − 1`. All times are within ±2^40. */
typedef struct aid_schedule_problem {
    uint32_t struct_size;           /**< sizeof(aid_schedule_problem) */
    uint32_t reserved;              /**< 0 */
    uint64_t set;                   /**< no bit is known yet: 0 */
    uint64_t task_count;            /**< tasks; together with the helpers at most AID_SCHEDULE_ROWS_MAX */
    uint64_t helper_count;          /**< helpers */
    uint64_t edge_count;            /**< edges, at most AID_ASSIGN_ROWS_MAX */
    uint64_t window_count;          /**< windows of all helpers */
    uint64_t place_count;           /**< places, at most AID_SCHEDULE_ROWS_MAX */
    uint64_t speed_m_per_hour;      /**< of travel between `latitudes` and `longitudes`; not used with `travel` */
    const int64_t *earliest;        /**< task_count: the first minute at which it may start */
    const int64_t *latest;          /**< task_count: the last one, ≥ earliest */
    const int64_t *durations;       /**< task_count: minutes, ≥ 1 */
    const uint64_t *offsets;        /**< task_count + 1; starts with 0, never falls, ends with edge_count */
    const uint32_t *helpers;        /**< edge_count: a helper who could do the task; none twice in one task */
    const int32_t *scores;          /**< edge_count: 0..AID_SCHEDULE_SCORE_MAX; NULL means 0 each */
    const uint64_t *window_offsets; /**< helper_count + 1, likewise with window_count; NULL: helpers have always time */
    const int64_t *window_from;     /**< window_count: the first minute */
    const int64_t *window_to;       /**< window_count: the minute at which all must be done, ≥ window_from */
    const uint32_t *task_places;    /**< task_count: a place, or UINT32_MAX for none; NULL: none have one */
    const uint32_t *helper_places;  /**< helper_count: where she starts, likewise */
    const int32_t *latitudes;       /**< place_count: degrees · 10^7, ±90°; NULL with `travel` */
    const int32_t *longitudes;      /**< place_count: degrees · 10^7, ±180°; NULL with `travel` */
    const uint32_t *travel; /**< place_count²: minutes from the place of the row to that of the column; NULL: by
                                 distance */
} aid_schedule_problem;

/** The timetable. The caller sets `struct_size` and the array pointers (NULL: not wanted); all else is written.
 * Everything is untouched unless the call answers AID_OK. */
typedef struct aid_schedule_result {
    uint32_t struct_size; /**< sizeof(aid_schedule_result), set by the caller */
    int32_t status_code;  /**< one of ::aid_solve_state: OPTIMAL, GAP or TIME_LIMIT */
    int64_t objective;    /**< Σ score */
    int64_t bound;       /**< no timetable with as many tasks as `seats` has more (any timetable at all, when `seats` is
                              below `seats_bound`); equals `objective` when optimal */
    int64_t seats;       /**< tasks done */
    int64_t seats_bound; /**< no timetable does more; equals `seats` when optimal */
    uint64_t minutes;    /**< Σ durations of the tasks done */
    uint64_t tours;      /**< different tours that were listed */
    uint64_t nodes;      /**< problems that the search has split */
    uint64_t work;       /**< steps looked at */
    uint32_t *done_by;   /**< task_count: the helper, or UINT32_MAX */
    int64_t *starts;     /**< task_count: the minute it starts, as early as the tour allows; 0 when not done */
} aid_schedule_result;

/** Find the best timetable.
 *
 * Exact where the tours of all helpers can be listed (AID_SCHEDULE_TOURS_MAX in all) and the search ends: communities
 * of some hundred tasks a day, a few tasks a tour. Beyond, the best of the tours listed, completed with single tasks
 * where there is room, and a bound from the assignment of tasks to helpers who can do so many. The order of tasks,
 * helpers and edges decides only between timetables of equal worth.
 *
 * @param problem  tasks and helpers
 * @param options  limits, progress and memory; NULL for none
 * @param result   receives the timetable; untouched on failure
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT with AID_REASON_PROBLEM naming the row that is wrong; AID_E_LIMIT when there are too
 *         many rows or sums could pass 64 bits; AID_E_CANCELLED; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_solve_schedule(const aid_schedule_problem *problem, const aid_solve_options *options,
                                      aid_schedule_result *result, aid_error *error);

#ifdef __cplusplus
}
#endif
#endif
