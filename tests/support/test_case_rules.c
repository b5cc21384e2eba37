/* SPDX-License-Identifier: MIT */
/* The life of a case, every state by every command. */
#include "../test.h"

#include "rules/case_life.h"

static void test_every_state_and_command_leads_where_the_table_says(void **state)
{
    (void)state;
    enum { I = AID_CASE_INTAKE, A = AID_CASE_ACTIVE, P = AID_CASE_PAUSED, C = AID_CASE_CLOSED };
    static const int wanted[4][AID__CASE_COMMANDS] = { /* ACTIVATE PAUSE CLOSE REOPEN LEVEL TEAM WRITE; 0 refused */
        { A, 0, C, 0, I, I, I }, { 0, P, C, 0, A, A, A }, { A, 0, C, 0, P, P, P }, { 0, 0, 0, I, 0, 0, 0 },
    };
    for (int32_t from = I; from <= C; from++)
        for (int command = 0; command < AID__CASE_COMMANDS; command++) {
            aid_error error;
            int32_t to = 99;
            aid_status status = aid__case_next(from, (aid__case_command)command, &to, &error);
            assert_int_equal(status, wanted[from - 1][command] ? AID_OK : AID_E_STATE);
            assert_int_equal(to, wanted[from - 1][command] ? wanted[from - 1][command] : 99);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_every_state_and_command_leads_where_the_table_says) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
