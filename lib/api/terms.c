/* SPDX-License-Identifier: MIT */
/* The terms of a unit in a group's books: reading them for a date, and deciding them from a date on. */
#include <mutualaid/ledger.h>

#include "api/handle.h"
#include "base/unit.h"
#include "rules/policy.h"
#include <string.h>

static const int64_t terms_amount_max = (INT64_C(1) << 53) - 1;

enum { TERMS_BP = 5000, TERMS_DAYS = 36500, TERMS_RATE = 1000000, TERMS_DISPUTES = 1000, TERMS_WEEKS = 1000 };

void aid_terms_init(aid_terms *terms, uint32_t struct_size)
{
    memset(terms, 0, struct_size);
    terms->struct_size = struct_size;
}

static int32_t terms_unit(const aid__model *model, aid__row group, int32_t unit)
{
    return unit != 0 ? unit : aid__policy_unit(model, group);
}

aid_status aid_terms_get(aid_store *store, aid_group group, int32_t unit, aid_time at, aid_terms *out_terms, aid_error *error)
{
    aid__row row;
    aid__terms_row terms;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__unit_check(unit, "unit", error);
    if (status == AID_OK)
        status = aid__check_time(at, "at", error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_GROUP, group.id, &row, error);
    if (status != AID_OK)
        return status;
    aid__terms_in_force(&store->model, row, terms_unit(&store->model, row, unit), at ? at : aid__store_now(store), &terms);
    const aid_terms out = {
        .struct_size = (uint32_t)sizeof out, .unit = terms.unit, .from = terms.from, .credit_min = terms.credit_min,
        .credit_max = terms.credit_max, .price_cap = terms.price_cap, .pool_min = terms.pool_min,
        .demurrage_exempt = terms.demurrage_exempt, .adaptive_base = terms.adaptive_base,
        .adaptive_least = terms.adaptive_least, .adaptive_most = terms.adaptive_most,
        .credit_min_mode = terms.credit_min_mode, .credit_max_mode = terms.credit_max_mode, .fee_bp = terms.fee_bp,
        .demurrage_bp = terms.demurrage_bp, .expiry_days = terms.expiry_days, .notice_days = terms.notice_days,
        .adaptive = terms.adaptive, .adaptive_num = terms.adaptive_num, .adaptive_den = terms.adaptive_den,
        .suspend_at = terms.suspend_at, .ceiling_weeks = terms.ceiling_weeks,
    };
    return aid__info_write(out_terms, &out, sizeof out, AID__OPTIONS_LEAST, "aid_terms", error);
}

/* ---- deciding ---- */

static aid_status terms_check(const aid_terms *terms, aid_error *error)
{
    const aid__number_field numbers[] = {
        { terms->credit_min, -terms_amount_max, 0, "credit_min" },
        { terms->credit_max, 0, terms_amount_max, "credit_max" },
        { terms->price_cap, 0, terms_amount_max, "price_cap" },
        { terms->pool_min, -terms_amount_max, 0, "pool_min" },
        { terms->demurrage_exempt, 0, terms_amount_max, "demurrage_exempt" },
        { terms->adaptive_base, 0, terms_amount_max, "adaptive_base" },
        { terms->adaptive_least, 0, terms_amount_max, "adaptive_least" },
        { terms->adaptive_most, 0, terms_amount_max, "adaptive_most" },
        { terms->fee_bp, 0, TERMS_BP, "fee_bp" },
        { terms->demurrage_bp, 0, TERMS_BP, "demurrage_bp" },
        { terms->expiry_days, 0, TERMS_DAYS, "expiry_days" },
        { terms->notice_days, 0, TERMS_DAYS, "notice_days" },
        { terms->adaptive_num, 0, TERMS_RATE, "adaptive_num" },
        { terms->adaptive_den, 0, TERMS_RATE, "adaptive_den" },
        { terms->suspend_at, 0, TERMS_DISPUTES, "suspend_at" },
        { terms->ceiling_weeks, 0, TERMS_WEEKS, "ceiling_weeks" },
        { terms->credit_min_mode, 0, AID_CREDIT_OVERRIDE, "credit_min_mode" },
        { terms->credit_max_mode, 0, AID_CREDIT_OVERRIDE, "credit_max_mode" },
        { terms->adaptive, 0, AID_NO, "adaptive" },
    };
    aid_status status = aid__check_bits(terms->set, AID_TERMS_FIELD_CEILING_WEEKS + 1, "aid_terms.set", error);
    if (status == AID_OK)
        status = aid__reserved_check(terms->reserved, "aid_terms", error);
    if (status == AID_OK)
        status = aid__unit_check(terms->unit, "unit", error);
    if (status == AID_OK)
        status = aid__check_time(terms->from, "from", error);
    return status == AID_OK ? aid__check_numbers(AID__FIELDS(numbers), error) : status;
}

/* Every number of the record with what is stated of it. */
static void terms_merge(aid__terms_record *to, const aid_terms *stated)
{
    const struct {
        int bit; /* -1: 0 never counts */
        int64_t value, *to;
    } numbers[] = {
        { AID_TERMS_FIELD_CREDIT_MIN, stated->credit_min, &to->credit_min },
        { AID_TERMS_FIELD_CREDIT_MAX, stated->credit_max, &to->credit_max },
        { AID_TERMS_FIELD_FEE_BP, stated->fee_bp, &to->fee_bp },
        { AID_TERMS_FIELD_PRICE_CAP, stated->price_cap, &to->price_cap },
        { AID_TERMS_FIELD_POOL_MIN, stated->pool_min, &to->pool_min },
        { AID_TERMS_FIELD_DEMURRAGE_BP, stated->demurrage_bp, &to->demurrage_bp },
        { AID_TERMS_FIELD_DEMURRAGE_EXEMPT, stated->demurrage_exempt, &to->demurrage_exempt },
        { AID_TERMS_FIELD_EXPIRY_DAYS, stated->expiry_days, &to->expiry_days },
        { AID_TERMS_FIELD_NOTICE_DAYS, stated->notice_days, &to->notice_days },
        { AID_TERMS_FIELD_ADAPTIVE_BASE, stated->adaptive_base, &to->adaptive_base },
        { AID_TERMS_FIELD_ADAPTIVE_NUM, stated->adaptive_num, &to->adaptive_num },
        { AID_TERMS_FIELD_ADAPTIVE_LEAST, stated->adaptive_least, &to->adaptive_least },
        { AID_TERMS_FIELD_ADAPTIVE_MOST, stated->adaptive_most, &to->adaptive_most },
        { AID_TERMS_FIELD_SUSPEND_AT, stated->suspend_at, &to->suspend_at },
        { AID_TERMS_FIELD_CEILING_WEEKS, stated->ceiling_weeks, &to->ceiling_weeks },
        { -1, stated->credit_min_mode, &to->credit_min_mode },
        { -1, stated->credit_max_mode, &to->credit_max_mode },
        { -1, stated->adaptive, &to->adaptive },
        { -1, stated->adaptive_den, &to->adaptive_den },
    };
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (numbers[i].value != 0 || (numbers[i].bit >= 0 && (stated->set & AID_BIT(numbers[i].bit)) != 0))
            *numbers[i].to = numbers[i].value;
}

/* What is in force at the date, as a record. */
static void terms_fill(aid__terms_record *record, const aid__terms_row *row)
{
    record->credit_min_mode = row->credit_min_mode;
    record->credit_min = row->credit_min;
    record->credit_max_mode = row->credit_max_mode;
    record->credit_max = row->credit_max;
    record->price_cap = row->price_cap;
    record->fee_bp = row->fee_bp;
    record->pool_min = row->pool_min;
    record->demurrage_bp = row->demurrage_bp;
    record->demurrage_exempt = row->demurrage_exempt;
    record->expiry_days = row->expiry_days;
    record->notice_days = row->notice_days;
    record->adaptive = row->adaptive;
    record->adaptive_base = row->adaptive_base;
    record->adaptive_num = row->adaptive_num;
    record->adaptive_den = row->adaptive_den;
    record->adaptive_least = row->adaptive_least;
    record->adaptive_most = row->adaptive_most;
    record->suspend_at = row->suspend_at;
    record->ceiling_weeks = row->ceiling_weeks;
}

/* The limits of the group's own unit stand in its policy, and nowhere else. */
static aid_status terms_check_limits(const aid_terms *stated, bool own_unit, aid_error *error)
{
    const uint64_t limits = AID_BIT(AID_TERMS_FIELD_CREDIT_MIN) | AID_BIT(AID_TERMS_FIELD_CREDIT_MAX);
    bool says = (stated->set & limits) != 0 || stated->credit_min != 0 || stated->credit_max != 0
                || stated->credit_min_mode != 0 || stated->credit_max_mode != 0;
    if (!own_unit || !says)
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_POLICY,
                     "credit_min, credit_max: the limits of the group's own unit are its policy's; see aid_group_policy_set");
}

/* Versions follow each other: none begins before one that is decided already. */
static aid_status terms_check_date(const aid__command *command, aid__row group, aid__terms_record *record, aid_error *error)
{
    const aid__model *model = &command->store->model;
    aid__row newest = aid__book_at(model, aid__model_book(model, group, (int32_t)record->unit))->terms;
    if (record->from == 0)
        record->from = command->at;
    if (record->from < command->at)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "from: lies in the past; terms are never changed backwards");
    if (newest != 0 && record->from < aid__terms_at(model, newest)->from)
        return aid__fail(error, AID_E_STATE, AID_REASON_ALREADY,
                         "from: terms from a later date are decided already; state that date, or a later one");
    return AID_OK;
}

static aid_status terms_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__terms_record *record = draft;
    const aid_terms *stated = context;
    aid__row group;
    aid__terms_row terms;
    aid_status status = aid__handle_row(store, AID__THING_GROUP, record->group, &group, error);
    aid__access access = { .group = group };
    if (status == AID_OK)
        status = aid__access_check(&store->model, &store->actor, AID__ACT_EDIT_GROUP, &access, error);
    if (status == AID_OK && aid__group_at(&store->model, group)->closed)
        status = aid__fail(error, AID_E_STATE, AID_REASON_CLOSED, "the group is closed; nothing in it can change");
    if (status != AID_OK)
        return status;
    int32_t own = terms_unit(&store->model, group, 0);
    record->unit = record->unit != 0 ? record->unit : own;
    status = terms_check_limits(stated, record->unit == own, error);
    if (status == AID_OK)
        status = terms_check_date(command, group, record, error);
    if (status != AID_OK)
        return status;
    aid__terms_in_force(&store->model, group, (int32_t)record->unit, record->from, &terms);
    terms_fill(record, &terms);
    terms_merge(record, stated);
    if (record->adaptive_least > record->adaptive_most)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "adaptive_least: %lld is more than adaptive_most, %lld",
                         (long long)record->adaptive_least, (long long)record->adaptive_most);
    return AID_OK;
}

aid_status aid_terms_set(aid_store *store, aid_group group, const aid_terms *terms, aid_error *error)
{
    aid_terms stated;
    char extra[32];
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&stated, sizeof stated, terms, AID__OPTIONS_LEAST, "aid_terms", error);
    if (status == AID_OK)
        status = terms_check(&stated, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__terms_record record = { .group = group.id, .unit = stated.unit, .from = stated.from };
    terms_merge(&record, &stated);
    const aid__execution execution = { .kind = AID__EVENT_GROUP_TERMS_SET, .draft = &record, .decide = terms_decide,
                                       .context = &stated, .extra = aid__set_text(stated.set, extra) };
    return aid__execute(store, &execution, error);
}
