/* SPDX-License-Identifier: MIT */
/* The books: each line of a transaction goes to its account, which opens with its first line. The amounts of one
 * event sum to zero per (group, unit); a journal that says otherwise is refused, so every prefix balances. */
#include "model/model.h"

#include "base/error.h"
#include <assert.h>

static const int64_t ledger_amount_max = ((int64_t)1 << 53) - 1;

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
            || postings->at[i].unit > 255)
            return aid__fail(apply->error, AID_E_CORRUPT, AID_REASON_EVENT_FORMAT,
                             "record %llu: posting %zu is out of range", (unsigned long long)apply->event->seq, i);
    for (size_t i = 0; i < postings->count; i++)
        if (!ledger_sums_to_zero(postings, i))
            return aid__fail(apply->error, AID_E_CORRUPT, AID_REASON_EVENT_FORMAT,
                             "record %llu: the postings do not sum to zero", (unsigned long long)apply->event->seq);
    return AID_OK;
}

/* The account's row, opened when this is its first line; 0 when memory is out. */
static aid__row ledger_account(aid__apply *apply, const aid__posting *posting, aid__row group, int32_t unit)
{
    aid__model *model = apply->model;
    int32_t kind = (int32_t)posting->kind;
    aid__row row = aid__model_account(model, posting->owner, kind, group, unit);
    if (row != 0)
        return row;
    aid__account_row *account = aid__model_add(model, AID__TABLE_ACCOUNT, &row);
    if (account == NULL
        || !aid__model_link(model, AID__MAP_LINKS, aid__link_account(posting->owner, kind, group, unit), row))
        return 0;
    aid__row owner_row;
    *account = (aid__account_row){ .owner = posting->owner, .group = group, .kind = kind, .unit = unit };
    if (aid__model_find(model, posting->owner, &owner_row) == AID__THING_MEMBER)
        account->owner_row = owner_row;
    return row;
}

static aid_status ledger_post(aid__apply *apply, const aid__posting *posting, aid__row account_row, aid__posting_row line)
{
    aid__account_row *account = aid__model_touch(apply->model, AID__TABLE_ACCOUNT, account_row);
    aid__row row;
    aid__posting_row *added = account ? aid__model_add(apply->model, AID__TABLE_POSTING, &row) : NULL;
    if (added == NULL)
        return aid__fail_memory(apply->error);
    int64_t balance = account->balance + posting->amount;
    if (balance < -ledger_amount_max || balance > ledger_amount_max)
        return aid__fail(apply->error, AID_E_CORRUPT, AID_REASON_AMOUNT, "record %llu: a balance would pass 2^53",
                         (unsigned long long)apply->event->seq);
    line.amount = posting->amount;
    line.account = account_row;
    line.previous = account->last_posting;
    *added = line;
    account->balance = balance;
    if (posting->amount > 0)
        account->given += posting->amount;
    else
        account->received -= posting->amount;
    account->last_posting = row;
    account->posting_count++;
    return AID_OK;
}

aid_status aid__apply_postings(aid__apply *apply, const aid__postings *postings, aid__row group, int32_t unit,
                               aid__row exchange, int64_t happened, uint32_t flags)
{
    if (postings->count == 0)
        return AID_OK;
    aid_status status = ledger_check(apply, postings);
    aid__posting_row line = { .seq = apply->event->seq,
                              .at = apply->when,
                              .happened = happened != 0 ? happened : apply->when,
                              .exchange = exchange,
                              .flags = flags };
    if (exchange != 0 && status == AID_OK) {
        aid__exchange_row *of = aid__vector_at(&apply->model->tables[AID__TABLE_EXCHANGE], exchange);
        if (of->posting_count == 0) {
            of->first_posting = aid__model_count(apply->model, AID__TABLE_POSTING) + 1;
            of->posting_count = (uint32_t)postings->count;
        }
    }
    for (size_t i = 0; status == AID_OK && i < postings->count; i++) {
        const aid__posting *posting = &postings->at[i];
        aid__row books = group;
        if (posting->group != 0)
            status = aid__apply_row(apply, AID__THING_GROUP, posting->group, &books);
        if (status != AID_OK)
            return status;
        aid__row account = ledger_account(apply, posting, books, posting->unit ? (int32_t)posting->unit : unit);
        status = account == 0 ? aid__fail_memory(apply->error) : ledger_post(apply, posting, account, line);
    }
    return status;
}
