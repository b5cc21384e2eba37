/* SPDX-License-Identifier: MIT */
/* mutualaid.solve: the solvers on plain arrays, without a store. A problem is a table with the names of its header;
 * arrays are tables of whole numbers, indexes in them count from 0 as in C; the answer is such a table. Which arrays
 * there are, and how long each is, stands in solvers.c, written from the headers. */
#include "solvers.h"

#include "aidlua.h"

#include <string.h>

enum { SOLVE_COUNTS = 8, SOLVE_TIERS = 256 };

/* A problem on its way into C. What its pointers point at is kept by the table at `anchor`. */
typedef struct solve_asked {
    const aidlua_solver *solver;
    int table, anchor;
    char *problem;
    uint64_t counts[SOLVE_COUNTS];
    int known[SOLVE_COUNTS];
} solve_asked;

static void *solve_room(lua_State *L, const solve_asked *asked, uint64_t count, size_t size)
{
    if (count > (uint64_t)1 << 32)
        luaL_error(L, "%f numbers are more than can be held", (lua_Number)count);
    void *room = lua_newuserdata(L, (size_t)count * size + 8);
    memset(room, 0, (size_t)count * size + 8);
    lua_rawseti(L, asked->anchor, (int)aidlua_length(L, asked->anchor) + 1);
    return room;
}

static int64_t solve_low(const aidlua_array *array)
{
    return !array->is_signed ? 0 : array->size == 8 ? -AIDLUA_INTEGER_MAX : INT32_MIN;
}

static int64_t solve_high(const aidlua_array *array)
{
    if (array->size == 1)
        return UINT8_MAX;
    if (array->size == 8)
        return AIDLUA_INTEGER_MAX;
    return array->is_signed ? INT32_MAX : UINT32_MAX;
}

static void solve_write(char *target, size_t size, int64_t value)
{
    const int32_t half = (int32_t)(uint32_t)value;
    const uint8_t octet = (uint8_t)value;
    if (size == 8)
        memcpy(target, &value, 8);
    else if (size == 4)
        memcpy(target, &half, 4);
    else
        memcpy(target, &octet, 1);
}

static int64_t solve_read(const char *from, size_t size, int is_signed)
{
    int64_t whole;
    int32_t half;
    if (size == 8) {
        memcpy(&whole, from, 8);
        return whole;
    }
    if (size == 1)
        return (uint8_t)*from;
    memcpy(&half, from, 4);
    return is_signed ? half : (int64_t)(uint32_t)half;
}

/* The table of numbers on top of the stack, as an array of C. */
static char *solve_numbers(lua_State *L, const solve_asked *asked, const aidlua_array *array, uint64_t count)
{
    int from = lua_gettop(L);
    char *numbers = solve_room(L, asked, count, array->size);
    for (size_t i = 0; i < (size_t)count; i++) {
        lua_rawgeti(L, from, (int)i + 1);
        solve_write(numbers + i * array->size, array->size,
                    aidlua_to_integer(L, -1, solve_low(array), solve_high(array), array->name));
        lua_pop(L, 1);
    }
    return numbers;
}

/* ---- counts ---- */

static uint64_t solve_length(const solve_asked *asked, const aidlua_array *array)
{
    uint64_t sum = 0;
    for (int i = 0; i < 2 && array->counts[i] >= 0; i++)
        sum += asked->counts[array->counts[i]];
    return (array->square ? sum * sum : sum) + (uint64_t)array->plus;
}

static void solve_stated_counts(lua_State *L, solve_asked *asked)
{
    for (int i = 0; asked->solver->counts[i].name != NULL; i++) {
        lua_getfield(L, asked->table, asked->solver->counts[i].name);
        asked->known[i] = !lua_isnil(L, -1);
        if (asked->known[i])
            asked->counts[i] = (uint64_t)aidlua_to_integer(L, -1, 0, AIDLUA_INTEGER_MAX, asked->solver->counts[i].name);
        lua_pop(L, 1);
    }
}

/* What one array tells: of one unknown count all, of two the first, when `several`; the other is then 0. */
static void solve_tell(lua_State *L, solve_asked *asked, const aidlua_array *array, int several)
{
    int unknown = 0, first = -1;
    uint64_t rest = 0, known = (uint64_t)array->plus;
    for (int i = 0; i < 2 && array->counts[i] >= 0; i++) {
        int count = array->counts[i];
        known += asked->known[count] ? asked->counts[count] : 0;
        unknown += !asked->known[count];
        if (!asked->known[count] && first < 0)
            first = count;
    }
    lua_getfield(L, asked->table, array->name);
    if (unknown > 0 && (unknown == 1 || several) && !array->square && lua_type(L, -1) == LUA_TTABLE) {
        rest = aidlua_length(L, -1);
        for (int i = 0; i < 2 && array->counts[i] >= 0; i++)
            asked->known[array->counts[i]] = 1;
        asked->counts[first] = rest > known ? rest - known : 0;
    }
    lua_pop(L, 1);
}

static void solve_find_counts(lua_State *L, solve_asked *asked)
{
    solve_stated_counts(L, asked);
    for (int several = 0; several < 2; several++)
        for (const aidlua_array *array = asked->solver->inputs; array->name != NULL; array++)
            solve_tell(L, asked, array, several);
    for (int i = 0; asked->solver->counts[i].name != NULL && asked->solver->counts[i].needed == 0; i++) {
        const aidlua_count *count = &asked->solver->counts[i];
        if (!asked->known[i] && !count->optional)
            luaL_error(L, "%s must be stated", count->name);
        memcpy(asked->problem + count->offset, &asked->counts[i], sizeof asked->counts[i]);
    }
}

/* ---- the problem ---- */

static int solve_is_known(const aidlua_solver *solver, const char *name)
{
    for (const aidlua_array *array = solver->inputs; array->name != NULL; array++)
        if (strcmp(array->name, name) == 0)
            return 1;
    for (const aidlua_count *count = solver->counts; count->name != NULL; count++)
        if (count->needed == 0 && strcmp(count->name, name) == 0)
            return 1;
    for (const aidlua_field *field = solver->settings; field->name != NULL; field++)
        if (strcmp(field->name, name) == 0)
            return 1;
    return strcmp(name, "progress") == 0 || strcmp(name, "work_limit") == 0 || strcmp(name, "time_limit_ms") == 0;
}

static void solve_check_names(lua_State *L, const solve_asked *asked)
{
    lua_pushnil(L);
    while (lua_next(L, asked->table) != 0) {
        const char *name = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : luaL_typename(L, -2);
        if (!solve_is_known(asked->solver, name))
            luaL_error(L, "\"%s\" is no part of this problem", name);
        lua_pop(L, 1);
    }
}

static void solve_settings(lua_State *L, const solve_asked *asked)
{
    for (const aidlua_field *field = asked->solver->settings; field->name != NULL; field++) {
        int64_t value = 0;
        lua_getfield(L, asked->table, field->name);
        if (lua_isnil(L, -1))
            value = 0;
        else if (field->kind == AIDLUA_ENUM)
            value = aidlua_to_word(L, -1, field->words, field->name);
        else if (field->kind == AIDLUA_ANSWER)
            value = lua_toboolean(L, -1) ? AID_YES : 0;
        else
            value = aidlua_to_integer(L, -1, 0, field->size == 8 ? AIDLUA_INTEGER_MAX : INT32_MAX, field->name);
        solve_write(asked->problem + field->offset, field->size, value);
        lua_pop(L, 1);
    }
}

static void solve_ask(lua_State *L, solve_asked *asked, const aidlua_solver *solver, int table)
{
    memset(asked, 0, sizeof *asked);
    asked->solver = solver;
    asked->table = table;
    luaL_checktype(L, table, LUA_TTABLE);
    lua_newtable(L);
    asked->anchor = lua_gettop(L);
    asked->problem = solve_room(L, asked, 1, solver->problem_size);
    memcpy(asked->problem, &solver->problem_size, sizeof solver->problem_size);
    solve_check_names(L, asked);
    solve_find_counts(L, asked);
    solve_settings(L, asked);
    for (const aidlua_array *array = solver->inputs; array->name != NULL; array++) {
        lua_getfield(L, table, array->name);
        if (!lua_isnil(L, -1)) {
            luaL_checktype(L, -1, LUA_TTABLE);
            uint64_t wanted = solve_length(asked, array);
            if (aidlua_length(L, -1) != wanted)
                luaL_error(L, "%s: %d numbers, and there should be %d", array->name, (int)aidlua_length(L, -1), (int)wanted);
            char *numbers = solve_numbers(L, asked, array, wanted);
            memcpy(asked->problem + array->offset, &numbers, sizeof numbers);
        }
        lua_pop(L, 1);
    }
}

const void *aidlua_solve_problem(lua_State *L, const aidlua_solver *solver, int table)
{
    solve_asked asked;
    solve_ask(L, &asked, solver, table);
    return asked.problem;
}

/* ---- running and answering ---- */

static uint64_t solve_limit(lua_State *L, int table, const char *name)
{
    lua_getfield(L, table, name);
    uint64_t limit = lua_isnil(L, -1) ? 0 : (uint64_t)aidlua_to_integer(L, -1, 0, AIDLUA_INTEGER_MAX, name);
    lua_pop(L, 1);
    return limit;
}

void aidlua_solve_enter(lua_State *L, int table, aidlua_store *host, aid_solve_options *options)
{
    memset(host, 0, sizeof *host);
    memset(options, 0, sizeof *options);
    options->struct_size = sizeof *options;
    options->work_limit = solve_limit(L, table, "work_limit");
    options->time_limit_ms = (int64_t)solve_limit(L, table, "time_limit_ms");
    lua_getfield(L, table, "progress");
    if (!lua_isnil(L, -1)) {
        luaL_checktype(L, -1, LUA_TFUNCTION);
        options->progress = aidlua_progress;
        options->context = host;
    }
    lua_pop(L, 1);
    luaL_checkstack(L, 32, "too many values");
    lua_pushnil(L);
    host->slot = lua_gettop(L);
    lua_pushcfunction(L, aidlua_callback_body);
    host->body = lua_gettop(L);
    host->table = table;
    host->lua = L;
}

/* The arrays of a result, with the room that the capacities say. */
static char *solve_result(lua_State *L, solve_asked *asked)
{
    char *result = solve_room(L, asked, 1, asked->solver->result_size);
    memcpy(result, &asked->solver->result_size, sizeof asked->solver->result_size);
    for (int i = 0; asked->solver->counts[i].name != NULL; i++)
        if (asked->solver->counts[i].needed != 0)
            memcpy(result + asked->solver->counts[i].offset, &asked->counts[i], sizeof asked->counts[i]);
    for (const aidlua_array *array = asked->solver->outputs; array->name != NULL; array++) {
        void *room = solve_room(L, asked, solve_length(asked, array), array->size);
        memcpy(result + array->offset, &room, sizeof room);
    }
    return result;
}

/* First guesses of the room, from the largest count. */
static void solve_guess(solve_asked *asked)
{
    uint64_t largest = 64;
    for (int i = 0; asked->solver->counts[i].name != NULL; i++)
        if (asked->solver->counts[i].needed == 0 && asked->counts[i] > largest)
            largest = asked->counts[i];
    for (int i = 0; asked->solver->counts[i].name != NULL; i++)
        if (asked->solver->counts[i].needed != 0)
            asked->counts[i] = strcmp(asked->solver->counts[i].name, "tier_capacity") == 0 ? SOLVE_TIERS : 4 * largest;
}

/* Takes over how much there is; 1 when it was more than there was room for. */
static int solve_needs_more(solve_asked *asked, const char *result)
{
    int more = 0;
    for (int i = 0; asked->solver->counts[i].name != NULL; i++) {
        uint64_t needed;
        if (asked->solver->counts[i].needed == 0)
            continue;
        memcpy(&needed, result + asked->solver->counts[i].needed, sizeof needed);
        more |= needed > asked->counts[i];
        asked->counts[i] = needed;
    }
    return more;
}

static void solve_push(lua_State *L, const solve_asked *asked, const char *result)
{
    lua_newtable(L);
    for (const aidlua_field *field = asked->solver->figures; field->name != NULL; field++) {
        const char *from = result + field->offset;
        int64_t value = solve_read(from, field->size, field->is_signed);
        if (strcmp(field->name, "state") == 0) {
            aidlua_push_word(L, aidlua_words_solve_state, value);
        } else if (field->kind == AIDLUA_NUMBERS) {
            lua_newtable(L);
            for (uint32_t i = 0; i < field->count; i++) {
                aidlua_push_integer(L, solve_read(from + (size_t)i * field->size, field->size, field->is_signed));
                lua_rawseti(L, -2, (int)i + 1);
            }
        } else {
            aidlua_push_integer(L, value);
        }
        lua_setfield(L, -2, field->name);
    }
    for (const aidlua_array *array = asked->solver->outputs; array->name != NULL; array++) {
        const char *numbers;
        memcpy(&numbers, result + array->offset, sizeof numbers);
        uint64_t count = solve_length(asked, array);
        lua_newtable(L);
        for (size_t i = 0; i < (size_t)count; i++) {
            aidlua_push_integer(L, solve_read(numbers + i * array->size, array->size, array->is_signed));
            lua_rawseti(L, -2, (int)i + 1);
        }
        lua_setfield(L, -2, array->name);
    }
}

/* solve.assign{…} and its sisters; the solver is the function's upvalue. */
static int solve_run(lua_State *L)
{
    const aidlua_solver *solver = lua_touserdata(L, lua_upvalueindex(1));
    solve_asked asked;
    aidlua_store host;
    aid_solve_options options;
    aid_error error;
    aid_status status;
    char *result;
    lua_settop(L, 1);
    solve_ask(L, &asked, solver, 1);
    solve_guess(&asked);
    do {
        result = solve_result(L, &asked);
        aidlua_solve_enter(L, asked.table, &host, &options);
        status = solver->run(asked.problem, &options, result, &error);
        aidlua_leave(L, &host);
        if (status != AID_OK)
            return aidlua_fail(L, status, &error);
    } while (solve_needs_more(&asked, result));
    solve_push(L, &asked, result);
    return 1;
}

/* ---- questions about a plan of assign ---- */

/* The plan's array of chosen edges, and its state, as C wants them back. */
static void solve_plan(lua_State *L, solve_asked *asked, int plan, aid_assign_result *result)
{
    static const aidlua_array chosen = { "chosen", 0, 1, 0, { -1, -1 }, 0, 0 };
    solve_ask(L, asked, &aidlua_solvers[0], 1);
    memset(result, 0, sizeof *result);
    result->struct_size = sizeof *result;
    luaL_checktype(L, plan, LUA_TTABLE);
    lua_getfield(L, plan, "state");
    result->status_code = aidlua_to_word(L, -1, aidlua_words_solve_state, "state");
    lua_getfield(L, plan, "chosen");
    luaL_checktype(L, -1, LUA_TTABLE);
    uint64_t edges = ((const aid_assign_problem *)(const void *)asked->problem)->edge_count;
    if (aidlua_length(L, -1) != edges)
        luaL_error(L, "chosen: the plan is of another problem");
    result->chosen = (uint8_t *)solve_numbers(L, asked, &chosen, edges);
}

void aidlua_push_indexes(lua_State *L, const uint32_t *indexes, size_t count)
{
    lua_newtable(L);
    for (size_t i = 0; i < count; i++) {
        aidlua_push_integer(L, indexes[i]);
        lua_rawseti(L, -2, (int)i + 1);
    }
}

/* solve.hall(problem, plan, request): who competes for too few helpers. */
static int solve_hall(lua_State *L)
{
    solve_asked asked;
    aid_assign_result plan;
    aid_error error;
    aid_hall_info info = { .struct_size = sizeof info };
    uint64_t request = (uint64_t)aidlua_to_integer(L, 3, 0, AIDLUA_INTEGER_MAX, "request");
    solve_plan(L, &asked, 2, &plan);
    const aid_assign_problem *problem = (const aid_assign_problem *)(const void *)asked.problem;
    aid_hall_lists lists = { .struct_size = sizeof lists };
    lists.request_capacity = problem->request_count;
    lists.helper_capacity = problem->helper_count;
    lists.requests = solve_room(L, &asked, problem->request_count, sizeof *lists.requests);
    lists.helpers = solve_room(L, &asked, problem->helper_count, sizeof *lists.helpers);
    aid_status status = aid_solve_hall(problem, &plan, request, NULL, &lists, &info, &error);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    lua_newtable(L);
    const struct { const char *name; uint64_t value; } numbers[] = {
        { "need", info.need }, { "capacity", info.capacity }, { "elsewhere", info.elsewhere },
    };
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        aidlua_push_integer(L, (int64_t)numbers[i].value);
        lua_setfield(L, -2, numbers[i].name);
    }
    aidlua_push_indexes(L, lists.requests, (size_t)info.request_count);
    lua_setfield(L, -2, "requests");
    aidlua_push_indexes(L, lists.helpers, (size_t)info.helper_count);
    lua_setfield(L, -2, "helpers");
    return 1;
}

/* solve.force(problem, plan, edge): what insisting on a pair changes. */
static int solve_force(lua_State *L)
{
    solve_asked asked;
    aid_assign_result plan;
    aid_error error;
    aid_assign_change change = { .struct_size = sizeof change };
    uint64_t edge = (uint64_t)aidlua_to_integer(L, 3, 0, AIDLUA_INTEGER_MAX, "edge");
    solve_plan(L, &asked, 2, &plan);
    aid_status status = aid_solve_force((const aid_assign_problem *)(const void *)asked.problem, &plan, edge, NULL, &change, &error);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    lua_newtable(L);
    if (change.tier >= 0) {
        aidlua_push_integer(L, change.tier);
        lua_setfield(L, -2, "tier");
    }
    const struct { const char *name; int64_t value; } numbers[] = {
        { "tier_seats", change.tier_seats }, { "seats", change.seats }, { "score", change.score },
    };
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        aidlua_push_integer(L, numbers[i].value);
        lua_setfield(L, -2, numbers[i].name);
    }
    return 1;
}

/* Puts the table `solve` into the module's table, which is on top of the stack. */
void aidlua_open_solve(lua_State *L)
{
    static const luaL_Reg functions[] = { { "hall", solve_hall }, { "force", solve_force }, { "assignment", aidlua_assignment_open },
                                        { NULL, NULL } };
    aidlua_open_assignment(L);
    lua_newtable(L);
    for (const aidlua_solver *solver = aidlua_solvers; solver->name != NULL; solver++) {
        lua_pushlightuserdata(L, (void *)(uintptr_t)solver);
        lua_pushcclosure(L, solve_run, 1);
        lua_setfield(L, -2, solver->name);
    }
    aidlua_functions(L, functions);
    lua_setfield(L, -2, "solve");
}
