/* SPDX-License-Identifier: MIT */
/* The open offers of a community by skill and place, so that the best helpers for one request are found among a million
 * members without looking at most of them.
 *
 * For each skill a *shelf*: a packed tree of *postings* (an offer that names the skill), ordered along a space-filling
 * curve, with a *node* over every 32 postings and over every 8 nodes. A node says what no offer below it can exceed: a
 * box of places, the longest reach, the lowest balance, who was not asked for longest, the best reliability. From that
 * follows what a pair can score at most; nodes are opened best first, and when the k-th best score found exceeds what is
 * left, nothing left can be among the best. The answer is that of a full scan, ties included.
 *
 * Invariants
 * - A posting counts when its `version` is that of its offer in `filed`. Changing an offer adds postings to the tails of
 *   its shelves and raises the version; shelves are packed again when a twentieth of them is tail or dead.
 * - What a node says is never exceeded by the present state of a live posting below it. So a fact that gets worse may
 *   stay as it was filed, and one that gets better is filed again.
 * - Which pairs may be, and how good they are, is decided by constraints.c and score.c on the model and by nothing here.
 *
 * It is derived data: dropped and made again at any time, never hashed. It does not look at the clock. */
#ifndef AID_MATCH_FINDER_H
#define AID_MATCH_FINDER_H

#include "match/context.h"

enum {
    AID__SHELF_LEAF = 32, /* postings under a node of level 0 */
    AID__SHELF_FAN = 8,   /* nodes under a node */
    AID__SHELF_LEVELS = 12,
    AID__SHELF_NO_LIMIT = INT32_MAX
};

/* Bits of a posting's marks; the lowest three are AID__SIDE_…. */
enum {
    AID__POSTING_PLACED = 1 << 3,
    AID__POSTING_CREDENTIALS = 8, /* from here on 8 bits: a credential sets one of them */
    AID__POSTING_LANGUAGES = 16   /* from here on 16 bits: a language sets one; no language stated sets all */
};

/* Bits of a node's marks; the lowest three are AID__SIDE_…. */
enum {
    AID__NODE_PLACED = 1 << 3,
    AID__NODE_UNPLACED = 1 << 4,
    AID__NODE_NO_LIMIT = 1 << 5,
    AID__NODE_SAME_CELL = 1 << 6 /* somebody's reach is 0 */
};

typedef struct aid__shelf_posting {
    int32_t at[3]; /* aid__place_vector */
    int32_t reach_m;
    aid__row offer, group;
    uint32_t version;
    uint32_t marks;
    uint64_t hours[3]; /* the 168 hours of the local week; above them, in 24 bits, the number of the zone */
} aid__shelf_posting;

typedef struct aid__shelf_node {
    int32_t low[3], high[3];
    int32_t reach_m; /* the longest of those that state one */
    int32_t balance;
    uint32_t asked_h;
    uint16_t reliability;
    uint8_t marks, reserved;
    uint64_t groups; /* a bit for each, by its row's lowest 6 bits */
} aid__shelf_node;

typedef struct aid__shelf {
    aid__shelf_posting *postings;
    aid__shelf_node *nodes; /* of the packed ones, level after level; then one over every 32 of the tail */
    uint32_t count, capacity, packed, dead;
    uint32_t node_count, node_capacity; /* of the packed ones; room for all */
} aid__shelf;

/* What was filed about an offer; by listing row. */
typedef struct aid__filed {
    uint64_t digest; /* of its posting and its skills */
    uint32_t version;
    int32_t balance;  /* the helper's lowest, at most 0 */
    uint32_t asked_h; /* hours since 1970 when last asked; 0 never */
    uint16_t reliability;
    uint16_t live;
} aid__filed;

/* The tree of skills, laid out so that everything below a skill is one run of `order`. A further parent is a reference:
 * at its position `under` the child's own run counts too. */
typedef struct aid__finder_skill {
    uint32_t first, last; /* positions in `order` */
    aid__row parent;      /* as laid out, to notice a change */
    aid__span also_under;
} aid__finder_skill;

typedef struct aid__finder_reference {
    uint32_t under; /* a position */
    aid__row child;
} aid__finder_reference;

/* Who is connected with whom by help since when: a forest of the newest ties. See finder_ties.c. */
typedef struct aid__finder_tie {
    int64_t since; /* of the link towards the parent; INT64_MIN: a root */
    aid__row parent;
    uint32_t reserved;
} aid__finder_tie;

typedef struct aid__finder_change {
    uint32_t table;
    aid__row row;
} aid__finder_change;

typedef struct aid__finder {
    aid_allocator memory;
    int32_t built; /* 0: everything is to be made anew */
    int32_t order_stale;
    uint64_t made;       /* how often it was */
    aid__vector notes;   /* aid__finder_change: rows that changed since the last refresh */
    aid__vector shelves; /* aid__shelf by skill row */
    aid__vector filed;   /* aid__filed by listing row */
    aid__vector judged;  /* uint32_t by listing row: stamp of the search that has met it */
    aid__vector balances; /* int32_t by member row */
    aid__vector marked;  /* uint8_t by member row: 1 where a block, household or ban is or was */
    aid__vector group_zones; /* uint32_t by group row */
    aid__vector zones;   /* uint32_t: symbols, by the number that postings carry */
    aid__vector skills;  /* aid__finder_skill by skill row */
    aid__vector order;   /* aid__row */
    aid__vector references; /* aid__finder_reference, by position */
    aid__vector ties;    /* aid__finder_tie by member row */
    aid__vector tied;    /* int64_t by exchange row: when, if it is a tie; 0 none */
    int64_t newest_tie;
    aid__match_kin *kin; /* what lazy scenes share, with `queue` and `serial` */
    aid__row *queue;
    size_t kin_count;
    uint32_t serial;
    uint32_t search; /* stamp of `judged` */
} aid__finder;

static inline uint32_t aid__finder_language_bit(uint64_t code)
{
    return UINT32_C(1) << (AID__POSTING_LANGUAGES + (code * 40503 >> 11) % 16);
}

static inline uint32_t aid__finder_credential_bit(uint64_t symbol)
{
    return UINT32_C(1) << (AID__POSTING_CREDENTIALS + symbol % 8);
}

aid__finder *aid__finder_new(const aid_allocator *memory); /* NULL: out of memory */
void aid__finder_free(aid__finder *finder);                /* NULL is fine */

/* This row is, was or will be another one. Cannot fail: where memory is short all is made anew. */
void aid__finder_note(aid__finder *finder, aid__table table, aid__row row);
/* Makes it speak of the model as it is now. On failure it is made anew next time. */
aid_status aid__finder_refresh(aid__finder *finder, const aid__model *model, aid_error *error);
size_t aid__finder_bytes(const aid__finder *finder); /* memory it takes */

/* Are the two connected by ties from then on? */
bool aid__finder_connected(const aid__finder *finder, aid__row a, aid__row b, int64_t since);

/* ---- between the files of the finder ---- */

bool aid__finder_grow(aid__vector *vector, size_t count); /* to so many rows, new ones cleared */

/* finder_shelf.c */
bool aid__finder_file(aid__finder *finder, const aid__model *model, aid__row offer); /* files it as it is, or not at all */
bool aid__finder_pack_all(aid__finder *finder, const aid__model *model);
void aid__shelf_free(const aid_allocator *memory, aid__shelf *shelf);
uint32_t aid__shelf_levels(uint32_t packed, uint32_t first[AID__SHELF_LEVELS + 1]); /* where each level begins */

/* finder_skills.c */
bool aid__finder_lay_out(aid__finder *finder, const aid__model *model);
bool aid__finder_skill_moved(const aid__finder *finder, const aid__model *model, aid__row skill);
/* Calls `visit` for the skill and everything below it; a skill may come more than once, but not without end. */
typedef bool (*aid__finder_fn)(void *context, aid__row skill);
bool aid__finder_below(const aid__finder *finder, aid__match_scene *scene, aid__row skill, aid__finder_fn visit,
                       void *context);

/* finder_ties.c */
bool aid__finder_tie_all(aid__finder *finder, const aid__model *model);
bool aid__finder_tie_again(aid__finder *finder, const aid__model *model, aid__row exchange); /* false: all must be tied */

#endif
