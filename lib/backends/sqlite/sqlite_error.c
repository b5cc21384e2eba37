/* SPDX-License-Identifier: MIT */
/* What SQLite says, in our words: one status, one reason, and what the reader of the message can do about it. */
#include "backends/sqlite/sqlite_storage.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

typedef struct sqlite_meaning {
    int code; /* primary result code */
    aid_status status;
    int32_t reason;
    const char *remedy; /* "PATH: DOING failed: REMEDY" */
} sqlite_meaning;

static const sqlite_meaning sqlite_meanings[] = {
    { SQLITE_FULL, AID_E_STORAGE, AID_REASON_DISK_FULL, "no room is left on the disk; free some and try again" },
    { SQLITE_READONLY, AID_E_STORAGE, AID_REASON_READ_ONLY,
      "it may not be written; give write permission to the file and its folder, or open it read-only" },
    { SQLITE_CANTOPEN, AID_E_STORAGE, AID_REASON_IO,
      "it cannot be opened; the path must lead to a file in a folder that exists and may be read and written" },
    { SQLITE_PERM, AID_E_STORAGE, AID_REASON_IO, "permission was refused; give access to the file and its folder" },
    { SQLITE_AUTH, AID_E_STORAGE, AID_REASON_IO, "permission was refused; give access to the file and its folder" },
    { SQLITE_NOTADB, AID_E_STORAGE, AID_REASON_NOT_DATABASE, "it is not a libmutualaid store; choose another path" },
    { SQLITE_CORRUPT, AID_E_CORRUPT, AID_REASON_IO, "the file is damaged; restore a copy from before the damage" },
    { SQLITE_BUSY, AID_E_CONFLICT, AID_REASON_BUSY, "another process kept the lock too long; try again" },
    { SQLITE_LOCKED, AID_E_CONFLICT, AID_REASON_BUSY, "another process kept the lock too long; try again" },
    { SQLITE_TOOBIG, AID_E_LIMIT, AID_REASON_EVENT_SIZE, "a text is larger than SQLite can hold" },
};

aid_status aid__sqlite_fail(const aid__sqlite *storage, int code, const char *doing, aid_error *error)
{
    assert(code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE);
    int primary = code & 0xFF;
    if (primary == SQLITE_NOMEM || code == SQLITE_IOERR_NOMEM)
        return aid__fail_memory(error);
    for (size_t i = 0; i < sizeof sqlite_meanings / sizeof *sqlite_meanings; i++) {
        const sqlite_meaning *meaning = &sqlite_meanings[i];
        if (meaning->code == primary)
            return aid__fail(error, meaning->status, meaning->reason, "%s: %s failed: %s", storage->path, doing,
                             meaning->remedy);
    }
    const char *said = storage->db != NULL ? sqlite3_errmsg(storage->db) : sqlite3_errstr(code);
    return aid__fail(error, AID_E_STORAGE, AID_REASON_IO, "%s: %s failed: SQLite says \"%s\" (%d)", storage->path,
                     doing, said, code);
}

aid_status aid__sqlite_not_ours(const char *path, const char *what, aid_error *error)
{
    return aid__fail(error, AID_E_STORAGE, AID_REASON_NOT_DATABASE,
                     "%s is not a libmutualaid store: it is %s; nothing was written to it; choose another path", path,
                     what);
}

aid_status aid__sqlite_corrupt(const aid__sqlite *storage, uint64_t seq, const char *what, aid_error *error)
{
    return aid__fail(error, AID_E_CORRUPT, AID_REASON_CHAIN,
                     "record %" PRIu64 ": %s; restore a copy of %s from before the damage", seq, what, storage->path);
}
