/* SPDX-License-Identifier: MIT */
#include "rules/service_life.h"

#include <assert.h>

enum { SERVICE_LIFE_STATES = AID_SERVICE_CLOSED + 1, SERVICE_LIFE_ASSURED_DAYS = 365 };

#define NO 0
#define DRAFT AID_SERVICE_DRAFT
#define OPEN AID_SERVICE_OPEN
#define PAUSED AID_SERVICE_PAUSED
#define CLOSED AID_SERVICE_CLOSED

static const uint8_t service_life_next[SERVICE_LIFE_STATES][AID__SERVICE_COMMANDS] = {
    /*           UPDATE  PUBLISH PAUSE   CLOSE   ANSWER */
    [DRAFT]  = { DRAFT,  OPEN,   NO,     CLOSED, NO },
    [OPEN]   = { OPEN,   NO,     PAUSED, CLOSED, OPEN },
    [PAUSED] = { PAUSED, OPEN,   NO,     CLOSED, PAUSED },
    [CLOSED] = { NO,     NO,     NO,     NO,     NO },
};

#undef NO
#undef DRAFT
#undef OPEN
#undef PAUSED
#undef CLOSED

static const char *const service_life_states[SERVICE_LIFE_STATES] = { "nothing", "a draft", "open", "paused", "closed" };
static const char *const service_life_commands[AID__SERVICE_COMMANDS] = { "changed", "published", "paused", "closed",
                                                                         "told to anybody" };

aid_status aid__service_next(int32_t state, aid__service_command command, int32_t *out_state, aid_error *error)
{
    assert(state > 0 && state < SERVICE_LIFE_STATES && command < AID__SERVICE_COMMANDS);
    int32_t next = service_life_next[state][command];
    if (next == 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_SERVICE, "the service is %s and cannot be %s",
                         service_life_states[state], service_life_commands[command]);
    *out_state = next;
    return AID_OK;
}

int32_t aid__tier_of_kind(int32_t group_kind)
{
    switch (group_kind) {
    case AID_GROUP_MUTUAL_AID:
    case AID_GROUP_TIME_BANK: return AID_TIER_NEIGHBOURS;
    case AID_GROUP_VOLUNTEER_CENTRE:
    case AID_GROUP_HOST_INSTITUTION:
    case AID_GROUP_FOUNDATION:
    case AID_GROUP_PARTNER: return AID_TIER_ASSOCIATION;
    case AID_GROUP_UNION:
    case AID_GROUP_FEDERATION: return AID_TIER_FEDERATION;
    case AID_GROUP_PUBLIC_SERVICE:
    case AID_GROUP_PUBLIC_COUNCIL: return AID_TIER_MUNICIPALITY;
    default: return AID_TIER_SELF_HELP;
    }
}

uint64_t aid__service_flags(const aid__service_row *service, int64_t now)
{
    uint64_t flags = 0;
    if (service->tier >= AID_TIER_MUNICIPALITY && !service->has_legal_basis)
        flags |= AID_BIT(AID_SERVICE_NO_LEGAL_BASIS);
    if (service->assured == 0 || now - service->assured > SERVICE_LIFE_ASSURED_DAYS * AID__DAY_US)
        flags |= AID_BIT(AID_SERVICE_NOT_ASSURED);
    return flags;
}
