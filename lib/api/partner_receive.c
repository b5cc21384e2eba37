/* SPDX-License-Identifier: MIT */
/* What comes from a partner: cut into messages, its signature looked at, then handed to what it is about. One message is one
 * transaction; its answer is made before the append and handed out after it. */
#include "api/partner_inside.h"

#include <string.h>

enum { RECEIVE_MOST = 16 * 1024 * 1024 };

/* The length of the first message: up to and with the first line that begins with "signature: "; 0 none. */
static size_t receive_cut(const char *text, size_t length)
{
    static const char word[] = "\nsignature: ";
    for (const char *at = text; (at = memchr(at, '\n', (size_t)(text + length - at))) != NULL; at++) {
        size_t left = (size_t)(text + length - at), whole = sizeof word - 1 + 128 + 1;
        if (left >= whole && memcmp(at, word, sizeof word - 1) == 0)
            return (size_t)(at - text) + whole;
    }
    return 0;
}

aid_status aid__receive_from(aid__receiving *receiving, const aid__text_route *route, aid_error *error)
{
    const aid_store *store = receiving->command.store;
    if (memcmp(route->to, store->journal.community, 16) != 0)
        return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_PARTNER, "the message is for another community");
    aid__row row = receiving->partner = aid__partner_find(store, route->from, route->from_group, route->to_group);
    if (row == 0)
        return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_PARTNER,
                         "no partner of that group is entered here for the sender; see aid_partner_add");
    aid_status status = aid__partner_may(store, row, error);
    if (status == AID_OK && memcmp(aid__partner_at(&store->model, row)->key, receiving->signer, 32) != 0)
        status = aid__fail(error, AID_E_DENIED, AID_REASON_SIGNATURE,
                           "the message is not signed by the key that is known of this partner; its list of keys may follow the one "
                           "to the other");
    return status;
}

/* The partner has another key: every entry of that community follows it, if the known key vouches for the list. */
aid_status aid__receive_keys(aid__receiving *receiving, aid_error *error)
{
    aid_store *store = receiving->command.store;
    uint8_t community[16];
    char known[65], newest[65], hex[33];
    aid__lines lines;
    char value[AID__LINES_FIELD];
    aid__lines_begin(&lines, receiving->text + sizeof AID__KEYS_FIRST - 1, receiving->length - (sizeof AID__KEYS_FIRST - 1), error);
    aid__lines_text(&lines, "community", value);
    if (lines.status != AID_OK || !aid__lines_to_bytes(value, community, sizeof community))
        return aid__fail_at(error, AID_E_FORMAT, AID_REASON_MESSAGE, 2, 1, "line 2 of a list of keys names the community");
    aid_status status = AID_OK;
    aid__lines_from_bytes(receiving->signer, 32, newest);
    aid__lines_from_bytes(community, 16, hex);
    for (aid__row row = 1; status == AID_OK && row <= aid__model_count(&store->model, AID__TABLE_PARTNER); row++) {
        const aid__partner_row *partner = aid__partner_at(&store->model, row);
        if (memcmp(partner->community, community, 16) != 0)
            continue;
        receiving->partner = row;
        aid__lines_from_bytes(partner->key, 32, known);
        status = aid__partner_may(store, row, error);
        if (status == AID_OK)
            status = aid_signature_chain_check(receiving->text, receiving->length, known, NULL, error);
        if (status != AID_OK || memcmp(partner->key, receiving->signer, 32) == 0)
            continue;
        const aid__partner_record record = { .partner = partner->id, .group = aid__group_at(&store->model, partner->group)->id,
                                             .community = hex, .other_group = partner->other_group, .key = newest,
                                             .closed = partner->closed,
                                             .name = aid__store_keep_text(store, aid__model_symbol_text(&store->model, partner->name)) };
        receiving->outcome = AID_MESSAGE_DONE;
        status = record.name == NULL ? aid__fail_memory(error)
                                     : aid__command_emit(&receiving->command, AID__EVENT_PARTNER_UPDATED, &record, 0, error);
    }
    if (status == AID_OK && receiving->partner == 0)
        status = aid__fail(error, AID_E_NOT_FOUND, AID_REASON_PARTNER, "no partner of that community is entered here");
    return status;
}

static bool receive_begins(const aid__receiving *receiving, const char *first)
{
    size_t length = strlen(first);
    return receiving->length > length + AID__SIGNED_LINES && memcmp(receiving->text, first, length) == 0;
}

static aid_status receive_one(aid__receiving *receiving, aid_error *error)
{
    if (receive_begins(receiving, AID__TRADE_FIRST))
        return aid__receive_trade(receiving, error);
    if (receive_begins(receiving, AID__DEAL_FIRST))
        return aid__receive_deal(receiving, error);
    if (receive_begins(receiving, AID__KEYS_FIRST))
        return aid__receive_keys(receiving, error);
    return aid__fail_at(error, AID_E_FORMAT, AID_REASON_MESSAGE, 1, 1, "library %s knows no such message; it knows trade 1, terms 1 and keys 1",
                        aid_version());
}

static aid_status receive_commit(aid_store *store, aid__receiving *receiving, aid_text_fn write, void *context, aid_error *error)
{
    aid_status status = aid__signing_check(receiving->text, receiving->length, receiving->signer, error);
    if (status == AID_OK)
        status = aid__command_begin(store, &receiving->command, error);
    if (status != AID_OK)
        return status;
    receiving->outcome = AID_MESSAGE_KNOWN;
    aid__buffer_init(&receiving->reply, &store->memory);
    status = aid__command_end(&receiving->command, receive_one(receiving, error), error);
    if (status == AID_OK && receiving->reply.length != 0 && aid__model_count(&store->model, AID__TABLE_SIGNER) > 1)
        status = aid_signature_chain(store, write, context, error); /* the sender may not know the present key */
    if (status == AID_OK)
        status = aid__text_write(store, &receiving->reply, write, context, error);
    aid__buffer_free(&receiving->reply);
    return status;
}

aid_status aid_partner_receive(aid_store *store, const char *text, size_t length, aid_text_fn write, void *context,
                               aid_message_info *out_info, aid_error *error)
{
    aid__receiving receiving = { .text = text };
    aid_message_info info = { .struct_size = (uint32_t)sizeof info };
    aid_status status = aid__signature_enter(store, write, error);
    if (status == AID_OK)
        status = aid__pointer_check(text, "text", error);
    if (status != AID_OK)
        return status;
    info.used = receiving.length = receive_cut(text, length < RECEIVE_MOST ? length : RECEIVE_MOST);
    status = receiving.length == 0 ? aid__fail_at(error, AID_E_FORMAT, AID_REASON_MESSAGE, 1, 1,
                                                  "no message ends here: none of its lines begins with \"signature: \"")
                                   : receive_commit(store, &receiving, write, context, error);
    if (status == AID_OK) {
        info.outcome = receiving.outcome;
        info.partner.id = aid__partner_at(&store->model, receiving.partner)->id;
        info.trade.id = aid__trade_at(&store->model, receiving.trade)->id;
    }
    aid_status told = out_info == NULL ? AID_OK
                                       : aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_message_info",
                                                         status == AID_OK ? error : NULL);
    return status == AID_OK ? told : status;
}
