/* SPDX-License-Identifier: MIT */
/* The store about itself: the log by cursor, its numbers, verifying, and a byte that somebody changed in the file. */
#include "town.h"

#include <sqlite3.h>

static void test_the_log_is_read_by_cursor_to_its_end(void **state)
{
    (void)state;
    town t;
    aid_log_row rows[3];
    size_t count;
    uint64_t seen = 0;
    aid_store_info info = { .struct_size = sizeof info };
    uint8_t last[32];
    town_open_memory(&t);
    town_log(&t, t.ana, t.ben, 30);
    uint64_t total = town_records(&t);
    for (;;) {
        assert_ok(aid_log_read(t.store, seen, rows, sizeof *rows, 3, &count, &t.error));
        assert_int_equal(count, total - seen);
        if (count == 0)
            break;
        for (size_t i = 0; i < count && i < 3; i++) {
            assert_int_equal(rows[i].seq, ++seen);
            assert_int_equal(rows[i].due, rows[i].at);
            assert_true(rows[i].body[0] == '{');
            memcpy(last, rows[i].hash, 32);
        }
    }
    assert_int_equal(seen, total);
    assert_ok(aid_log_read(t.store, total - 1, rows, sizeof *rows, 1, &count, &t.error));
    assert_string_equal(rows[0].kind, "exchange.logged");
    assert_int_equal(aid_id_kind(t.store, rows[0].thing), 6);
    assert_int_equal(rows[0].subject, t.ana.id);
    assert_ok(aid_store_get(t.store, &info, &t.error));
    assert_memory_equal(last, info.head, 32);
    assert_ok(aid_log_read(t.store, UINT64_MAX, rows, sizeof *rows, 3, &count, &t.error));
    assert_int_equal(count, 0);
    assert_ok(aid_store_begin(t.store, NULL, &t.error)); /* what is pending is not in the log yet */
    town_log(&t, t.ana, t.ben, 1);
    assert_ok(aid_log_read(t.store, total, rows, sizeof *rows, 3, &count, &t.error));
    assert_int_equal(count, 0);
    aid_store_rollback(t.store);
    town_end(&t);
}

static void test_a_store_counts_what_it_holds(void **state)
{
    (void)state;
    town t;
    aid_store_info info = { .struct_size = sizeof info };
    static const uint8_t none[16];
    town_open_memory(&t);
    town_propose(&t, t.ana, t.ben, 60);
    town_log(&t, t.ana, t.ben, 3);
    assert_ok(aid_store_get(t.store, &info, &t.error));
    assert_int_equal(info.groups, 1);
    assert_int_equal(info.members, 3);
    assert_int_equal(info.skills, 1);
    assert_int_equal(info.offers, 1);
    assert_int_equal(info.requests, 1);
    assert_int_equal(info.exchanges, 2);
    assert_int_equal(info.now, t.now);
    assert_string_equal(info.name, "main");
    assert_memory_not_equal(info.community, none, 16);
    town_end(&t);
}

static int32_t log_stop(void *context, const char *stage, uint64_t done, uint64_t total)
{
    (void)stage;
    (void)done;
    (void)total;
    return ++*(int *)context;
}

static void test_verifying_reports_its_numbers_and_can_be_stopped(void **state)
{
    (void)state;
    town t;
    int calls = 0;
    aid_verify_report report = { .struct_size = sizeof report };
    town_open_memory(&t);
    assert_ok(aid_store_begin(t.store, NULL, &t.error));
    for (int i = 0; i < 5000; i++)
        town_log(&t, i % 2 ? t.ana : t.ben, i % 2 ? t.ben : t.ana, 1);
    assert_ok(aid_store_commit(t.store, NULL, &t.error));
    assert_ok(aid_store_verify(t.store, NULL, &report, &t.error));
    assert_int_equal(report.ok, 1);
    assert_int_equal(report.records, town_records(&t));
    assert_int_equal(report.bad_seq, 0);
    assert_int_equal(aid_store_verify(t.store, AID_WITH(aid_verify_options, .progress = log_stop, .progress_context = &calls), &report, &t.error), AID_E_CANCELLED);
    assert_int_equal(calls, 1);
    town_end(&t);
}

/* Changes one thing in the file as somebody with sqlite3 would, having dropped what guards it. */
static void log_tamper(const char *path, const char *statement)
{
    static const char *const guards[] = { "aid_event_same", "aid_event_keep", "aid_part_same", "aid_part_keep" };
    sqlite3 *file;
    char text[160], *problem = NULL;
    assert_int_equal(sqlite3_open(path, &file), SQLITE_OK);
    for (size_t i = 0; i < 4; i++) {
        snprintf(text, sizeof text, "DROP TRIGGER %s", guards[i]);
        assert_int_equal(sqlite3_exec(file, text, NULL, NULL, NULL), SQLITE_OK);
    }
    if (sqlite3_exec(file, statement, NULL, NULL, &problem) != SQLITE_OK)
        fail_msg("%s: %s", statement, problem);
    assert_true(sqlite3_changes(file) >= 1);
    assert_int_equal(sqlite3_close(file), SQLITE_OK);
}

static void test_a_changed_byte_is_found_and_located(void **state)
{
    (void)state;
    static const char *const changes[] = {
        "UPDATE aid_event SET body = replace(body, '\"minutes\":30', '\"minutes\":31') WHERE body LIKE '%\"minutes\":30%'",
        "UPDATE aid_event SET hash = CAST(x'00' || substr(hash, 2) AS BLOB) WHERE key = (SELECT key FROM aid_event WHERE body LIKE '%\"minutes\":30%')",
        "UPDATE aid_event SET at = at + 1 WHERE body LIKE '%\"minutes\":30%'",
        "UPDATE aid_event SET kind = 'exchange.proposed' WHERE body LIKE '%\"minutes\":30%'",
        "UPDATE aid_part SET bytes = CAST(substr(bytes, 1, length(bytes) - 1) || x'21' AS BLOB) WHERE key = (SELECT key FROM aid_part ORDER BY key DESC LIMIT 1 OFFSET 1)",
    };
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        char path[64];
        town t;
        town_path(path);
        town_open(&t, path, 0);
        town_people(&t);
        town_log(&t, t.ana, t.ben, 30);
        uint64_t seq = town_records(&t);
        town_log(&t, t.ana, t.ben, 40);
        log_tamper(path, changes[i]);
        aid_verify_report report = { .struct_size = sizeof report };
        assert_ok(aid_store_verify(t.store, NULL, &report, &t.error)); /* the store that is open */
        assert_int_equal(report.ok, 0);
        assert_int_equal(report.bad_seq, seq);
        assert_int_equal(report.problem.status, AID_E_CORRUPT);
        aid_store_close(t.store);
        aid_store *again = NULL;
        assert_int_equal(aid_store_open(path, AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_VERIFY)), &again, &t.error), AID_E_CORRUPT);
        assert_null(again);
        char number[24];
        snprintf(number, sizeof number, "%u", (unsigned)seq);
        assert_non_null(strstr(t.error.message, number));
        town_remove(path);
    }
}

static void test_a_cut_part_without_a_tombstone_is_found(void **state)
{
    (void)state;
    char path[64];
    town t;
    aid_verify_report report = { .struct_size = sizeof report };
    town_path(path);
    town_open(&t, path, 0);
    town_people(&t);
    town_log(&t, t.ana, t.ben, 30);
    log_tamper(path, "DELETE FROM aid_part WHERE key = (SELECT max(key) FROM aid_part)");
    assert_ok(aid_store_verify(t.store, NULL, &report, &t.error));
    assert_int_equal(report.ok, 0);
    assert_int_equal(report.bad_seq, town_records(&t));
    aid_store_close(t.store);
    town_remove(path);
}

static void test_text_lives_until_it_is_forgotten(void **state)
{
    (void)state;
    town t;
    aid_member_info one = { .struct_size = sizeof one }, two = { .struct_size = sizeof two };
    town_open_memory(&t);
    assert_ok(aid_member_get(t.store, t.ana, &one, &t.error));
    assert_ok(aid_member_get(t.store, t.ben, &two, &t.error));
    assert_string_equal(one.name, "Ana"); /* a query wipes no other query's text */
    assert_ok(aid_member_update(t.store, t.cy, AID_WITH(aid_member_options, .name = one.name), &t.error)); /* may go in again */
    aid_store_forget_text(t.store);
    assert_ok(aid_member_get(t.store, t.cy, &one, &t.error));
    assert_string_equal(one.name, "Ana");
    town_end(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_log_is_read_by_cursor_to_its_end),
        cmocka_unit_test(test_a_store_counts_what_it_holds),
        cmocka_unit_test(test_verifying_reports_its_numbers_and_can_be_stopped),
        cmocka_unit_test(test_a_changed_byte_is_found_and_located),
        cmocka_unit_test(test_a_cut_part_without_a_tombstone_is_found),
        cmocka_unit_test(test_text_lives_until_it_is_forgotten),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
