/* SPDX-License-Identifier: MIT */
/* Does the CSV reader survive bytes that mean harm, and memory that runs out anywhere? */
#include "csv_table.h"

#include "../failing.h"

enum { HOSTILE_ROUNDS = 20000, HOSTILE_LONGEST = 160 };

static const char hostile_seed[] =
    "\xEF\xBB\xBFname* \"a \"\"b\"\"\"* c*\r\nx* \"two\nlines\"* \xC3\xA9*\r\n1;2,3|4||5\t6::7 | 8";

static uint32_t hostile_draw(uint64_t *state, uint32_t below)
{
    *state = *state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*state >> 33) % below;
}

/* Reads all there is; a table of `length` bytes has at most that many records, good or bad. */
static void read_to_the_end(const char *bytes, size_t length, const aid_csv_options *options)
{
    aid_csv *csv = NULL;
    aid_error error = { 0 };
    aid_status status = aid_csv_open(bytes, length, options, &csv, &error);
    if (status != AID_OK) {
        assert_true(status == AID_E_FORMAT && error.line > 0 && error.column > 0);
        return;
    }
    aid_csv_info info = { .struct_size = sizeof info };
    assert_ok(aid_csv_get(csv, &info, NULL));
    int32_t more = 1;
    for (size_t records = 0; more; records++) {
        assert_true(records <= length);
        status = aid_csv_next(csv, &more, &error);
        assert_true(status == AID_OK || (status == AID_E_FORMAT && error.line > 0 && error.column > 0));
        for (uint32_t i = 0; status == AID_OK && more && i < info.columns; i++) {
            const char *text;
            size_t size;
            uint32_t line, column;
            assert_ok(aid_csv_field(csv, i, &text, &size, NULL));
            assert_int_equal(strlen(text), size);
            assert_ok(aid_csv_place(csv, i, &line, &column, NULL));
            assert_true(line > 0 && column > 0 && column <= length + 1);
        }
    }
    aid_csv_close(csv);
}

static void test_mutated_tables_never_harm(void **state)
{
    (void)state;
    const char spice[] = "\",;|*: \t\r\n\0\xFF\xFE\xEF\xBB\xBF\xC3\xD8\x81";
    const char *separators[] = { NULL, ",", "* ", "||", " " };
    uint64_t random = 7;
    for (int round = 0; round < HOSTILE_ROUNDS; round++) {
        char table[HOSTILE_LONGEST];
        size_t length = 1 + hostile_draw(&random, sizeof hostile_seed - 1);
        memcpy(table, hostile_seed, length);
        for (uint32_t n = hostile_draw(&random, 12); n > 0; n--)
            table[hostile_draw(&random, (uint32_t)length)] =
                hostile_draw(&random, 3) ? spice[hostile_draw(&random, sizeof spice - 1)]
                                         : (char)hostile_draw(&random, 256);
        char *exact = malloc(length); /* no byte to spare, so that a read past the end shows under ASan */
        assert_non_null(exact);
        memcpy(exact, table, length);
        read_to_the_end(exact, length,
                        AID_WITH(aid_csv_options, .separator = separators[hostile_draw(&random, 5)],
                                 .encoding = (int32_t)hostile_draw(&random, 5), .no_header = round & 1));
        free(exact);
    }
}

/* Everything the reader does, retrying what was refused once; NULL when opening was refused. */
static aid_csv *open_with(failing *memory, const char *bytes, size_t length)
{
    aid_csv *csv = NULL;
    aid_status status =
        aid_csv_open(bytes, length, AID_WITH(aid_csv_options, .allocator = failing_allocator(memory)), &csv, NULL);
    assert_true(status == AID_OK || (status == AID_E_MEMORY && csv == NULL));
    return csv;
}

static void assert_reads_after_refusal(aid_csv *csv)
{
    uint32_t column = 0;
    int32_t more = 0;
    const char *text;
    if (aid_csv_column(csv, "NAME", &column, NULL) != AID_OK)
        assert_ok(aid_csv_column(csv, "NAME", &column, NULL));
    for (int i = 0; i < 40; i++) {
        aid_status status = aid_csv_next(csv, &more, NULL);
        if (status == AID_E_MEMORY)
            status = aid_csv_next(csv, &more, NULL);
        assert_ok(status);
        assert_int_equal(more, 1);
        assert_ok(aid_csv_field(csv, column, &text, NULL, NULL));
        assert_int_equal(text[0], 'x');
        assert_int_equal(strlen(text), 2 * i + 1);
    }
    assert_ok(aid_csv_next(csv, &more, NULL));
    assert_int_equal(more, 0);
}

static void test_the_reader_survives_every_refused_allocation(void **state)
{
    (void)state;
    char table[8000] = "a;b;c;d;e;f;g;h;i;j;name\n";
    for (int i = 0; i < 40; i++) {
        strcat(table, "\xE9;;;;;;;;;;x"); /* Windows-1252, so that it is decoded */
        for (int k = 0; k < i; k++)
            strcat(table, "xy");
        strcat(table, "\n");
    }
    for (size_t n = 1;; n++) {
        failing memory = failing_at(n);
        aid_csv *csv = open_with(&memory, table, strlen(table));
        if (csv != NULL)
            assert_reads_after_refusal(csv);
        aid_csv_close(csv);
        assert_int_equal(memory.live_bytes, 0);
        if (!memory.refused)
            break;
    }
}

static void test_a_file_survives_every_refused_allocation(void **state)
{
    (void)state;
    const char *path = "test_csv_hostile.tmp.csv";
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fputs("a,b\n1,2\n", file);
    fclose(file);
    for (size_t n = 1;; n++) {
        failing memory = failing_at(n);
        aid_csv *csv = NULL;
        aid_status status =
            aid_csv_open_file(path, AID_WITH(aid_csv_options, .allocator = failing_allocator(&memory)), &csv, NULL);
        assert_int_equal(status, memory.refused ? AID_E_MEMORY : AID_OK);
        aid_csv_close(csv);
        assert_int_equal(memory.live_bytes, 0);
        if (!memory.refused)
            break;
    }
    remove(path);
}

/* Writes 60 rows, each call again when it was refused for memory. */
static void write_rows(aid_csv_writer *writer)
{
    for (int i = 0; i < 60; i++) {
        if (aid_csv_writer_text(writer, "say \"yes\" or \"no\"", NULL) != AID_OK)
            assert_ok(aid_csv_writer_text(writer, "say \"yes\" or \"no\"", NULL));
        if (aid_csv_writer_integer(writer, i, NULL) != AID_OK)
            assert_ok(aid_csv_writer_integer(writer, i, NULL));
        if (aid_csv_writer_end_row(writer, NULL) != AID_OK)
            assert_ok(aid_csv_writer_end_row(writer, NULL));
    }
}

static void test_the_writer_survives_every_refused_allocation(void **state)
{
    (void)state;
    for (size_t n = 1;; n++) {
        failing memory = failing_at(n);
        aid_csv_writer *writer = NULL;
        aid_status status = aid_csv_writer_open(
            NULL, NULL, AID_WITH(aid_csv_writer_options, .bom = 1, .allocator = failing_allocator(&memory)), &writer,
            NULL);
        assert_true(status == AID_OK || (memory.refused && writer == NULL));
        if (writer != NULL) {
            const char *bytes;
            size_t length;
            write_rows(writer);
            assert_ok(aid_csv_writer_bytes(writer, &bytes, &length, NULL));
            assert_int_equal(length, 3 + 10 * 27 + 50 * 28);
        }
        aid_csv_writer_close(writer);
        assert_int_equal(memory.live_bytes, 0);
        if (!memory.refused)
            break;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_mutated_tables_never_harm),
        cmocka_unit_test(test_the_reader_survives_every_refused_allocation),
        cmocka_unit_test(test_a_file_survives_every_refused_allocation),
        cmocka_unit_test(test_the_writer_survives_every_refused_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
