/* SPDX-License-Identifier: MIT */
/* The import on whole files: the sample community that the project ships, and other people's time banks and taxonomies,
 * which are no part of the project; where they are absent this says so and goes on. */
#include "import_bench.h"

#define NO_TAXONOMY AID_BIT(AID_OPEN_NO_TAXONOMY)

static void again(bench *b, const char *bytes, size_t length)
{
    aid_store_info before = bench_info(b);
    assert_ok(bench_import(b, bytes, length));
    aid_store_info after = bench_info(b);
    assert_int_equal(after.records, before.records);
    assert_memory_equal(after.head, before.head, sizeof after.head);
}

static void test_the_time_banks_come_in_once(void **state)
{
    (void)state;
    size_t length = 0;
    char *bytes = bench_file(AID_SHARED_DATA "/timebank-listings/listings.csv", &length);
    if (bytes == NULL)
        return;
    bench b;
    bench_open(&b, "memory:", 0);
    b.options.map = "timebank=group,type=kind,listing_id=reference,description=title,listing_cat=skills";
    assert_ok(bench_import(&b, bytes, length));
    assert_counts(&b, 15108, 2260, 0, 12848, 0);
    assert_int_equal(b.report.groups, 60);
    assert_int_equal(b.report.groups_added, 60);
    assert_int_equal(b.report.offers_added, 1244);
    assert_int_equal(b.report.requests_added, 1016);
    assert_int_equal(b.report.members_added, 2260);
    assert_notes(&b, "60 groups are not there yet and will be made");
    assert_notes(&b, "2260 new listings name no member");
    again(&b, bytes, length);
    assert_counts(&b, 15108, 0, 0, 15108, 0);
    assert_int_equal(b.report.groups, 60);
    bench_close(&b);
    free(bytes);
}

static void test_the_sample_community_comes_in_without_a_map(void **state)
{
    (void)state;
    static const struct {
        const char *path;
        int32_t kind;
    } files[] = { { AID_SAMPLE "/groups.csv", AID_IMPORT_GROUPS },
                  { AID_SAMPLE "/members.csv", AID_IMPORT_MEMBERS },
                  { AID_SAMPLE "/listings.csv", AID_IMPORT_LISTINGS },
                  { AID_SAMPLE "/exchanges.csv", AID_IMPORT_EXCHANGES } };
    bench b;
    bench_open(&b, "memory:", 0);
    for (size_t i = 0; i < 4; i++) {
        size_t length = 0;
        char *bytes = bench_file(files[i].path, &length);
        assert_non_null(bytes);
        bench_options(&b, files[i].kind);
        assert_ok(bench_import(&b, bytes, length));
        assert_counts(&b, b.report.read, b.report.read, 0, 0, 0);
        assert_true(b.report.read > 3);
        assert_int_equal(b.report.members_added, 0);
        assert_int_equal(b.report.skills_added, 0);
        again(&b, bytes, length);
        assert_counts(&b, b.report.read, 0, 0, b.report.read, 0);
        free(bytes);
    }
    aid_verify_report report = { .struct_size = sizeof report };
    assert_ok(aid_store_verify(b.store, NULL, &report, NULL));
    assert_int_equal(report.ok, 1);
    bench_close(&b);
}

static void test_esco_comes_in_in_two_languages_with_its_tree(void **state)
{
    (void)state;
    size_t length = 0;
    char *bytes = bench_file(AID_SHARED_DATA "/esco/skills_es.csv", &length);
    if (bytes == NULL)
        return;
    bench b;
    bench_open(&b, "memory:", NO_TAXONOMY);
    bench_options(&b, AID_IMPORT_SKILLS);
    b.options.map = "preferredLabel=es";
    assert_ok(bench_import(&b, bytes, length));
    assert_counts(&b, 13485, 13485, 0, 0, 0);
    free(bytes);
    bytes = bench_file(AID_SHARED_DATA "/esco/skills_en-us.csv", &length);
    assert_non_null(bytes);
    b.options.map = "preferredLabel=en-US";
    assert_ok(bench_import(&b, bytes, length));
    assert_counts(&b, 13485, 0, 13472, 13, 0); /* 13 have no English label */
    again(&b, bytes, length);
    assert_counts(&b, 13485, 0, 0, 13485, 0);
    free(bytes);
    bytes = bench_file(AID_SHARED_DATA "/esco/skillGroups_en.csv", &length);
    assert_non_null(bytes);
    b.options.map = "preferredLabel=en";
    assert_ok(bench_import(&b, bytes, length));
    assert_counts(&b, 17, 17, 0, 0, 0);
    free(bytes);
    bytes = bench_file(AID_SHARED_DATA "/esco/broaderRelationsSkillPillar.csv", &length);
    assert_non_null(bytes);
    b.options.map = NULL;
    assert_ok(bench_import(&b, bytes, length));
    assert_int_equal(b.report.read, 7161);
    assert_int_equal(b.report.added, 0);
    assert_in_range(b.report.updated, 5135, 5306);
    uint64_t rejected = b.report.rejected;
    again(&b, bytes, length);
    assert_counts(&b, 7161, 0, 0, 7161 - rejected, rejected);
    free(bytes);
    aid_skill skill;
    assert_ok(aid_skill_resolve(b.store, "manage musical staff", NULL, &skill, NULL));
    bench_close(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_time_banks_come_in_once),
        cmocka_unit_test(test_the_sample_community_comes_in_without_a_map),
        cmocka_unit_test(test_esco_comes_in_in_two_languages_with_its_tree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
