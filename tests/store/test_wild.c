/* SPDX-License-Identifier: MIT */
/* Anything goes: random commands of every kind with random handles, actors, references, transactions and days. What a
 * store knows after all that must be what a store knows that has just been opened on the same file: its model, but also
 * what it only keeps beside it (references, search, what is due). */
#include "town.h"

enum { WILD_POOL = 12, WILD_STEPS = 4000, WILD_CHECKS = 3, WILD_WORDS = 6 };

typedef struct wild {
    town t;
    char path[64];
    uint64_t seed, refused, done;
    uint64_t groups[WILD_POOL], members[WILD_POOL], skills[WILD_POOL], offers[WILD_POOL], requests[WILD_POOL], exchanges[WILD_POOL];
} wild;

static uint32_t wild_draw(wild *w, uint32_t below)
{
    w->seed = w->seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(w->seed >> 33) % below;
}

static uint64_t wild_pick(wild *w, const uint64_t pool[WILD_POOL])
{
    return pool[wild_draw(w, WILD_POOL)];
}

static void wild_keep(wild *w, uint64_t pool[WILD_POOL], uint64_t id)
{
    if (id != 0)
        pool[wild_draw(w, WILD_POOL)] = id;
}

static const char *wild_word(wild *w)
{
    static const char *const words[WILD_WORDS] = { "gardening", "вязание", "moving boxes", "Bäcker", "dog walking", "stories" };
    return words[wild_draw(w, WILD_WORDS)];
}

/* What a command may be given, drawn one after the other, so that a seed means the same to every compiler. */
typedef struct wild_given {
    aid_group group, other_group;
    aid_member member, other;
    aid_skill skill;
    aid_offer offer;
    aid_request request;
    aid_exchange exchange;
    aid_time expires;
    const char *word, *skill_text, *reference;
    char text[8];
    int32_t minutes, small;
    uint32_t roles;
    bool clears, rare, even;
} wild_given;

static void wild_give(wild *w, wild_given *g)
{
    g->group.id = wild_pick(w, w->groups);
    g->other_group.id = wild_pick(w, w->groups);
    g->member.id = wild_pick(w, w->members);
    g->other.id = wild_pick(w, w->members);
    g->skill.id = wild_pick(w, w->skills);
    g->offer.id = wild_pick(w, w->offers);
    g->request.id = wild_pick(w, w->requests);
    g->exchange.id = wild_pick(w, w->exchanges);
    g->expires = wild_draw(w, 2) ? 0 : w->t.now + town_days(1 + (int64_t)wild_draw(w, 4));
    g->word = wild_word(w);
    g->skill_text = wild_draw(w, 8) ? NULL : g->word;
    snprintf(g->text, sizeof g->text, "r%u", (unsigned)wild_draw(w, 12));
    g->reference = wild_draw(w, 5) ? NULL : g->text;
    g->minutes = 1 + (int32_t)wild_draw(w, 90);
    g->small = 1 + (int32_t)wild_draw(w, 3);
    g->roles = wild_draw(w, 32);
    g->clears = wild_draw(w, 3) == 0;
    g->rare = wild_draw(w, 12) == 0;
    g->even = wild_draw(w, 2) == 0;
}

static aid_status wild_people(wild *w, const wild_given *g, uint32_t what)
{
    aid_store *s = w->t.store;
    aid_error *e = &w->t.error;
    aid_group made = { 0 };
    aid_member enrolled = { 0 };
    aid_status status;
    switch (what) {
    case 0:
        status = aid_group_found(s, AID_WITH(aid_group_options, .name = g->word, .parent = g->even ? g->group : made, .founder = g->member, .reference = g->reference), &made, e);
        if (g->rare)
            wild_keep(w, w->groups, made.id);
        return status;
    case 1: return aid_group_update(s, g->group, AID_WITH(aid_group_options, .parent = g->other_group, .reference = g->reference,
                                                          .set = g->clears ? AID_BIT(AID_GROUP_FIELD_REFERENCE) : 0), e);
    case 2:
        status = aid_member_enrol(s, AID_WITH(aid_member_options, .name = g->word, .group = g->group, .reference = g->reference), &enrolled, e);
        wild_keep(w, w->members, enrolled.id);
        return status;
    case 3: return aid_member_update(s, g->member, AID_WITH(aid_member_options, .name = g->word, .reference = g->reference, .phones = "1",
                                                            .set = g->clears ? AID_BIT(AID_MEMBER_FIELD_REFERENCE) : 0), e);
    case 4: return aid_member_join(s, g->member, g->group, NULL, e);
    case 5: return g->rare ? aid_member_leave(s, g->member, g->group, NULL, e) : aid_member_join(s, g->member, g->group, NULL, e);
    case 6: return aid_member_set_roles(s, g->member, g->group, g->roles, e);
    case 7: return aid_member_block(s, g->member, g->other, g->rare ? AID_YES : AID_NO, NULL, e);
    case 8: return g->rare && g->other_group.id != w->t.street.id ? aid_group_close(s, g->other_group, NULL, e) : aid_group_agree(s, g->group, g->other_group, e);
    default: return aid_group_policy_set(s, g->group, AID_WITH(aid_policy, .credit_min = -300, .silence_days = 2, .proposal_days = 3, .ban_days = 1, .unit = g->rare ? g->small : 0), e);
    }
}

static aid_status wild_listings(wild *w, const wild_given *g, uint32_t what)
{
    aid_store *s = w->t.store;
    aid_error *e = &w->t.error;
    aid_skill added = { 0 }, skill = g->skill_text ? added : g->skill;
    aid_offer offer = { 0 };
    aid_request request = { 0 };
    aid_status status;
    switch (what) {
    case 0:
        status = aid_skill_add(s, AID_WITH(aid_skill_options, .label = g->word, .parent = g->skill, .group = g->even ? g->group : (aid_group){ 0 }, .code = g->reference), &added, e);
        if (g->rare)
            wild_keep(w, w->skills, added.id);
        return status;
    case 1: return aid_skill_update(s, g->skill, AID_WITH(aid_skill_options, .label = g->word, .retired = g->rare ? AID_YES : AID_NO), e);
    case 2:
    case 3:
    case 4:
        status = aid_offer_post(s, g->member, AID_WITH(aid_offer_options, .skill = skill, .skill_text = g->skill_text, .group = g->group, .expires = g->expires, .reference = g->reference), &offer, e);
        wild_keep(w, w->offers, offer.id);
        return status;
    case 5:
    case 6:
        status = aid_request_open(s, g->member, AID_WITH(aid_request_options, .skill = skill, .skill_text = g->skill_text, .group = g->group, .expires = g->expires, .seats = g->small, .reference = g->reference), &request, e);
        wild_keep(w, w->requests, request.id);
        return status;
    case 7: return aid_offer_update(s, g->offer, AID_WITH(aid_offer_options, .reference = g->reference, .expires = g->expires, .set = AID_BIT(AID_OFFER_FIELD_REFERENCE)), e);
    case 8: return aid_request_update(s, g->request, AID_WITH(aid_request_options, .seats = g->small, .title = g->word), e);
    default: return g->clears ? aid_request_withdraw(s, g->request, NULL, e) : g->even ? aid_offer_withdraw(s, g->offer, NULL, e) : aid_request_update(s, g->request, AID_WITH(aid_request_options, .text = g->word), e);
    }
}

static aid_status wild_exchanges(wild *w, const wild_given *g, uint32_t what)
{
    aid_store *s = w->t.store;
    aid_error *e = &w->t.error;
    aid_exchange made = { 0 };
    const aid_exchange_options *said = AID_WITH(aid_exchange_options, .side = g->small - 1, .minutes = g->clears ? 0 : g->minutes);
    aid_status status;
    switch (what) {
    case 0:
    case 1:
    case 2: status = aid_exchange_propose(s, g->request, g->offer, NULL, &made, e); break;
    case 3: status = aid_exchange_log(s, AID_WITH(aid_log_options, .requester = g->member, .helper = g->other, .group = g->group, .minutes = g->minutes, .reference = g->reference), &made, e); break;
    case 4: return aid_exchange_accept(s, g->exchange, NULL, e);
    case 5: return aid_exchange_confirm(s, g->exchange, said, e);
    case 6: return g->clears ? aid_exchange_decline(s, g->exchange, NULL, e) : g->even ? aid_exchange_cancel(s, g->exchange, NULL, e) : aid_exchange_accept(s, g->exchange, NULL, e);
    case 7: return g->clears ? aid_exchange_dispute(s, g->exchange, NULL, e) : aid_exchange_confirm(s, g->exchange, said, e);
    case 8: return aid_exchange_settle(s, g->exchange, said, e);
    default: status = g->even ? aid_exchange_reverse(s, g->exchange, NULL, e) : aid_exchange_correct(s, g->exchange, said, &made, e); break;
    }
    wild_keep(w, w->exchanges, made.id);
    return status;
}

static void wild_step(wild *w)
{
    wild_given given;
    uint32_t what = wild_draw(w, 10), kind = wild_draw(w, 8);
    uint64_t before = town_records(&w->t);
    wild_give(w, &given);
    aid_store_act_as(w->t.store, given.rare ? given.member : (aid_member){ 0 }, NULL, &w->t.error);
    aid_status status = kind < 1 ? wild_people(w, &given, what) : kind < 4 ? wild_listings(w, &given, what) : wild_exchanges(w, &given, what);
    if (status == AID_OK)
        w->done++;
    else
        w->refused++;
    if (status != AID_OK && town_records(&w->t) != before)
        fail_msg("refused, but %llu events remain: %s", (unsigned long long)(town_records(&w->t) - before), w->t.error.message);
    if (status == AID_E_CORRUPT || status == AID_E_MEMORY || status == AID_E_STORAGE || status == AID_E_UNKNOWN || status == AID_E_CONFLICT)
        fail_msg("%s: %s", aid_status_name(status), w->t.error.message);
}

/* ---- the same questions to both ---- */

static void wild_compare_text(town *a, town *b)
{
    char reference[8];
    for (unsigned i = 0; i < 12; i++) {
        aid_member one = { 0 }, two = { 0 };
        aid_group here = { 0 }, there = { 0 };
        snprintf(reference, sizeof reference, "r%u", i);
        assert_int_equal(aid_member_find(a->store, here, reference, &one, &a->error), aid_member_find(b->store, here, reference, &two, &b->error));
        assert_int_equal(one.id, two.id);
        assert_int_equal(aid_group_find(a->store, reference, &here, &a->error), aid_group_find(b->store, reference, &there, &b->error));
        assert_int_equal(here.id, there.id);
    }
    static const char *const words[] = { "gardening", "вязание", "boxes", "bäcker", "walk", "story" };
    for (size_t i = 0; i < 6; i++) {
        aid_skill_hit one[8], two[8];
        aid_member_hit he[8], she[8];
        size_t count = 0, again = 0;
        assert_ok(aid_skill_search(a->store, words[i], NULL, one, sizeof *one, 8, &count, &a->error));
        assert_ok(aid_skill_search(b->store, words[i], NULL, two, sizeof *two, 8, &again, &b->error));
        assert_int_equal(count, again);
        for (size_t k = 0; k < count && k < 8; k++)
            assert_int_equal(one[k].skill.id, two[k].skill.id);
        assert_ok(aid_member_search(a->store, words[i], NULL, he, sizeof *he, 8, &count, &a->error));
        assert_ok(aid_member_search(b->store, words[i], NULL, she, sizeof *she, 8, &again, &b->error));
        assert_int_equal(count, again);
        for (size_t k = 0; k < count && k < 8; k++)
            assert_int_equal(he[k].member.id, she[k].member.id);
    }
}

static void wild_compare_groups(town *a, town *b)
{
    aid_group groups[64];
    size_t count;
    char reference[8];
    assert_ok(aid_group_list(a->store, groups, 64, &count, &a->error));
    for (size_t g = 0; g < count && g < 64; g++) {
        town_books(a, groups[g]);
        for (unsigned i = 0; i < 12; i++) {
            aid_offer one = { 0 }, two = { 0 };
            aid_exchange here = { 0 }, there = { 0 };
            snprintf(reference, sizeof reference, "r%u", i);
            assert_int_equal(aid_offer_find(a->store, groups[g], reference, &one, &a->error), aid_offer_find(b->store, groups[g], reference, &two, &b->error));
            assert_int_equal(one.id, two.id);
            assert_int_equal(aid_exchange_find(a->store, groups[g], reference, &here, &a->error), aid_exchange_find(b->store, groups[g], reference, &there, &b->error));
            assert_int_equal(here.id, there.id);
        }
    }
}

/* A request is filled exactly when as many helpers as seats are accepted or further. */
static void wild_check_requests(town *t)
{
    static aid_request requests[2048];
    static aid_exchange exchanges[2048];
    size_t count, held;
    assert_ok(aid_request_list(t->store, AID_WITH(aid_list_options, .state = -1), requests, 2048, &count, &t->error));
    for (size_t i = 0; i < count && i < 2048; i++) {
        aid_request_info info = { .struct_size = sizeof info };
        int32_t filled = 0;
        assert_ok(aid_request_get(t->store, requests[i], &info, &t->error));
        assert_ok(aid_exchange_list(t->store, AID_WITH(aid_exchange_list_options, .request = requests[i]), exchanges, 2048, &held, &t->error));
        for (size_t k = 0; k < held; k++) {
            int32_t state = town_state(t, exchanges[k]);
            filled += state >= AID_EXCHANGE_ACCEPTED && state <= AID_EXCHANGE_CONTESTED;
        }
        if (info.state == AID_LISTING_OPEN && filled >= info.seats)
            fail_msg("request %llu is open with %d of %d seats filled", (unsigned long long)info.number, (int)filled, (int)info.seats);
        if (info.state == AID_LISTING_FILLED)
            assert_true(filled >= info.seats);
    }
}

static void wild_check(wild *w)
{
    town fresh;
    uint64_t one = 0, two = 0;
    town_act(&w->t, (aid_member){ 0 });
    town_verify(&w->t);
    town_open(&fresh, w->path, 0);
    fresh.now = w->t.now;
    wild_compare_text(&w->t, &fresh);
    wild_compare_groups(&w->t, &fresh);
    wild_check_requests(&w->t);
    /* What is due: each on a throw-away transaction, where the first command books it. */
    fresh.now = w->t.now = w->t.now + town_days(5);
    town *both[] = { &w->t, &fresh };
    uint64_t *events[] = { &one, &two };
    for (int i = 0; i < 2; i++) {
        uint64_t before = town_records(both[i]);
        assert_ok(aid_store_begin(both[i]->store, NULL, &both[i]->error));
        town_enrol(both[i], "Nobody", (aid_group){ 0 });
        *events[i] = town_records(both[i]) - before;
        aid_store_rollback(both[i]->store);
    }
    assert_int_equal(one, two);
    aid_store_close(fresh.store);
}

static void wild_begin(wild *w, uint64_t seed)
{
    memset(w, 0, sizeof *w);
    town_path(w->path);
    town_open(&w->t, w->path, 0);
    town_people(&w->t);
    w->seed = seed;
    for (int i = 0; i < WILD_POOL; i++) {
        w->groups[i] = w->t.street.id;
        w->members[i] = i % 3 == 0 ? w->t.ana.id : i % 3 == 1 ? w->t.ben.id : w->t.cy.id;
        w->skills[i] = i < 1 ? town_skill(&w->t, wild_word(w)).id : w->skills[0];
    }
}

static void test_a_store_after_a_wild_life_is_as_one_that_was_just_opened(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 3; seed++) {
        static wild w;
        wild_begin(&w, seed);
        for (int i = 0; i < WILD_STEPS;) {
            assert_ok(aid_store_begin(w.t.store, NULL, &w.t.error));
            for (uint32_t end = 1 + wild_draw(&w, 40); end > 0 && i < WILD_STEPS; end--, i++)
                wild_step(&w);
            if (wild_draw(&w, 4) == 0)
                aid_store_rollback(w.t.store);
            else
                assert_ok(aid_store_commit(w.t.store, NULL, &w.t.error));
            w.t.now += wild_draw(&w, 3) ? 1000 : town_days((int64_t)wild_draw(&w, 3));
            if (i % (WILD_STEPS / WILD_CHECKS) < 40)
                wild_check(&w);
        }
        wild_check(&w);
        assert_true(w.done > WILD_STEPS / 4 && w.refused > WILD_STEPS / 8);
        aid_store_close(w.t.store);
        town_remove(w.path);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_a_store_after_a_wild_life_is_as_one_that_was_just_opened) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
