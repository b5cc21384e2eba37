/* SPDX-License-Identifier: MIT */
/* Is the plan the best? Against every other plan of small communities, whatever order they came in; and what it says
 * about those it could not serve. */
#include "community.h"

#include "../failing.h"

#include <stdlib.h>

/* ---- every other plan ---- */

enum { ORACLE_MOST = 8 };

typedef struct oracle {
    uint32_t requests, offers;
    uint32_t order[ORACLE_MOST]; /* requests by urgency and arrival */
    int32_t seats[ORACLE_MOST], capacity[ORACLE_MOST];
    int32_t score[ORACLE_MOST][ORACLE_MOST], tier[ORACLE_MOST][ORACLE_MOST]; /* score −1: cannot be */
    bool all[ORACLE_MOST];
    int64_t best[ORACLE_MOST + 4], now[ORACLE_MOST + 4]; /* seats by request in order, −tiers 3 2 1, score */
} oracle;

static int32_t oracle_urgency(const aid__listing_row *request)
{
    int64_t urgency = request->urgency - 1 - (TOWN_NOW - request->posted) / (7 * AID__DAY_US);
    return urgency < 0 ? 0 : (int32_t)urgency;
}

static bool oracle_before(const community *c, uint32_t a, uint32_t b)
{
    const aid__listing_row *x = aid__listing_at(&c->town.model, town_row(&c->town, c->requests[a]));
    const aid__listing_row *y = aid__listing_at(&c->town.model, town_row(&c->town, c->requests[b]));
    if (oracle_urgency(x) != oracle_urgency(y))
        return oracle_urgency(x) < oracle_urgency(y);
    return x->posted < y->posted;
}

static void oracle_fill(oracle *o, const community *c)
{
    aid__match_context context = matching_context(&c->town);
    *o = (oracle){ .requests = c->request_count, .offers = c->offer_count };
    for (uint32_t r = 0; r < o->requests; r++) {
        const aid__listing_row *request = aid__listing_at(&c->town.model, town_row(&c->town, c->requests[r]));
        uint32_t at = r;
        for (; at > 0 && oracle_before(c, r, o->order[at - 1]); at--)
            o->order[at] = o->order[at - 1];
        o->order[at] = r;
        o->seats[r] = request->seats;
        o->all[r] = request->all_seats == AID_YES;
        for (uint32_t h = 0; h < o->offers; h++) {
            aid__match_pair pair;
            uint64_t mask;
            assert_ok(aid__match_look(&context, town_row(&c->town, c->requests[r]), town_row(&c->town, c->offers[h]),
                                      &mask, &pair, NULL));
            o->score[r][h] = mask == 0 ? pair.score : -1;
            o->tier[r][h] = pair.tier;
        }
    }
    for (uint32_t h = 0; h < o->offers; h++)
        o->capacity[h] = aid__listing_at(&c->town.model, town_row(&c->town, c->offers[h]))->seats;
}

static void oracle_keep_better(oracle *o)
{
    for (size_t i = 0; i < ORACLE_MOST + 4; i++)
        if (o->now[i] != o->best[i]) {
            if (o->now[i] > o->best[i])
                memcpy(o->best, o->now, sizeof o->best);
            return;
        }
}

static void oracle_try(oracle *o, uint32_t place, uint32_t offer)
{
    if (place == o->requests) {
        oracle_keep_better(o);
        return;
    }
    uint32_t r = o->order[place];
    if (offer == o->offers) {
        if (!o->all[r] || o->now[place] == 0 || o->now[place] == o->seats[r])
            oracle_try(o, place + 1, 0);
        return;
    }
    oracle_try(o, place, offer + 1);
    if (o->score[r][offer] < 0 || o->capacity[offer] == 0 || o->now[place] == o->seats[r])
        return;
    int64_t *outer = o->tier[r][offer] == 0 ? NULL : &o->now[ORACLE_MOST + 3 - o->tier[r][offer]];
    o->now[place]++;
    o->capacity[offer]--;
    o->now[ORACLE_MOST + 3] += o->score[r][offer];
    if (outer != NULL)
        --*outer;
    oracle_try(o, place, offer + 1);
    o->now[place]--;
    o->capacity[offer]++;
    o->now[ORACLE_MOST + 3] -= o->score[r][offer];
    if (outer != NULL)
        ++*outer;
}

static void oracle_measure(oracle *o, const community *c, const aid__match_plan *plan)
{
    memset(o->now, 0, sizeof o->now);
    for (size_t i = 0; i < plan->pairs.count; i++) {
        const aid__match_pair *pair = matching_pair(plan, i);
        for (uint32_t place = 0; place < o->requests; place++)
            o->now[place] += c->requests[o->order[place]] == pair->request_id;
        if (pair->tier > 0)
            o->now[ORACLE_MOST + 3 - pair->tier]--;
        o->now[ORACLE_MOST + 3] += pair->score;
    }
}

/* P1, P2 */
static void test_no_other_plan_is_better(void **state)
{
    (void)state;
    static const community_shape shapes[] = { { 5, 5, 2, 1, 1, false }, { 5, 4, 3, 2, 1, false },
                                              { 6, 4, 4, 1, 3, false }, { 4, 5, 2, 3, 3, false } };
    uint64_t served = 0, missing = 0;
    for (uint64_t seed = 0; seed < 240; seed++) {
        community c;
        oracle o;
        aid__match_plan plan;
        community_begin(&c, &shapes[seed % 4], seed, 0);
        oracle_fill(&o, &c);
        memset(o.best, -1, sizeof o.best);
        o.best[0] = -1;
        oracle_try(&o, 0, 0);
        matching_plan(&c.town, &plan);
        oracle_measure(&o, &c, &plan);
        if (memcmp(o.now, o.best, sizeof o.best) != 0)
            fail_msg("seed %llu: another plan is better", (unsigned long long)seed);
        assert_int_equal(plan.totals.status, AID_SOLVE_OPTIMAL);
        assert_int_equal(plan.totals.score, plan.totals.bound);
        served += plan.pairs.count;
        missing += plan.unserved.count;
        aid__match_plan_free(&plan);
        town_end(&c.town);
    }
    assert_true(served > 400 && missing > 200); /* neither trivial way */
}

static void test_requests_for_all_seats_get_all_or_none(void **state)
{
    (void)state;
    static const community_shape shape = { 5, 5, 2, 3, 1, true };
    int optimal = 0, gap = 0;
    for (uint64_t seed = 0; seed < 150; seed++) {
        community c;
        oracle o;
        aid__match_plan plan;
        community_begin(&c, &shape, seed, 0);
        oracle_fill(&o, &c);
        memset(o.best, -1, sizeof o.best);
        oracle_try(&o, 0, 0);
        matching_plan(&c.town, &plan);
        oracle_measure(&o, &c, &plan);
        for (uint32_t place = 0; place < o.requests; place++)
            if (o.all[o.order[place]])
                assert_true(o.now[place] == 0 || o.now[place] == o.seats[o.order[place]]);
        assert_true(plan.totals.bound >= plan.totals.score);
        if (plan.totals.status == AID_SOLVE_OPTIMAL) /* what is called proven must be so */
            assert_memory_equal(o.now, o.best, sizeof o.best);
        optimal += plan.totals.status == AID_SOLVE_OPTIMAL;
        gap += plan.totals.status == AID_SOLVE_GAP;
        aid__match_plan_free(&plan);
        town_end(&c.town);
    }
    assert_true(optimal > 20 && gap > 5);
}

/* G7: helpers of three kinds; each request needs one certain helper of every kind, all three or none. What can be served
 * together is a matching in three dimensions, NP-hard in general. */
static void plan_three_kinds(community *c, uint64_t seed)
{
    enum { KINDS = 3, OF_EACH = 2, REQUESTS = 5 };
    uint64_t skills[REQUESTS], offered[KINDS * OF_EACH][REQUESTS + 1], dice = seed * 2654435761u + 7;
    size_t counts[KINDS * OF_EACH] = { 0 };
    memset(c, 0, sizeof *c);
    town_begin(&c->town);
    for (size_t i = 0; i < KINDS * OF_EACH; i++) /* so that no list is empty */
        offered[i][counts[i]++] = town_skill(&c->town, 0);
    for (uint32_t r = 0; r < REQUESTS; r++) {
        skills[r] = town_skill(&c->town, 0);
        for (size_t kind = 0; kind < KINDS; kind++) {
            dice = dice * 6364136223846793005u + 1442695040888963407u;
            size_t helper = kind * OF_EACH + (dice >> 40) % OF_EACH;
            offered[helper][counts[helper]++] = skills[r];
        }
        aid__listing_record draft = town_listing_draft(&c->town, town_member(&c->town), &skills[r]);
        draft.seats = KINDS;
        draft.all_seats = AID_YES;
        draft.posted = TOWN_NOW - (REQUESTS - (int64_t)r) * TOWN_HOUR;
        c->requests[c->request_count++] = town_add_request(&c->town, draft);
    }
    for (size_t i = 0; i < KINDS * OF_EACH; i++) {
        aid__listing_record draft = town_listing_draft(&c->town, town_member(&c->town), offered[i]);
        draft.skills.count = counts[i];
        c->offers[c->offer_count++] = town_add_offer(&c->town, draft);
    }
}

static void test_three_kinds_of_helpers_come_together_or_not_at_all(void **state)
{
    (void)state;
    int optimal = 0;
    for (uint64_t seed = 0; seed < 60; seed++) {
        community c;
        oracle o;
        aid__match_plan plan;
        plan_three_kinds(&c, seed);
        oracle_fill(&o, &c);
        memset(o.best, -1, sizeof o.best);
        oracle_try(&o, 0, 0);
        matching_plan(&c.town, &plan);
        oracle_measure(&o, &c, &plan);
        assert_true(plan.pairs.count > 0); /* the first alone can always be served */
        for (uint32_t place = 0; place < o.requests; place++)
            assert_true(o.now[place] == 0 || o.now[place] == o.seats[o.order[place]]);
        assert_true(plan.totals.bound >= plan.totals.score);
        if (plan.totals.status == AID_SOLVE_OPTIMAL)
            assert_memory_equal(o.now, o.best, sizeof o.best);
        optimal += memcmp(o.now, o.best, sizeof o.best) == 0;
        aid__match_plan_free(&plan);
        town_end(&c.town);
    }
    assert_true(optimal > 20);
    print_message("three kinds: %d of 60 plans are the best that can be\n", optimal);
}

/* ---- what must not matter ---- */

static void assert_same_plan(const aid__match_plan *a, const aid__match_plan *b)
{
    assert_int_equal(a->pairs.count, b->pairs.count);
    assert_int_equal(a->unserved.count, b->unserved.count);
    for (size_t i = 0; i < a->pairs.count; i++) {
        const aid__match_pair *x = matching_pair(a, i), *y = matching_pair(b, i);
        assert_int_equal(x->request_id, y->request_id);
        assert_int_equal(x->offer_id, y->offer_id);
        assert_int_equal(x->score, y->score);
        assert_int_equal(x->starts, y->starts);
    }
    assert_memory_equal(&a->totals.tally, &b->totals.tally, sizeof a->totals.tally);
}

/* P4 */
static void test_the_order_of_events_changes_nothing(void **state)
{
    (void)state;
    static const community_shape shape = { 40, 40, 4, 2, 3, true };
    for (uint64_t seed = 0; seed < 20; seed++) {
        community a, b;
        aid__match_plan x, y;
        community_begin(&a, &shape, seed, 0);
        community_begin(&b, &shape, seed, 1 + (uint32_t)seed);
        matching_plan(&a.town, &x);
        matching_plan(&b.town, &y);
        assert_same_plan(&x, &y);
        assert_true(x.pairs.count > 5);
        aid__match_plan_free(&x);
        aid__match_plan_free(&y);
        town_end(&a.town);
        town_end(&b.town);
    }
}

/* P4 */
static void test_scaling_all_weights_changes_nothing(void **state)
{
    (void)state;
    static const community_shape shape = { 30, 30, 3, 2, 1, false };
    static const int32_t weights[] = { 20, 15, 15, 15, 10, 5, 5, 5, 5, 5 };
    const aid__match_run_options options = { .ageing_days = 7 };
    for (uint64_t seed = 0; seed < 10; seed++) {
        community c;
        aid__match_plan x, y;
        community_begin(&c, &shape, seed, 0);
        matching_plan(&c.town, &x);
        aid__match_context context = matching_context(&c.town);
        context.weights_given = 1;
        for (size_t i = 0; i < AID_TERM_COUNT; i++)
            context.weights[i] = weights[i] * 1000;
        assert_ok(aid__match_plan_make(&context, &options, &y, NULL));
        assert_same_plan(&x, &y);
        aid__match_plan_free(&x);
        aid__match_plan_free(&y);
        town_end(&c.town);
    }
}

/* ---- counts ---- */

static void test_refusals_are_counted_by_the_first_violated_constraint(void **state)
{
    (void)state;
    static const community_shape shape = { 25, 30, 5, 2, 3, false };
    for (uint64_t seed = 0; seed < 6; seed++) {
        community c;
        aid__match_plan plan;
        aid__match_tally tally = { { 0 }, { 0 } };
        uint64_t pairs = 0;
        community_begin(&c, &shape, seed, 0);
        for (uint32_t i = 0; i < 5; i++) { /* some marks and some who left */
            town_pair(&c.town, AID__PAIR_BLOCK, 100000 + 2 * i, 100001 + 4 * i, 0);
            town_pair(&c.town, AID__PAIR_HOUSEHOLD, 100010 + 2 * i, 100001 + 2 * i, 0);
        }
        town_leave(&c.town, 100020, aid__group_at(&c.town.model, aid__listing_at(&c.town.model, town_row(&c.town, 200020))->group)->id);
        for (uint32_t r = 0; r < c.request_count; r++)
            for (uint32_t h = 0; h < c.offer_count; h++) {
                uint64_t mask = violated(&c.town, c.requests[r], c.offers[h]);
                int first = 0;
                pairs += mask == 0;
                while (mask != 0 && !(mask & AID_BIT(first)))
                    first++;
                tally.refused[first] += mask != 0;
                tally.would_open[first] += mask != 0 && (mask & (mask - 1)) == 0;
            }
        matching_plan(&c.town, &plan);
        assert_memory_equal(&plan.totals.tally, &tally, sizeof tally);
        assert_int_equal(plan.totals.pairs, pairs);
        assert_true(tally.refused[AID_CONSTRAINT_CONSENT] > 0 && tally.refused[AID_CONSTRAINT_SKILL] > 0);
        aid__match_plan_free(&plan);
        town_end(&c.town);
    }
}

static void test_the_unserved_learn_who_competes_with_them(void **state)
{
    (void)state;
    town t; /* KA-M6: three requests, two helpers */
    town_begin(&t);
    uint64_t skill = town_skill(&t, 0), requests[3], rivals, helpers;
    for (int i = 0; i < 2; i++)
        town_offer(&t, town_member(&t), skill);
    for (int i = 0; i < 3; i++) {
        t.now += AID__MINUTE_US;
        requests[i] = town_request(&t, town_member(&t), skill);
    }
    aid__match_plan plan;
    matching_plan(&t, &plan);
    assert_int_equal(plan.pairs.count, 2);
    assert_int_equal(plan.unserved.count, 1);
    const aid__match_unserved *unserved = aid__vector_at(&plan.unserved, 0);
    assert_int_equal(unserved->request_id, requests[2]); /* the newest waits */
    assert_int_equal(unserved->candidates, 2);
    assert_ok(aid__match_plan_hall(&plan, unserved, &rivals, &helpers, NULL));
    assert_int_equal(rivals, 3);
    assert_int_equal(helpers, 2);
    aid__match_plan_free(&plan);
    town_end(&t);
}

static void test_coverage_goes_before_score_and_nearness(void **state)
{
    (void)state;
    town t; /* KA-M1: A 900, B 800 for one, A 700 for the other: both are served */
    town_begin(&t);
    uint64_t skill = town_skill(&t, 0), other = town_skill(&t, 0), both[2] = { skill, other };
    aid__listing_record a = town_listing_draft(&t, town_member(&t), &skill), b = a;
    a.skills = (aid__ids){ both, 2 };
    uint64_t offer_a = town_add_offer(&t, a);
    b.listing = town_id(&t);
    b.member = town_member(&t);
    b.level = 5; /* an expert, spared */
    uint64_t offer_b = town_add_offer(&t, b);
    uint64_t first = town_request(&t, town_member(&t), skill), second = town_request(&t, town_member(&t), other);
    aid__match_plan plan;
    matching_plan(&t, &plan);
    assert_int_equal(matching_chosen(&plan, first), offer_b);
    assert_int_equal(matching_chosen(&plan, second), offer_a);
    aid__match_plan_free(&plan);
    town_end(&t);
}

/* ---- stopping and failing ---- */

static int32_t progress_stops(void *context, const char *stage, uint64_t done, uint64_t total)
{
    (void)stage;
    (void)done;
    (void)total;
    int *left = context;
    return --*left < 0;
}

static void test_the_progress_callback_can_stop_it(void **state)
{
    (void)state;
    static const community_shape shape = { 10, 10, 2, 1, 1, false };
    community c;
    aid__match_plan plan;
    aid_error error;
    int left = 0;
    const aid__match_run_options options = { .ageing_days = 7 };
    community_begin(&c, &shape, 1, 0);
    aid__match_context context = matching_context(&c.town);
    context.progress = progress_stops;
    context.progress_context = &left;
    assert_says(aid__match_plan_make(&context, &options, &plan, &error), AID_E_CANCELLED, error, "stop");
    left = 1000;
    assert_ok(aid__match_plan_make(&context, &options, &plan, &error));
    assert_true(left < 1000);
    aid__match_plan_free(&plan);
    town_end(&c.town);
}

static void test_every_refused_allocation_is_survived(void **state)
{
    (void)state;
    static const community_shape shape = { 8, 8, 2, 3, 2, true };
    community c;
    const aid__match_run_options options = { .ageing_days = 7 };
    community_begin(&c, &shape, 3, 0);
    bool refused = true;
    for (size_t n = 1; refused; n++) {
        failing memory = failing_at(n);
        aid__match_context context = matching_context(&c.town);
        aid__match_plan plan;
        aid__match_pair pair, best[4];
        aid__match_facts facts;
        uint64_t mask, rivals, helpers;
        size_t count;
        char sentence[240];
        context.allocator = failing_allocator(&memory);
        aid__row r = town_row(&c.town, c.requests[0]), o = town_row(&c.town, c.offers[0]);
        aid_status status = aid__match_plan_make(&context, &options, &plan, NULL);
        if (status == AID_OK) {
            for (size_t i = 0; i < plan.unserved.count && status == AID_OK; i++)
                status = aid__match_plan_hall(&plan, aid__vector_at(&plan.unserved, i), &rivals, &helpers, NULL);
            aid__match_plan_free(&plan);
        }
        if (status == AID_OK)
            status = aid__match_best(&context, r, best, 4, &count, NULL);
        if (status == AID_OK)
            status = aid__match_look(&context, r, o, &mask, &pair, NULL);
        if (status == AID_OK)
            status = aid__match_violated(&context, r, o, &mask, &facts, NULL);
        if (status == AID_OK)
            status = aid__match_sentence(&context, &pair, mask, false, sentence, sizeof sentence, NULL);
        refused = memory.refused;
        assert_int_equal(status, refused ? AID_E_MEMORY : AID_OK);
        assert_int_equal(memory.live_bytes, 0);
    }
    town_end(&c.town);
}

static void test_a_community_without_anything_has_an_empty_plan(void **state)
{
    (void)state;
    town t;
    town_begin(&t);
    aid__match_plan plan;
    matching_plan(&t, &plan);
    assert_int_equal(plan.pairs.count, 0);
    assert_int_equal(plan.totals.status, AID_SOLVE_OPTIMAL);
    aid__match_plan_free(&plan);
    town_request(&t, town_member(&t), town_skill(&t, 0));
    matching_plan(&t, &plan);
    assert_int_equal(plan.unserved.count, 1);
    aid__match_plan_free(&plan);
    town_end(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_no_other_plan_is_better),
        cmocka_unit_test(test_requests_for_all_seats_get_all_or_none),
        cmocka_unit_test(test_three_kinds_of_helpers_come_together_or_not_at_all),
        cmocka_unit_test(test_the_order_of_events_changes_nothing),
        cmocka_unit_test(test_scaling_all_weights_changes_nothing),
        cmocka_unit_test(test_refusals_are_counted_by_the_first_violated_constraint),
        cmocka_unit_test(test_the_unserved_learn_who_competes_with_them),
        cmocka_unit_test(test_coverage_goes_before_score_and_nearness),
        cmocka_unit_test(test_the_progress_callback_can_stop_it),
        cmocka_unit_test(test_every_refused_allocation_is_survived),
        cmocka_unit_test(test_a_community_without_anything_has_an_empty_plan),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
