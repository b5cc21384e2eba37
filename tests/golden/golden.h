/* SPDX-License-Identifier: MIT */
/* Where fixtures lie and how their parts are written: a line for each part, `{"subject":7,"class":1,"part":{…}}`, the
 * object being the part's bytes without their salt. Bodies and lines end with a newline. */
#ifndef AID_TESTS_GOLDEN_H
#define AID_TESTS_GOLDEN_H

#include "event/event_table.h"

#include <stdio.h>

#define GOLDEN_PART_OPENING "{\"subject\":%llu,\"class\":%d,\"part\":"

/* A version's fixtures are KIND.v1.json, and when fields came without a new version, KIND.v1.2.json and so on. */
static inline void golden_path(char out[512], const char *folder, const aid__event_type *type, uint64_t version,
                               unsigned issue, const char *ending)
{
    char number[16] = "";
    if (issue > 1)
        snprintf(number, sizeof number, ".%u", issue);
    snprintf(out, 512, "%s/%s.v%llu%s.%s", folder, type->name, (unsigned long long)version, number, ending);
}

/* Appends the file's text; false when it is not there. */
static inline bool golden_load(const char *path, aid__buffer *out)
{
    char bytes[4096];
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return false;
    for (size_t got; (got = fread(bytes, 1, sizeof bytes, file)) > 0;)
        aid__buffer_add(out, bytes, got);
    return fclose(file) == 0;
}

static inline void golden_salt(void *context, uint8_t *bytes, size_t length)
{
    (void)context;
    memset(bytes, 0, length);
}

/* The parts of an encoded record in the fixture's form. */
static inline void golden_write_parts(aid__buffer *out, const aid__encoded *encoded)
{
    for (size_t i = 0; i < encoded->part_count; i++) {
        const aid_storage_part *part = &encoded->parts[i];
        char opening[96];
        snprintf(opening, sizeof opening, GOLDEN_PART_OPENING, (unsigned long long)part->subject,
                 (int)part->personal_class);
        aid__buffer_add_text(out, opening);
        aid__buffer_add(out, part->bytes + AID__PART_SALT_BYTES, part->length - AID__PART_SALT_BYTES);
        aid__buffer_add_text(out, "}\n");
    }
}

#endif
