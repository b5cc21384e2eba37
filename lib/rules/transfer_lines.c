/* SPDX-License-Identifier: MIT */
#include "rules/transfer_lines.h"

#include "base/unit.h"
#include <assert.h>

static const int64_t transfer_amount_max = ((int64_t)1 << 53) - 1;

#define NO 0
#define HELD AID_TRANSFER_HELD
#define POSTED AID_TRANSFER_POSTED
#define VOID AID_TRANSFER_VOID
#define DISPUTED AID_TRANSFER_DISPUTED
#define CONTESTED AID_TRANSFER_CONTESTED
#define REVERSED AID_TRANSFER_REVERSED

/* Read a row as: in this state, each act leads there, or is refused (NO). */
static const uint8_t transfer_next_state[AID_TRANSFER_REVERSED + 1][AID__TRANSFER_ACTS] = {
    /*                          POST    VOID  DISPUTE    STANDS  FALLS     REVERSE  */
    [AID_TRANSFER_HELD]      = { POSTED, VOID, DISPUTED,  NO,     NO,       NO },
    [AID_TRANSFER_POSTED]    = { NO,     NO,   CONTESTED, NO,     NO,       REVERSED },
    [AID_TRANSFER_VOID]      = { NO,     NO,   NO,        NO,     NO,       NO },
    [AID_TRANSFER_DISPUTED]  = { NO,     NO,   NO,        POSTED, VOID,     NO }, /* nothing is booked yet */
    [AID_TRANSFER_CONTESTED] = { NO,     NO,   NO,        POSTED, REVERSED, REVERSED },
    [AID_TRANSFER_REVERSED]  = { NO,     NO,   NO,        NO,     NO,       NO },
};

#undef NO
#undef HELD
#undef POSTED
#undef VOID
#undef DISPUTED
#undef CONTESTED
#undef REVERSED

aid_status aid__transfer_next(int32_t state, aid__transfer_act act, int32_t *out_state, aid_error *error)
{
    static const char *const states[] = { "nothing", "held", "booked", "called off", "held and disputed", "booked but contested",
                                          "reversed" };
    static const char *const acts[] = { "booked", "called off", "disputed", "resolved", "resolved", "reversed" };
    assert(state > 0 && state <= AID_TRANSFER_REVERSED && act < AID__TRANSFER_ACTS);
    *out_state = transfer_next_state[state][act];
    if (*out_state != 0)
        return AID_OK;
    return aid__fail(error, AID_E_STATE, AID_REASON_TRANSITION, "the transfer is %s and cannot be %s", states[state], acts[act]);
}

/* ---- lines ---- */

typedef struct transfer_side {
    uint64_t owner;
    int32_t kind; /* 0 a member's ordinary account */
} transfer_side;

static transfer_side transfer_of_group(const aid__model *model, const aid__transfer *transfer, int32_t kind)
{
    return (transfer_side){ aid__group_at(model, transfer->group)->id, kind };
}

static transfer_side transfer_of_member(const aid__model *model, aid__row member)
{
    return (transfer_side){ aid__member_at(model, member)->id, 0 };
}

static transfer_side transfer_of_fund(const aid__model *model, const aid__transfer *transfer)
{
    return (transfer_side){ aid__fund_at(model, transfer->fund)->id, AID_ACCOUNT_FUND };
}

static transfer_side transfer_from(const aid__model *model, const aid__transfer *transfer)
{
    switch (transfer->kind) {
    case AID_TRANSFER_OPENING: return transfer_of_group(model, transfer, AID_ACCOUNT_OPENING);
    case AID_TRANSFER_WRITE_OFF: return transfer_of_group(model, transfer, AID_ACCOUNT_POOL);
    case AID_TRANSFER_SPENDING:
    case AID_TRANSFER_AWARD: return transfer_of_fund(model, transfer);
    case AID_TRANSFER_ACROSS:
        return transfer->payer != 0 ? transfer_of_member(model, transfer->payer)
                                    : transfer_of_group(model, transfer, AID_ACCOUNT_POOL);
    default:
        return transfer->payer != 0 ? transfer_of_member(model, transfer->payer)
                                    : transfer_of_group(model, transfer, AID_ACCOUNT_OUTSIDE);
    }
}

static transfer_side transfer_to(const aid__model *model, const aid__transfer *transfer)
{
    switch (transfer->kind) {
    case AID_TRANSFER_WRITE_OFF: return transfer_of_group(model, transfer, AID_ACCOUNT_OPENING);
    case AID_TRANSFER_RECEIPT: return transfer_of_fund(model, transfer);
    case AID_TRANSFER_AWARD: return transfer_of_group(model, transfer, AID_ACCOUNT_POOL);
    case AID_TRANSFER_SPENDING:
        return transfer->receiver != 0 ? transfer_of_member(model, transfer->receiver)
                                       : transfer_of_group(model, transfer, AID_ACCOUNT_OUTSIDE);
    default:
        return transfer->fund != 0       ? transfer_of_fund(model, transfer)
               : transfer->receiver != 0 ? transfer_of_member(model, transfer->receiver)
                                         : transfer_of_group(model, transfer, AID_ACCOUNT_POOL);
    }
}

static void transfer_line(aid__transfer *transfer, transfer_side side, uint64_t group, int64_t amount)
{
    transfer->lines[transfer->count++] =
        (aid__posting){ .owner = side.owner, .kind = side.kind, .group = group, .amount = amount };
}

static bool transfer_crosses(const aid__transfer *transfer)
{
    return transfer->body != 0 && transfer->body != transfer->group;
}

/* Into another group's books: to a member there, or its pool. */
static aid_status transfer_cross(const aid__model *model, aid__transfer *transfer, aid_error *error)
{
    aid__crossing crossing = { .group = transfer->group, .other = transfer->body, .unit = transfer->unit,
                               .amount = transfer->amount,
                               .when = transfer->happened ? transfer->happened : transfer->now };
    aid__posting receiver = { .owner = aid__group_at(model, transfer->body)->id, .kind = AID_ACCOUNT_POOL };
    if (transfer->receiver != 0)
        receiver = (aid__posting){ .owner = aid__member_at(model, transfer->receiver)->id };
    aid_status status = aid__clearing_cross(model, &crossing, error);
    if (status == AID_OK)
        status = aid__clearing_check(model, &crossing, error);
    if (status != AID_OK)
        return status;
    aid__model_find(model, crossing.terms.id, &transfer->between);
    transfer->fraction = crossing.fraction;
    transfer->count += aid__clearing_lines(model, &crossing, &receiver, transfer->lines + transfer->count);
    return AID_OK;
}

static aid_status transfer_lines(const aid__model *model, aid__transfer *transfer, aid_error *error)
{
    transfer_side from = transfer_from(model, transfer), to = transfer_to(model, transfer);
    transfer->count = 0;
    transfer->between = 0;
    transfer->fraction = 0;
    transfer_line(transfer, from, 0, -transfer->amount);
    if (transfer_crosses(transfer))
        return transfer_cross(model, transfer, error);
    transfer_line(transfer, to, 0, transfer->amount);
    return AID_OK;
}

/* ---- may it be? ---- */

static aid_status transfer_check_fund(const aid__model *model, const aid__transfer *transfer, aid_error *error)
{
    const aid__account_row *account =
        aid__account_at(model, aid__model_account(model, aid__fund_at(model, transfer->fund)->id, AID_ACCOUNT_FUND,
                                                  transfer->group, transfer->unit));
    int64_t free_now = account->balance - account->held + transfer->released;
    if (transfer->amount <= free_now)
        return AID_OK;
    return aid__fail(error, AID_E_LIMIT, AID_REASON_CREDIT, "the fund has %lld free; %lld cannot be spent from it",
                     (long long)free_now, (long long)transfer->amount);
}

static aid_status transfer_check_payer(const aid__model *model, aid__transfer *transfer, aid_error *error)
{
    aid__terms_row terms;
    aid__credit credit;
    aid__terms_in_force(model, transfer->group, transfer->unit, transfer->happened ? transfer->happened : transfer->now, &terms);
    aid__credit_of(model, transfer->payer, &terms, transfer->now, &credit);
    int64_t before = credit.balance - credit.held + transfer->released;
    const aid__limit_end end = { .mode = credit.mode, .limit = credit.limit, .before = before,
                                 .after = before - transfer->amount, .passed = before - transfer->amount < credit.limit,
                                 .whose = "payer's", .side = "lower limit" };
    const aid__limit_word word = { .accept_warning = transfer->accept_warning };
    return aid__limit_check(&end, &word, &transfer->flags, error);
}

static aid_status transfer_check_pool(const aid__model *model, const aid__transfer *transfer, aid_error *error)
{
    aid__terms_row terms;
    aid__terms_in_force(model, transfer->group, transfer->unit, transfer->happened ? transfer->happened : transfer->now, &terms);
    int64_t before = aid__account_at(model, aid__model_account(model, aid__group_at(model, transfer->group)->id, AID_ACCOUNT_POOL,
                                                               transfer->group, transfer->unit))->balance;
    if (before - transfer->amount >= terms.pool_min)
        return AID_OK;
    return aid__fail(error, AID_E_LIMIT, AID_REASON_CREDIT, "the pool would go from %lld to %lld, beyond its limit of %lld",
                     (long long)before, (long long)(before - transfer->amount), (long long)terms.pool_min);
}

static aid_status transfer_check_range(const aid__model *model, const aid__transfer *transfer, aid_error *error)
{
    for (size_t i = 0; i < transfer->count; i++) {
        const aid__posting *line = &transfer->lines[i];
        aid__row group = line->group != 0 && transfer->body != 0 ? transfer->body : transfer->group;
        const aid__account_row *account =
            aid__account_at(model, aid__model_account(model, line->owner, (int32_t)line->kind, group,
                                                      line->unit != 0 ? (int32_t)line->unit : transfer->unit));
        int64_t sum = line->amount > 0 ? account->given + line->amount : account->received - line->amount;
        int64_t after = account->balance + line->amount;
        if (sum > transfer_amount_max || after > transfer_amount_max || after < -transfer_amount_max)
            return aid__fail(error, AID_E_LIMIT, AID_REASON_AMOUNT, "a balance or sum would pass ±(2^53−1)");
    }
    return AID_OK;
}

aid_status aid__transfer_decide(const aid__model *model, aid__transfer *transfer, aid_error *error)
{
    transfer->flags = 0;
    aid_status status = transfer_lines(model, transfer, error);
    if (status == AID_OK && transfer->kind == AID_TRANSFER_ACROSS && transfer->payer == 0)
        status = transfer_check_pool(model, transfer, error);
    if (status == AID_OK && (transfer->kind == AID_TRANSFER_SPENDING || transfer->kind == AID_TRANSFER_AWARD))
        status = transfer_check_fund(model, transfer, error);
    if (status == AID_OK && transfer->payer != 0 && transfer->kind != AID_TRANSFER_CLOSING)
        status = transfer_check_payer(model, transfer, error);
    return status == AID_OK ? transfer_check_range(model, transfer, error) : status;
}

aid_status aid__transfer_negated(const aid__model *model, aid__row row, int64_t now, aid__posting lines[AID__TRANSFER_LINES],
                                 size_t *out_count, int64_t *out_flags, aid_error *error)
{
    const aid__transfer_row *transfer = aid__transfer_at(model, row);
    uint32_t count = transfer->posting_count < AID__TRANSFER_LINES ? transfer->posting_count : AID__TRANSFER_LINES;
    for (uint32_t i = 0; i < count; i++) {
        const aid__posting_row *line = aid__posting_at(model, transfer->first_posting + i);
        const aid__account_row *account = aid__account_at(model, line->account);
        int64_t after = account->balance - line->amount;
        lines[i] = (aid__posting){ .owner = account->owner, .kind = account->kind, .amount = -line->amount,
                                   .unit = account->unit == transfer->unit ? 0 : account->unit,
                                   .group = account->group == transfer->group ? 0 : aid__group_at(model, account->group)->id };
        if (account->kind == AID_ACCOUNT_FUND && after < account->held)
            return aid__fail(error, AID_E_LIMIT, AID_REASON_CREDIT,
                             "the fund has %lld left, and %lld of it is held; undo what was spent first",
                             (long long)account->balance, (long long)account->held);
        if (aid__credit_passes(model, line->account, -line->amount, now))
            *out_flags |= AID__FLAG_OVER_LIMIT;
    }
    *out_count = count;
    return AID_OK;
}
