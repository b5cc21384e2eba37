/* SPDX-License-Identifier: MIT */
/* Trade between communities: which terms judge it, what an amount becomes over there, whether there is room, and which
 * step may follow which. */
#ifndef AID_RULES_TRADE_RULES_H
#define AID_RULES_TRADE_RULES_H

#include "base/error.h"
#include "model/model.h"

enum { AID__TRADE_RATE = 1000000, AID__TRADE_LINES = 4 };

/* ⌊amount · num / den⌋ and what is left of it, in parts of den. AID_E_LIMIT (AMOUNT) when nothing is left of it, or it
 * passes 2^53−1. */
aid_status aid__trade_convert(int64_t amount, int32_t num, int32_t den, int64_t *out_amount, int64_t *out_rest, aid_error *error);

/* The terms that both sides have said and that judge a trade made at `at`; 0 none. */
aid__row aid__deal_in_force(const aid__model *model, aid__row partner, int32_t unit, int64_t at);

/* What one of the two steps at this side does. */
typedef enum aid__trade_act {
    AID__TRADE_ACT_PROMISE, /* the other side accepts what was offered */
    AID__TRADE_ACT_REFUSE,  /* it does not */
    AID__TRADE_ACT_VOID,    /* called off, by a person, by time, or by the other side */
    AID__TRADE_ACT_POST,    /* the other side has booked it, as was promised */
    AID__TRADE_ACT_DONE,    /* the other side has booked what this side did */
    AID__TRADE_ACT_COUNT
} aid__trade_act;

/* The state that an act leads to; the same one: nothing changes; 0: it cannot be. */
int32_t aid__trade_next(int32_t direction, int32_t state, aid__trade_act act);

/* Is there room for so much more of what goes out (in the unit here), or comes in (in the unit there)? AID_E_LIMIT (CREDIT). */
aid_status aid__trade_room(const aid__model *model, aid__row deal, int32_t direction, int64_t amount, aid_error *error);

/* The lines of a booking; `flags` tells when a limit is passed by it. AID_E_LIMIT (AMOUNT) where a balance would pass 2^53. */
aid_status aid__trade_lines(const aid__model *model, const aid__trade_row *trade, int64_t now, aid__posting lines[AID__TRADE_LINES],
                            size_t *out_count, int64_t *out_flags, aid_error *error);

#endif
