/* SPDX-License-Identifier: MIT */
/* Writes the answer as one JSON document: valid UTF-8, ids as numbers, times as ISO 8601, null for what is not stated.
 * Neighbouring columns "points.skill", "points.load" become one object points. */
#include "cli.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void json_escape(cli_text *out, unsigned char byte)
{
    static const char *const names[] = { ['\b'] = "\\b", ['\t'] = "\\t", ['\n'] = "\\n", ['\f'] = "\\f", ['\r'] = "\\r" };
    if (byte == '"' || byte == '\\')
        cli_text_format(out, "\\%c", byte);
    else if (byte < sizeof names / sizeof *names && names[byte] != NULL)
        cli_text_add(out, names[byte]);
    else
        cli_text_format(out, "\\u%04x", byte);
}

static void json_string(cli_text *out, const char *text, size_t length)
{
    cli_text_add(out, "\"");
    for (size_t at = 0; at < length;) {
        unsigned char byte = (unsigned char)text[at];
        size_t step = cli_utf8_step(text + at);
        if (step == 0 || at + step > length) {
            cli_text_add(out, "\xEF\xBF\xBD");
            at++;
        } else if (byte < 0x20 || byte == '"' || byte == '\\') {
            json_escape(out, byte);
            at++;
        } else {
            cli_text_add_bytes(out, text + at, step);
            at += step;
        }
    }
    cli_text_add(out, "\"");
}

static void json_array(cli_text *out, const char *text, const char *cuts)
{
    cli_text_add(out, "[");
    for (bool first = true; *text != '\0';) {
        size_t length = strcspn(text, cuts);
        if (length > 0) {
            cli_text_add(out, first ? "" : ",");
            json_string(out, text, length);
            first = false;
        }
        text += length;
        text += *text != '\0';
    }
    cli_text_add(out, "]");
}

static void json_time(cli_text *out, int64_t time)
{
    char text[40];
    if (aid_time_format(time, text, sizeof text, NULL, NULL) == AID_OK)
        json_string(out, text, strlen(text));
    else
        cli_text_add(out, "null");
}

static void json_value(cli_text *out, int32_t kind, const cli_cell *cell)
{
    bool list = kind == CLI_CELL_LINES || kind == CLI_CELL_WORDS;
    if (list)
        json_array(out, cell->given ? cell->text : "", kind == CLI_CELL_LINES ? "\n" : " ");
    else if (!cell->given)
        cli_text_add(out, "null");
    else if (kind == CLI_CELL_TEXT)
        json_string(out, cell->text, strlen(cell->text));
    else if (kind == CLI_CELL_JSON)
        cli_text_add(out, cell->text);
    else if (kind == CLI_CELL_TIME)
        json_time(out, cell->number);
    else if (kind == CLI_CELL_FLAG)
        cli_text_add(out, cell->number != 0 ? "true" : "false");
    else if (kind == CLI_CELL_DEGREES)
        cli_text_format(out, "%.7f", (double)cell->number / 1e7);
    else if (kind == CLI_CELL_SECONDS)
        cli_text_format(out, "%.3f", (double)cell->number / 1e6);
    else
        cli_text_format(out, "%" PRId64, cell->number);
}

/* How much of two names, up to the dot, is the same object; 0: none. */
static size_t json_object_of(const char *name)
{
    const char *dot = strchr(name, '.');
    return dot == NULL ? 0 : (size_t)(dot - name);
}

static void json_members(cli_text *out, const cli_table *table, size_t row)
{
    const char *open = NULL;
    size_t open_length = 0;
    for (size_t i = 0; i < table->columns; i++) {
        const cli_column *column = &table->shape->columns[i];
        size_t object = json_object_of(column->name);
        bool same = open != NULL && object == open_length && strncmp(open, column->name, object) == 0;
        if (open != NULL && !same)
            cli_text_add(out, "}");
        cli_text_add(out, i > 0 ? "," : "");
        if (object > 0 && !same) {
            json_string(out, column->name, object);
            cli_text_add(out, ":{");
        }
        open = object > 0 ? column->name : NULL;
        open_length = object;
        const char *name = object > 0 ? column->name + object + 1 : column->name;
        json_string(out, name, strlen(name));
        cli_text_add(out, ":");
        json_value(out, column->kind, &table->cells[row * table->columns + i]);
    }
    cli_text_add(out, open != NULL ? "}" : "");
}

static void json_list(cli_text *out, const cli_table *table)
{
    json_string(out, table->shape->key, strlen(table->shape->key));
    cli_text_add(out, ":[");
    for (size_t row = 0; row < table->rows; row++) {
        cli_text_add(out, row > 0 ? ",\n{" : "\n{");
        json_members(out, table, row);
        cli_text_add(out, "}");
    }
    cli_text_add(out, "]");
}

void cli_print_json(cli *tool)
{
    cli_text out = { 0 };
    cli_text_add(&out, "{");
    bool first = true;
    for (size_t i = 0; i < tool->document.count; i++) {
        const cli_table *table = &tool->document.tables[i];
        bool root = table->shape->key == NULL;
        if (table->hidden || (root && table->rows == 0))
            continue;
        cli_text_add(&out, first ? "" : ",\n");
        first = false;
        if (root)
            json_members(&out, table, 0);
        else
            json_list(&out, table);
    }
    cli_text_add(&out, "}\n");
    fwrite(out.bytes, 1, out.length, stdout);
    cli_text_free(&out);
}

void cli_print_error_json(cli *tool)
{
    const aid_error *error = &tool->error;
    cli_text out = { 0 };
    cli_text_format(&out, "{\"error\":{\"exit_code\":%d,\"status\":\"%s\",\"reason\":%d,\"line\":%u,\"column\":%u,\"message\":",
                    tool->exit_code, aid_status_name(error->status), error->reason, error->line, error->column);
    json_string(&out, error->message, strlen(error->message));
    cli_text_add(&out, "}}\n");
    fwrite(out.bytes, 1, out.length, stdout);
    cli_text_free(&out);
}
