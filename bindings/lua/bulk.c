/* SPDX-License-Identifier: MIT */
/* Reading much at once in Lua: chosen fields of many things, without a table for each.
 *
 *   for i, name, languages in town:read("member", "name", "languages") do … end */
#include "aidlua.h"

#include <string.h>

enum { BULK_FIELDS = 32, BULK_KINDS = AIDLUA_EXCHANGE + 1 };

/* What a reading knows from step to step. */
typedef struct bulk_reading {
    int kind;
    int fields;
    uint64_t count;
    uint64_t next;
    const aidlua_field *field[BULK_FIELDS]; /* NULL: the thing itself */
} bulk_reading;

static const aidlua_shape *const bulk_shapes[BULK_KINDS] = {
    NULL, &aidlua_group_info, &aidlua_member_info, &aidlua_skill_info, &aidlua_offer_info, &aidlua_request_info, &aidlua_exchange_info,
};

static aid_status bulk_list(aid_store *store, int kind, uint64_t *ids, size_t capacity, size_t *count, aid_error *error)
{
    void *rows = ids; /* every handle is a struct of one 64-bit number */
    switch (kind) {
    case AIDLUA_GROUP: return aid_group_list(store, rows, capacity, count, error);
    case AIDLUA_MEMBER: return aid_member_list(store, rows, capacity, count, error);
    case AIDLUA_SKILL: return aid_skill_list(store, (aid_group){ 0 }, rows, capacity, count, error);
    case AIDLUA_OFFER: return aid_offer_list(store, NULL, rows, capacity, count, error);
    case AIDLUA_REQUEST: return aid_request_list(store, NULL, rows, capacity, count, error);
    default: return aid_exchange_list(store, NULL, rows, capacity, count, error);
    }
}

static aid_status bulk_get(aid_store *store, int kind, uint64_t id, void *info, aid_error *error)
{
    memset(info, 0, bulk_shapes[kind]->size);
    memcpy(info, &bulk_shapes[kind]->size, sizeof bulk_shapes[kind]->size);
    switch (kind) {
    case AIDLUA_GROUP: return aid_group_get(store, (aid_group){ id }, info, error);
    case AIDLUA_MEMBER: return aid_member_get(store, (aid_member){ id }, info, error);
    case AIDLUA_SKILL: return aid_skill_get(store, (aid_skill){ id }, NULL, info, error);
    case AIDLUA_OFFER: return aid_offer_get(store, (aid_offer){ id }, info, error);
    case AIDLUA_REQUEST: return aid_request_get(store, (aid_request){ id }, info, error);
    default: return aid_exchange_get(store, (aid_exchange){ id }, info, error);
    }
}

/* Upvalues: the store, the reading, the ids, room for an info. */
static int bulk_step(lua_State *L)
{
    lua_settop(L, 0);
    lua_pushvalue(L, lua_upvalueindex(1));
    aidlua_store *store = aidlua_check_store(L, 1);
    bulk_reading *reading = lua_touserdata(L, lua_upvalueindex(2));
    const uint64_t *ids = lua_touserdata(L, lua_upvalueindex(3));
    void *info = lua_touserdata(L, lua_upvalueindex(4));
    if (reading->next >= reading->count)
        return 0;
    uint64_t id = ids[reading->next];
    aid_error error;
    aidlua_enter(L, store, 1);
    aid_status status = bulk_get(store->store, reading->kind, id, info, &error);
    aidlua_leave(L, store);
    if (status != AID_OK)
        return luaL_error(L, "%s", error.message);
    luaL_checkstack(L, BULK_FIELDS + 16, "too many values");
    aidlua_push_integer(L, (int64_t)++reading->next);
    for (int i = 0; i < reading->fields; i++) {
        if (reading->field[i] == NULL)
            aidlua_push_thing(L, store->table, store, reading->kind, id);
        else
            aidlua_push_field(L, store->table, store, reading->field[i], info);
    }
    return 1 + reading->fields;
}

/* The fields named by the arguments from `first` on; "handle" is the thing itself. */
static void bulk_fields(lua_State *L, int first, int last, bulk_reading *reading)
{
    const aidlua_shape *shape = bulk_shapes[reading->kind];
    if (last - first >= BULK_FIELDS)
        luaL_error(L, "at most %d fields", BULK_FIELDS);
    for (int i = first; i <= last; i++) {
        const char *name = aidlua_text(L, i, "field");
        const aidlua_field *field = shape->fields;
        while (field->name != NULL && strcmp(field->name, name) != 0)
            field++;
        if (field->name == NULL && strcmp(name, "handle") != 0)
            luaL_error(L, "\"%s\" is no field of %s", name, shape->name);
        reading->field[reading->fields++] = field->name != NULL ? field : NULL;
    }
}

/* Leaves the iterator; the ids and the store stand on the stack. */
static int bulk_iterate(lua_State *L, int store, int reading, int ids)
{
    lua_pushvalue(L, store);
    lua_pushvalue(L, reading);
    lua_pushvalue(L, ids);
    lua_newuserdata(L, bulk_shapes[((bulk_reading *)lua_touserdata(L, reading))->kind]->size);
    lua_pushcclosure(L, bulk_step, 4);
    return 1;
}

static bulk_reading *bulk_new(lua_State *L, int kind)
{
    bulk_reading *reading = lua_newuserdata(L, sizeof *reading);
    memset(reading, 0, sizeof *reading);
    reading->kind = kind;
    return reading;
}

/* store:read(kind, field, …): all groups, members or skills, open offers, open requests, exchanges. */
int aidlua_store_read(lua_State *L)
{
    static const aidlua_word kinds[] = {
        { "group", AIDLUA_GROUP }, { "member", AIDLUA_MEMBER }, { "skill", AIDLUA_SKILL }, { "offer", AIDLUA_OFFER },
        { "request", AIDLUA_REQUEST }, { "exchange", AIDLUA_EXCHANGE }, { NULL, 0 },
    };
    aidlua_store *store = aidlua_check_store(L, 1);
    int last = lua_gettop(L);
    bulk_reading *reading = bulk_new(L, aidlua_to_word(L, 2, kinds, "kind"));
    int at = lua_gettop(L);
    aid_error error;
    size_t count = 0;
    if (reading->kind < AIDLUA_GROUP || reading->kind >= BULK_KINDS)
        luaL_error(L, "kind: there is no such kind");
    bulk_fields(L, 3, last, reading);
    aidlua_enter(L, store, 1);
    aid_status status = bulk_list(store->store, reading->kind, NULL, 0, &count, &error);
    aidlua_leave(L, store);
    if (status != AID_OK)
        return luaL_error(L, "%s", error.message);
    uint64_t *ids = lua_newuserdata(L, (count + 1) * sizeof *ids);
    int rows = lua_gettop(L);
    aidlua_enter(L, store, 1);
    status = bulk_list(store->store, reading->kind, ids, count, &count, &error);
    aidlua_leave(L, store);
    if (status != AID_OK)
        return luaL_error(L, "%s", error.message);
    reading->count = count;
    return bulk_iterate(L, 1, at, rows);
}

/* group:read(field, …): its active members. */
int aidlua_group_read(lua_State *L)
{
    aidlua_thing *thing = aidlua_check_thing(L, 1, AIDLUA_GROUP);
    aidlua_store *store = thing->owner;
    int last = lua_gettop(L);
    bulk_reading *reading = bulk_new(L, AIDLUA_MEMBER);
    int at = lua_gettop(L);
    aid_error error;
    size_t count = 0;
    bulk_fields(L, 2, last, reading);
    aidlua_get_table(L, 1);
    lua_rawgeti(L, -1, 1); /* the store's own userdata */
    int home = lua_gettop(L);
    aidlua_enter(L, store, 1);
    aid_status status = aid_group_members(store->store, (aid_group){ thing->id }, NULL, 0, &count, &error);
    aidlua_leave(L, store);
    if (status != AID_OK)
        return luaL_error(L, "%s", error.message);
    aid_member *ids = lua_newuserdata(L, (count + 1) * sizeof *ids);
    int rows = lua_gettop(L);
    aidlua_enter(L, store, 1);
    status = aid_group_members(store->store, (aid_group){ thing->id }, ids, count, &count, &error);
    aidlua_leave(L, store);
    if (status != AID_OK)
        return luaL_error(L, "%s", error.message);
    reading->count = count;
    return bulk_iterate(L, home, at, rows);
}
