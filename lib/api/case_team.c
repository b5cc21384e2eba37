/* SPDX-License-Identifier: MIT */
/* The team of a case: who is on it, from when, until when, by whom; and who is barred from it. */
#include "api/case_inside.h"

#include "base/text.h"

#include "rules/consent_rules.h"
#include <string.h>

#define CASE_TEAM_LEAD_CREDENTIAL "social-work"

typedef struct case_team_act {
    aid_case support_case;
    const aid_case_role_options *options;
    aid__event_kind kind;
    uint32_t reserved;
} case_team_act;

void aid_case_role_options_init(aid_case_role_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

static aid_status case_team_read(const aid_case_role_options *options, aid__event_kind kind, aid_case_role_options *out, aid_error *error)
{
    aid_status status = aid__options_read(out, sizeof *out, options, AID__OPTIONS_LEAST, "aid_case_role_options", error);
    if (status == AID_OK)
        status = aid__check_bits(out->set, 0, "aid_case_role_options.set", error);
    if (status == AID_OK)
        status = aid__reserved_check(out->reserved, "aid_case_role_options", error);
    if (status == AID_OK)
        status = aid__check_enum(out->accept_warning, AID_NO, "accept_warning", error);
    if (status == AID_OK && out->from != 0)
        status = aid__check_time(out->from, "from", error);
    if (status == AID_OK && out->until != 0)
        status = aid__check_time(out->until, "until", error);
    if (status == AID_OK)
        status = aid__text_check(out->text, AID_LIMIT_TEXT_BYTES, 1, "text", error);
    if (status != AID_OK)
        return status;
    if (kind == AID__EVENT_CASE_BARRED)
        return out->role == 0 && out->from == 0 && out->until == 0
                   ? AID_OK
                   : aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "role, from, until: whoever is barred has none; leave them out");
    if (out->role < AID_CASE_ROLE_GUARDIAN || out->role > AID_CASE_ROLE_LEAD)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "role: say guardian, peer, specialist or lead");
    return AID_OK;
}

static aid_status case_team_check_lead(const aid__command *command, aid__row row, aid__row member, aid_error *error)
{
    const aid__model *model = &command->store->model;
    uint32_t code = aid__model_symbol_find(model, CASE_TEAM_LEAD_CREDENTIAL);
    if (aid__case_holder(model, row, AID_CASE_ROLE_LEAD, command->at) != 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_ALREADY, "somebody leads this case already; end that role first");
    if (code == 0 || !aid__credential_held(model, member, code, command->at))
        return aid__fail(error, AID_E_STATE, AID_REASON_CREDENTIAL,
                         "whoever leads a case needs the credential \"" CASE_TEAM_LEAD_CREDENTIAL "\", verified and in force");
    return AID_OK;
}

static aid_status case_team_check_load(const aid__command *command, aid__row member, int32_t accepted, aid_error *error)
{
    uint32_t load = aid__caseload(&command->store->model, member, command->at);
    if (load >= AID_CASELOAD_MOST)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_POLICY, "the member is on %u open cases; more than %d are not assigned to anybody",
                         (unsigned)load, (int)AID_CASELOAD_MOST);
    if (load >= AID_CASELOAD_WARN && accepted != AID_YES)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_POLICY, "the member is on %u open cases already; say accept_warning to assign one more",
                         (unsigned)load);
    return AID_OK;
}

static aid_status case_team_check_grant(const aid__command *command, aid__row row, aid__row member, const aid__case_role_record *record,
                                        const aid_case_role_options *options, aid_error *error)
{
    const aid__model *model = &command->store->model;
    if (aid__case_is_barred(model, row, member))
        return aid__fail(error, AID_E_STATE, AID_REASON_FORBIDDEN, "the member is barred from this case");
    if (aid__case_at(model, row)->subject == member)
        return aid__fail(error, AID_E_STATE, AID_REASON_CASE_STATE, "the case is about that member, who is no part of its team");
    if ((aid__case_roles(model, row, member, command->at) & AID_BIT(options->role)) != 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_ALREADY, "the member has that role on the case already");
    if (record->until != 0 && record->until <= record->from)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "until: it is not after `from`");
    aid_status status = options->role == AID_CASE_ROLE_LEAD ? case_team_check_lead(command, row, member, error) : AID_OK;
    if (status == AID_OK && options->role >= AID_CASE_ROLE_SPECIALIST)
        status = case_team_check_load(command, member, options->accept_warning, error);
    return status;
}

/* What is special to each of the three acts. */
static aid_status case_team_check(const aid__command *command, const case_team_act *act, aid__row row, aid__row member,
                                  aid__case_role_record *record, aid_error *error)
{
    const aid__model *model = &command->store->model;
    if (act->kind == AID__EVENT_CASE_ROLE_GRANTED) {
        record->from = act->options->from != 0 ? act->options->from : command->at;
        return case_team_check_grant(command, row, member, record, act->options, error);
    }
    record->from = act->kind == AID__EVENT_CASE_BARRED ? command->at : 0;
    if (act->kind == AID__EVENT_CASE_BARRED && aid__case_is_barred(model, row, member))
        return aid__fail(error, AID_E_STATE, AID_REASON_ALREADY, "the member is barred from this case already");
    if (act->kind == AID__EVENT_CASE_BARRED && aid__case_at(model, row)->subject == member)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "nobody is barred from the case that is about them");
    if (act->kind == AID__EVENT_CASE_ROLE_ENDED && (aid__case_roles(model, row, member, command->at) & AID_BIT(act->options->role)) == 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_CASE_STATE, "the member does not have that role on the case now");
    return AID_OK;
}

static aid_status case_team_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__case_role_record *record = draft;
    const case_team_act *act = context;
    aid__case_question question = { .action = AID_ACTION_GRANT_ROLE, .at = command->at };
    aid__row member;
    int32_t next;
    aid_status status = aid__case_row_of(store, act->support_case, &question.row, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_MEMBER, record->member, &member, error);
    if (status == AID_OK && !(act->kind == AID__EVENT_CASE_ROLE_ENDED && member == store->actor.row)) /* anybody may step down */
        status = aid__case_allow(store, &question, error);
    if (status == AID_OK)
        status = aid__case_next(aid__case_at(&store->model, question.row)->state, AID__CASE_TEAM, &next, error);
    if (status != AID_OK)
        return status;
    command->subject = record->subject = aid__member_at(&store->model, aid__case_at(&store->model, question.row)->subject)->id;
    return case_team_check(command, act, question.row, member, record, error);
}

static aid_status case_team_execute(aid_store *store, case_team_act act, aid_member member, aid_error *error)
{
    aid_case_role_options ours;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = case_team_read(act.options, act.kind, &ours, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    act.options = &ours;
    aid__case_role_record record = { .support_case = act.support_case.id, .member = member.id, .role = ours.role,
                                     .from = ours.from, .until = ours.until, .text = aid__text_or_empty(ours.text) };
    const aid__execution execution = { .kind = act.kind, .draft = &record, .decide = case_team_decide, .context = &act };
    return aid__execute(store, &execution, error);
}

aid_status aid_case_grant(aid_store *store, aid_case support_case, aid_member member, const aid_case_role_options *options, aid_error *error)
{
    const case_team_act act = { .support_case = support_case, .options = options, .kind = AID__EVENT_CASE_ROLE_GRANTED };
    return case_team_execute(store, act, member, error);
}

aid_status aid_case_end_role(aid_store *store, aid_case support_case, aid_member member, const aid_case_role_options *options, aid_error *error)
{
    const case_team_act act = { .support_case = support_case, .options = options, .kind = AID__EVENT_CASE_ROLE_ENDED };
    return case_team_execute(store, act, member, error);
}

aid_status aid_case_bar(aid_store *store, aid_case support_case, aid_member member, const aid_case_role_options *options, aid_error *error)
{
    const case_team_act act = { .support_case = support_case, .options = options, .kind = AID__EVENT_CASE_BARRED };
    return case_team_execute(store, act, member, error);
}

aid_status aid_case_team(aid_store *store, aid_case support_case, aid_case_role_row *rows, uint32_t row_size, size_t capacity,
                         size_t *out_count, aid_error *error)
{
    aid__list list;
    aid__case_question question = { .action = AID_ACTION_READ_SHARED };
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof *rows, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__case_row_of(store, support_case, &question.row, error);
    question.at = status == AID_OK ? aid__store_now(store) : 0;
    if (status == AID_OK)
        status = aid__case_allow(store, &question, error);
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    for (aid__row row = aid__case_at(model, question.row)->last_role; row != 0; row = aid__case_role_at(model, row)->previous_of_case) {
        const aid__case_role_row *role = aid__case_role_at(model, row);
        const aid_case_role_row one = {
            .member = { aid__member_at(model, role->member)->id }, .granted_by = { aid__member_at(model, role->granted_by)->id },
            .from = role->from, .until = role->until, .role = role->role,
            .active = role->role == 0 || (role->from <= question.at && (role->until == 0 || question.at < role->until)),
        };
        aid__list_add(&list, &one);
    }
    *out_count = list.count;
    return AID_OK;
}
