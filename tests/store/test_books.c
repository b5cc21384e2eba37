/* SPDX-License-Identifier: MIT */
/* Long random histories of the books: help in several units with fees, demurrage, expiry, ceilings and holds, several
 * helpers, other payers, transfers, funds and awards, disputes, reversals, days that pass, and a crash in between. At every
 * look the invariants hold (I1 to I7, which verifying checks from scratch), and replay gives the same state.
 *
 *     test_books [STEPS [SEED]]    more than the usual, see tests/torture/books.sh */
#include "town.h"

enum { BOOKS_PEOPLE = 8, BOOKS_GROUPS = 3, BOOKS_FUNDS = 2, BOOKS_KEPT = 64, BOOKS_LOOK = 400, EUR = 1978 };

static int books_steps = 4000;
static uint64_t books_seed = 1;

typedef struct books {
    town t;
    uint64_t seed, done, refused;
    aid_group groups[BOOKS_GROUPS];
    aid_member people[BOOKS_PEOPLE];
    aid_fund funds[BOOKS_FUNDS];
    aid_exchange exchanges[BOOKS_KEPT];
    aid_transfer transfers[BOOKS_KEPT];
    char path[64];
} books;

static uint32_t books_draw(books *b, uint32_t below)
{
    b->seed = b->seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(b->seed >> 33) % below;
}

static aid_member books_person(books *b)
{
    return b->people[books_draw(b, BOOKS_PEOPLE)];
}

static aid_group books_group(books *b)
{
    return b->groups[books_draw(b, BOOKS_GROUPS)];
}

static int32_t books_unit(books *b)
{
    static const int32_t units[] = { 0, 0, 0, AID_UNIT_VOLUNTEER, AID_UNIT_POINTS, EUR };
    return units[books_draw(b, 6)];
}

static void books_people(books *b)
{
    char name[16];
    for (int g = 0; g < BOOKS_GROUPS; g++) {
        snprintf(name, sizeof name, "Group %d", g);
        assert_ok(aid_group_found(b->t.store, AID_WITH(aid_group_options, .name = name), &b->groups[g], &b->t.error));
    }
    for (int p = 0; p < BOOKS_PEOPLE; p++) {
        snprintf(name, sizeof name, "Person %d", p);
        b->people[p] = town_enrol(&b->t, name, b->groups[0]);
        for (int g = 1; g < BOOKS_GROUPS; g++)
            assert_ok(aid_member_join(b->t.store, b->people[p], b->groups[g], NULL, &b->t.error));
    }
    for (int f = 0; f < BOOKS_FUNDS; f++)
        assert_ok(aid_fund_open(b->t.store, b->groups[f], AID_WITH(aid_fund_options, .name = "Fund", .unit = f ? EUR : 0, .purposes = "help\ntools"),
                                &b->funds[f], &b->t.error));
}

/* ---- commands: each may be refused, none may break anything ---- */

static aid_status books_log(books *b)
{
    int32_t unit = books_unit(b);
    aid_member helpers[2] = { books_person(b), books_person(b) };
    aid_log_options options = { .struct_size = sizeof options, .requester = books_person(b), .group = books_group(b), .unit = unit,
                                .minutes = 1 + (int32_t)books_draw(b, 200), .price = unit >= AID_UNIT_POINTS ? 1 + books_draw(b, 2000) : 0,
                                .happened = b->t.now - town_days(books_draw(b, 5)) };
    if (books_draw(b, 5) == 0)
        options.payer = books_person(b);
    if (books_draw(b, 6) == 0) {
        options.requester = (aid_member){ 0 };
        options.for_group = AID_YES;
    }
    if (books_draw(b, 4) == 0)
        return aid_exchange_log_group(b->t.store, &options, helpers, 2, NULL, &b->t.error);
    options.helper = helpers[0];
    return aid_exchange_log(b->t.store, &options, &b->exchanges[books_draw(b, BOOKS_KEPT)], &b->t.error);
}

static aid_status books_propose(books *b)
{
    aid_request request;
    aid_offer offer;
    aid_group group = books_group(b);
    int32_t unit = books_unit(b), essential = books_draw(b, 3) == 0 ? AID_YES : AID_NO;
    aid_status status = aid_request_open(b->t.store, books_person(b),
                                         AID_WITH(aid_request_options, .skill_text = "gardening", .group = group, .unit = unit, .essential = essential,
                                                  .minutes = 1 + (int32_t)books_draw(b, 200)), &request, &b->t.error);
    if (status == AID_OK)
        status = aid_offer_post(b->t.store, books_person(b),
                                AID_WITH(aid_offer_options, .skill_text = "gardening", .group = group, .unit = unit,
                                         .price = unit >= AID_UNIT_POINTS ? 1 + books_draw(b, 2000) : 0), &offer, &b->t.error);
    return status == AID_OK ? aid_exchange_propose(b->t.store, request, offer, NULL, &b->exchanges[books_draw(b, BOOKS_KEPT)], &b->t.error) : status;
}

static aid_status books_act(books *b)
{
    aid_exchange exchange = b->exchanges[books_draw(b, BOOKS_KEPT)];
    aid_exchange_options options = { .struct_size = sizeof options, .side = (int32_t)books_draw(b, 3),
                                     .minutes = books_draw(b, 2) ? 1 + (int32_t)books_draw(b, 200) : 0, .confirm_unusual = AID_YES };
    switch (books_draw(b, 8)) {
    case 0:
    case 1: return aid_exchange_accept(b->t.store, exchange, NULL, &b->t.error);
    case 2: return aid_exchange_cancel(b->t.store, exchange, NULL, &b->t.error);
    case 3: return aid_exchange_dispute(b->t.store, exchange, AID_WITH(aid_exchange_options, .side = options.side), &b->t.error);
    case 4: return aid_exchange_settle(b->t.store, exchange, &options, &b->t.error);
    case 5: return aid_exchange_reverse(b->t.store, exchange, NULL, &b->t.error);
    case 6: return aid_exchange_correct(b->t.store, exchange, &options, NULL, &b->t.error);
    default: return aid_exchange_confirm(b->t.store, exchange, &options, &b->t.error);
    }
}

static aid_status books_transfer(books *b)
{
    aid_transfer_options options = { .struct_size = sizeof options, .kind = 1 + (int32_t)books_draw(b, 6), .amount = 1 + books_draw(b, 300),
                                     .hold_days = books_draw(b, 3) == 0 ? 1 + (int32_t)books_draw(b, 20) : 0 };
    bool fund = options.kind == AID_TRANSFER_RECEIPT || options.kind == AID_TRANSFER_SPENDING || books_draw(b, 6) == 0;
    if (fund && options.kind != AID_TRANSFER_OPENING && options.kind < AID_TRANSFER_WRITE_OFF + (options.kind > AID_TRANSFER_CLOSING) * 9)
        options.fund = b->funds[books_draw(b, BOOKS_FUNDS)];
    if (options.kind == AID_TRANSFER_DONATION || options.kind == AID_TRANSFER_CLOSING)
        options.payer = books_person(b);
    if (options.kind != AID_TRANSFER_RECEIPT && options.kind != AID_TRANSFER_WRITE_OFF && options.fund.id == 0)
        options.receiver = books_person(b);
    if (options.fund.id == 0) {
        options.group = books_group(b);
        options.unit = books_unit(b);
    }
    if (options.kind == AID_TRANSFER_OPENING || options.kind == AID_TRANSFER_WRITE_OFF || options.kind == AID_TRANSFER_CLOSING)
        options.hold_days = 0;
    if (options.kind == AID_TRANSFER_CLOSING)
        options.amount = 0;
    if (options.kind == AID_TRANSFER_OPENING && books_draw(b, 2))
        options.amount = -options.amount;
    options.receipt = options.kind == AID_TRANSFER_RECEIPT ? 1 + (int32_t)books_draw(b, 7) : 0;
    options.purpose = options.kind == AID_TRANSFER_SPENDING ? books_draw(b, 4) ? "tools" : "fun" : NULL;
    return aid_transfer_make(b->t.store, &options, &b->transfers[books_draw(b, BOOKS_KEPT)], &b->t.error);
}

static aid_status books_transfer_act(books *b)
{
    aid_transfer transfer = b->transfers[books_draw(b, BOOKS_KEPT)];
    switch (books_draw(b, 5)) {
    case 0: return aid_transfer_post(b->t.store, transfer, NULL, &b->t.error);
    case 1: return aid_transfer_void(b->t.store, transfer, NULL, &b->t.error);
    case 2: return aid_transfer_dispute(b->t.store, transfer, NULL, &b->t.error);
    case 3:
        return aid_transfer_resolve(b->t.store, transfer, AID_WITH(aid_transfer_act_options, .stands = books_draw(b, 2) ? AID_YES : AID_NO), &b->t.error);
    default: return aid_transfer_reverse(b->t.store, transfer, NULL, &b->t.error);
    }
}

static aid_status books_decide(books *b)
{
    aid_terms terms = { .struct_size = sizeof terms, .unit = books_unit(b), .set = AID_BIT(AID_TERMS_FIELD_FEE_BP), .fee_bp = (int32_t)books_draw(b, 1000),
                        .from = b->t.now + (books_draw(b, 2) ? town_days(books_draw(b, 9)) : 0), .suspend_at = (int32_t)books_draw(b, 4),
                        .adaptive = books_draw(b, 2) ? AID_YES : AID_NO };
    if (books_draw(b, 2))
        terms.demurrage_bp = (int32_t)books_draw(b, 500), terms.demurrage_exempt = books_draw(b, 200);
    if (books_draw(b, 3) == 0)
        terms.expiry_days = 1 + (int32_t)books_draw(b, 90), terms.notice_days = 1 + (int32_t)books_draw(b, 30);
    if (books_draw(b, 3) == 0)
        terms.pool_min = -(int64_t)books_draw(b, 500), terms.ceiling_weeks = 1 + (int32_t)books_draw(b, 8);
    return aid_terms_set(b->t.store, books_group(b), &terms, &b->t.error);
}

static aid_status books_award(books *b)
{
    aid_application asked[BOOKS_GROUPS] = { { .asked = 0 } };
    for (int g = 0; g < BOOKS_GROUPS; g++)
        asked[g] = (aid_application){ .body = b->groups[g], .asked = 1 + books_draw(b, 300), .points = (int32_t)books_draw(b, 3) };
    return aid_fund_award(b->t.store, b->funds[books_draw(b, BOOKS_FUNDS)], "help", books_draw(b, 300), asked, sizeof *asked, BOOKS_GROUPS, NULL, &b->t.error);
}

static aid_status books_days(books *b)
{
    b->t.now += town_days(books_draw(b, 12)) + (aid_time)books_draw(b, 1000000);
    return books_draw(b, 2) ? aid_store_advance(b->t.store, NULL, NULL, NULL, &b->t.error) : AID_OK;
}

static void books_step(books *b)
{
    static aid_status (*const commands[])(books *) = { books_log, books_log, books_log, books_propose, books_propose, books_act, books_act, books_act,
                                                       books_act, books_act, books_transfer, books_transfer, books_transfer_act, books_transfer_act,
                                                       books_award, books_days, books_decide };
    uint32_t count = sizeof commands / sizeof *commands, which = books_draw(b, count * 4);
    if (which >= count * 4 - 1 - 3) /* decided seldom */
        which = count - 1;
    aid_status status = commands[which % (count - (which != count - 1))](b);
    assert_int_not_equal(status, AID_E_CORRUPT);
    b->done++;
    b->refused += status != AID_OK;
}

/* Everything from scratch: chain, replay, state, I1 to I7. */
static void books_look(books *b)
{
    town_verify(&b->t);
    for (int g = 0; g < BOOKS_GROUPS; g++)
        town_books(&b->t, b->groups[g]);
}

/* A transaction is torn off in the middle, as by a crash, and what was there before is there again. */
static void books_crash(books *b)
{
    aid_verify_report before = { .struct_size = sizeof before }, after = { .struct_size = sizeof after };
    assert_ok(aid_store_verify(b->t.store, NULL, &before, &b->t.error));
    assert_ok(aid_store_begin(b->t.store, NULL, &b->t.error));
    for (uint32_t i = 0, steps = 1 + books_draw(b, 8); i < steps; i++) {
        aid_status status = books_draw(b, 2) ? books_log(b) : books_draw(b, 2) ? books_act(b) : books_transfer(b);
        assert_int_not_equal(status, AID_E_CORRUPT);
    }
    aid_store_rollback(b->t.store);
    assert_ok(aid_store_verify(b->t.store, NULL, &after, &b->t.error));
    assert_memory_equal(before.state_hash, after.state_hash, sizeof before.state_hash);
}

static void test_random_books_hold_at_every_look(void **state)
{
    (void)state;
    static books b;
    memset(&b, 0, sizeof b);
    town_open_dice(&b.t, "memory:", 0, books_seed);
    b.seed = books_seed;
    books_people(&b);
    for (int step = 1; step <= books_steps; step++) {
        books_step(&b);
        if (step % BOOKS_LOOK == 0)
            books_look(&b);
        if (step % (BOOKS_LOOK / 2) == 0)
            books_crash(&b);
    }
    books_look(&b);
    assert_true(b.refused * 10 < b.done * 9); /* enough of it happens */
    aid_store_close(b.t.store);
}

int main(int argc, char **argv)
{
    if (argc > 1)
        books_steps = atoi(argv[1]);
    if (argc > 2)
        books_seed = (uint64_t)atoi(argv[2]);
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_random_books_hold_at_every_look) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
