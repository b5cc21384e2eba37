/* SPDX-License-Identifier: MIT */
/* What exchanges do to requests and offers, seat by seat; help logged afterwards; and exchanges in lists. */
#include "town.h"

static aid_exchange_info seat_exchange(town *t, aid_exchange exchange)
{
    aid_exchange_info info = { .struct_size = sizeof info };
    assert_ok(aid_exchange_get(t->store, exchange, &info, &t->error));
    return info;
}

static aid_request_info seat_request(town *t, aid_request request)
{
    aid_request_info info = { .struct_size = sizeof info };
    assert_ok(aid_request_get(t->store, request, &info, &t->error));
    return info;
}

static void test_a_request_of_two_seats_fills_and_opens_again(void **state)
{
    (void)state;
    town t;
    aid_request request;
    aid_offer offer[3];
    aid_exchange exchange[3];
    town_open_memory(&t);
    aid_member dan = town_enrol(&t, "Dan", t.street), helpers[] = { t.ben, t.cy, dan };
    aid_skill skill = town_skill(&t, "Moving");
    assert_ok(aid_request_open(t.store, t.ana, AID_WITH(aid_request_options, .skill = skill, .seats = 2), &request, &t.error));
    for (int i = 0; i < 3; i++)
        assert_ok(aid_offer_post(t.store, helpers[i], AID_WITH(aid_offer_options, .skill = skill), &offer[i], &t.error));
    for (int i = 0; i < 2; i++)
        assert_ok(aid_exchange_propose(t.store, request, offer[i], NULL, &exchange[i], &t.error));
    assert_int_equal(seat_request(&t, request).taken, 2);
    assert_int_equal(aid_exchange_propose(t.store, request, offer[2], NULL, &exchange[2], &t.error), AID_E_STATE);
    assert_ok(aid_exchange_decline(t.store, exchange[1], NULL, &t.error));
    assert_ok(aid_exchange_propose(t.store, request, offer[2], NULL, &exchange[2], &t.error));
    assert_ok(aid_exchange_accept(t.store, exchange[0], NULL, &t.error));
    assert_int_equal(seat_request(&t, request).state, AID_LISTING_OPEN);
    assert_says(aid_request_update(t.store, request, AID_WITH(aid_request_options, .seats = 1), &t.error), AID_E_ARGUMENT, t.error, "seats");
    assert_ok(aid_exchange_accept(t.store, exchange[2], NULL, &t.error));
    assert_int_equal(seat_request(&t, request).state, AID_LISTING_FILLED);
    assert_ok(aid_exchange_cancel(t.store, exchange[0], NULL, &t.error));
    assert_int_equal(seat_request(&t, request).state, AID_LISTING_OPEN);
    assert_ok(aid_exchange_confirm(t.store, exchange[2], NULL, &t.error));
    assert_int_equal(seat_request(&t, request).state, AID_LISTING_OPEN);
    assert_ok(aid_exchange_log(t.store, AID_WITH(aid_log_options, .request = request, .helper = t.cy, .minutes = 60), &exchange[1], &t.error));
    assert_int_equal(seat_request(&t, request).state, AID_LISTING_FILLED);
    assert_ok(aid_exchange_reverse(t.store, exchange[1], NULL, &t.error));
    assert_int_equal(seat_request(&t, request).state, AID_LISTING_OPEN);
    town_end(&t);
}

static void test_a_filled_request_takes_no_other_helper(void **state)
{
    (void)state;
    town t;
    aid_offer cys;
    town_open_memory(&t);
    aid_exchange first = town_propose(&t, t.ana, t.ben, 60), second = { 0 };
    aid_exchange_info info = seat_exchange(&t, first);
    assert_ok(aid_request_update(t.store, info.request, AID_WITH(aid_request_options, .seats = 2), &t.error));
    assert_ok(aid_offer_post(t.store, t.cy, AID_WITH(aid_offer_options, .skill = info.skill), &cys, &t.error));
    assert_ok(aid_exchange_propose(t.store, info.request, cys, NULL, &second, &t.error));
    assert_ok(aid_request_update(t.store, info.request, AID_WITH(aid_request_options, .seats = 1), &t.error));
    assert_ok(aid_exchange_accept(t.store, first, NULL, &t.error));
    assert_says(aid_exchange_accept(t.store, second, NULL, &t.error), AID_E_STATE, t.error, "filled");
    assert_ok(aid_exchange_cancel(t.store, second, NULL, &t.error));
    town_end(&t);
}

static void test_an_offer_helps_again_when_the_help_is_done(void **state)
{
    (void)state;
    town t;
    aid_request another;
    aid_offer_info offer = { .struct_size = sizeof offer };
    town_open_memory(&t);
    aid_exchange exchange = town_propose(&t, t.ana, t.ben, 60);
    aid_exchange_info info = seat_exchange(&t, exchange);
    assert_ok(aid_request_open(t.store, t.cy, AID_WITH(aid_request_options, .skill = info.skill), &another, &t.error));
    assert_ok(aid_offer_get(t.store, info.offer, &offer, &t.error));
    assert_int_equal(offer.taken, 1);
    assert_int_equal(aid_exchange_propose(t.store, another, info.offer, NULL, NULL, &t.error), AID_E_STATE);
    assert_ok(aid_exchange_accept(t.store, exchange, NULL, &t.error));
    assert_ok(aid_exchange_confirm(t.store, exchange, NULL, &t.error));
    assert_ok(aid_offer_get(t.store, info.offer, &offer, &t.error));
    assert_int_equal(offer.taken, 0);
    assert_ok(aid_exchange_propose(t.store, another, info.offer, NULL, NULL, &t.error));
    town_end(&t);
}

/* ---- logging ---- */

static void test_hours_are_logged_with_what_is_known_about_them(void **state)
{
    (void)state;
    town t;
    aid_exchange exchange, found;
    aid_request request;
    aid_offer offer;
    town_open_memory(&t);
    aid_skill skill = town_skill(&t, "Cooking");
    assert_ok(aid_request_open(t.store, t.ana, AID_WITH(aid_request_options, .skill = skill, .minutes = 30), &request, &t.error));
    assert_ok(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill = skill), &offer, &t.error));
    assert_ok(aid_exchange_log(t.store,
                               AID_WITH(aid_log_options, .request = request, .offer = offer, .minutes = 45, .skill = skill,
                                        .happened = t.now - town_days(3), .memo = "soup", .reference = "r-1"),
                               &exchange, &t.error));
    aid_exchange_info info = seat_exchange(&t, exchange);
    assert_int_equal(info.state, AID_EXCHANGE_DONE);
    assert_int_equal(info.requester.id, t.ana.id);
    assert_int_equal(info.helper.id, t.ben.id);
    assert_int_equal(info.group.id, t.street.id);
    assert_int_equal(info.happened, t.now - town_days(3));
    assert_string_equal(info.memo, "soup");
    assert_string_equal(info.reference, "r-1");
    assert_int_equal(seat_request(&t, request).state, AID_LISTING_FILLED);
    assert_ok(aid_exchange_find(t.store, t.street, "r-1", &found, &t.error));
    assert_int_equal(found.id, exchange.id);
    assert_int_equal(aid_exchange_find(t.store, t.street, "r-2", &found, &t.error), AID_E_NOT_FOUND);
    town_end(&t);
}

static void test_a_log_that_cannot_be_is_refused_with_its_reason(void **state)
{
    (void)state;
    town t;
    aid_request request;
    aid_offer offer;
    town_open_memory(&t);
    aid_member dan = town_enrol(&t, "Dan", (aid_group){ 0 });
    aid_skill skill = town_skill(&t, "Cooking");
    assert_ok(aid_request_open(t.store, t.ana, AID_WITH(aid_request_options, .skill = skill, .minutes = 30), &request, &t.error));
    assert_ok(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill = skill), &offer, &t.error));
    town_log(&t, t.ana, t.ben, 5);
    assert_ok(aid_exchange_log(t.store, AID_WITH(aid_log_options, .requester = t.ana, .helper = t.ben, .minutes = 5, .reference = "r"), NULL, &t.error));
    const struct {
        aid_log_options options;
        aid_status status;
        const char *words;
    } cases[] = {
        { { .requester = t.ana, .helper = t.ben }, AID_E_ARGUMENT, "minutes" },
        { { .requester = t.ana, .helper = t.ben, .minutes = 525601 }, AID_E_ARGUMENT, "minutes" },
        { { .requester = t.ana, .helper = t.ana, .minutes = 5 }, AID_E_ARGUMENT, "somebody else" },
        { { .helper = t.ben, .minutes = 5 }, AID_E_ARGUMENT, "a member is needed" },
        { { .requester = t.ana, .minutes = 5 }, AID_E_ARGUMENT, "a member is needed" },
        { { .requester = t.ana, .helper = dan, .minutes = 5 }, AID_E_ARGUMENT, "0 groups" },
        { { .requester = t.ana, .helper = dan, .minutes = 5, .group = t.street }, AID_E_STATE, "helper" },
        { { .requester = dan, .helper = t.ana, .minutes = 5, .group = t.street }, AID_E_STATE, "requester" },
        { { .requester = t.cy, .helper = t.ben, .minutes = 5, .request = request }, AID_E_ARGUMENT, "requester" },
        { { .requester = t.ana, .helper = t.cy, .minutes = 5, .offer = offer }, AID_E_ARGUMENT, "helper" },
        { { .requester = t.ana, .helper = t.ben, .minutes = 91, .request = request }, AID_E_LIMIT, "three times" },
        { { .requester = t.ana, .helper = t.ben, .minutes = 961 }, AID_E_LIMIT, "16 hours" },
        { { .requester = t.ana, .helper = t.ben, .minutes = 5, .happened = t.now + 1 }, AID_E_ARGUMENT, "future" },
        { { .requester = t.ana, .helper = t.ben, .minutes = 5, .happened = INT64_MAX }, AID_E_ARGUMENT, "happened" },
        { { .requester = t.ana, .helper = t.ben, .minutes = 5, .reference = "r" }, AID_E_STATE, "reference" },
        { { .requester = t.ana, .helper = t.ben, .minutes = 5, .memo = "\xff" }, AID_E_ARGUMENT, "memo" },
        { { .requester = t.ana, .helper = t.ben, .minutes = 5, .skill = { t.ana.id } }, AID_E_ARGUMENT, "skill" },
    };
    uint64_t before = town_records(&t);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        aid_log_options options = cases[i].options;
        options.struct_size = sizeof options;
        assert_says(aid_exchange_log(t.store, &options, NULL, &t.error), cases[i].status, t.error, cases[i].words);
    }
    assert_int_equal(town_records(&t), before);
    town_end(&t);
}

static void test_exchanges_are_listed_by_what_is_asked(void **state)
{
    (void)state;
    town t;
    size_t count;
    town_open_memory(&t);
    aid_exchange open = town_propose(&t, t.ana, t.ben, 60), done = town_log(&t, t.cy, t.ben, 20);
    aid_time later = t.now + 1000;
    aid_request request = seat_exchange(&t, open).request;
    const struct {
        aid_exchange_list_options options;
        size_t count;
        aid_exchange first;
    } cases[] = {
        { { 0 }, 2, open },
        { { .state = AID_EXCHANGE_DONE }, 1, done },
        { { .state = AID_EXCHANGE_VOID }, 0, { 0 } },
        { { .group = t.street }, 2, open },
        { { .member = t.cy }, 1, done },
        { { .member = t.ben }, 2, open },
        { { .request = request }, 1, open },
        { { .from = later }, 0, { 0 } },
        { { .until = later }, 2, open },
        { { .until = t.now }, 0, { 0 } },
        { { .from = t.now }, 2, open },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        aid_exchange_list_options options = cases[i].options;
        aid_exchange first = { 0 };
        options.struct_size = sizeof options;
        assert_ok(aid_exchange_list(t.store, &options, &first, 1, &count, &t.error));
        assert_int_equal(count, cases[i].count);
        assert_int_equal(first.id, cases[i].first.id);
    }
    assert_int_equal(aid_exchange_list(t.store, AID_WITH(aid_exchange_list_options, .state = 10), NULL, 0, &count, &t.error), AID_E_ARGUMENT);
    town_end(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_request_of_two_seats_fills_and_opens_again),
        cmocka_unit_test(test_a_filled_request_takes_no_other_helper),
        cmocka_unit_test(test_an_offer_helps_again_when_the_help_is_done),
        cmocka_unit_test(test_hours_are_logged_with_what_is_known_about_them),
        cmocka_unit_test(test_a_log_that_cannot_be_is_refused_with_its_reason),
        cmocka_unit_test(test_exchanges_are_listed_by_what_is_asked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
