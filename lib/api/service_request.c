/* SPDX-License-Identifier: MIT */
/* Requests for support: asking, sending, answering. */
#include <mutualaid/service_request.h>

#include "api/handle.h"
#include "api/service_inside.h"
#include "api/service_request_allow.h"
#include "base/geography.h"
#include "base/text.h"
#include "rules/service_request_rules.h"
#include <stdio.h>
#include <string.h>

void aid_service_request_options_init(aid_service_request_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

/* What a command about a request works with. */
typedef struct ask_input {
    aid_service_request_options options;
    aid__ask_command what;
    int32_t emergency;
    aid__row service;
    uint64_t subject;
} ask_input;

/* ---- asking ---- */

/* Numbers that are kept for what needs a consent to hand things on. */
enum { ASK_REFERRAL = 4, ASK_TRANSFER = 5 };

static aid_status ask_check_kind(int32_t kind, aid_error *error)
{
    if (kind >= 0 && kind <= AID_SERVICE_REQUEST_JOB && kind != ASK_REFERRAL && kind != ASK_TRANSFER)
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "kind: %d is none of its values", (int)kind);
}

static aid_status ask_check(aid_store *store, const aid_service_request_options *options, aid_service_request_options *ours,
                            aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(ours, sizeof *ours, options, AID__OPTIONS_LEAST, "aid_service_request_options", error);
    if (status == AID_OK)
        status = ask_check_kind(ours->kind, error);
    const aid__number_field numbers[] = { { ours->type, 0, 999, "type" },
                                          { ours->urgency, 0, AID_URGENCY_LOW, "urgency" },
                                          { ours->placed, 0, 1, "placed" },
                                          { ours->emergency, 0, AID_NO, "emergency" } };
    if (status == AID_OK)
        status = aid__check_numbers(AID__FIELDS(numbers), error);
    const aid__text_field texts[] = { { ours->measure, "measure", AID_LIMIT_NAME_BYTES, 0 },
                                      { ours->summary, "summary", AID_LIMIT_TEXT_BYTES, 1 },
                                      { ours->criteria, "criteria", AID_LIMIT_TEXT_BYTES, 1 } };
    if (status == AID_OK)
        status = aid__check_texts(AID__FIELDS(texts), error);
    if (status == AID_OK && ours->placed)
        status = aid__place_check(ours->latitude, ours->longitude, "place", error);
    bool words = aid__text_or_empty(ours->summary)[0] != '\0' || aid__text_or_empty(ours->criteria)[0] != '\0';
    if (status == AID_OK && words && ours->person.id == 0)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_HANDLE,
                           "person: nobody is named, so no word of anybody is stored; name the person, or leave summary and criteria out");
    return status;
}

/* What the request needs, from what it says of itself. `said` holds what its criteria say. */
static void ask_need(const aid__service_request_record *record, const aid__said *said, size_t count, aid__need *out)
{
    *out = (aid__need){ .type = (int32_t)record->type, .placed = (int32_t)record->placed, .latitude = (int32_t)record->latitude,
                        .longitude = (int32_t)record->longitude, .measure = record->measure, .said = said,
                        .said_count = (uint32_t)count };
}

/* May it go there? The outcome goes into the sending. */
static aid_status ask_check_service(const aid_store *store, const aid__tier_question *question, int32_t *out_ground,
                                    aid_error *error)
{
    const aid__service_row *service = aid__service_at(&store->model, question->service);
    uint64_t bars = aid__route_bars(&store->model, question->need, question->service);
    if (bars & AID_BIT(AID_SERVICE_BAR_STATE))
        return aid__fail(error, AID_E_STATE, AID_REASON_SERVICE, "service %u is not open", (unsigned)question->service);
    if (bars & AID_BIT(AID_SERVICE_BAR_RULE))
        return aid__fail(error, AID_E_DENIED, AID_REASON_INELIGIBLE,
                         "the rule of service %u does not hold, as far as was said; group %u decides an appeal",
                         (unsigned)question->service,
                         (unsigned)aid__appeal_group(&store->model, service->group));
    if ((bars & AID_BIT(AID_SERVICE_BAR_CAPACITY)) && !question->emergency)
        return aid__fail(error, AID_E_STATE, AID_REASON_CAPACITY, "service %u can serve nobody more now", (unsigned)question->service);
    return aid__tier_open(&store->model, question, out_ground, error);
}

static aid_status ask_emit_sent(aid__command *command, const aid__service_request_record *request,
                                const aid__tier_question *question, aid_error *error)
{
    aid_store *store = command->store;
    const aid__service_row *service = aid__service_at(&store->model, question->service);
    int32_t ground = 0;
    aid_status status = ask_check_service(store, question, &ground, error);
    aid__service_request_act_record record = {
        .service_request = request->service_request, .service = service->id, .person = request->person,
        .author = store->actor.id, .state = AID_SERVICE_REQUEST_SENT, .ground = ground, .note = "",
        .deadline = aid__ask_deadline(command->at, (int32_t)request->urgency, service->answer_hours),
    };
    return status == AID_OK ? aid__command_emit(command, AID__EVENT_SERVICE_REQUEST_SENT, &record, request->person, error)
                            : status;
}

/* Complaint and appeal go to whoever decides them. */
static aid_status ask_check_about(aid_store *store, const ask_input *input, aid__service_request_record *record, aid_error *error)
{
    bool wants = record->kind == AID_SERVICE_REQUEST_COMPLAINT || record->kind == AID_SERVICE_REQUEST_APPEAL;
    aid__row row;
    if (!wants && record->about == 0)
        return AID_OK;
    if (!wants || input->options.service.id != 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS,
                         "about: only complaints and appeals are about a request; they go to whoever decides them, not to a service");
    aid_status status = aid__handle_row(store, AID__THING_SERVICE_REQUEST, record->about, &row, error);
    if (status != AID_OK)
        return status;
    const aid__service_request_row *about = aid__service_request_at(&store->model, row);
    if (record->kind == AID_SERVICE_REQUEST_APPEAL && about->appeal == 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_SERVICE, "about: nothing was refused there, so there is nothing to appeal");
    if (about->group == 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_SERVICE, "about: it was sent to nobody yet");
    aid__row decides = about->appeal != 0 ? about->appeal : aid__appeal_group(&store->model, about->group);
    record->group = aid__group_at(&store->model, decides)->id;
    record->state = AID_SERVICE_REQUEST_SENT;
    record->type = record->type != 0 ? record->type : about->type;
    return AID_OK;
}

static aid_status ask_decide_open(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__service_request_record *record = draft;
    ask_input *input = context;
    aid__row person;
    aid_status status = aid__handle_row_or_none(store, AID__THING_MEMBER, record->person, &person, error);
    if (status == AID_OK)
        status = aid__ask_allow_open(store, person, command->at, error);
    if (status == AID_OK && aid__member_at(&store->model, person)->erased != 0)
        status = aid__fail(error, AID_E_STATE, AID_REASON_ERASED, "person: was erased");
    if (status == AID_OK)
        status = ask_check_about(store, input, record, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_SERVICE, input->options.service.id, &input->service, error);
    if (status != AID_OK)
        return status;
    const aid__service_row *service = aid__service_at(&store->model, input->service);
    record->type = record->type != 0 ? record->type : service->type;
    record->author = store->actor.id;
    record->deadline = aid__ask_deadline(command->at, (int32_t)record->urgency, service->answer_hours);
    record->service_request = aid__store_draw_id(store);
    command->subject = input->subject = record->person;
    return AID_OK;
}

/* Asking and sending are one command: the sending follows, or nothing was asked. */
typedef struct ask_opening {
    aid__service_request_record record;
    ask_input input;
} ask_opening;

static aid_status ask_after_open(aid__command *command, const void *draft, aid_error *error)
{
    const ask_opening *opening = draft; /* the record is its first member */
    aid__said said[AID__SAID_MOST];
    aid__need need;
    size_t count = 0;
    if (opening->input.service == 0)
        return AID_OK;
    aid_status status = aid__said_read(&command->store->model, opening->record.criteria, said, &count, NULL, error);
    if (status != AID_OK)
        return status;
    ask_need(&opening->record, said, count, &need);
    const aid__tier_question question = { .need = &need, .service = opening->input.service,
                                          .emergency = opening->input.options.emergency == AID_YES };
    return ask_emit_sent(command, &opening->record, &question, error);
}

/* The place as it is stored, and the criteria in their canonical form. */
static aid_status ask_complete(aid_store *store, ask_opening *opening, aid_error *error)
{
    const aid_service_request_options *o = &opening->input.options;
    aid__service_request_record *record = &opening->record;
    const char *criteria = aid__text_or_empty(o->criteria);
    char *canonical = aid__arena_bytes(store->text, 3 * strlen(criteria) + 1);
    aid__said said[AID__SAID_MOST];
    size_t count;
    if (canonical == NULL)
        return aid__fail_memory(error);
    int32_t latitude = o->placed ? o->latitude : 0, longitude = o->placed ? o->longitude : 0;
    if (o->placed)
        aid__place_coarsen(&latitude, &longitude);
    *record = (aid__service_request_record){
        .person = o->person.id, .about = o->about.id, .kind = o->kind != 0 ? o->kind : AID_SERVICE_REQUEST_APPLICATION,
        .state = AID_SERVICE_REQUEST_OPEN, .urgency = o->urgency != 0 ? o->urgency : AID_URGENCY_NORMAL, .type = o->type,
        .measure = aid__text_or_empty(o->measure), .placed = o->placed, .latitude = latitude, .longitude = longitude,
        .summary = aid__text_or_empty(o->summary), .criteria = canonical,
    };
    return aid__said_read(&store->model, criteria, said, &count, canonical, error);
}

aid_status aid_service_request_open(aid_store *store, const aid_service_request_options *options,
                                    aid_service_request *out_request, aid_error *error)
{
    ask_opening opening = { .input = { .service = 0 } };
    char extra[64];
    aid_status status = ask_check(store, options, &opening.input.options, error);
    if (status == AID_OK)
        status = ask_complete(store, &opening, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    snprintf(extra, sizeof extra, "service %llu emergency %d", (unsigned long long)opening.input.options.service.id,
             (int)opening.input.options.emergency);
    const aid__execution execution = { .kind = AID__EVENT_SERVICE_REQUEST_OPENED, .draft = &opening.record,
                                       .decide = ask_decide_open, .context = &opening.input, .after = ask_after_open,
                                       .extra = extra, .out_handle = out_request ? &out_request->id : NULL };
    return aid__execute(store, &execution, error);
}

/* ---- sending ---- */

static aid_status ask_decide_send(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    const aid__model *model = &store->model;
    aid__service_request_act_record *record = draft;
    const ask_input *input = context;
    aid__any_record asked;
    aid__said said[AID__SAID_MOST];
    aid__need need;
    size_t count = 0;
    aid__row row, service;
    int32_t state = 0;
    aid_status status = aid__handle_row(store, AID__THING_SERVICE_REQUEST, record->service_request, &row, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_SERVICE, record->service, &service, error);
    if (status != AID_OK)
        return status;
    const aid__service_request_row *request = aid__service_request_at(model, row);
    bool late = command->at > request->deadline, emergency = input->emergency == AID_YES;
    status = aid__ask_allow(store, row, AID__ASK_SEND, command->at, error);
    if (status == AID_OK && (request->kind == AID_SERVICE_REQUEST_COMPLAINT || request->kind == AID_SERVICE_REQUEST_APPEAL))
        status = aid__fail(error, AID_E_STATE, AID_REASON_SERVICE, "complaints and appeals are decided where they are");
    if (status == AID_OK)
        status = aid__ask_next(request->state, AID__ASK_SEND, false, late || emergency, &state, error);
    if (status == AID_OK)
        status = aid__store_recall(store, request->seq, &asked, NULL, error);
    if (status == AID_OK)
        status = aid__said_read(model, asked.service_request.criteria, said, &count, NULL, error);
    if (status != AID_OK)
        return status;
    ask_need(&asked.service_request, said, count, &need);
    need.said_ago = command->at - request->created;
    const aid__tier_question question = { .need = &need, .request = row, .service = service, .emergency = emergency, .late = late };
    int32_t ground = 0;
    status = ask_check_service(store, &question, &ground, error);
    command->subject = record->person = asked.service_request.person;
    record->author = store->actor.id;
    record->state = state;
    record->ground = ground;
    record->deadline = aid__ask_deadline(command->at, request->urgency, aid__service_at(model, service)->answer_hours);
    return status;
}

aid_status aid_service_request_send(aid_store *store, aid_service_request request, aid_service service, int32_t emergency,
                                    aid_error *error)
{
    char extra[32];
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__check_enum(emergency, AID_NO, "emergency", error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    ask_input input = { .emergency = emergency };
    aid__service_request_act_record record = { .service_request = request.id, .service = service.id, .note = "" };
    snprintf(extra, sizeof extra, "emergency %d", (int)emergency);
    const aid__execution execution = { .kind = AID__EVENT_SERVICE_REQUEST_SENT, .draft = &record, .decide = ask_decide_send,
                                       .context = &input, .extra = extra };
    return aid__execute(store, &execution, error);
}

/* ---- answering ---- */

/* In an emergency a full service may still take somebody on. */
static aid_status ask_check_room(const aid_store *store, const aid__service_request_row *request, aid_error *error)
{
    const aid__service_row *service = aid__service_at(&store->model, request->service);
    if (request->service == 0 || request->ground == AID_TIER_GROUND_EMERGENCY || aid__service_free(service) != 0)
        return AID_OK;
    return aid__fail(error, AID_E_STATE, AID_REASON_CAPACITY, "service %u can serve nobody more now; decline, or set its capacity",
                     (unsigned)request->service);
}

static aid_status ask_decide_act(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__service_request_act_record *record = draft;
    const ask_input *input = context;
    aid__row row;
    int32_t state = 0;
    aid_status status = aid__handle_row(store, AID__THING_SERVICE_REQUEST, record->service_request, &row, error);
    if (status != AID_OK)
        return status;
    const aid__service_request_row *request = aid__service_request_at(&store->model, row);
    bool quick = request->kind == AID_SERVICE_REQUEST_CALL || request->urgency == AID_URGENCY_CRITICAL;
    status = aid__ask_allow(store, row, input->what, command->at, error);
    if (status == AID_OK)
        status = aid__ask_next(request->state, input->what, quick, false, &state, error);
    if (status == AID_OK && input->what == AID__ASK_ACCEPT)
        status = ask_check_room(store, request, error);
    if (status == AID_OK && record->note[0] != '\0' && request->person == 0)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_HANDLE, "note: nobody is named, so no word of anybody is stored");
    if (status != AID_OK)
        return status;
    command->subject = record->person = aid__member_at(&store->model, request->person)->id;
    record->author = store->actor.id;
    record->state = state;
    bool refused = input->what == AID__ASK_DECLINE || input->what == AID__ASK_FAIL;
    if (refused && request->group != 0)
        record->appeal = aid__group_at(&store->model, aid__appeal_group(&store->model, request->group))->id;
    return AID_OK;
}

static aid_status ask_act(aid_store *store, aid__ask_command what, aid__event_kind kind, aid__service_request_act_record *record,
                          aid_error *error)
{
    bool refused = what == AID__ASK_DECLINE || what == AID__ASK_FAIL;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__text_check(record->note, AID_LIMIT_TEXT_BYTES, 1, "note", error);
    if (status == AID_OK)
        status = aid__check_range(record->refusal, refused ? AID_REFUSAL_NO_CAPACITY : 0, refused ? AID_REFUSAL_OTHER : 0,
                                  "reason", error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    ask_input input = { .what = what };
    record->note = aid__text_or_empty(record->note);
    const aid__execution execution = { .kind = kind, .draft = record, .decide = ask_decide_act, .context = &input };
    return aid__execute(store, &execution, error);
}

aid_status aid_service_request_accept(aid_store *store, aid_service_request request, const char *note, aid_error *error)
{
    aid__service_request_act_record record = { .service_request = request.id, .note = note };
    return ask_act(store, AID__ASK_ACCEPT, AID__EVENT_SERVICE_REQUEST_ACCEPTED, &record, error);
}

aid_status aid_service_request_decline(aid_store *store, aid_service_request request, int32_t reason, const char *note,
                                       aid_error *error)
{
    aid__service_request_act_record record = { .service_request = request.id, .refusal = reason, .note = note };
    return ask_act(store, AID__ASK_DECLINE, AID__EVENT_SERVICE_REQUEST_DECLINED, &record, error);
}

aid_status aid_service_request_withdraw(aid_store *store, aid_service_request request, aid_error *error)
{
    aid__service_request_act_record record = { .service_request = request.id };
    return ask_act(store, AID__ASK_WITHDRAW, AID__EVENT_SERVICE_REQUEST_WITHDRAWN, &record, error);
}

aid_status aid_service_request_fulfil(aid_store *store, aid_service_request request, const char *note, aid_error *error)
{
    aid__service_request_act_record record = { .service_request = request.id, .note = note };
    return ask_act(store, AID__ASK_FULFIL, AID__EVENT_SERVICE_REQUEST_FULFILLED, &record, error);
}

aid_status aid_service_request_fail(aid_store *store, aid_service_request request, int32_t reason, const char *note,
                                    aid_error *error)
{
    aid__service_request_act_record record = { .service_request = request.id, .refusal = reason, .note = note };
    return ask_act(store, AID__ASK_FAIL, AID__EVENT_SERVICE_REQUEST_FAILED, &record, error);
}
