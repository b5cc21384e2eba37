/* SPDX-License-Identifier: MIT */
/* The import kind by kind: keys, what is added, changed and left, what a cell may hold. */
#include "import_bench.h"

#define NO_TAXONOMY AID_BIT(AID_OPEN_NO_TAXONOMY)
#define GROUPS "reference,name,kind\nelm,Elm Street,time bank\noak,Oak Hill,mutual-aid\n"

static aid_group group_of(bench *b, const char *reference)
{
    aid_group group;
    assert_ok(aid_group_find(b->store, reference, &group, NULL));
    return group;
}

static aid_offer_info offer_of(bench *b, const char *group, const char *reference)
{
    aid_offer offer;
    aid_offer_info info = { .struct_size = sizeof info };
    assert_ok(aid_offer_find(b->store, group_of(b, group), reference, &offer, NULL));
    assert_ok(aid_offer_get(b->store, offer, &info, NULL));
    return info;
}

static aid_member_info member_of(bench *b, const char *reference)
{
    aid_member member;
    aid_member_info info = { .struct_size = sizeof info };
    assert_ok(aid_member_find(b->store, (aid_group) { 0 }, reference, &member, NULL));
    assert_ok(aid_member_get(b->store, member, &info, NULL));
    return info;
}

/* Importing the same again changes nothing: no record, the same head. */
static void again(bench *b, int32_t kind, const char *text)
{
    aid_store_info before = bench_info(b);
    bench_take(b, kind, text);
    assert_counts(b, b->report.read, 0, 0, b->report.read, 0);
    assert_int_equal(b->report.groups_added + b->report.members_added + b->report.skills_added, 0);
    aid_store_info after = bench_info(b);
    assert_int_equal(after.records, before.records);
    assert_memory_equal(after.head, before.head, sizeof after.head);
}

static void test_of_several_rows_with_one_key_the_last_counts(void **state)
{
    (void)state;
    static const char text[] =
        "group,kind,reference,title,skills\n"
        "elm,offer,r1,Cakes,7\nelm,request,r1,Cakes,7\noak,offer,r1,Cakes,7\nelm,OFFER,r1,Bread,8\n";
    bench b;
    bench_open(&b, "memory:", NO_TAXONOMY);
    bench_take(&b, AID_IMPORT_LISTINGS, text);
    assert_counts(&b, 4, 3, 0, 1, 0);
    assert_notes(&b, "1 of 4 rows are followed by a later row of the same listing");
    assert_int_equal(b.report.groups, 2);
    assert_string_equal(offer_of(&b, "elm", "r1").title, "Bread");
    assert_string_equal(offer_of(&b, "oak", "r1").title, "Cakes");
    again(&b, AID_IMPORT_LISTINGS, text);
    bench_close(&b);
}

static void test_what_differs_is_changed_and_what_is_empty_stays(void **state)
{
    (void)state;
    static const char head[] = "group,kind,reference,title,text,skills,minutes,seats,availability,place,reach_m,online,"
                               "languages,urgency,essential,expires,date\n";
    static const char *const rows[] = {
        "elm,offer,r1,Bread,,,,,,,,,,,,,",
        "elm,offer,r1,,Warm,,,,,,,,,,,,",
        "elm,offer,r1,,,8,,,,,,,,,,,",
        "elm,offer,r1,,,8|9,,,,,,,,,,,",
        "elm,offer,r1,,,,1:30,,,,,,,,,,",
        "elm,offer,r1,,,,,2,,,,,,,,,",
        "elm,offer,r1,,,,,,Mo 09:00-12:00,,,,,,,,",
        "elm,offer,r1,,,,,,,54.0702 -2.8660,,,,,,,",
        "elm,offer,r1,,,,,,,,0,,,,,,",
        "elm,offer,r1,,,,,,,,300,,,,,,",
        "elm,offer,r1,,,,,,,,,yes,,,,,",
        "elm,offer,r1,,,,,,,,,,\"ru, en\",,,,",
        "elm,offer,r1,,,,,,,,,,,,,2027-05-01,",
        "elm,offer,r1,,,,,,,,,,,,,,2020-02-02",
        "elm,request,q1,Help,,7,,,,,,,,high,,,",
        "elm,request,q1,,,,,,,,,,,low,,,",
        "elm,request,q1,,,,,,,,,,,,yes,,",
    };
    bench b;
    char text[400];
    bench_open(&b, "memory:", NO_TAXONOMY);
    snprintf(text, sizeof text, "%selm,offer,r1,Cakes,,7,,,,,,,,,,,\nelm,request,q1,Help,,7,,,,,,,,,,,\n", head);
    bench_take(&b, AID_IMPORT_LISTINGS, text);
    assert_counts(&b, 2, 2, 0, 0, 0);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        /* A title is repeated where the row has no skill either: a row must have one of them. */
        snprintf(text, sizeof text, "%s%s\n", head, rows[i]);
        char *empty = strstr(text, "r1,,");
        if (empty != NULL && strstr(text, "r1,,,8") == NULL) {
            memmove(empty + 3 + 5, empty + 3, strlen(empty + 3) + 1);
            memcpy(empty + 3, "Bread", 5);
        }
        empty = strstr(text, "q1,,");
        if (empty != NULL) {
            memmove(empty + 3 + 4, empty + 3, strlen(empty + 3) + 1);
            memcpy(empty + 3, "Help", 4);
        }
        bench_take(&b, AID_IMPORT_LISTINGS, text);
        if (b.report.updated != 1)
            fail_msg("not changed by %s (%u: %s)", text + strlen(head), (unsigned)b.problems, b.problem.message);
        again(&b, AID_IMPORT_LISTINGS, text);
    }
    aid_offer_info info = offer_of(&b, "elm", "r1");
    assert_string_equal(info.title, "Bread");
    assert_string_equal(info.text, "Warm");
    assert_int_equal(info.skill_count, 2);
    assert_int_equal(info.minutes, 90);
    assert_int_equal(info.seats, 2);
    assert_int_equal(info.reach_m, 300);
    bench_close(&b);
}

static void test_a_row_without_reference_is_known_by_its_content(void **state)
{
    (void)state;
    static const char text[] = "kind,title,group,skills\noffer,Cakes,elm,7\noffer,Bread,elm,7\noffer,Cakes,elm,7\n";
    static const char turned[] = "skills,group,title,kind\n7,elm,Cakes,offer\n";
    bench b;
    bench_open(&b, "memory:", NO_TAXONOMY);
    bench_take(&b, AID_IMPORT_LISTINGS, text);
    assert_counts(&b, 3, 2, 0, 1, 0);
    again(&b, AID_IMPORT_LISTINGS, text);
    again(&b, AID_IMPORT_LISTINGS, turned);
    bench_close(&b);
}

static void test_skills_are_read_from_every_kind_of_list(void **state)
{
    (void)state;
    static const struct {
        const char *cell;
        uint64_t count;
        const char *text; /* what the listing's text becomes */
    } cases[] = {
        { "59", 1, "" },
        { "\"{59, 7}\"", 2, "" },
        { "[59|7|59]", 2, "" },
        { "59|7", 2, "" },
        { "59; 7;", 2, "" },
        { "\"59, 7,\"", 2, "" },
        { "\"59\n7\"", 2, "" },
        { "\"{\"\"59\"\",\"\"7\"\"}\"", 2, "" },
        { "Вязание", 1, "" },
        { "\"cooking,baking\"", 2, "" },
        { "\"some help, and more\"", 1, "" },
        { "59|some help", 1, "some help" },
        { "some help|other help", 1, "" },
    };
    bench b;
    bench_open(&b, "memory:", NO_TAXONOMY);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char text[200], reference[8];
        snprintf(reference, sizeof reference, "r%zu", i);
        snprintf(text, sizeof text, "group,kind,reference,skills\nelm,offer,%s,%s\n", reference, cases[i].cell);
        bench_take(&b, AID_IMPORT_LISTINGS, text);
        assert_counts(&b, 1, 1, 0, 0, 0);
        aid_offer_info info = offer_of(&b, "elm", reference);
        if (info.skill_count != cases[i].count)
            fail_msg("%s gives %llu skills", cases[i].cell, (unsigned long long)info.skill_count);
        assert_string_equal(info.text, cases[i].text);
        again(&b, AID_IMPORT_LISTINGS, text);
    }
    bench_close(&b);
}

static void test_a_code_is_the_groups_own_before_the_communitys(void **state)
{
    (void)state;
    bench b;
    bench_open(&b, "memory:", NO_TAXONOMY);
    bench_take(&b, AID_IMPORT_GROUPS, GROUPS);
    bench_take(&b, AID_IMPORT_SKILLS, "code,label\n7,Everyone's\n8,Cooking\n");
    bench_options(&b, AID_IMPORT_SKILLS);
    b.options.group = group_of(&b, "elm");
    assert_ok(bench_run(&b, "code,label\n7,Elm's own\n"));
    assert_counts(&b, 1, 1, 0, 0, 0);
    bench_take(&b, AID_IMPORT_LISTINGS,
               "group,kind,reference,skills\nelm,offer,a,7\noak,offer,a,7\nelm,offer,b,cooking\nelm,offer,c,99\noak,"
               "offer,c,99\n");
    assert_counts(&b, 5, 5, 0, 0, 0);
    assert_int_equal(b.report.skills_added, 2); /* 99 of each group */
    aid_skill_info info = { .struct_size = sizeof info };
    assert_ok(aid_skill_get(b.store, offer_of(&b, "elm", "a").skill, NULL, &info, NULL));
    assert_string_equal(info.label, "Elm's own");
    assert_ok(aid_skill_get(b.store, offer_of(&b, "oak", "a").skill, NULL, &info, NULL));
    assert_string_equal(info.label, "Everyone's");
    assert_ok(aid_skill_get(b.store, offer_of(&b, "elm", "b").skill, NULL, &info, NULL));
    assert_string_equal(info.code, "8");
    assert_ok(aid_skill_get(b.store, offer_of(&b, "elm", "c").skill, NULL, &info, NULL));
    assert_int_equal(info.group.id, group_of(&b, "elm").id);
    assert_string_equal(info.label, "99");
    bench_close(&b);
}

static void test_strict_skills_refuse_what_no_taxonomy_knows(void **state)
{
    (void)state;
    bench b;
    bench_open(&b, "memory:", NO_TAXONOMY);
    bench_take(&b, AID_IMPORT_SKILLS, "code,label\n8,Cooking\n");
    bench_options(&b, AID_IMPORT_LISTINGS);
    b.options.strict_skills = AID_YES;
    assert_ok(bench_run(&b, "group,kind,title,skills\nelm,offer,A,Cooking\nelm,offer,B,99\n"));
    assert_counts(&b, 2, 1, 0, 0, 1);
    assert_problem(&b, 3, 13, "skills: \"99\" is no skill's code or name here");
    assert_ok(bench_run(&b, "group,kind,title\nelm,offer,some unheard-of help\n"));
    assert_problem(&b, 2, 11, "title: \"some unheard-of help\" is no skill's code or name here");
    assert_int_equal(bench_info(&b).skills, 1);
    bench_close(&b);
}

static void test_a_long_title_is_cut_at_a_letter_and_kept_whole_in_the_text(void **state)
{
    (void)state;
    bench b;
    char text[800] = "group,kind,reference,skills,title,text\nelm,offer,r1,7,";
    char whole[300] = "";
    for (int i = 0; i < 120; i++)
        strcat(whole, "я");
    strcat(text, whole);
    strcat(text, ",more\n");
    bench_open(&b, "memory:", NO_TAXONOMY);
    bench_take(&b, AID_IMPORT_LISTINGS, text);
    assert_counts(&b, 1, 1, 0, 0, 0);
    aid_offer_info info = offer_of(&b, "elm", "r1");
    assert_int_equal(strlen(info.title), 199); /* 98 letters of two bytes, and the ellipsis of three */
    assert_memory_equal(info.title, whole, 196);
    assert_string_equal(info.title + 196, "…");
    assert_memory_equal(info.text, whole, 240);
    assert_string_equal(info.text + 240, "\n\nmore");
    again(&b, AID_IMPORT_LISTINGS, text);
    bench_close(&b);
}

static void test_a_listing_without_member_gets_one_of_its_own(void **state)
{
    (void)state;
    bench b;
    bench_open(&b, "memory:", NO_TAXONOMY);
    bench_take(&b, AID_IMPORT_LISTINGS,
               "group,kind,reference,title,skills\nelm,offer,r1,A,7\nelm,request,r1,B,7\noak,offer,r1,C,7\n");
    assert_int_equal(b.report.members_added, 3);
    aid_member_info info = member_of(&b, "listing:elm:offer:r1");
    assert_string_equal(info.name, "Listing r1");
    assert_int_equal(info.first_group.id, group_of(&b, "elm").id);
    aid_offer_info offer = offer_of(&b, "elm", "r1");
    assert_int_equal(offer.seats, 1);
    assert_int_equal(offer.minutes, 60);
    member_of(&b, "listing:elm:request:r1");
    member_of(&b, "listing:oak:offer:r1");
    bench_close(&b);
}

static void test_members_come_in_with_groups_roles_and_times(void **state)
{
    (void)state;
    static const char text[] = "reference,name,groups,roles,languages,zone,latitude,longitude,availability,day_minutes,"
                               "week_minutes,phones,emails\n"
                               "m1,Ann Lee,elm|Oak Hill,member|coordinator,en ru,Europe/London,54.0702,-2.8660,Mo-Fr "
                               "09:00-12:30,3h,0,'+44 1|'2,a@example.org\n"
                               "m2,Пётр,elm,,,,,,,,,,\n"
                               ",Ann Noref,elm,,,,,,,,,,\n"
                               "m4,Alone,,,,,,,,,,,\n";
    bench b;
    bench_open(&b, "memory:", NO_TAXONOMY);
    bench_take(&b, AID_IMPORT_GROUPS, GROUPS);
    bench_take(&b, AID_IMPORT_MEMBERS, text);
    assert_counts(&b, 4, 4, 0, 0, 0);
    assert_int_equal(b.report.groups, 2);
    aid_member_info info = member_of(&b, "m1");
    assert_int_equal(info.group_count, 2);
    assert_int_equal(info.day_minutes, 180);
    assert_int_equal(info.week_minutes, 0);
    assert_int_equal(info.week_stated, 1);
    assert_string_equal(info.phones, "+44 1\n'2");
    aid_member member;
    uint64_t roles = 0;
    assert_ok(aid_member_find(b.store, group_of(&b, "oak"), "m1", &member, NULL));
    assert_ok(aid_member_roles(b.store, member, group_of(&b, "oak"), &roles, NULL));
    assert_int_equal(roles, AID_BIT(AID_ROLE_MEMBER) | AID_BIT(AID_ROLE_COORDINATOR));
    again(&b, AID_IMPORT_MEMBERS, text);
    bench_take(&b, AID_IMPORT_MEMBERS, "reference,name,groups\nm2,Пётр I,oak\n");
    assert_counts(&b, 1, 0, 1, 0, 0);
    assert_int_equal(member_of(&b, "m2").group_count, 2);
    assert_string_equal(member_of(&b, "m2").name, "Пётр I");
    bench_close(&b);
}

static void test_members_that_cannot_be_are_told(void **state)
{
    (void)state;
    static const struct {
        const char *row, *words;
        uint32_t column;
    } cases[] = {
        { "m1,Ann,elm,chief,", "roles: \"chief\"; right would be member", 12 },
        { "m1,Ann,ash,,", "groups: no group has the reference or the name \"ash\"", 8 },
        { "m1,,elm,,", "name: empty", 4 },
        { "m1,Ann,elm,,25:00", "day_minutes: \"25:00\" is 1500 minutes; right would be 0 to 1440", 13 },
    };
    bench b;
    bench_open(&b, "memory:", NO_TAXONOMY);
    bench_take(&b, AID_IMPORT_GROUPS, GROUPS);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char text[200];
        snprintf(text, sizeof text, "reference,name,groups,roles,day_minutes\n%s\n", cases[i].row);
        bench_take(&b, AID_IMPORT_MEMBERS, text);
        assert_problem(&b, 2, cases[i].column, cases[i].words);
    }
    assert_int_equal(bench_info(&b).members, 0);
    bench_close(&b);
}

static void test_a_parent_may_stand_below_its_child(void **state)
{
    (void)state;
    static const char text[] = "reference,name,kind,parent,languages,topics\n"
                               "leaf,Leaf,,Branch,en,a|b\nbranch,Branch,club,root,,\nroot,Root,federation,,,\n"
                               "egg,Egg,,hen,,\nhen,Hen,,egg,,\n";
    bench b;
    bench_open(&b, "memory:", NO_TAXONOMY);
    bench_take(&b, AID_IMPORT_GROUPS, text);
    assert_counts(&b, 5, 3, 0, 0, 2);
    aid_group_info info = { .struct_size = sizeof info };
    assert_ok(aid_group_get(b.store, group_of(&b, "leaf"), &info, NULL));
    assert_int_equal(info.parent.id, group_of(&b, "branch").id);
    assert_string_equal(info.topics, "a\nb");
    assert_int_equal(info.kind, AID_GROUP_MUTUAL_AID);
    aid_store_info before = bench_info(&b);
    bench_take(&b, AID_IMPORT_GROUPS, text);
    assert_counts(&b, 5, 0, 0, 3, 2);
    assert_int_equal(bench_info(&b).records, before.records);
    bench_take(&b, AID_IMPORT_GROUPS, "reference,parent\nroot,leaf\n");
    assert_counts(&b, 1, 0, 0, 0, 1);
    bench_take(&b, AID_IMPORT_GROUPS, "reference,name,parent\nleaf,Leaf 2,root\n");
    assert_counts(&b, 1, 0, 1, 0, 0);
    bench_close(&b);
}

#define EXCHANGES "group,date,requester,helper,minutes,memo,reference\n"

static void open_with_people(bench *b)
{
    bench_open(b, "memory:", NO_TAXONOMY);
    bench_take(b, AID_IMPORT_GROUPS, GROUPS);
    bench_take(b, AID_IMPORT_MEMBERS, "reference,name,groups\na,Ann,elm\nb,Ben,elm\nc,Cem,elm|oak\nd,Cem,oak\n");
}

static void test_exchanges_are_booked_once(void **state)
{
    (void)state;
    static const char text[] = EXCHANGES "elm,2026-10-01,a,b,1:30,Cakes,\nelm,2026-10-01,a,b,1:30,Cakes,\n"
                                         "elm,2026-10-02,Ben,ann,45,,x1\nElm Street,2026-10-03,a,Cem,30,,x2\n";
    bench b;
    open_with_people(&b);
    bench_take(&b, AID_IMPORT_EXCHANGES, text);
    assert_counts(&b, 4, 3, 0, 1, 0);
    assert_int_equal(bench_info(&b).exchanges, 3);
    again(&b, AID_IMPORT_EXCHANGES, text);
    bench_take(&b, AID_IMPORT_EXCHANGES, EXCHANGES "elm,2026-10-02,Ben,ann,50,,x1\n");
    assert_problem(&b, 2, 1, "\"x1\" is booked with 45 minutes; an import changes no books");
    bench_close(&b);
}

static void test_exchanges_that_cannot_be_are_told(void **state)
{
    (void)state;
    static const struct {
        const char *row, *words;
        uint32_t column;
    } cases[] = {
        { "elm,2026-10-01,a,b,25:00,,", "minutes: \"25:00\" is 1500 minutes, more than the 960 (16 h)", 20 },
        { "elm,2026-10-01,a,b,,,", "minutes: empty; right would be a duration", 20 },
        { "elm,yesterday,a,b,60,,", "date: ", 5 },
        { "elm,2026-10-01,Dan,b,60,,", "requester: no member has the reference \"Dan\"", 16 },
        { "oak,2026-10-01,c,Cem,60,,", "helper: 2 members are named \"Cem\"", 18 },
        { "ash,2026-10-01,a,b,60,,", "group: no group has the reference or the name \"ash\"", 1 },
        { "elm,2026-10-01,a,a,60,,", "", 1 },
        { "elm,2090-10-01,a,b,60,,", "", 1 },
        { "elm,2026-10-01,a,b,901,,", "", 1 }, /* the credit limit */
    };
    bench b;
    open_with_people(&b);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char text[200];
        snprintf(text, sizeof text, EXCHANGES "%s\n", cases[i].row);
        bench_take(&b, AID_IMPORT_EXCHANGES, text);
        assert_counts(&b, 1, 0, 0, 0, 1);
        assert_problem(&b, 2, cases[i].column, cases[i].words);
        assert_true(b.problem.message[0] != '\0');
    }
    assert_int_equal(bench_info(&b).exchanges, 0);
    bench_close(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_of_several_rows_with_one_key_the_last_counts),
        cmocka_unit_test(test_what_differs_is_changed_and_what_is_empty_stays),
        cmocka_unit_test(test_a_row_without_reference_is_known_by_its_content),
        cmocka_unit_test(test_skills_are_read_from_every_kind_of_list),
        cmocka_unit_test(test_a_code_is_the_groups_own_before_the_communitys),
        cmocka_unit_test(test_strict_skills_refuse_what_no_taxonomy_knows),
        cmocka_unit_test(test_a_long_title_is_cut_at_a_letter_and_kept_whole_in_the_text),
        cmocka_unit_test(test_a_listing_without_member_gets_one_of_its_own),
        cmocka_unit_test(test_members_come_in_with_groups_roles_and_times),
        cmocka_unit_test(test_members_that_cannot_be_are_told),
        cmocka_unit_test(test_a_parent_may_stand_below_its_child),
        cmocka_unit_test(test_exchanges_are_booked_once),
        cmocka_unit_test(test_exchanges_that_cannot_be_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
