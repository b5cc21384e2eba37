/* SPDX-License-Identifier: MIT */
/* Writes a backup: the header, the records in chunks of whole batches, the entries of the key store, the end. It is written
 * under a temporary name, synced, read back with every check, and only then given its name. */
#include "store/archive.h"

#include "base/platform.h"
#include "store/holders.h"
#include "store/store.h"
#include <errno.h>
#include <inttypes.h>
#include <string.h>

typedef crypto_secretstream_xchacha20poly1305_state archive_stream;
enum {
    ARCHIVE_TAG = crypto_secretstream_xchacha20poly1305_ABYTES,
    ARCHIVE_MORE = crypto_secretstream_xchacha20poly1305_TAG_MESSAGE,
    ARCHIVE_LAST = crypto_secretstream_xchacha20poly1305_TAG_FINAL,
    ARCHIVE_KEY_BYTES = 8 + 4 + 8 + 2, /* of an entry without its bytes */
    ARCHIVE_CONTEXT = 16
};

typedef struct archive_writer {
    aid_store *store;
    FILE *file;
    const char *path;
    const aid__archive_progress *progress;
    archive_stream stream;
    uint8_t header[AID__ARCHIVE_HEADER_MOST];
    size_t header_length;
    aid__buffer clear, sealed;
    aid__archive_facts facts;
} archive_writer;

/* ---- header ---- */

static uint8_t *archive_number(uint8_t *at, uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; i++)
        *at++ = (uint8_t)(value >> (8 * i));
    return at;
}

static uint8_t *archive_bytes(uint8_t *at, const void *bytes, size_t length)
{
    memcpy(at, bytes, length);
    return at + length;
}

size_t aid__archive_encode(const aid__archive_header *header, uint8_t out[AID__ARCHIVE_HEADER_MOST])
{
    size_t name = strlen(header->name);
    uint8_t *at = archive_bytes(out, AID__ARCHIVE_FIRST, sizeof AID__ARCHIVE_FIRST - 1);
    at = archive_number(at, (uint64_t)header->kind, 1);
    at = archive_number(at, header->passes, 4);
    at = archive_number(at, header->memory_kib, 8);
    at = archive_bytes(at, header->salt, sizeof header->salt);
    at = archive_bytes(at, header->community, sizeof header->community);
    at = archive_number(at, (uint64_t)header->at, 8);
    at = archive_number(at, name, 1);
    at = archive_bytes(at, header->name, name);
    at = archive_bytes(at, header->check, sizeof header->check);
    at = archive_bytes(at, header->stream, sizeof header->stream);
    crypto_generichash(at, AID__ARCHIVE_SUM, out, (size_t)(at - out), NULL, 0);
    return (size_t)(at - out) + AID__ARCHIVE_SUM;
}

/* The stretched secret is not used itself: a key file may also hold the key of the community. */
aid_status aid__archive_key(const aid__archive_header *header, const aid_secret *secret, uint8_t key[32],
                            uint8_t check[AID__ARCHIVE_SUM], aid_error *error)
{
    static const char use[] = "mutualaid backup", proof[] = "mutualaid backup check";
    uint8_t stretched[32], both[sizeof use + AID__ARCHIVE_SALT];
    aid_status status =
        aid__secret_stretch(secret, header->salt, header->passes, header->memory_kib, stretched, error);
    if (status != AID_OK)
        return status;
    archive_bytes(archive_bytes(both, use, sizeof use), header->salt, sizeof header->salt);
    crypto_generichash(key, 32, both, sizeof both, stretched, sizeof stretched);
    crypto_generichash(check, AID__ARCHIVE_SUM, (const uint8_t *)proof, sizeof proof, key, 32);
    sodium_memzero(stretched, sizeof stretched);
    return AID_OK;
}

/* ---- chunks ---- */

static aid_status archive_failed(const archive_writer *writer, aid_error *error)
{
    int32_t reason = errno == ENOSPC ? AID_REASON_DISK_FULL : errno == EROFS ? AID_REASON_READ_ONLY : AID_REASON_IO;
    return aid__fail(error, AID_E_STORAGE, reason, "%s: the backup could not be written: %s", writer->path, strerror(errno));
}

static aid_status archive_put(archive_writer *writer, const void *bytes, size_t length, aid_error *error)
{
    writer->facts.bytes += length;
    return fwrite(bytes, 1, length, writer->file) == length ? AID_OK : archive_failed(writer, error);
}

static aid_status archive_flush(archive_writer *writer, uint8_t tag, aid_error *error)
{
    aid__buffer *clear = &writer->clear, *sealed = &writer->sealed;
    uint8_t length[4];
    aid__buffer_clear(sealed);
    if (!aid__buffer_ok(clear) || !aid__buffer_reserve(sealed, clear->length + ARCHIVE_TAG))
        return aid__fail_memory(error);
    if (clear->length > UINT32_MAX - ARCHIVE_TAG)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_RANGE, "a transaction of more than 4 GiB cannot be backed up");
    crypto_secretstream_xchacha20poly1305_push(&writer->stream, (uint8_t *)sealed->bytes, NULL,
                                               (const uint8_t *)clear->bytes, clear->length, writer->header,
                                               writer->header_length, tag);
    archive_number(length, clear->length + ARCHIVE_TAG, 4);
    aid_status status = archive_put(writer, length, sizeof length, error);
    if (status == AID_OK)
        status = archive_put(writer, sealed->bytes, clear->length + ARCHIVE_TAG, error);
    sodium_memzero(clear->bytes, clear->length);
    aid__buffer_clear(clear);
    return status;
}

static bool archive_room(aid__buffer *clear, aid__archive_kind kind, size_t more)
{
    if (clear->length == 0)
        aid__buffer_add_char(clear, (char)kind);
    return aid__buffer_reserve(clear, more);
}

static aid_status archive_record(void *context, const aid_storage_record *record, aid_error *error)
{
    archive_writer *writer = context;
    aid__buffer *clear = &writer->clear;
    size_t size = aid_storage_pack(record, 1, NULL, 0);
    if (!archive_room(clear, AID__ARCHIVE_RECORDS, size))
        return aid__fail_memory(error);
    aid_storage_pack(record, 1, (uint8_t *)clear->bytes + clear->length, size);
    clear->length += size;
    writer->facts.records = record->seq;
    memcpy(writer->facts.head, record->hash, sizeof record->hash);
    if (record->seq + 1 < record->batch_first + record->batch_length || clear->length < AID__ARCHIVE_CHUNK)
        return AID_OK;
    if (writer->progress->call != NULL &&
        writer->progress->call(writer->progress->context, "writing", record->seq, writer->store->journal.head.seq) != 0)
        return aid__fail(error, AID_E_CANCELLED, AID_REASON_CANCELLED, "the backup was cancelled; nothing was left behind");
    return archive_flush(writer, ARCHIVE_MORE, error);
}

static aid_status archive_each_key(void *context, const aid_storage_key *key, aid_error *error)
{
    archive_writer *writer = context;
    aid__buffer *clear = &writer->clear;
    if (!archive_room(clear, AID__ARCHIVE_KEYS, ARCHIVE_KEY_BYTES + key->length))
        return aid__fail_memory(error);
    uint8_t *start = (uint8_t *)clear->bytes + clear->length, *at = archive_number(start, key->subject, 8);
    at = archive_number(at, (uint32_t)key->personal_class, 4);
    at = archive_number(at, key->key_id, 8);
    at = archive_number(at, key->bytes == NULL ? AID__ARCHIVE_TOMBSTONE : key->length, 2);
    if (key->length > 0)
        at = archive_bytes(at, key->bytes, key->length);
    clear->length += (size_t)(at - start);
    writer->facts.keys++;
    return clear->length < AID__ARCHIVE_CHUNK ? AID_OK : archive_flush(writer, ARCHIVE_MORE, error);
}

/* ---- the whole ---- */

static aid_status archive_begin(archive_writer *writer, const aid_secret *secret, aid_error *error)
{
    aid_store *store = writer->store;
    aid__archive_header header = { .kind = secret->kind, .at = aid__store_now(store) };
    uint8_t key[32];
    if (secret->kind == AID_SECRET_PASSPHRASE) {
        header.passes = secret->passes;
        header.memory_kib = secret->memory_kib;
    }
    aid__store_random(store, header.salt, sizeof header.salt);
    memcpy(header.community, store->journal.community, sizeof header.community);
    snprintf(header.name, sizeof header.name, "%s", store->name);
    aid_status status = aid__archive_key(&header, secret, key, header.check, error);
    if (status != AID_OK)
        return status;
    crypto_secretstream_xchacha20poly1305_init_push(&writer->stream, header.stream, key);
    sodium_memzero(key, sizeof key);
    writer->facts.at = header.at;
    writer->header_length = aid__archive_encode(&header, writer->header);
    return archive_put(writer, writer->header, writer->header_length, error);
}

static aid_status archive_end(archive_writer *writer, aid_error *error)
{
    uint8_t end[1 + 8 + 32 + 8] = { AID__ARCHIVE_END }, *at = archive_number(end + 1, writer->facts.records, 8);
    at = archive_bytes(at, writer->facts.head, sizeof writer->facts.head);
    archive_number(at, writer->facts.keys, 8);
    aid__buffer_add(&writer->clear, end, sizeof end);
    aid_status status = archive_flush(writer, ARCHIVE_LAST, error);
    if (status == AID_OK && aid__platform_sync_file(writer->file) != 0)
        status = archive_failed(writer, error);
    return status;
}

static aid_status archive_fill(archive_writer *writer, const aid_secret *secret, aid_error *error)
{
    const aid_storage *storage = &writer->store->journal.storage;
    aid_status status = archive_begin(writer, secret, error);
    if (status == AID_OK)
        status = storage->read(storage->context, 0, 0, archive_record, writer, error);
    if (status == AID_OK && writer->clear.length > 0)
        status = archive_flush(writer, ARCHIVE_MORE, error);
    if (status == AID_OK && storage->keys != NULL) /* after the records: so that no key of theirs is missing */
        status = storage->keys(storage->context, AID_STORAGE_KEYS_ALL, 0, archive_each_key, writer, error);
    if (status == AID_OK && writer->clear.length > 0)
        status = archive_flush(writer, ARCHIVE_MORE, error);
    return status == AID_OK ? archive_end(writer, error) : status;
}

static aid_status archive_to(archive_writer *writer, const char *temporary, const aid_secret *secret, aid_error *error)
{
    writer->file = aid__platform_create_file(temporary);
    if (writer->file == NULL)
        return archive_failed(writer, error);
    aid__buffer_init(&writer->clear, &writer->store->memory);
    aid__buffer_init(&writer->sealed, &writer->store->memory);
    writer->store->in_callback = 1;
    aid_status status = archive_fill(writer, secret, error);
    writer->store->in_callback = 0;
    if (writer->clear.length > 0)
        sodium_memzero(writer->clear.bytes, writer->clear.length);
    sodium_memzero(&writer->stream, sizeof writer->stream);
    aid__buffer_free(&writer->clear);
    aid__buffer_free(&writer->sealed);
    if (fclose(writer->file) != 0 && status == AID_OK)
        status = archive_failed(writer, error);
    return status;
}

static aid_status archive_name(const char *temporary, const char *path, aid_error *error)
{
    if (aid__platform_name_file(temporary, path) == 0)
        return AID_OK;
    if (errno == EEXIST)
        return aid__fail(error, AID_E_STATE, AID_REASON_EXISTS,
                         "%s: there is already a file of this name; a backup goes to a new one", path);
    return aid__fail(error, AID_E_STORAGE, AID_REASON_IO, "%s: naming the backup failed: %s", path, strerror(errno));
}

aid_status aid__archive_write(aid_store *store, const char *path, const aid_secret *secret,
                              const aid__archive_progress *progress, aid__archive_facts *out, aid_error *error)
{
    archive_writer writer = { .store = store, .path = path, .progress = progress };
    uint64_t salt;
    if (aid__platform_file_exists(path))
        return aid__fail(error, AID_E_STATE, AID_REASON_EXISTS,
                         "%s: there is already a file of this name; a backup goes to a new one", path);
    size_t size = strlen(path) + 32;
    char *temporary = aid__take(&store->memory, size);
    if (temporary == NULL)
        return aid__fail_memory(error);
    randombytes_buf(&salt, sizeof salt);
    snprintf(temporary, size, "%s.%016" PRIx64 ".part", path, salt);
    aid_status status = archive_to(&writer, temporary, secret, error);
    if (status == AID_OK) /* what cannot be read back is no backup */
        status = aid__archive_read(&store->memory, temporary, secret, NULL, progress, out, error);
    if (status == AID_OK)
        status = archive_name(temporary, path, error);
    if (status != AID_OK && writer.file != NULL)
        aid__platform_remove_file(temporary);
    aid__give(&store->memory, temporary, size);
    return status;
}
