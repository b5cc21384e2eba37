/* SPDX-License-Identifier: MIT */
/* Consent: its states and legal moves as one table, where one stands at a moment, and what it makes lawful. Nothing here
 * is remembered from one question to the next, so that a withdrawal holds from the next call on.
 *
 * Invariants
 * - Only a consent that is given and in force counts; no recipients or no classes means nobody and nothing.
 * - What a guardian gave ends with the guardianship; once the subject is of age it allows nothing until the subject
 *   confirms it.
 * - Another ground than consent counts until its review date, and never without one. */
#ifndef AID_RULES_CONSENT_RULES_H
#define AID_RULES_CONSENT_RULES_H

#include "base/error.h"
#include "model/model.h"

typedef enum aid__consent_command {
    AID__CONSENT_ASK,
    AID__CONSENT_GIVE,
    AID__CONSENT_REFUSE,
    AID__CONSENT_WITHDRAW,
    AID__CONSENT_CONFIRM,
    AID__CONSENT_COMMANDS
} aid__consent_command;

/* The state that the command leads to from an aid_consent_state (0: there is none yet); AID_E_STATE naming both. */
aid_status aid__consent_next(int32_t state, aid__consent_command command, int32_t *out_state, aid_error *error);

/* Where it stands at a moment: what was left, or EXPIRED or WAITING. Expired at the very second of `until`. */
int32_t aid__consent_state_at(const aid__model *model, const aid__consent_row *consent, int64_t at);

/* Is `guardian` a guardian of `ward`, named outside any case? */
bool aid__guardian_at(const aid__model *model, aid__row guardian, aid__row ward, int64_t at);

/* Does the member hold the credential, verified and in force at this moment? `code` is a symbol; 0 is held by nobody. */
bool aid__credential_held(const aid__model *model, aid__row member, uint32_t code, int64_t at);
int32_t aid__credential_state_at(const aid__credential_row *credential, int64_t at);

/* The claim that somebody is of age; a claim and not a date of birth. */
#define AID__MAJORITY "over-18"

/* What is wanted, by whom. */
typedef struct aid__consent_need {
    uint64_t classes;      /* bits by aid_class */
    uint64_t support_case; /* id; 0 none */
    int64_t at;
    aid__row subject;      /* of whom; 0: nobody's consent covers it */
    aid__row actor;        /* who would look or do */
    uint32_t roles;        /* what the actor is towards it: bits by aid_case_role */
    int32_t purpose;       /* aid_consent_purpose */
} aid__consent_need;

/* On what it rests: the aid_ground that covers every class, each by some consent or ground. *out_consent receives the row
 * of one that does; may be NULL. */
int32_t aid__consent_ground(const aid__model *model, const aid__consent_need *need, aid__row *out_consent);

/* Does this one cover somebody at all at this moment, and which classes of those wanted? */
uint64_t aid__consent_covers(const aid__model *model, const aid__consent_row *consent, const aid__consent_need *need);

#endif
