/* SPDX-License-Identifier: MIT */
/* Reading records: two statements, events and parts, both in key order, walked side by side like a merge, inside one
 * read transaction so that both see the same moment. What does not have the shape of a record is reported here; whether
 * it is the right record, the chain says. */
#include "backends/sqlite/sqlite_storage.h"

#include "base/buffer.h"
#include "base/vector.h"
#include <assert.h>
#include <string.h>

enum { SQL_READ_COMMAND_BYTES = 48, SQL_READ_HASH_BYTES = 32 };

typedef struct sqlite_read_walk {
    aid__sqlite *storage;
    sqlite3_stmt *events;
    sqlite3_stmt *parts;
    int part_code;     /* what the last step of `parts` answered */
    aid__vector found; /* aid_storage_part of the current record; `bytes` is set when all are found */
    aid__buffer bytes; /* their bytes, one after another */
} sqlite_read_walk;

static aid_status sqlite_read_failed(const sqlite_read_walk *walk, int code, aid_error *error)
{
    return aid__sqlite_fail(walk->storage, code, "reading", error);
}

static int64_t sqlite_read_part_event(const sqlite_read_walk *walk)
{
    return sqlite3_column_int64(walk->parts, 0) >> AID__SQLITE_PART_BITS;
}

/* Adds the part in the current row. A cut part keeps `length` SIZE_MAX until the pointers are set. */
static aid_status sqlite_read_add_part(sqlite_read_walk *walk, uint64_t seq, aid_error *error)
{
    sqlite3_stmt *row = walk->parts;
    uint64_t index = (uint64_t)sqlite3_column_int64(row, 0) & ((1u << AID__SQLITE_PART_BITS) - 1);
    if (index != walk->found.count)
        return aid__sqlite_corrupt(walk->storage, seq, "one of its personal parts is missing", error);
    if (sqlite3_column_bytes(row, 4) != SQL_READ_HASH_BYTES)
        return aid__sqlite_corrupt(walk->storage, seq, "the hash of a personal part does not have 32 bytes", error);
    sqlite3_int64 class = sqlite3_column_int64(row, 2);
    if (class < INT32_MIN || class > INT32_MAX)
        return aid__sqlite_corrupt(walk->storage, seq, "a personal part has a class that does not exist", error);
    aid_storage_part *part = aid__vector_push(&walk->found);
    if (part == NULL)
        return aid__fail_memory(error);
    part->subject = (uint64_t)sqlite3_column_int64(row, 1);
    part->personal_class = (int32_t) class;
    part->key_id = (uint64_t)sqlite3_column_int64(row, 3);
    memcpy(part->hash, sqlite3_column_blob(row, 4), SQL_READ_HASH_BYTES);
    part->length = SIZE_MAX;
    if (sqlite3_column_type(row, 5) == SQLITE_NULL)
        return AID_OK;
    const void *blob = sqlite3_column_blob(row, 5);
    part->length = (size_t)sqlite3_column_bytes(row, 5);
    if (blob == NULL && part->length > 0)
        return aid__fail_memory(error);
    aid__buffer_add(&walk->bytes, blob, part->length);
    return aid__buffer_ok(&walk->bytes) ? AID_OK : aid__fail_memory(error);
}

/* Collects the parts of the event with this key; the row after them stays the current one. */
static aid_status sqlite_read_parts(sqlite_read_walk *walk, int64_t key, aid_error *error)
{
    walk->found.count = 0;
    aid__buffer_clear(&walk->bytes);
    while (walk->part_code == SQLITE_ROW && sqlite_read_part_event(walk) <= key) {
        if (sqlite_read_part_event(walk) < key)
            return aid__sqlite_corrupt(walk->storage, aid__sqlite_seq(sqlite_read_part_event(walk)),
                                       "there is a personal part but not its record", error);
        aid_status status = sqlite_read_add_part(walk, aid__sqlite_seq(key), error);
        if (status != AID_OK)
            return status;
        walk->part_code = sqlite3_step(walk->parts);
    }
    if (walk->part_code != SQLITE_ROW && walk->part_code != SQLITE_DONE)
        return sqlite_read_failed(walk, walk->part_code, error);
    size_t at = 0;
    for (size_t i = 0; i < walk->found.count; i++) {
        aid_storage_part *part = aid__vector_at(&walk->found, i);
        if (part->length == SIZE_MAX) {
            part->length = 0;
            continue;
        }
        part->bytes = walk->bytes.bytes != NULL ? (const uint8_t *)walk->bytes.bytes + at : (const uint8_t *)"";
        at += part->length;
    }
    return AID_OK;
}

static aid_status sqlite_read_event(const sqlite_read_walk *walk, aid_storage_record *out, aid_error *error)
{
    sqlite3_stmt *row = walk->events;
    *out = (aid_storage_record){
        .seq = aid__sqlite_seq(sqlite3_column_int64(row, 0)),
        .batch_first = (uint64_t)sqlite3_column_int64(row, 1),
        .batch_length = (uint64_t)sqlite3_column_int64(row, 2),
        .at = sqlite3_column_int64(row, 3),
        .due = sqlite3_column_int64(row, 4),
        .kind = (const char *)sqlite3_column_text(row, 5),
        .version = (uint64_t)sqlite3_column_int64(row, 6),
        .actor = (uint64_t)sqlite3_column_int64(row, 7),
        .subject = (uint64_t)sqlite3_column_int64(row, 8),
        .role = (uint64_t)sqlite3_column_int64(row, 9),
        .purpose = (uint64_t)sqlite3_column_int64(row, 10),
        .has_command = sqlite3_column_type(row, 11) != SQLITE_NULL,
        .body = (const char *)sqlite3_column_text(row, 13),
    };
    if (out->kind == NULL || out->body == NULL)
        return sqlite3_errcode(walk->storage->db) == SQLITE_NOMEM
                   ? aid__fail_memory(error)
                   : aid__sqlite_corrupt(walk->storage, out->seq, "its kind or body is not there", error);
    out->body_length = (size_t)sqlite3_column_bytes(row, 13);
    if (strlen(out->kind) != (size_t)sqlite3_column_bytes(row, 5))
        return aid__sqlite_corrupt(walk->storage, out->seq, "its kind holds a zero byte", error);
    if (sqlite3_column_bytes(row, 12) != SQL_READ_HASH_BYTES)
        return aid__sqlite_corrupt(walk->storage, out->seq, "its hash does not have 32 bytes", error);
    memcpy(out->hash, sqlite3_column_blob(row, 12), SQL_READ_HASH_BYTES);
    if (!out->has_command)
        return AID_OK;
    if (sqlite3_column_bytes(row, 11) != SQL_READ_COMMAND_BYTES)
        return aid__sqlite_corrupt(walk->storage, out->seq, "its command id does not have 48 bytes", error);
    memcpy(out->command, sqlite3_column_blob(row, 11), SQL_READ_COMMAND_BYTES);
    return AID_OK;
}

static aid_status sqlite_read_all(sqlite_read_walk *walk, aid_storage_record_fn each, void *each_context,
                                  aid_error *error)
{
    int code;
    walk->part_code = sqlite3_step(walk->parts);
    while ((code = sqlite3_step(walk->events)) == SQLITE_ROW) {
        aid_storage_record record;
        aid_status status = sqlite_read_event(walk, &record, error);
        if (status == AID_OK)
            status = sqlite_read_parts(walk, sqlite3_column_int64(walk->events, 0), error);
        if (status != AID_OK)
            return status;
        record.parts = walk->found.rows;
        record.part_count = walk->found.count;
        status = each(each_context, &record, error);
        if (status != AID_OK)
            return status;
    }
    if (code != SQLITE_DONE)
        return sqlite_read_failed(walk, code, error);
    return sqlite_read_parts(walk, INT64_MAX, error); /* any part that is left belongs to nothing */
}

static int sqlite_read_prepare(sqlite_read_walk *walk, uint64_t after, uint64_t until)
{
    int code;
    aid__sqlite *storage = walk->storage;
    walk->events = aid__sqlite_statement(storage, AID__SQLITE_EVENTS, &code);
    walk->parts = walk->events != NULL ? aid__sqlite_statement(storage, AID__SQLITE_PARTS, &code) : NULL;
    if (walk->parts == NULL)
        return code;
    uint64_t last = ((uint64_t)1 << AID__SQLITE_SEQ_BITS) - 1;
    if (until == 0 || until > last)
        until = last;
    int64_t from = aid__sqlite_event_key(storage->number, after + 1);
    int64_t to = aid__sqlite_event_key(storage->number, until);
    sqlite3_bind_int64(walk->events, 1, from);
    sqlite3_bind_int64(walk->events, 2, to);
    sqlite3_bind_int64(walk->parts, 1, from << AID__SQLITE_PART_BITS);
    sqlite3_bind_int64(walk->parts, 2, (to << AID__SQLITE_PART_BITS) | ((1 << AID__SQLITE_PART_BITS) - 1));
    return SQLITE_OK;
}

aid_status aid__sqlite_read(void *context, uint64_t after, uint64_t until, aid_storage_record_fn each,
                            void *each_context, aid_error *error)
{
    aid__sqlite *storage = context;
    assert(storage->number >= 0);
    if (after >> AID__SQLITE_SEQ_BITS != 0)
        return AID_OK;
    aid_status status = storage->writing ? AID_OK : aid__sqlite_settle(storage, error);
    if (status != AID_OK)
        return status;
    aid__sqlite_wait_at_most(storage, AID__SQLITE_PATIENCE_MS);
    sqlite_read_walk walk = { .storage = storage };
    int code = sqlite_read_prepare(&walk, after, until);
    if (code == SQLITE_OK && !storage->writing)
        code = aid__sqlite_run(storage, AID__SQLITE_BEGIN_READ);
    if (code != SQLITE_OK)
        return sqlite_read_failed(&walk, code, error);
    aid__vector_init(&walk.found, &storage->allocator, sizeof(aid_storage_part));
    aid__buffer_init(&walk.bytes, &storage->allocator);
    status = sqlite_read_all(&walk, each, each_context, error);
    aid__vector_free(&walk.found);
    aid__buffer_free(&walk.bytes);
    sqlite3_reset(walk.events);
    sqlite3_reset(walk.parts);
    if (!storage->writing && !sqlite3_get_autocommit(storage->db))
        aid__sqlite_run(storage, AID__SQLITE_ROLLBACK); /* nothing was written: this only ends the reading */
    return status;
}
