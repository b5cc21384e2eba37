/* SPDX-License-Identifier: MIT */
/* Consents: asked for, given, refused, withdrawn, confirmed. What is asked for may be given in part, so giving states
 * the whole consent again. */
#include "model/model.h"

#include "base/error.h"

/* A new row, first in its subject's list. */
static aid__consent_row *consent_add(aid__apply *apply, const aid__consent_record *record, aid__row subject)
{
    aid__row row;
    aid__consent_row *consent = aid__model_add(apply->model, AID__TABLE_CONSENT, &row);
    aid__member_row *owner = consent ? aid__model_touch(apply->model, AID__TABLE_MEMBER, subject) : NULL;
    if (owner == NULL
        || !aid__model_link(apply->model, AID__MAP_IDS, aid__key(0, record->consent), aid__place(AID__THING_CONSENT, row)))
        return NULL;
    consent->id = record->consent;
    consent->created = apply->when;
    consent->subject = subject;
    consent->next_of_subject = owner->first_consent;
    owner->first_consent = row;
    return consent;
}

static bool consent_store(aid__apply *apply, aid__consent_row *consent, const aid__consent_record *record)
{
    consent->seq = consent->act_seq = apply->event->seq;
    consent->support_case = record->support_case;
    consent->classes = (uint64_t)record->classes;
    consent->roles = (uint64_t)record->roles;
    consent->from = record->from;
    consent->until = record->until;
    consent->majority = record->majority;
    consent->review = record->review;
    consent->state = (int32_t)record->state;
    consent->purpose = (int32_t)record->purpose;
    consent->ground = (int32_t)record->ground;
    return aid__model_span(apply->model, record->recipients.at, record->recipients.count, &consent->recipients)
           && aid__model_symbol(apply->model, record->notice, &consent->notice);
}

static aid_status consent_stated(aid__apply *apply)
{
    const aid__consent_record *record = apply->event->record;
    aid__row subject, giver, actor, row;
    aid_status status = aid__apply_row(apply, AID__THING_MEMBER, record->subject, &subject);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_MEMBER, record->giver, &giver);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_MEMBER, apply->event->actor, &actor);
    if (status != AID_OK)
        return status;
    if (subject == 0)
        return aid__apply_unknown(apply, "member", record->subject);
    aid__thing known = aid__model_find(apply->model, record->consent, &row);
    if (known != AID__THING_NONE && known != AID__THING_CONSENT)
        return aid__apply_unknown(apply, "consent", record->consent);
    aid__consent_row *consent = known == AID__THING_NONE ? consent_add(apply, record, subject)
                                                         : aid__model_touch(apply->model, AID__TABLE_CONSENT, row);
    if (consent == NULL || !consent_store(apply, consent, record))
        return aid__fail_memory(apply->error);
    consent->giver = giver;
    if (apply->event->kind == AID__EVENT_CONSENT_ASKED)
        consent->asker = actor;
    else
        consent->decided = apply->when;
    return AID_OK;
}

static aid_status consent_acted(aid__apply *apply)
{
    const aid__consent_act_record *record = apply->event->record;
    aid__row row, giver;
    aid_status status = aid__apply_row(apply, AID__THING_CONSENT, record->consent, &row);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_MEMBER, record->giver, &giver);
    if (status != AID_OK)
        return status;
    if (row == 0)
        return aid__apply_unknown(apply, "consent", record->consent);
    aid__consent_row *consent = aid__model_touch(apply->model, AID__TABLE_CONSENT, row);
    if (consent == NULL)
        return aid__fail_memory(apply->error);
    consent->state = (int32_t)record->state;
    consent->act_seq = apply->event->seq;
    consent->decided = apply->when;
    if (apply->event->kind == AID__EVENT_CONSENT_CONFIRMED)
        consent->giver = giver; /* the subject's own from now on */
    return AID_OK;
}

aid_status aid__apply_consent(aid__apply *apply)
{
    bool stated = apply->event->kind == AID__EVENT_CONSENT_ASKED || apply->event->kind == AID__EVENT_CONSENT_GIVEN;
    return stated ? consent_stated(apply) : consent_acted(apply);
}
