/* SPDX-License-Identifier: MIT */
/* The Lua module: require "mutualaid". */
#include "aidlua.h"

#if defined(_WIN32)
#define AIDLUA_EXPORT __declspec(dllexport)
#else
#define AIDLUA_EXPORT __attribute__((visibility("default")))
#endif

AIDLUA_EXPORT int luaopen_mutualaid(lua_State *L);

static int module_version(lua_State *L)
{
    lua_pushstring(L, aid_version());
    return 1;
}

/* time("2026-11-24T10:00Z"): seconds since 1970, as os.time() answers them. */
static int module_time(lua_State *L)
{
    aid_time time = 0;
    aid_error error;
    aid_status status = aid_time_parse(aidlua_text(L, 1, "text"), &time, &error);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    aidlua_push_time(L, time);
    return 1;
}

/* time_text(seconds): the other way. */
static int module_time_text(lua_State *L)
{
    char text[32];
    aid_error error;
    aid_status status = aid_time_format(aidlua_to_time(L, 1, "time"), text, sizeof text, NULL, &error);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    lua_pushstring(L, text);
    return 1;
}

/* minutes("1h30") */
static int module_minutes(lua_State *L)
{
    int64_t minutes = 0;
    aid_error error;
    aid_status status = aid_minutes_parse(aidlua_text(L, 1, "text"), &minutes, &error);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    aidlua_push_integer(L, minutes);
    return 1;
}

/* people_to_ask(needed, yes_ppm) */
static int module_people_to_ask(lua_State *L)
{
    lua_Integer needed = luaL_checkinteger(L, 1), yes = luaL_checkinteger(L, 2);
    int32_t people = 0;
    aid_error error;
    luaL_argcheck(L, needed >= 0 && needed <= INT32_MAX, 1, "1 to 100");
    luaL_argcheck(L, yes >= 0 && yes <= INT32_MAX, 2, "1 to 1000000");
    aid_status status = aid_match_asking((int32_t)needed, (int32_t)yes, &people, &error);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    aidlua_push_integer(L, people);
    return 1;
}

/* fold(text): the form in which search compares. */
static int module_fold(lua_State *L)
{
    const char *text = aidlua_text(L, 1, "text");
    size_t length = 0;
    aid_error error;
    aid_status status = aid_text_fold(text, NULL, 0, &length, &error);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    char *folded = lua_newuserdata(L, length + 1);
    status = aid_text_fold(text, folded, length + 1, &length, &error);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    lua_pushlstring(L, folded, length);
    return 1;
}

/* columns(text): how many columns of a terminal a text fills. */
static int module_columns(lua_State *L)
{
    uint32_t columns = 0;
    aid_error error;
    aid_status status = aid_text_columns(aidlua_text(L, 1, "text"), &columns, &error);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    aidlua_push_integer(L, columns);
    return 1;
}

/* template("members"): an empty CSV for import. */
static int module_template(lua_State *L)
{
    int32_t kind = aidlua_to_word(L, 1, aidlua_words_import_kind, "kind");
    size_t length = 0;
    aid_error error;
    aid_status status = aid_import_template(kind, NULL, 0, &length, &error);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    char *text = lua_newuserdata(L, length + 1);
    status = aid_import_template(kind, text, length + 1, &length, &error);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    lua_pushlstring(L, text, length);
    return 1;
}

/* unit("EUR"): the unit of a word or an ISO 4217 code, to give wherever a unit is wanted. */
static int module_unit(lua_State *L)
{
    int32_t unit = 0;
    aid_error error;
    aid_status status = aid_unit_parse(aidlua_text(L, 1, "code"), &unit, &error);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    aidlua_push_word(L, aidlua_words_unit, unit);
    return 1;
}

/* unit_info(unit): what it is called, and how many decimal places its main unit has. */
static int module_unit_info(lua_State *L)
{
    aid_unit_info info = { .struct_size = sizeof info };
    aid_error error;
    aid_status status = aid_unit_get(aidlua_to_word(L, 1, aidlua_words_unit, "unit"), &info, &error);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    lua_pushnil(L);
    aidlua_push_struct(L, lua_gettop(L), NULL, &aidlua_unit_info, &info);
    return 1;
}

int luaopen_mutualaid(lua_State *L)
{
    static const luaL_Reg functions[] = {
        { "open", aidlua_store_open }, { "version", module_version }, { "time", module_time },
        { "time_text", module_time_text }, { "minutes", module_minutes }, { "people_to_ask", module_people_to_ask },
        { "fold", module_fold }, { "unit", module_unit }, { "unit_info", module_unit_info }, { "share_award", aidlua_share_award },
        { "columns", module_columns }, { "template", module_template }, { NULL, NULL },
    };
    aidlua_open_store(L);
    aidlua_open_things(L);
    aidlua_open_match(L);
    aidlua_open_insight(L);
    lua_newtable(L);
    aidlua_functions(L, functions);
    aidlua_open_solve(L);
    lua_pushlightuserdata(L, NULL); /* "there is none": {expires = mutualaid.none} */
    lua_setfield(L, -2, "none");
    return 1;
}
