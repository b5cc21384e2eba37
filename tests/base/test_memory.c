/* SPDX-License-Identifier: MIT */
/* Blocks, buffers, vectors and maps, also where every allocation may fail; the error box. */
#include "../test.h"

#include "../failing.h"
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

static void test_a_buffer_that_cannot_grow_keeps_what_it_has_and_says_so_at_the_end(void **state)
{
    (void)state;
    for (size_t n = 1;; n++) {
        failing memory = failing_at(n);
        aid__buffer buffer;
        aid__buffer_init(&buffer, failing_allocator(&memory));
        for (int i = 0; i < 2000; i++)
            aid__buffer_add_char(&buffer, 'x'); /* what comes after the refusal is dropped, not misplaced */
        aid__buffer_add_text(&buffer, "yy");
        aid__buffer_add_int(&buffer, -12);
        assert_int_equal(aid__buffer_ok(&buffer), !memory.refused);
        assert_int_equal(buffer.length, memory.refused ? buffer.capacity : 2005);
        for (size_t i = 0; i < buffer.length && i < 2000; i++)
            assert_int_equal(buffer.bytes[i], 'x');
        aid__buffer_clear(&buffer);
        aid__buffer_add_text(&buffer, "again"); /* a cleared buffer has forgotten the failure */
        assert_true(aid__buffer_ok(&buffer));
        assert_memory_equal(buffer.bytes, "again", 5);
        aid__buffer_free(&buffer);
        assert_int_equal(memory.live_bytes, 0);
        if (!memory.refused)
            break;
    }
}

static void test_a_buffer_asked_for_more_than_memory_can_hold_fails_and_keeps_its_bytes(void **state)
{
    (void)state;
    failing memory = failing_at(0);
    aid__buffer buffer;
    aid__buffer_init(&buffer, failing_allocator(&memory));
    aid__buffer_add_text(&buffer, "abc");
    assert_false(aid__buffer_reserve(&buffer, SIZE_MAX));
    assert_false(aid__buffer_ok(&buffer));
    assert_int_equal(memory.requests, 1);
    assert_memory_equal(buffer.bytes, "abc", 3);
    aid__buffer_free(&buffer);
    assert_int_equal(memory.live_bytes, 0);
}

static void test_a_vector_that_cannot_grow_keeps_its_rows(void **state)
{
    (void)state;
    for (size_t n = 1;; n++) {
        failing memory = failing_at(n);
        aid__vector vector;
        aid__vector_init(&vector, failing_allocator(&memory), sizeof(uint32_t));
        uint32_t refusals = 0;
        for (uint32_t i = 0; i < 300; i++) {
            size_t before = vector.count;
            uint32_t *row = aid__vector_push(&vector);
            if (row == NULL) {
                refusals++;
                assert_int_equal(vector.count, before);
                row = aid__vector_push(&vector); /* the allocator refuses once only */
                assert_non_null(row);
            }
            assert_int_equal(*row, 0);
            *row = i;
        }
        assert_int_equal(refusals, memory.refused);
        assert_int_equal(vector.count, 300);
        for (uint32_t i = 0; i < 300; i++)
            assert_int_equal(*(uint32_t *)aid__vector_at(&vector, i), i);
        assert_false(aid__vector_reserve(&vector, SIZE_MAX));
        assert_false(aid__vector_reserve(&vector, SIZE_MAX / 4));
        aid__vector_free(&vector);
        assert_int_equal(memory.live_bytes, 0);
        if (!memory.refused)
            break;
    }
}

static void test_a_map_that_cannot_grow_keeps_its_entries(void **state)
{
    (void)state;
    for (size_t n = 1;; n++) {
        failing memory = failing_at(n);
        aid__map map;
        aid__map_init(&map, failing_allocator(&memory));
        for (uint32_t i = 0; i < 300; i++)
            if (!aid__map_set(&map, aid__key(1, i), i)) {
                assert_int_equal(map.count, i);
                assert_int_equal(aid__map_get(&map, aid__key(1, i)), AID__MAP_NONE);
                assert_true(aid__map_set(&map, aid__key(1, i), i));
            }
        for (uint32_t i = 0; i < 300; i++)
            assert_int_equal(aid__map_get(&map, aid__key(1, i)), i);
        aid__map_free(&map);
        assert_int_equal(memory.live_bytes, 0);
        if (!memory.refused)
            break;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_map_finds_what_was_set_and_not_what_was_removed),
        cmocka_unit_test(test_a_long_message_is_cut_at_a_code_point),
        cmocka_unit_test(test_a_longer_options_struct_is_refused_only_when_its_tail_says_something),
        cmocka_unit_test(test_numbers_are_written_in_decimal),
        cmocka_unit_test(test_a_buffer_that_cannot_grow_keeps_what_it_has_and_says_so_at_the_end),
        cmocka_unit_test(test_a_buffer_asked_for_more_than_memory_can_hold_fails_and_keeps_its_bytes),
        cmocka_unit_test(test_a_vector_that_cannot_grow_keeps_its_rows),
        cmocka_unit_test(test_a_map_that_cannot_grow_keeps_its_entries),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
