/* SPDX-License-Identifier: MIT */
/* Transfers: making them, and every act that follows. */
#include <mutualaid/transfer.h>

#include "api/handle.h"
#include "api/member_inside.h"
#include "api/transfer_inside.h"
#include "base/calendar.h"
#include "base/text.h"
#include "base/unit.h"
#include "match/context.h"
#include <stdio.h>
#include <string.h>

static const int64_t transfer_most = ((int64_t)1 << 53) - 1;

enum { TRANSFER_DAYS = 3650 };

void aid_transfer_options_init(aid_transfer_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

void aid_transfer_act_options_init(aid_transfer_act_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

/* ---- what can be said without the community ---- */

/* What each kind needs and may have. */
static const struct {
    bool payer_needed, payer, receiver_needed, receiver, fund_needed, fund, may_hold, signed_amount, whole, body;
} transfer_kinds[AID_TRANSFER_ACROSS + 1] = {
    [AID_TRANSFER_ACROSS] = { .payer = true, .receiver = true, .body = true },
    [AID_TRANSFER_DONATION] = { .payer_needed = true, .payer = true, .receiver = true, .fund = true, .may_hold = true },
    [AID_TRANSFER_OPENING] = { .receiver_needed = true, .receiver = true, .signed_amount = true },
    [AID_TRANSFER_WRITE_OFF] = { .signed_amount = true, .whole = true },
    [AID_TRANSFER_CLOSING] = { .payer_needed = true, .payer = true, .receiver = true, .whole = true },
    [AID_TRANSFER_RECEIPT] = { .payer = true, .fund_needed = true, .fund = true, .may_hold = true },
    [AID_TRANSFER_SPENDING] = { .receiver = true, .fund_needed = true, .fund = true, .may_hold = true },
};

static aid_status transfer_check_parties(const aid_transfer_options *o, aid_error *error)
{
    const struct {
        bool needed, may, given;
        const char *field;
    } parties[] = {
        { transfer_kinds[o->kind].payer_needed, transfer_kinds[o->kind].payer, o->payer.id != 0, "payer" },
        { transfer_kinds[o->kind].receiver_needed, transfer_kinds[o->kind].receiver, o->receiver.id != 0, "receiver" },
        { transfer_kinds[o->kind].fund_needed, transfer_kinds[o->kind].fund, o->fund.id != 0, "fund" },
        { o->kind == AID_TRANSFER_SPENDING, o->kind == AID_TRANSFER_SPENDING, o->purpose != NULL && o->purpose[0], "purpose" },
        { o->kind == AID_TRANSFER_RECEIPT, o->kind == AID_TRANSFER_RECEIPT, o->receipt != 0, "receipt" },
        { false, transfer_kinds[o->kind].may_hold, o->hold_days != 0, "hold_days" },
        { transfer_kinds[o->kind].body, transfer_kinds[o->kind].body, o->body.id != 0, "body" },
    };
    for (size_t i = 0; i < sizeof parties / sizeof *parties; i++)
        if ((parties[i].needed && !parties[i].given) || (!parties[i].may && parties[i].given))
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "%s: this kind of transfer %s", parties[i].field,
                             parties[i].needed ? "needs it" : "has none");
    if (o->receiver.id != 0 && (o->fund.id != 0 && o->kind == AID_TRANSFER_DONATION))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "receiver, fund: a donation goes to one of them");
    if (o->receiver.id != 0 && o->receiver.id == o->payer.id)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "receiver: must be somebody else than the payer");
    return AID_OK;
}

static aid_status transfer_check(const aid_transfer_options *o, aid_error *error)
{
    if (o->kind < AID_TRANSFER_DONATION || o->kind > AID_TRANSFER_ACROSS || o->kind == AID_TRANSFER_AWARD)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "kind: %d; say which of aid_transfer_kind it is", (int)o->kind);
    const aid__number_field numbers[] = {
        { o->amount, transfer_kinds[o->kind].signed_amount ? -transfer_most : 0, transfer_most, "amount" },
        { o->receipt, 0, AID_RECEIPT_OTHER, "receipt" },
        { o->hold_days, 0, TRANSFER_DAYS, "hold_days" },
        { o->accept_warning, 0, AID_NO, "accept_warning" },
    };
    const aid__text_field texts[] = { { o->purpose, "purpose", AID_LIMIT_NAME_BYTES, 0 },
                                      { o->memo, "memo", AID_LIMIT_TEXT_BYTES, 1 } };
    aid_status status = aid__check_numbers(AID__FIELDS(numbers), error);
    if (status == AID_OK && o->amount == 0 && !transfer_kinds[o->kind].whole)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "amount: say how much");
    if (status == AID_OK && o->amount != 0 && o->kind == AID_TRANSFER_CLOSING)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "amount: closing an account moves all there is; leave it out");
    if (status == AID_OK)
        status = aid__check_texts(AID__FIELDS(texts), error);
    if (status == AID_OK)
        status = aid__unit_check(o->unit, "unit", error);
    if (status == AID_OK)
        status = aid__check_time(o->happened, "happened", error);
    return status == AID_OK ? transfer_check_parties(o, error) : status;
}

/* ---- who, and in whose books ---- */

/* From one group's books to another's that it is near to. */
static aid_status transfer_across(const aid_store *store, const aid__transfer_record *record, aid__transfer *out, aid_error *error)
{
    const aid__model *model = &store->model;
    aid_status status = aid__handle_row(store, AID__THING_GROUP, record->body, &out->body, error);
    if (status == AID_OK && out->group == 0 && out->payer != 0)
        status = aid__member_group(store, out->payer, 0, &out->group, error);
    if (status == AID_OK && out->group == 0)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_NOT_MEMBER, "group: say whose pool gives");
    if (status == AID_OK && out->group == out->body)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "body: it is the same group; a donation stays in its books");
    if (status == AID_OK)
        status = aid__group_check_open(store, out->group, error);
    if (status == AID_OK && aid__kin_tier(model, out->group, out->body) < 0)
        status = aid__fail(error, AID_E_STATE, AID_REASON_BETWEEN,
                           "body: the two groups have no agreement and no common parent; agree first (aid_group_agree)");
    return status;
}

static aid_status transfer_parties(const aid_store *store, const aid__transfer_record *record, aid__transfer *out, aid_error *error)
{
    const aid__model *model = &store->model;
    aid_status status = aid__handle_row_or_none(store, AID__THING_FUND, record->fund, &out->fund, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_MEMBER, record->payer, &out->payer, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_MEMBER, record->receiver, &out->receiver, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_GROUP, record->group, &out->group, error);
    if (status != AID_OK)
        return status;
    if (out->kind == AID_TRANSFER_ACROSS)
        return transfer_across(store, record, out, error);
    aid__row member = out->payer ? out->payer : out->receiver;
    if (out->fund != 0 && out->group != 0 && out->group != aid__fund_at(model, out->fund)->group)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "group: the fund is another group's");
    if (out->fund != 0)
        out->group = aid__fund_at(model, out->fund)->group;
    if (out->group == 0 && member != 0)
        return aid__member_group(store, member, 0, &out->group, error);
    return out->group != 0 ? aid__group_check_open(store, out->group, error)
                           : aid__fail(error, AID_E_ARGUMENT, AID_REASON_NOT_MEMBER, "group: say in whose books");
}

/* People have their accounts where they are at home; who closes one may have left already. */
static aid_status transfer_check_members(const aid_store *store, const aid__transfer *transfer, aid_error *error)
{
    const aid__row rows[] = { transfer->kind == AID_TRANSFER_CLOSING ? 0 : transfer->payer, transfer->receiver };
    for (size_t i = 0; i < 2; i++)
        if (rows[i] != 0 && !aid__model_is_active(&store->model, rows[i], i == 1 && transfer->body != 0 ? transfer->body : transfer->group))
            return aid__fail(error, AID_E_STATE, AID_REASON_NOT_MEMBER, "the %s is not an active member of that group; join first",
                             i == 0 ? "payer" : "receiver");
    return AID_OK;
}

static aid_status transfer_check_unit(const aid__model *model, aid__transfer *transfer, int64_t stated, aid_error *error)
{
    transfer->unit = transfer->fund != 0 ? aid__fund_at(model, transfer->fund)->unit
                     : stated != 0       ? (int32_t)stated
                                         : aid__policy_unit(model, transfer->group);
    if (stated != 0 && stated != transfer->unit)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "unit: the fund counts in another");
    if (transfer->unit == AID_UNIT_NONE || (transfer->unit == AID_UNIT_VOLUNTEER && transfer->kind != AID_TRANSFER_OPENING))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "unit: unpaid help is counted and thanked, never passed on");
    return AID_OK;
}

aid_status aid__transfer_check_fund(const aid__model *model, aid__row row, const char *purpose, aid_error *error)
{
    const aid__fund_row *fund = aid__fund_at(model, row);
    if (row == 0)
        return AID_OK;
    if (fund->closed)
        return aid__fail(error, AID_E_STATE, AID_REASON_CLOSED, "the fund is closed; nothing more goes in or out");
    if (purpose[0] == '\0')
        return AID_OK;
    uint32_t symbol = aid__model_symbol_find(model, purpose);
    for (uint32_t i = 0; symbol != 0 && i < fund->purposes.count; i++)
        if (aid__model_words(model, fund->purposes)[i] == symbol)
            return AID_OK;
    return aid__fail(error, AID_E_LIMIT, AID_REASON_POLICY, "purpose: \"%.80s\" is none of the fund's purposes; nothing else is paid from it",
                     purpose);
}

static aid_status transfer_check_access(const aid_store *store, const aid__transfer *transfer, aid_error *error)
{
    bool gives = transfer->kind == AID_TRANSFER_DONATION || (transfer->kind == AID_TRANSFER_ACROSS && transfer->payer != 0);
    aid__access access = { .subject = gives ? transfer->payer : 0, .group = transfer->group };
    return aid__access_check(&store->model, &store->actor, gives ? AID__ACT_PAY : AID__ACT_KEEP_BOOKS, &access, error);
}

/* Closing and writing off move all there is. Turns a negative amount round, so that it is always moved forwards. */
static aid_status transfer_whole(const aid__model *model, aid__transfer *transfer, aid_error *error)
{
    uint64_t group = aid__group_at(model, transfer->group)->id;
    bool closes = transfer->kind == AID_TRANSFER_CLOSING;
    aid__row row = closes ? aid__model_account(model, aid__member_at(model, transfer->payer)->id, 0, transfer->group, transfer->unit)
                          : aid__model_account(model, group, AID_ACCOUNT_OPENING, transfer->group, transfer->unit);
    const aid__account_row *account = aid__account_at(model, row);
    if (transfer->kind == AID_TRANSFER_WRITE_OFF && transfer->amount == 0)
        transfer->amount = -account->balance;
    if (closes && account->held != 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_TRANSITION, "%lld are held for what is agreed; end that first",
                         (long long)account->held);
    if (closes)
        transfer->amount = account->balance;
    if (transfer->amount == 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_ALREADY, "there is nothing to move: the balance is 0");
    return AID_OK;
}

/* A negative amount goes the other way: the lines are turned round. */
static aid_status transfer_turned(const aid__model *model, aid__transfer *transfer, aid_error *error)
{
    bool back = transfer->amount < 0;
    aid__row receiver = transfer->receiver;
    if (back && transfer->kind == AID_TRANSFER_CLOSING)
        transfer->receiver = 0; /* written off against the pool, never an heir's */
    transfer->amount = back ? -transfer->amount : transfer->amount;
    aid_status status = aid__transfer_decide(model, transfer, error);
    for (size_t i = 0; back && i < transfer->count; i++)
        transfer->lines[i].amount = -transfer->lines[i].amount;
    transfer->amount = back ? -transfer->amount : transfer->amount;
    transfer->receiver = receiver;
    return status;
}

/* ---- making ---- */

typedef struct transfer_input {
    aid_transfer_options options;
    aid__transfer transfer;
} transfer_input;

static void transfer_complete(const aid__command *command, transfer_input *input, aid__transfer_record *record)
{
    const aid__model *model = &command->store->model;
    const aid__transfer *transfer = &input->transfer;
    record->transfer = aid__store_draw_id(command->store);
    record->group = aid__group_at(model, transfer->group)->id;
    record->unit = transfer->unit;
    record->amount = transfer->amount;
    record->flags = transfer->flags;
    record->between = aid__between_at(model, transfer->between)->id;
    record->fraction = transfer->fraction;
    record->happened = record->happened != 0 ? record->happened : command->at;
    record->state = AID_TRANSFER_POSTED;
    if (record->kind == AID_TRANSFER_DONATION && record->fund != 0)
        record->receipt = AID_RECEIPT_DONATION;
    record->postings = (aid__postings){ transfer->lines, transfer->count };
    if (input->options.hold_days != 0) {
        record->state = AID_TRANSFER_HELD;
        record->deadline = command->at + input->options.hold_days * AID__DAY_US;
        record->hold = transfer->amount;
        record->postings.count = 0;
    }
}

/* A note is somebody's: the acting member's, or the member's whom it concerns. */
static aid_status transfer_author(const aid_store *store, uint64_t concerns, const char *text, uint64_t *out, aid_error *error)
{
    *out = text[0] == '\0' ? 0 : store->actor.id != 0 ? store->actor.id : concerns;
    if (text[0] == '\0' || *out != 0)
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_ACTOR_REQUIRED,
                     "memo, note: a note is kept as somebody's; act as the member whose it is (aid_store_act_as)");
}

static aid_status transfer_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__transfer_record *record = draft;
    transfer_input *input = context;
    aid__transfer *transfer = &input->transfer;
    *transfer = (aid__transfer){ .kind = (int32_t)record->kind, .amount = record->amount, .now = command->at,
                                 .happened = record->happened, .accept_warning = input->options.accept_warning == AID_YES };
    aid_status status = transfer_parties(store, record, transfer, error);
    if (status == AID_OK)
        status = transfer_check_access(store, transfer, error);
    if (status == AID_OK)
        status = transfer_check_members(store, transfer, error);
    if (status == AID_OK)
        status = transfer_check_unit(&store->model, transfer, record->unit, error);
    if (status == AID_OK)
        status = aid__transfer_check_fund(&store->model, transfer->fund, record->purpose, error);
    if (status == AID_OK && record->happened != 0 && record->happened > command->at)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "happened: lies in the future");
    if (status == AID_OK && transfer_kinds[transfer->kind].whole)
        status = transfer_whole(&store->model, transfer, error);
    if (status == AID_OK)
        status = transfer_turned(&store->model, transfer, error);
    if (status != AID_OK)
        return status;
    transfer_complete(command, input, record);
    command->subject = record->payer ? record->payer : record->receiver;
    return transfer_author(store, command->subject, record->memo, &record->author, error);
}

aid_status aid_transfer_make(aid_store *store, const aid_transfer_options *options, aid_transfer *out_transfer, aid_error *error)
{
    transfer_input input;
    char extra[40];
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&input.options, sizeof input.options, options, AID__OPTIONS_LEAST, "aid_transfer_options", error);
    if (status == AID_OK)
        status = transfer_check(&input.options, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    const aid_transfer_options *o = &input.options;
    aid__transfer_record record = { .group = o->group.id, .unit = o->unit, .kind = o->kind, .amount = o->amount, .payer = o->payer.id,
                                    .receiver = o->receiver.id, .fund = o->fund.id, .body = o->body.id, .receipt = o->receipt,
                                    .purpose = aid__text_or_empty(o->purpose), .happened = o->happened,
                                    .memo = aid__text_or_empty(o->memo) };
    snprintf(extra, sizeof extra, "hold %d", (int)o->hold_days);
    const aid__execution execution = { .kind = AID__EVENT_TRANSFER_MADE, .draft = &record, .decide = transfer_decide,
                                       .context = &input, .extra = extra, .out_handle = out_transfer ? &out_transfer->id : NULL };
    return aid__execute(store, &execution, error);
}

/* ---- acts ---- */

typedef struct transfer_act {
    aid__transfer_act act;
    int32_t stands;
    aid__posting lines[AID__TRANSFER_LINES];
} transfer_act;

static aid_status transfer_act_access(const aid_store *store, const aid__transfer_row *transfer, aid__transfer_act act,
                                      aid_error *error)
{
    aid__access access = { .subject = transfer->payer, .other = transfer->receiver, .group = transfer->group };
    bool own = transfer->kind == AID_TRANSFER_DONATION && (act == AID__TRANSFER_POST || act == AID__TRANSFER_VOID);
    return aid__access_check(&store->model, &store->actor,
                             act == AID__TRANSFER_DISPUTE ? AID__ACT_ANSWER : own ? AID__ACT_PAY : AID__ACT_KEEP_BOOKS, &access, error);
}

static aid_status transfer_book(const aid__command *command, const aid__transfer_row *row, transfer_act *act,
                                aid__transfer_act_record *record, aid_error *error)
{
    aid__transfer transfer = { .kind = row->kind, .group = row->group, .unit = row->unit, .payer = row->payer,
                               .receiver = row->receiver, .fund = row->fund, .body = row->body, .amount = row->amount,
                               .released = row->hold, .now = command->at, .happened = row->happened, .accept_warning = 1 };
    aid_status status = transfer_turned(&command->store->model, &transfer, error);
    memcpy(act->lines, transfer.lines, sizeof act->lines);
    record->postings = (aid__postings){ act->lines, transfer.count };
    record->flags = transfer.flags;
    record->between = aid__between_at(&command->store->model, transfer.between)->id;
    record->fraction = transfer.fraction;
    return status;
}

static aid_status transfer_decide_act(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    const aid__model *model = &store->model;
    aid__transfer_act_record *record = draft;
    transfer_act *act = context;
    aid__row row;
    int32_t next;
    record->stands = 0;
    aid_status status = aid__handle_row(store, AID__THING_TRANSFER, record->transfer, &row, error);
    const aid__transfer_row *transfer = aid__transfer_at(model, row);
    if (status == AID_OK)
        status = transfer_act_access(store, transfer, act->act, error);
    if (status == AID_OK)
        status = aid__transfer_next(transfer->state, act->act, &next, error);
    if (status != AID_OK)
        return status;
    record->state = next;
    command->subject = aid__member_at(model, transfer->payer ? transfer->payer : transfer->receiver)->id;
    status = transfer_author(store, command->subject, record->note, &record->author, error);
    if (status != AID_OK)
        return status;
    if (next == AID_TRANSFER_DISPUTED)
        record->hold = transfer->hold; /* frozen: no deadline */
    if (next == AID_TRANSFER_POSTED && transfer->state != AID_TRANSFER_CONTESTED)
        return transfer_book(command, transfer, act, record, error);
    if (next != AID_TRANSFER_REVERSED)
        return AID_OK;
    size_t count = 0;
    status = aid__transfer_negated(model, row, command->at, act->lines, &count, &record->flags, error);
    record->postings = (aid__postings){ act->lines, count };
    return status;
}

static aid_status transfer_execute(aid_store *store, aid_transfer transfer, aid__event_kind kind, transfer_act *act,
                                   const aid_transfer_act_options *options, aid_error *error)
{
    aid_transfer_act_options ours;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&ours, sizeof ours, options, AID__OPTIONS_LEAST, "aid_transfer_act_options", error);
    if (status == AID_OK)
        status = aid__check_enum(ours.stands, AID_NO, "stands", error);
    if (status == AID_OK)
        status = aid__text_check(ours.note, AID_LIMIT_TEXT_BYTES, 1, "note", error);
    if (status == AID_OK && kind == AID__EVENT_TRANSFER_RESOLVED && ours.stands == 0)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "stands: say yes or no: is it right?");
    if (status != AID_OK)
        return aid__refuse(store, status);
    if (kind == AID__EVENT_TRANSFER_RESOLVED)
        act->act = ours.stands == AID_YES ? AID__TRANSFER_STANDS : AID__TRANSFER_FALLS;
    aid__transfer_act_record record = { .transfer = transfer.id, .stands = ours.stands, .note = aid__text_or_empty(ours.note) };
    const aid__execution execution = { .kind = kind, .draft = &record, .decide = transfer_decide_act, .context = act };
    return aid__execute(store, &execution, error);
}

#define TRANSFER_VERB(name, KIND, ACT)                                                                                    \
    aid_status aid_transfer_##name(aid_store *store, aid_transfer transfer, const aid_transfer_act_options *options,      \
                                   aid_error *error)                                                                      \
    {                                                                                                                     \
        transfer_act act = { .act = AID__TRANSFER_##ACT };                                                                \
        return transfer_execute(store, transfer, AID__EVENT_TRANSFER_##KIND, &act, options, error);                       \
    }
TRANSFER_VERB(post, POSTED, POST)
TRANSFER_VERB(void, VOIDED, VOID)
TRANSFER_VERB(dispute, DISPUTED, DISPUTE)
TRANSFER_VERB(resolve, RESOLVED, STANDS)
TRANSFER_VERB(reverse, REVERSED, REVERSE)
#undef TRANSFER_VERB
