/* SPDX-License-Identifier: MIT */
#include "api/service_request_allow.h"

#include "store/reading.h"

static aid_status ask_allow_host(const aid_store *store, aid__act act, aid_error *error)
{
    const aid__access nobody = { .subject = 0 };
    return aid__access_check(&store->model, &store->actor, act, &nobody, error);
}

aid_status aid__ask_allow_open(const aid_store *store, aid__row person, int64_t at, aid_error *error)
{
    const aid__may_object object = { .subject = person, .assigned = store->actor.row };
    return store->actor.id == 0 ? ask_allow_host(store, AID__ACT_APPLY, error)
                                : aid__may_allow(store, AID_ACTION_OPEN_REQUEST, &object, at, error);
}

/* As those see it who have it now: it is answered in the group where it is, by whoever works there. */
static aid__may_object ask_object(const aid__service_request_row *request)
{
    return (aid__may_object){ .classes = AID_BIT(AID_CLASS_CASE) | AID_BIT(AID_CLASS_SPECIAL), .subject = request->person,
                              .assigned = request->author, .group = request->group };
}

/* As whoever asked sees it: wherever it went. */
static aid__may_object ask_own_object(const aid__service_request_row *request)
{
    aid__may_object object = ask_object(request);
    object.group = 0;
    return object;
}

/* Whoever refused may not decide the appeal against it. */
static aid_status ask_allow_second(const aid_store *store, const aid__service_request_row *request, aid_error *error)
{
    const aid__service_request_row *about = aid__service_request_at(&store->model, request->about);
    if (request->kind != AID_SERVICE_REQUEST_APPEAL || store->actor.row == 0 || about->decided_by != store->actor.row)
        return AID_OK;
    return aid__fail(error, AID_E_DENIED, AID_REASON_SECOND_PERSON, "whoever refused may not decide the appeal; another person must");
}

/* Only the person, a guardian, or whoever asked takes it back. */
static aid_status ask_allow_back(const aid_store *store, const aid__service_request_row *request, int64_t at, aid_error *error)
{
    const uint32_t own = AID_BIT(AID_CASE_ROLE_CLIENT) | AID_BIT(AID_CASE_ROLE_GUARDIAN) | AID_BIT(AID_CASE_ROLE_PEER);
    const aid__may_object object = ask_own_object(request);
    aid__verdict verdict;
    aid__may_found found;
    aid__store_may(store, AID_ACTION_OPEN_REQUEST, &object, at, &verdict, &found);
    if (found.roles & own)
        return verdict.permitted ? AID_OK : aid__may_refuse(AID_ACTION_OPEN_REQUEST, &verdict, error);
    return aid__fail(error, AID_E_DENIED, AID_REASON_NOT_OWN,
                     "the acting member may not take this request back; the person, a guardian or whoever asked may");
}

aid_status aid__ask_allow(const aid_store *store, aid__row row, aid__ask_command what, int64_t at, aid_error *error)
{
    const aid__service_request_row *request = aid__service_request_at(&store->model, row);
    bool answers = what != AID__ASK_SEND && what != AID__ASK_WITHDRAW && request->group != 0;
    if (store->actor.id == 0)
        return ask_allow_host(store, what == AID__ASK_WITHDRAW ? AID__ACT_TAKE_BACK : answers ? AID__ACT_SERVE : AID__ACT_APPLY, error);
    if (what == AID__ASK_WITHDRAW)
        return ask_allow_back(store, request, at, error);
    const aid__may_object object = answers ? ask_object(request) : ask_own_object(request);
    aid_status status = aid__may_allow(store, answers ? AID_ACTION_ANSWER_REQUEST : AID_ACTION_OPEN_REQUEST, &object, at, error);
    return status == AID_OK && answers ? ask_allow_second(store, request, error) : status;
}

aid_status aid__ask_allow_words(aid_store *store, aid__row row, int32_t *out_may, aid_error *error)
{
    const aid__service_request_row *request = aid__service_request_at(&store->model, row);
    bool theirs = request->state == AID_SERVICE_REQUEST_SENT || request->state == AID_SERVICE_REQUEST_ACCEPTED;
    bool own = store->actor.row == request->person || store->actor.row == request->author;
    const aid__reading reading = { .object = own ? ask_own_object(request) : ask_object(request), .of = request->id,
                                   .action = own ? AID_ACTION_OPEN_REQUEST : AID_ACTION_ANSWER_REQUEST };
    *out_may = 0;
    if (store->actor.id == 0 || (!own && (!theirs || request->group == 0))
        || aid__may_allow(store, reading.action, &reading.object, aid__store_now(store), NULL) != AID_OK)
        return AID_OK;
    *out_may = 1;
    return aid__read_allow(store, &reading, error);
}
