/* SPDX-License-Identifier: MIT */
/* Two stores share nothing: several in one process, each in a thread of its own. Meant for ThreadSanitizer too. */
#include "town.h"

#include <pthread.h>

enum { THREADS = 4, THREAD_STEPS = 300 };

typedef struct worker {
    uint64_t seed;
    uint8_t head[32];
    int64_t balance;
} worker;

static void *thread_work(void *context)
{
    worker *w = context;
    town t;
    aid_store_info info = { .struct_size = sizeof info };
    town_open_dice(&t, "memory:", 0, w->seed);
    town_people(&t);
    for (int i = 0; i < THREAD_STEPS; i++) {
        town_log(&t, i % 2 ? t.ana : t.ben, i % 2 ? t.ben : t.ana, 1 + i % 2);
        if (i % 50 == 0) {
            aid_exchange exchange = town_propose(&t, t.ana, t.cy, 30);
            aid_exchange_decline(t.store, exchange, NULL, &t.error);
            t.now += town_days(100);
        }
    }
    w->balance = town_balance(&t, t.ben);
    aid_store_get(t.store, &info, &t.error);
    memcpy(w->head, info.head, 32);
    town_end(&t);
    return NULL;
}

static void test_stores_in_threads_do_as_one_alone(void **state)
{
    (void)state;
    pthread_t threads[THREADS];
    worker workers[THREADS], alone = { .seed = 7 };
    thread_work(&alone);
    for (int i = 0; i < THREADS; i++) {
        workers[i] = (worker){ .seed = i == 0 ? 7 : (uint64_t)i + 100 };
        assert_int_equal(pthread_create(&threads[i], NULL, thread_work, &workers[i]), 0);
    }
    for (int i = 0; i < THREADS; i++) {
        assert_int_equal(pthread_join(threads[i], NULL), 0);
        assert_int_equal(workers[i].balance, alone.balance);
    }
    assert_memory_equal(workers[0].head, alone.head, 32);
    assert_memory_not_equal(workers[1].head, alone.head, 32);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_stores_in_threads_do_as_one_alone) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
