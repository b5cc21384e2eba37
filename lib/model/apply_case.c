/* SPDX-License-Identifier: MIT */
/* Support cases: the case, who is on it, what is written in it. Events say the state that was reached; nothing decides
 * here. Roles and entries of a case are chained, newest first. */
#include "model/model.h"

#include "base/error.h"

static aid_status case_rows(const aid__apply *apply, const aid__support_case_record *record, aid__case_row *out)
{
    aid_status status = aid__apply_row(apply, AID__THING_GROUP, record->group, &out->group);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_GROUP, record->family, &out->family);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_MEMBER, record->subject, &out->subject);
    return status == AID_OK && out->subject == 0 ? aid__apply_unknown(apply, "member", 0) : status;
}

static aid_status case_open(aid__apply *apply)
{
    const aid__support_case_record *record = apply->event->record;
    aid__case_row rows = { .id = record->support_case, .seq = apply->event->seq, .types = (uint64_t)record->types,
                           .opened = apply->when, .changed = apply->when, .state = AID_CASE_INTAKE,
                           .level = (int32_t)record->level };
    aid__row row;
    aid_status status = case_rows(apply, record, &rows);
    if (status != AID_OK)
        return status;
    aid__case_row *opened = aid__model_add(apply->model, AID__TABLE_CASE, &row);
    if (opened == NULL
        || !aid__model_link(apply->model, AID__MAP_IDS, aid__key(0, record->support_case), aid__place(AID__THING_CASE, row)))
        return aid__fail_memory(apply->error);
    *opened = rows;
    return AID_OK;
}

/* The case that an event names, to be written to. */
static aid_status case_touch(aid__apply *apply, uint64_t id, aid__row *out_row, aid__case_row **out)
{
    aid_status status = aid__apply_row(apply, AID__THING_CASE, id, out_row);
    if (status == AID_OK && *out_row == 0)
        status = aid__apply_unknown(apply, "case", 0);
    if (status != AID_OK)
        return status;
    *out = aid__model_touch(apply->model, AID__TABLE_CASE, *out_row);
    return *out != NULL ? AID_OK : aid__fail_memory(apply->error);
}

aid_status aid__apply_case(aid__apply *apply)
{
    const aid__case_act_record *record = apply->event->record;
    aid__row row;
    aid__case_row *touched;
    if (apply->event->kind == AID__EVENT_CASE_OPENED)
        return case_open(apply);
    aid_status status = case_touch(apply, record->support_case, &row, &touched);
    if (status != AID_OK)
        return status;
    if (touched->state != record->state)
        touched->changed = apply->when;
    touched->state = (int32_t)record->state;
    touched->level = (int32_t)record->level;
    touched->reason = (int32_t)record->reason;
    touched->ground = (int32_t)record->ground;
    return AID_OK;
}

/* Ends the member's role of this number on the case; number 0: all of them. */
static aid_status case_end_roles(aid__apply *apply, const aid__case_row *of, aid__row member, int64_t role)
{
    for (aid__row row = of->last_role; row != 0;) {
        const aid__case_role_row *known = aid__case_role_at(apply->model, row);
        aid__row next = known->previous_of_case;
        if (known->member == member && known->role != 0 && (role == 0 || known->role == role) && !known->ended) {
            aid__case_role_row *ended = aid__model_touch(apply->model, AID__TABLE_CASE_ROLE, row);
            if (ended == NULL)
                return aid__fail_memory(apply->error);
            ended->ended = 1;
            ended->until = apply->when;
        }
        row = next;
    }
    return AID_OK;
}

aid_status aid__apply_case_role(aid__apply *apply)
{
    const aid__case_role_record *record = apply->event->record;
    aid__row row, member, actor;
    aid__case_row *touched;
    aid_status status = aid__apply_row(apply, AID__THING_MEMBER, record->member, &member);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_MEMBER, apply->event->actor, &actor);
    if (status == AID_OK)
        status = case_touch(apply, record->support_case, &row, &touched);
    if (status == AID_OK && apply->event->kind != AID__EVENT_CASE_ROLE_GRANTED)
        status = case_end_roles(apply, touched, member, record->role);
    if (status != AID_OK || apply->event->kind == AID__EVENT_CASE_ROLE_ENDED)
        return status;
    aid__row added;
    aid__case_role_row *role = aid__model_add(apply->model, AID__TABLE_CASE_ROLE, &added);
    if (role == NULL)
        return aid__fail_memory(apply->error);
    *role = (aid__case_role_row){ .from = record->from, .until = record->until, .support_case = row, .member = member,
                                  .granted_by = actor, .previous_of_case = touched->last_role, .role = (int32_t)record->role };
    touched->last_role = added;
    return AID_OK;
}

/* ---- entries ---- */

static aid_status case_answer(aid__apply *apply, const aid__entry_record *record)
{
    aid__row row;
    aid_status status = aid__apply_row(apply, AID__THING_ENTRY, record->entry, &row);
    if (status == AID_OK && row == 0)
        status = aid__apply_unknown(apply, "entry", 0);
    if (status != AID_OK)
        return status;
    aid__entry_row *entry = aid__model_touch(apply->model, AID__TABLE_ENTRY, row);
    aid__case_row *of = entry == NULL ? NULL : aid__model_touch(apply->model, AID__TABLE_CASE, entry->support_case);
    if (of == NULL)
        return aid__fail_memory(apply->error);
    entry->answer_seq = apply->event->seq;
    entry->answered = apply->when;
    of->waiting -= of->waiting != 0;
    return AID_OK;
}

static aid_status case_correct(aid__apply *apply, const aid__entry_record *record, aid__row by, aid__row *out_row)
{
    aid_status status = aid__apply_row(apply, AID__THING_ENTRY, record->corrects, out_row);
    if (status != AID_OK || *out_row == 0)
        return status;
    aid__entry_row *entry = aid__model_touch(apply->model, AID__TABLE_ENTRY, *out_row);
    if (entry == NULL)
        return aid__fail_memory(apply->error);
    entry->corrected_by = by;
    return AID_OK;
}

static aid_status case_write(aid__apply *apply, const aid__entry_record *record, aid__row in, aid__case_row *of)
{
    aid__entry_row rows = { .id = record->entry, .seq = apply->event->seq, .written = apply->when,
                            .answer_by = record->answer_by, .support_case = in, .previous_of_case = of->last_entry,
                            .kind = (int32_t)record->kind, .audience = (int32_t)record->audience };
    aid__row row;
    aid_status status = aid__apply_row(apply, AID__THING_MEMBER, record->about, &rows.about);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_MEMBER, record->author, &rows.author);
    if (status != AID_OK)
        return status;
    if (aid__model_add(apply->model, AID__TABLE_ENTRY, &row) == NULL
        || !aid__model_link(apply->model, AID__MAP_IDS, aid__key(0, record->entry), aid__place(AID__THING_ENTRY, row)))
        return aid__fail_memory(apply->error);
    status = case_correct(apply, record, row, &rows.corrects);
    aid__entry_row *entry = status == AID_OK ? aid__model_touch(apply->model, AID__TABLE_ENTRY, row) : NULL;
    if (entry == NULL)
        return status != AID_OK ? status : aid__fail_memory(apply->error);
    *entry = rows;
    of->last_entry = row;
    of->entries++;
    of->waiting += record->answer_by != 0;
    return AID_OK;
}

aid_status aid__apply_entry(aid__apply *apply)
{
    const aid__entry_record *record = apply->event->record;
    aid__row row;
    aid__case_row *of;
    if (apply->event->kind == AID__EVENT_ENTRY_ANSWERED)
        return case_answer(apply, record);
    aid_status status = case_touch(apply, record->support_case, &row, &of);
    return status == AID_OK ? case_write(apply, record, row, of) : status;
}
