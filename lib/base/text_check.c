/* SPDX-License-Identifier: MIT */
/* Is a text fit to be stored, and how wide is it on a screen. */
#include "base/text.h"

#include <assert.h>
#include <utf8proc.h>

enum {
    TEXT_CONTROL_END = 0x20, /* C0: U+0000 to here */
    TEXT_DELETE = 0x7F,      /* and C1: from here … */
    TEXT_CONTROL_1_END = 0xA0, /* … to here */
    TEXT_SHOWN = 32            /* bytes of a wrong text in a message */
};

static bool text_is_control(uint32_t code)
{
    return code < TEXT_CONTROL_END || (code >= TEXT_DELETE && code < TEXT_CONTROL_1_END);
}

/* How many bytes of `text` are valid UTF-8, from its start. */
static size_t text_valid_length(const char *text, size_t length)
{
    const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)text;
    size_t at = 0;
    while (at < length) {
        if (bytes[at] < 0x80) {
            at++;
            continue;
        }
        utf8proc_int32_t code;
        size_t left = length - at;
        utf8proc_ssize_t used = utf8proc_iterate(bytes + at, left < 4 ? (utf8proc_ssize_t)left : 4, &code);
        if (used <= 0)
            break;
        at += (size_t)used;
    }
    return at;
}

bool aid__text_valid(const char *text, size_t length)
{
    return text_valid_length(text, length) == length;
}

uint32_t aid__text_next(const char *text, size_t length, size_t *position)
{
    assert(*position < length);
    (void)length; /* valid text ends with a whole code point; only the asserts look */
    const unsigned char *bytes = (const unsigned char *)text + *position;
    uint32_t lead = bytes[0];
    if (lead < 0x80) {
        *position += 1;
        return lead;
    }
    size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    assert(lead >= 0xC2 && size <= length - *position);
    uint32_t code = lead & (0x7Fu >> size);
    for (size_t i = 1; i < size; i++)
        code = code << 6 | (bytes[i] & 0x3Fu);
    *position += size;
    return code;
}

aid_status aid__text_check(const char *text, size_t max_bytes, int lines_allowed, const char *field, aid_error *error)
{
    if (text == NULL)
        return AID_OK;
    size_t length = strlen(text);
    if (length > max_bytes)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_LONG, "%s: %zu bytes is more than the %zu that fit",
                         field, length, max_bytes);
    size_t valid = text_valid_length(text, length);
    if (valid < length)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_ENCODING,
                         "%s: byte %zu (0x%02X) is not valid UTF-8; give the text in UTF-8", field, valid + 1,
                         (unsigned)(unsigned char)text[valid]);
    for (size_t at = 0; at < length;) {
        size_t here = at;
        uint32_t code = aid__text_next(text, length, &at);
        if (text_is_control(code) && !(lines_allowed && (code == '\n' || code == '\t')))
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_CONTROL,
                             "%s: byte %zu is the control character U+%04X; %s", field, here + 1, (unsigned)code,
                             lines_allowed ? "only newline and tab may stand in it" : "it must be one plain line");
    }
    return AID_OK;
}

int aid__text_shown(const char *text, size_t length)
{
    size_t valid = text_valid_length(text, length), at = 0, shown = 0;
    while (at < valid && !text_is_control(aid__text_next(text, valid, &at)) && at <= TEXT_SHOWN)
        shown = at;
    return (int)shown;
}

uint32_t aid__text_columns(const char *text)
{
    uint32_t columns = 0;
    size_t length = strlen(text);
    while (length > 0) {
        utf8proc_int32_t code;
        utf8proc_ssize_t used =
            utf8proc_iterate((const utf8proc_uint8_t *)text, length < 4 ? (utf8proc_ssize_t)length : 4, &code);
        columns += used > 0 ? (uint32_t)utf8proc_charwidth(code) : 1;
        size_t step = used > 0 ? (size_t)used : 1;
        text += step;
        length -= step;
    }
    return columns;
}
