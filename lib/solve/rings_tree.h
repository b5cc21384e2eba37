/* SPDX-License-Identifier: MIT */
/* Branch and cut over a part of the columns: what its files share.
 *
 *   rings_tree.c    nodes, bounds, fixing, branching
 *   rings_cut.c     cuts, and plans out of fractions
 *   rings_lp.c      the linear program that guides it; rings_lp_factor.c its basis */
#ifndef AID_SOLVE_RINGS_TREE_H
#define AID_SOLVE_RINGS_TREE_H

#include "solve/rings.h"
#include "solve/rings_lp.h"

typedef struct aid__rings_tree {
    aid__rings_search *search;
    aid__rings_lp lp;
    const uint32_t *list;   /* local → column, neighbours with one root together */
    const uint32_t *people; /* row → person, before the rows of cuts */
    uint32_t columns, people_count;
    double unit;                  /* a value of 1 in costs of the program */
    aid__vector price;            /* int64_t: rows: the program's prices, rounded */
    aid__vector gain;             /* int64_t: columns: value − prices, in price units */
    aid__vector banned;           /* uint8_t: columns */
    aid__vector trail;            /* uint32_t: columns banned, in order */
    aid__vector local;            /* uint32_t: column of the whole → local + 1, or 0 */
    aid__vector broken;           /* uint32_t: columns with a fraction, by descending x; work space */
    aid__vector near_first, near; /* uint32_t: fractions by person */
    aid__vector cut;              /* uint32_t: columns of a cut */
    aid__vector plan;             /* uint32_t: the best packing, as columns of the whole */
    aid__vector picked;           /* uint32_t: a packing in work */
    aid__vector bases;            /* uint32_t: bases to come back to */
    int64_t best;                 /* its value, or the floor */
    int64_t bound;                /* the least bound at the root, in value units */
    bool stopped;                 /* by a limit, the host or want of memory */
    bool unclear;                 /* something could not be decided here */
    bool opened;
} aid__rings_tree;

/* The best packing of a part that is worth more than `floor`: its value, its columns appended to `picked`; or `floor`
 * when there is none or the search was stopped. *out_bound: no packing is worth more. */
int64_t aid__rings_branch(aid__rings_search *search, const aid__rings_part *part, int64_t floor, int64_t *out_bound);

/* rings_cut.c */
/* Adds rows that the fractions break; answers how many. Sets `stopped` when out of memory. */
uint32_t aid__rings_cut(aid__rings_tree *tree, uint32_t most);
/* Lists columns with 0 < x < 1; false: out of memory. */
bool aid__rings_fractions(aid__rings_tree *tree);
/* A packing from x and gains; the best one is kept. */
void aid__rings_round(aid__rings_tree *tree);

#endif
