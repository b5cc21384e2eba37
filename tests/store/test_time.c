/* SPDX-License-Identifier: MIT */
/* What time alone causes, and clocks that cannot be believed. */
#include "town.h"

enum { TIME_DAYS = 30, TIME_PAIRS = 6 };

/* A month with listings that expire, proposals that lapse, silence that books and limits it runs into. */
static void time_begin(town *t)
{
    town_open_memory(t);
    assert_ok(aid_group_policy_set(t->store, t->street, AID_WITH(aid_policy, .credit_min = -150, .silence_days = 4, .proposal_days = 6), &t->error));
    for (int i = 0; i < TIME_PAIRS; i++) {
        aid_exchange exchange = town_propose(t, i % 2 ? t->ana : t->cy, t->ben, 50);
        aid_exchange_info info = { .struct_size = sizeof info };
        assert_ok(aid_exchange_get(t->store, exchange, &info, &t->error));
        assert_ok(aid_offer_update(t->store, info.offer, AID_WITH(aid_offer_options, .expires = t->now + town_days(3) + i * 1000), &t->error));
        if (i == 0)
            continue;
        assert_ok(aid_exchange_accept(t->store, exchange, NULL, &t->error));
        assert_ok(aid_exchange_confirm(t->store, exchange, AID_WITH(aid_exchange_options, .side = AID_SIDE_HELPER, .minutes = 50 + i), &t->error));
        t->now += INT64_C(3600000000);
    }
}

typedef struct time_row {
    aid_time due;
    char kind[32], body[400];
} time_row;

static size_t time_rows(town *t, uint64_t after, time_row rows[64])
{
    aid_log_row log[64];
    size_t count;
    assert_ok(aid_log_read(t->store, after, log, sizeof *log, 64, &count, &t->error));
    assert_true(count > 0 && count <= 64);
    for (size_t i = 0; i < count; i++) {
        rows[i].due = log[i].due;
        snprintf(rows[i].kind, sizeof rows[i].kind, "%s", log[i].kind);
        snprintf(rows[i].body, sizeof rows[i].body, "%s", log[i].body);
        assert_int_equal(log[i].actor.id, 0);
    }
    return count;
}

static void test_days_missed_and_run_once_are_as_run_daily(void **state)
{
    (void)state;
    static time_row daily[64], once[64];
    town a, b;
    time_begin(&a);
    time_begin(&b);
    uint64_t before = town_records(&a);
    for (int day = 0; day < TIME_DAYS; day++) {
        a.now += town_days(1);
        b.now += town_days(1);
        assert_ok(aid_store_advance(a.store, NULL, NULL, NULL, &a.error));
    }
    uint64_t events = 0;
    assert_ok(aid_store_advance(b.store, NULL, &events, NULL, &b.error));
    size_t count = time_rows(&a, before, daily);
    assert_int_equal(count, time_rows(&b, before, once));
    assert_int_equal(events, count);
    assert_true(count >= 2 * TIME_PAIRS);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(daily[i].due, once[i].due);
        assert_string_equal(daily[i].kind, once[i].kind);
        assert_string_equal(daily[i].body, once[i].body);
        assert_true(i == 0 || daily[i].due >= daily[i - 1].due);
    }
    aid_posting one[16], two[16];
    size_t lines = 0, other = 0;
    assert_ok(aid_statement(a.store, a.ben, NULL, one, sizeof *one, 16, &lines, &a.error));
    assert_ok(aid_statement(b.store, b.ben, NULL, two, sizeof *two, 16, &other, &b.error));
    assert_int_equal(lines, other);
    assert_true(lines >= 2 && lines < TIME_PAIRS); /* a limit stopped some */
    for (size_t i = 0; i < lines; i++) {
        assert_int_equal(one[i].at, two[i].at);
        assert_int_equal(one[i].balance, two[i].balance);
    }
    assert_ok(aid_store_advance(b.store, NULL, &events, NULL, &b.error));
    assert_int_equal(events, 0);
    town_end(&a);
    town_end(&b);
}

static void test_an_advance_stops_where_it_is_told_and_goes_on(void **state)
{
    (void)state;
    town t;
    uint64_t events = 9, total = 0;
    int32_t more = 9;
    time_begin(&t);
    t.now += town_days(TIME_DAYS);
    for (more = 1; more;) {
        assert_ok(aid_store_advance(t.store, AID_WITH(aid_advance_options, .max_events = 2), &events, &more, &t.error));
        assert_true(events <= 2 && (events == 2 || !more));
        total += events;
    }
    assert_true(total >= 2 * TIME_PAIRS);
    assert_ok(aid_store_advance(t.store, AID_WITH(aid_advance_options, .max_events = 2), &events, &more, &t.error));
    assert_int_equal(events, 0);
    assert_int_equal(more, 0);
    town_end(&t);
}

static void test_a_command_first_books_what_is_due(void **state)
{
    (void)state;
    town t;
    aid_log_row rows[2];
    size_t count;
    town_open_memory(&t);
    aid_exchange exchange = town_propose(&t, t.ana, t.ben, 60);
    assert_ok(aid_exchange_accept(t.store, exchange, NULL, &t.error));
    assert_ok(aid_exchange_confirm(t.store, exchange, AID_WITH(aid_exchange_options, .side = AID_SIDE_HELPER), &t.error));
    uint64_t before = town_records(&t);
    t.now += town_days(20);
    assert_int_equal(town_balance(&t, t.ben), 0);
    assert_int_equal(aid_exchange_log(t.store, AID_WITH(aid_log_options, .requester = t.ana, .helper = t.ben, .minutes = 541), NULL, &t.error), AID_E_LIMIT);
    assert_ok(aid_exchange_log(t.store, AID_WITH(aid_log_options, .requester = t.ana, .helper = t.ben, .minutes = 540), NULL, &t.error));
    assert_ok(aid_log_read(t.store, before, rows, sizeof *rows, 2, &count, &t.error));
    assert_int_equal(count, 2);
    assert_string_equal(rows[0].kind, "exchange.lapsed");
    assert_string_equal(rows[1].kind, "exchange.logged");
    assert_true(rows[0].due < rows[0].at);
    town_end(&t);
}

static void test_more_is_due_than_a_batch_holds_and_the_command_keeps_its_text(void **state)
{
    (void)state;
    town t;
    aid_member dan;
    town_open_memory(&t);
    aid_skill skill = town_skill(&t, "Anything");
    assert_ok(aid_store_begin(t.store, NULL, &t.error));
    for (int i = 0; i < 2100; i++)
        assert_ok(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill = skill, .expires = t.now + 1000 + i), NULL, &t.error));
    assert_ok(aid_store_commit(t.store, NULL, &t.error));
    t.now += town_days(1);
    aid_member_options options = { .struct_size = sizeof options, .name = "Dan", .languages = "ru en", .group = t.street };
    options.week.quarter[3] = 0xF0;
    assert_ok(aid_member_enrol(t.store, &options, &dan, &t.error));
    aid_member_info info = { .struct_size = sizeof info };
    assert_ok(aid_member_get(t.store, dan, &info, &t.error));
    assert_string_equal(info.languages, "ru en");
    assert_int_equal(info.week_stated, 1);
    assert_memory_equal(&info.week, &options.week, sizeof info.week);
    size_t open;
    assert_ok(aid_offer_list(t.store, NULL, NULL, 0, &open, &t.error));
    assert_int_equal(open, 0);
    town_end(&t);
}

static void test_what_a_transaction_ended_comes_up_again_when_it_is_undone(void **state)
{
    (void)state;
    town t;
    uint64_t events = 0;
    town_open_memory(&t);
    aid_exchange exchange = town_propose(&t, t.ana, t.ben, 60);
    t.now += town_days(20);
    assert_ok(aid_store_begin(t.store, NULL, &t.error));
    town_log(&t, t.ana, t.cy, 5);
    assert_int_equal(aid_exchange_accept(t.store, exchange, NULL, &t.error), AID_E_STATE);
    town_log(&t, t.ana, t.cy, 6);
    aid_store_rollback(t.store);
    assert_int_equal(town_state(&t, exchange), AID_EXCHANGE_PROPOSED);
    assert_ok(aid_store_advance(t.store, NULL, &events, NULL, &t.error));
    assert_int_equal(events, 1);
    assert_int_equal(town_state(&t, exchange), AID_EXCHANGE_VOID);
    town_end(&t);
}

static void test_what_expires_is_listed_before_and_gone_after(void **state)
{
    (void)state;
    town t;
    aid_offer soon, late, found;
    size_t count;
    town_open_memory(&t);
    aid_skill skill = town_skill(&t, "Anything");
    assert_ok(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill = skill, .expires = t.now + town_days(2)), &soon, &t.error));
    assert_ok(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill = skill, .expires = t.now + town_days(9)), &late, &t.error));
    assert_ok(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill = skill), NULL, &t.error));
    assert_ok(aid_offer_list(t.store, AID_WITH(aid_list_options, .expires_before = t.now + town_days(3)), &found, 1, &count, &t.error));
    assert_int_equal(count, 1);
    assert_int_equal(found.id, soon.id);
    t.now += town_days(2);
    assert_ok(aid_store_advance(t.store, NULL, NULL, NULL, &t.error));
    assert_ok(aid_offer_list(t.store, AID_WITH(aid_list_options, .state = AID_LISTING_EXPIRED), &found, 1, &count, &t.error));
    assert_int_equal(count, 1);
    assert_int_equal(found.id, soon.id);
    assert_int_equal(aid_offer_update(t.store, soon, AID_WITH(aid_offer_options, .minutes = 5), &t.error), AID_E_STATE);
    assert_int_equal(aid_offer_withdraw(t.store, soon, NULL, &t.error), AID_E_STATE);
    assert_ok(aid_offer_update(t.store, late, AID_WITH(aid_offer_options, .set = AID_BIT(AID_OFFER_FIELD_EXPIRES)), &t.error));
    t.now += town_days(30);
    assert_ok(aid_store_advance(t.store, NULL, NULL, NULL, &t.error));
    assert_ok(aid_offer_list(t.store, NULL, NULL, 0, &count, &t.error));
    assert_int_equal(count, 2);
    town_end(&t);
}

static void test_a_clock_that_cannot_be_believed_is_said(void **state)
{
    (void)state;
    const int64_t minute = 60000000;
    const struct {
        int64_t step;
        aid_status status;
    } cases[] = { { 0, AID_OK },          { -5 * minute, AID_OK },      { -5 * minute - 1, AID_E_STATE }, { INT64_MIN / 4, AID_E_STATE },
                  { 400 * 1440 * minute, AID_OK }, { 400 * 1440 * minute + 1, AID_E_STATE }, { INT64_MAX / 4, AID_E_STATE } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        for (int any = 0; any < 2; any++) {
            town t;
            aid_log_row rows[16];
            size_t count;
            town_open(&t, "memory:", any ? AID_BIT(AID_OPEN_ANY_CLOCK) : 0);
            town_people(&t);
            aid_time last = t.now;
            t.now += cases[i].step;
            aid_status status = aid_member_enrol(t.store, AID_WITH(aid_member_options, .name = "N"), NULL, &t.error);
            assert_int_equal(status, any ? AID_OK : cases[i].status);
            if (status != AID_OK)
                assert_int_equal(t.error.reason, AID_REASON_CLOCK);
            assert_ok(aid_log_read(t.store, 0, rows, sizeof *rows, 16, &count, &t.error));
            assert_true(rows[count - 1].at >= last); /* time in the journal never goes back */
            t.now = last;
            town_verify(&t);
            aid_store_close(t.store);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_days_missed_and_run_once_are_as_run_daily),
        cmocka_unit_test(test_an_advance_stops_where_it_is_told_and_goes_on),
        cmocka_unit_test(test_a_command_first_books_what_is_due),
        cmocka_unit_test(test_more_is_due_than_a_batch_holds_and_the_command_keeps_its_text),
        cmocka_unit_test(test_what_a_transaction_ended_comes_up_again_when_it_is_undone),
        cmocka_unit_test(test_what_expires_is_listed_before_and_gone_after),
        cmocka_unit_test(test_a_clock_that_cannot_be_believed_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
