/* SPDX-License-Identifier: MIT */
/* The auction with falling ε, where exactly as many helpers are needed as there are and each serves once: then prices
 * have to rise far, and bids of the bare difference would rise in tiny steps.
 *
 * A bid adds ε to the difference, so after a round every request is within ε of its best choice. ε falls to 1 on the
 * scores as they are; what is then not exactly best is given up, which leaves a plan and prices from which the exact
 * finish goes on, to the same answer whatever happened here. Between rounds, whoever is still within the new ε keeps
 * its place. D. Bertsekas, J. Eckstein: Dual coordinate step methods for linear network flow problems (1988). */
#include "solve/assign_price_list.h"

#include <assert.h>

enum {
    SCALE_START = 4,    /* the first ε is the highest score over this */
    SCALE_FACTOR = 6,   /* by which it falls */
    SCALE_BUDGET = 600, /* looks per edge */
    SCALE_LAST = 4,     /* looks per edge of the bids without ε */
    SCALE_WINDOW = 8    /* requests that bid in turn, so that what each needs is fetched meanwhile */
};

/* Gives up every place that is more than `slack` worse than the row's best, and lists all rows without one. */
static uint32_t scale_open(aid__price *state, int32_t slack)
{
    const aid__assign_net *net = state->net;
    uint32_t count = 0;
    for (uint32_t helper = 0; helper < net->helpers; helper++) {
        if (state->shelves[helper].load == 0)
            continue;
        const aid__price_slot *slot = &state->slots[helper];
        int32_t least = slot->score - state->price[helper] + slack;
        if (least < aid__price_choose(state, slot->request, least).best.net) {
            state->rows[slot->request].served = 0;
            state->shelves[helper].load = 0;
        }
    }
    for (uint32_t request = net->requests; request-- > 0;)
        if (state->rows[request].served == 0)
            state->queue[count++] = request;
    return count;
}

/* One bid of one request. Returns who lost the place, or none. */
static uint32_t scale_bid(aid__price *state, uint32_t request, int32_t epsilon)
{
    aid__price_choice choice = aid__price_choose(state, request, INT32_MIN);
    uint32_t helper = choice.best.helper, loser = AID__ASSIGN_NONE;
    int64_t next = choice.next.net == INT32_MIN ? (int64_t)choice.best.net - state->score_max : choice.next.net;
    int64_t price = choice.best.score - next + epsilon;
    if (price > AID__PRICE_MAX) {
        state->stuck = true;
        return loser;
    }
    if (state->shelves[helper].load != 0) {
        loser = state->slots[helper].request;
        state->rows[loser].served = 0;
    }
    state->price[helper] = (int32_t)price;
    state->shelves[helper].load = 1;
    state->slots[helper] = (aid__price_slot) { 0, choice.best.score, request, choice.best.edge };
    state->rows[request].served = 1;
    return loser;
}

/* One round: bids until every request has a place. Of those at the end of the queue each bids in turn, and who loses a
 * place takes the winner's turn. */
static aid_status scale_round(aid__price *state, aid__assign_run *run, int32_t epsilon, aid_error *error)
{
    uint64_t budget = (uint64_t)SCALE_BUDGET * state->net->edges;
    uint32_t count = scale_open(state, epsilon), turn = 0;
    while (count > 0 && state->work < budget && !state->stuck) {
        aid_status status = aid__assign_look(run, state->work, &state->status_code, error);
        if (status != AID_OK || state->status_code != AID_SOLVE_OPTIMAL)
            return status;
        turn = turn + 1 < SCALE_WINDOW && turn + 1 < count ? turn + 1 : 0;
        uint32_t *place = &state->queue[count - 1 - turn];
        uint32_t loser = scale_bid(state, *place, epsilon);
        *place = loser != AID__ASSIGN_NONE ? loser : state->queue[--count];
        aid__price_fetch(state, *place);
    }
    return AID_OK;
}

/* What is not exactly best is given up, and bids once more, without ε; who cannot outbid is left to the finish. */
static aid_status scale_settle(aid__price *state, aid__assign_run *run, aid_error *error)
{
    uint32_t count = scale_open(state, 0);
    for (uint32_t helper = 0; helper < state->net->helpers; helper++) {
        state->slots[helper].bid = state->price[helper];
        state->slots[helper].score = AID__PRICE_STANDS;
    }
    return aid__price_auction(state, run, count, state->work + (uint64_t)SCALE_LAST * state->net->edges, error);
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
        status = scale_settle(state, run, error);
    return status;
}
