/* SPDX-License-Identifier: MIT */
/* Words that rules of services may use. A row is the whole truth about its word; a column named by a language tag holds
 * what the word is called there. */
#include "formats/import_inside.h"
#include <mutualaid/service.h>

#include <string.h>

enum { CRITERIA_CODE, CRITERIA_LABEL, CRITERIA_SPECIAL, CRITERIA_DOCUMENT, CRITERIA_DAYS, CRITERIA_FIELDS };
enum { CRITERIA_DAYS_MOST = 36525 };

static const aid__import_field criteria_fields[] = {
    [CRITERIA_CODE] = { "code", NULL, AID__IMPORT_SHORT, 0, "low-income" },
    [CRITERIA_LABEL] = { "label", NULL, AID_LIMIT_NAME_BYTES, 0, "poor families" },
    [CRITERIA_SPECIAL] = { "special", NULL, AID__IMPORT_SHORT, 0, "no" },
    [CRITERIA_DOCUMENT] = { "document", NULL, AID__IMPORT_SHORT, 0, "no" },
    [CRITERIA_DAYS] = { "days", NULL, AID__IMPORT_SHORT, 0, "365" },
};

static aid_status criteria_columns(aid__import *import, aid_error *error)
{
    aid_status status = aid__import_require(import, CRITERIA_CODE, error);
    return status == AID_OK ? aid__import_require(import, CRITERIA_LABEL, error) : status;
}

static aid_status criteria_read(aid__import *import, size_t row, aid_criterion_options *out, aid_error *error)
{
    *out = (aid_criterion_options) { .struct_size = sizeof *out,
                                     .code = aid__import_text(import, row, CRITERIA_CODE),
                                     .label = aid__import_text(import, row, CRITERIA_LABEL) };
    aid_status status = aid__import_answer(aid__import_cell_at(import, row, CRITERIA_SPECIAL), &out->special, error);
    if (status == AID_OK)
        status = aid__import_answer(aid__import_cell_at(import, row, CRITERIA_DOCUMENT), &out->document, error);
    if (status == AID_OK)
        status = aid__import_number(aid__import_cell_at(import, row, CRITERIA_DAYS), 0, CRITERIA_DAYS_MOST, &out->days, error);
    return status;
}

static aid_status criteria_check(aid__import *import, size_t row, aid_error *error)
{
    aid_criterion_options options;
    for (uint32_t field = CRITERIA_CODE; field <= CRITERIA_LABEL; field++)
        if (aid__import_text(import, row, field)[0] == '\0')
            return aid__import_refuse(aid__import_cell_at(import, row, field), AID_REASON_TEXT_MISSING, error,
                                      "empty; a word needs a code such as low-income and what people call it");
    return criteria_read(import, row, &options, error);
}

static aid_status criteria_key(aid__import *import, size_t row, aid__buffer *key)
{
    aid__import_key_part(key, aid__import_text(import, row, CRITERIA_CODE));
    return AID_OK;
}

/* "ru малоимущие семьи", a line for each language that the row has. */
static aid_status criteria_labels(aid__import *import, size_t row, aid_criterion_options *out, aid_error *error)
{
    const aid__import_cell *cells = aid__import_row_cells(import, row);
    aid__buffer *lines = &import->scratch;
    aid__buffer_clear(lines);
    for (size_t i = 0; i < import->columns.count; i++) {
        const aid__import_column *column = aid__vector_at(&import->columns, i);
        const char *label = import->texts.bytes + cells[i].text;
        if (column->field != AID__IMPORT_NONE || label[0] == '\0')
            continue;
        aid__buffer_add_text(lines, lines->length > 0 ? "\n" : "");
        aid__buffer_add_text(lines, column->language);
        aid__buffer_add_char(lines, ' ');
        aid__buffer_add_text(lines, label);
    }
    aid__buffer_add_char(lines, '\0');
    if (!aid__buffer_ok(lines))
        return aid__fail_memory(error);
    out->labels = lines->bytes[0] != '\0' ? lines->bytes : NULL;
    return AID_OK;
}

/* The word as it is known, its label in the first of these languages. `known` has no code when it is new. */
static aid_status criteria_known(aid__import *import, const char *code, const char *language, aid_criterion_row *known,
                                 aid_error *error)
{
    size_t count = 0;
    *known = (aid_criterion_row) { .code = NULL };
    aid_status status = aid_criterion_list(import->store, language, NULL, sizeof *known, 0, &count, error);
    if (status != AID_OK)
        return status;
    size_t size = (count + 1) * sizeof *known, total = count;
    aid_criterion_row *rows = aid__take(&import->allocator, size);
    if (rows == NULL)
        return aid__fail_memory(error);
    status = aid_criterion_list(import->store, language, rows, sizeof *rows, count, &total, error);
    for (size_t i = 0; status == AID_OK && i < count; i++)
        if (strcmp(rows[i].code, code) == 0)
            *known = rows[i];
    aid__give(&import->allocator, rows, size);
    return status;
}

static aid_status criteria_same_labels(aid__import *import, size_t row, bool *out, aid_error *error)
{
    const aid__import_cell *cells = aid__import_row_cells(import, row);
    aid_criterion_row known;
    aid_status status = AID_OK;
    for (size_t i = 0; status == AID_OK && *out && i < import->columns.count; i++) {
        const aid__import_column *column = aid__vector_at(&import->columns, i);
        const char *label = import->texts.bytes + cells[i].text;
        if (column->field != AID__IMPORT_NONE || label[0] == '\0')
            continue;
        status = criteria_known(import, aid__import_text(import, row, CRITERIA_CODE), column->language, &known, error);
        *out = status == AID_OK && known.code != NULL && strcmp(known.label, label) == 0;
    }
    return status;
}

static aid_status criteria_write(aid__import *import, size_t row, int32_t *outcome, aid_error *error)
{
    aid_criterion_options options;
    aid_criterion_row known;
    aid_status status = criteria_read(import, row, &options, error);
    if (status == AID_OK)
        status = criteria_known(import, options.code, NULL, &known, error);
    if (status != AID_OK)
        return status;
    bool same = known.code != NULL && known.special == (options.special == AID_YES) &&
                known.document == (options.document == AID_YES) && known.days == options.days &&
                strcmp(known.label, options.label) == 0;
    *outcome = known.code != NULL ? AID__IMPORT_UPDATED : AID__IMPORT_ADDED;
    if (same)
        status = criteria_same_labels(import, row, &same, error);
    if (status == AID_OK && same)
        *outcome = AID__IMPORT_REPEATED;
    if (status != AID_OK || same)
        return status;
    status = criteria_labels(import, row, &options, error);
    if (status == AID_OK)
        status = aid_criterion_set(import->store, &options, error);
    import->commands += status == AID_OK;
    return status;
}

const aid__import_kind aid__import_criteria = {
    .noun = "word",
    .fields = criteria_fields,
    .field_count = CRITERIA_FIELDS,
    .columns = criteria_columns,
    .check = criteria_check,
    .key = criteria_key,
    .write = criteria_write,
};
