/* SPDX-License-Identifier: MIT */
/* Why a pair was chosen, could be, or cannot be; and what would change if one that could be were insisted on. */
#include "api/match_inside.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

static bool reason_has(const aid_match *match, uint64_t request, uint64_t offer)
{
    for (size_t i = 0; i < match->plan.pairs.count; i++) {
        const aid__match_pair *pair = aid__vector_at(&match->plan.pairs, i);
        if (pair->request_id == request && pair->offer_id == offer)
            return true;
    }
    return false;
}

static void reason_of_pair(const aid__match_pair *pair, uint64_t violated, aid_reason *out)
{
    out->violated = violated;
    out->first = -1;
    for (int32_t bit = AID_CONSTRAINT_HOST; bit >= 0; bit--)
        if (violated & AID_BIT(bit))
            out->first = bit;
    out->score = pair->score;
    out->distance_m = pair->distance_m;
    out->tier = pair->tier;
    memcpy(out->points, pair->points, sizeof out->points);
    memcpy(out->weights, pair->weights, sizeof out->weights);
}

/* ---- insisting ---- */

static unsigned reason_number(const aid_store *store, uint64_t id)
{
    aid__row row = 0;
    return id != 0 && aid__model_find(&store->model, id, &row) != AID__THING_NONE ? row : 0;
}

static size_t reason_add(size_t size, size_t at, int length)
{
    size_t end = at + (size_t)(length > 0 ? length : 0);
    assert(length >= 0 && end < size);
    return end < size ? end : size - 1;
}

/* What changes first, said first; then who else is moved. */
static void reason_say(const aid_store *store, const aid__match_alternative *found, char *out, size_t size)
{
    static const char *const words[] = {
        "another plan is exactly as good", "", "more pairs with outer groups", "fewer pairs stay that were to",
        "loads are less level", "as many seats, as near"
    };
    size_t at = reason_add(size, 0, snprintf(out, size, "If it had to be: "));
    if (found->stage == AID_STAGE_SEATS && found->seats_change == 0)
        at = reason_add(size, at, snprintf(out + at, size - at, "as many seats, but not the most urgent and oldest"));
    else if (found->stage == AID_STAGE_SEATS)
        at = reason_add(size, at, snprintf(out + at, size - at, "%+lld seat(s)", (long long)found->seats_change));
    else
        at = reason_add(size, at, snprintf(out + at, size - at, "%s", words[found->stage]));
    if (found->loses_id != 0)
        at = reason_add(size, at,
                        snprintf(out + at, size - at, ", request %u loses one", reason_number(store, found->loses_id)));
    if (found->score_change != 0)
        at = reason_add(size, at,
                        snprintf(out + at, size - at, ", sum of scores %+lld", (long long)found->score_change));
    if (found->moved == 0)
        snprintf(out + at, size - at, "; nobody else is moved.");
    else if (found->moved_to_id == 0)
        snprintf(out + at, size - at, "; others moved: %u, request %u would have nobody in place of offer %u.",
                 found->moved, reason_number(store, found->moved_request_id), reason_number(store, found->moved_from_id));
    else
        snprintf(out + at, size - at, "; others moved: %u, request %u would go to offer %u.", found->moved,
                 reason_number(store, found->moved_request_id), reason_number(store, found->moved_to_id));
}

static aid_status reason_insist(const aid_match *match, const aid_store *store, aid_request request, aid_offer offer,
                                aid_reason *out, aid_error *error)
{
    aid__match_alternative found;
    int32_t has = 0;
    if (out->chosen || out->violated != 0)
        return AID_OK;
    aid_status status = aid__match_plan_force(&match->plan, request.id, offer.id, &found, &has, error);
    if (status != AID_OK)
        return status;
    if (!has) {
        snprintf(out->instead, sizeof out->instead,
                 "The plan had no place for it: not open then, pinned otherwise, or another offer of the person fits better.");
        return AID_OK;
    }
    out->stage = found.stage;
    out->seats_change = found.seats_change;
    out->outer_change = found.outer_change;
    out->loads_change = found.loads_change;
    out->score_change = found.score_change;
    out->loses.id = found.loses_id;
    out->moved = (int32_t)found.moved;
    reason_say(store, &found, out->instead, sizeof out->instead);
    return AID_OK;
}

/* ---- the call ---- */

aid_status aid_match_explain(const aid_match *match, aid_request request, aid_offer offer, aid_reason *out_reason,
                             aid_error *error)
{
    aid__match_call call;
    aid__row request_row, offer_row;
    aid__match_pair pair;
    uint64_t violated;
    aid_status status = aid__match_read(match, out_reason, "out_reason", error);
    if (status == AID_OK)
        status = aid__match_again(match, &call, error);
    if (status == AID_OK)
        status = aid__handle_row(call.store, AID__THING_REQUEST, request.id, &request_row, error);
    if (status == AID_OK)
        status = aid__handle_row(call.store, AID__THING_OFFER, offer.id, &offer_row, error);
    if (status == AID_OK)
        status = aid__match_look(&call.context, request_row, offer_row, &violated, &pair, error);
    if (status == AID_OK)
        status = aid__store_zones_had(call.store, error);
    if (status != AID_OK)
        return status;
    aid_reason ours = { .chosen = reason_has(match, request.id, offer.id) };
    reason_of_pair(&pair, violated, &ours);
    status = aid__match_sentence(&call.context, &pair, violated, ours.chosen, ours.sentence, sizeof ours.sentence, error);
    if (status == AID_OK)
        status = reason_insist(match, call.store, request, offer, &ours, error);
    if (status != AID_OK)
        return status;
    return aid__info_write(out_reason, &ours, sizeof ours, AID__OPTIONS_LEAST, "aid_reason", error);
}
