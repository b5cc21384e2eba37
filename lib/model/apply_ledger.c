/* SPDX-License-Identifier: MIT */
/* The books: each line of a transaction goes to its account, which opens with its first line. The amounts of one
 * event sum to zero per (group, unit); a journal that says otherwise is refused, so every prefix balances. */
#include "model/model.h"

#include "base/calendar.h"
#include "base/error.h"
#include <assert.h>

static const int64_t ledger_amount_max = ((int64_t)1 << 53) - 1;
static const int64_t ledger_unit_max = 0xFFFF; /* what an account's key has room for */

/* Do the amounts sum to zero for the (group, unit) of line `i`? Lines are few: quadratic is fine. */
static bool ledger_sums_to_zero(const aid__postings *postings, size_t i)
{
    int64_t sum = 0;
    for (size_t j = 0; j < postings->count; j++)
        if (postings->at[j].group == postings->at[i].group && postings->at[j].unit == postings->at[i].unit)
            sum += postings->at[j].amount; /* each within 2^53, at most 1024 lines: no overflow */
    return sum == 0;
}

static aid_status ledger_check(aid__apply *apply, const aid__postings *postings)
{
    if (postings->count > 1024)
        return aid__fail(apply->error, AID_E_CORRUPT, AID_REASON_EVENT_FORMAT, "record %llu has %zu postings; 1024 at most",
                         (unsigned long long)apply->event->seq, postings->count);
    for (size_t i = 0; i < postings->count; i++)
        if (postings->at[i].amount < -ledger_amount_max || postings->at[i].amount > ledger_amount_max
            || postings->at[i].kind < 0 || postings->at[i].kind > 255 || postings->at[i].unit < 0
            || postings->at[i].unit > ledger_unit_max)
            return aid__fail(apply->error, AID_E_CORRUPT, AID_REASON_EVENT_FORMAT,
                             "record %llu: posting %zu is out of range", (unsigned long long)apply->event->seq, i);
    for (size_t i = 0; i < postings->count; i++)
        if (!ledger_sums_to_zero(postings, i))
            return aid__fail(apply->error, AID_E_CORRUPT, AID_REASON_EVENT_FORMAT,
                             "record %llu: the postings do not sum to zero", (unsigned long long)apply->event->seq);
    return AID_OK;
}

/* ---- books and accounts ---- */

aid_status aid__apply_book(aid__apply *apply, aid__row group, int32_t unit, aid__row *out_row)
{
    aid__model *model = apply->model;
    *out_row = aid__model_book(model, group, unit);
    if (*out_row != 0)
        return AID_OK;
    aid__book_row *book = aid__model_add(model, AID__TABLE_BOOK, out_row);
    if (book == NULL || !aid__model_link(model, AID__MAP_LINKS, aid__link_book(group, unit), *out_row))
        return aid__fail_memory(apply->error);
    *book = (aid__book_row){ .group = group, .unit = unit, .opened = apply->when, .levied = apply->when,
                             .week = aid__week_number(apply->when) };
    return AID_OK;
}

static aid_status ledger_enter(aid__apply *apply, aid__row row, aid__account_row *account)
{
    aid__model *model = apply->model;
    aid_status status = aid__apply_book(apply, account->group, account->unit, &account->book);
    if (status != AID_OK)
        return status;
    aid__book_row *book = aid__model_touch(model, AID__TABLE_BOOK, account->book);
    if (book == NULL)
        return aid__fail_memory(apply->error);
    if (book->first_account == 0)
        book->first_account = row;
    aid__row last = book->last_account;
    book->last_account = row;
    if (last == 0)
        return AID_OK;
    aid__account_row *before = aid__model_touch(model, AID__TABLE_ACCOUNT, last);
    if (before == NULL)
        return aid__fail_memory(apply->error);
    before->next_in_book = row;
    return AID_OK;
}

/* The account's row, opened when it is first spoken of. */
static aid_status ledger_account(aid__apply *apply, aid__hold_key key, aid__row *out_row)
{
    aid__model *model = apply->model;
    *out_row = aid__model_account(model, key.owner, key.kind, key.group, key.unit);
    if (*out_row != 0)
        return AID_OK;
    aid__account_row *account = aid__model_add(model, AID__TABLE_ACCOUNT, out_row);
    if (account == NULL
        || !aid__model_link(model, AID__MAP_LINKS, aid__link_account(key.owner, key.kind, key.group, key.unit), *out_row))
        return aid__fail_memory(apply->error);
    aid__row owner_row;
    *account = (aid__account_row){ .owner = key.owner, .group = key.group, .kind = key.kind, .unit = key.unit };
    if (aid__model_find(model, key.owner, &owner_row) == AID__THING_MEMBER)
        account->owner_row = owner_row;
    return ledger_enter(apply, *out_row, account);
}

aid_status aid__apply_hold(aid__apply *apply, aid__hold_key key, int64_t change)
{
    if (change == 0)
        return AID_OK;
    aid__row row;
    aid_status status = ledger_account(apply, key, &row);
    if (status != AID_OK)
        return status;
    aid__account_row *account = aid__model_touch(apply->model, AID__TABLE_ACCOUNT, row);
    if (account == NULL)
        return aid__fail_memory(apply->error);
    account->held += change;
    if (account->held < 0 || account->held > ledger_amount_max)
        return aid__fail(apply->error, AID_E_CORRUPT, AID_REASON_AMOUNT, "record %llu: %lld cannot be what is held",
                         (unsigned long long)apply->event->seq, (long long)account->held);
    return AID_OK;
}

/* ---- lines ---- */

/* Lines come in order of time: what lies between the newest week and this one is empty. */
static void ledger_turnover(aid__book_row *book, int64_t at, int64_t amount)
{
    int64_t week = aid__week_number(at);
    for (int64_t next = book->week + 1; next <= week && next <= book->week + AID__BOOK_WEEKS; next++)
        book->turnover[aid__book_slot(next)] = 0;
    if (week > book->week)
        book->week = week;
    if (week > book->week - AID__BOOK_WEEKS)
        book->turnover[aid__book_slot(week)] += amount;
}

static int64_t ledger_positive(int64_t amount)
{
    return amount > 0 ? amount : 0;
}

/* The book's own sums, beside the account's. */
static aid_status ledger_sum(aid__apply *apply, const aid__account_row *account, int64_t before, const aid__posting_row *line)
{
    aid__book_row *book = aid__model_touch(apply->model, AID__TABLE_BOOK, account->book);
    if (book == NULL)
        return aid__fail_memory(apply->error);
    book->sum += line->amount;
    if (account->owner_row == 0 || account->kind != 0)
        return AID_OK;
    book->below += ledger_positive(-account->balance) - ledger_positive(-before);
    book->above += ledger_positive(account->balance) - ledger_positive(before);
    if (line->amount > 0 && !(line->flags & AID__POSTING_REVERSAL))
        ledger_turnover(book, line->at, line->amount);
    return AID_OK;
}

static aid_status ledger_post(aid__apply *apply, aid__row account_row, aid__posting_row line)
{
    aid__account_row *account = aid__model_touch(apply->model, AID__TABLE_ACCOUNT, account_row);
    aid__row row;
    aid__posting_row *added = account ? aid__model_add(apply->model, AID__TABLE_POSTING, &row) : NULL;
    if (added == NULL)
        return aid__fail_memory(apply->error);
    int64_t before = account->balance, balance = before + line.amount;
    int64_t given = account->given + ledger_positive(line.amount);
    int64_t received = account->received + ledger_positive(-line.amount);
    if (balance < -ledger_amount_max || balance > ledger_amount_max || given > ledger_amount_max
        || received > ledger_amount_max)
        return aid__fail(apply->error, AID_E_CORRUPT, AID_REASON_AMOUNT, "record %llu: a balance or sum would pass 2^53",
                         (unsigned long long)apply->event->seq);
    line.account = account_row;
    line.previous = account->last_posting;
    *added = line;
    account->balance = balance;
    account->given = given;
    account->received = received;
    account->last_posting = row;
    account->posting_count++;
    return ledger_sum(apply, account, before, &line);
}

/* In debug builds: I1 and the quick part of I2 for every account that the event touched. */
static bool ledger_holds(const aid__model *model, aid__row first_line)
{
    for (aid__row row = first_line; row <= aid__model_count(model, AID__TABLE_POSTING); row++) {
        const aid__account_row *account = aid__account_at(model, aid__posting_at(model, row)->account);
        const aid__book_row *book = aid__book_at(model, account->book);
        if (book->sum != 0 || account->balance != account->given - account->received || book->below < 0 || book->above < 0)
            return false;
    }
    return true;
}

/* The first lines of an exchange or transfer are its booking. */
static void ledger_begin(aid__apply *apply, const aid__apply_books *books, size_t count)
{
    aid__row first = aid__model_count(apply->model, AID__TABLE_POSTING) + 1;
    aid__exchange_row *exchange = aid__vector_at(&apply->model->tables[AID__TABLE_EXCHANGE], books->exchange);
    aid__transfer_row *transfer = aid__vector_at(&apply->model->tables[AID__TABLE_TRANSFER], books->transfer);
    aid__trade_row *trade = aid__vector_at(&apply->model->tables[AID__TABLE_TRADE], books->trade);
    if (books->trade != 0 && trade->posting_count == 0) {
        trade->first_posting = first;
        trade->posting_count = (uint32_t)count;
    }
    if (books->exchange != 0 && exchange->posting_count == 0) {
        exchange->first_posting = first;
        exchange->posting_count = (uint32_t)count;
    }
    if (books->transfer != 0 && transfer->posting_count == 0) {
        transfer->first_posting = first;
        transfer->posting_count = (uint32_t)count;
    }
}

aid_status aid__apply_postings(aid__apply *apply, const aid__postings *postings, const aid__apply_books *books)
{
    if (postings->count == 0)
        return AID_OK;
    aid_status status = ledger_check(apply, postings);
    aid__row first = aid__model_count(apply->model, AID__TABLE_POSTING) + 1;
    if (status == AID_OK)
        ledger_begin(apply, books, postings->count);
    for (size_t i = 0; status == AID_OK && i < postings->count; i++) {
        const aid__posting *posting = &postings->at[i];
        aid__hold_key key = { posting->owner, (int32_t)posting->kind, books->group,
                           posting->unit ? (int32_t)posting->unit : books->unit };
        aid__row account;
        if (posting->group != 0)
            status = aid__apply_row(apply, AID__THING_GROUP, posting->group, &key.group);
        if (status == AID_OK)
            status = ledger_account(apply, key, &account);
        if (status == AID_OK)
            status = ledger_post(apply, account,
                                 (aid__posting_row){ .seq = apply->event->seq, .amount = posting->amount, .at = apply->when,
                                                     .happened = books->happened ? books->happened : apply->when,
                                                     .exchange = books->exchange, .flags = books->flags,
                                                     .kind = books->kind, .transfer = books->transfer, .trade = books->trade });
    }
    assert(status != AID_OK || ledger_holds(apply->model, first));
    (void)ledger_holds;
    (void)first;
    return status;
}
