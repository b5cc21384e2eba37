/* SPDX-License-Identifier: MIT */
/* Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, no letter touched
 * twice. Bit-parallel, one step a letter of the text (Hyyrö: A bit-vector algorithm for computing Levenshtein and
 * Damerau edit distances, Nordic Journal of Computing 10, 2003), for patterns of at most 64 code points. */
#ifndef AID_SEARCH_SEARCH_OSA_H
#define AID_SEARCH_SEARCH_OSA_H

#include <stddef.h>
#include <stdint.h>

enum { AID__OSA_MOST = 64, AID__OSA_SLOTS = 128 };

/* A pattern made ready. */
typedef struct aid__osa {
    uint32_t codes[AID__OSA_SLOTS]; /* a hash table: at most half full, so a search always ends */
    uint64_t masks[AID__OSA_SLOTS]; /* where the code point stands in the pattern; 0: a free slot */
    uint32_t length;
} aid__osa;

/* `length` is at most AID__OSA_MOST. */
void aid__osa_prepare(aid__osa *pattern, const uint32_t *codes, uint32_t length);

/* Distance of the whole pattern to the whole text; some number above `limit` when it is above. */
uint32_t aid__osa_distance(const aid__osa *pattern, const uint32_t *codes, uint32_t length, uint32_t limit);

/* Distance to the nearest beginning of the text, and how long that is: the longest of equals. */
uint32_t aid__osa_prefix(const aid__osa *pattern, const uint32_t *codes, uint32_t length, uint32_t limit,
                         uint32_t *out_length);

#endif
