/* SPDX-License-Identifier: MIT */
/* What moves without an exchange, in Lua: gifts, transfers, and the funds that a group collects and spends. */
#include "things.h"

#include <string.h>

/* ---- transfers ---- */

THING_INFO(transfer, aid_transfer_get)
THING_ACTS(transfer, post, aid_transfer_post, transfer_act_options)
THING_ACTS(transfer, void, aid_transfer_void, transfer_act_options)
THING_ACTS(transfer, dispute, aid_transfer_dispute, transfer_act_options)
THING_ACTS(transfer, resolve, aid_transfer_resolve, transfer_act_options)
THING_ACTS(transfer, reverse, aid_transfer_reverse, transfer_act_options)

const luaL_Reg aidlua_transfer_methods[] = {
    { "info", transfer_info },       { "post", transfer_post },       { "void", transfer_void },
    { "dispute", transfer_dispute }, { "resolve", transfer_resolve }, { "reverse", transfer_reverse },
    { NULL, NULL },
};

/* A transfer whose kind and one side are the method's; the rest is in the table at 2. */
static int ledger_make(lua_State *L, aidlua_thing *thing, const aid_transfer_options *options)
{
    aid_transfer made = { 0 };
    THING_CALL(aid_transfer_make(store->store, options, &made, &error));
    aidlua_push_thing(L, store->table, store, AIDLUA_TRANSFER, made.id);
    return 1;
}

/* member:give{amount = 30, receiver = ana}: theirs, to a member, a fund or the pool. */
int aidlua_member_give(lua_State *L)
{
    THING(member);
    THING_OPTIONS(transfer_options);
    options->kind = AID_TRANSFER_DONATION;
    options->payer = THING_HANDLE(member);
    return ledger_make(L, thing, options);
}

/* fund:receive{amount = 500, receipt = "grant"} */
static int fund_receive(lua_State *L)
{
    THING(fund);
    THING_OPTIONS(transfer_options);
    options->kind = AID_TRANSFER_RECEIPT;
    options->fund = THING_HANDLE(fund);
    return ledger_make(L, thing, options);
}

/* fund:spend{amount = 120, purpose = "heating"} */
static int fund_spend(lua_State *L)
{
    THING(fund);
    THING_OPTIONS(transfer_options);
    options->kind = AID_TRANSFER_SPENDING;
    options->fund = THING_HANDLE(fund);
    return ledger_make(L, thing, options);
}

/* ---- between groups ---- */

THING_INFO(between, aid_between_get)

static int between_answer(lua_State *L, int32_t agreed)
{
    THING(between);
    THING_CALL(aid_between_answer(store->store, THING_HANDLE(between), agreed, &error));
    return aidlua_done(L, status, &error);
}

static int between_agree(lua_State *L)
{
    return between_answer(L, AID_YES);
}

static int between_refuse(lua_State *L)
{
    return between_answer(L, AID_NO);
}

const luaL_Reg aidlua_between_methods[] = {
    { "info", between_info }, { "agree", between_agree }, { "refuse", between_refuse }, { NULL, NULL },
};

static int ledger_unit(lua_State *L, int index)
{
    return lua_isnoneornil(L, index) ? 0 : aidlua_to_word(L, index, aidlua_words_unit, "unit");
}

static THING_ROWS(group, clearing, aid_clearing_list, clearing_row, int32_t unit = ledger_unit(L, 2), unit, )

int aidlua_group_clearing(lua_State *L)
{
    return group_clearing(L);
}

/* ---- funds ---- */

THING_INFO(fund, aid_fund_get)
THING_ACTS(fund, update, aid_fund_update, fund_options)

THING_LISTS(group, funds, aid_fund_list, fund, )
THING_MAKES(group, open_fund, aid_fund_open, fund_options, fund)

int aidlua_group_funds(lua_State *L)
{
    return group_funds(L);
}

int aidlua_group_open_fund(lua_State *L)
{
    return group_open_fund(L);
}

/* The list of {body = group, asked = 100, points = 700} at an index, as an array that stays on the stack. */
static aid_application *ledger_applications(lua_State *L, int index, size_t *count)
{
    luaL_checktype(L, index, LUA_TTABLE);
    *count = aidlua_length(L, index);
    aid_application *rows = lua_newuserdata(L, (*count + 1) * sizeof *rows);
    for (size_t i = 0; i < *count; i++) {
        lua_rawgeti(L, index, (int)i + 1);
        memcpy(&rows[i], aidlua_options(L, lua_gettop(L), &aidlua_application), sizeof *rows);
        lua_pop(L, 2);
    }
    return rows;
}

static int ledger_push_awards(lua_State *L, const int64_t *awards, size_t count)
{
    lua_newtable(L);
    for (size_t i = 0; i < count; i++) {
        aidlua_push_integer(L, awards[i]);
        lua_rawseti(L, -2, (int)i + 1);
    }
    return 1;
}

/* fund:award(purpose, budget, applications): the amounts, in order. */
static int fund_award(lua_State *L)
{
    THING(fund);
    size_t count = 0;
    const char *purpose = aidlua_text(L, 2, "purpose");
    int64_t budget = aidlua_to_integer(L, 3, -AIDLUA_INTEGER_MAX, AIDLUA_INTEGER_MAX, "budget");
    const aid_application *rows = ledger_applications(L, 4, &count);
    int64_t *awards = lua_newuserdata(L, (count + 1) * sizeof *awards);
    THING_CALL(aid_fund_award(store->store, THING_HANDLE(fund), purpose, budget, rows, sizeof *rows, count, awards, &error));
    return ledger_push_awards(L, awards, count);
}

/* share_award(budget, applications): how a budget is shared among those who ask. */
int aidlua_share_award(lua_State *L)
{
    size_t count = 0;
    aid_error error;
    int64_t budget = aidlua_to_integer(L, 1, -AIDLUA_INTEGER_MAX, AIDLUA_INTEGER_MAX, "budget");
    const aid_application *rows = ledger_applications(L, 2, &count);
    int64_t *awards = lua_newuserdata(L, (count + 1) * sizeof *awards);
    aid_status status = aid_award_share(budget, rows, sizeof *rows, count, awards, &error);
    if (status != AID_OK)
        return aidlua_fail(L, status, &error);
    return ledger_push_awards(L, awards, count);
}

const luaL_Reg aidlua_fund_methods[] = {
    { "info", fund_info },   { "update", fund_update }, { "receive", fund_receive },
    { "spend", fund_spend }, { "award", fund_award },   { NULL, NULL },
};
