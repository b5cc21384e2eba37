/* SPDX-License-Identifier: MIT */
/* A coordinator's small town: helpers with an offer each, requests of one asker each, over a few skills of one group. */
#ifndef TEST_DESK_H
#define TEST_DESK_H

#include "../store/town.h"

enum { DESK_PEOPLE = 6, DESK_SKILLS = 4, DESK_TOWNS = 60 };

typedef struct desk {
    town town;
    aid_member helpers[DESK_PEOPLE], askers[DESK_PEOPLE];
    aid_offer offers[DESK_PEOPLE];
    aid_request requests[DESK_PEOPLE];
    aid_skill skills[DESK_SKILLS];
    int helper_count, request_count;
} desk;

static inline void desk_begin(desk *d, uint64_t dice)
{
    memset(d, 0, sizeof *d);
    town_open_dice(&d->town, "memory:", 0, dice);
    town_people(&d->town);
    for (int i = 0; i < DESK_SKILLS; i++) {
        char label[16];
        snprintf(label, sizeof label, "Skill %d", i);
        assert_ok(aid_skill_add(d->town.store, AID_WITH(aid_skill_options, .label = label), &d->skills[i], &d->town.error));
    }
}

static inline aid_member desk_member(desk *d)
{
    aid_member member;
    assert_ok(aid_member_enrol(d->town.store, AID_WITH(aid_member_options, .name = "Someone", .group = d->town.street),
                               &member, &d->town.error));
    return member;
}

static inline int desk_helper(desk *d, int first, int second)
{
    const aid_skill both[] = { d->skills[first], d->skills[second] };
    int i = d->helper_count++;
    d->helpers[i] = desk_member(d);
    assert_ok(aid_offer_post(d->town.store, d->helpers[i],
                             AID_WITH(aid_offer_options, .skills = both, .skill_count = first == second ? 1 : 2,
                                      .group = d->town.street),
                             &d->offers[i], &d->town.error));
    return i;
}

static inline int desk_request(desk *d, int skill)
{
    int i = d->request_count++;
    d->town.now += INT64_C(1000000);
    d->askers[i] = desk_member(d);
    assert_ok(aid_request_open(d->town.store, d->askers[i],
                               AID_WITH(aid_request_options, .skill = d->skills[skill], .group = d->town.street),
                               &d->requests[i], &d->town.error));
    return i;
}

static inline aid_match *desk_run(desk *d, const aid_match_options *options)
{
    aid_match *match = NULL;
    assert_ok(aid_match_run(d->town.store, options, &match, &d->town.error));
    return match;
}

static inline void desk_rule(desk *d, aid_match *match, int request, int helper, int32_t ruling)
{
    assert_ok(aid_match_rule(match, d->requests[request], d->offers[helper], ruling, 0, &d->town.error));
}

/* The result takes the place of the old one. */
static inline void desk_repair(desk *d, aid_match **match)
{
    aid_match *repaired = NULL;
    assert_ok(aid_match_repair(*match, NULL, &repaired, &d->town.error));
    aid_match_free(*match);
    *match = repaired;
}

/* Who helps a request: the index of the helper, −1 nobody. */
static inline int desk_who(const desk *d, const aid_match *match, int request)
{
    aid_proposal proposal = { .struct_size = sizeof proposal };
    for (size_t i = 0; aid_match_proposal(match, i, &proposal, NULL) == AID_OK; i++)
        for (int h = 0; h < d->helper_count; h++)
            if (proposal.request.id == d->requests[request].id && proposal.offer.id == d->offers[h].id)
                return h;
    return -1;
}

static inline aid_match_summary desk_summary(const aid_match *match)
{
    aid_match_summary summary = { .struct_size = sizeof summary };
    assert_ok(aid_match_summary_get(match, &summary, NULL));
    return summary;
}

#endif
