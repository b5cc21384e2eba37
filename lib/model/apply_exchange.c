/* SPDX-License-Identifier: MIT */
/* Exchanges: proposed or logged, then moved by acts. The event says the state that was reached; here it is stored. */
#include "model/model.h"

#include "base/error.h"
#include <assert.h>

/* A request's seat is taken as long as the exchange may still help or has helped; an offer's only while it runs. */
static bool exchange_holds_request(int32_t state)
{
    return state != AID_EXCHANGE_VOID && state != AID_EXCHANGE_REVERSED && state != 0;
}

static bool exchange_holds_offer(int32_t state)
{
    return state >= AID_EXCHANGE_PROPOSED && state <= AID_EXCHANGE_DISPUTED;
}

static aid_status exchange_seats(aid__apply *apply, aid__row listing_row, int change)
{
    if (listing_row == 0 || change == 0)
        return AID_OK;
    aid__listing_row *listing = aid__model_touch(apply->model, AID__TABLE_LISTING, listing_row);
    if (listing == NULL)
        return aid__fail_memory(apply->error);
    listing->taken += change;
    return AID_OK;
}

/* Does another time of the same need run on the same offer? All of them take one seat of it. */
static bool exchange_seat_is_shared(const aid__model *model, const aid__exchange_row *exchange)
{
    aid__row series = aid__listing_at(model, exchange->request)->series;
    aid__row row = series == 0 ? 0 : aid__member_at(model, exchange->helper)->last_as_helper;
    for (; row != 0; row = aid__exchange_at(model, row)->previous_of_helper) {
        const aid__exchange_row *other = aid__exchange_at(model, row);
        if (other != exchange && other->offer == exchange->offer && exchange_holds_offer(other->state)
            && aid__listing_at(model, other->request)->series == series)
            return true;
    }
    return false;
}

static aid_status exchange_take_seats(aid__apply *apply, const aid__exchange_row *exchange, int32_t before)
{
    int request = (int)exchange_holds_request(exchange->state) - (int)exchange_holds_request(before);
    int offer = (int)exchange_holds_offer(exchange->state) - (int)exchange_holds_offer(before);
    aid_status status = exchange_seats(apply, exchange->request, request);
    if (status != AID_OK || offer == 0 || exchange_seat_is_shared(apply->model, exchange))
        return status;
    return exchange_seats(apply, exchange->offer, offer);
}

/* The request's own state, when the event says that it changed. */
static aid_status exchange_request_state(aid__apply *apply, aid__row request, int64_t state)
{
    if (request == 0 || state == 0)
        return AID_OK;
    aid__model *model = apply->model;
    aid__listing_row *listing = aid__model_touch(model, AID__TABLE_LISTING, request);
    if (listing == NULL)
        return aid__fail_memory(apply->error);
    int change = (int)(state == AID_LISTING_OPEN) - (int)(listing->state == AID_LISTING_OPEN);
    for (uint32_t i = 0; change != 0 && i < listing->skills.count; i++) {
        aid__row row = (aid__row)aid__model_words(model, listing->skills)[i];
        aid__skill_row *skill = aid__model_touch(model, AID__TABLE_SKILL, row);
        if (skill == NULL)
            return aid__fail_memory(apply->error);
        skill->requests = (uint32_t)((int64_t)skill->requests + change);
    }
    listing->state = (int32_t)state;
    return AID_OK;
}

/* The helper's record of reliability: what was accepted, and what of it was done. */
static aid_status exchange_reliability(aid__apply *apply, aid__exchange_row *exchange, int32_t before)
{
    int32_t after = exchange->state;
    int done = (int)(after == AID_EXCHANGE_DONE) - (int)(before == AID_EXCHANGE_DONE);
    if (before == AID_EXCHANGE_DONE || after == AID_EXCHANGE_CONTESTED || after == AID_EXCHANGE_REVERSED)
        done = 0; /* help that was given stays given, whatever the books say later */
    if (before == AID_EXCHANGE_CONTESTED)
        done = 0;
    int accepted = 0;
    if (!exchange->was_accepted && (after == AID_EXCHANGE_ACCEPTED || done > 0)) {
        accepted = 1;
        exchange->was_accepted = 1;
    } else if (exchange->was_accepted && after == AID_EXCHANGE_VOID && apply->event->kind == AID__EVENT_EXCHANGE_CANCELLED) {
        accepted = -1; /* a cancellation with notice does not count */
        exchange->was_accepted = 0;
    }
    if (accepted == 0 && done == 0)
        return AID_OK;
    aid__member_row *helper = aid__model_touch(apply->model, AID__TABLE_MEMBER, exchange->helper);
    if (helper == NULL)
        return aid__fail_memory(apply->error);
    helper->accepted = (uint32_t)((int64_t)helper->accepted + accepted);
    helper->done = (uint32_t)((int64_t)helper->done + done);
    return AID_OK;
}

/* What the payer's account keeps free for it, from now on. */
static aid_status exchange_hold(aid__apply *apply, aid__exchange_row *exchange, int64_t hold)
{
    aid__row payer = exchange->payer ? exchange->payer : exchange->requester;
    int64_t change = hold - exchange->hold;
    exchange->hold = hold;
    const aid__hold_key key = { aid__member_at(apply->model, payer)->id, 0, exchange->group, exchange->unit };
    return payer == 0 ? AID_OK : aid__apply_hold(apply, key, change);
}

/* An open dispute counts against the other side than the one it was raised for; raised for neither, against nobody. */
static aid_status exchange_dispute(aid__apply *apply, aid__exchange_row *exchange, int64_t side)
{
    bool open = exchange->state == AID_EXCHANGE_DISPUTED || exchange->state == AID_EXCHANGE_CONTESTED;
    aid__row against = !open                         ? 0
                       : exchange->against != 0      ? exchange->against
                       : side == AID_SIDE_REQUESTER  ? exchange->helper
                       : side == AID_SIDE_HELPER     ? exchange->requester
                                                     : 0;
    aid__row change = against != 0 ? against : exchange->against;
    if (against == exchange->against)
        return AID_OK;
    exchange->against = against;
    aid__member_row *member = aid__model_touch(apply->model, AID__TABLE_MEMBER, change);
    if (member == NULL)
        return aid__fail_memory(apply->error);
    member->disputes += against != 0 ? 1 : UINT32_MAX; /* one more, or one less */
    return AID_OK;
}

/* ---- proposed and logged ---- */

typedef struct exchange_rows {
    aid__row request, offer, group, requester, helper, skill, corrects, payer, helper_group, between;
} exchange_rows;

static aid_status exchange_find(aid__apply *apply, const aid__exchange_record *record, exchange_rows *rows)
{
    const struct {
        aid__thing thing;
        uint64_t id;
        aid__row *row;
        bool needed;
    } wanted[] = {
        { AID__THING_REQUEST, record->request, &rows->request, false },
        { AID__THING_OFFER, record->offer, &rows->offer, false },
        { AID__THING_GROUP, record->group, &rows->group, true },
        { AID__THING_MEMBER, record->requester, &rows->requester, false },
        { AID__THING_MEMBER, record->helper, &rows->helper, true },
        { AID__THING_SKILL, record->skill, &rows->skill, false },
        { AID__THING_EXCHANGE, record->corrects, &rows->corrects, false },
        { AID__THING_MEMBER, record->payer, &rows->payer, false },
        { AID__THING_GROUP, record->helper_group, &rows->helper_group, false },
        { AID__THING_BETWEEN, record->between, &rows->between, false },
    };
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        aid_status status = aid__apply_row(apply, wanted[i].thing, wanted[i].id, wanted[i].row);
        if (status != AID_OK)
            return status;
        if (wanted[i].needed && *wanted[i].row == 0)
            return aid__apply_unknown(apply, "a member or group", 0);
    }
    return AID_OK;
}

static aid_status exchange_link(aid__apply *apply, aid__row row, aid__exchange_row *exchange)
{
    aid__model *model = apply->model;
    if (exchange->requester != 0) { /* 0: for the group as a whole */
        aid__member_row *requester = aid__model_touch(model, AID__TABLE_MEMBER, exchange->requester);
        if (requester == NULL)
            return aid__fail_memory(apply->error);
        exchange->previous_of_requester = requester->last_as_requester;
        requester->last_as_requester = row;
    }
    aid__member_row *helper = aid__model_touch(model, AID__TABLE_MEMBER, exchange->helper);
    if (helper == NULL)
        return aid__fail_memory(apply->error);
    exchange->previous_of_helper = helper->last_as_helper;
    helper->last_as_helper = row;
    if (apply->event->kind == AID__EVENT_EXCHANGE_PROPOSED)
        helper->last_asked = apply->when;
    return AID_OK;
}

static aid_status exchange_added(aid__apply *apply, const aid__exchange_record *record)
{
    exchange_rows rows;
    aid__row row;
    aid_status status = exchange_find(apply, record, &rows);
    if (status != AID_OK)
        return status;
    aid__exchange_row *exchange = aid__model_add(apply->model, AID__TABLE_EXCHANGE, &row);
    if (exchange == NULL
        || !aid__model_link(apply->model, AID__MAP_IDS, aid__key(0, record->exchange),
                            aid__place(AID__THING_EXCHANGE, row)))
        return aid__fail_memory(apply->error);
    *exchange = (aid__exchange_row){
        .id = record->exchange, .seq = apply->event->seq, .act_seq = apply->event->seq,
        .created = apply->when, .starts = record->starts, .happened = record->happened, .deadline = record->deadline,
        .request = rows.request, .offer = rows.offer, .group = rows.group, .requester = rows.requester,
        .helper = rows.helper, .skill = rows.skill, .corrects = rows.corrects,
        .state = (int32_t)record->state, .unit = (int32_t)record->unit, .minutes = (int32_t)record->minutes,
        .flags = (uint32_t)record->flags, .has_memo = apply->event->has_parts,
        .payer = rows.payer, .price = record->price, .helper_group = rows.helper_group, .between = rows.between,
        .fraction = record->fraction,
    };
    if (aid__model_find(apply->model, apply->event->actor, &exchange->proposed_by) != AID__THING_MEMBER)
        exchange->proposed_by = 0;
    status = exchange_link(apply, row, exchange);
    if (status == AID_OK)
        status = exchange_reliability(apply, exchange, 0);
    if (status == AID_OK)
        status = exchange_take_seats(apply, exchange, 0);
    if (status == AID_OK)
        status = exchange_request_state(apply, exchange->request, record->request_state);
    if (status == AID_OK)
        status = exchange_hold(apply, exchange, record->hold);
    if (status == AID_OK)
        status = aid__apply_fraction(apply, exchange->between, exchange->fraction);
    const aid__apply_books books = { .group = exchange->group, .unit = exchange->unit, .kind = AID__ENTRY_HELP,
                                     .exchange = row, .happened = exchange->happened, .flags = (uint32_t)record->flags };
    return status == AID_OK ? aid__apply_postings(apply, &record->postings, &books) : status;
}

/* ---- acts ---- */

static void exchange_move(aid__apply *apply, aid__exchange_row *exchange, const aid__exchange_act_record *record)
{
    exchange->act_seq = apply->event->seq;
    exchange->state = (int32_t)record->state;
    exchange->deadline = record->deadline;
    exchange->flags |= (uint32_t)record->flags;
    if (record->requester_minutes != 0)
        exchange->requester_minutes = (int32_t)record->requester_minutes;
    if (record->helper_minutes != 0)
        exchange->helper_minutes = (int32_t)record->helper_minutes;
    if (record->starts != 0)
        exchange->starts = record->starts;
    if (record->happened != 0)
        exchange->happened = record->happened;
    if (exchange->state == AID_EXCHANGE_DONE && exchange->helper_minutes != 0)
        exchange->minutes = exchange->helper_minutes;
}

/* What rounding kept back when its help was booked in other books; undone with the booking. */
static aid_status exchange_fraction(aid__apply *apply, aid__exchange_row *exchange, const aid__exchange_act_record *record)
{
    if (apply->event->kind == AID__EVENT_EXCHANGE_REVERSED || record->state == AID_EXCHANGE_REVERSED)
        return aid__apply_fraction(apply, exchange->between, -exchange->fraction);
    if (record->between == 0)
        return AID_OK;
    aid_status status = aid__apply_row(apply, AID__THING_BETWEEN, record->between, &exchange->between);
    exchange->fraction = record->fraction;
    return status == AID_OK ? aid__apply_fraction(apply, exchange->between, exchange->fraction) : status;
}

/* A declined pair waits until the event says so. */
static aid_status exchange_ban(aid__apply *apply, const aid__exchange_row *exchange, int64_t not_before)
{
    if (not_before == 0)
        return AID_OK;
    const aid__model *model = apply->model;
    aid__pair_record record = { .member = aid__member_at(model, exchange->requester)->id,
                                .other = aid__member_at(model, exchange->helper)->id,
                                .kind = AID__PAIR_BAN,
                                .until = not_before };
    aid__event event = *apply->event;
    event.kind = AID__EVENT_PAIR_MARKED;
    event.record = &record;
    aid__apply ban = *apply;
    ban.event = &event;
    return aid__apply_pair(&ban);
}

aid_status aid__apply_exchange(aid__apply *apply)
{
    if (apply->event->kind == AID__EVENT_EXCHANGE_PROPOSED || apply->event->kind == AID__EVENT_EXCHANGE_LOGGED)
        return exchange_added(apply, apply->event->record);
    const aid__exchange_act_record *record = apply->event->record;
    aid__row row;
    aid_status status = aid__apply_row(apply, AID__THING_EXCHANGE, record->exchange, &row);
    if (status != AID_OK)
        return status;
    if (row == 0)
        return aid__apply_unknown(apply, "exchange", record->exchange);
    aid__exchange_row *exchange = aid__model_touch(apply->model, AID__TABLE_EXCHANGE, row);
    if (exchange == NULL)
        return aid__fail_memory(apply->error);
    int32_t before = exchange->state;
    exchange_move(apply, exchange, record);
    status = exchange_take_seats(apply, exchange, before);
    if (status == AID_OK)
        status = exchange_reliability(apply, exchange, before);
    if (status == AID_OK)
        status = exchange_request_state(apply, exchange->request, record->request_state);
    if (status == AID_OK)
        status = exchange_ban(apply, exchange, record->not_before);
    if (status == AID_OK)
        status = exchange_hold(apply, exchange, record->hold);
    if (status == AID_OK)
        status = exchange_fraction(apply, exchange, record);
    if (status == AID_OK)
        status = exchange_dispute(apply, exchange, record->side);
    if (record->unit != 0)
        exchange->unit = (int32_t)record->unit; /* a gift where nobody could pay */
    uint32_t flags = (uint32_t)record->flags
                     | (apply->event->kind == AID__EVENT_EXCHANGE_REVERSED ? AID__POSTING_REVERSAL : 0);
    const aid__apply_books books = { .group = exchange->group, .unit = exchange->unit, .kind = AID__ENTRY_HELP,
                                     .exchange = row, .happened = exchange->happened, .flags = flags };
    return status == AID_OK ? aid__apply_postings(apply, &record->postings, &books) : status;
}
