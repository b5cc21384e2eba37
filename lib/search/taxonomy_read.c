/* SPDX-License-Identifier: MIT */
/* Reads the one simple format of taxonomy.csv: a header `code,parent,LANGUAGE…`, then a skill a line; cells hold
 * labels split at `|`; no quotes, so no comma in a cell. One copy of the text is cut in place with NULs. */
#include "search/taxonomy.h"
#include "base/memory.h"
#include "base/text.h"

#include <assert.h>
#include <string.h>

enum { TAXONOMY_LANGUAGES = 32, TAXONOMY_LABELS = 256 };

typedef struct taxonomy_reader {
    char *next; /* the line to come; NULL at the end */
    uint32_t line;
    size_t language_count;
    const char *languages[TAXONOMY_LANGUAGES];
    aid__label labels[TAXONOMY_LABELS];
    size_t label_count;
} taxonomy_reader;

static aid_status taxonomy_fail(const taxonomy_reader *reader, const char *what, aid_error *error)
{
    return aid__fail_at(error, AID_E_FORMAT, AID_REASON_TAXONOMY, reader->line, 1, "%s", what);
}

/* Cuts the text at the next `separator` and answers what stood before it; NULL when nothing is left. */
static char *taxonomy_cut(char **text, char separator)
{
    char *start = *text;
    if (start == NULL)
        return NULL;
    char *end = strchr(start, separator);
    if (end != NULL)
        *end++ = '\0';
    *text = end;
    return start;
}

static char *taxonomy_trim(char *text)
{
    while (*text == ' ')
        text++;
    size_t length = strlen(text);
    while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\r'))
        text[--length] = '\0';
    return text;
}

static aid_status taxonomy_header(taxonomy_reader *reader, aid_error *error)
{
    char *line = taxonomy_cut(&reader->next, '\n'), *cell;
    reader->line = 1;
    if (line == NULL || (cell = taxonomy_cut(&line, ',')) == NULL || strcmp(taxonomy_trim(cell), "code") != 0 ||
        (cell = taxonomy_cut(&line, ',')) == NULL || strcmp(taxonomy_trim(cell), "parent") != 0 || line == NULL)
        return taxonomy_fail(reader, "the first line must be code,parent and the languages", error);
    while ((cell = taxonomy_cut(&line, ',')) != NULL) {
        uint16_t code;
        size_t count;
        if (reader->language_count == TAXONOMY_LANGUAGES)
            return taxonomy_fail(reader, "there are more languages than 32", error);
        if (aid__language_list(taxonomy_trim(cell), &code, 1, &count, "language", NULL) != AID_OK || count != 1)
            return taxonomy_fail(reader, "each column from the third must be a language tag such as en", error);
        reader->languages[reader->language_count++] = taxonomy_trim(cell);
    }
    return AID_OK;
}

/* The labels of one cell: the first preferred, the others synonyms. */
static aid_status taxonomy_labels(taxonomy_reader *reader, char *cell, const char *language, aid_error *error)
{
    int64_t kind = AID__LABEL_PREFERRED;
    for (char *label; (label = taxonomy_cut(&cell, '|')) != NULL;) {
        label = taxonomy_trim(label);
        if (*label == '\0')
            continue;
        if (reader->label_count == TAXONOMY_LABELS)
            return taxonomy_fail(reader, "the skill has more than 256 labels", error);
        reader->labels[reader->label_count++] = (aid__label){ .language = language, .text = label, .kind = kind };
        kind = AID__LABEL_SYNONYM;
    }
    return AID_OK;
}

static aid_status taxonomy_row(taxonomy_reader *reader, char *line, aid__taxonomy_each_fn each, void *context,
                               aid_error *error)
{
    char *code = taxonomy_cut(&line, ','), *parent = taxonomy_cut(&line, ',');
    code = taxonomy_trim(code);
    if (*code == '\0' || parent == NULL)
        return taxonomy_fail(reader, "a skill needs a code and a parent, which may be empty", error);
    reader->label_count = 0;
    for (size_t i = 0; i < reader->language_count; i++) {
        char *cell = taxonomy_cut(&line, ',');
        if (cell == NULL)
            return taxonomy_fail(reader, "the line has fewer cells than the first one", error);
        aid_status status = taxonomy_labels(reader, cell, reader->languages[i], error);
        if (status != AID_OK)
            return status;
    }
    if (line != NULL)
        return taxonomy_fail(reader, "the line has more cells than the first one", error);
    return each(context, code, taxonomy_trim(parent), reader->labels, reader->label_count, error);
}

static aid_status taxonomy_rows(taxonomy_reader *reader, aid__taxonomy_each_fn each, void *context, aid_error *error)
{
    aid_status status = taxonomy_header(reader, error);
    for (char *line; status == AID_OK && (line = taxonomy_cut(&reader->next, '\n')) != NULL;) {
        reader->line++;
        if (strchr(line, '"') != NULL)
            status = taxonomy_fail(reader, "a taxonomy has no quotes", error);
        else if (*taxonomy_trim(line) != '\0')
            status = taxonomy_row(reader, line, each, context, error);
    }
    return status;
}

aid_status aid__taxonomy_read(const char *csv, size_t length, aid__taxonomy_each_fn each, void *context,
                              const aid_allocator *allocator, aid_error *error)
{
    assert(csv != NULL && each != NULL);
    if (memchr(csv, '\0', length) != NULL || !aid__text_valid(csv, length))
        return aid__fail(error, AID_E_FORMAT, AID_REASON_TAXONOMY, "the taxonomy is not UTF-8 text");
    taxonomy_reader *reader = aid__take_zero(allocator, sizeof *reader);
    char *copy = aid__take(allocator, length + 1);
    aid_status status = AID_E_MEMORY;
    if (reader == NULL || copy == NULL) {
        aid__fail_memory(error);
    } else {
        memcpy(copy, csv, length);
        copy[length] = '\0';
        reader->next = copy;
        status = taxonomy_rows(reader, each, context, error);
    }
    aid__give(allocator, copy, length + 1);
    aid__give(allocator, reader, sizeof *reader);
    return status;
}

aid_status aid__taxonomy_each(aid__taxonomy_each_fn each, void *context, const aid_allocator *allocator,
                              aid_error *error)
{
    size_t length;
    const char *csv = aid__taxonomy_csv(&length);
    return aid__taxonomy_read(csv, length, each, context, allocator, error);
}
