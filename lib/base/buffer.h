/* SPDX-License-Identifier: MIT */
/* A growing run of bytes. A failed growth marks the buffer; later writes do nothing, so a writer checks once, at the
 * end, with aid__buffer_ok. */
#ifndef AID_BASE_BUFFER_H
#define AID_BASE_BUFFER_H

#include "base/memory.h"
#include <string.h>

typedef struct aid__buffer {
    const aid_allocator *allocator;
    char *bytes;
    size_t length;
    size_t capacity;
    bool failed;
} aid__buffer;

void aid__buffer_init(aid__buffer *buffer, const aid_allocator *allocator);
void aid__buffer_free(aid__buffer *buffer);
void aid__buffer_clear(aid__buffer *buffer); /* keeps the memory, forgets a failure */
bool aid__buffer_ok(const aid__buffer *buffer);
bool aid__buffer_reserve(aid__buffer *buffer, size_t more); /* room for `more` bytes; false marks the buffer failed */
void aid__buffer_add(aid__buffer *buffer, const void *bytes, size_t length);
void aid__buffer_add_text(aid__buffer *buffer, const char *text);
void aid__buffer_add_int(aid__buffer *buffer, int64_t value); /* in decimal */
void aid__buffer_add_u64(aid__buffer *buffer, uint64_t value);

static inline void aid__buffer_add_char(aid__buffer *buffer, char c)
{
    if (buffer->length < buffer->capacity || aid__buffer_reserve(buffer, 1))
        buffer->bytes[buffer->length++] = c;
}

#endif
