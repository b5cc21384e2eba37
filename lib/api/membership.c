/* SPDX-License-Identifier: MIT */
/* Joining, leaving, roles. */
#include <mutualaid/member.h>

#include "api/handle.h"
#include "api/listing_inside.h"
#include "api/member_inside.h"
#include "base/text.h"
#include "rules/exchange_time.h"
#include "rules/life.h"

aid_status aid__group_check_open(const aid_store *store, aid__row group, aid_error *error)
{
    if (!aid__group_at(&store->model, group)->closed)
        return AID_OK;
    return aid__fail(error, AID_E_STATE, AID_REASON_CLOSED, "the group is closed; nothing new can be done in it");
}

aid_status aid__member_group(const aid_store *store, aid__row member, uint64_t group, aid__row *out_group,
                             aid_error *error)
{
    const aid__model *model = &store->model;
    aid_status status = aid__handle_row_or_none(store, AID__THING_GROUP, group, out_group, error);
    if (status != AID_OK)
        return status;
    if (*out_group != 0) {
        if (!aid__model_is_active(model, member, *out_group))
            return aid__fail(error, AID_E_STATE, AID_REASON_NOT_MEMBER,
                             "member number %u is not an active member of that group; join first", (unsigned)member);
        return aid__group_check_open(store, *out_group, error);
    }
    if (aid__member_at(model, member)->group_count != 1)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NOT_MEMBER,
                         "group: the member is in %u groups; say which one is meant",
                         (unsigned)aid__member_at(model, member)->group_count);
    aid__row row = aid__member_at(model, member)->first_membership;
    while (!aid__membership_at(model, row)->active)
        row = aid__membership_at(model, row)->next_of_member;
    *out_group = aid__membership_at(model, row)->group;
    return aid__group_check_open(store, *out_group, error);
}

/* ---- join ---- */

static aid_status membership_rows(const aid_store *store, const aid__membership_record *record, aid__access *access,
                                  aid_error *error)
{
    aid_status status = aid__handle_row(store, AID__THING_MEMBER, record->member, &access->subject, error);
    return status == AID_OK ? aid__handle_row(store, AID__THING_GROUP, record->group, &access->group, error) : status;
}

static aid_status membership_decide_join(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__membership_record *record = draft;
    aid__access access = { 0 };
    (void)context;
    aid_status status = membership_rows(store, record, &access, error);
    if (status == AID_OK)
        status = aid__access_check(&store->model, &store->actor, AID__ACT_JOIN, &access, error);
    if (status == AID_OK)
        status = aid__group_check_open(store, access.group, error);
    if (status == AID_OK && aid__member_at(&store->model, access.subject)->asked & AID_BIT(AID_CLASS_IDENTITY))
        status = aid__fail(error, AID_E_STATE, AID_REASON_ERASED,
                           "this person was erased; whoever comes back is enrolled anew");
    if (status == AID_OK && aid__model_is_active(&store->model, access.subject, access.group))
        status = aid__fail(error, AID_E_STATE, AID_REASON_ALREADY, "the person is a member of that group already");
    const int64_t free_roles = (int64_t)(AID_BIT(AID_ROLE_MEMBER) | AID_BIT(AID_ROLE_VOLUNTEER));
    if (status == AID_OK && (record->roles & ~free_roles) != 0)
        status = aid__access_check(&store->model, &store->actor, AID__ACT_SET_ROLES, &access, error);
    command->subject = record->member;
    return status;
}

aid_status aid_member_join(aid_store *store, aid_member member, aid_group group, const aid_join_options *options,
                           aid_error *error)
{
    aid_join_options ours;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&ours, sizeof ours, options, AID__OPTIONS_LEAST, "aid_join_options", error);
    if (status == AID_OK)
        status = aid__reserved_check(ours.reserved, "aid_join_options", error);
    if (status == AID_OK)
        status = aid__check_bits(ours.roles, AID_ROLE_PRIVACY + 1, "roles", error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__membership_record record = { .member = member.id, .group = group.id,
                                      .roles = (int64_t)(ours.roles | AID_BIT(AID_ROLE_MEMBER)), .reason = "" };
    const aid__execution execution = { .kind = AID__EVENT_MEMBER_JOINED, .draft = &record,
                                       .decide = membership_decide_join };
    return aid__execute(store, &execution, error);
}

/* ---- leave ---- */

/* In the group's books what is not under way in earnest ends; elsewhere what was only proposed of an offer made here. */
static bool membership_ends_exchange(const aid__model *model, const aid__exchange_row *exchange, aid__row group)
{
    if (exchange->state == AID_EXCHANGE_PROPOSED)
        return exchange->group == group || aid__listing_at(model, exchange->offer)->group == group;
    return exchange->state == AID_EXCHANGE_ACCEPTED && exchange->group == group;
}

static aid_status membership_end_exchanges(aid__command *command, aid__row member, aid__row group, aid_error *error)
{
    aid_store *store = command->store;
    const aid__model *model = &store->model;
    aid_status status = AID_OK;
    for (int side = 0; side < 2; side++) {
        const aid__member_row *row = aid__member_at(model, member);
        aid__row next = side ? row->last_as_helper : row->last_as_requester;
        while (status == AID_OK && next != 0) {
            const aid__exchange_row *exchange = aid__exchange_at(model, next);
            aid__row previous = side ? exchange->previous_of_helper : exchange->previous_of_requester;
            if (membership_ends_exchange(model, exchange, group)) {
                aid__exchange_act_record act = {
                    .exchange = exchange->id, .state = AID_EXCHANGE_VOID, .note = "", .override_reason = "",
                    .request_state = aid__exchange_request_state(model, next, exchange->request, AID_EXCHANGE_VOID,
                                                                 command->at) };
                status = aid__command_emit(command, AID__EVENT_EXCHANGE_CANCELLED, &act, command->subject, error);
            }
            next = previous;
        }
    }
    return status;
}

static aid_status membership_end_listings(aid__command *command, aid__row member, aid__row group, aid_error *error)
{
    const aid__model *model = &command->store->model;
    aid_status status = AID_OK;
    aid__row row = aid__member_at(model, member)->last_listing;
    for (; status == AID_OK && row != 0; row = aid__listing_at(model, row)->previous_of_member) {
        const aid__listing_row *listing = aid__listing_at(model, row);
        if (listing->group != group)
            continue;
        status = aid__listing_end_series(command, row, error);
        if (status != AID_OK || listing->state != AID_LISTING_OPEN)
            continue;
        aid__listing_end_record record = { .listing = listing->id, .state = AID_LISTING_WITHDRAWN, .reason = "" };
        status = aid__command_emit(command,
                                   listing->is_request ? AID__EVENT_REQUEST_WITHDRAWN : AID__EVENT_OFFER_WITHDRAWN,
                                   &record, command->subject, error);
    }
    return status;
}

aid_status aid__membership_end(aid__command *command, aid__row member, aid__row group, aid_error *error)
{
    const aid__model *model = &command->store->model;
    aid__membership_record record = { .member = aid__member_at(model, member)->id,
                                      .group = aid__group_at(model, group)->id, .reason = "" };
    aid_status status = membership_end_exchanges(command, member, group, error);
    if (status == AID_OK)
        status = membership_end_listings(command, member, group, error);
    return status == AID_OK ? aid__command_emit(command, AID__EVENT_MEMBER_LEFT, &record, command->subject, error)
                            : status;
}

static aid_status membership_decide_leave(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__membership_record *record = draft;
    aid__access access = { 0 };
    (void)context;
    aid_status status = membership_rows(store, record, &access, error);
    if (status == AID_OK)
        status = aid__access_check(&store->model, &store->actor, AID__ACT_LEAVE, &access, error);
    if (status == AID_OK && !aid__model_is_active(&store->model, access.subject, access.group))
        status = aid__fail(error, AID_E_STATE, AID_REASON_NOT_MEMBER, "the person is no member of that group");
    command->subject = record->member;
    if (status == AID_OK)
        status = membership_end_exchanges(command, access.subject, access.group, error);
    return status == AID_OK ? membership_end_listings(command, access.subject, access.group, error) : status;
}

aid_status aid_member_leave(aid_store *store, aid_member member, aid_group group, const aid_leave_options *options,
                            aid_error *error)
{
    aid_leave_options ours;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&ours, sizeof ours, options, AID__OPTIONS_LEAST, "aid_leave_options", error);
    if (status == AID_OK)
        status = aid__reserved_check(ours.reserved, "aid_leave_options", error);
    if (status == AID_OK)
        status = aid__text_check(ours.reason, AID_LIMIT_TEXT_BYTES, 1, "reason", error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    const char *reason = aid__text_or_empty(ours.reason);
    aid__membership_record record = { .member = member.id, .group = group.id, .reason = reason,
                                      .author = reason[0] != '\0' ? member.id : 0 };
    const aid__execution execution = { .kind = AID__EVENT_MEMBER_LEFT, .draft = &record,
                                       .decide = membership_decide_leave };
    return aid__execute(store, &execution, error);
}

/* ---- roles ---- */

static uint32_t membership_coordinators(const aid__model *model, aid__row group)
{
    uint32_t count = 0;
    aid__row row = aid__group_at(model, group)->first_membership;
    for (; row != 0; row = aid__membership_at(model, row)->next_of_group)
        count += (aid__membership_at(model, row)->roles & AID_BIT(AID_ROLE_COORDINATOR)) != 0;
    return count;
}

static aid_status membership_decide_roles(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__membership_record *record = draft;
    aid__access access = { 0 };
    (void)context;
    aid_status status = membership_rows(store, record, &access, error);
    if (status == AID_OK)
        status = aid__access_check(&store->model, &store->actor, AID__ACT_SET_ROLES, &access, error);
    if (status != AID_OK)
        return status;
    if (!aid__model_is_active(&store->model, access.subject, access.group))
        return aid__fail(error, AID_E_STATE, AID_REASON_NOT_MEMBER, "the person is no member of that group");
    const uint64_t coordinator = AID_BIT(AID_ROLE_COORDINATOR);
    aid__row row = aid__model_membership(&store->model, access.subject, access.group);
    bool steps_down = (aid__membership_at(&store->model, row)->roles & coordinator) != 0
                      && ((uint64_t)record->roles & coordinator) == 0;
    if (steps_down && membership_coordinators(&store->model, access.group) == 1)
        return aid__fail(error, AID_E_STATE, AID_REASON_ROLE,
                         "the group would be left without a coordinator; name another one first");
    command->subject = record->member;
    return AID_OK;
}

aid_status aid_member_set_roles(aid_store *store, aid_member member, aid_group group, uint64_t roles, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__check_bits(roles, AID_ROLE_PRIVACY + 1, "roles", error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__membership_record record = { .member = member.id, .group = group.id,
                                      .roles = (int64_t)(roles | AID_BIT(AID_ROLE_MEMBER)), .reason = "" };
    const aid__execution execution = { .kind = AID__EVENT_MEMBER_ROLES_SET, .draft = &record,
                                       .decide = membership_decide_roles };
    return aid__execute(store, &execution, error);
}

aid_status aid_member_roles(aid_store *store, aid_member member, aid_group group, uint64_t *out_roles,
                            aid_error *error)
{
    aid__row member_row, group_row;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__pointer_check(out_roles, "out_roles", error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_MEMBER, member.id, &member_row, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_GROUP, group.id, &group_row, error);
    if (status == AID_OK)
        *out_roles = aid__membership_at(&store->model, aid__model_membership(&store->model, member_row, group_row))->roles;
    return status;
}
