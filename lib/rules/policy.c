/* SPDX-License-Identifier: MIT */
#include "rules/policy.h"

#include "base/calendar.h"

#include <string.h>

static const aid__policy_row policy_defaults = {
    .credit_min = -600,
    .credit_max = 1800,
    .unit = AID_UNIT_TIME,
    .credit_min_mode = AID_CREDIT_BLOCK,
    .credit_max_mode = AID_CREDIT_FLAG,
    .default_minutes = 60,
    .silence_days = 14,
    .proposal_days = 14,
    .ban_days = 90,
    .hold_days = 90,
    .generalise = 2,
    .tier_hours = { 0, 24, 48, 72 },
    .weights = { 20, 15, 15, 15, 10, 5, 5, 5, 5, 5 }, /* spec: matching §1.2 */
};

int32_t aid__policy_default_unit(int32_t group_kind)
{
    return group_kind == AID_GROUP_VOLUNTEER_CENTRE ? AID_UNIT_VOLUNTEER : AID_UNIT_TIME;
}

static void policy_take(const aid__model *model, aid__row group, aid__row version, aid__policy_row *out)
{
    *out = policy_defaults;
    out->group = group;
    if (group == 0)
        return;
    if (version != 0)
        *out = *aid__policy_at(model, version);
    else
        out->unit = aid__policy_default_unit(aid__group_at(model, group)->kind);
}

void aid__policy_in_force(const aid__model *model, aid__row group, aid__policy_row *out)
{
    policy_take(model, group, aid__group_at(model, group)->policy, out);
}

int32_t aid__policy_unit(const aid__model *model, aid__row group)
{
    aid__row version = aid__group_at(model, group)->policy;
    return group == 0 ? policy_defaults.unit
           : version  ? aid__policy_at(model, version)->unit
                      : aid__policy_default_unit(aid__group_at(model, group)->kind);
}

void aid__policy_at_time(const aid__model *model, aid__row group, int64_t when, aid__policy_row *out)
{
    aid__row version = aid__group_at(model, group)->policy;
    while (version != 0 && aid__policy_at(model, version)->since > when && aid__policy_at(model, version)->previous != 0)
        version = aid__policy_at(model, version)->previous;
    policy_take(model, group, version, out);
}

/* ---- terms ---- */

static const aid__terms_row terms_defaults = {
    .credit_min_mode = AID_CREDIT_OFF,
    .credit_max_mode = AID_CREDIT_OFF,
    .pool_min = -((INT64_C(1) << 53) - 1),
    .notice_days = 30,
    .adaptive = AID_NO,
    .adaptive_base = 300, /* spec: reciprocity §2.2 */
    .adaptive_num = 1,
    .adaptive_den = 2,
    .adaptive_least = 180,
    .adaptive_most = 1800,
};

void aid__terms_in_force(const aid__model *model, aid__row group, int32_t unit, int64_t when, aid__terms_row *out)
{
    aid__policy_row policy;
    aid__row version = aid__book_at(model, aid__model_book(model, group, unit))->terms;
    while (version != 0 && aid__terms_at(model, version)->from > when)
        version = aid__terms_at(model, version)->previous;
    *out = version != 0 ? *aid__terms_at(model, version) : terms_defaults;
    out->group = group;
    out->unit = unit;
    aid__policy_at_time(model, group, when, &policy);
    if (policy.unit != unit)
        return;
    out->credit_min = policy.credit_min;
    out->credit_max = policy.credit_max;
    out->credit_min_mode = policy.credit_min_mode;
    out->credit_max_mode = policy.credit_max_mode;
}

/* The first month start after `when`. */
static int64_t terms_next_month(int64_t when)
{
    return aid__month_start(aid__month_number(when) + 1);
}

int64_t aid__terms_next_levy(const aid__model *model, const aid__book_row *book)
{
    if (book->levy_kind != 0) /* under way: the rest of the same period */
        return aid__month_start(book->levy_period);
    int64_t found = 0, until = INT64_MAX; /* while the version at hand holds */
    for (aid__row row = book->terms; row != 0; row = aid__terms_at(model, row)->previous) {
        const aid__terms_row *terms = aid__terms_at(model, row);
        if (terms->from >= until)
            continue; /* taken back before it came into force */
        int64_t next = terms_next_month(book->levied > terms->from ? book->levied : terms->from);
        if ((terms->demurrage_bp != 0 || terms->expiry_days != 0) && next < until)
            found = next != 0 ? next : 1; /* the instant 0 would say never */
        until = terms->from;
    }
    return found;
}
