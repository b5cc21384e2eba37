/* SPDX-License-Identifier: MIT */
/* Opening: finds out what a file is before SQLite may touch it, sets the connection up, closes it.
 *
 * The path is a plain path. SQLite would give a meaning to "file:…" (where a host has switched that on), to ":memory:"
 * and to an empty name; a "./" before such a name takes it away.
 *
 * A read-only folder: SQLite reads a WAL file through a -shm file beside it, which it cannot make there. When no
 * unread -wal is left, the file is complete in itself and is opened as `immutable` instead; it must then not be changed
 * by others while it is open. With an unread -wal we refuse, because its records would be missing. */
#include "backends/backends.h"
#include "backends/sqlite/sqlite_storage.h"

#include <assert.h>
#include <string.h>

enum {
    SQL_OPEN_HEADER_BYTES = 100,      /* of an SQLite file */
    SQL_OPEN_HEADER_APPLICATION = 68, /* where the application_id is, big-endian */
    SQL_OPEN_WAL_HEADER_BYTES = 32    /* a -wal file no longer than this holds no page */
};

static const char sqlite_open_magic[] = "SQLite format 3";

/* Pages go back into the main file when the WAL has 2,000 (8 MiB), the cache may hold 16 MiB. No mmap: an I/O error
 * there would be a signal, which a library must not answer with. secure_delete: what is cut is overwritten. */
static const char sqlite_open_settings[] =
    "PRAGMA trusted_schema=ON; PRAGMA secure_delete=ON; PRAGMA cache_size=-16384; "
    "PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0;";
static const char sqlite_open_write_settings[] = "PRAGMA synchronous=FULL; PRAGMA fullfsync=ON; "
                                                 "PRAGMA checkpoint_fullfsync=ON; PRAGMA wal_autocheckpoint=2000;";

/* AID__SQLITE_TOGETHER rows in one statement; SQL_OPEN_TOGETHER says eight times what it is given. */
#define SQL_OPEN_EVENT_COLUMNS                                                                                \
    "INSERT INTO aid_event(key, batch_first, batch_length, at, due, kind, v, actor, subject, role, purpose, " \
    "command, hash, body) VALUES"
#define SQL_OPEN_EVENT_ROW "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
#define SQL_OPEN_PART_COLUMNS "INSERT INTO aid_part(key, subject, class, key_id, hash, bytes) VALUES"
#define SQL_OPEN_PART_ROW "(?, ?, ?, ?, ?, ?)"
#define SQL_OPEN_TOGETHER(row) row ", " row ", " row ", " row ", " row ", " row ", " row ", " row

static const char *const sqlite_open_texts[AID__SQLITE_TEXTS] = {
    [AID__SQLITE_BEGIN_READ] = "BEGIN",
    [AID__SQLITE_BEGIN_WRITE] = "BEGIN IMMEDIATE",
    [AID__SQLITE_COMMIT] = "COMMIT",
    [AID__SQLITE_ROLLBACK] = "ROLLBACK",
    [AID__SQLITE_TOUCH] = "PRAGMA user_version=1", /* writes page 1 even when it says so already */
    [AID__SQLITE_VERSION] = "PRAGMA data_version",
    [AID__SQLITE_GET_HEAD] = "SELECT head, hash FROM aid_community WHERE number=?1",
    [AID__SQLITE_SET_HEAD] = "UPDATE aid_community SET head=?2, hash=?3 WHERE number=?1",
    [AID__SQLITE_GET_HASH] = "SELECT hash FROM aid_event WHERE key=?1",
    [AID__SQLITE_ADD_EVENT] = SQL_OPEN_EVENT_COLUMNS SQL_OPEN_EVENT_ROW,
    [AID__SQLITE_ADD_PART] = SQL_OPEN_PART_COLUMNS SQL_OPEN_PART_ROW,
    [AID__SQLITE_ADD_EVENTS] = SQL_OPEN_EVENT_COLUMNS SQL_OPEN_TOGETHER(SQL_OPEN_EVENT_ROW),
    [AID__SQLITE_ADD_PARTS] = SQL_OPEN_PART_COLUMNS SQL_OPEN_TOGETHER(SQL_OPEN_PART_ROW),
    [AID__SQLITE_EVENTS] = "SELECT key, batch_first, batch_length, at, due, kind, v, actor, subject, role, purpose, "
                           "command, hash, body FROM aid_event WHERE key BETWEEN ?1 AND ?2 ORDER BY key",
    [AID__SQLITE_PARTS] = "SELECT key, subject, class, key_id, hash, bytes FROM aid_part "
                          "WHERE key BETWEEN ?1 AND ?2 ORDER BY key",
};

sqlite3_stmt *aid__sqlite_statement(aid__sqlite *storage, aid__sqlite_text which, int *out_code)
{
    assert(which < AID__SQLITE_TEXTS && sqlite_open_texts[which] != NULL);
    *out_code = SQLITE_OK;
    if (storage->statements[which] == NULL)
        *out_code = sqlite3_prepare_v3(storage->db, sqlite_open_texts[which], -1, SQLITE_PREPARE_PERSISTENT,
                                       &storage->statements[which], NULL);
    return storage->statements[which];
}

int aid__sqlite_run(aid__sqlite *storage, aid__sqlite_text which)
{
    int code;
    sqlite3_stmt *statement = aid__sqlite_statement(storage, which, &code);
    if (statement == NULL)
        return code;
    do
        code = sqlite3_step(statement);
    while (code == SQLITE_ROW);
    sqlite3_reset(statement);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}

int aid__sqlite_number(sqlite3 *db, const char *sql, int64_t *out)
{
    sqlite3_stmt *ask = NULL;
    int code = sqlite3_prepare_v2(db, sql, -1, &ask, NULL);
    if (code != SQLITE_OK)
        return code;
    code = sqlite3_step(ask);
    if (code == SQLITE_ROW)
        *out = sqlite3_column_int64(ask, 0);
    sqlite3_finalize(ask);
    return code == SQLITE_ROW ? SQLITE_OK : code == SQLITE_DONE ? SQLITE_ERROR : code;
}

static void sqlite_open_close_db(aid__sqlite *storage)
{
    for (size_t i = 0; i < AID__SQLITE_TEXTS; i++) {
        sqlite3_finalize(storage->statements[i]);
        storage->statements[i] = NULL;
    }
    sqlite3_close(storage->db); /* everything is finalized, so it cannot refuse */
    storage->db = NULL;
}

static void sqlite_open_close(void *context)
{
    aid__sqlite *storage = context;
    aid__sqlite_unlock(storage);
    sqlite_open_close_db(storage);
    aid__sqlite_close_keys(storage);
    aid_allocator allocator = storage->allocator;
    aid__give(&allocator, storage->path, storage->path_size);
    aid__give(&allocator, storage, sizeof *storage);
}

static bool sqlite_open_plain(const char *path)
{
    return strncmp(path, "file:", 5) != 0 && path[0] != ':';
}

static aid_status sqlite_open_take(const aid_allocator *allocator, const char *path, aid__sqlite **out,
                                   aid_error *error)
{
    aid__sqlite *storage = aid__take_zero(allocator, sizeof *storage);
    if (storage == NULL)
        return aid__fail_memory(error);
    storage->allocator = *allocator;
    storage->number = -1;
    const char *before = sqlite_open_plain(path) ? "" : "./";
    storage->path_size = strlen(before) + strlen(path) + 1;
    storage->path = aid__take(allocator, storage->path_size);
    if (storage->path == NULL) {
        aid__give(allocator, storage, sizeof *storage);
        return aid__fail_memory(error);
    }
    memcpy(storage->path, before, strlen(before));
    memcpy(storage->path + strlen(before), path, strlen(path) + 1);
    *out = storage;
    return AID_OK;
}

/* Whether the file PATH<suffix> is there and longer than `bytes`; false also when it cannot be found out. */
static bool sqlite_open_longer_than(const aid__sqlite *storage, const char *suffix, sqlite3_int64 bytes)
{
    sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);
    char *name = sqlite3_mprintf("%s%s", storage->path, suffix);
    char *full = sqlite3_malloc(vfs->mxPathname + 1);
    bool longer = false;
    if (name != NULL && full != NULL && vfs->xFullPathname(vfs, name, vfs->mxPathname + 1, full) == SQLITE_OK) {
        int there = 0;
        if (vfs->xAccess(vfs, full, SQLITE_ACCESS_EXISTS, &there) == SQLITE_OK && there)
            longer = true;
    }
    sqlite3_file *file = longer && bytes >= 0 ? sqlite3_malloc(vfs->szOsFile) : NULL;
    const char *proper = file != NULL ? sqlite3_create_filename(full, "", "", 0, NULL) : NULL;
    if (proper != NULL) {
        memset(file, 0, (size_t)vfs->szOsFile);
        sqlite3_int64 size = 0;
        if (vfs->xOpen(vfs, proper, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_WAL, NULL) == SQLITE_OK)
            longer = file->pMethods->xFileSize(file, &size) != SQLITE_OK || size > bytes;
        if (file->pMethods != NULL)
            file->pMethods->xClose(file);
        sqlite3_free_filename(proper);
    }
    sqlite3_free(file);
    sqlite3_free(full);
    sqlite3_free(name);
    return longer;
}

bool aid__sqlite_is_there(const aid__sqlite *storage, const char *suffix)
{
    return sqlite_open_longer_than(storage, suffix, -1);
}

/* Looks at the first bytes before SQLite reads, locks or recovers anything. *out_empty when there are none. */
static aid_status sqlite_open_sniff(aid__sqlite *storage, bool *out_empty, aid_error *error)
{
    sqlite3_file *file = NULL;
    int code = sqlite3_file_control(storage->db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (code != SQLITE_OK || file == NULL || file->pMethods == NULL)
        return aid__sqlite_fail(storage, code != SQLITE_OK ? code : SQLITE_CANTOPEN, "opening", error);
    sqlite3_int64 size = 0;
    code = file->pMethods->xFileSize(file, &size);
    if (code != SQLITE_OK)
        return aid__sqlite_fail(storage, code, "opening", error);
    *out_empty = size == 0;
    if (size == 0 || sqlite_open_longer_than(storage, "-journal", -1))
        return AID_OK; /* with a rollback journal the bytes may be half-written; SQLite will mend them */
    uint8_t header[SQL_OPEN_HEADER_BYTES] = { 0 };
    code = file->pMethods->xRead(file, header, SQL_OPEN_HEADER_BYTES, 0);
    if (code == SQLITE_IOERR_SHORT_READ ||
        (code == SQLITE_OK && memcmp(header, sqlite_open_magic, sizeof sqlite_open_magic) != 0))
        return aid__sqlite_not_ours(storage->path, "no database", error);
    if (code != SQLITE_OK)
        return aid__sqlite_fail(storage, code, "opening", error);
    const uint8_t *id = header + SQL_OPEN_HEADER_APPLICATION;
    uint32_t application = (uint32_t)id[0] << 24 | (uint32_t)id[1] << 16 | (uint32_t)id[2] << 8 | id[3];
    if (application != 0 && application != AID__SQLITE_APPLICATION)
        return aid__sqlite_not_ours(storage->path, "another application's database", error);
    return AID_OK;
}

/* One query settles it: 0 is an empty database, 1 ours; anything else is refused with the reason. */
static aid_status sqlite_open_identify(aid__sqlite *storage, bool *out_empty, aid_error *error)
{
    int64_t application = 0;
    int64_t layout = 0;
    int64_t objects = 0;
    int code = aid__sqlite_number(storage->db, "PRAGMA application_id", &application);
    if (code == SQLITE_OK)
        code = aid__sqlite_number(storage->db, "PRAGMA user_version", &layout);
    if (code == SQLITE_OK)
        code = aid__sqlite_number(storage->db, "SELECT count(*) FROM sqlite_schema", &objects);
    if (code != SQLITE_OK)
        return aid__sqlite_fail(storage, code, "opening", error);
    *out_empty = application == 0 && layout == 0 && objects == 0;
    if (*out_empty)
        return AID_OK;
    if (application != AID__SQLITE_APPLICATION)
        return aid__sqlite_not_ours(storage->path, "another application's database", error);
    if (layout > AID__SQLITE_LAYOUT)
        return aid__fail(error, AID_E_NEWER, AID_REASON_LAYOUT_NEWER,
                         "%s has storage layout %d, and this library (%s) knows layouts up to %d; use a newer library",
                         storage->path, (int)layout, aid_version(), AID__SQLITE_LAYOUT);
    if (layout < 1)
        return aid__sqlite_not_ours(storage->path, "a store without a layout number", error);
    return AID_OK;
}

static aid_status sqlite_open_no_store(const aid__sqlite *storage, aid_error *error)
{
    return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_NO_STORE,
                     "%s: there is no store here, and making one was not allowed", storage->path);
}

/* WAL is a property of the file; whoever makes it competes with others who do the same. */
static aid_status sqlite_open_wal(aid__sqlite *storage, aid_error *error)
{
    sqlite3_stmt *set = NULL;
    int code;
    do {
        sqlite3_finalize(set);
        set = NULL;
        code = sqlite3_prepare_v2(storage->db, "PRAGMA journal_mode=WAL", -1, &set, NULL);
        if (code == SQLITE_OK)
            code = sqlite3_step(set);
    } while ((code & 0xFF) == SQLITE_BUSY && aid__sqlite_busy(storage, 0));
    const char *mode = code == SQLITE_ROW ? (const char *)sqlite3_column_text(set, 0) : NULL;
    bool is_wal = mode != NULL && strcmp(mode, "wal") == 0;
    sqlite3_finalize(set);
    if (code != SQLITE_ROW)
        return aid__sqlite_fail(storage, code, "switching to WAL", error);
    if (!is_wal)
        return aid__fail(error, AID_E_STORAGE, AID_REASON_IO,
                         "%s: its file system cannot share memory between processes, which a store needs; put it on a "
                         "local disk",
                         storage->path);
    return AID_OK;
}

static int sqlite_open_configure(aid__sqlite *storage)
{
    int code = sqlite3_busy_handler(storage->db, aid__sqlite_busy, storage);
    if (code == SQLITE_OK)
        code = sqlite3_exec(storage->db, sqlite_open_settings, NULL, NULL, NULL);
    if (code == SQLITE_OK && !storage->read_only)
        code = sqlite3_exec(storage->db, sqlite_open_write_settings, NULL, NULL, NULL);
    if (code == SQLITE_OK) /* so that giving a lock back never needs memory */
        aid__sqlite_statement(storage, AID__SQLITE_ROLLBACK, &code);
    return code;
}

static aid_status sqlite_open_for_writing(aid__sqlite *storage, int32_t mode, aid_error *error)
{
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;
    bool may_create = mode != AID_ATTACH_MUST_EXIST;
    if (!may_create && !sqlite_open_longer_than(storage, "", -1))
        return sqlite_open_no_store(storage, error);
    int code = sqlite3_open_v2(storage->path, &storage->db, flags | (may_create ? SQLITE_OPEN_CREATE : 0), NULL);
    if (code != SQLITE_OK)
        return aid__sqlite_fail(storage, code, "opening", error);
    bool empty = false;
    aid_status status = sqlite_open_sniff(storage, &empty, error);
    if (status != AID_OK)
        return status;
    if (sqlite3_db_readonly(storage->db, "main") == 1)
        return aid__sqlite_fail(storage, SQLITE_READONLY, "opening", error);
    code = sqlite_open_configure(storage);
    if (code != SQLITE_OK)
        return aid__sqlite_fail(storage, code, "opening", error);
    status = sqlite_open_identify(storage, &empty, error);
    if (status == AID_OK && empty)
        status = may_create ? aid__sqlite_create(storage, error) : sqlite_open_no_store(storage, error);
    return status == AID_OK ? sqlite_open_wal(storage, error) : status;
}

static aid_status sqlite_open_try_reading(aid__sqlite *storage, const char *name, int flags, aid_error *error)
{
    int code = sqlite3_open_v2(name, &storage->db, flags | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, NULL);
    if (code != SQLITE_OK)
        return aid__sqlite_fail(storage, code, "opening", error);
    bool empty = false;
    aid_status status = sqlite_open_sniff(storage, &empty, error);
    if (status != AID_OK)
        return status;
    code = sqlite_open_configure(storage);
    if (code != SQLITE_OK)
        return aid__sqlite_fail(storage, code, "opening", error);
    status = empty ? AID_OK : sqlite_open_identify(storage, &empty, error);
    return status == AID_OK && empty ? sqlite_open_no_store(storage, error) : status;
}

/* The path as a file: URI that says immutable; NULL when out of memory. To be freed with sqlite3_free. */
static char *sqlite_open_immutable_uri(const char *path)
{
    sqlite3_str *uri = sqlite3_str_new(NULL);
    sqlite3_str_appendall(uri, "file:");
    for (const unsigned char *c = (const unsigned char *)path; *c != '\0'; c++) {
        if (*c == '%' || *c == '?' || *c == '#' || *c < 0x21)
            sqlite3_str_appendf(uri, "%%%02x", *c);
        else
            sqlite3_str_appendchar(uri, 1, (char)*c);
    }
    sqlite3_str_appendall(uri, "?immutable=1");
    return sqlite3_str_finish(uri);
}

static aid_status sqlite_open_for_reading(aid__sqlite *storage, aid_error *error)
{
    if (!sqlite_open_longer_than(storage, "", -1))
        return sqlite_open_no_store(storage, error);
    aid_status status = sqlite_open_try_reading(storage, storage->path, SQLITE_OPEN_READONLY, error);
    int code = storage->db != NULL ? sqlite3_errcode(storage->db) & 0xFF : SQLITE_OK;
    if (status == AID_OK || (code != SQLITE_CANTOPEN && code != SQLITE_READONLY))
        return status;
    if (sqlite_open_longer_than(storage, "-wal", SQL_OPEN_WAL_HEADER_BYTES))
        return aid__fail(error, AID_E_STORAGE, AID_REASON_READ_ONLY,
                         "%s: some records are still in %s-wal, which cannot be read in a folder that is read-only; "
                         "open and close the store once where it may be written",
                         storage->path, storage->path);
    sqlite_open_close_db(storage);
    char *uri = sqlite_open_immutable_uri(storage->path);
    if (uri == NULL)
        return aid__fail_memory(error);
    status = sqlite_open_try_reading(storage, uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, error);
    sqlite3_free(uri);
    return status;
}

aid_status aid__sqlite_storage(const aid_allocator *allocator, const char *path, int32_t mode, int32_t read_only,
                               aid_storage *out, aid_error *error)
{
    assert(allocator != NULL && out != NULL);
    if (path == NULL || path[0] == '\0')
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "the path of the store is empty; name a file");
    aid__sqlite *storage = NULL;
    aid_status status = sqlite_open_take(allocator, path, &storage, error);
    if (status != AID_OK)
        return status;
    storage->read_only = read_only != 0;
    aid__sqlite_wait_at_most(storage, AID__SQLITE_PATIENCE_MS);
    status =
        storage->read_only ? sqlite_open_for_reading(storage, error) : sqlite_open_for_writing(storage, mode, error);
    if (status != AID_OK) {
        sqlite_open_close(storage);
        return status;
    }
    *out = (aid_storage){ .struct_size = (uint32_t)sizeof *out,
                          .context = storage,
                          .list = aid__sqlite_list,
                          .attach = aid__sqlite_attach,
                          .head = aid__sqlite_head,
                          .lock = aid__sqlite_lock,
                          .unlock = aid__sqlite_unlock,
                          .append = aid__sqlite_append,
                          .read = aid__sqlite_read,
                          .backup = aid__sqlite_backup,
                          .keys = aid__sqlite_keys,
                          .put_keys = aid__sqlite_put_keys,
                          .cut = aid__sqlite_cut,
                          .close = sqlite_open_close };
    return AID_OK;
}
