/* SPDX-License-Identifier: MIT */
/* Wrong input of every kind to every call: handles that are nobody's, of another kind, of another community; structs
 * older and newer than the library's; NULL where something is needed. Each is a sentence, and nothing happens. */
#include "town.h"

/* ---- handles ---- */


typedef aid_status (*handle_call)(town *t, uint64_t id);

#define GROUP(id) ((aid_group){ id })
#define MEMBER(id) ((aid_member){ id })
#define CALL(name, expression)                          \
    static aid_status name(town *t, uint64_t id)        \
    {                                                   \
        aid_store *s = t->store;                        \
        aid_error *e = &t->error;                       \
        size_t count = 0;                               \
        (void)count;                                    \
        return expression;                              \
    }

CALL(group_get, aid_group_get(s, GROUP(id), &(aid_group_info){ .struct_size = sizeof(aid_group_info) }, e))
CALL(group_update, aid_group_update(s, GROUP(id), AID_WITH(aid_group_options, .name = "x"), e))
CALL(group_close, aid_group_close(s, GROUP(id), NULL, e))
CALL(group_members, aid_group_members(s, GROUP(id), NULL, 0, &count, e))
CALL(group_agree, aid_group_agree(s, t->street, GROUP(id), e))
CALL(group_end, aid_group_end_agreement(s, GROUP(id), t->street, e))
CALL(group_policy_get, aid_group_policy_get(s, GROUP(id), &(aid_policy){ .struct_size = sizeof(aid_policy) }, e))
CALL(group_policy_set, aid_group_policy_set(s, GROUP(id), AID_WITH(aid_policy, .ban_days = 1), e))
CALL(group_join, aid_member_join(s, t->ben, GROUP(id), NULL, e))
CALL(group_leave, aid_member_leave(s, t->ben, GROUP(id), NULL, e))
CALL(group_roles, aid_member_roles(s, t->ben, GROUP(id), &(uint64_t){ 0 }, e))
CALL(group_set_roles, aid_member_set_roles(s, t->ben, GROUP(id), 0, e))
CALL(group_balances, aid_balance_list(s, GROUP(id), 0, NULL, sizeof(aid_balance_row), 0, &count, e))
CALL(group_offer_find, aid_offer_find(s, GROUP(id), "r", &(aid_offer){ 0 }, e))
CALL(group_request_find, aid_request_find(s, GROUP(id), "r", &(aid_request){ 0 }, e))
CALL(group_exchange_find, aid_exchange_find(s, GROUP(id), "r", &(aid_exchange){ 0 }, e))
CALL(member_get, aid_member_get(s, MEMBER(id), &(aid_member_info){ .struct_size = sizeof(aid_member_info) }, e))
CALL(member_update, aid_member_update(s, MEMBER(id), AID_WITH(aid_member_options, .name = "x"), e))
CALL(member_groups, aid_member_groups(s, MEMBER(id), NULL, 0, &count, e))
CALL(member_join, aid_member_join(s, MEMBER(id), t->street, NULL, e))
CALL(member_leave, aid_member_leave(s, MEMBER(id), t->street, NULL, e))
CALL(member_roles, aid_member_roles(s, MEMBER(id), t->street, &(uint64_t){ 0 }, e))
CALL(member_block, aid_member_block(s, t->ben, MEMBER(id), AID_YES, NULL, e))
CALL(member_household, aid_member_household(s, MEMBER(id), t->ben, AID_YES, e))
CALL(member_grant, aid_member_grant_credential(s, MEMBER(id), AID_WITH(aid_credential_options, .code = "c"), e))
CALL(member_revoke, aid_member_revoke_credential(s, MEMBER(id), "c", e))
CALL(member_offer, aid_offer_post(s, MEMBER(id), AID_WITH(aid_offer_options, .skill_text = "x"), NULL, e))
CALL(member_request, aid_request_open(s, MEMBER(id), AID_WITH(aid_request_options, .skill_text = "x"), NULL, e))
CALL(member_balance, aid_balance_get(s, MEMBER(id), t->street, 0, &(int64_t){ 0 }, e))
CALL(member_statement, aid_statement(s, MEMBER(id), NULL, NULL, sizeof(aid_posting), 0, &count, e))
CALL(member_log, aid_exchange_log(s, AID_WITH(aid_log_options, .requester = { id }, .helper = t->ben, .minutes = 1), NULL, e))
CALL(skill_get, aid_skill_get(s, (aid_skill){ id }, NULL, &(aid_skill_info){ .struct_size = sizeof(aid_skill_info) }, e))
CALL(skill_update, aid_skill_update(s, (aid_skill){ id }, AID_WITH(aid_skill_options, .label = "x"), e))
CALL(offer_get, aid_offer_get(s, (aid_offer){ id }, &(aid_offer_info){ .struct_size = sizeof(aid_offer_info) }, e))
CALL(offer_update, aid_offer_update(s, (aid_offer){ id }, AID_WITH(aid_offer_options, .minutes = 1), e))
CALL(offer_withdraw, aid_offer_withdraw(s, (aid_offer){ id }, NULL, e))
CALL(request_get, aid_request_get(s, (aid_request){ id }, &(aid_request_info){ .struct_size = sizeof(aid_request_info) }, e))
CALL(request_update, aid_request_update(s, (aid_request){ id }, AID_WITH(aid_request_options, .minutes = 1), e))
CALL(request_withdraw, aid_request_withdraw(s, (aid_request){ id }, NULL, e))
CALL(request_best, aid_match_best(s, (aid_request){ id }, NULL, NULL, sizeof(aid_candidate), 0, &count, e))
CALL(exchange_get, aid_exchange_get(s, (aid_exchange){ id }, &(aid_exchange_info){ .struct_size = sizeof(aid_exchange_info) }, e))
CALL(exchange_accept, aid_exchange_accept(s, (aid_exchange){ id }, NULL, e))
CALL(exchange_decline, aid_exchange_decline(s, (aid_exchange){ id }, NULL, e))
CALL(exchange_cancel, aid_exchange_cancel(s, (aid_exchange){ id }, NULL, e))
CALL(exchange_confirm, aid_exchange_confirm(s, (aid_exchange){ id }, NULL, e))
CALL(exchange_dispute, aid_exchange_dispute(s, (aid_exchange){ id }, NULL, e))
CALL(exchange_settle, aid_exchange_settle(s, (aid_exchange){ id }, AID_WITH(aid_exchange_options, .minutes = 1), e))
CALL(exchange_reverse, aid_exchange_reverse(s, (aid_exchange){ id }, NULL, e))
CALL(exchange_correct, aid_exchange_correct(s, (aid_exchange){ id }, AID_WITH(aid_exchange_options, .minutes = 1), NULL, e))

enum { KIND_GROUP = 1, KIND_MEMBER, KIND_SKILL, KIND_OFFER, KIND_REQUEST, KIND_EXCHANGE };

static const struct {
    handle_call call;
    int kind;
} handle_calls[] = {
    { group_get, KIND_GROUP },          { group_update, KIND_GROUP },       { group_close, KIND_GROUP },
    { group_members, KIND_GROUP },      { group_agree, KIND_GROUP },        { group_end, KIND_GROUP },
    { group_policy_get, KIND_GROUP },   { group_policy_set, KIND_GROUP },   { group_join, KIND_GROUP },
    { group_leave, KIND_GROUP },        { group_roles, KIND_GROUP },        { group_set_roles, KIND_GROUP },
    { group_balances, KIND_GROUP },     { group_offer_find, KIND_GROUP },   { group_request_find, KIND_GROUP },
    { group_exchange_find, KIND_GROUP }, { member_get, KIND_MEMBER },       { member_update, KIND_MEMBER },
    { member_groups, KIND_MEMBER },     { member_join, KIND_MEMBER },       { member_leave, KIND_MEMBER },
    { member_roles, KIND_MEMBER },      { member_block, KIND_MEMBER },      { member_household, KIND_MEMBER },
    { member_grant, KIND_MEMBER },      { member_revoke, KIND_MEMBER },     { member_offer, KIND_MEMBER },
    { member_request, KIND_MEMBER },    { member_balance, KIND_MEMBER },    { member_statement, KIND_MEMBER },
    { member_log, KIND_MEMBER },        { skill_get, KIND_SKILL },          { skill_update, KIND_SKILL },
    { offer_get, KIND_OFFER },          { offer_update, KIND_OFFER },       { offer_withdraw, KIND_OFFER },
    { request_get, KIND_REQUEST },      { request_update, KIND_REQUEST },   { request_withdraw, KIND_REQUEST },
    { request_best, KIND_REQUEST },     { exchange_get, KIND_EXCHANGE },    { exchange_accept, KIND_EXCHANGE },
    { exchange_decline, KIND_EXCHANGE }, { exchange_cancel, KIND_EXCHANGE }, { exchange_confirm, KIND_EXCHANGE },
    { exchange_dispute, KIND_EXCHANGE }, { exchange_settle, KIND_EXCHANGE }, { exchange_reverse, KIND_EXCHANGE },
    { exchange_correct, KIND_EXCHANGE },
};

static void test_handles_that_are_wrong_are_refused_by_every_call(void **state)
{
    (void)state;
    town t, elsewhere;
    uint64_t ids[7] = { 0 };
    town_open_memory(&t);
    town_open_dice(&elsewhere, "memory:", 0, 4711);
    town_people(&elsewhere);
    aid_exchange_info info = { .struct_size = sizeof info };
    ids[KIND_EXCHANGE] = town_propose(&t, t.ana, t.ben, 60).id;
    assert_ok(aid_exchange_get(t.store, (aid_exchange){ ids[KIND_EXCHANGE] }, &info, &t.error));
    ids[KIND_GROUP] = t.street.id;
    ids[KIND_MEMBER] = t.ana.id;
    ids[KIND_SKILL] = info.skill.id;
    ids[KIND_OFFER] = info.offer.id;
    ids[KIND_REQUEST] = info.request.id;
    const uint64_t nobodys[] = { 1, elsewhere.ana.id, elsewhere.street.id, (UINT64_C(1) << 53) - 1, UINT64_C(1) << 53, UINT64_MAX };
    uint64_t before = town_records(&t);
    for (size_t i = 0; i < sizeof handle_calls / sizeof *handle_calls; i++) {
        handle_call call = handle_calls[i].call;
        assert_says(call(&t, 0), AID_E_ARGUMENT, t.error, "id is 0");
        for (size_t k = 0; k < sizeof nobodys / sizeof *nobodys; k++) {
            assert_says(call(&t, nobodys[k]), AID_E_NOT_FOUND, t.error, "no handle of this community");
            assert_int_equal(t.error.reason, AID_REASON_HANDLE);
        }
        for (int kind = KIND_GROUP; kind <= KIND_EXCHANGE; kind++) {
            if (kind == handle_calls[i].kind)
                continue;
            assert_says(call(&t, ids[kind]), AID_E_ARGUMENT, t.error, "was expected");
            assert_int_equal(t.error.reason, AID_REASON_HANDLE_KIND);
        }
    }
    assert_int_equal(town_records(&t), before);
    for (int kind = KIND_GROUP; kind <= KIND_EXCHANGE; kind++)
        assert_int_equal(aid_id_kind(t.store, ids[kind]), kind);
    for (size_t k = 0; k < sizeof nobodys / sizeof *nobodys; k++)
        assert_int_equal(aid_id_kind(t.store, nobodys[k]), 0);
    assert_int_equal(aid_id_kind(NULL, 1), 0);
    town_end(&elsewhere);
    town_end(&t);
}

/* ---- structs of other sizes ---- */

/* Options as a host of another release hands them over: shorter, or longer with a tail. */
static void test_options_of_older_and_newer_hosts_are_read_as_far_as_both_know_them(void **state)
{
    (void)state;
    town t;
    struct {
        aid_member_options options;
        uint64_t newer[2];
    } host;
    town_open_memory(&t);
    memset(&host, 0, sizeof host);
    host.options.name = "N";
    host.options.struct_size = sizeof host;
    assert_ok(aid_member_enrol(t.store, &host.options, NULL, &t.error));
    host.newer[1] = 1;
    assert_says(aid_member_enrol(t.store, &host.options, NULL, &t.error), AID_E_ARGUMENT, t.error, "a newer one does");
    assert_int_equal(t.error.reason, AID_REASON_OPTIONS);
    host.newer[1] = 0;
    host.options.zone = "Mars/Base"; /* beyond what the older host has */
    host.options.struct_size = offsetof(aid_member_options, zone);
    assert_ok(aid_member_enrol(t.store, &host.options, NULL, &t.error));
    for (uint32_t size = 0; size < 16; size++) {
        host.options.struct_size = size;
        assert_says(aid_member_enrol(t.store, &host.options, NULL, &t.error), AID_E_ARGUMENT, t.error, "struct_size");
    }
    town_end(&t);
}

static void test_infos_of_older_and_newer_hosts_are_filled_as_far_as_both_know_them(void **state)
{
    (void)state;
    town t;
    struct {
        aid_group_info info;
        uint64_t newer[2];
    } host;
    town_open_memory(&t);
    memset(&host, 0xA5, sizeof host);
    host.info.struct_size = sizeof host;
    assert_ok(aid_group_get(t.store, t.street, &host.info, &t.error));
    assert_string_equal(host.info.name, "Elm Street");
    assert_int_equal(host.info.struct_size, sizeof host);
    assert_int_equal(host.newer[0], 0); /* what only a newer library fills */
    assert_int_equal(host.newer[1], 0);
    memset(&host, 0xA5, sizeof host);
    host.info.struct_size = offsetof(aid_group_info, name);
    const char *kept = host.info.name;
    assert_ok(aid_group_get(t.store, t.street, &host.info, &t.error));
    assert_int_equal(host.info.member_count, 3);
    assert_ptr_equal(host.info.name, kept);
    host.info.struct_size = 8;
    assert_int_equal(aid_group_get(t.store, t.street, &host.info, &t.error), AID_E_ARGUMENT);
    town_end(&t);
}

static void test_rows_of_older_and_newer_hosts_are_stepped_by_their_size(void **state)
{
    (void)state;
    town t;
    struct {
        aid_balance_row row;
        uint64_t newer;
    } wide[2];
    unsigned char narrow[2][16];
    size_t count;
    town_open_memory(&t);
    town_log(&t, t.ana, t.ben, 30);
    memset(wide, 0xA5, sizeof wide);
    assert_ok(aid_balance_list(t.store, t.street, 0, &wide[0].row, sizeof wide[0], 2, &count, &t.error));
    assert_int_equal(wide[0].row.balance, -30);
    assert_int_equal(wide[1].row.balance, 30);
    assert_int_equal(wide[1].newer, 0);
    assert_ok(aid_balance_list(t.store, t.street, 0, (aid_balance_row *)(void *)narrow, 16, 2, &count, &t.error));
    int64_t balance;
    memcpy(&balance, narrow[1] + 8, sizeof balance);
    assert_int_equal(balance, 30);
    assert_int_equal(aid_balance_list(t.store, t.street, 0, &wide[0].row, 0, 2, &count, &t.error), AID_E_ARGUMENT);
    assert_int_equal(aid_balance_list(t.store, t.street, 0, NULL, sizeof(aid_balance_row), 2, &count, &t.error), AID_E_ARGUMENT);
    assert_int_equal(aid_balance_list(t.store, t.street, 0, NULL, sizeof(aid_balance_row), 0, NULL, &t.error), AID_E_ARGUMENT);
    town_end(&t);
}

static void test_reserved_fields_and_small_enums_are_checked(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    aid_exchange exchange = town_propose(&t, t.ana, t.ben, 60);
    const aid_status refused[] = {
        aid_exchange_accept(t.store, exchange, AID_WITH(aid_exchange_options, .side = 4), &t.error),
        aid_exchange_accept(t.store, exchange, AID_WITH(aid_exchange_options, .side = -1), &t.error),
        aid_exchange_accept(t.store, exchange, AID_WITH(aid_exchange_options, .confirm_unusual = 3), &t.error),
        aid_exchange_accept(t.store, exchange, AID_WITH(aid_exchange_options, .accept_warning = -1), &t.error),
        aid_exchange_accept(t.store, exchange, AID_WITH(aid_exchange_options, .starts = INT64_MAX), &t.error),
        aid_exchange_accept(t.store, exchange, AID_WITH(aid_exchange_options, .note = "\x7f"), &t.error),
        aid_exchange_accept(t.store, exchange, AID_WITH(aid_exchange_options, .override_reason = "\xed\xa0\x80"), &t.error),
        aid_exchange_accept(t.store, exchange, AID_WITH(aid_exchange_options, .reserved = 1), &t.error),
        aid_group_found(t.store, AID_WITH(aid_group_options, .name = "x", .reserved = 1), NULL, &t.error),
        aid_member_enrol(t.store, AID_WITH(aid_member_options, .name = "x", .reserved = 1), NULL, &t.error),
        aid_member_join(t.store, t.ben, t.street, AID_WITH(aid_join_options, .reserved = 1), &t.error),
        aid_member_leave(t.store, t.ben, t.street, AID_WITH(aid_leave_options, .reserved = 1), &t.error),
        aid_member_grant_credential(t.store, t.ben, AID_WITH(aid_credential_options, .code = "x", .reserved = 1), &t.error),
        aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill_text = "x", .reserved2 = 1), NULL, &t.error),
        aid_store_act_as(t.store, t.ben, AID_WITH(aid_act_options, .reserved = 1), &t.error),
        aid_store_advance(t.store, AID_WITH(aid_advance_options, .reserved = 1), NULL, NULL, &t.error),
        aid_balance_get(t.store, t.ben, t.street, 5, &(int64_t){ 0 }, &t.error),
        aid_balance_get(t.store, t.ben, t.street, -1, &(int64_t){ 0 }, &t.error),
        aid_skill_get(t.store, (aid_skill){ 1 }, "x!", &(aid_skill_info){ .struct_size = sizeof(aid_skill_info) }, &t.error) == AID_OK,
    };
    for (size_t i = 0; i + 1 < sizeof refused / sizeof *refused; i++)
        assert_int_equal(refused[i], AID_E_ARGUMENT);
    assert_int_equal(refused[sizeof refused / sizeof *refused - 1], 0);
    town_end(&t);
}

/* ---- NULL, and where there is nothing ---- */

static void test_null_is_said_and_never_followed(void **state)
{
    (void)state;
    town t;
    size_t count;
    town_open_memory(&t);
    aid_error *e = &t.error;
    const aid_status refused[] = {
        aid_store_open("memory:", NULL, NULL, e),
        aid_store_open(NULL, NULL, &(aid_store *){ NULL }, e),
        aid_store_open("", NULL, &(aid_store *){ NULL }, e),
        aid_group_found(NULL, AID_WITH(aid_group_options, .name = "x"), NULL, e),
        aid_member_enrol(NULL, AID_WITH(aid_member_options, .name = "x"), NULL, e),
        aid_exchange_log(NULL, NULL, NULL, e),
        aid_store_begin(NULL, NULL, e),
        aid_store_commit(NULL, NULL, e),
        aid_store_refresh(NULL, NULL, e),
        aid_store_advance(NULL, NULL, NULL, NULL, e),
        aid_store_act_as(NULL, t.ana, NULL, e),
        aid_store_get(t.store, NULL, e),
        aid_store_get(NULL, &(aid_store_info){ .struct_size = sizeof(aid_store_info) }, e),
        aid_store_verify(t.store, NULL, NULL, e),
        aid_store_backup(t.store, NULL, NULL, NULL, e),
        aid_group_get(t.store, t.street, NULL, e),
        aid_member_get(t.store, t.ana, NULL, e),
        aid_group_policy_get(t.store, t.street, NULL, e),
        aid_member_roles(t.store, t.ana, t.street, NULL, e),
        aid_member_find(t.store, t.street, "r", NULL, e),
        aid_member_find(t.store, t.street, NULL, &(aid_member){ 0 }, e),
        aid_member_search(t.store, NULL, NULL, NULL, sizeof(aid_member_hit), 0, &count, e),
        aid_member_search(t.store, "", NULL, NULL, sizeof(aid_member_hit), 0, &count, e),
        aid_skill_search(t.store, NULL, NULL, NULL, sizeof(aid_skill_hit), 0, &count, e),
        aid_skill_resolve(t.store, "x", NULL, NULL, e),
        aid_skill_find(t.store, t.street, "x", NULL, e),
        aid_offer_find(t.store, t.street, "x", NULL, e),
        aid_request_find(t.store, t.street, "x", NULL, e),
        aid_exchange_find(t.store, t.street, "x", NULL, e),
        aid_balance_get(t.store, t.ana, t.street, 0, NULL, e),
        aid_statement(t.store, t.ana, NULL, NULL, sizeof(aid_posting), 1, &count, e),
        aid_log_read(t.store, 0, NULL, sizeof(aid_log_row), 1, &count, e),
        aid_log_read(t.store, 0, NULL, sizeof(aid_log_row), 0, NULL, e),
        aid_member_grant_credential(t.store, t.ana, NULL, e),
        aid_version_get(NULL, e),
    };
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        if (refused[i] != AID_E_ARGUMENT)
            fail_msg("number %zu: %s", i, aid_status_name(refused[i]));
    aid_store_close(NULL);
    aid_store_rollback(NULL);
    aid_store_forget_text(NULL);
    assert_int_equal(aid_group_close(t.store, (aid_group){ 5 }, NULL, NULL), AID_E_NOT_FOUND); /* no error box is fine */
    town_end(&t);
}

static void test_failure_leaves_outputs_as_they_were(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    aid_group group = { 11 };
    aid_member member = { 12 };
    aid_exchange exchange = { 13 };
    size_t count = 14;
    int64_t balance = 15;
    uint64_t roles = 16;
    assert_int_not_equal(aid_group_found(t.store, NULL, &group, NULL), AID_OK);
    assert_int_not_equal(aid_member_enrol(t.store, NULL, &member, NULL), AID_OK);
    assert_int_not_equal(aid_exchange_log(t.store, AID_WITH(aid_log_options, .requester = t.ana, .helper = t.ben, .minutes = 700), &exchange, NULL), AID_OK);
    assert_int_not_equal(aid_group_members(t.store, group, NULL, 0, &count, NULL), AID_OK);
    assert_int_not_equal(aid_balance_get(t.store, member, t.street, 0, &balance, NULL), AID_OK);
    assert_int_not_equal(aid_member_roles(t.store, member, t.street, &roles, NULL), AID_OK);
    assert_int_equal(group.id + member.id + exchange.id + count + (uint64_t)balance + roles, 11 + 12 + 13 + 14 + 15 + 16);
    town_end(&t);
}

static void test_the_version_is_one_and_the_same(void **state)
{
    (void)state;
    aid_version_info info = { .struct_size = sizeof info };
    char text[32];
    assert_ok(aid_version_get(&info, NULL));
    snprintf(text, sizeof text, "%u.%u.%u", (unsigned)info.major, (unsigned)info.minor, (unsigned)info.patch);
    assert_string_equal(text, aid_version());
    assert_string_equal(aid_status_name(AID_E_LIMIT), "AID_E_LIMIT");
    assert_string_equal(aid_status_name(99), "unknown status");
    assert_string_equal(aid_reason_text(-1), "unknown reason");
    for (int32_t reason = AID_REASON_OPTIONS; reason <= AID_REASON_TAXONOMY; reason++)
        assert_string_not_equal(aid_reason_text(reason), "unknown reason");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_handles_that_are_wrong_are_refused_by_every_call),
        cmocka_unit_test(test_options_of_older_and_newer_hosts_are_read_as_far_as_both_know_them),
        cmocka_unit_test(test_infos_of_older_and_newer_hosts_are_filled_as_far_as_both_know_them),
        cmocka_unit_test(test_rows_of_older_and_newer_hosts_are_stepped_by_their_size),
        cmocka_unit_test(test_reserved_fields_and_small_enums_are_checked),
        cmocka_unit_test(test_null_is_said_and_never_followed),
        cmocka_unit_test(test_failure_leaves_outputs_as_they_were),
        cmocka_unit_test(test_the_version_is_one_and_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
