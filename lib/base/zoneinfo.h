/* SPDX-License-Identifier: MIT */
/* The system's own zone files: the default where the host gives no zone_data callback. */
#ifndef AID_BASE_ZONEINFO_H
#define AID_BASE_ZONEINFO_H

#include "base/buffer.h"
#include "base/error.h"

/* Appends the bytes of the named zone's file; nothing for "" and "UTC", whose zone is NULL.
 * AID_E_ARGUMENT: not a zone name; AID_E_NOT_FOUND: no such zone, or a system without zone files (Windows);
 * AID_E_FORMAT: the file is far too large to be one; AID_E_MEMORY. On failure `out` has its old length. */
aid_status aid__zoneinfo_read(const char *name, aid__buffer *out, aid_error *error);

#endif
