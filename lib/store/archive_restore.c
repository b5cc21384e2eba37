/* SPDX-License-Identifier: MIT */
/* Makes a community again from a backup. A file is built under a temporary name: records and keys; the tombstones of a
 * later key store, and what the host remembers as erased; then it is opened, which erases what they say, and verified.
 * Only then the key store gets its name, and after it the file: whoever is killed in between leaves what was there. */
#include "store/archive.h"

#include "backends/backends.h"
#include "base/platform.h"
#include "base/vector.h"
#include "store/location.h"
#include "store/store.h"
#include <errno.h>
#include <inttypes.h>
#include <string.h>

enum { ARCHIVE_TOGETHER = 1000 };

typedef struct archive_target {
    const aid__archive_target *given;
    const aid_allocator *memory;
    aid_storage storage;
    const char *name; /* of the community there; NULL: as it was */
    char community[AID_STORAGE_NAME_BYTES + 1];
    uint8_t id[16];
    aid__arena *arena;   /* of the records that wait */
    aid__vector waiting; /* aid_storage_record */
    aid_storage_head head;
    bool together; /* several batches in one append: a file of our own */
    bool owned;    /* a store owns the storage, and has ended it if it is closed */
    bool command;  /* one of the waiting records has a command id */
} archive_target;

/* ---- filling ---- */

static aid_status archive_target_begin(void *context, const aid__archive_facts *facts, aid_error *error)
{
    archive_target *target = context;
    snprintf(target->community, sizeof target->community, "%s", target->name != NULL ? target->name : facts->name);
    return target->storage.attach(target->storage.context, target->community, AID_ATTACH_MUST_CREATE, facts->community,
                                  target->id, error);
}

static aid_status archive_target_flush(archive_target *target, aid_error *error)
{
    if (target->waiting.count == 0)
        return AID_OK;
    const aid_storage_record *records = aid__vector_at(&target->waiting, 0);
    const aid_storage_record *last = &records[target->waiting.count - 1];
    const aid_storage_head head = { .seq = last->seq };
    aid_status status = target->storage.append(target->storage.context, &target->head, records, target->waiting.count, error);
    target->head = head;
    memcpy(target->head.hash, last->hash, sizeof last->hash);
    target->waiting.count = 0;
    target->command = false;
    aid__arena_reset(target->arena);
    return status;
}

/* A copy that outlives the piece it was read from; false without memory. */
static bool archive_target_copy(archive_target *target, const aid_storage_record *record)
{
    aid__arena *arena = target->arena;
    aid_storage_part *parts = aid__arena_take(arena, (record->part_count + 1) * sizeof *parts);
    aid_storage_record *copy = aid__vector_push(&target->waiting);
    if (parts == NULL || copy == NULL)
        return false;
    *copy = *record;
    copy->kind = aid__arena_text(arena, record->kind, strlen(record->kind));
    copy->body = aid__arena_text(arena, record->body, record->body_length);
    copy->parts = parts;
    for (size_t i = 0; i < record->part_count; i++) {
        parts[i] = record->parts[i];
        if (parts[i].bytes == NULL)
            continue;
        uint8_t *bytes = aid__arena_take(arena, parts[i].length + 1);
        if (bytes == NULL)
            return false;
        memcpy(bytes, parts[i].bytes, parts[i].length);
        parts[i].bytes = bytes;
    }
    return copy->kind != NULL && copy->body != NULL;
}

static aid_status archive_target_record(void *context, const aid_storage_record *record, aid_error *error)
{
    archive_target *target = context;
    bool starts = record->seq == record->batch_first, last = record->seq + 1 == record->batch_first + record->batch_length;
    bool full = !target->together || target->command || target->waiting.count >= ARCHIVE_TOGETHER;
    aid_status status = starts && full ? archive_target_flush(target, error) : AID_OK;
    if (status != AID_OK)
        return status;
    if (!archive_target_copy(target, record))
        return aid__fail_memory(error);
    target->command |= record->has_command != 0;
    return last && !target->together ? archive_target_flush(target, error) : AID_OK;
}

static aid_status archive_target_key(void *context, const aid_storage_key *key, aid_error *error)
{
    archive_target *target = context;
    if (target->storage.put_keys == NULL)
        return aid__fail(error, AID_E_STATE, AID_REASON_NO_KEYS,
                         "this storage backend keeps no keys, and the backup has some; restore it into another");
    return target->storage.put_keys(target->storage.context, key, 1, error);
}

static aid_status archive_target_erased(archive_target *target, aid_error *error)
{
    if (target->given->erased_by == NULL)
        return AID_OK;
#ifdef AID_WITH_SQLITE
    return aid__sqlite_gone(target->given->erased_by, target->id, archive_target_key, target, error);
#else
    return aid__fail(error, AID_E_STORAGE, AID_REASON_BACKEND, "erased_by: this library was built without SQLite");
#endif
}

static aid_status archive_target_fill(archive_target *target, const char *path, const aid_secret *secret,
                                      const aid__archive_progress *progress, aid_error *error)
{
    aid__archive_facts facts;
    const aid__archive_sink sink = { .begin = archive_target_begin, .record = archive_target_record,
                                     .key = archive_target_key, .context = target };
    target->arena = aid__arena_new(target->memory);
    if (target->arena == NULL)
        return aid__fail_memory(error);
    aid__vector_init(&target->waiting, target->memory, sizeof(aid_storage_record));
    aid_status status = aid__archive_read(target->memory, path, secret, &sink, progress, &facts, error);
    if (status == AID_OK)
        status = archive_target_flush(target, error);
    if (status == AID_OK)
        status = archive_target_erased(target, error);
    aid__vector_free(&target->waiting);
    aid__arena_free(target->arena);
    return status;
}

/* ---- opening what was filled ---- */

static aid_status archive_target_verify(const archive_target *target, aid_store *store, aid_error *error)
{
    aid_verify_report report = { .struct_size = sizeof report };
    const aid__archive_target *given = target->given;
    aid_status status =
        aid__erase_again(store, given->erased, given->erased_row_size, given->erased_count, error);
    if (status == AID_OK)
        status = aid_store_verify(store, NULL, &report, error);
    if (status == AID_OK && !report.ok) {
        status = report.problem.status;
        if (error != NULL)
            *error = report.problem;
    }
    return status;
}

static aid_status archive_target_open(archive_target *target, const char *location, const aid_storage *storage,
                                      aid_store **out, aid_error *error)
{
    aid_store *store = NULL;
    aid_store_options options;
    aid_status status = aid__options_read(&options, sizeof options, target->given->options,
                                          offsetof(aid_store_options, wait_ms), "aid_store_options", error);
    if (status != AID_OK)
        return status;
    options.struct_size = (uint32_t)sizeof options;
    options.mode = AID_OPEN_MUST_EXIST;
    options.storage = storage;
    status = aid_store_open(location, &options, &store, error);
    target->owned = status == AID_OK;
    if (status == AID_OK)
        status = archive_target_verify(target, store, error);
    if (status == AID_OK)
        *out = store;
    else
        aid_store_close(store);
    return status;
}

/* Into memory, or into a storage of the host's own. */
static aid_status archive_into_storage(archive_target *target, const char *path, const aid_secret *secret,
                                       const aid__archive_progress *progress, aid_store **out, aid_error *error)
{
    const aid_storage *hosts = target->given->options != NULL ? target->given->options->storage : NULL;
    aid_store *store = NULL;
    aid_status status = hosts != NULL ? aid__journal_take_storage(hosts, &target->storage, error)
                                      : aid__memory_storage(target->memory, &target->storage, error);
    if (status != AID_OK)
        return status;
    status = archive_target_fill(target, path, secret, progress, error);
    if (status == AID_OK)
        status = archive_target_open(target, target->community, &target->storage, &store, error);
    if (status == AID_OK)
        *out = store;
    else if (hosts == NULL && !target->owned)
        target->storage.close(target->storage.context);
    return status;
}

#ifdef AID_WITH_SQLITE

/* ---- into a file ---- */

typedef struct archive_files {
    char *temporary, *temporary_keys, *keys; /* paths; `size` bytes each */
    size_t size;
} archive_files;

static void archive_files_remove(const archive_files *files)
{
    static const char *const ends[] = { "", "-wal", "-shm", "-keys", "-keys-wal", "-keys-shm" };
    char path[4096];
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (snprintf(path, sizeof path, "%s%s", files->temporary, ends[i]) < (int)sizeof path)
            aid__platform_remove_file(path);
}

static aid_status archive_taken(const char *path, const char *why, aid_error *error)
{
    return aid__fail(error, AID_E_STATE, AID_REASON_EXISTS, "%s: there is already a file of this name; %s", path, why);
}

static aid_status archive_rename(const char *from, const char *to, aid_error *error)
{
    if (aid__platform_name_file(from, to) == 0)
        return AID_OK;
    return errno == EEXIST ? archive_taken(to, "nothing was restored", error)
                           : aid__fail(error, AID_E_STORAGE, AID_REASON_IO, "%s: naming it failed: %s", to, strerror(errno));
}

static aid_status archive_build(archive_target *target, const archive_files *files, const char *path,
                                const aid_secret *secret, const aid__archive_progress *progress, aid_error *error)
{
    aid_store *store = NULL;
    target->together = true;
    aid_status status = aid__sqlite_storage(target->memory, files->temporary, AID_ATTACH_MAY_CREATE, 0, &target->storage, error);
    if (status != AID_OK)
        return status;
    status = archive_target_fill(target, path, secret, progress, error);
    target->storage.close(target->storage.context);
    if (status == AID_OK)
        status = archive_target_open(target, files->temporary, NULL, &store, error);
    aid_store_close(store);
    return status;
}

static aid_status archive_into_file(archive_target *target, const aid__location *location, const char *path,
                                    const aid_secret *secret, const aid__archive_progress *progress, aid_error *error)
{
    archive_files files = { .size = strlen(location->path) + 48 };
    uint64_t salt;
    char *block = aid__take(target->memory, 3 * files.size);
    if (block == NULL)
        return aid__fail_memory(error);
    files.temporary = block;
    files.temporary_keys = block + files.size;
    files.keys = block + 2 * files.size;
    randombytes_buf(&salt, sizeof salt);
    snprintf(files.temporary, files.size, "%s.%016" PRIx64 ".part", location->path, salt);
    snprintf(files.temporary_keys, files.size, "%s.%016" PRIx64 ".part-keys", location->path, salt);
    snprintf(files.keys, files.size, "%s-keys", location->path);
    aid_status status = AID_OK;
    if (aid__platform_file_exists(location->path))
        status = archive_taken(location->path, "a backup is restored into a new one", error);
    else if (aid__platform_file_exists(files.keys))
        status = archive_taken(files.keys, "move that key store away, and name it as erased_by, since it knows who was erased "
                                           "after the backup", error);
    if (status == AID_OK) {
        status = archive_build(target, &files, path, secret, progress, error);
        if (status == AID_OK && aid__platform_file_exists(files.temporary_keys))
            status = archive_rename(files.temporary_keys, files.keys, error);
        if (status == AID_OK)
            status = archive_rename(files.temporary, location->path, error);
        archive_files_remove(&files);
    }
    aid__give(target->memory, block, 3 * files.size);
    return status;
}

#endif

static aid_status archive_to_location(archive_target *target, const char *path, const aid_secret *secret,
                                      const aid__archive_progress *progress, aid_store **out, aid_error *error)
{
    aid__location location = { 0 };
    aid_status status = aid__location_parse(target->memory, target->given->location, &location, error);
    target->name = location.community;
    if (status == AID_OK && location.kind == AID__LOCATION_MEMORY)
        status = archive_into_storage(target, path, secret, progress, out, error);
#ifdef AID_WITH_SQLITE
    else if (status == AID_OK) {
        status = archive_into_file(target, &location, path, secret, progress, error);
        if (status == AID_OK)
            status = aid_store_open(target->given->location, target->given->options, out, error);
    }
#else
    else if (status == AID_OK)
        status = aid__fail(error, AID_E_STORAGE, AID_REASON_BACKEND,
                           "location: this library was built without SQLite; use memory: or a storage of your own");
#endif
    aid__location_free(target->memory, &location);
    return status;
}

aid_status aid__archive_restore(const char *path, const aid_secret *secret, const aid__archive_target *given,
                                const aid__archive_progress *progress, aid_store **out_store, aid_error *error)
{
    aid_allocator memory;
    archive_target target = { .given = given, .memory = &memory };
    const aid_store_options *options = given->options;
    aid_store *store = NULL;
    aid_status status = aid__allocator_choose(options != NULL ? options->allocator : NULL, &memory, error);
    if (status != AID_OK)
        return status;
    if (options != NULL && options->storage != NULL) {
        target.name = given->location != NULL && given->location[0] != '\0' ? given->location : NULL;
        status = archive_into_storage(&target, path, secret, progress, &store, error);
    } else {
        status = archive_to_location(&target, path, secret, progress, &store, error);
    }
    if (status == AID_OK)
        *out_store = store;
    return status;
}
