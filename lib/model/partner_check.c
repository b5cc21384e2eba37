/* SPDX-License-Identifier: MIT */
/* Do the books towards other communities hold together? Looked at from scratch: what each trade says, added up, against
 * positions, what is held, what rounding left, and the clearing accounts. */
#include "model/model.h"

#include "base/error.h"

typedef struct partner_sum {
    int64_t here, there, held, other_held;
} partner_sum;

static aid_status partner_wrong(aid_error *error, const char *what, aid__row row)
{
    return aid__fail(error, AID_E_CORRUPT, AID_REASON_STATE_HASH, "%s (number %u)", what, (unsigned)row);
}

static void partner_count(const aid__trade_row *trade, partner_sum *sum, uint64_t *fraction, const aid__deal_row *deal)
{
    bool out = trade->direction == AID_TRADE_OUT;
    if (trade->state == AID_TRADE_HELD)
        sum->held += trade->here;
    if (trade->state == AID_TRADE_ACCEPTED)
        sum->other_held += trade->there;
    if (trade->state != AID_TRADE_POSTED && trade->state != AID_TRADE_SETTLED)
        return;
    sum->here += out ? trade->here : -(trade->here + trade->extra);
    sum->there += out ? -(trade->there + trade->extra) : trade->there;
    if (out)
        *fraction += (uint64_t)trade->here * (uint64_t)deal->num - (uint64_t)(trade->there + trade->extra) * (uint64_t)deal->den;
}

static bool partner_lines_fit(const aid__model *model, aid__row row)
{
    const aid__trade_row *trade = aid__trade_at(model, row);
    bool booked = trade->state == AID_TRADE_POSTED || trade->state == AID_TRADE_SETTLED;
    return booked == (trade->posting_count != 0);
}

static aid_status partner_check_positions(const aid__model *model, const partner_sum *sums, aid_error *error)
{
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_POSITION); row++) {
        const aid__position_row *position = aid__position_at(model, row);
        const partner_sum *sum = &sums[row];
        if (sum->here != position->here || sum->there != position->there || sum->held != position->held ||
            sum->other_held != position->other_held)
            return partner_wrong(error, "a position towards a partner is not the sum of its trades", row);
        int64_t cleared = 0;
        for (aid__row other = 1; other <= aid__model_count(model, AID__TABLE_POSITION); other++)
            if (aid__position_at(model, other)->partner == position->partner && aid__position_at(model, other)->unit == position->unit)
                cleared += aid__position_at(model, other)->here;
        const aid__partner_row *partner = aid__partner_at(model, position->partner);
        aid__row account = aid__model_account(model, partner->id, AID_ACCOUNT_CLEARING, partner->group, position->unit);
        if (cleared != aid__account_at(model, account)->balance)
            return partner_wrong(error, "a clearing account is not what the trades with the partner say", row);
    }
    return AID_OK;
}

static aid_status partner_check_deals(const aid__model *model, const uint64_t *fractions, aid_error *error)
{
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_DEAL); row++)
        if ((int64_t)fractions[row] != aid__deal_at(model, row)->fraction)
            return partner_wrong(error, "what rounding left under some terms is not what the trades left", row);
    return AID_OK;
}

aid_status aid__model_check_partners(const aid__model *model, aid_error *error)
{
    size_t positions = aid__model_count(model, AID__TABLE_POSITION) + (size_t)1, deals = aid__model_count(model, AID__TABLE_DEAL) + (size_t)1;
    partner_sum *sums = aid__take(model->allocator, positions * sizeof *sums);
    uint64_t *fractions = aid__take(model->allocator, deals * sizeof *fractions);
    aid_status status = sums == NULL || fractions == NULL ? aid__fail_memory(error) : AID_OK;
    if (status == AID_OK) {
        memset(sums, 0, positions * sizeof *sums);
        memset(fractions, 0, deals * sizeof *fractions);
    }
    for (aid__row row = 1; status == AID_OK && row <= aid__model_count(model, AID__TABLE_TRADE); row++) {
        const aid__trade_row *trade = aid__trade_at(model, row);
        const aid__deal_row *deal = aid__deal_at(model, trade->deal);
        partner_count(trade, &sums[deal->position], &fractions[trade->deal], deal);
        if (!partner_lines_fit(model, row))
            status = partner_wrong(error, "a trade is booked and has no lines, or has lines and is not booked", row);
    }
    if (status == AID_OK)
        status = partner_check_positions(model, sums, error);
    if (status == AID_OK)
        status = partner_check_deals(model, fractions, error);
    aid__give(model->allocator, sums, positions * sizeof *sums);
    aid__give(model->allocator, fractions, deals * sizeof *fractions);
    return status;
}
