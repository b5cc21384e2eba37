/* SPDX-License-Identifier: MIT */
/* solve setoff: a CSV file with the columns debtor, creditor and amount; parties are any texts. */
#include "exit.h"
#include "solve_text.h"
#include "verbs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct solve_setoff {
    aid_setoff_problem problem;
    aid_setoff_result result;
    uint32_t *debtors, *creditors;
    int64_t *amounts, *cleared;
    char **names; /* parties, as they come */
    size_t rows, room, parties, party_room;
    uint32_t *table; /* party + 1, by name */
    size_t table_room;
} solve_setoff;

static void solve_setoff_free(solve_setoff *it)
{
    for (size_t i = 0; i < it->parties; i++)
        free(it->names[i]);
    void *arrays[] = { it->debtors, it->creditors, it->amounts, it->cleared, it->names, it->table };
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
        free(arrays[i]);
}

static size_t solve_setoff_slot(const solve_setoff *it, const char *name)
{
    uint64_t hash = 14695981039346656037u;
    for (const char *at = name; *at != '\0'; at++)
        hash = (hash ^ (unsigned char)*at) * 1099511628211u;
    size_t slot = (size_t)(hash ^ hash >> 32) & (it->table_room - 1);
    while (it->table[slot] != 0 && strcmp(it->names[it->table[slot] - 1], name) != 0)
        slot = (slot + 1) & (it->table_room - 1);
    return slot;
}

static uint32_t solve_setoff_party(solve_setoff *it, const char *name)
{
    if (it->parties * 2 >= it->table_room) {
        it->table_room = it->table_room == 0 ? 1024 : it->table_room * 2;
        free(it->table);
        it->table = cli_take(it->table_room, sizeof *it->table);
        for (size_t i = 0; i < it->parties; i++)
            it->table[solve_setoff_slot(it, it->names[i])] = (uint32_t)i + 1;
    }
    size_t slot = solve_setoff_slot(it, name);
    if (it->table[slot] != 0)
        return it->table[slot] - 1;
    if (it->parties == it->party_room) {
        it->party_room = it->party_room == 0 ? 1024 : it->party_room * 2;
        it->names = cli_grow(it->names, it->party_room, sizeof *it->names);
    }
    char *copy = cli_take(strlen(name) + 1, 1);
    memcpy(copy, name, strlen(name) + 1);
    it->names[it->parties] = copy;
    it->table[slot] = (uint32_t)++it->parties;
    return it->table[slot] - 1;
}

static void solve_setoff_room(solve_setoff *it)
{
    if (it->rows < it->room)
        return;
    it->room = it->room == 0 ? 4096 : it->room * 2;
    it->debtors = cli_grow(it->debtors, it->room, sizeof *it->debtors);
    it->creditors = cli_grow(it->creditors, it->room, sizeof *it->creditors);
    it->amounts = cli_grow(it->amounts, it->room, sizeof *it->amounts);
}

static bool solve_setoff_row(cli *tool, aid_csv *csv, const uint32_t *columns, solve_setoff *it)
{
    const char *fields[3];
    size_t length;
    for (int i = 0; i < 3; i++)
        if (!cli_try(tool, aid_csv_field(csv, columns[i], &fields[i], &length, &tool->error)))
            return false;
    uint64_t amount = 0;
    if (!cli_read_count(tool, "amount", fields[2], ((uint64_t)1 << 53) - 1, &amount))
        return false;
    solve_setoff_room(it);
    it->debtors[it->rows] = solve_setoff_party(it, fields[0]);
    it->creditors[it->rows] = solve_setoff_party(it, fields[1]);
    it->amounts[it->rows++] = (int64_t)amount;
    return true;
}

static bool solve_setoff_read(cli *tool, solve_setoff *it)
{
    static const char *const names[] = { "debtor", "creditor", "amount" };
    aid_csv *csv = NULL;
    uint32_t columns[3];
    int32_t row = 1;
    bool good = cli_try(tool, aid_csv_open_file(cli_operand(tool, 0), NULL, &csv, &tool->error));
    for (int i = 0; good && i < 3; i++)
        good = cli_try(tool, aid_csv_column(csv, names[i], &columns[i], &tool->error));
    while (good) {
        good = cli_try(tool, aid_csv_next(csv, &row, &tool->error));
        if (!good || row != 1)
            break;
        good = solve_setoff_row(tool, csv, columns, it);
    }
    aid_csv_close(csv);
    it->cleared = cli_take(it->rows, sizeof *it->cleared);
    it->problem = (aid_setoff_problem) { .struct_size = sizeof it->problem,
                                         .party_count = it->parties,
                                         .obligation_count = it->rows,
                                         .debtors = it->debtors,
                                         .creditors = it->creditors,
                                         .amounts = it->amounts };
    it->result = (aid_setoff_result) { .struct_size = sizeof it->result, .cleared = it->cleared };
    return good;
}

/* The file as it was, with what is struck out of each row. */
static bool solve_setoff_write(cli *tool, const solve_setoff *it)
{
    void *file;
    if (!solve_solution_open(tool, &file))
        return false;
    if (file != NULL)
        fputs("debtor,creditor,amount,cleared\n", file);
    for (size_t row = 0; file != NULL && row < it->rows; row++)
        fprintf(file, "%s,%s,%lld,%lld\n", it->names[it->debtors[row]], it->names[it->creditors[row]],
                (long long)it->amounts[row], (long long)it->cleared[row]);
    return solve_solution_close(tool, file);
}

bool cli_verb_solve_setoff(cli *tool)
{
    solve_setoff it = { .rows = 0 };
    solve_run run;
    bool good = solve_run_begin(tool, &run) && solve_setoff_read(tool, &it);
    if (good) {
        solve_run_read(tool, &run);
        aid_status status = aid_solve_setoff(&it.problem, &run.options, &it.result, &tool->error);
        solve_run_solved(tool, &run);
        good = cli_try(tool, status) && solve_setoff_write(tool, &it);
    }
    if (good) {
        cli_table *row =
            solve_answer(tool, &run, &(solve_outcome) { it.result.status_code, it.result.objective, it.result.bound });
        cli_put_number(row, "cleared", it.result.objective);
        cli_put_number(row, "total", it.result.total);
        cli_put_number(row, "rings", (int64_t)it.result.cycle_count);
    }
    solve_setoff_free(&it);
    return good;
}
