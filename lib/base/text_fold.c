/* SPDX-License-Identifier: MIT */
/* Text as it is compared. The pipeline: NFKD with case folded and default-ignorables dropped (utf8proc), our own few
 * replacements, the marks rule, NFC.
 *
 * The marks rule: a mark is dropped only after a Latin or Greek letter, where people leave it out when they type. In
 * other scripts marks are letters of their own: भोजन without them is another word, й is not и, ガ is not カ. One mark is
 * dropped besides: the two dots of ё, which Russian print leaves out.
 *
 * Invariant: folding what was folded changes nothing (tests hold it for random text). */
#include "base/text.h"

#include <assert.h>
#include <utf8proc.h>

enum {
    FOLD_STACK = 256, /* code points that need no allocation */
    FOLD_IE = 0x0435, /* е */
    FOLD_DIAERESIS = 0x0308,
    FOLD_DOTLESS_I = 0x0131
};

#define FOLD_DECOMPOSE \
    ((utf8proc_option_t)(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE))
#define FOLD_COMPOSE ((utf8proc_option_t)(UTF8PROC_COMPOSE | UTF8PROC_STABLE))

static bool fold_is_mark(utf8proc_int32_t code)
{
    utf8proc_category_t category = utf8proc_category(code);
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_ME;
}

/* Latin and Greek letters that can stand in decomposed, folded text (Unicode's Scripts.txt, letters only). */
static bool fold_drops_marks(utf8proc_int32_t code)
{
    static const struct {
        utf8proc_int32_t first, last;
    } ranges[] = {
        { 'a', 'z' },         { 0x00DF, 0x00F6 }, { 0x00F8, 0x02AF }, { 0x0370, 0x0373 }, { 0x0376, 0x0377 },
        { 0x037B, 0x037D },   { 0x037F, 0x037F }, { 0x0386, 0x0386 }, { 0x0388, 0x03E1 }, { 0x03F0, 0x03FF },
        { 0x1D00, 0x1D2A },   { 0x1D6B, 0x1D77 }, { 0x1D79, 0x1D9A }, { 0x1E00, 0x1FBC }, { 0x1FC2, 0x1FCC },
        { 0x1FD0, 0x1FDB },   { 0x1FE0, 0x1FEC }, { 0x1FF2, 0x1FFC }, { 0x2184, 0x2184 }, { 0x2C60, 0x2C7F },
        { 0xA722, 0xA787 },   { 0xA78B, 0xA7FF }, { 0xAB30, 0xAB5A }, { 0xAB60, 0xAB65 },
    };
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges && code >= ranges[i].first; i++)
        if (code <= ranges[i].last)
            return !fold_is_mark(code);
    return false;
}

/* What NFKC leaves apart and people do not: dashes, the apostrophe, the dotless i. */
static utf8proc_int32_t fold_replace(utf8proc_int32_t code)
{
    if ((code >= 0x2010 && code <= 0x2015) || code == 0x2212)
        return '-';
    if (code == 0x2019)
        return '\'';
    return code == FOLD_DOTLESS_I ? 'i' : code;
}

/* Replaces and drops in place; answers the new length. */
static size_t fold_simplify(utf8proc_int32_t *codes, size_t count)
{
    size_t kept = 0;
    utf8proc_int32_t base = 0; /* the letter that the marks at hand stand on */
    for (size_t i = 0; i < count; i++) {
        utf8proc_int32_t code = fold_replace(codes[i]);
        if (!fold_is_mark(code))
            base = code;
        else if (fold_drops_marks(base) || (base == FOLD_IE && code == FOLD_DIAERESIS))
            continue;
        codes[kept++] = code;
    }
    return kept;
}

static aid_status fold_write(utf8proc_int32_t *codes, size_t count, aid__buffer *out, aid_error *error)
{
    count = fold_simplify(codes, count);
    utf8proc_ssize_t composed = utf8proc_normalize_utf32(codes, (utf8proc_ssize_t)count, FOLD_COMPOSE);
    assert(composed >= 0 && (size_t)composed <= count);
    if (!aid__buffer_reserve(out, 4 * (size_t)composed))
        return aid__fail_memory(error);
    for (utf8proc_ssize_t i = 0; i < composed; i++)
        out->length +=
            (size_t)utf8proc_encode_char(codes[i], (utf8proc_uint8_t *)out->bytes + out->length);
    return AID_OK;
}

/* Decomposes into `codes`, or only counts when there are more than `capacity`; negative for invalid UTF-8. */
static utf8proc_ssize_t fold_decompose(const char *text, size_t length, utf8proc_int32_t *codes, size_t capacity)
{
    return utf8proc_decompose((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)length, codes,
                              (utf8proc_ssize_t)capacity, FOLD_DECOMPOSE);
}

/* Most text is ASCII: folding is lower case then. */
static bool fold_ascii(const char *text, size_t length, aid__buffer *out)
{
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)text[i] >= 0x80)
            return false;
    if (!aid__buffer_reserve(out, length))
        return true;
    for (size_t i = 0; i < length; i++)
        out->bytes[out->length++] = (char)(text[i] >= 'A' && text[i] <= 'Z' ? text[i] - 'A' + 'a' : text[i]);
    return true;
}

aid_status aid__text_fold(const char *text, size_t length, aid__buffer *out, aid_error *error)
{
    if (length == 0)
        return AID_OK;
    if (fold_ascii(text, length, out))
        return aid__buffer_ok(out) ? AID_OK : aid__fail_memory(error);
    if (!aid__text_valid(text, length))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_ENCODING, "the text is not valid UTF-8");
    utf8proc_int32_t stack[FOLD_STACK];
    utf8proc_ssize_t count = fold_decompose(text, length, stack, FOLD_STACK);
    assert(count >= 0);
    if (count <= FOLD_STACK)
        return fold_write(stack, (size_t)count, out, error);
    size_t bytes;
    utf8proc_int32_t *codes = NULL;
    if (aid__size_of((size_t)count, sizeof *codes, &bytes))
        codes = aid__take(out->allocator, bytes);
    if (codes == NULL)
        return aid__fail_memory(error);
    fold_decompose(text, length, codes, (size_t)count);
    aid_status status = fold_write(codes, (size_t)count, out, error);
    aid__give(out->allocator, codes, bytes);
    return status;
}
