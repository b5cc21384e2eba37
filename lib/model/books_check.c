/* SPDX-License-Identifier: MIT */
/* Do the books hold together? What every event must keep, looked at from scratch: the sums of each book, what is held and
 * for what, that nothing was undone twice, that funds say what their accounts say, that clearing accounts mirror. */
#include "model/model.h"

#include "base/error.h"

typedef struct books_check {
    const aid__model *model;
    aid_error *error;
    aid__vector held;                /* int64_t by account row: what exchanges and transfers say is held there */
    aid__vector undone_exchanges;    /* uint32_t by row: lines that undo it */
    aid__vector undone_transfers;
    aid__vector kept;                /* int64_t by row of terms between groups */
} books_check;

static aid_status books_wrong(const books_check *check, const char *what, uint64_t row)
{
    return aid__fail(check->error, AID_E_CORRUPT, AID_REASON_STATE_HASH, "%s (number %llu)", what, (unsigned long long)row);
}

/* I1: each book sums to zero, and its own sums are those of its accounts. */
static aid_status books_check_sums(const books_check *check)
{
    const aid__model *model = check->model;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_BOOK); row++) {
        const aid__book_row *book = aid__book_at(model, row);
        int64_t sum = 0, below = 0, above = 0;
        for (aid__row at = book->first_account; at != 0; at = aid__account_at(model, at)->next_in_book) {
            const aid__account_row *account = aid__account_at(model, at);
            bool member = account->owner_row != 0 && account->kind == 0;
            sum += account->balance;
            below += member && account->balance < 0 ? -account->balance : 0;
            above += member && account->balance > 0 ? account->balance : 0;
        }
        if (sum != 0 || book->sum != 0)
            return books_wrong(check, "the books of a group do not sum to zero in a unit", row);
        if (below != book->below || above != book->above)
            return books_wrong(check, "a book's sums above and below zero are not those of its accounts", row);
    }
    return AID_OK;
}

static void books_hold(books_check *check, uint64_t owner, int32_t kind, aid__row group, int32_t unit, int64_t hold)
{
    aid__row account = hold == 0 ? 0 : aid__model_account(check->model, owner, kind, group, unit);
    *(int64_t *)aid__vector_at(&check->held, account) += hold;
}

/* I3's other half: what is kept free is what is agreed and not booked, to the minute. */
static aid_status books_check_holds(books_check *check)
{
    const aid__model *model = check->model;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_EXCHANGE); row++) {
        const aid__exchange_row *exchange = aid__exchange_at(model, row);
        aid__row payer = exchange->payer ? exchange->payer : exchange->requester;
        books_hold(check, aid__member_at(model, payer)->id, 0, exchange->group, exchange->unit, exchange->hold);
    }
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_TRANSFER); row++) {
        const aid__transfer_row *transfer = aid__transfer_at(model, row);
        bool spends = transfer->fund != 0 && transfer->receipt == 0;
        books_hold(check, spends ? aid__fund_at(model, transfer->fund)->id : aid__member_at(model, transfer->payer)->id,
                   spends ? AID_ACCOUNT_FUND : 0, transfer->group, transfer->unit, transfer->hold);
    }
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_TRADE); row++) {
        const aid__trade_row *trade = aid__trade_at(model, row);
        aid__row group = aid__partner_at(model, trade->partner)->group;
        uint64_t owner = trade->member != 0 ? aid__member_at(model, trade->member)->id : aid__group_at(model, group)->id;
        if (trade->state == AID_TRADE_HELD)
            books_hold(check, owner, trade->member != 0 ? 0 : AID_ACCOUNT_POOL, group, aid__deal_at(model, trade->deal)->unit, trade->here);
    }
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_ACCOUNT); row++)
        if (*(int64_t *)aid__vector_at(&check->held, row) != aid__account_at(model, row)->held)
            return books_wrong(check, "what an account holds is not what is agreed and not booked yet", row);
    return AID_OK;
}

/* I6: what is reversed has its lines undone once; what is not has none undone. */
static aid_status books_check_reversals(books_check *check)
{
    const aid__model *model = check->model;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_POSTING); row++) {
        const aid__posting_row *line = aid__posting_at(model, row);
        if (!(line->flags & AID__POSTING_REVERSAL))
            continue;
        (*(uint32_t *)aid__vector_at(&check->undone_exchanges, line->exchange))++;
        (*(uint32_t *)aid__vector_at(&check->undone_transfers, line->transfer))++;
    }
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_EXCHANGE); row++) {
        const aid__exchange_row *exchange = aid__exchange_at(model, row);
        uint32_t wanted = exchange->state == AID_EXCHANGE_REVERSED ? exchange->posting_count : 0;
        if (*(uint32_t *)aid__vector_at(&check->undone_exchanges, row) != wanted)
            return books_wrong(check, "an exchange is not undone exactly once, or undone and not reversed", row);
    }
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_TRANSFER); row++) {
        const aid__transfer_row *transfer = aid__transfer_at(model, row);
        uint32_t wanted = transfer->state == AID_TRANSFER_REVERSED ? transfer->posting_count : 0;
        if (*(uint32_t *)aid__vector_at(&check->undone_transfers, row) != wanted)
            return books_wrong(check, "a transfer is not undone exactly once, or undone and not reversed", row);
    }
    return AID_OK;
}

static aid_status books_check_funds(const books_check *check)
{
    const aid__model *model = check->model;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_FUND); row++) {
        const aid__fund_row *fund = aid__fund_at(model, row);
        const aid__account_row *account =
            aid__account_at(model, aid__model_account(model, fund->id, AID_ACCOUNT_FUND, fund->group, fund->unit));
        int64_t balance = -fund->spent;
        for (int i = 0; i < AID__FUND_RECEIPTS; i++)
            balance += fund->receipt[i];
        if (balance != account->balance || account->balance < 0)
            return books_wrong(check, "a fund's receipt by kind, less what was spent, is not its balance", row);
    }
    return AID_OK;
}

/* I7: what a group's books say towards another is what the other's say towards it, turned round. */
static aid_status books_check_clearing(const books_check *check)
{
    const aid__model *model = check->model;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_ACCOUNT); row++) {
        const aid__account_row *account = aid__account_at(model, row);
        aid__row other;
        if (account->kind != AID_ACCOUNT_CLEARING || aid__model_find(model, account->owner, &other) != AID__THING_GROUP)
            continue;
        aid__row mirror = aid__model_account(model, aid__group_at(model, account->group)->id, AID_ACCOUNT_CLEARING, other, account->unit);
        if (account->balance + aid__account_at(model, mirror)->balance != 0)
            return books_wrong(check, "two clearing accounts do not mirror each other", row);
    }
    return AID_OK;
}

/* What one exchange or transfer paid and credited across two groups' books, against what its terms make of it: the fraction
 * that it says was kept back is the exact rest. Counted in wrapping arithmetic, since only the small rest matters. */
static bool books_fraction(const aid__model *model, aid__row first, uint32_t count, aid__row row, int64_t fraction)
{
    const aid__between_row *between = aid__between_at(model, row);
    uint64_t paid = 0, credited = 0;
    for (uint32_t i = 0; i < count; i++) {
        const aid__posting_row *line = aid__posting_at(model, first + i);
        const aid__account_row *account = aid__account_at(model, line->account);
        if (account->group != between->other)
            continue;
        if (account->kind == AID_ACCOUNT_CLEARING)
            paid -= (uint64_t)line->amount;
        else if (account->kind != AID_ACCOUNT_CONVERSION)
            credited += (uint64_t)line->amount;
    }
    return paid * (uint64_t)between->rate_num - credited * (uint64_t)between->rate_den == (uint64_t)fraction;
}

/* What rates kept back: each booking's rest is exact, and they add up to what stands with the rate. */
static aid_status books_check_rates(books_check *check)
{
    const aid__model *model = check->model;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_EXCHANGE); row++) {
        const aid__exchange_row *exchange = aid__exchange_at(model, row);
        if (exchange->between == 0)
            continue;
        if (!books_fraction(model, exchange->first_posting, exchange->posting_count, exchange->between, exchange->fraction))
            return books_wrong(check, "an exchange between two groups is not what their rate says", row);
        if (exchange->state != AID_EXCHANGE_REVERSED)
            *(int64_t *)aid__vector_at(&check->kept, exchange->between) += exchange->fraction;
    }
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_TRANSFER); row++) {
        const aid__transfer_row *transfer = aid__transfer_at(model, row);
        if (transfer->between == 0)
            continue;
        if (!books_fraction(model, transfer->first_posting, transfer->posting_count, transfer->between, transfer->fraction))
            return books_wrong(check, "a transfer between two groups is not what their rate says", row);
        if (transfer->state != AID_TRANSFER_REVERSED)
            *(int64_t *)aid__vector_at(&check->kept, transfer->between) += transfer->fraction;
    }
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_BETWEEN); row++)
        if (*(int64_t *)aid__vector_at(&check->kept, row) != aid__between_at(model, row)->fraction)
            return books_wrong(check, "what a rate between two groups kept back is not what its bookings left", row);
    return AID_OK;
}

static bool books_room(aid__vector *rows, const aid__model *model, aid__table table)
{
    for (uint32_t i = 0; i <= aid__model_count(model, table); i++)
        if (aid__vector_push(rows) == NULL)
            return false;
    return true;
}

aid_status aid__model_check_books(const aid__model *model, aid_error *error)
{
    books_check check = { .model = model, .error = error };
    aid__vector_init(&check.held, model->allocator, sizeof(int64_t));
    aid__vector_init(&check.undone_exchanges, model->allocator, sizeof(uint32_t));
    aid__vector_init(&check.undone_transfers, model->allocator, sizeof(uint32_t));
    aid__vector_init(&check.kept, model->allocator, sizeof(int64_t));
    bool room = books_room(&check.held, model, AID__TABLE_ACCOUNT) && books_room(&check.undone_exchanges, model, AID__TABLE_EXCHANGE)
                && books_room(&check.undone_transfers, model, AID__TABLE_TRANSFER)
                && books_room(&check.kept, model, AID__TABLE_BETWEEN);
    aid_status status = room ? books_check_sums(&check) : aid__fail_memory(error);
    if (status == AID_OK)
        status = books_check_holds(&check);
    if (status == AID_OK)
        status = books_check_reversals(&check);
    if (status == AID_OK)
        status = books_check_funds(&check);
    if (status == AID_OK)
        status = books_check_clearing(&check);
    if (status == AID_OK)
        status = books_check_rates(&check);
    if (status == AID_OK)
        status = aid__model_check_partners(model, error);
    aid__vector_free(&check.held);
    aid__vector_free(&check.undone_exchanges);
    aid__vector_free(&check.undone_transfers);
    aid__vector_free(&check.kept);
    return status;
}
