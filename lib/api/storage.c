/* SPDX-License-Identifier: MIT */
/* What <mutualaid/storage.h> offers to those who write a small backend: the answers of attach and append where nothing
 * but a reader is at hand, and records as bytes. The bytes are the same on every machine: numbers in eight bytes,
 * little-endian, text with its NUL, so that a record is read where it lies. */
#include <mutualaid/storage.h>

#include "base/error.h"
#include "base/memory.h"

#include <string.h>

enum { STORAGE_NUMBERS = 13, STORAGE_KIND_BYTES = 64 };
static const uint64_t storage_cut = UINT64_MAX; /* the length of a part that has no bytes any more */

aid_status aid_storage_fail(aid_error *error, aid_status status, int32_t reason, const char *sentence)
{
    return aid__fail(error, status, reason, "%s", sentence != NULL ? sentence : "");
}

aid_status aid_storage_choose(const char *name, int32_t mode, int32_t exists, aid_error *error)
{
    size_t length = name != NULL ? strlen(name) : 0;
    if (length < 1 || length > AID_STORAGE_NAME_BYTES)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_LONG,
                         "a community's name has 1 to %d bytes; this one has %zu", AID_STORAGE_NAME_BYTES, length);
    if (exists && mode == AID_ATTACH_MUST_CREATE)
        return aid__fail(error, AID_E_STATE, AID_REASON_EXISTS, "there is already a community \"%s\"", name);
    if (!exists && mode == AID_ATTACH_MUST_EXIST)
        return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_COMMUNITY, "there is no community \"%s\"", name);
    return AID_OK;
}

/* ---- may a batch follow? ---- */

typedef struct storage_judging {
    aid_storage_head head;
    const aid_storage_head *expected;
    const uint8_t *command;
    bool seen, known;
} storage_judging;

static aid_status storage_see(void *context, const aid_storage_record *record, aid_error *error)
{
    (void)error;
    storage_judging *judging = context;
    judging->head.seq = record->seq;
    memcpy(judging->head.hash, record->hash, sizeof judging->head.hash);
    judging->seen |= judging->expected != NULL && memcmp(&judging->head, judging->expected, sizeof judging->head) == 0;
    judging->known |=
        judging->command != NULL && record->has_command && memcmp(judging->command, record->command, 16) == 0;
    return AID_OK;
}

aid_status aid_storage_judge(aid_storage_read_fn read, void *context, const aid_storage_head *expected,
                             const aid_storage_record *records, size_t count, aid_storage_head *out_head,
                             aid_error *error)
{
    static const aid_storage_head nothing;
    if (read == NULL || (count > 0 && records == NULL))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "read, records: must be given");
    storage_judging judging = { .expected = expected };
    judging.seen = expected == NULL || memcmp(expected, &nothing, sizeof nothing) == 0;
    for (size_t i = 0; i < count; i++)
        judging.command = records[i].has_command ? records[i].command : judging.command;
    aid_status status = read(context, 0, 0, storage_see, &judging, error);
    if (status != AID_OK)
        return status;
    if (out_head != NULL)
        *out_head = judging.head;
    if (!judging.seen)
        return aid__fail(error, AID_E_REWOUND, AID_REASON_CHAIN,
                         "record %llu is not what it was expected to be, or is gone",
                         (unsigned long long)expected->seq);
    if (expected != NULL && judging.head.seq > expected->seq)
        return aid__fail(error, AID_E_CONFLICT, 0, "others appended up to record %llu",
                         (unsigned long long)judging.head.seq);
    if (judging.known)
        return aid__fail(error, AID_E_STATE, AID_REASON_COMMAND_ID, "the command id is in the journal already");
    return AID_OK;
}

/* ---- records as bytes ---- */

/* Where packed bytes go: counted always, written while they fit. */
typedef struct storage_writer {
    uint8_t *out;
    size_t capacity, size;
} storage_writer;

static void storage_put(storage_writer *writer, const void *bytes, size_t length)
{
    if (length > 0 && writer->size <= writer->capacity && length <= writer->capacity - writer->size)
        memcpy(writer->out + writer->size, bytes, length);
    writer->size += length;
}

static void storage_put_number(storage_writer *writer, uint64_t number)
{
    uint8_t bytes[8];
    for (int i = 0; i < 8; i++)
        bytes[i] = (uint8_t)(number >> 8 * i);
    storage_put(writer, bytes, sizeof bytes);
}

static void storage_put_record(storage_writer *writer, const aid_storage_record *record)
{
    size_t kind_length = strlen(record->kind);
    const uint64_t numbers[STORAGE_NUMBERS] = {
        record->seq,     record->batch_first, record->batch_length, (uint64_t)record->at, (uint64_t)record->due,
        record->version, record->actor,       record->subject,      record->role,         record->purpose,
        kind_length,     record->body_length, record->part_count,
    };
    for (int i = 0; i < STORAGE_NUMBERS; i++)
        storage_put_number(writer, numbers[i]);
    storage_put_number(writer, record->has_command);
    storage_put(writer, record->command, sizeof record->command);
    storage_put(writer, record->hash, sizeof record->hash);
    storage_put(writer, record->kind, kind_length + 1);
    storage_put(writer, record->body, record->body_length);
    storage_put(writer, "", 1);
    for (size_t i = 0; i < record->part_count; i++) {
        const aid_storage_part *part = &record->parts[i];
        storage_put_number(writer, part->subject);
        storage_put_number(writer, (uint64_t)(int64_t)part->personal_class);
        storage_put_number(writer, part->key_id);
        storage_put_number(writer, part->bytes == NULL ? storage_cut : part->length);
        storage_put(writer, part->hash, sizeof part->hash);
        storage_put(writer, part->bytes, part->bytes == NULL ? 0 : part->length);
    }
}

size_t aid_storage_pack(const aid_storage_record *records, size_t count, uint8_t *out, size_t capacity)
{
    storage_writer writer = { .out = out, .capacity = out != NULL ? capacity : 0 };
    for (size_t i = 0; i < count; i++)
        storage_put_record(&writer, &records[i]);
    return writer.size;
}

/* Packed bytes on their way out; `good` ends where something reaches behind the end. */
typedef struct storage_reader {
    const uint8_t *at;
    size_t left;
    bool good;
} storage_reader;

static const uint8_t *storage_take(storage_reader *reader, uint64_t length)
{
    static const uint8_t nothing[48]; /* the longest that is copied from what storage_take answers */
    if (!reader->good || length > reader->left) {
        reader->good = false;
        return nothing;
    }
    const uint8_t *taken = reader->at;
    reader->at += length;
    reader->left -= (size_t)length;
    return taken;
}

static uint64_t storage_take_number(storage_reader *reader)
{
    const uint8_t *bytes = storage_take(reader, 8);
    uint64_t number = 0;
    for (int i = 0; i < 8; i++)
        number |= (uint64_t)bytes[i] << 8 * i;
    return number;
}

/* A text of a known length, whose NUL stands behind it and nowhere before. */
static const char *storage_take_text(storage_reader *reader, uint64_t length)
{
    const char *text = (const char *)storage_take(reader, length < reader->left ? length + 1 : UINT64_MAX);
    reader->good = reader->good && text[length] == '\0';
    return text;
}

static void storage_take_part(storage_reader *reader, aid_storage_part *part)
{
    memset(part, 0, sizeof *part);
    part->subject = storage_take_number(reader);
    part->personal_class = (int32_t)storage_take_number(reader);
    part->key_id = storage_take_number(reader);
    uint64_t length = storage_take_number(reader);
    memcpy(part->hash, storage_take(reader, sizeof part->hash), sizeof part->hash);
    if (length != storage_cut) {
        part->bytes = storage_take(reader, length);
        part->length = (size_t)length;
    }
}

static void storage_take_record(storage_reader *reader, aid_storage_record *record, aid_storage_part *parts)
{
    uint64_t numbers[STORAGE_NUMBERS];
    for (int i = 0; i < STORAGE_NUMBERS; i++)
        numbers[i] = storage_take_number(reader);
    reader->good = reader->good && numbers[10] <= STORAGE_KIND_BYTES && numbers[12] <= AID_STORAGE_PARTS_MAX;
    *record = (aid_storage_record) {
        .seq = numbers[0],
        .batch_first = numbers[1],
        .batch_length = numbers[2],
        .at = (int64_t)numbers[3],
        .due = (int64_t)numbers[4],
        .version = numbers[5],
        .actor = numbers[6],
        .subject = numbers[7],
        .role = numbers[8],
        .purpose = numbers[9],
        .has_command = storage_take_number(reader),
        .parts = parts,
    };
    memcpy(record->command, storage_take(reader, sizeof record->command), sizeof record->command);
    memcpy(record->hash, storage_take(reader, sizeof record->hash), sizeof record->hash);
    record->kind = storage_take_text(reader, numbers[10]);
    record->body_length = (size_t)numbers[11];
    record->body = storage_take_text(reader, numbers[11]);
    for (; reader->good && record->part_count < numbers[12]; record->part_count++)
        storage_take_part(reader, &parts[record->part_count]);
}

aid_status aid_storage_unpack(const uint8_t *packed, size_t size, uint64_t after, uint64_t until,
                              aid_storage_record_fn each, void *each_context, aid_error *error)
{
    aid_allocator memory;
    aid_status status = aid__allocator_choose(NULL, &memory, error);
    size_t bytes = AID_STORAGE_PARTS_MAX * sizeof(aid_storage_part);
    if (status != AID_OK || size == 0)
        return status;
    if (packed == NULL || each == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "packed, each: must be given");
    aid_storage_part *parts = aid__take(&memory, bytes);
    if (parts == NULL)
        return aid__fail_memory(error);
    storage_reader reader = { packed, size, true };
    while (status == AID_OK && reader.left > 0) {
        aid_storage_record record;
        storage_take_record(&reader, &record, parts);
        if (!reader.good)
            status = aid__fail(error, AID_E_CORRUPT, AID_REASON_CHAIN,
                               "a packed record has lost its shape, %zu bytes before the end", reader.left);
        else if (record.seq > after && (until == 0 || record.seq <= until))
            status = each(each_context, &record, error);
    }
    aid__give(&memory, parts, bytes);
    return status;
}
