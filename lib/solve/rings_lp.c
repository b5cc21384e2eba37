/* SPDX-License-Identifier: MIT */
/* The revised primal simplex method (G. Dantzig, 1951), priced in portions. Variables are the columns, then two for
 * each row: what it leaves over (slack) and what it is broken by (elastic).
 *
 * A product is rounded before it is added, here in statements of their own, so that machines with fused operations
 * count like those without, and a search goes the same way everywhere. */
#include "solve/rings_lp.h"

#include "base/mix.h"
#include <assert.h>
#include <string.h>

enum { RINGS_LP_REFACTOR = 50 };

static const double rings_lp_tiny = 1e-9;

static double rings_lp_cost(const aid__rings_lp *lp, uint32_t variable)
{
    if (variable < lp->columns)
        return aid__rings_lp_numbers(&lp->cost)[variable];
    return (variable - lp->columns) % 2 == 0 ? 0 : -lp->most;
}

static void rings_lp_price(aid__rings_lp *lp)
{
    double *price = aid__rings_lp_numbers(&lp->price);
    for (uint32_t row = 0; row < lp->rows; row++)
        price[row] = rings_lp_cost(lp, aid__rings_lp_words(&lp->head)[row]);
    aid__rings_lp_backward(lp, price);
}

/* The variable that gains most by coming in, of the columns from where the last search ended on, in portions, and of
 * the rows; UINT32_MAX: none gains. */
static uint32_t rings_lp_enter(aid__rings_lp *lp)
{
    const double *price = aid__rings_lp_numbers(&lp->price), *cost = aid__rings_lp_numbers(&lp->cost);
    const uint32_t *start = aid__rings_lp_words(&lp->start), *rows = aid__rings_lp_words(&lp->row_of);
    const uint32_t *place = aid__rings_lp_words(&lp->place);
    double best = lp->most * rings_lp_tiny;
    uint32_t found = UINT32_MAX, portion = lp->columns / 8 + 50, column = lp->next < lp->columns ? lp->next : 0;
    for (uint32_t row = 0; row < lp->rows; row++) {
        uint32_t slack = aid__rings_lp_slack(lp, row);
        if (-price[row] > best && place[slack] == 0) {
            best = -price[row];
            found = slack;
        }
        if (price[row] - lp->most > best && place[slack + 1] == 0) {
            best = price[row] - lp->most;
            found = slack + 1;
        }
    }
    for (uint32_t seen = 0; seen < lp->columns && (found == UINT32_MAX || seen % portion != 0); seen++) {
        double gain = cost[column];
        if (gain > best && place[column] == 0 && (lp->skip == NULL || lp->skip[column] == 0)) {
            for (uint32_t k = start[column]; k < start[column + 1]; k++)
                gain -= price[rows[k]];
            lp->work_done += 4;
            if (gain > best) {
                best = gain;
                found = column;
            }
        }
        column = column + 1 < lp->columns ? column + 1 : 0;
    }
    lp->next = column;
    lp->work_done += lp->rows;
    return found;
}

/* The row whose variable gives way; the work vector is the entering column. UINT32_MAX: none, which cannot be. */
static uint32_t rings_lp_leave(const aid__rings_lp *lp)
{
    const double *v = aid__rings_lp_numbers(&lp->work), *value = aid__rings_lp_numbers(&lp->value);
    double least = 0, pivot = 0;
    uint32_t found = UINT32_MAX;
    for (size_t k = 0; k < lp->touched.count; k++) {
        uint32_t row = aid__rings_lp_words(&lp->touched)[k];
        if (v[row] <= 1e-7)
            continue;
        double ratio = (value[row] > 0 ? value[row] : 0) / v[row];
        if (found == UINT32_MAX || ratio < least - 1e-10 || (ratio < least + 1e-10 && v[row] > pivot)) {
            least = found == UINT32_MAX || ratio < least ? ratio : least;
            pivot = v[row];
            found = row;
        }
    }
    return found;
}

static bool rings_lp_step(aid__rings_lp *lp, uint32_t entering, bool *out_moved)
{
    double *v = aid__rings_lp_load(lp, entering), *value = aid__rings_lp_numbers(&lp->value);
    aid__rings_lp_forward(lp);
    uint32_t row = rings_lp_leave(lp);
    *out_moved = row != UINT32_MAX;
    if (row == UINT32_MAX)
        return true;
    double step = (value[row] > 0 ? value[row] : 0) / v[row];
    for (size_t k = 0; k < lp->touched.count; k++) {
        uint32_t at = aid__rings_lp_words(&lp->touched)[k];
        double less = step * v[at];
        value[at] -= less;
    }
    value[row] = step;
    uint32_t *head = aid__rings_lp_words(&lp->head), *place = aid__rings_lp_words(&lp->place);
    place[head[row]] = 0;
    head[row] = entering;
    place[entering] = row + 1;
    return aid__rings_lp_push(lp, row);
}

bool aid__rings_lp_run(aid__rings_lp *lp, uint64_t most_steps)
{
    bool moved = true;
    for (uint64_t step = 0; step < most_steps && moved; step++) {
        if (lp->etas.count - lp->factored >= RINGS_LP_REFACTOR && !aid__rings_lp_factor(lp))
            return false;
        rings_lp_price(lp);
        uint32_t entering = rings_lp_enter(lp);
        if (entering == UINT32_MAX)
            return true;
        if (!rings_lp_step(lp, entering, &moved))
            return false;
    }
    return true;
}

double aid__rings_lp_value(const aid__rings_lp *lp, uint32_t column)
{
    uint32_t place = aid__rings_lp_words(&lp->place)[column];
    return place != 0 ? aid__rings_lp_numbers(&lp->value)[place - 1] : 0;
}

/* 1 and up to a ten-thousandth more, from the row's number. */
static double rings_lp_right(uint32_t row)
{
    return 1.0 + (double)(aid__mix(row + (uint64_t)1) >> 44) / (double)((uint64_t)1 << 20) * 1e-5;
}

bool aid__rings_lp_open(aid__rings_lp *lp, const aid_allocator *allocator, uint32_t rows, uint32_t columns,
                        const uint32_t *start, const uint32_t *row_of)
{
    *lp = (aid__rings_lp) { .allocator = allocator, .rows = rows, .columns = columns };
    aid__vector *words[] = { &lp->start, &lp->row_of, &lp->head, &lp->place, &lp->list };
    aid__vector *numbers[] = { &lp->cost, &lp->right, &lp->value, &lp->price, &lp->work };
    for (int i = 0; i < 5; i++) {
        aid__vector_init(words[i], allocator, sizeof(uint32_t));
        aid__vector_init(numbers[i], allocator, sizeof(double));
    }
    aid__vector_init(&lp->seen, allocator, 1);
    aid__vector_init(&lp->touched, allocator, sizeof(uint32_t));
    aid__vector_init(&lp->etas, allocator, sizeof(aid__rings_lp_eta));
    aid__vector_init(&lp->terms, allocator, sizeof(aid__rings_lp_term));
    if (!aid__rings_lp_resize(&lp->start, columns + (size_t)1) || !aid__rings_lp_resize(&lp->row_of, start[columns]) ||
        !aid__rings_lp_resize(&lp->cost, columns) || !aid__rings_lp_resize(&lp->place, columns + (size_t)2 * rows))
        return false;
    for (int i = 1; i < 5; i++)
        if (!aid__rings_lp_resize(numbers[i], rows))
            return false;
    if (!aid__rings_lp_resize(&lp->head, rows) || !aid__rings_lp_resize(&lp->seen, rows) ||
        !aid__vector_reserve(&lp->touched, rows))
        return false;
    memcpy(lp->start.rows, start, (columns + (size_t)1) * sizeof *start);
    memcpy(lp->row_of.rows, row_of, start[columns] * sizeof *row_of);
    for (uint32_t row = 0; row < rows; row++) {
        aid__rings_lp_numbers(&lp->right)[row] = aid__rings_lp_numbers(&lp->value)[row] = rings_lp_right(row);
        aid__rings_lp_words(&lp->head)[row] = columns + 2 * row;
        aid__rings_lp_words(&lp->place)[columns + 2 * row] = row + 1;
    }
    return true;
}

void aid__rings_lp_close(aid__rings_lp *lp)
{
    aid__vector *all[] = { &lp->start, &lp->row_of, &lp->head, &lp->place, &lp->list,  &lp->cost, &lp->right,
                           &lp->value, &lp->price,  &lp->work, &lp->etas,  &lp->terms, &lp->seen, &lp->touched };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        aid__vector_free(all[i]);
}

bool aid__rings_lp_add_row(aid__rings_lp *lp, const uint32_t *columns, uint32_t count)
{
    uint32_t row = lp->rows, old = (uint32_t)lp->row_of.count, next = count;
    aid__vector *by_row[] = { &lp->right, &lp->value, &lp->price, &lp->work, &lp->head };
    for (int i = 0; i < 5; i++)
        if (!aid__rings_lp_resize(by_row[i], row + (size_t)1))
            return false;
    if (!aid__rings_lp_resize(&lp->row_of, old + (size_t)count) ||
        !aid__rings_lp_resize(&lp->place, lp->place.count + 2) || !aid__rings_lp_resize(&lp->seen, row + (size_t)1) ||
        !aid__vector_reserve(&lp->touched, row + (size_t)1 - lp->touched.count))
        return false;
    uint32_t *start = aid__rings_lp_words(&lp->start), *rows = aid__rings_lp_words(&lp->row_of), end = old;
    for (uint32_t column = lp->columns; column-- > 0;) { /* from behind, making room */
        uint32_t first = start[column], shift = next;
        bool in = next > 0 && columns[next - 1] == column;
        memmove(rows + first + shift - in, rows + first, (end - first) * sizeof *rows);
        start[column + 1] = end + shift;
        end = first;
        if (in) {
            rows[start[column + 1] - 1] = row;
            next--;
        }
    }
    assert(next == 0);
    aid__rings_lp_numbers(&lp->right)[row] = rings_lp_right(row);
    aid__rings_lp_words(&lp->head)[row] = aid__rings_lp_slack(lp, row);
    lp->rows++;
    return true;
}

bool aid__rings_lp_begin(aid__rings_lp *lp, const uint32_t *head, uint32_t rows)
{
    uint32_t *ours = aid__rings_lp_words(&lp->head);
    if (head != NULL) {
        memcpy(ours, head, rows * sizeof *ours);
        for (uint32_t row = rows; row < lp->rows; row++)
            ours[row] = aid__rings_lp_slack(lp, row);
    }
    if (!aid__rings_lp_factor(lp))
        return false;
    bool broken = false;
    for (uint32_t row = 0; row < lp->rows; row++)
        if (aid__rings_lp_numbers(&lp->value)[row] < -1e-7 && ours[row] == aid__rings_lp_slack(lp, row)) {
            ours[row]++;
            broken = true;
        }
    return !broken || aid__rings_lp_factor(lp);
}

bool aid__rings_lp_crash(aid__rings_lp *lp, const uint32_t *columns, uint32_t count)
{
    const double *right = aid__rings_lp_numbers(&lp->right);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t first = aid__rings_lp_words(&lp->start)[columns[i]],
                 end = aid__rings_lp_words(&lp->start)[columns[i] + 1];
        uint32_t tightest = aid__rings_lp_words(&lp->row_of)[first];
        for (uint32_t k = first + 1; k < end; k++)
            if (right[aid__rings_lp_words(&lp->row_of)[k]] < right[tightest])
                tightest = aid__rings_lp_words(&lp->row_of)[k];
        aid__rings_lp_words(&lp->head)[tightest] = columns[i];
    }
    return aid__rings_lp_begin(lp, NULL, 0);
}
