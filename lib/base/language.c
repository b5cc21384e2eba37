/* SPDX-License-Identifier: MIT */
/* Language tags (BCP 47) as far as they decide who understands whom: the primary subtag. */
#include "base/text.h"

#include <assert.h>

enum { LANGUAGE_SUBTAG_BYTES = 8 };

static bool language_is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool language_is_separator(char c)
{
    return c == ',' || c == ' ' || c == ';';
}

/* The code of one tag, or 0 when it is none: two or three letters, then -subtags of 1 to 8 letters and digits. */
static uint16_t language_code(const char *tag, size_t length)
{
    uint32_t code = 0;
    size_t at = 0;
    while (at < length && language_is_letter(tag[at]) && at < 3)
        code = code << 5 | (uint32_t)((tag[at++] | 0x20) - 'a' + 1);
    if (at < 2 || (at < length && tag[at] != '-'))
        return 0;
    if (at == 2)
        code <<= 5;
    while (at < length) {
        size_t start = ++at;
        while (at < length && (language_is_letter(tag[at]) || (tag[at] >= '0' && tag[at] <= '9')))
            at++;
        if (at == start || at - start > LANGUAGE_SUBTAG_BYTES || (at < length && tag[at] != '-'))
            return 0;
    }
    return (uint16_t)code;
}

static bool language_known(const uint16_t *codes, size_t count, uint16_t code)
{
    for (size_t i = 0; i < count; i++)
        if (codes[i] == code)
            return true;
    return false;
}

aid_status aid__language_list(const char *text, uint16_t *codes, size_t capacity, size_t *out_count, const char *field,
                              aid_error *error)
{
    uint16_t found[AID__LANGUAGES];
    size_t count = 0, most = capacity < AID__LANGUAGES ? capacity : AID__LANGUAGES;
    for (const char *at = text ? text : ""; *at != '\0';) {
        size_t length = 0;
        if (language_is_separator(*at)) {
            at++;
            continue;
        }
        while (at[length] != '\0' && !language_is_separator(at[length]))
            length++;
        uint16_t code = language_code(at, length);
        if (code == 0)
            return aid__fail_at(error, AID_E_ARGUMENT, AID_REASON_LANGUAGE, 1, (uint32_t)(at - text + 1),
                                "%s: \"%.*s\" is not a language tag; right would be en, zh-Hant or kab", field,
                                aid__text_shown(at, length), at);
        if (!language_known(found, count, code)) {
            if (count == most)
                return aid__fail(error, AID_E_ARGUMENT, AID_REASON_LANGUAGE, "%s: more than %zu languages", field,
                                 most);
            found[count++] = code;
        }
        at += length;
    }
    for (size_t i = 0; i < count; i++)
        codes[i] = found[i];
    *out_count = count;
    return AID_OK;
}

void aid__language_text(uint16_t code, char out[4])
{
    assert(code < 1u << 15);
    size_t at = 0;
    for (int shift = 10; shift >= 0; shift -= 5) {
        uint32_t letter = (uint32_t)code >> shift & 31;
        if (letter != 0)
            out[at++] = (char)('a' + letter - 1);
    }
    out[at] = '\0';
}
