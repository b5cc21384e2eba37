/* SPDX-License-Identifier: MIT */
/* The catalogue of support from files: criteria, services, and whole directories in HSDS. */
#include "import_bench.h"
#include "../failing.h"

#define GROUPS "reference,name,kind\nelm,Elm Street,self_help\noak,Oak Centre,public_service\n"
#define CRITERIA "code,label,special,document,days,ru\nlow-income,poor families,no,no,365,малоимущие семьи\nguardian,guardians,,,,\n"

static aid_service_info service_of(bench *b, const char *code)
{
    aid_service service;
    aid_service_info info = { .struct_size = sizeof info };
    assert_ok(aid_service_find(b->store, code, &service, &b->error));
    assert_ok(aid_service_get(b->store, service, &info, &b->error));
    return info;
}

static void catalogue(bench *b)
{
    bench_open(b, "memory:", AID_BIT(AID_OPEN_NO_TAXONOMY));
    bench_take(b, AID_IMPORT_GROUPS, GROUPS);
    bench_take(b, AID_IMPORT_CRITERIA, CRITERIA);
    assert_counts(b, 2, 2, 0, 0, 0);
}

/* Importing the same again appends no record. */
static void again(bench *b, int32_t kind, const char *text)
{
    aid_store_info before = bench_info(b);
    bench_take(b, kind, text);
    assert_counts(b, b->report.read, 0, 0, b->report.read, 0);
    assert_memory_equal(bench_info(b).head, before.head, sizeof before.head);
}

static void test_the_shipped_files_come_in_and_the_second_time_change_nothing(void **state)
{
    bench b;
    size_t length = 0, count = 0;
    aid_criterion_row rows[16];
    (void)state;
    bench_open(&b, "memory:", AID_BIT(AID_OPEN_NO_TAXONOMY));
    bench_take(&b, AID_IMPORT_GROUPS, GROUPS);
    char *criteria = bench_file(AID_SUPPORT "/criteria.csv", &length), *services = bench_file(AID_SUPPORT "/services.csv", &length);
    assert_non_null(criteria);
    assert_non_null(services);
    bench_take(&b, AID_IMPORT_CRITERIA, criteria);
    assert_counts(&b, 8, 8, 0, 0, 0);
    again(&b, AID_IMPORT_CRITERIA, criteria);
    assert_ok(aid_criterion_list(b.store, "ru", rows, sizeof *rows, 16, &count, &b.error));
    assert_int_equal(count, 8);
    assert_string_equal(rows[2].label, "малоимущие семьи");
    assert_int_equal(rows[6].document, 1);
    bench_options(&b, AID_IMPORT_SERVICES);
    assert_ok(aid_group_find(b.store, "oak", &b.options.group, &b.error));
    for (int turn = 0; turn < 2; turn++) {
        assert_ok(bench_run(&b, services));
        assert_counts(&b, 19, turn == 0 ? 19 : 0, 0, turn == 0 ? 0 : 19, 0);
    }
    aid_service_info info = service_of(&b, "s2.domestic.economic");
    assert_string_equal(info.rule, "low-income\nlarge-family\nsingle-parent\nguardian\ndisabled-child");
    assert_string_equal(info.documents, "identity document\nproof of income");
    assert_int_equal(info.type, AID_SUPPORT_DOMESTIC);
    assert_int_equal(info.state, AID_SERVICE_OPEN);
    assert_string_equal(service_of(&b, "s2.prevention.family").rule, "expecting\nlow-income single-parent");
    free(criteria);
    free(services);
    bench_close(&b);
}

static void test_a_bad_row_is_named_with_its_place_and_the_others_come_in(void **state)
{
    static const struct {
        const char *row, *says;
        uint32_t column;
    } cases[] = {
        { "a,elm,,psychological,neighbours,,", "name: empty", 7 },
        { "a,elm,Talk,tall,neighbours,,", "type: \"tall\"", 12 },
        { "a,elm,Talk,99,neighbours,,", "type: \"99\"", 12 },
        { "a,elm,Talk,legal,village,,", "tier: \"village\"", 18 },
        { "a,elm,Talk,legal,state,tall,", "\"tall\" is no criterion", 24 },
        { "a,elm,Talk,legal,state,,many", "capacity: \"many\"", 25 },
        { "a,ash,Talk,legal,state,,", "no group has the reference or the name \"ash\"", 3 },
        { "a,,Talk,legal,state,,", "no group has the reference or the name \"\"", 3 },
    };
    bench b;
    char text[512];
    (void)state;
    catalogue(&b);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        snprintf(text, sizeof text, "code,group,name,type,tier,rule,capacity\nb%zu,elm,Listening,140,self_help,low-income|guardian,0\n%s\n",
                 i, cases[i].row);
        bench_take(&b, AID_IMPORT_SERVICES, text);
        assert_counts(&b, 2, 1, 0, 0, 1);
        assert_problem(&b, 3, cases[i].column, cases[i].says);
    }
    assert_int_equal(service_of(&b, "b0").capacity, 0);
    assert_int_equal(service_of(&b, "b0").type, 140);
    bench_close(&b);
}

static void test_what_a_row_states_otherwise_changes_and_the_rest_stays(void **state)
{
    bench b;
    (void)state;
    catalogue(&b);
    bench_take(&b, AID_IMPORT_SERVICES,
               "code,group,name,measures,open,contact,latitude,longitude,reach_m,online,languages,answer_hours,assured,topics,text\n"
               "talk,oak,Talking,psychology.counselling  psychology.crisis,Mo-Fr 09:00-17:00,+44 7700|Elm Street 4,54.07,-2.86,0,yes,en ru,48,2026-11-01,"
               "crisis|sleep,Fifty minutes\n");
    assert_counts(&b, 1, 1, 0, 0, 0);
    aid_service_info info = service_of(&b, "talk");
    assert_string_equal(info.measures, "psychology.counselling psychology.crisis");
    assert_string_equal(info.contact, "+44 7700\nElm Street 4");
    assert_int_equal(info.reach_m, 0);
    assert_int_equal(info.tier, AID_TIER_MUNICIPALITY);
    bench_take(&b, AID_IMPORT_SERVICES, "code,group,name,answer_hours\ntalk,oak,Talking,24\n");
    assert_counts(&b, 1, 0, 1, 0, 0);
    info = service_of(&b, "talk");
    assert_int_equal(info.answer_hours, 24);
    assert_int_equal(info.online, AID_YES);
    assert_string_equal(info.text, "Fifty minutes");
    again(&b, AID_IMPORT_SERVICES, "code,group,name,answer_hours\ntalk,oak,Talking,24\n");
    bench_take(&b, AID_IMPORT_SERVICES, "code,group,name\ntalk,elm,Talking\n");
    assert_problem(&b, 2, 6, "another group's");
    again(&b, AID_IMPORT_CRITERIA, CRITERIA);
    bench_take(&b, AID_IMPORT_CRITERIA, "code,label,ru,days\nlow-income,poor families,бедные семьи,365\n,x,,\ntall,,,\nodd,odd,,x\n");
    assert_counts(&b, 4, 0, 1, 0, 3);
    bench_take(&b, AID_IMPORT_SERVICES, "group,name\nelm,No code\n");
    assert_counts(&b, 1, 1, 0, 0, 0);
    again(&b, AID_IMPORT_SERVICES, "group,name\nelm,No code\n");
    bench_close(&b);
}

/* ---- HSDS ---- */

static const char hsds_organizations[] = "id,name,description\n7,Harbour House,A house\\nby the harbour\n";
static const char hsds_services[] =
    "id,organization_id,name,description,url,email,status,application_process,fees\n"
    "70,7,Soup kitchen,\"Warm meals,\nevery day\",https://harbour.example,soup@harbour.example,,Come in,None\n"
    "71,7,Closed long ago,,,,inactive,,\n"
    "72,9,Orphan,,,,,,\n";
static const char hsds_terms[] = "id,name\nBD-1800.2000,Soup kitchens\nBD-1800,Emergency food\n";
static const char hsds_taxonomy[] = "service_id,taxonomy_id\n70,BD-1800.2000\n70,BD-1800\n";
static const char hsds_phones[] = "service_id,number,extension\n70,305-253-4841,12\n99,1,\n";
static const char hsds_schedules[] =
    "service_id,weekday,opens_at,closes_at\n70,Monday,8:50am,5:10pm\n70,Tuesday,12:00am,12:00am\n70,Sunday,5:00pm,2:00am\n70,Friday,,\n"
    "70,\"SA,SU\",09:00,12:00\n70,Friday,13:70,14:00\n70,Friday,13:00am,2:00pm\n";
static const char hsds_languages[] = "service_id,language\n70,English\n70,Haitian Creole\n70,en\n70,others upon request\n";
static const char hsds_eligibility[] = "service_id,eligibility\n,anybody\n70,Anybody who is hungry\n";
static const char hsds_at[] = "service_id,location_id\n70,500\n72,500\n70,501\n";
static const char hsds_locations[] = "id,latitude,longitude\n500,25.7617,-80.1918\n501,1,1\n";
static const char hsds_addresses[] = "location_id,address_1,city,state_province,postal_code\n500,11 Quay  ,Miami,FL ,33157\n";
static const char hsds_documents[] = "service_id,document\n70,Identity card\n";

#define HSDS_FILE(label, text) { .name = label, .bytes = text, .length = sizeof text - 1 }
#define HSDS_ALL                                                                                                          \
    {                                                                                                                     \
        HSDS_FILE("data/services.csv", hsds_services), HSDS_FILE("organizations.csv", hsds_organizations),                \
            HSDS_FILE("taxonomy.csv", hsds_terms), HSDS_FILE("services_taxonomy", hsds_taxonomy),                         \
            HSDS_FILE("phones.csv", hsds_phones), HSDS_FILE("regular_schedules.csv", hsds_schedules),                     \
            HSDS_FILE("languages.csv", hsds_languages), HSDS_FILE("eligibility.csv", hsds_eligibility),                   \
            HSDS_FILE("services_at_location.csv", hsds_at), HSDS_FILE("locations.csv", hsds_locations),                   \
            HSDS_FILE("physical_addresses.csv", hsds_addresses), HSDS_FILE("required_documents.csv", hsds_documents),     \
    }

static aid_status hsds_run(bench *b, const aid_import_file *files, size_t count)
{
    memset(&b->report, 0, sizeof b->report);
    memset(&b->error, 0, sizeof b->error);
    b->report.struct_size = sizeof b->report;
    b->problems = 0;
    b->notes[0] = '\0';
    return aid_import_hsds(b->store, files, sizeof *files, count, &b->options, &b->report, &b->error);
}

static void test_a_directory_becomes_groups_and_services(void **state)
{
    static const aid_import_file files[] = HSDS_ALL;
    const size_t count = sizeof files / sizeof *files;
    bench b;
    char week[200];
    size_t length = 0;
    (void)state;
    catalogue(&b);
    bench_options(&b, 0);
    assert_ok(hsds_run(&b, files, count));
    assert_counts(&b, 2, 1, 0, 0, 1);
    assert_problem(&b, 5, 1, "services.csv: group: no group has the reference or the name \"hsds:9\"");
    assert_int_equal(b.report.groups_added, 1);
    assert_notes(&b, "1 rows of phones.csv name no service");
    assert_notes(&b, "1 rows of eligibility.csv name no service");
    aid_service_info info = service_of(&b, "hsds:70");
    assert_string_equal(info.name, "Soup kitchen");
    assert_string_equal(info.measures, "BD-1800.2000 BD-1800");
    assert_string_equal(info.topics, "Soup kitchens\nEmergency food");
    assert_string_equal(info.contact, "305-253-4841 ext. 12\n11 Quay, Miami, FL, 33157\nsoup@harbour.example\nhttps://harbour.example");
    assert_string_equal(info.text, "Warm meals,\nevery day\nFor: Anybody who is hungry\nTo apply: Come in\nFees: None");
    assert_string_equal(info.languages, "en ht");
    assert_string_equal(info.documents, "Identity card");
    assert_int_equal(info.latitude, 257617000);
    assert_int_equal(info.longitude, -801918000);
    assert_ok(aid_week_format(&info.week, week, sizeof week, &length, &b.error));
    assert_string_equal(week, "Mo 09:00-17:00; Tu 00:00-24:00; Sa,Su 09:00-12:00");
    aid_store_info before = bench_info(&b);
    assert_ok(hsds_run(&b, files, count));
    assert_counts(&b, 2, 0, 0, 1, 1);
    assert_memory_equal(bench_info(&b).head, before.head, sizeof before.head);
    assert_ok(aid_group_find(b.store, "oak", &b.options.group, &b.error));
    assert_ok(hsds_run(&b, files, count));
    assert_counts(&b, 2, 1, 0, 1, 0);
    assert_int_equal(service_of(&b, "hsds:72").group.id, b.options.group.id);
    bench_close(&b);
}

static void test_a_trial_of_a_directory_writes_nothing_and_a_bad_one_says_where(void **state)
{
    aid_import_file files[] = HSDS_ALL;
    const size_t count = sizeof files / sizeof *files;
    bench b;
    (void)state;
    catalogue(&b);
    bench_options(&b, 0);
    b.options.dry_run = AID_YES;
    aid_store_info before = bench_info(&b);
    assert_ok(hsds_run(&b, files, count));
    assert_counts(&b, 2, 1, 0, 0, 1);
    assert_memory_equal(bench_info(&b).head, before.head, sizeof before.head);
    assert_ok(aid_store_begin(b.store, NULL, &b.error));
    assert_says(hsds_run(&b, files, count), AID_E_STATE, b.error, "a trial could not be undone");
    aid_store_rollback(b.store);
    bench_options(&b, 0);
    b.options.strict = AID_YES;
    assert_says(hsds_run(&b, files, count), AID_E_FORMAT, b.error, "services.csv: group: no group");
    assert_int_equal(b.error.line, 5);
    assert_memory_equal(bench_info(&b).head, before.head, sizeof before.head);
    assert_says(hsds_run(&b, files + 1, count - 1), AID_E_FORMAT, b.error, "services.csv is not among the files");
    static const char odd[] = "number,extension\n1,2\n";
    files[4] = (aid_import_file) HSDS_FILE("phones.csv", odd);
    assert_says(hsds_run(&b, files, count), AID_E_FORMAT, b.error, "phones.csv: there is no column service_id");
    files[4].name = NULL;
    assert_says(hsds_run(&b, files, count), AID_E_ARGUMENT, b.error, "files: number 5");
    assert_says(aid_import_hsds(b.store, files, 4, count, &b.options, &b.report, &b.error), AID_E_ARGUMENT, b.error, "row_size");
    bench_close(&b);
}

static void test_every_refused_request_of_a_directory_is_survived(void **state)
{
    static const aid_import_file files[] = HSDS_ALL;
    bench b;
    (void)state;
    catalogue(&b);
    aid_store_info before = bench_info(&b);
    for (size_t n = 1;; n++) {
        failing memory = failing_at(n);
        bench_options(&b, 0);
        b.options.allocator = failing_allocator(&memory);
        aid_status status = hsds_run(&b, files, sizeof files / sizeof *files);
        assert_int_equal(memory.live_bytes, 0);
        if (!memory.refused) {
            assert_int_equal(status, AID_OK);
            break;
        }
        assert_int_equal(status, AID_E_MEMORY);
        assert_memory_equal(bench_info(&b).head, before.head, sizeof before.head);
        assert_int_equal(bench_info(&b).in_transaction, 0);
    }
    assert_int_equal(b.report.added, 1);
    bench_close(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_shipped_files_come_in_and_the_second_time_change_nothing),
        cmocka_unit_test(test_a_bad_row_is_named_with_its_place_and_the_others_come_in),
        cmocka_unit_test(test_what_a_row_states_otherwise_changes_and_the_rest_stays),
        cmocka_unit_test(test_a_directory_becomes_groups_and_services),
        cmocka_unit_test(test_every_refused_request_of_a_directory_is_survived),
        cmocka_unit_test(test_a_trial_of_a_directory_writes_nothing_and_a_bad_one_says_where),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
