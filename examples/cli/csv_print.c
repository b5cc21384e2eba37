/* SPDX-License-Identifier: MIT */
/* Writes the first part of the answer as CSV through the library's writer. Spreadsheets open it without running
 * anything. */
#include "cli.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static int32_t csv_print_bytes(void *context, const char *bytes, size_t length)
{
    return fwrite(bytes, 1, length, context) == length ? 0 : 1;
}

static bool csv_print_text(cli *tool, aid_csv_writer *writer, const char *text)
{
    return cli_try(tool, aid_csv_writer_text(writer, text, &tool->error));
}

/* The writer would disarm negative degrees too, so it is told to leave that to us: only people's words get the
 * apostrophe that keeps a spreadsheet from running them. */
static bool csv_print_words(cli *tool, aid_csv_writer *writer, const char *words)
{
    cli_text disarmed = { 0 };
    bool formula = words[0] != '\0' && strchr("=+-@\t\r", words[0]) != NULL;
    cli_text_add(&disarmed, formula ? "'" : "");
    cli_text_add(&disarmed, words);
    bool good = csv_print_text(tool, writer, cli_text_get(&disarmed));
    cli_text_free(&disarmed);
    return good;
}

static bool csv_print_cell(cli *tool, aid_csv_writer *writer, int32_t kind, const cli_cell *cell)
{
    char text[40];
    if (!cell->given)
        return csv_print_text(tool, writer, "");
    switch (kind) {
    case CLI_CELL_TEXT:
    case CLI_CELL_LINES:
    case CLI_CELL_WORDS:
        return csv_print_words(tool, writer, cell->text);
    case CLI_CELL_JSON: /* of what JSON can begin with only a negative number looks like a formula, and is none */
        return csv_print_text(tool, writer, cell->text);
    case CLI_CELL_TIME:
        return cli_try(tool, aid_time_format(cell->number, text, sizeof text, NULL, &tool->error)) &&
               csv_print_text(tool, writer, text);
    case CLI_CELL_FLAG:
        return csv_print_text(tool, writer, cell->number != 0 ? "yes" : "no");
    case CLI_CELL_DEGREES:
        snprintf(text, sizeof text, "%.7f", (double)cell->number / 1e7);
        break;
    case CLI_CELL_SECONDS:
        snprintf(text, sizeof text, "%.3f", (double)cell->number / 1e6);
        break;
    default:
        return cli_try(tool, aid_csv_writer_integer(writer, cell->number, &tool->error));
    }
    return csv_print_text(tool, writer, text);
}

static bool csv_print_rows(cli *tool, aid_csv_writer *writer, const cli_table *table)
{
    for (size_t i = 0; i < table->columns; i++) {
        if (!csv_print_text(tool, writer, table->shape->columns[i].name))
            return false;
    }
    bool good = cli_try(tool, aid_csv_writer_end_row(writer, &tool->error));
    for (size_t row = 0; good && row < table->rows; row++) {
        for (size_t i = 0; good && i < table->columns; i++)
            good = csv_print_cell(tool, writer, table->shape->columns[i].kind, &table->cells[row * table->columns + i]);
        good = good && cli_try(tool, aid_csv_writer_end_row(writer, &tool->error));
    }
    return good;
}

/* The first part of the answer; of several lists the first that has rows. */
static const cli_table *csv_print_choose(const cli_document *document)
{
    const cli_table *chosen = NULL;
    for (size_t i = 0; i < document->count; i++) {
        const cli_table *table = &document->tables[i];
        bool root = table->shape->key == NULL;
        if (table->hidden || (root && (table->rows == 0 || chosen != NULL)))
            continue;
        if (chosen == NULL || chosen->rows == 0)
            chosen = table;
    }
    return chosen;
}

bool cli_print_csv(cli *tool)
{
    const cli_table *table = csv_print_choose(&tool->document);
    if (table == NULL)
        return true;
    aid_csv_writer *writer = NULL;
    bool good = cli_try(tool, aid_csv_writer_open(csv_print_bytes, stdout, AID_WITH(aid_csv_writer_options, .lf = 1, .raw_formulas = 1),
                                                  &writer, &tool->error));
    good = good && csv_print_rows(tool, writer, table);
    aid_csv_writer_close(writer);
    return good;
}
