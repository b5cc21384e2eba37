/* SPDX-License-Identifier: MIT */
/* Is everything that a release ever wrote still read, and still written the same? */
#include "../test.h"

#include "golden.h"
#include "../event/records.h"
#include <stdlib.h>

typedef struct golden_desk {
    aid_allocator memory;
    aid__arena *arena;
    aid__encoded encoded;
    aid__buffer body, parts;
    aid__any_record record;
} golden_desk;

static int golden_open(void **state)
{
    golden_desk *desk = calloc(1, sizeof *desk);
    if (desk == NULL || aid__allocator_choose(NULL, &desk->memory, NULL) != AID_OK)
        return 1;
    desk->arena = aid__arena_new(&desk->memory);
    aid__encoded_init(&desk->encoded, &desk->memory);
    aid__buffer_init(&desk->body, &desk->memory);
    aid__buffer_init(&desk->parts, &desk->memory);
    *state = desk;
    return desk->arena == NULL;
}

static int golden_close(void **state)
{
    golden_desk *desk = *state;
    aid__encoded_free(&desk->encoded);
    aid__buffer_free(&desk->body);
    aid__buffer_free(&desk->parts);
    aid__arena_free(desk->arena);
    free(desk);
    return 0;
}

/* One line of a parts fixture as a part; answers what follows it. */
static const char *golden_read_part(golden_desk *desk, const char *line, aid_storage_part *out)
{
    unsigned long long subject;
    int class, opening = 0;
    assert_int_equal(sscanf(line, GOLDEN_PART_OPENING "%n", &subject, &class, &opening), 2);
    assert_true(opening > 0);
    const char *end = strchr(line, '\n');
    assert_non_null(end);
    size_t length = (size_t)(end - line) - (size_t)opening - 1;
    uint8_t *bytes = aid__arena_take(desk->arena, AID__PART_SALT_BYTES + length);
    memset(bytes, 0, AID__PART_SALT_BYTES);
    memcpy(bytes + AID__PART_SALT_BYTES, line + opening, length);
    *out = (aid_storage_part){ .subject = subject, .personal_class = class, .bytes = bytes,
                               .length = AID__PART_SALT_BYTES + length };
    return end + 1;
}

/* Reads one fixture; false when there is none. */
static bool golden_read(golden_desk *desk, const aid__event_type *type, uint64_t version, unsigned issue)
{
    char path[512];
    aid_storage_part parts[8];
    size_t count = 0;
    aid_error error = { 0 };
    aid__arena_reset(desk->arena);
    aid__buffer_clear(&desk->body);
    aid__buffer_clear(&desk->parts);
    golden_path(path, TEST_GOLDEN, type, version, issue, "json");
    if (!golden_load(path, &desk->body))
        return false;
    aid__buffer_add_char(&desk->body, '\0');
    golden_path(path, TEST_GOLDEN, type, version, issue, "parts.json");
    golden_load(path, &desk->parts);
    aid__buffer_add_char(&desk->parts, '\0');
    for (const char *line = desk->parts.bytes; *line != '\0'; count++) {
        assert_true(count < sizeof parts / sizeof parts[0]);
        line = golden_read_part(desk, line, &parts[count]);
    }
    size_t length = strlen(desk->body.bytes) - strlen("\n");
    if (aid__event_decode(type, version, desk->body.bytes, length, desk->arena, &desk->record, &error) != AID_OK ||
        aid__event_decode_parts(type, parts, count, desk->arena, &desk->record, NULL, &error) != AID_OK)
        fail_msg("%s", error.message);
    return true;
}

static void test_every_version_of_every_kind_is_read(void **state)
{
    for (int kind = 1; kind < AID__EVENT_END; kind++) {
        const aid__event_type *type = aid__event_type_at((aid__event_kind)kind);
        if (type == NULL) /* numbers have gaps */
            continue;
        for (uint64_t version = 1; version <= type->version; version++)
            if (!golden_read(*state, type, version, 1))
                fail_msg("%s has no fixture of version %llu; make_golden writes it", type->name,
                         (unsigned long long)version);
    }
}

static void test_the_present_version_is_written_with_the_same_bytes(void **state)
{
    golden_desk *desk = *state;
    for (int kind = 1; kind < AID__EVENT_END; kind++) {
        const aid__event_type *type = aid__event_type_at((aid__event_kind)kind);
        if (type == NULL) /* numbers have gaps */
            continue;
        for (unsigned issue = 1; golden_read(desk, type, type->version, issue); issue++) {
            assert_ok(aid__event_encode(type, &desk->record, golden_salt, NULL, &desk->encoded, NULL));
            aid__buffer_add(&desk->encoded.body, "\n", 2);
            assert_string_equal(desk->encoded.body.bytes, desk->body.bytes);
            aid__buffer_clear(&desk->body);
            golden_write_parts(&desk->body, &desk->encoded);
            aid__buffer_add_char(&desk->body, '\0');
            assert_string_equal(desk->body.bytes, desk->parts.bytes);
        }
    }
}

static void test_every_field_of_every_kind_has_a_value_in_a_fixture(void **state)
{
    golden_desk *desk = *state;
    for (int kind = 1; kind < AID__EVENT_END; kind++) {
        const aid__event_type *type = aid__event_type_at((aid__event_kind)kind);
        if (type == NULL) /* numbers have gaps */
            continue;
        const aid__event_layout *layout = type->layout();
        for (size_t i = 0; i < layout->count; i++) {
            bool said = strcmp(layout->fields[i].key, ",\"none\":") == 0; /* never has one */
            for (unsigned issue = 1; !said && golden_read(desk, type, type->version, issue); issue++)
                said = !records_field_equal(&layout->fields[i], &desk->record, layout->blank);
            if (!said)
                fail_msg("no fixture of %s has %s; make_golden adds one", type->name, layout->fields[i].key);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_version_of_every_kind_is_read),
        cmocka_unit_test(test_the_present_version_is_written_with_the_same_bytes),
        cmocka_unit_test(test_every_field_of_every_kind_has_a_value_in_a_fixture),
    };
    return cmocka_run_group_tests(tests, golden_open, golden_close);
}
