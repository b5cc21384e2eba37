/* SPDX-License-Identifier: MIT */
/* Requests for support: their life as a table, their clock, which tier is open, who decides an appeal. */
#ifndef AID_RULES_SERVICE_REQUEST_RULES_H
#define AID_RULES_SERVICE_REQUEST_RULES_H

#include "rules/route.h"

typedef enum aid__ask_command {
    AID__ASK_SEND,
    AID__ASK_ACCEPT,
    AID__ASK_DECLINE,
    AID__ASK_WITHDRAW,
    AID__ASK_FULFIL,
    AID__ASK_FAIL,
    AID__ASK_COMMANDS
} aid__ask_command;

/* The state the command leads to; AID_E_STATE naming both when it is refused. `quick`: a call, or critical, which may be
 * fulfilled at once. `late`: its deadline has passed, or it is an emergency: it may be sent on. */
aid_status aid__ask_next(int32_t state, aid__ask_command command, bool quick, bool late, int32_t *out_state, aid_error *error);

/* When the answer is due. */
int64_t aid__ask_deadline(int64_t at, int32_t urgency, int32_t answer_hours);

/* Is the service's tier open for the request (0: a new one)? The ground says why; AID_E_STATE (TIER) names the service
 * that comes first. With an emergency every tier is. */
typedef struct aid__tier_question {
    const aid__need *need;
    aid__row request; /* 0: none yet */
    aid__row service;
    uint32_t emergency;
    uint32_t late; /* the request's present sending has run out of time */
} aid__tier_question;
aid_status aid__tier_open(const aid__model *model, const aid__tier_question *question, int32_t *out_ground, aid_error *error);

/* Who decides an appeal against this group: the nearest council above it, else a council it agreed with, else the group
 * above it, else the group itself. Never 0. */
aid__row aid__appeal_group(const aid__model *model, aid__row group);

#endif
