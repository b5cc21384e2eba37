/* SPDX-License-Identifier: MIT */
/* Who may do what, cell by cell: each act through its public call, by each kind of actor. */
#include "town.h"

/* Kinds of actors, in the order of the letters below. */
enum { WHO_HOST, WHO_SELF, WHO_OTHER, WHO_COORDINATOR, WHO_FELLOW, WHO_AUDITOR, WHO_OUTSIDER, WHO_COUNT };
static const char who_letters[] = "HSOCFAX";

typedef struct world {
    town t;
    aid_member who[WHO_COUNT];
    aid_skill skill;
    aid_offer offer;
    aid_request request;
    aid_exchange proposed, done;
} world;

static void world_open(world *w)
{
    town *t = &w->t;
    memset(w, 0, sizeof *w);
    town_open_memory(t);
    w->who[WHO_SELF] = t->ben;
    w->who[WHO_OTHER] = t->cy;
    w->who[WHO_COORDINATOR] = t->ana;
    w->who[WHO_FELLOW] = town_enrol(t, "Dan", t->street);
    w->who[WHO_AUDITOR] = town_enrol(t, "Eve", t->street);
    w->who[WHO_OUTSIDER] = town_enrol(t, "Fay", (aid_group){ 0 });
    assert_ok(aid_member_set_roles(t->store, w->who[WHO_AUDITOR], t->street, AID_BIT(AID_ROLE_AUDITOR), &t->error));
    assert_ok(aid_member_update(t->store, t->ben, AID_WITH(aid_member_options, .phones = "0123"), &t->error));
    w->proposed = town_propose(t, t->ben, t->cy, 60);
    aid_exchange_info info = { .struct_size = sizeof info };
    assert_ok(aid_exchange_get(t->store, w->proposed, &info, &t->error));
    w->skill = info.skill;
    w->done = town_log(t, t->ben, t->cy, 10);
    assert_ok(aid_request_open(t->store, t->ben, AID_WITH(aid_request_options, .skill = w->skill), &w->request, &t->error));
    assert_ok(aid_offer_post(t->store, t->cy, AID_WITH(aid_offer_options, .skill = w->skill), &w->offer, &t->error));
}

static aid_status do_found(world *w) { return aid_group_found(w->t.store, AID_WITH(aid_group_options, .name = "G"), NULL, &w->t.error); }
static aid_status do_edit_group(world *w) { return aid_group_update(w->t.store, w->t.street, AID_WITH(aid_group_options, .name = "G"), &w->t.error); }
static aid_status do_policy(world *w) { return aid_group_policy_set(w->t.store, w->t.street, AID_WITH(aid_policy, .ban_days = 2), &w->t.error); }
static aid_status do_enrol(world *w) { return aid_member_enrol(w->t.store, AID_WITH(aid_member_options, .name = "N", .group = w->t.street), NULL, &w->t.error); }
static aid_status do_edit_member(world *w) { return aid_member_update(w->t.store, w->t.ben, AID_WITH(aid_member_options, .name = "B"), &w->t.error); }
static aid_status do_leave(world *w) { return aid_member_leave(w->t.store, w->t.ben, w->t.street, NULL, &w->t.error); }
static aid_status do_roles(world *w) { return aid_member_set_roles(w->t.store, w->t.ben, w->t.street, AID_BIT(AID_ROLE_SPECIALIST), &w->t.error); }
static aid_status do_block(world *w) { return aid_member_block(w->t.store, w->t.ben, w->who[WHO_FELLOW], AID_YES, NULL, &w->t.error); }
static aid_status do_household(world *w) { return aid_member_household(w->t.store, w->t.ben, w->who[WHO_FELLOW], AID_YES, &w->t.error); }
static aid_status do_credential(world *w) { return aid_member_grant_credential(w->t.store, w->t.ben, AID_WITH(aid_credential_options, .code = "x"), &w->t.error); }
static aid_status do_skill(world *w) { return aid_skill_add(w->t.store, AID_WITH(aid_skill_options, .label = "S", .group = w->t.street), NULL, &w->t.error); }
static aid_status do_edit_skill(world *w) { return aid_skill_update(w->t.store, w->skill, AID_WITH(aid_skill_options, .label = "S"), &w->t.error); }
static aid_status do_post(world *w) { return aid_offer_post(w->t.store, w->t.ben, AID_WITH(aid_offer_options, .skill = w->skill), NULL, &w->t.error); }
static aid_status do_ask(world *w) { return aid_request_open(w->t.store, w->t.ben, AID_WITH(aid_request_options, .skill = w->skill), NULL, &w->t.error); }
static aid_status do_edit_request(world *w) { return aid_request_update(w->t.store, w->request, AID_WITH(aid_request_options, .minutes = 9), &w->t.error); }
static aid_status do_withdraw(world *w) { return aid_request_withdraw(w->t.store, w->request, NULL, &w->t.error); }
static aid_status do_propose(world *w) { return aid_exchange_propose(w->t.store, w->request, w->offer, NULL, NULL, &w->t.error); }
static aid_status do_accept(world *w) { return aid_exchange_accept(w->t.store, w->proposed, NULL, &w->t.error); }
static aid_status do_decline(world *w) { return aid_exchange_decline(w->t.store, w->proposed, NULL, &w->t.error); }
static aid_status do_cancel(world *w) { return aid_exchange_cancel(w->t.store, w->proposed, NULL, &w->t.error); }
static aid_status do_dispute(world *w) { return aid_exchange_dispute(w->t.store, w->done, NULL, &w->t.error); }
static aid_status do_reverse(world *w) { return aid_exchange_reverse(w->t.store, w->done, NULL, &w->t.error); }
static aid_status do_correct(world *w) { return aid_exchange_correct(w->t.store, w->done, AID_WITH(aid_exchange_options, .minutes = 11), NULL, &w->t.error); }
static aid_status do_log(world *w) { return aid_exchange_log(w->t.store, AID_WITH(aid_log_options, .requester = w->t.ben, .helper = w->t.cy, .minutes = 5), NULL, &w->t.error); }
static aid_status do_statement(world *w)
{
    size_t count;
    return aid_statement(w->t.store, w->t.ben, NULL, NULL, sizeof(aid_posting), 0, &count, &w->t.error);
}
static aid_status do_balance(world *w)
{
    int64_t balance;
    return aid_balance_get(w->t.store, w->t.ben, w->t.street, 0, &balance, &w->t.error);
}
static aid_status do_balances(world *w)
{
    size_t count;
    return aid_balance_list(w->t.store, w->t.street, 0, NULL, sizeof(aid_balance_row), 0, &count, &w->t.error);
}
static aid_status do_read_log(world *w)
{
    size_t count;
    return aid_log_read(w->t.store, 0, NULL, sizeof(aid_log_row), 0, &count, &w->t.error);
}
static aid_status do_read_contact(world *w)
{
    aid_member_info info = { .struct_size = sizeof info };
    assert_ok(aid_member_get(w->t.store, w->t.ben, &info, &w->t.error));
    bool denied = (info.withheld_contact & AID_BIT(AID_WITHHELD_DENIED)) != 0;
    assert_string_equal(info.phones, denied ? "" : "0123");
    return denied ? AID_E_DENIED : AID_OK;
}
static aid_status do_read_memo(world *w)
{
    aid_exchange_info info = { .struct_size = sizeof info };
    assert_ok(aid_exchange_get(w->t.store, w->done, &info, &w->t.error));
    bool denied = (info.withheld & AID_BIT(AID_WITHHELD_DENIED)) != 0;
    assert_string_equal(info.memo, denied ? "" : "help");
    return denied ? AID_E_DENIED : AID_OK;
}

/* Host, Self, Other side, Coordinator, Fellow, Auditor, X an outsider: the letters of those who may. It is done about
 * Ben (self) and his exchange with Cy (the other side). */
static const struct {
    const char *words, *who;
    aid_status (*act)(world *w);
} access_cells[] = {
    { "found a group", "HSOCFAX", do_found },       { "edit the group", "HC", do_edit_group },
    { "set policy", "HC", do_policy },              { "enrol", "HC", do_enrol },
    { "edit a member", "HSC", do_edit_member },     { "leave", "HSC", do_leave },
    { "set roles", "HC", do_roles },                { "block", "HSC", do_block },
    { "household", "HSC", do_household },           { "credential", "HC", do_credential },
    { "add a skill", "HC", do_skill },              { "edit a skill", "HC", do_edit_skill },
    { "post an offer", "HSC", do_post },            { "open a request", "HSC", do_ask },
    { "edit a request", "HSC", do_edit_request },   { "withdraw a request", "HSC", do_withdraw },
    { "propose", "HSOC", do_propose },              { "accept", "HSOC", do_accept },
    { "decline", "HSOC", do_decline },              { "cancel", "HSOC", do_cancel },
    { "dispute", "HSOC", do_dispute },              { "reverse", "HC", do_reverse },
    { "correct", "HC", do_correct },                { "log help", "HSC", do_log },
    { "read a statement", "HSOCFA", do_statement }, { "read a balance", "HSOCFA", do_balance },
    { "list balances", "HSOCFA", do_balances },     { "read the log", "HCA", do_read_log },
    { "read contact", "HSC", do_read_contact },     { "read a memo", "HSOC", do_read_memo },
};

static void test_every_cell_of_the_access_table_is_as_written(void **state)
{
    (void)state;
    world w;
    world_open(&w);
    for (size_t i = 0; i < sizeof access_cells / sizeof *access_cells; i++)
        for (int who = 0; who < WHO_COUNT; who++) {
            bool may = strchr(access_cells[i].who, who_letters[who]) != NULL;
            assert_ok(aid_store_begin(w.t.store, NULL, &w.t.error)); /* undone, so that each cell finds the same world */
            town_act(&w.t, w.who[who]);
            uint64_t before = town_records(&w.t);
            aid_status status = access_cells[i].act(&w);
            if (status != (may ? AID_OK : AID_E_DENIED))
                fail_msg("%c, to %s: %s: %s", who_letters[who], access_cells[i].words, aid_status_name(status), w.t.error.message);
            if (!may)
                assert_int_equal(town_records(&w.t), before);
            aid_store_rollback(w.t.store);
        }
    town_end(&w.t);
}

static void test_joining_is_ones_own_but_more_than_a_member_needs_a_coordinator(void **state)
{
    (void)state;
    world w;
    world_open(&w);
    aid_member fay = w.who[WHO_OUTSIDER];
    const uint64_t more = AID_BIT(AID_ROLE_SPECIALIST);
    const struct {
        int who;
        uint64_t roles;
        aid_status status;
    } cases[] = {
        { WHO_HOST, more, AID_OK },            { WHO_COORDINATOR, more, AID_OK },   { WHO_COORDINATOR, 0, AID_OK },
        { WHO_OUTSIDER, 0, AID_OK },           { WHO_OUTSIDER, AID_BIT(AID_ROLE_VOLUNTEER), AID_OK },
        { WHO_OUTSIDER, more, AID_E_DENIED },  { WHO_OUTSIDER, AID_BIT(AID_ROLE_COORDINATOR), AID_E_DENIED },
        { WHO_OUTSIDER, AID_BIT(AID_ROLE_AUDITOR), AID_E_DENIED }, { WHO_FELLOW, 0, AID_E_DENIED },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_ok(aid_store_begin(w.t.store, NULL, &w.t.error));
        town_act(&w.t, w.who[cases[i].who]);
        assert_int_equal(aid_member_join(w.t.store, fay, w.t.street, AID_WITH(aid_join_options, .roles = cases[i].roles), &w.t.error), cases[i].status);
        aid_store_rollback(w.t.store);
    }
    town_end(&w.t);
}

static void test_a_stated_role_narrows_what_one_may(void **state)
{
    (void)state;
    world w;
    world_open(&w);
    aid_store *store = w.t.store;
    const struct {
        aid_member who;
        int32_t role;
        aid_status edit, log;
    } cases[] = {
        { w.t.ana, 0, AID_OK, AID_OK },
        { w.t.ana, AID_ROLE_COORDINATOR + 1, AID_OK, AID_OK },
        { w.t.ana, AID_ROLE_MEMBER + 1, AID_E_DENIED, AID_E_DENIED },
        { w.t.ana, AID_ROLE_AUDITOR + 1, AID_E_DENIED, AID_E_DENIED }, /* a role that is not held gives nothing */
        { w.t.ben, AID_ROLE_COORDINATOR + 1, AID_E_DENIED, AID_E_DENIED },
        { w.who[WHO_AUDITOR], AID_ROLE_AUDITOR + 1, AID_E_DENIED, AID_OK },
        { w.who[WHO_AUDITOR], AID_ROLE_MEMBER + 1, AID_E_DENIED, AID_E_DENIED },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_ok(aid_store_act_as(store, cases[i].who, AID_WITH(aid_act_options, .role = cases[i].role), &w.t.error));
        assert_int_equal(do_edit_group(&w), cases[i].edit);
        assert_int_equal(do_read_log(&w), cases[i].log);
    }
    town_end(&w.t);
}

static void test_coordinating_one_group_gives_nothing_in_another(void **state)
{
    (void)state;
    world w;
    world_open(&w);
    town_act(&w.t, w.who[WHO_OUTSIDER]);
    assert_ok(aid_group_found(w.t.store, AID_WITH(aid_group_options, .name = "Hers"), NULL, &w.t.error));
    assert_int_equal(do_edit_group(&w), AID_E_DENIED);
    assert_int_equal(do_edit_member(&w), AID_E_DENIED);
    assert_int_equal(do_reverse(&w), AID_E_DENIED);
    assert_int_equal(do_read_contact(&w), AID_E_DENIED);
    assert_int_equal(do_balances(&w), AID_E_DENIED);
    town_end(&w.t);
}

static void test_a_side_confirms_for_itself_only(void **state)
{
    (void)state;
    world w;
    world_open(&w);
    aid_exchange_info info = { .struct_size = sizeof info };
    assert_ok(aid_exchange_accept(w.t.store, w.proposed, NULL, &w.t.error));
    town_act(&w.t, w.t.cy);
    assert_says(aid_exchange_confirm(w.t.store, w.proposed, AID_WITH(aid_exchange_options, .side = AID_SIDE_REQUESTER), &w.t.error),
                AID_E_DENIED, w.t.error, "settle");
    assert_int_equal(aid_exchange_confirm(w.t.store, w.proposed, AID_WITH(aid_exchange_options, .side = AID_SIDE_COORDINATOR), &w.t.error), AID_E_DENIED);
    assert_ok(aid_exchange_confirm(w.t.store, w.proposed, AID_WITH(aid_exchange_options, .minutes = 50), &w.t.error));
    assert_ok(aid_exchange_get(w.t.store, w.proposed, &info, &w.t.error));
    assert_int_equal(info.helper_minutes, 50);
    assert_int_equal(info.requester_minutes, 0);
    town_act(&w.t, w.t.ben);
    assert_ok(aid_exchange_confirm(w.t.store, w.proposed, NULL, &w.t.error));
    assert_int_equal(town_state(&w.t, w.proposed), AID_EXCHANGE_DONE);
    town_end(&w.t);
}

static void test_a_store_that_requires_an_actor_refuses_the_host(void **state)
{
    (void)state;
    char path[64];
    town t;
    town_path(path);
    town_open(&t, path, 0);
    town_people(&t);
    aid_store_close(t.store);
    town again;
    town_open(&again, path, AID_BIT(AID_OPEN_REQUIRE_ACTOR));
    assert_says(aid_member_enrol(again.store, AID_WITH(aid_member_options, .name = "N"), NULL, &again.error), AID_E_DENIED, again.error, "aid_store_act_as");
    assert_int_equal(again.error.reason, AID_REASON_ACTOR_REQUIRED);
    assert_int_equal(aid_exchange_log(again.store, AID_WITH(aid_log_options, .requester = t.ana, .helper = t.ben, .minutes = 5), NULL, &again.error), AID_E_DENIED);
    town_act(&again, t.ana);
    assert_ok(aid_member_enrol(again.store, AID_WITH(aid_member_options, .name = "N", .group = t.street), NULL, &again.error));
    town_act(&again, (aid_member){ 0 });
    assert_int_equal(aid_member_enrol(again.store, AID_WITH(aid_member_options, .name = "N"), NULL, &again.error), AID_E_DENIED);
    town_verify(&again);
    aid_store_close(again.store);
    town_remove(path);
}

static void test_every_event_names_who_acted_for_whom_and_why(void **state)
{
    (void)state;
    world w;
    world_open(&w);
    aid_log_row row;
    size_t count;
    uint64_t before = town_records(&w.t);
    assert_ok(aid_store_act_as(w.t.store, w.t.ana, AID_WITH(aid_act_options, .role = AID_ROLE_COORDINATOR + 1, .purpose = AID_PURPOSE_COORDINATION), &w.t.error));
    assert_ok(do_post(&w));
    assert_ok(aid_log_read(w.t.store, before, &row, sizeof row, 1, &count, &w.t.error));
    assert_int_equal(count, 1);
    assert_int_equal(row.actor.id, w.t.ana.id);
    assert_int_equal(row.subject, w.t.ben.id);
    assert_int_equal(row.role, AID_ROLE_COORDINATOR + 1);
    assert_int_equal(row.purpose, AID_PURPOSE_COORDINATION);
    assert_string_equal(row.kind, "offer.posted");
    town_end(&w.t);
}

static void test_acting_as_somebody_who_is_not_there_is_refused(void **state)
{
    (void)state;
    town t;
    town_open_memory(&t);
    assert_int_equal(aid_store_act_as(t.store, (aid_member){ 77 }, NULL, &t.error), AID_E_NOT_FOUND);
    assert_int_equal(aid_store_act_as(t.store, (aid_member){ t.street.id }, NULL, &t.error), AID_E_ARGUMENT);
    assert_int_equal(aid_store_act_as(t.store, t.ana, AID_WITH(aid_act_options, .role = AID_ROLE_PRIVACY + 2), &t.error), AID_E_ARGUMENT);
    assert_int_equal(aid_store_act_as(t.store, t.ana, AID_WITH(aid_act_options, .purpose = -1), &t.error), AID_E_ARGUMENT);
    town_end(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_cell_of_the_access_table_is_as_written),
        cmocka_unit_test(test_joining_is_ones_own_but_more_than_a_member_needs_a_coordinator),
        cmocka_unit_test(test_a_stated_role_narrows_what_one_may),
        cmocka_unit_test(test_coordinating_one_group_gives_nothing_in_another),
        cmocka_unit_test(test_a_side_confirms_for_itself_only),
        cmocka_unit_test(test_a_store_that_requires_an_actor_refuses_the_host),
        cmocka_unit_test(test_every_event_names_who_acted_for_whom_and_why),
        cmocka_unit_test(test_acting_as_somebody_who_is_not_there_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
