/* SPDX-License-Identifier: MIT */
/* Cuts: of the columns that hold two or three of three people, any two share somebody, so their x sum to at most 1 (the
 * subset-row inequalities of M. Jepsen, B. Petersen, S. Spoorendonk, D. Pisinger, Oper. Res. 56, 2008, with three rows;
 * odd sets of J. Edmonds, J. Res. NBS 69B, 1965, where rings are pairs). And packings made out of fractions. */
#include "solve/rings_tree.h"

#include <assert.h>
#include <string.h>

static const double rings_cut_least = 0.03; /* by how much a cut must be broken */

static double rings_cut_x(const aid__rings_tree *tree, uint32_t column)
{
    return aid__rings_lp_value(&tree->lp, column);
}

static void rings_cut_sort(aid__rings_tree *tree)
{
    uint32_t *list = tree->broken.rows;
    for (size_t i = 1; i < tree->broken.count; i++) {
        uint32_t column = list[i];
        double x = rings_cut_x(tree, column);
        size_t at = i;
        for (; at > 0 && rings_cut_x(tree, list[at - 1]) < x; at--)
            list[at] = list[at - 1];
        list[at] = column;
    }
}

bool aid__rings_fractions(aid__rings_tree *tree)
{
    const aid__rings_lp *lp = &tree->lp;
    const uint32_t *head = lp->head.rows;
    tree->broken.count = 0;
    for (uint32_t row = 0; row < lp->rows; row++)
        if (head[row] < lp->columns && rings_cut_x(tree, head[row]) > 1e-3 && rings_cut_x(tree, head[row]) < 0.999 &&
            !aid__rings_push(tree->search, &tree->broken, head[row])) {
            tree->stopped = true;
            return false;
        }
    rings_cut_sort(tree);
    return true;
}

/* Takes a column into the packing in work, unless somebody of it is in it. */
static int64_t rings_cut_take(aid__rings_tree *tree, uint32_t column)
{
    aid__rings_search *search = tree->search;
    const aid__rings_column *it = &search->columns[tree->list[column]];
    if (((const uint8_t *)tree->banned.rows)[column] || aid__rings_marked(search, tree->list[column], false))
        return 0;
    for (uint32_t k = 0; k < it->size; k++)
        search->mark[search->vertices[it->first + k]] = search->stamp;
    if (!aid__rings_push(search, &tree->picked, tree->list[column])) {
        tree->stopped = true;
        return 0;
    }
    return it->value;
}

/* Whole columns, then fractions, the largest first, then what loses least. */
void aid__rings_round(aid__rings_tree *tree)
{
    const aid__rings_lp *lp = &tree->lp;
    const uint32_t *head = lp->head.rows, *broken = tree->broken.rows;
    const int64_t *gain = tree->gain.rows;
    int64_t value = 0, reach = tree->search->fine;
    tree->search->stamp++;
    tree->picked.count = 0;
    for (uint32_t row = 0; row < lp->rows; row++)
        if (head[row] < lp->columns && rings_cut_x(tree, head[row]) >= 0.999)
            value += rings_cut_take(tree, head[row]);
    for (size_t i = 0; i < tree->broken.count; i++)
        value += rings_cut_take(tree, broken[i]);
    for (int pass = 0; pass < 24; pass++, reach *= 2)
        for (uint32_t column = 0; column < tree->columns; column++)
            if (gain[column] >= -reach)
                value += rings_cut_take(tree, column);
    if (value <= tree->best || tree->stopped)
        return;
    tree->plan.count = 0;
    if (!aid__vector_reserve(&tree->plan, tree->picked.count)) {
        tree->stopped = !aid__rings_lack(tree->search);
        return;
    }
    memcpy(tree->plan.rows, tree->picked.rows, tree->picked.count * sizeof(uint32_t));
    tree->plan.count = tree->picked.count;
    tree->best = value;
}

/* Fractions by person. */
static bool rings_cut_index(aid__rings_tree *tree)
{
    const aid__rings_search *search = tree->search;
    const uint32_t *broken = tree->broken.rows;
    uint32_t *first = tree->near_first.rows;
    size_t places = 0;
    memset(first, 0, tree->near_first.count * sizeof *first);
    for (size_t i = 0; i < tree->broken.count; i++) {
        const aid__rings_column *it = &search->columns[tree->list[broken[i]]];
        for (uint32_t k = 0; k < it->size; k++)
            first[search->vertices[it->first + k] + 2]++;
        places += it->size;
    }
    tree->near.count = 0;
    if (!aid__vector_reserve(&tree->near, places))
        return false;
    for (uint32_t person = 0; person < search->people; person++)
        first[person + 2] += first[person + 1];
    for (size_t i = 0; i < tree->broken.count; i++) {
        const aid__rings_column *it = &search->columns[tree->list[broken[i]]];
        for (uint32_t k = 0; k < it->size; k++)
            ((uint32_t *)tree->near.rows)[first[search->vertices[it->first + k] + 1]++] = broken[i];
    }
    tree->near.count = places;
    return true;
}

static unsigned rings_cut_held(const aid__rings_search *search, uint32_t column, const uint32_t trio[3])
{
    const aid__rings_column *it = &search->columns[column];
    unsigned held = 0;
    for (uint32_t k = 0; k < it->size; k++) {
        uint32_t person = search->vertices[it->first + k];
        held += person == trio[0] || person == trio[1] || person == trio[2];
    }
    return held;
}

/* Σ x of the fractions that hold at least two of the three. Each is met with its first of them. */
static double rings_cut_sum(const aid__rings_tree *tree, const uint32_t trio[3])
{
    const uint32_t *first = tree->near_first.rows, *near = tree->near.rows;
    double sum = 0;
    for (int side = 0; side < 2; side++)
        for (uint32_t k = first[trio[side]]; k < first[trio[side] + 1]; k++) {
            const uint32_t column = tree->list[near[k]], before[3] = { trio[0], trio[0], trio[0] };
            if (rings_cut_held(tree->search, column, trio) >= 2 &&
                (side == 0 || rings_cut_held(tree->search, column, before) == 0))
                sum += rings_cut_x(tree, near[k]);
        }
    return sum;
}

/* All columns of the part that hold at least two of the three, rising, as a row. */
static bool rings_cut_add(aid__rings_tree *tree, const uint32_t trio[3])
{
    const aid__rings_search *search = tree->search;
    tree->cut.count = 0;
    for (int side = 0; side < 2; side++)
        for (uint32_t k = search->first_at[trio[side]]; k < search->first_at[trio[side] + 1]; k++) {
            uint32_t column = search->column_at[k], local = ((const uint32_t *)tree->local.rows)[column];
            const uint32_t before[3] = { trio[0], trio[0], trio[0] };
            if (local == 0 || rings_cut_held(search, column, trio) < 2 ||
                (side == 1 && rings_cut_held(search, column, before) > 0))
                continue;
            if (!aid__rings_push(tree->search, &tree->cut, local - 1))
                return false;
            uint32_t *list = tree->cut.rows;
            for (size_t at = tree->cut.count - 1; at > 0 && list[at - 1] > list[at]; at--) {
                uint32_t swap = list[at];
                list[at] = list[at - 1];
                list[at - 1] = swap;
            }
        }
    return aid__rings_lp_add_row(&tree->lp, tree->cut.rows, (uint32_t)tree->cut.count) &&
           aid__vector_push(&tree->price) != NULL;
}

/* The cuts of a person with two others whom fractions bring together, the person being the lowest of them. */
static uint32_t rings_cut_person(aid__rings_tree *tree, uint32_t person, uint32_t most)
{
    const aid__rings_search *search = tree->search;
    const uint32_t *first = tree->near_first.rows, *near = tree->near.rows;
    uint32_t others[64], count = 0, added = 0;
    for (uint32_t k = first[person]; k < first[person + 1]; k++) {
        const aid__rings_column *it = &search->columns[tree->list[near[k]]];
        for (uint32_t v = 0; v < it->size && count < 64; v++) {
            uint32_t other = search->vertices[it->first + v], seen = 0;
            while (seen < count && others[seen] != other)
                seen++;
            if (seen == count && other > person)
                others[count++] = other;
        }
    }
    for (uint32_t a = 0; a < count; a++)
        for (uint32_t b = a + 1; b < count && added < most; b++) {
            const uint32_t trio[3] = { person, others[a], others[b] };
            if (rings_cut_sum(tree, trio) <= 1 + rings_cut_least)
                continue;
            if (!rings_cut_add(tree, trio)) {
                tree->stopped = !aid__rings_lack(tree->search);
                return 0;
            }
            added++;
        }
    return added;
}

uint32_t aid__rings_cut(aid__rings_tree *tree, uint32_t most)
{
    uint32_t added = 0;
    if (tree->broken.count == 0)
        return 0;
    if (!rings_cut_index(tree)) {
        tree->stopped = !aid__rings_lack(tree->search);
        return 0;
    }
    for (uint32_t row = 0; row < tree->people_count && added < most && !tree->stopped; row++)
        added += rings_cut_person(tree, tree->people[row], most - added);
    if (added > 0 && !tree->stopped && !aid__rings_lp_begin(&tree->lp, NULL, 0))
        tree->stopped = !aid__rings_lack(tree->search);
    return added;
}
