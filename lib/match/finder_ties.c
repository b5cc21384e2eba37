/* SPDX-License-Identifier: MIT */
/* Who is connected with whom by help since any moment, while help keeps coming in: the forest of the newest ties
 * (a maximum spanning forest by time), kept in the links of a union-find without path compression. A link carries the
 * time of its tie; on the way to the root times fall, so climbing while the time is late enough leads to the root of
 * those who are connected since then. A new tie is sunk in from both ends and moves older links aside; who hangs below
 * whom is drawn by a hash of the member, which keeps the expected height logarithmic (randomized linking: Goel, Khanna,
 * Larkin, Tarjan, Disjoint set union with randomized linking, SODA 2014).
 *
 * Help that is reversed or undone takes its tie away; then all are tied again. */
#include "match/finder.h"

#include "base/mix.h"
#include <assert.h>

static aid__finder_tie *tie_of(const aid__finder *finder, aid__row member)
{
    return aid__vector_at(&finder->ties, member);
}

static aid__row tie_climb(const aid__finder *finder, aid__row member, int64_t since)
{
    while (tie_of(finder, member)->since >= since)
        member = tie_of(finder, member)->parent;
    return member;
}

bool aid__finder_connected(const aid__finder *finder, aid__row a, aid__row b, int64_t since)
{
    assert(since > INT64_MIN);
    return tie_climb(finder, a, since) == tie_climb(finder, b, since);
}

static void tie_link(aid__finder *finder, aid__row a, aid__row b, int64_t at)
{
    while (a != b) {
        a = tie_climb(finder, a, at);
        b = tie_climb(finder, b, at);
        if (a == b)
            return;
        if (aid__mix(a) > aid__mix(b)) {
            aid__row other = a;
            a = b;
            b = other;
        }
        aid__finder_tie *tie = tie_of(finder, a), old = *tie;
        tie->parent = b;
        tie->since = at;
        if (old.since == INT64_MIN)
            return;
        b = old.parent; /* whom it hung below is still to be linked, as of then */
        at = old.since;
    }
}

static int64_t tie_time(const aid__model *model, aid__row exchange)
{
    if (exchange > aid__model_count(model, AID__TABLE_EXCHANGE))
        return 0;
    const aid__exchange_row *row = aid__exchange_at(model, exchange);
    if (!aid__scene_given(row) || row->requester == row->helper || row->requester == 0) /* 0: a group was helped */
        return 0;
    return aid__scene_when(row);
}

bool aid__finder_tie_again(aid__finder *finder, const aid__model *model, aid__row exchange)
{
    int64_t at = tie_time(model, exchange), *tied = aid__vector_at(&finder->tied, exchange);
    if (at == *tied)
        return true;
    if (*tied != 0)
        return false;
    *tied = at;
    if (at > finder->newest_tie)
        finder->newest_tie = at;
    tie_link(finder, aid__exchange_at(model, exchange)->requester, aid__exchange_at(model, exchange)->helper, at);
    return true;
}

bool aid__finder_tie_all(aid__finder *finder, const aid__model *model)
{
    size_t members = aid__model_count(model, AID__TABLE_MEMBER) + (size_t)1;
    size_t exchanges = aid__model_count(model, AID__TABLE_EXCHANGE) + (size_t)1;
    finder->ties.count = finder->tied.count = 0;
    finder->newest_tie = 0;
    if (!aid__finder_grow(&finder->ties, members) || !aid__finder_grow(&finder->tied, exchanges))
        return false;
    for (aid__row member = 0; member < members; member++)
        *tie_of(finder, member) = (aid__finder_tie){ .parent = member, .since = INT64_MIN };
    for (aid__row row = (aid__row)exchanges - 1; row > 0; row--) /* newest first: what comes later changes little */
        (void)aid__finder_tie_again(finder, model, row);
    return true;
}
