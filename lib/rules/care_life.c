/* SPDX-License-Identifier: MIT */
#include "rules/care_life.h"

#include <assert.h>

enum { CARE_PLAN_STATES = AID_PLAN_ENDED + 1, CARE_MEASURE_STATES = AID_MEASURE_SKIPPED + 1 };

#define NO 0
#define DRAFT AID_PLAN_DRAFT
#define PROPOSED AID_PLAN_PROPOSED
#define AGREED AID_PLAN_AGREED
#define OBJECTED AID_PLAN_OBJECTED
#define ACTIVE AID_PLAN_ACTIVE
#define STOPPED AID_PLAN_STOPPED
#define REPLACED AID_PLAN_REPLACED
#define ENDED AID_PLAN_ENDED

/* Read a row as: in this state each command leads there, or is refused (NO). An objection is always open to the client
 * once there is something to object to; only an answer leads on from it. */
static const uint8_t care_plan_next[CARE_PLAN_STATES][AID__PLAN_COMMANDS] = {
    /*             EDIT   PROPOSE   AGREE   AGREE_OWN APPROVE OBJECT    ANSWER    REVISE WORK    REPLACE   END */
    [DRAFT]    = { DRAFT, PROPOSED, NO,     NO,       NO,     NO,       NO,       NO,    NO,     NO,       ENDED },
    [PROPOSED] = { NO,    NO,       AGREED, ACTIVE,   NO,     OBJECTED, NO,       DRAFT, NO,     NO,       ENDED },
    [AGREED]   = { NO,    NO,       NO,     NO,       ACTIVE, OBJECTED, NO,       DRAFT, NO,     NO,       ENDED },
    [OBJECTED] = { NO,    NO,       NO,     NO,       NO,     NO,       PROPOSED, NO,    NO,     NO,       ENDED },
    [ACTIVE]   = { NO,    NO,       NO,     NO,       NO,     STOPPED,  NO,       NO,    ACTIVE, REPLACED, ENDED },
    [STOPPED]  = { NO,    NO,       NO,     NO,       NO,     NO,       ACTIVE,   NO,    NO,     REPLACED, ENDED },
    [REPLACED] = { NO,    NO,       NO,     NO,       NO,     NO,       NO,       NO,    NO,     NO,       NO },
    [ENDED]    = { NO,    NO,       NO,     NO,       NO,     NO,       NO,       NO,    NO,     NO,       NO },
};

#undef DRAFT
#undef PROPOSED
#undef AGREED
#undef OBJECTED
#undef ACTIVE
#undef STOPPED
#undef REPLACED
#undef ENDED

#define STARTED AID_MEASURE_STARTED
#define DONE AID_MEASURE_DONE
#define FAILED AID_MEASURE_FAILED
#define SKIPPED AID_MEASURE_SKIPPED

static const uint8_t care_measure_next[CARE_MEASURE_STATES][AID__MEASURE_COMMANDS] = {
    /*                          START    DO    FAIL    SKIP */
    [AID_MEASURE_PLANNED] = { STARTED, NO,   NO,     SKIPPED },
    [STARTED]             = { NO,      DONE, FAILED, SKIPPED },
    [DONE]                = { NO,      NO,   NO,     NO },
    [FAILED]              = { STARTED, NO,   NO,     SKIPPED },
    [SKIPPED]             = { NO,      NO,   NO,     NO },
};

#undef NO
#undef STARTED
#undef DONE
#undef FAILED
#undef SKIPPED

static const char *const care_plan_states[CARE_PLAN_STATES] = {
    "nothing", "a draft", "proposed", "agreed to", "objected to", "active", "stopped by an objection", "replaced", "ended",
};
static const char *const care_plan_commands[AID__PLAN_COMMANDS] = {
    "written in", "proposed", "agreed to", "agreed to", "approved", "objected to", "answered for", "revised", "worked on",
    "replaced", "ended",
};
static const char *const care_measure_states[CARE_MEASURE_STATES] = { "nothing", "planned", "started", "done", "failed",
                                                                      "skipped" };
static const char *const care_measure_commands[AID__MEASURE_COMMANDS] = { "started", "done", "called failed", "skipped" };

aid_status aid__plan_next(int32_t state, aid__plan_command command, int32_t *out_state, aid_error *error)
{
    assert(state > 0 && state < CARE_PLAN_STATES && command < AID__PLAN_COMMANDS);
    int32_t next = care_plan_next[state][command];
    if (next == 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_PLAN, "the plan is %s and cannot be %s", care_plan_states[state],
                         care_plan_commands[command]);
    *out_state = next;
    return AID_OK;
}

aid_status aid__measure_next(int32_t state, aid__measure_command command, int32_t *out_state, aid_error *error)
{
    assert(state > 0 && state < CARE_MEASURE_STATES && command < AID__MEASURE_COMMANDS);
    int32_t next = care_measure_next[state][command];
    if (next == 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_PLAN, "the measure is %s and cannot be %s", care_measure_states[state],
                         care_measure_commands[command]);
    *out_state = next;
    return AID_OK;
}

bool aid__measure_is_over(int32_t state)
{
    return state == AID_MEASURE_DONE || state == AID_MEASURE_FAILED || state == AID_MEASURE_SKIPPED;
}

/* ---- what a plan holds ---- */

aid__row aid__plan_goal(const aid__model *model, aid__row plan, uint32_t number)
{
    aid__row row = aid__plan_at(model, plan)->last_goal;
    while (row != 0 && aid__goal_at(model, row)->number != number)
        row = aid__goal_at(model, row)->previous_of_plan;
    return row;
}

aid__row aid__plan_measure(const aid__model *model, aid__row plan, uint32_t number)
{
    aid__row row = aid__plan_at(model, plan)->last_measure;
    while (row != 0 && aid__measure_at(model, row)->number != number)
        row = aid__measure_at(model, row)->previous_of_plan;
    return row;
}

uint32_t aid__measure_waits_for(const aid__model *model, aid__row measure)
{
    const aid__measure_row *known = aid__measure_at(model, measure);
    const uint64_t *after = aid__model_words(model, known->after);
    for (uint32_t i = 0; i < known->after.count; i++) {
        const aid__measure_row *before = aid__measure_at(model, aid__plan_measure(model, known->plan, (uint32_t)after[i]));
        if (before->state != AID_MEASURE_DONE && before->state != AID_MEASURE_SKIPPED)
            return (uint32_t)after[i];
    }
    return 0;
}

uint32_t aid__plan_unfinished(const aid__model *model, aid__row plan)
{
    uint32_t least = 0;
    for (aid__row row = aid__plan_at(model, plan)->last_measure; row != 0; row = aid__measure_at(model, row)->previous_of_plan)
        if (!aid__measure_is_over(aid__measure_at(model, row)->state))
            least = aid__measure_at(model, row)->number; /* they come newest first, so the last one seen is the lowest */
    return least;
}

bool aid__plan_is_author(const aid__model *model, aid__row plan, aid__row member)
{
    const aid__plan_row *known = aid__plan_at(model, plan);
    if (member == 0 || known->author == member)
        return known->author == member;
    for (aid__row row = known->last_goal; row != 0; row = aid__goal_at(model, row)->previous_of_plan)
        if (aid__goal_at(model, row)->author == member)
            return true;
    for (aid__row row = known->last_measure; row != 0; row = aid__measure_at(model, row)->previous_of_plan)
        if (aid__measure_at(model, row)->author == member)
            return true;
    return false;
}

/* ---- dynamics ---- */

int32_t aid__trend_of(const aid__figure *figures, size_t count, int32_t less_is_better, int64_t least_change)
{
    assert(least_change > 0);
    if (count < 2 || !figures[0].known || !figures[count - 1].known)
        return AID_TREND_UNKNOWN;
    int64_t better = figures[count - 1].value - figures[0].value;
    if (less_is_better)
        better = -better;
    return better >= least_change ? AID_TREND_IMPROVING : better <= -least_change ? AID_TREND_WORSENING : AID_TREND_NO_CHANGE;
}
