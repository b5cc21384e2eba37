/* SPDX-License-Identifier: MIT */
/* Funds: opened, changed, read. What goes in and out is in transfer.c. */
#include <mutualaid/transfer.h>

#include "api/handle.h"
#include "api/member_inside.h"
#include "base/unit.h"
#include "rules/policy.h"
#include <string.h>

void aid_fund_options_init(aid_fund_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

static aid_status fund_read_options(aid_store *store, const aid_fund_options *options, aid_fund_options *out, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(out, sizeof *out, options, AID__OPTIONS_LEAST, "aid_fund_options", error);
    if (status != AID_OK)
        return status;
    const aid__text_field texts[] = { { out->name, "name", AID_LIMIT_NAME_BYTES, 0 },
                                      { out->purposes, "purposes", AID_LIMIT_TEXT_BYTES, 1 } };
    status = aid__check_texts(AID__FIELDS(texts), error);
    if (status == AID_OK)
        status = aid__reserved_check(out->reserved, "aid_fund_options", error);
    if (status == AID_OK)
        status = aid__check_enum(out->closed, AID_NO, "closed", error);
    return status == AID_OK ? aid__unit_check(out->unit, "unit", error) : status;
}

/* Each purpose is a line of its own, none empty, none too long. */
static aid_status fund_check_purposes(const char *text, aid_error *error)
{
    size_t count = 0;
    for (const char *at = text; *at != '\0'; at += *at == '\n') {
        size_t length = strcspn(at, "\n");
        if (length == 0 || length > AID_LIMIT_NAME_BYTES || ++count > AID__FUND_PURPOSES)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE,
                             "purposes: line %zu is empty or too long, or there are more than %d", count + 1, (int)AID__FUND_PURPOSES);
        at += length;
    }
    return count != 0 ? AID_OK : aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "purposes: say what it is for");
}

static aid_status fund_check_name(const aid__model *model, aid__row group, aid__row self, const char *name, aid_error *error)
{
    if (name[0] == '\0')
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "name: a fund needs one");
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_FUND); row++)
        if (row != self && aid__fund_at(model, row)->group == group
            && strcmp(aid__model_symbol_text(model, aid__fund_at(model, row)->name), name) == 0)
            return aid__fail(error, AID_E_STATE, AID_REASON_ALREADY, "name: another fund of the group is called so");
    return AID_OK;
}

static aid_status fund_check_access(const aid_store *store, aid__row group, aid_error *error)
{
    aid__access access = { .group = group };
    aid_status status = aid__access_check(&store->model, &store->actor, AID__ACT_KEEP_BOOKS, &access, error);
    return status == AID_OK ? aid__group_check_open(store, group, error) : status;
}

static aid_status fund_decide_open(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__fund_record *record = draft;
    aid__row group;
    (void)context;
    aid_status status = aid__handle_row(store, AID__THING_GROUP, record->group, &group, error);
    if (status == AID_OK)
        status = fund_check_access(store, group, error);
    if (status == AID_OK)
        status = fund_check_name(&store->model, group, 0, record->name, error);
    if (status == AID_OK)
        status = fund_check_purposes(record->purposes, error);
    if (status != AID_OK)
        return status;
    record->unit = record->unit != 0 ? record->unit : aid__policy_unit(&store->model, group);
    if (record->unit == AID_UNIT_VOLUNTEER || record->unit == AID_UNIT_NONE)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "unit: unpaid help cannot be collected; say time, points or a currency");
    record->fund = aid__store_draw_id(store);
    return AID_OK;
}

aid_status aid_fund_open(aid_store *store, aid_group group, const aid_fund_options *options, aid_fund *out_fund, aid_error *error)
{
    aid_fund_options ours;
    aid_status status = fund_read_options(store, options, &ours, error);
    if (status == AID_OK && ours.closed != 0)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "closed: a fund is opened first");
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__fund_record record = { .group = group.id, .unit = ours.unit, .name = aid__text_or_empty(ours.name),
                                .purposes = aid__text_or_empty(ours.purposes) };
    const aid__execution execution = { .kind = AID__EVENT_FUND_OPENED, .draft = &record, .decide = fund_decide_open,
                                       .out_handle = out_fund ? &out_fund->id : NULL };
    return aid__execute(store, &execution, error);
}

/* ---- reading ---- */

/* The purposes, one a line, in the store's text arena; NULL: out of memory. */
static const char *fund_purposes(aid_store *store, const aid__fund_row *fund)
{
    size_t length = 1;
    for (uint32_t i = 0; i < fund->purposes.count; i++)
        length += strlen(aid__model_symbol_text(&store->model, (uint32_t)aid__model_words(&store->model, fund->purposes)[i])) + 1;
    char *text = aid__arena_take(store->text, length), *at = text;
    if (text == NULL)
        return NULL;
    for (uint32_t i = 0; i < fund->purposes.count; i++) {
        const char *line = aid__model_symbol_text(&store->model, (uint32_t)aid__model_words(&store->model, fund->purposes)[i]);
        size_t size = strlen(line);
        if (i != 0)
            *at++ = '\n';
        memcpy(at, line, size);
        at += size;
    }
    *at = '\0';
    return text;
}

aid_status aid_fund_get(aid_store *store, aid_fund fund, aid_fund_info *out_info, aid_error *error)
{
    aid__row row;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_FUND, fund.id, &row, error);
    if (status != AID_OK)
        return status;
    const aid__fund_row *known = aid__fund_at(&store->model, row);
    const aid__account_row *account = aid__account_at(
        &store->model, aid__model_account(&store->model, known->id, AID_ACCOUNT_FUND, known->group, known->unit));
    aid__actor actor = store->actor;
    actor.required = 0;
    aid__access access = { .group = known->group };
    status = aid__access_check(&store->model, &actor, AID__ACT_READ_BOOKS, &access, error);
    if (status != AID_OK)
        return status;
    aid_fund_info info = {
        .struct_size = (uint32_t)sizeof info, .unit = known->unit, .number = row,
        .group = { aid__group_at(&store->model, known->group)->id }, .balance = account->balance, .held = account->held,
        .spent = known->spent, .closed = (int32_t)known->closed,
        .name = aid__store_keep_text(store, aid__model_symbol_text(&store->model, known->name)),
        .purposes = fund_purposes(store, known),
    };
    memcpy(info.receipt, known->receipt, sizeof info.receipt);
    if (info.name == NULL || info.purposes == NULL)
        return aid__fail_memory(error);
    return aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_fund_info", error);
}

aid_status aid_fund_list(aid_store *store, aid_group group, aid_fund *funds, size_t capacity, size_t *out_count, aid_error *error)
{
    aid__list list;
    aid__row in;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, funds, sizeof *funds, sizeof *funds, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_GROUP, group.id, &in, error);
    if (status != AID_OK)
        return status;
    for (aid__row row = 1; row <= aid__model_count(&store->model, AID__TABLE_FUND); row++) {
        const aid_fund fund = { aid__fund_at(&store->model, row)->id };
        if (in == 0 || aid__fund_at(&store->model, row)->group == in)
            aid__list_add(&list, &fund);
    }
    *out_count = list.count;
    return AID_OK;
}

/* ---- changing ---- */

static aid_status fund_decide_update(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__fund_record *record = draft;
    const aid_fund_options *stated = context;
    aid__row row;
    aid_status status = aid__handle_row(store, AID__THING_FUND, record->fund, &row, error);
    if (status != AID_OK)
        return status;
    const aid__fund_row *fund = aid__fund_at(&store->model, row);
    status = fund_check_access(store, fund->group, error);
    if (status == AID_OK && fund->closed)
        status = aid__fail(error, AID_E_STATE, AID_REASON_CLOSED, "the fund is closed; nothing in it can change");
    record->group = aid__group_at(&store->model, fund->group)->id;
    record->unit = fund->unit;
    record->closed = stated->closed == AID_YES;
    if (status == AID_OK && record->name[0] == '\0') /* as it was; a copy, since applying may move the symbols */
        record->name = aid__store_keep_text(store, aid__model_symbol_text(&store->model, fund->name));
    if (status == AID_OK && record->purposes[0] == '\0')
        record->purposes = fund_purposes(store, fund);
    if (status == AID_OK && (record->name == NULL || record->purposes == NULL))
        return aid__fail_memory(error);
    if (status == AID_OK)
        status = fund_check_name(&store->model, fund->group, row, record->name, error);
    return status == AID_OK ? fund_check_purposes(record->purposes, error) : status;
}

aid_status aid_fund_update(aid_store *store, aid_fund fund, const aid_fund_options *options, aid_error *error)
{
    aid_fund_options ours;
    aid_status status = fund_read_options(store, options, &ours, error);
    if (status == AID_OK && ours.unit != 0)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "unit: cannot change; open another fund");
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__fund_record record = { .fund = fund.id, .closed = ours.closed, .name = aid__text_or_empty(ours.name),
                                .purposes = aid__text_or_empty(ours.purposes) };
    const aid__execution execution = { .kind = AID__EVENT_FUND_UPDATED, .draft = &record, .decide = fund_decide_update,
                                       .context = &ours };
    return aid__execute(store, &execution, error);
}
