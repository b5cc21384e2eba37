/* SPDX-License-Identifier: MIT */
#include "api/trade_text.h"

#include "base/unit.h"
#include <stdio.h>
#include <string.h>

static const char *const trade_steps[] = { "", "offer", "accept", "refuse", "post", "void", "done" };

/* ---- from the model ---- */

static void trade_own(const aid_store *store, uint8_t community[16])
{
    memcpy(community, store->journal.community, 16);
}

void aid__trade_text_of(const aid_store *store, aid__row row, aid__trade_step step, aid__trade_text *out)
{
    const aid__model *model = &store->model;
    const aid__trade_row *trade = aid__trade_at(model, row);
    const aid__partner_row *partner = aid__partner_at(model, trade->partner);
    const aid__deal_row *deal = aid__deal_at(model, trade->deal);
    aid__trade_side here = { .group = aid__group_at(model, partner->group)->id, .member = aid__member_at(model, trade->member)->id,
                             .amount = trade->here, .unit = deal->unit };
    aid__trade_side there = { .group = partner->other_group, .member = trade->other, .amount = trade->there, .unit = deal->other_unit };
    trade_own(store, here.community);
    memcpy(there.community, partner->community, sizeof there.community);
    bool goes_out = trade->direction == AID_TRADE_OUT;
    *out = (aid__trade_text){ .payer = goes_out ? here : there, .receiver = goes_out ? there : here, .made = trade->made,
                              .until = trade->until, .extra = trade->extra, .version = deal->version, .step = (int32_t)step };
    memcpy(out->code, trade->code, sizeof out->code);
}

/* ---- what is signed beside the message ---- */

static void trade_add_side(aid__buffer *out, const aid__trade_side *side, const char *who, const char *verb)
{
    char hex[33], word[40];
    aid__unit unit = { 0 };
    (void)aid__unit_find(side->unit, &unit);
    aid__lines_from_bytes(side->community, 16, hex);
    snprintf(word, sizeof word, "%s_community", who);
    aid__lines_add(out, word, hex);
    snprintf(word, sizeof word, "%s_group", who);
    aid__lines_add_number(out, word, (int64_t)side->group);
    aid__lines_add_number(out, who, (int64_t)side->member);
    aid__lines_add_number(out, verb, side->amount);
    snprintf(word, sizeof word, "%s_unit", verb);
    aid__lines_add(out, word, unit.code != NULL ? unit.code : "");
}

static void trade_add_facts(aid__buffer *out, const aid__trade_text *text, int64_t extra)
{
    char hex[33];
    aid__lines_from_bytes(text->code, sizeof text->code, hex);
    aid__lines_add(out, "trade", hex);
    aid__lines_add_number(out, "version", (int64_t)text->version);
    aid__lines_add_time(out, "made", text->made);
    aid__lines_add_time(out, "until", text->until);
    trade_add_side(out, &text->payer, "payer", "pays");
    trade_add_side(out, &text->receiver, "receiver", "gets");
    aid__lines_add_number(out, "extra", extra);
}

/* What the proof of a step goes over. A promise says nothing of what rounding will have left. */
static void trade_add_core(aid__buffer *out, const aid__trade_text *text, aid__trade_step step)
{
    bool promise = step == AID__STEP_ACCEPT;
    aid__buffer_add_text(out, promise ? "mutualaid promise 1\n" : "mutualaid booking 1\n");
    trade_add_facts(out, text, promise ? 0 : text->extra);
}

aid_status aid__trade_text_prove(aid_store *store, aid__trade_text *text, aid__trade_step step, aid_error *error)
{
    uint8_t key[AID__SIGNING_KEY], signature[AID__SIGNATURE];
    char *proof = step == AID__STEP_ACCEPT ? text->accepted : text->posted;
    aid__buffer core;
    aid__buffer_init(&core, &store->memory);
    trade_add_core(&core, text, step);
    aid_status status = aid__buffer_ok(&core) ? aid__signing_sign(store, core.bytes, core.length, signature, key, error)
                                              : aid__fail_memory(error);
    aid__buffer_free(&core);
    if (status != AID_OK)
        return status;
    aid__lines_from_bytes(key, sizeof key, proof);
    proof[64] = ' ';
    aid__lines_from_bytes(signature, sizeof signature, proof + 65);
    return AID_OK;
}

static bool trade_own_key(const aid_store *store, const uint8_t key[32])
{
    for (aid__row row = 1; row <= aid__model_count(&store->model, AID__TABLE_SIGNER); row++)
        if (memcmp(aid__signer_at(&store->model, row)->key, key, 32) == 0)
            return true;
    return false;
}

bool aid__trade_text_proven(const aid_store *store, const aid__trade_text *text, aid__trade_step step, const uint8_t wanted[32])
{
    char proof[AID__PROOF_TEXT], *rest = proof, bytes[2048];
    uint8_t key[AID__SIGNING_KEY], signature[AID__SIGNATURE];
    memcpy(proof, step == AID__STEP_ACCEPT ? text->accepted : text->posted, sizeof proof);
    aid__buffer core = { .bytes = bytes, .capacity = sizeof bytes }; /* fourteen short lines: no allocation */
    trade_add_core(&core, text, step);
    const char *hex = aid__lines_cut(&rest);
    if (!aid__lines_to_bytes(hex, key, sizeof key) || !aid__lines_to_bytes(rest, signature, sizeof signature))
        return false;
    bool whose = wanted == NULL ? trade_own_key(store, key) : memcmp(wanted, key, sizeof key) == 0;
    return whose && aid__signing_fits(key, core.bytes, core.length, signature);
}

/* ---- messages ---- */

aid_status aid__trade_text_write(aid_store *store, const aid__trade_text *text, aid__buffer *out, aid_error *error)
{
    aid__buffer message;
    aid__buffer_init(&message, &store->memory);
    aid__buffer_add_text(&message, AID__TRADE_FIRST);
    aid__lines_add(&message, "step", trade_steps[text->step]);
    trade_add_facts(&message, text, text->extra);
    aid__lines_add(&message, "reason", text->reason[0] != '\0' ? text->reason : "-");
    aid__lines_add(&message, "accepted", text->accepted[0] != '\0' ? text->accepted : "-");
    aid__lines_add(&message, "posted", text->posted[0] != '\0' ? text->posted : "-");
    aid_status status = aid__signing_close(store, &message, error);
    if (status == AID_OK)
        aid__buffer_add(out, message.bytes, message.length);
    aid__buffer_free(&message);
    if (status == AID_OK && !aid__buffer_ok(out))
        return aid__fail_memory(error);
    return status;
}

static void trade_read_bytes(aid__lines *lines, const char *word, uint8_t *out, size_t count)
{
    char value[AID__LINES_FIELD];
    uint32_t line = lines->line;
    aid__lines_text(lines, word, value);
    if (lines->status == AID_OK && !aid__lines_to_bytes(value, out, count))
        aid__lines_refuse(lines, line, "it has lower-case hexadecimal digits, two a byte");
}

uint64_t aid__text_id_read(aid__lines *lines, const char *word, int64_t least)
{
    uint32_t line = lines->line;
    int64_t number = aid__lines_number(lines, word);
    if (lines->status == AID_OK && number < least)
        aid__lines_refuse(lines, line, "the number is too small");
    return number < least ? 0 : (uint64_t)number;
}

int32_t aid__text_unit_read(aid__lines *lines, const char *word)
{
    char value[AID__LINES_FIELD];
    aid__unit unit = { 0 };
    uint32_t line = lines->line;
    aid__lines_text(lines, word, value);
    if (lines->status == AID_OK && (!aid__unit_named(value, &unit) || strcmp(unit.code, value) != 0))
        aid__lines_refuse(lines, line, "it has the code of a unit that this library knows");
    return unit.number;
}

static void trade_read_side(aid__lines *lines, aid__trade_side *side, const char *who, const char *verb)
{
    char word[40];
    snprintf(word, sizeof word, "%s_community", who);
    trade_read_bytes(lines, word, side->community, sizeof side->community);
    snprintf(word, sizeof word, "%s_group", who);
    side->group = aid__text_id_read(lines, word, 1);
    side->member = aid__text_id_read(lines, who, 0);
    side->amount = (int64_t)aid__text_id_read(lines, verb, 1);
    snprintf(word, sizeof word, "%s_unit", verb);
    side->unit = aid__text_unit_read(lines, word);
}

static void trade_read_word(aid__lines *lines, const char *word, char *out, size_t capacity)
{
    char value[AID__LINES_FIELD];
    uint32_t line = lines->line;
    aid__lines_text(lines, word, value);
    if (lines->status == AID_OK && strlen(value) >= capacity)
        aid__lines_refuse(lines, line, "the value is too long");
    snprintf(out, capacity, "%.*s", (int)capacity - 1, strcmp(value, "-") == 0 ? "" : value);
}

aid_status aid__trade_text_read(const char *message, size_t length, aid__trade_text *out, aid_error *error)
{
    aid__lines lines;
    char step[AID__REASON_WORD];
    size_t head = sizeof AID__TRADE_FIRST - 1;
    *out = (aid__trade_text){ .step = 0 };
    aid__lines_begin(&lines, message + head, length - head - AID__SIGNED_LINES, error);
    lines.line = 2;
    trade_read_word(&lines, "step", step, sizeof step);
    for (int32_t i = AID__STEP_OFFER; i <= AID__STEP_DONE; i++)
        out->step = strcmp(step, trade_steps[i]) == 0 ? i : out->step;
    if (lines.status == AID_OK && out->step == 0)
        aid__lines_refuse(&lines, 2, "the step is offer, accept, refuse, post, void or done");
    trade_read_bytes(&lines, "trade", out->code, sizeof out->code);
    out->version = aid__text_id_read(&lines, "version", 1);
    out->made = aid__lines_time(&lines, "made");
    out->until = aid__lines_time(&lines, "until");
    trade_read_side(&lines, &out->payer, "payer", "pays");
    trade_read_side(&lines, &out->receiver, "receiver", "gets");
    out->extra = (int64_t)aid__text_id_read(&lines, "extra", 0);
    trade_read_word(&lines, "reason", out->reason, sizeof out->reason);
    trade_read_word(&lines, "accepted", out->accepted, sizeof out->accepted);
    trade_read_word(&lines, "posted", out->posted, sizeof out->posted);
    if (lines.status == AID_OK && (lines.at != lines.end || out->extra > 1))
        aid__lines_refuse(&lines, lines.line, "nothing follows the proofs, and extra is 0 or 1");
    return lines.status;
}

/* ---- who to whom ---- */

void aid__text_route_of(const aid_store *store, aid__row row, aid__text_route *out)
{
    const aid__partner_row *partner = aid__partner_at(&store->model, row);
    *out = (aid__text_route){ .from_group = aid__group_at(&store->model, partner->group)->id, .to_group = partner->other_group };
    trade_own(store, out->from);
    memcpy(out->to, partner->community, sizeof out->to);
}

void aid__text_route_add(aid__buffer *out, const aid__text_route *route)
{
    char hex[33];
    aid__lines_from_bytes(route->from, 16, hex);
    aid__lines_add(out, "from", hex);
    aid__lines_add_number(out, "from_group", (int64_t)route->from_group);
    aid__lines_from_bytes(route->to, 16, hex);
    aid__lines_add(out, "to", hex);
    aid__lines_add_number(out, "to_group", (int64_t)route->to_group);
}

void aid__text_route_read(aid__lines *lines, aid__text_route *out)
{
    trade_read_bytes(lines, "from", out->from, sizeof out->from);
    out->from_group = aid__text_id_read(lines, "from_group", 1);
    trade_read_bytes(lines, "to", out->to, sizeof out->to);
    out->to_group = aid__text_id_read(lines, "to_group", 1);
}

aid__row aid__partner_find(const aid_store *store, const uint8_t community[16], uint64_t other_group, uint64_t group)
{
    for (aid__row row = 1; row <= aid__model_count(&store->model, AID__TABLE_PARTNER); row++) {
        const aid__partner_row *partner = aid__partner_at(&store->model, row);
        if (memcmp(partner->community, community, 16) == 0 && partner->other_group == other_group &&
            aid__group_at(&store->model, partner->group)->id == group)
            return row;
    }
    return 0;
}
