/* SPDX-License-Identifier: MIT */
/* Instruments, assessments, plans and measures through the public interface. Argument: the example instrument. */
#include "care_house.h"

static const char *care_example;

/* ---- instruments ---- */

static void test_the_example_instrument_loads_and_says_its_licence(void **state)
{
    (void)state;
    care_house h;
    char text[4096] = "";
    FILE *file = fopen(care_example, "rb");
    assert_non_null(file);
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    aid_instrument_info info = { .struct_size = sizeof info };
    aid_instrument_row rows[4];
    size_t count = 0;
    memset(&h, 0, sizeof h);
    town_open_memory(&h.t);
    care_act(&h, h.t.ana);
    assert_ok(aid_instrument_set(h.t.store, text, &h.t.error));
    care_act(&h, h.t.ben);
    assert_ok(aid_instrument_get(h.t.store, "loneliness-3", &info, &h.t.error));
    assert_string_equal(info.licence, "MIT");
    assert_non_null(strstr(info.source, "not validated"));
    assert_true(info.domain == AID_DOMAIN_LONELINESS && info.less_is_better && info.question_count == 3 && info.most == 6);
    assert_non_null(strstr(info.questions, "somebody needed me"));
    assert_non_null(strstr(info.answers, "2 often"));
    assert_ok(aid_instrument_list(h.t.store, rows, sizeof *rows, 4, &count, &h.t.error));
    assert_int_equal(count, 1);
    assert_string_equal(rows[0].code, "loneliness-3");
    town_end(&h.t);
}

static void test_versions_only_rise_and_only_who_runs_the_catalogue_loads_them(void **state)
{
    (void)state;
    care_house h;
    aid_instrument_info info = { .struct_size = sizeof info };
    care_open(&h);
    static const char newer[] = "instrument loneliness-3\nversion 2\ntitle T\nlicence MIT\ndomain loneliness\nbetter less\nleast-change 1\n"
                                "answer 0 no\nanswer 1 yes\nquestion Alone?\n";
    care_act(&h, h.t.ben);
    assert_int_equal(aid_instrument_set(h.t.store, newer, &h.t.error), AID_E_DENIED);
    care_act(&h, h.t.ana);
    assert_says(aid_instrument_set(h.t.store, CARE_INSTRUMENT, &h.t.error), AID_E_STATE, h.t.error, "newer version");
    assert_says(aid_instrument_set(h.t.store, "instrument x\n", &h.t.error), AID_E_FORMAT, h.t.error, "version");
    aid_assessment old;
    care_act(&h, h.t.ben);
    old = care_assess(&h, "2 2 0");
    care_act(&h, h.t.ana);
    assert_ok(aid_instrument_set(h.t.store, newer, &h.t.error));
    assert_ok(aid_instrument_get(h.t.store, "loneliness-3", &info, &h.t.error));
    assert_int_equal(info.version, 2);
    assert_ok(aid_instrument_get(h.t.store, "loneliness-3@1", &info, &h.t.error));
    assert_int_equal(info.question_count, 3);
    assert_says(aid_instrument_get(h.t.store, "loneliness-3@3", &info, &h.t.error), AID_E_NOT_FOUND, h.t.error, "not loaded");
    aid_assessment_info said = { .struct_size = sizeof said };
    care_act(&h, h.t.cy);
    assert_ok(aid_assessment_get(h.t.store, old, &said, &h.t.error)); /* by the version that was answered */
    assert_true(said.scored && said.score == 6 && said.version == 1 && said.need);
    town_end(&h.t);
}

/* ---- assessments ---- */

static void test_a_number_leads_to_a_plan_and_an_assessment_that_may_not_be_read(void **state)
{
    (void)state;
    care_house h;
    aid_plan plan = { 0 };
    aid_assessment found = { 0 };
    aid_plan_info info = { .struct_size = sizeof info };
    care_open(&h);
    care_act(&h, h.t.ben);
    aid_assessment answered = care_assess(&h, "2 2 0");
    care_draft(&h);
    care_act(&h, h.t.ana);
    assert_ok(aid_plan_find(h.t.store, 1, &plan, &h.t.error));
    assert_true(plan.id == h.plan.id);
    assert_int_equal(aid_plan_get(h.t.store, plan, &info, &h.t.error), AID_E_DENIED);
    assert_says(aid_plan_find(h.t.store, 2, &plan, &h.t.error), AID_E_NOT_FOUND, h.t.error, "there are 1");
    assert_says(aid_plan_find(h.t.store, 1, NULL, &h.t.error), AID_E_ARGUMENT, h.t.error, "out_plan");
    assert_ok(aid_assessment_find(h.t.store, 1, &found, &h.t.error));
    assert_true(found.id == answered.id);
    assert_says(aid_assessment_find(h.t.store, 0, &found, &h.t.error), AID_E_NOT_FOUND, h.t.error, "assessment 0");
    town_end(&h.t);
}

static void test_a_score_follows_from_the_answers_and_is_read_by_the_team_alike(void **state)
{
    (void)state;
    care_house h;
    aid_assessment_info info = { .struct_size = sizeof info };
    size_t count = 0;
    care_open(&h);
    care_act(&h, h.t.ben);
    aid_assessment mine = care_assess(&h, "2 1 2");
    const aid_member readers[] = { h.t.ben, h.t.cy, h.dora };
    for (size_t i = 0; i < 3; i++) {
        care_act(&h, readers[i]);
        assert_ok(aid_assessment_get(h.t.store, mine, &info, &h.t.error));
        assert_true(info.scored && info.score == 3 && !info.need && info.author.id == h.t.ben.id);
        assert_string_equal(info.answers, "2 1 2");
    }
    const aid_member others[] = { h.eve, h.fay, h.t.ana, { 0 } };
    for (size_t i = 0; i < 4; i++) {
        care_act(&h, others[i]);
        assert_int_equal(aid_assessment_get(h.t.store, mine, &info, &h.t.error), AID_E_DENIED);
        assert_int_equal(aid_assessment_list(h.t.store, h.record, NULL, 0, &count, &h.t.error), AID_E_DENIED);
        assert_int_equal(aid_assessment_record(h.t.store, h.record, AID_WITH(aid_assessment_options, .instrument = "loneliness-3", .answers = "0 0 0"),
                                               NULL, &h.t.error), AID_E_DENIED);
    }
    town_end(&h.t);
}

static void test_answers_that_are_none_are_refused_and_write_nothing(void **state)
{
    (void)state;
    care_house h;
    care_open(&h);
    care_act(&h, h.t.ben);
    uint64_t records = town_records(&h.t);
    static const struct {
        const char *instrument, *answers, *says;
        aid_status wanted;
    } wrong[] = {
        { "loneliness-3", "2 1", "without every answer", AID_E_ARGUMENT },  { "loneliness-3", "2 1 3", "question 3", AID_E_ARGUMENT },
        { "loneliness-3", "2 x 1", "\"x\"", AID_E_ARGUMENT },               { "loneliness-3", "", "0 are given", AID_E_ARGUMENT },
        { "unknown", "1", "not loaded", AID_E_NOT_FOUND },                  { "", "1", "instrument", AID_E_ARGUMENT },
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_says(aid_assessment_record(h.t.store, h.record,
                                          AID_WITH(aid_assessment_options, .instrument = wrong[i].instrument, .answers = wrong[i].answers),
                                          NULL, &h.t.error), wrong[i].wanted, h.t.error, wrong[i].says);
    assert_says(aid_assessment_record(h.t.store, h.record,
                                      AID_WITH(aid_assessment_options, .instrument = "loneliness-3", .answers = "0 0 0", .happened = h.t.now + 1),
                                      NULL, &h.t.error), AID_E_ARGUMENT, h.t.error, "future");
    assert_int_equal(town_records(&h.t), records);
    town_end(&h.t);
}

static void test_what_the_law_protects_most_needs_its_own_consent_and_the_credential(void **state)
{
    (void)state;
    care_house h;
    aid_assessment made;
    aid_assessment_info info = { .struct_size = sizeof info };
    care_open(&h);
    care_act(&h, h.t.ana);
    assert_ok(aid_instrument_set(h.t.store, "instrument mood\nversion 1\ntitle M\nlicence MIT\ndomain crisis\nbetter more\nleast-change 1\n"
                                            "class special\ncredential psychologist\nanswer 0 no\nanswer 1 yes\nquestion Well?\n", &h.t.error));
    const aid_assessment_options *options = AID_WITH(aid_assessment_options, .instrument = "mood", .answers = "1", .text = "in spring");
    care_act(&h, h.dora);
    assert_says(aid_assessment_record(h.t.store, h.record, options, NULL, &h.t.error), AID_E_DENIED, h.t.error, "consent");
    care_consent(&h, AID_BIT(AID_CLASS_CASE) | AID_BIT(AID_CLASS_SPECIAL));
    care_act(&h, h.dora);
    assert_says(aid_assessment_record(h.t.store, h.record, options, NULL, &h.t.error), AID_E_DENIED, h.t.error, "credential");
    assert_ok(care_certify(&h, h.dora, "psychologist", 0));
    care_act(&h, h.dora);
    assert_ok(aid_assessment_record(h.t.store, h.record, options, &made, &h.t.error));
    assert_ok(aid_assessment_get(h.t.store, made, &info, &h.t.error));
    assert_int_equal(info.score, 1);
    care_act(&h, h.t.ben);
    assert_ok(aid_consent_withdraw(h.t.store, h.consent, NULL, &h.t.error)); /* what is left covers the case, not this */
    care_act(&h, h.dora);
    assert_ok(aid_assessment_get(h.t.store, made, &info, &h.t.error));
    assert_true(!info.scored && (info.withheld & AID_BIT(AID_WITHHELD_DENIED)) != 0 && info.answers[0] == '\0');
    town_end(&h.t);
}

static void test_a_voided_assessment_does_not_count(void **state)
{
    (void)state;
    care_house h;
    aid_assessment_info info = { .struct_size = sizeof info };
    care_open(&h);
    care_act(&h, h.dora);
    aid_assessment wrong = care_assess(&h, "2 2 0");
    assert_says(aid_assessment_void(h.t.store, wrong, "", &h.t.error), AID_E_ARGUMENT, h.t.error, "why");
    care_act(&h, h.fay);
    assert_int_equal(aid_assessment_void(h.t.store, wrong, "no", &h.t.error), AID_E_DENIED);
    care_act(&h, h.dora);
    assert_ok(aid_assessment_void(h.t.store, wrong, "it was another day", &h.t.error));
    assert_says(aid_assessment_void(h.t.store, wrong, "again", &h.t.error), AID_E_STATE, h.t.error, "already");
    assert_ok(aid_assessment_get(h.t.store, wrong, &info, &h.t.error));
    assert_true(info.voided);
    assert_string_equal(info.void_text, "it was another day");
    care_draft(&h); /* and no need follows from it */
    town_end(&h.t);
}

/* ---- plans ---- */

static void test_a_plan_goes_from_a_draft_by_way_of_two_people_to_its_end(void **state)
{
    (void)state;
    care_house h;
    aid_plan listed[2];
    aid_goal_info goal = { .struct_size = sizeof goal };
    size_t count = 0;
    care_open(&h);
    care_draft(&h);
    assert_int_equal(care_plan(&h).state, AID_PLAN_DRAFT);
    assert_says(aid_plan_agree(h.t.store, h.plan, NULL, &h.t.error), AID_E_DENIED, h.t.error, "agree or object"); /* Cy is not the client */
    care_act(&h, h.t.ben);
    assert_says(aid_plan_agree(h.t.store, h.plan, NULL, &h.t.error), AID_E_STATE, h.t.error, "a draft");
    care_agree(&h);
    care_act(&h, h.t.cy);
    assert_says(aid_plan_set_goal(h.t.store, h.plan, AID_WITH(aid_goal_options, .domain = 1, .aim = 1, .text = "more"), NULL, &h.t.error), AID_E_STATE,
                h.t.error, "cannot be written in");
    assert_says(aid_plan_approve(h.t.store, h.plan, NULL, &h.t.error), AID_E_DENIED, h.t.error, "another person");
    care_act(&h, h.t.ben);
    assert_int_equal(aid_plan_approve(h.t.store, h.plan, NULL, &h.t.error), AID_E_DENIED);
    care_act(&h, h.dora);
    assert_ok(aid_plan_approve(h.t.store, h.plan, NULL, &h.t.error));
    aid_plan_info info = care_plan(&h);
    assert_true(info.state == AID_PLAN_ACTIVE && info.review == h.t.now + town_days(AID_PLAN_REVIEW_DAYS));
    assert_string_equal(info.title, "Out again");
    assert_true(info.goals == 1 && info.measures == 3 && info.finished == 0);
    assert_ok(aid_goal_rate(h.t.store, h.plan, 1, -1, "a slow start", &h.t.error));
    assert_ok(aid_goal_get(h.t.store, h.plan, 1, &goal, &h.t.error));
    assert_true(goal.domain == AID_DOMAIN_LONELINESS && goal.aim == AID_AIM_REDUCE && goal.rated && goal.rating == -1 && goal.ratings == 1);
    assert_ok(aid_plan_list(h.t.store, h.record, listed, 2, &count, &h.t.error));
    assert_true(count == 1 && listed[0].id == h.plan.id);
    assert_says(aid_plan_end(h.t.store, h.plan, NULL, &h.t.error), AID_E_ARGUMENT, h.t.error, "why");
    assert_ok(aid_plan_end(h.t.store, h.plan, CARE_WHY(aid_plan_act_options, "another way was found"), &h.t.error));
    assert_says(aid_goal_rate(h.t.store, h.plan, 1, 2, NULL, &h.t.error), AID_E_STATE, h.t.error, "ended");
    town_end(&h.t);
}

static void test_a_plan_in_which_the_client_does_nothing_says_why(void **state)
{
    (void)state;
    care_house h;
    care_open(&h);
    care_act(&h, h.t.cy);
    assert_ok(aid_plan_draft(h.t.store, AID_WITH(aid_plan_options, .support_case = h.record), &h.plan, &h.t.error));
    assert_says(aid_plan_propose(h.t.store, h.plan, NULL, &h.t.error), AID_E_STATE, h.t.error, "no measure;");
    care_measure(&h, h.dora, NULL, NULL);
    assert_says(aid_plan_propose(h.t.store, h.plan, NULL, &h.t.error), AID_E_STATE, h.t.error, "the client's own");
    assert_ok(aid_plan_propose(h.t.store, h.plan, CARE_WHY(aid_plan_act_options, "Ben is in bed until June"), &h.t.error));
    assert_ok(aid_plan_revise(h.t.store, h.plan, NULL, &h.t.error));
    care_measure(&h, h.t.ben, NULL, NULL);
    assert_ok(aid_plan_propose(h.t.store, h.plan, NULL, &h.t.error));
    town_end(&h.t);
}

static void test_a_need_has_a_goal_or_the_clients_refusal_before_approval(void **state)
{
    (void)state;
    care_house h;
    care_open(&h);
    care_act(&h, h.t.ben);
    care_assess(&h, "2 2 1"); /* 5: a need */
    care_act(&h, h.t.cy);
    assert_ok(aid_plan_draft(h.t.store, AID_WITH(aid_plan_options, .support_case = h.record), &h.plan, &h.t.error));
    care_goal(&h, AID_DOMAIN_LIVELIHOOD, "the rent");
    care_measure(&h, h.t.ben, NULL, NULL);
    care_agree(&h);
    care_act(&h, h.dora);
    assert_says(aid_plan_approve(h.t.store, h.plan, NULL, &h.t.error), AID_E_STATE, h.t.error, "loneliness");
    care_act(&h, h.t.cy);
    assert_ok(aid_plan_revise(h.t.store, h.plan, NULL, &h.t.error));
    assert_ok(aid_plan_propose(h.t.store, h.plan, NULL, &h.t.error));
    care_act(&h, h.t.ben);
    assert_ok(aid_plan_agree(h.t.store, h.plan, AID_WITH(aid_plan_act_options, .refused = AID_BIT(AID_DOMAIN_LONELINESS)), &h.t.error));
    assert_true(care_plan(&h).refused == AID_BIT(AID_DOMAIN_LONELINESS));
    care_act(&h, h.dora);
    assert_ok(aid_plan_approve(h.t.store, h.plan, NULL, &h.t.error));
    town_end(&h.t);
}

static void test_only_the_newest_answers_say_a_need(void **state)
{
    (void)state;
    care_house h;
    care_open(&h);
    care_act(&h, h.t.ben);
    care_assess(&h, "2 2 0");
    h.t.now += town_days(30);
    care_assess(&h, "0 0 2"); /* it has passed */
    care_act(&h, h.t.cy);
    assert_ok(aid_plan_draft(h.t.store, AID_WITH(aid_plan_options, .support_case = h.record), &h.plan, &h.t.error));
    care_measure(&h, h.t.ben, NULL, NULL);
    care_agree(&h);
    care_act(&h, h.dora);
    assert_ok(aid_plan_approve(h.t.store, h.plan, NULL, &h.t.error));
    town_end(&h.t);
}

static void test_whoever_wrote_any_of_it_cannot_approve(void **state)
{
    (void)state;
    care_house h;
    care_open(&h);
    care_draft(&h);
    care_act(&h, h.dora);
    care_goal(&h, AID_DOMAIN_CONFIDENCE, "to speak up");
    care_agree(&h);
    care_act(&h, h.dora);
    assert_says(aid_plan_approve(h.t.store, h.plan, NULL, &h.t.error), AID_E_DENIED, h.t.error, "wrote some of the plan");
    care_grant(&h, h.fay, AID_CASE_ROLE_SPECIALIST);
    care_act(&h, h.fay);
    assert_ok(aid_plan_approve(h.t.store, h.plan, NULL, &h.t.error));
    town_end(&h.t);
}

static void test_an_objection_stops_the_plan_until_another_answers(void **state)
{
    (void)state;
    care_house h;
    care_open(&h);
    care_active(&h);
    assert_ok(care_certify(&h, h.dora, "counselling", 0));
    care_act(&h, h.t.ben);
    assert_says(aid_plan_object(h.t.store, h.plan, NULL, &h.t.error), AID_E_ARGUMENT, h.t.error, "why");
    assert_ok(aid_plan_object(h.t.store, h.plan, CARE_WHY(aid_plan_act_options, "not on Sundays"), &h.t.error));
    care_act(&h, h.dora);
    uint64_t records = town_records(&h.t);
    assert_says(aid_measure_start(h.t.store, h.plan, 1, NULL, &h.t.error), AID_E_STATE, h.t.error, "stopped by an objection");
    assert_says(aid_goal_rate(h.t.store, h.plan, 1, 0, NULL, &h.t.error), AID_E_STATE, h.t.error, "stopped by an objection");
    care_act(&h, h.t.ben);
    assert_says(aid_plan_answer(h.t.store, h.plan, CARE_WHY(aid_plan_act_options, "never mind"), &h.t.error), AID_E_DENIED, h.t.error, "somebody else");
    assert_int_equal(town_records(&h.t), records);
    care_act(&h, h.t.cy);
    assert_ok(aid_plan_answer(h.t.store, h.plan, CARE_WHY(aid_plan_act_options, "on Saturdays then"), &h.t.error));
    assert_string_equal(care_plan(&h).objection, "not on Sundays");
    assert_string_equal(care_plan(&h).answer, "on Saturdays then");
    care_act(&h, h.dora);
    assert_ok(aid_measure_start(h.t.store, h.plan, 1, NULL, &h.t.error));
    town_end(&h.t);
}

static void test_a_plan_that_replaces_another_takes_its_place_when_approved(void **state)
{
    (void)state;
    care_house h;
    care_open(&h);
    care_active(&h);
    aid_plan first = h.plan;
    care_draft(&h);
    care_agree(&h);
    care_act(&h, h.dora);
    assert_says(aid_plan_approve(h.t.store, h.plan, NULL, &h.t.error), AID_E_STATE, h.t.error, "is being done");
    care_act(&h, h.t.cy);
    assert_ok(aid_plan_draft(h.t.store, AID_WITH(aid_plan_options, .support_case = h.record, .replaces = first), &h.plan, &h.t.error));
    care_measure(&h, h.t.ben, NULL, NULL);
    care_agree(&h);
    care_act(&h, h.dora);
    assert_ok(aid_plan_approve(h.t.store, h.plan, NULL, &h.t.error));
    assert_int_equal(care_plan(&h).state, AID_PLAN_ACTIVE);
    h.plan = first;
    assert_int_equal(care_plan(&h).state, AID_PLAN_REPLACED);
    town_end(&h.t);
}

static void test_ones_own_plan_needs_nobody_and_is_read_by_nobody_else(void **state)
{
    (void)state;
    care_house h;
    size_t count = 0;
    aid_plan_info info = { .struct_size = sizeof info };
    care_open(&h);
    care_act(&h, h.t.ben);
    assert_ok(aid_plan_draft(h.t.store, AID_WITH(aid_plan_options, .title = "Learn to swim"), &h.plan, &h.t.error));
    care_goal(&h, AID_DOMAIN_CONFIDENCE, "to swim a length");
    assert_says(aid_plan_set_measure(h.t.store, h.plan, AID_WITH(aid_measure_options, .responsible = h.t.cy, .text = "teach me"), NULL, &h.t.error),
                AID_E_STATE, h.t.error, "responsible");
    care_measure(&h, h.t.ben, NULL, NULL);
    assert_ok(aid_plan_propose(h.t.store, h.plan, NULL, &h.t.error));
    assert_ok(aid_plan_agree(h.t.store, h.plan, NULL, &h.t.error));
    assert_ok(aid_measure_start(h.t.store, h.plan, 1, NULL, &h.t.error));
    assert_ok(aid_measure_do(h.t.store, h.plan, 1, CARE_DONE, &h.t.error));
    assert_ok(aid_goal_rate(h.t.store, h.plan, 1, 2, NULL, &h.t.error));
    assert_ok(aid_plan_list(h.t.store, (aid_case){ 0 }, NULL, 0, &count, &h.t.error));
    assert_int_equal(count, 1);
    const aid_member others[] = { h.t.cy, h.t.ana, h.dora, h.fay, { 0 } };
    for (size_t i = 0; i < 5; i++) {
        care_act(&h, others[i]);
        assert_int_equal(aid_plan_get(h.t.store, h.plan, &info, &h.t.error), AID_E_DENIED);
        assert_ok(aid_plan_list(h.t.store, (aid_case){ 0 }, NULL, 0, &count, &h.t.error));
        assert_int_equal(count, 0);
    }
    town_end(&h.t);
}

/* ---- measures ---- */

/* Check 5 of the specification. */
static void test_a_credential_that_ran_out_between_assignment_and_start_refuses_the_start(void **state)
{
    (void)state;
    care_house h;
    care_open(&h);
    assert_ok(care_certify(&h, h.dora, "counselling", h.t.now + town_days(10)));
    care_active(&h); /* assigned while she holds it */
    h.t.now += town_days(10);
    uint64_t records = town_records(&h.t);
    care_act(&h, h.t.cy);
    assert_says(aid_measure_start(h.t.store, h.plan, 1, NULL, &h.t.error), AID_E_STATE, h.t.error, "counselling"); /* nor for her */
    assert_int_equal(h.t.error.reason, AID_REASON_CREDENTIAL);
    care_act(&h, h.dora);
    assert_int_equal(aid_measure_start(h.t.store, h.plan, 1, NULL, &h.t.error), AID_E_DENIED);
    assert_int_equal(h.t.error.reason, AID_REASON_CREDENTIAL);
    assert_int_equal(town_records(&h.t), records);
    assert_ok(care_certify(&h, h.dora, "counselling", 0));
    care_act(&h, h.dora);
    assert_ok(aid_measure_start(h.t.store, h.plan, 1, NULL, &h.t.error));
    town_end(&h.t);
}

/* Check 7, as people do it. */
static void test_measures_start_in_their_order_and_a_skipped_one_says_why(void **state)
{
    (void)state;
    care_house h;
    care_open(&h);
    care_active(&h);
    care_act(&h, h.t.ben);
    assert_says(aid_measure_start(h.t.store, h.plan, 2, NULL, &h.t.error), AID_E_STATE, h.t.error, "measure 1 comes first");
    assert_int_equal(h.t.error.reason, AID_REASON_ORDER);
    assert_int_equal(care_got(&h, 3).waits_for, 1);
    care_act(&h, h.t.cy);
    assert_says(aid_measure_skip(h.t.store, h.plan, 1, NULL, &h.t.error), AID_E_ARGUMENT, h.t.error, "why");
    assert_ok(aid_measure_skip(h.t.store, h.plan, 1, CARE_WHY(aid_measure_act_options, "Ben has a counsellor of his own"), &h.t.error));
    care_act(&h, h.t.ben);
    assert_says(aid_measure_do(h.t.store, h.plan, 2, CARE_DONE, &h.t.error), AID_E_STATE, h.t.error, "planned and cannot be done");
    assert_ok(aid_measure_start(h.t.store, h.plan, 2, NULL, &h.t.error));
    assert_says(aid_measure_do(h.t.store, h.plan, 2, NULL, &h.t.error), AID_E_ARGUMENT, h.t.error, "result");
    assert_ok(aid_measure_fail(h.t.store, h.plan, 2, CARE_WHY(aid_measure_act_options, "it rained"), &h.t.error));
    care_act(&h, h.eve);
    assert_says(aid_measure_start(h.t.store, h.plan, 3, NULL, &h.t.error), AID_E_STATE, h.t.error, "measure 2 comes first");
    care_act(&h, h.t.ben);
    assert_ok(aid_measure_start(h.t.store, h.plan, 2, NULL, &h.t.error)); /* another try */
    assert_ok(aid_measure_do(h.t.store, h.plan, 2, CARE_DONE, &h.t.error));
    care_act(&h, h.eve);
    assert_ok(aid_measure_start(h.t.store, h.plan, 3, NULL, &h.t.error));
    assert_int_equal(care_got(&h, 2).result, AID_RESULT_REACHED);
    assert_string_equal(care_got(&h, 1).result_text, "Ben has a counsellor of his own");
    town_end(&h.t);
}

static void test_one_person_answers_for_a_measure(void **state)
{
    (void)state;
    care_house h;
    care_open(&h);
    care_active(&h);
    assert_ok(care_certify(&h, h.dora, "counselling", 0));
    const struct {
        aid_member who;
        aid_status wanted;
    } tries[] = { { h.t.ben, AID_E_DENIED }, { h.eve, AID_E_DENIED }, { h.fay, AID_E_DENIED }, { h.t.ana, AID_E_DENIED }, { h.t.cy, AID_OK } };
    for (size_t i = 0; i < sizeof tries / sizeof *tries; i++) {
        care_act(&h, tries[i].who);
        assert_int_equal(aid_measure_start(h.t.store, h.plan, 1, NULL, &h.t.error), tries[i].wanted);
    }
    town_end(&h.t);
}

static void test_after_a_withdrawal_nobody_starts_anything_for_the_client(void **state)
{
    (void)state;
    care_house h;
    aid_plan_info info = { .struct_size = sizeof info };
    care_open(&h);
    care_active(&h);
    assert_ok(care_certify(&h, h.dora, "counselling", 0));
    care_act(&h, h.t.ben);
    assert_ok(aid_consent_withdraw(h.t.store, h.consent, NULL, &h.t.error));
    care_act(&h, h.dora);
    assert_says(aid_measure_start(h.t.store, h.plan, 1, NULL, &h.t.error), AID_E_STATE, h.t.error, "consent");
    assert_int_equal(aid_plan_get(h.t.store, h.plan, &info, &h.t.error), AID_E_DENIED); /* every getter, on the next call */
    care_act(&h, h.t.cy);
    assert_int_equal(aid_plan_get(h.t.store, h.plan, &info, &h.t.error), AID_E_DENIED);
    assert_int_equal(aid_measure_start(h.t.store, h.plan, 1, NULL, &h.t.error), AID_E_DENIED);
    town_end(&h.t);
}

static void test_the_hours_of_a_measure_are_an_exchange_in_the_books(void **state)
{
    (void)state;
    care_house h;
    aid_exchange hours, others;
    care_open(&h);
    care_active(&h);
    care_act(&h, h.t.cy);
    for (uint32_t number = 1; number <= 2; number++)
        assert_ok(aid_measure_skip(h.t.store, h.plan, number, CARE_WHY(aid_measure_act_options, "not needed"), &h.t.error));
    care_act(&h, h.eve);
    assert_ok(aid_measure_start(h.t.store, h.plan, 3, NULL, &h.t.error));
    care_act(&h, h.t.ana);
    others = town_log(&h.t, h.t.ben, h.t.cy, 30);
    assert_ok(aid_exchange_log(h.t.store, AID_WITH(aid_log_options, .requester = h.t.ben, .helper = h.eve, .minutes = 90, .group = h.t.street,
                                                   .unit = AID_UNIT_VOLUNTEER), &hours, &h.t.error));
    care_act(&h, h.eve);
    assert_says(aid_measure_do(h.t.store, h.plan, 3, AID_WITH(aid_measure_act_options, .result = AID_RESULT_CONTACT, .exchange = others), &h.t.error),
                AID_E_ARGUMENT, h.t.error, "exchange");
    assert_ok(aid_measure_do(h.t.store, h.plan, 3, AID_WITH(aid_measure_act_options, .result = AID_RESULT_CONTACT, .exchange = hours), &h.t.error));
    assert_true(care_got(&h, 3).exchange.id == hours.id);
    care_act(&h, h.t.ben);
    assert_int_equal(care_plan(&h).finished, 3);
    assert_int_equal(town_balance(&h.t, h.eve), 0); /* unpaid: nothing is owed for it */
    town_end(&h.t);
}

static void test_what_is_set_in_a_draft_is_checked_and_can_be_restated(void **state)
{
    (void)state;
    care_house h;
    uint32_t number = 0;
    care_open(&h);
    care_draft(&h);
    static const struct {
        const char *after, *says;
    } orders[] = { { "3", "smaller numbers" }, { "0", "smaller numbers" }, { "1 x", "\"x\"" }, { "1,9", "smaller numbers" } };
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++)
        assert_says(aid_plan_set_measure(h.t.store, h.plan, AID_WITH(aid_measure_options, .number = 3, .responsible = h.eve, .text = "x", .after = orders[i].after),
                                         NULL, &h.t.error), AID_E_ARGUMENT, h.t.error, orders[i].says);
    assert_says(aid_plan_set_measure(h.t.store, h.plan, AID_WITH(aid_measure_options, .responsible = h.fay, .text = "x"), NULL, &h.t.error), AID_E_STATE,
                h.t.error, "team");
    assert_says(aid_plan_set_measure(h.t.store, h.plan, AID_WITH(aid_measure_options, .responsible = h.eve, .text = "x", .goal = 2), NULL, &h.t.error),
                AID_E_NOT_FOUND, h.t.error, "no goal 2");
    assert_says(aid_plan_set_goal(h.t.store, h.plan, AID_WITH(aid_goal_options, .number = 5, .domain = 1, .aim = 1, .text = "x"), NULL, &h.t.error),
                AID_E_NOT_FOUND, h.t.error, "number");
    assert_ok(aid_plan_set_measure(h.t.store, h.plan, AID_WITH(aid_measure_options, .number = 3, .responsible = h.dora, .text = "restated", .goal = 1),
                                   &number, &h.t.error));
    assert_int_equal(number, 3);
    assert_true(care_got(&h, 3).responsible.id == h.dora.id && care_got(&h, 3).goal == 1);
    assert_string_equal(care_got(&h, 3).text, "restated");
    assert_string_equal(care_got(&h, 3).after, "");
    assert_int_equal(care_plan(&h).measures, 3);
    town_end(&h.t);
}

static void test_four_professions_on_one_case_each_answer_for_a_measure_of_their_own(void **state)
{
    (void)state;
    static const char *const professions[] = { "physician", "lawyer", "teacher", "psychologist" };
    care_house h;
    aid_member people[4];
    care_open(&h);
    for (size_t i = 0; i < 4; i++) {
        care_act(&h, h.t.ana);
        people[i] = town_enrol(&h.t, professions[i], h.t.street);
        care_grant(&h, people[i], AID_CASE_ROLE_SPECIALIST);
        assert_ok(care_certify(&h, people[i], professions[i], 0));
    }
    care_act(&h, h.t.cy);
    assert_ok(aid_plan_draft(h.t.store, AID_WITH(aid_plan_options, .support_case = h.record), &h.plan, &h.t.error));
    for (uint32_t i = 0; i < 4; i++)
        assert_int_equal(care_measure(&h, people[i], NULL, professions[i]), i + 1);
    care_measure(&h, h.t.ben, "1 2 3 4", NULL);
    care_agree(&h);
    care_act(&h, h.dora);
    assert_ok(aid_plan_approve(h.t.store, h.plan, NULL, &h.t.error));
    for (uint32_t i = 0; i < 4; i++) {
        care_act(&h, people[i]);
        assert_int_equal(aid_measure_start(h.t.store, h.plan, (i + 1) % 4 + 1, NULL, &h.t.error), AID_E_DENIED); /* another's */
        assert_ok(aid_measure_start(h.t.store, h.plan, i + 1, NULL, &h.t.error));
        assert_ok(aid_measure_do(h.t.store, h.plan, i + 1, AID_WITH(aid_measure_act_options, .result = AID_RESULT_EMPLOYED + (int32_t)i), &h.t.error));
    }
    care_act(&h, h.t.ben);
    assert_ok(aid_measure_start(h.t.store, h.plan, 5, NULL, &h.t.error));
    for (uint32_t i = 0; i < 4; i++) /* results are codes that can be counted */
        assert_int_equal(care_got(&h, i + 1).result, AID_RESULT_EMPLOYED + (int32_t)i);
    town_end(&h.t);
}

static void test_every_domain_and_aim_can_be_a_goal_and_no_other(void **state)
{
    (void)state;
    care_house h;
    aid_goal_info info = { .struct_size = sizeof info };
    care_open(&h);
    care_act(&h, h.t.cy);
    assert_ok(aid_plan_draft(h.t.store, AID_WITH(aid_plan_options, .support_case = h.record), &h.plan, &h.t.error));
    for (int32_t domain = 0; domain <= AID_DOMAIN_OTHER + 1; domain++)
        for (int32_t aim = 0; aim <= AID_AIM_RESOLVE + 1; aim++) {
            bool good = domain >= 1 && domain <= AID_DOMAIN_OTHER && aim >= 1 && aim <= AID_AIM_RESOLVE;
            aid_status status = aid_plan_set_goal(h.t.store, h.plan, AID_WITH(aid_goal_options, .number = care_plan(&h).goals > 0, .domain = domain,
                                                                              .aim = aim, .text = "x"), NULL, &h.t.error);
            assert_int_equal(status, good ? AID_OK : AID_E_ARGUMENT);
            if (good)
                assert_ok(aid_goal_get(h.t.store, h.plan, 1, &info, &h.t.error));
            assert_true(!good || (info.domain == domain && info.aim == aim));
        }
    town_end(&h.t);
}

static void test_a_familys_plan_has_goals_of_each_of_them(void **state)
{
    (void)state;
    care_house h;
    aid_group family;
    aid_goal_info goal = { .struct_size = sizeof goal };
    care_open(&h);
    care_act(&h, (aid_member){ 0 });
    assert_ok(aid_group_found(h.t.store, AID_WITH(aid_group_options, .name = "The Bs", .kind = AID_GROUP_FAMILY), &family, &h.t.error));
    assert_ok(aid_member_join(h.t.store, h.t.ben, family, NULL, &h.t.error));
    assert_ok(aid_member_join(h.t.store, h.fay, family, NULL, &h.t.error));
    care_act(&h, h.t.ben);
    assert_ok(aid_case_open(h.t.store, h.t.ben, AID_WITH(aid_case_options, .group = h.t.street, .family = family), &h.record, &h.t.error));
    care_grant(&h, h.t.cy, AID_CASE_ROLE_LEAD);
    care_act(&h, h.t.ben);
    assert_ok(aid_plan_draft(h.t.store, AID_WITH(aid_plan_options, .support_case = h.record), &h.plan, &h.t.error));
    assert_ok(aid_plan_set_goal(h.t.store, h.plan, AID_WITH(aid_goal_options, .domain = AID_DOMAIN_FAMILY, .aim = AID_AIM_REDUCE, .text = "less shouting"),
                                NULL, &h.t.error));
    assert_ok(aid_plan_set_goal(h.t.store, h.plan, AID_WITH(aid_goal_options, .domain = AID_DOMAIN_CONFIDENCE, .aim = AID_AIM_OVERCOME, .about = h.fay,
                                                            .text = "back to school"), NULL, &h.t.error));
    assert_says(aid_plan_set_goal(h.t.store, h.plan, AID_WITH(aid_goal_options, .domain = 1, .aim = 1, .about = h.dora, .text = "x"), NULL, &h.t.error),
                AID_E_ARGUMENT, h.t.error, "about");
    assert_ok(aid_member_erase(h.t.store, h.t.ben, AID_BIT(AID_CLASS_CASE), &h.t.error));
    assert_ok(aid_goal_get(h.t.store, h.plan, 1, &goal, &h.t.error));
    assert_true(goal.domain == 0 && (goal.withheld & AID_BIT(AID_WITHHELD_ERASED)) != 0 && goal.text[0] == '\0');
    assert_ok(aid_goal_get(h.t.store, h.plan, 2, &goal, &h.t.error)); /* another's part stays */
    assert_string_equal(goal.text, "back to school");
    town_end(&h.t);
}

static void test_care_options_begin_as_nothing_but_their_size(void **state)
{
    (void)state;
    aid_assessment_options assessment;
    aid_plan_options plan;
    aid_goal_options goal;
    aid_measure_options measure;
    aid_plan_act_options act;
    aid_measure_act_options step;
    memset(&assessment, 1, sizeof assessment), memset(&plan, 1, sizeof plan), memset(&goal, 1, sizeof goal);
    memset(&measure, 1, sizeof measure), memset(&act, 1, sizeof act), memset(&step, 1, sizeof step);
    aid_assessment_options_init(&assessment, sizeof assessment);
    aid_plan_options_init(&plan, sizeof plan);
    aid_goal_options_init(&goal, sizeof goal);
    aid_measure_options_init(&measure, sizeof measure);
    aid_plan_act_options_init(&act, sizeof act);
    aid_measure_act_options_init(&step, sizeof step);
    assert_true(assessment.struct_size == sizeof assessment && assessment.text == NULL && plan.struct_size == sizeof plan && plan.text == NULL);
    assert_true(goal.struct_size == sizeof goal && goal.domain == 0 && measure.struct_size == sizeof measure && measure.responsible.id == 0);
    assert_true(act.struct_size == sizeof act && act.review == 0 && step.struct_size == sizeof step && step.result == 0);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_example_instrument_loads_and_says_its_licence),
        cmocka_unit_test(test_versions_only_rise_and_only_who_runs_the_catalogue_loads_them),
        cmocka_unit_test(test_a_number_leads_to_a_plan_and_an_assessment_that_may_not_be_read),
        cmocka_unit_test(test_a_score_follows_from_the_answers_and_is_read_by_the_team_alike),
        cmocka_unit_test(test_answers_that_are_none_are_refused_and_write_nothing),
        cmocka_unit_test(test_what_the_law_protects_most_needs_its_own_consent_and_the_credential),
        cmocka_unit_test(test_a_voided_assessment_does_not_count),
        cmocka_unit_test(test_a_plan_goes_from_a_draft_by_way_of_two_people_to_its_end),
        cmocka_unit_test(test_a_plan_in_which_the_client_does_nothing_says_why),
        cmocka_unit_test(test_a_need_has_a_goal_or_the_clients_refusal_before_approval),
        cmocka_unit_test(test_only_the_newest_answers_say_a_need),
        cmocka_unit_test(test_whoever_wrote_any_of_it_cannot_approve),
        cmocka_unit_test(test_an_objection_stops_the_plan_until_another_answers),
        cmocka_unit_test(test_a_plan_that_replaces_another_takes_its_place_when_approved),
        cmocka_unit_test(test_ones_own_plan_needs_nobody_and_is_read_by_nobody_else),
        cmocka_unit_test(test_a_credential_that_ran_out_between_assignment_and_start_refuses_the_start),
        cmocka_unit_test(test_measures_start_in_their_order_and_a_skipped_one_says_why),
        cmocka_unit_test(test_one_person_answers_for_a_measure),
        cmocka_unit_test(test_after_a_withdrawal_nobody_starts_anything_for_the_client),
        cmocka_unit_test(test_the_hours_of_a_measure_are_an_exchange_in_the_books),
        cmocka_unit_test(test_what_is_set_in_a_draft_is_checked_and_can_be_restated),
        cmocka_unit_test(test_four_professions_on_one_case_each_answer_for_a_measure_of_their_own),
        cmocka_unit_test(test_every_domain_and_aim_can_be_a_goal_and_no_other),
        cmocka_unit_test(test_a_familys_plan_has_goals_of_each_of_them),
        cmocka_unit_test(test_care_options_begin_as_nothing_but_their_size),
    };
    if (argc != 2)
        return 2;
    care_example = argv[1];
    return cmocka_run_group_tests(tests, NULL, NULL);
}
