/* SPDX-License-Identifier: MIT */
/* The door of the import: options, the order of its steps, and the transaction.
 *
 * A row that the store refuses must leave nothing behind, yet writing it may have taken several commands. The store has
 * no savepoints, so after such a row the whole round is rolled back and written again without it; since every further
 * round has at least one row less, this ends. In a transaction of the host's nothing can be rolled back, and what the
 * row made stays. */
#include "formats/import_inside.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum {
    IMPORT_NOTE_BYTES = 1024,
    IMPORT_OPTIONS_LEAST = offsetof(aid_import_options, allocator),
    IMPORT_STEP = 256 /* rows between two calls of the progress callback, and between two wipings of texts */
};

const aid__import_kind *aid__import_kind_of(int32_t kind)
{
    switch (kind) {
    case AID_IMPORT_SKILLS: return &aid__import_skills;
    case AID_IMPORT_GROUPS: return &aid__import_groups;
    case AID_IMPORT_MEMBERS: return &aid__import_members;
    case AID_IMPORT_LISTINGS: return &aid__import_listings;
    case AID_IMPORT_EXCHANGES: return &aid__import_exchanges;
    case AID_IMPORT_SERVICES: return &aid__import_services;
    case AID_IMPORT_CRITERIA: return &aid__import_criteria;
    default: return NULL;
    }
}

aid_status aid__import_note(aid__import *import, aid_error *error, const char *format, ...)
{
    if (import->options.note == NULL)
        return AID_OK;
    char sentence[IMPORT_NOTE_BYTES];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(sentence, sizeof sentence, format, arguments);
    va_end(arguments);
    size_t length = strlen(sentence);
    while (!aid__text_valid(sentence, length)) /* cut in the middle of a code point */
        sentence[--length] = '\0';
    if (import->options.note(import->options.note_context, sentence) == 0)
        return AID_OK;
    return aid__fail(error, AID_E_CANCELLED, AID_REASON_CANCELLED, "the note callback said stop; nothing was imported");
}

aid_status aid__import_problem(aid__import *import, const aid_error *problem, aid_error *error)
{
    assert(problem->status != AID_OK);
    import->checked.rejected++;
    import->report.rejected++;
    if (import->options.problem != NULL && import->options.problem(import->options.problem_context, problem) != 0)
        return aid__fail(error, AID_E_CANCELLED, AID_REASON_CANCELLED,
                         "the problem callback said stop; nothing was imported");
    if (import->options.strict != AID_YES)
        return AID_OK;
    *error = *problem;
    return error->status = AID_E_FORMAT;
}

aid_status aid__import_progress(aid__import *import, const char *stage, uint64_t done, uint64_t total, aid_error *error)
{
    if (import->options.progress == NULL || (done % IMPORT_STEP != 0 && done != total))
        return AID_OK;
    if (import->options.progress(import->options.progress_context, stage, done, total) == 0)
        return AID_OK;
    return aid__fail(error, AID_E_CANCELLED, AID_REASON_CANCELLED, "the progress callback said stop");
}

/* Does the answer speak of this row, rather than of the store or the machine? */
static bool import_is_refusal(const aid_error *error)
{
    switch (error->status) {
    case AID_E_ARGUMENT:
    case AID_E_NOT_FOUND:
    case AID_E_AMBIGUOUS:
    case AID_E_LIMIT:
    case AID_E_FORMAT: return true;
    case AID_E_STATE:
        return error->reason != AID_REASON_CLOCK && error->reason != AID_REASON_FORK &&
               error->reason != AID_REASON_CALLBACK && error->reason != AID_REASON_NO_TRANSACTION;
    default: return false;
    }
}

static void import_count(aid_import_report *report, int32_t outcome)
{
    if (outcome == AID__IMPORT_ADDED)
        report->added++;
    else if (outcome == AID__IMPORT_UPDATED)
        report->updated++;
    else
        report->repeated++;
}

/* Writes one row. `out_later`: it waits for another one. */
static aid_status import_write_row(aid__import *import, size_t row, bool *out_later, aid_error *error)
{
    aid__import_row *state = aid__vector_at(&import->rows, row);
    aid_error refusal;
    memset(&refusal, 0, sizeof refusal);
    int32_t outcome = 0;
    import->commands = 0;
    aid_status status = import->kind->write(import, row, &outcome, &refusal);
    *out_later = status == AID_OK && outcome == AID__IMPORT_LATER;
    if (status == AID_OK) {
        assert(!*out_later || (!import->last && import->commands == 0));
        if (!*out_later) {
            state->state = AID__IMPORT_DONE;
            import_count(&import->report, outcome);
        }
        return AID_OK;
    }
    refusal.status = status;
    if (!import_is_refusal(&refusal)) {
        *error = refusal;
        return status;
    }
    if (refusal.line == 0) {
        refusal.line = state->line;
        refusal.column = 1;
    }
    state->state = AID__IMPORT_BAD;
    import->again = import->again || import->commands > 0;
    return aid__import_problem(import, &refusal, error);
}

/* Once over all rows that are not written yet. */
static aid_status import_pass(aid__import *import, uint64_t *written, uint64_t *out_waiting, aid_error *error)
{
    *out_waiting = 0;
    for (size_t row = 0; row < import->rows.count; row++) {
        const aid__import_row *state = aid__vector_at(&import->rows, row);
        if (state->state != AID__IMPORT_PENDING)
            continue;
        if (row % IMPORT_STEP == 0) /* what was read for comparing; commands do it too, but all rows may be known */
            aid_store_forget_text(import->store);
        bool later = false;
        aid_status status = import_write_row(import, row, &later, error);
        if (status == AID_OK && !later)
            status = aid__import_progress(import, "writing", ++*written, import->rows.count, error);
        if (status != AID_OK)
            return status;
        *out_waiting += later;
    }
    return AID_OK;
}

/* All rows, those that wait for others (parents) in as many passes as it takes. */
static aid_status import_round(aid__import *import, aid_error *error)
{
    uint64_t written = 0, waiting = 0;
    import->report = import->checked;
    import->last = import->again = false;
    aid__import_found_free(&import->found);
    aid__import_found_init(&import->found, &import->allocator);
    aid__map_free(&import->settled);
    aid__map_init(&import->settled, &import->allocator);
    for (size_t row = 0; row < import->rows.count; row++) {
        aid__import_row *state = aid__vector_at(&import->rows, row);
        if (state->state == AID__IMPORT_DONE)
            state->state = AID__IMPORT_PENDING;
    }
    do {
        uint64_t before = written;
        aid_status status = import_pass(import, &written, &waiting, error);
        if (status != AID_OK)
            return status;
        import->last = written == before;
    } while (waiting > 0);
    aid_store_forget_text(import->store);
    return AID_OK;
}

static aid_status import_write(aid__import *import, aid_error *error)
{
    if (import->joined)
        return import_round(import, error);
    aid_status status;
    do {
        status = aid_store_begin(import->store, NULL, error);
        if (status != AID_OK)
            return status;
        status = import_round(import, error);
        if (status != AID_OK || import->again || import->options.dry_run == AID_YES)
            aid_store_rollback(import->store);
    } while (status == AID_OK && import->again);
    if (status == AID_OK && import->options.dry_run != AID_YES)
        status = aid_store_commit(import->store, NULL, error);
    return status;
}

static aid_status import_check_answer(int32_t answer, const char *name, aid_error *error)
{
    if (answer == 0 || answer == AID_YES || answer == AID_NO)
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE,
                     "%s: %d is no answer; right would be 0, 1 (yes) or 2 (no)", name, (int)answer);
}

static aid_status import_take_options(aid__import *import, const aid_import_options *given, aid_error *error)
{
    aid_import_options *ours = &import->options;
    aid_status status = aid__options_read(ours, sizeof *ours, given, IMPORT_OPTIONS_LEAST, "aid_import_options", error);
    if (status == AID_OK)
        status = aid__reserved_check(ours->reserved, "aid_import_options", error);
    if (status == AID_OK)
        status = aid__allocator_choose(ours->allocator, &import->allocator, error);
    if (status == AID_OK)
        status = import_check_answer(ours->dry_run, "dry_run", error);
    if (status == AID_OK)
        status = import_check_answer(ours->strict, "strict", error);
    if (status == AID_OK)
        status = import_check_answer(ours->strict_skills, "strict_skills", error);
    if (status != AID_OK)
        return status;
    if (ours->reserved != 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "reserved: %d; right would be 0",
                         (int)ours->reserved);
    import->kind = aid__import_kind_of(ours->kind);
    if (import->kind == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE,
                         "kind: %d is none; right would be " AID__IMPORT_KINDS,
                         (int)ours->kind);
    return AID_OK;
}

/* Is the store ready for it? Sets `joined`. */
static aid_status import_check_store(aid__import *import, aid_error *error)
{
    aid_store_info info = { .struct_size = sizeof info };
    aid_group_info group = { .struct_size = sizeof group };
    aid_status status = aid_store_get(import->store, &info, error);
    if (status != AID_OK)
        return status;
    import->joined = info.in_transaction != 0;
    if (import->joined && import->options.dry_run == AID_YES)
        return aid__fail(
            error, AID_E_STATE, AID_REASON_IN_TRANSACTION,
            "dry_run: a transaction is open, and a trial could not be undone in it; commit or roll back first");
    if (import->options.group.id == 0)
        return AID_OK;
    status = aid_group_get(import->store, import->options.group, &group, error);
    if (status != AID_OK)
        aid__error_prefix(error, "group: ");
    return status;
}

static aid_status import_encoding(const char *name, int32_t *out, aid_error *error)
{
    static const aid__import_word names[] = { { "utf-8", AID_CSV_UTF_8 },
                                              { "utf-16le", AID_CSV_UTF_16LE },
                                              { "utf-16be", AID_CSV_UTF_16BE },
                                              { "windows-1252", AID_CSV_WINDOWS_1252 } };
    if (name == NULL)
        return AID_OK;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(name, names[i].word) == 0) {
            *out = names[i].value;
            return AID_OK;
        }
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE,
                     "encoding: \"%.*s\" is none; right would be utf-8, utf-16le, utf-16be or windows-1252",
                     aid__import_shown(name), name);
}

static aid_status import_open(aid__import *import, const void *bytes, size_t length, aid_error *error)
{
    static const char *const encodings[] = { "", "UTF-8", "UTF-16 (low byte first)", "UTF-16 (high byte first)",
                                             "Windows-1252" };
    aid_csv_options how = { .struct_size = sizeof how,
                            .separator = import->options.separator,
                            .allocator = &import->allocator };
    aid_csv_info info = { .struct_size = sizeof info };
    aid_status status = import_encoding(import->options.encoding, &how.encoding, error);
    if (status == AID_OK)
        status = aid_csv_open(bytes, length, &how, &import->csv, error);
    if (status == AID_OK)
        status = aid_csv_get(import->csv, &info, error);
    if (status != AID_OK)
        return status;
    const char *separator = strcmp(info.separator, "\t") == 0 ? "tab" : info.separator;
    return aid__import_note(import, error, "The file is read as %s, cut at \"%s\" into %u column%s%s.",
                            encodings[info.encoding], separator, (unsigned)info.columns, info.columns == 1 ? "" : "s",
                            info.encoding == AID_CSV_WINDOWS_1252 && import->options.encoding == NULL
                                ? "; the encoding is a guess, so look at the accents"
                                : "");
}

static void import_init(aid__import *import, aid_store *store)
{
    memset(import, 0, sizeof *import);
    import->store = store;
    import->report.struct_size = import->checked.struct_size = sizeof import->report;
}

/* After the options have said whose memory it is. */
static void import_prepare(aid__import *import)
{
    const aid_allocator *allocator = &import->allocator;
    aid__vector_init(&import->columns, allocator, sizeof(aid__import_column));
    aid__vector_init(&import->rows, allocator, sizeof(aid__import_row));
    aid__vector_init(&import->cells, allocator, sizeof(aid__import_cell));
    aid__vector_init(&import->labels, allocator, sizeof(aid_label));
    aid__vector_init(&import->skills, allocator, sizeof(aid_skill));
    aid__buffer_init(&import->texts, allocator);
    aid__buffer_init(&import->scratch, allocator);
    aid__map_init(&import->keys, allocator);
    aid__map_init(&import->settled, allocator);
    aid__import_found_init(&import->found, allocator);
}

static void import_free(aid__import *import)
{
    aid_csv_close(import->csv);
    aid__vector_free(&import->columns);
    aid__vector_free(&import->rows);
    aid__vector_free(&import->cells);
    aid__vector_free(&import->labels);
    aid__vector_free(&import->skills);
    aid__buffer_free(&import->texts);
    aid__buffer_free(&import->scratch);
    aid__map_free(&import->keys);
    aid__map_free(&import->settled);
    aid__import_found_free(&import->found);
}

static aid_status import_steps(aid__import *import, const void *bytes, size_t length, aid_error *error)
{
    aid_status status = import_check_store(import, error);
    if (status == AID_OK)
        status = import_open(import, bytes, length, error);
    if (status == AID_OK)
        status = aid__import_map(import, error);
    if (status == AID_OK)
        status = import->kind->columns(import, error);
    if (status == AID_OK)
        status = aid__import_read(import, error);
    if (status == AID_OK && import->kind->plan != NULL)
        status = import->kind->plan(import, error);
    if (status == AID_OK)
        status = import_write(import, error);
    return status;
}

static aid_status import_report(const aid_import_report *done, aid_import_report *out_report, aid_error *error)
{
    assert(done->read == done->added + done->updated + done->repeated + done->rejected);
    return aid__info_write(out_report, done, sizeof *done, AID__OPTIONS_LEAST, "aid_import_report", error);
}

aid_status aid_import_csv(aid_store *store, const void *bytes, size_t length, const aid_import_options *options,
                          aid_import_report *out_report, aid_error *error)
{
    aid__import import;
    aid_error box;
    memset(&box, 0, sizeof box);
    import_init(&import, store);
    aid_status status =
        store == NULL || (bytes == NULL && length > 0) || options == NULL || out_report == NULL
            ? aid__fail(&box, AID_E_ARGUMENT, AID_REASON_NULL, "store, bytes, options and out_report must not be NULL")
            : import_take_options(&import, options, &box);
    if (status == AID_OK && out_report->struct_size < AID__OPTIONS_LEAST) /* now, not when all is written */
        status = import_report(&import.report, out_report, &box);
    if (status == AID_OK) {
        import_prepare(&import);
        status = import_steps(&import, bytes, length, &box);
        import_free(&import);
    }
    if (status == AID_OK)
        status = import_report(&import.report, out_report, &box);
    if (status != AID_OK && error != NULL)
        *error = box;
    return status;
}
