/* SPDX-License-Identifier: MIT */
/* Reads the command line: global options, the words of a command, its options and operands in any order. Options are
 * `--name VALUE` or `--name=VALUE`; `--` ends them. */
#include "cli.h"
#include "exit.h"

#include <assert.h>
#include <string.h>

typedef struct arguments_reader {
    cli *tool;
    char **words;
    int count, at;
} arguments_reader;

static const cli_option *arguments_option(const cli_option *options, const char *word, size_t length)
{
    for (; options != NULL && options->name != NULL; options++) {
        if (strlen(options->name) == length && strncmp(options->name, word, length) == 0)
            return options;
    }
    return NULL;
}

/* Options that the tool itself goes by. */
static void arguments_global(cli *tool, const char *name)
{
    tool->json |= strcmp(name, "--json") == 0;
    tool->csv |= strcmp(name, "--csv") == 0;
    tool->quiet |= strcmp(name, "--quiet") == 0;
    tool->yes |= strcmp(name, "--yes") == 0;
    tool->help |= strcmp(name, "--help") == 0;
    tool->version |= strcmp(name, "--version") == 0;
}

static bool arguments_unknown(cli *tool, const char *word)
{
    const char *command = tool->command == NULL ? "" : tool->command->name;
    return cli_fail(tool, CLI_EXIT_USAGE, "%.60s: no such option; \"mutualaid%s%s --help\" shows those there are", word,
                    command[0] == '\0' ? "" : " ", command);
}

static bool arguments_utf8(cli *tool, const cli_option *option, const char *word)
{
    size_t wrong = cli_utf8_wrong(word);
    bool file = option != NULL && option->argument != NULL && strcmp(option->argument, "FILE") == 0;
    if (wrong == 0 || file)
        return true;
    return cli_fail(tool, CLI_EXIT_USAGE, "%s \"%.*s\": byte %zu is not valid UTF-8; the terminal should be set to UTF-8",
                    option == NULL ? "operand" : option->name, wrong > 40 ? 40 : (int)wrong - 1, word, wrong);
}

static bool arguments_take_option(arguments_reader *reader)
{
    cli *tool = reader->tool;
    const char *word = reader->words[reader->at++];
    if (strcmp(word, "-h") == 0)
        word = "--help";
    size_t length = strcspn(word, "=");
    const cli_option *option = tool->command == NULL ? NULL : arguments_option(tool->command->options, word, length);
    if (option == NULL)
        option = arguments_option(cli_global_options, word, length);
    if (option == NULL)
        return arguments_unknown(tool, word);
    const char *value = word[length] == '=' ? word + length + 1 : NULL;
    if (option->argument == NULL && value != NULL)
        return cli_fail(tool, CLI_EXIT_USAGE, "%s takes no value", option->name);
    if (option->argument != NULL && value == NULL) {
        if (reader->at == reader->count)
            return cli_fail(tool, CLI_EXIT_USAGE, "%s needs a value: %s", option->name, option->argument);
        value = reader->words[reader->at++];
    }
    if (value != NULL && !arguments_utf8(tool, option, value))
        return false;
    if (tool->given_count == CLI_GIVEN_MOST)
        return cli_fail(tool, CLI_EXIT_USAGE, "more than %d options", CLI_GIVEN_MOST);
    tool->given[tool->given_count++] = (cli_given){ option, value };
    arguments_global(tool, option->name);
    return true;
}

static bool arguments_take_operand(arguments_reader *reader)
{
    cli *tool = reader->tool;
    const char *word = reader->words[reader->at++];
    bool file = tool->command->operands != NULL && strstr(tool->command->operands, "FILE") != NULL;
    if (!file && !arguments_utf8(tool, NULL, word))
        return false;
    if (tool->operand_count == CLI_OPERANDS_MOST)
        return cli_fail(tool, CLI_EXIT_USAGE, "more than %d operands", CLI_OPERANDS_MOST);
    tool->operands[tool->operand_count++] = word;
    return true;
}

/* "-" alone is standard input and "-10:00" a number; "-h" is the one option of one letter. */
static bool arguments_is_option(const char *word)
{
    bool letter = (word[1] >= 'a' && word[1] <= 'z') || (word[1] >= 'A' && word[1] <= 'Z');
    return word[0] == '-' && (letter || (word[1] == '-' && word[2] != '\0'));
}

static bool arguments_no_command(arguments_reader *reader)
{
    cli *tool = reader->tool;
    const char *typed = reader->words[reader->at];
    if (cli_utf8_wrong(typed) != 0)
        return cli_fail(tool, CLI_EXIT_USAGE, "the command is not valid UTF-8");
    cli_text words = { 0 };
    cli_text_add(&words, typed);
    if (reader->at + 1 < reader->count && reader->words[reader->at + 1][0] != '-')
        cli_text_format(&words, " %s", reader->words[reader->at + 1]);
    const char *nearest = cli_command_nearest(cli_text_get(&words));
    if (nearest == NULL)
        nearest = cli_command_nearest(typed);
    if (nearest != NULL)
        cli_fail(tool, CLI_EXIT_USAGE, "%.60s: no such command; did you mean \"%s\"?", cli_text_get(&words), nearest);
    else
        cli_fail(tool, CLI_EXIT_USAGE, "%.60s: no such command; \"mutualaid --help\" shows those there are",
                 cli_text_get(&words));
    cli_text_free(&words);
    return false;
}

static bool arguments_take_command(arguments_reader *reader)
{
    cli *tool = reader->tool;
    if (strcmp(reader->words[reader->at], "help") == 0) {
        tool->help = true;
        if (++reader->at == reader->count)
            return true;
    }
    int used = 0;
    tool->command = cli_command_find(reader->words + reader->at, reader->count - reader->at, &used);
    if (tool->command != NULL) {
        reader->at += used;
        return true;
    }
    /* "member" or "member --help" alone shows what can be done with members. */
    bool last = reader->at + 1 == reader->count || strcmp(reader->words[reader->at + 1], "--help") == 0;
    if (last && cli_help_noun(tool, reader->words[reader->at])) {
        tool->help = tool->document.spoken = true;
        reader->at = reader->count;
        return true;
    }
    return arguments_no_command(reader);
}

static bool arguments_count_operands(cli *tool)
{
    size_t least, most;
    cli_operand_range(tool->command, &least, &most);
    if (tool->operand_count >= least && tool->operand_count <= most)
        return true;
    const char *operands = tool->command->operands;
    return cli_fail(tool, CLI_EXIT_USAGE, "%s operands: mutualaid %s%s%s", tool->operand_count < least ? "too few" : "too many",
                    tool->command->name, operands == NULL ? "" : " ", operands == NULL ? "" : operands);
}

bool cli_arguments(cli *tool, int argc, char **argv)
{
    arguments_reader reader = { tool, argv, argc, 1 };
    while (reader.at < argc && arguments_is_option(argv[reader.at])) {
        if (!arguments_take_option(&reader))
            return false;
    }
    if (reader.at == argc || (!arguments_take_command(&reader)))
        return !tool->failed;
    bool options = true;
    while (reader.at < argc) {
        const char *word = argv[reader.at];
        if (options && strcmp(word, "--") == 0) {
            options = false;
            reader.at++;
        } else if (options && arguments_is_option(word)) {
            if (!arguments_take_option(&reader))
                return false;
        } else if (!arguments_take_operand(&reader)) {
            return false;
        }
    }
    if (tool->json && tool->csv)
        return cli_fail(tool, CLI_EXIT_USAGE, "--json and --csv: say one of them");
    return tool->help || tool->version || arguments_count_operands(tool);
}

const char *cli_value(const cli *tool, const char *option)
{
    assert(arguments_option(cli_global_options, option, strlen(option)) != NULL ||
           arguments_option(tool->command->options, option, strlen(option)) != NULL);
    for (size_t i = tool->given_count; i-- > 0;) {
        if (strcmp(tool->given[i].option->name, option) == 0)
            return tool->given[i].value != NULL ? tool->given[i].value : "";
    }
    return NULL;
}

bool cli_has(const cli *tool, const char *option)
{
    return cli_value(tool, option) != NULL;
}

const char *cli_operand(const cli *tool, size_t index)
{
    return index < tool->operand_count ? tool->operands[index] : NULL;
}
