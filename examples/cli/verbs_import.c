/* SPDX-License-Identifier: MIT */
/* Bringing in CSV files: reads the file, hands it to the library, and tells people what was taken and what was not. */
#include "verbs.h"
#include "exit.h"
#include "who.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { IMPORT_TOLD_MOST = 20, IMPORT_COLUMNS = 78, IMPORT_TABLES = 17 };

static const cli_column import_columns[] = {
    { "read", NULL, CLI_CELL_NUMBER, "rows read, without the header" },
    { "added", NULL, CLI_CELL_NUMBER, "new things" },
    { "updated", NULL, CLI_CELL_NUMBER, "things that changed" },
    { "repeated", NULL, CLI_CELL_NUMBER, "rows that change nothing" },
    { "rejected", NULL, CLI_CELL_NUMBER, "bad rows; read = added + updated + repeated + rejected" },
    { "groups", NULL, CLI_CELL_NUMBER, "groups that the file names" },
    { "groups_added", NULL, CLI_CELL_NUMBER, "groups that were made for it" },
    { "members_added", NULL, CLI_CELL_NUMBER, "members that were made for listings without one" },
    { "skills_added", NULL, CLI_CELL_NUMBER, "skills that were made for it" },
    { "offers_added", NULL, CLI_CELL_NUMBER, "offers among the added" },
    { "requests_added", NULL, CLI_CELL_NUMBER, "requests among the added" },
    { "dry_run", NULL, CLI_CELL_FLAG, "true: nothing was written" },
    { "seconds", NULL, CLI_CELL_SECONDS, "how long it took" },
    { NULL },
};
static const cli_column import_problem_columns[] = {
    { "line", "Line", CLI_CELL_NUMBER, "where in the file, from 1" },
    { "column", "Column", CLI_CELL_NUMBER, "where in the line, in letters, from 1" },
    { "message", "What", CLI_CELL_TEXT, "what is wrong, and what would be right" },
    { NULL },
};
static const cli_column import_note_columns[] = {
    { "sentence", "Note", CLI_CELL_TEXT, "what was found out about the file, or will be made" },
    { NULL },
};
const cli_shape cli_shape_import[] = {
    { NULL, import_columns },
    { "problems", import_problem_columns },
    { "notes", import_note_columns },
    { NULL },
};

bool cli_read_file(cli *tool, const char *path, cli_text *out)
{
    bool standard = strcmp(path, "-") == 0;
    FILE *file = standard ? stdin : fopen(path, "rb");
    if (file == NULL)
        return cli_fail(tool, CLI_EXIT_STORAGE, "%.120s: %s", path, strerror(errno));
    char block[65536];
    size_t length;
    while ((length = fread(block, 1, sizeof block, file)) > 0)
        cli_text_add_bytes(out, block, length);
    bool broken = ferror(file) != 0;
    int problem = errno;
    if (!standard)
        fclose(file);
    return !broken || cli_fail(tool, CLI_EXIT_STORAGE, "%.120s: %s", path, strerror(problem));
}

static int32_t import_problem(void *context, const aid_error *problem)
{
    cli *tool = context;
    cli_table *row = cli_row(tool, "problems");
    cli_put_number(row, "line", problem->line);
    cli_put_number(row, "column", problem->column);
    cli_put_text(row, "message", problem->message);
    if (row->rows <= IMPORT_TOLD_MOST)
        cli_warn(tool, "%s:%u:%u: %s", cli_operand(tool, 0), problem->line, problem->column, problem->message);
    return 0;
}

static int32_t import_note(void *context, const char *sentence)
{
    cli *tool = context;
    cli_text wrapped = { 0 };
    cli_put_text(cli_row(tool, "notes"), "sentence", sentence);
    cli_text_wrap(&wrapped, sentence, IMPORT_COLUMNS, 2);
    cli_warn(tool, "%s", cli_text_get(&wrapped));
    cli_text_free(&wrapped);
    return 0;
}

static void import_fill(cli *tool, const aid_import_report *report, bool dry, int64_t took_us)
{
    cli_table *row = cli_row(tool, NULL);
    cli_put_number(row, "read", (int64_t)report->read);
    cli_put_number(row, "added", (int64_t)report->added);
    cli_put_number(row, "updated", (int64_t)report->updated);
    cli_put_number(row, "repeated", (int64_t)report->repeated);
    cli_put_number(row, "rejected", (int64_t)report->rejected);
    cli_put_number(row, "groups", (int64_t)report->groups);
    cli_put_number(row, "groups_added", (int64_t)report->groups_added);
    cli_put_number(row, "members_added", (int64_t)report->members_added);
    cli_put_number(row, "skills_added", (int64_t)report->skills_added);
    cli_put_number(row, "offers_added", (int64_t)report->offers_added);
    cli_put_number(row, "requests_added", (int64_t)report->requests_added);
    cli_put_flag(row, "dry_run", dry);
    cli_put_number(row, "seconds", took_us);
}

static void import_made(cli_text *line, uint64_t count, const char *what)
{
    if (count > 0)
        cli_text_format(line, "%s%" PRIu64 " %s", line->length > 0 ? ", " : "", count, what);
}

static void import_tell(cli *tool, const aid_import_report *report, bool dry)
{
    size_t problems = cli_list(tool, "problems")->rows;
    if (problems > IMPORT_TOLD_MOST)
        cli_warn(tool, "… and %zu more rows; --json lists them all", problems - IMPORT_TOLD_MOST);
    cli_say(tool, "%sread %" PRIu64 ": added %" PRIu64 ", updated %" PRIu64 ", repeated %" PRIu64 ", rejected %" PRIu64
                  "; groups %" PRIu64, dry ? "Nothing was written. " : "", report->read, report->added, report->updated,
            report->repeated, report->rejected, report->groups);
    cli_text made = { 0 };
    import_made(&made, report->offers_added, "offers");
    import_made(&made, report->requests_added, "requests");
    import_made(&made, report->groups_added, "new groups");
    import_made(&made, report->members_added, "new members");
    import_made(&made, report->skills_added, "new skills");
    if (made.length > 0)
        cli_say(tool, "(%s)", cli_text_get(&made));
    cli_text_free(&made);
    if (report->rejected > 0)
        tool->exit_code = CLI_EXIT_PARTLY;
}

static bool import_options(cli *tool, int32_t kind, aid_import_options *options)
{
    *options = (aid_import_options){ .struct_size = sizeof *options, .kind = kind };
    if (kind != 0)
        options->map = cli_value(tool, "--map");
    options->problem = import_problem;
    options->note = import_note;
    options->progress = cli_progress_show;
    options->problem_context = options->note_context = options->progress_context = tool;
    return cli_bind(tool, options, NULL);
}

static bool import_run(cli *tool, int32_t kind)
{
    aid_import_options options;
    aid_import_report report = { .struct_size = sizeof report };
    cli_text file = { 0 };
    if (!import_options(tool, kind, &options) || !cli_read_file(tool, cli_operand(tool, 0), &file)) {
        cli_text_free(&file);
        return false;
    }
    cli_progress_begin(tool);
    int64_t began = cli_monotonic_us();
    aid_status status = aid_import_csv(tool->store, cli_text_get(&file), file.length, &options, &report, &tool->error);
    int64_t took = cli_monotonic_us() - began;
    cli_progress_end(tool);
    cli_text_free(&file);
    if (!cli_try(tool, status))
        return false;
    import_fill(tool, &report, options.dry_run == AID_YES, took);
    import_tell(tool, &report, options.dry_run == AID_YES);
    return true;
}

bool cli_verb_import_skills(cli *tool)
{
    return import_run(tool, AID_IMPORT_SKILLS);
}

bool cli_verb_import_groups(cli *tool)
{
    return import_run(tool, AID_IMPORT_GROUPS);
}

bool cli_verb_import_members(cli *tool)
{
    return import_run(tool, AID_IMPORT_MEMBERS);
}

bool cli_verb_import_listings(cli *tool)
{
    return import_run(tool, AID_IMPORT_LISTINGS);
}

bool cli_verb_import_exchanges(cli *tool)
{
    return import_run(tool, AID_IMPORT_EXCHANGES);
}

bool cli_verb_import_services(cli *tool)
{
    return import_run(tool, AID_IMPORT_SERVICES);
}

bool cli_verb_import_criteria(cli *tool)
{
    return import_run(tool, AID_IMPORT_CRITERIA);
}

/* The tables of a directory that are in the folder. */
static size_t import_tables(cli *tool, aid_import_file *files, cli_text *texts)
{
    static const char *const names[] = {
        "services", "organizations", "taxonomy", "taxonomy_terms", "services_taxonomy", "attributes", "phones", "regular_schedules",
        "schedules", "languages", "required_documents", "eligibility", "services_at_location", "service_at_locations", "locations",
        "physical_addresses", "addresses",
    };
    size_t count = 0;
    for (size_t i = 0; i < IMPORT_TABLES; i++) {
        cli_text path = { 0 };
        cli_text_format(&path, "%s/%s.csv", cli_operand(tool, 0), names[i]);
        FILE *file = fopen(cli_text_get(&path), "rb");
        bool there = file != NULL;
        if (there)
            fclose(file);
        if (there && cli_read_file(tool, cli_text_get(&path), &texts[count])) {
            files[count] = (aid_import_file){ .name = names[i], .bytes = cli_text_get(&texts[count]), .length = texts[count].length };
            count++;
        }
        cli_text_free(&path);
    }
    return count;
}

bool cli_verb_import_directory(cli *tool)
{
    aid_import_options options;
    aid_import_report report = { .struct_size = sizeof report };
    aid_import_file files[IMPORT_TABLES];
    cli_text texts[IMPORT_TABLES] = { { 0 } };
    size_t count = import_tables(tool, files, texts);
    bool good = !tool->failed && import_options(tool, 0, &options);
    if (good) {
        cli_progress_begin(tool);
        int64_t began = cli_monotonic_us();
        aid_status status = aid_import_hsds(tool->store, files, sizeof *files, count, &options, &report, &tool->error);
        int64_t took = cli_monotonic_us() - began;
        cli_progress_end(tool);
        good = cli_try(tool, status);
        if (good) {
            import_fill(tool, &report, options.dry_run == AID_YES, took);
            import_tell(tool, &report, options.dry_run == AID_YES);
        }
    }
    for (size_t i = 0; i < IMPORT_TABLES; i++)
        cli_text_free(&texts[i]);
    return good;
}

static const cli_column template_columns[] = {
    { "template", NULL, CLI_CELL_TEXT, "a CSV file to fill in" },
    { NULL },
};
const cli_shape cli_shape_template[] = { { NULL, template_columns }, { NULL } };

bool cli_verb_import_template(cli *tool)
{
    static const char kinds[] = "skills|groups|members|listings|exchanges|services|criteria";
    int32_t kind = cli_word_number(kinds, cli_operand(tool, 0));
    if (kind == 0)
        return cli_fail(tool, CLI_EXIT_USAGE, "\"%.40s\": a template is one of %s", cli_operand(tool, 0), kinds);
    size_t length = 0;
    if (!cli_try(tool, aid_import_template(kind, NULL, 0, &length, &tool->error)))
        return false;
    char *text = cli_take(length + 1, 1);
    bool good = cli_try(tool, aid_import_template(kind, text, length + 1, &length, &tool->error));
    if (good && !tool->json)
        fputs(text, stdout);
    tool->document.spoken = true;
    if (good && tool->json)
        cli_put_text(cli_row(tool, NULL), "template", text);
    free(text);
    return good;
}
