/* SPDX-License-Identifier: MIT */
/* What the tool can do, as one table: command_table.c. Help, man page, completion, the reference in docs/cli.md, the
 * reading of the command line and the filling of the library's option structs all go by it. */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct cli cli;

/* What an option's value is, and so how cli_bind writes it into an options struct. */
typedef enum cli_option_kind {
    CLI_OPTION_OWN = 0, /* the verb reads it itself */
    CLI_OPTION_TEXT,    /* const char * */
    CLI_OPTION_LINES,   /* const char *: may be said several times, one line each */
    CLI_OPTION_MINUTES, /* int32_t: 90, 1:30, 1.5h */
    CLI_OPTION_HOURS,   /* int64_t: the same, perhaps with a minus before it */
    CLI_OPTION_COUNT,   /* int32_t, 0 or more */
    CLI_OPTION_TIME,    /* aid_time */
    CLI_OPTION_ANSWER,  /* int32_t: yes or no */
    CLI_OPTION_YES,     /* int32_t: said at all is AID_YES */
    CLI_OPTION_UNIT,    /* int32_t: a unit's word or a currency's code */
    CLI_OPTION_AMOUNT,  /* int64_t: a whole number, or a time such as 1:30, perhaps with a minus before it */
    CLI_OPTION_CHOICE,  /* int32_t: which of the words in `argument`, from 1 */
    CLI_OPTION_MASK,    /* uint64_t: bits of the words in `argument`, from bit `also` */
    CLI_OPTION_WEEK,    /* aid_week; "" sets the bit `also` instead */
    CLI_OPTION_PLACE,   /* latitude, followed by longitude; `also` is the offset of `placed` */
    CLI_OPTION_NUMBERS, /* int32_t, as many as `also` says, commas between */
    CLI_OPTION_GROUP,   /* a handle, found as who.h says */
    CLI_OPTION_MEMBER,
    CLI_OPTION_SKILL,
    CLI_OPTION_OFFER,
    CLI_OPTION_REQUEST
} cli_option_kind;

enum { CLI_NO_BIT = -1 };

typedef struct cli_option {
    const char *name;     /* "--minutes" */
    const char *argument; /* NULL: a flag; "a|b|c": one of these words; else what help calls it */
    const char *help;     /* a phrase */
    int32_t kind;         /* cli_option_kind */
    int32_t bit;          /* number in the struct's `set`, or CLI_NO_BIT */
    size_t offset;        /* of the field */
    size_t also;          /* see MASK, WEEK, PLACE and NUMBERS */
} cli_option;

/* What a column's cells are: how JSON, CSV and people see them. */
typedef enum cli_cell_kind {
    CLI_CELL_TEXT = 1,
    CLI_CELL_NUMBER,
    CLI_CELL_ID,      /* an entity's id; a number in JSON, never shown in tables */
    CLI_CELL_MINUTES, /* a number in JSON, 1:30 for people */
    CLI_CELL_AMOUNT,  /* a number in the unit's smallest part in JSON; 1:30, 12.50 or 7 for people */
    CLI_CELL_TIME,    /* ISO 8601, UTC */
    CLI_CELL_FLAG,    /* true or false */
    CLI_CELL_LINES,   /* an array of strings; "; " between them for people */
    CLI_CELL_WORDS,   /* the same, cut at spaces */
    CLI_CELL_DEGREES, /* degrees × 10⁷, shown with seven decimals */
    CLI_CELL_SECONDS, /* microseconds, shown as seconds with three decimals */
    CLI_CELL_JSON     /* a JSON text as it is */
} cli_cell_kind;

typedef struct cli_column {
    const char *name;    /* in JSON and CSV; "points.skill" is the member skill of an object points */
    const char *heading; /* over the column of a table for people; NULL: not in tables */
    int32_t kind;        /* cli_cell_kind */
    const char *meaning; /* for docs/cli.md */
} cli_column;

/* One part of what a verb answers: the fields of the document itself (`key` NULL), or a list of rows under a key. */
typedef struct cli_shape {
    const char *key;
    const cli_column *columns; /* ended by a nameless one */
} cli_shape;

typedef enum cli_needs {
    CLI_NEEDS_NOTHING = 0, /* no store */
    CLI_NEEDS_READING,     /* opens the store to read */
    CLI_NEEDS_WRITING,     /* opens the store to change it */
    CLI_NEEDS_NEW          /* makes a store */
} cli_needs;

typedef struct cli_command {
    const char *name;          /* "member add" */
    const char *operands;      /* "MEMBER [GROUP]"; "NAME..." takes one or more */
    const char *summary;       /* a sentence without its full stop */
    int32_t needs;             /* cli_needs */
    bool (*run)(cli *tool);    /* false: it failed, and has said why */
    const cli_option *options; /* ended by a nameless one; NULL: none */
    const cli_shape *shape;    /* ended by one without columns; NULL: sentences only */
    const char *examples;      /* a line each */
    int32_t purpose;           /* aid_purpose for which somebody acts who does not say; 0: not stated */
} cli_command;

extern const cli_command cli_commands[]; /* ended by a nameless one */
extern const cli_option cli_global_options[];

/* The command whose words the arguments begin with, the longest such; NULL: none. */
const cli_command *cli_command_find(char **words, int count, int *out_words);

/* The known command nearest to what was typed; NULL when nothing is near. */
const char *cli_command_nearest(const char *typed);

/* How many operands a command takes at least and at most. */
void cli_operand_range(const cli_command *command, size_t *out_least, size_t *out_most);

#endif
