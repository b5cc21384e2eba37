/* SPDX-License-Identifier: MIT */
/* What a draft of a plan holds: goals and measures, added and restated. */
#include "api/care_inside.h"

#include "base/text.h"
#include <string.h>

void aid_goal_options_init(aid_goal_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

void aid_measure_options_init(aid_measure_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

/* May the acting member write in this draft? */
static aid_status care_parts_allow(const aid__command *command, aid_plan plan, aid__row *out_row, aid_error *error)
{
    const aid_store *store = command->store;
    aid__plan_question question = { .action = AID_ACTION_DRAFT_PLAN, .author = store->actor.row, .at = command->at };
    int32_t next;
    aid_status status = aid__plan_row_of(store, plan, &question.row, error);
    if (status == AID_OK)
        status = aid__plan_allow(store, &question, error);
    if (status == AID_OK)
        status = aid__plan_next(aid__plan_at(&store->model, question.row)->state, AID__PLAN_EDIT, &next, error);
    *out_row = question.row;
    return status;
}

/* Whom it is about: the plan's subject, or in a family case somebody of the family. */
static aid_status care_parts_about(const aid_store *store, aid__row plan, uint64_t id, aid__row *out_row, aid_error *error)
{
    const aid__plan_row *known = aid__plan_at(&store->model, plan);
    if (known->support_case != 0)
        return aid__case_about(store, known->support_case, id, out_row, error);
    *out_row = known->subject;
    if (id == 0 || id == aid__member_at(&store->model, known->subject)->id)
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "about: one's own plan is about oneself");
}

/* A new number, or one that is there. */
static aid_status care_parts_number(uint32_t stated, uint32_t count, uint32_t most, int64_t *out_number, aid_error *error)
{
    if (stated > count)
        return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_HANDLE, "number: the plan has %u of them; 0 adds one", (unsigned)count);
    if (stated == 0 && count >= most)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_RANGE, "a plan has at most %u of them", (unsigned)most);
    *out_number = stated != 0 ? stated : count + 1;
    return AID_OK;
}

/* ---- goals ---- */

typedef struct care_part {
    aid_plan plan;
    uint32_t stated;
    uint32_t *out_number;
} care_part;

static aid_status care_decide_goal(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__goal_record *record = draft;
    const care_part *part = context;
    aid__row plan, about;
    aid_status status = care_parts_allow(command, part->plan, &plan, error);
    if (status == AID_OK)
        status = care_parts_about(store, plan, record->about, &about, error);
    if (status == AID_OK)
        status = care_parts_number(part->stated, aid__plan_at(&store->model, plan)->goals, AID_PLAN_GOALS_MOST, &record->goal, error);
    if (status != AID_OK)
        return status;
    record->about = command->subject = aid__member_at(&store->model, about)->id;
    record->author = store->actor.id;
    if (part->out_number != NULL)
        *part->out_number = (uint32_t)record->goal;
    return AID_OK;
}

static aid_status care_read_goal(const aid_goal_options *options, aid_goal_options *out, aid_error *error)
{
    aid_status status = aid__options_read(out, sizeof *out, options, AID__OPTIONS_LEAST, "aid_goal_options", error);
    const aid__number_field numbers[] = { { out->domain, AID_DOMAIN_ADAPTATION, AID_DOMAIN_OTHER, "domain" },
                                          { out->aim, AID_AIM_OVERCOME, AID_AIM_RESOLVE, "aim" } };
    const aid__text_field texts[] = { { out->text, "text", AID_LIMIT_TEXT_BYTES, 1 }, { out->target, "target", AID_LIMIT_TEXT_BYTES, 1 } };
    if (status == AID_OK)
        status = aid__check_bits(out->set, 0, "aid_goal_options.set", error);
    if (status == AID_OK)
        status = aid__check_numbers(AID__FIELDS(numbers), error);
    if (status == AID_OK)
        status = aid__check_texts(AID__FIELDS(texts), error);
    if (status == AID_OK && aid__text_or_empty(out->text)[0] == '\0')
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "text: say what is hoped for");
    return status;
}

aid_status aid_plan_set_goal(aid_store *store, aid_plan plan, const aid_goal_options *options, uint32_t *out_number, aid_error *error)
{
    aid_goal_options ours;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = care_read_goal(options, &ours, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    care_part part = { .plan = plan, .stated = ours.number, .out_number = out_number };
    aid__goal_record record = { .plan = plan.id, .about = ours.about.id, .goal = ours.number, .domain = ours.domain,
                                .aim = ours.aim, .text = ours.text, .target = aid__text_or_empty(ours.target) };
    const aid__execution execution = { .kind = AID__EVENT_PLAN_GOAL_SET, .draft = &record, .decide = care_decide_goal, .context = &part };
    return aid__execute(store, &execution, error);
}

/* ---- measures ---- */

/* "1 2" as numbers, each of a measure that is there and comes before. */
static aid_status care_read_after(aid_store *store, const char *text, uint32_t own, aid__nums *out, aid_error *error)
{
    int64_t *numbers = aid__arena_take(store->text, AID_PLAN_MEASURES_MOST * sizeof *numbers);
    size_t count = 0;
    if (numbers == NULL)
        return aid__fail_memory(error);
    for (text = aid__text_or_empty(text); *(text += strspn(text, " ,\t\n")) != '\0';) {
        size_t length = strspn(text, "0123456789");
        int64_t number = 0;
        for (size_t i = 0; i < length && number <= AID_PLAN_MEASURES_MOST; i++)
            number = number * 10 + (text[i] - '0');
        if (length == 0 || (text[length] != '\0' && strchr(" ,\t\n", text[length]) == NULL))
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "after: \"%.*s\" is no number of a measure; write such as 1 2",
                             aid__text_shown(text, strcspn(text, " ,\t\n")), text);
        if (number == 0 || number >= own || count == AID_PLAN_MEASURES_MOST)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_ORDER, "after: measure %u comes after measures of smaller numbers only",
                             (unsigned)own);
        numbers[count++] = number;
        text += length;
    }
    *out = (aid__nums){ numbers, count };
    return AID_OK;
}

/* Who does it can: they are the client's, or on the case's team at this moment. */
static aid_status care_check_responsible(const aid__command *command, aid__row plan, aid__row member, aid_error *error)
{
    const aid__model *model = &command->store->model;
    const aid__plan_row *known = aid__plan_at(model, plan);
    if (aid__plan_is_clients(model, plan, member, command->at)
        || (known->support_case != 0 && aid__case_roles(model, known->support_case, member, command->at) != 0))
        return AID_OK;
    return aid__fail(error, AID_E_STATE, AID_REASON_ROLE,
                     "responsible: that member is neither the client's nor on the team of the case; grant a role first");
}

typedef struct care_measure_part {
    care_part part;
    const char *after;
} care_measure_part;

static aid_status care_decide_measure(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    const aid__model *model = &store->model;
    aid__measure_record *record = draft;
    const care_measure_part *measure = context;
    aid__row plan, responsible, service, goal = 0;
    aid_status status = care_parts_allow(command, measure->part.plan, &plan, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_MEMBER, record->responsible, &responsible, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_SERVICE, record->service, &service, error);
    if (status == AID_OK)
        status = care_check_responsible(command, plan, responsible, error);
    if (status == AID_OK)
        status = care_parts_number(measure->part.stated, aid__plan_at(model, plan)->measures, AID_PLAN_MEASURES_MOST, &record->measure, error);
    if (status == AID_OK)
        status = care_read_after(store, measure->after, (uint32_t)record->measure, &record->after, error);
    if (status == AID_OK && record->goal != 0 && (goal = aid__plan_goal(model, plan, (uint32_t)record->goal)) == 0)
        status = aid__fail(error, AID_E_NOT_FOUND, AID_REASON_HANDLE, "goal: the plan has no goal %u", (unsigned)record->goal);
    if (status != AID_OK)
        return status;
    aid__row about = goal != 0 ? aid__goal_at(model, goal)->about : aid__plan_at(model, plan)->subject;
    record->about = command->subject = aid__member_at(model, about)->id;
    record->author = store->actor.id;
    if (measure->part.out_number != NULL)
        *measure->part.out_number = (uint32_t)record->measure;
    return AID_OK;
}

static aid_status care_read_measure(const aid_measure_options *options, aid_measure_options *out, aid_error *error)
{
    aid_status status = aid__options_read(out, sizeof *out, options, AID__OPTIONS_LEAST, "aid_measure_options", error);
    const aid__text_field texts[] = { { out->after, "after", AID_LIMIT_TEXT_BYTES, 1 },
                                      { out->credential, "credential", AID_LIMIT_NAME_BYTES, 0 },
                                      { out->code, "code", AID_LIMIT_NAME_BYTES, 0 },
                                      { out->text, "text", AID_LIMIT_TEXT_BYTES, 1 } };
    if (status == AID_OK)
        status = aid__check_bits(out->set, 0, "aid_measure_options.set", error);
    if (status == AID_OK)
        status = aid__reserved_check(out->reserved, "aid_measure_options", error);
    if (status == AID_OK)
        status = aid__check_time(out->due, "due", error);
    if (status == AID_OK)
        status = aid__check_texts(AID__FIELDS(texts), error);
    if (status == AID_OK && aid__text_or_empty(out->text)[0] == '\0')
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "text: say what is done");
    return status;
}

aid_status aid_plan_set_measure(aid_store *store, aid_plan plan, const aid_measure_options *options, uint32_t *out_number, aid_error *error)
{
    aid_measure_options ours;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = care_read_measure(options, &ours, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    care_measure_part context = { .part = { .plan = plan, .stated = ours.number, .out_number = out_number }, .after = ours.after };
    aid__measure_record record = {
        .plan = plan.id, .measure = ours.number, .goal = ours.goal, .responsible = ours.responsible.id, .service = ours.service.id,
        .due = ours.due, .credential = aid__text_or_empty(ours.credential), .code = aid__text_or_empty(ours.code), .text = ours.text,
    };
    const aid__execution execution = { .kind = AID__EVENT_PLAN_MEASURE_SET, .draft = &record, .decide = care_decide_measure,
                                       .context = &context, .extra = aid__text_or_empty(ours.after) };
    return aid__execute(store, &execution, error);
}
