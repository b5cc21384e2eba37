/* SPDX-License-Identifier: MIT */
#include "api/care_inside.h"

#include "rules/consent_rules.h"

uint32_t aid__care_credential(const aid__model *model, const char *code)
{
    uint32_t symbol = code[0] != '\0' ? aid__model_symbol_find(model, code) : 0;
    return code[0] != '\0' && symbol == 0 ? UINT32_MAX : symbol;
}

aid_status aid__plan_row_of(const aid_store *store, aid_plan plan, aid__row *out_row, aid_error *error)
{
    return aid__handle_row(store, AID__THING_PLAN, plan.id, out_row, error);
}

static aid__case_question care_case_question(const aid_store *store, const aid__plan_question *question)
{
    return (aid__case_question){ .action = question->action, .row = aid__plan_at(&store->model, question->row)->support_case,
                                 .about = question->about, .author = question->author, .assigned = question->assigned,
                                 .credential = question->credential, .at = question->at };
}

aid_status aid__plan_read(aid_store *store, const aid__plan_question *question, aid_error *error)
{
    const aid__case_question of_case = care_case_question(store, question);
    if (of_case.row == 0)
        return aid__plan_allow(store, question, error); /* their own: nobody's business, and no line */
    return aid__case_read(store, &of_case, aid__plan_at(&store->model, question->row)->id, error);
}

aid_status aid__plan_allow(const aid_store *store, const aid__plan_question *question, aid_error *error)
{
    const aid__plan_row *plan = aid__plan_at(&store->model, question->row);
    const aid__case_question of_case = care_case_question(store, question);
    if (of_case.row != 0)
        return aid__case_allow(store, &of_case, error);
    const aid__may_object own = { .subject = plan->subject, .author = question->author };
    aid_status status = aid__may_allow(store, question->action, &own, question->at, error);
    if (status == AID_OK && plan->subject != store->actor.row)
        status = aid__fail(error, AID_E_DENIED, AID_REASON_NOT_OWN, "that plan is somebody's own, and theirs alone");
    return status;
}

bool aid__plan_is_clients(const aid__model *model, aid__row plan, aid__row member, int64_t at)
{
    const aid__plan_row *known = aid__plan_at(model, plan);
    aid__row family = aid__case_at(model, known->support_case)->family;
    return member == known->subject || aid__guardian_at(model, member, known->subject, at)
           || (family != 0 && aid__model_is_active(model, member, family));
}
