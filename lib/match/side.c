/* SPDX-License-Identifier: MIT */
/* One side of a pair made ready for comparing: what the listing states, else what its member states, else nothing. */
#include "match/context.h"

#include "base/calendar.h"
#include "rules/credit.h"
#include <assert.h>
#include <string.h>

int32_t aid__side_seats(const aid__listing_row *listing)
{
    return listing->seats > 0 ? listing->seats : 1;
}

int32_t aid__side_free_seats(const aid__listing_row *listing)
{
    int32_t left = aid__side_seats(listing) - listing->taken;
    return left > 0 ? left : 0;
}

bool aid__side_is_open(const aid__listing_row *listing, int64_t now)
{
    return listing->state == AID_LISTING_OPEN && (listing->expires == 0 || listing->expires > now);
}

/* H0, as far as one side goes. */
static bool side_consents(const aid__match_context *context, const aid__match_side *side)
{
    const aid__model *model = context->model;
    return side->member->pause_until <= context->now && side->member->matching != AID_NO
           && aid__model_is_active(model, side->listing->member, side->listing->group)
           && aid__side_is_open(side->listing, context->now) && !aid__group_at(model, side->listing->group)->closed;
}

static int32_t side_online(const aid__match_side *side)
{
    switch (side->listing->online) {
    case AID_YES: return AID__SIDE_ONLINE | AID__SIDE_ONLINE_SAID;
    case AID_NO: return AID__SIDE_IN_PERSON;
    default: break;
    }
    switch (side->member->online) { /* a member who says yes helps online *too* */
    case AID_YES: return AID__SIDE_ONLINE | AID__SIDE_ONLINE_SAID | AID__SIDE_IN_PERSON;
    case AID_NO: return AID__SIDE_IN_PERSON;
    default: return AID__SIDE_ONLINE | AID__SIDE_IN_PERSON;
    }
}

static void side_place(aid__match_side *side)
{
    const aid__listing_row *listing = side->listing;
    const aid__member_row *member = side->member;
    side->placed = listing->placed != 0 || member->placed != 0;
    side->latitude = listing->placed ? listing->latitude : member->latitude;
    side->longitude = listing->placed ? listing->longitude : member->longitude;
    int32_t reach = listing->reach_m != 0 ? listing->reach_m : member->reach_m;
    side->reach_m = reach == 0 ? -1 : reach == AID__STATED_ZERO ? 0 : reach;
}

void aid__side_prepare(const aid__match_context *context, aid__row row, aid__match_side *side)
{
    const aid__model *model = context->model;
    const aid__listing_row *listing = aid__listing_at(model, row);
    const aid__member_row *member = aid__member_at(model, listing->member);
    const aid__group_row *group = aid__group_at(model, listing->group);
    uint32_t zone = member->zone != 0 ? member->zone : group->zone;
    *side = (aid__match_side){ .listing = listing, .member = member, .row = row, .week = listing->week,
                               .windows = listing->windows };
    side->zone = zone != 0 && context->zone != NULL ? context->zone(context->zone_context, zone) : NULL;
    side->consents = side_consents(context, side);
    side->languages = listing->languages.count != 0 ? listing->languages : member->languages;
    side->online = side_online(side);
    side_place(side);
    side->unit = listing->unit != 0 ? listing->unit : aid__policy_unit(model, listing->group);
}

aid_status aid__side_offer(aid__match_scene *scene, aid__row offer, aid__match_side *out, aid_error *error)
{
    aid__side_prepare(scene->context, offer, out);
    if (!aid__side_states_time(out))
        out->week = out->member->week;
    if (!aid__side_states_time(out))
        return AID_OK;
    if (scene->hours.count >= UINT32_MAX)
        return aid__fail_memory(error);
    aid__hours *hours = aid__vector_push(&scene->hours);
    if (hours == NULL)
        return aid__fail_memory(error);
    out->hours = (uint32_t)(scene->hours.count - 1);
    aid__side_hours(scene, out, scene->quarter, hours);
    return AID_OK;
}

void aid__side_hours(const aid__match_scene *scene, const aid__match_side *side, int64_t quarter, aid__hours *out)
{
    const aid__model *model = scene->context->model;
    memset(out, 0, sizeof *out);
    if (side->week.count != 0)
        aid__hours_add_week(out, quarter, aid__model_words(model, side->week), side->zone);
    const uint64_t *windows = aid__model_words(model, side->windows);
    for (uint32_t i = 0; i + 1 < side->windows.count; i += 2)
        aid__hours_set(out, quarter, aid__quarter_up((int64_t)windows[i]), aid__quarter_down((int64_t)windows[i + 1]),
                       true);
}

/* The quarters of all open times of a need that comes again, as far as they lie in the hours that are known. */
static void side_times(const aid__match_scene *scene, aid__match_ask *ask)
{
    const aid__model *model = scene->context->model;
    aid__row row = aid__series_at(model, ask->side.listing->series)->last;
    for (; row != 0 && ask->time_count < AID__ASK_TIMES; row = aid__listing_at(model, row)->previous_in_series) {
        const aid__listing_row *listing = aid__listing_at(model, row);
        const uint64_t *window = aid__model_words(model, listing->windows);
        if (!aid__side_is_open(listing, scene->context->now) || aid__side_free_seats(listing) == 0
            || listing->windows.count != 2)
            continue;
        int64_t from = aid__quarter_up((int64_t)window[0]) - scene->quarter;
        int64_t until = aid__quarter_down((int64_t)window[1]) - scene->quarter;
        if (until > AID__HOURS_QUARTERS || until <= 0)
            continue;
        uint16_t *time = ask->times[ask->time_count++];
        time[0] = (uint16_t)(from < 0 ? 0 : from);
        time[1] = (uint16_t)until;
    }
}

/* ---- requests ---- */

/* What the requester may still spend in these books; INT64_MAX where nothing stops them. */
static int64_t side_credit(const aid__match_context *context, const aid__match_ask *ask)
{
    const aid__model *model = context->model;
    const aid__listing_row *listing = ask->side.listing;
    if (ask->side.unit != AID_UNIT_TIME || listing->essential == AID_YES)
        return INT64_MAX;
    aid__terms_row terms;
    aid__terms_in_force(model, listing->group, ask->side.unit, context->now, &terms);
    int64_t left = aid__credit_left(model, listing->member, &terms, context->now);
    if (left == INT64_MAX)
        return left;
    for (aid__row row = ask->side.member->last_as_requester; row != 0;) {
        const aid__exchange_row *exchange = aid__exchange_at(model, row);
        if (exchange->group == listing->group && exchange->unit == ask->side.unit
            && exchange->state >= AID_EXCHANGE_PROPOSED && exchange->state <= AID_EXCHANGE_DISPUTED
            && exchange->payer == 0)
            left -= exchange->minutes - exchange->hold; /* what is held is taken off already */
        row = exchange->previous_of_requester;
    }
    return left;
}

void aid__side_request(aid__match_scene *scene, aid__row request, aid__match_ask *out)
{
    const aid__match_context *context = scene->context;
    memset(out, 0, sizeof *out);
    aid__side_prepare(context, request, &out->side);
    const aid__listing_row *listing = out->side.listing;
    aid__policy_in_force(context->model, listing->group, &out->policy);
    out->minutes = listing->minutes > 0 ? listing->minutes : out->policy.default_minutes;
    out->seats = aid__side_seats(listing);
    out->free_seats = aid__side_free_seats(listing);
    out->generalise = listing->generalise == 0 ? out->policy.generalise
                      : listing->generalise == AID__STATED_ZERO ? 0
                                                                : listing->generalise;
    out->waited_s = (context->now - listing->posted) / AID__SECOND_US;
    out->credit_left = side_credit(context, out);
    memcpy(out->weights, context->weights_given ? context->weights : out->policy.weights, sizeof out->weights);
    for (size_t i = 0; i < AID_TERM_COUNT; i++)
        out->weight_sum += out->weights[i];
    if (aid__side_states_time(&out->side)) {
        out->hours_known = 1;
        aid__side_hours(scene, &out->side, scene->quarter, &out->hours);
    }
    side_times(scene, out);
    aid__kin_ask(scene, out);
}
