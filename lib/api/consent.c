/* SPDX-License-Identifier: MIT */
/* Consent: asked for, given, refused, withdrawn, confirmed. The table of consent_rules.h says what may follow what; the
 * decision of rights.h says who may. */
#include <mutualaid/consent.h>

#include "api/handle.h"
#include "base/text.h"
#include "rules/consent_rules.h"
#include "store/rights.h"
#include <string.h>

void aid_consent_options_init(aid_consent_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

static aid_status consent_check_numbers(const aid_consent_options *given, aid_error *error)
{
    const aid__number_field numbers[] = {
        { given->purpose, AID_CONSENT_HELP, AID_CONSENT_LEGAL, "purpose" },
        { given->ground, 0, AID_BASIS_COURT, "ground" },
        { (int64_t)given->recipient_count, 0, AID_LIMIT_LIST, "recipient_count" },
        { given->from, 0, INT64_MAX, "from" },
        { given->until, 0, INT64_MAX, "until" },
        { given->majority, 0, INT64_MAX, "majority" },
        { given->review, 0, INT64_MAX, "review" },
    };
    const aid__text_field texts[] = {
        { given->notice, "notice", AID_LIMIT_NAME_BYTES, 0 },
        { given->text, "text", AID_LIMIT_TEXT_BYTES, 1 },
        { given->method, "method", AID_LIMIT_TEXT_BYTES, 1 },
        { given->document, "document", AID_LIMIT_TEXT_BYTES, 1 },
    };
    const aid_time times[] = { given->from, given->until, given->majority, given->review };
    static const char *const time_names[] = { "from", "until", "majority", "review" };
    aid_status status = aid__check_numbers(AID__FIELDS(numbers), error);
    for (size_t i = 0; i < 4 && status == AID_OK; i++)
        status = aid__check_time(times[i], time_names[i], error);
    return status == AID_OK ? aid__check_texts(AID__FIELDS(texts), error) : status;
}

static aid_status consent_check(const aid_consent_options *given, aid_error *error)
{
    const uint64_t roles = (AID_BIT(AID__CASE_ROLES + 1) - 1) & ~(uint64_t)1;
    bool consent = given->ground <= AID_BASIS_CONSENT;
    aid_status status = consent_check_numbers(given, error);
    if (status != AID_OK)
        return status;
    if ((given->classes & ~AID__ERASURE_ALL) != 0 || (given->roles & ~roles) != 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "classes, roles: a bit is set that is no aid_class or aid_case_role");
    if (given->recipient_count != 0 && given->recipients == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "recipients: is NULL, and recipient_count is not 0");
    if (given->until != 0 && given->until <= given->from)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "until: must be later than from");
    if (!consent && (given->review == 0 || given->document == NULL || given->document[0] == '\0'))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING,
                         "document, review: another ground than consent names its document and the day on which it is looked at again");
    return AID_OK;
}

/* Persons and groups; of a list of nobody, nobody. */
static aid_status consent_recipients(const aid_store *store, const aid__consent_record *record, aid_error *error)
{
    aid__row row;
    for (size_t i = 0; i < record->recipients.count; i++) {
        uint64_t id = record->recipients.at[i];
        aid__thing thing = aid__model_find(&store->model, id, &row);
        if (thing != AID__THING_MEMBER && thing != AID__THING_GROUP)
            return aid__fail(error, thing == AID__THING_NONE ? AID_E_NOT_FOUND : AID_E_ARGUMENT,
                             thing == AID__THING_NONE ? AID_REASON_HANDLE : AID_REASON_HANDLE_KIND,
                             "recipients: %llu is no member and no group of this community", (unsigned long long)id);
    }
    return AID_OK;
}

/* The person or a guardian says it of a consent; of another ground whoever runs the service, and never the person alone. */
static aid_status consent_may(const aid_store *store, int64_t ground, aid__row subject, int64_t at, aid_error *error)
{
    const aid__may_object object = { .subject = subject };
    if (ground == AID_BASIS_CONSENT)
        return aid__may_allow(store, AID_ACTION_GIVE_CONSENT, &object, at, error);
    if (store->actor.id != 0 && store->actor.row == subject)
        return aid__fail(error, AID_E_DENIED, AID_REASON_SECOND_PERSON,
                         "another ground than consent is recorded by somebody else than the person; whoever runs the service may");
    return aid__may_allow(store, AID_ACTION_GRANT_ROLE, &object, at, error);
}

/* Whoever the person knows asks. */
static aid_status consent_check_actor(const aid_store *store, bool asking, const aid__consent_record *record, aid__row subject,
                                      int64_t at, aid_error *error)
{
    const aid__access access = { .subject = subject };
    return asking ? aid__access_check(&store->model, &store->actor, AID__ACT_ASK_CONSENT, &access, error)
                  : consent_may(store, record->ground, subject, at, error);
}

static aid_status consent_decide_new(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__consent_record *record = draft;
    bool asking = context == NULL;
    aid__row subject;
    int32_t state;
    aid_status status = aid__handle_row(store, AID__THING_MEMBER, record->subject, &subject, error);
    if (status == AID_OK)
        status = consent_check_actor(store, asking, record, subject, command->at, error);
    if (status == AID_OK)
        status = consent_recipients(store, record, error);
    if (status == AID_OK && record->until != 0 && record->until <= command->at)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "until: is over already");
    if (status == AID_OK)
        status = aid__consent_next(0, asking ? AID__CONSENT_ASK : AID__CONSENT_GIVE, &state, error);
    if (status != AID_OK)
        return status;
    record->state = state;
    record->giver = asking ? 0 : store->actor.id;
    record->consent = aid__store_draw_id(store);
    command->subject = record->subject;
    return AID_OK;
}

static aid_status consent_new(aid_store *store, aid_member subject, const aid_consent_options *options, aid_consent *out,
                              bool asking, aid_error *error)
{
    aid_consent_options ours;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&ours, sizeof ours, options, AID__OPTIONS_LEAST, "aid_consent_options", error);
    if (status == AID_OK)
        status = aid__reserved_check(ours.reserved, "aid_consent_options", error);
    if (status == AID_OK)
        status = consent_check(&ours, error);
    if (status == AID_OK && asking && ours.ground > AID_BASIS_CONSENT)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "ground: only consent is asked for; another ground is recorded");
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__consent_record record = {
        .subject = subject.id, .purpose = ours.purpose, .ground = ours.ground ? ours.ground : AID_BASIS_CONSENT,
        .classes = (int64_t)ours.classes, .roles = (int64_t)ours.roles,
        .recipients = { ours.recipients, (size_t)ours.recipient_count }, .from = ours.from, .until = ours.until,
        .majority = ours.majority, .review = ours.review, .notice = aid__text_or_empty(ours.notice),
        .text = aid__text_or_empty(ours.text), .method = aid__text_or_empty(ours.method),
        .document = aid__text_or_empty(ours.document),
    };
    const aid__execution execution = { .kind = asking ? AID__EVENT_CONSENT_ASKED : AID__EVENT_CONSENT_GIVEN, .draft = &record,
                                       .decide = consent_decide_new, .context = asking ? NULL : &record,
                                       .out_handle = out != NULL ? &out->id : NULL };
    return aid__execute(store, &execution, error);
}

aid_status aid_consent_ask(aid_store *store, aid_member subject, const aid_consent_options *options, aid_consent *out_consent,
                           aid_error *error)
{
    return consent_new(store, subject, options, out_consent, true, error);
}

aid_status aid_consent_give(aid_store *store, aid_member subject, const aid_consent_options *options, aid_consent *out_consent,
                            aid_error *error)
{
    return consent_new(store, subject, options, out_consent, false, error);
}

/* ---- what follows ---- */

/* The consent's row; whether the acting member may say this of it, and whether it may follow. */
static aid_status consent_check_act(const aid__command *command, uint64_t id, aid__consent_command act, aid__row *out_row,
                                    int32_t *out_state, aid_error *error)
{
    const aid_store *store = command->store;
    aid_status status = aid__handle_row(store, AID__THING_CONSENT, id, out_row, error);
    if (status != AID_OK)
        return status;
    const aid__consent_row *consent = aid__consent_at(&store->model, *out_row);
    status = consent_may(store, consent->ground, consent->subject, command->at, error);
    if (status == AID_OK && act == AID__CONSENT_CONFIRM && store->actor.row != consent->subject)
        status = aid__fail(error, AID_E_DENIED, AID_REASON_NOT_OWN, "only the person can confirm what a guardian gave");
    if (status == AID_OK && act == AID__CONSENT_GIVE && consent->until != 0 && consent->until <= command->at)
        status = aid__fail(error, AID_E_STATE, AID_REASON_CASE_STATE, "the period that was asked for is over; ask anew");
    return status == AID_OK
               ? aid__consent_next(aid__consent_state_at(&store->model, consent, command->at), act, out_state, error)
               : status;
}

typedef struct consent_act {
    aid__event_kind kind;
    aid__consent_command act;
} consent_act;

static aid_status consent_decide_act(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid__consent_act_record *record = draft;
    const consent_act *act = context;
    aid__row row;
    int32_t state;
    aid_status status = consent_check_act(command, record->consent, act->act, &row, &state, error);
    if (status != AID_OK)
        return status;
    record->subject = aid__member_at(&command->store->model, aid__consent_at(&command->store->model, row)->subject)->id;
    record->giver = command->store->actor.id;
    record->state = state;
    command->subject = record->subject;
    return AID_OK;
}

static aid_status consent_execute(aid_store *store, aid_consent consent, const char *note, consent_act act, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__text_check(note, AID_LIMIT_TEXT_BYTES, 1, "note", error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__consent_act_record record = { .consent = consent.id, .note = aid__text_or_empty(note) };
    const aid__execution execution = { .kind = act.kind, .draft = &record, .decide = consent_decide_act, .context = &act };
    return aid__execute(store, &execution, error);
}

aid_status aid_consent_refuse(aid_store *store, aid_consent consent, const char *note, aid_error *error)
{
    return consent_execute(store, consent, note, (consent_act){ AID__EVENT_CONSENT_REFUSED, AID__CONSENT_REFUSE }, error);
}

aid_status aid_consent_withdraw(aid_store *store, aid_consent consent, const char *note, aid_error *error)
{
    return consent_execute(store, consent, note, (consent_act){ AID__EVENT_CONSENT_WITHDRAWN, AID__CONSENT_WITHDRAW }, error);
}

aid_status aid_consent_confirm(aid_store *store, aid_consent consent, const char *note, aid_error *error)
{
    return consent_execute(store, consent, note, (consent_act){ AID__EVENT_CONSENT_CONFIRMED, AID__CONSENT_CONFIRM }, error);
}

/* ---- given as asked ---- */

/* What was asked for is stated again, whole, as given; so all of it must be readable. */
static aid_status consent_decide_accept(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__consent_record *record = draft;
    aid__any_record asked;
    aid__row row;
    int32_t state;
    (void)context;
    aid_status status = consent_check_act(command, record->consent, AID__CONSENT_GIVE, &row, &state, error);
    if (status == AID_OK)
        status = aid__store_recall(store, aid__consent_at(&store->model, row)->seq, &asked, NULL, error);
    if (status != AID_OK)
        return status;
    *record = asked.consent;
    record->state = state;
    record->giver = store->actor.id;
    command->subject = record->subject;
    return AID_OK;
}

aid_status aid_consent_accept(aid_store *store, aid_consent consent, aid_error *error)
{
    aid__consent_record record = { .consent = consent.id, .notice = "", .text = "", .method = "", .document = "" };
    const aid__execution execution = { .kind = AID__EVENT_CONSENT_GIVEN, .draft = &record, .decide = consent_decide_accept };
    return aid__execute(store, &execution, error);
}
