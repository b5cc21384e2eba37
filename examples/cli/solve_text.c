/* SPDX-License-Identifier: MIT */
/* Problem files of numbers, measurements, and what every solve verb answers. */
#include "solve_text.h"
#include "exit.h"
#include "system.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SOLVE_TEXT_CHUNK = 1 << 20 };

static const cli_column solve_columns[] = {
    { "status", NULL, CLI_CELL_TEXT,
      "optimal (proven), gap (stopped by its limit on work), time_limit, or infeasible" },
    { "objective", NULL, CLI_CELL_NUMBER, "total score, or the amount cleared; in `unit`" },
    { "bound", NULL, CLI_CELL_NUMBER, "nothing better than this exists" },
    { "unit", NULL, CLI_CELL_NUMBER, "what one point counts in these two: 1, or 1000000 for expected values" },
    { "seats", NULL, CLI_CELL_NUMBER, "assign: seats filled; schedule: tasks done" },
    { "seats_bound", NULL, CLI_CELL_NUMBER, "no plan fills more" },
    { "load_squares", NULL, CLI_CELL_NUMBER, "assign: sum over the helpers of (load before + seats given) squared" },
    { "minutes", NULL, CLI_CELL_NUMBER, "schedule: minutes of the tasks done; balance: all that is exchanged" },
    { "members", NULL, CLI_CELL_NUMBER, "rings and balance: members who are served" },
    { "cleared", NULL, CLI_CELL_NUMBER, "setoff: what is struck out" },
    { "total", NULL, CLI_CELL_NUMBER, "setoff: all obligations" },
    { "rings", NULL, CLI_CELL_NUMBER, "rings: rings chosen; setoff: cycles" },
    { "chains", NULL, CLI_CELL_NUMBER, "rings: chains chosen" },
    { "seconds", NULL, CLI_CELL_JSON, "the solver alone" },
    { "read_seconds", NULL, CLI_CELL_JSON, "reading the file" },
    { "peak_kib", NULL, CLI_CELL_NUMBER, "the most memory the program has held" },
    { NULL },
};
const cli_shape cli_shape_solve[] = { { NULL, solve_columns }, { NULL } };

bool solve_text_open(cli *tool, const char *path, solve_text *out)
{
    *out = (solve_text) { .path = path };
    out->file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    if (out->file == NULL)
        return cli_fail(tool, CLI_EXIT_STORAGE, "%s: %s", path, strerror(errno));
    out->at = out->end = out->bytes = cli_take(SOLVE_TEXT_CHUNK + 1, 1);
    out->room = SOLVE_TEXT_CHUNK;
    return true;
}

void solve_text_close(solve_text *text)
{
    if (text->file != NULL && text->file != stdin)
        fclose(text->file);
    free(text->bytes);
    *text = (solve_text) { .path = text->path, .line = text->line };
}

/* Makes sure that the whole line at `at` is in memory; what lies before it goes. */
static void solve_text_fill(solve_text *text)
{
    size_t got = 1, held = (size_t)(text->end - text->at);
    while (got > 0 && memchr(text->at, '\n', held) == NULL) {
        memmove(text->bytes, text->at, held);
        if (held == text->room) {
            text->room *= 2;
            text->bytes = cli_grow(text->bytes, text->room + 1, 1);
        }
        got = fread(text->bytes + held, 1, text->room - held, text->file);
        held += got;
        text->at = text->bytes;
        text->end = text->bytes + held;
        *text->end = '\0';
    }
}

static const char *solve_text_skip(const char *at)
{
    while (*at == ' ' || *at == '\t' || *at == '\r')
        at++;
    return at;
}

bool solve_text_next(solve_text *text)
{
    for (;;) {
        while (text->line > 0 && *text->at != '\n' && *text->at != '\0')
            text->at++;
        text->at += text->line > 0 && *text->at == '\n';
        solve_text_fill(text);
        if (*text->at == '\0')
            return false;
        text->line++;
        text->at = solve_text_skip(text->at);
        if (*text->at != '\0' && *text->at != '\n' && *text->at != 'c')
            return true;
    }
}

char solve_text_letter(solve_text *text)
{
    char letter = *text->at;
    if ((letter >= '0' && letter <= '9') || letter == '-')
        return 0;
    text->at++;
    return letter;
}

bool solve_text_number(solve_text *text, int64_t *out)
{
    const char *at = solve_text_skip(text->at);
    bool minus = *at == '-';
    int64_t number = 0;
    at += minus;
    const char *first = at;
    for (; *at >= '0' && *at <= '9'; at++)
        number = number < INT64_MAX / 10 - 10 ? number * 10 + (*at - '0') : number;
    if (at == first)
        return false;
    if (*at == '.' && at[1] == '0') /* scores of kidney pools are written 1 or 1.0 */
        for (at++; *at == '0';)
            at++;
    if (*at != ' ' && *at != '\t' && *at != '\r' && *at != '\n' && *at != '\0')
        return false;
    text->at = at;
    *out = minus ? -number : number;
    return true;
}

bool solve_text_wrong(cli *tool, const solve_text *text, const char *should)
{
    return cli_fail(tool, CLI_EXIT_FORMAT, "%s: line %u should be %s", text->path, text->line, should);
}

bool solve_text_numbers(cli *tool, solve_text *text, const char *form, int64_t *out, const int64_t *most, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!solve_text_number(text, &out[i]) || out[i] < 0 || out[i] > most[i])
            return solve_text_wrong(tool, text, form);
    return true;
}

bool solve_run_begin(cli *tool, solve_run *run)
{
    uint64_t seconds = 0, work = 0, threads = 1;
    *run = (solve_run) { .options = { .struct_size = sizeof run->options }, .began_us = cli_monotonic_us() };
    if (!cli_option_count(tool, "--time-limit", 1000000, &seconds) ||
        !cli_option_count(tool, "--work-limit", INT64_MAX / 16, &work) ||
        !cli_option_count(tool, "--threads", 1024, &threads))
        return false;
    run->options.time_limit_ms = (int64_t)seconds * 1000;
    run->options.work_limit = work;
    run->options.progress = cli_progress_show;
    run->options.context = tool;
    return true;
}

void solve_run_read(cli *tool, solve_run *run)
{
    run->read_us = cli_monotonic_us();
    cli_progress_begin(tool);
}

void solve_run_solved(cli *tool, solve_run *run)
{
    run->solved_us = cli_monotonic_us();
    cli_progress_end(tool);
}

static const char *solve_status(int32_t status_code)
{
    switch (status_code) {
    case AID_SOLVE_OPTIMAL: return "optimal";
    case AID_SOLVE_TIME_LIMIT: return "time_limit";
    case AID_SOLVE_INFEASIBLE: return "infeasible";
    default: return "gap";
    }
}

/* With six decimals: small problems take microseconds. */
static void solve_put_seconds(cli_table *row, const char *column, int64_t us)
{
    char text[32];
    snprintf(text, sizeof text, "%" PRId64 ".%06d", us / 1000000, (int)(us % 1000000));
    cli_put_text(row, column, text);
}

cli_table *solve_answer(cli *tool, const solve_run *run, const solve_outcome *outcome)
{
    cli_table *row = cli_row(tool, NULL);
    cli_put_text(row, "status", solve_status(outcome->status_code));
    cli_put_number(row, "objective", outcome->objective);
    cli_put_number(row, "bound", outcome->bound);
    cli_put_number(row, "unit", 1);
    solve_put_seconds(row, "seconds", run->solved_us - run->read_us);
    solve_put_seconds(row, "read_seconds", run->read_us - run->began_us);
    if (cli_system_peak_kib() >= 0)
        cli_put_number(row, "peak_kib", cli_system_peak_kib());
    return row;
}

bool solve_solution_open(cli *tool, void **out)
{
    const char *path = cli_value(tool, "--solution");
    *out = path == NULL ? NULL : fopen(path, "w");
    return path == NULL || *out != NULL || cli_fail(tool, CLI_EXIT_STORAGE, "%s: %s", path, strerror(errno));
}

bool solve_solution_close(cli *tool, void *file)
{
    if (file == NULL)
        return true;
    bool good = ferror((FILE *)file) == 0;
    good = fclose(file) == 0 && good;
    return good || cli_fail(tool, CLI_EXIT_STORAGE, "%s: could not be written", cli_value(tool, "--solution"));
}

void solve_solution_line(void *file, const int64_t *numbers, size_t count)
{
    for (size_t i = 0; i < count; i++)
        fprintf(file, "%s%" PRId64, i > 0 ? " " : "", numbers[i]);
    fputc('\n', file);
}
