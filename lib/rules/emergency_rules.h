/* SPDX-License-Identifier: MIT */
/* Emergency access to one case: where it stands, what it opens, who may open one, and how long. Nothing is remembered
 * from one question to the next.
 *
 * Invariants
 * - It opens one case, for one person, for the classes it names, until it is ended or its time is over, to the second.
 * - Whoever has one that was not reviewed in AID_EMERGENCY_REVIEW_DAYS uses and opens none until it is.
 * - The client sees it, at the latest when its review is due. */
#ifndef AID_RULES_EMERGENCY_RULES_H
#define AID_RULES_EMERGENCY_RULES_H

#include "model/model.h"

/* The credentials with which somebody may open one: a specialist's, and that of whoever is on call. */
#define AID__GLASS_SPECIALIST "social-work"
#define AID__GLASS_ON_CALL "on-call"

/* aid_emergency_state at a moment. */
int32_t aid__emergency_state_at(const aid__emergency_row *emergency, int64_t at);

/* The emergency access by which a member may see classes of a case at a moment; 0 none. */
aid__row aid__emergency_open_at(const aid__model *model, aid__row member, aid__row support_case, uint64_t classes, int64_t at);

/* Has the member one that was not reviewed in time? */
bool aid__emergency_suspends(const aid__model *model, aid__row member, int64_t at);

/* Symbol of the credential that the member can open one with at a moment; 0 none. */
uint32_t aid__emergency_credential(const aid__model *model, aid__row member, int64_t at);

/* Is the client not to see it yet? */
bool aid__emergency_waits(const aid__emergency_row *emergency, int64_t at);

#endif
