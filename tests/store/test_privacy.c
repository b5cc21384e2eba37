/* SPDX-License-Identifier: MIT */
/* Erasing a person: their words are gone from every file and from memory, the books and the chain stand, and a copy from
 * before is erased again when it is opened. What is looked for is spelled out only while it is written, so that the
 * test's own memory does not hold it. */
#include "town.h"

#include <fcntl.h>
#include <mutualaid/privacy.h>

static const uint8_t privacy_key[32] = { 7, 7, 7, 1, 2, 3 };

enum { PRIVACY_WORD = 24, PRIVACY_MASK = 0x55 };

/* "Sentinel-Wilhelmina-7731" and "carried the grand piano!", masked. */
static const char privacy_name[PRIVACY_WORD] = { 6, 48, 59, 33, 60, 59, 48, 57, 120, 2, 60, 57, 61, 48, 57, 56, 60, 59, 52, 120, 98, 98, 102, 100 };
static const char privacy_memo[PRIVACY_WORD] = { 54, 52, 39, 39, 60, 48, 49, 117, 33, 61, 48, 117, 50, 39, 52, 59, 49, 117, 37, 60, 52, 59, 58, 116 };

static void privacy_spell(const char *masked, char out[PRIVACY_WORD + 1])
{
    for (int i = 0; i < PRIVACY_WORD; i++)
        out[i] = (char)(masked[i] ^ PRIVACY_MASK);
    out[PRIVACY_WORD] = '\0';
}

static void privacy_wipe(volatile char *text)
{
    for (int i = 0; i <= PRIVACY_WORD; i++)
        text[i] = 0;
}

static bool privacy_bytes_have(const unsigned char *bytes, size_t size, const char *masked)
{
    for (size_t i = 0; i + PRIVACY_WORD <= size; i++) {
        size_t same = 0;
        while (same < PRIVACY_WORD && bytes[i + same] == (unsigned char)(masked[same] ^ PRIVACY_MASK))
            same++;
        if (same == PRIVACY_WORD)
            return true;
    }
    return false;
}

static bool privacy_file_has(const char *path, const char *masked)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return false;
    fseek(file, 0, SEEK_END);
    size_t size = (size_t)ftell(file);
    rewind(file);
    unsigned char *bytes = malloc(size + 1);
    size = fread(bytes, 1, size, file);
    fclose(file);
    bool found = privacy_bytes_have(bytes, size, masked);
    memset(bytes, 0, size);
    free(bytes);
    return found;
}

typedef struct privacy {
    char folder[64], file[128];
} privacy;

static const char *const privacy_names[] = { "town.aid", "town.aid-wal", "town.aid-shm", "town.aid-keys",
                                             "town.aid-keys-wal", "town.aid-keys-shm", "before.aid" };
enum { PRIVACY_FILES = sizeof privacy_names / sizeof *privacy_names };

static void privacy_path(const privacy *here, const char *name, char out[128])
{
    snprintf(out, 128, "%s/%s", here->folder, name);
}

static bool privacy_folder_has(const privacy *here, const char *masked)
{
    char path[128];
    for (int i = 0; i < PRIVACY_FILES - 1; i++) { /* not in before.aid: that is the copy from before */
        privacy_path(here, privacy_names[i], path);
        if (privacy_file_has(path, masked))
            return true;
    }
    return false;
}

static int privacy_setup(void **state)
{
    privacy *here = calloc(1, sizeof *here);
    const char *temporary = getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp";
    snprintf(here->folder, sizeof here->folder, "%.40s/aid-privacy-XXXXXX", temporary);
    if (mkdtemp(here->folder) == NULL)
        return -1;
    privacy_path(here, "town.aid", here->file);
    *state = here;
    return 0;
}

static int privacy_teardown(void **state)
{
    privacy *here = *state;
    char path[128];
    for (int i = 0; i < PRIVACY_FILES; i++) {
        privacy_path(here, privacy_names[i], path);
        unlink(path);
    }
    rmdir(here->folder);
    free(here);
    return 0;
}

static void privacy_open(town *t, const char *location, bool sealed)
{
    const aid_secret secret = { .struct_size = sizeof secret, .kind = AID_SECRET_KEY, .bytes = privacy_key, .length = 32 };
    memset(t, 0, sizeof *t);
    t->now = town_days(TOWN_START_DAY);
    t->dice = 42;
    assert_ok(aid_store_open(location,
                             AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY), .clock = town_clock,
                                      .clock_context = t, .random = town_random, .random_context = t,
                                      .secret = sealed ? &secret : NULL),
                             &t->store, &t->error));
}

/* The town, and a person who wrote about herself and was written about. */
static aid_member privacy_people(town *t)
{
    char name[PRIVACY_WORD + 1], memo[PRIVACY_WORD + 1];
    aid_member member;
    aid_exchange exchange;
    town_people(t);
    privacy_spell(privacy_name, name);
    privacy_spell(privacy_memo, memo);
    assert_ok(aid_member_enrol(t->store,
                               AID_WITH(aid_member_options, .name = name, .group = t->street, .reference = "M-7731",
                                        .phones = "+49 30 555 0199", .languages = "de", .placed = 1,
                                        .latitude = 525200000, .longitude = 134050000),
                               &member, &t->error));
    assert_ok(aid_store_act_as(t->store, member, NULL, &t->error));
    assert_ok(aid_exchange_log(t->store,
                               AID_WITH(aid_log_options, .requester = member, .helper = t->ben, .minutes = 60,
                                        .group = t->street, .memo = memo),
                               &exchange, &t->error));
    assert_ok(aid_store_act_as(t->store, (aid_member){ 0 }, NULL, &t->error));
    privacy_wipe(name);
    privacy_wipe(memo);
    return member;
}

static aid_erasure_info privacy_state(town *t, aid_member member)
{
    aid_erasure_info info = { .struct_size = sizeof info };
    assert_ok(aid_member_erasure(t->store, member, &info, &t->error));
    return info;
}

static void privacy_verifies(town *t)
{
    aid_verify_report report = { .struct_size = sizeof report };
    assert_ok(aid_store_verify(t->store, NULL, &report, &t->error));
    if (!report.ok)
        fail_msg("%s", report.problem.message);
}

static aid_member_info privacy_info(town *t, aid_member member)
{
    aid_member_info info = { .struct_size = sizeof info };
    assert_ok(aid_member_get(t->store, member, &info, &t->error));
    return info;
}

static void privacy_erase_in_file(const privacy *here, bool sealed)
{
    town t;
    privacy_open(&t, here->file, sealed);
    aid_member member = privacy_people(&t);
    int64_t ben = town_balance(&t, t.ben), hers = town_balance(&t, member);
    assert_int_equal(privacy_folder_has(here, privacy_name), !sealed); /* the control */
    assert_true(privacy_state(&t, member).parts >= 3);
    assert_ok(aid_member_erase(t.store, member, 0, &t.error));
    assert_false(privacy_folder_has(here, privacy_name));
    assert_false(privacy_folder_has(here, privacy_memo));
    const aid_erasure_info info = privacy_state(&t, member);
    assert_int_equal(info.erased, info.asked);
    assert_int_equal(info.parts, 0);
    assert_true(info.records >= 3);
    const aid_member_info gone = privacy_info(&t, member);
    assert_string_equal(gone.name, "");
    assert_int_equal(gone.withheld_identity, AID_BIT(AID_WITHHELD_ERASED));
    assert_int_equal(gone.placed, 0);
    assert_int_equal(town_balance(&t, t.ben), ben);
    assert_int_equal(town_balance(&t, member), hers);
    town_books(&t, t.street);
    privacy_verifies(&t);
    assert_string_equal(privacy_info(&t, t.ben).name, "Ben");
    aid_member found;
    assert_int_equal(aid_member_find(t.store, (aid_group){ 0 }, "M-7731", &found, &t.error), AID_E_NOT_FOUND);
    assert_says(aid_member_update(t.store, member, AID_WITH(aid_member_options, .name = "again"), &t.error), AID_E_STATE,
                t.error, "erased");
    assert_says(aid_member_join(t.store, member, t.street, NULL, &t.error), AID_E_STATE, t.error, "erased");
    assert_ok(aid_member_erase(t.store, member, 0, &t.error)); /* again: nothing is left to do */
    aid_store_close(t.store);
    privacy_open(&t, here->file, sealed);
    assert_int_equal(privacy_state(&t, member).parts, 0);
    privacy_verifies(&t);
    aid_store_close(t.store);
}

static void test_an_erased_person_is_gone_from_every_file(void **state)
{
    privacy_erase_in_file(*state, true);
}

static void test_where_nothing_is_sealed_cutting_does_the_same(void **state)
{
    privacy_erase_in_file(*state, false);
}

/* A sanitizer keeps what was freed, and copies of its own, on purpose. */
#if defined(__SANITIZE_ADDRESS__)
#define PRIVACY_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define PRIVACY_SANITIZED 1
#endif
#endif

#if defined(__linux__) && !defined(PRIVACY_SANITIZED)
/* Whether the process's writable memory holds it. */
static bool privacy_memory_has(const char *masked)
{
    char line[512];
    bool found = false;
    FILE *maps = fopen("/proc/self/maps", "r");
    int memory = open("/proc/self/mem", O_RDONLY); /* no stream: its buffer would keep what was looked at */
    assert_true(maps != NULL && memory >= 0);
    unsigned char *bytes = NULL;
    while (!found && fgets(line, sizeof line, maps) != NULL) {
        unsigned long from, to;
        char rights[8];
        if (sscanf(line, "%lx-%lx %7s", &from, &to, rights) != 3 || rights[0] != 'r' || rights[1] != 'w' ||
            strstr(line, "[v") != NULL || to - from > 512ul << 20)
            continue;
        bytes = realloc(bytes, to - from);
        if (pread(memory, bytes, to - from, (off_t)from) == (ssize_t)(to - from))
            found = privacy_bytes_have(bytes, to - from, masked);
        memset(bytes, 0, to - from);
    }
    free(bytes);
    fclose(maps);
    close(memory);
    return found;
}

static void test_an_erased_person_is_gone_from_memory(void **state)
{
    const privacy *here = *state;
    town t;
    aid_member_hit hits[2];
    size_t count = 0;
    privacy_open(&t, here->file, true);
    aid_member member = privacy_people(&t);
    assert_ok(aid_member_search(t.store, "Sentinel", NULL, hits, sizeof *hits, 2, &count, &t.error)); /* an index of names */
    assert_int_equal(count, 1);
    memset(hits, 0, sizeof hits);
    assert_string_not_equal(privacy_info(&t, member).name, "");
    assert_true(privacy_memory_has(privacy_name)); /* the control */
    assert_ok(aid_member_erase(t.store, member, 0, &t.error));
    assert_false(privacy_memory_has(privacy_name));
    assert_false(privacy_memory_has(privacy_memo));
    aid_store_close(t.store);
}
#endif

static void test_a_copy_from_before_is_erased_again_when_it_is_opened(void **state)
{
    const privacy *here = *state;
    char before[128];
    privacy_path(here, "before.aid", before);
    for (int sealed = 0; sealed < 2; sealed++) {
        town t;
        privacy_open(&t, here->file, sealed != 0);
        aid_member member = privacy_people(&t);
        assert_ok(aid_store_backup(t.store, before, NULL, NULL, &t.error));
        assert_ok(aid_member_erase(t.store, member, 0, &t.error));
        aid_store_close(t.store);
        assert_int_equal(privacy_file_has(before, privacy_name), !sealed);
        remove(here->file); /* elsewhere than on POSIX a name that is taken cannot be given */
        assert_int_equal(rename(before, here->file), 0); /* the copy is put back; the keys stay where they are */
        privacy_open(&t, here->file, sealed != 0);
        assert_false(privacy_folder_has(here, privacy_name));
        assert_int_equal(privacy_state(&t, member).parts, 0);
        assert_string_equal(privacy_info(&t, member).name, "");
        privacy_verifies(&t);
        aid_store_close(t.store);
        for (int i = 0; i < PRIVACY_FILES; i++) {
            char path[128];
            privacy_path(here, privacy_names[i], path);
            unlink(path);
        }
    }
}

static void test_a_hold_keeps_its_classes_and_lets_go_by_itself(void **state)
{
    (void)state;
    town t;
    privacy_open(&t, "memory:", true);
    aid_member member = privacy_people(&t);
    assert_says(aid_member_hold(t.store, member, AID_BIT(AID_CLASS_CASE), 0, &t.error), AID_E_ARGUMENT, t.error, "ground");
    assert_ok(aid_member_hold(t.store, member, AID_BIT(AID_CLASS_CASE), AID_HOLD_CLAIM, &t.error));
    assert_int_equal(privacy_state(&t, member).parts_held, 1);
    assert_ok(aid_member_erase(t.store, member, 0, &t.error));
    aid_erasure_info info = privacy_state(&t, member);
    assert_int_equal(info.parts, 1);
    assert_int_equal(info.asked & ~info.erased, AID_BIT(AID_CLASS_CASE));
    assert_int_equal(info.ground, AID_HOLD_CLAIM);
    assert_int_equal(privacy_info(&t, member).withheld_identity, AID_BIT(AID_WITHHELD_ERASED));
    assert_ok(aid_member_hold(t.store, member, 0, 0, &t.error));
    info = privacy_state(&t, member);
    assert_int_equal(info.parts, 0);
    assert_int_equal(info.asked, info.erased);
    privacy_verifies(&t);
    aid_store_close(t.store);
}

static void test_one_class_can_be_erased_alone(void **state)
{
    (void)state;
    town t;
    privacy_open(&t, "memory:", true);
    aid_member member = privacy_people(&t);
    assert_ok(aid_member_erase(t.store, member, AID_BIT(AID_CLASS_CONTACT), &t.error));
    assert_string_not_equal(privacy_info(&t, member).name, "");
    assert_int_equal(privacy_info(&t, member).withheld_contact, AID_BIT(AID_WITHHELD_ERASED));
    aid_data_row rows[16];
    size_t count = 0;
    assert_ok(aid_member_data(t.store, member, rows, sizeof *rows, 16, &count, &t.error));
    assert_true(count >= 3 && count <= 16);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(rows[i].parts == 0, rows[i].personal_class == AID_CLASS_CONTACT);
    assert_says(aid_member_erase(t.store, member, 1, &t.error), AID_E_ARGUMENT, t.error, "classes");
    assert_ok(aid_store_begin(t.store, NULL, &t.error));
    assert_says(aid_member_erase(t.store, member, 0, &t.error), AID_E_STATE, t.error, "transaction");
    aid_store_rollback(t.store);
    assert_ok(aid_store_act_as(t.store, t.ben, NULL, &t.error));
    assert_int_equal(aid_member_erase(t.store, member, 0, &t.error), AID_E_DENIED);
    aid_store_close(t.store);
}

typedef struct privacy_text {
    char bytes[16384];
    size_t length;
} privacy_text;

static int32_t privacy_write(void *context, const uint8_t *text, size_t length)
{
    privacy_text *out = context;
    if (out->length + length >= sizeof out->bytes)
        return 1;
    memcpy(out->bytes + out->length, text, length);
    out->length += length;
    out->bytes[out->length] = '\0';
    return 0;
}

static void test_a_person_gets_everything_about_them_and_nothing_of_others(void **state)
{
    (void)state;
    town t;
    static privacy_text text;
    privacy_open(&t, "memory:", true);
    aid_member member = privacy_people(&t);
    aid_exchange exchange;
    assert_ok(aid_store_act_as(t.store, t.ben, NULL, &t.error));
    assert_ok(aid_exchange_log(t.store,
                               AID_WITH(aid_log_options, .requester = t.ben, .helper = member, .minutes = 30,
                                        .group = t.street, .memo = "Bens own words"),
                               &exchange, &t.error));
    assert_ok(aid_store_act_as(t.store, member, NULL, &t.error)); /* the person herself */
    text.length = 0;
    assert_ok(aid_member_export(t.store, member, privacy_write, &text, &t.error));
    assert_true(privacy_bytes_have((const unsigned char *)text.bytes, text.length, privacy_name));
    assert_true(privacy_bytes_have((const unsigned char *)text.bytes, text.length, privacy_memo));
    assert_non_null(strstr(text.bytes, "+49 30 555 0199"));
    assert_null(strstr(text.bytes, "Bens own words"));
    assert_null(strstr(text.bytes, "Ben\""));
    assert_ok(aid_member_erase(t.store, member, 0, &t.error));
    text.length = 0;
    assert_ok(aid_member_export(t.store, member, privacy_write, &text, &t.error));
    assert_false(privacy_bytes_have((const unsigned char *)text.bytes, text.length, privacy_name));
    assert_non_null(strstr(text.bytes, "\"identity\":\"erased\""));
    aid_store_close(t.store);
}

int main(void)
{
#define PRIVACY(name) cmocka_unit_test_setup_teardown(name, privacy_setup, privacy_teardown)
    const struct CMUnitTest tests[] = {
        PRIVACY(test_an_erased_person_is_gone_from_every_file),
        PRIVACY(test_where_nothing_is_sealed_cutting_does_the_same),
#if defined(__linux__) && !defined(PRIVACY_SANITIZED)
        PRIVACY(test_an_erased_person_is_gone_from_memory),
#endif
        PRIVACY(test_a_copy_from_before_is_erased_again_when_it_is_opened),
        cmocka_unit_test(test_a_hold_keeps_its_classes_and_lets_go_by_itself),
        cmocka_unit_test(test_one_class_can_be_erased_alone),
        cmocka_unit_test(test_a_person_gets_everything_about_them_and_nothing_of_others),
    };
#undef PRIVACY
    return cmocka_run_group_tests(tests, NULL, NULL);
}
