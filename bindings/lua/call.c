/* SPDX-License-Identifier: MIT */
/* Into the library and out again: who may call, callbacks into Lua, and failures on their way back. */
#include "aidlua.h"

#include <string.h>

static aidlua_store *call_ready(lua_State *L, aidlua_store *store)
{
    if (store->store == NULL)
        luaL_error(L, "the store is closed");
    if (store->busy)
        luaL_error(L, "a callback must not call its own store");
    return store;
}

aidlua_store *aidlua_check_store(lua_State *L, int index)
{
    return call_ready(L, luaL_checkudata(L, index, AIDLUA_STORE));
}

aidlua_thing *aidlua_check_thing(lua_State *L, int index, int kind)
{
    aidlua_thing *thing = luaL_checkudata(L, index, aidlua_thing_names[kind]);
    call_ready(L, thing->owner);
    return thing;
}

uint64_t aidlua_optional_thing(lua_State *L, int index, int kind)
{
    return lua_isnoneornil(L, index) ? 0 : aidlua_check_thing(L, index, kind)->id;
}

/* Pushes what callbacks need: the table of `self`, a slot for an error, and the body they run in. */
void aidlua_enter(lua_State *L, aidlua_store *store, int self)
{
    luaL_checkstack(L, 32, "too many values");
    if (store->store != NULL)
        aid_store_forget_text(store->store); /* all that was read before is copied; C need not keep it */
    aidlua_get_table(L, self);
    store->table = lua_gettop(L);
    lua_pushnil(L);
    store->slot = lua_gettop(L);
    lua_pushcfunction(L, aidlua_callback_body);
    store->body = lua_gettop(L);
    store->lua = L;
    store->raised = 0;
    store->busy = 1;
}

void aidlua_leave(lua_State *L, aidlua_store *store)
{
    store->busy = 0;
    if (store->raised) {
        store->raised = 0;
        lua_pushvalue(L, store->slot);
        lua_error(L);
    }
}

/* nil, the sentence, the status as a word, and a table with what else is known. */
int aidlua_fail(lua_State *L, aid_status status, const aid_error *error)
{
    lua_pushnil(L);
    lua_pushstring(L, error->message);
    aidlua_push_word(L, aidlua_words_status_code, status);
    lua_newtable(L);
    if (aidlua_push_word(L, aidlua_words_reason_code, error->reason))
        lua_setfield(L, -2, "reason");
    if (error->line != 0) {
        aidlua_push_integer(L, error->line);
        lua_setfield(L, -2, "line");
        aidlua_push_integer(L, error->column);
        lua_setfield(L, -2, "column");
    }
    return 4;
}

int aidlua_done(lua_State *L, aid_status status, const aid_error *error)
{
    if (status != AID_OK)
        return aidlua_fail(L, status, error);
    lua_pushboolean(L, 1);
    return 1;
}

void aidlua_push_thing(lua_State *L, int table, aidlua_store *store, int kind, uint64_t id)
{
    table = aidlua_absolute(L, table);
    aidlua_thing *thing = lua_newuserdata(L, sizeof *thing);
    thing->owner = store;
    thing->id = id;
    thing->kind = kind;
    lua_pushvalue(L, table);
    aidlua_set_table(L, -2);
    luaL_getmetatable(L, aidlua_thing_names[kind]);
    lua_setmetatable(L, -2);
}

/* ---- callbacks ---- */

/* Asks the host's opinion on a pair; the table is the match's, whose [1] is the store's. */
static int call_pair(lua_State *L, const aidlua_callback *callback)
{
    lua_rawgeti(L, 1, 1);
    lua_rawgeti(L, -1, 1);
    aidlua_store *store = lua_touserdata(L, -1);
    lua_pop(L, 1);
    int table = lua_gettop(L);
    lua_getfield(L, 1, callback->name);
    aidlua_push_thing(L, table, store, AIDLUA_REQUEST, callback->numbers[0]);
    aidlua_push_thing(L, table, store, AIDLUA_OFFER, callback->numbers[1]);
    lua_call(L, 2, 1);
    return !lua_toboolean(L, -1);
}

static int call_problem(lua_State *L, const aid_error *problem)
{
    aidlua_fail(L, problem->status, problem);
    lua_remove(L, -4);
    lua_call(L, 3, 1);
    return lua_toboolean(L, -1);
}

static int call_random(lua_State *L, const aidlua_callback *callback)
{
    size_t length;
    aidlua_push_integer(L, (int64_t)callback->length);
    lua_call(L, 1, 1);
    const char *drawn = lua_tolstring(L, -1, &length);
    if (lua_type(L, -1) != LUA_TSTRING || length != callback->length)
        return luaL_error(L, "random must answer a string of as many bytes as it was asked for");
    memcpy(callback->bytes, drawn, length);
    return 0;
}

/* Pushes the function of a name: the store's own also serve the calls of a match, whose table has the store's as [1]. */
static void call_find(lua_State *L, const char *name)
{
    lua_getfield(L, 1, name);
    if (lua_isnil(L, -1)) {
        lua_rawgeti(L, 1, 1);
        lua_getfield(L, -1, name);
    }
}

/* Runs protected, with the store's (or match's) table and the callback as arguments. */
int aidlua_callback_body(lua_State *L)
{
    aidlua_callback *callback = lua_touserdata(L, 2);
    if (strcmp(callback->name, "allow") == 0) {
        callback->answer = call_pair(L, callback);
        return 0;
    }
    call_find(L, callback->name);
    if (callback->problem != NULL) {
        callback->answer = call_problem(L, callback->problem);
    } else if (callback->bytes != NULL) {
        callback->answer = call_random(L, callback);
    } else if (strcmp(callback->name, "clock") == 0) {
        lua_call(L, 0, 1);
        callback->answer = aidlua_to_time(L, -1, "clock");
    } else {
        lua_pushstring(L, callback->text);
        aidlua_push_integer(L, (int64_t)callback->numbers[0]);
        aidlua_push_integer(L, (int64_t)callback->numbers[1]);
        lua_call(L, 3, 1);
        callback->answer = lua_toboolean(L, -1);
    }
    return 0;
}

/* Called by the library: nothing here may throw or allocate but the protected call. 0 when it threw. */
int aidlua_run(aidlua_store *store, aidlua_callback *callback, int table)
{
    lua_State *L = store->lua;
    lua_pushvalue(L, store->body);
    lua_pushvalue(L, table);
    lua_pushlightuserdata(L, callback);
    if (lua_pcall(L, 2, 0, 0) == 0)
        return 1;
    if (store->raised)
        lua_pop(L, 1);
    else
        lua_replace(L, store->slot);
    store->raised = 1;
    return 0;
}

int32_t aidlua_progress(void *context, const char *stage, uint64_t done, uint64_t total)
{
    aidlua_store *store = context;
    aidlua_callback callback = { .name = "progress", .text = stage, .numbers = { done, total } };
    return !aidlua_run(store, &callback, store->table) || callback.answer != 0;
}
