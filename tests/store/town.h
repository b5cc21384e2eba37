/* SPDX-License-Identifier: MIT */
/* A small town for the tests of the public interface: a fixed clock and fixed randomness, a group with Ana who
 * coordinates it, Ben and Cy. */
#ifndef AID_TESTS_TOWN_H
#define AID_TESTS_TOWN_H

#include "../test.h"

#include <mutualaid.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { TOWN_START_DAY = 20781 }; /* 2026-11-24 */

typedef struct town {
    aid_store *store;
    aid_time now;
    uint64_t dice;
    aid_group street;
    aid_member ana, ben, cy;
    aid_error error;
} town;

static inline aid_time town_clock(void *context)
{
    return ((town *)context)->now;
}

static inline void town_random(void *context, uint8_t *bytes, size_t length)
{
    town *t = context;
    for (size_t i = 0; i < length; i++) {
        t->dice = t->dice * 6364136223846793005u + 1442695040888963407u;
        bytes[i] = (uint8_t)(t->dice >> 56);
    }
}

static inline aid_time town_days(int64_t days)
{
    return days * INT64_C(86400000000);
}

/* Opens without people; flags as for aid_store_options. */
static inline void town_open_dice(town *t, const char *location, uint64_t flags, uint64_t dice)
{
    memset(t, 0, sizeof *t);
    t->now = town_days(TOWN_START_DAY);
    t->dice = dice;
    assert_ok(aid_store_open(location,
                             AID_WITH(aid_store_options, .flags = flags | AID_BIT(AID_OPEN_NO_TAXONOMY),
                                      .clock = town_clock, .clock_context = t, .random = town_random,
                                      .random_context = t),
                             &t->store, &t->error));
}

static inline void town_open(town *t, const char *location, uint64_t flags)
{
    town_open_dice(t, location, flags, 42);
}

static inline void town_people(town *t)
{
    assert_ok(aid_member_enrol(t->store, AID_WITH(aid_member_options, .name = "Ana"), &t->ana, &t->error));
    assert_ok(aid_group_found(t->store,
                              AID_WITH(aid_group_options, .name = "Elm Street", .kind = AID_GROUP_TIME_BANK,
                                       .founder = t->ana, .reference = "elm"),
                              &t->street, &t->error));
    assert_ok(aid_member_enrol(t->store, AID_WITH(aid_member_options, .name = "Ben", .group = t->street), &t->ben, &t->error));
    assert_ok(aid_member_enrol(t->store, AID_WITH(aid_member_options, .name = "Cy", .group = t->street), &t->cy, &t->error));
}

static inline int64_t town_balance(town *t, aid_member member)
{
    int64_t balance = -1;
    assert_ok(aid_balance_get(t->store, member, t->street, 0, &balance, &t->error));
    return balance;
}

static inline aid_exchange town_log(town *t, aid_member requester, aid_member helper, int32_t minutes)
{
    aid_exchange exchange = { 0 };
    assert_ok(aid_exchange_log(t->store,
                               AID_WITH(aid_log_options, .requester = requester, .helper = helper, .minutes = minutes,
                                        .group = t->street, .memo = "help"),
                               &exchange, &t->error));
    return exchange;
}

/* A request and an offer of the same free skill, proposed to each other. */
static inline aid_exchange town_propose(town *t, aid_member requester, aid_member helper, int32_t minutes)
{
    aid_skill skill;
    aid_request request;
    aid_offer offer;
    aid_exchange exchange;
    assert_ok(aid_skill_add(t->store, AID_WITH(aid_skill_options, .label = "Gardening"), &skill, &t->error));
    assert_ok(aid_request_open(t->store, requester,
                               AID_WITH(aid_request_options, .skill = skill, .minutes = minutes, .group = t->street),
                               &request, &t->error));
    assert_ok(aid_offer_post(t->store, helper, AID_WITH(aid_offer_options, .skill = skill, .group = t->street), &offer,
                             &t->error));
    assert_ok(aid_exchange_propose(t->store, request, offer, NULL, &exchange, &t->error));
    return exchange;
}

static inline int32_t town_state(town *t, aid_exchange exchange)
{
    aid_exchange_info info = { .struct_size = sizeof info };
    assert_ok(aid_exchange_get(t->store, exchange, &info, &t->error));
    return info.state;
}

/* The books of a group sum to zero in every unit. */
static inline void town_books(town *t, aid_group group)
{
    aid_balance_row rows[64];
    size_t count = 0;
    int64_t sums[2048] = { 0 };
    assert_ok(aid_balance_list(t->store, group, 0, rows, sizeof *rows, 64, &count, &t->error));
    for (size_t i = 0; i < count && i < 64; i++) {
        assert_int_equal(rows[i].balance, rows[i].given - rows[i].received);
        sums[rows[i].unit] += rows[i].balance;
    }
    for (int unit = 0; unit < 2048; unit++)
        assert_int_equal(sums[unit], 0);
}

static inline uint64_t town_records(town *t)
{
    aid_store_info info = { .struct_size = sizeof info };
    assert_ok(aid_store_get(t->store, &info, &t->error));
    return info.records;
}

/* A path in the system's folder for temporary files that nothing is at. Skips the test where files cannot be opened. */
static inline void town_path(char path[64])
{
    aid_store *none = NULL;
    aid_error error = { 0 };
    snprintf(path, 64, "/tmp/aid-town-XXXXXX");
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(close(file), 0);
    assert_int_equal(unlink(path), 0);
    aid_store_open(path, AID_WITH(aid_store_options, .mode = AID_OPEN_MUST_EXIST), &none, &error);
    if (error.reason == AID_REASON_BACKEND)
        skip();
}

static inline void town_remove(const char *path)
{
    char side[80];
    static const char *const ends[] = { "", "-wal", "-shm" };
    for (int i = 0; i < 3; i++) {
        snprintf(side, sizeof side, "%s%s", path, ends[i]);
        unlink(side);
    }
}

/* Who acts from now on; id 0 the host. */
static inline void town_act(town *t, aid_member member)
{
    assert_ok(aid_store_act_as(t->store, member, NULL, &t->error));
}

static inline aid_member town_enrol(town *t, const char *name, aid_group group)
{
    aid_member member = { 0 };
    assert_ok(aid_member_enrol(t->store, AID_WITH(aid_member_options, .name = name, .group = group), &member, &t->error));
    return member;
}

static inline aid_skill town_skill(town *t, const char *label)
{
    aid_skill skill = { 0 };
    assert_ok(aid_skill_add(t->store, AID_WITH(aid_skill_options, .label = label), &skill, &t->error));
    return skill;
}

static inline void town_open_memory(town *t)
{
    town_open(t, "memory:", 0);
    town_people(t);
}

/* Every scenario ends here: what is in memory is what the journal says. */
static inline void town_end(town *t)
{
    town_act(t, (aid_member){ 0 });
    if (t->street.id != 0)
        town_books(t, t->street);
    aid_verify_report report = { .struct_size = sizeof report };
    assert_ok(aid_store_verify(t->store, NULL, &report, &t->error));
    if (!report.ok)
        fail_msg("verify: %s", report.problem.message);
    aid_store_close(t->store);
}

static inline void town_verify(town *t)
{
    aid_verify_report report = { .struct_size = sizeof report };
    assert_ok(aid_store_verify(t->store, NULL, &report, &t->error));
    if (!report.ok)
        fail_msg("verify: %s", report.problem.message);
}

#endif
