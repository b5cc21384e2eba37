/* SPDX-License-Identifier: MIT */
/* The receipt of a consent: what it says, in both forms, and that it can be checked without the store. */
#include "house.h"

#include "../failing.h"

enum { RECEIPT_ROOM = 16384 };

static int32_t keep(void *context, const uint8_t *bytes, size_t length)
{
    char *text = context;
    size_t old = strlen(text);
    if (old + length >= RECEIPT_ROOM)
        return 1;
    memcpy(text + old, bytes, length);
    text[old + length] = '\0';
    return 0;
}

static const char *receipt(house *h, aid_consent consent, int32_t form)
{
    static char text[RECEIPT_ROOM];
    text[0] = '\0';
    assert_ok(aid_consent_receipt(h->t.store, consent, form, keep, text, &h->t.error));
    return text;
}

static void says(const char *text, const char *line)
{
    if (strstr(text, line) == NULL)
        fail_msg("\"%s\" is not in:\n%s", line, text);
}

/* Ben consents that Cy and whoever leads know about his case and health, until a day. */
static aid_consent given(house *h, const uint64_t *recipients, size_t count, uint64_t roles)
{
    aid_consent consent;
    as(h, h->t.ben);
    assert_ok(aid_consent_give(h->t.store, h->t.ben,
                               AID_WITH(aid_consent_options, .purpose = AID_CONSENT_HELP, .classes = AID_BIT(AID_CLASS_CASE) | AID_BIT(AID_CLASS_SPECIAL),
                                        .roles = roles, .recipients = recipients, .recipient_count = count,
                                        .until = h->t.now + town_days(30), .notice = "2026-11",
                                        .text = "Cy may know.\nsignature: \"mine\"", .method = "on paper, signed"),
                               &consent, &h->t.error));
    return consent;
}

static void test_a_receipt_says_who_what_for_whom_how_long_and_how_to_withdraw(void **state)
{
    (void)state;
    house h;
    char line[600];
    house_open(&h, "memory:");
    const uint64_t recipients[] = { h.t.cy.id, h.t.street.id };
    aid_consent consent = given(&h, recipients, 2, AID_BIT(AID_CASE_ROLE_LEAD));
    const char *text = receipt(&h, consent, AID_RECEIPT_TEXT);
    says(text, "mutualaid consent-receipt 1\ncommunity: ");
    snprintf(line, sizeof line, "\nperson: member %llu, Ben\ngiven-by: member %llu, Ben\nasked-by: nobody in particular\npurpose: help\n"
             "ground: consent of the person or a guardian\ndata: case: notes and messages about help\ndata: special: health, belief, origin\n"
             "special: yes\n", (unsigned long long)h.t.ben.id, (unsigned long long)h.t.ben.id);
    says(text, line);
    snprintf(line, sizeof line, "\nrecipient: member %llu, Cy\nrecipient: group %llu, Elm Street\nrecipient: whoever is lead towards the person\n",
             (unsigned long long)h.t.cy.id, (unsigned long long)h.t.street.id);
    says(text, line);
    says(text, "\nstate: in force\n");
    says(text, "\nfrom: at once\nuntil: 2026-12-24T00:00:00Z\nmajority: not known\nreview: none\nnotice: 2026-11\n");
    says(text, "\nsaid: Cy may know.\nsaid: signature: \"mine\"\nmethod: on paper, signed\ndocument: none\nwithdraw: at any time");
    says(text, "\nsigned: no: this community has no signing key\n");
    assert_ok(aid_consent_withdraw(h.t.store, consent, NULL, &h.t.error));
    says(receipt(&h, consent, AID_RECEIPT_TEXT), "\nstate: withdrawn\n");
    house_close(&h);
}

static void test_a_receipt_of_nobody_and_nothing_says_so(void **state)
{
    (void)state;
    house h;
    aid_consent consent;
    house_open(&h, "memory:");
    as(&h, h.t.ben);
    assert_ok(aid_consent_give(h.t.store, h.t.ben, AID_WITH(aid_consent_options, .purpose = AID_CONSENT_RESEARCH), &consent, &h.t.error));
    const char *text = receipt(&h, consent, AID_RECEIPT_TEXT);
    says(text, "\ndata: nothing\nspecial: no\nrecipient: nobody\n");
    text = receipt(&h, consent, AID_RECEIPT_JSON);
    says(text, "\"data\":[],\n \"special\":\"no\",\n \"recipient\":[],\n");
    house_close(&h);
}

static void test_a_signed_receipt_is_checked_without_the_store_and_found_changed(void **state)
{
    (void)state;
    house h;
    char text[RECEIPT_ROOM];
    house_open(&h, "memory:");
    const uint64_t recipients[] = { h.t.cy.id };
    aid_consent consent = given(&h, recipients, 1, 0);
    as(&h, (aid_member){ 0 });
    assert_ok(aid_signature_begin(h.t.store, &h.t.error));
    as(&h, h.t.cy); /* whom it names has it too */
    snprintf(text, sizeof text, "%s", receipt(&h, consent, AID_RECEIPT_TEXT));
    as(&h, h.t.ben);
    says(receipt(&h, consent, AID_RECEIPT_JSON), "\"text\":\"mutualaid consent-receipt 1\\u000a"); /* the same text, to be checked */
    house_close(&h);
    char key[AID_SIGNATURE_KEY_TEXT];
    assert_ok(aid_signature_check(text, strlen(text), NULL, key, sizeof key, NULL));
    assert_null(strstr(text, "signed: no"));
    size_t length = strlen(text);
    for (size_t i = 0; i < length; i += 7) { /* every seventh byte: whatever is changed is found */
        text[i] ^= 1;
        assert_int_not_equal(aid_signature_check(text, length, key, NULL, 0, NULL), AID_OK);
        text[i] ^= 1;
    }
}

static void test_who_is_not_concerned_gets_no_receipt_and_a_writer_can_stop(void **state)
{
    (void)state;
    house h;
    char text[RECEIPT_ROOM];
    house_open(&h, "memory:");
    const uint64_t recipients[] = { h.t.cy.id };
    aid_consent consent = given(&h, recipients, 1, 0);
    as(&h, h.eve);
    text[0] = '\0';
    assert_int_equal(aid_consent_receipt(h.t.store, consent, AID_RECEIPT_TEXT, keep, text, &h.t.error), AID_E_DENIED);
    as(&h, h.t.ben);
    assert_int_equal(aid_consent_receipt(h.t.store, consent, 3, keep, text, &h.t.error), AID_E_ARGUMENT);
    assert_int_equal(aid_consent_receipt(h.t.store, consent, AID_RECEIPT_TEXT, NULL, NULL, &h.t.error), AID_E_ARGUMENT);
    assert_string_equal(text, "");
    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = '\0'; /* no room */
    assert_int_equal(aid_consent_receipt(h.t.store, consent, AID_RECEIPT_TEXT, keep, text, &h.t.error), AID_E_CANCELLED);
    assert_ok(aid_member_erase(h.t.store, h.t.ben, AID_BIT(AID_CLASS_CASE), &h.t.error));
    says(receipt(&h, consent, AID_RECEIPT_TEXT), "\nsaid: erased\nmethod: erased\n");
    house_close(&h);
}

static void test_a_receipt_survives_that_memory_runs_out(void **state)
{
    (void)state;
    for (size_t n = 1;; n++) {
        house h;
        char text[RECEIPT_ROOM] = "";
        memset(&h, 0, sizeof h);
        failing memory = failing_at(0);
        h.t.now = town_days(TOWN_START_DAY);
        assert_ok(aid_store_open("memory:", AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY), .clock = town_clock,
                                                     .clock_context = &h.t, .random = town_random, .random_context = &h.t,
                                                     .allocator = failing_allocator(&memory)),
                                 &h.t.store, &h.t.error));
        house_people(&h);
        const uint64_t recipients[] = { h.t.cy.id };
        aid_consent consent = given(&h, recipients, 1, 0);
        memory.refuse = memory.requests + n;
        aid_status status = aid_consent_receipt(h.t.store, consent, AID_RECEIPT_JSON, keep, text, &h.t.error);
        assert_true(status == AID_OK || (status == AID_E_MEMORY && text[0] == '\0'));
        bool refused = memory.refused;
        aid_store_close(h.t.store);
        assert_int_equal(memory.live_bytes, 0);
        if (!refused)
            break;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_receipt_says_who_what_for_whom_how_long_and_how_to_withdraw),
        cmocka_unit_test(test_a_receipt_of_nobody_and_nothing_says_so),
        cmocka_unit_test(test_a_signed_receipt_is_checked_without_the_store_and_found_changed),
        cmocka_unit_test(test_who_is_not_concerned_gets_no_receipt_and_a_writer_can_stop),
        cmocka_unit_test(test_a_receipt_survives_that_memory_runs_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
