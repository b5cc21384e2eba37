/* SPDX-License-Identifier: MIT */
/* What becomes of a plan: measures started, done, failed, skipped; goals rated. */
#include "api/care_inside.h"

#include "base/text.h"
#include "rules/consent_rules.h"
#include <string.h>

void aid_measure_act_options_init(aid_measure_act_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

typedef struct care_step {
    aid_plan plan;
    uint32_t number;
    aid__measure_command command;
    aid__event_kind kind;
    uint32_t reserved;
} care_step;

/* A plan that is being done, and a measure of it. */
static aid_status care_step_find(const aid_store *store, const care_step *step, aid__row *out_plan, aid__row *out_measure, aid_error *error)
{
    aid_status status = aid__plan_row_of(store, step->plan, out_plan, error);
    *out_measure = status == AID_OK ? aid__plan_measure(&store->model, *out_plan, step->number) : 0;
    if (status == AID_OK && *out_measure == 0)
        status = aid__fail(error, AID_E_NOT_FOUND, AID_REASON_HANDLE, "number: the plan has no measure %u", (unsigned)step->number);
    return status;
}

/* One person answers for a measure; only they, or who leads the case, say what became of it. A guardian acts for a ward. */
static aid_status care_step_allow(const aid__command *command, aid__row plan, aid__row measure, aid_error *error)
{
    const aid_store *store = command->store;
    const aid__model *model = &store->model;
    const aid__measure_row *known = aid__measure_at(model, measure);
    aid__row actor = store->actor.row, in = aid__plan_at(model, plan)->support_case;
    const aid__plan_question question = { .action = AID_ACTION_DO_MEASURE, .row = plan, .about = known->about,
                                          .assigned = known->responsible, .at = command->at,
                                          .credential = actor == known->responsible ? known->credential : 0 };
    const uint32_t lead = (uint32_t)AID_BIT(AID_CASE_ROLE_LEAD);
    aid_status status = aid__plan_allow(store, &question, error);
    bool theirs = actor == known->responsible || aid__guardian_at(model, actor, known->responsible, command->at)
                  || (in != 0 && (aid__case_roles(model, in, actor, command->at) & lead) != 0);
    if (status == AID_OK && !theirs)
        status = aid__fail(error, AID_E_DENIED, AID_REASON_NOT_OWN, "another member is responsible for this measure; they, or who leads the case, say so");
    return status;
}

static aid_status care_step_credentials(const aid__command *command, const aid__measure_row *measure, aid_error *error)
{
    const aid__model *model = &command->store->model;
    const aid__service_row *service = aid__service_at(model, measure->service);
    const uint64_t *codes = aid__model_words(model, service->credentials);
    uint32_t lacking = 0;
    if (measure->credential != 0 && !aid__credential_held(model, measure->responsible, measure->credential, command->at))
        lacking = measure->credential;
    for (uint32_t i = 0; lacking == 0 && i < service->credentials.count; i++)
        if (!aid__credential_held(model, measure->responsible, (uint32_t)codes[i], command->at))
            lacking = (uint32_t)codes[i];
    if (lacking == 0)
        return AID_OK;
    return aid__fail(error, AID_E_STATE, AID_REASON_CREDENTIAL,
                     "whoever is responsible does not hold the credential \"%s\", verified and in force at this moment",
                     aid__model_symbol_text(model, lacking));
}

/* Nobody works for the client without a consent in force that covers them, or another ground. */
static aid_status care_step_ground(const aid__command *command, aid__row plan, const aid__measure_row *measure, aid_error *error)
{
    const aid__model *model = &command->store->model;
    aid__row in = aid__plan_at(model, plan)->support_case;
    if (in == 0 || aid__plan_is_clients(model, plan, measure->responsible, command->at))
        return AID_OK;
    const aid__consent_need need = { .classes = AID_BIT(AID_CLASS_CASE), .support_case = aid__case_at(model, in)->id, .at = command->at,
                                     .subject = aid__case_at(model, in)->subject, .actor = measure->responsible,
                                     .roles = aid__case_roles(model, in, measure->responsible, command->at), .purpose = AID_CONSENT_HELP };
    if (aid__consent_ground(model, &need, NULL) != AID_GROUND_NONE)
        return AID_OK;
    return aid__fail(error, AID_E_STATE, AID_REASON_CONSENT,
                     "no consent in force covers whoever is responsible, and no other ground is recorded; ask for consent first");
}

static aid_status care_step_start(const aid__command *command, aid__row plan, aid__row measure, aid_error *error)
{
    const aid__model *model = &command->store->model;
    uint32_t before = aid__measure_waits_for(model, measure);
    if (before != 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_ORDER, "measure %u comes first; do it, or skip it with a reason", (unsigned)before);
    aid_status status = care_step_credentials(command, aid__measure_at(model, measure), error);
    return status == AID_OK ? care_step_ground(command, plan, aid__measure_at(model, measure), error) : status;
}

/* The exchange holds hours that the responsible person gave to whom the measure is about. */
static aid_status care_step_exchange(const aid__command *command, aid__row plan, aid__row measure, uint64_t id, aid_error *error)
{
    const aid__model *model = &command->store->model;
    const aid__measure_row *known = aid__measure_at(model, measure);
    aid__row row;
    aid_status status = aid__handle_row_or_none(command->store, AID__THING_EXCHANGE, id, &row, error);
    if (status != AID_OK || row == 0)
        return status;
    const aid__exchange_row *exchange = aid__exchange_at(model, row);
    bool fits = exchange->helper == known->responsible
                && (exchange->requester == known->about || exchange->requester == aid__plan_at(model, plan)->subject);
    if (!fits)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "exchange: is between others than the responsible person and the client");
    if (exchange->state != AID_EXCHANGE_DONE)
        return aid__fail(error, AID_E_STATE, AID_REASON_TRANSITION, "exchange: is not booked");
    return AID_OK;
}

static aid_status care_step_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    const aid__model *model = &store->model;
    aid__measure_act_record *record = draft;
    const care_step *step = context;
    aid__row plan, measure;
    int32_t next = 0;
    aid_status status = care_step_find(store, step, &plan, &measure, error);
    if (status == AID_OK)
        status = care_step_allow(command, plan, measure, error);
    if (status == AID_OK)
        status = aid__plan_next(aid__plan_at(model, plan)->state, AID__PLAN_WORK, &next, error);
    if (status == AID_OK)
        status = aid__measure_next(aid__measure_at(model, measure)->state, step->command, &next, error);
    if (status == AID_OK && step->command == AID__MEASURE_START)
        status = care_step_start(command, plan, measure, error);
    if (status == AID_OK)
        status = care_step_exchange(command, plan, measure, record->exchange, error);
    if (status != AID_OK)
        return status;
    record->about = command->subject = aid__member_at(model, aid__measure_at(model, measure)->about)->id;
    record->author = store->actor.id;
    record->state = next;
    return AID_OK;
}

static aid_status care_step_read(const aid_measure_act_options *options, aid__measure_command command, aid_measure_act_options *out,
                                 aid_error *error)
{
    bool done = command == AID__MEASURE_DO;
    aid_status status = aid__options_read(out, sizeof *out, options, AID__OPTIONS_LEAST, "aid_measure_act_options", error);
    if (status == AID_OK)
        status = aid__check_bits(out->set, 0, "aid_measure_act_options.set", error);
    if (status == AID_OK)
        status = aid__check_range(out->result, done ? AID_RESULT_REACHED : 0, done ? AID_RESULT_OTHER : 0, "result", error);
    if (status == AID_OK)
        status = aid__text_check(out->text, AID_LIMIT_TEXT_BYTES, 1, "text", error);
    if (status == AID_OK && !done && out->exchange.id != 0)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "exchange: is said when a measure is done; leave it out");
    bool wordy = command == AID__MEASURE_FAIL || command == AID__MEASURE_SKIP || (done && out->result == AID_RESULT_OTHER);
    if (status == AID_OK && wordy && aid__text_or_empty(out->text)[0] == '\0')
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "text: say why, or what came of it");
    return status;
}

static aid_status care_step_execute(aid_store *store, const aid_measure_act_options *options, care_step step, aid_error *error)
{
    aid_measure_act_options ours;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = care_step_read(options, step.command, &ours, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__measure_act_record record = { .plan = step.plan.id, .measure = step.number, .exchange = ours.exchange.id, .result = ours.result,
                                       .text = aid__text_or_empty(ours.text) };
    const aid__execution execution = { .kind = step.kind, .draft = &record, .decide = care_step_decide, .context = &step };
    return aid__execute(store, &execution, error);
}

aid_status aid_measure_start(aid_store *store, aid_plan plan, uint32_t number, const aid_measure_act_options *options, aid_error *error)
{
    const care_step step = { plan, number, AID__MEASURE_START, AID__EVENT_MEASURE_STARTED, 0 };
    return care_step_execute(store, options, step, error);
}

aid_status aid_measure_do(aid_store *store, aid_plan plan, uint32_t number, const aid_measure_act_options *options, aid_error *error)
{
    const care_step step = { plan, number, AID__MEASURE_DO, AID__EVENT_MEASURE_DONE, 0 };
    return care_step_execute(store, options, step, error);
}

aid_status aid_measure_fail(aid_store *store, aid_plan plan, uint32_t number, const aid_measure_act_options *options, aid_error *error)
{
    const care_step step = { plan, number, AID__MEASURE_FAIL, AID__EVENT_MEASURE_FAILED, 0 };
    return care_step_execute(store, options, step, error);
}

aid_status aid_measure_skip(aid_store *store, aid_plan plan, uint32_t number, const aid_measure_act_options *options, aid_error *error)
{
    const care_step step = { plan, number, AID__MEASURE_SKIP, AID__EVENT_MEASURE_SKIPPED, 0 };
    return care_step_execute(store, options, step, error);
}

/* ---- goals ---- */

static aid_status care_rate_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    const aid__model *model = &store->model;
    aid__rating_record *record = draft;
    aid__plan_question question = { .action = AID_ACTION_ASSESS, .author = store->actor.row, .at = command->at };
    int32_t next;
    (void)context;
    aid_status status = aid__plan_row_of(store, (aid_plan){ record->plan }, &question.row, error);
    aid__row goal = status == AID_OK ? aid__plan_goal(model, question.row, (uint32_t)record->goal) : 0;
    if (status == AID_OK && goal == 0)
        status = aid__fail(error, AID_E_NOT_FOUND, AID_REASON_HANDLE, "number: the plan has no goal %u", (unsigned)record->goal);
    if (status != AID_OK)
        return status;
    question.about = aid__goal_at(model, goal)->about;
    if (aid__plan_at(model, question.row)->support_case == 0)
        question.action = AID_ACTION_DO_MEASURE; /* one's own plan has no team that assesses */
    status = aid__plan_allow(store, &question, error);
    if (status == AID_OK)
        status = aid__plan_next(aid__plan_at(model, question.row)->state, AID__PLAN_WORK, &next, error);
    record->about = command->subject = aid__member_at(model, question.about)->id;
    record->author = store->actor.id;
    return status;
}

aid_status aid_goal_rate(aid_store *store, aid_plan plan, uint32_t number, int32_t rating, const char *text, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__check_range(rating, -AID__RATING_MOST, AID__RATING_MOST, "rating", error);
    if (status == AID_OK)
        status = aid__text_check(text, AID_LIMIT_TEXT_BYTES, 1, "text", error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__rating_record record = { .plan = plan.id, .goal = number, .rating = rating + AID__RATING_SHIFT, .text = aid__text_or_empty(text) };
    const aid__execution execution = { .kind = AID__EVENT_PLAN_GOAL_RATED, .draft = &record, .decide = care_rate_decide };
    return aid__execute(store, &execution, error);
}
