/* SPDX-License-Identifier: MIT */
/* Emergency access in public: opened, ended, reviewed. Reading is in emergency_read.c. */
#include "api/case_inside.h"

#include "base/text.h"
#include "rules/charter_says.h"
#include "rules/emergency_rules.h"
#include <mutualaid/emergency.h>
#include <string.h>

void aid_emergency_options_init(aid_emergency_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

/* ---- opening ---- */

static aid_status emergency_check_text(const char *text, const char *name, aid_error *error)
{
    aid_status status = aid__text_check(text, AID_LIMIT_TEXT_BYTES, 1, name, error);
    if (status == AID_OK && (text == NULL || text[strspn(text, " \t\r\n")] == '\0'))
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "%s: say it in words; whoever reviews it reads them", name);
    return status;
}

static aid_status emergency_check(const aid_emergency_options *options, aid_emergency_options *out, aid_error *error)
{
    aid_status status = aid__options_read(out, sizeof *out, options, AID__OPTIONS_LEAST, "aid_emergency_options", error);
    if (status == AID_OK)
        status = aid__check_bits(out->set, 0, "aid_emergency_options.set", error);
    if (status == AID_OK)
        status = aid__reserved_check(out->reserved, "aid_emergency_options", error);
    if (status == AID_OK)
        status = aid__check_range(out->reason, AID_EMERGENCY_LIFE, AID_EMERGENCY_AUTHORITY, "reason", error);
    if (status == AID_OK)
        status = aid__check_bits(out->classes, AID__ERASURE_ALL, "classes", error);
    if (status == AID_OK)
        status = aid__check_range(out->minutes, 0, AID_EMERGENCY_MINUTES, "minutes", error);
    if (status == AID_OK)
        status = aid__check_time(out->notice_from, "notice_from", error);
    return status == AID_OK ? emergency_check_text(out->text, "text", error) : status;
}

/* Not longer than the charters say; and told at the latest when the review is due. */
static aid_status emergency_check_times(const aid__command *command, aid__row group, const aid_emergency_options *options,
                                        aid__emergency_record *record, aid_error *error)
{
    int32_t most = aid__charter_minutes(&command->store->model, group);
    int64_t review = command->at + AID_EMERGENCY_REVIEW_DAYS * AID__DAY_US;
    if (options->minutes > most)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "minutes: %d is more than the %d that the charter allows here",
                         (int)options->minutes, (int)most);
    if (options->notice_from > review)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "notice_from: the client is told at the latest when the review is due, %d days from now",
                         (int)AID_EMERGENCY_REVIEW_DAYS);
    record->until = command->at + (options->minutes != 0 ? options->minutes : most) * AID__MINUTE_US;
    record->notice_from = options->notice_from > command->at ? options->notice_from : 0;
    return AID_OK;
}

static aid_status emergency_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    const aid__model *model = &store->model;
    aid__emergency_record *record = draft;
    const aid_emergency_options *options = context;
    aid__case_question question = { .action = AID_ACTION_BREAK_GLASS, .at = command->at };
    aid_status status = aid__case_row_of(store, (aid_case){ record->support_case }, &question.row, error);
    if (status == AID_OK)
        status = aid__case_allow(store, &question, error);
    if (status == AID_OK && store->actor.purpose == 0)
        status = aid__fail(error, AID_E_DENIED, AID_REASON_PURPOSE, "an emergency access needs a purpose: name one in aid_store_act_as");
    if (status == AID_OK && aid__emergency_open_at(model, store->actor.row, question.row, (uint64_t)record->classes, command->at) != 0)
        status = aid__fail(error, AID_E_STATE, AID_REASON_ALREADY, "you have an emergency access to this case, and it is open");
    const aid__case_row *known = aid__case_at(model, question.row);
    if (status == AID_OK)
        status = emergency_check_times(command, known->group, options, record, error);
    if (status != AID_OK)
        return status;
    record->subject = command->subject = aid__member_at(model, known->subject)->id;
    record->member = store->actor.id;
    record->code = aid__model_symbol_text(model, aid__emergency_credential(model, store->actor.row, command->at));
    record->emergency = aid__store_draw_id(store);
    return AID_OK;
}

aid_status aid_emergency_open(aid_store *store, aid_case support_case, const aid_emergency_options *options,
                              aid_emergency *out_emergency, aid_error *error)
{
    aid_emergency_options ours;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = emergency_check(options, &ours, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__emergency_record record = { .support_case = support_case.id, .reason = ours.reason, .code = "", .text = ours.text,
                                     .classes = (int64_t)(ours.classes != 0 ? ours.classes : AID_BIT(AID_CLASS_CASE)) };
    const aid__execution execution = { .kind = AID__EVENT_EMERGENCY_OPENED, .draft = &record, .decide = emergency_decide,
                                       .context = &ours, .out_handle = out_emergency ? &out_emergency->id : NULL };
    return aid__execute(store, &execution, error);
}

/* ---- ending and reviewing ---- */

static aid_status emergency_allow_review(const aid__command *command, const aid__emergency_row *emergency, aid_error *error)
{
    const aid__case_question question = { .action = AID_ACTION_REVIEW_GLASS, .row = emergency->support_case,
                                          .author = emergency->member, .at = command->at };
    return aid__case_allow(command->store, &question, error);
}

static aid_status emergency_decide_end(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    const aid__model *model = &store->model;
    aid__emergency_act_record *record = draft;
    aid__row row;
    (void)context;
    aid_status status = aid__handle_row(store, AID__THING_EMERGENCY, record->emergency, &row, error);
    if (status != AID_OK)
        return status;
    const aid__emergency_row *emergency = aid__emergency_at(model, row);
    if (store->actor.id == 0 || emergency->member != store->actor.row)
        status = emergency_allow_review(command, emergency, error);
    if (status == AID_OK && emergency->ended != 0)
        status = aid__fail(error, AID_E_STATE, AID_REASON_REVIEW, "the emergency access is over already");
    record->subject = command->subject = aid__member_at(model, aid__case_at(model, emergency->support_case)->subject)->id;
    return status;
}

aid_status aid_emergency_end(aid_store *store, aid_emergency emergency, aid_error *error)
{
    aid__emergency_act_record record = { .emergency = emergency.id, .text = "" };
    const aid__execution execution = { .kind = AID__EVENT_EMERGENCY_ENDED, .draft = &record, .decide = emergency_decide_end };
    return aid__execute(store, &execution, error);
}

static aid_status emergency_decide_review(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    const aid__model *model = &store->model;
    aid__emergency_act_record *record = draft;
    aid__row row;
    (void)context;
    aid_status status = aid__handle_row(store, AID__THING_EMERGENCY, record->emergency, &row, error);
    if (status != AID_OK)
        return status;
    const aid__emergency_row *emergency = aid__emergency_at(model, row);
    status = emergency_allow_review(command, emergency, error);
    if (status == AID_OK && emergency->ended == 0)
        status = aid__fail(error, AID_E_STATE, AID_REASON_REVIEW, "the emergency access is still open; end it first, or wait until it is over");
    if (status == AID_OK && emergency->reviewed != 0)
        status = aid__fail(error, AID_E_STATE, AID_REASON_REVIEW, "the emergency access was reviewed already");
    record->subject = command->subject = aid__member_at(model, aid__case_at(model, emergency->support_case)->subject)->id;
    return status;
}

aid_status aid_emergency_review(aid_store *store, aid_emergency emergency, int32_t outcome, const char *text, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__check_range(outcome, AID_EMERGENCY_JUSTIFIED, AID_EMERGENCY_NOT_JUSTIFIED, "outcome", error);
    if (status == AID_OK)
        status = emergency_check_text(text, "text", error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__emergency_act_record record = { .emergency = emergency.id, .outcome = outcome, .text = text };
    const aid__execution execution = { .kind = AID__EVENT_EMERGENCY_REVIEWED, .draft = &record, .decide = emergency_decide_review };
    return aid__execute(store, &execution, error);
}
