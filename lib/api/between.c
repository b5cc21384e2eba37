/* SPDX-License-Identifier: MIT */
/* Terms between the books of two groups: proposed by one side, answered by the other. */
#include <mutualaid/between.h>

#include "api/handle.h"
#include "api/member_inside.h"
#include "base/unit.h"
#include "match/context.h"
#include "rules/clearing.h"
#include "rules/policy.h"
#include <stdio.h>
#include <string.h>

void aid_between_options_init(aid_between_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

static aid_status between_check(const aid_between_options *o, aid_error *error)
{
    const aid__number_field numbers[] = {
        { o->limit, 0, ((int64_t)1 << 53) - 1, "limit" },
        { o->limited, 0, AID_NO, "limited" },
        { o->rate_num, 0, INT32_MAX, "rate_num" },
        { o->rate_den, 0, INT32_MAX, "rate_den" },
    };
    aid_status status = aid__check_numbers(AID__FIELDS(numbers), error);
    if (status == AID_OK)
        status = aid__unit_check(o->unit, "unit", error);
    if (status == AID_OK)
        status = aid__unit_check(o->unit_there, "unit_there", error);
    if (status == AID_OK)
        status = aid__check_time(o->from, "from", error);
    if (status == AID_OK && (o->rate_num == 0) != (o->rate_den == 0))
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE,
                           "rate: %d/%d would credit nothing or everything; both numbers are above 0, as in 4/5",
                           (int)o->rate_num, (int)o->rate_den);
    if (status == AID_OK && o->limited == AID_NO && o->limit != 0)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "limit, limited: there is a limit, or there is none");
    return status;
}

static aid_status between_check_units(const aid__between_record *record, aid_error *error)
{
    const int64_t units[] = { record->unit, record->unit_there };
    for (size_t i = 0; i < 2; i++)
        if (units[i] == AID_UNIT_NONE || units[i] == AID_UNIT_VOLUNTEER)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE,
                             "%s: unpaid help and gifts are counted in the helper's books alone; nothing is agreed about them",
                             i == 0 ? "unit" : "unit_there");
    return AID_OK;
}

/* ---- who ---- */

static bool between_coordinates(const aid_store *store, aid__row group)
{
    const aid__access access = { .group = group };
    return (aid__access_relations(&store->model, &store->actor, &access) & (AID__RELATION_HOST | AID__RELATION_COORDINATOR)) != 0;
}

static aid_status between_check_side(const aid_store *store, aid__row side, aid_error *error)
{
    const aid__access access = { .group = side };
    return aid__access_check(&store->model, &store->actor, AID__ACT_KEEP_BOOKS, &access, error);
}

static aid_status between_groups(const aid_store *store, const aid__between_record *record, aid__row out[2], aid__row *out_side,
                                 aid_error *error)
{
    aid_status status = aid__handle_row(store, AID__THING_GROUP, record->group, &out[0], error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_GROUP, record->other, &out[1], error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_GROUP, record->proposer, out_side, error);
    if (status == AID_OK && out[0] == out[1])
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "other: a group has one set of books; nothing is agreed with itself");
    if (status == AID_OK && *out_side != 0 && *out_side != out[0] && *out_side != out[1])
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "by: is neither of the two groups");
    for (size_t i = 0; status == AID_OK && i < 2; i++)
        status = aid__group_check_open(store, out[i], error);
    if (status == AID_OK && aid__kin_tier(&store->model, out[0], out[1]) < 0)
        status = aid__fail(error, AID_E_STATE, AID_REASON_BETWEEN,
                           "the two groups have no agreement and no common parent; agree first (aid_group_agree)");
    return status;
}

/* ---- proposing ---- */

/* What is not stated stays as it will be in force by then. */
static void between_complete(const aid__command *command, const aid__row groups[2], const aid_between_options *given,
                             aid__between_record *record)
{
    const aid__model *model = &command->store->model;
    aid__policy_row policy;
    aid__between_row now;
    aid__policy_in_force(model, groups[0], &policy);
    record->unit = given->unit != 0 ? given->unit : policy.unit;
    aid__clearing_terms(model, groups[0], groups[1], (int32_t)record->unit, given->from != 0 ? given->from : command->at, &now);
    record->unit_there = given->unit_there != 0 ? given->unit_there : now.unit_there;
    record->rate_num = given->rate_num != 0 ? given->rate_num : now.rate_num;
    record->rate_den = given->rate_den != 0 ? given->rate_den : now.rate_den;
    record->limited = given->limited == AID_YES || given->limit != 0 || (given->limited == 0 && now.limited);
    record->limit = !record->limited ? 0 : given->limit != 0 || given->limited == AID_YES ? given->limit : now.limit;
}

static aid_status between_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__between_record *record = draft;
    const aid_between_options *given = context;
    aid__row groups[2], side;
    aid_status status = between_groups(store, record, groups, &side, error);
    if (status != AID_OK)
        return status;
    if (side == 0)
        side = between_coordinates(store, groups[0]) ? groups[0] : groups[1];
    status = between_check_side(store, side, error);
    if (status == AID_OK && given->from != 0 && given->from < command->at)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "from: lies in the past; what is booked stays as it is");
    if (status != AID_OK)
        return status;
    between_complete(command, groups, given, record);
    record->between = aid__store_draw_id(store);
    record->proposer = aid__group_at(&store->model, side)->id;
    return between_check_units(record, error);
}

aid_status aid_between_propose(aid_store *store, const aid_between_options *options, aid_between *out_between, aid_error *error)
{
    aid_between_options given;
    char extra[24];
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&given, sizeof given, options, AID__OPTIONS_LEAST, "aid_between_options", error);
    if (status == AID_OK)
        status = between_check(&given, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__between_record record = { .group = given.group.id, .other = given.other.id, .proposer = given.by.id, .unit = given.unit,
                                   .unit_there = given.unit_there, .rate_num = given.rate_num, .rate_den = given.rate_den,
                                   .limit = given.limit, .from = given.from };
    snprintf(extra, sizeof extra, "limited %d", (int)given.limited);
    const aid__execution execution = { .kind = AID__EVENT_BETWEEN_PROPOSED, .draft = &record, .decide = between_decide,
                                       .context = &given, .extra = extra, .out_handle = out_between ? &out_between->id : NULL };
    return aid__execute(store, &execution, error);
}

/* ---- answering ---- */

static aid_status between_decide_answer(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__between_act_record *record = draft;
    bool agreed = record->state == AID_BETWEEN_AGREED;
    aid__row row;
    (void)context;
    aid_status status = aid__handle_row(store, AID__THING_BETWEEN, record->between, &row, error);
    if (status != AID_OK)
        return status;
    const aid__between_row *between = aid__between_at(&store->model, row);
    aid__row answering = between->proposer == between->group ? between->other : between->group;
    if (!agreed && !between_coordinates(store, answering))
        answering = between->proposer; /* who proposed it may take it back */
    status = between_check_side(store, answering, error);
    if (status == AID_OK && between->state != AID_BETWEEN_PROPOSED)
        status = aid__fail(error, AID_E_STATE, AID_REASON_ALREADY, "the proposal was %s already",
                           between->state == AID_BETWEEN_AGREED ? "agreed on" : "refused or taken back");
    for (size_t i = 0; status == AID_OK && agreed && i < 2; i++)
        status = aid__group_check_open(store, i == 0 ? between->group : between->other, error);
    if (status == AID_OK && agreed)
        record->from = between->from > command->at ? between->from : command->at;
    return status;
}

aid_status aid_between_answer(aid_store *store, aid_between between, int32_t agreed, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__check_enum(agreed, AID_NO, "agreed", error);
    if (status == AID_OK && agreed == 0)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "agreed: say yes or no");
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__between_act_record record = { .between = between.id, .state = agreed == AID_YES ? AID_BETWEEN_AGREED : AID_BETWEEN_REFUSED };
    const aid__execution execution = { .kind = AID__EVENT_BETWEEN_ANSWERED, .draft = &record, .decide = between_decide_answer };
    return aid__execute(store, &execution, error);
}
