/* SPDX-License-Identifier: MIT */
/* The community's signature: drawn, published, sealed, replaced; and that a changed text does not pass. */
#include "town.h"

#include "../failing.h"
#include "store/signing.h"
#include "store/store.h"
#include <mutualaid/keys.h>
#include <mutualaid/signature.h>

static const uint8_t signing_master[32] = { 7, 7, 7 };

static aid_status signing_town(town *t, const char *location, const aid_secret *secret, const aid_allocator *allocator)
{
    memset(t, 0, sizeof *t);
    t->now = town_days(TOWN_START_DAY);
    t->dice = 42;
    return aid_store_open(location,
                          AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY), .clock = town_clock,
                                   .clock_context = t, .random = town_random, .random_context = t, .secret = secret,
                                   .allocator = allocator),
                          &t->store, &t->error);
}

static aid_status signing_note(town *t, aid__buffer *text)
{
    aid__buffer_clear(text);
    aid__buffer_add_text(text, "mutualaid note 1\nsays: all is well\n");
    return aid__signing_close(t->store, text, &t->error);
}

static void test_a_signed_text_passes_and_a_changed_one_does_not(void **state)
{
    (void)state;
    town t;
    aid__buffer text;
    char key[AID_SIGNATURE_KEY_TEXT];
    aid_signature_key_row rows[2];
    size_t count = 0;
    assert_ok(signing_town(&t, "memory:", NULL, NULL));
    aid__buffer_init(&text, &t.store->memory);
    assert_says(signing_note(&t, &text), AID_E_STATE, t.error, "aid_signature_begin");
    assert_ok(aid_signature_begin(t.store, &t.error));
    assert_ok(signing_note(&t, &text));
    assert_ok(aid_signature_check(text.bytes, text.length, NULL, key, sizeof key, &t.error));
    assert_ok(aid_signature_keys(t.store, rows, sizeof *rows, 2, &count, &t.error));
    assert_int_equal(count, 1);
    assert_string_equal(rows[0].key, key);
    assert_ok(aid_signature_check(text.bytes, text.length, key, NULL, 0, &t.error));
    for (size_t i = 0; key[i] != '\0'; i++)
        key[i] = (char)(key[i] >= 'a' ? key[i] - 'a' + 'A' : key[i]);
    assert_ok(aid_signature_check(text.bytes, text.length, key, NULL, 0, &t.error));
    for (size_t i = 0; i < text.length; i++) {
        text.bytes[i] ^= 1;
        assert_int_not_equal(aid_signature_check(text.bytes, text.length, NULL, NULL, 0, NULL), AID_OK);
        text.bytes[i] ^= 1;
        assert_int_not_equal(aid_signature_check(text.bytes, i, NULL, NULL, 0, NULL), AID_OK);
    }
    text.bytes[0] = 'M';
    assert_says(aid_signature_check(text.bytes, text.length, NULL, NULL, 0, &t.error), AID_E_ARGUMENT, t.error, "no signed text");
    assert_says(aid_signature_check("", 0, "xyz", NULL, 0, &t.error), AID_E_ARGUMENT, t.error, "64 hex digits");
    assert_says(aid_signature_check("", 0, NULL, key, 10, &t.error), AID_E_ARGUMENT, t.error, "too few");
    aid__buffer_free(&text);
    aid_store_close(t.store);
}

static void test_a_new_key_signs_and_what_the_old_one_signed_stays_valid(void **state)
{
    (void)state;
    town t;
    aid__buffer before, after;
    char old_key[AID_SIGNATURE_KEY_TEXT], new_key[AID_SIGNATURE_KEY_TEXT];
    size_t count = 0;
    assert_ok(signing_town(&t, "memory:", NULL, NULL));
    aid__buffer_init(&before, &t.store->memory);
    aid__buffer_init(&after, &t.store->memory);
    assert_ok(aid_signature_begin(t.store, &t.error));
    assert_ok(signing_note(&t, &before));
    assert_ok(aid_signature_begin(t.store, &t.error));
    assert_ok(signing_note(&t, &after));
    assert_ok(aid_signature_check(before.bytes, before.length, NULL, old_key, sizeof old_key, &t.error));
    assert_ok(aid_signature_check(after.bytes, after.length, NULL, new_key, sizeof new_key, &t.error));
    assert_string_not_equal(old_key, new_key);
    assert_says(aid_signature_check(before.bytes, before.length, new_key, NULL, 0, &t.error), AID_E_DENIED, t.error, "not by the key");
    assert_ok(aid_signature_keys(t.store, NULL, sizeof(aid_signature_key_row), 0, &count, &t.error));
    assert_int_equal(count, 2);
    assert_ok(aid_store_begin(t.store, NULL, &t.error));
    assert_says(aid_signature_begin(t.store, &t.error), AID_E_STATE, t.error, "transaction");
    aid_store_rollback(t.store);
    aid__buffer_free(&before);
    aid__buffer_free(&after);
    aid_store_close(t.store);
}

typedef struct signing_seen {
    size_t entries, clear;
} signing_seen;

static aid_status signing_look(void *context, const aid_storage_key *key, aid_error *error)
{
    (void)error;
    signing_seen *seen = context;
    seen->entries++;
    seen->clear += key->length == 33;
    return AID_OK;
}

static signing_seen signing_entries(town *t)
{
    signing_seen seen = { 0 };
    const aid_storage *storage = &t->store->journal.storage;
    assert_ok(storage->keys(storage->context, AID_STORAGE_KEYS_OF, (uint64_t)1 << 53, signing_look, &seen, &t->error));
    return seen;
}

static void test_the_secret_half_is_sealed_with_the_community(void **state)
{
    (void)state;
    town t;
    aid__buffer text;
    const aid_secret secret = { .struct_size = sizeof secret, .kind = AID_SECRET_KEY, .bytes = signing_master, .length = 32 };
    assert_ok(signing_town(&t, "memory:", NULL, NULL));
    aid__buffer_init(&text, &t.store->memory);
    assert_ok(aid_signature_begin(t.store, &t.error));
    assert_int_equal(signing_entries(&t).clear, 1); /* said in signature.h: in clear as long as nothing is sealed */
    assert_ok(aid_keys_init(t.store, "office", &secret, &t.error));
    assert_int_equal(signing_entries(&t).clear, 0);
    assert_int_equal(signing_entries(&t).entries, 1);
    assert_ok(signing_note(&t, &text));
    aid_keys_lock(t.store);
    assert_says(signing_note(&t, &text), AID_E_STATE, t.error, "sealed");
    assert_says(aid_signature_begin(t.store, &t.error), AID_E_STATE, t.error, "sealed");
    assert_ok(aid_keys_unlock(t.store, &secret, &t.error));
    assert_ok(signing_note(&t, &text));
    assert_ok(aid_signature_begin(t.store, &t.error));
    assert_int_equal(signing_entries(&t).clear, 0);
    assert_ok(signing_note(&t, &text));
    aid__buffer_free(&text);
    aid_store_close(t.store);
}

/* The key is kept and the program dies before it is published: the next attempt publishes that key, none is lost. */
static void test_a_key_that_was_kept_and_not_published_is_taken_up(void **state)
{
    (void)state;
    town t;
    uint8_t first[32], second[32];
    char key[AID_SIGNATURE_KEY_TEXT], hex[AID_SIGNATURE_KEY_TEXT] = "";
    aid__buffer text;
    assert_ok(signing_town(&t, "memory:", NULL, NULL));
    aid__buffer_init(&text, &t.store->memory);
    assert_ok(aid__signing_draw(t.store, first, &t.error));
    assert_ok(aid__signing_draw(t.store, second, &t.error));
    assert_memory_equal(first, second, 32);
    assert_ok(aid_signature_begin(t.store, &t.error));
    assert_ok(signing_note(&t, &text));
    assert_ok(aid_signature_check(text.bytes, text.length, NULL, key, sizeof key, &t.error));
    for (size_t i = 0; i < 32; i++)
        snprintf(hex + 2 * i, 3, "%02x", first[i]);
    assert_string_equal(key, hex);
    aid__buffer_free(&text);
    aid_store_close(t.store);
}

static void test_signing_survives_every_refused_allocation(void **state)
{
    (void)state;
    for (size_t n = 1;; n++) {
        failing memory = failing_at(0);
        town t;
        assert_ok(signing_town(&t, "memory:", NULL, failing_allocator(&memory)));
        memory.refuse = memory.requests + n;
        aid_status begun = aid_signature_begin(t.store, &t.error);
        aid__buffer text;
        aid__buffer_init(&text, &t.store->memory);
        aid_status signed_ = begun == AID_OK ? signing_note(&t, &text) : begun;
        assert_true(signed_ == AID_OK || (memory.refused && signed_ == AID_E_MEMORY));
        aid__buffer_free(&text);
        memory.refuse = 0;
        assert_ok(aid_store_verify(t.store, NULL, &(aid_verify_report){ .struct_size = sizeof(aid_verify_report) }, &t.error));
        aid_store_close(t.store);
        assert_int_equal(memory.live_bytes, 0);
        if (!memory.refused)
            break;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_signed_text_passes_and_a_changed_one_does_not),
        cmocka_unit_test(test_a_new_key_signs_and_what_the_old_one_signed_stays_valid),
        cmocka_unit_test(test_the_secret_half_is_sealed_with_the_community),
        cmocka_unit_test(test_a_key_that_was_kept_and_not_published_is_taken_up),
        cmocka_unit_test(test_signing_survives_every_refused_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
