/* SPDX-License-Identifier: MIT */
/* Drawn worlds with everything in them that makes matching hard, and changes to them: for tests that compare two ways
 * of answering. Places round the 180th meridian and the poles (G9), reaches of 0 and without end, people who say nothing,
 * zones whose clocks change (G8), skills under several parents, groups that see each other or do not, help that is reversed.
 *
 *     world w;
 *     world_begin(&w, seed);
 *     for (…)
 *         world_change(&w);   // one event; w.model keeps an undo log, so marks of aid__model_mark work
 *     world_end(&w);
 *
 * The same seed gives the same world on every machine. */
#ifndef AID_TESTS_MATCH_WORLD_H
#define AID_TESTS_MATCH_WORLD_H

#include "community.h"
#include "town_zone.h"

enum { WORLD_MOST = 512, WORLD_SKILLS = 24, WORLD_GROUPS = 6 };

typedef struct world {
    town town;
    community_dice dice;
    aid__zone *zone; /* every named zone is this one */
    uint32_t places; /* how places are drawn in this world */
    uint32_t stated; /* of 8 things that can be said, so many are */
    uint64_t groups[WORLD_GROUPS], skills[WORLD_SKILLS], members[WORLD_MOST], offers[WORLD_MOST], requests[WORLD_MOST],
        exchanges[WORLD_MOST];
    uint32_t group_count, skill_count, member_count, offer_count, request_count, exchange_count;
} world;

static inline uint32_t world_below(world *w, uint32_t n)
{
    return dice_below(&w->dice, n);
}

static inline bool world_states(world *w)
{
    return world_below(w, 8) < w->stated;
}

static inline uint64_t world_pick(world *w, const uint64_t *ids, uint32_t count)
{
    return count == 0 ? 0 : ids[world_below(w, count)];
}

static inline bool world_knows(const world *w, uint64_t id) /* it may have been undone */
{
    aid__row row;
    return id != 0 && aid__model_find(&w->town.model, id, &row) != AID__THING_NONE;
}

static inline uint64_t world_skill(world *w)
{
    uint64_t skill = world_pick(w, w->skills, w->skill_count);
    return world_knows(w, skill) ? skill : w->skills[0];
}

static inline void world_keep(uint64_t *ids, uint32_t *count, uint64_t id)
{
    if (*count < WORLD_MOST)
        ids[(*count)++] = id;
}

/* ---- what can be stated ---- */

enum { WORLD_CITY, WORLD_MERIDIAN, WORLD_NORTH_POLE, WORLD_SOUTH_POLE, WORLD_EARTH, WORLD_POINT, WORLD_PLACES };

static inline void world_place(world *w, int64_t *placed, int64_t *latitude, int64_t *longitude)
{
    int64_t a = world_below(w, 600001), b = world_below(w, 600001);
    *placed = 1;
    switch (w->places) {
    case WORLD_MERIDIAN:
        *latitude = a - 300000;
        *longitude = b < 300000 ? 1800000000 - b : b - 300000 - 1800000000;
        break;
    case WORLD_NORTH_POLE:
    case WORLD_SOUTH_POLE:
        *latitude = (w->places == WORLD_NORTH_POLE ? 1 : -1) * (900000000 - a / 2);
        *longitude = b * 6000 - 1800000000;
        break;
    case WORLD_EARTH:
        *latitude = a * 3000 - 900000000;
        *longitude = b * 6000 - 1800000000;
        break;
    case WORLD_POINT:
        *latitude = 525000000;
        *longitude = 134000000;
        break;
    default:
        *latitude = 525000000 + a;
        *longitude = 134000000 + b;
    }
}

static inline int64_t world_reach(world *w)
{
    static const int64_t reaches[] = { 0, 0, -1, 300, 2000, 5000, 20000, 500000 }; /* −1: a stated 0 */
    return reaches[world_below(w, 8)];
}

static inline const char *world_languages(world *w)
{
    static const char *const languages[] = { "ru", "en", "ru en", "de", "en de ru", "" };
    return languages[world_below(w, 6)];
}

static inline aid__nums world_week(world *w, int64_t week[4])
{
    for (uint32_t i = 0; i < 2; i++) {
        week[2 * i] = (int64_t)world_below(w, 320) + 336 * i;
        week[2 * i + 1] = week[2 * i] + 2 + (int64_t)world_below(w, 14);
    }
    return (aid__nums){ week, 4 };
}

/* ---- people and listings ---- */

static inline void world_describe(world *w, aid__member_record *person, int64_t week[4])
{
    if (world_states(w))
        world_place(w, &person->placed, &person->latitude, &person->longitude);
    if (world_states(w))
        person->reach_m = world_reach(w);
    if (world_states(w))
        person->languages = world_languages(w);
    if (world_states(w))
        person->week = world_week(w, week);
    if (world_states(w) && world_below(w, 2))
        person->zone = "Europe/Somewhere";
    if (world_below(w, 8) == 0)
        person->online = 1 + world_below(w, 2);
    if (world_below(w, 8) == 0)
        person->week_minutes = world_below(w, 2) ? -1 : 90;
    if (world_below(w, 8) == 0)
        person->asks_per_week = 1 + world_below(w, 2);
    if (world_below(w, 16) == 0)
        person->pause_until = TOWN_NOW + ((int64_t)world_below(w, 3) - 1) * TOWN_HOUR;
    if (world_below(w, 16) == 0)
        person->matching = AID_NO;
}

static inline void world_add_member(world *w)
{
    int64_t week[4];
    aid__member_record person = town_member_draft(&w->town);
    world_describe(w, &person, week);
    world_keep(w->members, &w->member_count,
               town_add_member(&w->town, person, world_pick(w, w->groups, w->group_count)));
    if (world_below(w, 3) == 0 && w->group_count > 1)
        town_join(&w->town, person.member, w->groups[1]);
}

typedef struct world_listing {
    uint64_t skills[3];
    int64_t week[4];
    aid__window windows[2];
} world_listing;

static inline aid__listing_record world_draft(world *w, uint64_t member, world_listing *room, bool is_request)
{
    aid__row row = town_row(&w->town, member);
    aid__row in = aid__member_at(&w->town.model, row)->first_membership;
    aid__listing_record draft = town_listing_draft(&w->town, member, room->skills);
    draft.group = aid__group_at(&w->town.model, aid__membership_at(&w->town.model, in)->group)->id;
    draft.skills.count = 1 + world_below(w, 3);
    for (size_t i = 0; i < draft.skills.count; i++)
        room->skills[i] = world_skill(w);
    draft.level = world_below(w, 3) ? 0 : world_below(w, 5);
    draft.minutes = 15 + world_below(w, 180);
    draft.seats = 1 + world_below(w, 2);
    if (world_states(w) && world_below(w, 2))
        world_place(w, &draft.placed, &draft.latitude, &draft.longitude);
    if (world_states(w) && world_below(w, 2))
        draft.reach_m = world_reach(w);
    if (world_states(w) && world_below(w, 2))
        draft.languages = world_languages(w);
    if (world_states(w) && world_below(w, 2))
        draft.week = world_week(w, room->week);
    if (world_states(w) && world_below(w, 2)) { /* soon, or round the change of clocks at the end of March */
        draft.windows = (aid__windows){ room->windows, 1 + world_below(w, 2) };
        for (size_t i = 0; i < 2; i++) {
            room->windows[i].from = TOWN_NOW + (int64_t)world_below(w, 24 * (world_below(w, 3) ? 7 : 90)) * TOWN_HOUR;
            room->windows[i].until = room->windows[i].from + (int64_t)(1 + world_below(w, 30)) * TOWN_HOUR;
        }
    }
    if (world_below(w, 8) == 0)
        draft.online = 1 + world_below(w, 2);
    if (world_below(w, 8) == 0)
        draft.unit = AID_UNIT_VOLUNTEER;
    if (!is_request)
        return draft;
    draft.credentials = world_below(w, 8) ? "" : world_below(w, 2) ? "first-aid" : "first-aid driving";
    draft.generalise = world_below(w, 3) == 0 ? (int64_t)world_below(w, 5) - 1 : 0;
    draft.urgency = 1 + world_below(w, 4);
    draft.posted = TOWN_NOW - (int64_t)world_below(w, 200) * TOWN_HOUR;
    draft.essential = world_below(w, 4) == 0 ? AID_YES : 0;
    return draft;
}

static inline void world_add_listing(world *w, bool is_request)
{
    world_listing room = { { 0 }, { 0 }, { { 0, 0 } } };
    uint64_t member = world_pick(w, w->members, w->member_count);
    if (!world_knows(w, member))
        return;
    aid__listing_record draft = world_draft(w, member, &room, is_request);
    if (is_request)
        world_keep(w->requests, &w->request_count, town_add_request(&w->town, draft));
    else
        world_keep(w->offers, &w->offer_count, town_add_offer(&w->town, draft));
}

/* ---- changes ---- */

static inline void world_update_offer(world *w)
{
    world_listing room = { { 0 }, { 0 }, { { 0, 0 } } };
    uint64_t offer = world_pick(w, w->offers, w->offer_count);
    if (!world_knows(w, offer))
        return;
    const aid__listing_row *row = aid__listing_at(&w->town.model, town_row(&w->town, offer));
    if (row->state != AID_LISTING_OPEN)
        return;
    uint64_t member = aid__member_at(&w->town.model, row->member)->id;
    aid__listing_record draft = world_draft(w, member, &room, false);
    draft.listing = offer;
    town_apply(&w->town, AID__EVENT_OFFER_UPDATED, &draft);
}

static inline void world_withdraw_offer(world *w)
{
    const aid__listing_end_record record = { .listing = world_pick(w, w->offers, w->offer_count),
                                             .state = AID_LISTING_WITHDRAWN, .reason = "" };
    if (world_knows(w, record.listing)
        && aid__listing_at(&w->town.model, town_row(&w->town, record.listing))->state == AID_LISTING_OPEN)
        town_apply(&w->town, AID__EVENT_OFFER_WITHDRAWN, &record);
}

static inline void world_update_member(world *w)
{
    int64_t week[4];
    aid__member_record person = town_member_draft(&w->town);
    person.member = world_pick(w, w->members, w->member_count);
    if (!world_knows(w, person.member))
        return;
    world_describe(w, &person, week);
    town_apply(&w->town, AID__EVENT_MEMBER_UPDATED, &person);
}

static inline void world_help(world *w)
{
    uint64_t a = world_pick(w, w->members, w->member_count), b = world_pick(w, w->members, w->member_count);
    if (a == b || !world_knows(w, a) || !world_knows(w, b))
        return;
    int64_t minutes = 30 + world_below(w, 200);
    if (world_below(w, 8) == 0) { /* the group as a whole was helped */
        aid__exchange_record draft = town_exchange_draft(&w->town, 0, b, minutes);
        draft.state = AID_EXCHANGE_DONE;
        draft.happened = TOWN_NOW - (int64_t)world_below(w, 60 * 24) * TOWN_HOUR;
        town_apply(&w->town, AID__EVENT_EXCHANGE_LOGGED, &draft);
        return;
    }
    if (world_below(w, 4)) {
        int64_t ago = (int64_t)world_below(w, 120 * 24) * TOWN_HOUR;
        world_keep(w->exchanges, &w->exchange_count, town_logged(&w->town, a, b, minutes, TOWN_NOW - ago));
        return;
    }
    aid__exchange_record draft = town_exchange_draft(&w->town, a, b, minutes);
    draft.starts = world_below(w, 2) ? TOWN_NOW + (int64_t)world_below(w, 100) * TOWN_HOUR : 0;
    uint64_t exchange = town_proposed(&w->town, draft);
    if (world_below(w, 2))
        town_accepted(&w->town, exchange);
}

static inline void world_reverse(world *w)
{
    uint64_t exchange = world_pick(w, w->exchanges, w->exchange_count);
    if (!world_knows(w, exchange))
        return;
    const aid__exchange_row *row = aid__exchange_at(&w->town.model, town_row(&w->town, exchange));
    if (row->state != AID_EXCHANGE_DONE)
        return;
    const aid__model *model = &w->town.model;
    const aid__posting lines[] = { { .owner = aid__member_at(model, row->requester)->id, .amount = row->minutes },
                                   { .owner = aid__member_at(model, row->helper)->id, .amount = -row->minutes } };
    const aid__exchange_act_record record = { .exchange = exchange, .state = AID_EXCHANGE_REVERSED,
                                              .group = aid__group_at(model, row->group)->id, .unit = row->unit,
                                              .postings = { lines, 2 }, .note = "", .override_reason = "" };
    town_apply(&w->town, AID__EVENT_EXCHANGE_REVERSED, &record);
}

/* A skill below others drawn before it; `skill` 0: a new one. */
static inline void world_set_skill(world *w, uint32_t at)
{
    uint64_t more[1];
    aid__skill_record record = { .code = "", .typed = "" };
    record.skill = at < w->skill_count ? w->skills[at] : town_id(&w->town);
    if (at < w->skill_count && !world_knows(w, record.skill))
        return;
    record.parent = world_below(w, 4) ? world_pick(w, w->skills, at) : 0;
    more[0] = world_pick(w, w->skills, at);
    if (!world_knows(w, record.parent))
        record.parent = 0;
    if (world_below(w, 3) == 0 && world_knows(w, more[0]) && more[0] != record.parent)
        record.also_under = (aid__ids){ more, 1 };
    town_apply(&w->town, at < w->skill_count ? AID__EVENT_SKILL_UPDATED : AID__EVENT_SKILL_ADDED, &record);
    if (at == w->skill_count)
        w->skills[w->skill_count++] = record.skill;
}

static inline void world_set_zone(world *w)
{
    const aid__group_record record = { .group = world_pick(w, w->groups, w->group_count), .kind = AID_GROUP_TIME_BANK,
                                       .zone = world_below(w, 2) ? "Europe/Somewhere" : "", .languages = "", .name = "",
                                       .topics = "", .text = "", .reference = "" };
    town_apply(&w->town, AID__EVENT_GROUP_UPDATED, &record);
}

static inline void world_mark(world *w)
{
    uint64_t a = world_pick(w, w->members, w->member_count), b = world_pick(w, w->members, w->member_count);
    if (a == b || !world_knows(w, a) || !world_knows(w, b))
        return;
    switch (world_below(w, 3)) {
    case 0: town_pair(&w->town, AID__PAIR_BLOCK, a, b, 0); break;
    case 1: town_credential(&w->town, a, world_below(w, 2) ? "first-aid" : "driving", 0, 0); break;
    default: town_pair(&w->town, AID__PAIR_BAN, a, b, TOWN_NOW + TOWN_HOUR);
    }
}

/* One event, or none where nothing fits. */
static inline void world_change(world *w)
{
    switch (world_below(w, 16)) {
    case 0: world_add_member(w); break;
    case 1: world_update_member(w); break;
    case 2:
    case 3: world_update_offer(w); break;
    case 4: world_withdraw_offer(w); break;
    case 5:
    case 6:
    case 7: world_help(w); break;
    case 8: world_reverse(w); break;
    case 9: world_mark(w); break;
    case 10:
        if (w->skill_count > 1)
            world_set_skill(w, 1 + world_below(w, w->skill_count - 1));
        break;
    case 11:
        if (w->skill_count < WORLD_SKILLS)
            world_set_skill(w, w->skill_count);
        break;
    case 12: world_set_zone(w); break;
    case 13: world_add_listing(w, true); break;
    default: world_add_listing(w, false);
    }
}

/* ---- the whole ---- */

static inline void world_begin(world *w, uint64_t seed)
{
    memset(w, 0, sizeof *w);
    w->dice.state = seed * 7919 + 17;
    town_begin(&w->town);
    w->town.model.recording = 1;
    assert_ok(aid__zone_parse(&w->town.memory, zone_bytes, sizeof zone_bytes, &w->zone, NULL));
    w->places = world_below(w, WORLD_PLACES);
    w->stated = 1 + world_below(w, 8);
    w->groups[w->group_count++] = w->town.group;
    for (uint32_t i = world_below(w, WORLD_GROUPS); i > 0; i--) {
        uint64_t parent = world_below(w, 2) ? world_pick(w, w->groups, w->group_count) : 0;
        w->groups[w->group_count] = town_group_of(&w->town, world_below(w, 4) ? AID_GROUP_TIME_BANK
                                                                              : AID_GROUP_PUBLIC_SERVICE, parent);
        if (world_below(w, 2))
            town_agree(&w->town, w->groups[world_below(w, w->group_count)], w->groups[w->group_count]);
        w->group_count++;
    }
    for (uint32_t i = 1 + world_below(w, 10); i > 0; i--)
        world_set_skill(w, w->skill_count);
    for (uint32_t i = 4 + world_below(w, 40); i > 0; i--)
        world_add_member(w);
    for (uint32_t i = 4 + world_below(w, 60); i > 0; i--)
        world_add_listing(w, false);
    for (uint32_t i = 2; i > 0; i--)
        world_add_listing(w, true);
    for (uint32_t i = world_below(w, 40); i > 0; i--)
        world_help(w);
    aid__model_keep(&w->town.model);
}

static inline void world_end(world *w)
{
    aid__zone_free(&w->town.memory, w->zone);
    town_end(&w->town);
}

static inline const aid__zone *world_zone(void *context, uint32_t symbol)
{
    (void)symbol;
    return ((const world *)context)->zone;
}

static inline aid__match_context world_context(world *w)
{
    aid__match_context context = matching_context(&w->town);
    context.zone = world_zone;
    context.zone_context = w;
    context.seed = 5;
    return context;
}

#endif
