/* SPDX-License-Identifier: MIT */
/* What the tests of the import share: a community in memory with a clock that stands still, and one call that imports a
 * text and remembers what was said. */
#ifndef AID_TESTS_IMPORT_BENCH_H
#define AID_TESTS_IMPORT_BENCH_H

#include "../test.h"

#include <mutualaid.h>
#include <stdio.h>
#include <stdlib.h>

#define BENCH_NOW INT64_C(1795600000000000) /* 2026-11-25 */

typedef struct bench {
    aid_store *store;
    aid_import_options options; /* for the next run */
    aid_import_report report;
    aid_error error;
    size_t problems;
    aid_error problem; /* the last one */
    char notes[8192];
} bench;

static inline aid_time bench_clock(void *context)
{
    (void)context;
    return BENCH_NOW;
}

static inline int32_t bench_problem(void *context, const aid_error *problem)
{
    bench *b = context;
    b->problems++;
    b->problem = *problem;
    return 0;
}

static inline int32_t bench_note(void *context, const char *sentence)
{
    bench *b = context;
    size_t used = strlen(b->notes);
    snprintf(b->notes + used, sizeof b->notes - used, "%s\n", sentence);
    return 0;
}

static inline void bench_options(bench *b, int32_t kind)
{
    b->options = (aid_import_options) { .struct_size = sizeof b->options,
                                        .kind = kind,
                                        .problem = bench_problem,
                                        .problem_context = b,
                                        .note = bench_note,
                                        .note_context = b };
}

/* A community without the shipped taxonomy, unless `flags` say otherwise. */
static inline void bench_open(bench *b, const char *location, uint64_t flags)
{
    memset(b, 0, sizeof *b);
    assert_ok(
        aid_store_open(location, AID_WITH(aid_store_options, .flags = flags, .clock = bench_clock), &b->store, NULL));
    bench_options(b, AID_IMPORT_LISTINGS);
}

static inline void bench_close(bench *b)
{
    aid_store_close(b->store);
}

static inline aid_status bench_import(bench *b, const char *text, size_t length)
{
    memset(&b->report, 0, sizeof b->report);
    memset(&b->error, 0, sizeof b->error);
    memset(&b->problem, 0, sizeof b->problem);
    b->report.struct_size = sizeof b->report;
    b->problems = 0;
    b->notes[0] = '\0';
    return aid_import_csv(b->store, text, length, &b->options, &b->report, &b->error);
}

/* Imports with what the options say; they stay for the next run. */
static inline aid_status bench_run(bench *b, const char *text)
{
    return bench_import(b, text, strlen(text));
}

/* Imports a text of a kind with fresh options, which must work. */
static inline void bench_take(bench *b, int32_t kind, const char *text)
{
    bench_options(b, kind);
    if (bench_run(b, text) != AID_OK)
        fail_msg("the import says \"%s\"", b->error.message);
}

static inline aid_store_info bench_info(const bench *b)
{
    aid_store_info info = { .struct_size = sizeof info };
    assert_ok(aid_store_get(b->store, &info, NULL));
    return info;
}

/* A file in memory; NULL, and a message, when it is not there. To be freed. */
static inline char *bench_file(const char *path, size_t *out_length)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        print_message("skipped: %s is not there\n", path);
        return NULL;
    }
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    assert_true(size >= 0);
    char *bytes = malloc((size_t)size + 1);
    assert_non_null(bytes);
    assert_int_equal(fread(bytes, 1, (size_t)size, file), (size_t)size);
    fclose(file);
    bytes[size] = '\0';
    *out_length = (size_t)size;
    return bytes;
}

#define assert_counts(b, r, a, u, p, x)                                                                                \
    do {                                                                                                               \
        if ((b)->report.rejected != (x) && (b)->problems > 0)                                                          \
            print_message("%u:%u %s\n", (b)->problem.line, (b)->problem.column, (b)->problem.message);                 \
        assert_int_equal((b)->report.read, (r));                                                                       \
        assert_int_equal((b)->report.added, (a));                                                                      \
        assert_int_equal((b)->report.updated, (u));                                                                    \
        assert_int_equal((b)->report.repeated, (p));                                                                   \
        assert_int_equal((b)->report.rejected, (x));                                                                   \
    } while (0)

#define assert_notes(b, words)                                                                                         \
    do {                                                                                                               \
        if (strstr((b)->notes, (words)) == NULL)                                                                       \
            fail_msg("the notes \"%s\" do not say \"%s\"", (b)->notes, (words));                                       \
    } while (0)

#define assert_problem(b, at_line, at_column, words)                                                                   \
    do {                                                                                                               \
        assert_int_equal((b)->problems, 1);                                                                            \
        if (strstr((b)->problem.message, (words)) == NULL)                                                             \
            fail_msg("the problem \"%s\" does not say \"%s\"", (b)->problem.message, (words));                         \
        assert_int_equal((b)->problem.line, (at_line));                                                                \
        assert_int_equal((b)->problem.column, (at_column));                                                            \
    } while (0)

#endif
