/* SPDX-License-Identifier: MIT */
/* The catalogue of services: entering, changing, publishing, pausing, closing. */
#include "api/service_inside.h"

#include "api/handle.h"
#include "api/member_inside.h"
#include "rules/policy.h"
#include "rules/service_life.h"
#include <stdio.h>
#include <string.h>

void aid_service_options_init(aid_service_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

static const aid__service_record service_blank = {
    .code = "", .measures = "", .languages = "", .credentials = "", .rule = "", .name = "", .topics = "", .text = "",
    .contact = "", .documents = "", .legal_basis = "",
};

/* ---- laying what is stated over a record ---- */

static void service_merge_text(aid__service_record *record, const aid__service_input *input)
{
    const aid_service_options *o = &input->options;
    const struct {
        const char *given, *value;
        const char **to;
        int bit; /* -1: cannot be cleared */
    } texts[] = {
        { o->name, o->name, &record->name, -1 },
        { o->code, o->code, &record->code, -1 },
        { o->measures, input->measures, &record->measures, AID_SERVICE_FIELD_MEASURES },
        { o->languages, input->languages, &record->languages, AID_SERVICE_FIELD_LANGUAGES },
        { o->credentials, input->credentials, &record->credentials, AID_SERVICE_FIELD_CREDENTIALS },
        { o->rule, input->rule, &record->rule, AID_SERVICE_FIELD_RULE },
        { o->topics, o->topics, &record->topics, AID_SERVICE_FIELD_TOPICS },
        { o->text, o->text, &record->text, AID_SERVICE_FIELD_TEXT },
        { o->contact, o->contact, &record->contact, AID_SERVICE_FIELD_CONTACT },
        { o->documents, o->documents, &record->documents, AID_SERVICE_FIELD_DOCUMENTS },
        { o->legal_basis, o->legal_basis, &record->legal_basis, AID_SERVICE_FIELD_LEGAL_BASIS },
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        bool cleared = texts[i].bit >= 0 && (o->set & AID_BIT(texts[i].bit)) != 0;
        if (texts[i].given != NULL || cleared)
            *texts[i].to = aid__text_or_empty(texts[i].value);
    }
}

/* A number where 0 means "not stated" unless its bit is set. */
static void service_merge_number(int64_t *to, const aid_service_options *options, int bit, int64_t value)
{
    if (value != 0)
        *to = value;
    else if ((options->set & AID_BIT(bit)) != 0)
        *to = AID__STATED_ZERO;
}

static void service_merge(aid__service_record *record, const aid__service_input *input)
{
    const aid_service_options *o = &input->options;
    service_merge_text(record, input);
    service_merge_number(&record->capacity, o, AID_SERVICE_FIELD_CAPACITY, o->capacity);
    service_merge_number(&record->reach_m, o, AID_SERVICE_FIELD_REACH, o->reach_m);
    service_merge_number(&record->fee, o, AID_SERVICE_FIELD_FEE, o->fee);
    if (input->week.count != 0)
        record->week = input->week;
    if (AID__STATED(o->set, AID_SERVICE_FIELD_PLACE, o->placed)) {
        record->placed = o->placed != 0;
        record->latitude = o->placed ? o->latitude : 0;
        record->longitude = o->placed ? o->longitude : 0;
    }
    const struct {
        int64_t value;
        int64_t *to;
    } numbers[] = {
        { o->type, &record->type },     { o->tier, &record->tier },       { o->unit, &record->unit },
        { o->online, &record->online }, { o->assured, &record->assured }, { o->answer_hours, &record->answer_hours },
    };
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (numbers[i].value != 0)
            *numbers[i].to = numbers[i].value;
}

/* ---- deciding ---- */

static aid_status service_check_code(const aid_store *store, aid__row service, const char *code, aid_error *error)
{
    aid__row taken = code[0] != '\0' ? aid__model_service_code(&store->model, code) : 0;
    if (taken != 0 && taken != service)
        return aid__fail(error, AID_E_STATE, AID_REASON_REFERENCE, "code: another service has \"%.80s\"", code);
    return AID_OK;
}

static aid_status service_check_access(const aid_store *store, aid__row group, aid_error *error)
{
    const aid__access access = { .group = group };
    return aid__access_check(&store->model, &store->actor, AID__ACT_EDIT_SERVICES, &access, error);
}

static aid_status service_decide_add(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__service_record *record = draft;
    aid__row group;
    (void)context;
    aid_status status = aid__handle_row(store, AID__THING_GROUP, record->group, &group, error);
    if (status == AID_OK)
        status = service_check_access(store, group, error);
    if (status == AID_OK)
        status = aid__group_check_open(store, group, error);
    if (status == AID_OK)
        status = service_check_code(store, 0, record->code, error);
    if (status != AID_OK)
        return status;
    if (record->unit == 0)
        record->unit = aid__policy_unit(&store->model, group);
    if (record->tier == 0)
        record->tier = aid__tier_of_kind(aid__group_at(&store->model, group)->kind);
    record->service = aid__store_draw_id(store);
    return AID_OK;
}

aid_status aid_service_add(aid_store *store, aid_group group, const aid_service_options *options, aid_service *out_service,
                           aid_error *error)
{
    aid__service_input input = { .service = 0 };
    char extra[32];
    aid_status status = aid__service_check(store, options, &input, error);
    if (status == AID_OK && aid__text_or_empty(input.options.name)[0] == '\0')
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "name: a service needs one");
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__service_record record = service_blank;
    record.group = group.id;
    service_merge(&record, &input);
    const aid__execution execution = { .kind = AID__EVENT_SERVICE_DRAFTED, .draft = &record, .decide = service_decide_add,
                                       .extra = aid__set_text(input.options.set, extra),
                                       .out_handle = out_service ? &out_service->id : NULL };
    return aid__execute(store, &execution, error);
}

/* The service's row, when it may be moved so by whoever acts. */
static aid_status service_enter(const aid_store *store, uint64_t id, aid__service_command what, aid__row *out_row,
                                int32_t *out_state, aid_error *error)
{
    aid_status status = aid__handle_row(store, AID__THING_SERVICE, id, out_row, error);
    if (status != AID_OK)
        return status;
    const aid__service_row *service = aid__service_at(&store->model, *out_row);
    status = service_check_access(store, service->group, error);
    if (status == AID_OK)
        status = aid__service_next(service->state, what, out_state, error);
    return status;
}

static aid_status service_decide_update(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__service_record *record = draft;
    const aid__service_input *input = context;
    aid__any_record before;
    aid__row row;
    int32_t state;
    aid_status status = service_enter(store, input->service, AID__SERVICE_UPDATE, &row, &state, error);
    if (status == AID_OK)
        status = aid__store_recall(store, aid__service_at(&store->model, row)->text_seq, &before, NULL, error);
    if (status != AID_OK)
        return status;
    *record = before.service;
    service_merge(record, input);
    return service_check_code(store, row, record->code, error);
}

static aid_status service_change(aid_store *store, aid__service_input *input, aid_error *error)
{
    char extra[32];
    aid__service_record record = service_blank;
    record.service = input->service;
    service_merge(&record, input);
    const aid__execution execution = { .kind = AID__EVENT_SERVICE_UPDATED, .draft = &record, .decide = service_decide_update,
                                       .context = input, .extra = aid__set_text(input->options.set, extra) };
    return aid__execute(store, &execution, error);
}

aid_status aid_service_update(aid_store *store, aid_service service, const aid_service_options *options, aid_error *error)
{
    aid__service_input input = { .service = service.id };
    aid_status status = aid__service_check(store, options, &input, error);
    return status == AID_OK ? service_change(store, &input, error) : aid__refuse(store, status);
}

aid_status aid_service_set_capacity(aid_store *store, aid_service service, int32_t capacity, aid_error *error)
{
    const aid_service_options options = { .struct_size = (uint32_t)sizeof options, .capacity = capacity,
                                          .set = AID_BIT(AID_SERVICE_FIELD_CAPACITY) };
    return aid_service_update(store, service, &options, error);
}

/* ---- moving ---- */

static aid_status service_decide_move(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid__service_act_record *record = draft;
    const aid__service_command *what = context;
    aid__row row;
    int32_t state = 0;
    aid_status status = service_enter(command->store, record->service, *what, &row, &state, error);
    record->state = state;
    if (status == AID_OK && *what == AID__SERVICE_PUBLISH)
        status = aid__group_check_open(command->store, aid__service_at(&command->store->model, row)->group, error);
    return status;
}

static aid_status service_move(aid_store *store, aid_service service, aid__service_command what, aid__event_kind kind,
                               aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__service_act_record record = { .service = service.id };
    const aid__execution execution = { .kind = kind, .draft = &record, .decide = service_decide_move, .context = &what };
    return aid__execute(store, &execution, error);
}

aid_status aid_service_publish(aid_store *store, aid_service service, aid_error *error)
{
    return service_move(store, service, AID__SERVICE_PUBLISH, AID__EVENT_SERVICE_PUBLISHED, error);
}

aid_status aid_service_pause(aid_store *store, aid_service service, aid_error *error)
{
    return service_move(store, service, AID__SERVICE_PAUSE, AID__EVENT_SERVICE_PAUSED, error);
}

aid_status aid_service_close(aid_store *store, aid_service service, aid_error *error)
{
    return service_move(store, service, AID__SERVICE_CLOSE, AID__EVENT_SERVICE_CLOSED, error);
}

/* ---- telling ---- */

static aid_status service_decide_answer(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    const aid__service_act_record *record = draft;
    aid__access access = { 0 };
    aid__row row;
    int32_t state;
    (void)context;
    aid_status status = aid__handle_row(store, AID__THING_SERVICE, record->service, &row, error);
    if (status != AID_OK)
        return status;
    access.group = aid__service_at(&store->model, row)->group;
    status = aid__access_check(&store->model, &store->actor, AID__ACT_INFORM, &access, error);
    return status == AID_OK ? aid__service_next(aid__service_at(&store->model, row)->state, AID__SERVICE_ANSWER, &state, error)
                            : status;
}

aid_status aid_service_answer(aid_store *store, aid_service service, aid_service_info *out_info, aid_error *error)
{
    aid_service_info before = { .struct_size = (uint32_t)sizeof before };
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__pointer_check(out_info, "out_info", error);
    if (status == AID_OK && out_info->struct_size < AID__OPTIONS_LEAST)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "aid_service_info: struct_size is too small");
    if (status == AID_OK)
        status = aid_service_get(store, service, &before, error); /* what cannot be read is not told, nor counted */
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__service_act_record record = { .service = service.id };
    const aid__execution execution = { .kind = AID__EVENT_SERVICE_ANSWERED, .draft = &record, .decide = service_decide_answer };
    status = aid__execute(store, &execution, error);
    return status == AID_OK ? aid_service_get(store, service, out_info, error) : status;
}
