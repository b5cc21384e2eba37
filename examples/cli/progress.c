/* SPDX-License-Identifier: MIT */
/* A bar on standard error for what takes longer than a second; only on a terminal, and never with --quiet. */
#include "cli.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { PROGRESS_AFTER_US = 1000000, PROGRESS_BAR = 40 };

int64_t cli_monotonic_us(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

void cli_progress_begin(cli *tool)
{
    tool->progress = (cli_progress){ .began_us = cli_monotonic_us(),
                                     .wanted = !tool->quiet && isatty(STDERR_FILENO) };
}

int32_t cli_progress_show(void *context, const char *stage, uint64_t done, uint64_t total)
{
    cli *tool = context;
    if (!tool->progress.wanted || cli_monotonic_us() - tool->progress.began_us < PROGRESS_AFTER_US)
        return 0;
    tool->progress.shown = true;
    if (total == 0) {
        fprintf(stderr, "\r%-12.12s %" PRIu64 " ", stage, done);
        return 0;
    }
    uint64_t share = (uint64_t)((double)(done < total ? done : total) * 1000.0 / (double)total);
    char bar[PROGRESS_BAR + 1];
    memset(bar, '.', PROGRESS_BAR);
    memset(bar, '#', (size_t)share * PROGRESS_BAR / 1000);
    bar[PROGRESS_BAR] = '\0';
    fprintf(stderr, "\r%-12.12s [%s] %3u %%", stage, bar, (unsigned)(share / 10));
    return 0;
}

void cli_progress_end(cli *tool)
{
    if (tool->progress.shown)
        fprintf(stderr, "\r%*s\r", PROGRESS_BAR + 24, "");
    tool->progress.shown = false;
}
