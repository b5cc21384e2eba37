/* SPDX-License-Identifier: MIT */
/* A match result in Lua: who should help whom, why, and why not. */
#include "aidlua.h"

#include <string.h>

enum { MATCH_ROWS_MOST = 100000 };

static aidlua_match *match_check(lua_State *L)
{
    aidlua_match *match = luaL_checkudata(L, 1, AIDLUA_MATCH);
    if (match->match == NULL)
        luaL_error(L, "the match is closed");
    if (match->owner->store == NULL)
        luaL_error(L, "the store is closed");
    if (match->owner->busy)
        luaL_error(L, "a callback must not call its own store");
    return match;
}

/* The host's opinion: its function stands in the match's table, which is the table of the running call. */
static int32_t match_allow(void *context, aid_request request, aid_offer offer)
{
    aidlua_match *match = context;
    aidlua_callback callback = { .name = "allow", .numbers = { request.id, offer.id } };
    return !aidlua_run(match->owner, &callback, match->owner->table) || callback.answer != 0;
}

static int32_t match_progress(void *context, const char *stage, uint64_t done, uint64_t total)
{
    aidlua_match *match = context;
    return aidlua_progress(match->owner, stage, done, total);
}

static int match_gives(lua_State *L, int options, int self, const char *name)
{
    aidlua_set_callback(L, options, self, name);
    aidlua_get_table(L, self);
    lua_getfield(L, -1, name);
    int given = !lua_isnil(L, -1);
    lua_pop(L, 2);
    return given;
}

/* Pushes a match without a result, with an empty table: before there is one, since it may not fit. */
static aidlua_match *match_new(lua_State *L, aidlua_store *store)
{
    aidlua_match *match = lua_newuserdata(L, sizeof *match);
    match->match = NULL;
    match->owner = store;
    luaL_getmetatable(L, AIDLUA_MATCH);
    lua_setmetatable(L, -2);
    lua_newtable(L);
    aidlua_set_table(L, -2);
    return match;
}

/* store:match{…} */
int aidlua_match_run(lua_State *L)
{
    aidlua_store *store = aidlua_check_store(L, 1);
    lua_settop(L, 2);
    aid_match_options *options = aidlua_options(L, 2, &aidlua_match_options);
    aidlua_match *match = match_new(L, store);
    int self = lua_gettop(L);
    aidlua_get_table(L, self);
    aidlua_get_table(L, 1);
    lua_rawseti(L, -2, 1);
    lua_pop(L, 1);
    options->allow = match_gives(L, 2, self, "allow") ? match_allow : NULL;
    options->progress = match_gives(L, 2, self, "progress") ? match_progress : NULL;
    options->allow_context = options->progress_context = match;
    aid_error error;
    aidlua_enter(L, store, self);
    aid_status status = aid_match_run(store->store, options, &match->match, &error);
    aidlua_leave(L, store);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    lua_pushvalue(L, self);
    return 1;
}

/* close, __gc and __close are one, and may be called twice; also after the store was closed. */
static int match_close(lua_State *L)
{
    aidlua_match *match = luaL_checkudata(L, 1, AIDLUA_MATCH);
    aid_match_free(match->match);
    match->match = NULL;
    return 0;
}

#define MATCH_CALL(CALL)                    \
    aid_error error;                        \
    aidlua_store *store = match->owner;     \
    aidlua_enter(L, store, 1);              \
    aid_status status = (CALL);             \
    aidlua_leave(L, store);                 \
    if (status != AID_OK)                   \
        return aidlua_fail(L, status, &error)

/* Pushes the store's table, which handles in the answers belong to. */
static int match_table(lua_State *L)
{
    aidlua_get_table(L, 1);
    lua_rawgeti(L, -1, 1);
    return lua_gettop(L);
}

static int match_summary(lua_State *L)
{
    aidlua_match *match = match_check(L);
    aid_match_summary summary = { .struct_size = sizeof summary };
    MATCH_CALL(aid_match_summary_get(match->match, &summary, &error));
    aidlua_push_struct(L, match_table(L), store, &aidlua_match_summary, &summary);
    return 1;
}

static int match_size(lua_State *L)
{
    aidlua_match *match = match_check(L);
    size_t size = 0;
    MATCH_CALL(aid_match_size(match->match, &size, &error));
    aidlua_push_integer(L, (int64_t)size);
    return 1;
}

/* for index, proposal in match:proposals() do … end: the step; 0 begins. */
static int match_proposal_step(lua_State *L)
{
    aidlua_match *match = match_check(L);
    size_t index = (size_t)aidlua_to_integer(L, 2, 0, AIDLUA_INTEGER_MAX, "index"), size = 0;
    aid_proposal proposal = { .struct_size = sizeof proposal };
    MATCH_CALL(aid_match_size(match->match, &size, &error));
    if (index >= size)
        return 0;
    status = aid_match_proposal(match->match, index, &proposal, &error);
    if (status != AID_OK)
        return luaL_error(L, "%s", error.message);
    int table = match_table(L);
    aidlua_push_integer(L, (int64_t)index + 1);
    aidlua_push_struct(L, table, store, &aidlua_proposal, &proposal);
    return 2;
}

static int match_unserved_step(lua_State *L)
{
    aidlua_match *match = match_check(L);
    size_t index = (size_t)aidlua_to_integer(L, 2, 0, AIDLUA_INTEGER_MAX, "index");
    aid_match_summary summary = { .struct_size = sizeof summary };
    aid_unserved unserved = { .struct_size = sizeof unserved };
    MATCH_CALL(aid_match_summary_get(match->match, &summary, &error));
    if (index >= summary.unserved)
        return 0;
    status = aid_match_unserved(match->match, index, &unserved, &error);
    if (status != AID_OK)
        return luaL_error(L, "%s", error.message);
    int table = match_table(L);
    aidlua_push_integer(L, (int64_t)index + 1);
    aidlua_push_struct(L, table, store, &aidlua_unserved, &unserved);
    return 2;
}

static int match_each(lua_State *L, lua_CFunction step)
{
    match_check(L);
    lua_pushcfunction(L, step);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    return 3;
}

static int match_proposals(lua_State *L)
{
    return match_each(L, match_proposal_step);
}

static int match_unserved(lua_State *L)
{
    return match_each(L, match_unserved_step);
}

/* match:explain(request, offer) */
static int match_explain(lua_State *L)
{
    aidlua_match *match = match_check(L);
    aid_request request = { aidlua_check_thing(L, 2, AIDLUA_REQUEST)->id };
    aid_offer offer = { aidlua_check_thing(L, 3, AIDLUA_OFFER)->id };
    aid_reason reason = { .struct_size = sizeof reason };
    MATCH_CALL(aid_match_explain(match->match, request, offer, &reason, &error));
    aidlua_push_struct(L, match_table(L), store, &aidlua_reason, &reason);
    return 1;
}

/* match:commit{keep_valid = true}: the exchanges in the order of the proposals; false where a pair was left out. */
static int match_commit(lua_State *L)
{
    aidlua_match *match = match_check(L);
    aid_match_commit_options *options = aidlua_options(L, 2, &aidlua_match_commit_options);
    size_t size = 0, count = 0;
    aid_exchange *rows;
    {
        MATCH_CALL(aid_match_size(match->match, &size, &error));
        rows = lua_newuserdata(L, (size + 1) * sizeof *rows);
        memset(rows, 0, (size + 1) * sizeof *rows);
    }
    MATCH_CALL(aid_match_commit(match->match, options, rows, size, &count, &error));
    int table = match_table(L);
    lua_newtable(L);
    for (size_t i = 0; i < size; i++) {
        if (rows[i].id != 0)
            aidlua_push_thing(L, table, store, AIDLUA_EXCHANGE, rows[i].id);
        else
            lua_pushboolean(L, 0);
        lua_rawseti(L, -2, (int)i + 1);
    }
    return 1;
}

/* ---- the desk: what a coordinator says about pairs, and what follows ---- */

static int match_rule(lua_State *L, int32_t ruling, aid_time until)
{
    aidlua_match *match = match_check(L);
    aid_request request = { aidlua_check_thing(L, 2, AIDLUA_REQUEST)->id };
    aid_offer offer = { aidlua_check_thing(L, 3, AIDLUA_OFFER)->id };
    MATCH_CALL(aid_match_rule(match->match, request, offer, ruling, until, &error));
    return aidlua_done(L, status, &error);
}

static int match_pin(lua_State *L)
{
    return match_rule(L, AID_RULING_PIN, 0);
}

/* match:ban(request, offer, until) */
static int match_ban(lua_State *L)
{
    return match_rule(L, AID_RULING_BAN, lua_isnoneornil(L, 4) ? 0 : aidlua_to_time(L, 4, "until"));
}

static int match_prefer(lua_State *L)
{
    return match_rule(L, AID_RULING_KEEP, 0);
}

static int match_release(lua_State *L)
{
    return match_rule(L, AID_RULING_NONE, 0);
}

/* match:repair{keep = false}: a match of its own. The library asks the first one's callbacks, so the new one's table
 * holds that and its functions. */
static int match_repair(lua_State *L)
{
    aidlua_match *match = match_check(L);
    lua_settop(L, 2);
    aid_match_repair_options *options = aidlua_options(L, 2, &aidlua_match_repair_options);
    aidlua_match *repaired = match_new(L, match->owner);
    int self = lua_gettop(L);
    aidlua_get_table(L, self);
    aidlua_get_table(L, 1);
    static const char *const names[] = { "allow", "progress" };
    lua_rawgeti(L, -1, 1);
    lua_rawseti(L, -3, 1);
    for (int i = 0; i < 2; i++) {
        lua_getfield(L, -1, names[i]);
        lua_setfield(L, -3, names[i]);
    }
    lua_pop(L, 1);
    lua_pushvalue(L, 1);
    lua_rawseti(L, -2, 2);
    lua_pop(L, 1);
    MATCH_CALL(aid_match_repair(match->match, options, &repaired->match, &error));
    lua_pushvalue(L, self);
    return 1;
}

/* match:changes(): what a repair changed, each step after the one it follows from. */
static int match_changes(lua_State *L)
{
    aidlua_match *match = match_check(L);
    size_t count = 0;
    MATCH_CALL(aid_match_changes(match->match, NULL, sizeof(aid_match_change), 0, &count, &error));
    aid_match_change *rows = lua_newuserdata(L, (count + 1) * sizeof *rows);
    aidlua_enter(L, store, 1);
    status = aid_match_changes(match->match, rows, sizeof *rows, count, &count, &error);
    aidlua_leave(L, store);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    aidlua_push_rows(L, match_table(L), store, &aidlua_match_change, rows, count);
    return 1;
}

/* match:next(request, limit): other offers, and what insisting on each costs others. */
static int match_next(lua_State *L)
{
    aidlua_match *match = match_check(L);
    aid_request request = { aidlua_check_thing(L, 2, AIDLUA_REQUEST)->id };
    size_t limit = lua_isnoneornil(L, 3) ? 3 : (size_t)aidlua_to_integer(L, 3, 1, 1000, "limit"), count = 0;
    aid_match_next_row *rows = lua_newuserdata(L, limit * sizeof *rows);
    MATCH_CALL(aid_match_next(match->match, request, rows, sizeof *rows, limit, &count, &error));
    aidlua_push_rows(L, match_table(L), store, &aidlua_match_next_row, rows, count < limit ? count : limit);
    return 1;
}

/* match:shortage(index): what the index-th unserved request is short of, counted from 1 */
static int match_shortage(lua_State *L)
{
    aidlua_match *match = match_check(L);
    size_t index = (size_t)aidlua_to_integer(L, 2, 1, AIDLUA_INTEGER_MAX, "index") - 1;
    aid_shortage shortage = { .struct_size = sizeof shortage };
    MATCH_CALL(aid_match_shortage(match->match, index, &shortage, &error));
    aidlua_push_struct(L, match_table(L), store, &aidlua_shortage, &shortage);
    return 1;
}

/* match:rivals(index) */
static int match_rivals(lua_State *L)
{
    aidlua_match *match = match_check(L);
    size_t index = (size_t)aidlua_to_integer(L, 2, 1, AIDLUA_INTEGER_MAX, "index") - 1, count = 0, most = 0;
    aid_request *rows;
    {
        MATCH_CALL(aid_match_rivals(match->match, index, NULL, sizeof *rows, 0, &most, &error));
        rows = lua_newuserdata(L, (most + 1) * sizeof *rows);
    }
    MATCH_CALL(aid_match_rivals(match->match, index, rows, sizeof *rows, most, &count, &error));
    int table = match_table(L);
    lua_newtable(L);
    for (size_t i = 0; i < count && i < most; i++) {
        aidlua_push_thing(L, table, store, AIDLUA_REQUEST, rows[i].id);
        lua_rawseti(L, -2, (int)i + 1);
    }
    return 1;
}

/* match:shared(index) */
static int match_shared(lua_State *L)
{
    aidlua_match *match = match_check(L);
    size_t index = (size_t)aidlua_to_integer(L, 2, 1, AIDLUA_INTEGER_MAX, "index") - 1, count = 0, most = 0;
    aid_offer *rows;
    {
        MATCH_CALL(aid_match_shared(match->match, index, NULL, sizeof *rows, 0, &most, &error));
        rows = lua_newuserdata(L, (most + 1) * sizeof *rows);
    }
    MATCH_CALL(aid_match_shared(match->match, index, rows, sizeof *rows, most, &count, &error));
    int table = match_table(L);
    lua_newtable(L);
    for (size_t i = 0; i < count && i < most; i++) {
        aidlua_push_thing(L, table, store, AIDLUA_OFFER, rows[i].id);
        lua_rawseti(L, -2, (int)i + 1);
    }
    return 1;
}

/* match:recruit(limit): whom to look for */
static int match_recruit(lua_State *L)
{
    aidlua_match *match = match_check(L);
    size_t most = (size_t)(lua_isnoneornil(L, 2) ? 10 : aidlua_to_integer(L, 2, 0, MATCH_ROWS_MOST, "limit")), count = 0;
    aid_recruit *rows = lua_newuserdata(L, (most + 1) * sizeof *rows);
    MATCH_CALL(aid_match_recruit(match->match, rows, sizeof *rows, most, &count, &error));
    aidlua_push_rows(L, match_table(L), store, &aidlua_recruit, rows, count < most ? count : most);
    return 1;
}

/* match:decisions(request): the record of what was decided, of one request or of all */
static int match_decisions(lua_State *L)
{
    aidlua_match *match = match_check(L);
    aid_request request = { lua_isnoneornil(L, 2) ? 0 : aidlua_check_thing(L, 2, AIDLUA_REQUEST)->id };
    size_t count = 0, most = 0;
    aid_decision *rows;
    {
        MATCH_CALL(aid_match_decisions(match->match, request, NULL, sizeof *rows, 0, &most, &error));
        rows = lua_newuserdata(L, (most + 1) * sizeof *rows);
    }
    MATCH_CALL(aid_match_decisions(match->match, request, rows, sizeof *rows, most, &count, &error));
    aidlua_push_rows(L, match_table(L), store, &aidlua_decision, rows, count < most ? count : most);
    return 1;
}

void aidlua_open_match(lua_State *L)
{
    static const luaL_Reg methods[] = {
        { "close", match_close }, { "summary", match_summary }, { "size", match_size },
        { "proposals", match_proposals }, { "unserved", match_unserved }, { "explain", match_explain },
        { "commit", match_commit }, { "pin", match_pin }, { "ban", match_ban }, { "prefer", match_prefer },
        { "release", match_release }, { "repair", match_repair }, { "changes", match_changes }, { "next", match_next },
        { "shortage", match_shortage }, { "rivals", match_rivals }, { "shared", match_shared },
        { "recruit", match_recruit }, { "decisions", match_decisions },
        { NULL, NULL },
    };
    static const luaL_Reg meta[] = {
        { "__gc", match_close }, { "__close", match_close }, { "__len", match_size }, { NULL, NULL },
    };
    aidlua_type(L, AIDLUA_MATCH, methods, meta);
}
