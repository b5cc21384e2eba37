/* SPDX-License-Identifier: MIT */
/* The access log: who read what is kept about whom. A line stands at the head of its subject's. */
#include "model/model.h"

#include "base/error.h"

static aid_status reading_rows(const aid__apply *apply, const aid__access_record *record, aid__reading_row *out)
{
    aid_status status = aid__apply_row(apply, AID__THING_MEMBER, record->subject, &out->subject);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_MEMBER, apply->event->actor, &out->actor);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_CASE, record->support_case, &out->support_case);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_CONSENT, record->consent, &out->consent);
    return status == AID_OK && out->subject == 0 ? aid__apply_unknown(apply, "member", 0) : status;
}

aid_status aid__apply_reading(aid__apply *apply)
{
    const aid__access_record *record = apply->event->record;
    aid__reading_row line = { .at = apply->when, .seq = apply->event->seq, .object = record->object,
                              .classes = (uint64_t)record->classes, .action = (int32_t)record->action,
                              .role = (int32_t)record->role, .condition = (int32_t)record->condition,
                              .purpose = (int32_t)apply->event->purpose, .acting = (int32_t)apply->event->role };
    aid__row row;
    aid_status status = reading_rows(apply, record, &line);
    if (status != AID_OK)
        return status;
    aid__reading_row *reading = aid__model_add(apply->model, AID__TABLE_READING, &row);
    aid__member_row *subject = reading == NULL ? NULL : aid__model_touch(apply->model, AID__TABLE_MEMBER, line.subject);
    if (subject == NULL
        || !aid__model_link(apply->model, AID__MAP_LINKS, aid__link_reading(line.actor, line.object, line.purpose), row))
        return aid__fail_memory(apply->error);
    line.next_of_subject = subject->first_reading;
    subject->first_reading = row;
    *reading = line;
    return AID_OK;
}
