/* SPDX-License-Identifier: MIT */
/* The life of an exchange, cell by cell of its table: what each act does in each state, through the public interface. */
#include "town.h"

typedef enum life_act {
    ACT_ACCEPT,
    ACT_DECLINE,
    ACT_CONFIRM_SAME,
    ACT_CONFIRM_OTHER,
    ACT_LAPSE,
    ACT_DISPUTE,
    ACT_SETTLE,
    ACT_CANCEL,
    ACT_REVERSE,
    ACT_COUNT
} life_act;

static const char *const life_words[ACT_COUNT] = { "accept", "decline", "confirm the same", "confirm other minutes", "lapse",
                                                   "dispute", "settle", "cancel", "reverse" };

/* In the order of life_act; 0: refused. Confirming "the same" is the other side's word, or the first one's. */
static const int32_t life_table[AID_EXCHANGE_VOID + 1][ACT_COUNT] = {
    [AID_EXCHANGE_PROPOSED] = { AID_EXCHANGE_ACCEPTED, AID_EXCHANGE_VOID, 0, 0, AID_EXCHANGE_VOID, 0, 0, AID_EXCHANGE_VOID, 0 },
    [AID_EXCHANGE_ACCEPTED] = { 0, 0, AID_EXCHANGE_ONE_SIDE, AID_EXCHANGE_ONE_SIDE, 0, AID_EXCHANGE_DISPUTED, 0, AID_EXCHANGE_VOID, 0 },
    [AID_EXCHANGE_ONE_SIDE] = { 0, 0, AID_EXCHANGE_DONE, AID_EXCHANGE_DIFFERS, AID_EXCHANGE_DONE, AID_EXCHANGE_DISPUTED, 0, 0, 0 },
    [AID_EXCHANGE_DIFFERS] = { 0, 0, AID_EXCHANGE_DONE, AID_EXCHANGE_DIFFERS, 0, AID_EXCHANGE_DISPUTED, AID_EXCHANGE_DONE,
                               AID_EXCHANGE_VOID, 0 },
    [AID_EXCHANGE_DISPUTED] = { 0, 0, 0, 0, 0, 0, AID_EXCHANGE_DONE, AID_EXCHANGE_VOID, 0 },
    [AID_EXCHANGE_DONE] = { 0, 0, 0, 0, 0, AID_EXCHANGE_CONTESTED, 0, 0, AID_EXCHANGE_REVERSED },
    [AID_EXCHANGE_CONTESTED] = { 0, 0, 0, 0, 0, 0, AID_EXCHANGE_DONE, 0, AID_EXCHANGE_REVERSED },
};

static aid_exchange_info exchange_info(town *t, aid_exchange exchange)
{
    aid_exchange_info info = { .struct_size = sizeof info };
    assert_ok(aid_exchange_get(t->store, exchange, &info, &t->error));
    return info;
}

static aid_status exchange_say(town *t, aid_exchange exchange, int32_t side, int32_t minutes)
{
    return aid_exchange_confirm(t->store, exchange, AID_WITH(aid_exchange_options, .side = side, .minutes = minutes), &t->error);
}

/* An exchange of Ana's request and Ben's offer, agreed at 60 minutes, brought to a state. */
static aid_exchange exchange_in(town *t, int32_t wanted)
{
    aid_exchange exchange = town_propose(t, t->ana, t->ben, 60);
    if (wanted == AID_EXCHANGE_PROPOSED)
        return exchange;
    if (wanted == AID_EXCHANGE_VOID) {
        assert_ok(aid_exchange_cancel(t->store, exchange, NULL, &t->error));
        return exchange;
    }
    assert_ok(aid_exchange_accept(t->store, exchange, NULL, &t->error));
    if (wanted == AID_EXCHANGE_ACCEPTED)
        return exchange;
    if (wanted == AID_EXCHANGE_DISPUTED) {
        assert_ok(aid_exchange_dispute(t->store, exchange, NULL, &t->error));
        return exchange;
    }
    assert_ok(exchange_say(t, exchange, AID_SIDE_HELPER, 75));
    if (wanted == AID_EXCHANGE_ONE_SIDE)
        return exchange;
    assert_ok(exchange_say(t, exchange, AID_SIDE_REQUESTER, wanted == AID_EXCHANGE_DIFFERS ? 70 : 75));
    if (wanted == AID_EXCHANGE_CONTESTED)
        assert_ok(aid_exchange_dispute(t->store, exchange, NULL, &t->error));
    if (wanted == AID_EXCHANGE_REVERSED)
        assert_ok(aid_exchange_reverse(t->store, exchange, NULL, &t->error));
    return exchange;
}

static aid_status exchange_do(town *t, aid_exchange exchange, life_act act, int32_t from)
{
    switch (act) {
    case ACT_ACCEPT: return aid_exchange_accept(t->store, exchange, NULL, &t->error);
    case ACT_DECLINE: return aid_exchange_decline(t->store, exchange, NULL, &t->error);
    case ACT_CONFIRM_SAME: return exchange_say(t, exchange, AID_SIDE_REQUESTER, 75);
    case ACT_CONFIRM_OTHER: return exchange_say(t, exchange, AID_SIDE_REQUESTER, 40);
    case ACT_LAPSE:
        t->now += town_days(15);
        return aid_store_advance(t->store, NULL, NULL, NULL, &t->error);
    case ACT_DISPUTE: return aid_exchange_dispute(t->store, exchange, NULL, &t->error);
    case ACT_SETTLE:
        return aid_exchange_settle(t->store, exchange,
                                   AID_WITH(aid_exchange_options, .minutes = from == AID_EXCHANGE_CONTESTED ? 0 : 72), &t->error);
    case ACT_CANCEL: return aid_exchange_cancel(t->store, exchange, NULL, &t->error);
    default: return aid_exchange_reverse(t->store, exchange, NULL, &t->error);
    }
}

static int64_t exchange_booked(int32_t state, life_act act, int32_t from)
{
    if (state != AID_EXCHANGE_DONE && state != AID_EXCHANGE_CONTESTED)
        return 0;
    if (from == AID_EXCHANGE_DONE || from == AID_EXCHANGE_CONTESTED)
        return 75;
    return act == ACT_SETTLE ? 72 : 75;
}

static void test_every_cell_of_the_life_table_is_as_written(void **state)
{
    (void)state;
    for (int32_t from = AID_EXCHANGE_PROPOSED; from <= AID_EXCHANGE_VOID; from++)
        for (int act = 0; act < ACT_COUNT; act++) {
            town t;
            town_open_memory(&t);
            aid_exchange exchange = exchange_in(&t, from);
            assert_int_equal(town_state(&t, exchange), from);
            uint64_t before = town_records(&t);
            aid_status status = exchange_do(&t, exchange, (life_act)act, from);
            int32_t wanted = life_table[from][act], reached = town_state(&t, exchange);
            bool lapse = act == ACT_LAPSE; /* time never fails; it only does nothing */
            if (reached != (wanted ? wanted : from) || status != (wanted || lapse ? AID_OK : AID_E_STATE))
                fail_msg("in state %d, to %s: %s, state %d", (int)from, life_words[act], t.error.message, (int)reached);
            if (!wanted)
                assert_int_equal(town_records(&t), before);
            int64_t booked = exchange_booked(reached, (life_act)act, from);
            assert_int_equal(town_balance(&t, t.ana), -booked);
            assert_int_equal(town_balance(&t, t.ben), booked);
            town_end(&t);
        }
}

static void test_differing_minutes_are_both_shown_and_never_averaged(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    aid_exchange exchange = exchange_in(&t, AID_EXCHANGE_DIFFERS);
    aid_exchange_info info = exchange_info(&t, exchange);
    assert_int_equal(info.requester_minutes, 70);
    assert_int_equal(info.helper_minutes, 75);
    assert_int_equal(info.minutes, 60);
    assert_int_equal(info.deadline, 0);
    assert_int_equal(town_balance(&t, t.ben), 0);
    t.now += town_days(100);
    assert_ok(aid_store_advance(t.store, NULL, NULL, NULL, &t.error));
    assert_int_equal(town_state(&t, exchange), AID_EXCHANGE_DIFFERS);
    assert_says(aid_exchange_confirm(t.store, exchange, NULL, &t.error), AID_E_ARGUMENT, t.error, "70 and the helper 75");
    assert_says(aid_exchange_settle(t.store, exchange, NULL, &t.error), AID_E_ARGUMENT, t.error, "70 and 75");
    town_end(&t);
}

static void test_the_later_side_accepts_the_other_sides_minutes(void **state)
{
    (void)state;
    const int32_t sides[] = { AID_SIDE_REQUESTER, AID_SIDE_HELPER };
    for (int i = 0; i < 2; i++) {
        town t;
        town_open_memory(&t);
        aid_exchange exchange = exchange_in(&t, AID_EXCHANGE_DIFFERS);
        int32_t other = sides[i] == AID_SIDE_REQUESTER ? 75 : 70;
        assert_ok(exchange_say(&t, exchange, sides[i], i == 0 ? 0 : other)); /* saying nothing is naming the other's */
        assert_int_equal(town_state(&t, exchange), AID_EXCHANGE_DONE);
        assert_int_equal(exchange_info(&t, exchange).minutes, other);
        assert_int_equal(town_balance(&t, t.ben), other);
        town_end(&t);
    }
}

static void test_whoever_speaks_for_both_takes_what_one_side_has_named(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    aid_exchange exchange = exchange_in(&t, AID_EXCHANGE_ONE_SIDE);
    assert_ok(aid_exchange_confirm(t.store, exchange, NULL, &t.error));
    assert_int_equal(exchange_info(&t, exchange).minutes, 75);
    aid_exchange plain = town_propose(&t, t.cy, t.ben, 30);
    assert_ok(aid_exchange_accept(t.store, plain, NULL, &t.error));
    assert_ok(aid_exchange_confirm(t.store, plain, NULL, &t.error));
    assert_int_equal(town_state(&t, plain), AID_EXCHANGE_DONE);
    assert_int_equal(town_balance(&t, t.ben), 105);
    town_end(&t);
}

static void test_a_side_speaks_once_and_then_waits(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    aid_exchange exchange = exchange_in(&t, AID_EXCHANGE_ONE_SIDE);
    assert_says(exchange_say(&t, exchange, AID_SIDE_HELPER, 80), AID_E_STATE, t.error, "75");
    assert_int_equal(exchange_info(&t, exchange).deadline, t.now + town_days(14));
    town_end(&t);
}

static void test_unusual_minutes_need_a_second_word(void **state)
{
    (void)state;
    const struct {
        int32_t minutes;
        aid_status status;
        const char *words;
    } cases[] = { { 180, AID_OK, "" },
                  { 181, AID_E_LIMIT, "three times" },
                  { 961, AID_E_LIMIT, "16 hours" },
                  { 525600, AID_E_LIMIT, "16 hours" },
                  { 525601, AID_E_ARGUMENT, "minutes" },
                  { -1, AID_E_ARGUMENT, "minutes" },
                  { INT32_MIN, AID_E_ARGUMENT, "minutes" } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        town t;
        town_open_memory(&t);
        aid_exchange exchange = exchange_in(&t, AID_EXCHANGE_ACCEPTED);
        assert_says((memset(&t.error, 0, sizeof t.error), exchange_say(&t, exchange, AID_SIDE_HELPER, cases[i].minutes)),
                    cases[i].status, t.error, cases[i].words);
        if (cases[i].status == AID_E_LIMIT)
            assert_ok(aid_exchange_confirm(t.store, exchange,
                                           AID_WITH(aid_exchange_options, .side = AID_SIDE_HELPER, .minutes = cases[i].minutes,
                                                    .confirm_unusual = AID_YES),
                                           &t.error));
        town_end(&t);
    }
}

/* ---- time ---- */

static void test_silence_books_after_the_groups_days_and_says_so(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    assert_ok(aid_group_policy_set(t.store, t.street, AID_WITH(aid_policy, .silence_days = 5), &t.error));
    aid_exchange exchange = exchange_in(&t, AID_EXCHANGE_ONE_SIDE);
    aid_time said = t.now;
    t.now += town_days(5) - 1;
    uint64_t events = 9;
    assert_ok(aid_store_advance(t.store, NULL, &events, NULL, &t.error));
    assert_int_equal(events, 0);
    t.now += town_days(2);
    assert_ok(aid_store_advance(t.store, NULL, &events, NULL, &t.error));
    assert_int_equal(events, 1);
    aid_exchange_info info = exchange_info(&t, exchange);
    assert_int_equal(info.state, AID_EXCHANGE_DONE);
    assert_int_equal(info.by_silence, 1);
    assert_int_equal(info.minutes, 75);
    aid_posting line;
    size_t count;
    assert_ok(aid_statement(t.store, t.ben, NULL, &line, sizeof line, 1, &count, &t.error));
    assert_int_equal(count, 1);
    assert_int_equal(line.at, said + town_days(5));
    assert_ok(aid_store_advance(t.store, NULL, &events, NULL, &t.error));
    assert_int_equal(events, 0);
    town_end(&t);
}

static void test_silence_never_books_what_somebody_must_look_at(void **state)
{
    (void)state;
    for (int unusual = 0; unusual < 2; unusual++) {
        town t;
        town_open_memory(&t);
        aid_exchange exchange = exchange_in(&t, AID_EXCHANGE_ACCEPTED);
        if (!unusual)
            assert_ok(aid_group_policy_set(t.store, t.street, AID_WITH(aid_policy, .set = AID_BIT(AID_POLICY_FIELD_CREDIT_MIN)), &t.error));
        assert_ok(aid_exchange_confirm(t.store, exchange,
                                       AID_WITH(aid_exchange_options, .side = AID_SIDE_HELPER, .minutes = unusual ? 400 : 60,
                                                .confirm_unusual = AID_YES),
                                       &t.error));
        t.now += town_days(20);
        assert_ok(aid_store_advance(t.store, NULL, NULL, NULL, &t.error));
        assert_int_equal(town_state(&t, exchange), AID_EXCHANGE_DISPUTED);
        assert_int_equal(exchange_info(&t, exchange).by_silence, 0);
        town_end(&t);
    }
}

static void test_days_of_zero_mean_never(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    assert_ok(aid_group_policy_set(t.store, t.street,
                                   AID_WITH(aid_policy, .set = AID_BIT(AID_POLICY_FIELD_SILENCE_DAYS)
                                                               | AID_BIT(AID_POLICY_FIELD_PROPOSAL_DAYS) | AID_BIT(AID_POLICY_FIELD_BAN_DAYS)),
                                   &t.error));
    aid_exchange said = exchange_in(&t, AID_EXCHANGE_ONE_SIDE), proposed = town_propose(&t, t.cy, t.ben, 60);
    t.now += town_days(300);
    assert_ok(aid_store_advance(t.store, NULL, NULL, NULL, &t.error));
    assert_int_equal(town_state(&t, said), AID_EXCHANGE_ONE_SIDE);
    assert_int_equal(town_state(&t, proposed), AID_EXCHANGE_PROPOSED);
    assert_int_equal(exchange_info(&t, said).deadline, 0);
    aid_exchange_info info = exchange_info(&t, proposed);
    assert_ok(aid_exchange_decline(t.store, proposed, NULL, &t.error));
    assert_ok(aid_exchange_propose(t.store, info.request, info.offer, NULL, NULL, &t.error));
    town_end(&t);
}

static void test_a_declined_pair_waits_the_groups_ban_days(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    aid_exchange exchange = town_propose(&t, t.ana, t.ben, 60);
    aid_exchange_info info = exchange_info(&t, exchange);
    assert_ok(aid_exchange_decline(t.store, exchange, AID_WITH(aid_exchange_options, .note = "not my thing"), &t.error));
    assert_int_equal(aid_exchange_propose(t.store, info.request, info.offer, NULL, NULL, &t.error), AID_E_STATE);
    assert_int_equal(t.error.reason, AID_REASON_BLOCKED);
    t.now += town_days(90) - 1;
    assert_int_equal(aid_exchange_propose(t.store, info.request, info.offer, NULL, NULL, &t.error), AID_E_STATE);
    t.now += 1;
    assert_ok(aid_exchange_propose(t.store, info.request, info.offer, NULL, NULL, &t.error));
    town_end(&t);
}

/* ---- booking again ---- */

static void test_a_booking_is_reversed_at_most_once(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    aid_exchange exchange = exchange_in(&t, AID_EXCHANGE_CONTESTED);
    assert_ok(aid_exchange_reverse(t.store, exchange, AID_WITH(aid_exchange_options, .note = "was not here"), &t.error));
    assert_says(aid_exchange_reverse(t.store, exchange, NULL, &t.error), AID_E_STATE, t.error, "reversed");
    assert_says(aid_exchange_correct(t.store, exchange, AID_WITH(aid_exchange_options, .minutes = 5), NULL, &t.error), AID_E_STATE,
                t.error, "reversed");
    town_end(&t);
}

static void test_a_correction_says_what_it_corrects_and_can_be_corrected(void **state)
{
    (void)state;
    town t;
    aid_exchange second, third;
    town_open_memory(&t);
    aid_exchange first = exchange_in(&t, AID_EXCHANGE_DONE);
    aid_exchange_info before = exchange_info(&t, first);
    assert_says(aid_exchange_correct(t.store, first, NULL, &second, &t.error), AID_E_ARGUMENT, t.error, "minutes");
    assert_says(aid_exchange_correct(t.store, first, AID_WITH(aid_exchange_options, .minutes = 400), &second, &t.error), AID_E_LIMIT,
                t.error, "three times");
    assert_int_equal(town_balance(&t, t.ben), 75);
    assert_ok(aid_exchange_correct(t.store, first, AID_WITH(aid_exchange_options, .minutes = 30), &second, &t.error));
    aid_exchange_info info = exchange_info(&t, second);
    assert_int_equal(info.corrects.id, first.id);
    assert_int_equal(info.request.id, before.request.id);
    assert_int_equal(info.offer.id, before.offer.id);
    assert_int_equal(info.skill.id, before.skill.id);
    assert_int_equal(info.happened, before.happened);
    assert_int_equal(info.minutes, 30);
    assert_ok(aid_exchange_correct(t.store, second, AID_WITH(aid_exchange_options, .minutes = 31), &third, &t.error));
    assert_int_equal(town_state(&t, second), AID_EXCHANGE_REVERSED);
    assert_int_equal(town_balance(&t, t.ben), 31);
    assert_int_equal(town_balance(&t, t.ana), -31);
    town_end(&t);
}

static void test_a_settlement_of_a_contested_booking_leaves_its_minutes(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    aid_exchange exchange = exchange_in(&t, AID_EXCHANGE_CONTESTED);
    assert_says(aid_exchange_settle(t.store, exchange, AID_WITH(aid_exchange_options, .minutes = 10), &t.error), AID_E_ARGUMENT,
                t.error, "aid_exchange_correct");
    assert_ok(aid_exchange_settle(t.store, exchange, AID_WITH(aid_exchange_options, .minutes = 75), &t.error));
    assert_int_equal(exchange_info(&t, exchange).minutes, 75);
    assert_int_equal(town_balance(&t, t.ben), 75);
    town_end(&t);
}

static void test_who_proposed_it_leaves_accepting_to_the_other_side(void **state)
{
    (void)state;
    town t;
    aid_skill skill;
    aid_request request;
    aid_offer offer;
    aid_exchange exchange;
    town_open_memory(&t);
    assert_ok(aid_skill_add(t.store, AID_WITH(aid_skill_options, .label = "Cooking"), &skill, &t.error));
    assert_ok(aid_request_open(t.store, t.cy, AID_WITH(aid_request_options, .skill = skill, .group = t.street), &request, &t.error));
    assert_ok(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill = skill, .group = t.street), &offer, &t.error));
    assert_ok(aid_store_act_as(t.store, t.ben, NULL, &t.error));
    assert_ok(aid_exchange_propose(t.store, request, offer, NULL, &exchange, &t.error));
    assert_says(aid_exchange_accept(t.store, exchange, NULL, &t.error), AID_E_DENIED, t.error, "proposed this exchange yourself");
    assert_ok(aid_store_act_as(t.store, t.cy, NULL, &t.error));
    assert_ok(aid_exchange_accept(t.store, exchange, NULL, &t.error));
    assert_ok(aid_store_act_as(t.store, (aid_member){ 0 }, NULL, &t.error));
    assert_int_equal(town_state(&t, exchange), AID_EXCHANGE_ACCEPTED);
    town_end(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_cell_of_the_life_table_is_as_written),
        cmocka_unit_test(test_differing_minutes_are_both_shown_and_never_averaged),
        cmocka_unit_test(test_the_later_side_accepts_the_other_sides_minutes),
        cmocka_unit_test(test_whoever_speaks_for_both_takes_what_one_side_has_named),
        cmocka_unit_test(test_a_side_speaks_once_and_then_waits),
        cmocka_unit_test(test_unusual_minutes_need_a_second_word),
        cmocka_unit_test(test_silence_books_after_the_groups_days_and_says_so),
        cmocka_unit_test(test_silence_never_books_what_somebody_must_look_at),
        cmocka_unit_test(test_days_of_zero_mean_never),
        cmocka_unit_test(test_a_declined_pair_waits_the_groups_ban_days),
        cmocka_unit_test(test_a_booking_is_reversed_at_most_once),
        cmocka_unit_test(test_a_correction_says_what_it_corrects_and_can_be_corrected),
        cmocka_unit_test(test_who_proposed_it_leaves_accepting_to_the_other_side),
        cmocka_unit_test(test_a_settlement_of_a_contested_booking_leaves_its_minutes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
