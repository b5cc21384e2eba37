/* SPDX-License-Identifier: MIT */
/* The Lagrangian bound. People have prices ≥ 0; a column gains its value less the prices of its people. Columns of one
 * root (which are neighbours in every list) exclude each other, so at most the best of them counts:
 *
 *     no packing is worth more than  Σ prices + Σ over roots of max(0, best gain),
 *
 * whatever the prices are. Lowering the sum over the prices is a convex problem: the price of whoever is asked for by
 * more than one goes up, that of whoever is left out goes down, along a direction that remembers the last ones (P.
 * Camerini, L. Fratta, F. Maffioli, On improving relaxation methods by modified gradient techniques, 1975), by B.
 * Polyak's step. At the minimum the bound is that of the linear program. All in integers, so a bound is a proof. */
#include "solve/rings.h"

#include <assert.h>

enum {
    RINGS_BOUND_UNIT = 1024, /* what one person too many or too few counts in a direction */
    RINGS_BOUND_STALL = 8,   /* rounds without a better bound after which less is hoped for */
    RINGS_BOUND_HOPE = 4     /* at first steps aim at this part of the way to the floor */
};

int64_t aid__rings_column_gain(const aid__rings_search *search, uint32_t column)
{
    const aid__rings_column *it = &search->columns[column];
    const uint32_t *people = search->vertices + it->first;
    int64_t gain = it->value * search->fine;
    for (uint32_t i = 0; i < it->size; i++)
        gain -= search->price[people[i]];
    return gain;
}

static const uint32_t *rings_bound_list(const aid__rings_search *search, size_t at)
{
    return (const uint32_t *)search->stack.rows + at;
}

/* The bound at the running prices. `slot` counts how often a person is asked for. */
static int64_t rings_bound_sum(aid__rings_search *search, const aid__rings_part *part)
{
    const uint32_t *list = rings_bound_list(search, part->columns), *people = rings_bound_list(search, part->people);
    int64_t total = 0;
    for (size_t i = 0; i < part->people_count; i++) {
        total += search->price[people[i]];
        search->slot[people[i]] = 0;
    }
    for (size_t i = 0; i < part->column_count;) {
        uint32_t root = search->vertices[search->columns[list[i]].first], best = 0;
        int64_t gain = 0;
        for (; i < part->column_count && search->vertices[search->columns[list[i]].first] == root; i++) {
            int64_t one = aid__rings_column_gain(search, list[i]);
            if (one > gain) {
                gain = one;
                best = list[i];
            }
        }
        total += gain;
        const aid__rings_column *it = &search->columns[best];
        for (uint32_t k = 0; gain > 0 && k < it->size; k++)
            search->slot[search->vertices[it->first + k]]++;
    }
    return total;
}

/* Turns the direction towards what the last sum asks for; answers its squared length. */
static int64_t rings_bound_turn(aid__rings_search *search, const uint32_t *people, size_t count)
{
    int64_t length = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t person = people[i];
        int64_t asked = search->slot[person] > 8 ? 8 : (int64_t)search->slot[person];
        int64_t move = (1 - asked) * RINGS_BOUND_UNIT + search->move[person] * 3 / 4;
        if (search->price[person] == 0 && move > 0)
            move = 0;
        search->move[person] = move;
        length += move * move;
    }
    return length;
}

/* One step along the direction. */
static void rings_bound_step(aid__rings_search *search, const uint32_t *people, size_t count, int64_t pull,
                             int64_t length)
{
    for (size_t i = 0; i < count; i++) {
        int64_t *price = &search->price[people[i]];
        *price -= pull * search->move[people[i]] / length;
        if (*price < 0)
            *price = 0;
    }
}

static void rings_bound_copy(const uint32_t *people, size_t count, const int64_t *from, int64_t *to)
{
    for (size_t i = 0; i < count; i++)
        to[people[i]] = from[people[i]];
}

/* How far a step at this total is to pull: towards the floor, or towards `hope` below the best bound. */
static int64_t rings_bound_pull(const aid__rings_search *search, int64_t total, int64_t best, int64_t hope,
                                int64_t floor)
{
    int64_t aim = best - hope, least = floor * search->fine;
    return total - (aim > least ? aim : least);
}

int64_t aid__rings_bound(aid__rings_search *search, const aid__rings_part *part, int64_t floor, uint32_t rounds,
                         int64_t *out_fine)
{
    const uint32_t *people = rings_bound_list(search, part->people);
    size_t count = part->people_count;
    int64_t best = INT64_MAX, hope = INT64_MAX;
    uint32_t stall = 0;
    for (size_t i = 0; i < count; i++)
        search->move[people[i]] = 0;
    for (uint32_t round = 0; round < rounds; round++) {
        int64_t total = rings_bound_sum(search, part);
        if (round == 0)
            hope = (total - floor * search->fine) / RINGS_BOUND_HOPE;
        if (total < best) {
            stall = round > 0 && total > best - hope / 16 ? stall + 1 : 0;
            best = total;
            rings_bound_copy(people, count, search->price, search->kept_price);
        } else
            stall++;
        if (stall >= RINGS_BOUND_STALL) {
            hope /= 2;
            stall = 0;
            rings_bound_copy(people, count, search->kept_price, search->price);
        }
        int64_t length = rings_bound_turn(search, people, count);
        if (best / search->fine <= floor || length == 0 || hope * 16 < search->fine ||
            !aid__rings_pace_go(search->pace, 3 * part->column_count + count))
            break;
        int64_t pull = rings_bound_pull(search, total, best, hope, floor);
        for (; pull >= (int64_t)1 << 36; pull /= 2)
            length /= 2;
        rings_bound_step(search, people, count, pull * RINGS_BOUND_UNIT, length > 0 ? length : 1);
    }
    rings_bound_copy(people, count, search->kept_price, search->price);
    assert(best >= 0);
    *out_fine = best;
    return best / search->fine;
}
