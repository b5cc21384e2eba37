/* SPDX-License-Identifier: MIT */
/* Offers and requests through the public interface: what they state, what they default to, how they change and end. */
#include "town.h"

static aid_offer_info listing_offer(town *t, aid_offer offer)
{
    aid_offer_info info = { .struct_size = sizeof info };
    assert_ok(aid_offer_get(t->store, offer, &info, &t->error));
    return info;
}

static aid_request_info listing_request(town *t, aid_request request)
{
    aid_request_info info = { .struct_size = sizeof info };
    assert_ok(aid_request_get(t->store, request, &info, &t->error));
    return info;
}

static void test_a_skill_is_enough_and_the_group_fills_the_rest(void **state)
{
    (void)state;
    town t;
    aid_offer offer;
    aid_request request;
    town_open_memory(&t);
    aid_skill skill = town_skill(&t, "Baking");
    assert_says(aid_offer_post(t.store, t.ben, NULL, NULL, &t.error), AID_E_ARGUMENT, t.error, "skill");
    assert_ok(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill = skill), &offer, &t.error));
    assert_ok(aid_group_policy_set(t.store, t.street, AID_WITH(aid_policy, .default_minutes = 45), &t.error));
    assert_ok(aid_request_open(t.store, t.cy, AID_WITH(aid_request_options, .skill = skill), &request, &t.error));
    aid_offer_info one = listing_offer(&t, offer);
    assert_int_equal(one.state, AID_LISTING_OPEN);
    assert_int_equal(one.member.id, t.ben.id);
    assert_int_equal(one.group.id, t.street.id);
    assert_int_equal(one.skill_count, 1);
    assert_int_equal(one.skill.id, skill.id);
    assert_int_equal(one.minutes, 60);
    assert_int_equal(one.seats, 1);
    assert_int_equal(one.taken, 0);
    assert_int_equal(one.unit, AID_UNIT_TIME);
    assert_int_equal(one.posted, t.now);
    assert_int_equal(one.expires, 0);
    assert_int_equal(one.reach_m, -1);
    assert_int_equal(one.week_stated, 0);
    assert_int_equal(one.urgency, 0);
    assert_string_equal(one.title, "");
    aid_request_info two = listing_request(&t, request);
    assert_int_equal(two.minutes, 45);
    assert_int_equal(two.urgency, AID_URGENCY_NORMAL);
    assert_int_equal(two.number, 2);
    town_end(&t);
}

static void test_every_field_of_a_listing_comes_back(void **state)
{
    (void)state;
    town t;
    aid_request request, found;
    town_open_memory(&t);
    const aid_skill skills[] = { town_skill(&t, "Baking"), town_skill(&t, "Brewing") };
    const aid_window windows[] = { { t.now + 1000, t.now + 2000 }, { t.now + 5000, t.now + 6000 } };
    assert_ok(aid_request_open(t.store, t.ben,
                               AID_WITH(aid_request_options, .skills = skills, .skill_count = 2, .windows = windows, .window_count = 2,
                                        .week = { { 0xFF } }, .posted = t.now - town_days(2), .expires = t.now + town_days(2), .minutes = 90,
                                        .seats = 3, .level = 5, .placed = 1, .latitude = 525200000, .longitude = 134050000, .exact_place = AID_YES,
                                        .reach_m = 500, .online = AID_NO, .unit = AID_UNIT_VOLUNTEER, .urgency = AID_URGENCY_HIGH,
                                        .essential = AID_YES, .all_seats = AID_YES, .generalise = 1, .title = "Пироги", .text = "two\nlines",
                                        .languages = "ru", .credentials = "first-aid, over-18", .reference = "r/1"),
                               &request, &t.error));
    aid_request_info info = listing_request(&t, request);
    assert_int_equal(info.skill_count, 2);
    assert_int_equal(info.skills[1].id, skills[1].id);
    assert_int_equal(info.window_count, 2);
    assert_memory_equal(info.windows, windows, sizeof windows);
    assert_int_equal(info.week.quarter[0], 0xFF);
    assert_int_equal(info.week_stated, 1);
    assert_int_equal(info.posted, t.now - town_days(2));
    assert_int_equal(info.expires, t.now + town_days(2));
    assert_int_equal(info.minutes, 90);
    assert_int_equal(info.seats, 3);
    assert_int_equal(info.level, 5);
    assert_int_equal(info.placed, 1);
    assert_int_equal(info.latitude, 525200000);
    assert_int_equal(info.longitude, 134050000);
    assert_int_equal(info.reach_m, 500);
    assert_int_equal(info.online, AID_NO);
    assert_int_equal(info.unit, AID_UNIT_VOLUNTEER);
    assert_int_equal(info.urgency, AID_URGENCY_HIGH);
    assert_int_equal(info.essential, AID_YES);
    assert_string_equal(info.title, "Пироги");
    assert_string_equal(info.text, "two\nlines");
    assert_string_equal(info.languages, "ru");
    assert_string_equal(info.credentials, "first-aid over-18");
    assert_string_equal(info.reference, "r/1");
    assert_ok(aid_request_find(t.store, t.street, "r/1", &found, &t.error));
    assert_int_equal(found.id, request.id);
    town_end(&t);
}

static void test_an_update_lays_over_what_is_stated_and_clears_by_bits(void **state)
{
    (void)state;
    town t;
    aid_offer offer;
    town_open_memory(&t);
    aid_skill skill = town_skill(&t, "Baking"), other = town_skill(&t, "Brewing");
    const aid_window window = { t.now + 1, t.now + 2 };
    assert_ok(aid_offer_post(t.store, t.ben,
                             AID_WITH(aid_offer_options, .skill = skill, .windows = &window, .window_count = 1, .week = { { 1 } }, .expires = t.now + 9,
                                      .level = 3, .placed = 1, .latitude = 525212345, .longitude = 134012345, .reach_m = 70, .title = "T", .text = "X", .languages = "en",
                                      .credentials = "c", .reference = "r", .online = AID_YES),
                             &offer, &t.error));
    aid_offer_info before = listing_offer(&t, offer);
    assert_int_not_equal(before.latitude, 525212345); /* coarse without consent */
    assert_ok(aid_offer_update(t.store, offer, AID_WITH(aid_offer_options, .minutes = 30, .skill = other), &t.error));
    aid_offer_info info = listing_offer(&t, offer);
    assert_int_equal(info.minutes, 30);
    assert_int_equal(info.skill.id, other.id);
    assert_string_equal(info.title, "T");
    assert_int_equal(info.latitude, before.latitude);
    assert_int_equal(info.window_count, 1);
    const uint64_t all = AID_BIT(AID_OFFER_FIELD_UNSTATE_WEEK + 1) - 1;
    assert_ok(aid_offer_update(t.store, offer, AID_WITH(aid_offer_options, .set = all), &t.error));
    info = listing_offer(&t, offer);
    assert_int_equal(info.expires, 0);
    assert_int_equal(info.week_stated, 0);
    assert_int_equal(info.window_count, 0);
    assert_int_equal(info.placed, 0);
    assert_int_equal(info.reach_m, 0);
    assert_int_equal(info.level, 0);
    assert_string_equal(info.title, "");
    assert_string_equal(info.text, "");
    assert_string_equal(info.languages, "");
    assert_string_equal(info.credentials, "");
    assert_string_equal(info.reference, "");
    assert_int_equal(info.minutes, 30);
    assert_int_equal(info.online, AID_YES);
    assert_int_equal(info.skill.id, other.id);
    assert_ok(aid_offer_update(t.store, offer, AID_WITH(aid_offer_options, .set = AID_BIT(AID_OFFER_FIELD_WEEK)), &t.error));
    assert_int_equal(listing_offer(&t, offer).week_stated, 1); /* never */
    assert_says(aid_offer_update(t.store, offer, AID_WITH(aid_offer_options, .group = t.street), &t.error), AID_E_ARGUMENT, t.error, "group");
    assert_says(aid_offer_update(t.store, offer, AID_WITH(aid_offer_options, .posted = t.now + 1), &t.error), AID_E_ARGUMENT, t.error, "posted");
    assert_says(aid_offer_update(t.store, offer, AID_WITH(aid_offer_options, .expires = t.now), &t.error), AID_E_ARGUMENT, t.error, "expires");
    town_end(&t);
}

static void test_withdrawing_ends_proposals_and_leaves_what_is_accepted(void **state)
{
    (void)state;
    for (int of_request = 0; of_request < 2; of_request++) {
        town t;
        town_open_memory(&t);
        aid_exchange proposed = town_propose(&t, t.ana, t.ben, 60), accepted = town_propose(&t, t.cy, t.ben, 60);
        aid_exchange_info one = { .struct_size = sizeof one }, two = { .struct_size = sizeof two };
        assert_ok(aid_exchange_accept(t.store, accepted, NULL, &t.error));
        assert_ok(aid_exchange_get(t.store, proposed, &one, &t.error));
        assert_ok(aid_exchange_get(t.store, accepted, &two, &t.error));
        if (of_request) {
            assert_ok(aid_request_withdraw(t.store, one.request, "found somebody", &t.error));
            assert_int_equal(aid_request_withdraw(t.store, two.request, NULL, &t.error), AID_E_STATE); /* is filled */
            assert_int_equal(listing_request(&t, one.request).state, AID_LISTING_WITHDRAWN);
        } else {
            assert_ok(aid_offer_withdraw(t.store, one.offer, "tired", &t.error));
            assert_ok(aid_offer_withdraw(t.store, two.offer, NULL, &t.error));
            assert_int_equal(aid_offer_withdraw(t.store, two.offer, NULL, &t.error), AID_E_STATE);
        }
        assert_int_equal(town_state(&t, proposed), AID_EXCHANGE_VOID);
        assert_int_equal(town_state(&t, accepted), AID_EXCHANGE_ACCEPTED);
        assert_ok(aid_exchange_confirm(t.store, accepted, NULL, &t.error));
        town_end(&t);
    }
}

static void test_lists_answer_by_each_filter(void **state)
{
    (void)state;
    town t;
    aid_offer offers[5], found[6];
    aid_skill narrow;
    aid_group other;
    size_t count;
    town_open_memory(&t);
    aid_skill wide = town_skill(&t, "Music"), apart = town_skill(&t, "Baking");
    assert_ok(aid_skill_add(t.store, AID_WITH(aid_skill_options, .label = "Piano", .parent = wide), &narrow, &t.error));
    assert_ok(aid_group_found(t.store, AID_WITH(aid_group_options, .name = "Other"), &other, &t.error));
    assert_ok(aid_member_join(t.store, t.ben, other, NULL, &t.error));
    const struct {
        aid_member member;
        aid_group group;
        aid_skill skill;
        aid_time expires;
    } posts[] = { { t.ben, t.street, wide, 0 }, { t.ben, other, narrow, 0 }, { t.cy, t.street, narrow, t.now + 100 }, { t.cy, t.street, apart, t.now + 200 }, { t.ana, t.street, apart, 0 } };
    for (int i = 0; i < 5; i++)
        assert_ok(aid_offer_post(t.store, posts[i].member, AID_WITH(aid_offer_options, .skill = posts[i].skill, .group = posts[i].group, .expires = posts[i].expires), &offers[i], &t.error));
    assert_ok(aid_offer_withdraw(t.store, offers[4], NULL, &t.error));
    const struct {
        aid_list_options options;
        const char *which;
    } cases[] = { { { 0 }, "0123" }, { { .state = AID_LISTING_OPEN }, "0123" }, { { .state = -1 }, "01234" }, { { .state = AID_LISTING_WITHDRAWN }, "4" },
                  { { .state = AID_LISTING_FILLED }, "" }, { { .group = t.street }, "023" }, { { .member = t.ben }, "01" }, { { .skill = wide }, "012" },
                  { { .skill = narrow }, "12" }, { { .skill = apart, .state = -1 }, "34" }, { { .expires_before = t.now + 200 }, "2" },
                  { { .expires_before = t.now + 201 }, "23" }, { { .member = t.ben, .group = other, .skill = wide }, "1" } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        aid_list_options options = cases[i].options;
        options.struct_size = sizeof options;
        assert_ok(aid_offer_list(t.store, &options, found, 6, &count, &t.error));
        assert_int_equal(count, strlen(cases[i].which));
        for (size_t k = 0; k < count; k++)
            assert_int_equal(found[k].id, offers[cases[i].which[k] - '0'].id);
    }
    assert_ok(aid_request_list(t.store, NULL, NULL, 0, &count, &t.error));
    assert_int_equal(count, 0);
    assert_int_equal(aid_offer_list(t.store, AID_WITH(aid_list_options, .state = 5), NULL, 0, &count, &t.error), AID_E_ARGUMENT);
    assert_int_equal(aid_offer_list(t.store, AID_WITH(aid_list_options, .state = -2), NULL, 0, &count, &t.error), AID_E_ARGUMENT);
    town_end(&t);
}

static void test_references_are_unique_per_kind_within_a_group(void **state)
{
    (void)state;
    town t;
    aid_group other;
    aid_offer offer, found;
    town_open_memory(&t);
    aid_skill skill = town_skill(&t, "Baking");
    assert_ok(aid_group_found(t.store, AID_WITH(aid_group_options, .name = "Other"), &other, &t.error));
    assert_ok(aid_member_join(t.store, t.ben, other, NULL, &t.error));
    assert_ok(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill = skill, .group = t.street, .reference = "1"), &offer, &t.error));
    assert_says(aid_offer_post(t.store, t.cy, AID_WITH(aid_offer_options, .skill = skill, .reference = "1"), NULL, &t.error), AID_E_STATE, t.error, "reference");
    assert_ok(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill = skill, .group = other, .reference = "1"), NULL, &t.error));
    assert_ok(aid_request_open(t.store, t.ben, AID_WITH(aid_request_options, .skill = skill, .group = t.street, .reference = "1"), NULL, &t.error));
    assert_ok(aid_offer_find(t.store, t.street, "1", &found, &t.error));
    assert_int_equal(found.id, offer.id);
    assert_ok(aid_offer_withdraw(t.store, offer, NULL, &t.error)); /* history keeps its key */
    assert_int_equal(aid_offer_post(t.store, t.cy, AID_WITH(aid_offer_options, .skill = skill, .reference = "1"), NULL, &t.error), AID_E_STATE);
    assert_int_equal(aid_offer_find(t.store, t.street, "2", &found, &t.error), AID_E_NOT_FOUND);
    town_end(&t);
}

static void test_a_listing_needs_one_group_that_its_member_is_active_in(void **state)
{
    (void)state;
    town t;
    aid_group other;
    town_open_memory(&t);
    aid_skill skill = town_skill(&t, "Baking");
    aid_member dan = town_enrol(&t, "Dan", (aid_group){ 0 });
    assert_says(aid_offer_post(t.store, dan, AID_WITH(aid_offer_options, .skill = skill), NULL, &t.error), AID_E_ARGUMENT, t.error, "0 groups");
    assert_says(aid_offer_post(t.store, dan, AID_WITH(aid_offer_options, .skill = skill, .group = t.street), NULL, &t.error), AID_E_STATE, t.error, "join first");
    assert_ok(aid_group_found(t.store, AID_WITH(aid_group_options, .name = "Other"), &other, &t.error));
    assert_ok(aid_member_join(t.store, t.ben, other, NULL, &t.error));
    assert_says(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill = skill), NULL, &t.error), AID_E_ARGUMENT, t.error, "2 groups");
    town_end(&t);
}

static char *listing_long(size_t length)
{
    char *text = malloc(length + 1);
    assert_non_null(text);
    memset(text, 'x', length);
    text[length] = '\0';
    return text;
}

static void test_texts_fit_to_the_last_byte_and_no_further(void **state)
{
    (void)state;
    town t;
    aid_offer offer;
    char *title = listing_long(201), *text = listing_long(65537);
    town_open_memory(&t);
    aid_skill skill = town_skill(&t, "Baking");
    assert_says(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill = skill, .title = title), NULL, &t.error), AID_E_ARGUMENT, t.error, "title: 201");
    assert_says(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill = skill, .text = text), NULL, &t.error), AID_E_ARGUMENT, t.error, "text: 65537");
    assert_int_equal(t.error.reason, AID_REASON_TEXT_LONG);
    title[200] = text[65536] = '\0';
    assert_ok(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill = skill, .title = title, .text = text), &offer, &t.error));
    assert_int_equal(strlen(listing_offer(&t, offer).text), 65536);
    free(title);
    free(text);
    town_end(&t);
}

static void test_an_event_beyond_its_size_is_refused_whole(void **state)
{
    (void)state;
    town t;
    char *lines = listing_long(65536);
    for (size_t i = 300; i < 65536; i += 301)
        lines[i] = '\n';
    char *quotes = listing_long(65536);
    memset(quotes, '"', 65536); /* each is two bytes in the body */
    town_open_memory(&t);
    uint64_t before = town_records(&t);
    assert_ok(aid_member_update(t.store, t.ben, AID_WITH(aid_member_options, .phones = lines), &t.error));
    for (size_t i = 300; i < 65536; i += 301)
        quotes[i] = '\n';
    assert_says(aid_member_update(t.store, t.ben, AID_WITH(aid_member_options, .phones = quotes, .emails = quotes, .address = quotes), &t.error), AID_E_LIMIT,
                t.error, "262144");
    assert_int_equal(t.error.reason, AID_REASON_EVENT_SIZE);
    assert_int_equal(town_records(&t), before + 1);
    free(lines);
    free(quotes);
    town_end(&t);
}

static void test_wrong_numbers_are_refused_by_the_field_name(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    aid_skill skill = town_skill(&t, "Baking");
    static const aid_window backwards = { 5, 5 }, far = { 0, INT64_MAX };
    const aid_skill twice[] = { skill, { 0 } };
    const struct {
        aid_request_options options;
        const char *words;
    } wrong[] = {
        { { .minutes = -1 }, "minutes" },
        { { .minutes = 525601 }, "minutes" },
        { { .seats = -1 }, "seats" },
        { { .seats = 10001 }, "seats" },
        { { .level = 6 }, "level" },
        { { .level = -1 }, "level" },
        { { .reach_m = -7 }, "reach_m" },
        { { .online = 3 }, "online" },
        { { .unit = 5 }, "unit" },
        { { .urgency = 5 }, "urgency" },
        { { .essential = -1 }, "essential" },
        { { .all_seats = 3 }, "all_seats" },
        { { .generalise = 9 }, "generalise" },
        { { .posted = INT64_MIN }, "posted" },
        { { .posted = INT64_C(1) << 52 }, "posted" },
        { { .expires = 1 }, "expires" },
        { { .expires = INT64_MAX }, "expires" },
        { { .windows = &backwards, .window_count = 1 }, "windows" },
        { { .windows = &far, .window_count = 1 }, "windows" },
        { { .window_count = 1 }, "windows" },
        { { .windows = &far, .window_count = 1001 }, "windows" },
        { { .skill_count = 1 }, "skills" },
        { { .skills = twice, .skill_count = UINT64_MAX }, "skills" },
        { { .skills = twice, .skill_count = 2 }, "a skill is needed" },
        { { .placed = 1, .latitude = INT32_MIN }, "place" },
        { { .languages = "en english" }, "language" },
        { { .credentials = "first aid é" }, "credentials" },
        { { .title = "a\tb" }, "title" },
        { { .set = AID_BIT(AID_REQUEST_FIELD_GENERALISE + 1) }, "set" },
    };
    uint64_t before = town_records(&t);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        aid_request_options options = wrong[i].options;
        options.struct_size = sizeof options;
        if (options.skill_count == 0)
            options.skill = skill;
        assert_says(aid_request_open(t.store, t.ben, &options, NULL, &t.error), AID_E_ARGUMENT, t.error, wrong[i].words);
    }
    assert_int_equal(town_records(&t), before);
    town_end(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_skill_is_enough_and_the_group_fills_the_rest),
        cmocka_unit_test(test_every_field_of_a_listing_comes_back),
        cmocka_unit_test(test_an_update_lays_over_what_is_stated_and_clears_by_bits),
        cmocka_unit_test(test_withdrawing_ends_proposals_and_leaves_what_is_accepted),
        cmocka_unit_test(test_lists_answer_by_each_filter),
        cmocka_unit_test(test_references_are_unique_per_kind_within_a_group),
        cmocka_unit_test(test_a_listing_needs_one_group_that_its_member_is_active_in),
        cmocka_unit_test(test_texts_fit_to_the_last_byte_and_no_further),
        cmocka_unit_test(test_an_event_beyond_its_size_is_refused_whole),
        cmocka_unit_test(test_wrong_numbers_are_refused_by_the_field_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
