/* SPDX-License-Identifier: MIT */
/* A real directory (HSDS, Miami's 211) as catalogue: all of it comes in, a second time it changes nothing, and 1,000 random
 * needs of its own taxonomy go to the lowest capable tier, against a plain loop. The directory states no tiers: each
 * service gets one by its number. The folder is the argument; without it the test is skipped. */
#include "../store/town.h"

enum { DIRECTORY_TABLES = 12 };

typedef struct directory_service {
    char *codes; /* with a space around each */
    aid_service handle;
    int32_t tier;
} directory_service;

static const char *directory_folder;
static directory_service *directory_all;
static size_t directory_count;

static void directory_read(aid_import_file *file, const char *name)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s.csv", directory_folder, name);
    FILE *stream = fopen(path, "rb");
    *file = (aid_import_file){ .name = name, .bytes = "" };
    if (stream == NULL)
        return;
    fseek(stream, 0, SEEK_END);
    long size = ftell(stream);
    rewind(stream);
    assert_true(size >= 0);
    char *bytes = malloc((size_t)size + 1);
    file->length = fread(bytes, 1, (size_t)size, stream);
    file->bytes = bytes;
    fclose(stream);
}

static int32_t directory_problem(void *context, const aid_error *problem)
{
    (void)context;
    print_message("%u: %s\n", problem->line, problem->message);
    return 0;
}

/* Twice: the second time appends nothing. */
static void directory_import(town *t)
{
    static const char *const names[] = { "services", "organizations", "taxonomy", "services_taxonomy", "phones", "regular_schedules",
                                         "languages", "eligibility", "services_at_location", "locations", "physical_addresses" };
    aid_import_file files[DIRECTORY_TABLES];
    size_t count = 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        directory_read(&files[count], names[i]);
        count += files[count].length > 0;
    }
    for (int turn = 0; turn < 2; turn++) {
        aid_store_info before = { .struct_size = sizeof before }, after = { .struct_size = sizeof after };
        aid_import_report report = { .struct_size = sizeof report };
        assert_ok(aid_store_get(t->store, &before, &t->error));
        assert_ok(aid_import_hsds(t->store, files, sizeof *files, count,
                                  AID_WITH(aid_import_options, .group = t->street, .problem = directory_problem), &report, &t->error));
        assert_int_equal(report.read, 4089);
        assert_int_equal(report.added, turn == 0 ? 4089 : 0);
        assert_int_equal(report.repeated, turn == 0 ? 0 : 4089);
        assert_int_equal(report.groups_added, turn == 0 ? 1074 : 0);
        assert_ok(aid_store_get(t->store, &after, &t->error));
        assert_int_equal(memcmp(before.head, after.head, sizeof before.head) == 0, turn == 1);
    }
    for (size_t i = 0; i < count; i++)
        free((void *)(uintptr_t)files[i].bytes);
}

static void directory_look(town *t)
{
    assert_ok(aid_service_list(t->store, NULL, NULL, 0, &directory_count, &t->error));
    aid_service *handles = calloc(directory_count, sizeof *handles);
    directory_all = calloc(directory_count, sizeof *directory_all);
    assert_ok(aid_service_list(t->store, NULL, handles, directory_count, &directory_count, &t->error));
    assert_ok(aid_store_begin(t->store, NULL, &t->error));
    for (size_t i = 0; i < directory_count; i++) {
        directory_service *one = &directory_all[i];
        aid_service_info info = { .struct_size = sizeof info };
        assert_ok(aid_service_get(t->store, handles[i], &info, &t->error));
        one->codes = calloc(strlen(info.measures) + 3, 1);
        sprintf(one->codes, " %s ", info.measures);
        one->handle = handles[i];
        one->tier = 1 + (int32_t)((i * 2654435761u >> 7) % 6);
        assert_ok(aid_service_update(t->store, handles[i], AID_WITH(aid_service_options, .tier = one->tier), &t->error));
    }
    assert_ok(aid_store_commit(t->store, NULL, &t->error));
    free(handles);
}

/* Has it a code that is the wanted one, or goes on behind it with a dot or a dash? */
static bool directory_does(const directory_service *one, const char *wanted)
{
    char begun[80];
    snprintf(begun, sizeof begun, " %s", wanted);
    size_t length = strlen(begun);
    for (const char *at = strstr(one->codes, begun); at != NULL; at = strstr(at + 1, begun))
        if (at[length] == ' ' || at[length] == '.' || at[length] == '-')
            return true;
    return false;
}

static void directory_need(town *t, const char *wanted)
{
    const directory_service *first = NULL;
    size_t expected = 0, count = 0;
    for (size_t i = 0; i < directory_count; i++)
        if (directory_does(&directory_all[i], wanted)) {
            expected++;
            first = first == NULL || directory_all[i].tier < first->tier ? &directory_all[i] : first;
        }
    aid_route_row row = { .tier = 0 };
    assert_ok(aid_service_route(t->store, AID_WITH(aid_need_options, .measure = wanted), &row, sizeof row, 1, &count, &t->error));
    assert_int_equal(count, expected);
    assert_non_null(first);
    assert_true(row.service.id == first->handle.id);
}

static void test_a_real_directory_is_routed_lowest_tier_first(void **state)
{
    town t;
    uint64_t dice = 5;
    (void)state;
    town_open(&t, "memory:", 0);
    town_people(&t);
    directory_import(&t);
    directory_look(&t);
    assert_int_equal(directory_count, 4089);
    int needs = 0;
    while (needs < 1000) {
        char wanted[80] = "";
        dice = dice * 6364136223846793005u + 1442695040888963407u;
        if (sscanf(directory_all[(dice >> 33) % directory_count].codes, " %79s", wanted) != 1)
            continue; /* a service without a code */
        if (needs % 2 == 0)
            wanted[strcspn(wanted, ".")] = '\0'; /* a wider need */
        directory_need(&t, wanted);
        needs++;
    }
    aid_store_close(t.store);
    for (size_t i = 0; i < directory_count; i++)
        free(directory_all[i].codes);
    free(directory_all);
}

int main(int argc, char **argv)
{
    char path[512];
    directory_folder = argc > 1 ? argv[1] : "";
    snprintf(path, sizeof path, "%s/services.csv", directory_folder);
    if (access(path, R_OK) != 0) {
        printf("no directory at \"%s\": skipped\n", directory_folder);
        return 77;
    }
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_a_real_directory_is_routed_lowest_tier_first) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
