/* SPDX-License-Identifier: MIT */
/* Help already given, booked in one event; and correcting a booking, which is a reversal and a new entry in one. */
#include <mutualaid/exchange.h>

#include "api/exchange_inside.h"
#include "api/handle.h"
#include "api/member_inside.h"
#include "base/mix.h"
#include "base/text.h"
#include "base/unit.h"
#include "match/context.h"
#include "rules/booking.h"
#include "rules/exchange_time.h"
#include "rules/policy.h"
#include <assert.h>
#include <stdio.h>
#include <string.h>

void aid_log_options_init(aid_log_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

typedef struct log_input {
    aid_log_options options;
    aid__posting lines[AID__BOOKING_LINES];
    aid__row request, offer, requester, helper, group, payer;
    aid__row helper_group; /* 0: the same books */
    int32_t agreed;        /* 1: corrects help that was accepted before */
} log_input;

static aid_status log_check(const aid_log_options *options, aid_error *error)
{
    aid_status status = aid__check_range(options->minutes, 1, AID_LIMIT_MINUTES, "minutes", error);
    if (status == AID_OK)
        status = aid__unit_check(options->unit, "unit", error);
    if (status == AID_OK)
        status = aid__check_range(options->price, 0, (INT64_C(1) << 53) - 1, "price", error);
    if (status == AID_OK)
        status = aid__check_enum(options->for_group, AID_NO, "for_group", error);
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
    if (options->requester.id != 0 || (input->request == 0 && options->for_group != AID_YES))
        status = aid__handle_row(store, AID__THING_MEMBER, options->requester.id, &input->requester, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_MEMBER, options->payer.id, &input->payer, error);
    if (status == AID_OK && (options->helper.id != 0 || input->offer == 0))
        status = aid__handle_row(store, AID__THING_MEMBER, options->helper.id, &input->helper, error);
    if (status != AID_OK)
        return status;
    if (input->request && input->requester != aid__listing_at(model, input->request)->member)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "requester: the request is another member's");
    if (input->offer && input->helper != aid__listing_at(model, input->offer)->member)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "helper: the offer is another member's");
    if (options->for_group == AID_YES && (options->requester.id != 0 || options->request.id != 0))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "for_group: the group as a whole was helped, or a requester");
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
    if (input->group == 0 && input->requester != 0 && input->options.helper_group.id != 0)
        return aid__member_group(store, input->requester, 0, &input->group, error);
    if (input->group == 0 && input->requester != 0)
        return log_common_group(model, input, error);
    if (input->group == 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NOT_MEMBER, "group: say which group was helped");
    if (input->request != 0 && input->group != aid__listing_at(model, input->request)->group)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "group: the request belongs to another group's books");
    if (aid__group_at(model, input->group)->closed)
        return aid__fail(error, AID_E_STATE, AID_REASON_CLOSED, "the group is closed; nothing new can be done in it");
    if (input->requester != 0 && !aid__model_is_active(model, input->requester, input->group))
        return aid__fail(error, AID_E_STATE, AID_REASON_NOT_MEMBER, "the requester is not an active member of that group; join first");
    return AID_OK;
}

/* The helper is credited in the same books when at home in them, else in their own group's. Without a request that says who
 * may come, those are named. */
static aid_status log_find_helper_group(const aid_store *store, log_input *input, aid_error *error)
{
    const aid__model *model = &store->model;
    uint64_t stated = input->options.helper_group.id;
    bool at_home = aid__model_is_active(model, input->helper, input->group);
    if (stated == aid__group_at(model, input->group)->id || (stated == 0 && at_home))
        return at_home ? AID_OK
                       : aid__fail(error, AID_E_STATE, AID_REASON_NOT_MEMBER, "the helper is not an active member of that group; join first");
    if (stated == 0 && input->request == 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_NOT_MEMBER,
                         "the helper is not an active member of that group; join first, or say helper_group: in whose books "
                         "the helper is credited");
    if (stated == 0 && input->offer != 0)
        stated = aid__group_at(model, aid__listing_at(model, input->offer)->group)->id;
    aid_status status = aid__member_group(store, input->helper, stated, &input->helper_group, error);
    if (status == AID_OK && aid__kin_tier(model, input->group, input->helper_group) < 0)
        status = aid__fail(error, AID_E_STATE, AID_REASON_BETWEEN,
                           "helper_group: the two groups have no agreement and no common parent; agree first (aid_group_agree)");
    return status;
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

static aid_status log_book(const aid__command *command, log_input *input, aid__exchange_record *record, aid_error *error)
{
    const aid_store *store = command->store;
    aid__access access = { .subject = input->requester, .group = input->group };
    aid__booking booking = {
        .group = input->group, .requester = input->requester, .helper = input->helper, .payer = input->payer,
        .helper_group = input->helper_group, .agreed = input->agreed, .unit = (int32_t)record->unit, .price = record->price, .now = command->at, .happened = record->happened,
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
    record->between = aid__between_at(&store->model, booking.between)->id;
    record->fraction = booking.fraction;
    if (booking.unit_booked != 0)
        record->unit = booking.unit_booked;
    return AID_OK;
}

static void log_complete(const aid__command *command, log_input *input, aid__exchange_record *record)
{
    const aid__model *model = &command->store->model;
    record->group = aid__group_at(model, input->group)->id;
    record->requester = aid__member_at(model, input->requester)->id;
    record->payer = aid__member_at(model, input->payer)->id;
    record->helper_group = aid__group_at(model, input->helper_group)->id;
    if (record->price == 0)
        record->price = input->offer && aid__listing_at(model, input->offer)->price ? aid__listing_at(model, input->offer)->price
                                                                                  : aid__listing_at(model, input->request)->price;
    record->helper = aid__member_at(model, input->helper)->id;
    record->unit = input->options.unit ? input->options.unit
                   : input->request    ? aid__listing_at(model, input->request)->unit
                                       : aid__policy_unit(model, input->group);
    record->state = AID_EXCHANGE_DONE;
    if (record->happened == 0)
        record->happened = command->at;
    bool has_words = record->memo[0] || record->reference[0] || record->override_reason[0];
    if (has_words)
        record->author = command->store->actor.id ? command->store->actor.id : record->requester ? record->requester : record->helper;
    if (record->reference[0] != '\0')
        record->flags |= AID__FLAG_REFERENCE;
}

/* Who is debited may book it; help for the group as a whole is a coordinator's to book. */
static aid_status log_check_access(const aid_store *store, const log_input *input, aid_error *error)
{
    aid__access access = { .subject = input->requester, .group = input->group };
    if (input->payer != 0)
        return aid__exchange_check_payer(store, input->payer, input->helper, input->group, error);
    return aid__access_check(&store->model, &store->actor, input->requester ? AID__ACT_LOG : AID__ACT_SETTLE, &access, error);
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
    if (status == AID_OK)
        status = log_find_helper_group(store, input, error);
    if (status == AID_OK)
        status = log_check_access(store, input, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_SKILL, record->skill, &skill, error);
    if (status == AID_OK)
        status = log_check_reference(store, input, record->reference, error);
    int64_t agreed = input->request && status == AID_OK ? aid__listing_at(&store->model, input->request)->minutes : 0;
    if (status == AID_OK)
        status = aid__booking_check_minutes(record->minutes, agreed, input->options.confirm_unusual, &record->flags, error);
    if (status == AID_OK && record->happened != 0 && record->happened > command->at)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "happened: lies in the future");
    if (status != AID_OK)
        return status;
    log_complete(command, input, record);
    command->subject = record->requester ? record->requester : record->helper;
    record->exchange = aid__store_draw_id(store);
    record->request_state =
        aid__exchange_request_state(&store->model, 0, input->request, AID_EXCHANGE_DONE, command->at);
    return log_book(command, input, record, error);
}

static aid_status log_read_options(aid_store *store, const aid_log_options *options, aid_log_options *out, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(out, sizeof *out, options, AID__OPTIONS_LEAST, "aid_log_options", error);
    return status == AID_OK ? log_check(out, error) : status;
}

static void log_draft(const aid_log_options *given, aid__exchange_record *out)
{
    *out = (aid__exchange_record){ .request = given->request.id, .offer = given->offer.id, .group = given->group.id,
                                   .requester = given->requester.id, .helper = given->helper.id,
                                   .skill = given->skill.id, .minutes = given->minutes, .happened = given->happened,
                                   .price = given->price, .payer = given->payer.id, .unit = given->unit,
                                   .helper_group = given->helper_group.id,
                                   .memo = aid__text_or_empty(given->memo),
                                   .reference = aid__text_or_empty(given->reference),
                                   .override_reason = aid__text_or_empty(given->override_reason) };
}

aid_status aid_exchange_log(aid_store *store, const aid_log_options *options, aid_exchange *out_exchange,
                            aid_error *error)
{
    log_input input = { 0 };
    aid__exchange_record record;
    aid_status status = log_read_options(store, options, &input.options, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    log_draft(&input.options, &record);
    const aid__execution execution = { .kind = AID__EVENT_EXCHANGE_LOGGED, .draft = &record, .decide = log_decide,
                                       .context = &input, .out_handle = out_exchange ? &out_exchange->id : NULL };
    return aid__execute(store, &execution, error);
}

/* ---- help of several together ---- */

typedef struct log_together {
    log_input last; /* its lines are the draft's */
    const aid_member *helpers;
    size_t count;
} log_together;

/* All helpers but the last get an event of their own first; the last one's is the command's. */
static aid_status log_decide_together(aid__command *command, void *draft, void *context, aid_error *error)
{
    log_together *all = context;
    const aid_log_options options = all->last.options;
    aid_status status = AID_OK;
    for (size_t i = 0; status == AID_OK && i + 1 < all->count; i++) {
        log_input input = { .options = options };
        aid__exchange_record record;
        input.options.helper = all->helpers[i];
        log_draft(&input.options, &record);
        status = log_decide(command, &record, &input, error);
        if (status == AID_OK)
            status = aid__command_emit(command, AID__EVENT_EXCHANGE_LOGGED, &record, command->subject, error);
    }
    return status == AID_OK ? log_decide(command, draft, &all->last, error) : status;
}

static aid_status log_check_together(const aid_log_options *options, const aid_member *helpers, size_t count, aid_error *error)
{
    if (helpers == NULL || count == 0 || count > AID_LIMIT_LIST)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "helpers: %zu are named; 1 to %d are right",
                         helpers ? count : 0, (int)AID_LIMIT_LIST);
    if (options->helper.id != 0 || options->offer.id != 0 || (options->reference != NULL && options->reference[0] != '\0'))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS,
                         "helper, offer, reference: are left out where several helped together");
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < i; j++)
            if (helpers[i].id == helpers[j].id)
                return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "helpers: number %zu is named twice", i + 1);
    return AID_OK;
}

/* Their exchanges are rows in a row, the last being the command's: so a repeated command can tell all of them, too. */
static void log_give_together(const aid_store *store, uint64_t last, size_t count, aid_exchange *out)
{
    aid__row row;
    aid__model_find(&store->model, last, &row);
    assert(row >= count);
    for (size_t i = 0; out != NULL && i < count; i++)
        out[i].id = aid__exchange_at(&store->model, row - (aid__row)(count - 1 - i))->id;
}

aid_status aid_exchange_log_group(aid_store *store, const aid_log_options *options, const aid_member *helpers, size_t count,
                                  aid_exchange *out_exchanges, aid_error *error)
{
    log_together all = { .helpers = helpers, .count = count };
    aid__exchange_record record;
    char extra[40];
    uint64_t last = 0, mixed = count;
    aid_status status = log_read_options(store, options, &all.last.options, error);
    if (status == AID_OK)
        status = log_check_together(&all.last.options, helpers, count, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    for (size_t i = 0; i < count; i++)
        mixed = aid__mix(mixed ^ helpers[i].id);
    snprintf(extra, sizeof extra, "helpers %llx", (unsigned long long)mixed);
    all.last.options.helper = helpers[count - 1];
    log_draft(&all.last.options, &record);
    const aid__execution execution = { .kind = AID__EVENT_EXCHANGE_LOGGED, .draft = &record, .decide = log_decide_together,
                                       .context = &all, .extra = extra, .out_handle = &last };
    status = aid__execute(store, &execution, error);
    if (status == AID_OK)
        log_give_together(store, last, count, out_exchanges);
    return status;
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
    aid__exchange_negated(model, exchange, command->at, lines, &record);
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
    input->log.payer = before->payer;
    input->log.helper_group = before->helper_group;
    input->log.agreed = before->was_accepted != 0;
    input->log.options.accept_warning = input->options.accept_warning;
    status = aid__booking_check_minutes(record->minutes, before->minutes, input->options.confirm_unusual, &record->flags,
                                        error);
    if (status == AID_OK && record->happened != 0 && record->happened > command->at)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "happened: lies in the future");
    if (status != AID_OK)
        return status;
    record->exchange = aid__store_draw_id(store);
    record->corrects = before->id;
    record->request = aid__listing_at(model, before->request)->id;
    record->offer = aid__listing_at(model, before->offer)->id;
    record->skill = aid__skill_at(model, before->skill)->id;
    record->payer = aid__member_at(model, before->payer)->id;
    record->price = before->price;
    if (record->happened == 0)
        record->happened = before->happened;
    log_complete(command, &input->log, record);
    record->unit = before->unit;
    record->request_state = aid__exchange_request_state(model, 0, before->request, AID_EXCHANGE_DONE, command->at);
    return log_book(command, &input->log, record, error);
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
