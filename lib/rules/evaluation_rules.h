/* SPDX-License-Identifier: MIT */
/* What may be said about an exchange, by whom and until when, and who sees it. Pure. */
#ifndef AID_RULES_EVALUATION_RULES_H
#define AID_RULES_EVALUATION_RULES_H

#include "rules/access.h"

/* May `side` (requester or helper) still speak at `at`? Completes deadline and shown of the record. */
aid_status aid__evaluation_give(const aid__model *model, aid__row exchange, int64_t at, aid__evaluation_record *record,
                                aid_error *error);
/* May what `record->side` said be contested, or settled with the stand of the record? */
aid_status aid__evaluation_contest(const aid__model *model, aid__row exchange, aid__evaluation_record *record,
                                   aid_error *error);
aid_status aid__evaluation_settle(const aid__model *model, aid__row exchange, aid__evaluation_record *record,
                                  aid_error *error);

/* aid_evaluation_state of what a side said. */
int32_t aid__evaluation_state(const aid__evaluation_row *evaluation, int32_t side);

/* May the side still speak? */
bool aid__evaluation_is_open(const aid__model *model, aid__row exchange, int32_t side, int64_t at);

/* Does the actor see what a side said, words and all? `relations` are the actor's to the exchange. */
bool aid__evaluation_sees(const aid__model *model, const aid__actor *actor, uint32_t relations, aid__row exchange,
                          int32_t side);

#endif
