/* SPDX-License-Identifier: MIT */
/* The life of a support case as a table, and what somebody is on a case at a moment. */
#ifndef AID_RULES_CASE_LIFE_H
#define AID_RULES_CASE_LIFE_H

#include "base/error.h"
#include "model/model.h"

typedef enum aid__case_command {
    AID__CASE_ACTIVATE,
    AID__CASE_PAUSE,
    AID__CASE_CLOSE,
    AID__CASE_REOPEN,
    AID__CASE_SET_LEVEL, /* and whatever else leaves the state as it is */
    AID__CASE_TEAM,      /* grant, end, bar */
    AID__CASE_WRITE,
    AID__CASE_COMMANDS
} aid__case_command;

/* The state the command leads to from an aid_case_state; AID_E_STATE naming both when it is refused. */
aid_status aid__case_next(int32_t state, aid__case_command command, int32_t *out_state, aid_error *error);

/* What a member is on the case at a moment: bits by aid_case_role, the client's own among them. 0 when barred. */
uint32_t aid__case_roles(const aid__model *model, aid__row support_case, aid__row member, int64_t at);
bool aid__case_is_barred(const aid__model *model, aid__row support_case, aid__row member);

/* Who has a role on the case at a moment; 0 nobody. */
aid__row aid__case_holder(const aid__model *model, aid__row support_case, int32_t role, int64_t at);

/* On how many cases that are not closed a member is specialist or lead at a moment. O(roles of all cases). */
uint32_t aid__caseload(const aid__model *model, aid__row member, int64_t at);

#endif
