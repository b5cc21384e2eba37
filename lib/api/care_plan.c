/* SPDX-License-Identifier: MIT */
/* Plans in public: begun, and moved through their life. Goals and measures are set in care_parts.c. */
#include "api/care_inside.h"

#include "base/text.h"
#include <string.h>

void aid_plan_options_init(aid_plan_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

void aid_plan_act_options_init(aid_plan_act_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

/* ---- beginning ---- */

static aid_status care_read_plan(const aid_plan_options *options, aid_plan_options *out, aid_error *error)
{
    aid_status status = aid__options_read(out, sizeof *out, options, AID__OPTIONS_LEAST, "aid_plan_options", error);
    const aid__text_field texts[] = { { out->title, "title", AID_LIMIT_NAME_BYTES, 0 }, { out->text, "text", AID_LIMIT_TEXT_BYTES, 1 } };
    if (status == AID_OK)
        status = aid__check_bits(out->set, 0, "aid_plan_options.set", error);
    if (status == AID_OK)
        status = aid__reserved_check(out->reserved, "aid_plan_options", error);
    return status == AID_OK ? aid__check_texts(AID__FIELDS(texts), error) : status;
}

static bool care_is_running(int32_t state)
{
    return state == AID_PLAN_ACTIVE || state == AID_PLAN_STOPPED;
}

static aid_status care_check_replaces(const aid_store *store, uint64_t id, aid__row support_case, aid_error *error)
{
    aid__row row;
    aid_status status = aid__handle_row_or_none(store, AID__THING_PLAN, id, &row, error);
    if (status != AID_OK || row == 0)
        return status;
    if (support_case == 0 || aid__plan_at(&store->model, row)->support_case != support_case)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "replaces: that plan is of another case");
    if (!care_is_running(aid__plan_at(&store->model, row)->state))
        return aid__fail(error, AID_E_STATE, AID_REASON_PLAN, "replaces: that plan is not being done; a new one needs to replace nothing");
    return AID_OK;
}

static aid_status care_decide_draft(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    const aid__model *model = &store->model;
    aid__plan_record *record = draft;
    aid__case_question question = { .action = AID_ACTION_DRAFT_PLAN, .author = store->actor.row, .at = command->at };
    const aid__may_object own = { .subject = store->actor.row };
    int32_t next;
    (void)context;
    aid_status status = aid__handle_row_or_none(store, AID__THING_CASE, record->support_case, &question.row, error);
    if (status == AID_OK)
        status = question.row != 0 ? aid__case_allow(store, &question, error)
                                   : aid__may_allow(store, AID_ACTION_DRAFT_PLAN, &own, command->at, error);
    if (status == AID_OK && question.row != 0)
        status = aid__case_next(aid__case_at(model, question.row)->state, AID__CASE_WRITE, &next, error);
    if (status == AID_OK)
        status = care_check_replaces(store, record->replaces, question.row, error);
    if (status != AID_OK)
        return status;
    record->author = store->actor.id;
    record->subject = question.row != 0 ? aid__member_at(model, aid__case_at(model, question.row)->subject)->id : record->author;
    command->subject = record->subject;
    record->plan = aid__store_draw_id(store);
    return AID_OK;
}

aid_status aid_plan_draft(aid_store *store, const aid_plan_options *options, aid_plan *out_plan, aid_error *error)
{
    aid_plan_options ours;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = care_read_plan(options, &ours, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__plan_record record = { .support_case = ours.support_case.id, .replaces = ours.replaces.id,
                                .title = aid__text_or_empty(ours.title), .text = aid__text_or_empty(ours.text) };
    const aid__execution execution = { .kind = AID__EVENT_PLAN_DRAFTED, .draft = &record, .decide = care_decide_draft,
                                       .out_handle = out_plan ? &out_plan->id : NULL };
    return aid__execute(store, &execution, error);
}

/* ---- what its acts ask for ---- */

/* Something is to be done, and some of it by the client; or the text says why not. */
static aid_status care_check_propose(const aid__command *command, aid__row row, const aid__plan_act_record *record, aid_error *error)
{
    const aid__model *model = &command->store->model;
    bool clients = false;
    for (aid__row at = aid__plan_at(model, row)->last_measure; at != 0; at = aid__measure_at(model, at)->previous_of_plan)
        clients = clients || aid__plan_is_clients(model, row, aid__measure_at(model, at)->responsible, command->at);
    if (aid__plan_at(model, row)->measures == 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_PLAN, "the plan has no measure; say what is to be done first");
    if (!clients && record->text[0] == '\0')
        return aid__fail(error, AID_E_STATE, AID_REASON_PLAN,
                         "no measure is the client's own; give them one, or say in the text why there is none");
    return AID_OK;
}

/* The goals' domains, bits. */
static aid_status care_goal_domains(aid_store *store, aid__row plan, uint64_t *out_domains, aid_error *error)
{
    const aid__model *model = &store->model;
    aid_status status = AID_OK;
    *out_domains = 0;
    for (aid__row row = aid__plan_at(model, plan)->last_goal; status == AID_OK && row != 0; row = aid__goal_at(model, row)->previous_of_plan) {
        aid__any_record record;
        status = aid__store_recall(store, aid__goal_at(model, row)->seq, &record, NULL, error);
        if (status == AID_OK)
            *out_domains |= AID_BIT(record.goal.domain);
    }
    return status;
}

/* Each need that an assessment says has a goal, or the client's refusal. */
static aid_status care_check_needs(aid_store *store, aid__row row, aid_error *error)
{
    aid__any_record agreed;
    uint64_t needs, goals;
    aid_status status = aid__care_needs(store, aid__plan_at(&store->model, row)->support_case, &needs, error);
    if (status == AID_OK)
        status = care_goal_domains(store, row, &goals, error);
    if (status == AID_OK)
        status = aid__store_recall(store, aid__plan_at(&store->model, row)->agree_seq, &agreed, NULL, error);
    if (status != AID_OK)
        return status;
    needs &= ~(goals | (uint64_t)agreed.plan_act.refused);
    for (int32_t domain = 1; needs != 0 && domain <= AID_DOMAIN_OTHER; domain++)
        if (needs & AID_BIT(domain))
            return aid__fail(error, AID_E_STATE, AID_REASON_PLAN,
                             "an assessment says that there is a need (%s) and the plan has no goal for it; set one, or let the client "
                             "refuse it when they agree", aid__domain_word(domain));
    return AID_OK;
}

static aid_status care_check_approve(const aid__command *command, aid__row row, aid_error *error)
{
    aid_store *store = command->store;
    const aid__model *model = &store->model;
    const aid__plan_row *known = aid__plan_at(model, row);
    if (aid__plan_is_author(model, row, store->actor.row))
        return aid__fail(error, AID_E_DENIED, AID_REASON_SECOND_PERSON, "whoever wrote some of the plan cannot approve it; another specialist does");
    for (aid__row other = aid__case_at(model, known->support_case)->last_plan; other != 0; other = aid__plan_at(model, other)->previous_of_case)
        if (other != row && other != known->replaces && care_is_running(aid__plan_at(model, other)->state))
            return aid__fail(error, AID_E_STATE, AID_REASON_PLAN, "plan %u of the case is being done; end it, or draft one that replaces it",
                             (unsigned)other);
    return care_check_needs(store, row, error);
}

/* ---- its acts ---- */

typedef struct care_act {
    const aid_plan_act_options *options;
    aid__plan_command command;
    int32_t action; /* what the table of rights calls it */
    aid__event_kind kind;
} care_act;

static aid_status care_check_act(const aid__command *command, const care_act *act, aid__row row, aid__plan_act_record *record,
                                 aid_error *error)
{
    const aid__plan_row *known = aid__plan_at(&command->store->model, row);
    switch (act->command) {
    case AID__PLAN_PROPOSE: return care_check_propose(command, row, record, error);
    case AID__PLAN_APPROVE:
        record->review = act->options->review != 0 ? act->options->review : command->at + AID_PLAN_REVIEW_DAYS * AID__DAY_US;
        if (record->review <= command->at)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "review: must be in the future");
        return care_check_approve(command, row, error);
    case AID__PLAN_ANSWER:
        if (known->objector != command->store->actor.row)
            return AID_OK;
        return aid__fail(error, AID_E_DENIED, AID_REASON_SECOND_PERSON, "somebody else than whoever objected answers");
    default: return AID_OK;
    }
}

static aid_status care_decide_act(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__plan_act_record *record = draft;
    const care_act *act = context;
    aid__plan_question question = { .action = act->action, .at = command->at };
    int32_t next = 0;
    aid_status status = aid__plan_row_of(store, (aid_plan){ record->plan }, &question.row, error);
    if (status != AID_OK)
        return status;
    const aid__plan_row *known = aid__plan_at(&store->model, question.row);
    bool own = act->command == AID__PLAN_AGREE && known->support_case == 0;
    question.author = act->command == AID__PLAN_APPROVE ? known->author : store->actor.row;
    status = aid__plan_allow(store, &question, error);
    if (status == AID_OK)
        status = aid__plan_next(known->state, own ? AID__PLAN_AGREE_OWN : act->command, &next, error);
    if (status == AID_OK)
        status = care_check_act(command, act, question.row, record, error);
    if (own)
        record->review = command->at + AID_PLAN_REVIEW_DAYS * AID__DAY_US;
    command->subject = record->subject = aid__member_at(&store->model, known->subject)->id;
    record->author = store->actor.id;
    record->state = next;
    return status;
}

/* Once a plan is approved, the one that it replaces is over. */
static aid_status care_after_approve(aid__command *command, const void *draft, aid_error *error)
{
    const aid__plan_act_record *approved = draft;
    const aid__model *model = &command->store->model;
    aid__row row;
    int32_t next;
    aid_status status = aid__plan_row_of(command->store, (aid_plan){ approved->plan }, &row, error);
    aid__row old = status == AID_OK ? aid__plan_at(model, row)->replaces : 0;
    if (status != AID_OK || old == 0 || !care_is_running(aid__plan_at(model, old)->state))
        return status;
    status = aid__plan_next(aid__plan_at(model, old)->state, AID__PLAN_REPLACE, &next, error);
    const aid__plan_act_record record = { .plan = aid__plan_at(model, old)->id, .subject = approved->subject,
                                          .author = approved->author, .state = next, .text = "" };
    return status == AID_OK ? aid__command_emit(command, AID__EVENT_PLAN_REPLACED, &record, record.subject, error) : status;
}

static aid_status care_read_act(const aid_plan_act_options *options, const care_act *act, aid_plan_act_options *out, aid_error *error)
{
    const uint64_t domains = (AID_BIT(AID_DOMAIN_OTHER + 1) - 1) & ~(uint64_t)1;
    bool wordy = act->command == AID__PLAN_OBJECT || act->command == AID__PLAN_ANSWER || act->command == AID__PLAN_END;
    aid_status status = aid__options_read(out, sizeof *out, options, AID__OPTIONS_LEAST, "aid_plan_act_options", error);
    if (status == AID_OK)
        status = aid__check_bits(out->set, 0, "aid_plan_act_options.set", error);
    if (status == AID_OK)
        status = aid__reserved_check(out->reserved, "aid_plan_act_options", error);
    if (status == AID_OK)
        status = aid__check_time(out->review, "review", error);
    if (status == AID_OK)
        status = aid__text_check(out->text, AID_LIMIT_TEXT_BYTES, 1, "text", error);
    if (status != AID_OK)
        return status;
    if ((out->refused & ~domains) != 0 || (out->refused != 0 && act->command != AID__PLAN_AGREE))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "refused: bits by aid_domain, when agreeing");
    if (out->review != 0 && act->command != AID__PLAN_APPROVE)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "review: is said when approving; leave it out");
    if (wordy && aid__text_or_empty(out->text)[0] == '\0')
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "text: say why");
    return AID_OK;
}

static aid_status care_execute(aid_store *store, aid_plan plan, care_act act, aid_error *error)
{
    aid_plan_act_options ours;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = care_read_act(act.options, &act, &ours, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    act.options = &ours;
    aid__plan_act_record record = { .plan = plan.id, .refused = (int64_t)ours.refused, .text = aid__text_or_empty(ours.text) };
    const aid__execution execution = { .kind = act.kind, .draft = &record, .decide = care_decide_act, .context = &act,
                                       .after = act.command == AID__PLAN_APPROVE ? care_after_approve : NULL };
    return aid__execute(store, &execution, error);
}

aid_status aid_plan_propose(aid_store *store, aid_plan plan, const aid_plan_act_options *options, aid_error *error)
{
    const care_act act = { options, AID__PLAN_PROPOSE, AID_ACTION_DRAFT_PLAN, AID__EVENT_PLAN_PROPOSED };
    return care_execute(store, plan, act, error);
}

aid_status aid_plan_agree(aid_store *store, aid_plan plan, const aid_plan_act_options *options, aid_error *error)
{
    const care_act act = { options, AID__PLAN_AGREE, AID_ACTION_AGREE_PLAN, AID__EVENT_PLAN_AGREED };
    return care_execute(store, plan, act, error);
}

aid_status aid_plan_approve(aid_store *store, aid_plan plan, const aid_plan_act_options *options, aid_error *error)
{
    const care_act act = { options, AID__PLAN_APPROVE, AID_ACTION_APPROVE_PLAN, AID__EVENT_PLAN_APPROVED };
    return care_execute(store, plan, act, error);
}

aid_status aid_plan_object(aid_store *store, aid_plan plan, const aid_plan_act_options *options, aid_error *error)
{
    const care_act act = { options, AID__PLAN_OBJECT, AID_ACTION_AGREE_PLAN, AID__EVENT_PLAN_OBJECTED };
    return care_execute(store, plan, act, error);
}

aid_status aid_plan_answer(aid_store *store, aid_plan plan, const aid_plan_act_options *options, aid_error *error)
{
    const care_act act = { options, AID__PLAN_ANSWER, AID_ACTION_DRAFT_PLAN, AID__EVENT_PLAN_ANSWERED };
    return care_execute(store, plan, act, error);
}

aid_status aid_plan_revise(aid_store *store, aid_plan plan, const aid_plan_act_options *options, aid_error *error)
{
    const care_act act = { options, AID__PLAN_REVISE, AID_ACTION_DRAFT_PLAN, AID__EVENT_PLAN_REVISED };
    return care_execute(store, plan, act, error);
}

aid_status aid_plan_end(aid_store *store, aid_plan plan, const aid_plan_act_options *options, aid_error *error)
{
    const care_act act = { options, AID__PLAN_END, AID_ACTION_DRAFT_PLAN, AID__EVENT_PLAN_ENDED };
    return care_execute(store, plan, act, error);
}
