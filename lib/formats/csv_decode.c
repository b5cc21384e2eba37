/* SPDX-License-Identifier: MIT */
/* Makes sound UTF-8 of a file's bytes: finds the encoding, decodes it, refuses what is not text. UTF-8 stays where it
 * is. Every refusal names line and column of the decoded text. */
#include "formats/csv_inside.h"

#include <assert.h>
#include <utf8proc.h>

enum {
    CSV_DECODE_SAMPLE_UNITS = 2048, /* of 16 bits, looked at for UTF-16 without a mark */
    CSV_DECODE_UNUSED = 0           /* a byte that Windows-1252 does not use */
};

/* Windows-1252 from 0x80 to 0x9F; the rest is as in Latin-1. */
static const uint16_t csv_decode_1252[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

/* How many of the first bytes are sound UTF-8. */
static size_t csv_decode_valid(const char *bytes, size_t length)
{
    const uint64_t high_bits = UINT64_C(0x8080808080808080);
    size_t at = 0;
    while (at < length) {
        uint64_t word;
        while (length - at >= sizeof word && (memcpy(&word, bytes + at, sizeof word), (word & high_bits) == 0))
            at += sizeof word;
        for (size_t end = length - at < 8 ? length : at + 8; at < end;) {
            if ((unsigned char)bytes[at] < 0x80) {
                at++;
                continue;
            }
            utf8proc_int32_t code;
            utf8proc_ssize_t width =
                utf8proc_iterate((const utf8proc_uint8_t *)bytes + at, (utf8proc_ssize_t)(length - at), &code);
            if (width <= 0)
                return at;
            at += (size_t)width;
        }
    }
    return at;
}

/* Refuses what follows the first `at` bytes of decoded text. */
static aid_status csv_decode_fail(const char *text, size_t at, int32_t reason, const char *what, aid_error *error)
{
    uint32_t line = 1;
    size_t line_start = 0;
    for (size_t i = 0; i < at; i++)
        if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < at && text[i + 1] == '\n'))) {
            line++;
            line_start = i + 1;
        }
    uint32_t column = aid__csv_column_of(text, line_start, at);
    return aid__fail_at(error, AID_E_FORMAT, reason, line, column, "%s (line %u, column %u)", what, (unsigned)line,
                        (unsigned)column);
}

static void csv_decode_put(aid__buffer *buffer, uint32_t code)
{
    utf8proc_uint8_t bytes[4];
    utf8proc_ssize_t width = utf8proc_encode_char((utf8proc_int32_t)code, bytes);
    assert(width > 0);
    aid__buffer_add(buffer, bytes, (size_t)width);
}

static aid_status csv_decode_windows(const unsigned char *source, size_t length, aid__buffer *buffer, aid_error *error)
{
    for (size_t i = 0; i < length; i++) {
        if (source[i] < 0x80) {
            aid__buffer_add_char(buffer, (char)source[i]);
            continue;
        }
        uint32_t code = source[i] >= 0xA0 ? source[i] : csv_decode_1252[source[i] - 0x80];
        if (buffer->failed)
            break;
        if (code == CSV_DECODE_UNUSED)
            return csv_decode_fail(buffer->bytes, buffer->length, AID_REASON_TEXT_ENCODING,
                                   "neither UTF-8 nor Windows-1252; save the file as UTF-8", error);
        csv_decode_put(buffer, code);
    }
    return AID_OK;
}

static uint32_t csv_decode_unit(const unsigned char *at, bool big)
{
    return big ? (uint32_t)at[0] << 8 | at[1] : (uint32_t)at[1] << 8 | at[0];
}

static aid_status csv_decode_utf16(const unsigned char *source, size_t length, bool big, aid__buffer *buffer,
                                   aid_error *error)
{
    size_t at = 0;
    while (length - at >= 2 && !buffer->failed) {
        uint32_t code = csv_decode_unit(source + at, big);
        at += 2;
        if (code >= 0xD800 && code < 0xE000) {
            uint32_t low = code < 0xDC00 && length - at >= 2 ? csv_decode_unit(source + at, big) : 0;
            if (low < 0xDC00 || low > 0xDFFF)
                return csv_decode_fail(buffer->bytes, buffer->length, AID_REASON_TEXT_ENCODING,
                                       "half a surrogate pair is not UTF-16", error);
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            at += 2;
        }
        if (code < 0x80)
            aid__buffer_add_char(buffer, (char)code);
        else
            csv_decode_put(buffer, code);
    }
    if (!buffer->failed && at < length)
        return csv_decode_fail(buffer->bytes, buffer->length, AID_REASON_TEXT_ENCODING,
                               "UTF-16 has an even number of bytes; the file is cut off", error);
    return AID_OK;
}

/* Whether a sample is UTF-16 whose units have their high byte at `high` (0 or 1). Letters of one script share their
 * high byte and blanks, digits and separators have 0 there; a stray NUL in other text has neither. */
static bool csv_decode_looks_utf16(const unsigned char *source, size_t units, size_t high)
{
    uint32_t highs[256] = { 0 };
    uint32_t most = 0;
    for (size_t i = 0; i < units; i++) {
        if (source[2 * i + 1 - high] == 0)
            return false;
        highs[source[2 * i + high]]++;
    }
    for (size_t i = 1; i < 256; i++)
        if (highs[i] > most)
            most = highs[i];
    return highs[0] > 0 && highs[0] >= units / 16 && highs[0] + most >= units - units / 4;
}

static int32_t csv_decode_guess(const char *source, size_t length)
{
    size_t units = length / 2 < CSV_DECODE_SAMPLE_UNITS ? length / 2 : CSV_DECODE_SAMPLE_UNITS;
    const unsigned char *sample = (const unsigned char *)source;
    if (length % 2 == 0 && units > 0 && csv_decode_looks_utf16(sample, units, 1))
        return AID_CSV_UTF_16LE;
    if (length % 2 == 0 && units > 0 && csv_decode_looks_utf16(sample, units, 0))
        return AID_CSV_UTF_16BE;
    return csv_decode_valid(source, length) == length ? AID_CSV_UTF_8 : AID_CSV_WINDOWS_1252;
}

/* The encoding that a byte order mark states, 0 for none, and the mark's length. */
static int32_t csv_decode_mark(const char *source, size_t length, size_t *out_width)
{
    *out_width = 0;
    if (length >= 3 && memcmp(source, "\xEF\xBB\xBF", 3) == 0) {
        *out_width = 3;
        return AID_CSV_UTF_8;
    }
    if (length < 2 || (memcmp(source, "\xFF\xFE", 2) != 0 && memcmp(source, "\xFE\xFF", 2) != 0))
        return 0;
    *out_width = 2;
    return source[0] == '\xFF' ? AID_CSV_UTF_16LE : AID_CSV_UTF_16BE;
}

static aid_status csv_decode_into(const char *source, size_t length, aid__buffer *buffer, aid__csv_decoded *out,
                                  aid_error *error)
{
    if (out->encoding == AID_CSV_UTF_8) {
        size_t valid = csv_decode_valid(source, length);
        out->bytes = source;
        out->length = length;
        return valid == length ? AID_OK
                               : csv_decode_fail(source, valid, AID_REASON_TEXT_ENCODING, "not valid UTF-8", error);
    }
    const unsigned char *bytes = (const unsigned char *)source;
    aid_status status = AID_OK;
    if (aid__buffer_reserve(buffer, length + 1))
        status = out->encoding == AID_CSV_WINDOWS_1252
                     ? csv_decode_windows(bytes, length, buffer, error)
                     : csv_decode_utf16(bytes, length, out->encoding == AID_CSV_UTF_16BE, buffer, error);
    out->bytes = buffer->bytes;
    out->length = buffer->length;
    return aid__buffer_ok(buffer) ? status : aid__fail_memory(error);
}

aid_status aid__csv_decode(const char *source, size_t length, int32_t encoding, aid__buffer *buffer,
                           aid__csv_decoded *out, aid_error *error)
{
    assert(buffer->length == 0);
    size_t width;
    int32_t stated = csv_decode_mark(source, length, &width);
    if (encoding != 0 && stated != encoding) /* then it is not a mark, but text */
        width = 0;
    *out = (aid__csv_decoded){ .encoding = encoding ? encoding : stated, .has_bom = width > 0 };
    if (out->encoding == 0)
        out->encoding = csv_decode_guess(source, length);
    aid_status status = csv_decode_into(source + width, length - width, buffer, out, error);
    if (status != AID_OK)
        return status;
    const char *nul = out->length ? memchr(out->bytes, 0, out->length) : NULL;
    if (nul != NULL)
        return csv_decode_fail(out->bytes, (size_t)(nul - out->bytes), AID_REASON_TEXT_CONTROL,
                               "a NUL is not text; is this a CSV file?", error);
    return AID_OK;
}
