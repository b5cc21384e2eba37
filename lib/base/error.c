/* SPDX-License-Identifier: MIT */
#include "base/error.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Drops a code point that was cut in the middle at the end of the text. */
static void error_trim(char *text)
{
    size_t length = strlen(text);
    size_t start = length;
    while (start > 0 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
        start--;
    if (start == 0)
        return;
    unsigned char lead = (unsigned char)text[start - 1];
    size_t wanted = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (length - (start - 1) < wanted)
        text[start - 1] = '\0';
}

static void error_write(aid_error *error, const char *format, va_list arguments)
{
    int length = vsnprintf(error->message, sizeof error->message, format, arguments);
    if (length >= (int)sizeof error->message)
        error_trim(error->message);
}

aid_status aid__fail(aid_error *error, aid_status status, int32_t reason, const char *format, ...)
{
    assert(status != AID_OK);
    if (error == NULL)
        return status;
    memset(error, 0, sizeof *error);
    error->status = status;
    error->reason = reason;
    va_list arguments;
    va_start(arguments, format);
    error_write(error, format, arguments);
    va_end(arguments);
    return status;
}

aid_status aid__fail_at(aid_error *error, aid_status status, int32_t reason, uint32_t line, uint32_t column,
                        const char *format, ...)
{
    assert(status != AID_OK);
    if (error == NULL)
        return status;
    memset(error, 0, sizeof *error);
    error->status = status;
    error->reason = reason;
    error->line = line;
    error->column = column;
    va_list arguments;
    va_start(arguments, format);
    error_write(error, format, arguments);
    va_end(arguments);
    return status;
}

aid_status aid__fail_memory(aid_error *error)
{
    return aid__fail(error, AID_E_MEMORY, AID_REASON_MEMORY, "out of memory; nothing was changed");
}

void aid__error_prefix(aid_error *error, const char *format, ...)
{
    if (error == NULL)
        return;
    char whole[sizeof error->message];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(whole, sizeof whole, format, arguments);
    va_end(arguments);
    if (length < 0 || (size_t)length >= sizeof whole)
        return;
    int more = snprintf(whole + length, sizeof whole - (size_t)length, "%s", error->message);
    if (more < 0)
        return;
    if ((size_t)more >= sizeof whole - (size_t)length)
        error_trim(whole);
    memcpy(error->message, whole, sizeof whole);
}

aid_status aid__options_read(void *ours, size_t our_size, const void *given, size_t least, const char *name,
                             aid_error *error)
{
    assert(our_size >= least);
    memset(ours, 0, our_size);
    if (given == NULL)
        return AID_OK;
    uint32_t size;
    memcpy(&size, given, sizeof size);
    if (size < least)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS,
                         "%s.struct_size is %u; set it to sizeof(%s) (at least %u)", name, (unsigned)size, name,
                         (unsigned)least);
    for (size_t i = our_size; i < size; i++)
        if (((const unsigned char *)given)[i] != 0)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS,
                             "%s holds a field at byte %u that this library (%s) does not know; a newer one does", name,
                             (unsigned)i, aid_version());
    memcpy(ours, given, size < our_size ? size : our_size);
    return AID_OK;
}

aid_status aid__reserved_check(int64_t reserved, const char *name, aid_error *error)
{
    if (reserved == 0)
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS,
                     "%s: a reserved field is not 0; begin with zeros, as AID_WITH and the init functions do", name);
}

aid_status aid__info_write(void *given, const void *ours, size_t our_size, size_t least, const char *name,
                           aid_error *error)
{
    uint32_t size = 0;
    if (given != NULL)
        memcpy(&size, given, sizeof size);
    if (given == NULL || size < least)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS,
                         "%s: pass a struct whose struct_size is sizeof(%s) (at least %u); it is %u", name, name,
                         (unsigned)least, (unsigned)size);
    memcpy((char *)given + sizeof size, (const char *)ours + sizeof size,
           (size < our_size ? size : our_size) - sizeof size);
    if (size > our_size) /* fields that only a newer library fills */
        memset((char *)given + our_size, 0, size - our_size);
    return AID_OK;
}
