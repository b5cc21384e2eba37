/* SPDX-License-Identifier: MIT */
/* mutualaid: the command-line tool, an example program on the public headers of libmutualaid.
 *
 * A call goes one way: read the command line, open the store, let the verb fill the answer, write the answer. */
#include "cli.h"
#include "exit.h"
#include "secret.h"
#include "system.h"
#include "who.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void *cli_keep(cli *tool, size_t size)
{
    tool->kept = cli_grow(tool->kept, tool->kept_count + 1, sizeof *tool->kept);
    return tool->kept[tool->kept_count++] = cli_take(size, 1);
}

static int32_t main_mode(int32_t needs)
{
    if (needs == CLI_NEEDS_NEW)
        return AID_OPEN_MUST_CREATE;
    return needs == CLI_NEEDS_WRITING ? AID_OPEN_MUST_EXIST : AID_OPEN_READ_ONLY;
}

/* match --commit writes, match alone does not. */
static int32_t main_needs(const cli *tool)
{
    bool commits = tool->command->needs == CLI_NEEDS_READING && strcmp(tool->command->name, "match") == 0 &&
                   cli_has(tool, "--commit");
    return commits ? CLI_NEEDS_WRITING : tool->command->needs;
}

static bool main_location(cli *tool, int32_t needs)
{
    const char *name = needs == CLI_NEEDS_NEW ? cli_value(tool, "--name") : NULL;
    char *location = NULL;
    if (name == NULL)
        return true;
    if (!cli_place_named(tool, name, &location))
        return false;
    free(tool->place);
    tool->place = location;
    return true;
}

static bool main_act(cli *tool)
{
    aid_member member;
    aid_act_options options = { .struct_size = sizeof options, .purpose = tool->command->purpose };
    return tool->actor == NULL || (cli_option_choice(tool, "--purpose", &options.purpose) &&
                                   cli_find_member(tool, tool->actor, &member) &&
                                   cli_try(tool, aid_store_act_as(tool->store, member, &options, &tool->error)));
}

static bool main_open(cli *tool)
{
    int32_t needs = main_needs(tool);
    if (needs == CLI_NEEDS_NOTHING)
        return true;
    if (!cli_place_find(tool) || !main_location(tool, needs))
        return false;
    aid_store_options options = { .struct_size = sizeof options, .mode = main_mode(needs) };
    options.progress = cli_progress_show;
    options.progress_context = tool;
    if (needs == CLI_NEEDS_NEW && cli_has(tool, "--no-taxonomy"))
        options.flags |= AID_BIT(AID_OPEN_NO_TAXONOMY);
    cli_secret secret = { 0 };
    if (needs == CLI_NEEDS_NEW && !cli_secret_for_new(tool, &secret))
        return false;
    options.secret = secret.secret.kind != 0 ? &secret.secret : NULL;
    cli_progress_begin(tool);
    aid_status status = aid_store_open(tool->place, &options, &tool->store, &tool->error);
    cli_progress_end(tool);
    cli_secret_wipe(&secret);
    if (!cli_try(tool, status))
        return false;
    return needs == CLI_NEEDS_NEW || (cli_secret_unlock(tool) && main_act(tool));
}

static void main_print(cli *tool)
{
    if (tool->failed && tool->json)
        cli_print_error_json(tool);
    else if (!tool->failed && tool->json && !tool->quiet)
        cli_print_json(tool);
    else if (!tool->failed && tool->csv && !tool->quiet)
        cli_print_csv(tool);
    else if (!tool->failed)
        cli_print_people(tool);
    if (fflush(stdout) != 0 || ferror(stdout) != 0)
        cli_fail(tool, CLI_EXIT_STORAGE, "standard output: what was done could not be written down here");
}

static void main_run(cli *tool)
{
    cli_document_begin(&tool->document, tool->command->shape);
    if (main_open(tool))
        tool->command->run(tool);
    main_print(tool);
}

static void main_help(cli *tool)
{
    if (tool->version)
        printf("mutualaid %s (library %s, ABI %u)\n", AID_CLI_VERSION, aid_version(), aid_abi());
    else if (tool->command != NULL)
        cli_help_command(tool, tool->command);
    else if (!tool->document.spoken)
        cli_help_general(tool);
}

static void main_end(cli *tool)
{
    aid_store_close(tool->store);
    cli_document_end(&tool->document);
    for (size_t i = 0; i < tool->kept_count; i++)
        free(tool->kept[i]);
    free(tool->kept);
    free(tool->place);
    free(tool->actor);
    free(tool->key_file);
}

int main(int argc, char **argv)
{
    cli tool = { 0 };
    char **arguments = cli_system_arguments(argc, argv);
    if (arguments == NULL)
        return CLI_EXIT_MEMORY;
    tool.colour = isatty(STDOUT_FILENO) && getenv("NO_COLOR") == NULL;
    if (!cli_arguments(&tool, argc, arguments)) {
        if (tool.json)
            cli_print_error_json(&tool);
    } else if (tool.help || tool.version || tool.command == NULL) {
        main_help(&tool);
        tool.exit_code = tool.help || tool.version ? CLI_EXIT_OK : CLI_EXIT_USAGE;
    } else {
        main_run(&tool);
    }
    main_end(&tool);
    cli_system_arguments_free(argc, arguments);
    return tool.exit_code;
}
