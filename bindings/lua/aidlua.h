/* SPDX-License-Identifier: MIT */
/* What the files of the Lua module share: one source for Lua 5.1 to 5.4 and LuaJIT.
 *
 * A store, a match and every handle are userdata. Each has the store's table as its user value, so the store lives as
 * long as anything of it does; the table also holds the host's callbacks, so that a callback that refers to its own
 * store is an ordinary cycle for the collector.
 *
 * No Lua error may pass through the C library, and none may be thrown between aidlua_enter and aidlua_leave: what can
 * fail is done before (converting, allocating) or after (pushing results). Callbacks run protected; what they throw is
 * kept in a stack slot and thrown again by aidlua_leave. */
#ifndef AIDLUA_H
#define AIDLUA_H

#include "generated.h"

#include <lauxlib.h>
#include <lua.h>
#include <mutualaid.h>
#include <stddef.h>

#define AIDLUA_INTEGER_MAX (((int64_t)1 << 53) - 1)

/* A store as Lua holds it. `lua`, `table`, `slot` and `body` mean something only inside the library: the running state,
 * the store's table, where a callback's error is kept, and the function that callbacks run in. */
typedef struct aidlua_store {
    aid_store *store;
    lua_State *lua;
    int table, slot, body;
    int busy, raised;
    uint8_t community[16];
} aidlua_store;

/* A handle. */
typedef struct aidlua_thing {
    aidlua_store *owner;
    uint64_t id;
    int kind;
} aidlua_thing;

/* A match result. Its user value is a table with the store's table as [1] and the host's opinion on pairs. */
typedef struct aidlua_match {
    aid_match *match;
    aidlua_store *owner;
} aidlua_match;

/* One callback on its way into Lua: which function, what it gets, what it answers. */
typedef struct aidlua_callback {
    const char *name;
    const char *text;
    const aid_error *problem;
    uint64_t numbers[2];
    uint8_t *bytes;
    size_t length;
    int64_t answer;
} aidlua_callback;

/* ---- shims.c: what differs from Lua to Lua ---- */
void aidlua_get_table(lua_State *L, int index);      /* pushes a userdata's user value */
void aidlua_set_table(lua_State *L, int index);      /* pops it from the top */
void *aidlua_test(lua_State *L, int index, const char *type);
void aidlua_functions(lua_State *L, const luaL_Reg *functions);
int aidlua_absolute(lua_State *L, int index);
size_t aidlua_length(lua_State *L, int index);
int64_t aidlua_to_integer(lua_State *L, int index, int64_t low, int64_t high, const char *what);
void aidlua_push_integer(lua_State *L, int64_t value);
void aidlua_type(lua_State *L, const char *type, const luaL_Reg *methods, const luaL_Reg *meta);

/* ---- call.c: into the library and out again ---- */
aidlua_store *aidlua_check_store(lua_State *L, int index);
aidlua_thing *aidlua_check_thing(lua_State *L, int index, int kind);
uint64_t aidlua_optional_thing(lua_State *L, int index, int kind);
void aidlua_enter(lua_State *L, aidlua_store *store, int self);
void aidlua_leave(lua_State *L, aidlua_store *store);
int aidlua_fail(lua_State *L, aid_status status, const aid_error *error);
int aidlua_done(lua_State *L, aid_status status, const aid_error *error);
void aidlua_push_thing(lua_State *L, int table, aidlua_store *store, int kind, uint64_t id);
int aidlua_run(aidlua_store *store, aidlua_callback *callback, int table);
int aidlua_callback_body(lua_State *L);
int32_t aidlua_progress(void *context, const char *stage, uint64_t done, uint64_t total);

/* ---- give.c and take.c: between tables and structs ---- */
void *aidlua_options(lua_State *L, int index, const aidlua_shape *shape);
void aidlua_state(lua_State *L, const aidlua_shape *shape, void *options, const char *name, int value);
void aidlua_set_callback(lua_State *L, int options, int self, const char *name);
const char *aidlua_text(lua_State *L, int index, const char *what);
const char *aidlua_optional_text(lua_State *L, int index, const char *what);
int32_t aidlua_to_word(lua_State *L, int index, const aidlua_word *words, const char *what);
int aidlua_push_word(lua_State *L, const aidlua_word *words, int64_t number);
int64_t aidlua_to_time(lua_State *L, int index, const char *what);
void aidlua_push_time(lua_State *L, int64_t time);
void aidlua_push_hex(lua_State *L, const uint8_t *bytes, size_t length);
void aidlua_push_mask(lua_State *L, const aidlua_word *words, uint64_t mask);
uint64_t aidlua_to_mask(lua_State *L, int index, const aidlua_word *words, const char *what);
void aidlua_push_struct(lua_State *L, int table, aidlua_store *store, const aidlua_shape *shape, const void *row);
void aidlua_push_field(lua_State *L, int table, aidlua_store *store, const aidlua_field *field, const void *row);
void aidlua_push_rows(lua_State *L, int table, aidlua_store *store, const aidlua_shape *shape, const void *rows, size_t count);

/* ---- the types ---- */
void aidlua_open_store(lua_State *L);
void aidlua_open_things(lua_State *L);
void aidlua_open_match(lua_State *L);
void aidlua_open_insight(lua_State *L);
void aidlua_open_solve(lua_State *L);
int aidlua_store_open(lua_State *L);
int aidlua_store_close(lua_State *L);
int aidlua_store_text(lua_State *L);
int aidlua_store_read(lua_State *L);
int aidlua_group_read(lua_State *L);
int aidlua_group_enrol(lua_State *L);
int aidlua_member_balance(lua_State *L);
int aidlua_member_statement(lua_State *L);
int aidlua_match_run(lua_State *L);
int aidlua_group_funds(lua_State *L);
int aidlua_group_open_fund(lua_State *L);
int aidlua_group_clearing(lua_State *L);
int aidlua_member_give(lua_State *L);
int aidlua_share_award(lua_State *L);
extern const luaL_Reg aidlua_fund_methods[];
extern const luaL_Reg aidlua_transfer_methods[];
extern const luaL_Reg aidlua_between_methods[];
int aidlua_member_data(lua_State *L);
int aidlua_member_erasure(lua_State *L);
int aidlua_member_export(lua_State *L);
int aidlua_member_hold(lua_State *L);
int aidlua_member_erase(lua_State *L);
void aidlua_secret(lua_State *L, int index, aid_secret *secret);
int aidlua_keys_seal(lua_State *L);
int aidlua_keys_unlock(lua_State *L);
int aidlua_keys_lock(lua_State *L);
int aidlua_keys_holders(lua_State *L);
int aidlua_keys_add(lua_State *L);
int aidlua_keys_change(lua_State *L);
int aidlua_keys_remove(lua_State *L);
int aidlua_keys_check(lua_State *L);
int aidlua_keys_recovery(lua_State *L);
int aidlua_insight_run(lua_State *L);

#define AIDLUA_STORE "mutualaid.store"
#define AIDLUA_MATCH "mutualaid.match"

#endif
