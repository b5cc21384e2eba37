/* SPDX-License-Identifier: MIT */
/* Rank by rank; within a rank by filling up evenly, so that nobody's share can grow but at the cost of somebody of the same
 * points with no more (max-min fairness; Bertsekas, Gallager, Data Networks, 2nd edition, section 6.5.2). */
#include "rules/award.h"

/* The highest points below `below`; −1 none. */
static int32_t award_next_rank(const aid__award *awards, size_t count, int32_t below)
{
    int32_t found = -1;
    for (size_t i = 0; i < count; i++)
        if (awards[i].points < below && awards[i].points > found)
            found = awards[i].points;
    return found;
}

/* How many of the rank still want something. */
static int64_t award_open(const aid__award *awards, size_t count, int32_t points)
{
    int64_t open = 0;
    for (size_t i = 0; i < count; i++)
        open += awards[i].points == points && awards[i].given < awards[i].asked;
    return open;
}

/* Each round gives everybody the same, or what little they still want; so a round ends for somebody, or for the budget. */
static int64_t award_rank(int64_t budget, aid__award *awards, size_t count, int32_t points)
{
    for (int64_t open = award_open(awards, count, points); open > 0 && budget > 0; open = award_open(awards, count, points)) {
        int64_t each = budget / open, rest = each == 0 ? budget : 0;
        for (size_t i = 0; i < count && budget > 0; i++) {
            aid__award *award = &awards[i];
            if (award->points != points || award->given == award->asked)
                continue;
            int64_t wants = award->asked - award->given, gets = each != 0 ? each : rest > 0 ? 1 : 0;
            gets = gets < wants ? gets : wants;
            award->given += gets;
            budget -= gets;
        }
    }
    return budget;
}

void aid__award_share(int64_t budget, aid__award *awards, size_t count)
{
    for (size_t i = 0; i < count; i++)
        awards[i].given = 0;
    for (int32_t points = award_next_rank(awards, count, INT32_MAX); points >= 0; points = award_next_rank(awards, count, points))
        budget = award_rank(budget, awards, count, points);
}
