/* SPDX-License-Identifier: MIT */
/* The list of the community's keys as a signed text, and following it from a key that is trusted. Its form is in
 * docs/statements.md. */
#include <mutualaid/signature.h>

#include "api/signature_inside.h"
#include "base/calendar.h"
#include "base/lines.h"
#include <assert.h>
#include <stdio.h>
#include <string.h>

static const char chain_first[] = "mutualaid keys 1\n";

enum { CHAIN_LINE = 65 + 40 + 129 };

/* ---- writing ---- */

static aid_status chain_add_key(aid_store *store, aid__buffer *text, const aid__signer_row *signer, aid_error *error)
{
    aid__any_record record;
    char line[CHAIN_LINE], since[40], hex[AID_SIGNATURE_KEY_TEXT];
    aid_status status = aid__store_recall(store, signer->seq, &record, NULL, error);
    if (status != AID_OK)
        return status;
    aid__signing_hex(signer->key, hex);
    aid__time_format(signer->since, since);
    snprintf(line, sizeof line, "%s %s %s", hex, since, record.signer.endorsed[0] != '\0' ? record.signer.endorsed : "-");
    aid__lines_add(text, "public", line);
    return AID_OK;
}

aid_status aid__signature_enter(aid_store *store, aid_text_fn write, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK && write == NULL)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "write: is NULL");
    if (status == AID_OK && store->in_transaction)
        status = aid__fail(error, AID_E_STATE, AID_REASON_IN_TRANSACTION,
                           "a transaction is open; commit it or roll it back: what is not committed is not signed");
    return status;
}

aid_status aid_signature_chain(aid_store *store, aid_text_fn write, void *context, aid_error *error)
{
    char community[33];
    aid__buffer text;
    aid_status status = aid__signature_enter(store, write, error);
    if (status != AID_OK)
        return status;
    aid__buffer_init(&text, &store->memory);
    aid__buffer_add_text(&text, chain_first);
    aid__lines_add(&text, "community", aid__store_community(store, community));
    aid__lines_add_time(&text, "made", aid__store_now(store));
    for (aid__row row = 1; status == AID_OK && row <= aid__model_count(&store->model, AID__TABLE_SIGNER); row++)
        status = chain_add_key(store, &text, aid__signer_at(&store->model, row), error);
    if (status == AID_OK)
        status = aid__signing_close(store, &text, error);
    if (status == AID_OK)
        status = aid__text_write(store, &text, write, context, error);
    aid__buffer_free(&text);
    return status;
}

/* ---- following ---- */

typedef struct chain_reading {
    const char *trusted, *wanted; /* NULL: none */
    char community[AID__LINES_FIELD];
    char previous[AID_SIGNATURE_KEY_TEXT], newest[AID_SIGNATURE_KEY_TEXT];
    uint64_t number;
    bool vouched; /* the trusted key stands before, and every key since was signed for by the one before it */
    bool found;   /* the key that is asked about was listed */
} chain_reading;

/* Did the key before sign for this one? The text that was signed is short: no allocation is needed. */
static bool chain_endorsed(const chain_reading *reading, const char *key, const char *endorsed)
{
    char bytes[512];
    uint8_t signature[AID__SIGNATURE], previous[AID__SIGNING_KEY];
    aid__buffer text = { .bytes = bytes, .capacity = sizeof bytes };
    aid__signing_next_text(&text, reading->community, reading->number, reading->previous, key);
    assert(text.length < sizeof bytes);
    return aid__lines_to_bytes(endorsed, signature, sizeof signature) &&
           aid__lines_to_bytes(reading->previous, previous, sizeof previous) &&
           aid__signing_fits(previous, text.bytes, text.length, signature);
}

static void chain_read_key(aid__lines *lines, chain_reading *reading)
{
    char value[AID__LINES_FIELD], *rest = value;
    uint8_t bytes[AID__SIGNING_KEY];
    int64_t since;
    uint32_t line = lines->line;
    aid__lines_text(lines, "public", value);
    const char *key = aid__lines_cut(&rest), *time = aid__lines_cut(&rest), *endorsed = rest;
    if (lines->status == AID_OK && (!aid__lines_to_bytes(key, bytes, sizeof bytes) || !aid__lines_to_time(time, &since)))
        aid__lines_refuse(lines, line, "it has a key of 64 digits, a time, and 128 digits or -");
    if (lines->status != AID_OK)
        return;
    reading->number++;
    reading->vouched = reading->vouched && chain_endorsed(reading, key, endorsed);
    reading->vouched = reading->vouched || aid__signature_same(reading->trusted, key);
    reading->found = reading->found || (reading->wanted != NULL && aid__signature_same(reading->wanted, key));
    memcpy(reading->previous, key, sizeof reading->previous);
}

static aid_status chain_read(const char *text, size_t length, chain_reading *reading, aid_error *error)
{
    uint8_t signer[AID__SIGNING_KEY], community[16];
    aid__lines lines;
    aid_status status = aid__signing_check(text, length, signer, error);
    if (status != AID_OK)
        return status;
    aid__signing_hex(signer, reading->newest);
    if (length < sizeof chain_first || memcmp(text, chain_first, sizeof chain_first - 1) != 0)
        return aid__fail_at(error, AID_E_FORMAT, AID_REASON_MESSAGE, 1, 1, "this is no list of keys: it begins with \"mutualaid keys 1\"");
    aid__lines_begin(&lines, text + sizeof chain_first - 1, length - (sizeof chain_first - 1) - AID__SIGNED_LINES, error);
    lines.line = 2;
    aid__lines_text(&lines, "community", reading->community);
    if (lines.status == AID_OK && !aid__lines_to_bytes(reading->community, community, sizeof community))
        aid__lines_refuse(&lines, 2, "it has 32 digits 0-9 a-f");
    (void)aid__lines_time(&lines, "made");
    while (lines.status == AID_OK && (reading->number == 0 || lines.at < lines.end))
        chain_read_key(&lines, reading);
    return lines.status;
}

aid_status aid_signature_chain_check(const char *chain, size_t length, const char *trusted, const char *key,
                                     aid_error *error)
{
    chain_reading reading = { .trusted = trusted, .wanted = key };
    aid_status status = aid__pointer_check(chain, "chain", error);
    if (status == AID_OK)
        status = aid__pointer_check(trusted, "trusted", error);
    if (status == AID_OK)
        status = aid__signature_key_check(trusted, "trusted", error);
    if (status == AID_OK)
        status = aid__signature_key_check(key, "key", error);
    if (status == AID_OK)
        status = chain_read(chain, length, &reading, error);
    if (status != AID_OK)
        return status;
    if (strcmp(reading.previous, reading.newest) != 0)
        return aid__fail(error, AID_E_DENIED, AID_REASON_SIGNATURE, "the list is not signed by the last key in it");
    if (!reading.vouched && !aid__signature_same(trusted, reading.newest))
        return aid__fail(error, AID_E_DENIED, AID_REASON_SIGNATURE,
                         "the trusted key is not listed, or some key after it was not signed for by the one before; ask "
                         "the community for its present key");
    if (key != NULL && !reading.found)
        return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_SIGNATURE, "%.70s is none of the community's keys", key);
    return AID_OK;
}
