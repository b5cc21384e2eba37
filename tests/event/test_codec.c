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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_kind_is_read_as_it_was_written),
        cmocka_unit_test(test_a_body_has_version_first_and_nothing_that_is_empty),
    };
    return cmocka_run_group_tests(tests, desk_open, desk_close);
}
