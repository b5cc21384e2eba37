/* SPDX-License-Identifier: MIT */
/* How a solver is described to the Lua module: tables written by bindings/generate.py into solvers.c. And what the two
 * files that use them share. */
#ifndef AIDLUA_SOLVERS_H
#define AIDLUA_SOLVERS_H

#include "aidlua.h"

/* A number of things. Of the problem, or, with `needed`, how much room a result has: `needed` is then where the result
 * says how much it would have filled. */
typedef struct aidlua_count {
    const char *name;
    uint32_t offset;
    int32_t optional; /* 0 when no array tells it; otherwise it must be stated */
    uint32_t needed;
} aidlua_count;

/* An array: as long as the sum of one or two counts, perhaps squared, and `plus`. */
typedef struct aidlua_array {
    const char *name;
    uint32_t offset;
    uint32_t size;
    int32_t is_signed;
    int32_t counts[2]; /* places in the solver's counts; -1 none */
    int32_t square;
    int32_t plus;
} aidlua_array;

typedef struct aidlua_solver {
    const char *name;
    uint32_t problem_size;
    uint32_t result_size;
    const aidlua_count *counts;
    const aidlua_array *inputs;
    const aidlua_array *outputs;
    const aidlua_field *settings;
    const aidlua_field *figures;
    aid_status (*run)(const void *problem, const aid_solve_options *options, void *result, aid_error *error);
} aidlua_solver;

extern const aidlua_solver aidlua_solvers[];

/* The table at an index as a struct of C. What it points at hangs on a table that is left on the stack. */
const void *aidlua_solve_problem(lua_State *L, const aidlua_solver *solver, int table);
/* Lets the callbacks of aidlua.h run without a store: `host` stands for one. Leaves its slots on the stack. */
void aidlua_solve_enter(lua_State *L, int table, aidlua_store *host, aid_solve_options *options);
void aidlua_push_indexes(lua_State *L, const uint32_t *indexes, size_t count);

/* assignment.c */
void aidlua_open_assignment(lua_State *L);
int aidlua_assignment_open(lua_State *L);
extern const luaL_Reg aidlua_assignment_methods[];

#endif
