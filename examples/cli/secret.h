/* SPDX-License-Identifier: MIT */
/* What opens a sealed community, as it comes to the tool: a key file, a passphrase from an open file, or one typed on a
 * terminal without being shown. Never a word of the command line: others on the same machine can read that. */
#ifndef CLI_SECRET_H
#define CLI_SECRET_H

#include "cli.h"

enum { CLI_SECRET_BYTES = 4096 };

/* `secret.kind` 0: none was given. Wipe it when done. */
typedef struct cli_secret {
    aid_secret secret;
    size_t length;
    char bytes[CLI_SECRET_BYTES];
} cli_secret;

/* Zeroes what must not stay in memory, also where nobody reads it after. */
void cli_wipe(void *bytes, size_t length);
void cli_secret_wipe(cli_secret *secret);

/* Is there a terminal to ask on? */
bool cli_secret_terminal(void);

/* What --key-file (or MUTUALAID_KEY_FILE, or the line key-file=… of .mutualaid) or --passphrase-fd says; a key file that
 * is not there is made when `making`. */
bool cli_secret_given(cli *tool, bool making, cli_secret *out);

/* A new secret: --new-key-file, --new-passphrase-fd, or asked for twice. */
bool cli_secret_new(cli *tool, cli_secret *out);

/* What opens a backup: --backup-key-file, --backup-passphrase-fd, or asked for; twice when it is a new one. */
bool cli_secret_backup(cli *tool, bool making, cli_secret *out);

/* Asks on the terminal; `twice` for a new one. An empty answer is none when it is not new. */
bool cli_secret_ask(cli *tool, const char *question, bool twice, cli_secret *out);

/* main.c's part: the secret of a store to be made, and opening one that is there. */
bool cli_secret_for_new(cli *tool, cli_secret *out);
bool cli_secret_unlock(cli *tool);

#endif
