/* SPDX-License-Identifier: MIT */
/* Matching through the public interface: the best for one, the plan, its reasons, committing it, and what a result still
 * says when its store is closed. */
#include "../store/town.h"

#include "../failing.h"

/* Three requests for gardening, two who offer it (Ben and Cy; Ana asks all). */
typedef struct matching_town {
    town town;
    aid_skill gardening;
    aid_request requests[3];
    aid_offer offers[2];
} matching_town;

static void matching_fill(matching_town *m)
{
    town *t = &m->town;
    town_people(t);
    assert_ok(aid_skill_add(t->store, AID_WITH(aid_skill_options, .label = "Gardening"), &m->gardening, &t->error));
    const aid_member helpers[] = { t->ben, t->cy };
    for (int i = 0; i < 2; i++)
        assert_ok(aid_offer_post(t->store, helpers[i],
                                 AID_WITH(aid_offer_options, .skill = m->gardening, .group = t->street), &m->offers[i],
                                 &t->error));
    for (int i = 0; i < 3; i++) {
        t->now += INT64_C(1000000);
        assert_ok(aid_request_open(t->store, t->ana,
                                   AID_WITH(aid_request_options, .skill = m->gardening, .group = t->street),
                                   &m->requests[i], &t->error));
    }
}

static void matching_begin(matching_town *m)
{
    town_open(&m->town, "memory:", 0);
    matching_fill(m);
}

static aid_match *matching_run(matching_town *m)
{
    aid_match *match = NULL;
    assert_ok(aid_match_run(m->town.store, NULL, &match, &m->town.error));
    return match;
}

static void matching_end(matching_town *m)
{
    aid_store_close(m->town.store);
}

static void test_the_best_are_listed_best_first_and_counted_whole(void **state)
{
    (void)state;
    matching_town m;
    matching_begin(&m);
    town *t = &m.town;
    town_log(t, t->cy, t->ben, 600); /* Ben helped much, and Cy's balance is low */
    aid_candidate rows[2];
    size_t count;
    assert_ok(aid_match_best(t->store, m.requests[0], NULL, rows, sizeof *rows, 2, &count, &t->error));
    assert_int_equal(count, 2);
    assert_int_equal(rows[0].helper.id, t->cy.id);
    assert_int_equal(rows[1].offer.id, m.offers[0].id);
    assert_true(rows[0].score > rows[1].score);
    assert_int_equal(rows[0].distance_m, -1);
    aid_candidate first;
    assert_ok(aid_match_best(t->store, m.requests[0], NULL, &first, sizeof first, 1, &count, &t->error));
    assert_int_equal(count, 1);
    assert_memory_equal(&first, rows, sizeof first);
    assert_ok(aid_match_best(t->store, m.requests[0], NULL, NULL, 0, 0, &count, &t->error));
    assert_int_equal(count, 2);
    matching_end(&m);
}

static void test_a_plan_says_whom_it_serves_and_why_not_the_rest(void **state)
{
    (void)state;
    matching_town m;
    matching_begin(&m);
    town *t = &m.town;
    aid_match *match = matching_run(&m);
    aid_match_summary summary = { .struct_size = sizeof summary };
    assert_ok(aid_match_summary_get(match, &summary, &t->error));
    assert_int_equal(summary.status, AID_SOLVE_OPTIMAL);
    assert_int_equal(summary.proposals, 2);
    assert_int_equal(summary.requests, 3);
    assert_int_equal(summary.unserved, 1);
    assert_int_equal(summary.offers, 2);
    assert_int_equal(summary.pairs, 6);
    assert_int_equal(summary.score, summary.bound);
    aid_proposal proposal = { .struct_size = sizeof proposal };
    int64_t score = 0;
    for (size_t i = 0; i < 2; i++) {
        assert_ok(aid_match_proposal(match, i, &proposal, &t->error));
        assert_int_equal(proposal.request.id, m.requests[i].id); /* oldest first */
        assert_int_equal(proposal.requester.id, t->ana.id);
        assert_int_equal(proposal.group.id, t->street.id);
        assert_int_equal(proposal.skill.id, m.gardening.id);
        assert_int_equal(proposal.minutes, 60);
        assert_int_equal(proposal.starts, 0);
        assert_int_equal(proposal.weights[AID_TERM_SKILL], 20);
        score += proposal.score;
    }
    assert_int_equal(score, summary.score);
    assert_says(aid_match_proposal(match, 2, &proposal, &t->error), AID_E_ARGUMENT, t->error, "index");
    aid_unserved unserved = { .struct_size = sizeof unserved };
    assert_ok(aid_match_unserved(match, 0, &unserved, &t->error));
    assert_int_equal(unserved.request.id, m.requests[2].id);
    assert_int_equal(unserved.seats_missing, 1);
    assert_int_equal(unserved.candidates, 2);
    assert_int_equal(unserved.rivals, 3);
    assert_int_equal(unserved.helpers, 2);
    aid_match_free(match);
    matching_end(&m);
}

static void test_each_pair_has_its_reason(void **state)
{
    (void)state;
    matching_town m;
    matching_begin(&m);
    town *t = &m.town;
    aid_match *match = matching_run(&m);
    aid_proposal proposal = { .struct_size = sizeof proposal };
    aid_reason reason = { .struct_size = sizeof reason };
    assert_ok(aid_match_proposal(match, 0, &proposal, &t->error));
    assert_ok(aid_match_explain(match, proposal.request, proposal.offer, &reason, &t->error));
    assert_int_equal(reason.chosen, 1);
    assert_int_equal(reason.violated, 0);
    assert_int_equal(reason.first, -1);
    assert_int_equal(reason.score, proposal.score);
    assert_non_null(strstr(reason.sentence, "Chosen"));
    assert_ok(aid_match_explain(match, m.requests[2], proposal.offer, &reason, &t->error));
    assert_int_equal(reason.chosen, 0);
    assert_non_null(strstr(reason.sentence, "Could be"));
    assert_ok(aid_member_block(t->store, t->ana, t->ben, AID_YES, NULL, &t->error));
    assert_ok(aid_match_explain(match, m.requests[0], m.offers[0], &reason, &t->error));
    assert_int_equal(reason.violated, AID_BIT(AID_CONSTRAINT_BLOCK));
    assert_int_equal(reason.first, AID_CONSTRAINT_BLOCK);
    assert_int_equal(reason.score, 0);
    assert_non_null(strstr(reason.sentence, "blocked"));
    assert_says(aid_match_explain(match, (aid_request){ m.offers[0].id }, m.offers[0], &reason, &t->error),
                AID_E_ARGUMENT, t->error, "offer");
    aid_match_free(match);
    matching_end(&m);
}

static void test_a_committed_plan_is_proposed_exchanges(void **state)
{
    (void)state;
    matching_town m;
    matching_begin(&m);
    town *t = &m.town;
    aid_match *match = matching_run(&m);
    aid_exchange exchanges[2];
    size_t made = 0;
    assert_ok(aid_match_commit(match, NULL, exchanges, 2, &made, &t->error));
    assert_int_equal(made, 2);
    for (size_t i = 0; i < 2; i++) {
        aid_exchange_info info = { .struct_size = sizeof info };
        assert_ok(aid_exchange_get(t->store, exchanges[i], &info, &t->error));
        assert_int_equal(info.state, AID_EXCHANGE_PROPOSED);
        assert_int_equal(info.request.id, m.requests[i].id);
        assert_int_equal(info.minutes, 60);
    }
    assert_says(aid_match_commit(match, NULL, NULL, 0, NULL, &t->error), AID_E_STATE, t->error, "before");
    aid_match_free(match);
    match = matching_run(&m); /* what is taken is not planned again */
    size_t size = 9;
    assert_ok(aid_match_size(match, &size, &t->error));
    assert_int_equal(size, 0);
    aid_match_free(match);
    town_verify(t);
    matching_end(&m);
}

static uint64_t matching_records(town *t)
{
    aid_store_info info = { .struct_size = sizeof info };
    assert_ok(aid_store_get(t->store, &info, &t->error));
    return info.records;
}

static void test_a_stale_plan_is_refused_whole_or_kept_in_part(void **state)
{
    (void)state;
    for (int in_transaction = 0; in_transaction < 2; in_transaction++) {
        matching_town m;
        matching_begin(&m);
        town *t = &m.town;
        aid_match *match = matching_run(&m);
        aid_proposal second = { .struct_size = sizeof second };
        assert_ok(aid_match_proposal(match, 1, &second, &t->error));
        assert_ok(aid_offer_withdraw(t->store, second.offer, NULL, &t->error));
        uint64_t before = matching_records(t);
        aid_exchange exchanges[2] = { { 7 }, { 7 } };
        size_t made = 9;
        if (in_transaction)
            assert_ok(aid_store_begin(t->store, NULL, &t->error));
        assert_says(aid_match_commit(match, NULL, exchanges, 2, &made, &t->error), AID_E_STATE, t->error,
                    "no longer allowed");
        assert_int_equal(t->error.reason, AID_REASON_MATCH_STALE);
        assert_int_equal(made, 9);
        assert_int_equal(exchanges[0].id, 7);
        assert_ok(aid_match_commit(match, AID_WITH(aid_match_commit_options, .keep_valid = AID_YES), exchanges, 2, &made,
                                   &t->error));
        if (in_transaction)
            assert_ok(aid_store_commit(t->store, NULL, &t->error));
        assert_int_equal(made, 1);
        assert_true(exchanges[0].id != 0);
        assert_int_equal(exchanges[1].id, 0);
        assert_int_equal(matching_records(t), before + 1);
        aid_match_free(match);
        town_verify(t);
        matching_end(&m);
    }
}

static void test_a_result_outlives_its_store_but_not_its_reasons(void **state)
{
    (void)state;
    matching_town m;
    matching_begin(&m);
    aid_error error;
    aid_match *match = matching_run(&m);
    matching_end(&m);
    aid_proposal proposal = { .struct_size = sizeof proposal };
    aid_unserved unserved = { .struct_size = sizeof unserved };
    aid_reason reason = { .struct_size = sizeof reason };
    assert_ok(aid_match_proposal(match, 1, &proposal, &error));
    assert_ok(aid_match_unserved(match, 0, &unserved, &error));
    assert_says(aid_match_explain(match, proposal.request, proposal.offer, &reason, &error), AID_E_STATE, error,
                "closed");
    assert_int_equal(error.reason, AID_REASON_CLOSED_STORE);
    assert_says(aid_match_commit(match, NULL, NULL, 0, NULL, &error), AID_E_STATE, error, "closed");
    aid_match_free(match);
    aid_match_free(NULL);
}

static int32_t matching_refuses(void *context, aid_request request, aid_offer offer)
{
    matching_town *m = context;
    aid_store_info info = { .struct_size = sizeof info };
    assert_int_equal(aid_store_get(m->town.store, &info, NULL), AID_E_STATE); /* must not call the store */
    return request.id == m->requests[0].id && offer.id == m->offers[0].id;
}

static int32_t matching_cancels(void *context, const char *stage, uint64_t done, uint64_t total)
{
    (void)context;
    (void)stage;
    (void)done;
    (void)total;
    return 1;
}

static void test_options_are_checked_and_obeyed(void **state)
{
    (void)state;
    matching_town m;
    matching_begin(&m);
    town *t = &m.town;
    aid_match *match = NULL;
    aid_match_summary summary = { .struct_size = sizeof summary };
    static const struct {
        aid_match_options options;
        const char *words;
    } wrong[] = {
        { { .struct_size = sizeof(aid_match_options), .set = AID_BIT(AID_MATCH_FIELD_WEIGHTS) }, "weights" },
        { { .struct_size = sizeof(aid_match_options), .set = AID_BIT(3) }, "set" },
        { { .struct_size = sizeof(aid_match_options), .weights = { -1 } }, "weights" },
        { { .struct_size = sizeof(aid_match_options), .weights = { 1000001 } }, "weights" },
        { { .struct_size = sizeof(aid_match_options), .meet_new_people = 3 }, "meet_new_people" },
        { { .struct_size = 4 }, "struct_size" },
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_says(aid_match_run(t->store, &wrong[i].options, &match, &t->error), AID_E_ARGUMENT, t->error,
                    wrong[i].words);
    assert_int_equal(aid_match_run(t->store, AID_WITH(aid_match_options, .group = { 12345 }), &match, &t->error),
                     AID_E_NOT_FOUND);
    assert_int_equal(aid_match_run(t->store, AID_WITH(aid_match_options, .progress = matching_cancels), &match, &t->error),
                     AID_E_CANCELLED);
    assert_null(match);
    assert_ok(aid_match_run(t->store,
                            AID_WITH(aid_match_options, .allow = matching_refuses, .allow_context = &m,
                                     .weights = { [AID_TERM_IDLE] = 1 }),
                            &match, &t->error));
    assert_ok(aid_match_summary_get(match, &summary, &t->error));
    assert_int_equal(summary.refused[AID_CONSTRAINT_HOST], 1);
    assert_int_equal(summary.would_open[AID_CONSTRAINT_HOST], 1);
    assert_int_equal(summary.pairs, 5);
    assert_int_equal(summary.score, 2000); /* nobody was asked yet, and nothing else counts */
    aid_match_free(match);
    size_t count;
    assert_ok(aid_request_withdraw(t->store, m.requests[0], NULL, &t->error));
    assert_says(aid_match_best(t->store, m.requests[0], NULL, NULL, 0, 0, &count, &t->error), AID_E_STATE, t->error,
                "open");
    matching_end(&m);
}

/* ---- memory ---- */

/* The town in a store whose memory can be refused. */
static void matching_begin_failing(matching_town *m, failing *memory)
{
    memset(m, 0, sizeof *m);
    m->town.now = town_days(TOWN_START_DAY);
    m->town.dice = 42;
    *memory = failing_at(0);
    assert_ok(aid_store_open("memory:",
                             AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY), .clock = town_clock,
                                      .clock_context = &m->town, .random = town_random, .random_context = &m->town,
                                      .allocator = failing_allocator(memory)),
                             &m->town.store, &m->town.error));
    matching_fill(m);
}

static void test_matching_survives_every_refused_allocation(void **state)
{
    (void)state;
    matching_town m;
    failing memory;
    matching_begin_failing(&m, &memory);
    town *t = &m.town;
    bool refused = true;
    size_t count;
    assert_ok(aid_match_best(t->store, m.requests[0], NULL, NULL, 0, 0, &count, &t->error)); /* the index stays */
    for (size_t n = 1; refused; n++) {
        size_t live = memory.live_bytes;
        aid_match *match = NULL;
        aid_candidate rows[2];
        aid_unserved unserved = { .struct_size = sizeof unserved };
        aid_reason reason = { .struct_size = sizeof reason };
        memory.requests = 0;
        memory.refuse = n;
        memory.refused = false;
        aid_status status = aid_match_best(t->store, m.requests[0], NULL, rows, sizeof *rows, 2, &count, &t->error);
        if (status == AID_OK)
            status = aid_match_run(t->store, NULL, &match, &t->error);
        if (status == AID_OK)
            status = aid_match_unserved(match, 0, &unserved, &t->error);
        if (status == AID_OK)
            status = aid_match_explain(match, m.requests[0], m.offers[0], &reason, &t->error);
        aid_match_free(match);
        refused = memory.refused;
        assert_int_equal(status, refused ? AID_E_MEMORY : AID_OK);
        assert_int_equal(memory.live_bytes, live);
    }
    matching_end(&m);
    assert_int_equal(memory.live_bytes, 0);
}

static void test_a_commit_without_memory_changes_nothing(void **state)
{
    (void)state;
    bool refused = true;
    size_t failures = 0;
    for (size_t n = 1; refused; n++) {
        matching_town m;
        failing memory;
        size_t made = 0;
        matching_begin_failing(&m, &memory);
        town *t = &m.town;
        aid_match *match = matching_run(&m);
        uint64_t before = matching_records(t);
        memory.requests = 0;
        memory.refuse = n;
        aid_status status = aid_match_commit(match, NULL, NULL, 0, &made, &t->error);
        refused = memory.refused;
        memory.refuse = 0;
        assert_true(status == AID_OK || (refused && status == AID_E_MEMORY)); /* derived data may do without */
        assert_int_equal(matching_records(t), before + (status == AID_OK ? 2 : 0));
        failures += status != AID_OK;
        if (status != AID_OK) /* the same call may be tried again */
            assert_ok(aid_match_commit(match, NULL, NULL, 0, &made, &t->error));
        assert_int_equal(made, 2);
        town_verify(t);
        aid_match_free(match);
        matching_end(&m);
        assert_int_equal(memory.live_bytes, 0);
    }
    assert_true(failures > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_best_are_listed_best_first_and_counted_whole),
        cmocka_unit_test(test_a_plan_says_whom_it_serves_and_why_not_the_rest),
        cmocka_unit_test(test_each_pair_has_its_reason),
        cmocka_unit_test(test_a_committed_plan_is_proposed_exchanges),
        cmocka_unit_test(test_a_stale_plan_is_refused_whole_or_kept_in_part),
        cmocka_unit_test(test_a_result_outlives_its_store_but_not_its_reasons),
        cmocka_unit_test(test_options_are_checked_and_obeyed),
        cmocka_unit_test(test_matching_survives_every_refused_allocation),
        cmocka_unit_test(test_a_commit_without_memory_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
