/* SPDX-License-Identifier: MIT */
/* Branch and cut. A node solves the linear program of the columns that are not banned; its prices, rounded, give a
 * bound in integers, which alone decides; columns that the bound rules out are banned. Cuts are added while they help.
 * Then two people who are together by a fraction are put together for good, or apart (D. Ryan, B. Foster, An integer
 * programming approach to scheduling, 1981). Depth first; the program goes on from where it stands. */
#include "solve/rings_tree.h"

#include <assert.h>
#include <string.h>

enum {
    RINGS_TREE_DEPTH = 1000,
    RINGS_TREE_ROOT_CUTS = 20, /* rounds at the root … */
    RINGS_TREE_CUTS = 2,       /* … and in a node */
    RINGS_TREE_CUT_ROWS = 60,  /* in a round */
    RINGS_TREE_FIRST = 6,      /* tenths of a column for each row, with which the program begins */
    RINGS_TREE_STEPS = 200000  /* of the simplex method: never needed */
};

/* By how much a banned column's cost falls until it is out; costs are up to 1. */
static const double rings_tree_step = 0.1;

static int64_t *rings_tree_gains(const aid__rings_tree *tree)
{
    return tree->gain.rows;
}

static uint8_t *rings_tree_banned(const aid__rings_tree *tree)
{
    return tree->banned.rows;
}

static int64_t rings_tree_value(const aid__rings_tree *tree, uint32_t column)
{
    return tree->search->columns[tree->list[column]].value;
}

/* A column that is in the program's answer goes step by step: prices that jump cost many steps of the simplex method.
 */
static bool rings_tree_ban(aid__rings_tree *tree, uint32_t column)
{
    uint32_t *row = aid__vector_push(&tree->trail);
    double *cost = (double *)tree->lp.cost.rows + column;
    if (row == NULL)
        return aid__rings_lack(tree->search);
    *row = column;
    rings_tree_banned(tree)[column] = 1;
    *cost = aid__rings_lp_value(&tree->lp, column) > 1e-6 ? *cost - rings_tree_step : 0;
    return true;
}

static void rings_tree_forgive(aid__rings_tree *tree, size_t mark)
{
    while (tree->trail.count > mark) {
        uint32_t column = ((const uint32_t *)tree->trail.rows)[--tree->trail.count];
        rings_tree_banned(tree)[column] = 0;
        ((double *)tree->lp.cost.rows)[column] = (double)rings_tree_value(tree, column) * tree->unit;
    }
}

/* The bound at the program's prices, rounded, in price units. */
static int64_t rings_tree_sum(aid__rings_tree *tree)
{
    const aid__rings_lp *lp = &tree->lp;
    const double *real = lp->price.rows;
    const uint32_t *start = lp->start.rows, *rows = lp->row_of.rows;
    int64_t *price = tree->price.rows, *gain = rings_tree_gains(tree), total = 0;
    for (uint32_t row = 0; row < lp->rows; row++) {
        double scaled = real[row] / tree->unit * (double)tree->search->fine;
        price[row] = scaled > 0 ? (int64_t)(scaled + 0.5) : 0;
        total += price[row];
    }
    for (uint32_t column = 0; column < tree->columns;) {
        uint32_t root = aid__rings_root(tree->search, tree->list[column]);
        int64_t best = 0;
        for (; column < tree->columns && aid__rings_root(tree->search, tree->list[column]) == root; column++) {
            gain[column] = rings_tree_value(tree, column) * tree->search->fine;
            for (uint32_t k = start[column]; k < start[column + 1]; k++)
                gain[column] -= price[rows[k]];
            if (gain[column] > best && !rings_tree_banned(tree)[column])
                best = gain[column];
        }
        total += best;
    }
    return total;
}

/* Bans what the bound rules out. */
static bool rings_tree_fix(aid__rings_tree *tree, int64_t bound)
{
    int64_t need = (tree->best + 1) * tree->search->fine - bound;
    const int64_t *gain = rings_tree_gains(tree);
    for (uint32_t i = 0, end; i < tree->columns; i = end) {
        uint32_t root = aid__rings_root(tree->search, tree->list[i]);
        int64_t best = 0;
        for (end = i; end < tree->columns && aid__rings_root(tree->search, tree->list[end]) == root; end++)
            if (gain[end] > best && !rings_tree_banned(tree)[end])
                best = gain[end];
        for (uint32_t k = i; k < end; k++)
            if (!rings_tree_banned(tree)[k] && gain[k] - best < need && !rings_tree_ban(tree, k))
                return false;
    }
    return true;
}

/* Two people whose being together is nearest to one half. */
static bool rings_tree_pair(aid__rings_tree *tree, uint32_t out[2], double *out_sum)
{
    const uint32_t *broken = tree->broken.rows;
    const aid__rings_search *search = tree->search;
    double nearest = 0.4999;
    bool found = false;
    for (size_t i = 0; i < tree->broken.count; i++) {
        const aid__rings_column *it = &search->columns[tree->list[broken[i]]];
        for (uint32_t a = 0; a < it->size; a++)
            for (uint32_t b = a + 1; b < it->size; b++) {
                uint32_t one = search->vertices[it->first + a], two = search->vertices[it->first + b];
                double sum = 0;
                for (size_t k = 0; k < tree->broken.count; k++) {
                    const aid__rings_column *other = &search->columns[tree->list[broken[k]]];
                    unsigned there = 0;
                    for (uint32_t v = 0; v < other->size; v++)
                        there += search->vertices[other->first + v] == one || search->vertices[other->first + v] == two;
                    if (there == 2)
                        sum += aid__rings_lp_value(&tree->lp, broken[k]);
                }
                double from = sum < 0.5 ? 0.5 - sum : sum - 0.5;
                if (from < nearest) {
                    nearest = from;
                    out[0] = one;
                    out[1] = two;
                    *out_sum = sum;
                    found = true;
                }
            }
    }
    return found;
}

/* Bans the columns that hold just one of two people (together), or both (apart). */
static bool rings_tree_say(aid__rings_tree *tree, const uint32_t pair[2], bool together)
{
    const aid__rings_search *search = tree->search;
    for (int side = 0; side < 2; side++)
        for (uint32_t k = search->first_at[pair[side]]; k < search->first_at[pair[side] + 1]; k++) {
            uint32_t local = ((const uint32_t *)tree->local.rows)[search->column_at[k]];
            const aid__rings_column *it = &search->columns[search->column_at[k]];
            if (local == 0 || rings_tree_banned(tree)[local - 1])
                continue;
            bool both = false;
            for (uint32_t v = 0; v < it->size; v++)
                both = both || search->vertices[it->first + v] == pair[1 - side];
            if (both != together && !rings_tree_ban(tree, local - 1))
                return false;
        }
    return true;
}

/* Lets the program run until no banned column is in its answer. */
static bool rings_tree_run(aid__rings_tree *tree)
{
    const aid__rings_lp *lp = &tree->lp;
    for (bool again = true; again;) {
        if (!aid__rings_lp_run(&tree->lp, RINGS_TREE_STEPS))
            return aid__rings_lack(tree->search);
        again = false;
        for (uint32_t row = 0; row < lp->rows; row++) {
            uint32_t column = ((const uint32_t *)lp->head.rows)[row];
            if (column >= tree->columns || !rings_tree_banned(tree)[column] ||
                aid__rings_lp_value(lp, column) <= 1e-6 || ((const double *)lp->cost.rows)[column] < -1)
                continue;
            ((double *)lp->cost.rows)[column] -= rings_tree_step;
            again = true;
        }
    }
    return true;
}

/* Solves, bounds, rounds and fixes; false: nothing better is here. */
static bool rings_tree_settle(aid__rings_tree *tree, bool root)
{
    uint64_t before = tree->lp.work_done;
    tree->stopped = !rings_tree_run(tree) ||
                    !aid__rings_pace_go(tree->search->pace, tree->lp.work_done - before + tree->lp.row_of.count);
    if (tree->stopped)
        return false;
    int64_t bound = rings_tree_sum(tree);
    if (root && bound / tree->search->fine < tree->bound)
        tree->bound = bound / tree->search->fine;
    if (bound / tree->search->fine <= tree->best || !aid__rings_fractions(tree))
        return false;
    aid__rings_round(tree);
    if (tree->stopped || bound / tree->search->fine <= tree->best)
        return false;
    tree->stopped = !rings_tree_fix(tree, bound);
    return !tree->stopped;
}

/* A column is in: those that share people with it are banned. */
static bool rings_tree_put(aid__rings_tree *tree, uint32_t column)
{
    const aid__rings_search *search = tree->search;
    const aid__rings_column *it = &search->columns[tree->list[column]];
    for (uint32_t v = 0; v < it->size; v++) {
        uint32_t person = search->vertices[it->first + v];
        for (uint32_t k = search->first_at[person]; k < search->first_at[person + 1]; k++) {
            uint32_t local = ((const uint32_t *)tree->local.rows)[search->column_at[k]];
            if (local != 0 && local - 1 != column && !rings_tree_banned(tree)[local - 1] &&
                !rings_tree_ban(tree, local - 1))
                return false;
        }
    }
    return true;
}

/* Straight down for a packing to start from: the largest fractions become whole, until nothing is broken. */
static void rings_tree_plunge(aid__rings_tree *tree)
{
    size_t mark = tree->trail.count;
    while (!tree->stopped && rings_tree_settle(tree, false) && tree->broken.count > 0) {
        const uint32_t *broken = tree->broken.rows;
        double largest = aid__rings_lp_value(&tree->lp, broken[0]);
        for (size_t i = 0; i < tree->broken.count && !tree->stopped; i++) {
            double x = aid__rings_lp_value(&tree->lp, broken[i]);
            if (i > 0 && (x < 0.8 || x < largest - 0.05))
                break;
            tree->stopped = !rings_tree_banned(tree)[broken[i]] && !rings_tree_put(tree, broken[i]);
        }
    }
    rings_tree_forgive(tree, mark);
}

/* Remembers where the program stands, to come back to it. */
static bool rings_tree_save(aid__rings_tree *tree, size_t *out_at, uint32_t *out_rows)
{
    *out_at = tree->bases.count;
    *out_rows = tree->lp.rows;
    if (!aid__vector_reserve(&tree->bases, tree->lp.rows))
        return aid__rings_lack(tree->search);
    memcpy((uint32_t *)tree->bases.rows + *out_at, tree->lp.head.rows, tree->lp.rows * sizeof(uint32_t));
    tree->bases.count += tree->lp.rows;
    return true;
}

static bool rings_tree_return(aid__rings_tree *tree, size_t at, uint32_t rows)
{
    return aid__rings_lp_begin(&tree->lp, (const uint32_t *)tree->bases.rows + at, rows) ||
           aid__rings_lack(tree->search);
}

static void rings_tree_node(aid__rings_tree *tree, uint32_t depth);

static void rings_tree_branch(aid__rings_tree *tree, uint32_t depth)
{
    uint32_t pair[2] = { 0, 0 }, rows;
    double sum = 0;
    size_t at;
    if (!rings_tree_pair(tree, pair, &sum) || depth >= RINGS_TREE_DEPTH) {
        tree->unclear = true; /* rounding noise: others must decide */
        return;
    }
    tree->stopped = !rings_tree_save(tree, &at, &rows);
    for (int child = 0; child < 2 && !tree->stopped; child++) {
        size_t mark = tree->trail.count;
        tree->stopped = child == 1 && !rings_tree_return(tree, at, rows);
        tree->stopped = tree->stopped || !rings_tree_say(tree, pair, (sum >= 0.5) == (child == 0));
        if (!tree->stopped)
            rings_tree_node(tree, depth + 1);
        rings_tree_forgive(tree, mark);
    }
    tree->bases.count = at;
}

/* At the root a packing is looked for first, and what it rules out goes. */
static bool rings_tree_start(aid__rings_tree *tree)
{
    size_t at;
    uint32_t rows;
    if (!rings_tree_save(tree, &at, &rows))
        return false;
    rings_tree_plunge(tree);
    bool good = !tree->stopped && rings_tree_return(tree, at, rows);
    tree->bases.count = at;
    return good;
}

static void rings_tree_node(aid__rings_tree *tree, uint32_t depth)
{
    tree->search->nodes++;
    for (uint32_t rounds = depth == 0 ? RINGS_TREE_ROOT_CUTS : RINGS_TREE_CUTS;; rounds--) {
        if (!rings_tree_settle(tree, depth == 0))
            return;
        if (rounds == 0 || aid__rings_cut(tree, RINGS_TREE_CUT_ROWS) == 0 || tree->stopped)
            break;
    }
    if (depth == 0 && !tree->stopped)
        tree->stopped = !rings_tree_start(tree);
    if (!tree->stopped && (depth > 0 || rings_tree_settle(tree, true)))
        rings_tree_branch(tree, depth);
}

static void rings_tree_free(aid__rings_tree *tree)
{
    aid__vector *all[] = { &tree->price, &tree->gain,       &tree->banned, &tree->trail, &tree->local,  &tree->broken,
                           &tree->near,  &tree->near_first, &tree->cut,    &tree->plan,  &tree->picked, &tree->bases };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        aid__vector_free(all[i]);
    if (tree->opened)
        aid__rings_lp_close(&tree->lp);
}

/* Rows are the part's people; the program is filled. */
static bool rings_tree_open(aid__rings_tree *tree, const aid_allocator *allocator)
{
    aid__rings_search *search = tree->search;
    aid__vector start, rows;
    int64_t most = 1;
    aid__vector_init(&start, allocator, sizeof(uint32_t));
    aid__vector_init(&rows, allocator, sizeof(uint32_t));
    for (uint32_t row = 0; row < tree->people_count; row++)
        search->slot[tree->people[row]] = row;
    bool good = aid__vector_push(&start) != NULL;
    for (uint32_t column = 0; good && column < tree->columns; column++) {
        const aid__rings_column *it = &search->columns[tree->list[column]];
        for (uint32_t k = 0; good && k < it->size; k++)
            good = aid__rings_push(search, &rows, search->slot[search->vertices[it->first + k]]);
        good = good && aid__rings_push(search, &start, (uint32_t)rows.count);
        most = it->value > most ? it->value : most;
    }
    tree->opened = good;
    good = good && aid__rings_lp_open(&tree->lp, allocator, tree->people_count, tree->columns, start.rows, rows.rows);
    tree->unit = 1.0 / (double)most;
    tree->lp.most = 2;
    for (uint32_t column = 0; good && column < tree->columns; column++)
        ((double *)tree->lp.cost.rows)[column] = (double)rings_tree_value(tree, column) * tree->unit;
    aid__vector_free(&start);
    aid__vector_free(&rows);
    return good;
}

static bool rings_tree_take(aid__rings_tree *tree, const aid_allocator *allocator)
{
    const struct {
        aid__vector *vector;
        size_t row_size, count;
    } all[] = { { &tree->price, sizeof(int64_t), tree->people_count },
                { &tree->gain, sizeof(int64_t), tree->columns },
                { &tree->banned, 1, tree->columns },
                { &tree->trail, sizeof(uint32_t), 0 },
                { &tree->local, sizeof(uint32_t), tree->search->column_count },
                { &tree->broken, sizeof(uint32_t), 0 },
                { &tree->near_first, sizeof(uint32_t), tree->search->people + (size_t)2 },
                { &tree->near, sizeof(uint32_t), 0 },
                { &tree->cut, sizeof(uint32_t), 0 },
                { &tree->plan, sizeof(uint32_t), 0 },
                { &tree->picked, sizeof(uint32_t), 0 },
                { &tree->bases, sizeof(uint32_t), 0 } };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        aid__vector_init(all[i].vector, allocator, all[i].row_size);
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        if (!aid__vector_reserve(all[i].vector, all[i].count + 1))
            return aid__rings_lack(tree->search);
        memset(all[i].vector->rows, 0, all[i].count * all[i].row_size);
        all[i].vector->count = all[i].count;
    }
    for (uint32_t column = 0; column < tree->columns; column++)
        ((uint32_t *)tree->local.rows)[tree->list[column]] = column + 1;
    return true;
}

/* The columns that gain least below nothing at the running prices, a few for each row: the program begins with these.
 * The rest are marked in `banned`, for the moment. */
static void rings_tree_narrow(aid__rings_tree *tree)
{
    size_t wanted = (size_t)tree->people_count * RINGS_TREE_FIRST / 10, count = 0;
    int64_t reach = tree->search->fine;
    for (; count < wanted && count < tree->columns; reach += reach / 4 + 1) {
        count = 0;
        for (uint32_t column = 0; column < tree->columns; column++) {
            bool near = aid__rings_column_gain(tree->search, tree->list[column]) >= -reach;
            rings_tree_banned(tree)[column] = !near;
            count += near;
        }
    }
}

/* Begins from the packing that `holder` knows, and with few columns. */
static bool rings_tree_begin(aid__rings_tree *tree)
{
    const aid__rings_search *search = tree->search;
    tree->cut.count = 0;
    for (uint32_t column = 0; column < tree->columns; column++) {
        const aid__rings_column *it = &search->columns[tree->list[column]];
        bool held = true;
        for (uint32_t k = 0; k < it->size; k++)
            held = held && search->holder[search->vertices[it->first + k]] == tree->list[column];
        if (held && !aid__rings_push(tree->search, &tree->cut, column))
            return false;
    }
    tree->lp.skip = tree->banned.rows;
    rings_tree_narrow(tree);
    bool good = aid__rings_lp_crash(&tree->lp, tree->cut.rows, (uint32_t)tree->cut.count) &&
                aid__rings_lp_run(&tree->lp, RINGS_TREE_STEPS);
    memset(tree->banned.rows, 0, tree->columns);
    return good || aid__rings_lack(tree->search);
}

int64_t aid__rings_branch(aid__rings_search *search, const aid__rings_part *part, int64_t floor, int64_t *out_bound)
{
    const aid_allocator *allocator = search->stack.allocator;
    aid__rings_tree tree = { .search = search,
                             .list = aid__rings_at(search, part->columns),
                             .people = aid__rings_at(search, part->people),
                             .columns = (uint32_t)part->column_count,
                             .people_count = (uint32_t)part->people_count,
                             .best = floor,
                             .bound = INT64_MAX };
    if (!rings_tree_take(&tree, allocator) || !rings_tree_open(&tree, allocator))
        tree.stopped = !aid__rings_lack(search);
    else if (rings_tree_begin(&tree))
        rings_tree_node(&tree, 0);
    *out_bound = tree.stopped || tree.unclear || search->pace->status != AID_OK ? tree.bound : tree.best;
    for (size_t i = 0; tree.best > floor && i < tree.plan.count; i++)
        if (!aid__rings_push(search, &search->picked, ((const uint32_t *)tree.plan.rows)[i]))
            break;
    rings_tree_free(&tree);
    return tree.best;
}
