/* SPDX-License-Identifier: MIT */
/* What is written down in a case. */
#include "verbs_support.h"
#include "exit.h"
#include "who.h"

#include <inttypes.h>
#include <stdlib.h>

static const cli_column entry_columns[] = {
    { "id", NULL, CLI_CELL_ID, "id of the entry; `@ID` names it" },
    { "number", "#", CLI_CELL_NUMBER, "short number" },
    { "case", NULL, CLI_CELL_ID, "id of its case" },
    { "kind", "Kind", CLI_CELL_TEXT, CLI_WORDS_NOTE },
    { "audience", "For", CLI_CELL_TEXT, "who may read it: " CLI_WORDS_AUDIENCE },
    { "about", NULL, CLI_CELL_ID, "whom it is about" },
    { "about_name", "About", CLI_CELL_TEXT, "their name" },
    { "author", NULL, CLI_CELL_ID, "who wrote it" },
    { "author_name", "By", CLI_CELL_TEXT, "their name" },
    { "written", "Written", CLI_CELL_TIME, "when" },
    { "text", "Text", CLI_CELL_TEXT, "null: not for the acting member, or sealed or erased" },
    { "answer_by", "Answer by", CLI_CELL_TIME, "a finding: when it is to be answered" },
    { "answered", NULL, CLI_CELL_TIME, "when it was" },
    { "answer", "Answer", CLI_CELL_TEXT, "the answer" },
    { "corrects", NULL, CLI_CELL_ID, "the entry that it corrects" },
    { "corrected_by", NULL, CLI_CELL_ID, "the entry that corrects it" },
    { NULL },
};
const cli_shape cli_shape_entry[] = { { NULL, entry_columns }, { NULL } };
const cli_shape cli_shape_entries[] = { { "entries", entry_columns }, { NULL } };

static bool entry_row(cli *tool, const char *key, aid_entry entry)
{
    aid_entry_info info = { .struct_size = sizeof info };
    char word[CLI_WORD_BYTES];
    if (!cli_try(tool, aid_entry_get(tool->store, entry, &info, &tool->error)))
        return false;
    cli_table *row = cli_row(tool, key);
    cli_put_id(row, "id", entry.id);
    cli_put_number(row, "number", info.number);
    cli_put_id(row, "case", info.support_case.id);
    cli_put_text(row, "kind", cli_word(CLI_WORDS_NOTE, info.kind, word));
    cli_put_text(row, "audience", cli_word(CLI_WORDS_AUDIENCE, info.audience, word));
    cli_put_id(row, "about", info.about.id);
    cli_put_id(row, "author", info.author.id);
    cli_put_time(row, "written", info.written);
    cli_put_text(row, "text", info.text);
    cli_put_time(row, "answer_by", info.answer_by);
    cli_put_time(row, "answered", info.answered);
    cli_put_text(row, "answer", info.answer);
    cli_put_id(row, "corrects", info.corrects.id);
    cli_put_id(row, "corrected_by", info.corrected_by.id);
    char *about = cli_member_name(tool, info.about), *author = cli_member_name(tool, info.author);
    cli_put_text(row, "about_name", about);
    cli_put_text(row, "author_name", author);
    free(about);
    free(author);
    return true;
}

/* Whoever may write need not be allowed to read: a guardian who complains, say. */
static bool entry_done(cli *tool, aid_entry entry, const char *what)
{
    aid_entry_info info = { .struct_size = sizeof info };
    if (aid_entry_get(tool->store, entry, &info, NULL) == AID_E_DENIED) {
        cli_say(tool, "%s.", what);
        return true;
    }
    cli_say(tool, "entry #%" PRIu32 ": %s.", info.number, what);
    return entry_row(tool, NULL, entry);
}

bool cli_verb_case_write(cli *tool)
{
    aid_case of;
    aid_entry entry;
    aid_entry_options options = { .struct_size = sizeof options, .text = cli_operand(tool, 1) };
    const char *corrects = cli_value(tool, "--corrects");
    return cli_find_case(tool, cli_operand(tool, 0), &of) && cli_bind(tool, &options, NULL) &&
           (corrects == NULL || cli_find_entry(tool, corrects, &options.corrects)) &&
           cli_try(tool, aid_entry_write(tool->store, of, &options, &entry, &tool->error)) &&
           entry_done(tool, entry, "written; nothing that was written is ever replaced");
}

bool cli_verb_case_answer(cli *tool)
{
    aid_entry entry;
    return cli_find_entry(tool, cli_operand(tool, 0), &entry) &&
           cli_try(tool, aid_entry_answer(tool->store, entry, cli_operand(tool, 1), &tool->error)) &&
           entry_done(tool, entry, "answered");
}

bool cli_verb_case_entry(cli *tool)
{
    aid_entry entry;
    return cli_find_entry(tool, cli_operand(tool, 0), &entry) && entry_row(tool, NULL, entry);
}

bool cli_verb_case_entries(cli *tool)
{
    aid_case of;
    size_t count = 0;
    if (!cli_find_case(tool, cli_operand(tool, 0), &of) ||
        !cli_try(tool, aid_entry_list(tool->store, of, NULL, 0, &count, &tool->error)))
        return false;
    aid_entry *entries = cli_keep(tool, (count + 1) * sizeof *entries);
    bool good = cli_try(tool, aid_entry_list(tool->store, of, entries, count, &count, &tool->error));
    for (size_t i = 0; good && i < count; i++)
        good = entry_row(tool, "entries", entries[i]);
    return good;
}
