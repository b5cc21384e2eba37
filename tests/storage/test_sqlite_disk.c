/* SPDX-License-Identifier: MIT */
/* SQLite on a disk that fails and loses power (disk.c). `test_sqlite_disk SEEDS` tries more crashes than the normal run. */
#include "disk.h"
#include "fixture.h"

#include <sqlite3.h>

enum { DISK_BATCH = 4, DISK_CRASHES = 25, DISK_SEEDS = 20 };

static const char disk_path[] = "/town.aid";
static unsigned disk_seeds = DISK_SEEDS;

static aid_status disk_try(aid__journal *out, aid_error *error)
{
    aid_storage storage;
    aid_status status = aid__sqlite_storage(fixture_memory(), disk_path, AID_ATTACH_MAY_CREATE, 0, &storage, error);
    if (status != AID_OK)
        return status;
    status = aid__journal_open(out, fixture_memory(), &storage, "main", AID_ATTACH_MAY_CREATE, fixture_id, error);
    if (status != AID_OK)
        storage.close(storage.context);
    return status;
}

/* Opens the store on a sound disk, verifies it, compares every record, and answers how many there are. */
static uint64_t disk_count(void)
{
    aid__journal journal;
    aid_error error = { 0 };
    if (disk_try(&journal, &error) != AID_OK)
        fail_msg("after %s: %s", disk_what(), error.message);
    size_t batch = DISK_BATCH;
    if (aid__journal_verify(&journal, NULL, NULL, NULL, NULL, NULL, &error) != AID_OK ||
        aid__journal_read(&journal, 0, 1, fixture_compare, &batch, &error) != AID_OK)
        fail_msg("after %s: %s", disk_what(), error.message);
    uint64_t records = journal.head.seq;
    aid__journal_close(&journal);
    return records;
}

/* What a kill right now would leave must hold `least` to `most` records. The journal's own files stay as they are. */
static void disk_check_kill(disk_state **after, uint64_t least, uint64_t most)
{
    disk_restore(*after);
    *after = NULL;
    uint64_t records = disk_count();
    if (records < least || records > most)
        fail_msg("after %s a kill leaves %d records, not %d to %d", disk_what(), (int)records, (int)least, (int)most);
}

/* One append on a disk that may fail. Moves *sure to how many records must be there; *after is what a kill would leave
 * after the first append that failed, *most how many that may hold. */
static void disk_append(aid__journal *journal, uint64_t *sure, disk_state **after, uint64_t *least, uint64_t *most)
{
    aid_error error = { 0 };
    uint64_t before = journal->head.seq;
    aid_status status = fixture_append(journal, DISK_BATCH, &error);
    assert_true(status == AID_OK || status == AID_E_STORAGE || status == AID_E_UNKNOWN || status == AID_E_MEMORY ||
                status == AID_E_CONFLICT);
    assert_int_equal(journal->head.seq, before + (status == AID_OK ? DISK_BATCH : 0));
    if (status != AID_OK && *after == NULL) {
        *after = disk_save();
        *least = *sure;
        *most = *sure + (status == AID_E_UNKNOWN ? DISK_BATCH : 0);
    }
    if (status == AID_E_UNKNOWN) {
        disk_heal();
        int32_t kept = 7;
        assert_ok(aid__journal_resolve(journal, &kept, NULL));
        status = kept ? AID_OK : AID_E_STORAGE;
    }
    if (status == AID_OK)
        *sure += DISK_BATCH;
    assert_int_equal(journal->head.seq, *sure);
}

/* Everything once, with call number n failing; false when n was never reached. */
static bool disk_round(size_t n, bool lasting)
{
    disk_clear();
    disk_heal();
    uint64_t sure = 0, least = 0, most = 0;
    disk_state *after = NULL;
    disk_fail_at(n, lasting);
    aid__journal journal;
    aid_error error = { 0 };
    aid_status status = disk_try(&journal, &error);
    if (status == AID_OK) {
        for (int i = 0; i < 4; i++)
            disk_append(&journal, &sure, &after, &least, &most);
        fixture_seen seen = { 0 };
        memset(&journal.head, 0, sizeof journal.head);
        status = aid__journal_read(&journal, 0, 1, fixture_see, &seen, &error);
        assert_true(status != AID_OK || seen.records == sure);
        aid__journal_close(&journal);
    }
    if (status != AID_OK)
        assert_true(status == AID_E_STORAGE || status == AID_E_UNKNOWN || status == AID_E_CONFLICT ||
                    status == AID_E_NOT_FOUND || status == AID_E_MEMORY);
    disk_heal();
    assert_int_equal(disk_open_files(), 0);
    assert_int_equal(sqlite3_memory_used(), 0);
    assert_int_equal(disk_count(), sure);
    bool failed = disk_failed();
    if (after != NULL)
        disk_check_kill(&after, least, most);
    return failed;
}

static void test_whichever_call_fails_once_nothing_is_lost_or_half_done(void **state)
{
    (void)state;
    size_t n = 1;
    while (disk_round(n, false))
        n++;
    assert_true(n > 100);
}

static void test_from_whichever_call_on_the_disk_fails_nothing_is_lost_or_half_done(void **state)
{
    (void)state;
    size_t n = 1;
    while (disk_round(n, true))
        n++;
    assert_true(n > 100);
}

/* ---- SQLite's own memory ------------------------------------------------------------------------------------- */

static sqlite3_mem_methods disk_malloc; /* the real one */
static size_t disk_refuse;              /* requests until one is refused; 0: none is */
static bool disk_refused;

static bool disk_refuses(void)
{
    if (disk_refuse == 0 || --disk_refuse > 0)
        return false;
    disk_refused = true;
    return true;
}

static void *disk_allocate(int size)
{
    return disk_refuses() ? NULL : disk_malloc.xMalloc(size);
}

static void *disk_reallocate(void *block, int size)
{
    return disk_refuses() ? NULL : disk_malloc.xRealloc(block, size);
}

static void disk_install_malloc(void)
{
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &disk_malloc);
    sqlite3_mem_methods methods = disk_malloc;
    methods.xMalloc = disk_allocate;
    methods.xRealloc = disk_reallocate;
    sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
}

/* Makes a store and appends, with request `n` refused, counted from the start or from when the store is open; false when
 * it was never reached. */
static bool disk_memory_round(size_t n, bool opened)
{
    disk_clear();
    disk_fail_at(0, false);
    uint64_t sure = 0, least = 0, most = 0;
    disk_state *after = NULL;
    disk_refused = false;
    disk_refuse = opened ? 0 : n;
    aid__journal journal;
    aid_status status = disk_try(&journal, NULL);
    assert_true(status == AID_OK || status == AID_E_MEMORY);
    if (opened)
        disk_refuse = n;
    if (status == AID_OK) {
        for (int i = 0; i < 3; i++)
            disk_append(&journal, &sure, &after, &least, &most);
        aid__journal_close(&journal);
    }
    disk_refuse = 0;
    assert_int_equal(sqlite3_memory_used(), 0);
    assert_int_equal(disk_open_files(), 0);
    assert_int_equal(disk_count(), sure);
    if (after != NULL)
        disk_check_kill(&after, least, most);
    return disk_refused;
}

static void test_a_refused_request_of_sqlite_for_memory_is_survived(void **state)
{
    (void)state;
    size_t n = 1;
    while (disk_memory_round(n, true))
        n++;
    assert_true(n > 50);
    /* Making the tables asks for memory thousands of times, nearly always for the parser. */
    size_t step = disk_seeds > DISK_SEEDS ? 1 : 23;
    for (n = 1; disk_memory_round(n, false); n += step)
        ;
    assert_true(n > 1000);
}

/* ---- crashes ------------------------------------------------------------------------------------------------- */

/* A commit that fails at its sync must be undone for good: also a crash right after it must not bring it back. */
static void test_a_commit_that_failed_does_not_come_back_after_a_crash(void **state)
{
    (void)state;
    size_t refused = 0;
    for (size_t n = 1; n < 60; n++) {
        disk_clear();
        disk_heal();
        aid__journal journal;
        assert_ok(disk_try(&journal, NULL));
        assert_ok(fixture_append(&journal, DISK_BATCH, NULL));
        disk_fail_at(n, false);
        aid_error error = { 0 };
        aid_status status = fixture_append(&journal, DISK_BATCH, &error);
        disk_heal();
        if (disk_failed() && strncmp(disk_what(), "xSync", 5) == 0) {
            assert_int_equal(status, AID_E_STORAGE); /* it was found out at once */
            refused++;
        }
        disk_state *now = disk_save();
        uint64_t records = journal.head.seq;
        aid__journal_close(&journal);
        disk_restore(now);
        assert_int_equal(disk_count(), records);
    }
    assert_true(refused > 0);
}

/* Appends until the power goes at a random call, again and again on the same disk. */
static void disk_crash_often(uint64_t seed)
{
    disk_clear();
    uint64_t sure = 0, dice = seed * 2654435761u + 1;
    for (int crash = 0; crash < DISK_CRASHES; crash++) {
        dice = dice * 6364136223846793005u + 1442695040888963407u;
        disk_fail_at(1 + (size_t)((dice >> 33) % 400), true);
        aid__journal journal;
        uint64_t doubtful = 0;
        if (disk_try(&journal, NULL) == AID_OK) {
            fixture_seen seen = { 0 };
            aid_status status = aid__journal_read(&journal, 0, 1, fixture_see, &seen, NULL);
            while (status == AID_OK) {
                assert_true(journal.head.seq >= sure);
                sure = journal.head.seq;
                status = fixture_append(&journal, DISK_BATCH, NULL);
            }
            sure = journal.head.seq > sure ? journal.head.seq : sure;
            doubtful = DISK_BATCH;
            aid__journal_close(&journal);
        }
        disk_lose_power(dice);
        disk_heal();
        uint64_t records = disk_count();
        if (records < sure || records > sure + doubtful)
            fail_msg("seed %u, crash %d at %s: %d records, %d were acknowledged", (unsigned)seed, crash, disk_what(),
                     (int)records, (int)sure);
        sure = records;
    }
}

static void test_a_power_loss_loses_nothing_that_was_acknowledged(void **state)
{
    (void)state;
    for (unsigned seed = 1; seed <= disk_seeds; seed++)
        disk_crash_often(seed);
    disk_clear();
}

int main(int argc, char **argv)
{
    if (argc > 1)
        disk_seeds = (unsigned)strtoul(argv[1], NULL, 10);
    disk_install_malloc(); /* before SQLite is first used */
    disk_install();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_whichever_call_fails_once_nothing_is_lost_or_half_done),
        cmocka_unit_test(test_from_whichever_call_on_the_disk_fails_nothing_is_lost_or_half_done),
        cmocka_unit_test(test_a_refused_request_of_sqlite_for_memory_is_survived),
        cmocka_unit_test(test_a_commit_that_failed_does_not_come_back_after_a_crash),
        cmocka_unit_test(test_a_power_loss_loses_nothing_that_was_acknowledged),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
