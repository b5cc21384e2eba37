/* SPDX-License-Identifier: MIT */
/* Groups: what is known of each, finding, lists. */
#include <mutualaid/group.h>

#include "api/handle.h"
#include <string.h>

static void group_info_clear(const aid_store *store, aid__row row, aid_group_info *info)
{
    const aid__model *model = &store->model;
    const aid__group_row *group = aid__group_at(model, row);
    info->kind = group->kind;
    info->presence = group->presence;
    info->member_count = group->member_count;
    info->number = row;
    info->parent.id = aid__group_at(model, group->parent)->id;
    info->founder.id = aid__member_at(model, group->founder)->id;
    info->legal_form = group->legal_form;
    info->sensitive = group->sensitive ? AID_YES : AID_NO;
    info->placed = group->placed;
    info->latitude = group->latitude;
    info->longitude = group->longitude;
    info->closed = (int32_t)group->closed;
}

aid_status aid_group_get(aid_store *store, aid_group group, aid_group_info *out_info, aid_error *error)
{
    aid__row row;
    aid__any_record record;
    aid__gaps gaps;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_GROUP, group.id, &row, error);
    if (status == AID_OK)
        status = aid__store_recall(store, aid__group_at(&store->model, row)->text_seq, &record, &gaps, error);
    if (status != AID_OK)
        return status;
    aid_group_info info = { .struct_size = (uint32_t)sizeof info };
    group_info_clear(store, row, &info);
    info.withheld = aid__withheld(&gaps, UINT64_MAX);
    info.name = record.group.name;
    info.topics = record.group.topics;
    info.text = record.group.text;
    info.reference = record.group.reference;
    info.zone = record.group.zone;
    info.languages = record.group.languages;
    return aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_group_info", error);
}

aid_status aid_group_find(aid_store *store, const char *reference, aid_group *out_group, aid_error *error)
{
    aid__row row;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__pointer_check(out_group, "out_group", error);
    if (status == AID_OK)
        status = aid__find_reference(store, AID__THING_GROUP, 0, reference, &row, error);
    if (status == AID_OK)
        out_group->id = aid__group_at(&store->model, row)->id;
    return status;
}

aid_status aid_group_list(aid_store *store, aid_group *groups, size_t capacity, size_t *out_count, aid_error *error)
{
    aid__list list;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, groups, sizeof *groups, sizeof *groups, capacity, out_count, error);
    if (status != AID_OK)
        return status;
    for (aid__row row = 1; row <= aid__model_count(&store->model, AID__TABLE_GROUP); row++)
        aid__list_add(&list, &aid__group_at(&store->model, row)->id);
    *out_count = list.count;
    return AID_OK;
}

aid_status aid_group_members(aid_store *store, aid_group group, aid_member *members, size_t capacity,
                             size_t *out_count, aid_error *error)
{
    aid__list list;
    aid__row row;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, members, sizeof *members, sizeof *members, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_GROUP, group.id, &row, error);
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    for (row = aid__group_at(model, row)->first_membership; row != 0; row = aid__membership_at(model, row)->next_of_group)
        if (aid__membership_at(model, row)->active)
            aid__list_add(&list, &aid__member_at(model, aid__membership_at(model, row)->member)->id);
    *out_count = list.count;
    return AID_OK;
}

aid_status aid_group_agreements(aid_store *store, aid_group group, aid_group *groups, size_t capacity,
                                size_t *out_count, aid_error *error)
{
    aid__list list;
    aid__row row;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, groups, sizeof *groups, sizeof *groups, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_GROUP, group.id, &row, error);
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    for (aid__row other = 1; other <= aid__model_count(model, AID__TABLE_GROUP); other++)
        if (other != row && aid__agreement_at(model, aid__model_agreement(model, row, other))->active)
            aid__list_add(&list, &aid__group_at(model, other)->id);
    *out_count = list.count;
    return AID_OK;
}
