/* SPDX-License-Identifier: MIT */
/* The error box: how every function of the library says no. */
#ifndef AID_BASE_ERROR_H
#define AID_BASE_ERROR_H

#include <mutualaid/base.h>
#include <mutualaid/values.h>

#if defined(__MINGW32__) && !defined(__clang__)
#define AID__PRINTF_KIND gnu_printf
#else
#define AID__PRINTF_KIND printf
#endif
#if defined(__GNUC__)
#define AID_PRINTF(format_at, first_at) __attribute__((format(AID__PRINTF_KIND, format_at, first_at)))
#else
#define AID_PRINTF(format_at, first_at)
#endif

/* Fills the box (when there is one) and answers `status`, so that `return aid__fail(…)` is the whole sentence.
 * The message is cut at a code point. */
aid_status aid__fail(aid_error *error, aid_status status, int32_t reason, const char *format, ...) AID_PRINTF(4, 5);

/* The same with a place in a text. */
aid_status aid__fail_at(aid_error *error, aid_status status, int32_t reason, uint32_t line, uint32_t column,
                        const char *format, ...) AID_PRINTF(6, 7);

aid_status aid__fail_memory(aid_error *error);

/* Puts `prefix` before the message that is already there: "row 3: …". */
void aid__error_prefix(aid_error *error, const char *format, ...) AID_PRINTF(2, 3);

/* The least size of an options or info struct: up to and with its `set` or first 64-bit field; SMALL for those that
 * have nothing but their size and a reserved number in 0.1. Nothing that depends on `sizeof`, which grows with our
 * struct and would refuse every program compiled before (tests/abi/sizes.py). */
enum { AID__OPTIONS_LEAST_SMALL = 8, AID__OPTIONS_LEAST = 16 };

/* Copies a caller's options or info struct into ours by the struct_size rule: smaller than `least` or with a
 * non-zero unknown tail is refused, the missing tail of ours is zero. `given` NULL gives all zero.
 * `name` is the struct's name for the message. */
aid_status aid__options_read(void *ours, size_t our_size, const void *given, size_t least, const char *name,
                             aid_error *error);

/* A reserved field must be 0, so that a later library can give it a meaning. */
aid_status aid__reserved_check(int64_t reserved, const char *name, aid_error *error);

/* Copies ours out into the caller's info struct: min(struct_size, our_size) bytes; struct_size keeps its value. */
aid_status aid__info_write(void *given, const void *ours, size_t our_size, size_t least, const char *name,
                           aid_error *error);

#endif
