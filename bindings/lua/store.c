/* SPDX-License-Identifier: MIT */
/* What a store can do in Lua: commands, lists, transactions, who acts, the journal. */
#include "things.h"

/* ---- what most methods do ---- */

/* Every method is this: convert, enter, call, leave, answer. CALL is the one expression that is inside. */
#define STORE_CALL(CALL)              \
    aid_error error;                  \
    aidlua_enter(L, store, 1);        \
    aid_status status = (CALL);       \
    aidlua_leave(L, store);           \
    if (status != AID_OK)             \
        return aidlua_fail(L, status, &error)

/* A command with options that makes a thing. */
#define STORE_MAKES(name, function, type, kind)                                 \
    static int store_##name(lua_State *L)                                       \
    {                                                                           \
        aidlua_store *store = aidlua_check_store(L, 1);                         \
        aid_##type *options = aidlua_options(L, 2, &aidlua_##type);             \
        aid_##kind made = { 0 };                                                \
        STORE_CALL(function(store->store, options, &made, &error));             \
        aidlua_push_thing(L, store->table, store, (int)THING_##kind, made.id); \
        return 1;                                                               \
    }

STORE_MAKES(found, aid_group_found, group_options, group)
STORE_MAKES(enrol, aid_member_enrol, member_options, member)
STORE_MAKES(add_skill, aid_skill_add, skill_options, skill)
STORE_MAKES(log_exchange, aid_exchange_log, log_options, exchange)
STORE_MAKES(transfer, aid_transfer_make, transfer_options, transfer)
STORE_MAKES(propose_between, aid_between_propose, between_options, between)

/* Asks for the number, makes room, asks again; an array of handles. ARGUMENTS end with a comma. */
#define STORE_LISTS(name, function, kind, PREPARE, ...)                                                        \
    static int store_##name(lua_State *L)                                                                      \
    {                                                                                                          \
        aidlua_store *store = aidlua_check_store(L, 1);                                                        \
        PREPARE;                                                                                               \
        size_t count = 0;                                                                                      \
        STORE_CALL(function(store->store, __VA_ARGS__ NULL, 0, &count, &error));                               \
        aid_##kind *rows = lua_newuserdata(L, (count + 1) * sizeof *rows);                                     \
        aidlua_enter(L, store, 1);                                                                             \
        status = function(store->store, __VA_ARGS__ rows, count, &count, &error);                              \
        aidlua_leave(L, store);                                                                                \
        if (status != AID_OK)                                                                                  \
            return aidlua_fail(L, status, &error);                                                             \
        lua_newtable(L);                                                                                       \
        for (size_t i = 0; i < count; i++) {                                                                   \
            aidlua_push_thing(L, store->table, store, (int)THING_##kind, rows[i].id);                     \
            lua_rawseti(L, -2, (int)i + 1);                                                                    \
        }                                                                                                      \
        return 1;                                                                                              \
    }

#define STORE_OPTIONS(type) aid_##type *options = aidlua_options(L, 2, &aidlua_##type)
#define STORE_NOTHING (void)0

STORE_LISTS(groups, aid_group_list, group, STORE_NOTHING, )
STORE_LISTS(members, aid_member_list, member, STORE_NOTHING, )
STORE_LISTS(skills, aid_skill_list, skill, aid_group all = { 0 }, all, )
STORE_LISTS(unadopted_skills, aid_skill_unadopted, skill, STORE_NOTHING, )
STORE_LISTS(offers, aid_offer_list, offer, STORE_OPTIONS(list_options), options, )
STORE_LISTS(requests, aid_request_list, request, STORE_OPTIONS(list_options), options, )
STORE_LISTS(exchanges, aid_exchange_list, exchange, STORE_OPTIONS(exchange_list_options), options, )
STORE_LISTS(funds, aid_fund_list, fund, aid_group of = { aidlua_optional_thing(L, 2, AIDLUA_GROUP) }, of, )
STORE_LISTS(transfers, aid_transfer_list, transfer, STORE_OPTIONS(transfer_list_options), options, )
STORE_LISTS(betweens, aid_between_list, between, STORE_OPTIONS(between_list_options), options, )
STORE_LISTS(evaluations, aid_evaluation_list, exchange, STORE_OPTIONS(evaluation_list_options), options, )

/* find_x(reference, group): exactly that one. */
#define STORE_FINDS(name, function, kind)                                                                     \
    static int store_##name(lua_State *L)                                                                     \
    {                                                                                                         \
        aidlua_store *store = aidlua_check_store(L, 1);                                                       \
        const char *reference = aidlua_text(L, 2, "reference");                                               \
        aid_group group = { aidlua_optional_thing(L, 3, AIDLUA_GROUP) };                                      \
        aid_##kind found = { 0 };                                                                             \
        STORE_CALL(function(store->store, group, reference, &found, &error));                                 \
        aidlua_push_thing(L, store->table, store, (int)THING_##kind, found.id);                          \
        return 1;                                                                                             \
    }

STORE_FINDS(find_member, aid_member_find, member)
STORE_FINDS(find_skill, aid_skill_find, skill)
STORE_FINDS(find_offer, aid_offer_find, offer)
STORE_FINDS(find_request, aid_request_find, request)
STORE_FINDS(find_exchange, aid_exchange_find, exchange)

static int store_find_group(lua_State *L)
{
    aidlua_store *store = aidlua_check_store(L, 1);
    const char *reference = aidlua_text(L, 2, "reference");
    aid_group found = { 0 };
    STORE_CALL(aid_group_find(store->store, reference, &found, &error));
    aidlua_push_thing(L, store->table, store, AIDLUA_GROUP, found.id);
    return 1;
}

/* search_x(text, options): at most twenty rows, best first. */
#define STORE_SEARCHES(name, function, row)                                                                      \
    static int store_##name(lua_State *L)                                                                        \
    {                                                                                                            \
        aidlua_store *store = aidlua_check_store(L, 1);                                                          \
        const char *text = aidlua_text(L, 2, "text");                                                            \
        aid_search_options *options = aidlua_options(L, 3, &aidlua_search_options);                              \
        aid_##row hits[STORE_HITS];                                                                              \
        size_t count = 0;                                                                                        \
        STORE_CALL(function(store->store, text, options, hits, sizeof *hits, STORE_HITS, &count, &error));       \
        aidlua_push_rows(L, store->table, store, &aidlua_##row, hits, count < STORE_HITS ? count : STORE_HITS); \
        return 1;                                                                                                \
    }

enum { STORE_HITS = 20 };

STORE_SEARCHES(search_members, aid_member_search, member_hit)
STORE_SEARCHES(search_skills, aid_skill_search, skill_hit)

static int store_resolve_skill(lua_State *L)
{
    aidlua_store *store = aidlua_check_store(L, 1);
    const char *text = aidlua_text(L, 2, "text");
    aid_search_options *options = aidlua_options(L, 3, &aidlua_search_options);
    aid_skill found = { 0 };
    STORE_CALL(aid_skill_resolve(store->store, text, options, &found, &error));
    aidlua_push_thing(L, store->table, store, AIDLUA_SKILL, found.id);
    return 1;
}

/* ---- transactions, who acts ---- */

static int store_begin(lua_State *L)
{
    aidlua_store *store = aidlua_check_store(L, 1);
    aid_begin_options options = { .struct_size = sizeof options };
    if (!lua_isnoneornil(L, 2))
        options.wait_ms = (uint32_t)aidlua_to_integer(L, 2, 0, UINT32_MAX, "wait_ms");
    STORE_CALL(aid_store_begin(store->store, &options, &error));
    return aidlua_done(L, status, &error);
}

static int store_commit(lua_State *L)
{
    aidlua_store *store = aidlua_check_store(L, 1);
    STORE_CALL(aid_store_commit(store->store, NULL, &error));
    return aidlua_done(L, status, &error);
}

static int store_rollback(lua_State *L)
{
    aidlua_store *store = aidlua_check_store(L, 1);
    aid_store_rollback(store->store);
    return 0;
}

/* transaction(body): durable together; undone when the body throws (and thrown on) or answers nil or false. */
static int store_transaction(lua_State *L)
{
    aidlua_store *store = aidlua_check_store(L, 1);
    luaL_checktype(L, 2, LUA_TFUNCTION);
    lua_settop(L, 2);
    {
        STORE_CALL(aid_store_begin(store->store, NULL, &error));
    }
    lua_settop(L, 2);
    lua_pushvalue(L, 1);
    int threw = lua_pcall(L, 1, LUA_MULTRET, 0);
    if (store->store == NULL)
        return luaL_error(L, "the store was closed inside its transaction");
    if (threw || (lua_gettop(L) > 1 && !lua_toboolean(L, 2))) {
        aid_store_rollback(store->store);
        return threw ? lua_error(L) : lua_gettop(L) - 1;
    }
    int results = lua_gettop(L) - 1;
    STORE_CALL(aid_store_commit(store->store, NULL, &error));
    lua_settop(L, results + 1);
    if (results == 0)
        lua_pushboolean(L, 1);
    return results == 0 ? 1 : results;
}

/* act_as(member, options); act_as() is the host program again. */
static int store_act_as(lua_State *L)
{
    aidlua_store *store = aidlua_check_store(L, 1);
    aid_member member = { aidlua_optional_thing(L, 2, AIDLUA_MEMBER) };
    aid_act_options *options = aidlua_options(L, 3, &aidlua_act_options);
    STORE_CALL(aid_store_act_as(store->store, member, options, &error));
    return aidlua_done(L, status, &error);
}

static int store_command_id(lua_State *L)
{
    aidlua_store *store = aidlua_check_store(L, 1);
    size_t length;
    const char *id = luaL_checklstring(L, 2, &length);
    if (length != 16)
        return luaL_error(L, "id: 16 bytes, not %d", (int)length);
    STORE_CALL(aid_store_command_id(store->store, (const uint8_t *)id, &error));
    return aidlua_done(L, status, &error);
}

static int store_refresh(lua_State *L)
{
    aidlua_store *store = aidlua_check_store(L, 1);
    uint64_t events = 0;
    STORE_CALL(aid_store_refresh(store->store, &events, &error));
    aidlua_push_integer(L, (int64_t)events);
    return 1;
}

/* advance(options): how many events, and whether there are more. */
static int store_advance(lua_State *L)
{
    aidlua_store *store = aidlua_check_store(L, 1);
    aid_advance_options *options = aidlua_options(L, 2, &aidlua_advance_options);
    uint64_t events = 0;
    int32_t more = 0;
    STORE_CALL(aid_store_advance(store->store, options, &events, &more, &error));
    aidlua_push_integer(L, (int64_t)events);
    lua_pushboolean(L, more);
    return 2;
}

/* ---- the journal ---- */

static int store_info(lua_State *L)
{
    aidlua_store *store = aidlua_check_store(L, 1);
    aid_store_info info = { .struct_size = sizeof info };
    STORE_CALL(aid_store_get(store->store, &info, &error));
    aidlua_push_struct(L, store->table, store, &aidlua_store_info, &info);
    return 1;
}

static int store_verify(lua_State *L)
{
    aidlua_store *store = aidlua_check_store(L, 1);
    aid_verify_options options = { .struct_size = sizeof options, .progress = aidlua_progress, .progress_context = store };
    aid_verify_report report = { .struct_size = sizeof report };
    aidlua_set_callback(L, 2, 1, "progress");
    if (lua_isnoneornil(L, 2))
        options.progress = NULL;
    STORE_CALL(aid_store_verify(store->store, &options, &report, &error));
    aidlua_push_struct(L, store->table, store, &aidlua_verify_report, &report);
    return 1;
}

static int store_backup(lua_State *L)
{
    aidlua_store *store = aidlua_check_store(L, 1);
    const char *path = aidlua_text(L, 2, "path");
    aidlua_set_callback(L, 3, 1, "progress");
    aid_progress_fn progress = lua_isnoneornil(L, 3) ? NULL : aidlua_progress;
    STORE_CALL(aid_store_backup(store->store, path, progress, store, &error));
    return aidlua_done(L, status, &error);
}

static int store_forget_text(lua_State *L)
{
    aid_store_forget_text(aidlua_check_store(L, 1)->store);
    return 0;
}

/* The step of log(): the state is the store, the control variable the number of the last record. One record a step. */
static int store_log_step(lua_State *L)
{
    aidlua_store *store = aidlua_check_store(L, 1);
    uint64_t after = (uint64_t)aidlua_to_integer(L, 2, 0, AIDLUA_INTEGER_MAX, "after");
    aid_log_row row;
    aid_error error;
    size_t count = 0;
    aidlua_enter(L, store, 1);
    aid_status status = aid_log_read(store->store, after, &row, sizeof row, 1, &count, &error);
    aidlua_leave(L, store);
    if (status != AID_OK)
        return luaL_error(L, "%s", error.message);
    if (count == 0)
        return 0;
    aidlua_push_integer(L, (int64_t)row.seq);
    aidlua_push_struct(L, store->table, store, &aidlua_log_row, &row);
    return 2;
}

/* for seq, row in town:log(after) do … end */
static int store_log_rows(lua_State *L)
{
    aidlua_check_store(L, 1);
    lua_settop(L, 2);
    if (lua_isnil(L, 2))
        lua_pushinteger(L, 0);
    else
        aidlua_push_integer(L, aidlua_to_integer(L, 2, 0, AIDLUA_INTEGER_MAX, "after"));
    lua_pushcfunction(L, store_log_step);
    lua_pushvalue(L, 1);
    lua_pushvalue(L, 3);
    return 3;
}

/* ---- people's balances, ids, imports ---- */

/* Methods of a member, also to be said to the store: town:balance(ana). */
static int store_balance(lua_State *L)
{
    aidlua_check_store(L, 1);
    lua_remove(L, 1);
    return aidlua_member_balance(L);
}

static int store_statement(lua_State *L)
{
    aidlua_check_store(L, 1);
    lua_remove(L, 1);
    return aidlua_member_statement(L);
}

/* thing(id): whatever has this id, as kept in the host's own tables; nil when nothing has. */
static int store_thing(lua_State *L)
{
    aidlua_store *store = aidlua_check_store(L, 1);
    uint64_t id = (uint64_t)aidlua_to_integer(L, 2, 0, AIDLUA_INTEGER_MAX, "id");
    int32_t kind = aid_id_kind(store->store, id);
    if (kind <= 0 || kind > AIDLUA_EXCHANGE)
        return 0;
    aidlua_get_table(L, 1);
    aidlua_push_thing(L, -1, store, kind, id);
    return 1;
}

/* zone_offset(zone, time): seconds that its clocks are ahead of UTC then. */
static int store_zone_offset(lua_State *L)
{
    aidlua_store *store = aidlua_check_store(L, 1);
    const char *zone = aidlua_text(L, 2, "zone");
    aid_time time = aidlua_to_time(L, 3, "time");
    int32_t seconds = 0;
    STORE_CALL(aid_zone_offset(store->store, zone, time, &seconds, &error));
    aidlua_push_integer(L, seconds);
    return 1;
}

static int32_t store_problem(void *context, const aid_error *problem)
{
    aidlua_store *store = context;
    aidlua_callback callback = { .name = "problem", .problem = problem };
    return !aidlua_run(store, &callback, store->table) || callback.answer != 0;
}

static int32_t store_note(void *context, const char *sentence)
{
    aidlua_store *store = context;
    aidlua_callback callback = { .name = "note", .text = sentence };
    return !aidlua_run(store, &callback, store->table) || callback.answer != 0;
}

static int store_gives(lua_State *L, int options, const char *name)
{
    aidlua_set_callback(L, options, 1, name);
    lua_getfield(L, options, name);
    int given = !lua_isnil(L, -1);
    lua_pop(L, 1);
    return given;
}

/* import(bytes, {kind = "members", map = …, problem = function(message, code, details) … end}): a report. */
static int store_import(lua_State *L)
{
    aidlua_store *store = aidlua_check_store(L, 1);
    size_t length;
    const char *bytes = luaL_checklstring(L, 2, &length);
    luaL_checktype(L, 3, LUA_TTABLE);
    aid_import_options *options = aidlua_options(L, 3, &aidlua_import_options);
    options->problem = store_gives(L, 3, "problem") ? store_problem : NULL;
    options->note = store_gives(L, 3, "note") ? store_note : NULL;
    options->progress = store_gives(L, 3, "progress") ? aidlua_progress : NULL;
    options->problem_context = options->note_context = options->progress_context = store;
    aid_import_report report = { .struct_size = sizeof report };
    STORE_CALL(aid_import_csv(store->store, bytes, length, options, &report, &error));
    aidlua_push_struct(L, store->table, store, &aidlua_import_report, &report);
    return 1;
}

void aidlua_open_store(lua_State *L)
{
    static const luaL_Reg methods[] = {
        { "close", aidlua_store_close }, { "info", store_info }, { "group", store_found }, { "enrol", store_enrol },
        { "skill", store_add_skill }, { "log_exchange", store_log_exchange },
        { "transfer", store_transfer }, { "transfers", store_transfers }, { "propose_between", store_propose_between }, { "betweens", store_betweens }, { "funds", store_funds }, { "groups", store_groups },
        { "members", store_members }, { "skills", store_skills }, { "unadopted_skills", store_unadopted_skills },
        { "offers", store_offers }, { "requests", store_requests }, { "exchanges", store_exchanges }, { "evaluations", store_evaluations },
        { "find_group", store_find_group }, { "find_member", store_find_member }, { "find_skill", store_find_skill },
        { "find_offer", store_find_offer }, { "find_request", store_find_request },
        { "find_exchange", store_find_exchange }, { "search_members", store_search_members },
        { "search_skills", store_search_skills }, { "resolve_skill", store_resolve_skill }, { "begin", store_begin },
        { "commit", store_commit }, { "rollback", store_rollback }, { "transaction", store_transaction },
        { "act_as", store_act_as }, { "command_id", store_command_id }, { "refresh", store_refresh },
        { "advance", store_advance }, { "verify", store_verify }, { "backup", store_backup },
        { "forget_text", store_forget_text }, { "log", store_log_rows }, { "balance", store_balance },
        { "statement", store_statement }, { "thing", store_thing }, { "zone_offset", store_zone_offset }, { "import", store_import },
        { "read", aidlua_store_read }, { "match", aidlua_match_run }, { "insight", aidlua_insight_run },
        { "seal", aidlua_keys_seal }, { "unlock", aidlua_keys_unlock }, { "lock", aidlua_keys_lock }, { "holders", aidlua_keys_holders },
        { "add_holder", aidlua_keys_add }, { "change_holder", aidlua_keys_change }, { "remove_holder", aidlua_keys_remove },
        { "check_secret", aidlua_keys_check }, { "recovery_sheet", aidlua_keys_recovery }, { NULL, NULL },
    };
    static const luaL_Reg meta[] = {
        { "__gc", aidlua_store_close }, { "__close", aidlua_store_close }, { "__tostring", aidlua_store_text }, { NULL, NULL },
    };
    aidlua_type(L, AIDLUA_STORE, methods, meta);
}
