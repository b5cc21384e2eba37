/* SPDX-License-Identifier: MIT */
/* Partners in other communities, the terms with them, and trades: held or promised, then booked or void. The event says
 * the lines and the state that was reached. */
#include "model/model.h"

#include "base/error.h"
#include "base/lines.h"
#include <string.h>

static aid_status partner_corrupt(const aid__apply *apply, const char *what)
{
    return aid__fail(apply->error, AID_E_CORRUPT, AID_REASON_EVENT_FORMAT, "record %llu: %s",
                     (unsigned long long)apply->event->seq, what);
}

/* ---- partners ---- */

aid_status aid__apply_partner(aid__apply *apply)
{
    const aid__partner_record *record = apply->event->record;
    aid__model *model = apply->model;
    bool is_new = apply->event->kind == AID__EVENT_PARTNER_ADDED;
    aid__row group, row;
    aid_status status = aid__apply_row(apply, AID__THING_GROUP, record->group, &group);
    if (status == AID_OK && !is_new)
        status = aid__apply_row(apply, AID__THING_PARTNER, record->partner, &row);
    if (status == AID_OK && (group == 0 || (!is_new && row == 0)))
        status = aid__apply_unknown(apply, "group or partner", record->group);
    if (status != AID_OK)
        return status;
    aid__partner_row *partner = is_new ? aid__model_add(model, AID__TABLE_PARTNER, &row) : aid__model_touch(model, AID__TABLE_PARTNER, row);
    if (partner == NULL ||
        (is_new && !aid__model_link(model, AID__MAP_IDS, aid__key(0, record->partner), aid__place(AID__THING_PARTNER, row))) ||
        !aid__model_symbol(model, record->name, &partner->name))
        return aid__fail_memory(apply->error);
    partner->id = record->partner;
    partner->group = group;
    partner->other_group = record->other_group;
    partner->closed = (uint32_t)record->closed;
    partner->since = is_new ? apply->when : partner->since;
    if (!aid__lines_to_bytes(record->community, partner->community, sizeof partner->community) ||
        !aid__lines_to_bytes(record->key, partner->key, sizeof partner->key))
        return partner_corrupt(apply, "a partner has a community of 32 and a key of 64 digits");
    return AID_OK;
}

/* ---- terms ---- */

static aid__position_row *partner_position(aid__apply *apply, const aid__deal_record *record, aid__row partner, aid__row *out_row)
{
    aid__model *model = apply->model;
    int32_t unit = (int32_t)record->unit, other = (int32_t)record->other_unit;
    *out_row = aid__model_position(model, partner, unit, other);
    if (*out_row != 0)
        return aid__model_touch(model, AID__TABLE_POSITION, *out_row);
    aid__position_row *position = aid__model_add(model, AID__TABLE_POSITION, out_row);
    if (position == NULL || !aid__model_link(model, AID__MAP_LINKS, aid__link_position(partner, unit, other), *out_row))
        return NULL;
    position->partner = partner;
    position->unit = unit;
    position->other_unit = other;
    return position;
}

aid_status aid__apply_deal(aid__apply *apply)
{
    const aid__deal_record *record = apply->event->record;
    aid__model *model = apply->model;
    aid__row owner, row, position;
    aid_status status = aid__apply_row(apply, AID__THING_PARTNER, record->partner, &owner);
    if (status == AID_OK && owner == 0)
        status = aid__apply_unknown(apply, "partner", 0);
    if (status != AID_OK)
        return status;
    if (record->side != AID__DEAL_HERE && record->side != AID__DEAL_THERE)
        return partner_corrupt(apply, "terms are said by one side or the other");
    row = aid__model_deal(model, owner, record->version);
    if (row == 0) {
        aid__deal_row *deal = aid__model_add(model, AID__TABLE_DEAL, &row);
        aid__partner_row *partner = deal == NULL ? NULL : aid__model_touch(model, AID__TABLE_PARTNER, owner);
        if (partner == NULL || partner_position(apply, record, owner, &position) == NULL ||
            !aid__model_link(model, AID__MAP_LINKS, aid__link_deal(owner, record->version), row))
            return aid__fail_memory(apply->error);
        *deal = (aid__deal_row){ .partner = owner, .previous = partner->last_deal, .version = record->version, .position = position,
                                 .unit = (int32_t)record->unit, .other_unit = (int32_t)record->other_unit,
                                 .num = (int32_t)record->rate_num, .den = (int32_t)record->rate_den, .most = record->most,
                                 .other_most = record->other_most, .from = record->from };
        partner->last_deal = row;
    }
    aid__deal_row *deal = aid__model_touch(model, AID__TABLE_DEAL, row);
    if (deal == NULL)
        return aid__fail_memory(apply->error);
    deal->said |= (uint32_t)record->side;
    return AID_OK;
}

/* ---- trades ---- */

/* Keeps the amount free on the payer's account, and in what was agreed with the partner. */
static aid_status trade_hold(aid__apply *apply, aid__trade_row *trade, bool holds)
{
    aid__model *model = apply->model;
    const aid__deal_row *deal = aid__deal_at(model, trade->deal);
    const aid__partner_row *partner = aid__partner_at(model, trade->partner);
    aid__position_row *position = aid__model_touch(model, AID__TABLE_POSITION, deal->position);
    if (position == NULL)
        return aid__fail_memory(apply->error);
    if (trade->direction == AID_TRADE_IN) {
        position->other_held += holds ? trade->there : -trade->there;
        return AID_OK;
    }
    position->held += holds ? trade->here : -trade->here;
    aid__hold_key key = { .group = partner->group, .unit = deal->unit, .owner = aid__member_at(model, trade->member)->id };
    if (trade->member == 0) {
        key.owner = aid__group_at(model, partner->group)->id;
        key.kind = AID_ACCOUNT_POOL;
    }
    return aid__apply_hold(apply, key, holds ? trade->here : -trade->here);
}

aid_status aid__apply_trade(aid__apply *apply)
{
    const aid__trade_record *record = apply->event->record;
    aid__model *model = apply->model;
    aid__row row, owner, member;
    uint8_t code[16];
    aid_status status = aid__apply_row(apply, AID__THING_PARTNER, record->partner, &owner);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_MEMBER, record->member, &member);
    if (status != AID_OK)
        return status;
    aid__row deal = owner == 0 ? 0 : aid__model_deal(model, owner, record->version);
    if (deal == 0 || !aid__lines_to_bytes(record->code, code, sizeof code))
        return partner_corrupt(apply, "the trade's partner, terms or code are not there");
    aid__trade_row *trade = aid__model_add(model, AID__TABLE_TRADE, &row);
    aid__partner_row *partner = trade == NULL ? NULL : aid__model_touch(model, AID__TABLE_PARTNER, owner);
    if (partner == NULL ||
        !aid__model_link(model, AID__MAP_IDS, aid__key(0, record->trade), aid__place(AID__THING_TRADE, row)) ||
        !aid__model_link(model, AID__MAP_LINKS, aid__link_trade(code), row))
        return aid__fail_memory(apply->error);
    *trade = (aid__trade_row){ .id = record->trade, .seq = apply->event->seq, .act_seq = apply->event->seq, .other = record->other,
                               .here = record->here, .there = record->there, .made = record->made, .until = record->until,
                               .partner = owner, .deal = deal, .member = member, .previous_of_partner = partner->last_trade,
                               .direction = (int32_t)record->direction, .state = (int32_t)record->state,
                               .flags = (uint32_t)record->flags, .has_memo = apply->event->has_parts };
    memcpy(trade->code, code, sizeof code);
    partner->last_trade = row;
    partner->trades++;
    aid__deal_row *terms = aid__model_touch(model, AID__TABLE_DEAL, deal);
    if (terms == NULL)
        return aid__fail_memory(apply->error);
    terms->trades++;
    return trade_hold(apply, trade, true);
}

/* Both clearing accounts move: this side's by its lines, the partner's by what was told. */
static aid_status trade_book(aid__apply *apply, aid__row row, aid__trade_row *trade, const aid__trade_act_record *record)
{
    aid__model *model = apply->model;
    aid__deal_row *deal = aid__model_touch(model, AID__TABLE_DEAL, trade->deal);
    aid__position_row *position = deal == NULL ? NULL : aid__model_touch(model, AID__TABLE_POSITION, deal->position);
    if (position == NULL)
        return aid__fail_memory(apply->error);
    bool out = trade->direction == AID_TRADE_OUT;
    trade->extra = (int32_t)record->extra;
    trade->proof_seq = apply->event->seq;
    position->here += out ? trade->here : -(trade->here + trade->extra);
    position->there += out ? -(trade->there + trade->extra) : trade->there;
    if (out) /* exact although a product may pass 2^64: the difference is small */
        deal->fraction += (int64_t)((uint64_t)trade->here * (uint64_t)deal->num -
                                    (uint64_t)(trade->there + trade->extra) * (uint64_t)deal->den);
    const aid__apply_books books = { .group = aid__partner_at(model, trade->partner)->group, .unit = deal->unit,
                                     .kind = AID_ENTRY_TRADE, .trade = row, .flags = (uint32_t)record->flags };
    return aid__apply_postings(apply, &record->postings, &books);
}

aid_status aid__apply_trade_act(aid__apply *apply)
{
    const aid__trade_act_record *record = apply->event->record;
    aid__model *model = apply->model;
    aid__row row;
    aid_status status = aid__apply_row(apply, AID__THING_TRADE, record->trade, &row);
    if (status == AID_OK && row == 0)
        status = aid__apply_unknown(apply, "trade", 0);
    aid__trade_row *trade = status == AID_OK ? aid__model_touch(model, AID__TABLE_TRADE, row) : NULL;
    if (trade == NULL)
        return status != AID_OK ? status : aid__fail_memory(apply->error);
    if (trade->state == AID_TRADE_HELD || trade->state == AID_TRADE_ACCEPTED)
        status = trade_hold(apply, trade, false);
    trade->act_seq = apply->event->seq;
    trade->state = (int32_t)record->state;
    trade->flags |= (uint32_t)record->flags;
    trade->ended = trade->ended != 0 && apply->event->kind == AID__EVENT_TRADE_ENDED ? trade->ended : apply->when;
    if (status == AID_OK && !aid__model_symbol(model, record->reason, &trade->reason))
        status = aid__fail_memory(apply->error);
    if (status != AID_OK || apply->event->kind != AID__EVENT_TRADE_POSTED)
        return status;
    return trade_book(apply, row, trade, record);
}
