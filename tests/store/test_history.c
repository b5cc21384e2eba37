/* SPDX-License-Identifier: MIT */
/* Long random histories: whatever the order of commands, refusals, transactions and days, the store agrees with a few
 * lines of arithmetic about balances and states, its books sum to zero, its journal verifies, and the same commands
 * give the same chain. */
#include "town.h"

enum { PEOPLE = 12, GROUPS = 3, EXCHANGES = 4096, STEPS = 8000, CHECK_EVERY = 2000, SKILLS = 4 };

typedef struct oracle_exchange {
    aid_exchange id;
    int32_t state, group, requester, helper;
    int32_t agreed, named_requester, named_helper, booked;
    int32_t held; /* kept free on the requester's account, from acceptance on */
    aid_time deadline;
} oracle_exchange;

typedef struct history {
    town t;
    uint64_t seed;
    aid_group groups[GROUPS];
    aid_member people[PEOPLE];
    aid_skill skills[SKILLS];
    int64_t balance[GROUPS][PEOPLE], held[GROUPS][PEOPLE];
    oracle_exchange exchanges[EXCHANGES];
    int count;
    uint64_t commands, refused;
} history;

static uint32_t history_draw(history *h, uint32_t below)
{
    h->seed = h->seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(h->seed >> 33) % below;
}

static void history_begin(history *h, uint64_t seed)
{
    memset(h, 0, sizeof *h);
    town_open(&h->t, "memory:", 0);
    h->seed = seed;
    char name[32];
    for (int g = 0; g < GROUPS; g++) {
        snprintf(name, sizeof name, "Group %d", g);
        assert_ok(aid_group_found(h->t.store, AID_WITH(aid_group_options, .name = name), &h->groups[g], &h->t.error));
        assert_ok(aid_group_policy_set(h->t.store, h->groups[g],
                                       AID_WITH(aid_policy, .credit_min = -400, .credit_max_mode = AID_CREDIT_OFF, .silence_days = 3,
                                                .proposal_days = 4, .set = AID_BIT(AID_POLICY_FIELD_BAN_DAYS)),
                                       &h->t.error));
    }
    for (int p = 0; p < PEOPLE; p++) {
        snprintf(name, sizeof name, "Person %d", p);
        h->people[p] = town_enrol(&h->t, name, h->groups[p % GROUPS]);
        for (int g = 0; g < GROUPS; g++)
            if (g != p % GROUPS)
                assert_ok(aid_member_join(h->t.store, h->people[p], h->groups[g], NULL, &h->t.error));
    }
    for (int s = 0; s < SKILLS; s++) {
        snprintf(name, sizeof name, "Skill %c", 'A' + s);
        h->skills[s] = town_skill(&h->t, name);
    }
}

/* ---- the oracle: a few lines of arithmetic ---- */

static bool oracle_allows(const history *h, const oracle_exchange *e, int32_t minutes)
{
    return h->balance[e->group][e->requester] - h->held[e->group][e->requester] + e->held - minutes >= -400;
}

static void oracle_hold(history *h, oracle_exchange *e, int32_t minutes)
{
    h->held[e->group][e->requester] += minutes - e->held;
    e->held = minutes;
}

static void oracle_void(history *h, oracle_exchange *e)
{
    oracle_hold(h, e, 0);
    e->state = AID_EXCHANGE_VOID;
    e->deadline = 0;
}

static void oracle_book(history *h, oracle_exchange *e, int32_t minutes)
{
    oracle_hold(h, e, 0);
    h->balance[e->group][e->requester] -= minutes;
    h->balance[e->group][e->helper] += minutes;
    e->booked = minutes;
    e->state = AID_EXCHANGE_DONE;
    e->deadline = 0;
}

static void oracle_unbook(history *h, oracle_exchange *e)
{
    h->balance[e->group][e->requester] += e->booked;
    h->balance[e->group][e->helper] -= e->booked;
    e->state = AID_EXCHANGE_REVERSED;
}

/* What is due by now, in the order of its time, then of coming in. */
static void oracle_advance(history *h)
{
    for (;;) {
        oracle_exchange *next = NULL;
        for (int i = 0; i < h->count; i++) {
            oracle_exchange *e = &h->exchanges[i];
            if (e->deadline != 0 && e->deadline <= h->t.now && (next == NULL || e->deadline < next->deadline))
                next = e;
        }
        if (next == NULL)
            return;
        int32_t named = next->named_requester ? next->named_requester : next->named_helper;
        next->deadline = 0;
        if (next->state == AID_EXCHANGE_PROPOSED || next->state == AID_EXCHANGE_ACCEPTED)
            oracle_void(h, next);
        else if (oracle_allows(h, next, named))
            oracle_book(h, next, named);
        else
            next->state = AID_EXCHANGE_DISPUTED;
    }
}

/* Counts the command and says whether it went as the oracle thinks. */
static bool history_expect(history *h, aid_status status, bool may, const char *what)
{
    h->commands++;
    h->refused += status != AID_OK;
    if ((status == AID_OK) != may)
        fail_msg("command %llu, to %s: %s %s", (unsigned long long)h->commands, what, aid_status_name(status), h->t.error.message);
    return may;
}

/* ---- commands ---- */

static oracle_exchange *history_new(history *h)
{
    oracle_exchange *e = &h->exchanges[h->count];
    memset(e, 0, sizeof *e);
    e->group = (int32_t)history_draw(h, GROUPS); /* one after the other: a seed means the same to every compiler */
    e->requester = (int32_t)history_draw(h, PEOPLE);
    e->agreed = 1 + (int32_t)history_draw(h, 120);
    e->helper = (e->requester + 1 + (int32_t)history_draw(h, PEOPLE - 1)) % PEOPLE;
    return e;
}

static void history_log(history *h)
{
    oracle_exchange *e = history_new(h);
    bool may = oracle_allows(h, e, e->agreed);
    aid_status status = aid_exchange_log(h->t.store,
                                         AID_WITH(aid_log_options, .requester = h->people[e->requester], .helper = h->people[e->helper],
                                                  .group = h->groups[e->group], .minutes = e->agreed,
                                                  .memo = history_draw(h, 2) ? "спасибо" : NULL),
                                         &e->id, &h->t.error);
    if (history_expect(h, status, may, "log")) {
        oracle_book(h, e, e->agreed);
        h->count++;
    }
}

static void history_propose(history *h)
{
    oracle_exchange *e = history_new(h);
    aid_skill skill = h->skills[history_draw(h, SKILLS)];
    aid_request request;
    aid_offer offer;
    assert_ok(aid_request_open(h->t.store, h->people[e->requester],
                               AID_WITH(aid_request_options, .skill = skill, .group = h->groups[e->group], .minutes = e->agreed), &request, &h->t.error));
    assert_ok(aid_offer_post(h->t.store, h->people[e->helper],
                             AID_WITH(aid_offer_options, .skill = skill, .group = h->groups[e->group]), &offer, &h->t.error));
    h->commands += 2;
    aid_status status = aid_exchange_propose(h->t.store, request, offer, NULL, &e->id, &h->t.error);
    h->commands++;
    if (status != AID_OK) { /* credit that is pledged elsewhere is the matching tests' business */
        assert_int_equal(status, AID_E_LIMIT);
        h->refused++;
        return;
    }
    e->state = AID_EXCHANGE_PROPOSED;
    e->deadline = h->t.now + town_days(4);
    h->count++;
}

static oracle_exchange *history_pick(history *h)
{
    int recent = h->count < 60 ? h->count : 60;
    return recent == 0 ? NULL : &h->exchanges[h->count - 1 - (int)history_draw(h, (uint32_t)recent)];
}

static void history_confirm(history *h, oracle_exchange *e)
{
    bool helper = history_draw(h, 2) != 0;
    int32_t *own = helper ? &e->named_helper : &e->named_requester, other = helper ? e->named_requester : e->named_helper;
    int32_t minutes = history_draw(h, 3) == 0 && other ? other : 1 + (int32_t)history_draw(h, (uint32_t)(3 * e->agreed));
    bool open = e->state == AID_EXCHANGE_ACCEPTED || (e->state == AID_EXCHANGE_ONE_SIDE && *own == 0) || e->state == AID_EXCHANGE_DIFFERS;
    bool books = open && other == minutes;
    bool may = open && (!books || oracle_allows(h, e, minutes));
    aid_status status = aid_exchange_confirm(h->t.store, e->id,
                                             AID_WITH(aid_exchange_options, .side = helper ? AID_SIDE_HELPER : AID_SIDE_REQUESTER, .minutes = minutes),
                                             &h->t.error);
    if (!history_expect(h, status, may, "confirm"))
        return;
    *own = minutes;
    e->deadline = 0;
    if (books)
        oracle_book(h, e, minutes);
    else if (other != 0)
        e->state = AID_EXCHANGE_DIFFERS;
    else {
        e->state = AID_EXCHANGE_ONE_SIDE;
        e->deadline = h->t.now + town_days(3);
    }
}

static void history_settle(history *h, oracle_exchange *e)
{
    bool stands = e->state == AID_EXCHANGE_CONTESTED;
    int32_t minutes = stands ? 0 : 1 + (int32_t)history_draw(h, (uint32_t)(3 * e->agreed));
    bool may = stands || ((e->state == AID_EXCHANGE_DIFFERS || e->state == AID_EXCHANGE_DISPUTED) && oracle_allows(h, e, minutes));
    aid_status status = aid_exchange_settle(h->t.store, e->id, AID_WITH(aid_exchange_options, .minutes = minutes), &h->t.error);
    if (!history_expect(h, status, may, "settle"))
        return;
    if (stands)
        e->state = AID_EXCHANGE_DONE;
    else
        oracle_book(h, e, minutes);
}

static void history_correct(history *h, oracle_exchange *e)
{
    if (h->count == EXCHANGES)
        return;
    bool booked = e->state == AID_EXCHANGE_DONE || e->state == AID_EXCHANGE_CONTESTED;
    int32_t minutes = 1 + (int32_t)history_draw(h, (uint32_t)(booked ? 3 * e->booked : 9));
    bool may = booked && oracle_allows(h, e, minutes - e->booked);
    aid_exchange id;
    aid_status status = aid_exchange_correct(h->t.store, e->id, AID_WITH(aid_exchange_options, .minutes = minutes), &id, &h->t.error);
    if (!history_expect(h, status, may, "correct"))
        return;
    oracle_unbook(h, e);
    oracle_exchange *entry = &h->exchanges[h->count++];
    *entry = (oracle_exchange){ .id = id, .group = e->group, .requester = e->requester, .helper = e->helper, .agreed = minutes };
    oracle_book(h, entry, minutes);
}

static void history_act(history *h)
{
    oracle_exchange *e = history_pick(h);
    if (e == NULL)
        return;
    int32_t s = e->state;
    switch (history_draw(h, 9)) {
    case 0:
        if (history_expect(h, aid_exchange_accept(h->t.store, e->id, NULL, &h->t.error), s == AID_EXCHANGE_PROPOSED && oracle_allows(h, e, e->agreed), "accept")) {
            oracle_hold(h, e, e->agreed);
            e->state = AID_EXCHANGE_ACCEPTED;
            e->deadline = h->t.now + town_days(90);
        }
        break;
    case 1:
        if (history_expect(h, aid_exchange_decline(h->t.store, e->id, NULL, &h->t.error), s == AID_EXCHANGE_PROPOSED, "decline"))
            oracle_void(h, e);
        break;
    case 2:
        if (history_expect(h, aid_exchange_cancel(h->t.store, e->id, NULL, &h->t.error),
                           s == AID_EXCHANGE_PROPOSED || s == AID_EXCHANGE_ACCEPTED || s == AID_EXCHANGE_DIFFERS || s == AID_EXCHANGE_DISPUTED, "cancel"))
            oracle_void(h, e);
        break;
    case 3:
        if (history_expect(h, aid_exchange_dispute(h->t.store, e->id, NULL, &h->t.error), (s >= AID_EXCHANGE_ACCEPTED && s <= AID_EXCHANGE_DIFFERS) || s == AID_EXCHANGE_DONE, "dispute"))
            e->state = s == AID_EXCHANGE_DONE ? AID_EXCHANGE_CONTESTED : AID_EXCHANGE_DISPUTED, e->deadline = 0;
        break;
    case 4:
        if (history_expect(h, aid_exchange_reverse(h->t.store, e->id, NULL, &h->t.error), s == AID_EXCHANGE_DONE || s == AID_EXCHANGE_CONTESTED, "reverse"))
            oracle_unbook(h, e);
        break;
    case 5: history_settle(h, e); break;
    case 6: history_correct(h, e); break;
    default: history_confirm(h, e); break;
    }
}

static void history_step(history *h)
{
    uint32_t what = history_draw(h, 20);
    if (what == 0) {
        h->t.now += town_days((int64_t)history_draw(h, 3)) + (aid_time)history_draw(h, 1000000);
        oracle_advance(h);
        assert_ok(aid_store_advance(h->t.store, NULL, NULL, NULL, &h->t.error));
    } else if (what < 5 && h->count < EXCHANGES) {
        history_log(h);
    } else if (what < 8 && h->count < EXCHANGES) {
        history_propose(h);
    } else {
        history_act(h);
    }
}

/* A few steps in one transaction that is thrown away: the oracle forgets them as well. */
static void history_rollback(history *h)
{
    static history kept;
    kept = *h;
    assert_ok(aid_store_begin(h->t.store, NULL, &h->t.error));
    for (uint32_t i = 0, steps = 1 + history_draw(h, 6); i < steps; i++)
        if (history_draw(h, 2))
            history_log(h);
        else
            history_act(h);
    aid_store_rollback(h->t.store);
    uint64_t seed = h->seed, dice = h->t.dice, commands = h->commands, refused = h->refused;
    *h = kept;
    h->seed = seed;
    h->t.dice = dice;
    h->commands = commands;
    h->refused = refused;
}

static void history_check(history *h)
{
    for (int g = 0; g < GROUPS; g++) {
        town_books(&h->t, h->groups[g]);
        for (int p = 0; p < PEOPLE; p++) {
            int64_t balance;
            assert_ok(aid_balance_get(h->t.store, h->people[p], h->groups[g], 0, &balance, &h->t.error));
            assert_int_equal(balance, h->balance[g][p]);
        }
    }
    for (int i = 0; i < h->count; i++)
        assert_int_equal(town_state(&h->t, h->exchanges[i].id), h->exchanges[i].state);
    town_verify(&h->t);
}

static void history_run(uint64_t seed, uint8_t head[32], uint64_t *commands)
{
    static history h;
    history_begin(&h, seed);
    for (int i = 1; i <= STEPS; i++) {
        if (history_draw(&h, 50) == 0 && h.count + 8 < EXCHANGES)
            history_rollback(&h);
        history_step(&h);
        if (i % CHECK_EVERY == 0)
            history_check(&h);
    }
    aid_store_info info = { .struct_size = sizeof info };
    assert_ok(aid_store_get(h.t.store, &info, &h.t.error));
    memcpy(head, info.head, 32);
    *commands += h.commands;
    assert_true(h.refused > h.commands / 20 && h.refused < h.commands * 4 / 5);
    aid_store_close(h.t.store);
}

static void test_random_histories_agree_with_plain_arithmetic(void **state)
{
    (void)state;
    uint64_t commands = 0;
    uint8_t head[32];
    for (uint64_t seed = 1; seed <= 3; seed++)
        history_run(seed, head, &commands);
    assert_true(commands >= 20000);
}

static void test_the_same_commands_give_the_same_chain(void **state)
{
    (void)state;
    uint64_t commands = 0;
    uint8_t first[32], again[32], other[32];
    history_run(7, first, &commands);
    history_run(7, again, &commands);
    history_run(8, other, &commands);
    assert_memory_equal(first, again, 32);
    assert_memory_not_equal(first, other, 32);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_random_histories_agree_with_plain_arithmetic),
        cmocka_unit_test(test_the_same_commands_give_the_same_chain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
