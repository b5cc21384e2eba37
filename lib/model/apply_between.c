/* SPDX-License-Identifier: MIT */
/* Terms between the books of two groups: proposed by one side, answered by the other, in force once agreed; and what rounding
 * by their rate has kept back. */
#include "model/model.h"

#include "base/error.h"

static aid_status between_said(aid__apply *apply, const aid__between_record *record)
{
    aid__model *model = apply->model;
    aid__row group, other, proposer, row;
    aid_status status = aid__apply_row(apply, AID__THING_GROUP, record->group, &group);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_GROUP, record->other, &other);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_GROUP, record->proposer, &proposer);
    if (status == AID_OK && (group == 0 || other == 0 || group == other || record->rate_num < 1 || record->rate_den < 1))
        status = aid__fail(apply->error, AID_E_CORRUPT, AID_REASON_EVENT_FORMAT,
                           "record %llu: terms need two groups and a rate above 0", (unsigned long long)apply->event->seq);
    if (status != AID_OK)
        return status;
    aid__between_row *between = aid__model_add(model, AID__TABLE_BETWEEN, &row);
    if (between == NULL
        || !aid__model_link(model, AID__MAP_IDS, aid__key(0, record->between), aid__place(AID__THING_BETWEEN, row)))
        return aid__fail_memory(apply->error);
    *between = (aid__between_row){
        .id = record->between, .from = record->from, .said = apply->when, .limit = record->limit, .group = group,
        .other = other, .proposer = proposer, .unit = (int32_t)record->unit, .unit_there = (int32_t)record->unit_there,
        .rate_num = (int32_t)record->rate_num, .rate_den = (int32_t)record->rate_den, .limited = (int32_t)record->limited,
        .state = AID_BETWEEN_PROPOSED,
    };
    return AID_OK;
}

static aid_status between_answered(aid__apply *apply, const aid__between_act_record *record)
{
    aid__model *model = apply->model;
    aid__row row;
    aid_status status = aid__apply_row(apply, AID__THING_BETWEEN, record->between, &row);
    if (status == AID_OK && row == 0)
        status = aid__apply_unknown(apply, "terms between two groups", 0);
    if (status != AID_OK)
        return status;
    aid__between_row *between = aid__model_touch(model, AID__TABLE_BETWEEN, row);
    if (between == NULL)
        return aid__fail_memory(apply->error);
    between->state = (int32_t)record->state;
    between->answered = apply->when;
    if (between->state != AID_BETWEEN_AGREED)
        return AID_OK;
    between->from = record->from;
    between->previous = aid__model_between(model, between->group, between->other, between->unit);
    if (!aid__model_link(model, AID__MAP_LINKS, aid__link_between(between->group, between->other, between->unit), row))
        return aid__fail_memory(apply->error);
    return AID_OK;
}

aid_status aid__apply_between(aid__apply *apply)
{
    return apply->event->kind == AID__EVENT_BETWEEN_PROPOSED ? between_said(apply, apply->event->record)
                                                             : between_answered(apply, apply->event->record);
}

aid_status aid__apply_fraction(aid__apply *apply, aid__row row, int64_t change)
{
    if (row == 0 || change == 0)
        return AID_OK;
    aid__between_row *between = aid__model_touch(apply->model, AID__TABLE_BETWEEN, row);
    if (between == NULL)
        return aid__fail_memory(apply->error);
    between->fraction += change;
    return AID_OK;
}
