/* SPDX-License-Identifier: MIT */
/* What the storage tests share: a folder that goes away, records to append, a reader that remembers what it saw. */
#ifndef AID_TESTS_STORAGE_FIXTURE_H
#define AID_TESTS_STORAGE_FIXTURE_H

#include "../test.h"

#include "backends/backends.h"
#include "base/memory.h"
#include "journal/journal.h"
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const uint8_t fixture_id[16] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 };

static inline const aid_allocator *fixture_memory(void)
{
    static aid_allocator memory;
    aid__allocator_choose(NULL, &memory, NULL);
    return &memory;
}

/* ---- a folder ------------------------------------------------------------------------------------------------ */

typedef struct fixture_folder {
    char path[256];
} fixture_folder;

static inline fixture_folder fixture_folder_make(void)
{
    fixture_folder folder;
    const char *base = getenv("TMPDIR");
    snprintf(folder.path, sizeof folder.path, "%s/aid-test-XXXXXX", base != NULL ? base : "/tmp");
    if (mkdtemp(folder.path) == NULL)
        abort();
    return folder;
}

static inline void fixture_folder_remove(const fixture_folder *folder)
{
    chmod(folder->path, 0700);
    DIR *entries = opendir(folder->path);
    struct dirent *entry;
    while (entries != NULL && (entry = readdir(entries)) != NULL) {
        char path[600];
        snprintf(path, sizeof path, "%s/%s", folder->path, entry->d_name);
        unlink(path);
    }
    if (entries != NULL)
        closedir(entries);
    rmdir(folder->path);
}

typedef struct fixture_path {
    char text[320];
} fixture_path;

static inline fixture_path fixture_in(const fixture_folder *folder, const char *name)
{
    fixture_path path;
    snprintf(path.text, sizeof path.text, "%s/%s", folder->path, name);
    return path;
}

/* ---- records ------------------------------------------------------------------------------------------------- */

enum { FIXTURE_PARTS = 2, FIXTURE_BATCH = 64 };

typedef struct fixture_batch {
    aid_storage_record records[FIXTURE_BATCH];
    aid_storage_part parts[FIXTURE_BATCH][FIXTURE_PARTS];
    char bodies[FIXTURE_BATCH][96];
    char secrets[FIXTURE_BATCH][FIXTURE_PARTS][40];
} fixture_batch;

/* `count` records whose contents follow from `number`; record i has i % 3 parts. */
static inline aid_storage_record *fixture_fill(fixture_batch *batch, uint64_t number, size_t count)
{
    memset(batch, 0, sizeof *batch);
    for (size_t i = 0; i < count; i++) {
        uint64_t n = number + i;
        snprintf(batch->bodies[i], sizeof batch->bodies[i], "{\"v\":1,\"exchange\":%llu,\"minutes\":%llu}",
                 (unsigned long long)n, (unsigned long long)(n % 240));
        for (size_t p = 0; p < i % 3; p++) {
            snprintf(batch->secrets[i][p], sizeof batch->secrets[i][p], "salt-salt-salt-s{\"memo\":\"%llu\"}",
                     (unsigned long long)(n * 2 + p));
            batch->parts[i][p] = (aid_storage_part){ .subject = 1000 + n,
                                                     .personal_class = (int32_t)p + 1,
                                                     .key_id = n % 2 ? 77 : 0,
                                                     .bytes = (const uint8_t *)batch->secrets[i][p],
                                                     .length = strlen(batch->secrets[i][p]) };
        }
        batch->records[i] = (aid_storage_record){ .at = 1700000000000000 + (int64_t)n,
                                                  .due = n % 4 ? 0 : 1699999999000000,
                                                  .kind = "exchange.logged",
                                                  .version = 1,
                                                  .actor = n % 5,
                                                  .subject = 42,
                                                  .role = n % 3,
                                                  .purpose = 1,
                                                  .body = batch->bodies[i],
                                                  .body_length = strlen(batch->bodies[i]),
                                                  .parts = batch->parts[i],
                                                  .part_count = i % 3 };
    }
    return batch->records;
}

/* Appends `count` records as one batch after the journal's head. */
static inline aid_status fixture_append(aid__journal *journal, size_t count, aid_error *error)
{
    fixture_batch *batch = malloc(sizeof *batch);
    aid_status status = aid__journal_append(journal, fixture_fill(batch, journal->head.seq + 1, count), count, error);
    free(batch);
    return status;
}

/* ---- a reader ------------------------------------------------------------------------------------------------ */

typedef struct fixture_seen {
    size_t records;
    size_t parts;
    uint64_t first, last;
    uint64_t refuse; /* the record that is answered with AID_E_FORMAT; 0: none */
} fixture_seen;

static inline aid_status fixture_see(void *context, const aid_storage_record *record, aid_error *error)
{
    fixture_seen *seen = context;
    if (record->seq == seen->refuse)
        return aid__fail(error, AID_E_FORMAT, AID_REASON_EVENT_FORMAT, "the reader does not like this one");
    if (seen->records++ == 0)
        seen->first = record->seq;
    seen->last = record->seq;
    seen->parts += record->part_count;
    return AID_OK;
}

/* Every record must be as fixture_fill made it, when record 1 was the first of the first batch of `*context` records. */
static inline aid_status fixture_compare(void *context, const aid_storage_record *record, aid_error *error)
{
    (void)error;
    fixture_batch *batch = malloc(sizeof *batch);
    size_t batch_size = *(size_t *)context;
    size_t index = (size_t)((record->seq - 1) % batch_size);
    const aid_storage_record *wanted = &fixture_fill(batch, record->seq - index, index + 1)[index];
    assert_int_equal(record->at, wanted->at);
    assert_int_equal(record->due, wanted->due);
    assert_string_equal(record->kind, wanted->kind);
    assert_int_equal(record->version, wanted->version);
    assert_int_equal(record->actor, wanted->actor);
    assert_int_equal(record->subject, wanted->subject);
    assert_int_equal(record->role, wanted->role);
    assert_int_equal(record->purpose, wanted->purpose);
    assert_int_equal(record->has_command, 0);
    assert_int_equal(record->body_length, wanted->body_length);
    assert_string_equal(record->body, wanted->body);
    assert_int_equal(record->batch_first, record->seq - index);
    assert_int_equal(record->batch_length, batch_size);
    assert_int_equal(record->part_count, wanted->part_count);
    for (size_t i = 0; i < record->part_count; i++) {
        assert_int_equal(record->parts[i].subject, wanted->parts[i].subject);
        assert_int_equal(record->parts[i].personal_class, wanted->parts[i].personal_class);
        assert_int_equal(record->parts[i].key_id, wanted->parts[i].key_id);
        assert_int_equal(record->parts[i].length, wanted->parts[i].length);
        assert_memory_equal(record->parts[i].bytes, wanted->parts[i].bytes, wanted->parts[i].length);
    }
    free(batch);
    return AID_OK;
}

#endif
