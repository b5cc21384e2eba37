/* SPDX-License-Identifier: MIT */
/* What the charters of a group and of all groups above it say beside prohibitions: the strictest of them holds. */
#ifndef AID_RULES_CHARTER_SAYS_H
#define AID_RULES_CHARTER_SAYS_H

#include "model/model.h"

int32_t aid__charter_minutes(const aid__model *model, aid__row group);   /* longest emergency access */
int32_t aid__charter_threshold(const aid__model *model, aid__row group); /* least count that is published; 0 none says it */

/* Are all specialists of the group the team of a case that is kept at AID_LEVEL_AUDITED? Its own charter says it. */
bool aid__charter_has_service_team(const aid__model *model, aid__row group);

#endif
