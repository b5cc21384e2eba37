/* SPDX-License-Identifier: MIT */
/* What sealing costs: appending exchanges with a note, and opening many members, sealed against open, in one run. Wall and
 * CPU time, medians of several interleaved rounds; a file a round. bench_sealed FOLDER [ROUNDS] [MEMBERS] */
#define _POSIX_C_SOURCE 200809L
#include <mutualaid.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { SEALED_BATCH = 100, SEALED_EXCHANGES = 20000, SEALED_PEOPLE = 500, SEALED_ROUNDS_MOST = 31 };

#define SEALED_MUST(call)                               \
    do {                                                \
        if ((call) != AID_OK) {                         \
            fprintf(stderr, "%s\n", sealed_error.message); \
            exit(1);                                    \
        }                                               \
    } while (0)

static aid_error sealed_error;
static const uint8_t sealed_key[32] = { 4, 8, 15, 16, 23, 42 };

typedef struct sealed_times {
    double append, append_cpu, open;
} sealed_times;

static double sealed_now(clockid_t which)
{
    struct timespec now;
    clock_gettime(which, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static aid_store *sealed_open(const char *path, int sealed)
{
    const aid_secret secret = { .struct_size = sizeof secret, .kind = AID_SECRET_KEY, .bytes = sealed_key, .length = 32 };
    aid_store *store = NULL;
    SEALED_MUST(aid_store_open(path,
                               AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY),
                                        .secret = sealed ? &secret : NULL),
                               &store, &sealed_error));
    return store;
}

static aid_group sealed_enrol(aid_store *store, aid_member *people, size_t count)
{
    aid_group group;
    aid_member member;
    char name[64];
    SEALED_MUST(aid_store_begin(store, NULL, &sealed_error));
    SEALED_MUST(aid_group_found(store, AID_WITH(aid_group_options, .name = "Town"), &group, &sealed_error));
    for (size_t i = 0; i < count; i++) {
        snprintf(name, sizeof name, "Person number %zu", i);
        SEALED_MUST(aid_member_enrol(store, AID_WITH(aid_member_options, .name = name, .group = group), &member,
                                     &sealed_error));
        if (people != NULL)
            people[i] = member;
    }
    SEALED_MUST(aid_store_commit(store, NULL, &sealed_error));
    return group;
}

static void sealed_append(aid_store *store, aid_group group, const aid_member *people, sealed_times *times)
{
    aid_exchange exchange;
    double wall = sealed_now(CLOCK_MONOTONIC), cpu = sealed_now(CLOCK_PROCESS_CPUTIME_ID);
    for (size_t i = 0; i < SEALED_EXCHANGES; i++) {
        if (i % SEALED_BATCH == 0)
            SEALED_MUST(aid_store_begin(store, NULL, &sealed_error));
        SEALED_MUST(aid_exchange_log(store,
                                     AID_WITH(aid_log_options, .requester = people[i % SEALED_PEOPLE],
                                              .helper = people[(i * 7 + 1) % SEALED_PEOPLE], .minutes = 30,
                                              .group = group, .memo = "brought the shopping and stayed for tea"),
                                     &exchange, &sealed_error));
        if (i % SEALED_BATCH == SEALED_BATCH - 1)
            SEALED_MUST(aid_store_commit(store, NULL, &sealed_error));
    }
    times->append = sealed_now(CLOCK_MONOTONIC) - wall;
    times->append_cpu = sealed_now(CLOCK_PROCESS_CPUTIME_ID) - cpu;
}

static void sealed_remove(const char *path)
{
    static const char *const suffixes[] = { "", "-wal", "-shm", "-keys", "-keys-wal", "-keys-shm" };
    char name[1024];
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
        snprintf(name, sizeof name, "%s%s", path, suffixes[i]);
        unlink(name);
    }
}

static sealed_times sealed_round(const char *folder, int sealed, size_t members)
{
    char path[1000];
    sealed_times times = { 0 };
    aid_member *people = malloc(SEALED_PEOPLE * sizeof *people);
    snprintf(path, sizeof path, "%s/sealed.aid", folder);
    aid_store *store = sealed_open(path, sealed);
    aid_group group = sealed_enrol(store, people, SEALED_PEOPLE);
    aid_policy policy = { .struct_size = sizeof policy };
    SEALED_MUST(aid_group_policy_get(store, group, &policy, &sealed_error));
    policy.credit_min_mode = policy.credit_max_mode = AID_CREDIT_OFF;
    SEALED_MUST(aid_group_policy_set(store, group, &policy, &sealed_error));
    sealed_append(store, group, people, &times);
    aid_store_close(store);
    sealed_remove(path);
    store = sealed_open(path, sealed);
    sealed_enrol(store, NULL, members);
    aid_store_close(store);
    double wall = sealed_now(CLOCK_MONOTONIC);
    store = sealed_open(path, sealed);
    times.open = sealed_now(CLOCK_MONOTONIC) - wall;
    aid_store_close(store);
    sealed_remove(path);
    free(people);
    return times;
}

static int sealed_compare(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double sealed_median(double *values, int count)
{
    qsort(values, (size_t)count, sizeof *values, sealed_compare);
    return values[count / 2];
}

int main(int count, char **arguments)
{
    int rounds = count > 2 ? atoi(arguments[2]) : 5;
    size_t members = count > 3 ? (size_t)atol(arguments[3]) : 100000;
    double ratios[3][SEALED_ROUNDS_MOST];
    if (count < 2 || rounds < 1 || rounds > SEALED_ROUNDS_MOST) {
        fprintf(stderr, "bench_sealed FOLDER [ROUNDS] [MEMBERS]\n");
        return 2;
    }
    for (int i = 0; i < rounds; i++) {
        sealed_times open = sealed_round(arguments[1], 0, members), closed = sealed_round(arguments[1], 1, members);
        ratios[0][i] = open.append / closed.append;
        ratios[1][i] = open.append_cpu / closed.append_cpu;
        ratios[2][i] = closed.open / open.open;
    }
    printf("appending at batch %d: sealed at %.2f of the open rate (wall), %.2f (CPU); 0.5 is wanted\n", SEALED_BATCH,
           sealed_median(ratios[0], rounds), sealed_median(ratios[1], rounds));
    printf("opening %zu members: sealed takes %.2f times as long; at most 1.5 is wanted\n", members,
           sealed_median(ratios[2], rounds));
    return 0;
}
