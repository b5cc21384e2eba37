/* SPDX-License-Identifier: MIT */
/* Drawn communities: the same seed gives the same one, in whatever order its events come. */
#ifndef AID_TESTS_MATCH_COMMUNITY_H
#define AID_TESTS_MATCH_COMMUNITY_H

#include "matching.h"

typedef struct community_dice {
    uint64_t state;
} community_dice;

static inline uint32_t dice_below(community_dice *dice, uint32_t n)
{
    uint64_t x = dice->state += UINT64_C(0x9E3779B97F4A7C15);
    x = (x ^ (x >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    x = (x ^ (x >> 27)) * UINT64_C(0x94D049BB133111EB);
    return (uint32_t)((x ^ (x >> 31)) % n);
}

enum { COMMUNITY_MOST = 64, COMMUNITY_SKILLS = 6, COMMUNITY_GROUPS = 3 };

typedef struct community_shape {
    uint32_t requests, offers, skills, seats, groups;
    bool all_seats; /* some requests want all of their seats */
} community_shape;

typedef struct community {
    town town;
    uint64_t groups[COMMUNITY_GROUPS], skills[COMMUNITY_SKILLS];
    uint64_t requests[COMMUNITY_MOST], offers[COMMUNITY_MOST];
    uint32_t request_count, offer_count;
} community;

/* Draft number `number`: everything about it depends on the seed and that number only. */
static inline aid__listing_record community_draft(community *c, const community_shape *shape, uint64_t seed,
                                                  uint32_t number, bool is_request)
{
    static const char *const languages[] = { "", "ru", "en", "ru en", "en ru" };
    community_dice dice = { seed * 1000003 + number * 2 + is_request };
    uint64_t member = 100000 + 2 * number + is_request;
    aid__member_record person = town_member_draft(&c->town);
    uint64_t group = c->groups[dice_below(&dice, shape->groups)];
    person.member = member;
    town_add_member(&c->town, person, group);
    aid__listing_record draft = town_listing_draft(&c->town, member, &c->skills[dice_below(&dice, shape->skills)]);
    draft.listing = 200000 + 2 * number + is_request;
    draft.group = group;
    draft.level = dice_below(&dice, 4);
    draft.languages = languages[dice_below(&dice, 5)];
    draft.seats = 1 + dice_below(&dice, shape->seats);
    draft.placed = 1;
    draft.latitude = (int64_t)dice_below(&dice, 300000);
    draft.reach_m = 2000;
    if (is_request) {
        draft.urgency = 1 + dice_below(&dice, 4);
        draft.posted = TOWN_NOW - (int64_t)dice_below(&dice, 40) * AID__DAY_US - (int64_t)number * AID__MINUTE_US;
        draft.all_seats = shape->all_seats && dice_below(&dice, 2) ? AID_YES : 0;
    }
    return draft;
}

/* `turn` moves where the drawing begins: other rows, the same community. */
static inline void community_begin(community *c, const community_shape *shape, uint64_t seed, uint32_t turn)
{
    *c = (community){ .request_count = shape->requests, .offer_count = shape->offers };
    town_begin(&c->town);
    c->groups[0] = c->town.group;
    for (size_t i = 1; i < COMMUNITY_GROUPS; i++) {
        c->groups[i] = town_group_of(&c->town, AID_GROUP_MUTUAL_AID, 0);
        town_agree(&c->town, c->groups[i - 1], c->groups[i]);
    }
    for (size_t i = 0; i < COMMUNITY_SKILLS; i++)
        c->skills[i] = town_skill(&c->town, i % 2 ? c->skills[i - 1] : 0);
    for (uint32_t i = 0; i < shape->offers; i++) {
        uint32_t number = (i + turn) % shape->offers;
        c->offers[number] = town_add_offer(&c->town, community_draft(c, shape, seed, number, false));
    }
    for (uint32_t i = 0; i < shape->requests; i++) {
        uint32_t number = (i + turn) % shape->requests;
        c->requests[number] = town_add_request(&c->town, community_draft(c, shape, seed, number, true));
    }
}

#endif
