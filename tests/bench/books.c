/* SPDX-License-Identifier: MIT */
/* What the books cost. Posting: help booked through the public interface on the memory backend, against BLAKE2b alone over
 * the very records that came of it (body, part and chain, as the journal hashes them). Reading: a balance through the
 * public interface, against a prepared SELECT of the same balance.
 *
 *     bench_books FOLDER [ROUNDS [logged|life|balance]]      9 rounds of 20,000 exchanges in transactions of 1,000, of 5,000 whole
 *                                                     lives, and of 200,000 balances
 *
 * Rounds are interleaved, times are of the processor, and a ratio is taken within a round. */
#include "backends/backends.h"
#include "base/memory.h"
#include "journal/chain.h"
#include "journal_market.h"
#include "journal_peer.h"

#include <mutualaid.h>
#include <string.h>

enum { BOOKS_ROUNDS_MAX = 99, BOOKS_COUNT = 20000, BOOKS_BATCH = 1000, BOOKS_LIVES = 5000, BOOKS_READS = 200000 };

typedef struct books {
    aid_storage kept; /* the store closes it; we only read through it between calls */
    aid_store *store;
    aid_group group;
    aid_skill skill;
    aid_member members[MARKET_MEMBERS];
    market market;
    int order[BOOKS_READS]; /* whose balances are read */
    int64_t now; /* a minute later with each exchange: ten a week and member */
    uint64_t seq; /* up to here, records were hashed by us too */
    uint8_t community[16], hash[32];
} books;

static aid_error books_error;

static void books_ok(aid_status status, const char *doing)
{
    if (status == AID_OK)
        return;
    fprintf(stderr, "%s: %s\n", doing, books_error.message);
    exit(1);
}

static aid_time books_clock(void *context)
{
    return ((const books *)context)->now;
}

static void books_open(books *b)
{
    static aid_allocator memory;
    books_ok(aid__allocator_choose(NULL, &memory, &books_error), "memory");
    books_ok(aid__memory_storage(&memory, &b->kept, &books_error), "storage");
    books_ok(aid_store_open("main", AID_WITH(aid_store_options, .storage = &b->kept, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY),
                                              .clock = books_clock, .clock_context = b),
                            &b->store, &books_error),
             "open");
    books_ok(aid_store_begin(b->store, NULL, &books_error), "begin");
    books_ok(aid_group_found(b->store, AID_WITH(aid_group_options, .name = "Elm Street", .kind = AID_GROUP_TIME_BANK), &b->group,
                             &books_error),
             "group");
    books_ok(aid_group_policy_set(b->store, b->group,
                                  AID_WITH(aid_policy, .credit_min = MARKET_LIMIT, .credit_min_mode = AID_CREDIT_BLOCK),
                                  &books_error),
             "policy");
    books_ok(aid_skill_add(b->store, AID_WITH(aid_skill_options, .code = "garden", .label = "Gardening"), &b->skill, &books_error),
             "skill");
    for (int i = 0; i < MARKET_MEMBERS; i++) {
        char name[32];
        snprintf(name, sizeof name, "Member %d", i + 1);
        books_ok(aid_member_enrol(b->store, AID_WITH(aid_member_options, .name = name, .group = b->group), &b->members[i],
                                  &books_error),
                 "member");
    }
    books_ok(aid_store_commit(b->store, NULL, &books_error), "commit");
}

/* ---- posting ---- */

/* Help that was given already: one record each. */
static void books_log(books *b, market_deal deal)
{
    aid_exchange exchange;
    books_ok(aid_exchange_log(b->store,
                              AID_WITH(aid_log_options, .requester = b->members[deal.payer], .helper = b->members[deal.payee],
                                       .minutes = deal.minutes, .group = b->group, .memo = deal.memo),
                              &exchange, &books_error),
             "log");
}

/* The whole life: asked, offered, proposed, accepted, confirmed by both. Seven records. */
static void books_live(books *b, market_deal deal)
{
    aid_request request;
    aid_offer offer;
    aid_exchange exchange;
    const aid_exchange_options *said = AID_WITH(aid_exchange_options, .minutes = deal.minutes);
    books_ok(aid_request_open(b->store, b->members[deal.payer],
                              AID_WITH(aid_request_options, .group = b->group, .skill = b->skill, .minutes = deal.minutes), &request,
                              &books_error),
             "request");
    books_ok(aid_offer_post(b->store, b->members[deal.payee], AID_WITH(aid_offer_options, .group = b->group, .skill = b->skill), &offer,
                            &books_error),
             "offer");
    books_ok(aid_exchange_propose(b->store, request, offer, NULL, &exchange, &books_error), "propose");
    books_ok(aid_exchange_accept(b->store, exchange, NULL, &books_error), "accept");
    books_ok(aid_store_act_as(b->store, b->members[deal.payer], NULL, &books_error), "act");
    books_ok(aid_exchange_confirm(b->store, exchange, said, &books_error), "confirm");
    books_ok(aid_store_act_as(b->store, b->members[deal.payee], NULL, &books_error), "act");
    books_ok(aid_exchange_confirm(b->store, exchange, said, &books_error), "confirm");
    books_ok(aid_store_act_as(b->store, (aid_member){ 0 }, NULL, &books_error), "act");
    books_ok(aid_offer_withdraw(b->store, offer, NULL, &books_error), "withdraw");
}

static void books_post(books *b, int count, void (*deal)(books *b, market_deal deal))
{
    for (int done = 0; done < count; done += BOOKS_BATCH) {
        books_ok(aid_store_begin(b->store, NULL, &books_error), "begin");
        for (int i = 0; i < BOOKS_BATCH; i++, b->now += 60000000)
            deal(b, market_next(&b->market));
        books_ok(aid_store_commit(b->store, NULL, &books_error), "commit");
    }
}

/* ---- hashing alone ---- */

static aid_status books_hash_record(void *context, const aid_storage_record *record, aid_error *error)
{
    books *b = context;
    (void)error;
    for (size_t i = 0; i < record->part_count; i++) {
        uint8_t hash[32];
        aid__chain_part_hash(record->parts[i].bytes, record->parts[i].length, hash);
        if (memcmp(hash, record->parts[i].hash, sizeof hash) != 0)
            return AID_E_CORRUPT;
    }
    aid__chain_hash(b->hash, b->community, record, b->hash);
    b->seq = record->seq;
    return memcmp(b->hash, record->hash, sizeof b->hash) == 0 ? AID_OK : AID_E_CORRUPT;
}

static void books_hash(books *b)
{
    if (b->kept.read(b->kept.context, b->seq, 0, books_hash_record, b, &books_error) != AID_OK) {
        fputs("the chain is not what we hash\n", stderr);
        exit(1);
    }
}

/* One ratio a round: what was posted, and then its hashes alone. */
static void books_measure_posting(books *b, const char *what, int rounds, int count, void (*deal)(books *b, market_deal deal))
{
    static double posting[BOOKS_ROUNDS_MAX], hashing[BOOKS_ROUNDS_MAX], ratio[BOOKS_ROUNDS_MAX];
    books_post(b, count, deal);
    books_hash(b);
    for (int round = 0; round < rounds; round++) {
        uint64_t before = b->seq;
        market_clock start = market_now();
        books_post(b, count, deal);
        double mine = market_since(start).cpu;
        start = market_now();
        books_hash(b);
        double alone = market_since(start).cpu;
        double records = (double)(b->seq - before);
        posting[round] = mine * 1e6 / records;
        hashing[round] = alone * 1e6 / records;
        ratio[round] = mine / alone;
    }
    printf("%-44s %8.2f %8.2f %8.2f\n", what, market_median(posting, (size_t)rounds), market_median(hashing, (size_t)rounds),
           market_median(ratio, (size_t)rounds));
}

/* ---- reading ---- */

static int64_t books_read_ours(books *b)
{
    int64_t sum = 0;
    for (int i = 0; i < BOOKS_READS; i++) {
        int64_t balance;
        books_ok(aid_balance_get(b->store, b->members[b->order[i]], b->group, 0, &balance, &books_error), "balance");
        sum += balance;
    }
    return sum;
}

/* The statement binds a member, by handle or by number, and the book if it wants one. */
static int64_t books_read_peer(books *b, peer *p, sqlite3_stmt *select)
{
    int64_t sum = 0;
    int asks = sqlite3_bind_parameter_count(select);
    for (int i = 0; i < BOOKS_READS; i++) {
        int member = b->order[i];
        sqlite3_bind_int64(select, 1, asks == 1 ? member + 1 : (int64_t)b->members[member].id);
        if (asks > 1)
            sqlite3_bind_int64(select, 2, (int64_t)b->group.id);
        peer_need(p, sqlite3_step(select) == SQLITE_ROW, "select");
        sum += sqlite3_column_int64(select, 0);
        sqlite3_reset(select);
    }
    return sum;
}

/* The peer gets our balances in a table that answers the same question, whose account in whose books and in which unit,
 * and a second that knows one number a member only. Both sides read the same members in the same order. */
static void books_fill_peer(books *b, peer *p, const char *path)
{
    static const char accounts[] = "CREATE TABLE account(member INTEGER, book INTEGER, unit INTEGER, balance INTEGER, "
                                   "PRIMARY KEY(member, book, unit)) WITHOUT ROWID;";
    peer_open(p, path, MARKET_MEMBERS);
    peer_need(p, sqlite3_exec(p->db, accounts, NULL, NULL, NULL) == SQLITE_OK, "accounts");
    sqlite3_stmt *add = peer_prepare(p, "INSERT INTO account VALUES(?1, ?2, 1, ?3)");
    peer_begin(p);
    for (int i = 0; i < MARKET_MEMBERS; i++) {
        peer_add(p, i + 1, (int)b->market.balance[i]);
        sqlite3_bind_int64(add, 1, (int64_t)b->members[i].id);
        sqlite3_bind_int64(add, 2, (int64_t)b->group.id);
        sqlite3_bind_int64(add, 3, b->market.balance[i]);
        peer_step(p, add, "account");
    }
    peer_commit(p);
    sqlite3_finalize(add);
}

static void books_measure_reading(books *b, const char *what, peer *p, const char *sql, int rounds)
{
    static double ours[BOOKS_ROUNDS_MAX], theirs[BOOKS_ROUNDS_MAX], ratio[BOOKS_ROUNDS_MAX];
    sqlite3_stmt *select = peer_prepare(p, sql);
    for (int round = 0; round < rounds; round++) {
        market_clock start = market_now();
        int64_t mine = books_read_ours(b);
        double took = market_since(start).cpu;
        start = market_now();
        int64_t other = books_read_peer(b, p, select);
        double took_peer = market_since(start).cpu;
        if (mine != other) {
            fprintf(stderr, "balances add up to %lld and %lld\n", (long long)mine, (long long)other);
            exit(1);
        }
        ours[round] = took * 1e9 / BOOKS_READS;
        theirs[round] = took_peer * 1e9 / BOOKS_READS;
        ratio[round] = took_peer / took;
    }
    printf("%-44s %8.1f %8.1f %8.1f\n", what, market_median(ours, (size_t)rounds), market_median(theirs, (size_t)rounds),
           market_median(ratio, (size_t)rounds));
    sqlite3_finalize(select);
}

static void books_measure_balances(books *b, const char *folder, int rounds)
{
    static const char account[] = "SELECT balance FROM account WHERE member = ?1 AND book = ?2 AND unit = 1",
                      number[] = "SELECT balance FROM member WHERE id = ?1";
    char path[512];
    snprintf(path, sizeof path, "%s/balance.db", folder);
    printf("a balance, against a prepared SELECT of it        ns: ours   SQLite    ratio\n");
    peer kept = { 0 }, fleeting = { 0 };
    books_post(b, BOOKS_COUNT, books_log);
    for (int i = 0; i < BOOKS_READS; i++)
        b->order[i] = (int)market_roll(&b->market, MARKET_MEMBERS);
    books_fill_peer(b, &kept, path);
    books_measure_reading(b, "from a file, by member, book and unit", &kept, account, rounds);
    books_measure_reading(b, "from a file, by a row's number", &kept, number, rounds);
    books_fill_peer(b, &fleeting, ":memory:");
    books_measure_reading(b, "from memory, by member, book and unit", &fleeting, account, rounds);
    books_measure_reading(b, "from memory, by a row's number", &fleeting, number, rounds);
    peer_close(&kept);
    peer_close(&fleeting);
}

int main(int argc, char **argv)
{
    static books b;
    const char *folder = argc > 1 ? argv[1] : NULL, *only = argc > 3 ? argv[3] : NULL;
    int rounds = argc > 2 ? (int)strtol(argv[2], NULL, 10) : 9;
    if (folder == NULL || rounds < 1 || rounds > BOOKS_ROUNDS_MAX) {
        fputs("usage: bench_books FOLDER [ROUNDS 1..99 [logged|life|balance]]\n", stderr);
        return 2;
    }
    b.market.dice = 20261125;
    b.now = 1767225600000000; /* 2026-01-01 */
    books_open(&b);
    memset(b.community, 0, sizeof b.community);
    books_ok(b.kept.attach(b.kept.context, "main", AID_ATTACH_MUST_EXIST, b.community, b.community, &books_error), "attach");
    books_hash(&b);
    printf("medians of %d interleaved rounds                 us a record: ours  BLAKE2b    ratio\n", rounds);
    if (only == NULL || strcmp(only, "logged") == 0)
        books_measure_posting(&b, "help logged, 1,000 a transaction", rounds, BOOKS_COUNT, books_log);
    if (only == NULL || strcmp(only, "life") == 0)
        books_measure_posting(&b, "asked to confirmed, 1,000 a transaction", rounds, BOOKS_LIVES, books_live);
    if (only == NULL || strcmp(only, "balance") == 0)
        books_measure_balances(&b, folder, rounds);
    aid_store_close(b.store);
    return 0;
}
