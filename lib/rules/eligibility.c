/* SPDX-License-Identifier: MIT */
#include "rules/eligibility.h"

#include "base/text.h"
#include <string.h>

/* Where a reader of such a text is. Columns count code points. */
typedef struct eligibility_reader {
    const aid__model *model;
    const char *start, *at, *line_start;
    uint32_t line;
    aid_error *error;
} eligibility_reader;

static uint32_t eligibility_column(const eligibility_reader *reader, const char *at)
{
    uint32_t column = 1;
    for (const char *c = reader->line_start; c < at; c++)
        column += ((unsigned char)*c & 0xC0) != 0x80;
    return column;
}

static void eligibility_next_line(eligibility_reader *reader)
{
    reader->at++;
    reader->line++;
    reader->line_start = reader->at;
}

/* The criterion of a word. */
static aid_status eligibility_criterion(const eligibility_reader *reader, size_t length, aid__row *out_row)
{
    char word[AID_LIMIT_NAME_BYTES + 1];
    uint32_t symbol = 0;
    if (length < sizeof word) {
        memcpy(word, reader->at, length);
        word[length] = '\0';
        symbol = aid__model_symbol_find(reader->model, word);
    }
    *out_row = aid__model_criterion(reader->model, symbol);
    if (*out_row != 0)
        return AID_OK;
    return aid__fail_at(reader->error, AID_E_ARGUMENT, AID_REASON_RULE, reader->line, eligibility_column(reader, reader->at),
                        "\"%.*s\" is no criterion here; look it up in the list of criteria, or add it first (line %u, "
                        "column %u)", aid__text_shown(reader->at, length), reader->at, (unsigned)reader->line,
                        (unsigned)eligibility_column(reader, reader->at));
}

aid_status aid__rule_check(const aid__model *model, const char *text, char *out, aid_error *error)
{
    eligibility_reader reader = { .model = model, .start = text, .at = text, .line_start = text, .line = 1, .error = error };
    size_t length = 0, words = 0;
    bool fresh = true; /* at the beginning of an alternative */
    for (;;) {
        reader.at += strspn(reader.at, " \t");
        if (*reader.at == '\0')
            break;
        if (*reader.at == '\n') {
            fresh = true;
            eligibility_next_line(&reader);
            continue;
        }
        size_t word = strcspn(reader.at, " \t\n");
        aid__row criterion;
        aid_status status = eligibility_criterion(&reader, word, &criterion);
        if (status != AID_OK)
            return status;
        if (++words * 2 >= AID__SERVICE_WORDS)
            return aid__fail_at(error, AID_E_ARGUMENT, AID_REASON_RULE, reader.line, eligibility_column(&reader, reader.at),
                                "rule: has %d words or more; write fewer", (int)AID__SERVICE_WORDS / 2);
        if (length != 0)
            out[length++] = fresh ? '\n' : ' ';
        memcpy(out + length, reader.at, word);
        length += word;
        fresh = false;
        reader.at += word;
    }
    out[length] = '\0';
    return AID_OK;
}

/* ---- what is said of a person ---- */

static size_t eligibility_trimmed(const char *text, size_t length)
{
    while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\t'))
        length--;
    return length;
}

/* One word with its document, up to the end of its line. */
static aid_status eligibility_said(eligibility_reader *reader, aid__said *said, char *out, size_t *length)
{
    size_t whole = eligibility_trimmed(reader->at, strcspn(reader->at, ";\n"));
    size_t equals = strcspn(reader->at, "=;\n");
    bool by_document = equals < whole;
    size_t word = eligibility_trimmed(reader->at, by_document ? equals : whole);
    aid_status status = eligibility_criterion(reader, word, &said->criterion);
    if (status != AID_OK)
        return status;
    const char *document = reader->at + whole;
    if (by_document)
        document = reader->at + equals + 1 + strspn(reader->at + equals + 1, " \t");
    size_t size = document < reader->at + whole ? (size_t)(reader->at + whole - document) : 0;
    if (by_document && size == 0)
        return aid__fail_at(reader->error, AID_E_ARGUMENT, AID_REASON_RULE, reader->line, eligibility_column(reader, reader->at + equals),
                            "criteria: no document stands behind the equals sign (line %u)", (unsigned)reader->line);
    said->by_document = by_document;
    if (out != NULL) {
        if (*length != 0)
            out[(*length)++] = '\n';
        memcpy(out + *length, reader->at, word);
        *length += word;
        if (by_document) {
            memcpy(out + *length, " = ", 3);
            memcpy(out + *length + 3, document, size);
            *length += 3 + size;
        }
    }
    reader->at += whole;
    return AID_OK;
}

aid_status aid__said_read(const aid__model *model, const char *text, aid__said *said, size_t *out_count, char *out,
                          aid_error *error)
{
    eligibility_reader reader = { .model = model, .start = text, .at = text, .line_start = text, .line = 1, .error = error };
    size_t count = 0, length = 0;
    for (;;) {
        reader.at += strspn(reader.at, " \t;");
        if (*reader.at == '\0')
            break;
        if (*reader.at == '\n') {
            eligibility_next_line(&reader);
            continue;
        }
        if (count == AID__SAID_MOST)
            return aid__fail_at(error, AID_E_ARGUMENT, AID_REASON_RULE, reader.line, eligibility_column(&reader, reader.at),
                                "criteria: at most %d can be said", (int)AID__SAID_MOST);
        aid_status status = eligibility_said(&reader, &said[count], out, &length);
        if (status != AID_OK)
            return status;
        count++;
    }
    if (out != NULL)
        out[length] = '\0';
    *out_count = count;
    return AID_OK;
}

/* ---- deciding ---- */

static bool eligibility_is_said(const aid__model *model, uint64_t criterion, const aid__said *said, size_t count, int64_t ago_us)
{
    if (criterion > aid__model_count(model, AID__TABLE_CRITERION))
        return false;
    const aid__criterion_row *row = aid__criterion_at(model, (aid__row)criterion);
    if (row->days != 0 && ago_us > row->days * AID__DAY_US)
        return false;
    for (size_t i = 0; i < count; i++)
        if (said[i].criterion == criterion && (!row->document || said[i].by_document))
            return true;
    return false;
}

bool aid__rule_holds(const aid__model *model, aid__span rule, const aid__said *said, size_t count, int64_t ago_us)
{
    const uint64_t *criteria = aid__model_words(model, rule);
    bool all = true;
    for (uint32_t i = 0; i < rule.count; i++) {
        if (criteria[i] != 0)
            all = all && eligibility_is_said(model, criteria[i], said, count, ago_us);
        else if (all)
            return true;
        else
            all = true;
    }
    return rule.count == 0;
}
