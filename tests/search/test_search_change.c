/* SPDX-License-Identifier: MIT */
/* The index while rows come and go: order does not matter, nothing is left behind, no failure leaves half a change. */
#include "desk.h"

#include <stdio.h>

enum { ROWS = 200, LABELS = 3, ASKED = 12 };

static uint32_t dice(uint64_t *seed, uint32_t sides)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*seed >> 33) % sides;
}

static const char *const asked[ASKED] = { "help",     "garden help", "gardn", "helpgarden", "repair of", "старый сад",
                                          "садд",     "h",           "bike 3", "bikerepair", "заборр 5",  "x" };

/* The labels of a row in its n-th version; the same call gives the same labels. */
static void labels_of(uint32_t row, uint32_t version, char text[LABELS][80], aid__label labels[LABELS])
{
    static const char *const words[] = { "help", "garden", "repair", "of", "bike", "roof",   "старый",
                                         "сад",  "забор",  "at",     "home", "gardening", "3" };
    uint64_t seed = row * 1000 + version + 1;
    for (uint32_t i = 0; i < LABELS; i++) {
        uint32_t count = 1 + dice(&seed, 3);
        text[i][0] = '\0';
        for (uint32_t k = 0; k < count; k++) {
            strcat(text[i], k > 0 ? " " : "");
            strcat(text[i], words[dice(&seed, sizeof words / sizeof *words)]);
        }
        labels[i] = (aid__label){ .language = i == 0 ? "en" : i == 1 ? "ru" : "", .text = text[i],
                                  .kind = AID__LABEL_PREFERRED + (int64_t)dice(&seed, 3) };
    }
}

static aid_status put(aid__search_index *index, uint32_t row, uint32_t version, size_t count, aid_error *error)
{
    char text[LABELS][80];
    aid__label labels[LABELS];
    labels_of(row, version, text, labels);
    return aid__search_set(index, row, row % 3, labels, count, error);
}

/* All answers to all questions, as one number that any difference changes. */
static uint64_t answers(desk *d)
{
    uint64_t sum = 14695981039346656037u;
    for (size_t i = 0; i < 2 * ASKED; i++) {
        d->query.prefix_ok = i % 2;
        d->query.list = i % 4 == 0 ? AID__SEARCH_ANY_LIST : (uint32_t)(i % 3);
        desk_find(d, asked[i / 2], i % 5 == 0 ? 7 : SIZE_MAX);
        for (size_t k = 0; k < d->hits.count; k++) {
            const aid__search_hit *hit = desk_hit(d, k);
            const uint32_t parts[] = { hit->row, (uint32_t)hit->points, (uint32_t)hit->kind, hit->label };
            for (size_t p = 0; p < 4; p++)
                sum = (sum ^ parts[p]) * 1099511628211u;
        }
        sum = (sum ^ d->hits.count) * 1099511628211u;
    }
    return sum;
}

static void test_the_order_of_setting_changes_nothing(void **state)
{
    (void)state;
    uint64_t first = 0;
    for (uint64_t round = 0; round < 6; round++) {
        desk d;
        desk_open(&d);
        desk_languages(&d, "ru");
        uint32_t order[ROWS];
        uint64_t seed = round;
        for (uint32_t i = 0; i < ROWS; i++) {
            uint32_t k = round == 0 ? i : dice(&seed, i + 1);
            order[i] = order[k];
            order[k] = i;
        }
        for (uint32_t i = 0; i < ROWS && round > 2; i++) /* an earlier life, which must leave no trace */
            assert_ok(put(d.index, order[ROWS - 1 - i], 77, LABELS, NULL));
        for (uint32_t i = 0; i < ROWS; i++)
            assert_ok(put(d.index, order[i], 0, LABELS, NULL));
        uint64_t sum = answers(&d);
        first = round == 0 ? sum : first;
        assert_true(sum == first);
        desk_close(&d);
    }
}

static void test_a_long_life_equals_a_fresh_index(void **state)
{
    (void)state;
    desk old, fresh;
    desk_open(&old);
    uint32_t version[ROWS] = { 0 };
    size_t count[ROWS] = { 0 };
    uint64_t seed = 5;
    for (uint32_t step = 1; step <= 6000; step++) {
        uint32_t row = dice(&seed, step < 3000 ? ROWS : 1 + dice(&seed, ROWS));
        version[row] = step;
        count[row] = dice(&seed, step < 5000 ? LABELS + 1 : 2);
        assert_ok(put(old.index, row, step, count[row], NULL));
        if (step % 1500 != 0)
            continue;
        desk_open(&fresh);
        for (row = 0; row < ROWS; row++)
            assert_ok(put(fresh.index, row, version[row], count[row], NULL));
        assert_true(answers(&old) == answers(&fresh));
        assert_true(old.memory.live_bytes < 3 * fresh.memory.live_bytes);
        desk_close(&fresh);
    }
    desk_close(&old);
}

static void test_a_removed_row_is_not_found(void **state)
{
    (void)state;
    desk d;
    desk_open(&d);
    desk_put(&d, 4, "Anna Karenina");
    desk_put(&d, 5, "Anna Arkadjewna");
    assert_int_equal(desk_find(&d, "anna", 5), 2);
    desk_set(&d, 4, 0, NULL, 0);
    assert_int_equal(desk_find(&d, "anna", 5), 1);
    assert_int_equal(desk_find(&d, "karenina", 5), 0);
    assert_null(aid__search_label(d.index, 4, 0, NULL));
    desk_set(&d, 4, 0, NULL, 0);
    desk_set(&d, 400, 0, NULL, 0);
    desk_put(&d, 5, "Konstantin Levin");
    assert_int_equal(desk_find(&d, "anna", 5), 0);
    assert_int_equal(desk_find(&d, "levin", 5), 1);
    desk_close(&d);
}

/* Remembers every block that was given back, as it was then. */
typedef struct witness {
    aid_allocator allocator;
    const char *secret, *folded;
    bool seen;
} witness;

static bool holds(const char *block, size_t size, const char *secret, size_t unit)
{
    size_t length = strlen(secret);
    for (size_t at = 0; at + length * unit <= size; at++) {
        size_t same = 0;
        while (same < length && block[at + same * unit] == secret[same])
            same++;
        if (same == length)
            return true;
    }
    return false;
}

static void *witness_resize(void *context, void *block, size_t old_size, size_t new_size)
{
    witness *w = context;
    if (old_size > 0 && new_size < old_size)
        w->seen = w->seen || holds(block, old_size, w->secret, 1) || holds(block, old_size, w->folded, 1) ||
                  holds(block, old_size, w->folded, sizeof(uint32_t));
    if (new_size == 0) {
        free(block);
        return NULL;
    }
    void *fresh = malloc(new_size);
    if (fresh == NULL)
        return NULL;
    for (size_t i = 0; i < old_size && i < new_size; i++)
        ((char *)fresh)[i] = ((const char *)block)[i];
    if (old_size > 0) /* what a growing block leaves behind counts too */
        w->seen = w->seen || holds(block, old_size, w->secret, 1) || holds(block, old_size, w->folded, 1) ||
                  holds(block, old_size, w->folded, sizeof(uint32_t));
    free(block);
    return fresh;
}

static void test_no_name_is_left_in_memory_given_back(void **state)
{
    (void)state;
    witness w = { .allocator = { .struct_size = sizeof(aid_allocator), .resize = witness_resize },
                  .secret = "Zebediah", .folded = "zebediah" };
    w.allocator.context = &w;
    aid__search_index *index = aid__search_new(&w.allocator);
    assert_non_null(index);
    aid__vector hits;
    aid__vector_init(&hits, &w.allocator, sizeof(aid__search_hit));
    char name[60];
    for (uint32_t row = 0; row < 300; row++) {
        snprintf(name, sizeof name, row % 2 == 0 ? "Zebediah Ø%u" : "Ø%u Zebediah", row);
        assert_ok(aid__search_set(index, row, 0, &(aid__label){ .language = "", .text = name, .kind = 1 }, 1, NULL));
        aid__search_query query = { .text = name, .list = 0, .prefix_ok = 1 };
        assert_ok(aid__search_find(index, &query, &hits, 5, NULL));
        assert_true(hits.count > 0);
    }
    for (uint32_t row = 0; row < 300; row += 2)
        assert_ok(aid__search_set(index, row, 0, NULL, 0, NULL));
    aid__vector_free(&hits);
    aid__search_free(index);
    assert_false(w.seen);
    aid__search_free(NULL);
}

static void test_a_refused_change_changes_nothing(void **state)
{
    (void)state;
    desk d;
    desk_open(&d);
    desk_put(&d, 1, "Sewing");
    const aid__label bad_text[] = { { .language = "en", .text = "Knitting", .kind = 1 },
                                    { .language = "en", .text = "Kn\xc3", .kind = 2 } };
    const aid__label bad_tag[] = { { .language = "en", .text = "Knitting", .kind = 1 },
                                   { .language = "e9", .text = "Crochet", .kind = 2 } };
    assert_int_equal(aid__search_set(d.index, 1, 0, bad_text, 2, &d.error), AID_E_ARGUMENT);
    assert_int_equal(d.error.reason, AID_REASON_TEXT_ENCODING);
    assert_int_equal(aid__search_set(d.index, 1, 0, bad_tag, 2, &d.error), AID_E_ARGUMENT);
    assert_int_equal(d.error.reason, AID_REASON_LANGUAGE);
    assert_int_equal(aid__search_set(d.index, 1, 0, bad_tag, AID_LIMIT_LIST + 1, &d.error), AID_E_ARGUMENT);
    assert_int_equal(desk_find(&d, "knitting", 5), 0);
    assert_int_equal(desk_kind(&d, "sewing", 1), AID_HIT_EXACT);
    desk_close(&d);
}

static void test_every_failing_allocation_leaves_the_index_whole(void **state)
{
    (void)state;
    uint64_t right[3] = { 0 };
    for (size_t n = 0;; n++) { /* 0: nothing fails, to learn what is right */
        desk d = { .memory = failing_at(n) };
        d.index = aid__search_new(failing_allocator(&d.memory));
        bool whole = d.index != NULL;
        aid__vector_init(&d.hits, &d.memory.allocator, sizeof(aid__search_hit));
        for (uint32_t step = 0; step < 3 && whole; step++) {
            for (uint32_t row = 0; row < 12; row++) { /* a change that fails is made again */
                aid_status status = put(d.index, row, step, step == 2 ? row % 3 : LABELS, NULL);
                if (status == AID_E_MEMORY && step > 0) {
                    char text[LABELS][80];
                    aid__label labels[LABELS];
                    labels_of(row, step - 1, text, labels);
                    assert_string_equal(aid__search_label(d.index, row, 1, NULL), text[1]);
                }
                if (status == AID_E_MEMORY)
                    status = put(d.index, row, step, step == 2 ? row % 3 : LABELS, NULL);
                assert_ok(status);
            }
            d.query = (aid__search_query){ .text = "gardn help", .list = AID__SEARCH_ANY_LIST, .prefix_ok = 1 };
            aid_status status = aid__search_find(d.index, &d.query, &d.hits, 50, NULL);
            assert_true(status == AID_OK || (status == AID_E_MEMORY && d.memory.refused));
            if (d.memory.refused || n == 0) {
                uint64_t sum = answers(&d);
                right[step] = n == 0 ? sum : right[step];
                assert_true(sum == right[step]);
            }
        }
        aid__vector_free(&d.hits);
        aid__search_free(d.index);
        assert_int_equal(d.memory.live_bytes, 0);
        if (n > 0 && !d.memory.refused)
            break;
    }
}

static void test_resolving_survives_every_failing_allocation(void **state)
{
    (void)state;
    for (size_t n = 1;; n++) {
        desk d;
        desk_open(&d);
        for (uint32_t row = 0; row < 30; row++)
            assert_ok(put(d.index, row, 0, LABELS, NULL));
        d.memory.requests = 0;
        d.memory.refuse = n;
        aid__search_hit near[3];
        size_t near_count;
        uint32_t row;
        d.query.text = "старый сад";
        aid_status status = aid__search_resolve(d.index, &d.query, &row, near, &near_count, &d.error);
        assert_int_equal(status == AID_E_MEMORY, d.memory.refused);
        bool refused = d.memory.refused;
        desk_close(&d);
        if (!refused)
            break;
    }
}

static void test_no_bytes_break_it(void **state)
{
    (void)state;
    static const char *const pieces[] = { "a", "gard", "\xff", "\xc3", "\xa4", " ", "ё", "й", "\xed\xa0\x80", "日", "本",
                                          "ガ", "\xf0\x9f\x8e\xb9", "\xcc\x88", "\xef\xb7\xba", "\xc2\xad", "\x01", "\n",
                                          "-", "1", "ß", "\xe0\xa4\xbf", "भ", "\xc0\x80", "ẞ", "ﬁ", "q" };
    desk d;
    desk_open(&d);
    uint64_t seed = 99;
    char text[700];
    for (uint32_t round = 0; round < 20000; round++) {
        text[0] = '\0';
        for (uint32_t count = dice(&seed, round % 50 == 0 ? 170 : 9); count > 0; count--)
            strcat(text, pieces[dice(&seed, sizeof pieces / sizeof *pieces)]);
        bool valid = aid__text_valid(text, strlen(text));
        uint32_t row = dice(&seed, 40);
        aid_status status = aid__search_set(
            d.index, row, 0, &(aid__label){ .language = "", .text = text, .kind = AID__LABEL_PREFERRED }, 1, NULL);
        assert_int_equal(status, valid ? AID_OK : AID_E_ARGUMENT);
        d.query.text = text;
        d.query.prefix_ok = round % 2;
        status = aid__search_find(d.index, &d.query, &d.hits, 5, NULL);
        assert_int_equal(status, valid ? AID_OK : AID_E_ARGUMENT);
        if (!valid)
            continue;
        const char *kept = aid__search_label(d.index, row, 0, NULL);
        assert_string_equal(kept, text);
        if (d.hits.count > 0) /* the label itself is found, or rows equal to it */
            assert_int_equal(desk_hit(&d, 0)->kind, AID_HIT_EXACT);
        else
            assert_int_equal(strspn(text, " \n\x01\xc2\xad\xcc\x88"), strlen(text));
    }
    desk_close(&d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_order_of_setting_changes_nothing),
        cmocka_unit_test(test_a_long_life_equals_a_fresh_index),
        cmocka_unit_test(test_a_removed_row_is_not_found),
        cmocka_unit_test(test_no_name_is_left_in_memory_given_back),
        cmocka_unit_test(test_a_refused_change_changes_nothing),
        cmocka_unit_test(test_every_failing_allocation_leaves_the_index_whole),
        cmocka_unit_test(test_resolving_survives_every_failing_allocation),
        cmocka_unit_test(test_no_bytes_break_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
