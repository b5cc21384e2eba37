/* SPDX-License-Identifier: MIT */
/* A program to be killed. It works on the journal directly, below the store.
 *
 *     appender append FILE LOG [ROUNDS]   lock, read, check, append one batch; write the head to LOG once acknowledged;
 *                                         without ROUNDS for ever
 *     appender check FILE LOG…            verify the file; every head in the logs must be in it
 *
 * A record's body counts: {"v":1,"n":N} where N is its number. An appender that did not see what another one appended would
 * write a wrong N. So `check` finds lost updates too. */
#include "backends/backends.h"
#include "base/memory.h"
#include "journal/journal.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { APPENDER_BATCH = 3, APPENDER_WAIT_MS = 20000, APPENDER_LINE = 160 };

static aid_allocator appender_memory;
static aid_error appender_error;

static int appender_failed(const char *doing)
{
    fprintf(stderr, "appender: %s: %s\n", doing, appender_error.message);
    return 1;
}

static aid_status appender_count(void *context, const aid_storage_record *record, aid_error *error)
{
    uint64_t *total = context;
    char wanted[64];
    snprintf(wanted, sizeof wanted, "{\"v\":1,\"n\":%" PRIu64 "}", record->seq);
    if (strcmp(record->body, wanted) != 0)
        return aid__fail(error, AID_E_CORRUPT, AID_REASON_CHAIN, "record %" PRIu64 " says %s: an update was lost",
                         record->seq, record->body);
    *total = record->seq;
    return AID_OK;
}

static int appender_open(const char *path, aid__journal *journal)
{
    static const uint8_t id[16] = { 1 };
    aid_storage storage;
    aid__allocator_choose(NULL, &appender_memory, NULL);
    if (aid__sqlite_storage(&appender_memory, path, AID_ATTACH_MAY_CREATE, 0, &storage, &appender_error) != AID_OK)
        return appender_failed("opening");
    if (aid__journal_open(journal, &appender_memory, &storage, "main", AID_ATTACH_MAY_CREATE, id, &appender_error) != AID_OK)
        return appender_failed("attaching");
    return 0;
}

static void appender_hex(const aid_storage_head *head, char *out)
{
    out += sprintf(out, "%" PRIu64 " ", head->seq);
    for (size_t i = 0; i < sizeof head->hash; i++)
        out += sprintf(out, "%02x", head->hash[i]);
}

/* The acknowledgement is one write(), so a kill leaves a whole line or none, or a last one that is cut. */
static int appender_acknowledge(int log, const aid_storage_head *head)
{
    char line[APPENDER_LINE];
    appender_hex(head, line);
    strcat(line, "\n");
    return write(log, line, strlen(line)) == (ssize_t)strlen(line) ? 0 : 1;
}

static int appender_once(aid__journal *journal, uint64_t *total)
{
    aid_storage_head head;
    if (aid__journal_lock(journal, APPENDER_WAIT_MS, &head, &appender_error) != AID_OK)
        return appender_failed("locking");
    if (aid__journal_read(journal, head.seq, 1, appender_count, total, &appender_error) != AID_OK)
        return appender_failed("reading");
    aid_storage_record records[APPENDER_BATCH];
    char bodies[APPENDER_BATCH][64];
    for (uint64_t i = 0; i < APPENDER_BATCH; i++) {
        int length = snprintf(bodies[i], sizeof bodies[i], "{\"v\":1,\"n\":%" PRIu64 "}", *total + 1 + i);
        records[i] = (aid_storage_record){ .kind = "exchange.logged", .version = 1, .at = 1, .actor = (uint64_t)getpid(),
                                           .body = bodies[i], .body_length = (size_t)length };
    }
    if (aid__journal_append(journal, records, APPENDER_BATCH, &appender_error) != AID_OK)
        return appender_failed("appending");
    *total += APPENDER_BATCH;
    return 0;
}

static int appender_append(const char *path, const char *log_path, long rounds)
{
    aid__journal journal;
    int log = open(log_path, O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (log < 0 || appender_open(path, &journal) != 0)
        return 1;
    uint64_t total = 0;
    int failed = 0;
    for (long i = 0; !failed && (rounds == 0 || i < rounds); i++)
        failed = appender_once(&journal, &total) || appender_acknowledge(log, &journal.head);
    aid__journal_close(&journal);
    close(log);
    return failed;
}

typedef struct appender_heads {
    FILE *log;
    char line[APPENDER_LINE]; /* the next acknowledged head; "" when there is none left */
    uint64_t total;
} appender_heads;

static void appender_next(appender_heads *heads)
{
    if (fgets(heads->line, sizeof heads->line, heads->log) == NULL || strchr(heads->line, '\n') == NULL)
        heads->line[0] = '\0'; /* the end, or a line that the kill cut */
    heads->line[strcspn(heads->line, "\n")] = '\0';
}

static aid_status appender_compare(void *context, const aid_storage_record *record, aid_error *error)
{
    appender_heads *heads = context;
    aid_status status = appender_count(&heads->total, record, error);
    aid_storage_head head = { .seq = record->seq };
    memcpy(head.hash, record->hash, sizeof head.hash);
    char line[APPENDER_LINE];
    appender_hex(&head, line);
    if (heads->line[0] != '\0' && strcmp(heads->line, line) == 0)
        appender_next(heads);
    return status;
}

static int appender_check(const char *path, const char *log_path)
{
    aid__journal journal;
    appender_heads heads = { .log = fopen(log_path, "r") };
    if (heads.log == NULL)
        return 0; /* killed before anything was acknowledged */
    if (appender_open(path, &journal) != 0)
        return 1;
    appender_next(&heads);
    int failed = 0;
    if (aid__journal_verify(&journal, NULL, NULL, NULL, NULL, NULL, &appender_error) != AID_OK)
        failed = appender_failed("verifying");
    else if (aid__journal_read(&journal, 0, 1, appender_compare, &heads, &appender_error) != AID_OK)
        failed = appender_failed("reading");
    else if (heads.line[0] != '\0')
        failed = fprintf(stderr, "appender: acknowledged and lost: %s\n", heads.line) > 0;
    aid__journal_close(&journal);
    fclose(heads.log);
    return failed;
}

int main(int argc, char **argv)
{
    if (argc >= 4 && strcmp(argv[1], "append") == 0)
        return appender_append(argv[2], argv[3], argc > 4 ? strtol(argv[4], NULL, 10) : 0);
    int failed = argc < 4 || strcmp(argv[1], "check") != 0;
    for (int i = 3; i < argc && !failed; i++)
        failed = appender_check(argv[2], argv[i]);
    return failed;
}
