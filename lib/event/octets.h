/* SPDX-License-Identifier: MIT */
/* Eight bytes of text looked at as one word. Callers see to it that eight can be read. */
#ifndef AID_EVENT_OCTETS_H
#define AID_EVENT_OCTETS_H

#include <stdbool.h>
#include <stdint.h>

#define AID__OCTETS_ONES UINT64_C(0x0101010101010101)
#define AID__OCTETS_TOPS UINT64_C(0x8080808080808080)

/* The first byte lowest, on any machine; compilers make one load of it. */
static inline uint64_t aid__octets_load(const char *at)
{
    const unsigned char *byte = (const unsigned char *)at;
    return (uint64_t)byte[0] | (uint64_t)byte[1] << 8 | (uint64_t)byte[2] << 16 | (uint64_t)byte[3] << 24 |
           (uint64_t)byte[4] << 32 | (uint64_t)byte[5] << 40 | (uint64_t)byte[6] << 48 | (uint64_t)byte[7] << 56;
}

/* The top bit of each byte that is below `limit` (≤ 0x80), and perhaps of higher bytes behind such a one: enough to
 * tell whether there is any (S. E. Anderson, Bit Twiddling Hacks, "hasless"). */
static inline uint64_t aid__octets_below(uint64_t word, uint8_t limit)
{
    return (word - limit * AID__OCTETS_ONES) & ~word & AID__OCTETS_TOPS;
}

static inline uint64_t aid__octets_equal(uint64_t word, char c)
{
    return aid__octets_below(word ^ ((unsigned char)c * AID__OCTETS_ONES), 1);
}

/* Must any of the eight be escaped: a quote, a backslash, a control character or DEL? */
static inline bool aid__octets_need_escape(uint64_t word)
{
    return (aid__octets_below(word, 0x20) | aid__octets_equal(word, '"') | aid__octets_equal(word, '\\') |
            aid__octets_equal(word, 0x7F)) != 0;
}

static inline bool aid__octets_are_ascii(uint64_t word)
{
    return (word & AID__OCTETS_TOPS) == 0;
}

static inline bool aid__octets_are_digits(uint64_t word)
{
    uint64_t high = 0xF0 * AID__OCTETS_ONES;
    return ((word & high) | (((word + 0x06 * AID__OCTETS_ONES) & high) >> 4)) == 0x33 * AID__OCTETS_ONES;
}

/* The number that eight digits write: pairs, pairs of pairs, then the two halves. */
static inline uint64_t aid__octets_number(uint64_t word)
{
    word -= '0' * AID__OCTETS_ONES;
    word = (word * 10 + (word >> 8)) & UINT64_C(0x00FF00FF00FF00FF);
    word = (word * 100 + (word >> 16)) & UINT64_C(0x0000FFFF0000FFFF);
    return (word * 10000 + (word >> 32)) & UINT64_C(0xFFFFFFFF);
}

#endif
