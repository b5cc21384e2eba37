/* SPDX-License-Identifier: MIT */
/* Files that are written in one piece. */
#ifndef CLI_WHOLE_FILE_H
#define CLI_WHOLE_FILE_H

#include "cli.h"

/* Into a new file, never over one that is there; NULL is standard output. */
bool cli_file_write(cli *tool, const char *path, const cli_text *text);

/* An aid_text_fn whose context is a cli_text. */
int32_t cli_text_collect(void *context, const uint8_t *text, size_t length);

#endif
