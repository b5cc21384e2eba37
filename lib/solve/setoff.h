/* SPDX-License-Identifier: MIT */
/* What the files of the set-off share: merged obligations as arcs of a circulation, the source's arcs behind them.
 *
 *   setoff.c         check, merge, solve, write
 *   setoff_cycles.c  takes the circulation apart into cycles */
#ifndef AID_SOLVE_SETOFF_H
#define AID_SOLVE_SETOFF_H

#include "base/vector.h"
#include "solve/circulation.h"
#include <mutualaid/solve_setoff.h>

typedef struct aid__setoff_net {
    const aid_setoff_problem *problem;
    uint32_t parties; /* the source, if any, is node `parties` */
    uint32_t pairs;   /* arcs 0 … pairs − 1: by debtor, then creditor */
    uint32_t arcs;    /* then the source's arcs, two a party with credit or claims */
    uint32_t *order;  /* obligations by debtor, creditor, row */
    uint32_t *first;  /* pairs + 1: into `order` */
    uint32_t *tails;  /* arcs */
    uint32_t *heads;  /* arcs */
    int64_t *capacities;
    int64_t *costs;
    int64_t *flow;  /* arcs: what is struck out */
    int64_t credit; /* Σ of what the source would lend */
    void *block;
    size_t block_size;
} aid__setoff_net;

/* A cycle: parties `starts … + size` of the list of places. */
typedef struct aid__setoff_cycle {
    int64_t amount;
    uint64_t start;
    uint32_t size;
    uint32_t reserved;
} aid__setoff_cycle;

/* Fills `cycles` (aid__setoff_cycle, in the order of the list) and `places` (uint32_t); `flow` is used up. False: out
 * of memory. */
bool aid__setoff_cycles(aid__setoff_net *net, aid__vector *cycles, aid__vector *places);

#endif
