/* SPDX-License-Identifier: MIT */
/* The public side of offers; what they do is in listing.c and listing_read.c. */
#include <mutualaid/offer.h>

#include "api/listing_inside.h"
#include <string.h>

void aid_offer_options_init(aid_offer_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

static aid_status offer_read_options(aid_store *store, const aid_offer_options *options, aid__listing_input *out,
                                     aid_error *error)
{
    aid_offer_options ours;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&ours, sizeof ours, options, AID__OPTIONS_LEAST, "aid_offer_options", error);
    if (status == AID_OK)
        status = aid__reserved_check(ours.reserved | ours.reserved2, "aid_offer_options", error);
    if (status != AID_OK)
        return status;
    aid__listing_input input = { AID__LISTING_INPUT_OF(ours), .is_request = false };
    *out = input;
    return AID_OK;
}

aid_status aid_offer_post(aid_store *store, aid_member member, const aid_offer_options *options, aid_offer *out_offer,
                          aid_error *error)
{
    aid__listing_input input;
    aid_status status = offer_read_options(store, options, &input, error);
    return status == AID_OK ? aid__listing_add(store, member, &input, out_offer ? &out_offer->id : NULL, error)
                            : aid__refuse(store, status);
}

aid_status aid_offer_update(aid_store *store, aid_offer offer, const aid_offer_options *options, aid_error *error)
{
    aid__listing_input input;
    aid_status status = offer_read_options(store, options, &input, error);
    return status == AID_OK ? aid__listing_change(store, offer.id, &input, error)
                            : aid__refuse(store, status);
}

aid_status aid_offer_withdraw(aid_store *store, aid_offer offer, const char *reason, aid_error *error)
{
    return aid__listing_withdraw(store, false, offer.id, reason, error);
}

aid_status aid_offer_get(aid_store *store, aid_offer offer, aid_offer_info *out_info, aid_error *error)
{
    aid_request_info info;
    aid_status status = aid__listing_get(store, false, offer.id, &info, error);
    if (status != AID_OK)
        return status;
    aid_offer_info offer_info = {
        .struct_size = (uint32_t)sizeof offer_info, .state = info.state, .withheld = info.withheld,
        .number = info.number, .skill_count = info.skill_count, .window_count = info.window_count,
        .member = info.member, .group = info.group, .skill = info.skill, .posted = info.posted,
        .expires = info.expires, .price = info.price, .week = info.week, .minutes = info.minutes, .seats = info.seats, .taken = info.taken,
        .level = info.level, .placed = info.placed, .latitude = info.latitude, .longitude = info.longitude,
        .reach_m = info.reach_m, .online = info.online, .unit = info.unit, .week_stated = info.week_stated,
        .skills = info.skills, .windows = info.windows, .title = info.title, .text = info.text,
        .languages = info.languages, .credentials = info.credentials, .reference = info.reference,
    };
    return aid__info_write(out_info, &offer_info, sizeof offer_info, AID__OPTIONS_LEAST, "aid_offer_info", error);
}

aid_status aid_offer_find(aid_store *store, aid_group group, const char *reference, aid_offer *out_offer,
                          aid_error *error)
{
    return aid__listing_find(store, false, group, reference, out_offer ? &out_offer->id : NULL, error);
}

aid_status aid_offer_list(aid_store *store, const aid_list_options *options, aid_offer *offers, size_t capacity,
                          size_t *out_count, aid_error *error)
{
    return aid__listing_list(store, false, options, offers ? &offers->id : NULL, capacity, out_count, error);
}
