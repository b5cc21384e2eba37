/* SPDX-License-Identifier: MIT */
/* From an exchange to the lines of a transaction: who pays whom, and whether a limit allows it. */
#ifndef AID_RULES_BOOKING_H
#define AID_RULES_BOOKING_H

#include "base/error.h"
#include "model/model.h"

enum { AID__BOOKING_LINES = 8, AID__BOOKING_UNUSUAL_MINUTES = 16 * 60, AID__BOOKING_UNUSUAL_TIMES = 3 };

typedef struct aid__booking {
    aid__row group, helper;
    aid__row requester; /* 0: the group as a whole; then it pays, unless there is a payer */
    aid__row helper_group; /* in whose books the helper is credited; 0 the same */
    int32_t agreed;     /* 1: it was accepted before: a limit between groups flags it and does not refuse it */
    aid__row payer;     /* the member who pays instead of the requester; 0 none */
    int32_t unit;
    int32_t essential;  /* 1: never refused for a balance; at the limit the pool pays */
    int64_t minutes;
    int64_t price;      /* of an hour, in units that have a price */
    int64_t released;   /* what this exchange itself holds on the payer's account */
    int64_t now;
    int64_t happened;   /* whose date's terms judge it; 0 now */
    int32_t accept_warning;
    int32_t may_override;        /* 1: the actor coordinates, or is the host */
    const char *override_reason; /* "" none */

    aid__posting lines[AID__BOOKING_LINES]; /* the answer */
    size_t count;
    int64_t flags;
    aid__row between;    /* whose rate it went by; 0 none */
    int64_t fraction;    /* what rounding by it kept back */
    int32_t unit_booked; /* other than `unit` where it became a gift; else 0 */
} aid__booking;

/* Fills the lines and flags. AID_E_LIMIT (CREDIT, AMOUNT, POLICY) naming balance, limit and remedy. */
aid_status aid__booking_decide(const aid__model *model, aid__booking *booking, aid_error *error);

/* What the payer's account is to keep free until it is booked; refused where booking it now would be, in block mode. */
aid_status aid__booking_hold(const aid__model *model, const aid__booking *booking, int64_t *out_hold, aid_error *error);

/* The amount in the unit: minutes, or what they cost, ⌊price · minutes / 60⌋. AID_E_LIMIT (AMOUNT) beyond 2^53. */
aid_status aid__booking_amount(const aid__booking *booking, int64_t *out_amount, aid_error *error);

/* AID_E_ARGUMENT when minutes are outside 1..525,600; AID_E_LIMIT (UNUSUAL) when they are unusual and that was not
 * confirmed. `agreed` 0: nothing was agreed. */
aid_status aid__booking_check_minutes(int64_t minutes, int64_t agreed, int32_t confirm_unusual, int64_t *out_flags,
                                      aid_error *error);

/* A price only where the unit has one, then within the cap of the group's terms: AID_E_ARGUMENT, AID_E_LIMIT (POLICY). */
aid_status aid__booking_check_price(const aid__terms_row *terms, int64_t price, bool needed, aid_error *error);

#endif
