/* SPDX-License-Identifier: MIT */
/* Consent, guardians, credentials and charters through the public interface. */
#include "../store/town.h"

enum { ROUNDS = 10000, SHADOW = 64 };

/* Ana coordinates, Ben is the person it is about, Cy a specialist, Dora a guardian of Ben's who is no member of the group. */
typedef struct service {
    town t;
    aid_member dora;
} service;

static void service_open(service *s)
{
    town_open_memory(&s->t);
    assert_ok(aid_member_set_roles(s->t.store, s->t.cy, s->t.street, AID_BIT(AID_ROLE_MEMBER) | AID_BIT(AID_ROLE_SPECIALIST), &s->t.error));
    assert_ok(aid_member_enrol(s->t.store, AID_WITH(aid_member_options, .name = "Dora"), &s->dora, &s->t.error));
}

static void service_close(service *s)
{
    assert_ok(aid_store_act_as(s->t.store, (aid_member){ 0 }, NULL, &s->t.error));
    aid_verify_report report = { .struct_size = sizeof report };
    assert_ok(aid_store_verify(s->t.store, NULL, &report, &s->t.error));
    aid_store_close(s->t.store);
}

static void act(service *s, aid_member who)
{
    assert_ok(aid_store_act_as(s->t.store, who, AID_WITH(aid_act_options, .purpose = AID_PURPOSE_SUPPORT), &s->t.error));
}

static aid_verdict_info verdict(service *s, aid_member who, int32_t action, uint64_t object, uint64_t classes)
{
    aid_verdict_info info = { .struct_size = sizeof info };
    act(s, who);
    assert_ok(aid_may(s->t.store, action, object, AID_WITH(aid_may_options, .classes = classes), &info, &s->t.error));
    return info;
}

static bool reads(service *s, aid_member who, uint64_t classes)
{
    return verdict(s, who, AID_ACTION_READ_SHARED, s->t.ben.id, classes).permitted == AID_YES;
}

static aid_consent_options for_cy(const service *s)
{
    return (aid_consent_options){ .struct_size = sizeof(aid_consent_options), .purpose = AID_CONSENT_HELP,
                                  .classes = AID_BIT(AID_CLASS_CASE), .recipient_count = 1, .recipients = &s->t.cy.id };
}

static aid_consent given(service *s, aid_member by, const aid_consent_options *options)
{
    aid_consent consent;
    act(s, by);
    assert_ok(aid_consent_give(s->t.store, s->t.ben, options, &consent, &s->t.error));
    return consent;
}

static int32_t state_of(service *s, aid_consent consent)
{
    aid_consent_info info = { .struct_size = sizeof info };
    act(s, s->t.ben);
    assert_ok(aid_consent_get(s->t.store, consent, &info, &s->t.error));
    return info.state;
}

static void name_dora(service *s, int32_t named, aid_time until)
{
    act(s, s->t.ana);
    assert_ok(aid_member_guardian(s->t.store, s->t.ben, s->dora, named, until, "district court, 7 March", &s->t.error));
}

/* ---- check 16: empty recipients, the very second, guardian's end and majority ---- */

static void test_a_specialist_reads_while_a_consent_covers_it_and_not_before_or_after(void **state)
{
    (void)state;
    service s;
    service_open(&s);
    assert_int_equal(verdict(&s, s.t.cy, AID_ACTION_READ_SHARED, s.t.ben.id, 0).reason, AID_REASON_CONSENT);
    const aid_consent_options options = for_cy(&s);
    aid_consent consent = given(&s, s.t.ben, &options);
    assert_true(reads(&s, s.t.cy, 0));
    assert_false(reads(&s, s.t.cy, AID_BIT(AID_CLASS_CASE) | AID_BIT(AID_CLASS_SPECIAL))); /* only what was named */
    assert_false(reads(&s, s.t.ana, 0)); /* running the service is no reason to read */
    act(&s, s.t.ben);
    assert_ok(aid_consent_withdraw(s.t.store, consent, "changed my mind", &s.t.error));
    assert_false(reads(&s, s.t.cy, 0));
    service_close(&s);
}

static void test_check_16_no_recipients_and_no_classes_mean_nobody_and_nothing(void **state)
{
    (void)state;
    service s;
    service_open(&s);
    aid_consent_options options = for_cy(&s);
    options.recipient_count = 0;
    given(&s, s.t.ben, &options);
    assert_false(reads(&s, s.t.cy, 0));
    options = for_cy(&s);
    options.classes = 0;
    given(&s, s.t.ben, &options);
    assert_false(reads(&s, s.t.cy, 0));
    options = for_cy(&s);
    options.recipients = &s.t.street.id; /* everyone active in the group */
    given(&s, s.t.ben, &options);
    assert_true(reads(&s, s.t.cy, 0));
    service_close(&s);
}

static void test_check_16_a_consent_is_over_at_the_very_second(void **state)
{
    (void)state;
    service s;
    service_open(&s);
    aid_consent_options options = for_cy(&s);
    options.until = s.t.now + 3600 * INT64_C(1000000);
    options.from = s.t.now + 60 * INT64_C(1000000);
    aid_consent consent = given(&s, s.t.ben, &options);
    assert_false(reads(&s, s.t.cy, 0)); /* not begun */
    s.t.now = options.from;
    assert_true(reads(&s, s.t.cy, 0));
    s.t.now = options.until - 1;
    assert_true(reads(&s, s.t.cy, 0));
    s.t.now = options.until;
    assert_false(reads(&s, s.t.cy, 0));
    assert_int_equal(state_of(&s, consent), AID_CONSENT_EXPIRED);
    service_close(&s);
}

static void test_check_16_a_guardians_consent_ends_with_the_guardianship_and_waits_at_majority(void **state)
{
    (void)state;
    service s;
    service_open(&s);
    aid_consent_options options = for_cy(&s);
    act(&s, s.dora);
    assert_says(aid_consent_give(s.t.store, s.t.ben, &options, NULL, &s.t.error), AID_E_DENIED, s.t.error, "role");
    name_dora(&s, AID_YES, 0);
    options.majority = s.t.now + town_days(30);
    aid_consent consent = given(&s, s.dora, &options);
    assert_true(reads(&s, s.t.cy, 0));
    name_dora(&s, AID_NO, 0);
    assert_false(reads(&s, s.t.cy, 0));
    assert_int_equal(state_of(&s, consent), AID_CONSENT_WAITING);
    name_dora(&s, AID_YES, 0);
    assert_true(reads(&s, s.t.cy, 0));

    s.t.now = options.majority;
    assert_false(reads(&s, s.t.cy, 0)); /* of age: nothing until confirmed */
    act(&s, s.dora);
    assert_says(aid_consent_confirm(s.t.store, consent, NULL, &s.t.error), AID_E_DENIED, s.t.error, "only the person");
    act(&s, s.t.ben);
    assert_ok(aid_consent_confirm(s.t.store, consent, NULL, &s.t.error));
    name_dora(&s, AID_NO, 0);
    assert_true(reads(&s, s.t.cy, 0)); /* Ben's own now */
    service_close(&s);
}

static void test_the_claim_to_be_of_age_needs_no_date_of_birth(void **state)
{
    (void)state;
    service s;
    service_open(&s);
    const aid_consent_options options = for_cy(&s);
    name_dora(&s, AID_YES, s.t.now + town_days(1000));
    given(&s, s.dora, &options);
    act(&s, s.t.ben);
    assert_ok(aid_member_claim_credential(s.t.store, s.t.ben, AID_WITH(aid_credential_options, .code = "over-18"), &s.t.error));
    assert_true(reads(&s, s.t.cy, 0)); /* a claim counts for nothing yet */
    act(&s, s.t.ana);
    assert_ok(aid_member_grant_credential(s.t.store, s.t.ben, AID_WITH(aid_credential_options, .code = "over-18"), &s.t.error));
    assert_false(reads(&s, s.t.cy, 0));
    service_close(&s);
}

static void test_another_ground_needs_its_document_and_counts_until_its_review(void **state)
{
    (void)state;
    service s;
    service_open(&s);
    aid_consent_options options = for_cy(&s);
    options.ground = AID_BASIS_COURT;
    act(&s, s.t.ana);
    assert_says(aid_consent_give(s.t.store, s.t.ben, &options, NULL, &s.t.error), AID_E_ARGUMENT, s.t.error, "document");
    options.document = "decision 12/26";
    options.review = s.t.now + town_days(90);
    act(&s, s.t.ben);
    assert_says(aid_consent_give(s.t.store, s.t.ben, &options, NULL, &s.t.error), AID_E_DENIED, s.t.error, "somebody else");
    given(&s, s.t.ana, &options);
    assert_true(reads(&s, s.t.cy, 0));
    s.t.now = options.review;
    assert_false(reads(&s, s.t.cy, 0));
    service_close(&s);
}

/* ---- the table, whole ---- */

static aid_consent in_state(service *s, int32_t wanted)
{
    aid_consent_options options = for_cy(s);
    aid_consent consent = { 0 };
    if (wanted == AID_CONSENT_ASKED || wanted == AID_CONSENT_REFUSED) {
        act(s, s->t.cy);
        assert_ok(aid_consent_ask(s->t.store, s->t.ben, &options, &consent, &s->t.error));
    } else if (wanted == AID_CONSENT_WAITING) {
        name_dora(s, AID_YES, 0);
        consent = given(s, s->dora, &options);
        name_dora(s, AID_NO, 0);
    } else {
        options.until = wanted == AID_CONSENT_EXPIRED ? s->t.now + 1 : 0;
        consent = given(s, s->t.ben, &options);
        s->t.now += 1;
    }
    act(s, s->t.ben);
    if (wanted == AID_CONSENT_REFUSED)
        assert_ok(aid_consent_refuse(s->t.store, consent, NULL, &s->t.error));
    if (wanted == AID_CONSENT_WITHDRAWN)
        assert_ok(aid_consent_withdraw(s->t.store, consent, NULL, &s->t.error));
    assert_int_equal(state_of(s, consent), wanted);
    return consent;
}

static aid_status command(service *s, int which, aid_consent consent)
{
    switch (which) {
    case 0: return aid_consent_accept(s->t.store, consent, &s->t.error);
    case 1: return aid_consent_refuse(s->t.store, consent, NULL, &s->t.error);
    case 2: return aid_consent_withdraw(s->t.store, consent, NULL, &s->t.error);
    default: return aid_consent_confirm(s->t.store, consent, NULL, &s->t.error);
    }
}

static void test_every_state_and_command_leads_where_it_should_or_writes_nothing(void **state)
{
    (void)state;
    static const int32_t next[7][4] = {
        /*                          ACCEPT             REFUSE               WITHDRAW               CONFIRM */
        [AID_CONSENT_ASKED]     = { AID_CONSENT_GIVEN, AID_CONSENT_REFUSED, 0,                     0 },
        [AID_CONSENT_GIVEN]     = { 0,                 0,                   AID_CONSENT_WITHDRAWN, 0 },
        [AID_CONSENT_REFUSED]   = { 0,                 0,                   0,                     0 },
        [AID_CONSENT_WITHDRAWN] = { 0,                 0,                   0,                     0 },
        [AID_CONSENT_EXPIRED]   = { 0,                 0,                   0,                     0 },
        [AID_CONSENT_WAITING]   = { 0,                 0,                   AID_CONSENT_WITHDRAWN, AID_CONSENT_GIVEN },
    };
    service s;
    service_open(&s);
    for (int32_t from = AID_CONSENT_ASKED; from <= AID_CONSENT_WAITING; from++)
        for (int which = 0; which < 4; which++) {
            aid_consent consent = in_state(&s, from);
            uint64_t before = town_records(&s.t);
            act(&s, s.t.ben);
            aid_status status = command(&s, which, consent);
            if (next[from][which] != 0) {
                assert_ok(status);
                assert_int_equal(state_of(&s, consent), next[from][which]);
            } else {
                if (status != AID_E_STATE)
                    fail_msg("state %d, command %d: %d", from, which, status);
                assert_int_equal(s.t.error.reason, AID_REASON_CASE_STATE);
                assert_int_equal(town_records(&s.t), before);
                assert_int_equal(state_of(&s, consent), from);
            }
        }
    service_close(&s);
}

/* ---- check 6: the next call, whatever came before ---- */

typedef struct shadow {
    aid_consent consent;
    uint64_t classes;
    aid_time until;
    bool open;
} shadow;

static uint64_t shadow_covers(const shadow *all, size_t count, aid_time now)
{
    uint64_t covered = 0;
    for (size_t i = 0; i < count; i++)
        if (all[i].open && (all[i].until == 0 || now < all[i].until))
            covered |= all[i].classes;
    return covered;
}

static void test_what_is_withdrawn_or_over_denies_in_the_next_call_in_ten_thousand_interleavings(void **state)
{
    (void)state;
    service s;
    service_open(&s);
    shadow all[SHADOW] = { 0 };
    uint64_t dice = 88172645463325252u;
    int permitted = 0;
    for (int round = 0; round < ROUNDS; round++) {
        dice ^= dice << 13, dice ^= dice >> 7, dice ^= dice << 17;
        shadow *one = &all[dice % SHADOW];
        if (one->open && dice >> 20 & 1) {
            act(&s, s.t.ben);
            aid_status status = aid_consent_withdraw(s.t.store, one->consent, NULL, &s.t.error);
            assert_int_equal(status, one->until != 0 && s.t.now >= one->until ? AID_E_STATE : AID_OK);
            one->open = false;
        } else if (!one->open && (dice >> 21 & 7) == 0) {
            aid_consent_options options = for_cy(&s);
            options.classes = AID_BIT(AID_CLASS_IDENTITY + (dice >> 30) % 4);
            options.until = dice >> 40 & 1 ? s.t.now + 1 + (int64_t)(dice >> 41) % 50 : 0;
            *one = (shadow){ given(&s, s.t.ben, &options), options.classes, options.until, true };
        } else {
            s.t.now += 1;
        }
        uint64_t wanted = AID_BIT(AID_CLASS_IDENTITY + (dice >> 50) % 4), now = shadow_covers(all, SHADOW, s.t.now);
        assert_int_equal(reads(&s, s.t.cy, wanted), (now & wanted) != 0);
        permitted += (now & wanted) != 0;
    }
    assert_true(permitted > ROUNDS / 50 && permitted < ROUNDS);
    service_close(&s);
}

/* ---- credentials and charters ---- */

static void test_a_credential_is_claimed_verified_by_another_and_asked_for_at_the_moment(void **state)
{
    (void)state;
    service s;
    service_open(&s);
    aid_credential rows[4];
    size_t count;
    const aid_credential_options options = { .struct_size = sizeof options, .code = "psychology", .issuer = "University",
                                             .evidence = "00112233445566778899aabbccddeeff", .until = s.t.now + town_days(20) };
    act(&s, s.t.cy);
    assert_ok(aid_member_claim_credential(s.t.store, s.t.cy, &options, &s.t.error));
    assert_ok(aid_member_credentials(s.t.store, s.t.cy, rows, sizeof *rows, 4, &count, &s.t.error));
    assert_int_equal(count, 1);
    assert_int_equal(rows[0].state, AID_CREDENTIAL_CLAIMED);
    act(&s, s.t.ana);
    assert_says(aid_member_grant_credential(s.t.store, s.t.ana, &options, &s.t.error), AID_E_DENIED, s.t.error, "of their own");
    assert_int_equal(s.t.error.reason, AID_REASON_SECOND_PERSON);
    assert_ok(aid_member_grant_credential(s.t.store, s.t.cy, &options, &s.t.error));
    assert_ok(aid_credential_expiring(s.t.store, s.t.street, 30, rows, sizeof *rows, 4, &count, &s.t.error));
    assert_int_equal(count, 1);
    assert_int_equal(rows[0].verifier.id, s.t.ana.id);
    assert_int_equal(rows[0].holder.id, s.t.cy.id);
    assert_string_equal(rows[0].issuer, "University");
    assert_string_equal(rows[0].evidence, options.evidence);
    assert_ok(aid_credential_expiring(s.t.store, s.t.street, 19, rows, sizeof *rows, 4, &count, &s.t.error));
    assert_int_equal(count, 0);
    aid_verdict_info info = { .struct_size = sizeof info };
    const aid_may_options asked = { .struct_size = sizeof asked, .credential = "psychology" };
    act(&s, s.t.cy);
    assert_ok(aid_may(s.t.store, AID_ACTION_ANSWER_REQUEST, s.t.street.id, &asked, &info, &s.t.error));
    assert_int_equal(info.permitted, AID_YES);
    s.t.now = options.until;
    assert_ok(aid_may(s.t.store, AID_ACTION_ANSWER_REQUEST, s.t.street.id, &asked, &info, &s.t.error));
    assert_int_equal(info.reason, AID_REASON_CREDENTIAL);
    assert_ok(aid_member_credentials(s.t.store, s.t.cy, rows, sizeof *rows, 4, &count, &s.t.error));
    assert_int_equal(rows[0].state, AID_CREDENTIAL_EXPIRED);
    service_close(&s);
}

static void test_a_charter_takes_away_and_is_taken_back(void **state)
{
    (void)state;
    service s;
    service_open(&s);
    const aid_consent_options options = for_cy(&s);
    given(&s, s.t.ben, &options);
    act(&s, s.t.cy);
    assert_int_equal(aid_group_set_charter(s.t.store, s.t.street, "forbid action=refer", &s.t.error), AID_E_DENIED);
    act(&s, s.t.ana);
    assert_says(aid_group_set_charter(s.t.store, s.t.street, "forbid action=refr", &s.t.error), AID_E_FORMAT, s.t.error, "refr");
    assert_int_equal(s.t.error.line, 1);
    assert_ok(aid_group_set_charter(s.t.store, s.t.street, "forbid action=read-shared ground=consent", &s.t.error));
    assert_int_equal(verdict(&s, s.t.cy, AID_ACTION_READ_SHARED, s.t.ben.id, 0).reason, AID_REASON_FORBIDDEN);
    act(&s, s.t.ana);
    assert_ok(aid_group_set_charter(s.t.store, s.t.street, "", &s.t.error));
    assert_true(reads(&s, s.t.cy, 0));
    service_close(&s);
}

static void test_wrong_questions_are_refused_and_the_host_program_is_nobody(void **state)
{
    (void)state;
    service s;
    service_open(&s);
    aid_verdict_info info = { .struct_size = sizeof info };
    assert_int_equal(aid_may(s.t.store, 25, s.t.ben.id, NULL, &info, &s.t.error), AID_E_ARGUMENT);
    assert_int_equal(aid_may(s.t.store, 0, s.t.ben.id, NULL, &info, &s.t.error), AID_E_ARGUMENT);
    assert_int_equal(aid_may(s.t.store, 1, 12345, NULL, &info, &s.t.error), AID_E_NOT_FOUND);
    for (int32_t action = AID_ACTION_OPEN_REQUEST; action <= AID_ACTION_RELEASE; action++) {
        assert_ok(aid_may(s.t.store, action, s.t.ben.id, NULL, &info, &s.t.error));
        assert_int_equal(info.permitted, AID_NO);
        assert_int_equal(info.reason, AID_REASON_ACTOR_REQUIRED);
    }
    assert_int_equal(aid_may_letter(AID_ACTION_APPROVE_PLAN, AID_CASE_ROLE_LEAD), '4');
    assert_int_equal(aid_may_letter(25, 1), 0);
    aid_may_options may;
    aid_may_options_init(&may, sizeof may);
    aid_consent_options empty;
    aid_consent_options_init(&empty, sizeof empty);
    assert_int_equal(may.struct_size, sizeof may);
    act(&s, s.t.ben);
    assert_int_equal(aid_consent_give(s.t.store, s.t.ben, &empty, NULL, &s.t.error), AID_E_ARGUMENT); /* no purpose */
    aid_consent consents[2];
    size_t count;
    const aid_consent_options options = for_cy(&s);
    aid_consent consent = given(&s, s.t.ben, &options);
    act(&s, s.dora); /* sees nothing of it */
    assert_ok(aid_consent_list(s.t.store, s.t.ben, consents, 2, &count, &s.t.error));
    assert_int_equal(count, 0);
    aid_consent_info about = { .struct_size = sizeof about };
    assert_int_equal(aid_consent_get(s.t.store, consent, &about, &s.t.error), AID_E_DENIED);
    act(&s, s.t.cy);
    assert_ok(aid_consent_list(s.t.store, s.t.ben, consents, 2, &count, &s.t.error));
    assert_int_equal(count, 1);
    service_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_specialist_reads_while_a_consent_covers_it_and_not_before_or_after),
        cmocka_unit_test(test_check_16_no_recipients_and_no_classes_mean_nobody_and_nothing),
        cmocka_unit_test(test_check_16_a_consent_is_over_at_the_very_second),
        cmocka_unit_test(test_check_16_a_guardians_consent_ends_with_the_guardianship_and_waits_at_majority),
        cmocka_unit_test(test_the_claim_to_be_of_age_needs_no_date_of_birth),
        cmocka_unit_test(test_another_ground_needs_its_document_and_counts_until_its_review),
        cmocka_unit_test(test_every_state_and_command_leads_where_it_should_or_writes_nothing),
        cmocka_unit_test(test_what_is_withdrawn_or_over_denies_in_the_next_call_in_ten_thousand_interleavings),
        cmocka_unit_test(test_a_credential_is_claimed_verified_by_another_and_asked_for_at_the_moment),
        cmocka_unit_test(test_a_charter_takes_away_and_is_taken_back),
        cmocka_unit_test(test_wrong_questions_are_refused_and_the_host_program_is_nobody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
