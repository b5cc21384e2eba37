/* SPDX-License-Identifier: MIT */
/* The catalogue of services: reading and listing. */
#include "api/service_inside.h"

#include "api/handle.h"
#include "rules/service_life.h"
#include <string.h>

/* The ranges of an event's week as bits. */
static void service_week(const aid__model *model, aid__span week, aid_week *out)
{
    if (week.count == AID__WEEK_WORDS)
        memcpy(out->quarter, aid__model_words(model, week), sizeof out->quarter);
}

static void service_info_numbers(const aid_store *store, const aid__service_row *service, aid_service_info *info)
{
    const aid__group_row *group = aid__group_at(&store->model, service->group);
    bool own = service->placed != 0;
    info->state = service->state;
    info->answered = service->answered;
    info->group.id = group->id;
    info->assured = service->assured;
    info->fee = service->fee == AID__STATED_ZERO ? 0 : service->fee;
    info->fee_stated = service->fee != 0;
    info->hours_stated = service->week.count != 0;
    info->type = service->type;
    info->tier = service->tier;
    info->unit = service->unit;
    info->capacity = service->capacity == 0 ? -1 : service->capacity == AID__STATED_ZERO ? 0 : service->capacity;
    info->served = service->served;
    info->answer_hours = service->answer_hours;
    info->placed = own || group->placed;
    info->latitude = own ? service->latitude : group->latitude;
    info->longitude = own ? service->longitude : group->longitude;
    info->reach_m = service->reach_m == 0 ? -1 : service->reach_m == AID__STATED_ZERO ? 0 : service->reach_m;
    info->online = service->online;
    service_week(&store->model, service->week, &info->week);
}

aid_status aid_service_get(aid_store *store, aid_service service, aid_service_info *out_info, aid_error *error)
{
    aid__any_record record;
    aid__row row;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_SERVICE, service.id, &row, error);
    if (status == AID_OK)
        status = aid__store_recall(store, aid__service_at(&store->model, row)->text_seq, &record, NULL, error);
    if (status != AID_OK)
        return status;
    const aid__service_row *known = aid__service_at(&store->model, row);
    const aid__service_record *said = &record.service;
    uint32_t zone = aid__group_at(&store->model, known->group)->zone;
    aid_service_info info = {
        .struct_size = (uint32_t)sizeof info, .number = row, .flags = aid__service_flags(known, aid__store_now(store)),
        .name = said->name, .code = said->code, .measures = said->measures, .topics = said->topics, .text = said->text,
        .contact = said->contact, .documents = said->documents, .legal_basis = said->legal_basis,
        .languages = said->languages, .credentials = said->credentials, .rule = said->rule,
        .zone = aid__store_keep_text(store, aid__model_symbol_text(&store->model, zone)),
    };
    if (info.zone == NULL)
        return aid__fail_memory(error);
    service_info_numbers(store, known, &info);
    return aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_service_info", error);
}

aid_status aid_service_list(aid_store *store, const aid_service_list_options *options, aid_service *services, size_t capacity,
                            size_t *out_count, aid_error *error)
{
    aid_service_list_options ours = { .struct_size = 0 };
    aid__list list;
    aid__row group;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&ours, sizeof ours, options, AID__OPTIONS_LEAST, "aid_service_list_options", error);
    if (status == AID_OK)
        status = aid__check_range(ours.state, -1, AID_SERVICE_CLOSED, "state", error);
    if (status == AID_OK)
        status = aid__check_bits(ours.flags, AID_SERVICE_NOT_ASSURED + 1, "flags", error);
    if (status == AID_OK)
        status = aid__list_begin(&list, services, sizeof *services, sizeof *services, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_GROUP, ours.group.id, &group, error);
    if (status != AID_OK)
        return status;
    int64_t now = aid__store_now(store);
    int32_t state = ours.state == 0 ? AID_SERVICE_OPEN : ours.state;
    for (aid__row row = 1; row <= aid__model_count(&store->model, AID__TABLE_SERVICE); row++) {
        const aid__service_row *service = aid__service_at(&store->model, row);
        const aid_service handle = { service->id };
        if ((state == -1 || service->state == state) && (group == 0 || service->group == group)
            && (ours.type == 0 || service->type == ours.type) && (ours.tier == 0 || service->tier == ours.tier)
            && (ours.flags == 0 || (aid__service_flags(service, now) & ours.flags) != 0))
            aid__list_add(&list, &handle);
    }
    *out_count = list.count;
    return AID_OK;
}
