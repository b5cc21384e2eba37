/* SPDX-License-Identifier: MIT */
/* Reading a plan that is kept up to date, and telling it what is to stay. */
#include "solve/live.h"

#include <string.h>

static aid_status live_read_check(const aid_assignment *live, const void *out, const char *name, aid_error *error)
{
    if (live != NULL && out != NULL)
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "%s is NULL", live == NULL ? "assignment" : name);
}

/* A pair that stays is worth a word of its own. Those in the plan gain, all others lose, so the prices still hold. */
aid_status aid_assignment_keep(aid_assignment *assignment, aid_error *error)
{
    aid_status status = live_read_check(assignment, assignment, "assignment", error);
    if (status != AID_OK)
        return status;
    for (size_t i = 0; i < assignment->requests.count; i++) {
        aid__live_request *row = aid__live_request_at(assignment, (uint32_t)i);
        for (uint32_t k = 0; k < row->edge_count; k++) {
            row->edges[k].kept = row->edges[k].slot != AID__LIVE_NONE;
            aid__live_helper_at(assignment, row->edges[k].helper)->column[row->edges[k].column].kept =
                row->edges[k].kept;
        }
    }
    return AID_OK;
}

aid_status aid_assignment_info_get(const aid_assignment *assignment, aid_assignment_info *out_info, aid_error *error)
{
    aid_status status = live_read_check(assignment, out_info, "out_info", error);
    if (status != AID_OK)
        return status;
    aid_assignment_info ours = { .objective = assignment->score,
                                 .seats = assignment->seats,
                                 .requests = assignment->present_requests,
                                 .helpers = assignment->present_helpers,
                                 .load_squares = (uint64_t)assignment->load_squares,
                                 .work = assignment->work };
    memcpy(ours.tier_seats, assignment->tier_seats, sizeof ours.tier_seats);
    memcpy(ours.outer_seats, assignment->outer_seats, sizeof ours.outer_seats);
    return aid__info_write(out_info, &ours, sizeof ours, sizeof ours, "aid_assignment_info", error);
}

aid_status aid_assignment_helpers(const aid_assignment *assignment, uint64_t request, uint32_t *helpers, size_t capacity,
                                  size_t *out_count, aid_error *error)
{
    aid_status status = live_read_check(assignment, out_count, "out_count", error);
    if (status != AID_OK)
        return status;
    if (capacity > 0 && helpers == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "helpers is NULL, but capacity is not 0");
    if (request >= assignment->requests.count)
        return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_PROBLEM, "request %llu is not there",
                         (unsigned long long)request);
    const aid__live_request *row = aid__live_request_at(assignment, (uint32_t)request);
    size_t count = 0;
    for (uint32_t i = 0; i < row->edge_count; i++) {
        if (row->edges[i].slot == AID__LIVE_NONE)
            continue;
        if (count < capacity)
            helpers[count] = row->edges[i].helper;
        count++;
    }
    *out_count = count;
    return AID_OK;
}

aid_status aid_assignment_moves(const aid_assignment *assignment, aid_assign_move *rows, uint32_t row_size,
                                size_t capacity, size_t *out_count, aid_error *error)
{
    aid_status status = live_read_check(assignment, out_count, "out_count", error);
    if (status != AID_OK)
        return status;
    if (capacity > 0 && (rows == NULL || row_size < sizeof *rows))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "rows: row_size must be at least %u",
                         (unsigned)sizeof *rows);
    if (assignment->moves_lost)
        return aid__fail_memory(error);
    for (size_t i = 0; i < assignment->moves.count && i < capacity; i++)
        memcpy((char *)rows + i * row_size, aid__vector_at(&assignment->moves, i), sizeof *rows);
    *out_count = assignment->moves.count;
    return AID_OK;
}
