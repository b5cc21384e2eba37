/* SPDX-License-Identifier: MIT */
/* Requests for support: reading, listing, and the register of unmet needs. */
#include <mutualaid/service_request.h>

#include "api/handle.h"
#include "api/service_request_allow.h"
#include "rules/service_request_rules.h"
#include <stdlib.h>

static bool ask_is_overdue(const aid__service_request_row *request, int64_t now)
{
    return (request->state == AID_SERVICE_REQUEST_OPEN || request->state == AID_SERVICE_REQUEST_SENT) && request->deadline < now;
}

static aid_status ask_info_words(aid_store *store, aid__row row, aid_service_request_info *info, aid_error *error)
{
    const aid__service_request_row *request = aid__service_request_at(&store->model, row);
    int32_t may;
    const uint64_t classes = AID_BIT(AID_CLASS_CASE) | AID_BIT(AID_CLASS_SPECIAL);
    aid__any_record record;
    aid__gaps gaps;
    if (request->person == 0) {
        info->withheld = AID_BIT(AID_WITHHELD_NOT_GIVEN);
        return AID_OK;
    }
    aid_status status = aid__ask_allow_words(store, row, &may, error);
    if (status != AID_OK || !may) {
        info->withheld = AID_BIT(AID_WITHHELD_DENIED);
        return status;
    }
    request = aid__service_request_at(&store->model, row); /* the reading was recorded: rows may have moved */
    status = aid__store_recall(store, request->seq, &record, &gaps, error);
    if (status != AID_OK)
        return status;
    info->summary = record.service_request.summary;
    info->criteria = record.service_request.criteria;
    info->withheld = aid__withheld(&gaps, classes);
    if (request->act_seq == 0)
        return AID_OK;
    status = aid__store_recall(store, request->act_seq, &record, &gaps, error);
    if (status == AID_OK)
        info->note = record.service_request_act.note;
    info->withheld |= aid__withheld(&gaps, classes);
    return status;
}

aid_status aid_service_request_get(aid_store *store, aid_service_request request, aid_service_request_info *out_info,
                                   aid_error *error)
{
    aid__row row;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_SERVICE_REQUEST, request.id, &row, error);
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    const aid__service_request_row *known = aid__service_request_at(model, row);
    aid_service_request_info info = {
        .struct_size = (uint32_t)sizeof info, .kind = known->kind, .number = row,
        .person = { aid__member_at(model, known->person)->id }, .service = { aid__service_at(model, known->service)->id },
        .group = { aid__group_at(model, known->group)->id }, .appeal_to = { aid__group_at(model, known->appeal)->id },
        .about = { aid__service_request_at(model, known->about)->id }, .created = known->created, .deadline = known->deadline,
        .state = known->state, .urgency = known->urgency, .type = known->type, .reason = known->reason, .ground = known->ground,
        .overdue = ask_is_overdue(known, aid__store_now(store)), .sendings = known->sendings,
        .measure = aid__store_keep_text(store, aid__model_symbol_text(model, known->measure)), .summary = "", .criteria = "", .note = "",
    };
    if (info.measure == NULL)
        return aid__fail_memory(error);
    status = ask_info_words(store, row, &info, error);
    return status == AID_OK ? aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_service_request_info", error)
                            : status;
}

/* ---- lists ---- */

typedef struct ask_due {
    int64_t deadline;
    uint64_t id;
    aid__row row;
    uint32_t reserved;
} ask_due;

static int ask_due_order(const void *a, const void *b)
{
    const ask_due *x = a, *y = b;
    if (x->deadline != y->deadline)
        return x->deadline < y->deadline ? -1 : 1;
    return x->row < y->row ? -1 : x->row > y->row;
}

static bool ask_is_listed(const aid__service_request_row *request, const aid_service_request_list_options *options, aid__row group,
                          aid__row person, int64_t now)
{
    return (options->state == 0 || request->state == options->state) && (options->kind == 0 || request->kind == options->kind)
           && (group == 0 || request->group == group) && (person == 0 || request->person == person)
           && (options->overdue != AID_YES || ask_is_overdue(request, now));
}

aid_status aid_service_request_list(aid_store *store, const aid_service_request_list_options *options,
                                    aid_service_request *requests, size_t capacity, size_t *out_count, aid_error *error)
{
    aid_service_request_list_options ours = { .struct_size = 0 };
    aid__vector found;
    aid__list list;
    aid__row group, person;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&ours, sizeof ours, options, AID__OPTIONS_LEAST, "aid_service_request_list_options", error);
    if (status == AID_OK)
        status = aid__check_enum(ours.state, AID_SERVICE_REQUEST_FAILED, "state", error);
    if (status == AID_OK)
        status = aid__check_enum(ours.overdue, AID_NO, "overdue", error);
    if (status == AID_OK)
        status = aid__list_begin(&list, requests, sizeof *requests, sizeof *requests, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_GROUP, ours.group.id, &group, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_MEMBER, ours.person.id, &person, error);
    if (status != AID_OK)
        return status;
    int64_t now = aid__store_now(store);
    aid__vector_init(&found, &store->memory, sizeof(ask_due));
    for (aid__row row = 1; row <= aid__model_count(&store->model, AID__TABLE_SERVICE_REQUEST); row++) {
        const aid__service_request_row *request = aid__service_request_at(&store->model, row);
        if (!ask_is_listed(request, &ours, group, person, now))
            continue;
        ask_due *entry = aid__vector_push(&found);
        if (entry == NULL) {
            aid__vector_free(&found);
            return aid__fail_memory(error);
        }
        *entry = (ask_due){ .deadline = ours.overdue == AID_YES ? request->deadline : 0, .id = request->id, .row = row };
    }
    if (found.count > 1)
        qsort(found.rows, found.count, sizeof(ask_due), ask_due_order);
    for (size_t i = 0; i < found.count; i++)
        aid__list_add(&list, &((const ask_due *)aid__vector_at(&found, i))->id);
    aid__vector_free(&found);
    *out_count = list.count;
    return AID_OK;
}

/* ---- unmet needs ---- */

enum { ASK_CELL = 1000000, ASK_LEAST = 3, ASK_LEAST_USUAL = 10 };

typedef struct ask_unmet {
    aid_unmet_row row;
    uint64_t who; /* the person; of the unnamed a number of their own */
} ask_unmet;

static int ask_compare(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int ask_cell_order(const aid_unmet_row *x, const aid_unmet_row *y)
{
    int order = ask_compare(x->type, y->type);
    order = order != 0 ? order : ask_compare(x->placed, y->placed);
    order = order != 0 ? order : ask_compare(x->latitude, y->latitude);
    return order != 0 ? order : ask_compare(x->longitude, y->longitude);
}

static int ask_unmet_order(const void *a, const void *b)
{
    const ask_unmet *x = a, *y = b;
    int order = ask_cell_order(&x->row, &y->row);
    return order != 0 ? order : (x->who > y->who) - (x->who < y->who);
}

static int ask_people_order(const void *a, const void *b)
{
    const ask_unmet *x = a, *y = b;
    int order = -ask_compare((int64_t)x->row.people, (int64_t)y->row.people);
    return order != 0 ? order : ask_cell_order(&x->row, &y->row);
}

static int32_t ask_edge(int32_t degrees)
{
    int32_t cell = degrees / ASK_CELL;
    return (degrees % ASK_CELL < 0 ? cell - 1 : cell) * ASK_CELL;
}

static aid_status ask_gather(const aid__model *model, aid__vector *found, aid_error *error)
{
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_SERVICE_REQUEST); row++) {
        const aid__service_request_row *request = aid__service_request_at(model, row);
        if (request->state != AID_SERVICE_REQUEST_DECLINED && request->state != AID_SERVICE_REQUEST_FAILED)
            continue;
        ask_unmet *entry = aid__vector_push(found);
        if (entry == NULL)
            return aid__fail_memory(error);
        *entry = (ask_unmet){ .who = request->person != 0 ? request->person : (uint64_t)1 << 32 | row };
        entry->row.type = request->type;
        entry->row.placed = request->placed;
        entry->row.latitude = request->placed ? ask_edge(request->latitude) : 0;
        entry->row.longitude = request->placed ? ask_edge(request->longitude) : 0;
    }
    if (found->count > 1)
        qsort(found->rows, found->count, sizeof(ask_unmet), ask_unmet_order);
    return AID_OK;
}

/* Runs of one cell become one row each, at the front; answers how many are kept. */
static size_t ask_count_people(aid__vector *found, uint64_t least)
{
    ask_unmet *rows = found->rows;
    size_t kept = 0;
    for (size_t first = 0, last; first < found->count; first = last) {
        uint64_t people = 0;
        aid_unmet_row cell = rows[first].row;
        for (last = first; last < found->count && ask_cell_order(&rows[last].row, &cell) == 0; last++)
            people += last == first || rows[last].who != rows[last - 1].who;
        if (people < least)
            continue;
        rows[kept].row = cell;
        rows[kept++].row.people = people;
    }
    return kept;
}

/* What the strictest charter of the community says, if more than is asked for: a cell holds people of any group. */
static uint64_t ask_threshold(const aid__model *model, int32_t least)
{
    int32_t most = least != 0 ? least : ASK_LEAST_USUAL;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_GROUP); row++) {
        int32_t said = aid__charter_at(model, aid__group_at(model, row)->charter)->threshold;
        most = said > most ? said : most;
    }
    return (uint64_t)most;
}

aid_status aid_unmet_list(aid_store *store, int32_t least, aid_unmet_row *rows, uint32_t row_size, size_t capacity,
                          size_t *out_count, aid_error *error)
{
    aid__vector found;
    aid__list list;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK && least != 0)
        status = aid__check_range(least, ASK_LEAST, INT32_MAX, "least", error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof *rows, capacity, out_count, error);
    if (status != AID_OK)
        return status;
    aid__vector_init(&found, &store->memory, sizeof(ask_unmet));
    status = ask_gather(&store->model, &found, error);
    if (status == AID_OK) {
        size_t kept = ask_count_people(&found, ask_threshold(&store->model, least));
        if (kept > 1)
            qsort(found.rows, kept, sizeof(ask_unmet), ask_people_order);
        for (size_t i = 0; i < kept; i++)
            aid__list_add(&list, &((const ask_unmet *)aid__vector_at(&found, i))->row);
        *out_count = list.count;
    }
    aid__vector_free(&found);
    return status;
}
