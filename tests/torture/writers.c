/* SPDX-License-Identifier: MIT */
/* A simulated afternoon of several writers: each has a store of its own, all share one storage in memory, which loses
 * requests and answers, fails and conflicts; writers crash at any moment and begin anew. Each writer has things to book
 * (one command, or a transaction of two), each under a command id, and repeats them until it has an answer.
 *
 *     writers [SEEDS [FIRST]]       2,000 seeds of 100 steps; a failure names its seed: `writers 1 SEED` shows it again
 *
 * What must hold at the end: nothing that was acknowledged is missing, nothing is there twice or by half, nobody is below
 * the limit, the chain verifies and the books balance. */
#include "backends/backends.h"
#include "base/error.h"
#include "base/memory.h"

#include <inttypes.h>
#include <mutualaid.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    WRITERS = 3,
    WRITERS_STEPS = 100,
    WRITERS_MEMBERS = 4,
    WRITERS_LIMIT = -120,
    WRITERS_ERRANDS = WRITERS_STEPS + WRITERS,
    WRITERS_LOST_PERCENT = 5,
    WRITERS_CRASH_PERCENT = 2,
    WRITERS_TRIES = 1000
};

typedef struct shared {
    aid_storage inner;
    uint64_t dice;
    bool calm;       /* nothing fails any more */
    bool optimistic; /* the lock locks nobody out; an append behind the head is a conflict */
    int owner;       /* who has the lock; −1 nobody */
} shared;

typedef struct errand {
    uint8_t id[16];
    int requester, helper, minutes;
    bool pair;          /* a transaction of two exchanges */
    bool refused;       /* the limit, at the last look */
    bool acknowledged;
    uint64_t handle;    /* as acknowledged, for one command */
} errand;

typedef struct writer {
    shared *world;
    int number;
    aid_storage storage;
    aid_store *store; /* NULL: crashed */
    errand *doing;
    bool begun;       /* its transaction waits for the commit */
} writer;

typedef struct afternoon {
    shared world;
    writer writers[WRITERS];
    errand errands[WRITERS_ERRANDS];
    int errand_count;
    aid_group group;
    aid_member members[WRITERS_MEMBERS];
    uint64_t seed;
    aid_error error;
} afternoon;

static uint32_t writers_roll(shared *world, uint32_t sides)
{
    world->dice = world->dice * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)((world->dice >> 33) % sides);
}

static bool writers_luck(shared *world, uint32_t percent)
{
    return !world->calm && writers_roll(world, 100) < percent;
}

static void writers_need(const afternoon *a, bool ok, const char *what)
{
    if (ok)
        return;
    fprintf(stderr, "seed %" PRIu64 ": %s (last message: %s)\n", a->seed, what, a->error.message);
    exit(1);
}

/* ---- the storage that all share ---- */

static aid_status shared_list(void *context, aid_storage_name_fn each, void *each_context, aid_error *error)
{
    shared *world = ((writer *)context)->world;
    return world->inner.list(world->inner.context, each, each_context, error);
}

static aid_status shared_attach(void *context, const char *name, int32_t mode, const uint8_t new_id[16],
                                uint8_t out_id[16], aid_error *error)
{
    shared *world = ((writer *)context)->world;
    return world->inner.attach(world->inner.context, name, mode, new_id, out_id, error);
}

static aid_status shared_head(void *context, aid_storage_head *out, aid_error *error)
{
    shared *world = ((writer *)context)->world;
    if (writers_luck(world, WRITERS_LOST_PERCENT))
        return aid__fail(error, AID_E_STORAGE, AID_REASON_IO, "no head today");
    return world->inner.head(world->inner.context, out, error);
}

static aid_status shared_lock(void *context, uint32_t wait_ms, aid_storage_head *out, aid_error *error)
{
    writer *w = context;
    shared *world = w->world;
    (void)wait_ms;
    if (writers_luck(world, WRITERS_LOST_PERCENT))
        return aid__fail(error, AID_E_STORAGE, AID_REASON_IO, "no lock today");
    if (!world->optimistic && world->owner >= 0)
        return aid__fail(error, AID_E_CONFLICT, AID_REASON_BUSY, "writer %d has the lock", world->owner);
    if (!world->optimistic)
        world->owner = w->number;
    return world->inner.head(world->inner.context, out, error);
}

static void shared_unlock(void *context)
{
    writer *w = context;
    if (w->world->owner == w->number)
        w->world->owner = -1;
}

static aid_status shared_append(void *context, const aid_storage_head *expected, const aid_storage_record *records,
                                size_t count, aid_error *error)
{
    writer *w = context;
    shared *world = w->world;
    shared_unlock(w);
    if (writers_luck(world, WRITERS_LOST_PERCENT))
        return aid__fail(error, AID_E_UNKNOWN, AID_REASON_IO, "the request was lost");
    aid_status status = world->inner.append(world->inner.context, expected, records, count, error);
    if (status == AID_OK && writers_luck(world, WRITERS_LOST_PERCENT))
        return aid__fail(error, AID_E_UNKNOWN, AID_REASON_IO, "the answer was lost");
    return status;
}

static aid_status shared_read(void *context, uint64_t after, uint64_t until, aid_storage_record_fn each,
                              void *each_context, aid_error *error)
{
    shared *world = ((writer *)context)->world;
    if (writers_luck(world, WRITERS_LOST_PERCENT))
        return aid__fail(error, AID_E_STORAGE, AID_REASON_IO, "unreadable today");
    return world->inner.read(world->inner.context, after, until, each, each_context, error);
}

static void shared_close(void *context)
{
    shared_unlock(context);
}

/* ---- writers ---- */

static aid_time writers_clock(void *context)
{
    (void)context;
    return INT64_C(20781) * 86400 * 1000000;
}

static void writers_random(void *context, uint8_t *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        bytes[i] = (uint8_t)writers_roll(context, 256);
}

static aid_status writers_open(afternoon *a, writer *w)
{
    w->storage = (aid_storage){ .struct_size = (uint32_t)sizeof w->storage, .context = w, .list = shared_list,
                                .attach = shared_attach, .head = shared_head, .lock = shared_lock, .unlock = shared_unlock,
                                .append = shared_append, .read = shared_read, .close = shared_close };
    return aid_store_open("main",
                          AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY), .clock = writers_clock,
                                   .random = writers_random, .random_context = &a->world, .storage = &w->storage),
                          &w->store, &a->error);
}

static void writers_crash(writer *w)
{
    aid_store_close(w->store);
    w->store = NULL;
    w->begun = false;
}

static errand *writers_new_errand(afternoon *a)
{
    errand *e = &a->errands[a->errand_count++];
    *e = (errand){ .requester = (int)writers_roll(&a->world, WRITERS_MEMBERS), .minutes = 10 * (1 + (int)writers_roll(&a->world, 5)),
                   .pair = writers_roll(&a->world, 3) == 0 };
    e->helper = (e->requester + 1 + (int)writers_roll(&a->world, WRITERS_MEMBERS - 1)) % WRITERS_MEMBERS;
    memcpy(e->id, &a->errand_count, sizeof a->errand_count);
    e->id[15] = 1;
    return e;
}

static aid_status writers_log(afternoon *a, writer *w, const errand *e, aid_exchange *out)
{
    char memo[24];
    snprintf(memo, sizeof memo, "errand %d", (int)(e - a->errands));
    return aid_exchange_log(w->store,
                            AID_WITH(aid_log_options, .requester = a->members[e->requester], .helper = a->members[e->helper],
                                     .minutes = e->minutes, .group = a->group, .memo = memo),
                            out, &a->error);
}

/* Done, refused for good, or to be tried again later. */
static void writers_take_answer(afternoon *a, writer *w, aid_status status)
{
    switch (status) {
    case AID_OK:
    case AID_E_REPEATED: w->doing->acknowledged = true; break;
    case AID_E_LIMIT: w->doing->refused = true; break;
    case AID_E_CONFLICT:
    case AID_E_UNKNOWN:
    case AID_E_STORAGE: return;
    default: writers_need(a, false, "an answer that may not be");
    }
    w->doing = NULL;
}

static void writers_command(afternoon *a, writer *w)
{
    aid_exchange exchange = { 0 };
    aid_status status = aid_store_command_id(w->store, w->doing->id, &a->error);
    if (status == AID_OK)
        status = writers_log(a, w, w->doing, &exchange);
    if (status == AID_OK)
        w->doing->handle = exchange.id;
    writers_take_answer(a, w, status);
}

/* The first half of a transaction now, the commit in a later step: others get in between. */
static void writers_begin(afternoon *a, writer *w)
{
    aid_status status = aid_store_command_id(w->store, w->doing->id, &a->error);
    if (status == AID_OK)
        status = aid_store_begin(w->store, NULL, &a->error);
    w->begun = status == AID_OK;
    for (int i = 0; i < 2 && status == AID_OK; i++) {
        status = writers_log(a, w, w->doing, NULL);
        if (status != AID_OK) {
            aid_store_rollback(w->store);
            w->begun = false;
        }
    }
    if (!w->begun)
        writers_take_answer(a, w, status);
}

static void writers_step(afternoon *a, writer *w)
{
    if (w->store != NULL && writers_luck(&a->world, WRITERS_CRASH_PERCENT))
        writers_crash(w);
    if (w->store == NULL && writers_open(a, w) != AID_OK)
        return;
    if (w->begun) {
        w->begun = false;
        writers_take_answer(a, w, aid_store_commit(w->store, NULL, &a->error));
        return;
    }
    if (w->doing == NULL)
        w->doing = writers_new_errand(a);
    if (w->doing->pair)
        writers_begin(a, w);
    else
        writers_command(a, w);
}

/* ---- an afternoon ---- */

static void afternoon_found(afternoon *a)
{
    aid_store *store;
    writers_need(a, writers_open(a, &a->writers[0]) == AID_OK, "opening");
    store = a->writers[0].store;
    writers_need(a, aid_group_found(store, AID_WITH(aid_group_options, .name = "G", .kind = AID_GROUP_TIME_BANK), &a->group,
                                    &a->error) == AID_OK, "founding");
    writers_need(a, aid_group_policy_set(store, a->group, AID_WITH(aid_policy, .credit_min = WRITERS_LIMIT,
                                                                   .credit_min_mode = AID_CREDIT_BLOCK),
                                         &a->error) == AID_OK, "policy");
    for (int i = 0; i < WRITERS_MEMBERS; i++)
        writers_need(a, aid_member_enrol(store, AID_WITH(aid_member_options, .name = "M", .group = a->group),
                                         &a->members[i], &a->error) == AID_OK, "enrolling");
}

/* How often each errand is in the books, and that the handles that were answered are theirs. */
static void afternoon_check_errands(afternoon *a, aid_store *store)
{
    static aid_exchange exchanges[2 * WRITERS_ERRANDS];
    int booked[WRITERS_ERRANDS] = { 0 };
    size_t count = 0;
    writers_need(a, aid_exchange_list(store, NULL, exchanges, 2 * WRITERS_ERRANDS, &count, &a->error) == AID_OK, "listing");
    writers_need(a, count <= 2 * WRITERS_ERRANDS, "more was booked than asked for");
    for (size_t i = 0; i < count; i++) {
        aid_exchange_info info = { .struct_size = sizeof info };
        writers_need(a, aid_exchange_get(store, exchanges[i], &info, &a->error) == AID_OK, "reading");
        long number = strtol(info.memo + strlen("errand "), NULL, 10);
        errand *e = &a->errands[number];
        booked[number]++;
        writers_need(a, info.minutes == e->minutes, "other minutes than asked for");
        writers_need(a, e->handle == 0 || e->handle == exchanges[i].id, "another handle than was answered");
    }
    for (int i = 0; i < a->errand_count; i++) {
        int whole = a->errands[i].pair ? 2 : 1;
        writers_need(a, booked[i] == 0 || booked[i] == whole, "something is booked twice or by half");
        writers_need(a, !a->errands[i].acknowledged || booked[i] == whole, "something acknowledged is lost");
        writers_need(a, !a->errands[i].refused || booked[i] == 0, "something refused is booked");
    }
}

static void afternoon_check(afternoon *a)
{
    writer last = { .world = &a->world, .number = WRITERS };
    aid_verify_report report = { .struct_size = sizeof report };
    writers_need(a, writers_open(a, &last) == AID_OK, "opening at the end");
    writers_need(a, aid_store_verify(last.store, NULL, &report, &a->error) == AID_OK && report.ok, "verifying");
    for (int i = 0; i < WRITERS_MEMBERS; i++) {
        int64_t balance = 0;
        writers_need(a, aid_balance_get(last.store, a->members[i], a->group, 0, &balance, &a->error) == AID_OK, "balance");
        writers_need(a, balance >= WRITERS_LIMIT, "somebody is overdrawn");
    }
    afternoon_check_errands(a, last.store);
    for (int i = 0; i < WRITERS; i++) { /* everyone who is still there sees the same */
        aid_verify_report own = { .struct_size = sizeof own };
        writers_need(a, aid_store_verify(a->writers[i].store, NULL, &own, &a->error) == AID_OK && own.ok, "a writer's view");
        writers_need(a, memcmp(own.state_hash, report.state_hash, 32) == 0, "two see different things");
    }
    aid_store_close(last.store);
}

static void afternoon_run(uint64_t seed)
{
    static afternoon a;
    aid_allocator memory;
    aid__allocator_choose(NULL, &memory, NULL);
    a = (afternoon){ .seed = seed };
    a.world = (shared){ .dice = seed * 0x9E3779B97F4A7C15u + 1, .calm = true, .optimistic = seed % 2 != 0, .owner = -1 };
    for (int i = 0; i < WRITERS; i++)
        a.writers[i] = (writer){ .world = &a.world, .number = i };
    writers_need(&a, aid__memory_storage(&memory, &a.world.inner, &a.error) == AID_OK, "storage");
    afternoon_found(&a);
    a.world.calm = false;
    for (int step = 0; step < WRITERS_STEPS; step++)
        writers_step(&a, &a.writers[writers_roll(&a.world, WRITERS)]);
    a.world.calm = true;
    bool busy = true;
    for (int tries = 0; busy; tries++) { /* everyone finishes what they were about */
        busy = false;
        for (int i = 0; i < WRITERS; i++)
            if (a.writers[i].doing != NULL || a.writers[i].store == NULL) {
                writers_step(&a, &a.writers[i]);
                busy = a.writers[i].doing != NULL || busy;
            }
        writers_need(&a, tries < WRITERS_TRIES, "somebody never gets through");
    }
    afternoon_check(&a);
    for (int i = 0; i < WRITERS; i++)
        aid_store_close(a.writers[i].store);
    a.world.inner.close(a.world.inner.context);
}

int main(int argc, char **argv)
{
    uint64_t seeds = argc > 1 ? strtoull(argv[1], NULL, 10) : 2000;
    uint64_t first = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
    for (uint64_t seed = first; seed < first + seeds; seed++)
        afternoon_run(seed);
    printf("%" PRIu64 " seeds from %" PRIu64 ", %d writers, %d steps each: nothing lost, nothing twice\n", seeds, first,
           WRITERS, WRITERS_STEPS);
    return 0;
}
