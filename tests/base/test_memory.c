/* SPDX-License-Identifier: MIT */
#include "../test.h"

#include "base/buffer.h"
#include "base/error.h"
#include "base/map.h"
#include "base/vector.h"
#include <stdio.h>
#include <stdlib.h>

static void test_a_map_finds_what_was_set_and_not_what_was_removed(void **state)
{
    (void)state;
    aid_allocator memory;
    assert_ok(aid__allocator_choose(NULL, &memory, NULL));
    aid__map map;
    aid__map_init(&map, &memory);
    for (uint32_t i = 0; i < 5000; i++)
        assert_true(aid__map_set(&map, aid__key(i % 7, i), i));
    for (uint32_t i = 0; i < 5000; i += 3)
        aid__map_remove(&map, aid__key(i % 7, i));
    for (uint32_t i = 0; i < 5000; i++)
        assert_int_equal(aid__map_get(&map, aid__key(i % 7, i)), i % 3 == 0 ? AID__MAP_NONE : i);
    aid__map_free(&map);
}

static void test_a_long_message_is_cut_at_a_code_point(void **state)
{
    (void)state;
    char text[400] = "";
    for (int i = 0; i < 190; i++)
        strcat(text, "\xD0\xB9"); /* й */
    aid_error error;
    aid__fail(&error, AID_E_ARGUMENT, AID_REASON_RANGE, "x%s", text);
    assert_int_equal(strlen(error.message), 239);
    aid__fail(&error, AID_E_ARGUMENT, AID_REASON_RANGE, "%s", text);
    assert_int_equal(strlen(error.message), 238);
}

static void test_a_longer_options_struct_is_refused_only_when_its_tail_says_something(void **state)
{
    (void)state;
    struct { uint32_t size; uint32_t a; } ours;
    uint32_t theirs[4] = { 16, 7, 0, 0 };
    aid_error error;
    assert_ok(aid__options_read(&ours, sizeof ours, theirs, 8, "x", &error));
    assert_int_equal(ours.a, 7);
    theirs[3] = 1;
    assert_int_equal(aid__options_read(&ours, sizeof ours, theirs, 8, "x", &error), AID_E_ARGUMENT);
    theirs[0] = 4;
    assert_int_equal(aid__options_read(&ours, sizeof ours, theirs, 8, "x", &error), AID_E_ARGUMENT);
}

static void test_numbers_are_written_in_decimal(void **state)
{
    (void)state;
    aid_allocator memory;
    assert_ok(aid__allocator_choose(NULL, &memory, NULL));
    aid__buffer buffer;
    aid__buffer_init(&buffer, &memory);
    aid__buffer_add_int(&buffer, INT64_MIN);
    aid__buffer_add_char(&buffer, ' ');
    aid__buffer_add_int(&buffer, 0);
    aid__buffer_add(&buffer, "", 1);
    assert_string_equal(buffer.bytes, "-9223372036854775808 0");
    aid__buffer_free(&buffer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_map_finds_what_was_set_and_not_what_was_removed),
        cmocka_unit_test(test_a_long_message_is_cut_at_a_code_point),
        cmocka_unit_test(test_a_longer_options_struct_is_refused_only_when_its_tail_says_something),
        cmocka_unit_test(test_numbers_are_written_in_decimal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
