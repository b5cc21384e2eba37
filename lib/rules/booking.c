/* SPDX-License-Identifier: MIT */
#include "rules/booking.h"

#include "rules/policy.h"
#include <assert.h>

static const int64_t booking_amount_max = ((int64_t)1 << 53) - 1;

typedef struct booking_end {
    int32_t mode;
    int64_t limit;
    int64_t before, after;
    bool passed;
    const char *whose, *side;
} booking_end;

static int64_t booking_balance(const aid__model *model, uint64_t owner, int32_t kind, aid__row group, int32_t unit)
{
    aid__row account = aid__model_account(model, owner, kind, group, unit);
    return account == 0 ? 0 : aid__account_at(model, account)->balance;
}

/* One end of the limits. What only comes nearer to zero is never refused. */
static aid_status booking_check_end(const booking_end *end, aid__booking *booking, aid_error *error)
{
    if (!end->passed || end->mode == AID_CREDIT_OFF)
        return AID_OK;
    if (end->mode == AID_CREDIT_FLAG || (end->mode == AID_CREDIT_WARN && booking->accept_warning)) {
        booking->flags |= AID__FLAG_OVER_LIMIT;
        return AID_OK;
    }
    bool reasoned = booking->override_reason != NULL && booking->override_reason[0] != '\0';
    if (end->mode == AID_CREDIT_OVERRIDE && booking->may_override && reasoned) {
        booking->flags |= AID__FLAG_OVER_LIMIT | AID__FLAG_OVERRIDE;
        return AID_OK;
    }
    const char *remedy = end->mode == AID_CREDIT_WARN       ? "; say accept_warning if it is meant"
                         : end->mode == AID_CREDIT_OVERRIDE ? "; a coordinator may override with a reason"
                                                            : "";
    return aid__fail(error, AID_E_LIMIT, AID_REASON_CREDIT,
                     "the %s balance would go from %lld to %lld, beyond the group's %s of %lld%s", end->whose,
                     (long long)end->before, (long long)end->after, end->side, (long long)end->limit, remedy);
}

static aid_status booking_limits(const aid__model *model, aid__booking *booking, aid_error *error)
{
    aid__policy_row policy;
    aid__policy_in_force(model, booking->group, &policy);
    booking_end low = { .mode = policy.credit_min_mode, .limit = policy.credit_min, .whose = "requester's",
                        .side = "lower limit" };
    booking_end high = { .mode = policy.credit_max_mode, .limit = policy.credit_max, .whose = "helper's",
                         .side = "upper limit" };
    low.before = booking_balance(model, booking->lines[0].owner, (int32_t)booking->lines[0].kind, booking->group,
                                 booking->unit);
    high.before = booking_balance(model, booking->lines[1].owner, (int32_t)booking->lines[1].kind, booking->group,
                                  booking->unit);
    low.after = low.before - booking->minutes;
    high.after = high.before + booking->minutes;
    if (low.after < -booking_amount_max || high.after > booking_amount_max)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_AMOUNT, "a balance would pass ±(2^53−1)");
    low.passed = low.after < low.limit;
    high.passed = high.after > high.limit;
    bool refusing = low.passed && low.mode != AID_CREDIT_OFF && low.mode != AID_CREDIT_FLAG;
    if (refusing && booking->essential) { /* the pool pays: a balance never refuses what is essential */
        booking->lines[0].owner = aid__group_at(model, booking->group)->id;
        booking->lines[0].kind = AID_ACCOUNT_POOL;
        low.passed = false;
    }
    aid_status status = booking_check_end(&low, booking, error);
    return status == AID_OK ? booking_check_end(&high, booking, error) : status;
}

aid_status aid__booking_decide(const aid__model *model, aid__booking *booking, aid_error *error)
{
    assert(booking->minutes > 0 && booking->requester != booking->helper);
    uint64_t group = aid__group_at(model, booking->group)->id;
    booking->count = 0;
    booking->lines[0] = (aid__posting){ .owner = aid__member_at(model, booking->requester)->id,
                                        .amount = -booking->minutes };
    booking->lines[1] = (aid__posting){ .owner = aid__member_at(model, booking->helper)->id,
                                        .amount = booking->minutes };
    if (booking->unit == AID_UNIT_NONE)
        return AID_OK;
    booking->count = AID__BOOKING_LINES;
    if (booking->unit == AID_UNIT_VOLUNTEER) { /* counted and thanked: nobody pays */
        booking->lines[0].owner = group;
        booking->lines[0].kind = AID_ACCOUNT_GIFT;
        return AID_OK;
    }
    return booking_limits(model, booking, error);
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
