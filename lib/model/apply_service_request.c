/* SPDX-License-Identifier: MIT */
/* Requests for support: asked, sent, answered, ended. The event says the state that was reached. */
#include "model/model.h"

#include "base/error.h"

static aid_status ask_opened(aid__apply *apply)
{
    const aid__service_request_record *record = apply->event->record;
    aid__model *model = apply->model;
    aid__row row, person, author, group, about;
    aid_status status = aid__apply_row(apply, AID__THING_MEMBER, record->person, &person);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_MEMBER, record->author, &author);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_GROUP, record->group, &group);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_SERVICE_REQUEST, record->about, &about);
    if (status != AID_OK)
        return status;
    aid__service_request_row *request = aid__model_add(model, AID__TABLE_SERVICE_REQUEST, &row);
    if (request == NULL
        || !aid__model_link(model, AID__MAP_IDS, aid__key(0, record->service_request),
                            aid__place(AID__THING_SERVICE_REQUEST, row))
        || !aid__model_symbol(model, record->measure, &request->measure))
        return aid__fail_memory(apply->error);
    request->id = record->service_request;
    request->seq = apply->event->seq;
    request->created = apply->when;
    request->deadline = record->deadline;
    request->person = person;
    request->author = author;
    request->group = group;
    request->about = about;
    request->kind = (int32_t)record->kind;
    request->urgency = (int32_t)record->urgency;
    request->type = (int32_t)record->type;
    request->placed = (int32_t)record->placed;
    request->latitude = (int32_t)record->latitude;
    request->longitude = (int32_t)record->longitude;
    request->state = (int32_t)record->state;
    return AID_OK;
}

/* The sending that is out comes to its end. */
static aid_status ask_end_sending(aid__apply *apply, const aid__service_request_row *request, int32_t outcome)
{
    aid__row last = request->last_sending;
    if (last == 0 || aid__sending_at(apply->model, last)->outcome != AID__SENDING_OUT)
        return AID_OK;
    aid__sending_row *sending = aid__model_touch(apply->model, AID__TABLE_SENDING, last);
    if (sending == NULL)
        return aid__fail_memory(apply->error);
    sending->outcome = outcome;
    return AID_OK;
}

/* One more or one less is served. */
static aid_status ask_serve(aid__apply *apply, aid__row service, int32_t change)
{
    if (service == 0)
        return AID_OK;
    aid__service_row *row = aid__model_touch(apply->model, AID__TABLE_SERVICE, service);
    if (row == NULL)
        return aid__fail_memory(apply->error);
    row->served += change;
    return AID_OK;
}

static aid_status ask_sent(aid__apply *apply, aid__row row, aid__service_request_row *request)
{
    const aid__service_request_act_record *record = apply->event->record;
    aid__row service, sending;
    aid_status status = aid__apply_row(apply, AID__THING_SERVICE, record->service, &service);
    if (status == AID_OK)
        status = ask_end_sending(apply, request, AID__SENDING_TIMED_OUT);
    if (status != AID_OK)
        return status;
    aid__sending_row *added = aid__model_add(apply->model, AID__TABLE_SENDING, &sending);
    if (added == NULL)
        return aid__fail_memory(apply->error);
    *added = (aid__sending_row){ .at = apply->when, .request = row, .service = service, .previous = request->last_sending,
                                 .outcome = AID__SENDING_OUT, .ground = (int32_t)record->ground };
    request->last_sending = sending;
    request->sendings++;
    request->service = service;
    request->group = aid__service_at(apply->model, service)->group;
    request->ground = (int32_t)record->ground;
    return AID_OK;
}

static aid_status ask_acted(aid__apply *apply, aid__row row, aid__service_request_row *request)
{
    static const int32_t outcomes[] = { [AID_SERVICE_REQUEST_ACCEPTED] = AID__SENDING_ACCEPTED,
                                        [AID_SERVICE_REQUEST_DECLINED] = AID__SENDING_DECLINED,
                                        [AID_SERVICE_REQUEST_WITHDRAWN] = AID__SENDING_WITHDRAWN,
                                        [AID_SERVICE_REQUEST_FULFILLED] = AID__SENDING_ACCEPTED,
                                        [AID_SERVICE_REQUEST_FAILED] = AID__SENDING_DECLINED };
    const aid__service_request_act_record *record = apply->event->record;
    int32_t before = request->state, state = (int32_t)record->state;
    aid__row appeal;
    aid_status status = aid__apply_row(apply, AID__THING_GROUP, record->appeal, &appeal);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_MEMBER, record->author, &request->decided_by);
    request->act_seq = apply->event->seq;
    request->state = state;
    request->reason = (int32_t)record->refusal;
    if (appeal != 0)
        request->appeal = appeal;
    if (record->deadline != 0)
        request->deadline = record->deadline;
    if (status == AID_OK && state == AID_SERVICE_REQUEST_SENT)
        return ask_sent(apply, row, request);
    if (status == AID_OK && state > 0 && state <= AID_SERVICE_REQUEST_FAILED)
        status = ask_end_sending(apply, request, outcomes[state]);
    if (status == AID_OK && state == AID_SERVICE_REQUEST_ACCEPTED)
        status = ask_serve(apply, request->service, 1);
    else if (status == AID_OK && before == AID_SERVICE_REQUEST_ACCEPTED)
        status = ask_serve(apply, request->service, -1);
    return status;
}

aid_status aid__apply_service_request(aid__apply *apply)
{
    if (apply->event->kind == AID__EVENT_SERVICE_REQUEST_OPENED)
        return ask_opened(apply);
    const aid__service_request_act_record *record = apply->event->record;
    aid__row row;
    aid_status status = aid__apply_row(apply, AID__THING_SERVICE_REQUEST, record->service_request, &row);
    if (status == AID_OK && row == 0)
        status = aid__apply_unknown(apply, "service request", 0);
    if (status != AID_OK)
        return status;
    aid__service_request_row *request = aid__model_touch(apply->model, AID__TABLE_SERVICE_REQUEST, row);
    return request == NULL ? aid__fail_memory(apply->error) : ask_acted(apply, row, request);
}
