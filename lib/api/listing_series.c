/* SPDX-License-Identifier: MIT */
/* Needs that come again: beginning a series and ending it. */
#include "api/listing_inside.h"

#include "base/text.h"
#include "store/series.h"
#include <string.h>

static aid_status series_check(const aid__command *command, const aid__listing_record *record, const aid__repeat *repeat,
                               const aid__zone *zone, aid_error *error)
{
    if (record->windows.count != 1 || record->week.count != 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS,
                         "repeats: say the first time as the only window, and no week; the rule says the others");
    if (record->expires != 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS,
                         "expires: each time expires when it is over; say with UNTIL or COUNT when the need ends");
    if (record->windows.at[0].until <= command->at)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "windows: the first time is over; begin with one to come");
    if (!aid__repeat_fits(repeat, zone, record->windows.at[0].from))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE,
                         "repeats: BYDAY does not name the day of the first time; add it, or begin on a day it names");
    return AID_OK;
}

aid_status aid__listing_repeat(aid__command *command, const aid__listing_input *input, aid__row member, aid__row group,
                               aid__listing_record *record, aid_error *error)
{
    const aid__repeat *repeat = input->repeat;
    aid__occurrence next;
    if (repeat == NULL)
        return AID_OK;
    const aid__zone *zone = aid__series_zone(command->store, member, group);
    aid_status status = aid__store_zones_had(command->store, error);
    if (status == AID_OK)
        status = series_check(command, record, repeat, zone, error);
    if (status != AID_OK)
        return status;
    const aid__window first = record->windows.at[0];
    record->expires = first.until;
    record->repeat_weeks = repeat->weeks;
    record->repeat_days = repeat->days;
    record->repeat_count = repeat->count;
    record->repeat_until = aid__repeat_last(repeat, zone);
    record->repeat_cover = input->repeat_cover;
    record->repeat_except = (aid__nums){ repeat->except, repeat->except_count };
    record->repeat_next = aid__repeat_next(repeat, zone, first.from, first.until, first.from, &next) ? next.from : 0;
    return AID_OK;
}

aid_status aid__listing_repeat_begin(aid__command *command, const void *draft, aid_error *error)
{
    const aid__listing_record *record = draft;
    const aid__model *model = &command->store->model;
    aid__row row = 0;
    aid_status status = AID_OK;
    aid__model_find(model, record->listing, &row);
    aid__row at = aid__listing_at(model, row)->series;
    while (status == AID_OK && aid__series_at(model, at)->next != 0 && aid__series_due(aid__series_at(model, at)) <= command->at)
        status = aid__series_open(command, at, 0, error);
    return status;
}

/* ---- ending ---- */

aid_status aid__listing_end_series(aid__command *command, aid__row row, aid_error *error)
{
    const aid__model *model = &command->store->model;
    const aid__listing_row *listing = aid__listing_at(model, row);
    const aid__series_row *series = aid__series_at(model, listing->series); /* row 0 has no next */
    if (series->next == 0 || series->first != row)
        return AID_OK;
    aid__listing_end_record record = { .listing = listing->id, .reason = "" };
    return aid__command_emit(command, AID__EVENT_REQUEST_REPEAT_ENDED, &record, aid__member_at(model, listing->member)->id,
                             error);
}

/* Withdraws what is open of the series; *out_count: how many that were. */
static aid_status series_withdraw(aid__command *command, const aid__series_row *series, uint32_t *out_count, aid_error *error)
{
    const aid__model *model = &command->store->model;
    aid_status status = AID_OK;
    *out_count = 0;
    for (aid__row row = series->last; status == AID_OK && row != 0; row = aid__listing_at(model, row)->previous_in_series) {
        const aid__listing_row *listing = aid__listing_at(model, row);
        if (listing->state != AID_LISTING_OPEN)
            continue;
        aid__listing_end_record record = { .listing = listing->id, .state = AID_LISTING_WITHDRAWN, .reason = "" };
        ++*out_count;
        status = aid__listing_end_proposals(command, row, error);
        if (status == AID_OK)
            status = aid__command_emit(command, AID__EVENT_REQUEST_WITHDRAWN, &record, command->subject, error);
    }
    return status;
}

static aid_status series_decide_end(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__listing_end_record *record = draft;
    aid__access access = { 0 };
    aid__row row;
    uint32_t withdrawn;
    (void)context;
    aid_status status = aid__handle_row(store, AID__THING_REQUEST, record->listing, &row, error);
    if (status != AID_OK)
        return status;
    const aid__listing_row *listing = aid__listing_at(&store->model, row);
    access.subject = listing->member;
    access.group = listing->group;
    status = aid__access_check(&store->model, &store->actor, AID__ACT_LIST, &access, error);
    if (status == AID_OK && listing->series == 0)
        status = aid__fail(error, AID_E_STATE, AID_REASON_CLOSED, "the request comes once; withdraw it");
    if (status != AID_OK)
        return status;
    const aid__series_row series = *aid__series_at(&store->model, listing->series);
    command->subject = aid__member_at(&store->model, access.subject)->id;
    record->listing = aid__listing_at(&store->model, series.first)->id;
    if (record->reason[0] != '\0')
        record->author = store->actor.id ? store->actor.id : command->subject;
    status = series_withdraw(command, &series, &withdrawn, error);
    if (status == AID_OK && withdrawn == 0 && series.next == 0)
        status = aid__fail(error, AID_E_STATE, AID_REASON_CLOSED, "the need has ended: no time of it is open, and none comes");
    return status;
}

aid_status aid__listing_end_repeat(aid_store *store, uint64_t request, const char *reason, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__text_check(reason, AID_LIMIT_TEXT_BYTES, 1, "reason", error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__listing_end_record record = { .listing = request, .reason = aid__text_or_empty(reason) };
    const aid__execution execution = { .kind = AID__EVENT_REQUEST_REPEAT_ENDED, .draft = &record,
                                       .decide = series_decide_end };
    return aid__execute(store, &execution, error);
}

/* ---- reading ---- */

aid_status aid__listing_repeats(aid_store *store, aid__row listing, const char **out, aid_error *error)
{
    const aid__model *model = &store->model;
    const aid__series_row *series = aid__series_at(model, aid__listing_at(model, listing)->series);
    aid__repeat rule = { .until = series->until, .weeks = series->weeks, .days = series->days, .count = series->count };
    aid__buffer text;
    *out = "";
    if (series->weeks == 0)
        return AID_OK;
    for (uint32_t i = 0; i < series->except.count && i < AID__REPEAT_EXCEPT; i++)
        rule.except[rule.except_count++] = (int64_t)aid__model_words(model, series->except)[i];
    aid__buffer_init(&text, &store->memory);
    aid__repeat_format(&rule, &text);
    char *copy = aid__buffer_ok(&text) ? aid__arena_take(store->text, text.length + 1) : NULL;
    if (copy != NULL) {
        memcpy(copy, text.bytes, text.length);
        copy[text.length] = '\0';
        *out = copy;
    }
    aid__buffer_free(&text);
    return copy != NULL ? AID_OK : aid__fail_memory(error);
}
