/* SPDX-License-Identifier: MIT */
/* The smallest community in which somebody could help somebody. */
#ifndef AID_TESTS_MATCH_PAIR_TOWN_H
#define AID_TESTS_MATCH_PAIR_TOWN_H

#include "matching.h"

/* Ana asks, Ben offers, for the same skill, and neither states more. */
typedef struct pair_town {
    town town;
    uint64_t ana, ben, skill;
} pair_town;

static inline void pair_begin(pair_town *p)
{
    town_begin(&p->town);
    p->ana = town_member(&p->town);
    p->ben = town_member(&p->town);
    p->skill = town_skill(&p->town, 0);
}

static inline aid__listing_record pair_draft(pair_town *p, uint64_t member)
{
    return town_listing_draft(&p->town, member, &p->skill);
}

/* What this request and this offer violate; ends the town. */
static inline uint64_t pair_violated(pair_town *p, aid__listing_record request, aid__listing_record offer)
{
    uint64_t r = town_add_request(&p->town, request), o = town_add_offer(&p->town, offer);
    uint64_t mask = violated(&p->town, r, o);
    town_end(&p->town);
    return mask;
}

static inline uint64_t pair_plain(pair_town *p)
{
    return pair_violated(p, pair_draft(p, p->ana), pair_draft(p, p->ben));
}

/* The town again, with this in place of Ben. */
static inline void pair_begin_with(pair_town *p, aid__member_record (*change)(aid__member_record ben))
{
    town_begin(&p->town);
    p->ana = town_member(&p->town);
    p->ben = town_add_member(&p->town, change(town_member_draft(&p->town)), p->town.group);
    p->skill = town_skill(&p->town, 0);
}

#endif
