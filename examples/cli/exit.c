/* SPDX-License-Identifier: MIT */
/* How the tool says no: one sentence on standard error, and an exit code that scripts can go by. */
#include "exit.h"
#include "cli.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

const cli_exit_row cli_exits[] = {
    { CLI_EXIT_OK, "done" },
    { CLI_EXIT_PARTLY, "done in part: rows of a file were rejected, or pairs left out" },
    { CLI_EXIT_USAGE, "the command line is wrong, or a value in it" },
    { CLI_EXIT_NOT_FOUND, "no such thing, or a name that fits several" },
    { CLI_EXIT_DENIED, "the acting member may not do this" },
    { CLI_EXIT_STATE, "a limit would be passed, or the thing is not in a state that allows it" },
    { CLI_EXIT_CONFLICT, "someone else was writing: nothing was changed, try again" },
    { CLI_EXIT_STORAGE, "the storage failed: no such file, disk full, read-only, not a store" },
    { CLI_EXIT_FORMAT, "a file is not as it should be, or a record does not fit the chain" },
    { CLI_EXIT_NEWER, "written by a newer version" },
    { CLI_EXIT_MEMORY, "out of memory" },
    { CLI_EXIT_CANCELLED, "stopped before the end; nothing was changed" },
    { 0, NULL },
};

int cli_exit_of(aid_status status)
{
    static const int codes[] = {
        [AID_OK] = CLI_EXIT_OK,
        [AID_E_ARGUMENT] = CLI_EXIT_USAGE,
        [AID_E_DENIED] = CLI_EXIT_DENIED,
        [AID_E_NOT_FOUND] = CLI_EXIT_NOT_FOUND,
        [AID_E_AMBIGUOUS] = CLI_EXIT_NOT_FOUND,
        [AID_E_LIMIT] = CLI_EXIT_STATE,
        [AID_E_STATE] = CLI_EXIT_STATE,
        [AID_E_CONFLICT] = CLI_EXIT_CONFLICT,
        [AID_E_UNKNOWN] = CLI_EXIT_CONFLICT,
        [AID_E_REPEATED] = CLI_EXIT_STATE,
        [AID_E_REWOUND] = CLI_EXIT_STORAGE,
        [AID_E_NEWER] = CLI_EXIT_NEWER,
        [AID_E_STORAGE] = CLI_EXIT_STORAGE,
        [AID_E_FORMAT] = CLI_EXIT_FORMAT,
        [AID_E_CORRUPT] = CLI_EXIT_FORMAT,
        [AID_E_CANCELLED] = CLI_EXIT_CANCELLED,
        [AID_E_MEMORY] = CLI_EXIT_MEMORY,
    };
    int known = (int)(sizeof codes / sizeof *codes);
    return status >= 0 && status < known ? codes[status] : CLI_EXIT_STORAGE;
}

/* The first failure is the one that is told. */
static void exit_tell(cli *tool, int exit_code)
{
    if (tool->failed)
        return;
    tool->failed = true;
    tool->exit_code = exit_code;
    cli_progress_end(tool);
    fflush(stdout);
    fprintf(stderr, "mutualaid: %s", tool->error.message);
    /* Some sentences name the place themselves. */
    bool placed = tool->error.line != 0 && strstr(tool->error.message, "(line ") == NULL;
    if (placed && tool->error.column != 0)
        fprintf(stderr, " (line %u, column %u)", tool->error.line, tool->error.column);
    else if (placed)
        fprintf(stderr, " (line %u)", tool->error.line);
    fputc('\n', stderr);
}

bool cli_try(cli *tool, aid_status status)
{
    if (status == AID_OK)
        return true;
    exit_tell(tool, cli_exit_of(status));
    return false;
}

bool cli_fail(cli *tool, int exit_code, const char *format, ...)
{
    if (tool->failed)
        return false;
    va_list arguments;
    va_start(arguments, format);
    tool->error = (aid_error){ .status = exit_code == CLI_EXIT_NOT_FOUND ? AID_E_NOT_FOUND : AID_E_ARGUMENT };
    vsnprintf(tool->error.message, sizeof tool->error.message, format, arguments);
    va_end(arguments);
    exit_tell(tool, exit_code);
    return false;
}
