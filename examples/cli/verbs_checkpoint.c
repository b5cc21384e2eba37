/* SPDX-License-Identifier: MIT */
/* Signed heads of the journal for somebody outside to keep. */
#include "verbs.h"
#include "exit.h"
#include "whole_file.h"

#include <inttypes.h>

static const cli_column checkpoint_columns[] = {
    { "finding", NULL, CLI_CELL_TEXT, "what became of the journal since: " CLI_WORDS_CHECKPOINT },
    { "records", NULL, CLI_CELL_NUMBER, "records when the checkpoint was made" },
    { "present", NULL, CLI_CELL_NUMBER, "records there are now" },
    { "at", NULL, CLI_CELL_TIME, "when it was made" },
    { "signer", NULL, CLI_CELL_TEXT, "the public key that signed it" },
    { "bad_record", NULL, CLI_CELL_NUMBER, "of broken: the first record that does not fit; else null" },
    { "problem", NULL, CLI_CELL_TEXT, "what was found, in a sentence" },
    { NULL },
};
const cli_shape cli_shape_checkpoint[] = { { NULL, checkpoint_columns }, { NULL } };

bool cli_verb_checkpoint_make(cli *tool)
{
    cli_text text = { 0 };
    const char *path = cli_value(tool, "--out");
    bool good = cli_try(tool, aid_checkpoint_make(tool->store, cli_text_collect, &text, &tool->error)) &&
                cli_file_write(tool, path, &text);
    tool->document.spoken = true;
    if (good && path != NULL)
        cli_say(tool, "%s: hand it to somebody outside, such as the public council. It holds nothing personal.", path);
    cli_text_free(&text);
    return good;
}

static void checkpoint_show(cli *tool, const aid_checkpoint_info *info)
{
    char word[CLI_WORD_BYTES], key[AID_SIGNATURE_KEY_TEXT];
    cli_table *row = cli_row(tool, NULL);
    cli_hex(info->key, sizeof info->key, key);
    cli_put_text(row, "finding", cli_word(CLI_WORDS_CHECKPOINT, info->finding, word));
    cli_put_number(row, "records", (int64_t)info->records);
    if (info->present != 0)
        cli_put_number(row, "present", (int64_t)info->present);
    cli_put_time(row, "at", info->at);
    cli_put_text(row, "signer", key);
    if (info->bad_seq != 0)
        cli_put_number(row, "bad_record", (int64_t)info->bad_seq);
    cli_put_text(row, "problem", info->problem.message);
    tool->document.spoken = cli_for_people(tool);
    if (info->finding == AID_CHECKPOINT_HOLDS)
        cli_say(tool, "holds: the %" PRIu64 " records of the checkpoint are all there, unchanged; %" PRIu64 " came since",
                info->records, info->present - info->records);
    else
        cli_say(tool, "NOT: %s: %s", word, info->problem.message);
    if (info->finding != AID_CHECKPOINT_HOLDS)
        tool->exit_code = CLI_EXIT_FORMAT;
}

bool cli_verb_checkpoint_check(cli *tool)
{
    cli_text text = { 0 };
    aid_checkpoint_info info = { .struct_size = sizeof info };
    bool good = cli_read_file(tool, cli_operand(tool, 0), &text) &&
                cli_try(tool, aid_checkpoint_check(tool->store, cli_text_get(&text), text.length, cli_value(tool, "--signer"),
                                                   &info, &tool->error));
    if (good)
        checkpoint_show(tool, &info);
    cli_text_free(&text);
    return good;
}
