/* SPDX-License-Identifier: MIT */
/* Why a seat stayed empty. From the request, go to every helper who could help and does not, and from a helper on to
 * everyone she helps. If a helper with room is met, the seat could have been filled. Otherwise the search has met a
 * set of requests that compete for helpers who are all taken: a minimum cut, which P. Hall's theorem (1935) asks for.
 * All edges from the set to other helpers are in the plan, or those helpers would have been met. */
#include "solve/load.h"

#include <assert.h>
#include <string.h>

typedef struct hall_work {
    const aid_assign_problem *problem;
    const uint8_t *chosen;
    uint32_t *queue;  /* requests met, in order */
    uint32_t *load;   /* helpers: edges in the plan */
    uint32_t *first;  /* helpers + 1: into `helped` */
    uint32_t *helped; /* per helper, the requests that she helps */
    uint8_t *request_met;
    uint8_t *helper_met;
    uint32_t count; /* in the queue */
    void *block;
    size_t block_size;
} hall_work;

static uint32_t hall_seats(const aid_assign_problem *problem, uint64_t request)
{
    return problem->seats != NULL ? problem->seats[request] : 1;
}

static uint32_t hall_capacity(const aid_assign_problem *problem, uint64_t helper)
{
    return problem->capacities != NULL ? problem->capacities[helper] : 1;
}

static bool hall_take(hall_work *work, const aid_allocator *allocator)
{
    size_t requests = (size_t)work->problem->request_count, helpers = (size_t)work->problem->helper_count;
    size_t edges = (size_t)work->problem->edge_count, word = sizeof(uint32_t);
    const aid__assign_piece pieces[] = {
        { &work->queue, requests * word }, { &work->load, helpers * word },  { &work->first, (helpers + 2) * word },
        { &work->helped, edges * word },   { &work->request_met, requests }, { &work->helper_met, helpers },
    };
    if (!aid__assign_cut(allocator, pieces, sizeof pieces / sizeof *pieces, &work->block, &work->block_size))
        return false;
    memset(work->block, 0, work->block_size);
    return true;
}

/* Reads the plan; one that breaks a seat or capacity bound is refused. */
static aid_status hall_read_plan(hall_work *work, aid_error *error)
{
    const aid_assign_problem *problem = work->problem;
    for (uint64_t request = 0; request < problem->request_count; request++) {
        uint32_t served = 0;
        for (uint64_t edge = problem->offsets[request]; edge < problem->offsets[request + 1]; edge++) {
            served += work->chosen[edge] != 0;
            work->load[problem->helpers[edge]] += work->chosen[edge] != 0;
        }
        if (served > hall_seats(problem, request))
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM,
                             "the plan gives request %llu %u helpers; it wants %u", (unsigned long long)request,
                             (unsigned)served, (unsigned)hall_seats(problem, request));
    }
    for (uint64_t helper = 0; helper < problem->helper_count; helper++) {
        if (work->load[helper] > hall_capacity(problem, helper))
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM,
                             "the plan gives helper %llu %u seats; the capacity is %u", (unsigned long long)helper,
                             (unsigned)work->load[helper], (unsigned)hall_capacity(problem, helper));
        work->first[helper + 2] = work->first[helper + 1] + work->load[helper];
    }
    for (uint64_t request = 0; request < problem->request_count; request++)
        for (uint64_t edge = problem->offsets[request]; edge < problem->offsets[request + 1]; edge++)
            if (work->chosen[edge])
                work->helped[work->first[problem->helpers[edge] + 1]++] = (uint32_t)request;
    return AID_OK;
}

static void hall_meet(hall_work *work, uint32_t request)
{
    if (work->request_met[request])
        return;
    work->request_met[request] = 1;
    work->queue[work->count++] = request;
}

static aid_status hall_search(hall_work *work, uint32_t request, aid_error *error)
{
    const aid_assign_problem *problem = work->problem;
    hall_meet(work, request);
    for (uint32_t i = 0; i < work->count; i++) {
        uint32_t at = work->queue[i];
        for (uint64_t edge = problem->offsets[at]; edge < problem->offsets[at + 1]; edge++) {
            uint32_t helper = problem->helpers[edge];
            if (work->chosen[edge] || work->helper_met[helper])
                continue;
            if (work->load[helper] < hall_capacity(problem, helper))
                return aid__fail(error, AID_E_STATE, AID_REASON_PROBLEM,
                                 "request %u could have one more seat filled, since helper %u has room; "
                                 "only a plan with the most seats has a reason for an empty one",
                                 (unsigned)request, (unsigned)helper);
            work->helper_met[helper] = 1;
            for (uint32_t k = work->first[helper]; k < work->first[helper + 1]; k++)
                hall_meet(work, work->helped[k]);
        }
    }
    return AID_OK;
}

/* Sums up the set and lists it. */
static void hall_write(const hall_work *work, const aid_hall_lists *lists, aid_hall_info *info)
{
    const aid_assign_problem *problem = work->problem;
    for (uint64_t request = 0; request < problem->request_count; request++) {
        if (!work->request_met[request])
            continue;
        info->need += hall_seats(problem, request);
        for (uint64_t edge = problem->offsets[request]; edge < problem->offsets[request + 1]; edge++)
            info->elsewhere += !work->helper_met[problem->helpers[edge]];
        if (lists->requests != NULL && info->request_count < lists->request_capacity)
            lists->requests[info->request_count] = (uint32_t)request;
        info->request_count++;
    }
    for (uint64_t helper = 0; helper < problem->helper_count; helper++) {
        if (!work->helper_met[helper])
            continue;
        info->capacity += hall_capacity(problem, helper);
        if (lists->helpers != NULL && info->helper_count < lists->helper_capacity)
            lists->helpers[info->helper_count] = (uint32_t)helper;
        info->helper_count++;
    }
    assert(info->need > info->capacity + info->elsewhere);
}

static aid_status hall_check_request(const aid_assign_problem *problem, const uint8_t *chosen, uint64_t request,
                                     aid_error *error)
{
    if (request >= problem->request_count)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "request is %llu; the problem has %llu",
                         (unsigned long long)request, (unsigned long long)problem->request_count);
    uint32_t served = 0;
    for (uint64_t edge = problem->offsets[request]; edge < problem->offsets[request + 1]; edge++)
        served += chosen[edge] != 0;
    if (served < hall_seats(problem, request))
        return AID_OK;
    return aid__fail(error, AID_E_STATE, AID_REASON_PROBLEM, "request %llu has all its %u seats filled",
                     (unsigned long long)request, (unsigned)served);
}

/* The middle of the call, with everything checked that needs no memory. */
static aid_status hall_solve(hall_work *work, uint32_t request, const aid_hall_lists *lists, aid_hall_info *info,
                             aid_error *error)
{
    aid_status status = hall_read_plan(work, error);
    if (status == AID_OK)
        status = hall_search(work, request, error);
    if (status == AID_OK)
        hall_write(work, lists, info);
    return status;
}

/* Reads all structs of the call into ours. */
static aid_status hall_read(const aid_hall_lists *lists, const aid_hall_info *info, aid_hall_lists *out_lists,
                            aid_error *error)
{
    if (info == NULL || info->struct_size < AID__OPTIONS_LEAST)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "out_info: struct_size must be at least %u",
                         (unsigned)AID__OPTIONS_LEAST);
    return aid__options_read(out_lists, sizeof *out_lists, lists, AID__OPTIONS_LEAST, "aid_hall_lists", error);
}

aid_status aid_solve_hall(const aid_assign_problem *problem, const aid_assign_result *result, uint64_t request,
                          const aid_solve_options *options, const aid_hall_lists *lists, aid_hall_info *out_info,
                          aid_error *error)
{
    aid_assign_problem checked;
    aid__assign_run run;
    aid_hall_lists ours;
    if (result == NULL || result->chosen == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "result.chosen is NULL; the plan is needed");
    aid_status status = hall_read(lists, out_info, &ours, error);
    if (status == AID_OK)
        status = aid__assign_run_read(options, &run, error);
    if (status == AID_OK)
        status = aid__assign_problem_read(problem, &checked, error);
    if (status == AID_OK)
        status = aid__load_refuse(&checked, error);
    if (status == AID_OK)
        status = hall_check_request(&checked, result->chosen, request, error);
    if (status != AID_OK)
        return status;
    hall_work work = { .problem = &checked, .chosen = result->chosen };
    aid_hall_info info = { .struct_size = out_info->struct_size };
    if (!hall_take(&work, &run.allocator))
        return aid__fail_memory(error);
    status = hall_solve(&work, (uint32_t)request, &ours, &info, error);
    aid__give(&run.allocator, work.block, work.block_size);
    if (status != AID_OK)
        return status;
    return aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_hall_info", error);
}
