/* SPDX-License-Identifier: MIT */
/* Packing from the outside: scales values and prices, bounds the whole and makes a greedy packing. Branch and cut does
 * the rest. Where columns are too many for that, the search by prices alone solves neighbourhoods of the packing
 * exactly, so that its floor is high when it turns to the whole. */
#include "solve/rings_tree.h"

#include "base/mix.h"
#include <string.h>

enum {
    RINGS_START_ROUNDS = 1500,    /* of pricing the whole */
    RINGS_START_FEW = 400,        /* the same where a linear program follows */
    RINGS_START_RATION = 2000000, /* work for one neighbourhood */
    RINGS_START_AREA = 90,        /* people in a neighbourhood */
    RINGS_START_TREE = 60000      /* columns with which the linear program is quick */
};

/* All columns, and everybody in them. */
static bool rings_start_whole(aid__rings_search *search, aid__rings_part *part)
{
    *part = (aid__rings_part) { .columns = search->stack.count, .column_count = search->column_count };
    for (uint32_t column = 0; column < search->column_count; column++)
        if (!aid__rings_push(search, &search->stack, column))
            return false;
    return aid__rings_gather(search, part);
}

/* Lets a column hold its people, unless one of them is held. */
static int64_t rings_start_hold(aid__rings_search *search, uint32_t column)
{
    const aid__rings_column *it = &search->columns[column];
    for (uint32_t i = 0; i < it->size; i++)
        if (search->holder[search->vertices[it->first + i]] != AID__RINGS_NONE)
            return 0;
    for (uint32_t i = 0; i < it->size; i++)
        search->holder[search->vertices[it->first + i]] = column;
    return it->value;
}

/* Grows a neighbourhood from `person`: whoever shares a column with somebody in it, rings of the incumbent whole. */
static bool rings_start_grow(aid__rings_search *search, uint32_t person, uint64_t seed, aid__rings_part *area)
{
    search->stamp++;
    *area = (aid__rings_part) { .people = search->stack.count };
    search->mark[person] = search->stamp;
    if (!aid__rings_push(search, &search->stack, person))
        return false;
    for (size_t i = area->people; i < search->stack.count; i++) {
        uint32_t at = aid__rings_at(search, 0)[i], held = search->holder[at];
        uint32_t first = search->first_at[at], count = search->first_at[at + 1] - first;
        uint32_t spin = count > 0 ? (uint32_t)(aid__mix(seed + at) % count) : 0;
        for (uint32_t k = 0; k < count + 1; k++) {
            uint32_t column = k == 0 ? held : search->column_at[first + (spin + k) % count];
            if (column == AID__RINGS_NONE || (k > 0 && search->stack.count - area->people >= RINGS_START_AREA))
                continue;
            const aid__rings_column *it = &search->columns[column];
            for (uint32_t v = 0; v < it->size; v++) {
                uint32_t other = search->vertices[it->first + v];
                if (search->mark[other] == search->stamp)
                    continue;
                search->mark[other] = search->stamp;
                if (!aid__rings_push(search, &search->stack, other))
                    return false;
            }
        }
    }
    area->people_count = search->stack.count - area->people;
    return true;
}

/* The columns inside a neighbourhood, and what the incumbent is worth there. */
static bool rings_start_inside(aid__rings_search *search, aid__rings_part *area, int64_t *out_value)
{
    area->columns = search->stack.count;
    *out_value = 0;
    for (size_t i = 0; i < area->people_count; i++) {
        uint32_t person = aid__rings_at(search, area->people)[i];
        for (uint32_t k = search->first_at[person]; k < search->first_at[person + 1]; k++) {
            uint32_t column = search->column_at[k];
            if (aid__rings_root(search, column) != person || !aid__rings_marked(search, column, true))
                continue;
            if (!aid__rings_push(search, &search->stack, column))
                return false;
            area->column_count++;
            if (search->holder[person] == column)
                *out_value += search->columns[column].value;
        }
    }
    return aid__rings_gather(search, area);
}

/* Solves one neighbourhood; answers by how much the incumbent got better. */
static int64_t rings_start_improve(aid__rings_search *search, uint32_t person, uint64_t seed)
{
    size_t stack = search->stack.count, picked = search->picked.count;
    aid__rings_part area;
    int64_t before = 0, after = 0;
    if (rings_start_grow(search, person, seed, &area) && rings_start_inside(search, &area, &before)) {
        search->pace->ration = search->pace->work + RINGS_START_RATION;
        after = aid__rings_solve(search, &area, before, 0);
        search->pace->ration = UINT64_MAX;
    }
    if (after > before) {
        for (size_t i = 0; i < area.people_count; i++)
            search->holder[aid__rings_at(search, area.people)[i]] = AID__RINGS_NONE;
        for (size_t i = picked; i < search->picked.count; i++)
            rings_start_hold(search, ((const uint32_t *)search->picked.rows)[i]);
    }
    search->stack.count = stack;
    search->picked.count = picked;
    return after > before ? after - before : 0;
}

/* A packing to start from: columns in the order of what they gain at the root's prices. */
static int64_t rings_start_greedy(aid__rings_search *search)
{
    int64_t value = 0, most = INT64_MIN;
    for (uint32_t column = 0; column < search->column_count; column++) {
        int64_t gain = aid__rings_column_gain(search, column);
        most = gain > most ? gain : most;
    }
    for (int64_t reach = 0, size = search->fine; reach < INT64_MAX / 4; reach += size, size *= 2)
        for (uint32_t column = 0; column < search->column_count; column++)
            if (aid__rings_column_gain(search, column) >= most - reach)
                value += rings_start_hold(search, column);
    return value;
}

/* Neighbourhood after neighbourhood until none helps for a while. */
static int64_t rings_start_polish(aid__rings_search *search, const aid__rings_part *whole, int64_t value, int64_t bound)
{
    size_t saved = search->prices.count;
    if (!aid__vector_reserve(&search->prices, whole->people_count))
        return aid__rings_lack(search);
    for (size_t i = 0; i < whole->people_count; i++)
        *(int64_t *)aid__vector_push(&search->prices) = search->price[aid__rings_at(search, whole->people)[i]];
    uint32_t idle = 0, patience = 12 + (uint32_t)(4 * whole->people_count / RINGS_START_AREA);
    for (uint64_t seed = 0; value < bound && idle < patience && aid__rings_pace_go(search->pace, 1); seed++) {
        uint32_t person =
            aid__rings_at(search, whole->people)[aid__mix(seed * 0x9E3779B97F4A7C15u) % whole->people_count];
        int64_t better = rings_start_improve(search, person, seed);
        aid__rings_restore(search, whole, saved);
        value += better;
        idle = better > 0 ? 0 : idle + 1;
    }
    search->prices.count = saved;
    return value;
}

/* The answer of a search stands in `picked` if it is better than what is held. */
static void rings_start_take_over(aid__rings_search *search)
{
    for (uint32_t person = 0; person < search->people; person++)
        search->holder[person] = AID__RINGS_NONE;
    for (size_t i = 0; i < search->picked.count; i++)
        rings_start_hold(search, ((const uint32_t *)search->picked.rows)[i]);
    search->picked.count = 0;
}

/* Branch and cut; answers the value. */
static int64_t rings_start_tree(aid__rings_search *search, const aid__rings_part *whole, int64_t value,
                                int64_t *io_bound)
{
    int64_t bound, better = aid__rings_branch(search, whole, value, &bound);
    *io_bound = bound < *io_bound ? bound : *io_bound;
    if (better > value)
        rings_start_take_over(search);
    return better;
}

/* The search by prices; answers the value. */
static int64_t rings_start_search(aid__rings_search *search, const aid__rings_part *whole, int64_t value,
                                  int64_t *io_bound)
{
    int64_t better = aid__rings_solve(search, whole, value, 0);
    if (better > value)
        rings_start_take_over(search);
    if (search->pace->status_code == AID_SOLVE_OPTIMAL && better < *io_bound)
        *io_bound = better;
    return better;
}

/* Bound, start, search. */
static void rings_start_all(aid__rings_search *search, int64_t *out_bound)
{
    aid__rings_part whole;
    int64_t fine;
    if (!rings_start_whole(search, &whole))
        return;
    bool small = search->column_count <= RINGS_START_TREE;
    *out_bound = aid__rings_bound(search, &whole, 0, small ? RINGS_START_FEW : RINGS_START_ROUNDS, &fine);
    int64_t value = rings_start_greedy(search);
    bool go = aid__rings_pace_go(search->pace, 1);
    if (small && go && value < *out_bound)
        value = rings_start_tree(search, &whole, value, out_bound);
    else if (go)
        value = rings_start_polish(search, &whole, value, *out_bound);
    if (value < *out_bound && aid__rings_pace_go(search->pace, 1))
        rings_start_search(search, &whole, value, out_bound);
}

static int64_t rings_start_divisor(int64_t a, int64_t b)
{
    while (b != 0) {
        int64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/* Divides all values by what they have in common, so that bounds can be rounded down to it; sets the price unit so that
 * no sum passes 2^60; starts with prices at which no column gains. */
static int64_t rings_start_scale(aid__rings_search *search, aid__rings_column *columns)
{
    int64_t divisor = 0, most = 1;
    for (uint32_t i = 0; i < search->column_count; i++)
        divisor = rings_start_divisor(columns[i].value, divisor);
    for (uint32_t i = 0; i < search->column_count; i++) {
        columns[i].value /= divisor;
        most = columns[i].value > most ? columns[i].value : most;
    }
    search->fine = 1;
    while (search->fine < 65536 && most <= ((int64_t)1 << 58) / search->fine / (search->people + 1))
        search->fine *= 2;
    for (uint32_t i = 0; i < search->column_count; i++)
        for (uint32_t k = 0; k < columns[i].size; k++) {
            int64_t *price = &search->price[search->vertices[columns[i].first + k]];
            int64_t share = (columns[i].value * search->fine + columns[i].size - 1) / columns[i].size;
            *price = *price < share ? share : *price;
        }
    return divisor;
}

static bool rings_start_take(aid__rings_search *search, size_t places, const aid_allocator *allocator)
{
    size_t people = search->people, word = sizeof(uint32_t), wide = sizeof(int64_t);
    const aid__assign_piece pieces[] = {
        { &search->price, people * wide },          { &search->kept_price, people * wide },
        { &search->move, people * wide },           { &search->mark, people * word },
        { &search->slot, people * word },           { &search->column_at, places * word },
        { &search->first_at, (people + 2) * word },
    };
    if (!aid__assign_cut(allocator, pieces, sizeof pieces / sizeof *pieces, &search->block, &search->block_size))
        return false;
    memset(search->block, 0, search->block_size);
    return true;
}

/* Which columns is each person in? */
static void rings_start_index(aid__rings_search *search)
{
    for (uint32_t column = 0; column < search->column_count; column++)
        for (uint32_t k = 0; k < search->columns[column].size; k++)
            search->first_at[search->vertices[search->columns[column].first + k] + 2]++;
    for (uint32_t person = 0; person < search->people; person++)
        search->first_at[person + 2] += search->first_at[person + 1];
    for (uint32_t column = 0; column < search->column_count; column++)
        for (uint32_t k = 0; k < search->columns[column].size; k++)
            search->column_at[search->first_at[search->vertices[search->columns[column].first + k] + 1]++] = column;
}

aid_status aid__rings_pack(uint32_t people, aid__rings_pace *pace, aid__vector *columns, const aid__vector *vertices,
                           aid__rings_packing *out)
{
    aid__rings_search search = { .columns = columns->rows,
                                 .vertices = vertices->rows,
                                 .column_count = (uint32_t)columns->count,
                                 .people = people,
                                 .holder = out->holder,
                                 .pace = pace };
    const aid_allocator *allocator = columns->allocator;
    out->bound = 0;
    out->nodes = 0;
    for (uint32_t person = 0; person < people; person++)
        out->holder[person] = AID__RINGS_NONE;
    if (columns->count == 0)
        return AID_OK;
    size_t places = 0;
    for (size_t i = 0; i < columns->count; i++)
        places += search.columns[i].size;
    if (!rings_start_take(&search, places, allocator))
        return aid__fail_memory(pace->error);
    rings_start_index(&search);
    int64_t divisor = rings_start_scale(&search, columns->rows);
    aid__vector_init(&search.stack, allocator, sizeof(uint32_t));
    aid__vector_init(&search.prices, allocator, sizeof(int64_t));
    aid__vector_init(&search.picked, allocator, sizeof(uint32_t));
    rings_start_all(&search, &out->bound);
    out->bound *= divisor;
    out->nodes = search.nodes;
    aid__vector_free(&search.stack);
    aid__vector_free(&search.prices);
    aid__vector_free(&search.picked);
    aid__give(allocator, search.block, search.block_size);
    return pace->status;
}
