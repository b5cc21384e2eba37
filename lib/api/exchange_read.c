/* SPDX-License-Identifier: MIT */
/* Reading exchanges. */
#include <mutualaid/exchange.h>

#include "api/handle.h"
#include <string.h>

/* What its booking brought the helper, and in which unit. */
static void exchange_credited(const aid__model *model, const aid__exchange_row *exchange, aid_exchange_info *info)
{
    for (uint32_t i = 0; i < exchange->posting_count; i++) {
        const aid__posting_row *line = aid__posting_at(model, exchange->first_posting + i);
        const aid__account_row *account = aid__account_at(model, line->account);
        if (account->kind != 0 || account->owner_row != exchange->helper || line->amount <= 0)
            continue;
        info->credited = line->amount;
        info->credited_unit = account->unit;
    }
}

static void exchange_info_clear(const aid__model *model, aid__row row, aid_exchange_info *info)
{
    const aid__exchange_row *exchange = aid__exchange_at(model, row);
    *info = (aid_exchange_info){
        .struct_size = (uint32_t)sizeof *info, .state = exchange->state, .number = row,
        .request = { aid__listing_at(model, exchange->request)->id },
        .offer = { aid__listing_at(model, exchange->offer)->id },
        .group = { aid__group_at(model, exchange->group)->id },
        .requester = { aid__member_at(model, exchange->requester)->id },
        .helper = { aid__member_at(model, exchange->helper)->id },
        .skill = { aid__skill_at(model, exchange->skill)->id },
        .corrects = { aid__exchange_at(model, exchange->corrects)->id },
        .created = exchange->created, .starts = exchange->starts, .happened = exchange->happened,
        .deadline = exchange->deadline, .minutes = exchange->minutes,
        .requester_minutes = exchange->requester_minutes, .helper_minutes = exchange->helper_minutes,
        .unit = exchange->unit, .over_limit = (exchange->flags & AID__FLAG_OVER_LIMIT) != 0,
        .by_silence = (exchange->flags & AID__FLAG_SILENCE) != 0,
        .by_pool = (exchange->flags & AID__FLAG_SOLIDARITY) != 0,
        .gifted = (exchange->flags & AID__FLAG_GIFTED) != 0, .price = exchange->price, .held = exchange->hold,
        .payer = { aid__member_at(model, exchange->payer)->id },
        .amount = exchange->posting_count ? -aid__posting_at(model, exchange->first_posting)->amount : 0, .memo = "", .reference = "",
        .helper_group = { aid__group_at(model, exchange->helper_group)->id },
    };
    exchange_credited(model, exchange, info);
}

aid_status aid_exchange_get(aid_store *store, aid_exchange exchange, aid_exchange_info *out_info, aid_error *error)
{
    aid__row row;
    aid_exchange_info info;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_EXCHANGE, exchange.id, &row, error);
    if (status != AID_OK)
        return status;
    exchange_info_clear(&store->model, row, &info);
    const aid__exchange_row *known = aid__exchange_at(&store->model, row);
    if (!known->has_memo) {
        info.withheld = AID_BIT(AID_WITHHELD_NOT_GIVEN);
    } else if (!aid__may_read(store, AID__ACT_READ_MEMO, known->requester, known->helper, known->group)) {
        info.withheld = AID_BIT(AID_WITHHELD_DENIED);
    } else {
        aid__any_record record;
        aid__gaps gaps;
        status = aid__store_recall(store, known->seq, &record, &gaps, error);
        if (status != AID_OK)
            return status;
        info.memo = record.exchange.memo;
        info.reference = record.exchange.reference;
        info.withheld = aid__withheld(&gaps, UINT64_MAX);
    }
    return aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_exchange_info", error);
}

aid_status aid_exchange_find(aid_store *store, aid_group group, const char *reference, aid_exchange *out_exchange,
                             aid_error *error)
{
    aid__row in, row;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__pointer_check(out_exchange, "out_exchange", error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_GROUP, group.id, &in, error);
    if (status == AID_OK)
        status = aid__find_reference(store, AID__THING_EXCHANGE, in, reference, &row, error);
    if (status == AID_OK)
        out_exchange->id = aid__exchange_at(&store->model, row)->id;
    return status;
}

/* ---- lists ---- */

typedef struct exchange_filter {
    aid_exchange_list_options options;
    aid__row group, member, request;
} exchange_filter;

static bool exchange_passes(const aid__exchange_row *exchange, const exchange_filter *filter)
{
    int64_t when = exchange->happened ? exchange->happened : exchange->created;
    if (filter->options.state != 0 && exchange->state != filter->options.state)
        return false;
    if (filter->group != 0 && exchange->group != filter->group)
        return false;
    if (filter->member != 0 && exchange->requester != filter->member && exchange->helper != filter->member)
        return false;
    if (filter->request != 0 && exchange->request != filter->request)
        return false;
    return (filter->options.from == 0 || when >= filter->options.from)
           && (filter->options.until == 0 || when < filter->options.until);
}

static aid_status exchange_filter_read(aid_store *store, const aid_exchange_list_options *options,
                                       exchange_filter *filter, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&filter->options, sizeof filter->options, options, AID__OPTIONS_LEAST,
                                   "aid_exchange_list_options", error);
    if (status == AID_OK)
        status = aid__check_enum(filter->options.state, AID_EXCHANGE_VOID, "state", error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_GROUP, filter->options.group.id, &filter->group, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_MEMBER, filter->options.member.id, &filter->member, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_REQUEST, filter->options.request.id, &filter->request, error);
    return status;
}

aid_status aid_exchange_list(aid_store *store, const aid_exchange_list_options *options, aid_exchange *exchanges,
                             size_t capacity, size_t *out_count, aid_error *error)
{
    exchange_filter filter = { 0 };
    aid__list list;
    aid_status status = exchange_filter_read(store, options, &filter, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, exchanges, sizeof *exchanges, sizeof *exchanges, capacity, out_count, error);
    if (status != AID_OK)
        return status;
    for (aid__row row = 1; row <= aid__model_count(&store->model, AID__TABLE_EXCHANGE); row++)
        if (exchange_passes(aid__exchange_at(&store->model, row), &filter))
            aid__list_add(&list, &aid__exchange_at(&store->model, row)->id);
    *out_count = list.count;
    return AID_OK;
}
