/* SPDX-License-Identifier: MIT */
/* From Lua's tables to the library's option structs. What a table does not mention stays as it is; mutualaid.none says
 * that there is none. A wrong type, an unknown key or a number that does not fit is an error, never cut or wrapped. */
#include "aidlua.h"

#include <math.h>
#include <string.h>

const char *aidlua_text(lua_State *L, int index, const char *what)
{
    size_t length;
    if (lua_type(L, index) != LUA_TSTRING)
        luaL_error(L, "%s must be a string, not %s", what, luaL_typename(L, index));
    const char *text = lua_tolstring(L, index, &length);
    if (strlen(text) != length)
        luaL_error(L, "%s holds a NUL character", what);
    return text;
}

const char *aidlua_optional_text(lua_State *L, int index, const char *what)
{
    return lua_isnoneornil(L, index) ? NULL : aidlua_text(L, index, what);
}

static int32_t give_word(lua_State *L, int index, const aidlua_word *words, const aidlua_word *extra, const char *what)
{
    if (lua_type(L, index) == LUA_TNUMBER)
        return (int32_t)aidlua_to_integer(L, index, INT32_MIN, INT32_MAX, what);
    const char *text = aidlua_text(L, index, what);
    if (extra != NULL && extra->word != NULL && strcmp(extra->word, text) == 0)
        return extra->number;
    for (const aidlua_word *word = words; word->word != NULL; word++)
        if (strcmp(word->word, text) == 0)
            return word->number;
    luaL_Buffer known;
    luaL_buffinit(L, &known);
    for (const aidlua_word *word = words; word->word != NULL; word++) {
        luaL_addstring(&known, word == words ? "" : ", ");
        luaL_addstring(&known, word->word);
    }
    luaL_pushresult(&known);
    return luaL_error(L, "%s: \"%s\" is none of: %s", what, text, lua_tostring(L, -1));
}

int32_t aidlua_to_word(lua_State *L, int index, const aidlua_word *words, const char *what)
{
    return give_word(L, index, words, NULL, what);
}

/* A word, or a list of words. */
uint64_t aidlua_to_mask(lua_State *L, int index, const aidlua_word *words, const char *what)
{
    if (lua_type(L, index) != LUA_TTABLE)
        return AID_BIT(aidlua_to_word(L, index, words, what));
    uint64_t mask = 0;
    for (size_t i = 1; i <= aidlua_length(L, index); i++) {
        lua_rawgeti(L, index, (int)i);
        mask |= AID_BIT(aidlua_to_word(L, -1, words, what));
        lua_pop(L, 1);
    }
    return mask;
}

/* Seconds since 1970, as os.time() answers them, or a text such as "2026-11-24T10:00Z". */
int64_t aidlua_to_time(lua_State *L, int index, const char *what)
{
    if (lua_type(L, index) == LUA_TNUMBER) {
        lua_Number seconds = lua_tonumber(L, index);
        if (!(fabs(seconds) <= 9007199254.0))
            return luaL_error(L, "%s: %f is no time", what, seconds);
        return (int64_t)floor(seconds * 1e6 + 0.5);
    }
    aid_time time = 0;
    aid_error error;
    if (aid_time_parse(aidlua_text(L, index, what), &time, &error) != AID_OK)
        return luaL_error(L, "%s: %s", what, error.message);
    return time;
}

static void give_number(const aidlua_field *field, char *target, int64_t value)
{
    if (field->size == 8) {
        memcpy(target, &value, sizeof value);
    } else {
        int32_t half = (int32_t)(uint32_t)value;
        memcpy(target, &half, sizeof half);
    }
}

static int64_t give_integer(lua_State *L, const aidlua_field *field)
{
    int64_t low = field->is_signed ? -AIDLUA_INTEGER_MAX : 0, high = AIDLUA_INTEGER_MAX;
    if (field->size == 4) {
        low = field->is_signed ? INT32_MIN : 0;
        high = field->is_signed ? INT32_MAX : UINT32_MAX;
    }
    return aidlua_to_integer(L, -1, low, high, field->name);
}

static int32_t give_answer(lua_State *L, const aidlua_field *field)
{
    if (!lua_isboolean(L, -1))
        luaL_error(L, "%s must be true or false, not %s", field->name, luaL_typename(L, -1));
    return lua_toboolean(L, -1) ? AID_YES : AID_NO;
}

static void give_place(lua_State *L, const aidlua_field *field, char *options)
{
    int32_t *target = (int32_t *)(void *)(options + field->offset);
    const int32_t limits[2] = { 90, 180 };
    luaL_checktype(L, -1, LUA_TTABLE);
    for (int i = 0; i < 2; i++) {
        lua_rawgeti(L, -1, i + 1);
        lua_Number degrees = lua_tonumber(L, -1);
        if (lua_type(L, -1) != LUA_TNUMBER || !(fabs(degrees) <= limits[i]))
            luaL_error(L, "%s must be {latitude, longitude} in degrees", field->name);
        target[i] = (int32_t)floor(degrees * 1e7 + 0.5);
        lua_pop(L, 1);
    }
    memcpy(options + field->beside, &(int32_t){ 1 }, sizeof(int32_t));
}

static void give_week(lua_State *L, const aidlua_field *field, char *options)
{
    aid_error error;
    if (aid_week_parse(aidlua_text(L, -1, field->name), (aid_week *)(void *)(options + field->offset), &error) != AID_OK)
        luaL_error(L, "%s: %s", field->name, error.message);
}

/* The element of a list that stands on top of the stack. */
static void give_element(lua_State *L, const aidlua_field *field, char *row)
{
    if (field->kind == AIDLUA_HANDLES) {
        uint64_t id = aidlua_check_thing(L, lua_gettop(L), field->thing)->id;
        memcpy(row, &id, sizeof id);
    } else if (field->kind == AIDLUA_WINDOWS) {
        aid_window *window = (aid_window *)(void *)row;
        luaL_checktype(L, -1, LUA_TTABLE);
        lua_rawgeti(L, -1, 1);
        window->from = aidlua_to_time(L, -1, field->name);
        lua_rawgeti(L, -2, 2);
        window->until = aidlua_to_time(L, -1, field->name);
        lua_pop(L, 2);
    } else {
        aid_label *label = (aid_label *)(void *)row;
        label->kind = AID_LABEL_PREFERRED;
        label->language = "";
        if (lua_type(L, -1) == LUA_TSTRING) {
            label->text = aidlua_text(L, -1, field->name);
            return;
        }
        luaL_checktype(L, -1, LUA_TTABLE);
        lua_rawgeti(L, -1, 1);
        label->language = aidlua_text(L, -1, field->name);
        lua_rawgeti(L, -2, 2);
        label->text = aidlua_text(L, -1, field->name);
        lua_pop(L, 2);
    }
}

/* A list becomes an array in a userdata, which stays on the stack below the options as long as they do. */
static void give_list(lua_State *L, const aidlua_field *field, char *options, int anchor)
{
    size_t size = field->kind == AIDLUA_LABELS ? sizeof(aid_label) : field->kind == AIDLUA_WINDOWS ? sizeof(aid_window) : 8;
    luaL_checktype(L, -1, LUA_TTABLE);
    uint64_t count = aidlua_length(L, -1);
    char *rows = lua_newuserdata(L, (size_t)count * size + 1);
    memset(rows, 0, (size_t)count * size + 1);
    lua_pushvalue(L, -1);
    lua_rawseti(L, anchor, (int)aidlua_length(L, anchor) + 1);
    for (size_t i = 0; i < (size_t)count; i++) {
        lua_rawgeti(L, -2, (int)i + 1);
        give_element(L, field, rows + i * size);
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
    memcpy(options + field->offset, &rows, sizeof rows);
    memcpy(options + field->beside, &count, sizeof count);
}

/* Numbers by their words, or in a row. */
static void give_array(lua_State *L, const aidlua_field *field, char *options)
{
    aidlua_field element = *field;
    luaL_checktype(L, -1, LUA_TTABLE);
    lua_pushnil(L);
    while (lua_next(L, -2) != 0) {
        int64_t place = field->kind == AIDLUA_BY ? aidlua_to_word(L, -2, field->words, field->name)
                                                 : aidlua_to_integer(L, -2, 1, field->count, field->name) - 1;
        if (place < 0 || place >= field->count)
            luaL_error(L, "%s has no place for this key", field->name);
        give_number(&element, options + field->offset + (size_t)place * field->size, give_integer(L, &element));
        lua_pop(L, 1);
    }
}

/* Puts the value on top of the stack into its field. */
static void give_field(lua_State *L, const aidlua_field *field, char *options, int anchor)
{
    char *target = options + field->offset;
    const char *text;
    uint64_t id;
    switch (field->kind) {
    case AIDLUA_TEXT:
        text = aidlua_text(L, -1, field->name);
        memcpy(target, &text, sizeof text);
        break;
    case AIDLUA_INTEGER: case AIDLUA_MINUTES: give_number(field, target, give_integer(L, field)); break;
    case AIDLUA_ANSWER: give_number(field, target, give_answer(L, field)); break;
    case AIDLUA_ENUM: give_number(field, target, give_word(L, -1, field->words, &field->extra, field->name)); break;
    case AIDLUA_ROLE: give_number(field, target, aidlua_to_word(L, -1, field->words, field->name) + 1); break;
    case AIDLUA_MASK: give_number(field, target, (int64_t)aidlua_to_mask(L, lua_gettop(L), field->words, field->name)); break;
    case AIDLUA_TIME: give_number(field, target, aidlua_to_time(L, -1, field->name)); break;
    case AIDLUA_HANDLE:
        id = aidlua_check_thing(L, lua_gettop(L), field->thing)->id;
        memcpy(target, &id, sizeof id);
        break;
    case AIDLUA_WEEK: give_week(L, field, options); break;
    case AIDLUA_PLACE: give_place(L, field, options); break;
    case AIDLUA_HANDLES: case AIDLUA_WINDOWS: case AIDLUA_LABELS: give_list(L, field, options, anchor); break;
    case AIDLUA_BY: case AIDLUA_NUMBERS: give_array(L, field, options); break;
    default: luaL_error(L, "%s can only be read", field->name);
    }
}

static const aidlua_field *give_find(const aidlua_shape *shape, const char *name)
{
    for (const aidlua_field *field = shape->fields; field->name != NULL; field++)
        if (strcmp(field->name, name) == 0)
            return field;
    return NULL;
}

static void give_bit(const aidlua_shape *shape, char *options, int32_t bit)
{
    if (bit >= 0) {
        uint64_t set;
        memcpy(&set, options + shape->set, sizeof set);
        set |= AID_BIT(bit);
        memcpy(options + shape->set, &set, sizeof set);
    }
}

/* One key of the table, its value on top: `skill = "plumbing"` is skill_text where there is one. */
static void give_key(lua_State *L, const aidlua_shape *shape, char *options, int anchor)
{
    const char *name = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : luaL_typename(L, -2);
    if (lua_type(L, -1) == LUA_TFUNCTION && strstr(" allow note problem progress ", name) != NULL)
        return; /* taken by aidlua_set_callback */
    const aidlua_field *field = give_find(shape, name);
    if (field != NULL && field->kind == AIDLUA_HANDLE && lua_type(L, -1) == LUA_TSTRING && strcmp(name, "skill") == 0)
        field = give_find(shape, "skill_text");
    if (field == NULL)
        luaL_error(L, "\"%s\" is no field of %s", name, shape->name);
    if (lua_touserdata(L, -1) == NULL && lua_type(L, -1) == LUA_TLIGHTUSERDATA) { /* mutualaid.none */
        give_bit(shape, options, field->forget >= 0 ? field->forget : field->bit);
        return;
    }
    give_field(L, field, options, anchor);
    give_bit(shape, options, field->bit);
}

/* Pushes a userdata that holds the options a table states; nil states none. */
void *aidlua_options(lua_State *L, int index, const aidlua_shape *shape)
{
    int stated = !lua_isnoneornil(L, index); /* asked before anything is pushed where an argument is missing */
    char *options = lua_newuserdata(L, shape->size);
    memset(options, 0, shape->size);
    if (shape->sized)
        memcpy(options, &shape->size, sizeof shape->size);
    lua_newtable(L); /* keeps what the options point at */
    int anchor = lua_gettop(L);
    if (stated) {
        luaL_checktype(L, index, LUA_TTABLE);
        lua_pushnil(L);
        while (lua_next(L, index) != 0) {
            give_key(L, shape, options, anchor);
            lua_pop(L, 1);
        }
    }
    aidlua_set_table(L, -2);
    return options;
}

/* Puts the value at an index into a field of options that are made already. */
void aidlua_state(lua_State *L, const aidlua_shape *shape, void *options, const char *name, int value)
{
    lua_pushstring(L, name);
    lua_pushvalue(L, value);
    lua_newtable(L);
    lua_insert(L, -3);
    give_key(L, shape, options, aidlua_absolute(L, -3));
    lua_pop(L, 3);
}

/* Puts a function of the options into the table of `self`, where the callback finds it; nothing there takes it out. */
void aidlua_set_callback(lua_State *L, int options, int self, const char *name)
{
    aidlua_get_table(L, self);
    if (lua_type(L, options) == LUA_TTABLE) {
        lua_getfield(L, options, name);
        if (!lua_isnil(L, -1))
            luaL_checktype(L, -1, LUA_TFUNCTION);
    } else {
        lua_pushnil(L);
    }
    lua_setfield(L, -2, name);
    lua_pop(L, 1);
}
