/* SPDX-License-Identifier: MIT */
/* What time alone causes: proposals lapse, silence becomes consent, offers and requests expire, evaluations are shown,
 * emergency accesses end, needs come again.
 *
 * A heap holds (time, row) for every row that ever had a time to come; an entry that no longer fits its row is dropped
 * when it comes up. So nothing has to be taken out when a row changes, and after an undo the heap is still a superset
 * of the truth, unless entries were taken since: then it is built again. */
#include "store/store.h"

#include "rules/exchange_time.h"
#include "rules/levy.h"
#include "store/series.h"
#include <assert.h>
#include <string.h>

/* When the row's time comes; 0 never. */
static int64_t due_of(const aid__model *model, aid__table table, aid__row row)
{
    if (table == AID__TABLE_LISTING) {
        const aid__listing_row *listing = aid__listing_at(model, row);
        return listing->state == AID_LISTING_OPEN ? listing->expires : 0;
    }
    if (table == AID__TABLE_TRADE) {
        const aid__trade_row *trade = aid__trade_at(model, row);
        return trade->state == AID_TRADE_HELD ? trade->until : 0;
    }
    if (table == AID__TABLE_TRANSFER)
        return aid__transfer_at(model, row)->deadline;
    if (table == AID__TABLE_BOOK)
        return aid__terms_next_levy(model, aid__book_at(model, row));
    if (table == AID__TABLE_EVALUATION)
        return aid__evaluation_at(model, row)->deadline;
    if (table == AID__TABLE_EMERGENCY)
        return aid__emergency_at(model, row)->ended == 0 ? aid__emergency_at(model, row)->until : 0;
    if (table == AID__TABLE_SERIES)
        return aid__series_due(aid__series_at(model, row));
    return table == AID__TABLE_EXCHANGE ? aid__exchange_at(model, row)->deadline : 0;
}

static bool due_before(const aid__due *a, const aid__due *b)
{
    if (a->at != b->at)
        return a->at < b->at;
    return a->table != b->table ? a->table < b->table : a->row < b->row;
}

static void due_swap(aid__due *a, aid__due *b)
{
    aid__due kept = *a;
    *a = *b;
    *b = kept;
}

static bool due_push(aid_store *store, aid__due entry)
{
    aid__due *slot = aid__vector_push(&store->due);
    if (slot == NULL)
        return false;
    *slot = entry;
    aid__due *heap = store->due.rows;
    for (size_t at = store->due.count - 1; at > 0 && due_before(&heap[at], &heap[(at - 1) / 2]); at = (at - 1) / 2)
        due_swap(&heap[at], &heap[(at - 1) / 2]);
    return true;
}

static void due_pop(aid_store *store)
{
    aid__due *heap = store->due.rows;
    size_t count = --store->due.count;
    heap[0] = heap[count];
    for (size_t at = 0, child; (child = 2 * at + 1) < count; at = child) {
        if (child + 1 < count && due_before(&heap[child + 1], &heap[child]))
            child++;
        if (!due_before(&heap[child], &heap[at]))
            break;
        due_swap(&heap[child], &heap[at]);
    }
    store->due_popped = 1;
}

aid_status aid__due_build(aid_store *store, aid_error *error)
{
    static const aid__table tables[] = { AID__TABLE_LISTING, AID__TABLE_EXCHANGE, AID__TABLE_BOOK, AID__TABLE_EVALUATION,
                                       AID__TABLE_TRANSFER, AID__TABLE_EMERGENCY, AID__TABLE_SERIES, AID__TABLE_TRADE };
    store->due.count = 0;
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        for (aid__row row = 1; row <= aid__model_count(&store->model, tables[i]); row++) {
            int64_t at = due_of(&store->model, tables[i], row);
            if (at != 0 && !due_push(store, (aid__due){ .at = at, .table = tables[i], .row = row }))
                return aid__fail_memory(error);
        }
    store->due_built = 1;
    store->due_popped = store->model.undo.count != 0; /* built on what may be undone: what that ended is not in it */
    return AID_OK;
}

/* Every line touches its book; only what moves the next levy is of interest here. */
static bool due_concerns(const aid_store *store, const aid__undo_entry *entry)
{
    aid__book_row old;
    if (entry->where != AID__TABLE_BOOK || entry->what != AID__UNDO_ROW)
        return true;
    memcpy(&old, store->model.saved.bytes + entry->saved, sizeof old);
    const aid__book_row *now = aid__book_at(&store->model, entry->row);
    return old.terms != now->terms || old.levied != now->levied || old.levy_kind != now->levy_kind
           || old.levy_next != now->levy_next;
}

void aid__due_touch(aid_store *store, aid__mark since)
{
    if (!store->due_built)
        return;
    for (size_t i = since.undo; i < store->model.undo.count; i++) {
        const aid__undo_entry *entry = aid__vector_at(&store->model.undo, i);
        if (entry->what == AID__UNDO_MAP || !due_concerns(store, entry))
            continue;
        aid__table table = (aid__table)entry->where;
        int64_t at = due_of(&store->model, table, entry->row);
        if (at != 0 && !due_push(store, (aid__due){ .at = at, .table = table, .row = entry->row })) {
            store->due_built = 0; /* built again when next asked for */
            return;
        }
    }
}

/* ---- booking ---- */

static aid_status due_expire(aid__command *command, const aid__due *due, aid_error *error)
{
    const aid__listing_row *listing = aid__listing_at(&command->store->model, due->row);
    aid__listing_end_record record = { .listing = listing->id, .state = AID_LISTING_EXPIRED, .reason = "" };
    return aid__command_emit_due(command, listing->is_request ? AID__EVENT_REQUEST_EXPIRED : AID__EVENT_OFFER_EXPIRED,
                                 &record, aid__member_at(&command->store->model, listing->member)->id, due->at, error);
}

/* A held transfer that nobody booked in time is called off. */
static aid_status due_void(aid__command *command, const aid__due *due, aid_error *error)
{
    const aid__model *model = &command->store->model;
    const aid__transfer_row *transfer = aid__transfer_at(model, due->row);
    aid__transfer_act_record record = { .transfer = transfer->id, .state = AID_TRANSFER_VOID, .note = "" };
    return aid__command_emit_due(command, AID__EVENT_TRANSFER_LAPSED, &record, aid__member_at(model, transfer->payer)->id, due->at,
                                 error);
}

/* Nobody over there promised in time: the payer has the amount back. */
static aid_status due_unpromised(aid__command *command, const aid__due *due, aid_error *error)
{
    const aid__model *model = &command->store->model;
    const aid__trade_row *trade = aid__trade_at(model, due->row);
    const aid__trade_act_record record = { .trade = trade->id, .state = AID_TRADE_VOID, .reason = "deadline", .proof = "" };
    return aid__command_emit_due(command, AID__EVENT_TRADE_ENDED, &record, aid__member_at(model, trade->member)->id, due->at, error);
}

static aid_status due_levy(aid__command *command, const aid__due *due, aid_error *error)
{
    aid__posting lines[AID__LEVY_LINES];
    aid__levy_record record;
    aid__levy_take(&command->store->model, due->row, due->at, lines, &record);
    return aid__command_emit_due(command, AID__EVENT_LEVY_TAKEN, &record, 0, due->at, error);
}

static aid_status due_lapse(aid__command *command, const aid__due *due, aid_error *error)
{
    aid__posting lines[AID__BOOKING_LINES];
    aid__exchange_act_record record;
    const aid__model *model = &command->store->model;
    aid__exchange_lapse(model, due->row, due->at, lines, &record);
    uint64_t subject = aid__member_at(model, aid__exchange_at(model, due->row)->requester)->id;
    return aid__command_emit_due(command, AID__EVENT_EXCHANGE_LAPSED, &record, subject, due->at, error);
}

/* One side was silent: what the other said is shown without it. */
static aid_status due_show(aid__command *command, const aid__due *due, aid_error *error)
{
    const aid__model *model = &command->store->model;
    const aid__exchange_row *exchange = aid__exchange_at(model, aid__evaluation_at(model, due->row)->exchange);
    aid__evaluation_record record = { .exchange = exchange->id, .shown = 1, .text = "" };
    return aid__command_emit_due(command, AID__EVENT_EVALUATION_SHOWN, &record, aid__member_at(model, exchange->requester)->id,
                                 due->at, error);
}

static aid_status due_shut(aid__command *command, const aid__due *due, aid_error *error)
{
    const aid__model *model = &command->store->model;
    const aid__emergency_row *emergency = aid__emergency_at(model, due->row);
    const uint64_t subject = aid__member_at(model, aid__case_at(model, emergency->support_case)->subject)->id;
    aid__emergency_act_record record = { .emergency = emergency->id, .subject = subject, .text = "" };
    return aid__command_emit_due(command, AID__EVENT_EMERGENCY_ENDED, &record, subject, due->at, error);
}

static aid_status due_happens(aid__command *command, const aid__due *due, aid_error *error)
{
    return due->table == AID__TABLE_LISTING      ? due_expire(command, due, error)
           : due->table == AID__TABLE_BOOK       ? due_levy(command, due, error)
           : due->table == AID__TABLE_EVALUATION ? due_show(command, due, error)
           : due->table == AID__TABLE_TRANSFER   ? due_void(command, due, error)
           : due->table == AID__TABLE_EMERGENCY  ? due_shut(command, due, error)
           : due->table == AID__TABLE_SERIES     ? aid__series_open(command, due->row, due->at, error)
           : due->table == AID__TABLE_TRADE      ? due_unpromised(command, due, error)
                                                 : due_lapse(command, due, error);
}

aid_status aid__due_book(aid__command *command, uint64_t max_events, int32_t *out_more, aid_error *error)
{
    aid_store *store = command->store;
    aid_status status = store->due_built ? AID_OK : aid__due_build(store, error);
    uint64_t events = 0;
    while (status == AID_OK && store->due.count > 0) {
        aid__due next = *(aid__due *)store->due.rows;
        bool known = next.row <= aid__model_count(&store->model, next.table);
        if (known && next.at > command->at && due_of(&store->model, next.table, next.row) == next.at)
            break;
        if (known && next.at <= command->at && max_events != 0 && events == max_events
            && due_of(&store->model, next.table, next.row) == next.at) {
            if (out_more != NULL)
                *out_more = 1;
            break;
        }
        due_pop(store);
        if (!known || due_of(&store->model, next.table, next.row) != next.at)
            continue;
        events++;
        status = due_happens(command, &next, error);
    }
    return status;
}

aid_status aid_store_advance(aid_store *store, const aid_advance_options *options, uint64_t *out_events,
                             int32_t *out_more, aid_error *error)
{
    aid_advance_options ours;
    aid_status status =
        aid__options_read(&ours, sizeof ours, options, AID__OPTIONS_LEAST, "aid_advance_options", error);
    if (status == AID_OK)
        status = aid__reserved_check(ours.reserved, "aid_advance_options", error);
    uint64_t total = 0;
    int32_t more = 1;
    if (status == AID_OK)
        status = aid__store_check(store, error);
    if (status == AID_OK && store->in_transaction)
        return aid__fail(error, AID_E_STATE, AID_REASON_IN_TRANSACTION,
                         "commit or roll back before advancing; every command books what is due by itself");
    if (status == AID_OK)
        status = aid__erase_resume(store, error);
    while (status == AID_OK && more && (ours.max_events == 0 || total < ours.max_events)) {
        uint64_t left = ours.max_events == 0 ? AID__DUE_BATCH : ours.max_events - total;
        uint64_t before = 0;
        more = 0;
        aid__command command;
        status = aid__command_open(store, &command, error);
        if (status != AID_OK)
            break;
        before = store->model.seq;
        status = aid__due_book(&command, left < AID__DUE_BATCH ? left : AID__DUE_BATCH, &more, error);
        uint64_t booked = store->model.seq - before;
        status = aid__command_end(&command, status, error);
        if (status == AID_OK)
            total += booked;
    }
    if (status != AID_OK)
        return status;
    if (out_events != NULL)
        *out_events = total;
    if (out_more != NULL)
        *out_more = more;
    return AID_OK;
}
