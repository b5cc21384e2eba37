/* SPDX-License-Identifier: MIT */
/* solve schedule: a folder with three CSV files whose names end in Resources.csv (id, latitude, longitude),
 * Resources_Skills.csv (resource id, skill id) and Tasks.csv (task id, skill id, latitude, longitude, …, and the
 * columns named below). Everybody has time all day; a task can be done by whoever has its skill, and counts one point.
 */
#include "exit.h"
#include "solve_text.h"
#include "verbs.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

enum { SOLVE_SCHEDULE_ROWS = AID_SCHEDULE_ROWS_MAX };

typedef struct solve_schedule {
    aid_schedule_problem problem;
    aid_schedule_result result;
    int64_t *earliest, *latest, *durations, *starts;
    uint64_t *offsets, *helper_ids, *task_ids, *task_skills, *owners, *skills;
    uint32_t *helpers, *task_places, *helper_places, *done_by;
    int32_t *latitudes, *longitudes, *scores;
    size_t skill_count, edge_room;
} solve_schedule;

static void solve_schedule_free(solve_schedule *it)
{
    void *arrays[] = { it->earliest,      it->latest,      it->durations, it->starts,     it->offsets, it->helper_ids,
                       it->task_ids,      it->task_skills, it->owners,    it->skills,     it->helpers, it->task_places,
                       it->helper_places, it->done_by,     it->latitudes, it->longitudes, it->scores };
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
        free(arrays[i]);
}

static void solve_schedule_take(solve_schedule *it)
{
    size_t rows = SOLVE_SCHEDULE_ROWS;
    it->earliest = cli_take(rows, sizeof *it->earliest);
    it->latest = cli_take(rows, sizeof *it->latest);
    it->durations = cli_take(rows, sizeof *it->durations);
    it->starts = cli_take(rows, sizeof *it->starts);
    it->offsets = cli_take(rows + 1, sizeof *it->offsets);
    it->helper_ids = cli_take(rows, sizeof *it->helper_ids);
    it->task_ids = cli_take(rows, sizeof *it->task_ids);
    it->task_skills = cli_take(rows, sizeof *it->task_skills);
    it->owners = cli_take(rows, sizeof *it->owners);
    it->skills = cli_take(rows, sizeof *it->skills);
    it->task_places = cli_take(rows, sizeof *it->task_places);
    it->helper_places = cli_take(rows, sizeof *it->helper_places);
    it->done_by = cli_take(rows, sizeof *it->done_by);
    it->latitudes = cli_take(rows, sizeof *it->latitudes);
    it->longitudes = cli_take(rows, sizeof *it->longitudes);
}

/* Numbers of the current record, by the names of columns. */
static bool solve_schedule_numbers(cli *tool, aid_csv *csv, const char *const *names, uint64_t *out, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        uint32_t column;
        const char *text;
        size_t length;
        if (!cli_try(tool, aid_csv_column(csv, names[i], &column, &tool->error)) ||
            !cli_try(tool, aid_csv_field(csv, column, &text, &length, &tool->error)) ||
            !cli_read_count(tool, names[i], text, (uint64_t)1 << 40, &out[i]))
            return false;
    }
    return true;
}

static bool solve_schedule_place(cli *tool, aid_csv *csv, solve_schedule *it, uint32_t *out_place)
{
    static const char *const names[] = { "Latitude", "Longitude" };
    const char *texts[2];
    char both[128];
    uint32_t column;
    size_t length, place = (size_t)it->problem.place_count;
    for (int i = 0; i < 2; i++)
        if (!cli_try(tool, aid_csv_column(csv, names[i], &column, &tool->error)) ||
            !cli_try(tool, aid_csv_field(csv, column, &texts[i], &length, &tool->error)))
            return false;
    if (place == SOLVE_SCHEDULE_ROWS || strlen(texts[0]) + strlen(texts[1]) + 2 > sizeof both)
        return cli_fail(tool, CLI_EXIT_FORMAT, "more than %d places, or a place that is too long", SOLVE_SCHEDULE_ROWS);
    memcpy(both, texts[0], strlen(texts[0]));
    both[strlen(texts[0])] = ',';
    memcpy(both + strlen(texts[0]) + 1, texts[1], strlen(texts[1]) + 1);
    if (!cli_read_place(tool, "Latitude, Longitude", both, &it->latitudes[place], &it->longitudes[place]))
        return false;
    *out_place = (uint32_t)it->problem.place_count++;
    return true;
}

static bool solve_schedule_helper(cli *tool, aid_csv *csv, solve_schedule *it)
{
    static const char *const names[] = { "Resource ID" };
    size_t helper = (size_t)it->problem.helper_count++;
    return solve_schedule_place(tool, csv, it, &it->helper_places[helper]) &&
           solve_schedule_numbers(tool, csv, names, &it->helper_ids[helper], 1);
}

static bool solve_schedule_skill(cli *tool, aid_csv *csv, solve_schedule *it)
{
    static const char *const names[] = { "Resource ID", "Skill ID" };
    uint64_t numbers[2];
    if (it->skill_count == SOLVE_SCHEDULE_ROWS)
        return cli_fail(tool, CLI_EXIT_FORMAT, "more than %d skills of resources", SOLVE_SCHEDULE_ROWS);
    if (!solve_schedule_numbers(tool, csv, names, numbers, 2))
        return false;
    it->owners[it->skill_count] = numbers[0];
    it->skills[it->skill_count++] = numbers[1];
    return true;
}

static bool solve_schedule_task(cli *tool, aid_csv *csv, solve_schedule *it)
{
    static const char *const names[] = { "Task ID", "Required Skill ID", "Earliest start time (min)",
                                         "Latest start time (min)", "Duration (Min.)" };
    uint64_t numbers[5];
    size_t task = (size_t)it->problem.task_count;
    if (!solve_schedule_place(tool, csv, it, &it->task_places[task]) ||
        !solve_schedule_numbers(tool, csv, names, numbers, 5))
        return false;
    it->task_ids[task] = numbers[0];
    it->task_skills[task] = numbers[1];
    it->earliest[task] = (int64_t)numbers[2];
    it->latest[task] = (int64_t)numbers[3];
    it->durations[task] = (int64_t)numbers[4];
    it->problem.task_count++;
    return true;
}

/* The file of the folder whose name ends so, in no order. */
static bool solve_schedule_find(cli *tool, const char *folder, const char *ending, char **out)
{
    DIR *listing = opendir(folder);
    struct dirent *entry;
    *out = NULL;
    while (listing != NULL && *out == NULL && (entry = readdir(listing)) != NULL) {
        size_t length = strlen(entry->d_name), end = strlen(ending), stem = strlen(folder);
        if (length < end || strcmp(entry->d_name + length - end, ending) != 0)
            continue;
        *out = cli_take(stem + length + 2, 1);
        memcpy(*out, folder, stem);
        (*out)[stem] = '/';
        memcpy(*out + stem + 1, entry->d_name, length + 1);
    }
    if (listing != NULL)
        closedir(listing);
    return *out != NULL || cli_fail(tool, CLI_EXIT_STORAGE, "%s: no file in it ends in %s", folder, ending);
}

static bool solve_schedule_file(cli *tool, const char *ending, bool (*read)(cli *, aid_csv *, solve_schedule *),
                                solve_schedule *it)
{
    char *path;
    aid_csv *csv = NULL;
    int32_t row = 1;
    bool good = solve_schedule_find(tool, cli_operand(tool, 0), ending, &path);
    good = good && cli_try(tool, aid_csv_open_file(path, NULL, &csv, &tool->error));
    while (good) {
        good = cli_try(tool, aid_csv_next(csv, &row, &tool->error));
        if (!good || row != 1)
            break;
        good = read(tool, csv, it);
    }
    aid_csv_close(csv);
    free(path);
    return good;
}

/* Who has the skill that each task needs? */
static void solve_schedule_pair(solve_schedule *it)
{
    for (uint64_t task = 0; task < it->problem.task_count; task++) {
        for (uint64_t helper = 0; helper < it->problem.helper_count; helper++) {
            bool able = false;
            for (size_t i = 0; i < it->skill_count && !able; i++)
                able = it->owners[i] == it->helper_ids[helper] && it->skills[i] == it->task_skills[task];
            if (!able)
                continue;
            if (it->problem.edge_count == it->edge_room) {
                it->edge_room = it->edge_room * 2 + 1024;
                it->helpers = cli_grow(it->helpers, it->edge_room, sizeof *it->helpers);
                it->scores = cli_grow(it->scores, it->edge_room, sizeof *it->scores);
            }
            it->scores[it->problem.edge_count] = 1;
            it->helpers[it->problem.edge_count++] = (uint32_t)helper;
        }
        it->offsets[task + 1] = it->problem.edge_count;
    }
}

static bool solve_schedule_read(cli *tool, solve_schedule *it)
{
    uint64_t speed = 30;
    it->problem = (aid_schedule_problem) { .struct_size = sizeof it->problem };
    solve_schedule_take(it);
    if (!cli_option_count(tool, "--speed-kmh", 100000, &speed) ||
        !solve_schedule_file(tool, "Resources.csv", solve_schedule_helper, it) ||
        !solve_schedule_file(tool, "Resources_Skills.csv", solve_schedule_skill, it) ||
        !solve_schedule_file(tool, "Tasks.csv", solve_schedule_task, it))
        return false;
    solve_schedule_pair(it);
    it->problem.speed_m_per_hour = speed * 1000;
    it->problem.earliest = it->earliest;
    it->problem.latest = it->latest;
    it->problem.durations = it->durations;
    it->problem.offsets = it->offsets;
    it->problem.helpers = it->helpers;
    it->problem.scores = it->scores;
    it->problem.task_places = it->task_places;
    it->problem.latitudes = it->latitudes;
    it->problem.longitudes = it->longitudes;
    it->result =
        (aid_schedule_result) { .struct_size = sizeof it->result, .done_by = it->done_by, .starts = it->starts };
    return true;
}

static bool solve_schedule_write(cli *tool, const solve_schedule *it)
{
    void *file;
    if (!solve_solution_open(tool, &file))
        return false;
    for (uint64_t task = 0; file != NULL && task < it->problem.task_count; task++)
        if (it->done_by[task] != UINT32_MAX)
            solve_solution_line(file,
                                (int64_t[]) { (int64_t)it->helper_ids[it->done_by[task]], (int64_t)it->task_ids[task],
                                              it->starts[task] },
                                3);
    return solve_solution_close(tool, file);
}

bool cli_verb_solve_schedule(cli *tool)
{
    solve_schedule it = { .skill_count = 0 };
    solve_run run;
    bool good = solve_run_begin(tool, &run) && solve_schedule_read(tool, &it);
    if (good) {
        solve_run_read(tool, &run);
        aid_status status = aid_solve_schedule(&it.problem, &run.options, &it.result, &tool->error);
        solve_run_solved(tool, &run);
        good = cli_try(tool, status) && solve_schedule_write(tool, &it);
    }
    if (good) {
        cli_table *row =
            solve_answer(tool, &run, &(solve_outcome) { it.result.status_code, it.result.objective, it.result.bound });
        cli_put_number(row, "seats", it.result.seats);
        cli_put_number(row, "seats_bound", it.result.seats_bound);
        cli_put_number(row, "minutes", (int64_t)it.result.minutes);
    }
    solve_schedule_free(&it);
    return good;
}
