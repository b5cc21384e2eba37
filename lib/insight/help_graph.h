/* SPDX-License-Identifier: MIT */
/* Who helped whom, as a weighted directed graph on plain arrays: an arc runs from the giver to the receiver and weighs
 * the minutes of help between them. Every figure of this folder is read off it.
 *
 * Invariants
 * - Members count from 0. No arc joins a member to itself; two members have at most one arc each way; weights are > 0.
 * - Arcs are numbered by giver, then receiver; `in_arc` lists them by receiver, then giver; `near` lists the partners of
 *   each member once, in rising order, whichever way the help went.
 * - Building is O(members + entries): two passes of a counting sort. */
#ifndef AID_INSIGHT_HELP_GRAPH_H
#define AID_INSIGHT_HELP_GRAPH_H

#include "base/memory.h"

enum { AID__NO_ARC = -1 };

/* One help that was given. */
typedef struct aid__help {
    int64_t minutes; /* 1 … */
    uint32_t giver, receiver;
} aid__help;

typedef struct aid__help_graph {
    const aid_allocator *allocator;
    uint32_t members;
    uint32_t arcs;
    uint32_t mutual;  /* arcs whose opposite is there too */
    uint32_t edges;   /* pairs of partners */
    int64_t minutes;  /* of all arcs */
    int64_t *weight;  /* by arc */
    int64_t *given, *received; /* by member: minutes */
    uint32_t *giver, *receiver; /* by arc */
    int32_t *mate;    /* by arc: the opposite arc, or AID__NO_ARC */
    uint32_t *out;    /* members + 1: the arcs of giver i are out[i] … out[i + 1] − 1 */
    uint32_t *in;     /* members + 1: those of receiver j are in_arc[in[j]] … */
    uint32_t *in_arc;
    uint32_t *near;   /* members + 1: partners of i are near_to[near[i]] … */
    uint32_t *near_to;
    void *block;      /* all arrays */
    size_t bytes;
} aid__help_graph;

/* Builds it from `count` entries, whose order is lost. AID_E_MEMORY. */
aid_status aid__help_graph_build(aid__help_graph *graph, const aid_allocator *allocator, uint32_t members,
                                 aid__help *entries, size_t count, aid_error *error);
void aid__help_graph_free(aid__help_graph *graph);

#endif
