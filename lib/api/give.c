/* SPDX-License-Identifier: MIT */
#include "api/give.h"

#include <string.h>

aid_status aid__pointer_check(const void *pointer, const char *name, aid_error *error)
{
    if (pointer != NULL)
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "%s must not be NULL", name);
}

aid_status aid__text_give(const char *bytes, size_t length, char *text, size_t capacity, size_t *out_length,
                          aid_error *error)
{
    if (capacity != 0) {
        aid_status status = aid__pointer_check(text, "the buffer", error);
        if (status != AID_OK)
            return status;
        if (length >= capacity)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE,
                             "capacity: %zu bytes are too few; the text needs %zu with its NUL", capacity, length + 1);
        if (length > 0)
            memcpy(text, bytes, length);
        text[length] = '\0';
    }
    if (out_length != NULL)
        *out_length = length;
    return AID_OK;
}
