/* SPDX-License-Identifier: MIT */
/* What the files of the ring solver share: the checked problem with its arcs in order, the columns (rings and chains
 * that are possible), and the search that packs them.
 *
 *   rings.c         the public face: check, choose a way, write
 *   rings_check.c   is the problem well formed? arcs in order
 *   rings_assign.c  no cap: the assignment problem in which staying out is a pair with oneself
 *   rings_column.c  lists rings and chains; of those over the same people the best remains
 *   rings_bound.c   prices on people: the Lagrangian bound
 *   rings_start.c   scales, bounds, makes a packing to start from; then one of
 *   rings_tree.h    branch and cut, guided by a linear program
 *   rings_search.c  branch and bound by prices alone, part by part, where columns are too many for that
 *
 * A person is a giver's number: members first, then altruists. All ways end in the same thing, `successor`. */
#ifndef AID_SOLVE_RINGS_H
#define AID_SOLVE_RINGS_H

#include "base/vector.h"
#include "solve/assign.h"
#include <mutualaid/solve_rings.h>

#define AID__RINGS_NONE UINT32_MAX

/* The problem, arcs of a row by target. */
typedef struct aid__rings_net {
    const aid_rings_problem *problem;
    uint32_t members, givers, arcs;
    uint32_t max_ring;  /* effective: no more than there are members */
    uint32_t max_chain; /* the same */
    bool certain;
    uint32_t *first;     /* givers + 1 */
    uint32_t *target;    /* arcs */
    uint32_t *row;       /* arcs: the caller's index */
    uint32_t *back;      /* members + 1: arcs by target … */
    uint32_t *giver;     /* … and who gives them, in order */
    int64_t *power;      /* p^k in 10⁻¹² for k up to the longer cap; NULL when certain */
    uint32_t *successor; /* the packing: givers: the arc each uses, or none */
    void *block;
    size_t block_size;
} aid__rings_net;

static inline int32_t aid__rings_score(const aid__rings_net *net, uint32_t arc)
{
    return net->problem->scores != NULL ? net->problem->scores[net->row[arc]] : 1;
}

/* What an arc counts with probability p^k of taking place. */
static inline int64_t aid__rings_arc_value(const aid__rings_net *net, uint32_t arc, uint32_t k)
{
    int64_t score = aid__rings_score(net, arc);
    return net->certain ? score : score * net->power[k] / 1000000;
}

/* The arc from one giver to a member, or none. */
uint32_t aid__rings_arc(const aid__rings_net *net, uint32_t from, uint32_t to);

/* A ring or chain: people in order, `vertices[first] … + size`. A chain starts with an altruist. */
typedef struct aid__rings_column {
    int64_t value;
    uint32_t first;
    uint32_t size;
} aid__rings_column;

/* When to stop, and why it was. */
typedef struct aid__rings_pace {
    aid__assign_run *run;
    aid_error *error;
    const char *stage;   /* for the progress callback */
    aid_status status;   /* AID_E_CANCELLED or AID_E_MEMORY ends everything */
    int32_t status_code; /* AID_SOLVE_OPTIMAL while nothing was cut short */
    uint64_t work;
    uint64_t ration; /* a neighbourhood's own limit on work; UINT64_MAX: none */
} aid__rings_pace;

/* Counts work; false: stop now. */
bool aid__rings_pace_go(aid__rings_pace *pace, uint64_t work);

/* Branch and bound. The arrays per person are work space; `price` always holds the running prices. */
typedef struct aid__rings_search {
    const aid__rings_column *columns; /* values divided by their common divisor */
    const uint32_t *vertices;
    uint32_t column_count, people;
    int64_t fine;        /* a price unit is 1 / fine of a value unit */
    int64_t *price;      /* ≥ 0 */
    int64_t *kept_price; /* of the best bound in the running node */
    int64_t *move;       /* the running direction of the prices */
    uint32_t *mark;      /* people met, by stamp */
    uint32_t *slot;      /* union-find, counts */
    uint32_t *column_at; /* by person … */
    uint32_t *first_at;  /* … people + 1 */
    uint32_t *holder;    /* people: the incumbent's column, or none */
    uint32_t stamp;
    uint64_t nodes;
    aid__vector stack;  /* uint32_t: lists of the nodes that are open */
    aid__vector prices; /* int64_t: what open nodes restore */
    aid__vector picked; /* uint32_t: columns of answers */
    aid__rings_pace *pace;
    void *block;
    size_t block_size;
} aid__rings_search;

/* A list of columns, and of the people in them, both on the stack. */
typedef struct aid__rings_part {
    size_t columns, column_count;
    size_t people, people_count;
} aid__rings_part;

/* rings_check.c */
aid_status aid__rings_net_build(const aid_rings_problem *given, aid_rings_problem *checked,
                                const aid_allocator *allocator, aid__rings_net *out, aid_error *error);
void aid__rings_net_free(aid__rings_net *net, const aid_allocator *allocator);

/* rings_assign.c: the uncapped packing, into `successor`, and its value, or (when stopped) a bound and no packing. */
aid_status aid__rings_assign(aid__rings_net *net, aid__rings_pace *pace, int64_t *out_bound, bool *out_whole);

/* rings_column.c: fills vectors of aid__rings_column and uint32_t. *out_whole: nothing was left out. */
aid_status aid__rings_list(const aid__rings_net *net, aid__rings_pace *pace, aid__vector *columns,
                           aid__vector *vertices, bool *out_whole);

/* rings_bound.c: moves the prices of a part for at most `rounds` rounds, until the bound is no more than `floor`;
 * answers the best bound, in value units, and leaves its prices. */
int64_t aid__rings_bound(aid__rings_search *search, const aid__rings_part *part, int64_t floor, uint32_t rounds,
                         int64_t *out_fine);
int64_t aid__rings_column_gain(const aid__rings_search *search, uint32_t column); /* value − prices, in price units */

/* rings_search.c */
bool aid__rings_lack(aid__rings_search *search); /* out of memory: false */
bool aid__rings_push(aid__rings_search *search, aid__vector *vector, uint32_t number);
uint32_t *aid__rings_at(const aid__rings_search *search, size_t at);                /* into the stack */
uint32_t aid__rings_root(const aid__rings_search *search, uint32_t column);         /* its lowest, or altruist */
bool aid__rings_marked(const aid__rings_search *search, uint32_t column, bool all); /* anybody of it, or all */
bool aid__rings_gather(aid__rings_search *search, aid__rings_part *part);           /* lists its people */
void aid__rings_restore(aid__rings_search *search, const aid__rings_part *part, size_t saved); /* their prices */

/* The best packing of a part that is worth more than `floor`: its value, its columns appended to `picked`; or `floor`
 * when there is none (or when the search was stopped). */
int64_t aid__rings_solve(aid__rings_search *search, const aid__rings_part *part, int64_t floor, uint32_t depth);

/* What a packing is. */
typedef struct aid__rings_packing {
    uint32_t *holder; /* people, the caller's: the column chosen for each, or none */
    int64_t bound;    /* on the value of every packing of these columns */
    uint64_t nodes;
} aid__rings_packing;

/* rings_start.c: the best packing of columns, in which nobody stands twice. Columns with the same first person must be
 * neighbours. Values are > 0; afterwards they are divided by what they have in common. */
aid_status aid__rings_pack(uint32_t people, aid__rings_pace *pace, aid__vector *columns, const aid__vector *vertices,
                           aid__rings_packing *out);

#endif
