/* SPDX-License-Identifier: MIT */
#include "base/memory.h"

#include "base/error.h"
#include <assert.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum { MEMORY_ALLOCATOR_LEAST = offsetof(aid_allocator, context) + sizeof(void *) }; /* all that it has in 0.1 */

static void *memory_libc_resize(void *context, void *block, size_t old_size, size_t new_size)
{
    (void)context;
    (void)old_size;
    if (new_size == 0) {
        free(block);
        return NULL;
    }
    return realloc(block, new_size);
}

aid_status aid__allocator_choose(const aid_allocator *given, aid_allocator *out, aid_error *error)
{
    assert(out != NULL);
    if (given == NULL) {
        *out = (aid_allocator){ .struct_size = (uint32_t)sizeof *out, .resize = memory_libc_resize };
        return AID_OK;
    }
    if (given->struct_size < MEMORY_ALLOCATOR_LEAST || given->resize == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS,
                         "allocator: struct_size must be at least %u and resize set", (unsigned)MEMORY_ALLOCATOR_LEAST);
    return aid__options_read(out, sizeof *out, given, MEMORY_ALLOCATOR_LEAST, "aid_allocator", error);
}

void *aid__resize(const aid_allocator *allocator, void *block, size_t old_size, size_t new_size)
{
    assert(allocator != NULL && allocator->resize != NULL);
    assert((block == NULL) == (old_size == 0));
    return allocator->resize(allocator->context, block, old_size, new_size);
}

void *aid__take(const aid_allocator *allocator, size_t size)
{
    return aid__resize(allocator, NULL, 0, size ? size : 1);
}

void *aid__take_zero(const aid_allocator *allocator, size_t size)
{
    void *block = aid__take(allocator, size);
    if (block != NULL)
        memset(block, 0, size ? size : 1);
    return block;
}

void aid__give(const aid_allocator *allocator, void *block, size_t size)
{
    if (block != NULL)
        aid__resize(allocator, block, size ? size : 1, 0);
}

bool aid__size_of(size_t count, size_t size, size_t *out_bytes)
{
    if (size != 0 && count > SIZE_MAX / size)
        return false;
    *out_bytes = count * size;
    return true;
}
