/* SPDX-License-Identifier: MIT */
/* The tables, and which community is which. The tables are made in SQLite's ordinary rollback mode, before the file is
 * switched to WAL: so the main file says whose it is from its first commit on. */
#include "backends/sqlite/sqlite_storage.h"

#include <assert.h>
#include <string.h>

/* Rows are small integers first, so that SQLite skips the long columns when it only counts. The key is one integer that
 * orders (community, seq): a second unique index would cost half the speed. The triggers do not guard against an
 * attacker (the chain does) but against a slip in an SQL shell. */
static const char sqlite_schema_tables[] =
    "CREATE TABLE aid_community(number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, id BLOB NOT NULL, "
    "head INTEGER NOT NULL, hash BLOB NOT NULL) STRICT;"
    "CREATE TABLE aid_event(key INTEGER PRIMARY KEY, batch_first INTEGER NOT NULL, batch_length INTEGER NOT NULL, "
    "at INTEGER NOT NULL, due INTEGER NOT NULL, kind TEXT NOT NULL, v INTEGER NOT NULL, actor INTEGER NOT NULL, "
    "subject INTEGER NOT NULL, role INTEGER NOT NULL, purpose INTEGER NOT NULL, command BLOB, hash BLOB NOT NULL, "
    "body TEXT NOT NULL) STRICT;"
    "CREATE UNIQUE INDEX aid_event_command ON aid_event(key >> 40, substr(command, 1, 16)) "
    "WHERE command IS NOT NULL;"
    "CREATE TABLE aid_part(key INTEGER PRIMARY KEY, subject INTEGER NOT NULL, class INTEGER NOT NULL, "
    "key_id INTEGER NOT NULL, hash BLOB NOT NULL, bytes BLOB) STRICT;";

static const char sqlite_schema_triggers[] =
    "CREATE TRIGGER aid_community_keep BEFORE DELETE ON aid_community "
    "BEGIN SELECT RAISE(ABORT, 'a community is never removed from its file'); END;"
    "CREATE TRIGGER aid_community_same BEFORE UPDATE OF number, id ON aid_community "
    "BEGIN SELECT RAISE(ABORT, 'the id of a community is in every hash of its journal'); END;"
    "CREATE TRIGGER aid_event_keep BEFORE DELETE ON aid_event "
    "BEGIN SELECT RAISE(ABORT, 'the journal is only ever appended to'); END;"
    "CREATE TRIGGER aid_event_same BEFORE UPDATE ON aid_event "
    "BEGIN SELECT RAISE(ABORT, 'the journal is only ever appended to'); END;"
    "CREATE TRIGGER aid_part_keep BEFORE DELETE ON aid_part "
    "BEGIN SELECT RAISE(ABORT, 'the journal is only ever appended to'); END;"
    "CREATE TRIGGER aid_part_same BEFORE UPDATE ON aid_part WHEN new.bytes IS NOT NULL OR new.key IS NOT old.key "
    "OR new.subject IS NOT old.subject OR new.class IS NOT old.class OR new.key_id IS NOT old.key_id "
    "OR new.hash IS NOT old.hash "
    "BEGIN SELECT RAISE(ABORT, 'of a personal part only the bytes may be cut'); END;";

static int sqlite_schema_make(aid__sqlite *storage)
{
    char *numbers = sqlite3_mprintf("PRAGMA application_id=%d; PRAGMA user_version=%d;", AID__SQLITE_APPLICATION,
                                    AID__SQLITE_LAYOUT);
    if (numbers == NULL)
        return SQLITE_NOMEM;
    int code = sqlite3_exec(storage->db, sqlite_schema_tables, NULL, NULL, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_exec(storage->db, sqlite_schema_triggers, NULL, NULL, NULL);
    for (size_t i = 0; aid__sqlite_views[i] != NULL && code == SQLITE_OK; i++)
        code = sqlite3_exec(storage->db, aid__sqlite_views[i], NULL, NULL, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_exec(storage->db, numbers, NULL, NULL, NULL);
    sqlite3_free(numbers);
    return code;
}

aid_status aid__sqlite_create(aid__sqlite *storage, aid_error *error)
{
    aid_status status = aid__sqlite_begin_write(storage, AID__SQLITE_PATIENCE_MS, error);
    if (status != AID_OK)
        return status;
    int64_t objects = 0;
    int code = aid__sqlite_number(storage->db, "SELECT count(*) FROM sqlite_schema", &objects);
    if (code == SQLITE_OK && objects == 0) /* else another process made them between our look and our lock */
        code = sqlite_schema_make(storage);
    if (code == SQLITE_OK)
        code = aid__sqlite_run(storage, AID__SQLITE_COMMIT);
    if (code != SQLITE_OK)
        status = aid__sqlite_fail(storage, code, "making the tables", error);
    aid__sqlite_rollback(storage); /* after a commit it only notes that the lock is gone */
    return status;
}

aid_status aid__sqlite_list(void *context, aid_storage_name_fn each, void *each_context, aid_error *error)
{
    aid__sqlite *storage = context;
    aid__sqlite_wait_at_most(storage, AID__SQLITE_PATIENCE_MS);
    sqlite3_stmt *all = NULL;
    int code = sqlite3_prepare_v2(storage->db, "SELECT name, id FROM aid_community ORDER BY number", -1, &all, NULL);
    aid_status status = AID_OK;
    while (code == SQLITE_OK && status == AID_OK && (code = sqlite3_step(all)) == SQLITE_ROW) {
        const char *name = (const char *)sqlite3_column_text(all, 0);
        code = name == NULL ? SQLITE_NOMEM : sqlite3_column_bytes(all, 1) != 16 ? SQLITE_CORRUPT : SQLITE_OK;
        if (code == SQLITE_OK)
            status = each(each_context, name, sqlite3_column_blob(all, 1), error);
    }
    if (status == AID_OK && code != SQLITE_DONE)
        status = aid__sqlite_fail(storage, code, "listing the communities", error);
    sqlite3_finalize(all);
    return status;
}

/* SQLITE_ROW and number and id when the community is there, SQLITE_DONE when not. */
static int sqlite_schema_find(aid__sqlite *storage, const char *name, int64_t *out_number, uint8_t out_id[16])
{
    sqlite3_stmt *find = NULL;
    int code = sqlite3_prepare_v2(storage->db, "SELECT number, id FROM aid_community WHERE name=?1", -1, &find, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_bind_text(find, 1, name, -1, SQLITE_STATIC);
    if (code == SQLITE_OK)
        code = sqlite3_step(find);
    if (code == SQLITE_ROW) {
        *out_number = sqlite3_column_int64(find, 0);
        if (sqlite3_column_bytes(find, 1) == 16)
            memcpy(out_id, sqlite3_column_blob(find, 1), 16);
        else
            code = SQLITE_CORRUPT;
    }
    sqlite3_finalize(find);
    return code;
}

static int sqlite_schema_add(aid__sqlite *storage, int64_t number, const char *name, const uint8_t id[16])
{
    static const uint8_t zero[32];
    sqlite3_stmt *add = NULL;
    int code = sqlite3_prepare_v2(storage->db,
                                  "INSERT INTO aid_community(number, name, id, head, hash) "
                                  "VALUES(?1, ?2, ?3, 0, ?4)",
                                  -1, &add, NULL);
    if (code != SQLITE_OK)
        return code;
    sqlite3_bind_int64(add, 1, number);
    sqlite3_bind_text(add, 2, name, -1, SQLITE_STATIC);
    sqlite3_bind_blob(add, 3, id, 16, SQLITE_STATIC);
    sqlite3_bind_blob(add, 4, zero, (int)sizeof zero, SQLITE_STATIC);
    code = sqlite3_step(add);
    sqlite3_finalize(add);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}

/* Makes the community, unless another process has made it since we looked; SQLITE_ROW in *out_code then. */
static aid_status sqlite_schema_add_locked(aid__sqlite *storage, const char *name, const uint8_t new_id[16],
                                           int64_t *out, int *out_code, aid_error *error)
{
    uint8_t id[16];
    *out_code = sqlite_schema_find(storage, name, out, id);
    if (*out_code == SQLITE_ROW)
        return AID_OK;
    int64_t next = 0;
    int code = *out_code;
    if (code == SQLITE_DONE)
        code = aid__sqlite_number(storage->db, "SELECT coalesce(max(number) + 1, 0) FROM aid_community", &next);
    if (code == SQLITE_OK && next >= AID__SQLITE_COMMUNITIES)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_RANGE, "%s: one file holds at most %d communities",
                         storage->path, AID__SQLITE_COMMUNITIES);
    if (code == SQLITE_OK)
        code = sqlite_schema_add(storage, next, name, new_id);
    if (code != SQLITE_OK)
        return aid__sqlite_fail(storage, code, "making a community", error);
    *out = next;
    return AID_OK;
}

static aid_status sqlite_schema_create_community(aid__sqlite *storage, const char *name, const uint8_t new_id[16],
                                                 int *out_code, aid_error *error)
{
    aid_status status = aid__sqlite_begin_write(storage, AID__SQLITE_PATIENCE_MS, error);
    if (status != AID_OK)
        return status;
    int64_t number = -1;
    status = sqlite_schema_add_locked(storage, name, new_id, &number, out_code, error);
    if (status != AID_OK) {
        aid__sqlite_rollback(storage);
        return status;
    }
    return aid__sqlite_commit(storage, "making a community", error);
}

aid_status aid__sqlite_attach(void *context, const char *name, int32_t mode, const uint8_t new_id[16],
                              uint8_t out_id[16], aid_error *error)
{
    aid__sqlite *storage = context;
    assert(!storage->writing);
    size_t length = strlen(name);
    if (length == 0 || length > AID_STORAGE_NAME_BYTES)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_LONG,
                         "a community's name has 1 to %d bytes; this one has %u", AID_STORAGE_NAME_BYTES,
                         (unsigned)length);
    aid__sqlite_wait_at_most(storage, AID__SQLITE_PATIENCE_MS);
    int64_t number = -1;
    uint8_t id[16];
    int code = sqlite_schema_find(storage, name, &number, id);
    if (code == SQLITE_DONE && mode != AID_ATTACH_MUST_EXIST) {
        aid_status status = sqlite_schema_create_community(storage, name, new_id, &code, error);
        if (status != AID_OK)
            return status;
        if (code == SQLITE_DONE) /* it is ours: what MUST_CREATE asks for */
            mode = AID_ATTACH_MAY_CREATE;
        code = sqlite_schema_find(storage, name, &number, id);
    }
    if (code == SQLITE_DONE)
        return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_COMMUNITY, "%s: there is no community \"%s\"",
                         storage->path, name);
    if (code != SQLITE_ROW)
        return aid__sqlite_fail(storage, code, "finding the community", error);
    if (mode == AID_ATTACH_MUST_CREATE)
        return aid__fail(error, AID_E_STATE, AID_REASON_EXISTS, "%s: there is already a community \"%s\"",
                         storage->path, name);
    storage->number = number;
    storage->head_known = false;
    memcpy(storage->community, id, sizeof id);
    memcpy(out_id, id, sizeof id);
    return AID_OK;
}
