/* SPDX-License-Identifier: MIT */
/* The certificate: what the prices of a flow prove. Helper duals are the prices; request duals follow from them. */
#include "solve/assign.h"

#include <assert.h>

static bool assign_dual_less(aid__assign_dual a, aid__assign_dual b)
{
    return a.seat != b.seat ? a.seat < b.seat : aid__gain_less(a.gain, b.gain);
}

/* What a seat of tier or zone `level` weighs. Any falling weights would do: the sets that can be served form a
 * matroid, so the plan that is best for one is best for all, and is best tier by tier. */
static int64_t assign_dual_seat(const aid__assign_net *net, uint32_t level)
{
    return net->by_score ? 0 : AID_ASSIGN_TIERS - (int64_t)level;
}

aid__assign_dual aid__assign_helper_dual(const aid__assign_flow *flow, uint32_t helper)
{
    const aid__assign_helper_state *state = &flow->helpers[helper];
    return (aid__assign_dual){ assign_dual_seat(flow->net, state->zone), state->price };
}

/* The worth of one seat more: the best edge outside the plan beyond its helper's price, or nothing. */
aid__assign_dual aid__assign_request_dual(const aid__assign_flow *flow, uint32_t request)
{
    const aid__assign_net *net = flow->net;
    aid__assign_dual best = { 0, { 0, 0, 0 } };
    for (uint32_t edge = net->first_edge[request]; edge < net->first_edge[request + 1]; edge++) {
        if (flow->used[edge])
            continue;
        aid__assign_dual price = aid__assign_helper_dual(flow, net->edge_helper[edge]);
        aid__assign_dual rest = { assign_dual_seat(net, net->tier[request]) - price.seat,
                                  aid__gain_subtract(aid__assign_edge_gain(net, edge), price.gain) };
        if (assign_dual_less(best, rest))
            best = rest;
    }
    return best;
}

/* total + count · value, or INT64_MAX if that does not fit: still a bound. */
static int64_t assign_dual_sum(int64_t total, int64_t count, int64_t value)
{
    assert(total >= 0 && count >= 0 && value >= 0);
    if (count != 0 && value > (INT64_MAX - total) / count)
        return INT64_MAX;
    return total + count * value;
}

static int64_t assign_dual_price(const aid__assign_flow *flow, uint32_t helper)
{
    int64_t price = flow->helpers[helper].price.score;
    return price > 0 ? price : 0;
}

/* Weak duality: any prices ≥ 0 bound every plan by Σ capacity·price + Σ over the requests of what they can gain
 * beyond the prices. Each request pays u, its best edge outside the plan, for every seat, and the rest by edge. */
int64_t aid__assign_score_bound(const aid__assign_flow *flow)
{
    const aid__assign_net *net = flow->net;
    int64_t total = 0;
    for (uint32_t helper = 0; helper < net->helpers; helper++)
        total = assign_dual_sum(total, net->capacity[helper], assign_dual_price(flow, helper));
    for (uint32_t request = 0; request < net->requests; request++) {
        int64_t dual = 0;
        for (uint32_t edge = net->first_edge[request]; edge < net->first_edge[request + 1]; edge++) {
            int64_t rest = net->edge_score[edge] - assign_dual_price(flow, net->edge_helper[edge]);
            if (!flow->used[edge] && rest > dual)
                dual = rest;
        }
        total = assign_dual_sum(total, net->seats[request], dual);
        for (uint32_t edge = net->first_edge[request]; edge < net->first_edge[request + 1]; edge++) {
            int64_t rest = net->edge_score[edge] - assign_dual_price(flow, net->edge_helper[edge]) - dual;
            total = assign_dual_sum(total, 1, rest > 0 ? rest : 0);
        }
    }
    return total;
}
