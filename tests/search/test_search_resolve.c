/* SPDX-License-Identifier: MIT */
/* From a typed text to the one skill it names, or to a question. */
#include "desk.h"

#define LABEL(tag, words, what) { .language = (tag), .text = (words), .kind = AID__LABEL_##what }
#define SET(d, row, list, ...) \
    desk_set((d), (row), (list), (const aid__label[]){ __VA_ARGS__ }, \
             sizeof((const aid__label[]){ __VA_ARGS__ }) / sizeof(aid__label))

enum { NO_ROW = 999 };

static aid__search_hit near[3];
static size_t near_count;

/* The row it names, NO_ROW when it names none. */
static uint32_t resolve(desk *d, const char *text, aid_status wanted)
{
    uint32_t row = NO_ROW;
    d->query.text = text;
    d->error = (aid_error){ 0 };
    near_count = 0;
    aid_status status = aid__search_resolve(d->index, &d->query, &row, near, &near_count, &d->error);
    if (status != wanted)
        fail_msg("\"%s\": %d %s (row %u)", text, (int)status, d->error.message, row);
    assert_true(near_count <= 3);
    assert_int_equal(row == NO_ROW, status != AID_OK);
    return row;
}

static void test_a_whole_label_names_its_row(void **state)
{
    (void)state;
    desk d;
    desk_open(&d);
    SET(&d, 1, 0, LABEL("en", "Gardening", PREFERRED), LABEL("en", "Weeding", SYNONYM));
    SET(&d, 2, 0, LABEL("en", "Gardening advice", PREFERRED), LABEL("en", "gardning advise", HIDDEN));
    assert_int_equal(resolve(&d, "gardening", AID_OK), 1);
    assert_int_equal(near_count, 2);
    assert_int_equal(resolve(&d, "WEEDING", AID_OK), 1);
    assert_int_equal(resolve(&d, "gardning advise", AID_OK), 2);
    desk_close(&d);
}

static void test_a_preferred_label_beats_a_synonym(void **state)
{
    (void)state;
    desk d;
    desk_open(&d);
    SET(&d, 1, 0, LABEL("en", "Weeding", PREFERRED), LABEL("en", "Gardening", SYNONYM));
    SET(&d, 2, 0, LABEL("en", "Gardening", PREFERRED));
    assert_int_equal(resolve(&d, "gardening", AID_OK), 2);
    SET(&d, 2, 0, LABEL("en", "Lawn", PREFERRED), LABEL("en", "Gardening", SYNONYM));
    resolve(&d, "gardening", AID_E_AMBIGUOUS);
    desk_close(&d);
}

static void test_the_users_language_decides(void **state)
{
    (void)state;
    desk d;
    desk_open(&d);
    SET(&d, 1, 0, LABEL("de", "Rat", PREFERRED));
    SET(&d, 2, 0, LABEL("en", "Pest control", PREFERRED), LABEL("en", "Rat", SYNONYM));
    assert_int_equal(resolve(&d, "rat", AID_OK), 1);
    desk_languages(&d, "en");
    assert_int_equal(resolve(&d, "rat", AID_OK), 2);
    desk_languages(&d, "de en");
    assert_int_equal(resolve(&d, "rat", AID_OK), 1);
    SET(&d, 3, 0, LABEL("ru", "Уборка", PREFERRED));
    assert_int_equal(resolve(&d, "уборка", AID_OK), 3); /* foreign, but the only one */
    SET(&d, 4, 0, LABEL("de", "Fahrdienste", PREFERRED));
    SET(&d, 5, 0, LABEL("nl", "Fahrdiensta", PREFERRED));
    assert_int_equal(resolve(&d, "fahrdienst", AID_OK), 4); /* both one letter off, one in the user's language */
    desk_close(&d);
}

static void test_the_asked_list_beats_the_communitys(void **state)
{
    (void)state;
    desk d;
    desk_open(&d);
    SET(&d, 1, 0, LABEL("", "Café", PREFERRED));
    SET(&d, 2, 5, LABEL("", "Café", PREFERRED));
    resolve(&d, "cafe", AID_E_AMBIGUOUS);
    d.query.list = 5;
    assert_int_equal(resolve(&d, "cafe", AID_OK), 2);
    d.query.list = 0;
    assert_int_equal(resolve(&d, "cafe", AID_OK), 1);
    desk_close(&d);
}

static void test_a_clear_typo_or_word_is_understood(void **state)
{
    (void)state;
    desk d;
    desk_open(&d);
    SET(&d, 1, 0, LABEL("en", "Gardening", PREFERRED));
    SET(&d, 2, 0, LABEL("en", "Gardening advice", PREFERRED));
    SET(&d, 3, 0, LABEL("en", "Washing machine installation", PREFERRED));
    SET(&d, 4, 0, LABEL("en", "Car repair", PREFERRED));
    SET(&d, 5, 0, LABEL("en", "Bicycle repair", PREFERRED));
    assert_int_equal(resolve(&d, "gardneing", AID_OK), 1);
    assert_int_equal(resolve(&d, "gardneing advise", AID_OK), 2);
    assert_int_equal(resolve(&d, "washing machine", AID_OK), 3);
    assert_int_equal(resolve(&d, "washingmachine instalation", AID_OK), 3);
    assert_int_equal(resolve(&d, "bycicle", AID_OK), 5);
    resolve(&d, "repair", AID_E_AMBIGUOUS);
    resolve(&d, "reapir", AID_E_AMBIGUOUS);
    d.query.prefix_ok = 1; /* still only whole words: half a word names nothing */
    resolve(&d, "washing mach", AID_E_NOT_FOUND);
    desk_close(&d);
}

static void test_an_ambiguous_text_names_the_nearest_three(void **state)
{
    (void)state;
    desk d;
    desk_open(&d);
    SET(&d, 1, 0, LABEL("en", "Car repair", PREFERRED));
    SET(&d, 2, 0, LABEL("en", "Bike mending", PREFERRED), LABEL("en", "repair", HIDDEN), LABEL("en", "repair", HIDDEN));
    SET(&d, 3, 0, LABEL("en", "Roof repair", PREFERRED), LABEL("en", "repair", HIDDEN));
    SET(&d, 4, 0, LABEL("en", "Shoe repair", PREFERRED));
    resolve(&d, "Repair", AID_E_AMBIGUOUS);
    assert_string_equal(d.error.message, "\"Repair\" fits several skills: say Bike mending, Roof repair or Car repair");
    assert_int_equal(d.error.reason, AID_REASON_SKILL_AMBIGUOUS);
    assert_int_equal(near_count, 3);
    assert_int_equal(near[0].row, 2);
    assert_int_equal(near[2].row, 1);
    desk_close(&d);
}

static void test_the_last_name_stays_in_a_long_message(void **state)
{
    (void)state;
    desk d;
    desk_open(&d);
    static const char begin[] = "Реставрация старинной деревянной мебели с резьбой и позолотой под ключ";
    char text[256];
    for (uint32_t row = 0; row < 3; row++) {
        strcpy(text, begin);
        strcat(text, row == 0 ? " один" : row == 1 ? " два" : " три");
        desk_put(&d, row, text);
    }
    resolve(&d, begin, AID_E_AMBIGUOUS);
    const char *last = strstr(d.error.message, " or ");
    assert_non_null(last);
    assert_int_equal(strncmp(last + 4, begin, 20), 0);
    desk_close(&d);
}

static void test_letters_merely_alike_name_nothing(void **state)
{
    (void)state;
    desk d;
    desk_open(&d);
    SET(&d, 1, 0, LABEL("en", "Plumbing", PREFERRED));
    resolve(&d, "xylophone", AID_E_NOT_FOUND);
    assert_int_equal(near_count, 0);
    assert_string_equal(d.error.message, "\"xylophone\" is no skill known here");
    assert_int_equal(d.error.reason, AID_REASON_SKILL_UNKNOWN);
    resolve(&d, "plumber", AID_E_NOT_FOUND);
    assert_int_equal(near_count, 1);
    assert_string_equal(d.error.message,
                        "\"plumber\" is no skill known here; if one of the nearest is meant: say Plumbing");
    resolve(&d, "", AID_E_NOT_FOUND);
    desk_close(&d);
}

static void test_invalid_text_is_an_argument_error(void **state)
{
    (void)state;
    desk d;
    desk_open(&d);
    SET(&d, 1, 0, LABEL("en", "Plumbing", PREFERRED));
    resolve(&d, "plu\xffmbing", AID_E_ARGUMENT);
    assert_int_equal(d.error.reason, AID_REASON_TEXT_ENCODING);
    desk_close(&d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_whole_label_names_its_row),
        cmocka_unit_test(test_a_preferred_label_beats_a_synonym),
        cmocka_unit_test(test_the_users_language_decides),
        cmocka_unit_test(test_the_asked_list_beats_the_communitys),
        cmocka_unit_test(test_a_clear_typo_or_word_is_understood),
        cmocka_unit_test(test_an_ambiguous_text_names_the_nearest_three),
        cmocka_unit_test(test_the_last_name_stays_in_a_long_message),
        cmocka_unit_test(test_letters_merely_alike_name_nothing),
        cmocka_unit_test(test_invalid_text_is_an_argument_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
