/* SPDX-License-Identifier: MIT */
#include "rules/consent_rules.h"

#include <assert.h>

enum { CONSENT_STATES = AID_CONSENT_WAITING + 1 };

#define NO 0
#define ASKED AID_CONSENT_ASKED
#define GIVEN AID_CONSENT_GIVEN
#define REFUSED AID_CONSENT_REFUSED
#define WITHDRAWN AID_CONSENT_WITHDRAWN

/* Read a row as: in this state each command leads there, or is refused (NO). What is refused, withdrawn or over stays so:
 * whoever thinks better of it is asked anew, or gives a new one. */
static const uint8_t consent_next_state[CONSENT_STATES][AID__CONSENT_COMMANDS] = {
    /*                          ASK    GIVE   REFUSE   WITHDRAW   CONFIRM */
    [0]                     = { ASKED, GIVEN, NO,      NO,        NO },
    [AID_CONSENT_ASKED]     = { NO,    GIVEN, REFUSED, NO,        NO },
    [AID_CONSENT_GIVEN]     = { NO,    NO,    NO,      WITHDRAWN, NO },
    [AID_CONSENT_REFUSED]   = { NO,    NO,    NO,      NO,        NO },
    [AID_CONSENT_WITHDRAWN] = { NO,    NO,    NO,      NO,        NO },
    [AID_CONSENT_EXPIRED]   = { NO,    NO,    NO,      NO,        NO },
    [AID_CONSENT_WAITING]   = { NO,    NO,    NO,      WITHDRAWN, GIVEN },
};

#undef NO
#undef ASKED
#undef GIVEN
#undef REFUSED
#undef WITHDRAWN

static const char *const consent_state_words[CONSENT_STATES] = {
    "is not there yet", "is asked for and not answered", "is given", "is refused", "is withdrawn", "is over",
    "waits for the subject to confirm it",
};

static const char *const consent_command_words[AID__CONSENT_COMMANDS] = { "asked for again", "given", "refused", "withdrawn",
                                                                          "confirmed" };

aid_status aid__consent_next(int32_t state, aid__consent_command command, int32_t *out_state, aid_error *error)
{
    assert(state >= 0 && state < CONSENT_STATES && command < AID__CONSENT_COMMANDS);
    int32_t next = consent_next_state[state][command];
    if (next == 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_CASE_STATE, "the consent %s and cannot be %s", consent_state_words[state],
                         consent_command_words[command]);
    *out_state = next;
    return AID_OK;
}

/* ---- guardians and credentials ---- */

bool aid__guardian_at(const aid__model *model, aid__row guardian, aid__row ward, int64_t at)
{
    if (guardian == 0 || ward == 0)
        return false;
    const aid__pair_row *pair = aid__pair_at(model, aid__model_pair(model, AID__PAIR_GUARDIAN, ward, guardian));
    return pair->active && (pair->until == 0 || at < pair->until);
}

int32_t aid__credential_state_at(const aid__credential_row *credential, int64_t at)
{
    bool over = credential->from > at || (credential->until != 0 && credential->until <= at);
    return credential->state == AID_CREDENTIAL_VERIFIED && over ? AID_CREDENTIAL_EXPIRED : credential->state;
}

bool aid__credential_held(const aid__model *model, aid__row member, uint32_t code, int64_t at)
{
    if (code == 0)
        return false;
    aid__row row = aid__member_at(model, member)->first_credential;
    while (row != 0 && aid__credential_at(model, row)->code != code)
        row = aid__credential_at(model, row)->next_of_member;
    return row != 0 && aid__credential_state_at(aid__credential_at(model, row), at) == AID_CREDENTIAL_VERIFIED;
}

/* ---- where a consent stands ---- */

static bool consent_is_adult(const aid__model *model, const aid__consent_row *consent, int64_t at)
{
    if (consent->majority != 0 && at >= consent->majority)
        return true;
    return aid__credential_held(model, consent->subject, aid__model_symbol_find(model, AID__MAJORITY), at);
}

static bool consent_is_guardians(const aid__model *model, const aid__consent_row *consent, int64_t at)
{
    return aid__guardian_at(model, consent->giver, consent->subject, at);
}

int32_t aid__consent_state_at(const aid__model *model, const aid__consent_row *consent, int64_t at)
{
    if (consent->state != AID_CONSENT_GIVEN)
        return consent->state;
    if (consent->until != 0 && at >= consent->until)
        return AID_CONSENT_EXPIRED;
    if (consent->ground != AID_BASIS_CONSENT)
        return at >= consent->review ? AID_CONSENT_EXPIRED : AID_CONSENT_GIVEN;
    if (consent->giver == consent->subject)
        return AID_CONSENT_GIVEN;
    return consent_is_adult(model, consent, at) || !consent_is_guardians(model, consent, at) ? AID_CONSENT_WAITING
                                                                                             : AID_CONSENT_GIVEN;
}

/* ---- what it makes lawful ---- */

/* The team of a case is one recipient: whoever is on it has what the others have (a client who wants to keep somebody out
 * takes them off the team). */
static bool consent_names(const aid__model *model, uint64_t recipient, const aid__consent_need *need)
{
    const uint32_t team = AID_BIT(AID_CASE_ROLE_PEER) | AID_BIT(AID_CASE_ROLE_SPECIALIST) | AID_BIT(AID_CASE_ROLE_LEAD);
    aid__row row;
    if (recipient == need->support_case)
        return (need->roles & team) != 0;
    switch (aid__model_find(model, recipient, &row)) {
    case AID__THING_MEMBER: return row == need->actor;
    case AID__THING_GROUP: return aid__model_is_active(model, need->actor, row);
    default: return false;
    }
}

static bool consent_reaches(const aid__model *model, const aid__consent_row *consent, const aid__consent_need *need)
{
    if (consent->roles & need->roles)
        return true;
    const uint64_t *recipients = aid__model_words(model, consent->recipients);
    for (uint32_t i = 0; i < consent->recipients.count; i++)
        if (consent_names(model, recipients[i], need))
            return true;
    return false;
}

uint64_t aid__consent_covers(const aid__model *model, const aid__consent_row *consent, const aid__consent_need *need)
{
    if (consent->state != AID_CONSENT_GIVEN || consent->purpose != need->purpose || consent->from > need->at
        || (consent->support_case != 0 && consent->support_case != need->support_case)
        || (consent->classes & need->classes) == 0 || !consent_reaches(model, consent, need)
        || aid__consent_state_at(model, consent, need->at) != AID_CONSENT_GIVEN)
        return 0;
    return consent->classes & need->classes;
}

int32_t aid__consent_ground(const aid__model *model, const aid__consent_need *need, aid__row *out_consent)
{
    uint64_t consented = 0, otherwise = 0;
    aid__row none, *which = out_consent != NULL ? out_consent : &none;
    *which = 0;
    if (need->subject == 0 || need->classes == 0)
        return AID_GROUND_NONE;
    for (aid__row row = aid__member_at(model, need->subject)->first_consent; row != 0;
         row = aid__consent_at(model, row)->next_of_subject) {
        const aid__consent_row *consent = aid__consent_at(model, row);
        uint64_t covered = aid__consent_covers(model, consent, need);
        if (covered != 0 && (*which == 0 || consent->ground == AID_BASIS_CONSENT))
            *which = row;
        if (consent->ground == AID_BASIS_CONSENT)
            consented |= covered;
        else
            otherwise |= covered;
        if (consented == need->classes)
            return AID_GROUND_CONSENT;
    }
    return (consented | otherwise) == need->classes ? AID_GROUND_OTHER : AID_GROUND_NONE;
}
