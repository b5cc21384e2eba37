/* SPDX-License-Identifier: MIT */
/* The Lagrangian bound of the generalised assignment problem (G. Ross, R. Soland, A branch and bound algorithm for the
 * generalized assignment problem, Math. Programming 8, 1975; M. Fisher, R. Jaikumar, L. Van Wassenhove, A multiplier
 * adjustment method for the generalized assignment problem, Management Science 32, 1986). Requests have prices ≥ 0; an
 * edge gains its value less its request's price; each helper takes the best of hers that she can carry, whatever the
 * others do. So
 *
 *     no plan is worth more than  what is in + Σ open seats · price + Σ over helpers of the best knapsack,
 *
 * whatever the prices are. They follow a direction that remembers the last ones, by Polyak's step, as in
 * rings_bound.c. At the minimum the bound is that of the set-partitioning program, tighter than the linear one. */
#include "solve/load.h"

#include <assert.h>
#include <string.h>

enum {
    LOAD_BOUND_UNIT = 1024, /* what one seat too many or too few counts in a direction */
    LOAD_BOUND_MOST = 8,    /* more of them count as so many */
    LOAD_BOUND_STALL = 8,   /* rounds without a better bound after which less is hoped for */
    LOAD_BOUND_HOPE = 4,    /* at first steps aim at this part of the way to the best plan */
    LOAD_BOUND_SHARE = 32,  /* … but no more than this part of all scores */
    LOAD_BOUND_PLANS = 24   /* rounds between two plans */
};

static int64_t load_bound_gain(const aid__load_search *search, uint32_t edge)
{
    return search->net->value[edge] * search->fine - search->price[search->net->request_of[edge]];
}

/* May the edge still come in? */
static bool load_bound_free(const aid__load_search *search, uint32_t helper, uint32_t edge)
{
    return search->fate[edge] == AID__LOAD_FREE && search->net->load[edge] <= search->room[helper] &&
           search->open[search->net->request_of[edge]] > 0;
}

bool aid__load_gather(aid__load_search *search, uint32_t helper)
{
    const aid__load_net *net = search->net;
    aid__load_sack *sack = &search->sack;
    sack->items.count = 0;
    if (!aid__vector_reserve(&sack->items, net->first[helper + 1] - net->first[helper]))
        return false;
    aid__load_item *item = sack->items.rows;
    for (uint32_t i = net->first[helper]; i < net->first[helper + 1]; i++) {
        uint32_t edge = net->edge[i];
        if (!load_bound_free(search, helper, edge))
            continue;
        int64_t gain = load_bound_gain(search, edge);
        if (gain <= 0)
            continue;
        uint32_t load = net->load[edge];
        *item++ = (aid__load_item) {
            .gain = gain, .whole = gain / load, .rest = (uint32_t)(gain % load), .load = load, .edge = edge
        };
    }
    sack->items.count = (size_t)(item - (aid__load_item *)sack->items.rows);
    search->pace->work += net->first[helper + 1] - net->first[helper];
    return aid__load_sack_order(sack);
}

/* The bound at the running prices, or −1 for want of memory. */
static int64_t load_bound_sum(aid__load_search *search)
{
    const aid__load_part *part = &search->part;
    const aid__load_net *net = search->net;
    int64_t total = search->fixed * search->fine;
    for (uint32_t request = part->request; request < part->request_end; request++) {
        total += search->open[request] * search->price[request];
        search->asked[request] = 0;
    }
    memset(search->taken + part->edge, 0, part->edge_end - part->edge);
    for (uint32_t helper = part->helper; helper < part->helper_end; helper++) {
        if (!aid__load_gather(search, helper))
            return -1;
        int64_t gain = aid__load_sack_fill(&search->sack, search->room[helper], search->taken, &search->pace->work);
        if (gain < 0)
            return -1;
        search->sack_gain[helper] = gain;
        total += gain;
    }
    for (uint32_t edge = part->edge; edge < part->edge_end; edge++)
        search->asked[net->request_of[edge]] += search->taken[edge];
    return total;
}

/* Turns the direction towards what the last sum asks for; answers its squared length. */
static int64_t load_bound_turn(aid__load_search *search)
{
    int64_t length = 0;
    for (uint32_t request = search->part.request; request < search->part.request_end; request++) {
        int64_t left = (int64_t)search->open[request] - search->asked[request];
        left = left > LOAD_BOUND_MOST ? LOAD_BOUND_MOST : left < -LOAD_BOUND_MOST ? -LOAD_BOUND_MOST : left;
        int64_t move = left * LOAD_BOUND_UNIT + search->move[request] * 3 / 4;
        if (search->price[request] == 0 && move > 0)
            move = 0;
        search->move[request] = move;
        length += move * move;
    }
    return length;
}

static void load_bound_step(aid__load_search *search, int64_t pull, int64_t length)
{
    for (; pull >= (int64_t)1 << 36; pull /= 2)
        length /= 2;
    for (uint32_t request = search->part.request; request < search->part.request_end; request++) {
        int64_t *price = &search->price[request];
        *price -= pull * LOAD_BOUND_UNIT * search->move[request] / (length > 0 ? length : 1);
        if (*price < 0)
            *price = 0;
    }
}

static void load_bound_copy(const aid__load_search *search, const int64_t *from, int64_t *to)
{
    uint32_t first = search->part.request, count = search->part.request_end - first;
    memcpy(to + first, from + first, count * sizeof *to);
}

/* What the first steps aim at. The best plan may lack a seat, which weighs more than any score: no reason for long
 * steps, as long as others are likely to have it. */
static int64_t load_bound_hope(const aid__load_search *search, int64_t total)
{
    int64_t hope = (total - search->best * search->fine) / LOAD_BOUND_HOPE;
    int64_t most = search->net->fold.score_most * search->fine / LOAD_BOUND_SHARE;
    return hope < most || most == 0 ? hope : most;
}

/* After a round: is there a reason to go on? Turns, and steps. */
static bool load_bound_move(aid__load_search *search, int64_t total, int64_t best, int64_t hope)
{
    int64_t length = load_bound_turn(search);
    if (best / search->fine <= search->best || length == 0 || hope * 16 < search->fine ||
        !aid__rings_pace_go(search->pace, search->part.request_end - search->part.request))
        return false;
    load_bound_step(search, total - (best - hope), length);
    return true;
}

int64_t aid__load_bound(aid__load_search *search, uint32_t rounds, bool plans)
{
    int64_t best = INT64_MAX, hope = INT64_MAX;
    uint32_t stall = 0;
    uint32_t first = search->part.request, count = search->part.request_end - first;
    memset(search->move + first, 0, count * sizeof *search->move);
    for (uint32_t round = 0; round < rounds; round++) {
        int64_t total = load_bound_sum(search);
        if (total < 0)
            return -1;
        if (plans && round % LOAD_BOUND_PLANS == 0)
            aid__load_plan(search);
        if (round == 0)
            hope = load_bound_hope(search, total);
        if (total < best) {
            stall = round > 0 && total > best - hope / 16 ? stall + 1 : 0;
            best = total;
            load_bound_copy(search, search->price, search->kept_price);
        } else
            stall++;
        if (stall >= LOAD_BOUND_STALL) {
            hope /= 2;
            stall = 0;
            load_bound_copy(search, search->kept_price, search->price);
        }
        if (!load_bound_move(search, total, best, hope))
            break;
    }
    load_bound_copy(search, search->kept_price, search->price);
    int64_t total = load_bound_sum(search);
    assert(total < 0 || total == best);
    return total;
}

/* What the bound would be if the edge's fate were the other one. The sack holds the helper's items. */
static int64_t load_bound_other(const aid__load_search *search, uint32_t helper, uint32_t edge, uint32_t item,
                                int64_t bound)
{
    uint64_t room = search->room[helper];
    int64_t other = bound - search->sack_gain[helper];
    if (search->taken[edge])
        return other + aid__load_sack_limit(&search->sack, 0, room, item);
    return other + load_bound_gain(search, edge) +
           aid__load_sack_limit(&search->sack, 0, room - search->net->load[edge], item);
}

static bool load_bound_push(aid__vector *out, uint32_t edge, bool in)
{
    uint32_t *row = aid__vector_push(out);
    if (row != NULL)
        *row = edge * 2 + in;
    return row != NULL;
}

/* The fates that the bound decides for one helper, as edge · 2 + in. False: out of memory. */
static bool load_bound_decide(aid__load_search *search, uint32_t helper, int64_t bound)
{
    const aid__load_net *net = search->net;
    const aid__load_item *items = search->sack.items.rows;
    aid__vector *out = &search->sack.next;
    int64_t need = (search->best + 1) * search->fine;
    out->count = 0;
    for (uint32_t i = 0; i < search->sack.items.count; i++)
        if (load_bound_other(search, helper, items[i].edge, i, bound) < need &&
            !load_bound_push(out, items[i].edge, search->taken[items[i].edge]))
            return false;
    for (uint32_t i = net->first[helper]; i < net->first[helper + 1]; i++) {
        uint32_t edge = net->edge[i];
        if (search->fate[edge] != AID__LOAD_FREE)
            continue;
        bool never = !load_bound_free(search, helper, edge);
        if (!never && load_bound_gain(search, edge) <= 0)
            never = load_bound_other(search, helper, edge, UINT32_MAX, bound) < need;
        if (never && !load_bound_push(out, edge, false))
            return false;
    }
    return true;
}

bool aid__load_fix(aid__load_search *search, int64_t bound)
{
    const aid__load_part *part = &search->part;
    search->shut = false;
    for (uint32_t helper = part->helper; helper < part->helper_end && !search->shut; helper++) {
        if (!aid__load_gather(search, helper) || !load_bound_decide(search, helper, bound))
            return false;
        const uint32_t *said = search->sack.next.rows;
        for (size_t i = 0; i < search->sack.next.count && !search->shut; i++) {
            uint32_t edge = said[i] / 2;
            bool in = (said[i] & 1) != 0;
            search->shut = in && !load_bound_free(search, helper, edge);
            if (!search->shut && !aid__load_say(search, edge, in ? AID__LOAD_IN : AID__LOAD_OUT))
                return false;
        }
    }
    return true;
}
