/* SPDX-License-Identifier: MIT */
/* Branch and bound over edges. A node says the fate of some; prices bound it; edges that the bound decides follow; then
 * one edge of a request that too many helpers want (or too few) is tried in and out. Depth first, the fates on one
 * trail that a node takes back. Work is rationed: a part that uses up its ration keeps its first bound. */
#include "solve/load.h"

#include <assert.h>
#include <string.h>

enum {
    LOAD_SEARCH_FIRST_ROUNDS = 600, /* of pricing the whole part */
    LOAD_SEARCH_ROUNDS = 10,        /* … and a node */
    LOAD_SEARCH_DEPTH = 4000,       /* deeper nodes are given up */
    LOAD_SEARCH_PLANS = 4           /* nodes of this depth and less make plans by local search */
};

bool aid__load_say(aid__load_search *search, uint32_t edge, uint8_t fate)
{
    const aid__load_net *net = search->net;
    uint32_t *row = aid__vector_push(&search->trail);
    if (row == NULL)
        return false;
    *row = edge;
    assert(search->fate[edge] == AID__LOAD_FREE);
    search->fate[edge] = fate;
    if (fate == AID__LOAD_IN) {
        assert(search->open[net->request_of[edge]] > 0);
        search->open[net->request_of[edge]]--;
        search->room[net->net->edge_helper[edge]] -= net->load[edge];
        search->fixed += net->value[edge];
    }
    return true;
}

static void load_search_forget(aid__load_search *search, size_t mark)
{
    const aid__load_net *net = search->net;
    while (search->trail.count > mark) {
        uint32_t edge = ((const uint32_t *)search->trail.rows)[--search->trail.count];
        if (search->fate[edge] == AID__LOAD_IN) {
            search->open[net->request_of[edge]]++;
            search->room[net->net->edge_helper[edge]] += net->load[edge];
            search->fixed -= net->value[edge];
        }
        search->fate[edge] = AID__LOAD_FREE;
    }
}

static bool load_search_lack(aid__load_search *search)
{
    search->pace->status = aid__fail_memory(search->pace->error);
    return false;
}

/* The edge to branch on: of the request that is asked for most beyond its seats (or least short of them) the one that
 * takes the most load; AID__ASSIGN_NONE: the knapsacks' edges are a plan at the bound. */
static uint32_t load_search_choose(const aid__load_search *search)
{
    const aid__load_part *part = &search->part;
    const aid__assign_net *net = search->net->net;
    uint32_t best = AID__ASSIGN_NONE;
    int64_t best_gap = 0, best_gain = 0;
    for (uint32_t request = part->request; request < part->request_end; request++) {
        int64_t gap = (int64_t)search->asked[request] - search->open[request];
        if (gap == 0 || (gap < 0 && search->price[request] == 0))
            continue;
        for (uint32_t edge = net->first_edge[request]; edge < net->first_edge[request + 1]; edge++) {
            if (search->fate[edge] != AID__LOAD_FREE || (gap > 0 && !search->taken[edge]) ||
                search->net->load[edge] > search->room[net->edge_helper[edge]])
                continue;
            int64_t gain = search->net->value[edge] * search->fine - search->price[request];
            if (best == AID__ASSIGN_NONE || gap > best_gap || (gap == best_gap && gain > best_gain)) {
                best = edge;
                best_gap = gap;
                best_gain = gain;
            }
        }
    }
    return best;
}

static void load_search_prices(aid__load_search *search, size_t at)
{
    const aid__load_part *part = &search->part;
    memcpy(search->price + part->request, (const int64_t *)search->saved.rows + at,
           (part->request_end - part->request) * sizeof *search->price);
}

static void load_search_node(aid__load_search *search, uint32_t depth);

static void load_search_branch(aid__load_search *search, uint32_t edge, uint32_t depth)
{
    size_t saved = search->saved.count, count = search->part.request_end - search->part.request;
    if (!aid__vector_reserve(&search->saved, count)) {
        load_search_lack(search);
        return;
    }
    memcpy((int64_t *)search->saved.rows + saved, search->price + search->part.request, count * sizeof(int64_t));
    search->saved.count += count;
    for (uint8_t fate = AID__LOAD_IN; fate <= AID__LOAD_OUT; fate++) {
        size_t mark = search->trail.count;
        if (!aid__rings_pace_go(search->pace, count))
            break;
        if (!aid__load_say(search, edge, fate))
            load_search_lack(search);
        else
            load_search_node(search, depth + 1);
        load_search_forget(search, mark);
        load_search_prices(search, saved);
    }
    search->saved.count = saved;
}

/* Bounds and fixes until little changes; false: this node is done. */
static bool load_search_settle(aid__load_search *search, uint32_t rounds, bool plans, int64_t *out_bound)
{
    for (int times = 0; times < 4; times++) {
        size_t mark = search->trail.count;
        int64_t bound = aid__load_bound(search, rounds, plans);
        if (bound < 0)
            return load_search_lack(search);
        if (times == 0 || bound < *out_bound)
            *out_bound = bound;
        if (bound / search->fine <= search->best || !aid__rings_pace_go(search->pace, 0))
            return false;
        if (!aid__load_fix(search, bound))
            return load_search_lack(search);
        if (search->shut)
            return false;
        if (search->trail.count == mark)
            break;
        rounds = LOAD_SEARCH_ROUNDS;
        plans = false;
    }
    return true;
}

/* A request that nobody can take any more needs no price. */
static void load_search_drop_prices(aid__load_search *search)
{
    const aid__assign_net *net = search->net->net;
    for (uint32_t request = search->part.request; request < search->part.request_end; request++) {
        bool free = false;
        for (uint32_t edge = net->first_edge[request]; edge < net->first_edge[request + 1] && !free; edge++)
            free = search->fate[edge] == AID__LOAD_FREE;
        if (!free)
            search->price[request] = 0;
    }
}

static void load_search_node(aid__load_search *search, uint32_t depth)
{
    int64_t bound;
    if (depth >= LOAD_SEARCH_DEPTH) {
        search->loose = true;
        return;
    }
    if (!load_search_settle(search, LOAD_SEARCH_ROUNDS, false, &bound))
        return;
    load_search_drop_prices(search);
    bound = aid__load_bound(search, 1, false); /* the knapsacks of what is free now */
    uint32_t edge = load_search_choose(search);
    if (bound >= 0 && (depth <= LOAD_SEARCH_PLANS || edge == AID__ASSIGN_NONE))
        aid__load_plan(search);
    if (bound < 0)
        load_search_lack(search);
    else if (bound / search->fine <= search->best)
        return;
    else if (edge != AID__ASSIGN_NONE)
        load_search_branch(search, edge, depth);
    else
        search->loose = true;
}

/* Prices to start from: what the best edge beyond the seats is worth. */
static void load_search_first_prices(aid__load_search *search)
{
    const aid__assign_net *net = search->net->net;
    for (uint32_t request = search->part.request; request < search->part.request_end; request++) {
        int64_t high = INT64_MAX, next = 0;
        for (uint32_t seat = 0; seat <= net->seats[request] && seat < 8; seat++) {
            next = 0;
            for (uint32_t edge = net->first_edge[request]; edge < net->first_edge[request + 1]; edge++)
                if (search->net->value[edge] < high && search->net->value[edge] > next)
                    next = search->net->value[edge];
            high = next;
        }
        search->price[request] = next * search->fine;
    }
}

int64_t aid__load_part_solve(aid__load_search *search)
{
    int64_t bound = 0;
    search->loose = false;
    load_search_first_prices(search);
    if (load_search_settle(search, LOAD_SEARCH_FIRST_ROUNDS, true, &bound))
        load_search_node(search, 1);
    load_search_forget(search, 0);
    bound /= search->fine;
    bool whole = !search->loose && aid__rings_pace_go(search->pace, 0);
    return whole || bound < search->best ? search->best : bound;
}
