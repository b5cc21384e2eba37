/* SPDX-License-Identifier: MIT */
/* The tombstones of a key store that stands alone: what a backup that is being restored has to learn from a later one. */
#include "backends/sqlite/sqlite_storage.h"

#include "backends/backends.h"

static aid_status sqlite_gone_each(sqlite3_stmt *rows, aid_storage_key_fn each, void *each_context, int *out_code,
                                   aid_error *error)
{
    aid_status status = AID_OK;
    while (status == AID_OK && (*out_code = sqlite3_step(rows)) == SQLITE_ROW) {
        const aid_storage_key entry = { .subject = (uint64_t)sqlite3_column_int64(rows, 0),
                                        .personal_class = sqlite3_column_int(rows, 1),
                                        .key_id = (uint64_t)sqlite3_column_int64(rows, 2) };
        status = each(each_context, &entry, error);
    }
    return status;
}

aid_status aid__sqlite_gone(const char *path, const uint8_t community[16], aid_storage_key_fn each, void *each_context,
                            aid_error *error)
{
    sqlite3 *db = NULL;
    sqlite3_stmt *rows = NULL;
    aid_status status = AID_OK;
    int code = sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_prepare_v2(db, "SELECT subject, class, key_id FROM aid_key WHERE community=?1 AND subject>0 AND bytes IS NULL",
                                  -1, &rows, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_bind_blob(rows, 1, community, 16, SQLITE_STATIC);
    if (code == SQLITE_OK)
        status = sqlite_gone_each(rows, each, each_context, &code, error);
    if (status == AID_OK && code != SQLITE_DONE)
        status = aid__fail(error, AID_E_NOT_FOUND, AID_REASON_NO_KEYS, "%s: this is no key store of libmutualaid: %s", path,
                           db != NULL ? sqlite3_errmsg(db) : "it cannot be opened");
    sqlite3_finalize(rows);
    sqlite3_close(db);
    return status;
}
