/* SPDX-License-Identifier: MIT */
/* Keeps what `whole_file.h` promises. */
#include "whole_file.h"

#include "exit.h"
#include <errno.h>
#include <stdio.h>
#include <string.h>

int32_t cli_text_collect(void *context, const uint8_t *text, size_t length)
{
    cli_text_add_bytes(context, (const char *)text, length);
    return 0;
}

bool cli_file_write(cli *tool, const char *path, const cli_text *text)
{
    FILE *file = path == NULL ? stdout : fopen(path, "wbx");
    if (file == NULL)
        return cli_fail(tool, CLI_EXIT_STORAGE, "%s: it could not be written: %s", path, strerror(errno));
    bool good = fwrite(cli_text_get(text), 1, text->length, file) == text->length;
    if (path != NULL && fclose(file) != 0)
        good = false;
    return good || cli_fail(tool, CLI_EXIT_STORAGE, "%s: it could not be written to the end", path == NULL ? "-" : path);
}
