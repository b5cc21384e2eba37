/* SPDX-License-Identifier: MIT */
/* Cuts one CSV record into spans, without copying and without knowing how many fields there ought to be.
 *
 * Invariants: the cursor never passes the text's end and moves forward over every record, good or bad; cursor.line is
 * one more than the line ends before cursor.line_start. Between fields the cursor stands on the field's first byte,
 * after a field on a separator, on a line end or at the end of the text. */
#include "formats/csv_inside.h"
#include "base/text.h"

#include <assert.h>

aid_status aid__csv_dialect_set(aid__csv_dialect *dialect, const char *separator, aid_error *error)
{
    size_t length = strlen(separator);
    if (length == 0 || length > AID__CSV_SEPARATOR_MOST)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "separator: it has %u bytes; 1 to %u are right",
                         (unsigned)(length > 1000 ? 1000 : length), (unsigned)AID__CSV_SEPARATOR_MOST);
    if (strpbrk(separator, "\"\r\n") != NULL || !aid__text_valid(separator, length))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE,
                         "separator: it must be UTF-8 without quote and line end, such as \",\" or \";\"");
    *dialect = (aid__csv_dialect){ .length = (uint8_t)length, .core = (uint8_t)length };
    memcpy(dialect->separator, separator, length);
    while (dialect->core > 0 && separator[dialect->core - 1] == ' ')
        dialect->core--;
    if (dialect->core == 0) /* nothing but spaces */
        dialect->core = dialect->length;
    dialect->kind[(unsigned char)separator[0]] = AID__CSV_SEPARATOR;
    dialect->kind['"'] = AID__CSV_QUOTE;
    dialect->kind['\r'] = dialect->kind['\n'] = AID__CSV_LINE;
    return AID_OK;
}

uint32_t aid__csv_column_of(const char *bytes, size_t line_start, size_t at)
{
    assert(line_start <= at);
    uint32_t column = 1;
    for (size_t i = line_start; i < at; i++)
        column += ((unsigned char)bytes[i] & 0xC0) != 0x80 && column < UINT32_MAX;
    return column;
}

static uint8_t csv_scan_kind(const aid__csv_text *text, size_t at)
{
    return text->dialect.kind[(unsigned char)text->bytes[at]];
}

static bool csv_scan_at_line_end(const aid__csv_text *text, size_t at)
{
    return at == text->length || csv_scan_kind(text, at) == AID__CSV_LINE;
}

/* Over LF, CRLF or CR. */
static void csv_scan_line_end(const aid__csv_text *text, aid__csv_cursor *cursor)
{
    assert(csv_scan_kind(text, cursor->at) == AID__CSV_LINE);
    bool carriage = text->bytes[cursor->at++] == '\r';
    if (carriage && cursor->at < text->length && text->bytes[cursor->at] == '\n')
        cursor->at++;
    cursor->line++;
    cursor->line_start = cursor->at;
}

static void csv_scan_skip_line(const aid__csv_text *text, aid__csv_cursor *cursor)
{
    while (!csv_scan_at_line_end(text, cursor->at))
        cursor->at++;
    if (cursor->at < text->length)
        csv_scan_line_end(text, cursor);
}

/* How many bytes of separator begin at `at`; 0 when none does. */
static size_t csv_scan_separator(const aid__csv_text *text, size_t at)
{
    const aid__csv_dialect *dialect = &text->dialect;
    size_t left = text->length - at;
    if (left == 0 || text->bytes[at] != dialect->separator[0])
        return 0;
    if (left >= dialect->length && memcmp(text->bytes + at, dialect->separator, dialect->length) == 0)
        return dialect->length;
    bool cut = dialect->core < dialect->length && left >= dialect->core &&
               memcmp(text->bytes + at, dialect->separator, dialect->core) == 0;
    return cut && csv_scan_at_line_end(text, at + dialect->core) ? dialect->core : 0;
}

/* Refuses the quote at the cursor, or the text after it, and goes to the line after. */
static aid_status csv_scan_stray(const aid__csv_text *text, aid__csv_cursor *cursor, const char *what, aid_error *error)
{
    uint32_t line = cursor->line;
    uint32_t column = error ? aid__csv_column_of(text->bytes, cursor->line_start, cursor->at) : 0;
    csv_scan_skip_line(text, cursor);
    return aid__fail_at(error, AID_E_FORMAT, AID_REASON_CSV_QUOTE, line, column, "%s (line %u, column %u)", what,
                        (unsigned)line, (unsigned)column);
}

static aid_status csv_scan_plain(const aid__csv_text *text, aid__csv_cursor *cursor, aid__csv_span *span,
                                 aid_error *error)
{
    size_t at = cursor->at;
    for (;; at++) {
        while (at < text->length && csv_scan_kind(text, at) == AID__CSV_PLAIN)
            at++;
        if (csv_scan_at_line_end(text, at))
            break;
        if (csv_scan_kind(text, at) == AID__CSV_QUOTE) {
            cursor->at = at;
            return csv_scan_stray(text, cursor,
                                  "a quote stands inside an unquoted field; quote the whole field and double the quote",
                                  error);
        }
        if (csv_scan_separator(text, at) != 0)
            break;
    }
    span->start = cursor->at;
    span->length = at - cursor->at;
    cursor->at = at;
    return AID_OK;
}

/* Refuses the quote with which the field begins, and goes to the line after it rather than to the end of the text:
 * the mistake is most likely in that line. */
static aid_status csv_scan_unclosed(const aid__csv_text *text, aid__csv_cursor *cursor, const aid__csv_span *span,
                                    aid_error *error)
{
    *cursor = (aid__csv_cursor){ .at = span->origin, .line_start = span->line_start, .line = span->line };
    return csv_scan_stray(text, cursor, "the quote that opens here is never closed", error);
}

static aid_status csv_scan_quoted(const aid__csv_text *text, aid__csv_cursor *cursor, aid__csv_span *span,
                                  aid_error *error)
{
    assert(csv_scan_kind(text, cursor->at) == AID__CSV_QUOTE);
    span->start = ++cursor->at;
    for (;;) {
        while (cursor->at < text->length && csv_scan_kind(text, cursor->at) < AID__CSV_QUOTE)
            cursor->at++;
        if (cursor->at == text->length)
            return csv_scan_unclosed(text, cursor, span, error);
        if (csv_scan_kind(text, cursor->at) == AID__CSV_LINE) {
            csv_scan_line_end(text, cursor);
            continue;
        }
        if (cursor->at + 1 == text->length || text->bytes[cursor->at + 1] != '"')
            break;
        span->doubled = 1;
        cursor->at += 2;
    }
    span->length = cursor->at++ - span->start;
    if (!csv_scan_at_line_end(text, cursor->at) && csv_scan_separator(text, cursor->at) == 0)
        return csv_scan_stray(text, cursor, "after a closing quote only a separator or a line end is right", error);
    return AID_OK;
}

static aid_status csv_scan_field(const aid__csv_text *text, aid__csv_cursor *cursor, aid__csv_span *span,
                                 aid_error *error)
{
    span->origin = cursor->at;
    span->line = cursor->line;
    span->line_start = cursor->line_start;
    if (cursor->at < text->length && csv_scan_kind(text, cursor->at) == AID__CSV_QUOTE)
        return csv_scan_quoted(text, cursor, span, error);
    return csv_scan_plain(text, cursor, span, error);
}

aid_status aid__csv_scan(const aid__csv_text *text, aid__csv_cursor *cursor, aid__vector *spans, aid_error *error)
{
    assert(cursor->at <= text->length && cursor->line_start <= cursor->at);
    const aid__csv_cursor before = *cursor;
    spans->count = 0;
    while (cursor->at < text->length && csv_scan_kind(text, cursor->at) == AID__CSV_LINE)
        csv_scan_line_end(text, cursor);
    if (cursor->at == text->length)
        return AID_OK;
    for (;;) {
        aid__csv_span *span = aid__vector_push(spans);
        if (span == NULL) {
            *cursor = before;
            return aid__fail_memory(error);
        }
        aid_status status = csv_scan_field(text, cursor, span, error);
        if (status != AID_OK)
            return status;
        size_t width = csv_scan_separator(text, cursor->at);
        if (width == 0)
            break;
        cursor->at += width;
    }
    if (cursor->at < text->length)
        csv_scan_line_end(text, cursor);
    return AID_OK;
}
