/* SPDX-License-Identifier: MIT */
#include "store/reading.h"

#include "base/calendar.h"

/* Decides, and fills what the log says of it. */
static aid_status reading_decide(const aid_store *store, const aid__reading *reading, int64_t at, aid__access_record *out,
                                 aid_error *error)
{
    const aid__model *model = &store->model;
    const aid__may_object *object = &reading->object;
    aid__verdict verdict;
    aid__may_found found;
    aid__store_may(store, reading->action, object, at, &verdict, &found);
    if (!verdict.permitted)
        return aid__may_refuse(reading->action, &verdict, error);
    aid__row subject = object->subject != 0 ? object->subject : aid__case_at(model, object->support_case)->subject;
    aid__row consent = verdict.condition == AID_CONDITION_GROUND ? found.consent : 0;
    aid__row emergency = verdict.condition == AID_CONDITION_GLASS ? found.emergency : 0;
    *out = (aid__access_record){
        .object = reading->of, .subject = aid__member_at(model, subject)->id,
        .support_case = aid__case_at(model, object->support_case)->id, .consent = aid__consent_at(model, consent)->id,
        .emergency = aid__emergency_at(model, emergency)->id, .action = reading->action, .role = verdict.role, .condition = verdict.condition,
        .classes = (int64_t)(object->classes != 0 ? object->classes : AID_BIT(AID_CLASS_CASE)),
    };
    return AID_OK;
}

/* Is there a line already that says the same of a moment ago? */
static bool reading_is_told(const aid_store *store, const aid__access_record *record, int64_t at)
{
    const aid__model *model = &store->model;
    const aid__reading_row *line =
        aid__reading_at(model, aid__model_reading(model, store->actor.row, record->object, store->actor.purpose));
    return line->seq != 0 && line->at <= at && at - line->at < AID_ACCESS_SAME_MINUTES * AID__MINUTE_US
           && aid__case_at(model, line->support_case)->level != AID_LEVEL_AUDITED && line->action == record->action
           && line->role == record->role && line->condition == record->condition && line->acting == store->actor.role
           && ((uint64_t)record->classes & ~line->classes) == 0
           && aid__consent_at(model, line->consent)->id == record->consent
           && aid__emergency_at(model, line->emergency)->id == record->emergency;
}

static aid_status reading_check(const aid_store *store, aid_error *error)
{
    if (store->read_only)
        return aid__fail(error, AID_E_STORAGE, AID_REASON_READ_ONLY,
                         "what is protected is read only where the reading can be recorded, and this store was opened "
                         "read-only; open it without AID_OPEN_READ_ONLY");
    if (store->in_transaction)
        return aid__fail(error, AID_E_STATE, AID_REASON_IN_TRANSACTION,
                         "a reading that is recorded cannot be part of a transaction, since that can be rolled back; read "
                         "before aid_store_begin, or commit first");
    return AID_OK;
}

/* Decides again by what others may have written since, under the lock, and writes the line. */
static aid_status reading_write(aid_store *store, const aid__reading *reading, aid_error *error)
{
    aid__command command;
    aid__access_record record;
    aid_status status = aid__command_begin(store, &command, error);
    if (status != AID_OK)
        return status;
    status = reading_decide(store, reading, command.at, &record, error);
    if (status == AID_OK)
        status = aid__command_emit(&command, AID__EVENT_ACCESS_READ, &record, record.subject, error);
    return status == AID_OK ? aid__store_append(store, error) : aid__command_end(&command, status, error);
}

aid_status aid__read_allow(aid_store *store, const aid__reading *reading, aid_error *error)
{
    aid__access_record record;
    int64_t at = aid__store_now(store);
    aid_status status = reading_decide(store, reading, at, &record, error);
    if (status != AID_OK || record.subject == store->actor.id)
        return status;
    if (store->actor.purpose == 0)
        return aid__fail(error, AID_E_DENIED, AID_REASON_PURPOSE,
                         "reading what is protected needs a purpose, which the person it is about will see: name one in "
                         "aid_store_act_as");
    if (reading_is_told(store, &record, at))
        return AID_OK;
    status = reading_check(store, error);
    if (status != AID_OK)
        return status;
    int32_t has_command = store->has_command; /* the host named its next command, and this is none */
    store->has_command = 0;
    status = reading_write(store, reading, error);
    store->has_command = has_command;
    return status;
}
