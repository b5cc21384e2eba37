/* SPDX-License-Identifier: MIT */
/* Help already given, booked in one event; and correcting a booking, which is a reversal and a new entry in one. */
#include <mutualaid/exchange.h>

#include "api/exchange_inside.h"
#include "api/handle.h"
#include "base/text.h"
#include "rules/booking.h"
#include "rules/exchange_time.h"
#include "rules/policy.h"
#include <string.h>

void aid_log_options_init(aid_log_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

typedef struct log_input {
    aid_log_options options;
    aid__posting lines[AID__BOOKING_LINES];
    aid__row request, offer, requester, helper, group;
} log_input;

static aid_status log_check(const aid_log_options *options, aid_error *error)
{
    aid_status status = aid__check_range(options->minutes, 1, AID_LIMIT_MINUTES, "minutes", error);
    if (status == AID_OK)
        status = aid__check_time(options->happened, "happened", error);
    if (status == AID_OK)
        status = aid__check_enum(options->confirm_unusual, AID_NO, "confirm_unusual", error);
    if (status == AID_OK)
        status = aid__check_enum(options->accept_warning, AID_NO, "accept_warning", error);
    if (status == AID_OK)
        status = aid__text_check(options->memo, AID_LIMIT_TEXT_BYTES, 1, "memo", error);
    if (status == AID_OK)
        status = aid__text_check(options->reference, AID_LIMIT_NAME_BYTES, 0, "reference", error);
    if (status == AID_OK)
        status = aid__text_check(options->override_reason, AID_LIMIT_TEXT_BYTES, 1, "override_reason", error);
    return status;
}

/* ---- who, and in whose books ---- */

static aid_status log_find_people(const aid_store *store, log_input *input, aid_error *error)
{
    const aid__model *model = &store->model;
    const aid_log_options *options = &input->options;
    aid_status status = aid__handle_row_or_none(store, AID__THING_REQUEST, options->request.id, &input->request, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_OFFER, options->offer.id, &input->offer, error);
    if (status != AID_OK)
        return status;
    input->requester = input->request ? aid__listing_at(model, input->request)->member : 0;
    input->helper = input->offer ? aid__listing_at(model, input->offer)->member : 0;
    if (options->requester.id != 0 || input->request == 0)
        status = aid__handle_row(store, AID__THING_MEMBER, options->requester.id, &input->requester, error);
    if (status == AID_OK && (options->helper.id != 0 || input->offer == 0))
        status = aid__handle_row(store, AID__THING_MEMBER, options->helper.id, &input->helper, error);
    if (status != AID_OK)
        return status;
    if (input->request && input->requester != aid__listing_at(model, input->request)->member)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "requester: the request is another member's");
    if (input->offer && input->helper != aid__listing_at(model, input->offer)->member)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "helper: the offer is another member's");
    if (input->requester == input->helper)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "helper: must be somebody else than the requester");
    return AID_OK;
}

/* The one group that both are active in. */
static aid_status log_common_group(const aid__model *model, log_input *input, aid_error *error)
{
    uint32_t found = 0;
    aid__row row = aid__member_at(model, input->requester)->first_membership;
    for (; row != 0; row = aid__membership_at(model, row)->next_of_member) {
        aid__row group = aid__membership_at(model, row)->group;
        if (!aid__membership_at(model, row)->active || !aid__model_is_active(model, input->helper, group)
            || aid__group_at(model, group)->closed)
            continue;
        input->group = group;
        found++;
    }
    if (found == 1)
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NOT_MEMBER, "group: the two are in %u groups together; say in whose books",
                     (unsigned)found);
}

/* The requester must be at home in the books; the helper may come from elsewhere, if the request is open to them. */
static aid_status log_find_group(const aid_store *store, log_input *input, aid_error *error)
{
    const aid__model *model = &store->model;
    aid_status status = aid__handle_row_or_none(store, AID__THING_GROUP, input->options.group.id, &input->group, error);
    if (status != AID_OK)
        return status;
    if (input->group == 0 && input->request != 0)
        input->group = aid__listing_at(model, input->request)->group;
    if (input->group == 0)
        return log_common_group(model, input, error);
    if (input->request != 0 && input->group != aid__listing_at(model, input->request)->group)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "group: the request belongs to another group's books");
    if (aid__group_at(model, input->group)->closed)
        return aid__fail(error, AID_E_STATE, AID_REASON_CLOSED, "the group is closed; nothing new can be done in it");
    const bool helper_is_free = input->request != 0;
    if (!aid__model_is_active(model, input->requester, input->group)
        || (!helper_is_free && !aid__model_is_active(model, input->helper, input->group)))
        return aid__fail(error, AID_E_STATE, AID_REASON_NOT_MEMBER,
                         "the %s is not an active member of that group; join first",
                         aid__model_is_active(model, input->requester, input->group) ? "helper" : "requester");
    return AID_OK;
}

static aid_status log_check_reference(aid_store *store, const log_input *input, const char *reference, aid_error *error)
{
    aid__row taken;
    if (reference[0] == '\0')
        return AID_OK;
    aid_status status = aid__reference_find(store, AID__THING_EXCHANGE, input->group, reference, &taken, error);
    if (status == AID_OK && taken != 0)
        status = aid__fail(error, AID_E_STATE, AID_REASON_REFERENCE, "reference: another exchange of the group has \"%.80s\"",
                           reference);
    return status;
}

/* ---- the decision ---- */

static aid_status log_book(const aid_store *store, log_input *input, aid__exchange_record *record, aid_error *error)
{
    aid__access access = { .subject = input->requester, .group = input->group };
    aid__booking booking = {
        .group = input->group, .requester = input->requester, .helper = input->helper, .unit = (int32_t)record->unit,
        .minutes = record->minutes, .accept_warning = input->options.accept_warning == AID_YES,
        .may_override = (aid__access_relations(&store->model, &store->actor, &access)
                         & (AID__RELATION_HOST | AID__RELATION_COORDINATOR)) != 0,
        .override_reason = record->override_reason,
    };
    if (input->request != 0)
        booking.essential = aid__listing_at(&store->model, input->request)->essential == AID_YES;
    aid_status status = aid__booking_decide(&store->model, &booking, error);
    if (status != AID_OK)
        return status;
    memcpy(input->lines, booking.lines, sizeof input->lines);
    record->postings = (aid__postings){ input->lines, booking.count };
    record->flags |= booking.flags;
    return AID_OK;
}

static void log_complete(const aid__command *command, log_input *input, aid__exchange_record *record)
{
    const aid__model *model = &command->store->model;
    aid__policy_row policy;
    aid__policy_in_force(model, input->group, &policy);
    record->group = aid__group_at(model, input->group)->id;
    record->requester = aid__member_at(model, input->requester)->id;
    record->helper = aid__member_at(model, input->helper)->id;
    record->unit = input->request ? aid__listing_at(model, input->request)->unit : policy.unit;
    record->state = AID_EXCHANGE_DONE;
    if (record->happened == 0)
        record->happened = command->at;
    bool has_words = record->memo[0] || record->reference[0] || record->override_reason[0];
    if (has_words)
        record->author = command->store->actor.id ? command->store->actor.id : record->requester;
    if (record->reference[0] != '\0')
        record->flags |= AID__FLAG_REFERENCE;
}

static aid_status log_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__exchange_record *record = draft;
    log_input *input = context;
    aid__row skill;
    aid_status status = log_find_people(store, input, error);
    if (status == AID_OK)
        status = log_find_group(store, input, error);
    aid__access access = { .subject = input->requester, .group = input->group };
    if (status == AID_OK)
        status = aid__access_check(&store->model, &store->actor, AID__ACT_LOG, &access, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_SKILL, record->skill, &skill, error);
    if (status == AID_OK)
        status = log_check_reference(store, input, record->reference, error);
    int64_t agreed = input->request && status == AID_OK ? aid__listing_at(&store->model, input->request)->minutes : 0;
    if (status == AID_OK)
        status = aid__booking_check_minutes(record->minutes, agreed, input->options.confirm_unusual, &record->flags, error);
    if (status == AID_OK && record->happened > command->at)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "happened: lies in the future");
    if (status != AID_OK)
        return status;
    log_complete(command, input, record);
    command->subject = record->requester;
    record->exchange = aid__store_draw_id(store);
    record->request_state =
        aid__exchange_request_state(&store->model, 0, input->request, AID_EXCHANGE_DONE, command->at);
    return log_book(store, input, record, error);
}

aid_status aid_exchange_log(aid_store *store, const aid_log_options *options, aid_exchange *out_exchange,
                            aid_error *error)
{
    log_input input = { 0 };
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&input.options, sizeof input.options, options, AID__OPTIONS_LEAST, "aid_log_options",
                                   error);
    if (status == AID_OK)
        status = log_check(&input.options, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    const aid_log_options *given = &input.options;
    aid__exchange_record record = { .request = given->request.id, .offer = given->offer.id, .group = given->group.id,
                                    .requester = given->requester.id, .helper = given->helper.id,
                                    .skill = given->skill.id, .minutes = given->minutes, .happened = given->happened,
                                    .memo = aid__text_or_empty(given->memo),
                                    .reference = aid__text_or_empty(given->reference),
                                    .override_reason = aid__text_or_empty(given->override_reason) };
    const aid__execution execution = { .kind = AID__EVENT_EXCHANGE_LOGGED, .draft = &record, .decide = log_decide,
                                       .context = &input, .out_handle = out_exchange ? &out_exchange->id : NULL };
    return aid__execute(store, &execution, error);
}

/* ---- correcting ---- */

typedef struct correct_input {
    aid_exchange exchange;
    aid_exchange_options options;
    log_input log;
} correct_input;

/* First the reversal, as an event of its own. */
static aid_status correct_reverse(aid__command *command, aid__row row, aid_error *error)
{
    const aid__model *model = &command->store->model;
    const aid__exchange_row *exchange = aid__exchange_at(model, row);
    aid__posting lines[AID__BOOKING_LINES];
    int32_t next;
    aid_status status = aid__life_next(exchange->state, AID__LIFE_REVERSE, &next, error);
    if (status != AID_OK)
        return status;
    aid__exchange_act_record record = { .exchange = exchange->id, .state = next, .note = "", .override_reason = "" };
    aid__exchange_negated(model, exchange, lines, &record);
    return aid__command_emit(command, AID__EVENT_EXCHANGE_REVERSED, &record, command->subject, error);
}

static aid_status correct_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    const aid__model *model = &store->model;
    aid__exchange_record *record = draft;
    correct_input *input = context;
    aid__row row;
    aid_status status = aid__handle_row(store, AID__THING_EXCHANGE, input->exchange.id, &row, error);
    if (status != AID_OK)
        return status;
    const aid__exchange_row *before = aid__exchange_at(model, row);
    aid__access access = { .subject = before->requester, .other = before->helper, .group = before->group };
    status = aid__access_check(model, &store->actor, AID__ACT_SETTLE, &access, error);
    command->subject = aid__member_at(model, before->requester)->id;
    if (status == AID_OK)
        status = correct_reverse(command, row, error);
    if (status != AID_OK)
        return status;
    before = aid__exchange_at(model, row);
    input->log.request = before->request;
    input->log.requester = before->requester;
    input->log.helper = before->helper;
    input->log.group = before->group;
    input->log.options.accept_warning = input->options.accept_warning;
    status = aid__booking_check_minutes(record->minutes, before->minutes, input->options.confirm_unusual, &record->flags,
                                        error);
    if (status == AID_OK && record->happened > command->at)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "happened: lies in the future");
    if (status != AID_OK)
        return status;
    record->exchange = aid__store_draw_id(store);
    record->corrects = before->id;
    record->request = aid__listing_at(model, before->request)->id;
    record->offer = aid__listing_at(model, before->offer)->id;
    record->skill = aid__skill_at(model, before->skill)->id;
    if (record->happened == 0)
        record->happened = before->happened;
    log_complete(command, &input->log, record);
    record->unit = before->unit;
    record->request_state = aid__exchange_request_state(model, 0, before->request, AID_EXCHANGE_DONE, command->at);
    return log_book(store, &input->log, record, error);
}

aid_status aid_exchange_correct(aid_store *store, aid_exchange exchange, const aid_exchange_options *options,
                                aid_exchange *out_exchange, aid_error *error)
{
    correct_input input = { .exchange = exchange };
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__exchange_read_options(options, &input.options, error);
    if (status == AID_OK && input.options.minutes == 0)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "minutes: say what is right");
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__exchange_record record = { .corrects = exchange.id, .minutes = input.options.minutes,
                                    .happened = input.options.happened,
                                    .memo = aid__text_or_empty(input.options.note), .reference = "",
                                    .override_reason = aid__text_or_empty(input.options.override_reason) };
    const aid__execution execution = { .kind = AID__EVENT_EXCHANGE_LOGGED, .draft = &record, .decide = correct_decide,
                                       .context = &input, .out_handle = out_exchange ? &out_exchange->id : NULL };
    return aid__execute(store, &execution, error);
}
