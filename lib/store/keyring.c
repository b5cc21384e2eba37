/* SPDX-License-Identifier: MIT */
#include "store/keyring.h"

#include "store/store.h"
#include <assert.h>
#include <inttypes.h>
#include <sodium.h>
#include <string.h>

enum {
    KEYRING_MOST = 65536,  /* keys in memory; beyond it all are forgotten and looked up again */
    KEYRING_TOMBSTONE = 1, /* the number of a tombstone where no key was */
    KEYRING_CLASSES = 64
};

bool aid__keyring_init(aid__keyring *ring, const aid_allocator *allocator)
{
    *ring = (aid__keyring){ .allocator = allocator };
    aid__map_init(&ring->places, allocator);
    aid__vector_init(&ring->keys, allocator, sizeof(aid__ring_key *));
    ring->arena = aid__arena_new(allocator);
    return ring->arena != NULL;
}

void aid__keyring_forget(aid__keyring *ring)
{
    aid__map_free(&ring->places);
    aid__vector_free(&ring->keys);
    aid__arena_reset(ring->arena);
    ring->fresh_from = 0;
}

void aid__keyring_free(aid__keyring *ring)
{
    if (ring->arena == NULL)
        return;
    aid__keyring_forget(ring);
    aid__arena_free(ring->arena);
    sodium_memzero(ring->master, sizeof ring->master);
    ring->arena = NULL;
}

/* ---- looking up ---- */

static aid__ring_key *keyring_at(const aid__keyring *ring, size_t index)
{
    return *(aid__ring_key **)aid__vector_at(&ring->keys, index);
}

static aid__map_key keyring_place(uint64_t subject, int32_t personal_class)
{
    return aid__key(subject, (uint64_t)(int64_t)personal_class);
}

static aid__ring_key *keyring_add(aid__keyring *ring, uint64_t subject, int32_t personal_class)
{
    aid__ring_key *key = aid__arena_take(ring->arena, sizeof *key);
    if (key == NULL || !aid__vector_reserve(&ring->keys, 1) ||
        !aid__map_set(&ring->places, keyring_place(subject, personal_class), (uint32_t)ring->keys.count))
        return NULL;
    *key = (aid__ring_key){ .subject = subject, .personal_class = personal_class };
    *(aid__ring_key **)aid__vector_push(&ring->keys) = key;
    return key;
}

static aid__seal_place keyring_wrapping(const aid_store *store, uint64_t subject, int32_t personal_class,
                                        uint64_t key_id)
{
    return (aid__seal_place){ .kind = AID__SEAL_SUBJECT, .community = store->journal.community, .subject = subject,
                              .personal_class = personal_class, .key_id = key_id };
}

/* One entry of the key store. Where several stand for one class (it never should be), a tombstone wins. */
static aid_status keyring_each(void *context, const aid_storage_key *entry, aid_error *error)
{
    aid_store *store = context;
    aid__keyring *ring = &store->keyring;
    uint32_t known = aid__map_get(&ring->places, keyring_place(entry->subject, entry->personal_class));
    aid__ring_key *key = known != AID__MAP_NONE ? keyring_at(ring, known)
                                                : keyring_add(ring, entry->subject, entry->personal_class);
    if (key == NULL)
        return aid__fail_memory(error);
    if (key->state == AID__RING_GONE)
        return AID_OK;
    key->key_id = entry->key_id;
    const aid__seal_place place = keyring_wrapping(store, entry->subject, entry->personal_class, entry->key_id);
    key->state = entry->bytes == NULL ? AID__RING_GONE
                 : entry->length == AID__SEAL_WRAPPED && ring->unlocked &&
                         aid__unseal(ring->master, &place, entry->bytes, entry->length, key->key)
                     ? AID__RING_READY
                     : AID__RING_STRANGE;
    return AID_OK;
}

static aid_status keyring_no_slots(aid_error *error)
{
    return aid__fail(error, AID_E_STATE, AID_REASON_NO_KEYS,
                     "this storage backend keeps no keys: it has no slots keys, put_keys and cut, so a community in it "
                     "cannot be sealed");
}

/* The key of a subject's class, or *out NULL when there is none. */
static aid_status keyring_find(aid_store *store, uint64_t subject, int32_t personal_class, aid__ring_key **out,
                               aid_error *error)
{
    aid__keyring *ring = &store->keyring;
    const aid_storage *storage = &store->journal.storage;
    *out = NULL;
    if (aid__map_get(&ring->places, keyring_place(subject, 0)) == AID__MAP_NONE) {
        if (storage->keys == NULL)
            return keyring_no_slots(error);
        if (ring->keys.count >= KEYRING_MOST && ring->fresh_from == ring->keys.count)
            aid__keyring_forget(ring);
        bool all_kept = ring->fresh_from == ring->keys.count;
        aid_status status = storage->keys(storage->context, AID_STORAGE_KEYS_OF, subject, keyring_each, store, error);
        if (status == AID_OK && keyring_add(ring, subject, 0) == NULL)
            status = aid__fail_memory(error);
        if (status != AID_OK)
            return status;
        if (all_kept)
            ring->fresh_from = ring->keys.count;
    }
    uint32_t at = aid__map_get(&ring->places, keyring_place(subject, personal_class));
    if (at != AID__MAP_NONE)
        *out = keyring_at(ring, at);
    return AID_OK;
}

/* ---- sealing ---- */

static aid_status keyring_locked(aid_error *error)
{
    return aid__fail(error, AID_E_STATE, AID_REASON_SEALED,
                     "what is personal in this community is sealed, and this store has no key; open it with its key "
                     "file, a passphrase or the recovery sheet");
}

static aid_status keyring_make(aid_store *store, const aid_storage_part *part, uint64_t seq, aid__ring_key **out,
                               aid_error *error)
{
    aid__ring_key *key = NULL;
    aid_status status = keyring_find(store, part->subject, part->personal_class, &key, error);
    if (status != AID_OK)
        return status;
    if (key != NULL && key->state == AID__RING_GONE)
        return aid__fail(error, AID_E_STATE, AID_REASON_ERASED,
                         "%" PRIu64 " was erased: nothing personal can be written about them any more", part->subject);
    if (key != NULL && key->state == AID__RING_STRANGE)
        return aid__fail(error, AID_E_CORRUPT, AID_REASON_NO_KEYS,
                         "the key of %" PRIu64 " in the key store is damaged; restore a copy of the key store",
                         part->subject);
    if (key == NULL)
        key = keyring_add(&store->keyring, part->subject, part->personal_class);
    if (key == NULL)
        return aid__fail_memory(error);
    if (key->state == AID__RING_NONE) {
        size_t at = aid__map_get(&store->keyring.places, keyring_place(part->subject, part->personal_class));
        if (at < store->keyring.fresh_from) /* drawn once before, and undone */
            store->keyring.fresh_from = at;
        key->key_id = aid__store_draw_id(store);
        key->fresh = seq;
        aid__store_random(store, key->key, sizeof key->key);
        key->state = AID__RING_READY;
    }
    *out = key;
    return AID_OK;
}

static aid__seal_place keyring_part_place(const aid_store *store, const aid_storage_record *record, size_t index)
{
    const aid_storage_part *part = &record->parts[index];
    return (aid__seal_place){ .kind = AID__SEAL_PART, .community = store->journal.community, .seq = record->seq,
                              .index = index, .subject = part->subject, .personal_class = part->personal_class,
                              .key_id = part->key_id };
}

aid_status aid__keyring_seal(aid_store *store, aid_storage_record *record, aid_error *error)
{
    if (!store->keyring.unlocked)
        return keyring_locked(error);
    aid_storage_part *parts = (aid_storage_part *)(uintptr_t)record->parts; /* ours: made by command_copy */
    for (size_t i = 0; i < record->part_count; i++) {
        aid_storage_part *part = &parts[i];
        aid__ring_key *key = NULL;
        aid_status status = keyring_make(store, part, record->seq, &key, error);
        if (status != AID_OK)
            return status;
        assert(part->length >= AID__PART_SALT_BYTES);
        size_t length = part->length - AID__PART_SALT_BYTES; /* a sealed part needs no salt: its nonce is random */
        uint8_t *sealed = aid__arena_take(store->batch, length + AID__SEAL_OVERHEAD);
        if (sealed == NULL)
            return aid__fail_memory(error);
        part->key_id = key->key_id;
        uint8_t nonce[AID__SEAL_NONCE];
        aid__store_random(store, nonce, sizeof nonce);
        const aid__seal_place place = keyring_part_place(store, record, i);
        aid__seal(key->key, &place, nonce, part->bytes + AID__PART_SALT_BYTES, length, sealed);
        sodium_memzero((uint8_t *)(uintptr_t)part->bytes, part->length);
        part->bytes = sealed;
        part->length = length + AID__SEAL_OVERHEAD;
    }
    return AID_OK;
}

/* ---- unsealing ---- */

/* Opens one sealed part; without its key the bytes become NULL. */
static aid_status keyring_open_part(aid_store *store, const aid_storage_record *record, size_t index,
                                    aid__arena *arena, aid_storage_part *out, aid_error *error)
{
    aid__ring_key *key = NULL;
    const aid_storage_part *part = &record->parts[index];
    out->bytes = NULL;
    out->length = 0;
    if (part->length < AID__SEAL_OVERHEAD)
        return aid__fail(error, AID_E_CORRUPT, AID_REASON_CHAIN, "record %" PRIu64 ": sealed part %zu is too short",
                         record->seq, index + 1);
    aid_status status = keyring_find(store, part->subject, part->personal_class, &key, error);
    if (status != AID_OK || key == NULL || key->state != AID__RING_READY || key->key_id != part->key_id)
        return status;
    size_t length = part->length - AID__SEAL_OVERHEAD;
    uint8_t *clear = aid__arena_take(arena, AID__PART_SALT_BYTES + length);
    if (clear == NULL)
        return aid__fail_memory(error);
    memset(clear, 0, AID__PART_SALT_BYTES);
    const aid__seal_place place = keyring_part_place(store, record, index);
    if (!aid__unseal(key->key, &place, part->bytes, part->length, clear + AID__PART_SALT_BYTES))
        return aid__fail(error, AID_E_CORRUPT, AID_REASON_CHAIN,
                         "record %" PRIu64 ": sealed part %zu does not fit its key; restore a copy from before the "
                         "damage",
                         record->seq, index + 1);
    out->bytes = clear;
    out->length = AID__PART_SALT_BYTES + length;
    return AID_OK;
}

static bool keyring_is_gone(aid_store *store, const aid_storage_part *part)
{
    uint32_t at = aid__map_get(&store->keyring.places, keyring_place(part->subject, part->personal_class));
    return at != AID__MAP_NONE && keyring_at(&store->keyring, at)->state == AID__RING_GONE;
}

aid_status aid__keyring_open(aid_store *store, const aid_storage_record *record, aid__arena *arena,
                             const aid_storage_part **out, aid__gaps *gaps, aid_error *error)
{
    *gaps = (aid__gaps){ 0 };
    *out = record->parts;
    aid_storage_part *opened = NULL;
    for (size_t i = 0; i < record->part_count; i++) {
        const aid_storage_part *part = &record->parts[i];
        uint64_t bit = part->personal_class >= 0 && part->personal_class < KEYRING_CLASSES
                           ? AID_BIT(part->personal_class)
                           : 0;
        if (part->bytes == NULL)
            gaps->erased |= bit;
        if (part->bytes == NULL || part->key_id == 0)
            continue;
        if (opened == NULL) {
            opened = aid__arena_take(arena, record->part_count * sizeof *opened);
            if (opened == NULL)
                return aid__fail_memory(error);
            memcpy(opened, record->parts, record->part_count * sizeof *opened);
            *out = opened;
        }
        aid_status status = keyring_open_part(store, record, i, arena, &opened[i], error);
        if (status != AID_OK)
            return status;
        if (opened[i].bytes != NULL)
            continue;
        if (keyring_is_gone(store, part))
            gaps->erased |= bit;
        else
            gaps->sealed |= bit;
    }
    return AID_OK;
}

/* ---- keeping ---- */

static aid_status keyring_put(aid_store *store, const aid_storage_key *keys, size_t count, aid_error *error)
{
    const aid_storage *storage = &store->journal.storage;
    if (storage->put_keys == NULL)
        return keyring_no_slots(error);
    return storage->put_keys(storage->context, keys, count, error);
}

/* Wraps what is fresh from `first` on: an entry each, whose bytes lie in `wrapped`. Answers how many there are. */
static size_t keyring_wrap(aid_store *store, size_t first, aid_storage_key *entries, uint8_t *wrapped)
{
    const aid__keyring *ring = &store->keyring;
    size_t count = 0;
    for (size_t i = first; i < ring->keys.count; i++) {
        const aid__ring_key *key = keyring_at(ring, i);
        if (key->fresh == 0)
            continue;
        uint8_t nonce[AID__SEAL_NONCE];
        aid__store_random(store, nonce, sizeof nonce);
        const aid__seal_place place = keyring_wrapping(store, key->subject, key->personal_class, key->key_id);
        uint8_t *bytes = wrapped + count * AID__SEAL_WRAPPED;
        aid__seal(ring->master, &place, nonce, key->key, sizeof key->key, bytes);
        entries[count++] = (aid_storage_key){ .subject = key->subject, .personal_class = key->personal_class,
                                              .key_id = key->key_id, .bytes = bytes, .length = AID__SEAL_WRAPPED };
    }
    return count;
}

aid_status aid__keyring_keep(aid_store *store, aid_error *error)
{
    aid__keyring *ring = &store->keyring;
    size_t most = ring->keys.count - ring->fresh_from;
    if (most == 0)
        return AID_OK;
    size_t size = most * (sizeof(aid_storage_key) + AID__SEAL_WRAPPED); /* the entries, and behind them their bytes */
    aid_storage_key *entries = aid__take(&store->memory, size);
    if (entries == NULL)
        return aid__fail_memory(error);
    size_t count = keyring_wrap(store, ring->fresh_from, entries, (uint8_t *)(entries + most));
    aid_status status = count == 0 ? AID_OK : keyring_put(store, entries, count, error);
    aid__give(&store->memory, entries, size);
    if (status != AID_OK)
        return status;
    for (size_t i = ring->fresh_from; i < ring->keys.count; i++)
        keyring_at(ring, i)->fresh = 0;
    ring->fresh_from = ring->keys.count;
    return AID_OK;
}

void aid__keyring_undo(aid__keyring *ring, uint64_t seq)
{
    for (size_t i = ring->fresh_from; i < ring->keys.count; i++) {
        aid__ring_key *key = keyring_at(ring, i);
        if (key->fresh <= seq)
            continue;
        sodium_memzero(key->key, sizeof key->key);
        key->fresh = 0;
        key->state = AID__RING_NONE;
    }
}

/* ---- destroying ---- */

aid_status aid__keyring_destroy(aid_store *store, uint64_t subject, uint64_t classes, aid_error *error)
{
    aid_storage_key entries[KEYRING_CLASSES];
    size_t count = 0;
    for (int32_t personal_class = 1; personal_class < KEYRING_CLASSES; personal_class++) {
        aid__ring_key *key = NULL;
        if ((classes & AID_BIT(personal_class)) == 0)
            continue;
        aid_status status = keyring_find(store, subject, personal_class, &key, error);
        if (status == AID_OK && key == NULL && (key = keyring_add(&store->keyring, subject, personal_class)) == NULL)
            status = aid__fail_memory(error);
        if (status != AID_OK)
            return status;
        if (key->key_id == 0)
            key->key_id = KEYRING_TOMBSTONE;
        entries[count++] = (aid_storage_key){ .subject = subject, .personal_class = personal_class,
                                              .key_id = key->key_id };
    }
    aid_status status = count == 0 ? AID_OK : keyring_put(store, entries, count, error);
    for (size_t i = 0; status == AID_OK && i < count; i++) {
        aid__ring_key *key = NULL;
        status = keyring_find(store, subject, entries[i].personal_class, &key, error);
        if (status != AID_OK)
            return status;
        sodium_memzero(key->key, sizeof key->key);
        key->fresh = 0;
        key->state = AID__RING_GONE;
    }
    return status;
}
