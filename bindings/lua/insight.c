/* SPDX-License-Identifier: MIT */
/* store:insight{…} in Lua: is everybody giving and getting fairly? The result is read whole into a table. */
#include "aidlua.h"

#define AIDLUA_INSIGHT "mutualaid.insight"

/* Only a box: it ends the result also when reading it throws. */
static int insight_free(lua_State *L)
{
    aid_insight **box = luaL_checkudata(L, 1, AIDLUA_INSIGHT);
    aid_insight_free(*box);
    *box = NULL;
    return 0;
}

/* The figures by their words; one that has no meaning in the window is not there, which is not 0. */
static void insight_push_figures(lua_State *L, const aid_insight *insight)
{
    aid_error error;
    lua_newtable(L);
    for (const aidlua_word *word = aidlua_words_figure; word->word != NULL; word++) {
        aid_figure_info info = { .struct_size = sizeof info };
        if (aid_insight_figure(insight, word->number, &info, &error) != AID_OK)
            luaL_error(L, "%s", error.message);
        if (info.denominator == 0)
            continue;
        aidlua_push_struct(L, 1, NULL, &aidlua_figure_info, &info);
        lua_pushnumber(L, (lua_Number)info.numerator / (lua_Number)info.denominator);
        lua_setfield(L, -2, "value");
        lua_setfield(L, -2, word->word);
    }
}

/* A list of the result: how long it is, and how a row of it is read. */
#define INSIGHT_LIST(noun, type)                                                                              \
    static void insight_push_##noun##s(lua_State *L, int table, aidlua_store *store, const aid_insight *insight) \
    {                                                                                                         \
        aid_error error;                                                                                      \
        size_t size = 0;                                                                                      \
        lua_newtable(L);                                                                                      \
        if (aid_insight_##noun##_size(insight, &size, &error) != AID_OK)                                      \
            luaL_error(L, "%s", error.message);                                                               \
        for (size_t i = 0; i < size; i++) {                                                                   \
            aid_##type row = { .struct_size = sizeof row };                                                   \
            if (aid_insight_##noun(insight, i, &row, &error) != AID_OK)                                       \
                luaL_error(L, "%s", error.message);                                                           \
            aidlua_push_struct(L, table, store, &aidlua_##type, &row);                                        \
            lua_rawseti(L, -2, (int)i + 1);                                                                   \
        }                                                                                                     \
        lua_setfield(L, -2, #noun "s");                                                                       \
    }

INSIGHT_LIST(member, member_insight)
INSIGHT_LIST(link, link_insight)
INSIGHT_LIST(period, period_insight)
INSIGHT_LIST(skill, skill_insight)

/* {summary = …, figures = {reciprocity = {numerator, denominator, exact, value}, …}, members = {…}, links = {…},
   periods = {…}, skills = {…}} */
int aidlua_insight_run(lua_State *L)
{
    aidlua_store *store = aidlua_check_store(L, 1);
    aid_insight_options *options = aidlua_options(L, 2, &aidlua_insight_options);
    aid_insight **box = lua_newuserdata(L, sizeof *box);
    *box = NULL;
    luaL_getmetatable(L, AIDLUA_INSIGHT);
    lua_setmetatable(L, -2);
    aid_error error;
    aidlua_enter(L, store, 1);
    aid_status status = aid_insight_run(store->store, options, box, &error);
    aidlua_leave(L, store);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    int table = store->table;
    aid_insight_summary summary = { .struct_size = sizeof summary };
    if (aid_insight_summary_get(*box, &summary, &error) != AID_OK)
        luaL_error(L, "%s", error.message);
    lua_newtable(L);
    aidlua_push_struct(L, table, store, &aidlua_insight_summary, &summary);
    lua_setfield(L, -2, "summary");
    insight_push_figures(L, *box);
    lua_setfield(L, -2, "figures");
    insight_push_members(L, table, store, *box);
    insight_push_links(L, table, store, *box);
    insight_push_periods(L, table, store, *box);
    insight_push_skills(L, table, store, *box);
    aid_insight_free(*box);
    *box = NULL;
    return 1;
}

void aidlua_open_insight(lua_State *L)
{
    static const luaL_Reg none[] = { { NULL, NULL } };
    static const luaL_Reg meta[] = { { "__gc", insight_free }, { NULL, NULL } };
    aidlua_type(L, AIDLUA_INSIGHT, none, meta);
}
