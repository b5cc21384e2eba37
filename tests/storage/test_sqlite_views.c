/* SPDX-License-Identifier: MIT */
/* What the views say about a small history. */
#include "fixture.h"

#include <sqlite3.h>

typedef struct views_event {
    const char *kind, *body;
    int64_t due;
} views_event;

static const views_event views_history[] = {
    { "community.created", "{\"v\":1,\"community\":\"00\"}", 0 },
    { "group.founded", "{\"v\":1,\"group\":10,\"kind\":3,\"zone\":\"UTC\",\"name\":\"Elm Street\"}", 0 },
    { "group.founded", "{\"v\":1,\"group\":11,\"kind\":1,\"sensitive\":1}", 0 },
    { "group.updated", "{\"v\":1,\"group\":10,\"kind\":3,\"zone\":\"Europe/Kyiv\",\"name\":\"Elm \\\"Road\\\"\"}", 0 },
    { "group.closed", "{\"v\":1,\"group\":11}", 0 },
    { "member.enrolled", "{\"v\":1,\"member\":20,\"languages\":\"uk\"}", 0 },
    { "member.enrolled", "{\"v\":1,\"member\":21}", 0 },
    { "member.updated", "{\"v\":1,\"member\":20,\"languages\":\"uk en\"}", 0 },
    { "member.joined", "{\"v\":1,\"member\":20,\"group\":10,\"roles\":3}", 0 },
    { "member.joined", "{\"v\":1,\"member\":21,\"group\":10,\"roles\":1}", 0 },
    { "member.left", "{\"v\":1,\"member\":21,\"group\":10}", 0 },
    { "skill.added", "{\"v\":1,\"skill\":30,\"code\":\"S1\",\"labels\":[{\"language\":\"en\",\"text\":\"mow\",\"kind\":2},"
                     "{\"language\":\"en\",\"text\":\"gardening\",\"kind\":1}]}", 0 },
    { "offer.posted", "{\"v\":1,\"listing\":40,\"member\":21,\"group\":10,\"skills\":[30],\"unit\":1}", 0 },
    { "offer.withdrawn", "{\"v\":1,\"listing\":40,\"state\":3}", 0 },
    { "request.opened", "{\"v\":1,\"listing\":41,\"member\":20,\"group\":10,\"skills\":[30],\"minutes\":60,\"urgency\":2}", 0 },
    { "exchange.proposed", "{\"v\":1,\"exchange\":50,\"request\":41,\"group\":10,\"requester\":20,\"helper\":21,\"unit\":1,"
                           "\"minutes\":60,\"state\":1}", 0 },
    { "exchange.accepted", "{\"v\":1,\"exchange\":50,\"state\":2,\"request_state\":2}", 0 },
    { "exchange.lapsed", "{\"v\":1,\"exchange\":50,\"state\":6,\"group\":10,\"unit\":1,\"postings\":["
                         "{\"owner\":20,\"amount\":-60},{\"owner\":21,\"amount\":60}]}", 1577836800000000 },
    { "exchange.logged", "{\"v\":1,\"exchange\":51,\"group\":10,\"requester\":20,\"helper\":21,\"unit\":2,\"minutes\":30,"
                         "\"state\":6,\"postings\":[{\"owner\":21,\"amount\":30},"
                         "{\"owner\":10,\"kind\":2,\"unit\":2,\"amount\":-30}]}", 0 },
};

enum { VIEWS_EVENTS = sizeof views_history / sizeof *views_history };

static const struct {
    const char *sql, *answer;
} views_cases[] = {
    { "SELECT group_concat(community||':'||group_id||':'||coalesce(name,'?')||':'||coalesce(zone,'?')||':'||sensitive||':'"
      "||closed, ' ') FROM (SELECT * FROM aid_group_view ORDER BY group_id)",
      "main:10:Elm \"Road\":Europe/Kyiv:0:0 main:11:?:?:1:1" },
    { "SELECT group_concat(member_id||':'||coalesce(languages,'?')||':'||enrolled, ' ') "
      "FROM (SELECT * FROM aid_member_view ORDER BY member_id)",
      "20:uk en:2023-11-14T22:13:20Z 21:?:2023-11-14T22:13:20Z" },
    { "SELECT group_concat(member_id||':'||coalesce(roles,'?')||':'||active, ' ') "
      "FROM (SELECT * FROM aid_membership_view ORDER BY member_id)", "20:3:1 21:?:0" },
    { "SELECT skill_id||':'||label||':'||code||':'||retired FROM aid_skill_view", "30:gardening:S1:0" },
    { "SELECT listing_id||':'||member_id||':'||skill_ids||':'||unit||':'||state FROM aid_offer_view",
      "40:21:[30]:time:withdrawn" },
    { "SELECT listing_id||':'||minutes||':'||urgency||':'||state FROM aid_request_view", "41:60:2:filled" },
    { "SELECT group_concat(exchange_id||':'||requester_id||':'||helper_id||':'||unit||':'||minutes||':'||state, ' ') "
      "FROM (SELECT * FROM aid_exchange_view ORDER BY exchange_id)", "50:20:21:time:60:done 51:20:21:volunteer:30:done" },
    { "SELECT group_concat(seq||':'||booked||':'||owner_id||':'||account||':'||group_id||':'||unit||':'||amount, ' ') "
      "FROM (SELECT * FROM aid_posting_view WHERE exchange_id=50 ORDER BY amount)",
      "18:2020-01-01T00:00:00Z:20:own:10:time:-60 18:2020-01-01T00:00:00Z:21:own:10:time:60" },
    { "SELECT group_concat(owner_id||':'||account||':'||unit||':'||balance||':'||postings, ' ') "
      "FROM (SELECT * FROM aid_balance_view ORDER BY owner_id, unit)",
      "10:gift:volunteer:-30:1 20:own:time:-60:1 21:own:time:60:1 21:own:volunteer:30:1" },
};

static void test_each_view_says_what_the_journal_says(void **state)
{
    (void)state;
    fixture_folder folder = fixture_folder_make();
    fixture_path path = fixture_in(&folder, "town.aid");
    aid_storage storage;
    aid__journal journal;
    assert_ok(aid__sqlite_storage(fixture_memory(), path.text, AID_ATTACH_MAY_CREATE, 0, &storage, NULL));
    assert_ok(aid__journal_open(&journal, fixture_memory(), &storage, "main", AID_ATTACH_MAY_CREATE, fixture_id, NULL));
    for (size_t i = 0; i < VIEWS_EVENTS; i++) {
        aid_storage_record record = { .at = 1700000000000000, .due = views_history[i].due, .kind = views_history[i].kind,
                                      .version = 1, .body = views_history[i].body,
                                      .body_length = strlen(views_history[i].body) };
        assert_ok(aid__journal_append(&journal, &record, 1, NULL));
    }
    aid__journal_close(&journal);
    sqlite3 *db;
    assert_int_equal(sqlite3_open_v2(path.text, &db, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
    for (size_t i = 0; i < sizeof views_cases / sizeof *views_cases; i++) {
        sqlite3_stmt *ask;
        if (sqlite3_prepare_v2(db, views_cases[i].sql, -1, &ask, NULL) != SQLITE_OK || sqlite3_step(ask) != SQLITE_ROW ||
            sqlite3_column_text(ask, 0) == NULL)
            fail_msg("%s: %s", views_cases[i].sql, sqlite3_errmsg(db));
        assert_string_equal((const char *)sqlite3_column_text(ask, 0), views_cases[i].answer);
        sqlite3_finalize(ask);
    }
    sqlite3_close(db);
    fixture_folder_remove(&folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_each_view_says_what_the_journal_says) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
