/* SPDX-License-Identifier: MIT */
/* A storage backend of one's own: a community in one file that only ever grows. */
#ifndef STORAGE_LOG_H
#define STORAGE_LOG_H

#include <mutualaid.h>
#include <mutualaid/storage.h>

/* Opens the file at `path`, or makes it; `out` then goes into aid_store_options.storage. */
aid_status storage_log_open(const char *path, aid_storage *out, aid_error *error);

#endif
