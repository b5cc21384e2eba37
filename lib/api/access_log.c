/* SPDX-License-Identifier: MIT */
/* The access log in public: who read what is kept about a person. */
#include <mutualaid/access.h>

#include "api/handle.h"
#include "rules/emergency_rules.h"
#include "store/rights.h"
#include <string.h>

void aid_access_list_options_init(aid_access_list_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

/* Options, and the rows that they name. */
typedef struct access_list {
    aid_access_list_options options;
    int64_t at;
    aid__row subject, support_case, actor;
    int32_t extent;       /* what was decided last, */
    int32_t role;         /* and by which aid_case_role, */
    aid__row decided;     /* for which case, */
    int32_t is_decided;   /* if anything was */
} access_list;

/* How much of a line of this case, or of none, the acting member may see: an aid_extent, or 0 nothing. */
static int32_t access_list_extent(const aid_store *store, access_list *list, aid__row support_case, aid__verdict *out)
{
    static const int32_t extents[] = { AID_EXTENT_CONTENT, AID_EXTENT_HEADERS };
    if (list->is_decided && list->decided == support_case)
        return list->extent;
    list->extent = 0;
    list->decided = support_case;
    list->is_decided = 1;
    for (size_t i = 0; i < 2 && list->extent == 0; i++) {
        const aid__may_object object = { .subject = list->subject, .support_case = support_case, .extent = extents[i] };
        aid__store_may(store, AID_ACTION_SEE_ACCESS, &object, list->at, out, NULL);
        list->extent = out->permitted ? extents[i] : 0;
        list->role = out->role;
    }
    return list->extent;
}

static bool access_list_wants(const access_list *list, const aid__reading_row *line, aid__row row)
{
    const aid_access_list_options *o = &list->options;
    return (o->before == 0 || row < o->before) && (o->from == 0 || line->at >= o->from) && (o->until == 0 || line->at < o->until)
           && (list->actor == 0 || line->actor == list->actor)
           && (list->support_case == 0 || line->support_case == list->support_case);
}

/* What rests on an emergency access is hidden from client and guardians as long as the notice of it is. */
static bool access_list_waits(const aid__model *model, const access_list *list, const aid__reading_row *line)
{
    return (list->role == AID_CASE_ROLE_CLIENT || list->role == AID_CASE_ROLE_GUARDIAN)
           && aid__emergency_waits(aid__emergency_at(model, line->emergency), list->at);
}

static aid_access_row access_list_row(const aid__model *model, aid__row row, int32_t extent)
{
    const aid__reading_row *line = aid__reading_at(model, row);
    aid_access_row out = { .number = row, .at = line->at, .actor = { aid__member_at(model, line->actor)->id },
                           .support_case = { aid__case_at(model, line->support_case)->id }, .action = line->action,
                           .role = line->role, .condition = line->condition, .acting = line->acting, .extent = extent };
    if (extent != AID_EXTENT_CONTENT)
        return out;
    out.object = line->object;
    out.consent.id = aid__consent_at(model, line->consent)->id;
    out.emergency.id = aid__emergency_at(model, line->emergency)->id;
    out.classes = line->classes;
    out.purpose = line->purpose;
    return out;
}

static aid_status access_list_read(aid_store *store, aid_member subject, const aid_access_list_options *options,
                                   access_list *out, aid_error *error)
{
    aid_access_list_options *ours = &out->options;
    aid_status status = aid__options_read(ours, sizeof *ours, options, AID__OPTIONS_LEAST, "aid_access_list_options", error);
    if (status == AID_OK)
        status = aid__reserved_check(ours->reserved, "aid_access_list_options", error);
    if (status == AID_OK)
        status = aid__check_bits(ours->set, 0, "aid_access_list_options.set", error);
    if (status == AID_OK)
        status = aid__check_time(ours->from, "from", error);
    if (status == AID_OK)
        status = aid__check_time(ours->until, "until", error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_MEMBER, subject.id, &out->subject, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_CASE, ours->support_case.id, &out->support_case, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_MEMBER, ours->actor.id, &out->actor, error);
    out->at = aid__store_now(store);
    return status;
}

aid_status aid_access_list(aid_store *store, aid_member subject, const aid_access_list_options *options, aid_access_row *rows,
                           uint32_t row_size, size_t capacity, size_t *out_count, aid_error *error)
{
    access_list ours = { .is_decided = 0 };
    aid__list list;
    aid__verdict verdict = { .permitted = 0 };
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof *rows, capacity, out_count, error);
    if (status == AID_OK)
        status = access_list_read(store, subject, options, &ours, error);
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    bool allowed = access_list_extent(store, &ours, ours.support_case, &verdict) != 0;
    aid__verdict refusal = verdict;
    for (aid__row row = aid__member_at(model, ours.subject)->first_reading; row != 0; row = aid__reading_at(model, row)->next_of_subject) {
        const aid__reading_row *line = aid__reading_at(model, row);
        int32_t extent = access_list_wants(&ours, line, row) ? access_list_extent(store, &ours, line->support_case, &verdict) : 0;
        if (extent == 0 || access_list_waits(model, &ours, line))
            continue;
        const aid_access_row one = access_list_row(model, row, extent);
        aid__list_add(&list, &one);
        allowed = true;
    }
    if (!allowed)
        return aid__may_refuse(AID_ACTION_SEE_ACCESS, &refusal, error);
    *out_count = list.count;
    return AID_OK;
}
