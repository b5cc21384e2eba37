/* SPDX-License-Identifier: MIT */
/* A time zone from the bytes of a TZif file (RFC 9636, versions 1 to 4, with the footer's rule for the years after the
 * table). Pure: the bytes come from the host's zone_data callback or from aid__zoneinfo_read. NULL is UTC everywhere. */
#ifndef AID_BASE_ZONE_H
#define AID_BASE_ZONE_H

#include "base/error.h"
#include "base/memory.h"

typedef struct aid__zone aid__zone;

/* AID_E_FORMAT (AID_REASON_ZONE) for anything that is not a sound TZif file; AID_E_MEMORY. */
aid_status aid__zone_parse(const aid_allocator *allocator, const uint8_t *bytes, size_t length, aid__zone **out,
                           aid_error *error);
void aid__zone_free(const aid_allocator *allocator, aid__zone *zone); /* NULL is fine */

/* Seconds east of UTC at that instant. Takes any instant. */
int32_t aid__zone_offset_s(const aid__zone *zone, int64_t utc_seconds);

/* The instant at which clocks show `local_seconds` (civil seconds since 1970-01-01T00:00:00 local). A time that comes
 * twice is the first one; a time that clocks jump over is read with the offset before the jump, so it lands as far
 * after the jump as it stood after its beginning (02:30 in a gap of one hour is 03:30). Beyond 3,000 years from 1970
 * local time is taken for UTC. */
int64_t aid__zone_to_utc_s(const aid__zone *zone, int64_t local_seconds);

/* Is it a name that may be looked up: letters, digits, _ + - and / between, no "..", at most 64 bytes? "" is UTC. */
aid_status aid__zone_name_check(const char *name, aid_error *error);

#endif
