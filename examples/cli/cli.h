/* SPDX-License-Identifier: MIT */
/* One call of the tool: what was typed, the open store, what is answered, and how it ends.
 *
 * A step that can fail answers bool. The first failure has printed its sentence and set the exit code before false
 * comes back, so a verb is a chain of steps joined by &&. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "command.h"
#include "document.h"

#include <mutualaid.h>

enum { CLI_GIVEN_MOST = 64, CLI_OPERANDS_MOST = 32 };

typedef struct cli_given {
    const cli_option *option;
    const char *value; /* NULL for a flag */
} cli_given;

/* What a progress bar remembers. */
typedef struct cli_progress {
    int64_t began_us; /* on the monotonic clock */
    bool shown;
    bool wanted; /* a terminal, and not --quiet */
} cli_progress;

struct cli {
    const cli_command *command;
    cli_given given[CLI_GIVEN_MOST];
    size_t given_count;
    const char *operands[CLI_OPERANDS_MOST];
    size_t operand_count;
    char *place; /* where the store is; NULL not known */
    char *actor; /* who acts; NULL the host */
    char *key_file; /* what opens what is sealed; NULL not known */
    bool json, csv, quiet, yes, help, version;
    bool colour;
    aid_store *store;
    cli_document document;
    void **kept; /* blocks that live as long as the call */
    size_t kept_count;
    cli_progress progress;
    aid_error error;
    bool failed;
    int exit_code;
};

/* arguments.c */
bool cli_arguments(cli *tool, int argc, char **argv);
bool cli_has(const cli *tool, const char *option);
const char *cli_value(const cli *tool, const char *option); /* the last one said; NULL: not said */
const char *cli_operand(const cli *tool, size_t index);     /* NULL: not said */

/* values.c: texts into numbers. `what` names the value in the sentence of a failure. */
bool cli_read_minutes(cli *tool, const char *what, const char *text, int32_t *out);
bool cli_read_hours(cli *tool, const char *what, const char *text, int64_t *out);
bool cli_read_count(cli *tool, const char *what, const char *text, uint64_t most, uint64_t *out);
bool cli_read_time(cli *tool, const char *what, const char *text, aid_time *out);
bool cli_read_place(cli *tool, const char *what, const char *text, int32_t *out_latitude, int32_t *out_longitude);
/* The same for an option of the command; not said leaves `out` as it is. */
bool cli_option_time(cli *tool, const char *option, aid_time *out);
bool cli_option_count(cli *tool, const char *option, uint64_t most, uint64_t *out);
bool cli_option_choice(cli *tool, const char *option, int32_t *out);

/* Writes every option that was said into the struct it belongs to; `set` is that struct's mask, or NULL. */
bool cli_bind(cli *tool, void *options, uint64_t *set);

/* main.c: cleared memory that lives as long as the call, so that option structs may point into it. */
void *cli_keep(cli *tool, size_t size);

/* exit.c */
bool cli_try(cli *tool, aid_status status); /* for calls that were given &tool->error */
bool cli_fail(cli *tool, int exit_code, const char *format, ...);

/* place.c */
bool cli_place_find(cli *tool);
bool cli_place_named(cli *tool, const char *name, char **out_location);

/* progress.c */
int32_t cli_progress_show(void *tool, const char *stage, uint64_t done, uint64_t total);
void cli_progress_begin(cli *tool);
void cli_progress_end(cli *tool);
int64_t cli_monotonic_us(void);

/* print.c: what is for people goes to standard output, unless --json, --csv or --quiet. */
bool cli_for_people(const cli *tool);
void cli_say(cli *tool, const char *format, ...);
void cli_warn(cli *tool, const char *format, ...); /* standard error, unless --quiet */
const char *cli_bold(const cli *tool);
const char *cli_plain(const cli *tool);
/* Asks on a terminal; without one, only --yes is a yes. */
bool cli_sure(cli *tool, const char *question);

/* help.c */
void cli_help_general(const cli *tool);
void cli_help_command(const cli *tool, const cli_command *command);
bool cli_help_noun(const cli *tool, const char *noun); /* false: no command begins with it */

#endif
