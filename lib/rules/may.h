/* SPDX-License-Identifier: MIT */
/* The one decision of the support side: may this actor do this to that? A table of 24 actions and 10 roles, and a pure
 * function from facts to a verdict. Whoever gathers the facts (lib/store/rights.c) asks the model; nobody else decides.
 *
 * Invariants
 * - Default is deny. Only a letter of the table permits, and only while its condition holds.
 * - A prohibition beats every permission; adding one never permits anything (a charter can only narrow).
 * - Emergency access never opens what is kept at AID_LEVEL_CLOSED.
 * - Of two people on the team, specialist or lead, both may read the shared and the team part, or neither. */
#ifndef AID_RULES_MAY_H
#define AID_RULES_MAY_H

#include <mutualaid/values.h>

enum { AID__ACTIONS = AID_ACTION_RELEASE, AID__CASE_ROLES = AID_CASE_ROLE_PRIVACY };

/* What else is known about the actor and the object: bits. */
enum {
    AID__MAY_HOST = 1,      /* nobody in particular acts: refused, whatever else holds */
    AID__MAY_SECOND = 2,    /* the actor is neither who wrote it nor whom it is about */
    AID__MAY_GLASS = 4,     /* the actor has an emergency access to this case, open at this moment */
    AID__MAY_SUSPENDED = 8, /* an emergency access of the actor was not reviewed in time: no other until it is */
    AID__MAY_TEAM = 16,     /* the actor is on this case's team, so has no need to break the glass */
    AID__MAY_BARRED = 32    /* blocked on this case, as a guardian may be */
};

/* The facts of one decision. An enum that is 0 counts as its first value (no ground, no credential asked for, content);
 * state and level 0: there is no case. */
typedef struct aid__may_facts {
    uint32_t roles;          /* what the actor is towards the object: bits by aid_case_role */
    uint32_t own;            /* those of them by which it is the actor's own part, or assigned to the actor */
    uint32_t flags;          /* AID__MAY_… */
    int32_t state;           /* aid_case_state */
    int32_t level;           /* aid_case_level */
    int32_t ground;          /* aid_ground */
    int32_t credential;      /* aid_credential_fact */
    int32_t extent;          /* aid_extent */
    uint32_t forbid_count;   /* prohibitions of charters, see aid__may_forbid_matches */
    uint32_t reserved;
    const uint64_t *forbids; /* may be NULL when there are none */
} aid__may_facts;

typedef struct aid__verdict {
    int32_t permitted; /* 1 or 0 */
    int32_t reason;    /* aid_reason_code; 0 when permitted */
    int32_t role;      /* aid_case_role that permitted, or whose condition failed; 0 none has the action at all */
    int32_t condition; /* aid_condition that the permission rests on, or that failed */
    int32_t letter;    /* the letter of the table at (action, role) */
} aid__verdict;

void aid__may(const aid__may_facts *facts, int32_t action /* aid_action */, aid__verdict *out);

/* The letter of the table: y o c 4 b a h, or '-'. */
char aid__may_letter(int32_t action, int32_t role);

/* The states in which the case may be for an action: bits by aid_case_state; bit 0 when it is also done without a case. */
uint32_t aid__may_states(int32_t action);

/* A prohibition is one number: a conjunction with a bit for each value that it covers, dimension by dimension; it holds
 * when the facts' value of every dimension is covered, and one of the actor's roles is. All bits of a dimension: any. */
enum {
    AID__FORBID_ACTION = 0,      /* 24 bits from here, by action − 1 */
    AID__FORBID_ROLE = 24,       /* 10, by role − 1 */
    AID__FORBID_STATE = 34,      /* 5, by state; the first is "no case" */
    AID__FORBID_LEVEL = 39,      /* 4, by level; the first is "no case" */
    AID__FORBID_GROUND = 43,     /* 3, by ground − 1 */
    AID__FORBID_CREDENTIAL = 46, /* 3, by fact − 1 */
    AID__FORBID_EXTENT = 49,     /* 3, by extent − 1 */
    AID__FORBID_BITS = 52
};
int32_t aid__may_forbid_matches(uint64_t forbid, const aid__may_facts *facts, int32_t action);

/* What went wrong, as a sentence for the error box: "the case is closed …". Never NULL. */
const char *aid__may_words(const aid__verdict *verdict);
const char *aid__action_words(int32_t action); /* "approve a plan" */
const char *aid__case_role_words(int32_t role); /* "specialist"; "nobody" for 0 */

#endif
