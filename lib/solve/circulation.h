/* SPDX-License-Identifier: MIT */
/* The circulation of least cost on a network of arcs with capacities, by cost scaling (A. Goldberg, R. Tarjan, Finding
 * minimum-cost circulations by successive approximation, Math. Oper. Res. 15, 1990) with the price updates of A.
 * Goldberg (An efficient implementation of a scaling minimum-cost flow algorithm, J. Algorithms 22, 1997).
 *
 * Costs are multiplied by nodes + 1; at a tolerance of 1 the flow is exactly optimal: no arc with room has
 * cost + price(tail) − price(head) below −1, which is more than −(nodes + 1) around any cycle. Mostly it is optimal long
 * before; then exact prices, which prove it, are soon found by correcting those at hand, and the lower tolerances are
 * left out.
 *
 * An arc stands in the row of its tail and, turned round, in that of its head; the two are partners and share the
 * capacity, `room` being what more can be sent each way. Rows keep the order of the arcs as given. */
#ifndef AID_SOLVE_CIRCULATION_H
#define AID_SOLVE_CIRCULATION_H

#include "solve/assign.h"

/* What a caller gives. */
typedef struct aid__circulation_arcs {
    uint32_t nodes, arcs;
    const uint32_t *tails, *heads;
    const int64_t *capacities; /* ≥ 0; around a node they sum to at most 2^60 */
    const int64_t *costs;      /* |cost| < 2^31; nodes · (nodes + 1) · the largest |cost| · 4 is at most 2^62 */
} aid__circulation_arcs;

/* An arc as its tail, or turned round its head, sees it: all that a look needs lies together, and what only a push
 * needs, the room, apart. While it is solved, the highest bits say who has room. */
typedef struct aid__circulation_place {
    uint32_t head;    /* where it leads; with AID__CIRCULATION_ROOM */
    uint32_t partner; /* the same arc, turned round; with AID__CIRCULATION_BACK */
    int32_t cost;     /* unscaled; of the turned arc negative */
} aid__circulation_place;

#define AID__CIRCULATION_ROOM 0x80000000u /* in `head`: more can be sent */
#define AID__CIRCULATION_BACK 0x80000000u /* in `partner`: the partner has room, so the head can send to the tail */

typedef struct aid__circulation {
    uint32_t nodes, arcs;
    uint32_t *first;            /* nodes + 1: rows of places */
    uint32_t *place;            /* arcs: where the arc stands in its tail's row */
    aid__circulation_place *at; /* 2 · arcs */
    int64_t *room;              /* 2 · arcs: what more can be sent */
    int64_t scale;              /* what costs are multiplied by: nodes + 1 */
    int64_t *price;             /* nodes */
    int64_t *trial;             /* nodes: prices that might be exact */
    int64_t *excess;            /* nodes: what has come in and not gone out */
    uint32_t *current;          /* nodes: the place to look at next */
    uint32_t *queue;            /* nodes: a ring of those with excess */
    uint32_t *bucket;           /* nodes + 2: price update: first node of each distance */
    uint32_t *next;             /* nodes: links of buckets */
    uint32_t *before;           /* nodes */
    uint32_t *level;            /* nodes */
    uint32_t queued, queue_at;
    uint64_t work;
    void *block;
    size_t block_size;
} aid__circulation;

#define AID__CIRCULATION_NONE UINT32_MAX

/* False: out of memory. */
bool aid__circulation_build(const aid__circulation_arcs *arcs, const aid_allocator *allocator, aid__circulation *out);
void aid__circulation_free(aid__circulation *net, const aid_allocator *allocator);

/* Takes `amount` from the capacity of a network that is solved: what flows there gives way first, what does not flow
 * stays. An arc that was empty or full stays so, and the prices remain right for it; so solving again begins close to the
 * end, with only what gave way to be sent another way. */
void aid__circulation_narrow(aid__circulation *net, uint32_t arc, int64_t amount);

/* Solves, from an empty flow or one that was narrowed. AID_E_CANCELLED; *out_state is AID_SOLVE_OPTIMAL, or tells which limit ended it: then
 * there is no flow. */
aid_status aid__circulation_solve(aid__circulation *net, aid__assign_run *run, int32_t *out_state, aid_error *error);

/* What flows through an arc. */
static inline int64_t aid__circulation_flow(const aid__circulation *net, uint32_t arc)
{
    return net->room[net->at[net->place[arc]].partner];
}

#endif
