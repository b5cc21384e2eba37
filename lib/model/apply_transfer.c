/* SPDX-License-Identifier: MIT */
/* Funds, and transfers: made, then moved by acts. The event says the lines and the state that was reached. */
#include "model/model.h"

#include "base/error.h"
#include <string.h>

/* ---- funds ---- */

/* The lines of a text as symbols. */
static bool transfer_purposes(aid__apply *apply, const char *text, aid__span *out)
{
    uint64_t symbols[AID__FUND_PURPOSES];
    size_t count = 0;
    while (*text != '\0' && count < AID__FUND_PURPOSES) {
        char line[AID_LIMIT_NAME_BYTES + 1];
        size_t length = strcspn(text, "\n"), kept = length < sizeof line - 1 ? length : sizeof line - 1;
        uint32_t symbol;
        memcpy(line, text, kept);
        line[kept] = '\0';
        if (!aid__model_symbol(apply->model, line, &symbol))
            return false;
        if (symbol != 0)
            symbols[count++] = symbol;
        text += length + (text[length] == '\n');
    }
    return aid__model_span(apply->model, symbols, count, out);
}

aid_status aid__apply_fund(aid__apply *apply)
{
    const aid__fund_record *record = apply->event->record;
    aid__model *model = apply->model;
    aid__row group, row;
    aid_status status = aid__apply_row(apply, AID__THING_GROUP, record->group, &group);
    aid__fund_row *fund = NULL;
    if (status != AID_OK)
        return status;
    if (apply->event->kind == AID__EVENT_FUND_OPENED) {
        fund = aid__model_add(model, AID__TABLE_FUND, &row);
        if (fund != NULL && !aid__model_link(model, AID__MAP_IDS, aid__key(0, record->fund), aid__place(AID__THING_FUND, row)))
            fund = NULL;
    } else {
        status = aid__apply_row(apply, AID__THING_FUND, record->fund, &row);
        if (status == AID_OK && row == 0)
            status = aid__apply_unknown(apply, "fund", 0);
        fund = status == AID_OK ? aid__model_touch(model, AID__TABLE_FUND, row) : NULL;
    }
    if (fund == NULL)
        return status != AID_OK ? status : aid__fail_memory(apply->error);
    fund->id = record->fund;
    fund->group = group;
    fund->unit = (int32_t)record->unit;
    fund->closed = (uint32_t)record->closed;
    if (!aid__model_symbol(model, record->name, &fund->name) || !transfer_purposes(apply, record->purposes, &fund->purposes))
        return aid__fail_memory(apply->error);
    return AID_OK;
}

/* What came in and went out of a fund, beside its account: `sign` −1 where a booking is undone. */
static aid_status transfer_count(aid__apply *apply, const aid__transfer_row *transfer, int64_t sign)
{
    if (transfer->fund == 0)
        return AID_OK;
    aid__fund_row *fund = aid__model_touch(apply->model, AID__TABLE_FUND, transfer->fund);
    if (fund == NULL)
        return aid__fail_memory(apply->error);
    if (transfer->receipt != 0)
        fund->receipt[transfer->receipt % AID__FUND_RECEIPTS] += sign * transfer->amount;
    else
        fund->spent += sign * transfer->amount;
    return AID_OK;
}

/* ---- transfers ---- */

/* Whose account keeps the amount free: a fund's when it spends, else the payer's. */
static aid_status transfer_hold(aid__apply *apply, aid__transfer_row *transfer, int64_t hold)
{
    const aid__model *model = apply->model;
    bool spends = transfer->fund != 0 && transfer->receipt == 0;
    aid__hold_key key = { .group = transfer->group, .unit = transfer->unit,
                          .owner = spends ? aid__fund_at(model, transfer->fund)->id : aid__member_at(model, transfer->payer)->id,
                          .kind = spends ? AID_ACCOUNT_FUND : 0 };
    int64_t change = hold - transfer->hold;
    transfer->hold = hold;
    return key.owner == 0 ? AID_OK : aid__apply_hold(apply, key, change);
}

static aid_status transfer_rows(aid__apply *apply, const aid__transfer_record *record, aid__transfer_row *out)
{
    const struct {
        aid__thing thing;
        uint64_t id;
        aid__row *row;
    } wanted[] = {
        { AID__THING_GROUP, record->group, &out->group },      { AID__THING_MEMBER, record->payer, &out->payer },
        { AID__THING_MEMBER, record->receiver, &out->receiver }, { AID__THING_FUND, record->fund, &out->fund },
        { AID__THING_GROUP, record->body, &out->body },          { AID__THING_BETWEEN, record->between, &out->between },
    };
    aid_status status = AID_OK;
    for (size_t i = 0; status == AID_OK && i < sizeof wanted / sizeof *wanted; i++)
        status = aid__apply_row(apply, wanted[i].thing, wanted[i].id, wanted[i].row);
    if (status == AID_OK && out->group == 0)
        status = aid__apply_unknown(apply, "group", 0);
    return status;
}

static aid_status transfer_post(aid__apply *apply, aid__row row, const aid__transfer_row *transfer,
                                const aid__postings *postings, uint32_t flags)
{
    const aid__apply_books books = { .group = transfer->group, .unit = transfer->unit,
                                     .kind = AID__ENTRY_EXPIRY + transfer->kind, .transfer = row,
                                     .happened = transfer->happened, .flags = flags };
    aid_status status = aid__apply_postings(apply, postings, &books);
    if (status == AID_OK && postings->count != 0)
        status = transfer_count(apply, transfer, flags & AID__POSTING_REVERSAL ? -1 : 1);
    return status;
}

static aid_status transfer_made(aid__apply *apply, const aid__transfer_record *record)
{
    aid__model *model = apply->model;
    aid__row row;
    aid__transfer_row *transfer = aid__model_add(model, AID__TABLE_TRANSFER, &row);
    if (transfer == NULL
        || !aid__model_link(model, AID__MAP_IDS, aid__key(0, record->transfer), aid__place(AID__THING_TRANSFER, row)))
        return aid__fail_memory(apply->error);
    *transfer = (aid__transfer_row){
        .id = record->transfer, .seq = apply->event->seq, .act_seq = apply->event->seq, .amount = record->amount,
        .created = apply->when, .happened = record->happened, .deadline = record->deadline, .kind = (int32_t)record->kind,
        .unit = (int32_t)record->unit, .state = (int32_t)record->state, .receipt = (int32_t)record->receipt,
        .flags = (uint32_t)record->flags, .has_memo = apply->event->has_parts, .fraction = record->fraction,
    };
    aid_status status = transfer_rows(apply, record, transfer);
    if (status == AID_OK && !aid__model_symbol(model, record->purpose, &transfer->purpose))
        status = aid__fail_memory(apply->error);
    if (status == AID_OK)
        status = transfer_hold(apply, transfer, record->hold);
    if (status == AID_OK)
        status = aid__apply_fraction(apply, transfer->between, transfer->fraction);
    return status == AID_OK ? transfer_post(apply, row, transfer, &record->postings, (uint32_t)record->flags) : status;
}

/* What rounding kept back when it was booked in other books; undone with the booking. */
static aid_status transfer_fraction(aid__apply *apply, aid__transfer_row *transfer, const aid__transfer_act_record *record)
{
    if (transfer->state == AID_TRANSFER_REVERSED)
        return aid__apply_fraction(apply, transfer->between, -transfer->fraction);
    if (record->between == 0)
        return AID_OK;
    aid_status status = aid__apply_row(apply, AID__THING_BETWEEN, record->between, &transfer->between);
    transfer->fraction = record->fraction;
    return status == AID_OK ? aid__apply_fraction(apply, transfer->between, transfer->fraction) : status;
}

aid_status aid__apply_transfer(aid__apply *apply)
{
    if (apply->event->kind == AID__EVENT_TRANSFER_MADE)
        return transfer_made(apply, apply->event->record);
    const aid__transfer_act_record *record = apply->event->record;
    aid__row row;
    aid_status status = aid__apply_row(apply, AID__THING_TRANSFER, record->transfer, &row);
    if (status == AID_OK && row == 0)
        status = aid__apply_unknown(apply, "transfer", 0);
    if (status != AID_OK)
        return status;
    aid__transfer_row *transfer = aid__model_touch(apply->model, AID__TABLE_TRANSFER, row);
    if (transfer == NULL)
        return aid__fail_memory(apply->error);
    transfer->act_seq = apply->event->seq;
    transfer->state = (int32_t)record->state;
    transfer->deadline = record->deadline;
    transfer->flags |= (uint32_t)record->flags;
    uint32_t flags = (uint32_t)record->flags | (transfer->state == AID_TRANSFER_REVERSED ? AID__POSTING_REVERSAL : 0);
    status = transfer_hold(apply, transfer, record->hold);
    if (status == AID_OK)
        status = transfer_fraction(apply, transfer, record);
    return status == AID_OK ? transfer_post(apply, row, transfer, &record->postings, flags) : status;
}
