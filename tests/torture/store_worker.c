/* SPDX-License-Identifier: MIT */
/* A host program to be killed. It books help through the public interface, alone and in transactions.
 *
 *     store_worker make FILE                 a group that blocks below −300, and its members
 *     store_worker run FILE LOG [COUNT]      books; writes to LOG what was acknowledged; without COUNT for ever
 *     store_worker check FILE LOG…           opens with verification; what the logs say must be there, whole
 *
 * The memo of an exchange says where it comes from: "PROCESS-START-NUMBER one" alone, or "… a", "… b", "… c" for the three
 * of a transaction, of which all must be there or none. */
#include <inttypes.h>
#include <mutualaid.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { WORKER_MEMBERS = 12, WORKER_LIMIT = -300, WORKER_WAIT_MS = 20000, WORKER_LINE = 120 };

typedef struct worker {
    aid_store *store;
    aid_group group;
    aid_member members[WORKER_MEMBERS];
    uint64_t dice;
    aid_error error;
} worker;

static void worker_need(const worker *w, int ok, const char *what)
{
    if (ok)
        return;
    fprintf(stderr, "store_worker: %s: %s\n", what, w->error.message);
    exit(1);
}

static void worker_ok(const worker *w, aid_status status, const char *what)
{
    worker_need(w, status == AID_OK, what);
}

static void worker_open(worker *w, const char *path, uint64_t flags)
{
    worker_ok(w,
              aid_store_open(path,
                             AID_WITH(aid_store_options, .flags = flags | AID_BIT(AID_OPEN_NO_TAXONOMY),
                                      .wait_ms = WORKER_WAIT_MS),
                             &w->store, &w->error),
              "opening");
}

static int worker_make(const char *path)
{
    worker w = { 0 };
    worker_open(&w, path, 0);
    worker_ok(&w, aid_store_begin(w.store, NULL, &w.error), "begin");
    worker_ok(&w, aid_group_found(w.store, AID_WITH(aid_group_options, .name = "Elm", .kind = AID_GROUP_TIME_BANK), &w.group,
                                  &w.error), "founding");
    worker_ok(&w, aid_group_policy_set(w.store, w.group, AID_WITH(aid_policy, .credit_min = WORKER_LIMIT,
                                                                  .credit_min_mode = AID_CREDIT_BLOCK), &w.error), "policy");
    for (int i = 0; i < WORKER_MEMBERS; i++)
        worker_ok(&w, aid_member_enrol(w.store, AID_WITH(aid_member_options, .name = "Somebody", .group = w.group),
                                       &w.members[i], &w.error), "enrolling");
    worker_ok(&w, aid_store_commit(w.store, NULL, &w.error), "commit");
    aid_store_close(w.store);
    return 0;
}

static void worker_find(worker *w)
{
    size_t count = 0;
    worker_ok(w, aid_group_list(w->store, &w->group, 1, &count, &w->error), "groups");
    worker_ok(w, aid_member_list(w->store, w->members, WORKER_MEMBERS, &count, &w->error), "members");
    worker_need(w, count == WORKER_MEMBERS, "the members are not those that were made");
}

/* ---- run ---- */

static int worker_roll(worker *w, int sides)
{
    w->dice = w->dice * 6364136223846793005u + 1442695040888963407u;
    return (int)((w->dice >> 33) % (uint64_t)sides);
}

static aid_status worker_log(worker *w, const char *memo, char part)
{
    char text[WORKER_LINE];
    int requester = worker_roll(w, WORKER_MEMBERS), helper = (requester + 1 + worker_roll(w, WORKER_MEMBERS - 1)) % WORKER_MEMBERS;
    snprintf(text, sizeof text, "%s %s", memo, part == 'o' ? "one" : (char[2]){ part, '\0' });
    return aid_exchange_log(w->store,
                            AID_WITH(aid_log_options, .requester = w->members[requester], .helper = w->members[helper],
                                     .minutes = 5 + worker_roll(w, 60), .group = w->group, .memo = text),
                            NULL, &w->error);
}

static aid_status worker_three(worker *w, const char *memo)
{
    aid_status status = aid_store_begin(w->store, NULL, &w->error);
    if (status != AID_OK)
        return status;
    for (char part = 'a'; part <= 'c' && status == AID_OK; part++)
        status = worker_log(w, memo, part);
    if (status == AID_OK)
        return aid_store_commit(w->store, NULL, &w->error);
    aid_store_rollback(w->store);
    return status;
}

static int worker_run(const char *path, const char *log_path, long count)
{
    worker w = { 0 };
    struct timespec now;
    FILE *log = fopen(log_path, "a");
    worker_need(&w, log != NULL, "the log cannot be opened");
    clock_gettime(CLOCK_REALTIME, &now);
    uint64_t start = (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_nsec / 1000;
    w.dice = start ^ (uint64_t)getpid() << 40;
    worker_open(&w, path, 0);
    worker_find(&w);
    for (long number = 0; count == 0 || number < count; number++) {
        char memo[WORKER_LINE];
        snprintf(memo, sizeof memo, "%ld-%" PRIu64 "-%ld", (long)getpid(), start, number);
        bool three = worker_roll(&w, 3) == 0;
        aid_status status = three ? worker_three(&w, memo) : worker_log(&w, memo, 'o');
        if (status == AID_E_LIMIT) /* the block held */
            continue;
        worker_ok(&w, status, "booking");
        fprintf(log, "%s %s\n", memo, three ? "three" : "one");
        fflush(log); /* into the kernel: it survives our death */
    }
    aid_store_close(w.store);
    fclose(log);
    return 0;
}

/* ---- check ---- */

typedef struct booked {
    char *memos; /* one a row of WORKER_LINE, sorted */
    size_t count;
} booked;

static int booked_compare(const void *a, const void *b)
{
    return strcmp(a, b);
}

static bool booked_has(const booked *all, const char *memo, const char *part)
{
    char text[2 * WORKER_LINE] = { 0 };
    snprintf(text, sizeof text, "%s %s", memo, part);
    return all->count != 0 && bsearch(text, all->memos, all->count, WORKER_LINE, booked_compare) != NULL;
}

/* Everything that is booked, its sums against the balances. */
static booked worker_read(worker *w)
{
    size_t count = 0;
    int64_t sums[WORKER_MEMBERS] = { 0 };
    worker_ok(w, aid_exchange_list(w->store, NULL, NULL, 0, &count, &w->error), "counting");
    aid_exchange *exchanges = calloc(count + 1, sizeof *exchanges);
    booked all = { calloc(count + 1, WORKER_LINE), count };
    worker_need(w, exchanges != NULL && all.memos != NULL, "memory");
    worker_ok(w, aid_exchange_list(w->store, NULL, exchanges, count, &count, &w->error), "listing");
    for (size_t i = 0; i < count; i++) {
        aid_exchange_info info = { .struct_size = sizeof info };
        worker_ok(w, aid_exchange_get(w->store, exchanges[i], &info, &w->error), "reading");
        snprintf(all.memos + i * WORKER_LINE, WORKER_LINE, "%s", info.memo);
        for (int m = 0; m < WORKER_MEMBERS; m++)
            sums[m] += w->members[m].id == info.helper.id      ? info.minutes
                       : w->members[m].id == info.requester.id ? -info.minutes
                                                               : 0;
    }
    for (int m = 0; m < WORKER_MEMBERS; m++) {
        int64_t balance = 0;
        worker_ok(w, aid_balance_get(w->store, w->members[m], w->group, 0, &balance, &w->error), "balance");
        worker_need(w, balance == sums[m], "a balance is not the sum of its exchanges");
        worker_need(w, balance >= WORKER_LIMIT, "somebody is overdrawn");
    }
    free(exchanges);
    qsort(all.memos, count, WORKER_LINE, booked_compare);
    for (size_t i = 1; i < count; i++)
        worker_need(w, strcmp(all.memos + i * WORKER_LINE, all.memos + (i - 1) * WORKER_LINE) != 0, "something is booked twice");
    return all;
}

/* Of the three of a transaction all are there or none. */
static void worker_check_whole(const worker *w, const booked *all)
{
    for (size_t i = 0; i < all->count; i++) {
        char memo[WORKER_LINE];
        memcpy(memo, all->memos + i * WORKER_LINE, sizeof memo);
        char *part = strrchr(memo, ' ');
        worker_need(w, part != NULL, "a memo that nobody wrote");
        *part++ = '\0';
        if (strcmp(part, "one") != 0)
            worker_need(w, booked_has(all, memo, "a") && booked_has(all, memo, "b") && booked_has(all, memo, "c"),
                        "a transaction is there by half");
    }
}

static size_t worker_check_log(const worker *w, const booked *all, const char *path)
{
    char line[WORKER_LINE];
    size_t lines = 0;
    FILE *log = fopen(path, "r");
    while (log != NULL && fgets(line, sizeof line, log) != NULL) {
        char *end = strchr(line, '\n'), *part = strrchr(line, ' ');
        if (end == NULL || part == NULL)
            break; /* cut short by the death of its writer */
        *end = '\0';
        *part++ = '\0';
        bool found = booked_has(all, line, strcmp(part, "three") == 0 ? "c" : "one");
        if (!found)
            fprintf(stderr, "store_worker: %s\n", line);
        worker_need(w, found, "was acknowledged and is not there");
        lines++;
    }
    if (log != NULL)
        fclose(log);
    return lines;
}

static int worker_check(const char *path, char **logs, int log_count)
{
    worker w = { 0 };
    aid_verify_report report = { .struct_size = sizeof report };
    size_t lines = 0;
    worker_open(&w, path, AID_BIT(AID_OPEN_VERIFY));
    worker_find(&w);
    worker_ok(&w, aid_store_verify(w.store, NULL, &report, &w.error), "verifying");
    w.error = report.problem;
    worker_need(&w, report.ok, "verify");
    booked all = worker_read(&w);
    worker_check_whole(&w, &all);
    for (int i = 0; i < log_count; i++)
        lines += worker_check_log(&w, &all, logs[i]);
    printf("%zu %zu\n", lines, all.count); /* acknowledged commands; exchanges in all */
    free(all.memos);
    aid_store_close(w.store);
    return 0;
}

int main(int argc, char **argv)
{
    if (argc == 3 && strcmp(argv[1], "make") == 0)
        return worker_make(argv[2]);
    if (argc >= 4 && strcmp(argv[1], "run") == 0)
        return worker_run(argv[2], argv[3], argc > 4 ? strtol(argv[4], NULL, 10) : 0);
    if (argc >= 3 && strcmp(argv[1], "check") == 0)
        return worker_check(argv[2], argv + 3, argc - 3);
    fputs("usage: store_worker make FILE | run FILE LOG [COUNT] | check FILE LOG…\n", stderr);
    return 2;
}
