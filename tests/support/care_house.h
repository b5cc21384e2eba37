/* SPDX-License-Identifier: MIT */
/* A case for the tests of care: Ben is the client, Ana runs the service, Cy leads, Dora is a specialist, Eve a peer, Fay a
 * stranger. The case is active on Ben's consent for all three of the team. */
#ifndef AID_TESTS_CARE_HOUSE_H
#define AID_TESTS_CARE_HOUSE_H

#include "../store/town.h"

typedef struct care_house {
    town t;
    aid_member dora, eve, fay;
    aid_case record;
    aid_consent consent;
    aid_plan plan;
} care_house;

#define CARE_INSTRUMENT                                                                                             \
    "instrument loneliness-3\nversion 1\ntitle How it has been lately\nlicence MIT\ndomain loneliness\nbetter less\n" \
    "least-change 2\nneed-from 4\nanswer 0 hardly ever\nanswer 1 now and then\nanswer 2 often\n"                    \
    "question I missed having people around me.\nquestion I had nobody to talk to.\nquestion reversed Somebody needed me.\n"

/* Who acts from now on, for support; id 0 the host. */
static inline void care_act(care_house *h, aid_member member)
{
    assert_ok(aid_store_act_as(h->t.store, member, AID_WITH(aid_act_options, .purpose = AID_PURPOSE_SUPPORT), &h->t.error));
}

static inline void care_grant(care_house *h, aid_member member, int32_t role)
{
    care_act(h, h->t.ana);
    assert_ok(aid_case_grant(h->t.store, h->record, member, AID_WITH(aid_case_role_options, .role = role), &h->t.error));
}

static inline void care_consent(care_house *h, uint64_t classes)
{
    care_act(h, h->t.ben);
    assert_ok(aid_consent_give(h->t.store, h->t.ben,
                               AID_WITH(aid_consent_options, .purpose = AID_CONSENT_HELP, .classes = classes,
                                        .roles = AID_BIT(AID_CASE_ROLE_LEAD) | AID_BIT(AID_CASE_ROLE_SPECIALIST) | AID_BIT(AID_CASE_ROLE_PEER)),
                               &h->consent, &h->t.error));
}

static inline void care_open(care_house *h)
{
    memset(h, 0, sizeof *h);
    town_open_memory(&h->t);
    h->dora = town_enrol(&h->t, "Dora", h->t.street);
    h->eve = town_enrol(&h->t, "Eve", h->t.street);
    h->fay = town_enrol(&h->t, "Fay", h->t.street);
    care_act(h, h->t.ana);
    assert_ok(aid_instrument_set(h->t.store, CARE_INSTRUMENT, &h->t.error));
    assert_ok(aid_member_grant_credential(h->t.store, h->t.cy, AID_WITH(aid_credential_options, .code = "social-work"), &h->t.error));
    care_act(h, h->t.ben);
    assert_ok(aid_case_open(h->t.store, h->t.ben, AID_WITH(aid_case_options, .group = h->t.street, .title = "A quiet year"), &h->record,
                            &h->t.error));
    care_grant(h, h->t.cy, AID_CASE_ROLE_LEAD);
    care_grant(h, h->dora, AID_CASE_ROLE_SPECIALIST);
    care_grant(h, h->eve, AID_CASE_ROLE_PEER);
    care_consent(h, AID_BIT(AID_CLASS_CASE));
    care_act(h, h->t.cy);
    assert_ok(aid_case_activate(h->t.store, h->record, NULL, &h->t.error));
}

static inline uint32_t care_goal(care_house *h, int32_t domain, const char *text)
{
    uint32_t number = 0;
    assert_ok(aid_plan_set_goal(h->t.store, h->plan, AID_WITH(aid_goal_options, .domain = domain, .aim = AID_AIM_REDUCE, .text = text),
                                &number, &h->t.error));
    return number;
}

static inline uint32_t care_measure(care_house *h, aid_member responsible, const char *after, const char *credential)
{
    uint32_t number = 0;
    assert_ok(aid_plan_set_measure(h->t.store, h->plan,
                                   AID_WITH(aid_measure_options, .responsible = responsible, .after = after, .credential = credential,
                                            .code = "domestic.visit", .text = "a walk together"), &number, &h->t.error));
    return number;
}

/* A draft of Cy's with one goal and three measures: 1 of Dora's; 2 of Ben's own, after 1; 3 of Eve's, after 1 and 2. */
static inline void care_draft(care_house *h)
{
    care_act(h, h->t.cy);
    assert_ok(aid_plan_draft(h->t.store, AID_WITH(aid_plan_options, .support_case = h->record, .title = "Out again"), &h->plan, &h->t.error));
    assert_int_equal(care_goal(h, AID_DOMAIN_LONELINESS, "somebody to talk to every week"), 1);
    assert_int_equal(care_measure(h, h->dora, NULL, "counselling"), 1);
    assert_int_equal(care_measure(h, h->t.ben, "1", NULL), 2);
    assert_int_equal(care_measure(h, h->eve, "1 2", NULL), 3);
}

static inline void care_agree(care_house *h)
{
    care_act(h, h->t.cy);
    assert_ok(aid_plan_propose(h->t.store, h->plan, NULL, &h->t.error));
    care_act(h, h->t.ben);
    assert_ok(aid_plan_agree(h->t.store, h->plan, NULL, &h->t.error));
}

/* And approved by Dora. */
static inline void care_active(care_house *h)
{
    care_draft(h);
    care_agree(h);
    care_act(h, h->dora);
    assert_ok(aid_plan_approve(h->t.store, h->plan, NULL, &h->t.error));
}

static inline aid_status care_certify(care_house *h, aid_member member, const char *code, aid_time until)
{
    care_act(h, h->t.ana);
    return aid_member_grant_credential(h->t.store, member, AID_WITH(aid_credential_options, .code = code, .until = until), &h->t.error);
}

static inline aid_plan_info care_plan(care_house *h)
{
    aid_plan_info info = { .struct_size = sizeof info };
    assert_ok(aid_plan_get(h->t.store, h->plan, &info, &h->t.error));
    return info;
}

static inline aid_measure_info care_got(care_house *h, uint32_t number)
{
    aid_measure_info info = { .struct_size = sizeof info };
    assert_ok(aid_measure_get(h->t.store, h->plan, number, &info, &h->t.error));
    return info;
}

static inline aid_assessment care_assess(care_house *h, const char *answers)
{
    aid_assessment made = { 0 };
    assert_ok(aid_assessment_record(h->t.store, h->record, AID_WITH(aid_assessment_options, .instrument = "loneliness-3", .answers = answers),
                                    &made, &h->t.error));
    return made;
}

#define CARE_DONE AID_WITH(aid_measure_act_options, .result = AID_RESULT_REACHED)
#define CARE_WHY(type, why) AID_WITH(type, .text = (why))

#endif
