/* SPDX-License-Identifier: MIT */
/* What can be done with people, through the public interface: entries, places, memberships, roles, pairs, credentials. */
#include "town.h"

static aid_member_info member_info(town *t, aid_member member)
{
    aid_member_info info = { .struct_size = sizeof info };
    assert_ok(aid_member_get(t->store, member, &info, &t->error));
    return info;
}

static const aid_member_options member_full = {
    .struct_size = sizeof member_full, .placed = 1, .pause_until = INT64_C(1900000000000000), .week = { { 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x80000000 } },
    .latitude = 525200001, .longitude = 134050001, .reach_m = 3000, .day_minutes = 90, .week_minutes = 240, .asks_per_week = 3,
    .matching = AID_NO, .online = AID_YES, .name = "Зоя Ильина", .preferred_name = "Zo", .reference = "z-1", .birth_band = "1950-1959",
    .phones = "+49 30 1\n+49 30 2", .emails = "z@example.org", .address = "Elm Street 5\n12345 Town", .preferred_contact = "phone, evenings",
    .languages = "ru de", .zone = "Europe/Berlin",
};

static void test_one_field_is_enough_and_states_nothing_else(void **state)
{
    (void)state;
    town t;
    town_open(&t, "memory:", 0);
    assert_says(aid_member_enrol(t.store, NULL, NULL, &t.error), AID_E_ARGUMENT, t.error, "name");
    aid_member member = town_enrol(&t, "Ana", (aid_group){ 0 });
    aid_member_info info = member_info(&t, member);
    assert_string_equal(info.name, "Ana");
    assert_int_equal(info.number, 1);
    assert_int_equal(info.placed, 0);
    assert_int_equal(info.reach_m, -1);
    assert_int_equal(info.day_minutes, -1);
    assert_int_equal(info.week_minutes, -1);
    assert_int_equal(info.asks_per_week, -1);
    assert_int_equal(info.week_stated, 0);
    assert_int_equal(info.matching, 0);
    assert_int_equal(info.group_count, 0);
    assert_int_equal(info.first_group.id, 0);
    assert_int_equal(info.withheld_contact, AID_BIT(AID_WITHHELD_NOT_GIVEN));
    const char *const empty[] = { info.preferred_name, info.reference, info.birth_band, info.phones, info.emails,
                                  info.address, info.preferred_contact, info.languages, info.zone };
    for (size_t i = 0; i < sizeof empty / sizeof *empty; i++)
        assert_string_equal(empty[i], "");
    town_end(&t);
}

static void member_check_full(const aid_member_info *info)
{
    assert_string_equal(info->name, member_full.name);
    assert_string_equal(info->preferred_name, member_full.preferred_name);
    assert_string_equal(info->reference, member_full.reference);
    assert_string_equal(info->birth_band, member_full.birth_band);
    assert_string_equal(info->phones, member_full.phones);
    assert_string_equal(info->emails, member_full.emails);
    assert_string_equal(info->address, member_full.address);
    assert_string_equal(info->preferred_contact, member_full.preferred_contact);
    assert_string_equal(info->languages, member_full.languages);
    assert_string_equal(info->zone, member_full.zone);
    assert_int_equal(info->pause_until, member_full.pause_until);
    assert_int_equal(info->reach_m, member_full.reach_m);
    assert_int_equal(info->day_minutes, member_full.day_minutes);
    assert_int_equal(info->week_minutes, member_full.week_minutes);
    assert_int_equal(info->asks_per_week, member_full.asks_per_week);
    assert_int_equal(info->matching, AID_NO);
    assert_int_equal(info->online, AID_YES);
    assert_int_equal(info->week_stated, 1);
    assert_memory_equal(&info->week, &member_full.week, sizeof info->week);
    assert_int_equal(info->placed, 1);
    assert_int_equal(info->latitude, member_full.latitude);
    assert_int_equal(info->longitude, member_full.longitude);
    assert_int_equal(info->withheld_contact, 0);
}

static void test_every_field_of_a_person_comes_back_also_after_reopening(void **state)
{
    (void)state;
    char path[64];
    town t;
    aid_member member;
    town_path(path);
    town_open(&t, path, 0);
    assert_ok(aid_member_enrol(t.store, &member_full, &member, &t.error));
    aid_member_info info = member_info(&t, member);
    member_check_full(&info);
    aid_store_close(t.store);
    town_open(&t, path, AID_BIT(AID_OPEN_VERIFY));
    info = member_info(&t, member);
    member_check_full(&info);
    town_end(&t);
    town_remove(path);
}

static void test_an_update_lays_over_what_is_known_and_clears_by_bits(void **state)
{
    (void)state;
    town t;
    aid_member member;
    town_open(&t, "memory:", 0);
    assert_ok(aid_member_enrol(t.store, &member_full, &member, &t.error));
    assert_ok(aid_member_update(t.store, member, AID_WITH(aid_member_options, .name = "Zoja"), &t.error));
    aid_member_info info = member_info(&t, member);
    assert_string_equal(info.name, "Zoja");
    assert_string_equal(info.phones, member_full.phones);
    assert_int_equal(info.latitude, member_full.latitude);
    assert_ok(aid_member_update(t.store, member, AID_WITH(aid_member_options, .emails = "new@example.org"), &t.error));
    info = member_info(&t, member);
    assert_string_equal(info.emails, "new@example.org");
    assert_string_equal(info.address, member_full.address);
    assert_string_equal(info.birth_band, member_full.birth_band);
    const uint64_t zeros = AID_BIT(AID_MEMBER_FIELD_REACH) | AID_BIT(AID_MEMBER_FIELD_DAY_MINUTES) | AID_BIT(AID_MEMBER_FIELD_WEEK_MINUTES)
                           | AID_BIT(AID_MEMBER_FIELD_ASKS) | AID_BIT(AID_MEMBER_FIELD_PAUSE) | AID_BIT(AID_MEMBER_FIELD_WEEK)
                           | AID_BIT(AID_MEMBER_FIELD_PHONES);
    assert_ok(aid_member_update(t.store, member, AID_WITH(aid_member_options, .set = zeros), &t.error));
    info = member_info(&t, member);
    assert_int_equal(info.reach_m, 0);
    assert_int_equal(info.day_minutes, 0);
    assert_int_equal(info.week_minutes, 0);
    assert_int_equal(info.asks_per_week, 0);
    assert_int_equal(info.pause_until, 0);
    assert_int_equal(info.week_stated, 1); /* never */
    assert_int_equal(info.week.quarter[0], 0);
    assert_string_equal(info.phones, "");
    assert_string_equal(info.emails, "new@example.org");
    const uint64_t unstate = AID_BIT(AID_MEMBER_FIELD_UNSTATE_WEEK) | AID_BIT(AID_MEMBER_FIELD_UNSTATE_MINUTES) | AID_BIT(AID_MEMBER_FIELD_UNSTATE_PLACE);
    assert_ok(aid_member_update(t.store, member, AID_WITH(aid_member_options, .set = unstate), &t.error));
    info = member_info(&t, member);
    assert_int_equal(info.week_stated, 0);
    assert_int_equal(info.reach_m, -1);
    assert_int_equal(info.day_minutes, -1);
    assert_int_equal(info.asks_per_week, -1);
    assert_int_equal(info.placed, 0);
    assert_int_equal(info.latitude, 0);
    town_end(&t);
}

static void test_a_person_is_found_by_reference_and_by_name(void **state)
{
    (void)state;
    town t;
    aid_member member, found;
    aid_member_hit hits[3];
    size_t count;
    town_open_memory(&t);
    assert_ok(aid_member_enrol(t.store, &member_full, &member, &t.error));
    assert_ok(aid_member_find(t.store, (aid_group){ 0 }, "z-1", &found, &t.error));
    assert_int_equal(found.id, member.id);
    assert_says(aid_member_find(t.store, t.street, "z-1", &found, &t.error), AID_E_NOT_FOUND, t.error, "not an active member");
    assert_int_equal(aid_member_find(t.store, (aid_group){ 0 }, "z", &found, &t.error), AID_E_NOT_FOUND);
    assert_says(aid_member_enrol(t.store, AID_WITH(aid_member_options, .name = "N", .reference = "z-1"), NULL, &t.error), AID_E_STATE, t.error, "z-1");
    assert_says(aid_member_update(t.store, t.ben, AID_WITH(aid_member_options, .reference = "z-1"), &t.error), AID_E_STATE, t.error, "z-1");
    assert_ok(aid_member_update(t.store, member, AID_WITH(aid_member_options, .reference = "z-1", .name = "Зоя Ильина"), &t.error));
    static const char *const names[] = { "зоя", "ИЛЬИНА", "зо", "Zo", "ильинв" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        assert_ok(aid_member_search(t.store, names[i], NULL, hits, sizeof *hits, 3, &count, &t.error));
        assert_true(count >= 1);
        assert_int_equal(hits[0].member.id, member.id);
    }
    assert_ok(aid_member_search(t.store, "зоя", AID_WITH(aid_search_options, .group = t.street), hits, sizeof *hits, 3, &count, &t.error));
    assert_int_equal(count, 0);
    assert_ok(aid_member_update(t.store, member, AID_WITH(aid_member_options, .set = AID_BIT(AID_MEMBER_FIELD_REFERENCE)), &t.error));
    assert_int_equal(aid_member_find(t.store, (aid_group){ 0 }, "z-1", &found, &t.error), AID_E_NOT_FOUND);
    assert_ok(aid_member_update(t.store, t.ben, AID_WITH(aid_member_options, .reference = "z-1"), &t.error));
    town_end(&t);
}

static void test_only_who_may_sees_contact_and_the_exact_place(void **state)
{
    (void)state;
    town t;
    aid_member_options options = member_full;
    aid_member member;
    town_open_memory(&t);
    options.group = t.street;
    assert_ok(aid_member_enrol(t.store, &options, &member, &t.error));
    const aid_member may[] = { member, t.ana, { 0 } };
    for (int i = 0; i < 3; i++) {
        town_act(&t, may[i]);
        aid_member_info info = member_info(&t, member);
        assert_string_equal(info.phones, member_full.phones);
        assert_int_equal(info.latitude, member_full.latitude);
    }
    town_act(&t, t.ben);
    aid_member_info info = member_info(&t, member);
    assert_string_equal(info.name, member_full.name);
    assert_string_equal(info.phones, "");
    assert_string_equal(info.address, "");
    assert_int_equal(info.withheld_contact, AID_BIT(AID_WITHHELD_DENIED));
    assert_int_equal(info.placed, 1);
    assert_int_not_equal(info.latitude, member_full.latitude);
    town_act(&t, member);
    assert_ok(aid_member_update(t.store, member, AID_WITH(aid_member_options, .placed = 1, .latitude = 7, .longitude = 8, .exact_place = AID_YES), &t.error));
    town_act(&t, t.ben);
    assert_int_equal(member_info(&t, member).latitude, 7); /* consented */
    town_end(&t);
}

static void test_personal_words_are_never_in_the_clear_body(void **state)
{
    (void)state;
    town t;
    aid_log_row rows[4];
    size_t count;
    aid_member member;
    town_open(&t, "memory:", 0);
    assert_ok(aid_member_enrol(t.store, &member_full, &member, &t.error));
    assert_ok(aid_log_read(t.store, 0, rows, sizeof *rows, 4, &count, &t.error));
    const char *const words[] = { "Зоя", "Zo\"", "z-1", "1950", "+49", "example", "Elm", "evenings", "525200001" };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        assert_null(strstr(rows[count - 1].body, words[i]));
    town_end(&t);
}

static void test_wrong_entries_are_refused_by_the_field_name(void **state)
{
    (void)state;
    static char long_name[202], long_line[322];
    memset(long_name, 'x', 201);
    memset(long_line, '1', 321);
    const struct {
        aid_member_options options;
        const char *words;
    } wrong[] = {
        { { .name = long_name }, "name: 201" },
        { { .name = "a\x80" }, "UTF-8" },
        { { .name = "a\nb" }, "name" },
        { { .name = "N", .phones = "1\x01" }, "phones" },
        { { .name = "N", .phones = long_line }, "phones" },
        { { .name = "N", .reach_m = -1 }, "reach_m" },
        { { .name = "N", .reach_m = INT32_MAX }, "reach_m" },
        { { .name = "N", .day_minutes = 1441 }, "day_minutes" },
        { { .name = "N", .week_minutes = 10081 }, "week_minutes" },
        { { .name = "N", .asks_per_week = -5 }, "asks_per_week" },
        { { .name = "N", .matching = 3 }, "matching" },
        { { .name = "N", .online = -1 }, "online" },
        { { .name = "N", .pause_until = INT64_MAX }, "pause_until" },
        { { .name = "N", .placed = 1, .latitude = 900000001 }, "place" },
        { { .name = "N", .placed = 1, .longitude = -1800000001 }, "place" },
        { { .name = "N", .zone = "Mars/Base" }, "zone" },
        { { .name = "N", .zone = "../../etc/passwd" }, "zone" },
        { { .name = "N", .languages = "klingonisch" }, "language" },
        { { .name = "N", .roles = AID_BIT(10) }, "roles" },
        { { .name = "N", .set = AID_BIT(19) }, "set" },
        { { .name = "N", .week = { { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, UINT64_C(1) << 32 } } }, "week" },
    };
    town t;
    town_open_memory(&t);
    uint64_t before = town_records(&t);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        aid_member_options options = wrong[i].options;
        options.struct_size = sizeof options;
        assert_says(aid_member_enrol(t.store, &options, NULL, &t.error), AID_E_ARGUMENT, t.error, wrong[i].words);
    }
    assert_int_equal(town_records(&t), before);
    assert_int_equal(aid_member_update(t.store, t.ben, AID_WITH(aid_member_options, .group = t.street), &t.error), AID_E_ARGUMENT);
    town_end(&t);
}

/* ---- memberships ---- */

static void test_people_join_leave_and_come_back(void **state)
{
    (void)state;
    town t;
    aid_group second, groups[3];
    size_t count;
    uint64_t roles = 9;
    town_open_memory(&t);
    assert_ok(aid_group_found(t.store, AID_WITH(aid_group_options, .name = "Second"), &second, &t.error));
    assert_says(aid_member_join(t.store, t.ben, t.street, NULL, &t.error), AID_E_STATE, t.error, "already");
    assert_says(aid_member_leave(t.store, t.ben, second, NULL, &t.error), AID_E_STATE, t.error, "no member");
    assert_ok(aid_member_join(t.store, t.ben, second, AID_WITH(aid_join_options, .roles = AID_BIT(AID_ROLE_VOLUNTEER)), &t.error));
    assert_ok(aid_member_groups(t.store, t.ben, groups, 3, &count, &t.error));
    assert_int_equal(count, 2);
    assert_int_equal(groups[1].id, second.id);
    assert_ok(aid_member_leave(t.store, t.ben, t.street, AID_WITH(aid_leave_options, .reason = "moving"), &t.error));
    assert_int_equal(member_info(&t, t.ben).group_count, 1);
    assert_int_equal(member_info(&t, t.ben).first_group.id, second.id);
    assert_ok(aid_member_roles(t.store, t.ben, t.street, &roles, &t.error));
    assert_int_equal(roles, 0);
    assert_ok(aid_member_join(t.store, t.ben, t.street, NULL, &t.error));
    assert_ok(aid_member_roles(t.store, t.ben, t.street, &roles, &t.error));
    assert_int_equal(roles, AID_BIT(AID_ROLE_MEMBER));
    assert_ok(aid_group_members(t.store, t.street, NULL, 0, &count, &t.error));
    assert_int_equal(count, 3);
    town_end(&t);
}

static void test_the_last_coordinator_names_another_before_stepping_down(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    town_act(&t, t.ana);
    assert_says(aid_member_set_roles(t.store, t.ana, t.street, 0, &t.error), AID_E_STATE, t.error, "without a coordinator");
    assert_ok(aid_member_set_roles(t.store, t.ben, t.street, AID_BIT(AID_ROLE_COORDINATOR), &t.error));
    assert_ok(aid_member_set_roles(t.store, t.ana, t.street, 0, &t.error));
    assert_int_equal(aid_member_set_roles(t.store, t.ana, t.street, AID_BIT(AID_ROLE_COORDINATOR), &t.error), AID_E_DENIED);
    town_act(&t, t.ben);
    assert_ok(aid_member_leave(t.store, t.ben, t.street, NULL, &t.error)); /* freely, at any time */
    town_act(&t, (aid_member){ 0 });
    assert_says(aid_member_set_roles(t.store, t.ben, t.street, 0, &t.error), AID_E_STATE, t.error, "no member");
    assert_int_equal(aid_member_set_roles(t.store, t.cy, t.street, AID_BIT(AID_ROLE_PRIVACY + 1), &t.error), AID_E_ARGUMENT);
    town_end(&t);
}

static void test_leaving_ends_what_was_planned_and_keeps_what_was_done(void **state)
{
    (void)state;
    town t;
    aid_group oak;
    aid_offer offer;
    aid_request request;
    aid_exchange across;
    town_open_memory(&t);
    town_log(&t, t.ana, t.ben, 30);
    aid_exchange proposed = town_propose(&t, t.ana, t.ben, 60), accepted = town_propose(&t, t.cy, t.ben, 60), said = town_propose(&t, t.ben, t.cy, 60);
    assert_ok(aid_exchange_accept(t.store, accepted, NULL, &t.error));
    assert_ok(aid_exchange_accept(t.store, said, NULL, &t.error));
    assert_ok(aid_exchange_confirm(t.store, said, AID_WITH(aid_exchange_options, .side = AID_SIDE_HELPER), &t.error));
    assert_ok(aid_group_found(t.store, AID_WITH(aid_group_options, .name = "Oak"), &oak, &t.error));
    assert_ok(aid_group_agree(t.store, oak, t.street, &t.error));
    aid_member dan = town_enrol(&t, "Dan", oak);
    aid_skill skill = town_skill(&t, "Singing");
    assert_ok(aid_request_open(t.store, dan, AID_WITH(aid_request_options, .skill = skill, .urgency = AID_URGENCY_CRITICAL), &request, &t.error));
    assert_ok(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill = skill), &offer, &t.error));
    assert_ok(aid_exchange_propose(t.store, request, offer, NULL, &across, &t.error));
    assert_ok(aid_member_leave(t.store, t.ben, t.street, NULL, &t.error));
    assert_int_equal(town_state(&t, proposed), AID_EXCHANGE_VOID);
    assert_int_equal(town_state(&t, accepted), AID_EXCHANGE_VOID);
    assert_int_equal(town_state(&t, across), AID_EXCHANGE_VOID);
    assert_int_equal(town_state(&t, said), AID_EXCHANGE_ONE_SIDE);
    size_t count = 9;
    assert_ok(aid_offer_list(t.store, AID_WITH(aid_list_options, .member = t.ben), NULL, 0, &count, &t.error));
    assert_int_equal(count, 0);
    assert_int_equal(town_balance(&t, t.ben), 30);
    t.now += town_days(15);
    assert_ok(aid_store_advance(t.store, NULL, NULL, NULL, &t.error));
    assert_int_equal(town_balance(&t, t.ben), -30);
    town_end(&t);
}

/* ---- pairs and credentials ---- */

static void test_a_block_holds_both_ways_until_its_author_lifts_it(void **state)
{
    (void)state;
    town t;
    aid_exchange_info info = { .struct_size = sizeof info };
    town_open_memory(&t);
    aid_exchange exchange = town_propose(&t, t.ana, t.ben, 60);
    assert_ok(aid_exchange_get(t.store, exchange, &info, &t.error));
    assert_ok(aid_exchange_cancel(t.store, exchange, NULL, &t.error));
    assert_says(aid_member_block(t.store, t.ben, t.ben, AID_YES, NULL, &t.error), AID_E_ARGUMENT, t.error, "two different");
    assert_int_equal(aid_member_block(t.store, t.ben, t.ana, 0, NULL, &t.error), AID_E_ARGUMENT);
    assert_int_equal(aid_member_block(t.store, t.ben, t.ana, 3, NULL, &t.error), AID_E_ARGUMENT);
    assert_int_equal(aid_member_block(t.store, t.ben, t.ana, AID_NO, NULL, &t.error), AID_E_STATE);
    assert_ok(aid_member_block(t.store, t.ben, t.ana, AID_YES, "shouted", &t.error));
    assert_int_equal(aid_member_block(t.store, t.ben, t.ana, AID_YES, NULL, &t.error), AID_E_STATE);
    assert_int_equal(aid_exchange_propose(t.store, info.request, info.offer, NULL, NULL, &t.error), AID_E_STATE);
    assert_int_equal(t.error.reason, AID_REASON_BLOCKED);
    assert_int_equal(aid_member_block(t.store, t.ana, t.ben, AID_NO, NULL, &t.error), AID_E_STATE); /* it is Ben's */
    assert_ok(aid_member_block(t.store, t.ben, t.ana, AID_NO, NULL, &t.error));
    assert_ok(aid_exchange_propose(t.store, info.request, info.offer, NULL, NULL, &t.error));
    town_end(&t);
}

static void test_a_household_is_the_same_from_both_sides(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    assert_ok(aid_member_household(t.store, t.cy, t.ana, AID_YES, &t.error));
    assert_int_equal(aid_member_household(t.store, t.ana, t.cy, AID_YES, &t.error), AID_E_STATE);
    aid_exchange_info info = { .struct_size = sizeof info };
    aid_skill skill = town_skill(&t, "Tea");
    aid_request request;
    aid_offer offer;
    assert_ok(aid_request_open(t.store, t.ana, AID_WITH(aid_request_options, .skill = skill), &request, &t.error));
    assert_ok(aid_offer_post(t.store, t.cy, AID_WITH(aid_offer_options, .skill = skill), &offer, &t.error));
    assert_int_equal(aid_exchange_propose(t.store, request, offer, NULL, NULL, &t.error), AID_E_STATE);
    assert_ok(aid_member_household(t.store, t.ana, t.cy, AID_NO, &t.error));
    assert_ok(aid_exchange_propose(t.store, request, offer, NULL, NULL, &t.error));
    (void)info;
    town_end(&t);
}

static void test_a_credential_is_granted_used_and_taken_back(void **state)
{
    (void)state;
    town t;
    aid_request request;
    aid_offer offer;
    aid_exchange exchange;
    static char long_code[66];
    memset(long_code, 'c', 65);
    const char *const wrong[] = { "", "first aid", "über", long_code, NULL };
    town_open_memory(&t);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_says(aid_member_grant_credential(t.store, t.ben, AID_WITH(aid_credential_options, .code = wrong[i]), &t.error), AID_E_ARGUMENT, t.error, "code");
    assert_says(aid_member_grant_credential(t.store, t.ben, AID_WITH(aid_credential_options, .code = "a", .from = 9, .until = 9), &t.error), AID_E_ARGUMENT, t.error, "until");
    assert_int_equal(aid_member_revoke_credential(t.store, t.ben, "first-aid", &t.error), AID_E_STATE);
    aid_skill skill = town_skill(&t, "Nursing");
    assert_ok(aid_request_open(t.store, t.ana, AID_WITH(aid_request_options, .skill = skill, .credentials = "first-aid"), &request, &t.error));
    assert_ok(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill = skill), &offer, &t.error));
    assert_int_equal(aid_exchange_propose(t.store, request, offer, NULL, NULL, &t.error), AID_E_STATE);
    assert_ok(aid_member_grant_credential(t.store, t.ben, AID_WITH(aid_credential_options, .code = "first-aid", .issuer = "Red Cross", .until = t.now + town_days(10)), &t.error));
    assert_ok(aid_exchange_propose(t.store, request, offer, NULL, &exchange, &t.error));
    assert_ok(aid_exchange_cancel(t.store, exchange, NULL, &t.error));
    assert_ok(aid_member_revoke_credential(t.store, t.ben, "first-aid", &t.error));
    assert_int_equal(aid_member_revoke_credential(t.store, t.ben, "first-aid", &t.error), AID_E_STATE);
    assert_int_equal(aid_exchange_propose(t.store, request, offer, NULL, NULL, &t.error), AID_E_STATE);
    assert_ok(aid_member_grant_credential(t.store, t.ben, AID_WITH(aid_credential_options, .code = "first-aid", .until = t.now + town_days(10)), &t.error));
    t.now += town_days(11);
    assert_int_equal(aid_exchange_propose(t.store, request, offer, NULL, NULL, &t.error), AID_E_STATE);
    town_end(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_field_is_enough_and_states_nothing_else),
        cmocka_unit_test(test_every_field_of_a_person_comes_back_also_after_reopening),
        cmocka_unit_test(test_an_update_lays_over_what_is_known_and_clears_by_bits),
        cmocka_unit_test(test_a_person_is_found_by_reference_and_by_name),
        cmocka_unit_test(test_only_who_may_sees_contact_and_the_exact_place),
        cmocka_unit_test(test_personal_words_are_never_in_the_clear_body),
        cmocka_unit_test(test_wrong_entries_are_refused_by_the_field_name),
        cmocka_unit_test(test_people_join_leave_and_come_back),
        cmocka_unit_test(test_the_last_coordinator_names_another_before_stepping_down),
        cmocka_unit_test(test_leaving_ends_what_was_planned_and_keeps_what_was_done),
        cmocka_unit_test(test_a_block_holds_both_ways_until_its_author_lifts_it),
        cmocka_unit_test(test_a_household_is_the_same_from_both_sides),
        cmocka_unit_test(test_a_credential_is_granted_used_and_taken_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
