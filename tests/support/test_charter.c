/* SPDX-License-Identifier: MIT */
/* Charters as text: what they can say, and that a slip of the pen never leaves open what was meant to be closed. */
#include "../test.h"

#include "rules/charter.h"
#include "rules/may.h"
#include <stdbool.h>
#include <stdio.h>

static aid__charter parsed(const char *text)
{
    aid__charter charter;
    aid_error error;
    if (aid__charter_parse(text, &charter, &error) != AID_OK)
        fail_msg("line %u, column %u: %s", error.line, error.column, error.message);
    return charter;
}

static bool permitted(const aid__charter *charter, int action, int role, int32_t level)
{
    aid__may_facts facts = { .roles = (uint32_t)AID_BIT(role), .own = (uint32_t)AID_BIT(role), .state = AID_CASE_ACTIVE,
                             .level = level, .ground = AID_GROUND_CONSENT, .flags = AID__MAY_SECOND | AID__MAY_GLASS,
                             .forbids = charter->forbids, .forbid_count = charter->forbid_count };
    aid__verdict verdict;
    aid__may(&facts, action, &verdict);
    return verdict.permitted;
}

static void test_words_of_a_line_are_joined_by_and_lines_by_or(void **state)
{
    (void)state;
    aid__charter charter = parsed("# our own rules\n\n"
                                  "forbid role=guardian action=read-shared level=closed\r\n"
                                  "  forbid action=refer,do-measure   # both\n"
                                  "break-glass-minutes 60\nthreshold 15");
    assert_int_equal(charter.forbid_count, 2);
    assert_int_equal(charter.glass_minutes, 60);
    assert_int_equal(charter.threshold, 15);
    assert_false(permitted(&charter, AID_ACTION_READ_SHARED, AID_CASE_ROLE_GUARDIAN, AID_LEVEL_CLOSED));
    assert_true(permitted(&charter, AID_ACTION_READ_SHARED, AID_CASE_ROLE_GUARDIAN, AID_LEVEL_PROTECTED));
    assert_true(permitted(&charter, AID_ACTION_READ_SHARED, AID_CASE_ROLE_CLIENT, AID_LEVEL_CLOSED));
    assert_false(permitted(&charter, AID_ACTION_REFER, AID_CASE_ROLE_LEAD, AID_LEVEL_PROTECTED));
    assert_false(permitted(&charter, AID_ACTION_DO_MEASURE, AID_CASE_ROLE_PEER, AID_LEVEL_AUDITED));
    assert_true(permitted(&charter, AID_ACTION_WRITE_ENTRY, AID_CASE_ROLE_PEER, AID_LEVEL_AUDITED));
    assert_int_equal(parsed("").forbid_count, 0);
}

static void test_an_unknown_word_is_refused_with_its_place(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        uint32_t line, column;
        const char *says;
    } wrong[] = {
        { "permit action=refer", 1, 1, "permits nothing" },
        { "forbid", 1, 1, "say what is forbidden" },
        { "\nforbid action=reffer", 2, 15, "no such value" },
        { "forbid action=refer,", 1, 21, "no such value" },
        { "forbid who=client", 1, 8, "write action=" },
        { "forbid action", 1, 8, "write action=" },
        { "forbid action=refer action=assess", 1, 21, "said twice" },
        { "forbid action=complain", 1, 1, "complain" },
        { "forbid role=manager", 1, 1, "complain" },
        { "forbid role=client action=give-consent", 1, 1, "withdraw consent" },
        { "forbid action=export-person", 1, 1, "no charter can take" },
        { "forbid action=read-team role=specialist", 1, 1, "alike" },
        { "forbid action=read-shared,refer role=lead,peer", 1, 1, "alike" },
        { "break-glass-minutes 181", 1, 21, "stricter" },
        { "break-glass-minutes 0", 1, 21, "stricter" },
        { "break-glass-minutes sixty", 1, 21, "stricter" },
        { "break-glass-minutes 60 minutes", 1, 24, "nothing may follow" },
        { "break-glass-minutes 60\nbreak-glass-minutes 50", 2, 1, "said twice" },
        { "threshold 9", 1, 11, "stricter" },
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        aid__charter charter = { .forbid_count = 7 };
        aid_error error;
        assert_says(aid__charter_parse(wrong[i].text, &charter, &error), AID_E_FORMAT, error, wrong[i].says);
        assert_int_equal(charter.forbid_count, 7); /* untouched */
        if (error.line != wrong[i].line || error.column != wrong[i].column)
            fail_msg("\"%s\": line %u, column %u", wrong[i].text, error.line, error.column);
    }
}

static void test_there_is_room_for_sixty_four_prohibitions(void **state)
{
    (void)state;
    char text[66 * 21];
    size_t used = 0;
    for (int i = 0; i < 65; i++)
        used += (size_t)snprintf(text + used, sizeof text - used, "forbid action=refer\n");
    aid__charter charter;
    aid_error error;
    assert_says(aid__charter_parse(text, &charter, &error), AID_E_FORMAT, error, "64");
    assert_int_equal(error.line, 65);
    text[used - 20] = '\0';
    assert_ok(aid__charter_parse(text, &charter, &error));
    assert_int_equal(charter.forbid_count, 64);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words_of_a_line_are_joined_by_and_lines_by_or),
        cmocka_unit_test(test_an_unknown_word_is_refused_with_its_place),
        cmocka_unit_test(test_there_is_room_for_sixty_four_prohibitions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
