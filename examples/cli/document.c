/* SPDX-License-Identifier: MIT */
/* The rows of an answer, filled by column name. */
#include "cli.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

void cli_document_begin(cli_document *document, const cli_shape *shape)
{
    cli_document_end(document);
    for (; shape != NULL && shape->columns != NULL; shape++) {
        assert(document->count < CLI_TABLES_MOST);
        cli_table *table = &document->tables[document->count++];
        table->shape = shape;
        while (shape->columns[table->columns].name != NULL)
            table->columns++;
    }
}

void cli_document_end(cli_document *document)
{
    for (size_t i = 0; i < document->count; i++) {
        cli_table *table = &document->tables[i];
        for (size_t cell = 0; cell < table->rows * table->columns; cell++)
            free(table->cells[cell].text);
        free(table->cells);
    }
    *document = (cli_document){ 0 };
}

cli_table *cli_list(cli *tool, const char *key)
{
    for (size_t i = 0; i < tool->document.count; i++) {
        cli_table *table = &tool->document.tables[i];
        const char *name = table->shape->key;
        if (key == NULL ? name == NULL : name != NULL && strcmp(name, key) == 0)
            return table;
    }
    assert(false && "the command's shape has this list");
    abort();
}

cli_table *cli_row(cli *tool, const char *key)
{
    cli_table *table = cli_list(tool, key);
    assert(key != NULL || table->rows == 0);
    if (table->rows == table->capacity) {
        table->capacity = table->capacity * 2 + 8;
        table->cells = cli_grow(table->cells, table->capacity * table->columns, sizeof *table->cells);
    }
    memset(table->cells + table->rows * table->columns, 0, table->columns * sizeof *table->cells);
    table->rows++;
    return table;
}

static size_t document_column(const cli_table *table, const char *name)
{
    for (size_t i = 0; i < table->columns; i++) {
        if (strcmp(table->shape->columns[i].name, name) == 0)
            return i;
    }
    assert(false && "the shape has this column");
    abort();
}

const cli_cell *cli_cell_at(const cli_table *table, size_t row, const char *column)
{
    assert(row < table->rows);
    return &table->cells[row * table->columns + document_column(table, column)];
}

void cli_hide(cli *tool, const char *key)
{
    cli_list(tool, key)->hidden = true;
}

void cli_put_id_at(cli_table *table, size_t row, const char *column, uint64_t id)
{
    assert(row < table->rows);
    cli_cell *cell = &table->cells[row * table->columns + document_column(table, column)];
    cell->given = id != 0;
    cell->number = (int64_t)id;
}

static cli_cell *document_cell(cli_table *table, const char *column)
{
    assert(table->rows > 0);
    cli_cell *cell = &table->cells[(table->rows - 1) * table->columns + document_column(table, column)];
    cell->given = true;
    return cell;
}

void cli_put_text(cli_table *table, const char *column, const char *text)
{
    if (text == NULL || text[0] == '\0')
        return;
    cli_cell *cell = document_cell(table, column);
    free(cell->text);
    cell->text = cli_copy(text);
}

void cli_put_number(cli_table *table, const char *column, int64_t number)
{
    document_cell(table, column)->number = number;
}

void cli_put_amount(cli_table *table, const char *column, int64_t amount, int32_t unit)
{
    char text[CLI_AMOUNT_BYTES];
    cli_cell *cell = document_cell(table, column);
    cell->number = amount;
    free(cell->text);
    cell->text = cli_copy(cli_amount_text(amount, unit, text));
}

void cli_put_id(cli_table *table, const char *column, uint64_t id)
{
    if (id != 0)
        cli_put_number(table, column, (int64_t)id);
}

void cli_put_time(cli_table *table, const char *column, int64_t time)
{
    if (time != 0)
        cli_put_number(table, column, time);
}

void cli_put_flag(cli_table *table, const char *column, bool yes)
{
    cli_put_number(table, column, yes);
}

void cli_put_stated(cli_table *table, const char *column, int64_t number)
{
    if (number >= 0)
        cli_put_number(table, column, number);
}
