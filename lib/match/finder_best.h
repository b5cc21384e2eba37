/* SPDX-License-Identifier: MIT */
/* One search of the finder; see finder_best.c. */
#ifndef AID_MATCH_FINDER_BEST_H
#define AID_MATCH_FINDER_BEST_H

#include "match/finder.h"

enum { AID__BEST_BUCKETS = 1001 }; /* scores are 0 to 1000 */

typedef struct aid__best_item {
    uint32_t next;  /* index + 1 in the same bucket */
    uint32_t shelf; /* skill row; of an offer, its row */
    uint32_t node;
    uint16_t skill; /* points of the skill term at most */
    uint8_t level; /* UINT8_MAX: the item is an offer */
    uint8_t reserved;
} aid__best_item;

typedef struct aid__best_entry {
    aid__match_pair pair;
    int64_t load, idle_days;
    uint64_t hash;
    aid__row helper;
} aid__best_entry;

typedef struct aid__best_hours {
    uint64_t at[3];
    int32_t known;
} aid__best_hours;

typedef struct aid__best {
    const aid__match_context *context;
    aid__finder *finder;
    aid__match_scene scene;
    aid__match_ask ask;
    size_t capacity;    /* 0: count them */
    int32_t ranked;     /* `order` is kept sorted and cut at `capacity` */
    int32_t at[3];      /* of the request */
    uint32_t languages; /* bits of marks: one of them … */
    uint32_t credentials; /* … and all of these */
    uint64_t groups;    /* bits of groups that may answer */
    int8_t *tiers;      /* by group row: −2 not known yet, −1 may not answer */
    aid__best_hours *hours;  /* by number of zone */
    aid__vector items, found; /* aid__best_item, aid__best_entry */
    uint32_t *order;    /* of found, best first */
    uint32_t heads[AID__BEST_BUCKETS];
    int32_t bucket;     /* the highest that may have items */
    uint64_t looked;
    uint32_t stamp;
    uint16_t skill;     /* points of the skill whose shelf is being put up */
} aid__best;

/* finder_rank.c */
bool aid__best_is_better(const aid__best_entry *x, const aid__best_entry *y);
const aid__best_entry *aid__best_worst(const aid__best *search); /* NULL: there is room for any */
/* Keeps the entry, unless the same person has a better one already: of several offers the best counts. False: memory. */
bool aid__best_keep(aid__best *search, aid__match_person *helper, const aid__best_entry *entry);
aid_status aid__best_give(aid__best *search, aid__match_pair *pairs, size_t *out_count, aid_error *error);

/* finder_bound.c: errs towards "may be" */

/* Points of the distance term at most for offers of these marks (of a node) that lie in the box and reach so far; −1:
 * none of them can be. */
int32_t aid__best_distance(const aid__best *search, uint32_t marks, int32_t reach_m, const int32_t low[3],
                           const int32_t high[3]);
int32_t aid__best_hope(const aid__best *search, int32_t skill, int32_t distance, const aid__filed *facts); /* score at most */
void aid__best_learn_hours(aid__best *search, size_t zone); /* which hours of the week the request can use there */

#endif
