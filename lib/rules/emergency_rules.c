/* SPDX-License-Identifier: MIT */
#include "rules/emergency_rules.h"

#include "base/calendar.h"
#include "rules/consent_rules.h"

int32_t aid__emergency_state_at(const aid__emergency_row *emergency, int64_t at)
{
    if (emergency->reviewed != 0)
        return AID_EMERGENCY_REVIEWED;
    if (at >= emergency->opened + AID_EMERGENCY_REVIEW_DAYS * AID__DAY_US)
        return AID_EMERGENCY_OVERDUE;
    return emergency->ended == 0 && at < emergency->until ? AID_EMERGENCY_OPEN : AID_EMERGENCY_OVER;
}

aid__row aid__emergency_open_at(const aid__model *model, aid__row member, aid__row support_case, uint64_t classes, int64_t at)
{
    for (aid__row row = aid__member_at(model, member)->first_emergency; row != 0; row = aid__emergency_at(model, row)->next_of_member) {
        const aid__emergency_row *emergency = aid__emergency_at(model, row);
        if (emergency->support_case == support_case && (classes & ~emergency->classes) == 0
            && aid__emergency_state_at(emergency, at) == AID_EMERGENCY_OPEN)
            return row;
    }
    return 0;
}

bool aid__emergency_suspends(const aid__model *model, aid__row member, int64_t at)
{
    for (aid__row row = aid__member_at(model, member)->first_emergency; row != 0; row = aid__emergency_at(model, row)->next_of_member)
        if (aid__emergency_state_at(aid__emergency_at(model, row), at) == AID_EMERGENCY_OVERDUE)
            return true;
    return false;
}

uint32_t aid__emergency_credential(const aid__model *model, aid__row member, int64_t at)
{
    static const char *const codes[] = { AID__GLASS_SPECIALIST, AID__GLASS_ON_CALL };
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        uint32_t code = aid__model_symbol_find(model, codes[i]);
        if (aid__credential_held(model, member, code, at))
            return code;
    }
    return 0;
}

bool aid__emergency_waits(const aid__emergency_row *emergency, int64_t at)
{
    return at < emergency->notice_from;
}
