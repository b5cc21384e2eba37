/* SPDX-License-Identifier: MIT */
/* What a partner should hear now. Nothing is queued: each message follows from the state, so a crash loses none. */
#include "api/partner_inside.h"

#include <stdio.h>
#include <string.h>

static int32_t outbox_step(const aid__trade_row *trade)
{
    bool out = trade->direction == AID_TRADE_OUT;
    switch (trade->state) {
    case AID_TRADE_HELD: return AID__STEP_OFFER;
    case AID_TRADE_POSTED: return AID__STEP_POST;
    case AID_TRADE_ACCEPTED: return AID__STEP_ACCEPT;
    case AID_TRADE_SETTLED: return out ? AID__STEP_POST : AID__STEP_DONE;
    case AID_TRADE_VOID: return out ? AID__STEP_VOID : 0;
    default: return 0;
    }
}

/* The other side's proof, as it was kept when it came. */
static aid_status outbox_kept(aid_store *store, const aid__trade_row *trade, aid__trade_text *text, aid_error *error)
{
    aid__any_record record;
    if (trade->proof_seq == 0)
        return AID_OK;
    aid_status status = aid__store_recall(store, trade->proof_seq, &record, NULL, error);
    char *proof = trade->direction == AID_TRADE_OUT ? text->accepted : text->posted;
    if (status == AID_OK && strlen(record.trade_act.proof) < AID__PROOF_TEXT)
        memcpy(proof, record.trade_act.proof, strlen(record.trade_act.proof) + 1);
    return status;
}

aid_status aid__trade_message(aid_store *store, aid__row row, int32_t step, const aid__trade_text *known, aid__buffer *out,
                              aid_error *error)
{
    const aid__trade_row *trade = aid__trade_at(&store->model, row);
    aid__trade_text text;
    aid_status status = AID_OK;
    step = step != 0 ? step : outbox_step(trade);
    if (step == 0)
        return AID_OK;
    aid__trade_text_of(store, row, (aid__trade_step)step, &text);
    if (known != NULL) {
        memcpy(text.accepted, known->accepted, sizeof text.accepted);
        memcpy(text.posted, known->posted, sizeof text.posted);
    } else if (step == AID__STEP_POST || step == AID__STEP_DONE) {
        status = outbox_kept(store, trade, &text, error);
    }
    if (status == AID_OK && (step == AID__STEP_ACCEPT || step == AID__STEP_DONE))
        status = aid__trade_text_prove(store, &text, AID__STEP_ACCEPT, error);
    if (status == AID_OK && step == AID__STEP_POST)
        status = aid__trade_text_prove(store, &text, AID__STEP_POST, error);
    if (step == AID__STEP_VOID)
        snprintf(text.reason, sizeof text.reason, "%.15s", aid__model_symbol_text(&store->model, trade->reason));
    return status == AID_OK ? aid__trade_text_write(store, &text, out, error) : status;
}

/* ---- all of it ---- */

typedef struct outbox_run {
    aid_store *store;
    aid_text_fn write;
    void *context;
    aid__buffer message;
} outbox_run;

static aid_status outbox_send(outbox_run *run, aid_status status, aid_error *error)
{
    if (status == AID_OK)
        status = aid__text_write(run->store, &run->message, run->write, run->context, error);
    aid__buffer_clear(&run->message);
    return status;
}

static int32_t outbox_chain_write(void *context, const uint8_t *text, size_t length)
{
    aid__buffer_add(context, text, length);
    return aid__buffer_ok(context) ? 0 : 1;
}

static aid_status outbox_keys(outbox_run *run, aid_error *error)
{
    if (aid__model_count(&run->store->model, AID__TABLE_SIGNER) < 2)
        return AID_OK; /* the one key is the one that the partner was told */
    aid_status status = aid_signature_chain(run->store, outbox_chain_write, &run->message, error);
    return outbox_send(run, status == AID_E_CANCELLED ? aid__fail_memory(error) : status, error);
}

/* Terms that the partner has not said, or has said without anything traded under them yet; of each pair of units the newest. */
static bool outbox_tells(const aid__model *model, aid__row row)
{
    const aid__deal_row *deal = aid__deal_at(model, row);
    if ((deal->said & AID__DEAL_HERE) == 0 || ((deal->said & AID__DEAL_THERE) != 0 && deal->trades != 0))
        return false;
    for (aid__row at = aid__partner_at(model, deal->partner)->last_deal; at != 0; at = aid__deal_at(model, at)->previous) {
        const aid__deal_row *other = aid__deal_at(model, at);
        if (other->position == deal->position && other->version > deal->version && other->said != AID__DEAL_THERE)
            return false;
    }
    return true;
}

static aid_status outbox_deals(outbox_run *run, aid__row partner, aid_error *error)
{
    const aid__model *model = &run->store->model;
    aid_status status = AID_OK;
    for (aid__row row = 1; status == AID_OK && row <= aid__model_count(model, AID__TABLE_DEAL); row++)
        if (aid__deal_at(model, row)->partner == partner && outbox_tells(model, row))
            status = outbox_send(run, aid__deal_message(run->store, row, &run->message, error), error);
    return status;
}

static bool outbox_waits(const aid__trade_row *trade)
{
    return trade->state == AID_TRADE_HELD || trade->state == AID_TRADE_POSTED || trade->state == AID_TRADE_ACCEPTED;
}

static aid_status outbox_trades(outbox_run *run, aid__row partner, aid_error *error)
{
    const aid__model *model = &run->store->model;
    aid_status status = AID_OK;
    for (aid__row row = 1; status == AID_OK && row <= aid__model_count(model, AID__TABLE_TRADE); row++)
        if (aid__trade_at(model, row)->partner == partner && outbox_waits(aid__trade_at(model, row)))
            status = outbox_send(run, aid__trade_message(run->store, row, 0, NULL, &run->message, error), error);
    return status;
}

aid_status aid_partner_outbox(aid_store *store, aid_partner partner, aid_trade trade, aid_text_fn write, void *context,
                              aid_error *error)
{
    aid__row row, only = 0;
    aid_status status = aid__signature_enter(store, write, error);
    if (status == AID_OK)
        status = aid__partner_enter(store, partner, &row, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_TRADE, trade.id, &only, error);
    if (status == AID_OK && only != 0 && aid__trade_at(&store->model, only)->partner != row)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_PARTNER, "trade: it is one with another partner");
    if (status != AID_OK)
        return status;
    outbox_run run = { .store = store, .write = write, .context = context };
    aid__buffer_init(&run.message, &store->memory);
    status = outbox_keys(&run, error);
    if (status == AID_OK && only != 0)
        status = outbox_send(&run, aid__trade_message(store, only, 0, NULL, &run.message, error), error);
    if (status == AID_OK && only == 0)
        status = outbox_deals(&run, row, error);
    if (status == AID_OK && only == 0)
        status = outbox_trades(&run, row, error);
    aid__buffer_free(&run.message);
    return status;
}
