/* SPDX-License-Identifier: MIT */
/* What the tool must ask differently of POSIX and of Windows. */
#ifndef CLI_SYSTEM_H
#define CLI_SYSTEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The arguments in UTF-8, whatever main was given; prints go out in UTF-8 from then on. NULL when there is no memory. */
char **cli_system_arguments(int count, char **given);
void cli_system_arguments_free(int count, char **arguments);

/* What was written to a file is on the disk. */
bool cli_system_durable(int descriptor);

/* Whether what is typed on standard input is shown from now on; what was typed before counts no more. False: it cannot
 * be told. */
bool cli_system_echo(bool shown);

/* Bytes for a key. */
bool cli_system_random(unsigned char *bytes, size_t count);

/* Gives a file a name that may be taken: whoever had it is gone, all at once. */
bool cli_system_replace(const char *from, const char *to);

/* The most memory that this program ever had, in KiB; negative where that is not told. */
int64_t cli_system_peak_kib(void);

#endif
