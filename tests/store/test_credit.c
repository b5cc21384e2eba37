/* SPDX-License-Identifier: MIT */
/* The time account: every mode of both credit limits, the pool, unpaid units, statements, and what sums to zero. */
#include "town.h"

enum { CREDIT_MIN = -100, CREDIT_MAX = 100 };

static void credit_policy(town *t, int32_t min_mode, int32_t max_mode)
{
    assert_ok(aid_group_policy_set(t->store, t->street,
                                   AID_WITH(aid_policy, .credit_min = CREDIT_MIN, .credit_max = CREDIT_MAX,
                                            .credit_min_mode = min_mode, .credit_max_mode = max_mode),
                                   &t->error));
}

static aid_status credit_log(town *t, int32_t minutes, int32_t accept, const char *why, aid_exchange *out)
{
    return aid_exchange_log(t->store,
                            AID_WITH(aid_log_options, .requester = t->ana, .helper = t->ben, .minutes = minutes,
                                     .accept_warning = accept, .override_reason = why),
                            out, &t->error);
}

static int32_t credit_over_limit(town *t, aid_exchange exchange)
{
    aid_exchange_info info = { .struct_size = sizeof info };
    assert_ok(aid_exchange_get(t->store, exchange, &info, &t->error));
    return info.over_limit;
}

/* What one booking beyond a limit answers: plainly, with a warning accepted, with an override reasoned. */
static const struct {
    int32_t mode;
    aid_status plain, accepted, overridden;
    int32_t flagged;
} credit_modes[] = {
    { AID_CREDIT_OFF, AID_OK, AID_OK, AID_OK, 0 },
    { AID_CREDIT_FLAG, AID_OK, AID_OK, AID_OK, 1 },
    { AID_CREDIT_WARN, AID_E_LIMIT, AID_OK, AID_E_LIMIT, 1 },
    { AID_CREDIT_BLOCK, AID_E_LIMIT, AID_E_LIMIT, AID_E_LIMIT, 1 },
    { AID_CREDIT_OVERRIDE, AID_E_LIMIT, AID_E_LIMIT, AID_OK, 1 },
};

static void credit_try(int32_t low, int32_t high, int32_t minutes, int32_t accept, const char *why, aid_status wanted,
                       int32_t flagged)
{
    town t;
    aid_exchange exchange = { 0 };
    town_open_memory(&t);
    credit_policy(&t, low, high);
    uint64_t before = town_records(&t);
    aid_status status = credit_log(&t, minutes, accept, why, &exchange);
    if (status != wanted)
        fail_msg("modes %d and %d, %d minutes: %s instead of %s", (int)low, (int)high, (int)minutes, aid_status_name(status),
                 aid_status_name(wanted));
    if (status == AID_OK) {
        assert_int_equal(credit_over_limit(&t, exchange), flagged);
        assert_int_equal(town_balance(&t, t.ana), -minutes);
    } else {
        assert_int_equal(t.error.reason, AID_REASON_CREDIT);
        assert_int_equal(town_records(&t), before);
        assert_int_equal(town_balance(&t, t.ana), 0);
    }
    town_end(&t);
}

static void test_each_mode_within_at_and_beyond_either_limit(void **state)
{
    (void)state;
    for (int end = 0; end < 2; end++)
        for (size_t i = 0; i < sizeof credit_modes / sizeof *credit_modes; i++) {
            int32_t low = end == 0 ? credit_modes[i].mode : AID_CREDIT_OFF;
            int32_t high = end == 1 ? credit_modes[i].mode : AID_CREDIT_OFF;
            credit_try(low, high, 99, 0, NULL, AID_OK, 0);
            credit_try(low, high, 100, 0, NULL, AID_OK, 0);
            credit_try(low, high, 101, 0, NULL, credit_modes[i].plain, credit_modes[i].flagged);
            credit_try(low, high, 101, AID_YES, NULL, credit_modes[i].accepted, credit_modes[i].flagged);
            credit_try(low, high, 101, 0, "a hard month", credit_modes[i].overridden, credit_modes[i].flagged);
            credit_try(low, high, 101, 0, "", credit_modes[i].plain, credit_modes[i].flagged);
        }
}

static void test_a_limit_names_both_balances_and_the_remedy(void **state)
{
    (void)state;
    const struct {
        int32_t mode;
        const char *words;
    } cases[] = { { AID_CREDIT_WARN, "accept_warning" }, { AID_CREDIT_OVERRIDE, "coordinator" }, { AID_CREDIT_BLOCK, "from 0 to -101" } };
    for (size_t i = 0; i < 3; i++) {
        town t;
        town_open_memory(&t);
        credit_policy(&t, cases[i].mode, AID_CREDIT_OFF);
        assert_says(credit_log(&t, 101, 0, NULL, NULL), AID_E_LIMIT, t.error, cases[i].words);
        town_end(&t);
    }
}

static void test_only_a_coordinator_overrides_and_only_with_a_reason(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    aid_member ana = t.ana;
    credit_policy(&t, AID_CREDIT_OVERRIDE, AID_CREDIT_OFF);
    t.ana = t.cy; /* Cy asks; Ana coordinates */
    town_act(&t, t.cy);
    assert_says(credit_log(&t, 101, 0, "I need it", NULL), AID_E_LIMIT, t.error, "coordinator");
    town_act(&t, ana);
    assert_int_equal(credit_log(&t, 101, 0, NULL, NULL), AID_E_LIMIT);
    assert_ok(aid_store_act_as(t.store, ana, AID_WITH(aid_act_options, .role = AID_ROLE_MEMBER + 1), &t.error));
    assert_int_equal(credit_log(&t, 101, 0, "because", NULL), AID_E_DENIED); /* as a plain member she may not even book for Cy */
    town_act(&t, ana);
    assert_ok(credit_log(&t, 101, 0, "because", NULL));
    town_end(&t);
}

static void test_the_pool_pays_for_what_is_essential(void **state)
{
    (void)state;
    town t;
    aid_request request;
    aid_exchange exchange;
    aid_balance_row rows[4];
    size_t count;
    town_open_memory(&t);
    credit_policy(&t, AID_CREDIT_BLOCK, AID_CREDIT_OFF);
    assert_ok(aid_request_open(t.store, t.ana, AID_WITH(aid_request_options, .skill_text = "Medicine", .minutes = 150, .essential = AID_YES), &request, &t.error));
    assert_ok(aid_exchange_log(t.store, AID_WITH(aid_log_options, .request = request, .helper = t.ben, .minutes = 150), &exchange, &t.error));
    assert_int_equal(town_balance(&t, t.ana), 0);
    assert_int_equal(town_balance(&t, t.ben), 150);
    assert_ok(aid_balance_list(t.store, t.street, 0, rows, sizeof *rows, 4, &count, &t.error));
    assert_int_equal(count, 2);
    assert_int_equal(rows[0].member.id, 0);
    assert_int_equal(rows[0].account, AID_ACCOUNT_POOL);
    assert_int_equal(rows[0].balance, -150);
    assert_int_equal(rows[0].received, 150);
    assert_ok(aid_exchange_reverse(t.store, exchange, NULL, &t.error));
    assert_ok(aid_balance_list(t.store, t.street, 0, rows, sizeof *rows, 4, &count, &t.error));
    assert_int_equal(rows[0].balance, 0);
    town_end(&t);
}

static void test_what_is_essential_is_paid_by_its_asker_as_long_as_they_can(void **state)
{
    (void)state;
    town t;
    aid_request request;
    town_open_memory(&t);
    credit_policy(&t, AID_CREDIT_BLOCK, AID_CREDIT_OFF);
    assert_ok(aid_request_open(t.store, t.ana, AID_WITH(aid_request_options, .skill_text = "Medicine", .minutes = 100, .essential = AID_YES), &request, &t.error));
    assert_ok(aid_exchange_log(t.store, AID_WITH(aid_log_options, .request = request, .helper = t.ben, .minutes = 100), NULL, &t.error));
    assert_int_equal(town_balance(&t, t.ana), -100);
    town_end(&t);
}

static void test_volunteer_minutes_are_counted_and_nobody_pays(void **state)
{
    (void)state;
    town t;
    aid_exchange exchange;
    aid_balance_row rows[4];
    size_t count;
    int64_t balance = -1;
    town_open_memory(&t);
    credit_policy(&t, AID_CREDIT_BLOCK, AID_CREDIT_BLOCK);
    assert_ok(aid_group_policy_set(t.store, t.street, AID_WITH(aid_policy, .unit = AID_UNIT_VOLUNTEER), &t.error));
    assert_ok(credit_log(&t, 500, 0, NULL, &exchange));
    assert_ok(aid_balance_list(t.store, t.street, AID_UNIT_VOLUNTEER, rows, sizeof *rows, 4, &count, &t.error));
    assert_int_equal(count, 2);
    assert_int_equal(rows[0].account, AID_ACCOUNT_GIFT);
    assert_int_equal(rows[0].balance, -500);
    assert_int_equal(rows[1].member.id, t.ben.id);
    assert_int_equal(rows[1].balance, 500);
    assert_ok(aid_balance_list(t.store, t.street, AID_UNIT_TIME, rows, sizeof *rows, 4, &count, &t.error));
    assert_int_equal(count, 0);
    assert_ok(aid_balance_get(t.store, t.ana, t.street, AID_UNIT_VOLUNTEER, &balance, &t.error));
    assert_int_equal(balance, 0);
    assert_ok(aid_balance_get(t.store, t.ben, t.street, AID_UNIT_TIME, &balance, &t.error));
    assert_int_equal(balance, 0);
    assert_ok(aid_exchange_reverse(t.store, exchange, NULL, &t.error));
    assert_int_equal(town_balance(&t, t.ben), 0);
    town_end(&t);
}

static void test_in_gift_mode_nothing_is_booked(void **state)
{
    (void)state;
    town t;
    aid_exchange exchange, corrected;
    size_t count;
    town_open_memory(&t);
    assert_ok(aid_group_policy_set(t.store, t.street, AID_WITH(aid_policy, .unit = AID_UNIT_NONE), &t.error));
    assert_ok(credit_log(&t, 900, 0, NULL, &exchange));
    assert_ok(aid_balance_list(t.store, t.street, 0, NULL, sizeof(aid_balance_row), 0, &count, &t.error));
    assert_int_equal(count, 0);
    assert_ok(aid_exchange_correct(t.store, exchange, AID_WITH(aid_exchange_options, .minutes = 90), &corrected, &t.error));
    assert_ok(aid_exchange_reverse(t.store, corrected, NULL, &t.error));
    assert_int_equal(town_state(&t, corrected), AID_EXCHANGE_REVERSED);
    town_end(&t);
}

static void test_a_reversal_may_pass_a_limit_and_says_so(void **state)
{
    (void)state;
    town t;
    aid_exchange first;
    aid_posting lines[4];
    size_t count;
    town_open_memory(&t);
    credit_policy(&t, AID_CREDIT_BLOCK, AID_CREDIT_BLOCK);
    assert_ok(credit_log(&t, 100, 0, NULL, &first));
    assert_ok(aid_exchange_log(t.store, AID_WITH(aid_log_options, .requester = t.ben, .helper = t.cy, .minutes = 100), NULL, &t.error));
    assert_ok(aid_exchange_log(t.store, AID_WITH(aid_log_options, .requester = t.ben, .helper = t.ana, .minutes = 50), NULL, &t.error));
    assert_ok(aid_exchange_reverse(t.store, first, NULL, &t.error));
    assert_int_equal(town_balance(&t, t.ben), -150);
    assert_ok(aid_statement(t.store, t.ben, NULL, lines, sizeof *lines, 4, &count, &t.error));
    assert_int_equal(count, 4);
    assert_int_equal(lines[3].reversal, 1);
    assert_int_equal(lines[3].over_limit, 1);
    town_end(&t);
}

static void test_a_statement_runs_from_line_to_line(void **state)
{
    (void)state;
    town t;
    aid_posting lines[8];
    size_t count;
    static const int32_t minutes[] = { 10, 20, 30 };
    town_open_memory(&t);
    aid_skill skill = town_skill(&t, "Mending");
    for (int i = 0; i < 3; i++) {
        assert_ok(aid_exchange_log(t.store,
                                   AID_WITH(aid_log_options, .requester = i == 1 ? t.ben : t.ana, .helper = i == 1 ? t.ana : t.ben,
                                            .minutes = minutes[i], .skill = skill, .memo = i == 2 ? "third" : NULL),
                                   NULL, &t.error));
        t.now += town_days(1);
    }
    assert_ok(aid_statement(t.store, t.ben, NULL, lines, sizeof *lines, 8, &count, &t.error));
    assert_int_equal(count, 3);
    static const int64_t amounts[] = { 10, -20, 30 }, balances[] = { 10, -10, 20 };
    for (int i = 0; i < 3; i++) {
        assert_int_equal(lines[i].amount, amounts[i]);
        assert_int_equal(lines[i].balance, balances[i]);
        assert_int_equal(lines[i].other.id, t.ana.id);
        assert_int_equal(lines[i].skill.id, skill.id);
        assert_int_equal(lines[i].happened, town_days(TOWN_START_DAY + i));
    }
    assert_string_equal(lines[0].memo, "");
    assert_string_equal(lines[2].memo, "third");
    aid_time second = town_days(TOWN_START_DAY + 1);
    assert_ok(aid_statement(t.store, t.ben, AID_WITH(aid_statement_options, .from = second, .until = second + 1), lines, sizeof *lines, 8, &count, &t.error));
    assert_int_equal(count, 1);
    assert_int_equal(lines[0].balance, -10);
    assert_ok(aid_statement(t.store, t.ben, AID_WITH(aid_statement_options, .until = second), lines, sizeof *lines, 8, &count, &t.error));
    assert_int_equal(count, 1);
    assert_ok(aid_statement(t.store, t.cy, NULL, lines, sizeof *lines, 8, &count, &t.error));
    assert_int_equal(count, 0);
    aid_member dan = town_enrol(&t, "Dan", (aid_group){ 0 });
    assert_says(aid_statement(t.store, dan, NULL, lines, sizeof *lines, 8, &count, &t.error), AID_E_ARGUMENT, t.error, "group");
    town_end(&t);
}

static void test_a_group_of_many_units_sums_to_zero_in_each(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    for (int32_t unit = AID_UNIT_TIME; unit <= AID_UNIT_VOLUNTEER; unit++) {
        assert_ok(aid_group_policy_set(t.store, t.street, AID_WITH(aid_policy, .unit = unit), &t.error));
        for (int i = 0; i < 5; i++) {
            town_log(&t, i % 2 ? t.ana : t.cy, t.ben, 7 * i + 1);
            town_books(&t, t.street);
        }
    }
    town_end(&t);
}

static void test_the_widest_limits_hold_the_largest_bookings(void **state)
{
    (void)state;
    town t;
    const int64_t most = (INT64_C(1) << 53) - 1;
    aid_policy policy = { .struct_size = sizeof policy };
    town_open_memory(&t);
    assert_ok(aid_group_policy_set(t.store, t.street, AID_WITH(aid_policy, .credit_min = -most, .credit_max = most), &t.error));
    assert_ok(aid_group_policy_get(t.store, t.street, &policy, &t.error));
    assert_int_equal(policy.credit_min, -most);
    for (int i = 0; i < 20; i++)
        assert_ok(aid_exchange_log(t.store, AID_WITH(aid_log_options, .requester = t.ana, .helper = t.ben, .minutes = AID_LIMIT_MINUTES,
                                                     .confirm_unusual = AID_YES), NULL, &t.error));
    assert_int_equal(town_balance(&t, t.ben), INT64_C(20) * AID_LIMIT_MINUTES);
    town_end(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_mode_within_at_and_beyond_either_limit),
        cmocka_unit_test(test_a_limit_names_both_balances_and_the_remedy),
        cmocka_unit_test(test_only_a_coordinator_overrides_and_only_with_a_reason),
        cmocka_unit_test(test_the_pool_pays_for_what_is_essential),
        cmocka_unit_test(test_what_is_essential_is_paid_by_its_asker_as_long_as_they_can),
        cmocka_unit_test(test_volunteer_minutes_are_counted_and_nobody_pays),
        cmocka_unit_test(test_in_gift_mode_nothing_is_booked),
        cmocka_unit_test(test_a_reversal_may_pass_a_limit_and_says_so),
        cmocka_unit_test(test_a_statement_runs_from_line_to_line),
        cmocka_unit_test(test_a_group_of_many_units_sums_to_zero_in_each),
        cmocka_unit_test(test_the_widest_limits_hold_the_largest_bookings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
