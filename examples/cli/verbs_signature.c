/* SPDX-License-Identifier: MIT */
/* The community's signature: its keys, signed statements, and checking them without a store. */
#include "verbs.h"
#include "exit.h"
#include "whole_file.h"
#include "who.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const cli_column signature_columns[] = {
    { "key", "Public key", CLI_CELL_TEXT, "64 hexadecimal digits; the last one listed is in use" },
    { "since", "Since", CLI_CELL_TIME, "when it was published" },
    { "seq", NULL, CLI_CELL_NUMBER, "number of the journal record" },
    { NULL },
};
const cli_shape cli_shape_signature[] = { { "keys", signature_columns }, { NULL } };

bool cli_verb_signature_list(cli *tool)
{
    size_t count = 0;
    if (!cli_try(tool, aid_signature_keys(tool->store, NULL, sizeof(aid_signature_key_row), 0, &count, &tool->error)))
        return false;
    aid_signature_key_row *rows = cli_take(count, sizeof *rows);
    bool good = cli_try(tool, aid_signature_keys(tool->store, rows, sizeof *rows, count, &count, &tool->error));
    for (size_t i = 0; good && i < count; i++) {
        cli_table *row = cli_row(tool, "keys");
        cli_put_text(row, "key", rows[i].key);
        cli_put_time(row, "since", rows[i].since);
        cli_put_number(row, "seq", (int64_t)rows[i].seq);
    }
    free(rows);
    return good;
}

bool cli_verb_signature_begin(cli *tool)
{
    if (!cli_try(tool, aid_signature_begin(tool->store, &tool->error)) || !cli_verb_signature_list(tool))
        return false;
    cli_say(tool, "The community signs with the last of these keys. Tell it to others on a way they trust.");
    return true;
}

bool cli_verb_signature_chain(cli *tool)
{
    cli_text text = { 0 };
    const char *path = cli_value(tool, "--out");
    bool good = cli_try(tool, aid_signature_chain(tool->store, cli_text_collect, &text, &tool->error)) &&
                cli_file_write(tool, path, &text);
    tool->document.spoken = true;
    if (good && path != NULL)
        cli_say(tool, "%s: the community's public keys, signed.", path);
    cli_text_free(&text);
    return good;
}

bool cli_statement_signed(cli *tool, aid_member member, const aid_statement_options *options, const char *path)
{
    cli_text text = { 0 };
    bool good = cli_try(tool, aid_statement_sign(tool->store, member, options, cli_text_collect, &text, &tool->error)) &&
                cli_file_write(tool, strcmp(path, "-") == 0 ? NULL : path, &text);
    tool->document.spoken = true;
    if (good && strcmp(path, "-") != 0)
        cli_say(tool, "%s: the statement, signed.", path);
    cli_text_free(&text);
    return good;
}

/* ---- checking ---- */

static const cli_column check_columns[] = {
    { "key", NULL, CLI_CELL_TEXT, "the public key that signed" },
    { "known", NULL, CLI_CELL_FLAG, "whether --key or --keys vouched for that key" },
    { "community", NULL, CLI_CELL_TEXT, "id of the community" },
    { "sequence", NULL, CLI_CELL_NUMBER, "records of the journal that it knows" },
    { "head", NULL, CLI_CELL_TEXT, "hash of the last of them" },
    { "made", NULL, CLI_CELL_TIME, "when it was written" },
    { "group", NULL, CLI_CELL_ID, "in whose books" },
    { "member", NULL, CLI_CELL_ID, "whose account" },
    { "unit", NULL, CLI_CELL_TEXT, "in what it is counted: " CLI_WORDS_UNIT },
    { "from", NULL, CLI_CELL_TIME, "start of the period; null: from the beginning" },
    { "until", NULL, CLI_CELL_TIME, "its end; null: none" },
    { "entries", NULL, CLI_CELL_NUMBER, "lines in the period" },
    { "opening", NULL, CLI_CELL_AMOUNT, "before the period" },
    { "given", NULL, CLI_CELL_AMOUNT, "what came in" },
    { "received", NULL, CLI_CELL_AMOUNT, "what went out" },
    { "closing", NULL, CLI_CELL_AMOUNT, "after the period" },
    { "balance", NULL, CLI_CELL_AMOUNT, "of the account when it was written" },
    { NULL },
};
const cli_shape cli_shape_check[] = { { NULL, check_columns }, { NULL } };

static void check_digits(const uint8_t *bytes, size_t count, char hex[65])
{
    for (size_t i = 0; i < count && i < 32; i++)
        snprintf(hex + 2 * i, 3, "%02x", bytes[i]);
}

static void check_hex(cli_table *row, const char *column, const uint8_t *bytes, size_t count)
{
    char hex[65];
    check_digits(bytes, count, hex);
    cli_put_text(row, column, hex);
}

static void check_row(cli *tool, const aid_statement_info *info, bool known)
{
    char word[CLI_WORD_BYTES];
    cli_table *row = cli_row(tool, NULL);
    check_hex(row, "key", info->key, sizeof info->key);
    cli_put_flag(row, "known", known);
    check_hex(row, "community", info->community, sizeof info->community);
    cli_put_number(row, "sequence", (int64_t)info->sequence);
    check_hex(row, "head", info->head, sizeof info->head);
    cli_put_time(row, "made", info->made);
    cli_put_id(row, "group", info->group);
    cli_put_id(row, "member", info->member);
    cli_put_text(row, "unit", cli_unit_word(info->unit, word));
    cli_put_time(row, "from", info->from);
    cli_put_time(row, "until", info->until);
    cli_put_number(row, "entries", (int64_t)info->entries);
    cli_put_amount(row, "opening", info->opening, info->unit);
    cli_put_amount(row, "given", info->given, info->unit);
    cli_put_amount(row, "received", info->received, info->unit);
    cli_put_amount(row, "closing", info->closing, info->unit);
    cli_put_amount(row, "balance", info->balance, info->unit);
}

/* Does --key, or the list in --keys as that key vouches for it, know the key that signed? */
static bool check_known(cli *tool, const aid_statement_info *info, bool *out_known)
{
    const char *trusted = cli_value(tool, "--key"), *path = cli_value(tool, "--keys");
    cli_text chain = { 0 };
    char hex[65];
    check_digits(info->key, sizeof info->key, hex);
    *out_known = trusted != NULL;
    if (path == NULL)
        return true;
    if (trusted == NULL)
        return cli_fail(tool, CLI_EXIT_USAGE, "--keys: say with --key which key of that list you trust");
    bool good = cli_read_file(tool, path, &chain) &&
                cli_try(tool, aid_signature_chain_check(cli_text_get(&chain), chain.length, trusted, hex, &tool->error));
    cli_text_free(&chain);
    return good;
}

bool cli_verb_statement_check(cli *tool)
{
    cli_text text = { 0 };
    aid_statement_info info = { .struct_size = sizeof info };
    bool known = false, chained = cli_has(tool, "--keys");
    bool good = cli_read_file(tool, cli_operand(tool, 0), &text) &&
                cli_try(tool, aid_statement_check(cli_text_get(&text), text.length, chained ? NULL : cli_value(tool, "--key"), &info,
                                                  &tool->error)) &&
                check_known(tool, &info, &known);
    cli_text_free(&text);
    if (!good)
        return false;
    check_row(tool, &info, known);
    tool->document.spoken = cli_for_people(tool);
    char closing[CLI_AMOUNT_BYTES];
    cli_amount_text(info.closing, info.unit, closing);
    cli_say(tool, known ? "Signed by the community, and nothing was changed: closing balance %s."
                        : "Nothing was changed since it was signed: closing balance %s. Whether the key is the "
                          "community's, --key would tell.",
            closing);
    return true;
}
