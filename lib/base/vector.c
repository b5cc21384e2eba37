/* SPDX-License-Identifier: MIT */
#include "base/vector.h"

#include <assert.h>
#include <string.h>

enum { VECTOR_FIRST_CAPACITY = 8 };

void aid__vector_init(aid__vector *vector, const aid_allocator *allocator, size_t row_size)
{
    assert(row_size > 0);
    *vector = (aid__vector){ .allocator = allocator, .row_size = row_size };
}

void aid__vector_free(aid__vector *vector)
{
    aid__give(vector->allocator, vector->rows, vector->capacity * vector->row_size);
    vector->rows = NULL;
    vector->count = vector->capacity = 0;
}

bool aid__vector_reserve(aid__vector *vector, size_t more)
{
    if (more <= vector->capacity - vector->count)
        return true;
    size_t capacity = vector->capacity ? vector->capacity : VECTOR_FIRST_CAPACITY;
    while (capacity - vector->count < more) {
        if (capacity > SIZE_MAX / 2)
            return false;
        capacity *= 2;
    }
    size_t bytes;
    if (!aid__size_of(capacity, vector->row_size, &bytes))
        return false;
    void *rows = aid__resize(vector->allocator, vector->rows, vector->capacity * vector->row_size, bytes);
    if (rows == NULL)
        return false;
    vector->rows = rows;
    vector->capacity = capacity;
    return true;
}

void *aid__vector_push(aid__vector *vector)
{
    if (vector->count == vector->capacity && !aid__vector_reserve(vector, 1))
        return NULL;
    void *row = aid__vector_at(vector, vector->count++);
    memset(row, 0, vector->row_size);
    return row;
}
