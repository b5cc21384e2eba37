/* SPDX-License-Identifier: MIT */
/* The life of an exchange as a table: in each state, where each act leads, or that it is refused. */
#ifndef AID_RULES_LIFE_H
#define AID_RULES_LIFE_H

#include "base/error.h"
#include "model/model.h"

typedef enum aid__life_act {
    AID__LIFE_ACCEPT,
    AID__LIFE_DECLINE,
    AID__LIFE_CONFIRM,       /* the same minutes as the other side, or the first to name any */
    AID__LIFE_CONFIRM_OTHER, /* other minutes than the other side */
    AID__LIFE_LAPSE,         /* time alone */
    AID__LIFE_DISPUTE,
    AID__LIFE_SETTLE,        /* a coordinator says how it is */
    AID__LIFE_CANCEL,
    AID__LIFE_REVERSE,
    AID__LIFE_COUNT
} aid__life_act;

/* The state the act leads to; AID_E_STATE naming state and act when it is refused. */
aid_status aid__life_next(int32_t state, aid__life_act act, int32_t *out_state, aid_error *error);

#endif
