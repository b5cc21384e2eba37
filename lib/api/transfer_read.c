/* SPDX-License-Identifier: MIT */
/* Reading transfers. */
#include <mutualaid/transfer.h>

#include "api/handle.h"
#include <string.h>

void aid_transfer_list_options_init(aid_transfer_list_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

static aid_status transfer_may_read(const aid_store *store, const aid__transfer_row *transfer, aid_error *error)
{
    aid__access access = { .subject = transfer->payer ? transfer->payer : transfer->receiver, .other = transfer->receiver,
                           .group = transfer->group };
    aid__actor actor = store->actor;
    actor.required = 0;
    return aid__access_check(&store->model, &actor, AID__ACT_READ_BOOKS, &access, error);
}

static aid_status transfer_memo(aid_store *store, const aid__transfer_row *transfer, aid_transfer_info *info, aid_error *error)
{
    aid__any_record record;
    aid__gaps gaps;
    info->memo = "";
    if (!transfer->has_memo) {
        info->withheld = AID_BIT(AID_WITHHELD_NOT_GIVEN);
        return AID_OK;
    }
    if (!aid__may_read(store, AID__ACT_READ_MEMO, transfer->payer, transfer->receiver, transfer->group)) {
        info->withheld = AID_BIT(AID_WITHHELD_DENIED);
        return AID_OK;
    }
    aid_status status = aid__store_recall(store, transfer->seq, &record, &gaps, error);
    if (status != AID_OK)
        return status;
    info->memo = record.transfer.memo;
    info->withheld = aid__withheld(&gaps, UINT64_MAX);
    return AID_OK;
}

/* What its booking brought into the other group's books. */
static void transfer_credited(const aid__model *model, const aid__transfer_row *transfer, aid_transfer_info *info)
{
    for (uint32_t i = 0; transfer->body != 0 && i < transfer->posting_count; i++) {
        const aid__posting_row *line = aid__posting_at(model, transfer->first_posting + i);
        const aid__account_row *account = aid__account_at(model, line->account);
        if (account->group != transfer->body || (account->kind != 0 && account->kind != AID_ACCOUNT_POOL))
            continue;
        info->credited = line->amount;
        info->credited_unit = account->unit;
    }
}

aid_status aid_transfer_get(aid_store *store, aid_transfer transfer, aid_transfer_info *out_info, aid_error *error)
{
    aid__row row;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_TRANSFER, transfer.id, &row, error);
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    const aid__transfer_row *known = aid__transfer_at(model, row);
    status = transfer_may_read(store, known, error);
    if (status != AID_OK)
        return status;
    aid_transfer_info info = {
        .struct_size = (uint32_t)sizeof info, .state = known->state, .number = row, .amount = known->amount, .held = known->hold,
        .group = { aid__group_at(model, known->group)->id }, .payer = { aid__member_at(model, known->payer)->id },
        .receiver = { aid__member_at(model, known->receiver)->id }, .fund = { aid__fund_at(model, known->fund)->id },
        .body = { aid__group_at(model, known->body)->id }, .created = known->created, .happened = known->happened,
        .deadline = known->deadline, .kind = known->kind, .unit = known->unit, .receipt = known->receipt,
        .over_limit = (known->flags & AID__FLAG_OVER_LIMIT) != 0,
        .purpose = aid__store_keep_text(store, aid__model_symbol_text(model, known->purpose)),
    };
    transfer_credited(model, known, &info);
    if (info.purpose == NULL)
        return aid__fail_memory(error);
    status = transfer_memo(store, known, &info, error);
    return status == AID_OK ? aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_transfer_info", error) : status;
}

typedef struct transfer_filter {
    aid__row group, fund, member;
    int32_t state, kind;
} transfer_filter;

static bool transfer_fits(const aid__transfer_row *transfer, const transfer_filter *filter)
{
    return (filter->group == 0 || transfer->group == filter->group) && (filter->fund == 0 || transfer->fund == filter->fund)
           && (filter->member == 0 || transfer->payer == filter->member || transfer->receiver == filter->member)
           && (filter->state == 0 || transfer->state == filter->state) && (filter->kind == 0 || transfer->kind == filter->kind);
}

static aid_status transfer_read_filter(const aid_store *store, const aid_transfer_list_options *options, transfer_filter *out,
                                       aid_error *error)
{
    aid_transfer_list_options ours;
    aid_status status = aid__options_read(&ours, sizeof ours, options, AID__OPTIONS_LEAST, "aid_transfer_list_options", error);
    if (status == AID_OK)
        status = aid__reserved_check(ours.reserved, "aid_transfer_list_options", error);
    if (status == AID_OK)
        status = aid__check_enum(ours.state, AID_TRANSFER_REVERSED, "state", error);
    if (status == AID_OK)
        status = aid__check_enum(ours.kind, AID_TRANSFER_ACROSS, "kind", error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_GROUP, ours.group.id, &out->group, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_FUND, ours.fund.id, &out->fund, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_MEMBER, ours.member.id, &out->member, error);
    out->state = ours.state;
    out->kind = ours.kind;
    return status;
}

aid_status aid_transfer_list(aid_store *store, const aid_transfer_list_options *options, aid_transfer *transfers, size_t capacity,
                             size_t *out_count, aid_error *error)
{
    aid__list list;
    transfer_filter filter = { 0 };
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = transfer_read_filter(store, options, &filter, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, transfers, sizeof *transfers, sizeof *transfers, capacity, out_count, error);
    if (status != AID_OK)
        return status;
    for (aid__row row = 1; row <= aid__model_count(&store->model, AID__TABLE_TRANSFER); row++) {
        const aid_transfer transfer = { aid__transfer_at(&store->model, row)->id };
        if (transfer_fits(aid__transfer_at(&store->model, row), &filter))
            aid__list_add(&list, &transfer);
    }
    *out_count = list.count;
    return AID_OK;
}
