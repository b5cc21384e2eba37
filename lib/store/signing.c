/* SPDX-License-Identifier: MIT */
#include "store/signing.h"

#include "base/lines.h"
#include "store/store.h"
#include <assert.h>
#include <sodium.h>
#include <string.h>

/* An entry is one byte that says which, and the seed as it is or sealed. Its number is that of the published key, from
 * 1; the next one's entry is there first. */
enum {
    SIGNING_RETIRED = 0, /* a later key is published: nothing follows */
    SIGNING_CLEAR = 1,
    SIGNING_SEALED = 2,
    SIGNING_MOST = 1 + AID__SEAL_WRAPPED
};

static const uint64_t signing_subject = (uint64_t)1 << 53; /* no person has it: ids end below */

typedef struct signing_entry {
    uint64_t number; /* which is wanted */
    size_t length;   /* 0: there is none */
    uint8_t bytes[SIGNING_MOST];
} signing_entry;

typedef struct signing_secret {
    uint8_t public_key[crypto_sign_PUBLICKEYBYTES];
    uint8_t secret_key[crypto_sign_SECRETKEYBYTES];
    uint8_t seed[crypto_sign_SEEDBYTES];
    bool there;
    bool clear; /* its entry is not sealed */
} signing_secret;

static aid__seal_place signing_place(const aid_store *store, uint64_t number)
{
    return (aid__seal_place){ .kind = AID__SEAL_SIGNER, .community = store->journal.community,
                              .subject = signing_subject, .key_id = number };
}

/* ---- the entry ---- */

static aid_status signing_each(void *context, const aid_storage_key *key, aid_error *error)
{
    signing_entry *entry = context;
    if (key->key_id != entry->number || key->bytes == NULL)
        return AID_OK;
    if (key->length > sizeof entry->bytes)
        return aid__fail(error, AID_E_NEWER, AID_REASON_NO_SIGNER,
                         "the signing key is kept in a way that library %s does not know", aid_version());
    memcpy(entry->bytes, key->bytes, key->length);
    entry->length = key->length;
    return AID_OK;
}

static aid_status signing_put(aid_store *store, const signing_entry *entry, aid_error *error)
{
    const aid_storage *storage = &store->journal.storage;
    const aid_storage_key key = { .subject = signing_subject, .key_id = entry->number, .bytes = entry->bytes,
                                  .length = entry->length };
    return storage->put_keys(storage->context, &key, 1, error);
}

static aid_status signing_keep(aid_store *store, uint64_t number, const uint8_t seed[32], aid_error *error)
{
    signing_entry entry = { .number = number, .length = 1 + crypto_sign_SEEDBYTES };
    entry.bytes[0] = SIGNING_CLEAR;
    if (store->model.sealed != 0) {
        assert(store->keyring.unlocked);
        uint8_t nonce[AID__SEAL_NONCE];
        aid__store_random(store, nonce, sizeof nonce);
        const aid__seal_place place = signing_place(store, number);
        aid__seal(store->keyring.master, &place, nonce, seed, crypto_sign_SEEDBYTES, entry.bytes + 1);
        entry.bytes[0] = SIGNING_SEALED;
        entry.length = SIGNING_MOST;
    } else {
        memcpy(entry.bytes + 1, seed, crypto_sign_SEEDBYTES);
    }
    aid_status status = signing_put(store, &entry, error);
    sodium_memzero(&entry, sizeof entry);
    return status;
}

static aid_status signing_locked(aid_error *error)
{
    return aid__fail(error, AID_E_STATE, AID_REASON_SEALED,
                     "the signing key is sealed, and this store has no key; unlock it with a secret that opens the "
                     "community");
}

static aid_status signing_open(aid_store *store, const signing_entry *entry, signing_secret *out, aid_error *error)
{
    const aid__seal_place place = signing_place(store, entry->number);
    bool fits = false;
    out->clear = entry->bytes[0] == SIGNING_CLEAR;
    if (out->clear && entry->length == 1 + crypto_sign_SEEDBYTES) {
        memcpy(out->seed, entry->bytes + 1, sizeof out->seed);
        fits = true;
    } else if (!out->clear && !store->keyring.unlocked) {
        return signing_locked(error);
    } else if (entry->bytes[0] == SIGNING_SEALED && entry->length == SIGNING_MOST) {
        fits = aid__unseal(store->keyring.master, &place, entry->bytes + 1, AID__SEAL_WRAPPED, out->seed);
    }
    if (!fits)
        return aid__fail(error, AID_E_CORRUPT, AID_REASON_NO_SIGNER,
                         "the signing key in the key store is damaged; restore a copy of the key store");
    crypto_sign_seed_keypair(out->public_key, out->secret_key, out->seed);
    out->there = true;
    return AID_OK;
}

/* The secret half as it is kept; `there` says whether it is. */
static aid_status signing_load(aid_store *store, uint64_t number, signing_secret *out, aid_error *error)
{
    const aid_storage *storage = &store->journal.storage;
    signing_entry entry = { .number = number };
    *out = (signing_secret){ .there = false };
    if (storage->keys == NULL || storage->put_keys == NULL)
        return aid__fail(error, AID_E_STATE, AID_REASON_NO_KEYS,
                         "this storage backend keeps no keys: it has no slots keys and put_keys, so a community in it "
                         "cannot sign");
    aid_status status =
        storage->keys(storage->context, AID_STORAGE_KEYS_OF, signing_subject, signing_each, &entry, error);
    if (status == AID_OK && entry.length != 0 && entry.bytes[0] != SIGNING_RETIRED)
        status = signing_open(store, &entry, out, error);
    sodium_memzero(&entry, sizeof entry);
    return status;
}

static const aid__signer_row *signing_newest(const aid_store *store)
{
    aid__row count = aid__model_count(&store->model, AID__TABLE_SIGNER);
    return count == 0 ? NULL : aid__signer_at(&store->model, count);
}

/* ---- drawing and sealing ---- */

static uint64_t signing_published(const aid_store *store)
{
    return aid__model_count(&store->model, AID__TABLE_SIGNER);
}

aid_status aid__signing_draw(aid_store *store, uint8_t public_key[32], aid_error *error)
{
    signing_secret secret;
    uint64_t number = signing_published(store) + 1;
    if (store->model.sealed != 0 && !store->keyring.unlocked)
        return signing_locked(error);
    aid_status status = signing_load(store, number, &secret, NULL);
    if (status == AID_E_CORRUPT) /* nothing was signed with it yet: another takes its place */
        status = AID_OK;
    else if (status != AID_OK)
        status = signing_load(store, number, &secret, error); /* again, so that it says why */
    if (status == AID_OK && !secret.there) {
        aid__store_random(store, secret.seed, sizeof secret.seed);
        crypto_sign_seed_keypair(secret.public_key, secret.secret_key, secret.seed);
        status = signing_keep(store, number, secret.seed, error);
    }
    if (status == AID_OK)
        memcpy(public_key, secret.public_key, AID__SIGNING_KEY);
    sodium_memzero(&secret, sizeof secret);
    return status;
}

aid_status aid__signing_retire(aid_store *store, aid_error *error)
{
    aid_status status = AID_OK;
    for (uint64_t number = 1; status == AID_OK && number < signing_published(store); number++) {
        const signing_entry entry = { .number = number, .length = 1, .bytes = { SIGNING_RETIRED } };
        status = signing_put(store, &entry, error);
    }
    return status;
}

aid_status aid__signing_seal(aid_store *store, aid_error *error)
{
    signing_secret secret;
    uint64_t number = signing_published(store);
    if (number == 0 || store->model.sealed == 0 || !store->keyring.unlocked || store->read_only)
        return AID_OK;
    aid_status status = signing_load(store, number, &secret, error);
    if (status == AID_OK && secret.there && secret.clear)
        status = signing_keep(store, number, secret.seed, error);
    sodium_memzero(&secret, sizeof secret);
    return status;
}

/* ---- signing ---- */

aid_status aid__signing_sign(aid_store *store, const void *bytes, size_t length, uint8_t signature[64],
                             uint8_t public_key[32], aid_error *error)
{
    const aid__signer_row *signer = signing_newest(store);
    signing_secret secret;
    if (signer == NULL)
        return aid__fail(error, AID_E_STATE, AID_REASON_NO_SIGNER,
                         "this community has no signing key yet; aid_signature_begin draws and publishes one");
    aid_status status = signing_load(store, signing_published(store), &secret, error);
    if (status == AID_OK && (!secret.there || memcmp(secret.public_key, signer->key, AID__SIGNING_KEY) != 0))
        status = aid__fail(error, AID_E_NOT_FOUND, AID_REASON_NO_SIGNER,
                           "the secret half of the published signing key is not in the key store; put its copy back, or "
                           "publish a new key with aid_signature_begin");
    if (status == AID_OK && secret.clear)
        status = aid__signing_seal(store, error); /* sealed since, and the program died before this was */
    if (status == AID_OK) {
        crypto_sign_detached(signature, NULL, bytes, length, secret.secret_key);
        memcpy(public_key, secret.public_key, AID__SIGNING_KEY);
    }
    sodium_memzero(&secret, sizeof secret);
    return status;
}

bool aid__signing_fits(const uint8_t public_key[32], const void *bytes, size_t length, const uint8_t signature[64])
{
    return crypto_sign_verify_detached(signature, bytes, length, public_key) == 0;
}

/* ---- one key for the next ---- */

void aid__signing_next_text(aid__buffer *text, const char *community, uint64_t number, const char *previous, const char *next)
{
    aid__buffer_add_text(text, "mutualaid next key 1\n");
    aid__lines_add(text, "community", community);
    aid__lines_add_number(text, "number", (int64_t)number);
    aid__lines_add(text, "previous", previous);
    aid__lines_add(text, "public", next);
}

aid_status aid__signing_endorse(aid_store *store, const uint8_t next[32], char hex[129], aid_error *error)
{
    const aid__signer_row *newest = signing_newest(store);
    char community[33], before[65], after[65];
    uint8_t signature[AID__SIGNATURE], key[AID__SIGNING_KEY];
    aid__buffer text;
    hex[0] = '\0';
    if (newest == NULL)
        return AID_OK;
    aid__signing_hex(newest->key, before);
    aid__signing_hex(next, after);
    aid__buffer_init(&text, &store->memory);
    aid__signing_next_text(&text, aid__store_community(store, community), signing_published(store) + 1, before, after);
    aid_status status = aid__buffer_ok(&text) ? aid__signing_sign(store, text.bytes, text.length, signature, key, error)
                                              : aid__fail_memory(error);
    aid__buffer_free(&text);
    if (status == AID_OK)
        sodium_bin2hex(hex, 129, signature, sizeof signature);
    if (status != AID_E_NOT_FOUND && status != AID_E_CORRUPT)
        return status;
    if (error != NULL) /* the key before is lost: the new one stands for itself */
        *error = (aid_error){ 0 };
    return AID_OK;
}

/* ---- signed texts ---- */

void aid__signing_hex(const uint8_t public_key[32], char hex[65])
{
    sodium_bin2hex(hex, 2 * AID__SIGNING_KEY + 1, public_key, AID__SIGNING_KEY);
}

static void signing_add_hex(aid__buffer *text, const uint8_t *bytes, size_t length)
{
    char hex[2 * AID__SIGNATURE + 1];
    assert(length <= AID__SIGNATURE);
    sodium_bin2hex(hex, sizeof hex, bytes, length);
    aid__buffer_add_text(text, hex);
}

aid_status aid__signing_close(aid_store *store, aid__buffer *text, aid_error *error)
{
    uint8_t signature[AID__SIGNATURE], public_key[AID__SIGNING_KEY];
    const aid__signer_row *signer = signing_newest(store);
    aid__buffer_add_text(text, "key: ");
    signing_add_hex(text, signer != NULL ? signer->key : (const uint8_t[AID__SIGNING_KEY]){ 0 }, AID__SIGNING_KEY);
    aid__buffer_add_char(text, '\n');
    if (!aid__buffer_ok(text))
        return aid__fail_memory(error);
    aid_status status = aid__signing_sign(store, text->bytes, text->length, signature, public_key, error);
    if (status != AID_OK)
        return status;
    aid__buffer_add_text(text, "signature: ");
    signing_add_hex(text, signature, sizeof signature);
    aid__buffer_add_char(text, '\n');
    return aid__buffer_ok(text) ? AID_OK : aid__fail_memory(error);
}

/* `word`, then `count` bytes as lower-case hex digits and the line's end. */
static bool signing_read_line(const char *line, const char *word, uint8_t *out, size_t count)
{
    size_t head = strlen(word), length = 0;
    const char *end = NULL;
    if (memcmp(line, word, head) != 0 || line[head + 2 * count] != '\n')
        return false;
    for (size_t i = 0; i < 2 * count; i++)
        if (line[head + i] >= 'A' && line[head + i] <= 'F')
            return false; /* one way to write it */
    return sodium_hex2bin(out, count, line + head, 2 * count, NULL, &length, &end) == 0 && length == count &&
           end == line + head + 2 * count;
}

aid_status aid__signing_check(const char *text, size_t length, uint8_t public_key[32], aid_error *error)
{
    enum { KEY_LINE = 5 + 2 * AID__SIGNING_KEY + 1, SIGNATURE_LINE = 11 + 2 * AID__SIGNATURE + 1 };
    static const char first[] = "mutualaid ";
    uint8_t signature[AID__SIGNATURE], key[AID__SIGNING_KEY];
    size_t head = sizeof first - 1;
    assert(KEY_LINE + SIGNATURE_LINE == AID__SIGNED_LINES);
    const char *key_line = text + (length - AID__SIGNED_LINES);
    if (length <= AID__SIGNED_LINES + head || memcmp(text, first, head) != 0 || key_line[-1] != '\n' ||
        !signing_read_line(key_line, "key: ", key, sizeof key) ||
        !signing_read_line(key_line + KEY_LINE, "signature: ", signature, sizeof signature))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_SIGNATURE,
                         "this is no signed text: it begins with \"mutualaid \" and ends with a line \"key: \" of 64 and "
                         "a line \"signature: \" of 128 digits 0-9 a-f, each ended by a newline");
    if (!aid__signing_fits(key, text, length - SIGNATURE_LINE, signature))
        return aid__fail(error, AID_E_CORRUPT, AID_REASON_SIGNATURE,
                         "the signature does not fit the text: something in it was changed after it was signed");
    memcpy(public_key, key, sizeof key);
    return AID_OK;
}
