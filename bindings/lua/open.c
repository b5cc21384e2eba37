/* SPDX-License-Identifier: MIT */
/* A store in Lua from its opening to its end, and the callbacks it is opened with. */
#include "aidlua.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

/* ---- callbacks of a whole store ---- */

/* A command that is under way goes on with the machine's time; the error is thrown when it has come back. */
static aid_time open_clock(void *context)
{
    aidlua_store *store = context;
    aidlua_callback callback = { .name = "clock" };
    if (aidlua_run(store, &callback, store->table))
        return callback.answer;
    struct timespec now;
    timespec_get(&now, TIME_UTC);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

/* After an error the system's randomness: never a predictable id. */
static void open_random(void *context, uint8_t *bytes, size_t length)
{
    aidlua_store *store = context;
    aidlua_callback callback = { .name = "random", .bytes = bytes, .length = length };
    if (aidlua_run(store, &callback, store->table))
        return;
    FILE *system = fopen("/dev/urandom", "rb");
    size_t drawn = system != NULL ? fread(bytes, 1, length, system) : 0;
    if (system != NULL)
        fclose(system);
    memset(bytes + drawn, 0, length - drawn);
}

static void open_log(void *context, int32_t level, const char *message)
{
    aidlua_store *store = context;
    aidlua_callback callback = { .name = "log", .text = message, .numbers = { (uint64_t)level, 0 } };
    aidlua_run(store, &callback, store->table);
}

/* ---- opening and ending ---- */

static uint32_t open_number(lua_State *L, int table, const char *name)
{
    lua_getfield(L, table, name);
    uint32_t number = lua_isnil(L, -1) ? 0 : (uint32_t)aidlua_to_integer(L, -1, 0, UINT32_MAX, name);
    lua_pop(L, 1);
    return number;
}

static void open_read_options(lua_State *L, int index, aidlua_store *store, aid_store_options *options)
{
    luaL_checktype(L, index, LUA_TTABLE);
    lua_pushnil(L);
    while (lua_next(L, index) != 0) {
        const char *name = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : "?";
        if (strstr(" mode flags wait_ms max_clock_jump_days clock random log progress secret ", name) == NULL)
            luaL_error(L, "\"%s\" is no option of open", name);
        lua_pop(L, 1);
    }
    lua_getfield(L, index, "mode");
    options->mode = lua_isnil(L, -1) ? 0 : aidlua_to_word(L, lua_gettop(L), aidlua_words_open_mode, "mode");
    lua_getfield(L, index, "flags");
    options->flags = lua_isnil(L, -1) ? 0 : aidlua_to_mask(L, lua_gettop(L), aidlua_words_open_flag, "flags");
    lua_pop(L, 2);
    options->wait_ms = open_number(L, index, "wait_ms");
    options->max_clock_jump_days = open_number(L, index, "max_clock_jump_days");
    static const char *const names[] = { "clock", "random", "log", "progress" };
    int given[4];
    for (int i = 0; i < 4; i++) {
        lua_getfield(L, index, names[i]);
        given[i] = !lua_isnil(L, -1);
        lua_pop(L, 1);
        aidlua_set_callback(L, index, lua_gettop(L), names[i]);
    }
    options->clock = given[0] ? open_clock : NULL;
    options->random = given[1] ? open_random : NULL;
    options->log = given[2] ? open_log : NULL;
    options->progress = given[3] ? aidlua_progress : NULL;
    options->clock_context = options->random_context = options->log_context = options->progress_context = store;
}

/* open(location, options): the store, or nil, message, code, details. */
int aidlua_store_open(lua_State *L)
{
    const char *location = aidlua_text(L, 1, "location");
    aid_store_options options = { .struct_size = sizeof options };
    aid_error error;
    lua_settop(L, 2);
    aidlua_store *store = lua_newuserdata(L, sizeof *store); /* before the library opens anything: it may not fit */
    memset(store, 0, sizeof *store);
    luaL_getmetatable(L, AIDLUA_STORE);
    lua_setmetatable(L, -2);
    lua_newtable(L);
    lua_pushvalue(L, -2);
    lua_rawseti(L, -2, 1);
    aidlua_set_table(L, -2);
    aid_secret secret;
    if (!lua_isnil(L, 2)) {
        open_read_options(L, 2, store, &options);
        lua_getfield(L, 2, "secret"); /* stays on the stack, and with it what the secret points at */
        if (!lua_isnil(L, -1)) {
            aidlua_secret(L, lua_gettop(L), &secret);
            options.secret = &secret;
        }
    }
    aidlua_enter(L, store, 3);
    aid_status status = aid_store_open(location, &options, &store->store, &error);
    aid_store_info info = { .struct_size = sizeof info };
    if (status == AID_OK && aid_store_get(store->store, &info, &error) == AID_OK)
        memcpy(store->community, info.community, sizeof info.community);
    aidlua_leave(L, store);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    lua_pushvalue(L, 3);
    return 1;
}

/* close, __gc and __close are one, and may be called twice. */
int aidlua_store_close(lua_State *L)
{
    aidlua_store *store = luaL_checkudata(L, 1, AIDLUA_STORE);
    if (store->busy)
        return luaL_error(L, "a callback must not call its own store");
    if (store->store != NULL) {
        aid_store *open = store->store;
        aidlua_enter(L, store, 1);
        store->store = NULL;
        aid_store_close(open);
        aidlua_leave(L, store);
    }
    return 0;
}

int aidlua_store_text(lua_State *L)
{
    aidlua_store *store = luaL_checkudata(L, 1, AIDLUA_STORE);
    if (store->store == NULL)
        lua_pushliteral(L, "mutualaid store (closed)");
    else {
        lua_pushliteral(L, "mutualaid store ");
        aidlua_push_hex(L, store->community, sizeof store->community);
        lua_concat(L, 2);
    }
    return 1;
}
