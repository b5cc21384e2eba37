/* SPDX-License-Identifier: MIT */
/* The figures of one window: where the parts of this folder write what they found. What is undefined is never 0: its
 * bit in `defined` is clear, its value is NaN and its denominator 0. */
#ifndef AID_INSIGHT_FIGURES_H
#define AID_INSIGHT_FIGURES_H

#include "insight/help_graph.h"
#include <mutualaid/values.h>

enum { AID__CYCLE_LENGTHS = 4 }; /* cycles of 2, 3, 4 and 5 members */

/* One ratio. A denominator of 0 with a value: the number alone is known, or the fraction passes 64 bits. */
typedef struct aid__ratio {
    double value;
    int64_t numerator, denominator;
} aid__ratio;

typedef struct aid__insight_member {
    int64_t recent;       /* in: minutes given in the last 28 days */
    uint32_t full_weeks;  /* in: of the last 8 ISO weeks, those filled to 80 % of what the member can give */
    uint32_t asked;       /* in: times asked to help in the window */
    uint64_t flags;       /* ALONE_90_DAYS and LEFT in; aid_insight_flag bits */
    uint32_t component, component_size; /* numbered from 1 by their first member */
    uint32_t circle, circle_size;       /* strong components, likewise */
    uint32_t core;
    uint32_t sole_provider_of;
    uint32_t bridge; /* the partner, counted from 1, whose link to this member is a bridge found from here; 0 none */
    uint32_t reserved;
    uint64_t cycles[AID__CYCLE_LENGTHS];
} aid__insight_member;

/* Time credit on the move: an amount booked on an account when the help took place. */
typedef struct aid__move {
    int64_t when, amount;
    uint32_t account;
    uint32_t reserved;
} aid__move;

typedef struct aid__insight_counts {
    uint64_t took_part, components, largest_component, isolates, articulations, bridges, largest_core;
    uint64_t circles, largest_circle, in_two_cycles, in_three_cycles;
    uint64_t over_relied, never_received, never_gave, never_asked, one_link, alone;
    uint64_t cycles[AID__CYCLE_LENGTHS];
    int64_t mutual_minutes, circulating, indirect, turnover;
} aid__insight_counts;

/* `graph` and the fields marked "in" of `members` are given; the rest is found. */
typedef struct aid__insight {
    const aid_allocator *allocator;
    aid__help_graph graph;
    aid__insight_member *members; /* graph.members */
    uint64_t defined;             /* aid_figure bits */
    aid__ratio figures[AID_FIGURE_COUNT];
    aid__insight_counts counts;
    int64_t null_unit;            /* minutes that are one unit of the null model */
    aid_progress_fn progress;     /* may be NULL */
    void *context;
} aid__insight;

void aid__insight_ratio(aid__insight *insight, int32_t figure, int64_t numerator, int64_t denominator);
void aid__insight_value(aid__insight *insight, int32_t figure, double value); /* a number alone */
aid_status aid__insight_progress(const aid__insight *insight, const char *stage, uint64_t done, uint64_t total,
                                 aid_error *error);

/* Begins: every figure undefined, every count 0. */
void aid__insight_clear(aid__insight *insight);

/* Reciprocity, imbalance, concentration, sole providers: O(members log members + arcs). */
aid_status aid__insight_balance(aid__insight *insight, aid_error *error);
/* The null model of the weighted reciprocity: at most 10⁴ rounds of O(members²). */
aid_status aid__insight_null_model(aid__insight *insight, aid_error *error);
/* Direct, indirect and generalised help: see circles.c. */
aid_status aid__insight_circles(aid__insight *insight, aid_error *error);
/* Components, articulation members, bridges and cores: O(members + arcs). */
aid_status aid__insight_cohesion(aid__insight *insight, aid_error *error);
/* Strong components: O(members + arcs). Before the cycles, which look only inside them. */
aid_status aid__insight_strong(aid__insight *insight, aid_error *error);
/* Simple cycles of 2 to 5 members, as far as `work` arcs looked at suffice for each length. */
aid_status aid__insight_cycles(aid__insight *insight, uint64_t work, aid_error *error);
/* The cycles and the largest circle against `count` networks rewired at random; see rewire.c. After both. */
typedef struct aid__rewiring {
    uint64_t seed, work; /* work: of the cycles of each sample */
    uint32_t count;      /* fewer than 2: nothing is compared */
    uint32_t reserved;
} aid__rewiring;
aid_status aid__insight_rewire(aid__insight *insight, const aid__rewiring *how, aid_error *error);
/* Who is relied on too much, and the lists of those who never gave, received or were asked. */
aid_status aid__insight_burden(aid__insight *insight, aid_error *error);
/* Velocity of `count` moves over `accounts`; sorts the moves. from < until. */
aid_status aid__insight_velocity(aid__insight *insight, aid__move *moves, size_t count, size_t accounts,
                                 const int64_t window[2], aid_error *error);

/* Gini's coefficient of `count` values ≥ 0 as numerator and denominator; sorts the values. A denominator of 0: their sum
 * is 0. False: the fraction passes 64 bits; then only *out_value is set. */
bool aid__gini(int64_t *values, size_t count, aid__ratio *out);

void aid__sort_amounts(int64_t *values, size_t count);

#endif
