/* SPDX-License-Identifier: MIT */
/* Handles in Lua: groups, members, skills, offers, requests, exchanges, and what each can do. */
#include "things.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

THING_INFO(group, aid_group_get)
THING_INFO(member, aid_member_get)
THING_INFO(offer, aid_offer_get)
THING_INFO(request, aid_request_get)
THING_INFO(exchange, aid_exchange_get)

/* skill:info(languages) */
static int skill_info(lua_State *L)
{
    THING(skill);
    const char *languages = aidlua_optional_text(L, 2, "languages");
    aid_skill_info info = { .struct_size = sizeof info };
    THING_CALL(aid_skill_get(store->store, THING_HANDLE(skill), languages, &info, &error));
    aidlua_push_struct(L, store->table, store, &aidlua_skill_info, &info);
    return 1;
}

THING_ACTS(group, update, aid_group_update, group_options)
THING_ACTS(group, set_policy, aid_group_policy_set, policy)
THING_ACTS(group, set_terms, aid_terms_set, terms)
THING_ACTS(member, update, aid_member_update, member_options)
THING_ACTS(member, grant, aid_member_grant_credential, credential_options)
THING_ACTS(skill, update, aid_skill_update, skill_options)
THING_ACTS(offer, update, aid_offer_update, offer_options)
THING_ACTS(request, update, aid_request_update, request_options)
THING_ACTS(exchange, accept, aid_exchange_accept, exchange_options)
THING_ACTS(exchange, decline, aid_exchange_decline, exchange_options)
THING_ACTS(exchange, cancel, aid_exchange_cancel, exchange_options)
THING_ACTS(exchange, confirm, aid_exchange_confirm, exchange_options)
THING_ACTS(exchange, dispute, aid_exchange_dispute, exchange_options)
THING_ACTS(exchange, settle, aid_exchange_settle, exchange_options)
THING_ACTS(exchange, reverse, aid_exchange_reverse, exchange_options)
THING_ACTS(exchange, evaluate, aid_evaluation_give, evaluation_options)
THING_ACTS(exchange, contest_evaluation, aid_evaluation_contest, evaluation_options)
THING_ACTS(exchange, settle_evaluation, aid_evaluation_settle, evaluation_options)

/* exchange:evaluation("helper"): what is known of what that side said. */
static int exchange_evaluation(lua_State *L)
{
    THING(exchange);
    int32_t side = strcmp(luaL_checkstring(L, 2), "requester") == 0 ? AID_SIDE_REQUESTER
                   : strcmp(lua_tostring(L, 2), "helper") == 0      ? AID_SIDE_HELPER
                                                                    : 0;
    aid_evaluation_info info = { .struct_size = sizeof info };
    THING_CALL(aid_evaluation_get(store->store, THING_HANDLE(exchange), side, &info, &error));
    aidlua_push_struct(L, store->table, store, &aidlua_evaluation_info, &info);
    return 1;
}

THING_TELLS(group, close, aid_group_close)
THING_TELLS(offer, withdraw, aid_offer_withdraw)
THING_TELLS(request, withdraw, aid_request_withdraw)
THING_TELLS(request, end_repeat, aid_request_end_repeat)
THING_TELLS(member, revoke, aid_member_revoke_credential)

THING_MAKES(member, offer, aid_offer_post, offer_options, offer)
THING_MAKES(member, request, aid_request_open, request_options, request)
THING_MAKES(exchange, correct, aid_exchange_correct, exchange_options, exchange)

THING_LISTS(group, members, aid_group_members, member, )
THING_LISTS(group, skills, aid_skill_list, skill, )
THING_LISTS(group, agreements, aid_group_agreements, group, )
THING_LISTS(member, groups, aid_member_groups, group, )
THING_LISTS(member, blocked, aid_member_marked, member, AID_MARK_BLOCK, )
THING_LISTS(member, housemates, aid_member_marked, member, AID_MARK_HOUSEHOLD, )

static int32_t thing_unit(lua_State *L, int index)
{
    return lua_isnoneornil(L, index) ? 0 : aidlua_to_word(L, index, aidlua_words_unit, "unit");
}

static THING_ROWS(group, balances, aid_balance_list, balance_row, int32_t unit = thing_unit(L, 2), unit, )
static THING_ROWS(request, best, aid_match_best, candidate, THING_OPTIONS(match_options), options, )
static THING_ROWS(member, statement, aid_statement, posting, THING_OPTIONS(statement_options), options, )
static THING_ROWS(member, credentials, aid_member_credentials, credential, (void)0, )

int aidlua_member_statement(lua_State *L)
{
    return member_statement(L);
}

/* ---- groups ---- */

static int group_policy(lua_State *L)
{
    THING(group);
    aid_policy policy = { .struct_size = sizeof policy };
    THING_CALL(aid_group_policy_get(store->store, THING_HANDLE(group), &policy, &error));
    aidlua_push_struct(L, store->table, store, &aidlua_policy, &policy);
    return 1;
}

static int group_agree(lua_State *L)
{
    THING(group);
    aid_group other = { aidlua_check_thing(L, 2, AIDLUA_GROUP)->id };
    THING_CALL(aid_group_agree(store->store, THING_HANDLE(group), other, &error));
    return aidlua_done(L, status, &error);
}

static int group_end_agreement(lua_State *L)
{
    THING(group);
    aid_group other = { aidlua_check_thing(L, 2, AIDLUA_GROUP)->id };
    THING_CALL(aid_group_end_agreement(store->store, THING_HANDLE(group), other, &error));
    return aidlua_done(L, status, &error);
}

/* group:enrol{…}: a person who joins this group at once. */
static int group_enrol(lua_State *L)
{
    THING(group);
    aid_member_options *options = aidlua_options(L, 2, &aidlua_member_options);
    options->group = THING_HANDLE(group);
    aid_member made = { 0 };
    THING_CALL(aid_member_enrol(store->store, options, &made, &error));
    aidlua_push_thing(L, store->table, store, AIDLUA_MEMBER, made.id);
    return 1;
}

/* ---- members ---- */

static int member_join(lua_State *L)
{
    THING(member);
    aid_group group = { aidlua_check_thing(L, 2, AIDLUA_GROUP)->id };
    aid_join_options *options = aidlua_options(L, 3, &aidlua_join_options);
    THING_CALL(aid_member_join(store->store, THING_HANDLE(member), group, options, &error));
    return aidlua_done(L, status, &error);
}

static int member_leave(lua_State *L)
{
    THING(member);
    aid_group group = { aidlua_check_thing(L, 2, AIDLUA_GROUP)->id };
    aid_leave_options *options = aidlua_options(L, 3, &aidlua_leave_options);
    THING_CALL(aid_member_leave(store->store, THING_HANDLE(member), group, options, &error));
    return aidlua_done(L, status, &error);
}

static int member_roles(lua_State *L)
{
    THING(member);
    aid_group group = { aidlua_check_thing(L, 2, AIDLUA_GROUP)->id };
    uint64_t roles = 0;
    THING_CALL(aid_member_roles(store->store, THING_HANDLE(member), group, &roles, &error));
    aidlua_push_mask(L, aidlua_words_role, roles);
    return 1;
}

static int member_set_roles(lua_State *L)
{
    THING(member);
    aid_group group = { aidlua_check_thing(L, 2, AIDLUA_GROUP)->id };
    uint64_t roles = aidlua_to_mask(L, 3, aidlua_words_role, "roles");
    THING_CALL(aid_member_set_roles(store->store, THING_HANDLE(member), group, roles, &error));
    return aidlua_done(L, status, &error);
}

/* member:block(other, reason) */
static int member_block(lua_State *L)
{
    THING(member);
    aid_member other = { aidlua_check_thing(L, 2, AIDLUA_MEMBER)->id };
    const char *reason = aidlua_optional_text(L, 3, "reason");
    THING_CALL(aid_member_block(store->store, THING_HANDLE(member), other, AID_YES, reason, &error));
    return aidlua_done(L, status, &error);
}

static int member_unblock(lua_State *L)
{
    THING(member);
    aid_member other = { aidlua_check_thing(L, 2, AIDLUA_MEMBER)->id };
    THING_CALL(aid_member_block(store->store, THING_HANDLE(member), other, AID_NO, NULL, &error));
    return aidlua_done(L, status, &error);
}

/* member:household(other, together): true unless it says false. */
static int member_household(lua_State *L)
{
    THING(member);
    aid_member other = { aidlua_check_thing(L, 2, AIDLUA_MEMBER)->id };
    int32_t together = lua_isnoneornil(L, 3) || lua_toboolean(L, 3) ? AID_YES : AID_NO;
    THING_CALL(aid_member_household(store->store, THING_HANDLE(member), other, together, &error));
    return aidlua_done(L, status, &error);
}

/* member:balance(group, unit) */
int aidlua_member_balance(lua_State *L)
{
    THING(member);
    aid_group group = { aidlua_optional_thing(L, 2, AIDLUA_GROUP) };
    int32_t unit = thing_unit(L, 3);
    int64_t balance = 0;
    THING_CALL(aid_balance_get(store->store, THING_HANDLE(member), group, unit, &balance, &error));
    aidlua_push_integer(L, balance);
    return 1;
}

/* member:standing(group, unit) */
static int member_standing(lua_State *L)
{
    THING(member);
    aid_group group = { aidlua_optional_thing(L, 2, AIDLUA_GROUP) };
    int32_t unit = thing_unit(L, 3);
    aid_standing standing = { .struct_size = sizeof standing };
    THING_CALL(aid_standing_get(store->store, THING_HANDLE(member), group, unit, &standing, &error));
    aidlua_push_struct(L, store->table, store, &aidlua_standing, &standing);
    return 1;
}

/* group:terms(unit) */
static int group_terms(lua_State *L)
{
    THING(group);
    int32_t unit = thing_unit(L, 2);
    aid_terms terms = { .struct_size = sizeof terms };
    THING_CALL(aid_terms_get(store->store, THING_HANDLE(group), unit, 0, &terms, &error));
    aidlua_push_struct(L, store->table, store, &aidlua_terms, &terms);
    return 1;
}

/* group:credit_advice(options) */
static int group_credit_advice(lua_State *L)
{
    THING(group);
    aid_credit_advice_options *options = aidlua_options(L, 2, &aidlua_credit_advice_options);
    aid_credit_advice advice = { .struct_size = sizeof advice };
    THING_CALL(aid_insight_credit(store->store, THING_HANDLE(group), options, &advice, &error));
    aidlua_push_struct(L, store->table, store, &aidlua_credit_advice, &advice);
    return 1;
}

/* ---- requests ---- */

/* request:propose(offer, options) */
static int request_propose(lua_State *L)
{
    THING(request);
    aid_offer offer = { aidlua_check_thing(L, 2, AIDLUA_OFFER)->id };
    aid_exchange_options *options = aidlua_options(L, 3, &aidlua_exchange_options);
    aid_exchange made = { 0 };
    THING_CALL(aid_exchange_propose(store->store, THING_HANDLE(request), offer, options, &made, &error));
    aidlua_push_thing(L, store->table, store, AIDLUA_EXCHANGE, made.id);
    return 1;
}

/* ---- what all handles have ---- */

static aidlua_thing *thing_any(lua_State *L, int index)
{
    for (int kind = AIDLUA_GROUP; kind < AIDLUA_THINGS; kind++) {
        aidlua_thing *thing = aidlua_test(L, index, aidlua_thing_names[kind]);
        if (thing != NULL)
            return thing;
    }
    return NULL;
}

static const char *thing_word(const aidlua_thing *thing)
{
    return aidlua_thing_names[thing->kind] + strlen("mutualaid.");
}

/* Handles are equal when they name the same thing of the same community, through whichever store. */
static int thing_equal(lua_State *L)
{
    const aidlua_thing *one = thing_any(L, 1), *other = thing_any(L, 2);
    lua_pushboolean(L, one != NULL && other != NULL && one->kind == other->kind && one->id == other->id
                           && memcmp(one->owner->community, other->owner->community, sizeof one->owner->community) == 0);
    return 1;
}

static int thing_text(lua_State *L)
{
    const aidlua_thing *thing = thing_any(L, 1);
    if (thing == NULL)
        return luaL_error(L, "this is no handle");
    char text[64]; /* numbers that are doubles would print 14 digits only */
    snprintf(text, sizeof text, "%s %" PRIu64, thing_word(thing), thing->id);
    lua_pushstring(L, text);
    return 1;
}

/* handle.id, handle.kind, or a method from the table that is the upvalue. */
static int thing_index(lua_State *L)
{
    const aidlua_thing *thing = thing_any(L, 1);
    const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "";
    if (thing != NULL && strcmp(name, "id") == 0) {
        aidlua_push_integer(L, (int64_t)thing->id);
    } else if (thing != NULL && strcmp(name, "kind") == 0) {
        lua_pushstring(L, thing_word(thing));
    } else {
        lua_pushvalue(L, 2);
        lua_rawget(L, lua_upvalueindex(1));
    }
    return 1;
}

static void thing_type(lua_State *L, int kind, const luaL_Reg *methods)
{
    static const luaL_Reg meta[] = { { "__eq", thing_equal }, { "__tostring", thing_text }, { NULL, NULL } };
    aidlua_type(L, aidlua_thing_names[kind], methods, meta);
    luaL_getmetatable(L, aidlua_thing_names[kind]);
    lua_getfield(L, -1, "__index");
    lua_pushcclosure(L, thing_index, 1);
    lua_setfield(L, -2, "__index");
    lua_pop(L, 1);
}

void aidlua_open_things(lua_State *L)
{
    static const luaL_Reg group[] = {
        { "info", group_info }, { "update", group_update }, { "close", group_close }, { "members", group_members },
        { "skills", group_skills }, { "policy", group_policy }, { "set_policy", group_set_policy },
        { "terms", group_terms },
    { "credit_advice", group_credit_advice }, { "set_terms", group_set_terms },
        { "agree", group_agree }, { "agreements", group_agreements }, { "end_agreement", group_end_agreement }, { "enrol", group_enrol },
        { "balances", group_balances }, { "read", aidlua_group_read }, { "funds", aidlua_group_funds },
        { "open_fund", aidlua_group_open_fund }, { "clearing", aidlua_group_clearing }, { NULL, NULL },
    };
    static const luaL_Reg member[] = {
        { "info", member_info }, { "update", member_update }, { "groups", member_groups }, { "join", member_join },
        { "leave", member_leave }, { "roles", member_roles }, { "set_roles", member_set_roles },
        { "block", member_block }, { "unblock", member_unblock }, { "blocked", member_blocked },
        { "housemates", member_housemates }, { "credentials", member_credentials }, { "household", member_household },
        { "grant", member_grant }, { "revoke", member_revoke }, { "offer", member_offer },
        { "request", member_request }, { "balance", aidlua_member_balance }, { "standing", member_standing }, { "statement", member_statement },
        { "give", aidlua_member_give }, { "data", aidlua_member_data }, { "erasure", aidlua_member_erasure },
        { "export", aidlua_member_export }, { "hold", aidlua_member_hold }, { "erase", aidlua_member_erase },
        { NULL, NULL },
    };
    static const luaL_Reg skill[] = { { "info", skill_info }, { "update", skill_update }, { NULL, NULL } };
    static const luaL_Reg offer[] = {
        { "info", offer_info }, { "update", offer_update }, { "withdraw", offer_withdraw }, { NULL, NULL },
    };
    static const luaL_Reg request[] = {
        { "info", request_info }, { "update", request_update }, { "withdraw", request_withdraw }, { "end_repeat", request_end_repeat },
        { "best", request_best }, { "propose", request_propose }, { NULL, NULL },
    };
    static const luaL_Reg exchange[] = {
        { "info", exchange_info }, { "accept", exchange_accept }, { "decline", exchange_decline },
        { "cancel", exchange_cancel }, { "confirm", exchange_confirm }, { "dispute", exchange_dispute },
        { "settle", exchange_settle }, { "reverse", exchange_reverse }, { "correct", exchange_correct },
        { "evaluate", exchange_evaluate }, { "contest_evaluation", exchange_contest_evaluation },
        { "settle_evaluation", exchange_settle_evaluation }, { "evaluation", exchange_evaluation }, { NULL, NULL },
    };
    const luaL_Reg *const methods[AIDLUA_THINGS] = {
        [AIDLUA_GROUP] = group, [AIDLUA_MEMBER] = member, [AIDLUA_SKILL] = skill, [AIDLUA_OFFER] = offer,
        [AIDLUA_REQUEST] = request, [AIDLUA_EXCHANGE] = exchange, [AIDLUA_FUND] = aidlua_fund_methods,
        [AIDLUA_TRANSFER] = aidlua_transfer_methods, [AIDLUA_BETWEEN] = aidlua_between_methods,
    };
    static const luaL_Reg none[] = { { NULL, NULL } };
    for (int kind = AIDLUA_GROUP; kind < AIDLUA_THINGS; kind++)
        thing_type(L, kind, methods[kind] != NULL ? methods[kind] : none);
}
