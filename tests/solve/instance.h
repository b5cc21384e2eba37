/* SPDX-License-Identifier: MIT */
/* Assignment problems for the tests: read from text, drawn at random, permuted. An instance owns its arrays and shows
 * them as a problem and a result. */
#ifndef AID_TESTS_SOLVE_INSTANCE_H
#define AID_TESTS_SOLVE_INSTANCE_H

#include <mutualaid/solve.h>
#include <stdbool.h>

typedef struct instance {
    aid_assign_problem problem;
    aid_assign_result result;
    uint64_t *offsets;
    uint32_t *helpers;
    int32_t *scores;
    uint32_t *seats;
    uint8_t *tiers;
    uint32_t *capacities;
    uint8_t *edge_tiers;
    uint64_t *request_ids;
    uint64_t *helper_ids;
    uint32_t *loads; /* all 1; shown to the problem only where one was read or drawn that is not */
} instance;

/* Fixed arithmetic, so that a failing case can be drawn again from its seed. */
typedef struct dice {
    uint64_t state;
} dice;
uint32_t dice_below(dice *d, uint32_t bound);

/* Cleared arrays of the right sizes (seats and capacities 1, ids the indexes); all result arrays are wanted. */
instance instance_new(uint64_t requests, uint64_t helpers, uint64_t edges);
void instance_free(instance *it);

/* Numbers of a random instance. */
typedef struct instance_shape {
    uint32_t requests, helpers; /* at most; at least 1 */
    uint32_t percent;           /* of the pairs are possible */
    uint32_t seats, capacity;   /* at most */
    uint32_t tiers, edge_tiers; /* how many */
    uint32_t scores;            /* below */
    uint32_t loads;             /* at most; 0: all 1, and none are shown */
} instance_shape;
instance instance_random(dice *d, const instance_shape *shape);

/* The same pairs under the same ids, rows and edges in another order. */
instance instance_shuffled(const instance *it, dice *d);

/* Reads the text format of docs/matching.md; fails the test on an error. "c objective score" and "c complete" after the
 * p line set what they say. */
instance instance_read(const char *path);

uint64_t instance_request_of(const instance *it, uint64_t edge);

#endif
