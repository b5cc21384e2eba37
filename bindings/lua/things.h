/* SPDX-License-Identifier: MIT */
/* What most methods of handles do, as macros: convert, enter, call, leave, answer. Each names the kind of its handle in
 * small letters (`member`), the method, and the function of the library. */
#ifndef AIDLUA_THINGS_H
#define AIDLUA_THINGS_H

#include "aidlua.h"

enum {
    THING_group = AIDLUA_GROUP,
    THING_member = AIDLUA_MEMBER,
    THING_skill = AIDLUA_SKILL,
    THING_offer = AIDLUA_OFFER,
    THING_request = AIDLUA_REQUEST,
    THING_exchange = AIDLUA_EXCHANGE,
    THING_fund = AIDLUA_FUND,
    THING_transfer = AIDLUA_TRANSFER,
    THING_between = AIDLUA_BETWEEN
};

/* The inside of every method. */
#define THING_CALL(CALL)              \
    aid_error error;                  \
    aidlua_store *store = thing->owner; \
    aidlua_enter(L, store, 1);        \
    aid_status status = (CALL);       \
    aidlua_leave(L, store);           \
    if (status != AID_OK)             \
        return aidlua_fail(L, status, &error)

#define THING(kind) aidlua_thing *thing = aidlua_check_thing(L, 1, (int)THING_##kind)
#define THING_HANDLE(kind) ((aid_##kind){ thing->id })

/* x:info(): a table of what is known. */
#define THING_INFO(kind, function)                                                   \
    static int kind##_info(lua_State *L)                                             \
    {                                                                                \
        THING(kind);                                                                 \
        aid_##kind##_info info = { .struct_size = sizeof info };                     \
        THING_CALL(function(store->store, THING_HANDLE(kind), &info, &error));       \
        aidlua_push_struct(L, store->table, store, &aidlua_##kind##_info, &info);    \
        return 1;                                                                    \
    }

/* A command on a thing that takes options and answers true. */
#define THING_ACTS(kind, name, function, type)                                       \
    static int kind##_##name(lua_State *L)                                           \
    {                                                                                \
        THING(kind);                                                                 \
        aid_##type *options = aidlua_options(L, 2, &aidlua_##type);                  \
        THING_CALL(function(store->store, THING_HANDLE(kind), options, &error));     \
        return aidlua_done(L, status, &error);                                       \
    }

/* A command on a thing that takes a text, which may be missing, and answers true. */
#define THING_TELLS(kind, name, function)                                            \
    static int kind##_##name(lua_State *L)                                           \
    {                                                                                \
        THING(kind);                                                                 \
        const char *text = aidlua_optional_text(L, 2, #name);                        \
        THING_CALL(function(store->store, THING_HANDLE(kind), text, &error));        \
        return aidlua_done(L, status, &error);                                       \
    }

/* A command on a thing that makes another. */
#define THING_MAKES(kind, name, function, type, made_kind)                                \
    static int kind##_##name(lua_State *L)                                                \
    {                                                                                     \
        THING(kind);                                                                      \
        aid_##type *options = aidlua_options(L, 2, &aidlua_##type);                       \
        aid_##made_kind made = { 0 };                                                     \
        THING_CALL(function(store->store, THING_HANDLE(kind), options, &made, &error));   \
        aidlua_push_thing(L, store->table, store, (int)THING_##made_kind, made.id);       \
        return 1;                                                                         \
    }

/* The things of a thing, as an array; what stands between the handle and the rows may be nothing. */
#define THING_LISTS(kind, name, function, row_kind, ...)                                  \
    static int kind##_##name(lua_State *L)                                                \
    {                                                                                     \
        THING(kind);                                                                      \
        size_t count = 0;                                                                 \
        THING_CALL(function(store->store, THING_HANDLE(kind), __VA_ARGS__ NULL, 0, &count, &error)); \
        aid_##row_kind *rows = lua_newuserdata(L, (count + 1) * sizeof *rows);            \
        aidlua_enter(L, store, 1);                                                        \
        status = function(store->store, THING_HANDLE(kind), __VA_ARGS__ rows, count, &count, &error); \
        aidlua_leave(L, store);                                                           \
        if (status != AID_OK)                                                             \
            return aidlua_fail(L, status, &error);                                        \
        lua_newtable(L);                                                                  \
        for (size_t i = 0; i < count; i++) {                                              \
            aidlua_push_thing(L, store->table, store, (int)THING_##row_kind, rows[i].id); \
            lua_rawseti(L, -2, (int)i + 1);                                               \
        }                                                                                 \
        return 1;                                                                         \
    }

/* Rows about a thing, as an array of tables. The rest stands between the handle and the rows. */
#define THING_ROWS(kind, name, function, row, PREPARE, ...)                                                     \
    int kind##_##name(lua_State *L)                                                                             \
    {                                                                                                           \
        THING(kind);                                                                                            \
        PREPARE;                                                                                                \
        size_t count = 0;                                                                                       \
        THING_CALL(function(store->store, THING_HANDLE(kind), __VA_ARGS__ NULL, sizeof(aid_##row), 0, &count, &error)); \
        aid_##row *rows = lua_newuserdata(L, (count + 1) * sizeof *rows);                                       \
        aidlua_enter(L, store, 1);                                                                              \
        status = function(store->store, THING_HANDLE(kind), __VA_ARGS__ rows, sizeof *rows, count, &count, &error); \
        aidlua_leave(L, store);                                                                                 \
        if (status != AID_OK)                                                                                   \
            return aidlua_fail(L, status, &error);                                                              \
        aidlua_push_rows(L, store->table, store, &aidlua_##row, rows, count);                                   \
        return 1;                                                                                               \
    }

#define THING_OPTIONS(type) aid_##type *options = aidlua_options(L, 2, &aidlua_##type)

#endif
