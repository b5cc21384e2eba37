/* SPDX-License-Identifier: MIT */
/* Does a store survive every failed allocation? The n-th request of a community's whole life is refused once, for every
 * n: the call it hits must answer AID_E_MEMORY, change nothing and work when it is made again, and nothing may leak.
 *
 *     test_faults_memory [all]     `all` leaves out no n; otherwise a long life is looked at in strides */
#include "../failing.h"
#include "faults_life.h"

#include <unistd.h>

static bool memory_thorough;

/* What is derived is dropped without memory, and built again by the call that needs it. */
static bool memory_derived_again(const aid_store *store, uint64_t made)
{
    return !store->due_built || (store->finder != NULL && (!store->finder->built || store->finder->made != made));
}

/* Takes one step in which a request may be refused; false when it was and the call did not say so. */
static bool memory_step(life *w, failing *memory, const life_row *row, size_t n)
{
    uint8_t before[32], after[32];
    bool was_refused = memory->refused;
    uint64_t handled = w->handled;
    uint64_t made = w->t.store != NULL && w->t.store->finder != NULL ? w->t.store->finder->made : 0;
    life_hash(w, before);
    aid_status status = row->take(w, &w->t.error);
    if (status == AID_OK)
        return was_refused || !memory->refused || w->handled != handled || memory_derived_again(w->t.store, made);
    if (status != AID_E_MEMORY || was_refused || !memory->refused)
        fail_msg("%s at request %zu: %s: %s", row->name, n, aid_status_name(status), w->t.error.message);
    life_hash(w, after);
    if (memcmp(before, after, sizeof before) != 0)
        fail_msg("%s at request %zu failed and changed something", row->name, n);
    status = row->take(w, &w->t.error);
    if (status != AID_OK)
        fail_msg("%s at request %zu, again: %s", row->name, n, w->t.error.message);
    return true;
}

/* One life with request n refused; *out_swallowed counts calls that went on without the memory. True when there was
 * such a request. */
static bool memory_life(life w, size_t n, size_t *out_swallowed)
{
    static const life_row open = LIFE_ROW(open);
    failing memory = failing_at(n);
    w.allocator = failing_allocator(&memory);
    *out_swallowed += !memory_step(&w, &memory, &open, n);
    for (size_t i = 0; i < LIFE_STEPS; i++)
        if (!memory_step(&w, &memory, &life_steps[i], n)) {
            print_message("%s went on without request %zu\n", life_steps[i].name, n);
            ++*out_swallowed;
        }
    life_close(&w);
    if (memory.live_bytes != 0)
        fail_msg("request %zu: %zu bytes leaked", n, memory.live_bytes);
    return memory.refused;
}

static void memory_lives(life w, size_t stride)
{
    size_t swallowed = 0, n = 1;
    while (memory_life(w, n, &swallowed))
        n += stride;
    print_message("about %zu requests, one in %zu refused\n", n, stride);
    assert_true(n > stride);
    assert_int_equal(swallowed, 0);
}

static void test_every_allocation_of_a_life_may_fail_once(void **state)
{
    (void)state;
    life w = life_new("memory:");
    w.flags = AID_BIT(AID_OPEN_NO_TAXONOMY);
    memory_lives(w, 1);
}

static void test_every_allocation_with_the_shipped_taxonomy_may_fail_once(void **state)
{
    (void)state;
    memory_lives(life_new("memory:"), memory_thorough ? 1 : 211);
}

#ifdef AID_WITH_SQLITE

/* The same on a file, with opening what is there already and a backup. */
static void test_every_allocation_on_a_file_may_fail_once(void **state)
{
    (void)state;
    char folder[] = "/tmp/aid-faults-XXXXXX", path[64], copy[64], name[80];
    size_t swallowed = 0, n = 1;
    bool refused = true;
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/town.aid", folder);
    snprintf(copy, sizeof copy, "%s/copy.aid", folder);
    for (; refused; n += memory_thorough ? 1 : 83) {
        life w = life_new(path);
        w.flags = AID_BIT(AID_OPEN_NO_TAXONOMY);
        w.backup = copy;
        refused = memory_life(w, n, &swallowed);
        static const char *const parts[] = { "town.aid", "town.aid-wal", "town.aid-shm", "copy.aid" };
        for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
            snprintf(name, sizeof name, "%s/%s", folder, parts[i]);
            remove(name);
        }
    }
    assert_int_equal(swallowed, 0);
    rmdir(folder);
}

/* Opening what is there: a replay instead of a beginning. */
static void test_every_allocation_of_opening_again_may_fail_once(void **state)
{
    (void)state;
    char path[] = "/tmp/aid-again-XXXXXX";
    close(mkstemp(path));
    unlink(path);
    life w = life_new(path);
    w.flags = AID_BIT(AID_OPEN_NO_TAXONOMY);
    assert_ok(life_open(&w, &w.t.error));
    for (size_t i = 0; i < LIFE_STEPS; i++)
        assert_ok(life_steps[i].take(&w, &w.t.error));
    uint8_t whole[32], again[32];
    life_hash(&w, whole);
    life_close(&w);
    for (size_t n = 1;; n++) {
        failing memory = failing_at(n);
        life other = life_new(path);
        other.allocator = failing_allocator(&memory);
        aid_status status = life_open(&other, &other.t.error);
        if (memory.refused) {
            assert_int_equal(status, AID_E_MEMORY);
            assert_int_equal(memory.live_bytes, 0);
            assert_null(other.t.store);
            continue;
        }
        assert_ok(status);
        life_hash(&other, again);
        assert_memory_equal(whole, again, sizeof whole);
        life_close(&other);
        break;
    }
    unlink(path);
}

#endif

int main(int argc, char **argv)
{
    memory_thorough = argc > 1 && strcmp(argv[1], "all") == 0;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_allocation_of_a_life_may_fail_once),
        cmocka_unit_test(test_every_allocation_with_the_shipped_taxonomy_may_fail_once),
#ifdef AID_WITH_SQLITE
        cmocka_unit_test(test_every_allocation_on_a_file_may_fail_once),
        cmocka_unit_test(test_every_allocation_of_opening_again_may_fail_once),
#endif
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
