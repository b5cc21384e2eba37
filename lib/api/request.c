/* SPDX-License-Identifier: MIT */
/* The public side of requests; what they do is in listing.c and listing_read.c. */
#include <mutualaid/request.h>

#include "api/listing_inside.h"
#include <string.h>

void aid_request_options_init(aid_request_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

static aid_status request_read_options(aid_store *store, const aid_request_options *options, aid__listing_input *out,
                                     aid_error *error)
{
    aid_request_options ours;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&ours, sizeof ours, options, AID__OPTIONS_LEAST, "aid_request_options", error);
    if (status == AID_OK)
        status = aid__reserved_check(ours.reserved, "aid_request_options", error);
    if (status != AID_OK)
        return status;
    aid__listing_input input = { AID__LISTING_INPUT_OF(ours), .is_request = true };
    input.urgency = ours.urgency;
    input.essential = ours.essential;
    input.all_seats = ours.all_seats;
    input.generalise = ours.generalise;
    input.repeats = ours.repeats;
    input.repeat_cover = ours.repeat_cover;
    *out = input;
    return AID_OK;
}

aid_status aid_request_open(aid_store *store, aid_member member, const aid_request_options *options, aid_request *out_request,
                          aid_error *error)
{
    aid__listing_input input;
    aid_status status = request_read_options(store, options, &input, error);
    return status == AID_OK ? aid__listing_add(store, member, &input, out_request ? &out_request->id : NULL, error)
                            : aid__refuse(store, status);
}

aid_status aid_request_update(aid_store *store, aid_request request, const aid_request_options *options, aid_error *error)
{
    aid__listing_input input;
    aid_status status = request_read_options(store, options, &input, error);
    return status == AID_OK ? aid__listing_change(store, request.id, &input, error)
                            : aid__refuse(store, status);
}

aid_status aid_request_withdraw(aid_store *store, aid_request request, const char *reason, aid_error *error)
{
    return aid__listing_withdraw(store, true, request.id, reason, error);
}

aid_status aid_request_end_repeat(aid_store *store, aid_request request, const char *reason, aid_error *error)
{
    return aid__listing_end_repeat(store, request.id, reason, error);
}

aid_status aid_request_get(aid_store *store, aid_request request, aid_request_info *out_info, aid_error *error)
{
    aid_request_info info;
    aid_status status = aid__listing_get(store, true, request.id, &info, error);
    if (status != AID_OK)
        return status;
    return aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_request_info", error);
}

aid_status aid_request_find(aid_store *store, aid_group group, const char *reference, aid_request *out_request,
                          aid_error *error)
{
    return aid__listing_find(store, true, group, reference, out_request ? &out_request->id : NULL, error);
}

aid_status aid_request_list(aid_store *store, const aid_list_options *options, aid_request *requests, size_t capacity,
                          size_t *out_count, aid_error *error)
{
    return aid__listing_list(store, true, options, requests ? &requests->id : NULL, capacity, out_count, error);
}
