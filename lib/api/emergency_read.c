/* SPDX-License-Identifier: MIT */
/* Emergency accesses: reading and listing. */
#include "api/case_inside.h"

#include "base/calendar.h"
#include "rules/emergency_rules.h"
#include <mutualaid/emergency.h>
#include <string.h>

void aid_emergency_list_options_init(aid_emergency_list_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

/* By which action, and how much of it, the acting member sees an emergency access. */
typedef struct emergency_view {
    aid__may_object object;
    int32_t action; /* 0 none is needed: the actor opened it */
    int32_t extent; /* 0 nothing */
} emergency_view;

static bool emergency_is_hidden(const aid__emergency_row *emergency, int32_t role, int64_t at)
{
    return (role == AID_CASE_ROLE_CLIENT || role == AID_CASE_ROLE_GUARDIAN) && aid__emergency_waits(emergency, at);
}

/* Reviewing shows all, seeing who looked as much as the table says. */
static emergency_view emergency_look(const aid_store *store, const aid__emergency_row *emergency, int64_t at, aid__verdict *out)
{
    static const struct {
        int32_t action, extent;
    } ways[] = { { AID_ACTION_REVIEW_GLASS, AID_EXTENT_CONTENT }, { AID_ACTION_SEE_ACCESS, AID_EXTENT_CONTENT },
                 { AID_ACTION_REVIEW_GLASS, AID_EXTENT_HEADERS }, { AID_ACTION_SEE_ACCESS, AID_EXTENT_HEADERS } };
    emergency_view view = { .object = { .support_case = emergency->support_case } };
    if (store->actor.id != 0 && store->actor.row == emergency->member) {
        view.extent = AID_EXTENT_CONTENT;
        return view;
    }
    for (size_t i = 0; i < sizeof ways / sizeof *ways && view.extent == 0; i++) {
        view.object.author = ways[i].action == AID_ACTION_REVIEW_GLASS ? emergency->member : 0;
        view.object.extent = ways[i].extent;
        aid__store_may(store, ways[i].action, &view.object, at, out, NULL);
        if (out->permitted && !emergency_is_hidden(emergency, out->role, at)) {
            view.action = ways[i].action;
            view.extent = ways[i].extent;
        }
    }
    return view;
}

/* Decides; what is read of its words is recorded. */
static aid_status emergency_enter(aid_store *store, aid__row row, emergency_view *out, aid_error *error)
{
    const aid__emergency_row *emergency = aid__emergency_at(&store->model, row);
    aid__verdict verdict = { .condition = AID_CONDITION_ROLE };
    *out = emergency_look(store, emergency, aid__store_now(store), &verdict);
    if (out->extent == 0)
        return verdict.permitted ? aid__fail(error, AID_E_DENIED, AID_REASON_EXTENT, "the acting member may not see this emergency access yet")
                                 : aid__may_refuse(AID_ACTION_SEE_ACCESS, &verdict, error);
    if (out->action == 0 || out->extent != AID_EXTENT_CONTENT)
        return AID_OK;
    const aid__reading reading = { .object = out->object, .of = emergency->id, .action = out->action };
    return aid__read_allow(store, &reading, error);
}

static aid_status emergency_words(aid_store *store, const aid__emergency_row *emergency, aid_emergency_info *info, aid_error *error)
{
    const uint64_t classes = AID_BIT(AID_CLASS_CASE);
    aid__any_record record;
    aid__gaps gaps;
    aid_status status = aid__store_recall(store, emergency->seq, &record, &gaps, error);
    if (status != AID_OK)
        return status;
    info->text = record.emergency.text;
    info->withheld = aid__withheld(&gaps, classes);
    if (emergency->review_seq == 0)
        return AID_OK;
    status = aid__store_recall(store, emergency->review_seq, &record, &gaps, error);
    if (status != AID_OK)
        return status;
    info->finding = record.emergency_act.text;
    info->withheld |= aid__withheld(&gaps, classes);
    return AID_OK;
}

aid_status aid_emergency_get(aid_store *store, aid_emergency emergency, aid_emergency_info *out_info, aid_error *error)
{
    aid__row row;
    emergency_view view = { .extent = 0 };
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_EMERGENCY, emergency.id, &row, error);
    if (status == AID_OK)
        status = emergency_enter(store, row, &view, error);
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    const aid__emergency_row *known = aid__emergency_at(model, row);
    bool whole = view.extent == AID_EXTENT_CONTENT;
    const char *credential = aid__store_keep_text(store, aid__model_symbol_text(model, known->code));
    aid_emergency_info info = {
        .state = aid__emergency_state_at(known, aid__store_now(store)), .withheld = whole ? 0 : AID_BIT(AID_WITHHELD_DENIED),
        .classes = known->classes, .support_case = { aid__case_at(model, known->support_case)->id },
        .subject = { aid__member_at(model, aid__case_at(model, known->support_case)->subject)->id },
        .member = { aid__member_at(model, known->member)->id }, .reviewer = { aid__member_at(model, known->reviewer)->id },
        .opened = known->opened, .until = known->until, .ended = known->ended, .notice_from = known->notice_from,
        .review_by = known->opened + AID_EMERGENCY_REVIEW_DAYS * AID__DAY_US, .reviewed = known->reviewed,
        .reason = whole ? known->reason : 0, .outcome = whole ? known->outcome : 0, .number = row, .extent = view.extent,
        .credential = credential, .text = "", .finding = "",
    };
    if (credential == NULL)
        return aid__fail_memory(error);
    if (whole)
        status = emergency_words(store, known, &info, error);
    return status == AID_OK ? aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_emergency_info", error) : status;
}

/* ---- listing ---- */

typedef struct emergency_filter {
    aid_emergency_list_options options;
    aid__row support_case, subject, member;
    int64_t at;
} emergency_filter;

static bool emergency_is_listed(const aid_store *store, const emergency_filter *filter, const aid__emergency_row *emergency)
{
    aid__verdict verdict;
    return (filter->support_case == 0 || emergency->support_case == filter->support_case)
           && (filter->member == 0 || emergency->member == filter->member)
           && (filter->subject == 0 || aid__case_at(&store->model, emergency->support_case)->subject == filter->subject)
           && (filter->options.state == 0 || aid__emergency_state_at(emergency, filter->at) == filter->options.state)
           && emergency_look(store, emergency, filter->at, &verdict).extent != 0;
}

static aid_status emergency_read_filter(aid_store *store, const aid_emergency_list_options *options, emergency_filter *out,
                                        aid_error *error)
{
    aid_emergency_list_options *ours = &out->options;
    aid_status status = aid__options_read(ours, sizeof *ours, options, AID__OPTIONS_LEAST, "aid_emergency_list_options", error);
    if (status == AID_OK)
        status = aid__check_bits(ours->set, 0, "aid_emergency_list_options.set", error);
    if (status == AID_OK)
        status = aid__check_enum(ours->state, AID_EMERGENCY_REVIEWED, "state", error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_CASE, ours->support_case.id, &out->support_case, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_MEMBER, ours->subject.id, &out->subject, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_MEMBER, ours->member.id, &out->member, error);
    out->at = aid__store_now(store);
    return status;
}

aid_status aid_emergency_list(aid_store *store, const aid_emergency_list_options *options, aid_emergency *emergencies,
                              size_t capacity, size_t *out_count, aid_error *error)
{
    aid__list list;
    emergency_filter filter;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, emergencies, sizeof *emergencies, sizeof *emergencies, capacity, out_count, error);
    if (status == AID_OK)
        status = emergency_read_filter(store, options, &filter, error);
    if (status != AID_OK)
        return status;
    for (aid__row row = aid__model_count(&store->model, AID__TABLE_EMERGENCY); row != 0; row--) {
        const aid__emergency_row *emergency = aid__emergency_at(&store->model, row);
        const aid_emergency one = { emergency->id };
        if (emergency_is_listed(store, &filter, emergency))
            aid__list_add(&list, &one);
    }
    *out_count = list.count;
    return AID_OK;
}
