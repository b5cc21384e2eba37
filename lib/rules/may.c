/* SPDX-License-Identifier: MIT */
#include "rules/may.h"

#include <assert.h>
#include <stddef.h>

enum { MAY_COLUMN = 3 }; /* letters stand three apart, under the names of their roles */

/* The table. y yes; o own or assigned part; c with consent or another ground; 4 a second person; b emergency access;
 * a counts only; h headers only; - never. Everybody may apply and complain; nobody who runs or watches a service reads
 * what a case says: with the client's consent somebody of the council is given a role on the case instead. */
static const char *const may_table[AID__ACTIONS] = {
    /*                                      CL GU PE SP LE IN MA CO RE DP */
    [AID_ACTION_OPEN_REQUEST - 1]      = "y  y  y  y  y  y  -  -  -  -",
    [AID_ACTION_READ_SHARED - 1]       = "y  y  o  c  c  b  -  -  -  -",
    [AID_ACTION_READ_TEAM - 1]         = "o  -  -  c  c  b  -  -  -  -",
    [AID_ACTION_READ_RESTRICTED - 1]   = "-  -  -  o  c  b  -  -  -  -",
    [AID_ACTION_WRITE_ENTRY - 1]       = "o  o  o  c  c  o  -  -  -  -",
    [AID_ACTION_ASSESS - 1]            = "o  -  -  c  c  -  -  -  -  -",
    [AID_ACTION_DRAFT_PLAN - 1]        = "o  o  -  c  c  -  -  -  -  -",
    [AID_ACTION_AGREE_PLAN - 1]        = "y  y  -  -  -  -  -  -  -  -",
    [AID_ACTION_APPROVE_PLAN - 1]      = "-  -  -  4  4  -  -  -  -  -",
    [AID_ACTION_DO_MEASURE - 1]        = "o  o  o  o  c  -  -  -  -  -",
    [AID_ACTION_REFER - 1]             = "y  y  -  c  c  c  -  -  -  -",
    [AID_ACTION_ANSWER_REQUEST - 1]    = "-  -  o  o  y  y  y  -  -  -",
    [AID_ACTION_GRANT_ROLE - 1]        = "o  -  -  -  y  -  y  -  -  -",
    [AID_ACTION_CLOSE_CASE - 1]        = "o  o  -  -  4  -  -  -  -  -",
    [AID_ACTION_GIVE_CONSENT - 1]      = "y  y  -  -  -  -  -  -  -  -",
    [AID_ACTION_BREAK_GLASS - 1]       = "-  -  -  b  b  b  -  -  -  -",
    [AID_ACTION_REVIEW_GLASS - 1]      = "-  -  -  -  4  -  -  h  -  4",
    [AID_ACTION_SEE_ACCESS - 1]        = "o  o  -  -  y  -  -  h  -  h",
    [AID_ACTION_VERIFY_CREDENTIAL - 1] = "-  -  -  -  -  -  4  h  -  -",
    [AID_ACTION_COMPLAIN - 1]          = "y  y  y  y  y  y  y  y  -  y",
    [AID_ACTION_STATISTICS - 1]        = "a  -  -  a  a  a  a  a  a  a",
    [AID_ACTION_EXPORT_PERSON - 1]     = "o  o  -  -  -  -  -  -  -  4",
    [AID_ACTION_ERASE_PERSON - 1]      = "o  o  -  -  -  -  -  -  -  4",
    [AID_ACTION_RELEASE - 1]           = "-  -  -  -  -  -  -  h  a  4",
};

#define NONE 1u /* done without a case too */
#define INTAKE AID_BIT(AID_CASE_INTAKE)
#define ACTIVE AID_BIT(AID_CASE_ACTIVE)
#define PAUSED AID_BIT(AID_CASE_PAUSED)
#define CLOSED AID_BIT(AID_CASE_CLOSED)
#define OPEN (INTAKE | ACTIVE | PAUSED)
#define ANY (NONE | OPEN | CLOSED)

/* Where a case must stand, and what else an action looks at: whether a credential may be asked for, and the words of the
 * action. A closed case is still read, by those who could before: what was done must stay visible to who did it. */
static const struct {
    uint32_t states;
    int32_t credential; /* 1: a credential may be asked for; 2: one always is */
    const char *words;
} may_actions[AID__ACTIONS] = {
    [AID_ACTION_OPEN_REQUEST - 1]      = { ANY,                      0, "open a request for support" },
    [AID_ACTION_READ_SHARED - 1]       = { ANY,                      0, "read the shared part" },
    [AID_ACTION_READ_TEAM - 1]         = { ANY,                      0, "read the team's part" },
    [AID_ACTION_READ_RESTRICTED - 1]   = { ANY,                      0, "read the restricted part" },
    [AID_ACTION_WRITE_ENTRY - 1]       = { NONE | OPEN,              0, "write an entry" },
    [AID_ACTION_ASSESS - 1]            = { OPEN,                     1, "record an assessment" },
    [AID_ACTION_DRAFT_PLAN - 1]        = { NONE | OPEN,              0, "draft a plan" },
    [AID_ACTION_AGREE_PLAN - 1]        = { NONE | OPEN,              0, "agree or object to a plan" },
    [AID_ACTION_APPROVE_PLAN - 1]      = { INTAKE | ACTIVE | PAUSED, 1, "approve a plan" },
    [AID_ACTION_DO_MEASURE - 1]        = { NONE | ACTIVE,            1, "start or do a measure" },
    [AID_ACTION_REFER - 1]             = { NONE | OPEN,              0, "refer or transfer" },
    [AID_ACTION_ANSWER_REQUEST - 1]    = { ANY,                      1, "accept or decline a request" },
    [AID_ACTION_GRANT_ROLE - 1]        = { ANY,                      0, "grant or end a role on the case" },
    [AID_ACTION_CLOSE_CASE - 1]        = { OPEN | CLOSED,            0, "close or reopen the case" },
    [AID_ACTION_GIVE_CONSENT - 1]      = { ANY,                      0, "give, refuse or withdraw consent" },
    [AID_ACTION_BREAK_GLASS - 1]       = { OPEN | CLOSED,            2, "open an emergency access" },
    [AID_ACTION_REVIEW_GLASS - 1]      = { ANY,                      0, "review an emergency access" },
    [AID_ACTION_SEE_ACCESS - 1]        = { ANY,                      0, "see who looked" },
    [AID_ACTION_VERIFY_CREDENTIAL - 1] = { ANY,                      0, "verify a credential" },
    [AID_ACTION_COMPLAIN - 1]          = { ANY,                      0, "complain or file a finding" },
    [AID_ACTION_STATISTICS - 1]        = { ANY,                      0, "see counts" },
    [AID_ACTION_EXPORT_PERSON - 1]     = { ANY,                      0, "export what is kept about the person" },
    [AID_ACTION_ERASE_PERSON - 1]      = { ANY,                      0, "erase the person or set a hold" },
    [AID_ACTION_RELEASE - 1]           = { ANY,                      0, "release figures" },
};

#undef NONE
#undef INTAKE
#undef ACTIVE
#undef PAUSED
#undef CLOSED
#undef OPEN
#undef ANY

/* Roles that act by profession or assignment: of them a credential may be asked. */
#define MAY_HELPERS \
    (AID_BIT(AID_CASE_ROLE_PEER) | AID_BIT(AID_CASE_ROLE_SPECIALIST) | AID_BIT(AID_CASE_ROLE_LEAD) | AID_BIT(AID_CASE_ROLE_INTAKE))

char aid__may_letter(int32_t action, int32_t role)
{
    assert(action >= 1 && action <= AID__ACTIONS && role >= 1 && role <= AID__CASE_ROLES);
    return may_table[action - 1][MAY_COLUMN * (role - 1)];
}

uint32_t aid__may_states(int32_t action)
{
    assert(action >= 1 && action <= AID__ACTIONS);
    return may_actions[action - 1].states;
}

static int32_t may_or_first(int32_t value)
{
    return value != 0 ? value : 1;
}

int32_t aid__may_forbid_matches(uint64_t forbid, const aid__may_facts *facts, int32_t action)
{
    uint64_t key = AID_BIT(AID__FORBID_ACTION + action - 1) | AID_BIT(AID__FORBID_STATE + facts->state)
                   | AID_BIT(AID__FORBID_LEVEL + facts->level)
                   | AID_BIT(AID__FORBID_GROUND + may_or_first(facts->ground) - 1)
                   | AID_BIT(AID__FORBID_CREDENTIAL + may_or_first(facts->credential) - 1)
                   | AID_BIT(AID__FORBID_EXTENT + may_or_first(facts->extent) - 1);
    uint64_t roles = (uint64_t)(facts->roles >> 1) << AID__FORBID_ROLE;
    return (forbid & key) == key && (forbid & roles) != 0;
}

/* Is an emergency access possible, and open? To open one, it is outside one's own cases; to use one, it is open. */
static int32_t may_glass(const aid__may_facts *facts, int32_t action, int32_t role)
{
    if (facts->level == AID_LEVEL_CLOSED || (facts->flags & AID__MAY_SUSPENDED))
        return 0;
    if (action != AID_ACTION_BREAK_GLASS)
        return (facts->flags & AID__MAY_GLASS) != 0;
    return role == AID_CASE_ROLE_INTAKE || (facts->flags & AID__MAY_TEAM) == 0;
}

/* The condition behind a letter, and whether it holds. */
static int32_t may_letter_holds(const aid__may_facts *facts, int32_t action, int32_t role, int32_t *out_condition)
{
    switch (aid__may_letter(action, role)) {
    case 'y': *out_condition = AID_CONDITION_ROLE; return 1;
    case 'o': *out_condition = AID_CONDITION_OWN; return (facts->own & AID_BIT(role)) != 0;
    case 'c': *out_condition = AID_CONDITION_GROUND; return may_or_first(facts->ground) != AID_GROUND_NONE;
    case '4': *out_condition = AID_CONDITION_SECOND; return (facts->flags & AID__MAY_SECOND) != 0;
    case 'b': *out_condition = AID_CONDITION_GLASS; return may_glass(facts, action, role);
    case 'a': *out_condition = AID_CONDITION_AGGREGATES; return facts->extent == AID_EXTENT_AGGREGATES;
    case 'h': *out_condition = AID_CONDITION_HEADERS; return facts->extent == AID_EXTENT_HEADERS;
    default: *out_condition = AID_CONDITION_ROLE; return 0;
    }
}

static int32_t may_credential_holds(const aid__may_facts *facts, int32_t action, int32_t role)
{
    int32_t asked = may_actions[action - 1].credential;
    if (asked == 0 || (MAY_HELPERS & AID_BIT(role)) == 0)
        return 1;
    return asked == 2 ? facts->credential == AID_CREDENTIAL_HELD : facts->credential != AID_CREDENTIAL_LACKING;
}

/* Does this role permit? Fills the verdict either way. */
static void may_by_role(const aid__may_facts *facts, int32_t action, int32_t role, aid__verdict *out)
{
    out->role = role;
    out->letter = aid__may_letter(action, role);
    out->permitted = may_letter_holds(facts, action, role, &out->condition);
    if (!out->permitted)
        return;
    if (!may_credential_holds(facts, action, role)) {
        out->permitted = 0;
        out->condition = AID_CONDITION_CREDENTIAL;
    }
}

static int32_t may_forbidden(const aid__may_facts *facts, int32_t action)
{
    for (uint32_t i = 0; i < facts->forbid_count; i++)
        if (aid__may_forbid_matches(facts->forbids[i], facts, action))
            return 1;
    return 0;
}

static int32_t may_reason(int32_t condition)
{
    switch (condition) {
    case AID_CONDITION_ACTOR: return AID_REASON_ACTOR_REQUIRED;
    case AID_CONDITION_OWN: return AID_REASON_NOT_OWN;
    case AID_CONDITION_GROUND: return AID_REASON_CONSENT;
    case AID_CONDITION_SECOND: return AID_REASON_SECOND_PERSON;
    case AID_CONDITION_GLASS: return AID_REASON_GLASS;
    case AID_CONDITION_AGGREGATES:
    case AID_CONDITION_HEADERS: return AID_REASON_EXTENT;
    case AID_CONDITION_CREDENTIAL: return AID_REASON_CREDENTIAL;
    case AID_CONDITION_STATE: return AID_REASON_CASE_STATE;
    case AID_CONDITION_FORBIDDEN: return AID_REASON_FORBIDDEN;
    default: return AID_REASON_ROLE;
    }
}

void aid__may(const aid__may_facts *facts, int32_t action, aid__verdict *out)
{
    assert(action >= 1 && action <= AID__ACTIONS);
    assert(facts->state >= 0 && facts->state <= AID_CASE_CLOSED && facts->level >= 0 && facts->level <= AID_LEVEL_AUDITED);
    aid__verdict best = { .condition = AID_CONDITION_ROLE, .letter = '-' };
    for (int32_t role = 1; role <= AID__CASE_ROLES && !best.permitted; role++) {
        if ((facts->roles & AID_BIT(role)) == 0 || aid__may_letter(action, role) == '-')
            continue;
        aid__verdict one;
        may_by_role(facts, action, role, &one);
        if (one.permitted || best.role == 0)
            best = one;
    }
    if (facts->flags & AID__MAY_HOST)
        best = (aid__verdict){ .condition = AID_CONDITION_ACTOR, .letter = '-' };
    else if ((facts->flags & AID__MAY_BARRED) && action != AID_ACTION_COMPLAIN) /* who is kept away can still complain of it */
        best.permitted = 0, best.condition = AID_CONDITION_FORBIDDEN;
    else if (best.permitted && (may_actions[action - 1].states & AID_BIT(facts->state)) == 0)
        best.permitted = 0, best.condition = AID_CONDITION_STATE;
    else if (best.permitted && may_forbidden(facts, action))
        best.permitted = 0, best.condition = AID_CONDITION_FORBIDDEN;
    best.reason = best.permitted ? 0 : may_reason(best.condition);
    *out = best;
}

/* ---- words ---- */

const char *aid__action_words(int32_t action)
{
    return action >= 1 && action <= AID__ACTIONS ? may_actions[action - 1].words : "do this";
}

const char *aid__case_role_words(int32_t role)
{
    static const char *const words[AID__CASE_ROLES + 1] = { "nobody", "client", "guardian", "peer", "specialist", "lead",
                                                            "intake", "manager", "council", "researcher", "privacy officer" };
    return role >= 0 && role <= AID__CASE_ROLES ? words[role] : words[0];
}

const char *aid__may_words(const aid__verdict *verdict)
{
    if (verdict->permitted)
        return "it may be";
    switch (verdict->condition) {
    case AID_CONDITION_ACTOR: return "somebody must act: call aid_store_act_as with a member and a purpose first";
    case AID_CONDITION_OWN: return "only one's own part, or what is assigned to one; ask whoever leads the case";
    case AID_CONDITION_GROUND: return "no consent in force and no other recorded ground covers it; ask for consent first";
    case AID_CONDITION_SECOND: return "another person must do it than who wrote it or whom it is about";
    case AID_CONDITION_GLASS:
        return "it needs an emergency access that is open; none is, or the level of the case or a missing review rules it out";
    case AID_CONDITION_AGGREGATES: return "counts only may be seen in this role";
    case AID_CONDITION_HEADERS: return "headers only may be seen in this role";
    case AID_CONDITION_CREDENTIAL: return "the credential that it asks for is not held, verified and in force at this moment";
    case AID_CONDITION_STATE: return "the case does not stand where this can be done";
    case AID_CONDITION_FORBIDDEN: return "a charter forbids it, or the person is barred from this case; whoever leads it can say why";
    default: return "no role that the person has here may; whoever leads the case or runs the service says who may";
    }
}
