/* SPDX-License-Identifier: MIT */
/* Rounding is down, and what it keeps back is kept: x is credited as ⌊x⌋, the fractions add up in the terms (spec: 61 minutes at
 * 4/5 are 48, and 4/5 stay), and whoever's fraction makes a whole with them gets it. So over any number of bookings what was
 * credited and what is kept are together exactly what the rate says, and nobody is credited more than one above ⌊x⌋. */
#include "rules/clearing.h"

#include <assert.h>

static const int64_t clearing_amount_max = ((int64_t)1 << 53) - 1;

void aid__clearing_terms(const aid__model *model, aid__row group, aid__row other, int32_t unit, int64_t when,
                         aid__between_row *out)
{
    aid__row row = aid__model_between(model, group, other, unit);
    while (row != 0 && aid__between_at(model, row)->from > when)
        row = aid__between_at(model, row)->previous;
    *out = *aid__between_at(model, row);
    if (row != 0)
        return;
    *out = (aid__between_row){ .group = group, .other = other, .unit = unit, .unit_there = unit, .rate_num = 1, .rate_den = 1 };
}

int64_t aid__clearing_balance(const aid__model *model, aid__row group, aid__row other, int32_t unit)
{
    aid__row row = aid__model_account(model, aid__group_at(model, other)->id, AID_ACCOUNT_CLEARING, group, unit);
    return aid__account_at(model, row)->balance;
}

bool aid__clearing_closed(const aid__model *model, aid__row group, aid__row other, int32_t unit, int64_t when)
{
    aid__between_row terms;
    if (group == other)
        return false;
    aid__clearing_terms(model, group, other, unit, when, &terms);
    return terms.limited && aid__clearing_balance(model, group, other, unit) >= terms.limit;
}

/* ⌊amount · num / den⌋ and what is left over, in two steps: the product could pass 2^63. */
static bool clearing_share(const aid__crossing *crossing, int64_t *out_whole, int64_t *out_rest)
{
    int64_t num = crossing->terms.rate_num, den = crossing->terms.rate_den;
    int64_t times = crossing->amount / den, part = crossing->amount % den * num; /* both below 2^31: no overflow */
    if (times > clearing_amount_max / num)
        return false;
    *out_whole = times * num + part / den;
    *out_rest = part % den;
    return *out_whole < clearing_amount_max;
}

aid_status aid__clearing_cross(const aid__model *model, aid__crossing *crossing, aid_error *error)
{
    int64_t rest;
    assert(crossing->amount >= 0 && crossing->group != crossing->other);
    aid__clearing_terms(model, crossing->group, crossing->other, crossing->unit, crossing->when, &crossing->terms);
    const aid__between_row *terms = &crossing->terms;
    if (aid__group_at(model, crossing->other)->closed)
        return aid__fail(error, AID_E_STATE, AID_REASON_CLOSED, "the other group is closed; nothing new is booked in it");
    if (terms->id == 0 && crossing->unit == AID_UNIT_POINTS)
        return aid__fail(error, AID_E_STATE, AID_REASON_RATE,
                         "unit: one group's points are not another's; both sides' coordinators agree on a rate first "
                         "(aid_between_propose)");
    if (!clearing_share(crossing, &crossing->there, &rest))
        return aid__fail(error, AID_E_LIMIT, AID_REASON_AMOUNT, "rate: %lld at %d/%d passes 2^53−1", (long long)crossing->amount,
                         terms->rate_num, terms->rate_den);
    bool whole = rest != 0 && terms->fraction + rest >= terms->rate_den;
    crossing->there += whole;
    crossing->fraction = whole ? rest - terms->rate_den : rest;
    return AID_OK;
}

aid_status aid__clearing_check(const aid__model *model, const aid__crossing *crossing, aid_error *error)
{
    const aid__between_row *terms = &crossing->terms;
    int64_t before = aid__clearing_balance(model, crossing->group, crossing->other, crossing->unit);
    if (!terms->limited || crossing->amount == 0 || before + crossing->amount <= terms->limit)
        return AID_OK;
    return aid__fail(error, AID_E_LIMIT, AID_REASON_BETWEEN,
                     "this group would have received %lld more from the other than it gave; they agreed on %lld. Help or a gift the "
                     "other way, a set-off, or a new agreement of both sides opens it again",
                     (long long)(before + crossing->amount), (long long)terms->limit);
}

size_t aid__clearing_lines(const aid__model *model, const aid__crossing *crossing, const aid__posting *receiver,
                           aid__posting lines[AID__CLEARING_LINES])
{
    const aid__between_row *terms = &crossing->terms;
    uint64_t here = aid__group_at(model, crossing->group)->id, there = aid__group_at(model, crossing->other)->id;
    int64_t unit_there = terms->unit_there == crossing->unit ? 0 : terms->unit_there;
    int64_t kept = crossing->amount - (unit_there == 0 ? crossing->there : 0); /* into the conversion account, in the unit */
    size_t count = 0;
    lines[count++] = (aid__posting){ .owner = there, .kind = AID_ACCOUNT_CLEARING, .amount = crossing->amount };
    lines[count++] = (aid__posting){ .owner = here, .kind = AID_ACCOUNT_CLEARING, .group = there, .amount = -crossing->amount };
    if (kept != 0)
        lines[count++] = (aid__posting){ .owner = here, .kind = AID_ACCOUNT_CONVERSION, .group = there, .amount = kept };
    if (unit_there != 0 && crossing->there != 0)
        lines[count++] = (aid__posting){ .owner = here, .kind = AID_ACCOUNT_CONVERSION, .group = there, .unit = unit_there,
                                         .amount = -crossing->there };
    if (crossing->there != 0)
        lines[count++] = (aid__posting){ .owner = receiver->owner, .kind = receiver->kind, .group = there, .unit = unit_there,
                                         .amount = crossing->there };
    assert(count <= AID__CLEARING_LINES);
    return count;
}
