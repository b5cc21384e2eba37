/* SPDX-License-Identifier: MIT */
/* What differs from Lua to Lua, under names of our own: a module must not define lua_ or luaL_ functions, for LuaJIT and
 * later versions export some of them. */
#include "aidlua.h"

#include <math.h>

void aidlua_get_table(lua_State *L, int index)
{
#if LUA_VERSION_NUM >= 502
    lua_getuservalue(L, index);
#else
    lua_getfenv(L, index);
#endif
}

void aidlua_set_table(lua_State *L, int index)
{
#if LUA_VERSION_NUM >= 502
    lua_setuservalue(L, index);
#else
    lua_setfenv(L, index);
#endif
}

void *aidlua_test(lua_State *L, int index, const char *type)
{
    void *block = lua_touserdata(L, index);
    if (block == NULL || !lua_getmetatable(L, index))
        return NULL;
    lua_getfield(L, LUA_REGISTRYINDEX, type);
    int same = lua_rawequal(L, -1, -2);
    lua_pop(L, 2);
    return same ? block : NULL;
}

void aidlua_functions(lua_State *L, const luaL_Reg *functions)
{
    for (; functions->name != NULL; functions++) {
        lua_pushcfunction(L, functions->func);
        lua_setfield(L, -2, functions->name);
    }
}

int aidlua_absolute(lua_State *L, int index)
{
    return index > 0 || index <= LUA_REGISTRYINDEX ? index : lua_gettop(L) + index + 1;
}

size_t aidlua_length(lua_State *L, int index)
{
#if LUA_VERSION_NUM >= 502
    return lua_rawlen(L, index);
#else
    return lua_objlen(L, index);
#endif
}

/* A whole number within its range; luaL_checkinteger of older Luas makes 1 of 1.5. */
int64_t aidlua_to_integer(lua_State *L, int index, int64_t low, int64_t high, const char *what)
{
    lua_Number number = lua_tonumber(L, index);
    int64_t value = 0;
    if (lua_type(L, index) != LUA_TNUMBER)
        return luaL_error(L, "%s must be a number, not %s", what, luaL_typename(L, index));
    if (!(number >= -9007199254740992.0 && number <= 9007199254740992.0) || floor(number) != number)
        return luaL_error(L, "%s: %f is no whole number within 2^53", what, number);
    value = (int64_t)number;
    if (value < low || value > high)
        return luaL_error(L, "%s: %f is not within %f and %f", what, number, (lua_Number)low, (lua_Number)high);
    return value;
}

void aidlua_push_integer(lua_State *L, int64_t value)
{
#if LUA_VERSION_NUM >= 503
    lua_pushinteger(L, (lua_Integer)value);
#else
    if (value > AIDLUA_INTEGER_MAX || value < -AIDLUA_INTEGER_MAX)
        luaL_error(L, "a number of the library does not fit into a Lua number");
    lua_pushnumber(L, (lua_Number)value);
#endif
}

/* Makes a metatable whose methods are found by name; a locked one, so that no script takes __gc away. */
void aidlua_type(lua_State *L, const char *type, const luaL_Reg *methods, const luaL_Reg *meta)
{
    luaL_newmetatable(L, type);
    lua_pushliteral(L, "locked");
    lua_setfield(L, -2, "__metatable");
    lua_newtable(L);
    aidlua_functions(L, methods);
    lua_setfield(L, -2, "__index");
    aidlua_functions(L, meta);
    lua_pop(L, 1);
}
