/* SPDX-License-Identifier: MIT */
/* Trade between two communities: what is held, promised and booked, whatever becomes of the letters between them. */
#include "letters.h"

#include "../failing.h"

#define PLAIN AID_WITH(aid_deal_options, .most = 600, .other_most = 600)

/* ---- one payment ---- */

static void test_help_across_communities_is_paid_for(void **state)
{
    (void)state;
    towns w;
    aid_trade_info info = { .struct_size = sizeof info };
    aid_standing standing = { .struct_size = sizeof standing };
    towns_open(&w, PLAIN);
    aid_trade trade = towns_pay(&w, 0, w.of[0].ben, w.of[1].cy, 90);
    assert_int_equal(towns_state(&w, 0, trade), AID_TRADE_HELD);
    assert_ok(aid_standing_get(w.of[0].store, w.of[0].ben, w.of[0].street, 0, &standing, &w.of[0].error));
    assert_int_equal(standing.held, 90);
    assert_int_equal(town_balance(&w.of[0], w.of[0].ben), 0);
    letters_settle(&w);
    assert_int_equal(towns_state(&w, 0, trade), AID_TRADE_SETTLED);
    assert_int_equal(town_balance(&w.of[0], w.of[0].ben), -90);
    assert_int_equal(town_balance(&w.of[1], w.of[1].cy), 90);
    assert_ok(aid_trade_get(w.of[0].store, trade, &info, &w.of[0].error));
    assert_int_equal(info.other_amount, 90);
    assert_int_equal(info.other, w.of[1].cy.id);
    aid_trade there[2];
    size_t count = 0;
    assert_ok(aid_trade_list(w.of[1].store, w.partner[1], AID_TRADE_SETTLED, there, 2, &count, &w.of[1].error));
    assert_int_equal(count, 1);
    aid_trade_info other = { .struct_size = sizeof other };
    assert_ok(aid_trade_get(w.of[1].store, there[0], &other, &w.of[1].error));
    assert_string_equal(other.code, info.code);
    assert_int_equal(other.direction, AID_TRADE_IN);
    assert_int_equal(towns_deal(&w, 0, 0).position, 90);
    towns_mirror(&w);
    towns_pay(&w, 1, w.of[1].ana, w.of[0].ana, 90); /* help in the other direction brings the position back */
    letters_settle(&w);
    assert_int_equal(towns_deal(&w, 0, 0).position, 0);
    towns_mirror(&w);
    towns_end(&w);
}

/* Every letter that was ever written is delivered again, to both, in a thousand orders. */
static void test_repeated_and_reordered_letters_do_no_harm(void **state)
{
    (void)state;
    towns w;
    letters all = { .count = 0 };
    towns_open(&w, PLAIN);
    for (int i = 0; i < 3; i++)
        towns_pay(&w, i % 2, w.of[i % 2].ben, w.of[1 - i % 2].cy, 30 + i);
    letters_write(&w, 0, &all);
    letters_write(&w, 1, &all);
    for (size_t i = 0; i < all.count; i++) /* answers are put behind, and delivered too */
        assert_ok(letters_hand(&w, &all.at[i], &all, NULL));
    assert_true(all.count >= 12);
    uint64_t records[2] = { town_records(&w.of[0]), town_records(&w.of[1]) };
    uint64_t dice = 7;
    for (int i = 0; i < 1000; i++) {
        letters answers = { .count = 0 };
        dice = dice * 6364136223846793005u + 1442695040888963407u;
        assert_ok(letters_hand(&w, &all.at[(dice >> 33) % all.count], &answers, NULL));
        letters_drop(&answers);
    }
    assert_int_equal(town_records(&w.of[0]), records[0]);
    assert_int_equal(town_records(&w.of[1]), records[1]);
    assert_int_equal(town_balance(&w.of[0], w.of[0].ben), -62);
    assert_int_equal(town_balance(&w.of[1], w.of[1].ben), -31);
    assert_int_equal(town_balance(&w.of[1], w.of[1].cy), 62);
    towns_mirror(&w);
    letters_drop(&all);
    towns_end(&w);
}

/* The n-th letter and all after it are lost; later both start again from their outboxes. */
static void test_a_trade_goes_on_after_any_letter_was_lost(void **state)
{
    (void)state;
    for (size_t lost = 0; lost < 5; lost++) {
        towns w;
        letters all = { .count = 0 };
        towns_open(&w, PLAIN);
        aid_trade trade = towns_pay(&w, 0, w.of[0].ben, w.of[1].cy, 45);
        letters_write(&w, 0, &all);
        for (size_t i = 0; i < all.count && i < lost; i++)
            assert_ok(letters_hand(&w, &all.at[i], &all, NULL));
        letters_drop(&all);
        letters_settle(&w);
        assert_int_equal(towns_state(&w, 0, trade), AID_TRADE_SETTLED);
        assert_int_equal(town_balance(&w.of[1], w.of[1].cy), 45);
        towns_mirror(&w);
        towns_end(&w);
    }
}

/* ---- time ---- */

static void test_without_a_promise_an_offer_is_void_and_a_late_promise_is_too(void **state)
{
    (void)state;
    towns w;
    letters all = { .count = 0 };
    aid_message_info info;
    aid_trade_info said = { .struct_size = sizeof said };
    towns_open(&w, PLAIN);
    aid_trade trade = towns_pay(&w, 0, w.of[0].ben, w.of[1].cy, 45);
    letters_write(&w, 0, &all);
    assert_int_equal(all.count, 1);
    assert_ok(letters_hand(&w, &all.at[0], &all, &info)); /* the promise is made, and lies around */
    assert_int_equal(info.outcome, AID_MESSAGE_DONE);
    assert_int_equal(towns_deal(&w, 1, 0).other_held, 45);
    w.of[0].now += town_days(4);
    w.of[1].now += town_days(4);
    assert_ok(aid_store_advance(w.of[0].store, NULL, NULL, NULL, &w.of[0].error));
    assert_int_equal(towns_state(&w, 0, trade), AID_TRADE_VOID);
    assert_ok(aid_trade_get(w.of[0].store, trade, &said, &w.of[0].error));
    assert_string_equal(said.reason, "deadline");
    assert_int_equal(said.ended, said.deadline); /* counted by when it was due */
    assert_ok(letters_hand(&w, &all.at[1], &all, NULL));
    assert_int_equal(all.count, 3);
    assert_ok(letters_hand(&w, &all.at[2], &all, NULL));
    assert_int_equal(towns_deal(&w, 1, 0).other_held, 0);
    assert_int_equal(town_balance(&w.of[0], w.of[0].ben), 0);
    assert_ok(letters_hand(&w, &all.at[0], &all, NULL)); /* the offer again, far too late */
    towns_mirror(&w);
    letters_drop(&all);
    towns_pay(&w, 0, w.of[0].ben, w.of[1].cy, 10);
    letters_write(&w, 0, &all);
    w.of[1].now += town_days(4);
    assert_ok(letters_hand(&w, &all.at[0], &all, &info));
    assert_int_equal(info.outcome, AID_MESSAGE_REFUSED);
    assert_non_null(strstr(all.at[1].text, "reason: late\n"));
    assert_ok(letters_hand(&w, &all.at[1], &all, NULL));
    letters_drop(&all);
    w.of[0].now += town_days(4);
    towns_mirror(&w);
    towns_end(&w);
}

static void test_a_held_payment_can_be_called_off_and_a_booked_one_cannot(void **state)
{
    (void)state;
    towns w;
    towns_open(&w, PLAIN);
    aid_trade trade = towns_pay(&w, 0, w.of[0].ben, w.of[1].cy, 45);
    town_act(&w.of[0], w.of[0].cy);
    assert_int_equal(aid_trade_void(w.of[0].store, trade, &w.of[0].error), AID_E_DENIED);
    town_act(&w.of[0], w.of[0].ben);
    assert_ok(aid_trade_void(w.of[0].store, trade, &w.of[0].error));
    assert_int_equal(towns_state(&w, 0, trade), AID_TRADE_VOID);
    town_act(&w.of[0], (aid_member){ 0 });
    aid_trade second = towns_pay(&w, 0, w.of[0].ben, w.of[1].cy, 45);
    letters_settle(&w);
    assert_says(aid_trade_void(w.of[0].store, second, &w.of[0].error), AID_E_STATE, w.of[0].error, "paid back");
    towns_mirror(&w);
    towns_end(&w);
}

/* ---- who says it ---- */

static void test_a_changed_or_foreign_letter_changes_nothing(void **state)
{
    (void)state;
    towns w, other;
    letters all = { .count = 0 }, none = { .count = 0 };
    towns_open(&w, PLAIN);
    towns_pay(&w, 0, w.of[0].ben, w.of[1].cy, 45);
    letters_write(&w, 0, &all);
    uint64_t records = town_records(&w.of[1]);
    for (size_t i = 0; i < all.at[0].length; i++) {
        all.at[0].text[i] ^= 1;
        assert_int_not_equal(letters_hand(&w, &all.at[0], &none, NULL), AID_OK);
        all.at[0].text[i] ^= 1;
    }
    assert_int_equal(none.count, 0);
    assert_int_equal(town_records(&w.of[1]), records);
    all.at[0].to = 0; /* back to who wrote it */
    assert_says(letters_hand(&w, &all.at[0], &none, NULL), AID_E_NOT_FOUND, w.of[0].error, "another community");
    all.at[0].to = 1;
    for (int i = 0; i < 2; i++)
        town_open_dice(&other.of[i], "memory:", 0, 900 + (uint64_t)i);
    town_people(&other.of[1]);
    assert_ok(aid_signature_begin(other.of[1].store, &other.of[1].error));
    assert_says(letters_hand(&other, &all.at[0], &none, NULL), AID_E_NOT_FOUND, other.of[1].error, "another community");
    for (int i = 0; i < 2; i++)
        aid_store_close(other.of[i].store);
    char key[AID_SIGNATURE_KEY_TEXT];
    towns_key(&w.of[1], key); /* not the sender's */
    assert_ok(aid_partner_update(w.of[1].store, w.partner[1], AID_WITH(aid_partner_options, .key = key), &w.of[1].error));
    assert_says(letters_hand(&w, &all.at[0], &none, NULL), AID_E_DENIED, w.of[1].error, "not signed by the key");
    assert_says(aid_partner_receive(w.of[1].store, "hello", 5, letters_take, &none, NULL, &w.of[1].error), AID_E_FORMAT, w.of[1].error,
                "no message ends here");
    letters_drop(&all);
    towns_key(&w.of[0], key);
    assert_ok(aid_partner_update(w.of[1].store, w.partner[1], AID_WITH(aid_partner_options, .key = key), &w.of[1].error));
    letters_settle(&w);
    towns_mirror(&w);
    towns_end(&w);
}

static void test_a_replaced_key_is_followed(void **state)
{
    (void)state;
    towns w;
    aid_partner_info info = { .struct_size = sizeof info };
    char key[AID_SIGNATURE_KEY_TEXT];
    towns_open(&w, PLAIN);
    aid_trade trade = towns_pay(&w, 0, w.of[0].ben, w.of[1].cy, 45);
    letters all = { .count = 0 };
    letters_write(&w, 0, &all);
    assert_ok(letters_hand(&w, &all.at[0], &all, NULL));
    letters_drop(&all); /* promised under the first keys, booked under the third */
    for (int i = 0; i < 4; i++)
        assert_ok(aid_signature_begin(w.of[i % 2].store, &w.of[i % 2].error));
    letters_settle(&w);
    assert_int_equal(towns_state(&w, 0, trade), AID_TRADE_SETTLED);
    towns_key(&w.of[0], key);
    assert_ok(aid_partner_get(w.of[1].store, w.partner[1], &info, &w.of[1].error));
    assert_string_equal(info.key, key);
    towns_mirror(&w);
    towns_end(&w);
}

/* ---- what was agreed ---- */

static void test_limits_hold_on_both_sides(void **state)
{
    (void)state;
    towns w;
    letters all = { .count = 0 };
    towns_open(&w, AID_WITH(aid_deal_options, .most = 100, .other_most = 50));
    towns_pay(&w, 0, w.of[0].ben, w.of[1].cy, 60);
    assert_says(aid_trade_pay(w.of[0].store, w.partner[0], AID_WITH(aid_trade_options, .payer = w.of[0].cy, .receiver = w.of[1].cy.id, .amount = 41),
                              NULL, &w.of[0].error),
                AID_E_LIMIT, w.of[0].error, "100 is");
    letters_settle(&w);
    assert_says(aid_trade_pay(w.of[1].store, w.partner[1], AID_WITH(aid_trade_options, .payer = w.of[1].ana, .receiver = w.of[0].ana.id, .amount = 111),
                              NULL, &w.of[1].error),
                AID_E_LIMIT, w.of[1].error, "50 is");
    towns_pay(&w, 1, w.of[1].ana, w.of[0].ana, 110); /* back over zero as far as the other end */
    letters_settle(&w);
    assert_int_equal(towns_deal(&w, 1, 0).position, 50);
    /* a gift from the pool makes room again */
    towns_pay(&w, 0, (aid_member){ 0 }, (aid_member){ 0 }, 30);
    letters_settle(&w);
    assert_int_equal(towns_deal(&w, 1, 0).position, 20);
    towns_mirror(&w);
    letters_drop(&all);
    towns_end(&w);
}

static void test_nothing_is_traded_before_both_have_said_the_same(void **state)
{
    (void)state;
    towns w;
    uint64_t version = 0, other = 0;
    letters all = { .count = 0 };
    towns_open(&w, NULL);
    assert_ok(aid_deal_propose(w.of[0].store, w.partner[0], PLAIN, &version, &w.of[0].error));
    assert_ok(aid_deal_propose(w.of[1].store, w.partner[1], AID_WITH(aid_deal_options, .most = 60, .other_most = 60), &other, &w.of[1].error));
    assert_int_equal((version ^ other) & 1, 1); /* no two proposals share a number */
    assert_says(aid_trade_pay(w.of[0].store, w.partner[0], AID_WITH(aid_trade_options, .receiver = 1, .amount = 1), NULL, &w.of[0].error),
                AID_E_STATE, w.of[0].error, "both sides have said");
    assert_says(aid_deal_agree(w.of[1].store, w.partner[1], version, &w.of[1].error), AID_E_NOT_FOUND, w.of[1].error, "has not said");
    letters_settle(&w);
    assert_false(towns_deal(&w, 0, version).in_force);
    assert_ok(aid_deal_agree(w.of[1].store, w.partner[1], version, &w.of[1].error));
    assert_ok(aid_deal_agree(w.of[1].store, w.partner[1], version, &w.of[1].error)); /* again: nothing */
    letters_settle(&w);
    assert_true(towns_deal(&w, 0, version).in_force && towns_deal(&w, 1, version).in_force);
    assert_false(towns_deal(&w, 0, other).in_force);
    letters_drop(&all);
    towns_end(&w);
}

/* KA-L: 61 at 4/5 is 48, and 4/5 are left; nothing of it is ever lost. */
static void test_fractions_are_kept_until_they_are_a_whole(void **state)
{
    (void)state;
    towns w;
    int64_t paid = 0;
    towns_open(&w, AID_WITH(aid_deal_options, .most = 100000, .other_most = 100000, .other_unit = AID_UNIT_POINTS, .rate_num = 4, .rate_den = 5));
    towns_pay(&w, 0, w.of[0].ben, w.of[1].cy, 61);
    letters_settle(&w);
    int64_t cy = 0;
    assert_ok(aid_balance_get(w.of[1].store, w.of[1].cy, w.of[1].street, AID_UNIT_POINTS, &cy, &w.of[1].error));
    assert_int_equal(cy, 48);
    assert_int_equal(towns_deal(&w, 0, 0).fraction, 4);
    assert_int_equal(towns_deal(&w, 1, 0).rate_num, 5); /* seen from there */
    paid = 61;
    for (int64_t amount = 3; amount < 40; amount += 2, paid += amount - 2) {
        towns_pay(&w, 0, w.of[0].ben, w.of[1].cy, amount);
        letters_settle(&w);
        aid_deal_row here = towns_deal(&w, 0, 0), there = towns_deal(&w, 1, 0);
        assert_int_equal(-there.position * 5 + here.fraction, (paid + amount) * 4); /* exact */
        assert_in_range(here.fraction, 0, 4);
        towns_mirror(&w);
    }
    aid_balance_row rows[8];
    size_t count = 0;
    int64_t sum = 0, pool = 0;
    assert_ok(aid_balance_list(w.of[1].store, w.of[1].street, AID_UNIT_POINTS, rows, sizeof *rows, 8, &count, &w.of[1].error));
    for (size_t i = 0; i < count; i++) {
        sum += rows[i].balance;
        pool += rows[i].account == AID_ACCOUNT_POOL ? rows[i].balance : 0;
    }
    assert_int_equal(sum, 0);
    assert_true(pool > 0); /* the wholes that fractions made */
    towns_end(&w);
}

static void test_a_rate_holds_from_its_date(void **state)
{
    (void)state;
    towns w;
    aid_trade_info info = { .struct_size = sizeof info };
    aid_time leap = town_days(TOWN_START_DAY) + town_days(462); /* 2028-02-29 */
    towns_open(&w, PLAIN);
    towns_agree(&w, AID_WITH(aid_deal_options, .most = 600, .other_most = 600, .rate_num = 2, .from = leap));
    aid_trade before = towns_pay(&w, 0, w.of[0].ben, w.of[1].cy, 10);
    assert_ok(aid_trade_get(w.of[0].store, before, &info, &w.of[0].error));
    assert_int_equal(info.other_amount, 10);
    letters_settle(&w);
    for (int i = 0; i < 2; i++)
        w.of[i].now = leap - 1;
    aid_time last = leap;
    aid_trade still = { 0 };
    for (int i = 0; i < 2; i++) { /* the clock may not jump so far at once */
        w.of[i].now = town_days(TOWN_START_DAY + 300);
        assert_ok(aid_member_enrol(w.of[i].store, AID_WITH(aid_member_options, .name = "Dee"), NULL, &w.of[i].error));
        w.of[i].now = last - 1;
    }
    still = towns_pay(&w, 0, w.of[0].ben, w.of[1].cy, 10);
    assert_ok(aid_trade_get(w.of[0].store, still, &info, &w.of[0].error));
    assert_int_equal(info.other_amount, 10);
    for (int i = 0; i < 2; i++)
        w.of[i].now = leap;
    aid_trade after = towns_pay(&w, 0, w.of[0].ben, w.of[1].cy, 10);
    assert_ok(aid_trade_get(w.of[0].store, after, &info, &w.of[0].error));
    assert_int_equal(info.other_amount, 20);
    letters_settle(&w); /* the one made before is judged by its own date */
    assert_int_equal(town_balance(&w.of[1], w.of[1].cy), 40);
    towns_mirror(&w);
    towns_end(&w);
}

/* ---- extremes ---- */

static void partners_without_limits(towns *w)
{
    for (int i = 0; i < 2; i++)
        assert_ok(aid_group_policy_set(w->of[i].store, w->of[i].street, AID_WITH(aid_policy, .credit_min_mode = AID_CREDIT_OFF, .credit_max_mode = AID_CREDIT_OFF),
                                       &w->of[i].error));
}

static void test_amounts_near_two_to_the_53rd(void **state)
{
    (void)state;
    const int64_t most = ((int64_t)1 << 53) - 1;
    towns w;
    towns_open(&w, AID_WITH(aid_deal_options, .most = most, .other_most = most));
    partners_without_limits(&w);
    assert_int_equal(aid_trade_pay(w.of[0].store, w.partner[0], AID_WITH(aid_trade_options, .payer = w.of[0].ben, .receiver = w.of[1].cy.id, .amount = most + 1),
                                   NULL, &w.of[0].error),
                     AID_E_ARGUMENT);
    assert_int_equal(aid_trade_pay(w.of[0].store, w.partner[0], AID_WITH(aid_trade_options, .payer = w.of[0].ben, .receiver = w.of[1].cy.id, .amount = 0),
                                   NULL, &w.of[0].error),
                     AID_E_ARGUMENT);
    towns_pay(&w, 0, w.of[0].ben, w.of[1].cy, most - 1);
    letters_settle(&w);
    assert_int_equal(town_balance(&w.of[1], w.of[1].cy), most - 1);
    assert_int_equal(town_balance(&w.of[0], w.of[0].ben), 1 - most);
    towns_mirror(&w);
    towns_pay(&w, 1, w.of[1].cy, w.of[0].ben, most - 1);
    letters_settle(&w);
    assert_int_equal(town_balance(&w.of[0], w.of[0].ben), 0);
    assert_says(aid_trade_pay(w.of[0].store, w.partner[0], AID_WITH(aid_trade_options, .payer = w.of[0].cy, .receiver = w.of[1].cy.id, .amount = 2),
                              NULL, &w.of[0].error),
                AID_E_LIMIT, w.of[0].error, "2^53"); /* what the clearing account was ever given */
    towns_mirror(&w);
    towns_end(&w);
}

static void test_a_rate_that_leaves_nothing_or_too_much_is_refused(void **state)
{
    (void)state;
    const int64_t most = ((int64_t)1 << 53) - 1;
    towns w;
    towns_open(&w, AID_WITH(aid_deal_options, .most = most, .other_most = most, .rate_num = 999999, .rate_den = 1000000));
    partners_without_limits(&w);
    assert_says(aid_trade_pay(w.of[0].store, w.partner[0], AID_WITH(aid_trade_options, .payer = w.of[0].ben, .receiver = w.of[1].cy.id, .amount = 1),
                              NULL, &w.of[0].error),
                AID_E_LIMIT, w.of[0].error, "less than one unit");
    towns_pay(&w, 0, w.of[0].ben, w.of[1].cy, most); /* 2^53−1 · 999999 / 1000000, to the unit */
    letters_settle(&w);
    assert_int_equal(town_balance(&w.of[1], w.of[1].cy), INT64_C(9007190247541736));
    assert_int_equal(towns_deal(&w, 0, 0).fraction, 999999 * (most % 1000000) % 1000000);
    towns_mirror(&w);
    assert_says(aid_trade_pay(w.of[1].store, w.partner[1], AID_WITH(aid_trade_options, .payer = w.of[1].ben, .receiver = w.of[0].cy.id, .amount = most),
                              NULL, &w.of[1].error),
                AID_E_LIMIT, w.of[1].error, "more than 2^53");
    towns_end(&w);
}

static void test_a_refusal_says_why_and_frees_the_payer(void **state)
{
    (void)state;
    static const char *const reasons[] = { "receiver", "closed", "terms" };
    for (size_t i = 0; i < 3; i++) {
        towns w;
        aid_trade_info info = { .struct_size = sizeof info };
        towns_open(&w, PLAIN);
        if (i == 2) { /* the receiver's side has agreed to newer terms, and this side has not heard of it */
            uint64_t version = 0;
            letters all = { .count = 0 };
            assert_ok(aid_deal_propose(w.of[0].store, w.partner[0], AID_WITH(aid_deal_options, .most = 500, .other_most = 500), &version, &w.of[0].error));
            letters_write(&w, 0, &all);
            for (size_t at = 0; at < all.count; at++)
                assert_ok(letters_hand(&w, &all.at[at], &all, NULL));
            letters_drop(&all);
            assert_ok(aid_deal_agree(w.of[1].store, w.partner[1], version, &w.of[1].error));
        }
        aid_member receiver = i == 0 ? (aid_member){ 4711 } : w.of[1].cy;
        aid_trade trade = towns_pay(&w, 0, w.of[0].ben, receiver, 45);
        if (i == 1)
            assert_ok(aid_partner_update(w.of[1].store, w.partner[1], AID_WITH(aid_partner_options, .closed = AID_YES), &w.of[1].error));
        letters all = { .count = 0 };
        letters_write(&w, 0, &all);
        for (size_t at = 0; at < all.count; at++)
            if (strstr(all.at[at].text, "step: ") != NULL)
                assert_ok(letters_hand(&w, &all.at[at], &all, NULL));
        letters_drop(&all);
        assert_ok(aid_trade_get(w.of[0].store, trade, &info, &w.of[0].error));
        assert_int_equal(info.state, AID_TRADE_VOID);
        assert_string_equal(info.reason, reasons[i]);
        assert_int_equal(town_balance(&w.of[0], w.of[0].ben), 0);
        assert_int_equal(towns_deal(&w, 0, 0).held, 0);
        towns_end(&w);
    }
}

static void test_a_partner_that_closes_still_ends_what_is_under_way(void **state)
{
    (void)state;
    towns w;
    letters all = { .count = 0 };
    towns_open(&w, PLAIN);
    aid_trade trade = towns_pay(&w, 0, w.of[0].ben, w.of[1].cy, 45);
    letters_write(&w, 0, &all);
    assert_ok(letters_hand(&w, &all.at[0], &all, NULL));
    letters_drop(&all);
    for (int i = 0; i < 2; i++)
        assert_ok(aid_partner_update(w.of[i].store, w.partner[i], AID_WITH(aid_partner_options, .closed = AID_YES), &w.of[i].error));
    letters_settle(&w);
    assert_int_equal(towns_state(&w, 0, trade), AID_TRADE_SETTLED);
    assert_says(aid_trade_pay(w.of[0].store, w.partner[0], AID_WITH(aid_trade_options, .receiver = 1, .amount = 1), NULL, &w.of[0].error),
                AID_E_STATE, w.of[0].error, "closed");
    assert_ok(aid_partner_update(w.of[0].store, w.partner[0], AID_WITH(aid_partner_options, .closed = AID_NO), &w.of[0].error));
    towns_mirror(&w);
    towns_end(&w);
}

static void test_who_may_and_what_is_wrong(void **state)
{
    (void)state;
    towns w;
    char community[33];
    aid_partner none[2];
    size_t count = 0;
    towns_open(&w, PLAIN);
    town *t = &w.of[0];
    towns_community(&w.of[0], community);
    char key[AID_SIGNATURE_KEY_TEXT];
    towns_key(&w.of[1], key);
#define ADD(id, digits, group_there)                                                                                          \
    aid_partner_add(t->store,                                                                                                 \
                    AID_WITH(aid_partner_options, .group = t->street, .name = "x", .key = digits, .other_group = group_there, \
                             .community = id),                                                                                \
                    NULL, &t->error)
    assert_says(ADD(community, key, 5), AID_E_ARGUMENT, t->error, "this community");
    assert_says(ADD("12", key, 5), AID_E_ARGUMENT, t->error, "32 hexadecimal");
    assert_says(ADD(community, "AB", 5), AID_E_ARGUMENT, t->error, "64 hexadecimal");
    towns_community(&w.of[1], community);
    assert_says(ADD(community, key, w.of[1].street.id), AID_E_STATE, t->error, "entered already");
#undef ADD
    town_act(t, t->ben);
    assert_int_equal(aid_deal_propose(t->store, w.partner[0], PLAIN, NULL, &t->error), AID_E_DENIED);
    assert_int_equal(aid_trade_pay(t->store, w.partner[0], AID_WITH(aid_trade_options, .payer = t->cy, .receiver = 1, .amount = 1), NULL, &t->error),
                     AID_E_DENIED);
    assert_int_equal(aid_trade_pay(t->store, w.partner[0], AID_WITH(aid_trade_options, .receiver = 1, .amount = 1), NULL, &t->error), AID_E_DENIED);
    aid_trade trade = towns_pay(&w, 0, t->ben, w.of[1].cy, 20);
    letters all = { .count = 0 };
    assert_int_equal(aid_partner_outbox(t->store, w.partner[0], trade, letters_take, &all, &t->error), AID_E_DENIED);
    town_act(t, (aid_member){ 0 });
    assert_ok(aid_partner_list(t->store, t->street, none, 2, &count, &t->error));
    assert_int_equal(count, 1);
    assert_ok(aid_store_begin(t->store, NULL, &t->error));
    assert_says(aid_partner_outbox(t->store, w.partner[0], trade, letters_take, &all, &t->error), AID_E_STATE, t->error, "transaction");
    aid_store_rollback(t->store);
    assert_int_equal(aid_deal_propose(t->store, w.partner[0], AID_WITH(aid_deal_options, .unit = AID_UNIT_VOLUNTEER), NULL, &t->error), AID_E_ARGUMENT);
    assert_int_equal(aid_deal_propose(t->store, w.partner[0], AID_WITH(aid_deal_options, .rate_num = 1000001), NULL, &t->error), AID_E_ARGUMENT);
    letters_settle(&w);
    towns_end(&w);
}

static void test_options_begin_empty(void **state)
{
    (void)state;
    aid_partner_options partner;
    aid_deal_options deal;
    aid_trade_options trade;
    aid_partner_options_init(&partner, sizeof partner);
    aid_deal_options_init(&deal, sizeof deal);
    aid_trade_options_init(&trade, sizeof trade);
    assert_true(partner.struct_size == sizeof partner && partner.name == NULL && partner.group.id == 0);
    assert_true(deal.struct_size == sizeof deal && deal.most == 0);
    assert_true(trade.struct_size == sizeof trade && trade.memo == NULL && trade.amount == 0);
}

/* ---- reconciliation ---- */

static size_t partners_differ(towns *w, int from, aid_difference *rows, size_t capacity)
{
    letters all = { .count = 0 };
    size_t count = 0;
    assert_ok(aid_partner_position(w->of[from].store, w->partner[from], letters_take, &all, &w->of[from].error));
    town *to = &w->of[1 - from];
    assert_ok(aid_partner_compare(to->store, all.at[0].text, all.at[0].length, rows, sizeof *rows, capacity, &count, &to->error));
    assert_int_not_equal(aid_partner_compare(to->store, all.at[0].text, all.at[0].length - 1, rows, sizeof *rows, capacity, &count, NULL), AID_OK);
    letters_drop(&all);
    return count;
}

static void test_comparing_says_what_is_under_way(void **state)
{
    (void)state;
    towns w;
    aid_difference rows[8];
    letters all = { .count = 0 };
    towns_open(&w, PLAIN);
    assert_int_equal(partners_differ(&w, 0, rows, 8), 0);
    towns_pay(&w, 0, w.of[0].ben, w.of[1].cy, 45);
    assert_int_equal(partners_differ(&w, 0, rows, 8), 1);
    assert_int_equal(rows[0].what, AID_DIFFERENCE_UNDER_WAY);
    assert_int_equal(rows[0].other_state, AID_TRADE_HELD);
    letters_write(&w, 0, &all);
    for (size_t i = 0; i < 2; i++) /* booked by the payer's side, unknown to the other */
        assert_ok(letters_hand(&w, &all.at[i], &all, NULL));
    letters_drop(&all);
    assert_int_equal(partners_differ(&w, 0, rows, 8), 2);
    assert_int_equal(rows[1].what, AID_DIFFERENCE_POSITION);
    assert_int_equal(rows[1].here, 0);
    assert_int_equal(rows[1].there, -45);
    letters_settle(&w);
    assert_int_equal(partners_differ(&w, 0, rows, 8), 0);
    assert_int_equal(partners_differ(&w, 1, rows, 8), 0);
    towns_end(&w);
}

static void test_trading_survives_every_refused_allocation(void **state)
{
    (void)state;
    for (size_t n = 1;; n += 1 + n / 8) {
        failing memory = failing_at(0);
        towns w;
        letters all = { .count = 0 };
        aid_difference rows[2];
        size_t count;
        aid_trade trade = { 0 };
        towns_open(&w, PLAIN);
        town *t = &w.of[0];
        char key[AID_SIGNATURE_KEY_TEXT], community[33];
        towns_key(&w.of[1], key);
        towns_community(&w.of[1], community);
        town u = { .now = t->now, .dice = 5 };
        assert_ok(aid_store_open("memory:", AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY), .clock = town_clock, .clock_context = &u,
                                                     .random = town_random, .random_context = &u, .allocator = failing_allocator(&memory)),
                                 &u.store, &u.error));
        town_people(&u);
        assert_ok(aid_signature_begin(u.store, &u.error));
        memory.refuse = memory.requests + n;
        aid_partner partner = { 0 };
        aid_status status = aid_partner_add(u.store, AID_WITH(aid_partner_options, .group = u.street, .community = community, .other_group = w.of[1].street.id,
                                                              .key = key, .name = "Oak"), &partner, &u.error);
        if (status == AID_OK)
            status = aid_deal_propose(u.store, partner, PLAIN, NULL, &u.error);
        if (status == AID_OK)
            status = aid_partner_outbox(u.store, partner, trade, letters_take, &all, &u.error);
        if (status == AID_OK)
            status = aid_partner_position(u.store, partner, letters_take, &all, &u.error);
        if (status == AID_OK) {
            aid_status compared = aid_partner_compare(u.store, all.at[all.count - 1].text, all.at[all.count - 1].length, rows, sizeof *rows, 2, &count, &u.error);
            assert_true(compared == AID_E_NOT_FOUND || compared == AID_E_MEMORY);
        }
        assert_true(status == AID_OK || (memory.refused && status == AID_E_MEMORY));
        memory.refuse = 0;
        town_verify(&u);
        aid_store_close(u.store);
        assert_int_equal(memory.live_bytes, 0);
        letters_drop(&all);
        towns_end(&w);
        if (!memory.refused)
            break;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_help_across_communities_is_paid_for),
        cmocka_unit_test(test_repeated_and_reordered_letters_do_no_harm),
        cmocka_unit_test(test_a_trade_goes_on_after_any_letter_was_lost),
        cmocka_unit_test(test_without_a_promise_an_offer_is_void_and_a_late_promise_is_too),
        cmocka_unit_test(test_a_held_payment_can_be_called_off_and_a_booked_one_cannot),
        cmocka_unit_test(test_a_changed_or_foreign_letter_changes_nothing),
        cmocka_unit_test(test_a_replaced_key_is_followed),
        cmocka_unit_test(test_limits_hold_on_both_sides),
        cmocka_unit_test(test_nothing_is_traded_before_both_have_said_the_same),
        cmocka_unit_test(test_fractions_are_kept_until_they_are_a_whole),
        cmocka_unit_test(test_a_rate_holds_from_its_date),
        cmocka_unit_test(test_amounts_near_two_to_the_53rd),
        cmocka_unit_test(test_a_rate_that_leaves_nothing_or_too_much_is_refused),
        cmocka_unit_test(test_a_refusal_says_why_and_frees_the_payer),
        cmocka_unit_test(test_a_partner_that_closes_still_ends_what_is_under_way),
        cmocka_unit_test(test_who_may_and_what_is_wrong),
        cmocka_unit_test(test_options_begin_empty),
        cmocka_unit_test(test_comparing_says_what_is_under_way),
        cmocka_unit_test(test_trading_survives_every_refused_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
