/* SPDX-License-Identifier: MIT */
#include "api/case_inside.h"

aid_status aid__case_row_of(const aid_store *store, aid_case support_case, aid__row *out_row, aid_error *error)
{
    return aid__handle_row(store, AID__THING_CASE, support_case.id, out_row, error);
}

aid_status aid__case_allow(const aid_store *store, const aid__case_question *question, aid_error *error)
{
    const aid__model *model = &store->model;
    const aid__case_row *known = aid__case_at(model, question->row);
    if (store->actor.id != 0 && question->action != AID_ACTION_COMPLAIN && aid__case_is_barred(model, question->row, store->actor.row))
        return aid__fail(error, AID_E_DENIED, AID_REASON_FORBIDDEN, "the acting member is barred from this case; whoever leads it can say why");
    const aid__may_object object = {
        .classes = AID_BIT(AID_CLASS_CASE), .support_case = known->id,
        .case_roles = aid__case_roles(model, question->row, store->actor.row, question->at), .state = known->state,
        .level = known->level, .group = known->group, .subject = question->about != 0 ? question->about : known->subject,
        .author = question->author, .assigned = 0,
    };
    return aid__may_allow(store, question->action, &object, question->at, error);
}
