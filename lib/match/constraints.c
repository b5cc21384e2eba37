/* SPDX-License-Identifier: MIT */
/* May this pair be? Each constraint is a function that says yes or no on its own; the table has them in the order of
 * their numbers, which is also roughly the order of their cost. Safety never relaxes: credential, block, consent. */
#include "match/context.h"

#include "base/calendar.h"
#include "base/geography.h"
#include "rules/clearing.h"
#include <assert.h>
#include <string.h>

enum { CONSTRAINT_TIERS = 4 };

typedef struct constraint_pair {
    aid__match_scene *scene;
    const aid__match_ask *ask;
    const aid__match_side *offer;
    aid__match_facts *facts;
    int32_t timed; /* H8 to H10 are judged together, once; the bits are in `timing` */
    uint64_t timing;
} constraint_pair;

static bool constraint_consent(constraint_pair *pair)
{
    return pair->ask->side.consents && pair->offer->consents;
}

static bool constraint_active(const aid__model *model, int32_t kind, aid__row a, aid__row b)
{
    aid__row row = aid__model_pair(model, kind, a, b);
    return row != 0 && aid__pair_at(model, row)->active;
}

static bool constraint_unmarked(const constraint_pair *pair)
{
    const aid__match_scene *scene = pair->scene;
    return !aid__scene_person(scene, pair->ask->side.listing->member)->marked
           || !aid__scene_person(scene, pair->offer->listing->member)->marked;
}

static bool constraint_self(constraint_pair *pair)
{
    aid__row requester = pair->ask->side.listing->member, helper = pair->offer->listing->member;
    if (requester == helper)
        return false;
    return constraint_unmarked(pair)
           || !constraint_active(pair->scene->context->model, AID__PAIR_HOUSEHOLD, requester, helper);
}

static bool constraint_block(constraint_pair *pair)
{
    const aid__match_context *context = pair->scene->context;
    if (aid__rulings_ban(context->rulings, pair->ask->side.listing->id, pair->offer->listing->id, context->now))
        return false;
    if (constraint_unmarked(pair))
        return true;
    const aid__model *model = pair->scene->context->model;
    aid__row requester = pair->ask->side.listing->member, helper = pair->offer->listing->member;
    if (constraint_active(model, AID__PAIR_BLOCK, requester, helper)
        || constraint_active(model, AID__PAIR_BLOCK, helper, requester))
        return false;
    aid__row ban = aid__model_pair(model, AID__PAIR_BAN, requester, helper);
    const aid__pair_row *row = aid__pair_at(model, ban); /* row 0 is not active */
    return !row->active || (row->until != 0 && row->until <= pair->scene->context->now);
}

static bool constraint_skill(constraint_pair *pair)
{
    aid__match_facts *facts = pair->facts;
    facts->fit = aid__kin_fit(pair->scene, pair->ask, pair->offer->listing, &facts->skill);
    return facts->fit != AID__FIT_NONE;
}

static bool constraint_level(constraint_pair *pair)
{
    int32_t need = pair->ask->side.listing->level, has = pair->offer->listing->level;
    pair->facts->surplus = has > need ? has - need : 0;
    return has == 0 || has >= need;
}

/* When the service can begin and end at most: over its windows; else it is judged as of now. */
static void constraint_service(const constraint_pair *pair, int64_t *out_begin, int64_t *out_end)
{
    const aid__match_context *context = pair->scene->context;
    const aid__match_side *side = &pair->ask->side;
    const uint64_t *windows = aid__model_words(context->model, side->windows);
    int64_t begin = INT64_MAX, end = context->now;
    for (uint32_t i = 0; i + 1 < side->windows.count; i += 2) {
        begin = (int64_t)windows[i] < begin ? (int64_t)windows[i] : begin;
        end = (int64_t)windows[i + 1] > end ? (int64_t)windows[i + 1] : end;
    }
    *out_begin = begin < context->now || begin == INT64_MAX ? context->now : begin;
    *out_end = end;
}

static bool constraint_credential(constraint_pair *pair)
{
    const aid__model *model = pair->scene->context->model;
    const aid__span wanted = pair->ask->side.listing->credentials;
    if (wanted.count == 0)
        return true;
    const uint64_t *codes = aid__model_words(model, wanted);
    int64_t begin, end;
    constraint_service(pair, &begin, &end);
    for (uint32_t i = 0; i < wanted.count; i++) {
        aid__row row = pair->offer->member->first_credential;
        while (row != 0 && aid__credential_at(model, row)->code != codes[i])
            row = aid__credential_at(model, row)->next_of_member;
        const aid__credential_row *held = aid__credential_at(model, row);
        if (row == 0 || held->state != AID_CREDENTIAL_VERIFIED || held->from > begin || (held->until != 0 && held->until < end))
            return false;
    }
    return true;
}

static bool constraint_language(constraint_pair *pair)
{
    const aid__model *model = pair->scene->context->model;
    const aid__span asked = pair->ask->side.languages, spoken = pair->offer->languages;
    pair->facts->language = -1;
    if (asked.count == 0 || spoken.count == 0)
        return true;
    const uint64_t *a = aid__model_words(model, asked), *b = aid__model_words(model, spoken);
    for (uint32_t i = 0; i < asked.count; i++)
        for (uint32_t j = 0; j < spoken.count; j++)
            if (a[i] == b[j]) {
                pair->facts->language = (int32_t)i;
                return true;
            }
    return false;
}

static bool constraint_same_cell(const aid__match_side *a, const aid__match_side *b)
{
    int32_t latitude[2] = { a->latitude, b->latitude }, longitude[2] = { a->longitude, b->longitude };
    for (int i = 0; i < 2; i++)
        aid__place_coarsen(&latitude[i], &longitude[i]);
    return latitude[0] == latitude[1] && longitude[0] == longitude[1];
}

static bool constraint_place(constraint_pair *pair)
{
    const aid__match_side *a = &pair->ask->side, *b = pair->offer;
    aid__match_facts *facts = pair->facts;
    int32_t both = a->online & b->online;
    facts->online = (both & AID__SIDE_ONLINE) && ((a->online | b->online) & AID__SIDE_ONLINE_SAID);
    facts->limit_m = a->reach_m < 0 ? b->reach_m : b->reach_m < 0 || a->reach_m < b->reach_m ? a->reach_m : b->reach_m;
    if (facts->online)
        return true;
    bool known = a->placed && b->placed;
    if (known)
        facts->distance_m = aid__distance_m(a->latitude, a->longitude, b->latitude, b->longitude);
    if (!(both & AID__SIDE_IN_PERSON))
        return false;
    if (!known || facts->limit_m < 0)
        return true;
    return facts->limit_m == 0 ? constraint_same_cell(a, b) : facts->distance_m <= facts->limit_m;
}

static uint64_t constraint_timing(constraint_pair *pair)
{
    if (!pair->timed)
        pair->timing = aid__timing_judge(pair->scene, pair->ask, pair->offer, pair->facts);
    pair->timed = 1;
    return pair->timing;
}

static bool constraint_window(constraint_pair *pair)
{
    const aid__match_ask *ask = pair->ask;
    if (constraint_timing(pair) & AID_BIT(AID_CONSTRAINT_WINDOW))
        return false;
    int64_t cover = aid__series_at(pair->scene->context->model, ask->side.listing->series)->cover;
    return cover == 0 || aid__timing_covered(pair->scene, ask, pair->offer) * INT64_C(1000) >= cover * ask->time_count;
}

/* All times of a need that comes again take one seat of the offer that answers them. */
static bool constraint_has_seat(const constraint_pair *pair)
{
    const aid__match_person *helper = aid__scene_person(pair->scene, pair->offer->listing->member);
    return aid__side_free_seats(pair->offer->listing) > 0
           || (pair->ask->side.listing->series != 0 && helper->met_by == pair->ask->side.listing->member
               && helper->holds == pair->offer->row);
}

static bool constraint_capacity(constraint_pair *pair)
{
    return pair->ask->free_seats > 0 && constraint_has_seat(pair)
           && !(constraint_timing(pair) & AID_BIT(AID_CONSTRAINT_CAPACITY));
}

static bool constraint_busy(constraint_pair *pair)
{
    return !(constraint_timing(pair) & AID_BIT(AID_CONSTRAINT_BUSY));
}

static bool constraint_unit(constraint_pair *pair)
{
    int64_t most = pair->ask->side.listing->price, price = pair->offer->listing->price;
    return pair->ask->side.unit == pair->offer->unit && (most == 0 || price <= most);
}

static bool constraint_credit(constraint_pair *pair)
{
    const aid__match_ask *ask = pair->ask;
    if (ask->credit_left == INT64_MAX)
        return true;
    int64_t left = ask->credit_left;
    for (uint32_t next = aid__scene_person(pair->scene, ask->side.listing->member)->first_pledge; next != 0;) {
        const aid__match_pledge *pledge = aid__vector_at(&pair->scene->pledges, next - 1);
        if (pledge->group == ask->side.listing->group && pledge->unit == ask->side.unit)
            left -= pledge->minutes;
        next = pledge->next;
    }
    return ask->minutes <= left;
}

static bool constraint_asked(constraint_pair *pair)
{
    int32_t most = pair->offer->member->asks_per_week;
    if (most == 0)
        return true;
    return most != AID__STATED_ZERO
           && aid__scene_person(pair->scene, pair->offer->listing->member)->asked < (uint32_t)most;
}

static bool constraint_tier(constraint_pair *pair)
{
    const aid__match_ask *ask = pair->ask;
    int32_t tier = aid__kin_tier(pair->scene->context->model, ask->side.listing->group, pair->offer->listing->group);
    pair->facts->tier = tier;
    if (tier < 0)
        return false;
    assert(tier < CONSTRAINT_TIERS);
    if (tier > 0 && aid__clearing_closed(pair->scene->context->model, ask->side.listing->group, pair->offer->listing->group,
                                         ask->side.unit, pair->scene->context->now)
        && ask->side.listing->essential != AID_YES)
        return false; /* what the two groups agreed on is used up */
    return ask->side.listing->urgency == AID_URGENCY_CRITICAL
           || ask->waited_s >= (int64_t)ask->policy.tier_hours[tier] * 3600;
}

static bool constraint_host(constraint_pair *pair)
{
    const aid__match_context *context = pair->scene->context;
    return context->allow == NULL
           || context->allow(context->allow_context, pair->ask->side.listing->id, pair->offer->listing->id) == 0;
}

static bool (*const constraint_holds[AID__CONSTRAINTS])(constraint_pair *pair) = {
    [AID_CONSTRAINT_CONSENT] = constraint_consent,
    [AID_CONSTRAINT_SELF] = constraint_self,
    [AID_CONSTRAINT_BLOCK] = constraint_block,
    [AID_CONSTRAINT_SKILL] = constraint_skill,
    [AID_CONSTRAINT_LEVEL] = constraint_level,
    [AID_CONSTRAINT_CREDENTIAL] = constraint_credential,
    [AID_CONSTRAINT_LANGUAGE] = constraint_language,
    [AID_CONSTRAINT_PLACE] = constraint_place,
    [AID_CONSTRAINT_WINDOW] = constraint_window,
    [AID_CONSTRAINT_CAPACITY] = constraint_capacity,
    [AID_CONSTRAINT_BUSY] = constraint_busy,
    [AID_CONSTRAINT_UNIT] = constraint_unit,
    [AID_CONSTRAINT_CREDIT] = constraint_credit,
    [AID_CONSTRAINT_ASKED] = constraint_asked,
    [AID_CONSTRAINT_TIER] = constraint_tier,
    [AID_CONSTRAINT_HOST] = constraint_host,
};

uint64_t aid__match_judge(aid__match_scene *scene, const aid__match_ask *ask, const aid__match_side *offer,
                          uint32_t enough, aid__match_facts *facts)
{
    constraint_pair pair = { .scene = scene, .ask = ask, .offer = offer, .facts = facts };
    uint64_t violated = 0;
    uint32_t count = 0;
    memset(facts, 0, sizeof *facts);
    facts->distance_m = facts->limit_m = facts->tier = facts->language = -1;
    /* H14 costs little and fails often: known first, it spares the calendars. Bits are still found in rising order. */
    if (enough > 1 && enough < AID__CONSTRAINTS && !constraint_tier(&pair)) {
        violated |= AID_BIT(AID_CONSTRAINT_TIER);
        count++;
    }
    for (int i = 0; i < AID__CONSTRAINTS && count < enough; i++) {
        if (violated & AID_BIT(i) || constraint_holds[i](&pair))
            continue;
        violated |= AID_BIT(i);
        count++;
    }
    return violated;
}

aid_status aid__match_violated(const aid__match_context *context, aid__row request, aid__row offer,
                               uint64_t *out_violated, aid__match_facts *out_facts, aid_error *error)
{
    const aid__model *model = context->model;
    aid__match_scene scene;
    aid__match_side side;
    aid__match_ask ask;
    aid_status status = aid__scene_pair(&scene, context, aid__listing_at(model, request)->member,
                                        aid__listing_at(model, offer)->member, error);
    if (status != AID_OK)
        return status;
    status = aid__side_offer(&scene, offer, &side, error);
    if (status == AID_OK) {
        aid__side_request(&scene, request, &ask);
        aid__scene_history(&scene, ask.side.listing);
        *out_violated = aid__match_judge(&scene, &ask, &side, AID__CONSTRAINTS, out_facts);
    }
    aid__scene_free(&scene);
    return status;
}
