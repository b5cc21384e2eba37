/* SPDX-License-Identifier: MIT */
/* The list of storage backends. A constructor fills `*out` and leaves it untouched on failure; the storage is ended
 * through its own `close`. `allocator` must outlive it. What a backend is: <mutualaid/storage.h>. */
#ifndef AID_BACKENDS_BACKENDS_H
#define AID_BACKENDS_BACKENDS_H

#include <mutualaid/storage.h>

/* Keeps everything in memory, for tests and for what need not last. */
aid_status aid__memory_storage(const aid_allocator *allocator, aid_storage *out, aid_error *error);

#ifdef AID_WITH_SQLITE
/* Keeps everything in one SQLite file. `path` is a plain UTF-8 path: no URI, no parameters. `mode` (::aid_attach_mode)
 * decides whether the file may be made: MUST_EXIST answers AID_E_NOT_FOUND (NO_STORE) when nothing is there. With
 * `read_only` nothing is written, not even a side file where the folder does not allow it. */
aid_status aid__sqlite_storage(const aid_allocator *allocator, const char *path, int32_t mode, int32_t read_only,
                               aid_storage *out, aid_error *error);
/* Hands the tombstones that the key store at `path` has of a community to `each`; the file is only read. AID_E_NOT_FOUND
 * (NO_KEYS) when it is not there or is none. */
aid_status aid__sqlite_gone(const char *path, const uint8_t community[16], aid_storage_key_fn each, void *each_context,
                            aid_error *error);
#endif

#endif
