/* SPDX-License-Identifier: MIT */
/* The pure side of the catalogue: the life of a service, cell by cell, and which kind of group stands in which tier. */
#include "../test.h"

#include "rules/service_life.h"

static void test_every_state_and_command_of_a_service_has_its_answer(void **state)
{
    static const int32_t expected[4][AID__SERVICE_COMMANDS] = {
        /* update, publish, pause, close, answer; 0: refused */
        { AID_SERVICE_DRAFT, AID_SERVICE_OPEN, 0, AID_SERVICE_CLOSED, 0 },
        { AID_SERVICE_OPEN, 0, AID_SERVICE_PAUSED, AID_SERVICE_CLOSED, AID_SERVICE_OPEN },
        { AID_SERVICE_PAUSED, AID_SERVICE_OPEN, 0, AID_SERVICE_CLOSED, AID_SERVICE_PAUSED },
        { 0, 0, 0, 0, 0 },
    };
    (void)state;
    for (int32_t from = AID_SERVICE_DRAFT; from <= AID_SERVICE_CLOSED; from++)
        for (int command = 0; command < AID__SERVICE_COMMANDS; command++) {
            int32_t next = 77;
            aid_error error = { 0 };
            aid_status status = aid__service_next(from, (aid__service_command)command, &next, &error);
            int32_t wanted = expected[from - 1][command];
            assert_int_equal(status, wanted == 0 ? AID_E_STATE : AID_OK);
            assert_int_equal(next, wanted == 0 ? 77 : wanted);
            assert_int_equal(error.reason, wanted == 0 ? AID_REASON_SERVICE : 0);
        }
}

static void test_smaller_circles_stand_in_lower_tiers(void **state)
{
    (void)state;
    assert_int_equal(aid__tier_of_kind(AID_GROUP_SELF_HELP), AID_TIER_SELF_HELP);
    assert_int_equal(aid__tier_of_kind(AID_GROUP_TIME_BANK), AID_TIER_NEIGHBOURS);
    assert_int_equal(aid__tier_of_kind(AID_GROUP_VOLUNTEER_CENTRE), AID_TIER_ASSOCIATION);
    assert_int_equal(aid__tier_of_kind(AID_GROUP_FEDERATION), AID_TIER_FEDERATION);
    assert_int_equal(aid__tier_of_kind(AID_GROUP_PUBLIC_SERVICE), AID_TIER_MUNICIPALITY);
    assert_int_equal(aid__tier_of_kind(0), AID_TIER_SELF_HELP);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_state_and_command_of_a_service_has_its_answer),
        cmocka_unit_test(test_smaller_circles_stand_in_lower_tiers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
