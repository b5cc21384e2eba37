/* SPDX-License-Identifier: MIT */
#include "api/case_inside.h"

aid_status aid__case_row_of(const aid_store *store, aid_case support_case, aid__row *out_row, aid_error *error)
{
    return aid__handle_row(store, AID__THING_CASE, support_case.id, out_row, error);
}

/* Acting for oversight needs consent to oversight; whatever else the actor says, it is help that consent is about. */
static aid__may_object case_object(const aid_store *store, const aid__case_question *question)
{
    return (aid__may_object){ .classes = AID_BIT(AID_CLASS_CASE), .support_case = question->row, .subject = question->about,
                              .author = question->author,
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
