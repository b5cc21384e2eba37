/* SPDX-License-Identifier: MIT */
/* What a unit's terms take at the start of a month: first what expires, then demurrage. */
#ifndef AID_RULES_LEVY_H
#define AID_RULES_LEVY_H

#include "rules/policy.h"

enum { AID__LEVY_LINES = 401 }; /* of one event: so many accounts less one, and the pool */

/* The next event of a levy that is due: some accounts' turn. */
void aid__levy_take(const aid__model *model, aid__row book, int64_t due, aid__posting lines[AID__LEVY_LINES],
                    aid__levy_record *out);

/* How much of the account's balance is older than `days` at `when`: credits are used up in the order they came in, so
 * what is left of a balance are its newest credits. */
int64_t aid__levy_expired(const aid__model *model, const aid__account_row *account, int64_t when, int32_t days);

/* ⌊amount · bp / 10,000⌋, for amounts of 0 or more. */
int64_t aid__levy_share(int64_t amount, int64_t bp);

/* Since when expiry holds without a break, by the terms at `when`; what was given no notice does not expire. */
int64_t aid__levy_expiry_since(const aid__model *model, const aid__book_row *book, int64_t when);

#endif
