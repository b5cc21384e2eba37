/* SPDX-License-Identifier: MIT */
/* Reading what is known about people: one of them, lists, by reference, by name. */
#include <mutualaid/member.h>

#include "api/handle.h"
#include "base/text.h"
#include <string.h>

static int32_t member_number_out(int32_t value)
{
    return value == 0 ? -1 : value == AID__STATED_ZERO ? 0 : value;
}

static void member_info_clear(const aid_store *store, aid__row row, aid_member_info *info)
{
    const aid__model *model = &store->model;
    const aid__member_row *member = aid__member_at(model, row);
    info->number = row;
    info->group_count = member->group_count;
    info->pause_until = member->pause_until;
    info->placed = member->placed;
    info->latitude = member->latitude;
    info->longitude = member->longitude;
    info->reach_m = member_number_out(member->reach_m);
    info->day_minutes = member_number_out(member->day_minutes);
    info->week_minutes = member_number_out(member->week_minutes);
    info->asks_per_week = member_number_out(member->asks_per_week);
    info->matching = member->matching;
    info->online = member->online;
    info->week_stated = member->week.count != 0;
    if (member->week.count != 0)
        memcpy(info->week.quarter, aid__model_words(model, member->week), sizeof info->week.quarter);
    for (aid__row at = member->first_membership; at != 0; at = aid__membership_at(model, at)->next_of_member)
        if (aid__membership_at(model, at)->active) {
            info->first_group.id = aid__group_at(model, aid__membership_at(model, at)->group)->id;
            break;
        }
}

static aid_status member_info_identity(aid_store *store, aid__row row, aid_member_info *info, aid_error *error)
{
    aid__any_record record;
    aid__gaps gaps;
    aid_status status = aid__store_recall(store, aid__member_at(&store->model, row)->identity_seq, &record, &gaps, error);
    if (status != AID_OK)
        return status;
    info->name = record.member.name;
    info->preferred_name = record.member.preferred_name;
    info->reference = record.member.reference;
    info->birth_band = record.member.birth_band;
    info->languages = record.member.languages;
    info->zone = record.member.zone;
    info->withheld_identity = aid__withheld(&gaps, AID_BIT(AID_CLASS_IDENTITY));
    return AID_OK;
}

static aid_status member_info_contact(aid_store *store, aid__row row, aid_member_info *info, aid_error *error)
{
    aid__any_record record;
    aid__gaps gaps;
    uint64_t seq = aid__member_at(&store->model, row)->contact_seq;
    info->phones = info->emails = info->address = info->preferred_contact = "";
    if (!aid__may_read(store, AID__ACT_READ_CONTACT, row, 0, 0)) {
        info->withheld_contact = AID_BIT(AID_WITHHELD_DENIED);
        return AID_OK;
    }
    if (seq == 0) {
        info->withheld_contact = AID_BIT(AID_WITHHELD_NOT_GIVEN);
        return AID_OK;
    }
    aid_status status = aid__store_recall(store, seq, &record, &gaps, error);
    if (status != AID_OK)
        return status;
    info->phones = record.member.phones;
    info->emails = record.member.emails;
    info->address = record.member.address;
    info->preferred_contact = record.member.preferred_contact;
    info->withheld_contact = aid__withheld(&gaps, AID_BIT(AID_CLASS_CONTACT));
    if (info->placed && (record.member.exact_latitude != 0 || record.member.exact_longitude != 0)) {
        info->latitude = (int32_t)record.member.exact_latitude;
        info->longitude = (int32_t)record.member.exact_longitude;
    }
    return AID_OK;
}

aid_status aid_member_get(aid_store *store, aid_member member, aid_member_info *out_info, aid_error *error)
{
    aid__row row;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_MEMBER, member.id, &row, error);
    if (status != AID_OK)
        return status;
    aid_member_info info = { .struct_size = (uint32_t)sizeof info };
    member_info_clear(store, row, &info);
    status = member_info_identity(store, row, &info, error);
    if (status == AID_OK)
        status = member_info_contact(store, row, &info, error);
    if (status != AID_OK)
        return status;
    return aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_member_info", error);
}

aid_status aid_member_find(aid_store *store, aid_group group, const char *reference, aid_member *out_member,
                           aid_error *error)
{
    aid__row row, in;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__pointer_check(out_member, "out_member", error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_GROUP, group.id, &in, error);
    if (status == AID_OK)
        status = aid__find_reference(store, AID__THING_MEMBER, 0, reference, &row, error);
    if (status == AID_OK && in != 0 && !aid__model_is_active(&store->model, row, in))
        status = aid__fail(error, AID_E_NOT_FOUND, AID_REASON_NOT_MEMBER,
                           "reference: \"%.80s\" is not an active member of that group", reference);
    if (status == AID_OK)
        out_member->id = aid__member_at(&store->model, row)->id;
    return status;
}

aid_status aid_member_list(aid_store *store, aid_member *members, size_t capacity, size_t *out_count, aid_error *error)
{
    aid__list list;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, members, sizeof *members, sizeof *members, capacity, out_count, error);
    if (status != AID_OK)
        return status;
    for (aid__row row = 1; row <= aid__model_count(&store->model, AID__TABLE_MEMBER); row++)
        aid__list_add(&list, &aid__member_at(&store->model, row)->id);
    *out_count = list.count;
    return AID_OK;
}

aid_status aid_member_groups(aid_store *store, aid_member member, aid_group *groups, size_t capacity,
                             size_t *out_count, aid_error *error)
{
    aid__list list;
    aid__row row;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, groups, sizeof *groups, sizeof *groups, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_MEMBER, member.id, &row, error);
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    for (row = aid__member_at(model, row)->first_membership; row != 0; row = aid__membership_at(model, row)->next_of_member)
        if (aid__membership_at(model, row)->active)
            aid__list_add(&list, &aid__group_at(model, aid__membership_at(model, row)->group)->id);
    *out_count = list.count;
    return AID_OK;
}

/* ---- by name ---- */

typedef struct member_filter {
    const aid__model *model;
    aid__row group;
} member_filter;

static bool member_in_group(void *context, uint32_t row)
{
    const member_filter *filter = context;
    return aid__model_is_active(filter->model, row, filter->group);
}

static aid_status member_search_read(aid_store *store, const aid_search_options *options, const char *text,
                                     aid_search_options *ours, aid__row *group, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(ours, sizeof *ours, options, AID__OPTIONS_LEAST, "aid_search_options", error);
    if (status == AID_OK)
        status = aid__reserved_check(ours->reserved, "aid_search_options", error);
    if (status == AID_OK)
        status = aid__text_check(text, AID_LIMIT_TEXT_BYTES, 1, "text", error);
    if (status == AID_OK && (text == NULL || text[0] == '\0'))
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "text: what should be searched for?");
    return status == AID_OK ? aid__handle_row_or_none(store, AID__THING_GROUP, ours->group.id, group, error) : status;
}

static aid_status member_give_hits(aid_store *store, const aid__vector *hits, aid__list *list, aid_error *error)
{
    for (size_t i = 0; i < hits->count; i++) {
        const aid__search_hit *hit = aid__vector_at(hits, i);
        const char *language;
        aid_member_hit row = { .member = { aid__member_at(&store->model, hit->row)->id },
                               .points = hit->points, .kind = hit->kind, .name = "" };
        if (aid__list_wants(list))
            row.name = aid__store_keep_text(store, aid__search_label(store->names, hit->row, hit->label, &language));
        if (row.name == NULL)
            return aid__fail_memory(error);
        aid__list_add(list, &row);
    }
    return AID_OK;
}

aid_status aid_member_search(aid_store *store, const char *name, const aid_search_options *options,
                             aid_member_hit *rows, uint32_t row_size, size_t capacity, size_t *out_count,
                             aid_error *error)
{
    aid_search_options ours;
    member_filter filter = { 0 };
    aid__list list;
    aid__search_index *names;
    aid_status status = member_search_read(store, options, name, &ours, &filter.group, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof *rows, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__names_index(store, &names, error);
    if (status != AID_OK)
        return status;
    filter.model = &store->model;
    const aid__search_query query = { .text = name, .list = 0, .prefix_ok = 1,
                                      .allow = filter.group ? member_in_group : NULL, .context = &filter };
    aid__vector hits;
    aid__vector_init(&hits, &store->memory, sizeof(aid__search_hit));
    status = aid__search_find(names, &query, &hits, SIZE_MAX, error);
    if (status == AID_OK)
        status = member_give_hits(store, &hits, &list, error);
    aid__vector_free(&hits);
    if (status == AID_OK)
        *out_count = list.count;
    return status;
}
