/* SPDX-License-Identifier: MIT */
/* How often time credit changes hands: turnover (what members were credited in the window) by the mean over time of K,
 * the sum of all positive balances. Balances begin with what was booked before the window; effective time counts. */
#include "insight/figures.h"

#include "base/error.h"
#include <assert.h>
#include <stdlib.h>

static int velocity_order(const void *a, const void *b)
{
    const aid__move *one = a, *other = b;
    return one->when < other->when ? -1 : one->when > other->when;
}

static int64_t velocity_positive(int64_t balance)
{
    return balance > 0 ? balance : 0;
}

/* Integrates K over the window, in minute-microseconds. */
static double velocity_integral(aid__insight *insight, const aid__move *moves, size_t count, int64_t *balances,
                                const int64_t window[2])
{
    double integral = 0;
    int64_t stock = 0, since = window[0];
    for (size_t i = 0; i < count && moves[i].when < window[1]; i++) {
        const aid__move *move = &moves[i];
        if (move->when > since) {
            integral += (double)stock * (double)(move->when - since);
            since = move->when;
        }
        if (move->when >= window[0])
            insight->counts.turnover += velocity_positive(move->amount);
        stock -= velocity_positive(balances[move->account]);
        balances[move->account] += move->amount;
        stock += velocity_positive(balances[move->account]);
    }
    return integral + (double)stock * (double)(window[1] - since);
}

aid_status aid__insight_velocity(aid__insight *insight, aid__move *moves, size_t count, size_t accounts,
                                 const int64_t window[2], aid_error *error)
{
    size_t bytes;
    assert(window[0] < window[1]);
    if (count == 0)
        return AID_OK;
    if (!aid__size_of(accounts, sizeof(int64_t), &bytes))
        return aid__fail_memory(error);
    int64_t *balances = aid__take_zero(insight->allocator, bytes);
    if (balances == NULL)
        return aid__fail_memory(error);
    qsort(moves, count, sizeof *moves, velocity_order);
    double integral = velocity_integral(insight, moves, count, balances, window);
    double length = (double)(window[1] - window[0]), turnover = (double)insight->counts.turnover;
    aid__give(insight->allocator, balances, bytes);
    if (integral <= 0)
        return AID_OK; /* nobody had credit: there is nothing that could change hands */
    if (turnover * length < 9.0e15 && integral < 9.0e15) /* the doubles above are exact integers then */
        aid__insight_ratio(insight, AID_FIGURE_VELOCITY, insight->counts.turnover * (window[1] - window[0]),
                           (int64_t)integral);
    else
        aid__insight_value(insight, AID_FIGURE_VELOCITY, turnover * length / integral);
    return AID_OK;
}
