/* SPDX-License-Identifier: MIT */
/* A group's policy, and the terms of each unit in its books: what it has set, or the defaults of this version of the
 * library. Defaults judge commands only; what they decided is in the events. What happened on a date is judged by what
 * was in force on that date. */
#ifndef AID_RULES_POLICY_H
#define AID_RULES_POLICY_H

#include "model/model.h"

/* Fills `out` with the policy of the group as it is now; row 0 gives the defaults. */
void aid__policy_in_force(const aid__model *model, aid__row group, aid__policy_row *out);

/* The unit of that policy alone: what most questions about books need of it. */
int32_t aid__policy_unit(const aid__model *model, aid__row group);

/* As it was at `when`; before its first version, the first. */
void aid__policy_at_time(const aid__model *model, aid__row group, int64_t when, aid__policy_row *out);

/* The terms of a unit in the group's books at `when`, with both limits resolved: the policy's in the group's own unit,
 * its own elsewhere. Before the first version nothing is levied and nothing but the policy limits. */
void aid__terms_in_force(const aid__model *model, aid__row group, int32_t unit, int64_t when, aid__terms_row *out);

/* When expiry and demurrage are due next in these books; 0 never. */
int64_t aid__terms_next_levy(const aid__model *model, const aid__book_row *book);

/* The unit a group counts in when nothing says otherwise. */
int32_t aid__policy_default_unit(int32_t group_kind);

#endif
