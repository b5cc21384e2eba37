/* SPDX-License-Identifier: MIT */
/* A small town for the tests of the public interface: a fixed clock and fixed randomness, a group with Ana who
 * coordinates it, Ben and Cy. */
#ifndef AID_TESTS_TOWN_H
#define AID_TESTS_TOWN_H

#include "../test.h"

#include <mutualaid.h>
#include <stdio.h>
#include <stdlib.h>

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
static inline void town_open(town *t, const char *location, uint64_t flags)
{
    memset(t, 0, sizeof *t);
    t->now = town_days(TOWN_START_DAY);
    t->dice = 42;
    assert_ok(aid_store_open(location,
                             AID_WITH(aid_store_options, .flags = flags | AID_BIT(AID_OPEN_NO_TAXONOMY),
                                      .clock = town_clock, .clock_context = t, .random = town_random,
                                      .random_context = t),
                             &t->store, &t->error));
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

static inline void town_verify(town *t)
{
    aid_verify_report report = { .struct_size = sizeof report };
    assert_ok(aid_store_verify(t->store, NULL, &report, &t->error));
    if (!report.ok)
        fail_msg("verify: %s", report.problem.message);
}

#endif
