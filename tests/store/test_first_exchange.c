/* SPDX-License-Identifier: MIT */
/* Does one exchange go from its founding group to the books, and is it there again after closing? */
#include "town.h"

#ifdef AID_WITH_SQLITE
#include <unistd.h>
#endif

#ifdef AID_WITH_SQLITE
static void test_help_that_was_given_stands_in_both_accounts_after_reopening(void **state)
{
    (void)state;
    char path[] = "/tmp/aid-first-XXXXXX";
    int file = mkstemp(path);
    close(file);
    unlink(path);
    town t, again;
    town_open(&t, path, 0);
    town_people(&t);
    town_log(&t, t.ana, t.ben, 90);
    assert_int_equal(town_balance(&t, t.ana), -90);
    assert_int_equal(town_balance(&t, t.ben), 90);
    town_verify(&t);
    aid_store_close(t.store);

    town_open(&again, path, AID_BIT(AID_OPEN_VERIFY));
    again.street = t.street;
    assert_int_equal(town_balance(&again, t.ana), -90);
    assert_int_equal(town_balance(&again, t.ben), 90);
    aid_member_info info = { .struct_size = sizeof info };
    assert_ok(aid_member_get(again.store, t.ben, &info, &again.error));
    assert_string_equal(info.name, "Ben");
    aid_group found;
    assert_ok(aid_group_find(again.store, "elm", &found, &again.error));
    assert_int_equal(found.id, t.street.id);
    town_verify(&again);
    aid_store_close(again.store);
    unlink(path);
}
#endif

static void test_two_sides_who_agree_book_it(void **state)
{
    (void)state;
    town t;
    town_open(&t, "memory:", 0);
    town_people(&t);
    aid_exchange exchange = town_propose(&t, t.ana, t.ben, 60);
    assert_ok(aid_exchange_accept(t.store, exchange, NULL, &t.error));
    assert_ok(aid_exchange_confirm(t.store, exchange, AID_WITH(aid_exchange_options, .side = AID_SIDE_HELPER, .minutes = 75), &t.error));
    assert_int_equal(town_state(&t, exchange), AID_EXCHANGE_ONE_SIDE);
    assert_int_equal(town_balance(&t, t.ben), 0);
    assert_ok(aid_exchange_confirm(t.store, exchange, AID_WITH(aid_exchange_options, .side = AID_SIDE_REQUESTER), &t.error));
    assert_int_equal(town_state(&t, exchange), AID_EXCHANGE_DONE);
    assert_int_equal(town_balance(&t, t.ben), 75);
    assert_int_equal(town_balance(&t, t.ana), -75);
    town_verify(&t);
    aid_store_close(t.store);
}

static void test_a_reversal_restores_both_balances(void **state)
{
    (void)state;
    town t;
    town_open(&t, "memory:", 0);
    town_people(&t);
    aid_exchange exchange = town_log(&t, t.ana, t.ben, 45);
    assert_ok(aid_exchange_reverse(t.store, exchange, NULL, &t.error));
    assert_int_equal(town_balance(&t, t.ana), 0);
    assert_int_equal(town_balance(&t, t.ben), 0);
    assert_says(aid_exchange_reverse(t.store, exchange, NULL, &t.error), AID_E_STATE, t.error, "reversed");
    town_verify(&t);
    aid_store_close(t.store);
}

static void test_a_correction_is_a_reversal_and_a_new_entry(void **state)
{
    (void)state;
    town t;
    aid_exchange corrected;
    town_open(&t, "memory:", 0);
    town_people(&t);
    aid_exchange exchange = town_log(&t, t.ana, t.ben, 45);
    assert_ok(aid_exchange_correct(t.store, exchange, AID_WITH(aid_exchange_options, .minutes = 50), &corrected, &t.error));
    assert_int_equal(town_state(&t, exchange), AID_EXCHANGE_REVERSED);
    assert_int_equal(town_state(&t, corrected), AID_EXCHANGE_DONE);
    assert_int_equal(town_balance(&t, t.ana), -50);
    aid_posting lines[8];
    size_t count = 0;
    assert_ok(aid_statement(t.store, t.ana, NULL, lines, sizeof *lines, 8, &count, &t.error));
    assert_int_equal(count, 3);
    assert_int_equal(lines[1].reversal, 1);
    assert_int_equal(lines[2].balance, -50);
    town_verify(&t);
    aid_store_close(t.store);
}

static void test_the_readme_program_proposes_its_one_pair(void **state)
{
    (void)state;
    town t;
    aid_match *match = NULL;
    size_t size = 0;
    memset(&t, 0, sizeof t);
    assert_ok(aid_store_open("memory:", NULL, &t.store, &t.error));
    town_people(&t);
    assert_ok(aid_request_open(t.store, t.ana, AID_WITH(aid_request_options, .skill_text = "dripping tap", .minutes = 60), NULL, &t.error));
    assert_ok(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill_text = "plumbing"), NULL, &t.error));
    (void)match;
    (void)size;
    aid_store_close(t.store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#ifdef AID_WITH_SQLITE
        cmocka_unit_test(test_help_that_was_given_stands_in_both_accounts_after_reopening),
#endif
        cmocka_unit_test(test_two_sides_who_agree_book_it),
        cmocka_unit_test(test_a_reversal_restores_both_balances),
        cmocka_unit_test(test_a_correction_is_a_reversal_and_a_new_entry),
        cmocka_unit_test(test_the_readme_program_proposes_its_one_pair),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
