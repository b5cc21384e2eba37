/* SPDX-License-Identifier: MIT */
/* solve balance: p bal MEMBERS ARCS, m ID SUPPLY [PRIORITY], a GIVER RECEIVER QUOTA SCORE. */
#include "exit.h"
#include "solve_text.h"
#include "verbs.h"

#include <stdlib.h>
#include <string.h>

typedef struct solve_balance {
    aid_balance_problem problem;
    aid_balance_result result;
    uint32_t *givers, *receivers, *priorities;
    int64_t *quotas, *supplies, *amounts;
    int32_t *scores;
    uint64_t arcs;
} solve_balance;

static void solve_balance_free(solve_balance *it)
{
    void *arrays[] = { it->givers, it->receivers, it->priorities, it->quotas, it->supplies, it->amounts, it->scores };
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
        free(arrays[i]);
}

static bool solve_balance_head(cli *tool, solve_text *text, solve_balance *it)
{
    const int64_t most[] = { AID_BALANCE_MEMBERS_MAX, AID_BALANCE_ARCS_MAX };
    int64_t counts[2];
    if (!solve_text_next(text) || strncmp(text->at, "p bal ", 6) != 0)
        return solve_text_wrong(tool, text, "p bal MEMBERS ARCS");
    text->at += 6;
    if (!solve_text_numbers(tool, text, "p bal MEMBERS ARCS", counts, most, 2))
        return false;
    size_t members = (size_t)counts[0], arcs = (size_t)counts[1];
    it->givers = cli_take(arcs, sizeof *it->givers);
    it->receivers = cli_take(arcs, sizeof *it->receivers);
    it->quotas = cli_take(arcs, sizeof *it->quotas);
    it->scores = cli_take(arcs, sizeof *it->scores);
    it->amounts = cli_take(arcs, sizeof *it->amounts);
    it->supplies = cli_take(members, sizeof *it->supplies);
    it->priorities = cli_take(members, sizeof *it->priorities);
    for (size_t i = 0; i < members; i++) {
        it->supplies[i] = 1;
        it->priorities[i] = (uint32_t)i;
    }
    it->problem = (aid_balance_problem) { .struct_size = sizeof it->problem,
                                          .member_count = members,
                                          .arc_count = arcs,
                                          .givers = it->givers,
                                          .receivers = it->receivers,
                                          .quotas = it->quotas,
                                          .scores = it->scores,
                                          .supplies = it->supplies,
                                          .priorities = it->priorities };
    it->result = (aid_balance_result) { .struct_size = sizeof it->result, .amounts = it->amounts };
    return true;
}

static bool solve_balance_line(cli *tool, solve_text *text, solve_balance *it)
{
    const int64_t members = (int64_t)it->problem.member_count, large = ((int64_t)1 << 53) - 1;
    const int64_t arc_most[] = { members, members, large, AID_ASSIGN_SCORE_MAX }, member_most[] = { members, large };
    int64_t numbers[4], priority;
    char letter = solve_text_letter(text);
    if (letter == 'm') {
        if (!solve_text_numbers(tool, text, "m ID SUPPLY [PRIORITY]", numbers, member_most, 2))
            return false;
        if (numbers[0] < 1)
            return solve_text_wrong(tool, text, "m ID SUPPLY [PRIORITY], with ids from 1");
        it->supplies[numbers[0] - 1] = numbers[1];
        if (solve_text_number(text, &priority))
            it->priorities[numbers[0] - 1] = (uint32_t)priority;
        return true;
    }
    if (letter != 'a')
        return solve_text_wrong(tool, text, "one of m, a, or a comment that begins with c");
    if (!solve_text_numbers(tool, text, "a GIVER RECEIVER QUOTA SCORE", numbers, arc_most, 4))
        return false;
    if (numbers[0] < 1 || numbers[1] < 1 || it->arcs == it->problem.arc_count)
        return solve_text_wrong(tool, text, "a GIVER RECEIVER QUOTA SCORE, with ids from 1, and no more than p says");
    it->givers[it->arcs] = (uint32_t)numbers[0] - 1;
    it->receivers[it->arcs] = (uint32_t)numbers[1] - 1;
    it->quotas[it->arcs] = numbers[2];
    it->scores[it->arcs++] = (int32_t)numbers[3];
    return true;
}

static bool solve_balance_read(cli *tool, solve_balance *it)
{
    solve_text text;
    uint64_t max_ring = 0;
    bool good = solve_text_open(tool, cli_operand(tool, 0), &text) && solve_balance_head(tool, &text, it);
    while (good && solve_text_next(&text))
        good = solve_balance_line(tool, &text, it);
    if (good && it->arcs != it->problem.arc_count)
        good = cli_fail(tool, CLI_EXIT_FORMAT, "%s: %llu arcs; the p line says %llu", text.path,
                        (unsigned long long)it->arcs, (unsigned long long)it->problem.arc_count);
    solve_text_close(&text);
    const char *objective = cli_value(tool, "--objective");
    if (objective != NULL)
        it->problem.objective = strcmp(objective, "score") == 0 ? AID_BALANCE_SCORE
                                : strcmp(objective, "lex") == 0 ? AID_BALANCE_LEX
                                                                : AID_BALANCE_MAX_THEN_LEX;
    good = good && cli_option_count(tool, "--max-ring", UINT32_MAX, &max_ring);
    it->problem.max_ring = (uint32_t)max_ring;
    return good;
}

static bool solve_balance_write(cli *tool, const solve_balance *it)
{
    void *file;
    if (!solve_solution_open(tool, &file))
        return false;
    for (uint64_t arc = 0; file != NULL && arc < it->arcs; arc++)
        if (it->amounts[arc] > 0)
            solve_solution_line(
                file, (int64_t[]) { it->givers[arc] + (int64_t)1, it->receivers[arc] + (int64_t)1, it->amounts[arc] },
                3);
    return solve_solution_close(tool, file);
}

bool cli_verb_solve_balance(cli *tool)
{
    solve_balance it = { .arcs = 0 };
    solve_run run;
    bool good = solve_run_begin(tool, &run) && solve_balance_read(tool, &it);
    if (good) {
        solve_run_read(tool, &run);
        aid_status status = aid_solve_balance(&it.problem, &run.options, &it.result, &tool->error);
        solve_run_solved(tool, &run);
        good = cli_try(tool, status) && solve_balance_write(tool, &it);
    }
    if (good) {
        cli_table *row =
            solve_answer(tool, &run, &(solve_outcome) { it.result.status_code, it.result.objective, it.result.bound });
        cli_put_number(row, "minutes", it.result.exchanged);
        cli_put_number(row, "members", (int64_t)it.result.members);
    }
    solve_balance_free(&it);
    return good;
}
