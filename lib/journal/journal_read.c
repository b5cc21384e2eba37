/* SPDX-License-Identifier: MIT */
/* Reading with every check that needs no knowledge of what a record means. One cursor serves reading on from our head
 * and verifying from the start: it expects numbers without gaps, whole batches, and hashes that fit. */
#include "journal/journal.h"

#include "journal/chain.h"
#include <assert.h>
#include <inttypes.h>
#include <string.h>

enum { JOURNAL_PROGRESS_EVERY = 4096 };

typedef struct journal_cursor {
    const aid__journal *journal;
    int32_t verify;
    aid_storage_head at;    /* the last record that fits */
    aid_storage_head whole; /* the last batch that was accepted to its end */
    uint64_t batch_first;   /* of the batch we are in; 0 between batches */
    uint64_t batch_length;
    uint64_t has_command;   /* 1 once a record of the batch had a command id */
} journal_cursor;

static aid_status journal_corrupt(aid_error *error, uint64_t seq, const char *what)
{
    return aid__fail(error, AID_E_CORRUPT, AID_REASON_CHAIN,
                     "record %" PRIu64 ": %s; restore a copy from before the damage", seq, what);
}

static aid_status journal_check_parts(const aid_storage_record *record, aid_error *error)
{
    if (record->part_count > AID_STORAGE_PARTS_MAX)
        return journal_corrupt(error, record->seq, "it has more personal parts than a record may have");
    for (size_t i = 0; i < record->part_count; i++) {
        const aid_storage_part *part = &record->parts[i];
        if (part->bytes == NULL)
            continue; /* cut; the hash that stands for it is in the chain, a tombstone in it says why */
        uint8_t hash[32];
        aid__chain_part_hash(part->bytes, part->length, hash);
        if (memcmp(hash, part->hash, sizeof hash) != 0)
            return aid__fail(error, AID_E_CORRUPT, AID_REASON_CHAIN,
                             "record %" PRIu64
                             ": the bytes of its personal part %u do not have the hash that is stored "
                             "beside them; restore a copy from before the damage",
                             record->seq, (unsigned)i + 1);
    }
    return AID_OK;
}

static aid_status journal_check_batch(journal_cursor *cursor, const aid_storage_record *record, aid_error *error)
{
    if (cursor->batch_first == 0) {
        if (record->batch_first != record->seq || record->batch_length == 0)
            return journal_corrupt(error, record->seq, "a batch should begin here, but it says otherwise");
        cursor->batch_first = record->batch_first;
        cursor->batch_length = record->batch_length;
        cursor->has_command = record->has_command;
        return AID_OK;
    }
    if (record->batch_first != cursor->batch_first || record->batch_length != cursor->batch_length)
        return journal_corrupt(error, record->seq, "its batch is not the one that it stands in");
    if (record->has_command && cursor->has_command)
        return journal_corrupt(error, record->seq, "it has a command id, and another record of its batch has one too");
    cursor->has_command |= record->has_command;
    return AID_OK;
}

/* Accepts the next record or says what is wrong with it. */
static aid_status journal_step(journal_cursor *cursor, const aid_storage_record *record, aid_error *error)
{
    if (record->seq != cursor->at.seq + 1)
        return aid__fail(error, AID_E_CORRUPT, AID_REASON_GAP,
                         "record %" PRIu64 " is missing; the next one there is %" PRIu64
                         "; restore a copy from before the damage",
                         cursor->at.seq + 1, record->seq);
    aid_status status = journal_check_batch(cursor, record, error);
    if (status == AID_OK && cursor->verify)
        status = journal_check_parts(record, error);
    if (status != AID_OK)
        return status;
    if (cursor->verify) {
        uint8_t hash[32];
        aid__chain_hash(cursor->at.hash, cursor->journal->community, record, hash);
        if (memcmp(hash, record->hash, sizeof hash) != 0)
            return journal_corrupt(error, record->seq,
                                   "its stored hash is not the hash of its fields, body, parts and the record before");
    }
    cursor->at.seq = record->seq;
    memcpy(cursor->at.hash, record->hash, sizeof cursor->at.hash);
    return AID_OK;
}

/* To be called once the record is accepted by everyone; true at the end of a batch. */
static int journal_finish(journal_cursor *cursor)
{
    if (cursor->at.seq - cursor->batch_first + 1 < cursor->batch_length)
        return 0;
    cursor->batch_first = 0;
    cursor->whole = cursor->at;
    return 1;
}

typedef struct journal_reading {
    journal_cursor cursor;
    aid__journal *journal;
    aid__journal_fn each;
    void *context;
    int32_t own_head_next; /* the next record must be the one at our head */
} journal_reading;

static aid_status journal_read_each(void *context, const aid_storage_record *record, aid_error *error)
{
    journal_reading *reading = context;
    if (reading->own_head_next) {
        reading->own_head_next = 0;
        const aid_storage_head *head = &reading->journal->head;
        if (record->seq == head->seq && memcmp(record->hash, head->hash, sizeof head->hash) == 0)
            return AID_OK;
        return aid__fail(error, AID_E_REWOUND, 0,
                         "record %" PRIu64 " of the storage is not the one that was seen here: another history was put "
                         "in its place; open it anew",
                         head->seq);
    }
    aid_status status = journal_step(&reading->cursor, record, error);
    if (status == AID_OK)
        status = reading->each(reading->context, record, error);
    if (status == AID_OK && journal_finish(&reading->cursor))
        reading->journal->head = reading->cursor.whole;
    return status;
}

/* What the end of the reading must look like; `told` is the head that the storage spoke of before. */
static aid_status journal_check_end(const journal_cursor *cursor, uint64_t until, const aid_storage_head *told,
                                    aid_error *error)
{
    uint64_t wanted = until ? until : told->seq;
    if (cursor->at.seq < wanted)
        return aid__fail(error, AID_E_CORRUPT, AID_REASON_GAP,
                         "record %" PRIu64 " is missing: the journal breaks off before its head at %" PRIu64,
                         cursor->at.seq + 1, wanted);
    if (cursor->batch_first != 0 && told->seq > cursor->at.seq)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE,
                         "record %" PRIu64 " is inside the batch of %" PRIu64 " records from %" PRIu64
                         "; read up to its end",
                         cursor->at.seq, cursor->batch_length, cursor->batch_first);
    if (cursor->batch_first != 0)
        return aid__fail(error, AID_E_CORRUPT, AID_REASON_GAP,
                         "record %" PRIu64 " is missing: its batch of %" PRIu64 " records from %" PRIu64 " is torn",
                         cursor->at.seq + 1, cursor->batch_length, cursor->batch_first);
    if (cursor->at.seq == told->seq && memcmp(cursor->at.hash, told->hash, sizeof told->hash) != 0)
        return journal_corrupt(error, told->seq, "it is the last, but the head row has another hash");
    return AID_OK;
}

aid_status aid__journal_read(aid__journal *journal, uint64_t until, int32_t verify, aid__journal_fn each, void *context,
                             aid_error *error)
{
    assert(each != NULL);
    uint64_t from = journal->head.seq;
    if (until != 0 && until <= from)
        return AID_OK;
    journal_reading reading = {
        .cursor = { .journal = journal, .verify = verify, .at = journal->head, .whole = journal->head },
        .journal = journal,
        .each = each,
        .context = context,
        .own_head_next = from > 0,
    };
    aid_status status = journal->storage.read(journal->storage.context, from > 0 ? from - 1 : 0, until,
                                              journal_read_each, &reading, error);
    if (status != AID_OK)
        return status;
    if (reading.own_head_next)
        return aid__fail(
            error, AID_E_REWOUND, 0,
            "record %" PRIu64 " was seen here and is gone: an older copy was put in its place; open it anew", from);
    return journal_check_end(&reading.cursor, until, &journal->told, error);
}

typedef struct journal_single {
    aid__journal_fn each;
    void *context;
    int32_t found;
} journal_single;

static aid_status journal_single_each(void *context, const aid_storage_record *record, aid_error *error)
{
    journal_single *single = context;
    single->found = 1;
    aid_status status = journal_check_parts(record, error);
    return status == AID_OK ? single->each(single->context, record, error) : status;
}

aid_status aid__journal_record(aid__journal *journal, uint64_t seq, aid__journal_fn each, void *context,
                               aid_error *error)
{
    assert(each != NULL);
    journal_single single = { .each = each, .context = context };
    aid_status status = AID_OK;
    if (seq > 0)
        status = journal->storage.read(journal->storage.context, seq - 1, seq, journal_single_each, &single, error);
    if (status == AID_OK && !single.found)
        return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_GAP, "there is no record %" PRIu64, seq);
    return status;
}

typedef struct journal_verifying {
    journal_cursor cursor;
    aid_storage_head told; /* the head before the reading began */
    uint64_t refused;      /* the record at which our own checks failed; 0: none did */
    aid_progress_fn progress;
    void *progress_context;
} journal_verifying;

static aid_status journal_verify_each(void *context, const aid_storage_record *record, aid_error *error)
{
    journal_verifying *verifying = context;
    journal_cursor *cursor = &verifying->cursor;
    uint64_t expected = cursor->at.seq + 1;
    aid_status status = journal_step(cursor, record, error);
    if (status == AID_OK && expected == verifying->told.seq &&
        memcmp(cursor->at.hash, verifying->told.hash, sizeof cursor->at.hash) != 0)
        status = journal_corrupt(error, expected, "the head row has another hash for it");
    if (status != AID_OK) {
        verifying->refused = expected;
        return status;
    }
    journal_finish(cursor);
    if (verifying->progress != NULL && expected % JOURNAL_PROGRESS_EVERY == 0 &&
        verifying->progress(verifying->progress_context, "verifying", expected, verifying->told.seq) != 0)
        return aid__fail(error, AID_E_CANCELLED, AID_REASON_CANCELLED, "verifying was cancelled at record %" PRIu64,
                         expected);
    return AID_OK;
}

/* Others may have appended meanwhile, so the end is measured against the head as it is now: it must not be before the
 * records that are there, and what was promised when we began must have been read. */
static aid_status journal_verify_end(journal_verifying *verifying, aid_error *error)
{
    const aid__journal *journal = verifying->cursor.journal;
    uint64_t last = verifying->cursor.at.seq;
    aid_status status = journal_check_end(&verifying->cursor, 0, &verifying->told, error);
    if (status != AID_OK)
        return status;
    aid_storage_head now;
    status = journal->storage.head(journal->storage.context, &now, error);
    if (status != AID_OK || now.seq >= last)
        return status;
    verifying->refused = now.seq;
    return aid__fail(error, AID_E_CORRUPT, AID_REASON_CHAIN,
                     "the head row says that the journal ends at record %" PRIu64 ", but there are %" PRIu64, now.seq,
                     last);
}

aid_status aid__journal_verify(aid__journal *journal, uint64_t *out_records, uint8_t out_head[32],
                               aid_progress_fn progress, void *progress_context, uint64_t *out_bad_seq,
                               aid_error *error)
{
    journal_verifying verifying = { .cursor = { .journal = journal, .verify = 1 },
                                    .progress = progress,
                                    .progress_context = progress_context };
    const aid_storage_head *end = &verifying.cursor.at;
    void *context = journal->storage.context;
    aid_status status = journal->storage.head(context, &verifying.told, error);
    if (status == AID_OK)
        status = journal->storage.read(context, 0, 0, journal_verify_each, &verifying, error);
    if (status == AID_OK)
        status = journal_verify_end(&verifying, error);
    if (status == AID_E_CORRUPT && out_bad_seq != NULL)
        *out_bad_seq = verifying.refused ? verifying.refused : end->seq + 1;
    if (status != AID_OK)
        return status;
    if (out_records != NULL)
        *out_records = end->seq;
    if (out_head != NULL)
        memcpy(out_head, end->hash, sizeof end->hash);
    return AID_OK;
}
