/* SPDX-License-Identifier: MIT */
/* How fast are exchanges booked, against a relational schema written by hand; and what does a replay cost, against
 * reading the same rows and computing the same hashes?
 *
 *     bench_journal exchanges FOLDER [ROUNDS [PREPARED]]   7 rounds on files that hold 200,000 exchanges
 *     bench_journal replay FOLDER [EVENTS [ROUNDS]]        1,000,000 events, 3 rounds
 *
 * Rounds are interleaved, and a ratio is taken within a round, so that what else goes on on the machine hits both. */
#include "backends/backends.h"
#include "journal/chain.h"
#include "journal_market.h"
#include "journal_peer.h"

#include <mutualaid.h>
#include <string.h>
#include <unistd.h>

enum { JOURNAL_PATH = 512, JOURNAL_ROUNDS_MAX = 99, JOURNAL_PREPARE = 10000 };

typedef struct ours {
    aid_store *store;
    aid_group group;
    aid_member members[MARKET_MEMBERS];
    market market;
} ours;

static aid_error journal_error;

static void journal_ok(aid_status status, const char *doing)
{
    if (status == AID_OK)
        return;
    fprintf(stderr, "%s: %s\n", doing, journal_error.message);
    exit(1);
}

/* ---- ours ---- */

static void ours_people(ours *o)
{
    journal_ok(aid_store_begin(o->store, NULL, &journal_error), "begin");
    journal_ok(aid_group_found(o->store, AID_WITH(aid_group_options, .name = "Elm Street", .kind = AID_GROUP_TIME_BANK),
                               &o->group, &journal_error),
               "group");
    journal_ok(aid_group_policy_set(o->store, o->group,
                                    AID_WITH(aid_policy, .credit_min = MARKET_LIMIT,
                                             .credit_min_mode = AID_CREDIT_BLOCK),
                                    &journal_error),
               "policy");
    for (int i = 0; i < MARKET_MEMBERS; i++) {
        char name[32];
        snprintf(name, sizeof name, "Member %d", i + 1);
        journal_ok(aid_member_enrol(o->store, AID_WITH(aid_member_options, .name = name, .group = o->group),
                                    &o->members[i], &journal_error),
                   "member");
    }
    journal_ok(aid_store_commit(o->store, NULL, &journal_error), "commit");
}

static void ours_open(ours *o, const char *path)
{
    journal_ok(aid_store_open(path, AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY)), &o->store,
                              &journal_error),
               "open");
    ours_people(o);
}

static void ours_run(ours *o, int count, int batch)
{
    for (int done = 0; done < count; done += batch) {
        if (batch > 1)
            journal_ok(aid_store_begin(o->store, NULL, &journal_error), "begin");
        for (int i = 0; i < batch; i++) {
            market_deal deal = market_next(&o->market);
            aid_exchange exchange;
            journal_ok(aid_exchange_log(o->store,
                                        AID_WITH(aid_log_options, .requester = o->members[deal.payer],
                                                 .helper = o->members[deal.payee], .minutes = deal.minutes,
                                                 .group = o->group, .memo = deal.memo),
                                        &exchange, &journal_error),
                       "log");
        }
        if (batch > 1)
            journal_ok(aid_store_commit(o->store, NULL, &journal_error), "commit");
    }
}

static void ours_check(ours *o)
{
    for (int i = 0; i < MARKET_MEMBERS; i++) {
        int64_t balance = 0;
        journal_ok(aid_balance_get(o->store, o->members[i], o->group, 0, &balance, &journal_error), "balance");
        if (balance != o->market.balance[i]) {
            fprintf(stderr, "member %d has %lld, not %lld\n", i + 1, (long long)balance, (long long)o->market.balance[i]);
            exit(1);
        }
    }
}

/* ---- exchanges: ours and the peer's ---- */

static void journal_peer_run(const peer *p, market *m, int count, int batch)
{
    for (int done = 0; done < count; done += batch) {
        peer_begin(p);
        for (int i = 0; i < batch; i++) {
            market_deal deal = market_next(m);
            struct timespec now;
            clock_gettime(CLOCK_REALTIME, &now);
            peer_exchange(p, deal.payer + 1, deal.payee + 1, deal.minutes,
                          (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000, deal.memo);
        }
        peer_commit(p);
    }
}

typedef struct journal_figures {
    double ours_wall[JOURNAL_ROUNDS_MAX], ours_cpu[JOURNAL_ROUNDS_MAX];
    double peer_wall[JOURNAL_ROUNDS_MAX], peer_cpu[JOURNAL_ROUNDS_MAX];
    double wall_ratio[JOURNAL_ROUNDS_MAX], cpu_ratio[JOURNAL_ROUNDS_MAX];
} journal_figures;

/* One round: who goes first alternates. */
static void journal_round(ours *o, const peer *p, market *theirs, int count, int batch, int round, journal_figures *out)
{
    market_clock mine = { 0 }, other = { 0 };
    for (int turn = 0; turn < 2; turn++) {
        market_clock start = market_now();
        if ((turn + round) % 2 == 0) {
            ours_run(o, count, batch);
            mine = market_since(start);
        } else {
            journal_peer_run(p, theirs, count, batch);
            other = market_since(start);
        }
    }
    out->ours_wall[round] = count / mine.wall;
    out->peer_wall[round] = count / other.wall;
    out->ours_cpu[round] = mine.cpu * 1e6 / count;
    out->peer_cpu[round] = other.cpu * 1e6 / count;
    out->wall_ratio[round] = other.wall / mine.wall;
    out->cpu_ratio[round] = other.cpu / mine.cpu;
}

static void journal_report(int batch, journal_figures *f, size_t rounds)
{
    printf("%5d  %9.0f %9.0f  %6.2f      %8.2f %8.2f  %6.2f\n", batch, market_median(f->ours_wall, rounds),
           market_median(f->peer_wall, rounds), market_median(f->wall_ratio, rounds), market_median(f->ours_cpu, rounds),
           market_median(f->peer_cpu, rounds), market_median(f->cpu_ratio, rounds));
}

static void journal_exchanges(const char *folder, int rounds, int prepared)
{
    static const struct {
        int batch, count;
    } sizes[] = { { 1, 400 }, { 100, 10000 }, { 1000, 20000 } };
    static ours o;
    static market theirs;
    static journal_figures figures[3];
    char path[JOURNAL_PATH], other[JOURNAL_PATH];
    peer p;
    snprintf(path, sizeof path, "%s/ours.aid", folder);
    snprintf(other, sizeof other, "%s/peer.db", folder);
    o.market.dice = theirs.dice = 20261124;
    ours_open(&o, path);
    peer_open(&p, other, MARKET_MEMBERS);
    ours_run(&o, prepared, JOURNAL_PREPARE < prepared ? JOURNAL_PREPARE : prepared);
    journal_peer_run(&p, &theirs, prepared, JOURNAL_PREPARE < prepared ? JOURNAL_PREPARE : prepared);
    for (int round = 0; round < rounds; round++)
        for (int size = 0; size < 3; size++)
            journal_round(&o, &p, &theirs, sizes[size].count, sizes[size].batch, round, &figures[size]);
    printf("exchanges, both files held %d before, medians of %d interleaved rounds\n"
           "batch     ours/s    peer/s   ratio   CPU us: ours     peer   ratio\n",
           prepared, rounds);
    for (int size = 0; size < 3; size++)
        journal_report(sizes[size].batch, &figures[size], (size_t)rounds);
    ours_check(&o);
    aid_store_close(o.store);
    peer_close(&p);
}

/* ---- replay ---- */

typedef struct raw_chain {
    uint8_t community[16], hash[32];
    uint64_t records;
} raw_chain;

static aid_status raw_each(void *context, const aid_storage_record *record, aid_error *error)
{
    raw_chain *chain = context;
    (void)error;
    for (size_t i = 0; i < record->part_count; i++) {
        uint8_t hash[32];
        aid__chain_part_hash(record->parts[i].bytes, record->parts[i].length, hash);
        if (memcmp(hash, record->parts[i].hash, sizeof hash) != 0)
            return AID_E_CORRUPT;
    }
    aid__chain_hash(chain->hash, chain->community, record, chain->hash);
    chain->records++;
    return memcmp(chain->hash, record->hash, sizeof chain->hash) == 0 ? AID_OK : AID_E_CORRUPT;
}

/* What cannot be had for less: the two statements that read the rows, and the chain's hashes. */
static void raw_read(const char *path, uint64_t expected)
{
    static const char events_sql[] = "SELECT key, batch_first, batch_length, at, due, kind, v, actor, subject, role, purpose, "
                                     "command, hash, body FROM aid_event ORDER BY key";
    static const char parts_sql[] = "SELECT key, subject, class, key_id, hash, bytes FROM aid_part ORDER BY key";
    peer p = { 0 };
    raw_chain chain = { 0 };
    peer_need(&p, sqlite3_open(path, &p.db) == SQLITE_OK, "open");
    peer_need(&p, sqlite3_exec(p.db, "PRAGMA cache_size=-16384", NULL, NULL, NULL) == SQLITE_OK, "cache");
    sqlite3_stmt *community = peer_prepare(&p, "SELECT id FROM aid_community"), *events = peer_prepare(&p, events_sql),
                 *parts = peer_prepare(&p, parts_sql);
    peer_need(&p, sqlite3_step(community) == SQLITE_ROW, "community");
    memcpy(chain.community, sqlite3_column_blob(community, 0), sizeof chain.community);
    int more = sqlite3_step(parts);
    while (sqlite3_step(events) == SQLITE_ROW) {
        aid_storage_part found[8];
        uint8_t bytes[8][256];
        int64_t key = sqlite3_column_int64(events, 0);
        aid_storage_record record = {
            .seq = (uint64_t)key & (((uint64_t)1 << 40) - 1),
            .batch_first = (uint64_t)sqlite3_column_int64(events, 1),
            .batch_length = (uint64_t)sqlite3_column_int64(events, 2),
            .at = sqlite3_column_int64(events, 3), .due = sqlite3_column_int64(events, 4),
            .kind = (const char *)sqlite3_column_text(events, 5),
            .version = (uint64_t)sqlite3_column_int64(events, 6), .actor = (uint64_t)sqlite3_column_int64(events, 7),
            .subject = (uint64_t)sqlite3_column_int64(events, 8), .role = (uint64_t)sqlite3_column_int64(events, 9),
            .purpose = (uint64_t)sqlite3_column_int64(events, 10),
            .has_command = sqlite3_column_type(events, 11) != SQLITE_NULL,
            .body = (const char *)sqlite3_column_text(events, 13), .parts = found,
        };
        record.body_length = (size_t)sqlite3_column_bytes(events, 13);
        memcpy(record.hash, sqlite3_column_blob(events, 12), sizeof record.hash);
        for (; more == SQLITE_ROW && sqlite3_column_int64(parts, 0) >> 10 == key; more = sqlite3_step(parts)) {
            aid_storage_part *part = &found[record.part_count];
            *part = (aid_storage_part){ .subject = (uint64_t)sqlite3_column_int64(parts, 1),
                                        .personal_class = sqlite3_column_int(parts, 2),
                                        .key_id = (uint64_t)sqlite3_column_int64(parts, 3),
                                        .bytes = bytes[record.part_count],
                                        .length = (size_t)sqlite3_column_bytes(parts, 5) };
            memcpy(part->hash, sqlite3_column_blob(parts, 4), sizeof part->hash);
            memcpy(bytes[record.part_count++], sqlite3_column_blob(parts, 5), part->length);
        }
        peer_need(&p, raw_each(&chain, &record, NULL) == AID_OK, "the chain");
    }
    peer_need(&p, chain.records == expected, "the number of records");
    sqlite3_finalize(community);
    sqlite3_finalize(events);
    sqlite3_finalize(parts);
    sqlite3_close(p.db);
}

static void ours_replay(const char *path, uint64_t expected)
{
    aid_store *store;
    aid_store_info info = { .struct_size = sizeof info };
    journal_ok(aid_store_open(path, AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_VERIFY)), &store, &journal_error),
               "open");
    journal_ok(aid_store_get(store, &info, &journal_error), "get");
    if (info.records != expected) {
        fprintf(stderr, "%llu records instead of %llu\n", (unsigned long long)info.records, (unsigned long long)expected);
        exit(1);
    }
    aid_store_close(store);
}

static void journal_replay(const char *folder, int events, int rounds)
{
    static ours o;
    static double wall[JOURNAL_ROUNDS_MAX], cpu[JOURNAL_ROUNDS_MAX], raw_cpu[JOURNAL_ROUNDS_MAX], our_cpu[JOURNAL_ROUNDS_MAX];
    char path[JOURNAL_PATH];
    snprintf(path, sizeof path, "%s/replay.aid", folder);
    o.market.dice = 20261124;
    ours_open(&o, path);
    ours_run(&o, events, JOURNAL_PREPARE);
    aid_store_info info = { .struct_size = sizeof info };
    journal_ok(aid_store_get(o.store, &info, &journal_error), "get");
    aid_store_close(o.store);
    raw_read(path, info.records); /* brings the file into the page cache, for both */
    for (int round = 0; round < rounds; round++) {
        market_clock start = market_now();
        raw_read(path, info.records);
        market_clock raw = market_since(start);
        start = market_now();
        ours_replay(path, info.records);
        market_clock mine = market_since(start);
        wall[round] = mine.wall / raw.wall;
        cpu[round] = mine.cpu / raw.cpu;
        raw_cpu[round] = raw.cpu * 1e6 / (double)info.records;
        our_cpu[round] = mine.cpu * 1e6 / (double)info.records;
    }
    printf("replay with verification of %llu records, medians of %d interleaved rounds (opening and closing included)\n"
           "CPU us a record: rows and hashes %.2f, open %.2f; ratio %.2f CPU, %.2f wall\n",
           (unsigned long long)info.records, rounds, market_median(raw_cpu, (size_t)rounds),
           market_median(our_cpu, (size_t)rounds), market_median(cpu, (size_t)rounds), market_median(wall, (size_t)rounds));
}

static int journal_number(int argc, char **argv, int at, int otherwise)
{
    return argc > at ? (int)strtol(argv[at], NULL, 10) : otherwise;
}

int main(int argc, char **argv)
{
    if (argc > 2 && strcmp(argv[1], "exchanges") == 0) {
        int rounds = journal_number(argc, argv, 3, 7);
        journal_exchanges(argv[2], rounds < JOURNAL_ROUNDS_MAX ? rounds : JOURNAL_ROUNDS_MAX,
                          journal_number(argc, argv, 4, 200000));
    } else if (argc > 2 && strcmp(argv[1], "replay") == 0) {
        int rounds = journal_number(argc, argv, 4, 3);
        journal_replay(argv[2], journal_number(argc, argv, 3, 1000000),
                       rounds < JOURNAL_ROUNDS_MAX ? rounds : JOURNAL_ROUNDS_MAX);
    } else {
        fputs("usage: bench_journal exchanges FOLDER [ROUNDS [PREPARED]] | replay FOLDER [EVENTS [ROUNDS]]\n", stderr);
        return 2;
    }
    return 0;
}
