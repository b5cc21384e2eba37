/* SPDX-License-Identifier: MIT */
/* Units and the terms that hold for them: fees, what expires, limits that follow what people give, ceilings, prices,
 * and who pays when somebody cannot. Known answers are the specification's (KA-L). */
#include "town.h"

enum { EUR = 1978, JPY = 1392 };

static int64_t terms_balance(town *t, aid_member member, int32_t unit)
{
    int64_t balance = -1;
    assert_ok(aid_balance_get(t->store, member, t->street, unit, &balance, &t->error));
    return balance;
}

static int64_t terms_own(town *t, int32_t kind, int32_t unit)
{
    aid_balance_row rows[64];
    size_t count = 0;
    assert_ok(aid_balance_list(t->store, t->street, unit, rows, sizeof *rows, 64, &count, &t->error));
    for (size_t i = 0; i < count; i++)
        if (rows[i].account == kind)
            return rows[i].balance;
    return 0;
}

static void terms_set(town *t, aid_terms terms)
{
    terms.struct_size = sizeof terms;
    assert_ok(aid_terms_set(t->store, t->street, &terms, &t->error));
}

static aid_standing terms_standing(town *t, aid_member member, int32_t unit)
{
    aid_standing standing = { .struct_size = sizeof standing };
    assert_ok(aid_standing_get(t->store, member, t->street, unit, &standing, &t->error));
    return standing;
}

static aid_exchange_info terms_info(town *t, aid_exchange exchange)
{
    aid_exchange_info info = { .struct_size = sizeof info };
    assert_ok(aid_exchange_get(t->store, exchange, &info, &t->error));
    return info;
}

/* KA-L, whole: a fee of 500 bp, help paid by the pool, a reversal with its fee. */
static void test_the_known_answer_of_the_ledger(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    aid_member dee = town_enrol(&t, "Dee", t.street);
    terms_set(&t, (aid_terms){ .fee_bp = 500 });
    town_log(&t, t.ana, t.ben, 90);
    assert_int_equal(terms_balance(&t, t.ana, 0), -90);
    assert_int_equal(terms_balance(&t, t.ben, 0), 86);
    assert_int_equal(terms_own(&t, AID_ACCOUNT_POOL, 0), 4);

    assert_ok(aid_group_policy_set(t.store, t.street, AID_WITH(aid_policy, .set = AID_BIT(AID_POLICY_FIELD_CREDIT_MIN)), &t.error));
    aid_request request;
    assert_ok(aid_request_open(t.store, t.cy, AID_WITH(aid_request_options, .skill_text = "shopping", .essential = AID_YES), &request, &t.error));
    aid_exchange solidarity;
    assert_ok(aid_exchange_log(t.store, AID_WITH(aid_log_options, .request = request, .helper = t.ana, .minutes = 60), &solidarity, &t.error));
    assert_int_equal(terms_info(&t, solidarity).by_pool, 1);
    assert_ok(aid_group_policy_set(t.store, t.street, AID_WITH(aid_policy, .credit_min = -600), &t.error));
    aid_exchange dees = town_log(&t, t.ben, dee, 45);
    assert_int_equal(terms_balance(&t, dee, 0), 43);
    assert_int_equal(terms_own(&t, AID_ACCOUNT_POOL, 0), -54);
    assert_ok(aid_exchange_reverse(t.store, dees, NULL, &t.error));
    assert_int_equal(aid_exchange_reverse(t.store, dees, NULL, &t.error), AID_E_STATE);

    assert_int_equal(terms_balance(&t, t.ana, 0), -30);
    assert_int_equal(terms_balance(&t, t.ben, 0), 86);
    assert_int_equal(terms_balance(&t, dee, 0), 0);
    assert_int_equal(terms_balance(&t, t.cy, 0), 0);
    assert_int_equal(terms_own(&t, AID_ACCOUNT_POOL, 0), -56);
    town_end(&t);
}

/* 100 bp a month above 600: of 986 it takes ⌊386·100/10000⌋ = 3, once a month, however late it is asked for. */
static void test_demurrage_is_taken_once_a_month_above_what_is_exempt(void **state)
{
    (void)state;
    town t, late;
    int64_t first = 0;
    for (int run = 0; run < 2; run++) {
        town *of = run == 0 ? &t : &late;
        town_open_memory(of);
        assert_ok(aid_group_policy_set(of->store, of->street, AID_WITH(aid_policy, .credit_min = -5000), &of->error));
        terms_set(of, (aid_terms){ .demurrage_bp = 100, .demurrage_exempt = 600 });
        assert_ok(aid_exchange_log(of->store, AID_WITH(aid_log_options, .requester = of->ana, .helper = of->ben, .minutes = 986,
                                                       .confirm_unusual = AID_YES), NULL, &of->error));
        for (int day = 0; day < 40 && run == 0; day++) {
            of->now += town_days(1);
            assert_ok(aid_store_advance(of->store, NULL, NULL, NULL, &of->error));
            if (day == 10)
                first = terms_balance(of, of->ben, 0);
        }
        if (run == 1) {
            of->now += town_days(40);
            assert_ok(aid_store_advance(of->store, NULL, NULL, NULL, &of->error));
        }
    }
    assert_int_equal(first, 983); /* 1 December */
    assert_int_equal(terms_balance(&t, t.ben, 0), 980); /* 1 January: ⌊383·100/10000⌋ = 3 */
    assert_int_equal(terms_own(&t, AID_ACCOUNT_POOL, 0), 6);
    assert_int_equal(terms_balance(&late, late.ben, 0), 980);
    assert_int_equal(terms_balance(&t, t.ana, 0), -986);
    aid_posting lines[8];
    size_t count;
    assert_ok(aid_statement(t.store, t.ben, NULL, lines, sizeof *lines, 8, &count, &t.error));
    assert_int_equal(count, 3);
    assert_int_equal(lines[1].kind, AID_ENTRY_DEMURRAGE);
    assert_int_equal(lines[1].at, town_days(TOWN_START_DAY + 7)); /* when it was due */
    town_end(&t);
    town_end(&late);
}

static void test_credit_expires_oldest_first_and_not_without_notice(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t); /* 24 November 2026 */
    town_log(&t, t.ana, t.ben, 100);
    t.now += town_days(20);
    town_log(&t, t.ana, t.ben, 50);
    town_log(&t, t.ben, t.cy, 30); /* uses up the oldest */
    terms_set(&t, (aid_terms){ .expiry_days = 20 }); /* 14 December; notice until 13 January */
    t.now += town_days(19); /* 2 January: old enough, but no notice yet */
    assert_ok(aid_store_advance(t.store, NULL, NULL, NULL, &t.error));
    assert_int_equal(terms_balance(&t, t.ben, 0), 120);
    aid_standing standing = terms_standing(&t, t.ben, 0);
    assert_int_equal(standing.expiring, 120); /* by 1 February everything is older than 20 days */
    assert_int_equal(standing.expires, town_days(TOWN_START_DAY + 69));
    town_log(&t, t.ben, t.cy, 40);
    t.now += town_days(27); /* 29 January */
    town_log(&t, t.cy, t.ben, 7);
    t.now += town_days(4); /* 2 February */
    assert_ok(aid_store_advance(t.store, NULL, NULL, NULL, &t.error));
    assert_int_equal(terms_balance(&t, t.ben, 0), 7);
    assert_int_equal(terms_balance(&t, t.ana, 0), -150);
    assert_int_equal(terms_own(&t, AID_ACCOUNT_POOL, 0), 80 + 63); /* Ben's 120 − 40, and Cy's 30 + 40 − 7 */
    town_end(&t);
}

static void test_money_stands_beside_time_in_books_of_its_own(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    terms_set(&t, (aid_terms){ .unit = EUR, .price_cap = 2500, .fee_bp = 1000, .credit_min = -5000,
                               .credit_min_mode = AID_CREDIT_BLOCK });
    aid_skill skill = town_skill(&t, "Roofing");
    assert_says(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill = skill, .unit = EUR, .price = 2501), NULL, &t.error),
                AID_E_LIMIT, t.error, "cap");
    assert_says(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill = skill, .price = 100), NULL, &t.error),
                AID_E_ARGUMENT, t.error, "price"); /* a gift of time refuses a price */
    aid_offer offer;
    aid_request request, thrifty;
    aid_exchange exchange;
    assert_ok(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill = skill, .unit = EUR, .price = 1999), &offer, &t.error));
    assert_ok(aid_request_open(t.store, t.ana, AID_WITH(aid_request_options, .skill = skill, .unit = EUR, .minutes = 90), &request, &t.error));
    assert_ok(aid_request_open(t.store, t.cy, AID_WITH(aid_request_options, .skill = skill, .unit = EUR, .price = 1000), &thrifty, &t.error));
    assert_says(aid_exchange_propose(t.store, thrifty, offer, NULL, NULL, &t.error), AID_E_STATE, t.error, "1999");
    assert_ok(aid_exchange_propose(t.store, request, offer, NULL, &exchange, &t.error));
    assert_ok(aid_exchange_accept(t.store, exchange, NULL, &t.error));
    assert_int_equal(terms_info(&t, exchange).held, 2998); /* ⌊1999·90/60⌋ */
    assert_int_equal(terms_standing(&t, t.ana, EUR).available, 2002);
    assert_ok(aid_exchange_confirm(t.store, exchange, NULL, &t.error));
    assert_int_equal(terms_balance(&t, t.ana, EUR), -2998);
    assert_int_equal(terms_balance(&t, t.ben, EUR), 2998 - 299);
    assert_int_equal(terms_own(&t, AID_ACCOUNT_POOL, EUR), 299);
    assert_int_equal(terms_balance(&t, t.ana, 0), 0);
    assert_says(aid_exchange_log(t.store, AID_WITH(aid_log_options, .requester = t.ana, .helper = t.cy, .minutes = 90, .unit = EUR,
                                                   .price = 2000), NULL, &t.error), AID_E_LIMIT, t.error, "from -2998");
    assert_ok(aid_exchange_reverse(t.store, exchange, NULL, &t.error));
    assert_int_equal(terms_own(&t, AID_ACCOUNT_POOL, EUR), 0);
    assert_int_equal(terms_standing(&t, t.ana, EUR).held, 0);
    town_end(&t);
}

static void test_units_have_codes_and_places(void **state)
{
    (void)state;
    aid_error error = { 0 };
    int32_t unit = 0;
    const struct { const char *code; int32_t unit, exponent; } known[] = {
        { "EUR", EUR, 2 }, { "jpy", JPY, 0 }, { "KWD", 1414, 3 }, { "time", AID_UNIT_TIME, 0 }, { "points", AID_UNIT_POINTS, 0 },
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        aid_unit_info info = { .struct_size = sizeof info };
        assert_ok(aid_unit_parse(known[i].code, &unit, &error));
        assert_int_equal(unit, known[i].unit);
        assert_ok(aid_unit_get(unit, &info, &error));
        assert_int_equal(info.exponent, known[i].exponent);
        assert_int_equal(strlen(info.code), strlen(known[i].code));
    }
    assert_says(aid_unit_parse("EURO", &unit, &error), AID_E_ARGUMENT, error, "EURO");
    aid_unit_info info = { .struct_size = sizeof info };
    assert_int_equal(aid_unit_get(1000, &info, &error), AID_E_ARGUMENT);
    assert_int_equal(aid_unit_get(2978, &info, &error), AID_E_ARGUMENT);
}

static void test_a_limit_that_follows_what_is_given(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    terms_set(&t, (aid_terms){ .adaptive = AID_YES });
    assert_int_equal(terms_standing(&t, t.ben, 0).limit, -300); /* a newcomer has the base */
    aid_exchange given = town_log(&t, t.ana, t.ben, 240);
    assert_int_equal(terms_standing(&t, t.ben, 0).limit, -300);
    t.now += town_days(31);
    assert_int_equal(terms_standing(&t, t.ben, 0).limit, -420); /* 300 + 240/2 */
    assert_ok(aid_exchange_reverse(t.store, given, NULL, &t.error));
    assert_int_equal(terms_standing(&t, t.ben, 0).limit, -300);
    town_log(&t, t.ana, t.ben, 101);
    t.now += 1;
    assert_int_equal(terms_standing(&t, t.ben, 0).limit, -350); /* rounded down */
    t.now += town_days(180) - 1;
    assert_int_equal(terms_standing(&t, t.ben, 0).limit, -350); /* [now−180 d, now) */
    t.now += 1;
    assert_int_equal(terms_standing(&t, t.ben, 0).limit, -300);
    terms_set(&t, (aid_terms){ .adaptive_base = 100 });
    assert_int_equal(terms_standing(&t, t.ben, 0).limit, -180); /* never below the least */
    assert_int_equal(aid_exchange_log(t.store, AID_WITH(aid_log_options, .requester = t.cy, .helper = t.ben, .minutes = 181), NULL, &t.error),
                     AID_E_LIMIT);
    town_log(&t, t.cy, t.ben, 180);
    town_end(&t);
}

static void test_open_disputes_suspend_what_is_new(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    terms_set(&t, (aid_terms){ .suspend_at = 2 });
    aid_exchange first = town_log(&t, t.ana, t.ben, 30), second = town_log(&t, t.ana, t.ben, 30);
    town_act(&t, t.ben);
    assert_ok(aid_exchange_dispute(t.store, first, NULL, &t.error));
    town_act(&t, (aid_member){ 0 });
    town_log(&t, t.ana, t.cy, 10);
    assert_ok(aid_exchange_dispute(t.store, second, AID_WITH(aid_exchange_options, .side = AID_SIDE_HELPER), &t.error));
    assert_int_equal(terms_standing(&t, t.ana, 0).suspended, 1);
    assert_int_equal(terms_standing(&t, t.ben, 0).disputes, 0);
    assert_says(aid_exchange_log(t.store, AID_WITH(aid_log_options, .requester = t.ana, .helper = t.cy, .minutes = 10), NULL, &t.error),
                AID_E_LIMIT, t.error, "disputes");
    assert_ok(aid_exchange_settle(t.store, first, NULL, &t.error));
    town_log(&t, t.ana, t.cy, 10);
    assert_ok(aid_exchange_reverse(t.store, second, NULL, &t.error));
    assert_int_equal(terms_standing(&t, t.ana, 0).disputes, 0);
    town_end(&t);
}

static void test_the_ceiling_needs_twelve_weeks_and_spares_the_essential(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    terms_set(&t, (aid_terms){ .ceiling_weeks = 1 });
    for (int week = 0; week < 13; week++) { /* 60 minutes a week to and fro: nobody stays below zero */
        town_log(&t, t.ana, t.ben, 60);
        town_log(&t, t.ben, t.ana, 60);
        if (week < 12)
            t.now += town_days(7);
    }
    assert_int_equal(terms_balance(&t, t.ana, 0), 0);
    t.now += town_days(7);
    town_log(&t, t.cy, t.ben, 120); /* 1 × the median of 120 */
    assert_says(aid_exchange_log(t.store, AID_WITH(aid_log_options, .requester = t.ana, .helper = t.ben, .minutes = 1), NULL, &t.error),
                AID_E_LIMIT, t.error, "ceiling is 120");
    town_log(&t, t.ben, t.ana, 20); /* what stays above zero is nobody's concern */
    aid_request request;
    assert_ok(aid_request_open(t.store, t.ana, AID_WITH(aid_request_options, .skill_text = "medicine", .essential = AID_YES), &request, &t.error));
    assert_ok(aid_exchange_log(t.store, AID_WITH(aid_log_options, .request = request, .helper = t.ben, .minutes = 60), NULL, &t.error));
    assert_int_equal(terms_own(&t, AID_ACCOUNT_POOL, 0), -60);
    town_end(&t);
}

/* Who cannot give is paid for by the pool; where the pool may go no lower, help becomes a gift. Never is it refused. */
static void test_who_cannot_give_is_never_refused(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    assert_ok(aid_group_policy_set(t.store, t.street, AID_WITH(aid_policy, .set = AID_BIT(AID_POLICY_FIELD_CREDIT_MIN)), &t.error));
    terms_set(&t, (aid_terms){ .pool_min = -100 });
    assert_int_equal(aid_exchange_log(t.store, AID_WITH(aid_log_options, .requester = t.cy, .helper = t.ben, .minutes = 60), NULL, &t.error), AID_E_LIMIT);
    assert_ok(aid_member_set_roles(t.store, t.cy, t.street, AID_BIT(AID_ROLE_MEMBER) | AID_BIT(AID_ROLE_CERTIFIED), &t.error));
    aid_exchange paid = town_log(&t, t.cy, t.ben, 60), gift = town_log(&t, t.cy, t.ben, 60);
    assert_int_equal(terms_info(&t, paid).by_pool, 1);
    assert_int_equal(terms_info(&t, gift).gifted, 1);
    assert_int_equal(terms_info(&t, gift).unit, AID_UNIT_VOLUNTEER);
    assert_int_equal(terms_balance(&t, t.ben, 0), 60);
    assert_int_equal(terms_balance(&t, t.ben, AID_UNIT_VOLUNTEER), 60);
    assert_int_equal(terms_own(&t, AID_ACCOUNT_POOL, 0), -60);
    assert_ok(aid_exchange_reverse(t.store, gift, NULL, &t.error));
    assert_int_equal(terms_balance(&t, t.ben, AID_UNIT_VOLUNTEER), 0);
    town_end(&t);
}

static void test_several_help_together_and_one_pays_for_all(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    aid_member dee = town_enrol(&t, "Dee", t.street), helpers[] = { t.ben, t.cy, dee };
    aid_exchange made[3];
    terms_set(&t, (aid_terms){ .fee_bp = 500 });
    assert_ok(aid_exchange_log_group(t.store, AID_WITH(aid_log_options, .requester = t.ana, .minutes = 90), helpers, 3, made, &t.error));
    assert_int_equal(terms_balance(&t, t.ana, 0), -270);
    for (int i = 0; i < 3; i++) {
        assert_int_equal(terms_balance(&t, helpers[i], 0), 86);
        assert_int_equal(terms_info(&t, made[i]).helper.id, helpers[i].id);
    }
    assert_int_equal(terms_own(&t, AID_ACCOUNT_POOL, 0), 12);
    uint64_t records = town_records(&t);
    assert_int_equal(aid_exchange_log_group(t.store, AID_WITH(aid_log_options, .requester = t.ana, .minutes = 120), helpers, 3, made, &t.error),
                     AID_E_LIMIT); /* the third would pass the limit: nobody is booked */
    assert_int_equal(town_records(&t), records);
    assert_int_equal(terms_balance(&t, t.ben, 0), 86);
    assert_ok(aid_exchange_log_group(t.store, AID_WITH(aid_log_options, .group = t.street, .for_group = AID_YES, .minutes = 60), helpers, 2, NULL, &t.error));
    assert_int_equal(terms_own(&t, AID_ACCOUNT_POOL, 0), 12 - 120); /* the group pays, without a fee to itself */
    assert_int_equal(terms_balance(&t, t.cy, 0), 146);
    helpers[1] = t.ben;
    assert_says(aid_exchange_log_group(t.store, AID_WITH(aid_log_options, .requester = t.ana, .minutes = 1), helpers, 3, made, &t.error),
                AID_E_ARGUMENT, t.error, "twice");
    town_end(&t);
}

static void test_a_repeated_command_tells_all_of_them_again(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    const uint8_t id[16] = "many hands";
    aid_member helpers[] = { t.ben, t.cy };
    aid_exchange made[2], again[2];
    assert_ok(aid_store_command_id(t.store, id, &t.error));
    assert_ok(aid_exchange_log_group(t.store, AID_WITH(aid_log_options, .requester = t.ana, .minutes = 60), helpers, 2, made, &t.error));
    assert_ok(aid_store_command_id(t.store, id, &t.error));
    assert_ok(aid_exchange_log_group(t.store, AID_WITH(aid_log_options, .requester = t.ana, .minutes = 60), helpers, 2, again, &t.error));
    assert_memory_equal(made, again, sizeof made);
    assert_int_equal(terms_balance(&t, t.ana, 0), -120);
    helpers[1] = t.ana;
    assert_ok(aid_store_command_id(t.store, id, &t.error));
    assert_int_equal(aid_exchange_log_group(t.store, AID_WITH(aid_log_options, .requester = t.ana, .minutes = 60), helpers, 2, again, &t.error), AID_E_STATE);
    town_end(&t);
}

static void test_somebody_else_may_pay(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    aid_exchange exchange;
    town_act(&t, t.cy);
    assert_int_equal(aid_exchange_log(t.store, AID_WITH(aid_log_options, .requester = t.cy, .helper = t.ben, .payer = t.ana, .minutes = 60), NULL, &t.error),
                     AID_E_DENIED); /* not without Ana's word */
    assert_ok(aid_exchange_log(t.store, AID_WITH(aid_log_options, .requester = t.ana, .helper = t.ben, .payer = t.cy, .minutes = 60, .memo = "with love"),
                               &exchange, &t.error));
    town_act(&t, (aid_member){ 0 });
    assert_int_equal(terms_balance(&t, t.ana, 0), 0);
    assert_int_equal(terms_balance(&t, t.cy, 0), -60);
    assert_int_equal(terms_info(&t, exchange).payer.id, t.cy.id);
    assert_ok(aid_exchange_correct(t.store, exchange, AID_WITH(aid_exchange_options, .minutes = 50), &exchange, &t.error));
    assert_int_equal(terms_balance(&t, t.cy, 0), -50);
    assert_int_equal(terms_balance(&t, t.ben, 0), 50);
    town_end(&t);
}

/* What was agreed is kept free until it is booked or called off, by people or by time. */
static void test_a_hold_takes_credit_and_time_gives_it_back(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    assert_ok(aid_group_policy_set(t.store, t.street, AID_WITH(aid_policy, .credit_min = -100, .hold_days = 10), &t.error));
    aid_exchange first = town_propose(&t, t.ana, t.ben, 60);
    assert_ok(aid_exchange_accept(t.store, first, NULL, &t.error));
    assert_int_equal(terms_standing(&t, t.ana, 0).held, 60);
    assert_int_equal(terms_standing(&t, t.ana, 0).available, 40);
    assert_int_equal(aid_exchange_log(t.store, AID_WITH(aid_log_options, .requester = t.ana, .helper = t.cy, .minutes = 41), NULL, &t.error), AID_E_LIMIT);
    assert_ok(aid_exchange_dispute(t.store, first, NULL, &t.error));
    assert_int_equal(terms_standing(&t, t.ana, 0).held, 60); /* frozen */
    assert_ok(aid_exchange_settle(t.store, first, AID_WITH(aid_exchange_options, .minutes = 100), &t.error));
    assert_int_equal(terms_standing(&t, t.ana, 0).held, 0);
    assert_int_equal(terms_balance(&t, t.ana, 0), -100);
    aid_exchange second = town_propose(&t, t.cy, t.ben, 60);
    assert_ok(aid_exchange_accept(t.store, second, NULL, &t.error));
    t.now += town_days(11);
    assert_ok(aid_store_advance(t.store, NULL, NULL, NULL, &t.error));
    assert_int_equal(town_state(&t, second), AID_EXCHANGE_VOID);
    assert_int_equal(terms_standing(&t, t.cy, 0).held, 0);
    town_end(&t);
}

static void test_what_happened_is_judged_by_the_terms_of_its_date(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    aid_time before = t.now;
    t.now += town_days(1);
    terms_set(&t, (aid_terms){ .fee_bp = 500 });
    terms_set(&t, (aid_terms){ .fee_bp = 1000, .from = t.now + town_days(10) });
    assert_says(aid_terms_set(t.store, t.street, AID_WITH(aid_terms, .fee_bp = 1), &t.error), AID_E_STATE, t.error, "later");
    assert_says(aid_terms_set(t.store, t.street, AID_WITH(aid_terms, .fee_bp = 1, .from = before), &t.error), AID_E_ARGUMENT, t.error, "past");
    t.now += town_days(20);
    const struct { aid_time happened; int64_t got; } cases[] = { { before, 100 }, { before + town_days(5), 95 }, { t.now, 90 } };
    int64_t sum = 0;
    for (size_t i = 0; i < 3; i++) {
        assert_ok(aid_exchange_log(t.store, AID_WITH(aid_log_options, .requester = t.ana, .helper = t.ben, .minutes = 100, .happened = cases[i].happened),
                                   NULL, &t.error));
        sum += cases[i].got;
        assert_int_equal(terms_balance(&t, t.ben, 0), sum);
    }
    aid_terms terms = { .struct_size = sizeof terms };
    assert_ok(aid_terms_get(t.store, t.street, 0, before + town_days(5), &terms, &t.error));
    assert_int_equal(terms.fee_bp, 500);
    assert_int_equal(terms.credit_min, -600); /* the policy's, seen from here too */
    town_end(&t);
}

static void test_wrong_terms_are_refused_by_the_field_name(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    const struct { aid_terms terms; const char *words; } wrong[] = {
        { { .fee_bp = 5001 }, "fee_bp" },          { { .fee_bp = -1 }, "fee_bp" },       { { .unit = 5 }, "unit" },
        { { .demurrage_bp = 5001 }, "demurrage" }, { { .pool_min = 1 }, "pool_min" },    { { .price_cap = -1 }, "price_cap" },
        { { .expiry_days = -1 }, "expiry_days" },  { { .adaptive = 3 }, "adaptive" },    { { .reserved = 1 }, "aid_terms" },
        { { .credit_min = -1 }, "policy" },        { { .suspend_at = -1 }, "suspend" },  { { .set = AID_BIT(15) }, "set" },
        { { .adaptive_least = 2000 }, "least" },   { { .from = INT64_MAX }, "from" },    { { .ceiling_weeks = 1001 }, "ceiling" },
        { { .unit = EUR, .credit_min = 1 }, "credit_min" },
    };
    uint64_t records = town_records(&t);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        aid_terms terms = wrong[i].terms;
        terms.struct_size = sizeof terms;
        assert_says(aid_terms_set(t.store, t.street, &terms, &t.error), AID_E_ARGUMENT, t.error, wrong[i].words);
    }
    town_act(&t, t.ben);
    assert_int_equal(aid_terms_set(t.store, t.street, AID_WITH(aid_terms, .fee_bp = 5), &t.error), AID_E_DENIED);
    assert_int_equal(town_records(&t), records);
    town_end(&t);
}

/* Amounts near what every language can hold: right, or refused in words. */
static void test_extremes_are_right_or_refused(void **state)
{
    (void)state;
    const int64_t most = (INT64_C(1) << 53) - 1;
    town t;
    town_open_memory(&t);
    aid_log_options options = { .struct_size = sizeof options, .requester = t.ana, .helper = t.ben, .minutes = 60, .unit = EUR,
                                .price = most };
    assert_ok(aid_exchange_log(t.store, &options, NULL, &t.error));
    assert_true(terms_balance(&t, t.ben, EUR) == most && terms_balance(&t, t.ana, EUR) == -most);
    assert_says(aid_exchange_log(t.store, &options, NULL, &t.error), AID_E_LIMIT, t.error, "2^53");
    options.minutes = 61;
    options.unit = AID_UNIT_POINTS;
    assert_says(aid_exchange_log(t.store, &options, NULL, &t.error), AID_E_LIMIT, t.error, "2^53");
    options.minutes = 525600;
    options.confirm_unusual = AID_YES;
    assert_says(aid_exchange_log(t.store, &options, NULL, &t.error), AID_E_LIMIT, t.error, "2^53");
    options.price = most + 1;
    assert_int_equal(aid_exchange_log(t.store, &options, NULL, &t.error), AID_E_ARGUMENT);
    options.price = -1;
    assert_int_equal(aid_exchange_log(t.store, &options, NULL, &t.error), AID_E_ARGUMENT);
    options.price = 0;
    assert_says(aid_exchange_log(t.store, &options, NULL, &t.error), AID_E_ARGUMENT, t.error, "hour costs");
    options.price = 1;
    options.minutes = 1; /* less than one point: nothing to book, and nothing is */
    assert_ok(aid_exchange_log(t.store, &options, NULL, &t.error));
    assert_int_equal(terms_balance(&t, t.ana, AID_UNIT_POINTS), 0);
    options.happened = town_days(-20000); /* 1915 */
    options.price = 60;
    assert_ok(aid_exchange_log(t.store, &options, NULL, &t.error));
    options.happened = -most;
    assert_ok(aid_exchange_log(t.store, &options, NULL, &t.error));
    assert_int_equal(terms_balance(&t, t.ana, AID_UNIT_POINTS), -2);
    town_end(&t);
}

/* Months are UTC's, leap days and years before 1970 included. */
static void test_months_begin_where_calendars_say(void **state)
{
    (void)state;
    const struct { int64_t day, start, next; } cases[] = {
        { 0, 0, 31 },   { 31, 31, 59 },   { -1, -31, 0 }, { -31, -31, 0 }, { -32, -61, -31 },
        { 19782, 19754, 19783 }, /* 2024-02-29 */
        { 19783, 19783, 19814 }, { 20781, 20758, 20788 }, /* 2026-11-24 */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        town t;
        memset(&t, 0, sizeof t);
        t.now = town_days(cases[i].day);
        assert_ok(aid_store_open("memory:", AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY), .clock = town_clock,
                                                     .clock_context = &t, .random = town_random, .random_context = &t),
                                 &t.store, &t.error));
        town_people(&t);
        terms_set(&t, (aid_terms){ .demurrage_bp = 5000 });
        town_log(&t, t.ana, t.ben, 100);
        t.now = town_days(cases[i].start + 31) + 1; /* the next month has begun, by three days at most */
        assert_ok(aid_store_advance(t.store, NULL, NULL, NULL, &t.error));
        aid_posting lines[4];
        size_t count;
        assert_ok(aid_statement(t.store, t.ben, NULL, lines, sizeof *lines, 4, &count, &t.error));
        assert_int_equal(count, 2);
        assert_int_equal(lines[1].amount, -50);
        assert_true(lines[1].at == (cases[i].next ? town_days(cases[i].next) : 1)); /* 0 would say never */
        town_end(&t);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_known_answer_of_the_ledger),
        cmocka_unit_test(test_demurrage_is_taken_once_a_month_above_what_is_exempt),
        cmocka_unit_test(test_credit_expires_oldest_first_and_not_without_notice),
        cmocka_unit_test(test_money_stands_beside_time_in_books_of_its_own),
        cmocka_unit_test(test_units_have_codes_and_places),
        cmocka_unit_test(test_a_limit_that_follows_what_is_given),
        cmocka_unit_test(test_open_disputes_suspend_what_is_new),
        cmocka_unit_test(test_the_ceiling_needs_twelve_weeks_and_spares_the_essential),
        cmocka_unit_test(test_who_cannot_give_is_never_refused),
        cmocka_unit_test(test_several_help_together_and_one_pays_for_all),
        cmocka_unit_test(test_a_repeated_command_tells_all_of_them_again),
        cmocka_unit_test(test_somebody_else_may_pay),
        cmocka_unit_test(test_a_hold_takes_credit_and_time_gives_it_back),
        cmocka_unit_test(test_what_happened_is_judged_by_the_terms_of_its_date),
        cmocka_unit_test(test_wrong_terms_are_refused_by_the_field_name),
        cmocka_unit_test(test_extremes_are_right_or_refused),
        cmocka_unit_test(test_months_begin_where_calendars_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
