/* SPDX-License-Identifier: MIT */
/* Skills through the public interface: the shipped tree, words that people type, adopting them, groups' own lists. */
#include "town.h"

static aid_skill_info skill_info(town *t, aid_skill skill, const char *languages)
{
    aid_skill_info info = { .struct_size = sizeof info };
    assert_ok(aid_skill_get(t->store, skill, languages, &info, &t->error));
    return info;
}

/* With the shipped skills. */
static void skill_town(town *t)
{
    memset(t, 0, sizeof *t);
    t->now = town_days(TOWN_START_DAY);
    assert_ok(aid_store_open("memory:", AID_WITH(aid_store_options, .clock = town_clock, .clock_context = t, .random = town_random, .random_context = t),
                             &t->store, &t->error));
    town_people(t);
}

static void test_a_new_store_holds_the_shipped_skills_unless_told_not_to(void **state)
{
    (void)state;
    town with, without;
    size_t count;
    skill_town(&with);
    assert_ok(aid_skill_list(with.store, (aid_group){ 0 }, NULL, 0, &count, &with.error));
    assert_true(count >= 50);
    town_open(&without, "memory:", 0);
    assert_ok(aid_skill_list(without.store, (aid_group){ 0 }, NULL, 0, &count, &without.error));
    assert_int_equal(count, 0);
    town_end(&with);
    town_end(&without);
}

static void test_what_the_readme_types_is_one_skill(void **state)
{
    (void)state;
    town t;
    aid_skill tap, plumbing;
    skill_town(&t);
    assert_ok(aid_skill_resolve(t.store, "dripping tap", NULL, &tap, &t.error));
    assert_ok(aid_skill_resolve(t.store, "plumbing", NULL, &plumbing, &t.error));
    bool kin = tap.id == plumbing.id;
    for (aid_skill at = tap; at.id != 0 && !kin; at = skill_info(&t, at, NULL).parent)
        kin = at.id == plumbing.id;
    assert_true(kin);
    town_end(&t);
}

static void test_text_that_fits_several_skills_names_the_nearest(void **state)
{
    (void)state;
    town t;
    aid_skill found = { 7 };
    town_open_memory(&t);
    static const char *const labels[] = { "Piano lessons", "Violin lessons", "Guitar lessons", "Cello lessons" };
    for (int i = 0; i < 4; i++)
        town_skill(&t, labels[i]);
    assert_says(aid_skill_resolve(t.store, "lessons", NULL, &found, &t.error), AID_E_AMBIGUOUS, t.error, "lessons");
    assert_int_equal(t.error.reason, AID_REASON_SKILL_AMBIGUOUS);
    int named = 0;
    for (int i = 0; i < 4; i++)
        named += strstr(t.error.message, labels[i]) != NULL;
    assert_int_equal(named, 3);
    assert_int_equal(found.id, 7);
    assert_says(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill_text = "lessons"), NULL, &t.error), AID_E_AMBIGUOUS, t.error, "lessons");
    assert_ok(aid_skill_resolve(t.store, "piano lessons", NULL, &found, &t.error));
    assert_ok(aid_skill_resolve(t.store, "violn lessons", NULL, &found, &t.error));
    town_end(&t);
}

static void test_unknown_words_are_their_members_until_a_coordinator_adopts_them(void **state)
{
    (void)state;
    town t;
    aid_offer offer;
    aid_request request;
    aid_offer_info info = { .struct_size = sizeof info };
    aid_skill skill, unadopted[2], found;
    aid_skill_hit hit;
    size_t count;
    town_open_memory(&t);
    assert_ok(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill_text = "taming dragons"), &offer, &t.error));
    assert_ok(aid_offer_get(t.store, offer, &info, &t.error));
    skill = info.skill;
    assert_ok(aid_skill_unadopted(t.store, unadopted, 2, &count, &t.error));
    assert_int_equal(count, 1);
    assert_int_equal(unadopted[0].id, skill.id);
    const struct {
        aid_member who;
        bool sees, finds;
    } cases[] = { { t.ben, true, true }, { t.ana, true, false }, { t.cy, false, false }, { { 0 }, true, false } };
    for (int i = 0; i < 4; i++) {
        town_act(&t, cases[i].who);
        aid_skill_info known = skill_info(&t, skill, NULL);
        assert_int_equal(known.typed_by.id, t.ben.id);
        assert_string_equal(known.label, cases[i].sees ? "taming dragons" : "");
        assert_int_equal(known.withheld, cases[i].sees ? 0 : AID_BIT(AID_WITHHELD_DENIED));
        assert_ok(aid_skill_search(t.store, "taming dragons", NULL, &hit, sizeof hit, 1, &count, &t.error));
        if (cases[i].who.id == t.cy.id)
            assert_int_equal(count, 0);
    }
    town_act(&t, t.cy);
    assert_ok(aid_request_open(t.store, t.cy, AID_WITH(aid_request_options, .skill_text = "taming dragons"), &request, &t.error));
    aid_request_info asked = { .struct_size = sizeof asked };
    assert_ok(aid_request_get(t.store, request, &asked, &t.error));
    assert_int_not_equal(asked.skill.id, skill.id); /* Cy's own words */
    assert_int_equal(aid_skill_update(t.store, skill, AID_WITH(aid_skill_options, .label = "Dragons"), &t.error), AID_E_DENIED);
    town_act(&t, t.ana);
    assert_ok(aid_skill_update(t.store, skill, AID_WITH(aid_skill_options, .label = "Dragon care"), &t.error));
    town_act(&t, t.cy);
    aid_skill_info known = skill_info(&t, skill, NULL);
    assert_string_equal(known.label, "Dragon care");
    assert_int_equal(known.typed_by.id, 0);
    assert_int_equal(known.withheld, 0);
    assert_ok(aid_skill_resolve(t.store, "dragon care", AID_WITH(aid_search_options, .group = t.street), &found, &t.error));
    assert_int_equal(found.id, skill.id);
    assert_ok(aid_skill_unadopted(t.store, unadopted, 2, &count, &t.error));
    assert_int_equal(count, 1);
    town_end(&t);
}

static void test_the_same_words_of_the_same_member_are_one_skill(void **state)
{
    (void)state;
    town t;
    aid_offer offers[2];
    aid_offer_info one = { .struct_size = sizeof one }, two = { .struct_size = sizeof two };
    town_open_memory(&t);
    for (int i = 0; i < 2; i++)
        assert_ok(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill_text = i ? "Taming  dragons" : "taming dragons"), &offers[i], &t.error));
    assert_ok(aid_offer_get(t.store, offers[0], &one, &t.error));
    assert_ok(aid_offer_get(t.store, offers[1], &two, &t.error));
    assert_int_equal(one.skill.id, two.skill.id);
    town_end(&t);
}

static void test_a_strict_text_never_becomes_a_free_skill(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    uint64_t before = town_records(&t);
    assert_int_equal(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill_text = "taming dragons", .strict_skill = AID_YES), NULL, &t.error), AID_E_NOT_FOUND);
    assert_int_equal(t.error.reason, AID_REASON_SKILL_UNKNOWN);
    assert_int_equal(aid_skill_resolve(t.store, "taming dragons", NULL, &(aid_skill){ 0 }, &t.error), AID_E_NOT_FOUND);
    assert_int_equal(town_records(&t), before);
    town_end(&t);
}

static void test_a_group_has_its_own_list_beside_the_communitys(void **state)
{
    (void)state;
    town t;
    aid_group other;
    aid_skill own, common, found;
    size_t count;
    town_open_memory(&t);
    assert_ok(aid_group_found(t.store, AID_WITH(aid_group_options, .name = "Other"), &other, &t.error));
    assert_ok(aid_member_join(t.store, t.ben, other, NULL, &t.error));
    assert_ok(aid_skill_add(t.store, AID_WITH(aid_skill_options, .label = "Boats", .code = "b"), &common, &t.error));
    assert_ok(aid_skill_add(t.store, AID_WITH(aid_skill_options, .label = "Rowing", .code = "b", .group = t.street, .parent = common), &own, &t.error));
    assert_says(aid_skill_add(t.store, AID_WITH(aid_skill_options, .label = "X", .code = "b"), NULL, &t.error), AID_E_STATE, t.error, "code");
    assert_ok(aid_skill_find(t.store, t.street, "b", &found, &t.error));
    assert_int_equal(found.id, own.id);
    assert_ok(aid_skill_find(t.store, other, "b", &found, &t.error));
    assert_int_equal(found.id, common.id);
    assert_int_equal(aid_skill_find(t.store, other, "c", &found, &t.error), AID_E_NOT_FOUND);
    assert_ok(aid_skill_list(t.store, t.street, &found, 1, &count, &t.error));
    assert_int_equal(count, 1);
    assert_int_equal(found.id, own.id);
    assert_ok(aid_skill_resolve(t.store, "rowing", AID_WITH(aid_search_options, .group = t.street), &found, &t.error));
    assert_int_equal(aid_skill_resolve(t.store, "rowing", AID_WITH(aid_search_options, .group = other), &found, &t.error), AID_E_NOT_FOUND);
    assert_says(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill = own, .group = other), NULL, &t.error), AID_E_ARGUMENT, t.error, "own list");
    assert_ok(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill = own, .group = t.street), NULL, &t.error));
    assert_says(aid_skill_add(t.store, AID_WITH(aid_skill_options, .label = "X", .group = other, .parent = own), NULL, &t.error), AID_E_ARGUMENT, t.error, "own list");
    town_end(&t);
}

static void test_a_skill_is_never_its_own_ancestor(void **state)
{
    (void)state;
    town t;
    aid_skill a, b, c;
    town_open_memory(&t);
    a = town_skill(&t, "A");
    assert_ok(aid_skill_add(t.store, AID_WITH(aid_skill_options, .label = "B", .parent = a), &b, &t.error));
    assert_ok(aid_skill_add(t.store, AID_WITH(aid_skill_options, .label = "C", .parent = b), &c, &t.error));
    const aid_skill below[] = { a, b, c };
    for (int i = 0; i < 3; i++) {
        assert_int_equal(aid_skill_update(t.store, a, AID_WITH(aid_skill_options, .parent = below[i]), &t.error), AID_E_ARGUMENT);
        assert_int_equal(t.error.reason, AID_REASON_CYCLE);
    }
    assert_ok(aid_skill_update(t.store, c, AID_WITH(aid_skill_options, .set = AID_BIT(AID_SKILL_FIELD_PARENT)), &t.error));
    assert_int_equal(skill_info(&t, c, NULL).parent.id, 0);
    assert_ok(aid_skill_update(t.store, a, AID_WITH(aid_skill_options, .parent = c), &t.error));
    town_end(&t);
}

static void test_labels_come_back_in_the_asked_language(void **state)
{
    (void)state;
    town t;
    aid_skill skill, found;
    aid_skill_hit hit;
    size_t count;
    const aid_label labels[] = { { .kind = AID_LABEL_PREFERRED, .language = "en", .text = "Bicycle repair" },
                                 { .kind = AID_LABEL_PREFERRED, .language = "ru", .text = "Ремонт велосипедов" },
                                 { .kind = AID_LABEL_SYNONYM, .language = "en", .text = "fixing bikes" },
                                 { .kind = AID_LABEL_HIDDEN, .language = "", .text = "bicyle" } };
    town_open_memory(&t);
    assert_ok(aid_skill_add(t.store, AID_WITH(aid_skill_options, .labels = labels, .label_count = 4, .code = "bike"), &skill, &t.error));
    assert_string_equal(skill_info(&t, skill, NULL).label, "Bicycle repair");
    assert_string_equal(skill_info(&t, skill, "de ru").label, "Ремонт велосипедов");
    aid_skill_info info = skill_info(&t, skill, "de");
    assert_string_equal(info.label, "Bicycle repair");
    assert_string_equal(info.code, "bike");
    assert_int_equal(info.label_count, 4);
    assert_string_equal(info.labels[2].text, "fixing bikes");
    assert_int_equal(info.labels[3].kind, AID_LABEL_HIDDEN);
    static const char *const texts[] = { "bicycle repair", "РЕМОНТ велосипедов", "fixing bikes", "bike", "bicicle repair" };
    for (size_t i = 0; i < 5; i++) {
        assert_ok(aid_skill_resolve(t.store, texts[i], NULL, &found, &t.error));
        assert_int_equal(found.id, skill.id);
    }
    assert_ok(aid_skill_search(t.store, "ремонт", NULL, &hit, sizeof hit, 1, &count, &t.error));
    assert_int_equal(hit.skill.id, skill.id);
    assert_int_equal(hit.kind, AID_HIT_PREFIX);
    assert_string_equal(hit.language, "ru");
    const aid_label wrong[] = { { .kind = 0, .text = "a" }, { .kind = 4, .text = "a" }, { .kind = 1, .text = "" }, { .kind = 1 },
                                { .kind = 1, .text = "a", .language = "notatag!" }, { .kind = 1, .text = "\xc3" } };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_int_equal(aid_skill_add(t.store, AID_WITH(aid_skill_options, .labels = &wrong[i], .label_count = 1), NULL, &t.error), AID_E_ARGUMENT);
    assert_int_equal(aid_skill_add(t.store, NULL, NULL, &t.error), AID_E_ARGUMENT);
    assert_int_equal(aid_skill_add(t.store, AID_WITH(aid_skill_options, .label_count = 1), NULL, &t.error), AID_E_ARGUMENT);
    assert_int_equal(aid_skill_add(t.store, AID_WITH(aid_skill_options, .label_count = UINT64_MAX, .labels = labels), NULL, &t.error), AID_E_ARGUMENT);
    town_end(&t);
}

static void test_few_hits_bring_their_relatives_marked_as_such(void **state)
{
    (void)state;
    town t;
    aid_skill parent, sibling, skill;
    aid_skill_hit hits[5];
    size_t count;
    town_open_memory(&t);
    parent = town_skill(&t, "Handicraft");
    assert_ok(aid_skill_add(t.store, AID_WITH(aid_skill_options, .label = "Knitting", .parent = parent), &skill, &t.error));
    assert_ok(aid_skill_add(t.store, AID_WITH(aid_skill_options, .label = "Weaving", .parent = parent), &sibling, &t.error));
    assert_ok(aid_skill_search(t.store, "knitting", NULL, hits, sizeof *hits, 5, &count, &t.error));
    assert_int_equal(count, 3);
    assert_int_equal(hits[0].skill.id, skill.id);
    assert_int_equal(hits[0].kind, AID_HIT_EXACT);
    assert_int_equal(hits[1].kind, AID_HIT_RELATED);
    assert_int_equal(hits[2].kind, AID_HIT_RELATED);
    assert_true((hits[1].skill.id == parent.id && hits[2].skill.id == sibling.id) || (hits[2].skill.id == parent.id && hits[1].skill.id == sibling.id));
    town_end(&t);
}

static void test_a_retired_skill_is_out_of_search_and_stays_where_it_is_used(void **state)
{
    (void)state;
    town t;
    aid_offer offer;
    aid_skill skill, found;
    size_t count;
    town_open_memory(&t);
    assert_ok(aid_skill_add(t.store, AID_WITH(aid_skill_options, .label = "Telegraphy", .code = "tele"), &skill, &t.error));
    assert_ok(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill = skill), &offer, &t.error));
    assert_int_equal(skill_info(&t, skill, NULL).offers, 1);
    assert_ok(aid_skill_update(t.store, skill, AID_WITH(aid_skill_options, .retired = AID_YES), &t.error));
    assert_int_equal(skill_info(&t, skill, NULL).retired, 1);
    assert_ok(aid_skill_search(t.store, "telegraphy", NULL, NULL, sizeof(aid_skill_hit), 0, &count, &t.error));
    assert_int_equal(count, 0);
    assert_int_equal(aid_skill_resolve(t.store, "telegraphy", NULL, &found, &t.error), AID_E_NOT_FOUND);
    assert_int_equal(aid_skill_resolve(t.store, "tele", NULL, &found, &t.error), AID_E_NOT_FOUND);
    assert_says(aid_offer_post(t.store, t.cy, AID_WITH(aid_offer_options, .skill = skill), NULL, &t.error), AID_E_STATE, t.error, "retired");
    assert_ok(aid_offer_update(t.store, offer, AID_WITH(aid_offer_options, .minutes = 9), &t.error));
    assert_ok(aid_offer_list(t.store, AID_WITH(aid_list_options, .skill = skill), NULL, 0, &count, &t.error));
    assert_int_equal(count, 1);
    assert_ok(aid_skill_update(t.store, skill, AID_WITH(aid_skill_options, .retired = AID_NO), &t.error));
    assert_ok(aid_skill_resolve(t.store, "telegraphy", NULL, &found, &t.error));
    assert_int_equal(found.id, skill.id);
    town_end(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_new_store_holds_the_shipped_skills_unless_told_not_to),
        cmocka_unit_test(test_what_the_readme_types_is_one_skill),
        cmocka_unit_test(test_text_that_fits_several_skills_names_the_nearest),
        cmocka_unit_test(test_unknown_words_are_their_members_until_a_coordinator_adopts_them),
        cmocka_unit_test(test_the_same_words_of_the_same_member_are_one_skill),
        cmocka_unit_test(test_a_strict_text_never_becomes_a_free_skill),
        cmocka_unit_test(test_a_group_has_its_own_list_beside_the_communitys),
        cmocka_unit_test(test_a_skill_is_never_its_own_ancestor),
        cmocka_unit_test(test_labels_come_back_in_the_asked_language),
        cmocka_unit_test(test_few_hits_bring_their_relatives_marked_as_such),
        cmocka_unit_test(test_a_retired_skill_is_out_of_search_and_stays_where_it_is_used),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
