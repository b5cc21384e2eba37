/* SPDX-License-Identifier: MIT */
/* The splitmix64 finaliser (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014):
 * spreads the bits of a number. Used for hashing and for the published tie rule of the matching engine. */
#ifndef AID_BASE_MIX_H
#define AID_BASE_MIX_H

#include <stdint.h>

static inline uint64_t aid__mix(uint64_t x)
{
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
    return x ^ (x >> 31);
}

#endif
