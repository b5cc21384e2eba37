/* SPDX-License-Identifier: MIT */
/* The figures of giving and getting against known answers, and where they are undefined. */
#include "reading.h"

#include "../failing.h"
#include <stdio.h>

enum { LINE_BYTES = 200, NAMES_MOST = 26 };

static aid_allocator memory;

/* ---- the words of a fixture ---- */

static const char *const figure_words[AID_FIGURE_COUNT] = {
    "density", "reciprocity", "reciprocity_excess", "mutual_minutes", "mutual_expected", "mutual_excess", "imbalance",
    "direct", "indirect", "generalised", "circulation", "gini_given", "gini_received", "gini_activity", "gini_asked",
    "concentration", "top_share", "circle_minutes", "largest_circle", "on_cycles_2", "on_cycles_3", "on_cycles_4",
    "on_cycles_5", "velocity", "solidarity", "gift", "on_cycles_2_z", "on_cycles_3_z", "on_cycles_4_z", "on_cycles_5_z",
    "largest_circle_z" };
static const char *const flag_words[] = { "took_part", "isolate", "alone_90_days", "one_link", "articulation",
                                          "on_bridge", "never_received", "never_gave", "never_asked", "in_2_cycle",
                                          "in_3_cycle" };

static int32_t word_number(const char *const *words, size_t count, const char *word)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(words[i], word) == 0)
            return (int32_t)i;
    fail_msg("the fixture says \"%s\", which is no word here", word);
    return -1;
}

static int64_t count_of(const aid__insight *insight, const char *word)
{
    const aid__insight_counts *c = &insight->counts;
    const struct {
        const char *word;
        int64_t value;
    } known[] = {
        { "took_part", (int64_t)c->took_part },           { "components", (int64_t)c->components },
        { "largest_component", (int64_t)c->largest_component }, { "isolates", (int64_t)c->isolates },
        { "articulations", (int64_t)c->articulations },   { "bridges", (int64_t)c->bridges },
        { "largest_core", (int64_t)c->largest_core },     { "circles", (int64_t)c->circles },
        { "largest_circle", (int64_t)c->largest_circle }, { "in_two_cycles", (int64_t)c->in_two_cycles },
        { "in_three_cycles", (int64_t)c->in_three_cycles }, { "never_received", (int64_t)c->never_received },
        { "never_gave", (int64_t)c->never_gave },         { "one_link", (int64_t)c->one_link },
        { "cycles_2", (int64_t)c->cycles[0] },            { "cycles_3", (int64_t)c->cycles[1] },
        { "cycles_4", (int64_t)c->cycles[2] },            { "cycles_5", (int64_t)c->cycles[3] },
        { "mutual_minutes", c->mutual_minutes },          { "indirect", c->indirect },
        { "circulating", c->circulating },
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(known[i].word, word) == 0)
            return known[i].value;
    fail_msg("the fixture counts \"%s\", which is no count", word);
    return -1;
}

/* ---- a fixture ---- */

typedef struct fixture {
    aid__help entries[64];
    size_t count;
    uint32_t members, lines;
    char names[NAMES_MOST];
    aid__insight insight;
    bool found;
} fixture;

static uint32_t fixture_member(const fixture *f, const char *name)
{
    const char *at = memchr(f->names, name[0], f->members);
    assert_non_null(at);
    return (uint32_t)(at - f->names);
}

static uint64_t fixture_set(const fixture *f, char **words, size_t from, size_t count)
{
    uint64_t set = 0;
    for (size_t i = from; i < count; i++)
        set |= AID_BIT(fixture_member(f, words[i]));
    return set;
}

/* The members with the same number as the first named. */
static void check_part(const fixture *f, char **words, size_t count, bool circle)
{
    const aid__insight_member *rows = f->insight.members, *first = &rows[fixture_member(f, words[1])];
    uint64_t same = 0;
    for (uint32_t i = 0; i < f->members; i++)
        if (circle ? rows[i].circle == first->circle : rows[i].component == first->component)
            same |= AID_BIT(i);
    assert_int_equal(same, fixture_set(f, words, 1, count));
    assert_int_equal(circle ? first->circle_size : first->component_size, count - 1);
}

static void check_flag(const fixture *f, char **words, size_t count)
{
    int32_t flag = word_number(flag_words, sizeof flag_words / sizeof *flag_words, words[1]);
    uint64_t has = 0;
    for (uint32_t i = 0; i < f->members; i++)
        has |= f->insight.members[i].flags & AID_BIT(flag) ? AID_BIT(i) : 0;
    if (has != fixture_set(f, words, 2, count))
        fail_msg("the flag %s is on 0x%llx", words[1], (unsigned long long)has);
}

static void check_give_take(const fixture *f, char **words)
{
    uint32_t i = fixture_member(f, words[1]);
    double given = (double)f->insight.graph.given[i], received = (double)f->insight.graph.received[i];
    bool took_part = (f->insight.members[i].flags & AID_BIT(AID_INSIGHT_TOOK_PART)) != 0;
    assert_true(took_part == (strcmp(words[2], "null") != 0));
    if (took_part)
        reading_near((given - received) / (given + received), atof(words[2]), 5e-7, words[1]);
}

static void check_line(fixture *f, char **words, size_t count)
{
    const aid__insight *insight = &f->insight;
    const char *what = words[0];
    if (strcmp(what, "ratio") == 0) {
        int32_t figure = word_number(figure_words, AID_FIGURE_COUNT, words[1]);
        assert_true(reading_defined(insight, figure));
        assert_int_equal(insight->figures[figure].numerator, atoll(words[2]));
        assert_int_equal(insight->figures[figure].denominator, atoll(words[3]));
    } else if (strcmp(what, "value") == 0) {
        int32_t figure = word_number(figure_words, AID_FIGURE_COUNT, words[1]);
        assert_true(reading_defined(insight, figure));
        reading_near(insight->figures[figure].value, atof(words[2]), 5.01e-7, words[1]);
    } else if (strcmp(what, "count") == 0) {
        if (count_of(insight, words[1]) != atoll(words[2]))
            fail_msg("%s is %lld", words[1], (long long)count_of(insight, words[1]));
    } else if (strcmp(what, "balance") == 0) {
        uint32_t i = fixture_member(f, words[1]);
        assert_int_equal(insight->graph.given[i] - insight->graph.received[i], atoll(words[2]));
    } else if (strcmp(what, "core") == 0) {
        assert_int_equal(insight->members[fixture_member(f, words[1])].core, atoll(words[2]));
    } else if (strcmp(what, "sole") == 0) {
        assert_int_equal(insight->members[fixture_member(f, words[1])].sole_provider_of, atoll(words[2]));
    } else if (strcmp(what, "flag") == 0) {
        check_flag(f, words, count);
    } else if (strcmp(what, "give_take") == 0) {
        check_give_take(f, words);
    } else if (strcmp(what, "circle") == 0 || strcmp(what, "component") == 0) {
        check_part(f, words, count, what[1] == 'i');
    } else {
        fail_msg("the fixture says \"%s\"", what);
    }
}

static void fixture_line(fixture *f, char **words, size_t count)
{
    f->lines++;
    if (strcmp(words[0], "members") == 0) {
        for (size_t i = 1; i < count; i++)
            f->names[f->members++] = words[i][0];
    } else if (strcmp(words[0], "unit") == 0) {
        assert_int_equal(atoll(words[1]), 30); /* what reading_figures uses */
    } else if (strcmp(words[0], "help") == 0) {
        f->entries[f->count++] = (aid__help){ .giver = fixture_member(f, words[1]),
                                              .receiver = fixture_member(f, words[2]), .minutes = atoll(words[3]) };
    } else {
        if (!f->found)
            assert_ok(reading_figures(&f->insight, &memory, f->members, f->entries, f->count, NULL));
        f->found = true;
        check_line(f, words, count);
    }
}

static void test_ka_n_holds_in_every_value(void **state)
{
    (void)state;
    char path[500], line[LINE_BYTES];
    fixture f = { .count = 0 };
    snprintf(path, sizeof path, "%s/ka_n.txt", getenv("AID_TEST_DATA"));
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    while (fgets(line, sizeof line, file) != NULL) {
        char *words[16], *place = NULL;
        size_t count = 0;
        for (char *word = strtok_r(line, " \n", &place); word != NULL && count < 16; word = strtok_r(NULL, " \n", &place))
            words[count++] = word;
        if (count > 0 && words[0][0] != '#')
            fixture_line(&f, words, count);
    }
    fclose(file);
    assert_true(f.lines > 90);
    reading_free(&f.insight);
}

static const aid__help ka_n[] = { { 120, 0, 1 }, { 60, 1, 0 }, { 90, 1, 2 }, { 90, 2, 0 }, { 60, 2, 3 }, { 60, 3, 4 },
                                  { 30, 4, 3 }, { 60, 5, 0 }, { 120, 5, 2 }, { 60, 5, 4 }, { 60, 5, 6 } };
enum { KA_N_COUNT = sizeof ka_n / sizeof *ka_n };

static void test_weighted_reciprocity_depends_on_the_unit_as_said(void **state)
{
    (void)state;
    static const struct {
        int64_t unit;
        double excess, within;
    } cases[] = { { 30, .065817, 5.01e-7 }, { 15, .0266, 5.01e-5 }, { 1, -.0389, 5.01e-5 } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        aid__help entries[KA_N_COUNT];
        aid__insight insight;
        memcpy(entries, ka_n, sizeof entries);
        assert_ok(reading_figures(&insight, &memory, 8, entries, KA_N_COUNT, NULL));
        insight.null_unit = cases[i].unit;
        assert_ok(aid__insight_null_model(&insight, NULL));
        reading_near(insight.figures[AID_FIGURE_MUTUAL_EXCESS].value, cases[i].excess, cases[i].within, "excess");
        reading_free(&insight);
    }
}

static void test_repeated_help_is_one_arc(void **state)
{
    (void)state;
    aid__help entries[2 * KA_N_COUNT];
    aid__insight insight;
    for (size_t i = 0; i < KA_N_COUNT; i++) {
        entries[i] = entries[2 * KA_N_COUNT - 1 - i] = ka_n[i];
        entries[i].minutes -= 7;
        entries[2 * KA_N_COUNT - 1 - i].minutes = 7;
    }
    assert_ok(reading_figures(&insight, &memory, 8, entries, 2 * KA_N_COUNT, NULL));
    assert_int_equal(insight.graph.arcs, 11);
    assert_int_equal(insight.graph.minutes, 810);
    assert_int_equal(insight.counts.circulating, 390);
    reading_free(&insight);
}

static void test_gini_of_known_spreads(void **state)
{
    (void)state;
    const struct {
        int64_t values[4];
        int64_t numerator, denominator;
        double value;
    } cases[] = { { { 1, 1, 1, 1 }, 0, 16, 0 },
                  { { 0, 0, 0, 1 }, 3, 4, .75 },
                  { { 3, 1, 0, 2 }, 10, 24, .416667 },
                  { { 0, 0, 0, 0 }, 0, 0, NAN } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int64_t values[4];
        aid__ratio gini;
        memcpy(values, cases[i].values, sizeof values);
        assert_true(aid__gini(values, 4, &gini));
        assert_int_equal(gini.numerator, cases[i].numerator);
        assert_int_equal(gini.denominator, cases[i].denominator);
        if (isnan(cases[i].value))
            assert_true(isnan(gini.value));
        else
            reading_near(gini.value, cases[i].value, 5e-7, "Gini");
    }
    int64_t huge[2] = { (int64_t)1 << 62, 0 };
    aid__ratio gini;
    assert_false(aid__gini(huge, 2, &gini)); /* too large to be exact */
    reading_near(gini.value, .5, 1e-12, "Gini");
}

static void test_velocity_is_turnover_by_mean_stock(void **state)
{
    (void)state;
    const int64_t day = INT64_C(86400000000), window[2] = { 100 * day, 110 * day };
    aid__move moves[] = { { 105 * day, 60, 2, 0 },  { 105 * day, -60, 1, 0 }, /* out of order on purpose */
                          { 102 * day, 60, 1, 0 },  { 102 * day, -60, 0, 0 },
                          { 110 * day, 999, 2, 0 }, { 110 * day, -999, 1, 0 } }; /* after the window */
    aid__insight insight = { .allocator = &memory };
    aid__insight_clear(&insight);
    assert_ok(aid__insight_velocity(&insight, moves, 6, 3, window, NULL));
    assert_int_equal(insight.counts.turnover, 120);
    reading_near(insight.figures[AID_FIGURE_VELOCITY].value, 2.5, 1e-12, "velocity");
    assert_int_equal(insight.figures[AID_FIGURE_VELOCITY].numerator * 2,
                     insight.figures[AID_FIGURE_VELOCITY].denominator * 5);
}

static void test_velocity_begins_with_earlier_balances_and_needs_credit(void **state)
{
    (void)state;
    const int64_t window[2] = { 100, 200 };
    aid__move moves[] = { { 50, 40, 0, 0 }, { 50, -40, 1, 0 } };
    aid__insight insight = { .allocator = &memory };
    aid__insight_clear(&insight);
    assert_ok(aid__insight_velocity(&insight, moves, 2, 2, window, NULL));
    assert_true(reading_defined(&insight, AID_FIGURE_VELOCITY)); /* 40 lie there and nothing moves: 0, and not undefined */
    assert_int_equal(insight.figures[AID_FIGURE_VELOCITY].numerator, 0);
    const int64_t earlier[2] = { 10, 20 };
    aid__insight_clear(&insight);
    assert_ok(aid__insight_velocity(&insight, moves, 2, 2, earlier, NULL));
    assert_false(reading_defined(&insight, AID_FIGURE_VELOCITY));
}

static void test_nothing_is_undefined_and_not_zero(void **state)
{
    (void)state;
    for (uint32_t members = 0; members < 4; members++) {
        aid__insight insight;
        assert_ok(reading_figures(&insight, &memory, members, NULL, 0, NULL));
        for (int32_t figure = 0; figure < AID_FIGURE_COUNT; figure++)
            assert_true(reading_defined(&insight, figure) == (figure == AID_FIGURE_DENSITY && members > 1));
        assert_int_equal(insight.counts.isolates, members);
        assert_int_equal(insight.counts.components, members);
        assert_int_equal(insight.counts.never_received, members);
        reading_free(&insight);
    }
}

static void test_everybody_helping_everybody_has_no_excess(void **state)
{
    (void)state;
    aid__help entries[] = { { 30, 0, 1 }, { 30, 1, 0 } };
    aid__insight insight;
    assert_ok(reading_figures(&insight, &memory, 2, entries, 2, NULL));
    assert_true(reading_defined(&insight, AID_FIGURE_RECIPROCITY));
    assert_false(reading_defined(&insight, AID_FIGURE_RECIPROCITY_EXCESS)); /* density 1 leaves no room for chance */
    assert_int_equal(insight.figures[AID_FIGURE_CIRCULATION].numerator, 60);
    assert_int_equal(insight.figures[AID_FIGURE_IMBALANCE].numerator, 0);
    reading_free(&insight);
}

/* All help through one person: the null model has no solution, and must say so. */
static void test_a_null_model_without_solution_stays_undefined(void **state)
{
    (void)state;
    aid__help entries[] = { { 60, 0, 1 }, { 30, 1, 0 }, { 60, 0, 2 }, { 90, 2, 0 }, { 30, 0, 3 }, { 60, 3, 0 } };
    aid__insight insight;
    assert_ok(reading_figures(&insight, &memory, 4, entries, 6, NULL));
    assert_true(reading_defined(&insight, AID_FIGURE_MUTUAL_MINUTES));
    assert_false(reading_defined(&insight, AID_FIGURE_MUTUAL_EXPECTED));
    assert_false(reading_defined(&insight, AID_FIGURE_MUTUAL_EXCESS));
    reading_free(&insight);
}

static void test_the_over_relied_are_found_by_each_test(void **state)
{
    (void)state;
    aid__help entries[] = { { 1200, 0, 1 }, { 30, 1, 2 }, { 30, 2, 1 }, { 30, 3, 4 }, { 30, 3, 5 }, { 30, 4, 3 } };
    aid__insight insight = { .allocator = &memory, .null_unit = 30 };
    aid__insight_member rows[7] = { { .recent = 1200 }, { .recent = 600 }, { .recent = 590 }, { .recent = 580 },
                                    { .full_weeks = 4 }, { .full_weeks = 3 }, { .recent = 0 } };
    aid__insight_clear(&insight);
    insight.members = rows;
    assert_ok(aid__help_graph_build(&insight.graph, &memory, 7, entries, 6, NULL));
    assert_ok(aid__insight_balance(&insight, NULL));
    assert_ok(aid__insight_burden(&insight, NULL));
    /* recent 580 590 600 1200: lower median 590, deviations 0 10 10 610, lower median 10: far above from 640 on */
    const uint64_t tests = AID_BIT(AID_INSIGHT_FULL_WEEKS) | AID_BIT(AID_INSIGHT_FAR_ABOVE)
                           | AID_BIT(AID_INSIGHT_SOLE_PROVIDER) | AID_BIT(AID_INSIGHT_GIVES_ONLY);
    const uint64_t wanted[7] = { AID_BIT(AID_INSIGHT_FAR_ABOVE) | AID_BIT(AID_INSIGHT_GIVES_ONLY), 0, 0,
                                 AID_BIT(AID_INSIGHT_SOLE_PROVIDER), AID_BIT(AID_INSIGHT_FULL_WEEKS), 0, 0 };
    for (int i = 0; i < 7; i++) {
        assert_int_equal(rows[i].flags & tests, wanted[i]);
        assert_true(((rows[i].flags & AID_BIT(AID_INSIGHT_OVER_RELIED)) != 0) == (wanted[i] != 0));
    }
    assert_int_equal(insight.counts.over_relied, 3);
    aid__help_graph_free(&insight.graph);
}

static double rewired(aid__insight *insight, uint64_t seed, uint32_t count, int32_t figure)
{
    const aid__rewiring how = { .seed = seed, .work = READING_WORK, .count = count };
    insight->defined &= AID_BIT(AID_FIGURE_ON_CYCLES_2_Z) - 1;
    insight->figures[figure].value = NAN;
    assert_ok(aid__insight_rewire(insight, &how, NULL));
    return reading_defined(insight, figure) ? insight->figures[figure].value : NAN;
}

/* Twenty pairs who help each other: chance would hardly pair anybody. */
static void test_more_pairs_than_chance_would_make(void **state)
{
    (void)state;
    enum { PAIRS = 20 };
    aid__help entries[2 * PAIRS];
    aid__insight insight;
    for (uint32_t i = 0; i < PAIRS; i++) {
        entries[2 * i] = (aid__help){ 60, 2 * i, 2 * i + 1 };
        entries[2 * i + 1] = (aid__help){ 60, 2 * i + 1, 2 * i };
    }
    assert_ok(reading_figures(&insight, &memory, 2 * PAIRS, entries, 2 * PAIRS, NULL));
    double z = rewired(&insight, 1, 100, AID_FIGURE_ON_CYCLES_2_Z);
    assert_true(z > 10);
    assert_true(rewired(&insight, 1, 100, AID_FIGURE_ON_CYCLES_2_Z) == z);
    assert_true(rewired(&insight, 2, 100, AID_FIGURE_ON_CYCLES_2_Z) != z);
    assert_true(rewired(&insight, 1, 100, AID_FIGURE_LARGEST_CIRCLE_Z) < -1); /* chance would close longer circles */
    assert_true(isnan(rewired(&insight, 1, 1, AID_FIGURE_ON_CYCLES_2_Z)));
    reading_free(&insight);
}

static void test_a_network_that_cannot_be_rewired_has_no_z(void **state)
{
    (void)state;
    aid__help entries[] = { { 60, 0, 1 }, { 60, 1, 2 }, { 30, 2, 0 } };
    aid__insight insight;
    assert_ok(reading_figures(&insight, &memory, 3, entries, 3, NULL));
    assert_true(isnan(rewired(&insight, 1, 100, AID_FIGURE_ON_CYCLES_3_Z)));
    reading_free(&insight);
}

static void test_memory_that_runs_out_leaves_nothing_behind(void **state)
{
    (void)state;
    for (size_t n = 1;; n++) {
        failing failing_memory = failing_at(n);
        aid__help entries[KA_N_COUNT];
        aid__insight insight;
        memcpy(entries, ka_n, sizeof entries);
        const aid__rewiring how = { .work = READING_WORK, .count = 2 };
        aid_status status = reading_figures(&insight, failing_allocator(&failing_memory), 8, entries, KA_N_COUNT, NULL);
        if (status == AID_OK)
            status = aid__insight_rewire(&insight, &how, NULL);
        assert_int_equal(status, failing_memory.refused ? AID_E_MEMORY : AID_OK);
        reading_free(&insight);
        assert_int_equal(failing_memory.live_bytes, 0);
        if (!failing_memory.refused)
            break;
    }
}

static int32_t stop_at_once(void *context, const char *stage, uint64_t done, uint64_t total)
{
    (void)stage, (void)done, (void)total;
    return ++*(int *)context > 1;
}

static void test_the_progress_callback_may_cancel(void **state)
{
    (void)state;
    int calls = 0;
    aid__help entries[KA_N_COUNT];
    aid__insight insight;
    memcpy(entries, ka_n, sizeof entries);
    assert_ok(reading_figures(&insight, &memory, 8, entries, KA_N_COUNT, NULL));
    insight.progress = stop_at_once;
    insight.context = &calls;
    assert_int_equal(aid__insight_null_model(&insight, NULL), AID_E_CANCELLED);
    assert_int_equal(calls, 2);
    assert_int_equal(aid__insight_circles(&insight, NULL), AID_E_CANCELLED);
    assert_int_equal(calls, 3);
    reading_free(&insight);
}

int main(void)
{
    reading_memory(&memory);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ka_n_holds_in_every_value),
        cmocka_unit_test(test_weighted_reciprocity_depends_on_the_unit_as_said),
        cmocka_unit_test(test_repeated_help_is_one_arc),
        cmocka_unit_test(test_gini_of_known_spreads),
        cmocka_unit_test(test_velocity_is_turnover_by_mean_stock),
        cmocka_unit_test(test_velocity_begins_with_earlier_balances_and_needs_credit),
        cmocka_unit_test(test_nothing_is_undefined_and_not_zero),
        cmocka_unit_test(test_everybody_helping_everybody_has_no_excess),
        cmocka_unit_test(test_a_null_model_without_solution_stays_undefined),
        cmocka_unit_test(test_the_over_relied_are_found_by_each_test),
        cmocka_unit_test(test_more_pairs_than_chance_would_make),
        cmocka_unit_test(test_a_network_that_cannot_be_rewired_has_no_z),
        cmocka_unit_test(test_memory_that_runs_out_leaves_nothing_behind),
        cmocka_unit_test(test_the_progress_callback_may_cancel),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
