/* SPDX-License-Identifier: MIT */
#include "api/case_inside.h"

aid_status aid__case_row_of(const aid_store *store, aid_case support_case, aid__row *out_row, aid_error *error)
{
    return aid__handle_row(store, AID__THING_CASE, support_case.id, out_row, error);
}

/* Acting for oversight needs consent to oversight; whatever else the actor says, it is help that consent is about. */
static aid__may_object case_object(const aid_store *store, const aid__case_question *question)
{
    return (aid__may_object){ .classes = question->classes != 0 ? question->classes : AID_BIT(AID_CLASS_CASE), .support_case = question->row,
                              .subject = question->about, .author = question->author, .assigned = question->assigned,
                              .credential = question->credential,
                              .purpose = store->actor.purpose == AID_PURPOSE_AUDIT ? AID_CONSENT_OVERSIGHT : AID_CONSENT_HELP };
}

aid_status aid__case_allow(const aid_store *store, const aid__case_question *question, aid_error *error)
{
    const aid__may_object object = case_object(store, question);
    return aid__may_allow(store, question->action, &object, question->at, error);
}

aid_status aid__case_read(aid_store *store, const aid__case_question *question, uint64_t of, aid_error *error)
{
    const aid__reading reading = { .object = case_object(store, question), .of = of, .action = question->action };
    return aid__read_allow(store, &reading, error);
}

aid_status aid__case_about(const aid_store *store, aid__row support_case, uint64_t id, aid__row *out_row, aid_error *error)
{
    const aid__case_row *known = aid__case_at(&store->model, support_case);
    aid_status status = aid__handle_row_or_none(store, AID__THING_MEMBER, id, out_row, error);
    if (status == AID_OK && *out_row == 0)
        *out_row = known->subject;
    if (status != AID_OK || *out_row == known->subject)
        return status;
    if (known->family == 0 || !aid__model_is_active(&store->model, *out_row, known->family))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NOT_MEMBER, "about: the case is not about that member, nor about a family of theirs");
    return AID_OK;
}
