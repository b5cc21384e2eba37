/* SPDX-License-Identifier: MIT */
/* The linear program of a packing: max Σ cost · x, each row's columns sum to at most 1, x ≥ 0. Prices of its rows guide
 * the search; no proof rests on them, since every bound is computed again in integers from rounded prices. So floating
 * point may decide where to look, never what is true.
 *
 * Rows may be added (cuts) and costs changed (columns ruled out) at any time, and the last basis stays a feasible
 * start: a row that is broken by the present x has an elastic column that pays more than any row can be worth, and a
 * column that is ruled out costs something, so that it leaves by itself. Hence the primal simplex method suffices. */
#ifndef AID_SOLVE_RINGS_LP_H
#define AID_SOLVE_RINGS_LP_H

#include "base/vector.h"

/* A pivot: identity but for one column. */
typedef struct aid__rings_lp_eta {
    uint32_t row;
    uint32_t end; /* of its terms; they begin where those of the eta before end */
    double pivot;
} aid__rings_lp_eta;

typedef struct aid__rings_lp_term {
    double value;
    uint32_t row;
    uint32_t reserved;
} aid__rings_lp_term;

typedef struct aid__rings_lp {
    const aid_allocator *allocator;
    uint32_t rows, columns;
    double most;         /* above every cost: what breaking a row by 1 costs */
    aid__vector start;   /* uint32_t: columns + 1, into … */
    aid__vector row_of;  /* uint32_t: the rows of each column */
    aid__vector cost;    /* double: columns */
    aid__vector right;   /* double: rows: 1 and a little, so that no two steps tie */
    aid__vector value;   /* double: rows: of the column that is basic there */
    aid__vector price;   /* double: rows: after a run */
    aid__vector head;    /* uint32_t: rows: which variable is basic */
    aid__vector place;   /* uint32_t: variables: row + 1, or 0 */
    aid__vector work;    /* double: rows */
    aid__vector list;    /* uint32_t: work space of factoring */
    aid__vector etas;    /* of the inverse of the basis, a product of elementary matrices */
    aid__vector terms;   /* their entries off the pivot */
    aid__vector seen;    /* uint8_t: rows: 1 = in the list of … */
    aid__vector touched; /* uint32_t: rows where the work vector may not be 0 */
    const uint8_t *skip; /* columns: 1 = must not come in; the caller's, may be NULL */
    uint32_t next;       /* column at which pricing goes on */
    size_t factored;     /* etas after the last factoring */
    uint64_t work_done;  /* entries looked at */
} aid__rings_lp;

/* Columns are given by `start` and `row_of`, which are copied. False: out of memory. */
bool aid__rings_lp_open(aid__rings_lp *lp, const aid_allocator *allocator, uint32_t rows, uint32_t columns,
                        const uint32_t *start, const uint32_t *row_of);
void aid__rings_lp_close(aid__rings_lp *lp);
/* One row more, over the columns of a rising list. Before the next run the program must begin again. False: out of
 * memory. */
bool aid__rings_lp_add_row(aid__rings_lp *lp, const uint32_t *columns, uint32_t count);
/* Begins from the basis of `rows` numbers that `head` once was, or with NULL from where it stands. False: out of
 * memory.
 */
bool aid__rings_lp_begin(aid__rings_lp *lp, const uint32_t *head, uint32_t rows);
/* Begins with these columns, which share no row, each at about 1. False: out of memory. */
bool aid__rings_lp_crash(aid__rings_lp *lp, const uint32_t *columns, uint32_t count);
/* Optimises; `most_steps` is a safeguard. False: out of memory. Prices are ≥ 0 but for rounding. */
bool aid__rings_lp_run(aid__rings_lp *lp, uint64_t most_steps);
double aid__rings_lp_value(const aid__rings_lp *lp, uint32_t column); /* x */

/* Between the two files. A vector's rows as what they are; a row's slack (its elastic is the next variable). */
static inline uint32_t *aid__rings_lp_words(const aid__vector *vector)
{
    return vector->rows;
}

static inline double *aid__rings_lp_numbers(const aid__vector *vector)
{
    return vector->rows;
}

static inline uint32_t aid__rings_lp_slack(const aid__rings_lp *lp, uint32_t row)
{
    return lp->columns + 2 * row;
}

/* rings_lp_factor.c: false: out of memory */
bool aid__rings_lp_resize(aid__vector *vector, size_t count);
bool aid__rings_lp_factor(aid__rings_lp *lp);                     /* writes the inverse of the basis anew */
double *aid__rings_lp_load(aid__rings_lp *lp, uint32_t variable); /* a variable's column into the work vector */
void aid__rings_lp_forward(aid__rings_lp *lp);                    /* work vector := B⁻¹ work vector */
void aid__rings_lp_backward(aid__rings_lp *lp, double *v);        /* v := v B⁻¹ */
bool aid__rings_lp_push(aid__rings_lp *lp, uint32_t row);         /* the work vector is the next eta's column */

#endif
