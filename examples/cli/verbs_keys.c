/* SPDX-License-Identifier: MIT */
/* Who can read what is personal: holders of the key. */
#include "verbs.h"
#include "exit.h"
#include "secret.h"

#include <stdio.h>
#include <stdlib.h>

static const cli_column keys_columns[] = {
    { "holder", "Holder", CLI_CELL_TEXT, "who" },
    { "kind", "Opens it with", CLI_CELL_TEXT, "with what: " CLI_WORDS_SECRET },
    { "memory_kib", NULL, CLI_CELL_NUMBER, "Argon2id memory of a passphrase, in KiB" },
    { "passes", NULL, CLI_CELL_NUMBER, "Argon2id passes of a passphrase" },
    { NULL },
};
const cli_shape cli_shape_keys[] = { { "holders", keys_columns }, { NULL } };

static const cli_column key_columns[] = {
    { "holder", NULL, CLI_CELL_TEXT, "whose secret it is about" },
    { "text", NULL, CLI_CELL_TEXT, "of key recovery: what the sheet says" },
    { NULL },
};
const cli_shape cli_shape_key[] = { { NULL, key_columns }, { NULL } };

static const char *keys_holder(const cli *tool, const char *otherwise)
{
    const char *holder = cli_operand(tool, 0);
    return holder != NULL ? holder : otherwise;
}

static bool keys_done(cli *tool, const char *holder, const char *what)
{
    cli_put_text(cli_row(tool, NULL), "holder", holder);
    cli_say(tool, "%s %s.", holder, what);
    return true;
}

static void keys_sheet_show(cli *tool, const char *holder, const char *text)
{
    cli_say(tool, "\nRecovery sheet (%s)\n", holder);
    for (const char *at = text; *at != '\0';) {
        size_t length = 0;
        for (int groups = 0; at[length] != '\0' && (at[length] != '-' || ++groups < 4);)
            length++;
        cli_say(tool, "    %.*s", (int)length, at);
        at += length + (at[length] == '-');
    }
    cli_say(tool, "\nWrite it down or print it, and keep it away from the computer. Whoever has it and the files reads\n"
                  "everything. Where the passphrase is asked for, this text does as well.");
}

bool cli_keys_sheet(cli *tool, const char *holder, cli_table *row)
{
    char text[AID_RECOVERY_TEXT_BYTES];
    if (!cli_try(tool, aid_keys_recovery(tool->store, holder, text, sizeof text, &tool->error)))
        return false;
    if (row != NULL) {
        cli_put_text(row, "holder", holder);
        cli_put_text(row, "text", text);
    }
    keys_sheet_show(tool, holder, text);
    cli_wipe(text, sizeof text);
    return true;
}

bool cli_verb_key_init(cli *tool)
{
    cli_secret secret;
    const char *holder = keys_holder(tool, "first");
    bool good = cli_secret_given(tool, true, &secret);
    if (good && secret.secret.kind == 0 && cli_secret_terminal())
        good = cli_secret_ask(tool, "Passphrase that will open this community", true, &secret);
    if (good && secret.secret.kind == 0)
        good = cli_fail(tool, CLI_EXIT_USAGE, "the secret: there is no terminal to ask on; say --key-file FILE or "
                                              "--passphrase-fd N");
    good = good && cli_try(tool, aid_keys_init(tool->store, holder, &secret.secret, &tool->error)) &&
           keys_done(tool, holder, "holds the key; from now on what people tell is sealed. What was written before stays "
                                   "as it was");
    cli_secret_wipe(&secret);
    return good;
}

static bool keys_new(cli *tool, bool adding)
{
    cli_secret secret;
    const char *holder = cli_operand(tool, 0);
    bool good = cli_secret_new(tool, &secret) &&
                cli_try(tool, adding ? aid_keys_add(tool->store, holder, &secret.secret, &tool->error)
                                     : aid_keys_change(tool->store, holder, &secret.secret, &tool->error)) &&
                keys_done(tool, holder, adding ? "holds the key too" : "has another secret now; nothing else changed");
    cli_secret_wipe(&secret);
    return good;
}

bool cli_verb_key_add(cli *tool)
{
    return keys_new(tool, true);
}

bool cli_verb_key_change(cli *tool)
{
    return keys_new(tool, false);
}

bool cli_verb_key_remove(cli *tool)
{
    const char *holder = cli_operand(tool, 0);
    return cli_sure(tool, "Take this holder's way to the key away?") &&
           cli_try(tool, aid_keys_remove(tool->store, holder, &tool->error)) &&
           keys_done(tool, holder, "holds the key no longer");
}

bool cli_verb_key_check(cli *tool)
{
    cli_secret secret;
    const char *holder = NULL;
    bool good = cli_secret_given(tool, false, &secret);
    if (good && secret.secret.kind == 0 && cli_secret_terminal())
        good = cli_secret_ask(tool, "Passphrase", false, &secret);
    if (good && secret.secret.kind == 0)
        good = cli_fail(tool, CLI_EXIT_USAGE, "what is to be checked? Say --key-file FILE or --passphrase-fd N");
    good = good && cli_try(tool, aid_keys_check(tool->store, &secret.secret, &holder, &tool->error)) &&
           keys_done(tool, holder, "opens this community with that");
    cli_secret_wipe(&secret);
    return good;
}

bool cli_verb_key_recovery(cli *tool)
{
    return cli_keys_sheet(tool, keys_holder(tool, "recovery sheet"), cli_row(tool, NULL));
}

bool cli_verb_key_list(cli *tool)
{
    char word[CLI_WORD_BYTES];
    size_t count = 0;
    if (!cli_try(tool, aid_keys_holders(tool->store, NULL, sizeof(aid_holder_row), 0, &count, &tool->error)))
        return false;
    aid_holder_row *rows = cli_take(count + 1, sizeof *rows);
    bool good = cli_try(tool, aid_keys_holders(tool->store, rows, sizeof *rows, count, &count, &tool->error));
    for (size_t i = 0; good && i < count; i++) {
        cli_table *row = cli_row(tool, "holders");
        cli_put_text(row, "holder", rows[i].name);
        cli_put_text(row, "kind", cli_word(CLI_WORDS_SECRET, rows[i].kind, word));
        cli_put_number(row, "memory_kib", (int64_t)rows[i].memory_kib);
        cli_put_number(row, "passes", (int64_t)rows[i].passes);
    }
    if (good && count == 0)
        cli_say(tool, "Nobody: nothing is sealed here, or the key store is missing.");
    free(rows);
    return good;
}
