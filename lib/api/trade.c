/* SPDX-License-Identifier: MIT */
/* Payments to other communities at this side: holding, calling off, reading. What happens by messages is
 * trade_receive.c. */
#include "api/partner_inside.h"

#include "base/calendar.h"
#include "rules/credit.h"
#include "rules/policy.h"
#include <stdio.h>
#include <string.h>

enum { TRADE_HOURS = 72, TRADE_HOURS_MOST = 8760 };

static const int64_t trade_hour_us = 60 * AID__MINUTE_US;

void aid_trade_options_init(aid_trade_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

/* ---- paying ---- */

typedef struct trade_input {
    aid_trade_options options;
    char code[33];
} trade_input;

/* May the account be held so far? The pool by its own limit, a member by theirs. */
static aid_status trade_check_payer(const aid_store *store, aid__row group, aid__row payer, const aid__trade_record *record,
                                    int32_t unit, bool accept_warning, int64_t now, int64_t *flags, aid_error *error)
{
    const aid__model *model = &store->model;
    aid__terms_row terms;
    aid__credit credit;
    aid__terms_in_force(model, group, unit, now, &terms);
    if (payer == 0) {
        const aid__account_row *pool =
            aid__account_at(model, aid__model_account(model, aid__group_at(model, group)->id, AID_ACCOUNT_POOL, group, unit));
        int64_t after = pool->balance - pool->held - record->here;
        return after >= terms.pool_min ? AID_OK
                                       : aid__fail(error, AID_E_LIMIT, AID_REASON_CREDIT,
                                                   "the pool would come to %lld, beyond its limit of %lld", (long long)after,
                                                   (long long)terms.pool_min);
    }
    aid__credit_of(model, payer, &terms, now, &credit);
    int64_t before = credit.balance - credit.held;
    const aid__limit_end end = { .mode = credit.mode, .limit = credit.limit, .before = before, .after = before - record->here,
                                 .passed = before - record->here < credit.limit, .whose = "payer's", .side = "lower limit" };
    const aid__limit_word word = { .accept_warning = accept_warning };
    return aid__limit_check(&end, &word, flags, error);
}

static aid_status trade_check_parties(const aid_store *store, aid__row partner, uint64_t payer_id, aid__row *out_payer, aid_error *error)
{
    const aid__partner_row *with = aid__partner_at(&store->model, partner);
    aid_status status = aid__handle_row_or_none(store, AID__THING_MEMBER, payer_id, out_payer, error);
    if (status != AID_OK)
        return status;
    const aid__access access = { .subject = *out_payer, .group = with->group };
    status = aid__access_check(&store->model, &store->actor, *out_payer != 0 ? AID__ACT_PAY : AID__ACT_KEEP_BOOKS, &access, error);
    if (status == AID_OK && (with->closed || aid__group_at(&store->model, with->group)->closed))
        status = aid__fail(error, AID_E_STATE, AID_REASON_PARTNER, "the partner, or the group that trades with it, is closed");
    if (status == AID_OK && *out_payer != 0 && !aid__model_is_active(&store->model, *out_payer, with->group))
        status = aid__fail(error, AID_E_STATE, AID_REASON_NOT_MEMBER,
                           "the payer is not an active member of the group that trades with this partner");
    return status;
}

/* Which terms, what it becomes over there, whether there is room. */
static aid_status trade_judge(const aid_store *store, aid__row partner, int32_t unit, int64_t now, aid__trade_record *record,
                              aid__row *out_deal, aid_error *error)
{
    const aid__model *model = &store->model;
    int64_t rest;
    aid__row row = *out_deal = aid__deal_in_force(model, partner, unit, now);
    if (row == 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_PARTNER,
                         "no terms that both sides have said hold for this unit now; see aid_deal_propose and aid_deal_agree");
    const aid__deal_row *deal = aid__deal_at(model, row);
    record->version = deal->version;
    aid_status status = aid__trade_convert(record->here, deal->num, deal->den, &record->there, &rest, error);
    if (status == AID_OK)
        status = aid__trade_room(model, row, AID_TRADE_OUT, record->here, error);
    if (status != AID_OK)
        return status;
    aid__posting lines[AID__TRADE_LINES];
    size_t count;
    int64_t flags;
    aid__row member;
    (void)aid__model_find(model, record->member, &member);
    const aid__trade_row trade = { .partner = partner, .deal = row, .member = member, .here = record->here, .there = record->there,
                                   .direction = AID_TRADE_OUT };
    return aid__trade_lines(model, &trade, now, lines, &count, &flags, error);
}

static aid_status trade_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__trade_record *record = draft;
    trade_input *input = context;
    aid__row partner, payer, deal;
    aid__policy_row policy;
    uint8_t code[16];
    aid_status status = aid__handle_row(store, AID__THING_PARTNER, record->partner, &partner, error);
    if (status == AID_OK)
        status = trade_check_parties(store, partner, record->member, &payer, error);
    if (status != AID_OK)
        return status;
    aid__row group = aid__partner_at(&store->model, partner)->group;
    aid__policy_in_force(&store->model, group, &policy);
    int32_t unit = input->options.unit != 0 ? input->options.unit : policy.unit;
    status = trade_judge(store, partner, unit, command->at, record, &deal, error);
    if (status == AID_OK)
        status = trade_check_payer(store, group, payer, record, unit, input->options.accept_warning == AID_YES, command->at,
                                   &record->flags, error);
    if (status != AID_OK)
        return status;
    aid__store_random(store, code, sizeof code);
    aid__lines_from_bytes(code, sizeof code, input->code);
    record->trade = aid__store_draw_id(store);
    record->code = input->code;
    record->made = command->at;
    record->until = command->at + (input->options.hold_hours ? input->options.hold_hours : TRADE_HOURS) * trade_hour_us;
    command->subject = record->member;
    if (record->memo[0] == '\0')
        return AID_OK;
    record->author = store->actor.id != 0 ? store->actor.id : record->member;
    return record->author != 0 ? AID_OK
                               : aid__fail(error, AID_E_ARGUMENT, AID_REASON_ACTOR_REQUIRED,
                                           "memo: a note is kept as somebody's; act as the member whose it is (aid_store_act_as)");
}

static aid_status trade_check(const aid_trade_options *o, aid_error *error)
{
    const aid__number_field numbers[] = {
        { o->amount, 1, ((int64_t)1 << 53) - 1, "amount" },
        { o->hold_hours, 0, TRADE_HOURS_MOST, "hold_hours" },
        { o->receiver > (uint64_t)INT64_MAX ? -1 : (int64_t)o->receiver, 0, ((int64_t)1 << 53) - 1, "receiver" },
    };
    aid_status status = aid__check_numbers(AID__FIELDS(numbers), error);
    if (status == AID_OK)
        status = aid__check_enum(o->accept_warning, AID_NO, "accept_warning", error);
    if (status == AID_OK && o->unit != 0)
        status = aid__deal_check_unit(o->unit, "unit", error);
    const aid__text_field memo = { o->memo, "memo", AID_LIMIT_TEXT_BYTES, 1 };
    return status == AID_OK ? aid__check_texts(&memo, 1, error) : status;
}

aid_status aid_trade_pay(aid_store *store, aid_partner partner, const aid_trade_options *options, aid_trade *out_trade, aid_error *error)
{
    trade_input input;
    char extra[40];
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&input.options, sizeof input.options, options, AID__OPTIONS_LEAST, "aid_trade_options", error);
    if (status == AID_OK)
        status = trade_check(&input.options, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    const aid_trade_options *o = &input.options;
    aid__trade_record record = { .partner = partner.id, .code = "", .direction = AID_TRADE_OUT, .member = o->payer.id, .other = o->receiver,
                                 .here = o->amount, .state = AID_TRADE_HELD, .memo = aid__text_or_empty(o->memo) };
    snprintf(extra, sizeof extra, "unit %d hours %d", (int)o->unit, (int)o->hold_hours);
    const aid__execution execution = { .kind = AID__EVENT_TRADE_HELD, .draft = &record, .decide = trade_decide, .context = &input,
                                       .extra = extra, .out_handle = out_trade ? &out_trade->id : NULL };
    return aid__execute(store, &execution, error);
}

/* ---- calling off ---- */

static aid_status trade_decide_void(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    const aid__trade_act_record *record = draft;
    aid__row row;
    (void)context;
    aid_status status = aid__handle_row(store, AID__THING_TRADE, record->trade, &row, error);
    if (status != AID_OK)
        return status;
    const aid__trade_row *trade = aid__trade_at(&store->model, row);
    const aid__access access = { .subject = trade->member, .group = aid__partner_at(&store->model, trade->partner)->group };
    status = aid__access_check(&store->model, &store->actor, trade->member != 0 ? AID__ACT_PAY : AID__ACT_KEEP_BOOKS, &access, error);
    if (status == AID_OK && trade->state != AID_TRADE_HELD)
        status = aid__fail(error, AID_E_STATE, AID_REASON_TRANSITION,
                           "only a payment that is held here can be called off; what is booked is paid back by another trade");
    command->subject = aid__member_at(&store->model, trade->member)->id;
    return status;
}

aid_status aid_trade_void(aid_store *store, aid_trade trade, aid_error *error)
{
    aid__trade_act_record record = { .trade = trade.id, .state = AID_TRADE_VOID, .reason = "called_off", .proof = "" };
    const aid__execution execution = { .kind = AID__EVENT_TRADE_ENDED, .draft = &record, .decide = trade_decide_void };
    return aid__execute(store, &execution, error);
}

/* ---- reading ---- */

static aid_status trade_may_read(const aid_store *store, const aid__trade_row *trade, aid_error *error)
{
    const aid__access access = { .subject = trade->member, .group = aid__partner_at(&store->model, trade->partner)->group };
    aid__actor actor = store->actor;
    actor.required = 0;
    return aid__access_check(&store->model, &actor, AID__ACT_READ_BOOKS, &access, error);
}

static aid_status trade_memo(aid_store *store, const aid__trade_row *trade, aid_trade_info *info, aid_error *error)
{
    aid__any_record record;
    aid__gaps gaps;
    info->memo = "";
    if (!trade->has_memo)
        return AID_OK;
    if (!aid__may_read(store, AID__ACT_READ_MEMO, trade->member, 0, aid__partner_at(&store->model, trade->partner)->group)) {
        info->withheld = AID_BIT(AID_WITHHELD_DENIED);
        return AID_OK;
    }
    aid_status status = aid__store_recall(store, trade->seq, &record, &gaps, error);
    if (status != AID_OK)
        return status;
    info->memo = record.trade.memo;
    info->withheld = aid__withheld(&gaps, AID_BIT(AID_CLASS_CASE));
    return AID_OK;
}

aid_status aid_trade_get(aid_store *store, aid_trade trade, aid_trade_info *out_info, aid_error *error)
{
    aid__row row;
    char code[33];
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_TRADE, trade.id, &row, error);
    const aid__trade_row *at = aid__trade_at(&store->model, status == AID_OK ? row : 0);
    if (status == AID_OK)
        status = trade_may_read(store, at, error);
    if (status != AID_OK)
        return status;
    const aid__deal_row *deal = aid__deal_at(&store->model, at->deal);
    aid__lines_from_bytes(at->code, 16, code);
    aid_trade_info info = { .struct_size = (uint32_t)sizeof info, .state = at->state, .number = row,
                            .partner = { aid__partner_at(&store->model, at->partner)->id },
                            .member = { aid__member_at(&store->model, at->member)->id }, .other = at->other, .amount = at->here,
                            .other_amount = at->there, .extra = at->extra, .version = deal->version, .made = at->made,
                            .deadline = at->until, .ended = at->ended, .direction = at->direction, .unit = deal->unit,
                            .other_unit = deal->other_unit, .over_limit = (at->flags & AID__FLAG_OVER_LIMIT) != 0,
                            .code = aid__store_keep_text(store, code),
                            .reason = aid__store_keep_text(store, aid__model_symbol_text(&store->model, at->reason)) };
    if (info.code == NULL || info.reason == NULL)
        return aid__fail_memory(error);
    status = trade_memo(store, at, &info, error);
    return status == AID_OK ? aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_trade_info", error) : status;
}

aid_status aid_trade_list(aid_store *store, aid_partner partner, int32_t state, aid_trade *trades, size_t capacity,
                          size_t *out_count, aid_error *error)
{
    aid__list list;
    aid__row wanted;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, trades, sizeof *trades, sizeof *trades, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_PARTNER, partner.id, &wanted, error);
    if (status == AID_OK)
        status = aid__check_enum(state, AID_TRADE_ACCEPTED, "state", error);
    if (status != AID_OK)
        return status;
    for (aid__row row = 1; row <= aid__model_count(&store->model, AID__TABLE_TRADE); row++) {
        const aid__trade_row *at = aid__trade_at(&store->model, row);
        if ((wanted == 0 || at->partner == wanted) && (state == 0 || at->state == state))
            aid__list_add(&list, &(aid_trade){ at->id });
    }
    *out_count = list.count;
    return AID_OK;
}
