/* SPDX-License-Identifier: MIT */
/* What is kept about a person, in Lua: all of it in their hands, held, and gone when they say so. */
#include "things.h"

#include <string.h>

static THING_ROWS(member, data, aid_member_data, data_row, (void)0, )

int aidlua_member_data(lua_State *L)
{
    return member_data(L);
}

/* member:erasure(): how far it has come, and what an erasure now would take and leave. */
int aidlua_member_erasure(lua_State *L)
{
    THING(member);
    aid_erasure_info info = { .struct_size = sizeof info };
    THING_CALL(aid_member_erasure(store->store, THING_HANDLE(member), &info, &error));
    aidlua_push_struct(L, store->table, store, &aidlua_erasure_info, &info);
    return 1;
}

/* A document on its way out: only counted while there is no room for it. */
typedef struct person_document {
    char *text;
    size_t length, capacity;
} person_document;

static int32_t person_write(void *context, const uint8_t *text, size_t length)
{
    person_document *document = context;
    if (document->text != NULL) {
        if (length > document->capacity - document->length)
            return 1;
        memcpy(document->text + document->length, text, length);
    }
    document->length += length;
    return 0;
}

/* member:export(): everything that is kept about them, as a JSON document. Written twice: Lua's memory may throw, and
 * nothing may be thrown through the library. */
int aidlua_member_export(lua_State *L)
{
    THING(member);
    person_document document = { 0 };
    THING_CALL(aid_member_export(store->store, THING_HANDLE(member), person_write, &document, &error));
    document.capacity = document.length;
    document.length = 0;
    document.text = lua_newuserdata(L, document.capacity + 1);
    aidlua_enter(L, store, 1);
    status = aid_member_export(store->store, THING_HANDLE(member), person_write, &document, &error);
    aidlua_leave(L, store);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    lua_pushlstring(L, document.text, document.length);
    return 1;
}

static uint64_t person_classes(lua_State *L, int index)
{
    return lua_isnoneornil(L, index) ? 0 : aidlua_to_mask(L, index, aidlua_words_class, "classes");
}

/* member:hold({"identity", "case"}, "law"): these classes and no others; member:hold() lets go of all. */
int aidlua_member_hold(lua_State *L)
{
    THING(member);
    uint64_t classes = person_classes(L, 2);
    int32_t ground = lua_isnoneornil(L, 3) ? 0 : aidlua_to_word(L, 3, aidlua_words_hold_ground, "ground");
    THING_CALL(aid_member_hold(store->store, THING_HANDLE(member), classes, ground, &error));
    return aidlua_done(L, status, &error);
}

/* member:erase("contact"), or all of it. */
int aidlua_member_erase(lua_State *L)
{
    THING(member);
    uint64_t classes = person_classes(L, 2);
    THING_CALL(aid_member_erase(store->store, THING_HANDLE(member), classes, &error));
    return aidlua_done(L, status, &error);
}
