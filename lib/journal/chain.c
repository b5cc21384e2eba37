/* SPDX-License-Identifier: MIT */
/* The hash chain. This is the hottest code of a replay, so a record with few parts is laid out in one buffer on the
 * stack and hashed in one call (about a tenth faster than streaming); only what does not fit is streamed.
 *
 * The layout is the file format: it never changes. A test compares it with an independent computation. */
#include "journal/chain.h"

#include <assert.h>
#include <sodium.h>
#include <string.h>

enum {
    CHAIN_HASH = 32,
    CHAIN_COMMAND = 48,
    CHAIN_BUFFER = 1024 /* the fixed fields, an ordinary kind and 12 parts */
};

static const char chain_tag[] = "mutualaid-journal-1";

typedef struct chain_writer {
    size_t used;
    int streaming; /* the buffer was full once: `state` holds what was before it */
    crypto_generichash_state state;
    uint8_t buffer[CHAIN_BUFFER];
} chain_writer;

static void chain_flush(chain_writer *writer)
{
    if (!writer->streaming)
        crypto_generichash_init(&writer->state, NULL, 0, CHAIN_HASH);
    writer->streaming = 1;
    crypto_generichash_update(&writer->state, writer->buffer, writer->used);
    writer->used = 0;
}

static inline void chain_bytes(chain_writer *writer, const void *bytes, size_t length)
{
    const uint8_t *from = bytes;
    while (length > sizeof writer->buffer - writer->used) {
        size_t room = sizeof writer->buffer - writer->used;
        memcpy(writer->buffer + writer->used, from, room);
        writer->used += room;
        from += room;
        length -= room;
        chain_flush(writer);
    }
    if (length > 0)
        memcpy(writer->buffer + writer->used, from, length);
    writer->used += length;
}

static inline void chain_u32(chain_writer *writer, size_t value)
{
    assert(value <= UINT32_MAX);
    const uint8_t bytes[4] = { (uint8_t)value, (uint8_t)(value >> 8), (uint8_t)(value >> 16), (uint8_t)(value >> 24) };
    chain_bytes(writer, bytes, sizeof bytes);
}

static inline void chain_u64(chain_writer *writer, uint64_t value)
{
    const uint8_t bytes[8] = { (uint8_t)value,         (uint8_t)(value >> 8),  (uint8_t)(value >> 16),
                               (uint8_t)(value >> 24), (uint8_t)(value >> 32), (uint8_t)(value >> 40),
                               (uint8_t)(value >> 48), (uint8_t)(value >> 56) };
    chain_bytes(writer, bytes, sizeof bytes);
}

static inline void chain_text(chain_writer *writer, const void *bytes, size_t length)
{
    chain_u32(writer, length);
    chain_bytes(writer, bytes, length);
}

static void chain_parts(chain_writer *writer, const aid_storage_record *record)
{
    chain_u32(writer, record->part_count);
    for (size_t i = 0; i < record->part_count; i++) {
        const aid_storage_part *part = &record->parts[i];
        chain_u64(writer, part->subject);
        chain_u64(writer, (uint64_t)(int64_t)part->personal_class);
        chain_u64(writer, part->key_id);
        chain_bytes(writer, part->hash, CHAIN_HASH);
    }
}

void aid__chain_part_hash(const uint8_t *bytes, size_t length, uint8_t out[32])
{
    assert(bytes != NULL || length == 0);
    crypto_generichash(out, CHAIN_HASH, bytes, length, NULL, 0);
}

void aid__chain_hash(const uint8_t previous[32], const uint8_t community[16], const aid_storage_record *record,
                     uint8_t out[32])
{
    assert(record->kind != NULL && (record->body != NULL || record->body_length == 0));
    chain_writer writer;
    writer.used = 0;
    writer.streaming = 0;
    uint8_t body[CHAIN_HASH];
    crypto_generichash(body, sizeof body, (const uint8_t *)record->body, record->body_length, NULL, 0);

    chain_text(&writer, chain_tag, sizeof chain_tag - 1);
    chain_bytes(&writer, previous, CHAIN_HASH);
    chain_bytes(&writer, community, 16);
    chain_u64(&writer, record->seq);
    chain_u64(&writer, record->batch_first);
    chain_u64(&writer, record->batch_length);
    chain_u64(&writer, (uint64_t)record->at);
    chain_u64(&writer, (uint64_t)record->due);
    chain_text(&writer, record->kind, strlen(record->kind));
    chain_u64(&writer, record->version);
    chain_u64(&writer, record->actor);
    chain_u64(&writer, record->subject);
    chain_u64(&writer, record->role);
    chain_u64(&writer, record->purpose);
    chain_text(&writer, record->command, record->has_command ? CHAIN_COMMAND : 0);
    chain_bytes(&writer, body, sizeof body);
    chain_parts(&writer, record);

    if (!writer.streaming) {
        crypto_generichash(out, CHAIN_HASH, writer.buffer, writer.used, NULL, 0);
        return;
    }
    crypto_generichash_update(&writer.state, writer.buffer, writer.used);
    crypto_generichash_final(&writer.state, out, CHAIN_HASH);
}
