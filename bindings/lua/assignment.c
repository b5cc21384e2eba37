/* SPDX-License-Identifier: MIT */
/* solve.assignment{…}: a plan of assign that stays the best one while requests and helpers come and go. A row that is
 * put in is a table like a problem's, read by the same code from the descriptions below. */
#include "solvers.h"

#include <stddef.h>

#define ASSIGNMENT_TYPE "mutualaid.assignment"

#define ASSIGNMENT_NUMBER(struct, name) \
    { #name, AIDLUA_INTEGER, offsetof(struct, name), .size = 4, .is_signed = 0, .bit = -1, .forget = -1 }

typedef struct assignment_held {
    aid_assignment *plan;
} assignment_held;

static const aidlua_count assignment_row_counts[] = {
    { "edge_count", offsetof(aid_assign_row, edge_count), 1, 0 },
    { NULL, 0, 0, 0 },
};

static const aidlua_array assignment_row_inputs[] = {
    { "helpers", offsetof(aid_assign_row, helpers), 4, 0, { 0, -1 }, 0, 0 },
    { "scores", offsetof(aid_assign_row, scores), 4, 1, { 0, -1 }, 0, 0 },
    { "edge_tiers", offsetof(aid_assign_row, edge_tiers), 1, 0, { 0, -1 }, 0, 0 },
    { NULL, 0, 0, 0, { 0, 0 }, 0, 0 },
};

static const aidlua_field assignment_row_settings[] = {
    ASSIGNMENT_NUMBER(aid_assign_row, seats),
    ASSIGNMENT_NUMBER(aid_assign_row, tier),
    { .name = NULL },
};

static const aidlua_count assignment_column_counts[] = {
    { "edge_count", offsetof(aid_assign_column, edge_count), 1, 0 },
    { NULL, 0, 0, 0 },
};

static const aidlua_array assignment_column_inputs[] = {
    { "requests", offsetof(aid_assign_column, requests), 4, 0, { 0, -1 }, 0, 0 },
    { "scores", offsetof(aid_assign_column, scores), 4, 1, { 0, -1 }, 0, 0 },
    { "edge_tiers", offsetof(aid_assign_column, edge_tiers), 1, 0, { 0, -1 }, 0, 0 },
    { NULL, 0, 0, 0, { 0, 0 }, 0, 0 },
};

static const aidlua_field assignment_column_settings[] = {
    ASSIGNMENT_NUMBER(aid_assign_column, capacity),
    ASSIGNMENT_NUMBER(aid_assign_column, load_before),
    { .name = NULL },
};

static const aidlua_solver assignment_row = {
    .name = "request", .problem_size = sizeof(aid_assign_row), .counts = assignment_row_counts,
    .inputs = assignment_row_inputs, .settings = assignment_row_settings,
};

static const aidlua_solver assignment_column = {
    .name = "helper", .problem_size = sizeof(aid_assign_column), .counts = assignment_column_counts,
    .inputs = assignment_column_inputs, .settings = assignment_column_settings,
};

/* ---- ends ---- */

/* Pushes one without a plan: before there is one, since it may not fit. */
static assignment_held *assignment_new(lua_State *L)
{
    assignment_held *held = lua_newuserdata(L, sizeof *held);
    held->plan = NULL;
    luaL_getmetatable(L, ASSIGNMENT_TYPE);
    lua_setmetatable(L, -2);
    return held;
}

int aidlua_assignment_open(lua_State *L)
{
    aidlua_store host;
    aid_solve_options options;
    aid_error error;
    lua_settop(L, 1);
    assignment_held *held = assignment_new(L);
    const aid_assign_problem *problem = aidlua_solve_problem(L, &aidlua_solvers[0], 1);
    aidlua_solve_enter(L, 1, &host, &options);
    aid_status status = aid_assignment_open(problem, NULL, &options, &held->plan, &error);
    aidlua_leave(L, &host);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    lua_pushvalue(L, 2);
    return 1;
}

static int assignment_close(lua_State *L)
{
    assignment_held *held = luaL_checkudata(L, 1, ASSIGNMENT_TYPE);
    aid_assignment_free(held->plan);
    held->plan = NULL;
    return 0;
}

static aid_assignment *assignment_check(lua_State *L)
{
    assignment_held *held = luaL_checkudata(L, 1, ASSIGNMENT_TYPE);
    if (held->plan == NULL)
        luaL_error(L, "the assignment is closed");
    return held->plan;
}

/* ---- changes ---- */

static int assignment_index(lua_State *L, aid_status status, uint64_t index, const aid_error *error)
{
    if (status != AID_OK)
        return aidlua_fail(L, status, error);
    aidlua_push_integer(L, (int64_t)index);
    return 1;
}

static int assignment_add_request(lua_State *L)
{
    aid_error error;
    uint64_t request = 0;
    aid_assignment *plan = assignment_check(L);
    const aid_assign_row *row = aidlua_solve_problem(L, &assignment_row, 2);
    aid_status status = aid_assignment_add_request(plan, row, &request, &error);
    return assignment_index(L, status, request, &error);
}

static int assignment_add_helper(lua_State *L)
{
    aid_error error;
    uint64_t helper = 0;
    aid_assignment *plan = assignment_check(L);
    const aid_assign_column *column = aidlua_solve_problem(L, &assignment_column, 2);
    aid_status status = aid_assignment_add_helper(plan, column, &helper, &error);
    return assignment_index(L, status, helper, &error);
}

static uint64_t assignment_which(lua_State *L, const char *what)
{
    return (uint64_t)aidlua_to_integer(L, 2, 0, AIDLUA_INTEGER_MAX, what);
}

static int assignment_drop_request(lua_State *L)
{
    aid_error error;
    aid_assignment *plan = assignment_check(L);
    return aidlua_done(L, aid_assignment_drop_request(plan, assignment_which(L, "request"), &error), &error);
}

static int assignment_drop_helper(lua_State *L)
{
    aid_error error;
    aid_assignment *plan = assignment_check(L);
    return aidlua_done(L, aid_assignment_drop_helper(plan, assignment_which(L, "helper"), &error), &error);
}

static int assignment_set_capacity(lua_State *L)
{
    aid_error error;
    aid_assignment *plan = assignment_check(L);
    uint64_t helper = assignment_which(L, "helper");
    uint32_t capacity = (uint32_t)aidlua_to_integer(L, 3, 0, UINT32_MAX, "capacity");
    return aidlua_done(L, aid_assignment_set_capacity(plan, helper, capacity, &error), &error);
}

static int assignment_keep(lua_State *L)
{
    aid_error error;
    return aidlua_done(L, aid_assignment_keep(assignment_check(L), &error), &error);
}

/* ---- questions ---- */

/* Numbers without the zeros at their end. */
static void assignment_push_numbers(lua_State *L, const uint64_t *numbers, size_t count, const char *name)
{
    while (count > 0 && numbers[count - 1] == 0)
        count--;
    lua_newtable(L);
    for (size_t i = 0; i < count; i++) {
        aidlua_push_integer(L, (int64_t)numbers[i]);
        lua_rawseti(L, -2, (int)i + 1);
    }
    lua_setfield(L, -2, name);
}

static int assignment_info(lua_State *L)
{
    aid_error error;
    aid_assignment_info info = { .struct_size = sizeof info };
    aid_status status = aid_assignment_info_get(assignment_check(L), &info, &error);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    const struct { const char *name; int64_t value; } numbers[] = {
        { "requests", (int64_t)info.requests }, { "helpers", (int64_t)info.helpers }, { "seats", (int64_t)info.seats },
        { "load_squares", (int64_t)info.load_squares }, { "objective", info.objective }, { "work", (int64_t)info.work },
    };
    lua_newtable(L);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        aidlua_push_integer(L, numbers[i].value);
        lua_setfield(L, -2, numbers[i].name);
    }
    assignment_push_numbers(L, info.tier_seats, sizeof info.tier_seats / sizeof *info.tier_seats, "tier_seats");
    assignment_push_numbers(L, info.outer_seats, sizeof info.outer_seats / sizeof *info.outer_seats, "outer_seats");
    return 1;
}

static int assignment_helpers(lua_State *L)
{
    aid_error error;
    size_t count = 0;
    aid_assignment *plan = assignment_check(L);
    uint64_t request = assignment_which(L, "request");
    aid_status status = aid_assignment_helpers(plan, request, NULL, 0, &count, &error);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    uint32_t *rows = lua_newuserdata(L, (count + 1) * sizeof *rows);
    status = aid_assignment_helpers(plan, request, rows, count, &count, &error);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    aidlua_push_indexes(L, rows, count);
    return 1;
}

/* Nobody is no field. */
static void assignment_set_helper(lua_State *L, int64_t helper, const char *name)
{
    if (helper < 0)
        return;
    aidlua_push_integer(L, helper);
    lua_setfield(L, -2, name);
}

static int assignment_moves(lua_State *L)
{
    aid_error error;
    size_t count = 0;
    aid_assignment *plan = assignment_check(L);
    aid_status status = aid_assignment_moves(plan, NULL, sizeof(aid_assign_move), 0, &count, &error);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    aid_assign_move *rows = lua_newuserdata(L, (count + 1) * sizeof *rows);
    status = aid_assignment_moves(plan, rows, sizeof *rows, count, &count, &error);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    lua_newtable(L);
    for (size_t i = 0; i < count; i++) {
        lua_newtable(L);
        aidlua_push_integer(L, (int64_t)rows[i].request);
        lua_setfield(L, -2, "request");
        assignment_set_helper(L, rows[i].from, "before");
        assignment_set_helper(L, rows[i].to, "after");
        lua_rawseti(L, -2, (int)i + 1);
    }
    return 1;
}

const luaL_Reg aidlua_assignment_methods[] = {
    { "close", assignment_close }, { "add_request", assignment_add_request }, { "drop_request", assignment_drop_request },
    { "add_helper", assignment_add_helper }, { "drop_helper", assignment_drop_helper },
    { "set_capacity", assignment_set_capacity }, { "keep", assignment_keep }, { "info", assignment_info },
    { "helpers", assignment_helpers }, { "moves", assignment_moves },
    { NULL, NULL },
};

void aidlua_open_assignment(lua_State *L)
{
    static const luaL_Reg meta[] = { { "__gc", assignment_close }, { "__close", assignment_close }, { NULL, NULL } };
    aidlua_type(L, ASSIGNMENT_TYPE, aidlua_assignment_methods, meta);
}
