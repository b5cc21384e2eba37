/* SPDX-License-Identifier: MIT */
/* The inverse of the basis as a product of elementary matrices, "etas" (G. Dantzig, W. Orchard-Hays, The product form
 * for the inverse in the simplex method, Math. Tables Aids Comput. 8, 1954). Bases of packings are nearly triangular:
 * rows and columns that are alone are pivoted where they make no new entries, and what is left is small. */
#include "solve/rings_lp.h"

#include <assert.h>
#include <string.h>

bool aid__rings_lp_resize(aid__vector *vector, size_t count)
{
    if (count > vector->count && !aid__vector_reserve(vector, count - vector->count))
        return false;
    if (count > vector->count)
        memset((char *)vector->rows + vector->count * vector->row_size, 0, (count - vector->count) * vector->row_size);
    vector->count = count;
    return true;
}

static uint32_t rings_lp_rows_of(const aid__rings_lp *lp, uint32_t variable, const uint32_t **out, uint32_t *single)
{
    if (variable < lp->columns) {
        uint32_t first = aid__rings_lp_words(&lp->start)[variable];
        *out = aid__rings_lp_words(&lp->row_of) + first;
        return aid__rings_lp_words(&lp->start)[variable + 1] - first;
    }
    *single = (variable - lp->columns) / 2;
    *out = single;
    return 1;
}

/* The work vector is 0 but for the rows of a list, which may hold a 0 too. */
static void rings_lp_touch(aid__rings_lp *lp, uint32_t row)
{
    uint8_t *seen = lp->seen.rows;
    if (seen[row] != 0)
        return;
    seen[row] = 1;
    aid__rings_lp_words(&lp->touched)[lp->touched.count++] = row;
}

/* Work vector := B⁻¹ work vector */
void aid__rings_lp_forward(aid__rings_lp *lp)
{
    const aid__rings_lp_eta *etas = lp->etas.rows;
    const aid__rings_lp_term *terms = lp->terms.rows;
    double *v = aid__rings_lp_numbers(&lp->work);
    uint32_t first = 0;
    for (size_t i = 0; i < lp->etas.count; first = etas[i++].end) {
        double at = v[etas[i].row];
        if (at == 0)
            continue;
        at /= etas[i].pivot;
        v[etas[i].row] = at;
        for (uint32_t k = first; k < etas[i].end; k++) {
            double step = terms[k].value * at;
            v[terms[k].row] -= step;
            rings_lp_touch(lp, terms[k].row);
        }
    }
    lp->work_done += lp->etas.count;
}

/* v := v B⁻¹ */
void aid__rings_lp_backward(aid__rings_lp *lp, double *v)
{
    const aid__rings_lp_eta *etas = lp->etas.rows;
    const aid__rings_lp_term *terms = lp->terms.rows;
    for (size_t i = lp->etas.count; i-- > 0;) {
        uint32_t first = i > 0 ? etas[i - 1].end : 0;
        double at = v[etas[i].row];
        for (uint32_t k = first; k < etas[i].end; k++) {
            double step = terms[k].value * v[terms[k].row];
            at -= step;
        }
        v[etas[i].row] = at / etas[i].pivot;
    }
    lp->work_done += lp->terms.count;
}

/* Puts a variable's column into the work vector. */
double *aid__rings_lp_load(aid__rings_lp *lp, uint32_t variable)
{
    double *v = aid__rings_lp_numbers(&lp->work);
    uint32_t single;
    const uint32_t *list;
    const uint32_t *touched = aid__rings_lp_words(&lp->touched);
    for (size_t i = 0; i < lp->touched.count; i++) {
        v[touched[i]] = 0;
        ((uint8_t *)lp->seen.rows)[touched[i]] = 0;
    }
    lp->touched.count = 0;
    uint32_t count = rings_lp_rows_of(lp, variable, &list, &single);
    for (uint32_t k = 0; k < count; k++) {
        v[list[k]] = variable >= lp->columns && (variable - lp->columns) % 2 != 0 ? -1 : 1;
        rings_lp_touch(lp, list[k]);
    }
    return v;
}

/* The work vector becomes the column of the next eta, with its pivot in `row`. */
bool aid__rings_lp_push(aid__rings_lp *lp, uint32_t row)
{
    const double *v = aid__rings_lp_numbers(&lp->work);
    aid__rings_lp_eta *eta = aid__vector_push(&lp->etas);
    if (eta == NULL || !aid__vector_reserve(&lp->terms, lp->touched.count))
        return false;
    aid__rings_lp_term *terms = lp->terms.rows;
    for (size_t k = 0; k < lp->touched.count; k++) {
        uint32_t i = aid__rings_lp_words(&lp->touched)[k];
        if (i != row && (v[i] > 1e-11 || v[i] < -1e-11))
            terms[lp->terms.count++] = (aid__rings_lp_term) { v[i], i, 0 };
    }
    *eta = (aid__rings_lp_eta) { row, (uint32_t)lp->terms.count, v[row] };
    return true;
}

/* What is basic where, and how the basis is ordered for factoring: `row_count` active columns in a row, `column_count`
 * active rows in a column; a queue of those that are alone. */
typedef struct rings_lp_order {
    aid__rings_lp *lp;
    uint32_t *basics;             /* structural and elastic variables that are basic */
    uint32_t *active;             /* per basic: rows left */
    uint32_t *in_row;             /* per row: active columns; UINT32_MAX: not to be pivoted */
    uint32_t *ahead;              /* per basic: its pivot row + 1 when known */
    uint32_t *sequence;           /* basics in the order in which they are pivoted; from the front and from the back */
    uint32_t *by_row, *row_first; /* basics by row */
    uint32_t count;
} rings_lp_order;

static bool rings_lp_order_take(rings_lp_order *order, aid__rings_lp *lp)
{
    uint32_t rows = lp->rows, entries = 0, single;
    const uint32_t *list, *head = aid__rings_lp_words(&lp->head);
    for (uint32_t row = 0; row < rows; row++)
        entries += rings_lp_rows_of(lp, head[row], &list, &single);
    *order = (rings_lp_order) { .lp = lp };
    if (!aid__rings_lp_resize(&lp->list, (size_t)rows * 6 + 2 + entries))
        return false;
    uint32_t *at = lp->list.rows;
    order->basics = at;
    order->active = at + rows;
    order->in_row = at + 2 * rows;
    order->ahead = at + 3 * rows;
    order->sequence = at + 4 * rows;
    order->row_first = at + 5 * rows;
    order->by_row = at + 6 * rows + 2;
    return true;
}

/* Slacks stand in their own rows and need no pivot; the rest are counted. */
static void rings_lp_order_fill(rings_lp_order *order)
{
    aid__rings_lp *lp = order->lp;
    uint32_t *head = aid__rings_lp_words(&lp->head), single;
    const uint32_t *list;
    for (uint32_t row = 0; row < lp->rows; row++)
        order->in_row[row] = 0;
    for (uint32_t row = 0; row < lp->rows; row++)
        if (head[row] >= lp->columns && (head[row] - lp->columns) % 2 == 0)
            order->in_row[(head[row] - lp->columns) / 2] = UINT32_MAX;
        else
            order->basics[order->count++] = head[row];
    memset(order->row_first, 0, ((size_t)lp->rows + 2) * sizeof *order->row_first);
    for (uint32_t i = 0; i < order->count; i++) {
        uint32_t count = rings_lp_rows_of(lp, order->basics[i], &list, &single);
        order->active[i] = order->ahead[i] = 0;
        for (uint32_t k = 0; k < count; k++) {
            order->row_first[list[k] + 2]++;
            if (order->in_row[list[k]] != UINT32_MAX) {
                order->in_row[list[k]]++;
                order->active[i]++;
            }
        }
    }
    for (uint32_t row = 0; row < lp->rows; row++)
        order->row_first[row + 2] += order->row_first[row + 1];
    for (uint32_t i = 0; i < order->count; i++) {
        uint32_t count = rings_lp_rows_of(lp, order->basics[i], &list, &single);
        for (uint32_t k = 0; k < count; k++)
            order->by_row[order->row_first[list[k] + 1]++] = i;
    }
}

/* Takes a row and a basic out of what is left. */
static void rings_lp_order_take_out(rings_lp_order *order, uint32_t basic, uint32_t row)
{
    uint32_t single;
    const uint32_t *list;
    uint32_t count = rings_lp_rows_of(order->lp, order->basics[basic], &list, &single);
    order->ahead[basic] = row + 1;
    for (uint32_t k = order->row_first[row]; k < order->row_first[row + 1]; k++)
        if (order->ahead[order->by_row[k]] == 0)
            order->active[order->by_row[k]]--;
    order->in_row[row] = UINT32_MAX;
    for (uint32_t k = 0; k < count; k++)
        if (order->in_row[list[k]] != UINT32_MAX)
            order->in_row[list[k]]--;
}

/* A row of the basic that is still to be pivoted; `alone`: in which nothing else is left. */
static uint32_t rings_lp_order_row(const rings_lp_order *order, uint32_t basic, bool alone)
{
    uint32_t single;
    const uint32_t *list;
    uint32_t count = rings_lp_rows_of(order->lp, order->basics[basic], &list, &single);
    for (uint32_t k = 0; k < count; k++)
        if (order->in_row[list[k]] != UINT32_MAX && (!alone || order->in_row[list[k]] == 1))
            return list[k];
    return UINT32_MAX;
}

/* Orders the basics: those with a row of their own first, those with one row left last, what remains between. Answers
 * where the last ones begin. */
static uint32_t rings_lp_order_sort(rings_lp_order *order)
{
    uint32_t front = 0, back = order->count;
    for (bool found = true; found;) {
        found = false;
        for (uint32_t i = 0; i < order->count; i++) {
            if (order->ahead[i] != 0)
                continue;
            uint32_t row = rings_lp_order_row(order, i, true);
            if (row != UINT32_MAX)
                order->sequence[front++] = i;
            else if (order->active[i] == 1)
                order->sequence[--back] = i, row = rings_lp_order_row(order, i, false);
            if (row == UINT32_MAX)
                continue;
            rings_lp_order_take_out(order, i, row);
            found = true;
        }
    }
    for (uint32_t i = 0; i < order->count; i++)
        if (order->ahead[i] == 0)
            order->sequence[front++] = i;
    assert(front == back);
    return back;
}

/* A basic whose row is known has met none of the pivots before it: its column is as it was. */
static bool rings_lp_pivot_plain(rings_lp_order *order, uint32_t basic, uint32_t row)
{
    aid__rings_lp *lp = order->lp;
    uint32_t single, variable = order->basics[basic];
    const uint32_t *list;
    double entry = variable < lp->columns ? 1 : -1;
    uint32_t count = rings_lp_rows_of(lp, variable, &list, &single);
    aid__rings_lp_eta *eta = aid__vector_push(&lp->etas);
    if (eta == NULL || !aid__vector_reserve(&lp->terms, count))
        return false;
    aid__rings_lp_term *terms = lp->terms.rows;
    for (uint32_t k = 0; k < count; k++)
        if (list[k] != row)
            terms[lp->terms.count++] = (aid__rings_lp_term) { entry, list[k], 0 };
    *eta = (aid__rings_lp_eta) { row, (uint32_t)lp->terms.count, entry };
    aid__rings_lp_words(&lp->head)[row] = variable;
    return true;
}

/* Pivots one basic; those whose row is not known take the largest entry that is left. False: out of memory. */
static bool rings_lp_pivot(rings_lp_order *order, uint32_t basic)
{
    aid__rings_lp *lp = order->lp;
    double most = 1e-7;
    if (order->ahead[basic] != 0)
        return rings_lp_pivot_plain(order, basic, order->ahead[basic] - 1);
    double *v = aid__rings_lp_load(lp, order->basics[basic]);
    uint32_t row = UINT32_MAX;
    aid__rings_lp_forward(lp);
    for (uint32_t i = 0; i < lp->rows; i++)
        if (order->in_row[i] != UINT32_MAX && (v[i] > most || v[i] < -most)) {
            most = v[i] < 0 ? -v[i] : v[i];
            row = i;
        }
    if (row == UINT32_MAX) /* it depends on the others: its place is taken by a slack below */
        return true;
    order->in_row[row] = UINT32_MAX;
    aid__rings_lp_words(&lp->head)[row] = order->basics[basic];
    return aid__rings_lp_push(lp, row);
}

static void rings_lp_values(aid__rings_lp *lp)
{
    double *value = aid__rings_lp_numbers(&lp->value), *work = aid__rings_lp_numbers(&lp->work);
    memcpy(work, lp->right.rows, lp->rows * sizeof *value);
    for (uint32_t row = 0; row < lp->rows; row++)
        rings_lp_touch(lp, row);
    aid__rings_lp_forward(lp);
    memcpy(value, work, lp->rows * sizeof *value);
}

/* Writes the inverse of the basis anew. */
bool aid__rings_lp_factor(aid__rings_lp *lp)
{
    rings_lp_order order;
    uint32_t *head = aid__rings_lp_words(&lp->head), *place = aid__rings_lp_words(&lp->place);
    if (!rings_lp_order_take(&order, lp))
        return false;
    rings_lp_order_fill(&order);
    uint32_t *kept = order.sequence;
    rings_lp_order_sort(&order);
    lp->etas.count = lp->terms.count = 0;
    memset(place, 0, lp->place.count * sizeof *place);
    for (uint32_t row = 0; row < lp->rows; row++)
        head[row] = aid__rings_lp_slack(lp, row);
    for (uint32_t i = 0; i < order.count; i++)
        if (!rings_lp_pivot(&order, kept[i]))
            return false;
    for (uint32_t row = 0; row < lp->rows; row++)
        place[head[row]] = row + 1;
    lp->factored = lp->etas.count;
    rings_lp_values(lp);
    return true;
}
