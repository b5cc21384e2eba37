/* SPDX-License-Identifier: MIT */
/* Acts on an exchange: from the state table to the event, with the books where the act reaches them. */
#include <mutualaid/exchange.h>

#include "api/exchange_inside.h"
#include "api/handle.h"
#include "base/calendar.h"
#include "base/text.h"
#include "rules/booking.h"
#include "rules/credit.h"
#include "rules/exchange_time.h"
#include "rules/policy.h"
#include <string.h>

void aid_exchange_options_init(aid_exchange_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

aid_status aid__exchange_read_options(const aid_exchange_options *options, aid_exchange_options *out, aid_error *error)
{
    aid_status status = aid__options_read(out, sizeof *out, options, AID__OPTIONS_LEAST, "aid_exchange_options", error);
    if (status == AID_OK)
        status = aid__reserved_check(out->reserved, "aid_exchange_options", error);
    if (status == AID_OK)
        status = aid__check_range(out->minutes, 0, AID_LIMIT_MINUTES, "minutes", error);
    if (status == AID_OK)
        status = aid__check_range(out->price, 0, (INT64_C(1) << 53) - 1, "price", error);
    if (status == AID_OK)
        status = aid__check_enum(out->side, AID_SIDE_COORDINATOR, "side", error);
    if (status == AID_OK)
        status = aid__check_enum(out->confirm_unusual, AID_NO, "confirm_unusual", error);
    if (status == AID_OK)
        status = aid__check_enum(out->accept_warning, AID_NO, "accept_warning", error);
    if (status == AID_OK)
        status = aid__check_time(out->starts, "starts", error);
    if (status == AID_OK)
        status = aid__check_time(out->happened, "happened", error);
    if (status == AID_OK)
        status = aid__text_check(out->note, AID_LIMIT_TEXT_BYTES, 1, "note", error);
    if (status == AID_OK)
        status = aid__text_check(out->override_reason, AID_LIMIT_TEXT_BYTES, 1, "override_reason", error);
    return status;
}

aid_status aid__exchange_check_payer(const aid_store *store, aid__row payer, aid__row helper, aid__row group,
                                     aid_error *error)
{
    if (payer == 0)
        return AID_OK;
    if (payer == helper)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "payer: must be somebody else than the helper");
    if (!aid__model_is_active(&store->model, payer, group))
        return aid__fail(error, AID_E_STATE, AID_REASON_NOT_MEMBER, "payer: is not an active member of that group; join first");
    aid__access access = { .subject = payer, .group = group };
    return aid__access_check(&store->model, &store->actor, AID__ACT_PAY, &access, error);
}

/* ---- one act ---- */

typedef struct exchange_act {
    uint64_t exchange;
    aid__life_act act;
    aid__act access;
    aid_exchange_options options;
    int64_t at; /* now */
    aid__posting lines[AID__BOOKING_LINES];
} exchange_act;

static aid_status exchange_find_row(const aid_store *store, const exchange_act *act, aid__row *out_row,
                                    aid__access *access, aid_error *error)
{
    aid_status status = aid__handle_row(store, AID__THING_EXCHANGE, act->exchange, out_row, error);
    if (status != AID_OK)
        return status;
    const aid__exchange_row *exchange = aid__exchange_at(&store->model, *out_row);
    access->subject = exchange->requester;
    access->other = exchange->helper;
    access->group = exchange->group;
    return aid__access_check(&store->model, &store->actor, act->access, access, error);
}

/* For which side is it said? 0: for both. */
static aid_status exchange_side(const aid_store *store, const aid__exchange_row *exchange, int32_t stated,
                                int32_t *out_side, aid_error *error)
{
    int32_t own = store->actor.id == 0                        ? 0
                  : store->actor.row == exchange->requester   ? AID_SIDE_REQUESTER
                  : store->actor.row == exchange->helper      ? AID_SIDE_HELPER
                                                              : AID_SIDE_COORDINATOR;
    *out_side = stated == AID_SIDE_COORDINATOR ? 0 : stated;
    if (own == 0 || own == AID_SIDE_COORDINATOR)
        return AID_OK; /* may speak for either, or for both */
    if (stated != 0 && stated != own) {
        aid__access access = { .group = exchange->group };
        aid_status status = aid__access_check(&store->model, &store->actor, AID__ACT_SETTLE, &access, error);
        if (status != AID_OK)
            return status;
        return AID_OK;
    }
    *out_side = own;
    return AID_OK;
}

/* The author of a note is the acting member; the host's notes are kept as the requester's. */
static uint64_t exchange_author(const aid_store *store, const aid__exchange_row *exchange,
                                const aid__exchange_act_record *record)
{
    if (record->note[0] == '\0' && record->override_reason[0] == '\0')
        return 0;
    aid__row side = exchange->requester ? exchange->requester : exchange->helper;
    return store->actor.id ? store->actor.id : aid__member_at(&store->model, side)->id;
}

static aid_status exchange_book(const aid_store *store, const aid__exchange_row *exchange, int64_t minutes,
                                exchange_act *act, aid__exchange_act_record *record, aid_error *error)
{
    aid__access access = { .group = exchange->group };
    aid__booking booking = aid__exchange_booking(&store->model, exchange, minutes, act->at);
    booking.accept_warning = act->options.accept_warning == AID_YES;
    booking.may_override = (aid__access_relations(&store->model, &store->actor, &access)
                            & (AID__RELATION_HOST | AID__RELATION_COORDINATOR)) != 0;
    booking.override_reason = record->override_reason;
    if (record->happened != 0)
        booking.happened = record->happened;
    aid_status status = aid__booking_decide(&store->model, &booking, error);
    if (status != AID_OK)
        return status;
    memcpy(act->lines, booking.lines, sizeof act->lines);
    record->postings = (aid__postings){ act->lines, booking.count };
    record->flags |= booking.flags;
    record->between = aid__between_at(&store->model, booking.between)->id;
    record->fraction = booking.fraction;
    record->unit = booking.unit_booked;
    record->hold = 0;
    record->requester_minutes = record->helper_minutes = minutes;
    return AID_OK;
}

/* ---- confirm ---- */

static int64_t exchange_days_later(int64_t at, int32_t days)
{
    return days == 0 ? 0 : at + days * AID__DAY_US;
}

/* Which minutes the call means: as said, else as the other side said, else as agreed. Who speaks for both sides takes
 * what one of them has named; what the two named differently must be said. */
static aid_status exchange_minutes_meant(const aid__exchange_row *exchange, int32_t side, int32_t stated, int64_t *out,
                                         aid_error *error)
{
    int32_t requester = side == AID_SIDE_REQUESTER ? 0 : exchange->requester_minutes;
    int32_t helper = side == AID_SIDE_HELPER ? 0 : exchange->helper_minutes;
    if (stated == 0 && requester != 0 && helper != 0 && requester != helper)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE,
                         "minutes: the requester named %d and the helper %d; say which is right", (int)requester,
                         (int)helper);
    *out = stated != 0 ? stated : requester != 0 ? requester : helper != 0 ? helper : exchange->minutes;
    return AID_OK;
}

static aid_status exchange_happened(const aid__command *command, const exchange_act *act,
                                    const aid__exchange_row *exchange, int64_t *out, aid_error *error)
{
    if (act->options.happened != 0 && act->options.happened > command->at)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "happened: lies in the future");
    *out = act->options.happened ? act->options.happened
           : exchange->happened  ? 0
           : exchange->starts != 0 && exchange->starts <= command->at ? exchange->starts
                                                                      : command->at;
    return AID_OK;
}

static aid_status exchange_confirm(aid__command *command, aid__row row, exchange_act *act,
                                   aid__exchange_act_record *record, aid_error *error)
{
    aid_store *store = command->store;
    const aid__exchange_row *exchange = aid__exchange_at(&store->model, row);
    int32_t side, next;
    aid_status status = exchange_side(store, exchange, act->options.side, &side, error);
    int64_t minutes = 0;
    if (status == AID_OK)
        status = exchange_minutes_meant(exchange, side, act->options.minutes, &minutes, error);
    if (status != AID_OK)
        return status;
    int32_t other = side == AID_SIDE_REQUESTER ? exchange->helper_minutes
                    : side == AID_SIDE_HELPER  ? exchange->requester_minutes
                                               : 0;
    aid__life_act life = other != 0 && other != minutes ? AID__LIFE_CONFIRM_OTHER : AID__LIFE_CONFIRM;
    int32_t own = side == AID_SIDE_REQUESTER ? exchange->requester_minutes : exchange->helper_minutes;
    if (side != 0 && exchange->state == AID_EXCHANGE_ONE_SIDE && own != 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_ALREADY,
                         "this side has confirmed %d minutes already; the other side is asked now", (int)own);
    status = aid__life_next(exchange->state, life, &next, error);
    if (status == AID_OK)
        status = aid__booking_check_minutes(minutes, exchange->minutes, act->options.confirm_unusual, &record->flags, error);
    if (status == AID_OK)
        status = exchange_happened(command, act, exchange, &record->happened, error);
    if (status != AID_OK)
        return status;
    if (side == 0 && next == AID_EXCHANGE_ONE_SIDE)
        next = AID_EXCHANGE_DONE; /* both at once */
    record->state = next;
    record->side = side;
    if (next == AID_EXCHANGE_DONE)
        return exchange_book(store, exchange, minutes, act, record, error);
    if (side == AID_SIDE_REQUESTER)
        record->requester_minutes = minutes;
    else
        record->helper_minutes = minutes;
    aid__policy_row policy;
    aid__policy_in_force(&store->model, exchange->group, &policy);
    if (next == AID_EXCHANGE_ONE_SIDE)
        record->deadline = exchange_days_later(command->at, policy.silence_days);
    return AID_OK;
}

/* ---- settle and reverse ---- */

static aid_status exchange_settle(aid__command *command, aid__row row, exchange_act *act,
                                  aid__exchange_act_record *record, aid_error *error)
{
    aid_store *store = command->store;
    const aid__exchange_row *exchange = aid__exchange_at(&store->model, row);
    int32_t next;
    aid_status status = aid__life_next(exchange->state, AID__LIFE_SETTLE, &next, error);
    if (status != AID_OK)
        return status;
    record->state = next;
    record->flags = AID__FLAG_SETTLED;
    if (exchange->state == AID_EXCHANGE_CONTESTED) { /* the booking stands */
        if (act->options.minutes != 0 && act->options.minutes != exchange->minutes)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_TRANSITION,
                             "minutes: %d are booked; to change them use aid_exchange_correct", (int)exchange->minutes);
        return AID_OK;
    }
    if (act->options.minutes == 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE,
                         "minutes: say what is to be booked; the sides named %d and %d",
                         (int)exchange->requester_minutes, (int)exchange->helper_minutes);
    status = aid__booking_check_minutes(act->options.minutes, exchange->minutes, act->options.confirm_unusual,
                                        &record->flags, error);
    if (status == AID_OK)
        status = exchange_happened(command, act, exchange, &record->happened, error);
    return status == AID_OK ? exchange_book(store, exchange, act->options.minutes, act, record, error) : status;
}

/* Every line of the booking, negated, fees and all. A limit does not refuse it: what was wrong must be put right. */
void aid__exchange_negated(const aid__model *model, const aid__exchange_row *exchange, int64_t now,
                           aid__posting lines[AID__BOOKING_LINES], aid__exchange_act_record *record)
{
    uint32_t count = exchange->posting_count < AID__BOOKING_LINES ? exchange->posting_count : AID__BOOKING_LINES;
    for (uint32_t i = 0; i < count; i++) {
        const aid__posting_row *line = aid__posting_at(model, exchange->first_posting + i);
        const aid__account_row *account = aid__account_at(model, line->account);
        lines[i] = (aid__posting){ .owner = account->owner, .kind = account->kind, .amount = -line->amount,
                                   .unit = account->unit == exchange->unit ? 0 : account->unit,
                                   .group = account->group == exchange->group ? 0 : aid__group_at(model, account->group)->id };
        if (aid__credit_passes(model, line->account, -line->amount, now))
            record->flags |= AID__FLAG_OVER_LIMIT;
    }
    record->postings = (aid__postings){ lines, count };
}

static aid_status exchange_reverse(aid__command *command, aid__row row, exchange_act *act,
                                   aid__exchange_act_record *record, aid_error *error)
{
    const aid__exchange_row *exchange = aid__exchange_at(&command->store->model, row);
    int32_t next;
    aid_status status = aid__life_next(exchange->state, AID__LIFE_REVERSE, &next, error);
    if (status != AID_OK)
        return status;
    record->state = next;
    aid__exchange_negated(&command->store->model, exchange, command->at, act->lines, record);
    return AID_OK;
}

/* ---- accept, decline, cancel, dispute ---- */

static aid_status exchange_plain(aid__command *command, aid__row row, exchange_act *act,
                                 aid__exchange_act_record *record, aid_error *error)
{
    const aid__model *model = &command->store->model;
    const aid__exchange_row *exchange = aid__exchange_at(model, row);
    int32_t next, side;
    aid_status status = aid__life_next(exchange->state, act->act, &next, error);
    if (status == AID_OK)
        status = exchange_side(command->store, exchange, act->options.side, &side, error);
    if (status != AID_OK)
        return status;
    if (act->act == AID__LIFE_ACCEPT && exchange->request != 0
        && aid__listing_at(model, exchange->request)->state != AID_LISTING_OPEN)
        return aid__fail(error, AID_E_STATE, AID_REASON_CLOSED,
                         "the request is filled or no longer open; this proposal can only be cancelled or declined");
    const aid__actor *actor = &command->store->actor;
    bool is_party = actor->id != 0 && (actor->row == exchange->requester || actor->row == exchange->helper);
    if (act->act == AID__LIFE_ACCEPT && is_party && exchange->proposed_by == actor->row)
        return aid__fail(error, AID_E_DENIED, AID_REASON_ROLE,
                         "you proposed this exchange yourself; the other side, or a coordinator, accepts it");
    record->state = next;
    record->side = side;
    if (next == AID_EXCHANGE_VOID)
        record->hold = 0;
    aid__policy_row policy;
    aid__policy_in_force(model, exchange->group, &policy);
    if (act->act == AID__LIFE_ACCEPT) {
        record->starts = act->options.starts;
        int64_t begins = record->starts ? record->starts : exchange->starts;
        record->deadline = exchange_days_later(begins > command->at ? begins : command->at, policy.hold_days);
        const aid__booking booking = aid__exchange_booking(model, exchange, exchange->minutes, command->at);
        status = aid__booking_hold(model, &booking, &record->hold, error);
    }
    if (act->act == AID__LIFE_DECLINE)
        record->not_before = exchange_days_later(command->at, policy.ban_days);
    return status;
}

/* ---- all of them ---- */

/* What the draft says before the decision is only the arguments, for the digest; the decision fills it anew. */
static void exchange_clear_draft(aid__exchange_act_record *record)
{
    record->side = record->requester_minutes = record->starts = record->happened = 0;
}

static aid_status exchange_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__exchange_act_record *record = draft;
    exchange_act *act = context;
    exchange_clear_draft(record);
    act->at = command->at;
    aid__row row;
    aid__access access = { 0 };
    aid_status status = exchange_find_row(store, act, &row, &access, error);
    if (status != AID_OK)
        return status;
    const aid__exchange_row *exchange = aid__exchange_at(&store->model, row);
    record->author = exchange_author(store, exchange, record);
    record->hold = exchange->hold; /* stays, unless the act frees or sets it */
    command->subject = aid__member_at(&store->model, exchange->requester)->id;
    switch (act->act) {
    case AID__LIFE_CONFIRM: status = exchange_confirm(command, row, act, record, error); break;
    case AID__LIFE_SETTLE: status = exchange_settle(command, row, act, record, error); break;
    case AID__LIFE_REVERSE: status = exchange_reverse(command, row, act, record, error); break;
    default: status = exchange_plain(command, row, act, record, error); break;
    }
    record->request_state =
        status == AID_OK
            ? aid__exchange_request_state(&store->model, row, exchange->request, (int32_t)record->state, command->at)
            : 0;
    return status;
}

typedef struct exchange_verb {
    aid__event_kind kind;
    aid__life_act act;
    aid__act access;
} exchange_verb;

static aid_status exchange_execute(aid_store *store, aid_exchange exchange, exchange_verb verb,
                                   const aid_exchange_options *options, aid_error *error)
{
    exchange_act act = { .exchange = exchange.id, .act = verb.act, .access = verb.access };
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__exchange_read_options(options, &act.options, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__exchange_act_record record = { .exchange = exchange.id, .side = act.options.side,
                                        .requester_minutes = act.options.minutes, .starts = act.options.starts,
                                        .happened = act.options.happened,
                                        .note = aid__text_or_empty(act.options.note),
                                        .override_reason = aid__text_or_empty(act.options.override_reason) };
    const aid__execution execution = { .kind = verb.kind, .draft = &record, .decide = exchange_decide,
                                       .context = &act };
    return aid__execute(store, &execution, error);
}

#define EXCHANGE_VERB(name, KIND, ACT, ACCESS)                                                                        \
    aid_status aid_exchange_##name(aid_store *store, aid_exchange exchange, const aid_exchange_options *options,       \
                                   aid_error *error)                                                                   \
    {                                                                                                                 \
        const exchange_verb verb = { AID__EVENT_EXCHANGE_##KIND, AID__LIFE_##ACT, AID__ACT_##ACCESS };                 \
        return exchange_execute(store, exchange, verb, options, error);                                               \
    }
EXCHANGE_VERB(accept, ACCEPTED, ACCEPT, ANSWER)
EXCHANGE_VERB(decline, DECLINED, DECLINE, ANSWER)
EXCHANGE_VERB(cancel, CANCELLED, CANCEL, ANSWER)
EXCHANGE_VERB(confirm, CONFIRMED, CONFIRM, ANSWER)
EXCHANGE_VERB(dispute, DISPUTED, DISPUTE, ANSWER)
EXCHANGE_VERB(settle, RESOLVED, SETTLE, SETTLE)
EXCHANGE_VERB(reverse, REVERSED, REVERSE, SETTLE)
#undef EXCHANGE_VERB
