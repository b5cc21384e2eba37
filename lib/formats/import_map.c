/* SPDX-License-Identifier: MIT */
/* Which column is which field. What the map says comes first; then a column with a field's own name, or with the name
 * another system has for it, is that field, unless the map has used the column or the field already. For skills and
 * criteria, a column named by a language tag holds labels in that language. */
#include "formats/import_inside.h"

#include <assert.h>
#include <string.h>

/* One "COLUMN=field" of the map. */
typedef struct import_pair {
    const char *column, *field;
    size_t column_length, field_length;
} import_pair;

static bool import_blank(char c)
{
    return c == ' ' || c == '\t';
}

static void import_trim_span(const char **text, size_t *length)
{
    while (*length > 0 && import_blank(**text)) {
        (*text)++;
        (*length)--;
    }
    while (*length > 0 && import_blank((*text)[*length - 1]))
        (*length)--;
}

static aid_status import_map_wrong(const char *at, size_t length, aid_error *error)
{
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_CSV_MAP,
                     "map: \"%.*s\" is no pair; right would be COLUMN=field, with commas between the pairs",
                     aid__text_shown(at, length), at);
}

/* Reads the next pair and moves past its comma. */
static aid_status import_map_next(const char **map, import_pair *out, aid_error *error)
{
    const char *start = *map, *at = start;
    while (import_blank(*at))
        at++;
    if (*at == '"') {
        const char *end = strchr(at + 1, '"');
        if (end == NULL)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_CSV_MAP, "map: the quote in \"%.*s\" is not closed",
                             aid__import_shown(at), at);
        out->column = at + 1;
        out->column_length = (size_t)(end - at - 1);
        at = end + 1;
        while (import_blank(*at))
            at++;
    } else {
        out->column = at;
        at += strcspn(at, "=,");
        out->column_length = (size_t)(at - out->column);
    }
    import_trim_span(&out->column, &out->column_length);
    size_t whole = strcspn(at, ",");
    out->field = at + 1;
    out->field_length = whole > 0 ? whole - 1 : 0;
    if (*at == '=')
        import_trim_span(&out->field, &out->field_length);
    if (*at != '=' || out->column_length == 0 || out->field_length == 0)
        return import_map_wrong(start, (size_t)(at - start) + whole, error);
    *map = at + whole + (at[whole] == ',');
    return AID_OK;
}

static uint32_t import_field_named(const aid__import_kind *kind, const char *name, size_t length)
{
    for (size_t i = 0; i < kind->field_count; i++)
        if (strlen(kind->fields[i].name) == length && memcmp(kind->fields[i].name, name, length) == 0)
            return (uint32_t)i;
    return AID__IMPORT_NONE;
}

/* Do its rows have labels in columns named by a language? */
static bool import_speaks(const aid__import *import)
{
    return import->options.kind == AID_IMPORT_SKILLS || import->options.kind == AID_IMPORT_CRITERIA;
}

/* Copies a language tag; false when the text is none. */
static bool import_language(const char *text, size_t length, char out[AID__IMPORT_LANGUAGE_BYTES])
{
    uint16_t code;
    size_t count = 0;
    if (length >= AID__IMPORT_LANGUAGE_BYTES || memchr(text, ' ', length) != NULL)
        return false;
    memcpy(out, text, length);
    out[length] = '\0';
    return aid__language_list(out, &code, 1, &count, "language", NULL) == AID_OK && count == 1;
}

static bool import_used(const aid__import *import, uint32_t number)
{
    for (size_t i = 0; i < import->columns.count; i++)
        if (((const aid__import_column *)aid__vector_at(&import->columns, i))->number == number)
            return true;
    return false;
}

static aid_status import_use(aid__import *import, const aid__import_column *column, aid_error *error)
{
    aid__import_column *fresh = aid__vector_push(&import->columns);
    if (fresh == NULL)
        return aid__fail_memory(error);
    *fresh = *column;
    if (column->field != AID__IMPORT_NONE)
        import->column_of[column->field] = (uint32_t)(import->columns.count - 1);
    return AID_OK;
}

/* The message names every field there is. */
static aid_status import_no_field(const aid__import *import, const import_pair *pair, aid_error *error)
{
    char there[200] = "";
    size_t used = 0;
    for (size_t i = 0; i < import->kind->field_count; i++) {
        const char *name = import->kind->fields[i].name;
        assert(used + strlen(name) + 3 < sizeof there);
        if (i > 0) {
            memcpy(there + used, " ", 1);
            used++;
        }
        memcpy(there + used, name, strlen(name) + 1);
        used += strlen(name);
    }
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_CSV_MAP, "map: \"%.*s\" is no field of %ss; there are: %s%s",
                     aid__text_shown(pair->field, pair->field_length), pair->field, import->kind->noun, there,
                     import_speaks(import) ? ", and language tags" : "");
}

static aid_status import_map_pair(aid__import *import, const import_pair *pair, aid_error *error)
{
    aid__import_column column = { .field = import_field_named(import->kind, pair->field, pair->field_length) };
    if (column.field == AID__IMPORT_NONE && (!import_speaks(import) ||
                                             !import_language(pair->field, pair->field_length, column.language)))
        return import_no_field(import, pair, error);
    if (column.field != AID__IMPORT_NONE && import->column_of[column.field] != AID__IMPORT_NONE)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_CSV_MAP, "map: two columns are mapped to \"%s\"; one can be",
                         import->kind->fields[column.field].name);
    aid__buffer_clear(&import->scratch);
    aid__buffer_add(&import->scratch, pair->column, pair->column_length);
    aid__buffer_add_char(&import->scratch, '\0');
    if (!aid__buffer_ok(&import->scratch))
        return aid__fail_memory(error);
    aid_status status = aid_csv_column(import->csv, import->scratch.bytes, &column.number, error);
    if (status == AID_E_NOT_FOUND || status == AID_E_AMBIGUOUS) {
        error->line = 1;
        return error->status = AID_E_FORMAT;
    }
    return status == AID_OK ? import_use(import, &column, error) : status;
}

static aid_status import_map_given(aid__import *import, aid_error *error)
{
    const char *at = import->options.map != NULL ? import->options.map : "";
    if (!aid__text_valid(at, strlen(at)))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_ENCODING, "map: not valid UTF-8");
    while (*at != '\0') {
        import_pair pair;
        aid_status status = import_map_next(&at, &pair, error);
        if (status == AID_OK)
            status = import_map_pair(import, &pair, error);
        if (status != AID_OK)
            return status;
    }
    return AID_OK;
}

/* A column with this name that the map has not used; AID__IMPORT_NONE: there is none. */
static aid_status import_free_column(const aid__import *import, const char *name, uint32_t *out, aid_error *error)
{
    *out = AID__IMPORT_NONE;
    uint32_t number = 0;
    aid_status status = name != NULL ? aid_csv_column(import->csv, name, &number, error) : AID_E_NOT_FOUND;
    if (status == AID_OK && !import_used(import, number))
        *out = number;
    if (status == AID_E_AMBIGUOUS) {
        error->line = 1;
        return error->status = AID_E_FORMAT;
    }
    return status == AID_E_NOT_FOUND ? AID_OK : status;
}

static aid_status import_map_names(aid__import *import, aid_error *error)
{
    for (uint32_t i = 0; i < import->kind->field_count; i++) {
        aid__import_column column = { .field = i };
        if (import->column_of[i] != AID__IMPORT_NONE)
            continue;
        aid_status status = import_free_column(import, import->kind->fields[i].name, &column.number, error);
        if (status == AID_OK && column.number == AID__IMPORT_NONE)
            status = import_free_column(import, import->kind->fields[i].also, &column.number, error);
        if (status == AID_OK && column.number != AID__IMPORT_NONE)
            status = import_use(import, &column, error);
        if (status != AID_OK)
            return status;
    }
    return AID_OK;
}

/* Is a header a language by its looks? Three letters are more often a word (url, tag), and a column `id` or `no` holds
 * keys or numbers: those are languages only when the map says so. */
static bool import_is_language_header(const char *name, char out[AID__IMPORT_LANGUAGE_BYTES])
{
    size_t primary = strcspn(name, "-");
    return primary == 2 && strcmp(name, "id") != 0 && strcmp(name, "no") != 0 &&
           import_language(name, strlen(name), out);
}

/* What is left: languages, for skills; the rest is not used, and that is said. */
static aid_status import_map_rest(aid__import *import, uint32_t columns, aid_error *error)
{
    size_t ignored = 0;
    aid__buffer_clear(&import->scratch);
    for (uint32_t i = 0; i < columns; i++) {
        aid__import_column column = { .number = i, .field = AID__IMPORT_NONE };
        const char *name = "";
        if (import_used(import, i))
            continue;
        aid_status status = aid_csv_name(import->csv, i, &name, error);
        bool language = import_speaks(import) && import_is_language_header(name, column.language);
        if (status == AID_OK && language)
            status = import_use(import, &column, error);
        if (status != AID_OK)
            return status;
        if (language)
            continue;
        aid__buffer_add_text(&import->scratch, ignored++ > 0 ? ", " : "");
        aid__buffer_add_text(&import->scratch, name[0] != '\0' ? name : "(one without a name)");
    }
    aid__buffer_add_char(&import->scratch, '\0');
    if (!aid__buffer_ok(&import->scratch))
        return aid__fail_memory(error);
    if (ignored == 0)
        return AID_OK;
    return aid__import_note(import, error, "%s not used: %s.", ignored == 1 ? "One column is" : "Columns that are",
                            import->scratch.bytes);
}

aid_status aid__import_map(aid__import *import, aid_error *error)
{
    assert(import->kind->field_count <= AID__IMPORT_FIELDS_MOST);
    aid_csv_info info = { .struct_size = sizeof info };
    for (size_t i = 0; i < AID__IMPORT_FIELDS_MOST; i++)
        import->column_of[i] = AID__IMPORT_NONE;
    aid_status status = aid_csv_get(import->csv, &info, error);
    if (status == AID_OK)
        status = import_map_given(import, error);
    if (status == AID_OK)
        status = import_map_names(import, error);
    if (status == AID_OK)
        status = import_map_rest(import, info.columns, error);
    return status;
}

bool aid__import_has(const aid__import *import, uint32_t field)
{
    assert(field < import->kind->field_count);
    return import->column_of[field] != AID__IMPORT_NONE;
}

aid_status aid__import_require(aid__import *import, uint32_t field, aid_error *error)
{
    if (aid__import_has(import, field))
        return AID_OK;
    uint32_t number;
    aid_status status = aid_csv_column(import->csv, import->kind->fields[field].name, &number, error);
    if (status == AID_OK) /* the map took the column for something else */
        return aid__fail_at(error, AID_E_FORMAT, AID_REASON_CSV_COLUMN, 1, 0,
                            "the column \"%s\" is mapped to another field, and none is mapped to \"%s\"",
                            import->kind->fields[field].name, import->kind->fields[field].name);
    if (status != AID_E_NOT_FOUND)
        return status;
    error->line = 1;
    return error->status = AID_E_FORMAT;
}
