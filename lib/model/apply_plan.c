/* SPDX-License-Identifier: MIT */
/* Plans, their goals and measures. Events say the state that was reached; nothing decides here. */
#include "model/model.h"

#include "base/error.h"

/* The plan that an event names, to be written to. */
static aid_status plan_touch(aid__apply *apply, uint64_t id, aid__row *out_row, aid__plan_row **out)
{
    aid_status status = aid__apply_row(apply, AID__THING_PLAN, id, out_row);
    if (status == AID_OK && *out_row == 0)
        status = aid__apply_unknown(apply, "plan", 0);
    if (status != AID_OK)
        return status;
    *out = aid__model_touch(apply->model, AID__TABLE_PLAN, *out_row);
    return *out != NULL ? AID_OK : aid__fail_memory(apply->error);
}

static aid_status plan_drafted(aid__apply *apply)
{
    const aid__plan_record *record = apply->event->record;
    aid__plan_row rows = { .id = record->plan, .seq = apply->event->seq, .drafted = apply->when, .changed = apply->when,
                           .state = AID_PLAN_DRAFT };
    aid__row row;
    aid_status status = aid__apply_row(apply, AID__THING_CASE, record->support_case, &rows.support_case);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_MEMBER, record->subject, &rows.subject);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_MEMBER, record->author, &rows.author);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_PLAN, record->replaces, &rows.replaces);
    if (status != AID_OK)
        return status;
    aid__plan_row *added = aid__model_add(apply->model, AID__TABLE_PLAN, &row);
    if (added == NULL || !aid__model_link(apply->model, AID__MAP_IDS, aid__key(0, record->plan), aid__place(AID__THING_PLAN, row)))
        return aid__fail_memory(apply->error);
    if (rows.support_case != 0) {
        aid__case_row *of = aid__model_touch(apply->model, AID__TABLE_CASE, rows.support_case);
        if (of == NULL)
            return aid__fail_memory(apply->error);
        rows.previous_of_case = of->last_plan;
        of->last_plan = row;
    }
    *added = rows;
    return AID_OK;
}

aid_status aid__apply_plan(aid__apply *apply)
{
    const aid__plan_act_record *record = apply->event->record;
    aid__row row, author;
    aid__plan_row *plan;
    if (apply->event->kind == AID__EVENT_PLAN_DRAFTED)
        return plan_drafted(apply);
    aid_status status = aid__apply_row(apply, AID__THING_MEMBER, record->author, &author);
    if (status == AID_OK)
        status = plan_touch(apply, record->plan, &row, &plan);
    if (status != AID_OK)
        return status;
    plan->state = (int32_t)record->state;
    plan->changed = apply->when;
    plan->act_seq = apply->event->seq;
    if (record->review != 0)
        plan->review = record->review;
    if (apply->event->kind == AID__EVENT_PLAN_AGREED)
        plan->agree_seq = apply->event->seq;
    if (apply->event->kind == AID__EVENT_PLAN_ANSWERED)
        plan->answer_seq = apply->event->seq;
    if (apply->event->kind == AID__EVENT_PLAN_OBJECTED) {
        plan->objection_seq = apply->event->seq;
        plan->answer_seq = 0;
        plan->objector = author;
    }
    return AID_OK;
}

/* ---- goals ---- */

static aid__row plan_goal(const aid__model *model, const aid__plan_row *plan, int64_t number)
{
    aid__row row = plan->last_goal;
    while (row != 0 && aid__goal_at(model, row)->number != number)
        row = aid__goal_at(model, row)->previous_of_plan;
    return row;
}

static aid_status plan_rate(aid__apply *apply, const aid__rating_record *record)
{
    aid__row plan, author, row;
    aid__plan_row *of;
    aid_status status = aid__apply_row(apply, AID__THING_MEMBER, record->author, &author);
    if (status == AID_OK)
        status = plan_touch(apply, record->plan, &plan, &of);
    if (status != AID_OK)
        return status;
    aid__row goal = plan_goal(apply->model, of, record->goal);
    if (goal == 0)
        return aid__apply_unknown(apply, "goal", (uint64_t)record->goal);
    aid__rating_row *rating = aid__model_add(apply->model, AID__TABLE_RATING, &row);
    aid__goal_row *rated = rating ? aid__model_touch(apply->model, AID__TABLE_GOAL, goal) : NULL;
    if (rated == NULL)
        return aid__fail_memory(apply->error);
    *rating = (aid__rating_row){ .seq = apply->event->seq, .at = apply->when, .goal = goal, .author = author,
                                 .previous_of_goal = rated->last_rating };
    rated->last_rating = row;
    return AID_OK;
}

aid_status aid__apply_goal(aid__apply *apply)
{
    const aid__goal_record *record = apply->event->record;
    aid__row plan, about, author;
    aid__plan_row *of;
    if (apply->event->kind == AID__EVENT_PLAN_GOAL_RATED)
        return plan_rate(apply, apply->event->record);
    aid_status status = aid__apply_row(apply, AID__THING_MEMBER, record->about, &about);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_MEMBER, record->author, &author);
    if (status == AID_OK)
        status = plan_touch(apply, record->plan, &plan, &of);
    if (status != AID_OK)
        return status;
    aid__row row = plan_goal(apply->model, of, record->goal);
    bool isnew = row == 0;
    aid__goal_row *goal = isnew ? aid__model_add(apply->model, AID__TABLE_GOAL, &row) : aid__model_touch(apply->model, AID__TABLE_GOAL, row);
    if (goal == NULL)
        return aid__fail_memory(apply->error);
    goal->seq = apply->event->seq;
    goal->about = about;
    goal->author = author;
    if (!isnew)
        return AID_OK;
    goal->plan = plan;
    goal->number = (uint32_t)record->goal;
    goal->previous_of_plan = of->last_goal;
    of->last_goal = row;
    of->goals++;
    return AID_OK;
}

/* ---- measures ---- */

static aid__row plan_measure(const aid__model *model, const aid__plan_row *plan, int64_t number)
{
    aid__row row = plan->last_measure;
    while (row != 0 && aid__measure_at(model, row)->number != number)
        row = aid__measure_at(model, row)->previous_of_plan;
    return row;
}

static aid_status plan_measure_act(aid__apply *apply, const aid__measure_act_record *record)
{
    aid__row plan, exchange;
    aid_status status = aid__apply_row(apply, AID__THING_PLAN, record->plan, &plan);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_EXCHANGE, record->exchange, &exchange);
    if (status != AID_OK)
        return status;
    aid__row row = plan_measure(apply->model, aid__plan_at(apply->model, plan), record->measure);
    if (row == 0)
        return aid__apply_unknown(apply, "measure", (uint64_t)record->measure);
    aid__measure_row *measure = aid__model_touch(apply->model, AID__TABLE_MEASURE, row);
    if (measure == NULL)
        return aid__fail_memory(apply->error);
    measure->act_seq = apply->event->seq;
    measure->state = (int32_t)record->state;
    measure->result = (int32_t)record->result;
    measure->exchange = exchange;
    if (apply->event->kind == AID__EVENT_MEASURE_STARTED)
        measure->started = apply->when;
    measure->ended = apply->event->kind == AID__EVENT_MEASURE_STARTED ? 0 : apply->when;
    return AID_OK;
}

static aid_status plan_measure_rows(aid__apply *apply, aid__measure_row *out)
{
    const aid__measure_record *record = apply->event->record;
    aid_status status = aid__apply_row(apply, AID__THING_MEMBER, record->about, &out->about);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_MEMBER, record->author, &out->author);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_MEMBER, record->responsible, &out->responsible);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_SERVICE, record->service, &out->service);
    if (status != AID_OK)
        return status;
    if (!aid__model_symbol(apply->model, record->credential, &out->credential)
        || !aid__model_span(apply->model, (const uint64_t *)record->after.at, record->after.count, &out->after))
        return aid__fail_memory(apply->error);
    return AID_OK;
}

aid_status aid__apply_measure(aid__apply *apply)
{
    const aid__measure_record *record = apply->event->record;
    aid__measure_row rows = { .seq = apply->event->seq, .state = AID_MEASURE_PLANNED };
    aid__plan_row *of;
    if (apply->event->kind != AID__EVENT_PLAN_MEASURE_SET)
        return plan_measure_act(apply, apply->event->record);
    aid_status status = plan_measure_rows(apply, &rows);
    if (status == AID_OK)
        status = plan_touch(apply, record->plan, &rows.plan, &of);
    if (status != AID_OK)
        return status;
    aid__row row = plan_measure(apply->model, of, record->measure);
    bool isnew = row == 0;
    aid__measure_row *measure =
        isnew ? aid__model_add(apply->model, AID__TABLE_MEASURE, &row) : aid__model_touch(apply->model, AID__TABLE_MEASURE, row);
    if (measure == NULL)
        return aid__fail_memory(apply->error);
    rows.due = record->due;
    rows.number = (uint32_t)record->measure;
    rows.goal = (uint32_t)record->goal;
    rows.previous_of_plan = isnew ? of->last_measure : measure->previous_of_plan;
    *measure = rows;
    if (!isnew)
        return AID_OK;
    of->last_measure = row;
    of->measures++;
    return AID_OK;
}
