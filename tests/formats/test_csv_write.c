/* SPDX-License-Identifier: MIT */
/* Does the CSV writer write what the reader and a spreadsheet read as it was meant? */
#include "csv_table.h"

static aid_csv_writer *open_writer(const aid_csv_writer_options *options)
{
    aid_csv_writer *writer = NULL;
    assert_ok(aid_csv_writer_open(NULL, NULL, options, &writer, NULL));
    return writer;
}

static void write_row(aid_csv_writer *writer, const char *a, const char *b)
{
    assert_ok(aid_csv_writer_text(writer, a, NULL));
    assert_ok(aid_csv_writer_text(writer, b, NULL));
    assert_ok(aid_csv_writer_end_row(writer, NULL));
}

static void assert_written(const aid_csv_writer *writer, const char *wanted)
{
    const char *bytes;
    size_t length;
    assert_ok(aid_csv_writer_bytes(writer, &bytes, &length, NULL));
    assert_int_equal(length, strlen(wanted));
    assert_memory_equal(bytes, wanted, length);
}

static void test_fields_are_quoted_only_where_needed(void **state)
{
    (void)state;
    const struct { const char *text, *written; } cases[] = {
        { "plain text", "plain text" },     { "", "" },
        { NULL, "" },                       { "a,b", "\"a,b\"" },
        { "say \"no\"", "\"say \"\"no\"\"\"" }, { "two\nlines", "\"two\nlines\"" },
        { "cr\rhere", "\"cr\rhere\"" },     { " led", "\" led\"" },
        { "trailed ", "\"trailed \"" },     { "\"", "\"\"\"\"" },
        { "semi;colon", "semi;colon" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char wanted[100];
        aid_csv_writer *writer = open_writer(NULL);
        write_row(writer, cases[i].text, "x");
        snprintf(wanted, sizeof wanted, "%s,x\r\n", cases[i].written);
        assert_written(writer, wanted);
        aid_csv_writer_close(writer);
    }
}

static void test_a_formula_is_disarmed_but_a_number_is_not_touched(void **state)
{
    (void)state;
    const char *formulas[] = { "=1+1", "+49 30", "-5", "@SUM(A1)", "\tx" };
    for (size_t i = 0; i < sizeof formulas / sizeof *formulas; i++) {
        char wanted[60];
        aid_csv_writer *writer = open_writer(NULL);
        assert_ok(aid_csv_writer_text(writer, formulas[i], NULL));
        assert_ok(aid_csv_writer_integer(writer, -5, NULL));
        assert_ok(aid_csv_writer_end_row(writer, NULL));
        snprintf(wanted, sizeof wanted, "'%s,-5\r\n", formulas[i]);
        assert_written(writer, wanted);
        aid_csv_writer_close(writer);
    }
    aid_csv_writer *writer = open_writer(NULL);
    write_row(writer, "=A1,2", "\rx");
    write_row(writer, "a=b", "2-3");
    assert_written(writer, "\"'=A1,2\",\"'\rx\"\r\na=b,2-3\r\n");
    aid_csv_writer_close(writer);
}

static void test_options_choose_mark_line_end_separator_and_raw_formulas(void **state)
{
    (void)state;
    aid_csv_writer *writer = open_writer(
        AID_WITH(aid_csv_writer_options, .bom = 1, .lf = 1, .raw_formulas = 1, .separator = "* "));
    assert_written(writer, "\xEF\xBB\xBF");
    write_row(writer, "=1", "a*b");
    assert_written(writer, "\xEF\xBB\xBF=1* \"a*b\"\n");
    aid_csv_writer_close(writer);
}

static void test_what_is_written_is_read_again(void **state)
{
    (void)state;
    const char *separators[] = { ",", ";", "\t", "* ", "||", "-", "1", "'", " ", "aba", "\xC2\xA7" };
    const char *texts[] = { "", "a", "|", "*", "a*", "ba", "\"", "\"\"", "a\nb", "\r", " ", "x, y", "\xC2\xA9", "1",
                            "\xEF\xBB\xBF", "a,b;c\td", "'", "=1" };
    const size_t count = sizeof texts / sizeof *texts;
    for (size_t s = 0; s < sizeof separators / sizeof *separators; s++) {
        aid_csv_writer *writer =
            open_writer(AID_WITH(aid_csv_writer_options, .separator = separators[s], .raw_formulas = 1));
        for (size_t i = 0; i < count * count; i++) {
            assert_ok(aid_csv_writer_text(writer, texts[i % count], NULL));
            assert_ok(aid_csv_writer_integer(writer, -101, NULL));
            assert_ok(aid_csv_writer_text(writer, texts[i / count], NULL));
            assert_ok(aid_csv_writer_end_row(writer, NULL));
        }
        const char *bytes;
        size_t length;
        assert_ok(aid_csv_writer_bytes(writer, &bytes, &length, NULL));
        aid_csv *csv = NULL;
        assert_ok(aid_csv_open(bytes, length, AID_WITH(aid_csv_options, .separator = separators[s], .no_header = 1),
                               &csv, NULL));
        for (size_t i = 0; i < count * count; i++) {
            int32_t more = 0;
            const char *first, *number, *last;
            assert_ok(aid_csv_next(csv, &more, NULL));
            assert_int_equal(more, 1);
            assert_ok(aid_csv_field(csv, 0, &first, NULL, NULL));
            assert_ok(aid_csv_field(csv, 1, &number, NULL, NULL));
            assert_ok(aid_csv_field(csv, 2, &last, NULL, NULL));
            assert_string_equal(first, texts[i % count]);
            assert_string_equal(number, "-101");
            assert_string_equal(last, texts[i / count]);
        }
        aid_csv_close(csv);
        aid_csv_writer_close(writer);
    }
}

static void test_a_lone_empty_field_is_not_an_empty_line(void **state)
{
    (void)state;
    aid_csv_writer *writer = open_writer(NULL);
    assert_ok(aid_csv_writer_text(writer, "", NULL));
    assert_ok(aid_csv_writer_end_row(writer, NULL));
    assert_written(writer, "\"\"\r\n");
    aid_csv_writer_close(writer);
}

static void test_every_row_has_as_many_fields_as_the_first(void **state)
{
    (void)state;
    aid_error error;
    aid_csv_writer *writer = open_writer(NULL);
    assert_says(aid_csv_writer_end_row(writer, &error), AID_E_STATE, error, "row 1 has 0 fields; 1 or more");
    write_row(writer, "a", "b");
    assert_ok(aid_csv_writer_text(writer, "c", NULL));
    assert_says(aid_csv_writer_end_row(writer, &error), AID_E_STATE, error, "row 2 has 1 fields; 2 or more");
    assert_written(writer, "a,b\r\n");
    assert_says(aid_csv_writer_text(writer, "\xFF", &error), AID_E_ARGUMENT, error, "UTF-8");
    assert_ok(aid_csv_writer_text(writer, "d", NULL));
    assert_says(aid_csv_writer_integer(writer, 1, &error), AID_E_STATE, error, "2 fields already");
    assert_ok(aid_csv_writer_end_row(writer, NULL));
    assert_written(writer, "a,b\r\nc,d\r\n");
    aid_csv_writer_close(writer);
}

typedef struct taker {
    char text[100];
    int calls, refuse;
} taker;

static int32_t take_rows(void *context, const char *bytes, size_t length)
{
    taker *t = context;
    if (++t->calls == t->refuse)
        return 1;
    strncat(t->text, bytes, length);
    return 0;
}

static void test_a_callback_gets_whole_rows_and_may_end_the_writing(void **state)
{
    (void)state;
    taker t = { .refuse = 3 };
    aid_csv_writer *writer = NULL;
    aid_error error;
    assert_ok(aid_csv_writer_open(take_rows, &t, AID_WITH(aid_csv_writer_options, .bom = 1), &writer, NULL));
    write_row(writer, "a", "b");
    assert_ok(aid_csv_writer_text(writer, "c", NULL));
    assert_string_equal(t.text, "\xEF\xBB\xBF" "a,b\r\n");
    assert_ok(aid_csv_writer_text(writer, "", NULL));
    assert_ok(aid_csv_writer_end_row(writer, NULL));
    assert_string_equal(t.text, "\xEF\xBB\xBF" "a,b\r\nc,\r\n");
    assert_ok(aid_csv_writer_text(writer, "e", NULL));
    assert_ok(aid_csv_writer_text(writer, "f", NULL));
    assert_says(aid_csv_writer_end_row(writer, &error), AID_E_STORAGE, error, "row 3");
    assert_int_equal(error.reason, AID_REASON_CALLBACK);
    assert_says(aid_csv_writer_text(writer, "g", &error), AID_E_STATE, error, "close the writer");
    const char *bytes;
    size_t length;
    assert_int_equal(aid_csv_writer_bytes(writer, &bytes, &length, NULL), AID_E_STATE);
    aid_csv_writer_close(writer);
    aid_csv_writer_close(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fields_are_quoted_only_where_needed),
        cmocka_unit_test(test_a_formula_is_disarmed_but_a_number_is_not_touched),
        cmocka_unit_test(test_options_choose_mark_line_end_separator_and_raw_formulas),
        cmocka_unit_test(test_what_is_written_is_read_again),
        cmocka_unit_test(test_a_lone_empty_field_is_not_an_empty_line),
        cmocka_unit_test(test_every_row_has_as_many_fields_as_the_first),
        cmocka_unit_test(test_a_callback_gets_whole_rows_and_may_end_the_writing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
