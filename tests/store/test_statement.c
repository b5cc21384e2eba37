/* SPDX-License-Identifier: MIT */
/* Signed statements and the list of keys: what they say, that every changed byte is found, and that a key that was replaced
 * can be followed. */
#include "town.h"

#include "../failing.h"
#include "store/signing.h"
#include "store/store.h"

typedef struct paper {
    char text[16384];
    size_t length;
} paper;

static int32_t paper_write(void *context, const uint8_t *text, size_t length)
{
    paper *out = context;
    if (length > sizeof out->text - out->length)
        return 1;
    memcpy(out->text + out->length, text, length);
    out->length += length;
    out->text[out->length < sizeof out->text ? out->length : 0] = '\0';
    return 0;
}

static void paper_statement(town *t, aid_member member, const aid_statement_options *options, paper *out)
{
    out->length = 0;
    assert_ok(aid_statement_sign(t->store, member, options, paper_write, out, &t->error));
}

static void paper_chain(town *t, paper *out)
{
    out->length = 0;
    assert_ok(aid_signature_chain(t->store, paper_write, out, &t->error));
}

static void paper_key(town *t, size_t which, char key[AID_SIGNATURE_KEY_TEXT])
{
    aid_signature_key_row rows[8];
    size_t count = 0;
    assert_ok(aid_signature_keys(t->store, rows, sizeof *rows, 8, &count, &t->error));
    assert_true(which < count);
    snprintf(key, AID_SIGNATURE_KEY_TEXT, "%s", rows[which].key);
}

/* Signs a text of one's own as the community does, to see what the checker makes of it. */
static void paper_sign(town *t, const char *body, paper *out)
{
    aid__buffer text;
    aid__buffer_init(&text, &t->store->memory);
    aid__buffer_add_text(&text, body);
    assert_ok(aid__signing_close(t->store, &text, &t->error));
    out->length = 0;
    assert_int_equal(paper_write(out, (const uint8_t *)text.bytes, text.length), 0);
    aid__buffer_free(&text);
}

static void test_a_statement_says_what_the_account_says(void **state)
{
    (void)state;
    town t;
    paper out;
    aid_statement_info info = { .struct_size = sizeof info };
    town_open_memory(&t);
    assert_says(aid_statement_sign(t.store, t.ben, NULL, paper_write, &out, &t.error), AID_E_STATE, t.error, "aid_signature_begin");
    assert_ok(aid_signature_begin(t.store, &t.error));
    town_log(&t, t.ana, t.ben, 90);
    t.now += town_days(10);
    town_log(&t, t.ben, t.cy, 25);
    aid_exchange undone = town_log(&t, t.ana, t.ben, 40);
    assert_ok(aid_exchange_reverse(t.store, undone, NULL, &t.error));
    paper_statement(&t, t.ben, NULL, &out);
    assert_ok(aid_statement_check(out.text, out.length, NULL, &info, &t.error));
    assert_int_equal(info.closing, town_balance(&t, t.ben));
    assert_int_equal(info.balance, 65);
    assert_int_equal(info.opening, 0);
    assert_int_equal(info.given, 130);
    assert_int_equal(info.received, 65);
    assert_int_equal(info.entries, 4);
    assert_int_equal(info.member, t.ben.id);
    assert_int_equal(info.unit, AID_UNIT_TIME);
    assert_int_equal(info.sequence, town_records(&t));
    assert_non_null(strstr(out.text, "name: Ben\n"));
    assert_non_null(strstr(out.text, " undo_help -40 65 "));
    paper_statement(&t, t.ben, AID_WITH(aid_statement_options, .from = town_days(TOWN_START_DAY + 5)), &out);
    assert_ok(aid_statement_check(out.text, out.length, NULL, &info, &t.error));
    assert_int_equal(info.opening, 90);
    assert_int_equal(info.closing, 65);
    assert_int_equal(info.entries, 3);
    paper_statement(&t, t.ben, AID_WITH(aid_statement_options, .until = town_days(TOWN_START_DAY + 5)), &out);
    assert_ok(aid_statement_check(out.text, out.length, NULL, &info, &t.error));
    assert_int_equal(info.closing, 90);
    assert_int_equal(info.balance, 65);
    paper_statement(&t, t.cy, AID_WITH(aid_statement_options, .unit = AID_UNIT_POINTS), &out); /* no account yet */
    assert_ok(aid_statement_check(out.text, out.length, NULL, &info, &t.error));
    assert_int_equal(info.entries + (uint64_t)info.closing, 0);
    town_end(&t);
}

static void test_every_changed_byte_is_found(void **state)
{
    (void)state;
    town t;
    paper out;
    char key[AID_SIGNATURE_KEY_TEXT];
    town_open_memory(&t);
    assert_ok(aid_signature_begin(t.store, &t.error));
    town_log(&t, t.ana, t.ben, 90);
    paper_statement(&t, t.ben, NULL, &out);
    paper_key(&t, 0, key);
    assert_ok(aid_statement_check(out.text, out.length, key, NULL, &t.error));
    for (size_t i = 0; i < out.length; i++) {
        out.text[i] ^= 1;
        assert_int_not_equal(aid_statement_check(out.text, out.length, NULL, NULL, NULL), AID_OK);
        out.text[i] ^= 1;
        assert_int_not_equal(aid_statement_check(out.text, i, NULL, NULL, NULL), AID_OK);
    }
    key[0] = key[0] == '0' ? '1' : '0';
    assert_says(aid_statement_check(out.text, out.length, key, NULL, &t.error), AID_E_DENIED, t.error, "not by the key");
    town_end(&t);
}

/* The signature is right, and the text is not: whoever signs with other software may err. */
static void test_a_signed_text_of_another_form_or_with_wrong_sums_is_refused(void **state)
{
    (void)state;
#define HEAD                                                                                                              \
    "community: 00000000000000000000000000000001\nsequence: 9\nhead: "                                                    \
    "0000000000000000000000000000000000000000000000000000000000000000\nmade: 2026-11-24T00:00:00Z\ngroup: 1\nmember: 2\n"  \
    "name: \nunit: time\nfrom: start\nuntil: end\n"
#define TIMES "2026-11-24T00:00:00Z 2024-02-29T12:00:00Z"
    static const struct {
        const char *body;
        aid_status status;
        const char *says;
    } cases[] = {
        { "mutualaid statement 1\n" HEAD "opening: 0\nentry: 9 " TIMES " help 5 5 0 0\ngiven: 5\nreceived: 0\nclosing: 5\nbalance: 5\n", AID_OK, "" },
        { "mutualaid statement 2\n" HEAD "opening: 0\ngiven: 0\nreceived: 0\nclosing: 0\nbalance: 0\n", AID_E_FORMAT, "no statement that library" },
        { "mutualaid statement 1\n" HEAD "opening: 00\ngiven: 0\nreceived: 0\nclosing: 0\nbalance: 0\n", AID_E_FORMAT, "line 12" },
        { "mutualaid statement 1\n" HEAD "opening: 0\ngiven: 0\nreceived: 0\nclosing: 0\nbalance: 0\nmore: 1\n", AID_E_FORMAT, "nothing stands between" },
        { "mutualaid statement 1\n" HEAD "opening: 0\nentry: 9 " TIMES " help 5 6 0 0\ngiven: 5\nreceived: 0\nclosing: 5\nbalance: 5\n", AID_E_CORRUPT, "add" },
        { "mutualaid statement 1\n" HEAD "opening: 0\nentry: 9 " TIMES " help 5 5 0 0\ngiven: 6\nreceived: 0\nclosing: 6\nbalance: 6\n", AID_E_CORRUPT, "sums" },
        { "mutualaid statement 1\n" HEAD "opening: 0\nentry: 9 " TIMES " help 5 5 0\ngiven: 5\nreceived: 0\nclosing: 5\nbalance: 5\n", AID_E_FORMAT, "line 13" },
        { "mutualaid statement 1\n" HEAD "opening: 1\ngiven: 0\nreceived: 0\nclosing: 1\nbalance: 1\n", AID_E_CORRUPT, "all entries are there" },
        { "mutualaid statement 1\n" HEAD "opening: 0\nentry: 9 " TIMES " help 5 5 0 0\nentry: 8 " TIMES " help 5 10 0 0\ngiven: 10\nreceived: 0\nclosing: 10\nbalance: 10\n", AID_E_CORRUPT, "order" },
        { "mutualaid statement 1\n" HEAD "opening: 9007199254740991\nentry: 9 " TIMES " help 9007199254740991 5 0 0\ngiven: 5\nreceived: 0\nclosing: 5\nbalance: 5\n", AID_E_CORRUPT, "balance" },
        { "mutualaid statement 1\ncommunity: x\n", AID_E_FORMAT, "line 2" },
        { "mutualaid statement 1\n", AID_E_FORMAT, "line 2" },
    };
    town t;
    paper out;
    town_open_memory(&t);
    assert_ok(aid_signature_begin(t.store, &t.error));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        t.error = (aid_error){ 0 };
        paper_sign(&t, cases[i].body, &out);
        assert_says(aid_statement_check(out.text, out.length, NULL, NULL, &t.error), cases[i].status, t.error, cases[i].says);
    }
    town_end(&t);
#undef HEAD
#undef TIMES
}

static void test_a_replaced_key_can_be_followed(void **state)
{
    (void)state;
    town t;
    paper old, chain, other_chain;
    char keys[3][AID_SIGNATURE_KEY_TEXT], other[AID_SIGNATURE_KEY_TEXT];
    town_open_memory(&t);
    assert_ok(aid_signature_begin(t.store, &t.error));
    paper_statement(&t, t.ben, NULL, &old);
    for (int i = 0; i < 2; i++) {
        t.now += town_days(1);
        assert_ok(aid_signature_begin(t.store, &t.error));
    }
    for (size_t i = 0; i < 3; i++)
        paper_key(&t, i, keys[i]);
    paper_chain(&t, &chain);
    assert_ok(aid_statement_check(old.text, old.length, keys[0], NULL, &t.error));
    for (int trusted = 0; trusted < 3; trusted++)
        for (int asked = 0; asked < 3; asked++)
            assert_ok(aid_signature_chain_check(chain.text, chain.length, keys[trusted], keys[asked], &t.error));
    assert_ok(aid_signature_chain_check(chain.text, chain.length, keys[1], NULL, &t.error));
    for (size_t i = 0; i < chain.length; i++) {
        chain.text[i] ^= 1;
        assert_int_not_equal(aid_signature_chain_check(chain.text, chain.length, keys[0], keys[0], NULL), AID_OK);
        chain.text[i] ^= 1;
    }
    town u;
    town_open_dice(&u, "memory:", 0, 77);
    assert_ok(aid_signature_begin(u.store, &u.error));
    paper_key(&u, 0, other);
    paper_chain(&u, &other_chain);
    assert_says(aid_signature_chain_check(chain.text, chain.length, other, keys[0], &t.error), AID_E_DENIED, t.error, "not listed");
    assert_says(aid_signature_chain_check(chain.text, chain.length, keys[0], other, &t.error), AID_E_NOT_FOUND, t.error, "none of");
    assert_says(aid_signature_chain_check(other_chain.text, other_chain.length, keys[0], NULL, &t.error), AID_E_DENIED, t.error, "trusted");
    assert_says(aid_signature_chain_check(old.text, old.length, keys[0], NULL, &t.error), AID_E_FORMAT, t.error, "no list of keys");
    assert_says(aid_signature_chain_check(chain.text, chain.length, "12", NULL, &t.error), AID_E_ARGUMENT, t.error, "trusted");
    aid_store_close(u.store);
    town_end(&t);
}

/* A list in which somebody put a key of their own behind the others, signed by that key: nobody signed for it. */
static void test_a_key_that_nobody_signed_for_is_not_followed(void **state)
{
    (void)state;
    town t;
    paper chain, forged;
    char body[4096], mine[AID_SIGNATURE_KEY_TEXT], theirs[AID_SIGNATURE_KEY_TEXT];
    town u;
    town_open_memory(&t);
    assert_ok(aid_signature_begin(t.store, &t.error));
    paper_key(&t, 0, theirs);
    paper_chain(&t, &chain);
    town_open_dice(&u, "memory:", 0, 99);
    assert_ok(aid_signature_begin(u.store, &u.error));
    paper_key(&u, 0, mine);
    char *end = strstr(chain.text, "key: ");
    snprintf(body, sizeof body, "%.*spublic: %s 2026-11-24T00:00:00Z -\n", (int)(end - chain.text), chain.text, mine);
    paper_sign(&u, body, &forged);
    assert_says(aid_signature_chain_check(forged.text, forged.length, theirs, mine, &t.error), AID_E_DENIED, t.error, "signed for");
    aid_store_close(u.store);
    town_end(&t);
}

static void test_only_who_may_gets_a_statement(void **state)
{
    (void)state;
    town t;
    paper out = { .length = 0 };
    town_open_memory(&t);
    assert_ok(aid_signature_begin(t.store, &t.error));
    town_act(&t, t.cy);
    assert_int_equal(aid_statement_sign(t.store, t.ben, NULL, paper_write, &out, &t.error), AID_E_DENIED);
    paper_statement(&t, t.cy, NULL, &out);
    town_act(&t, t.ana);
    paper_statement(&t, t.ben, NULL, &out);
    assert_ok(aid_store_begin(t.store, NULL, &t.error));
    assert_says(aid_statement_sign(t.store, t.ben, NULL, paper_write, &out, &t.error), AID_E_STATE, t.error, "transaction");
    aid_store_rollback(t.store);
    out.length = sizeof out.text;
    assert_int_equal(aid_statement_sign(t.store, t.ben, NULL, paper_write, &out, &t.error), AID_E_CANCELLED);
    assert_int_equal(aid_statement_sign(t.store, t.ben, NULL, NULL, NULL, &t.error), AID_E_ARGUMENT);
    town_end(&t);
}

static void test_a_statement_survives_every_refused_allocation(void **state)
{
    (void)state;
    for (size_t n = 1;; n++) {
        failing memory = failing_at(0);
        town t = { .now = town_days(TOWN_START_DAY), .dice = 42 };
        paper out = { .length = 0 };
        assert_ok(aid_store_open("memory:",
                                 AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY), .clock = town_clock, .clock_context = &t,
                                          .random = town_random, .random_context = &t, .allocator = failing_allocator(&memory)),
                                 &t.store, &t.error));
        town_people(&t);
        town_log(&t, t.ana, t.ben, 30);
        assert_ok(aid_signature_begin(t.store, &t.error));
        memory.refuse = memory.requests + n;
        aid_status status = aid_signature_begin(t.store, &t.error);
        if (status == AID_OK)
            status = aid_statement_sign(t.store, t.ben, NULL, paper_write, &out, &t.error);
        if (status == AID_OK)
            status = aid_signature_chain(t.store, paper_write, &out, &t.error);
        assert_true(status == AID_OK || (memory.refused && status == AID_E_MEMORY));
        memory.refuse = 0;
        aid_store_close(t.store);
        assert_int_equal(memory.live_bytes, 0);
        if (!memory.refused)
            break;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_statement_says_what_the_account_says),
        cmocka_unit_test(test_every_changed_byte_is_found),
        cmocka_unit_test(test_a_signed_text_of_another_form_or_with_wrong_sums_is_refused),
        cmocka_unit_test(test_a_replaced_key_can_be_followed),
        cmocka_unit_test(test_a_key_that_nobody_signed_for_is_not_followed),
        cmocka_unit_test(test_only_who_may_gets_a_statement),
        cmocka_unit_test(test_a_statement_survives_every_refused_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
