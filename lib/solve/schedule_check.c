/* SPDX-License-Identifier: MIT */
/* Is a timetable problem well formed? Every number is judged here, once. Times stay within ±2^41, so no sum of a tour
 * of at most 65,536 tasks passes 2^58. */
#include "solve/schedule.h"

#include "base/geography.h"

static const int64_t schedule_time_max = (int64_t)1 << 40;

static aid_status schedule_check_counts(const aid_schedule_problem *problem, aid_error *error)
{
    if (problem->set != 0 || problem->reserved != 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "problem.set and problem.reserved must be 0");
    if (problem->task_count > AID_SCHEDULE_ROWS_MAX || problem->helper_count > AID_SCHEDULE_ROWS_MAX ||
        problem->task_count + problem->helper_count > AID_SCHEDULE_ROWS_MAX ||
        problem->place_count > AID_SCHEDULE_ROWS_MAX || problem->edge_count > AID_ASSIGN_ROWS_MAX)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_PROBLEM,
                         "%llu tasks, %llu helpers and %llu places; at most %d, and %d places, can be solved",
                         (unsigned long long)problem->task_count, (unsigned long long)problem->helper_count,
                         (unsigned long long)problem->place_count, AID_SCHEDULE_ROWS_MAX, AID_SCHEDULE_ROWS_MAX);
    if (problem->task_count > 0 && (problem->earliest == NULL || problem->latest == NULL ||
                                    problem->durations == NULL || problem->offsets == NULL))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL,
                         "problem.earliest, latest, durations and offsets are needed where there are tasks");
    if ((problem->edge_count > 0 && problem->helpers == NULL) ||
        (problem->window_count > 0 &&
         (problem->window_offsets == NULL || problem->window_from == NULL || problem->window_to == NULL)))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL,
                         "problem.helpers, or the windows that window_count counts, are missing");
    if (problem->place_count > 0 && problem->travel == NULL &&
        (problem->latitudes == NULL || problem->longitudes == NULL || problem->speed_m_per_hour == 0))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL,
                         "places need problem.travel, or latitudes, longitudes and a speed above 0");
    return AID_OK;
}

static aid_status schedule_check_offsets(const uint64_t *offsets, uint64_t rows, uint64_t end, const char *name,
                                         aid_error *error)
{
    for (uint64_t row = 0; offsets != NULL && row <= rows; row++) {
        uint64_t least = row == 0 ? 0 : offsets[row - 1], most = row == 0 ? 0 : end;
        least = row == rows ? end : least;
        if (offsets[row] < least || offsets[row] > most)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM, "%s[%llu] is %llu; it must be in %llu..%llu",
                             name, (unsigned long long)row, (unsigned long long)offsets[row], (unsigned long long)least,
                             (unsigned long long)most);
    }
    return AID_OK;
}

static aid_status schedule_check_span(int64_t from, int64_t to, const char *names, uint64_t row, aid_error *error)
{
    if (from >= -schedule_time_max && to <= schedule_time_max && from <= to)
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM,
                     "%s of row %llu are %lld and %lld; the second must not be before the first, both within 2^40",
                     names, (unsigned long long)row, (long long)from, (long long)to);
}

static aid_status schedule_check_place(const aid_schedule_problem *problem, const uint32_t *places, uint64_t row,
                                       const char *name, aid_error *error)
{
    if (places == NULL || places[row] == AID__SCHEDULE_NONE || places[row] < problem->place_count)
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM, "%s[%llu] is %u; there are %llu places, counted from 0",
                     name, (unsigned long long)row, (unsigned)places[row], (unsigned long long)problem->place_count);
}

static aid_status schedule_check_task(const aid_schedule_problem *problem, uint64_t task, aid_error *error)
{
    aid_status status =
        schedule_check_span(problem->earliest[task], problem->latest[task], "earliest and latest", task, error);
    if (status == AID_OK && (problem->durations[task] < 1 || problem->durations[task] > schedule_time_max))
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM, "durations[%llu] is %lld; it must be in 1..2^40",
                           (unsigned long long)task, (long long)problem->durations[task]);
    if (status == AID_OK)
        status = schedule_check_place(problem, problem->task_places, task, "task_places", error);
    for (uint64_t edge = problem->offsets[task]; status == AID_OK && edge < problem->offsets[task + 1]; edge++) {
        if (problem->helpers[edge] >= problem->helper_count)
            status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM,
                               "helpers[%llu] is %u; there are %llu helpers, counted from 0", (unsigned long long)edge,
                               (unsigned)problem->helpers[edge], (unsigned long long)problem->helper_count);
        else if (problem->scores != NULL &&
                 (problem->scores[edge] < 0 || problem->scores[edge] > AID_SCHEDULE_SCORE_MAX))
            status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM, "scores[%llu] is %d; it must be in 0..%d",
                               (unsigned long long)edge, (int)problem->scores[edge], AID_SCHEDULE_SCORE_MAX);
    }
    return status;
}

static aid_status schedule_check_rows(const aid_schedule_problem *problem, aid_error *error)
{
    aid_status status = AID_OK;
    for (uint64_t task = 0; status == AID_OK && task < problem->task_count; task++)
        status = schedule_check_task(problem, task, error);
    for (uint64_t helper = 0; status == AID_OK && helper < problem->helper_count; helper++)
        status = schedule_check_place(problem, problem->helper_places, helper, "helper_places", error);
    for (uint64_t window = 0; status == AID_OK && window < problem->window_count; window++)
        status = schedule_check_span(problem->window_from[window], problem->window_to[window],
                                     "window_from and window_to", window, error);
    for (uint64_t place = 0; status == AID_OK && problem->travel == NULL && place < problem->place_count; place++)
        status =
            aid__place_check(problem->latitudes[place], problem->longitudes[place], "latitudes, longitudes", error);
    return status;
}

aid_status aid__schedule_check(const aid_schedule_problem *given, aid_schedule_problem *out, aid_error *error)
{
    if (given == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "problem is NULL");
    aid_status status = aid__options_read(out, sizeof *out, given, AID__OPTIONS_LEAST, "aid_schedule_problem", error);
    if (status == AID_OK)
        status = schedule_check_counts(out, error);
    if (status == AID_OK)
        status = schedule_check_offsets(out->offsets, out->task_count, out->edge_count, "offsets", error);
    if (status == AID_OK)
        status =
            schedule_check_offsets(out->window_offsets, out->helper_count, out->window_count, "window_offsets", error);
    if (status == AID_OK)
        status = schedule_check_rows(out, error);
    return status;
}
