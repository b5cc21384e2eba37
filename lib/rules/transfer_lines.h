/* SPDX-License-Identifier: MIT */
/* Transfers: from which account to which, whether it may be, and where each act leads. */
#ifndef AID_RULES_TRANSFER_LINES_H
#define AID_RULES_TRANSFER_LINES_H

#include "base/error.h"
#include "rules/clearing.h"
#include "rules/credit.h"

enum { AID__TRANSFER_LINES = 1 + AID__CLEARING_LINES };

typedef struct aid__transfer {
    int32_t kind;
    aid__row group;
    int32_t unit;
    aid__row payer, receiver, fund, body; /* 0 none; a body other than the group has books of its own */
    int64_t amount;
    int64_t released; /* what this transfer itself holds */
    int64_t now, happened;
    int32_t accept_warning;

    aid__posting lines[AID__TRANSFER_LINES]; /* the answer */
    size_t count;
    int64_t flags;
    aid__row between; /* whose rate it went by; 0 none */
    int64_t fraction; /* what rounding by it kept back */
} aid__transfer;

/* Fills lines and flags. AID_E_LIMIT (CREDIT, AMOUNT) when an account may not go so low. */
aid_status aid__transfer_decide(const aid__model *model, aid__transfer *transfer, aid_error *error);

/* The lines that undo a booked transfer, and the flag where they pass a limit; a fund never falls below zero by it. */
aid_status aid__transfer_negated(const aid__model *model, aid__row transfer, int64_t now, aid__posting lines[AID__TRANSFER_LINES],
                                 size_t *out_count, int64_t *out_flags, aid_error *error);

typedef enum aid__transfer_act {
    AID__TRANSFER_POST,
    AID__TRANSFER_VOID,
    AID__TRANSFER_DISPUTE,
    AID__TRANSFER_STANDS, /* a dispute is decided: it is right */
    AID__TRANSFER_FALLS,  /* it is wrong */
    AID__TRANSFER_REVERSE,
    AID__TRANSFER_ACTS
} aid__transfer_act;

/* The state the act leads to; AID_E_STATE naming state and act when it is refused. */
aid_status aid__transfer_next(int32_t state, aid__transfer_act act, int32_t *out_state, aid_error *error);

#endif
