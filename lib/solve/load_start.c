/* SPDX-License-Identifier: MIT */
/* Plans: what the knapsacks took, less what a request has too much of, filled up and bettered by moves that help: an
 * edge comes in where there is room; another edge of the request makes way for it; an edge of its helper does, whose
 * request finds another place or none. The first move that helps is made, in the order of the net, until none helps or
 * the ration of work is used up. */
#include "solve/load.h"

#include <string.h>

enum { LOAD_START_RATION = 8000000 };

static uint32_t load_start_helper(const aid__load_search *search, uint32_t edge)
{
    return search->net->net->edge_helper[edge];
}

static void load_start_enter(aid__load_search *search, uint32_t edge)
{
    search->plan[edge] = 1;
    search->plan_room[load_start_helper(search, edge)] -= search->net->load[edge];
    search->plan_seats[search->net->request_of[edge]]++;
}

static void load_start_leave(aid__load_search *search, uint32_t edge)
{
    search->plan[edge] = 0;
    search->plan_room[load_start_helper(search, edge)] += search->net->load[edge];
    search->plan_seats[search->net->request_of[edge]]--;
}

static bool load_start_room(const aid__load_search *search, uint32_t edge)
{
    return search->net->load[edge] <= search->plan_room[load_start_helper(search, edge)];
}

/* The knapsacks' edges and those that are in, no request with more than its seats. */
static void load_start_gather(aid__load_search *search)
{
    const aid__load_part *part = &search->part;
    const aid__assign_net *net = search->net->net;
    for (uint32_t helper = part->helper; helper < part->helper_end; helper++)
        search->plan_room[helper] = search->net->capacity[helper];
    for (uint32_t request = part->request; request < part->request_end; request++) {
        search->plan_seats[request] = 0;
        for (uint32_t edge = net->first_edge[request]; edge < net->first_edge[request + 1]; edge++) {
            search->plan[edge] = 0;
            if (search->taken[edge] || search->fate[edge] == AID__LOAD_IN)
                load_start_enter(search, edge);
        }
        while (search->plan_seats[request] > net->seats[request]) {
            uint32_t least = AID__ASSIGN_NONE;
            for (uint32_t edge = net->first_edge[request]; edge < net->first_edge[request + 1]; edge++)
                if (search->plan[edge] &&
                    (least == AID__ASSIGN_NONE || search->net->value[edge] < search->net->value[least]))
                    least = edge;
            load_start_leave(search, least);
        }
    }
}

/* The best place for one seat more of `request`, other than `not`: an edge, or none. */
static uint32_t load_start_place(aid__load_search *search, uint32_t request, uint32_t not )
{
    const aid__assign_net *net = search->net->net;
    uint32_t best = AID__ASSIGN_NONE;
    for (uint32_t edge = net->first_edge[request]; edge < net->first_edge[request + 1]; edge++)
        if (edge != not &&!search->plan[edge] && search->net->value[edge] > 0 && load_start_room(search, edge) &&
            (best == AID__ASSIGN_NONE || search->net->value[edge] > search->net->value[best]))
            best = edge;
    search->pace->work += net->first_edge[request + 1] - net->first_edge[request];
    return best;
}

/* Can `edge` come in, gaining `gain`, when one edge of its helper makes way? Makes the move if it helps. */
static bool load_start_push(aid__load_search *search, uint32_t edge, int64_t gain)
{
    const aid__load_net *net = search->net;
    uint32_t helper = load_start_helper(search, edge);
    search->pace->work += net->first[helper + 1] - net->first[helper];
    for (uint32_t i = net->first[helper]; i < net->first[helper + 1]; i++) {
        uint32_t other = net->edge[i], request = net->request_of[other];
        if (!search->plan[other] || other == edge || request == net->request_of[edge] ||
            search->plan_room[helper] + net->load[other] < net->load[edge])
            continue;
        load_start_leave(search, other);
        load_start_enter(search, edge);
        uint32_t place = load_start_place(search, request, other);
        if (gain - net->value[other] + (place != AID__ASSIGN_NONE ? net->value[place] : 0) > 0) {
            if (place != AID__ASSIGN_NONE)
                load_start_enter(search, place);
            return true;
        }
        load_start_leave(search, edge);
        load_start_enter(search, other);
    }
    return false;
}

/* Tries to bring an edge in. When the request has all its seats, another of its edges goes. */
static bool load_start_bring(aid__load_search *search, uint32_t edge, uint32_t going)
{
    int64_t gain = search->net->value[edge] - (going != AID__ASSIGN_NONE ? search->net->value[going] : 0);
    bool done = true;
    if (going != AID__ASSIGN_NONE)
        load_start_leave(search, going);
    if (gain > 0 && load_start_room(search, edge))
        load_start_enter(search, edge);
    else if (!load_start_push(search, edge, gain))
        done = false;
    if (!done && going != AID__ASSIGN_NONE)
        load_start_enter(search, going);
    return done;
}

/* One request: is there a move that helps? */
static bool load_start_better(aid__load_search *search, uint32_t request)
{
    const aid__assign_net *net = search->net->net;
    uint32_t first = net->first_edge[request], end = net->first_edge[request + 1];
    bool full = search->plan_seats[request] == net->seats[request];
    for (uint32_t edge = first; edge < end; edge++) {
        if (search->plan[edge] || search->net->value[edge] == 0 ||
            search->net->load[edge] > search->net->capacity[load_start_helper(search, edge)])
            continue;
        if (!full && load_start_bring(search, edge, AID__ASSIGN_NONE))
            return true;
        for (uint32_t going = first; going < end; going++)
            if (search->plan[going] && load_start_bring(search, edge, going))
                return true;
    }
    return false;
}

static int64_t load_start_worth(const aid__load_search *search)
{
    int64_t value = 0;
    for (uint32_t edge = search->part.edge; edge < search->part.edge_end; edge++)
        if (search->plan[edge])
            value += search->net->value[edge];
    return value;
}

/* Fills what is open, then moves. */
static void load_start_climb(aid__load_search *search)
{
    const aid__load_part *part = &search->part;
    uint64_t until = search->pace->work + LOAD_START_RATION;
    for (uint32_t request = part->request; request < part->request_end; request++)
        for (uint32_t place = 0; search->plan_seats[request] < search->net->net->seats[request];) {
            place = load_start_place(search, request, AID__ASSIGN_NONE);
            if (place == AID__ASSIGN_NONE)
                break;
            load_start_enter(search, place);
        }
    for (bool moved = true; moved && search->pace->work < until;) {
        moved = false;
        for (uint32_t request = part->request; request < part->request_end && search->pace->work < until; request++)
            for (uint32_t times = 0; times < 8 && load_start_better(search, request); times++)
                moved = true;
    }
}

void aid__load_plan(aid__load_search *search)
{
    const aid__load_part *part = &search->part;
    load_start_gather(search);
    load_start_climb(search);
    int64_t value = load_start_worth(search);
    if (value <= search->best)
        return;
    search->best = value;
    memcpy(search->net->plan + part->edge, search->plan + part->edge, part->edge_end - part->edge);
}
