/* SPDX-License-Identifier: MIT */
/* A message about a trade: what it says against what is known, and what follows.
 *
 * Invariants: nothing is booked but by the payer's side while it holds, or against a signature that the side itself gave; a
 * step that is known already changes nothing and gets the answer that it got before; amounts never change after the offer. */
#include "api/partner_inside.h"

#include "base/calendar.h"
#include <assert.h>
#include <stdio.h>
#include <string.h>

static const int64_t trade_ahead_us = AID__DAY_US; /* how far the other side's clock may be ahead */

/* ---- whose is it ---- */

static aid__trade_side *trade_side_here(aid__trade_text *text)
{
    bool by_payer = text->step == AID__STEP_OFFER || text->step == AID__STEP_POST || text->step == AID__STEP_VOID;
    return by_payer ? &text->receiver : &text->payer;
}

static const aid__trade_side *trade_side_there(aid__trade_text *text)
{
    return trade_side_here(text) == &text->payer ? &text->receiver : &text->payer;
}

static aid_status trade_from(aid__receiving *receiving, aid__trade_text *text, aid_error *error)
{
    const aid__trade_side *here = trade_side_here(text), *there = trade_side_there(text);
    aid__text_route route = { .from_group = there->group, .to_group = here->group };
    memcpy(route.from, there->community, sizeof route.from);
    memcpy(route.to, here->community, sizeof route.to);
    return aid__receive_from(receiving, &route, error);
}

/* A trade that is known says the same, whoever speaks of it. */
static bool trade_same(const aid_store *store, aid__row row, const aid__trade_text *text)
{
    aid__trade_text ours;
    aid__trade_text_of(store, row, AID__STEP_OFFER, &ours);
    const aid__trade_side *a[] = { &ours.payer, &ours.receiver }, *b[] = { &text->payer, &text->receiver };
    for (int i = 0; i < 2; i++)
        if (memcmp(a[i]->community, b[i]->community, 16) != 0 || a[i]->group != b[i]->group || a[i]->member != b[i]->member ||
            a[i]->amount != b[i]->amount || a[i]->unit != b[i]->unit)
            return false;
    return ours.version == text->version && ours.made == text->made && ours.until == text->until;
}

static aid_status trade_find(aid__receiving *receiving, const aid__trade_text *text, aid_error *error)
{
    const aid_store *store = receiving->command.store;
    aid__row row = receiving->trade = aid__model_trade(&store->model, text->code);
    if (row == 0 || (aid__trade_at(&store->model, row)->partner == receiving->partner && trade_same(store, row, text)))
        return AID_OK;
    return aid__fail(error, AID_E_STATE, AID_REASON_MESSAGE, "this trade is known here with other facts; both sides should compare");
}

/* ---- changing ---- */

static aid_status trade_answer(aid__receiving *receiving, int32_t step, const aid__trade_text *known, aid_error *error)
{
    return aid__trade_message(receiving->command.store, receiving->trade, step, known, &receiving->reply, error);
}

/* An answer about a trade that is not known here. */
static aid_status trade_answer_unknown(aid__receiving *receiving, const aid__trade_text *text, aid__trade_step step, const char *reason,
                                       aid_error *error)
{
    aid__trade_text answer = *text;
    answer.step = (int32_t)step;
    answer.accepted[0] = answer.posted[0] = '\0';
    answer.extra = 0;
    snprintf(answer.reason, sizeof answer.reason, "%s", reason);
    receiving->outcome = AID_MESSAGE_REFUSED;
    return aid__trade_text_write(receiving->command.store, &answer, &receiving->reply, error);
}

static uint64_t trade_subject(const aid_store *store, aid__row row)
{
    return aid__member_at(&store->model, aid__trade_at(&store->model, row)->member)->id;
}

/* Enters a trade that the message tells, held or promised. */
static aid_status trade_enter(aid__receiving *receiving, aid__trade_text *text, aid_error *error)
{
    aid_store *store = receiving->command.store;
    char code[33];
    const aid__trade_side *here = trade_side_here(text), *there = trade_side_there(text);
    bool out = here == &text->payer;
    aid__lines_from_bytes(text->code, 16, code);
    const aid__trade_record record = {
        .trade = aid__store_draw_id(store), .partner = aid__partner_at(&store->model, receiving->partner)->id, .code = code,
        .direction = out ? AID_TRADE_OUT : AID_TRADE_IN, .version = text->version, .member = here->member, .other = there->member,
        .here = here->amount, .there = there->amount, .made = text->made, .until = text->until,
        .state = out ? AID_TRADE_HELD : AID_TRADE_ACCEPTED, .memo = "",
    };
    receiving->outcome = AID_MESSAGE_DONE;
    aid_status status = aid__command_emit(&receiving->command, out ? AID__EVENT_TRADE_HELD : AID__EVENT_TRADE_ACCEPTED, &record,
                                          here->member, error);
    receiving->trade = aid__model_trade(&store->model, text->code);
    return status;
}

/* What rounding left, with what it left before, may have made a whole unit. */
static int64_t trade_extra(const aid__model *model, const aid__trade_row *trade)
{
    const aid__deal_row *deal = aid__deal_at(model, trade->deal);
    int64_t rest = (int64_t)((uint64_t)trade->here * (uint64_t)deal->num - (uint64_t)trade->there * (uint64_t)deal->den);
    return deal->fraction + rest >= deal->den;
}

static aid_status trade_post(aid__receiving *receiving, int32_t state, int64_t extra, const char *proof, aid_error *error)
{
    aid_store *store = receiving->command.store;
    aid__posting lines[AID__TRADE_LINES];
    size_t count = 0;
    aid__trade_row trade = *aid__trade_at(&store->model, receiving->trade);
    aid__trade_act_record record = { .trade = trade.id, .state = state, .extra = extra, .reason = "", .proof = proof };
    trade.extra = (int32_t)extra;
    aid_status status = aid__trade_lines(&store->model, &trade, receiving->command.at, lines, &count, &record.flags, error);
    record.postings = (aid__postings){ lines, count };
    receiving->outcome = AID_MESSAGE_DONE;
    return status == AID_OK ? aid__command_emit(&receiving->command, AID__EVENT_TRADE_POSTED, &record,
                                                trade_subject(store, receiving->trade), error)
                            : status;
}

static aid_status trade_end(aid__receiving *receiving, int32_t state, const char *reason, aid_error *error)
{
    aid_store *store = receiving->command.store;
    const aid__trade_act_record record = { .trade = aid__trade_at(&store->model, receiving->trade)->id, .state = state, .reason = reason,
                                           .proof = "" };
    receiving->outcome = AID_MESSAGE_DONE;
    return aid__command_emit(&receiving->command, AID__EVENT_TRADE_ENDED, &record, trade_subject(store, receiving->trade), error);
}

/* ---- an offer ---- */

static bool trade_receiver_known(const aid__model *model, uint64_t id, aid__row group)
{
    aid__row member;
    return id == 0 || (aid__model_find(model, id, &member) == AID__THING_MEMBER && aid__model_is_active(model, member, group));
}

/* Why an offer is not taken, as the word that goes back; NULL: it is. */
static const char *trade_objection(const aid__receiving *receiving, const aid__trade_text *text)
{
    const aid_store *store = receiving->command.store;
    const aid__model *model = &store->model;
    const aid__partner_row *partner = aid__partner_at(model, receiving->partner);
    aid__row row = aid__deal_in_force(model, receiving->partner, text->receiver.unit, text->made);
    const aid__deal_row *deal = aid__deal_at(model, row);
    int64_t gets, rest, flags, now = receiving->command.at;
    aid__posting lines[AID__TRADE_LINES];
    size_t count;
    aid__row member = 0;
    if (partner->closed || aid__group_at(model, partner->group)->closed)
        return "closed";
    if (text->until <= now)
        return "late";
    if (text->made > now + trade_ahead_us)
        return "clock";
    if (row == 0 || deal->version != text->version)
        return "terms";
    if (deal->other_unit != text->payer.unit)
        return "unit";
    if (aid__trade_convert(text->payer.amount, deal->den, deal->num, &gets, &rest, NULL) != AID_OK || gets != text->receiver.amount)
        return "amount";
    if (aid__trade_room(model, row, AID_TRADE_IN, text->payer.amount, NULL) != AID_OK)
        return "limit";
    if (!trade_receiver_known(model, text->receiver.member, partner->group))
        return "receiver";
    (void)aid__model_find(model, text->receiver.member, &member);
    const aid__trade_row trade = { .partner = receiving->partner, .deal = row, .member = member, .here = gets, .extra = 1,
                                   .direction = AID_TRADE_IN };
    return aid__trade_lines(model, &trade, now, lines, &count, &flags, NULL) == AID_OK ? NULL : "amount";
}

static aid_status trade_offered(aid__receiving *receiving, aid__trade_text *text, aid_error *error)
{
    const aid__model *model = &receiving->command.store->model;
    if (receiving->trade != 0)
        return aid__trade_at(model, receiving->trade)->direction == AID_TRADE_IN ? trade_answer(receiving, 0, NULL, error) : AID_OK;
    const char *objection = trade_objection(receiving, text);
    if (objection != NULL)
        return trade_answer_unknown(receiving, text, AID__STEP_REFUSE, objection, error);
    aid_status status = trade_enter(receiving, text, error);
    return status == AID_OK ? trade_answer(receiving, AID__STEP_ACCEPT, text, error) : status;
}

/* ---- a promise, and a no ---- */

static aid_status trade_promised(aid__receiving *receiving, aid__trade_text *text, aid_error *error)
{
    const aid_store *store = receiving->command.store;
    if (receiving->trade == 0)
        return trade_answer_unknown(receiving, text, AID__STEP_VOID, "unknown", error);
    if (!aid__trade_text_proven(store, text, AID__STEP_ACCEPT, receiving->signer))
        return aid__fail(error, AID_E_DENIED, AID_REASON_SIGNATURE, "the promise is not signed by the partner's key");
    const aid__trade_row *trade = aid__trade_at(&store->model, receiving->trade);
    if (trade->state != AID_TRADE_HELD)
        return trade_answer(receiving, 0, NULL, error); /* void, or booked: the same answer as before */
    int64_t extra = trade_extra(&store->model, trade);
    aid_status status = trade_post(receiving, aid__trade_next(AID_TRADE_OUT, trade->state, AID__TRADE_ACT_PROMISE), extra, text->accepted,
                                   error);
    return status == AID_OK ? trade_answer(receiving, AID__STEP_POST, text, error) : status;
}

static aid_status trade_refused(aid__receiving *receiving, const aid__trade_text *text, aid_error *error)
{
    const aid__trade_row *trade = aid__trade_at(&receiving->command.store->model, receiving->trade);
    if (receiving->trade == 0 || trade->state != AID_TRADE_HELD)
        return AID_OK;
    return trade_end(receiving, aid__trade_next(AID_TRADE_OUT, trade->state, AID__TRADE_ACT_REFUSE), text->reason, error);
}

/* ---- booked there ---- */

static aid_status trade_terms_known(aid__receiving *receiving, const aid__trade_text *text, aid_error *error)
{
    const aid_store *store = receiving->command.store;
    aid__row row = aid__model_deal(&store->model, receiving->partner, text->version);
    const aid__deal_row *deal = aid__deal_at(&store->model, row);
    aid__trade_text copy = *text;
    const aid__trade_side *here = trade_side_here(&copy), *there = trade_side_there(&copy);
    aid__row member;
    if (row == 0 || deal->unit != here->unit || deal->other_unit != there->unit)
        return aid__fail(error, AID_E_STATE, AID_REASON_PARTNER,
                         "a trade that this side signed rests on terms %llu, which are not known here any more; say those terms "
                         "again, then take the message again",
                         (unsigned long long)text->version);
    if (here->member != 0 && aid__model_find(&store->model, here->member, &member) != AID__THING_MEMBER)
        return aid__fail(error, AID_E_STATE, AID_REASON_PARTNER,
                         "a trade that this side signed is one of member %llu, who is not known here any more; a newer copy of "
                         "this community's journal is needed",
                         (unsigned long long)here->member);
    return AID_OK;
}

static aid_status trade_booked(aid__receiving *receiving, aid__trade_text *text, aid_error *error)
{
    const aid_store *store = receiving->command.store;
    if (!aid__trade_text_proven(store, text, AID__STEP_ACCEPT, NULL))
        return aid__fail(error, AID_E_DENIED, AID_REASON_SIGNATURE, "the promise that this booking rests on is not signed by this side");
    if (!aid__trade_text_proven(store, text, AID__STEP_POST, receiving->signer))
        return aid__fail(error, AID_E_DENIED, AID_REASON_SIGNATURE, "the booking is not signed by the partner's key");
    aid_status status = AID_OK;
    if (receiving->trade == 0) { /* promised, and forgotten since */
        status = trade_terms_known(receiving, text, error);
        if (status == AID_OK)
            status = trade_enter(receiving, text, error);
    }
    if (status != AID_OK)
        return status;
    const aid__trade_row *trade = aid__trade_at(&store->model, receiving->trade);
    int32_t next = aid__trade_next(trade->direction, trade->state, AID__TRADE_ACT_POST);
    if (next == 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_TRANSITION, "this trade goes out from here; the partner cannot book it first");
    if (next == trade->state)
        return trade_answer(receiving, AID__STEP_DONE, NULL, error);
    status = trade_post(receiving, next, text->extra, text->posted, error);
    return status == AID_OK ? trade_answer(receiving, AID__STEP_DONE, text, error) : status;
}

/* The other side booked what this side had. Should this side have forgotten that, its own signature says so. */
static aid_status trade_finished(aid__receiving *receiving, aid__trade_text *text, aid_error *error)
{
    const aid_store *store = receiving->command.store;
    if (!aid__trade_text_proven(store, text, AID__STEP_POST, NULL))
        return aid__fail(error, AID_E_DENIED, AID_REASON_SIGNATURE, "the booking that this answers is not signed by this side");
    aid_status status = AID_OK;
    if (receiving->trade == 0) {
        status = trade_terms_known(receiving, text, error);
        if (status == AID_OK)
            status = trade_enter(receiving, text, error);
    }
    if (status != AID_OK)
        return status;
    const aid__trade_row *trade = aid__trade_at(&store->model, receiving->trade);
    int32_t next = aid__trade_next(trade->direction, trade->state, AID__TRADE_ACT_DONE);
    if (next == 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_TRANSITION, "this trade comes in here; there is nothing of it to confirm");
    if (next == trade->state)
        return AID_OK;
    if (trade->state != AID_TRADE_POSTED)
        status = trade_post(receiving, AID_TRADE_POSTED, text->extra, text->accepted, error);
    return status == AID_OK ? trade_end(receiving, next, "", error) : status;
}

/* ---- called off there ---- */

static aid_status trade_voided(aid__receiving *receiving, const aid__trade_text *text, aid_error *error)
{
    const aid__trade_row *trade = aid__trade_at(&receiving->command.store->model, receiving->trade);
    if (receiving->trade == 0 || trade->direction != AID_TRADE_IN)
        return AID_OK;
    int32_t next = aid__trade_next(AID_TRADE_IN, trade->state, AID__TRADE_ACT_VOID);
    if (trade->state == AID_TRADE_SETTLED) /* it has forgotten that it booked this; its own signature will tell it */
        return trade_answer(receiving, AID__STEP_DONE, NULL, error);
    return next == trade->state ? AID_OK : trade_end(receiving, next, text->reason, error);
}

aid_status aid__receive_trade(aid__receiving *receiving, aid_error *error)
{
    aid__trade_text text;
    aid_status status = aid__trade_text_read(receiving->text, receiving->length, &text, error);
    if (status == AID_OK)
        status = trade_from(receiving, &text, error);
    if (status == AID_OK)
        status = trade_find(receiving, &text, error);
    if (status != AID_OK)
        return status;
    switch (text.step) {
    case AID__STEP_OFFER: return trade_offered(receiving, &text, error);
    case AID__STEP_ACCEPT: return trade_promised(receiving, &text, error);
    case AID__STEP_REFUSE: return trade_refused(receiving, &text, error);
    case AID__STEP_POST: return trade_booked(receiving, &text, error);
    case AID__STEP_VOID: return trade_voided(receiving, &text, error);
    default: return trade_finished(receiving, &text, error);
    }
}
