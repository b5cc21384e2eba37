/* SPDX-License-Identifier: MIT */
#include "fixture.h"

#include "journal/chain.h"

/* ---- the chain ----------------------------------------------------------------------------------------------- */

/* Computed with Python's hashlib.blake2b from the description in docs/journal.md, not with this library. */
static const char *const journal_vectors[3] = {
    "8740fa3701569241257926d8972389b38c3696cbcaf35fa2e6f87ba6c2a9bee2",
    "8d3555dfffaaea0463ef13fd8f3b08e252494da6106b997d8fe42d7c3529e3ec",
    "c6ede7cdc5c0eb16ab2072e16b168c75a9e252f3f49b243d291c940914ff17e2",
};

static void journal_hex(const uint8_t hash[32], char out[65])
{
    for (size_t i = 0; i < 32; i++)
        snprintf(out + 2 * i, 3, "%02x", hash[i]);
}

static void test_the_chain_has_the_hashes_that_an_independent_program_computes(void **state)
{
    (void)state;
    static const char name[] = "0123456789abcdef{\"name\":\"Ada\"}";
    aid_storage_part two[2] = { { .subject = 8, .personal_class = 1, .bytes = (const uint8_t *)name, .length = sizeof name - 1 },
                                { .subject = 8, .personal_class = 2, .key_id = 5, .bytes = (const uint8_t *)"" } };
    aid_storage_part forty[40]; /* more than the stack buffer of chain.c holds */
    uint8_t bytes[40][40];
    for (size_t i = 0; i < 40; i++) {
        memset(bytes[i], (int)i, sizeof bytes[i]);
        forty[i] = (aid_storage_part){ .subject = i, .personal_class = (int32_t)(i % 4) + 1, .key_id = i, .bytes = bytes[i],
                                       .length = i };
    }
    aid_storage_record records[3] = {
        { .seq = 1, .batch_first = 1, .batch_length = 2, .at = 1767225600000000, .kind = "community.created", .version = 1,
          .body = "{\"v\":1}", .body_length = 7 },
        { .seq = 2, .batch_first = 1, .batch_length = 2, .at = 1767225600000001, .due = -1, .kind = "member.enrolled",
          .version = 1, .actor = 7, .subject = 8, .role = 2, .purpose = 3, .body = "{\"v\":1,\"member\":8}",
          .body_length = 18, .parts = two, .part_count = 2 },
        { .seq = 3, .batch_first = 3, .batch_length = 1, .at = 1767225600000002, .kind = "exchange.logged", .version = 1,
          .actor = 8, .subject = 8, .role = 1, .purpose = 1, .has_command = 1, .body = "{\"v\":1,\"exchange\":9}",
          .body_length = 20, .parts = forty, .part_count = 40 },
    };
    for (size_t i = 0; i < sizeof records[2].command; i++)
        records[2].command[i] = (uint8_t)i;
    uint8_t hash[32] = { 0 };
    for (size_t i = 0; i < 3; i++) {
        aid_storage_part *parts = i == 1 ? two : forty;
        for (size_t p = 0; p < records[i].part_count; p++)
            aid__chain_part_hash(parts[p].bytes, parts[p].length, parts[p].hash);
        aid__chain_hash(hash, fixture_id, &records[i], hash);
        char hex[65];
        journal_hex(hash, hex);
        assert_string_equal(hex, journal_vectors[i]);
    }
}

/* ---- a storage that lies ------------------------------------------------------------------------------------- */

/* Stands before a memory storage and spoils what passes. */
typedef struct journal_liar {
    aid_storage inner;
    uint64_t skip;          /* this record is not handed on */
    uint64_t spoil;         /* this record is handed on with spoil_field changed */
    int spoil_field;
    uint64_t end;           /* reading stops after this record; 0: at the end */
    aid_status answer;      /* what append answers instead of its own answer; 0: its own */
    int drop;               /* append does nothing */
    int unreachable;        /* head and read answer AID_E_STORAGE */
    aid_storage_record_fn each;
    void *each_context;
} journal_liar;

static aid_status liar_each(void *context, const aid_storage_record *record, aid_error *error)
{
    journal_liar *liar = context;
    if (record->seq == liar->skip || (liar->end != 0 && record->seq > liar->end))
        return AID_OK;
    aid_storage_record copy = *record;
    aid_storage_part parts[FIXTURE_PARTS];
    for (size_t i = 0; i < record->part_count; i++)
        parts[i] = record->parts[i];
    copy.parts = parts;
    if (record->seq == liar->spoil)
        switch (liar->spoil_field) {
        case 0: copy.at++; break;
        case 1: copy.due++; break;
        case 2: copy.kind = "exchange.loggeD"; break;
        case 3: copy.version++; break;
        case 4: copy.actor ^= 1; break;
        case 5: copy.subject ^= 1; break;
        case 6: copy.role ^= 1; break;
        case 7: copy.purpose ^= 1; break;
        case 8: copy.body = "{\"v\":1}"; copy.body_length = 7; break;
        case 9: copy.hash[31] ^= 1; break;
        case 10: copy.batch_first--; break;
        case 11: copy.batch_length++; break;
        case 12: parts[0].subject ^= 1; break;
        case 13: parts[0].personal_class ^= 1; break;
        case 14: parts[0].key_id ^= 1; break;
        case 15: parts[0].hash[0] ^= 1; break;
        case 16: parts[0].bytes++; parts[0].length--; break;
        case 17: copy.part_count--; break;
        case 18: copy.has_command = 1; break;
        case 19: copy.body_length--; break;
        default: fail();
        }
    return liar->each(liar->each_context, &copy, error);
}

enum { LIAR_FIELDS = 20 };

static aid_status liar_read(void *context, uint64_t after, uint64_t until, aid_storage_record_fn each, void *each_context,
                            aid_error *error)
{
    journal_liar *liar = context;
    if (liar->unreachable)
        return aid__fail(error, AID_E_STORAGE, AID_REASON_IO, "the wire is cut");
    liar->each = each;
    liar->each_context = each_context;
    return liar->inner.read(liar->inner.context, after, until, liar_each, liar, error);
}

static aid_status liar_head(void *context, aid_storage_head *out, aid_error *error)
{
    journal_liar *liar = context;
    if (liar->unreachable)
        return aid__fail(error, AID_E_STORAGE, AID_REASON_IO, "the wire is cut");
    return liar->inner.head(liar->inner.context, out, error);
}

static aid_status liar_append(void *context, const aid_storage_head *expected, const aid_storage_record *records,
                              size_t count, aid_error *error)
{
    journal_liar *liar = context;
    aid_status status = liar->drop ? AID_OK : liar->inner.append(liar->inner.context, expected, records, count, error);
    return liar->answer ? aid__fail(error, liar->answer, AID_REASON_IO, "the answer was lost") : status;
}

static aid_status liar_attach(void *context, const char *name, int32_t mode, const uint8_t new_id[16], uint8_t out_id[16],
                              aid_error *error)
{
    journal_liar *liar = context;
    return liar->inner.attach(liar->inner.context, name, mode, new_id, out_id, error);
}

static aid_status liar_list(void *context, aid_storage_name_fn each, void *each_context, aid_error *error)
{
    journal_liar *liar = context;
    return liar->inner.list(liar->inner.context, each, each_context, error);
}

static aid_status liar_lock(void *context, uint32_t wait_ms, aid_storage_head *out, aid_error *error)
{
    journal_liar *liar = context;
    return liar->inner.lock(liar->inner.context, wait_ms, out, error);
}

static void liar_unlock(void *context)
{
    journal_liar *liar = context;
    liar->inner.unlock(liar->inner.context);
}

static void liar_close(void *context)
{
    journal_liar *liar = context;
    liar->inner.close(liar->inner.context);
}

/* A journal of 12 records in batches of 4 behind a liar that is still honest. */
static aid__journal journal_behind(journal_liar *liar)
{
    *liar = (journal_liar){ 0 };
    assert_ok(aid__memory_storage(fixture_memory(), &liar->inner, NULL));
    aid_storage storage = { .struct_size = (uint32_t)sizeof storage, .context = liar, .list = liar_list,
                            .attach = liar_attach, .head = liar_head, .lock = liar_lock, .unlock = liar_unlock,
                            .append = liar_append, .read = liar_read, .close = liar_close };
    aid__journal journal;
    assert_ok(aid__journal_open(&journal, fixture_memory(), &storage, "main", AID_ATTACH_MAY_CREATE, fixture_id, NULL));
    for (int i = 0; i < 3; i++)
        assert_ok(fixture_append(&journal, 4, NULL));
    return journal;
}

/* ---- reading ------------------------------------------------------------------------------------------------- */

static void test_every_spoiled_field_is_found_and_its_record_named(void **state)
{
    (void)state;
    journal_liar liar;
    aid__journal journal = journal_behind(&liar);
    for (int field = 0; field < LIAR_FIELDS; field++) {
        liar.spoil = 7; /* the third of its batch: it has two parts */
        liar.spoil_field = field;
        aid_error error = { 0 };
        uint64_t bad = 0;
        assert_says(aid__journal_verify(&journal, NULL, NULL, NULL, NULL, &bad, &error), AID_E_CORRUPT, error, "record 7");
        assert_int_equal(bad, 7);
        memset(&journal.head, 0, sizeof journal.head);
        fixture_seen seen = { 0 };
        assert_says(aid__journal_read(&journal, 0, 1, fixture_see, &seen, &error), AID_E_CORRUPT, error, "record 7");
        assert_int_equal(journal.head.seq, 4);
    }
    aid__journal_close(&journal);
}

static void test_a_missing_record_is_a_gap_wherever_it_is(void **state)
{
    (void)state;
    journal_liar liar;
    aid__journal journal = journal_behind(&liar);
    for (uint64_t skip = 1; skip <= 12; skip++) {
        liar.skip = skip;
        char words[40];
        snprintf(words, sizeof words, "record %u is missing", (unsigned)skip);
        aid_error error = { 0 };
        uint64_t bad = 0;
        assert_says(aid__journal_verify(&journal, NULL, NULL, NULL, NULL, &bad, &error), AID_E_CORRUPT, error, words);
        assert_int_equal(error.reason, AID_REASON_GAP);
        assert_int_equal(bad, skip);
        memset(&journal.head, 0, sizeof journal.head);
        fixture_seen seen = { 0 };
        assert_says(aid__journal_read(&journal, 0, 0, fixture_see, &seen, &error), AID_E_CORRUPT, error, words);
        assert_int_equal(journal.head.seq, (skip - 1) / 4 * 4);
    }
    aid__journal_close(&journal);
}

static void test_a_reading_must_end_at_the_end_of_a_batch(void **state)
{
    (void)state;
    journal_liar liar;
    aid__journal journal = journal_behind(&liar);
    memset(&journal.head, 0, sizeof journal.head);
    fixture_seen seen = { 0 };
    aid_error error = { 0 };
    assert_says(aid__journal_read(&journal, 6, 1, fixture_see, &seen, &error), AID_E_ARGUMENT, error, "inside the batch");
    assert_int_equal(journal.head.seq, 4);
    assert_ok(aid__journal_read(&journal, 8, 1, fixture_see, &seen, NULL));
    assert_int_equal(journal.head.seq, 8);
    assert_ok(aid__journal_read(&journal, 8, 1, fixture_see, &seen, NULL)); /* nothing to do */
    aid__journal_close(&journal);
}

static void test_another_history_behind_our_back_is_rewound(void **state)
{
    (void)state;
    journal_liar liar;
    aid__journal journal = journal_behind(&liar);
    aid_storage_head head;
    fixture_seen seen = { 0 };
    memset(journal.head.hash, 1, 32);
    assert_int_equal(aid__journal_lock(&journal, 0, &head, NULL), AID_E_REWOUND);
    assert_int_equal(journal.locked, 0);
    assert_int_equal(aid__journal_head(&journal, &head, NULL), AID_E_REWOUND);
    journal.head.seq = 8; /* the storage is ahead, but what it has at 8 is not what we saw */
    assert_ok(aid__journal_head(&journal, &head, NULL));
    assert_int_equal(aid__journal_read(&journal, 0, 0, fixture_see, &seen, NULL), AID_E_REWOUND);
    journal.head.seq = 13;
    assert_int_equal(aid__journal_lock(&journal, 0, &head, NULL), AID_E_REWOUND);
    assert_int_equal(aid__journal_read(&journal, 0, 0, fixture_see, &seen, NULL), AID_E_REWOUND);
    assert_int_equal(seen.records, 0);
    aid__journal_close(&journal);
}

static void test_a_fetched_record_with_spoiled_text_is_refused(void **state)
{
    (void)state;
    journal_liar liar;
    aid__journal journal = journal_behind(&liar);
    liar.spoil = 7;
    liar.spoil_field = 16;
    fixture_seen seen = { 0 };
    aid_error error = { 0 };
    assert_says(aid__journal_record(&journal, 7, fixture_see, &seen, &error), AID_E_CORRUPT, error, "personal part 1");
    assert_int_equal(seen.records, 0);
    aid__journal_close(&journal);
}

/* ---- doubt --------------------------------------------------------------------------------------------------- */

static void test_a_lost_answer_is_found_out_later(void **state)
{
    (void)state;
    for (int dropped = 0; dropped < 2; dropped++) {
        journal_liar liar;
        aid__journal journal = journal_behind(&liar);
        liar.answer = AID_E_UNKNOWN;
        liar.drop = dropped;
        assert_int_equal(fixture_append(&journal, 3, NULL), AID_E_UNKNOWN);
        assert_int_equal(journal.in_doubt, 1);
        assert_int_equal(journal.head.seq, 12);
        assert_int_equal(journal.doubt_first, 13);
        liar.answer = 0;
        liar.drop = 0;
        liar.unreachable = 1;
        int32_t kept = 7;
        aid_error error = { 0 };
        assert_says(aid__journal_resolve(&journal, &kept, &error), AID_E_UNKNOWN, error, "the wire is cut");
        assert_int_equal(error.status, AID_E_UNKNOWN);
        assert_int_equal(journal.in_doubt, 1);
        assert_int_equal(kept, 7);
        liar.unreachable = 0;
        assert_ok(aid__journal_resolve(&journal, &kept, NULL));
        assert_int_equal(kept, !dropped);
        assert_int_equal(journal.in_doubt, 0);
        assert_int_equal(journal.head.seq, dropped ? 12 : 15);
        assert_ok(fixture_append(&journal, 2, NULL));
        assert_ok(aid__journal_verify(&journal, NULL, NULL, NULL, NULL, NULL, NULL));
        aid__journal_close(&journal);
    }
}

static void test_a_lost_append_that_others_overtook_was_not_kept(void **state)
{
    (void)state;
    journal_liar liar;
    aid__journal journal = journal_behind(&liar);
    liar.answer = AID_E_UNKNOWN;
    liar.drop = 1;
    assert_int_equal(fixture_append(&journal, 1, NULL), AID_E_UNKNOWN);
    aid__journal other = { .allocator = fixture_memory(), .storage = liar.inner, .head = journal.head };
    memcpy(other.community, fixture_id, 16);
    assert_ok(fixture_append(&other, 5, NULL)); /* longer: the numbers are taken, by something else */
    int32_t kept = 1;
    assert_ok(aid__journal_resolve(&journal, &kept, NULL));
    assert_int_equal(kept, 0);
    assert_int_equal(journal.head.seq, 12);
    aid__journal_close(&journal);
}

/* ---- opening and verifying ----------------------------------------------------------------------------------- */

static void test_a_storage_that_lacks_a_slot_is_refused(void **state)
{
    (void)state;
    aid_storage storage;
    assert_ok(aid__memory_storage(fixture_memory(), &storage, NULL));
    aid__journal journal;
    aid_error error = { 0 };
    aid_storage wrong = storage;
    wrong.read = NULL;
    assert_says(aid__journal_open(&journal, fixture_memory(), &wrong, "main", AID_ATTACH_MAY_CREATE, fixture_id, &error),
                AID_E_ARGUMENT, error, "aid_storage.read");
    wrong = storage;
    wrong.struct_size = 8;
    assert_says(aid__journal_open(&journal, fixture_memory(), &wrong, "main", AID_ATTACH_MAY_CREATE, fixture_id, &error),
                AID_E_ARGUMENT, error, "struct_size");
    storage.close(storage.context);
}

static int32_t journal_stop(void *context, const char *stage, uint64_t done, uint64_t total)
{
    assert_string_equal(stage, "verifying");
    assert_true(done <= total);
    return ++*(int *)context == 2;
}

static void test_verifying_can_be_cancelled_and_leaves_our_place_alone(void **state)
{
    (void)state;
    journal_liar liar;
    aid__journal journal = journal_behind(&liar);
    for (int i = 0; i < 200; i++)
        assert_ok(fixture_append(&journal, FIXTURE_BATCH, NULL));
    int calls = 0;
    uint64_t bad = 99;
    aid_storage_head before = journal.head;
    assert_int_equal(aid__journal_verify(&journal, NULL, NULL, journal_stop, &calls, &bad, NULL), AID_E_CANCELLED);
    assert_int_equal(calls, 2);
    assert_int_equal(bad, 99);
    uint64_t records = 0;
    uint8_t head[32];
    assert_ok(aid__journal_verify(&journal, &records, head, NULL, NULL, NULL, NULL));
    assert_int_equal(records, before.seq);
    assert_memory_equal(head, before.hash, 32);
    assert_memory_equal(&journal.head, &before, sizeof before);
    aid__journal_close(&journal);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_chain_has_the_hashes_that_an_independent_program_computes),
        cmocka_unit_test(test_every_spoiled_field_is_found_and_its_record_named),
        cmocka_unit_test(test_a_missing_record_is_a_gap_wherever_it_is),
        cmocka_unit_test(test_a_reading_must_end_at_the_end_of_a_batch),
        cmocka_unit_test(test_another_history_behind_our_back_is_rewound),
        cmocka_unit_test(test_a_fetched_record_with_spoiled_text_is_refused),
        cmocka_unit_test(test_a_lost_answer_is_found_out_later),
        cmocka_unit_test(test_a_lost_append_that_others_overtook_was_not_kept),
        cmocka_unit_test(test_a_storage_that_lacks_a_slot_is_refused),
        cmocka_unit_test(test_verifying_can_be_cancelled_and_leaves_our_place_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
