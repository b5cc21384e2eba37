/* SPDX-License-Identifier: MIT */
/* Matching a town: what the tests of lib/match say again and again. */
#ifndef AID_TESTS_MATCH_MATCHING_H
#define AID_TESTS_MATCH_MATCHING_H

#include "model_builder.h"

#include "match/plan.h"

#define ONLY(constraint) AID_BIT(AID_CONSTRAINT_##constraint)

static inline aid__match_context matching_context(const town *t)
{
    return (aid__match_context){ .model = &t->model, .allocator = &t->memory, .now = t->now };
}

static inline uint64_t matching_violated(const town *t, uint64_t request, uint64_t offer, aid__match_facts *facts)
{
    aid__match_context context = matching_context(t);
    uint64_t violated = 0;
    assert_ok(aid__match_violated(&context, town_row(t, request), town_row(t, offer), &violated, facts, NULL));
    return violated;
}

static inline uint64_t violated(const town *t, uint64_t request, uint64_t offer)
{
    aid__match_facts facts;
    return matching_violated(t, request, offer, &facts);
}

static inline void matching_plan(const town *t, aid__match_plan *plan)
{
    aid__match_context context = matching_context(t);
    const aid__match_run_options options = { .ageing_days = 7 };
    assert_ok(aid__match_plan_make(&context, &options, plan, NULL));
}

static inline const aid__match_pair *matching_pair(const aid__match_plan *plan, size_t index)
{
    assert_true(index < plan->pairs.count);
    return aid__vector_at(&plan->pairs, index);
}

/* The helper's offer that the plan gives the request; 0 none. */
static inline uint64_t matching_chosen(const aid__match_plan *plan, uint64_t request)
{
    for (size_t i = 0; i < plan->pairs.count; i++)
        if (matching_pair(plan, i)->request_id == request)
            return matching_pair(plan, i)->offer_id;
    return 0;
}

#endif
