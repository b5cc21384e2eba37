/* SPDX-License-Identifier: MIT */
/* solve rings: the pools of the kidney-exchange literature as they are. FILE.input has "MEMBERS ARCS", then arcs "FROM
 * TO SCORE" from 0, then -1 -1 -1; FILE.ndds beside it, if it is there and chains are wanted, the altruists' arcs
 * likewise. */
#include "exit.h"
#include "solve_text.h"
#include "verbs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct solve_rings {
    aid_rings_problem problem;
    aid_rings_result result;
    uint64_t *offsets;
    int64_t *lines; /* three numbers an arc, givers as the problem counts them */
    uint32_t *targets, *from;
    int32_t *scores;
    uint8_t *chosen;
    size_t arcs;
} solve_rings;

static void solve_rings_free(solve_rings *it)
{
    void *arrays[] = { it->offsets, it->lines, it->targets, it->from, it->scores, it->chosen };
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
        free(arrays[i]);
}

/* Reads one of the two files; givers are counted from `before` on. */
static bool solve_rings_file(cli *tool, const char *path, solve_rings *it, uint64_t before, uint64_t *out_count)
{
    static const char form[] = "FROM TO SCORE, from 0, or -1 -1 -1 at the end";
    const int64_t head_most[] = { AID_RINGS_GIVERS_MAX, AID_ASSIGN_ROWS_MAX };
    solve_text text;
    int64_t head[2] = { 0 }, numbers[3];
    bool good = solve_text_open(tool, path, &text);
    if (good && !solve_text_next(&text))
        good = solve_text_wrong(tool, &text, "MEMBERS ARCS");
    good = good && solve_text_numbers(tool, &text, "MEMBERS ARCS", head, head_most, 2);
    uint64_t members = before == 0 ? (uint64_t)head[0] : it->problem.member_count;
    *out_count = (uint64_t)head[0];
    if (good)
        it->lines = cli_grow(it->lines, (it->arcs + (size_t)head[1] + 1) * 3, sizeof *it->lines);
    for (int64_t i = 0; good && i < head[1]; i++) {
        good = solve_text_next(&text);
        for (int k = 0; good && k < 3; k++)
            good = solve_text_number(&text, &numbers[k]);
        if (!good || numbers[0] < 0 || numbers[0] >= head[0] || numbers[1] < 0 || (uint64_t)numbers[1] >= members ||
            numbers[2] < 0 || numbers[2] > AID_RINGS_SCORE_MAX) {
            good = solve_text_wrong(tool, &text, form);
            break;
        }
        int64_t *line = it->lines + it->arcs++ * 3;
        line[0] = numbers[0] + (int64_t)before;
        line[1] = numbers[1];
        line[2] = numbers[2];
    }
    solve_text_close(&text);
    return good;
}

static bool solve_rings_altruists(cli *tool, solve_rings *it)
{
    const char *path = cli_operand(tool, 0), *dot = strrchr(path, '.');
    size_t stem = dot != NULL ? (size_t)(dot - path) : strlen(path);
    char *beside = cli_take(stem + 6, 1);
    memcpy(beside, path, stem);
    memcpy(beside + stem, ".ndds", 6);
    FILE *file = fopen(beside, "r");
    bool good = true;
    if (file != NULL) {
        fclose(file);
        good = solve_rings_file(tool, beside, it, it->problem.member_count, &it->problem.altruist_count);
    }
    free(beside);
    return good;
}

static void solve_rings_sort(solve_rings *it)
{
    uint64_t givers = it->problem.member_count + it->problem.altruist_count;
    it->offsets = cli_take(givers + 2, sizeof *it->offsets);
    it->targets = cli_take(it->arcs, sizeof *it->targets);
    it->from = cli_take(it->arcs, sizeof *it->from);
    it->scores = cli_take(it->arcs, sizeof *it->scores);
    it->chosen = cli_take(it->arcs, 1);
    for (size_t arc = 0; arc < it->arcs; arc++)
        it->offsets[it->lines[arc * 3] + 2]++;
    for (uint64_t giver = 0; giver < givers; giver++)
        it->offsets[giver + 2] += it->offsets[giver + 1];
    for (size_t arc = 0; arc < it->arcs; arc++) {
        uint64_t at = it->offsets[it->lines[arc * 3] + 1]++;
        it->from[at] = (uint32_t)it->lines[arc * 3];
        it->targets[at] = (uint32_t)it->lines[arc * 3 + 1];
        it->scores[at] = (int32_t)it->lines[arc * 3 + 2];
    }
    it->problem.arc_count = it->arcs;
    it->problem.offsets = it->offsets;
    it->problem.targets = it->targets;
    it->problem.scores = it->scores;
    it->result = (aid_rings_result) { .struct_size = sizeof it->result, .chosen = it->chosen };
}

static bool solve_rings_read(cli *tool, solve_rings *it)
{
    uint64_t ring = 0, chain = 0, success = 1000000;
    it->problem = (aid_rings_problem) { .struct_size = sizeof it->problem };
    if (!cli_option_count(tool, "--max-ring", UINT32_MAX, &ring) ||
        !cli_option_count(tool, "--max-chain", UINT32_MAX, &chain) ||
        !cli_option_count(tool, "--success", 1000000, &success) ||
        !solve_rings_file(tool, cli_operand(tool, 0), it, 0, &it->problem.member_count))
        return false;
    it->problem.max_ring = (uint32_t)ring;
    it->problem.max_chain = (uint32_t)chain;
    it->problem.success_ppm = (uint32_t)success;
    if (chain > 0 && !solve_rings_altruists(tool, it))
        return false;
    solve_rings_sort(it);
    return true;
}

static bool solve_rings_write(cli *tool, const solve_rings *it)
{
    void *file;
    if (!solve_solution_open(tool, &file))
        return false;
    for (size_t arc = 0; file != NULL && arc < it->arcs; arc++)
        if (it->chosen[arc])
            solve_solution_line(file, (int64_t[]) { it->from[arc], it->targets[arc] }, 2);
    return solve_solution_close(tool, file);
}

bool cli_verb_solve_rings(cli *tool)
{
    solve_rings it = { .arcs = 0 };
    solve_run run;
    bool good = solve_run_begin(tool, &run) && solve_rings_read(tool, &it);
    if (good) {
        solve_run_read(tool, &run);
        aid_status status = aid_solve_rings(&it.problem, &run.options, &it.result, &tool->error);
        solve_run_solved(tool, &run);
        good = cli_try(tool, status) && solve_rings_write(tool, &it);
    }
    if (good) {
        cli_table *row =
            solve_answer(tool, &run, &(solve_outcome) { it.result.status_code, it.result.objective, it.result.bound });
        cli_put_number(row, "unit", it.result.unit);
        cli_put_number(row, "members", (int64_t)it.result.members);
        cli_put_number(row, "rings", (int64_t)it.result.ring_count);
        cli_put_number(row, "chains", (int64_t)it.result.chain_count);
    }
    solve_rings_free(&it);
    return good;
}
