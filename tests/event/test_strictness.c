/* SPDX-License-Identifier: MIT */
/* Is everything refused that is not the one text of a record, and is what a newer release adds let through? */
#include "../test.h"

#include "records.h"
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct reading {
    aid_allocator memory;
    aid__arena *arena;
    aid__any_record record;
    aid_error error;
} reading;

static int reading_open(void **state)
{
    reading *book = calloc(1, sizeof *book);
    if (book == NULL || aid__allocator_choose(NULL, &book->memory, NULL) != AID_OK)
        return 1;
    book->arena = aid__arena_new(&book->memory);
    *state = book;
    return book->arena == NULL;
}

static int reading_close(void **state)
{
    reading *book = *state;
    aid__arena_free(book->arena);
    free(book);
    return 0;
}

/* Reads from a block of its exact size, so that a byte too far shows under ASan. */
static aid_status read_bytes(reading *book, aid__event_kind kind, const char *body, size_t length)
{
    char *exact = malloc(length ? length : 1);
    assert_non_null(exact);
    memcpy(exact, body, length);
    aid__arena_reset(book->arena);
    aid_status status = aid__event_decode(aid__event_type_at(kind), 1, exact, length, book->arena, &book->record,
                                          &book->error);
    free(exact);
    return status;
}

static aid_status read_part(reading *book, aid__event_kind kind, uint64_t subject, const char *text)
{
    uint8_t bytes[512];
    memset(bytes, 's', AID__PART_SALT_BYTES);
    memcpy(bytes + AID__PART_SALT_BYTES, text, strlen(text));
    const aid_storage_part part = { .subject = subject, .personal_class = AID_CLASS_IDENTITY, .bytes = bytes,
                                    .length = AID__PART_SALT_BYTES + strlen(text) };
    return aid__event_decode_parts(aid__event_type_at(kind), &part, 1, book->arena, &book->record, NULL, &book->error);
}

/* ---- refusals ------------------------------------------------------------------------------------------------ */

typedef struct refusal {
    aid__event_kind kind;
    const char *body;
    const char *words;
} refusal;

static const refusal refusals[] = {
    { AID__EVENT_GROUP_CLOSED, "", "body at byte 0: a body begins with" },
    { AID__EVENT_GROUP_CLOSED, "[]", "at byte 0: a body begins with" },
    { AID__EVENT_GROUP_CLOSED, " {\"v\":1}", "at byte 0" },
    { AID__EVENT_GROUP_CLOSED, "{\"group\":1,\"v\":1}", "at byte 0: a body begins with" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":2}", "at byte 5: \"v\" must be the version" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":\"1\"}", "at byte 5: a whole number was expected" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1", "at byte 6: ',' or '}'" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1.0}", "at byte 6: ',' or '}'" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1}}", "at byte 7: nothing may follow" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1}\n", "at byte 7: nothing may follow" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,}", "at byte 7: a key in quotes" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1 ,\"group\":1}", "at byte 6: ',' or '}'" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"v\":1}", "at byte 7, \"v\": the key comes twice" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"group\":1,\"group\":1}", "at byte 17, \"group\": the key comes twice" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"reason\":\"a\",\"group\":1}", "at byte 20, \"group\": the key comes twice or" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"gr\\u006fup\":1}", "without escapes" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"\":1}", "a key is one or more" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"group\" :1}", "':' was expected" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"group\": 1}", "at byte 15, \"group\": a whole number" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"group\":0}", "an id must lie within 1 and 2^53" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"group\":-1}", "an id must lie within 1 and 2^53" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"group\":01}", "without a leading 0" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"group\":0000000000000001}", "without a leading 0" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"group\":9007199254740992}", "±(2^53−1)" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"group\":10000000000000000}", "±(2^53−1)" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"group\":99999999999999999999999}", "±(2^53−1)" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"group\":1e3}", "',' or '}'" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"group\":\"1\"}", "a whole number was expected" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"group\":null}", "a whole number was expected" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"group\":", "a whole number was expected" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"reason\":7}", "at byte 16, \"reason\": a text in quotes" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"reason\":\"\"}", "an empty text is left out" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"reason\":\"a", "without its closing quote" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"reason\":\"a\\", "are escaped" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"reason\":\"a\\u00", "are escaped" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"reason\":\"abcdefghijk\\n\"}", "at byte 28, \"reason\": only" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"reason\":\"\\/\"}", "are escaped" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"reason\":\"\\u0000\"}", "are escaped" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"reason\":\"\\u0020\"}", "are escaped" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"reason\":\"\\u001F\"}", "are escaped" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"reason\":\"\\u00e9\"}", "are escaped" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"reason\":\"\\ud83d\\ude00\"}", "are escaped" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"reason\":\"a\nb\"}", "a control character in text" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"reason\":\"abcdefgh\x7F\"}", "a control character in text" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"reason\":\"\xC0\x80\"}", "at byte 17, \"reason\": text must be valid UTF-8" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"reason\":\"\xED\xA0\x80\"}", "valid UTF-8" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"reason\":\"\xF4\x90\x80\x80\"}", "valid UTF-8" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"reason\":\"\xE2\x82\"}", "valid UTF-8" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"reason\":\"\xE2\x82", "valid UTF-8" },
    { AID__EVENT_GROUP_CLOSED, "{\"v\":1,\"reason\":\"\xF5\x80\x80\x80\"}", "valid UTF-8" },
    { AID__EVENT_GROUP_POLICY_SET, "{\"v\":1,\"unit\":0}", "at byte 14, \"unit\": a field that is 0 is left out" },
    { AID__EVENT_GROUP_POLICY_SET, "{\"v\":1,\"unit\":-0}", "leading 0 or -0" },
    { AID__EVENT_GROUP_POLICY_SET, "{\"v\":1,\"unit\":-}", "a whole number was expected" },
    { AID__EVENT_GROUP_POLICY_SET, "{\"v\":1,\"unit\":-9007199254740992}", "±(2^53−1)" },
    { AID__EVENT_GROUP_POLICY_SET, "{\"v\":1,\"weights\":[]}", "an empty list is left out" },
    { AID__EVENT_GROUP_POLICY_SET, "{\"v\":1,\"weights\":{}}", "a list was expected" },
    { AID__EVENT_GROUP_POLICY_SET, "{\"v\":1,\"weights\":[1,]}", "a whole number was expected" },
    { AID__EVENT_GROUP_POLICY_SET, "{\"v\":1,\"weights\":[1, 2]}", "a whole number was expected" },
    { AID__EVENT_GROUP_POLICY_SET, "{\"v\":1,\"weights\":[1", "',' or ']'" },
    { AID__EVENT_SKILL_ADDED, "{\"v\":1,\"also_under\":[0]}", "an id must lie within" },
    { AID__EVENT_SKILL_ADDED, "{\"v\":1,\"labels\":[7]}", "an object was expected" },
    { AID__EVENT_SKILL_ADDED, "{\"v\":1,\"labels\":[{\"kind\":1,\"text\":\"a\"}]}", "the key comes twice or not in its order" },
    { AID__EVENT_SKILL_ADDED, "{\"v\":1,\"labels\":[{\"text\":\"a\",\"kind\":0}]}", "a field that is 0" },
    { AID__EVENT_MEMBER_ENROLLED, "{\"v\":1,\"member\":7,\"name\":\"Ada\"}", "\"name\": personal data must stand in a part" },
    { AID__EVENT_GROUP_FOUNDED, "{\"v\":1,\"group\":7,\"sensitive\":1,\"name\":\"Elm\"}", "personal data must stand in a part" },
};

static void test_what_is_not_canonical_is_refused_with_its_place(void **state)
{
    reading *book = *state;
    for (size_t i = 0; i < sizeof refusals / sizeof refusals[0]; i++) {
        const refusal *one = &refusals[i];
        if (read_bytes(book, one->kind, one->body, strlen(one->body)) != AID_E_FORMAT)
            fail_msg("was read: %s", one->body);
        assert_int_equal(book->error.reason, AID_REASON_EVENT_FORMAT);
        if (strstr(book->error.message, one->words) == NULL)
            fail_msg("%s: \"%s\" does not say \"%s\"", one->body, book->error.message, one->words);
    }
}

static void test_a_zero_byte_is_refused_wherever_it_stands(void **state)
{
    reading *book = *state;
    const char body[] = "{\"v\":1,\"group\":7,\"zz\":[1,\"x\"],\"reason\":\"moved away\"}";
    for (size_t i = 0; i < sizeof body - 1; i++) {
        char broken[sizeof body];
        memcpy(broken, body, sizeof body);
        broken[i] = '\0';
        assert_int_equal(read_bytes(book, AID__EVENT_GROUP_CLOSED, broken, sizeof body - 1), AID_E_FORMAT);
    }
}

static void test_a_body_that_is_cut_short_is_refused(void **state)
{
    reading *book = *state;
    const char body[] = "{\"v\":1,\"skill\":7,\"labels\":[{\"language\":\"en\",\"text\":\"\\\"sewing\\\"\"},{\"zz\":[{}]}]}";
    assert_ok(read_bytes(book, AID__EVENT_SKILL_ADDED, body, sizeof body - 1));
    for (size_t length = 0; length < sizeof body - 1; length++)
        assert_int_equal(read_bytes(book, AID__EVENT_SKILL_ADDED, body, length), AID_E_FORMAT);
}

/* ---- parts --------------------------------------------------------------------------------------------------- */

static void test_a_part_holds_its_own_fields_only(void **state)
{
    reading *book = *state;
    const aid__event_kind kind = AID__EVENT_MEMBER_ENROLLED;
    const char body[] = "{\"v\":1,\"member\":7}";
    assert_ok(read_bytes(book, kind, body, sizeof body - 1));
    assert_ok(read_part(book, kind, 7, "{\"name\":\"Ada\",\"newer\":{\"a\":[1.5]}}"));
    assert_string_equal(book->record.member.name, "Ada");
    assert_says(read_part(book, kind, 7, "{\"phones\":\"1\"}"), AID_E_FORMAT, book->error,
                "member.enrolled: part 1 at byte 17, \"phones\": the field does not belong in this part");
    assert_says(read_part(book, kind, 7, "{\"touches\":1}"), AID_E_FORMAT, book->error, "does not belong");
    assert_says(read_part(book, kind, 7, "{}"), AID_E_FORMAT, book->error, "an empty part is left out");
    assert_says(read_part(book, kind, 7, "{\"name\":\"Ada\"} "), AID_E_FORMAT, book->error, "nothing may follow");
    assert_says(read_part(book, kind, 7, ""), AID_E_FORMAT, book->error, "an object was expected");
}

static void test_a_part_that_a_newer_release_added_is_stepped_over(void **state)
{
    reading *book = *state;
    const char body[] = "{\"v\":1,\"member\":7}";
    assert_ok(read_bytes(book, AID__EVENT_MEMBER_ENROLLED, body, sizeof body - 1));
    assert_ok(read_part(book, AID__EVENT_MEMBER_ENROLLED, 8, "{\"name\":\"somebody else's\"}"));
    assert_string_equal(book->record.member.name, "");
    assert_says(read_part(book, AID__EVENT_MEMBER_ENROLLED, 8, "{\"name\":}"), AID_E_FORMAT, book->error,
                "a JSON value was expected");
}

static void test_parts_come_once_and_in_their_order(void **state)
{
    reading *book = *state;
    const uint8_t contact[] = "ssssssssssssssss{\"phones\":\"1\"}", identity[] = "ssssssssssssssss{\"name\":\"Ada\"}";
    aid_storage_part parts[] = {
        { .subject = 7, .personal_class = AID_CLASS_IDENTITY, .bytes = identity, .length = sizeof identity - 1 },
        { .subject = 7, .personal_class = AID_CLASS_CONTACT, .bytes = contact, .length = sizeof contact - 1 },
        { .subject = 7, .personal_class = AID_CLASS_IDENTITY, .bytes = identity, .length = sizeof identity - 1 },
    };
    const aid__event_type *type = aid__event_type_at(AID__EVENT_MEMBER_ENROLLED);
    const char body[] = "{\"v\":1,\"member\":7}";
    uint64_t cut = 99;
    assert_ok(read_bytes(book, AID__EVENT_MEMBER_ENROLLED, body, sizeof body - 1));
    assert_ok(aid__event_decode_parts(type, parts, 2, book->arena, &book->record, &cut, &book->error));
    assert_int_equal(cut, 0);
    assert_says(aid__event_decode_parts(type, parts + 1, 2, book->arena, &book->record, &cut, &book->error),
                AID_E_FORMAT, book->error, "part 2 at byte 16: the part comes twice or not in its order");
    assert_ok(read_bytes(book, AID__EVENT_MEMBER_ENROLLED, body, sizeof body - 1));
    parts[0].bytes = NULL;
    parts[0].length = 0;
    assert_ok(aid__event_decode_parts(type, parts, 2, book->arena, &book->record, &cut, &book->error));
    assert_int_equal(cut, AID_BIT(AID_CLASS_IDENTITY));
    assert_string_equal(book->record.member.name, "");
    assert_string_equal(book->record.member.phones, "1");
}

/* ---- what is newer ------------------------------------------------------------------------------------------- */

static void test_unknown_keys_are_skipped_wherever_they_stand(void **state)
{
    reading *book = *state;
    const char body[] = "{\"v\":1,\"zz\":1.5e-7,\"group\":7,\"yy\":{\"group\":[true,{\"a\":null}]},\"reason\":\"x\","
                        "\"xx\":\"\\ud83d\\ude00\\/\"}";
    assert_ok(read_bytes(book, AID__EVENT_GROUP_CLOSED, body, sizeof body - 1));
    assert_int_equal(book->record.group_end.group, 7);
    assert_string_equal(book->record.group_end.reason, "x");
    const char nested[] = "{\"v\":1,\"labels\":[{\"zz\":1,\"text\":\"a\",\"yy\":[]}]}";
    assert_ok(read_bytes(book, AID__EVENT_SKILL_ADDED, nested, sizeof nested - 1));
    assert_string_equal(book->record.skill.labels.at[0].text, "a");
    assert_string_equal(book->record.skill.labels.at[0].language, "");
}

static void test_sixteen_arrays_inside_one_another_are_skipped_and_no_more(void **state)
{
    reading *book = *state;
    const char sixteen[] = "{\"v\":1,\"zz\":[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]}";
    const char seventeen[] = "{\"v\":1,\"zz\":[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]}";
    assert_ok(read_bytes(book, AID__EVENT_GROUP_CLOSED, sixteen, sizeof sixteen - 1));
    assert_says(read_bytes(book, AID__EVENT_GROUP_CLOSED, seventeen, sizeof seventeen - 1), AID_E_FORMAT, book->error,
                "more than 16 arrays and objects");
}

static void test_a_newer_kind_or_version_is_named(void **state)
{
    reading *book = *state;
    const aid__event_type *type = NULL;
    assert_says(aid__event_type_require("care.planned", 3, &type, &book->error), AID_E_NEWER, book->error,
                "kind \"care.planned\" (version 3) are unknown to this library");
    assert_null(type);
    assert_int_equal(book->error.reason, AID_REASON_EVENT_NEWER);
    assert_says(aid__event_type_require("group.closed", 2, &type, &book->error), AID_E_NEWER, book->error,
                "group.closed has version 2 here, this library");
    assert_says(aid__event_type_require("group.closed", 0, &type, &book->error), AID_E_FORMAT, book->error, "version 0");
    assert_ok(aid__event_type_require("group.closed", 1, &type, &book->error));
    assert_ptr_equal(type, aid__event_type_at(AID__EVENT_GROUP_CLOSED));
    assert_says(aid__event_decode(type, 2, "{\"v\":2}", 7, book->arena, &book->record, &book->error), AID_E_NEWER,
                book->error, "reads up to version 1");
}

/* ---- other people's judgement of JSON -------------------------------------------------------------------------- */

/* `{"v":1,"zz":<file>}`; the length is 0 when the file cannot be read. */
static size_t conformance_load(const char *name, char *out, size_t room)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s", TEST_JSON_CONFORMANCE, name);
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return 0;
    size_t length = strlen(strcpy(out, "{\"v\":1,\"zz\":"));
    length += fread(out + length, 1, room - length - 2, file);
    fclose(file);
    out[length++] = '}';
    return length;
}

static void test_skipping_agrees_with_the_json_conformance_files(void **state)
{
    static char body[400000];
    DIR *folder = opendir(TEST_JSON_CONFORMANCE);
    if (folder == NULL) {
        print_message("no %s: not compared\n", TEST_JSON_CONFORMANCE);
        skip();
    }
    size_t judged = 0;
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        if (strstr(entry->d_name, ".json") == NULL)
            continue;
        size_t length = conformance_load(entry->d_name, body, sizeof body);
        assert_true(length > 0);
        aid_status status = read_bytes(*state, AID__EVENT_GROUP_CLOSED, body, length);
        if (entry->d_name[0] == 'y' && status != AID_OK)
            fail_msg("%s is JSON but was refused: %s", entry->d_name, ((reading *)*state)->error.message);
        if (entry->d_name[0] == 'n' && status != AID_E_FORMAT)
            fail_msg("%s is no JSON but was skipped", entry->d_name);
        judged++;
    }
    closedir(folder);
    assert_true(judged > 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_not_canonical_is_refused_with_its_place),
        cmocka_unit_test(test_a_zero_byte_is_refused_wherever_it_stands),
        cmocka_unit_test(test_a_body_that_is_cut_short_is_refused),
        cmocka_unit_test(test_a_part_holds_its_own_fields_only),
        cmocka_unit_test(test_a_part_that_a_newer_release_added_is_stepped_over),
        cmocka_unit_test(test_parts_come_once_and_in_their_order),
        cmocka_unit_test(test_unknown_keys_are_skipped_wherever_they_stand),
        cmocka_unit_test(test_sixteen_arrays_inside_one_another_are_skipped_and_no_more),
        cmocka_unit_test(test_a_newer_kind_or_version_is_named),
        cmocka_unit_test(test_skipping_agrees_with_the_json_conformance_files),
    };
    return cmocka_run_group_tests(tests, reading_open, reading_close);
}
