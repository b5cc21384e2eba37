/* SPDX-License-Identifier: MIT */
/* solve assign: requests with seats, helpers with capacities, and the pairs that are possible. The text format is in
 * docs/matching.md. */
#include "exit.h"
#include "solve_text.h"
#include "verbs.h"

#include <stdlib.h>
#include <string.h>

typedef struct solve_assign {
    aid_assign_problem problem;
    aid_assign_result result;
    uint64_t *offsets;
    uint32_t *seats, *capacities, *loads_before;
    uint32_t *from, *to, *loads; /* edges in the order of the file; while they are read, loads less 1 */
    int32_t *scores;
    uint8_t *tiers, *edge_tiers, *chosen;
    uint32_t *sorted_to, *sorted_loads; /* request by request, where the file is not so; else NULL */
    int32_t *sorted_scores;
    uint8_t *sorted_tiers;
    bool shuffled; /* the file is not */
    uint64_t edges;
    bool loaded; /* a load is not 1 */
} solve_assign;

static void solve_assign_free(solve_assign *it)
{
    void *arrays[] = { it->offsets, it->seats,     it->capacities,   it->from,          it->to,
                       it->loads,   it->scores,    it->tiers,        it->edge_tiers,    it->chosen,
                       it->sorted_to, it->sorted_loads, it->sorted_scores, it->sorted_tiers,
                       it->loads_before };
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
        free(arrays[i]);
}

static bool solve_assign_head(cli *tool, solve_text *text, solve_assign *it)
{
    const int64_t most[] = { AID_ASSIGN_ROWS_MAX, AID_ASSIGN_ROWS_MAX, AID_ASSIGN_ROWS_MAX };
    int64_t counts[3];
    if (!solve_text_next(text) || strncmp(text->at, "p asn ", 6) != 0)
        return solve_text_wrong(tool, text, "p asn REQUESTS HELPERS EDGES");
    text->at += 6;
    if (!solve_text_numbers(tool, text, "p asn REQUESTS HELPERS EDGES", counts, most, 3))
        return false;
    size_t requests = (size_t)counts[0], helpers = (size_t)counts[1], edges = (size_t)counts[2];
    it->offsets = cli_take(requests + 2, sizeof *it->offsets);
    it->seats = cli_take(requests, sizeof *it->seats);
    it->tiers = cli_take(requests, 1);
    it->capacities = cli_take(helpers, sizeof *it->capacities);
    it->loads_before = cli_take(helpers, sizeof *it->loads_before);
    it->from = cli_take(edges, sizeof *it->from);
    it->to = cli_take(edges, sizeof *it->to);
    it->scores = cli_take(edges, sizeof *it->scores);
    it->loads = cli_take(edges, sizeof *it->loads);
    it->edge_tiers = cli_take(edges, 1);
    it->chosen = cli_take(edges, 1);
    for (size_t i = 0; i < requests; i++)
        it->seats[i] = 1;
    for (size_t i = 0; i < helpers; i++)
        it->capacities[i] = 1;
    it->problem = (aid_assign_problem) {
        .struct_size = sizeof it->problem, .request_count = requests, .helper_count = helpers, .edge_count = edges
    };
    return true;
}

static bool solve_assign_edge(cli *tool, solve_text *text, solve_assign *it)
{
    static const char form[] = "e REQUEST HELPER SCORE [LOAD [EDGE_TIER]], with ids from 1 and no more than p says";
    const int64_t most[] = { (int64_t)it->problem.request_count, (int64_t)it->problem.helper_count,
                             AID_ASSIGN_SCORE_MAX };
    int64_t numbers[3], load = 1, tier = 0;
    if (!solve_text_numbers(tool, text, form, numbers, most, 3))
        return false;
    if (solve_text_number(text, &load))
        solve_text_number(text, &tier);
    if (numbers[0] < 1 || numbers[1] < 1 || it->edges == it->problem.edge_count || load < 1 || load > UINT32_MAX ||
        tier < 0 || tier > AID_ASSIGN_EDGE_TIER_MAX)
        return solve_text_wrong(tool, text, form);
    it->from[it->edges] = (uint32_t)numbers[0] - 1;
    it->to[it->edges] = (uint32_t)numbers[1] - 1;
    it->scores[it->edges] = (int32_t)numbers[2];
    if (load != 1) /* memory that stays 0 is never touched, and so never taken */
        it->loads[it->edges] = (uint32_t)load - 1;
    if (tier != 0)
        it->edge_tiers[it->edges] = (uint8_t)tier;
    it->loaded = it->loaded || load != 1;
    it->shuffled = it->shuffled || (it->edges > 0 && it->from[it->edges] < it->from[it->edges - 1]);
    it->edges++;
    return true;
}

static bool solve_assign_line(cli *tool, solve_text *text, solve_assign *it)
{
    const int64_t most[] = { (int64_t)it->problem.request_count, UINT32_MAX };
    const int64_t helpers_most[] = { (int64_t)it->problem.helper_count, UINT32_MAX };
    int64_t numbers[2], tier = 0;
    switch (solve_text_letter(text)) {
    case 'r':
        if (!solve_text_numbers(tool, text, "r ID SEATS [TIER]", numbers, most, 2))
            return false;
        solve_text_number(text, &tier);
        if (numbers[0] < 1 || tier < 0 || tier >= AID_ASSIGN_TIERS)
            return solve_text_wrong(tool, text, "r ID SEATS [TIER], with a tier of 0..255");
        it->seats[numbers[0] - 1] = (uint32_t)numbers[1];
        it->tiers[numbers[0] - 1] = (uint8_t)tier;
        return true;
    case 'h':
        if (!solve_text_numbers(tool, text, "h ID CAPACITY [LOAD_BEFORE]", numbers, helpers_most, 2))
            return false;
        solve_text_number(text, &tier);
        if (numbers[0] < 1 || tier < 0 || tier > AID_ASSIGN_LOAD_MAX)
            return solve_text_wrong(tool, text, "h ID CAPACITY [LOAD_BEFORE], with ids from 1");
        it->loads_before[numbers[0] - 1] = (uint32_t)tier;
        it->capacities[numbers[0] - 1] = (uint32_t)numbers[1];
        return true;
    case 'e': return solve_assign_edge(tool, text, it);
    default: return solve_text_wrong(tool, text, "one of r, h, e, or a comment that begins with c");
    }
}

/* Copies the edges request by request. */
static void solve_assign_deal(solve_assign *it)
{
    it->sorted_to = cli_take(it->edges, sizeof *it->to);
    it->sorted_loads = cli_take(it->edges, sizeof *it->loads);
    it->sorted_scores = cli_take(it->edges, sizeof *it->scores);
    it->sorted_tiers = cli_take(it->edges, 1);
    for (uint64_t edge = 0; edge < it->edges; edge++) {
        uint64_t at = it->offsets[it->from[edge] + 1]++;
        it->sorted_to[at] = it->to[edge];
        it->sorted_loads[at] = it->loads[edge];
        it->sorted_scores[at] = it->scores[edge];
        it->sorted_tiers[at] = it->edge_tiers[edge];
    }
}

/* Edges request by request: mostly the file has them so. */
static void solve_assign_sort(solve_assign *it)
{
    for (uint64_t edge = 0; edge < it->edges; edge++)
        it->offsets[it->from[edge] + (uint64_t)2]++;
    for (uint64_t request = 0; request < it->problem.request_count; request++)
        it->offsets[request + 2] += it->offsets[request + 1];
    for (uint64_t edge = 0; it->loaded && edge < it->edges; edge++)
        it->loads[edge]++;
    if (it->shuffled)
        solve_assign_deal(it);
    else
        memmove(it->offsets, it->offsets + 1, ((size_t)it->problem.request_count + 1) * sizeof *it->offsets);
    free(it->from);
    it->from = NULL;
    it->problem.edge_count = it->edges;
    it->problem.offsets = it->offsets;
    it->problem.helpers = it->shuffled ? it->sorted_to : it->to;
    it->problem.scores = it->shuffled ? it->sorted_scores : it->scores;
    it->problem.edge_tiers = it->shuffled ? it->sorted_tiers : it->edge_tiers;
    it->problem.seats = it->seats;
    it->problem.loads_before = it->loads_before;
    it->problem.tiers = it->tiers;
    it->problem.capacities = it->capacities;
    if (it->loaded)
        it->problem.loads = it->shuffled ? it->sorted_loads : it->loads;
    it->result = (aid_assign_result) { .struct_size = sizeof it->result, .chosen = it->chosen };
}

static bool solve_assign_read(cli *tool, solve_assign *it)
{
    solve_text text;
    bool good = solve_text_open(tool, cli_operand(tool, 0), &text) && solve_assign_head(tool, &text, it);
    while (good && solve_text_next(&text))
        good = solve_assign_line(tool, &text, it);
    if (good && it->edges != it->problem.edge_count)
        good = cli_fail(tool, CLI_EXIT_FORMAT, "%s: %llu edges; the p line says %llu", text.path,
                        (unsigned long long)it->edges, (unsigned long long)it->problem.edge_count);
    solve_text_close(&text);
    if (good)
        solve_assign_sort(it);
    return good;
}

static bool solve_assign_write(cli *tool, const solve_assign *it)
{
    void *file;
    if (!solve_solution_open(tool, &file))
        return false;
    for (uint64_t request = 0; file != NULL && request < it->problem.request_count; request++)
        for (uint64_t edge = it->offsets[request]; edge < it->offsets[request + 1]; edge++)
            if (it->chosen[edge])
                solve_solution_line(file, (int64_t[]) { (int64_t)request + 1, it->problem.helpers[edge] + (int64_t)1 },
                                    2);
    return solve_solution_close(tool, file);
}

static bool solve_assign_fairness(cli *tool, aid_assign_problem *problem)
{
    uint64_t weight = 0;
    if (!cli_option_choice(tool, "--fairness", &problem->fairness) ||
        !cli_option_count(tool, "--load-weight", AID_ASSIGN_LOAD_MAX, &weight))
        return false;
    if (weight != 0 && problem->fairness != AID_FAIRNESS_WEIGHED)
        return cli_fail(tool, CLI_EXIT_USAGE, "--load-weight counts with --fairness weighed only");
    problem->load_weight = (int64_t)weight;
    return true;
}

bool cli_verb_solve_assign(cli *tool)
{
    solve_assign it = { .edges = 0 };
    solve_run run;
    const char *objective = cli_value(tool, "--objective");
    bool good = solve_run_begin(tool, &run) && solve_assign_read(tool, &it);
    it.problem.objective =
        objective != NULL && strcmp(objective, "score") == 0 ? AID_OBJECTIVE_SCORE : AID_OBJECTIVE_SEATS_THEN_SCORE;
    it.problem.complete = cli_has(tool, "--complete") ? AID_YES : AID_NO;
    good = good && solve_assign_fairness(tool, &it.problem);
    if (good) {
        solve_run_read(tool, &run);
        aid_status status = aid_solve_assign(&it.problem, &run.options, &it.result, &tool->error);
        solve_run_solved(tool, &run);
        good = cli_try(tool, status) && solve_assign_write(tool, &it);
    }
    if (good) {
        cli_table *row =
            solve_answer(tool, &run, &(solve_outcome) { it.result.status_code, it.result.objective, it.result.bound });
        cli_put_number(row, "seats", it.result.seats);
        cli_put_number(row, "seats_bound", it.result.seats_bound);
        cli_put_number(row, "load_squares", (int64_t)it.result.load_squares);
    }
    solve_assign_free(&it);
    return good;
}
