/* SPDX-License-Identifier: MIT */
/* Sharing a budget, alone and from a fund. */
#include <mutualaid/transfer.h>

#include "api/handle.h"
#include "api/member_inside.h"
#include "api/transfer_inside.h"
#include "base/memory.h"
#include "base/mix.h"
#include "base/text.h"
#include "rules/award.h"
#include <stdio.h>
#include <string.h>

static const int64_t award_amount_max = ((int64_t)1 << 53) - 1;

enum { AWARD_POINTS = 1000 };

typedef struct award_run {
    aid_fund fund;
    int64_t budget;
    const char *purpose;
    const char *rows; /* aid_application */
    size_t row_size, count;
    aid__award *awards; /* in the store's memory */
    aid__posting lines[AID__TRANSFER_LINES];
} award_run;

static aid_application award_application(const char *rows, size_t row_size, size_t i)
{
    aid_application application = { 0 };
    memcpy(&application, rows + i * row_size, row_size < sizeof application ? row_size : sizeof application);
    return application;
}

static aid_status award_check(int64_t budget, const void *rows, size_t row_size, size_t count, aid_error *error)
{
    if (row_size < sizeof(aid_application) || (rows == NULL && count != 0))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "applications: NULL, or row_size is not sizeof(aid_application)");
    if (budget < 0 || budget > award_amount_max)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "budget: %lld is below 0 or above 2^53−1", (long long)budget);
    for (size_t i = 0; i < count; i++) {
        aid_application application = award_application(rows, row_size, i);
        if (application.asked < 1 || application.asked > award_amount_max || application.points < 0
            || application.points > AWARD_POINTS || application.reserved != 0)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE,
                             "applications: number %zu asks for nothing, or its points are not 0..%d", i + 1, (int)AWARD_POINTS);
    }
    return AID_OK;
}

static void award_share(int64_t budget, const char *rows, size_t row_size, aid__award *awards, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        aid_application application = award_application(rows, row_size, i);
        awards[i] = (aid__award){ .asked = application.asked, .points = application.points };
    }
    aid__award_share(budget, awards, count);
}

aid_status aid_award_share(int64_t budget, const aid_application *applications, uint32_t row_size, size_t count,
                           int64_t *out_awards, aid_error *error)
{
    aid_allocator memory;
    aid_status status = award_check(budget, applications, row_size, count, error);
    if (status == AID_OK && count != 0)
        status = aid__pointer_check(out_awards, "out_awards", error);
    if (status != AID_OK || count == 0)
        return status;
    size_t size;
    status = aid__allocator_choose(NULL, &memory, error);
    if (status != AID_OK)
        return status;
    aid__award *awards = aid__size_of(count, sizeof *awards, &size) ? aid__take(&memory, size) : NULL;
    if (awards == NULL)
        return aid__fail_memory(error);
    award_share(budget, (const char *)applications, row_size, awards, count);
    for (size_t i = 0; i < count; i++)
        out_awards[i] = awards[i].given;
    aid__give(&memory, awards, size);
    return AID_OK;
}

/* ---- from a fund ---- */

static aid_status award_one(aid__command *command, award_run *run, aid__row fund, size_t i, aid__transfer_record *record,
                            aid_error *error)
{
    const aid__model *model = &command->store->model;
    aid_application application = award_application(run->rows, run->row_size, i);
    aid__transfer transfer = { .kind = AID_TRANSFER_AWARD, .group = aid__fund_at(model, fund)->group, .fund = fund,
                               .unit = aid__fund_at(model, fund)->unit, .amount = run->awards[i].given, .now = command->at };
    aid_status status = aid__handle_row(command->store, AID__THING_GROUP, application.body.id, &transfer.body, error);
    if (status == AID_OK)
        status = aid__group_check_open(command->store, transfer.body, error);
    if (status == AID_OK)
        status = aid__transfer_decide(model, &transfer, error);
    if (status != AID_OK)
        return status;
    memcpy(run->lines, transfer.lines, sizeof run->lines);
    *record = (aid__transfer_record){
        .transfer = aid__store_draw_id(command->store), .group = aid__group_at(model, transfer.group)->id, .unit = transfer.unit,
        .kind = AID_TRANSFER_AWARD, .state = AID_TRANSFER_POSTED, .amount = transfer.amount, .fund = run->fund.id,
        .body = application.body.id, .purpose = run->purpose, .happened = command->at, .flags = transfer.flags,
        .postings = { run->lines, transfer.count }, .memo = "", .between = aid__between_at(model, transfer.between)->id,
        .fraction = transfer.fraction,
    };
    return AID_OK;
}

/* All awards but the last are events of their own; the last is the command's. */
static aid_status award_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    award_run *run = context;
    aid__row fund;
    size_t last = 0, given = 0;
    aid_status status = aid__handle_row(store, AID__THING_FUND, run->fund.id, &fund, error);
    aid__access access = { .group = aid__fund_at(&store->model, fund)->group };
    if (status == AID_OK)
        status = aid__access_check(&store->model, &store->actor, AID__ACT_KEEP_BOOKS, &access, error);
    if (status == AID_OK)
        status = aid__transfer_check_fund(&store->model, fund, run->purpose, error);
    for (size_t i = 0; i < run->count; i++)
        if (run->awards[i].given > 0) {
            last = i;
            given++;
        }
    if (status == AID_OK && given == 0)
        status = aid__fail(error, AID_E_STATE, AID_REASON_ALREADY, "budget: there is nothing to share");
    for (size_t i = 0; status == AID_OK && i <= last; i++) {
        aid__transfer_record record;
        if (run->awards[i].given == 0)
            continue;
        status = award_one(command, run, fund, i, i == last ? draft : &record, error);
        if (status == AID_OK && i != last)
            status = aid__command_emit(command, AID__EVENT_TRANSFER_MADE, &record, 0, error);
    }
    return status;
}

static aid_status award_check_bodies(const award_run *run, aid_error *error)
{
    for (size_t i = 0; i < run->count; i++)
        for (size_t j = 0; j < i; j++)
            if (award_application(run->rows, run->row_size, i).body.id == award_application(run->rows, run->row_size, j).body.id)
                return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "applications: number %zu is a body that has asked already", i + 1);
    return AID_OK;
}

static aid_status award_execute(aid_store *store, award_run *run, int64_t *out_awards, aid_error *error)
{
    char extra[60];
    uint64_t mixed = run->count;
    for (size_t i = 0; i < run->count; i++) {
        aid_application application = award_application(run->rows, run->row_size, i);
        mixed = aid__mix(mixed ^ application.body.id);
        mixed = aid__mix(mixed ^ (uint64_t)application.asked ^ (uint64_t)application.points << 54);
    }
    snprintf(extra, sizeof extra, "applications %llx of %lld", (unsigned long long)mixed, (long long)run->budget);
    aid__transfer_record record = { .fund = run->fund.id, .kind = AID_TRANSFER_AWARD, .purpose = run->purpose, .memo = "" };
    const aid__execution execution = { .kind = AID__EVENT_TRANSFER_MADE, .draft = &record, .decide = award_decide,
                                       .context = run, .extra = extra };
    aid_status status = aid__execute(store, &execution, error);
    for (size_t i = 0; status == AID_OK && out_awards != NULL && i < run->count; i++)
        out_awards[i] = run->awards[i].given;
    return status;
}

aid_status aid_fund_award(aid_store *store, aid_fund fund, const char *purpose, int64_t budget,
                          const aid_application *applications, uint32_t row_size, size_t count, int64_t *out_awards,
                          aid_error *error)
{
    award_run run = { .fund = fund, .budget = budget, .purpose = aid__text_or_empty(purpose), .rows = (const char *)applications,
                      .row_size = row_size, .count = count };
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = award_check(budget, applications, row_size, count, error);
    if (status == AID_OK && (count == 0 || count > AID_LIMIT_LIST))
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "applications: %zu; 1 to %d are right", count, (int)AID_LIMIT_LIST);
    if (status == AID_OK)
        status = aid__text_check(run.purpose, AID_LIMIT_NAME_BYTES, 0, "purpose", error);
    if (status == AID_OK && run.purpose[0] == '\0')
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "purpose: say what it is for");
    if (status == AID_OK)
        status = award_check_bodies(&run, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    run.awards = aid__take(&store->memory, count * sizeof *run.awards);
    if (run.awards == NULL)
        return aid__fail_memory(error);
    award_share(budget, run.rows, run.row_size, run.awards, count);
    status = award_execute(store, &run, out_awards, error);
    aid__give(&store->memory, run.awards, count * sizeof *run.awards);
    return status;
}
