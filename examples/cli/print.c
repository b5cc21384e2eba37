/* SPDX-License-Identifier: MIT */
/* Words to people: what is said where, and in bold only on a terminal that wants it. */
#include "cli.h"

#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

#include "exit.h"

enum { PRINT_COLUMNS = 78, PRINT_INDENT = 2 }; /* lines after the first begin with the indent */

bool cli_for_people(const cli *tool)
{
    return !tool->json && !tool->csv && !tool->quiet;
}

void cli_say(cli *tool, const char *format, ...)
{
    tool->document.spoken = true;
    if (!cli_for_people(tool))
        return;
    va_list arguments;
    cli_text text = { 0 }, wrapped = { 0 };
    va_start(arguments, format);
    cli_text_vformat(&text, format, arguments);
    va_end(arguments);
    cli_text_wrap(&wrapped, cli_text_get(&text), PRINT_COLUMNS, PRINT_INDENT);
    puts(cli_text_get(&wrapped));
    cli_text_free(&text);
    cli_text_free(&wrapped);
}

void cli_warn(cli *tool, const char *format, ...)
{
    if (tool->quiet)
        return;
    cli_progress_end(tool);
    va_list arguments;
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
}

const char *cli_bold(const cli *tool)
{
    return tool->colour ? "\033[1m" : "";
}

const char *cli_plain(const cli *tool)
{
    return tool->colour ? "\033[0m" : "";
}

bool cli_sure(cli *tool, const char *question)
{
    if (tool->yes)
        return true;
    if (!isatty(STDIN_FILENO) || !isatty(STDERR_FILENO))
        return cli_fail(tool, CLI_EXIT_USAGE, "%s This cannot be taken back: say --yes if you mean it", question);
    fprintf(stderr, "%s This cannot be taken back. [y/N] ", question);
    int answer = getchar();
    if (answer == 'y' || answer == 'Y')
        return true;
    return cli_fail(tool, CLI_EXIT_CANCELLED, "nothing was changed");
}
