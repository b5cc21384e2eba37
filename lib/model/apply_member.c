/* SPDX-License-Identifier: MIT */
/* People: enrolled and updated; memberships, pair marks and credentials. */
#include "model/model.h"

#include "base/error.h"
#include <assert.h>

static bool member_store(aid__apply *apply, aid__row row, const aid__member_record *record)
{
    aid__member_row *member = aid__vector_at(&apply->model->tables[AID__TABLE_MEMBER], row);
    if (record->touches & ((int64_t)1 << AID_CLASS_IDENTITY))
        member->identity_seq = apply->event->seq;
    if (record->touches & ((int64_t)1 << AID_CLASS_CONTACT))
        member->contact_seq = apply->event->seq;
    member->placed = (int32_t)record->placed;
    member->latitude = (int32_t)record->latitude;
    member->longitude = (int32_t)record->longitude;
    member->reach_m = (int32_t)record->reach_m;
    member->day_minutes = (int32_t)record->day_minutes;
    member->week_minutes = (int32_t)record->week_minutes;
    member->asks_per_week = (int32_t)record->asks_per_week;
    member->pause_until = record->pause_until;
    member->matching = (int32_t)record->matching;
    member->online = (int32_t)record->online;
    return aid__apply_languages(apply, record->languages, &member->languages)
           && aid__apply_week(apply, &record->week, &member->week)
           && aid__model_symbol(apply->model, record->zone, &member->zone);
}

aid_status aid__apply_member(aid__apply *apply)
{
    const aid__member_record *record = apply->event->record;
    aid__row row;
    if (apply->event->kind == AID__EVENT_MEMBER_ENROLLED) {
        aid__member_row *member = aid__model_add(apply->model, AID__TABLE_MEMBER, &row);
        if (member == NULL
            || !aid__model_link(apply->model, AID__MAP_IDS, aid__key(0, record->member),
                                aid__place(AID__THING_MEMBER, row)))
            return aid__fail_memory(apply->error);
        member->id = record->member;
    } else {
        aid_status status = aid__apply_row(apply, AID__THING_MEMBER, record->member, &row);
        if (status != AID_OK)
            return status;
        if (row == 0)
            return aid__apply_unknown(apply, "member", record->member);
        if (aid__model_touch(apply->model, AID__TABLE_MEMBER, row) == NULL)
            return aid__fail_memory(apply->error);
    }
    return member_store(apply, row, record) ? AID_OK : aid__fail_memory(apply->error);
}

/* ---- erasure ---- */

/* Once a person's identity is gone, what was clear about them only for matching is forgotten too. */
static void erasure_forget(aid__member_row *member)
{
    member->languages = member->week = (aid__span){ 0 };
    member->zone = 0;
    member->placed = member->latitude = member->longitude = member->reach_m = 0;
    member->day_minutes = member->week_minutes = member->asks_per_week = 0;
    member->matching = AID_NO;
}

aid_status aid__apply_erasure(aid__apply *apply)
{
    const aid__erasure_record *record = apply->event->record;
    aid__row row;
    aid_status status = aid__apply_row(apply, AID__THING_MEMBER, record->member, &row);
    if (status != AID_OK)
        return status;
    if (row == 0)
        return aid__apply_unknown(apply, "member", record->member);
    aid__member_row *member = aid__model_touch(apply->model, AID__TABLE_MEMBER, row);
    if (member == NULL)
        return aid__fail_memory(apply->error);
    uint64_t classes = (uint64_t)record->classes;
    switch (apply->event->kind) {
    case AID__EVENT_MEMBER_HELD:
        member->held = classes;
        member->hold_ground = (int32_t)record->ground;
        break;
    case AID__EVENT_MEMBER_ERASURE_ASKED: member->asked |= classes; break;
    default:
        member->erased |= classes;
        if (member->erased & AID_BIT(AID_CLASS_IDENTITY))
            erasure_forget(member);
    }
    return AID_OK;
}

/* ---- memberships ---- */

/* A new membership at the end of both lists. */
static aid__membership_row *membership_add(aid__apply *apply, aid__row member, aid__row group)
{
    aid__model *model = apply->model;
    aid__row row;
    aid__membership_row *membership = aid__model_add(model, AID__TABLE_MEMBERSHIP, &row);
    aid__member_row *owner = membership ? aid__model_touch(model, AID__TABLE_MEMBER, member) : NULL;
    aid__group_row *place = owner ? aid__model_touch(model, AID__TABLE_GROUP, group) : NULL;
    if (place == NULL || !aid__model_link(model, AID__MAP_LINKS, aid__link_membership(member, group), row))
        return NULL;
    membership->member = member;
    membership->group = group;
    aid__row last_of_member = owner->last_membership, last_of_group = place->last_membership;
    owner->last_membership = place->last_membership = row;
    if (last_of_member == 0)
        owner->first_membership = row;
    if (last_of_group == 0)
        place->first_membership = row;
    if (last_of_member != 0) {
        aid__membership_row *before = aid__model_touch(model, AID__TABLE_MEMBERSHIP, last_of_member);
        if (before == NULL)
            return NULL;
        before->next_of_member = row;
    }
    if (last_of_group != 0) {
        aid__membership_row *before = aid__model_touch(model, AID__TABLE_MEMBERSHIP, last_of_group);
        if (before == NULL)
            return NULL;
        before->next_of_group = row;
    }
    return aid__vector_at(&model->tables[AID__TABLE_MEMBERSHIP], row);
}

static bool membership_count(aid__apply *apply, const aid__membership_row *membership, int change)
{
    aid__row member = membership->member, group = membership->group;
    aid__member_row *owner = aid__model_touch(apply->model, AID__TABLE_MEMBER, member);
    aid__group_row *place = owner ? aid__model_touch(apply->model, AID__TABLE_GROUP, group) : NULL;
    if (place == NULL)
        return false;
    owner->group_count = (uint32_t)((int64_t)owner->group_count + change);
    place->member_count = (uint32_t)((int64_t)place->member_count + change);
    return true;
}

/* Beginnings and ends are kept, so that a past window knows who belonged then. */
static bool membership_turn(aid__apply *apply, aid__row membership, bool active)
{
    aid__row row;
    aid__turn_row *turn = aid__model_add(apply->model, AID__TABLE_TURN, &row);
    if (turn == NULL)
        return false;
    *turn = (aid__turn_row){ .at = apply->when, .membership = membership, .active = active };
    return true;
}

aid_status aid__apply_membership(aid__apply *apply)
{
    const aid__membership_record *record = apply->event->record;
    aid__row member, group;
    aid_status status = aid__apply_row(apply, AID__THING_MEMBER, record->member, &member);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_GROUP, record->group, &group);
    if (status != AID_OK)
        return status;
    if (member == 0 || group == 0)
        return aid__apply_unknown(apply, member == 0 ? "member" : "group", 0);
    aid__row row = aid__model_membership(apply->model, member, group);
    if (row == 0 && apply->event->kind != AID__EVENT_MEMBER_JOINED)
        return aid__apply_unknown(apply, "a membership of member", record->member);
    aid__membership_row *membership = row == 0 ? membership_add(apply, member, group)
                                               : aid__model_touch(apply->model, AID__TABLE_MEMBERSHIP, row);
    if (membership == NULL)
        return aid__fail_memory(apply->error);
    bool active = apply->event->kind != AID__EVENT_MEMBER_LEFT;
    int change = (int)active - (int)(membership->active != 0);
    membership->roles = active ? (uint64_t)record->roles : 0;
    membership->active = active;
    if (apply->event->kind == AID__EVENT_MEMBER_JOINED)
        membership->since = apply->when;
    if (change == 0)
        return AID_OK;
    row = aid__model_membership(apply->model, member, group);
    return membership_count(apply, membership, change) && membership_turn(apply, row, active)
               ? AID_OK : aid__fail_memory(apply->error);
}

/* ---- pairs ---- */

aid_status aid__apply_pair(aid__apply *apply)
{
    const aid__pair_record *record = apply->event->record;
    aid__model *model = apply->model;
    aid__row a, b;
    int32_t kind = (int32_t)record->kind;
    aid_status status = aid__apply_row(apply, AID__THING_MEMBER, record->member, &a);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_MEMBER, record->other, &b);
    if (status != AID_OK)
        return status;
    if (kind < AID__PAIR_BLOCK || kind > AID__PAIR_GUARDIAN)
        return aid__apply_unknown(apply, "a pair mark of kind", (uint64_t)record->kind);
    aid__row first = kind == AID__PAIR_HOUSEHOLD && a > b ? b : a, second = first == a ? b : a;
    aid__row row = aid__model_pair(model, kind, first, second);
    bool isnew = row == 0;
    aid__pair_row *pair =
        isnew ? aid__model_add(model, AID__TABLE_PAIR, &row) : aid__model_touch(model, AID__TABLE_PAIR, row);
    if (pair == NULL || (isnew && !aid__model_link(model, AID__MAP_LINKS, aid__link_pair(kind, first, second), row)))
        return aid__fail_memory(apply->error);
    *pair = (aid__pair_row){ .a = first,
                             .b = second,
                             .kind = kind,
                             .active = apply->event->kind == AID__EVENT_PAIR_MARKED,
                             .until = record->until };
    return AID_OK;
}

/* ---- credentials ---- */

static aid__row credential_find(const aid__model *model, aid__row member, uint32_t code)
{
    aid__row row = aid__member_at(model, member)->first_credential;
    while (row != 0 && aid__credential_at(model, row)->code != code)
        row = aid__credential_at(model, row)->next_of_member;
    return row;
}

aid_status aid__apply_credential(aid__apply *apply)
{
    const aid__credential_record *record = apply->event->record;
    aid__model *model = apply->model;
    aid__row member, row;
    uint32_t code;
    aid_status status = aid__apply_row(apply, AID__THING_MEMBER, record->member, &member);
    if (status != AID_OK)
        return status;
    if (member == 0)
        return aid__apply_unknown(apply, "member", 0);
    if (!aid__model_symbol(model, record->code, &code))
        return aid__fail_memory(apply->error);
    row = credential_find(model, member, code);
    bool isnew = row == 0;
    aid__credential_row *credential = isnew ? aid__model_add(model, AID__TABLE_CREDENTIAL, &row)
                                            : aid__model_touch(model, AID__TABLE_CREDENTIAL, row);
    aid__member_row *owner = credential && isnew ? aid__model_touch(model, AID__TABLE_MEMBER, member) : NULL;
    if (credential == NULL || (isnew && owner == NULL))
        return aid__fail_memory(apply->error);
    if (isnew) {
        credential->next_of_member = owner->first_credential;
        owner->first_credential = row;
    }
    credential->member = member;
    credential->code = code;
    credential->from = record->from;
    credential->until = record->until;
    if (apply->event->kind == AID__EVENT_CREDENTIAL_REVOKED) {
        credential->state = AID_CREDENTIAL_REVOKED;
        return AID_OK;
    }
    credential->state =
        apply->event->kind == AID__EVENT_CREDENTIAL_CLAIMED ? AID_CREDENTIAL_CLAIMED : AID_CREDENTIAL_VERIFIED;
    credential->seq = apply->event->seq;
    return aid__apply_row(apply, AID__THING_MEMBER, record->verifier, &credential->verifier);
}
