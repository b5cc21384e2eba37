/* SPDX-License-Identifier: MIT */
#include "rules/levy.h"

#include "base/calendar.h"
#include <assert.h>

int64_t aid__levy_share(int64_t amount, int64_t bp)
{
    assert(amount >= 0 && bp >= 0 && bp <= 10000);
    return amount / 10000 * bp + amount % 10000 * bp / 10000; /* in two steps: the product could pass 2^63 */
}

int64_t aid__levy_expired(const aid__model *model, const aid__account_row *account, int64_t when, int32_t days)
{
    int64_t left = account->balance, since = when - days * AID__DAY_US;
    aid__row row = account->last_posting;
    for (; row != 0 && left > 0 && aid__posting_at(model, row)->at > since; row = aid__posting_at(model, row)->previous)
        if (aid__posting_at(model, row)->amount > 0)
            left -= aid__posting_at(model, row)->amount;
    return left > 0 ? left : 0;
}

int64_t aid__levy_expiry_since(const aid__model *model, const aid__book_row *book, int64_t when)
{
    int64_t since = INT64_MAX, until = INT64_MAX;
    for (aid__row row = book->terms; row != 0; row = aid__terms_at(model, row)->previous) {
        const aid__terms_row *terms = aid__terms_at(model, row);
        if (terms->from > when || terms->from >= until)
            continue;
        if (terms->expiry_days == 0)
            break;
        since = until = terms->from;
    }
    return since;
}

static int64_t levy_of_account(const aid__model *model, const aid__account_row *account, const aid__levy_record *record,
                               const aid__terms_row *terms, int64_t due)
{
    if (account->owner_row == 0 || account->kind != 0 || account->balance <= 0)
        return 0;
    if (record->kind == AID__ENTRY_EXPIRY)
        return aid__levy_expired(model, account, due, terms->expiry_days);
    return account->balance <= terms->demurrage_exempt
               ? 0
               : aid__levy_share(account->balance - terms->demurrage_exempt, terms->demurrage_bp);
}

void aid__levy_take(const aid__model *model, aid__row book_row, int64_t due, aid__posting lines[AID__LEVY_LINES],
                    aid__levy_record *out)
{
    const aid__book_row *book = aid__book_at(model, book_row);
    aid__terms_row terms;
    aid__terms_in_force(model, book->group, book->unit, due, &terms);
    int64_t since = aid__levy_expiry_since(model, book, due);
    bool expires = since != INT64_MAX && due >= since + terms.notice_days * AID__DAY_US;
    uint64_t group = aid__group_at(model, book->group)->id;
    *out = (aid__levy_record){ .group = group, .unit = book->unit, .period = aid__month_number(due),
                               .kind = book->levy_kind != 0 ? book->levy_kind
                                       : expires            ? AID__ENTRY_EXPIRY
                                                            : AID__ENTRY_DEMURRAGE };
    aid__row row = book->levy_next != 0 ? book->levy_next : book->first_account;
    size_t count = 0;
    int64_t sum = 0;
    for (; row != 0 && count + 1 < AID__LEVY_LINES; row = aid__account_at(model, row)->next_in_book) {
        const aid__account_row *account = aid__account_at(model, row);
        int64_t amount = levy_of_account(model, account, out, &terms, due);
        if (amount == 0)
            continue;
        lines[count++] = (aid__posting){ .owner = account->owner, .amount = -amount };
        sum += amount; /* at most the sum of all balances above zero, within 2^53 times accounts: see the pool's check */
    }
    if (count != 0)
        lines[count++] = (aid__posting){ .owner = group, .kind = AID_ACCOUNT_POOL, .amount = sum };
    out->next = row;
    out->done = row == 0 && (out->kind == AID__ENTRY_DEMURRAGE || terms.demurrage_bp == 0);
    out->postings = (aid__postings){ lines, count };
}
