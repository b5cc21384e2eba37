/* SPDX-License-Identifier: MIT */
/* Locations: "memory:", "town.aid", "town.aid?community=elm". Pure text, no I/O. */
#ifndef AID_STORE_LOCATION_H
#define AID_STORE_LOCATION_H

#include "base/error.h"
#include "base/memory.h"

typedef enum aid__location_kind { AID__LOCATION_MEMORY = 1, AID__LOCATION_FILE = 2 } aid__location_kind;

typedef struct aid__location {
    aid__location_kind kind;
    char *path;      /* NULL for memory */
    char *community; /* NULL: not named */
    size_t path_size, community_size;
} aid__location;

aid_status aid__location_parse(const aid_allocator *allocator, const char *text, aid__location *out, aid_error *error);
void aid__location_free(const aid_allocator *allocator, aid__location *location);

#endif
