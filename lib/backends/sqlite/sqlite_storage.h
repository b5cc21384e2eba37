/* SPDX-License-Identifier: MIT */
/* What the files of the SQLite backend share: one connection, its kept statements, and the rules for both.
 *
 *   sqlite_open.c    finds out what a file is, opens and closes it      sqlite_lock.c    waiting, transactions, doubt
 *   sqlite_schema.c  the tables, made once                              sqlite_append.c  writing records
 *   sqlite_views.c   the views for people with an SQL shell             sqlite_read.c    reading records
 *   sqlite_backup.c  a copy in one file                                 sqlite_error.c   what SQLite says, in our words
 *   sqlite_keys.c    the key store beside the file, and cutting
 *
 * Invariants: a statement is reset before a function returns (else it would keep a read transaction open); nothing is
 * ever written after a deferred BEGIN; `writing` is true exactly while this connection has the write lock. The format of
 * the file is in docs/journal.md. */
#ifndef AID_SQLITE_STORAGE_H
#define AID_SQLITE_STORAGE_H

#include "base/error.h"
#include "base/memory.h"
#include <mutualaid/storage.h>
#include <sqlite3.h>
#include <stdbool.h>

enum {
    AID__SQLITE_APPLICATION = 0x4D414944, /* "MAID", bytes 68..71 of the file */
    AID__SQLITE_LAYOUT = 1,               /* user_version; rises when an older library could not read the file */
    AID__SQLITE_SEQ_BITS = 40,            /* aid_event.key = number << 40 | seq */
    AID__SQLITE_PART_BITS = 10,           /* aid_part.key = aid_event.key << 10 | index */
    AID__SQLITE_COMMUNITIES = 8191,       /* so many numbers leave both keys positive */
    AID__SQLITE_PATIENCE_MS = 5000,       /* for everything but `lock`, which is told how long */
    AID__SQLITE_TOGETHER = 8              /* rows that ADD_EVENTS and ADD_PARTS insert at once */
};

/* The statements that are prepared once, when first needed. */
typedef enum aid__sqlite_text {
    AID__SQLITE_BEGIN_READ,
    AID__SQLITE_BEGIN_WRITE,
    AID__SQLITE_COMMIT,
    AID__SQLITE_ROLLBACK,
    AID__SQLITE_TOUCH,
    AID__SQLITE_VERSION,
    AID__SQLITE_GET_HEAD,
    AID__SQLITE_SET_HEAD,
    AID__SQLITE_GET_HASH,
    AID__SQLITE_ADD_EVENT,
    AID__SQLITE_ADD_PART,
    AID__SQLITE_ADD_EVENTS,
    AID__SQLITE_ADD_PARTS,
    AID__SQLITE_EVENTS,
    AID__SQLITE_PARTS,
    AID__SQLITE_TEXTS
} aid__sqlite_text;

typedef struct aid__sqlite {
    aid_allocator allocator;
    sqlite3 *db;
    char *path; /* as SQLite was given it */
    size_t path_size;
    sqlite3_stmt *statements[AID__SQLITE_TEXTS];
    sqlite3 *keys;         /* the key store beside it; NULL until it is needed, or while there is none */
    sqlite3_stmt *keys_of, *keys_put;
    int64_t number;        /* of the attached community; -1 before attach */
    uint8_t community[16]; /* its id */
    int64_t deadline_us;   /* until when the busy handler waits */
    uint64_t jitter;       /* state of its dice; only ever shifts a wait by less than 1.5 ms */
    bool read_only;
    bool writing;          /* between BEGIN IMMEDIATE and its end */
    bool unsettled;        /* a commit failed so that its pages may still be found after a crash; see sqlite_lock.c */
    bool head_known;       /* `head` is what the file said when its data_version was `head_version` */
    int64_t head_version;
    aid_storage_head head; /* while writing: the head in this transaction */
} aid__sqlite;

/* sqlite_error.c: answers with the status that fits SQLite's code, `doing` being what was tried ("reading"). */
aid_status aid__sqlite_fail(const aid__sqlite *storage, int code, const char *doing, aid_error *error);
aid_status aid__sqlite_not_ours(const char *path, const char *what, aid_error *error);
aid_status aid__sqlite_corrupt(const aid__sqlite *storage, uint64_t seq, const char *what, aid_error *error);

/* sqlite_open.c: the kept statement, or NULL with *out_code set. */
sqlite3_stmt *aid__sqlite_statement(aid__sqlite *storage, aid__sqlite_text which, int *out_code);
int aid__sqlite_run(aid__sqlite *storage, aid__sqlite_text which); /* steps to the end and resets */
int aid__sqlite_number(sqlite3 *db, const char *sql, int64_t *out); /* the one integer that `sql` answers */

bool aid__sqlite_is_there(const aid__sqlite *storage, const char *suffix); /* the file PATH<suffix> */

/* sqlite_keys.c */
void aid__sqlite_close_keys(aid__sqlite *storage);
aid_status aid__sqlite_empty_wal(const aid__sqlite *storage, sqlite3 *db, aid_error *error);

/* sqlite_schema.c: makes the tables in an empty file; fine if another process was faster. */
aid_status aid__sqlite_create(aid__sqlite *storage, aid_error *error);
extern const char *const aid__sqlite_views[]; /* sqlite_views.c; ends with NULL */

/* sqlite_lock.c */
int aid__sqlite_busy(void *storage, int tries); /* a sqlite3_busy_handler */
void aid__sqlite_wait_at_most(aid__sqlite *storage, uint32_t wait_ms);
aid_status aid__sqlite_begin_write(aid__sqlite *storage, uint32_t wait_ms, aid_error *error);
aid_status aid__sqlite_commit(aid__sqlite *storage, const char *doing, aid_error *error);
void aid__sqlite_rollback(aid__sqlite *storage);
aid_status aid__sqlite_settle(aid__sqlite *storage, aid_error *error); /* does nothing when nothing is unsettled */
aid_status aid__sqlite_read_head(aid__sqlite *storage, aid_storage_head *out, aid_error *error);

/* The slots of aid_storage. */
aid_status aid__sqlite_list(void *context, aid_storage_name_fn each, void *each_context, aid_error *error);
aid_status aid__sqlite_attach(void *context, const char *name, int32_t mode, const uint8_t new_id[16],
                              uint8_t out_id[16], aid_error *error);
aid_status aid__sqlite_head(void *context, aid_storage_head *out_head, aid_error *error);
aid_status aid__sqlite_lock(void *context, uint32_t wait_ms, aid_storage_head *out_head, aid_error *error);
void aid__sqlite_unlock(void *context);
aid_status aid__sqlite_append(void *context, const aid_storage_head *expected, const aid_storage_record *records,
                              size_t count, aid_error *error);
aid_status aid__sqlite_read(void *context, uint64_t after, uint64_t until, aid_storage_record_fn each,
                            void *each_context, aid_error *error);
aid_status aid__sqlite_keys(void *context, int32_t which, uint64_t subject, aid_storage_key_fn each,
                            void *each_context, aid_error *error);
aid_status aid__sqlite_put_keys(void *context, const aid_storage_key *keys, size_t count, aid_error *error);
aid_status aid__sqlite_cut(void *context, uint64_t subject, uint64_t classes, aid_error *error);
aid_status aid__sqlite_backup(void *context, const char *path, aid_progress_fn progress, void *progress_context,
                              aid_error *error);

static inline int64_t aid__sqlite_event_key(int64_t number, uint64_t seq)
{
    return (int64_t)((uint64_t)number << AID__SQLITE_SEQ_BITS | seq);
}

static inline uint64_t aid__sqlite_seq(int64_t event_key)
{
    return (uint64_t)event_key & (((uint64_t)1 << AID__SQLITE_SEQ_BITS) - 1);
}

#endif
