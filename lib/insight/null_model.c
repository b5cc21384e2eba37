/* SPDX-License-Identifier: MIT */
/* How much help would come back by chance: the weighted configuration model of Squartini, Picciolo, Ruzzenenti and
 * Garlaschelli, "Reciprocity of weighted networks", Scientific Reports 3:2729 (2013). Weights are counted in units; the
 * chance of one more unit from i to j is p_ij = x_i·y_j, i ≠ j, and x and y are such that every member gives and
 * receives on average what was really given and received:
 *
 *     Σ_j p_ij/(1 − p_ij) = s_i out,    Σ_i p_ij/(1 − p_ij) = s_j in,    ⟨Σ min(w_ij, w_ji)⟩ = Σ p_ij·p_ji/(1 − p_ij·p_ji).
 *
 * This is the minimum of a convex function of ln x and ln y. It is found coordinate by coordinate: with all y fixed each
 * x_i is the root of one equation, exactly, then the same for the y. With m the largest y_j and u = x_i·m/(1 − x_i·m)
 * each term is q·u/(1 + (1 − q)·u), q = y_j/m ≤ 1, which rises and is concave in u: so Newton's steps from the left never
 * pass the root. Some strengths have no solution (all help through one person): then the rounds do not converge and the
 * figure stays undefined. */
#include "insight/figures.h"

#include "base/error.h"
#include <assert.h>

enum { NULL_ROUNDS = 10000, NULL_STEPS = 100 };

static const double null_error_most = 1e-6;

typedef struct null_model {
    uint32_t members;
    double *x, *y;             /* by member */
    double *given, *received;  /* strengths in units */
} null_model;

/* Σ of the terms at u, and its slope. */
static double null_sum(const double *others, uint32_t members, uint32_t self, const double at[2], double *out_slope)
{
    const double most = at[0], u = at[1];
    double sum = 0, slope = 0;
    for (uint32_t j = 0; j < members; j++) {
        if (j == self || others[j] == 0)
            continue;
        double q = others[j] / most, below = 1 / (1 + (1 - q) * u);
        sum += q * u * below;
        slope += q * below * below;
    }
    *out_slope = slope;
    return sum;
}

/* The value of one member's parameter that gives `strength` against the others' parameters. */
static double null_root(const double *others, uint32_t members, uint32_t self, double strength, double before)
{
    double most = 0, slope;
    uint32_t some = 0;
    for (uint32_t j = 0; j < members; j++) {
        if (j == self || others[j] == 0)
            continue;
        most = others[j] > most ? others[j] : most;
        some++;
    }
    assert(some > 0 && strength > 0); /* whoever gives gives to someone else */
    double least = strength / some, t = before * most, u = t > 0 && t < 1 ? t / (1 - t) : least;
    for (int step = 0; step < NULL_STEPS; step++) {
        u = u > least ? u : least;
        double missing = strength - null_sum(others, members, self, (const double[2]){ most, u }, &slope);
        double tolerance = 1e-13 * strength;
        if (missing <= tolerance && missing >= -tolerance)
            break;
        u += missing / slope;
    }
    return u / ((1 + u) * most);
}

static void null_round(null_model *model)
{
    for (uint32_t i = 0; i < model->members; i++)
        if (model->given[i] > 0)
            model->x[i] = null_root(model->y, model->members, i, model->given[i], model->x[i]);
    for (uint32_t j = 0; j < model->members; j++)
        if (model->received[j] > 0)
            model->y[j] = null_root(model->x, model->members, j, model->received[j], model->y[j]);
}

/* The largest difference between a strength and what the model gives on average. After a round those received agree. */
static double null_difference(const null_model *model)
{
    double worst = 0;
    for (uint32_t i = 0; i < model->members; i++) {
        double sum = 0;
        for (uint32_t j = 0; j < model->members; j++) {
            double p = i == j ? 0 : model->x[i] * model->y[j];
            sum += p / (1 - p);
        }
        double difference = sum > model->given[i] ? sum - model->given[i] : model->given[i] - sum;
        worst = difference > worst || difference != difference ? difference : worst;
    }
    return worst;
}

static double null_expected(const null_model *model)
{
    double sum = 0;
    for (uint32_t i = 0; i < model->members; i++)
        for (uint32_t j = i + 1; j < model->members; j++) {
            double both = model->x[i] * model->y[j] * model->x[j] * model->y[i];
            sum += 2 * both / (1 - both);
        }
    return sum;
}

static aid_status null_solve(aid__insight *insight, null_model *model, bool *out_solved, aid_error *error)
{
    aid_status status = AID_OK;
    *out_solved = false;
    for (uint64_t round = 0; status == AID_OK && !*out_solved && round < NULL_ROUNDS; round++) {
        null_round(model);
        *out_solved = null_difference(model) <= null_error_most;
        status = aid__insight_progress(insight, "null model", round, NULL_ROUNDS, error);
    }
    return status;
}

aid_status aid__insight_null_model(aid__insight *insight, aid_error *error)
{
    const aid__help_graph *graph = &insight->graph;
    const double unit = (double)insight->null_unit;
    null_model model = { .members = graph->members };
    size_t bytes;
    bool solved;
    assert(insight->null_unit > 0);
    if (graph->minutes == 0)
        return AID_OK;
    if (!aid__size_of(graph->members, 4 * sizeof(double), &bytes))
        return aid__fail_memory(error);
    double *block = aid__take_zero(insight->allocator, bytes);
    if (block == NULL)
        return aid__fail_memory(error);
    model.x = block;
    model.y = model.x + graph->members;
    model.given = model.y + graph->members;
    model.received = model.given + graph->members;
    for (uint32_t i = 0; i < graph->members; i++) {
        model.given[i] = (double)graph->given[i] / unit;
        model.received[i] = (double)graph->received[i] / unit;
        model.y[i] = model.received[i] / (1 + model.received[i]);
    }
    aid_status status = null_solve(insight, &model, &solved, error);
    if (status == AID_OK && solved) {
        double whole = (double)graph->minutes / unit, expected = null_expected(&model) / whole;
        double found = (double)insight->counts.mutual_minutes / (double)graph->minutes;
        aid__insight_value(insight, AID_FIGURE_MUTUAL_EXPECTED, expected);
        if (expected < 1)
            aid__insight_value(insight, AID_FIGURE_MUTUAL_EXCESS, (found - expected) / (1 - expected));
    }
    aid__give(insight->allocator, block, bytes);
    return status;
}
