/* SPDX-License-Identifier: MIT */
/* What the solve verbs share: problem files of numbers, the run's options, and the answer's common fields. */
#ifndef CLI_SOLVE_TEXT_H
#define CLI_SOLVE_TEXT_H

#include "cli.h"

#include <stdio.h>

/* A problem file, read line by line. Blank lines and comment lines (a line that begins with c) are skipped. */
typedef struct solve_text {
    const char *path;
    FILE *file;
    char *bytes;    /* a part of the file with the whole line that is read, ended by a NUL */
    char *end;      /* the NUL */
    const char *at; /* in the line */
    size_t room;    /* of `bytes`, besides the NUL */
    unsigned line;
} solve_text;

bool solve_text_open(cli *tool, const char *path, solve_text *out);
void solve_text_close(solve_text *text);
/* To the next line that says something; false at the end. */
bool solve_text_next(solve_text *text);
/* The first letter of the line, which is passed; 0 when it begins with a number. */
char solve_text_letter(solve_text *text);
/* The next number of the line; false: there is none, and nothing is said. */
bool solve_text_number(solve_text *text, int64_t *out);
/* Exactly `count` numbers within 0..most[i]; else says what the line should be. */
bool solve_text_numbers(cli *tool, solve_text *text, const char *form, int64_t *out, const int64_t *most, size_t count);
bool solve_text_wrong(cli *tool, const solve_text *text, const char *should);

/* One run: what is measured, and the file for the answer. */
typedef struct solve_run {
    aid_solve_options options;
    int64_t began_us, read_us, solved_us;
} solve_run;

bool solve_run_begin(cli *tool, solve_run *run);
void solve_run_read(cli *tool, solve_run *run);   /* reading is done, solving begins */
void solve_run_solved(cli *tool, solve_run *run); /* solving is done */

/* The row of the answer with status, objective, bound and measurements. */
typedef struct solve_outcome {
    int32_t status_code;
    int64_t objective, bound;
} solve_outcome;
cli_table *solve_answer(cli *tool, const solve_run *run, const solve_outcome *outcome);

/* Opens the file that --solution names; *out NULL: none is wanted. */
bool solve_solution_open(cli *tool, void **out);
bool solve_solution_close(cli *tool, void *file);
void solve_solution_line(void *file, const int64_t *numbers, size_t count);

#endif
