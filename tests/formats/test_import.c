/* SPDX-License-Identifier: MIT */
/* The import as a whole: the column map, bad rows, strict and trial runs, transactions, cancelling, templates. */
#include "import_bench.h"

#define HEAD "group,kind,reference,title,skills\n"
#define NO_TAXONOMY AID_BIT(AID_OPEN_NO_TAXONOMY)

static void test_columns_are_found_by_map_and_by_name(void **state)
{
    (void)state;
    bench b;
    bench_open(&b, "memory:", NO_TAXONOMY);
    b.options.map = "Bank = group, TYPE=kind,\"a,b\"=title,Cat=skills";
    assert_ok(bench_run(
        &b, "Bank,Type,\"a,b\",cat,Reference,colour\nelm,OFFER,Cakes,7,r1,red\nelm,Inquiry,Cakes,7,r1,blue\n"));
    assert_counts(&b, 2, 2, 0, 0, 0);
    assert_int_equal(b.report.offers_added, 1);
    assert_int_equal(b.report.requests_added, 1);
    assert_int_equal(b.report.groups, 1);
    assert_notes(&b, "One column is not used: colour.");
    assert_notes(&b, "1 group is not there yet and will be made as time banks: elm.");
    assert_notes(&b, "2 new listings name no member");
    bench_close(&b);
}

static void test_a_wrong_map_is_refused_with_what_would_be_right(void **state)
{
    (void)state;
    static const struct {
        const char *map, *text, *words;
        aid_status status;
    } cases[] = {
        { "title=tilte", HEAD, "\"tilte\" is no field of listings; there are: group member kind", AID_E_ARGUMENT },
        { "title", HEAD, "\"title\" is no pair", AID_E_ARGUMENT },
        { "\"title=text", HEAD, "is not closed", AID_E_ARGUMENT },
        { "title=text,kind=text", HEAD, "two columns are mapped to \"text\"", AID_E_ARGUMENT },
        { "name=text", HEAD, "no column \"name\"; there are: group, kind, reference, title, skills", AID_E_FORMAT },
        { NULL, "group,title\nelm,Cakes\n", "no column \"kind\"; there are: group, title", AID_E_FORMAT },
        { NULL, "kind,title\noffer,Cakes\n", "no column \"group\"", AID_E_FORMAT },
        { NULL, "group,kind\nelm,offer\n", "no column \"skills\"", AID_E_FORMAT },
        { "kind=title", "group,kind\nelm,offer\n", "the column \"kind\" is mapped to another field", AID_E_FORMAT },
    };
    bench b;
    bench_open(&b, "memory:", NO_TAXONOMY);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        b.options.map = cases[i].map;
        assert_says(bench_run(&b, cases[i].text), cases[i].status, b.error, cases[i].words);
    }
    assert_int_equal(bench_info(&b).groups, 0);
    bench_close(&b);
}

static void test_many_columns_are_named_as_far_as_they_fit(void **state)
{
    (void)state;
    bench b;
    bench_open(&b, "memory:", NO_TAXONOMY);
    for (size_t length = 1; length < 200; length++) { /* a name of each length, then one that does not fit */
        char text[1000] = "";
        memset(text, 'a', length);
        text[length] = ',';
        memset(text + length + 1, 'b', 200);
        strcat(text, ",kind\nx,y,offer\n");
        assert_says(bench_run(&b, text), AID_E_FORMAT, b.error, "no column \"group\"; there are: ");
        assert_non_null(strstr(b.error.message, "…"));
    }
    bench_close(&b);
}

static void test_a_bad_row_is_told_by_line_and_column_and_the_others_come_in(void **state)
{
    (void)state;
    static const struct {
        const char *header, *row, *words;
        uint32_t column;
    } cases[] = {
        { "group,kind,title,minutes", "elm,offer,Cakes,25 h 99", "minutes: ", 17 },
        { "group,kind,title,minutes", "elm,offer,Cakes,0", "\"0\" is 0 minutes; right would be 1 to 525600", 17 },
        { "group,kind,title,date", "elm,offer,Cakes,2019-13-01", "date: ", 17 },
        { "group,kind,title,kind2", "elm,gift,Cakes,", "kind: \"gift\"; right would be one of offer, request", 5 },
        { "group,kind,title,seats", "elm,offer,Cakes,many", "seats: \"many\"; right would be a whole number from 1 to",
          17 },
        { "group,kind,title,place", "elm,offer,Cakes,54.07", "place: ", 17 },
        { "group,kind,title,place", "elm,offer,Cakes,154.07 3", "place: \"154.07 3\"; right would be degrees", 17 },
        { "group,kind,title,languages", "elm,offer,Cakes,english",
          "languages: \"english\"; right would be language tags", 17 },
        { "group,kind,title,availability", "elm,offer,Cakes,someday", "availability: ", 17 },
        { "group,kind,title,online", "elm,offer,Cakes,perhaps", "online: \"perhaps\"; right would be one of yes, no",
          17 },
        { "group,kind,title,x", ",offer,Cakes,", "group: empty; name the group here", 1 },
        { "group,kind,title,x", "elm,offer,,", "skills: empty; a listing needs a skill, or at least a title", 1 },
        { "group,kind,title,member", "elm,offer,Cakes,Ann", "member: no member has the reference \"Ann\"", 17 },
        { "group,kind,title,date", "elm,offer,Cakes,2090-01-01", "posted: lies in the future", 1 },
        { "group,kind,title,x", "elm,offer,\"a\001b\",", "title: byte 2 is the control character U+0001", 11 },
        { "group,kind,title,x", "elm,offer", "", 1 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        bench b;
        char text[400];
        bench_open(&b, "memory:", NO_TAXONOMY);
        snprintf(text, sizeof text, "%s\nelm,request,\"two\nlines\",\n%s\nelm,offer,Bread,\n", cases[i].header,
                 cases[i].row);
        assert_ok(bench_run(&b, text));
        if (b.problems == 0)
            fail_msg("nobody complained about %s", cases[i].row);
        if (cases[i].words[0] != '\0')
            assert_problem(&b, 4, cases[i].column, cases[i].words);
        assert_int_equal(b.problem.line, 4);
        assert_counts(&b, 3, 2, 0, 0, 1);
        b.options.strict = AID_YES;
        bench_close(&b);
    }
}

static void test_strict_stops_at_the_first_bad_row_with_nothing_written(void **state)
{
    (void)state;
    static const char *const rows[] = { "elm,offer,r2,,\n", "elm,gift,r2,Cakes,7\n", "elm,offer\n" };
    for (size_t i = 0; i < 3; i++) {
        bench b;
        char text[200];
        bench_open(&b, "memory:", NO_TAXONOMY);
        uint64_t records = bench_info(&b).records;
        b.options.strict = AID_YES;
        snprintf(text, sizeof text, HEAD "elm,offer,r1,Cakes,7\n%s", rows[i]);
        assert_int_equal(bench_run(&b, text), AID_E_FORMAT);
        assert_int_equal(b.error.line, 3);
        assert_int_equal(b.problems, 1);
        assert_int_equal(bench_info(&b).records, records);
        assert_int_equal(b.report.read, 0);
        bench_close(&b);
    }
}

static void test_strict_also_stops_at_what_the_store_refuses(void **state)
{
    (void)state;
    bench b;
    bench_open(&b, "memory:", NO_TAXONOMY);
    uint64_t records = bench_info(&b).records;
    b.options.strict = AID_YES;
    assert_says(bench_run(&b, "group,kind,title,date\nelm,offer,Cakes,2020-01-01\nelm,offer,Bread,2090-01-01\n"),
                AID_E_FORMAT, b.error, "posted: lies in the future");
    assert_int_equal(b.error.line, 3);
    assert_int_equal(bench_info(&b).records, records);
    bench_close(&b);
}

static void test_a_refused_row_leaves_nothing_behind(void **state)
{
    (void)state;
    bench b;
    bench_open(&b, "memory:", NO_TAXONOMY);
    assert_ok(bench_run(&b, "group,kind,title,skills,date\n"
                            "oak,offer,Cakes,17,2090-01-01\n"
                            "elm,offer,Bread,18,2020-01-01\n"));
    assert_counts(&b, 2, 1, 0, 0, 1);
    assert_int_equal(b.problems, 1);
    assert_int_equal(b.report.groups, 1);
    assert_int_equal(b.report.groups_added, 1);
    assert_int_equal(b.report.members_added, 1);
    assert_int_equal(b.report.skills_added, 1);
    assert_int_equal(bench_info(&b).groups, 1);
    assert_int_equal(bench_info(&b).members, 1);
    assert_int_equal(bench_info(&b).skills, 1);
    bench_close(&b);
}

static void test_a_trial_says_what_would_happen_and_writes_nothing(void **state)
{
    (void)state;
    static const char text[] =
        "group,kind,title,skills,date\noak,offer,Cakes,17,2090-01-01\nelm,offer,Bread,18,2020-01-01\n";
    bench b;
    bench_open(&b, "memory:", NO_TAXONOMY);
    aid_store_info before = bench_info(&b);
    b.options.dry_run = AID_YES;
    assert_ok(bench_run(&b, text));
    assert_counts(&b, 2, 1, 0, 0, 1);
    assert_int_equal(b.report.groups_added, 1);
    aid_store_info after = bench_info(&b);
    assert_int_equal(after.records, before.records);
    assert_memory_equal(after.head, before.head, sizeof after.head);
    assert_int_equal(after.groups, 0);
    assert_int_equal(after.in_transaction, 0);
    bench_close(&b);
}

static void test_an_open_transaction_is_joined_and_left_open(void **state)
{
    (void)state;
    bench b;
    bench_open(&b, "memory:", NO_TAXONOMY);
    assert_ok(aid_store_begin(b.store, NULL, NULL));
    b.options.dry_run = AID_YES;
    assert_says(bench_run(&b, HEAD "elm,offer,r1,Cakes,7\n"), AID_E_STATE, b.error, "a transaction is open");
    b.options.dry_run = 0;
    assert_ok(bench_run(&b, HEAD "elm,offer,r1,Cakes,7\n"));
    assert_counts(&b, 1, 1, 0, 0, 0);
    assert_int_equal(bench_info(&b).in_transaction, 1);
    aid_store_rollback(b.store);
    assert_int_equal(bench_info(&b).groups, 0);
    assert_ok(aid_store_begin(b.store, NULL, NULL));
    assert_ok(bench_run(&b, HEAD "elm,offer,r1,Cakes,7\n"));
    assert_ok(aid_store_commit(b.store, NULL, NULL));
    assert_int_equal(bench_info(&b).offers, 1);
    bench_close(&b);
}

static int32_t stop_at_once(void *context, const char *stage, uint64_t done, uint64_t total)
{
    (void)done;
    (void)total;
    return strcmp(stage, context) == 0;
}

static int32_t stop_note(void *context, const char *sentence)
{
    return strstr(sentence, context) != NULL;
}

static int32_t stop_problem(void *context, const aid_error *problem)
{
    (void)context;
    return problem->line == 3;
}

static void test_who_cancels_finds_nothing_written(void **state)
{
    (void)state;
    static const char text[] = HEAD "elm,offer,r1,Cakes,7\nelm,gift,r2,Bread,7\n";
    char reading[] = "reading", writing[] = "writing", made[] = "will be made";
    for (int way = 0; way < 4; way++) {
        bench b;
        bench_open(&b, "memory:", NO_TAXONOMY);
        uint64_t records = bench_info(&b).records;
        b.options.progress = way < 2 ? stop_at_once : NULL;
        b.options.progress_context = way == 0 ? reading : writing;
        if (way == 2) {
            b.options.note = stop_note;
            b.options.note_context = made;
        }
        if (way == 3)
            b.options.problem = stop_problem;
        /* Reading tells of every 256th row only, so let there be as many. */
        char many[40 * 300] = HEAD;
        for (int i = 0; way == 0 && i < 300; i++)
            snprintf(many + strlen(many), sizeof many - strlen(many), "elm,offer,r%d,Cakes,7\n", i);
        assert_says(bench_run(&b, way == 0   ? many
                                  : way == 1 ? HEAD "elm,offer,r1,Cakes,7\n"
                                             : text),
                    AID_E_CANCELLED, b.error, "said stop");
        assert_int_equal(bench_info(&b).records, records);
        assert_int_equal(bench_info(&b).in_transaction, 0);
        assert_int_equal(bench_info(&b).groups, 0);
        bench_close(&b);
    }
}

static void test_wrong_options_are_refused(void **state)
{
    (void)state;
    bench b;
    bench_open(&b, "memory:", NO_TAXONOMY);
    static const char text[] = HEAD "elm,offer,r1,Cakes,7\n";
    b.options.kind = 9;
    assert_says(bench_run(&b, text), AID_E_ARGUMENT, b.error, "kind: 9 is none");
    bench_options(&b, AID_IMPORT_LISTINGS);
    b.options.dry_run = 3;
    assert_says(bench_run(&b, text), AID_E_ARGUMENT, b.error, "dry_run: 3 is no answer");
    bench_options(&b, AID_IMPORT_LISTINGS);
    b.options.encoding = "latin";
    assert_says(bench_run(&b, text), AID_E_ARGUMENT, b.error, "encoding: \"latin\" is none");
    bench_options(&b, AID_IMPORT_LISTINGS);
    b.options.group.id = 77;
    assert_says(bench_run(&b, text), AID_E_NOT_FOUND, b.error, "group: ");
    aid_import_report small = { .struct_size = 8 };
    bench_options(&b, AID_IMPORT_LISTINGS);
    assert_says(aid_import_csv(b.store, text, strlen(text), &b.options, &small, &b.error), AID_E_ARGUMENT, b.error,
                "aid_import_report");
    assert_int_equal(aid_import_csv(b.store, text, strlen(text), NULL, &b.report, NULL), AID_E_ARGUMENT);
    assert_int_equal(bench_info(&b).groups, 0);
    bench_close(&b);
}

static void test_any_encoding_and_separator_comes_in(void **state)
{
    (void)state;
    static const char latin[] = "group;kind;title;skills\nelm;offer;Gr\xFC\xDF"
                                "e;7\n";
    bench b;
    bench_open(&b, "memory:", NO_TAXONOMY);
    assert_ok(bench_run(&b, latin));
    assert_counts(&b, 1, 1, 0, 0, 0);
    assert_notes(&b, "Windows-1252");
    assert_notes(&b, "cut at \";\" into 4 columns; the encoding is a guess");
    b.options.encoding = "utf-8";
    assert_int_equal(bench_run(&b, latin), AID_E_FORMAT);
    bench_close(&b);
}

static void test_a_template_has_every_field_and_an_example_that_is_skipped(void **state)
{
    (void)state;
    static const char *const words[] = { NULL,
                                         "code,parent,en,ru\r\n",
                                         "reference,name,kind,parent,zone",
                                         "reference,name,preferred_name,groups",
                                         "group,member,kind,reference,title,text,skills",
                                         "group,date,requester,helper,skill,minutes,memo" };
    bench b;
    bench_open(&b, "memory:", NO_TAXONOMY);
    for (int32_t kind = AID_IMPORT_SKILLS; kind <= AID_IMPORT_EXCHANGES; kind++) {
        char text[2048];
        size_t length = 0, asked = 0;
        assert_ok(aid_import_template(kind, NULL, 0, &asked, NULL));
        assert_ok(aid_import_template(kind, text, sizeof text, &length, NULL));
        assert_int_equal(length, asked);
        assert_int_equal(strlen(text), length);
        assert_non_null(strstr(text, words[kind]));
        assert_int_equal(aid_import_template(kind, text, length, &length, NULL), AID_E_ARGUMENT);
        bench_take(&b, kind, text);
        assert_counts(&b, 0, 0, 0, 0, 0);
        char *mark = strstr(text, "#example ");
        assert_non_null(mark);
        memmove(mark, mark + strlen("#example "), strlen(mark + strlen("#example ")) + 1);
        bench_options(&b, kind);
        b.options.dry_run = AID_YES;
        assert_ok(bench_run(&b, text));
        assert_int_equal(b.report.read, 1);
        if (kind == AID_IMPORT_GROUPS)
            bench_take(&b, kind, text); /* the others stand on it */
        if (b.problems > 0 && kind != AID_IMPORT_SKILLS && kind != AID_IMPORT_EXCHANGES && kind != AID_IMPORT_LISTINGS)
            fail_msg("the example of kind %d is refused: %s", kind, b.problem.message);
    }
    assert_int_equal(aid_import_template(0, NULL, 0, &(size_t) { 0 }, NULL), AID_E_ARGUMENT);
    bench_close(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_columns_are_found_by_map_and_by_name),
        cmocka_unit_test(test_a_wrong_map_is_refused_with_what_would_be_right),
        cmocka_unit_test(test_many_columns_are_named_as_far_as_they_fit),
        cmocka_unit_test(test_a_bad_row_is_told_by_line_and_column_and_the_others_come_in),
        cmocka_unit_test(test_strict_stops_at_the_first_bad_row_with_nothing_written),
        cmocka_unit_test(test_strict_also_stops_at_what_the_store_refuses),
        cmocka_unit_test(test_a_refused_row_leaves_nothing_behind),
        cmocka_unit_test(test_a_trial_says_what_would_happen_and_writes_nothing),
        cmocka_unit_test(test_an_open_transaction_is_joined_and_left_open),
        cmocka_unit_test(test_who_cancels_finds_nothing_written),
        cmocka_unit_test(test_wrong_options_are_refused),
        cmocka_unit_test(test_any_encoding_and_separator_comes_in),
        cmocka_unit_test(test_a_template_has_every_field_and_an_example_that_is_skipped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
