/* SPDX-License-Identifier: MIT */
/* Do several processes, threads and handles on one file see each other's work, and never get into each other's way? */
#include "town.h"

#include <pthread.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { PROCESS_MEMBERS = 4, PROCESS_LIMIT = -120, PROCESS_MOST = 4, PROCESS_LOGS = 40 };

typedef struct process_file {
    char path[32];
    aid_group group;
    aid_member members[PROCESS_MEMBERS];
} process_file;

typedef struct process_sums {
    int64_t minutes[PROCESS_MEMBERS]; /* of acknowledged exchanges, by member */
    int32_t booked, refused, failed;
} process_sums;

static aid_store *process_open(const process_file *file, uint32_t wait_ms)
{
    aid_store *store = NULL;
    aid_error error;
    if (aid_store_open(file->path,
                       AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY), .wait_ms = wait_ms), &store,
                       &error) != AID_OK)
        fprintf(stderr, "%s\n", error.message);
    return store;
}

/* A file with a group that blocks at the limit; nothing of it is open. */
static void process_make(process_file *file)
{
    aid_error error;
    memset(file, 0, sizeof *file);
    snprintf(file->path, sizeof file->path, "/tmp/aid-process-XXXXXX");
    close(mkstemp(file->path));
    unlink(file->path);
    aid_store *store = process_open(file, 0);
    assert_non_null(store);
    assert_ok(aid_group_found(store, AID_WITH(aid_group_options, .name = "Elm", .kind = AID_GROUP_TIME_BANK), &file->group, &error));
    assert_ok(aid_group_policy_set(store, file->group,
                                   AID_WITH(aid_policy, .credit_min = PROCESS_LIMIT, .credit_min_mode = AID_CREDIT_BLOCK), &error));
    for (int i = 0; i < PROCESS_MEMBERS; i++)
        assert_ok(aid_member_enrol(store, AID_WITH(aid_member_options, .name = "M", .group = file->group), &file->members[i], &error));
    aid_store_close(store);
}

static void process_remove(const process_file *file)
{
    static const char *const ends[] = { "", "-wal", "-shm" };
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        char name[48];
        snprintf(name, sizeof name, "%s%s", file->path, ends[i]);
        unlink(name);
    }
}

/* Books at random and notes what was acknowledged. Asserts nothing: it runs in children and threads. */
static process_sums process_book(const process_file *file, uint64_t dice)
{
    process_sums sums = { .failed = 1 };
    aid_store *store = process_open(file, 20000);
    for (int n = 0; store != NULL && n < PROCESS_LOGS; n++) {
        aid_error error;
        dice = dice * 6364136223846793005u + 1442695040888963407u;
        int requester = (int)(dice >> 60) % PROCESS_MEMBERS, helper = (requester + 1 + (int)(dice >> 40) % 3) % PROCESS_MEMBERS;
        int32_t minutes = 10 + (int32_t)(dice >> 50) % 40;
        aid_status status = aid_exchange_log(store,
                                             AID_WITH(aid_log_options, .requester = file->members[requester],
                                                      .helper = file->members[helper], .minutes = minutes,
                                                      .group = file->group, .memo = "help"),
                                             NULL, &error);
        if (status == AID_OK) {
            sums.booked++;
            sums.minutes[requester] -= minutes;
            sums.minutes[helper] += minutes;
        } else if (status == AID_E_LIMIT) {
            sums.refused++;
        } else {
            fprintf(stderr, "%s\n", error.message);
            aid_store_close(store);
            return sums;
        }
    }
    sums.failed = store == NULL;
    aid_store_close(store);
    return sums;
}

/* What all acknowledged together is what the file says. */
static void process_check(const process_file *file, const process_sums *sums, int count)
{
    aid_error error;
    aid_verify_report report = { .struct_size = sizeof report };
    size_t exchanges = 0;
    int32_t booked = 0, refused = 0;
    aid_store *store = process_open(file, 0);
    assert_non_null(store);
    assert_ok(aid_store_verify(store, NULL, &report, &error));
    assert_int_equal(report.ok, 1);
    for (int m = 0; m < PROCESS_MEMBERS; m++) {
        int64_t balance, wanted = 0;
        for (int i = 0; i < count; i++)
            wanted += sums[i].minutes[m];
        assert_ok(aid_balance_get(store, file->members[m], file->group, 0, &balance, &error));
        assert_int_equal(balance, wanted);
        assert_true(balance >= PROCESS_LIMIT);
    }
    for (int i = 0; i < count; i++) {
        assert_int_equal(sums[i].failed, 0);
        booked += sums[i].booked;
        refused += sums[i].refused;
    }
    assert_ok(aid_exchange_list(store, NULL, NULL, 0, &exchanges, &error));
    assert_int_equal(exchanges, booked);
    assert_true(booked > 0 && refused > 0); /* else the limit was never tried */
    aid_store_close(store);
}

static void process_run(int count)
{
    process_file file;
    process_sums sums[PROCESS_MOST];
    int ends[PROCESS_MOST][2];
    pid_t children[PROCESS_MOST];
    process_make(&file);
    for (int i = 0; i < count; i++) {
        assert_int_equal(pipe(ends[i]), 0);
        children[i] = fork();
        assert_true(children[i] >= 0);
        if (children[i] == 0) {
            process_sums mine = process_book(&file, (uint64_t)i + 11);
            _exit(write(ends[i][1], &mine, sizeof mine) == (ssize_t)sizeof mine ? 0 : 1);
        }
        close(ends[i][1]);
    }
    for (int i = 0; i < count; i++) {
        int how;
        assert_int_equal(read(ends[i][0], &sums[i], sizeof sums[i]), sizeof sums[i]);
        assert_int_equal(waitpid(children[i], &how, 0), children[i]);
        assert_int_equal(how, 0);
        close(ends[i][0]);
    }
    process_check(&file, sums, count);
    process_remove(&file);
}

static void test_two_processes_never_overdraw_or_lose_an_update(void **state)
{
    (void)state;
    process_run(2);
}

static void test_four_processes_never_overdraw_or_lose_an_update(void **state)
{
    (void)state;
    process_run(4);
}

typedef struct process_thread {
    const process_file *file;
    uint64_t dice;
    process_sums sums;
} process_thread;

static void *process_thread_run(void *context)
{
    process_thread *thread = context;
    thread->sums = process_book(thread->file, thread->dice);
    return NULL;
}

static void test_two_stores_in_two_threads_share_nothing_but_the_file(void **state)
{
    (void)state;
    process_file file;
    process_make(&file);
    process_thread threads[2] = { { &file, 5, { .failed = 1 } }, { &file, 6, { .failed = 1 } } };
    pthread_t ids[2];
    for (int i = 0; i < 2; i++)
        assert_int_equal(pthread_create(&ids[i], NULL, process_thread_run, &threads[i]), 0);
    for (int i = 0; i < 2; i++)
        assert_int_equal(pthread_join(ids[i], NULL), 0);
    const process_sums sums[2] = { threads[0].sums, threads[1].sums };
    process_check(&file, sums, 2);
    process_remove(&file);
}

static aid_status process_log_one(const process_file *file, aid_store *store, aid_error *error)
{
    return aid_exchange_log(store,
                            AID_WITH(aid_log_options, .requester = file->members[0], .helper = file->members[1],
                                     .minutes = 7, .group = file->group),
                            NULL, error);
}

/* A query never catches up by itself; refresh and commands do. */
static void test_refresh_sees_what_others_wrote(void **state)
{
    (void)state;
    process_file file;
    aid_error error;
    int64_t balance = 0;
    uint64_t events = 0;
    process_make(&file);
    aid_store *one = process_open(&file, 0), *two = process_open(&file, 0);
    aid_group found;
    aid_exchange logged, known;
    assert_int_equal(aid_group_find(two, "elm", &found, &error), AID_E_NOT_FOUND);
    assert_ok(process_log_one(&file, one, &error));
    assert_ok(aid_group_update(one, file.group, AID_WITH(aid_group_options, .reference = "elm"), &error));
    assert_ok(aid_balance_get(two, file.members[1], file.group, 0, &balance, &error));
    assert_int_equal(balance, 0);
    assert_ok(aid_store_refresh(two, &events, &error));
    assert_int_equal(events, 2);
    assert_ok(aid_balance_get(two, file.members[1], file.group, 0, &balance, &error));
    assert_int_equal(balance, 7);
    assert_ok(aid_group_find(two, "elm", &found, &error));
    assert_int_equal(found.id, file.group.id);
    assert_ok(process_log_one(&file, one, &error));
    assert_ok(aid_exchange_log(one, AID_WITH(aid_log_options, .requester = file.members[2], .helper = file.members[3],
                                             .minutes = 7, .group = file.group, .reference = "x-1"), &logged, &error));
    assert_ok(process_log_one(&file, two, &error));
    assert_ok(aid_exchange_find(two, file.group, "x-1", &known, &error));
    assert_int_equal(known.id, logged.id);
    assert_ok(aid_balance_get(two, file.members[1], file.group, 0, &balance, &error));
    assert_int_equal(balance, 21);
    aid_store_close(one);
    aid_store_close(two);
    process_remove(&file);
}

static void test_two_stores_on_one_file_in_one_thread_wait_at_most_wait_ms(void **state)
{
    (void)state;
    process_file file;
    aid_error error;
    struct timespec before, after;
    process_make(&file);
    aid_store *one = process_open(&file, 0), *two = process_open(&file, 30);
    assert_ok(aid_store_begin(one, NULL, &error));
    assert_ok(process_log_one(&file, one, &error));
    clock_gettime(CLOCK_MONOTONIC, &before);
    assert_int_equal(process_log_one(&file, two, &error), AID_E_CONFLICT);
    assert_int_equal(error.reason, AID_REASON_BUSY);
    assert_int_equal(aid_store_begin(two, AID_WITH(aid_begin_options, .wait_ms = 60), &error), AID_E_CONFLICT);
    clock_gettime(CLOCK_MONOTONIC, &after);
    int64_t waited_ms = (after.tv_sec - before.tv_sec) * 1000 + (after.tv_nsec - before.tv_nsec) / 1000000;
    assert_in_range(waited_ms, 80, 4000); /* not at once, and not the 5 s of a store that was told nothing */
    int64_t balance = -1;
    assert_ok(aid_balance_get(two, file.members[1], file.group, 0, &balance, &error)); /* reading waits for nobody */
    assert_int_equal(balance, 0);
    assert_ok(aid_store_commit(one, NULL, &error));
    assert_ok(process_log_one(&file, two, &error));
    assert_ok(aid_balance_get(two, file.members[1], file.group, 0, &balance, &error));
    assert_int_equal(balance, 14);
    aid_store_close(one);
    aid_store_close(two);
    process_remove(&file);
}

static void test_a_store_is_not_taken_across_a_fork(void **state)
{
    (void)state;
    process_file file;
    aid_error error;
    int how;
    process_make(&file);
    aid_store *store = process_open(&file, 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0)
        _exit(process_log_one(&file, store, &error) == AID_E_STATE && error.reason == AID_REASON_FORK ? 0 : 1);
    assert_int_equal(waitpid(child, &how, 0), child);
    assert_int_equal(how, 0);
    assert_ok(process_log_one(&file, store, &error));
    aid_store_close(store);
    process_remove(&file);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_two_processes_never_overdraw_or_lose_an_update),
        cmocka_unit_test(test_four_processes_never_overdraw_or_lose_an_update),
        cmocka_unit_test(test_two_stores_in_two_threads_share_nothing_but_the_file),
        cmocka_unit_test(test_refresh_sees_what_others_wrote),
        cmocka_unit_test(test_two_stores_on_one_file_in_one_thread_wait_at_most_wait_ms),
        cmocka_unit_test(test_a_store_is_not_taken_across_a_fork),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
