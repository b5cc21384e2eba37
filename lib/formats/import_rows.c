/* SPDX-License-Identifier: MIT */
/* Reading: every record becomes a row of cells (text, line and column), is checked by its kind, and is kept when it is
 * good. Of several rows with one key the last good one counts.
 *
 * A cell loses the blanks around it, and the apostrophe before = + - @ with which a spreadsheet's text (and this
 * library's own CSV writer) is kept from being run as a formula. */
#include "formats/import_inside.h"

#include <assert.h>
#include <sodium.h>
#include <string.h>

enum { IMPORT_HASH_BYTES = 16, IMPORT_REFERENCE_HASH = 8 };

static const char import_example[] = "#example";

const aid__import_cell *aid__import_row_cells(const aid__import *import, size_t row)
{
    assert(row < import->rows.count);
    return aid__vector_at(&import->cells, row * import->columns.count);
}

const char *aid__import_text(const aid__import *import, size_t row, uint32_t field)
{
    uint32_t column = import->column_of[field];
    if (column == AID__IMPORT_NONE)
        return "";
    return import->texts.bytes + aid__import_row_cells(import, row)[column].text;
}

aid__map_key aid__import_hash(const void *bytes, size_t length)
{
    aid__map_key key;
    unsigned char hash[IMPORT_HASH_BYTES];
    crypto_generichash(hash, sizeof hash, bytes, length, NULL, 0);
    memcpy(&key.high, hash, sizeof key.high);
    memcpy(&key.low, hash + sizeof key.high, sizeof key.low);
    return key;
}

void aid__import_key_part(aid__buffer *key, const char *text)
{
    aid__buffer_add(key, text, strlen(text) + 1);
}

const char *aid__import_reference(const aid__import *import, size_t row, uint32_t field,
                                  char out[AID__IMPORT_REFERENCE_BYTES])
{
    static const char digits[] = "0123456789abcdef";
    const char *given = aid__import_text(import, row, field);
    if (given[0] != '\0')
        return given;
    crypto_generichash_state state;
    unsigned char hash[IMPORT_HASH_BYTES];
    crypto_generichash_init(&state, NULL, 0, sizeof hash);
    for (uint32_t i = 0; i < import->kind->field_count; i++) {
        const char *name = import->kind->fields[i].name, *text = aid__import_text(import, row, i);
        if (text[0] == '\0')
            continue;
        crypto_generichash_update(&state, (const unsigned char *)name, strlen(name) + 1);
        crypto_generichash_update(&state, (const unsigned char *)text, strlen(text) + 1);
    }
    crypto_generichash_final(&state, hash, sizeof hash);
    memcpy(out, "csv:", 4);
    for (size_t i = 0; i < IMPORT_REFERENCE_HASH; i++) {
        out[4 + 2 * i] = digits[hash[i] >> 4];
        out[5 + 2 * i] = digits[hash[i] & 15];
    }
    out[AID__IMPORT_REFERENCE_BYTES - 1] = '\0';
    return out;
}

static bool import_is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Keeps a cell's text; line ends become single newlines. */
static bool import_keep_text(aid__import *import, const char *text, size_t length, size_t *out_offset)
{
    aid__buffer *texts = &import->texts;
    while (length > 0 && import_is_space(*text)) {
        text++;
        length--;
    }
    while (length > 0 && import_is_space(text[length - 1]))
        length--;
    if (length > 1 && text[0] == '\'' && strchr("=+-@", text[1]) != NULL) {
        text++;
        length--;
    }
    *out_offset = 0;
    if (length == 0)
        return true;
    *out_offset = texts->length;
    if (!aid__buffer_reserve(texts, length + 1))
        return false;
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '\r' && text[i + 1] == '\n') /* inside: the last byte is no CR */
            continue;
        aid__buffer_add_char(texts, text[i] == '\r' ? '\n' : text[i]);
    }
    aid__buffer_add_char(texts, '\0');
    return aid__buffer_ok(texts);
}

/* Adds the current record as the last row. */
static aid_status import_keep_row(aid__import *import, aid_error *error)
{
    aid__import_row *row = aid__vector_push(&import->rows);
    if (row == NULL || !aid__vector_reserve(&import->cells, import->columns.count))
        return aid__fail_memory(error);
    for (size_t i = 0; i < import->columns.count; i++) {
        const aid__import_column *column = aid__vector_at(&import->columns, i);
        aid__import_cell *cell = aid__vector_push(&import->cells);
        const char *text = "";
        size_t length = 0;
        assert(cell != NULL);
        aid_status status = aid_csv_field(import->csv, column->number, &text, &length, error);
        if (status == AID_OK)
            status = aid_csv_place(import->csv, column->number, &cell->line, &cell->column, error);
        if (status != AID_OK)
            return status;
        if (!import_keep_text(import, text, length, &cell->text))
            return aid__fail_memory(error);
    }
    uint32_t column = 0;
    return aid_csv_place(import->csv, 0, &row->line, &column, error);
}

/* Forgets the last row. */
static void import_drop_row(aid__import *import, size_t texts)
{
    import->rows.count--;
    import->cells.count = import->rows.count * import->columns.count;
    import->texts.length = texts;
}

/* Is every text fit to be stored? */
static aid_status import_check_texts(const aid__import *import, size_t row, aid_error *error)
{
    static const aid__import_field labels = { .name = "labels", .max_bytes = AID_LIMIT_TEXT_BYTES, .lines = 1 };
    const aid__import_cell *cells = aid__import_row_cells(import, row);
    for (size_t i = 0; i < import->columns.count; i++) {
        const aid__import_column *column = aid__vector_at(&import->columns, i);
        const aid__import_field *field =
            column->field == AID__IMPORT_NONE ? &labels : &import->kind->fields[column->field];
        aid_status status = aid__text_check(import->texts.bytes + cells[i].text, field->max_bytes, (int)field->lines,
                                            field->name, error);
        if (status != AID_OK) {
            error->line = cells[i].line;
            error->column = cells[i].column;
            return status;
        }
    }
    return AID_OK;
}

/* The last row supersedes an earlier one of the same key. */
static aid_status import_supersede(aid__import *import, aid_error *error)
{
    size_t row = import->rows.count - 1;
    aid__buffer_clear(&import->scratch);
    aid_status status = import->kind->key(import, row, &import->scratch);
    if (status != AID_OK || !aid__buffer_ok(&import->scratch))
        return aid__fail_memory(error);
    if (import->scratch.length == 0)
        return AID_OK;
    aid__map_key key = aid__import_hash(import->scratch.bytes, import->scratch.length);
    uint32_t earlier = aid__map_get(&import->keys, key);
    if (row >= AID__MAP_NONE)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_RANGE, "the file has more than %u rows", AID__MAP_NONE);
    if (!aid__map_set(&import->keys, key, (uint32_t)row))
        return aid__fail_memory(error);
    if (earlier != AID__MAP_NONE) {
        ((aid__import_row *)aid__vector_at(&import->rows, earlier))->state = AID__IMPORT_SUPERSEDED;
        import->checked.repeated++;
    }
    return AID_OK;
}

/* Does the record begin with the template's mark? */
static aid_status import_is_example(const aid__import *import, bool *out, aid_error *error)
{
    const char *text = "";
    aid_status status = aid_csv_field(import->csv, 0, &text, NULL, error);
    *out = status == AID_OK && strncmp(text, import_example, sizeof import_example - 1) == 0;
    return status;
}

/* A record that was read: kept, told of as bad, or skipped. */
static aid_status import_take_record(aid__import *import, aid_error *error)
{
    bool example = false;
    aid_status status = import_is_example(import, &example, error);
    if (status != AID_OK || example)
        return status;
    import->checked.read++;
    size_t texts = import->texts.length;
    status = import_keep_row(import, error);
    if (status != AID_OK)
        return status;
    size_t row = import->rows.count - 1;
    aid_error problem;
    memset(&problem, 0, sizeof problem);
    status = import_check_texts(import, row, &problem);
    if (status == AID_OK)
        status = import->kind->check(import, row, &problem);
    if (status == AID_OK)
        return import_supersede(import, error);
    import_drop_row(import, texts);
    if (status == AID_E_MEMORY) {
        *error = problem;
        return status;
    }
    problem.status = AID_E_FORMAT;
    return aid__import_problem(import, &problem, error);
}

aid_status aid__import_read(aid__import *import, aid_error *error)
{
    aid__buffer_add_char(&import->texts, '\0'); /* offset 0: the empty text */
    if (!aid__buffer_ok(&import->texts))
        return aid__fail_memory(error);
    for (uint64_t records = 1;; records++) {
        int32_t more = 0;
        aid_status status = aid_csv_next(import->csv, &more, error);
        if (status == AID_OK && !more)
            break;
        if (status == AID_OK) {
            status = import_take_record(import, error);
        } else if (status == AID_E_FORMAT) {
            aid_error problem = *error;
            import->checked.read++;
            status = aid__import_problem(import, &problem, error);
        }
        if (status == AID_OK)
            status = aid__import_progress(import, "reading", records, 0, error);
        if (status != AID_OK)
            return status;
    }
    if (import->checked.repeated == 0)
        return AID_OK;
    return aid__import_note(
        import, error, "%llu of %llu rows are followed by a later row of the same %s; the last counts.",
        (unsigned long long)import->checked.repeated, (unsigned long long)import->checked.read, import->kind->noun);
}
