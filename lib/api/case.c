/* SPDX-License-Identifier: MIT */
/* Support cases in public: opened, moved through their life, read. The team is in case_team.c, entries in case_entry.c. */
#include "api/case_inside.h"

#include "base/text.h"

#include "rules/charter_says.h"
#include "rules/consent_rules.h"
#include <string.h>

enum { CASE_TYPES = 63 };

void aid_case_options_init(aid_case_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

void aid_case_act_options_init(aid_case_act_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

/* ---- opening ---- */

static aid_status case_read_options(const aid_case_options *options, aid_case_options *out, aid_error *error)
{
    aid_status status = aid__options_read(out, sizeof *out, options, AID__OPTIONS_LEAST, "aid_case_options", error);
    const aid__text_field texts[] = { { out->title, "title", AID_LIMIT_NAME_BYTES, 0 }, { out->text, "text", AID_LIMIT_TEXT_BYTES, 1 } };
    if (status == AID_OK)
        status = aid__check_bits(out->set, 0, "aid_case_options.set", error);
    if (status == AID_OK)
        status = aid__check_bits(out->types, CASE_TYPES, "types", error);
    if (status == AID_OK)
        status = aid__check_enum(out->level, AID_LEVEL_AUDITED, "level", error);
    return status == AID_OK ? aid__check_texts(AID__FIELDS(texts), error) : status;
}

/* A family is a group of that kind in which the subject is. */
static aid_status case_check_family(const aid_store *store, uint64_t id, aid__row subject, aid_error *error)
{
    aid__row family;
    aid_status status = aid__handle_row_or_none(store, AID__THING_GROUP, id, &family, error);
    if (status != AID_OK || family == 0)
        return status;
    if (aid__group_at(&store->model, family)->kind != AID_GROUP_FAMILY)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "family: that group is no family; its kind must be AID_GROUP_FAMILY");
    if (!aid__model_is_active(&store->model, subject, family))
        return aid__fail(error, AID_E_STATE, AID_REASON_NOT_MEMBER, "the subject is not in that family; join first");
    return AID_OK;
}

/* Audited is where a charter makes all specialists of the service the team. */
static aid_status case_check_level(const aid__model *model, int64_t level, aid__row group, aid_error *error)
{
    if (level != AID_LEVEL_AUDITED || aid__charter_has_service_team(model, group))
        return AID_OK;
    return aid__fail(error, AID_E_STATE, AID_REASON_CASE_STATE,
                     "level: audited is for services whose charter says \"team service\"; this one's does not");
}

static aid_status case_decide_open(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__support_case_record *record = draft;
    aid__row subject, group;
    (void)context;
    aid_status status = aid__handle_row(store, AID__THING_MEMBER, record->subject, &subject, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_GROUP, record->group, &group, error);
    if (status == AID_OK)
        status = case_check_family(store, record->family, subject, error);
    if (status != AID_OK)
        return status;
    const aid__may_object object = { .subject = subject, .group = group };
    status = aid__may_allow(store, AID_ACTION_OPEN_REQUEST, &object, command->at, error);
    if (status == AID_OK && aid__group_at(&store->model, group)->closed)
        status = aid__fail(error, AID_E_STATE, AID_REASON_CLOSED, "the group is closed; nothing new can be done in it");
    if (status == AID_OK)
        status = case_check_level(&store->model, record->level, group, error);
    command->subject = record->subject;
    record->support_case = aid__store_draw_id(store);
    return status;
}

aid_status aid_case_open(aid_store *store, aid_member subject, const aid_case_options *options, aid_case *out_case, aid_error *error)
{
    aid_case_options ours;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = case_read_options(options, &ours, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__support_case_record record = {
        .group = ours.group.id, .family = ours.family.id, .subject = subject.id, .types = (int64_t)ours.types,
        .level = ours.level != 0 ? ours.level : AID_LEVEL_PROTECTED, .title = aid__text_or_empty(ours.title),
        .text = aid__text_or_empty(ours.text),
    };
    const aid__execution execution = { .kind = AID__EVENT_CASE_OPENED, .draft = &record, .decide = case_decide_open,
                                       .out_handle = out_case ? &out_case->id : NULL };
    return aid__execute(store, &execution, error);
}

/* ---- its life ---- */

typedef struct case_act {
    aid_case support_case;
    const aid_case_act_options *options;
    aid__case_command command;
    int32_t action; /* what the table of rights calls it */
} case_act;

/* An active case has somebody who leads it, and rests on something: a consent in force that covers the lead, or another
 * recorded ground. */
static aid_status case_check_ground(const aid__command *command, aid__row row, int64_t *out_ground, aid_error *error)
{
    const aid__model *model = &command->store->model;
    const aid__consent_need need = { .classes = AID_BIT(AID_CLASS_CASE), .support_case = aid__case_at(model, row)->id,
                                     .at = command->at, .subject = aid__case_at(model, row)->subject,
                                     .actor = aid__case_holder(model, row, AID_CASE_ROLE_LEAD, command->at),
                                     .roles = (uint32_t)AID_BIT(AID_CASE_ROLE_LEAD), .purpose = AID_CONSENT_HELP };
    if (need.actor == 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_CASE_STATE, "nobody leads the case; grant somebody the role of lead first");
    *out_ground = aid__consent_ground(model, &need, NULL);
    if (*out_ground != AID_GROUND_NONE)
        return AID_OK;
    return aid__fail(error, AID_E_STATE, AID_REASON_CONSENT,
                     "no consent of the client covers whoever leads the case, and no other ground is recorded; ask for it first");
}

static aid_status case_decide_act(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__case_act_record *record = draft;
    const case_act *act = context;
    aid__case_question question = { .action = act->action, .at = command->at };
    int32_t next = 0;
    aid_status status = aid__case_row_of(store, act->support_case, &question.row, error);
    if (status == AID_OK)
        status = aid__case_allow(store, &question, error);
    if (status != AID_OK)
        return status;
    const aid__case_row *known = aid__case_at(&store->model, question.row);
    status = aid__case_next(known->state, act->command, &next, error);
    record->ground = known->ground;
    if (status == AID_OK && act->command == AID__CASE_ACTIVATE)
        status = case_check_ground(command, question.row, &record->ground, error);
    if (status == AID_OK && act->command == AID__CASE_CLOSE && known->waiting != 0)
        status = aid__fail(error, AID_E_STATE, AID_REASON_CASE_STATE, "%u findings are not answered; answer them first", (unsigned)known->waiting);
    if (status == AID_OK && act->command == AID__CASE_SET_LEVEL && known->level == act->options->level)
        status = aid__fail(error, AID_E_STATE, AID_REASON_ALREADY, "level: the case is kept so already");
    if (status == AID_OK && act->command == AID__CASE_SET_LEVEL)
        status = case_check_level(&store->model, act->options->level, known->group, error);
    command->subject = record->subject = aid__member_at(&store->model, known->subject)->id;
    record->state = next;
    record->level = act->command == AID__CASE_SET_LEVEL ? act->options->level : known->level;
    record->reason = act->command == AID__CASE_CLOSE ? act->options->reason : 0;
    return status;
}

/* What the act needs, and what is foreign to it. */
static aid_status case_check_act(aid__case_command command, const aid_case_act_options *ours, aid_error *error)
{
    if (command == AID__CASE_CLOSE && ours->reason == 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "reason: say why the case ends, by aid_case_reason");
    if (command == AID__CASE_CLOSE && ours->reason == AID_CASE_OTHER && (ours->text == NULL || ours->text[0] == '\0'))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "text: another reason is said in words");
    if (command == AID__CASE_SET_LEVEL && ours->level == 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "level: say which, by aid_case_level");
    bool strange = (command != AID__CASE_CLOSE && ours->reason != 0) || (command != AID__CASE_SET_LEVEL && ours->level != 0);
    return strange ? aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "reason, level: not of this act; leave it out")
                   : AID_OK;
}

static aid_status case_read_act(const aid_case_act_options *options, aid__case_command command, aid_case_act_options *out,
                                aid_error *error)
{
    aid_status status = aid__options_read(out, sizeof *out, options, AID__OPTIONS_LEAST, "aid_case_act_options", error);
    if (status == AID_OK)
        status = aid__check_bits(out->set, 0, "aid_case_act_options.set", error);
    if (status == AID_OK)
        status = aid__check_enum(out->reason, AID_CASE_OTHER, "reason", error);
    if (status == AID_OK)
        status = aid__check_enum(out->level, AID_LEVEL_AUDITED, "level", error);
    if (status == AID_OK)
        status = aid__reserved_check(out->reserved, "aid_case_act_options", error);
    if (status == AID_OK)
        status = aid__text_check(out->text, AID_LIMIT_TEXT_BYTES, 1, "text", error);
    return status == AID_OK ? case_check_act(command, out, error) : status;
}

static aid_status case_execute(aid_store *store, case_act act, aid__event_kind kind, aid_error *error)
{
    aid_case_act_options ours;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = case_read_act(act.options, act.command, &ours, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    act.options = &ours;
    aid__case_act_record record = { .support_case = act.support_case.id, .text = aid__text_or_empty(ours.text),
                                    .reason = ours.reason, .level = ours.level };
    const aid__execution execution = { .kind = kind, .draft = &record, .decide = case_decide_act, .context = &act };
    return aid__execute(store, &execution, error);
}

aid_status aid_case_activate(aid_store *store, aid_case support_case, const aid_case_act_options *options, aid_error *error)
{
    const case_act act = { support_case, options, AID__CASE_ACTIVATE, AID_ACTION_GRANT_ROLE };
    return case_execute(store, act, AID__EVENT_CASE_ACTIVATED, error);
}

aid_status aid_case_pause(aid_store *store, aid_case support_case, const aid_case_act_options *options, aid_error *error)
{
    const case_act act = { support_case, options, AID__CASE_PAUSE, AID_ACTION_GRANT_ROLE };
    return case_execute(store, act, AID__EVENT_CASE_PAUSED, error);
}

aid_status aid_case_close(aid_store *store, aid_case support_case, const aid_case_act_options *options, aid_error *error)
{
    const case_act act = { support_case, options, AID__CASE_CLOSE, AID_ACTION_CLOSE_CASE };
    return case_execute(store, act, AID__EVENT_CASE_CLOSED, error);
}

aid_status aid_case_reopen(aid_store *store, aid_case support_case, const aid_case_act_options *options, aid_error *error)
{
    const case_act act = { support_case, options, AID__CASE_REOPEN, AID_ACTION_CLOSE_CASE };
    return case_execute(store, act, AID__EVENT_CASE_REOPENED, error);
}

aid_status aid_case_set_level(aid_store *store, aid_case support_case, const aid_case_act_options *options, aid_error *error)
{
    const case_act act = { support_case, options, AID__CASE_SET_LEVEL, AID_ACTION_GRANT_ROLE };
    return case_execute(store, act, AID__EVENT_CASE_LEVEL_SET, error);
}

/* ---- reading ---- */

aid_status aid_case_get(aid_store *store, aid_case support_case, aid_case_info *out_info, aid_error *error)
{
    aid__case_question question = { .action = AID_ACTION_READ_SHARED };
    aid__any_record record;
    aid__gaps gaps;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__case_row_of(store, support_case, &question.row, error);
    if (status == AID_OK)
        status = aid__case_read(store, &question, support_case.id, error);
    question.at = status == AID_OK ? aid__store_now(store) : 0;
    const aid__case_row *known = status == AID_OK ? aid__case_at(&store->model, question.row) : NULL;
    if (status == AID_OK)
        status = aid__store_recall(store, known->seq, &record, &gaps, error);
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    const aid_case_info info = {
        .state = known->state, .level = known->level, .reason = known->reason, .ground = known->ground, .number = question.row,
        .withheld = aid__withheld(&gaps, UINT64_MAX), .types = known->types, .group = { aid__group_at(model, known->group)->id },
        .family = { aid__group_at(model, known->family)->id }, .subject = { aid__member_at(model, known->subject)->id },
        .lead = { aid__member_at(model, aid__case_holder(model, question.row, AID_CASE_ROLE_LEAD, question.at))->id },
        .opened = known->opened, .changed = known->changed, .entries = known->entries,
        .title = record.support_case.title, .text = record.support_case.text,
    };
    return aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_case_info", error);
}

aid_status aid_case_list(aid_store *store, aid_member subject, aid_case *cases, size_t capacity, size_t *out_count, aid_error *error)
{
    aid__list list;
    aid__row whose = 0;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, cases, sizeof *cases, sizeof *cases, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_MEMBER, subject.id, &whose, error);
    if (status != AID_OK)
        return status;
    aid__case_question question = { .action = AID_ACTION_READ_SHARED, .at = aid__store_now(store) };
    for (question.row = 1; question.row <= aid__model_count(&store->model, AID__TABLE_CASE); question.row++) {
        const aid_case one = { aid__case_at(&store->model, question.row)->id };
        if ((whose == 0 || aid__case_at(&store->model, question.row)->subject == whose) && aid__case_allow(store, &question, NULL) == AID_OK)
            aid__list_add(&list, &one);
    }
    *out_count = list.count;
    return AID_OK;
}

aid_status aid_case_find(aid_store *store, uint64_t number, aid_case *out_case, aid_error *error)
{
    aid__row row = 0;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK && out_case == NULL)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "out_case is NULL");
    if (status == AID_OK)
        status = aid__find_number(store, AID__TABLE_CASE, number, "case", &row, error);
    if (status == AID_OK)
        *out_case = (aid_case){ aid__case_at(&store->model, row)->id };
    return status;
}
