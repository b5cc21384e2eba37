/* SPDX-License-Identifier: MIT */
/* Charters: what a group adds to the table of rights. */
#include "model/model.h"

#include "base/error.h"

aid_status aid__apply_charter(aid__apply *apply)
{
    const aid__charter_record *record = apply->event->record;
    aid__row group, row;
    aid_status status = aid__apply_row(apply, AID__THING_GROUP, record->group, &group);
    if (status != AID_OK)
        return status;
    if (group == 0)
        return aid__apply_unknown(apply, "group", record->group);
    aid__charter_row *charter = aid__model_add(apply->model, AID__TABLE_CHARTER, &row);
    aid__group_row *owner = charter ? aid__model_touch(apply->model, AID__TABLE_GROUP, group) : NULL;
    if (owner == NULL
        || !aid__model_span(apply->model, (const uint64_t *)record->forbids.at, record->forbids.count, &charter->forbids))
        return aid__fail_memory(apply->error);
    charter->seq = apply->event->seq;
    charter->group = group;
    charter->previous = owner->charter;
    charter->glass_minutes = (int32_t)record->glass_minutes;
    charter->threshold = (int32_t)record->threshold;
    charter->service_team = record->service_team != 0;
    owner->charter = row;
    return AID_OK;
}
