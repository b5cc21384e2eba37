/* SPDX-License-Identifier: MIT */
/* Does the CSV reader read other people's files: csv-spectrum with its expected values, and real directories, time
 * banks and taxonomies with the number of records that other readers find? The files are no part of the project; where
 * they are absent this says so and goes on. */
#include "csv_table.h"

enum { DATA_PATH = 1024, DATA_JSON = 1024 };

static bool data_there(const char *folder, char path[DATA_PATH])
{
    snprintf(path, DATA_PATH, "%s/%s", AID_SHARED_DATA, folder);
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        print_message("skipped: %s is not there\n", path);
    else
        fclose(file);
    return file != NULL;
}

/* The next string of a JSON text of plain objects of strings; false at its end. */
static bool data_json_string(const char **json, char out[DATA_JSON])
{
    const char *at = strchr(*json, '"');
    if (at == NULL)
        return false;
    size_t length = 0;
    for (at++; *at != '"'; at++) {
        assert_true(*at != '\0' && length + 1 < DATA_JSON);
        char c = *at;
        if (c == '\\') {
            c = *++at;
            assert_non_null(strchr("nr\"\\/", c));
            c = c == 'n' ? '\n' : c == 'r' ? '\r' : c;
        }
        out[length++] = c;
    }
    out[length] = '\0';
    *json = at + 1;
    return true;
}

static size_t data_load(const char *path, char out[DATA_JSON])
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    size_t length = fread(out, 1, DATA_JSON - 1, file);
    fclose(file);
    assert_true(length > 0 && length + 1 < DATA_JSON);
    out[length] = '\0';
    return length;
}

/* Puts back the CRs that a checkout with converted line ends has taken from the CRLF files. */
static size_t data_restore_crlf(char text[DATA_JSON], size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')) {
            assert_true(length + 2 < DATA_JSON);
            memmove(text + i + 1, text + i, length - i + 1);
            text[i++] = '\r';
            length++;
        }
    return length;
}

static void assert_as_json(const char *bytes, size_t length, const char *json)
{
    aid_csv *csv = NULL;
    aid_csv_info info = { .struct_size = sizeof info };
    assert_ok(aid_csv_open(bytes, length, NULL, &csv, NULL));
    assert_ok(aid_csv_get(csv, &info, NULL));
    char wanted[DATA_JSON];
    int32_t more = 0;
    while (assert_ok(aid_csv_next(csv, &more, NULL)), more)
        for (uint32_t i = 0; i < info.columns; i++) {
            const char *text = NULL;
            assert_ok(aid_csv_name(csv, i, &text, NULL));
            assert_true(data_json_string(&json, wanted));
            assert_string_equal(text, wanted);
            assert_ok(aid_csv_field(csv, i, &text, NULL, NULL));
            assert_true(data_json_string(&json, wanted));
            assert_string_equal(text, wanted);
        }
    assert_false(data_json_string(&json, wanted));
    aid_csv_close(csv);
}

static void test_csv_spectrum_is_read_as_it_expects(void **state)
{
    (void)state;
    const char *names[] = { "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines",
                            "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char path[DATA_PATH];
        char name[100];
        char json[DATA_JSON];
        char text[DATA_JSON];
        snprintf(name, sizeof name, "csv-conformance/csv-spectrum/json/%s.json", names[i]);
        if (!data_there(name, path))
            return;
        data_load(path, json);
        snprintf(name, sizeof name, "csv-conformance/csv-spectrum/csvs/%s.csv", names[i]);
        if (!data_there(name, path))
            return;
        size_t length = data_load(path, text);
        if (strstr(names[i], "_crlf") != NULL)
            length = data_restore_crlf(text, length);
        assert_as_json(text, length, json);
    }
}

typedef struct data_case {
    const char *path;
    const char *separator;
    uint32_t columns;
    uint32_t records; /* of data that are right */
    uint32_t wrong;   /* records that are refused */
    int32_t no_header;
} data_case;

static const data_case data_cases[] = {
    { "timebank-listings/listings.csv", ",", 6, 15108, 0, 0 },
    { "timebank-listings/offers.csv", ",", 6, 20184, 0, 0 },
    { "timebank-listings/requests.csv", ",", 6, 25790, 0, 0 },
    { "esco/ISCOGroups_en.csv", ",", 6, 619, 0, 0 },
    { "esco/ISCOGroups_es.csv", ",", 6, 619, 0, 0 },
    { "esco/broaderRelationsSkillPillar.csv", ",", 4, 7161, 0, 0 },
    { "esco/skillGroups_en.csv", ",", 5, 17, 0, 0 },
    { "esco/skillGroups_es.csv", ",", 5, 17, 0, 0 },
    { "esco/skills_en-us.csv", ",", 7, 13485, 0, 0 },
    { "esco/skills_es.csv", ",", 7, 13485, 0, 0 },
    { "mutual-aid-groups/uk-groups.csv", "* ", 6, 2105, 0, 0 },
    { "hsds-directories/miami211/accessibility_for_disabilities.csv", ",", 4, 4089, 0, 0 },
    { "hsds-directories/miami211/eligibility.csv", ",", 3, 2244, 0, 0 },
    { "hsds-directories/miami211/languages.csv", ",", 4, 9364, 0, 0 },
    { "hsds-directories/miami211/locations.csv", ",", 8, 4089, 0, 0 },
    { "hsds-directories/miami211/organizations.csv", ",", 10, 1074, 0, 0 },
    { "hsds-directories/miami211/phones.csv", ",", 11, 4089, 0, 0 },
    { "hsds-directories/miami211/physical_addresses.csv", ",", 11, 4089, 0, 0 },
    { "hsds-directories/miami211/regular_schedules.csv", ",", 8, 11350, 0, 0 },
    { "hsds-directories/miami211/services.csv", ",", 15, 4089, 0, 0 },
    { "hsds-directories/miami211/services_at_location.csv", ",", 4, 4089, 0, 0 },
    { "hsds-directories/miami211/services_taxonomy.csv", ",", 4, 26259, 0, 0 },
    { "hsds-directories/miami211/taxonomy.csv", ",", 6, 1994, 0, 0 },
    { "orsis-sample/Example_Resources.csv", ",", 4, 2, 0, 0 },
    { "orsis-sample/Example_Resources_Skills.csv", ",", 2, 5, 0, 0 },
    { "orsis-sample/Example_Solution_v2.csv", ",", 3, 6, 0, 0 },
    { "orsis-sample/Example_Tasks.csv", ",", 9, 8, 0, 0 },
    { "mtcs-obligations/synthethic_network_01.csv", ",", 3, 100471, 0, 0 },
    { "timebank-cyclos-skills/skills.csv", ",", 5, 4472, 0, 0 },
    { "timebank-cyclos-skills/fr_category_translations.csv", ";", 7, 77, 0, 0 },
    { "bitcoin-trust/soc-sign-bitcoinalpha.csv", ",", 4, 24186, 0, 1 },
    { "dedupe/febrl_dataset1.csv", ",", 11, 1000, 0, 0 },
    { "dedupe/febrl_dataset2.csv", ",", 11, 5000, 0, 0 },
};

static void assert_case(const char *path, const data_case *wanted)
{
    aid_csv *csv = NULL;
    aid_error error = { 0 };
    aid_csv_info info = { .struct_size = sizeof info };
    if (aid_csv_open_file(path, AID_WITH(aid_csv_options, .no_header = wanted->no_header), &csv, &error) != AID_OK)
        fail_msg("%s: %s", path, error.message);
    assert_ok(aid_csv_get(csv, &info, NULL));
    assert_string_equal(info.separator, wanted->separator);
    assert_int_equal(info.columns, wanted->columns);
    assert_int_equal(info.encoding, AID_CSV_UTF_8);
    uint32_t records = 0;
    uint32_t wrong = 0;
    for (int32_t more = 1; more;) {
        bool right = aid_csv_next(csv, &more, &error) == AID_OK;
        records += right && more;
        wrong += !right;
        if (!right && wrong > wanted->wrong)
            print_message("%s: %s\n", path, error.message);
    }
    aid_csv_close(csv);
    assert_int_equal(wrong, wanted->wrong);
    assert_int_equal(records, wanted->records);
}

static void test_real_files_are_read_whole(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof data_cases / sizeof *data_cases; i++) {
        char path[DATA_PATH];
        if (data_there(data_cases[i].path, path))
            assert_case(path, &data_cases[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_csv_spectrum_is_read_as_it_expects),
        cmocka_unit_test(test_real_files_are_read_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
