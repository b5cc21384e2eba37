/* SPDX-License-Identifier: MIT */
/* Reads a backup and checks it: the header by its sum, the secret by the key's check, every chunk by its encryption (which
 * also finds one that is missing or in another place), every record by the chain, the end by its numbers. */
#include "store/archive.h"

#include "base/platform.h"
#include "journal/chain.h"
#include "store/holders.h"
#include "store/store.h"
#include <errno.h>
#include <inttypes.h>
#include <string.h>

enum {
    ARCHIVE_OVERHEAD = crypto_secretstream_xchacha20poly1305_ABYTES,
    ARCHIVE_BEFORE_NAME = sizeof AID__ARCHIVE_FIRST - 1 + 1 + 4 + 8 + AID__ARCHIVE_SALT + 16 + 8 + 1,
    ARCHIVE_AFTER_NAME = AID__ARCHIVE_SUM + crypto_secretstream_xchacha20poly1305_HEADERBYTES + AID__ARCHIVE_SUM,
    ARCHIVE_ENTRY = 8 + 4 + 8 + 2,
    ARCHIVE_END_BYTES = 8 + 32 + 8
};

typedef struct archive_reader {
    const char *path;
    FILE *file;
    uint64_t at, size; /* bytes read, and in all */
    const aid__archive_sink *sink;
    const aid__archive_progress *progress;
    crypto_secretstream_xchacha20poly1305_state stream;
    uint8_t bytes[AID__ARCHIVE_HEADER_MOST]; /* the header */
    size_t length;
    aid__buffer sealed, clear;
    aid__archive_facts facts;
    uint64_t batch_end;
    bool ended;
} archive_reader;

/* ---- bytes ---- */

static aid_status archive_damaged(const archive_reader *reader, const char *what, aid_error *error)
{
    return aid__fail(error, AID_E_CORRUPT, AID_REASON_BACKUP, "%s: %s (byte %" PRIu64 " of %" PRIu64 "); use another copy",
                     reader->path, what, reader->at, reader->size);
}

static aid_status archive_take(archive_reader *reader, void *out, size_t length, aid_error *error)
{
    if (length > reader->size - reader->at)
        return archive_damaged(reader, "the backup ends too early: it was cut off", error);
    if (fread(out, 1, length, reader->file) != length)
        return aid__fail(error, AID_E_STORAGE, AID_REASON_IO, "%s: it could not be read to its end: %s", reader->path,
                         strerror(errno));
    reader->at += length;
    return AID_OK;
}

static uint64_t archive_get(const uint8_t **at, int bytes)
{
    uint64_t value = 0;
    for (int i = 0; i < bytes; i++)
        value |= (uint64_t)*(*at)++ << (8 * i);
    return value;
}

static aid_status archive_open(archive_reader *reader, aid_error *error)
{
    reader->file = aid__platform_open_file(reader->path);
    if (reader->file == NULL)
        return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_NO_STORE, "%s: it could not be opened: %s", reader->path,
                         strerror(errno));
    int64_t size = fseek(reader->file, 0, SEEK_END) == 0 ? (int64_t)ftell(reader->file) : -1;
    if (size < 0 || fseek(reader->file, 0, SEEK_SET) != 0)
        return aid__fail(error, AID_E_STORAGE, AID_REASON_IO, "%s: it is no ordinary file", reader->path);
    reader->size = (uint64_t)size;
    return AID_OK;
}

/* ---- header ---- */

static aid_status archive_header_read(archive_reader *reader, aid__archive_header *header, aid_error *error)
{
    static const char first[] = AID__ARCHIVE_FIRST;
    uint8_t *bytes = reader->bytes, sum[AID__ARCHIVE_SUM];
    if (reader->size < ARCHIVE_BEFORE_NAME || fread(bytes, 1, ARCHIVE_BEFORE_NAME, reader->file) != ARCHIVE_BEFORE_NAME ||
        memcmp(bytes, first, sizeof first - 1) != 0)
        return aid__fail(error, AID_E_FORMAT, AID_REASON_BACKUP,
                         "%s: this is no backup of libmutualaid, or its first bytes are damaged", reader->path);
    reader->at = ARCHIVE_BEFORE_NAME;
    size_t name = bytes[ARCHIVE_BEFORE_NAME - 1];
    aid_status status = name > AID_STORAGE_NAME_BYTES
                            ? archive_damaged(reader, "the header is damaged", error)
                            : archive_take(reader, bytes + ARCHIVE_BEFORE_NAME, name + ARCHIVE_AFTER_NAME, error);
    if (status != AID_OK)
        return status;
    reader->length = ARCHIVE_BEFORE_NAME + name + ARCHIVE_AFTER_NAME;
    size_t summed = reader->length - AID__ARCHIVE_SUM;
    crypto_generichash(sum, sizeof sum, bytes, summed, NULL, 0);
    if (memcmp(sum, bytes + summed, sizeof sum) != 0)
        return archive_damaged(reader, "the header is damaged", error);
    const uint8_t *at = bytes + sizeof first - 1;
    *header = (aid__archive_header){ .kind = (int32_t)archive_get(&at, 1) };
    header->passes = (uint32_t)archive_get(&at, 4);
    header->memory_kib = archive_get(&at, 8);
    memcpy(header->salt, at, sizeof header->salt);
    at += sizeof header->salt;
    memcpy(header->community, at, sizeof header->community);
    at += sizeof header->community;
    header->at = (int64_t)archive_get(&at, 8);
    memcpy(header->name, ++at, name);
    at += name;
    memcpy(header->check, at, sizeof header->check);
    memcpy(header->stream, at + sizeof header->check, sizeof header->stream);
    return AID_OK;
}

static aid_status archive_unlock(archive_reader *reader, const aid_secret *secret, aid_error *error)
{
    aid__archive_header header;
    uint8_t key[32], check[AID__ARCHIVE_SUM];
    aid_status status = archive_header_read(reader, &header, error);
    if (status != AID_OK)
        return status;
    if (header.kind != secret->kind)
        return aid__fail(error, AID_E_DENIED, AID_REASON_WRONG_KEY, "%s: this backup opens with a %s", reader->path,
                         header.kind == AID_SECRET_KEY          ? "key file"
                         : header.kind == AID_SECRET_PASSPHRASE ? "passphrase"
                                                                : "recovery text");
    status = aid__archive_key(&header, secret, key, check, error);
    if (status == AID_OK && sodium_memcmp(check, header.check, sizeof check) != 0)
        status = aid__fail(error, AID_E_DENIED, AID_REASON_WRONG_KEY,
                           "%s: this secret does not open the backup, which has one of its own", reader->path);
    if (status == AID_OK &&
        crypto_secretstream_xchacha20poly1305_init_pull(&reader->stream, header.stream, key) != 0)
        status = archive_damaged(reader, "the header is damaged", error);
    sodium_memzero(key, sizeof key);
    memcpy(reader->facts.community, header.community, sizeof header.community);
    memcpy(reader->facts.name, header.name, sizeof header.name);
    reader->facts.at = header.at;
    return status;
}

/* ---- records ---- */

static aid_status archive_link(archive_reader *reader, const aid_storage_record *record, aid_error *error)
{
    uint8_t hash[32];
    bool starts = record->seq == record->batch_first;
    for (size_t i = 0; i < record->part_count; i++) {
        const aid_storage_part *part = &record->parts[i];
        aid__chain_part_hash(part->bytes, part->length, hash);
        if (part->bytes != NULL && memcmp(hash, part->hash, sizeof hash) != 0)
            return archive_damaged(reader, "a personal part does not fit its hash", error);
    }
    aid__chain_hash(reader->facts.head, reader->facts.community, record, hash);
    if (record->seq != reader->facts.records + 1 || starts != (reader->batch_end == reader->facts.records) ||
        record->batch_length == 0 || memcmp(hash, record->hash, sizeof hash) != 0)
        return archive_damaged(reader, "a record does not fit the chain: what was backed up was damaged before", error);
    reader->batch_end = record->batch_first + record->batch_length - 1;
    reader->facts.records = record->seq;
    memcpy(reader->facts.head, record->hash, sizeof hash);
    return AID_OK;
}

static aid_status archive_each_record(void *context, const aid_storage_record *record, aid_error *error)
{
    archive_reader *reader = context;
    aid_status status = archive_link(reader, record, error);
    return status != AID_OK || reader->sink == NULL ? status : reader->sink->record(reader->sink->context, record, error);
}

/* ---- keys ---- */

static aid_status archive_entries(archive_reader *reader, const uint8_t *at, const uint8_t *end, aid_error *error)
{
    aid_status status = AID_OK;
    while (status == AID_OK && at < end) {
        if (end - at < ARCHIVE_ENTRY)
            return archive_damaged(reader, "an entry of the key store is cut off", error);
        aid_storage_key key = { .subject = archive_get(&at, 8) };
        key.personal_class = (int32_t)archive_get(&at, 4);
        key.key_id = archive_get(&at, 8);
        key.length = (size_t)archive_get(&at, 2);
        if (key.length != AID__ARCHIVE_TOMBSTONE) {
            if (key.length > (size_t)(end - at) || key.length > AID_STORAGE_KEY_BYTES)
                return archive_damaged(reader, "an entry of the key store is cut off", error);
            key.bytes = at;
            at += key.length;
        } else {
            key.length = 0;
        }
        reader->facts.keys++;
        if (reader->sink != NULL)
            status = reader->sink->key(reader->sink->context, &key, error);
    }
    return status;
}

static aid_status archive_finish(archive_reader *reader, const uint8_t *at, size_t length, aid_error *error)
{
    reader->ended = true;
    if (length != ARCHIVE_END_BYTES || archive_get(&at, 8) != reader->facts.records ||
        reader->batch_end != reader->facts.records || memcmp(at, reader->facts.head, 32) != 0)
        return archive_damaged(reader, "the end says another number of records", error);
    at += 32;
    if (archive_get(&at, 8) != reader->facts.keys)
        return archive_damaged(reader, "the end says another number of keys", error);
    if (reader->at != reader->size)
        return archive_damaged(reader, "something follows behind the end", error);
    return AID_OK;
}

/* ---- chunks ---- */

static aid_status archive_open_chunk(archive_reader *reader, uint8_t *out_tag, aid_error *error)
{
    uint8_t length[4];
    unsigned long long clear = 0;
    aid_status status = archive_take(reader, length, sizeof length, error);
    if (status != AID_OK)
        return status;
    const uint8_t *at = length;
    size_t bytes = (size_t)archive_get(&at, 4);
    if (bytes <= ARCHIVE_OVERHEAD || bytes > reader->size - reader->at)
        return archive_damaged(reader, "the length of a piece is wrong, or the backup was cut off", error);
    aid__buffer_clear(&reader->sealed);
    aid__buffer_clear(&reader->clear);
    if (!aid__buffer_reserve(&reader->sealed, bytes) || !aid__buffer_reserve(&reader->clear, bytes))
        return aid__fail_memory(error);
    status = archive_take(reader, reader->sealed.bytes, bytes, error);
    if (status == AID_OK &&
        crypto_secretstream_xchacha20poly1305_pull(&reader->stream, (uint8_t *)reader->clear.bytes, &clear, out_tag,
                                                   (const uint8_t *)reader->sealed.bytes, bytes, reader->bytes,
                                                   reader->length) != 0)
        status = archive_damaged(reader, "a piece of the backup was changed, or is not in its place", error);
    reader->clear.length = (size_t)clear;
    return status;
}

static aid_status archive_chunk(archive_reader *reader, aid_error *error)
{
    uint8_t tag = 0;
    aid_status status = archive_open_chunk(reader, &tag, error);
    if (status != AID_OK)
        return status;
    const uint8_t *at = (const uint8_t *)reader->clear.bytes + 1, *end = at - 1 + reader->clear.length;
    bool last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    switch (last == (reader->clear.bytes[0] == AID__ARCHIVE_END) ? reader->clear.bytes[0] : 0) {
    case AID__ARCHIVE_RECORDS:
        status = aid_storage_unpack(at, (size_t)(end - at), 0, 0, archive_each_record, reader, error);
        break;
    case AID__ARCHIVE_KEYS: status = archive_entries(reader, at, end, error); break;
    case AID__ARCHIVE_END: status = archive_finish(reader, at, (size_t)(end - at), error); break;
    default:
        status = aid__fail(error, AID_E_NEWER, AID_REASON_BACKUP,
                           "%s: this backup has a piece that library %s does not know; use a newer one", reader->path,
                           aid_version());
    }
    sodium_memzero(reader->clear.bytes, reader->clear.length);
    if (status == AID_OK && reader->progress->call != NULL &&
        reader->progress->call(reader->progress->context, "reading", reader->at, reader->size) != 0)
        return aid__fail(error, AID_E_CANCELLED, AID_REASON_CANCELLED, "reading the backup was cancelled");
    return status;
}

static aid_status archive_all(archive_reader *reader, const aid_secret *secret, aid_error *error)
{
    aid_status status = archive_open(reader, error);
    if (status == AID_OK)
        status = archive_unlock(reader, secret, error);
    if (status == AID_OK && reader->sink != NULL)
        status = reader->sink->begin(reader->sink->context, &reader->facts, error);
    while (status == AID_OK && !reader->ended)
        status = archive_chunk(reader, error);
    return status;
}

aid_status aid__archive_read(const aid_allocator *allocator, const char *path, const aid_secret *secret,
                             const aid__archive_sink *sink, const aid__archive_progress *progress,
                             aid__archive_facts *out, aid_error *error)
{
    archive_reader reader = { .path = path, .sink = sink, .progress = progress };
    aid__buffer_init(&reader.sealed, allocator);
    aid__buffer_init(&reader.clear, allocator);
    aid_status status = archive_all(&reader, secret, error);
    if (reader.file != NULL)
        fclose(reader.file);
    sodium_memzero(&reader.stream, sizeof reader.stream);
    aid__buffer_free(&reader.sealed);
    aid__buffer_free(&reader.clear);
    if (status == AID_OK) {
        reader.facts.bytes = reader.at;
        *out = reader.facts;
    }
    return status;
}
