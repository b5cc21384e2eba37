/* SPDX-License-Identifier: MIT */
/* The import under an allocator that refuses one request: it says so, nothing is written, nothing is lost. */
#include "import_bench.h"
#include "../failing.h"

static const struct {
    int32_t kind;
    const char *text, *map;
} memory_files[] = {
    { AID_IMPORT_GROUPS, "reference,name,parent,topics\nleaf,Leaf,Root,a|b\nroot,Root,,\n", NULL },
    { AID_IMPORT_SKILLS, "code,parent,en,name\nhome.tap,home,Taps|Tap,Кран|Краны\nhome,,Home,Дом\nroof,,Roof,\n", "name=ru" },
    { AID_IMPORT_SKILLS, "code,parent\nhome,home.tap\nroof,home\n", NULL },
    { AID_IMPORT_SKILLS, "code,ru\nhome,Дома\n", NULL },
    { AID_IMPORT_MEMBERS, "reference,name,groups,roles,phones\na,Ann,Leaf|root,member,1|2\n,Ben,leaf,,\n,Ann,root,,\n",
      NULL },
    { AID_IMPORT_LISTINGS,
      "group,kind,reference,member,title,skills\nleaf,offer,r1,Ann,Cakes,7|Home\nnew,request,,,Help me,8|big help\n"
      "leaf,offer,r1,Ann,Bread,9\noff,offer,r1,Nobody,Bread,9\n",
      NULL },
    { AID_IMPORT_CRITERIA, "code,label,ru\nlow-income,poor families,малоимущие\nguardian,guardians,\n", NULL },
    { AID_IMPORT_SERVICES,
      "code,group,name,rule,measures,topics\ntalk,leaf,Talking,low-income|guardian,talk.one  talk.two,sleep|crisis\n,leaf,Errands,,errands,\n",
      NULL },
    { AID_IMPORT_EXCHANGES, "group,date,requester,helper,minutes,skill\nleaf,2026-10-01,Ann,Ben,1:30,Home\n", NULL },
};

enum { MEMORY_FILES = sizeof memory_files / sizeof memory_files[0] };

static void test_every_refused_request_of_the_import_is_survived(void **state)
{
    (void)state;
    bench b;
    bench_open(&b, "memory:", AID_BIT(AID_OPEN_NO_TAXONOMY));
    for (size_t file = 0; file < MEMORY_FILES; file++) {
        aid_store_info before = bench_info(&b);
        for (size_t n = 1;; n++) {
            failing memory = failing_at(n);
            bench_options(&b, memory_files[file].kind);
            b.options.map = memory_files[file].map;
            b.options.allocator = failing_allocator(&memory);
            aid_status status = bench_run(&b, memory_files[file].text);
            assert_int_equal(memory.live_bytes, 0);
            if (!memory.refused) {
                assert_int_equal(status, AID_OK);
                break;
            }
            assert_int_equal(status, AID_E_MEMORY);
            assert_int_equal(b.error.status, AID_E_MEMORY);
            assert_memory_equal(bench_info(&b).head, before.head, sizeof before.head);
            assert_int_equal(bench_info(&b).in_transaction, 0);
        }
        assert_true(b.report.added + b.report.updated > 0);
    }
    bench_close(&b);
}

/* A store with everything that the file needs. */
static void open_before(bench *b, failing *memory, size_t file)
{
    memset(b, 0, sizeof *b);
    assert_ok(aid_store_open("memory:",
                             AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY), .clock = bench_clock,
                                      .allocator = failing_allocator(memory)),
                             &b->store, NULL));
    for (size_t i = 0; i < file; i++) {
        bench_options(b, memory_files[i].kind);
        b->options.map = memory_files[i].map;
        assert_ok(bench_run(b, memory_files[i].text));
    }
}

static void test_every_refused_request_of_the_store_is_survived(void **state)
{
    (void)state;
    for (size_t file = 0; file < MEMORY_FILES; file++)
        for (size_t n = 1;; n++) {
            failing memory = failing_at(0);
            bench b;
            open_before(&b, &memory, file);
            aid_store_info before = bench_info(&b);
            bench_options(&b, memory_files[file].kind);
            b.options.map = memory_files[file].map;
            memory.refuse = memory.requests + n;
            aid_status status = bench_run(&b, memory_files[file].text);
            if (memory.refused) {
                assert_int_equal(status, AID_E_MEMORY);
                assert_memory_equal(bench_info(&b).head, before.head, sizeof before.head);
                assert_int_equal(bench_info(&b).in_transaction, 0);
                assert_ok(bench_run(&b, memory_files[file].text));
            }
            assert_int_equal(b.problems, b.report.rejected);
            bench_close(&b);
            assert_int_equal(memory.live_bytes, 0);
            if (!memory.refused)
                break;
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_refused_request_of_the_import_is_survived),
        cmocka_unit_test(test_every_refused_request_of_the_store_is_survived),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
