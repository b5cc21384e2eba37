/* SPDX-License-Identifier: MIT */
/* What the files of the balanced exchange share.
 *
 *   barter.c        check, choose a way, write
 *   barter_flow.c   no cap: a circulation, then priorities one after the other on its optimal face
 *   barter_rings.c  rings of at most so many members: branch and bound */
#ifndef AID_SOLVE_BARTER_H
#define AID_SOLVE_BARTER_H

#include "base/vector.h"
#include "solve/circulation.h"
#include <mutualaid/solve_balance.h>

typedef struct aid__barter_net {
    const aid_balance_problem *problem;
    uint32_t members, arcs;
    uint32_t *row;      /* arcs by giver, receiver and the caller's index: that index */
    uint32_t *giver;    /* arcs */
    uint32_t *receiver; /* arcs */
    uint32_t *first;    /* members + 1: arcs by giver */
    uint32_t *order;    /* members by priority */
    int64_t *quota;     /* arcs */
    int64_t *supply;    /* members */
    int64_t *amount;    /* arcs: the plan */
    void *block;
    size_t block_size;
} aid__barter_net;

static inline int64_t aid__barter_score(const aid__barter_net *net, uint32_t arc)
{
    return net->problem->scores != NULL ? net->problem->scores[net->row[arc]] : 1;
}

/* Both fill `amount`, and of the result status_code, work and (unless optimal) the bounds. */
aid_status aid__barter_flow(aid__barter_net *net, aid__assign_run *run, aid_balance_result *result, aid_error *error);
aid_status aid__barter_rings(aid__barter_net *net, aid__assign_run *run, aid_balance_result *result, aid_error *error);

#endif
