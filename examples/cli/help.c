/* SPDX-License-Identifier: MIT */
/* Help that teaches: what to type comes first, then what it means. */
#include "cli.h"
#include "exit.h"

#include <stdio.h>
#include <string.h>

enum { HELP_LEFT = 28, HELP_COLUMNS = 80 };

static void help_heading(const cli *tool, const char *text)
{
    printf("\n%s%s%s\n", cli_bold(tool), text, cli_plain(tool));
}

/* "  left        right, in lines that fit" */
static void help_row(const char *left, const char *right)
{
    cli_text wrapped = { 0 };
    size_t width = cli_columns(left);
    cli_text_wrap(&wrapped, right, HELP_COLUMNS - HELP_LEFT, HELP_LEFT);
    if (width + 4 > HELP_LEFT)
        printf("  %s\n%*s%s\n", left, HELP_LEFT, "", cli_text_get(&wrapped));
    else
        printf("  %s%*s%s\n", left, (int)(HELP_LEFT - 2 - width), "", cli_text_get(&wrapped));
    cli_text_free(&wrapped);
}

/* Long lists of words stand in the explanation rather than beside the option. */
static void help_option(const cli_option *option)
{
    cli_text left = { 0 }, right = { 0 };
    bool words = option->argument != NULL && strchr(option->argument, '|') != NULL;
    bool many = words && strlen(option->argument) > 10;
    cli_text_format(&left, "%s%s%s", option->name, option->argument == NULL ? "" : " ",
                    option->argument == NULL ? "" : many ? "WORD" : option->argument);
    cli_text_add(&right, option->help);
    if (many) {
        cli_text_add(&right, ":");
        for (const char *at = option->argument; *at != '\0'; at += strspn(at, "|")) {
            size_t length = strcspn(at, "|");
            cli_text_add(&right, at == option->argument ? " " : ", ");
            cli_text_add_bytes(&right, at, length);
            at += length;
        }
    }
    help_row(cli_text_get(&left), cli_text_get(&right));
    cli_text_free(&left);
    cli_text_free(&right);
}

static void help_options(const cli *tool, const char *heading, const cli_option *options)
{
    if (options == NULL || options->name == NULL)
        return;
    help_heading(tool, heading);
    for (; options->name != NULL; options++)
        help_option(options);
}

static void help_examples(const char *examples)
{
    while (*examples != '\0') {
        size_t length = strcspn(examples, "\n");
        printf("  %.*s\n", (int)length, examples);
        examples += length;
        examples += *examples == '\n';
    }
}

void cli_help_command(const cli *tool, const cli_command *command)
{
    printf("%s%s.%s\n", cli_bold(tool), command->summary, cli_plain(tool));
    help_heading(tool, "Examples");
    help_examples(command->examples);
    help_heading(tool, "Usage");
    printf("  mutualaid %s%s%s%s\n", command->name, command->operands == NULL ? "" : " ",
           command->operands == NULL ? "" : command->operands, command->options == NULL ? "" : " [options]");
    help_options(tool, "Options", command->options);
    puts("\nOptions of every command, and how things are named: mutualaid --help");
}

static void help_command_row(const cli_command *command)
{
    help_row(command->name, command->summary);
}

bool cli_help_noun(const cli *tool, const char *noun)
{
    size_t length = strlen(noun), found = 0;
    for (const cli_command *command = cli_commands; command->name != NULL; command++) {
        if (strncmp(command->name, noun, length) != 0 || command->name[length] != ' ')
            continue;
        if (found++ == 0)
            printf("%smutualaid %s …%s\n", cli_bold(tool), noun, cli_plain(tool));
        help_command_row(command);
    }
    if (found > 0)
        printf("\nMore about one of them: mutualaid %s VERB --help\n", noun);
    return found > 0;
}

static const char help_first[] =
    "mutualaid keeps the life of mutual-aid groups in one file, and says who should\n"
    "help whom.\n";

static const char help_steps[] =
    "  export MUTUALAID_STORE=town.aid      # or --store FILE each time\n"
    "  mutualaid init\n"
    "  mutualaid group add 'Elm Street' --kind time_bank --reference elm\n"
    "  mutualaid member add 'Anna Petrova' --group elm\n"
    "  mutualaid member add Boris --group elm\n"
    "  mutualaid offer add boris plumbing\n"
    "  mutualaid request add anna 'dripping tap'\n"
    "  mutualaid match --commit\n"
    "  mutualaid exchange accept 1\n"
    "  mutualaid confirm 1 --minutes 1:30\n"
    "  mutualaid statement anna\n";

static const char help_names[] =
    "  People, groups, skills, offers, requests and exchanges are named by your own\n"
    "  reference, by their number (12 or '#12'), by a part of their name in any\n"
    "  script, or by the id that --json shows (@ID). Of several that fit none is\n"
    "  taken: they are listed with their numbers.\n"
    "  Time is 90, 1:30 or 1.5h; moments are 2026-11-24 or 2026-11-24T22:48Z.\n"
    "  A file .mutualaid with lines store=FILE, as=MEMBER and key-file=FILE, in this\n"
    "  folder or one above, saves typing; so do MUTUALAID_STORE, MUTUALAID_AS and\n"
    "  MUTUALAID_KEY_FILE.\n";

void cli_help_general(const cli *tool)
{
    fputs(help_first, stdout);
    help_heading(tool, "First steps");
    fputs(help_steps, stdout);
    help_heading(tool, "Commands");
    for (const cli_command *command = cli_commands; command->name != NULL; command++)
        help_command_row(command);
    help_options(tool, "Options of every command", cli_global_options);
    help_heading(tool, "Names and numbers");
    fputs(help_names, stdout);
    help_heading(tool, "Exit codes");
    for (const cli_exit_row *row = cli_exits; row->meaning != NULL; row++)
        printf("  %2d  %s\n", row->code, row->meaning);
    puts("\nMore about a command: mutualaid COMMAND --help");
}
