/* SPDX-License-Identifier: MIT */
/* May a pair be? Each constraint alone, in the smallest community that violates it and nothing else; and: what nobody
 * stated does not constrain. */
#include "pair_town.h"

static void test_what_nobody_stated_does_not_constrain(void **state)
{
    (void)state;
    pair_town p;
    pair_begin(&p);
    uint64_t request = town_request(&p.town, p.ana, p.skill), offer = town_offer(&p.town, p.ben, p.skill);
    aid__match_facts facts;
    assert_int_equal(matching_violated(&p.town, request, offer, &facts), 0);
    assert_int_equal(facts.starts, 0);
    assert_int_equal(facts.distance_m, -1);
    assert_int_equal(facts.tier, 0);
    town_end(&p.town);
}

/* ---- H0 ---- */

static aid__member_record ben_says_no(aid__member_record ben)
{
    ben.matching = AID_NO;
    return ben;
}

static aid__member_record ben_pauses(aid__member_record ben)
{
    ben.pause_until = TOWN_NOW + 1;
    return ben;
}

static aid__member_record ben_paused(aid__member_record ben)
{
    ben.pause_until = TOWN_NOW;
    return ben;
}

static void test_no_one_is_matched_against_their_will(void **state)
{
    (void)state;
    pair_town p;
    pair_begin_with(&p, ben_says_no);
    assert_int_equal(pair_plain(&p), ONLY(CONSENT));
    pair_begin_with(&p, ben_pauses);
    assert_int_equal(pair_plain(&p), ONLY(CONSENT));
    pair_begin_with(&p, ben_paused);
    assert_int_equal(pair_plain(&p), 0);
}

static void test_a_listing_counts_while_it_is_open_and_its_member_is_there(void **state)
{
    (void)state;
    pair_town p;
    pair_begin(&p);
    aid__listing_record offer = pair_draft(&p, p.ben);
    offer.expires = TOWN_NOW;
    assert_int_equal(pair_violated(&p, pair_draft(&p, p.ana), offer), ONLY(CONSENT));

    pair_begin(&p);
    uint64_t r = town_request(&p.town, p.ana, p.skill), o = town_offer(&p.town, p.ben, p.skill);
    town_leave(&p.town, p.ben, p.town.group);
    assert_int_equal(violated(&p.town, r, o), ONLY(CONSENT));
    town_join(&p.town, p.ben, p.town.group);
    assert_int_equal(violated(&p.town, r, o), 0);
    const aid__group_end_record end = { .group = p.town.group, .reason = "" };
    town_apply(&p.town, AID__EVENT_GROUP_CLOSED, &end);
    assert_int_equal(violated(&p.town, r, o), ONLY(CONSENT));
    town_end(&p.town);
}

/* ---- H1, H2 ---- */

static void test_nobody_helps_themselves_or_their_household(void **state)
{
    (void)state;
    pair_town p;
    pair_begin(&p);
    p.ben = p.ana;
    assert_int_equal(pair_plain(&p), ONLY(SELF));
    pair_begin(&p);
    town_pair(&p.town, AID__PAIR_HOUSEHOLD, p.ben, p.ana, 0);
    assert_int_equal(pair_plain(&p), ONLY(SELF));
}

static void test_a_block_works_in_both_directions(void **state)
{
    (void)state;
    pair_town p;
    pair_begin(&p);
    town_pair(&p.town, AID__PAIR_BLOCK, p.ana, p.ben, 0);
    assert_int_equal(pair_plain(&p), ONLY(BLOCK));
    pair_begin(&p);
    town_pair(&p.town, AID__PAIR_BLOCK, p.ben, p.ana, 0);
    assert_int_equal(pair_plain(&p), ONLY(BLOCK));
}

static void test_a_declined_pair_waits_until_its_time(void **state)
{
    (void)state;
    pair_town p;
    static const struct {
        int64_t until;
        uint64_t mask;
    } cases[] = { { TOWN_NOW + 1, ONLY(BLOCK) }, { TOWN_NOW, 0 }, { 0, ONLY(BLOCK) } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        pair_begin(&p);
        town_pair(&p.town, AID__PAIR_BAN, p.ana, p.ben, cases[i].until);
        assert_int_equal(pair_plain(&p), cases[i].mask);
    }
    pair_begin(&p); /* the other way round it says nothing: Ana was no helper */
    town_pair(&p.town, AID__PAIR_BAN, p.ben, p.ana, 0);
    assert_int_equal(pair_plain(&p), 0);
}

/* ---- H3, H4 ---- */

static void test_a_skill_answers_itself_what_is_above_and_a_little_below(void **state)
{
    (void)state;
    pair_town p;
    pair_begin(&p);
    uint64_t chain[6] = { p.skill }, cousin, both;
    for (int i = 1; i < 6; i++)
        chain[i] = town_skill(&p.town, chain[i - 1]);
    cousin = town_skill(&p.town, chain[1]);
    both = town_id(&p.town);
    const aid__skill_record record = { .skill = both, .parent = cousin, .also_under = { &chain[5], 1 }, .code = "",
                                       .typed = "" };
    town_apply(&p.town, AID__EVENT_SKILL_ADDED, &record);
    const struct {
        uint64_t wanted, offered, mask;
    } cases[] = {
        { chain[2], chain[2], 0 },
        { chain[0], chain[5], 0 },            /* narrower, at any depth */
        { chain[5], chain[3], 0 },            /* two levels wider */
        { chain[5], chain[2], ONLY(SKILL) },  /* three are too many */
        { cousin, chain[2], ONLY(SKILL) },    /* a sibling */
        { chain[5], both, 0 },                /* by its further parent */
        { chain[1], both, 0 },
        { both, chain[4], 0 },                /* two levels up, by the further parent */
        { both, chain[3], ONLY(SKILL) },
        { both, chain[1], 0 },                /* and by the first one */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        uint64_t r = town_request(&p.town, p.ana, cases[i].wanted), o = town_offer(&p.town, p.ben, cases[i].offered);
        if (violated(&p.town, r, o) != cases[i].mask)
            fail_msg("case %zu", i);
    }
    town_end(&p.town);
}

static void test_a_request_may_narrow_how_wide_an_offer_may_be(void **state)
{
    (void)state;
    pair_town p;
    pair_begin(&p);
    uint64_t narrow = town_skill(&p.town, p.skill);
    aid__listing_record request = town_listing_draft(&p.town, p.ana, &narrow);
    request.generalise = AID__STATED_ZERO;
    assert_int_equal(pair_violated(&p, request, pair_draft(&p, p.ben)), ONLY(SKILL));
}

static void test_one_of_several_skills_is_enough(void **state)
{
    (void)state;
    pair_town p;
    pair_begin(&p);
    const uint64_t wanted[] = { town_skill(&p.town, 0), p.skill }, offered[] = { town_skill(&p.town, 0), p.skill };
    aid__listing_record request = pair_draft(&p, p.ana), offer = pair_draft(&p, p.ben);
    request.skills = (aid__ids){ wanted, 2 };
    offer.skills = (aid__ids){ offered, 2 };
    uint64_t r = town_add_request(&p.town, request), o = town_add_offer(&p.town, offer);
    aid__match_facts facts;
    assert_int_equal(matching_violated(&p.town, r, o, &facts), 0);
    assert_int_equal(facts.skill, town_row(&p.town, p.skill));
    assert_int_equal(facts.fit, AID__FIT_EXACT);
    town_end(&p.town);
}

static void test_a_level_must_reach_unless_it_is_not_stated(void **state)
{
    (void)state;
    static const struct {
        int needed, has;
        uint64_t mask;
    } cases[] = { { 2, 3, 0 }, { 3, 3, 0 }, { 3, 2, ONLY(LEVEL) }, { 3, 0, 0 }, { 0, 1, 0 } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        pair_town p;
        pair_begin(&p);
        aid__listing_record request = pair_draft(&p, p.ana), offer = pair_draft(&p, p.ben);
        request.level = cases[i].needed;
        offer.level = cases[i].has;
        assert_int_equal(pair_violated(&p, request, offer), cases[i].mask);
    }
}

/* ---- H5 ---- */

static void test_a_credential_must_last_to_the_end_of_the_service(void **state)
{
    (void)state;
    static const aid__window days[] = { { TOWN_NOW + 24 * TOWN_HOUR, TOWN_NOW + 26 * TOWN_HOUR },
                                        { TOWN_NOW + 48 * TOWN_HOUR, TOWN_NOW + 50 * TOWN_HOUR } };
    static const struct {
        int64_t from, until;
        uint64_t mask;
    } cases[] = {
        { 0, 0, 0 },
        { TOWN_NOW, TOWN_NOW + 50 * TOWN_HOUR, 0 },
        { TOWN_NOW, TOWN_NOW + 50 * TOWN_HOUR - 1, ONLY(CREDENTIAL) },
        { TOWN_NOW + 24 * TOWN_HOUR, 0, 0 },
        { TOWN_NOW + 24 * TOWN_HOUR + 1, 0, ONLY(CREDENTIAL) },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        pair_town p;
        pair_begin(&p);
        town_credential(&p.town, p.ben, "first-aid", cases[i].from, cases[i].until);
        aid__listing_record request = pair_draft(&p, p.ana);
        request.credentials = "first-aid";
        request.windows = (aid__windows){ days, 2 };
        assert_int_equal(pair_violated(&p, request, pair_draft(&p, p.ben)), cases[i].mask);
    }
}

static void test_every_required_credential_must_be_held_and_not_revoked(void **state)
{
    (void)state;
    pair_town p;
    pair_begin(&p);
    town_credential(&p.town, p.ben, "first-aid", 0, 0);
    aid__listing_record request = pair_draft(&p, p.ana);
    request.credentials = "first-aid driver";
    uint64_t r = town_add_request(&p.town, request), o = town_offer(&p.town, p.ben, p.skill);
    assert_int_equal(violated(&p.town, r, o), ONLY(CREDENTIAL));
    town_credential(&p.town, p.ben, "driver", 0, TOWN_NOW);
    assert_int_equal(violated(&p.town, r, o), 0); /* no time was stated: valid now is enough */
    const aid__credential_record revoked = { .member = p.ben, .code = "first-aid", .issuer = "" };
    town_apply(&p.town, AID__EVENT_CREDENTIAL_REVOKED, &revoked);
    assert_int_equal(violated(&p.town, r, o), ONLY(CREDENTIAL));
    town_end(&p.town);
}

/* ---- H6 ---- */

static aid__member_record ben_speaks_german(aid__member_record ben)
{
    ben.languages = "de en";
    return ben;
}

static void test_a_common_language_is_needed_where_both_state_any(void **state)
{
    (void)state;
    static const struct {
        const char *asked, *offered;
        uint64_t mask;
    } cases[] = { { "", "", 0 },       { "ru en", "", 0 },    { "ru", "", ONLY(LANGUAGE) },
                  { "", "ru", 0 },     { "ru", "ru", 0 },     { "ru", "fr", ONLY(LANGUAGE) } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        pair_town p;
        pair_begin_with(&p, ben_speaks_german);
        aid__listing_record request = pair_draft(&p, p.ana), offer = pair_draft(&p, p.ben);
        request.languages = cases[i].asked;
        offer.languages = cases[i].offered;
        assert_int_equal(pair_violated(&p, request, offer), cases[i].mask);
    }
}

/* ---- H7 ---- */

typedef struct place_case {
    int32_t latitude[2], longitude[2]; /* of the request and of the offer; 999 none */
    int32_t reach[2], online[2];
    uint64_t mask;
} place_case;

static void place_set(aid__listing_record *draft, const place_case *c, int side)
{
    draft->placed = c->latitude[side] != 999;
    draft->latitude = draft->placed ? c->latitude[side] : 0;
    draft->longitude = draft->placed ? c->longitude[side] : 0;
    draft->reach_m = c->reach[side];
    draft->online = c->online[side];
}

static void test_the_way_must_not_be_longer_than_either_goes(void **state)
{
    (void)state;
    static const int32_t near = 525219000, near_east = 134132000, far = 525163000, far_east = 133777000; /* 2481.4 m */
    const place_case cases[] = {
        { { near, far }, { near_east, far_east }, { 0, 0 }, { 0, 0 }, 0 },
        { { near, far }, { near_east, far_east }, { 2481, 0 }, { 0, 0 }, 0 },
        { { near, far }, { near_east, far_east }, { 2480, 9000 }, { 0, 0 }, ONLY(PLACE) },
        { { near, far }, { near_east, far_east }, { 9000, 2480 }, { 0, 0 }, ONLY(PLACE) },
        { { near, 999 }, { near_east, 999 }, { 10, 10 }, { 0, 0 }, 0 },
        { { near, near }, { near_east, near_east }, { AID__STATED_ZERO, 0 }, { 0, 0 }, 0 },
        { { near, near + 100000 }, { near_east, near_east }, { AID__STATED_ZERO, 0 }, { 0, 0 }, ONLY(PLACE) },
        { { near, far }, { near_east, far_east }, { 10, 10 }, { AID_YES, 0 }, 0 },
        { { near, far }, { near_east, far_east }, { 10, 10 }, { AID_YES, AID_YES }, 0 },
        { { near, near }, { near_east, near_east }, { 10, 10 }, { AID_YES, AID_NO }, ONLY(PLACE) },
        { { near, far }, { near_east, far_east }, { 10, 10 }, { AID_NO, AID_NO }, ONLY(PLACE) },
        { { 0, 0 }, { 1799990000, -1799990000 }, { 223, 223 }, { 0, 0 }, 0 }, /* across the antimeridian: 222.39 m */
        { { 0, 0 }, { 1799990000, -1799990000 }, { 222, 221 }, { 0, 0 }, ONLY(PLACE) },
        { { 899990000, 899990000 }, { 0, 1800000000 }, { 223, 0 }, { 0, 0 }, 0 }, /* across the pole */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        pair_town p;
        pair_begin(&p);
        aid__listing_record request = pair_draft(&p, p.ana), offer = pair_draft(&p, p.ben);
        place_set(&request, &cases[i], 0);
        place_set(&offer, &cases[i], 1);
        if (pair_violated(&p, request, offer) != cases[i].mask)
            fail_msg("case %zu", i);
    }
}

static void test_several_violations_are_all_named(void **state)
{
    (void)state;
    pair_town p;
    pair_begin_with(&p, ben_says_no);
    town_pair(&p.town, AID__PAIR_BLOCK, p.ana, p.ben, 0);
    aid__listing_record request = pair_draft(&p, p.ana), offer = pair_draft(&p, p.ben);
    uint64_t other = town_skill(&p.town, 0);
    offer.skills = (aid__ids){ &other, 1 };
    offer.unit = AID_UNIT_VOLUNTEER;
    request.credentials = "first-aid";
    assert_int_equal(pair_violated(&p, request, offer),
                     ONLY(CONSENT) | ONLY(BLOCK) | ONLY(SKILL) | ONLY(CREDENTIAL) | ONLY(UNIT));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_nobody_stated_does_not_constrain),
        cmocka_unit_test(test_no_one_is_matched_against_their_will),
        cmocka_unit_test(test_a_listing_counts_while_it_is_open_and_its_member_is_there),
        cmocka_unit_test(test_nobody_helps_themselves_or_their_household),
        cmocka_unit_test(test_a_block_works_in_both_directions),
        cmocka_unit_test(test_a_declined_pair_waits_until_its_time),
        cmocka_unit_test(test_a_skill_answers_itself_what_is_above_and_a_little_below),
        cmocka_unit_test(test_a_request_may_narrow_how_wide_an_offer_may_be),
        cmocka_unit_test(test_one_of_several_skills_is_enough),
        cmocka_unit_test(test_a_level_must_reach_unless_it_is_not_stated),
        cmocka_unit_test(test_a_credential_must_last_to_the_end_of_the_service),
        cmocka_unit_test(test_every_required_credential_must_be_held_and_not_revoked),
        cmocka_unit_test(test_a_common_language_is_needed_where_both_state_any),
        cmocka_unit_test(test_the_way_must_not_be_longer_than_either_goes),
        cmocka_unit_test(test_several_violations_are_all_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
