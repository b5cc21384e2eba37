/* SPDX-License-Identifier: MIT */
/* The lives of a plan and of a measure as two tables, the order of measures, and what a series of figures says.
 *
 * Invariants
 * - A plan becomes active only by way of the client's agreement and of an approval by somebody who wrote none of it;
 *   somebody's own plan, without a case, by their agreement alone.
 * - Measures move only while their plan is active: an objection stops them all until it is answered.
 * - A measure starts only when all that come before it are done or skipped. */
#ifndef AID_RULES_CARE_LIFE_H
#define AID_RULES_CARE_LIFE_H

#include "base/error.h"
#include "model/model.h"

typedef enum aid__plan_command {
    AID__PLAN_EDIT, /* set a goal or a measure */
    AID__PLAN_PROPOSE,
    AID__PLAN_AGREE,
    AID__PLAN_AGREE_OWN, /* to one's own plan, without a case */
    AID__PLAN_APPROVE,
    AID__PLAN_OBJECT,
    AID__PLAN_ANSWER,
    AID__PLAN_REVISE, /* back to a draft */
    AID__PLAN_WORK,   /* measures and ratings */
    AID__PLAN_REPLACE,
    AID__PLAN_END,
    AID__PLAN_COMMANDS
} aid__plan_command;

typedef enum aid__measure_command {
    AID__MEASURE_START,
    AID__MEASURE_DO,
    AID__MEASURE_FAIL,
    AID__MEASURE_SKIP,
    AID__MEASURE_COMMANDS
} aid__measure_command;

/* The state that the command leads to; AID_E_STATE naming both when it is refused. */
aid_status aid__plan_next(int32_t state, aid__plan_command command, int32_t *out_state, aid_error *error);
aid_status aid__measure_next(int32_t state, aid__measure_command command, int32_t *out_state, aid_error *error);

/* Done, failed or skipped: nothing is left to do. */
bool aid__measure_is_over(int32_t state);

/* A goal or measure of a plan by its number; 0 there is none. */
aid__row aid__plan_goal(const aid__model *model, aid__row plan, uint32_t number);
aid__row aid__plan_measure(const aid__model *model, aid__row plan, uint32_t number);

/* The number of a measure that must come before this one and is neither done nor skipped; 0: it may start. */
uint32_t aid__measure_waits_for(const aid__model *model, aid__row measure);

/* The lowest number of a measure that is not over; 0: all are. */
uint32_t aid__plan_unfinished(const aid__model *model, aid__row plan);

/* Did the member write any of the plan? */
bool aid__plan_is_author(const aid__model *model, aid__row plan, aid__row member);

/* One figure of a series; `known` 0: it was there and cannot be read any more. */
typedef struct aid__figure {
    int64_t at;
    int64_t value;
    int32_t known;
    int32_t reserved;
} aid__figure;

/* What a series in order of time says: the last figure against the first, by the least difference that counts. With a
 * beginning that is missing, nothing is known: a missing figure is never taken for zero.
 * Source: the reliable minimal change of an instrument's own manual; aid_trend's words are those of FHIR's Goal. */
int32_t aid__trend_of(const aid__figure *figures, size_t count, int32_t less_is_better, int64_t least_change);

#endif
