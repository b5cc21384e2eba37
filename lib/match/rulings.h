/* SPDX-License-Identifier: MIT */
/* What a coordinator has said about pairs: this one stays, this one not before a date, this one rather than another. */
#ifndef AID_MATCH_RULINGS_H
#define AID_MATCH_RULINGS_H

#include "base/vector.h"
#include <mutualaid/values.h>

typedef struct aid__match_ruling {
    uint64_t request_id, offer_id;
    int64_t until; /* of a ban: 0 for good */
    int32_t kind;  /* aid_ruling */
    int32_t reserved;
} aid__match_ruling;

/* Rows in rising order of (request, offer), each pair once. */
typedef struct aid__match_rulings {
    aid__vector rows;
} aid__match_rulings;

void aid__rulings_init(aid__match_rulings *rulings, const aid_allocator *memory);
void aid__rulings_free(aid__match_rulings *rulings);
bool aid__rulings_set(aid__match_rulings *rulings, aid__match_ruling ruling); /* instead of an earlier one; false: memory */
void aid__rulings_drop(aid__match_rulings *rulings, uint64_t request_id, uint64_t offer_id);
const aid__match_ruling *aid__rulings_find(const aid__match_rulings *rulings, uint64_t request_id, uint64_t offer_id);
/* Is the pair kept apart at this time? `rulings` may be NULL. */
bool aid__rulings_ban(const aid__match_rulings *rulings, uint64_t request_id, uint64_t offer_id, int64_t now);

#endif
