/* SPDX-License-Identifier: MIT */
/* The catalogue of support through the public interface: entering, moving, finding, telling, and who comes first. */
#include "../store/town.h"

static aid_service catalogue_open(town *t, aid_group group, const aid_service_options *options)
{
    aid_service service = { 0 };
    assert_ok(aid_service_add(t->store, group, options, &service, &t->error));
    assert_ok(aid_service_publish(t->store, service, &t->error));
    return service;
}

static aid_service_info catalogue_info(town *t, aid_service service)
{
    aid_service_info info = { .struct_size = sizeof info };
    assert_ok(aid_service_get(t->store, service, &info, &t->error));
    return info;
}

static void catalogue_criteria(town *t)
{
    static const char *const codes[] = { "guardian", "low-income", "large-family", "expecting" };
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        assert_ok(aid_criterion_set(t->store, AID_WITH(aid_criterion_options, .code = codes[i], .label = codes[i],
                                                  .days = i == 3 ? 300 : 0, .labels = "ru слово"), &t->error));
    assert_ok(aid_criterion_set(t->store, AID_WITH(aid_criterion_options, .code = "police-register", .label = "registered",
                                              .special = AID_YES, .document = AID_YES), &t->error));
}

static void test_a_service_is_read_again_as_it_was_entered(void **state)
{
    town t;
    (void)state;
    town_open(&t, "memory:", 0);
    town_people(&t);
    catalogue_criteria(&t);
    aid_service_options options;
    aid_service_options_init(&options, sizeof options);
    options.name = "Counselling";
    options.code = "elm.talk";
    options.type = AID_SUPPORT_PSYCHOLOGICAL;
    options.measures = "psychology.counselling, psychology.training";
    options.rule = "guardian   low-income\n\nlarge-family";
    options.contact = "555 0100";
    options.documents = "identity document";
    options.capacity = 3;
    options.set = AID_BIT(AID_SERVICE_FIELD_FEE);
    assert_ok(aid_week_parse("Mo-Fr 09:00-12:00", &options.week, &t.error));
    aid_service service = { 0 }, found = { 0 };
    assert_ok(aid_service_add(t.store, t.street, &options, &service, &t.error));
    aid_service_info info = catalogue_info(&t, service);
    assert_int_equal(info.state, AID_SERVICE_DRAFT);
    assert_int_equal(info.tier, AID_TIER_NEIGHBOURS);
    assert_int_equal(info.fee_stated, 1);
    assert_int_equal(info.fee, 0);
    assert_int_equal(info.reach_m, -1);
    assert_string_equal(info.measures, "psychology.counselling psychology.training");
    assert_string_equal(info.rule, "guardian low-income\nlarge-family");
    assert_string_equal(info.contact, "555 0100");
    assert_memory_equal(&info.week, &options.week, sizeof info.week);
    assert_ok(aid_service_update(t.store, service, AID_WITH(aid_service_options, .text = "Talking helps"), &t.error));
    assert_ok(aid_service_set_capacity(t.store, service, 0, &t.error));
    info = catalogue_info(&t, service);
    assert_int_equal(info.capacity, 0);
    assert_string_equal(info.text, "Talking helps");
    assert_string_equal(info.name, "Counselling");
    assert_ok(aid_service_find(t.store, "elm.talk", &found, &t.error));
    assert_true(found.id == service.id);
    assert_says(aid_service_add(t.store, t.street, &options, &found, &t.error), AID_E_STATE, t.error, "elm.talk");
    aid_store_close(t.store);
}

static void test_a_word_that_is_not_known_is_named_with_its_place(void **state)
{
    town t;
    aid_service service;
    (void)state;
    town_open(&t, "memory:", 0);
    town_people(&t);
    catalogue_criteria(&t);
    assert_says(aid_service_add(t.store, t.street, AID_WITH(aid_service_options, .name = "X", .rule = "guardian\n low-income rich"),
                                &service, &t.error), AID_E_ARGUMENT, t.error, "rich");
    assert_int_equal(t.error.line, 2);
    assert_int_equal(t.error.column, 13);
    assert_int_equal(t.error.reason, AID_REASON_RULE);
    size_t count = 0;
    assert_says(aid_service_route(t.store, AID_WITH(aid_need_options, .criteria = "guardian; tall"), NULL, sizeof(aid_route_row), 0,
                                  &count, &t.error), AID_E_ARGUMENT, t.error, "tall");
    assert_int_equal(t.error.column, 11);
    assert_says(aid_service_route(t.store, AID_WITH(aid_need_options, .criteria = "guardian ="), NULL, sizeof(aid_route_row), 0,
                                  &count, &t.error), AID_E_ARGUMENT, t.error, "document");
    assert_says(aid_criterion_set(t.store, AID_WITH(aid_criterion_options, .code = "9", .label = "x"), &t.error), AID_E_ARGUMENT,
                t.error, "low-income");
    aid_criterion_row rows[8];
    assert_ok(aid_criterion_list(t.store, "ru", rows, sizeof *rows, 8, &count, &t.error));
    assert_int_equal(count, 5);
    assert_string_equal(rows[0].label, "слово");
    assert_string_equal(rows[4].label, "registered");
    assert_int_equal(rows[4].document, 1);
    aid_criterion_options options;
    aid_criterion_options_init(&options, sizeof options);
    assert_says(aid_criterion_set(t.store, &options, &t.error), AID_E_ARGUMENT, t.error, "code");
    aid_store_close(t.store);
}

/* How many services can help, as the rule goes by. */
static size_t catalogue_capable(town *t, const char *criteria, aid_time when)
{
    size_t count = 0;
    assert_ok(aid_service_route(t->store, AID_WITH(aid_need_options, .criteria = criteria, .when = when), NULL, sizeof(aid_route_row), 0,
                                &count, &t->error));
    return count;
}

static void test_what_was_not_said_does_not_hold(void **state)
{
    town t;
    (void)state;
    town_open(&t, "memory:", 0);
    town_people(&t);
    catalogue_criteria(&t);
    catalogue_open(&t, t.street, AID_WITH(aid_service_options, .name = "A", .rule = "guardian low-income\nlarge-family"));
    assert_int_equal(catalogue_capable(&t, NULL, 0), 0);
    assert_int_equal(catalogue_capable(&t, "guardian", 0), 0);
    assert_int_equal(catalogue_capable(&t, "guardian; low-income", 0), 1);
    assert_int_equal(catalogue_capable(&t, "large-family", 0), 1);
    catalogue_open(&t, t.street, AID_WITH(aid_service_options, .name = "B", .rule = "police-register"));
    assert_int_equal(catalogue_capable(&t, "police-register", 0), 0);
    assert_int_equal(catalogue_capable(&t, "police-register = letter of 3 March", 0), 1);
    catalogue_open(&t, t.street, AID_WITH(aid_service_options, .name = "C", .rule = "expecting"));
    assert_int_equal(catalogue_capable(&t, "expecting", 0), 1);
    assert_int_equal(catalogue_capable(&t, "expecting", t.now + town_days(300)), 1);
    assert_int_equal(catalogue_capable(&t, "expecting", t.now + town_days(301)), 0);
    aid_store_close(t.store);
}

static void test_telling_is_counted_and_stores_nobody(void **state)
{
    town t;
    aid_service_info info = { .struct_size = sizeof info };
    aid_store_info before = { .struct_size = sizeof before }, after = { .struct_size = sizeof after };
    (void)state;
    town_open(&t, "memory:", 0);
    town_people(&t);
    aid_service service = { 0 };
    assert_ok(aid_service_add(t.store, t.street, AID_WITH(aid_service_options, .name = "Advice", .contact = "555 0100",
                                                          .documents = "identity document"), &service, &t.error));
    assert_says(aid_service_answer(t.store, service, &info, &t.error), AID_E_STATE, t.error, "draft");
    assert_ok(aid_service_publish(t.store, service, &t.error));
    assert_ok(aid_store_act_as(t.store, t.ben, NULL, &t.error));
    assert_ok(aid_store_get(t.store, &before, &t.error));
    assert_ok(aid_service_answer(t.store, service, &info, &t.error));
    assert_string_equal(info.contact, "555 0100");
    assert_string_equal(info.documents, "identity document");
    assert_int_equal(info.answered, 1);
    assert_ok(aid_store_get(t.store, &after, &t.error));
    assert_int_equal(after.members, before.members);
    assert_int_equal(after.records, before.records + 1);
    assert_says(aid_service_pause(t.store, service, &t.error), AID_E_DENIED, t.error, "catalogue");
    aid_store_close(t.store);
}

static void test_a_public_service_without_a_law_is_flagged(void **state)
{
    town t;
    aid_group office;
    aid_service list[4];
    size_t count = 0;
    (void)state;
    town_open(&t, "memory:", 0);
    town_people(&t);
    assert_ok(aid_group_found(t.store, AID_WITH(aid_group_options, .name = "Town office", .kind = AID_GROUP_PUBLIC_SERVICE),
                              &office, &t.error));
    aid_service bare = catalogue_open(&t, office, AID_WITH(aid_service_options, .name = "Housing", .assured = t.now));
    aid_service based = catalogue_open(&t, office, AID_WITH(aid_service_options, .name = "Benefits", .assured = t.now,
                                                            .legal_basis = "442-FZ, art. 20", .tier = AID_TIER_STATE));
    catalogue_open(&t, t.street, AID_WITH(aid_service_options, .name = "Soup", .assured = t.now));
    assert_ok(aid_service_list(t.store, AID_WITH(aid_service_list_options, .flags = AID_BIT(AID_SERVICE_NO_LEGAL_BASIS)), list, 4,
                               &count, &t.error));
    assert_int_equal(count, 1);
    assert_true(list[0].id == bare.id);
    assert_int_equal(catalogue_info(&t, based).flags, 0);
    t.now += town_days(366);
    assert_int_equal(catalogue_info(&t, based).flags, AID_BIT(AID_SERVICE_NOT_ASSURED));
    aid_store_close(t.store);
}

static void test_services_are_found_by_words_while_they_are_open(void **state)
{
    town t;
    aid_service_hit hits[4];
    size_t count = 0;
    (void)state;
    town_open(&t, "memory:", 0);
    town_people(&t);
    aid_service soup = catalogue_open(&t, t.street, AID_WITH(aid_service_options, .name = "Soup kitchen", .topics = "warm meals\nfood"));
    assert_ok(aid_service_search(t.store, "warm meal", NULL, hits, sizeof *hits, 4, &count, &t.error));
    assert_int_equal(count, 1);
    assert_true(hits[0].service.id == soup.id);
    assert_string_equal(hits[0].label, "warm meals");
    assert_ok(aid_service_update(t.store, soup, AID_WITH(aid_service_options, .name = "Clothes", .topics = "coats"), &t.error));
    assert_ok(aid_service_search(t.store, "coats", NULL, hits, sizeof *hits, 4, &count, &t.error));
    assert_int_equal(count, 1);
    assert_ok(aid_service_search(t.store, "soup", NULL, hits, sizeof *hits, 4, &count, &t.error));
    assert_int_equal(count, 0);
    assert_ok(aid_service_close(t.store, soup, &t.error));
    assert_ok(aid_service_search(t.store, "coats", NULL, hits, sizeof *hits, 4, &count, &t.error));
    assert_int_equal(count, 0);
    assert_says(aid_service_publish(t.store, soup, &t.error), AID_E_STATE, t.error, "closed");
    aid_store_close(t.store);
}

/* ---- 1,000 needs against a plain loop ---- */

enum { CATALOGUE_SERVICES = 120, CATALOGUE_NEEDS = 1000 };

typedef struct catalogue_service {
    aid_service handle;
    int32_t type, tier, latitude, capacity, term;
    bool open;
} catalogue_service;

static uint32_t catalogue_draw(uint64_t *dice, uint32_t below)
{
    *dice = *dice * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*dice >> 33) % below;
}

static void catalogue_fill(town *t, catalogue_service *all, uint64_t *dice)
{
    static const char *const criteria[] = { "", "guardian", "low-income" };
    for (size_t i = 0; i < CATALOGUE_SERVICES; i++) {
        catalogue_service *one = &all[i];
        *one = (catalogue_service){ .type = 1 + (int32_t)catalogue_draw(dice, 6), .tier = 1 + (int32_t)catalogue_draw(dice, 6),
                                    .latitude = 500000000 + (int32_t)catalogue_draw(dice, 5) * 1000000,
                                    .capacity = (int32_t)catalogue_draw(dice, 3), .term = (int32_t)catalogue_draw(dice, 3),
                                    .open = catalogue_draw(dice, 4) != 0 };
        assert_ok(aid_service_add(t->store, t->street,
                                  AID_WITH(aid_service_options, .name = "S", .type = one->type, .tier = one->tier, .placed = 1,
                                           .latitude = one->latitude, .reach_m = 25000, .capacity = one->capacity,
                                           .set = AID_BIT(AID_SERVICE_FIELD_CAPACITY), .rule = criteria[one->term]),
                                  &one->handle, &t->error));
        assert_ok(aid_service_publish(t->store, one->handle, &t->error));
        if (!one->open)
            assert_ok(aid_service_pause(t->store, one->handle, &t->error));
    }
}

/* The lowest tier that can help; among equals the nearest, then the first. -1: none. One step of latitude is 11.1 km. */
static int catalogue_first(const catalogue_service *all, int32_t type, int32_t latitude, int32_t term, size_t *out_count)
{
    int best = -1;
    *out_count = 0;
    for (int i = 0; i < CATALOGUE_SERVICES; i++) {
        const catalogue_service *one = &all[i];
        int32_t away = abs(one->latitude - latitude) / 1000000;
        if (!one->open || one->type != type || away > 2 || one->capacity == 0 || (one->term != 0 && one->term != term))
            continue;
        ++*out_count;
        int32_t had = best < 0 ? 0 : abs(all[best].latitude - latitude) / 1000000;
        if (best < 0 || one->tier < all[best].tier || (one->tier == all[best].tier && away < had))
            best = i;
    }
    return best;
}

static void test_a_thousand_needs_go_to_the_lowest_capable_tier(void **state)
{
    static const char *const criteria[] = { NULL, "guardian", "low-income" };
    town t;
    uint64_t dice = 7;
    size_t none = 0;
    catalogue_service all[CATALOGUE_SERVICES];
    (void)state;
    town_open(&t, "memory:", 0);
    town_people(&t);
    catalogue_criteria(&t);
    catalogue_fill(&t, all, &dice);
    for (int need = 0; need < CATALOGUE_NEEDS; need++) {
        int32_t type = 1 + (int32_t)catalogue_draw(&dice, 6), term = (int32_t)catalogue_draw(&dice, 3);
        int32_t latitude = 500000000 + (int32_t)catalogue_draw(&dice, 5) * 1000000;
        aid_route_row rows[1] = { { .tier = 0 } };
        size_t count = 0, expected = 0;
        int first = catalogue_first(all, type, latitude, term, &expected);
        assert_ok(aid_service_route(t.store, AID_WITH(aid_need_options, .type = type, .placed = 1, .latitude = latitude,
                                                      .criteria = criteria[term]), rows, sizeof *rows, 1, &count, &t.error));
        assert_int_equal(count, expected);
        none += first < 0;
        if (first >= 0) {
            assert_true(rows[0].service.id == all[first].handle.id);
            assert_int_equal(rows[0].bars, 0);
        }
    }
    assert_true(none < CATALOGUE_NEEDS / 2); /* or the loop above compares nothing */
    aid_store_close(t.store);
}

static void test_why_a_service_cannot_help_is_said(void **state)
{
    town t;
    aid_route_row rows[2];
    size_t count = 0;
    aid_need_options need;
    (void)state;
    town_open(&t, "memory:", 0);
    town_people(&t);
    catalogue_criteria(&t);
    catalogue_open(&t, t.street, AID_WITH(aid_service_options, .name = "A", .type = AID_SUPPORT_LEGAL, .languages = "de",
                                          .measures = "legal.advice", .rule = "guardian", .placed = 1, .latitude = 500000000,
                                          .reach_m = 1000, .set = AID_BIT(AID_SERVICE_FIELD_CAPACITY)));
    aid_need_options_init(&need, sizeof need);
    need.type = AID_SUPPORT_MEDICAL;
    need.measure = "legal.adv";
    need.placed = 1;
    need.languages = "ru";
    need.all = AID_YES;
    assert_ok(aid_service_route(t.store, &need, rows, sizeof *rows, 2, &count, &t.error));
    assert_int_equal(count, 1);
    assert_int_equal(rows[0].bars, AID_BIT(AID_SERVICE_BAR_TYPE) | AID_BIT(AID_SERVICE_BAR_MEASURE)
                                       | AID_BIT(AID_SERVICE_BAR_PLACE) | AID_BIT(AID_SERVICE_BAR_RULE)
                                       | AID_BIT(AID_SERVICE_BAR_CAPACITY) | AID_BIT(AID_SERVICE_BAR_LANGUAGE));
    aid_store_close(t.store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_service_is_read_again_as_it_was_entered),
        cmocka_unit_test(test_a_word_that_is_not_known_is_named_with_its_place),
        cmocka_unit_test(test_what_was_not_said_does_not_hold),
        cmocka_unit_test(test_telling_is_counted_and_stores_nobody),
        cmocka_unit_test(test_a_public_service_without_a_law_is_flagged),
        cmocka_unit_test(test_services_are_found_by_words_while_they_are_open),
        cmocka_unit_test(test_a_thousand_needs_go_to_the_lowest_capable_tier),
        cmocka_unit_test(test_why_a_service_cannot_help_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
