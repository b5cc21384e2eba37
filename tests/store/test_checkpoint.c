/* SPDX-License-Identifier: MIT */
/* Checkpoints: what somebody outside keeps, and what it finds: a cut end, a history written anew, a dropped record,
 * another community, a key that nobody has signed for. */
#include "town.h"

#include "../failing.h"
#include <mutualaid/checkpoint.h>
#include <mutualaid/keys.h>
#include <mutualaid/signature.h>
#include <sqlite3.h>

static const uint8_t checkpoint_master[32] = { 9, 9, 9 };

typedef struct checkpoint_text {
    char bytes[4096];
    size_t length;
} checkpoint_text;

static int32_t checkpoint_take(void *context, const uint8_t *text, size_t length)
{
    checkpoint_text *out = context;
    if (out->length + length >= sizeof out->bytes)
        return 1;
    memcpy(out->bytes + out->length, text, length);
    out->length += length;
    return 0;
}

static checkpoint_text checkpoint_of(town *t)
{
    checkpoint_text text = { .length = 0 };
    assert_ok(aid_checkpoint_make(t->store, checkpoint_take, &text, &t->error));
    return text;
}

static aid_checkpoint_info checkpoint_against(town *t, const checkpoint_text *text, const char *key)
{
    aid_checkpoint_info info = { .struct_size = sizeof info };
    assert_ok(aid_checkpoint_check(t->store, text->bytes, text->length, key, &info, &t->error));
    return info;
}

static void checkpoint_key(town *t, char out[AID_SIGNATURE_KEY_TEXT])
{
    aid_signature_key_row rows[4];
    size_t count = 0;
    assert_ok(aid_signature_keys(t->store, rows, sizeof *rows, 4, &count, &t->error));
    memcpy(out, rows[count - 1].key, AID_SIGNATURE_KEY_TEXT);
}

/* A file with people, a signing key and a booking; the folder holds copies too. */
static char checkpoint_files[3][96];

static void checkpoint_paths(void)
{
    const char *temporary = getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp";
    for (int i = 0; i < 3; i++)
        snprintf(checkpoint_files[i], sizeof checkpoint_files[i], "%.40s/aid-checkpoint-%ld-%d.aid", temporary, (long)getpid(), i);
}

static void checkpoint_clean(void)
{
    static const char *const ends[] = { "", "-wal", "-shm", "-keys", "-keys-wal", "-keys-shm" };
    char path[320];
    for (int i = 0; i < 3; i++)
        for (size_t k = 0; k < sizeof ends / sizeof *ends; k++) {
            snprintf(path, sizeof path, "%s%s", checkpoint_files[i], ends[k]);
            remove(path);
        }
}

static void checkpoint_town(town *t, const char *path)
{
    town_open(t, path, 0);
    town_people(t);
    assert_ok(aid_signature_begin(t->store, &t->error));
    town_log(t, t->ana, t->ben, 30);
}

static void test_a_checkpoint_holds_while_the_journal_goes_on(void **state)
{
    (void)state;
    town t;
    char key[AID_SIGNATURE_KEY_TEXT];
    town_open(&t, "memory:", 0);
    town_people(&t);
    checkpoint_text none = { .length = 0 };
    assert_says(aid_checkpoint_make(t.store, checkpoint_take, &none, &t.error), AID_E_STATE, t.error, "aid_signature_begin");
    assert_ok(aid_signature_begin(t.store, &t.error));
    checkpoint_key(&t, key);
    const checkpoint_text first = checkpoint_of(&t);
    assert_null(strstr(first.bytes, "Ana"));
    for (int i = 0; i < 5; i++) {
        const aid_checkpoint_info info = checkpoint_against(&t, &first, key);
        assert_int_equal(info.finding, AID_CHECKPOINT_HOLDS);
        assert_int_equal(info.present - info.records, (uint64_t)i);
        assert_int_equal(info.at, t.now);
        assert_string_equal(info.problem.message, "");
        town_log(&t, t.ana, t.ben, 10);
    }
    assert_int_equal(checkpoint_against(&t, &first, NULL).finding, AID_CHECKPOINT_HOLDS);
    assert_ok(aid_store_begin(t.store, NULL, &t.error));
    assert_says(aid_checkpoint_make(t.store, checkpoint_take, &none, &t.error), AID_E_STATE, t.error, "transaction");
    aid_checkpoint_info info = { .struct_size = sizeof info };
    assert_int_equal(aid_checkpoint_check(t.store, first.bytes, first.length, NULL, &info, &t.error), AID_E_STATE);
    aid_store_rollback(t.store);
    assert_int_equal(aid_checkpoint_make(t.store, NULL, NULL, &t.error), AID_E_ARGUMENT);
    assert_ok(aid_store_act_as(t.store, t.ben, NULL, &t.error));
    assert_int_equal(aid_checkpoint_make(t.store, checkpoint_take, &none, &t.error), AID_E_DENIED);
    aid_store_close(t.store);
}

static void test_a_cut_end_and_a_history_written_anew_are_told_apart(void **state)
{
    (void)state;
    town t;
    char key[AID_SIGNATURE_KEY_TEXT];
    checkpoint_paths();
    checkpoint_town(&t, checkpoint_files[0]);
    checkpoint_key(&t, key);
    assert_ok(aid_store_backup(t.store, checkpoint_files[1], NULL, NULL, &t.error)); /* the journal without its end, */
    assert_ok(aid_store_backup(t.store, checkpoint_files[2], NULL, NULL, &t.error)); /* and one that goes on otherwise */
    for (int i = 0; i < 10; i++)
        town_log(&t, t.ana, t.ben, 45);
    const checkpoint_text kept = checkpoint_of(&t);
    const aid_group street = t.street;
    const aid_member ana = t.ana, ben = t.ben;
    aid_store_close(t.store);

    town_open(&t, checkpoint_files[1], 0);
    aid_verify_report report = { .struct_size = sizeof report };
    assert_ok(aid_store_verify(t.store, NULL, &report, &t.error));
    assert_int_equal(report.ok, 1); /* the chain alone does not see it */
    const char *const trusted[] = { key, NULL };
    for (int i = 0; i < 2; i++) {
        const aid_checkpoint_info cut = checkpoint_against(&t, &kept, trusted[i]);
        assert_int_equal(cut.finding, AID_CHECKPOINT_CUT);
        assert_int_equal(cut.records - cut.present, 10);
        assert_non_null(strstr(cut.problem.message, "10 at its end are gone"));
    }
    aid_store_close(t.store);

    town_open(&t, checkpoint_files[2], 0);
    t.street = street;
    for (int i = 0; i < 12; i++)
        town_log(&t, ana, ben, 5); /* not the 45 minutes that were */
    assert_ok(aid_store_verify(t.store, NULL, &report, &t.error));
    assert_int_equal(report.ok, 1);
    const aid_checkpoint_info other = checkpoint_against(&t, &kept, key);
    assert_int_equal(other.finding, AID_CHECKPOINT_REPLACED);
    assert_non_null(strstr(other.problem.message, "replaced"));
    aid_store_close(t.store);
    checkpoint_clean();
}

static void checkpoint_tamper(const char *path, const char *statement)
{
    static const char *const guards[] = { "aid_event_same", "aid_event_keep", "aid_part_same", "aid_part_keep" };
    sqlite3 *file;
    char text[64];
    assert_int_equal(sqlite3_open(path, &file), SQLITE_OK);
    for (size_t i = 0; i < 4; i++) {
        snprintf(text, sizeof text, "DROP TRIGGER %s", guards[i]);
        assert_int_equal(sqlite3_exec(file, text, NULL, NULL, NULL), SQLITE_OK);
    }
    assert_int_equal(sqlite3_exec(file, statement, NULL, NULL, NULL), SQLITE_OK);
    assert_true(sqlite3_changes(file) >= 1);
    assert_int_equal(sqlite3_close(file), SQLITE_OK);
}

static void test_a_dropped_and_a_changed_record_are_named(void **state)
{
    (void)state;
    static const char *const changes[] = {
        "DELETE FROM aid_event WHERE key & 1099511627775 = 5",
        "UPDATE aid_event SET body = replace(body, '\"minutes\":30', '\"minutes\":31') WHERE body LIKE '%\"minutes\":30%'",
    };
    checkpoint_paths();
    for (size_t i = 0; i < 2; i++) {
        town t;
        checkpoint_town(&t, checkpoint_files[0]);
        uint64_t booked = 0;
        aid_store_info numbers = { .struct_size = sizeof numbers };
        assert_ok(aid_store_get(t.store, &numbers, &t.error));
        booked = numbers.records;
        town_log(&t, t.ben, t.ana, 60);
        const checkpoint_text kept = checkpoint_of(&t);
        checkpoint_tamper(checkpoint_files[0], changes[i]);
        const aid_checkpoint_info info = checkpoint_against(&t, &kept, NULL);
        assert_int_equal(info.finding, AID_CHECKPOINT_BROKEN);
        assert_int_equal(info.bad_seq, i == 0 ? 5 : booked);
        aid_store_close(t.store);
        checkpoint_clean();
    }
}

static void test_another_community_and_a_stranger_are_told_apart(void **state)
{
    (void)state;
    town t, other;
    char key[AID_SIGNATURE_KEY_TEXT];
    town_open(&t, "memory:", 0);
    assert_ok(aid_signature_begin(t.store, &t.error));
    town_open_dice(&other, "memory:", 0, 77);
    assert_ok(aid_signature_begin(other.store, &other.error));
    const checkpoint_text kept = checkpoint_of(&other);
    checkpoint_key(&t, key);
    assert_int_equal(checkpoint_against(&t, &kept, NULL).finding, AID_CHECKPOINT_COMMUNITY);
    assert_int_equal(checkpoint_against(&other, &kept, key).finding, AID_CHECKPOINT_STRANGER);
    aid_checkpoint_info info = { .struct_size = sizeof info };
    assert_ok(aid_checkpoint_read(kept.bytes, kept.length, key, &info, &t.error));
    assert_int_equal(info.finding, AID_CHECKPOINT_STRANGER);
    assert_ok(aid_checkpoint_read(kept.bytes, kept.length, NULL, &info, &t.error));
    assert_int_equal(info.finding, AID_CHECKPOINT_HOLDS);
    assert_says(aid_checkpoint_read(kept.bytes, kept.length, "12", &info, &t.error), AID_E_ARGUMENT, t.error, "64 hex digits");
    aid_store_close(t.store);
    aid_store_close(other.store);
}

static void test_every_changed_byte_of_a_checkpoint_is_found(void **state)
{
    (void)state;
    town t;
    aid_checkpoint_info info = { .struct_size = sizeof info };
    town_open(&t, "memory:", 0);
    assert_ok(aid_signature_begin(t.store, &t.error));
    checkpoint_text text = checkpoint_of(&t);
    for (size_t i = 0; i < text.length; i++) {
        text.bytes[i] ^= 1;
        assert_int_not_equal(aid_checkpoint_read(text.bytes, text.length, NULL, &info, NULL), AID_OK);
        text.bytes[i] ^= 1;
        assert_int_not_equal(aid_checkpoint_read(text.bytes, i, NULL, &info, NULL), AID_OK);
    }
    aid_store_close(t.store);
}

/* Who was given the first key follows it to the later ones: each was signed for by the one before. */
static void test_a_new_key_is_followed_from_the_old_one(void **state)
{
    (void)state;
    town t;
    char keys[3][AID_SIGNATURE_KEY_TEXT];
    aid_checkpoint_info info = { .struct_size = sizeof info };
    town_open(&t, "memory:", 0);
    for (int i = 0; i < 3; i++) {
        assert_ok(aid_signature_begin(t.store, &t.error));
        checkpoint_key(&t, keys[i]);
    }
    checkpoint_text kept = checkpoint_of(&t);
    for (int i = 0; i < 3; i++) {
        assert_ok(aid_checkpoint_read(kept.bytes, kept.length, keys[i], &info, &t.error));
        assert_int_equal(info.finding, i == 2 ? AID_CHECKPOINT_HOLDS : AID_CHECKPOINT_STRANGER);
        assert_int_equal(checkpoint_against(&t, &kept, keys[i]).finding, AID_CHECKPOINT_HOLDS);
    }
    aid_store_close(t.store);
}

/* Somebody who holds the file, but not the secret half, cannot put a key of their own behind the trusted one. */
static void test_a_key_that_nobody_signed_for_is_a_stranger(void **state)
{
    (void)state;
    town t;
    char trusted[AID_SIGNATURE_KEY_TEXT];
    aid_checkpoint_info info = { .struct_size = sizeof info };
    char keys_path[320];
    checkpoint_paths();
    checkpoint_town(&t, checkpoint_files[0]);
    checkpoint_key(&t, trusted);
    aid_store_close(t.store);
    snprintf(keys_path, sizeof keys_path, "%s-keys", checkpoint_files[0]);
    remove(keys_path);
    town_open(&t, checkpoint_files[0], 0);
    t.dice = 1234;
    assert_ok(aid_signature_begin(t.store, &t.error));
    const checkpoint_text kept = checkpoint_of(&t);
    assert_ok(aid_checkpoint_read(kept.bytes, kept.length, trusted, &info, &t.error));
    assert_int_equal(info.finding, AID_CHECKPOINT_STRANGER);
    assert_int_equal(checkpoint_against(&t, &kept, trusted).finding, AID_CHECKPOINT_STRANGER);
    assert_int_equal(checkpoint_against(&t, &kept, NULL).finding, AID_CHECKPOINT_HOLDS);
    aid_store_close(t.store);
    checkpoint_clean();
}

static void test_an_auditor_without_the_key_checks_it(void **state)
{
    (void)state;
    town t;
    const aid_secret secret = { .struct_size = sizeof secret, .kind = AID_SECRET_KEY, .bytes = checkpoint_master, .length = 32 };
    checkpoint_paths();
    memset(&t, 0, sizeof t);
    t.now = town_days(TOWN_START_DAY);
    assert_ok(aid_store_open(checkpoint_files[0],
                             AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY), .clock = town_clock,
                                      .clock_context = &t, .secret = &secret),
                             &t.store, &t.error));
    town_people(&t);
    assert_ok(aid_signature_begin(t.store, &t.error));
    const checkpoint_text kept = checkpoint_of(&t);
    aid_store_close(t.store);
    assert_ok(aid_store_open(checkpoint_files[0], AID_WITH(aid_store_options, .mode = AID_OPEN_READ_ONLY), &t.store, &t.error));
    assert_int_equal(checkpoint_against(&t, &kept, NULL).finding, AID_CHECKPOINT_HOLDS);
    checkpoint_text none = { .length = 0 };
    assert_says(aid_checkpoint_make(t.store, checkpoint_take, &none, &t.error), AID_E_STATE, t.error, "sealed");
    aid_store_close(t.store);
    checkpoint_clean();
}

static void test_checkpoints_survive_every_refused_allocation(void **state)
{
    (void)state;
    for (size_t n = 1;; n++) {
        failing memory = failing_at(0);
        town t;
        memset(&t, 0, sizeof t);
        t.now = town_days(TOWN_START_DAY);
        assert_ok(aid_store_open("memory:",
                                 AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY), .clock = town_clock,
                                          .clock_context = &t, .allocator = failing_allocator(&memory)),
                                 &t.store, &t.error));
        assert_ok(aid_signature_begin(t.store, &t.error));
        memory.refuse = memory.requests + n;
        checkpoint_text text = { .length = 0 };
        aid_checkpoint_info info = { .struct_size = sizeof info };
        aid_status status = aid_checkpoint_make(t.store, checkpoint_take, &text, &t.error);
        if (status == AID_OK)
            status = aid_checkpoint_check(t.store, text.bytes, text.length, NULL, &info, &t.error);
        assert_true(status == AID_OK ? info.finding == AID_CHECKPOINT_HOLDS : memory.refused && status == AID_E_MEMORY);
        aid_store_close(t.store);
        assert_int_equal(memory.live_bytes, 0);
        if (!memory.refused)
            break;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_checkpoint_holds_while_the_journal_goes_on),
        cmocka_unit_test(test_a_cut_end_and_a_history_written_anew_are_told_apart),
        cmocka_unit_test(test_a_dropped_and_a_changed_record_are_named),
        cmocka_unit_test(test_another_community_and_a_stranger_are_told_apart),
        cmocka_unit_test(test_every_changed_byte_of_a_checkpoint_is_found),
        cmocka_unit_test(test_a_new_key_is_followed_from_the_old_one),
        cmocka_unit_test(test_a_key_that_nobody_signed_for_is_a_stranger),
        cmocka_unit_test(test_an_auditor_without_the_key_checks_it),
        cmocka_unit_test(test_checkpoints_survive_every_refused_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
