/* SPDX-License-Identifier: MIT */
/* What a verb answers, kept until the end and then written once: as JSON, as CSV, or as tables for people. So a failure
 * half-way never leaves half a document on standard output. */
#ifndef CLI_DOCUMENT_H
#define CLI_DOCUMENT_H

#include "command.h"
#include "words.h"

typedef struct cli_cell {
    int64_t number;
    char *text; /* owned */
    bool given; /* not given is null in JSON, empty elsewhere */
} cli_cell;

typedef struct cli_table {
    const cli_shape *shape;
    size_t columns;
    size_t rows, capacity;
    cli_cell *cells; /* row after row */
    bool hidden;     /* not part of this answer */
} cli_table;

enum { CLI_TABLES_MOST = 8 };

typedef struct cli_document {
    cli_table tables[CLI_TABLES_MOST];
    size_t count;
    bool spoken; /* the verb has told people itself */
} cli_document;

/* Begins a document of this shape, with no rows. */
void cli_document_begin(cli_document *document, const cli_shape *shape);
void cli_document_end(cli_document *document);

/* A new row of the list `key`, or of the document itself when NULL. */
cli_table *cli_row(cli *tool, const char *key);
/* The list that `key` names. */
cli_table *cli_list(cli *tool, const char *key);

/* This run of the verb does not answer that list (or the document's own fields, NULL). */
void cli_hide(cli *tool, const char *key);

/* Fill a cell of the newest row. An empty text, a time of 0 and an id of 0 count as not given. */
void cli_put_text(cli_table *table, const char *column, const char *text);
void cli_put_number(cli_table *table, const char *column, int64_t number);
void cli_put_amount(cli_table *table, const char *column, int64_t amount, int32_t unit);
void cli_put_id(cli_table *table, const char *column, uint64_t id);
void cli_put_time(cli_table *table, const char *column, int64_t time);
void cli_put_flag(cli_table *table, const char *column, bool yes);
/* A number of which a negative one says "not stated". */
void cli_put_stated(cli_table *table, const char *column, int64_t number);

/* A cell of an earlier row. */
void cli_put_id_at(cli_table *table, size_t row, const char *column, uint64_t id);

const cli_cell *cli_cell_at(const cli_table *table, size_t row, const char *column);

/* document.c: one JSON document, or the first list as CSV. json_print.c and csv_print.c. */
void cli_print_json(cli *tool);
bool cli_print_csv(cli *tool);
void cli_print_error_json(cli *tool);
/* table_print.c */
void cli_print_people(cli *tool);
void cli_print_list(cli *tool, const cli_table *table);

#endif
