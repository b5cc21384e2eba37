/* SPDX-License-Identifier: MIT */
/* What the files of assignment with unequal loads share (the generalised assignment problem): a pair takes a load of
 * its own out of its helper's capacity.
 *
 *   load.c           the public face: when loads are equal after all, the exact core; else part by part, and written
 *   load_fold.c      all stages of an objective folded into one number an edge, and bounds taken apart again
 *   load_knapsack.c  the best of one helper's edges within what she can carry, exactly
 *   load_bound.c     prices on requests: the Lagrangian bound, and edges that it rules out or in
 *   load_start.c     a plan from what the helpers would choose, and local search
 *   load_search.c    branch and bound over edges
 *
 * Rows and edges are those of the net (assign.h), whose order depends on ids only. A part is a connected component:
 * neighbours in the net. */
#ifndef AID_SOLVE_LOAD_H
#define AID_SOLVE_LOAD_H

#include "base/vector.h"
#include "solve/rings.h"

/* The weights of the stages. What an edge is worth is seat[tier of its request] − outer[tier of the edge] + score. */
typedef struct aid__load_fold {
    int64_t seat[AID_ASSIGN_TIERS];
    int64_t outer[AID_ASSIGN_EDGE_TIER_MAX + 1];
    int64_t outer_most; /* Σ outer of any plan is no more */
    int64_t score_most; /* Σ score of any plan is no more */
    int64_t most;       /* the value of any plan is no more */
} aid__load_fold;

typedef struct aid__load_net {
    const aid__assign_net *net;
    const aid_assign_problem *problem;
    aid__load_fold fold;
    uint32_t *request_of; /* edges */
    uint32_t *load;       /* edges */
    int64_t *value;       /* edges */
    uint64_t *capacity;   /* helpers */
    uint32_t *first;      /* helpers + 2: edges by helper … */
    uint32_t *edge;       /* … in order */
    uint8_t *plan;        /* edges: the best plan that is known */
    void *block;
    size_t block_size;
} aid__load_net;

/* Rows of the part that is being solved: neighbours. */
typedef struct aid__load_part {
    uint32_t request, request_end;
    uint32_t helper, helper_end;
    uint32_t edge, edge_end;
} aid__load_part;

enum { AID__LOAD_FREE, AID__LOAD_IN, AID__LOAD_OUT }; /* what the branch has said about an edge */

/* An edge on its way into a knapsack. */
typedef struct aid__load_item {
    int64_t gain;  /* > 0: value less price */
    int64_t whole; /* gain / load … */
    uint32_t rest; /* … and what remains */
    uint32_t load;
    uint32_t edge;
    uint32_t reserved;
} aid__load_item;

/* A choice of items: this one, and those of `parent`. */
typedef struct aid__load_choice {
    int64_t gain;
    uint64_t load;
    uint32_t parent;
    uint32_t item;
} aid__load_choice;

/* Work space of knapsacks; `sum_gain` and `sum_load` are sums over the items before. */
typedef struct aid__load_sack {
    aid__vector items, other; /* aid__load_item */
    aid__vector sums;         /* aid__load_sum */
    aid__vector choices;      /* aid__load_choice */
    aid__vector front, next;  /* uint32_t: choices that are not yet ruled out, by rising load */
} aid__load_sack;

typedef struct aid__load_sum {
    int64_t gain;
    uint64_t load;
} aid__load_sum;

typedef struct aid__load_search {
    const aid__load_net *net;
    aid__load_part part;
    aid__rings_pace *pace;
    aid__load_sack sack;
    int64_t fine;         /* a price unit is 1 / fine of a value unit */
    int64_t *price;       /* requests: ≥ 0 */
    int64_t *kept_price;  /* requests: of the best bound of the node */
    int64_t *move;        /* requests: the running direction */
    int64_t *sack_gain;   /* helpers: what the last knapsack gave */
    uint64_t *room;       /* helpers: capacity less what is in */
    uint64_t *plan_room;  /* helpers: capacity less what the plan in work takes */
    uint32_t *open;       /* requests: seats less those that are in */
    uint32_t *asked;      /* requests: how many helpers want it */
    uint32_t *plan_seats; /* requests: seats that the plan in work fills */
    uint8_t *fate;        /* edges */
    uint8_t *taken;       /* edges: in the last knapsacks */
    uint8_t *plan;        /* edges: the plan in work */
    aid__vector trail;    /* uint32_t: edges whose fate was said, in order */
    aid__vector saved;    /* int64_t: prices of open nodes */
    int64_t fixed;        /* Σ value of what is in */
    int64_t best;         /* the value of net->plan in this part */
    bool loose;           /* something was given up: the part is not proven */
    bool shut;            /* what is in contradicts what would have to be in */
    void *block;
    size_t block_size;
} aid__load_search;

/* load.c: how many edges a helper can carry when her loads are all equal, for all helpers; *out NULL where loads differ
 * or there are none. The caller gives it back. */
aid_status aid__load_even(const aid_assign_problem *problem, const aid_allocator *allocator, uint32_t **out,
                          aid_error *error);
aid_status aid__load_refuse(const aid_assign_problem *problem, aid_error *error); /* unless all loads are 1 */
aid_status aid__load_check(const aid_assign_problem *problem, aid_error *error);
aid_status aid__load_solve(const aid_assign_problem *problem, aid__assign_run *run, aid_assign_result *result,
                           aid_error *error);

/* load_fold.c */
aid_status aid__load_fold_build(aid__load_net *net, aid_error *error);
void aid__load_fold_bounds(const aid__load_net *net, int64_t bound, aid_assign_result *result);

/* load_knapsack.c */
void aid__load_sack_init(aid__load_sack *sack, const aid_allocator *allocator);
void aid__load_sack_free(aid__load_sack *sack);
/* Puts the items of a sack in order of what they gain by load, and sums them. False: out of memory. */
bool aid__load_sack_order(aid__load_sack *sack);
/* What items from `from` on may gain within `room`, edges cut at will; `without`: an item that does not count, or
 * UINT32_MAX. */
int64_t aid__load_sack_limit(const aid__load_sack *sack, uint32_t from, uint64_t room, uint32_t without);
/* The best choice within `room`, marked in `taken` by edge; answers an upper bound on it, which is its gain unless the
 * choices became too many; −1: out of memory. */
int64_t aid__load_sack_fill(aid__load_sack *sack, uint64_t room, uint8_t *taken, uint64_t *io_work);

/* load_bound.c */
/* Gathers and orders the free edges of a helper. False: out of memory. */
bool aid__load_gather(aid__load_search *search, uint32_t helper);
/* Moves prices for at most `rounds` rounds, or until the bound is no more than the best plan; answers the best bound in
 * price units and leaves its prices, and the knapsacks of these. −1: stopped for want of memory. */
int64_t aid__load_bound(aid__load_search *search, uint32_t rounds, bool plans);
/* Says the fate of edges that the bound at the running prices decides; `shut`: no plan is better than the best one
 * here. False: out of memory. */
bool aid__load_fix(aid__load_search *search, int64_t bound);

/* load_start.c: makes a plan out of what the knapsacks took, betters it, and keeps it if it is the best. */
void aid__load_plan(aid__load_search *search);

/* load_search.c */
bool aid__load_say(aid__load_search *search, uint32_t edge, uint8_t fate); /* false: out of memory */
/* Solves a part: the plan goes to net->plan; answers the bound on its value. */
int64_t aid__load_part_solve(aid__load_search *search);

#endif
