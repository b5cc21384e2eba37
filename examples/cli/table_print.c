/* SPDX-License-Identifier: MIT */
/* Answers for people: lists as tables that fit 80 columns in any script, one thing as "name  value" lines.
 *
 * A table leaves out what no row has. When it is too wide, the widest column of words gives way, again and again, down
 * to its heading or 8 columns, and cut cells end in … */
#include "cli.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TABLE_COLUMNS = 80, TABLE_GAP = 2, TABLE_LEAST = 8, TABLE_SHOWN_MOST = 16, TABLE_LABEL = 20 };

static bool table_right(int32_t kind)
{
    return kind == CLI_CELL_NUMBER || kind == CLI_CELL_AMOUNT || kind == CLI_CELL_MINUTES || kind == CLI_CELL_SECONDS;
}

/* Lines and words with "; " and ", " between them. */
static void table_joined(cli_text *out, const char *text, const char *cuts, const char *between)
{
    for (; *text != '\0'; text += strspn(text, cuts)) {
        size_t length = strcspn(text, cuts);
        cli_text_add(out, out->length > 0 ? between : "");
        cli_text_add_bytes(out, text, length);
        text += length;
    }
}

/* A time for people: the minute, and the day alone when it is midnight. */
static void table_time(cli_text *out, int64_t time, bool brief)
{
    char text[40] = "";
    if (aid_time_format(time, text, sizeof text, NULL, NULL) != AID_OK || strlen(text) < 16)
        return;
    bool midnight = strncmp(text + 10, "T00:00:00", 9) == 0;
    cli_text_add_bytes(out, text, 10);
    if (brief || midnight)
        return;
    cli_text_add(out, " ");
    cli_text_add_bytes(out, text + 11, 5);
    cli_text_add(out, " UTC");
}

static void table_value(cli_text *out, int32_t kind, const cli_cell *cell, bool brief)
{
    char minutes[24];
    if (!cell->given)
        return;
    switch (kind) {
    case CLI_CELL_LINES: table_joined(out, cell->text, "\n", "; "); break;
    case CLI_CELL_WORDS: table_joined(out, cell->text, " ", ", "); break;
    case CLI_CELL_TEXT:
    case CLI_CELL_AMOUNT:
    case CLI_CELL_JSON: cli_text_add(out, cell->text); break;
    case CLI_CELL_TIME: table_time(out, cell->number, brief); break;
    case CLI_CELL_FLAG: cli_text_add(out, cell->number != 0 ? "yes" : brief ? "" : "no"); break;
    case CLI_CELL_DEGREES: cli_text_format(out, "%.4f", (double)cell->number / 1e7); break;
    case CLI_CELL_SECONDS: cli_text_format(out, "%.3f", (double)cell->number / 1e6); break;
    case CLI_CELL_MINUTES:
        cli_minutes_text(cell->number, minutes);
        cli_text_add(out, minutes);
        break;
    default: cli_text_format(out, "%" PRId64, cell->number);
    }
}

/* One column as it will be shown. */
typedef struct table_shown {
    size_t column;
    size_t width, least;
} table_shown;

static size_t table_measure(const cli_table *table, size_t column)
{
    const cli_column *shape = &table->shape->columns[column];
    cli_text text = { 0 };
    size_t widest = 0;
    for (size_t row = 0; row < table->rows; row++) {
        cli_text_clear(&text);
        table_value(&text, shape->kind, &table->cells[row * table->columns + column], true);
        size_t width = cli_columns(cli_text_get(&text));
        widest = width > widest ? width : widest;
    }
    cli_text_free(&text);
    return widest;
}

static size_t table_choose(const cli_table *table, table_shown *shown)
{
    size_t count = 0;
    for (size_t i = 0; i < table->columns && count < TABLE_SHOWN_MOST; i++) {
        const cli_column *column = &table->shape->columns[i];
        size_t width = column->heading == NULL ? 0 : table_measure(table, i);
        if (width == 0)
            continue;
        size_t heading = cli_columns(column->heading);
        width = width > heading ? width : heading;
        bool words = column->kind == CLI_CELL_TEXT || column->kind == CLI_CELL_LINES || column->kind == CLI_CELL_WORDS ||
                     column->kind == CLI_CELL_JSON;
        size_t least = heading > TABLE_LEAST ? heading : TABLE_LEAST;
        shown[count++] = (table_shown){ i, width, words && width > least ? least : width };
    }
    return count;
}

static size_t table_width(const table_shown *shown, size_t count)
{
    size_t total = 0;
    for (size_t i = 0; i < count; i++)
        total += shown[i].width + (i > 0 ? TABLE_GAP : 0);
    return total;
}

/* Narrows until it fits; when every column is at its least, the last ones go. */
static size_t table_narrow(table_shown *shown, size_t count)
{
    while (count > 1 && table_width(shown, count) > TABLE_COLUMNS) {
        table_shown *widest = NULL;
        for (size_t i = 0; i < count; i++) {
            if (shown[i].width > shown[i].least && (widest == NULL || shown[i].width > widest->width))
                widest = &shown[i];
        }
        if (widest != NULL)
            widest->width--;
        else
            count--;
    }
    return count;
}

static void table_pad(cli_text *out, size_t columns)
{
    cli_text_format(out, "%*s", (int)columns, "");
}

static void table_cell(cli_text *out, const char *text, size_t width, bool right, bool last)
{
    cli_text fitted = { 0 };
    size_t filled = cli_text_fit(&fitted, text, width);
    size_t spare = width > filled ? width - filled : 0;
    if (right)
        table_pad(out, spare);
    cli_text_add(out, cli_text_get(&fitted));
    if (!right && !last)
        table_pad(out, spare);
    if (!last)
        table_pad(out, TABLE_GAP);
    cli_text_free(&fitted);
}

static void table_line(cli_text *out, const cli_table *table, size_t row, const table_shown *shown, size_t count)
{
    cli_text value = { 0 };
    for (size_t i = 0; i < count; i++) {
        const cli_column *column = &table->shape->columns[shown[i].column];
        cli_text_clear(&value);
        if (row == SIZE_MAX)
            cli_text_add(&value, column->heading);
        else
            table_value(&value, column->kind, &table->cells[row * table->columns + shown[i].column], true);
        table_cell(out, cli_text_get(&value), shown[i].width, table_right(column->kind), i + 1 == count);
    }
    while (out->length > 0 && out->bytes[out->length - 1] == ' ')
        out->bytes[--out->length] = '\0';
    cli_text_free(&value);
}

void cli_print_list(cli *tool, const cli_table *table)
{
    if (!cli_for_people(tool))
        return;
    if (table->rows == 0) {
        puts("(none)");
        return;
    }
    table_shown shown[TABLE_SHOWN_MOST];
    size_t count = table_narrow(shown, table_choose(table, shown));
    cli_text line = { 0 };
    table_line(&line, table, SIZE_MAX, shown, count);
    printf("%s%s%s\n", cli_bold(tool), cli_text_get(&line), cli_plain(tool));
    for (size_t row = 0; row < table->rows; row++) {
        cli_text_clear(&line);
        table_line(&line, table, row, shown, count);
        puts(cli_text_get(&line));
    }
    cli_text_free(&line);
}

/* "birth_band" as "birth band". */
static void table_words(const char *name, char out[CLI_WORD_BYTES])
{
    snprintf(out, CLI_WORD_BYTES, "%s", name);
    for (; *out != '\0'; out++)
        *out = *out == '_' ? ' ' : *out;
}

/* One thing; its ids are for programs. */
static void table_thing(cli *tool, const cli_table *table)
{
    cli_text value = { 0 }, wrapped = { 0 };
    for (size_t i = 0; i < table->columns; i++) {
        const cli_column *column = &table->shape->columns[i];
        const cli_cell *cell = &table->cells[i];
        if (!cell->given || column->kind == CLI_CELL_ID || strchr(column->name, '.') != NULL)
            continue;
        cli_text_clear(&value);
        cli_text_clear(&wrapped);
        table_value(&value, column->kind, cell, false);
        cli_text_wrap(&wrapped, cli_text_get(&value), TABLE_COLUMNS - TABLE_LABEL, TABLE_LABEL);
        char label[CLI_WORD_BYTES];
        table_words(column->name, label);
        printf("%s%-*s%s%s\n", cli_bold(tool), TABLE_LABEL, label, cli_plain(tool), cli_text_get(&wrapped));
    }
    cli_text_free(&value);
    cli_text_free(&wrapped);
}

static bool table_visible(const cli_table *table)
{
    return !table->hidden && (table->shape->key != NULL || table->rows > 0);
}

static void table_part(cli *tool, const cli_table *table, bool alone, bool first)
{
    char heading[CLI_WORD_BYTES];
    if (table->shape->key == NULL) {
        table_thing(tool, table);
        return;
    }
    table_words(table->shape->key, heading);
    if (!alone)
        printf("%s%s%s%s\n", first ? "" : "\n", cli_bold(tool), heading, cli_plain(tool));
    cli_print_list(tool, table);
}

void cli_print_people(cli *tool)
{
    if (tool->document.spoken || !cli_for_people(tool))
        return;
    size_t visible = 0, printed = 0;
    for (size_t i = 0; i < tool->document.count; i++)
        visible += table_visible(&tool->document.tables[i]);
    for (size_t i = 0; i < tool->document.count; i++) {
        if (table_visible(&tool->document.tables[i]))
            table_part(tool, &tool->document.tables[i], visible == 1, printed++ == 0);
    }
}
