/* SPDX-License-Identifier: MIT */
/* Packs columns, exactly: branch and bound.
 *
 * A node is a list of columns and a floor that its answer must exceed. Prices bound it; columns that the bound rules
 * out go; what then hangs together no more is solved part by part, each with what the others leave to be desired as its
 * floor. Else the person with the fewest columns left decides: one child per column, and one where she stays out.
 *
 * Lists of open nodes lie on one stack; a node takes off what it has put on. */
#include "solve/rings.h"

#include <assert.h>
#include <string.h>

enum {
    RINGS_SEARCH_ROUNDS = 40, /* of pricing in a node */
    RINGS_SEARCH_DEPTH = 2000 /* deeper nodes are given up */
};

bool aid__rings_lack(aid__rings_search *search)
{
    search->pace->status = aid__fail_memory(search->pace->error);
    return false;
}

uint32_t *aid__rings_at(const aid__rings_search *search, size_t at)
{
    return (uint32_t *)search->stack.rows + at;
}

bool aid__rings_push(aid__rings_search *search, aid__vector *vector, uint32_t number)
{
    uint32_t *row = aid__vector_push(vector);
    if (row == NULL)
        return aid__rings_lack(search);
    *row = number;
    return true;
}

uint32_t aid__rings_root(const aid__rings_search *search, uint32_t column)
{
    return search->vertices[search->columns[column].first];
}

static void rings_search_mark(aid__rings_search *search, uint32_t column)
{
    const aid__rings_column *it = &search->columns[column];
    for (uint32_t i = 0; i < it->size; i++)
        search->mark[search->vertices[it->first + i]] = search->stamp;
}

/* Is anybody (or, with `all`, everybody) of the column marked? */
bool aid__rings_marked(const aid__rings_search *search, uint32_t column, bool all)
{
    const aid__rings_column *it = &search->columns[column];
    for (uint32_t i = 0; i < it->size; i++)
        if ((search->mark[search->vertices[it->first + i]] == search->stamp) != all)
            return !all;
    return all;
}

/* Lists the people of a part's columns behind them. */
bool aid__rings_gather(aid__rings_search *search, aid__rings_part *part)
{
    search->stamp++;
    part->people = search->stack.count;
    part->people_count = 0;
    for (size_t i = 0; i < part->column_count; i++) {
        const aid__rings_column *it = &search->columns[aid__rings_at(search, part->columns)[i]];
        for (uint32_t k = 0; k < it->size; k++) {
            uint32_t person = search->vertices[it->first + k];
            if (search->mark[person] == search->stamp)
                continue;
            search->mark[person] = search->stamp;
            if (!aid__rings_push(search, &search->stack, person))
                return false;
            part->people_count++;
        }
    }
    return true;
}

/* The columns of `part` that may be in a packing worth more than `floor`, as a new part. */
static bool rings_search_sift(aid__rings_search *search, const aid__rings_part *part, int64_t bound_fine, int64_t floor,
                              aid__rings_part *out)
{
    int64_t need = (floor + 1) * search->fine - bound_fine;
    *out = (aid__rings_part) { .columns = search->stack.count };
    for (size_t i = 0, end; i < part->column_count; i = end) {
        uint32_t root = aid__rings_root(search, aid__rings_at(search, part->columns)[i]);
        int64_t best = 0;
        for (end = i; end < part->column_count; end++) {
            uint32_t column = aid__rings_at(search, part->columns)[end];
            if (aid__rings_root(search, column) != root)
                break;
            int64_t gain = aid__rings_column_gain(search, column);
            best = gain > best ? gain : best;
        }
        for (size_t k = i; k < end; k++) {
            uint32_t column = aid__rings_at(search, part->columns)[k];
            if (aid__rings_column_gain(search, column) - best < need)
                continue;
            if (!aid__rings_push(search, &search->stack, column))
                return false;
            out->column_count++;
        }
    }
    return aid__rings_gather(search, out);
}

static uint32_t rings_search_find(uint32_t *parent, uint32_t person)
{
    while (parent[person] != person) {
        parent[person] = parent[parent[person]];
        person = parent[person];
    }
    return person;
}

/* Who hangs together? Afterwards `slot` holds a representative for each person; answers the number of parts. */
static size_t rings_search_unite(aid__rings_search *search, const aid__rings_part *part)
{
    uint32_t *parent = search->slot;
    const uint32_t *people = aid__rings_at(search, part->people);
    size_t parts = part->people_count;
    for (size_t i = 0; i < part->people_count; i++)
        parent[people[i]] = people[i];
    for (size_t i = 0; i < part->column_count; i++) {
        const aid__rings_column *it = &search->columns[aid__rings_at(search, part->columns)[i]];
        uint32_t first = rings_search_find(parent, search->vertices[it->first]);
        for (uint32_t k = 1; k < it->size; k++) {
            uint32_t other = rings_search_find(parent, search->vertices[it->first + k]);
            if (other != first) {
                parent[other] = first;
                parts--;
            }
        }
    }
    for (size_t i = 0; i < part->people_count; i++)
        parent[people[i]] = rings_search_find(parent, people[i]);
    return parts;
}

/* Cuts a part into the parts that do not hang together: one aid__rings_part each, in `out`. */
static bool rings_search_cut(aid__rings_search *search, const aid__rings_part *part, aid__vector *out)
{
    search->stamp++;
    for (size_t i = 0; i < part->people_count; i++) {
        uint32_t leader = search->slot[aid__rings_at(search, part->people)[i]];
        if (search->mark[leader] == search->stamp)
            continue;
        search->mark[leader] = search->stamp;
        aid__rings_part *row = aid__vector_push(out);
        if (row == NULL)
            return aid__rings_lack(search);
        *row = (aid__rings_part) { .people = leader };
    }
    for (size_t k = 0; k < out->count; k++) {
        aid__rings_part *row = aid__vector_at(out, k);
        uint32_t leader = (uint32_t)row->people;
        row->columns = search->stack.count;
        for (size_t i = 0; i < part->column_count; i++) {
            uint32_t column = aid__rings_at(search, part->columns)[i];
            if (search->slot[aid__rings_root(search, column)] != leader)
                continue;
            if (!aid__rings_push(search, &search->stack, column))
                return false;
            row->column_count++;
        }
        row->people = search->stack.count;
        for (size_t i = 0; i < part->people_count; i++) {
            uint32_t person = aid__rings_at(search, part->people)[i];
            if (search->slot[person] != leader)
                continue;
            if (!aid__rings_push(search, &search->stack, person))
                return false;
            row->people_count++;
        }
    }
    return true;
}

/* Solves parts that do not hang together one after the other; the last must make up for what is still missing. */
static int64_t rings_search_parts(aid__rings_search *search, aid__vector *parts, int64_t floor, uint32_t depth)
{
    size_t picked = search->picked.count;
    int64_t value = 0, rest = 0;
    int64_t *bounds = aid__take(parts->allocator, parts->count * sizeof *bounds);
    if (bounds == NULL) {
        aid__rings_lack(search);
        return floor;
    }
    for (size_t k = 0; k < parts->count; k++) {
        int64_t fine;
        bounds[k] = aid__rings_bound(search, aid__vector_at(parts, k), -1, 1, &fine);
        rest += bounds[k];
    }
    for (size_t k = 0; k < parts->count && rest > floor - value; k++) {
        rest -= bounds[k];
        int64_t least = floor - value - rest;
        int64_t one = aid__rings_solve(search, aid__vector_at(parts, k), least, depth + 1);
        value = one > least ? value + one : floor - rest;
        if (one <= least)
            break;
    }
    aid__give(parts->allocator, bounds, parts->count * sizeof *bounds);
    if (value + rest > floor)
        return value;
    search->picked.count = picked;
    return floor;
}

/* The person with the fewest columns, of those who have a price. */
static uint32_t rings_search_choose(aid__rings_search *search, const aid__rings_part *part)
{
    const uint32_t *people = aid__rings_at(search, part->people);
    uint32_t chosen = people[0];
    for (size_t i = 0; i < part->people_count; i++)
        search->slot[people[i]] = 0;
    for (size_t i = 0; i < part->column_count; i++) {
        const aid__rings_column *it = &search->columns[aid__rings_at(search, part->columns)[i]];
        for (uint32_t k = 0; k < it->size; k++)
            search->slot[search->vertices[it->first + k]]++;
    }
    for (size_t i = 1; i < part->people_count; i++) {
        bool priced = search->price[people[i]] > 0, before = search->price[chosen] > 0;
        if (priced != before ? priced : search->slot[people[i]] < search->slot[chosen])
            chosen = people[i];
    }
    return chosen;
}

/* Puts the columns of one person on the stack, best gain first; "none of them" stands among them at −her price. */
static bool rings_search_children(aid__rings_search *search, const aid__rings_part *part, uint32_t person,
                                  size_t *out_first)
{
    size_t first = *out_first = search->stack.count;
    for (size_t i = 0; i <= part->column_count; i++) {
        uint32_t column = AID__RINGS_NONE;
        int64_t gain = -search->price[person];
        if (i < part->column_count) {
            column = aid__rings_at(search, part->columns)[i];
            const aid__rings_column *it = &search->columns[column];
            uint32_t k = 0;
            while (k < it->size && search->vertices[it->first + k] != person)
                k++;
            if (k == it->size)
                continue;
            gain = aid__rings_column_gain(search, column);
        }
        if (!aid__rings_push(search, &search->stack, column))
            return false;
        uint32_t *list = aid__rings_at(search, 0);
        for (size_t at = search->stack.count - 1; at > first; at--) {
            uint32_t before = list[at - 1];
            int64_t other = before == AID__RINGS_NONE ? -search->price[person] : aid__rings_column_gain(search, before);
            if (other >= gain)
                break;
            list[at] = before;
            list[at - 1] = column;
        }
    }
    return true;
}

/* What a child leaves: the columns that touch neither its column nor, when it has none, the person. */
static bool rings_search_leave(aid__rings_search *search, const aid__rings_part *part, uint32_t column, uint32_t person,
                               aid__rings_part *out)
{
    search->stamp++;
    search->mark[person] = search->stamp;
    if (column != AID__RINGS_NONE)
        rings_search_mark(search, column);
    *out = (aid__rings_part) { .columns = search->stack.count };
    for (size_t i = 0; i < part->column_count; i++) {
        uint32_t other = aid__rings_at(search, part->columns)[i];
        if (aid__rings_marked(search, other, false))
            continue;
        if (!aid__rings_push(search, &search->stack, other))
            return false;
        out->column_count++;
    }
    return aid__rings_gather(search, out);
}

void aid__rings_restore(aid__rings_search *search, const aid__rings_part *part, size_t saved)
{
    const uint32_t *people = aid__rings_at(search, part->people);
    for (size_t i = 0; i < part->people_count; i++)
        search->price[people[i]] = *(const int64_t *)aid__vector_at(&search->prices, saved + i);
}

/* A child's answer stands behind the best one so far, if there is one, and takes its place. */
static bool rings_search_replace(aid__rings_search *search, size_t base, size_t before, uint32_t column)
{
    if (column != AID__RINGS_NONE && !aid__rings_push(search, &search->picked, column))
        return false;
    size_t count = search->picked.count - before;
    uint32_t *picked = search->picked.rows;
    if (count > 0)
        memmove(picked + base, picked + before, count * sizeof *picked);
    search->picked.count = base + count;
    return true;
}

/* One child; answers the node's best value so far. */
static int64_t rings_search_child(aid__rings_search *search, const aid__rings_part *part, const uint32_t choice[2],
                                  int64_t best, uint32_t depth, size_t base)
{
    size_t stack = search->stack.count, before = search->picked.count;
    aid__rings_part rest;
    int64_t gain = choice[0] != AID__RINGS_NONE ? search->columns[choice[0]].value : 0;
    if (rings_search_leave(search, part, choice[0], choice[1], &rest)) {
        int64_t value = aid__rings_solve(search, &rest, best - gain, depth + 1);
        if (value > best - gain && rings_search_replace(search, base, before, choice[0]))
            best = value + gain;
    }
    search->stack.count = stack;
    return best;
}

static int64_t rings_search_branch(aid__rings_search *search, const aid__rings_part *part, int64_t bound, int64_t floor,
                                   uint32_t depth)
{
    size_t base = search->picked.count, saved = search->prices.count, first;
    uint32_t person = rings_search_choose(search, part);
    int64_t best = floor;
    if (!rings_search_children(search, part, person, &first))
        return floor;
    size_t end = search->stack.count;
    if (!aid__vector_reserve(&search->prices, part->people_count)) {
        aid__rings_lack(search);
        return floor;
    }
    for (size_t i = 0; i < part->people_count; i++)
        *(int64_t *)aid__vector_push(&search->prices) = search->price[aid__rings_at(search, part->people)[i]];
    for (size_t at = first; at < end && best < bound && aid__rings_pace_go(search->pace, part->column_count); at++) {
        uint32_t choice[2] = { aid__rings_at(search, 0)[at], person };
        best = rings_search_child(search, part, choice, best, depth, base);
        aid__rings_restore(search, part, saved);
    }
    search->prices.count = saved;
    return best;
}

/* What is left after sifting: several parts, or one to branch on. */
static int64_t rings_search_inner(aid__rings_search *search, const aid__rings_part *part, int64_t bound, int64_t floor,
                                  uint32_t depth)
{
    int64_t value = floor;
    if (part->column_count == 0)
        return floor < 0 ? 0 : floor;
    if (rings_search_unite(search, part) == 1)
        return rings_search_branch(search, part, bound, floor, depth);
    aid__vector parts;
    aid__vector_init(&parts, search->stack.allocator, sizeof(aid__rings_part));
    if (rings_search_cut(search, part, &parts))
        value = rings_search_parts(search, &parts, floor, depth);
    aid__vector_free(&parts);
    return value;
}

/* The best packing of a part that is worth more than `floor`: its value, its columns appended to `picked`; or `floor`
 * when there is none (or when the search was stopped). */
int64_t aid__rings_solve(aid__rings_search *search, const aid__rings_part *part, int64_t floor, uint32_t depth)
{
    size_t stack = search->stack.count;
    int64_t bound_fine, value = floor;
    aid__rings_part rest;
    search->nodes++;
    if (part->column_count == 0)
        return floor < 0 ? 0 : floor;
    if (depth >= RINGS_SEARCH_DEPTH) {
        search->pace->status_code = AID_SOLVE_GAP;
        return floor;
    }
    int64_t bound = aid__rings_bound(search, part, floor, RINGS_SEARCH_ROUNDS, &bound_fine);
    if (bound > floor && aid__rings_pace_go(search->pace, part->column_count) &&
        rings_search_sift(search, part, bound_fine, floor, &rest))
        value = rings_search_inner(search, &rest, bound, floor, depth);
    search->stack.count = stack;
    assert(value >= floor);
    return value;
}
