/* SPDX-License-Identifier: MIT */
/* A growing array of equal-sized rows. Row addresses change when it grows: keep indexes, not pointers. */
#ifndef AID_BASE_VECTOR_H
#define AID_BASE_VECTOR_H

#include "base/memory.h"

typedef struct aid__vector {
    const aid_allocator *allocator;
    void *rows;
    size_t row_size;
    size_t count;
    size_t capacity;
} aid__vector;

void aid__vector_init(aid__vector *vector, const aid_allocator *allocator, size_t row_size);
void aid__vector_free(aid__vector *vector);
bool aid__vector_reserve(aid__vector *vector, size_t more); /* room for `more` rows; false: out of memory, unchanged */
void *aid__vector_push(aid__vector *vector);                /* a new cleared row at the end; NULL: out of memory */

static inline void *aid__vector_at(const aid__vector *vector, size_t index)
{
    return (char *)vector->rows + index * vector->row_size;
}

#endif
