/* SPDX-License-Identifier: MIT */
/* Requests for support: their table cell by cell, which tier is open, the clock, who reads the words, unmet needs. */
#include "../store/town.h"

#include "rules/service_request_rules.h"

/* ---- the table ---- */

static void test_every_state_and_command_of_a_request_has_its_answer(void **state)
{
    enum { S = AID_SERVICE_REQUEST_SENT, A = AID_SERVICE_REQUEST_ACCEPTED, D = AID_SERVICE_REQUEST_DECLINED,
           W = AID_SERVICE_REQUEST_WITHDRAWN, F = AID_SERVICE_REQUEST_FULFILLED, X = AID_SERVICE_REQUEST_FAILED };
    static const int32_t plain[7][AID__ASK_COMMANDS] = { { S, 0, 0, W, 0, X }, { 0, A, D, W, 0, X }, { 0, 0, 0, W, F, X },
                                                         { S, 0, 0, W, 0, X }, { 0 },                { 0 },
                                                         { 0 } };
    (void)state;
    for (int32_t from = 1; from <= AID_SERVICE_REQUEST_FAILED; from++)
        for (int command = 0; command < AID__ASK_COMMANDS; command++)
            for (int mood = 0; mood < 4; mood++) {
                bool quick = mood & 1, late = mood & 2;
                int32_t wanted = plain[from - 1][command], next = 77;
                if (quick && command == AID__ASK_FULFIL && from <= S)
                    wanted = F;
                if (late && command == AID__ASK_SEND && from == S)
                    wanted = S;
                aid_error error = { 0 };
                aid_status status = aid__ask_next(from, (aid__ask_command)command, quick, late, &next, &error);
                assert_int_equal(status, wanted == 0 ? AID_E_STATE : AID_OK);
                assert_int_equal(next, wanted == 0 ? 77 : wanted);
            }
}

/* ---- a village with an office ---- */

typedef struct village {
    town t;
    aid_group office;
    aid_member olga; /* of the office */
    aid_service talk, doctor; /* neighbours; office */
} village;

static aid_service village_open(village *v, aid_group group, const aid_service_options *options)
{
    aid_service service = { 0 };
    assert_ok(aid_service_add(v->t.store, group, options, &service, &v->t.error));
    assert_ok(aid_service_publish(v->t.store, service, &v->t.error));
    return service;
}

static void village_begin(village *v)
{
    town_open(&v->t, "memory:", 0);
    town_people(&v->t);
    assert_ok(aid_member_enrol(v->t.store, AID_WITH(aid_member_options, .name = "Olga"), &v->olga, &v->t.error));
    assert_ok(aid_group_found(v->t.store, AID_WITH(aid_group_options, .name = "Office", .kind = AID_GROUP_PUBLIC_SERVICE,
                                                   .founder = v->olga), &v->office, &v->t.error));
    v->talk = village_open(v, v->t.street, AID_WITH(aid_service_options, .name = "Talk", .type = AID_SUPPORT_PSYCHOLOGICAL,
                                                    .capacity = 1));
    v->doctor = village_open(v, v->office, AID_WITH(aid_service_options, .name = "Doctor", .type = AID_SUPPORT_PSYCHOLOGICAL,
                                                    .answer_hours = 10, .legal_basis = "a law"));
}

static aid_service_request_info village_info(village *v, aid_service_request request)
{
    aid_service_request_info info = { .struct_size = sizeof info };
    assert_ok(aid_service_request_get(v->t.store, request, &info, &v->t.error));
    return info;
}

static void village_acts(village *v, aid_member member)
{
    assert_ok(aid_store_act_as(v->t.store, member, AID_WITH(aid_act_options, .purpose = AID_PURPOSE_SUPPORT), &v->t.error));
}

static void village_role(village *v, aid_member member, int32_t role)
{
    village_acts(v, (aid_member){ 0 });
    assert_ok(aid_member_set_roles(v->t.store, member, v->t.street, AID_BIT(role), &v->t.error));
}

static void test_from_asking_to_a_human_answer_are_two_commands(void **state)
{
    village v;
    aid_service_request asked = { 0 };
    aid_service_request_options options;
    (void)state;
    village_begin(&v);
    aid_service_request_options_init(&options, sizeof options);
    options.person = v.t.ben;
    options.service = v.talk;
    options.summary = "cannot sleep";
    assert_ok(aid_service_request_open(v.t.store, &options, &asked, &v.t.error));
    assert_int_equal(village_info(&v, asked).state, AID_SERVICE_REQUEST_SENT);
    assert_ok(aid_service_request_accept(v.t.store, asked, "come on Monday", &v.t.error));
    aid_service_info service = { .struct_size = sizeof service };
    assert_ok(aid_service_get(v.t.store, v.talk, &service, &v.t.error));
    assert_int_equal(service.served, 1);
    assert_says(aid_service_request_accept(v.t.store, asked, NULL, &v.t.error), AID_E_STATE, v.t.error, "accepted");
    assert_ok(aid_service_request_fulfil(v.t.store, asked, "talked", &v.t.error));
    assert_ok(aid_service_get(v.t.store, v.talk, &service, &v.t.error));
    assert_int_equal(service.served, 0);
    aid_store_close(v.t.store);
}

static void test_a_higher_tier_opens_only_when_the_lower_cannot(void **state)
{
    village v;
    aid_service_request asked = { 0 }, second = { 0 }, third = { 0 };
    (void)state;
    village_begin(&v);
    aid_service_request_options options = { .struct_size = sizeof options, .person = v.t.ben, .service = v.doctor };
    assert_says(aid_service_request_open(v.t.store, &options, &asked, &v.t.error), AID_E_STATE, v.t.error, "lower tier");
    assert_int_equal(v.t.error.reason, AID_REASON_TIER);
    aid_service_request none[1];
    size_t count = 9;
    assert_ok(aid_service_request_list(v.t.store, NULL, none, 1, &count, &v.t.error));
    assert_int_equal(count, 0); /* refused: nothing was asked */
    options.service = v.talk;
    assert_ok(aid_service_request_open(v.t.store, &options, &asked, &v.t.error));
    assert_says(aid_service_request_send(v.t.store, asked, v.doctor, 0, &v.t.error), AID_E_STATE, v.t.error, "deadline");
    assert_ok(aid_service_request_decline(v.t.store, asked, AID_REFUSAL_OTHER_SERVICE, "not for us", &v.t.error));
    assert_true(village_info(&v, asked).appeal_to.id == v.t.street.id);
    assert_ok(aid_service_request_send(v.t.store, asked, v.doctor, 0, &v.t.error));
    assert_int_equal(village_info(&v, asked).ground, AID_TIER_GROUND_DECLINED);
    assert_ok(aid_service_request_open(v.t.store, &options, &second, &v.t.error));
    v.t.now += town_days(4);
    assert_ok(aid_service_request_send(v.t.store, second, v.doctor, 0, &v.t.error));
    assert_int_equal(village_info(&v, second).ground, AID_TIER_GROUND_TIMEOUT);
    assert_ok(aid_service_request_open(v.t.store, &options, &third, &v.t.error));
    assert_ok(aid_service_request_send(v.t.store, third, v.doctor, AID_YES, &v.t.error));
    assert_int_equal(village_info(&v, third).ground, AID_TIER_GROUND_EMERGENCY);
    assert_ok(aid_service_set_capacity(v.t.store, v.talk, 0, &v.t.error));
    options.service = v.doctor;
    assert_ok(aid_service_request_open(v.t.store, &options, &third, &v.t.error));
    assert_int_equal(village_info(&v, third).ground, AID_TIER_GROUND_NO_CAPACITY);
    aid_store_close(v.t.store);
}

static void test_a_call_needs_no_name_and_keeps_no_word(void **state)
{
    village v;
    aid_service_request call = { 0 };
    (void)state;
    village_begin(&v);
    aid_service_request_options options = { .struct_size = sizeof options, .kind = AID_SERVICE_REQUEST_CALL,
                                            .summary = "Anna from 3 Mill Lane" };
    assert_says(aid_service_request_open(v.t.store, &options, &call, &v.t.error), AID_E_ARGUMENT, v.t.error, "nobody is named");
    options.summary = NULL;
    assert_ok(aid_service_request_open(v.t.store, &options, &call, &v.t.error));
    assert_says(aid_service_request_fulfil(v.t.store, call, "Anna", &v.t.error), AID_E_ARGUMENT, v.t.error, "nobody is named");
    assert_ok(aid_service_request_fulfil(v.t.store, call, NULL, &v.t.error));
    assert_int_equal(village_info(&v, call).state, AID_SERVICE_REQUEST_FULFILLED);
    assert_true(village_info(&v, call).person.id == 0);
    options.kind = AID_SERVICE_REQUEST_APPLICATION;
    assert_ok(aid_service_request_open(v.t.store, &options, &call, &v.t.error));
    assert_says(aid_service_request_fulfil(v.t.store, call, NULL, &v.t.error), AID_E_STATE, v.t.error, "call or critical");
    options.urgency = AID_URGENCY_CRITICAL; /* the urgent track */
    assert_ok(aid_service_request_open(v.t.store, &options, &call, &v.t.error));
    assert_ok(aid_service_request_fulfil(v.t.store, call, NULL, &v.t.error));
    aid_store_close(v.t.store);
}

static void test_words_are_for_those_who_have_the_request_now(void **state)
{
    village v;
    aid_service_request asked = { 0 };
    (void)state;
    village_begin(&v);
    assert_ok(aid_criterion_set(v.t.store, AID_WITH(aid_criterion_options, .code = "low-income", .label = "poor families"), &v.t.error));
    assert_ok(aid_service_request_open(v.t.store, AID_WITH(aid_service_request_options, .person = v.t.ben, .service = v.talk,
                                                           .summary = "cannot sleep", .criteria = "low-income=letter 7"),
                                       &asked, &v.t.error));
    assert_int_equal(village_info(&v, asked).withheld, AID_BIT(AID_WITHHELD_DENIED)); /* the program as such */
    assert_ok(aid_store_act_as(v.t.store, v.t.cy, NULL, &v.t.error));
    assert_int_equal(village_info(&v, asked).withheld, AID_BIT(AID_WITHHELD_DENIED));
    assert_says(aid_service_request_accept(v.t.store, asked, NULL, &v.t.error), AID_E_DENIED, v.t.error, "accept or decline a request");
    assert_says(aid_service_request_withdraw(v.t.store, asked, &v.t.error), AID_E_DENIED, v.t.error, "back");
    aid_service_request_info info = { .struct_size = sizeof info };
    assert_ok(aid_store_act_as(v.t.store, v.t.ana, NULL, &v.t.error));
    assert_says(aid_service_request_get(v.t.store, asked, &info, &v.t.error), AID_E_DENIED, v.t.error, "purpose");
    village_acts(&v, v.t.ana);
    assert_string_equal(village_info(&v, asked).summary, "cannot sleep");
    assert_string_equal(village_info(&v, asked).criteria, "low-income = letter 7");
    assert_ok(aid_service_request_decline(v.t.store, asked, AID_REFUSAL_OTHER, "sorry", &v.t.error));
    assert_int_equal(village_info(&v, asked).withheld, AID_BIT(AID_WITHHELD_DENIED)); /* access ended with the refusal */
    assert_ok(aid_store_act_as(v.t.store, v.t.ben, NULL, &v.t.error));
    assert_string_equal(village_info(&v, asked).note, "sorry");
    aid_access_row looked[4];
    size_t count = 0;
    assert_ok(aid_access_list(v.t.store, v.t.ben, NULL, looked, sizeof *looked, 4, &count, &v.t.error)); /* he sees who read it */
    assert_int_equal(count, 1);
    assert_true(looked[0].actor.id == v.t.ana.id && looked[0].object == asked.id && looked[0].role == AID_CASE_ROLE_MANAGER);
    assert_int_equal(looked[0].action, AID_ACTION_ANSWER_REQUEST);
    assert_ok(aid_service_request_withdraw(v.t.store, asked, &v.t.error));
    aid_store_close(v.t.store);
}

static void test_asking_and_answering_go_by_the_one_table(void **state)
{
    village v;
    aid_service_request asked = { 0 };
    (void)state;
    village_begin(&v);
    aid_service_request_options options = { .struct_size = sizeof options, .person = v.t.ben, .service = v.talk, .summary = "cannot sleep" };
    village_acts(&v, v.olga); /* anybody asks for anybody */
    assert_ok(aid_service_request_open(v.t.store, &options, &asked, &v.t.error));
    village_role(&v, v.t.cy, AID_ROLE_SPECIALIST);
    village_acts(&v, v.t.cy); /* a specialist answers what is assigned to them, and this is not */
    assert_says(aid_service_request_accept(v.t.store, asked, NULL, &v.t.error), AID_E_DENIED, v.t.error, "assigned");
    village_role(&v, v.t.cy, AID_ROLE_INTAKE);
    village_acts(&v, v.t.cy);
    assert_string_equal(village_info(&v, asked).summary, "cannot sleep");
    village_acts(&v, v.t.ana);
    assert_ok(aid_group_set_charter(v.t.store, v.t.street, "forbid role=intake action=answer-request", &v.t.error));
    village_acts(&v, v.t.cy);
    assert_says(aid_service_request_accept(v.t.store, asked, NULL, &v.t.error), AID_E_DENIED, v.t.error, "charter");
    assert_int_equal(village_info(&v, asked).withheld, AID_BIT(AID_WITHHELD_DENIED));
    village_acts(&v, v.t.ana);
    assert_ok(aid_service_request_accept(v.t.store, asked, NULL, &v.t.error));
    village_acts(&v, v.t.cy);
    assert_says(aid_service_request_withdraw(v.t.store, asked, &v.t.error), AID_E_DENIED, v.t.error, "back");
    village_acts(&v, v.olga);
    assert_ok(aid_service_request_withdraw(v.t.store, asked, &v.t.error)); /* she had asked */
    aid_store_close(v.t.store);
}

static void test_a_charters_threshold_holds_for_what_is_published(void **state)
{
    village v;
    aid_charter_info charter = { .struct_size = sizeof charter };
    aid_unmet_row rows[4];
    size_t count = 9;
    (void)state;
    village_begin(&v);
    for (int i = 0; i < 11; i++) {
        aid_member member;
        aid_service_request asked;
        assert_ok(aid_member_enrol(v.t.store, AID_WITH(aid_member_options, .name = "somebody", .group = v.t.street), &member, &v.t.error));
        assert_ok(aid_service_request_open(v.t.store, AID_WITH(aid_service_request_options, .person = member, .service = v.talk), &asked, &v.t.error));
        assert_ok(aid_service_request_decline(v.t.store, asked, AID_REFUSAL_OTHER, NULL, &v.t.error));
    }
    assert_ok(aid_unmet_list(v.t.store, 0, rows, sizeof *rows, 4, &count, &v.t.error));
    assert_true(count == 1 && rows[0].people == 11);
    assert_ok(aid_group_set_charter(v.t.store, v.t.street, "threshold 12\nbreak-glass-minutes 45\nforbid action=refer role=peer", &v.t.error));
    assert_ok(aid_unmet_list(v.t.store, 3, rows, sizeof *rows, 4, &count, &v.t.error));
    assert_int_equal(count, 0);
    assert_ok(aid_group_charter(v.t.store, v.t.street, &charter, &v.t.error));
    assert_true(charter.threshold == 12 && charter.glass_minutes == 45 && charter.forbids == 1 && charter.service_team == 0);
    assert_non_null(strstr(charter.text, "threshold 12"));
    assert_ok(aid_group_charter(v.t.store, v.office, &charter, &v.t.error));
    assert_true(charter.threshold == 0 && charter.glass_minutes == AID_EMERGENCY_MINUTES && charter.text[0] == '\0');
    aid_store_close(v.t.store);
}

static void test_an_appeal_is_decided_by_another_person(void **state)
{
    village v;
    aid_service_request asked = { 0 }, appeal = { 0 };
    (void)state;
    village_begin(&v);
    aid_service_request_options options = { .struct_size = sizeof options, .person = v.t.ben, .service = v.talk };
    assert_ok(aid_service_request_open(v.t.store, &options, &asked, &v.t.error));
    options = (aid_service_request_options){ .struct_size = sizeof options, .person = v.t.ben, .about = asked,
                                             .kind = AID_SERVICE_REQUEST_APPEAL };
    assert_says(aid_service_request_open(v.t.store, &options, &appeal, &v.t.error), AID_E_STATE, v.t.error, "nothing was refused");
    assert_ok(aid_store_act_as(v.t.store, v.t.ana, NULL, &v.t.error));
    assert_ok(aid_service_request_decline(v.t.store, asked, AID_REFUSAL_INELIGIBLE, NULL, &v.t.error));
    assert_ok(aid_store_act_as(v.t.store, v.t.ben, NULL, &v.t.error));
    assert_ok(aid_service_request_open(v.t.store, &options, &appeal, &v.t.error));
    assert_true(village_info(&v, appeal).group.id == v.t.street.id);
    assert_ok(aid_store_act_as(v.t.store, v.t.ana, NULL, &v.t.error));
    assert_says(aid_service_request_accept(v.t.store, appeal, NULL, &v.t.error), AID_E_DENIED, v.t.error, "another person");
    assert_int_equal(v.t.error.reason, AID_REASON_SECOND_PERSON);
    assert_ok(aid_store_act_as(v.t.store, (aid_member){ 0 }, NULL, &v.t.error));
    assert_ok(aid_member_set_roles(v.t.store, v.t.cy, v.t.street, AID_BIT(AID_ROLE_MEMBER) | AID_BIT(AID_ROLE_COORDINATOR),
                                   &v.t.error));
    assert_ok(aid_store_act_as(v.t.store, v.t.cy, NULL, &v.t.error));
    assert_ok(aid_service_request_accept(v.t.store, appeal, NULL, &v.t.error));
    aid_store_close(v.t.store);
}

static void test_the_overdue_list_is_exact(void **state)
{
    static const int32_t urgencies[] = { AID_URGENCY_LOW, AID_URGENCY_CRITICAL, AID_URGENCY_NORMAL, AID_URGENCY_HIGH };
    static const int64_t hours[] = { 336, 2, 72, 24 };
    village v;
    aid_service_request asked[4], list[8];
    size_t count = 0;
    (void)state;
    village_begin(&v);
    aid_time begun = v.t.now;
    for (int i = 0; i < 4; i++)
        assert_ok(aid_service_request_open(v.t.store, AID_WITH(aid_service_request_options, .urgency = urgencies[i]), &asked[i],
                                           &v.t.error));
    for (int64_t hour = 0; hour <= 337; hour++)
        for (int after = 0; after < 2; after++) {
            size_t wanted = 0;
            v.t.now = begun + hour * INT64_C(3600000000) + after;
            for (int i = 0; i < 4; i++)
                wanted += hour > hours[i] || (hour == hours[i] && after);
            assert_ok(aid_service_request_list(v.t.store, AID_WITH(aid_service_request_list_options, .overdue = AID_YES), list, 8,
                                               &count, &v.t.error));
            assert_int_equal(count, wanted);
        }
    assert_true(list[0].id == asked[1].id && list[1].id == asked[3].id && list[2].id == asked[2].id && list[3].id == asked[0].id);
    aid_store_close(v.t.store);
}

static void test_unmet_needs_are_counted_by_people_above_a_threshold(void **state)
{
    village v;
    aid_unmet_row rows[4];
    size_t count = 9;
    (void)state;
    village_begin(&v);
    for (int i = 0; i < 12; i++) {
        aid_service_request asked = { 0 };
        aid_service_request_options options = { .struct_size = sizeof options, .type = AID_SUPPORT_LEGAL, .placed = 1,
                                                .latitude = -335500000, .longitude = 184200000 };
        if (i >= 9)
            options.person = v.t.ben; /* three times, and one person all the same */
        assert_ok(aid_service_request_open(v.t.store, &options, &asked, &v.t.error));
        assert_ok(aid_service_request_fail(v.t.store, asked, AID_REFUSAL_NO_ANSWER, NULL, &v.t.error));
        assert_ok(aid_unmet_list(v.t.store, 0, rows, sizeof *rows, 4, &count, &v.t.error));
        assert_int_equal(count, i >= 9);
    }
    assert_int_equal(rows[0].people, 10);
    assert_int_equal(rows[0].type, AID_SUPPORT_LEGAL);
    assert_int_equal(rows[0].latitude, -336000000);
    assert_int_equal(rows[0].longitude, 184000000);
    assert_says(aid_unmet_list(v.t.store, 2, rows, sizeof *rows, 4, &count, &v.t.error), AID_E_ARGUMENT, v.t.error, "least");
    aid_store_close(v.t.store);
}

/* ---- whoever asks ---- */

static void test_what_decides_knows_nothing_else_about_a_person(void **state)
{
    village v;
    (void)state;
    assert_int_equal(sizeof(aid__need), 5 * sizeof(int32_t) + sizeof(uint32_t) + 3 * sizeof(void *) + 2 * sizeof(uint64_t));
    village_begin(&v);
    const aid_member people[] = { v.t.ana, v.t.ben, v.t.cy, v.olga };
    assert_ok(aid_member_update(v.t.store, v.t.ben, AID_WITH(aid_member_options, .birth_band = "1930-1939"), &v.t.error));
    assert_ok(aid_service_set_capacity(v.t.store, v.talk, 100, &v.t.error));
    for (size_t i = 0; i < 4; i++) {
        aid_service_request asked = { 0 };
        assert_ok(aid_service_request_open(v.t.store, AID_WITH(aid_service_request_options, .person = people[i],
                                                               .service = v.talk), &asked, &v.t.error));
        assert_int_equal(village_info(&v, asked).ground, AID_TIER_GROUND_LOWEST);
    }
    aid_store_close(v.t.store);
}

/* ---- a thousand catalogues ---- */

static uint32_t village_draw(uint64_t *dice, uint32_t below)
{
    *dice = *dice * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*dice >> 33) % below;
}

/* No service of a higher tier has a request before every lower one that can help declined it, let its time pass or is full. */
static void test_no_tier_is_passed_over_in_a_thousand_catalogues(void **state)
{
    enum { SERVICES = 5, STEPS = 12 };
    uint64_t dice = 11;
    size_t sent = 0, refused = 0;
    (void)state;
    for (int round = 0; round < 1000; round++) {
        town t;
        aid_service services[SERVICES];
        aid_service_request asked = { 0 };
        int32_t tiers[SERVICES], capacity[SERVICES];
        bool out[SERVICES] = { false }; /* declined or timed out */
        int at = -1;
        town_open(&t, "memory:", 0);
        town_people(&t);
        for (int i = 0; i < SERVICES; i++) {
            tiers[i] = 1 + (int32_t)village_draw(&dice, 6);
            capacity[i] = (int32_t)village_draw(&dice, 3);
            assert_ok(aid_service_add(t.store, t.street, AID_WITH(aid_service_options, .name = "S", .tier = tiers[i],
                                                                  .capacity = capacity[i],
                                                                  .set = AID_BIT(AID_SERVICE_FIELD_CAPACITY)),
                                      &services[i], &t.error));
            assert_ok(aid_service_publish(t.store, services[i], &t.error));
        }
        assert_ok(aid_service_request_open(t.store, NULL, &asked, &t.error));
        for (int step = 0; step < STEPS; step++) {
            int to = (int)village_draw(&dice, SERVICES);
            bool late = at >= 0 && village_draw(&dice, 2) == 0;
            if (late)
                t.now += town_days(4);
            else if (at >= 0) {
                assert_ok(aid_service_request_decline(t.store, asked, AID_REFUSAL_OTHER, NULL, &t.error));
                out[at] = true;
            }
            bool may = capacity[to] > 0;
            for (int i = 0; i < SERVICES; i++)
                may = may && !(tiers[i] < tiers[to] && capacity[i] > 0 && !out[i] && !(late && i == at));
            aid_status status = aid_service_request_send(t.store, asked, services[to], 0, &t.error);
            assert_int_equal(status, may ? AID_OK : AID_E_STATE);
            sent += may;
            refused += !may;
            if (!may && late)
                break; /* it stays where it is, overdue */
            if (may && late)
                out[at] = true;
            if (may)
                out[to] = false; /* it is there again: what counts is the newest sending */
            at = may ? to : -1;
        }
        aid_store_close(t.store);
    }
    assert_true(sent > 1000 && refused > 1000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_state_and_command_of_a_request_has_its_answer),
        cmocka_unit_test(test_from_asking_to_a_human_answer_are_two_commands),
        cmocka_unit_test(test_a_higher_tier_opens_only_when_the_lower_cannot),
        cmocka_unit_test(test_a_call_needs_no_name_and_keeps_no_word),
        cmocka_unit_test(test_words_are_for_those_who_have_the_request_now),
        cmocka_unit_test(test_asking_and_answering_go_by_the_one_table),
        cmocka_unit_test(test_a_charters_threshold_holds_for_what_is_published),
        cmocka_unit_test(test_an_appeal_is_decided_by_another_person),
        cmocka_unit_test(test_the_overdue_list_is_exact),
        cmocka_unit_test(test_unmet_needs_are_counted_by_people_above_a_threshold),
        cmocka_unit_test(test_what_decides_knows_nothing_else_about_a_person),
        cmocka_unit_test(test_no_tier_is_passed_over_in_a_thousand_catalogues),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
