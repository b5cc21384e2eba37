/* SPDX-License-Identifier: MIT */
#include "rules/booking.h"

#include "base/unit.h"
#include "rules/clearing.h"
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
    aid__crossing crossing; /* where the helper has other books */
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

/* In other books than the helper's? */
static bool booking_crosses(const aid__booking *booking)
{
    return booking->helper_group != 0 && booking->helper_group != booking->group;
}

/* What of the amount goes over to the helper's books, and what it becomes there. */
static aid_status booking_cross(booking_case *of, int64_t amount, aid_error *error)
{
    aid__booking *booking = of->booking;
    of->crossing = (aid__crossing){ .group = booking->group, .other = booking->helper_group, .unit = booking->unit,
                                    .amount = amount, .when = booking->happened ? booking->happened : booking->now };
    aid_status status = aid__clearing_cross(of->model, &of->crossing, error);
    if (status != AID_OK)
        return status;
    aid__model_find(of->model, of->crossing.terms.id, &booking->between);
    booking->fraction = of->crossing.fraction;
    return AID_OK;
}

static aid_status booking_lines(booking_case *of, uint64_t owner, int32_t kind, int64_t fee, aid_error *error)
{
    aid__booking *booking = of->booking;
    const aid__posting helper = { .owner = aid__member_at(of->model, booking->helper)->id, .amount = of->amount - fee };
    aid_status status = AID_OK;
    booking->count = 0;
    booking->lines[booking->count++] = (aid__posting){ .owner = owner, .kind = kind, .amount = -of->amount };
    if (of->amount > fee && booking_crosses(booking)) {
        status = booking_cross(of, of->amount - fee, error);
        if (status == AID_OK)
            booking->count += aid__clearing_lines(of->model, &of->crossing, &helper, booking->lines + booking->count);
    } else if (of->amount > fee) {
        booking->lines[booking->count++] = helper;
    }
    if (fee != 0)
        booking->lines[booking->count++] = (aid__posting){ .owner = booking_group_id(of), .kind = AID_ACCOUNT_POOL,
                                                           .amount = fee };
    return status;
}

/* Unpaid help: counted and thanked, nobody pays. It stands in the helper's own books. */
static void booking_gift(booking_case *of)
{
    aid__booking *booking = of->booking;
    aid__row books = booking_crosses(booking) ? booking->helper_group : booking->group;
    uint64_t group = aid__group_at(of->model, books)->id;
    booking->between = 0;
    booking->fraction = 0;
    of->amount = booking->minutes;
    booking->count = 2;
    booking->lines[0] = (aid__posting){ .owner = group, .kind = AID_ACCOUNT_GIFT, .amount = -of->amount };
    booking->lines[1] = (aid__posting){ .owner = aid__member_at(of->model, booking->helper)->id, .amount = of->amount };
    for (size_t i = 0; i < booking->count; i++) {
        booking->lines[i].group = books == booking->group ? 0 : group;
        booking->lines[i].unit = booking->unit == AID_UNIT_VOLUNTEER ? 0 : AID_UNIT_VOLUNTEER;
    }
}

static void booking_gifted(booking_case *of)
{
    of->booking->flags |= AID__FLAG_GIFTED;
    of->booking->unit_booked = AID_UNIT_VOLUNTEER;
    booking_gift(of);
}

/* The pool pays the whole amount, without a fee; where it is at its own limit, the help becomes a gift. */
static aid_status booking_solidarity(booking_case *of, aid_error *error)
{
    if (booking_pool(of) - of->amount < of->terms.pool_min) {
        booking_gifted(of);
        return AID_OK;
    }
    of->booking->flags |= AID__FLAG_SOLIDARITY;
    return booking_lines(of, booking_group_id(of), AID_ACCOUNT_POOL, 0, error);
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
    bool crosses = booking_crosses(booking);
    aid__row group = crosses ? booking->helper_group : booking->group;
    int32_t unit = crosses ? of->crossing.terms.unit_there : booking->unit;
    aid__terms_row terms = of->terms;
    if (booking->flags & AID__FLAG_GIFTED)
        return AID_OK;
    if (crosses)
        aid__terms_in_force(of->model, group, unit, booking->happened ? booking->happened : booking->now, &terms);
    aid__row account = aid__model_account(of->model, aid__member_at(of->model, booking->helper)->id, 0, group, unit);
    aid__limit_end high = { .mode = terms.credit_max_mode, .limit = terms.credit_max, .whose = "helper's",
                         .side = "upper limit", .before = aid__account_at(of->model, account)->balance };
    high.after = high.before + (crosses ? of->crossing.there : of->amount - aid__levy_share(of->amount, of->terms.fee_bp));
    high.passed = high.after > high.limit;
    return booking_check_end(&high, of->booking, error);
}

/* Nothing in the books may pass what every language can hold. */
static aid_status booking_check_range(const booking_case *of, aid_error *error)
{
    const aid__booking *booking = of->booking;
    for (size_t i = 0; i < booking->count; i++) {
        const aid__posting *line = &booking->lines[i];
        aid__row books = line->group != 0 ? booking->helper_group : booking->group;
        const aid__account_row *account =
            aid__account_at(of->model, aid__model_account(of->model, line->owner, (int32_t)line->kind, books,
                                                          line->unit ? (int32_t)line->unit : booking->unit));
        int64_t sum = line->amount > 0 ? account->given + line->amount : account->received - line->amount;
        if (sum > booking_amount_max || account->balance + line->amount > booking_amount_max
            || account->balance + line->amount < -booking_amount_max)
            return aid__fail(error, AID_E_LIMIT, AID_REASON_AMOUNT, "a balance or sum would pass ±(2^53−1)");
    }
    return AID_OK;
}

static aid_status booking_by_pool(booking_case *of, aid_error *error)
{
    int64_t before = booking_pool(of), after = before - of->amount;
    if (after < of->terms.pool_min)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_CREDIT, "the pool would go from %lld to %lld, beyond its limit of %lld",
                         (long long)before, (long long)after, (long long)of->terms.pool_min);
    return booking_lines(of, booking_group_id(of), AID_ACCOUNT_POOL, 0, error); /* a fee would go from the pool to the pool */
}

static aid_status booking_paid(booking_case *of, aid_error *error)
{
    aid__booking *booking = of->booking;
    if (of->payer == 0)
        return booking_by_pool(of, error);
    aid_status status = booking_lines(of, aid__member_at(of->model, of->payer)->id, 0,
                                      aid__levy_share(of->amount, of->terms.fee_bp), error);
    if (status != AID_OK)
        return status;
    int64_t flags = booking->flags;
    status = booking_check_low(of, error);
    if (status == AID_E_LIMIT && (booking->essential || of->credit.certified)) {
        booking->flags = flags; /* a balance never refuses what is essential */
        if (error != NULL)
            *error = (aid_error){ 0 };
        return booking_solidarity(of, error);
    }
    return status;
}

/* What two groups agreed on holds for all that is paid across. What was accepted before it was reached is booked, with a flag;
 * what is essential becomes a gift. */
static aid_status booking_check_between(booking_case *of, aid_error *error)
{
    aid__booking *booking = of->booking;
    if (!booking_crosses(booking) || booking->flags & AID__FLAG_GIFTED)
        return AID_OK;
    aid_status status = aid__clearing_check(of->model, &of->crossing, error);
    if (status != AID_E_LIMIT || !(booking->agreed || booking->essential))
        return status;
    if (error != NULL)
        *error = (aid_error){ 0 };
    if (booking->agreed) {
        booking->flags |= AID__FLAG_OVER_LIMIT;
        return AID_OK;
    }
    booking->flags &= ~(int64_t)AID__FLAG_SOLIDARITY;
    booking_gifted(of);
    return AID_OK;
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
    booking->between = 0;
    booking->fraction = 0;
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
        status = booking_check_between(&of, error);
    if (status == AID_OK && booking->unit != AID_UNIT_VOLUNTEER)
        status = booking_check_high(&of, error);
    return status == AID_OK ? booking_check_range(&of, error) : status;
}

/* New help is agreed on only while what two groups agreed on leaves room. */
static aid_status booking_may_cross(booking_case *of, aid_error *error)
{
    if (!booking_crosses(of->booking))
        return AID_OK;
    aid_status status = booking_cross(of, of->amount, error);
    return status == AID_OK && !of->booking->essential ? aid__clearing_check(of->model, &of->crossing, error) : status;
}

aid_status aid__booking_hold(const aid__model *model, const aid__booking *booking, int64_t *out_hold, aid_error *error)
{
    booking_case of;
    aid__booking copy = *booking;
    *out_hold = 0;
    aid_status status = booking_case_of(model, &copy, &of, error);
    if (status != AID_OK || booking->unit == AID_UNIT_NONE || booking->unit == AID_UNIT_VOLUNTEER)
        return status;
    bool somebody_pays = booking->essential || of.credit.certified;
    status = booking_may_cross(&of, error);
    if (status != AID_OK || of.payer == 0)
        return status;
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
