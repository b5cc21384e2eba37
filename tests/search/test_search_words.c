/* SPDX-License-Identifier: MIT */
/* The parts of the search: distances, trigrams, folding and cutting, against answers that are known. */
#include "desk.h"
#include "search/search_inside.h"
#include "search/search_osa.h"
#include "search/search_top.h"

#include <stdlib.h>

enum { LONG = 64, FAR = 1000 };

static uint32_t codes_of(const char *text, uint32_t codes[LONG])
{
    uint32_t count = 0;
    for (size_t at = 0, length = strlen(text); at < length && count < LONG;)
        codes[count++] = aid__text_next(text, length, &at);
    return count;
}

static uint32_t distance(const char *a, const char *b)
{
    uint32_t a_codes[LONG], b_codes[LONG], a_count = codes_of(a, a_codes), b_count = codes_of(b, b_codes);
    aid__osa pattern;
    aid__osa_prepare(&pattern, a_codes, a_count);
    return aid__osa_distance(&pattern, b_codes, b_count, FAR);
}

static void test_distances_are_the_known_ones(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b;
        uint32_t distance;
    } cases[] = {
        { "ca", "abc", 3 }, /* unrestricted Damerau-Levenshtein would say 2 */
        { "gardneing", "gardening", 1 }, { "plmbing", "plumbing", 1 }, { "teh", "the", 1 }, { "", "abc", 3 },
        { "abc", "", 3 }, { "", "", 0 }, { "a", "a", 0 }, { "kitten", "sitting", 3 }, { "сантехнка", "сантехника", 1 },
        { "aaaa", "aa", 2 }, { "ab", "ba", 1 }, { "abab", "baba", 2 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(distance(cases[i].a, cases[i].b), cases[i].distance);
        assert_int_equal(distance(cases[i].b, cases[i].a), cases[i].distance);
    }
}

/* The textbook recurrence. */
static uint32_t slow_distance(const uint32_t *a, uint32_t n, const uint32_t *b, uint32_t m)
{
    static uint32_t d[LONG + 1][LONG + 1];
    for (uint32_t i = 0; i <= n; i++)
        d[i][0] = i;
    for (uint32_t j = 0; j <= m; j++)
        d[0][j] = j;
    for (uint32_t i = 1; i <= n; i++)
        for (uint32_t j = 1; j <= m; j++) {
            uint32_t best = d[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
            best = d[i - 1][j] + 1 < best ? d[i - 1][j] + 1 : best;
            best = d[i][j - 1] + 1 < best ? d[i][j - 1] + 1 : best;
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && d[i - 2][j - 2] + 1 < best)
                best = d[i - 2][j - 2] + 1;
            d[i][j] = best;
        }
    return d[n][m];
}

static uint32_t dice(uint64_t *seed, uint32_t sides)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*seed >> 33) % sides;
}

static void test_bits_and_textbook_agree(void **state)
{
    (void)state;
    uint64_t seed = 1;
    for (int round = 0; round < 20000; round++) {
        uint32_t a[LONG], b[LONG], n = dice(&seed, round % 9 == 0 ? LONG + 1 : 12), m = dice(&seed, LONG + 1), letters;
        letters = 2 + dice(&seed, 4);
        for (uint32_t i = 0; i < n; i++)
            a[i] = 'a' + dice(&seed, letters);
        for (uint32_t i = 0; i < m; i++)
            b[i] = 'a' + dice(&seed, letters);
        aid__osa pattern;
        aid__osa_prepare(&pattern, a, n);
        uint32_t right = slow_distance(a, n, b, m), limit = dice(&seed, 6);
        assert_int_equal(aid__osa_distance(&pattern, b, m, FAR), right);
        uint32_t limited = aid__osa_distance(&pattern, b, m, limit);
        assert_true(right <= limit ? limited == right : limited > limit);
        uint32_t nearest = n, longest = 0, reached;
        for (uint32_t end = 0; end <= m; end++)
            if (slow_distance(a, n, b, end) <= nearest) {
                nearest = slow_distance(a, n, b, end);
                longest = end;
            }
        if (n > 0 && nearest <= limit) {
            assert_int_equal(aid__osa_prefix(&pattern, b, m, limit, &reached), nearest);
            assert_int_equal(reached, longest);
        }
    }
}

static double trigram_share(desk *d, const char *a, const char *b)
{
    aid__search_text text;
    uint64_t a_grams[SEARCH_TRIGRAMS], b_grams[SEARCH_TRIGRAMS];
    assert_ok(aid__search_cut(d->index, a, &text, NULL));
    uint32_t a_count = aid__search_trigrams(&text, a_grams), both = 0;
    assert_ok(aid__search_cut(d->index, b, &text, NULL));
    uint32_t b_count = aid__search_trigrams(&text, b_grams);
    for (uint32_t i = 0; i < a_count; i++)
        for (uint32_t k = 0; k < b_count; k++)
            both += a_grams[i] == b_grams[k];
    return (double)both / (a_count + b_count - both);
}

static void test_trigram_shares_are_the_known_ones(void **state)
{
    (void)state;
    desk d;
    desk_open(&d);
    assert_float_equal(trigram_share(&d, "word", "words"), .571429, 1e-6);
    assert_float_equal(trigram_share(&d, "gardening", "gardning"), .583333, 1e-6);
    assert_float_equal(trigram_share(&d, "plumbing", "plumber"), .416667, 1e-6);
    assert_float_equal(trigram_share(&d, "word", "two words"), .363636, 1e-6);
    desk_close(&d);
}

static void test_typos_are_forgiven_by_length(void **state)
{
    (void)state;
    static const struct {
        const char *word;
        uint32_t typos;
    } cases[] = { { "a", 0 },     { "the", 0 },  { "oven", 1 },  { "ovens", 1 },
                  { "garden", 2 }, { "2019", 0 }, { "room101", 0 }, { "кран", 1 } };
    uint32_t codes[LONG];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        uint32_t count = codes_of(cases[i].word, codes);
        assert_int_equal(aid__search_typos(codes, count), cases[i].typos);
    }
}

static void test_the_smallest_keys_come_first(void **state)
{
    (void)state;
    uint64_t seed = 7;
    for (size_t count = 0; count < 60; count++)
        for (size_t most = 0; most < 70; most += 3) {
            uint64_t keys[60], all[60];
            for (size_t i = 0; i < count; i++)
                all[i] = keys[i] = dice(&seed, 40);
            size_t kept = aid__top_select(keys, count, most);
            assert_int_equal(kept, count < most ? count : most);
            for (size_t i = 1; i < kept; i++)
                assert_true(keys[i - 1] <= keys[i]);
            size_t below = 0; /* nothing left out is smaller than the last one kept */
            for (size_t i = 0; i < count && kept > 0; i++)
                below += all[i] < keys[kept - 1];
            assert_true(below <= kept);
            uint64_t before = 0, after = 0; /* and none is lost */
            for (size_t i = 0; i < count; i++) {
                before += all[i] * all[i];
                after += keys[i] * keys[i];
            }
            assert_int_equal(before, after);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_distances_are_the_known_ones),
        cmocka_unit_test(test_bits_and_textbook_agree),
        cmocka_unit_test(test_trigram_shares_are_the_known_ones),
        cmocka_unit_test(test_typos_are_forgiven_by_length),
        cmocka_unit_test(test_the_smallest_keys_come_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
