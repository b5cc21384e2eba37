/* SPDX-License-Identifier: MIT */
#include "conformance.h"

#include "../failing.h"
#include "fixture.h"

typedef struct conformance {
    const conformance_backend *backend;
    fixture_folder folder;
    fixture_path path;
} conformance;

static int conformance_setup(void **state)
{
    conformance *here = calloc(1, sizeof *here);
    here->backend = *state;
    here->folder = fixture_folder_make();
    here->path = fixture_in(&here->folder, "town.aid");
    *state = here;
    return 0;
}

static int conformance_teardown(void **state)
{
    conformance *here = *state;
    fixture_folder_remove(&here->folder);
    free(here);
    return 0;
}

static aid_storage conformance_make(const conformance *here)
{
    aid_storage storage;
    aid_error error = { 0 };
    if (here->backend->make(fixture_memory(), here->path.text, &storage, &error) != AID_OK)
        fail_msg("%s", error.message);
    return storage;
}

static aid__journal conformance_open(const conformance *here, const char *name)
{
    aid__journal journal;
    aid_error error = { 0 };
    aid_storage storage = conformance_make(here);
    if (aid__journal_open(&journal, fixture_memory(), &storage, name, AID_ATTACH_MAY_CREATE, fixture_id, &error) != AID_OK)
        fail_msg("%s", error.message);
    return journal;
}

static void test_a_new_journal_is_empty(void **state)
{
    aid__journal journal = conformance_open(*state, "main");
    static const uint8_t zero[32];
    aid_storage_head head = { .seq = 99 };
    assert_ok(aid__journal_head(&journal, &head, NULL));
    assert_int_equal(head.seq, 0);
    assert_memory_equal(head.hash, zero, 32);
    fixture_seen seen = { 0 };
    assert_ok(aid__journal_read(&journal, 0, 1, fixture_see, &seen, NULL));
    assert_int_equal(seen.records, 0);
    uint64_t records = 99;
    assert_ok(aid__journal_verify(&journal, &records, NULL, NULL, NULL, NULL, NULL));
    assert_int_equal(records, 0);
    aid__journal_close(&journal);
}

static void test_what_was_appended_is_read_back_the_same(void **state)
{
    aid__journal journal = conformance_open(*state, "main");
    size_t batch = 7;
    for (int i = 0; i < 5; i++) {
        aid_storage_head head;
        assert_ok(aid__journal_lock(&journal, 1000, &head, NULL));
        assert_int_equal(head.seq, journal.head.seq);
        assert_ok(fixture_append(&journal, batch, NULL));
    }
    aid_storage_head end = journal.head;
    assert_int_equal(end.seq, 35);
    memset(&journal.head, 0, sizeof journal.head); /* read it all again */
    assert_ok(aid__journal_read(&journal, 0, 1, fixture_compare, &batch, NULL));
    assert_memory_equal(&journal.head, &end, sizeof end);
    aid__journal_close(&journal);
}

static void test_reading_starts_and_ends_where_it_is_told(void **state)
{
    aid__journal journal = conformance_open(*state, "main");
    for (int i = 0; i < 4; i++)
        assert_ok(fixture_append(&journal, 5, NULL));
    aid_storage *storage = &journal.storage;
    static const struct {
        uint64_t after, until, first, last;
    } cases[] = { { 0, 0, 1, 20 }, { 0, 5, 1, 5 }, { 7, 9, 8, 9 }, { 19, 0, 20, 20 }, { 19, 20, 20, 20 },
                  { 20, 0, 0, 0 }, { 3, 3, 0, 0 }, { 0, 99, 1, 20 }, { 50, 60, 0, 0 }, { 4, 1, 0, 0 } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        fixture_seen seen = { 0 };
        assert_ok(storage->read(storage->context, cases[i].after, cases[i].until, fixture_see, &seen, NULL));
        assert_int_equal(seen.first, cases[i].first);
        assert_int_equal(seen.last, cases[i].last);
    }
    aid__journal_close(&journal);
}

static void test_the_reader_can_stop_and_its_word_is_passed_on(void **state)
{
    aid__journal journal = conformance_open(*state, "main");
    for (int i = 0; i < 3; i++)
        assert_ok(fixture_append(&journal, 4, NULL));
    memset(&journal.head, 0, sizeof journal.head);
    fixture_seen seen = { .refuse = 7 };
    aid_error error = { 0 };
    assert_says(aid__journal_read(&journal, 0, 1, fixture_see, &seen, &error), AID_E_FORMAT, error, "does not like");
    assert_int_equal(journal.head.seq, 4); /* the batch with record 7 was not accepted */
    seen = (fixture_seen){ 0 };
    assert_ok(aid__journal_read(&journal, 0, 1, fixture_see, &seen, NULL));
    assert_int_equal(seen.first, 5);
    assert_int_equal(journal.head.seq, 12);
    aid__journal_close(&journal);
}

static void test_one_record_can_be_fetched(void **state)
{
    aid__journal journal = conformance_open(*state, "main");
    size_t batch = 6;
    assert_ok(fixture_append(&journal, batch, NULL));
    assert_ok(aid__journal_record(&journal, 3, fixture_compare, &batch, NULL));
    assert_ok(aid__journal_record(&journal, 6, fixture_compare, &batch, NULL));
    aid_error error = { 0 };
    assert_says(aid__journal_record(&journal, 7, fixture_compare, &batch, &error), AID_E_NOT_FOUND, error, "no record 7");
    assert_int_equal(aid__journal_record(&journal, 0, fixture_compare, &batch, NULL), AID_E_NOT_FOUND);
    aid__journal_close(&journal);
}

static void test_an_append_that_expects_an_older_head_is_a_conflict(void **state)
{
    aid__journal journal = conformance_open(*state, "main");
    assert_ok(fixture_append(&journal, 3, NULL));
    aid_storage_head old = journal.head;
    assert_ok(fixture_append(&journal, 3, NULL));
    aid_storage_head end = journal.head;
    journal.head = old;
    assert_int_equal(fixture_append(&journal, 2, NULL), AID_E_CONFLICT);
    assert_int_equal(journal.in_doubt, 0);
    memset(&journal.head, 0, sizeof journal.head);
    assert_int_equal(fixture_append(&journal, 2, NULL), AID_E_CONFLICT);
    aid_storage_head head;
    assert_ok(journal.storage.head(journal.storage.context, &head, NULL));
    assert_memory_equal(&head, &end, sizeof end);
    aid__journal_close(&journal);
}

static void test_an_append_that_expects_what_never_was_is_rewound(void **state)
{
    aid__journal journal = conformance_open(*state, "main");
    assert_ok(fixture_append(&journal, 3, NULL));
    assert_ok(fixture_append(&journal, 3, NULL));
    aid_storage_head end = journal.head;
    static const uint64_t at[] = { 3, 6, 9 }; /* in the middle, at the end, behind the end */
    for (size_t i = 0; i < 3; i++) {
        memset(journal.head.hash, 0xAB, 32);
        journal.head.seq = at[i];
        assert_int_equal(fixture_append(&journal, 1, NULL), AID_E_REWOUND);
    }
    memset(journal.head.hash, 0xAB, 32);
    journal.head.seq = 0;
    assert_int_equal(fixture_append(&journal, 1, NULL), AID_E_REWOUND);
    aid_storage_head head;
    assert_ok(journal.storage.head(journal.storage.context, &head, NULL));
    assert_memory_equal(&head, &end, sizeof end);
    aid__journal_close(&journal);
}

static void test_a_lock_is_given_back_by_unlock_and_by_append(void **state)
{
    aid__journal journal = conformance_open(*state, "main");
    aid_storage_head head;
    aid__journal_unlock(&journal); /* without a lock it does nothing */
    journal.storage.unlock(journal.storage.context);
    for (int i = 0; i < 3; i++) {
        assert_ok(aid__journal_lock(&journal, 0, &head, NULL));
        assert_ok(aid__journal_head(&journal, &head, NULL));
        assert_int_equal(head.seq, i);
        aid__journal_unlock(&journal);
        assert_ok(aid__journal_lock(&journal, 0, &head, NULL));
        assert_ok(fixture_append(&journal, 1, NULL));
        assert_int_equal(journal.locked, 0);
    }
    assert_ok(aid__journal_lock(&journal, 0, &head, NULL));
    aid__journal_close(&journal); /* with the lock held */
}

static void test_a_record_may_have_a_thousand_parts(void **state)
{
    aid__journal journal = conformance_open(*state, "main");
    enum { MANY = 1000 };
    aid_storage_part *parts = calloc(AID_STORAGE_PARTS_MAX + 1, sizeof *parts);
    for (size_t i = 0; i <= AID_STORAGE_PARTS_MAX; i++)
        parts[i] = (aid_storage_part){ .subject = i, .personal_class = 2, .bytes = (const uint8_t *)&parts[i].subject,
                                       .length = 1 + i % 8 };
    static const size_t counts[] = { MANY, 0, AID_STORAGE_PARTS_MAX, 1 };
    for (size_t i = 0; i < 4; i++) {
        aid_storage_record record = { .kind = "member.enrolled", .version = 1, .at = 5, .body = "{\"v\":1}",
                                      .body_length = 7, .parts = parts, .part_count = counts[i] };
        assert_ok(aid__journal_append(&journal, &record, 1, NULL));
    }
    aid_storage_record wrong = { .kind = "member.enrolled", .version = 1, .at = 5, .body = "{\"v\":1}", .body_length = 7,
                                 .parts = parts, .part_count = AID_STORAGE_PARTS_MAX + 1 };
    aid_error error = { 0 };
    assert_says(aid__journal_append(&journal, &wrong, 1, &error), AID_E_LIMIT, error, "at most 1024");
    memset(&journal.head, 0, sizeof journal.head);
    fixture_seen seen = { 0 };
    assert_ok(aid__journal_read(&journal, 0, 1, fixture_see, &seen, NULL));
    assert_int_equal(seen.records, 4);
    assert_int_equal(seen.parts, MANY + AID_STORAGE_PARTS_MAX + 1);
    free(parts);
    aid__journal_close(&journal);
}

static aid_status conformance_large(void *context, const aid_storage_record *record, aid_error *error)
{
    (void)error;
    const aid_storage_record *wanted = context;
    assert_int_equal(record->body_length, wanted->body_length);
    assert_memory_equal(record->body, wanted->body, wanted->body_length);
    assert_int_equal(record->body[record->body_length], 0);
    assert_int_equal(record->parts[0].length, wanted->parts[0].length);
    assert_memory_equal(record->parts[0].bytes, wanted->parts[0].bytes, wanted->parts[0].length);
    assert_non_null(record->parts[1].bytes); /* empty is not the same as cut */
    assert_int_equal(record->parts[1].length, 0);
    assert_null(record->parts[2].bytes);
    return AID_OK;
}

static void test_large_empty_and_cut_bytes_are_kept_apart(void **state)
{
    aid__journal journal = conformance_open(*state, "main");
    enum { LARGE = AID_LIMIT_EVENT_BYTES };
    char *text = malloc(LARGE + 1);
    for (size_t i = 0; i < LARGE; i++)
        text[i] = (char)(' ' + i * 31 % 90);
    text[LARGE] = '\0';
    aid_storage_part parts[3] = { { .subject = 1, .personal_class = 3, .bytes = (const uint8_t *)text, .length = LARGE },
                                  { .subject = 2, .personal_class = 3, .bytes = (const uint8_t *)"", .length = 0 },
                                  { .subject = 3, .personal_class = 3 } };
    aid_storage_record record = { .kind = "exchange.logged", .version = 1, .at = 1, .body = text, .body_length = LARGE,
                                  .parts = parts, .part_count = 3 };
    assert_ok(aid__journal_append(&journal, &record, 1, NULL));
    memset(&journal.head, 0, sizeof journal.head);
    assert_ok(aid__journal_read(&journal, 0, 1, conformance_large, &record, NULL));
    free(text);
    aid__journal_close(&journal);
}

static aid_status conformance_extreme(void *context, const aid_storage_record *record, aid_error *error)
{
    (void)error;
    const aid_storage_record *wanted = context;
    assert_int_equal(record->at, wanted->at);
    assert_int_equal(record->due, wanted->due);
    assert_int_equal(record->has_command, 1);
    assert_memory_equal(record->command, wanted->command, sizeof record->command);
    assert_int_equal(record->actor, wanted->actor);
    assert_int_equal(record->version, wanted->version);
    return AID_OK;
}

static void test_extreme_numbers_and_a_command_id_come_back(void **state)
{
    aid__journal journal = conformance_open(*state, "main");
    const int64_t most = INT64_C(9007199254740991);
    aid_storage_record record = { .kind = "exchange.logged", .at = -most, .due = most, .version = (uint64_t)most,
                                  .actor = (uint64_t)most, .has_command = 1, .body = "", .body_length = 0 };
    for (size_t i = 0; i < sizeof record.command; i++)
        record.command[i] = (uint8_t)(i * 7);
    assert_ok(aid__journal_append(&journal, &record, 1, NULL));
    aid_storage_head end = journal.head;
    memset(&journal.head, 0, sizeof journal.head);
    assert_ok(aid__journal_read(&journal, 0, 1, conformance_extreme, &record, NULL));

    record.command[47] ^= 1; /* the same id with other arguments */
    assert_int_equal(aid__journal_append(&journal, &record, 1, NULL), AID_E_STATE);
    assert_memory_equal(&journal.head, &end, sizeof end);
    record.command[0] ^= 1;
    assert_ok(aid__journal_append(&journal, &record, 1, NULL));
    aid__journal_close(&journal);
}

typedef struct conformance_names {
    size_t count;
    char text[16][AID_STORAGE_NAME_BYTES + 1];
    uint8_t id[16][16];
} conformance_names;

static aid_status conformance_name(void *context, const char *name, const uint8_t id[16], aid_error *error)
{
    (void)error;
    conformance_names *names = context;
    assert_true(names->count < 16);
    strcpy(names->text[names->count], name);
    memcpy(names->id[names->count++], id, 16);
    return AID_OK;
}

/* Where there is room for one: each name in a file of its own, and a second is refused, not put in its place. */
static void conformance_one_odd_name_each(const conformance *here, const char *const *odd, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        uint8_t id[16] = { (uint8_t)(i + 1) }, kept[16];
        char file[16];
        snprintf(file, sizeof file, "odd-%u", (unsigned)i);
        aid_storage storage;
        aid_error error = { 0 };
        conformance_names names = { 0 };
        assert_ok(here->backend->make(fixture_memory(), fixture_in(&here->folder, file).text, &storage, &error));
        assert_ok(storage.list(storage.context, conformance_name, &names, &error));
        assert_int_equal(names.count, 0);
        assert_ok(storage.attach(storage.context, odd[i], AID_ATTACH_MUST_CREATE, id, kept, &error));
        assert_memory_equal(id, kept, 16);
        assert_int_equal(storage.attach(storage.context, "second", AID_ATTACH_MAY_CREATE, fixture_id, kept, &error), AID_E_LIMIT);
        assert_int_equal(storage.attach(storage.context, "second", AID_ATTACH_MUST_EXIST, fixture_id, kept, &error),
                         AID_E_NOT_FOUND);
        assert_ok(storage.list(storage.context, conformance_name, &names, &error));
        assert_int_equal(names.count, 1);
        assert_string_equal(names.text[0], odd[i]);
        assert_memory_equal(names.id[0], id, 16);
        storage.close(storage.context);
    }
}

static void test_communities_are_listed_and_names_may_be_odd(void **state)
{
    static const char *const odd[] = { "main", "it's \"quoted\"", "a?b=c&d%20e", "../up/and/down", "Кооператив", "日本 🫂",
                                       "'; DROP TABLE aid_event; --", " ", "MAIN", "tab\tand\nline" };
    enum { ODD = sizeof odd / sizeof *odd };
    const conformance *here = *state;
    if (here->backend->single) {
        conformance_one_odd_name_each(here, odd, ODD);
        return;
    }
    aid_storage storage = conformance_make(here);
    for (size_t i = 0; i < ODD; i++) {
        uint8_t id[16] = { (uint8_t)(i + 1) }, kept[16];
        assert_ok(storage.attach(storage.context, odd[i], AID_ATTACH_MUST_CREATE, id, kept, NULL));
        assert_memory_equal(id, kept, 16);
    }
    conformance_names names = { 0 };
    assert_ok(storage.list(storage.context, conformance_name, &names, NULL));
    assert_int_equal(names.count, ODD);
    for (size_t i = 0; i < ODD; i++) {
        assert_string_equal(names.text[i], odd[i]);
        assert_int_equal(names.id[i][0], i + 1);
    }
    storage.close(storage.context);
}

static void test_a_name_is_neither_empty_nor_longer_than_200_bytes(void **state)
{
    aid_storage storage = conformance_make(*state);
    char name[AID_STORAGE_NAME_BYTES + 2];
    memset(name, 'x', sizeof name);
    name[AID_STORAGE_NAME_BYTES + 1] = '\0';
    uint8_t id[16];
    aid_error error = { 0 };
    assert_says(storage.attach(storage.context, name, AID_ATTACH_MAY_CREATE, fixture_id, id, &error), AID_E_ARGUMENT, error,
                "201");
    assert_int_equal(storage.attach(storage.context, "", AID_ATTACH_MAY_CREATE, fixture_id, id, NULL), AID_E_ARGUMENT);
    assert_ok(storage.attach(storage.context, name + 1, AID_ATTACH_MAY_CREATE, fixture_id, id, NULL));
    storage.close(storage.context);
}

static void test_attach_makes_finds_or_refuses_as_its_mode_says(void **state)
{
    aid_storage storage = conformance_make(*state);
    uint8_t other[16] = { 0xFF }, kept[16] = { 0 };
    void *context = storage.context;
    aid_error error = { 0 };
    assert_says(storage.attach(context, "a", AID_ATTACH_MUST_EXIST, fixture_id, kept, &error), AID_E_NOT_FOUND, error,
                "\"a\"");
    assert_int_equal(error.reason, AID_REASON_COMMUNITY);
    assert_ok(storage.attach(context, "a", AID_ATTACH_MUST_CREATE, fixture_id, kept, NULL));
    assert_memory_equal(kept, fixture_id, 16);
    assert_ok(storage.attach(context, "a", AID_ATTACH_MAY_CREATE, other, kept, NULL));
    assert_memory_equal(kept, fixture_id, 16); /* the first id stays */
    assert_ok(storage.attach(context, "a", AID_ATTACH_MUST_EXIST, other, kept, NULL));
    memset(kept, 0, sizeof kept);
    assert_says(storage.attach(context, "a", AID_ATTACH_MUST_CREATE, other, kept, &error), AID_E_STATE, error, "already");
    assert_int_equal(error.reason, AID_REASON_EXISTS);
    assert_int_equal(kept[1], 0); /* untouched */
    storage.close(context);
}

static void test_communities_of_one_storage_do_not_mix(void **state)
{
    const conformance *here = *state;
    if (here->backend->single)
        skip();
    aid_storage storage = conformance_make(here);
    static const char *const names[] = { "north", "south", "west" };
    size_t batch = 4;
    uint8_t id[16];
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < 3; i++) {
            aid__journal journal;
            assert_ok(aid__journal_open(&journal, fixture_memory(), &storage, names[i], AID_ATTACH_MAY_CREATE,
                                        (const uint8_t[16]){ (uint8_t)i }, NULL));
            fixture_seen seen = { 0 };
            assert_ok(aid__journal_read(&journal, 0, 1, fixture_see, &seen, NULL));
            assert_int_equal(seen.records, (size_t)round * batch);
            assert_ok(fixture_append(&journal, batch, NULL));
            memset(&journal.head, 0, sizeof journal.head);
            assert_ok(aid__journal_read(&journal, 0, 1, fixture_compare, &batch, NULL));
        }
    assert_ok(storage.attach(storage.context, "south", AID_ATTACH_MUST_EXIST, fixture_id, id, NULL));
    assert_int_equal(id[0], 1);
    storage.close(storage.context);
}

static void test_what_was_appended_survives_closing(void **state)
{
    conformance *here = *state;
    if (!here->backend->survives)
        skip();
    size_t batch = 9;
    for (int i = 0; i < 3; i++) {
        aid__journal journal = conformance_open(here, "main");
        assert_ok(aid__journal_read(&journal, 0, 1, fixture_compare, &batch, NULL));
        assert_int_equal(journal.head.seq, (uint64_t)i * batch);
        assert_ok(fixture_append(&journal, batch, NULL));
        aid__journal_close(&journal);
    }
}

static void test_two_handles_see_each_other_and_exclude_each_other(void **state)
{
    conformance *here = *state;
    if (!here->backend->survives)
        skip();
    aid__journal one = conformance_open(here, "main");
    aid__journal two = conformance_open(here, "main");
    aid_storage_head head;
    aid_error error = { 0 };
    assert_ok(aid__journal_lock(&one, 0, &head, NULL));
    assert_says(aid__journal_lock(&two, 5, &head, &error), AID_E_CONFLICT, error, "lock");
    assert_int_equal(error.reason, AID_REASON_BUSY);
    assert_ok(aid__journal_head(&two, &head, NULL)); /* a reader does not wait for a writer */
    assert_ok(fixture_append(&one, 3, NULL));
    assert_ok(aid__journal_head(&two, &head, NULL));
    assert_int_equal(head.seq, 3);
    assert_int_equal(fixture_append(&two, 1, NULL), AID_E_CONFLICT); /* it has not read what one appended */
    assert_ok(aid__journal_lock(&two, 1000, &head, NULL));
    fixture_seen seen = { 0 };
    assert_ok(aid__journal_read(&two, head.seq, 1, fixture_see, &seen, NULL));
    assert_int_equal(seen.records, 3);
    assert_ok(fixture_append(&two, 2, NULL));
    assert_ok(aid__journal_head(&one, &head, NULL));
    assert_int_equal(head.seq, 5);
    assert_ok(aid__journal_verify(&one, NULL, NULL, NULL, NULL, NULL, NULL));
    aid__journal_close(&one);
    aid__journal_close(&two);
}

static void test_a_backup_is_whole_and_never_overwrites(void **state)
{
    conformance *here = *state;
    aid__journal journal = conformance_open(here, "main");
    if (journal.storage.backup == NULL) {
        aid__journal_close(&journal);
        skip();
    }
    size_t batch = 5;
    for (int i = 0; i < 20; i++)
        assert_ok(fixture_append(&journal, batch, NULL));
#ifdef _WIN32
    fixture_path copy = fixture_in(&here->folder, "copy %20 #2.aid"); /* no name has a question mark there */
#else
    fixture_path copy = fixture_in(&here->folder, "copy ?x=1 #2.aid");
#endif
    void *context = journal.storage.context;
    assert_ok(journal.storage.backup(context, copy.text, NULL, NULL, NULL));
    aid_error error = { 0 };
    assert_says(journal.storage.backup(context, copy.text, NULL, NULL, &error), AID_E_STATE, error, "already");
    assert_int_equal(error.reason, AID_REASON_EXISTS);
    aid_storage_head end = journal.head;
    assert_ok(fixture_append(&journal, batch, NULL)); /* not in the copy */
    aid__journal_close(&journal);
    here->path = copy;
    aid__journal again = conformance_open(here, "main");
    assert_ok(aid__journal_read(&again, 0, 1, fixture_compare, &batch, NULL));
    assert_memory_equal(&again.head, &end, sizeof end);
    aid__journal_close(&again);
}

/* The whole way once with every n-th allocation refused: an answer, nothing lost, nothing half done, no leak. */
static void test_every_refused_allocation_is_survived(void **state)
{
    conformance *here = *state;
    for (size_t n = 1;; n++) {
        char name[40];
        snprintf(name, sizeof name, "refused-%u.aid", (unsigned)n);
        fixture_path path = fixture_in(&here->folder, name);
        failing memory = failing_at(n);
        const aid_allocator *allocator = failing_allocator(&memory);
        aid_storage storage;
        aid__journal journal;
        size_t batch = 6, appended = 0;
        aid_status status = here->backend->make(allocator, path.text, &storage, NULL);
        if (status == AID_OK) {
            status = aid__journal_open(&journal, allocator, &storage, "main", AID_ATTACH_MAY_CREATE, fixture_id, NULL);
            if (status != AID_OK)
                storage.close(storage.context);
        }
        if (status == AID_OK) {
            for (int i = 0; i < 3; i++) {
                uint64_t before = journal.head.seq;
                aid_status append = fixture_append(&journal, batch, NULL);
                assert_true(append == AID_OK || append == AID_E_MEMORY);
                appended += append == AID_OK;
                assert_int_equal(journal.head.seq, before + (append == AID_OK ? batch : 0));
            }
            memset(&journal.head, 0, sizeof journal.head);
            aid_status read = aid__journal_read(&journal, 0, 1, fixture_compare, &batch, NULL);
            if (read == AID_E_MEMORY) /* only one request is refused, so this reads what is left */
                read = aid__journal_read(&journal, 0, 1, fixture_compare, &batch, NULL);
            assert_ok(read);
            assert_int_equal(journal.head.seq, appended * batch);
            aid__journal_close(&journal);
        } else {
            assert_int_equal(status, AID_E_MEMORY);
        }
        assert_int_equal(memory.live_bytes, 0);
        if (!memory.refused)
            break;
    }
}

/* ---- keys ---- */

typedef struct conformance_keys {
    size_t count, gone;
    uint64_t subjects; /* sum */
    char bytes[16];    /* of the last with bytes */
} conformance_keys;

static aid_status conformance_see_key(void *context, const aid_storage_key *key, aid_error *error)
{
    (void)error;
    conformance_keys *seen = context;
    seen->count++;
    seen->gone += key->bytes == NULL;
    seen->subjects += key->subject;
    if (key->bytes != NULL) {
        assert_true(key->length < sizeof seen->bytes);
        memcpy(seen->bytes, key->bytes, key->length);
        seen->bytes[key->length] = '\0';
    } else {
        assert_int_equal(key->length, 0);
    }
    return AID_OK;
}

static conformance_keys conformance_list_keys(const aid__journal *journal, int32_t which, uint64_t subject)
{
    conformance_keys seen = { 0 };
    assert_ok(journal->storage.keys(journal->storage.context, which, subject, conformance_see_key, &seen, NULL));
    return seen;
}

static aid_storage_key conformance_key(uint64_t subject, int32_t personal_class, const char *text)
{
    return (aid_storage_key){ .subject = subject, .personal_class = personal_class, .key_id = subject + 1,
                              .bytes = (const uint8_t *)text, .length = text ? strlen(text) : 0 };
}

static void test_keys_are_kept_replaced_and_destroyed(void **state)
{
    const conformance *here = *state;
    aid__journal journal = conformance_open(here, "main");
    const aid_storage *storage = &journal.storage;
    if (storage->keys == NULL || storage->put_keys == NULL) { /* both or none; then nothing can be sealed here */
        assert_true(storage->keys == NULL && storage->put_keys == NULL);
        aid__journal_close(&journal);
        skip();
    }
    assert_int_equal(conformance_list_keys(&journal, AID_STORAGE_KEYS_ALL, 0).count, 0);
    const aid_storage_key keys[] = { conformance_key(7, 1, "seven-1"), conformance_key(7, 2, "seven-2"),
                                     conformance_key(9, 1, "nine"), conformance_key(0, 0, "holder") };
    assert_ok(storage->put_keys(storage->context, keys, 4, NULL));
    assert_int_equal(conformance_list_keys(&journal, AID_STORAGE_KEYS_ALL, 0).subjects, 23);
    assert_int_equal(conformance_list_keys(&journal, AID_STORAGE_KEYS_OF, 7).count, 2);
    assert_string_equal(conformance_list_keys(&journal, AID_STORAGE_KEYS_OF, 0).bytes, "holder");
    assert_int_equal(conformance_list_keys(&journal, AID_STORAGE_KEYS_OF, 8).count, 0);
    const aid_storage_key again = conformance_key(9, 1, "other"), gone = conformance_key(7, 2, NULL);
    assert_ok(storage->put_keys(storage->context, &again, 1, NULL));
    assert_string_equal(conformance_list_keys(&journal, AID_STORAGE_KEYS_OF, 9).bytes, "other");
    assert_int_equal(conformance_list_keys(&journal, AID_STORAGE_KEYS_OF, 9).count, 1);
    assert_ok(storage->put_keys(storage->context, &gone, 1, NULL));
    const conformance_keys left = conformance_list_keys(&journal, AID_STORAGE_KEYS_OF, 7);
    assert_int_equal(left.count, 2);
    assert_int_equal(left.gone, 1);
    assert_string_equal(left.bytes, "seven-1");
    assert_int_equal(conformance_list_keys(&journal, AID_STORAGE_KEYS_GONE, 0).count, 1);
    aid__journal_close(&journal);
    static const uint8_t other_id[16] = { 0x77 };
    aid__journal other;
    aid_storage made = conformance_make(here);
    assert_ok(aid__journal_open(&other, fixture_memory(), &made, "another", AID_ATTACH_MAY_CREATE, other_id, NULL));
    assert_int_equal(conformance_list_keys(&other, AID_STORAGE_KEYS_ALL, 0).count, 0);
    aid__journal_close(&other);
}

static aid_status conformance_count_cut(void *context, const aid_storage_record *record, aid_error *error)
{
    (void)error;
    size_t *cut = context;
    for (size_t i = 0; i < record->part_count; i++) {
        bool is = record->parts[i].bytes == NULL;
        assert_true(!is || (record->parts[i].subject == 4 && record->parts[i].personal_class == 1));
        *cut += is;
    }
    return AID_OK;
}

static void test_cutting_takes_the_bytes_of_one_subjects_classes_and_the_chain_stands(void **state)
{
    aid__journal journal = conformance_open(*state, "main");
    if (journal.storage.cut == NULL) {
        aid__journal_close(&journal);
        skip();
    }
    for (uint64_t i = 0; i < 6; i++) {
        aid_storage_part parts[] = { { .subject = 4, .personal_class = 1, .bytes = (const uint8_t *)"name", .length = 4 },
                                     { .subject = 4, .personal_class = 2, .bytes = (const uint8_t *)"phone", .length = 5 },
                                     { .subject = 5, .personal_class = 1, .bytes = (const uint8_t *)"other", .length = 5 } };
        aid_storage_record record = { .at = 1, .kind = "test.kind", .version = 1, .body = "{}", .body_length = 2,
                                      .parts = parts, .part_count = 3 };
        aid_storage_head head;
        assert_ok(aid__journal_lock(&journal, 1000, &head, NULL));
        assert_ok(aid__journal_append(&journal, &record, 1, NULL));
    }
    const aid_storage *storage = &journal.storage;
    size_t cut = 0;
    assert_ok(storage->cut(storage->context, 4, AID_BIT(1), NULL));
    assert_ok(storage->cut(storage->context, 4, AID_BIT(1), NULL)); /* again: nothing to do */
    assert_ok(storage->cut(storage->context, 99, UINT64_MAX, NULL));
    assert_ok(storage->read(storage->context, 0, 0, conformance_count_cut, &cut, NULL));
    assert_int_equal(cut, 6);
    uint64_t records = 0;
    assert_ok(aid__journal_verify(&journal, &records, NULL, NULL, NULL, NULL, NULL));
    assert_int_equal(records, 6);
    aid__journal_close(&journal);
}

int conformance_run(const conformance_backend *backend)
{
#define CONFORMS(name) { #name, name, conformance_setup, conformance_teardown, (void *)(uintptr_t)backend }
    const struct CMUnitTest tests[] = {
        CONFORMS(test_a_new_journal_is_empty),
        CONFORMS(test_what_was_appended_is_read_back_the_same),
        CONFORMS(test_reading_starts_and_ends_where_it_is_told),
        CONFORMS(test_the_reader_can_stop_and_its_word_is_passed_on),
        CONFORMS(test_one_record_can_be_fetched),
        CONFORMS(test_an_append_that_expects_an_older_head_is_a_conflict),
        CONFORMS(test_an_append_that_expects_what_never_was_is_rewound),
        CONFORMS(test_a_lock_is_given_back_by_unlock_and_by_append),
        CONFORMS(test_a_record_may_have_a_thousand_parts),
        CONFORMS(test_large_empty_and_cut_bytes_are_kept_apart),
        CONFORMS(test_extreme_numbers_and_a_command_id_come_back),
        CONFORMS(test_communities_are_listed_and_names_may_be_odd),
        CONFORMS(test_a_name_is_neither_empty_nor_longer_than_200_bytes),
        CONFORMS(test_attach_makes_finds_or_refuses_as_its_mode_says),
        CONFORMS(test_communities_of_one_storage_do_not_mix),
        CONFORMS(test_what_was_appended_survives_closing),
        CONFORMS(test_two_handles_see_each_other_and_exclude_each_other),
        CONFORMS(test_a_backup_is_whole_and_never_overwrites),
        CONFORMS(test_keys_are_kept_replaced_and_destroyed),
        CONFORMS(test_cutting_takes_the_bytes_of_one_subjects_classes_and_the_chain_stands),
        CONFORMS(test_every_refused_allocation_is_survived),
    };
#undef CONFORMS
    return _cmocka_run_group_tests(backend->name, tests, sizeof tests / sizeof *tests, NULL, NULL);
}
