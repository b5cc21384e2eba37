/* SPDX-License-Identifier: MIT */
/* The quick way to a plan: prices of one word, the score. It knows problems without edge tiers where either every seat
 * may stay empty (by score) or every seat finds room; assign_flow.c knows all others.
 *
 *   assign_price.c         switches, and the auction that places most seats
 *   assign_price_list.h/.c what a row would bid for
 *   assign_scale.c         the auction for scarce helpers, with falling ε
 *   assign_price_search.c  the exact finish: one shortest path for each seat left over
 *   assign_tie.c           among the plans of the best score, the one with the lowest tie numbers
 *
 * Invariants once the auction ended, for net gain = score − price of the helper: in each row, every edge in the plan ≥
 * every edge outside it; a helper with room has price 0 (unless all helpers end full); by score alone, every edge in
 * the plan ≥ 0 and in a row with an empty seat no edge outside the plan > 0. */
#ifndef AID_SOLVE_ASSIGN_PRICE_H
#define AID_SOLVE_ASSIGN_PRICE_H

#include "solve/assign.h"

/* No price passes it, so that a net gain fits 32 bits. */
enum { AID__PRICE_MAX = 1 << 30 };

/* One seat of a helper; those in use form a heap, the lowest bid first. */
typedef struct aid__price_slot {
    int32_t bid;   /* of the auction: at most score − floor of the request, which only rises */
    int32_t score; /* of the edge; AID__PRICE_STANDS: the request has one seat, so its bid stands */
    uint32_t request;
    uint32_t edge;
} aid__price_slot;

enum { AID__PRICE_STANDS = -1 };

/* A helper's part of the slots. */
typedef struct aid__price_shelf {
    uint32_t first;
    uint32_t load; /* slots in use */
    uint32_t capacity;
    uint32_t ample; /* 1: nobody can be turned away, so the price stays 0 */
} aid__price_shelf;

/* What a request's bids need, together. */
typedef struct aid__price_row {
    int32_t floor;   /* the auction keeps each edge in the plan at least so good */
    uint32_t served; /* edges in the plan */
    uint32_t seats;
    uint32_t first; /* its first edge */
} aid__price_row;

/* The edges of a row that were best when all were looked at last, in one cache line. Prices only rise in an auction,
 * so what is not among them is at most `bound` ever after; mostly there is no need to look at the whole row again. */
enum { AID__PRICE_CHOICES = 6, AID__PRICE_NO_CHOICE = UINT16_MAX };
typedef struct aid__price_short_list {
    int32_t bound; /* INT32_MAX: never looked at */
    int32_t scores[AID__PRICE_CHOICES];
    uint32_t helpers[AID__PRICE_CHOICES];
    uint16_t places[AID__PRICE_CHOICES]; /* in the row; AID__PRICE_NO_CHOICE: no more */
} aid__price_short_list;

/* An edge that a row could bid for; without one, AID__ASSIGN_NONE and INT32_MIN. */
typedef struct aid__price_option {
    int32_t net; /* score − price */
    int32_t score;
    uint32_t helper, edge;
} aid__price_option;

/* What a row offers: its best edge outside the plan, and the next best. */
typedef struct aid__price_choice {
    aid__price_option best, next;
} aid__price_choice;

typedef struct aid__price_node { /* a helper in a search; as in assign_flow.c */
    int64_t distance;
    uint32_t search;
    uint32_t heap_place;
    uint32_t via;
    uint32_t from;
} aid__price_node;

typedef struct aid__price_label { /* a request in a search */
    int64_t distance;
    uint32_t search;
    uint32_t reserved;
} aid__price_label;

typedef struct aid__price_entry {
    int64_t distance;
    uint32_t helper;
    uint32_t reserved;
} aid__price_entry;

typedef struct aid__price {
    const aid__assign_net *net;
    int32_t *price;            /* helpers: ≥ 0; AID__PRICE_MAX without any capacity */
    aid__price_shelf *shelves; /* helpers */
    aid__price_slot *slots;
    aid__price_short_list *lists; /* requests; each at the start of a cache line; NULL once all seats are placed */
    aid__price_row *rows;         /* requests */
    uint32_t *queue;              /* requests that the auction has to look at; a ring */
    uint8_t *used;                /* edges: 1 = in the plan; in an auction, of rows with several seats only; a block */
    aid__price_node *nodes;
    aid__price_label *labels;
    aid__price_entry *heap;
    uint32_t *settled;
    uint32_t heap_count, settled_count, search;
    aid__assign_end end; /* only its kind, helper and slot; the distance stands beside it */
    int64_t end_distance;
    uint64_t work;       /* edges looked at */
    int32_t score_max;   /* of the net */
    int32_t status_code; /* one of aid_solve_state */
    bool stuck;          /* a seat found no room, or a price left its range: this is not for us */
    void *block;
    size_t block_size;
    void *place_block; /* what placing seats needs: lists, queue, and all of searches; NULL afterwards */
    size_t place_block_size;
} aid__price;

/* Solves the net if it is one for us. `out_done` says so; then `out` holds plan and prices as
 * aid__assign_flow_solve leaves them. */
aid_status aid__price_solve(const aid__assign_net *net, aid__assign_run *run, aid__assign_flow *out, bool *out_done,
                            aid_error *error);

/* Asks for what a request needs that will bid soon. */
static inline void aid__price_fetch(const aid__price *state, uint32_t request)
{
    AID__ASSIGN_FETCH(&state->lists[request]);
    AID__ASSIGN_FETCH(&state->rows[request]);
}

/* Lets the first `count` requests of the queue bid without ε until nobody wants to or the work is `budget`. */
aid_status aid__price_auction(aid__price *state, aid__assign_run *run, uint32_t count, uint64_t budget,
                              aid_error *error);

/* The parts; each stops early when status_code or stuck say so. */
aid_status aid__price_scale(aid__price *state, aid__assign_run *run, aid_error *error);
aid_status aid__price_finish(aid__price *state, aid__assign_run *run, aid_error *error);
aid_status aid__price_break_ties(aid__price *state, aid__assign_run *run, aid_error *error);

static inline bool aid__price_stopped(const aid__price *state)
{
    return state->stuck || state->status_code != AID_SOLVE_OPTIMAL;
}

static inline bool aid__price_has_room(const aid__price *state, uint32_t helper)
{
    return state->shelves[helper].load < state->shelves[helper].capacity;
}

#endif
