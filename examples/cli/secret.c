/* SPDX-License-Identifier: MIT */
#include "secret.h"
#include "exit.h"
#include "system.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifndef O_BINARY /* Windows has it, and needs it for bytes */
#define O_BINARY 0
#endif

enum { SECRET_KEY = 32, SECRET_HEX = 64, SECRET_SHEET = 56, SECRET_SHEET_GAPS = 13 };

void cli_wipe(void *bytes, size_t length)
{
    volatile unsigned char *byte = bytes; /* a compiler leaves out a memset that nobody reads after */
    for (size_t i = 0; i < length; i++)
        byte[i] = 0;
}

void cli_secret_wipe(cli_secret *secret)
{
    cli_wipe(secret, sizeof *secret);
}

bool cli_secret_terminal(void)
{
    return isatty(STDIN_FILENO) && isatty(STDERR_FILENO);
}

/* ---- what it is ---- */

/* 14 groups of four are the text of a recovery sheet; other words are a passphrase. */
static bool secret_is_sheet(const cli_secret *secret)
{
    int letters = 0, gaps = 0;
    for (size_t i = 0; i < secret->length; i++) {
        char byte = secret->bytes[i];
        bool letter = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        letters += letter;
        gaps += byte == '-' || byte == ' ';
        if (!letter && byte != '-' && byte != ' ')
            return false;
    }
    return letters == SECRET_SHEET && gaps >= SECRET_SHEET_GAPS;
}

static void secret_words(cli_secret *out)
{
    out->secret = (aid_secret){ .struct_size = sizeof out->secret,
                                .kind = secret_is_sheet(out) ? AID_SECRET_RECOVERY : AID_SECRET_PASSPHRASE,
                                .bytes = out->bytes, .length = out->length };
}

static int secret_digit(char digit)
{
    return digit >= '0' && digit <= '9' ? digit - '0' : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10
         : digit >= 'A' && digit <= 'F' ? digit - 'A' + 10 : -1;
}

/* 32 bytes as they are, or as 64 hexadecimal digits. */
static bool secret_key(cli *tool, const char *path, cli_secret *out)
{
    size_t length = out->length;
    while (length > SECRET_KEY && (out->bytes[length - 1] == '\n' || out->bytes[length - 1] == '\r'))
        length--;
    for (size_t i = 0; length == SECRET_HEX && i < SECRET_KEY; i++) {
        int high = secret_digit(out->bytes[2 * i]), low = secret_digit(out->bytes[2 * i + 1]);
        if (high < 0 || low < 0)
            length = 0;
        else
            out->bytes[i] = (char)(high << 4 | low);
    }
    if (length != SECRET_HEX && length != SECRET_KEY)
        return cli_fail(tool, CLI_EXIT_FORMAT, "key file %s: this is no key; right are 32 bytes, or 64 hexadecimal digits",
                        path);
    out->length = SECRET_KEY;
    out->secret = (aid_secret){ .struct_size = sizeof out->secret, .kind = AID_SECRET_KEY, .bytes = out->bytes,
                                .length = SECRET_KEY };
    return true;
}

/* ---- where it comes from ---- */

static bool secret_read(int file, cli_secret *out)
{
    ssize_t got = 1;
    out->length = 0;
    while (got > 0 && out->length < sizeof out->bytes) {
        got = read(file, out->bytes + out->length, (unsigned)(sizeof out->bytes - out->length));
        if (got < 0 && errno == EINTR)
            got = 1;
        else if (got > 0)
            out->length += (size_t)got;
    }
    return got == 0;
}

static bool secret_make_key(cli *tool, const char *path)
{
    static const char digits[] = "0123456789abcdef";
    unsigned char key[SECRET_KEY];
    char text[SECRET_HEX + 1];
    bool drawn = cli_system_random(key, sizeof key);
    for (size_t i = 0; i < sizeof key; i++) {
        text[2 * i] = digits[key[i] >> 4];
        text[2 * i + 1] = digits[key[i] & 15];
    }
    text[SECRET_HEX] = '\n';
    int file = drawn ? open(path, O_WRONLY | O_CREAT | O_EXCL | O_BINARY, 0600) : -1;
    bool good = file >= 0 && write(file, text, sizeof text) == (ssize_t)sizeof text && cli_system_durable(file);
    if (file >= 0 && close(file) != 0)
        good = false;
    cli_wipe(key, sizeof key);
    cli_wipe(text, sizeof text);
    return good || cli_fail(tool, CLI_EXIT_STORAGE, "key file %s: it could not be made: %s", path, strerror(errno));
}

static bool secret_key_file(cli *tool, const char *path, bool making, cli_secret *out)
{
    if (making && access(path, F_OK) != 0) {
        if (!secret_make_key(tool, path))
            return false;
        cli_warn(tool, "a new key file %s: keep a copy of it apart from the store", path);
    }
    int file = open(path, O_RDONLY | O_BINARY);
    bool good = file >= 0 && secret_read(file, out);
    if (file >= 0)
        close(file);
    if (good)
        return secret_key(tool, path, out);
    return cli_fail(tool, file < 0 ? CLI_EXIT_NOT_FOUND : CLI_EXIT_FORMAT,
                    "key file %s: %s; put it where --key-file says, or use another holder's secret (a passphrase, the "
                    "recovery sheet)",
                    path, file < 0 ? strerror(errno) : "this is no key");
}

static bool secret_descriptor(cli *tool, const char *option, cli_secret *out)
{
    uint64_t file = 0;
    if (!cli_read_count(tool, option, cli_value(tool, option), 1 << 20, &file))
        return false;
    if (!secret_read((int)file, out))
        return cli_fail(tool, CLI_EXIT_USAGE, "%s: nothing can be read from file number %d; right would be \"%s 3\" with "
                        "3<words, or 0 for standard input", option, (int)file, option);
    while (out->length > 0 && (out->bytes[out->length - 1] == '\n' || out->bytes[out->length - 1] == '\r'))
        out->length--;
    if (out->length == 0)
        return cli_fail(tool, CLI_EXIT_USAGE, "%s: the passphrase is empty", option);
    secret_words(out);
    return true;
}

bool cli_secret_given(cli *tool, bool making, cli_secret *out)
{
    *out = (cli_secret){ 0 };
    if (cli_has(tool, "--passphrase-fd") && cli_has(tool, "--key-file"))
        return cli_fail(tool, CLI_EXIT_USAGE, "--key-file, --passphrase-fd: one of them is enough");
    if (cli_has(tool, "--passphrase-fd"))
        return secret_descriptor(tool, "--passphrase-fd", out);
    return tool->key_file == NULL || secret_key_file(tool, tool->key_file, making, out);
}

/* ---- asking ---- */

/* One line that is not shown while it is typed. */
static bool secret_line(cli *tool, const char *question, cli_secret *out)
{
    if (!cli_system_echo(false)) /* before the question: an answer that comes at once counts */
        return cli_fail(tool, CLI_EXIT_USAGE, "the terminal cannot be told not to show what is typed; use --passphrase-fd");
    fprintf(stderr, "%s: ", question);
    fflush(stderr);
    char *line = fgets(out->bytes, sizeof out->bytes, stdin);
    cli_system_echo(true);
    fputc('\n', stderr);
    if (line == NULL)
        return cli_fail(tool, CLI_EXIT_CANCELLED, "nothing was typed; nothing was changed");
    out->length = strcspn(out->bytes, "\r\n");
    return true;
}

bool cli_secret_ask(cli *tool, const char *question, bool twice, cli_secret *out)
{
    *out = (cli_secret){ 0 };
    if (!secret_line(tool, question, out))
        return false;
    if (out->length == 0)
        return !twice || cli_fail(tool, CLI_EXIT_USAGE, "the passphrase is empty; several words that nobody else would put "
                                                        "together are good");
    if (twice) {
        cli_secret again = { 0 };
        bool good = secret_line(tool, "The same again", &again);
        bool same = again.length == out->length && memcmp(again.bytes, out->bytes, out->length) == 0;
        cli_secret_wipe(&again);
        if (!good || !same)
            return cli_fail(tool, CLI_EXIT_USAGE, "the two are not the same; nothing was changed");
    }
    secret_words(out);
    return true;
}

bool cli_secret_new(cli *tool, cli_secret *out)
{
    const char *path = cli_value(tool, "--new-key-file");
    *out = (cli_secret){ 0 };
    if (path != NULL)
        return secret_key_file(tool, path, true, out);
    if (cli_has(tool, "--new-passphrase-fd"))
        return secret_descriptor(tool, "--new-passphrase-fd", out);
    if (cli_secret_terminal())
        return cli_secret_ask(tool, "New passphrase", true, out);
    return cli_fail(tool, CLI_EXIT_USAGE, "the new secret: there is no terminal to ask on; say --new-key-file FILE or "
                                          "--new-passphrase-fd N");
}

bool cli_secret_backup(cli *tool, bool making, cli_secret *out)
{
    const char *path = cli_value(tool, "--backup-key-file");
    *out = (cli_secret){ 0 };
    if (path != NULL)
        return secret_key_file(tool, path, making, out);
    if (cli_has(tool, "--backup-passphrase-fd"))
        return secret_descriptor(tool, "--backup-passphrase-fd", out);
    if (cli_secret_terminal() && !cli_secret_ask(tool, "Passphrase of the backup", making, out))
        return false;
    return out->secret.kind != 0 ||
           cli_fail(tool, CLI_EXIT_USAGE, "a backup has a secret of its own: say --backup-key-file FILE or "
                                          "--backup-passphrase-fd N");
}

/* ---- opening ---- */

bool cli_secret_for_new(cli *tool, cli_secret *out)
{
    *out = (cli_secret){ 0 };
    bool open = cli_has(tool, "--no-seal");
    if (open && (cli_has(tool, "--key-file") || cli_has(tool, "--passphrase-fd")))
        return cli_fail(tool, CLI_EXIT_USAGE, "--no-seal: what is not sealed needs no key; leave one of the two out");
    if (open)
        return true;
    if (!cli_secret_given(tool, true, out))
        return false;
    if (out->secret.kind != 0)
        return true;
    if (cli_secret_terminal())
        return cli_secret_ask(tool, "Passphrase that will open this community", true, out);
    return cli_fail(tool, CLI_EXIT_USAGE, "what people tell is sealed unless you say otherwise, and there is no terminal to "
                                          "ask on: say --key-file FILE, --passphrase-fd N, or --no-seal");
}

/* These read nothing personal, or say for themselves what they need. */
static bool secret_not_needed(const cli *tool)
{
    static const char *const names[] = { "verify", "advance", "backup", "key list", "key check", "signature list",
                                         "checkpoint check" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(tool->command->name, names[i]) == 0)
            return true;
    }
    return false;
}

static bool secret_missing(cli *tool)
{
    size_t holders = 0;
    if (!cli_try(tool, aid_keys_holders(tool->store, NULL, sizeof(aid_holder_row), 0, &holders, &tool->error)))
        return false;
    if (holders == 0)
        cli_warn(tool, "this community is sealed and its key store is missing: put the file that ends in \"-keys\" back "
                       "beside %s, or restore it from a backup; until then names and notes cannot be read", tool->place);
    else
        cli_warn(tool, "what is personal here is sealed: say --key-file FILE or --passphrase-fd N to read it");
    return true;
}

bool cli_secret_unlock(cli *tool)
{
    aid_store_info info = { .struct_size = sizeof info };
    if (!cli_try(tool, aid_store_get(tool->store, &info, &tool->error)))
        return false;
    bool named = cli_has(tool, "--key-file") || cli_has(tool, "--passphrase-fd");
    if (info.sealing == AID_SEALING_OFF && named && strcmp(tool->command->name, "key init") != 0)
        return cli_fail(tool, CLI_EXIT_STATE, "nothing is sealed in this community: leave the key out, or seal it with "
                                              "\"mutualaid key init\"");
    if (info.sealing != AID_SEALING_LOCKED || strcmp(tool->command->name, "key check") == 0)
        return true;
    cli_secret secret;
    bool good = cli_secret_given(tool, false, &secret);
    if (good && secret.secret.kind == 0 && cli_secret_terminal() && !secret_not_needed(tool))
        good = cli_secret_ask(tool, "Passphrase (nothing: go on without names)", false, &secret);
    if (good && secret.secret.kind != 0)
        good = cli_try(tool, aid_keys_unlock(tool->store, &secret.secret, &tool->error));
    else if (good && !secret_not_needed(tool))
        good = secret_missing(tool);
    cli_secret_wipe(&secret);
    return good;
}
