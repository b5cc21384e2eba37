/* SPDX-License-Identifier: MIT */
/** @file csv.h
 * Tables in text: a strict CSV reader that says where a file is wrong, and a writer whose files spreadsheets open
 * without running anything. No store is needed.
 *
 * The reader follows RFC 4180, with what real files add: line ends are LF, CRLF or CR; a byte order mark is skipped;
 * wholly empty lines are skipped; encoding and separator are found out and can be asked for with ::aid_csv_get, or
 * are set in the options. It is strict where leniency would guess: a quote inside an unquoted field, text after a
 * closing quote, a quote that is never closed, a record with another number of fields than the first, and a NUL byte
 * are errors with line and column.
 *
 * @code
 * aid_csv *csv;
 * uint32_t name;
 * int32_t more;
 * if (aid_csv_open_file("members.csv", NULL, &csv, &error) == AID_OK) {
 *     aid_csv_column(csv, "name", &name, &error);
 *     while (aid_csv_next(csv, &more, &error) == AID_OK && more) {
 *         const char *text;
 *         aid_csv_field(csv, name, &text, NULL, &error);
 *     }
 *     aid_csv_close(csv);
 * }
 * @endcode
 *
 * A handle is used by one thread at a time; two handles share nothing. */
#ifndef MUTUALAID_CSV_H
#define MUTUALAID_CSV_H

#include <mutualaid/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How the bytes of a file stand for characters. */
typedef enum aid_csv_encoding {
    AID_CSV_UTF_8 = 1,       /**< UTF-8, with or without byte order mark */
    AID_CSV_UTF_16LE = 2,    /**< UTF-16, low byte first ("Unicode text" of older spreadsheets) */
    AID_CSV_UTF_16BE = 3,    /**< UTF-16, high byte first */
    AID_CSV_WINDOWS_1252 = 4 /**< Western European Windows; what a file that is none of the others is taken for */
} aid_csv_encoding;

/** A CSV file that is being read. Owning; ended by ::aid_csv_close. */
typedef struct aid_csv aid_csv;

/** A CSV file that is being written. Owning; ended by ::aid_csv_writer_close. */
typedef struct aid_csv_writer aid_csv_writer;

/** How to read. NULL or all zero: everything is found out, the first record is the header. */
typedef struct aid_csv_options {
    uint32_t struct_size; /**< sizeof(aid_csv_options) */
    int32_t encoding;     /**< one of ::aid_csv_encoding; 0: found out */
    uint64_t set;         /**< 0; no field needs a bit */
    int32_t no_header;    /**< not 0: the first record is data, columns have numbers only */
    uint32_t reserved;    /**< 0 */
    /** 1 to 4 bytes of UTF-8 without quote and line end; NULL: found out. One that ends in a space, such as `* `, is
     * also recognised without that space at the end of a line. Read while opening only. */
    const char *separator;
    const aid_allocator *allocator; /**< where memory comes from; copied; NULL: the C library */
} aid_csv_options;

/** What is known of a file that is being read. */
typedef struct aid_csv_info {
    uint32_t struct_size;  /**< sizeof(aid_csv_info) */
    int32_t encoding;      /**< one of ::aid_csv_encoding; Windows-1252 is a guess that a person should see */
    uint32_t columns;      /**< fields in each record */
    int32_t has_bom;       /**< 1: the file begins with a byte order mark */
    const char *separator; /**< what stands between fields; never NULL; lives until ::aid_csv_close */
} aid_csv_info;

/** Fills an options struct with its size and zeros, for languages without ::AID_WITH.
 * @param out_options  receives the defaults; NULL does nothing
 * @since 0.1 */
AID_API void aid_csv_options_init(aid_csv_options *out_options);

/** Read a table from bytes.
 *
 * The whole text is checked and, unless it is UTF-8, decoded at once: O(length). The encoding is, in this order: what
 * the options say; what a byte order mark says; UTF-16 when zero bytes say so; UTF-8 when it is valid; Windows-1252.
 * The separator is, unless the options say it, that of tab, semicolon, pipe, comma, `* `, `||`, `::` and ` | ` with
 * which the most of the first 50 records have as many fields as the first record, and more than one; comma when there
 * is none.
 *
 * @param bytes    the file's content; borrowed: must stay as it is until ::aid_csv_close. NULL only with length 0
 * @param length   its length in bytes, less than 2 GiB
 * @param options  how to read; NULL: defaults
 * @param out_csv  receives the handle, before the first record of data; untouched on failure
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_LIMIT for 2 GiB or more; AID_E_FORMAT with line and column when the bytes are
 *         not text in that encoding, hold a NUL, have no header, or their first record has a quote error; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_csv_open(const void *bytes, size_t length, const aid_csv_options *options, aid_csv **out_csv,
                                aid_error *error);

/** Read a table from a file. The file is read into memory and closed at once; see ::aid_csv_open for the rest.
 * @param path     where the file is, as the system names it; a pipe may be read, a directory not
 * @param options  how to read; NULL: defaults
 * @param out_csv  receives the handle, before the first record of data; untouched on failure
 * @param error    receives the reason on failure; may be NULL
 * @return as ::aid_csv_open; AID_E_STORAGE (reason AID_REASON_IO) naming the path and the system's reason when it
 *         cannot be read
 * @since 0.1 */
AID_API aid_status aid_csv_open_file(const char *path, const aid_csv_options *options, aid_csv **out_csv,
                                     aid_error *error);

/** Stop reading and free everything that the handle gave out.
 * @param csv  the handle; NULL does nothing
 * @since 0.1 */
AID_API void aid_csv_close(aid_csv *csv);

/** What the file turned out to be.
 * @param csv       the table
 * @param out_info  receives it; its `struct_size` says how much the caller knows
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_csv_get(const aid_csv *csv, aid_csv_info *out_info, aid_error *error);

/** Find a column by its name. Names are compared without blanks around them, without regard to case in any
 * script, to the width of letters and to accents on Latin and Greek ones. O(columns).
 * @param csv         the table
 * @param name        the column's name, UTF-8
 * @param out_column  receives its number, from 0; untouched on failure
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND naming the columns that are there; AID_E_AMBIGUOUS when several have this name;
 *         AID_E_ARGUMENT; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_csv_column(const aid_csv *csv, const char *name, uint32_t *out_column, aid_error *error);

/** The name of a column, without blanks around it.
 * @param csv       the table
 * @param column    its number, from 0
 * @param out_text  receives the name, empty when the file has no header; NUL-terminated UTF-8; lives until
 *                  ::aid_csv_close; untouched on failure
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT when there is no such column
 * @since 0.1 */
AID_API aid_status aid_csv_name(const aid_csv *csv, uint32_t column, const char **out_text, aid_error *error);

/** Go to the next record.
 *
 * After a record that is wrong reading can go on: the next call answers the record after it. After a quote error that
 * is the line after the one where the quote that is in the wrong place stands, or the one that is never closed.
 * After AID_E_MEMORY the same record is tried again.
 *
 * @param csv      the table
 * @param out_row  receives 1: there is a record; 0: the end is reached; untouched on failure
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_FORMAT with line and column: AID_REASON_CSV_COLUMN when the record has more or fewer fields
 *         than the first, AID_REASON_CSV_QUOTE; AID_E_ARGUMENT; AID_E_MEMORY. On failure there is no current record
 * @since 0.1 */
AID_API aid_status aid_csv_next(aid_csv *csv, int32_t *out_row, aid_error *error);

/** A field of the current record.
 * @param csv         the table
 * @param column      its number, from 0
 * @param out_text    receives the text, UTF-8, unquoted, otherwise as it stands, NUL-terminated; lives until the next
 *                    ::aid_csv_next or ::aid_csv_close; untouched on failure
 * @param out_length  receives its length in bytes; may be NULL
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE when there is no current record; AID_E_ARGUMENT when there is no such column
 * @since 0.1 */
AID_API aid_status aid_csv_field(const aid_csv *csv, uint32_t column, const char **out_text, size_t *out_length,
                                 aid_error *error);

/** Where a field of the current record begins in the source text, its quote included: what an import tells people.
 * The cost grows with the length of the line before the field.
 * @param csv         the table
 * @param column      the field's number, from 0
 * @param out_line    receives the line, from 1; a line end inside quotes counts
 * @param out_column  receives the column in code points, from 1; a byte order mark does not count
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE when there is no current record; AID_E_ARGUMENT when there is no such column
 * @since 0.1 */
AID_API aid_status aid_csv_place(const aid_csv *csv, uint32_t column, uint32_t *out_line, uint32_t *out_column,
                                 aid_error *error);

/** Takes finished rows from a writer.
 * @param context  what the caller gave along
 * @param bytes    one or more whole rows, not NUL-terminated; valid during the call
 * @param length   their length in bytes
 * @return 0 when they are taken; anything else ends the writing with AID_E_STORAGE */
typedef int32_t (*aid_csv_write_fn)(void *context, const char *bytes, size_t length);

/** How to write. NULL or all zero: comma, CRLF as RFC 4180 says, no byte order mark, formulas disarmed. */
typedef struct aid_csv_writer_options {
    uint32_t struct_size; /**< sizeof(aid_csv_writer_options) */
    int32_t bom;          /**< not 0: begin with a byte order mark, which some spreadsheets need to see UTF-8 */
    uint64_t set;         /**< 0; no field needs a bit */
    int32_t lf;           /**< not 0: lines end in LF alone */
    /** Not 0: text is written as it is. Otherwise a text that begins with `=`, `+`, `-`, `@`, tab or CR, which a
     * spreadsheet would run as a formula, gets an apostrophe before it. The reader does not take it away again; a file
     * that only programs will read, and that must come back unchanged, is written with this set. */
    int32_t raw_formulas;
    const char *separator;          /**< 1 to 4 bytes of UTF-8 without quote and line end; NULL: comma */
    const aid_allocator *allocator; /**< where memory comes from; copied; NULL: the C library */
} aid_csv_writer_options;

/** Fills an options struct with its size and zeros, for languages without ::AID_WITH.
 * @param out_options  receives the defaults; NULL does nothing
 * @since 0.1 */
AID_API void aid_csv_writer_options_init(aid_csv_writer_options *out_options);

/** Begin to write a table, always in UTF-8.
 * @param write       takes each row when it is ended; NULL: rows are kept for ::aid_csv_writer_bytes
 * @param context     handed to `write`
 * @param options     how to write; NULL: defaults
 * @param out_writer  receives the handle; untouched on failure
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_csv_writer_open(aid_csv_write_fn write, void *context, const aid_csv_writer_options *options,
                                       aid_csv_writer **out_writer, aid_error *error);

/** Add a text field to the row. It is quoted where the reader needs it: with a separator, quote or line end in it, or
 * a space at either end. See `raw_formulas` for the apostrophe.
 * @param writer  the writer
 * @param text    NUL-terminated UTF-8; NULL is an empty field
 * @param error   receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT when it is not UTF-8; AID_E_STATE when the row has as many fields as the first row
 *         already, or the callback has failed; AID_E_MEMORY. On failure the row is as before
 * @since 0.1 */
AID_API aid_status aid_csv_writer_text(aid_csv_writer *writer, const char *text, aid_error *error);

/** Add a number to the row, in decimal; never with an apostrophe.
 * @param writer  the writer
 * @param value   the number
 * @param error   receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT for a NULL writer; AID_E_STATE as ::aid_csv_writer_text; AID_E_MEMORY. On failure
 *         the row is as before
 * @since 0.1 */
AID_API aid_status aid_csv_writer_integer(aid_csv_writer *writer, int64_t value, aid_error *error);

/** End the row. The first row says how many fields every row has.
 * @param writer  the writer
 * @param error   receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE when the row has no field or fewer than the first (it stays open), or the callback has
 *         failed before; AID_E_STORAGE (reason AID_REASON_CALLBACK) when the callback fails now; AID_E_ARGUMENT for a
 *         NULL writer; AID_E_MEMORY, then the row stays open
 * @since 0.1 */
AID_API aid_status aid_csv_writer_end_row(aid_csv_writer *writer, aid_error *error);

/** The rows ended so far, after the byte order mark if there is to be one, of a writer without callback.
 * @param writer      the writer
 * @param out_bytes   receives the text, not NUL-terminated, never NULL; lives until the writer's next call
 * @param out_length  receives its length in bytes
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_STATE when the writer has a callback
 * @since 0.1 */
AID_API aid_status aid_csv_writer_bytes(const aid_csv_writer *writer, const char **out_bytes, size_t *out_length,
                                        aid_error *error);

/** Stop writing and free the handle. A row that was not ended is dropped.
 * @param writer  the handle; NULL does nothing
 * @since 0.1 */
AID_API void aid_csv_writer_close(aid_csv_writer *writer);

#ifdef __cplusplus
}
#endif
#endif
