/* SPDX-License-Identifier: MIT */
/* A group's policy: reading what is in force, and changing it. */
#include <mutualaid/group.h>

#include "api/handle.h"
#include "base/unit.h"
#include "rules/policy.h"
#include <string.h>

enum { POLICY_DAYS = 3650, POLICY_HOURS = 24 * 365, POLICY_WEIGHT = 1000000, POLICY_LEVELS = 8, POLICY_WEIGHTS = 10 };

static const int64_t policy_amount_max = ((int64_t)1 << 53) - 1;

void aid_policy_init(aid_policy *policy, uint32_t struct_size)
{
    memset(policy, 0, struct_size);
    policy->struct_size = struct_size;
}

aid_status aid_group_policy_get(aid_store *store, aid_group group, aid_policy *out_policy, aid_error *error)
{
    aid__row row;
    aid__policy_row policy;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_GROUP, group.id, &row, error);
    if (status != AID_OK)
        return status;
    aid__policy_in_force(&store->model, row, &policy);
    aid_policy out = {
        .struct_size = (uint32_t)sizeof out, .unit = policy.unit, .credit_min = policy.credit_min,
        .credit_max = policy.credit_max, .credit_min_mode = policy.credit_min_mode,
        .credit_max_mode = policy.credit_max_mode, .default_minutes = policy.default_minutes,
        .silence_days = policy.silence_days, .proposal_days = policy.proposal_days, .ban_days = policy.ban_days,
        .generalise = policy.generalise, .hold_days = policy.hold_days,
    };
    memcpy(out.tier_hours, policy.tier_hours, sizeof out.tier_hours);
    memcpy(out.weights, policy.weights, sizeof out.weights);
    return aid__info_write(out_policy, &out, sizeof out, AID__OPTIONS_LEAST, "aid_policy", error);
}

/* ---- changing ---- */

static aid_status policy_check_weights(const aid_policy *policy, aid_error *error)
{
    int64_t sum = 0;
    for (int i = 0; i < POLICY_WEIGHTS; i++) {
        aid_status status = aid__check_range(policy->weights[i], 0, POLICY_WEIGHT, "weights", error);
        if (status != AID_OK)
            return status;
        sum += policy->weights[i];
    }
    if (sum == 0 && (policy->set & AID_BIT(AID_POLICY_FIELD_WEIGHTS)))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "weights: at least one must be above 0");
    return AID_OK;
}

static aid_status policy_check(const aid_policy *policy, aid_error *error)
{
    aid_status status = aid__check_bits(policy->set, AID_POLICY_FIELD_HOLD_DAYS + 1, "aid_policy.set", error);
    if (status == AID_OK)
        status = aid__unit_check(policy->unit, "unit", error);
    if (status == AID_OK)
        status = aid__check_enum(policy->credit_min_mode, AID_CREDIT_OVERRIDE, "credit_min_mode", error);
    if (status == AID_OK)
        status = aid__check_enum(policy->credit_max_mode, AID_CREDIT_OVERRIDE, "credit_max_mode", error);
    const aid__number_field ranges[] = {
        { policy->credit_min, -policy_amount_max, 0, "credit_min" },
        { policy->credit_max, 0, policy_amount_max, "credit_max" },
        { policy->default_minutes, 0, AID_LIMIT_MINUTES, "default_minutes" },
        { policy->silence_days, 0, POLICY_DAYS, "silence_days" },
        { policy->proposal_days, 0, POLICY_DAYS, "proposal_days" },
        { policy->ban_days, 0, POLICY_DAYS, "ban_days" },
        { policy->generalise, 0, POLICY_LEVELS, "generalise" },
        { policy->hold_days, 0, POLICY_DAYS, "hold_days" },
        { policy->tier_hours[0], 0, 0, "tier_hours[0]" },
        { policy->tier_hours[1], 0, POLICY_HOURS, "tier_hours[1]" },
        { policy->tier_hours[2], 0, POLICY_HOURS, "tier_hours[2]" },
        { policy->tier_hours[3], 0, POLICY_HOURS, "tier_hours[3]" },
    };
    if (status == AID_OK)
        status = aid__check_numbers(AID__FIELDS(ranges), error);
    return status == AID_OK ? policy_check_weights(policy, error) : status;
}

/* Lays what is stated over what is in force. */
static void policy_merge(aid__policy_row *row, const aid_policy *stated)
{
    uint64_t set = stated->set;
    bool weights = (set & AID_BIT(AID_POLICY_FIELD_WEIGHTS)) != 0, tiers = (set & AID_BIT(AID_POLICY_FIELD_TIER_HOURS)) != 0;
    const struct {
        bool stated;
        int32_t value, *to;
    } numbers[] = {
        { stated->unit != 0, stated->unit, &row->unit },
        { stated->credit_min_mode != 0, stated->credit_min_mode, &row->credit_min_mode },
        { stated->credit_max_mode != 0, stated->credit_max_mode, &row->credit_max_mode },
        { stated->default_minutes != 0, stated->default_minutes, &row->default_minutes },
        { AID__STATED(set, AID_POLICY_FIELD_SILENCE_DAYS, stated->silence_days), stated->silence_days, &row->silence_days },
        { AID__STATED(set, AID_POLICY_FIELD_PROPOSAL_DAYS, stated->proposal_days), stated->proposal_days, &row->proposal_days },
        { AID__STATED(set, AID_POLICY_FIELD_BAN_DAYS, stated->ban_days), stated->ban_days, &row->ban_days },
        { AID__STATED(set, AID_POLICY_FIELD_GENERALISE, stated->generalise), stated->generalise, &row->generalise },
        { AID__STATED(set, AID_POLICY_FIELD_HOLD_DAYS, stated->hold_days), stated->hold_days, &row->hold_days },
    };
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (numbers[i].stated)
            *numbers[i].to = numbers[i].value;
    if (AID__STATED(set, AID_POLICY_FIELD_CREDIT_MIN, stated->credit_min))
        row->credit_min = stated->credit_min;
    if (AID__STATED(set, AID_POLICY_FIELD_CREDIT_MAX, stated->credit_max))
        row->credit_max = stated->credit_max;
    for (int i = 0; i < POLICY_WEIGHTS; i++)
        weights = weights || stated->weights[i] != 0;
    if (weights)
        memcpy(row->weights, stated->weights, sizeof row->weights);
    for (int i = 0; i < 4; i++)
        tiers = tiers || stated->tier_hours[i] != 0;
    if (tiers)
        memcpy(row->tier_hours, stated->tier_hours, sizeof row->tier_hours);
}

typedef struct policy_input {
    aid_policy policy;
    int64_t weights[POLICY_WEIGHTS];
} policy_input;

static void policy_fill(aid__policy_record *record, policy_input *input, const aid__policy_row *row)
{
    record->unit = row->unit;
    record->default_minutes = row->default_minutes;
    record->silence_days = row->silence_days;
    record->proposal_days = row->proposal_days;
    record->ban_days = row->ban_days;
    record->credit_min_mode = row->credit_min_mode;
    record->credit_min = row->credit_min;
    record->credit_max_mode = row->credit_max_mode;
    record->credit_max = row->credit_max;
    record->tier1_hours = row->tier_hours[1];
    record->tier2_hours = row->tier_hours[2];
    record->tier3_hours = row->tier_hours[3];
    record->generalise = row->generalise;
    record->hold_days = row->hold_days;
    for (int i = 0; i < POLICY_WEIGHTS; i++)
        input->weights[i] = row->weights[i];
    record->weights = (aid__nums){ input->weights, POLICY_WEIGHTS };
}

static aid_status policy_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__policy_record *record = draft;
    policy_input *input = context;
    aid__row group;
    aid__policy_row policy;
    aid_status status = aid__handle_row(store, AID__THING_GROUP, record->group, &group, error);
    aid__access access = { .group = group };
    if (status == AID_OK)
        status = aid__access_check(&store->model, &store->actor, AID__ACT_EDIT_GROUP, &access, error);
    if (status == AID_OK && aid__group_at(&store->model, group)->closed)
        status = aid__fail(error, AID_E_STATE, AID_REASON_CLOSED, "the group is closed; nothing in it can change");
    if (status != AID_OK)
        return status;
    aid__policy_in_force(&store->model, group, &policy);
    policy_merge(&policy, &input->policy);
    policy_fill(record, input, &policy);
    return AID_OK;
}

aid_status aid_group_policy_set(aid_store *store, aid_group group, const aid_policy *policy, aid_error *error)
{
    policy_input input = { 0 };
    char extra[32];
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&input.policy, sizeof input.policy, policy, AID__OPTIONS_LEAST, "aid_policy", error);
    if (status == AID_OK)
        status = policy_check(&input.policy, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__policy_record record = { .group = group.id };
    aid__policy_row stated = { 0 };
    policy_merge(&stated, &input.policy);
    policy_fill(&record, &input, &stated);
    const aid__execution execution = { .kind = AID__EVENT_GROUP_POLICY_SET, .draft = &record, .decide = policy_decide,
                                       .context = &input, .extra = aid__set_text(input.policy.set, extra) };
    return aid__execute(store, &execution, error);
}
