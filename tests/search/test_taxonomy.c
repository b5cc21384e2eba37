/* SPDX-License-Identifier: MIT */
/* The taxonomy that the library carries, and the reader of its format. */
#include "desk.h"
#include "search/taxonomy.h"

#include <stdio.h>

enum { SKILLS_MOST = 1000 };

typedef struct collected {
    char codes[SKILLS_MOST][80];
    size_t count, labels;
    bool stop;
} collected;

static aid_status collect(void *context, const char *code, const char *parent, const aid__label *labels, size_t count,
                          aid_error *error)
{
    collected *all = context;
    (void)error;
    if (all->stop)
        return AID_E_CANCELLED;
    bool known = *parent == '\0';
    for (size_t i = 0; i < all->count; i++) {
        known = known || strcmp(all->codes[i], parent) == 0;
        assert_string_not_equal(all->codes[i], code);
    }
    if (!known)
        fail_msg("%s stands before its parent %s", code, parent);
    assert_true(all->count < SKILLS_MOST && strlen(code) < sizeof *all->codes);
    strcpy(all->codes[all->count++], code);
    assert_true(count > 0);
    for (size_t i = 0; i < count; i++) {
        assert_ok(aid__text_check(labels[i].text, AID_LIMIT_NAME_BYTES, 0, "label", error));
        assert_true(*labels[i].text != '\0' && *labels[i].text != ' ');
        bool first = i == 0 || strcmp(labels[i - 1].language, labels[i].language) != 0;
        assert_int_equal(labels[i].kind, first ? AID__LABEL_PREFERRED : AID__LABEL_SYNONYM);
    }
    all->labels += count;
    return AID_OK;
}

static void test_the_carried_taxonomy_is_as_its_format_says(void **state)
{
    (void)state;
    size_t length;
    const char *csv = aid__taxonomy_csv(&length);
    assert_int_equal(strlen(csv), length);
    assert_null(memchr(csv, '"', length));
    assert_null(memchr(csv, '\r', length));
    size_t commas = 0, first = 0;
    for (const char *at = csv; *at != '\0'; at++) { /* no comma in a cell: every line has as many as the first */
        commas += *at == ',';
        if (*at != '\n')
            continue;
        first = first == 0 ? commas : first;
        assert_int_equal(commas, first);
        commas = 0;
    }
    static collected all;
    all = (collected){ .count = 0 };
    assert_ok(aid__taxonomy_each(collect, &all, failing_allocator(&(failing){ .allocator = failing_at(0).allocator }),
                                 NULL));
    assert_true(all.count > 200 && all.labels > 1000);
}

static aid_status read_text(const char *csv, collected *all, aid_error *error)
{
    failing memory = failing_at(0);
    aid_status status = aid__taxonomy_read(csv, strlen(csv), collect, all, failing_allocator(&memory), error);
    assert_int_equal(memory.live_bytes, 0);
    return status;
}

static void test_cells_are_split_and_trimmed(void **state)
{
    (void)state;
    static collected all;
    all = (collected){ .count = 0 };
    assert_ok(read_text("code,parent,en,ru\r\na,, One |  Two|,Раз\r\n\na.b,a,,x | y", &all, NULL));
    assert_int_equal(all.count, 2);
    assert_int_equal(all.labels, 5);
    assert_string_equal(all.codes[1], "a.b");
    all = (collected){ .stop = true };
    assert_int_equal(read_text("code,parent,en\na,,A\n", &all, NULL), AID_E_CANCELLED);
}

static void test_what_is_wrong_is_told_with_its_line(void **state)
{
    (void)state;
    static const struct {
        const char *csv, *words;
        uint32_t line;
    } cases[] = {
        { "", "first line", 1 },
        { "code,en\n", "first line", 1 },
        { "code,parent\n", "first line", 1 },
        { "code,parent,e1\n", "language tag", 1 },
        { "code,parent,en\na,,A\nb,,\"B\"\n", "no quotes", 3 },
        { "code,parent,en\na\n", "needs a code", 2 },
        { "code,parent,en\n,,A\n", "needs a code", 2 },
        { "code,parent,en,de\na,,A\n", "fewer cells", 2 },
        { "code,parent,en\na,,A,B\n", "more cells", 2 },
        { "code,parent,en\na,,\xff\n", "UTF-8", 0 },
    };
    static collected all;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        aid_error error = { 0 };
        all = (collected){ .count = 0 };
        assert_says(read_text(cases[i].csv, &all, &error), AID_E_FORMAT, error, cases[i].words);
        assert_int_equal(error.line, cases[i].line);
        assert_int_equal(error.reason, AID_REASON_TAXONOMY);
    }
}

static void test_reading_survives_every_failing_allocation(void **state)
{
    (void)state;
    static collected all;
    for (size_t n = 1;; n++) {
        failing memory = failing_at(n);
        all = (collected){ .count = 0 };
        aid_status status = aid__taxonomy_each(collect, &all, failing_allocator(&memory), NULL);
        assert_int_equal(memory.live_bytes, 0);
        assert_int_equal(status, memory.refused ? AID_E_MEMORY : AID_OK);
        if (!memory.refused)
            break;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_carried_taxonomy_is_as_its_format_says),
        cmocka_unit_test(test_cells_are_split_and_trimmed),
        cmocka_unit_test(test_what_is_wrong_is_told_with_its_line),
        cmocka_unit_test(test_reading_survives_every_failing_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
