/* SPDX-License-Identifier: MIT */
/* A sealed community: what is personal is nowhere in the clear, opens with the right secret only, and everything else
 * works without. */
#include "town.h"

#include <fcntl.h>
#include <mutualaid/keys.h>

static const uint8_t sealing_key[32] = { 1, 2, 3, 4, 5, 6, 7, 8, 9 };
static const uint8_t sealing_other_key[32] = { 9, 8, 7 };
static const char sealing_name[] = "Wilhelmine Sentinelmann";
static const char sealing_memo[] = "carried the piano upstairs";

static aid_secret sealing_bytes(const uint8_t *key)
{
    return (aid_secret){ .struct_size = sizeof(aid_secret), .kind = AID_SECRET_KEY, .bytes = key, .length = 32 };
}

/* Cheap stretching: the tests are about who opens what, not about how long guessing takes. */
static aid_secret sealing_words(const char *words)
{
    return (aid_secret){ .struct_size = sizeof(aid_secret), .kind = AID_SECRET_PASSPHRASE, .bytes = words,
                         .length = strlen(words), .passes = 1, .memory_kib = 64 };
}

static aid_status sealing_open(town *t, const char *location, const aid_secret *secret, int32_t mode)
{
    memset(t, 0, sizeof *t);
    t->now = town_days(TOWN_START_DAY);
    t->dice = 42;
    return aid_store_open(location,
                          AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY), .mode = mode,
                                   .clock = town_clock, .clock_context = t, .random = town_random,
                                   .random_context = t, .secret = secret),
                          &t->store, &t->error);
}

typedef struct sealing {
    char folder[64], file[96], keys[96];
} sealing;

static int sealing_setup(void **state)
{
    sealing *here = calloc(1, sizeof *here);
    const char *temporary = getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp";
    snprintf(here->folder, sizeof here->folder, "%.40s/aid-sealing-XXXXXX", temporary);
    if (mkdtemp(here->folder) == NULL)
        return -1;
    snprintf(here->file, sizeof here->file, "%s/town.aid", here->folder);
    snprintf(here->keys, sizeof here->keys, "%s/town.aid-keys", here->folder);
    *state = here;
    return 0;
}

static int sealing_teardown(void **state)
{
    sealing *here = *state;
    static const char *const names[] = { "town.aid", "town.aid-wal", "town.aid-shm", "town.aid-keys", "town.aid-keys-wal",
                                         "town.aid-keys-shm", "away", "backup.aid" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char path[128];
        snprintf(path, sizeof path, "%s/%s", here->folder, names[i]);
        unlink(path);
    }
    rmdir(here->folder);
    free(here);
    return 0;
}

/* Whether a file holds these bytes. */
static bool sealing_file_has(const char *path, const char *text)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return false;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *bytes = malloc((size_t)size + 1);
    size_t read = fread(bytes, 1, (size_t)size, file);
    fclose(file);
    bool found = false;
    size_t length = strlen(text);
    for (size_t i = 0; i + length <= read && !found; i++)
        found = memcmp(bytes + i, text, length) == 0;
    free(bytes);
    return found;
}

static bool sealing_folder_has(const sealing *here, const char *text)
{
    static const char *const names[] = { "town.aid", "town.aid-wal", "town.aid-keys", "town.aid-keys-wal" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char path[128];
        snprintf(path, sizeof path, "%s/%s", here->folder, names[i]);
        if (sealing_file_has(path, text))
            return true;
    }
    return false;
}

/* Ana who founds, and somebody whose name is looked for. */
static aid_member sealing_people(town *t)
{
    aid_member member;
    town_people(t);
    assert_ok(aid_member_enrol(t->store,
                               AID_WITH(aid_member_options, .name = sealing_name, .group = t->street,
                                        .reference = "M-7731", .phones = "+49 30 555 0199"),
                               &member, &t->error));
    aid_exchange exchange;
    assert_ok(aid_exchange_log(t->store,
                               AID_WITH(aid_log_options, .requester = member, .helper = t->ben, .minutes = 60,
                                        .group = t->street, .memo = sealing_memo),
                               &exchange, &t->error));
    return member;
}

static aid_member_info sealing_info(town *t, aid_member member)
{
    aid_member_info info = { .struct_size = sizeof info };
    assert_ok(aid_member_get(t->store, member, &info, &t->error));
    return info;
}

static int32_t sealing_state(town *t)
{
    aid_store_info info = { .struct_size = sizeof info };
    assert_ok(aid_store_get(t->store, &info, &t->error));
    return info.sealing;
}

static void test_nothing_personal_stands_in_a_sealed_file(void **state)
{
    const sealing *here = *state;
    town t;
    const aid_secret secret = sealing_bytes(sealing_key);
    assert_ok(sealing_open(&t, here->file, NULL, 0)); /* the control: it is found where nothing is sealed */
    sealing_people(&t);
    assert_true(sealing_folder_has(here, sealing_name) && sealing_folder_has(here, sealing_memo));
    aid_store_close(t.store);
    unlink(here->file);

    assert_ok(sealing_open(&t, here->file, &secret, 0));
    assert_int_equal(sealing_state(&t), AID_SEALING_OPEN);
    aid_member member = sealing_people(&t);
    assert_string_equal(sealing_info(&t, member).name, sealing_name);
    assert_string_equal(sealing_info(&t, member).phones, "+49 30 555 0199");
    assert_false(sealing_folder_has(here, sealing_name));
    assert_false(sealing_folder_has(here, sealing_memo));
    assert_false(sealing_folder_has(here, "555 0199"));
    assert_false(sealing_folder_has(here, "M-7731"));
    assert_false(sealing_folder_has(here, (const char *)sealing_key)); /* up to its first zero byte */
    aid_store_close(t.store);
    assert_false(sealing_folder_has(here, sealing_name));
}

static void test_it_opens_again_with_the_same_secret_only(void **state)
{
    const sealing *here = *state;
    town t;
    const aid_secret right = sealing_bytes(sealing_key), wrong = sealing_bytes(sealing_other_key),
                     words = sealing_words("open sesame");
    assert_ok(sealing_open(&t, here->file, &right, 0));
    aid_member member = sealing_people(&t);
    aid_store_close(t.store);

    assert_says(sealing_open(&t, here->file, &wrong, 0), AID_E_DENIED, t.error, "none of the 1");
    assert_says(sealing_open(&t, here->file, &words, 0), AID_E_DENIED, t.error, "none of the 1");
    assert_ok(sealing_open(&t, here->file, &right, 0));
    assert_string_equal(sealing_info(&t, member).name, sealing_name);
    aid_member found;
    assert_ok(aid_member_find(t.store, (aid_group){ 0 }, "M-7731", &found, &t.error));
    assert_int_equal(found.id, member.id);
    aid_store_close(t.store);
}

static void test_without_the_key_it_counts_balances_and_verifies(void **state)
{
    const sealing *here = *state;
    town t;
    const aid_secret secret = sealing_bytes(sealing_key);
    uint8_t open_hash[32];
    aid_verify_report report = { .struct_size = sizeof report };
    assert_ok(sealing_open(&t, here->file, &secret, 0));
    aid_member member = sealing_people(&t);
    aid_group street = t.street;
    assert_ok(aid_store_verify(t.store, NULL, &report, &t.error));
    memcpy(open_hash, report.state_hash, sizeof open_hash);
    aid_store_close(t.store);

    assert_ok(sealing_open(&t, here->file, NULL, 0));
    t.street = street;
    assert_int_equal(sealing_state(&t), AID_SEALING_LOCKED);
    assert_int_equal(town_balance(&t, member), -60);
    assert_ok(aid_store_verify(t.store, NULL, &report, &t.error));
    assert_int_equal(report.ok, 1);
    assert_memory_equal(report.state_hash, open_hash, sizeof open_hash); /* the state is the same with and without */
    const aid_member_info info = sealing_info(&t, member);
    assert_string_equal(info.name, "");
    assert_int_equal(info.withheld_identity, AID_BIT(AID_WITHHELD_SEALED));
    assert_int_equal(info.withheld_contact, AID_BIT(AID_WITHHELD_SEALED));
    aid_member found;
    assert_says(aid_member_find(t.store, (aid_group){ 0 }, "M-7731", &found, &t.error), AID_E_STATE, t.error, "no key");
    assert_says(aid_member_update(t.store, member, AID_WITH(aid_member_options, .languages = "de"), &t.error),
                AID_E_STATE, t.error, "no key");
    assert_says(aid_member_enrol(t.store, AID_WITH(aid_member_options, .name = "New"), &found, &t.error), AID_E_STATE,
                t.error, "no key");
    assert_ok(aid_store_verify(t.store, NULL, &report, &t.error)); /* what was refused left nothing behind */
    assert_int_equal(report.ok, 1);

    assert_ok(aid_keys_unlock(t.store, &secret, &t.error));
    assert_string_equal(sealing_info(&t, member).name, sealing_name);
    assert_ok(aid_member_find(t.store, (aid_group){ 0 }, "M-7731", &found, &t.error));
    aid_keys_lock(t.store);
    assert_int_equal(sealing_state(&t), AID_SEALING_LOCKED);
    assert_string_equal(sealing_info(&t, member).name, "");
    aid_store_close(t.store);
}

static void test_several_holders_open_the_same_key_and_changing_rewrites_nothing(void **state)
{
    const sealing *here = *state;
    town t;
    char text[AID_RECOVERY_TEXT_BYTES];
    const aid_secret key = sealing_bytes(sealing_key), words = sealing_words("twelve green bottles"),
                     better = sealing_words("thirteen green bottles");
    assert_ok(sealing_open(&t, here->file, &key, 0));
    aid_member member = sealing_people(&t);
    assert_ok(aid_keys_add(t.store, "Ana", &words, &t.error));
    assert_says(aid_keys_add(t.store, "Ana", &words, &t.error), AID_E_STATE, t.error, "already");
    assert_ok(aid_keys_recovery(t.store, "sheet in the safe", text, sizeof text, &t.error));
    aid_holder_row rows[4];
    size_t count = 0;
    assert_ok(aid_keys_holders(t.store, rows, sizeof *rows, 4, &count, &t.error));
    assert_int_equal(count, 3);
    aid_verify_report before = { .struct_size = sizeof before }, after = before;
    assert_ok(aid_store_verify(t.store, NULL, &before, &t.error));
    assert_ok(aid_keys_change(t.store, "Ana", &better, &t.error));
    assert_ok(aid_keys_remove(t.store, "first", &t.error));
    assert_ok(aid_store_verify(t.store, NULL, &after, &t.error));
    assert_memory_equal(before.head, after.head, 32);
    const char *holder = NULL;
    assert_ok(aid_keys_check(t.store, &better, &holder, &t.error));
    assert_string_equal(holder, "Ana");
    aid_store_close(t.store);

    assert_int_equal(sealing_open(&t, here->file, &key, 0), AID_E_DENIED);
    assert_int_equal(sealing_open(&t, here->file, &words, 0), AID_E_DENIED);
    assert_ok(sealing_open(&t, here->file, &better, 0));
    assert_string_equal(sealing_info(&t, member).name, sealing_name);
    assert_ok(aid_keys_remove(t.store, "sheet in the safe", &t.error));
    assert_says(aid_keys_remove(t.store, "Ana", &t.error), AID_E_STATE, t.error, "the last one");
    assert_ok(aid_keys_recovery(t.store, "sheet", text, sizeof text, &t.error));
    aid_store_close(t.store);

    for (char *c = text; *c != '\0'; c++) /* as a person types it from paper */
        if (*c >= 'A' && *c <= 'Z')
            *c = (char)(*c - 'A' + 'a');
    const aid_secret sheet = { .struct_size = sizeof sheet, .kind = AID_SECRET_RECOVERY, .bytes = text,
                               .length = strlen(text) };
    assert_ok(sealing_open(&t, here->file, &sheet, 0));
    assert_string_equal(sealing_info(&t, member).name, sealing_name);
    aid_store_close(t.store);
    text[3] = text[3] == '7' ? '8' : '7';
    assert_says(sealing_open(&t, here->file, &sheet, 0), AID_E_FORMAT, t.error, "slip");
}

static void test_a_missing_key_store_is_said_with_its_remedy(void **state)
{
    const sealing *here = *state;
    town t;
    char away[128];
    const aid_secret secret = sealing_bytes(sealing_key);
    snprintf(away, sizeof away, "%s/away", here->folder);
    assert_ok(sealing_open(&t, here->file, &secret, 0));
    aid_member member = sealing_people(&t);
    aid_store_close(t.store);
    assert_int_equal(rename(here->keys, away), 0);
    assert_says(sealing_open(&t, here->file, &secret, 0), AID_E_NOT_FOUND, t.error, "-keys");
    assert_ok(sealing_open(&t, here->file, NULL, 0));
    assert_int_equal(sealing_info(&t, member).withheld_identity, AID_BIT(AID_WITHHELD_SEALED));
    aid_store_close(t.store);
    assert_int_equal(rename(away, here->keys), 0);
    assert_ok(sealing_open(&t, here->file, &secret, 0));
    assert_string_equal(sealing_info(&t, member).name, sealing_name);
    aid_store_close(t.store);
}

static void test_an_open_community_is_sealed_from_then_on(void **state)
{
    const sealing *here = *state;
    town t;
    aid_member before, after;
    const aid_secret secret = sealing_bytes(sealing_key);
    assert_ok(sealing_open(&t, here->file, NULL, 0));
    assert_int_equal(sealing_state(&t), AID_SEALING_OFF);
    assert_ok(aid_member_enrol(t.store, AID_WITH(aid_member_options, .name = "Early Bird"), &before, &t.error));
    assert_ok(aid_keys_init(t.store, "office", &secret, &t.error));
    assert_says(aid_keys_init(t.store, "office", &secret, &t.error), AID_E_STATE, t.error, "already");
    assert_ok(aid_member_enrol(t.store, AID_WITH(aid_member_options, .name = sealing_name), &after, &t.error));
    assert_false(sealing_folder_has(here, sealing_name));
    assert_true(sealing_folder_has(here, "Early Bird"));
    aid_store_close(t.store);
    assert_ok(sealing_open(&t, here->file, NULL, 0));
    assert_string_equal(sealing_info(&t, before).name, "Early Bird");
    assert_string_equal(sealing_info(&t, after).name, "");
    aid_store_close(t.store);
    assert_ok(sealing_open(&t, here->file, &secret, 0));
    assert_string_equal(sealing_info(&t, after).name, sealing_name);
    aid_store_close(t.store);
}

static void test_what_is_undone_leaves_no_key_that_matters(void **state)
{
    (void)state;
    town t;
    const aid_secret secret = sealing_bytes(sealing_key);
    aid_member gone, kept;
    assert_ok(sealing_open(&t, "memory:", &secret, 0));
    assert_ok(aid_store_begin(t.store, NULL, &t.error));
    assert_ok(aid_member_enrol(t.store, AID_WITH(aid_member_options, .name = "Undone"), &gone, &t.error));
    assert_string_equal(sealing_info(&t, gone).name, "Undone"); /* from what is pending */
    aid_store_rollback(t.store);
    assert_ok(aid_store_begin(t.store, NULL, &t.error));
    assert_ok(aid_member_enrol(t.store, AID_WITH(aid_member_options, .name = "Kept"), &kept, &t.error));
    assert_ok(aid_member_update(t.store, kept, AID_WITH(aid_member_options, .name = "Kept, later"), &t.error));
    assert_ok(aid_store_commit(t.store, NULL, &t.error));
    assert_string_equal(sealing_info(&t, kept).name, "Kept, later");
    aid_keys_lock(t.store);
    assert_ok(aid_keys_unlock(t.store, &secret, &t.error)); /* now from the key store */
    assert_string_equal(sealing_info(&t, kept).name, "Kept, later");
    aid_store_close(t.store);
}

static void test_two_handles_share_the_keys_they_draw(void **state)
{
    const sealing *here = *state;
    town a, b;
    const aid_secret secret = sealing_bytes(sealing_key);
    assert_ok(sealing_open(&a, here->file, &secret, 0));
    assert_ok(sealing_open(&b, here->file, &secret, 0));
    b.dice = 77;
    aid_member one, two;
    assert_ok(aid_member_enrol(a.store, AID_WITH(aid_member_options, .name = "One"), &one, &a.error));
    assert_ok(aid_store_refresh(b.store, NULL, &b.error));
    assert_string_equal(sealing_info(&b, one).name, "One");
    assert_ok(aid_member_update(b.store, one, AID_WITH(aid_member_options, .phones = "+1 555"), &b.error));
    assert_ok(aid_member_enrol(b.store, AID_WITH(aid_member_options, .name = "Two"), &two, &b.error));
    assert_ok(aid_member_update(a.store, one, AID_WITH(aid_member_options, .emails = "one@example.org"), &a.error));
    assert_string_equal(sealing_info(&a, one).phones, "+1 555");
    assert_string_equal(sealing_info(&a, two).name, "Two");
    aid_store_close(a.store);
    aid_store_close(b.store);
}

static int32_t sealing_service(void *context, int32_t unwrap, const uint8_t *bytes, size_t length, uint8_t *out,
                               size_t capacity, size_t *out_length)
{
    int *calls = context;
    (void)unwrap;
    if (*calls < 0 || capacity < length)
        return 7; /* the service is down */
    ++*calls;
    for (size_t i = 0; i < length; i++)
        out[i] = (uint8_t)(bytes[i] ^ 0x5A);
    *out_length = length;
    return 0;
}

static void test_the_hosts_own_service_can_hold_the_key(void **state)
{
    const sealing *here = *state;
    town t;
    int calls = 0;
    const aid_secret secret = { .struct_size = sizeof secret, .kind = AID_SECRET_SERVICE, .wrap = sealing_service,
                                .wrap_context = &calls };
    assert_ok(sealing_open(&t, here->file, &secret, 0));
    aid_member member = sealing_people(&t);
    aid_store_close(t.store);
    assert_int_equal(calls, 1);
    assert_ok(sealing_open(&t, here->file, &secret, 0));
    assert_string_equal(sealing_info(&t, member).name, sealing_name);
    assert_int_equal(calls, 2);
    aid_store_close(t.store);
    calls = -1;
    assert_int_equal(sealing_open(&t, here->file, &secret, 0), AID_E_DENIED);
}

static void test_wrong_secrets_are_refused_by_name(void **state)
{
    (void)state;
    town t;
    aid_secret secret = sealing_bytes(sealing_key);
    secret.length = 31;
    assert_says(sealing_open(&t, "memory:", &secret, 0), AID_E_ARGUMENT, t.error, "exactly 32");
    secret = sealing_words("x");
    secret.memory_kib = 1;
    assert_says(sealing_open(&t, "memory:", &secret, 0), AID_E_ARGUMENT, t.error, "KiB");
    secret = sealing_words("");
    assert_says(sealing_open(&t, "memory:", &secret, 0), AID_E_ARGUMENT, t.error, "empty");
    secret.kind = 9;
    assert_says(sealing_open(&t, "memory:", &secret, 0), AID_E_ARGUMENT, t.error, "kind");
    assert_ok(sealing_open(&t, "memory:", NULL, 0));
    secret = sealing_bytes(sealing_key);
    assert_says(aid_keys_unlock(t.store, &secret, &t.error), AID_E_STATE, t.error, "nothing is sealed");
    assert_says(aid_keys_add(t.store, "x", &secret, &t.error), AID_E_STATE, t.error, "nothing is sealed");
    aid_store_close(t.store);
}

int main(void)
{
#define SEALING(name) cmocka_unit_test_setup_teardown(name, sealing_setup, sealing_teardown)
    const struct CMUnitTest tests[] = {
        SEALING(test_nothing_personal_stands_in_a_sealed_file),
        SEALING(test_it_opens_again_with_the_same_secret_only),
        SEALING(test_without_the_key_it_counts_balances_and_verifies),
        SEALING(test_several_holders_open_the_same_key_and_changing_rewrites_nothing),
        SEALING(test_a_missing_key_store_is_said_with_its_remedy),
        SEALING(test_an_open_community_is_sealed_from_then_on),
        SEALING(test_two_handles_share_the_keys_they_draw),
        SEALING(test_the_hosts_own_service_can_hold_the_key),
        cmocka_unit_test(test_what_is_undone_leaves_no_key_that_matters),
        cmocka_unit_test(test_wrong_secrets_are_refused_by_name),
    };
#undef SEALING
    return cmocka_run_group_tests(tests, NULL, NULL);
}
