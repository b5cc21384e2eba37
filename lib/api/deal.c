/* SPDX-License-Identifier: MIT */
/* Terms with a partner: said here, heard from there, in force once both have said the same. Proposals of the community whose
 * id is the smaller one have odd numbers, the other's even ones: so two proposals never share a number. */
#include "api/partner_inside.h"

#include "base/unit.h"
#include "rules/policy.h"
#include <string.h>

void aid_deal_options_init(aid_deal_options *deal, uint32_t struct_size)
{
    memset(deal, 0, struct_size);
    deal->struct_size = struct_size;
}

static const int64_t deal_amount_max = ((int64_t)1 << 53) - 1;

static aid_status deal_check(const aid_deal_options *deal, aid_error *error)
{
    const aid__number_field numbers[] = {
        { deal->most, 0, deal_amount_max, "most" },
        { deal->other_most, 0, deal_amount_max, "other_most" },
        { deal->rate_num, 0, AID__TRADE_RATE, "rate_num" },
        { deal->rate_den, 0, AID__TRADE_RATE, "rate_den" },
    };
    aid_status status = aid__check_numbers(AID__FIELDS(numbers), error);
    if (status == AID_OK)
        status = aid__check_time(deal->from, "from", error);
    if (status == AID_OK)
        status = aid__reserved_check(deal->reserved, "aid_deal_options", error);
    if (status == AID_OK && deal->unit != 0)
        status = aid__deal_check_unit(deal->unit, "unit", error);
    return status == AID_OK && deal->other_unit != 0 ? aid__deal_check_unit(deal->other_unit, "other_unit", error) : status;
}

static uint64_t deal_next_version(const aid_store *store, aid__row row)
{
    const aid__partner_row *partner = aid__partner_at(&store->model, row);
    uint64_t odd = memcmp(store->journal.community, partner->community, 16) < 0, last = 0;
    for (aid__row at = partner->last_deal; at != 0; at = aid__deal_at(&store->model, at)->previous)
        last = aid__deal_at(&store->model, at)->version > last ? aid__deal_at(&store->model, at)->version : last;
    return last + 1 + ((last + 1) % 2 != odd);
}

static aid_status deal_check_partner(const aid_store *store, aid__row row, aid_error *error)
{
    const aid__partner_row *partner = aid__partner_at(&store->model, row);
    if (partner->closed || aid__group_at(&store->model, partner->group)->closed)
        return aid__fail(error, AID_E_STATE, AID_REASON_PARTNER, "the partner, or the group that trades with it, is closed");
    return AID_OK;
}

static aid_status deal_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__deal_record *record = draft;
    uint64_t *version = context;
    aid__row row;
    aid__policy_row policy;
    aid_status status = aid__partner_enter(store, (aid_partner){ record->partner }, &row, error);
    if (status == AID_OK)
        status = deal_check_partner(store, row, error);
    if (status != AID_OK)
        return status;
    aid__policy_in_force(&store->model, aid__partner_at(&store->model, row)->group, &policy);
    record->unit = record->unit != 0 ? record->unit : policy.unit;
    record->other_unit = record->other_unit != 0 ? record->other_unit : record->unit;
    record->from = record->from != 0 ? record->from : command->at;
    record->version = *version = deal_next_version(store, row);
    record->side = AID__DEAL_HERE;
    return aid__deal_check_unit((int32_t)record->unit, "unit", error);
}

aid_status aid_deal_propose(aid_store *store, aid_partner partner, const aid_deal_options *deal, uint64_t *out_version, aid_error *error)
{
    aid_deal_options o;
    uint64_t version = 0;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&o, sizeof o, deal, AID__OPTIONS_LEAST, "aid_deal_options", error);
    if (status == AID_OK)
        status = deal_check(&o, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__deal_record record = { .partner = partner.id, .unit = o.unit, .other_unit = o.other_unit,
                                .rate_num = o.rate_num != 0 ? o.rate_num : 1, .rate_den = o.rate_den != 0 ? o.rate_den : 1,
                                .most = o.most, .other_most = o.other_most, .from = o.from };
    const aid__execution execution = { .kind = AID__EVENT_PARTNER_TERMS_SAID, .draft = &record, .decide = deal_decide,
                                       .context = &version };
    status = aid__execute(store, &execution, error);
    if (status == AID_OK && out_version != NULL && version != 0)
        *out_version = version;
    return status;
}

/* The record that says again what a row says. */
static aid__deal_record deal_again(const aid__model *model, const aid__deal_row *deal, int64_t side)
{
    return (aid__deal_record){ .partner = aid__partner_at(model, deal->partner)->id, .version = deal->version, .side = side,
                               .unit = deal->unit, .other_unit = deal->other_unit, .rate_num = deal->num, .rate_den = deal->den,
                               .most = deal->most, .other_most = deal->other_most, .from = deal->from };
}

aid_status aid_deal_agree(aid_store *store, aid_partner partner, uint64_t version, aid_error *error)
{
    aid__command command;
    aid__row row = 0;
    aid_status status = aid__command_begin(store, &command, error);
    if (status != AID_OK)
        return status;
    status = aid__partner_enter(store, partner, &row, error);
    if (status == AID_OK)
        status = deal_check_partner(store, row, error);
    aid__row at = status == AID_OK ? aid__model_deal(&store->model, row, version) : 0;
    const aid__deal_row *deal = aid__deal_at(&store->model, at);
    if (status == AID_OK && (deal->said & AID__DEAL_THERE) == 0)
        status = aid__fail(error, AID_E_NOT_FOUND, AID_REASON_PARTNER, "version: the partner has not said terms %llu",
                           (unsigned long long)version);
    if (status == AID_OK && (deal->said & AID__DEAL_HERE) == 0) {
        const aid__deal_record record = deal_again(&store->model, deal, AID__DEAL_HERE);
        status = aid__command_emit(&command, AID__EVENT_PARTNER_TERMS_SAID, &record, 0, error);
    }
    return aid__command_end(&command, status, error);
}

aid_status aid_deal_list(aid_store *store, aid_partner partner, aid_deal_row *rows, uint32_t row_size, size_t capacity,
                         size_t *out_count, aid_error *error)
{
    aid__list list;
    aid__row owner;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof *rows, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_PARTNER, partner.id, &owner, error);
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_DEAL); row++) {
        const aid__deal_row *deal = aid__deal_at(model, row);
        const aid__position_row *position = aid__position_at(model, deal->position);
        if (deal->partner != owner)
            continue;
        const aid_deal_row out = {
            .version = deal->version, .from = deal->from, .most = deal->most, .other_most = deal->other_most,
            .position = position->here, .mirror = position->there, .held = position->held, .other_held = position->other_held,
            .fraction = deal->fraction, .unit = deal->unit, .other_unit = deal->other_unit, .rate_num = deal->num, .rate_den = deal->den,
            .said_here = (deal->said & AID__DEAL_HERE) != 0, .said_there = (deal->said & AID__DEAL_THERE) != 0,
            .in_force = aid__deal_in_force(model, owner, deal->unit, aid__store_now(store)) == row,
        };
        aid__list_add(&list, &out);
    }
    *out_count = list.count;
    return AID_OK;
}

/* ---- as messages ---- */

aid_status aid__deal_message(aid_store *store, aid__row row, aid__buffer *out, aid_error *error)
{
    const aid__deal_row *deal = aid__deal_at(&store->model, row);
    aid__text_route route;
    aid__unit unit, other;
    aid__buffer message;
    aid__buffer_init(&message, &store->memory);
    (void)aid__unit_find(deal->unit, &unit);
    (void)aid__unit_find(deal->other_unit, &other);
    aid__buffer_add_text(&message, AID__DEAL_FIRST);
    aid__text_route_of(store, deal->partner, &route);
    aid__text_route_add(&message, &route);
    aid__lines_add_number(&message, "version", (int64_t)deal->version);
    aid__lines_add(&message, "unit", unit.code);
    aid__lines_add(&message, "other_unit", other.code);
    aid__lines_add_number(&message, "rate_num", deal->num);
    aid__lines_add_number(&message, "rate_den", deal->den);
    aid__lines_add_number(&message, "most", deal->most);
    aid__lines_add_number(&message, "other_most", deal->other_most);
    aid__lines_add_time(&message, "since", deal->from);
    aid__lines_add(&message, "heard", deal->said & AID__DEAL_THERE ? "yes" : "no");
    aid_status status = aid__signing_close(store, &message, error);
    if (status == AID_OK)
        aid__buffer_add(out, message.bytes, message.length);
    aid__buffer_free(&message);
    return status == AID_OK && !aid__buffer_ok(out) ? aid__fail_memory(error) : status;
}

static int32_t deal_rate_read(aid__lines *lines, const char *word)
{
    uint32_t line = lines->line;
    int64_t number = aid__lines_number(lines, word);
    if (lines->status == AID_OK && (number < 1 || number > AID__TRADE_RATE))
        aid__lines_refuse(lines, line, "it has a number from 1 to 1000000");
    return number < 1 || number > AID__TRADE_RATE ? 1 : (int32_t)number;
}

/* As the sender says it, turned round: what is here for them is there for us. */
static aid_status deal_read(const aid__receiving *receiving, aid__text_route *route, aid__deal_row *out, bool *out_heard, aid_error *error)
{
    aid__lines lines;
    char heard[AID__LINES_FIELD];
    size_t head = sizeof AID__DEAL_FIRST - 1;
    aid__lines_begin(&lines, receiving->text + head, receiving->length - head - AID__SIGNED_LINES, error);
    lines.line = 2;
    aid__text_route_read(&lines, route);
    out->version = aid__text_id_read(&lines, "version", 1);
    out->other_unit = aid__text_unit_read(&lines, "unit");
    out->unit = aid__text_unit_read(&lines, "other_unit");
    out->den = deal_rate_read(&lines, "rate_num");
    out->num = deal_rate_read(&lines, "rate_den");
    out->other_most = (int64_t)aid__text_id_read(&lines, "most", 0);
    out->most = (int64_t)aid__text_id_read(&lines, "other_most", 0);
    out->from = aid__lines_time(&lines, "since");
    aid__lines_text(&lines, "heard", heard);
    *out_heard = strcmp(heard, "yes") == 0;
    if (lines.status == AID_OK && (lines.at != lines.end || (!*out_heard && strcmp(heard, "no") != 0)))
        aid__lines_refuse(&lines, lines.line, "the last line says heard: yes or no");
    if (lines.status == AID_OK)
        lines.status = aid__deal_check_unit(out->unit, "other_unit", error);
    return lines.status == AID_OK ? aid__deal_check_unit(out->other_unit, "unit", error) : lines.status;
}

static bool deal_same(const aid__deal_row *a, const aid__deal_row *b)
{
    return a->unit == b->unit && a->other_unit == b->other_unit && a->num == b->num && a->den == b->den && a->most == b->most &&
           a->other_most == b->other_most && a->from == b->from;
}

aid_status aid__receive_deal(aid__receiving *receiving, aid_error *error)
{
    aid_store *store = receiving->command.store;
    aid__text_route route;
    aid__deal_row said = { 0 };
    bool heard = false;
    aid_status status = deal_read(receiving, &route, &said, &heard, error);
    if (status == AID_OK)
        status = aid__receive_from(receiving, &route, error);
    if (status != AID_OK)
        return status;
    said.partner = receiving->partner;
    aid__row row = aid__model_deal(&store->model, receiving->partner, said.version);
    if (row != 0 && !deal_same(aid__deal_at(&store->model, row), &said))
        return aid__fail(error, AID_E_STATE, AID_REASON_PARTNER,
                         "the partner says other terms under number %llu than are known here; propose new ones",
                         (unsigned long long)said.version);
    if (row == 0 || (aid__deal_at(&store->model, row)->said & AID__DEAL_THERE) == 0) {
        const aid__deal_record record = deal_again(&store->model, &said, AID__DEAL_THERE);
        receiving->outcome = AID_MESSAGE_DONE;
        status = aid__command_emit(&receiving->command, AID__EVENT_PARTNER_TERMS_SAID, &record, 0, error);
    }
    row = aid__model_deal(&store->model, receiving->partner, said.version);
    if (status == AID_OK && !heard && (aid__deal_at(&store->model, row)->said & AID__DEAL_HERE) != 0)
        status = aid__deal_message(store, row, &receiving->reply, error);
    return status;
}
