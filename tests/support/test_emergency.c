/* SPDX-License-Identifier: MIT */
/* Emergency access: acceptance check 17 of the specification. Ida is on call, Dora is a specialist of the service who is not
 * on the team, Pia is the privacy officer. */
#include "house.h"

#include "../failing.h"

typedef struct ward {
    house h;
    aid_member ida, pia;
} ward;

static void role_of(ward *w, aid_member member, uint64_t roles)
{
    assert_ok(aid_member_set_roles(w->h.t.store, member, w->h.t.street, roles, &w->h.t.error));
}

static void ward_people(ward *w)
{
    house *h = &w->h;
    house_people(h);
    as(h, (aid_member){ 0 });
    w->ida = enrol(h, "Ida");
    w->pia = enrol(h, "Pia");
    role_of(w, w->ida, AID_BIT(AID_ROLE_INTAKE));
    role_of(w, w->pia, AID_BIT(AID_ROLE_PRIVACY));
    role_of(w, h->dora, AID_BIT(AID_ROLE_SPECIALIST));
    assert_ok(aid_member_grant_credential(h->t.store, w->ida, AID_WITH(aid_credential_options, .code = "on-call"), &h->t.error));
    assert_ok(aid_member_grant_credential(h->t.store, h->dora, AID_WITH(aid_credential_options, .code = "social-work"), &h->t.error));
    as(h, w->ida);
}

/* Ida acts. */
static void ward_open(ward *w)
{
    memset(w, 0, sizeof *w);
    town_open(&w->h.t, "memory:", 0);
    ward_people(w);
}

static void ward_close(ward *w)
{
    aid_store_close(w->h.t.store);
}

static aid_status opens(ward *w, aid_emergency *out)
{
    return aid_emergency_open(w->h.t.store, w->h.record,
                              AID_WITH(aid_emergency_options, .reason = AID_EMERGENCY_LIFE, .text = "does not open the door"), out,
                              &w->h.t.error);
}

static aid_emergency opened(ward *w)
{
    aid_emergency emergency = { 0 };
    assert_ok(opens(w, &emergency));
    return emergency;
}

static aid_emergency_info seen(ward *w, aid_emergency emergency)
{
    aid_emergency_info info = { .struct_size = sizeof info };
    assert_ok(aid_emergency_get(w->h.t.store, emergency, &info, &w->h.t.error));
    return info;
}

static aid_status reads(ward *w)
{
    aid_case_info info = { .struct_size = sizeof info };
    return aid_case_get(w->h.t.store, w->h.record, &info, &w->h.t.error);
}

static size_t listed(ward *w, int32_t state)
{
    size_t count = 0;
    assert_ok(aid_emergency_list(w->h.t.store, AID_WITH(aid_emergency_list_options, .state = state), NULL, 0, &count, &w->h.t.error));
    return count;
}

static const aid_time ward_minute = INT64_C(60000000);

static void test_check_17_no_reason_no_emergency_access(void **state)
{
    (void)state;
    ward w;
    ward_open(&w);
    house *h = &w.h;
    uint64_t records = town_records(&h->t);
    assert_int_equal(aid_emergency_open(h->t.store, h->record, AID_WITH(aid_emergency_options, .text = "why"), NULL, &h->t.error), AID_E_ARGUMENT);
    assert_says(aid_emergency_open(h->t.store, h->record, AID_WITH(aid_emergency_options, .reason = AID_EMERGENCY_LIFE), NULL, &h->t.error),
                AID_E_ARGUMENT, h->t.error, "words");
    assert_says(aid_emergency_open(h->t.store, h->record, AID_WITH(aid_emergency_options, .reason = AID_EMERGENCY_LIFE, .text = " \n"), NULL, &h->t.error),
                AID_E_ARGUMENT, h->t.error, "words");
    assert_ok(aid_store_act_as(h->t.store, w.ida, NULL, &h->t.error));
    assert_says(opens(&w, NULL), AID_E_DENIED, h->t.error, "purpose");
    assert_int_equal(town_records(&h->t), records);
    as(h, w.ida);
    assert_int_equal(reads(&w), AID_E_DENIED);
    opened(&w);
    assert_ok(reads(&w));
    ward_close(&w);
}

static void test_check_17_it_ends_at_the_second_and_is_one_case_only(void **state)
{
    (void)state;
    ward w;
    aid_case other;
    ward_open(&w);
    house *h = &w.h;
    as(h, h->eve);
    assert_ok(aid_case_open(h->t.store, h->eve, AID_WITH(aid_case_options, .group = h->t.street, .title = "another"), &other, &h->t.error));
    as(h, w.ida);
    aid_emergency emergency = opened(&w);
    aid_case_info info = { .struct_size = sizeof info };
    assert_int_equal(aid_case_get(h->t.store, other, &info, &h->t.error), AID_E_DENIED);
    assert_true(seen(&w, emergency).until == h->t.now + AID_EMERGENCY_MINUTES * ward_minute);
    h->t.now += AID_EMERGENCY_MINUTES * ward_minute - 1;
    assert_ok(reads(&w));
    assert_int_equal(seen(&w, emergency).state, AID_EMERGENCY_OPEN);
    h->t.now += 1;
    assert_says(reads(&w), AID_E_DENIED, h->t.error, "emergency access");
    assert_int_equal(seen(&w, emergency).state, AID_EMERGENCY_OVER);
    uint64_t events = 0;
    h->t.now += 5 * ward_minute;
    assert_ok(aid_store_advance(h->t.store, NULL, &events, NULL, &h->t.error)); /* its end is an event, with the time it took effect */
    assert_int_equal(events, 1);
    assert_true(seen(&w, emergency).ended == seen(&w, emergency).until);
    ward_close(&w);
}

static void test_check_17_a_case_that_is_closed_to_all_but_its_team_refuses(void **state)
{
    (void)state;
    ward w;
    ward_open(&w);
    house *h = &w.h;
    opened(&w);
    assert_ok(reads(&w));
    as(h, h->t.cy);
    assert_ok(aid_case_set_level(h->t.store, h->record, AID_WITH(aid_case_act_options, .level = AID_LEVEL_CLOSED), &h->t.error));
    as(h, w.ida);
    assert_int_equal(reads(&w), AID_E_DENIED); /* on the next call, although it is open */
    as(h, h->dora);
    assert_says(opens(&w, NULL), AID_E_DENIED, h->t.error, "level");
    ward_close(&w);
}

static void test_check_17_what_was_not_reviewed_in_seven_days_suspends(void **state)
{
    (void)state;
    ward w;
    ward_open(&w);
    house *h = &w.h;
    aid_emergency emergency = opened(&w);
    h->t.now += town_days(AID_EMERGENCY_REVIEW_DAYS) - 1;
    aid_emergency second = opened(&w);
    assert_ok(reads(&w));
    h->t.now += 1;
    assert_int_equal(reads(&w), AID_E_DENIED); /* even by the one that is open */
    assert_int_equal(seen(&w, emergency).state, AID_EMERGENCY_OVERDUE);
    assert_says(opens(&w, NULL), AID_E_DENIED, h->t.error, "review");
    as(h, h->t.cy);
    assert_int_equal(listed(&w, AID_EMERGENCY_OVERDUE), 1);
    assert_ok(aid_emergency_review(h->t.store, emergency, AID_EMERGENCY_JUSTIFIED, "she had fallen", &h->t.error));
    as(h, w.ida);
    assert_ok(reads(&w)); /* the second goes on */
    assert_int_equal(seen(&w, second).state, AID_EMERGENCY_OPEN);
    ward_close(&w);
}

static void test_another_person_reviews_it_once_it_is_over(void **state)
{
    (void)state;
    ward w;
    ward_open(&w);
    house *h = &w.h;
    aid_emergency emergency = opened(&w);
    as(h, h->t.cy);
    assert_says(aid_emergency_review(h->t.store, emergency, AID_EMERGENCY_JUSTIFIED, "well", &h->t.error), AID_E_STATE, h->t.error, "still open");
    as(h, w.ida);
    assert_ok(aid_emergency_end(h->t.store, emergency, &h->t.error));
    assert_says(aid_emergency_end(h->t.store, emergency, &h->t.error), AID_E_STATE, h->t.error, "over");
    assert_int_equal(reads(&w), AID_E_DENIED);
    const aid_member not_these[] = { w.ida, h->t.ben, h->t.ana, h->dora, { 0 } };
    for (size_t i = 0; i < 5; i++) {
        as(h, not_these[i]);
        assert_int_equal(aid_emergency_review(h->t.store, emergency, AID_EMERGENCY_JUSTIFIED, "fine", &h->t.error), AID_E_DENIED);
    }
    as(h, w.pia);
    assert_says(aid_emergency_review(h->t.store, emergency, AID_EMERGENCY_NOT_JUSTIFIED, NULL, &h->t.error), AID_E_ARGUMENT, h->t.error, "words");
    assert_ok(aid_emergency_review(h->t.store, emergency, AID_EMERGENCY_NOT_JUSTIFIED, "a call would have done", &h->t.error));
    assert_says(aid_emergency_review(h->t.store, emergency, AID_EMERGENCY_JUSTIFIED, "again", &h->t.error), AID_E_STATE, h->t.error, "already");
    as(h, h->t.ben);
    aid_emergency_info info = seen(&w, emergency);
    assert_int_equal(info.state, AID_EMERGENCY_REVIEWED);
    assert_int_equal(info.outcome, AID_EMERGENCY_NOT_JUSTIFIED);
    assert_true(info.reviewer.id == w.pia.id && info.member.id == w.ida.id && info.reviewed == h->t.now);
    assert_string_equal(info.finding, "a call would have done");
    assert_string_equal(info.text, "does not open the door");
    assert_string_equal(info.credential, "on-call");
    ward_close(&w);
}

static void test_who_has_no_credential_or_is_on_the_team_opens_none(void **state)
{
    (void)state;
    ward w;
    ward_open(&w);
    house *h = &w.h;
    as(h, h->dora);
    opened(&w); /* a specialist outside their own cases */
    assert_ok(reads(&w));
    assert_says(opens(&w, NULL), AID_E_STATE, h->t.error, "is open");
    const aid_member not_these[] = { h->t.cy, h->t.ana, h->eve, h->t.ben, { 0 } }; /* lead, manager, stranger, client, host */
    for (size_t i = 0; i < 5; i++) {
        as(h, not_these[i]);
        assert_int_equal(opens(&w, NULL), AID_E_DENIED);
    }
    as(h, (aid_member){ 0 });
    assert_ok(aid_member_revoke_credential(h->t.store, w.ida, "on-call", &h->t.error));
    as(h, w.ida);
    assert_says(opens(&w, NULL), AID_E_DENIED, h->t.error, "credential");
    ward_close(&w);
}

static void test_a_charter_makes_the_time_shorter(void **state)
{
    (void)state;
    ward w;
    ward_open(&w);
    house *h = &w.h;
    as(h, (aid_member){ 0 });
    assert_ok(aid_group_set_charter(h->t.store, h->t.street, "break-glass-minutes 30\n", &h->t.error));
    as(h, w.ida);
    assert_says(aid_emergency_open(h->t.store, h->record,
                                   AID_WITH(aid_emergency_options, .reason = AID_EMERGENCY_CHILD, .text = "x", .minutes = 31), NULL, &h->t.error),
                AID_E_ARGUMENT, h->t.error, "30");
    aid_emergency emergency = opened(&w);
    assert_true(seen(&w, emergency).until == h->t.now + 30 * ward_minute);
    ward_close(&w);
}

/* Everything that a person is given of their data, as text. */
static int32_t gather(void *context, const uint8_t *bytes, size_t length)
{
    char *text = context;
    size_t old = strlen(text);
    assert_true(old + length < 65536);
    memcpy(text + old, bytes, length);
    text[old + length] = '\0';
    return 0;
}

static void test_client_and_lead_are_told_the_client_later_where_that_is_said(void **state)
{
    (void)state;
    ward w;
    static char text[65536];
    aid_access_row rows[8];
    size_t count = 0;
    ward_open(&w);
    house *h = &w.h;
    aid_emergency emergency = { 0 };
    assert_says(aid_emergency_open(h->t.store, h->record,
                                   AID_WITH(aid_emergency_options, .reason = AID_EMERGENCY_VIOLENCE, .text = "x",
                                            .notice_from = h->t.now + town_days(8)), NULL, &h->t.error),
                AID_E_ARGUMENT, h->t.error, "review");
    assert_ok(aid_emergency_open(h->t.store, h->record,
                                 AID_WITH(aid_emergency_options, .reason = AID_EMERGENCY_VIOLENCE, .notice_from = h->t.now + town_days(2),
                                          .text = "the one who threatens reads the client's post"), &emergency, &h->t.error));
    assert_ok(reads(&w));
    for (int day = 0; day < 3; day += 2, h->t.now += town_days(2)) {
        as(h, h->t.cy);
        assert_int_equal(listed(&w, 0), 1);
        assert_string_equal(seen(&w, emergency).text, "the one who threatens reads the client's post");
        as(h, h->t.ben);
        aid_emergency_info info = { .struct_size = sizeof info };
        assert_int_equal(listed(&w, 0), day == 0 ? 0 : 1);
        assert_int_equal(aid_emergency_get(h->t.store, emergency, &info, &h->t.error), day == 0 ? AID_E_DENIED : AID_OK);
        assert_ok(aid_access_list(h->t.store, h->t.ben, AID_WITH(aid_access_list_options, .actor = w.ida), rows, sizeof *rows, 8, &count, &h->t.error));
        assert_int_equal(count, day == 0 ? 0 : 2); /* opened, and read */
        text[0] = '\0';
        assert_ok(aid_member_export(h->t.store, h->t.ben, gather, text, &h->t.error));
        assert_true((strstr(text, "who threatens") != NULL) == (day != 0));
        assert_true((strstr(text, "emergency.opened") != NULL) == (day != 0));
    }
    assert_true(rows[0].emergency.id == emergency.id && rows[1].emergency.id == emergency.id);
    assert_int_equal(rows[1].action, AID_ACTION_BREAK_GLASS);
    assert_int_equal(rows[0].condition, AID_CONDITION_GLASS);
    ward_close(&w);
}

static void test_council_sees_the_head_of_it_and_the_log_tells_a_coordinator_nothing(void **state)
{
    (void)state;
    ward w;
    ward_open(&w);
    house *h = &w.h;
    aid_emergency emergency = opened(&w);
    as(h, (aid_member){ 0 });
    role_of(&w, h->eve, AID_BIT(AID_ROLE_COUNCIL));
    as(h, h->eve);
    aid_emergency_info info = seen(&w, emergency);
    assert_int_equal(info.extent, AID_EXTENT_HEADERS);
    assert_true(info.reason == 0 && info.text[0] == '\0' && info.withheld == AID_BIT(AID_WITHHELD_DENIED) && info.member.id == w.ida.id);
    as(h, h->t.ana);
    assert_int_equal(listed(&w, 0), 0);
    aid_log_row rows[64];
    size_t count = 0;
    assert_ok(aid_log_read(h->t.store, town_records(&h->t) - 8, rows, sizeof *rows, 64, &count, &h->t.error));
    for (size_t i = 0; i < count; i++)
        if (strcmp(rows[i].kind, "emergency.opened") == 0)
            assert_true(rows[i].actor.id == 0 && rows[i].subject == 0 && strcmp(rows[i].body, "{}") == 0);
    ward_close(&w);
}

static void test_where_a_charter_says_so_the_whole_service_is_the_team_of_an_audited_case(void **state)
{
    (void)state;
    ward w;
    ward_open(&w);
    house *h = &w.h;
    const aid_case_act_options audited = { .struct_size = sizeof audited, .level = AID_LEVEL_AUDITED };
    consent(h);
    as(h, h->t.cy);
    assert_says(aid_case_set_level(h->t.store, h->record, &audited, &h->t.error), AID_E_STATE, h->t.error, "team service");
    as(h, (aid_member){ 0 });
    assert_ok(aid_group_set_charter(h->t.store, h->t.street, "team service # all of us\n", &h->t.error));
    as(h, h->dora);
    assert_int_equal(reads(&w), AID_E_DENIED); /* the level is protected still */
    as(h, h->t.cy);
    assert_ok(aid_case_set_level(h->t.store, h->record, &audited, &h->t.error));
    as(h, h->dora);
    assert_ok(reads(&w));
    as(h, h->eve);
    assert_int_equal(reads(&w), AID_E_DENIED);
    as(h, (aid_member){ 0 });
    assert_ok(aid_group_set_charter(h->t.store, h->t.street, "", &h->t.error));
    as(h, h->dora);
    assert_int_equal(reads(&w), AID_E_DENIED);
    ward_close(&w);
}

static void test_options_begin_as_nothing_but_their_size(void **state)
{
    (void)state;
    aid_emergency_options options;
    aid_emergency_list_options list;
    memset(&options, 1, sizeof options);
    memset(&list, 1, sizeof list);
    aid_emergency_options_init(&options, sizeof options);
    aid_emergency_list_options_init(&list, sizeof list);
    assert_true(options.struct_size == sizeof options && options.minutes == 0 && options.text == NULL);
    assert_true(list.struct_size == sizeof list && list.state == 0 && list.member.id == 0);
}

static void test_an_emergency_access_survives_that_memory_runs_out(void **state)
{
    (void)state;
    for (size_t n = 1;; n++) {
        ward w;
        memset(&w, 0, sizeof w);
        failing memory = failing_at(0);
        town *t = &w.h.t;
        t->now = town_days(TOWN_START_DAY);
        assert_ok(aid_store_open("memory:", AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY), .clock = town_clock,
                                                     .clock_context = t, .random = town_random, .random_context = t,
                                                     .allocator = failing_allocator(&memory)), &t->store, &t->error));
        ward_people(&w);
        uint64_t records = town_records(t);
        aid_emergency emergency = { 99 };
        memory.refuse = memory.requests + n;
        aid_status status = opens(&w, &emergency);
        bool refused = memory.refused;
        memory.refuse = 0;
        assert_true(status == AID_OK || (status == AID_E_MEMORY && emergency.id == 99 && town_records(t) == records));
        if (status == AID_OK)
            assert_string_equal(seen(&w, emergency).text, "does not open the door");
        aid_store_close(t->store);
        assert_int_equal(memory.live_bytes, 0);
        if (!refused)
            break;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_check_17_no_reason_no_emergency_access),
        cmocka_unit_test(test_check_17_it_ends_at_the_second_and_is_one_case_only),
        cmocka_unit_test(test_check_17_a_case_that_is_closed_to_all_but_its_team_refuses),
        cmocka_unit_test(test_check_17_what_was_not_reviewed_in_seven_days_suspends),
        cmocka_unit_test(test_another_person_reviews_it_once_it_is_over),
        cmocka_unit_test(test_who_has_no_credential_or_is_on_the_team_opens_none),
        cmocka_unit_test(test_a_charter_makes_the_time_shorter),
        cmocka_unit_test(test_client_and_lead_are_told_the_client_later_where_that_is_said),
        cmocka_unit_test(test_council_sees_the_head_of_it_and_the_log_tells_a_coordinator_nothing),
        cmocka_unit_test(test_where_a_charter_says_so_the_whole_service_is_the_team_of_an_audited_case),
        cmocka_unit_test(test_options_begin_as_nothing_but_their_size),
        cmocka_unit_test(test_an_emergency_access_survives_that_memory_runs_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
