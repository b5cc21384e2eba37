/* SPDX-License-Identifier: MIT */
/* Judges of plans that share nothing with the solver: an exhaustive search for small instances, a check of the plan
 * and a check of the published certificate. */
#ifndef AID_TESTS_SOLVE_ORACLE_H
#define AID_TESTS_SOLVE_ORACLE_H

#include "instance.h"

enum { ORACLE_TIERS = 4, ORACLE_NO_EDGE = -1 };

/* What a plan is worth, in the order in which it is compared; more is better in every word. */
typedef struct worth {
    int64_t tiers[ORACLE_TIERS];
    int64_t outer[3]; /* minus the seats of edge tiers 3, 2, 1 */
    int64_t score;
    int64_t tie; /* minus the sum of the tie numbers */
} worth;

int worth_compare(const worth *a, const worth *b);

/* The worth of the instance's plan; fails the test if it breaks a bound or if the result's sums are not the plan's. */
worth oracle_plan(const instance *it);

/* The best worth of all plans (of those with edge `forced`, if there is one): every subset of every row is tried
 * against every vector of capacities that can be left. */
worth oracle_best(const instance *it, int64_t forced);

/* The certificate as include/mutualaid/solve.h states it, for the instance's result. */
void oracle_certificate(const instance *it);

#endif
