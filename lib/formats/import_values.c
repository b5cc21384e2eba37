/* SPDX-License-Identifier: MIT */
/* What stands in a cell, as a value. An empty cell states nothing: the result stays as it is. A refusal names the
 * field, the value and what would be right, and has the cell's place. */
#include "formats/import_inside.h"

#include "base/geography.h"
#include <mutualaid/calendar.h>

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum {
    IMPORT_MESSAGE_BYTES = 480,
    IMPORT_DEGREE_DIGITS = 7,
    IMPORT_LATITUDE_MOST = 900000000,
    IMPORT_LONGITUDE_MOST = 1800000000
};

static const char *import_value(aid__import_at at)
{
    return aid__import_text(at.import, at.row, at.field);
}

static const char *import_field_name(aid__import_at at)
{
    return at.import->kind->fields[at.field].name;
}

int aid__import_shown(const char *text)
{
    return aid__text_shown(text, strlen(text));
}

aid_status aid__import_refuse(aid__import_at at, int32_t reason, aid_error *error, const char *format, ...)
{
    char message[IMPORT_MESSAGE_BYTES];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    const aid__import_cell *cells = aid__import_row_cells(at.import, at.row);
    const aid__import_row *row = aid__vector_at(&at.import->rows, at.row);
    uint32_t column = at.import->column_of[at.field];
    uint32_t line = column == AID__IMPORT_NONE ? row->line : cells[column].line;
    return aid__fail_at(error, AID_E_FORMAT, reason, line, column == AID__IMPORT_NONE ? 1 : cells[column].column,
                        "%s: %s", import_field_name(at), message);
}

/* A parser has said why a cell is wrong, and where in the cell; people look for the cell. */
static aid_status import_wrong_cell(aid__import_at at, aid_error *error)
{
    char why[sizeof error->message];
    int32_t reason = error->reason;
    memcpy(why, error->message, sizeof why);
    return aid__import_refuse(at, reason, error, "%s", why);
}

aid_status aid__import_minutes(aid__import_at at, int32_t least, int32_t most, int32_t *out, aid_error *error)
{
    const char *text = import_value(at);
    int64_t minutes = 0;
    if (text[0] == '\0')
        return AID_OK;
    if (aid_minutes_parse(text, &minutes, error) != AID_OK)
        return import_wrong_cell(at, error);
    if (minutes < least || minutes > most)
        return aid__import_refuse(at, AID_REASON_RANGE, error, "\"%.*s\" is %lld minutes; right would be %d to %d",
                                  aid__import_shown(text), text, (long long)minutes, (int)least, (int)most);
    *out = (int32_t)minutes;
    return AID_OK;
}

aid_status aid__import_number(aid__import_at at, int32_t least, int32_t most, int32_t *out, aid_error *error)
{
    const char *text = import_value(at);
    int64_t number = 0;
    size_t digits = strspn(text, "0123456789");
    if (text[0] == '\0')
        return AID_OK;
    for (size_t i = 0; i < digits && number <= most; i++)
        number = number * 10 + (text[i] - '0');
    if (text[digits] != '\0' || number < least || number > most)
        return aid__import_refuse(at, AID_REASON_RANGE, error, "\"%.*s\"; right would be a whole number from %d to %d",
                                  aid__import_shown(text), text, (int)least, (int)most);
    *out = (int32_t)number;
    return AID_OK;
}

/* Are the two the same but for case, and for blank, hyphen and underscore? */
static bool import_same_word(const char *text, const char *word)
{
    for (; *text != '\0' && *word != '\0'; text++, word++) {
        char c = *text >= 'A' && *text <= 'Z' ? (char)(*text | 0x20) : *text;
        if (c == ' ' || c == '-')
            c = '_';
        if (c != *word)
            return false;
    }
    return *text == *word;
}

aid_status aid__import_choice(aid__import_at at, const aid__import_word *words, int32_t *out, aid_error *error)
{
    const char *text = import_value(at);
    char there[160] = "";
    size_t used = 0;
    if (text[0] == '\0')
        return AID_OK;
    for (const aid__import_word *word = words; word->word != NULL; word++) {
        size_t length = strlen(word->word);
        if (import_same_word(text, word->word)) {
            *out = word->value;
            return AID_OK;
        }
        if (used + length + 3 > sizeof there)
            continue;
        memcpy(there + used, ", ", 2);
        memcpy(there + used + 2, word->word, length + 1);
        used += length + 2;
    }
    return aid__import_refuse(at, AID_REASON_VALUE, error, "\"%.*s\"; right would be one of %s",
                              aid__import_shown(text), text, there + 2);
}

aid_status aid__import_answer(aid__import_at at, int32_t *out, aid_error *error)
{
    static const aid__import_word answers[] = { { "yes", AID_YES }, { "no", AID_NO },    { "y", AID_YES },
                                                { "n", AID_NO },    { "true", AID_YES }, { "false", AID_NO },
                                                { "1", AID_YES },   { "0", AID_NO },     { NULL, 0 } };
    return aid__import_choice(at, answers, out, error);
}

aid_status aid__import_time(aid__import_at at, aid_time *out, aid_error *error)
{
    const char *text = import_value(at);
    if (text[0] == '\0' || aid_time_parse(text, out, error) == AID_OK)
        return AID_OK;
    return import_wrong_cell(at, error);
}

aid_status aid__import_week(aid__import_at at, aid_week *out, aid_error *error)
{
    const char *text = import_value(at);
    if (text[0] == '\0' || aid_week_parse(text, out, error) == AID_OK)
        return AID_OK;
    return import_wrong_cell(at, error);
}

aid_status aid__import_languages(aid__import_at at, aid_error *error)
{
    uint16_t codes[AID__LANGUAGES];
    size_t count = 0;
    const char *text = import_value(at);
    if (aid__language_list(text, codes, AID__LANGUAGES, &count, import_field_name(at), error) == AID_OK)
        return AID_OK;
    return aid__import_refuse(at, AID_REASON_LANGUAGE, error,
                              "\"%.*s\"; right would be language tags with spaces between, such as ru en",
                              aid__import_shown(text), text);
}

bool aid__import_same_languages(const char *one, const char *other)
{
    uint16_t ours[AID__LANGUAGES], theirs[AID__LANGUAGES];
    size_t our_count = 0, their_count = 0;
    if (aid__language_list(one, ours, AID__LANGUAGES, &our_count, "languages", NULL) != AID_OK ||
        aid__language_list(other, theirs, AID__LANGUAGES, &their_count, "languages", NULL) != AID_OK)
        return false;
    return our_count == their_count && memcmp(ours, theirs, our_count * sizeof ours[0]) == 0;
}

bool aid__import_same_place(const int32_t stated[2], const int32_t known[2])
{
    int32_t latitude = stated[0], longitude = stated[1];
    if (latitude == known[0] && longitude == known[1])
        return true;
    aid__place_coarsen(&latitude, &longitude);
    return latitude == known[0] && longitude == known[1];
}

/* Degrees as people write them, "-2.8660", to 10⁻⁷; finer digits are cut. Moves `text` behind them. False: no number.
 */
static bool import_scan_degrees(const char **text, int64_t *out)
{
    const char *at = *text;
    bool negative = *at == '-';
    int64_t value = 0;
    size_t whole = 0, fraction = 0;
    at += negative || *at == '+';
    for (; *at >= '0' && *at <= '9'; at++) {
        value = value * 10 + (*at - '0');
        if (++whole > 3)
            return false;
    }
    if (*at == '.')
        for (at++; *at >= '0' && *at <= '9'; at++)
            if (fraction++ < IMPORT_DEGREE_DIGITS)
                value = value * 10 + (*at - '0');
    for (; fraction < IMPORT_DEGREE_DIGITS; fraction++)
        value *= 10;
    *out = negative ? -value : value;
    *text = at;
    return whole > 0;
}

aid_status aid__import_degrees(aid__import_at at, const char **text, int32_t limit, int32_t *out, aid_error *error)
{
    const char *whole = import_value(at);
    int64_t value = 0;
    if (!import_scan_degrees(text, &value) || value < -(int64_t)limit || value > limit)
        return aid__import_refuse(
            at, AID_REASON_PLACE, error, "\"%.*s\"; right would be degrees such as %s, from -%d to %d",
            aid__import_shown(whole), whole, limit == IMPORT_LATITUDE_MOST ? "54.0702" : "-2.8660",
            (int)(limit / 10000000), (int)(limit / 10000000));
    *out = (int32_t)value;
    return AID_OK;
}

/* The whole cell is one number of degrees. */
static aid_status import_degrees_cell(aid__import_at at, int32_t limit, int32_t *out, aid_error *error)
{
    const char *text = import_value(at);
    aid_status status = aid__import_degrees(at, &text, limit, out, error);
    if (status == AID_OK && *text != '\0')
        return aid__import_refuse(at, AID_REASON_PLACE, error, "\"%.*s\" has more behind its degrees",
                                  aid__import_shown(import_value(at)), import_value(at));
    return status;
}

aid_status aid__import_place(aid__import_at latitude, uint32_t longitude_field, int32_t out[2], int32_t *out_placed,
                             aid_error *error)
{
    aid__import_at longitude = latitude;
    longitude.field = longitude_field;
    bool north = import_value(latitude)[0] != '\0', east = import_value(longitude)[0] != '\0';
    if (!north && !east)
        return AID_OK;
    if (!north || !east)
        return aid__import_refuse(north ? longitude : latitude, AID_REASON_PLACE, error,
                                  "empty, though %s is given; a place needs both", north ? "latitude" : "longitude");
    aid_status status = import_degrees_cell(latitude, IMPORT_LATITUDE_MOST, &out[0], error);
    if (status == AID_OK)
        status = import_degrees_cell(longitude, IMPORT_LONGITUDE_MOST, &out[1], error);
    if (status == AID_OK)
        *out_placed = 1;
    return status;
}

const char *aid__import_piece(const char **list, const char *separators, size_t *out_length)
{
    for (;;) {
        const char *at = *list;
        if (*at == '\0')
            return NULL;
        size_t length = strcspn(at, separators);
        *list = at + length + (at[length] != '\0');
        while (length > 0 && (*at == ' ' || *at == '\t' || *at == '\n')) {
            at++;
            length--;
        }
        while (length > 0 && (at[length - 1] == ' ' || at[length - 1] == '\t' || at[length - 1] == '\n'))
            length--;
        *out_length = length;
        if (length > 0)
            return at;
    }
}

size_t aid__import_lines(aid__import *import, const char *list, const char *separators)
{
    aid__buffer *out = &import->scratch;
    size_t start = out->length, length = 0;
    const char *piece;
    while ((piece = aid__import_piece(&list, separators, &length)) != NULL) {
        if (out->length > start)
            aid__buffer_add_char(out, '\n');
        aid__buffer_add(out, piece, length);
    }
    aid__buffer_add_char(out, '\0');
    return start;
}
