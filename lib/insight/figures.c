/* SPDX-License-Identifier: MIT */
#include "insight/figures.h"

#include "base/error.h"
#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double figures_exact_most = 9.0e18; /* below 2^63: what 64-bit sums hold for certain */

void aid__insight_clear(aid__insight *insight)
{
    insight->defined = 0;
    memset(&insight->counts, 0, sizeof insight->counts);
    for (int32_t i = 0; i < AID_FIGURE_COUNT; i++)
        insight->figures[i] = (aid__ratio){ .value = NAN };
}

void aid__insight_ratio(aid__insight *insight, int32_t figure, int64_t numerator, int64_t denominator)
{
    assert(figure >= 0 && figure < AID_FIGURE_COUNT && denominator >= 0);
    if (denominator == 0)
        return;
    insight->figures[figure] = (aid__ratio){ (double)numerator / (double)denominator, numerator, denominator };
    insight->defined |= AID_BIT(figure);
}

void aid__insight_value(aid__insight *insight, int32_t figure, double value)
{
    assert(figure >= 0 && figure < AID_FIGURE_COUNT);
    insight->figures[figure] = (aid__ratio){ .value = value };
    insight->defined |= AID_BIT(figure);
}

aid_status aid__insight_progress(const aid__insight *insight, const char *stage, uint64_t done, uint64_t total,
                                 aid_error *error)
{
    if (insight->progress == NULL || insight->progress(insight->context, stage, done, total) == 0)
        return AID_OK;
    return aid__fail(error, AID_E_CANCELLED, AID_REASON_CANCELLED, "the progress callback said stop");
}

static int figures_amount_order(const void *a, const void *b)
{
    int64_t one = *(const int64_t *)a, other = *(const int64_t *)b;
    return one < other ? -1 : one > other;
}

void aid__sort_amounts(int64_t *values, size_t count)
{
    if (count > 1)
        qsort(values, count, sizeof *values, figures_amount_order);
}

/* Σ(2k − m − 1)·v_(k) / (m·Σv), k from 1 over rising values. */
bool aid__gini(int64_t *values, size_t count, aid__ratio *out)
{
    double sum = 0, weighted = 0, m = (double)count;
    *out = (aid__ratio){ .value = NAN };
    aid__sort_amounts(values, count);
    for (size_t k = 0; k < count; k++) {
        assert(values[k] >= 0);
        sum += (double)values[k];
        weighted += (2.0 * (double)(k + 1) - m - 1) * (double)values[k];
    }
    if (sum == 0)
        return true;
    out->value = weighted / (m * sum);
    if (m * sum > figures_exact_most)
        return false;
    for (size_t k = 0; k < count; k++) {
        out->numerator += (2 * (int64_t)(k + 1) - (int64_t)count - 1) * values[k];
        out->denominator += (int64_t)count * values[k];
    }
    return true;
}
