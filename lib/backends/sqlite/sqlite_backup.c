/* SPDX-License-Identifier: MIT */
/* A copy of the whole file while it is in use. It is copied from one read transaction under a temporary name beside the
 * target, synced by SQLite's own commit, and only then given its name: whoever sees the name sees a whole copy. */
#include "backends/sqlite/sqlite_storage.h"

#include "base/platform.h"
#include <assert.h>
#include <errno.h>
#include <string.h>

enum { SQL_BACKUP_PAGES_A_STEP = 1024 };

static aid_status sqlite_backup_exists(const char *path, aid_error *error)
{
    return aid__fail(error, AID_E_STATE, AID_REASON_EXISTS,
                     "%s: there is already a file of this name; a backup goes to a new one", path);
}

static aid_status sqlite_backup_failed(const char *path, const char *doing, aid_error *error)
{
    int32_t reason = errno == ENOSPC ? AID_REASON_DISK_FULL : errno == EROFS ? AID_REASON_READ_ONLY : AID_REASON_IO;
    return aid__fail(error, AID_E_STORAGE, reason, "%s: %s the backup failed: %s", path, doing, strerror(errno));
}

/* Gives the finished copy its name, which nobody else may have. */
static aid_status sqlite_backup_name(const char *temporary, const char *path, aid_error *error)
{
    if (aid__platform_name_file(temporary, path) == 0)
        return AID_OK;
    return errno == EEXIST ? sqlite_backup_exists(path, error) : sqlite_backup_failed(path, "naming", error);
}

static aid_status sqlite_backup_step(aid__sqlite *storage, sqlite3 *target, aid_progress_fn progress,
                                     void *progress_context, aid_error *error)
{
    sqlite3_backup *backup = sqlite3_backup_init(target, "main", storage->db, "main");
    if (backup == NULL)
        return aid__sqlite_fail(storage, sqlite3_errcode(target), "starting a backup", error);
    int code;
    bool cancelled = false;
    while ((code = sqlite3_backup_step(backup, SQL_BACKUP_PAGES_A_STEP)) == SQLITE_OK && !cancelled) {
        uint64_t total = (uint64_t)sqlite3_backup_pagecount(backup);
        uint64_t done = total - (uint64_t)sqlite3_backup_remaining(backup);
        cancelled = progress != NULL && progress(progress_context, "copying", done, total) != 0;
    }
    int finish = sqlite3_backup_finish(backup);
    if (cancelled)
        return aid__fail(error, AID_E_CANCELLED, AID_REASON_CANCELLED,
                         "the backup was cancelled; nothing was left behind");
    if (code == SQLITE_DONE)
        code = finish;
    return code == SQLITE_OK ? AID_OK : aid__sqlite_fail(storage, code, "copying", error);
}

static aid_status sqlite_backup_copy(aid__sqlite *storage, const char *temporary, aid_progress_fn progress,
                                     void *progress_context, aid_error *error)
{
    sqlite3 *target = NULL;
    int code =
        sqlite3_open_v2(temporary, &target,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_exec(target, "PRAGMA synchronous=FULL; PRAGMA fullfsync=ON", NULL, NULL, NULL);
    aid_status status = AID_OK;
    if (code != SQLITE_OK)
        status =
            aid__fail(error, AID_E_STORAGE, AID_REASON_IO,
                      "%s cannot be made; its folder must exist and may be written (SQLite code %d)", temporary, code);
    else
        status = sqlite_backup_step(storage, target, progress, progress_context, error);
    sqlite3_close(target);
    return status;
}

/* Pins one moment for all steps; without a lock of ours that is a read transaction. */
static int sqlite_backup_pin(aid__sqlite *storage)
{
    if (storage->writing)
        return SQLITE_OK;
    int code = aid__sqlite_run(storage, AID__SQLITE_BEGIN_READ);
    int64_t ignored;
    return code == SQLITE_OK ? aid__sqlite_number(storage->db, "SELECT count(*) FROM aid_community", &ignored) : code;
}

aid_status aid__sqlite_backup(void *context, const char *path, aid_progress_fn progress, void *progress_context,
                              aid_error *error)
{
    aid__sqlite *storage = context;
    if (path == NULL || path[0] == '\0')
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING,
                         "the path of the backup is empty; name a file");
    if (aid__platform_file_exists(path))
        return sqlite_backup_exists(path, error);
    uint64_t salt;
    sqlite3_randomness((int)sizeof salt, &salt);
    char *temporary = sqlite3_mprintf("%s%s.%016llx.part", path[0] == ':' || strncmp(path, "file:", 5) == 0 ? "./" : "", path, (unsigned long long)salt);
    if (temporary == NULL)
        return aid__fail_memory(error);
    aid__sqlite_wait_at_most(storage, AID__SQLITE_PATIENCE_MS);
    int code = sqlite_backup_pin(storage);
    aid_status status = code == SQLITE_OK ? AID_OK : aid__sqlite_fail(storage, code, "starting a backup", error);
    if (status == AID_OK)
        status = sqlite_backup_copy(storage, temporary, progress, progress_context, error);
    if (!storage->writing && !sqlite3_get_autocommit(storage->db))
        aid__sqlite_run(storage, AID__SQLITE_ROLLBACK); /* ends the reading */
    if (status == AID_OK)
        status = sqlite_backup_name(temporary, path, error);
    if (status != AID_OK)
        aid__platform_remove_file(temporary);
    sqlite3_free(temporary);
    return status;
}
