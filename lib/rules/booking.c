/* SPDX-License-Identifier: MIT */
#include "rules/booking.h"

#include "base/unit.h"
#include "rules/credit.h"
#include "rules/levy.h"
#include <assert.h>

static const int64_t booking_amount_max = ((int64_t)1 << 53) - 1;

static aid_status booking_check_end(const aid__limit_end *end, aid__booking *booking, aid_error *error)
{
    const aid__limit_word word = { booking->accept_warning, booking->may_override, booking->override_reason };
    return aid__limit_check(end, &word, &booking->flags, error);
}

/* What everything about the one booking is decided by. */
typedef struct booking_case {
    const aid__model *model;
    aid__booking *booking;
    aid__terms_row terms;
    int64_t amount;
    aid__row payer; /* a member; 0: the group's pool */
    aid__credit credit;
} booking_case;

static uint64_t booking_group_id(const booking_case *of)
{
    return aid__group_at(of->model, of->booking->group)->id;
}

static int64_t booking_pool(const booking_case *of)
{
    aid__row account = aid__model_account(of->model, booking_group_id(of), AID_ACCOUNT_POOL, of->booking->group,
                                          of->booking->unit);
    return aid__account_at(of->model, account)->balance;
}

aid_status aid__booking_amount(const aid__booking *booking, int64_t *out_amount, aid_error *error)
{
    *out_amount = booking->minutes;
    if (!aid__unit_is_priced(booking->unit))
        return AID_OK;
    int64_t hours = booking->minutes / 60, rest = booking->minutes % 60;
    if (hours != 0 && booking->price > booking_amount_max / hours)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_AMOUNT, "price: %lld an hour for %lld minutes passes 2^53−1",
                         (long long)booking->price, (long long)booking->minutes);
    *out_amount = booking->price * hours + booking->price / 60 * rest + booking->price % 60 * rest / 60;
    return AID_OK;
}

aid_status aid__booking_check_price(const aid__terms_row *terms, int64_t price, bool needed, aid_error *error)
{
    if (!aid__unit_is_priced(terms->unit))
        return price == 0 ? AID_OK
                          : aid__fail(error, AID_E_ARGUMENT, AID_REASON_POLICY,
                                      "price: help counted in time, unpaid or as a gift has none; state a unit of money or "
                                      "points if it is to be paid for");
    if (price == 0 && needed)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "price: say what an hour costs");
    if (terms->price_cap != 0 && price > terms->price_cap)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_POLICY, "price: %lld an hour is above the group's cap of %lld",
                         (long long)price, (long long)terms->price_cap);
    return AID_OK;
}

/* ---- who pays ---- */

static void booking_lines(booking_case *of, uint64_t owner, int32_t kind, int64_t fee)
{
    aid__booking *booking = of->booking;
    booking->count = 0;
    booking->lines[booking->count++] = (aid__posting){ .owner = owner, .kind = kind, .amount = -of->amount };
    if (of->amount > fee)
        booking->lines[booking->count++] = (aid__posting){ .owner = aid__member_at(of->model, booking->helper)->id,
                                                           .amount = of->amount - fee };
    if (fee != 0)
        booking->lines[booking->count++] = (aid__posting){ .owner = booking_group_id(of), .kind = AID_ACCOUNT_POOL,
                                                           .amount = fee };
}

/* Unpaid help: counted and thanked, nobody pays. */
static void booking_gift(booking_case *of)
{
    aid__booking *booking = of->booking;
    of->amount = booking->minutes;
    booking_lines(of, booking_group_id(of), AID_ACCOUNT_GIFT, 0);
    for (size_t i = 0; booking->unit != AID_UNIT_VOLUNTEER && i < booking->count; i++)
        booking->lines[i].unit = AID_UNIT_VOLUNTEER;
}

/* The pool pays the whole amount, without a fee; where it is at its own limit, the help becomes a gift. */
static void booking_solidarity(booking_case *of)
{
    if (booking_pool(of) - of->amount < of->terms.pool_min) {
        of->booking->flags |= AID__FLAG_GIFTED;
        of->booking->unit_booked = AID_UNIT_VOLUNTEER;
        booking_gift(of);
        return;
    }
    of->booking->flags |= AID__FLAG_SOLIDARITY;
    booking_lines(of, booking_group_id(of), AID_ACCOUNT_POOL, 0);
}

/* ---- limits ---- */

/* The lower end: the payer's own limit, open disputes, and the ceiling over all accounts. */
static aid_status booking_check_low(booking_case *of, aid_error *error)
{
    aid__booking *booking = of->booking;
    const aid__credit *credit = &of->credit;
    aid__limit_end low = { .mode = credit->mode, .limit = credit->limit, .whose = booking->payer ? "payer's" : "requester's",
                        .side = "lower limit", .before = credit->balance - credit->held + booking->released };
    low.after = low.before - of->amount;
    low.passed = low.after < low.limit;
    if (credit->suspended)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_CREDIT,
                         "%u disputes are open against the payer; nothing new is paid for until they are settled",
                         (unsigned)aid__member_at(of->model, of->payer)->disputes);
    int64_t ceiling = aid__credit_ceiling(of->model, &of->terms, booking->now);
    const aid__book_row *book = aid__book_at(of->model, aid__model_book(of->model, booking->group, booking->unit));
    int64_t below = credit->balance >= of->amount ? 0 : credit->balance > 0 ? of->amount - credit->balance : of->amount;
    if (below > 0 && ceiling != INT64_MAX && book->below + below > ceiling)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_POLICY,
                         "members' balances lie %lld below zero together; the group's ceiling is %lld: more help must be "
                         "given back first", (long long)book->below, (long long)ceiling);
    return booking_check_end(&low, booking, error);
}

static aid_status booking_check_high(booking_case *of, aid_error *error)
{
    const aid__booking *booking = of->booking;
    aid__row account = aid__model_account(of->model, aid__member_at(of->model, booking->helper)->id, 0, booking->group,
                                          booking->unit);
    aid__limit_end high = { .mode = of->terms.credit_max_mode, .limit = of->terms.credit_max, .whose = "helper's",
                         .side = "upper limit", .before = aid__account_at(of->model, account)->balance };
    high.after = high.before + of->amount - aid__levy_share(of->amount, of->terms.fee_bp);
    high.passed = high.after > high.limit;
    if (booking->flags & AID__FLAG_GIFTED)
        return AID_OK;
    return booking_check_end(&high, of->booking, error);
}

/* Nothing in the books may pass what every language can hold. */
static aid_status booking_check_range(const booking_case *of, aid_error *error)
{
    const aid__booking *booking = of->booking;
    for (size_t i = 0; i < booking->count; i++) {
        const aid__posting *line = &booking->lines[i];
        const aid__account_row *account =
            aid__account_at(of->model, aid__model_account(of->model, line->owner, (int32_t)line->kind, booking->group,
                                                          line->unit ? (int32_t)line->unit : booking->unit));
        int64_t sum = line->amount > 0 ? account->given + line->amount : account->received - line->amount;
        if (sum > booking_amount_max || account->balance + line->amount > booking_amount_max
            || account->balance + line->amount < -booking_amount_max)
            return aid__fail(error, AID_E_LIMIT, AID_REASON_AMOUNT, "a balance or sum would pass ±(2^53−1)");
    }
    return AID_OK;
}

static aid_status booking_paid(booking_case *of, aid_error *error)
{
    aid__booking *booking = of->booking;
    if (of->payer == 0) {
        booking_lines(of, booking_group_id(of), AID_ACCOUNT_POOL, 0); /* a fee would go from the pool to the pool */
        return booking_pool(of) - of->amount >= of->terms.pool_min
                   ? AID_OK
                   : aid__fail(error, AID_E_LIMIT, AID_REASON_CREDIT, "the pool would go from %lld to %lld, beyond its limit of %lld",
                               (long long)booking_pool(of), (long long)(booking_pool(of) - of->amount),
                               (long long)of->terms.pool_min);
    }
    booking_lines(of, aid__member_at(of->model, of->payer)->id, 0, aid__levy_share(of->amount, of->terms.fee_bp));
    int64_t flags = booking->flags;
    aid_status status = booking_check_low(of, error);
    if (status == AID_E_LIMIT && (booking->essential || of->credit.certified)) {
        booking->flags = flags;
        booking_solidarity(of); /* a balance never refuses what is essential */
        if (error != NULL)
            *error = (aid_error){ 0 };
        return AID_OK;
    }
    return status;
}

static aid_status booking_case_of(const aid__model *model, aid__booking *booking, booking_case *out, aid_error *error)
{
    *out = (booking_case){ .model = model, .booking = booking,
                           .payer = booking->payer ? booking->payer : booking->requester };
    aid__terms_in_force(model, booking->group, booking->unit, booking->happened ? booking->happened : booking->now,
                        &out->terms);
    if (out->payer != 0)
        aid__credit_of(model, out->payer, &out->terms, booking->now, &out->credit);
    return aid__booking_amount(booking, &out->amount, error);
}

aid_status aid__booking_decide(const aid__model *model, aid__booking *booking, aid_error *error)
{
    assert(booking->minutes > 0 && booking->requester != booking->helper);
    booking_case of;
    booking->count = 0;
    booking->unit_booked = 0;
    aid_status status = booking_case_of(model, booking, &of, error);
    if (status == AID_OK)
        status = aid__booking_check_price(&of.terms, booking->price, true, error);
    if (status != AID_OK || booking->unit == AID_UNIT_NONE || of.amount == 0)
        return status;
    if (booking->unit == AID_UNIT_VOLUNTEER)
        booking_gift(&of);
    else
        status = booking_paid(&of, error);
    if (status == AID_OK && booking->unit != AID_UNIT_VOLUNTEER)
        status = booking_check_high(&of, error);
    return status == AID_OK ? booking_check_range(&of, error) : status;
}

aid_status aid__booking_hold(const aid__model *model, const aid__booking *booking, int64_t *out_hold, aid_error *error)
{
    booking_case of;
    aid__booking copy = *booking;
    *out_hold = 0;
    aid_status status = booking_case_of(model, &copy, &of, error);
    if (status != AID_OK || booking->unit == AID_UNIT_NONE || booking->unit == AID_UNIT_VOLUNTEER || of.payer == 0)
        return status;
    bool somebody_pays = booking->essential || of.credit.certified;
    if (of.credit.mode == AID_CREDIT_BLOCK || of.credit.suspended)
        status = booking_check_low(&of, error);
    if (status != AID_OK && somebody_pays) {
        if (error != NULL)
            *error = (aid_error){ 0 };
        return AID_OK; /* the pool will pay: nothing of the member's is held */
    }
    if (status == AID_OK)
        *out_hold = of.amount;
    return status;
}

aid_status aid__booking_check_minutes(int64_t minutes, int64_t agreed, int32_t confirm_unusual, int64_t *out_flags,
                                      aid_error *error)
{
    if (minutes < 1 || minutes > AID_LIMIT_MINUTES)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "minutes: %lld is outside 1..%d", (long long)minutes,
                         (int)AID_LIMIT_MINUTES);
    bool unusual = minutes > AID__BOOKING_UNUSUAL_MINUTES
                   || (agreed > 0 && minutes > AID__BOOKING_UNUSUAL_TIMES * agreed);
    if (!unusual)
        return AID_OK;
    if (confirm_unusual == AID_YES) {
        *out_flags |= AID__FLAG_UNUSUAL;
        return AID_OK;
    }
    if (minutes > AID__BOOKING_UNUSUAL_MINUTES)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_UNUSUAL,
                         "minutes: %lld is more than 16 hours (960 minutes); say confirm_unusual if it is meant",
                         (long long)minutes);
    return aid__fail(error, AID_E_LIMIT, AID_REASON_UNUSUAL,
                     "minutes: %lld is more than three times the %lld agreed; say confirm_unusual if it is meant",
                     (long long)minutes, (long long)agreed);
}
