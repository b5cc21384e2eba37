/* SPDX-License-Identifier: MIT */
/* A refused command writes nothing, so the books cannot count refusals: the host says how many it met. What the books do
 * know stands beside it: what was booked beyond a limit, what the pool paid, and which open requests nobody can be asked
 * for because their requester has no credit left. */
#include "insight/advice.h"

#include "base/calendar.h"

enum {
    ADVICE_IDLE_DAYS = 90,
    ADVICE_WEEKS = 12,
    ADVICE_FEW = 2,       /* % refused up to which a limit does its work: the level of "ask two" at 5 hours */
    ADVICE_MANY = 10,     /* % from which a quarter more is too little */
    ADVICE_ROUND = 15,    /* minutes */
    ADVICE_FEE_MOST = 1000,
    ADVICE_PARTS = 10000
};

static void advice_exchanges(const aid__model *model, const aid__terms_row *terms, const int64_t window[2],
                             aid__advice *out)
{
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_EXCHANGE); row++) {
        const aid__exchange_row *exchange = aid__exchange_at(model, row);
        int64_t when = exchange->happened != 0 ? exchange->happened : exchange->created;
        bool booked = exchange->state == AID_EXCHANGE_DONE || exchange->state == AID_EXCHANGE_CONTESTED;
        if (!booked || exchange->group != terms->group || when < window[0] || when >= window[1])
            continue;
        bool gifted = (exchange->flags & AID__FLAG_GIFTED) != 0; /* it was to be paid in this unit, and became unpaid */
        if (!gifted && exchange->unit != terms->unit)
            continue;
        out->posted++;
        out->gifted += gifted;
        out->beyond_limit += (exchange->flags & AID__FLAG_OVER_LIMIT) != 0;
        out->pool_paid += (exchange->flags & AID__FLAG_SOLIDARITY) != 0;
    }
}

/* Open requests that are not essential and that their requester could not pay for now. */
static void advice_requests(const aid__model *model, const aid__terms_row *terms, int64_t now, aid__advice *out)
{
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_LISTING); row++) {
        const aid__listing_row *listing = aid__listing_at(model, row);
        int32_t unit = listing->unit == 0 ? AID_UNIT_TIME : listing->unit;
        if (!listing->is_request || listing->state != AID_LISTING_OPEN || listing->essential == AID_YES
            || listing->group != terms->group || unit != terms->unit || listing->member == 0)
            continue;
        out->waiting += aid__credit_left(model, listing->member, terms, now) < listing->minutes;
    }
}

static bool advice_idle(const aid__model *model, const aid__account_row *account, int64_t now)
{
    for (aid__row row = account->last_posting; row != 0;) {
        const aid__posting_row *line = aid__posting_at(model, row);
        if (line->at < now - ADVICE_IDLE_DAYS * AID__DAY_US)
            return true; /* lines stand in order of time */
        if (line->amount < 0 && (line->flags & AID__POSTING_REVERSAL) == 0)
            return false;
        row = line->previous;
    }
    return true;
}

static void advice_accounts(const aid__model *model, const aid__book_row *book, int64_t now, aid__advice *out)
{
    for (aid__row row = book->first_account; row != 0; row = aid__account_at(model, row)->next_in_book) {
        const aid__account_row *account = aid__account_at(model, row);
        if (account->kind == AID_ACCOUNT_POOL)
            out->pool = account->balance;
        if (account->kind != 0 || account->owner_row == 0)
            continue;
        out->members++;
        out->below += account->balance < 0 ? -account->balance : 0;
        if (account->balance <= 0)
            continue;
        out->credit += account->balance;
        if (!advice_idle(model, account, now))
            continue;
        out->idle_members++;
        out->idle_credit += account->balance;
    }
}

/* A limit that refuses at most 2 % stays; else it is widened by a quarter, or by half from 10 % on, to whole
 * quarter-hours. Never narrowed: too little credit strangles, and who is near the limit would be caught by it. */
static int64_t advice_limit(int64_t limit, int64_t refused, int64_t all)
{
    int64_t most = ((int64_t)1 << 53) / 4;
    if (refused > most || all > most || limit < -most || 100 * refused <= ADVICE_FEW * all)
        return limit;
    int64_t credit = -limit > ADVICE_ROUND ? -limit : ADVICE_ROUND;
    credit += 100 * refused < ADVICE_MANY * all ? credit / 4 : credit / 2;
    return -((credit + ADVICE_ROUND - 1) / ADVICE_ROUND * ADVICE_ROUND);
}

/* The fee by which the last twelve full weeks would have filled the pool up to zero. */
static int32_t advice_fee(const aid__book_row *book, const aid__advice *found, int64_t now)
{
    int64_t this_week = aid__week_number(now), turnover = 0;
    for (int64_t week = this_week - ADVICE_WEEKS; week < this_week; week++)
        turnover += week < 0 || week > book->week || book->week - week >= AID__BOOK_WEEKS
                        ? 0 : book->turnover[aid__book_slot(week)];
    int64_t deficit = found->pool < 0 ? -found->pool : 0, fee = ADVICE_FEE_MOST;
    if (deficit == 0 || turnover == 0)
        return found->fee_bp;
    if (deficit < turnover / ADVICE_PARTS * ADVICE_FEE_MOST + turnover % ADVICE_PARTS * ADVICE_FEE_MOST / ADVICE_PARTS)
        fee = (deficit * ADVICE_PARTS + turnover - 1) / turnover;
    return fee > found->fee_bp ? (int32_t)fee : found->fee_bp;
}

void aid__advice_find(const aid__model *model, const aid__terms_row *terms, const int64_t window[2], int64_t refused,
                      aid__advice *out)
{
    const aid__book_row *book = aid__book_at(model, aid__model_book(model, terms->group, terms->unit));
    *out = (aid__advice){ .limit = terms->adaptive == AID_YES ? -terms->adaptive_base : terms->credit_min,
                          .fee_bp = terms->fee_bp };
    advice_exchanges(model, terms, window, out);
    advice_requests(model, terms, window[1], out);
    advice_accounts(model, book, window[1], out);
    bool limits = terms->credit_min_mode != AID_CREDIT_OFF && terms->credit_min_mode != AID_CREDIT_FLAG;
    int64_t all = refused + out->waiting;
    out->advised_limit = limits ? advice_limit(out->limit, all, all + out->posted) : out->limit;
    out->advised_fee_bp = advice_fee(book, out, window[1]);
}
