/* SPDX-License-Identifier: MIT */
/* The signing key, and checking what was signed, as signature.h has them. How it is kept is store/signing.c. */
#include <mutualaid/signature.h>

#include "api/signature_inside.h"
#include <string.h>

typedef struct signature_draft {
    char key[AID_SIGNATURE_KEY_TEXT];
    char endorsed[2 * AID__SIGNATURE + 1];
} signature_draft;

static aid_status signature_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid__signer_record *record = draft;
    signature_draft *out = context;
    uint8_t public_key[AID__SIGNING_KEY];
    aid_store *store = command->store;
    aid_status status = aid__access_check(&store->model, &store->actor, AID__ACT_KEYS, &(aid__access){ 0 }, error);
    if (status == AID_OK)
        status = aid__signing_draw(store, public_key, error);
    if (status != AID_OK)
        return status;
    aid__signing_hex(public_key, out->key);
    record->key = out->key;
    record->endorsed = out->endorsed;
    return aid__signing_endorse(store, public_key, out->endorsed, error);
}

aid_status aid_signature_begin(aid_store *store, aid_error *error)
{
    if (aid__store_check(store, NULL) == AID_OK && store->in_transaction)
        return aid__fail(error, AID_E_STATE, AID_REASON_IN_TRANSACTION,
                         "a transaction is open; commit it or roll it back before a signing key is drawn");
    signature_draft draft;
    aid__signer_record record = { .key = "", .endorsed = "" };
    const aid__execution execution = { .kind = AID__EVENT_SIGNER_PUBLISHED, .draft = &record,
                                       .decide = signature_decide, .context = &draft };
    aid_status status = aid__execute(store, &execution, error);
    return status == AID_OK ? aid__signing_retire(store, error) : status;
}

aid_status aid_signature_keys(aid_store *store, aid_signature_key_row *rows, uint32_t row_size, size_t capacity,
                              size_t *out_count, aid_error *error)
{
    aid__list list;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof *rows, capacity, out_count, error);
    if (status != AID_OK)
        return status;
    for (aid__row row = 1; row <= aid__model_count(&store->model, AID__TABLE_SIGNER); row++) {
        const aid__signer_row *signer = aid__signer_at(&store->model, row);
        char hex[AID_SIGNATURE_KEY_TEXT];
        aid__signing_hex(signer->key, hex);
        const aid_signature_key_row out = { .seq = signer->seq, .since = signer->since,
                                            .key = aid__list_wants(&list) ? aid__store_keep_text(store, hex) : "" };
        if (out.key == NULL)
            return aid__fail_memory(error);
        aid__list_add(&list, &out);
    }
    *out_count = list.count;
    return AID_OK;
}

aid_status aid__signature_key_check(const char *key, const char *field, aid_error *error)
{
    if (key != NULL && (strlen(key) != 2 * AID__SIGNING_KEY || strspn(key, "0123456789abcdefABCDEF") != strlen(key)))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "%s: a public key has 64 hex digits; \"%.70s\" has not", field,
                         key);
    return AID_OK;
}

bool aid__signature_same(const char *given, const char hex[AID_SIGNATURE_KEY_TEXT])
{
    for (size_t i = 0; hex[i] != '\0'; i++)
        if ((given[i] >= 'A' && given[i] <= 'F' ? given[i] - 'A' + 'a' : given[i]) != hex[i])
            return false;
    return true;
}

aid_status aid_signature_check(const char *text, size_t length, const char *key, char *out_key, size_t capacity,
                               aid_error *error)
{
    uint8_t signer[AID__SIGNING_KEY];
    aid_status status = aid__pointer_check(text, "text", error);
    if (status == AID_OK)
        status = aid__signature_key_check(key, "key", error);
    if (status == AID_OK && out_key != NULL && capacity < AID_SIGNATURE_KEY_TEXT)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "capacity: %zu bytes are too few for a key; give %d",
                           capacity, AID_SIGNATURE_KEY_TEXT);
    if (status == AID_OK)
        status = aid__signing_check(text, length, signer, error);
    if (status != AID_OK)
        return status;
    char hex[AID_SIGNATURE_KEY_TEXT];
    aid__signing_hex(signer, hex);
    if (key != NULL && !aid__signature_same(key, hex))
        return aid__fail(error, AID_E_DENIED, AID_REASON_SIGNATURE,
                         "the text is whole, but it was signed by %s and not by the key that was expected", hex);
    if (out_key != NULL)
        memcpy(out_key, hex, sizeof hex);
    return AID_OK;
}
