/* SPDX-License-Identifier: MIT */
/* How a group's limits work out: how much help goes through, how much credit lies idle, and what limit and fee follow
 * from that by the formulas of docs/reciprocity.md. Only ever advice: nothing is changed. */
#ifndef AID_INSIGHT_ADVICE_H
#define AID_INSIGHT_ADVICE_H

#include "rules/credit.h"

typedef struct aid__advice {
    int64_t posted, beyond_limit, pool_paid, gifted, waiting;
    int64_t members, idle_members, credit, idle_credit, below, pool;
    int64_t limit, advised_limit;
    int32_t fee_bp, advised_fee_bp;
} aid__advice;

/* Of a group's books in one unit, over [from, now). `refused`: what the host counted in that time. O(exchanges +
 * listings + lines of the books in 90 days). */
void aid__advice_find(const aid__model *model, const aid__terms_row *terms, const int64_t window[2], int64_t refused,
                      aid__advice *out);

#endif
