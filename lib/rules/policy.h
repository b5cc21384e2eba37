/* SPDX-License-Identifier: MIT */
/* A group's policy in force: what it has set, or the defaults of this version of the library. Defaults judge commands
 * only; what they decided is in the events. */
#ifndef AID_RULES_POLICY_H
#define AID_RULES_POLICY_H

#include "model/model.h"

/* Fills `out` with the policy of the group; row 0 gives the defaults. */
void aid__policy_in_force(const aid__model *model, aid__row group, aid__policy_row *out);

/* The unit a group counts in when nothing says otherwise. */
int32_t aid__policy_default_unit(int32_t group_kind);

#endif
