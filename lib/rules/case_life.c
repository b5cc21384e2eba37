/* SPDX-License-Identifier: MIT */
#include "rules/case_life.h"

#include <assert.h>

enum { CASE_LIFE_STATES = AID_CASE_CLOSED + 1 };

#define NO 0
#define INTAKE AID_CASE_INTAKE
#define ACTIVE AID_CASE_ACTIVE
#define PAUSED AID_CASE_PAUSED
#define CLOSED AID_CASE_CLOSED

static const uint8_t case_life_next[CASE_LIFE_STATES][AID__CASE_COMMANDS] = {
    /*           ACTIVATE PAUSE   CLOSE   REOPEN  LEVEL   TEAM    WRITE */
    [INTAKE] = { ACTIVE,  NO,     CLOSED, NO,     INTAKE, INTAKE, INTAKE },
    [ACTIVE] = { NO,      PAUSED, CLOSED, NO,     ACTIVE, ACTIVE, ACTIVE },
    [PAUSED] = { ACTIVE,  NO,     CLOSED, NO,     PAUSED, PAUSED, PAUSED },
    [CLOSED] = { NO,      NO,     NO,     INTAKE, NO,     NO,     NO },
};

#undef NO
#undef INTAKE
#undef ACTIVE
#undef PAUSED
#undef CLOSED

static const char *const case_life_states[CASE_LIFE_STATES] = { "nothing", "in intake", "active", "resting", "closed" };
static const char *const case_life_commands[AID__CASE_COMMANDS] = {
    "made active", "made to rest", "closed", "taken up again", "kept at another level", "given another team", "written in",
};

aid_status aid__case_next(int32_t state, aid__case_command command, int32_t *out_state, aid_error *error)
{
    assert(state > 0 && state < CASE_LIFE_STATES && command < AID__CASE_COMMANDS);
    int32_t next = case_life_next[state][command];
    if (next == 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_CASE_STATE, "the case is %s and cannot be %s", case_life_states[state],
                         case_life_commands[command]);
    *out_state = next;
    return AID_OK;
}

static bool case_life_holds(const aid__case_role_row *role, int64_t at)
{
    return role->role != 0 && role->from <= at && (role->until == 0 || at < role->until);
}

bool aid__case_is_barred(const aid__model *model, aid__row support_case, aid__row member)
{
    for (aid__row row = aid__case_at(model, support_case)->last_role; row != 0; row = aid__case_role_at(model, row)->previous_of_case)
        if (aid__case_role_at(model, row)->member == member && aid__case_role_at(model, row)->role == 0)
            return true;
    return false;
}

uint32_t aid__case_roles(const aid__model *model, aid__row support_case, aid__row member, int64_t at)
{
    const aid__case_row *known = aid__case_at(model, support_case);
    uint32_t roles = known->subject == member && member != 0 ? (uint32_t)AID_BIT(AID_CASE_ROLE_CLIENT) : 0;
    for (aid__row row = known->last_role; row != 0; row = aid__case_role_at(model, row)->previous_of_case) {
        const aid__case_role_row *role = aid__case_role_at(model, row);
        if (role->member == member && role->role == 0)
            return 0;
        if (role->member == member && case_life_holds(role, at))
            roles |= (uint32_t)AID_BIT(role->role);
    }
    return roles;
}

aid__row aid__case_holder(const aid__model *model, aid__row support_case, int32_t role, int64_t at)
{
    for (aid__row row = aid__case_at(model, support_case)->last_role; row != 0; row = aid__case_role_at(model, row)->previous_of_case)
        if (aid__case_role_at(model, row)->role == role && case_life_holds(aid__case_role_at(model, row), at))
            return aid__case_role_at(model, row)->member;
    return 0;
}

uint32_t aid__caseload(const aid__model *model, aid__row member, int64_t at)
{
    uint32_t load = 0;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_CASE); row++)
        if (aid__case_at(model, row)->state != AID_CASE_CLOSED
            && (aid__case_roles(model, row, member, at) & (AID_BIT(AID_CASE_ROLE_SPECIALIST) | AID_BIT(AID_CASE_ROLE_LEAD))) != 0)
            load++;
    return load;
}
