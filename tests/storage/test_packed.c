/* SPDX-License-Identifier: MIT */
/* What storage.h offers to small backends: records as bytes and back, the answers of attach and append. */
#include "fixture.h"

enum { PACKED_RECORDS = 9 };

/* A run of records as bytes; the caller frees it. */
static uint8_t *packed_run(fixture_batch *batch, size_t *size)
{
    aid_storage_record *records = fixture_fill(batch, 1, PACKED_RECORDS);
    for (size_t i = 0; i < PACKED_RECORDS; i++) {
        records[i].seq = i + 1;
        records[i].batch_first = 1;
        records[i].batch_length = PACKED_RECORDS;
        memset(records[i].hash, (int)i + 1, sizeof records[i].hash);
    }
    *size = aid_storage_pack(records, PACKED_RECORDS, NULL, 0);
    uint8_t *bytes = malloc(*size);
    assert_int_equal(aid_storage_pack(records, PACKED_RECORDS, bytes, *size), *size);
    return bytes;
}

static void test_packed_records_come_back_as_they_were(void **state)
{
    (void)state;
    fixture_batch *batch = malloc(sizeof *batch);
    size_t size, batch_size = PACKED_RECORDS;
    uint8_t *bytes = packed_run(batch, &size);
    assert_ok(aid_storage_unpack(bytes, size, 0, 0, fixture_compare, &batch_size, NULL));
    fixture_seen seen = { 0 };
    assert_ok(aid_storage_unpack(bytes, size, 2, 5, fixture_see, &seen, NULL));
    assert_int_equal(seen.first, 3);
    assert_int_equal(seen.last, 5);
    seen = (fixture_seen) { .refuse = 4 };
    aid_error error = { 0 };
    assert_says(aid_storage_unpack(bytes, size, 0, 0, fixture_see, &seen, &error), AID_E_FORMAT, error, "does not like");
    assert_ok(aid_storage_unpack(NULL, 0, 0, 0, fixture_see, &seen, NULL));
    assert_int_equal(aid_storage_unpack(NULL, 1, 0, 0, fixture_see, &seen, &error), AID_E_ARGUMENT);
    free(bytes);
    free(batch);
}

static void test_the_bytes_are_the_same_on_every_machine(void **state)
{
    (void)state;
    const aid_storage_record record = { .seq = 258, .at = -1, .kind = "k", .body = "{}", .body_length = 2 };
    uint8_t bytes[256];
    assert_int_equal(aid_storage_pack(&record, 1, bytes, sizeof bytes), 14 * 8 + 48 + 32 + 2 + 3);
    static const uint8_t seq[8] = { 2, 1 }, minus[8] = { 255, 255, 255, 255, 255, 255, 255, 255 };
    assert_memory_equal(bytes, seq, 8);
    assert_memory_equal(bytes + 24, minus, 8);
    assert_memory_equal(bytes + 14 * 8 + 48 + 32, "k\0{}", 5);
}

static void test_bytes_that_lost_their_shape_are_refused_and_never_read_beyond(void **state)
{
    (void)state;
    fixture_batch *batch = malloc(sizeof *batch);
    size_t size;
    uint8_t *bytes = packed_run(batch, &size);
    for (size_t cut = 1; cut < size; cut++) {
        uint8_t *less = malloc(cut); /* so that a sanitizer sees a step too far */
        memcpy(less, bytes, cut);
        fixture_seen seen = { 0 };
        aid_error error = { 0 };
        aid_status status = aid_storage_unpack(less, cut, 0, 0, fixture_see, &seen, &error);
        assert_true(status == AID_E_CORRUPT || (status == AID_OK && seen.records < PACKED_RECORDS));
        free(less);
    }
    uint64_t drawn = 42;
    for (int round = 0; round < 3000; round++) {
        drawn = drawn * 6364136223846793005u + 1442695040888963407u;
        size_t at = (size_t)(drawn >> 33) % size;
        uint8_t before = bytes[at];
        bytes[at] = (uint8_t)(drawn >> 25);
        fixture_seen seen = { 0 };
        aid_status status = aid_storage_unpack(bytes, size, 0, 0, fixture_see, &seen, NULL);
        assert_true(status == AID_OK || status == AID_E_CORRUPT);
        bytes[at] = before;
    }
    free(bytes);
    free(batch);
}

typedef struct packed_journal {
    const uint8_t *bytes;
    size_t size;
} packed_journal;

static aid_status packed_read(void *context, uint64_t after, uint64_t until, aid_storage_record_fn each, void *to,
                              aid_error *error)
{
    const packed_journal *journal = context;
    return aid_storage_unpack(journal->bytes, journal->size, after, until, each, to, error);
}

static aid_status packed_judge(packed_journal *journal, uint64_t seq, int hash, const aid_storage_record *record,
                               aid_error *error)
{
    aid_storage_head expected = { .seq = seq };
    memset(expected.hash, hash, sizeof expected.hash);
    return aid_storage_judge(packed_read, journal, &expected, record, 1, NULL, error);
}

static void test_a_batch_is_judged_by_what_is_there(void **state)
{
    (void)state;
    fixture_batch *batch = malloc(sizeof *batch);
    size_t size;
    uint8_t *bytes = packed_run(batch, &size);
    uint8_t *all = malloc(size + 256);
    memcpy(all, bytes, size);
    aid_storage_record named = { .seq = 10, .kind = "k", .body = "", .has_command = 1, .command = { 7 }, .hash = { 9 } };
    memset(named.hash, 10, sizeof named.hash);
    size += aid_storage_pack(&named, 1, all + size, 256);
    packed_journal journal = { all, size }, empty = { NULL, 0 };
    aid_storage_head head = { .seq = 99 };
    assert_ok(aid_storage_judge(packed_read, &empty, NULL, NULL, 0, &head, NULL));
    assert_int_equal(head.seq, 0);
    assert_ok(aid_storage_judge(packed_read, &journal, NULL, NULL, 0, &head, NULL));
    assert_int_equal(head.seq, 10);
    assert_memory_equal(head.hash, named.hash, sizeof named.hash);
    aid_error error = { 0 };
    const aid_storage_record next = { .seq = 11, .kind = "k", .body = "" };
    assert_ok(packed_judge(&journal, 10, 10, &next, &error));
    assert_ok(packed_judge(&empty, 0, 0, &next, &error));
    assert_says(packed_judge(&journal, 9, 9, &next, &error), AID_E_CONFLICT, error, "up to record 10");
    assert_int_equal(packed_judge(&journal, 0, 0, &next, &error), AID_E_CONFLICT);
    assert_says(packed_judge(&journal, 10, 11, &next, &error), AID_E_REWOUND, error, "record 10");
    assert_int_equal(packed_judge(&journal, 12, 12, &next, &error), AID_E_REWOUND);
    assert_int_equal(packed_judge(&journal, 10, 10, &named, &error), AID_E_STATE);
    assert_int_equal(error.reason, AID_REASON_COMMAND_ID);
    journal.size--;
    assert_int_equal(packed_judge(&journal, 10, 10, &next, &error), AID_E_CORRUPT);
    assert_int_equal(aid_storage_judge(NULL, NULL, NULL, NULL, 0, NULL, &error), AID_E_ARGUMENT);
    free(all);
    free(bytes);
    free(batch);
}

static void test_attach_is_answered_by_name_and_mode(void **state)
{
    (void)state;
    aid_error error = { 0 };
    assert_ok(aid_storage_choose("elm", AID_ATTACH_MAY_CREATE, 0, &error));
    assert_ok(aid_storage_choose("elm", AID_ATTACH_MUST_EXIST, 1, &error));
    assert_says(aid_storage_choose("elm", AID_ATTACH_MUST_EXIST, 0, &error), AID_E_NOT_FOUND, error, "\"elm\"");
    assert_says(aid_storage_choose("elm", AID_ATTACH_MUST_CREATE, 1, &error), AID_E_STATE, error, "already");
    assert_says(aid_storage_choose("", AID_ATTACH_MAY_CREATE, 0, &error), AID_E_ARGUMENT, error, "1 to 200");
    assert_int_equal(aid_storage_choose(NULL, AID_ATTACH_MAY_CREATE, 0, NULL), AID_E_ARGUMENT);
    assert_says(aid_storage_fail(&error, AID_E_STORAGE, AID_REASON_IO, "the disk is full"), AID_E_STORAGE, error, "full");
    assert_int_equal(aid_storage_fail(NULL, AID_E_LIMIT, 0, NULL), AID_E_LIMIT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_packed_records_come_back_as_they_were),
        cmocka_unit_test(test_the_bytes_are_the_same_on_every_machine),
        cmocka_unit_test(test_bytes_that_lost_their_shape_are_refused_and_never_read_beyond),
        cmocka_unit_test(test_a_batch_is_judged_by_what_is_there),
        cmocka_unit_test(test_attach_is_answered_by_name_and_mode),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
