/* SPDX-License-Identifier: MIT */
/* The handle of a CSV file that is being read: opening, the header's names, the current record.
 *
 * Invariants: `spans` and `record` describe the current record while `current` is true; `record` then holds its fields
 * one after another, each with a NUL, `starts` where each begins. `names` holds, per column, the name as shown and the
 * name folded for comparison, each with a NUL. The text is borrowed from the caller, or is `source` (a file), or
 * `decoded`. */
#include "formats/csv_inside.h"
#include "base/text.h"

#include <assert.h>

enum { CSV_NAME_SHOWN = 60 }; /* bytes of a name in a message */

typedef struct csv_column_name {
    size_t shown, folded; /* places in `names` */
} csv_column_name;

struct aid_csv {
    aid_allocator allocator;
    aid__csv_text text;
    aid__csv_cursor cursor;
    aid__vector spans;   /* aid__csv_span */
    aid__vector starts;  /* size_t */
    aid__vector columns; /* csv_column_name */
    aid__buffer record;
    aid__buffer names;
    aid__buffer source;
    aid__buffer decoded;
    uint32_t column_count;
    int32_t encoding;
    int32_t has_bom;
    bool current;
};

void aid_csv_options_init(aid_csv_options *out_options)
{
    if (out_options != NULL)
        *out_options = (aid_csv_options){ .struct_size = (uint32_t)sizeof *out_options };
}

/* Appends a field's text, quotes undoubled, and a NUL. The room is reserved. */
static void csv_copy(const aid_csv *csv, const aid__csv_span *span, aid__buffer *out)
{
    const char *from = csv->text.bytes + span->start;
    const char *end = from + span->length;
    while (span->doubled) {
        const char *quote = memchr(from, '"', (size_t)(end - from));
        if (quote == NULL)
            break;
        assert(quote + 1 < end && quote[1] == '"');
        aid__buffer_add(out, from, (size_t)(quote + 1 - from));
        from = quote + 2;
    }
    aid__buffer_add(out, from, (size_t)(end - from));
    aid__buffer_add_char(out, '\0');
}

static bool csv_copy_record(aid_csv *csv)
{
    size_t room = csv->spans.count;
    for (size_t i = 0; i < csv->spans.count; i++)
        room += ((const aid__csv_span *)aid__vector_at(&csv->spans, i))->length;
    aid__buffer_clear(&csv->record);
    csv->starts.count = 0;
    if (!aid__buffer_reserve(&csv->record, room) || !aid__vector_reserve(&csv->starts, csv->spans.count))
        return false;
    for (size_t i = 0; i < csv->spans.count; i++) {
        *(size_t *)aid__vector_push(&csv->starts) = csv->record.length;
        csv_copy(csv, aid__vector_at(&csv->spans, i), &csv->record);
    }
    assert(aid__buffer_ok(&csv->record));
    return true;
}

/* Blanks around a name: ASCII ones, line ends of a quoted name, and the no-break space that word processors leave. */
static size_t csv_blank(const char *text, size_t length)
{
    if (length > 0 && strchr(" \t\r\n", text[0]) != NULL)
        return 1;
    return length > 1 && memcmp(text, "\xC2\xA0", 2) == 0 ? 2 : 0;
}

static const char *csv_trim(const char *text, size_t *length)
{
    for (size_t width; (width = csv_blank(text, *length)) > 0; *length -= width)
        text += width;
    for (;;) {
        if (*length > 0 && csv_blank(text + *length - 1, 1))
            *length -= 1;
        else if (*length > 1 && csv_blank(text + *length - 2, 2) == 2)
            *length -= 2;
        else
            return text;
    }
}

/* Appends the text as names are compared, and a NUL; false: out of memory. */
static bool csv_fold(const char *text, size_t length, aid__buffer *out)
{
    aid_status status = aid__text_fold(text, length, out, NULL);
    assert(status == AID_OK || status == AID_E_MEMORY); /* the text is sound UTF-8 */
    aid__buffer_add_char(out, '\0');
    return status == AID_OK && aid__buffer_ok(out);
}

static const char *csv_record_field(const aid_csv *csv, size_t column, size_t *out_length)
{
    size_t start = *(const size_t *)aid__vector_at(&csv->starts, column);
    size_t end =
        column + 1 < csv->starts.count ? *(const size_t *)aid__vector_at(&csv->starts, column + 1) : csv->record.length;
    *out_length = end - start - 1;
    return csv->record.bytes + start;
}

static bool csv_take_names(aid_csv *csv)
{
    for (size_t i = 0; i < csv->column_count; i++) {
        csv_column_name *name = aid__vector_push(&csv->columns);
        if (name == NULL)
            return false;
        size_t length;
        const char *text = csv_record_field(csv, i, &length);
        text = csv_trim(text, &length);
        name->shown = csv->names.length;
        aid__buffer_add(&csv->names, text, length);
        aid__buffer_add_char(&csv->names, '\0');
        name->folded = csv->names.length;
        if (!csv_fold(text, length, &csv->names))
            return false;
    }
    return true;
}

/* Reads the first record: names and count of columns, or only the count. */
static aid_status csv_read_header(aid_csv *csv, bool named, aid_error *error)
{
    aid__csv_cursor cursor = aid__csv_start();
    aid_status status = aid__csv_scan(&csv->text, &cursor, &csv->spans, error);
    if (status != AID_OK)
        return status;
    if (csv->spans.count == 0 && named)
        return aid__fail_at(error, AID_E_FORMAT, AID_REASON_CSV_COLUMN, 1, 1,
                            "the file is empty; its first line must name the columns");
    csv->column_count = (uint32_t)csv->spans.count; /* the text has less than 2^32 fields: see AID__CSV_BYTES_LIMIT */
    if (!named)
        return AID_OK;
    csv->cursor = cursor;
    return csv_copy_record(csv) && csv_take_names(csv) ? AID_OK : aid__fail_memory(error);
}

static aid_status csv_begin(aid_csv *csv, const char *bytes, size_t length, const aid_csv_options *options,
                            aid_error *error)
{
    if (length > AID__CSV_BYTES_LIMIT)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_RANGE, "length: 2 GiB or more; split the table");
    aid__csv_decoded decoded;
    aid_status status = aid__csv_decode(length ? bytes : "", length, options->encoding, &csv->decoded, &decoded, error);
    if (status != AID_OK)
        return status;
    csv->text.bytes = decoded.bytes;
    csv->text.length = decoded.length;
    csv->encoding = decoded.encoding;
    csv->has_bom = decoded.has_bom;
    if (decoded.encoding != AID_CSV_UTF_8)
        aid__buffer_free(&csv->source);
    status = options->separator != NULL ? aid__csv_dialect_set(&csv->text.dialect, options->separator, error)
                                        : aid__csv_detect(&csv->text, &csv->spans, error);
    return status == AID_OK ? csv_read_header(csv, options->no_header == 0, error) : status;
}

static aid_status csv_options_check(const aid_csv_options *given, aid_csv_options *ours, aid_error *error)
{
    aid_status status = aid__options_read(ours, sizeof *ours, given, AID__OPTIONS_LEAST, "aid_csv_options", error);
    if (status != AID_OK)
        return status;
    if (ours->set != 0 || ours->reserved != 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "aid_csv_options: set and reserved must be 0");
    if (ours->encoding < 0 || ours->encoding > AID_CSV_WINDOWS_1252)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE,
                         "encoding: %d is none; 0 to find out, or one of aid_csv_encoding", (int)ours->encoding);
    return AID_OK;
}

/* A handle with nothing in it. */
static aid_status csv_new(const aid_csv_options *given, aid_csv_options *options, aid_csv **out_csv, aid_error *error)
{
    aid_allocator allocator;
    aid_status status = csv_options_check(given, options, error);
    if (status == AID_OK)
        status = aid__allocator_choose(options->allocator, &allocator, error);
    if (status != AID_OK)
        return status;
    aid_csv *csv = aid__take_zero(&allocator, sizeof *csv);
    if (csv == NULL)
        return aid__fail_memory(error);
    csv->allocator = allocator;
    csv->cursor = aid__csv_start();
    aid__vector_init(&csv->spans, &csv->allocator, sizeof(aid__csv_span));
    aid__vector_init(&csv->starts, &csv->allocator, sizeof(size_t));
    aid__vector_init(&csv->columns, &csv->allocator, sizeof(csv_column_name));
    aid__buffer_init(&csv->record, &csv->allocator);
    aid__buffer_init(&csv->names, &csv->allocator);
    aid__buffer_init(&csv->source, &csv->allocator);
    aid__buffer_init(&csv->decoded, &csv->allocator);
    *out_csv = csv;
    return AID_OK;
}

static aid_status csv_finish_open(aid_csv *csv, aid_status status, aid_csv **out_csv)
{
    if (status == AID_OK)
        *out_csv = csv;
    else
        aid_csv_close(csv);
    return status;
}

aid_status aid_csv_open(const void *bytes, size_t length, const aid_csv_options *options, aid_csv **out_csv,
                        aid_error *error)
{
    if (out_csv == NULL || (bytes == NULL && length != 0))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "%s: NULL", out_csv == NULL ? "out_csv" : "bytes");
    aid_csv_options ours;
    aid_csv *csv;
    aid_status status = csv_new(options, &ours, &csv, error);
    if (status != AID_OK)
        return status;
    return csv_finish_open(csv, csv_begin(csv, bytes, length, &ours, error), out_csv);
}

aid_status aid_csv_open_file(const char *path, const aid_csv_options *options, aid_csv **out_csv, aid_error *error)
{
    if (out_csv == NULL || path == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "%s: NULL", out_csv == NULL ? "out_csv" : "path");
    aid_csv_options ours;
    aid_csv *csv;
    aid_status status = csv_new(options, &ours, &csv, error);
    if (status != AID_OK)
        return status;
    status = aid__csv_file_read(path, &csv->source, error);
    if (status == AID_OK)
        status = csv_begin(csv, csv->source.bytes, csv->source.length, &ours, error);
    return csv_finish_open(csv, status, out_csv);
}

void aid_csv_close(aid_csv *csv)
{
    if (csv == NULL)
        return;
    aid__vector_free(&csv->spans);
    aid__vector_free(&csv->starts);
    aid__vector_free(&csv->columns);
    aid__buffer_free(&csv->record);
    aid__buffer_free(&csv->names);
    aid__buffer_free(&csv->source);
    aid__buffer_free(&csv->decoded);
    aid_allocator allocator = csv->allocator;
    aid__give(&allocator, csv, sizeof *csv);
}

aid_status aid_csv_get(const aid_csv *csv, aid_csv_info *out_info, aid_error *error)
{
    if (csv == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "csv: NULL");
    const aid_csv_info info = {
        .encoding = csv->encoding,
        .columns = csv->column_count,
        .has_bom = csv->has_bom,
        .separator = csv->text.dialect.separator,
    };
    return aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_csv_info", error);
}

static const char *csv_shown_name(const aid_csv *csv, size_t column)
{
    return csv->names.bytes + ((const csv_column_name *)aid__vector_at(&csv->columns, column))->shown;
}

static aid_status csv_no_column(const aid_csv *csv, const char *name, aid_error *error)
{
    char there[160] = "";
    size_t used = 0;
    for (size_t i = 0; i < csv->columns.count; i++) {
        const char *shown = csv_shown_name(csv, i);
        size_t length = strlen(shown);
        if (used + length + 2 + sizeof ", …" > sizeof there) {
            memcpy(there + used, ", …", sizeof ", …");
            break;
        }
        memcpy(there + used, ", ", 2);
        memcpy(there + used + 2, shown, length + 1);
        used += length + 2;
    }
    return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_CSV_COLUMN, "no column \"%.*s\"; there %s%s",
                     aid__csv_shown(name, CSV_NAME_SHOWN), name, csv->columns.count ? "are: " : "is no header",
                     there[0] ? there + 2 : "");
}

aid_status aid_csv_column(const aid_csv *csv, const char *name, uint32_t *out_column, aid_error *error)
{
    if (csv == NULL || name == NULL || out_column == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "csv, name and out_column must not be NULL");
    size_t length = strlen(name);
    if (length > AID__CSV_BYTES_LIMIT || !aid__text_valid(name, length))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_ENCODING, "name: not valid UTF-8");
    aid__buffer folded;
    aid__buffer_init(&folded, &csv->allocator);
    const char *trimmed = csv_trim(name, &length);
    if (!csv_fold(trimmed, length, &folded)) {
        aid__buffer_free(&folded);
        return aid__fail_memory(error);
    }
    size_t found = csv->columns.count;
    size_t hits = 0;
    for (size_t i = csv->columns.count; i-- > 0;) {
        const csv_column_name *column = aid__vector_at(&csv->columns, i);
        if (strcmp(csv->names.bytes + column->folded, folded.bytes) == 0) {
            found = i;
            hits++;
        }
    }
    aid__buffer_free(&folded);
    if (hits == 0)
        return csv_no_column(csv, name, error);
    if (hits > 1)
        return aid__fail(error, AID_E_AMBIGUOUS, AID_REASON_CSV_COLUMN,
                         "%u columns are named \"%.*s\"; give them different names", (unsigned)hits,
                         aid__csv_shown(name, CSV_NAME_SHOWN), name);
    *out_column = (uint32_t)found;
    return AID_OK;
}

static aid_status csv_check_column(const aid_csv *csv, uint32_t column, aid_error *error)
{
    if (csv == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "csv: NULL");
    if (column >= csv->column_count)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "column: %u; there are %u, counted from 0",
                         (unsigned)column, (unsigned)csv->column_count);
    return AID_OK;
}

static aid_status csv_check_field(const aid_csv *csv, uint32_t column, aid_error *error)
{
    aid_status status = csv_check_column(csv, column, error);
    if (status == AID_OK && !csv->current)
        return aid__fail(error, AID_E_STATE, AID_REASON_CLOSED, "there is no current record; aid_csv_next goes to one");
    return status;
}

aid_status aid_csv_name(const aid_csv *csv, uint32_t column, const char **out_text, aid_error *error)
{
    if (out_text == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "out_text: NULL");
    aid_status status = csv_check_column(csv, column, error);
    if (status == AID_OK)
        *out_text = csv->columns.count ? csv_shown_name(csv, column) : "";
    return status;
}

aid_status aid_csv_next(aid_csv *csv, int32_t *out_row, aid_error *error)
{
    if (csv == NULL || out_row == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "%s: NULL", csv == NULL ? "csv" : "out_row");
    const aid__csv_cursor before = csv->cursor;
    csv->current = false;
    aid_status status = aid__csv_scan(&csv->text, &csv->cursor, &csv->spans, error);
    if (status != AID_OK)
        return status;
    if (csv->spans.count > 0 && csv->spans.count != csv->column_count) {
        const aid__csv_span *first = aid__vector_at(&csv->spans, 0);
        return aid__fail_at(error, AID_E_FORMAT, AID_REASON_CSV_COLUMN, first->line, 1,
                            "the record has %llu fields, the first one %u (line %u)",
                            (unsigned long long)csv->spans.count, (unsigned)csv->column_count, (unsigned)first->line);
    }
    if (csv->spans.count > 0 && !csv_copy_record(csv)) {
        csv->cursor = before;
        return aid__fail_memory(error);
    }
    csv->current = csv->spans.count > 0;
    *out_row = csv->current;
    return AID_OK;
}

aid_status aid_csv_field(const aid_csv *csv, uint32_t column, const char **out_text, size_t *out_length,
                         aid_error *error)
{
    if (out_text == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "out_text: NULL");
    aid_status status = csv_check_field(csv, column, error);
    if (status != AID_OK)
        return status;
    size_t length;
    *out_text = csv_record_field(csv, column, &length);
    if (out_length != NULL)
        *out_length = length;
    return AID_OK;
}

aid_status aid_csv_place(const aid_csv *csv, uint32_t column, uint32_t *out_line, uint32_t *out_column,
                         aid_error *error)
{
    if (out_line == NULL || out_column == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "out_line and out_column must not be NULL");
    aid_status status = csv_check_field(csv, column, error);
    if (status != AID_OK)
        return status;
    const aid__csv_span *span = aid__vector_at(&csv->spans, column);
    *out_line = span->line;
    *out_column = aid__csv_column_of(csv->text.bytes, span->line_start, span->origin);
    return AID_OK;
}
