/* SPDX-License-Identifier: MIT */
/* Writing records: one transaction, first the events, then their parts, each in key order, so that SQLite only ever
 * appends to the end of two trees. There is no index besides the keys but one over command ids, which few records have. */
#include "backends/sqlite/sqlite_storage.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

enum { SQL_APPEND_COMMAND_BYTES = 48, SQL_APPEND_EVENT_COLUMNS = 14, SQL_APPEND_PART_COLUMNS = 6 };

/* Whether record `seq` has this hash; SQLite's code, and for a record that is not there `false`. */
static int sqlite_append_has_hash(aid__sqlite *storage, const aid_storage_head *expected, bool *out)
{
    int code;
    sqlite3_stmt *get = aid__sqlite_statement(storage, AID__SQLITE_GET_HASH, &code);
    if (get == NULL)
        return code;
    sqlite3_bind_int64(get, 1, aid__sqlite_event_key(storage->number, expected->seq));
    code = sqlite3_step(get);
    *out = code == SQLITE_ROW && sqlite3_column_bytes(get, 0) == (int)sizeof expected->hash &&
           memcmp(sqlite3_column_blob(get, 0), expected->hash, sizeof expected->hash) == 0;
    sqlite3_reset(get);
    return code == SQLITE_ROW || code == SQLITE_DONE ? SQLITE_OK : code;
}

static aid_status sqlite_append_check_head(aid__sqlite *storage, const aid_storage_head *expected, aid_error *error)
{
    const aid_storage_head *head = &storage->head;
    if (head->seq < expected->seq)
        return aid__fail(error, AID_E_REWOUND, 0, "%s: the journal ends at record %" PRIu64 ", before %" PRIu64,
                         storage->path, head->seq, expected->seq);
    bool same = memcmp(head->hash, expected->hash, sizeof head->hash) == 0;
    if (head->seq > expected->seq) {
        int code = SQLITE_OK;
        static const uint8_t zero[sizeof expected->hash];
        if (expected->seq > 0)
            code = sqlite_append_has_hash(storage, expected, &same);
        else
            same = memcmp(expected->hash, zero, sizeof zero) == 0;
        if (code != SQLITE_OK)
            return aid__sqlite_fail(storage, code, "reading the journal", error);
    }
    if (!same)
        return aid__fail(error, AID_E_REWOUND, 0, "%s: record %" PRIu64 " has another hash than expected",
                         storage->path, expected->seq);
    if (head->seq > expected->seq)
        return aid__fail(error, AID_E_CONFLICT, 0, "%s: others appended up to record %" PRIu64, storage->path,
                         head->seq);
    return AID_OK;
}

/* Binds one row of events, its columns from `at` on. */
static int sqlite_append_bind_event(sqlite3_stmt *add, int at, int64_t key, const aid_storage_record *record)
{
    sqlite3_bind_int64(add, at, key);
    sqlite3_bind_int64(add, at + 1, (sqlite3_int64)record->batch_first);
    sqlite3_bind_int64(add, at + 2, (sqlite3_int64)record->batch_length);
    sqlite3_bind_int64(add, at + 3, record->at);
    sqlite3_bind_int64(add, at + 4, record->due);
    sqlite3_bind_text(add, at + 5, record->kind, -1, SQLITE_STATIC);
    sqlite3_bind_int64(add, at + 6, (sqlite3_int64)record->version);
    sqlite3_bind_int64(add, at + 7, (sqlite3_int64)record->actor);
    sqlite3_bind_int64(add, at + 8, (sqlite3_int64)record->subject);
    sqlite3_bind_int64(add, at + 9, (sqlite3_int64)record->role);
    sqlite3_bind_int64(add, at + 10, (sqlite3_int64)record->purpose);
    if (record->has_command)
        sqlite3_bind_blob(add, at + 11, record->command, SQL_APPEND_COMMAND_BYTES, SQLITE_STATIC);
    else
        sqlite3_bind_null(add, at + 11);
    sqlite3_bind_blob(add, at + 12, record->hash, (int)sizeof record->hash, SQLITE_STATIC);
    return sqlite3_bind_text64(add, at + 13, record->body, record->body_length, SQLITE_STATIC, SQLITE_UTF8);
}

static int sqlite_append_bind_part(sqlite3_stmt *add, int at, int64_t key, const aid_storage_part *part)
{
    sqlite3_bind_int64(add, at, key);
    sqlite3_bind_int64(add, at + 1, (sqlite3_int64)part->subject);
    sqlite3_bind_int(add, at + 2, part->personal_class);
    sqlite3_bind_int64(add, at + 3, (sqlite3_int64)part->key_id);
    sqlite3_bind_blob(add, at + 4, part->hash, (int)sizeof part->hash, SQLITE_STATIC);
    return sqlite3_bind_blob64(add, at + 5, part->bytes, part->length, SQLITE_STATIC); /* NULL bytes bind NULL */
}

/* Steps an insert whose last binding answered `code`. */
static int sqlite_append_step(sqlite3_stmt *add, int code)
{
    if (code == SQLITE_OK)
        code = sqlite3_step(add);
    sqlite3_reset(add);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}

/* Rows go in AID__SQLITE_TOGETHER at a time while there are so many: starting and ending a statement costs as much as
 * its row. */
static int sqlite_append_events(aid__sqlite *storage, const aid_storage_record *records, size_t count)
{
    int code = SQLITE_OK;
    for (size_t i = 0, together; i < count && code == SQLITE_OK; i += together) {
        together = count - i >= AID__SQLITE_TOGETHER ? AID__SQLITE_TOGETHER : 1;
        sqlite3_stmt *add =
            aid__sqlite_statement(storage, together > 1 ? AID__SQLITE_ADD_EVENTS : AID__SQLITE_ADD_EVENT, &code);
        for (size_t row = 0; row < together && code == SQLITE_OK; row++)
            code = sqlite_append_bind_event(add, 1 + (int)row * SQL_APPEND_EVENT_COLUMNS,
                                            aid__sqlite_event_key(storage->number, records[i + row].seq),
                                            &records[i + row]);
        if (add != NULL)
            code = sqlite_append_step(add, code);
    }
    return code;
}

typedef struct sqlite_append_waiting {
    int64_t keys[AID__SQLITE_TOGETHER];
    const aid_storage_part *parts[AID__SQLITE_TOGETHER];
    size_t count;
} sqlite_append_waiting;

/* Inserts the parts that wait: all in one statement when they fill it. */
static int sqlite_append_flush(aid__sqlite *storage, sqlite_append_waiting *waiting)
{
    int code = SQLITE_OK;
    bool full = waiting->count == AID__SQLITE_TOGETHER;
    sqlite3_stmt *add = aid__sqlite_statement(storage, full ? AID__SQLITE_ADD_PARTS : AID__SQLITE_ADD_PART, &code);
    for (size_t i = 0; i < waiting->count && code == SQLITE_OK; i++) {
        int at = full ? 1 + (int)i * SQL_APPEND_PART_COLUMNS : 1;
        code = sqlite_append_bind_part(add, at, waiting->keys[i], waiting->parts[i]);
        if (!full || i + 1 == waiting->count || code != SQLITE_OK)
            code = sqlite_append_step(add, code);
    }
    waiting->count = 0;
    return code;
}

static int sqlite_append_records(aid__sqlite *storage, const aid_storage_record *records, size_t count)
{
    sqlite_append_waiting waiting = { .count = 0 };
    int code = sqlite_append_events(storage, records, count);
    for (size_t i = 0; i < count; i++) {
        int64_t key = aid__sqlite_event_key(storage->number, records[i].seq);
        for (size_t p = 0; p < records[i].part_count && code == SQLITE_OK; p++) {
            waiting.keys[waiting.count] = (int64_t)((uint64_t)key << AID__SQLITE_PART_BITS | p);
            waiting.parts[waiting.count++] = &records[i].parts[p];
            if (waiting.count == AID__SQLITE_TOGETHER)
                code = sqlite_append_flush(storage, &waiting);
        }
    }
    return code == SQLITE_OK ? sqlite_append_flush(storage, &waiting) : code;
}

static int sqlite_append_set_head(aid__sqlite *storage, const aid_storage_record *last)
{
    int code;
    sqlite3_stmt *set = aid__sqlite_statement(storage, AID__SQLITE_SET_HEAD, &code);
    if (set == NULL)
        return code;
    sqlite3_bind_int64(set, 1, storage->number);
    sqlite3_bind_int64(set, 2, (sqlite3_int64)last->seq);
    sqlite3_bind_blob(set, 3, last->hash, (int)sizeof last->hash, SQLITE_STATIC);
    code = sqlite3_step(set);
    sqlite3_reset(set);
    if (code == SQLITE_DONE && sqlite3_changes(storage->db) != 1)
        return SQLITE_CORRUPT; /* the row that was read a moment ago, under the lock */
    return code == SQLITE_DONE ? SQLITE_OK : code;
}

static aid_status sqlite_append_write(aid__sqlite *storage, const aid_storage_record *records, size_t count,
                                      aid_error *error)
{
    if (records[count - 1].seq >> AID__SQLITE_SEQ_BITS != 0)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_RANGE, "%s: a community has at most 2^%d records",
                         storage->path, AID__SQLITE_SEQ_BITS);
    int code = sqlite_append_records(storage, records, count);
    if (code == SQLITE_CONSTRAINT_UNIQUE)
        return aid__fail(error, AID_E_STATE, AID_REASON_COMMAND_ID,
                         "%s: the command id of the batch that begins with %s is in the journal already", storage->path,
                         records[0].kind);
    if ((code & 0xFF) == SQLITE_CONSTRAINT)
        return aid__sqlite_corrupt(storage, records[0].seq, "there are rows behind the head", error);
    if (code == SQLITE_OK)
        code = sqlite_append_set_head(storage, &records[count - 1]);
    return code == SQLITE_OK ? AID_OK : aid__sqlite_fail(storage, code, "appending", error);
}

aid_status aid__sqlite_append(void *context, const aid_storage_head *expected, const aid_storage_record *records,
                              size_t count, aid_error *error)
{
    aid__sqlite *storage = context;
    assert(count > 0 && records[0].seq == expected->seq + 1);
    aid_status status = AID_OK;
    if (!storage->writing) {
        aid_storage_head head;
        status = aid__sqlite_lock(storage, AID__SQLITE_PATIENCE_MS, &head, error);
        if (status != AID_OK)
            return status;
    }
    status = sqlite_append_check_head(storage, expected, error);
    if (status == AID_OK)
        status = sqlite_append_write(storage, records, count, error);
    if (status != AID_OK) {
        aid__sqlite_rollback(storage);
        return status;
    }
    return aid__sqlite_commit(storage, "appending", error);
}
