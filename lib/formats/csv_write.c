/* SPDX-License-Identifier: MIT */
/* Writes CSV that this library's reader and every spreadsheet read alike.
 *
 * Invariants: `rows` holds whole rows up to `ended`, then the open row; each call reserves all it may add before it
 * adds a byte, so that a refusal leaves the row as it was. With a callback, `ended` is 0 (or the mark's length before
 * the first row) between calls. */
#include "formats/csv_inside.h"
#include "base/text.h"

#include <assert.h>

enum {
    CSV_WRITE_EXTRA = AID__CSV_SEPARATOR_MOST + 3, /* separator, two quotes, apostrophe */
    CSV_WRITE_NUMBER = 20
};

struct aid_csv_writer {
    aid_allocator allocator;
    aid__csv_dialect dialect;
    aid__buffer rows;
    aid_csv_write_fn write;
    void *context;
    size_t ended;
    uint64_t row;     /* the open row's number, from 1 */
    uint32_t fields;  /* in the open row */
    uint32_t columns; /* in every row; 0 during the first */
    bool lf;
    bool raw_formulas;
    bool broken; /* the callback has failed */
};

void aid_csv_writer_options_init(aid_csv_writer_options *out_options)
{
    if (out_options != NULL)
        *out_options = (aid_csv_writer_options){ .struct_size = (uint32_t)sizeof *out_options };
}

static aid_status csv_writer_begin(aid_csv_writer *writer, const aid_csv_writer_options *options, aid_error *error)
{
    aid_status status = aid__csv_dialect_set(&writer->dialect, options->separator ? options->separator : ",", error);
    if (status != AID_OK)
        return status;
    writer->lf = options->lf != 0;
    writer->raw_formulas = options->raw_formulas != 0;
    writer->row = 1;
    if (options->bom)
        aid__buffer_add(&writer->rows, "\xEF\xBB\xBF", 3);
    writer->ended = writer->rows.length;
    return aid__buffer_ok(&writer->rows) ? AID_OK : aid__fail_memory(error);
}

aid_status aid_csv_writer_open(aid_csv_write_fn write, void *context, const aid_csv_writer_options *options,
                               aid_csv_writer **out_writer, aid_error *error)
{
    if (out_writer == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "out_writer: NULL");
    aid_csv_writer_options ours;
    aid_allocator allocator;
    aid_status status =
        aid__options_read(&ours, sizeof ours, options, AID__OPTIONS_LEAST, "aid_csv_writer_options", error);
    if (status == AID_OK && ours.set != 0)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "aid_csv_writer_options: set must be 0");
    if (status == AID_OK)
        status = aid__allocator_choose(ours.allocator, &allocator, error);
    if (status != AID_OK)
        return status;
    aid_csv_writer *writer = aid__take_zero(&allocator, sizeof *writer);
    if (writer == NULL)
        return aid__fail_memory(error);
    writer->allocator = allocator;
    writer->write = write;
    writer->context = context;
    aid__buffer_init(&writer->rows, &writer->allocator);
    status = csv_writer_begin(writer, &ours, error);
    if (status == AID_OK)
        *out_writer = writer;
    else
        aid_csv_writer_close(writer);
    return status;
}

void aid_csv_writer_close(aid_csv_writer *writer)
{
    if (writer == NULL)
        return;
    aid__buffer_free(&writer->rows);
    aid_allocator allocator = writer->allocator;
    aid__give(&allocator, writer, sizeof *writer);
}

static aid_status csv_writer_usable(const aid_csv_writer *writer, aid_error *error)
{
    if (writer == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "writer: NULL");
    if (writer->broken)
        return aid__fail(error, AID_E_STATE, AID_REASON_CALLBACK, "the write callback has failed; close the writer");
    return AID_OK;
}

static aid_status csv_writer_reserve(aid_csv_writer *writer, size_t room, aid_error *error)
{
    if (aid__buffer_reserve(&writer->rows, room))
        return AID_OK;
    writer->rows.failed = false; /* what is there still stands, and the call may be tried again */
    return aid__fail_memory(error);
}

/* Whether the open row may have one field more of up to `room` bytes; then the separator before it is written. */
static aid_status csv_writer_begin_field(aid_csv_writer *writer, size_t room, aid_error *error)
{
    aid_status status = csv_writer_usable(writer, error);
    if (status != AID_OK)
        return status;
    if (writer->columns > 0 && writer->fields == writer->columns)
        return aid__fail(error, AID_E_STATE, AID_REASON_CSV_COLUMN, "row %llu has %u fields already, as the first row",
                         (unsigned long long)writer->row, (unsigned)writer->columns);
    if (writer->fields == UINT32_MAX)
        return aid__fail(error, AID_E_STATE, AID_REASON_CSV_COLUMN, "the row has too many fields");
    status = csv_writer_reserve(writer, room + CSV_WRITE_EXTRA, error);
    if (status == AID_OK && writer->fields++ > 0)
        aid__buffer_add(&writer->rows, writer->dialect.separator, writer->dialect.length);
    return status;
}

/* The separator's first byte is enough: so no field can grow together with a separator of several bytes. A field that
 * begins with the byte order mark's first byte would lose it at the beginning of a file. */
static bool csv_writer_must_quote(const aid_csv_writer *writer, const char *text, size_t length, size_t *out_quotes)
{
    bool must = length > 0 && (text[0] == ' ' || text[length - 1] == ' ' || text[0] == '\xEF');
    *out_quotes = 0;
    for (size_t i = 0; i < length; i++) {
        uint8_t kind = writer->dialect.kind[(unsigned char)text[i]];
        must = must || kind != AID__CSV_PLAIN;
        *out_quotes += kind == AID__CSV_QUOTE;
    }
    return must;
}

static void csv_writer_add_quoted(aid__buffer *rows, const char *text, size_t length)
{
    for (const char *quote; (quote = memchr(text, '"', length)) != NULL;) {
        size_t head = (size_t)(quote + 1 - text);
        aid__buffer_add(rows, text, head);
        aid__buffer_add_char(rows, '"');
        text += head;
        length -= head;
    }
    aid__buffer_add(rows, text, length);
}

aid_status aid_csv_writer_text(aid_csv_writer *writer, const char *text, aid_error *error)
{
    aid_status status = csv_writer_usable(writer, error);
    if (status != AID_OK)
        return status;
    size_t length = text ? strlen(text) : 0;
    const char *field = text ? text : "";
    if (!aid__text_valid(field, length))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_ENCODING, "text: not valid UTF-8");
    bool disarm = !writer->raw_formulas && length > 0 && strchr("=+-@\t\r", field[0]) != NULL;
    size_t quotes;
    bool quote =
        csv_writer_must_quote(writer, field, length, &quotes) || (disarm && writer->dialect.separator[0] == '\'');
    status = csv_writer_begin_field(writer, length + quotes, error);
    if (status != AID_OK)
        return status;
    if (quote)
        aid__buffer_add_char(&writer->rows, '"');
    if (disarm)
        aid__buffer_add_char(&writer->rows, '\'');
    csv_writer_add_quoted(&writer->rows, field, length);
    if (quote)
        aid__buffer_add_char(&writer->rows, '"');
    assert(aid__buffer_ok(&writer->rows));
    return AID_OK;
}

aid_status aid_csv_writer_integer(aid_csv_writer *writer, int64_t value, aid_error *error)
{
    aid_status status = csv_writer_begin_field(writer, CSV_WRITE_NUMBER, error);
    if (status != AID_OK)
        return status;
    unsigned char first = (unsigned char)writer->dialect.separator[0];
    bool quote = first == '-' || (first >= '0' && first <= '9'); /* a separator that could be part of a number */
    if (quote)
        aid__buffer_add_char(&writer->rows, '"');
    aid__buffer_add_int(&writer->rows, value);
    if (quote)
        aid__buffer_add_char(&writer->rows, '"');
    assert(aid__buffer_ok(&writer->rows));
    return AID_OK;
}

static aid_status csv_writer_hand_over(aid_csv_writer *writer, aid_error *error)
{
    if (writer->write(writer->context, writer->rows.bytes, writer->rows.length) != 0) {
        writer->broken = true;
        return aid__fail(error, AID_E_STORAGE, AID_REASON_CALLBACK, "the write callback did not take row %llu",
                         (unsigned long long)writer->row);
    }
    aid__buffer_clear(&writer->rows);
    return AID_OK;
}

aid_status aid_csv_writer_end_row(aid_csv_writer *writer, aid_error *error)
{
    aid_status status = csv_writer_usable(writer, error);
    if (status != AID_OK)
        return status;
    if (writer->fields == 0 || (writer->columns > 0 && writer->fields < writer->columns))
        return aid__fail(error, AID_E_STATE, AID_REASON_CSV_COLUMN, "row %llu has %u fields; %u or more are right",
                         (unsigned long long)writer->row, (unsigned)writer->fields,
                         (unsigned)(writer->columns ? writer->columns : 1));
    status = csv_writer_reserve(writer, 4, error);
    if (status != AID_OK)
        return status;
    if (writer->rows.length == writer->ended) /* a lone empty field: an empty line would be skipped */
        aid__buffer_add(&writer->rows, "\"\"", 2);
    aid__buffer_add_text(&writer->rows, writer->lf ? "\n" : "\r\n");
    if (writer->write != NULL)
        status = csv_writer_hand_over(writer, error);
    if (status != AID_OK)
        return status;
    writer->columns = writer->fields;
    writer->fields = 0;
    writer->row++;
    writer->ended = writer->rows.length;
    return AID_OK;
}

aid_status aid_csv_writer_bytes(const aid_csv_writer *writer, const char **out_bytes, size_t *out_length,
                                aid_error *error)
{
    if (writer == NULL || out_bytes == NULL || out_length == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "writer, out_bytes and out_length must not be NULL");
    if (writer->write != NULL)
        return aid__fail(error, AID_E_STATE, AID_REASON_CALLBACK, "the rows went to the write callback");
    *out_bytes = writer->rows.bytes ? writer->rows.bytes : "";
    *out_length = writer->ended;
    return AID_OK;
}
