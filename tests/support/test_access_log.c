/* SPDX-License-Identifier: MIT */
/* Who looked: acceptance check 11 of the specification, and who sees the log. */
#include "house.h"

#include "../failing.h"
#include "../store/faulty_storage.h"
#include "backends/backends.h"
#include "base/memory.h"

enum { LINES = 32 };

typedef struct lines {
    aid_access_row rows[LINES];
    size_t count;
} lines;

static lines looked(house *h, const aid_access_list_options *options)
{
    lines l = { .count = 0 };
    assert_ok(aid_access_list(h->t.store, h->t.ben, options, l.rows, sizeof *l.rows, LINES, &l.count, &h->t.error));
    return l;
}

/* How many lines there are, as Ben sees it; whoever acted acts on. */
static size_t lines_for_ben(house *h, aid_member back)
{
    as(h, h->t.ben);
    size_t count = looked(h, NULL).count;
    as(h, back);
    return count;
}

/* The case is active: Cy leads, Dora is a specialist on it. Dora acts. */
static void team_open(house *h, const char *location)
{
    house_open(h, location);
    consent(h);
    as(h, h->t.ana);
    assert_ok(grant(h, h->dora, AID_CASE_ROLE_SPECIALIST));
    as(h, h->dora);
}

static void acting(house *h, aid_member member, int32_t purpose, int32_t role)
{
    assert_ok(aid_store_act_as(h->t.store, member, AID_WITH(aid_act_options, .purpose = purpose, .role = role), &h->t.error));
}

/* Is there a record of the journal that tells of this reading? */
static bool journal_tells(house *h, uint64_t object, uint64_t after)
{
    aid_log_row rows[64];
    size_t count = 0;
    bool told = false;
    assert_ok(aid_store_act_as(h->t.store, (aid_member){ 0 }, NULL, &h->t.error));
    assert_ok(aid_log_read(h->t.store, after, rows, sizeof *rows, 64, &count, &h->t.error));
    for (size_t i = 0; i < count && i < 64; i++)
        told = told || (strcmp(rows[i].kind, "access.read") == 0 && rows[i].thing == object);
    return told;
}

static void test_check_11_every_text_that_is_returned_has_an_earlier_line(void **state)
{
    (void)state;
    house h;
    team_open(&h, "memory:");
    as(&h, h.t.cy);
    const aid_entry entries[] = { written(&h, 0, 0, "we talked"), written(&h, 0, AID_AUDIENCE_TEAM, "the heating"),
                                  written(&h, 0, AID_AUDIENCE_RESTRICTED, "the neighbour told us") };
    const aid_member readers[] = { h.t.cy, h.dora };
    for (size_t r = 0; r < 2; r++)
        for (size_t i = 0; i < 3; i++) {
            uint64_t before = town_records(&h.t);
            as(&h, readers[r]);
            aid_entry_info info = entry(&h, entries[i]);
            assert_true((info.text[0] != '\0') == journal_tells(&h, entries[i].id, before));
        }
    uint64_t before = town_records(&h.t);
    as(&h, h.dora);
    assert_string_equal(got(&h).text, "living alone");
    assert_true(journal_tells(&h, h.record.id, before));
    house_close(&h);
}

static void test_check_11_a_reading_that_cannot_be_recorded_is_refused(void **state)
{
    (void)state;
    house h;
    aid_allocator memory;
    memset(&h, 0, sizeof h);
    faulty f = { .slot = FAULTY_APPEND, .with = AID_E_STORAGE };
    assert_ok(aid__allocator_choose(NULL, &memory, NULL));
    assert_ok(aid__memory_storage(&memory, &f.inner, NULL));
    aid_storage storage = faulty_storage(&f);
    h.t.now = town_days(TOWN_START_DAY);
    assert_ok(aid_store_open("main", AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY), .clock = town_clock,
                                              .clock_context = &h.t, .random = town_random, .random_context = &h.t,
                                              .storage = &storage),
                             &h.t.store, &h.t.error));
    house_people(&h);
    consent(&h);
    as(&h, h.t.cy);
    aid_entry note = written(&h, 0, 0, "we talked");
    aid_case_info info = { .struct_size = sizeof info, .title = "untouched" };
    aid_entry_info said = { .struct_size = sizeof said, .text = "untouched" };
    f.fails_at = f.calls[FAULTY_APPEND] + 1;
    assert_int_equal(aid_case_get(h.t.store, h.record, &info, &h.t.error), AID_E_STORAGE); /* the disk is full */
    assert_string_equal(info.title, "untouched");
    f.fails_at = f.calls[FAULTY_APPEND] + 1;
    assert_int_equal(aid_entry_get(h.t.store, note, &said, &h.t.error), AID_E_STORAGE);
    assert_string_equal(said.text, "untouched");
    f.fails_at = f.calls[FAULTY_APPEND] + 1;
    f.with = AID_E_UNKNOWN; /* the answer is lost: what may not be there is no line */
    assert_int_equal(aid_entry_get(h.t.store, note, &said, &h.t.error), AID_E_UNKNOWN);
    assert_string_equal(said.text, "untouched");
    assert_ok(aid_entry_get(h.t.store, note, &said, &h.t.error)); /* there is room again */
    assert_string_equal(said.text, "we talked");
    assert_int_equal(lines_for_ben(&h, h.t.cy), 1);
    aid_store_close(h.t.store);
}

static void test_a_read_only_store_refuses_with_the_remedy(void **state)
{
    (void)state;
    house h;
    char folder[] = "/tmp/aid_looked_XXXXXX", path[64], keys[80];
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/town.aid", folder);
    snprintf(keys, sizeof keys, "%s-keys", path);
    const aid_store_options probe = { .struct_size = sizeof probe, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY) };
    if (aid_store_open(path, &probe, &h.t.store, NULL) != AID_OK) {
        rmdir(folder);
        skip(); /* built without a backend that keeps files */
    }
    aid_store_close(h.t.store);
    assert_int_equal(unlink(path), 0);
    team_open(&h, path);
    aid_store_close(h.t.store);
    const aid_store_options read_only = { .struct_size = sizeof read_only, .mode = AID_OPEN_READ_ONLY, .clock = town_clock,
                                          .clock_context = &h.t };
    aid_case_info info = { .struct_size = sizeof info };
    assert_ok(aid_store_open(path, &read_only, &h.t.store, &h.t.error));
    as(&h, h.dora);
    assert_says(aid_case_get(h.t.store, h.record, &info, &h.t.error), AID_E_STORAGE, h.t.error, "open it without");
    assert_int_equal(h.t.error.reason, AID_REASON_READ_ONLY);
    as(&h, h.t.ben);
    assert_ok(aid_case_get(h.t.store, h.record, &info, &h.t.error)); /* one's own is nobody's business */
    aid_store_close(h.t.store);
    unlink(path);
    unlink(keys);
    rmdir(folder);
}

static void test_reading_of_another_needs_a_purpose(void **state)
{
    (void)state;
    house h;
    aid_case_info info = { .struct_size = sizeof info };
    team_open(&h, "memory:");
    uint64_t records = town_records(&h.t);
    acting(&h, h.dora, 0, 0);
    assert_says(aid_case_get(h.t.store, h.record, &info, &h.t.error), AID_E_DENIED, h.t.error, "purpose");
    assert_int_equal(h.t.error.reason, AID_REASON_PURPOSE);
    acting(&h, h.t.ben, 0, 0);
    assert_ok(aid_case_get(h.t.store, h.record, &info, &h.t.error));
    assert_int_equal(town_records(&h.t), records);
    acting(&h, h.dora, AID_PURPOSE_AUDIT, 0); /* the client consented to help, and not to oversight */
    assert_says(aid_case_get(h.t.store, h.record, &info, &h.t.error), AID_E_DENIED, h.t.error, "consent");
    house_close(&h);
}

static void test_the_same_within_a_quarter_of_an_hour_is_one_line(void **state)
{
    (void)state;
    house h;
    team_open(&h, "memory:");
    const aid_time minute = INT64_C(60000000);
    got(&h);
    got(&h);
    assert_int_equal(lines_for_ben(&h, h.dora), 1);
    h.t.now += AID_ACCESS_SAME_MINUTES * minute - 1;
    got(&h);
    assert_int_equal(lines_for_ben(&h, h.dora), 1);
    h.t.now += 1;
    got(&h);
    assert_int_equal(lines_for_ben(&h, h.dora), 2);
    acting(&h, h.dora, AID_PURPOSE_COORDINATION, 0); /* another purpose */
    got(&h);
    assert_int_equal(lines_for_ben(&h, h.t.cy), 3);
    got(&h); /* another person */
    assert_int_equal(lines_for_ben(&h, h.t.cy), 4);
    house_close(&h);
}

static void test_an_audited_case_tells_of_every_single_reading(void **state)
{
    (void)state;
    house h;
    team_open(&h, "memory:");
    as(&h, h.t.ana);
    assert_ok(aid_group_set_charter(h.t.store, h.t.street, "team service", &h.t.error));
    as(&h, h.t.cy);
    assert_ok(aid_case_set_level(h.t.store, h.record, AID_WITH(aid_case_act_options, .level = AID_LEVEL_AUDITED), &h.t.error));
    for (size_t i = 1; i <= 3; i++) {
        got(&h);
        assert_int_equal(lines_for_ben(&h, h.t.cy), i);
    }
    house_close(&h);
}

static void test_a_transaction_reads_what_was_recorded_before_it(void **state)
{
    (void)state;
    house h;
    aid_case_info info = { .struct_size = sizeof info };
    team_open(&h, "memory:");
    assert_ok(aid_store_begin(h.t.store, NULL, &h.t.error));
    assert_says(aid_case_get(h.t.store, h.record, &info, &h.t.error), AID_E_STATE, h.t.error, "before aid_store_begin");
    aid_store_rollback(h.t.store);
    got(&h);
    assert_ok(aid_store_begin(h.t.store, NULL, &h.t.error));
    assert_ok(aid_case_get(h.t.store, h.record, &info, &h.t.error));
    aid_store_rollback(h.t.store);
    assert_int_equal(lines_for_ben(&h, h.dora), 1);
    house_close(&h);
}

static void test_a_reading_takes_neither_the_hosts_command_id_nor_its_texts(void **state)
{
    (void)state;
    static const uint8_t id[16] = { 7 };
    house h;
    aid_entry first, second;
    team_open(&h, "memory:");
    aid_case_info info = got(&h);
    as(&h, h.t.cy);
    aid_entry note = written(&h, 0, 0, "we talked");
    as(&h, h.dora);
    info = got(&h);
    assert_ok(aid_store_command_id(h.t.store, id, &h.t.error));
    assert_string_equal(entry(&h, note).text, "we talked"); /* a line is written here */
    assert_string_equal(info.text, "living alone");
    assert_ok(aid_entry_write(h.t.store, h.record, AID_WITH(aid_entry_options, .text = "once"), &first, &h.t.error));
    assert_ok(aid_store_command_id(h.t.store, id, &h.t.error));
    assert_ok(aid_entry_write(h.t.store, h.record, AID_WITH(aid_entry_options, .text = "once"), &second, &h.t.error));
    assert_true(first.id == second.id);
    house_close(&h);
}

static void test_the_person_sees_who_looked_in_which_role_and_why(void **state)
{
    (void)state;
    house h;
    team_open(&h, "memory:");
    as(&h, h.t.cy);
    aid_entry note = written(&h, 0, AID_AUDIENCE_TEAM, "the heating");
    acting(&h, h.dora, AID_PURPOSE_SUPPORT, AID_ROLE_MEMBER + 1);
    entry(&h, note);
    as(&h, h.t.ben);
    lines l = looked(&h, NULL);
    assert_int_equal(l.count, 1);
    const aid_access_row *row = &l.rows[0];
    assert_true(row->actor.id == h.dora.id && row->support_case.id == h.record.id && row->object == note.id);
    assert_int_equal(row->role, AID_CASE_ROLE_SPECIALIST);
    assert_int_equal(row->action, AID_ACTION_READ_TEAM);
    assert_int_equal(row->purpose, AID_PURPOSE_SUPPORT);
    assert_int_equal(row->acting, AID_ROLE_MEMBER + 1);
    assert_int_equal(row->condition, AID_CONDITION_GROUND);
    assert_int_equal(row->classes, AID_BIT(AID_CLASS_CASE));
    aid_consent_info rests = { .struct_size = sizeof rests };
    assert_ok(aid_consent_get(h.t.store, row->consent, &rests, &h.t.error)); /* on the consent that Ben gave */
    assert_int_equal(rests.state, AID_CONSENT_GIVEN);
    assert_true(row->at == h.t.now && row->extent == AID_EXTENT_CONTENT);
    house_close(&h);
}

static void test_who_else_sees_the_log_sees_as_much_as_the_table_says(void **state)
{
    (void)state;
    house h;
    size_t count = 7;
    team_open(&h, "memory:");
    got(&h);
    as(&h, (aid_member){ 0 });
    aid_member pia = enrol(&h, "Pia");
    assert_ok(aid_member_set_roles(h.t.store, pia, h.t.street, AID_BIT(AID_ROLE_PRIVACY), &h.t.error));
    const aid_member others[] = { h.t.ana, h.dora, h.eve, { 0 } }; /* manager, specialist, stranger, host */
    for (size_t i = 0; i < 4; i++) {
        as(&h, others[i]);
        assert_int_equal(aid_access_list(h.t.store, h.t.ben, NULL, NULL, sizeof(aid_access_row), 0, &count, &h.t.error), AID_E_DENIED);
        assert_int_equal(count, 7);
    }
    as(&h, h.t.cy);
    lines lead = looked(&h, AID_WITH(aid_access_list_options, .support_case = h.record));
    assert_true(lead.count == 1 && lead.rows[0].extent == AID_EXTENT_CONTENT && lead.rows[0].object == h.record.id);
    as(&h, pia);
    lines privacy = looked(&h, NULL);
    assert_true(privacy.count == 1 && privacy.rows[0].extent == AID_EXTENT_HEADERS && privacy.rows[0].actor.id == h.dora.id);
    assert_true(privacy.rows[0].object == 0 && privacy.rows[0].purpose == 0 && privacy.rows[0].consent.id == 0);
    house_close(&h);
}

static void test_the_log_is_read_page_by_page(void **state)
{
    (void)state;
    house h;
    team_open(&h, "memory:");
    aid_time first = h.t.now;
    for (int i = 0; i < 7; i++, h.t.now += town_days(1))
        got(&h);
    as(&h, h.t.ben);
    uint64_t before = 0;
    size_t seen = 0, count = 0;
    do {
        aid_access_row page[3];
        assert_ok(aid_access_list(h.t.store, h.t.ben, AID_WITH(aid_access_list_options, .before = before), page, sizeof *page, 3, &count,
                                  &h.t.error));
        size_t here = count < 3 ? count : 3;
        for (size_t i = 0; i < here; i++, seen++)
            assert_true(page[i].at == first + town_days(6 - (int64_t)seen));
        before = here != 0 ? page[here - 1].number : 0;
    } while (count > 3);
    assert_int_equal(seen, 7);
    assert_int_equal(looked(&h, AID_WITH(aid_access_list_options, .from = first + town_days(2), .until = first + town_days(4))).count, 2);
    assert_int_equal(looked(&h, AID_WITH(aid_access_list_options, .actor = h.t.cy)).count, 0);
    assert_int_equal(looked(&h, AID_WITH(aid_access_list_options, .actor = h.dora)).count, 7);
    house_close(&h);
}

static void test_options_of_the_log_begin_as_nothing_but_their_size(void **state)
{
    (void)state;
    aid_access_list_options options;
    memset(&options, 1, sizeof options);
    aid_access_list_options_init(&options, sizeof options);
    assert_true(options.struct_size == sizeof options && options.before == 0 && options.actor.id == 0);
}

static void test_a_reading_survives_that_memory_runs_out(void **state)
{
    (void)state;
    for (size_t n = 1;; n++) {
        house h;
        memset(&h, 0, sizeof h);
        failing memory = failing_at(0);
        h.t.now = town_days(TOWN_START_DAY);
        assert_ok(aid_store_open("memory:", AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY), .clock = town_clock,
                                                     .clock_context = &h.t, .random = town_random, .random_context = &h.t,
                                                     .allocator = failing_allocator(&memory)),
                                 &h.t.store, &h.t.error));
        house_people(&h);
        consent(&h);
        as(&h, h.t.cy);
        uint64_t records = town_records(&h.t);
        aid_case_info info = { .struct_size = sizeof info, .title = "untouched" };
        memory.refuse = memory.requests + n;
        aid_status status = aid_case_get(h.t.store, h.record, &info, &h.t.error);
        if (status != AID_OK) {
            assert_int_equal(status, AID_E_MEMORY);
            assert_string_equal(info.title, "untouched");
        }
        assert_true(status != AID_OK || town_records(&h.t) == records + 1);
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
        cmocka_unit_test(test_check_11_every_text_that_is_returned_has_an_earlier_line),
        cmocka_unit_test(test_check_11_a_reading_that_cannot_be_recorded_is_refused),
        cmocka_unit_test(test_a_read_only_store_refuses_with_the_remedy),
        cmocka_unit_test(test_reading_of_another_needs_a_purpose),
        cmocka_unit_test(test_the_same_within_a_quarter_of_an_hour_is_one_line),
        cmocka_unit_test(test_an_audited_case_tells_of_every_single_reading),
        cmocka_unit_test(test_a_transaction_reads_what_was_recorded_before_it),
        cmocka_unit_test(test_a_reading_takes_neither_the_hosts_command_id_nor_its_texts),
        cmocka_unit_test(test_the_person_sees_who_looked_in_which_role_and_why),
        cmocka_unit_test(test_who_else_sees_the_log_sees_as_much_as_the_table_says),
        cmocka_unit_test(test_the_log_is_read_page_by_page),
        cmocka_unit_test(test_options_of_the_log_begin_as_nothing_but_their_size),
        cmocka_unit_test(test_a_reading_survives_that_memory_runs_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
