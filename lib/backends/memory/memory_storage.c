/* SPDX-License-Identifier: MIT */
/* The storage backend that keeps everything in memory: for tests, for simulations and for what need not last. It is
 * also the shortest answer to "what does a backend have to do?".
 *
 * Each record is one block: the record, its parts, and behind them every text and byte that they point at. An append
 * copies all its records first and then only does what cannot fail, so it is all or nothing. */
#include "backends/backends.h"

#include "base/error.h"
#include "base/map.h"
#include "base/vector.h"
#include <assert.h>
#include <inttypes.h>
#include <sodium.h>
#include <string.h>

enum { MEMORY_COMMAND_ID = 16 };

typedef struct memory_record {
    aid_storage_record *record; /* the start of its block */
    size_t block_size;
} memory_record;

/* A row of the key store; a tombstone has no bytes. */
typedef struct memory_key {
    uint64_t subject, key_id;
    int32_t personal_class;
    uint32_t length; /* 0: a tombstone */
    uint8_t bytes[AID_STORAGE_KEY_BYTES];
} memory_key;

typedef struct memory_community {
    char name[AID_STORAGE_NAME_BYTES + 1];
    uint8_t id[16];
    aid_storage_head head;
    aid__vector records; /* memory_record; row i is record i + 1 */
    aid__map commands;   /* command id → 0: it is there */
    aid__vector keys;    /* memory_key *: blocks do not move, so that what was in one can be overwritten for good */
    aid__map key_rows;   /* the rows of each subject, as chains; see memory_next_key */
} memory_community;

typedef struct memory_storage {
    aid_allocator allocator;
    aid__vector communities; /* memory_community */
    size_t attached;         /* which of them; SIZE_MAX before attach */
    int32_t locked;
} memory_storage;

static memory_community *memory_here(const memory_storage *storage)
{
    assert(storage->attached < storage->communities.count);
    return aid__vector_at(&storage->communities, storage->attached);
}

static aid_status memory_list(void *context, aid_storage_name_fn each, void *each_context, aid_error *error)
{
    memory_storage *storage = context;
    for (size_t i = 0; i < storage->communities.count; i++) {
        memory_community *community = aid__vector_at(&storage->communities, i);
        aid_status status = each(each_context, community->name, community->id, error);
        if (status != AID_OK)
            return status;
    }
    return AID_OK;
}

static aid_status memory_create(memory_storage *storage, const char *name, const uint8_t new_id[16], aid_error *error)
{
    memory_community *community = aid__vector_push(&storage->communities);
    if (community == NULL)
        return aid__fail_memory(error);
    memcpy(community->name, name, strlen(name) + 1);
    memcpy(community->id, new_id, sizeof community->id);
    aid__vector_init(&community->records, &storage->allocator, sizeof(memory_record));
    aid__map_init(&community->commands, &storage->allocator);
    aid__vector_init(&community->keys, &storage->allocator, sizeof(memory_key *));
    aid__map_init(&community->key_rows, &storage->allocator);
    return AID_OK;
}

static aid_status memory_attach(void *context, const char *name, int32_t mode, const uint8_t new_id[16],
                                uint8_t out_id[16], aid_error *error)
{
    memory_storage *storage = context;
    size_t found = 0;
    while (found < storage->communities.count &&
           strcmp(((memory_community *)aid__vector_at(&storage->communities, found))->name, name) != 0)
        found++;
    bool exists = found < storage->communities.count;
    aid_status status = aid_storage_choose(name, mode, exists, error);
    if (status != AID_OK)
        return status;
    if (!exists) {
        status = memory_create(storage, name, new_id, error);
        if (status != AID_OK)
            return status;
    }
    storage->attached = found;
    memcpy(out_id, memory_here(storage)->id, sizeof memory_here(storage)->id);
    return AID_OK;
}

static aid_status memory_head(void *context, aid_storage_head *out_head, aid_error *error)
{
    (void)error;
    *out_head = memory_here(context)->head;
    return AID_OK;
}

/* One handle and one thread: nobody else could hold the lock. */
static aid_status memory_lock(void *context, uint32_t wait_ms, aid_storage_head *out_head, aid_error *error)
{
    (void)wait_ms;
    (void)error;
    memory_storage *storage = context;
    assert(!storage->locked);
    storage->locked = 1;
    *out_head = memory_here(storage)->head;
    return AID_OK;
}

static void memory_unlock(void *context)
{
    ((memory_storage *)context)->locked = 0;
}

static char *memory_put(char **at, const void *bytes, size_t length)
{
    char *start = *at;
    if (length > 0)
        memcpy(start, bytes, length);
    *at = start + length;
    return start;
}

/* One block with all of the record, or NULL. A part without bytes stays without. */
static aid_storage_record *memory_copy(const aid_allocator *allocator, const aid_storage_record *record,
                                       size_t *out_size)
{
    size_t size = sizeof *record + record->part_count * sizeof *record->parts;
    size += strlen(record->kind) + 1 + record->body_length + 1;
    for (size_t i = 0; i < record->part_count; i++)
        size += record->parts[i].length;
    aid_storage_record *copy = aid__take(allocator, size);
    if (copy == NULL)
        return NULL;
    *copy = *record;
    aid_storage_part *parts = (aid_storage_part *)(copy + 1);
    char *at = (char *)(parts + record->part_count);
    for (size_t i = 0; i < record->part_count; i++) {
        parts[i] = record->parts[i];
        if (parts[i].bytes != NULL)
            parts[i].bytes = (const uint8_t *)memory_put(&at, record->parts[i].bytes, record->parts[i].length);
    }
    copy->parts = parts;
    copy->kind = memory_put(&at, record->kind, strlen(record->kind) + 1);
    copy->body = memory_put(&at, record->body, record->body_length);
    *at++ = '\0';
    assert(at == (char *)copy + size);
    *out_size = size;
    return copy;
}

static aid__map_key memory_command_key(const uint8_t id[MEMORY_COMMAND_ID])
{
    aid__map_key key;
    memcpy(&key.high, id, sizeof key.high);
    memcpy(&key.low, id + sizeof key.high, sizeof key.low);
    return key;
}

/* The one record of the batch that has a command id, or NULL. */
static const aid_storage_record *memory_find_command(const aid_storage_record *records, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (records[i].has_command)
            return &records[i];
    return NULL;
}

static aid_status memory_check_head(const memory_community *here, const aid_storage_head *expected, aid_error *error)
{
    if (here->head.seq < expected->seq)
        return aid__fail(error, AID_E_REWOUND, 0, "the journal ends at record %" PRIu64 ", before %" PRIu64,
                         here->head.seq, expected->seq);
    uint8_t hash[32] = { 0 };
    if (expected->seq > 0) {
        const memory_record *row = aid__vector_at(&here->records, (size_t)expected->seq - 1);
        memcpy(hash, row->record->hash, sizeof hash);
    }
    if (memcmp(hash, expected->hash, sizeof hash) != 0)
        return aid__fail(error, AID_E_REWOUND, 0, "record %" PRIu64 " has another hash than expected", expected->seq);
    if (here->head.seq > expected->seq)
        return aid__fail(error, AID_E_CONFLICT, 0, "others appended up to record %" PRIu64, here->head.seq);
    return AID_OK;
}

/* Copies all records behind those that are there, or none. */
static bool memory_copy_all(memory_community *here, const aid_storage_record *records, size_t count)
{
    const aid_allocator *allocator = here->records.allocator;
    if (!aid__vector_reserve(&here->records, count) || !aid__map_reserve(&here->commands, 1))
        return false;
    size_t before = here->records.count;
    for (size_t i = 0; i < count; i++) {
        memory_record row;
        row.record = memory_copy(allocator, &records[i], &row.block_size);
        if (row.record == NULL) {
            while (here->records.count > before) {
                const memory_record *last = aid__vector_at(&here->records, --here->records.count);
                aid__give(allocator, last->record, last->block_size);
            }
            return false;
        }
        *(memory_record *)aid__vector_push(&here->records) = row;
    }
    return true;
}

static aid_status memory_append(void *context, const aid_storage_head *expected, const aid_storage_record *records,
                                size_t count, aid_error *error)
{
    memory_storage *storage = context;
    memory_community *here = memory_here(storage);
    assert(count > 0 && records[0].seq == expected->seq + 1);
    storage->locked = 0;
    aid_status status = memory_check_head(here, expected, error);
    if (status != AID_OK)
        return status;
    const aid_storage_record *named = memory_find_command(records, count);
    if (named != NULL && aid__map_get(&here->commands, memory_command_key(named->command)) != AID__MAP_NONE)
        return aid__fail(error, AID_E_STATE, AID_REASON_COMMAND_ID, "the command id of %s is in the journal already",
                         named->kind);
    if (!memory_copy_all(here, records, count))
        return aid__fail_memory(error);
    if (named != NULL)
        aid__map_set(&here->commands, memory_command_key(named->command), 0); /* room was reserved */
    here->head.seq = records[count - 1].seq;
    memcpy(here->head.hash, records[count - 1].hash, sizeof here->head.hash);
    return AID_OK;
}

static aid_status memory_read(void *context, uint64_t after, uint64_t until, aid_storage_record_fn each,
                              void *each_context, aid_error *error)
{
    const memory_community *here = memory_here(context);
    uint64_t end = until == 0 || until > here->head.seq ? here->head.seq : until;
    for (uint64_t seq = after; seq < end; seq++) {
        const memory_record *row = aid__vector_at(&here->records, (size_t)seq);
        aid_status status = each(each_context, row->record, error);
        if (status != AID_OK)
            return status;
    }
    return AID_OK;
}

/* ---- keys ---- */

static aid_status memory_give_key(const memory_key *key, aid_storage_key_fn each, void *each_context, aid_error *error)
{
    const aid_storage_key entry = { .subject = key->subject, .personal_class = key->personal_class,
                                    .key_id = key->key_id, .bytes = key->length ? key->bytes : NULL,
                                    .length = key->length };
    return each(each_context, &entry, error);
}

static memory_key *memory_key_at(const memory_community *here, size_t row)
{
    return *(memory_key **)aid__vector_at(&here->keys, row);
}

/* The rows of a subject hang together in a chain: (subject, 0) → row of its newest key, (subject, row + 1) → the row
 * before. */
static uint32_t memory_next_key(const memory_community *here, uint64_t subject, uint32_t row)
{
    return aid__map_get(&here->key_rows, aid__key(subject, row == AID__MAP_NONE ? 0 : (uint64_t)row + 1));
}

static aid_status memory_keys(void *context, int32_t which, uint64_t subject, aid_storage_key_fn each,
                              void *each_context, aid_error *error)
{
    const memory_community *here = memory_here(context);
    aid_status status = AID_OK;
    if (which == AID_STORAGE_KEYS_OF) {
        for (uint32_t row = memory_next_key(here, subject, AID__MAP_NONE); row != AID__MAP_NONE && status == AID_OK;
             row = memory_next_key(here, subject, row))
            status = memory_give_key(memory_key_at(here, row), each, each_context, error);
        return status;
    }
    for (size_t row = 0; row < here->keys.count && status == AID_OK; row++)
        if (which == AID_STORAGE_KEYS_ALL || memory_key_at(here, row)->length == 0)
            status = memory_give_key(memory_key_at(here, row), each, each_context, error);
    return status;
}

static memory_key *memory_find_key(const memory_community *here, const aid_storage_key *wanted)
{
    for (uint32_t row = memory_next_key(here, wanted->subject, AID__MAP_NONE); row != AID__MAP_NONE;
         row = memory_next_key(here, wanted->subject, row)) {
        memory_key *key = memory_key_at(here, row);
        if (key->personal_class == wanted->personal_class && key->key_id == wanted->key_id)
            return key;
    }
    return NULL;
}

/* A new row for the entry; room in vector and map was reserved. */
static void memory_add_key(memory_community *here, memory_key *key, const aid_storage_key *entry)
{
    *key = (memory_key){ .subject = entry->subject, .key_id = entry->key_id, .personal_class = entry->personal_class };
    uint32_t row = (uint32_t)here->keys.count, before = memory_next_key(here, entry->subject, AID__MAP_NONE);
    *(memory_key **)aid__vector_push(&here->keys) = key;
    if (before != AID__MAP_NONE)
        aid__map_set(&here->key_rows, aid__key(entry->subject, (uint64_t)row + 1), before);
    aid__map_set(&here->key_rows, aid__key(entry->subject, 0), row);
}

/* Takes the rows from `first` on away again, newest first, and with them their places in the chains. */
static void memory_drop_keys(memory_storage *storage, memory_community *here, size_t first)
{
    while (here->keys.count > first) {
        uint32_t row = (uint32_t)--here->keys.count;
        memory_key *key = memory_key_at(here, row);
        uint32_t before = memory_next_key(here, key->subject, row);
        aid__map_remove(&here->key_rows, aid__key(key->subject, (uint64_t)row + 1));
        if (before != AID__MAP_NONE)
            aid__map_set(&here->key_rows, aid__key(key->subject, 0), before);
        else
            aid__map_remove(&here->key_rows, aid__key(key->subject, 0));
        sodium_memzero(key, sizeof *key);
        aid__give(&storage->allocator, key, sizeof *key);
    }
}

static aid_status memory_put_keys(void *context, const aid_storage_key *keys, size_t count, aid_error *error)
{
    memory_storage *storage = context;
    memory_community *here = memory_here(storage);
    if (!aid__vector_reserve(&here->keys, count) || !aid__map_reserve(&here->key_rows, 2 * count))
        return aid__fail_memory(error);
    size_t before = here->keys.count;
    for (size_t i = 0; i < count; i++) { /* all that can fail first: rows for what is new */
        if (memory_find_key(here, &keys[i]) != NULL)
            continue;
        memory_key *key = aid__take(&storage->allocator, sizeof *key);
        if (key == NULL) {
            memory_drop_keys(storage, here, before);
            return aid__fail_memory(error);
        }
        memory_add_key(here, key, &keys[i]);
    }
    for (size_t i = 0; i < count; i++) {
        memory_key *key = memory_find_key(here, &keys[i]);
        assert(keys[i].length <= sizeof key->bytes);
        sodium_memzero(key->bytes, sizeof key->bytes);
        key->length = (uint32_t)keys[i].length;
        if (keys[i].bytes != NULL)
            memcpy(key->bytes, keys[i].bytes, keys[i].length);
    }
    return AID_OK;
}

static aid_status memory_cut(void *context, uint64_t subject, uint64_t classes, aid_error *error)
{
    (void)error;
    const memory_community *here = memory_here(context);
    for (size_t row = 0; row < here->records.count; row++) {
        aid_storage_record *record = ((memory_record *)aid__vector_at(&here->records, row))->record;
        aid_storage_part *parts = (aid_storage_part *)(uintptr_t)record->parts; /* ours: memory_copy made them */
        for (size_t i = 0; i < record->part_count; i++) {
            if (parts[i].subject != subject || parts[i].bytes == NULL ||
                (classes & AID_BIT(parts[i].personal_class)) == 0)
                continue;
            sodium_memzero((uint8_t *)(uintptr_t)parts[i].bytes, parts[i].length);
            parts[i].bytes = NULL;
            parts[i].length = 0;
        }
    }
    return AID_OK;
}

static void memory_close(void *context)
{
    memory_storage *storage = context;
    for (size_t i = 0; i < storage->communities.count; i++) {
        memory_community *community = aid__vector_at(&storage->communities, i);
        for (size_t r = 0; r < community->records.count; r++) {
            const memory_record *row = aid__vector_at(&community->records, r);
            aid__give(&storage->allocator, row->record, row->block_size);
        }
        memory_drop_keys(storage, community, 0);
        aid__vector_free(&community->keys);
        aid__map_free(&community->key_rows);
        aid__vector_free(&community->records);
        aid__map_free(&community->commands);
    }
    aid__vector_free(&storage->communities);
    aid_allocator allocator = storage->allocator;
    aid__give(&allocator, storage, sizeof *storage);
}

aid_status aid__memory_storage(const aid_allocator *allocator, aid_storage *out, aid_error *error)
{
    assert(allocator != NULL && out != NULL);
    memory_storage *storage = aid__take_zero(allocator, sizeof *storage);
    if (storage == NULL)
        return aid__fail_memory(error);
    storage->allocator = *allocator;
    storage->attached = SIZE_MAX;
    aid__vector_init(&storage->communities, &storage->allocator, sizeof(memory_community));
    *out = (aid_storage){ .struct_size = (uint32_t)sizeof *out,
                          .context = storage,
                          .list = memory_list,
                          .attach = memory_attach,
                          .head = memory_head,
                          .lock = memory_lock,
                          .unlock = memory_unlock,
                          .append = memory_append,
                          .read = memory_read,
                          .keys = memory_keys,
                          .put_keys = memory_put_keys,
                          .cut = memory_cut,
                          .close = memory_close };
    return AID_OK;
}
