/* SPDX-License-Identifier: MIT */
/* Plans, goals and measures as they are read. */
#include "api/care_inside.h"

#include <string.h>

/* May the acting member read the plan? Whoever is responsible for a measure of it may. */
static aid_status care_may_read(aid_store *store, aid_plan plan, aid__plan_question *question, aid_error *error)
{
    const aid__model *model = &store->model;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__plan_row_of(store, plan, &question->row, error);
    if (status != AID_OK)
        return status;
    question->action = AID_ACTION_READ_SHARED;
    question->at = aid__store_now(store);
    for (aid__row row = aid__plan_at(model, question->row)->last_measure; row != 0; row = aid__measure_at(model, row)->previous_of_plan)
        if (aid__measure_at(model, row)->responsible == store->actor.row)
            question->assigned = store->actor.row;
    return aid__plan_read(store, question, error);
}

/* The text of an act; "" when there is none. */
static aid_status care_act_text(aid_store *store, uint64_t seq, const char **out, uint64_t *withheld, aid_error *error)
{
    aid__any_record record;
    aid__gaps gaps;
    *out = "";
    if (seq == 0)
        return AID_OK;
    aid_status status = aid__store_recall(store, seq, &record, &gaps, error);
    if (status != AID_OK)
        return status;
    *out = record.plan_act.text;
    *withheld |= aid__withheld(&gaps, UINT64_MAX);
    return AID_OK;
}

static aid_status care_plan_words(aid_store *store, const aid__plan_row *known, aid_plan_info *info, aid_error *error)
{
    aid__any_record record;
    aid__gaps gaps;
    aid_status status = aid__store_recall(store, known->seq, &record, &gaps, error);
    if (status != AID_OK)
        return status;
    info->title = record.plan.title;
    info->text = record.plan.text;
    info->withheld = aid__withheld(&gaps, UINT64_MAX);
    if (known->agree_seq != 0) {
        status = aid__store_recall(store, known->agree_seq, &record, &gaps, error);
        info->refused = status == AID_OK ? (uint64_t)record.plan_act.refused : 0;
    }
    if (status == AID_OK)
        status = care_act_text(store, known->objection_seq, &info->objection, &info->withheld, error);
    return status == AID_OK ? care_act_text(store, known->answer_seq, &info->answer, &info->withheld, error) : status;
}

aid_status aid_plan_get(aid_store *store, aid_plan plan, aid_plan_info *out_info, aid_error *error)
{
    aid__plan_question question = { .author = 0 };
    aid_status status = care_may_read(store, plan, &question, error);
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    const aid__plan_row *known = aid__plan_at(model, question.row);
    aid_plan_info info = {
        .state = known->state, .number = question.row, .goals = known->goals, .measures = known->measures,
        .support_case = { aid__case_at(model, known->support_case)->id }, .subject = { aid__member_at(model, known->subject)->id },
        .author = { aid__member_at(model, known->author)->id }, .replaces = { aid__plan_at(model, known->replaces)->id },
        .drafted = known->drafted, .changed = known->changed, .review = known->review, .title = "", .text = "", .objection = "",
        .answer = "",
    };
    for (aid__row row = known->last_measure; row != 0; row = aid__measure_at(model, row)->previous_of_plan)
        info.finished += aid__measure_is_over(aid__measure_at(model, row)->state);
    status = care_plan_words(store, known, &info, error);
    return status == AID_OK ? aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_plan_info", error) : status;
}

aid_status aid_plan_list(aid_store *store, aid_case support_case, aid_plan *plans, size_t capacity, size_t *out_count, aid_error *error)
{
    aid__list list;
    aid__case_question question = { .action = AID_ACTION_READ_SHARED };
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, plans, sizeof *plans, sizeof *plans, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_CASE, support_case.id, &question.row, error);
    question.at = status == AID_OK ? aid__store_now(store) : 0;
    if (status == AID_OK && question.row != 0)
        status = aid__case_allow(store, &question, error);
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    for (aid__row row = aid__model_count(model, AID__TABLE_PLAN); row != 0; row--) {
        const aid__plan_row *known = aid__plan_at(model, row);
        const aid_plan one = { known->id };
        if (known->support_case == question.row && (question.row != 0 || known->subject == store->actor.row))
            aid__list_add(&list, &one);
    }
    *out_count = list.count;
    return AID_OK;
}

/* ---- goals ---- */

static aid_status care_goal_words(aid_store *store, const aid__goal_row *known, aid_goal_info *info, aid_error *error)
{
    aid__any_record record;
    aid__gaps gaps;
    aid_status status = aid__store_recall(store, known->seq, &record, &gaps, error);
    if (status != AID_OK)
        return status;
    info->withheld = aid__withheld(&gaps, UINT64_MAX);
    info->domain = (int32_t)record.goal.domain;
    info->aim = (int32_t)record.goal.aim;
    info->text = record.goal.text;
    info->target = record.goal.target;
    for (aid__row row = known->last_rating; row != 0; row = aid__rating_at(&store->model, row)->previous_of_goal)
        info->ratings++;
    if (known->last_rating == 0)
        return AID_OK;
    status = aid__store_recall(store, aid__rating_at(&store->model, known->last_rating)->seq, &record, &gaps, error);
    info->rated = status == AID_OK && record.rating.rating != 0;
    info->rating = info->rated ? (int32_t)record.rating.rating - AID__RATING_SHIFT : 0;
    return status;
}

aid_status aid_goal_get(aid_store *store, aid_plan plan, uint32_t number, aid_goal_info *out_info, aid_error *error)
{
    aid__plan_question question = { .author = 0 };
    aid_status status = care_may_read(store, plan, &question, error);
    aid__row row = status == AID_OK ? aid__plan_goal(&store->model, question.row, number) : 0;
    if (status == AID_OK && row == 0)
        status = aid__fail(error, AID_E_NOT_FOUND, AID_REASON_HANDLE, "number: the plan has no goal %u", (unsigned)number);
    if (status != AID_OK)
        return status;
    const aid__goal_row *known = aid__goal_at(&store->model, row);
    aid_goal_info info = { .number = number, .plan = plan, .about = { aid__member_at(&store->model, known->about)->id }, .text = "",
                           .target = "" };
    status = care_goal_words(store, known, &info, error);
    return status == AID_OK ? aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_goal_info", error) : status;
}

/* ---- measures ---- */

static const char *care_after_text(aid_store *store, aid__span after)
{
    aid__buffer buffer;
    const uint64_t *numbers = aid__model_words(&store->model, after);
    aid__buffer_init(&buffer, &store->memory);
    for (uint32_t i = 0; i < after.count; i++) {
        if (i != 0)
            aid__buffer_add_char(&buffer, ' ');
        aid__buffer_add_u64(&buffer, numbers[i]);
    }
    aid__buffer_add_char(&buffer, '\0');
    const char *text = aid__buffer_ok(&buffer) ? aid__store_keep_text(store, (const char *)buffer.bytes) : NULL;
    aid__buffer_free(&buffer);
    return text;
}

static aid_status care_measure_words(aid_store *store, const aid__measure_row *known, aid_measure_info *info, aid_error *error)
{
    aid__any_record record;
    aid__gaps gaps;
    aid_status status = aid__store_recall(store, known->seq, &record, &gaps, error);
    if (status != AID_OK)
        return status;
    info->withheld = aid__withheld(&gaps, UINT64_MAX);
    info->code = record.measure.code;
    info->text = record.measure.text;
    info->credential = aid__store_keep_text(store, aid__model_symbol_text(&store->model, known->credential));
    info->after = care_after_text(store, known->after);
    if (info->credential == NULL || info->after == NULL)
        return aid__fail_memory(error);
    if (known->act_seq == 0)
        return AID_OK;
    status = aid__store_recall(store, known->act_seq, &record, &gaps, error);
    info->result_text = status == AID_OK ? record.measure_act.text : "";
    info->withheld |= aid__withheld(&gaps, UINT64_MAX);
    return status;
}

aid_status aid_measure_get(aid_store *store, aid_plan plan, uint32_t number, aid_measure_info *out_info, aid_error *error)
{
    aid__plan_question question = { .author = 0 };
    aid_status status = care_may_read(store, plan, &question, error);
    aid__row row = status == AID_OK ? aid__plan_measure(&store->model, question.row, number) : 0;
    if (status == AID_OK && row == 0)
        status = aid__fail(error, AID_E_NOT_FOUND, AID_REASON_HANDLE, "number: the plan has no measure %u", (unsigned)number);
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    const aid__measure_row *known = aid__measure_at(model, row);
    aid_measure_info info = {
        .state = known->state, .number = number, .goal = known->goal, .plan = plan, .about = { aid__member_at(model, known->about)->id },
        .responsible = { aid__member_at(model, known->responsible)->id }, .service = { aid__service_at(model, known->service)->id },
        .exchange = { aid__exchange_at(model, known->exchange)->id }, .due = known->due, .started = known->started, .ended = known->ended,
        .result = known->result, .waits_for = aid__measure_is_over(known->state) ? 0 : aid__measure_waits_for(model, row),
        .overdue = !aid__measure_is_over(known->state) && known->due != 0 && known->due < question.at, .after = "", .credential = "",
        .code = "", .text = "", .result_text = "",
    };
    status = care_measure_words(store, known, &info, error);
    return status == AID_OK ? aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_measure_info", error) : status;
}

aid_status aid_plan_find(aid_store *store, uint64_t number, aid_plan *out_plan, aid_error *error)
{
    aid__row row = 0;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK && out_plan == NULL)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "out_plan is NULL");
    if (status == AID_OK)
        status = aid__find_number(store, AID__TABLE_PLAN, number, "plan", &row, error);
    if (status == AID_OK)
        *out_plan = (aid_plan){ aid__plan_at(&store->model, row)->id };
    return status;
}
