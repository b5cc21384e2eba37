/* SPDX-License-Identifier: MIT */
/* What can be done with groups, through the public interface: the tree, the entry, closing, agreements, policy. */
#include "town.h"

static aid_group group_found(town *t, const char *name, aid_group parent)
{
    aid_group group = { 0 };
    assert_ok(aid_group_found(t->store, AID_WITH(aid_group_options, .name = name, .parent = parent), &group, &t->error));
    return group;
}

static aid_group_info group_info(town *t, aid_group group)
{
    aid_group_info info = { .struct_size = sizeof info };
    assert_ok(aid_group_get(t->store, group, &info, &t->error));
    return info;
}

static void test_a_group_needs_a_name_and_nothing_else(void **state)
{
    (void)state;
    town t;
    aid_group group;
    town_open(&t, "memory:", 0);
    assert_says(aid_group_found(t.store, NULL, &group, &t.error), AID_E_ARGUMENT, t.error, "name");
    assert_says(aid_group_found(t.store, AID_WITH(aid_group_options, .name = ""), &group, &t.error), AID_E_ARGUMENT, t.error, "name");
    group = group_found(&t, "Elm", (aid_group){ 0 });
    aid_group_info info = group_info(&t, group);
    assert_string_equal(info.name, "Elm");
    assert_int_equal(info.kind, AID_GROUP_MUTUAL_AID);
    assert_int_equal(info.legal_form, AID_LEGAL_INFORMAL);
    assert_int_equal(info.sensitive, AID_NO);
    assert_int_equal(info.member_count, 0);
    assert_int_equal(info.number, 1);
    assert_int_equal(info.founder.id, 0);
    assert_int_equal(info.closed, 0);
    assert_string_equal(info.zone, "");
    town_end(&t);
}

static void test_every_field_of_a_group_comes_back(void **state)
{
    (void)state;
    town t;
    aid_group group;
    town_open_memory(&t);
    assert_ok(aid_group_found(t.store,
                              AID_WITH(aid_group_options, .name = "Клуб «Вяз»", .kind = AID_GROUP_CLUB, .parent = t.street,
                                       .founder = t.ben, .legal_form = AID_LEGAL_REGISTERED, .sensitive = AID_YES,
                                       .presence = AID_BIT(AID_PRESENCE_ONLINE) | AID_BIT(AID_PRESENCE_SUPPORTED), .placed = 1,
                                       .latitude = -900000000, .longitude = 1800000000, .topics = "grief\nsleep",
                                       .text = "Wednesdays.\nBring tea.", .reference = "klub", .zone = "Europe/Berlin",
                                       .languages = "ru en"),
                              &group, &t.error));
    aid_group_info info = group_info(&t, group);
    assert_string_equal(info.name, "Клуб «Вяз»");
    assert_int_equal(info.kind, AID_GROUP_CLUB);
    assert_int_equal(info.parent.id, t.street.id);
    assert_int_equal(info.founder.id, t.ben.id);
    assert_int_equal(info.legal_form, AID_LEGAL_REGISTERED);
    assert_int_equal(info.sensitive, AID_YES);
    assert_int_equal(info.presence, AID_BIT(AID_PRESENCE_ONLINE) | AID_BIT(AID_PRESENCE_SUPPORTED));
    assert_int_equal(info.placed, 1);
    assert_int_equal(info.latitude, -900000000);
    assert_int_equal(info.longitude, 1800000000);
    assert_string_equal(info.topics, "grief\nsleep");
    assert_string_equal(info.text, "Wednesdays.\nBring tea.");
    assert_string_equal(info.reference, "klub");
    assert_string_equal(info.zone, "Europe/Berlin");
    assert_string_equal(info.languages, "ru en");
    assert_int_equal(info.member_count, 1);
    town_end(&t);
}

static void test_every_kind_of_group_can_be_founded_and_no_other(void **state)
{
    (void)state;
    town t;
    town_open(&t, "memory:", 0);
    for (int32_t kind = AID_GROUP_SELF_HELP; kind <= AID_GROUP_FAMILY; kind++) {
        aid_group group;
        aid_policy policy = { .struct_size = sizeof policy };
        assert_ok(aid_group_found(t.store, AID_WITH(aid_group_options, .name = "G", .kind = kind), &group, &t.error));
        assert_int_equal(group_info(&t, group).kind, kind);
        assert_ok(aid_group_policy_get(t.store, group, &policy, &t.error));
        assert_int_equal(policy.unit, kind == AID_GROUP_VOLUNTEER_CENTRE ? AID_UNIT_VOLUNTEER : AID_UNIT_TIME);
    }
    const int32_t wrong[] = { -1, AID_GROUP_FAMILY + 1, INT32_MAX, INT32_MIN };
    for (size_t i = 0; i < 4; i++)
        assert_says(aid_group_found(t.store, AID_WITH(aid_group_options, .name = "G", .kind = wrong[i]), NULL, &t.error),
                    AID_E_ARGUMENT, t.error, "kind");
    town_end(&t);
}

static void test_the_founder_is_the_first_coordinator(void **state)
{
    (void)state;
    town t;
    uint64_t roles = 0;
    aid_group group;
    town_open_memory(&t);
    assert_ok(aid_member_roles(t.store, t.ana, t.street, &roles, &t.error));
    assert_int_equal(roles, AID_BIT(AID_ROLE_MEMBER) | AID_BIT(AID_ROLE_COORDINATOR));
    town_act(&t, t.ben);
    assert_ok(aid_group_found(t.store, AID_WITH(aid_group_options, .name = "Chess"), &group, &t.error));
    assert_ok(aid_member_roles(t.store, t.ben, group, &roles, &t.error));
    assert_int_equal(roles, AID_BIT(AID_ROLE_MEMBER) | AID_BIT(AID_ROLE_COORDINATOR));
    assert_says(aid_group_found(t.store, AID_WITH(aid_group_options, .name = "Go", .founder = t.cy), NULL, &t.error), AID_E_DENIED,
                t.error, "founder");
    town_end(&t);
}

static void test_a_group_is_never_its_own_ancestor(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    aid_group house = group_found(&t, "House", t.street), floor = group_found(&t, "Floor", house);
    const aid_group below[] = { t.street, house, floor };
    for (int i = 0; i < 3; i++) {
        assert_says(aid_group_update(t.store, t.street, AID_WITH(aid_group_options, .parent = below[i]), &t.error), AID_E_ARGUMENT,
                    t.error, "ancestor");
        assert_int_equal(t.error.reason, AID_REASON_CYCLE);
    }
    assert_ok(aid_group_update(t.store, floor, AID_WITH(aid_group_options, .parent = t.street), &t.error));
    assert_int_equal(group_info(&t, floor).parent.id, t.street.id);
    assert_ok(aid_group_update(t.store, house, AID_WITH(aid_group_options, .parent = floor), &t.error));
    assert_ok(aid_group_update(t.store, floor, AID_WITH(aid_group_options, .set = AID_BIT(AID_GROUP_FIELD_PARENT)), &t.error));
    assert_int_equal(group_info(&t, floor).parent.id, 0);
    town_end(&t);
}

static void test_an_update_changes_what_is_stated_and_clears_what_is_set(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    assert_ok(aid_group_update(t.store, t.street,
                               AID_WITH(aid_group_options, .name = "Elm Road", .topics = "gardens", .text = "Hello",
                                        .zone = "Asia/Yekaterinburg", .languages = "en ru", .placed = 1, .latitude = 10, .longitude = 20,
                                        .presence = AID_BIT(AID_PRESENCE_ONLINE)),
                               &t.error));
    aid_group_info info = group_info(&t, t.street);
    assert_string_equal(info.name, "Elm Road");
    assert_string_equal(info.topics, "gardens");
    assert_string_equal(info.reference, "elm");
    assert_int_equal(info.kind, AID_GROUP_TIME_BANK);
    assert_int_equal(info.founder.id, t.ana.id);
    assert_ok(aid_group_update(t.store, t.street, AID_WITH(aid_group_options, .name = "", .kind = AID_GROUP_UNION), &t.error));
    info = group_info(&t, t.street);
    assert_string_equal(info.name, "Elm Road");
    assert_string_equal(info.languages, "en ru");
    assert_int_equal(info.kind, AID_GROUP_UNION);
    const uint64_t all = AID_BIT(AID_GROUP_FIELD_SENSITIVE + 1) - 1;
    assert_ok(aid_group_update(t.store, t.street, AID_WITH(aid_group_options, .set = all), &t.error));
    info = group_info(&t, t.street);
    assert_string_equal(info.name, "Elm Road");
    assert_string_equal(info.topics, "");
    assert_string_equal(info.text, "");
    assert_string_equal(info.zone, "");
    assert_string_equal(info.languages, "");
    assert_string_equal(info.reference, "");
    assert_int_equal(info.placed, 0);
    assert_int_equal(info.presence, 0);
    assert_says(aid_group_update(t.store, t.street, AID_WITH(aid_group_options, .set = all + 1), &t.error), AID_E_ARGUMENT, t.error, "set");
    assert_says(aid_group_update(t.store, t.street, AID_WITH(aid_group_options, .founder = t.ben), &t.error), AID_E_ARGUMENT, t.error,
                "founder");
    town_end(&t);
}

static void test_a_reference_belongs_to_one_group_until_it_is_given_up(void **state)
{
    (void)state;
    town t;
    aid_group group, found;
    town_open_memory(&t);
    assert_says(aid_group_found(t.store, AID_WITH(aid_group_options, .name = "Other", .reference = "elm"), &group, &t.error),
                AID_E_STATE, t.error, "elm");
    assert_int_equal(t.error.reason, AID_REASON_REFERENCE);
    group = group_found(&t, "Other", (aid_group){ 0 });
    assert_says(aid_group_update(t.store, group, AID_WITH(aid_group_options, .reference = "elm"), &t.error), AID_E_STATE, t.error, "elm");
    assert_ok(aid_group_update(t.store, t.street, AID_WITH(aid_group_options, .set = AID_BIT(AID_GROUP_FIELD_REFERENCE)), &t.error));
    assert_says(aid_group_find(t.store, "elm", &found, &t.error), AID_E_NOT_FOUND, t.error, "elm");
    assert_ok(aid_group_update(t.store, group, AID_WITH(aid_group_options, .reference = "elm"), &t.error));
    assert_ok(aid_group_find(t.store, "elm", &found, &t.error));
    assert_int_equal(found.id, group.id);
    assert_ok(aid_group_update(t.store, group, AID_WITH(aid_group_options, .reference = "oak"), &t.error));
    assert_int_equal(aid_group_find(t.store, "elm", &found, &t.error), AID_E_NOT_FOUND);
    assert_int_equal(aid_group_find(t.store, "", &found, &t.error), AID_E_ARGUMENT);
    assert_int_equal(aid_group_find(t.store, NULL, &found, &t.error), AID_E_ARGUMENT);
    assert_int_equal(aid_group_find(t.store, "oak", NULL, &t.error), AID_E_ARGUMENT);
    town_end(&t);
}

static void test_the_name_of_a_sensitive_group_is_not_in_the_clear(void **state)
{
    (void)state;
    town t;
    aid_group group;
    aid_log_row row;
    size_t count;
    town_open_memory(&t);
    uint64_t before = town_records(&t);
    assert_ok(aid_group_found(t.store, AID_WITH(aid_group_options, .name = "Sobriety", .topics = "drink", .sensitive = AID_YES), &group, &t.error));
    assert_ok(aid_log_read(t.store, before, &row, sizeof row, 1, &count, &t.error));
    assert_null(strstr(row.body, "Sobriety"));
    assert_null(strstr(row.body, "drink"));
    assert_ok(aid_group_update(t.store, group, AID_WITH(aid_group_options, .name = "Clear heads"), &t.error));
    aid_group_info info = group_info(&t, group);
    assert_string_equal(info.name, "Clear heads");
    assert_string_equal(info.topics, "drink");
    assert_ok(aid_log_read(t.store, before + 1, &row, sizeof row, 1, &count, &t.error));
    assert_null(strstr(row.body, "Clear"));
    assert_ok(aid_log_read(t.store, 0, &row, sizeof row, 1, &count, &t.error));
    town_end(&t);
}

static void test_a_closed_group_takes_nothing_new(void **state)
{
    (void)state;
    town t;
    aid_exchange exchange;
    aid_member dan;
    town_open_memory(&t);
    exchange = town_propose(&t, t.ana, t.ben, 60);
    assert_says(aid_group_close(t.store, t.street, NULL, &t.error), AID_E_STATE, t.error, "open exchange");
    assert_ok(aid_exchange_cancel(t.store, exchange, NULL, &t.error));
    assert_ok(aid_group_close(t.store, t.street, "moved away", &t.error));
    assert_int_equal(group_info(&t, t.street).closed, 1);
    size_t open = 9;
    assert_ok(aid_offer_list(t.store, NULL, NULL, 0, &open, &t.error));
    assert_int_equal(open, 0);
    assert_ok(aid_request_list(t.store, NULL, NULL, 0, &open, &t.error));
    assert_int_equal(open, 0);
    dan = town_enrol(&t, "Dan", (aid_group){ 0 });
    const aid_status refused[] = {
        aid_group_close(t.store, t.street, NULL, &t.error),
        aid_group_update(t.store, t.street, AID_WITH(aid_group_options, .name = "X"), &t.error),
        aid_group_policy_set(t.store, t.street, AID_WITH(aid_policy, .credit_min = -1), &t.error),
        aid_group_found(t.store, AID_WITH(aid_group_options, .name = "Child", .parent = t.street), NULL, &t.error),
        aid_member_join(t.store, dan, t.street, NULL, &t.error),
        aid_member_enrol(t.store, AID_WITH(aid_member_options, .name = "E", .group = t.street), NULL, &t.error),
        aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill_text = "Gardening"), NULL, &t.error),
        aid_request_open(t.store, t.ben, AID_WITH(aid_request_options, .skill_text = "Gardening"), NULL, &t.error),
        aid_exchange_log(t.store, AID_WITH(aid_log_options, .requester = t.ana, .helper = t.ben, .minutes = 5, .group = t.street), NULL, &t.error),
    };
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        if (refused[i] != AID_E_STATE)
            fail_msg("number %zu answered %s", i, aid_status_name(refused[i]));
    assert_ok(aid_member_leave(t.store, t.ben, t.street, NULL, &t.error));
    town_end(&t);
}

static void test_two_groups_agree_once_and_may_end_it(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    aid_group other = group_found(&t, "Oak", (aid_group){ 0 });
    assert_says(aid_group_agree(t.store, t.street, t.street, &t.error), AID_E_ARGUMENT, t.error, "itself");
    assert_says(aid_group_end_agreement(t.store, t.street, other, &t.error), AID_E_STATE, t.error, "no agreement");
    assert_ok(aid_group_agree(t.store, t.street, other, &t.error));
    assert_says(aid_group_agree(t.store, other, t.street, &t.error), AID_E_STATE, t.error, "already");
    assert_ok(aid_group_end_agreement(t.store, other, t.street, &t.error));
    assert_ok(aid_group_agree(t.store, other, t.street, &t.error));
    town_end(&t);
}

static void test_lists_count_what_does_not_fit(void **state)
{
    (void)state;
    town t;
    size_t count = 0;
    aid_group groups[2] = { { 0 } };
    aid_member members[2];
    town_open_memory(&t);
    group_found(&t, "B", (aid_group){ 0 });
    group_found(&t, "C", (aid_group){ 0 });
    assert_ok(aid_group_list(t.store, NULL, 0, &count, &t.error));
    assert_int_equal(count, 3);
    assert_ok(aid_group_list(t.store, groups, 1, &count, &t.error));
    assert_int_equal(count, 3);
    assert_int_equal(groups[0].id, t.street.id);
    assert_int_equal(groups[1].id, 0);
    assert_int_equal(aid_group_list(t.store, NULL, 1, &count, &t.error), AID_E_ARGUMENT);
    assert_int_equal(aid_group_list(t.store, groups, 1, NULL, &t.error), AID_E_ARGUMENT);
    assert_ok(aid_group_members(t.store, t.street, members, 2, &count, &t.error));
    assert_int_equal(count, 3);
    assert_int_equal(members[0].id, t.ana.id);
    assert_int_equal(members[1].id, t.ben.id);
    town_end(&t);
}

/* ---- policy ---- */

static void test_the_policy_in_force_has_every_default(void **state)
{
    (void)state;
    town t;
    aid_policy policy = { .struct_size = sizeof policy };
    static const int32_t hours[] = { 0, 24, 48, 72 }, weights[] = { 20, 15, 15, 15, 10, 5, 5, 5, 5, 5 };
    town_open_memory(&t);
    assert_ok(aid_group_policy_get(t.store, t.street, &policy, &t.error));
    assert_int_equal(policy.unit, AID_UNIT_TIME);
    assert_int_equal(policy.credit_min, -600);
    assert_int_equal(policy.credit_max, 1800);
    assert_int_equal(policy.credit_min_mode, AID_CREDIT_BLOCK);
    assert_int_equal(policy.credit_max_mode, AID_CREDIT_FLAG);
    assert_int_equal(policy.default_minutes, 60);
    assert_int_equal(policy.silence_days, 14);
    assert_int_equal(policy.proposal_days, 14);
    assert_int_equal(policy.ban_days, 90);
    assert_int_equal(policy.generalise, 2);
    assert_memory_equal(policy.tier_hours, hours, sizeof hours);
    assert_memory_equal(policy.weights, weights, sizeof weights);
    town_end(&t);
}

static void test_a_policy_states_zeros_by_bits_and_the_rest_stays(void **state)
{
    (void)state;
    town t;
    aid_policy policy = { .struct_size = sizeof policy };
    town_open_memory(&t);
    assert_ok(aid_group_policy_set(t.store, t.street, AID_WITH(aid_policy, .credit_max = 99, .ban_days = 3), &t.error));
    assert_ok(aid_group_policy_set(t.store, t.street,
                                   AID_WITH(aid_policy, .set = AID_BIT(AID_POLICY_FIELD_CREDIT_MIN) | AID_BIT(AID_POLICY_FIELD_SILENCE_DAYS)
                                                               | AID_BIT(AID_POLICY_FIELD_GENERALISE) | AID_BIT(AID_POLICY_FIELD_TIER_HOURS)),
                                   &t.error));
    assert_ok(aid_group_policy_get(t.store, t.street, &policy, &t.error));
    assert_int_equal(policy.credit_min, 0);
    assert_int_equal(policy.credit_max, 99);
    assert_int_equal(policy.silence_days, 0);
    assert_int_equal(policy.proposal_days, 14);
    assert_int_equal(policy.ban_days, 3);
    assert_int_equal(policy.generalise, 0);
    for (int i = 0; i < 4; i++)
        assert_int_equal(policy.tier_hours[i], 0);
    assert_int_equal(policy.weights[0], 20);
    town_end(&t);
}

static void test_a_policy_out_of_range_is_refused_by_the_field_name(void **state)
{
    (void)state;
    town t;
    const int64_t beyond = INT64_C(1) << 53;
    const struct {
        aid_policy policy;
        const char *words;
    } wrong[] = {
        { { .credit_min = 1 }, "credit_min" },
        { { .credit_min = -beyond }, "credit_min" },
        { { .credit_max = -1 }, "credit_max" },
        { { .credit_max = beyond }, "credit_max" },
        { { .unit = 5 }, "unit" },
        { { .unit = -1 }, "unit" },
        { { .credit_min_mode = 6 }, "credit_min_mode" },
        { { .credit_max_mode = -2 }, "credit_max_mode" },
        { { .default_minutes = -1 }, "default_minutes" },
        { { .default_minutes = 525601 }, "default_minutes" },
        { { .silence_days = -1 }, "silence_days" },
        { { .proposal_days = INT32_MAX }, "proposal_days" },
        { { .ban_days = -1 }, "ban_days" },
        { { .generalise = 9 }, "generalise" },
        { { .tier_hours = { 1 } }, "tier_hours[0]" },
        { { .tier_hours = { 0, -1 } }, "tier_hours[1]" },
        { { .weights = { -1 } }, "weights" },
        { { .weights = { 1000001 } }, "weights" },
        { { .set = AID_BIT(AID_POLICY_FIELD_WEIGHTS) }, "weights" },
        { { .set = AID_BIT(63) }, "set" },
        { { .set = AID_BIT(AID_POLICY_FIELD_HOLD_DAYS + 1) }, "set" },
    };
    town_open_memory(&t);
    uint64_t before = town_records(&t);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        aid_policy policy = wrong[i].policy;
        policy.struct_size = sizeof policy;
        assert_says(aid_group_policy_set(t.store, t.street, &policy, &t.error), AID_E_ARGUMENT, t.error, wrong[i].words);
    }
    assert_int_equal(town_records(&t), before);
    town_end(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_group_needs_a_name_and_nothing_else),
        cmocka_unit_test(test_every_field_of_a_group_comes_back),
        cmocka_unit_test(test_every_kind_of_group_can_be_founded_and_no_other),
        cmocka_unit_test(test_the_founder_is_the_first_coordinator),
        cmocka_unit_test(test_a_group_is_never_its_own_ancestor),
        cmocka_unit_test(test_an_update_changes_what_is_stated_and_clears_what_is_set),
        cmocka_unit_test(test_a_reference_belongs_to_one_group_until_it_is_given_up),
        cmocka_unit_test(test_the_name_of_a_sensitive_group_is_not_in_the_clear),
        cmocka_unit_test(test_a_closed_group_takes_nothing_new),
        cmocka_unit_test(test_two_groups_agree_once_and_may_end_it),
        cmocka_unit_test(test_lists_count_what_does_not_fit),
        cmocka_unit_test(test_the_policy_in_force_has_every_default),
        cmocka_unit_test(test_a_policy_states_zeros_by_bits_and_the_rest_stays),
        cmocka_unit_test(test_a_policy_out_of_range_is_refused_by_the_field_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
