/* SPDX-License-Identifier: MIT */
#include "store/rights.h"

#include "rules/case_life.h"
#include "rules/charter_says.h"
#include "rules/consent_rules.h"
#include "rules/emergency_rules.h"

/* The actor's group roles here; a role that was stated must be held, and narrows to itself. */
static uint64_t rights_in_group(const aid_store *store, aid__row group)
{
    const aid__membership_row *membership =
        aid__membership_at(&store->model, aid__model_membership(&store->model, store->actor.row, group));
    if (!membership->active)
        return 0;
    uint64_t roles = membership->roles;
    return store->actor.role == 0 ? roles : roles & AID_BIT(store->actor.role - 1);
}

/* Do all specialists of the group count as such? Of a case the team is who is on it; but where it is audited and a charter
 * says so, all are, and whoever opens an emergency access is not on it. */
static bool rights_of_specialists(const aid__model *model, const aid__may_object *object, int32_t action)
{
    const aid__case_row *known = aid__case_at(model, object->support_case);
    if (object->support_case == 0 || action == AID_ACTION_BREAK_GLASS)
        return true;
    return known->level == AID_LEVEL_AUDITED && aid__charter_has_service_team(model, known->group);
}

/* Those who work in the group itself. */
static uint32_t rights_of_group(const aid_store *store, int32_t action, const aid__may_object *object, aid__row group)
{
    static const struct {
        int32_t held, gives, above; /* above: also when held in a group above */
    } columns[] = {
        { AID_ROLE_SPECIALIST, AID_CASE_ROLE_SPECIALIST, 0 }, { AID_ROLE_INTAKE, AID_CASE_ROLE_INTAKE, 0 },
        { AID_ROLE_COORDINATOR, AID_CASE_ROLE_MANAGER, 0 },   { AID_ROLE_COUNCIL, AID_CASE_ROLE_COUNCIL, 1 },
        { AID_ROLE_RESEARCHER, AID_CASE_ROLE_RESEARCHER, 1 }, { AID_ROLE_PRIVACY, AID_CASE_ROLE_PRIVACY, 1 },
    };
    uint32_t roles = 0;
    for (int32_t above = 0; group != 0; above = 1, group = aid__group_at(&store->model, group)->parent) {
        uint64_t held = rights_in_group(store, group);
        for (size_t i = 0; held != 0 && i < sizeof columns / sizeof *columns; i++)
            if ((held & AID_BIT(columns[i].held)) && (!above || columns[i].above))
                roles |= (uint32_t)AID_BIT(columns[i].gives);
    }
    return rights_of_specialists(&store->model, object, action) ? roles : roles & ~(uint32_t)AID_BIT(AID_CASE_ROLE_SPECIALIST);
}

static uint32_t rights_roles(const aid_store *store, int32_t action, const aid__may_object *object, int64_t at)
{
    const aid__model *model = &store->model;
    aid__row actor = store->actor.row;
    uint32_t roles = object->support_case == 0 ? 0 : aid__case_roles(model, object->support_case, actor, at);
    if (object->subject == actor)
        roles |= (uint32_t)AID_BIT(AID_CASE_ROLE_CLIENT);
    if (aid__guardian_at(model, actor, object->subject, at))
        roles |= (uint32_t)AID_BIT(AID_CASE_ROLE_GUARDIAN);
    if (object->assigned == actor && object->support_case == 0)
        roles |= (uint32_t)AID_BIT(AID_CASE_ROLE_PEER);
    if (object->group != 0)
        return roles | rights_of_group(store, action, object, object->group);
    for (aid__row row = aid__member_at(model, object->subject)->first_membership; row != 0;
         row = aid__membership_at(model, row)->next_of_member)
        if (aid__membership_at(model, row)->active)
            roles |= rights_of_group(store, action, object, aid__membership_at(model, row)->group);
    return roles;
}

/* One's own part: as client or guardian what is about oneself or one's ward; else what is assigned to one, or what one
 * wrote oneself. */
static uint32_t rights_own(const aid_store *store, const aid__may_object *object, uint32_t roles)
{
    const uint32_t persons = (uint32_t)(AID_BIT(AID_CASE_ROLE_CLIENT) | AID_BIT(AID_CASE_ROLE_GUARDIAN));
    bool assigned = object->assigned == store->actor.row || object->author == store->actor.row;
    return object->subject != 0 && !assigned ? roles & persons : roles;
}

static int32_t rights_ground(const aid_store *store, const aid__may_object *object, int64_t at, aid__may_found *found)
{
    const aid__consent_need need = { .classes = object->classes ? object->classes : AID_BIT(AID_CLASS_CASE),
                                     .support_case = aid__case_at(&store->model, object->support_case)->id, .at = at, .subject = object->subject,
                                     .actor = store->actor.row, .roles = found->roles,
                                     .purpose = object->purpose ? object->purpose : AID_CONSENT_HELP };
    return aid__consent_ground(&store->model, &need, &found->consent);
}

/* Charters of the group and of all above it; each can only take away. */
static void rights_charters(const aid_store *store, int32_t action, aid__may_facts *facts, aid__row group, aid__verdict *out)
{
    const aid__model *model = &store->model;
    for (; group != 0 && out->permitted; group = aid__group_at(model, group)->parent) {
        const aid__charter_row *charter = aid__charter_at(model, aid__group_at(model, group)->charter);
        if (charter->forbids.count == 0)
            continue;
        facts->forbids = aid__model_words(model, charter->forbids);
        facts->forbid_count = charter->forbids.count;
        aid__may(facts, action, out);
    }
}

/* Of any group of the subject, where none is named. */
static void rights_charters_of(const aid_store *store, int32_t action, aid__may_facts *facts, const aid__may_object *object,
                               aid__verdict *out)
{
    const aid__model *model = &store->model;
    if (object->group != 0) {
        rights_charters(store, action, facts, object->group, out);
        return;
    }
    for (aid__row row = aid__member_at(model, object->subject)->first_membership; row != 0;
         row = aid__membership_at(model, row)->next_of_member)
        if (aid__membership_at(model, row)->active)
            rights_charters(store, action, facts, aid__membership_at(model, row)->group, out);
}

/* What a case adds: a bar, and an emergency access that is open or suspended. */
static void rights_of_case(const aid_store *store, const aid__may_object *object, int64_t at, aid__may_facts *facts,
                           aid__may_found *found)
{
    const aid__model *model = &store->model;
    aid__row actor = store->actor.row;
    if (aid__case_is_barred(model, object->support_case, actor))
        facts->flags |= AID__MAY_BARRED;
    if (aid__member_at(model, actor)->first_emergency == 0)
        return;
    if (aid__emergency_suspends(model, actor, at))
        facts->flags |= AID__MAY_SUSPENDED;
    found->emergency = aid__emergency_open_at(model, actor, object->support_case,
                                              object->classes != 0 ? object->classes : AID_BIT(AID_CLASS_CASE), at);
    if (found->emergency == 0)
        return;
    facts->flags |= AID__MAY_GLASS;
    facts->roles |= (uint32_t)AID_BIT(AID_CASE_ROLE_INTAKE);
    if (object->author == actor)
        facts->own |= (uint32_t)AID_BIT(AID_CASE_ROLE_INTAKE);
}

/* Opening an emergency access always asks for a credential: one of two. */
static int32_t rights_credential(const aid_store *store, int32_t action, const aid__may_object *object, int64_t at)
{
    const aid__model *model = &store->model;
    if (object->credential == 0 && action != AID_ACTION_BREAK_GLASS)
        return AID_CREDENTIAL_NOT_NEEDED;
    bool held = object->credential != 0 ? aid__credential_held(model, store->actor.row, object->credential, at)
                                        : aid__emergency_credential(model, store->actor.row, at) != 0;
    return held ? AID_CREDENTIAL_HELD : AID_CREDENTIAL_LACKING;
}

/* The facts about whoever acts. */
static void rights_of_actor(const aid_store *store, int32_t action, const aid__may_object *object, int64_t at,
                            aid__may_facts *facts, aid__may_found *found)
{
    const uint32_t team = AID_BIT(AID_CASE_ROLE_PEER) | AID_BIT(AID_CASE_ROLE_SPECIALIST) | AID_BIT(AID_CASE_ROLE_LEAD);
    aid__row actor = store->actor.row;
    facts->roles = rights_roles(store, action, object, at);
    facts->own = rights_own(store, object, facts->roles);
    if (object->support_case != 0)
        rights_of_case(store, object, at, facts, found);
    if (action == AID_ACTION_BREAK_GLASS && (aid__case_roles(&store->model, object->support_case, actor, at) & team) != 0)
        facts->flags |= AID__MAY_TEAM; /* nothing else asks for it */
    found->roles = facts->roles;
    facts->ground = rights_ground(store, object, at, found);
    facts->credential = rights_credential(store, action, object, at);
    if (object->author != actor && object->subject != actor)
        facts->flags |= AID__MAY_SECOND;
}

void aid__store_may(const aid_store *store, int32_t action, const aid__may_object *object, int64_t at, aid__verdict *out,
                    aid__may_found *found)
{
    const aid__case_row *known = aid__case_at(&store->model, object->support_case);
    aid__may_object whole = *object;
    aid__may_found ours = { .roles = 0 };
    aid__may_facts facts = { .state = known->state, .level = known->level, .extent = object->extent,
                             .credential = AID_CREDENTIAL_NOT_NEEDED };
    whole.group = object->group != 0 ? object->group : known->group;
    whole.subject = object->subject != 0 ? object->subject : known->subject;
    if (store->actor.id == 0)
        facts.flags = AID__MAY_HOST;
    else
        rights_of_actor(store, action, &whole, at, &facts, &ours);
    aid__may(&facts, action, out);
    rights_charters_of(store, action, &facts, &whole, out);
    if (found != NULL)
        *found = ours;
}

aid_status aid__may_refuse(int32_t action, const aid__verdict *verdict, aid_error *error)
{
    return aid__fail(error, AID_E_DENIED, verdict->reason, "the acting member may not %s: %s", aid__action_words(action),
                     aid__may_words(verdict));
}

aid_status aid__may_allow(const aid_store *store, int32_t action, const aid__may_object *object, int64_t at, aid_error *error)
{
    aid__verdict verdict;
    aid__store_may(store, action, object, at, &verdict, NULL);
    return verdict.permitted ? AID_OK : aid__may_refuse(action, &verdict, error);
}
