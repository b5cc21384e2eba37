/* SPDX-License-Identifier: MIT */
/* Reading the books. */
#include <mutualaid/ledger.h>

#include "api/handle.h"
#include "api/ledger_inside.h"
#include "base/calendar.h"
#include "base/unit.h"
#include "rules/credit.h"
#include "rules/levy.h"
#include <string.h>

static aid__row ledger_first_group(const aid__model *model, aid__row member)
{
    aid__row row = member ? aid__member_at(model, member)->first_membership : 0;
    for (; row != 0; row = aid__membership_at(model, row)->next_of_member)
        if (aid__membership_at(model, row)->active)
            return aid__membership_at(model, row)->group;
    return 0;
}

aid_status aid__ledger_books(const aid_store *store, aid__row member, uint64_t group, int32_t unit, aid__row *out_group,
                             int32_t *out_unit, aid_error *error)
{
    const aid__model *model = &store->model;
    aid_status status = aid__handle_row_or_none(store, AID__THING_GROUP, group, out_group, error);
    if (status == AID_OK && unit != 0)
        status = aid__unit_check(unit, "unit", error);
    if (status != AID_OK)
        return status;
    if (*out_group == 0)
        *out_group = ledger_first_group(model, member);
    if (*out_group == 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NOT_MEMBER, "group: the member is in none; say in whose books");
    *out_unit = unit ? unit : aid__policy_unit(model, *out_group);
    return AID_OK;
}

aid_status aid__ledger_may_read(const aid_store *store, aid__row member, aid__row group, aid_error *error)
{
    if (store->actor.id == 0)
        return AID_OK; /* the host reads all books, and a reader need not be named */
    aid__access access = { .subject = member, .group = group };
    aid__actor actor = store->actor;
    actor.required = 0;
    return aid__access_check(&store->model, &actor, AID__ACT_READ_BOOKS, &access, error);
}

aid_status aid_balance_get(aid_store *store, aid_member member, aid_group group, int32_t unit, int64_t *out_balance,
                           aid_error *error)
{
    aid__row row, books;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__pointer_check(out_balance, "out_balance", error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_MEMBER, member.id, &row, error);
    if (status == AID_OK)
        status = aid__ledger_books(store, row, group.id, unit, &books, &unit, error);
    if (status == AID_OK)
        status = aid__ledger_may_read(store, row, books, error);
    if (status != AID_OK)
        return status;
    aid__row account = aid__model_account(&store->model, member.id, 0, books, unit);
    *out_balance = aid__account_at(&store->model, account)->balance; /* row 0: an empty account */
    return AID_OK;
}

static void ledger_expiring(const aid__model *model, aid__row account, aid_standing *out)
{
    const aid__account_row *of = aid__account_at(model, account);
    const aid__book_row *book = aid__book_at(model, of->book);
    aid__terms_row terms;
    int64_t next = aid__terms_next_levy(model, book);
    if (next == 0)
        return;
    aid__terms_in_force(model, of->group, of->unit, next, &terms);
    int64_t since = aid__levy_expiry_since(model, book, next);
    if (terms.expiry_days == 0 || next < since + terms.notice_days * AID__DAY_US)
        return;
    out->expiring = aid__levy_expired(model, of, next, terms.expiry_days);
    out->expires = out->expiring != 0 ? next : 0;
}

static void ledger_standing(const aid_store *store, aid__row member, const aid__terms_row *terms, int64_t now,
                            aid_standing *out)
{
    const aid__model *model = &store->model;
    aid__credit credit;
    aid__credit_of(model, member, terms, now, &credit);
    int64_t left = aid__credit_left(model, member, terms, now);
    *out = (aid_standing){
        .struct_size = (uint32_t)sizeof *out, .unit = terms->unit, .group = { aid__group_at(model, terms->group)->id },
        .balance = credit.balance, .held = credit.held, .limit = credit.limit, .available = left < 0 ? 0 : left,
        .limit_mode = credit.mode, .suspended = credit.suspended, .certified = credit.certified,
        .disputes = (int32_t)aid__member_at(model, member)->disputes,
    };
    ledger_expiring(model, aid__model_account(model, aid__member_at(model, member)->id, 0, terms->group, terms->unit), out);
}

aid_status aid_standing_get(aid_store *store, aid_member member, aid_group group, int32_t unit, aid_standing *out_standing,
                            aid_error *error)
{
    aid__row row, books;
    aid__terms_row terms;
    aid_standing out;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_MEMBER, member.id, &row, error);
    if (status == AID_OK)
        status = aid__ledger_books(store, row, group.id, unit, &books, &unit, error);
    if (status == AID_OK)
        status = aid__ledger_may_read(store, row, books, error);
    if (status != AID_OK)
        return status;
    int64_t now = aid__store_now(store);
    aid__terms_in_force(&store->model, books, unit, now, &terms);
    ledger_standing(store, row, &terms, now, &out);
    return aid__info_write(out_standing, &out, sizeof out, AID__OPTIONS_LEAST, "aid_standing", error);
}

aid_status aid_balance_list(aid_store *store, aid_group group, int32_t unit, aid_balance_row *rows, uint32_t row_size,
                            size_t capacity, size_t *out_count, aid_error *error)
{
    aid__list list;
    aid__row books;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof *rows, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_GROUP, group.id, &books, error);
    if (status == AID_OK)
        status = aid__unit_check(unit, "unit", error);
    if (status == AID_OK)
        status = aid__ledger_may_read(store, 0, books, error);
    if (status != AID_OK)
        return status;
    aid__row row = 1, last = aid__model_count(&store->model, AID__TABLE_ACCOUNT);
    if (unit != 0) /* the accounts of one book are linked */
        row = aid__book_at(&store->model, aid__model_book(&store->model, books, unit))->first_account;
    for (; row != 0 && row <= last; row = unit != 0 ? aid__account_at(&store->model, row)->next_in_book : row + 1) {
        const aid__account_row *account = aid__account_at(&store->model, row);
        if (account->group != books)
            continue;
        const aid_balance_row out = { .member = { account->owner_row ? account->owner : 0 },
                                      .balance = account->balance, .given = account->given,
                                      .received = account->received, .entries = account->posting_count,
                                      .account = account->kind, .unit = account->unit };
        aid__list_add(&list, &out);
    }
    *out_count = list.count;
    return AID_OK;
}

/* ---- statement ---- */

static aid_status ledger_memo(aid_store *store, const aid__exchange_row *exchange, const char **out, aid_error *error)
{
    aid__any_record record;
    *out = "";
    if (!exchange->has_memo
        || !aid__may_read(store, AID__ACT_READ_MEMO, exchange->requester, exchange->helper, exchange->group))
        return AID_OK;
    aid__gaps gaps; /* what is sealed or erased reads as no memo */
    aid_status status = aid__store_recall(store, exchange->seq, &record, &gaps, error);
    if (status == AID_OK)
        *out = record.exchange.memo;
    return status;
}

static aid_posting ledger_line(const aid__model *model, aid__row member, const aid__posting_row *posting, int64_t balance)
{
    const aid__exchange_row *exchange = aid__exchange_at(model, posting->exchange);
    aid__row other = exchange->requester == member ? exchange->helper : exchange->requester;
    const aid__transfer_row *transfer = aid__transfer_at(model, posting->transfer);
    if (posting->transfer != 0)
        other = transfer->payer == member ? transfer->receiver : transfer->payer;
    return (aid_posting){
        .seq = posting->seq, .at = posting->at, .happened = posting->happened, .amount = posting->amount,
        .balance = balance, .exchange = { exchange->id }, .transfer = transfer->id, .other = { aid__member_at(model, other)->id },
        .skill = { aid__skill_at(model, exchange->skill)->id },
        .reversal = (posting->flags & AID__POSTING_REVERSAL) != 0,
        .over_limit = (posting->flags & AID__FLAG_OVER_LIMIT) != 0, .kind = posting->kind,
        .unit = aid__account_at(model, posting->account)->unit, .memo = "",
    };
}

aid_status aid__ledger_lines(const aid_store *store, aid__row account, aid__vector *out, aid_error *error)
{
    const aid__model *model = &store->model;
    const aid__account_row *row = aid__account_at(model, account);
    aid__vector_init(out, &store->memory, sizeof(aid__row));
    if (!aid__vector_reserve(out, row->posting_count))
        return aid__fail_memory(error);
    out->count = row->posting_count;
    size_t at = row->posting_count;
    for (aid__row posting = row->last_posting; posting != 0; posting = aid__posting_at(model, posting)->previous)
        *(aid__row *)aid__vector_at(out, --at) = posting;
    return AID_OK;
}

static aid_status ledger_give(aid_store *store, aid__row member, aid__row account, const aid_statement_options *options,
                              aid__list *list, aid_error *error)
{
    aid__vector lines;
    int64_t balance = 0;
    aid_status status = aid__ledger_lines(store, account, &lines, error);
    for (size_t i = 0; status == AID_OK && i < lines.count; i++) {
        const aid__posting_row *posting = aid__posting_at(&store->model, *(aid__row *)aid__vector_at(&lines, i));
        balance += posting->amount;
        if ((options->from != 0 && posting->happened < options->from)
            || (options->until != 0 && posting->happened >= options->until))
            continue;
        aid_posting line = ledger_line(&store->model, member, posting, balance);
        if (aid__list_wants(list))
            status = ledger_memo(store, aid__exchange_at(&store->model, posting->exchange), &line.memo, error);
        aid__list_add(list, &line);
    }
    aid__vector_free(&lines);
    return status;
}

aid_status aid_statement(aid_store *store, aid_member member, const aid_statement_options *options, aid_posting *rows,
                         uint32_t row_size, size_t capacity, size_t *out_count, aid_error *error)
{
    aid_statement_options ours;
    aid__list list;
    aid__row row, books;
    int32_t unit;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&ours, sizeof ours, options, AID__OPTIONS_LEAST, "aid_statement_options", error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof *rows, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_MEMBER, member.id, &row, error);
    if (status == AID_OK)
        status = aid__ledger_books(store, row, ours.group.id, ours.unit, &books, &unit, error);
    if (status == AID_OK)
        status = aid__ledger_may_read(store, row, books, error);
    if (status != AID_OK)
        return status;
    aid__row account = aid__model_account(&store->model, member.id, 0, books, unit);
    if (account != 0)
        status = ledger_give(store, row, account, &ours, &list, error);
    if (status == AID_OK)
        *out_count = list.count;
    return status;
}
