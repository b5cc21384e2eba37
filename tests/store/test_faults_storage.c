/* SPDX-License-Identifier: MIT */
/* Does a store survive every failure of its storage? The n-th call of a slot fails once, for every slot, every n and
 * every answer that the storage may give: the call it hits says so and changes nothing, or nobody knows and the next call
 * finds out; made again it works; nothing is ever booked twice.
 *
 *     test_faults_storage [all]     `all` leaves out no n on the file either */
#include "backends/backends.h"
#include "base/memory.h"
#include "faults_life.h"
#include "faulty_storage.h"

#include <unistd.h>

static bool storage_thorough;

typedef struct storage_fault {
    faulty_slot slot;
    aid_status with;
    bool done;
} storage_fault;

static const storage_fault storage_faults[] = {
    { FAULTY_ATTACH, AID_E_STORAGE, false }, { FAULTY_HEAD, AID_E_STORAGE, false },
    { FAULTY_LOCK, AID_E_STORAGE, false },   { FAULTY_LOCK, AID_E_CONFLICT, false },
    { FAULTY_APPEND, AID_E_STORAGE, false }, { FAULTY_APPEND, AID_E_CONFLICT, false },
    { FAULTY_APPEND, AID_E_REWOUND, false }, { FAULTY_APPEND, AID_E_UNKNOWN, false },
    { FAULTY_APPEND, AID_E_UNKNOWN, true },  { FAULTY_READ, AID_E_STORAGE, false },
    { FAULTY_READ, AID_E_STORAGE, true },    { FAULTY_BACKUP, AID_E_STORAGE, false },
};
enum { STORAGE_FAULTS = sizeof storage_faults / sizeof *storage_faults };

/* A step that is one command: it is named, so that it can be made again when nobody knows. */
static bool storage_is_command(const life_row *row)
{
    static const char *const others[] = { "act", "transaction", "rollback", "command", "match_run", "match_commit", "wait",
                                          "advance", "refresh", "verify", "backup" };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (strcmp(row->name, others[i]) == 0)
            return false;
    return strncmp(row->name, "read_", 5) != 0 && strncmp(row->name, "search_", 7) != 0;
}

static void storage_name_command(life *w, const life_row *row)
{
    uint8_t id[16] = { 1 };
    if (!storage_is_command(row))
        return;
    for (size_t i = 0; row->name[i] != '\0'; i++)
        id[1 + i % 15] = (uint8_t)(id[1 + i % 15] * 31 + (uint8_t)row->name[i]);
    assert_ok(aid_store_command_id(w->t.store, id, &w->t.error));
}

static uint64_t storage_records(life *w)
{
    aid_store_info info = { .struct_size = sizeof info };
    assert_ok(aid_store_get(w->t.store, &info, &w->t.error));
    return info.records;
}

/* The answer was lost: once it is known what became of it, a command is made again under its name, anything else only if
 * it was not done. */
static void storage_after_doubt(life *w, const faulty *f, const life_row *row, uint64_t records, const uint8_t before[32])
{
    uint8_t after[32];
    uint64_t now = storage_records(w); /* any call settles it */
    life_hash(w, after);
    assert_int_equal(now != records, f->done);
    assert_int_equal(memcmp(before, after, 32) != 0, f->done);
    if (f->done && !storage_is_command(row) && strcmp(row->name, "command") != 0)
        return;
    storage_name_command(w, row);
    aid_status status = row->take(w, &w->t.error);
    if (status != AID_OK)
        fail_msg("%s, again: %s", row->name, w->t.error.message);
    if (f->done && storage_is_command(row))
        assert_int_equal(storage_records(w), now);
}

static void storage_step(life *w, faulty *f, const life_row *row)
{
    uint8_t before[32], after[32];
    bool fired = f->fired;
    uint64_t handled = w->handled, records = fired ? 0 : storage_records(w);
    life_hash(w, before);
    storage_name_command(w, row);
    aid_status status = row->take(w, &w->t.error);
    if (fired == f->fired || w->handled != handled) {
        if (status != AID_OK)
            fail_msg("%s: %s", row->name, w->t.error.message);
        return;
    }
    if (status != f->with)
        fail_msg("%s answers %s when slot %d says %s at call %zu", row->name, aid_status_name(status), (int)f->slot,
                 aid_status_name(f->with), f->fails_at);
    if (status == AID_E_UNKNOWN) {
        storage_after_doubt(w, f, row, records, before);
        return;
    }
    life_hash(w, after);
    if (memcmp(before, after, sizeof before) != 0 && strcmp(row->name, "command") != 0) /* that makes two */
        fail_msg("%s failed and changed something (slot %d, call %zu)", row->name, (int)f->slot, f->fails_at);
    if (status != AID_E_CONFLICT) /* after a conflict the name still stands */
        storage_name_command(w, row);
    status = row->take(w, &w->t.error);
    if (status != AID_OK)
        fail_msg("%s, again: %s", row->name, w->t.error.message);
}

/* A whole life, the storage failing as `f` says. Opening ends a storage only with the store. */
static void storage_life(life w, faulty *f)
{
    aid_storage storage = faulty_storage(f);
    w.flags = AID_BIT(AID_OPEN_NO_TAXONOMY);
    w.storage = &storage;
    w.location = "main";
    aid_status status = life_open(&w, &w.t.error);
    if (status != AID_OK) {
        assert_true(f->fired);
        assert_int_equal(status, f->with);
        assert_ok(life_open(&w, &w.t.error));
    }
    for (size_t i = 0; i < LIFE_STEPS; i++)
        storage_step(&w, f, &life_steps[i]);
    life_close(&w);
}

static void test_every_call_of_the_storage_may_fail_once(void **state)
{
    (void)state;
    aid_allocator memory;
    assert_ok(aid__allocator_choose(NULL, &memory, NULL));
    for (size_t i = 0; i < STORAGE_FAULTS; i++) {
        const storage_fault *fault = &storage_faults[i];
        size_t n = 1;
        for (bool reached = true; reached; n++) {
            faulty f = { .slot = fault->slot, .with = fault->with, .done = fault->done, .fails_at = n };
            assert_ok(aid__memory_storage(&memory, &f.inner, NULL));
            storage_life(life_new("main"), &f);
            reached = f.calls[f.slot] >= n;
        }
        if (n <= 2 && fault->slot != FAULTY_BACKUP) /* memory has no backup */
            fail_msg("slot %d is never called", (int)fault->slot);
    }
}

#ifdef AID_WITH_SQLITE

static void storage_file_life(const char *folder, faulty *f)
{
    aid_allocator memory;
    char path[80], copy[80];
    aid_error error;
    snprintf(path, sizeof path, "%s/town.aid", folder);
    snprintf(copy, sizeof copy, "%s/copy.aid", folder);
    assert_ok(aid__allocator_choose(NULL, &memory, NULL));
    assert_ok(aid__sqlite_storage(&memory, path, AID_ATTACH_MAY_CREATE, 0, &f->inner, &error));
    life w = life_new("main");
    w.backup = copy;
    storage_life(w, f);
    remove(path);
    remove(copy);
}

static void test_every_call_of_a_file_may_fail_once(void **state)
{
    (void)state;
    char folder[] = "/tmp/aid-storage-XXXXXX";
    assert_non_null(mkdtemp(folder));
    for (size_t i = 0; i < STORAGE_FAULTS; i++) {
        const storage_fault *fault = &storage_faults[i];
        bool reached = true;
        for (size_t n = 1 + (storage_thorough ? 0 : i % 3); reached; n += storage_thorough ? 1 : 47) {
            faulty f = { .slot = fault->slot, .with = fault->with, .done = fault->done, .fails_at = n };
            storage_file_life(folder, &f);
            reached = f.calls[f.slot] >= n;
        }
    }
    rmdir(folder);
}

#endif

/* ---- doubt ---- */

typedef struct storage_town {
    life w;
    faulty f;
    aid_storage storage;
} storage_town;

/* A town whose next append loses its answer. */
static void storage_town_open(storage_town *s, bool done)
{
    aid_allocator memory;
    *s = (storage_town){ .w = life_new("main"), .f = { .slot = FAULTY_APPEND, .with = AID_E_UNKNOWN, .done = done } };
    assert_ok(aid__allocator_choose(NULL, &memory, NULL));
    assert_ok(aid__memory_storage(&memory, &s->f.inner, NULL));
    s->storage = faulty_storage(&s->f);
    s->w.storage = &s->storage;
    s->w.flags = AID_BIT(AID_OPEN_NO_TAXONOMY);
    assert_ok(life_open(&s->w, &s->w.t.error));
    town_people(&s->w.t);
    s->f.fails_at = s->f.calls[FAULTY_APPEND] + 1;
}

static aid_status storage_log(storage_town *s, aid_exchange *out)
{
    return aid_exchange_log(s->w.t.store,
                            AID_WITH(aid_log_options, .requester = s->w.t.ana, .helper = s->w.t.ben, .minutes = 30,
                                     .group = s->w.t.street, .memo = "once"),
                            out, &s->w.t.error);
}

static void test_a_command_whose_answer_was_lost_is_booked_once_under_its_id(void **state)
{
    (void)state;
    static const uint8_t id[16] = { 7 };
    for (int done = 0; done < 2; done++) {
        storage_town s;
        aid_exchange exchange = { 99 };
        storage_town_open(&s, done != 0);
        assert_ok(aid_store_command_id(s.w.t.store, id, &s.w.t.error));
        assert_int_equal(storage_log(&s, &exchange), AID_E_UNKNOWN);
        assert_int_equal(exchange.id, 99);
        for (int again = 0; again < 3; again++) {
            aid_exchange answer = { 0 };
            assert_ok(aid_store_command_id(s.w.t.store, id, &s.w.t.error));
            assert_ok(storage_log(&s, &answer));
            assert_true(again == 0 || answer.id == exchange.id);
            exchange = answer;
            assert_int_equal(town_balance(&s.w.t, s.w.t.ben), 30);
        }
        town_verify(&s.w.t);
        life_close(&s.w);
    }
}

static void test_a_transaction_whose_answer_was_lost_is_not_begun_twice(void **state)
{
    (void)state;
    static const uint8_t id[16] = { 8 };
    for (int done = 0; done < 2; done++) {
        storage_town s;
        aid_exchange exchange;
        storage_town_open(&s, done != 0);
        assert_ok(aid_store_command_id(s.w.t.store, id, &s.w.t.error));
        assert_ok(aid_store_begin(s.w.t.store, NULL, &s.w.t.error));
        assert_ok(storage_log(&s, &exchange));
        assert_ok(storage_log(&s, &exchange));
        assert_int_equal(aid_store_commit(s.w.t.store, NULL, &s.w.t.error), AID_E_UNKNOWN);
        assert_ok(aid_store_command_id(s.w.t.store, id, &s.w.t.error));
        assert_int_equal(aid_store_begin(s.w.t.store, NULL, &s.w.t.error), done ? AID_E_REPEATED : AID_OK);
        aid_store_rollback(s.w.t.store);
        assert_int_equal(town_balance(&s.w.t, s.w.t.ben), done ? 60 : 0);
        town_verify(&s.w.t);
        life_close(&s.w);
    }
}

/* Nobody sees what may not be there: while the storage is out of reach, queries too say that it is not known. */
static void test_doubt_lasts_while_the_storage_is_out_of_reach(void **state)
{
    (void)state;
    for (int done = 0; done < 2; done++) {
        storage_town s;
        aid_exchange exchange;
        int64_t balance = 77;
        storage_town_open(&s, done != 0);
        s.f.unreachable = true;
        assert_int_equal(storage_log(&s, &exchange), AID_E_UNKNOWN);
        assert_int_equal(aid_store_refresh(s.w.t.store, NULL, &s.w.t.error), AID_E_UNKNOWN);
        assert_int_equal(aid_balance_get(s.w.t.store, s.w.t.ben, s.w.t.street, 0, &balance, &s.w.t.error), AID_E_UNKNOWN);
        assert_says(storage_log(&s, &exchange), AID_E_UNKNOWN, s.w.t.error, "may be stored or not");
        assert_int_equal(balance, 77);
        s.f.unreachable = false;
        assert_int_equal(town_balance(&s.w.t, s.w.t.ben), done ? 30 : 0);
        assert_ok(storage_log(&s, &exchange));
        assert_int_equal(town_balance(&s.w.t, s.w.t.ben), done ? 60 : 30);
        town_verify(&s.w.t);
        life_close(&s.w);
    }
}

static void test_a_store_in_doubt_may_be_closed(void **state)
{
    (void)state;
    storage_town s;
    aid_exchange exchange;
    storage_town_open(&s, false);
    s.f.unreachable = true;
    assert_int_equal(storage_log(&s, &exchange), AID_E_UNKNOWN);
    life_close(&s.w);
}

int main(int argc, char **argv)
{
    storage_thorough = argc > 1 && strcmp(argv[1], "all") == 0;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_call_of_the_storage_may_fail_once),
#ifdef AID_WITH_SQLITE
        cmocka_unit_test(test_every_call_of_a_file_may_fail_once),
#endif
        cmocka_unit_test(test_a_command_whose_answer_was_lost_is_booked_once_under_its_id),
        cmocka_unit_test(test_a_transaction_whose_answer_was_lost_is_not_begun_twice),
        cmocka_unit_test(test_doubt_lasts_while_the_storage_is_out_of_reach),
        cmocka_unit_test(test_a_store_in_doubt_may_be_closed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
