/* SPDX-License-Identifier: MIT */
/* All open offers of a community, found by skill, by group and by person, so that a run over all requests looks at the
 * pairs that can matter and no others. */
#ifndef AID_MATCH_MARKET_H
#define AID_MATCH_MARKET_H

#include "match/context.h"

/* Lists of numbers by key: those of key k are at[first[k]] … at[first[k + 1] − 1]. */
typedef struct aid__lists {
    uint32_t *first;
    uint32_t *at;
    size_t keys, count;
} aid__lists;

typedef struct aid__match_market {
    aid__match_scene scene;
    aid__match_side *offers; /* in order of their rows */
    size_t offer_count;
    uint64_t withdrawn;      /* offers that fail H0 by themselves */
    aid__lists exact;        /* skill → offers that name it */
    aid__lists wide;         /* skill → offers that name it or something below it; one may come twice */
    aid__lists by_group;
    aid__lists marked;       /* member → members they have a mark with */
    uint32_t *seen;          /* by offer: stamp of the request that has looked at it */
    uint32_t *list;          /* offers gathered for the request at hand */
    uint32_t list_count;
    aid__row near_of;        /* the group whose near groups are in `near` */
    aid__row *near;
    uint32_t near_count;
    int32_t count_unrelated; /* 1: also look at offers of near groups whose skills do not fit */
} aid__match_market;

typedef struct aid__match_edge {
    uint32_t offer; /* in the market */
    int32_t score;
    int32_t tier;
} aid__match_edge;

/* How often each constraint stood in the way. */
typedef struct aid__match_tally {
    uint64_t refused[AID__CONSTRAINTS], would_open[AID__CONSTRAINTS];
} aid__match_tally;

aid_status aid__market_init(aid__match_market *market, const aid__match_context *context, aid_error *error);
void aid__market_free(aid__match_market *market);

/* Finds the groups that are near this one (any tier). */
void aid__market_near(aid__match_market *market, aid__row group);

/* Gathers in `list`, each once: offers whose skill fits, offers of people marked with the requester, and, if
 * count_unrelated, all offers of near groups. What is left fails H3 or H0 first. */
void aid__market_gather(aid__match_market *market, const aid__match_ask *ask);

/* Judges all offers for a request: appends the allowed ones to `edges` (with scores; aid__scene_history is said here)
 * and adds up what stood in the way of the others. For a request with several seats only the best offer of each person
 * stays, so that nobody comes twice. *out_candidates counts them before that. */
aid_status aid__market_judge(aid__match_market *market, const aid__match_ask *ask, aid__vector *edges,
                             aid__match_tally *tally, uint64_t *out_candidates, aid_error *error);

/* Does `a` answer the same request better than `b`? Nearer tier, higher score, hash, id. */
bool aid__market_better(const aid__match_market *market, uint64_t request, const aid__match_edge *a,
                        const aid__match_edge *b);

#endif
