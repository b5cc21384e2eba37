/* SPDX-License-Identifier: MIT */
/* The decisions of a run as rows, for an audit outside. */
#include "api/match_inside.h"

#include <string.h>

static int32_t log_first(uint64_t violated)
{
    for (int32_t bit = 0; bit <= AID_CONSTRAINT_HOST; bit++)
        if (violated & AID_BIT(bit))
            return bit;
    return -1;
}

static void log_give(const aid__match_decision *decision, aid__list *list)
{
    const aid__match_pair *pair = &decision->pair;
    aid_decision row = { .request = { pair->request_id },
                         .offer = { pair->offer_id },
                         .requester = { pair->requester_id },
                         .helper = { pair->helper_id },
                         .group = { pair->group_id },
                         .skill = { pair->skill_id },
                         .violated = decision->violated,
                         .distance_m = pair->distance_m,
                         .first = log_first(decision->violated),
                         .chosen = decision->chosen,
                         .score = pair->score,
                         .tier = pair->tier };
    memcpy(row.points, pair->points, sizeof row.points);
    memcpy(row.weights, pair->weights, sizeof row.weights);
    aid__list_add(list, &row);
}

aid_status aid_match_decisions(const aid_match *match, aid_request request, aid_decision *rows, uint32_t row_size,
                               size_t capacity, size_t *out_count, aid_error *error)
{
    aid__match_call call;
    aid__list list;
    aid__vector found;
    aid__row row;
    aid_status status = aid__pointer_check(match, "match", error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof *rows, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__match_again(match, &call, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(call.store, AID__THING_REQUEST, request.id, &row, error);
    if (status != AID_OK)
        return status;
    status = aid__match_decisions_make(&call.context, &match->plan, request.id, &found, error);
    if (status == AID_OK)
        status = aid__store_zones_had(call.store, error);
    if (status == AID_OK) {
        for (size_t i = 0; i < found.count; i++)
            log_give(aid__vector_at(&found, i), &list);
        *out_count = found.count;
    }
    aid__vector_free(&found);
    return status;
}
