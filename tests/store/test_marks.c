/* SPDX-License-Identifier: MIT */
/* What was said about pairs, credentials and zones: can it be read again, by whom? */
#include "town.h"

static void test_blocks_are_listed_for_the_member_and_coordinators_only(void **state)
{
    (void)state;
    town t;
    aid_member seen[4];
    size_t count = 0;
    town_open(&t, "memory:", 0);
    town_people(&t);
    assert_ok(aid_member_block(t.store, t.ben, t.cy, AID_YES, "a quarrel", &t.error));
    assert_ok(aid_member_household(t.store, t.ana, t.ben, AID_YES, &t.error));
    assert_ok(aid_member_marked(t.store, t.ben, AID_MARK_BLOCK, seen, 4, &count, &t.error));
    assert_int_equal(count, 1);
    assert_int_equal(seen[0].id, t.cy.id);
    assert_ok(aid_member_marked(t.store, t.cy, AID_MARK_BLOCK, seen, 4, &count, &t.error));
    assert_int_equal(count, 0);
    assert_ok(aid_member_marked(t.store, t.ben, AID_MARK_HOUSEHOLD, seen, 4, &count, &t.error));
    assert_int_equal(count, 1);
    assert_int_equal(seen[0].id, t.ana.id);
    assert_ok(aid_store_act_as(t.store, t.cy, NULL, &t.error));
    assert_int_equal(aid_member_marked(t.store, t.ben, AID_MARK_BLOCK, seen, 4, &count, &t.error), AID_E_DENIED);
    assert_ok(aid_store_act_as(t.store, t.ana, NULL, &t.error)); /* the coordinator */
    assert_ok(aid_member_marked(t.store, t.ben, AID_MARK_BLOCK, seen, 4, &count, &t.error));
    assert_ok(aid_store_act_as(t.store, (aid_member){ 0 }, NULL, &t.error));
    assert_ok(aid_member_block(t.store, t.ben, t.cy, AID_NO, NULL, &t.error));
    assert_ok(aid_member_marked(t.store, t.ben, AID_MARK_BLOCK, seen, 4, &count, &t.error));
    assert_int_equal(count, 0);
    assert_says(aid_member_marked(t.store, t.ben, 3, seen, 4, &count, &t.error), AID_E_ARGUMENT, t.error, "mark: 3");
    aid_store_close(t.store);
}

static void test_credentials_are_listed_newest_first_with_what_was_revoked(void **state)
{
    (void)state;
    town t;
    aid_credential held[4];
    size_t count = 0;
    town_open(&t, "memory:", 0);
    town_people(&t);
    assert_ok(aid_member_grant_credential(t.store, t.ben, AID_WITH(aid_credential_options, .code = "first-aid"), &t.error));
    assert_ok(aid_member_grant_credential(t.store, t.ben,
                                          AID_WITH(aid_credential_options, .code = "driver", .until = t.now + town_days(30)),
                                          &t.error));
    assert_ok(aid_member_revoke_credential(t.store, t.ben, "first-aid", &t.error));
    assert_ok(aid_member_credentials(t.store, t.ben, held, sizeof *held, 4, &count, &t.error));
    assert_int_equal(count, 2);
    assert_string_equal(held[0].code, "driver");
    assert_int_equal(held[0].until, t.now + town_days(30));
    assert_int_equal(held[0].revoked, 0);
    assert_string_equal(held[1].code, "first-aid");
    assert_int_equal(held[1].revoked, 1);
    aid_store_close(t.store);
}

static void test_agreements_are_listed_from_either_side(void **state)
{
    (void)state;
    town t;
    aid_group other, seen[2];
    size_t count = 0;
    town_open(&t, "memory:", 0);
    town_people(&t);
    assert_ok(aid_group_found(t.store, AID_WITH(aid_group_options, .name = "Oak Lane"), &other, &t.error));
    assert_ok(aid_group_agree(t.store, t.street, other, &t.error));
    assert_ok(aid_group_agreements(t.store, other, seen, 2, &count, &t.error));
    assert_int_equal(count, 1);
    assert_int_equal(seen[0].id, t.street.id);
    assert_ok(aid_group_end_agreement(t.store, other, t.street, &t.error));
    assert_ok(aid_group_agreements(t.store, t.street, seen, 2, &count, &t.error));
    assert_int_equal(count, 0);
    aid_store_close(t.store);
}

/* A zone of the host's own that is always two hours ahead: a TZif file of version 1 with one local time type. */
static int32_t marks_zone_data(void *context, const char *zone, uint8_t *bytes, size_t capacity, size_t *out_size)
{
    static const uint8_t file[] = { 'T', 'Z', 'i', 'f', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                                    0,   0,   0,   0,   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4,
                                    0,   0,   0x1C, 0x20, 0, 0, 'T', 'W', 'O', 0 };
    const int32_t *gone = context;
    if (strcmp(zone, "Town/Two") != 0 || (gone != NULL && *gone))
        return 1;
    memcpy(bytes, file, capacity < sizeof file ? capacity : sizeof file);
    *out_size = sizeof file;
    return 0;
}

static void test_a_zone_says_how_far_it_is_from_utc(void **state)
{
    (void)state;
    town t;
    int32_t seconds = -1;
    memset(&t, 0, sizeof t);
    assert_ok(aid_store_open("memory:", AID_WITH(aid_store_options, .zone_data = marks_zone_data), &t.store, &t.error));
    assert_ok(aid_zone_offset(t.store, "", 0, &seconds, &t.error));
    assert_int_equal(seconds, 0);
    assert_ok(aid_zone_offset(t.store, "Town/Two", -1, &seconds, &t.error));
    assert_int_equal(seconds, 7200);
    assert_says(aid_zone_offset(t.store, "Nowhere/At_All", 0, &seconds, &t.error), AID_E_ARGUMENT, t.error, "Nowhere");
    aid_store_close(t.store);
}

static void marks_hear(void *context, int32_t level, const char *message)
{
    int32_t *heard = context;
    if (level == 1 && strstr(message, "Town/Two") != NULL)
        (*heard)++;
}

static void test_the_log_hears_of_a_zone_that_is_gone(void **state)
{
    (void)state;
    town t;
    int32_t seconds = -1, gone = 0, heard = 0;
    memset(&t, 0, sizeof t);
    assert_ok(aid_store_open("memory:",
                             AID_WITH(aid_store_options, .zone_data = marks_zone_data, .zone_context = &gone,
                                      .log = marks_hear, .log_context = &heard),
                             &t.store, &t.error));
    assert_ok(aid_member_enrol(t.store, AID_WITH(aid_member_options, .name = "Ana", .zone = "Town/Two"), &t.ana, &t.error));
    assert_int_equal(heard, 0);
    gone = 1;
    assert_int_equal(aid_zone_offset(t.store, "Town/Two", 0, &seconds, &t.error), AID_E_ARGUMENT);
    assert_int_equal(heard, 1);
    aid_store_close(t.store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_blocks_are_listed_for_the_member_and_coordinators_only),
        cmocka_unit_test(test_credentials_are_listed_newest_first_with_what_was_revoked),
        cmocka_unit_test(test_agreements_are_listed_from_either_side),
        cmocka_unit_test(test_a_zone_says_how_far_it_is_from_utc),
        cmocka_unit_test(test_the_log_hears_of_a_zone_that_is_gone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
