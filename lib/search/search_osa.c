/* SPDX-License-Identifier: MIT */
/* The bit-vector columns of search_osa.h. Bit i stands for row i+1 of the distance matrix; the matrix's last row is
 * followed by one number. */
#include "search/search_osa.h"

#include <assert.h>
#include <string.h>

static uint32_t osa_slot(const aid__osa *pattern, uint32_t code)
{
    uint32_t slot = (code * 0x9E3779B1u) >> 25; /* 7 bits: AID__OSA_SLOTS */
    while (pattern->masks[slot] != 0 && pattern->codes[slot] != code)
        slot = (slot + 1) % AID__OSA_SLOTS;
    return slot;
}

void aid__osa_prepare(aid__osa *pattern, const uint32_t *codes, uint32_t length)
{
    assert(length <= AID__OSA_MOST);
    memset(pattern->masks, 0, sizeof pattern->masks);
    pattern->length = length;
    for (uint32_t i = 0; i < length; i++) {
        uint32_t slot = osa_slot(pattern, codes[i]);
        pattern->codes[slot] = codes[i];
        pattern->masks[slot] |= (uint64_t)1 << i;
    }
}

/* How far a text is, as it is read letter by letter. */
typedef struct osa_state {
    uint64_t rise, fall;          /* vertical differences +1 and -1 */
    uint64_t diagonal, last_mask; /* of the letter before, for swaps */
    uint32_t distance;            /* of the pattern to what was read */
} osa_state;

static inline osa_state osa_start(const aid__osa *pattern)
{
    return (osa_state){ .rise = UINT64_MAX, .distance = pattern->length };
}

static inline void osa_step(const aid__osa *pattern, osa_state *state, uint32_t code)
{
    assert(pattern->length > 0);
    uint64_t mask = pattern->masks[osa_slot(pattern, code)];
    uint64_t swap = ((~state->diagonal & mask) << 1) & state->last_mask;
    uint64_t diagonal = (((mask & state->rise) + state->rise) ^ state->rise) | mask | state->fall | swap;
    uint64_t right_rise = state->fall | ~(diagonal | state->rise);
    uint64_t right_fall = diagonal & state->rise;
    uint32_t top = pattern->length - 1;
    state->distance += (uint32_t)(right_rise >> top & 1);
    state->distance -= (uint32_t)(right_fall >> top & 1);
    right_rise = right_rise << 1 | 1;
    state->rise = right_fall << 1 | ~(diagonal | right_rise);
    state->fall = right_rise & diagonal;
    state->diagonal = diagonal;
    state->last_mask = mask;
}

uint32_t aid__osa_distance(const aid__osa *pattern, const uint32_t *codes, uint32_t length, uint32_t limit)
{
    if (pattern->length == 0)
        return length;
    osa_state state = osa_start(pattern);
    for (uint32_t i = 0; i < length; i++) {
        osa_step(pattern, &state, codes[i]);
        uint32_t left = length - i - 1; /* each letter to come takes at most one off */
        if (state.distance > limit + left)
            return state.distance - left;
    }
    return state.distance;
}

uint32_t aid__osa_prefix(const aid__osa *pattern, const uint32_t *codes, uint32_t length, uint32_t limit,
                         uint32_t *out_length)
{
    osa_state state = osa_start(pattern);
    uint32_t best = pattern->length;
    *out_length = 0;
    uint32_t reach = pattern->length + limit < length ? pattern->length + limit : length;
    for (uint32_t i = 0; i < reach && pattern->length > 0; i++) {
        osa_step(pattern, &state, codes[i]);
        if (state.distance <= best) {
            best = state.distance;
            *out_length = i + 1;
        }
    }
    return best;
}
