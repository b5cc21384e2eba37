/* SPDX-License-Identifier: MIT */
/* What moves without an exchange: gifts, opening balances, a leaving member's account, holds; and funds: what comes in by
 * kind, what goes out by purpose, and awards that cannot see what kind of body asks. */
#include "town.h"

enum { EUR = 1978 };

static int64_t transfers_balance(town *t, aid_member member)
{
    int64_t balance = -1;
    assert_ok(aid_balance_get(t->store, member, t->street, 0, &balance, &t->error));
    return balance;
}

static int64_t transfers_own(town *t, aid_group group, int32_t kind, int32_t unit)
{
    aid_balance_row rows[64];
    size_t count = 0;
    int64_t sum = 0;
    assert_ok(aid_balance_list(t->store, group, unit, rows, sizeof *rows, 64, &count, &t->error));
    for (size_t i = 0; i < count; i++)
        if (rows[i].account == kind)
            sum += rows[i].balance;
    return sum;
}

static aid_status transfers_make(town *t, aid_transfer_options options, aid_transfer *out)
{
    options.struct_size = sizeof options;
    return aid_transfer_make(t->store, &options, out, &t->error);
}

static aid_transfer_info transfers_info(town *t, aid_transfer transfer)
{
    aid_transfer_info info = { .struct_size = sizeof info };
    assert_ok(aid_transfer_get(t->store, transfer, &info, &t->error));
    return info;
}

static aid_fund transfers_fund(town *t, int32_t unit)
{
    aid_fund fund = { 0 };
    assert_ok(aid_fund_open(t->store, t->street, AID_WITH(aid_fund_options, .name = "Winter", .unit = unit, .purposes = "heating\nwarm meals"),
                            &fund, &t->error));
    return fund;
}

static aid_fund_info transfers_fund_info(town *t, aid_fund fund)
{
    aid_fund_info info = { .struct_size = sizeof info };
    assert_ok(aid_fund_get(t->store, fund, &info, &t->error));
    int64_t receipt = 0;
    for (int i = 0; i < 8; i++)
        receipt += info.receipt[i];
    assert_int_equal(receipt - info.spent, info.balance); /* what the fund says and what its account says */
    return info;
}

static void test_hours_are_given_to_people_and_to_the_pool(void **state)
{
    (void)state;
    town t;
    aid_transfer gift;
    town_open_memory(&t);
    town_log(&t, t.ana, t.ben, 90);
    town_act(&t, t.ben);
    assert_ok(transfers_make(&t, (aid_transfer_options){ .kind = AID_TRANSFER_DONATION, .payer = t.ben, .receiver = t.cy, .amount = 40, .memo = "for you" }, &gift));
    assert_ok(transfers_make(&t, (aid_transfer_options){ .kind = AID_TRANSFER_DONATION, .payer = t.ben, .amount = 20 }, NULL));
    assert_int_equal(transfers_make(&t, (aid_transfer_options){ .kind = AID_TRANSFER_DONATION, .payer = t.ana, .amount = 20 }, NULL), AID_E_DENIED);
    assert_int_equal(transfers_make(&t, (aid_transfer_options){ .kind = AID_TRANSFER_DONATION, .payer = t.ben, .amount = 700 }, NULL), AID_E_LIMIT);
    town_act(&t, (aid_member){ 0 });
    assert_int_equal(transfers_balance(&t, t.ben), 30);
    assert_int_equal(transfers_balance(&t, t.cy), 40);
    assert_int_equal(transfers_own(&t, t.street, AID_ACCOUNT_POOL, 0), 20);
    assert_string_equal(transfers_info(&t, gift).memo, "for you");
    aid_posting lines[4];
    size_t count;
    assert_ok(aid_statement(t.store, t.cy, NULL, lines, sizeof *lines, 4, &count, &t.error));
    assert_int_equal(lines[0].kind, AID_ENTRY_DONATION);
    assert_true(lines[0].transfer == gift.id && lines[0].other.id == t.ben.id);
    assert_ok(aid_transfer_reverse(t.store, gift, NULL, &t.error));
    assert_int_equal(aid_transfer_reverse(t.store, gift, NULL, &t.error), AID_E_STATE); /* at most once */
    assert_int_equal(transfers_balance(&t, t.cy), 0);
    town_end(&t);
}

static void test_opening_balances_stand_against_one_account_until_written_off(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    assert_ok(transfers_make(&t, (aid_transfer_options){ .kind = AID_TRANSFER_OPENING, .receiver = t.ana, .amount = 300 }, NULL));
    assert_ok(transfers_make(&t, (aid_transfer_options){ .kind = AID_TRANSFER_OPENING, .receiver = t.ben, .amount = -120 }, NULL));
    assert_int_equal(transfers_balance(&t, t.ana), 300);
    assert_int_equal(transfers_balance(&t, t.ben), -120);
    assert_int_equal(transfers_own(&t, t.street, AID_ACCOUNT_OPENING, 0), -180); /* listed */
    aid_transfer off;
    assert_ok(transfers_make(&t, (aid_transfer_options){ .kind = AID_TRANSFER_WRITE_OFF, .group = t.street }, &off));
    assert_int_equal(transfers_info(&t, off).amount, 180);
    assert_int_equal(transfers_own(&t, t.street, AID_ACCOUNT_OPENING, 0), 0);
    assert_int_equal(transfers_own(&t, t.street, AID_ACCOUNT_POOL, 0), -180);
    assert_says(transfers_make(&t, (aid_transfer_options){ .kind = AID_TRANSFER_WRITE_OFF, .group = t.street }, NULL), AID_E_STATE, t.error, "nothing");
    town_end(&t);
}

static void test_a_closed_account_goes_to_an_heir_or_is_taken_on_by_the_pool(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    town_log(&t, t.ana, t.ben, 90);
    assert_ok(transfers_make(&t, (aid_transfer_options){ .kind = AID_TRANSFER_CLOSING, .payer = t.ben, .receiver = t.cy, .group = t.street }, NULL));
    assert_int_equal(transfers_balance(&t, t.ben), 0);
    assert_int_equal(transfers_balance(&t, t.cy), 90);
    aid_transfer closed;
    assert_ok(transfers_make(&t, (aid_transfer_options){ .kind = AID_TRANSFER_CLOSING, .payer = t.ana, .receiver = t.cy, .group = t.street }, &closed));
    assert_int_equal(transfers_balance(&t, t.ana), 0);
    assert_int_equal(transfers_balance(&t, t.cy), 90); /* an heir is never handed what lies below zero */
    assert_int_equal(transfers_own(&t, t.street, AID_ACCOUNT_POOL, 0), -90);
    assert_ok(aid_transfer_reverse(t.store, closed, NULL, &t.error));
    assert_int_equal(transfers_balance(&t, t.ana), -90);
    town_end(&t);
}

static void test_a_hold_is_booked_called_off_or_ends_by_time(void **state)
{
    (void)state;
    town t;
    aid_transfer held[4];
    town_open_memory(&t);
    aid_standing standing = { .struct_size = sizeof standing };
    for (int i = 0; i < 4; i++)
        assert_ok(transfers_make(&t, (aid_transfer_options){ .kind = AID_TRANSFER_DONATION, .payer = t.ben, .receiver = t.cy, .amount = 100, .hold_days = 5 }, &held[i]));
    assert_ok(aid_standing_get(t.store, t.ben, t.street, 0, &standing, &t.error));
    assert_true(standing.held == 400 && standing.balance == 0 && standing.available == 200);
    assert_int_equal(transfers_make(&t, (aid_transfer_options){ .kind = AID_TRANSFER_DONATION, .payer = t.ben, .amount = 201 }, NULL), AID_E_LIMIT);
    assert_ok(aid_transfer_post(t.store, held[0], NULL, &t.error));
    assert_ok(aid_transfer_void(t.store, held[1], NULL, &t.error));
    assert_ok(aid_transfer_dispute(t.store, held[2], NULL, &t.error));
    t.now += town_days(6);
    assert_ok(aid_store_advance(t.store, NULL, NULL, NULL, &t.error));
    const int32_t states[] = { AID_TRANSFER_POSTED, AID_TRANSFER_VOID, AID_TRANSFER_DISPUTED, AID_TRANSFER_VOID };
    for (int i = 0; i < 4; i++)
        assert_int_equal(transfers_info(&t, held[i]).state, states[i]);
    assert_int_equal(transfers_balance(&t, t.cy), 100);
    assert_int_equal(aid_transfer_post(t.store, held[1], NULL, &t.error), AID_E_STATE);
    assert_int_equal(aid_transfer_post(t.store, held[2], NULL, &t.error), AID_E_STATE); /* frozen */
    assert_says(aid_transfer_resolve(t.store, held[2], NULL, &t.error), AID_E_ARGUMENT, t.error, "stands");
    town_act(&t, t.ben);
    assert_int_equal(aid_transfer_resolve(t.store, held[2], AID_WITH(aid_transfer_act_options, .stands = AID_YES), &t.error), AID_E_DENIED);
    town_act(&t, t.ana);
    assert_ok(aid_transfer_resolve(t.store, held[2], AID_WITH(aid_transfer_act_options, .stands = AID_YES, .note = "both agree"), &t.error));
    assert_ok(aid_transfer_dispute(t.store, held[0], NULL, &t.error));
    assert_int_equal(transfers_balance(&t, t.cy), 200);
    assert_ok(aid_transfer_resolve(t.store, held[0], AID_WITH(aid_transfer_act_options, .stands = AID_NO, .note = "meant for another"), &t.error));
    assert_int_equal(transfers_info(&t, held[0]).state, AID_TRANSFER_REVERSED);
    assert_int_equal(transfers_balance(&t, t.cy), 100);
    aid_log_row log[100];
    size_t count;
    assert_ok(aid_log_read(t.store, 0, log, sizeof *log, 100, &count, &t.error));
    assert_int_equal(log[count - 1].actor.id, t.ana.id); /* by whom */
    town_end(&t);
}

static void test_a_fund_collects_by_kind_and_spends_by_purpose(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    aid_fund fund = transfers_fund(&t, EUR);
    const struct { int32_t receipt; int64_t amount; } got[] = {
        { AID_RECEIPT_GRANT, 500000 }, { AID_RECEIPT_FOUNDATION, 200000 }, { AID_RECEIPT_FEE, 4200 }, { AID_RECEIPT_GRANT, 1 },
    };
    aid_transfer last = { 0 }, rent;
    for (size_t i = 0; i < 4; i++)
        assert_ok(transfers_make(&t, (aid_transfer_options){ .kind = AID_TRANSFER_RECEIPT, .fund = fund, .receipt = got[i].receipt, .amount = got[i].amount }, &last));
    assert_ok(aid_transfer_reverse(t.store, last, NULL, &t.error));
    aid_fund_info info = transfers_fund_info(&t, fund);
    assert_true(info.receipt[AID_RECEIPT_GRANT] == 500000 && info.receipt[AID_RECEIPT_FOUNDATION] == 200000 && info.balance == 704200);
    aid_transfer_options spend = { .kind = AID_TRANSFER_SPENDING, .fund = fund, .amount = 700000, .purpose = "heating" };
    spend.purpose = "a feast";
    assert_says(transfers_make(&t, spend, NULL), AID_E_LIMIT, t.error, "none of the fund's purposes");
    spend.purpose = "heating";
    assert_ok(transfers_make(&t, spend, &rent));
    assert_says(transfers_make(&t, spend, NULL), AID_E_LIMIT, t.error, "has 4200 free");
    spend.amount = 4000;
    spend.hold_days = 10;
    spend.receiver = t.ben;
    aid_transfer held;
    assert_ok(transfers_make(&t, spend, &held)); /* to a member who laid it out, once the bill is there */
    spend.amount = 201;
    assert_int_equal(transfers_make(&t, spend, NULL), AID_E_LIMIT);
    assert_ok(aid_transfer_post(t.store, held, NULL, &t.error));
    info = transfers_fund_info(&t, fund);
    assert_true(info.balance == 200 && info.spent == 704000 && info.held == 0);
    int64_t bens = 0;
    assert_ok(aid_balance_get(t.store, t.ben, t.street, EUR, &bens, &t.error));
    assert_int_equal(bens, 4000);
    assert_ok(aid_transfer_reverse(t.store, rent, NULL, &t.error));
    assert_int_equal(transfers_fund_info(&t, fund).balance, 700200);
    assert_ok(aid_fund_update(t.store, fund, AID_WITH(aid_fund_options, .purposes = "warm meals"), &t.error));
    spend.purpose = "heating";
    assert_int_equal(transfers_make(&t, spend, NULL), AID_E_LIMIT);
    assert_ok(aid_fund_update(t.store, fund, AID_WITH(aid_fund_options, .closed = AID_YES), &t.error));
    spend.purpose = "warm meals";
    assert_int_equal(transfers_make(&t, spend, NULL), AID_E_STATE);
    town_end(&t);
}

static void test_receipt_that_was_spent_cannot_be_undone(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    aid_fund fund = transfers_fund(&t, 0);
    aid_transfer hours;
    town_log(&t, t.ana, t.ben, 100);
    assert_ok(transfers_make(&t, (aid_transfer_options){ .kind = AID_TRANSFER_DONATION, .payer = t.ben, .fund = fund, .amount = 60 }, &hours));
    assert_int_equal(transfers_fund_info(&t, fund).receipt[AID_RECEIPT_DONATION], 60);
    assert_ok(transfers_make(&t, (aid_transfer_options){ .kind = AID_TRANSFER_SPENDING, .fund = fund, .receiver = t.cy, .amount = 45, .purpose = "warm meals" }, NULL));
    assert_says(aid_transfer_reverse(t.store, hours, NULL, &t.error), AID_E_LIMIT, t.error, "15 left");
    town_end(&t);
}

static void test_a_budget_is_shared_evenly_within_a_rank(void **state)
{
    (void)state;
    aid_error error = { 0 };
    const struct { int64_t budget; aid_application asked[4]; int64_t given[4]; } cases[] = {
        { 100, { { .asked = 50 }, { .asked = 50 }, { .asked = 50 }, { .asked = 10 } }, { 30, 30, 30, 10 } },
        { 101, { { .asked = 50 }, { .asked = 50 }, { .asked = 50 }, { .asked = 10 } }, { 31, 30, 30, 10 } },
        { 100, { { .asked = 80, .points = 9 }, { .asked = 50, .points = 1 }, { .asked = 50, .points = 1 }, { .asked = 5, .points = 9 } }, { 80, 8, 7, 5 } },
        { 3, { { .asked = 9 }, { .asked = 9 }, { .asked = 9 }, { .asked = 9 } }, { 1, 1, 1, 0 } },
        { 0, { { .asked = 9 }, { .asked = 9 }, { .asked = 9 }, { .asked = 9 } }, { 0, 0, 0, 0 } },
        { 500, { { .asked = 9 }, { .asked = 8 }, { .asked = 7 }, { .asked = 6 } }, { 9, 8, 7, 6 } },
        { (INT64_C(1) << 53) - 1, { { .asked = (INT64_C(1) << 53) - 1 }, { .asked = 1 }, { .asked = 1 }, { .asked = 1 } },
          { (INT64_C(1) << 53) - 4, 1, 1, 1 } },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int64_t given[4];
        assert_ok(aid_award_share(cases[i].budget, cases[i].asked, sizeof *cases[i].asked, 4, given, &error));
        assert_memory_equal(given, cases[i].given, sizeof given);
    }
    int64_t given;
    assert_int_equal(aid_award_share(-1, cases[0].asked, sizeof *cases[0].asked, 1, &given, &error), AID_E_ARGUMENT);
    assert_int_equal(aid_award_share(1, &(aid_application){ .asked = 0 }, sizeof(aid_application), 1, &given, &error), AID_E_ARGUMENT);
    assert_int_equal(aid_award_share(1, &(aid_application){ .asked = 1, .points = 1001 }, sizeof(aid_application), 1, &given, &error), AID_E_ARGUMENT);
}

/* Equal access: whatever the applicants are in law, the same applications give the same awards. */
static void test_an_award_cannot_see_what_kind_of_body_asks(void **state)
{
    (void)state;
    int64_t first[3] = { 0 };
    for (int32_t form = AID_LEGAL_INFORMAL; form <= AID_LEGAL_REGISTERED; form++) {
        town t;
        aid_group bodies[3];
        aid_application asked[3];
        int64_t given[3];
        town_open_memory(&t);
        aid_fund fund = transfers_fund(&t, EUR);
        for (int i = 0; i < 3; i++) {
            const char *names[] = { "A", "B", "C" };
            assert_ok(aid_group_found(t.store, AID_WITH(aid_group_options, .name = names[i], .kind = i == 0 ? AID_GROUP_PUBLIC_SERVICE : AID_GROUP_SELF_HELP,
                                                        .legal_form = i == 0 ? form : AID_LEGAL_INFORMAL), &bodies[i], &t.error));
            asked[i] = (aid_application){ .body = bodies[i], .asked = 1000 * (i + 1), .points = 500 };
        }
        assert_ok(transfers_make(&t, (aid_transfer_options){ .kind = AID_TRANSFER_RECEIPT, .fund = fund, .receipt = AID_RECEIPT_GRANT, .amount = 3001 }, NULL));
        assert_int_equal(aid_fund_award(t.store, fund, "a feast", 3001, asked, sizeof *asked, 3, given, &t.error), AID_E_LIMIT);
        assert_int_equal(aid_fund_award(t.store, fund, "heating", 3002, asked, sizeof *asked, 3, given, &t.error), AID_E_LIMIT);
        assert_int_equal(transfers_fund_info(&t, fund).balance, 3001); /* all or none */
        assert_ok(aid_fund_award(t.store, fund, "heating", 3001, asked, sizeof *asked, 3, given, &t.error));
        assert_int_equal(given[0] + given[1] + given[2], 3001);
        assert_true(given[0] == 1000 && given[1] == 1001 && given[2] == 1000);
        if (form == AID_LEGAL_INFORMAL)
            memcpy(first, given, sizeof first);
        assert_memory_equal(given, first, sizeof first);
        for (int i = 0; i < 3; i++) {
            assert_int_equal(transfers_own(&t, bodies[i], AID_ACCOUNT_POOL, EUR), given[i]);
            assert_int_equal(transfers_own(&t, bodies[i], AID_ACCOUNT_CLEARING, EUR), -given[i]);
            town_books(&t, bodies[i]);
        }
        assert_int_equal(transfers_own(&t, t.street, AID_ACCOUNT_CLEARING, EUR), 3001); /* mirrors theirs */
        assert_int_equal(transfers_fund_info(&t, fund).balance, 0);
        town_end(&t);
    }
}

static void test_wrong_transfers_are_refused_in_words(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    aid_fund fund = transfers_fund(&t, 0);
    const struct { aid_transfer_options options; const char *words; } wrong[] = {
        { { .kind = 0, .amount = 1 }, "kind" },
        { { .kind = AID_TRANSFER_AWARD, .amount = 1 }, "kind" },
        { { .kind = AID_TRANSFER_DONATION, .payer = t.ben }, "amount" },
        { { .kind = AID_TRANSFER_DONATION, .payer = t.ben, .amount = -1 }, "amount" },
        { { .kind = AID_TRANSFER_DONATION, .amount = 1 }, "payer" },
        { { .kind = AID_TRANSFER_DONATION, .payer = t.ben, .receiver = t.ben, .amount = 1 }, "receiver" },
        { { .kind = AID_TRANSFER_DONATION, .payer = t.ben, .receiver = t.cy, .fund = fund, .amount = 1 }, "one of them" },
        { { .kind = AID_TRANSFER_DONATION, .payer = t.ben, .amount = 1, .unit = AID_UNIT_VOLUNTEER }, "thanked" },
        { { .kind = AID_TRANSFER_DONATION, .payer = t.ben, .amount = 1, .purpose = "x" }, "purpose" },
        { { .kind = AID_TRANSFER_RECEIPT, .fund = fund, .amount = 1 }, "receipt" },
        { { .kind = AID_TRANSFER_RECEIPT, .fund = fund, .amount = 1, .receipt = 8 }, "receipt" },
        { { .kind = AID_TRANSFER_RECEIPT, .amount = 1, .receipt = 1 }, "fund" },
        { { .kind = AID_TRANSFER_SPENDING, .fund = fund, .amount = 1 }, "purpose" },
        { { .kind = AID_TRANSFER_OPENING, .receiver = t.ben, .amount = 1, .hold_days = 1 }, "hold_days" },
        { { .kind = AID_TRANSFER_CLOSING, .payer = t.ben, .amount = 1 }, "amount" },
        { { .kind = AID_TRANSFER_RECEIPT, .fund = fund, .amount = 1, .receipt = 1, .unit = EUR }, "unit" },
        { { .kind = AID_TRANSFER_RECEIPT, .fund = fund, .amount = 1, .receipt = 1, .memo = "whose?" }, "act as" },
        { { .kind = AID_TRANSFER_DONATION, .payer = t.ben, .amount = 1, .happened = INT64_C(9000000000000000) }, "future" },
    };
    uint64_t records = town_records(&t);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_says(transfers_make(&t, wrong[i].options, NULL), AID_E_ARGUMENT, t.error, wrong[i].words);
    assert_int_equal(aid_fund_open(t.store, t.street, AID_WITH(aid_fund_options, .name = "Winter", .purposes = "x"), NULL, &t.error), AID_E_STATE);
    assert_int_equal(aid_fund_open(t.store, t.street, AID_WITH(aid_fund_options, .name = "x"), NULL, &t.error), AID_E_ARGUMENT);
    assert_int_equal(aid_fund_open(t.store, t.street, AID_WITH(aid_fund_options, .name = "x", .purposes = "a\n\nb"), NULL, &t.error), AID_E_ARGUMENT);
    town_act(&t, t.ben);
    assert_int_equal(aid_fund_open(t.store, t.street, AID_WITH(aid_fund_options, .name = "x", .purposes = "y"), NULL, &t.error), AID_E_DENIED);
    assert_int_equal(transfers_make(&t, (aid_transfer_options){ .kind = AID_TRANSFER_OPENING, .receiver = t.ben, .amount = 100 }, NULL), AID_E_DENIED);
    assert_int_equal(town_records(&t), records);
    size_t count = 9;
    assert_ok(aid_fund_list(t.store, t.street, NULL, 0, &count, &t.error));
    assert_int_equal(count, 1);
    assert_ok(aid_transfer_list(t.store, NULL, NULL, 0, &count, &t.error));
    assert_int_equal(count, 0);
    town_end(&t);
}

static void test_options_begin_with_nothing_stated(void **state)
{
    (void)state;
    aid_fund_options fund;
    aid_transfer_options make;
    aid_transfer_act_options act;
    aid_transfer_list_options list;
    memset(&fund, 0x5A, sizeof fund);
    memset(&make, 0x5A, sizeof make);
    memset(&act, 0x5A, sizeof act);
    memset(&list, 0x5A, sizeof list);
    aid_fund_options_init(&fund, sizeof fund);
    aid_transfer_options_init(&make, sizeof make);
    aid_transfer_act_options_init(&act, sizeof act);
    aid_transfer_list_options_init(&list, sizeof list);
    assert_true(fund.struct_size == sizeof fund && fund.unit == 0 && fund.purposes == NULL);
    assert_true(make.struct_size == sizeof make && make.amount == 0 && make.memo == NULL);
    assert_true(act.struct_size == sizeof act && act.stands == 0 && act.note == NULL);
    assert_true(list.struct_size == sizeof list && list.state == 0 && list.fund.id == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_hours_are_given_to_people_and_to_the_pool),
        cmocka_unit_test(test_opening_balances_stand_against_one_account_until_written_off),
        cmocka_unit_test(test_a_closed_account_goes_to_an_heir_or_is_taken_on_by_the_pool),
        cmocka_unit_test(test_a_hold_is_booked_called_off_or_ends_by_time),
        cmocka_unit_test(test_a_fund_collects_by_kind_and_spends_by_purpose),
        cmocka_unit_test(test_receipt_that_was_spent_cannot_be_undone),
        cmocka_unit_test(test_a_budget_is_shared_evenly_within_a_rank),
        cmocka_unit_test(test_an_award_cannot_see_what_kind_of_body_asks),
        cmocka_unit_test(test_wrong_transfers_are_refused_in_words),
        cmocka_unit_test(test_options_begin_with_nothing_stated),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
