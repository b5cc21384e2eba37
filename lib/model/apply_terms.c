/* SPDX-License-Identifier: MIT */
/* The terms of a unit in a group's books, version after version, and what they take: expiry and demurrage, a few
 * accounts an event. */
#include "model/model.h"

#include "base/calendar.h"
#include "base/error.h"

aid_status aid__apply_terms(aid__apply *apply)
{
    const aid__terms_record *record = apply->event->record;
    aid__model *model = apply->model;
    aid__row group, row, book_row;
    aid_status status = aid__apply_row(apply, AID__THING_GROUP, record->group, &group);
    if (status == AID_OK && group == 0)
        status = aid__apply_unknown(apply, "group", 0);
    if (status == AID_OK)
        status = aid__apply_book(apply, group, (int32_t)record->unit, &book_row);
    if (status != AID_OK)
        return status;
    aid__terms_row *terms = aid__model_add(model, AID__TABLE_TERMS, &row);
    aid__book_row *book = terms ? aid__model_touch(model, AID__TABLE_BOOK, book_row) : NULL;
    if (book == NULL)
        return aid__fail_memory(apply->error);
    *terms = (aid__terms_row){
        .group = group, .unit = (int32_t)record->unit, .from = record->from, .previous = book->terms,
        .version = aid__terms_at(model, book->terms)->version + 1,
        .credit_min_mode = (int32_t)record->credit_min_mode, .credit_min = record->credit_min,
        .credit_max_mode = (int32_t)record->credit_max_mode, .credit_max = record->credit_max,
        .price_cap = record->price_cap, .fee_bp = (int32_t)record->fee_bp, .pool_min = record->pool_min,
        .demurrage_bp = (int32_t)record->demurrage_bp, .demurrage_exempt = record->demurrage_exempt,
        .expiry_days = (int32_t)record->expiry_days, .notice_days = (int32_t)record->notice_days,
        .adaptive = (int32_t)record->adaptive, .adaptive_base = record->adaptive_base,
        .adaptive_num = (int32_t)record->adaptive_num, .adaptive_den = (int32_t)record->adaptive_den,
        .adaptive_least = record->adaptive_least, .adaptive_most = record->adaptive_most,
        .suspend_at = (int32_t)record->suspend_at, .ceiling_weeks = (int32_t)record->ceiling_weeks,
    };
    book->terms = row;
    return AID_OK;
}

aid_status aid__apply_levy(aid__apply *apply)
{
    const aid__levy_record *record = apply->event->record;
    aid__row group;
    aid_status status = aid__apply_row(apply, AID__THING_GROUP, record->group, &group);
    aid__row row = status == AID_OK ? aid__model_book(apply->model, group, (int32_t)record->unit) : 0;
    if (row == 0)
        return status != AID_OK ? status : aid__apply_unknown(apply, "the books of group", record->group);
    aid__book_row *book = aid__model_touch(apply->model, AID__TABLE_BOOK, row);
    if (book == NULL)
        return aid__fail_memory(apply->error);
    book->levy_next = (aid__row)record->next;
    book->levy_period = record->done ? 0 : record->period;
    book->levy_kind = record->done ? 0 : record->next != 0 ? (int32_t)record->kind : AID__ENTRY_DEMURRAGE;
    if (record->done)
        book->levied = apply->when;
    const aid__apply_books books = { .group = group, .unit = (int32_t)record->unit, .kind = (int32_t)record->kind };
    return aid__apply_postings(apply, &record->postings, &books);
}
