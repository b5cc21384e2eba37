/* SPDX-License-Identifier: MIT */
/* Many commands as one, command ids, two stores on one file, read-only stores, several communities in a file. */
#include "town.h"

static void transaction_id(uint8_t id[16], uint8_t number)
{
    memset(id, 0, 16);
    id[0] = number;
}

static void transaction_name(town *t, uint8_t number)
{
    uint8_t id[16];
    transaction_id(id, number);
    assert_ok(aid_store_command_id(t->store, id, &t->error));
}

static aid_store_info transaction_store(aid_store *store)
{
    aid_store_info info = { .struct_size = sizeof info };
    assert_ok(aid_store_get(store, &info, NULL));
    return info;
}

static void test_many_commands_become_durable_together(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    uint64_t before = town_records(&t);
    assert_ok(aid_store_begin(t.store, NULL, &t.error));
    assert_int_equal(transaction_store(t.store).in_transaction, 1);
    for (int i = 0; i < 200; i++)
        town_log(&t, i % 2 ? t.ana : t.ben, t.cy, 1 + i % 3);
    assert_ok(aid_store_commit(t.store, NULL, &t.error));
    assert_int_equal(town_records(&t), before + 200);
    assert_int_equal(transaction_store(t.store).in_transaction, 0);
    town_end(&t);
}

static void test_queries_see_what_is_pending_and_a_rollback_undoes_it(void **state)
{
    (void)state;
    town t;
    aid_member found;
    aid_skill skill;
    aid_skill_hit hit;
    size_t count;
    town_open_memory(&t);
    aid_store_info before = transaction_store(t.store);
    assert_ok(aid_store_begin(t.store, NULL, &t.error));
    aid_member dan = { 0 };
    assert_ok(aid_member_enrol(t.store, AID_WITH(aid_member_options, .name = "Dan", .reference = "d1", .group = t.street, .phones = "555"), &dan, &t.error));
    skill = town_skill(&t, "Juggling");
    town_log(&t, dan, t.ben, 30);
    aid_member_info info = { .struct_size = sizeof info };
    assert_ok(aid_member_get(t.store, dan, &info, &t.error));
    assert_string_equal(info.name, "Dan");
    assert_string_equal(info.phones, "555");
    assert_int_equal(town_balance(&t, dan), -30);
    assert_ok(aid_member_find(t.store, t.street, "d1", &found, &t.error));
    assert_int_equal(found.id, dan.id);
    assert_ok(aid_skill_search(t.store, "juggling", NULL, &hit, sizeof hit, 1, &count, &t.error));
    assert_int_equal(hit.skill.id, skill.id);
    aid_store_rollback(t.store);
    assert_int_equal(aid_member_get(t.store, dan, &info, &t.error), AID_E_NOT_FOUND);
    assert_int_equal(aid_member_find(t.store, t.street, "d1", &found, &t.error), AID_E_NOT_FOUND);
    assert_ok(aid_skill_search(t.store, "juggling", NULL, &hit, sizeof hit, 1, &count, &t.error));
    assert_int_equal(count, 0);
    assert_int_equal(aid_id_kind(t.store, dan.id), 0);
    assert_int_equal(town_balance(&t, t.ben), 0);
    aid_store_info after = transaction_store(t.store);
    assert_int_equal(after.records, before.records);
    assert_memory_equal(after.head, before.head, 32);
    town_end(&t);
}

static void test_a_refused_command_leaves_the_others_of_its_transaction(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    assert_ok(aid_store_begin(t.store, NULL, &t.error));
    town_log(&t, t.ana, t.ben, 10);
    assert_int_equal(aid_exchange_log(t.store, AID_WITH(aid_log_options, .requester = t.ana, .helper = t.ben, .minutes = 700), NULL, &t.error), AID_E_LIMIT);
    assert_int_equal(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill_text = "x", .expires = 5), NULL, &t.error), AID_E_ARGUMENT);
    assert_int_equal(aid_group_update(t.store, t.street, AID_WITH(aid_group_options, .parent = t.street), &t.error), AID_E_ARGUMENT);
    town_log(&t, t.ana, t.ben, 20);
    assert_ok(aid_store_commit(t.store, NULL, &t.error));
    assert_int_equal(town_balance(&t, t.ben), 30);
    town_end(&t);
}

static void test_begin_commit_and_rollback_keep_their_order(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    assert_says(aid_store_commit(t.store, NULL, &t.error), AID_E_STATE, t.error, "aid_store_begin");
    assert_int_equal(t.error.reason, AID_REASON_NO_TRANSACTION);
    aid_store_rollback(t.store); /* without one it does nothing */
    assert_ok(aid_store_begin(t.store, NULL, &t.error));
    assert_says(aid_store_begin(t.store, NULL, &t.error), AID_E_STATE, t.error, "open already");
    assert_int_equal(t.error.reason, AID_REASON_IN_TRANSACTION);
    aid_verify_report report = { .struct_size = sizeof report };
    const aid_status refused[] = { aid_store_refresh(t.store, NULL, &t.error), aid_store_verify(t.store, NULL, &report, &t.error),
                                   aid_store_advance(t.store, NULL, NULL, NULL, &t.error),
                                   aid_store_backup(t.store, "/tmp/never", NULL, NULL, &t.error) };
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(refused[i], AID_E_STATE);
    assert_ok(aid_store_commit(t.store, NULL, &t.error)); /* of nothing */
    town_end(&t);
}

static void test_the_earlier_actor_is_back_after_a_transaction(void **state)
{
    (void)state;
    for (int commits = 0; commits < 2; commits++) {
        town t;
        aid_log_row rows[4];
        size_t count;
        town_open_memory(&t);
        town_act(&t, t.ana);
        uint64_t before = town_records(&t);
        assert_ok(aid_store_begin(t.store, NULL, &t.error));
        town_act(&t, t.ben);
        assert_ok(aid_member_update(t.store, t.ben, AID_WITH(aid_member_options, .name = "Benjamin"), &t.error));
        if (commits)
            assert_ok(aid_store_commit(t.store, NULL, &t.error));
        else
            aid_store_rollback(t.store);
        assert_ok(aid_group_update(t.store, t.street, AID_WITH(aid_group_options, .name = "Elm"), &t.error)); /* Ben may not */
        assert_ok(aid_log_read(t.store, before, rows, sizeof *rows, 4, &count, &t.error));
        assert_int_equal(count, 1 + commits);
        assert_int_equal(rows[0].actor.id, commits ? t.ben.id : t.ana.id);
        assert_int_equal(rows[count - 1].actor.id, t.ana.id);
        town_end(&t);
    }
}

/* ---- command ids ---- */

static void test_a_repeated_command_answers_with_its_first_handle(void **state)
{
    (void)state;
    town t;
    aid_exchange first = { 0 }, again = { 0 };
    town_open_memory(&t);
    const aid_log_options options = { .struct_size = sizeof options, .requester = t.ana, .helper = t.ben, .minutes = 25, .memo = "soup" };
    transaction_name(&t, 1);
    assert_ok(aid_exchange_log(t.store, &options, &first, &t.error));
    uint64_t records = town_records(&t);
    transaction_name(&t, 1);
    assert_ok(aid_exchange_log(t.store, &options, &again, &t.error));
    assert_int_equal(again.id, first.id);
    assert_int_equal(town_records(&t), records);
    assert_int_equal(town_balance(&t, t.ben), 25);
    assert_ok(aid_exchange_log(t.store, &options, &again, &t.error)); /* the id named one command only */
    assert_int_not_equal(again.id, first.id);
    town_end(&t);
}

typedef struct other_arguments {
    town *t;
    aid_skill skills[2];
    aid_offer offer;
    aid_group other;
} other_arguments;

/* Each twice with the same id: way 0 first, then way 1, which differs in one argument only. */
static aid_status other_do(other_arguments *o, int what, int way)
{
    town *t = o->t;
    aid_error *error = &t->error;
    const aid_skill swapped[] = { o->skills[way], o->skills[1 - way] };
    switch (what) {
    case 0: return aid_exchange_log(t->store, AID_WITH(aid_log_options, .requester = t->ana, .helper = t->ben, .minutes = 5 + way), NULL, error);
    case 1: return aid_exchange_log(t->store, AID_WITH(aid_log_options, .requester = t->ana, .helper = t->ben, .minutes = 5, .memo = way ? "a" : "b"), NULL, error);
    case 2: return aid_offer_post(t->store, t->ben, AID_WITH(aid_offer_options, .skill = o->skills[way], .group = t->street), NULL, error);
    case 3: return aid_offer_post(t->store, t->ben, AID_WITH(aid_offer_options, .skills = swapped, .skill_count = 2, .group = t->street), NULL, error);
    case 4: return aid_offer_post(t->store, t->ben, AID_WITH(aid_offer_options, .skill = o->skills[0], .group = way ? o->other : t->street), NULL, error);
    case 5: return aid_offer_update(t->store, o->offer, AID_WITH(aid_offer_options, .set = way ? AID_BIT(AID_OFFER_FIELD_TITLE) : 0, .minutes = 7), error);
    case 6: return aid_member_update(t->store, t->ben, AID_WITH(aid_member_options, .set = way ? AID_BIT(AID_MEMBER_FIELD_PHONES) : 0, .name = "B"), error);
    case 7: return aid_member_enrol(t->store, AID_WITH(aid_member_options, .name = "N", .group = way ? o->other : t->street), NULL, error);
    case 8: return aid_member_enrol(t->store, AID_WITH(aid_member_options, .name = "N", .group = t->street, .roles = way ? AID_BIT(AID_ROLE_AUDITOR) : 0), NULL, error);
    case 9: return aid_group_policy_set(t->store, t->street, AID_WITH(aid_policy, .ban_days = 4, .set = way ? AID_BIT(AID_POLICY_FIELD_SILENCE_DAYS) : 0), error);
    case 10: return way ? aid_request_open(t->store, t->ben, AID_WITH(aid_request_options, .skill = o->skills[0], .group = t->street), NULL, error)
                        : aid_offer_post(t->store, t->ben, AID_WITH(aid_offer_options, .skill = o->skills[0], .group = t->street), NULL, error);
    case 11: return aid_offer_update(t->store, o->offer, AID_WITH(aid_offer_options, .skill = o->skills[way]), error);
    default: return aid_member_block(t->store, t->ben, way ? t->ana : t->cy, AID_YES, NULL, error);
    }
}

static void test_an_id_with_other_arguments_is_refused(void **state)
{
    (void)state;
    for (int what = 0; what <= 12; what++) {
        town t;
        other_arguments o = { .t = &t };
        town_open_memory(&t);
        o.skills[0] = town_skill(&t, "Alpha");
        o.skills[1] = town_skill(&t, "Omega");
        assert_ok(aid_group_found(t.store, AID_WITH(aid_group_options, .name = "Other"), &o.other, &t.error));
        assert_ok(aid_member_join(t.store, t.ben, o.other, NULL, &t.error));
        assert_ok(aid_offer_post(t.store, t.ben, AID_WITH(aid_offer_options, .skill = o.skills[0], .group = t.street, .title = "T"), &o.offer, &t.error));
        transaction_name(&t, 9);
        assert_ok(other_do(&o, what, 0));
        uint64_t records = town_records(&t);
        transaction_name(&t, 9);
        aid_status status = other_do(&o, what, 1);
        if (status != AID_E_STATE || t.error.reason != AID_REASON_COMMAND_ID)
            fail_msg("case %d: %s %s", what, aid_status_name(status), t.error.message);
        transaction_name(&t, 9);
        assert_ok(other_do(&o, what, 0));
        assert_int_equal(town_records(&t), records);
        town_end(&t);
    }
}

static void test_a_refused_command_uses_up_no_id_and_keeps_none(void **state)
{
    (void)state;
    town t;
    aid_group group;
    town_open_memory(&t);
    transaction_name(&t, 3);
    assert_int_equal(aid_exchange_log(t.store, AID_WITH(aid_log_options, .requester = t.ana, .helper = t.ben, .minutes = 700), NULL, &t.error), AID_E_LIMIT);
    transaction_name(&t, 3);
    assert_int_equal(aid_member_enrol(t.store, NULL, NULL, &t.error), AID_E_ARGUMENT); /* refused before it began */
    assert_ok(aid_group_found(t.store, AID_WITH(aid_group_options, .name = "G"), &group, &t.error)); /* so this one has no id */
    transaction_name(&t, 3);
    assert_ok(aid_exchange_log(t.store, AID_WITH(aid_log_options, .requester = t.ana, .helper = t.ben, .minutes = 7), NULL, &t.error));
    town_end(&t);
}

static void test_a_transaction_that_was_committed_is_not_opened_again(void **state)
{
    (void)state;
    char path[64];
    town t, again;
    town_path(path);
    town_open(&t, path, 0);
    town_people(&t);
    transaction_name(&t, 4);
    assert_ok(aid_store_begin(t.store, NULL, &t.error));
    town_log(&t, t.ana, t.ben, 10);
    town_log(&t, t.ana, t.ben, 20);
    uint8_t id[16];
    transaction_id(id, 5);
    assert_int_equal(aid_store_command_id(t.store, id, &t.error), AID_E_STATE);
    assert_ok(aid_store_commit(t.store, NULL, &t.error));
    for (int round = 0; round < 2; round++) {
        transaction_name(&t, 4);
        assert_says(aid_store_begin(t.store, NULL, &t.error), AID_E_REPEATED, t.error, "before");
        assert_int_equal(transaction_store(t.store).in_transaction, 0);
    }
    transaction_name(&t, 6); /* rolled back: used up nothing */
    assert_ok(aid_store_begin(t.store, NULL, &t.error));
    town_log(&t, t.ana, t.ben, 10);
    aid_store_rollback(t.store);
    transaction_name(&t, 6);
    assert_ok(aid_store_begin(t.store, NULL, &t.error));
    aid_store_rollback(t.store);
    aid_store_close(t.store);
    town_open(&again, path, 0);
    transaction_name(&again, 4);
    assert_int_equal(aid_store_begin(again.store, NULL, &again.error), AID_E_REPEATED);
    town_verify(&again);
    aid_store_close(again.store);
    town_remove(path);
}

static void test_an_id_of_zeros_or_none_is_refused(void **state)
{
    (void)state;
    town t;
    static const uint8_t zeros[16];
    town_open_memory(&t);
    assert_int_equal(aid_store_command_id(t.store, NULL, &t.error), AID_E_ARGUMENT);
    assert_int_equal(aid_store_command_id(t.store, zeros, &t.error), AID_E_ARGUMENT);
    town_end(&t);
}

/* ---- several stores ---- */

static void test_two_stores_on_one_file_follow_each_other(void **state)
{
    (void)state;
    char path[64];
    town one, two;
    uint64_t events = 0;
    aid_member found;
    aid_group by_reference;
    town_path(path);
    town_open(&one, path, 0);
    town_people(&one);
    town_open_dice(&two, path, 0, 77);
    two.street = one.street;
    assert_ok(aid_group_find(two.store, "elm", &by_reference, &two.error));
    assert_ok(aid_member_update(one.store, one.ben, AID_WITH(aid_member_options, .name = "Benedict", .reference = "b"), &one.error));
    assert_ok(aid_group_update(one.store, one.street, AID_WITH(aid_group_options, .reference = "elm-street"), &one.error));
    town_log(&one, one.ana, one.ben, 40);
    assert_int_equal(town_balance(&two, one.ben), 0); /* queries never refresh */
    assert_ok(aid_store_refresh(two.store, &events, &two.error));
    assert_int_equal(events, 3);
    assert_int_equal(town_balance(&two, one.ben), 40);
    assert_ok(aid_member_find(two.store, (aid_group){ 0 }, "b", &found, &two.error));
    assert_ok(aid_group_find(two.store, "elm-street", &by_reference, &two.error));
    assert_int_equal(aid_group_find(two.store, "elm", &by_reference, &two.error), AID_E_NOT_FOUND);
    town_log(&two, one.ben, one.cy, 15); /* a command catches up by itself */
    town_log(&one, one.ana, one.ben, 1);
    assert_int_equal(town_balance(&one, one.ben), 26);
    assert_int_equal(aid_member_enrol(two.store, AID_WITH(aid_member_options, .name = "X", .reference = "b"), NULL, &two.error), AID_E_STATE);
    assert_ok(aid_store_begin(two.store, NULL, &two.error));
    assert_int_equal(town_balance(&two, one.ben), 26);
    assert_int_equal(aid_store_begin(one.store, AID_WITH(aid_begin_options, .wait_ms = 20), &one.error), AID_E_CONFLICT);
    assert_int_equal(one.error.reason, AID_REASON_BUSY);
    aid_store_rollback(two.store);
    town_verify(&one);
    town_verify(&two);
    assert_memory_equal(transaction_store(one.store).head, transaction_store(two.store).head, 32);
    aid_store_close(one.store);
    aid_store_close(two.store);
    town_remove(path);
}

static void test_a_read_only_store_reads_follows_and_changes_nothing(void **state)
{
    (void)state;
    char path[64];
    town t;
    aid_store *reader = NULL;
    aid_error error;
    town_path(path);
    const aid_store_options read_only = { .struct_size = sizeof read_only, .mode = AID_OPEN_READ_ONLY };
    assert_int_equal(aid_store_open(path, &read_only, &reader, &error), AID_E_NOT_FOUND);
    assert_null(reader);
    town_open(&t, path, 0);
    town_people(&t);
    assert_ok(aid_store_open(path, &read_only, &reader, &error));
    town_log(&t, t.ana, t.ben, 12);
    assert_ok(aid_store_refresh(reader, NULL, &error));
    int64_t balance;
    assert_ok(aid_balance_get(reader, t.ben, t.street, 0, &balance, &error));
    assert_int_equal(balance, 12);
    assert_says(aid_member_enrol(reader, AID_WITH(aid_member_options, .name = "N"), NULL, &error), AID_E_STORAGE, error, "read-only");
    assert_int_equal(error.reason, AID_REASON_READ_ONLY);
    assert_int_equal(aid_store_begin(reader, NULL, &error), AID_E_STORAGE);
    assert_int_equal(aid_store_advance(reader, NULL, NULL, NULL, &error), AID_E_STORAGE);
    aid_verify_report report = { .struct_size = sizeof report };
    assert_ok(aid_store_verify(reader, NULL, &report, &error));
    assert_int_equal(report.ok, 1);
    aid_store_close(reader);
    aid_store_close(t.store);
    town_remove(path);
}

static void test_two_communities_in_one_file_know_nothing_of_each_other(void **state)
{
    (void)state;
    char path[64], elm[96], oak[96];
    town a, b;
    aid_store *which = NULL;
    town_path(path);
    snprintf(elm, sizeof elm, "%s?community=elm%%20street", path);
    snprintf(oak, sizeof oak, "%s?community=oak", path);
    town_open(&a, elm, 0);
    town_people(&a);
    town_open_dice(&b, oak, 0, 4711);
    town_people(&b);
    assert_string_equal(transaction_store(a.store).name, "elm street");
    aid_member_info info = { .struct_size = sizeof info };
    assert_int_equal(aid_member_get(b.store, a.ben, &info, &b.error), AID_E_NOT_FOUND);
    assert_int_equal(b.error.reason, AID_REASON_HANDLE);
    town_log(&a, a.ana, a.ben, 10);
    assert_int_equal(town_balance(&b, b.ben), 0);
    assert_says(aid_store_open(path, NULL, &which, &a.error), AID_E_ARGUMENT, a.error, "2 communities");
    assert_memory_not_equal(transaction_store(a.store).community, transaction_store(b.store).community, 16);
    assert_int_equal(aid_store_open(oak, AID_WITH(aid_store_options, .mode = AID_OPEN_MUST_CREATE), &which, &a.error), AID_E_STATE);
    town_verify(&a);
    town_verify(&b);
    aid_store_close(a.store);
    aid_store_close(b.store);
    town_remove(path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_many_commands_become_durable_together),
        cmocka_unit_test(test_queries_see_what_is_pending_and_a_rollback_undoes_it),
        cmocka_unit_test(test_a_refused_command_leaves_the_others_of_its_transaction),
        cmocka_unit_test(test_begin_commit_and_rollback_keep_their_order),
        cmocka_unit_test(test_the_earlier_actor_is_back_after_a_transaction),
        cmocka_unit_test(test_a_repeated_command_answers_with_its_first_handle),
        cmocka_unit_test(test_an_id_with_other_arguments_is_refused),
        cmocka_unit_test(test_a_refused_command_uses_up_no_id_and_keeps_none),
        cmocka_unit_test(test_a_transaction_that_was_committed_is_not_opened_again),
        cmocka_unit_test(test_an_id_of_zeros_or_none_is_refused),
        cmocka_unit_test(test_two_stores_on_one_file_follow_each_other),
        cmocka_unit_test(test_a_read_only_store_reads_follows_and_changes_nothing),
        cmocka_unit_test(test_two_communities_in_one_file_know_nothing_of_each_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
