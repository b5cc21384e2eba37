/* SPDX-License-Identifier: MIT */
/* Reads a TZif file (RFC 9636). The bytes are anybody's: every count is held against the length before it is used.
 *
 * Layout: a 44-byte header and a data block with 32-bit times; from version 2 on, the same again with 64-bit times,
 * which alone is used then, and a footer. */
#include "base/zone_data.h"

#include <assert.h>

enum {
    TZIF_HEADER_BYTES = 44,
    TZIF_TYPE_BYTES = 6,
    TZIF_TYPES_MOST = 256
};

typedef struct tzif_block {
    size_t is_ut, is_standard, leaps, times, types, letters; /* counts, in the header's order */
    size_t time_bytes;                                       /* 4 or 8 */
    const uint8_t *data;
    size_t data_bytes;
} tzif_block;

static aid_status tzif_refuse(aid_error *error, const char *why)
{
    return aid__fail(error, AID_E_FORMAT, AID_REASON_ZONE, "zone data: %s; right would be a TZif file (RFC 9636)", why);
}

static uint32_t tzif_u32(const uint8_t *bytes)
{
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static int32_t tzif_i32(const uint8_t *bytes)
{
    uint32_t value = tzif_u32(bytes);
    return value > INT32_MAX ? -(int32_t)(UINT32_MAX - value) - 1 : (int32_t)value;
}

static int64_t tzif_i64(const uint8_t *bytes)
{
    uint64_t value = (uint64_t)tzif_u32(bytes) << 32 | tzif_u32(bytes + 4);
    return value > INT64_MAX ? -(int64_t)(UINT64_MAX - value) - 1 : (int64_t)value;
}

/* Reads a header and measures its data block, which begins right after it. */
static aid_status tzif_block_read(const uint8_t *bytes, size_t length, size_t time_bytes, tzif_block *out,
                                  aid_error *error)
{
    if (length < TZIF_HEADER_BYTES || memcmp(bytes, "TZif", 4) != 0)
        return tzif_refuse(error, "the header is missing");
    uint32_t counts[6];
    for (size_t i = 0; i < 6; i++)
        counts[i] = tzif_u32(bytes + 20 + 4 * i);
    *out = (tzif_block){ .is_ut = counts[0], .is_standard = counts[1], .leaps = counts[2], .times = counts[3],
                         .types = counts[4], .letters = counts[5], .time_bytes = time_bytes,
                         .data = bytes + TZIF_HEADER_BYTES };
    uint64_t wanted = (uint64_t)counts[3] * (time_bytes + 1) + (uint64_t)counts[4] * TZIF_TYPE_BYTES + counts[5] +
                      (uint64_t)counts[2] * (time_bytes + 4) + counts[1] + counts[0];
    if (wanted > length - TZIF_HEADER_BYTES)
        return tzif_refuse(error, "it is cut short");
    out->data_bytes = (size_t)wanted;
    return AID_OK;
}

static aid_status tzif_block_check(const tzif_block *block, aid_error *error)
{
    if (block->types == 0 || block->types > TZIF_TYPES_MOST || block->letters == 0)
        return tzif_refuse(error, "it has no local time types, or too many");
    if ((block->is_ut != 0 && block->is_ut != block->types) ||
        (block->is_standard != 0 && block->is_standard != block->types))
        return tzif_refuse(error, "its counts contradict each other");
    if (block->leaps != 0)
        return tzif_refuse(error, "it counts leap seconds (a \"right/\" zone), which UTC times here do not");
    return AID_OK;
}

/* The footer between two newlines; an empty one says nothing about later years. */
static aid_status tzif_footer_read(const uint8_t *bytes, size_t length, aid__zone *zone, aid_error *error)
{
    const char *text = (const char *)bytes;
    if (length < 2 || text[0] != '\n')
        return tzif_refuse(error, "the footer is missing");
    const char *end = memchr(text + 1, '\n', length - 1);
    if (end == NULL)
        return tzif_refuse(error, "the footer does not end");
    size_t size = (size_t)(end - text) - 1;
    zone->has_rule = size > 0;
    if (zone->has_rule && !aid__zone_rule_parse(text + 1, size, &zone->rule))
        return tzif_refuse(error, "the footer is not a POSIX time zone rule");
    return AID_OK;
}

static aid_status tzif_steps_read(const tzif_block *block, aid__zone *zone, aid_error *error)
{
    const uint8_t *kinds = block->data + block->times * block->time_bytes, *types = kinds + block->times;
    for (size_t i = 0; i < block->types; i++) {
        const uint8_t *type = types + i * TZIF_TYPE_BYTES;
        int32_t offset = tzif_i32(type);
        if (offset > AID__ZONE_OFFSET_MAX_S || offset < -AID__ZONE_OFFSET_MAX_S)
            return tzif_refuse(error, "an offset is more than 26 hours");
        if (type[4] > 1 || type[5] >= block->letters)
            return tzif_refuse(error, "a local time type is damaged");
    }
    zone->first_offset = tzif_i32(types);
    for (size_t i = 0; i < block->times; i++) {
        const uint8_t *at = block->data + i * block->time_bytes;
        zone->steps[i].at = block->time_bytes == 8 ? tzif_i64(at) : tzif_i32(at);
        if (i > 0 && zone->steps[i].at <= zone->steps[i - 1].at)
            return tzif_refuse(error, "its transitions are not in order");
        if (kinds[i] >= block->types)
            return tzif_refuse(error, "a transition has no local time type");
        zone->steps[i].offset = tzif_i32(types + (size_t)kinds[i] * TZIF_TYPE_BYTES);
        zone->steps[i].reserved = 0;
    }
    return AID_OK;
}

/* Finds the block that counts and what follows it: `rest` is the footer, or NULL in version 1. */
static aid_status tzif_find(const uint8_t *bytes, size_t length, tzif_block *block, const uint8_t **rest,
                            aid_error *error)
{
    *rest = NULL;
    aid_status status = tzif_block_read(bytes, length, 4, block, error);
    if (status != AID_OK)
        return status;
    if (bytes[4] != 0) {
        size_t skipped = TZIF_HEADER_BYTES + block->data_bytes;
        status = tzif_block_read(bytes + skipped, length - skipped, 8, block, error);
        if (status != AID_OK)
            return status;
        *rest = block->data + block->data_bytes;
    }
    return tzif_block_check(block, error);
}

aid_status aid__zone_parse(const aid_allocator *allocator, const uint8_t *bytes, size_t length, aid__zone **out,
                           aid_error *error)
{
    tzif_block block;
    const uint8_t *footer;
    aid_status status = tzif_find(bytes, length, &block, &footer, error);
    if (status != AID_OK)
        return status;
    size_t size;
    if (!aid__size_of(block.times, sizeof(aid__zone_step), &size) || size > SIZE_MAX - sizeof(aid__zone))
        return aid__fail_memory(error);
    size += sizeof(aid__zone);
    aid__zone *zone = aid__take_zero(allocator, size);
    if (zone == NULL)
        return aid__fail_memory(error);
    zone->bytes = size;
    zone->count = block.times;
    status = tzif_steps_read(&block, zone, error);
    if (status == AID_OK && footer != NULL)
        status = tzif_footer_read(footer, length - (size_t)(footer - bytes), zone, error);
    if (status != AID_OK) {
        aid__zone_free(allocator, zone);
        return status;
    }
    *out = zone;
    return AID_OK;
}
