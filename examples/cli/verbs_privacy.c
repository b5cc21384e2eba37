/* SPDX-License-Identifier: MIT */
/* A person's own rights: what is kept about them, all of it in their hands, kept back for a reason, and gone. */
#include "verbs.h"
#include "whole_file.h"
#include "exit.h"
#include "export_page.h"
#include "facts.h"
#include "secret.h"
#include "who.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PRIVACY_ROWS = 256 };

static const cli_column data_columns[] = {
    { "kind", "Kind of record", CLI_CELL_TEXT, "kind of record" },
    { "class", "Class", CLI_CELL_TEXT, "what it says: " CLI_WORDS_CLASS },
    { "parts", "There", CLI_CELL_NUMBER, "parts that are there, and that an erasure takes" },
    { "sealed", NULL, CLI_CELL_NUMBER, "those of them that cannot be read here" },
    { "erased", "Gone", CLI_CELL_NUMBER, "parts that are gone" },
    { "held", "Held", CLI_CELL_FLAG, "whether a hold keeps them" },
    { "stays", "What stays", CLI_CELL_TEXT, "why ids, times and amounts of the record stay: " CLI_WORDS_STAYS },
    { NULL },
};
static const cli_column erasure_columns[] = {
    { "member", NULL, CLI_CELL_ID, "the person" },
    { "parts", NULL, CLI_CELL_NUMBER, "personal parts that are there" },
    { "parts_held", NULL, CLI_CELL_NUMBER, "those of them that a hold keeps" },
    { "records", NULL, CLI_CELL_NUMBER, "records that stay, under a number that names nobody" },
    { "held", NULL, CLI_CELL_WORDS, "classes that may not be erased now" },
    { "ground", NULL, CLI_CELL_TEXT, "why: " CLI_WORDS_HOLD },
    { "asked", NULL, CLI_CELL_WORDS, "classes whose erasure was asked for" },
    { "erased", NULL, CLI_CELL_WORDS, "classes that are gone" },
    { NULL },
};
const cli_shape cli_shape_data[] = { { NULL, erasure_columns }, { "data", data_columns }, { NULL } };

static void privacy_put_row(cli *tool, const aid_data_row *data)
{
    char word[CLI_WORD_BYTES];
    cli_table *row = cli_row(tool, "data");
    cli_put_text(row, "kind", data->kind);
    cli_put_text(row, "class", cli_word(CLI_WORDS_CLASS, data->personal_class, word));
    cli_put_number(row, "parts", (int64_t)data->parts);
    cli_put_number(row, "sealed", (int64_t)data->sealed);
    cli_put_number(row, "erased", (int64_t)data->erased);
    cli_put_flag(row, "held", data->held != 0);
    cli_put_text(row, "stays", cli_word(CLI_WORDS_STAYS, data->stays, word));
}

/* Fills the answer with what is kept about a person. */
static bool privacy_show(cli *tool, aid_member member, aid_erasure_info *info)
{
    char word[CLI_WORD_BYTES];
    aid_data_row rows[PRIVACY_ROWS];
    size_t count = 0;
    *info = (aid_erasure_info){ .struct_size = sizeof *info };
    if (!cli_try(tool, aid_member_erasure(tool->store, member, info, &tool->error)) ||
        !cli_try(tool, aid_member_data(tool->store, member, rows, sizeof *rows, PRIVACY_ROWS, &count, &tool->error)))
        return false;
    cli_table *row = cli_row(tool, NULL);
    cli_put_id(row, "member", member.id);
    cli_put_number(row, "parts", (int64_t)info->parts);
    cli_put_number(row, "parts_held", (int64_t)info->parts_held);
    cli_put_number(row, "records", (int64_t)info->records);
    cli_put_mask(row, "held", CLI_WORDS_CLASS, info->held, 1);
    cli_put_text(row, "ground", cli_word(CLI_WORDS_HOLD, info->ground, word));
    cli_put_mask(row, "asked", CLI_WORDS_CLASS, info->asked, 1);
    cli_put_mask(row, "erased", CLI_WORDS_CLASS, info->erased, 1);
    for (size_t i = 0; i < count && i < PRIVACY_ROWS; i++)
        privacy_put_row(tool, &rows[i]);
    return true;
}

static void privacy_tell(cli *tool, const aid_erasure_info *info)
{
    char word[CLI_WORD_BYTES];
    cli_print_list(tool, cli_list(tool, "data"));
    tool->document.spoken = true;
    cli_say(tool, "%" PRIu64 " personal parts are there, and an erasure takes %" PRIu64 " of them.", info->parts,
            info->parts - info->parts_held);
    if (info->parts_held > 0)
        cli_say(tool, "%" PRIu64 " are held (%s) and go when the hold ends.", info->parts_held,
                cli_word(CLI_WORDS_HOLD, info->ground, word));
    cli_say(tool, "%" PRIu64 " records stay under a number that names nobody: balances and the chain stand.",
            info->records);
}

bool cli_verb_member_data(cli *tool)
{
    aid_member member;
    aid_erasure_info info;
    if (!cli_find_member(tool, cli_operand(tool, 0), &member) || !privacy_show(tool, member, &info))
        return false;
    if (cli_for_people(tool))
        privacy_tell(tool, &info);
    return true;
}

static bool privacy_classes(cli *tool, size_t first, uint64_t *out)
{
    for (size_t i = first; i < tool->operand_count; i++) {
        int32_t personal_class = cli_word_number(CLI_WORDS_CLASS, cli_operand(tool, i));
        if (personal_class == 0)
            return cli_fail(tool, CLI_EXIT_USAGE, "class: \"%.40s\" is not one of %s", cli_operand(tool, i), CLI_WORDS_CLASS);
        *out |= AID_BIT(personal_class);
    }
    return true;
}

bool cli_verb_member_erase(cli *tool)
{
    aid_member member;
    uint64_t classes = 0;
    aid_erasure_info info;
    bool preview = cli_has(tool, "--preview");
    if (!cli_find_member(tool, cli_operand(tool, 0), &member) || !privacy_classes(tool, 1, &classes) ||
        !privacy_show(tool, member, &info))
        return false;
    if (cli_for_people(tool))
        privacy_tell(tool, &info);
    if (preview)
        return true;
    char question[160];
    snprintf(question, sizeof question, "Erase %s of this person%s?", classes == 0 ? "everything personal" : "these classes",
             classes == 0 || (classes & AID_BIT(AID_CLASS_IDENTITY)) != 0 ? ", who then leaves every group" : "");
    fflush(stdout);
    if (!cli_sure(tool, question) || !cli_try(tool, aid_member_erase(tool->store, member, classes, &tool->error)))
        return false;
    cli_document_end(&tool->document);
    cli_document_begin(&tool->document, tool->command->shape);
    if (!privacy_show(tool, member, &info))
        return false;
    tool->document.spoken = cli_for_people(tool);
    cli_say(tool, info.parts == 0 ? "Erased." : "Erased, but for %" PRIu64 " parts.", info.parts);
    return true;
}

bool cli_verb_member_hold(cli *tool)
{
    aid_member member;
    uint64_t classes = 0;
    int32_t ground = 0;
    bool end = cli_has(tool, "--end");
    aid_erasure_info info;
    if (!cli_find_member(tool, cli_operand(tool, 0), &member) || !privacy_classes(tool, 1, &classes) ||
        !cli_option_choice(tool, "--ground", &ground))
        return false;
    if (end == (classes != 0) || end == (ground != 0))
        return cli_fail(tool, CLI_EXIT_USAGE, "say which classes are held and --ground " CLI_WORDS_HOLD ", or --end alone");
    if (!cli_try(tool, aid_member_hold(tool->store, member, classes, ground, &tool->error)) ||
        !privacy_show(tool, member, &info))
        return false;
    tool->document.spoken = cli_for_people(tool);
    cli_say(tool, end ? "Nothing is held any more." : "Held from now on: an erasure leaves it until the hold ends.");
    return true;
}

/* ---- export ---- */

bool cli_verb_member_export(cli *tool)
{
    aid_member member;
    cli_text json = { 0 }, page = { 0 };
    const char *path = cli_value(tool, "--out");
    if (!cli_find_member(tool, cli_operand(tool, 0), &member))
        return false;
    bool good = cli_try(tool, aid_member_export(tool->store, member, cli_text_collect, &json, &tool->error));
    bool html = cli_has(tool, "--html");
    if (good && html)
        export_page(cli_text_get(&json), &page);
    good = good && cli_file_write(tool, path, html ? &page : &json);
    tool->document.spoken = true;
    if (good && path != NULL)
        cli_say(tool, "%s: everything that is kept about this person.", path);
    if (json.bytes != NULL)
        cli_wipe(json.bytes, json.length);
    cli_text_free(&json);
    cli_text_free(&page);
    return good;
}
