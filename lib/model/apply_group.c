/* SPDX-License-Identifier: MIT */
/* Groups: founded, updated, closed. */
#include "model/model.h"

#include "base/error.h"
#include <assert.h>

static aid_status group_store(aid__apply *apply, aid__group_row *group, const aid__group_record *record)
{
    aid__row parent, founder;
    aid_status status = aid__apply_row(apply, AID__THING_GROUP, record->parent, &parent);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_MEMBER, record->founder, &founder);
    if (status != AID_OK)
        return status;
    group->parent = parent;
    group->founder = founder;
    group->kind = (int32_t)record->kind;
    group->legal_form = (int32_t)record->legal_form;
    group->presence = (uint64_t)record->presence;
    group->sensitive = (int32_t)record->sensitive;
    group->placed = (int32_t)record->placed;
    group->latitude = (int32_t)record->latitude;
    group->longitude = (int32_t)record->longitude;
    if (record->touches & ((int64_t)1 << AID_CLASS_IDENTITY))
        group->text_seq = apply->event->seq;
    if (!aid__apply_languages(apply, record->languages, &group->languages)
        || !aid__model_symbol(apply->model, record->zone, &group->zone))
        return aid__fail_memory(apply->error);
    return AID_OK;
}

static aid_status group_founded(aid__apply *apply, const aid__group_record *record)
{
    aid__row row;
    aid__group_row *group = aid__model_add(apply->model, AID__TABLE_GROUP, &row);
    if (group == NULL
        || !aid__model_link(apply->model, AID__MAP_IDS, aid__key(0, record->group),
                            aid__place(AID__THING_GROUP, row)))
        return aid__fail_memory(apply->error);
    group->id = record->group;
    return group_store(apply, group, record);
}

aid_status aid__apply_group(aid__apply *apply)
{
    const aid__group_record *record = apply->event->record;
    if (apply->event->kind == AID__EVENT_GROUP_FOUNDED)
        return group_founded(apply, record);
    const aid__group_end_record *end = apply->event->record;
    bool closing = apply->event->kind == AID__EVENT_GROUP_CLOSED;
    uint64_t id = closing ? end->group : record->group;
    aid__row row;
    aid_status status = aid__apply_row(apply, AID__THING_GROUP, id, &row);
    if (status != AID_OK)
        return status;
    if (row == 0)
        return aid__apply_unknown(apply, "group", id);
    aid__group_row *group = aid__model_touch(apply->model, AID__TABLE_GROUP, row);
    if (group == NULL)
        return aid__fail_memory(apply->error);
    if (closing) {
        group->closed = 1;
        return AID_OK;
    }
    return group_store(apply, group, record);
}
