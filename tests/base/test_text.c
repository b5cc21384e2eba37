/* SPDX-License-Identifier: MIT */
/* Text: what is fit to be stored, how it folds for search, its words, its width, language tags. */
#include "../test.h"

#include "../failing.h"
#include "base/mix.h"
#include "base/text.h"
#include <mutualaid/text.h>

static aid_allocator text_memory;

static void fold(aid__buffer *out, const char *text)
{
    aid__buffer_clear(out);
    assert_ok(aid__text_fold(text, strlen(text), out, NULL));
    aid__buffer_add_char(out, '\0');
    assert_true(aid__buffer_ok(out));
}

static void test_folding_joins_what_people_write_alike_and_keeps_other_letters_apart(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        { "Straße", "strasse" },         { "STRASSE", "strasse" },       { "ﬁrst", "first" },
        { "Ｎｕｒｓｉｎｇ", "nursing" }, { "ΣΊΣΥΦΟΣ", "σισυφοσ" },     { "σίσυφος", "σισυφοσ" },
        { "co\u00ADop\u200Be", "coope" }, { "A\u030A", "a" },             { "Café", "cafe" },
        { "½", "1⁄2" },                  { "ｶﾞｲﾄﾞ", "ガイド" },          { "ガイド", "ガイド" },
        { "İstanbul", "istanbul" },      { "ısı", "isi" },               { "ISI", "isi" },
        { "Ёлка", "елка" },              { "елка", "елка" },             { "й", "й" },
        { "и\u0306", "й" },              { "भोजन", "भोजन" },             { "भो", "भो" },
        { "a\u2010b\u2011c\u2012d\u2013e\u2014f\u2015g\u2212h", "a-b-c-d-e-f-g-h" },
        { "l’aide", "l'aide" },          { "Đặng", "đang" },             { "\u0450\u0308", "\u0450" },
        { "Ĳ", "ij" },                   { "Ἀθῆναι", "αθηναι" },         { "한국어", "한국어" },
        { "\u212B", "a" },               { "", "" },                     { "Plain ASCII 1", "plain ascii 1" },
    };
    aid__buffer out;
    aid__buffer_init(&out, &text_memory);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        fold(&out, cases[i][0]);
        assert_string_equal(out.bytes, cases[i][1]);
    }
    aid__buffer_free(&out);
}

static void test_folding_appends_and_a_refusal_leaves_the_buffer_as_it_was(void **state)
{
    (void)state;
    aid_error error;
    aid__buffer out;
    aid__buffer_init(&out, &text_memory);
    aid__buffer_add_text(&out, "x");
    assert_ok(aid__text_fold("É", 2, &out, NULL));
    assert_says(aid__text_fold("a\xC3(", 3, &out, &error), AID_E_ARGUMENT, error, "UTF-8");
    assert_int_equal(error.reason, AID_REASON_TEXT_ENCODING);
    assert_int_equal(out.length, 2);
    assert_memory_equal(out.bytes, "xe", 2);
    aid__buffer_free(&out);
}

/* Letters that fold in the most ways are drawn often, any code point now and then. */
static uint32_t draw_code(uint64_t *seed)
{
    static const uint32_t likely[] = { 'e', 'I', 0x0130, 0x0131, 0x0435, 0x0308, 0x0306, 0x0345, 0x03B1, 0x0301, 0x0327,
                                       0x1F80, 0x0915, 0x093C, 0x0958, 0x3099, 0x304B, 0x1100, 0x1161, 0x11A8, 0xAC00,
                                       0x09C7, 0x09BE, 0x034F, 0x00AD, 0x2011, 0x0338, '=', 0xFDFA, 0x1E9E, 0x13A0,
                                       0x0F71, 0x0F72, 0x0F74, 0x0451, 0x2019, 0xFB4F, 0x1D15E, 0x0149, 0x01F0 };
    uint64_t dice = aid__mix(++*seed);
    if (dice % 4 != 0)
        return likely[(dice >> 8) % (sizeof likely / sizeof *likely)];
    for (;; dice = aid__mix(dice)) {
        uint32_t code = (uint32_t)(dice >> 16) % (dice % 8 < 7 ? 0x3000u : 0x110000u);
        if (code < 0xD800 || code > 0xDFFF)
            return code;
    }
}

static size_t encode(uint32_t code, char *out)
{
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    size_t size = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (size_t i = size; i-- > 1; code >>= 6)
        out[i] = (char)(0x80 | (code & 0x3F));
    out[0] = (char)((0xF00u >> size & 0xF0u) | code);
    return size;
}

static void test_folding_again_changes_nothing(void **state)
{
    (void)state;
    uint64_t seed = 1;
    aid__buffer once, twice;
    aid__buffer_init(&once, &text_memory);
    aid__buffer_init(&twice, &text_memory);
    for (int round = 0; round < 60000; round++) {
        char text[64];
        size_t length = 0;
        for (uint64_t left = 1 + aid__mix(++seed) % 12; left > 0; left--)
            length += encode(draw_code(&seed), text + length);
        assert_true(aid__text_valid(text, length));
        aid__buffer_clear(&once);
        aid__buffer_clear(&twice);
        assert_ok(aid__text_fold(text, length, &once, NULL));
        assert_true(aid__text_valid(once.bytes, once.length));
        assert_ok(aid__text_fold(once.bytes, once.length, &twice, NULL));
        assert_int_equal(once.length, twice.length);
        if (once.length > 0)
            assert_memory_equal(once.bytes, twice.bytes, once.length);
    }
    aid__buffer_free(&once);
    aid__buffer_free(&twice);
}

static void test_every_single_code_point_folds_to_a_fixed_point(void **state)
{
    (void)state;
    aid__buffer once, twice;
    aid__buffer_init(&once, &text_memory);
    aid__buffer_init(&twice, &text_memory);
    for (uint32_t code = 1; code < 0x110000; code++) {
        char text[4];
        if (code >= 0xD800 && code <= 0xDFFF)
            continue;
        size_t length = encode(code, text);
        aid__buffer_clear(&once);
        aid__buffer_clear(&twice);
        assert_ok(aid__text_fold(text, length, &once, NULL));
        if (once.length == 0)
            continue;
        assert_ok(aid__text_fold(once.bytes, once.length, &twice, NULL));
        if (once.length != twice.length || memcmp(once.bytes, twice.bytes, once.length) != 0)
            fail_msg("U+%04X does not fold to a fixed point", (unsigned)code);
    }
    aid__buffer_free(&once);
    aid__buffer_free(&twice);
}

static void test_random_bytes_never_crash_folding_and_are_refused_exactly_when_invalid(void **state)
{
    (void)state;
    uint64_t seed = 77;
    aid__buffer out;
    aid__buffer_init(&out, &text_memory);
    for (int round = 0; round < 40000; round++) {
        char text[24];
        size_t length = (size_t)(aid__mix(++seed) % sizeof text);
        for (size_t i = 0; i < length; i++)
            text[i] = (char)(aid__mix(++seed) % 3 ? aid__mix(seed) >> 40 : 0x80 | (aid__mix(seed) >> 40 & 0x7F));
        aid__buffer_clear(&out);
        bool valid = aid__text_valid(text, length);
        assert_int_equal(aid__text_fold(text, length, &out, NULL), valid ? AID_OK : AID_E_ARGUMENT);
    }
    aid__buffer_free(&out);
}

static void test_folding_survives_every_refused_allocation(void **state)
{
    (void)state;
    char text[3000];
    for (size_t i = 0; i < sizeof text; i += 2)
        memcpy(text + i, "\xC3\x89", 2); /* É, more of them than fit on the stack */
    for (size_t n = 1;; n++) {
        failing memory = failing_at(n);
        aid__buffer out;
        aid__buffer_init(&out, failing_allocator(&memory));
        aid_status status = aid__text_fold(text, sizeof text, &out, NULL);
        assert_int_equal(status, memory.refused ? AID_E_MEMORY : AID_OK);
        assert_int_equal(out.length, memory.refused ? 0 : sizeof text / 2);
        aid__buffer_free(&out);
        assert_int_equal(memory.live_bytes, 0);
        if (!memory.refused)
            break;
        assert_true(n < 10);
    }
}

static void test_a_text_is_refused_for_its_length_encoding_or_control_characters(void **state)
{
    (void)state;
    aid_error error;
    assert_ok(aid__text_check(NULL, 5, 0, "name", &error));
    assert_ok(aid__text_check("Ана 1", 8, 0, "name", &error));
    assert_ok(aid__text_check("a\n\tb", 8, 1, "memo", &error));
    assert_ok(aid__text_check("\xEF\xBF\xBF", 8, 0, "name", &error)); /* a noncharacter is nobody's harm */
    assert_says(aid__text_check("Елена", 9, 0, "name", &error), AID_E_ARGUMENT, error, "name: 10 bytes");
    assert_int_equal(error.reason, AID_REASON_TEXT_LONG);
    assert_says(aid__text_check("ab\xFF", 9, 0, "name", &error), AID_E_ARGUMENT, error, "byte 3");
    assert_int_equal(error.reason, AID_REASON_TEXT_ENCODING);
    static const char *const invalid[] = { "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                                           "\xE2\x82", "\x80", "\xF8\x88" };
    for (size_t i = 0; i < sizeof invalid / sizeof *invalid; i++)
        assert_int_equal(aid__text_check(invalid[i], 9, 0, "name", NULL), AID_E_ARGUMENT);
    static const char *const control[] = { "a\nb", "\t", "\x01", "\x7F", "\xC2\x85", "\xC2\x9F" };
    for (size_t i = 0; i < sizeof control / sizeof *control; i++) {
        assert_says(aid__text_check(control[i], 9, 0, "name", &error), AID_E_ARGUMENT, error, "control character U+");
        assert_int_equal(error.reason, AID_REASON_TEXT_CONTROL);
    }
    assert_int_equal(aid__text_check("a\rb", 9, 1, "memo", &error), AID_E_ARGUMENT);
}

static void test_folded_text_is_cut_into_words_and_pairs(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        { "dripping tap", "dripping|tap|" },
        { "  l'aide 24h, re-use ", "l|aide|24h|re|use|" },
        { "भोजन बनाना", "भोजन|बनाना|" },
        { "ガイド", "ガイ|イド|" },
        { "水", "水|" },
        { "水道 工", "水道|工|" },
        { "a水道b", "a|水道|b|" },
        { "가나다 라", "가나다|라|" },
        { "か\u3099く", "か\u3099く|" },
        { "カー・ラ", "カー|ラ|" },
        { "\u0301", "" },
        { "", "" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *text = cases[i][0];
        aid__word words[8];
        char joined[200] = "";
        size_t count = aid__text_words(text, strlen(text), words, 8);
        assert_true(count <= 8);
        for (size_t w = 0; w < count; w++) {
            strncat(joined, text + words[w].start, words[w].length);
            strcat(joined, "|");
        }
        assert_string_equal(joined, cases[i][1]);
        assert_int_equal(aid__text_words(text, strlen(text), NULL, 0), count);
    }
}

static void test_columns_count_wide_letters_twice_and_marks_not(void **state)
{
    (void)state;
    assert_int_equal(aid__text_columns("abc"), 3);
    assert_int_equal(aid__text_columns("水道"), 4);
    assert_int_equal(aid__text_columns("e\u0301"), 1);
    assert_int_equal(aid__text_columns("Ёж\xFF"), 3);
    uint32_t columns = 0;
    assert_ok(aid_text_columns("水", &columns, NULL));
    assert_int_equal(columns, 2);
    assert_int_equal(aid_text_columns(NULL, &columns, NULL), AID_E_ARGUMENT);
}

static void test_code_points_are_read_one_after_the_other(void **state)
{
    (void)state;
    static const uint32_t wanted[] = { 'a', 0xE9, 0x6C34, 0x1F600 };
    const char *text = "aé水😀";
    size_t at = 0;
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(aid__text_next(text, strlen(text), &at), wanted[i]);
    assert_int_equal(at, strlen(text));
}

static void test_languages_are_read_by_their_primary_subtag(void **state)
{
    (void)state;
    uint16_t codes[AID__LANGUAGES];
    size_t count = 99;
    char name[4];
    assert_ok(aid__language_list("ru, EN zh-Hant;kab,ru-RU", codes, AID__LANGUAGES, &count, "languages", NULL));
    assert_int_equal(count, 4);
    static const char *const wanted[] = { "ru", "en", "zh", "kab" };
    for (size_t i = 0; i < count; i++) {
        aid__language_text(codes[i], name);
        assert_string_equal(name, wanted[i]);
    }
    assert_int_equal(codes[0], 18 << 10 | 21 << 5);
    aid__language_text(0, name);
    assert_string_equal(name, "");
    assert_ok(aid__language_list(NULL, codes, 16, &count, "languages", NULL));
    assert_int_equal(count, 0);
}

static void test_what_is_no_language_tag_is_named(void **state)
{
    (void)state;
    static const char *const wrong[] = { "english", "e", "en_US", "en-", "en--US", "12", "en,рус", "en-toolongsubtag" };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        uint16_t codes[2] = { 7, 7 };
        size_t count = 9;
        aid_error error;
        assert_says(aid__language_list(wrong[i], codes, 2, &count, "languages", &error), AID_E_ARGUMENT, error,
                    "is not a language tag");
        assert_int_equal(error.reason, AID_REASON_LANGUAGE);
        assert_int_equal(codes[0], 7);
        assert_int_equal(count, 9);
    }
    uint16_t codes[2];
    size_t count;
    aid_error error;
    assert_says(aid__language_list("de en fr", codes, 2, &count, "languages", &error), AID_E_ARGUMENT, error,
                "more than 2");
}

static void test_the_public_fold_says_how_much_room_it_needs(void **state)
{
    (void)state;
    char out[8] = "before";
    size_t length = 0;
    aid_error error;
    assert_ok(aid_text_fold("Straße", NULL, 0, &length, &error));
    assert_int_equal(length, 7);
    assert_says(aid_text_fold("Straße", out, 7, &length, &error), AID_E_ARGUMENT, error, "needs 8");
    assert_string_equal(out, "before");
    assert_ok(aid_text_fold("Straße", out, 8, &length, &error));
    assert_string_equal(out, "strasse");
    assert_ok(aid_text_fold("", out, 8, NULL, &error));
    assert_string_equal(out, "");
    assert_int_equal(aid_text_fold("\xFF", out, 8, NULL, &error), AID_E_ARGUMENT);
}

int main(void)
{
    assert_ok(aid__allocator_choose(NULL, &text_memory, NULL));
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_folding_joins_what_people_write_alike_and_keeps_other_letters_apart),
        cmocka_unit_test(test_folding_appends_and_a_refusal_leaves_the_buffer_as_it_was),
        cmocka_unit_test(test_folding_again_changes_nothing),
        cmocka_unit_test(test_every_single_code_point_folds_to_a_fixed_point),
        cmocka_unit_test(test_random_bytes_never_crash_folding_and_are_refused_exactly_when_invalid),
        cmocka_unit_test(test_folding_survives_every_refused_allocation),
        cmocka_unit_test(test_a_text_is_refused_for_its_length_encoding_or_control_characters),
        cmocka_unit_test(test_folded_text_is_cut_into_words_and_pairs),
        cmocka_unit_test(test_columns_count_wide_letters_twice_and_marks_not),
        cmocka_unit_test(test_code_points_are_read_one_after_the_other),
        cmocka_unit_test(test_languages_are_read_by_their_primary_subtag),
        cmocka_unit_test(test_what_is_no_language_tag_is_named),
        cmocka_unit_test(test_the_public_fold_says_how_much_room_it_needs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
