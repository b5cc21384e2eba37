/* SPDX-License-Identifier: MIT */
/* A real directory (HSDS, Miami's 211) as catalogue: every service enters, and 1,000 random needs of its own taxonomy go to
 * the lowest capable tier, against a plain loop. The directory states no tiers: each service gets one by its number. The
 * folder with services.csv and services_taxonomy.csv is the argument; without it the test is skipped. */
#include "../store/town.h"

enum { DIRECTORY_MOST = 6000, DIRECTORY_CODES = 8192 };

typedef struct directory_service {
    char id[24];
    char codes[DIRECTORY_CODES]; /* with single spaces around each */
    aid_service handle;
    int32_t tier;
} directory_service;

static const char *directory_folder;
static directory_service *directory_all;
static size_t directory_count;

static aid_csv *directory_open(const char *name)
{
    char path[512];
    aid_csv *csv = NULL;
    aid_error error;
    snprintf(path, sizeof path, "%s/%s", directory_folder, name);
    assert_ok(aid_csv_open_file(path, NULL, &csv, &error));
    return csv;
}

static const char *directory_field(aid_csv *csv, uint32_t column)
{
    const char *text = NULL;
    aid_error error;
    assert_ok(aid_csv_field(csv, column, &text, NULL, &error));
    return text;
}

static bool directory_next(aid_csv *csv)
{
    int32_t more = 0;
    aid_error error;
    assert_ok(aid_csv_next(csv, &more, &error));
    return more != 0;
}

static void directory_codes(void)
{
    uint32_t service, term;
    aid_error error;
    aid_csv *csv = directory_open("services_taxonomy.csv");
    assert_ok(aid_csv_column(csv, "service_id", &service, &error));
    assert_ok(aid_csv_column(csv, "taxonomy_id", &term, &error));
    while (directory_next(csv)) {
        char id[24];
        snprintf(id, sizeof id, "%s", directory_field(csv, service));
        const char *code = directory_field(csv, term);
        for (size_t i = 0; i < directory_count; i++) {
            directory_service *one = &directory_all[i];
            size_t length = strlen(one->codes);
            if (strcmp(one->id, id) == 0 && code[0] != '\0' && length + strlen(code) + 3 < DIRECTORY_CODES)
                snprintf(one->codes + length, DIRECTORY_CODES - length, "%s%s ", length == 0 ? " " : "", code);
        }
    }
    aid_csv_close(csv);
}

static void directory_load(town *t)
{
    uint32_t id, name;
    aid_csv *csv = directory_open("services.csv");
    assert_ok(aid_csv_column(csv, "id", &id, &t->error));
    assert_ok(aid_csv_column(csv, "name", &name, &t->error));
    while (directory_next(csv) && directory_count < DIRECTORY_MOST)
        snprintf(directory_all[directory_count++].id, 24, "%s", directory_field(csv, id));
    aid_csv_close(csv);
    directory_codes();
    csv = directory_open("services.csv");
    assert_ok(aid_store_begin(t->store, NULL, &t->error));
    for (size_t i = 0; i < directory_count && directory_next(csv); i++) {
        directory_service *one = &directory_all[i];
        one->tier = 1 + (int32_t)(strtoul(one->id, NULL, 10) % 6);
        assert_ok(aid_service_add(t->store, t->street, AID_WITH(aid_service_options, .name = directory_field(csv, name), .code = one->id,
                                                                .tier = one->tier, .measures = one->codes),
                                  &one->handle, &t->error));
        assert_ok(aid_service_publish(t->store, one->handle, &t->error));
    }
    assert_ok(aid_store_commit(t->store, NULL, &t->error));
    aid_csv_close(csv);
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

static void test_a_real_directory_is_routed_lowest_tier_first(void **state)
{
    town t;
    uint64_t dice = 5;
    (void)state;
    directory_all = calloc(DIRECTORY_MOST, sizeof *directory_all);
    town_open(&t, "memory:", 0);
    town_people(&t);
    directory_load(&t);
    assert_int_equal(directory_count, 4089);
    for (int need = 0; need < 1000; need++) {
        char wanted[80] = "";
        dice = dice * 6364136223846793005u + 1442695040888963407u;
        const directory_service *model = &directory_all[(dice >> 33) % directory_count];
        if (sscanf(model->codes, " %79s", wanted) != 1)
            continue;
        if (need % 2 == 0)
            wanted[strcspn(wanted, ".")] = '\0'; /* a wider need */
        const directory_service *first = NULL;
        size_t expected = 0, count = 0;
        for (size_t i = 0; i < directory_count; i++)
            if (directory_does(&directory_all[i], wanted)) {
                expected++;
                first = first == NULL || directory_all[i].tier < first->tier ? &directory_all[i] : first;
            }
        aid_route_row row = { .tier = 0 };
        assert_ok(aid_service_route(t.store, AID_WITH(aid_need_options, .measure = wanted), &row, sizeof row, 1, &count, &t.error));
        assert_int_equal(count, expected);
        assert_non_null(first);
        assert_true(row.service.id == first->handle.id);
    }
    aid_store_close(t.store);
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
