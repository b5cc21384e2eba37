/* SPDX-License-Identifier: MIT */
/* The auction with falling ε, where exactly as many helpers are needed as there are and each serves once: then prices
 * have to rise far, and bids of the bare difference would rise in tiny steps.
 *
 * A bid adds ε to the difference, so after a round every request is within ε of its best choice. ε falls to 1 on the
 * scores as they are; what is then not exactly best is given up, which leaves a plan and prices from which the exact
 * finish goes on, to the same answer whatever happened here. Between rounds, whoever is still within the new ε keeps
 * its place. D. Bertsekas, J. Eckstein: Dual coordinate step methods for linear network flow problems (1988). */
#include "solve/assign_price.h"

#include <assert.h>

enum {
    SCALE_START = 4,   /* the first ε is the highest score over this */
    SCALE_FACTOR = 6,  /* by which it falls */
    SCALE_BUDGET = 600 /* looks per edge */
};

static void scale_free(aid__price *state, uint32_t helper)
{
    state->used[state->slots[helper].edge] = 0;
    state->served[state->slots[helper].request] = 0;
    state->shelves[helper].load = 0;
}

/* Gives up every place that is more than `slack` worse than the row's best, and lists all rows without one. */
static uint32_t scale_open(aid__price *state, int32_t slack)
{
    const aid__assign_net *net = state->net;
    uint32_t count = 0;
    for (uint32_t helper = 0; helper < net->helpers; helper++) {
        if (state->shelves[helper].load == 0)
            continue;
        const aid__price_slot *slot = &state->slots[helper];
        int32_t least = net->edge_score[slot->edge] - state->price[helper] + slack;
        if (least < aid__price_choose(state, slot->request, least).best_net)
            scale_free(state, helper);
    }
    for (uint32_t request = net->requests; request-- > 0;)
        if (state->served[request] == 0)
            state->queue[count++] = request;
    return count;
}

/* One bid of one request. Returns who lost the place, or none. */
static uint32_t scale_bid(aid__price *state, uint32_t request, int32_t epsilon)
{
    aid__price_choice choice = aid__price_choose(state, request, INT32_MIN);
    uint32_t helper = state->net->edge_helper[choice.best], loser = AID__ASSIGN_NONE;
    int64_t next = choice.next_net == INT32_MIN ? (int64_t)choice.best_net - state->score_max : choice.next_net;
    int64_t price = state->price[helper] + choice.best_net - next + epsilon;
    if (price > AID__PRICE_MAX) {
        state->stuck = true;
        return loser;
    }
    if (state->shelves[helper].load != 0) {
        loser = state->slots[helper].request;
        scale_free(state, helper);
    }
    state->price[helper] = (int32_t)price;
    state->shelves[helper].load = 1;
    state->slots[helper] = (aid__price_slot) { 0, request, choice.best, 1 };
    state->served[request] = 1;
    state->used[choice.best] = 1;
    return loser;
}

/* One round: bids, last come first served, until every request has a place. */
static aid_status scale_round(aid__price *state, aid__assign_run *run, int32_t epsilon, aid_error *error)
{
    uint64_t budget = (uint64_t)SCALE_BUDGET * state->net->edges;
    uint32_t count = scale_open(state, epsilon);
    while (count > 0 && state->work < budget && !state->stuck) {
        aid_status status = aid__assign_look(run, state->work, &state->status_code, error);
        if (status != AID_OK || state->status_code != AID_SOLVE_OPTIMAL)
            return status;
        if (count > 1)
            aid__price_fetch(state, state->queue[count - 2]);
        uint32_t loser = scale_bid(state, state->queue[--count], epsilon);
        if (loser != AID__ASSIGN_NONE)
            state->queue[count++] = loser;
    }
    return AID_OK;
}

aid_status aid__price_scale(aid__price *state, aid__assign_run *run, aid_error *error)
{
    aid_status status = AID_OK;
    int32_t epsilon = state->score_max / SCALE_START;
    assert(state->net->slots == state->net->helpers);
    for (bool last = false; !last && status == AID_OK && !aid__price_stopped(state); epsilon /= SCALE_FACTOR) {
        last = epsilon <= 1;
        status = scale_round(state, run, last ? 1 : epsilon, error);
    }
    if (status == AID_OK && !aid__price_stopped(state))
        scale_open(state, 0);
    return status;
}
