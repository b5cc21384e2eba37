/* SPDX-License-Identifier: MIT */
/* Memory of one store or one solver run, taken through its allocator. Sizes are always known, so the host's
 * allocator needs no header of its own; a NULL allocator means realloc and free. */
#ifndef AID_BASE_MEMORY_H
#define AID_BASE_MEMORY_H

#include <mutualaid/base.h>
#include <stdbool.h>

/* The host's allocator checked and completed, or the C library's when `given` is NULL. */
aid_status aid__allocator_choose(const aid_allocator *given, aid_allocator *out, aid_error *error);

void *aid__resize(const aid_allocator *allocator, void *block, size_t old_size, size_t new_size);
void *aid__take(const aid_allocator *allocator, size_t size);      /* not cleared; NULL on failure */
void *aid__take_zero(const aid_allocator *allocator, size_t size); /* cleared; NULL on failure */
void aid__give(const aid_allocator *allocator, void *block, size_t size); /* NULL block is fine */

/* count * size, or false when it does not fit. */
bool aid__size_of(size_t count, size_t size, size_t *out_bytes);

#endif
