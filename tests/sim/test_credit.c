/* SPDX-License-Identifier: MIT */
/* The short form of the table of refusals: fewer hours, the same shape. The whole of it is sim_credit_table. */
#include "../test.h"

#include "credit.h"

enum { TEST_MEMBERS = 200, TEST_HOURS = 40000 };

static credit_outcome run_case(uint32_t asked, int32_t limit, bool uneven)
{
    const credit_case what = { .seed = 7, .members = TEST_MEMBERS, .events = TEST_HOURS, .asked = asked, .limit = limit,
                               .uneven = uneven };
    return credit_run(&what);
}

static double percent(credit_outcome outcome)
{
    return 100.0 * outcome.refused / outcome.asked;
}

static void assert_between(double value, double low, double high, const char *what)
{
    if (!(value >= low && value <= high))
        fail_msg("%s is %.3f; from %g to %g was expected", what, value, low, high);
}

static void test_asking_two_refuses_a_tenth_of_what_asking_one_does(void **state)
{
    (void)state;
    double one = percent(run_case(1, 5, false)), two = percent(run_case(2, 5, false));
    double five = percent(run_case(5, 5, false));
    assert_between(one, 8, 18, "random helper, 5 h: percent refused"); /* 16.5 in the long run, from below */
    assert_between(two, .7, 1.9, "lowest of 2, 5 h: percent refused"); /* 1.24 */
    assert_between(five, 0, .15, "lowest of 5, 5 h: percent refused"); /* .024 */
    assert_true(two * 6 < one);
    assert_true(five * 4 < two);
}

static void test_more_credit_refuses_less_and_less(void **state)
{
    (void)state;
    double at_two = percent(run_case(2, 2, false)), at_ten = percent(run_case(2, 10, false));
    assert_between(at_two, 12, 15, "lowest of 2, 2 h: percent refused"); /* 13.5 */
    assert_between(at_ten, 0, .2, "lowest of 2, 10 h: percent refused"); /* .03 */
    assert_between(percent(run_case(CREDIT_ALL, 2, false)), .3, .9, "lowest of all free, 2 h: percent refused"); /* .55 */
}

static void test_uneven_demand_needs_more_people_asked(void **state)
{
    (void)state;
    double two = percent(run_case(2, 5, true)), five = percent(run_case(5, 5, true));
    assert_between(two, 7.5, 11.5, "uneven, lowest of 2, 5 h: percent refused"); /* 9.5 */
    assert_between(five, .2, 1.3, "uneven, lowest of 5, 5 h: percent refused");  /* .63 */
}

static void test_balances_stay_bounded_when_two_are_asked(void **state)
{
    (void)state;
    credit_outcome two = run_case(2, CREDIT_NO_LIMIT, false), one = run_case(1, CREDIT_NO_LIMIT, false);
    assert_int_equal(two.refused, 0);
    assert_between(two.deviation, .8, 2.1, "lowest of 2: SD of balances in hours");
    assert_true(two.highest <= 20);
    assert_true(one.deviation > 4 * two.deviation); /* and it grows for ever */
}

static void test_the_score_of_a_match_asks_the_same_people(void **state)
{
    (void)state;
    const credit_case what = { .seed = 3, .members = 40, .events = 250, .asked = 4, .limit = 5, .by_score = true };
    credit_outcome outcome = credit_run(&what);
    assert_int_equal(outcome.asked, 250);
    assert_int_equal(outcome.differing, 0);
    assert_true(outcome.deviation < 1.5);
}

static void test_the_same_seed_lives_the_same_life(void **state)
{
    (void)state;
    const credit_case what = { .seed = 5, .members = 30, .events = 500, .asked = 2, .limit = 2 };
    credit_outcome one = credit_run(&what), other = credit_run(&what);
    assert_int_equal(one.refused, other.refused);
    assert_int_equal(one.highest, other.highest);
    assert_true(one.refused > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_asking_two_refuses_a_tenth_of_what_asking_one_does),
        cmocka_unit_test(test_more_credit_refuses_less_and_less),
        cmocka_unit_test(test_uneven_demand_needs_more_people_asked),
        cmocka_unit_test(test_balances_stay_bounded_when_two_are_asked),
        cmocka_unit_test(test_the_score_of_a_match_asks_the_same_people),
        cmocka_unit_test(test_the_same_seed_lives_the_same_life),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
