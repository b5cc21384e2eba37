/* SPDX-License-Identifier: MIT */
/* Reading terms between groups, and how groups stand towards each other. */
#include <mutualaid/between.h>

#include "api/handle.h"
#include "base/unit.h"
#include "rules/clearing.h"
#include <string.h>

void aid_between_list_options_init(aid_between_list_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

static bool between_in_force(const aid__model *model, const aid__between_row *between, int64_t now)
{
    aid__between_row terms;
    aid__clearing_terms(model, between->group, between->other, between->unit, now, &terms);
    return terms.id == between->id;
}

aid_status aid_between_get(aid_store *store, aid_between between, aid_between_info *out_info, aid_error *error)
{
    aid__row row;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_BETWEEN, between.id, &row, error);
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    const aid__between_row *known = aid__between_at(model, row);
    const aid_between_info info = {
        .struct_size = (uint32_t)sizeof info, .state = known->state, .number = row,
        .group = { aid__group_at(model, known->group)->id }, .other = { aid__group_at(model, known->other)->id },
        .by = { aid__group_at(model, known->proposer)->id }, .proposed = known->said, .answered = known->answered,
        .from = known->from, .limit = known->limit, .kept = known->fraction, .limited = known->limited,
        .in_force = between_in_force(model, known, aid__store_now(store)), .unit = known->unit, .unit_there = known->unit_there,
        .rate_num = known->rate_num, .rate_den = known->rate_den,
    };
    return aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_between_info", error);
}

/* ---- lists ---- */

typedef struct between_filter {
    aid__row group, other;
    int32_t state;
    bool in_force;
    int64_t now;
} between_filter;

static bool between_concerns(const aid__between_row *between, aid__row group)
{
    return group == 0 || between->group == group || between->other == group;
}

static bool between_fits(const aid__model *model, const aid__between_row *between, const between_filter *filter)
{
    return between_concerns(between, filter->group) && between_concerns(between, filter->other)
           && (filter->state == 0 || between->state == filter->state)
           && (!filter->in_force || between_in_force(model, between, filter->now));
}

static aid_status between_read_filter(aid_store *store, const aid_between_list_options *options, between_filter *out,
                                      aid_error *error)
{
    aid_between_list_options ours;
    aid_status status = aid__options_read(&ours, sizeof ours, options, AID__OPTIONS_LEAST, "aid_between_list_options", error);
    if (status == AID_OK)
        status = aid__reserved_check(ours.reserved, "aid_between_list_options", error);
    if (status == AID_OK)
        status = aid__check_enum(ours.state, AID_BETWEEN_REFUSED, "state", error);
    if (status == AID_OK)
        status = aid__check_enum(ours.in_force, AID_NO, "in_force", error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_GROUP, ours.group.id, &out->group, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_GROUP, ours.other.id, &out->other, error);
    out->state = ours.state;
    out->in_force = ours.in_force == AID_YES;
    out->now = aid__store_now(store);
    return status;
}

aid_status aid_between_list(aid_store *store, const aid_between_list_options *options, aid_between *betweens, size_t capacity,
                            size_t *out_count, aid_error *error)
{
    aid__list list;
    between_filter filter = { 0 };
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = between_read_filter(store, options, &filter, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, betweens, sizeof *betweens, sizeof *betweens, capacity, out_count, error);
    if (status != AID_OK)
        return status;
    for (aid__row row = 1; row <= aid__model_count(&store->model, AID__TABLE_BETWEEN); row++) {
        const aid_between between = { aid__between_at(&store->model, row)->id };
        if (between_fits(&store->model, aid__between_at(&store->model, row), &filter))
            aid__list_add(&list, &between);
    }
    *out_count = list.count;
    return AID_OK;
}

/* ---- how they stand ---- */

static int64_t clearing_limit(const aid__model *model, aid__row group, aid__row other, int32_t unit, int64_t now)
{
    aid__between_row terms;
    aid__clearing_terms(model, group, other, unit, now, &terms);
    return terms.limited ? terms.limit : INT64_MAX;
}

static aid_clearing_row clearing_row(const aid__model *model, aid__row group, aid__row other, int32_t unit, int64_t now)
{
    uint64_t there = aid__group_at(model, other)->id;
    const aid__account_row *account = aid__account_at(model, aid__model_account(model, there, AID_ACCOUNT_CLEARING, group, unit));
    aid__row conversion = aid__model_account(model, there, AID_ACCOUNT_CONVERSION, group, unit);
    return (aid_clearing_row){
        .other = { there }, .balance = account->balance, .received = account->given, .given = account->received,
        .limit = clearing_limit(model, group, other, unit, now), .other_limit = clearing_limit(model, other, group, unit, now),
        .converted = aid__account_at(model, conversion)->balance, .unit = unit,
        .closed = aid__clearing_closed(model, group, other, unit, now),
    };
}

/* Towards whom the account is; 0: it is no clearing account of the group in the unit. */
static aid__row clearing_towards(const aid__model *model, const aid__account_row *account, aid__row group, int32_t unit)
{
    aid__row other = 0;
    if (account->group != group || account->kind != AID_ACCOUNT_CLEARING || (unit != 0 && account->unit != unit)
        || aid__model_find(model, account->owner, &other) != AID__THING_GROUP)
        return 0;
    return other;
}

/* Something is agreed in this direction, or only in the other one, and nothing has been booked yet: with whom? */
static aid__row clearing_agreed(const aid__model *model, aid__row row, aid__row group, int32_t unit)
{
    const aid__between_row *between = aid__between_at(model, row);
    if (between->state != AID_BETWEEN_AGREED || !between_concerns(between, group) || (unit != 0 && between->unit != unit)
        || aid__model_between(model, between->group, between->other, between->unit) != row)
        return 0;
    aid__row other = between->group == group ? between->other : between->group;
    if (between->group != group && aid__model_between(model, group, other, between->unit) != 0)
        return 0;
    return aid__model_account(model, aid__group_at(model, other)->id, AID_ACCOUNT_CLEARING, group, between->unit) == 0 ? other : 0;
}

aid_status aid_clearing_list(aid_store *store, aid_group group, int32_t unit, aid_clearing_row *rows, uint32_t row_size,
                             size_t capacity, size_t *out_count, aid_error *error)
{
    aid__list list;
    aid__row books = 0;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof *rows, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_GROUP, group.id, &books, error);
    if (status == AID_OK)
        status = aid__unit_check(unit, "unit", error);
    const aid__access access = { .group = books };
    aid__actor actor = store != NULL ? store->actor : (aid__actor){ 0 };
    actor.required = 0;
    if (status == AID_OK)
        status = aid__access_check(&store->model, &actor, AID__ACT_READ_BOOKS, &access, error);
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    int64_t now = aid__store_now(store);
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_ACCOUNT); row++) {
        aid__row other = clearing_towards(model, aid__account_at(model, row), books, unit);
        const aid_clearing_row out = clearing_row(model, books, other, aid__account_at(model, row)->unit, now);
        if (other != 0)
            aid__list_add(&list, &out);
    }
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_BETWEEN); row++) {
        aid__row other = clearing_agreed(model, row, books, unit);
        const aid_clearing_row out = clearing_row(model, books, other, aid__between_at(model, row)->unit, now);
        if (other != 0)
            aid__list_add(&list, &out);
    }
    *out_count = list.count;
    return AID_OK;
}
