/* SPDX-License-Identifier: MIT */
/* From minutes to the lines of a transaction: who pays whom, and whether a limit allows it. */
#ifndef AID_RULES_BOOKING_H
#define AID_RULES_BOOKING_H

#include "base/error.h"
#include "model/model.h"

enum { AID__BOOKING_LINES = 2, AID__BOOKING_UNUSUAL_MINUTES = 16 * 60, AID__BOOKING_UNUSUAL_TIMES = 3 };

typedef struct aid__booking {
    aid__row group, requester, helper;
    int32_t unit;
    int32_t essential; /* 1: never refused for a balance; at the limit the pool pays */
    int64_t minutes;
    int32_t accept_warning;
    int32_t may_override;        /* 1: the actor coordinates, or is the host */
    const char *override_reason; /* "" none */

    aid__posting lines[AID__BOOKING_LINES]; /* the answer */
    size_t count;
    int64_t flags;
} aid__booking;

/* Fills the lines and flags. AID_E_LIMIT (CREDIT, AMOUNT) naming balance, limit and remedy. */
aid_status aid__booking_decide(const aid__model *model, aid__booking *booking, aid_error *error);

/* AID_E_ARGUMENT when minutes are outside 1..525,600; AID_E_LIMIT (UNUSUAL) when they are unusual and that was not
 * confirmed. `agreed` 0: nothing was agreed. */
aid_status aid__booking_check_minutes(int64_t minutes, int64_t agreed, int32_t confirm_unusual, int64_t *out_flags,
                                      aid_error *error);

#endif
