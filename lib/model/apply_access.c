/* SPDX-License-Identifier: MIT */
/* The access log: who read what is kept about whom, a line at the head of its subject's; and emergency access, whose
 * opening is a line too. */
#include "model/model.h"

#include "base/error.h"

/* The line goes to the head of its subject's log. */
static aid_status reading_add(aid__apply *apply, const aid__reading_row *line)
{
    aid__row row;
    aid__reading_row *reading = aid__model_add(apply->model, AID__TABLE_READING, &row);
    aid__member_row *subject = reading == NULL ? NULL : aid__model_touch(apply->model, AID__TABLE_MEMBER, line->subject);
    if (subject == NULL
        || !aid__model_link(apply->model, AID__MAP_LINKS, aid__link_reading(line->actor, line->object, line->purpose), row))
        return aid__fail_memory(apply->error);
    *reading = *line;
    reading->next_of_subject = subject->first_reading;
    subject->first_reading = row;
    return AID_OK;
}

static aid_status reading_rows(const aid__apply *apply, const aid__access_record *record, aid__reading_row *out)
{
    aid_status status = aid__apply_row(apply, AID__THING_MEMBER, record->subject, &out->subject);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_MEMBER, apply->event->actor, &out->actor);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_CASE, record->support_case, &out->support_case);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_CONSENT, record->consent, &out->consent);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_EMERGENCY, record->emergency, &out->emergency);
    return status == AID_OK && out->subject == 0 ? aid__apply_unknown(apply, "member", 0) : status;
}

aid_status aid__apply_reading(aid__apply *apply)
{
    const aid__access_record *record = apply->event->record;
    aid__reading_row line = { .at = apply->when, .seq = apply->event->seq, .object = record->object,
                              .classes = (uint64_t)record->classes, .action = (int32_t)record->action,
                              .role = (int32_t)record->role, .condition = (int32_t)record->condition,
                              .purpose = (int32_t)apply->event->purpose, .acting = (int32_t)apply->event->role };
    aid_status status = reading_rows(apply, record, &line);
    return status == AID_OK ? reading_add(apply, &line) : status;
}

/* ---- emergency access ---- */

static aid_status emergency_rows(const aid__apply *apply, const aid__emergency_record *record, aid__row *out_subject,
                                 aid__emergency_row *out)
{
    aid_status status = aid__apply_row(apply, AID__THING_MEMBER, record->subject, out_subject);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_MEMBER, record->member, &out->member);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_CASE, record->support_case, &out->support_case);
    if (status == AID_OK && (*out_subject == 0 || out->member == 0))
        status = aid__apply_unknown(apply, "member", 0);
    return status;
}

static aid_status emergency_open(aid__apply *apply)
{
    const aid__emergency_record *record = apply->event->record;
    aid__emergency_row rows = { .id = record->emergency, .seq = apply->event->seq, .classes = (uint64_t)record->classes,
                                .opened = apply->when, .until = record->until, .notice_from = record->notice_from,
                                .reason = (int32_t)record->reason };
    aid__row row, subject;
    aid_status status = emergency_rows(apply, record, &subject, &rows);
    if (status != AID_OK)
        return status;
    aid__emergency_row *opened = aid__model_add(apply->model, AID__TABLE_EMERGENCY, &row);
    aid__member_row *member = opened == NULL ? NULL : aid__model_touch(apply->model, AID__TABLE_MEMBER, rows.member);
    if (member == NULL || !aid__model_symbol(apply->model, record->code, &rows.code)
        || !aid__model_link(apply->model, AID__MAP_IDS, aid__key(0, rows.id), aid__place(AID__THING_EMERGENCY, row)))
        return aid__fail_memory(apply->error);
    rows.next_of_member = member->first_emergency;
    member->first_emergency = row;
    *opened = rows;
    const aid__reading_row notice = {
        .at = apply->when, .seq = apply->event->seq, .object = record->support_case, .classes = rows.classes, .actor = rows.member,
        .subject = subject, .support_case = rows.support_case, .emergency = row, .action = AID_ACTION_BREAK_GLASS,
        .role = AID_CASE_ROLE_INTAKE, .condition = AID_CONDITION_GLASS, .purpose = (int32_t)apply->event->purpose,
        .acting = (int32_t)apply->event->role,
    };
    return reading_add(apply, &notice);
}

aid_status aid__apply_emergency(aid__apply *apply)
{
    const aid__emergency_act_record *record = apply->event->record;
    aid__row row, actor;
    if (apply->event->kind == AID__EVENT_EMERGENCY_OPENED)
        return emergency_open(apply);
    aid_status status = aid__apply_row(apply, AID__THING_EMERGENCY, record->emergency, &row);
    if (status == AID_OK && row == 0)
        status = aid__apply_unknown(apply, "emergency access", 0);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_MEMBER, apply->event->actor, &actor);
    if (status != AID_OK)
        return status;
    aid__emergency_row *emergency = aid__model_touch(apply->model, AID__TABLE_EMERGENCY, row);
    if (emergency == NULL)
        return aid__fail_memory(apply->error);
    if (apply->event->kind == AID__EVENT_EMERGENCY_ENDED) {
        emergency->ended = apply->when;
        emergency->end_seq = apply->event->seq;
        return AID_OK;
    }
    emergency->reviewed = apply->when;
    emergency->review_seq = apply->event->seq;
    emergency->reviewer = actor;
    emergency->outcome = (int32_t)record->outcome;
    return AID_OK;
}
