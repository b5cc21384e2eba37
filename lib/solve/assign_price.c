/* SPDX-License-Identifier: MIT */
/* Prices of one word: when they serve, and the auction that places most seats.
 *
 * A request with an empty seat goes to the helper where it gains most beyond the price and bids so much that the next
 * best helper would be as good; the lowest bid of a full helper is its price, and who bid it has to bid anew. Bids are
 * exact (no ε), so a row that cannot outbid is left to the finish, and what the auction places is optimal for the seats
 * placed. All slots of a row share one floor, the row's next best choice at its last bid: so a seat that is outbid
 * never looks better than one that its row has kept. Floors only fall, so a stored bid is a lower bound and is brought
 * up to date when it comes to the top. D. Bertsekas: The auction algorithm (1988); slots as in Bertsekas and
 * Castañón (1989). */
#include "solve/assign_price_list.h"

#include <assert.h>
#include <string.h>

enum {
    PRICE_BUDGET = 24, /* looks per edge that the auction may cost before the rest is left to the finish */
    PRICE_AHEAD = 4    /* how many bids ahead a list is fetched */
};

static void price_clear(aid__price *state)
{
    const aid__assign_net *net = state->net;
    enum { PRICE_LINE = sizeof(aid__price_short_list) };
    uintptr_t past = (uintptr_t)state->lists % PRICE_LINE;
    state->lists = (aid__price_short_list *)((char *)state->lists + (past != 0 ? PRICE_LINE - past : 0));
    memset(state->nodes, 0, net->helpers * sizeof *state->nodes);
    memset(state->labels, 0, net->requests * sizeof *state->labels);
    for (uint32_t request = 0; request < net->requests; request++) {
        state->lists[request].bound = INT32_MAX;
        state->rows[request] =
            (aid__price_row) { .seats = net->seats[request], .first = net->first_edge[request] };
    }
    for (uint32_t helper = 0; helper < net->helpers; helper++) {
        state->shelves[helper] =
            (aid__price_shelf) { net->first_slot[helper], 0, net->capacity[helper], net->ample[helper] != 0 };
        state->price[helper] = net->capacity[helper] == 0 ? AID__PRICE_MAX : 0;
    }
}

static bool price_take(aid__price *state, const aid_allocator *allocator)
{
    const aid__assign_net *net = state->net;
    size_t requests = net->requests, helpers = net->helpers, word = sizeof(uint32_t);
    const aid__assign_piece pieces[] = {
        { &state->price, helpers * word },
        { &state->shelves, helpers * sizeof *state->shelves },
        { &state->slots, net->slots * sizeof *state->slots },
        { &state->rows, requests * sizeof *state->rows },
    };
    const aid__assign_piece passing[] = {
        { &state->lists, (requests + 1) * sizeof *state->lists },
        { &state->queue, requests * word },
        { &state->nodes, helpers * sizeof *state->nodes },
        { &state->labels, requests * sizeof *state->labels },
        { &state->heap, helpers * sizeof *state->heap },
        { &state->settled, helpers * word },
    };
    state->used = aid__take_zero(allocator, aid__assign_used_size(net));
    if (state->used == NULL ||
        !aid__assign_cut(allocator, pieces, sizeof pieces / sizeof *pieces, &state->block, &state->block_size) ||
        !aid__assign_cut(allocator, passing, sizeof passing / sizeof *passing, &state->place_block,
                         &state->place_block_size))
        return false;
    price_clear(state);
    return true;
}

static void price_give_places(aid__price *state, const aid_allocator *allocator)
{
    aid__give(allocator, state->place_block, state->place_block_size);
    state->place_block = NULL;
    state->lists = NULL;
}

static void price_give(aid__price *state, const aid_allocator *allocator)
{
    price_give_places(state, allocator);
    aid__give(allocator, state->block, state->block_size);
    if (state->used != NULL)
        aid__give(allocator, state->used, aid__assign_used_size(state->net));
}

static int32_t price_bid(const aid__price *state, const aid__price_slot *slot)
{
    return slot->score == AID__PRICE_STANDS ? slot->bid : slot->score - state->rows[slot->request].floor;
}

/* Puts `slot` at `place` or below it, into the heap of `count` slots. */
static void price_sink(aid__price_slot *heap, uint32_t count, uint64_t place, aid__price_slot slot)
{
    for (uint64_t child; (child = 2 * place + 1) < count; place = child) {
        if (child + 1 < count && heap[child + 1].bid < heap[child].bid)
            child++;
        if (heap[child].bid >= slot.bid)
            break;
        heap[place] = heap[child];
    }
    heap[place] = slot;
}

static void price_rise(aid__price_slot *heap, uint32_t place, aid__price_slot slot)
{
    for (; place > 0 && heap[(place - 1) / 2].bid > slot.bid; place = (place - 1) / 2)
        heap[place] = heap[(place - 1) / 2];
    heap[place] = slot;
}

/* The price of a full helper: its lowest bid, up to date. True if it is more than it was. */
static bool price_refresh(aid__price *state, uint32_t helper)
{
    const aid__price_shelf *shelf = &state->shelves[helper];
    aid__price_slot *heap = &state->slots[shelf->first];
    for (int32_t bid; (bid = price_bid(state, &heap[0])) > heap[0].bid;) {
        aid__price_slot top = heap[0];
        top.bid = bid;
        price_sink(heap, shelf->load, 0, top);
    }
    if (heap[0].bid <= state->price[helper])
        return false;
    state->price[helper] = heap[0].bid;
    return true;
}

/* Gives the edge a slot of its helper; whoever had it comes back, or none. */
static uint32_t price_place(aid__price *state, uint32_t request, const aid__price_option *option)
{
    uint32_t helper = option->helper, loser = AID__ASSIGN_NONE;
    aid__price_shelf *shelf = &state->shelves[helper];
    aid__price_slot *heap = &state->slots[shelf->first];
    aid__price_row *row = &state->rows[request];
    bool single = row->seats == 1, full = shelf->load == shelf->capacity;
    aid__price_slot slot = { option->score - row->floor, single ? AID__PRICE_STANDS : option->score, request,
                             option->edge };
    if (!full) {
        price_rise(heap, shelf->load++, slot);
        full = shelf->load == shelf->capacity;
    } else {
        loser = heap[0].request;
        if (heap[0].score != AID__PRICE_STANDS)
            state->used[heap[0].edge] = 0;
        state->rows[loser].served--;
        price_sink(heap, shelf->load, 0, slot);
    }
    if (!single)
        state->used[option->edge] = 1;
    row->served++;
    if (full && !shelf->ample)
        price_refresh(state, helper);
    return loser;
}

enum { PRICE_RESTS, PRICE_LEFT, PRICE_PLACED };

/* One bid for one seat. RESTS: by score, nothing is worth a seat any more. LEFT: the auction cannot decide. */
static int price_try(aid__price *state, uint32_t request, uint32_t *out_loser)
{
    bool by_score = state->net->by_score;
    for (;;) {
        aid__price_choice choice = aid__price_choose(state, request, by_score ? 0 : INT32_MIN);
        int64_t least = by_score ? 0 : (int64_t)choice.best.net - state->score_max - 1;
        int64_t next_net = choice.next.net > least ? choice.next.net : least;
        if (choice.best.edge == AID__ASSIGN_NONE || (by_score && choice.best.net <= 0))
            return PRICE_RESTS;
        aid__price_option *option = &choice.best;
        if (!aid__price_has_room(state, option->helper)) {
            if (state->shelves[option->helper].capacity == 0)
                return PRICE_LEFT;
            if (price_refresh(state, option->helper))
                continue;
            if (choice.best.net == next_net) {
                option = &choice.next;
                if (option->edge == AID__ASSIGN_NONE || !aid__price_has_room(state, option->helper))
                    return PRICE_LEFT;
            }
        }
        if (option->score - next_net > AID__PRICE_MAX)
            return PRICE_LEFT;
        state->rows[request].floor = (int32_t)next_net;
        *out_loser = price_place(state, request, option);
        return PRICE_PLACED;
    }
}

/* Marks the places of rows with one seat, which the auction keeps in the slots alone. */
static void price_mark(aid__price *state)
{
    const aid__assign_net *net = state->net;
    for (uint32_t helper = 0; helper < net->helpers; helper++)
        for (uint32_t i = 0; i < state->shelves[helper].load; i++)
            state->used[state->slots[state->shelves[helper].first + i].edge] = 1;
}

aid_status aid__price_auction(aid__price *state, aid__assign_run *run, uint32_t count, uint64_t budget,
                              aid_error *error)
{
    const aid__assign_net *net = state->net;
    uint32_t head = 0;
    while (count > 0 && state->work < budget) {
        aid_status status = aid__assign_look(run, state->work, &state->status_code, error);
        if (status != AID_OK || state->status_code != AID_SOLVE_OPTIMAL)
            return status;
        uint32_t request = state->queue[head];
        uint32_t ahead = head + PRICE_AHEAD;
        if (count > PRICE_AHEAD)
            aid__price_fetch(state, state->queue[ahead < net->requests ? ahead : ahead - net->requests]);
        head = head + 1 < net->requests ? head + 1 : 0;
        count--;
        while (state->rows[request].served < state->rows[request].seats) {
            uint32_t loser = AID__ASSIGN_NONE;
            if (price_try(state, request, &loser) != PRICE_PLACED)
                break;
            /* A row that is full lost its only claim to a place in the queue when it was filled. */
            if (loser == AID__ASSIGN_NONE || state->rows[loser].served + 1 < state->rows[loser].seats)
                continue;
            uint32_t tail = head + count < net->requests ? head + count : head + count - net->requests;
            state->queue[tail] = loser;
            count++;
        }
    }
    return AID_OK;
}

/* All requests bid. */
static aid_status price_open(aid__price *state, aid__assign_run *run, aid_error *error)
{
    const aid__assign_net *net = state->net;
    for (uint32_t request = 0; request < net->requests; request++)
        state->queue[request] = request;
    return aid__price_auction(state, run, net->requests, (uint64_t)PRICE_BUDGET * net->edges, error);
}

/* Helpers without any capacity took no part. Their price is the least that fits: what the row that wants them most
 * would gain by leaving its worst seat for them. */
static void price_absent(aid__price *state)
{
    const aid__assign_net *net = state->net;
    bool any = false;
    for (uint32_t helper = 0; helper < net->helpers; helper++) {
        if (net->capacity[helper] != 0)
            continue;
        state->price[helper] = 0;
        any = true;
    }
    for (uint32_t request = 0; any && request < net->requests; request++) {
        int64_t least = state->rows[request].served < net->seats[request] || net->seats[request] == 0 ? 0 : INT64_MAX;
        uint32_t first = net->first_edge[request], last = net->first_edge[request + 1];
        for (uint32_t edge = first; edge < last; edge++) {
            int64_t gain = (int64_t)net->edge_score[edge] - state->price[net->edge_helper[edge]];
            if (state->used[edge] && gain < least)
                least = gain;
        }
        for (uint32_t edge = first; edge < last && net->seats[request] > 0; edge++) {
            int32_t *price = &state->price[net->edge_helper[edge]];
            if (net->capacity[net->edge_helper[edge]] == 0 && net->edge_score[edge] - least > *price)
                *price = (int32_t)(net->edge_score[edge] - least);
        }
    }
}

/* Writes plan and prices in the form that the rest of the solver reads. */
static void price_export(aid__price *state, aid__assign_flow *flow)
{
    const aid__assign_net *net = state->net;
    price_absent(state);
    for (uint32_t helper = 0; helper < net->helpers; helper++) {
        flow->helpers[helper].price.score = state->price[helper];
        flow->helpers[helper].load = state->shelves[helper].load;
    }
    for (uint32_t request = 0; request < net->requests; request++)
        flow->requests[request].served = state->rows[request].served;
    flow->status_code = state->status_code;
    flow->work = state->work;
}

/* Σ seats, and the highest score on the way. */
static uint64_t price_measure(aid__price *state)
{
    const aid__assign_net *net = state->net;
    uint64_t seats = 0;
    for (uint32_t request = 0; request < net->requests; request++)
        seats += net->seats[request];
    for (uint32_t edge = 0; edge < net->edges; edge++)
        if (net->edge_score[edge] > state->score_max)
            state->score_max = net->edge_score[edge];
    return seats;
}

/* Does every request want one and every helper give one, and are there as many? */
static bool price_is_square(const aid__assign_net *net, uint64_t seats)
{
    if (net->by_score || seats != net->slots || seats != net->requests || net->slots != net->helpers)
        return false;
    for (uint32_t request = 0; request < net->requests; request++)
        if (net->seats[request] != 1)
            return false;
    for (uint32_t helper = 0; helper < net->helpers; helper++)
        if (net->capacity[helper] != 1 || net->ample[helper] > 1)
            return false; /* who has room to spare has price 0 */
    return true;
}

static aid_status price_run(aid__price *state, aid__assign_run *run, bool square, aid_error *error)
{
    aid_status status = square ? aid__price_scale(state, run, error) : price_open(state, run, error);
    if (status == AID_OK)
        price_mark(state);
    if (status == AID_OK && !aid__price_stopped(state))
        status = aid__price_finish(state, run, error);
    price_give_places(state, &run->allocator);
    if (status == AID_OK && !aid__price_stopped(state))
        status = aid__price_break_ties(state, run, error);
    return status;
}

aid_status aid__price_solve(const aid__assign_net *net, aid__assign_run *run, aid__assign_flow *out, bool *out_done,
                            aid_error *error)
{
    aid__price state = { .net = net, .status_code = AID_SOLVE_OPTIMAL };
    *out_done = false;
    uint64_t seats = price_measure(&state);
    if (net->edge_tier != NULL || state.score_max >= AID__PRICE_MAX / 2 || (!net->by_score && seats > net->slots))
        return AID_OK;
    if (!price_take(&state, &run->allocator)) {
        price_give(&state, &run->allocator);
        return aid__fail_memory(error);
    }
    run->total = seats;
    aid_status status = price_run(&state, run, price_is_square(net, seats), error);
    if (status == AID_OK && !state.stuck) {
        status = aid__assign_flow_take(net, state.used, &run->allocator, out, error);
        if (status == AID_OK) {
            price_export(&state, out);
            state.used = NULL;
        }
        *out_done = true;
    }
    run->done = 0;
    run->total = 0;
    price_give(&state, &run->allocator);
    return status;
}
