/* SPDX-License-Identifier: MIT */
/* Offers and requests are the same facts seen from two sides; here is what both do. The options of either become one
 * input; bit numbers of their `set` masks agree. */
#ifndef AID_API_LISTING_INSIDE_H
#define AID_API_LISTING_INSIDE_H

#include "api/handle.h"
#include "base/repeat.h"
#include <mutualaid/request.h>

typedef struct aid__listing_input {
    uint64_t set;
    uint64_t group;
    aid_time posted, expires;
    int64_t price;
    aid_week week;
    uint64_t skill_count, window_count;
    aid_skill skill;
    const aid_skill *skills;
    const aid_window *windows;
    int32_t strict_skill, minutes, seats, level, placed, latitude, longitude, exact_place, reach_m, online, unit;
    int32_t urgency, essential, all_seats, generalise, repeat_cover; /* requests only */
    const char *repeats;                                             /* the same */
    const char *skill_text, *title, *text, *languages, *credentials, *reference;
    bool is_request;

    /* worked out */
    const char *languages_canonical, *credentials_canonical;
    aid__nums week_ranges;
    aid__windows windows_given;
    aid__repeat *repeat; /* NULL: it does not come again */
    aid__ids skills_given;
} aid__listing_input;

/* The fields that offer and request options share, by name. */
#define AID__LISTING_INPUT_OF(o)                                                                                     \
    .set = (o).set, .group = (o).group.id, .posted = (o).posted, .expires = (o).expires, .week = (o).week,           \
    .skill_count = (o).skill_count, .window_count = (o).window_count, .skill = (o).skill, .skills = (o).skills,       \
    .windows = (o).windows, .strict_skill = (o).strict_skill, .minutes = (o).minutes, .seats = (o).seats,             \
    .level = (o).level, .placed = (o).placed, .latitude = (o).latitude, .longitude = (o).longitude,                   \
    .exact_place = (o).exact_place, .reach_m = (o).reach_m, .online = (o).online, .unit = (o).unit,                   \
    .skill_text = (o).skill_text, .title = (o).title, .text = (o).text, .languages = (o).languages,                   \
    .credentials = (o).credentials, .reference = (o).reference, .price = (o).price

aid_status aid__listing_add(aid_store *store, aid_member member, aid__listing_input *input, uint64_t *out_handle,
                            aid_error *error);
aid_status aid__listing_change(aid_store *store, uint64_t listing, aid__listing_input *input, aid_error *error);
aid_status aid__listing_withdraw(aid_store *store, bool is_request, uint64_t listing, const char *reason,
                                 aid_error *error);

/* What is known about a listing, for either info struct (the two have the same fields). */
aid_status aid__listing_get(aid_store *store, bool is_request, uint64_t listing, aid_request_info *out,
                            aid_error *error);
aid_status aid__listing_find(aid_store *store, bool is_request, aid_group group, const char *reference,
                             uint64_t *out_handle, aid_error *error);
aid_status aid__listing_list(aid_store *store, bool is_request, const aid_list_options *options, uint64_t *handles,
                             size_t capacity, size_t *out_count, aid_error *error);

/* What comes again, in listing_series.c: completes the draft of a first request, and has those follow that are due. */
aid_status aid__listing_repeat(aid__command *command, const aid__listing_input *input, aid__row member, aid__row group,
                               aid__listing_record *record, aid_error *error);
aid_status aid__listing_repeat_begin(aid__command *command, const void *draft, aid_error *error);
/* No more occurrences come, when this listing is the first of a series of which some would. */
aid_status aid__listing_end_series(aid__command *command, aid__row listing, aid_error *error);
aid_status aid__listing_end_repeat(aid_store *store, uint64_t request, const char *reason, aid_error *error);
/* Proposals of the listing end with it; what is accepted stands. */
aid_status aid__listing_end_proposals(aid__command *command, aid__row listing, aid_error *error);

aid_status aid__listing_repeats(aid_store *store, aid__row listing, const char **out, aid_error *error); /* the rule */

/* The skills of an input as ids: given handles, or the text resolved, which may add a free skill. In listing_skill.c. */
aid_status aid__listing_skills(aid__command *command, aid__listing_input *input, aid__row member, aid__row group,
                               aid__ids *out, aid_error *error);

#endif
