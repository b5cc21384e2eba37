/* SPDX-License-Identifier: MIT */
/* Who can read what is personal, in Lua: sealing a community, and the holders of its key. A secret is a table:
 *
 *   {passphrase = "twelve green bottles"}   {key = 32 bytes}   {recovery = "the text of a sheet"} */
#include "aidlua.h"

#include <string.h>

#define KEYS_CALL(CALL)                             \
    aid_error error;                                \
    aidlua_store *store = aidlua_check_store(L, 1); \
    aidlua_enter(L, store, 1);                      \
    aid_status status = (CALL);                     \
    aidlua_leave(L, store);                         \
    if (status != AID_OK)                           \
        return aidlua_fail(L, status, &error)

static int keys_is_number(lua_State *L, const char *name, uint64_t *out, int64_t high)
{
    if (strcmp(lua_tostring(L, -2), name) != 0)
        return 0;
    *out = (uint64_t)aidlua_to_integer(L, -1, 0, high, name);
    return 1;
}

/* Reads the secret at an index. It points into strings of that table: the table must stay on the stack. */
void aidlua_secret(lua_State *L, int index, aid_secret *secret)
{
    static const struct {
        const char *name;
        int32_t kind;
    } kinds[] = { { "key", AID_SECRET_KEY }, { "passphrase", AID_SECRET_PASSPHRASE }, { "recovery", AID_SECRET_RECOVERY } };
    *secret = (aid_secret){ .struct_size = sizeof *secret };
    uint64_t passes = 0;
    luaL_checktype(L, index, LUA_TTABLE);
    lua_pushnil(L);
    while (lua_next(L, index) != 0) {
        size_t i = 0;
        if (lua_type(L, -2) != LUA_TSTRING)
            luaL_error(L, "a secret is {passphrase = …}, {key = …} or {recovery = …}");
        while (i < 3 && strcmp(lua_tostring(L, -2), kinds[i].name) != 0)
            i++;
        if (i < 3 && secret->kind == 0 && lua_type(L, -1) == LUA_TSTRING) {
            secret->kind = kinds[i].kind;
            secret->bytes = lua_tolstring(L, -1, &secret->length);
        } else if (i < 3 || (!keys_is_number(L, "passes", &passes, UINT32_MAX) &&
                             !keys_is_number(L, "memory_kib", &secret->memory_kib, AIDLUA_INTEGER_MAX))) {
            luaL_error(L, "a secret is {passphrase = …}, {key = …} or {recovery = …}, with one string");
        }
        lua_pop(L, 1);
    }
    secret->passes = (uint32_t)passes;
    if (secret->kind == 0)
        luaL_error(L, "a secret is {passphrase = …}, {key = …} or {recovery = …}");
}

/* store:x(holder, secret) */
#define KEYS_GIVES(name, function)                                   \
    int aidlua_keys_##name(lua_State *L)                             \
    {                                                                \
        const char *holder = aidlua_text(L, 2, "holder");            \
        aid_secret secret;                                           \
        aidlua_secret(L, 3, &secret);                                \
        KEYS_CALL(function(store->store, holder, &secret, &error));  \
        return aidlua_done(L, status, &error);                       \
    }

KEYS_GIVES(seal, aid_keys_init)
KEYS_GIVES(add, aid_keys_add)
KEYS_GIVES(change, aid_keys_change)

int aidlua_keys_unlock(lua_State *L)
{
    aid_secret secret;
    aidlua_secret(L, 2, &secret);
    KEYS_CALL(aid_keys_unlock(store->store, &secret, &error));
    return aidlua_done(L, status, &error);
}

int aidlua_keys_lock(lua_State *L)
{
    aid_keys_lock(aidlua_check_store(L, 1)->store);
    return 0;
}

int aidlua_keys_remove(lua_State *L)
{
    const char *holder = aidlua_text(L, 2, "holder");
    KEYS_CALL(aid_keys_remove(store->store, holder, &error));
    return aidlua_done(L, status, &error);
}

/* store:check_secret(secret): the name of the holder whose copy it opens. */
int aidlua_keys_check(lua_State *L)
{
    aid_secret secret;
    const char *holder = "";
    aidlua_secret(L, 2, &secret);
    KEYS_CALL(aid_keys_check(store->store, &secret, &holder, &error));
    lua_pushstring(L, holder);
    return 1;
}

/* store:recovery_sheet(holder): the text to print and to keep away from the computer. */
int aidlua_keys_recovery(lua_State *L)
{
    const char *holder = aidlua_text(L, 2, "holder");
    char text[AID_RECOVERY_TEXT_BYTES];
    KEYS_CALL(aid_keys_recovery(store->store, holder, text, sizeof text, &error));
    lua_pushstring(L, text);
    memset(text, 0, sizeof text);
    return 1;
}

/* store:holders(): who holds the key, oldest first. */
int aidlua_keys_holders(lua_State *L)
{
    size_t count = 0;
    KEYS_CALL(aid_keys_holders(store->store, NULL, sizeof(aid_holder_row), 0, &count, &error));
    aid_holder_row *rows = lua_newuserdata(L, (count + 1) * sizeof *rows);
    aidlua_enter(L, store, 1);
    status = aid_keys_holders(store->store, rows, sizeof *rows, count, &count, &error);
    aidlua_leave(L, store);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    aidlua_push_rows(L, store->table, store, &aidlua_holder_row, rows, count);
    return 1;
}
