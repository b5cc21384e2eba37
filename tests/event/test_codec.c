/* SPDX-License-Identifier: MIT */
/* Is what was written what is read, in one spelling only? */
#include "../test.h"

#include "../failing.h"
#include "records.h"

typedef struct codec_desk {
    aid_allocator memory;
    aid__arena *arena;  /* what is written */
    aid__arena *copies; /* what is read */
    aid__encoded encoded;
    aid__encoded again;
} codec_desk;

static int desk_open(void **state)
{
    codec_desk *desk = calloc(1, sizeof *desk);
    if (desk == NULL || aid__allocator_choose(NULL, &desk->memory, NULL) != AID_OK)
        return 1;
    desk->arena = aid__arena_new(&desk->memory);
    desk->copies = aid__arena_new(&desk->memory);
    aid__encoded_init(&desk->encoded, &desk->memory);
    aid__encoded_init(&desk->again, &desk->memory);
    *state = desk;
    return desk->arena == NULL || desk->copies == NULL;
}

static int desk_close(void **state)
{
    codec_desk *desk = *state;
    aid__encoded_free(&desk->encoded);
    aid__encoded_free(&desk->again);
    aid__arena_free(desk->arena);
    aid__arena_free(desk->copies);
    free(desk);
    return 0;
}

static const char *desk_encode(codec_desk *desk, aid__event_kind kind, const void *record)
{
    aid_error error;
    assert_ok(aid__event_encode(aid__event_type_at(kind), record, records_salt, NULL, &desk->encoded, &error));
    return desk->encoded.body.bytes;
}

/* ---- round trips --------------------------------------------------------------------------------------------- */

static void test_every_kind_is_read_as_it_was_written(void **state)
{
    codec_desk *desk = *state;
    records_dice dice = { 20260101 };
    for (int kind = 1; kind < AID__EVENT_END; kind++) {
        const aid__event_type *type = aid__event_type_at((aid__event_kind)kind);
        if (type == NULL) /* numbers have gaps */
            continue;
        for (int round = 0; round < 300; round++) {
            aid__any_record written, read;
            aid_error error;
            aid__arena_reset(desk->arena);
            aid__arena_reset(desk->copies);
            records_draw(&dice, type, desk->arena, &written);
            desk_encode(desk, (aid__event_kind)kind, &written);
            if (records_decode(type, &desk->encoded, desk->copies, &read, &error) != AID_OK)
                fail_msg("%s\n%s", error.message, desk->encoded.body.bytes);
            if (!records_equal(type, &written, &read))
                fail_msg("%s changed: %s", type->name, desk->encoded.body.bytes);
            assert_ok(aid__event_encode(type, &read, records_salt, NULL, &desk->again, &error));
            assert_string_equal(desk->again.body.bytes, desk->encoded.body.bytes);
            assert_int_equal(desk->again.bytes.length, desk->encoded.bytes.length);
            assert_int_equal(desk->again.part_count, desk->encoded.part_count);
            if (desk->again.bytes.length != 0)
                assert_memory_equal(desk->again.bytes.bytes, desk->encoded.bytes.bytes, desk->again.bytes.length);
        }
    }
}

/* ---- the canonical form -------------------------------------------------------------------------------------- */

static const aid__posting two_postings[] = { { .owner = 5, .amount = -60 }, { .owner = 6, .kind = 1, .amount = 60 } };

static void test_a_body_has_version_first_and_nothing_that_is_empty(void **state)
{
    const aid__exchange_record record = { .exchange = 9007199254740991, .group = 3, .requester = 5, .helper = 6,
                                          .minutes = 60, .state = AID_EXCHANGE_DONE, .postings = { two_postings, 2 },
                                          .author = 6, .memo = "Wednesday's \"soup\"" };
    assert_string_equal(desk_encode(*state, AID__EVENT_EXCHANGE_LOGGED, &record),
                        "{\"v\":1,\"exchange\":9007199254740991,\"group\":3,\"requester\":5,\"helper\":6,"
                        "\"minutes\":60,\"state\":6,\"postings\":[{\"owner\":5,\"amount\":-60},"
                        "{\"owner\":6,\"kind\":1,\"amount\":60}],\"author\":6}");
    codec_desk *desk = *state;
    assert_int_equal(desk->encoded.part_count, 1);
    const aid_storage_part *part = &desk->encoded.parts[0];
    assert_int_equal(part->subject, 6);
    assert_int_equal(part->personal_class, AID_CLASS_CASE);
    assert_int_equal(part->length, strlen("ssssssssssssssss{\"memo\":\"Wednesday's \\\"soup\\\"\"}"));
    assert_memory_equal(part->bytes, "ssssssssssssssss{\"memo\":\"Wednesday's \\\"soup\\\"\"}", part->length);
}

static void test_text_is_escaped_in_one_way_only(void **state)
{
    const aid__group_end_record record = { .group = 7, .reason = "\x01\x1f \"\\/\x7f \xC3\xA9\xF0\x9F\x98\x80\n." };
    assert_string_equal(desk_encode(*state, AID__EVENT_GROUP_CLOSED, &record),
                        "{\"v\":1,\"group\":7,\"reason\":\"\\u0001\\u001f \\\"\\\\/\\u007f \xC3\xA9\xF0\x9F\x98\x80\\u000a.\"}");
}

static void test_lists_keep_their_zeros_and_negative_numbers(void **state)
{
    const int64_t weights[] = { 0, -1, 9007199254740991, -9007199254740991, 10000000, 99999999, 100000000 };
    const aid__policy_record record = { .group = 7, .credit_min = -1200, .weights = { weights, 7 } };
    assert_string_equal(desk_encode(*state, AID__EVENT_GROUP_POLICY_SET, &record),
                        "{\"v\":1,\"group\":7,\"credit_min\":-1200,\"weights\":[0,-1,9007199254740991,"
                        "-9007199254740991,10000000,99999999,100000000]}");
}

static void test_an_empty_record_is_a_version_alone(void **state)
{
    codec_desk *desk = *state;
    for (int kind = 1; kind < AID__EVENT_END; kind++) {
        const aid__any_record record = { .community = { 0 } };
        if (aid__event_type_at((aid__event_kind)kind) == NULL)
            continue;
        assert_string_equal(desk_encode(desk, (aid__event_kind)kind, &record), "{\"v\":1}");
        assert_int_equal(desk->encoded.part_count, 0);
    }
}

static void test_an_ordinary_groups_name_is_clear_and_a_sensitive_ones_is_not(void **state)
{
    codec_desk *desk = *state;
    aid__group_record record = { .group = 7, .name = "Elm Street", .reference = "elm" };
    assert_string_equal(desk_encode(desk, AID__EVENT_GROUP_FOUNDED, &record),
                        "{\"v\":1,\"group\":7,\"name\":\"Elm Street\",\"reference\":\"elm\"}");
    assert_int_equal(desk->encoded.part_count, 0);
    record.sensitive = AID_YES;
    assert_string_equal(desk_encode(desk, AID__EVENT_GROUP_FOUNDED, &record), "{\"v\":1,\"group\":7,\"sensitive\":1}");
    assert_int_equal(desk->encoded.part_count, 1);
    assert_int_equal(desk->encoded.parts[0].subject, 7);
    assert_memory_equal(desk->encoded.parts[0].bytes, "ssssssssssssssss{\"name\":\"Elm Street\",\"reference\":\"elm\"}",
                        desk->encoded.parts[0].length);
}

static void test_each_class_of_a_person_is_a_part_of_its_own(void **state)
{
    codec_desk *desk = *state;
    const aid__member_record record = { .member = 9, .name = "Ada", .birth_band = "1950s", .phones = "+1 555",
                                        .exact_latitude = 5 };
    assert_string_equal(desk_encode(desk, AID__EVENT_MEMBER_ENROLLED, &record), "{\"v\":1,\"member\":9}");
    assert_int_equal(desk->encoded.part_count, 2);
    const aid_storage_part *parts = desk->encoded.parts;
    assert_int_equal(parts[0].personal_class, AID_CLASS_IDENTITY);
    assert_memory_equal(parts[0].bytes, "ssssssssssssssss{\"name\":\"Ada\",\"birth_band\":\"1950s\"}", parts[0].length);
    assert_int_equal(parts[1].personal_class, AID_CLASS_CONTACT);
    assert_memory_equal(parts[1].bytes, "ssssssssssssssss{\"phones\":\"+1 555\",\"exact_latitude\":5}",
                        parts[1].length);
    assert_ptr_equal(parts[1].bytes, parts[0].bytes + parts[0].length);
}

static void test_a_kind_is_found_by_number_and_by_name(void **state)
{
    (void)state;
    for (int kind = 1; kind < AID__EVENT_END; kind++) {
        const aid__event_type *type = aid__event_type_at((aid__event_kind)kind);
        if (type == NULL) /* numbers have gaps */
            continue;
        assert_ptr_equal(aid__event_type_find(aid__event_type_name(type)), type);
        assert_int_equal(aid__event_type_kind(type), kind);
    }
    assert_null(aid__event_type_at((aid__event_kind)0));
    assert_null(aid__event_type_at(AID__EVENT_END));
    assert_null(aid__event_type_find(""));
    assert_null(aid__event_type_find("exchange.loggeD"));
    const aid__pair_record pair = { .member = 77, .other = 78 };
    assert_int_equal(aid__event_handle(aid__event_type_at(AID__EVENT_PAIR_MARKED), &pair), 77);
}

/* ---- limits -------------------------------------------------------------------------------------------------- */

static void test_an_event_beyond_its_size_is_refused(void **state)
{
    codec_desk *desk = *state;
    const size_t room = AID_LIMIT_EVENT_BYTES - strlen("{\"v\":1,\"group\":7,\"reason\":\"\"}");
    char *text = malloc(room + 2);
    assert_non_null(text);
    memset(text, 'x', room + 1);
    text[room] = '\0';
    const aid__group_end_record record = { .group = 7, .reason = text };
    const aid__event_type *type = aid__event_type_at(AID__EVENT_GROUP_CLOSED);
    aid_error error;
    assert_ok(aid__event_encode(type, &record, records_salt, NULL, &desk->encoded, &error));
    assert_int_equal(desk->encoded.body.length, AID_LIMIT_EVENT_BYTES);
    text[room] = 'x';
    text[room + 1] = '\0';
    assert_says(aid__event_encode(type, &record, records_salt, NULL, &desk->encoded, &error), AID_E_LIMIT, error,
                "group.closed would take 262145 bytes; an event may have 262144");
    assert_int_equal(error.reason, AID_REASON_EVENT_SIZE);
    free(text);
}

static void test_every_refused_allocation_is_survived(void **state)
{
    codec_desk *desk = *state;
    const aid__event_type *type = aid__event_type_at(AID__EVENT_SKILL_ADDED);
    records_dice dice = { 7 };
    aid__any_record written, read;
    uint8_t hash[32];
    records_draw(&dice, type, desk->arena, &written);
    aid__label labels[100];
    for (size_t i = 0; i < 100; i++)
        labels[i] = (aid__label){ .text = "one of many labels, so that lists and blocks must grow", .kind = 1 };
    written.skill.labels = (aid__labels){ labels, 100 };
    written.skill.typed = "sewing";
    for (size_t n = 1;; n++) {
        failing memory = failing_at(n);
        const aid_allocator *allocator = failing_allocator(&memory);
        aid__encoded encoded;
        aid__encoded_init(&encoded, allocator);
        aid_status status = aid__event_digest(type, &written, "", hash, &encoded, NULL);
        if (status == AID_OK)
            status = aid__event_encode(type, &written, records_salt, NULL, &encoded, NULL);
        aid__arena *arena = aid__arena_new(allocator);
        if (status == AID_OK && arena != NULL)
            status = records_decode(type, &encoded, arena, &read, NULL);
        assert_int_equal(status == AID_OK && arena != NULL, !memory.refused);
        assert_true(status == AID_OK || status == AID_E_MEMORY);
        aid__arena_free(arena);
        aid__encoded_free(&encoded);
        assert_int_equal(memory.live_bytes, 0);
        if (!memory.refused)
            break;
        assert_true(n < 100);
    }
}

static void test_an_arena_gives_aligned_memory_and_wipes_it_when_reset(void **state)
{
    codec_desk *desk = *state;
    aid__arena *arena = aid__arena_new(&desk->memory);
    const char *text = aid__arena_text(arena, "personal", 8);
    assert_string_equal(text, "personal");
    char *large = aid__arena_take(arena, 100000);
    memset(large, 'p', 100000);
    assert_int_equal((uintptr_t)aid__arena_take(arena, 1) % _Alignof(max_align_t), 0);
    aid__arena_reset(arena);
    char *first = aid__arena_take(arena, 200000); /* fits in no block so far */
    memset(first, 'q', 200000);
    aid__arena_reset(arena);
    assert_ptr_equal(aid__arena_bytes(arena, 8), text);
    assert_memory_equal(text, "\0\0\0\0\0\0\0\0", 8);
    assert_int_equal(large[0], 0);
    assert_int_equal(large[99999], 0);
    assert_int_equal(first[199999], 0);
    aid__arena_free(arena);
}

/* ---- digests ------------------------------------------------------------------------------------------------- */

static void desk_digest(codec_desk *desk, aid__event_kind kind, const void *record, const char *extra, uint8_t out[32])
{
    aid_error error;
    assert_ok(aid__event_digest(aid__event_type_at(kind), record, extra, out, &desk->encoded, &error));
}

static void test_a_digest_covers_kind_and_every_field_and_extra(void **state)
{
    uint8_t first[32], other[32];
    aid__member_record draft = { .name = "Ada", .phones = "+1 555" }; /* no handle yet */
    desk_digest(*state, AID__EVENT_MEMBER_ENROLLED, &draft, NULL, first);
    desk_digest(*state, AID__EVENT_MEMBER_ENROLLED, &draft, "", other);
    assert_memory_equal(first, other, 32);
    desk_digest(*state, AID__EVENT_MEMBER_UPDATED, &draft, "", other);
    assert_memory_not_equal(first, other, 32);
    desk_digest(*state, AID__EVENT_MEMBER_ENROLLED, &draft, "x", other);
    assert_memory_not_equal(first, other, 32);
    draft.phones = "+1 556";
    desk_digest(*state, AID__EVENT_MEMBER_ENROLLED, &draft, "", other);
    assert_memory_not_equal(first, other, 32);
}

static void test_a_digest_never_changes(void **state)
{
    static const uint8_t expected[32] = {
        0x29, 0xc6, 0xbf, 0x44, 0xe6, 0xcc, 0x1a, 0x23, 0x71, 0x10, 0xc6, 0x26, 0x06, 0x07, 0xed, 0x73,
        0x74, 0x34, 0xa0, 0xd0, 0x17, 0xef, 0x7a, 0x78, 0x83, 0xba, 0x34, 0xa9, 0xd2, 0x77, 0x2f, 0xbf,
    };
    uint8_t hash[32];
    const aid__exchange_record draft = { .requester = 5, .helper = 6, .minutes = 60, .memo = "soup" };
    desk_digest(*state, AID__EVENT_EXCHANGE_LOGGED, &draft, "twice", hash);
    assert_memory_equal(hash, expected, 32);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_kind_is_read_as_it_was_written),
        cmocka_unit_test(test_a_body_has_version_first_and_nothing_that_is_empty),
        cmocka_unit_test(test_text_is_escaped_in_one_way_only),
        cmocka_unit_test(test_lists_keep_their_zeros_and_negative_numbers),
        cmocka_unit_test(test_an_empty_record_is_a_version_alone),
        cmocka_unit_test(test_an_ordinary_groups_name_is_clear_and_a_sensitive_ones_is_not),
        cmocka_unit_test(test_each_class_of_a_person_is_a_part_of_its_own),
        cmocka_unit_test(test_a_kind_is_found_by_number_and_by_name),
        cmocka_unit_test(test_an_event_beyond_its_size_is_refused),
        cmocka_unit_test(test_every_refused_allocation_is_survived),
        cmocka_unit_test(test_an_arena_gives_aligned_memory_and_wipes_it_when_reset),
        cmocka_unit_test(test_a_digest_covers_kind_and_every_field_and_extra),
        cmocka_unit_test(test_a_digest_never_changes),
    };
    return cmocka_run_group_tests(tests, desk_open, desk_close);
}
