/* SPDX-License-Identifier: MIT */
/* What does the CSV reader make of well-formed and ill-formed tables? */
#include "csv_table.h"

static aid_csv *open_bytes(const void *bytes, size_t length, const aid_csv_options *options)
{
    aid_csv *csv = NULL;
    aid_error error = { 0 };
    if (aid_csv_open(bytes, length, options, &csv, &error) != AID_OK)
        fail_msg("not opened: %s", error.message);
    return csv;
}

static void assert_rows(const char *text, const aid_csv_options *options, const char *wanted)
{
    char rows[CSV_TABLE_ROOM];
    aid_csv *csv = open_bytes(text, strlen(text), options);
    csv_table_rows(csv, rows);
    aid_csv_close(csv);
    assert_string_equal(rows, wanted);
}

static void assert_rows_without_header(const char *text, const char *wanted)
{
    assert_rows(text, AID_WITH(aid_csv_options, .no_header = 1, .separator = ","), wanted);
}

static void test_a_table_is_cut_into_its_fields(void **state)
{
    (void)state;
    const struct { const char *text, *rows; } cases[] = {
        { "a,b\n1,2\n", "[a][b]\n[1][2]\n" },
        { "a,b\r\n1,2", "[a][b]\n[1][2]\n" },
        { "a,b\r1,2\r", "[a][b]\n[1][2]\n" },
        { ",\n,", "[][]\n[][]\n" },
        { "\"a\",\"b \"\"c\"\" d\"\n\"\",\"\"\"\"\n", "[a][b \"c\" d]\n[][\"]\n" },
        { "\"a\nb\",\"c\r\nd\"\n1,2\n", "[a\nb][c\r\nd]\n[1][2]\n" },
        { "\n\r\n\na,b\n\n\r1,2\n\n", "[a][b]\n[1][2]\n" },
        { " a , b \n", "[ a ][ b ]\n" },
        { "one\ntwo\n\"\"\n", "[one]\n[two]\n[]\n" },
        { "", "" },
        { "\n", "" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_rows_without_header(cases[i].text, cases[i].rows);
}

static void test_a_wrong_record_is_reported_and_the_next_ones_are_read(void **state)
{
    (void)state;
    const struct { const char *text, *rows; } cases[] = {
        { "a,b\n1\n1,2,3\n4,5\n", "[a][b]\n!2:1\n!3:1\n[4][5]\n" },
        { "a,b\n1,x\"y\"\n4,5\n", "[a][b]\n!2:4\n[4][5]\n" },
        { "a,b\n1,\"x\"y\n4,5\n", "[a][b]\n!2:6\n[4][5]\n" },
        { "a,b\n1,\"x\ny\"z\n4,5\n", "[a][b]\n!3:3\n[4][5]\n" },
        { "a,b\n1,\"x\n4,5\n6,7", "[a][b]\n!2:3\n[4][5]\n[6][7]\n" },
        { "a,b\n1, \"x\"\n", "[a][b]\n!2:4\n" },
        { "a,b\n\xD0\xB9\xD0\xB9,\xE2\x82\xAC\"\n", "[a][b]\n!2:5\n" },
        { "a,b\n1,\"", "[a][b]\n!2:3\n" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_rows_without_header(cases[i].text, cases[i].rows);
}

static void test_an_error_says_which_line_and_why(void **state)
{
    (void)state;
    aid_error error;
    int32_t more = 7;
    const char *text = "a,b\n\"1\n1\",2,3\n1,\"2\n";
    aid_csv *csv = open_bytes(text, strlen(text), NULL);
    assert_says(aid_csv_next(csv, &more, &error), AID_E_FORMAT, error, "3 fields, the first one 2 (line 2)");
    assert_int_equal(error.reason, AID_REASON_CSV_COLUMN);
    assert_int_equal(error.line, 2);
    assert_int_equal(more, 7);
    const char *field;
    assert_says(aid_csv_field(csv, 0, &field, NULL, &error), AID_E_STATE, error, "aid_csv_next");
    assert_says(aid_csv_next(csv, &more, &error), AID_E_FORMAT, error, "never closed (line 4, column 3)");
    assert_int_equal(error.reason, AID_REASON_CSV_QUOTE);
    assert_ok(aid_csv_next(csv, &more, &error));
    assert_int_equal(more, 0);
    assert_ok(aid_csv_next(csv, &more, &error));
    aid_csv_close(csv);
}

static void test_the_separator_is_found_out(void **state)
{
    (void)state;
    const struct { const char *text, *separator; uint32_t columns; } cases[] = {
        { "a,b\n1,2\n", ",", 2 },
        { "a;b\n1,5;2,7\n", ";", 2 },
        { "1,5;2,7\n3,1;0,2\n", ";", 2 },
        { "a\tb\tc\n1, 2\t3\t4\n", "\t", 3 },
        { "a|b\n1|2;3\n", "|", 2 },
        { "a||b||c\n1||2||3\n", "||", 3 },
        { "a | b\n1 | 2\n", " | ", 2 },
        { "a::b\n1::2\n", "::", 2 },
        { "name* place* lat*\nX, Y* Z* 5*\n", "* ", 4 },
        { "\"a;b\",\"c;d\"\n\"1;2\",\"3;4\"\n", ",", 2 },
        { "\"a\n;\",b\n\"1\n;2;3\",2\n", ",", 2 },
        { "name\nx, y\nz\n", ",", 1 },
        { "name\n1; 2\n", ",", 1 },
        { "a,b,c;d\n", ",", 3 },
        { "a;b\n1;2\nbad;x\"y\n3;4;5\n6;7\n", ";", 2 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        aid_csv_info info = { .struct_size = sizeof info };
        aid_csv *csv = open_bytes(cases[i].text, strlen(cases[i].text), NULL);
        assert_ok(aid_csv_get(csv, &info, NULL));
        assert_string_equal(info.separator, cases[i].separator);
        assert_int_equal(info.columns, cases[i].columns);
        aid_csv_close(csv);
    }
}

static void test_a_separator_that_ends_in_a_space_may_lose_it_at_the_end_of_a_line(void **state)
{
    (void)state;
    const aid_csv_options *options = AID_WITH(aid_csv_options, .separator = "* ");
    assert_rows("a* b*\n1*x* 2* \n3* *\r\n4* 5*", options, "[1*x][2][]\n[3][][]\n[4][5][]\n");
}

static void test_a_separator_can_be_forced(void **state)
{
    (void)state;
    assert_rows("a,b\n1,2\n", AID_WITH(aid_csv_options, .separator = ";"), "[1,2]\n");
    assert_rows("x\xC2\xA7y\n1\xC2\xA7\xC2\xA9\n", AID_WITH(aid_csv_options, .separator = "\xC2\xA7"),
                "[1][\xC2\xA9]\n");
    assert_rows("a<=>b\n1<=<=>=2\n", AID_WITH(aid_csv_options, .separator = "<=>"), "[1<=][=2]\n");
    aid_csv *csv;
    aid_error error;
    const char *wrong[] = { "", "12345", "\"", "a\n", "\xC2" };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_says(aid_csv_open("a", 1, AID_WITH(aid_csv_options, .separator = wrong[i]), &csv, &error),
                    AID_E_ARGUMENT, error, "separator");
}

static void assert_decoded(const void *bytes, size_t length, int32_t forced, int32_t wanted, int32_t bom)
{
    char rows[CSV_TABLE_ROOM];
    aid_csv *csv = open_bytes(bytes, length, AID_WITH(aid_csv_options, .encoding = forced));
    aid_csv_info info = { .struct_size = sizeof info };
    assert_ok(aid_csv_get(csv, &info, NULL));
    assert_int_equal(info.encoding, wanted);
    assert_int_equal(info.has_bom, bom);
    csv_table_rows(csv, rows);
    assert_string_equal(rows, "[1][\xC3\xA9\xE2\x82\xAC]\n"); /* é€ */
    const char *name;
    assert_ok(aid_csv_name(csv, 0, &name, NULL));
    assert_string_equal(name, "a");
    aid_csv_close(csv);
}

#define LITERAL(text) (text), sizeof(text) - 1

static void test_every_encoding_is_found_out_and_becomes_utf_8(void **state)
{
    (void)state;
    assert_decoded(LITERAL("a,b\n1,\xC3\xA9\xE2\x82\xAC\n"), 0, AID_CSV_UTF_8, 0);
    assert_decoded(LITERAL("\xEF\xBB\xBF" "a,b\n1,\xC3\xA9\xE2\x82\xAC\n"), 0, AID_CSV_UTF_8, 1);
    assert_decoded(LITERAL("a,b\n1,\xE9\x80\n"), 0, AID_CSV_WINDOWS_1252, 0);
    assert_decoded(LITERAL("a\0,\0b\0\n\0" "1\0,\0\xE9\0\xAC\x20\n\0"), 0, AID_CSV_UTF_16LE, 0);
    assert_decoded(LITERAL("\0a\0,\0b\0\n\0" "1\0,\0\xE9\x20\xAC\0\n"), 0, AID_CSV_UTF_16BE, 0);
    assert_decoded(LITERAL("\xFF\xFE" "a\0,\0b\0\n\0" "1\0,\0\xE9\0\xAC\x20\n\0"), 0, AID_CSV_UTF_16LE, 1);
    assert_decoded(LITERAL("\xFE\xFF\0a\0,\0b\0\n\0" "1\0,\0\xE9\x20\xAC\0\n"), 0, AID_CSV_UTF_16BE, 1);
    assert_decoded(LITERAL("a,b\n1,\xE9\x80\n"), AID_CSV_WINDOWS_1252, AID_CSV_WINDOWS_1252, 0);
    assert_decoded(LITERAL("\xFE\xFF\0a\0,\0b\0\n\0" "1\0,\0\xE9\x20\xAC\0\n"), AID_CSV_UTF_16BE, AID_CSV_UTF_16BE, 1);
}

static void test_cyrillic_utf_16_without_a_mark_and_a_surrogate_pair_are_read(void **state)
{
    (void)state;
    char rows[CSV_TABLE_ROOM];
    /* имя;тел LF аня;5 LF */
    const char bytes[] = "\x38\4\x3C\4\x4F\4;\0\x42\4\x35\4\x3B\4\n\0\x30\4\x3D\4\x4F\4;\0" "5\0\n";
    aid_csv *csv = open_bytes(bytes, sizeof bytes, NULL);
    csv_table_rows(csv, rows);
    aid_csv_close(csv);
    assert_string_equal(rows, "[\xD0\xB0\xD0\xBD\xD1\x8F][5]\n");
    csv = open_bytes(LITERAL("\xFF\xFE" "a\0\n\0\x3D\xD8\x00\xDE\n\0"), NULL);
    csv_table_rows(csv, rows);
    aid_csv_close(csv);
    assert_string_equal(rows, "[\xF0\x9F\x98\x80]\n");
}

static void test_bytes_that_are_no_text_are_refused_with_their_place(void **state)
{
    (void)state;
    const struct {
        const char *bytes;
        size_t length;
        int32_t encoding;
        const char *says;
        uint32_t line, column;
    } cases[] = {
        { LITERAL("a,b\n1,\0\n"), 0, "NUL", 2, 3 },
        { LITERAL("a,b\r\nab\r\xC3\xA9\xC3\n"), AID_CSV_UTF_8, "not valid UTF-8", 3, 2 },
        { LITERAL("\xEF\xBB\xBF" "a\n\xFF"), 0, "not valid UTF-8", 2, 1 },
        { LITERAL("a\n\xE9\x81\n"), 0, "Windows-1252", 2, 2 },
        { LITERAL("\xFF\xFE" "a\0\n\0x"), 0, "even number", 2, 1 },
        { LITERAL("\xFF\xFE" "a\0\0\xDC"), 0, "surrogate", 1, 2 },
        { LITERAL("\xFF\xFE" "a\0\0\xD8"), 0, "surrogate", 1, 2 },
        { LITERAL("\xFF\xFE" "a\0\0\xD8" "a\0"), 0, "surrogate", 1, 2 },
        { LITERAL(""), 0, "empty", 1, 1 },
        { LITERAL("a,\"b\n"), 0, "never closed", 1, 3 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        aid_csv *csv = NULL;
        aid_error error;
        assert_says(aid_csv_open(cases[i].bytes, cases[i].length,
                                 AID_WITH(aid_csv_options, .encoding = cases[i].encoding), &csv, &error),
                    AID_E_FORMAT, error, cases[i].says);
        assert_null(csv);
        assert_int_equal(error.line, cases[i].line);
        assert_int_equal(error.column, cases[i].column);
    }
}

static void test_a_column_is_found_by_its_name_however_written(void **state)
{
    (void)state;
    const char *text = " Name ,\"\xD0\x90\xD0\x94\xD0\xA0\",\xC2\xA0Stra\xC3\x9F" "e,X,x\n";
    aid_csv *csv = open_bytes(text, strlen(text), NULL);
    aid_error error;
    uint32_t column = 99;
    assert_ok(aid_csv_column(csv, "NAME", &column, &error));
    assert_int_equal(column, 0);
    assert_ok(aid_csv_column(csv, "\xD0\xB0\xD0\xB4\xD1\x80 ", &column, &error));
    assert_int_equal(column, 1);
    assert_ok(aid_csv_column(csv, "STRASSE", &column, &error));
    assert_int_equal(column, 2);
    assert_says(aid_csv_column(csv, "phone", &column, &error), AID_E_NOT_FOUND, error, "\"phone\"; there are: Name, ");
    assert_says(aid_csv_column(csv, "x", &column, &error), AID_E_AMBIGUOUS, error, "2 columns");
    assert_int_equal(column, 2);
    assert_int_equal(aid_csv_column(csv, "\xFF", &column, &error), AID_E_ARGUMENT);
    const char *name = NULL;
    assert_ok(aid_csv_name(csv, 0, &name, &error));
    assert_string_equal(name, "Name");
    assert_says(aid_csv_name(csv, 5, &name, &error), AID_E_ARGUMENT, error, "there are 5");
    aid_csv_close(csv);
}

static void test_a_field_knows_its_place_in_the_source(void **state)
{
    (void)state;
    const char *text = "\xEF\xBB\xBF" "a,b,c\r\n\"x\r\ny\",\"\xC3\xA9\",z\r\n";
    const uint32_t places[3][2] = { { 2, 1 }, { 3, 4 }, { 3, 8 } };
    aid_csv *csv = open_bytes(text, strlen(text), NULL);
    int32_t more = 0;
    assert_ok(aid_csv_next(csv, &more, NULL));
    for (uint32_t i = 0; i < 3; i++) {
        uint32_t line, column;
        assert_ok(aid_csv_place(csv, i, &line, &column, NULL));
        assert_int_equal(line, places[i][0]);
        assert_int_equal(column, places[i][1]);
    }
    aid_csv_close(csv);
}

static void test_a_path_that_cannot_be_read_is_named(void **state)
{
    (void)state;
    aid_csv *csv = NULL;
    aid_error error;
    assert_says(aid_csv_open_file("/nowhere/at/all.csv", NULL, &csv, &error), AID_E_STORAGE, error,
                "/nowhere/at/all.csv: cannot be read: ");
    assert_int_equal(error.reason, AID_REASON_IO);
    assert_says(aid_csv_open_file(".", NULL, &csv, &error), AID_E_STORAGE, error, ".: cannot be read: ");
    assert_null(csv);
}

static void test_a_file_reads_as_its_bytes_do(void **state)
{
    (void)state;
    char path[] = "test_csv_read.tmp.csv";
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fputs("a;b\n1;\xE9\n", file);
    fclose(file);
    aid_csv *csv = NULL;
    char rows[CSV_TABLE_ROOM];
    assert_ok(aid_csv_open_file(path, NULL, &csv, NULL));
    remove(path);
    csv_table_rows(csv, rows);
    aid_csv_close(csv);
    assert_string_equal(rows, "[1][\xC3\xA9]\n");
}

static void test_a_file_of_2_gib_is_refused_before_it_is_read(void **state)
{
    (void)state;
    const char *path = "test_csv_read_long.tmp.csv";
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fseek(file, INT32_MAX, SEEK_SET), 0); /* a hole: takes no room on the disk */
    assert_int_equal(fputc('a', file), 'a');
    fclose(file);
    aid_csv *csv = NULL;
    aid_error error;
    assert_says(aid_csv_open_file(path, NULL, &csv, &error), AID_E_LIMIT, error, "2 GiB or more");
    remove(path);
}

static void test_wrong_arguments_are_named(void **state)
{
    (void)state;
    aid_csv *csv = NULL;
    aid_error error;
    int32_t more;
    assert_says(aid_csv_open(NULL, 1, NULL, &csv, &error), AID_E_ARGUMENT, error, "bytes");
    assert_says(aid_csv_open("", 0, NULL, NULL, &error), AID_E_ARGUMENT, error, "out_csv");
    assert_says(aid_csv_open("a", 1, AID_WITH(aid_csv_options, .encoding = 5), &csv, &error), AID_E_ARGUMENT, error,
                "encoding: 5");
    assert_says(aid_csv_open("a", 1, AID_WITH(aid_csv_options, .set = 1), &csv, &error), AID_E_ARGUMENT, error, "set");
    assert_says(aid_csv_next(NULL, &more, &error), AID_E_ARGUMENT, error, "csv");
    assert_says(aid_csv_open("a", (size_t)1 << 31, NULL, &csv, &error), AID_E_LIMIT, error, "2 GiB");
    assert_null(csv);
    aid_csv_close(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_table_is_cut_into_its_fields),
        cmocka_unit_test(test_a_wrong_record_is_reported_and_the_next_ones_are_read),
        cmocka_unit_test(test_an_error_says_which_line_and_why),
        cmocka_unit_test(test_the_separator_is_found_out),
        cmocka_unit_test(test_a_separator_that_ends_in_a_space_may_lose_it_at_the_end_of_a_line),
        cmocka_unit_test(test_a_separator_can_be_forced),
        cmocka_unit_test(test_every_encoding_is_found_out_and_becomes_utf_8),
        cmocka_unit_test(test_cyrillic_utf_16_without_a_mark_and_a_surrogate_pair_are_read),
        cmocka_unit_test(test_bytes_that_are_no_text_are_refused_with_their_place),
        cmocka_unit_test(test_a_column_is_found_by_its_name_however_written),
        cmocka_unit_test(test_a_field_knows_its_place_in_the_source),
        cmocka_unit_test(test_a_path_that_cannot_be_read_is_named),
        cmocka_unit_test(test_a_file_reads_as_its_bytes_do),
        cmocka_unit_test(test_a_file_of_2_gib_is_refused_before_it_is_read),
        cmocka_unit_test(test_wrong_arguments_are_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
