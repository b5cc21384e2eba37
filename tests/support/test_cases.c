/* SPDX-License-Identifier: MIT */
/* Support cases through the public interface. */
#include "house.h"

static void test_a_case_goes_from_intake_to_closing_and_back(void **state)
{
    (void)state;
    house h;
    house_open(&h, "memory:");
    as(&h, h.t.ben);
    assert_int_equal(got(&h).state, AID_CASE_INTAKE);
    assert_string_equal(got(&h).title, "A quiet year");
    assert_true(got(&h).lead.id == h.t.cy.id);
    as(&h, h.t.cy);
    assert_says(aid_case_activate(h.t.store, h.record, NULL, &h.t.error), AID_E_STATE, h.t.error, "consent");
    consent(&h);
    as(&h, h.t.cy);
    assert_ok(aid_case_activate(h.t.store, h.record, NULL, &h.t.error));
    assert_int_equal(got(&h).ground, AID_GROUND_CONSENT);
    assert_says(aid_case_activate(h.t.store, h.record, NULL, &h.t.error), AID_E_STATE, h.t.error, "active and cannot be made active");
    assert_ok(aid_case_pause(h.t.store, h.record, NULL, &h.t.error));
    assert_ok(aid_case_activate(h.t.store, h.record, NULL, &h.t.error));
    assert_says(aid_case_close(h.t.store, h.record, NULL, &h.t.error), AID_E_ARGUMENT, h.t.error, "reason");
    assert_ok(aid_case_close(h.t.store, h.record, AID_WITH(aid_case_act_options, .reason = AID_CASE_NEED_MET), &h.t.error));
    assert_int_equal(got(&h).reason, AID_CASE_NEED_MET);
    assert_says(grant(&h, h.dora, AID_CASE_ROLE_SPECIALIST), AID_E_STATE, h.t.error, "closed");
    assert_ok(aid_case_reopen(h.t.store, h.record, NULL, &h.t.error));
    assert_int_equal(got(&h).state, AID_CASE_INTAKE);
    house_close(&h);
}

static void test_the_host_and_strangers_open_and_read_nothing(void **state)
{
    (void)state;
    house h;
    aid_case_info info = { .struct_size = sizeof info };
    size_t count = 9;
    house_open(&h, "memory:");
    consent(&h);
    uint64_t records = town_records(&h.t);
    const aid_member others[] = { { 0 }, h.eve, h.dora, h.t.ana };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        as(&h, others[i]);
        assert_int_equal(aid_case_get(h.t.store, h.record, &info, &h.t.error), AID_E_DENIED);
        assert_int_equal(aid_case_close(h.t.store, h.record, AID_WITH(aid_case_act_options, .reason = AID_CASE_MOVED), &h.t.error), AID_E_DENIED);
        assert_int_equal(aid_entry_write(h.t.store, h.record, AID_WITH(aid_entry_options, .text = "no"), NULL, &h.t.error), AID_E_DENIED);
        assert_ok(aid_case_list(h.t.store, (aid_member){ 0 }, NULL, 0, &count, &h.t.error));
        assert_int_equal(count, 0);
    }
    assert_int_equal(town_records(&h.t), records); /* what was refused wrote nothing */
    as(&h, h.t.cy);
    assert_ok(aid_case_list(h.t.store, h.t.ben, NULL, 0, &count, &h.t.error));
    assert_int_equal(count, 1);
    house_close(&h);
}

static void test_a_lead_needs_a_credential_and_there_is_one_lead(void **state)
{
    (void)state;
    house h;
    house_open(&h, "memory:");
    assert_says(grant(&h, h.dora, AID_CASE_ROLE_LEAD), AID_E_STATE, h.t.error, "somebody leads");
    assert_ok(aid_case_end_role(h.t.store, h.record, h.t.cy, AID_WITH(aid_case_role_options, .role = AID_CASE_ROLE_LEAD), &h.t.error));
    assert_says(grant(&h, h.dora, AID_CASE_ROLE_LEAD), AID_E_STATE, h.t.error, "social-work");
    assert_ok(grant(&h, h.t.cy, AID_CASE_ROLE_LEAD));
    assert_ok(grant(&h, h.dora, AID_CASE_ROLE_SPECIALIST));
    assert_says(grant(&h, h.dora, AID_CASE_ROLE_SPECIALIST), AID_E_STATE, h.t.error, "already");
    assert_says(grant(&h, h.t.ben, AID_CASE_ROLE_PEER), AID_E_STATE, h.t.error, "about that member");
    aid_case_role_row rows[8];
    size_t count = 0;
    as(&h, h.t.ben);
    assert_ok(aid_case_team(h.t.store, h.record, rows, sizeof *rows, 8, &count, &h.t.error));
    assert_int_equal(count, 3);
    assert_true(rows[0].member.id == h.dora.id && rows[0].active && rows[1].active && !rows[2].active);
    house_close(&h);
}

static void test_a_role_counts_from_its_day_to_its_day(void **state)
{
    (void)state;
    house h;
    aid_case_info info = { .struct_size = sizeof info };
    house_open(&h, "memory:");
    consent(&h);
    as(&h, h.t.ana);
    assert_ok(aid_case_grant(h.t.store, h.record, h.dora,
                             AID_WITH(aid_case_role_options, .role = AID_CASE_ROLE_SPECIALIST, .from = h.t.now + town_days(1),
                                      .until = h.t.now + town_days(3)), &h.t.error));
    as(&h, h.dora);
    const aid_status wanted[] = { AID_E_DENIED, AID_OK, AID_OK, AID_E_DENIED };
    for (size_t day = 0; day < 4; day++, h.t.now += town_days(1))
        assert_int_equal(aid_case_get(h.t.store, h.record, &info, &h.t.error), wanted[day]);
    house_close(&h);
}

static void test_a_client_bars_somebody_and_forbidding_beats_permitting(void **state)
{
    (void)state;
    house h;
    aid_case_info info = { .struct_size = sizeof info };
    house_open(&h, "memory:");
    consent(&h);
    as(&h, h.t.ana);
    assert_ok(grant(&h, h.dora, AID_CASE_ROLE_SPECIALIST));
    as(&h, h.dora);
    assert_ok(aid_case_get(h.t.store, h.record, &info, &h.t.error));
    as(&h, h.t.ben);
    assert_ok(aid_case_bar(h.t.store, h.record, h.dora, AID_WITH(aid_case_role_options, .text = "an old quarrel"), &h.t.error));
    as(&h, h.dora);
    assert_says(aid_case_get(h.t.store, h.record, &info, &h.t.error), AID_E_DENIED, h.t.error, "barred");
    as(&h, h.t.ana);
    assert_says(grant(&h, h.dora, AID_CASE_ROLE_SPECIALIST), AID_E_STATE, h.t.error, "barred");
    house_close(&h);
}

static void test_entries_are_read_by_their_audience_and_seen_by_all_of_the_case(void **state)
{
    (void)state;
    house h;
    house_open(&h, "memory:");
    consent(&h);
    as(&h, h.t.ana);
    assert_ok(grant(&h, h.dora, AID_CASE_ROLE_SPECIALIST));
    as(&h, h.t.cy);
    aid_entry shared = written(&h, 0, 0, "we talked"), team = written(&h, 0, AID_AUDIENCE_TEAM, "watch the heating");
    aid_entry restricted = written(&h, AID_CASE_ENTRY_NOTE, AID_AUDIENCE_RESTRICTED, "the neighbour told us");
    as(&h, h.dora); /* equal to the lead in what is shared and the team's */
    assert_string_equal(entry(&h, shared).text, "we talked");
    assert_string_equal(entry(&h, team).text, "watch the heating");
    assert_int_equal(entry(&h, restricted).withheld, AID_BIT(AID_WITHHELD_DENIED));
    assert_string_equal(entry(&h, restricted).text, "");
    as(&h, h.t.ben);
    assert_string_equal(entry(&h, shared).text, "we talked");
    assert_int_equal(entry(&h, restricted).withheld, AID_BIT(AID_WITHHELD_DENIED));
    aid_entry mine = written(&h, AID_CASE_ENTRY_STATEMENT, 0, "I see it so");
    as(&h, h.t.cy);
    assert_string_equal(entry(&h, restricted).text, "the neighbour told us");
    assert_string_equal(entry(&h, mine).text, "I see it so");
    size_t count = 0;
    assert_ok(aid_entry_list(h.t.store, h.record, NULL, 0, &count, &h.t.error));
    assert_int_equal(count, 4);
    house_close(&h);
}

static void test_a_correction_adds_and_never_replaces(void **state)
{
    (void)state;
    house h;
    house_open(&h, "memory:");
    consent(&h);
    as(&h, h.t.cy);
    aid_entry first = written(&h, 0, 0, "on Monday"), second = { 0 };
    assert_ok(aid_entry_write(h.t.store, h.record, AID_WITH(aid_entry_options, .text = "on Tuesday", .corrects = first), &second, &h.t.error));
    assert_string_equal(entry(&h, first).text, "on Monday");
    assert_true(entry(&h, first).corrected_by.id == second.id && entry(&h, second).corrects.id == first.id);
    assert_says(aid_entry_write(h.t.store, h.record, AID_WITH(aid_entry_options, .text = "on Friday", .corrects = first), NULL, &h.t.error),
                AID_E_STATE, h.t.error, "corrected already");
    as(&h, h.t.ben);
    assert_says(aid_entry_write(h.t.store, h.record, AID_WITH(aid_entry_options, .text = "never", .corrects = second), NULL, &h.t.error),
                AID_E_DENIED, h.t.error, "only its author");
    house_close(&h);
}

static void test_a_finding_is_answered_by_another_before_the_case_closes(void **state)
{
    (void)state;
    house h;
    house_open(&h, "memory:");
    consent(&h);
    as(&h, h.t.ben);
    aid_entry finding = written(&h, AID_CASE_ENTRY_FINDING, 0, "nobody came on Sunday");
    assert_true(entry(&h, finding).answer_by == h.t.now + town_days(AID_ENTRY_ANSWER_DAYS));
    assert_says(aid_entry_answer(h.t.store, finding, "well", &h.t.error), AID_E_DENIED, h.t.error, "somebody else");
    as(&h, h.t.cy);
    assert_says(aid_case_close(h.t.store, h.record, AID_WITH(aid_case_act_options, .reason = AID_CASE_REDUCED), &h.t.error), AID_E_STATE,
                h.t.error, "not answered");
    assert_ok(aid_entry_answer(h.t.store, finding, "we are sorry; it will not happen again", &h.t.error));
    assert_says(aid_entry_answer(h.t.store, finding, "again", &h.t.error), AID_E_STATE, h.t.error, "already");
    assert_string_equal(entry(&h, finding).answer, "we are sorry; it will not happen again");
    assert_ok(aid_case_close(h.t.store, h.record, AID_WITH(aid_case_act_options, .reason = AID_CASE_REDUCED), &h.t.error));
    house_close(&h);
}

static void test_a_level_is_set_once_and_by_whoever_leads(void **state)
{
    (void)state;
    house h;
    house_open(&h, "memory:");
    consent(&h);
    as(&h, h.dora);
    assert_int_equal(aid_case_set_level(h.t.store, h.record, AID_WITH(aid_case_act_options, .level = AID_LEVEL_CLOSED), &h.t.error), AID_E_DENIED);
    as(&h, h.t.cy);
    assert_int_equal(got(&h).level, AID_LEVEL_PROTECTED);
    assert_says(aid_case_set_level(h.t.store, h.record, NULL, &h.t.error), AID_E_ARGUMENT, h.t.error, "level");
    assert_ok(aid_case_set_level(h.t.store, h.record, AID_WITH(aid_case_act_options, .level = AID_LEVEL_CLOSED), &h.t.error));
    assert_int_equal(got(&h).level, AID_LEVEL_CLOSED);
    assert_int_equal(got(&h).state, AID_CASE_INTAKE);
    assert_says(aid_case_set_level(h.t.store, h.record, AID_WITH(aid_case_act_options, .level = AID_LEVEL_CLOSED), &h.t.error), AID_E_STATE,
                h.t.error, "already");
    house_close(&h);
}

static void test_options_begin_as_nothing_but_their_size(void **state)
{
    (void)state;
    aid_case_options open;
    aid_case_act_options act;
    aid_case_role_options role;
    aid_entry_options entry;
    memset(&open, 1, sizeof open);
    memset(&act, 1, sizeof act);
    memset(&role, 1, sizeof role);
    memset(&entry, 1, sizeof entry);
    aid_case_options_init(&open, sizeof open);
    aid_case_act_options_init(&act, sizeof act);
    aid_case_role_options_init(&role, sizeof role);
    aid_entry_options_init(&entry, sizeof entry);
    assert_true(open.struct_size == sizeof open && open.types == 0 && open.text == NULL);
    assert_true(act.struct_size == sizeof act && act.reason == 0 && act.text == NULL);
    assert_true(role.struct_size == sizeof role && role.until == 0 && role.text == NULL);
    assert_true(entry.struct_size == sizeof entry && entry.about.id == 0 && entry.text == NULL);
}

static void test_a_familys_entries_go_with_whom_they_are_about(void **state)
{
    (void)state;
    house h;
    aid_group family;
    house_open(&h, "memory:");
    as(&h, (aid_member){ 0 });
    assert_ok(aid_group_found(h.t.store, AID_WITH(aid_group_options, .name = "The Bs", .kind = AID_GROUP_FAMILY), &family, &h.t.error));
    assert_ok(aid_member_join(h.t.store, h.t.ben, family, NULL, &h.t.error));
    assert_ok(aid_member_join(h.t.store, h.eve, family, NULL, &h.t.error));
    as(&h, h.t.ben);
    assert_says(aid_case_open(h.t.store, h.t.ben, AID_WITH(aid_case_options, .group = h.t.street, .family = h.t.street), NULL, &h.t.error),
                AID_E_ARGUMENT, h.t.error, "no family");
    assert_ok(aid_case_open(h.t.store, h.t.ben, AID_WITH(aid_case_options, .group = h.t.street, .family = family), &h.record, &h.t.error));
    assert_says(aid_entry_write(h.t.store, h.record, AID_WITH(aid_entry_options, .text = "x", .about = h.dora), NULL, &h.t.error),
                AID_E_ARGUMENT, h.t.error, "about");
    aid_entry mine = written(&h, AID_CASE_ENTRY_STATEMENT, 0, "my side");
    as(&h, h.t.ben);
    assert_ok(aid_member_erase(h.t.store, h.t.ben, AID_BIT(AID_CLASS_CASE), &h.t.error));
    assert_string_equal(entry(&h, mine).text, "");
    assert_int_equal(entry(&h, mine).withheld & AID_BIT(AID_WITHHELD_ERASED), AID_BIT(AID_WITHHELD_ERASED));
    assert_int_equal(got(&h).entries, 1); /* that there was one stays */
    house_close(&h);
}

static void test_a_number_leads_to_a_case_that_may_not_be_read(void **state)
{
    house h;
    aid_case found = { 0 };
    aid_entry entry = { 0 }, written = { 0 };
    aid_consent given = { 0 };
    aid_case_info info = { .struct_size = sizeof info };
    (void)state;
    house_open(&h, "memory:");
    consent(&h);
    assert_ok(aid_entry_write(h.t.store, h.record, AID_WITH(aid_entry_options, .text = "a quiet week"), &written, &h.t.error));
    as(&h, h.eve);
    assert_ok(aid_case_find(h.t.store, 1, &found, &h.t.error));
    assert_true(found.id == h.record.id);
    assert_says(aid_case_get(h.t.store, found, &info, &h.t.error), AID_E_DENIED, h.t.error, "read the shared part");
    assert_says(aid_case_find(h.t.store, 2, &found, &h.t.error), AID_E_NOT_FOUND, h.t.error, "there are 1");
    assert_says(aid_case_find(h.t.store, 1, NULL, &h.t.error), AID_E_ARGUMENT, h.t.error, "out_case");
    assert_ok(aid_entry_find(h.t.store, 1, &entry, &h.t.error));
    assert_true(entry.id == written.id);
    assert_says(aid_entry_find(h.t.store, 0, &entry, &h.t.error), AID_E_NOT_FOUND, h.t.error, "entry 0");
    assert_ok(aid_consent_find(h.t.store, 1, &given, &h.t.error));
    assert_says(aid_consent_find(h.t.store, 9, &given, &h.t.error), AID_E_NOT_FOUND, h.t.error, "consent 9");
    aid_store_close(h.t.store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_case_goes_from_intake_to_closing_and_back),
        cmocka_unit_test(test_the_host_and_strangers_open_and_read_nothing),
        cmocka_unit_test(test_a_number_leads_to_a_case_that_may_not_be_read),
        cmocka_unit_test(test_a_lead_needs_a_credential_and_there_is_one_lead),
        cmocka_unit_test(test_a_role_counts_from_its_day_to_its_day),
        cmocka_unit_test(test_a_client_bars_somebody_and_forbidding_beats_permitting),
        cmocka_unit_test(test_entries_are_read_by_their_audience_and_seen_by_all_of_the_case),
        cmocka_unit_test(test_a_correction_adds_and_never_replaces),
        cmocka_unit_test(test_a_finding_is_answered_by_another_before_the_case_closes),
        cmocka_unit_test(test_a_level_is_set_once_and_by_whoever_leads),
        cmocka_unit_test(test_options_begin_as_nothing_but_their_size),
        cmocka_unit_test(test_a_familys_entries_go_with_whom_they_are_about),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
