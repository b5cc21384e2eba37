/* SPDX-License-Identifier: MIT */
/* Keeps what `series.h` promises. When an occurrence is opened, the event also says when the one after begins: whoever
 * replays it needs neither the rule nor the zone. */
#include "store/series.h"

#include <string.h>

/* Days of a series are at least so far apart, whatever clocks do. */
#define SERIES_APART_US (12 * 60 * AID__MINUTE_US)

const aid__zone *aid__series_zone(aid_store *store, aid__row member, aid__row group)
{
    uint32_t zone = aid__member_at(&store->model, member)->zone;
    return aid__store_zone(store, zone != 0 ? zone : aid__group_at(&store->model, group)->zone);
}

int64_t aid__series_due(const aid__series_row *series)
{
    return series->next == 0 ? 0 : series->next - AID__SERIES_AHEAD_US;
}

static void series_rule(const aid__model *model, const aid__series_row *series, aid__repeat *out)
{
    *out = (aid__repeat){ .until = series->until, .weeks = series->weeks, .days = series->days, .count = series->count };
    for (uint32_t i = 0; i < series->except.count && i < AID__REPEAT_EXCEPT; i++)
        out->except[out->except_count++] = (int64_t)aid__model_words(model, series->except)[i];
}

aid_status aid__series_open(aid__command *command, aid__row row, int64_t due, aid_error *error)
{
    aid_store *store = command->store;
    const aid__model *model = &store->model;
    const aid__series_row *series = aid__series_at(model, row);
    const aid__listing_row *first = aid__listing_at(model, series->first);
    const aid__zone *zone = aid__series_zone(store, first->member, first->group);
    uint64_t subject = aid__member_at(model, first->member)->id;
    aid__occurrence now, then;
    aid__repeat rule;
    aid_status status = aid__store_zones_had(store, error);
    if (status != AID_OK)
        return status;
    series_rule(model, series, &rule);
    if (!aid__repeat_next(&rule, zone, series->first_from, series->first_until, series->next - SERIES_APART_US, &now)) {
        aid__listing_end_record end = { .listing = first->id, .reason = "" }; /* zone data has changed meanwhile */
        return due != 0 ? aid__command_emit_due(command, AID__EVENT_REQUEST_REPEAT_ENDED, &end, subject, due, error)
                        : aid__command_emit(command, AID__EVENT_REQUEST_REPEAT_ENDED, &end, subject, error);
    }
    bool more = aid__repeat_next(&rule, zone, series->first_from, series->first_until, now.from, &then);
    aid__request_occurrence_record record = { .listing = aid__store_draw_id(store), .series = first->id,
                                              .number = now.number, .from = now.from, .until = now.until,
                                              .posted = due != 0 ? due : command->at, .next = more ? then.from : 0 };
    return due != 0 ? aid__command_emit_due(command, AID__EVENT_REQUEST_RECURRED, &record, subject, due, error)
                    : aid__command_emit(command, AID__EVENT_REQUEST_RECURRED, &record, subject, error);
}
