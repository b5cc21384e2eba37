/* SPDX-License-Identifier: MIT */
/* Help graphs for the tests of the figures: built from plain rows, with every part of the figures found. */
#ifndef AID_TESTS_READING_H
#define AID_TESTS_READING_H

#include "../test.h"

#include "insight/figures.h"
#include <math.h>
#include <stdlib.h>

enum { READING_WORK = 1000000 };

/* Everything that can be found without a store. The caller gives `entries` away to be sorted. */
static inline aid_status reading_figures(aid__insight *insight, const aid_allocator *allocator, uint32_t members,
                                         aid__help *entries, size_t count, aid_error *error)
{
    aid_status (*const parts[])(aid__insight *, aid_error *) = { aid__insight_balance, aid__insight_null_model,
                                                                  aid__insight_circles, aid__insight_cohesion,
                                                                  aid__insight_strong };
    *insight = (aid__insight){ .allocator = allocator, .null_unit = 30 };
    aid__insight_clear(insight);
    aid_status status = aid__help_graph_build(&insight->graph, allocator, members, entries, count, error);
    if (status == AID_OK) {
        insight->members = aid__take_zero(allocator, (members + 1) * sizeof *insight->members);
        status = insight->members == NULL ? AID_E_MEMORY : AID_OK;
    }
    for (size_t i = 0; status == AID_OK && i < sizeof parts / sizeof *parts; i++)
        status = parts[i](insight, error);
    if (status == AID_OK)
        status = aid__insight_cycles(insight, READING_WORK, error);
    if (status == AID_OK)
        status = aid__insight_burden(insight, error);
    return status;
}

static inline void reading_free(aid__insight *insight)
{
    if (insight->members != NULL)
        aid__give(insight->allocator, insight->members, (insight->graph.members + 1) * sizeof *insight->members);
    aid__help_graph_free(&insight->graph);
}

static inline void reading_memory(aid_allocator *allocator)
{
    assert_ok(aid__allocator_choose(NULL, allocator, NULL));
}

static inline bool reading_defined(const aid__insight *insight, int32_t figure)
{
    bool defined = (insight->defined & AID_BIT(figure)) != 0;
    assert_true(defined == !isnan(insight->figures[figure].value)); /* undefined is never 0 */
    return defined;
}

static inline void reading_near(double found, double wanted, double within, const char *what)
{
    if (!(fabs(found - wanted) <= within))
        fail_msg("%s is %.9g; %.9g was expected", what, found, wanted);
}

#endif
