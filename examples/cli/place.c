/* SPDX-License-Identifier: MIT */
/* Where the store is, who acts and with which key file, so that none needs typing each time: --store, --as and
 * --key-file, else MUTUALAID_STORE, MUTUALAID_AS and MUTUALAID_KEY_FILE, else the lines "store=…", "as=…" and
 * "key-file=…" of the nearest file .mutualaid, in this folder or one above it. A relative file named there is relative
 * to it. */
#include "cli.h"
#include "exit.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char place_file[] = ".mutualaid";

static char *place_join(const char *folder, size_t folder_length, const char *name)
{
    cli_text path = { 0 };
    cli_text_add_bytes(&path, folder, folder_length);
    cli_text_add(&path, "/");
    cli_text_add(&path, name);
    return path.bytes;
}

static void place_line(cli *tool, const char *line, const char *folder, size_t folder_length)
{
    if (strncmp(line, "store=", 6) == 0 && line[6] != '\0' && tool->place == NULL) {
        const char *store = line + 6;
        bool as_it_is = store[0] == '/' || strncmp(store, "memory:", 7) == 0;
        tool->place = as_it_is ? cli_copy(store) : place_join(folder, folder_length, store);
    } else if (strncmp(line, "as=", 3) == 0 && line[3] != '\0' && tool->actor == NULL) {
        tool->actor = cli_copy(line + 3);
    } else if (strncmp(line, "key-file=", 9) == 0 && line[9] != '\0' && tool->key_file == NULL) {
        const char *key = line + 9;
        tool->key_file = key[0] == '/' ? cli_copy(key) : place_join(folder, folder_length, key);
    }
}

static bool place_read(cli *tool, FILE *file, const char *folder, size_t folder_length)
{
    char line[4096];
    for (int number = 1; fgets(line, sizeof line, file) != NULL; number++) {
        line[strcspn(line, "\r\n")] = '\0';
        if (cli_utf8_wrong(line) != 0)
            return cli_fail(tool, CLI_EXIT_USAGE, "%s: line %d is not valid UTF-8", place_file, number);
        place_line(tool, line, folder, folder_length);
    }
    return true;
}

/* From the present folder upwards; the first file found is the one that counts. */
static bool place_search(cli *tool)
{
    char *folder = getcwd(NULL, 0);
    if (folder == NULL)
        return true;
    bool good = true;
    for (size_t length = strlen(folder);;) {
        char *path = place_join(folder, length, place_file);
        FILE *file = fopen(path, "r");
        free(path);
        if (file != NULL) {
            good = place_read(tool, file, folder, length);
            fclose(file);
            break;
        }
        while (length > 0 && folder[length - 1] != '/')
            length--;
        if (length == 0)
            break;
        length--;
    }
    free(folder);
    return good;
}

static void place_take(char **place, const char *value)
{
    if (*place == NULL && value != NULL && value[0] != '\0')
        *place = cli_copy(value);
}

bool cli_place_find(cli *tool)
{
    place_take(&tool->place, cli_value(tool, "--store"));
    place_take(&tool->actor, cli_value(tool, "--as"));
    place_take(&tool->key_file, cli_value(tool, "--key-file"));
    place_take(&tool->place, getenv("MUTUALAID_STORE"));
    place_take(&tool->actor, getenv("MUTUALAID_AS"));
    place_take(&tool->key_file, getenv("MUTUALAID_KEY_FILE"));
    if ((tool->place == NULL || tool->actor == NULL || tool->key_file == NULL) && !place_search(tool))
        return false;
    if (tool->place != NULL)
        return true;
    return cli_fail(tool, CLI_EXIT_USAGE, "no store is named: say --store FILE, set MUTUALAID_STORE, or write the line "
                                          "store=FILE into a file %s in this folder", place_file);
}

bool cli_place_named(cli *tool, const char *name, char **out_location)
{
    if (strstr(tool->place, "?community=") != NULL)
        return cli_fail(tool, CLI_EXIT_USAGE, "--name: the store %s names its community already", tool->place);
    cli_text location = { 0 };
    cli_text_format(&location, "%s?community=", tool->place);
    for (const unsigned char *byte = (const unsigned char *)name; *byte != '\0'; byte++) {
        bool plain = (*byte >= 'a' && *byte <= 'z') || (*byte >= 'A' && *byte <= 'Z') || (*byte >= '0' && *byte <= '9') ||
                     *byte == '-' || *byte == '_' || *byte == '.';
        cli_text_format(&location, plain ? "%c" : "%%%02X", *byte);
    }
    *out_location = location.bytes;
    return true;
}
