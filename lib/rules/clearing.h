/* SPDX-License-Identifier: MIT */
/* Help and gifts between two groups that each keep books of their own: by which rate, within which limit, on which lines.
 *
 * What A's books pay to B stands on two clearing accounts, B's in A's books and A's in B's, whose balances always sum to zero.
 * Where a rate turns it into something else, B's books have a conversion account in between, so that they balance in every unit
 * and what the rate took or added can be seen. */
#ifndef AID_RULES_CLEARING_H
#define AID_RULES_CLEARING_H

#include "base/error.h"
#include "model/model.h"

enum { AID__CLEARING_LINES = 5 };

typedef struct aid__crossing {
    aid__row group, other; /* whose books pay; whose books credit */
    int32_t unit;
    int64_t amount; /* paid, 0 or more */
    int64_t when;   /* whose day's terms judge it */

    aid__between_row terms; /* the answer: what holds; row 0's fields with a rate of 1/1 where nothing is agreed */
    int64_t there;          /* what is credited, in terms.unit_there */
    int64_t fraction;       /* what rounding keeps back, in 1/rate_den; below 0: released beyond its own */
} aid__crossing;

/* What holds from `group` to `other` in the unit at `when`; where nothing is agreed: the same unit, 1/1, no limit. */
void aid__clearing_terms(const aid__model *model, aid__row group, aid__row other, int32_t unit, int64_t when,
                         aid__between_row *out);

/* How far `group` has received more from `other` than it gave, in the unit. */
int64_t aid__clearing_balance(const aid__model *model, aid__row group, aid__row other, int32_t unit);

/* Is the limit reached already, so that no new help is proposed? */
bool aid__clearing_closed(const aid__model *model, aid__row group, aid__row other, int32_t unit, int64_t when);

/* Fills the answer: there = ⌊amount · num / den⌋, and one more when what earlier roundings kept back makes a whole with what this
 * one does. AID_E_LIMIT (AMOUNT) beyond 2^53; AID_E_STATE (RATE) for points without a rate, (CLOSED) for a closed group. */
aid_status aid__clearing_cross(const aid__model *model, aid__crossing *crossing, aid_error *error);

/* AID_E_LIMIT (BETWEEN) when this would take `group` beyond the limit. */
aid_status aid__clearing_check(const aid__model *model, const aid__crossing *crossing, aid_error *error);

/* The lines that take what `group` pays to the receiver (owner and kind are set) in `other`'s books; the payer's is the
 * caller's. Answers how many. */
size_t aid__clearing_lines(const aid__model *model, const aid__crossing *crossing, const aid__posting *receiver,
                           aid__posting lines[AID__CLEARING_LINES]);

#endif
