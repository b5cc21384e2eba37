/* SPDX-License-Identifier: MIT */
/* Advice about a group's limits: the books and what the host counted become a page of numbers. */
#include <mutualaid/insight.h>

#include "api/handle.h"
#include "base/calendar.h"
#include "insight/advice.h"
#include <string.h>

enum { CREDIT_ADVICE_DAYS = 90 };

void aid_credit_advice_options_init(aid_credit_advice_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

static aid_status credit_advice_check(const aid_credit_advice_options *options, aid_error *error)
{
    aid_status status = aid__check_bits(options->set, 0, "aid_credit_advice_options.set", error);
    if (status == AID_OK)
        status = aid__check_time(options->from, "from", error);
    if (status == AID_OK)
        status = aid__check_range(options->refused, 0, INT32_MAX, "refused", error);
    if (status == AID_OK)
        status = aid__check_enum(options->unit, AID_UNIT_VOLUNTEER, "unit", error);
    if (status == AID_OK && options->unit == AID_UNIT_VOLUNTEER)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE,
                           "unit: unpaid minutes have no limit and so no refusals; right is time");
    return status;
}

static aid_status credit_advice_may(aid_store *store, aid__row group, aid_error *error)
{
    const aid__access access = { .group = group };
    aid__actor actor = store->actor;
    actor.required = 0;
    return aid__access_check(&store->model, &actor, AID__ACT_READ_INSIGHT, &access, error);
}

static aid_status credit_advice_fill(aid_store *store, aid__row group, const aid_credit_advice_options *options,
                                     aid_credit_advice *out, aid_error *error)
{
    int64_t now = aid__store_now(store);
    const int64_t window[2] = { options->from != 0 ? options->from : now - CREDIT_ADVICE_DAYS * AID__DAY_US, now + 1 };
    aid__terms_row terms;
    aid__advice found;
    if (window[0] >= window[1])
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "from: it lies in the future; right is a time before now");
    aid__terms_in_force(&store->model, group, AID_UNIT_TIME, now, &terms);
    aid__advice_find(&store->model, &terms, window, options->refused, &found);
    *out = (aid_credit_advice){
        .unit = AID_UNIT_TIME, .from = window[0], .until = window[1], .posted = found.posted,
        .refused = options->refused, .waiting = found.waiting, .beyond_limit = found.beyond_limit,
        .pool_paid = found.pool_paid, .gifted = found.gifted, .accounts = found.members,
        .idle_accounts = found.idle_members, .credit = found.credit, .idle_credit = found.idle_credit,
        .below = found.below, .pool_balance = found.pool, .credit_min = found.limit,
        .advised_credit_min = found.advised_limit, .fee_bp = found.fee_bp, .advised_fee_bp = found.advised_fee_bp,
    };
    int64_t refusals = out->refused + out->waiting;
    out->refusal_numerator = refusals;
    out->refusal_denominator = refusals + out->posted;
    return AID_OK;
}

aid_status aid_insight_credit(aid_store *store, aid_group group, const aid_credit_advice_options *options,
                              aid_credit_advice *out_advice, aid_error *error)
{
    aid_credit_advice_options ours;
    aid_credit_advice advice;
    aid__row row = 0;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__pointer_check(out_advice, "out_advice", error);
    if (status == AID_OK)
        status = aid__options_read(&ours, sizeof ours, options, AID__OPTIONS_LEAST, "aid_credit_advice_options", error);
    if (status == AID_OK)
        status = credit_advice_check(&ours, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_GROUP, group.id, &row, error);
    if (status == AID_OK)
        status = credit_advice_may(store, row, error);
    if (status == AID_OK)
        status = credit_advice_fill(store, row, &ours, &advice, error);
    if (status != AID_OK)
        return status;
    return aid__info_write(out_advice, &advice, sizeof advice, AID__OPTIONS_LEAST, "aid_credit_advice", error);
}
