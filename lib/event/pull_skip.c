/* SPDX-License-Identifier: MIT */
/* Skips the value of a key that a newer release wrote: any JSON of RFC 8259, checked strictly, since bytes that are no
 * JSON were not written by any release. No recursion; a bit for each open array or object. */
#include "event/pull.h"

#include <assert.h>
#include <string.h>

typedef struct pull_nest {
    uint32_t objects; /* bit d: what is open at depth d is an object */
    unsigned depth;
} pull_nest;

static void pull_skip_space(aid__pull *pull)
{
    while (pull->at < pull->end && (*pull->at == ' ' || *pull->at == '\t' || *pull->at == '\n' || *pull->at == '\r'))
        pull->at++;
}

static bool pull_skip_hex4(aid__pull *pull)
{
    for (int i = 0; i < 4; i++) {
        char c = pull->at < pull->end ? *pull->at : '\0';
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')))
            return aid__pull_fail(pull, pull->at, "\\u wants four hexadecimal digits");
        pull->at++;
    }
    return true;
}

static bool pull_skip_escape(aid__pull *pull)
{
    pull->at++;
    if (pull->at == pull->end || strchr("\"\\/bfnrtu", *pull->at) == NULL || *pull->at == '\0')
        return aid__pull_fail(pull, pull->at, "JSON has no such escape");
    return *pull->at++ == 'u' ? pull_skip_hex4(pull) : true;
}

static bool pull_skip_string(aid__pull *pull)
{
    if (!aid__pull_accept(pull, '"'))
        return aid__pull_fail(pull, pull->at, "a string was expected");
    while (pull->at < pull->end) {
        unsigned char c = (unsigned char)*pull->at;
        size_t length = 1;
        if (c == '"') {
            pull->at++;
            return true;
        }
        if (c == '\\') {
            if (!pull_skip_escape(pull))
                return false;
            continue;
        }
        if (c < 0x20)
            return aid__pull_fail(pull, pull->at, "a control character in a string must be escaped");
        if (c >= 0x80 && (length = aid__pull_code_point(pull->at, pull->end)) == 0)
            return aid__pull_fail(pull, pull->at, "a string must be valid UTF-8");
        pull->at += length;
    }
    return aid__pull_fail(pull, pull->at, "the string ends without its closing quote");
}

static bool pull_skip_digits(aid__pull *pull)
{
    const char *first = pull->at;
    while (pull->at < pull->end && *pull->at >= '0' && *pull->at <= '9')
        pull->at++;
    return pull->at > first || aid__pull_fail(pull, pull->at, "a digit was expected");
}

static bool pull_skip_number(aid__pull *pull)
{
    (void)aid__pull_accept(pull, '-');
    if (!aid__pull_accept(pull, '0') && !pull_skip_digits(pull))
        return false;
    if (aid__pull_accept(pull, '.') && !pull_skip_digits(pull))
        return false;
    if (!aid__pull_accept(pull, 'e') && !aid__pull_accept(pull, 'E'))
        return true;
    if (!aid__pull_accept(pull, '+'))
        (void)aid__pull_accept(pull, '-');
    return pull_skip_digits(pull);
}

static bool pull_skip_word(aid__pull *pull, const char *word)
{
    size_t length = strlen(word);
    if ((size_t)(pull->end - pull->at) < length || memcmp(pull->at, word, length) != 0)
        return aid__pull_fail(pull, pull->at, "a JSON value was expected");
    pull->at += length;
    return true;
}

static bool pull_skip_scalar(aid__pull *pull)
{
    switch (pull->at < pull->end ? *pull->at : '\0') {
    case '"': return pull_skip_string(pull);
    case 't': return pull_skip_word(pull, "true");
    case 'f': return pull_skip_word(pull, "false");
    case 'n': return pull_skip_word(pull, "null");
    case '-': case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7': case '8': case '9':
        return pull_skip_number(pull);
    default: return aid__pull_fail(pull, pull->at, "a JSON value was expected");
    }
}

static bool pull_skip_key(aid__pull *pull)
{
    pull_skip_space(pull);
    if (!pull_skip_string(pull))
        return false;
    pull_skip_space(pull);
    return aid__pull_accept(pull, ':') || aid__pull_fail(pull, pull->at, "':' was expected");
}

/* Opens an array or object if one begins here; `*out_value` says whether a value must come next. */
static bool pull_skip_open(aid__pull *pull, pull_nest *nest, bool *out_value)
{
    bool object = *pull->at == '{';
    if (nest->depth == AID__PULL_DEPTH)
        return aid__pull_fail(pull, pull->at, "more than 16 arrays and objects inside one another");
    pull->at++;
    uint32_t bit = UINT32_C(1) << nest->depth++;
    nest->objects = object ? nest->objects | bit : nest->objects & ~bit;
    pull_skip_space(pull);
    *out_value = !aid__pull_accept(pull, object ? '}' : ']');
    if (!*out_value)
        nest->depth--;
    return !*out_value || !object || pull_skip_key(pull);
}

/* After a value: closes what ends here, or takes the comma, after which a value must come. */
static bool pull_skip_close(aid__pull *pull, pull_nest *nest, bool *out_value)
{
    *out_value = false;
    for (;;) {
        pull_skip_space(pull);
        if (nest->depth == 0)
            return true;
        bool object = (nest->objects >> (nest->depth - 1) & 1) != 0;
        if (aid__pull_accept(pull, ',')) {
            *out_value = true;
            return !object || pull_skip_key(pull);
        }
        if (!aid__pull_accept(pull, object ? '}' : ']'))
            return aid__pull_fail(pull, pull->at, object ? "',' or '}' was expected" : "',' or ']' was expected");
        nest->depth--;
    }
}

bool aid__pull_skip(aid__pull *pull)
{
    pull_nest nest = { 0, 0 };
    bool value = true;
    while (value) {
        pull_skip_space(pull);
        bool opens = pull->at < pull->end && (*pull->at == '[' || *pull->at == '{');
        if (opens ? !pull_skip_open(pull, &nest, &value) : !pull_skip_scalar(pull))
            return false;
        if (opens && value)
            continue;
        if (!pull_skip_close(pull, &nest, &value))
            return false;
    }
    assert(nest.depth == 0);
    return true;
}
