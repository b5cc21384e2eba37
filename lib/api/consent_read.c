/* SPDX-License-Identifier: MIT */
/* Consent: who sees what was asked and given. */
#include "api/consent_inside.h"

#include "api/handle.h"
#include "rules/consent_rules.h"
#include <string.h>

/* Those it concerns: the person, guardians, whoever asked or gave, whom it names; and the host program. */
static bool consent_sees(const aid_store *store, const aid__consent_row *consent, int64_t now)
{
    const aid__model *model = &store->model;
    aid__row actor = store->actor.row;
    if (store->actor.id == 0)
        return !store->actor.required;
    if (actor == consent->subject || actor == consent->asker || actor == consent->giver
        || aid__guardian_at(model, actor, consent->subject, now))
        return true;
    const uint64_t *recipients = aid__model_words(model, consent->recipients);
    for (uint32_t i = 0; i < consent->recipients.count; i++) {
        aid__row row;
        aid__thing thing = aid__model_find(model, recipients[i], &row);
        if ((thing == AID__THING_MEMBER && row == actor) || (thing == AID__THING_GROUP && aid__model_is_active(model, actor, row)))
            return true;
    }
    return false;
}

aid_status aid__consent_enter(aid_store *store, aid_consent consent, aid__row *out_row, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_CONSENT, consent.id, out_row, error);
    if (status != AID_OK || consent_sees(store, aid__consent_at(&store->model, *out_row), aid__store_now(store)))
        return status;
    return aid__fail(error, AID_E_DENIED, AID_REASON_ROLE,
                     "a consent is seen by the person, their guardians, and those who asked, gave or receive by it");
}

/* Text and recipients live in the store's text arena. */
static aid_status consent_fill(aid_store *store, const aid__consent_row *consent, aid_consent_info *info, aid_error *error)
{
    const aid__model *model = &store->model;
    aid__any_record record;
    aid__gaps gaps = { 0 };
    aid_status status = aid__store_recall(store, consent->seq, &record, &gaps, error);
    if (status != AID_OK)
        return status;
    uint64_t *recipients = aid__arena_take(store->text, (consent->recipients.count + 1) * sizeof *recipients);
    if (recipients == NULL)
        return aid__fail_memory(error);
    if (consent->recipients.count != 0)
        memcpy(recipients, aid__model_words(model, consent->recipients), consent->recipients.count * sizeof *recipients);
    info->recipients = recipients;
    info->withheld = aid__withheld(&gaps, AID_BIT(AID_CLASS_CASE));
    info->notice = record.consent.notice;
    info->text = record.consent.text;
    info->method = record.consent.method;
    info->document = record.consent.document;
    return AID_OK;
}

aid_status aid_consent_get(aid_store *store, aid_consent consent, aid_consent_info *out_info, aid_error *error)
{
    aid__row row;
    aid_status status = aid__consent_enter(store, consent, &row, error);
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    const aid__consent_row *known = aid__consent_at(model, row);
    int64_t now = aid__store_now(store);
    aid_consent_info info = {
        .struct_size = (uint32_t)sizeof info, .state = aid__consent_state_at(model, known, now), .number = row,
        .classes = known->classes, .roles = known->roles, .recipient_count = known->recipients.count,
        .subject = { aid__member_at(model, known->subject)->id }, .giver = { aid__member_at(model, known->giver)->id },
        .asker = { aid__member_at(model, known->asker)->id }, .created = known->created, .decided = known->decided,
        .from = known->from, .until = known->until, .majority = known->majority, .review = known->review,
        .purpose = known->purpose, .ground = known->ground,
    };
    status = consent_fill(store, known, &info, error);
    return status == AID_OK ? aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_consent_info", error) : status;
}

aid_status aid_consent_list(aid_store *store, aid_member subject, aid_consent *consents, size_t capacity, size_t *out_count,
                            aid_error *error)
{
    aid__list list;
    aid__row row;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, consents, sizeof *consents, sizeof *consents, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_MEMBER, subject.id, &row, error);
    if (status != AID_OK)
        return status;
    int64_t now = aid__store_now(store);
    for (row = aid__member_at(&store->model, row)->first_consent; row != 0; row = aid__consent_at(&store->model, row)->next_of_subject)
        if (consent_sees(store, aid__consent_at(&store->model, row), now))
            aid__list_add(&list, &aid__consent_at(&store->model, row)->id);
    *out_count = list.count;
    return AID_OK;
}

aid_status aid_consent_find(aid_store *store, uint64_t number, aid_consent *out_consent, aid_error *error)
{
    aid__row row = 0;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK && out_consent == NULL)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "out_consent is NULL");
    if (status == AID_OK)
        status = aid__find_number(store, AID__TABLE_CONSENT, number, "consent", &row, error);
    if (status == AID_OK)
        *out_consent = (aid_consent){ aid__consent_at(&store->model, row)->id };
    return status;
}
