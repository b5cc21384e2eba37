/* SPDX-License-Identifier: MIT */
/* The key store: a second SQLite file beside the first, PATH-keys, so that a copy of one is no copy of the other. It is
 * made when the first key is kept, readable by its owner only, and opened when first asked for.
 *
 * What is destroyed is overwritten: secure_delete zeroes what a row no longer holds, and the WAL is emptied before the
 * call returns. */
#include "backends/sqlite/sqlite_storage.h"

#include <assert.h>
#include <string.h>
#ifndef _WIN32
#include <fcntl.h>
#include <unistd.h>
#endif

enum { SQL_KEYS_APPLICATION = 0x4D41494B /* "MAIK" */, SQL_KEYS_LAYOUT = 1 };

static const char sqlite_keys_settings[] =
    "PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0; PRAGMA synchronous=FULL; "
    "PRAGMA fullfsync=ON; PRAGMA checkpoint_fullfsync=ON;";
static const char sqlite_keys_schema[] =
    "PRAGMA journal_mode=WAL; BEGIN IMMEDIATE; PRAGMA application_id=1296124235; PRAGMA user_version=1; "
    "CREATE TABLE IF NOT EXISTS aid_key(community BLOB NOT NULL, subject INTEGER NOT NULL, class INTEGER NOT NULL, "
    "key_id INTEGER NOT NULL, bytes BLOB, PRIMARY KEY(community, subject, class, key_id)) STRICT, WITHOUT ROWID; "
    "COMMIT;";
_Static_assert(SQL_KEYS_APPLICATION == 1296124235, "the schema above says it as a number");

static aid_status sqlite_keys_fail(const aid__sqlite *storage, int code, const char *doing, aid_error *error)
{
    aid_status status = aid__sqlite_fail(storage, code, doing, error);
    aid__error_prefix(error, "the key store beside ");
    return status;
}

/* Makes the file so that nobody but its owner can read it; fine if it is there. Answers with which flag SQLite opens it then:
 * on Windows SQLite itself makes the file, with the rights of its folder. */
static int sqlite_keys_make_private(const char *path)
{
#ifndef _WIN32
    int file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (file >= 0)
        close(file);
    return 0;
#else
    (void)path;
    return SQLITE_OPEN_CREATE;
#endif
}

/* *out_empty: whoever made the file came no further. */
static aid_status sqlite_keys_identify(aid__sqlite *storage, bool *out_empty, aid_error *error)
{
    int64_t application = 0, layout = 0, objects = 0;
    int code = aid__sqlite_number(storage->keys, "PRAGMA application_id", &application);
    if (code == SQLITE_OK)
        code = aid__sqlite_number(storage->keys, "PRAGMA user_version", &layout);
    if (code == SQLITE_OK)
        code = aid__sqlite_number(storage->keys, "SELECT count(*) FROM sqlite_schema", &objects);
    if (code != SQLITE_OK)
        return sqlite_keys_fail(storage, code, "opening", error);
    *out_empty = application == 0 && layout == 0 && objects == 0;
    if (*out_empty)
        return AID_OK;
    if (application != SQL_KEYS_APPLICATION)
        return aid__fail(error, AID_E_STORAGE, AID_REASON_NOT_DATABASE,
                         "%s-keys is not a key store of libmutualaid; put the right file there", storage->path);
    if (layout > SQL_KEYS_LAYOUT)
        return aid__fail(error, AID_E_NEWER, AID_REASON_LAYOUT_NEWER,
                         "%s-keys has layout %d, and this library (%s) knows layouts up to %d; use a newer library",
                         storage->path, (int)layout, aid_version(), SQL_KEYS_LAYOUT);
    return AID_OK;
}

static int sqlite_keys_prepare(aid__sqlite *storage)
{
    int code = sqlite3_prepare_v3(storage->keys,
                                  "SELECT subject, class, key_id, bytes FROM aid_key WHERE community=?1 AND subject=?2",
                                  -1, SQLITE_PREPARE_PERSISTENT, &storage->keys_of, NULL);
    if (code == SQLITE_OK && !storage->read_only)
        code = sqlite3_prepare_v3(storage->keys,
                                  "INSERT INTO aid_key(community, subject, class, key_id, bytes) "
                                  "VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT DO UPDATE SET bytes=excluded.bytes",
                                  -1, SQLITE_PREPARE_PERSISTENT, &storage->keys_put, NULL);
    return code;
}

void aid__sqlite_close_keys(aid__sqlite *storage)
{
    sqlite3_finalize(storage->keys_of);
    sqlite3_finalize(storage->keys_put);
    sqlite3_close(storage->keys);
    storage->keys = NULL;
    storage->keys_of = storage->keys_put = NULL;
}

static aid_status sqlite_keys_connect(aid__sqlite *storage, const char *path, bool create, aid_error *error)
{
    int flags = storage->read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (create)
        flags |= sqlite_keys_make_private(path);
    int code = sqlite3_open_v2(path, &storage->keys, flags | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_busy_handler(storage->keys, aid__sqlite_busy, storage);
    if (code == SQLITE_OK && !storage->read_only)
        code = sqlite3_exec(storage->keys, sqlite_keys_settings, NULL, NULL, NULL);
    if (code != SQLITE_OK)
        return sqlite_keys_fail(storage, code, "opening", error);
    bool empty = false;
    aid_status status = sqlite_keys_identify(storage, &empty, error);
    if (status != AID_OK)
        return status;
    if (empty && !create) {
        aid__sqlite_close_keys(storage);
        return AID_OK;
    }
    if (empty)
        code = sqlite3_exec(storage->keys, sqlite_keys_schema, NULL, NULL, NULL);
    if (code == SQLITE_OK)
        code = sqlite_keys_prepare(storage);
    return code == SQLITE_OK ? AID_OK : sqlite_keys_fail(storage, code, "opening", error);
}

/* Opens the key store if it is there or may be made; afterwards `keys` is NULL when it is not there. */
static aid_status sqlite_keys_open(aid__sqlite *storage, bool create, aid_error *error)
{
    aid__sqlite_wait_at_most(storage, AID__SQLITE_PATIENCE_MS);
    if (storage->keys != NULL)
        return AID_OK;
    if (!create && !aid__sqlite_is_there(storage, "-keys"))
        return AID_OK;
    char *path = sqlite3_mprintf("%s-keys", storage->path);
    if (path == NULL)
        return aid__fail_memory(error);
    aid_status status = sqlite_keys_connect(storage, path, create, error);
    sqlite3_free(path);
    if (status != AID_OK)
        aid__sqlite_close_keys(storage);
    return status;
}

/* ---- reading ---- */

static aid_status sqlite_keys_walk(aid__sqlite *storage, sqlite3_stmt *rows, aid_storage_key_fn each,
                                   void *each_context, aid_error *error)
{
    int code;
    aid_status status = AID_OK;
    while (status == AID_OK && (code = sqlite3_step(rows)) == SQLITE_ROW) {
        aid_storage_key entry = { .subject = (uint64_t)sqlite3_column_int64(rows, 0),
                                  .personal_class = sqlite3_column_int(rows, 1),
                                  .key_id = (uint64_t)sqlite3_column_int64(rows, 2),
                                  .bytes = sqlite3_column_blob(rows, 3),
                                  .length = (size_t)sqlite3_column_bytes(rows, 3) };
        status = each(each_context, &entry, error);
    }
    if (status == AID_OK && code != SQLITE_DONE)
        status = sqlite_keys_fail(storage, code, "reading", error);
    sqlite3_reset(rows);
    return status;
}

aid_status aid__sqlite_keys(void *context, int32_t which, uint64_t subject, aid_storage_key_fn each,
                            void *each_context, aid_error *error)
{
    aid__sqlite *storage = context;
    assert(storage->number >= 0);
    aid_status status = sqlite_keys_open(storage, false, error);
    if (status != AID_OK || storage->keys == NULL)
        return status;
    sqlite3_stmt *rows = storage->keys_of, *all = NULL;
    if (which == AID_STORAGE_KEYS_OF) {
        sqlite3_bind_int64(rows, 2, (sqlite3_int64)subject);
    } else {
        int code = sqlite3_prepare_v2(storage->keys,
                                      "SELECT subject, class, key_id, bytes FROM aid_key "
                                      "WHERE community=?1 AND (?2 OR bytes IS NULL) ORDER BY subject, class, key_id",
                                      -1, &all, NULL);
        if (code != SQLITE_OK)
            return sqlite_keys_fail(storage, code, "reading", error);
        rows = all;
        sqlite3_bind_int(rows, 2, which == AID_STORAGE_KEYS_ALL);
    }
    sqlite3_bind_blob(rows, 1, storage->community, (int)sizeof storage->community, SQLITE_STATIC);
    status = sqlite_keys_walk(storage, rows, each, each_context, error);
    sqlite3_finalize(all);
    return status;
}

/* ---- writing ---- */

static int sqlite_keys_put_one(aid__sqlite *storage, const aid_storage_key *key)
{
    sqlite3_stmt *put = storage->keys_put;
    sqlite3_bind_blob(put, 1, storage->community, (int)sizeof storage->community, SQLITE_STATIC);
    sqlite3_bind_int64(put, 2, (sqlite3_int64)key->subject);
    sqlite3_bind_int(put, 3, key->personal_class);
    sqlite3_bind_int64(put, 4, (sqlite3_int64)key->key_id);
    sqlite3_bind_blob64(put, 5, key->bytes, key->length, SQLITE_STATIC);
    int code = sqlite3_step(put);
    sqlite3_reset(put);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}

/* Empties the WAL into the file, so that what was overwritten stands in neither. */
aid_status aid__sqlite_empty_wal(const aid__sqlite *storage, sqlite3 *db, aid_error *error)
{
    int code = sqlite3_wal_checkpoint_v2(db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
    if (code == SQLITE_OK)
        return AID_OK;
    if ((code & 0xFF) == SQLITE_BUSY || (code & 0xFF) == SQLITE_LOCKED)
        return aid__fail(error, AID_E_CONFLICT, AID_REASON_BUSY,
                         "%s: it is done, but another process is reading, and old bytes stay in the -wal file until it "
                         "ends; try again to have them gone for sure",
                         storage->path);
    return aid__sqlite_fail(storage, code, "emptying the WAL", error);
}

aid_status aid__sqlite_put_keys(void *context, const aid_storage_key *keys, size_t count, aid_error *error)
{
    aid__sqlite *storage = context;
    assert(storage->number >= 0);
    if (storage->read_only)
        return aid__sqlite_fail(storage, SQLITE_READONLY, "keeping keys", error);
    aid_status status = sqlite_keys_open(storage, true, error);
    if (status != AID_OK)
        return status;
    bool destroys = false;
    int code = sqlite3_exec(storage->keys, "BEGIN IMMEDIATE", NULL, NULL, NULL);
    for (size_t i = 0; i < count && code == SQLITE_OK; i++) {
        destroys |= keys[i].bytes == NULL;
        code = sqlite_keys_put_one(storage, &keys[i]);
    }
    if (code == SQLITE_OK)
        code = sqlite3_exec(storage->keys, "COMMIT", NULL, NULL, NULL);
    if (code != SQLITE_OK) {
        status = sqlite_keys_fail(storage, code, "keeping keys", error);
        if (!sqlite3_get_autocommit(storage->keys))
            sqlite3_exec(storage->keys, "ROLLBACK", NULL, NULL, NULL);
        return status;
    }
    return destroys ? aid__sqlite_empty_wal(storage, storage->keys, error) : AID_OK;
}

/* ---- cutting ---- */

static int sqlite_keys_cut_rows(aid__sqlite *storage, uint64_t subject, uint64_t classes)
{
    sqlite3_stmt *cut = NULL;
    int code = sqlite3_prepare_v2(storage->db,
                                  "UPDATE aid_part SET bytes=NULL WHERE key BETWEEN ?1 AND ?2 AND subject=?3 "
                                  "AND (?4 >> class) & 1 AND bytes IS NOT NULL",
                                  -1, &cut, NULL);
    if (code != SQLITE_OK)
        return code;
    int64_t from = aid__sqlite_event_key(storage->number, 0);
    int64_t to = aid__sqlite_event_key(storage->number, ((uint64_t)1 << AID__SQLITE_SEQ_BITS) - 1);
    sqlite3_bind_int64(cut, 1, from << AID__SQLITE_PART_BITS);
    sqlite3_bind_int64(cut, 2, (to << AID__SQLITE_PART_BITS) | ((1 << AID__SQLITE_PART_BITS) - 1));
    sqlite3_bind_int64(cut, 3, (sqlite3_int64)subject);
    sqlite3_bind_int64(cut, 4, (sqlite3_int64)classes);
    code = sqlite3_step(cut);
    sqlite3_finalize(cut);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}

aid_status aid__sqlite_cut(void *context, uint64_t subject, uint64_t classes, aid_error *error)
{
    aid__sqlite *storage = context;
    assert(storage->number >= 0 && !storage->writing);
    aid_status status = aid__sqlite_begin_write(storage, AID__SQLITE_PATIENCE_MS, error);
    if (status != AID_OK)
        return status;
    int code = sqlite_keys_cut_rows(storage, subject, classes);
    if (code != SQLITE_OK) {
        status = aid__sqlite_fail(storage, code, "cutting personal parts", error);
        aid__sqlite_rollback(storage);
        return status;
    }
    status = aid__sqlite_commit(storage, "cutting personal parts", error);
    if (status != AID_OK)
        return status;
    aid__sqlite_wait_at_most(storage, AID__SQLITE_PATIENCE_MS);
    status = aid__sqlite_empty_wal(storage, storage->db, error);
    if (status == AID_OK)
        sqlite3_db_release_memory(storage->db); /* pages with the old bytes may still lie in the cache */
    return status;
}
