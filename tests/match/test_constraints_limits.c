/* SPDX-License-Identifier: MIT */
/* May a pair be? The constraints that depend on what was promised, owed, asked and agreed (H9, H11 to H15), each alone. */
#include "pair_town.h"

/* ---- H9, H11, H12, H13 ---- */

static void test_a_full_offer_or_request_takes_no_more(void **state)
{
    (void)state;
    for (int side = 0; side < 2; side++) {
        pair_town p;
        pair_begin(&p);
        uint64_t r = town_request(&p.town, p.ana, p.skill), o = town_offer(&p.town, p.ben, p.skill);
        aid__exchange_record draft = town_exchange_draft(&p.town, town_member(&p.town), town_member(&p.town), 60);
        draft.request = side == 0 ? r : 0;
        draft.offer = side == 1 ? o : 0;
        town_proposed(&p.town, draft);
        assert_int_equal(violated(&p.town, r, o), ONLY(CAPACITY));
        town_end(&p.town);
    }
}

static void test_both_must_count_in_the_same_unit(void **state)
{
    (void)state;
    pair_town p;
    pair_begin(&p);
    aid__listing_record offer = pair_draft(&p, p.ben);
    offer.unit = AID_UNIT_VOLUNTEER;
    assert_int_equal(pair_violated(&p, pair_draft(&p, p.ana), offer), ONLY(UNIT));
}

static void test_credit_must_reach_unless_the_request_is_essential(void **state)
{
    (void)state;
    static const struct {
        int64_t owed, promised, mode;
        bool essential;
        uint64_t mask;
    } cases[] = {
        { 540, 0, AID_CREDIT_BLOCK, false, 0 },
        { 541, 0, AID_CREDIT_BLOCK, false, ONLY(CREDIT) },
        { 541, 0, AID_CREDIT_BLOCK, true, 0 },
        { 541, 0, AID_CREDIT_WARN, false, 0 },
        { 541, 0, AID_CREDIT_OVERRIDE, false, 0 },
        { 541, 0, AID_CREDIT_OFF, false, 0 },
        { 480, 60, AID_CREDIT_BLOCK, false, 0 },
        { 480, 61, AID_CREDIT_BLOCK, false, ONLY(CREDIT) },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        pair_town p;
        pair_begin(&p);
        uint64_t cem = town_member(&p.town);
        aid__policy_record policy = town_policy_draft(&p.town);
        policy.credit_min_mode = cases[i].mode;
        town_policy(&p.town, policy);
        town_logged(&p.town, p.ana, cem, cases[i].owed, TOWN_NOW);
        if (cases[i].promised != 0)
            town_proposed(&p.town, town_exchange_draft(&p.town, p.ana, cem, cases[i].promised));
        aid__listing_record request = pair_draft(&p, p.ana);
        request.essential = cases[i].essential ? AID_YES : 0;
        if (pair_violated(&p, request, pair_draft(&p, p.ben)) != cases[i].mask)
            fail_msg("case %zu", i);
    }
}

static aid__member_record ben_wants_two_asks(aid__member_record ben)
{
    ben.asks_per_week = 2;
    return ben;
}

static aid__member_record ben_wants_no_asks(aid__member_record ben)
{
    ben.asks_per_week = AID__STATED_ZERO;
    return ben;
}

static void test_nobody_is_asked_more_often_than_they_want(void **state)
{
    (void)state;
    pair_town p;
    pair_begin_with(&p, ben_wants_no_asks);
    assert_int_equal(pair_plain(&p), ONLY(ASKED));

    pair_begin_with(&p, ben_wants_two_asks);
    uint64_t cem = town_member(&p.town);
    uint64_t r = town_request(&p.town, p.ana, p.skill), o = town_offer(&p.town, p.ben, p.skill);
    town_logged(&p.town, cem, p.ben, 60, TOWN_NOW); /* entered afterwards: nobody asked */
    town_proposed(&p.town, town_exchange_draft(&p.town, cem, p.ben, 60));
    assert_int_equal(violated(&p.town, r, o), 0);
    town_proposed(&p.town, town_exchange_draft(&p.town, cem, p.ben, 60));
    assert_int_equal(violated(&p.town, r, o), ONLY(ASKED));
    p.town.now += 7 * AID__DAY_US;
    assert_int_equal(violated(&p.town, r, o), 0);
    town_end(&p.town);
}

/* ---- H14 ---- */

typedef enum relation { STRANGERS, AGREED, SIBLINGS, PARENT } relation;

static const struct tier_case {
    relation relation;
    int32_t kind; /* of the helper's group */
    int hours_waited;
    bool critical;
    int32_t tier;
    uint64_t mask;
} tier_cases[] = {
    { STRANGERS, AID_GROUP_MUTUAL_AID, 1000, true, -1, ONLY(TIER) },
    { STRANGERS, AID_GROUP_PUBLIC_SERVICE, 1000, true, -1, ONLY(TIER) },
    { AGREED, AID_GROUP_MUTUAL_AID, 23, false, 1, ONLY(TIER) },
    { AGREED, AID_GROUP_MUTUAL_AID, 24, false, 1, 0 },
    { AGREED, AID_GROUP_MUTUAL_AID, 0, true, 1, 0 },
    { SIBLINGS, AID_GROUP_MUTUAL_AID, 47, false, 2, ONLY(TIER) },
    { SIBLINGS, AID_GROUP_MUTUAL_AID, 48, false, 2, 0 },
    { PARENT, AID_GROUP_FEDERATION, 48, false, 2, 0 },
    { SIBLINGS, AID_GROUP_PUBLIC_SERVICE, 71, false, 3, ONLY(TIER) },
    { SIBLINGS, AID_GROUP_HOST_INSTITUTION, 72, false, 3, 0 },
    { AGREED, AID_GROUP_PUBLIC_SERVICE, 72, false, 3, 0 },
};

static void tier_try(const struct tier_case *c, size_t number)
{
    town t;
    town_begin(&t);
    uint64_t top = town_group_of(&t, AID_GROUP_FEDERATION, 0);
    uint64_t own = town_group_of(&t, AID_GROUP_MUTUAL_AID, c->relation == STRANGERS || c->relation == AGREED ? 0 : top);
    uint64_t other = c->relation == PARENT ? top : town_group_of(&t, c->kind, c->relation == SIBLINGS ? top : 0);
    if (c->relation == AGREED)
        town_agree(&t, other, own);
    uint64_t ana = town_add_member(&t, town_member_draft(&t), own);
    uint64_t ben = town_add_member(&t, town_member_draft(&t), other), skill = town_skill(&t, 0);
    aid__listing_record request = town_listing_draft(&t, ana, &skill), offer = town_listing_draft(&t, ben, &skill);
    request.group = own;
    request.posted = t.now - c->hours_waited * TOWN_HOUR;
    request.urgency = c->critical ? AID_URGENCY_CRITICAL : 0;
    offer.group = other;
    uint64_t r = town_add_request(&t, request), o = town_add_offer(&t, offer);
    aid__match_facts facts;
    if (matching_violated(&t, r, o, &facts) != c->mask || facts.tier != c->tier)
        fail_msg("case %zu: tier %d", number, facts.tier);
    town_end(&t);
}

static void test_a_request_opens_to_further_groups_by_and_by(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof tier_cases / sizeof *tier_cases; i++)
        tier_try(&tier_cases[i], i);
}

/* ---- H15 ---- */

static int32_t host_refuses(void *context, uint64_t request, uint64_t offer)
{
    const uint64_t *ids = context;
    return request == ids[0] && offer == ids[1];
}

static void test_the_host_has_the_last_word(void **state)
{
    (void)state;
    pair_town p;
    pair_begin(&p);
    uint64_t ids[2] = { town_request(&p.town, p.ana, p.skill), town_offer(&p.town, p.ben, p.skill) };
    aid__match_context context = matching_context(&p.town);
    context.allow = host_refuses;
    context.allow_context = ids;
    aid__match_facts facts;
    uint64_t mask;
    assert_ok(aid__match_violated(&context, town_row(&p.town, ids[0]), town_row(&p.town, ids[1]), &mask, &facts, NULL));
    assert_int_equal(mask, ONLY(HOST));
    town_end(&p.town);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_full_offer_or_request_takes_no_more),
        cmocka_unit_test(test_both_must_count_in_the_same_unit),
        cmocka_unit_test(test_credit_must_reach_unless_the_request_is_essential),
        cmocka_unit_test(test_nobody_is_asked_more_often_than_they_want),
        cmocka_unit_test(test_a_request_opens_to_further_groups_by_and_by),
        cmocka_unit_test(test_the_host_has_the_last_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
