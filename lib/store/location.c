/* SPDX-License-Identifier: MIT */
#include "store/location.h"

#include "base/text.h"
#include <mutualaid/storage.h>
#include <string.h>

static const char location_question[] = "?community=";

static int location_hex(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/* Percent-decodes in place; false when a % is not followed by two hex digits or decodes to NUL. */
static bool location_decode(char *text)
{
    char *to = text;
    for (const char *from = text; *from != '\0'; from++) {
        if (*from != '%') {
            *to++ = *from;
            continue;
        }
        int high = location_hex(from[1]), low = high < 0 ? -1 : location_hex(from[2]);
        if (low < 0 || (high == 0 && low == 0))
            return false;
        *to++ = (char)(high * 16 + low);
        from += 2;
    }
    *to = '\0';
    return true;
}

static char *location_copy(const aid_allocator *allocator, const char *text, size_t length, size_t *out_size)
{
    char *copy = aid__take(allocator, length + 1);
    if (copy == NULL)
        return NULL;
    memcpy(copy, text, length);
    copy[length] = '\0';
    *out_size = length + 1;
    return copy;
}

/* The last "?community=" in the text, or NULL. */
static const char *location_community(const char *text)
{
    const char *found = NULL;
    for (const char *at = strstr(text, location_question); at != NULL; at = strstr(at + 1, location_question))
        found = at;
    return found;
}

static aid_status location_name(const aid_allocator *allocator, const char *text, aid__location *out, aid_error *error)
{
    out->community = location_copy(allocator, text, strlen(text), &out->community_size);
    if (out->community == NULL)
        return aid__fail_memory(error);
    if (!location_decode(out->community) || out->community[0] == '\0')
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_COMMUNITY,
                         "location: \"%.60s\" is no community name; write a name, with %%25 for a percent sign", text);
    return aid__text_check(out->community, AID_STORAGE_NAME_BYTES, 0, "community", error);
}

aid_status aid__location_parse(const aid_allocator *allocator, const char *text, aid__location *out, aid_error *error)
{
    memset(out, 0, sizeof *out);
    if (text == NULL || text[0] == '\0')
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING,
                         "location: give a file such as town.aid, or memory:");
    aid_status status = aid__text_check(text, AID_LIMIT_TEXT_BYTES, 0, "location", error);
    if (status != AID_OK)
        return status;
    if (strncmp(text, "postgresql://", 13) == 0 || strncmp(text, "postgres://", 11) == 0)
        return aid__fail(error, AID_E_STORAGE, AID_REASON_BACKEND,
                         "location: this library was built without the PostgreSQL backend; use a file");
    const char *question = location_community(text);
    size_t length = question ? (size_t)(question - text) : strlen(text);
    if (question != NULL)
        status = location_name(allocator, question + sizeof location_question - 1, out, error);
    if (status == AID_OK && length == 7 && strncmp(text, "memory:", 7) == 0) {
        out->kind = AID__LOCATION_MEMORY;
    } else if (status == AID_OK) {
        out->kind = AID__LOCATION_FILE;
        out->path = location_copy(allocator, text, length, &out->path_size);
        if (out->path == NULL)
            status = aid__fail_memory(error);
        else if (length == 0)
            status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "location: the file's name is empty");
    }
    if (status != AID_OK)
        aid__location_free(allocator, out);
    return status;
}

void aid__location_free(const aid_allocator *allocator, aid__location *location)
{
    aid__give(allocator, location->path, location->path_size);
    aid__give(allocator, location->community, location->community_size);
    memset(location, 0, sizeof *location);
}
