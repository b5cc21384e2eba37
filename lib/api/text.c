/* SPDX-License-Identifier: MIT */
/* The public face of base/text.h: checks arguments and delegates. */
#include <mutualaid/text.h>

#include "api/give.h"
#include "base/text.h"

aid_status aid_text_columns(const char *text, uint32_t *out_columns, aid_error *error)
{
    aid_status status = aid__pointer_check(text, "text", error);
    if (status == AID_OK)
        status = aid__pointer_check(out_columns, "out_columns", error);
    if (status == AID_OK)
        *out_columns = aid__text_columns(text);
    return status;
}

aid_status aid_text_fold(const char *text, char *out, size_t capacity, size_t *out_length, aid_error *error)
{
    aid_allocator memory;
    aid_status status = aid__pointer_check(text, "text", error);
    if (status == AID_OK)
        status = aid__allocator_choose(NULL, &memory, error);
    if (status != AID_OK)
        return status;
    aid__buffer folded;
    aid__buffer_init(&folded, &memory);
    status = aid__text_fold(text, strlen(text), &folded, error);
    if (status == AID_OK)
        status = aid__text_give(folded.bytes, folded.length, out, capacity, out_length, error);
    aid__buffer_free(&folded);
    return status;
}
