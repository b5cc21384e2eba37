/* SPDX-License-Identifier: MIT */
/* Opening, locking and appending: what is decided before a backend is asked, and what its answer means. Reading and
 * checking is journal_read.c. */
#include "journal/journal.h"

#include "journal/chain.h"
#include <assert.h>
#include <inttypes.h>
#include <sodium.h>
#include <stddef.h>
#include <string.h>

enum {
    JOURNAL_KIND_BYTES = 64, /* far more than any kind has; keeps a wrong pointer out of the file */
    JOURNAL_STORAGE_LEAST = offsetof(aid_storage, close) + sizeof(void (*)(void *)) /* what a backend of 0.1 fills */
};

aid_status aid__journal_take_storage(const aid_storage *given, aid_storage *storage, aid_error *error)
{
    if (given == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "storage is NULL; pass a storage backend");
    aid_status status = aid__options_read(storage, sizeof *storage, given, JOURNAL_STORAGE_LEAST, "aid_storage", error);
    if (status != AID_OK)
        return status;
    const char *missing = !storage->list     ? "list"
                          : !storage->attach ? "attach"
                          : !storage->head   ? "head"
                          : !storage->lock   ? "lock"
                          : !storage->unlock ? "unlock"
                          : !storage->append ? "append"
                          : !storage->read   ? "read"
                          : !storage->close  ? "close"
                                             : NULL;
    if (missing != NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL,
                         "aid_storage.%s is NULL; only backup, keys, put_keys and cut may be left out", missing);
    return AID_OK;
}

aid_status aid__journal_open(aid__journal *journal, const aid_allocator *allocator, const aid_storage *storage,
                             const char *name, int32_t mode, const uint8_t new_id[16], aid_error *error)
{
    assert(journal != NULL && name != NULL);
    aid__journal fresh = { .allocator = allocator };
    aid_status status = aid__journal_take_storage(storage, &fresh.storage, error);
    if (status != AID_OK)
        return status;
    if (sodium_init() < 0) /* chooses the fastest BLAKE2b; may be called any number of times, from any thread */
        return aid__fail(error, AID_E_STORAGE, AID_REASON_IO, "libsodium could not start: no source of random numbers");
    status = fresh.storage.attach(fresh.storage.context, name, mode, new_id, fresh.community, error);
    if (status != AID_OK)
        return status;
    *journal = fresh;
    return AID_OK;
}

void aid__journal_close(aid__journal *journal)
{
    if (journal == NULL || journal->storage.close == NULL)
        return;
    aid__journal_unlock(journal);
    journal->storage.close(journal->storage.context);
    memset(journal, 0, sizeof *journal);
}

/* The storage may be ahead of us, never behind. */
static aid_status journal_accept_head(aid__journal *journal, const aid_storage_head *head, aid_error *error)
{
    if (head->seq < journal->head.seq)
        return aid__fail(error, AID_E_REWOUND, 0,
                         "the storage ends at record %" PRIu64 ", but record %" PRIu64
                         " was already seen here: an older copy was put in its place; open it anew",
                         head->seq, journal->head.seq);
    if (head->seq == journal->head.seq && memcmp(head->hash, journal->head.hash, sizeof head->hash) != 0)
        return aid__fail(error, AID_E_REWOUND, 0,
                         "record %" PRIu64 " of the storage is not the one that was seen here: another history was put "
                         "in its place; open it anew",
                         head->seq);
    journal->told = *head;
    return AID_OK;
}

aid_status aid__journal_lock(aid__journal *journal, uint32_t wait_ms, aid_storage_head *out_head, aid_error *error)
{
    assert(!journal->locked);
    aid_storage_head head;
    aid_status status = journal->storage.lock(journal->storage.context, wait_ms, &head, error);
    if (status != AID_OK)
        return status;
    journal->locked = 1;
    status = journal_accept_head(journal, &head, error);
    if (status != AID_OK) {
        aid__journal_unlock(journal);
        return status;
    }
    *out_head = head;
    return AID_OK;
}

void aid__journal_unlock(aid__journal *journal)
{
    if (!journal->locked)
        return;
    journal->storage.unlock(journal->storage.context);
    journal->locked = 0;
}

aid_status aid__journal_head(aid__journal *journal, aid_storage_head *out, aid_error *error)
{
    aid_storage_head head;
    aid_status status = journal->storage.head(journal->storage.context, &head, error);
    if (status == AID_OK)
        status = journal_accept_head(journal, &head, error);
    if (status == AID_OK)
        *out = head;
    return status;
}

static aid_status journal_check_record(const aid_storage_record *record, aid_error *error)
{
    assert(record->kind != NULL && record->body != NULL);
    size_t kind = strlen(record->kind);
    if (kind == 0 || kind > JOURNAL_KIND_BYTES)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_EVENT_SIZE, "the kind of an event has %u bytes; at most %d",
                         (unsigned)kind, JOURNAL_KIND_BYTES);
    if (record->part_count > AID_STORAGE_PARTS_MAX)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_EVENT_SIZE, "%s has %u personal parts; at most %d",
                         record->kind, (unsigned)record->part_count, AID_STORAGE_PARTS_MAX);
    return AID_OK;
}

/* Fills what ties the batch to the journal; *head becomes where it will end. */
static void journal_bind(const aid__journal *journal, aid_storage_record *records, size_t count, aid_storage_head *head)
{
    uint64_t first = head->seq + 1;
    for (size_t i = 0; i < count; i++) {
        aid_storage_record *record = &records[i];
        record->seq = first + i;
        record->batch_first = first;
        record->batch_length = count;
        aid_storage_part *parts = (aid_storage_part *)(uintptr_t)record->parts; /* writable: the header says so */
        for (size_t p = 0; p < record->part_count; p++)
            aid__chain_part_hash(parts[p].bytes, parts[p].length, parts[p].hash);
        aid__chain_hash(head->hash, journal->community, record, record->hash);
        memcpy(head->hash, record->hash, sizeof head->hash);
        head->seq = record->seq;
    }
}

aid_status aid__journal_append(aid__journal *journal, aid_storage_record *records, size_t count, aid_error *error)
{
    assert(count > 0 && records != NULL);
    assert(!journal->in_doubt);
    size_t commands = 0;
    for (size_t i = 0; i < count; i++) {
        commands += records[i].has_command != 0;
        assert(commands <= 1); /* a batch is one command or one transaction */
        (void)commands;
        aid_status status = journal_check_record(&records[i], error);
        if (status != AID_OK) {
            aid__journal_unlock(journal);
            return status;
        }
    }
    aid_storage_head after = journal->head;
    journal_bind(journal, records, count, &after);
    aid_status status = journal->storage.append(journal->storage.context, &journal->head, records, count, error);
    journal->locked = 0;
    if (status == AID_OK) {
        journal->head = after;
        journal->told = after;
    } else if (status == AID_E_UNKNOWN) {
        journal->in_doubt = 1;
        journal->doubt = after;
        journal->doubt_first = journal->head.seq + 1;
    }
    return status;
}

typedef struct journal_doubt {
    const aid_storage_head *wanted;
    int32_t kept;
} journal_doubt;

static aid_status journal_compare_doubt(void *context, const aid_storage_record *record, aid_error *error)
{
    (void)error;
    journal_doubt *doubt = context;
    doubt->kept =
        record->seq == doubt->wanted->seq && memcmp(record->hash, doubt->wanted->hash, sizeof record->hash) == 0;
    return AID_OK;
}

/* A batch is in as a whole or not at all, so its last record answers for it. */
aid_status aid__journal_resolve(aid__journal *journal, int32_t *out_kept, aid_error *error)
{
    assert(journal->in_doubt && !journal->locked);
    aid_storage_head head;
    journal_doubt doubt = { .wanted = &journal->doubt };
    void *context = journal->storage.context;
    aid_status status = journal->storage.head(context, &head, error);
    if (status == AID_OK && head.seq >= journal->doubt.seq)
        status = journal->storage.read(context, journal->doubt.seq - 1, journal->doubt.seq, journal_compare_doubt,
                                       &doubt, error);
    if (status != AID_OK) {
        aid__error_prefix(error, "records %" PRIu64 " to %" PRIu64 " may be stored or not: ", journal->doubt_first,
                          journal->doubt.seq);
        if (error != NULL)
            error->status = AID_E_UNKNOWN;
        return AID_E_UNKNOWN;
    }
    journal->in_doubt = 0;
    if (doubt.kept) {
        journal->head = journal->doubt;
        journal->told = head;
    }
    *out_kept = doubt.kept;
    return AID_OK;
}
