/* SPDX-License-Identifier: MIT */
/* What a search finds, in which class and order. */
#include "desk.h"

#include <stdio.h>

#define EN(words) { .language = "en", .text = (words), .kind = AID__LABEL_PREFERRED }
#define EN_TOO(words) { .language = "en", .text = (words), .kind = AID__LABEL_SYNONYM }
#define EN_HIDDEN(words) { .language = "en", .text = (words), .kind = AID__LABEL_HIDDEN }
#define IN(tag, words) { .language = (tag), .text = (words), .kind = AID__LABEL_PREFERRED }
#define SET(d, row, list, ...) \
    desk_set((d), (row), (list), (const aid__label[]){ __VA_ARGS__ }, \
             sizeof((const aid__label[]){ __VA_ARGS__ }) / sizeof(aid__label))

enum { PLUMBING = 1, GARDENING, GARDEN_ADVICE, WASHING_MACHINE };

static void fill(desk *d)
{
    desk_open(d);
    SET(d, PLUMBING, 0, EN("Plumbing"), EN_TOO("Dripping tap"), EN_HIDDEN("plumming"));
    SET(d, GARDENING, 0, EN("Gardening"), EN_TOO("Mowing the lawn"));
    SET(d, GARDEN_ADVICE, 0, EN("Gardening advice"));
    SET(d, WASHING_MACHINE, 0, EN("Washing machine installation"));
}

static void test_every_class_of_hit_is_told(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        uint32_t row;
        int kind, begun; /* begun: as while somebody types */
    } cases[] = {
        { "Plumbing", PLUMBING, AID_HIT_EXACT, 0 },
        { "  PLUMBING! ", PLUMBING, AID_HIT_EXACT, 0 },
        { "dripping tap", PLUMBING, AID_HIT_SYNONYM, 0 },
        { "plumming", PLUMBING, AID_HIT_SYNONYM, 0 },
        { "tap dripping", PLUMBING, AID_HIT_PREFIX, 0 },
        { "lawn", GARDENING, AID_HIT_PREFIX, 0 },
        { "garde", GARDENING, AID_HIT_PREFIX, 1 },
        { "gardening adv", GARDEN_ADVICE, AID_HIT_PREFIX, 1 },
        { "g", GARDENING, AID_HIT_PREFIX, 1 },
        { "gardneing", GARDENING, AID_HIT_TYPO, 0 },
        { "plmbing", PLUMBING, AID_HIT_TYPO, 0 },
        { "gradeni", GARDENING, AID_HIT_TYPO, 1 },
        { "dripping tpa", PLUMBING, AID_HIT_TRIGRAM, 0 }, /* three letters forgive nothing */
        { "washingmachine installation", WASHING_MACHINE, AID_HIT_TYPO, 0 },
        { "wash ing machine instalation", WASHING_MACHINE, AID_HIT_TYPO, 0 },
        { "someone for plumbing", PLUMBING, AID_HIT_TRIGRAM, 0 },
        { "zzzzz", 0, 0, 0 },
        { "z", 0, 0, 1 },
        { "", 0, 0, 0 },
        { " \t ", 0, 0, 0 },
    };
    desk d;
    fill(&d);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        d.query.prefix_ok = cases[i].begun;
        int kind = desk_kind(&d, cases[i].text, cases[i].row);
        if (kind != cases[i].kind)
            fail_msg("\"%s\" is a hit of kind %d instead of %d", cases[i].text, kind, cases[i].kind);
    }
    desk_close(&d);
}

static void test_a_whole_label_comes_before_a_part_of_one(void **state)
{
    (void)state;
    desk d;
    fill(&d);
    assert_int_equal(desk_find(&d, "gardening", 10), 2);
    assert_int_equal(desk_hit(&d, 0)->row, GARDENING);
    assert_int_equal(desk_hit(&d, 0)->points, 1000);
    assert_int_equal(desk_hit(&d, 1)->row, GARDEN_ADVICE);
    assert_int_equal(desk_hit(&d, 1)->kind, AID_HIT_PREFIX);
    assert_int_equal(desk_find(&d, "gardneing", 10), 2);
    assert_int_equal(desk_hit(&d, 0)->row, GARDENING);
    assert_true(desk_hit(&d, 0)->points - desk_hit(&d, 1)->points >= AID__SEARCH_CLEAR);
    desk_close(&d);
}

static void test_the_label_that_was_hit_is_told(void **state)
{
    (void)state;
    desk d;
    fill(&d);
    desk_find(&d, "mowing", 1);
    const char *language;
    assert_int_equal(desk_hit(&d, 0)->label, 1);
    assert_string_equal(aid__search_label(d.index, GARDENING, 1, &language), "Mowing the lawn");
    assert_string_equal(language, "en");
    assert_null(aid__search_label(d.index, GARDENING, 2, NULL));
    assert_null(aid__search_label(d.index, 1000, 0, NULL));
    desk_close(&d);
}

static void test_folding_makes_these_equal(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        { "Straße", "STRASSE" },   { "ﬁrst", "first" },       { "Ｎｕｒｓｉｎｇ", "nursing" },
        { "ΣΊΣΥΦΟΣ", "σίσυφος" },  { "ﾊﾟﾝ", "パン" },          { "Ёлка", "елка" },
        { "Jardinería", "jardineria" }, { "Kühlschrank", "kuhlschrank" }, { "Ἀθηνᾶ", "αθηνα" },
        { "ISPARTA", "ısparta" },  { "İzmir", "izmir" },      { "e-mail", "e‑mail" },
        { "co\u00ADop", "coop" },
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        desk d;
        desk_open(&d);
        desk_put(&d, 1, pairs[i][0]);
        assert_int_equal(desk_kind(&d, pairs[i][1], 1), AID_HIT_EXACT);
        desk_put(&d, 1, pairs[i][1]);
        assert_int_equal(desk_kind(&d, pairs[i][0], 1), AID_HIT_EXACT);
        desk_close(&d);
    }
}

static void test_folding_keeps_these_apart(void **state)
{
    (void)state;
    static const char *const pairs[][2] = { { "भोजन", "भजन" }, { "ガイド", "カイト" }, { "чай", "чаи" } };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        desk d;
        desk_open(&d);
        desk_put(&d, 1, pairs[i][0]);
        assert_int_not_equal(desk_kind(&d, pairs[i][1], 1), AID_HIT_EXACT);
        desk_close(&d);
    }
}

static void test_the_same_marks_come_first(void **state)
{
    (void)state;
    desk d;
    desk_open(&d);
    desk_put(&d, 1, "ano");
    desk_put(&d, 2, "AÑO");
    desk_put(&d, 3, "C#");
    desk_put(&d, 4, "C++");
    assert_int_equal(desk_kind(&d, "año", 2), AID_HIT_EXACT);
    assert_int_equal(desk_hit(&d, 1)->row, 1);
    assert_int_equal(desk_kind(&d, "Ano", 1), AID_HIT_EXACT);
    assert_int_equal(desk_kind(&d, "c++", 4), AID_HIT_EXACT);
    assert_int_equal(desk_kind(&d, "c#", 3), AID_HIT_EXACT);
    desk_close(&d);
}

static void test_signs_alone_can_be_found(void **state)
{
    (void)state;
    desk d;
    desk_open(&d);
    desk_put(&d, 1, "♫");
    desk_put(&d, 2, "");
    assert_int_equal(desk_kind(&d, " ♫ ", 1), AID_HIT_EXACT);
    assert_int_equal(desk_find(&d, "☂", 5), 0);
    desk_close(&d);
}

static void test_chinese_is_found_by_neighbouring_letters(void **state)
{
    (void)state;
    desk d;
    desk_open(&d);
    desk_put(&d, 1, "洗衣机安装");
    desk_put(&d, 2, "花园护理");
    assert_int_equal(desk_kind(&d, "洗衣机安装", 1), AID_HIT_EXACT);
    assert_int_equal(desk_kind(&d, "安装", 1), AID_HIT_PREFIX);
    assert_int_equal(desk_kind(&d, "护理", 2), AID_HIT_PREFIX);
    desk_close(&d);
}

static void test_the_users_languages_come_first(void **state)
{
    (void)state;
    desk d;
    desk_open(&d);
    SET(&d, 1, 0, IN("es", "Once"));
    SET(&d, 2, 0, IN("en", "Twice"), EN_TOO("Once"));
    SET(&d, 3, 0, IN("", "Once"));
    assert_int_equal(desk_rank(&d, "once", 1, 3), 0); /* equal but for being a synonym: by row */
    assert_int_equal(desk_rank(&d, "once", 3, 3), 1);
    desk_languages(&d, "en,ru");
    assert_int_equal(desk_rank(&d, "once", 3, 3), 0); /* any language */
    assert_int_equal(desk_rank(&d, "once", 2, 3), 1);
    assert_int_equal(desk_rank(&d, "once", 1, 3), 2);
    desk_languages(&d, "es en");
    assert_int_equal(desk_rank(&d, "once", 1, 3), 0);
    assert_int_equal(desk_rank(&d, "once", 2, 3), 2);
    desk_close(&d);
}

static void test_a_list_is_seen_with_the_communitys_only(void **state)
{
    (void)state;
    desk d;
    desk_open(&d);
    SET(&d, 1, 0, EN("Baking bread"));
    SET(&d, 2, 7, EN("Baking bread"));
    SET(&d, 3, 8, EN("Baking bread"));
    assert_int_equal(desk_find(&d, "baking bread", 9), 3);
    d.query.list = 0;
    assert_int_equal(desk_find(&d, "baking bread", 9), 1);
    assert_int_equal(desk_hit(&d, 0)->row, 1);
    d.query.list = 7;
    assert_int_equal(desk_find(&d, "baking bread", 9), 2);
    assert_int_equal(desk_hit(&d, 0)->row, 2); /* the group's own word first */
    assert_int_equal(desk_find(&d, "bakingbread", 9), 2);
    desk_close(&d);
}

static bool only_even(void *context, uint32_t row)
{
    ++*(int *)context;
    return row % 2 == 0;
}

static void test_rows_that_are_not_allowed_do_not_exist(void **state)
{
    (void)state;
    desk d;
    desk_open(&d);
    char name[40];
    for (uint32_t row = 0; row < 600; row++) {
        snprintf(name, sizeof name, "Anna Schmidt%c", "abcdefghij"[row % 10]);
        desk_put(&d, row, name);
    }
    int asked = 0;
    d.query.allow = only_even;
    d.query.context = &asked;
    static const char *const texts[] = { "anna", "anna schmidt", "annaschmidtb", "schmitdb anan" };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_true(desk_find(&d, texts[i], SIZE_MAX) > 200);
        for (size_t k = 0; k < d.hits.count; k++)
            assert_int_equal(desk_hit(&d, k)->row % 2, 0);
    }
    assert_true(asked > 0);
    desk_close(&d);
}

static void test_names_are_found_by_any_part_and_script(void **state)
{
    (void)state;
    static const struct {
        const char *typed;
        uint32_t row;
    } cases[] = {
        { "maria", 1 },   { "garcía lópez", 1 }, { "lopez maria", 1 }, { "garzia", 1 },  { "иванов", 2 },
        { "Иванов пётр", 2 }, { "петр", 2 },     { "o’neill", 3 },     { "oneill", 3 },  { "o'neil", 3 },
        { "müller", 4 },  { "muller", 4 },       { "mueler", 4 },      { "山田", 5 },    { "nguyen", 6 },
        { "Nguyễn", 6 },
    };
    desk d;
    desk_open(&d);
    desk_put(&d, 1, "María García López");
    desk_put(&d, 2, "Пётр Иванов");
    desk_put(&d, 3, "Sinéad O'Neill");
    desk_put(&d, 4, "Jürgen Müller");
    desk_put(&d, 5, "山田太郎");
    desk_put(&d, 6, "Nguyễn Văn An");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (desk_rank(&d, cases[i].typed, cases[i].row, 1) != 0)
            fail_msg("\"%s\" does not find row %u", cases[i].typed, cases[i].row);
    desk_close(&d);
}

static void test_fewer_hits_are_the_beginning_of_more(void **state)
{
    (void)state;
    desk d;
    desk_open(&d);
    char label[40];
    for (uint32_t row = 0; row < 300; row++) {
        snprintf(label, sizeof label, "%s %s%u", row % 3 == 0 ? "garden" : row % 3 == 1 ? "gardening" : "guardian",
                 row % 2 == 0 ? "help" : "helper ", row % 7);
        desk_put(&d, row, label);
    }
    d.query.prefix_ok = 1;
    static const char *const texts[] = { "garden", "gardn hel", "gardenhelp", "gardenhelper 3", "guardian help0", "g" };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        aid__search_hit all[300];
        size_t total = desk_find(&d, texts[i], SIZE_MAX);
        for (size_t k = 0; k < total; k++)
            all[k] = *desk_hit(&d, k);
        for (size_t k = 1; k < total; k++)
            assert_true(all[k - 1].points > all[k].points ||
                        (all[k - 1].points == all[k].points && all[k - 1].row < all[k].row));
        for (size_t limit = 0; limit <= total; limit += 13) {
            assert_int_equal(desk_find(&d, texts[i], limit), limit);
            assert_memory_equal(d.hits.rows, all, limit * sizeof *all);
        }
    }
    desk_close(&d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_class_of_hit_is_told),
        cmocka_unit_test(test_a_whole_label_comes_before_a_part_of_one),
        cmocka_unit_test(test_the_label_that_was_hit_is_told),
        cmocka_unit_test(test_folding_makes_these_equal),
        cmocka_unit_test(test_folding_keeps_these_apart),
        cmocka_unit_test(test_the_same_marks_come_first),
        cmocka_unit_test(test_signs_alone_can_be_found),
        cmocka_unit_test(test_chinese_is_found_by_neighbouring_letters),
        cmocka_unit_test(test_the_users_languages_come_first),
        cmocka_unit_test(test_a_list_is_seen_with_the_communitys_only),
        cmocka_unit_test(test_rows_that_are_not_allowed_do_not_exist),
        cmocka_unit_test(test_names_are_found_by_any_part_and_script),
        cmocka_unit_test(test_fewer_hits_are_the_beginning_of_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
