/* SPDX-License-Identifier: MIT */
/* The week as 672 bits, whole words at a time. It is a circle: quarter 671 is followed by quarter 0. */
#include "base/calendar.h"

#include <assert.h>

enum {
    WEEK_LAST_BITS = AID__WEEK_QUARTERS - 64 * (AID__WEEK_WORDS - 1) /* used bits of the last word */
};

#define WEEK_LAST_MASK ((UINT64_C(1) << WEEK_LAST_BITS) - 1)

/* How many zero bits lie below the lowest one bit; `word` is not 0. (Leiserson, Prokop, Randall: Using de Bruijn
 * sequences to index a 1 in a computer word, 1998.) */
static uint32_t week_zeros(uint64_t word)
{
    static const uint8_t places[64] = { 0,  1,  2,  53, 3,  7,  54, 27, 4,  38, 41, 8,  34, 55, 48, 28,
                                        62, 5,  39, 46, 44, 42, 22, 9,  24, 35, 59, 56, 49, 18, 29, 11,
                                        63, 52, 6,  26, 37, 40, 33, 47, 61, 45, 43, 21, 23, 58, 17, 10,
                                        51, 25, 36, 32, 60, 20, 57, 16, 50, 31, 19, 15, 30, 14, 13, 12 };
    assert(word != 0);
    return places[((word & (0 - word)) * UINT64_C(0x022FDD63CC95386D)) >> 58];
}

/* Are all quarters from..until−1 set? */
static bool week_all(const aid__week *week, uint32_t from, uint32_t until)
{
    assert(from <= until && until <= AID__WEEK_QUARTERS);
    for (uint32_t at = from; at < until;) {
        uint32_t bit = at % 64, take = 64 - bit < until - at ? 64 - bit : until - at;
        uint64_t mask = (take == 64 ? UINT64_MAX : (UINT64_C(1) << take) - 1) << bit;
        if ((week->bits[at / 64] & mask) != mask)
            return false;
        at += take;
    }
    return true;
}

bool aid__week_covers(const aid__week *week, uint32_t quarter_from, uint32_t quarters)
{
    if (quarters >= AID__WEEK_QUARTERS)
        return week_all(week, 0, AID__WEEK_QUARTERS);
    uint32_t from = quarter_from % AID__WEEK_QUARTERS, until = from + quarters;
    if (until <= AID__WEEK_QUARTERS)
        return week_all(week, from, until);
    return week_all(week, from, AID__WEEK_QUARTERS) && week_all(week, 0, until - AID__WEEK_QUARTERS);
}

/* A walk over the bits that measures runs of ones. */
typedef struct week_runs {
    uint32_t run;     /* ones up to here without a zero */
    uint32_t first;   /* the run that begins with quarter 0 */
    uint32_t longest;
    bool broken;      /* a zero was seen */
} week_runs;

static void week_break(week_runs *runs)
{
    if (!runs->broken)
        runs->first = runs->run;
    if (runs->run > runs->longest)
        runs->longest = runs->run;
    runs->broken = true;
    runs->run = 0;
}

static void week_walk(week_runs *runs, uint64_t word, uint32_t width)
{
    for (uint32_t left = width; left > 0;) {
        uint32_t ones = word == UINT64_MAX ? 64 : week_zeros(~word);
        if (ones >= left) {
            runs->run += left;
            return;
        }
        runs->run += ones;
        week_break(runs);
        word >>= ones;
        if (word == 0)
            return;
        uint32_t zeros = week_zeros(word);
        word >>= zeros;
        left -= ones + zeros;
    }
}

uint32_t aid__week_longest_common(const aid__week *a, const aid__week *b)
{
    week_runs runs = { 0 };
    for (size_t i = 0; i < AID__WEEK_WORDS; i++)
        week_walk(&runs, a->bits[i] & b->bits[i], i + 1 < AID__WEEK_WORDS ? 64 : WEEK_LAST_BITS);
    if (!runs.broken)
        return runs.run;
    uint32_t across = runs.run + runs.first; /* from the week's end into its beginning */
    return across > runs.longest ? across : runs.longest;
}

/* out |= in moved up by `quarters`, what passes the top is lost. */
static void week_or_up(const aid__week *in, uint32_t quarters, aid__week *out)
{
    uint32_t words = quarters / 64, bits = quarters % 64;
    for (uint32_t i = words; i < AID__WEEK_WORDS; i++) {
        uint64_t moved = in->bits[i - words] << bits;
        if (bits != 0 && i > words)
            moved |= in->bits[i - words - 1] >> (64 - bits);
        out->bits[i] |= moved;
    }
}

/* out |= in moved down by `quarters`, what passes quarter 0 is lost. */
static void week_or_down(const aid__week *in, uint32_t quarters, aid__week *out)
{
    uint32_t words = quarters / 64, bits = quarters % 64;
    for (uint32_t i = 0; i + words < AID__WEEK_WORDS; i++) {
        uint64_t moved = in->bits[i + words] >> bits;
        if (bits != 0 && i + words + 1 < AID__WEEK_WORDS)
            moved |= in->bits[i + words + 1] << (64 - bits);
        out->bits[i] |= moved;
    }
}

void aid__week_shift(const aid__week *week, int32_t quarters, aid__week *out)
{
    int32_t up = quarters % AID__WEEK_QUARTERS;
    if (up < 0)
        up += AID__WEEK_QUARTERS;
    aid__week shifted = { { 0 } };
    week_or_up(week, (uint32_t)up, &shifted);
    week_or_down(week, AID__WEEK_QUARTERS - (uint32_t)up, &shifted);
    shifted.bits[AID__WEEK_WORDS - 1] &= WEEK_LAST_MASK;
    *out = shifted;
}
