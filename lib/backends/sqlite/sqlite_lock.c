/* SPDX-License-Identifier: MIT */
/* Waiting for others, transactions, and what is done about a commit whose outcome is in doubt.
 *
 * Waiting: SQLite's own busy_timeout sleeps ever longer and starves whoever came early; short jittered sleeps up to a
 * deadline are several times fairer.
 *
 * Doubt: a commit in WAL mode writes its pages, the last one marked as the commit, then syncs, then tells the other
 * connections. If the sync fails, SQLite rolls back here, but the pages lie in the WAL behind its end: a crash now and
 * a recovery later would find them complete and take them for committed. So after such a failure a harmless page is
 * committed over them. That ends it: the pages behind no longer fit the WAL's checksums. Only if this fails too is the
 * outcome unknown, and it is tried again before anything else is answered. */
#include "backends/sqlite/sqlite_storage.h"

#include "base/platform.h"
#include <assert.h>
#include <string.h>

enum { SQL_LOCK_WAIT_LEAST_US = 50, SQL_LOCK_WAIT_MOST_US = 1500 };

int aid__sqlite_busy(void *context, int tries)
{
    (void)tries;
    aid__sqlite *storage = context;
    int64_t left = storage->deadline_us - aid__platform_ticks_us();
    if (left <= 0)
        return 0;
    storage->jitter ^= storage->jitter << 13; /* xorshift64 */
    storage->jitter ^= storage->jitter >> 7;
    storage->jitter ^= storage->jitter << 17;
    int64_t wait =
        SQL_LOCK_WAIT_LEAST_US + (int64_t)(storage->jitter % (SQL_LOCK_WAIT_MOST_US - SQL_LOCK_WAIT_LEAST_US));
    aid__platform_sleep_us(wait < left ? wait : left);
    return 1;
}

void aid__sqlite_wait_at_most(aid__sqlite *storage, uint32_t wait_ms)
{
    int64_t now = aid__platform_ticks_us();
    storage->deadline_us = now + (int64_t)wait_ms * 1000;
    if (storage->jitter == 0)
        storage->jitter = ((uint64_t)now << 20 ^ (uint64_t)(uintptr_t)storage) | 1;
}

static int sqlite_lock_begin(aid__sqlite *storage, uint32_t wait_ms)
{
    assert(!storage->writing && sqlite3_get_autocommit(storage->db));
    aid__sqlite_wait_at_most(storage, wait_ms);
    int code = aid__sqlite_run(storage, AID__SQLITE_BEGIN_WRITE);
    storage->writing = code == SQLITE_OK;
    return code;
}

aid_status aid__sqlite_begin_write(aid__sqlite *storage, uint32_t wait_ms, aid_error *error)
{
    if (storage->read_only)
        return aid__fail(error, AID_E_STORAGE, AID_REASON_READ_ONLY,
                         "%s was opened read-only; open it for writing to change something", storage->path);
    aid_status status = aid__sqlite_settle(storage, error);
    if (status != AID_OK)
        return status;
    int code = sqlite_lock_begin(storage, wait_ms);
    return code == SQLITE_OK ? AID_OK : aid__sqlite_fail(storage, code, "taking the write lock", error);
}

/* SQLite may have rolled back by itself; then there is nothing left to do. */
void aid__sqlite_rollback(aid__sqlite *storage)
{
    storage->writing = false;
    storage->head_known = false;
    if (!sqlite3_get_autocommit(storage->db))
        aid__sqlite_run(storage, AID__SQLITE_ROLLBACK);
    assert(sqlite3_get_autocommit(storage->db));
}

/* Commits one page that says what it said before; SQLite's code. */
static int sqlite_lock_commit_over(aid__sqlite *storage)
{
    int code = sqlite_lock_begin(storage, AID__SQLITE_PATIENCE_MS);
    if (code != SQLITE_OK)
        return code;
    code = aid__sqlite_run(storage, AID__SQLITE_TOUCH);
    if (code == SQLITE_OK)
        code = aid__sqlite_run(storage, AID__SQLITE_COMMIT);
    aid__sqlite_rollback(storage);
    return code;
}

aid_status aid__sqlite_settle(aid__sqlite *storage, aid_error *error)
{
    if (!storage->unsettled)
        return AID_OK;
    int code = sqlite_lock_commit_over(storage);
    if (code != SQLITE_OK)
        return aid__sqlite_fail(storage, code, "settling a lost commit", error);
    storage->unsettled = false;
    return AID_OK;
}

aid_status aid__sqlite_commit(aid__sqlite *storage, const char *doing, aid_error *error)
{
    assert(storage->writing);
    int code = aid__sqlite_run(storage, AID__SQLITE_COMMIT);
    if (code == SQLITE_OK) {
        storage->writing = false;
        return AID_OK;
    }
    aid_status status = aid__sqlite_fail(storage, code, doing, error);
    aid__sqlite_rollback(storage);
    /* Refused for want of room or of a lock: the page that carries the commit mark was never written. */
    if ((code & 0xFF) == SQLITE_FULL || (code & 0xFF) == SQLITE_BUSY)
        return status;
    storage->unsettled = true;
    if (aid__sqlite_settle(storage, NULL) == AID_OK)
        return status;
    return aid__fail(error, AID_E_UNKNOWN, AID_REASON_IO,
                     "%s: %s failed at the disk (SQLite code %d), and whether it is stored cannot be found out yet",
                     storage->path, doing, code);
}

aid_status aid__sqlite_read_head(aid__sqlite *storage, aid_storage_head *out, aid_error *error)
{
    assert(storage->number >= 0);
    int code;
    sqlite3_stmt *get = aid__sqlite_statement(storage, AID__SQLITE_GET_HEAD, &code);
    if (get == NULL)
        return aid__sqlite_fail(storage, code, "reading the head", error);
    sqlite3_bind_int64(get, 1, storage->number);
    code = sqlite3_step(get);
    aid_status status = AID_OK;
    if (code == SQLITE_DONE)
        status =
            aid__fail(error, AID_E_CORRUPT, AID_REASON_CHAIN, "%s: the community's head row is gone", storage->path);
    else if (code != SQLITE_ROW)
        status = aid__sqlite_fail(storage, code, "reading the head", error);
    else if (sqlite3_column_bytes(get, 1) != (int)sizeof out->hash || sqlite3_column_int64(get, 0) < 0)
        status = aid__fail(error, AID_E_CORRUPT, AID_REASON_CHAIN, "%s: the community's head row holds no head",
                           storage->path);
    else {
        out->seq = (uint64_t)sqlite3_column_int64(get, 0);
        memcpy(out->hash, sqlite3_column_blob(get, 1), sizeof out->hash);
    }
    sqlite3_reset(get);
    return status;
}

/* PRAGMA data_version changes when another connection has committed, and costs less than reading the row. */
static int sqlite_lock_data_version(aid__sqlite *storage, int64_t *out)
{
    int code;
    sqlite3_stmt *ask = aid__sqlite_statement(storage, AID__SQLITE_VERSION, &code);
    if (ask == NULL)
        return code;
    code = sqlite3_step(ask);
    if (code == SQLITE_ROW)
        *out = sqlite3_column_int64(ask, 0);
    sqlite3_reset(ask);
    return code == SQLITE_ROW ? SQLITE_OK : code == SQLITE_DONE ? SQLITE_ERROR : code;
}

aid_status aid__sqlite_head(void *context, aid_storage_head *out_head, aid_error *error)
{
    aid__sqlite *storage = context;
    if (storage->writing) {
        *out_head = storage->head;
        return AID_OK;
    }
    aid_status status = aid__sqlite_settle(storage, error);
    if (status != AID_OK)
        return status;
    aid__sqlite_wait_at_most(storage, AID__SQLITE_PATIENCE_MS);
    int64_t version = 0;
    int code = sqlite_lock_data_version(storage, &version);
    if (code != SQLITE_OK)
        return aid__sqlite_fail(storage, code, "reading the head", error);
    if (!storage->head_known || version != storage->head_version) {
        aid_storage_head head;
        status = aid__sqlite_read_head(storage, &head, error);
        if (status != AID_OK)
            return status;
        storage->head = head;
        storage->head_version = version;
        storage->head_known = true;
    }
    *out_head = storage->head;
    return AID_OK;
}

aid_status aid__sqlite_lock(void *context, uint32_t wait_ms, aid_storage_head *out_head, aid_error *error)
{
    aid__sqlite *storage = context;
    aid_status status = aid__sqlite_begin_write(storage, wait_ms, error);
    if (status != AID_OK)
        return status;
    storage->head_known = false;
    aid_storage_head head;
    status = aid__sqlite_read_head(storage, &head, error);
    if (status != AID_OK) {
        aid__sqlite_rollback(storage);
        return status;
    }
    storage->head = head;
    *out_head = head;
    return AID_OK;
}

void aid__sqlite_unlock(void *context)
{
    aid__sqlite *storage = context;
    if (storage->writing)
        aid__sqlite_rollback(storage);
}
