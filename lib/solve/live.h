/* SPDX-License-Identifier: MIT */
/* A plan that stays the best one while requests and helpers come and go, at the price of one shortest path a change.
 *
 *   live.c        the public face: open, change, read
 *   live_open.c   from a problem, and from a solved one with its prices
 *   live_read.c   what the plan is now
 *   live_rows.c   rows of requests and columns of helpers, as they come and go
 *   live_plan.c   slots, the heap, and what the two searches share
 *   live_seat.c   one more seat, or one slot less: a best alternating path forward
 *   live_slot.c   one slot more: a best alternating path backward
 *   fair.c        loads of helpers as a stage of their own: slots of rising cost, filled from nothing
 *
 * All seats compete in one zone: a gain begins with a word for the seat, 256 − tier, so that a more urgent one is worth
 * more than anything below it. Since the sets of seats that can be filled form a matroid, any falling weights give the
 * plan that is best tier by tier (assign_dual.c); so the stage values are those of aid_solve_assign, and the certificate
 * that it publishes is all that is taken over from it.
 *
 * A helper's slots may have rising costs c(1) ≤ c(2) ≤ …; as long as loads do not matter all are 0.
 *
 * Invariants between changes, with net gain = gain of an edge − price of its helper, load l of capacity c:
 *   in each row every edge in the plan ≥ 0 and ≥ every edge outside it; with an empty seat, no edge outside it > 0;
 *   price ≥ c(l) when l > 0, price ≤ c(l + 1) when there is room. */
#ifndef AID_SOLVE_LIVE_H
#define AID_SOLVE_LIVE_H

#include "base/error.h"
#include "base/vector.h"
#include <mutualaid/solve.h>

#define AID__LIVE_NONE UINT32_MAX
#define AID__LIVE_PINNED (UINT32_MAX - 1) /* a slot: the edge looks used to the searches and stands in no slot */

/* What an edge is worth, compared word by word. */
typedef struct aid__live_gain {
    int64_t seat;
    int64_t outer;  /* minus the weights of the outer edge tiers */
    int64_t middle; /* AID__LIVE_KEPT for a pair that is to stay; minus the cost of loads */
    int64_t score;
} aid__live_gain;

#define AID__LIVE_KEPT ((int64_t)1 << 32) /* more than any difference of two loads' costs */

static inline aid__live_gain aid__live_plus(aid__live_gain a, aid__live_gain b)
{
    return (aid__live_gain){ a.seat + b.seat, a.outer + b.outer, a.middle + b.middle, a.score + b.score };
}

static inline aid__live_gain aid__live_minus(aid__live_gain a, aid__live_gain b)
{
    return (aid__live_gain){ a.seat - b.seat, a.outer - b.outer, a.middle - b.middle, a.score - b.score };
}

static inline bool aid__live_less(aid__live_gain a, aid__live_gain b)
{
    if (a.seat != b.seat)
        return a.seat < b.seat;
    if (a.outer != b.outer)
        return a.outer < b.outer;
    if (a.middle != b.middle)
        return a.middle < b.middle;
    return a.score < b.score;
}

typedef struct aid__live_edge {
    uint32_t helper;
    int32_t score;
    uint32_t slot;   /* in the helper's slots; NONE: not in the plan */
    uint32_t column; /* its place in the helper's column */
    uint8_t tier;
    uint8_t kept;
    uint8_t ghost; /* its slot is about to be opened, since the request leaves */
    uint8_t reserved;
} aid__live_edge;

typedef struct aid__live_request {
    aid__live_edge *edges;
    uint32_t edge_count;
    uint32_t edge_room;
    uint32_t seats;
    uint32_t served;
    uint32_t search; /* the search that last looked at this row … */
    uint8_t tier;
    uint8_t owned;   /* 1: `edges` is a block of its own */
    uint8_t present; /* 0: was removed */
    uint8_t reserved;
    aid__live_gain label; /* … and from which distance */
} aid__live_request;

/* A helper's view of an edge, complete enough to price it without a look at the row. */
typedef struct aid__live_entry {
    uint32_t request;
    uint32_t edge; /* in the request's row */
    int32_t score;
    uint8_t tier;
    uint8_t kept;
    uint8_t used;
    uint8_t urgency;
} aid__live_entry;

typedef struct aid__live_slot {
    uint32_t request; /* NONE: a slot about to be given up */
    uint32_t edge;
} aid__live_slot;

typedef struct aid__live_helper {
    aid__live_gain price;
    uint32_t search; /* the search that last reached this helper */
    uint32_t heap_place;
    uint32_t load;
    uint32_t capacity;
    aid__live_gain distance; /* of that search */
    uint32_t via_request;    /* who moves: forward to this helper, backward away from it; NONE: the search began here */
    uint32_t via_edge;       /* their edge here */
    uint32_t from_edge;      /* their edge at the other end; NONE: a seat that had no place */
    uint32_t slot_room;
    aid__live_slot *slots;
    aid__live_entry *column;
    uint32_t column_count;
    uint32_t column_room;
    uint32_t before; /* load before this plan */
    uint8_t present;
    uint8_t owned; /* AID__LIVE_OWN_… */
    uint16_t reserved;
} aid__live_helper;

enum { AID__LIVE_OWN_SLOTS = 1, AID__LIVE_OWN_COLUMN = 2 }; /* a block of its own, not a part of the first one */

typedef struct aid__live_heap_entry {
    aid__live_gain distance;
    uint32_t helper;
    uint32_t reserved;
} aid__live_heap_entry;

enum {
    AID__LIVE_END_NONE,
    AID__LIVE_END_ROOM,  /* forward: a helper takes one more */
    AID__LIVE_END_TRADE, /* forward: the seat in `slot` loses its place */
    AID__LIVE_END_SELF,  /* forward: the seat that asks stays empty */
    AID__LIVE_END_STAY,  /* backward: the helper keeps a free slot */
    AID__LIVE_END_FILL   /* backward: `edge` of `request`, which has an empty seat */
};

typedef struct aid__live_end {
    aid__live_gain distance;
    int32_t kind;
    uint32_t helper;
    uint32_t slot;
    uint32_t request, edge;
} aid__live_end;

struct aid_assignment {
    aid_allocator memory;
    aid__vector requests; /* aid__live_request */
    aid__vector helpers;  /* aid__live_helper */
    aid__vector moves;    /* aid_assign_move: of the last change */
    aid__vector heap;     /* aid__live_heap_entry: room for every helper */
    aid__vector settled;  /* uint32_t: the same */
    void *rows_block, *columns_block, *slots_block; /* of the problem it was opened with */
    size_t rows_size, columns_size, slots_size;
    uint64_t present_requests, present_helpers;
    uint64_t side_most; /* of the smaller of the two */
    int64_t outer_price[4];
    int64_t load_middle, load_score; /* what one unit of Σ load² costs, in either word */
    uint64_t seats, outer_seats[4];
    uint64_t *tier_seats; /* 256 */
    int64_t score, load_squares;
    uint64_t work;
    aid__live_end end; /* the best that the running search has found */
    uint32_t search;
    uint32_t tiers_known; /* bit t: edge tier t has a weight */
    int32_t by_score, complete;
    int32_t moves_lost; /* 1: there was no memory for all moves of the last change */
};

static inline aid__live_request *aid__live_request_at(const aid_assignment *live, uint32_t request)
{
    return (aid__live_request *)live->requests.rows + request;
}

static inline aid__live_helper *aid__live_helper_at(const aid_assignment *live, uint32_t helper)
{
    return (aid__live_helper *)live->helpers.rows + helper;
}

static inline int64_t aid__live_seat_weight(const aid_assignment *live, uint8_t tier)
{
    if (live->by_score)
        return live->complete ? AID_ASSIGN_TIERS : 0;
    return AID_ASSIGN_TIERS - (int64_t)tier;
}

static inline aid__live_gain aid__live_edge_gain(const aid_assignment *live, uint8_t urgency, const aid__live_edge *edge)
{
    return (aid__live_gain){ aid__live_seat_weight(live, urgency), -live->outer_price[edge->tier],
                             edge->kept ? AID__LIVE_KEPT : 0, edge->score };
}

/* What the slot number `slot`, counted from 1, costs: the step of Σ (before + load)². */
static inline aid__live_gain aid__live_slot_cost(const aid_assignment *live, const aid__live_helper *helper,
                                                 uint32_t slot)
{
    int64_t step = 2 * ((int64_t)helper->before + slot) - 1;
    return (aid__live_gain){ 0, 0, live->load_middle * step, live->load_score * step };
}

/* live_rows.c: what is reserved is taken at once, or nothing has changed. */
bool aid__live_reserve_helpers(aid_assignment *live, size_t more);
bool aid__live_reserve_slots(aid_assignment *live, uint32_t helper, uint32_t room);
bool aid__live_reserve_column(aid_assignment *live, uint32_t helper, uint32_t room);
bool aid__live_reserve_row(aid_assignment *live, uint32_t request, uint32_t room);
/* Appends an edge to a row that has room, and to its helper's column, which has. */
void aid__live_link(aid_assignment *live, uint32_t request, aid__live_edge edge);
void aid__live_unlink_request(aid_assignment *live, uint32_t request); /* drops all of its edges; none is in the plan */
void aid__live_unlink_helper(aid_assignment *live, uint32_t helper);
void aid__live_free_rows(aid_assignment *live);

/* live_plan.c */
void aid__live_put(aid_assignment *live, uint32_t helper, uint32_t slot, uint32_t request, uint32_t edge);
uint32_t aid__live_take(aid_assignment *live, uint32_t request, uint32_t edge); /* the slot, now a ghost */
void aid__live_drop_slot(aid_assignment *live, uint32_t helper, uint32_t slot); /* the last one closes the gap */
void aid__live_log(aid_assignment *live, uint32_t request, uint32_t from, uint32_t to);
void aid__live_search_begin(aid_assignment *live);
/* Offers `distance` to the helper; true if it is the best so far. */
bool aid__live_reach(aid_assignment *live, uint32_t helper, aid__live_gain distance);
uint32_t aid__live_pop(aid_assignment *live); /* the nearest, now settled */
bool aid__live_nearer(const aid_assignment *live, aid__live_gain distance); /* than the best end so far */
bool aid__live_searching(const aid_assignment *live); /* is something open nearer than the best end? */

/* live_seat.c: a place for one more seat of the request, if that is worth it. False: it stays empty. */
bool aid__live_seat_add(aid_assignment *live, uint32_t request);
/* The helper, who is full, has one slot less: somebody goes elsewhere, or without. */
void aid__live_slot_close(aid_assignment *live, uint32_t helper);

/* live_slot.c: the helper has one slot more than the plan knows; the capacity says so already. */
void aid__live_slot_open(aid_assignment *live, uint32_t helper);

/* live_open.c */
/* All rows there, nobody wants a seat yet; the problem is checked but for doubles. */
aid_status aid__live_empty(const aid_assign_problem *problem, const aid_allocator *memory, aid_assignment **out,
                           aid_error *error);
/* Gives the request its seats, one after the other, as far as they are worth a place. */
void aid__live_seats(aid_assignment *live, uint32_t request, uint32_t seats);
/* Takes over a plan and the prices that prove it. */
aid_status aid__live_adopt(aid_assignment *live, const aid_assign_problem *problem, const aid_assign_result *result,
                           aid_error *error);
bool aid__live_holds(const aid_assignment *live); /* all invariants; for asserts and for plans that are handed in */

#endif
