/* SPDX-License-Identifier: MIT */
#include "base/buffer.h"

#include <assert.h>

enum { BUFFER_FIRST_CAPACITY = 256 };

void aid__buffer_init(aid__buffer *buffer, const aid_allocator *allocator)
{
    *buffer = (aid__buffer){ .allocator = allocator };
}

void aid__buffer_free(aid__buffer *buffer)
{
    aid__give(buffer->allocator, buffer->bytes, buffer->capacity);
    *buffer = (aid__buffer){ .allocator = buffer->allocator };
}

void aid__buffer_clear(aid__buffer *buffer)
{
    buffer->length = 0;
    buffer->failed = false;
}

bool aid__buffer_ok(const aid__buffer *buffer)
{
    return !buffer->failed;
}

bool aid__buffer_reserve(aid__buffer *buffer, size_t more)
{
    if (buffer->failed)
        return false;
    if (more <= buffer->capacity - buffer->length)
        return true;
    size_t capacity = buffer->capacity ? buffer->capacity : BUFFER_FIRST_CAPACITY;
    while (capacity - buffer->length < more) {
        if (capacity > SIZE_MAX / 2) {
            buffer->failed = true;
            return false;
        }
        capacity *= 2;
    }
    void *bytes = aid__resize(buffer->allocator, buffer->bytes, buffer->capacity, capacity);
    if (bytes == NULL) {
        buffer->failed = true;
        return false;
    }
    buffer->bytes = bytes;
    buffer->capacity = capacity;
    return true;
}

void aid__buffer_add(aid__buffer *buffer, const void *bytes, size_t length)
{
    if (length == 0 || !aid__buffer_reserve(buffer, length))
        return;
    memcpy(buffer->bytes + buffer->length, bytes, length);
    buffer->length += length;
}

void aid__buffer_add_text(aid__buffer *buffer, const char *text)
{
    aid__buffer_add(buffer, text, strlen(text));
}

void aid__buffer_add_u64(aid__buffer *buffer, uint64_t value)
{
    char digits[20];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + value % 10);
        value /= 10;
    } while (value != 0);
    aid__buffer_add(buffer, digits + at, sizeof digits - at);
}

void aid__buffer_add_int(aid__buffer *buffer, int64_t value)
{
    if (value < 0) {
        aid__buffer_add_char(buffer, '-');
        aid__buffer_add_u64(buffer, (uint64_t)0 - (uint64_t)value);
    } else {
        aid__buffer_add_u64(buffer, (uint64_t)value);
    }
}
