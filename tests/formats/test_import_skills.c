/* SPDX-License-Identifier: MIT */
/* Importing taxonomies: parents, languages, relations. */
#include "import_bench.h"

#define NO_TAXONOMY AID_BIT(AID_OPEN_NO_TAXONOMY)

static void test_a_taxonomy_comes_in_with_parents_and_languages(void **state)
{
    (void)state;
    static const char ours[] =
        "code,parent,en,ru\nhome.tap,home,Taps | Leaking tap,Краны\nhome,,Home,Дом\nlost,nowhere,Lost,\n";
    static const char spanish[] = "conceptUri,preferredLabel,altLabels\nhome,Casa,\"Hogar\nEn casa\"\n";
    bench b;
    bench_open(&b, "memory:", NO_TAXONOMY);
    bench_take(&b, AID_IMPORT_SKILLS, ours);
    assert_counts(&b, 3, 2, 0, 0, 1);
    assert_problem(&b, 4, 6, "parent: no skill has the code \"nowhere\"");
    aid_skill skill, parent;
    aid_skill_info info = { .struct_size = sizeof info };
    assert_ok(aid_skill_find(b.store, (aid_group) { 0 }, "home.tap", &skill, NULL));
    assert_ok(aid_skill_find(b.store, (aid_group) { 0 }, "home", &parent, NULL));
    assert_ok(aid_skill_get(b.store, skill, "ru", &info, NULL));
    assert_int_equal(info.parent.id, parent.id);
    assert_string_equal(info.label, "Краны");
    assert_int_equal(info.label_count, 3);
    assert_ok(aid_skill_resolve(b.store, "leaking tap", NULL, &parent, NULL));
    assert_int_equal(parent.id, skill.id);
    bench_options(&b, AID_IMPORT_SKILLS);
    b.options.map = "preferredLabel=es";
    assert_ok(bench_run(&b, spanish));
    assert_counts(&b, 1, 0, 1, 0, 0);
    assert_ok(bench_run(&b, spanish));
    assert_counts(&b, 1, 0, 0, 1, 0);
    assert_ok(aid_skill_find(b.store, (aid_group) { 0 }, "home", &parent, NULL));
    assert_ok(aid_skill_get(b.store, parent, "es", &info, NULL));
    assert_string_equal(info.label, "Casa");
    assert_int_equal(info.label_count, 5);
    assert_ok(aid_skill_get(b.store, parent, NULL, &info, NULL));
    assert_string_equal(info.label, "Home");
    bench_take(&b, AID_IMPORT_SKILLS, "code,en\nhome,House|Home\n");
    assert_counts(&b, 1, 0, 1, 0, 0);
    assert_ok(aid_skill_get(b.store, parent, "en", &info, NULL));
    assert_string_equal(info.label, "House");
    assert_int_equal(info.label_count, 6);
    bench_close(&b);
}

static void test_relations_move_skills_and_the_first_parent_counts(void **state)
{
    (void)state;
    static const char text[] =
        "conceptType,conceptUri,broaderType,broaderUri\nK,c,K,unknown\nK,c,K,a\nK,c,K,b\nK,unknown,K,a\nK,a,K,c\n";
    bench b;
    bench_open(&b, "memory:", NO_TAXONOMY);
    bench_take(&b, AID_IMPORT_SKILLS, "code,label\na,A\nb,B\nc,C\n");
    bench_take(&b, AID_IMPORT_SKILLS, text);
    assert_counts(&b, 5, 0, 1, 1, 3); /* two unknown, one its own ancestor */
    aid_skill a, c;
    aid_skill_info info = { .struct_size = sizeof info };
    assert_ok(aid_skill_find(b.store, (aid_group) { 0 }, "a", &a, NULL));
    assert_ok(aid_skill_find(b.store, (aid_group) { 0 }, "c", &c, NULL));
    assert_ok(aid_skill_get(b.store, c, NULL, &info, NULL));
    assert_int_equal(info.parent.id, a.id);
    bench_take(&b, AID_IMPORT_SKILLS, text);
    assert_counts(&b, 5, 0, 0, 2, 3);
    bench_close(&b);
}

static void test_a_group_may_have_a_list_of_its_own(void **state)
{
    (void)state;
    bench b;
    aid_group group;
    aid_skill skill;
    aid_skill_info info = { .struct_size = sizeof info };
    bench_open(&b, "memory:", NO_TAXONOMY);
    bench_take(&b, AID_IMPORT_GROUPS, "reference\nelm\n");
    assert_ok(aid_group_find(b.store, "elm", &group, NULL));
    bench_take(&b, AID_IMPORT_SKILLS, "code,label\nhome,Home\ntap,Tap\n");
    bench_options(&b, AID_IMPORT_SKILLS);
    b.options.group = group;
    assert_ok(bench_run(&b, "code,label,parent\ntap,Elm's taps,home\n"));
    assert_counts(&b, 1, 1, 0, 0, 0); /* the community's `tap` is another */
    assert_ok(bench_run(&b, "code,label,parent\ntap,Elm's taps,home\n"));
    assert_counts(&b, 1, 0, 0, 1, 0);
    assert_ok(aid_skill_find(b.store, group, "tap", &skill, NULL));
    assert_ok(aid_skill_get(b.store, skill, NULL, &info, NULL));
    assert_int_equal(info.group.id, group.id);
    assert_string_equal(info.label, "Elm's taps");
    bench_close(&b);
}

static void test_a_skill_without_code_or_label_is_told(void **state)
{
    (void)state;
    bench b;
    bench_open(&b, "memory:", NO_TAXONOMY);
    bench_take(&b, AID_IMPORT_SKILLS, "code,label,synonyms\n,Home,\nhome,,\ntap,,Tap|Taps\n");
    assert_counts(&b, 3, 1, 0, 0, 2);
    assert_int_equal(b.problem.line, 3);
    assert_non_null(strstr(b.problem.message, "the new skill \"home\" needs a label"));
    bench_options(&b, AID_IMPORT_SKILLS);
    assert_says(bench_run(&b, "code,text\na,A\n"), AID_E_FORMAT, b.error, "no column \"label\"");
    assert_says(bench_run(&b, "label\nA\n"), AID_E_FORMAT, b.error, "no column \"code\"");
    assert_ok(bench_run(&b, "code,de,url,id,no\na,Haus,http://x,1,2\n"));
    assert_counts(&b, 1, 1, 0, 0, 0);
    assert_notes(&b, "Columns that are not used: url, id, no.");
    bench_close(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_taxonomy_comes_in_with_parents_and_languages),
        cmocka_unit_test(test_relations_move_skills_and_the_first_parent_counts),
        cmocka_unit_test(test_a_group_may_have_a_list_of_its_own),
        cmocka_unit_test(test_a_skill_without_code_or_label_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
