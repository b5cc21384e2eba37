/* SPDX-License-Identifier: MIT */
/* From an event to the tables: which file does it, and what several of them share. */
#include "model/model.h"

#include "base/error.h"
#include "base/text.h"
#include "event/codec.h"
#include <assert.h>
#include <sodium.h>
#include <string.h>

aid_status aid__apply_unknown(const aid__apply *apply, const char *what, uint64_t id)
{
    return aid__fail(apply->error, AID_E_CORRUPT, AID_REASON_EVENT_FORMAT,
                     "record %llu: the event names %s %llu, which no earlier event made",
                     (unsigned long long)apply->event->seq, what, (unsigned long long)id);
}

aid_status aid__apply_row(const aid__apply *apply, aid__thing thing, uint64_t id, aid__row *out_row)
{
    *out_row = 0;
    if (id == 0)
        return AID_OK;
    if (aid__model_find(apply->model, id, out_row) != thing)
        return aid__apply_unknown(apply, strchr(aid__thing_words(thing), ' ') + 1, id);
    return AID_OK;
}

bool aid__apply_languages(aid__apply *apply, const char *text, aid__span *out)
{
    uint16_t codes[AID__LANGUAGES];
    uint64_t words[AID__LANGUAGES];
    size_t count = 0;
    if (aid__language_list(text, codes, AID__LANGUAGES, &count, "languages", NULL) != AID_OK)
        count = 0; /* only a foreign journal can hold such a text; it then states no language */
    for (size_t i = 0; i < count; i++)
        words[i] = codes[i];
    return aid__model_span(apply->model, words, count, out);
}

bool aid__apply_week(aid__apply *apply, const aid__nums *ranges, aid__span *out)
{
    uint64_t bits[AID__WEEK_WORDS] = { 0 };
    for (size_t i = 0; i + 1 < ranges->count; i += 2)
        for (int64_t q = ranges->at[i] < 0 ? 0 : ranges->at[i]; q < ranges->at[i + 1] && q < AID__WEEK_QUARTERS; q++)
            bits[q / 64] |= (uint64_t)1 << (q % 64);
    return aid__model_span(apply->model, bits, ranges->count == 0 ? 0 : AID__WEEK_WORDS, out);
}

static aid_status apply_community(aid__apply *apply)
{
    if (apply->event->kind == AID__EVENT_COMMUNITY_SEALED && apply->model->sealed == 0)
        apply->model->sealed = apply->event->seq;
    return AID_OK; /* the community's id is the journal's; being created only starts the log */
}

static aid_status apply_signer(aid__apply *apply)
{
    const aid__signer_record *record = apply->event->record;
    aid__row row;
    size_t length = 0;
    uint8_t key[32];
    if (sodium_hex2bin(key, sizeof key, record->key, strlen(record->key), NULL, &length, NULL) != 0 || length != sizeof key)
        return aid__fail(apply->error, AID_E_CORRUPT, AID_REASON_EVENT_FORMAT,
                         "record %llu: a public key has 64 hex digits", (unsigned long long)apply->event->seq);
    aid__signer_row *signer = aid__model_add(apply->model, AID__TABLE_SIGNER, &row);
    if (signer == NULL)
        return aid__fail_memory(apply->error);
    memcpy(signer->key, key, sizeof signer->key);
    signer->seq = apply->event->seq;
    signer->since = apply->when;
    return AID_OK;
}

static aid_status apply_policy(aid__apply *apply)
{
    const aid__policy_record *record = apply->event->record;
    aid__row group, row;
    aid_status status = aid__apply_row(apply, AID__THING_GROUP, record->group, &group);
    if (status != AID_OK)
        return status;
    if (group == 0)
        return aid__apply_unknown(apply, "group", 0);
    aid__policy_row *policy = aid__model_add(apply->model, AID__TABLE_POLICY, &row);
    aid__group_row *owner = policy ? aid__model_touch(apply->model, AID__TABLE_GROUP, group) : NULL;
    if (owner == NULL)
        return aid__fail_memory(apply->error);
    *policy = (aid__policy_row){
        .group = group,
        .version = owner->policy ? aid__policy_at(apply->model, owner->policy)->version + 1 : 1,
        .unit = (int32_t)record->unit,
        .credit_min = record->credit_min,
        .credit_max = record->credit_max,
        .credit_min_mode = (int32_t)record->credit_min_mode,
        .credit_max_mode = (int32_t)record->credit_max_mode,
        .default_minutes = (int32_t)record->default_minutes,
        .hold_days = (int32_t)record->hold_days,
        .previous = owner->policy,
        .since = apply->when,
        .silence_days = (int32_t)record->silence_days,
        .proposal_days = (int32_t)record->proposal_days,
        .ban_days = (int32_t)record->ban_days,
        .generalise = (int32_t)record->generalise,
        .tier_hours = { 0, (int32_t)record->tier1_hours, (int32_t)record->tier2_hours, (int32_t)record->tier3_hours },
    };
    for (size_t i = 0; i < 10 && i < record->weights.count; i++)
        policy->weights[i] = (int32_t)record->weights.at[i];
    owner->policy = row;
    return AID_OK;
}

static aid_status apply_agreement(aid__apply *apply)
{
    const aid__agreement_record *record = apply->event->record;
    aid__model *model = apply->model;
    aid__row a, b, row;
    aid_status status = aid__apply_row(apply, AID__THING_GROUP, record->group, &a);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_GROUP, record->other, &b);
    if (status != AID_OK)
        return status;
    row = aid__model_agreement(model, a, b);
    bool isnew = row == 0;
    aid__agreement_row *agreement =
        isnew ? aid__model_add(model, AID__TABLE_AGREEMENT, &row) : aid__model_touch(model, AID__TABLE_AGREEMENT, row);
    if (agreement == NULL || (isnew && !aid__model_link(model, AID__MAP_LINKS, aid__link_agreement(a, b), row)))
        return aid__fail_memory(apply->error);
    agreement->a = a < b ? a : b;
    agreement->b = a < b ? b : a;
    agreement->active = apply->event->kind == AID__EVENT_GROUP_AGREED;
    return AID_OK;
}

static aid_status apply_record(aid__apply *apply)
{
    switch (apply->event->kind) {
    case AID__EVENT_COMMUNITY_CREATED:
    case AID__EVENT_COMMUNITY_SEALED: return apply_community(apply);
    case AID__EVENT_SIGNER_PUBLISHED: return apply_signer(apply);
    case AID__EVENT_MEMBER_HELD:
    case AID__EVENT_MEMBER_ERASURE_ASKED:
    case AID__EVENT_MEMBER_ERASED: return aid__apply_erasure(apply);
    case AID__EVENT_GROUP_FOUNDED:
    case AID__EVENT_GROUP_UPDATED:
    case AID__EVENT_GROUP_CLOSED: return aid__apply_group(apply);
    case AID__EVENT_GROUP_POLICY_SET: return apply_policy(apply);
    case AID__EVENT_GROUP_TERMS_SET: return aid__apply_terms(apply);
    case AID__EVENT_LEVY_TAKEN: return aid__apply_levy(apply);
    case AID__EVENT_FUND_OPENED:
    case AID__EVENT_FUND_UPDATED: return aid__apply_fund(apply);
    case AID__EVENT_TRANSFER_MADE:
    case AID__EVENT_TRANSFER_POSTED:
    case AID__EVENT_TRANSFER_VOIDED:
    case AID__EVENT_TRANSFER_LAPSED:
    case AID__EVENT_TRANSFER_DISPUTED:
    case AID__EVENT_TRANSFER_RESOLVED:
    case AID__EVENT_TRANSFER_REVERSED: return aid__apply_transfer(apply);
    case AID__EVENT_CRITERION_SET: return aid__apply_criterion(apply);
    case AID__EVENT_SERVICE_DRAFTED:
    case AID__EVENT_SERVICE_UPDATED:
    case AID__EVENT_SERVICE_PUBLISHED:
    case AID__EVENT_SERVICE_PAUSED:
    case AID__EVENT_SERVICE_CLOSED:
    case AID__EVENT_SERVICE_ANSWERED: return aid__apply_service(apply);
    case AID__EVENT_SERVICE_REQUEST_OPENED:
    case AID__EVENT_SERVICE_REQUEST_SENT:
    case AID__EVENT_SERVICE_REQUEST_ACCEPTED:
    case AID__EVENT_SERVICE_REQUEST_DECLINED:
    case AID__EVENT_SERVICE_REQUEST_WITHDRAWN:
    case AID__EVENT_SERVICE_REQUEST_FULFILLED:
    case AID__EVENT_SERVICE_REQUEST_FAILED: return aid__apply_service_request(apply);
    case AID__EVENT_PARTNER_ADDED:
    case AID__EVENT_PARTNER_UPDATED: return aid__apply_partner(apply);
    case AID__EVENT_PARTNER_TERMS_SAID: return aid__apply_deal(apply);
    case AID__EVENT_TRADE_HELD:
    case AID__EVENT_TRADE_ACCEPTED: return aid__apply_trade(apply);
    case AID__EVENT_TRADE_POSTED:
    case AID__EVENT_TRADE_ENDED: return aid__apply_trade_act(apply);
    case AID__EVENT_GROUP_AGREED:
    case AID__EVENT_GROUP_AGREEMENT_ENDED: return apply_agreement(apply);
    case AID__EVENT_MEMBER_ENROLLED:
    case AID__EVENT_MEMBER_UPDATED: return aid__apply_member(apply);
    case AID__EVENT_MEMBER_JOINED:
    case AID__EVENT_MEMBER_LEFT:
    case AID__EVENT_MEMBER_ROLES_SET: return aid__apply_membership(apply);
    case AID__EVENT_PAIR_MARKED:
    case AID__EVENT_PAIR_CLEARED: return aid__apply_pair(apply);
    case AID__EVENT_CREDENTIAL_GRANTED:
    case AID__EVENT_CREDENTIAL_CLAIMED:
    case AID__EVENT_CREDENTIAL_REVOKED: return aid__apply_credential(apply);
    case AID__EVENT_CHARTER_SET: return aid__apply_charter(apply);
    case AID__EVENT_CONSENT_ASKED:
    case AID__EVENT_CONSENT_GIVEN:
    case AID__EVENT_CONSENT_REFUSED:
    case AID__EVENT_CONSENT_WITHDRAWN:
    case AID__EVENT_CONSENT_CONFIRMED: return aid__apply_consent(apply);
    case AID__EVENT_SKILL_ADDED:
    case AID__EVENT_SKILL_UPDATED: return aid__apply_skill(apply);
    case AID__EVENT_OFFER_POSTED:
    case AID__EVENT_OFFER_UPDATED:
    case AID__EVENT_OFFER_WITHDRAWN:
    case AID__EVENT_OFFER_EXPIRED:
    case AID__EVENT_REQUEST_OPENED:
    case AID__EVENT_REQUEST_UPDATED:
    case AID__EVENT_REQUEST_WITHDRAWN:
    case AID__EVENT_REQUEST_EXPIRED: return aid__apply_listing(apply);
    case AID__EVENT_REQUEST_RECURRED:
    case AID__EVENT_REQUEST_REPEAT_ENDED: return aid__apply_series(apply);
    case AID__EVENT_EXCHANGE_PROPOSED:
    case AID__EVENT_EXCHANGE_LOGGED:
    case AID__EVENT_EXCHANGE_ACCEPTED:
    case AID__EVENT_EXCHANGE_DECLINED:
    case AID__EVENT_EXCHANGE_CONFIRMED:
    case AID__EVENT_EXCHANGE_LAPSED:
    case AID__EVENT_EXCHANGE_DISPUTED:
    case AID__EVENT_EXCHANGE_RESOLVED:
    case AID__EVENT_EXCHANGE_CANCELLED:
    case AID__EVENT_EXCHANGE_REVERSED: return aid__apply_exchange(apply);
    case AID__EVENT_EVALUATION_GIVEN:
    case AID__EVENT_EVALUATION_SHOWN:
    case AID__EVENT_EVALUATION_CONTESTED:
    case AID__EVENT_EVALUATION_SETTLED: return aid__apply_evaluation(apply);
    case AID__EVENT_CASE_OPENED:
    case AID__EVENT_CASE_ACTIVATED:
    case AID__EVENT_CASE_PAUSED:
    case AID__EVENT_CASE_CLOSED:
    case AID__EVENT_CASE_REOPENED:
    case AID__EVENT_CASE_LEVEL_SET: return aid__apply_case(apply);
    case AID__EVENT_CASE_ROLE_GRANTED:
    case AID__EVENT_CASE_ROLE_ENDED:
    case AID__EVENT_CASE_BARRED: return aid__apply_case_role(apply);
    case AID__EVENT_ENTRY_WRITTEN:
    case AID__EVENT_ENTRY_ANSWERED: return aid__apply_entry(apply);
    case AID__EVENT_ACCESS_READ: return aid__apply_reading(apply);
    case AID__EVENT_EMERGENCY_OPENED:
    case AID__EVENT_EMERGENCY_ENDED:
    case AID__EVENT_EMERGENCY_REVIEWED: return aid__apply_emergency(apply);
    case AID__EVENT_BETWEEN_PROPOSED:
    case AID__EVENT_BETWEEN_ANSWERED: return aid__apply_between(apply);
    case AID__EVENT_INSTRUMENT_SET: return aid__apply_instrument(apply);
    case AID__EVENT_ASSESSMENT_RECORDED:
    case AID__EVENT_ASSESSMENT_VOIDED: return aid__apply_assessment(apply);
    case AID__EVENT_PLAN_DRAFTED:
    case AID__EVENT_PLAN_PROPOSED:
    case AID__EVENT_PLAN_AGREED:
    case AID__EVENT_PLAN_OBJECTED:
    case AID__EVENT_PLAN_ANSWERED:
    case AID__EVENT_PLAN_APPROVED:
    case AID__EVENT_PLAN_REVISED:
    case AID__EVENT_PLAN_REPLACED:
    case AID__EVENT_PLAN_ENDED: return aid__apply_plan(apply);
    case AID__EVENT_PLAN_GOAL_SET:
    case AID__EVENT_PLAN_GOAL_RATED: return aid__apply_goal(apply);
    case AID__EVENT_PLAN_MEASURE_SET:
    case AID__EVENT_MEASURE_STARTED:
    case AID__EVENT_MEASURE_DONE:
    case AID__EVENT_MEASURE_FAILED:
    case AID__EVENT_MEASURE_SKIPPED: return aid__apply_measure(apply);
    case AID__EVENT_END: break;
    }
    return aid__fail(apply->error, AID_E_NEWER, AID_REASON_EVENT_NEWER, "record %llu: event kind %d is not known",
                     (unsigned long long)apply->event->seq, (int)apply->event->kind);
}

static aid_status apply_command(aid__apply *apply)
{
    const aid__event *event = apply->event;
    aid__row row;
    aid__command_row *command = aid__model_add(apply->model, AID__TABLE_COMMAND, &row);
    if (command == NULL)
        return aid__fail_memory(apply->error);
    memcpy(command->id, event->command, sizeof command->id);
    memcpy(command->digest, event->command + sizeof command->id, sizeof command->digest);
    command->seq = event->seq;
    command->handle = aid__event_handle(aid__event_type_at(event->kind), event->record);
    aid__map_key key;
    memcpy(&key, command->id, sizeof key);
    if (!aid__model_link(apply->model, AID__MAP_COMMANDS, key, row))
        return aid__fail_memory(apply->error);
    return AID_OK;
}

aid_status aid__model_apply(aid__model *model, const aid__event *event, aid_error *error)
{
    assert(event->seq == model->seq + 1);
    aid__apply apply = { .model = model,
                         .event = event,
                         .when = event->due ? event->due : event->at,
                         .error = error };
    aid_status status = apply_record(&apply);
    if (status == AID_OK && event->command != NULL)
        status = apply_command(&apply);
    if (status != AID_OK)
        return status;
    model->seq = event->seq;
    model->at = event->at;
    return AID_OK;
}
