/* SPDX-License-Identifier: MIT */
/* A community in memory, built by applying events: for tests of whatever reads the model.
 *
 *     town t;
 *     town_begin(&t);                                  // a group, its clock at TOWN_NOW
 *     uint64_t ana = town_member(&t), skill = town_skill(&t, 0);
 *     uint64_t request = town_request(&t, ana, skill); // an hour, nothing else stated
 *     …
 *     town_end(&t);
 *
 * More than the usual is said by taking a draft (town_member_draft, town_listing_draft, …), changing it and adding it.
 * Ids are drawn one after the other; set `next_id` (or the draft's id) to choose them. */
#ifndef AID_TESTS_MATCH_MODEL_BUILDER_H
#define AID_TESTS_MATCH_MODEL_BUILDER_H

#include "../test.h"

#include "base/calendar.h"
#include "model/model.h"

#define TOWN_NOW INT64_C(1767607200000000) /* Monday 2026-01-05T10:00:00Z */
#define TOWN_HOUR (60 * AID__MINUTE_US)

typedef struct town {
    aid__model model;
    aid_allocator memory;
    uint64_t next_id;
    int64_t now;
    uint64_t group; /* the first one */
} town;

static inline uint64_t town_id(town *t)
{
    return t->next_id++;
}

static inline void town_apply(town *t, aid__event_kind kind, const void *record)
{
    aid_error error = { 0 };
    aid__event event = { .kind = kind, .seq = t->model.seq + 1, .at = t->now, .record = record };
    if (aid__model_apply(&t->model, &event, &error) != AID_OK)
        fail_msg("the event was not applied: %s", error.message);
}

static inline aid__row town_row(const town *t, uint64_t id)
{
    aid__row row;
    aid__model_find(&t->model, id, &row);
    return row;
}

/* ---- groups ---- */

static inline uint64_t town_group_of(town *t, int32_t kind, uint64_t parent)
{
    const aid__group_record record = { .group = town_id(t), .parent = parent, .kind = kind, .zone = "",
                                       .languages = "", .name = "", .topics = "", .text = "", .reference = "" };
    town_apply(t, AID__EVENT_GROUP_FOUNDED, &record);
    return record.group;
}

/* A town with one group. It must stay where it is: its tables point to its allocator. */
static inline void town_begin(town *t)
{
    *t = (town){ .next_id = 1000, .now = TOWN_NOW };
    assert_ok(aid__allocator_choose(NULL, &t->memory, NULL));
    assert_ok(aid__model_init(&t->model, &t->memory, NULL));
    t->group = town_group_of(t, AID_GROUP_MUTUAL_AID, 0);
}

static inline void town_end(town *t)
{
    aid__model_free(&t->model);
}

static inline void town_agree(town *t, uint64_t a, uint64_t b)
{
    const aid__agreement_record record = { .group = a, .other = b };
    town_apply(t, AID__EVENT_GROUP_AGREED, &record);
}

/* A policy as it is by default; change it and apply it with town_policy. */
static inline aid__policy_record town_policy_draft(const town *t)
{
    static const int64_t weights[] = { 20, 15, 15, 15, 10, 5, 5, 5, 5, 5 };
    return (aid__policy_record){ .group = t->group, .unit = AID_UNIT_TIME, .default_minutes = 60, .silence_days = 14,
                                 .proposal_days = 14, .ban_days = 90, .credit_min_mode = AID_CREDIT_BLOCK,
                                 .credit_min = -600, .credit_max_mode = AID_CREDIT_FLAG, .credit_max = 1800,
                                 .tier1_hours = 24, .tier2_hours = 48, .tier3_hours = 72, .generalise = 2,
                                 .weights = { weights, 10 } };
}

static inline void town_policy(town *t, aid__policy_record policy)
{
    town_apply(t, AID__EVENT_GROUP_POLICY_SET, &policy);
}

/* ---- people ---- */

static inline aid__member_record town_member_draft(town *t)
{
    return (aid__member_record){ .member = town_id(t), .languages = "", .zone = "", .name = "", .preferred_name = "",
                                 .reference = "", .birth_band = "", .phones = "", .emails = "", .address = "",
                                 .preferred_contact = "" };
}

static inline void town_join(town *t, uint64_t member, uint64_t group)
{
    const aid__membership_record record = { .member = member, .group = group, .roles = 1, .reason = "" };
    town_apply(t, AID__EVENT_MEMBER_JOINED, &record);
}

static inline uint64_t town_add_member(town *t, aid__member_record draft, uint64_t group)
{
    town_apply(t, AID__EVENT_MEMBER_ENROLLED, &draft);
    town_join(t, draft.member, group);
    return draft.member;
}

static inline uint64_t town_member(town *t)
{
    return town_add_member(t, town_member_draft(t), t->group);
}

static inline void town_leave(town *t, uint64_t member, uint64_t group)
{
    const aid__membership_record record = { .member = member, .group = group, .reason = "" };
    town_apply(t, AID__EVENT_MEMBER_LEFT, &record);
}

static inline void town_pair(town *t, int32_t kind, uint64_t a, uint64_t b, int64_t until)
{
    const aid__pair_record record = { .member = a, .other = b, .kind = kind, .until = until, .reason = "" };
    town_apply(t, AID__EVENT_PAIR_MARKED, &record);
}

static inline void town_credential(town *t, uint64_t member, const char *code, int64_t from, int64_t until)
{
    const aid__credential_record record = { .member = member, .code = code, .from = from, .until = until,
                                            .issuer = "" };
    town_apply(t, AID__EVENT_CREDENTIAL_GRANTED, &record);
}

/* ---- skills and listings ---- */

static inline uint64_t town_skill(town *t, uint64_t parent)
{
    const aid__skill_record record = { .skill = town_id(t), .parent = parent, .code = "", .typed = "" };
    town_apply(t, AID__EVENT_SKILL_ADDED, &record);
    return record.skill;
}

/* `skill` must stay where it is until the draft is added. */
static inline aid__listing_record town_listing_draft(town *t, uint64_t member, const uint64_t *skill)
{
    return (aid__listing_record){ .listing = town_id(t), .member = member, .group = t->group, .skills = { skill, 1 },
                                  .minutes = 60, .seats = 1, .unit = AID_UNIT_TIME, .posted = t->now,
                                  .languages = "", .credentials = "", .title = "", .text = "", .reference = "" };
}

static inline uint64_t town_add_request(town *t, aid__listing_record draft)
{
    if (draft.urgency == 0)
        draft.urgency = AID_URGENCY_NORMAL;
    town_apply(t, AID__EVENT_REQUEST_OPENED, &draft);
    return draft.listing;
}

static inline uint64_t town_add_offer(town *t, aid__listing_record draft)
{
    town_apply(t, AID__EVENT_OFFER_POSTED, &draft);
    return draft.listing;
}

static inline uint64_t town_request(town *t, uint64_t member, uint64_t skill)
{
    return town_add_request(t, town_listing_draft(t, member, &skill));
}

static inline uint64_t town_offer(town *t, uint64_t member, uint64_t skill)
{
    return town_add_offer(t, town_listing_draft(t, member, &skill));
}

/* ---- exchanges ---- */

static inline aid__exchange_record town_exchange_draft(town *t, uint64_t requester, uint64_t helper, int64_t minutes)
{
    return (aid__exchange_record){ .exchange = town_id(t), .group = t->group, .requester = requester, .helper = helper,
                                   .unit = AID_UNIT_TIME, .minutes = minutes, .memo = "", .reference = "",
                                   .override_reason = "" };
}

/* Help that was given and booked. */
static inline uint64_t town_logged(town *t, uint64_t requester, uint64_t helper, int64_t minutes, int64_t happened)
{
    const aid__posting postings[] = { { .owner = requester, .amount = -minutes }, { .owner = helper, .amount = minutes } };
    aid__exchange_record draft = town_exchange_draft(t, requester, helper, minutes);
    draft.state = AID_EXCHANGE_DONE;
    draft.happened = happened;
    draft.postings = (aid__postings){ postings, 2 };
    town_apply(t, AID__EVENT_EXCHANGE_LOGGED, &draft);
    return draft.exchange;
}

static inline uint64_t town_proposed(town *t, aid__exchange_record draft)
{
    draft.state = AID_EXCHANGE_PROPOSED;
    town_apply(t, AID__EVENT_EXCHANGE_PROPOSED, &draft);
    return draft.exchange;
}

static inline void town_accepted(town *t, uint64_t exchange)
{
    const aid__exchange_act_record record = { .exchange = exchange, .state = AID_EXCHANGE_ACCEPTED, .note = "",
                                              .override_reason = "" };
    town_apply(t, AID__EVENT_EXCHANGE_ACCEPTED, &record);
}

#endif
