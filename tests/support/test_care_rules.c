/* SPDX-License-Identifier: MIT */
/* Plans, measures, trends and instruments by their rules alone: every state by every command, ten thousand plans whose
 * measures are started in any order, and what instruments may say. */
#include "../test.h"

#include "../failing.h"
#include "rules/care_life.h"
#include "rules/instrument.h"

static void test_every_plan_state_and_command_leads_where_the_table_says(void **state)
{
    (void)state;
    enum { D = AID_PLAN_DRAFT, P = AID_PLAN_PROPOSED, G = AID_PLAN_AGREED, O = AID_PLAN_OBJECTED, A = AID_PLAN_ACTIVE,
           S = AID_PLAN_STOPPED, R = AID_PLAN_REPLACED, E = AID_PLAN_ENDED };
    static const int wanted[8][AID__PLAN_COMMANDS] = { /* EDIT PROPOSE AGREE OWN APPROVE OBJECT ANSWER REVISE WORK REPLACE END */
        { D, P, 0, 0, 0, 0, 0, 0, 0, 0, E }, { 0, 0, G, A, 0, O, 0, D, 0, 0, E }, { 0, 0, 0, 0, A, O, 0, D, 0, 0, E },
        { 0, 0, 0, 0, 0, 0, P, 0, 0, 0, E }, { 0, 0, 0, 0, 0, S, 0, 0, A, R, E }, { 0, 0, 0, 0, 0, 0, A, 0, 0, R, E },
        { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 },
    };
    for (int32_t from = D; from <= E; from++)
        for (int command = 0; command < AID__PLAN_COMMANDS; command++) {
            aid_error error;
            int32_t to = 99;
            aid_status status = aid__plan_next(from, (aid__plan_command)command, &to, &error);
            assert_int_equal(status, wanted[from - 1][command] ? AID_OK : AID_E_STATE);
            assert_int_equal(to, wanted[from - 1][command] ? wanted[from - 1][command] : 99);
        }
}

static void test_every_measure_state_and_command_leads_where_the_table_says(void **state)
{
    (void)state;
    enum { P = AID_MEASURE_PLANNED, S = AID_MEASURE_STARTED, D = AID_MEASURE_DONE, F = AID_MEASURE_FAILED, K = AID_MEASURE_SKIPPED };
    static const int wanted[5][AID__MEASURE_COMMANDS] = { /* START DO FAIL SKIP */
        { S, 0, 0, K }, { 0, D, F, K }, { 0, 0, 0, 0 }, { S, 0, 0, K }, { 0, 0, 0, 0 },
    };
    for (int32_t from = P; from <= K; from++)
        for (int command = 0; command < AID__MEASURE_COMMANDS; command++) {
            aid_error error;
            int32_t to = 99;
            aid_status status = aid__measure_next(from, (aid__measure_command)command, &to, &error);
            assert_int_equal(status, wanted[from - 1][command] ? AID_OK : AID_E_STATE);
            assert_int_equal(to, wanted[from - 1][command] ? wanted[from - 1][command] : 99);
        }
}

/* ---- order (check 7 of the specification) ---- */

enum { ORDER_MOST = 10 };

typedef struct order_plan {
    aid__model *model;
    aid__row plan, measures[ORDER_MOST + 1];
    uint32_t before[ORDER_MOST + 1]; /* bits: which measures come first */
    uint32_t count;
} order_plan;

static uint32_t order_dice(uint64_t *seed, uint32_t sides)
{
    *seed = *seed * UINT64_C(6364136223846793005) + 1442695040888963407u;
    return (uint32_t)(*seed >> 33) % sides;
}

static void order_make(order_plan *plan, uint64_t *seed)
{
    aid__plan_row *row = aid__model_add(plan->model, AID__TABLE_PLAN, &plan->plan);
    assert_non_null(row);
    plan->count = 1 + order_dice(seed, ORDER_MOST);
    for (uint32_t number = 1; number <= plan->count; number++) {
        uint64_t after[ORDER_MOST];
        size_t count = 0;
        plan->before[number] = 0;
        for (uint32_t earlier = 1; earlier < number; earlier++)
            if (order_dice(seed, 3) == 0) {
                after[count++] = earlier;
                plan->before[number] |= UINT32_C(1) << earlier;
            }
        aid__measure_row *measure = aid__model_add(plan->model, AID__TABLE_MEASURE, &plan->measures[number]);
        aid__plan_row *of = aid__model_touch(plan->model, AID__TABLE_PLAN, plan->plan);
        assert_true(measure != NULL && of != NULL && aid__model_span(plan->model, after, count, &measure->after));
        measure->plan = plan->plan;
        measure->number = number;
        measure->state = AID_MEASURE_PLANNED;
        measure->previous_of_plan = of->last_measure;
        of->last_measure = plan->measures[number];
    }
}

/* One try at a random measure; answers whether it started. A plan is walked as the commands do: waits, then the table. */
static void order_try(order_plan *plan, uint64_t *seed, uint32_t *over, uint32_t *unresolved)
{
    uint32_t number = 1 + order_dice(seed, plan->count);
    aid__measure_row *measure = aid__model_touch(plan->model, AID__TABLE_MEASURE, plan->measures[number]);
    aid__measure_command command = (aid__measure_command)order_dice(seed, AID__MEASURE_COMMANDS);
    uint32_t waits = aid__measure_waits_for(plan->model, plan->measures[number]);
    bool free_by_hand = (plan->before[number] & ~*over) == 0;
    int32_t next;
    assert_int_equal(waits == 0, free_by_hand);
    assert_true(waits == 0 || (plan->before[number] & ~*over & (UINT32_C(1) << waits)) != 0);
    if ((command == AID__MEASURE_START && waits != 0) || aid__measure_next(measure->state, command, &next, NULL) != AID_OK)
        return;
    if (command == AID__MEASURE_START)
        assert_true(free_by_hand); /* nothing ever starts out of order */
    measure->state = next;
    if (next == AID_MEASURE_DONE || next == AID_MEASURE_SKIPPED)
        *over |= UINT32_C(1) << number;
    *unresolved = aid__measure_is_over(next) ? *unresolved & ~(UINT32_C(1) << number) : *unresolved | UINT32_C(1) << number;
}

static void test_of_ten_thousand_random_plans_no_measure_starts_out_of_order(void **state)
{
    (void)state;
    aid__model model;
    failing memory = failing_at(0);
    uint64_t seed = 7;
    uint32_t finished = 0;
    assert_int_equal(aid__model_init(&model, failing_allocator(&memory), NULL), AID_OK);
    for (int run = 0; run < 10000; run++) {
        order_plan plan = { .model = &model };
        uint32_t over = 0, unresolved;
        order_make(&plan, &seed);
        unresolved = (UINT32_C(1) << (plan.count + 1)) - 2;
        for (int tries = 0; tries < 60; tries++) {
            order_try(&plan, &seed, &over, &unresolved);
            uint32_t least = aid__plan_unfinished(&model, plan.plan);
            assert_int_equal(least == 0, unresolved == 0);
            assert_true(least == 0 || (unresolved & (UINT32_C(1) << least) & ~(unresolved - 1)) != 0);
        }
        finished += unresolved == 0;
    }
    assert_true(finished > 1000 && finished < 10000); /* both ends are seen */
    aid__model_free(&model);
    assert_int_equal(memory.live_bytes, 0);
}

/* ---- dynamics (check 8) ---- */

static void test_three_assessments_give_the_trend_by_the_least_change_that_counts(void **state)
{
    (void)state;
    static const struct {
        int64_t values[3];
        int32_t known[3], less, wanted;
    } cases[] = {
        { { 6, 5, 4 }, { 1, 1, 1 }, 1, AID_TREND_IMPROVING },  { { 6, 9, 5 }, { 1, 1, 1 }, 1, AID_TREND_NO_CHANGE },
        { { 4, 5, 6 }, { 1, 1, 1 }, 1, AID_TREND_WORSENING },  { { 4, 5, 6 }, { 1, 1, 1 }, 0, AID_TREND_IMPROVING },
        { { 6, 5, 4 }, { 1, 1, 1 }, 0, AID_TREND_WORSENING },  { { 5, 0, 5 }, { 1, 1, 1 }, 0, AID_TREND_NO_CHANGE },
        { { 0, 5, 4 }, { 0, 1, 1 }, 1, AID_TREND_UNKNOWN },    { { 6, 5, 0 }, { 1, 1, 0 }, 1, AID_TREND_UNKNOWN },
        { { 6, 0, 4 }, { 1, 0, 1 }, 1, AID_TREND_IMPROVING },  { { 5, 5, 4 }, { 1, 1, 1 }, 1, AID_TREND_NO_CHANGE },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        aid__figure figures[3];
        for (int at = 0; at < 3; at++)
            figures[at] = (aid__figure){ .at = at, .value = cases[i].values[at], .known = cases[i].known[at] };
        assert_int_equal(aid__trend_of(figures, 3, cases[i].less, 2), cases[i].wanted);
        assert_int_equal(aid__trend_of(figures, 1, cases[i].less, 2), AID_TREND_UNKNOWN); /* a beginning alone */
        assert_int_equal(aid__trend_of(figures, 0, cases[i].less, 2), AID_TREND_UNKNOWN);
    }
}

/* ---- instruments ---- */

#define HEAD "instrument x-1\nversion 2\ntitle T\nlicence MIT\ndomain crisis\nbetter more\nleast-change 1\n"
#define TAIL "answer 0 no\nanswer 3 yes\nquestion A?\n"

static void test_an_instrument_says_what_it_must_and_nothing_unknown(void **state)
{
    (void)state;
    static const struct {
        const char *text, *says;
        uint32_t line;
    } wrong[] = {
        { "", "\"instrument\"", 1 },
        { "instrument x\nversion 1\ntitle T\ndomain crisis\nbetter less\nleast-change 1\n" TAIL, "\"licence\"", 10 },
        { HEAD "answer 0 no\nquestion A?\n", "two answers", 10 },
        { HEAD "answer 3 yes\nanswer 0 no\nquestion A?\n", "rising", 9 },
        { HEAD "answer x yes\n", "number", 8 },
        { HEAD TAIL "colour red\n", "no such word", 11 },
        { HEAD "title again\n" TAIL, "twice", 8 },
        { HEAD "class secret\n" TAIL, "special", 8 },
        { HEAD "need-from\n" TAIL, "whole number", 8 },
        { HEAD "credential two words\n" TAIL, "one word", 8 },
        { HEAD "again-days 0\n" TAIL, "range", 8 },
        { "instrument x\nversion 0\n", "range", 2 },
        { "instrument x\nversion 1\ntitle T\nlicence MIT\ndomain moon\n", "domain", 5 },
        { "instrument x\nversion 1\ntitle T\nlicence MIT\ndomain crisis\nbetter less\nleast-change 9\n" TAIL, "least-change", 11 },
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        aid__instrument instrument;
        aid_error error;
        assert_says(aid__instrument_parse(wrong[i].text, &instrument, &error), AID_E_FORMAT, error, wrong[i].says);
        assert_int_equal(error.line, wrong[i].line);
    }
}

static void test_a_score_is_the_sum_and_a_reversed_question_counts_the_other_way(void **state)
{
    (void)state;
    aid__instrument instrument;
    aid_error error;
    int32_t score = 0;
    assert_ok(aid__instrument_parse(HEAD "need-from 2\nanswer 0 no\nanswer 1 some\nanswer 3 yes\nquestion A?\nquestion reversed B?\n",
                                    &instrument, &error));
    const int64_t answers[] = { 3, 1 }, strange[] = { 3, 2 };
    assert_ok(aid__instrument_score(&instrument, answers, 2, &score, &error));
    assert_int_equal(score, 3 + (0 + 3 - 1));
    assert_int_equal(instrument.least, 0);
    assert_int_equal(instrument.most, 6);
    assert_says(aid__instrument_score(&instrument, answers, 1, &score, &error), AID_E_ARGUMENT, error, "without every answer");
    assert_says(aid__instrument_score(&instrument, strange, 2, &score, &error), AID_E_ARGUMENT, error, "question 2");
    assert_true(aid__instrument_needs(&instrument, 2) && !aid__instrument_needs(&instrument, 3)); /* more is better */
    instrument.less_is_better = 1;
    assert_true(aid__instrument_needs(&instrument, 2) && !aid__instrument_needs(&instrument, 1));
    instrument.has_need = 0;
    assert_false(aid__instrument_needs(&instrument, 6));
}

/* Any line lost, any byte changed: an answer, never a crash, and never a text that is read past its end. */
static void test_a_damaged_instrument_is_read_or_refused(void **state)
{
    (void)state;
    static const char whole[] = HEAD "need-from 2\nclass special\ncredential psychologist\n" TAIL "question reversed B?\n";
    char text[sizeof whole];
    uint64_t seed = 3;
    int read = 0, refused = 0;
    for (int run = 0; run < 20000; run++) {
        aid__instrument instrument;
        memcpy(text, whole, sizeof whole);
        text[order_dice(&seed, sizeof whole - 1)] = (char)order_dice(&seed, 128);
        if (run % 2 != 0)
            text[order_dice(&seed, sizeof whole - 1)] = '\0';
        aid_status status = aid__instrument_parse(text, &instrument, NULL);
        assert_true(status == AID_OK || status == AID_E_FORMAT);
        *(status == AID_OK ? &read : &refused) += 1;
    }
    assert_true(read > 100 && refused > 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_plan_state_and_command_leads_where_the_table_says),
        cmocka_unit_test(test_every_measure_state_and_command_leads_where_the_table_says),
        cmocka_unit_test(test_of_ten_thousand_random_plans_no_measure_starts_out_of_order),
        cmocka_unit_test(test_three_assessments_give_the_trend_by_the_least_change_that_counts),
        cmocka_unit_test(test_an_instrument_says_what_it_must_and_nothing_unknown),
        cmocka_unit_test(test_a_score_is_the_sum_and_a_reversed_question_counts_the_other_way),
        cmocka_unit_test(test_a_damaged_instrument_is_read_or_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
