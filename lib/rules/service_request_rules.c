/* SPDX-License-Identifier: MIT */
#include "rules/service_request_rules.h"

#include <assert.h>

enum { ASK_STATES = AID_SERVICE_REQUEST_FAILED + 1 };

#define NO 0
#define SENT AID_SERVICE_REQUEST_SENT
#define ACCEPTED AID_SERVICE_REQUEST_ACCEPTED
#define DECLINED AID_SERVICE_REQUEST_DECLINED
#define WITHDRAWN AID_SERVICE_REQUEST_WITHDRAWN
#define FULFILLED AID_SERVICE_REQUEST_FULFILLED
#define FAILED AID_SERVICE_REQUEST_FAILED
#define LATE 0x40  /* only once its time has passed, or in an emergency */
#define QUICK 0x80 /* only a call, or what is critical */

static const uint8_t ask_next[ASK_STATES][AID__ASK_COMMANDS] = {
    /*                               SEND         ACCEPT    DECLINE   WITHDRAW   FULFIL             FAIL */
    [AID_SERVICE_REQUEST_OPEN]  = { SENT,        NO,       NO,       WITHDRAWN, FULFILLED | QUICK, FAILED },
    [SENT]                      = { SENT | LATE, ACCEPTED, DECLINED, WITHDRAWN, FULFILLED | QUICK, FAILED },
    [ACCEPTED]                  = { NO,          NO,       NO,       WITHDRAWN, FULFILLED,         FAILED },
    [DECLINED]                  = { SENT,        NO,       NO,       WITHDRAWN, NO,                FAILED },
    [WITHDRAWN]                 = { NO,          NO,       NO,       NO,        NO,                NO },
    [FULFILLED]                 = { NO,          NO,       NO,       NO,        NO,                NO },
    [FAILED]                    = { NO,          NO,       NO,       NO,        NO,                NO },
};

static const char *const ask_states[ASK_STATES] = { "nothing", "open", "sent", "accepted", "declined", "withdrawn", "fulfilled",
                                                    "failed" };
static const char *const ask_commands[AID__ASK_COMMANDS] = { "sent on", "accepted", "declined", "withdrawn", "fulfilled",
                                                             "failed" };

aid_status aid__ask_next(int32_t state, aid__ask_command command, bool quick, bool late, int32_t *out_state, aid_error *error)
{
    assert(state > 0 && state < ASK_STATES && command < AID__ASK_COMMANDS);
    uint8_t next = ask_next[state][command];
    bool barred = ((next & QUICK) != 0 && !quick) || ((next & LATE) != 0 && !late);
    if (next == NO || barred)
        return aid__fail(error, AID_E_STATE, AID_REASON_SERVICE, "the request is %s and cannot be %s%s", ask_states[state],
                         ask_commands[command],
                         !barred ? "" : (next & LATE) != 0 ? " before its deadline, but in an emergency"
                                                           : " before somebody accepts it, unless it is a call or critical");
    *out_state = next & 0x0F;
    return AID_OK;
}

#undef NO
#undef SENT
#undef ACCEPTED
#undef DECLINED
#undef WITHDRAWN
#undef FULFILLED
#undef FAILED
#undef LATE
#undef QUICK

int64_t aid__ask_deadline(int64_t at, int32_t urgency, int32_t answer_hours)
{
    static const int64_t hours[] = { 72, [AID_URGENCY_CRITICAL] = 2, [AID_URGENCY_HIGH] = 24, [AID_URGENCY_NORMAL] = 72,
                                     [AID_URGENCY_LOW] = 336 };
    int64_t by_urgency = hours[urgency >= 0 && urgency <= AID_URGENCY_LOW ? urgency : 0];
    return at + (answer_hours != 0 && answer_hours < by_urgency ? answer_hours : by_urgency) * 60 * AID__MINUTE_US;
}

/* ---- which tier is open ---- */

/* How the request's sending to this service ended: AID__SENDING_…; 0 never sent there. The newest counts. */
static int32_t ask_tried(const aid__model *model, aid__row request, aid__row service)
{
    aid__row row = aid__service_request_at(model, request)->last_sending;
    for (; row != 0; row = aid__sending_at(model, row)->previous)
        if (aid__sending_at(model, row)->service == service)
            return aid__sending_at(model, row)->outcome;
    return 0;
}

/* What a lower service tells: AID_TIER_GROUND_… why it cannot help, 0 when it comes first, -1 when it is another kind of
 * help altogether. */
static int32_t ask_lower(const aid__model *model, const aid__tier_question *question, aid__row service)
{
    const uint64_t other = AID_BIT(AID_SERVICE_BAR_TYPE) | AID_BIT(AID_SERVICE_BAR_MEASURE) | AID_BIT(AID_SERVICE_BAR_STATE)
                           | AID_BIT(AID_SERVICE_BAR_PLACE) | AID_BIT(AID_SERVICE_BAR_LANGUAGE);
    int32_t tried = question->request != 0 ? ask_tried(model, question->request, service) : 0;
    if (tried == AID__SENDING_DECLINED)
        return AID_TIER_GROUND_DECLINED;
    if (tried == AID__SENDING_TIMED_OUT || (tried == AID__SENDING_OUT && question->late))
        return AID_TIER_GROUND_TIMEOUT;
    uint64_t bars = aid__route_bars(model, question->need, service);
    if (bars & other)
        return -1;
    if (bars & AID_BIT(AID_SERVICE_BAR_RULE))
        return AID_TIER_GROUND_INELIGIBLE;
    return bars != 0 ? AID_TIER_GROUND_NO_CAPACITY : 0;
}

aid_status aid__tier_open(const aid__model *model, const aid__tier_question *question, int32_t *out_ground, aid_error *error)
{
    int32_t tier = aid__service_at(model, question->service)->tier, ground = AID_TIER_GROUND_LOWEST;
    if (question->emergency) {
        *out_ground = AID_TIER_GROUND_EMERGENCY;
        return AID_OK;
    }
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_SERVICE); row++) {
        if (aid__service_at(model, row)->tier >= tier)
            continue;
        int32_t why = ask_lower(model, question, row);
        if (why == 0)
            return aid__fail(error, AID_E_STATE, AID_REASON_TIER,
                             "service %u stands in a lower tier and can help: send it there first; a higher tier opens when that "
                             "declines, lets its time pass or is full, or in an emergency", (unsigned)row);
        if (why > ground)
            ground = why;
    }
    *out_ground = ground;
    return AID_OK;
}

aid__row aid__appeal_group(const aid__model *model, aid__row group)
{
    for (aid__row up = aid__group_at(model, group)->parent; up != 0; up = aid__group_at(model, up)->parent)
        if (aid__group_at(model, up)->kind == AID_GROUP_PUBLIC_COUNCIL && !aid__group_at(model, up)->closed)
            return up;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_AGREEMENT); row++) {
        const aid__agreement_row *agreement = aid__agreement_at(model, row);
        aid__row other = agreement->a == group ? agreement->b : agreement->b == group ? agreement->a : 0;
        if (agreement->active && other != 0 && aid__group_at(model, other)->kind == AID_GROUP_PUBLIC_COUNCIL)
            return other;
    }
    aid__row parent = aid__group_at(model, group)->parent;
    return parent != 0 ? parent : group;
}
