/* SPDX-License-Identifier: MIT */
/* The 240 cells, made from the matrix as the specification writes it (tests/data/support/matrix.txt): where a letter
 * stands there is a case that is permitted and cases that are not, where there is none nothing permits. */
#include "matrix.h"

static matrix spec;

/* Facts of one who holds `role` and for whom every condition of every letter holds. */
static aid__may_facts everything_holds(int role, char letter)
{
    aid__may_facts facts = { .roles = (uint32_t)AID_BIT(role), .own = (uint32_t)AID_BIT(role), .state = AID_CASE_ACTIVE,
                             .level = AID_LEVEL_PROTECTED, .ground = AID_GROUND_CONSENT, .credential = AID_CREDENTIAL_HELD,
                             .extent = AID_EXTENT_CONTENT, .flags = AID__MAY_SECOND | AID__MAY_GLASS };
    if (letter == 'a')
        facts.extent = AID_EXTENT_AGGREGATES;
    if (letter == 'h')
        facts.extent = AID_EXTENT_HEADERS;
    return facts;
}

/* The same with the one condition of the letter broken. */
static aid__may_facts condition_broken(int role, char letter)
{
    aid__may_facts facts = everything_holds(role, letter);
    switch (letter) {
    case 'y': facts.roles = 0; break;
    case 'o': facts.own = 0; break;
    case 'c': facts.ground = AID_GROUND_NONE; break;
    case '4': facts.flags &= ~(uint32_t)AID__MAY_SECOND; break;
    case 'b': facts.level = AID_LEVEL_CLOSED; break;
    default: facts.extent = AID_EXTENT_CONTENT; break;
    }
    return facts;
}

static aid__verdict decide(const aid__may_facts *facts, int action)
{
    aid__verdict verdict;
    aid__may(facts, action, &verdict);
    assert_true((verdict.reason == 0) == (verdict.permitted == 1));
    assert_true(strlen(aid__may_words(&verdict)) > 5);
    return verdict;
}

static void cell_permits_and_denies(int action, int role, char letter)
{
    aid__may_facts facts = everything_holds(role, letter);
    aid__verdict verdict = decide(&facts, action);
    if (!verdict.permitted || verdict.role != role || verdict.letter != letter)
        fail_msg("%s by %s (%c) is not permitted: %s", spec.names[action - 1], aid__case_role_words(role),
                 letter, aid__may_words(&verdict));
    facts = condition_broken(role, letter);
    verdict = decide(&facts, action);
    if (verdict.permitted)
        fail_msg("%s by %s (%c) is permitted without its condition", spec.names[action - 1],
                 aid__case_role_words(role), letter);

    facts = everything_holds(role, letter);
    facts.flags |= AID__MAY_HOST; /* nobody in particular */
    assert_int_equal(decide(&facts, action).reason, AID_REASON_ACTOR_REQUIRED);
    facts = everything_holds(role, letter);
    uint64_t forbid = AID_BIT(AID__FORBID_BITS) - 1; /* a prohibition of everything */
    facts.forbids = &forbid, facts.forbid_count = 1;
    assert_int_equal(decide(&facts, action).reason, AID_REASON_FORBIDDEN);
}

static void cell_denies(int action, int role)
{
    for (int32_t extent = AID_EXTENT_CONTENT; extent <= AID_EXTENT_AGGREGATES; extent++) {
        aid__may_facts facts = everything_holds(role, 'y');
        facts.extent = extent;
        aid__verdict verdict = decide(&facts, action);
        if (verdict.permitted)
            fail_msg("%s by %s is permitted", spec.names[action - 1], aid__case_role_words(role));
        assert_int_equal(verdict.reason, AID_REASON_ROLE);
        assert_int_equal(verdict.role, 0);
    }
}

/* Acceptance check 2 of the support side: 240 cells, generated from the matrix's text. */
static void test_check_2_every_letter_has_a_permit_and_a_deny_and_every_dash_a_deny(void **state)
{
    (void)state;
    int cells = 0, dashes = 0;
    for (int action = 1; action <= AID__ACTIONS; action++)
        for (int role = 1; role <= AID__CASE_ROLES; role++, cells++) {
            char letter = spec.letters[action - 1][role - 1];
            assert_int_equal(letter, aid__may_letter(action, role));
            dashes += letter == '-';
            if (letter == '-')
                cell_denies(action, role);
            else
                cell_permits_and_denies(action, role, letter);
        }
    assert_int_equal(cells, 240);
    assert_true(dashes > 0 && dashes < cells);
    print_message("%d cells: %d permitted and denied, %d denied\n", cells, cells - dashes, dashes);
}

static void test_a_refusal_names_the_condition_that_failed(void **state)
{
    (void)state;
    static const struct {
        int action, role;
        int32_t reason;
    } cases[] = {
        { AID_ACTION_READ_SHARED, AID_CASE_ROLE_SPECIALIST, AID_REASON_CONSENT },
        { AID_ACTION_READ_RESTRICTED, AID_CASE_ROLE_SPECIALIST, AID_REASON_NOT_OWN },
        { AID_ACTION_APPROVE_PLAN, AID_CASE_ROLE_LEAD, AID_REASON_SECOND_PERSON },
        { AID_ACTION_READ_TEAM, AID_CASE_ROLE_INTAKE, AID_REASON_GLASS },
        { AID_ACTION_STATISTICS, AID_CASE_ROLE_MANAGER, AID_REASON_EXTENT },
        { AID_ACTION_SEE_ACCESS, AID_CASE_ROLE_COUNCIL, AID_REASON_EXTENT },
        { AID_ACTION_READ_SHARED, AID_CASE_ROLE_MANAGER, AID_REASON_ROLE },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char letter = spec.letters[cases[i].action - 1][cases[i].role - 1];
        aid__may_facts facts = condition_broken(cases[i].role, letter);
        assert_int_equal(decide(&facts, cases[i].action).reason, cases[i].reason);
    }
    aid__may_facts facts = everything_holds(AID_CASE_ROLE_LEAD, 'c');
    facts.credential = AID_CREDENTIAL_LACKING;
    assert_int_equal(decide(&facts, AID_ACTION_DO_MEASURE).reason, AID_REASON_CREDENTIAL);
    assert_int_equal(decide(&facts, AID_ACTION_READ_TEAM).reason, 0); /* reading asks for none */
    facts = everything_holds(AID_CASE_ROLE_LEAD, 'c');
    facts.state = AID_CASE_CLOSED;
    assert_int_equal(decide(&facts, AID_ACTION_WRITE_ENTRY).reason, AID_REASON_CASE_STATE);
    assert_int_equal(decide(&facts, AID_ACTION_READ_TEAM).reason, 0); /* a closed case is still read by its team */
}

static void test_a_blocked_guardian_can_only_complain(void **state)
{
    (void)state;
    for (int action = 1; action <= AID__ACTIONS; action++) {
        aid__may_facts facts = everything_holds(AID_CASE_ROLE_GUARDIAN, 'o');
        facts.flags |= AID__MAY_BARRED;
        assert_int_equal(decide(&facts, action).permitted, action == AID_ACTION_COMPLAIN);
        facts.roles |= (uint32_t)AID_BIT(AID_CASE_ROLE_SPECIALIST); /* whatever else they are here */
        assert_int_equal(decide(&facts, action).permitted, action == AID_ACTION_COMPLAIN);
    }
}

static void test_the_glass_is_broken_outside_ones_own_cases_and_with_a_credential(void **state)
{
    (void)state;
    static const int roles[] = { AID_CASE_ROLE_SPECIALIST, AID_CASE_ROLE_LEAD, AID_CASE_ROLE_INTAKE };
    for (size_t i = 0; i < 3; i++) {
        aid__may_facts facts = everything_holds(roles[i], 'b');
        assert_true(decide(&facts, AID_ACTION_BREAK_GLASS).permitted);
        facts.credential = AID_CREDENTIAL_NOT_NEEDED;
        assert_int_equal(decide(&facts, AID_ACTION_BREAK_GLASS).reason, AID_REASON_CREDENTIAL);
        facts.credential = AID_CREDENTIAL_HELD;
        facts.flags |= AID__MAY_SUSPENDED;
        assert_int_equal(decide(&facts, AID_ACTION_BREAK_GLASS).reason, AID_REASON_GLASS);
        facts.flags = AID__MAY_TEAM;
        assert_int_equal(decide(&facts, AID_ACTION_BREAK_GLASS).permitted, roles[i] == AID_CASE_ROLE_INTAKE);
    }
    aid__may_facts facts = everything_holds(AID_CASE_ROLE_INTAKE, 'b');
    assert_true(decide(&facts, AID_ACTION_READ_RESTRICTED).permitted);
    facts.flags = 0; /* over */
    assert_int_equal(decide(&facts, AID_ACTION_READ_RESTRICTED).reason, AID_REASON_GLASS);
}

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    matrix_read(&spec, argv[1]);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_check_2_every_letter_has_a_permit_and_a_deny_and_every_dash_a_deny),
        cmocka_unit_test(test_a_refusal_names_the_condition_that_failed),
        cmocka_unit_test(test_a_blocked_guardian_can_only_complain),
        cmocka_unit_test(test_the_glass_is_broken_outside_ones_own_cases_and_with_a_credential),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
