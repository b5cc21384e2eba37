/* SPDX-License-Identifier: MIT */
/* Where people stand in the picture of the network: springs along the ties, everybody pushing everybody else away
 * (Fruchterman and Reingold, "Graph drawing by force-directed placement", Softw. Pract. Exp. 21:1129–1164, 1991), with a
 * pull to the middle that keeps parts together. No dice: everyone begins at a place that a hash of the number gives, so
 * the same network gives the same picture.
 *
 * Drawn are at most LAYOUT_MOST people, those with most partners, and of each person's ties the strongest few: a picture
 * of every tie of a large community is a ball of wool. In a report to publish, parts of fewer than five people are left
 * out. */
#include "report.h"

#include <math.h>
#include <stdlib.h>

enum { LAYOUT_MOST = 700, LAYOUT_ROUNDS = 400, LAYOUT_STRONGEST = 3, LAYOUT_ALL_TIES = 250 };

typedef struct layout {
    cli_report *report;
    size_t *node; /* members that are drawn */
    size_t nodes;
    double *fx, *fy; /* by member */
    double *pull;    /* by link: how strong the spring is; 0 not drawn */
} layout;

/* ---- who and which ties ---- */

typedef struct layout_rank {
    uint64_t value;
    size_t index;
} layout_rank;

static int layout_order(const void *a, const void *b)
{
    const layout_rank *one = a, *other = b;
    if (one->value != other->value)
        return one->value > other->value ? -1 : 1;
    return one->index < other->index ? -1 : one->index > other->index;
}

static void layout_people(layout *l)
{
    const cli_report *report = l->report;
    layout_rank *ranks = cli_take(report->member_count, sizeof *ranks);
    size_t count = 0;
    for (size_t i = 0; i < report->member_count; i++) {
        const aid_member_insight *member = &report->members[i];
        if (member->partners > 0 && (report->people || member->component_size >= REPORT_LEAST))
            ranks[count++] = (layout_rank){ member->partners, i };
    }
    if (count > 1)
        qsort(ranks, count, sizeof *ranks, layout_order);
    for (size_t k = 0; k < count && k < LAYOUT_MOST; k++)
        report->drawn[ranks[k].index] = true;
    for (size_t i = 0; i < report->member_count; i++)
        if (report->drawn[i])
            l->node[l->nodes++] = i;
    free(ranks);
}

/* Marks each person's strongest ties; a tie counts with both its directions. */
static void layout_ties(layout *l)
{
    cli_report *report = l->report;
    layout_rank *ranks = cli_take(report->link_count, sizeof *ranks);
    uint32_t *taken = cli_take(report->member_count, sizeof *taken);
    for (size_t i = 0; i < report->link_count; i++)
        ranks[i] = (layout_rank){ (uint64_t)(report->links[i].minutes + report->links[i].back), i };
    if (report->link_count > 1)
        qsort(ranks, report->link_count, sizeof *ranks, layout_order);
    for (size_t k = 0; k < report->link_count; k++) {
        const aid_link_insight *link = &report->links[ranks[k].index];
        bool wanted = report->link_count <= LAYOUT_ALL_TIES || taken[link->from] < LAYOUT_STRONGEST ||
                      taken[link->to] < LAYOUT_STRONGEST || link->bridge;
        if (!wanted || !report->drawn[link->from] || !report->drawn[link->to])
            continue;
        taken[link->from] += taken[link->from] < LAYOUT_STRONGEST;
        taken[link->to] += taken[link->to] < LAYOUT_STRONGEST;
        report->link_drawn[ranks[k].index] = true;
        l->pull[ranks[k].index] = 1 + log((double)ranks[k].value / 60 + 1) / 4;
    }
    free(taken);
    free(ranks);
}

/* ---- forces ---- */

static double layout_hash(size_t number, uint64_t salt)
{
    uint64_t z = ((uint64_t)number + 1) * UINT64_C(0x9e3779b97f4a7c15) ^ salt;
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return (double)((z ^ (z >> 31)) >> 11) / 9007199254740992.0;
}

static void layout_push(layout *l, double ideal)
{
    const cli_report *report = l->report;
    for (size_t a = 0; a < l->nodes; a++) {
        for (size_t b = a + 1; b < l->nodes; b++) {
            size_t i = l->node[a], j = l->node[b];
            double dx = report->x[i] - report->x[j], dy = report->y[i] - report->y[j];
            double force = ideal * ideal / (dx * dx + dy * dy + 1e-6);
            l->fx[i] += dx * force, l->fy[i] += dy * force;
            l->fx[j] -= dx * force, l->fy[j] -= dy * force;
        }
    }
}

static void layout_pull(layout *l, double ideal)
{
    const cli_report *report = l->report;
    for (size_t k = 0; k < report->link_count; k++) {
        size_t i = (size_t)report->links[k].from, j = (size_t)report->links[k].to;
        if (l->pull[k] == 0)
            continue;
        double dx = report->x[i] - report->x[j], dy = report->y[i] - report->y[j];
        double force = l->pull[k] * sqrt(dx * dx + dy * dy) / ideal;
        l->fx[i] -= dx * force, l->fy[i] -= dy * force;
        l->fx[j] += dx * force, l->fy[j] += dy * force;
    }
    for (size_t a = 0; a < l->nodes; a++) {
        l->fx[l->node[a]] -= report->x[l->node[a]] * .9;
        l->fy[l->node[a]] -= report->y[l->node[a]] * 1.5; /* a picture is wider than high */
    }
}

static void layout_move(layout *l, double most)
{
    cli_report *report = l->report;
    for (size_t a = 0; a < l->nodes; a++) {
        size_t i = l->node[a];
        double length = sqrt(l->fx[i] * l->fx[i] + l->fy[i] * l->fy[i]) + 1e-12;
        double step = length < most ? length : most;
        report->x[i] += l->fx[i] / length * step;
        report->y[i] += l->fy[i] / length * step;
        l->fx[i] = l->fy[i] = 0;
    }
}

/* Into the square from 0 to 1, both ways. */
static void layout_fit(layout *l)
{
    double low[2] = { 1e9, 1e9 }, high[2] = { -1e9, -1e9 };
    cli_report *report = l->report;
    for (size_t a = 0; a < l->nodes; a++) {
        size_t i = l->node[a];
        low[0] = fmin(low[0], report->x[i]), high[0] = fmax(high[0], report->x[i]);
        low[1] = fmin(low[1], report->y[i]), high[1] = fmax(high[1], report->y[i]);
    }
    for (size_t a = 0; a < l->nodes; a++) {
        size_t i = l->node[a];
        report->x[i] = high[0] > low[0] ? (report->x[i] - low[0]) / (high[0] - low[0]) : .5;
        report->y[i] = high[1] > low[1] ? (report->y[i] - low[1]) / (high[1] - low[1]) : .5;
    }
}

void report_layout(cli_report *report)
{
    size_t members = report->member_count;
    layout l = { .report = report, .node = cli_take(members, sizeof *l.node), .fx = cli_take(members, sizeof *l.fx),
                 .fy = cli_take(members, sizeof *l.fy), .pull = cli_take(report->link_count, sizeof *l.pull) };
    report->x = cli_take(members, sizeof *report->x);
    report->y = cli_take(members, sizeof *report->y);
    report->drawn = cli_take(members, sizeof *report->drawn);
    report->link_drawn = cli_take(report->link_count, sizeof *report->link_drawn);
    layout_people(&l);
    layout_ties(&l);
    for (size_t a = 0; a < l.nodes; a++) {
        report->x[l.node[a]] = layout_hash(l.node[a], 1) - .5;
        report->y[l.node[a]] = layout_hash(l.node[a], 2) - .5;
    }
    double ideal = .75 / sqrt((double)(l.nodes > 0 ? l.nodes : 1));
    for (int round = 0; round < LAYOUT_ROUNDS; round++) {
        layout_push(&l, ideal);
        layout_pull(&l, ideal);
        layout_move(&l, .12 * (1 - (double)round / LAYOUT_ROUNDS) + .0005);
    }
    layout_fit(&l);
    free(l.node);
    free(l.fx);
    free(l.fy);
    free(l.pull);
}
