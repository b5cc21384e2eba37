/* SPDX-License-Identifier: MIT */
/* From the library's structs to Lua's tables: words for enums, seconds for times, handles for ids, nothing for what is
 * missing. Text is copied at once. */
#include "aidlua.h"

#include <string.h>

/* Pushes the word of a number, or the number when a newer library has added it. 0 and nothing pushed when it is 0 and
 * no word. */
int aidlua_push_word(lua_State *L, const aidlua_word *words, int64_t number)
{
    for (const aidlua_word *word = words; word->word != NULL; word++) {
        if (word->number == number) {
            lua_pushstring(L, word->word);
            return 1;
        }
    }
    if (number == 0)
        return 0;
    aidlua_push_integer(L, number);
    return 1;
}

void aidlua_push_time(lua_State *L, int64_t time)
{
    if (time % 1000000 == 0)
        aidlua_push_integer(L, time / 1000000);
    else
        lua_pushnumber(L, (lua_Number)time / 1e6);
}

void aidlua_push_hex(lua_State *L, const uint8_t *bytes, size_t length)
{
    char text[128];
    for (size_t i = 0; i < length && 2 * i + 1 < sizeof text; i++) {
        text[2 * i] = "0123456789abcdef"[bytes[i] >> 4];
        text[2 * i + 1] = "0123456789abcdef"[bytes[i] & 15];
    }
    lua_pushlstring(L, text, 2 * length);
}

void aidlua_push_mask(lua_State *L, const aidlua_word *words, uint64_t mask)
{
    lua_newtable(L);
    for (const aidlua_word *word = words; word->word != NULL; word++) {
        if (mask & AID_BIT(word->number)) {
            lua_pushboolean(L, 1);
            lua_setfield(L, -2, word->word);
        }
    }
}

static int64_t take_number(const aidlua_field *field, const char *from)
{
    int64_t whole;
    int32_t half;
    if (field->size == 8) {
        memcpy(&whole, from, sizeof whole);
        return whole;
    }
    memcpy(&half, from, sizeof half);
    return field->is_signed ? half : (int64_t)(uint32_t)half;
}

static void take_array(lua_State *L, const aidlua_field *field, const char *from)
{
    lua_newtable(L);
    for (uint32_t i = 0; i < field->count; i++) {
        int named = field->kind == AIDLUA_BY;
        if (named && !aidlua_push_word(L, field->words, i))
            continue;
        aidlua_push_integer(L, take_number(field, from + (size_t)i * field->size));
        if (named)
            lua_rawset(L, -3);
        else
            lua_rawseti(L, -2, (int)i + 1);
    }
}

static void take_list(lua_State *L, int table, aidlua_store *store, const aidlua_field *field, const char *row)
{
    const char *rows;
    uint64_t count;
    memcpy(&rows, row + field->offset, sizeof rows);
    memcpy(&count, row + field->beside, sizeof count);
    if (field->kind == AIDLUA_HANDLES) {
        lua_newtable(L);
        for (size_t i = 0; i < (size_t)count; i++) {
            aidlua_push_thing(L, table, store, field->thing, ((const aid_skill *)(const void *)rows)[i].id);
            lua_rawseti(L, -2, (int)i + 1);
        }
    } else {
        aidlua_push_rows(L, table, store, field->kind == AIDLUA_LABELS ? &aidlua_label : &aidlua_window, rows, (size_t)count);
    }
}

static int take_place(lua_State *L, const aidlua_field *field, const char *row)
{
    int32_t placed;
    memcpy(&placed, row + field->beside, sizeof placed);
    if (!placed)
        return 0;
    lua_newtable(L);
    for (int i = 0; i < 2; i++) {
        lua_pushnumber(L, (lua_Number)take_number(field, row + field->offset + 4 * i) / 1e7);
        lua_rawseti(L, -2, i + 1);
    }
    return 1;
}

static int take_week(lua_State *L, const aidlua_field *field, const char *row)
{
    int32_t stated = 1;
    if (field->beside)
        memcpy(&stated, row + field->beside, sizeof stated);
    if (!stated)
        return 0;
    const aid_week *week = (const aid_week *)(const void *)(row + field->offset);
    aid_error error;
    size_t length = 0;
    if (aid_week_format(week, NULL, 0, &length, &error) != AID_OK)
        luaL_error(L, "%s", error.message);
    char *text = lua_newuserdata(L, length + 1);
    if (aid_week_format(week, text, length + 1, &length, &error) != AID_OK)
        luaL_error(L, "%s", error.message);
    lua_pushstring(L, text);
    lua_remove(L, -2);
    return 1;
}

static void take_set(lua_State *L, const aidlua_field *field, uint64_t mask)
{
    aidlua_push_mask(L, field->words, mask);
}

/* Pushes the value of one number; 0 and nothing pushed when there is none. */
static int take_scalar(lua_State *L, int table, aidlua_store *store, const aidlua_field *field, const char *from)
{
    int64_t value = field->kind == AIDLUA_HANDLE ? 0 : take_number(field, from);
    uint64_t id;
    int missing = field->optional && value == field->missing;
    switch (field->kind) {
    case AIDLUA_INTEGER: if (missing && field->missing) return 0; aidlua_push_integer(L, value); return 1;
    case AIDLUA_MINUTES: if (missing) return 0; aidlua_push_integer(L, value); return 1;
    case AIDLUA_BOOLEAN: lua_pushboolean(L, value != 0); return 1;
    case AIDLUA_ANSWER: if (value == 0) return 0; lua_pushboolean(L, value == AID_YES); return 1;
    case AIDLUA_ENUM: return missing ? 0 : aidlua_push_word(L, field->words, value);
    case AIDLUA_ROLE: return value == 0 ? 0 : aidlua_push_word(L, field->words, value - 1);
    case AIDLUA_MASK: case AIDLUA_SET: take_set(L, field, (uint64_t)value); return 1;
    case AIDLUA_TIME: if (missing) return 0; aidlua_push_time(L, value); return 1;
    default:
        memcpy(&id, from, sizeof id);
        if (id == 0)
            return 0;
        aidlua_push_thing(L, table, store, field->thing, id);
        return 1;
    }
}

static int take_field(lua_State *L, int table, aidlua_store *store, const aidlua_field *field, const char *row)
{
    const char *from = row + field->offset, *text;
    switch (field->kind) {
    case AIDLUA_TEXT: memcpy(&text, from, sizeof text); lua_pushstring(L, text); return 1;
    case AIDLUA_BUFFER: lua_pushstring(L, from); return 1;
    case AIDLUA_ERROR: lua_pushstring(L, ((const aid_error *)(const void *)from)->message); return 1;
    case AIDLUA_BYTES: aidlua_push_hex(L, (const uint8_t *)from, field->count); return 1;
    case AIDLUA_PLACE: return take_place(L, field, row);
    case AIDLUA_WEEK: return take_week(L, field, row);
    case AIDLUA_BY: case AIDLUA_NUMBERS: take_array(L, field, from); return 1;
    case AIDLUA_HANDLES: case AIDLUA_WINDOWS: case AIDLUA_LABELS: take_list(L, table, store, field, row); return 1;
    default: return take_scalar(L, table, store, field, from);
    }
}

/* Pushes one field of a struct, nil where there is nothing. */
void aidlua_push_field(lua_State *L, int table, aidlua_store *store, const aidlua_field *field, const void *row)
{
    if (!take_field(L, aidlua_absolute(L, table), store, field, row))
        lua_pushnil(L);
}

/* Pushes a table of a struct's fields; `table` is where the store's table is. */
void aidlua_push_struct(lua_State *L, int table, aidlua_store *store, const aidlua_shape *shape, const void *row)
{
    table = aidlua_absolute(L, table);
    luaL_checkstack(L, 8, "too many values");
    lua_newtable(L);
    for (const aidlua_field *field = shape->fields; field->name != NULL; field++)
        if (take_field(L, table, store, field, row))
            lua_setfield(L, -2, field->name);
}

void aidlua_push_rows(lua_State *L, int table, aidlua_store *store, const aidlua_shape *shape, const void *rows, size_t count)
{
    table = aidlua_absolute(L, table);
    lua_newtable(L);
    for (size_t i = 0; i < count; i++) {
        aidlua_push_struct(L, table, store, shape, (const char *)rows + i * shape->size);
        lua_rawseti(L, -2, (int)i + 1);
    }
}
