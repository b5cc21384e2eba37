/* SPDX-License-Identifier: MIT */
/* Who is alone gets a seat: of every so many seats filled at least one goes to somebody who had no partner in the last
 * 90 days, where that can be. The seats that can be filled together form a matroid, so those who are put first are served
 * if they can be at all, and no seat is lost: another one is empty instead. So requests of people who are alone, and whom
 * the plan leaves out, are put before all others, as many as are wanted, the most urgent and oldest of them first. */
#include "match/plan.h"

enum { ISOLATED_ROUNDS = 16 };

static bool isolated_is(const aid__planner *planner, const aid__plan_request *request)
{
    const aid__listing_row *listing = aid__listing_at(planner->context->model, request->row);
    return aid__scene_person(&planner->market.scene, listing->member)->partners == 0;
}

static uint64_t isolated_served(const aid__planner *planner, uint32_t row)
{
    uint64_t served = 0;
    for (uint64_t e = planner->offsets[row]; e < planner->offsets[row + 1]; e++)
        served += planner->chosen[e] != 0;
    return served;
}

/* Counts seats, and how many go to people who are alone. */
static void isolated_count(const aid__planner *planner, uint64_t *out_seats, uint64_t *out_isolated)
{
    *out_seats = *out_isolated = 0;
    for (uint32_t row = 0; row < planner->requests.count; row++) {
        uint64_t served = isolated_served(planner, row);
        *out_seats += served;
        if (isolated_is(planner, aid__plan_request_at(planner, row)))
            *out_isolated += served;
    }
}

/* Puts up to `wanted` requests first that are left out; false: there are none. */
static bool isolated_raise(aid__planner *planner, uint64_t wanted)
{
    bool raised = false;
    for (size_t i = 0; i < planner->requests.count && wanted > 0; i++) {
        aid__plan_request *request = aid__plan_request_at(planner, planner->order[i]);
        if (request->urgency < 0 || request->edge_count == 0 || planner->seats[planner->order[i]] == 0
            || isolated_served(planner, planner->order[i]) > 0 || !isolated_is(planner, request))
            continue;
        request->urgency = -1;
        raised = true;
        wanted--;
    }
    return raised;
}

aid_status aid__plan_isolated(aid__planner *planner, aid__match_totals *totals, aid_error *error)
{
    uint64_t seats, isolated;
    for (int round = 0;; round++) {
        isolated_count(planner, &seats, &isolated);
        totals->isolated_wanted = planner->isolated_every == 0 ? 0 : seats / (uint64_t)planner->isolated_every;
        if (isolated >= totals->isolated_wanted || round == ISOLATED_ROUNDS
            || !isolated_raise(planner, totals->isolated_wanted - isolated))
            return AID_OK;
        aid_status status = aid__plan_reorder(planner, error);
        if (status != AID_OK)
            return status;
    }
}
