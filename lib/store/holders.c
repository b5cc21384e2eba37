/* SPDX-License-Identifier: MIT */
/* The ways to the master key. A holder's entry in the key store is
 *
 *   1 byte version (1), 1 byte kind, 2 bytes length of the name, the name,
 *   for a passphrase: 16 bytes salt, 4 bytes passes, 8 bytes memory in KiB,
 *   2 bytes length, and the wrapped master key
 *
 * with numbers little-endian. The wrapped key of a service is whatever the service made of it. */
#include "store/holders.h"

#include <assert.h>
#include <inttypes.h>
#include <sodium.h>
#include <string.h>

enum {
    HOLDER_VERSION = 1,
    HOLDER_PASSES = 3,
    HOLDER_MEMORY_KIB = 262144,
    HOLDER_LEAST_MEMORY_KIB = 8,
    HOLDER_MOST_MEMORY_KIB = 4 * 1024 * 1024
};

/* ---- secrets ---- */

aid_status aid__secret_read(const aid_secret *given, aid_secret *out, aid_error *error)
{
    aid_status status = aid__options_read(out, sizeof *out, given, offsetof(aid_secret, wrap), "aid_secret", error);
    if (status == AID_OK)
        status = aid__reserved_check(out->reserved, "aid_secret", error);
    if (status != AID_OK)
        return status;
    if (out->kind < AID_SECRET_KEY || out->kind > AID_SECRET_SERVICE)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "aid_secret.kind: %d is no aid_secret_kind",
                         (int)out->kind);
    if (out->kind == AID_SECRET_SERVICE && out->wrap == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "aid_secret.wrap: a service needs its function");
    if (out->kind != AID_SECRET_SERVICE && (out->bytes == NULL || out->length == 0))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "aid_secret.bytes: the secret is empty");
    if (out->kind == AID_SECRET_KEY && out->length != AID__SEAL_KEY)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE,
                         "aid_secret.length: a key has exactly %d bytes; this one has %zu", AID__SEAL_KEY, out->length);
    out->passes = out->passes ? out->passes : HOLDER_PASSES;
    out->memory_kib = out->memory_kib ? out->memory_kib : HOLDER_MEMORY_KIB;
    if (out->memory_kib < HOLDER_LEAST_MEMORY_KIB || out->memory_kib > HOLDER_MOST_MEMORY_KIB || out->passes > 1000)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE,
                         "aid_secret: %" PRIu64 " KiB and %u passes; right are %d to %d KiB and 1 to 1000 passes",
                         out->memory_kib, (unsigned)out->passes, HOLDER_LEAST_MEMORY_KIB, HOLDER_MOST_MEMORY_KIB);
    return AID_OK;
}

aid_status aid__secret_stretch(const aid_secret *secret, const uint8_t salt[AID__HOLDER_SALT], uint32_t passes,
                               uint64_t memory_kib, uint8_t out[32], aid_error *error)
{
    if (secret->kind == AID_SECRET_KEY) {
        memcpy(out, secret->bytes, AID__SEAL_KEY);
        return AID_OK;
    }
    if (secret->kind == AID_SECRET_RECOVERY)
        return aid__recovery_read(secret->bytes, secret->length, out, error);
    if (memory_kib > HOLDER_MOST_MEMORY_KIB ||
        crypto_pwhash(out, AID__SEAL_KEY, secret->bytes, secret->length, salt, passes, (size_t)memory_kib * 1024,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return aid__fail(error, AID_E_MEMORY, AID_REASON_MEMORY,
                         "stretching a passphrase needs %" PRIu64 " MiB of memory, which the system refused",
                         memory_kib / 1024);
    return AID_OK;
}

static aid_status holder_stretch(const aid__holder *holder, const aid_secret *secret, uint8_t out[32],
                                 aid_error *error)
{
    return aid__secret_stretch(secret, holder->salt, holder->passes, holder->memory_kib, out, error);
}

static aid__seal_place holder_place(const aid_store *store, uint64_t key_id)
{
    return (aid__seal_place){ .kind = AID__SEAL_MASTER, .community = store->journal.community, .key_id = key_id };
}

/* ---- the host's service ---- */

static aid_status holder_serve(aid_store *store, const aid_secret *secret, int32_t unwrap, const uint8_t *bytes,
                               size_t length, uint8_t *out, size_t capacity, size_t *out_length, aid_error *error)
{
    size_t written = 0;
    store->in_callback = 1;
    int32_t answer = secret->wrap(secret->wrap_context, unwrap, bytes, length, out, capacity, &written);
    store->in_callback = 0;
    if (answer != 0 || written > capacity)
        return aid__fail(error, AID_E_DENIED, AID_REASON_WRONG_KEY,
                         "the key service answered %d; see its own log for why", (int)answer);
    *out_length = written;
    return AID_OK;
}

static aid_status holder_unserve(aid_store *store, const aid__holder *holder, const aid_secret *secret,
                                 uint8_t master[32], bool *out_fits, aid_error *error)
{
    size_t length = 0;
    aid_status status = holder_serve(store, secret, 1, holder->wrapped, holder->wrapped_length, master,
                                     AID__SEAL_KEY, &length, error);
    *out_fits = status == AID_OK && length == AID__SEAL_KEY;
    return status == AID_E_DENIED ? AID_OK : status; /* it may be another service's holder */
}

/* ---- opening and wrapping ---- */

/* Whether the secret opens it; then `master` holds the master key. */
static aid_status holder_open(aid_store *store, const aid__holder *holder, const aid_secret *secret,
                              uint8_t master[32], bool *out_fits, aid_error *error)
{
    *out_fits = false;
    if (holder->kind != secret->kind)
        return AID_OK;
    if (secret->kind == AID_SECRET_SERVICE)
        return holder_unserve(store, holder, secret, master, out_fits, error);
    uint8_t key[AID__SEAL_KEY];
    aid_status status = holder_stretch(holder, secret, key, error);
    const aid__seal_place place = holder_place(store, holder->key_id);
    if (status == AID_OK && holder->wrapped_length == AID__SEAL_WRAPPED)
        *out_fits = aid__unseal(key, &place, holder->wrapped, holder->wrapped_length, master);
    sodium_memzero(key, sizeof key);
    return status;
}

aid_status aid__holders_match(aid_store *store, const aid__vector *holders, const aid_secret *secret, uint8_t *master,
                              const aid__holder **out, aid_error *error)
{
    uint8_t found[AID__SEAL_KEY];
    aid_status status = AID_OK;
    bool fits = false;
    *out = NULL;
    for (size_t i = 0; status == AID_OK && !fits && i < holders->count; i++) {
        status = holder_open(store, aid__vector_at(holders, i), secret, found, &fits, error);
        if (fits)
            *out = aid__vector_at(holders, i);
    }
    if (*out != NULL && master != NULL)
        memcpy(master, found, sizeof found);
    sodium_memzero(found, sizeof found);
    return status;
}

static aid_status holder_wrap(aid_store *store, aid__holder *holder, const aid_secret *secret, aid_error *error)
{
    const uint8_t *master = store->keyring.master;
    holder->kind = secret->kind;
    holder->passes = 0;
    holder->memory_kib = 0;
    if (secret->kind == AID_SECRET_SERVICE)
        return holder_serve(store, secret, 0, master, AID__SEAL_KEY, holder->wrapped, sizeof holder->wrapped,
                            &holder->wrapped_length, error);
    if (secret->kind == AID_SECRET_PASSPHRASE) {
        holder->passes = secret->passes;
        holder->memory_kib = secret->memory_kib;
        aid__store_random(store, holder->salt, sizeof holder->salt);
    }
    uint8_t key[AID__SEAL_KEY], nonce[AID__SEAL_NONCE];
    aid_status status = holder_stretch(holder, secret, key, error);
    if (status != AID_OK)
        return status;
    aid__store_random(store, nonce, sizeof nonce);
    const aid__seal_place place = holder_place(store, holder->key_id);
    aid__seal(key, &place, nonce, master, AID__SEAL_KEY, holder->wrapped);
    holder->wrapped_length = AID__SEAL_WRAPPED;
    sodium_memzero(key, sizeof key);
    return AID_OK;
}

/* ---- as bytes ---- */

static uint8_t *holder_number(uint8_t *at, uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; i++)
        *at++ = (uint8_t)(value >> (8 * i));
    return at;
}

static size_t holder_encode(const aid__holder *holder, uint8_t out[AID_STORAGE_KEY_BYTES])
{
    uint8_t *at = out;
    size_t name = strlen(holder->name);
    *at++ = HOLDER_VERSION;
    *at++ = (uint8_t)holder->kind;
    at = holder_number(at, name, 2);
    memcpy(at, holder->name, name);
    at += name;
    if (holder->kind == AID_SECRET_PASSPHRASE) {
        memcpy(at, holder->salt, sizeof holder->salt);
        at = holder_number(at + sizeof holder->salt, holder->passes, 4);
        at = holder_number(at, holder->memory_kib, 8);
    }
    at = holder_number(at, holder->wrapped_length, 2);
    memcpy(at, holder->wrapped, holder->wrapped_length);
    return (size_t)(at - out) + holder->wrapped_length;
}

typedef struct holder_reader {
    const uint8_t *at, *end;
    bool short_of; /* something was missing */
} holder_reader;

static uint64_t holder_take_number(holder_reader *reader, int bytes)
{
    uint64_t value = 0;
    if (reader->end - reader->at < bytes) {
        reader->short_of = true;
        return 0;
    }
    for (int i = 0; i < bytes; i++)
        value |= (uint64_t)*reader->at++ << (8 * i);
    return value;
}

static void holder_take(holder_reader *reader, void *out, size_t length, size_t most)
{
    if (length > most || (size_t)(reader->end - reader->at) < length) {
        reader->short_of = true;
        return;
    }
    memcpy(out, reader->at, length);
    reader->at += length;
}

static bool holder_decode(const aid_storage_key *entry, aid__holder *out)
{
    holder_reader reader = { .at = entry->bytes, .end = entry->bytes + entry->length };
    *out = (aid__holder){ .key_id = entry->key_id };
    if (holder_take_number(&reader, 1) != HOLDER_VERSION)
        return false;
    out->kind = (int32_t)holder_take_number(&reader, 1);
    holder_take(&reader, out->name, (size_t)holder_take_number(&reader, 2), AID_HOLDER_NAME_BYTES);
    if (out->kind == AID_SECRET_PASSPHRASE) {
        holder_take(&reader, out->salt, sizeof out->salt, sizeof out->salt);
        out->passes = (uint32_t)holder_take_number(&reader, 4);
        out->memory_kib = holder_take_number(&reader, 8);
    }
    out->wrapped_length = (size_t)holder_take_number(&reader, 2);
    holder_take(&reader, out->wrapped, out->wrapped_length, sizeof out->wrapped);
    return !reader.short_of && reader.at == reader.end && out->memory_kib <= HOLDER_MOST_MEMORY_KIB;
}

/* ---- reading and keeping ---- */

static aid_status holder_each(void *context, const aid_storage_key *entry, aid_error *error)
{
    aid__vector *holders = context;
    aid__holder holder;
    if (entry->bytes == NULL)
        return AID_OK; /* taken away */
    if (!holder_decode(entry, &holder))
        return aid__fail(error, AID_E_NEWER, AID_REASON_NO_KEYS,
                         "holder %" PRIu64 " of the master key is written in a way that library %s does not know",
                         entry->key_id, aid_version());
    aid__holder *row = aid__vector_push(holders);
    if (row == NULL)
        return aid__fail_memory(error);
    size_t at = holders->count - 1;
    for (; at > 0 && (row - 1)->key_id > holder.key_id; at--, row--)
        *row = *(row - 1);
    *row = holder;
    return AID_OK;
}

aid_status aid__holders_read(aid_store *store, aid__vector *out, aid_error *error)
{
    const aid_storage *storage = &store->journal.storage;
    aid__vector_init(out, &store->memory, sizeof(aid__holder));
    if (storage->keys == NULL)
        return AID_OK;
    aid_status status = storage->keys(storage->context, AID_STORAGE_KEYS_OF, 0, holder_each, out, error);
    if (status != AID_OK)
        aid__vector_free(out);
    return status;
}

static aid_status holder_put(aid_store *store, const aid_storage_key *entry, aid_error *error)
{
    const aid_storage *storage = &store->journal.storage;
    if (storage->put_keys == NULL || storage->cut == NULL)
        return aid__fail(error, AID_E_STATE, AID_REASON_NO_KEYS,
                         "this storage backend keeps no keys: it has no slots keys, put_keys and cut, so a community "
                         "in it cannot be sealed");
    return storage->put_keys(storage->context, entry, 1, error);
}

aid_status aid__holder_keep(aid_store *store, aid__holder *holder, const aid_secret *secret, aid_error *error)
{
    uint8_t bytes[AID_STORAGE_KEY_BYTES];
    aid_status status = holder_wrap(store, holder, secret, error);
    if (status != AID_OK)
        return status;
    const aid_storage_key entry = { .key_id = holder->key_id, .bytes = bytes, .length = holder_encode(holder, bytes) };
    return holder_put(store, &entry, error);
}

aid_status aid__holder_drop(aid_store *store, const aid__holder *holder, aid_error *error)
{
    const aid_storage_key entry = { .key_id = holder->key_id };
    return holder_put(store, &entry, error);
}

/* ---- the master key ---- */

static aid_status holder_missing(aid_error *error)
{
    return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_NO_KEYS,
                     "this community is sealed and its key store is missing: put the file that ends in \"-keys\" back "
                     "beside it, or restore it from its own copy; until then names and notes cannot be read");
}

aid_status aid__keyring_unlock(aid_store *store, const aid_secret *given, aid_error *error)
{
    aid_secret secret;
    aid__vector holders;
    aid_status status = aid__secret_read(given, &secret, error);
    if (status == AID_OK)
        status = aid__holders_read(store, &holders, error);
    if (status != AID_OK)
        return status;
    const aid__holder *holder = NULL;
    uint8_t master[AID__SEAL_KEY];
    status = aid__holders_match(store, &holders, &secret, master, &holder, error);
    if (status == AID_OK && holder != NULL) {
        memcpy(store->keyring.master, master, sizeof master);
        aid__keyring_forget(&store->keyring);
        store->keyring.unlocked = 1;
    } else if (status == AID_OK && holders.count == 0) {
        status = holder_missing(error);
    } else if (status == AID_OK) {
        status = aid__fail(error, AID_E_DENIED, AID_REASON_WRONG_KEY,
                           "this secret opens none of the %zu holders' copies of the master key; check which file or "
                           "passphrase belongs to this community",
                           holders.count);
    }
    sodium_memzero(master, sizeof master);
    aid__vector_free(&holders);
    return status;
}

void aid__keyring_lock(aid__keyring *ring)
{
    sodium_memzero(ring->master, sizeof ring->master);
    ring->unlocked = 0;
    aid__keyring_forget(ring);
}

aid_status aid__keyring_begin(aid_store *store, const char *name, const aid_secret *given, aid_error *error)
{
    aid_secret secret;
    aid__holder holder = { .key_id = 1 };
    aid_status status = aid__secret_read(given, &secret, error);
    if (status != AID_OK)
        return status;
    assert(strlen(name) <= AID_HOLDER_NAME_BYTES);
    memcpy(holder.name, name, strlen(name) + 1);
    aid__store_random(store, store->keyring.master, sizeof store->keyring.master);
    status = aid__holder_keep(store, &holder, &secret, error);
    store->keyring.unlocked = status == AID_OK;
    if (status != AID_OK)
        sodium_memzero(store->keyring.master, sizeof store->keyring.master);
    return status;
}
