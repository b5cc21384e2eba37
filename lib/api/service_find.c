/* SPDX-License-Identifier: MIT */
/* The catalogue of services: finding by code, by words, and by need. */
#include "api/service_inside.h"

#include "api/handle.h"
#include "base/text.h"
#include <stdlib.h>
#include <string.h>

void aid_need_options_init(aid_need_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

aid_status aid_service_find(aid_store *store, const char *code, aid_service *out_service, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__pointer_check(out_service, "out_service", error);
    if (status == AID_OK)
        status = aid__text_check(code, AID_LIMIT_NAME_BYTES, 0, "code", error);
    if (status != AID_OK)
        return status;
    code = aid__text_or_empty(code);
    aid__row row = code[0] == '\0' ? 0 : aid__model_service_code(&store->model, code);
    if (row == 0)
        return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_REFERENCE, "code: no service has \"%.80s\"", code);
    out_service->id = aid__service_at(&store->model, row)->id;
    return AID_OK;
}

/* ---- by words ---- */

typedef struct service_filter {
    const aid__model *model;
    aid__row group; /* 0 all */
    uint32_t reserved;
} service_filter;

static bool service_is_visible(void *context, uint32_t row)
{
    const service_filter *filter = context;
    const aid__service_row *service = aid__service_at(filter->model, row);
    return service->state == AID_SERVICE_OPEN && (filter->group == 0 || service->group == filter->group);
}

static aid_status service_give_hits(aid_store *store, const aid__search_index *index, const aid__vector *hits, aid__list *list,
                                    aid_error *error)
{
    for (size_t i = 0; i < hits->count; i++) {
        const aid__search_hit *hit = aid__vector_at(hits, i);
        aid_service_hit row = { .service = { aid__service_at(&store->model, hit->row)->id }, .points = hit->points,
                                .kind = hit->kind, .label = "" };
        if (aid__list_wants(list)) {
            const char *language, *label = aid__search_label(index, hit->row, hit->label, &language);
            row.label = aid__store_keep_text(store, aid__text_or_empty(label));
            if (row.label == NULL)
                return aid__fail_memory(error);
        }
        aid__list_add(list, &row);
    }
    return AID_OK;
}

aid_status aid_service_search(aid_store *store, const char *text, const aid_search_options *options, aid_service_hit *hits,
                              uint32_t row_size, size_t capacity, size_t *out_count, aid_error *error)
{
    aid_search_options ours = { .struct_size = 0 };
    aid__search_index *index = NULL;
    aid__vector found;
    aid__list list;
    service_filter filter = { 0 };
    uint16_t languages[AID__LANGUAGES];
    size_t language_count = 0;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&ours, sizeof ours, options, AID__OPTIONS_LEAST, "aid_search_options", error);
    if (status == AID_OK)
        status = aid__text_check(text, AID_LIMIT_TEXT_BYTES, 1, "text", error);
    if (status == AID_OK && aid__text_or_empty(text)[0] == '\0')
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "text: what should be searched for?");
    if (status == AID_OK)
        status = aid__list_begin(&list, hits, row_size, sizeof *hits, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_GROUP, ours.group.id, &filter.group, error);
    if (status == AID_OK)
        status = aid__language_list(ours.languages, languages, AID__LANGUAGES, &language_count, "languages", error);
    if (status == AID_OK)
        status = aid__services_index(store, &index, error);
    if (status != AID_OK)
        return status;
    filter.model = &store->model;
    const aid__search_query query = { .text = text, .languages = languages, .language_count = language_count,
                                      .list = AID__SEARCH_ANY_LIST, .prefix_ok = 1, .allow = service_is_visible,
                                      .context = &filter };
    aid__vector_init(&found, &store->memory, sizeof(aid__search_hit));
    status = aid__search_find(index, &query, &found, SIZE_MAX, error);
    if (status == AID_OK)
        status = service_give_hits(store, index, &found, &list, error);
    aid__vector_free(&found);
    if (status == AID_OK)
        *out_count = list.count;
    return status;
}

/* ---- by need ---- */

static aid_status service_walk(const aid_store *store, const aid__need_input *input, aid__vector *steps, aid_error *error)
{
    const aid__model *model = &store->model;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_SERVICE); row++) {
        const aid__service_row *service = aid__service_at(model, row);
        if (service->state == AID_SERVICE_DRAFT || service->state == AID_SERVICE_CLOSED)
            continue;
        uint64_t bars = aid__route_bars(model, &input->need, row);
        if (bars != 0 && input->options.all != AID_YES)
            continue;
        aid__route_step *step = aid__vector_push(steps);
        if (step == NULL)
            return aid__fail_memory(error);
        *step = (aid__route_step){ .service = row, .tier = service->tier, .bars = bars,
                                   .distance_m = aid__route_distance(model, &input->need, row) };
    }
    if (steps->count > 1)
        qsort(steps->rows, steps->count, sizeof(aid__route_step), aid__route_compare);
    return AID_OK;
}

aid_status aid_service_route(aid_store *store, const aid_need_options *need, aid_route_row *rows, uint32_t row_size,
                             size_t capacity, size_t *out_count, aid_error *error)
{
    aid__need_input input = { 0 };
    aid__vector steps;
    aid__list list;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__need_check(store, need, &input, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof *rows, capacity, out_count, error);
    if (status != AID_OK)
        return status;
    if (input.options.when != 0)
        input.need.said_ago = input.options.when - aid__store_now(store);
    aid__vector_init(&steps, &store->memory, sizeof(aid__route_step));
    status = service_walk(store, &input, &steps, error);
    for (size_t i = 0; status == AID_OK && i < steps.count; i++) {
        const aid__route_step *step = aid__vector_at(&steps, i);
        const aid__service_row *service = aid__service_at(&store->model, step->service);
        const aid_route_row row = { .service = { service->id }, .bars = step->bars, .distance_m = step->distance_m,
                                    .tier = step->tier, .free = aid__service_free(service) };
        aid__list_add(&list, &row);
    }
    aid__vector_free(&steps);
    if (status == AID_OK)
        *out_count = list.count;
    return status;
}
