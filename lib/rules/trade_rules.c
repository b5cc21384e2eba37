/* SPDX-License-Identifier: MIT */
#include "rules/trade_rules.h"

#include "rules/credit.h"
#include <assert.h>

static const int64_t trade_amount_max = ((int64_t)1 << 53) - 1;

aid_status aid__trade_convert(int64_t amount, int32_t num, int32_t den, int64_t *out_amount, int64_t *out_rest, aid_error *error)
{
    assert(amount > 0 && num > 0 && den > 0 && num <= AID__TRADE_RATE && den <= AID__TRADE_RATE);
    int64_t whole = amount / den, part = amount % den * num; /* below 10^12 */
    if (whole > trade_amount_max / num)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_AMOUNT, "amount: %lld at %d/%d is more than 2^53−1 over there",
                         (long long)amount, (int)num, (int)den);
    *out_amount = whole * num + part / den;
    *out_rest = part % den;
    if (*out_amount > trade_amount_max || *out_amount < 1)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_AMOUNT, "amount: %lld at %d/%d is %s over there", (long long)amount, (int)num,
                         (int)den, *out_amount < 1 ? "less than one unit" : "more than 2^53−1");
    return AID_OK;
}

aid__row aid__deal_in_force(const aid__model *model, aid__row partner, int32_t unit, int64_t at)
{
    aid__row found = 0;
    for (aid__row row = aid__partner_at(model, partner)->last_deal; row != 0; row = aid__deal_at(model, row)->previous) {
        const aid__deal_row *deal = aid__deal_at(model, row);
        bool holds = deal->said == (AID__DEAL_HERE | AID__DEAL_THERE) && deal->unit == unit && deal->from <= at;
        if (holds && (found == 0 || deal->version > aid__deal_at(model, found)->version))
            found = row;
    }
    return found;
}

#define NO 0
#define HELD AID_TRADE_HELD
#define POSTED AID_TRADE_POSTED
#define SETTLED AID_TRADE_SETTLED
#define VOID AID_TRADE_VOID
#define ACCEPTED AID_TRADE_ACCEPTED

/* Read a row as: in this state, each act leads there. What a side has signed itself counts whatever it remembers: so DONE
 * and POST, which carry that signature, lead out of every state. */
static const uint8_t trade_out[AID_TRADE_ACCEPTED + 1][AID__TRADE_ACT_COUNT] = {
    /*               PROMISE  REFUSE   VOID     POST  DONE    */
    [HELD]     = { POSTED,  VOID,    VOID,    NO,   SETTLED },
    [POSTED]   = { POSTED,  POSTED,  NO,      NO,   SETTLED },
    [SETTLED]  = { SETTLED, SETTLED, NO,      NO,   SETTLED },
    [VOID]     = { VOID,    VOID,    NO,      NO,   SETTLED },
};
static const uint8_t trade_in[AID_TRADE_ACCEPTED + 1][AID__TRADE_ACT_COUNT] = {
    [ACCEPTED] = { NO,      NO,      VOID,    SETTLED, NO },
    [SETTLED]  = { NO,      NO,      SETTLED, SETTLED, NO },
    [VOID]     = { NO,      NO,      VOID,    SETTLED, NO },
};

#undef NO
#undef HELD
#undef POSTED
#undef SETTLED
#undef VOID
#undef ACCEPTED

int32_t aid__trade_next(int32_t direction, int32_t state, aid__trade_act act)
{
    assert(state >= 0 && state <= AID_TRADE_ACCEPTED && act < AID__TRADE_ACT_COUNT);
    return direction == AID_TRADE_OUT ? trade_out[state][act] : trade_in[state][act];
}

aid_status aid__trade_room(const aid__model *model, aid__row row, int32_t direction, int64_t amount, aid_error *error)
{
    const aid__deal_row *deal = aid__deal_at(model, row);
    const aid__position_row *position = aid__position_at(model, deal->position);
    bool out = direction == AID_TRADE_OUT;
    int64_t before = out ? position->here + position->held : position->there + position->other_held;
    int64_t most = out ? deal->most : deal->other_most;
    if (amount <= most - before)
        return AID_OK;
    return aid__fail(error, AID_E_LIMIT, AID_REASON_CREDIT,
                     "%s has received %lld beyond what it gave, with what is under way; with this it would be %lld, and %lld is "
                     "agreed. Help in the other direction, a gift from the pool, or other terms make room",
                     out ? "this side" : "the partner", (long long)before, (long long)(before + amount), (long long)most);
}

static aid_status trade_range(const aid__model *model, const aid__posting *lines, size_t count, aid__row group, int32_t unit, aid_error *error)
{
    for (size_t i = 0; i < count; i++) {
        const aid__account_row *account = aid__account_at(model, aid__model_account(model, lines[i].owner, (int32_t)lines[i].kind, group, unit));
        int64_t sum = lines[i].amount > 0 ? account->given + lines[i].amount : account->received - lines[i].amount;
        int64_t after = account->balance + lines[i].amount;
        if (sum > trade_amount_max || after > trade_amount_max || after < -trade_amount_max)
            return aid__fail(error, AID_E_LIMIT, AID_REASON_AMOUNT, "a balance or sum would pass ±(2^53−1)");
    }
    return AID_OK;
}

aid_status aid__trade_lines(const aid__model *model, const aid__trade_row *trade, int64_t now, aid__posting lines[AID__TRADE_LINES],
                            size_t *out_count, int64_t *out_flags, aid_error *error)
{
    const aid__partner_row *partner = aid__partner_at(model, trade->partner);
    int32_t unit = aid__deal_at(model, trade->deal)->unit;
    uint64_t pool = aid__group_at(model, partner->group)->id;
    bool out = trade->direction == AID_TRADE_OUT;
    int64_t extra = out ? 0 : trade->extra, amount = out ? -trade->here : trade->here;
    size_t count = 0;
    if (trade->member == 0) {
        lines[count++] = (aid__posting){ .owner = pool, .kind = AID_ACCOUNT_POOL, .amount = amount + extra };
    } else {
        lines[count++] = (aid__posting){ .owner = aid__member_at(model, trade->member)->id, .amount = amount };
        if (extra != 0)
            lines[count++] = (aid__posting){ .owner = pool, .kind = AID_ACCOUNT_POOL, .amount = extra };
    }
    lines[count++] = (aid__posting){ .owner = partner->id, .kind = AID_ACCOUNT_CLEARING, .amount = -amount - extra };
    *out_count = count;
    *out_flags = 0;
    aid__row account = trade->member == 0 ? 0 : aid__model_account(model, lines[0].owner, 0, partner->group, unit);
    if (account != 0 && aid__credit_passes(model, account, amount, now))
        *out_flags = AID__FLAG_OVER_LIMIT;
    return trade_range(model, lines, count, partner->group, unit, error);
}
