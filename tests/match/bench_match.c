/* SPDX-License-Identifier: MIT */
/* How long a run takes: 600 members with calendars and 300 requests in one group, and 1,244 offers and 1,016 requests
 * in 60 groups, the shape of a real time bank. Arguments: requests offers groups skills, to try others. */
#include "community.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef struct bench_shape {
    uint32_t requests, offers, groups, skills;
    bool calendars;
} bench_shape;

static double bench_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static aid__listing_record bench_listing(town *t, const bench_shape *shape, const uint64_t *skills,
                                         const uint64_t *groups, community_dice *dice)
{
    int64_t week[8];
    aid__member_record person = town_member_draft(t);
    for (int i = 0; i < 4; i++) {
        week[2 * i] = (int64_t)dice_below(dice, 160) * 4;
        week[2 * i + 1] = week[2 * i] + 16;
    }
    person.week = (aid__nums){ week, shape->calendars ? 8 : 0 };
    person.week_minutes = shape->calendars ? 300 : 0;
    person.placed = 1;
    person.latitude = (int64_t)dice_below(dice, 900000);
    person.longitude = (int64_t)dice_below(dice, 900000);
    uint64_t group = groups[dice_below(dice, shape->groups)];
    town_add_member(t, person, group);
    uint32_t skill = dice_below(dice, shape->skills), again = dice_below(dice, shape->skills);
    aid__listing_record draft = town_listing_draft(t, person.member, &skills[skill < again ? skill : again]);
    draft.group = group;
    draft.reach_m = 5000;
    return draft;
}

static void bench_run(const bench_shape *shape)
{
    town t;
    community_dice dice = { 7 };
    town_begin(&t);
    uint64_t *groups = calloc(shape->groups, sizeof *groups), *skills = calloc(shape->skills, sizeof *skills);
    if (groups == NULL || skills == NULL)
        abort();
    for (uint32_t i = 0; i < shape->groups; i++)
        groups[i] = town_group_of(&t, AID_GROUP_TIME_BANK, 0);
    for (uint32_t i = 0; i < shape->skills; i++)
        skills[i] = town_skill(&t, i % 8 ? skills[i - i % 8] : 0);
    for (uint32_t i = 0; i < shape->offers; i++)
        town_add_offer(&t, bench_listing(&t, shape, skills, groups, &dice));
    for (uint32_t i = 0; i < shape->requests; i++) {
        aid__listing_record request = bench_listing(&t, shape, skills, groups, &dice);
        const aid__window window = { TOWN_NOW + (int64_t)dice_below(&dice, 600) * TOWN_HOUR, 0 };
        const aid__window windows[] = { { window.from, window.from + 12 * TOWN_HOUR } };
        request.posted = TOWN_NOW - (int64_t)dice_below(&dice, 5000) * AID__MINUTE_US;
        if (shape->calendars)
            request.windows = (aid__windows){ windows, 1 };
        town_add_request(&t, request);
    }
    aid__match_plan plan;
    double begin = bench_seconds();
    matching_plan(&t, &plan);
    double took = bench_seconds() - begin;
    printf("%u requests, %u offers, %u groups%s: %.3f s, %llu pairs, %zu proposals, status %d\n", shape->requests,
           shape->offers, shape->groups, shape->calendars ? ", calendars" : "", took,
           (unsigned long long)plan.totals.pairs, plan.pairs.count, plan.totals.status);
    aid__match_plan_free(&plan);
    town_end(&t);
    free(groups);
    free(skills);
}

int main(int argc, char **argv)
{
    static const bench_shape shapes[] = { { 300, 600, 1, 40, true }, { 1016, 1244, 60, 120, false } };
    bench_shape shape = { 0 };
    if (argc == 5) {
        shape = (bench_shape){ (uint32_t)atol(argv[1]), (uint32_t)atol(argv[2]), (uint32_t)atol(argv[3]),
                               (uint32_t)atol(argv[4]), true };
        bench_run(&shape);
        return 0;
    }
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
        bench_run(&shapes[i]);
    return 0;
}
