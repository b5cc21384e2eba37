/* SPDX-License-Identifier: MIT */
/* What only a file can be: somebody else's, newer, read-only, full, tampered with. */
#include "fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>

typedef struct sqlite_file {
    fixture_folder folder;
    fixture_path path;
} sqlite_file;

static int file_setup(void **state)
{
    sqlite_file *file = calloc(1, sizeof *file);
    file->folder = fixture_folder_make();
    file->path = fixture_in(&file->folder, "town.aid");
    *state = file;
    return 0;
}

static int file_teardown(void **state)
{
    sqlite_file *file = *state;
    fixture_folder_remove(&file->folder);
    free(file);
    return 0;
}

static aid_status file_try(const char *path, int32_t mode, int32_t read_only, aid__journal *out, aid_error *error)
{
    aid_storage storage;
    aid_status status = aid__sqlite_storage(fixture_memory(), path, mode, read_only, &storage, error);
    if (status != AID_OK)
        return status;
    status = aid__journal_open(out, fixture_memory(), &storage, "main", mode, fixture_id, error);
    if (status != AID_OK)
        storage.close(storage.context);
    return status;
}

static aid__journal file_open(const char *path)
{
    aid__journal journal;
    aid_error error = { 0 };
    if (file_try(path, AID_ATTACH_MAY_CREATE, 0, &journal, &error) != AID_OK)
        fail_msg("%s", error.message);
    return journal;
}

/* A store with `batches` batches of 3 records at `path`, closed. */
static void file_make(const char *path, int batches)
{
    aid__journal journal = file_open(path);
    for (int i = 0; i < batches; i++)
        assert_ok(fixture_append(&journal, 3, NULL));
    aid__journal_close(&journal);
}

static void file_sql(const char *path, const char *sql)
{
    sqlite3 *db;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    char *message = NULL;
    if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK)
        fail_msg("%s: %s", sql, message);
    sqlite3_close(db);
}

static void file_write(const char *path, const void *bytes, size_t length)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    fclose(file);
}

static size_t file_read(const char *path, void *bytes, size_t capacity)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    size_t length = fread(bytes, 1, capacity, file);
    fclose(file);
    return length;
}

static void file_copy(const char *from, const char *to)
{
    static char bytes[1 << 20];
    size_t length = file_read(from, bytes, sizeof bytes);
    assert_true(length < sizeof bytes);
    file_write(to, bytes, length);
}

/* ---- somebody else's ----------------------------------------------------------------------------------------- */

static void file_refused_untouched(const char *path, const char *words)
{
    static char before[1 << 16], after[1 << 16];
    size_t length = file_read(path, before, sizeof before);
    aid__journal journal;
    for (int32_t read_only = 0; read_only < 2; read_only++) {
        aid_error error = { 0 };
        assert_says(file_try(path, AID_ATTACH_MAY_CREATE, read_only, &journal, &error), AID_E_STORAGE, error, words);
        assert_int_equal(error.reason, AID_REASON_NOT_DATABASE);
        assert_int_equal(file_read(path, after, sizeof after), length);
        assert_memory_equal(before, after, length);
    }
}

static void test_what_is_no_database_is_refused_and_left_alone(void **state)
{
    const char *path = ((sqlite_file *)*state)->path.text;
    char text[3000];
    memset(text, 'x', sizeof text);
    static const size_t lengths[] = { 2, 50, 100, 3000 }; /* one byte is empty to SQLite, which may have put it there */
    for (size_t i = 0; i < 4; i++) {
        file_write(path, text, lengths[i]);
        file_refused_untouched(path, "no database");
    }
}

static void test_another_applications_database_is_refused_and_left_alone(void **state)
{
    const char *path = ((sqlite_file *)*state)->path.text;
    file_sql(path, "CREATE TABLE recipe(name TEXT)");
    file_refused_untouched(path, "another application");
    file_sql(path, "PRAGMA application_id=1234; PRAGMA journal_mode=WAL; INSERT INTO recipe VALUES('soup')");
    file_refused_untouched(path, "another application");
}

static void test_a_newer_layout_names_both_numbers(void **state)
{
    const char *path = ((sqlite_file *)*state)->path.text;
    file_make(path, 1);
    file_sql(path, "PRAGMA user_version=7");
    aid__journal journal;
    aid_error error = { 0 };
    assert_says(file_try(path, AID_ATTACH_MAY_CREATE, 0, &journal, &error), AID_E_NEWER, error, "layout 7");
    assert_non_null(strstr(error.message, "up to 1"));
    assert_int_equal(error.reason, AID_REASON_LAYOUT_NEWER);
}

static void test_an_empty_file_is_new_but_a_missing_one_only_where_it_may_be(void **state)
{
    const char *path = ((sqlite_file *)*state)->path.text;
    aid__journal journal;
    aid_error error = { 0 };
    assert_says(file_try(path, AID_ATTACH_MUST_EXIST, 0, &journal, &error), AID_E_NOT_FOUND, error, path);
    assert_int_equal(error.reason, AID_REASON_NO_STORE);
    assert_int_equal(file_try(path, AID_ATTACH_MUST_EXIST, 1, &journal, NULL), AID_E_NOT_FOUND);
    assert_int_not_equal(access(path, F_OK), 0); /* looking made nothing */
    file_write(path, "", 0);
    assert_int_equal(file_try(path, AID_ATTACH_MUST_EXIST, 0, &journal, NULL), AID_E_NOT_FOUND);
    assert_int_equal(file_try(path, AID_ATTACH_MAY_CREATE, 1, &journal, NULL), AID_E_NOT_FOUND);
    file_make(path, 1);
    assert_ok(file_try(path, AID_ATTACH_MUST_EXIST, 0, &journal, NULL));
    aid__journal_close(&journal);
}

static void test_a_path_that_leads_nowhere_is_named(void **state)
{
    sqlite_file *file = *state;
    aid__journal journal;
    aid_error error = { 0 };
    fixture_path path = fixture_in(&file->folder, "no/such/folder.aid");
    assert_says(file_try(path.text, AID_ATTACH_MAY_CREATE, 0, &journal, &error), AID_E_STORAGE, error, path.text);
    assert_int_equal(file_try(file->folder.path, AID_ATTACH_MAY_CREATE, 0, &journal, NULL), AID_E_STORAGE);
    assert_int_equal(file_try("", AID_ATTACH_MAY_CREATE, 0, &journal, NULL), AID_E_ARGUMENT);
}

static void test_a_path_is_only_a_path(void **state)
{
    sqlite_file *file = *state;
    static const char *const names[] = { "file:x.aid", ":memory:", "a?mode=memory", "b%20c#d", "Кооператив.aid" };
    char before[256];
    assert_non_null(getcwd(before, sizeof before));
    assert_int_equal(chdir(file->folder.path), 0);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        file_make(names[i], 1);
        assert_int_equal(access(fixture_in(&file->folder, names[i]).text, F_OK), 0);
    }
    assert_int_equal(chdir(before), 0);
}

/* ---- read-only ----------------------------------------------------------------------------------------------- */

static void test_a_read_only_store_reads_and_refuses_to_write(void **state)
{
    const char *path = ((sqlite_file *)*state)->path.text;
    aid__journal writer = file_open(path);
    assert_ok(fixture_append(&writer, 3, NULL));
    aid__journal journal;
    assert_ok(file_try(path, AID_ATTACH_MUST_EXIST, 1, &journal, NULL));
    size_t batch = 3;
    assert_ok(aid__journal_read(&journal, 0, 1, fixture_compare, &batch, NULL));
    assert_int_equal(journal.head.seq, 3);
    assert_ok(fixture_append(&writer, 3, NULL)); /* it follows a writer */
    assert_ok(aid__journal_read(&journal, 0, 1, fixture_compare, &batch, NULL));
    assert_int_equal(journal.head.seq, 6);
    aid_storage_head head;
    aid_error error = { 0 };
    assert_says(aid__journal_lock(&journal, 0, &head, &error), AID_E_STORAGE, error, "read-only");
    assert_int_equal(error.reason, AID_REASON_READ_ONLY);
    assert_int_equal(fixture_append(&journal, 1, NULL), AID_E_STORAGE);
    aid__journal_close(&journal);
    aid__journal_close(&writer);
}

static void test_a_store_in_a_read_only_folder_can_be_read(void **state)
{
    sqlite_file *file = *state;
    if (geteuid() == 0)
        skip(); /* to root nothing is read-only */
    file_make(file->path.text, 2);
    assert_int_equal(chmod(file->path.text, 0400), 0);
    assert_int_equal(chmod(file->folder.path, 0500), 0);
    aid__journal journal;
    aid_error error = { 0 };
    assert_says(file_try(file->path.text, AID_ATTACH_MUST_EXIST, 0, &journal, &error), AID_E_STORAGE, error, "read-only");
    assert_int_equal(error.reason, AID_REASON_READ_ONLY);
    assert_ok(file_try(file->path.text, AID_ATTACH_MUST_EXIST, 1, &journal, &error));
    size_t batch = 3;
    assert_ok(aid__journal_read(&journal, 0, 1, fixture_compare, &batch, NULL));
    assert_int_equal(journal.head.seq, 6);
    aid__journal_close(&journal);
}

/* ---- no room ------------------------------------------------------------------------------------------------- */

/* In a child, whose files may not grow beyond a limit: appends until it is refused, then answers for all else. */
static int file_fill(const char *path)
{
    signal(SIGXFSZ, SIG_IGN);
    aid__journal journal = file_open(path);
    struct rlimit limit = { .rlim_cur = 400 * 1024, .rlim_max = RLIM_INFINITY };
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
        return 2;
    aid_error error = { 0 };
    aid_status status;
    size_t appended = 0;
    while ((status = fixture_append(&journal, 3, &error)) == AID_OK && ++appended < 100000)
        ;
    int32_t kept = 0;
    if (status == AID_E_UNKNOWN && aid__journal_resolve(&journal, &kept, NULL) == AID_OK && kept)
        appended++;
    if (status == AID_OK || (status != AID_E_STORAGE && status != AID_E_UNKNOWN))
        return 3;
    limit.rlim_cur = RLIM_INFINITY;
    setrlimit(RLIMIT_FSIZE, &limit);
    if (journal.in_doubt && (aid__journal_resolve(&journal, &kept, NULL) != AID_OK || kept))
        return 4;
    uint64_t records = 0;
    if (aid__journal_verify(&journal, &records, NULL, NULL, NULL, NULL, NULL) != AID_OK || records != appended * 3)
        return 5;
    if (fixture_append(&journal, 3, NULL) != AID_OK) /* there is room again */
        return 6;
    aid__journal_close(&journal);
    return 0;
}

static void test_a_file_that_may_not_grow_loses_nothing(void **state)
{
    const char *path = ((sqlite_file *)*state)->path.text;
    pid_t child = fork();
    if (child == 0)
        _exit(file_fill(path));
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
    aid__journal journal = file_open(path);
    assert_ok(aid__journal_verify(&journal, NULL, NULL, NULL, NULL, NULL, NULL));
    aid__journal_close(&journal);
}

/* ---- hands in the file --------------------------------------------------------------------------------------- */

static void test_a_slip_in_an_sql_shell_is_stopped(void **state)
{
    const char *path = ((sqlite_file *)*state)->path.text;
    file_make(path, 2);
    static const char *const slips[] = { "DELETE FROM aid_event", "UPDATE aid_event SET at=0", "DELETE FROM aid_part",
                                         "UPDATE aid_part SET bytes=x'00'", "UPDATE aid_part SET subject=1, bytes=NULL",
                                         "DELETE FROM aid_community", "UPDATE aid_community SET id=x'00'" };
    sqlite3 *db;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    for (size_t i = 0; i < sizeof slips / sizeof *slips; i++)
        assert_int_equal(sqlite3_exec(db, slips[i], NULL, NULL, NULL), SQLITE_CONSTRAINT);
    assert_int_equal(sqlite3_exec(db, "UPDATE aid_part SET bytes=NULL WHERE subject=1002", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
    aid__journal journal = file_open(path);
    assert_ok(aid__journal_verify(&journal, NULL, NULL, NULL, NULL, NULL, NULL)); /* a cut part leaves the chain whole */
    aid__journal_close(&journal);
}

static const char file_drop_triggers[] =
    "DROP TRIGGER aid_event_same; DROP TRIGGER aid_event_keep; DROP TRIGGER aid_part_same; DROP TRIGGER aid_part_keep;";

/* Verify must refuse the file at `path`, naming record `seq`. */
static void file_bad_at(const char *path, uint64_t seq, const char *what)
{
    aid__journal journal = file_open(path);
    aid_error error = { 0 };
    uint64_t bad = 0;
    aid_status status = aid__journal_verify(&journal, NULL, NULL, NULL, NULL, &bad, &error);
    if (status != AID_E_CORRUPT || bad != seq)
        fail_msg("%s: status %d at record %d (%s)", what, (int)status, (int)bad, error.message);
    aid__journal_close(&journal);
}

/* Reads one value, flips one bit of one byte of it, writes it back; false when the value has no such byte. */
static bool file_flip(sqlite3 *db, const char *table, const char *column, int64_t key, int at)
{
    char *sql = sqlite3_mprintf("SELECT %s FROM %s WHERE key=%lld", column, table, (long long)key);
    sqlite3_stmt *get, *set;
    assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &get, NULL), SQLITE_OK);
    sqlite3_free(sql);
    assert_int_equal(sqlite3_step(get), SQLITE_ROW);
    int type = sqlite3_column_type(get, 0), length = sqlite3_column_bytes(get, 0);
    bool number = type == SQLITE_INTEGER;
    if (type == SQLITE_NULL || (number ? at >= 6 : at >= length)) {
        sqlite3_finalize(get);
        return false;
    }
    sql = sqlite3_mprintf("UPDATE %s SET %s=?1 WHERE key=%lld", table, column, (long long)key);
    assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &set, NULL), SQLITE_OK);
    sqlite3_free(sql);
    unsigned char bytes[512];
    assert_true(length <= (int)sizeof bytes);
    if (number) {
        uint64_t bit = (uint64_t)1 << (8 * at + at % 8);
        sqlite3_bind_int64(set, 1, (sqlite3_int64)((uint64_t)sqlite3_column_int64(get, 0) ^ bit));
    } else {
        memcpy(bytes, sqlite3_column_blob(get, 0), (size_t)length);
        bytes[at] ^= (unsigned char)(1 << (at % 5));
        if (type == SQLITE_TEXT)
            sqlite3_bind_text(set, 1, (char *)bytes, length, SQLITE_TRANSIENT);
        else
            sqlite3_bind_blob(set, 1, bytes, length, SQLITE_TRANSIENT);
    }
    assert_int_equal(sqlite3_step(set), SQLITE_DONE);
    sqlite3_finalize(set);
    sqlite3_finalize(get);
    return true;
}

static void test_every_flipped_byte_is_found_and_its_record_named(void **state)
{
    sqlite_file *file = *state;
    aid__journal made = file_open(file->path.text);
    fixture_batch batch;
    for (int i = 0; i < 3; i++) {
        aid_storage_record *records = fixture_fill(&batch, made.head.seq + 1, 3);
        records[0].has_command = 1;
        memset(records[0].command, i + 1, sizeof records[0].command);
        assert_ok(aid__journal_append(&made, records, 3, NULL));
    }
    aid__journal_close(&made);
    file_sql(file->path.text, file_drop_triggers);
    static const struct {
        const char *table, *column;
        int part; /* 0: of the event; else of this part, from 1 */
    } columns[] = {
        { "aid_event", "batch_first", 0 }, { "aid_event", "batch_length", 0 }, { "aid_event", "at", 0 },
        { "aid_event", "due", 0 },         { "aid_event", "kind", 0 },         { "aid_event", "v", 0 },
        { "aid_event", "actor", 0 },       { "aid_event", "subject", 0 },      { "aid_event", "role", 0 },
        { "aid_event", "purpose", 0 },     { "aid_event", "command", 0 },      { "aid_event", "hash", 0 },
        { "aid_event", "body", 0 },        { "aid_part", "subject", 1 },       { "aid_part", "class", 1 },
        { "aid_part", "key_id", 1 },       { "aid_part", "hash", 1 },          { "aid_part", "bytes", 1 },
        { "aid_part", "bytes", 2 },        { "aid_part", "hash", 2 },
    };
    fixture_path copy = fixture_in(&file->folder, "flipped.aid");
    size_t flips = 0;
    for (uint64_t seq = 4; seq <= 6; seq++)
        for (size_t c = 0; c < sizeof columns / sizeof *columns; c++) {
            if (columns[c].part > (int)(seq - 4))
                continue;
            int64_t key = columns[c].part ? (int64_t)(seq << 10) + columns[c].part - 1 : (int64_t)seq;
            for (int at = 0;; at++) {
                file_copy(file->path.text, copy.text);
                sqlite3 *db;
                assert_int_equal(sqlite3_open(copy.text, &db), SQLITE_OK);
                assert_int_equal(sqlite3_exec(db, "PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY", NULL, NULL, NULL),
                                 SQLITE_OK);
                bool flipped = file_flip(db, columns[c].table, columns[c].column, key, at);
                sqlite3_close(db);
                if (!flipped)
                    break;
                char what[80];
                snprintf(what, sizeof what, "record %d, %s.%s, byte %d", (int)seq, columns[c].table, columns[c].column, at);
                file_bad_at(copy.text, seq, what);
                flips++;
            }
        }
    assert_true(flips > 600);
}

static void test_rows_that_are_gone_moved_or_added_are_found(void **state)
{
    sqlite_file *file = *state;
    file_make(file->path.text, 3);
    file_sql(file->path.text, file_drop_triggers);
    static const struct {
        const char *sql;
        uint64_t seq;
    } cases[] = {
        { "DELETE FROM aid_event WHERE key=5; DELETE FROM aid_part WHERE key>>10=5", 5 },
        { "DELETE FROM aid_event WHERE key=6", 6 },
        { "DELETE FROM aid_event WHERE key>6; DELETE FROM aid_part WHERE key>>10>6", 7 },
        { "DELETE FROM aid_part WHERE key=6*1024", 6 },
        { "DELETE FROM aid_part WHERE key=6*1024+1", 6 },
        { "UPDATE aid_part SET key=key+1 WHERE key=5*1024", 5 },
        { "INSERT INTO aid_part VALUES(4*1024, 1, 1, 0, zeroblob(32), x'00')", 4 },
        { "INSERT INTO aid_part VALUES(12*1024, 1, 1, 0, zeroblob(32), x'00')", 10 }, /* behind the end */
        { "INSERT INTO aid_event SELECT 10, 10, 1, at, due, kind, v, actor, subject, role, purpose, command, hash, body "
          "FROM aid_event WHERE key=9", 10 },
        { "UPDATE aid_event SET key=-1 WHERE key=4; UPDATE aid_event SET key=4 WHERE key=7; "
          "UPDATE aid_event SET key=7 WHERE key=-1", 4 },
        { "UPDATE aid_event SET hash=zeroblob(31) WHERE key=5", 5 },
        { "UPDATE aid_event SET kind='exchange.logged'||char(0) WHERE key=5", 5 },
        { "UPDATE aid_community SET head=8", 8 },
        { "UPDATE aid_community SET head=10", 10 },
        { "UPDATE aid_community SET hash=zeroblob(32)", 9 },
        { "UPDATE aid_community SET head=6, hash=(SELECT hash FROM aid_event WHERE key=6)", 6 },
    };
    fixture_path copy = fixture_in(&file->folder, "changed.aid");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        file_copy(file->path.text, copy.text);
        file_sql(copy.text, cases[i].sql);
        file_bad_at(copy.text, cases[i].seq, cases[i].sql);
    }
}

/* Everything an attacker would have to recompute: all hashes and the head row. Then only a head that someone kept tells. */
static void test_a_consistently_rewritten_history_has_another_head(void **state)
{
    sqlite_file *file = *state;
    file_make(file->path.text, 3);
    aid__journal journal = file_open(file->path.text);
    uint8_t before[32], after[32];
    assert_ok(aid__journal_verify(&journal, NULL, before, NULL, NULL, NULL, NULL));
    aid__journal_close(&journal);
    fixture_path other = fixture_in(&file->folder, "other.aid");
    journal = file_open(other.text);
    fixture_batch batch;
    for (int i = 0; i < 3; i++) {
        aid_storage_record *records = fixture_fill(&batch, journal.head.seq + 1, 3);
        records[0].at += i == 1; /* one microsecond */
        assert_ok(aid__journal_append(&journal, records, 3, NULL));
    }
    assert_ok(aid__journal_verify(&journal, NULL, after, NULL, NULL, NULL, NULL));
    aid__journal_close(&journal);
    assert_memory_not_equal(before, after, 32);
}

int main(void)
{
#define ON_A_FILE(name) cmocka_unit_test_setup_teardown(name, file_setup, file_teardown)
    const struct CMUnitTest tests[] = {
        ON_A_FILE(test_what_is_no_database_is_refused_and_left_alone),
        ON_A_FILE(test_another_applications_database_is_refused_and_left_alone),
        ON_A_FILE(test_a_newer_layout_names_both_numbers),
        ON_A_FILE(test_an_empty_file_is_new_but_a_missing_one_only_where_it_may_be),
        ON_A_FILE(test_a_path_that_leads_nowhere_is_named),
        ON_A_FILE(test_a_path_is_only_a_path),
        ON_A_FILE(test_a_read_only_store_reads_and_refuses_to_write),
        ON_A_FILE(test_a_store_in_a_read_only_folder_can_be_read),
        ON_A_FILE(test_a_file_that_may_not_grow_loses_nothing),
        ON_A_FILE(test_a_slip_in_an_sql_shell_is_stopped),
        ON_A_FILE(test_every_flipped_byte_is_found_and_its_record_named),
        ON_A_FILE(test_rows_that_are_gone_moved_or_added_are_found),
        ON_A_FILE(test_a_consistently_rewritten_history_has_another_head),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
