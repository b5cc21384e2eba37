/* SPDX-License-Identifier: MIT */
/* The example of a storage of one's own keeps the contract of <mutualaid/storage.h>, and leaves no trace of a batch
 * that was cut off while it was written. */
#include "conformance.h"

#include "../../examples/storage_log.h"
#include "fixture.h"

static aid_status example_make(const aid_allocator *allocator, const char *path, aid_storage *out, aid_error *error)
{
    (void)allocator;
    return storage_log_open(path, out, error);
}

static void test_what_a_crash_left_behind_is_not_there(void **state)
{
    (void)state;
    fixture_folder folder = fixture_folder_make();
    fixture_path path = fixture_in(&folder, "town.log");
    for (int round = 0; round < 3; round++) {
        aid_storage storage;
        aid__journal journal;
        aid_error error = { 0 };
        size_t batch = 4;
        assert_ok(storage_log_open(path.text, &storage, &error));
        assert_ok(
            aid__journal_open(&journal, fixture_memory(), &storage, "main", AID_ATTACH_MAY_CREATE, fixture_id, &error));
        assert_ok(aid__journal_read(&journal, 0, 1, fixture_compare, &batch, &error));
        assert_int_equal(journal.head.seq, (uint64_t)round * batch);
        assert_ok(fixture_append(&journal, batch, &error));
        aid__journal_close(&journal);
        FILE *torn = fopen(path.text, "ab"); /* the half of a batch that was never made to count */
        assert_int_equal(fwrite("\3\0\0\0half a record", 1, 17, torn), 17);
        fclose(torn);
    }
    fixture_folder_remove(&folder);
}

static void test_a_file_of_something_else_is_refused(void **state)
{
    (void)state;
    fixture_folder folder = fixture_folder_make();
    fixture_path path = fixture_in(&folder, "letter.txt");
    FILE *letter = fopen(path.text, "wb");
    fputs("Dear neighbours, on Saturday we clean the yard.", letter);
    fclose(letter);
    aid_storage storage;
    aid_error error = { 0 };
    assert_says(storage_log_open(path.text, &storage, &error), AID_E_STORAGE, error, "is no log");
    fixture_folder_remove(&folder);
}

int main(void)
{
    static const conformance_backend example = { .name = "example", .make = example_make, .single = true, .survives = true };
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_a_crash_left_behind_is_not_there),
        cmocka_unit_test(test_a_file_of_something_else_is_refused),
    };
    return conformance_run(&example) + cmocka_run_group_tests(tests, NULL, NULL);
}
