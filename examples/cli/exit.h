/* SPDX-License-Identifier: MIT */
/* The exit codes, as one table: what help and the manual list is what the tool does. */
#ifndef CLI_EXIT_H
#define CLI_EXIT_H

#include <mutualaid/base.h>

typedef enum cli_exit {
    CLI_EXIT_OK = 0,
    CLI_EXIT_PARTLY = 1,
    CLI_EXIT_USAGE = 2,
    CLI_EXIT_NOT_FOUND = 3,
    CLI_EXIT_DENIED = 4,
    CLI_EXIT_STATE = 5,
    CLI_EXIT_CONFLICT = 6,
    CLI_EXIT_STORAGE = 7,
    CLI_EXIT_FORMAT = 8,
    CLI_EXIT_NEWER = 9,
    CLI_EXIT_MEMORY = 10,
    CLI_EXIT_CANCELLED = 11
} cli_exit;

typedef struct cli_exit_row {
    int code;
    const char *meaning;
} cli_exit_row;

extern const cli_exit_row cli_exits[]; /* ended by a row without meaning */

int cli_exit_of(aid_status status);

#endif
