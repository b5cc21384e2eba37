/* SPDX-License-Identifier: MIT */
/* Every combination of facts: role × action × state × level × ground × credential × extent × what else is known, against
 * a second decision that is written from the specification's text alone; and what must hold whatever the facts are. */
#include "matrix.h"

#include "rules/charter.h"

static matrix spec;

enum { FLAGS = 64, READS = 3 };

/* What the specification says, word by word, about one role. */
static bool spec_permits(const aid__may_facts *facts, int action, int role)
{
    bool glass = facts->level != AID_LEVEL_CLOSED && !(facts->flags & AID__MAY_SUSPENDED);
    bool helper = role >= AID_CASE_ROLE_PEER && role <= AID_CASE_ROLE_INTAKE;
    if (action == AID_ACTION_BREAK_GLASS && facts->credential != AID_CREDENTIAL_HELD)
        return false;
    if (helper && facts->credential == AID_CREDENTIAL_LACKING
        && (action == AID_ACTION_ASSESS || action == AID_ACTION_APPROVE_PLAN || action == AID_ACTION_DO_MEASURE
            || action == AID_ACTION_ANSWER_REQUEST))
        return false;
    switch (spec.letters[action - 1][role - 1]) {
    case 'y': return true;
    case 'o': return facts->own >> role & 1;
    case 'c': return facts->ground == AID_GROUND_CONSENT || facts->ground == AID_GROUND_OTHER;
    case '4': return facts->flags & AID__MAY_SECOND;
    case 'b':
        if (action == AID_ACTION_BREAK_GLASS)
            return glass && (role == AID_CASE_ROLE_INTAKE || !(facts->flags & AID__MAY_TEAM));
        return glass && (facts->flags & AID__MAY_GLASS);
    case 'a': return facts->extent == AID_EXTENT_AGGREGATES;
    case 'h': return facts->extent == AID_EXTENT_HEADERS;
    default: return false;
    }
}

static bool spec_state_fits(int action, int32_t state)
{
    switch (action) {
    case AID_ACTION_WRITE_ENTRY:
    case AID_ACTION_DRAFT_PLAN:
    case AID_ACTION_AGREE_PLAN:
    case AID_ACTION_REFER: return state != AID_CASE_CLOSED;
    case AID_ACTION_ASSESS:
    case AID_ACTION_APPROVE_PLAN: return state != 0 && state != AID_CASE_CLOSED;
    case AID_ACTION_DO_MEASURE: return state == 0 || state == AID_CASE_ACTIVE;
    case AID_ACTION_CLOSE_CASE:
    case AID_ACTION_BREAK_GLASS: return state != 0;
    default: return true;
    }
}

static bool spec_says(const aid__may_facts *facts, int action)
{
    if ((facts->flags & AID__MAY_HOST) || ((facts->flags & AID__MAY_BARRED) && action != AID_ACTION_COMPLAIN))
        return false;
    for (int role = 1; role <= AID__CASE_ROLES; role++)
        if ((facts->roles >> role & 1) && spec_permits(facts, action, role))
            return spec_state_fits(action, facts->state);
    return false;
}

static bool says(const aid__may_facts *facts, int action)
{
    aid__verdict verdict;
    aid__may(facts, action, &verdict);
    return verdict.permitted;
}

/* Calls `check` with all facts for these roles and flags. */
typedef void (*check_fn)(const aid__may_facts *facts, int action, void *context);

static void for_extents(aid__may_facts *facts, int action, check_fn check, void *context)
{
    for (facts->ground = AID_GROUND_NONE; facts->ground <= AID_GROUND_OTHER; facts->ground++)
        for (facts->credential = AID_CREDENTIAL_NOT_NEEDED; facts->credential <= AID_CREDENTIAL_LACKING; facts->credential++)
            for (facts->extent = AID_EXTENT_CONTENT; facts->extent <= AID_EXTENT_AGGREGATES; facts->extent++)
                check(facts, action, context);
}

static void for_all(uint32_t roles, uint32_t flags, check_fn check, void *context)
{
    aid__may_facts facts = { .roles = roles, .flags = flags };
    for (int own = 0; own < 2; own++)
        for (int action = 1; action <= AID__ACTIONS; action++)
            for (facts.state = 0; facts.state <= AID_CASE_CLOSED; facts.state++)
                for (facts.level = 0; facts.level <= AID_LEVEL_AUDITED; facts.level++) {
                    facts.own = own ? roles : 0;
                    for_extents(&facts, action, check, context);
                }
}

static void check_equals_spec(const aid__may_facts *facts, int action, void *context)
{
    uint64_t *seen = context;
    *seen += 1;
    if (says(facts, action) != spec_says(facts, action))
        fail_msg("%s: roles %x own %x flags %x state %d level %d ground %d credential %d extent %d: %s",
                 spec.names[action - 1], facts->roles, facts->own, facts->flags, facts->state, facts->level, facts->ground,
                 facts->credential, facts->extent, says(facts, action) ? "permitted" : "denied");
}

/* Acceptance check 3 of the support side. */
static void test_check_3_all_combinations_of_facts_are_decided_as_the_specification_says(void **state)
{
    (void)state;
    uint64_t seen = 0;
    for (int role = 0; role <= AID__CASE_ROLES; role++)
        for (uint32_t flags = 0; flags < FLAGS; flags++)
            for_all(role == 0 ? 0 : (uint32_t)AID_BIT(role), flags, check_equals_spec, &seen);
    print_message("%llu combinations\n", (unsigned long long)seen);
    assert_int_equal(seen, (uint64_t)11 * FLAGS * 2 * 24 * 5 * 4 * 27);
}

static void test_two_roles_permit_what_either_does(void **state)
{
    (void)state;
    uint64_t seen = 0;
    for (int a = 1; a <= AID__CASE_ROLES; a++)
        for (int b = a + 1; b <= AID__CASE_ROLES; b++)
            for (uint32_t flags = 2; flags < 6; flags += 2)
                for_all((uint32_t)(AID_BIT(a) | AID_BIT(b)), flags, check_equals_spec, &seen);
    assert_true(seen > 1000000);
}

static void check_never(const aid__may_facts *facts, int action, void *context)
{
    (void)context;
    assert_false(says(facts, action));
}

static void test_check_3_default_is_deny_for_nobody_and_for_the_host_program(void **state)
{
    (void)state;
    for (uint32_t flags = 0; flags < FLAGS; flags++)
        for_all(0, flags, check_never, NULL);
    for (int role = 1; role <= AID__CASE_ROLES; role++)
        for_all((uint32_t)AID_BIT(role), AID__MAY_HOST | AID__MAY_SECOND | AID__MAY_GLASS, check_never, NULL);
}

/* ---- prohibitions ---- */

static uint64_t dice = 88172645463325252u; /* xorshift64 (Marsaglia 2003) */

static uint64_t throw_dice(void)
{
    dice ^= dice << 13;
    dice ^= dice >> 7;
    return dice ^= dice << 17;
}

static void check_forbid(const aid__may_facts *facts, int action, void *context)
{
    uint64_t *forbids = context;
    aid__may_facts with = *facts;
    with.forbids = forbids;
    bool before = says(facts, action);
    for (with.forbid_count = 1; with.forbid_count <= 4; with.forbid_count++) {
        bool now = says(&with, action);
        assert_true(before || !now); /* one more never permits */
        if (aid__may_forbid_matches(forbids[with.forbid_count - 1], facts, action))
            assert_false(now);
        before = now;
    }
}

static void test_check_3_adding_a_prohibition_never_permits(void **state)
{
    (void)state;
    for (int round = 0; round < 8; round++)
        for (int role = 1; role <= AID__CASE_ROLES; role++) {
            uint64_t forbids[4];
            for (int i = 0; i < 4; i++)
                forbids[i] = throw_dice() | throw_dice(); /* three bits in four */
            for_all((uint32_t)AID_BIT(role), AID__MAY_SECOND | AID__MAY_GLASS, check_forbid, forbids);
        }
}

static void check_closed(const aid__may_facts *facts, int action, void *context)
{
    (void)context;
    aid__verdict verdict;
    aid__may(facts, action, &verdict);
    if (facts->level != AID_LEVEL_CLOSED)
        return;
    assert_false(verdict.permitted && verdict.letter == 'b');
    assert_false(verdict.permitted && action == AID_ACTION_BREAK_GLASS);
}

static void test_the_closed_level_has_no_emergency_access(void **state)
{
    (void)state;
    for (int role = 1; role <= AID__CASE_ROLES; role++)
        for (uint32_t flags = 0; flags < FLAGS; flags += 2)
            for_all((uint32_t)AID_BIT(role), flags, check_closed, NULL);
}

static void check_reads_nothing(const aid__may_facts *facts, int action, void *context)
{
    (void)context;
    if (action == AID_ACTION_READ_SHARED || action == AID_ACTION_READ_TEAM || action == AID_ACTION_READ_RESTRICTED)
        assert_false(says(facts, action));
}

static void test_who_runs_or_watches_a_service_never_reads_what_a_case_says(void **state)
{
    (void)state;
    for (int role = AID_CASE_ROLE_MANAGER; role <= AID_CASE_ROLE_PRIVACY; role++)
        for (uint32_t flags = 0; flags < FLAGS; flags++)
            for_all((uint32_t)AID_BIT(role), flags, check_reads_nothing, NULL);
}

/* ---- I6: two on the team are equal ---- */

typedef struct team_pair {
    const aid__charter *charter;
    uint64_t compared;
} team_pair;

static void check_team_equal(const aid__may_facts *facts, int action, void *context)
{
    team_pair *pair = context;
    if (action != AID_ACTION_READ_SHARED && action != AID_ACTION_READ_TEAM)
        return;
    aid__may_facts specialist = *facts, lead = *facts;
    specialist.roles = (uint32_t)AID_BIT(AID_CASE_ROLE_SPECIALIST);
    lead.roles = (uint32_t)AID_BIT(AID_CASE_ROLE_LEAD);
    lead.own = facts->own ? lead.roles : 0;
    specialist.forbids = lead.forbids = pair->charter->forbids;
    specialist.forbid_count = lead.forbid_count = pair->charter->forbid_count;
    assert_int_equal(says(&specialist, action), says(&lead, action));
    pair->compared++;
}

/* A line of a charter that forbids something, of words drawn by chance. */
static void draw_line(char *line, size_t size)
{
    static const char *const conditions[][4] = {
        { "action=read-shared", "action=read-team", "action=read-team,read-shared", "action=refer" },
        { "role=specialist", "role=lead", "role=specialist,lead", "role=guardian,lead,specialist" },
        { "state=intake", "state=active,paused", "state=closed", "state=none" },
        { "level=closed", "level=protected,audited", "level=audited", "level=none" },
        { "ground=consent", "ground=other", "ground=none", "ground=consent,other" },
        { "credential=lacking", "credential=held", "extent=content", "extent=headers,aggregates" },
    };
    size_t used = (size_t)snprintf(line, size, "forbid %s", conditions[0][throw_dice() % 4]);
    for (size_t d = 1; d < sizeof conditions / sizeof *conditions; d++)
        if (throw_dice() % 3 == 0)
            used += (size_t)snprintf(line + used, size - used, " %s", conditions[d][throw_dice() % 4]);
}

static void test_check_3_team_members_are_equal_under_every_charter_that_loads(void **state)
{
    (void)state;
    int loaded = 0, refused = 0;
    for (int round = 0; round < 200; round++) {
        char line[300];
        aid__charter charter;
        aid_error error;
        draw_line(line, sizeof line);
        if (aid__charter_parse(line, &charter, &error) != AID_OK) {
            assert_non_null(strstr(error.message, "alike")); /* parts specialist and lead, or takes from a client */
            refused++;
            continue;
        }
        loaded++;
        team_pair pair = { .charter = &charter };
        for (uint32_t flags = 0; flags < FLAGS; flags += 13)
            for_all((uint32_t)AID_BIT(AID_CASE_ROLE_SPECIALIST), flags, check_team_equal, &pair);
        assert_true(pair.compared > 0);
    }
    print_message("%d charters loaded, %d refused\n", loaded, refused);
    assert_true(loaded > 20 && refused > 5);
}

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    matrix_read(&spec, argv[1]);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_check_3_all_combinations_of_facts_are_decided_as_the_specification_says),
        cmocka_unit_test(test_two_roles_permit_what_either_does),
        cmocka_unit_test(test_check_3_default_is_deny_for_nobody_and_for_the_host_program),
        cmocka_unit_test(test_check_3_adding_a_prohibition_never_permits),
        cmocka_unit_test(test_the_closed_level_has_no_emergency_access),
        cmocka_unit_test(test_who_runs_or_watches_a_service_never_reads_what_a_case_says),
        cmocka_unit_test(test_check_3_team_members_are_equal_under_every_charter_that_loads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
