/* SPDX-License-Identifier: MIT */
/* The peer of the journal benchmark: the relational schema that one would write by hand for the same job. One exchange is
 * one insert and two balance updates; the limit is a CHECK. It gets our cache size and WAL settings, all statements are
 * prepared, and nothing is done twice. */
#ifndef AID_BENCH_JOURNAL_PEER_H
#define AID_BENCH_JOURNAL_PEER_H

#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct peer {
    sqlite3 *db;
    sqlite3_stmt *begin, *commit, *insert, *update;
} peer;

static inline void peer_need(const peer *p, int ok, const char *doing)
{
    if (ok)
        return;
    fprintf(stderr, "peer: %s: %s\n", doing, sqlite3_errmsg(p->db));
    exit(1);
}

static inline sqlite3_stmt *peer_prepare(peer *p, const char *sql)
{
    sqlite3_stmt *statement = NULL;
    peer_need(p, sqlite3_prepare_v3(p->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) == SQLITE_OK, sql);
    return statement;
}

static inline void peer_step(const peer *p, sqlite3_stmt *statement, const char *doing)
{
    peer_need(p, sqlite3_step(statement) == SQLITE_DONE, doing);
    sqlite3_reset(statement);
}

static inline void peer_begin(const peer *p)
{
    peer_step(p, p->begin, "begin");
}

static inline void peer_commit(const peer *p)
{
    peer_step(p, p->commit, "commit");
}

static inline void peer_add(const peer *p, int member, int minutes)
{
    sqlite3_bind_int(p->update, 1, minutes);
    sqlite3_bind_int(p->update, 2, member);
    peer_step(p, p->update, "update");
}

/* Members are numbered from 1. */
static inline void peer_exchange(const peer *p, int payer, int payee, int minutes, int64_t at, const char *memo)
{
    sqlite3_bind_int(p->insert, 1, payer);
    sqlite3_bind_int(p->insert, 2, payee);
    sqlite3_bind_int(p->insert, 3, minutes);
    sqlite3_bind_int64(p->insert, 4, at);
    sqlite3_bind_text(p->insert, 5, memo, -1, SQLITE_STATIC);
    peer_step(p, p->insert, "insert");
    peer_add(p, payer, -minutes);
    peer_add(p, payee, minutes);
}

static inline void peer_open(peer *p, const char *path, int members)
{
    static const char schema[] =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-16384; "
        "PRAGMA wal_autocheckpoint=2000;"
        "CREATE TABLE member(id INTEGER PRIMARY KEY, balance INTEGER CHECK(balance >= -300));"
        "CREATE TABLE transfer(id INTEGER PRIMARY KEY, payer REFERENCES member, payee REFERENCES member, minutes, at, memo);"
        "CREATE INDEX transfer_payer ON transfer(payer); CREATE INDEX transfer_payee ON transfer(payee);";
    peer_need(p, sqlite3_open(path, &p->db) == SQLITE_OK, "open");
    peer_need(p, sqlite3_exec(p->db, schema, NULL, NULL, NULL) == SQLITE_OK, "schema");
    p->begin = peer_prepare(p, "BEGIN IMMEDIATE");
    p->commit = peer_prepare(p, "COMMIT");
    p->insert = peer_prepare(p, "INSERT INTO transfer(payer, payee, minutes, at, memo) VALUES(?1, ?2, ?3, ?4, ?5)");
    p->update = peer_prepare(p, "UPDATE member SET balance = balance + ?1 WHERE id = ?2");
    sqlite3_stmt *add = peer_prepare(p, "INSERT INTO member(balance) VALUES(0)");
    peer_begin(p);
    for (int i = 0; i < members; i++)
        peer_step(p, add, "member");
    peer_commit(p);
    sqlite3_finalize(add);
}

static inline void peer_close(peer *p)
{
    sqlite3_finalize(p->begin);
    sqlite3_finalize(p->commit);
    sqlite3_finalize(p->insert);
    sqlite3_finalize(p->update);
    sqlite3_close(p->db);
}

#endif
