/* SPDX-License-Identifier: MIT */
/* Offers and requests: reading them. */
#include "api/listing_inside.h"

#include <string.h>

static int32_t listing_number_out(int32_t value)
{
    return value == 0 ? -1 : value == AID__STATED_ZERO ? 0 : value;
}

static void listing_info_clear(const aid__model *model, aid__row row, aid_request_info *info)
{
    const aid__listing_row *listing = aid__listing_at(model, row);
    info->state = listing->state;
    info->number = row;
    info->member.id = aid__member_at(model, listing->member)->id;
    info->group.id = aid__group_at(model, listing->group)->id;
    info->posted = listing->posted;
    info->expires = listing->expires;
    info->minutes = listing->minutes;
    info->seats = listing->seats;
    info->taken = listing->taken;
    info->level = listing->level;
    info->placed = listing->placed;
    info->latitude = listing->latitude;
    info->longitude = listing->longitude;
    info->reach_m = listing_number_out(listing->reach_m);
    info->online = listing->online;
    info->unit = listing->unit;
    info->price = listing->price;
    info->urgency = listing->urgency;
    info->essential = listing->essential;
    info->occurrence = listing->number;
    info->repeat_cover = aid__series_at(model, listing->series)->cover;
    info->series.id = aid__listing_at(model, aid__series_at(model, listing->series)->first)->id;
    info->week_stated = listing->week.count != 0;
    if (listing->week.count != 0)
        memcpy(info->week.quarter, aid__model_words(model, listing->week), sizeof info->week.quarter);
}

static aid_status listing_info_lists(aid_store *store, aid__row row, aid_request_info *info, aid_error *error)
{
    const aid__model *model = &store->model;
    const aid__listing_row *listing = aid__listing_at(model, row);
    aid_skill *skills = aid__arena_take(store->text, (listing->skills.count + 1) * sizeof *skills);
    aid_window *windows = aid__arena_take(store->text, (listing->windows.count / 2 + 1) * sizeof *windows);
    if (skills == NULL || windows == NULL)
        return aid__fail_memory(error);
    for (uint32_t i = 0; i < listing->skills.count; i++)
        skills[i].id = aid__skill_at(model, (aid__row)aid__model_words(model, listing->skills)[i])->id;
    for (uint32_t i = 0; i + 1 < listing->windows.count; i += 2) {
        windows[i / 2].from = (int64_t)aid__model_words(model, listing->windows)[i];
        windows[i / 2].until = (int64_t)aid__model_words(model, listing->windows)[i + 1];
    }
    info->skill_count = listing->skills.count;
    info->skills = skills;
    if (listing->skills.count != 0)
        info->skill = skills[0];
    info->window_count = listing->windows.count / 2;
    info->windows = windows;
    return AID_OK;
}

aid_status aid__listing_get(aid_store *store, bool is_request, uint64_t listing, aid_request_info *out,
                            aid_error *error)
{
    aid__row row;
    aid__any_record record;
    aid__gaps gaps;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__handle_row(store, is_request ? AID__THING_REQUEST : AID__THING_OFFER, listing, &row, error);
    if (status == AID_OK)
        status = aid__store_recall(store, aid__listing_at(&store->model, row)->text_seq, &record, &gaps, error);
    if (status != AID_OK)
        return status;
    memset(out, 0, sizeof *out);
    out->struct_size = (uint32_t)sizeof *out;
    listing_info_clear(&store->model, row, out);
    out->title = record.listing.title;
    out->text = record.listing.text;
    out->languages = record.listing.languages;
    out->credentials = record.listing.credentials;
    out->reference = record.listing.listing == listing ? record.listing.reference : "";
    out->withheld = aid__withheld(&gaps, AID_BIT(AID_CLASS_IDENTITY));
    status = listing_info_lists(store, row, out, error);
    return status == AID_OK ? aid__listing_repeats(store, row, &out->repeats, error) : status;
}

aid_status aid__listing_find(aid_store *store, bool is_request, aid_group group, const char *reference,
                             uint64_t *out_handle, aid_error *error)
{
    aid__row in, row;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__pointer_check(out_handle, is_request ? "out_request" : "out_offer", error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_GROUP, group.id, &in, error);
    if (status == AID_OK)
        status = aid__find_reference(store, is_request ? AID__THING_REQUEST : AID__THING_OFFER, in, reference, &row, error);
    if (status == AID_OK)
        *out_handle = aid__listing_at(&store->model, row)->id;
    return status;
}

/* ---- lists ---- */

typedef struct listing_filter {
    aid_list_options options;
    aid__row group, member, skill;
    bool is_request;
} listing_filter;

static bool listing_has_skill(const aid__model *model, const aid__listing_row *listing, aid__row wanted)
{
    for (uint32_t i = 0; i < listing->skills.count; i++)
        for (aid__row row = (aid__row)aid__model_words(model, listing->skills)[i]; row != 0;
             row = aid__skill_at(model, row)->parent)
            if (row == wanted)
                return true;
    return false;
}

static bool listing_passes(const aid__model *model, const aid__listing_row *listing, const listing_filter *filter)
{
    int32_t state = filter->options.state ? filter->options.state : AID_LISTING_OPEN;
    if ((listing->is_request != 0) != filter->is_request || (state != -1 && listing->state != state))
        return false;
    if ((filter->group && listing->group != filter->group) || (filter->member && listing->member != filter->member))
        return false;
    if (filter->options.expires_before != 0
        && (listing->expires == 0 || listing->expires >= filter->options.expires_before))
        return false;
    return filter->skill == 0 || listing_has_skill(model, listing, filter->skill);
}

static aid_status listing_filter_read(aid_store *store, const aid_list_options *options, listing_filter *filter,
                                      aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&filter->options, sizeof filter->options, options, AID__OPTIONS_LEAST,
                                   "aid_list_options", error);
    if (status == AID_OK)
        status = aid__check_range(filter->options.state, -1, AID_LISTING_EXPIRED, "state", error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_GROUP, filter->options.group.id, &filter->group, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_MEMBER, filter->options.member.id, &filter->member, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_SKILL, filter->options.skill.id, &filter->skill, error);
    return status;
}

aid_status aid__listing_list(aid_store *store, bool is_request, const aid_list_options *options, uint64_t *handles,
                             size_t capacity, size_t *out_count, aid_error *error)
{
    listing_filter filter = { .is_request = is_request };
    aid__list list;
    aid_status status = listing_filter_read(store, options, &filter, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, handles, sizeof *handles, sizeof *handles, capacity, out_count, error);
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_LISTING); row++)
        if (listing_passes(model, aid__listing_at(model, row), &filter))
            aid__list_add(&list, &aid__listing_at(model, row)->id);
    *out_count = list.count;
    return AID_OK;
}
