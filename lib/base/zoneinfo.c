/* SPDX-License-Identifier: MIT */
/* The system's own zone files. Only here does the library open files by itself; the environment is not consulted, so
 * the same name means the same file for every process. */
#include "base/zoneinfo.h"

#include "base/zone.h"
#include <assert.h>
#include <stdio.h>

#ifndef _WIN32

enum { ZONEINFO_MOST_BYTES = 1 << 18, ZONEINFO_CHUNK = 4096, ZONEINFO_PATH = 128 };

static aid_status zoneinfo_load(FILE *file, const char *name, aid__buffer *out, aid_error *error)
{
    size_t start = out->length, got = 1;
    while (got > 0 && out->length - start <= ZONEINFO_MOST_BYTES) {
        if (!aid__buffer_reserve(out, ZONEINFO_CHUNK)) {
            out->length = start;
            return aid__fail_memory(error);
        }
        got = fread(out->bytes + out->length, 1, ZONEINFO_CHUNK, file);
        out->length += got;
    }
    if (got == 0 && !ferror(file))
        return AID_OK;
    out->length = start;
    if (ferror(file)) /* a folder, such as "Europe", opens but does not read */
        return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_ZONE,
                         "zone \"%s\": its zone file cannot be read; right would be Europe/Berlin", name);
    return aid__fail(error, AID_E_FORMAT, AID_REASON_ZONE, "zone \"%s\": its zone file is larger than %d bytes", name,
                     (int)ZONEINFO_MOST_BYTES);
}

static aid_status zoneinfo_find(const char *name, aid__buffer *out, aid_error *error)
{
    static const char *const folders[] = { "/usr/share/zoneinfo/", "/usr/lib/zoneinfo/", "/usr/share/lib/zoneinfo/" };
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        char path[ZONEINFO_PATH];
        int length = snprintf(path, sizeof path, "%s%s", folders[i], name);
        assert(length > 0 && (size_t)length < sizeof path); /* a zone's name has at most 64 bytes */
        (void)length;
        FILE *file = fopen(path, "rb");
        if (file == NULL)
            continue;
        aid_status status = zoneinfo_load(file, name, out, error);
        fclose(file);
        return status;
    }
    return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_ZONE,
                     "zone \"%s\" is not among this system's zone files (is tzdata installed?)", name);
}

#endif

aid_status aid__zoneinfo_read(const char *name, aid__buffer *out, aid_error *error)
{
    aid_status status = aid__zone_name_check(name, error);
    if (status != AID_OK || name == NULL || name[0] == '\0' || strcmp(name, "UTC") == 0)
        return status;
#ifdef _WIN32
    (void)out;
    return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_ZONE,
                     "zone \"%s\": this system has no zone files; give the store a zone_data callback", name);
#else
    return zoneinfo_find(name, out, error);
#endif
}
