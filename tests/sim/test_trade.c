/* SPDX-License-Identifier: MIT */
/* Three communities trade with each other while letters between them are lost, repeated, mixed up and late, programs crash,
 * clocks differ, keys are replaced and people change their minds. In the end every letter arrives for a while, and then:
 * positions mirror exactly, nobody has a minute more or less than the payments that both sides booked say, and every journal
 * verifies.
 *
 *   test_sim_trade                   the short form, some seeds
 *   test_sim_trade SEED PAYMENTS     one seed, as many payments as one likes */
#include "../test.h"

#include "backends/backends.h"
#include "base/memory.h"
#include "world.h"

enum { TOWNS = 3, PEOPLE = 6, NET_MOST = 400 };

typedef struct sim_letter {
    char *text;
    size_t length;
    int from, to;
} sim_letter;

typedef struct sim_town {
    world w;
    aid_allocator memory;
    aid_storage kept;   /* outlives the store: a crash loses nothing that was appended */
    aid_storage facade; /* the same, but closing it does nothing */
    aid_group group;
    aid_member people[PEOPLE];
    aid_partner partner[TOWNS];
} sim_town;

typedef struct sim_payment {
    aid_trade trade;
    int from, to, payer, receiver; /* people by number; PEOPLE: the pool */
} sim_payment;

typedef struct sim {
    sim_town town[TOWNS];
    sim_letter net[NET_MOST];
    size_t letters;
    sim_payment *payments;
    size_t paid;
    uint64_t dice;
    bool reliable;
    int from, to; /* of what is being written */
    uint64_t lost, doubled, crashes, refused;
} sim;

static uint32_t sim_roll(sim *s, uint32_t sides)
{
    return (uint32_t)(((world_draw(&s->dice) >> 32) * sides) >> 32);
}

/* ---- letters ---- */

static void sim_put(sim *s, const uint8_t *text, size_t length)
{
    if (s->letters == NET_MOST) { /* the oldest are not the first to go */
        size_t gone = sim_roll(s, NET_MOST);
        free(s->net[gone].text);
        s->net[gone] = s->net[--s->letters];
        s->lost++;
    }
    sim_letter *one = &s->net[s->letters++];
    *one = (sim_letter){ .text = malloc(length), .length = length, .from = s->from, .to = s->to };
    assert_non_null(one->text);
    memcpy(one->text, text, length);
}

static int32_t sim_write(void *context, const uint8_t *text, size_t length)
{
    sim *s = context;
    uint32_t fate = s->reliable ? 9 : sim_roll(s, 10);
    if (fate < 2) {
        s->lost++;
        return 0;
    }
    sim_put(s, text, length);
    if (fate < 4) {
        s->doubled++;
        sim_put(s, text, length);
    }
    return 0;
}

static void sim_outbox(sim *s, int from, int to)
{
    sim_town *t = &s->town[from];
    s->from = from;
    s->to = to;
    world_must(&t->w, aid_partner_outbox(t->w.store, t->partner[to], (aid_trade){ 0 }, sim_write, s, &t->w.error), "outbox");
}

/* A letter may be refused while its sender's new key is not known yet; nothing else is. */
static void sim_deliver(sim *s, size_t which)
{
    sim_letter one = s->net[which];
    sim_town *t = &s->town[one.to];
    aid_message_info info = { .struct_size = sizeof info };
    s->net[which] = s->net[--s->letters];
    s->from = one.to;
    s->to = one.from;
    aid_status status = aid_partner_receive(t->w.store, one.text, one.length, sim_write, s, &info, &t->w.error);
    if (status == AID_E_DENIED && t->w.error.reason == AID_REASON_SIGNATURE)
        s->refused++;
    else if (status != AID_OK)
        fail_msg("a letter was refused: %s", t->w.error.message);
    free(one.text);
}

/* ---- towns ---- */

static void sim_close_nothing(void *context)
{
    (void)context;
}

static void sim_open(sim *s, int which)
{
    sim_town *t = &s->town[which];
    aid_store_options options;
    aid_store_options_init(&options, (uint32_t)sizeof options);
    options.flags = AID_BIT(AID_OPEN_NO_TAXONOMY);
    options.clock = world_clock;
    options.clock_context = &t->w;
    options.random = world_random;
    options.random_context = &t->w;
    options.storage = &t->facade;
    world_must(&t->w, aid_store_open("main", &options, &t->w.store, &t->w.error), "open");
}

static void sim_crash(sim *s, int which)
{
    aid_store_close(s->town[which].w.store);
    sim_open(s, which);
    s->crashes++;
}

static void sim_found(sim *s, int which, uint64_t seed)
{
    sim_town *t = &s->town[which];
    aid_group_options group;
    t->w = (world){ .now = 20781 * WORLD_DAY + which * INT64_C(1800000000), .library_dice = seed * 31 + (uint64_t)which };
    world_must(&t->w, aid__allocator_choose(NULL, &t->memory, &t->w.error), "memory");
    world_must(&t->w, aid__memory_storage(&t->memory, &t->kept, &t->w.error), "storage");
    t->facade = t->kept;
    t->facade.close = sim_close_nothing;
    sim_open(s, which);
    aid_group_options_init(&group, (uint32_t)sizeof group);
    group.name = "group";
    group.kind = AID_GROUP_TIME_BANK;
    world_must(&t->w, aid_group_found(t->w.store, &group, &t->group, &t->w.error), "group");
    for (int i = 0; i < PEOPLE; i++)
        world_must(&t->w, aid_member_enrol(t->w.store, AID_WITH(aid_member_options, .name = "somebody", .group = t->group), &t->people[i], &t->w.error),
                   "person");
    world_must(&t->w, aid_signature_begin(t->w.store, &t->w.error), "key");
}

static void sim_meet(sim *s, int from, int to)
{
    sim_town *t = &s->town[from], *other = &s->town[to];
    aid_store_info info = { .struct_size = sizeof info };
    aid_signature_key_row key;
    char hex[33];
    size_t count;
    world_must(&other->w, aid_store_get(other->w.store, &info, &other->w.error), "info");
    world_must(&other->w, aid_signature_keys(other->w.store, &key, sizeof key, 1, &count, &other->w.error), "keys");
    for (int i = 0; i < 16; i++)
        snprintf(hex + 2 * i, 3, "%02x", info.community[i]);
    world_must(&t->w, aid_partner_add(t->w.store, AID_WITH(aid_partner_options, .group = t->group, .community = hex, .other_group = other->group.id,
                                                           .key = key.key, .name = "neighbours"),
                                      &t->partner[to], &t->w.error), "partner");
}

static void sim_calm(sim *s)
{
    s->reliable = true;
    for (int round = 0; round < 8; round++) {
        for (int pair = 0; pair < TOWNS * TOWNS; pair++)
            if (pair / TOWNS != pair % TOWNS)
                sim_outbox(s, pair / TOWNS, pair % TOWNS);
        for (int turns = 0; s->letters != 0 && turns < 20000; turns++)
            sim_deliver(s, sim_roll(s, (uint32_t)s->letters));
    }
    s->reliable = false;
}

static void sim_agree(sim *s, int from, int to, int32_t num, int32_t den)
{
    sim_town *t = &s->town[from];
    uint64_t version = 0;
    world_must(&t->w, aid_deal_propose(t->w.store, t->partner[to],
                                       AID_WITH(aid_deal_options, .most = 400, .other_most = 400, .rate_num = num, .rate_den = den), &version,
                                       &t->w.error), "propose");
    sim_calm(s);
    world_must(&s->town[to].w, aid_deal_agree(s->town[to].w.store, s->town[to].partner[from], version, &s->town[to].w.error), "agree");
    sim_calm(s);
}

/* ---- what happens ---- */

static void sim_pay(sim *s)
{
    int from = (int)sim_roll(s, TOWNS), to = (from + 1 + (int)sim_roll(s, TOWNS - 1)) % TOWNS;
    sim_payment payment = { .from = from, .to = to, .payer = (int)sim_roll(s, PEOPLE + 1), .receiver = (int)sim_roll(s, PEOPLE + 1) };
    sim_town *t = &s->town[from];
    aid_trade_options options;
    aid_trade_options_init(&options, (uint32_t)sizeof options);
    options.amount = 2 + sim_roll(s, 60);
    options.hold_hours = 6 + (int32_t)sim_roll(s, 90);
    options.payer = payment.payer < PEOPLE ? t->people[payment.payer] : (aid_member){ 0 };
    options.receiver = payment.receiver < PEOPLE ? s->town[to].people[payment.receiver].id : 0;
    aid_status status = aid_trade_pay(t->w.store, t->partner[to], &options, &payment.trade, &t->w.error);
    if (status == AID_OK)
        s->payments[s->paid++] = payment;
    else if (status != AID_E_LIMIT)
        fail_msg("a payment was refused: %s", t->w.error.message);
}

static void sim_step(sim *s)
{
    uint32_t what = sim_roll(s, 100);
    int some = (int)sim_roll(s, TOWNS), other = (some + 1 + (int)sim_roll(s, TOWNS - 1)) % TOWNS;
    sim_town *t = &s->town[some];
    if (what < 22)
        sim_pay(s);
    else if (what < 80 && s->letters != 0)
        sim_deliver(s, sim_roll(s, (uint32_t)s->letters));
    else if (what < 90)
        sim_outbox(s, some, other);
    else if (what < 93)
        sim_crash(s, some);
    else if (what < 98)
        t->w.now += (int64_t)sim_roll(s, 8) * INT64_C(3600000000);
    else if (what < 99 && s->paid != 0) { /* called off, if it is held still */
        const sim_payment *payment = &s->payments[sim_roll(s, (uint32_t)s->paid)];
        sim_town *payer = &s->town[payment->from];
        aid_status status = aid_trade_void(payer->w.store, payment->trade, &payer->w.error);
        assert_true(status == AID_OK || status == AID_E_STATE);
    } else if (sim_roll(s, 20) == 0) {
        world_must(&t->w, aid_signature_begin(t->w.store, &t->w.error), "a new key");
    }
}

/* ---- what must hold in the end ---- */

static void sim_check_mirror(sim *s, int a, int b)
{
    aid_deal_row here[8], there[8];
    size_t count = 0, other = 0;
    aid_difference difference;
    world_must(&s->town[a].w, aid_deal_list(s->town[a].w.store, s->town[a].partner[b], here, sizeof *here, 8, &count, &s->town[a].w.error), "terms");
    world_must(&s->town[b].w, aid_deal_list(s->town[b].w.store, s->town[b].partner[a], there, sizeof *there, 8, &other, &s->town[b].w.error), "terms");
    assert_int_equal(count, 1);
    assert_int_equal(other, 1);
    assert_int_equal(here[0].position, there[0].mirror);
    assert_int_equal(here[0].mirror, there[0].position);
    assert_int_equal(here[0].held, 0);
    assert_int_equal(here[0].other_held, 0);
    assert_in_range(here[0].fraction, 0, (uint64_t)here[0].rate_den - 1);
    if (here[0].rate_num == here[0].rate_den)
        assert_int_equal(here[0].position + there[0].position, 0);
    s->letters = 0;
    s->reliable = true;
    s->to = b;
    world_must(&s->town[a].w, aid_partner_position(s->town[a].w.store, s->town[a].partner[b], sim_write, s, &s->town[a].w.error), "position");
    world_must(&s->town[b].w, aid_partner_compare(s->town[b].w.store, s->net[0].text, s->net[0].length, &difference, sizeof difference, 1, &count,
                                                  &s->town[b].w.error), "compare");
    assert_int_equal(count, 0);
    free(s->net[0].text);
    s->letters = 0;
}

/* Each person has what the settled payments say, to the minute. */
static void sim_check_people(sim *s)
{
    int64_t wanted[TOWNS][PEOPLE + 1] = { { 0 } };
    uint64_t settled = 0;
    for (size_t i = 0; i < s->paid; i++) {
        const sim_payment *payment = &s->payments[i];
        sim_town *t = &s->town[payment->from];
        aid_trade_info info = { .struct_size = sizeof info };
        world_must(&t->w, aid_trade_get(t->w.store, payment->trade, &info, &t->w.error), "trade");
        assert_true(info.state == AID_TRADE_SETTLED || info.state == AID_TRADE_VOID);
        if (info.state != AID_TRADE_SETTLED)
            continue;
        settled++;
        wanted[payment->from][payment->payer] -= info.amount;
        wanted[payment->to][payment->receiver] += info.other_amount;
        wanted[payment->to][PEOPLE] += info.extra;
    }
    for (int which = 0; which < TOWNS; which++) {
        sim_town *t = &s->town[which];
        aid_balance_row rows[32];
        size_t count = 0;
        int64_t pool = 0;
        for (int i = 0; i < PEOPLE; i++) {
            int64_t balance = 0;
            world_must(&t->w, aid_balance_get(t->w.store, t->people[i], t->group, 0, &balance, &t->w.error), "balance");
            assert_int_equal(balance, wanted[which][i]);
        }
        world_must(&t->w, aid_balance_list(t->w.store, t->group, 0, rows, sizeof *rows, 32, &count, &t->w.error), "balances");
        for (size_t i = 0; i < count; i++)
            pool += rows[i].account == AID_ACCOUNT_POOL ? rows[i].balance : 0;
        assert_int_equal(pool, wanted[which][PEOPLE]);
    }
    assert_true(settled * 4 > s->paid); /* else nothing was tried */
}

static void sim_run(uint64_t seed, size_t payments)
{
    sim *s = calloc(1, sizeof *s);
    assert_non_null(s);
    s->payments = calloc(payments + 1, sizeof *s->payments);
    assert_non_null(s->payments);
    s->dice = seed;
    for (int i = 0; i < TOWNS; i++)
        sim_found(s, i, seed);
    for (int pair = 0; pair < TOWNS * TOWNS; pair++)
        if (pair / TOWNS != pair % TOWNS)
            sim_meet(s, pair / TOWNS, pair % TOWNS);
    sim_agree(s, 0, 1, 1, 1);
    sim_agree(s, 1, 2, 4, 5);
    sim_agree(s, 2, 0, 7, 3);
    for (int i = 0; i < TOWNS; i++) /* terms hold from when they were said, by the clock of who said them */
        s->town[i].w.now += INT64_C(3) * 3600000000;
    while (s->paid < payments)
        sim_step(s);
    sim_calm(s);
    for (int i = 0; i < TOWNS; i++) { /* what nobody promised in time has its deadline now */
        s->town[i].w.now += 30 * WORLD_DAY;
        world_must(&s->town[i].w, aid_store_advance(s->town[i].w.store, NULL, NULL, NULL, &s->town[i].w.error), "advance");
    }
    sim_calm(s);
    sim_check_people(s);
    for (int pair = 0; pair < TOWNS * TOWNS; pair++)
        if (pair / TOWNS != pair % TOWNS)
            sim_check_mirror(s, pair / TOWNS, pair % TOWNS);
    for (int i = 0; i < TOWNS; i++) {
        aid_verify_report report = { .struct_size = sizeof report };
        sim_crash(s, i);
        world_must(&s->town[i].w, aid_store_verify(s->town[i].w.store, NULL, &report, &s->town[i].w.error), "verify");
        if (!report.ok)
            fail_msg("verify: %s", report.problem.message);
        aid_store_close(s->town[i].w.store);
        s->town[i].kept.close(s->town[i].kept.context);
    }
    printf("seed %llu: %zu payments, %llu letters lost, %llu doubled, %llu crashes, %llu refused for a key\n", (unsigned long long)seed, s->paid,
           (unsigned long long)s->lost, (unsigned long long)s->doubled, (unsigned long long)s->crashes, (unsigned long long)s->refused);
    free(s->payments);
    free(s);
}

static void test_trade_survives_losses_repeats_crashes_and_delays(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 3; seed++)
        sim_run(seed, 200);
}

int main(int argc, char **argv)
{
    if (argc == 3) {
        sim_run(strtoull(argv[1], NULL, 10), (size_t)strtoull(argv[2], NULL, 10));
        return 0;
    }
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_trade_survives_losses_repeats_crashes_and_delays) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
