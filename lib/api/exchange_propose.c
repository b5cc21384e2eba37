/* SPDX-License-Identifier: MIT */
/* Proposing an exchange: the same constraints as the matching engine's, decided again at this moment. */
#include <mutualaid/exchange.h>

#include "api/exchange_inside.h"
#include "api/handle.h"
#include "base/calendar.h"
#include "match/context.h"
#include "rules/policy.h"
#include <string.h>

typedef struct propose_input {
    aid_exchange_options options;
} propose_input;

static const aid__zone *propose_zone(void *context, uint32_t symbol)
{
    return aid__store_zone(context, symbol);
}

static aid_status propose_check_pair(aid__command *command, aid__row request, aid__row offer, aid__match_pair *pair,
                                     aid_error *error)
{
    aid_store *store = command->store;
    const aid__match_context context = { .model = &store->model, .allocator = &store->memory, .now = command->at,
                                         .zone = propose_zone, .zone_context = store };
    uint64_t violated = 0;
    char sentence[200];
    aid_status status = aid__match_check(&context, request, offer, &violated, pair, error);
    if (status == AID_OK)
        status = aid__store_zones_had(store, error);
    if (status != AID_OK || violated == 0)
        return status;
    status = aid__match_sentence(&context, pair, violated, false, sentence, sizeof sentence, error);
    if (status != AID_OK)
        return status;
    bool only_credit = violated == AID_BIT(AID_CONSTRAINT_CREDIT);
    int32_t reason = only_credit                              ? AID_REASON_CREDIT
                     : violated & AID_BIT(AID_CONSTRAINT_BLOCK) ? AID_REASON_BLOCKED
                                                                : AID_REASON_MATCH_STALE;
    return aid__fail(error, only_credit ? AID_E_LIMIT : AID_E_STATE, reason, "%s", sentence);
}

static aid_status propose_check_open(const aid_store *store, aid__row row, const char *noun, aid_error *error)
{
    if (aid__listing_at(&store->model, row)->state == AID_LISTING_OPEN)
        return AID_OK;
    return aid__fail(error, AID_E_STATE, AID_REASON_CLOSED, "the %s is not open any more", noun);
}

static void propose_fill(aid__command *command, aid__row request, aid__row offer, const aid__match_pair *pair,
                         const propose_input *input, aid__exchange_record *record)
{
    const aid__model *model = &command->store->model;
    const aid__listing_row *wanted = aid__listing_at(model, request), *offered = aid__listing_at(model, offer);
    aid__policy_row policy;
    aid__policy_in_force(model, wanted->group, &policy);
    record->exchange = aid__store_draw_id(command->store);
    record->group = aid__group_at(model, wanted->group)->id;
    if (!aid__model_is_active(model, offered->member, wanted->group) && offered->group != wanted->group)
        record->helper_group = aid__group_at(model, offered->group)->id;
    record->requester = pair->requester_id;
    record->helper = pair->helper_id;
    record->skill = pair->skill_id;
    record->unit = wanted->unit;
    record->minutes = input->options.minutes ? input->options.minutes : wanted->minutes;
    if (record->price == 0)
        record->price = offered->price ? offered->price : wanted->price;
    record->starts = input->options.starts;
    record->state = AID_EXCHANGE_PROPOSED;
    record->deadline = policy.proposal_days == 0 ? 0 : command->at + policy.proposal_days * AID__DAY_US;
    if (record->memo[0] != '\0')
        record->author = command->store->actor.id ? command->store->actor.id : record->requester;
}

static aid_status propose_check_price(const aid__command *command, const aid__exchange_record *record, aid__row group,
                                      aid_error *error)
{
    aid__terms_row terms;
    aid__terms_in_force(&command->store->model, group, (int32_t)record->unit, command->at, &terms);
    return aid__booking_check_price(&terms, record->price, true, error);
}

static aid_status propose_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__exchange_record *record = draft;
    const propose_input *input = context;
    aid__row request, offer;
    aid__match_pair pair;
    aid_status status = aid__handle_row(store, AID__THING_REQUEST, record->request, &request, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_OFFER, record->offer, &offer, error);
    if (status == AID_OK)
        status = propose_check_open(store, request, "request", error);
    if (status == AID_OK)
        status = propose_check_open(store, offer, "offer", error);
    if (status != AID_OK)
        return status;
    aid__access access = { .subject = aid__listing_at(&store->model, request)->member,
                           .other = aid__listing_at(&store->model, offer)->member,
                           .group = aid__listing_at(&store->model, request)->group };
    status = aid__access_check(&store->model, &store->actor, AID__ACT_PROPOSE, &access, error);
    aid__row payer = 0;
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_MEMBER, record->payer, &payer, error);
    if (status == AID_OK)
        status = aid__exchange_check_payer(store, payer, access.other, access.group, error);
    if (status == AID_OK)
        status = propose_check_pair(command, request, offer, &pair, error);
    if (status != AID_OK)
        return status;
    propose_fill(command, request, offer, &pair, input, record);
    command->subject = record->requester;
    return propose_check_price(command, record, access.group, error);
}

aid_status aid_exchange_propose(aid_store *store, aid_request request, aid_offer offer,
                                const aid_exchange_options *options, aid_exchange *out_exchange, aid_error *error)
{
    propose_input input = { 0 };
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__exchange_read_options(options, &input.options, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__exchange_record record = { .request = request.id, .offer = offer.id, .minutes = input.options.minutes,
                                    .starts = input.options.starts, .price = input.options.price,
                                    .payer = input.options.payer.id, .memo = aid__text_or_empty(input.options.note),
                                    .reference = "", .override_reason = "" };
    const aid__execution execution = { .kind = AID__EVENT_EXCHANGE_PROPOSED, .draft = &record, .decide = propose_decide,
                                       .context = &input, .out_handle = out_exchange ? &out_exchange->id : NULL };
    return aid__execute(store, &execution, error);
}
