/* SPDX-License-Identifier: MIT */
/* Giving text to a caller's buffer, the same way in every function that does. */
#ifndef AID_API_GIVE_H
#define AID_API_GIVE_H

#include "base/error.h"

/* Copies `length` bytes and a NUL. Capacity 0 gives only the length; one that is too small is refused and writes
 * nothing. `out_length` may be NULL. */
aid_status aid__text_give(const char *bytes, size_t length, char *text, size_t capacity, size_t *out_length,
                          aid_error *error);

/* AID_E_ARGUMENT naming the parameter when the pointer is NULL. */
aid_status aid__pointer_check(const void *pointer, const char *name, aid_error *error);

#endif
