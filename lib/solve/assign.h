/* SPDX-License-Identifier: MIT */
/* What the files of the assignment solver share: the checked problem, the net (a copy of the problem in an order that
 * depends on ids only) and the flow (the plan with the prices that prove it).
 *
 *   assign.c         the public face: check, build, solve, write
 *   assign_check.c   is the problem well formed?
 *   assign_order.c   the order of rows: neighbours close, components side by side
 *   assign_net.c     the copy in that order
 *   assign_flow.c    seat after seat along best alternating paths; closes what is full
 *   assign_search.c  one best path, by Dijkstra's algorithm on reduced gains
 *   assign_dual.c    the certificate
 *   assign_price.h   a quicker way to the same flow where it serves
 *   fair.c           loads of helpers as a stage, with the plan of live.h
 *   hall.c, force.c  explanations
 *
 * Another algorithm fits in by giving the same flow for a net: a plan and helper prices. */
#ifndef AID_SOLVE_ASSIGN_H
#define AID_SOLVE_ASSIGN_H

#include "base/error.h"
#include "base/memory.h"
#include <mutualaid/solve.h>

#define AID__ASSIGN_NONE UINT32_MAX /* no row, edge, slot or place */

/* What a quick walk over a list will need soon; means nothing to the result. */
#if defined(__GNUC__)
#define AID__ASSIGN_FETCH(address) __builtin_prefetch(address)
#else
#define AID__ASSIGN_FETCH(address) ((void)(address))
#endif

/* What an edge, a path or a price is worth beyond its seat, compared word by word: an ordered group, so the theory of
 * shortest paths and of duality holds as for integers, without any big constant. */
typedef struct aid__assign_gain {
    int64_t outer; /* minus the weights of the outer edge tiers */
    int64_t score;
    int64_t tie; /* minus the tie numbers */
} aid__assign_gain;

static inline aid__assign_gain aid__gain_add(aid__assign_gain a, aid__assign_gain b)
{
    return (aid__assign_gain){ a.outer + b.outer, a.score + b.score, a.tie + b.tie };
}

static inline aid__assign_gain aid__gain_subtract(aid__assign_gain a, aid__assign_gain b)
{
    return (aid__assign_gain){ a.outer - b.outer, a.score - b.score, a.tie - b.tie };
}

static inline bool aid__gain_less(aid__assign_gain a, aid__assign_gain b)
{
    if (a.outer != b.outer)
        return a.outer < b.outer;
    if (a.score != b.score)
        return a.score < b.score;
    return a.tie < b.tie;
}

/* The problem in an order that depends on ids only: components side by side, neighbours close; the edges of a row by
 * helper. */
typedef struct aid__assign_net {
    uint32_t requests, helpers, edges;
    uint32_t components;     /* with at least one edge; rows without any stand behind the last */
    uint32_t slots;          /* Σ of effective capacities */
    bool by_score;           /* AID_OBJECTIVE_SCORE: seats and tiers do not count */
    int64_t outer_price[4];  /* weight of an edge tier in gain.outer */
    uint32_t *component_end; /* components: one past its last request */
    uint32_t *request_row;   /* requests: the caller's index */
    uint32_t *helper_row;    /* helpers: the caller's index */
    uint32_t *first_edge;    /* requests + 1 */
    uint32_t *edge_row;      /* edges: the caller's index */
    uint32_t *edge_helper;   /* edges */
    uint32_t *edge_tie;      /* edges: h(r,h) >> 32; NULL until aid__assign_net_ties has run */
    int32_t *edge_score;     /* edges */
    uint8_t *edge_tier;      /* edges; NULL when all are 0 */
    uint32_t *seats;         /* requests: min(seats, edges of the row) */
    uint8_t *tier;           /* requests; all 0 when by_score */
    uint32_t *capacity;      /* helpers: min(capacity, edges of the helper) */
    uint8_t *ample;          /* helpers: 1 = there is capacity for all of its edges, so it is never scarce; 2 = for more */
    uint32_t *first_slot;    /* helpers + 1 */
    void *block;             /* all arrays above but edge_tie */
    size_t block_size;
    void *tie_block;
    size_t tie_size;
    uint64_t tie_seed;
    const uint64_t *request_ids, *helper_ids; /* the caller's; NULL: the indexes */
} aid__assign_net;

static inline aid__assign_gain aid__assign_edge_gain(const aid__assign_net *net, uint32_t edge)
{
    int64_t outer = net->edge_tier != NULL ? net->outer_price[net->edge_tier[edge]] : 0;
    int64_t tie = net->edge_tie != NULL ? net->edge_tie[edge] : 0;
    return (aid__assign_gain){ -outer, net->edge_score[edge], -tie };
}

/* Zones of helpers. A helper is open while room may be reached from it by exchanges. When a seat of tier t
 * finds no room, all helpers it reached are closed for good, and their zone is t: no later seat can gain a place
 * there, only seats of tier t still trade places. By score alone, everything is one zone, 0, where every seat may lose
 * its place. */
enum { AID__ASSIGN_ZONE_OPEN = 256 };

typedef struct aid__assign_helper_state {
    aid__assign_gain price;    /* ≥ 0 in an open zone, 0 while there is room; any sign once closed */
    aid__assign_gain distance; /* of the running search */
    uint32_t search;           /* the search that last reached this helper */
    uint32_t heap_place;       /* where it stands in the heap, or AID__ASSIGN_NONE once settled */
    uint32_t via;              /* the edge by which it was reached */
    uint32_t from;             /* the slot given up for it, or none at the start of the path */
    uint32_t load;             /* slots in use */
    uint32_t zone;
} aid__assign_helper_state;

typedef struct aid__assign_request_state {
    aid__assign_gain label; /* the least distance from which the running search looked at this row */
    uint32_t search;
    uint32_t served; /* edges in the plan */
} aid__assign_request_state;

typedef struct aid__assign_slot {
    uint32_t edge;
    uint32_t request;
} aid__assign_slot;

typedef struct aid__assign_heap_entry {
    aid__assign_gain distance;
    uint32_t helper;
    uint32_t reserved;
} aid__assign_heap_entry;

enum {
    AID__ASSIGN_END_NONE,  /* no way out */
    AID__ASSIGN_END_ROOM,  /* a helper with room */
    AID__ASSIGN_END_TRADE, /* another seat of the tier loses its place */
    AID__ASSIGN_END_SELF   /* the seat itself stays empty */
};

/* How a search ended: the distance, and where. */
typedef struct aid__assign_end {
    aid__assign_gain distance;
    int32_t kind;
    uint32_t helper; /* ROOM, TRADE */
    uint32_t slot;   /* TRADE: the slot that changes hands */
} aid__assign_end;

typedef struct aid__assign_flow {
    const aid__assign_net *net;
    aid__assign_helper_state *helpers;
    aid__assign_request_state *requests;
    aid__assign_slot *slots;
    uint8_t *used;                /* edges: 1 = in the plan */
    uint8_t *own_used;            /* the same, as a block of its own; or NULL */
    aid__assign_heap_entry *heap; /* room for every helper */
    uint32_t *settled;            /* helpers of the running search in order of distance; room for every helper */
    aid__assign_end end;          /* the best end that the running search has found */
    uint32_t heap_count;
    uint32_t settled_count;
    uint32_t search; /* number of the running search */
    int32_t status_code;
    uint64_t work; /* edges looked at */
    void *block;
    size_t block_size;
} aid__assign_flow;

/* One search: a place for one more seat of `request`, over the helpers of `zone`. */
typedef struct aid__assign_quest {
    uint32_t request;
    uint32_t zone;
    bool may_trade; /* seats of the same tier in this zone may lose their place, this one's too */
} aid__assign_quest;

/* A run's limits, and when to look at them. */
typedef struct aid__assign_run {
    aid_solve_options options;
    aid_allocator allocator;
    int64_t deadline_ms; /* by aid__assign_clock_ms; INT64_MAX: none */
    uint64_t next_look;  /* the amount of work at which the callback and the clock are asked again */
    uint64_t total;      /* seats wanted, for the progress callback */
    uint64_t done;       /* seats tried */
} aid__assign_run;

/* assign_check.c: reads the caller's structs and judges every number in them. */
aid_status aid__assign_problem_read(const aid_assign_problem *given, aid_assign_problem *out, aid_error *error);
aid_status aid__assign_run_read(const aid_solve_options *given, aid__assign_run *out, aid_error *error);
int64_t aid__assign_clock_ms(void);

/* assign_order.c: fills request_row, helper_row, components and component_end. Until the slots are counted,
 * first_slot[helper of the caller] is that helper's degree. */
aid_status aid__assign_order(const aid_assign_problem *problem, const aid_allocator *allocator, aid__assign_net *net,
                             aid_error *error);

/* Sorts what is mostly short or sorted already; a heap bounds the time of all else. */
void aid__assign_sort_keys(uint64_t *keys, uint32_t count);

/* assign_net.c */
aid_status aid__assign_net_build(const aid_assign_problem *problem, const aid_allocator *allocator,
                                 aid__assign_net *out, aid_error *error);
void aid__assign_net_free(aid__assign_net *net, const aid_allocator *allocator);

/* The tie number h(r,h) >> 32 of a pair, and of all edges; the latter is what assign_flow.c needs. False: out of
 * memory. */
uint32_t aid__assign_tie(const aid__assign_net *net, uint32_t request, uint32_t helper);
bool aid__assign_net_ties(aid__assign_net *net, const aid_allocator *allocator);

/* One array of a working set, and how many bytes it needs. */
typedef struct aid__assign_piece {
    void *pointer; /* the address of the pointer that is to point at it */
    size_t size;
} aid__assign_piece;

/* Cuts all pieces out of one block, aligned to 8. False: out of memory, nothing taken. */
bool aid__assign_cut(const aid_allocator *allocator, const aid__assign_piece *pieces, size_t count, void **out_block,
                     size_t *out_size);

/* assign_flow.c: an empty plan, ready for searches. Or, around `used` (a block of aid__assign_used_size, which the flow
 * owns from then on), one that only hands out what was found elsewhere: no slots, heap and list of settled helpers. */
aid_status aid__assign_flow_take(const aid__assign_net *net, uint8_t *used, const aid_allocator *allocator,
                                 aid__assign_flow *out, aid_error *error);
static inline size_t aid__assign_used_size(const aid__assign_net *net)
{
    return (size_t)net->edges + 1;
}

/* Fills the plan. AID_E_CANCELLED, AID_E_MEMORY; a limit is no failure, see status_code. */
aid_status aid__assign_flow_solve(const aid__assign_net *net, aid__assign_run *run, aid__assign_flow *out,
                                  aid_error *error);
void aid__assign_flow_free(aid__assign_flow *flow, const aid_allocator *allocator);

/* Asks the limits and the callback when it is time to. Sets `status_code` when the run must stop. */
aid_status aid__assign_look(aid__assign_run *run, uint64_t work, int32_t *status_code, aid_error *error);

/* assign_search.c: settles helpers until the best end is certain. AID__ASSIGN_END_NONE only when seats
 * may not trade. */
aid__assign_end aid__assign_search(aid__assign_flow *flow, const aid__assign_quest *quest);

/* assign_dual.c */
typedef struct aid__assign_dual {
    int64_t seat;
    aid__assign_gain gain; /* its tie word is not published */
} aid__assign_dual;
aid__assign_dual aid__assign_request_dual(const aid__assign_flow *flow, uint32_t request);
aid__assign_dual aid__assign_helper_dual(const aid__assign_flow *flow, uint32_t helper);
int64_t aid__assign_score_bound(const aid__assign_flow *flow); /* on Σ score of any plan at all */

/* fair.c: problems in which loads count. */
static inline bool aid__fair_wanted(const aid_assign_problem *problem)
{
    return problem->fairness == AID_FAIRNESS_LOADS_FIRST || problem->fairness == AID_FAIRNESS_WEIGHED;
}
aid_status aid__fair_solve(const aid_assign_problem *problem, aid__assign_run *run, aid_assign_result *result,
                           aid_error *error);

#endif
