/* SPDX-License-Identifier: MIT */
/* Everything that is derived from the table of commands: the manual page, completion for three shells, and the
 * reference docs/cli.md with every field of every JSON document. */
#include "cli.h"
#include "exit.h"
#include "verbs.h"

#include <stdio.h>
#include <string.h>

/* ---- manual page ---- */

static void generate_roff(const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == '\\')
            fputs("\\e", stdout);
        else if (*text == '-')
            fputs("\\-", stdout);
        else if (*text == '\'')
            fputs("\\(aq", stdout);
        else if (*text == '|')
            fputs("|\\:", stdout); /* a long list of words may break here */
        else
            putchar(*text);
    }
}

static void generate_man_option(const cli_option *option)
{
    fputs(".TP\n\\fB", stdout);
    generate_roff(option->name);
    fputs("\\fR", stdout);
    if (option->argument != NULL) {
        fputs(" \\fI", stdout);
        generate_roff(option->argument);
        fputs("\\fR", stdout);
    }
    putchar('\n');
    generate_roff(option->help);
    putchar('\n');
}

static void generate_man_command(const cli_command *command)
{
    fputs(".SS \"", stdout);
    generate_roff(command->name);
    fputs(command->operands == NULL ? "" : " ", stdout);
    generate_roff(command->operands == NULL ? "" : command->operands);
    fputs("\"\n", stdout);
    generate_roff(command->summary);
    fputs(".\n.PP\n.nf\n", stdout);
    generate_roff(command->examples);
    fputs("\n.fi\n", stdout);
    for (const cli_option *option = command->options; option != NULL && option->name != NULL; option++)
        generate_man_option(option);
}

static bool generate_man(void)
{
    printf(".TH MUTUALAID 1 \"\" \"mutualaid %s\" \"User commands\"\n", AID_CLI_VERSION);
    puts(".ad l\n.SH NAME\nmutualaid \\- keep the life of mutual\\-aid groups, and say who should help whom");
    puts(".SH SYNOPSIS\n.B mutualaid\n[\\fIoptions\\fR] \\fIcommand\\fR [\\fIoperands\\fR]");
    puts(".SH DESCRIPTION");
    puts("A community is one file. It holds groups, people, skills, offers, requests, exchanges and time accounts, as a");
    puts("journal that is only ever appended to. Things are named by reference, by number (12 or #12), by a part of their");
    puts("name in any script, or by the id that \\-\\-json shows (@ID); of several that fit none is taken.");
    puts(".SH OPTIONS");
    for (const cli_option *option = cli_global_options; option->name != NULL; option++)
        generate_man_option(option);
    puts(".SH COMMANDS");
    for (const cli_command *command = cli_commands; command->name != NULL; command++)
        generate_man_command(command);
    puts(".SH EXIT STATUS");
    for (const cli_exit_row *row = cli_exits; row->meaning != NULL; row++)
        printf(".TP\n%d\n%s\n", row->code, row->meaning);
    puts(".SH ENVIRONMENT");
    puts(".TP\nMUTUALAID_STORE\nwhere the community is, unless \\-\\-store says so");
    puts(".TP\nMUTUALAID_AS\nwho acts, unless \\-\\-as says so");
    puts(".TP\nMUTUALAID_KEY_FILE\nwhat opens what is sealed, unless \\-\\-key\\-file says so");
    puts(".TP\nNO_COLOR\nno bold text");
    puts(".SH FILES");
    puts(".TP\n\\&.mutualaid\nin this folder or one above: lines store=FILE, as=MEMBER and key\\-file=FILE");
    return true;
}

/* ---- completion ---- */

/* The next word of each command that begins with these words: "" gives the first ones. */
static void generate_words(const char *prefix)
{
    size_t length = strlen(prefix);
    char last[CLI_WORD_BYTES] = "";
    for (const cli_command *command = cli_commands; command->name != NULL; command++) {
        bool begins = length == 0 || (strncmp(command->name, prefix, length) == 0 && command->name[length] == ' ');
        if (!begins)
            continue;
        const char *next = command->name + length + (length > 0);
        size_t word = strcspn(next, " ");
        if (strncmp(last, next, word) == 0 && last[word] == '\0')
            continue;
        printf("%s%.*s", last[0] == '\0' ? "" : " ", (int)word, next);
        snprintf(last, sizeof last, "%.*s", (int)word, next);
    }
}

/* "yes|no" as words. */
static void generate_alternatives(const char *words)
{
    for (; *words != '\0'; words++)
        putchar(*words == '|' ? ' ' : *words);
}

static void generate_option_names(const cli_option *option)
{
    for (; option != NULL && option->name != NULL; option++)
        printf(" %s", option->name);
}

/* Is there an earlier command that begins with these words, or one that is exactly them? */
static bool generate_prefix_known(const cli_command *command, const char *prefix, size_t length)
{
    for (const cli_command *other = cli_commands; other->name != NULL; other++) {
        bool begins = strncmp(other->name, prefix, length) == 0;
        if (begins && (other->name[length] == '\0' || (other < command && other->name[length] == ' ')))
            return true;
    }
    return false;
}

/* The beginnings of a command that are none themselves, such as "member" and "service". */
static void generate_prefixes(const cli_command *command)
{
    for (const char *space = strchr(command->name, ' '); space != NULL; space = strchr(space + 1, ' ')) {
        char prefix[CLI_WORD_BYTES];
        snprintf(prefix, sizeof prefix, "%.*s", (int)(space - command->name), command->name);
        if (generate_prefix_known(command, prefix, strlen(prefix)))
            continue;
        printf("    '%s') words='", prefix);
        generate_words(prefix);
        puts("' ;;");
    }
}

/* Lines "WORDS) words ;;" of a shell case: what may follow each command, and each beginning of one. */
static void generate_cases(void)
{
    for (const cli_command *command = cli_commands; command->name != NULL; command++) {
        generate_prefixes(command);
        printf("    '%s') words='", command->name);
        generate_words(command->name);
        if (command->operands != NULL && strchr(command->operands, '|') != NULL)
            generate_alternatives(command->operands);
        generate_option_names(command->options);
        generate_option_names(cli_global_options);
        puts("' ;;");
    }
}

/* Lines "--option) words ;;": the words an option takes. */
static void generate_values(void)
{
    for (const cli_command *command = cli_commands; command->name != NULL; command++) {
        for (const cli_option *option = command->options; option != NULL && option->name != NULL; option++) {
            if (option->argument == NULL || strchr(option->argument, '|') == NULL)
                continue;
            printf("    '%s %s') words='", command->name, option->name);
            generate_alternatives(option->argument);
            puts("' ;;");
        }
    }
}

/* Both bash and zsh run this function; it sets `words` from the words typed so far. */
static void generate_shell_function(void)
{
    puts("_mutualaid_words() {");
    puts("  local command= word previous=$1; shift");
    puts("  for word in \"$@\"; do");
    puts("    case $word in -*) ;; *)");
    puts("      case \"$command\" in *' '*' '*) ;; *) command=\"${command:+$command }$word\" ;; esac ;;");
    puts("    esac");
    puts("  done");
    fputs("  words='", stdout);
    generate_words("");
    fputs("'\n", stdout);
    puts("  while [ -n \"$command\" ]; do");
    puts("    case \"$command $previous\" in");
    generate_values();
    puts("    *) case \"$command\" in");
    generate_cases();
    puts("    *) case \"$command\" in *' '*) command=${command% *}; continue ;; esac ;;");
    puts("    esac ;;");
    puts("    esac");
    puts("    break");
    puts("  done");
    puts("}");
}

static bool generate_bash(void)
{
    puts("# bash completion for mutualaid; generated from its table of commands");
    generate_shell_function();
    puts("_mutualaid() {");
    puts("  local words current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}");
    puts("  COMPREPLY=()");
    puts("  case $previous in --store|FILE) COMPREPLY=($(compgen -f -- \"$current\")); return ;; esac");
    puts("  _mutualaid_words \"$previous\" \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"");
    puts("  COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))");
    puts("  [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- \"$current\"))");
    puts("}");
    puts("complete -o filenames -F _mutualaid mutualaid");
    return true;
}

static bool generate_zsh(void)
{
    puts("#compdef mutualaid");
    puts("# zsh completion for mutualaid; generated from its table of commands");
    generate_shell_function();
    puts("_mutualaid() {");
    puts("  local typed=(\"${(@)words[2,CURRENT-1]}\") previous=${words[CURRENT-1]}");
    puts("  () {");
    puts("    local words");
    puts("    _mutualaid_words \"$previous\" \"${typed[@]}\"");
    puts("    compadd -- ${=words}");
    puts("  }");
    puts("  _files");
    puts("}");
    puts("compdef _mutualaid mutualaid 2>/dev/null || true");
    return true;
}

static void generate_fish_text(const char *text)
{
    for (; *text != '\0'; text++)
        printf("%s%c", *text == '\'' || *text == '\\' ? "\\" : "", *text);
}

static void generate_fish_command(const cli_command *command)
{
    size_t first = strcspn(command->name, " ");
    const char *second = command->name[first] == ' ' ? command->name + first + 1 : NULL;
    printf("complete -c mutualaid -n '");
    if (second == NULL)
        printf("__fish_use_subcommand' -f -a '%s", command->name);
    else
        printf("__fish_seen_subcommand_from %.*s' -f -a '%.*s", (int)first, command->name, (int)strcspn(second, " "), second);
    fputs("' -d '", stdout);
    generate_fish_text(command->summary);
    puts("'");
    for (const cli_option *option = command->options; option != NULL && option->name != NULL; option++) {
        printf("complete -c mutualaid -n '__fish_seen_subcommand_from %.*s", (int)first, command->name);
        if (second != NULL)
            printf("; and __fish_seen_subcommand_from %.*s", (int)strcspn(second, " "), second);
        printf("' -l %s%s -d '", option->name + 2, option->argument == NULL ? "" : " -r");
        generate_fish_text(option->help);
        puts("'");
    }
}

static bool generate_fish(void)
{
    puts("# fish completion for mutualaid; generated from its table of commands");
    for (const cli_command *command = cli_commands; command->name != NULL; command++) {
        size_t first = strcspn(command->name, " ");
        if (command->name[first] == ' ' && !generate_prefix_known(command, command->name, first))
            printf("complete -c mutualaid -n '__fish_use_subcommand' -f -a '%.*s'\n", (int)first, command->name);
        generate_fish_command(command);
    }
    for (const cli_option *option = cli_global_options; option->name != NULL; option++) {
        printf("complete -c mutualaid -l %s%s -d '", option->name + 2, option->argument == NULL ? "" : " -r");
        generate_fish_text(option->help);
        puts("'");
    }
    return true;
}

/* ---- docs/cli.md ---- */

static const char *generate_kind(int32_t kind)
{
    switch (kind) {
    case CLI_CELL_NUMBER: return "number";
    case CLI_CELL_ID: return "id, a number";
    case CLI_CELL_MINUTES: return "minutes, a number";
    case CLI_CELL_AMOUNT: return "amount, a number";
    case CLI_CELL_TIME: return "time, ISO 8601 in UTC";
    case CLI_CELL_FLAG: return "true or false";
    case CLI_CELL_LINES:
    case CLI_CELL_WORDS: return "array of strings";
    case CLI_CELL_DEGREES: return "degrees, a number";
    case CLI_CELL_SECONDS: return "seconds, a number";
    case CLI_CELL_JSON: return "object";
    default: return "string";
    }
}

static void generate_cell(const char *text)
{
    for (; *text != '\0'; text++)
        printf("%s%c", *text == '|' ? "\\" : "", *text);
}

static void generate_shape(const cli_shape *shape)
{
    if (shape->key == NULL)
        puts("\nThe document itself:\n");
    else
        printf("\n`%s`, a list of:\n\n", shape->key);
    puts("| field | value | meaning |\n|---|---|---|");
    for (const cli_column *column = shape->columns; column->name != NULL; column++) {
        printf("| `%s` | %s | ", column->name, generate_kind(column->kind));
        generate_cell(column->meaning);
        puts(" |");
    }
}

/* Commands that share an answer are told together. */
static bool generate_shape_is_new(const cli_command *command)
{
    for (const cli_command *earlier = cli_commands; earlier != command; earlier++) {
        if (earlier->shape == command->shape)
            return false;
    }
    return command->shape != NULL;
}

static void generate_answers(void)
{
    for (const cli_command *command = cli_commands; command->name != NULL; command++) {
        if (!generate_shape_is_new(command))
            continue;
        fputs("\n### ", stdout);
        const char *between = "";
        for (const cli_command *same = cli_commands; same->name != NULL; same++) {
            if (same->shape == command->shape) {
                printf("%s`%s`", between, same->name);
                between = ", ";
            }
        }
        putchar('\n');
        for (const cli_shape *shape = command->shape; shape->columns != NULL; shape++)
            generate_shape(shape);
    }
}

static void generate_reference_options(const cli_option *option)
{
    if (option == NULL || option->name == NULL)
        return;
    puts("\n| option | value | meaning |\n|---|---|---|");
    for (; option->name != NULL; option++) {
        printf("| `%s` | ", option->name);
        generate_cell(option->argument == NULL ? "" : option->argument);
        fputs(" | ", stdout);
        generate_cell(option->help);
        puts(" |");
    }
}

static void generate_reference_commands(void)
{
    for (const cli_command *command = cli_commands; command->name != NULL; command++) {
        printf("\n### `%s%s%s`\n\n%s.\n\n```sh\n%s\n```\n", command->name, command->operands == NULL ? "" : " ",
               command->operands == NULL ? "" : command->operands, command->summary, command->examples);
        generate_reference_options(command->options);
    }
}

static bool generate_reference(void)
{
    puts("# The command-line tool\n");
    puts("This page is written by `mutualaid generate reference` from the tool's one table; a test compares the two.\n");
    puts("## How it is called\n");
    puts("`mutualaid [options] COMMAND [operands] [options]`. Options may stand anywhere; `--` ends them.");
    generate_reference_options(cli_global_options);
    puts("\nWhere the store is, who acts and with which key file is looked for in this order: the options, `MUTUALAID_STORE`,");
    puts("`MUTUALAID_AS` and `MUTUALAID_KEY_FILE`, the lines `store=FILE`, `as=MEMBER` and `key-file=FILE` of the nearest file");
    puts("`.mutualaid` in this folder or one above. A passphrase is never a word of the command line.\n");
    puts("Things are named by your own reference, by number (`12` or `#12`), by a part of their name in any script, or by");
    puts("the id that `--json` shows (`@ID`). Of several that fit none is taken: they are listed with their numbers.");
    puts("An empty value clears what an option sets: `member edit anna --reference ''`.\n");
    puts("| exit code | meaning |\n|---|---|");
    for (const cli_exit_row *row = cli_exits; row->meaning != NULL; row++)
        printf("| %d | %s |\n", row->code, row->meaning);
    puts("\n## Commands");
    generate_reference_commands();
    puts("\n## What `--json` and `--csv` answer\n");
    puts("`--json` writes one document for each call, in UTF-8. What is not stated is `null` or an empty array. `a.b` is the");
    puts("member `b` of the object `a`. A field is never renamed or taken away; new ones may come. `--csv` writes the first");
    puts("part of the document with these names in its header line; a text that a spreadsheet would run gets an apostrophe");
    puts("before it. A call that fails writes `{\"error\": {…}}`, with `exit_code`, `status`, `reason`, `line`, `column` and");
    puts("`message`.");
    generate_answers();
    return true;
}

bool cli_verb_generate(cli *tool)
{
    static bool (*const writers[])(void) = { generate_man, generate_bash, generate_zsh, generate_fish, generate_reference };
    int32_t what = cli_word_number("man|bash|zsh|fish|reference", cli_operand(tool, 0));
    if (what == 0)
        return cli_fail(tool, CLI_EXIT_USAGE, "\"%.40s\": say man, bash, zsh, fish or reference", cli_operand(tool, 0));
    return writers[what - 1]();
}
