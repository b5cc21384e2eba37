/* SPDX-License-Identifier: MIT */
#include "rules/policy.h"

#include <string.h>

static const aid__policy_row policy_defaults = {
    .credit_min = -600,
    .credit_max = 1800,
    .unit = AID_UNIT_TIME,
    .credit_min_mode = AID_CREDIT_BLOCK,
    .credit_max_mode = AID_CREDIT_FLAG,
    .default_minutes = 60,
    .silence_days = 14,
    .proposal_days = 14,
    .ban_days = 90,
    .generalise = 2,
    .tier_hours = { 0, 24, 48, 72 },
    .weights = { 20, 15, 15, 15, 10, 5, 5, 5, 5, 5 }, /* spec: matching §1.2 */
};

int32_t aid__policy_default_unit(int32_t group_kind)
{
    return group_kind == AID_GROUP_VOLUNTEER_CENTRE ? AID_UNIT_VOLUNTEER : AID_UNIT_TIME;
}

void aid__policy_in_force(const aid__model *model, aid__row group, aid__policy_row *out)
{
    *out = policy_defaults;
    out->group = group;
    if (group == 0)
        return;
    const aid__group_row *row = aid__group_at(model, group);
    if (row->policy != 0)
        *out = *aid__policy_at(model, row->policy);
    else
        out->unit = aid__policy_default_unit(row->kind);
}
