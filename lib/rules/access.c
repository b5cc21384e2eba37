/* SPDX-License-Identifier: MIT */
#include "rules/access.h"

#include "base/error.h"
#include <assert.h>

#define HOST AID__RELATION_HOST
#define SELF AID__RELATION_SELF
#define OTHER AID__RELATION_OTHER_SIDE
#define COORD AID__RELATION_COORDINATOR
#define FELLOW AID__RELATION_FELLOW
#define AUDIT AID__RELATION_AUDITOR
#define ANYONE AID__RELATION_ANYONE

/* The table. The words say the act in a refusal. */
static const struct {
    const char *words;
    uint32_t permitted;
} access_table[AID__ACT_COUNT] = {
    [AID__ACT_FOUND_GROUP]  = { "found a group",                       HOST | ANYONE },
    [AID__ACT_EDIT_GROUP]   = { "change this group",                   HOST | COORD },
    [AID__ACT_ENROL]        = { "enrol a person",                      HOST | COORD },
    [AID__ACT_EDIT_MEMBER]  = { "change this person's entry",          HOST | SELF | COORD },
    [AID__ACT_JOIN]         = { "join this person to the group",       HOST | SELF | COORD },
    [AID__ACT_LEAVE]        = { "let this person leave",               HOST | SELF | COORD },
    [AID__ACT_SET_ROLES]    = { "set roles in this group",             HOST | COORD },
    [AID__ACT_BLOCK]        = { "block for this person",               HOST | SELF | COORD },
    [AID__ACT_CREDENTIAL]   = { "record a credential of this person",  HOST | COORD },
    [AID__ACT_EDIT_SKILLS]  = { "change the skill list",               HOST | COORD },
    [AID__ACT_LIST]         = { "offer or ask for this person",        HOST | SELF | COORD },
    [AID__ACT_PROPOSE]      = { "propose this exchange",               HOST | SELF | OTHER | COORD },
    [AID__ACT_ANSWER]       = { "answer for this exchange",            HOST | SELF | OTHER | COORD },
    [AID__ACT_SETTLE]       = { "settle or undo this exchange",        HOST | COORD },
    [AID__ACT_LOG]          = { "book help for this person",           HOST | SELF | COORD },
    [AID__ACT_PAY]          = { "pay from this person's account",      HOST | SELF | COORD },
    [AID__ACT_KEEP_BOOKS]   = { "keep this group's books and funds",   HOST | COORD },
    [AID__ACT_READ_BOOKS]   = { "read this account",                   HOST | SELF | FELLOW | COORD | AUDIT },
    [AID__ACT_READ_LOG]     = { "read the log",                        HOST | COORD | AUDIT },
    [AID__ACT_READ_CONTACT] = { "see how to reach this person",        HOST | SELF | OTHER | COORD },
    [AID__ACT_READ_MEMO]    = { "read notes of this exchange",         HOST | SELF | OTHER | COORD },
    [AID__ACT_HOLD]         = { "hold data of this person",            HOST | COORD },
    [AID__ACT_ERASE]        = { "erase this person",                   HOST | SELF },
    [AID__ACT_READ_DATA]    = { "see all that is kept of this person", HOST | SELF },
    [AID__ACT_KEYS]         = { "say who holds the key",               HOST | COORD },
    [AID__ACT_NAME_GUARDIAN] = { "name a guardian of this person",     HOST | COORD },
    [AID__ACT_ASK_CONSENT]  = { "ask this person for consent",         HOST | SELF | FELLOW | COORD },
    [AID__ACT_READ_INSIGHT] = { "see the figures of this group",       HOST | COORD | AUDIT },
    [AID__ACT_EDIT_SERVICES] = { "change the catalogue of services",   HOST | COORD },
    [AID__ACT_INFORM]       = { "tell about this service",             HOST | ANYONE },
    [AID__ACT_APPLY]        = { "ask for support",                     HOST | ANYONE },
    [AID__ACT_SERVE]        = { "answer for this service",             HOST | COORD },
    [AID__ACT_TAKE_BACK]    = { "take this request back",              HOST | SELF | OTHER },
    [AID__ACT_STATE]        = { "have this account stated and signed", HOST | SELF | COORD },
};

#undef HOST
#undef SELF
#undef OTHER
#undef COORD
#undef FELLOW
#undef AUDIT
#undef ANYONE

/* The actor's roles in one group, as relations; a role that was stated must be held, and narrows to itself. */
static uint32_t access_in_group(const aid__model *model, const aid__actor *actor, aid__row group)
{
    aid__row row = aid__model_membership(model, actor->row, group);
    if (row == 0 || !aid__membership_at(model, row)->active)
        return 0;
    uint64_t roles = aid__membership_at(model, row)->roles;
    if (actor->role != 0)
        roles &= AID_BIT(actor->role - 1) | AID_BIT(AID_ROLE_MEMBER);
    uint32_t relations = AID__RELATION_FELLOW;
    if (roles & AID_BIT(AID_ROLE_COORDINATOR))
        relations |= AID__RELATION_COORDINATOR;
    if (roles & AID_BIT(AID_ROLE_AUDITOR))
        relations |= AID__RELATION_AUDITOR;
    return relations;
}

/* Through any group that the person is active in; for nobody in particular, any group of the actor's own. */
static uint32_t access_through_groups(const aid__model *model, const aid__actor *actor, aid__row person)
{
    uint32_t relations = 0;
    aid__row row = aid__member_at(model, person ? person : actor->row)->first_membership;
    for (; row != 0; row = aid__membership_at(model, row)->next_of_member)
        if (aid__membership_at(model, row)->active)
            relations |= access_in_group(model, actor, aid__membership_at(model, row)->group);
    return relations;
}

uint32_t aid__access_relations(const aid__model *model, const aid__actor *actor, const aid__access *access)
{
    if (actor->id == 0)
        return AID__RELATION_HOST;
    uint32_t relations = AID__RELATION_ANYONE;
    if (access->subject == actor->row)
        relations |= AID__RELATION_SELF;
    if (access->other == actor->row)
        relations |= AID__RELATION_OTHER_SIDE;
    relations |= access->group != 0 ? access_in_group(model, actor, access->group)
                                    : access_through_groups(model, actor, access->subject);
    return relations;
}

aid_status aid__access_check(const aid__model *model, const aid__actor *actor, aid__act act, const aid__access *access,
                             aid_error *error)
{
    assert(act < AID__ACT_COUNT);
    if (actor->id == 0 && actor->required)
        return aid__fail(error, AID_E_DENIED, AID_REASON_ACTOR_REQUIRED,
                         "this store wants to know who acts: call aid_store_act_as with a member first");
    if (aid__access_relations(model, actor, access) & access_table[act].permitted)
        return AID_OK;
    return aid__fail(error, AID_E_DENIED, AID_REASON_ROLE,
                     "the acting member may not %s; a coordinator of the group may", access_table[act].words);
}
