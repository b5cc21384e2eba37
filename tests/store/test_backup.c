/* SPDX-License-Identifier: MIT */
/* Backups with the keys inside: made, checked, restored into each backend; damaged ones are found and named; who was erased
 * since does not come back; and whoever is killed on the way leaves what was there. */
#include "town.h"

#include "../failing.h"
#include <mutualaid/backup.h>
#include <mutualaid/keys.h>
#include <mutualaid/privacy.h>
#include <mutualaid/signature.h>
#ifndef _WIN32
#include <signal.h>
#include <sys/wait.h>
#endif

static const uint8_t backup_town_key[32] = { 5, 5, 5 };
static const char backup_words[] = "twelve green bottles", backup_wrong[] = "twelve green bottle";

static const aid_secret backup_passphrase = { .struct_size = sizeof(aid_secret), .kind = AID_SECRET_PASSPHRASE,
                                              .memory_kib = 8, .passes = 1, .bytes = backup_words,
                                              .length = sizeof backup_words - 1 };
static const aid_secret backup_key = { .struct_size = sizeof(aid_secret), .kind = AID_SECRET_KEY,
                                       .bytes = backup_town_key, .length = 32 };

typedef struct backup {
    char folder[64], file[320], to[320], copy[320];
} backup;

static int backup_setup(void **state)
{
    backup *here = calloc(1, sizeof *here);
    const char *temporary = getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp";
    snprintf(here->folder, sizeof here->folder, "%.40s/aid-backup-XXXXXX", temporary);
    if (mkdtemp(here->folder) == NULL)
        return -1;
    snprintf(here->file, sizeof here->file, "%s/town.aid", here->folder);
    snprintf(here->to, sizeof here->to, "%s/again.aid", here->folder);
    snprintf(here->copy, sizeof here->copy, "%s/town.backup", here->folder);
    *state = here;
    return 0;
}

static int backup_teardown(void **state)
{
    backup *here = *state;
    char command[128];
    snprintf(command, sizeof command, "rm -rf '%s'", here->folder);
    int gone = system(command);
    free(here);
    return gone;
}

static aid_status backup_open(town *t, const char *location, const aid_secret *secret)
{
    aid_store_options options = { .struct_size = sizeof options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY), .clock = town_clock,
                                  .clock_context = t, .random = town_random, .random_context = t, .secret = secret };
    return aid_store_open(location, &options, &t->store, &t->error);
}

static void backup_town(town *t, const char *location, bool sealed)
{
    memset(t, 0, sizeof *t);
    t->now = town_days(TOWN_START_DAY);
    t->dice = 42;
    assert_ok(backup_open(t, location, sealed ? &backup_key : NULL));
    town_people(t);
    assert_ok(aid_signature_begin(t->store, &t->error));
    for (int i = 0; i < 20; i++)
        town_log(t, i % 2 ? t->ana : t->ben, i % 2 ? t->ben : t->ana, 15 + i);
}

static aid_status backup_make(town *t, const char *path)
{
    return aid_backup_make(t->store, path, AID_WITH(aid_backup_options, .secret = &backup_passphrase), NULL, &t->error);
}

static aid_status backup_check(const char *path, const aid_secret *secret, aid_error *error)
{
    return aid_backup_check(path, AID_WITH(aid_backup_options, .secret = secret), NULL, error);
}

/* How the restored store is opened: unlocked where the town was sealed. */
static aid_status backup_restore(town *t, const backup *here, const char *to, bool sealed, const char *erased_by)
{
    const aid_store_options store = { .struct_size = sizeof store, .clock = town_clock, .clock_context = t,
                                      .secret = sealed ? &backup_key : NULL };
    return aid_backup_restore(here->copy, to,
                              AID_WITH(aid_restore_options, .secret = &backup_passphrase, .store = &store,
                                       .erased_by = erased_by),
                              &t->store, &t->error);
}

static bool backup_file_there(const char *path)
{
    return access(path, F_OK) == 0;
}

static void backup_same(const town *one, const town *other)
{
    aid_verify_report first = { .struct_size = sizeof first }, second = { .struct_size = sizeof second };
    aid_error error;
    assert_ok(aid_store_verify(one->store, NULL, &first, &error));
    assert_ok(aid_store_verify(other->store, NULL, &second, &error));
    assert_true(first.ok && second.ok);
    assert_int_equal(first.records, second.records);
    assert_memory_equal(first.head, second.head, 32);
    assert_memory_equal(first.state_hash, second.state_hash, 32);
}

static void test_a_backup_brings_everything_back_in_each_backend(void **state)
{
    const backup *here = *state;
    const char *const from[] = { "memory:", here->file }, *const into[] = { "memory:", here->to };
    char keys[330];
    snprintf(keys, sizeof keys, "%s-keys", here->to);
    for (int i = 0; i < 8; i++) {
        town t, again;
        bool sealed = i & 1;
        backup_town(&t, from[i >> 1 & 1], sealed);
        aid_backup_info info = { .struct_size = sizeof info };
        assert_ok(aid_backup_make(t.store, here->copy, AID_WITH(aid_backup_options, .secret = &backup_passphrase), &info, &t.error));
        assert_int_equal(info.at, t.now);
        assert_true(info.records > 20 && info.size > 1000 && info.keys >= (sealed ? 5 : 1));
        again = t;
        assert_ok(backup_restore(&again, here, into[i >> 2], sealed, NULL));
        backup_same(&t, &again);
        aid_member_info ana = { .struct_size = sizeof ana };
        assert_ok(aid_member_get(again.store, t.ana, &ana, &again.error));
        assert_string_equal(ana.name, "Ana");
        town_log(&again, t.ana, t.ben, 10); /* life goes on, and the community still signs */
        aid_signature_key_row signers[2];
        size_t count = 0;
        assert_ok(aid_signature_begin(again.store, &again.error));
        assert_ok(aid_signature_keys(again.store, signers, sizeof *signers, 2, &count, &again.error));
        assert_int_equal(count, 2);
        aid_store_close(again.store);
        aid_store_close(t.store);
        for (int k = 0; k < 2; k++) {
            const char *path = k == 0 ? here->file : here->to;
            snprintf(keys, sizeof keys, "%s-keys", path);
            remove(path);
            remove(keys);
        }
        remove(here->copy);
    }
}

static void test_nothing_personal_can_be_read_in_the_file(void **state)
{
    const backup *here = *state;
    static unsigned char bytes[1 << 20];
    town t;
    backup_town(&t, "memory:", false); /* not sealed itself */
    assert_ok(backup_make(&t, here->copy));
    FILE *file = fopen(here->copy, "rb");
    size_t size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    for (size_t i = 0; i + 10 < size; i++)
        assert_true(memcmp(bytes + i, "Elm Street", 10) != 0 && memcmp(bytes + i, "group.foun", 10) != 0);
    aid_store_close(t.store);
}

static void test_a_wrong_secret_and_no_backup_are_told_apart(void **state)
{
    const backup *here = *state;
    town t;
    aid_secret wrong = backup_passphrase;
    wrong.bytes = backup_wrong;
    wrong.length = sizeof backup_wrong - 1;
    backup_town(&t, here->file, false);
    assert_ok(backup_make(&t, here->copy));
    assert_says(backup_make(&t, here->copy), AID_E_STATE, t.error, "already");
    assert_ok(backup_check(here->copy, &backup_passphrase, &t.error));
    assert_says(backup_check(here->copy, &wrong, &t.error), AID_E_DENIED, t.error, "does not open");
    assert_says(backup_check(here->copy, &backup_key, &t.error), AID_E_DENIED, t.error, "passphrase");
    assert_says(backup_check(here->file, &backup_passphrase, &t.error), AID_E_FORMAT, t.error, "no backup");
    assert_says(backup_check(here->to, &backup_passphrase, &t.error), AID_E_NOT_FOUND, t.error, "again.aid");
    assert_says(backup_check(here->copy, NULL, &t.error), AID_E_ARGUMENT, t.error, "secret");
    assert_says(backup_restore(&t, here, here->file, false, NULL), AID_E_STATE, t.error, "already");
    char keys[330];
    snprintf(keys, sizeof keys, "%s-keys", here->to);
    fclose(fopen(keys, "w"));
    aid_store *store = t.store;
    assert_says(backup_restore(&t, here, here->to, false, NULL), AID_E_STATE, t.error, "erased_by");
    assert_ptr_equal(store, t.store);
    assert_ok(aid_store_begin(t.store, NULL, &t.error));
    assert_says(backup_make(&t, "x"), AID_E_STATE, t.error, "roll back");
    aid_store_rollback(t.store);
    aid_store_close(t.store);
}

static size_t backup_load(const char *path, unsigned char **out)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    fseek(file, 0, SEEK_END);
    size_t size = (size_t)ftell(file);
    rewind(file);
    *out = malloc(size + 1);
    assert_int_equal(fread(*out, 1, size, file), size);
    fclose(file);
    return size;
}

static void backup_store(const char *path, const unsigned char *bytes, size_t size)
{
    FILE *file = fopen(path, "wb");
    assert_int_equal(fwrite(bytes, 1, size, file), size);
    fclose(file);
}

static void test_every_changed_byte_and_every_cut_end_is_found(void **state)
{
    const backup *here = *state;
    unsigned char *bytes;
    town t;
    char bad[330];
    snprintf(bad, sizeof bad, "%s.bad", here->copy);
    backup_town(&t, "memory:", true);
    assert_ok(aid_backup_make(t.store, here->copy, AID_WITH(aid_backup_options, .secret = &backup_key), NULL, &t.error));
    size_t size = backup_load(here->copy, &bytes);
    const char *all = getenv("MUTUALAID_EVERY_BYTE");
    size_t stride = all != NULL && all[0] != '\0' ? 1 : 7;
    for (size_t i = 0; i < size; i += i < 256 || i + 128 > size ? 1 : stride) {
        bytes[i] ^= (unsigned char)(1 << i % 8);
        backup_store(bad, bytes, size);
        aid_status status = backup_check(bad, &backup_key, &t.error);
        /* the first line says what it is; the kind of secret is part of the header, whose sum fails first */
        assert_int_equal(status, i < 19 ? AID_E_FORMAT : AID_E_CORRUPT);
        assert_int_equal(t.error.reason, AID_REASON_BACKUP);
        bytes[i] ^= (unsigned char)(1 << i % 8);
    }
    for (size_t i = 0; i < size; i += stride) {
        backup_store(bad, bytes, i);
        aid_status status = backup_check(bad, &backup_key, &t.error);
        assert_true(status == AID_E_CORRUPT || (status == AID_E_FORMAT && i < 128));
    }
    bytes[size] = 'x';
    backup_store(bad, bytes, size + 1);
    assert_says(backup_check(bad, &backup_key, &t.error), AID_E_CORRUPT, t.error, "behind the end");
    free(bytes);
    aid_store_close(t.store);
}

/* ---- who was erased since ---- */

static void backup_is_gone(town *t, aid_member member)
{
    aid_member_info info = { .struct_size = sizeof info };
    aid_erasure_info erasure = { .struct_size = sizeof erasure };
    assert_ok(aid_member_get(t->store, member, &info, &t->error));
    assert_string_equal(info.name, "");
    assert_int_equal(info.withheld_identity, AID_BIT(AID_WITHHELD_ERASED));
    assert_ok(aid_member_erasure(t->store, member, &erasure, &t->error));
    assert_int_equal(erasure.parts, 0);
    aid_verify_report report = { .struct_size = sizeof report };
    assert_ok(aid_store_verify(t->store, NULL, &report, &t->error));
    assert_true(report.ok);
}

static void test_who_was_erased_since_stays_erased(void **state)
{
    const backup *here = *state;
    char keys[330], old[340];
    snprintf(keys, sizeof keys, "%s-keys", here->file);
    snprintf(old, sizeof old, "%s.old", keys);
    for (int i = 0; i < 4; i++) {
        town t, again;
        bool sealed = i & 1, by_list = i & 2;
        backup_town(&t, here->file, sealed);
        assert_ok(backup_make(&t, here->copy));
        assert_ok(aid_member_erase(t.store, t.ben, 0, &t.error));
        aid_erased_row rows[4];
        size_t count = 0;
        assert_ok(aid_store_erased(t.store, rows, sizeof *rows, 4, &count, &t.error));
        assert_int_equal(count, 1);
        assert_int_equal(rows[0].member, t.ben.id);
        aid_store_close(t.store);
        remove(here->file);
        assert_int_equal(rename(keys, old), 0);
        again = t;
        const aid_store_options store = { .struct_size = sizeof store, .clock = town_clock, .clock_context = &again,
                                          .secret = sealed ? &backup_key : NULL };
        aid_restore_options options = { .struct_size = sizeof options, .secret = &backup_passphrase, .store = &store };
        if (by_list) {
            options.erased = rows;
            options.erased_count = count;
            options.erased_row_size = sizeof *rows;
        } else {
            options.erased_by = old;
        }
        assert_ok(aid_backup_restore(here->copy, here->file, &options, &again.store, &again.error));
        backup_is_gone(&again, t.ben);
        aid_member_info ana = { .struct_size = sizeof ana };
        assert_ok(aid_member_get(again.store, t.ana, &ana, &again.error));
        assert_string_equal(ana.name, "Ana");
        aid_store_close(again.store);
        remove(here->file);
        remove(keys);
        remove(old);
        remove(here->copy);
    }
    town t;
    aid_restore_options options = { .struct_size = sizeof options, .secret = &backup_passphrase, .erased_by = here->folder };
    backup_town(&t, "memory:", false);
    assert_ok(backup_make(&t, here->copy));
    aid_store *none = NULL;
    assert_says(aid_backup_restore(here->copy, here->to, &options, &none, &t.error), AID_E_NOT_FOUND, t.error, "no key store");
    assert_null(none);
    assert_false(backup_file_there(here->to));
    aid_store_close(t.store);
}

/* A host that puts a plain copy back, with the old keys, tells who was erased. */
static void test_a_list_of_the_host_erases_again(void **state)
{
    (void)state;
    town t;
    backup_town(&t, "memory:", true);
    const aid_erased_row rows[] = { { t.cy.id, AID_BIT(AID_CLASS_IDENTITY) | AID_BIT(AID_CLASS_CONTACT) }, { 12345, ~UINT64_C(0) } };
    assert_ok(aid_store_erase_again(t.store, rows, sizeof *rows, 2, &t.error));
    aid_member_info cy = { .struct_size = sizeof cy };
    assert_ok(aid_member_get(t.store, t.cy, &cy, &t.error));
    assert_string_equal(cy.name, "");
    assert_int_equal(aid_store_erase_again(t.store, NULL, 0, 1, &t.error), AID_E_ARGUMENT);
    aid_store_close(t.store);
}

/* ---- killed ---- */

#ifndef _WIN32
static int32_t backup_die(void *context, const char *stage, uint64_t done, uint64_t total)
{
    (void)stage;
    (void)done;
    (void)total;
    if (--*(int *)context == 0)
        kill(getpid(), SIGKILL);
    return 0;
}

/* In a child that is killed at its n-th report; true when it was. */
static bool backup_killed(const backup *here, bool restoring, int n)
{
    pid_t child = fork();
    if (child == 0) {
        town t;
        memset(&t, 0, sizeof t);
        t.now = town_days(TOWN_START_DAY);
        aid_status status;
        if (restoring) {
            status = aid_backup_restore(here->copy, here->to,
                                        AID_WITH(aid_restore_options, .secret = &backup_key, .progress = backup_die, .progress_context = &n),
                                        &t.store, &t.error);
        } else {
            status = backup_open(&t, here->file, NULL);
            if (status == AID_OK)
                status = aid_backup_make(t.store, here->copy,
                                         AID_WITH(aid_backup_options, .secret = &backup_key, .progress = backup_die, .progress_context = &n),
                                         NULL, &t.error);
        }
        _exit(status == AID_OK ? 0 : 1);
    }
    int how = 0;
    assert_int_equal(waitpid(child, &how, 0), child);
    if (!WIFSIGNALED(how))
        assert_true(WIFEXITED(how) && WEXITSTATUS(how) == 0);
    return WIFSIGNALED(how);
}

static void test_whoever_is_killed_on_the_way_leaves_what_was_there(void **state)
{
    const backup *here = *state;
    town t;
    backup_town(&t, here->file, true);
    assert_ok(aid_store_begin(t.store, NULL, &t.error));
    for (int i = 0; i < 400; i++)
        town_log(&t, t.ana, t.ben, 1);
    assert_ok(aid_store_commit(t.store, NULL, &t.error));
    assert_ok(aid_store_begin(t.store, NULL, &t.error));
    for (int i = 0; i < 400; i++)
        town_log(&t, t.ben, t.ana, 1);
    assert_ok(aid_store_commit(t.store, NULL, &t.error));
    aid_store_close(t.store);
    int kills = 0;
    for (int n = 1; backup_killed(here, false, n); n++, kills++)
        assert_false(backup_file_there(here->copy));
    assert_ok(backup_check(here->copy, &backup_key, &t.error));
    for (int n = 1; backup_killed(here, true, n); n++, kills++)
        assert_false(backup_file_there(here->to));
    assert_true(kills >= 8);
    memset(&t, 0, sizeof t);
    t.now = town_days(TOWN_START_DAY + 1);
    assert_ok(backup_open(&t, here->to, &backup_key));
    aid_store_close(t.store);
}
#endif

static void test_backups_survive_every_refused_allocation(void **state)
{
    const backup *here = *state;
    for (size_t n = 1;; n += n < 200 ? 1 : 17) {
        failing memory = failing_at(0);
        town t, again;
        memset(&t, 0, sizeof t);
        t.now = town_days(TOWN_START_DAY);
        aid_store_options options = { .struct_size = sizeof options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY), .clock = town_clock,
                                      .clock_context = &t, .allocator = failing_allocator(&memory) };
        assert_ok(aid_store_open("memory:", &options, &t.store, &t.error));
        town_people(&t);
        memory.refuse = memory.requests + n;
        aid_status status = aid_backup_make(t.store, here->copy, AID_WITH(aid_backup_options, .secret = &backup_key), NULL, &t.error);
        if (status == AID_OK) {
            again.store = NULL;
            status = aid_backup_restore(here->copy, "memory:", AID_WITH(aid_restore_options, .secret = &backup_key, .store = &options),
                                        &again.store, &t.error);
            if (status == AID_OK)
                aid_store_close(again.store);
        }
        assert_true(status == AID_OK || (memory.refused && status == AID_E_MEMORY));
        aid_store_close(t.store);
        assert_int_equal(memory.live_bytes, 0);
        remove(here->copy);
        if (!memory.refused)
            break;
    }
}

#define BACKUP_TEST(name) cmocka_unit_test_setup_teardown(name, backup_setup, backup_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        BACKUP_TEST(test_a_backup_brings_everything_back_in_each_backend),
        BACKUP_TEST(test_nothing_personal_can_be_read_in_the_file),
        BACKUP_TEST(test_a_wrong_secret_and_no_backup_are_told_apart),
        BACKUP_TEST(test_every_changed_byte_and_every_cut_end_is_found),
        BACKUP_TEST(test_who_was_erased_since_stays_erased),
        BACKUP_TEST(test_a_list_of_the_host_erases_again),
#ifndef _WIN32
        BACKUP_TEST(test_whoever_is_killed_on_the_way_leaves_what_was_there),
#endif
        BACKUP_TEST(test_backups_survive_every_refused_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
