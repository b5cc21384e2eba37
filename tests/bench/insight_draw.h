/* SPDX-License-Identifier: MIT */
/* The network that the figures are measured on: who is skewed as in real communities and a third of the help answered. */
#ifndef AID_TESTS_BENCH_INSIGHT_DRAW_H
#define AID_TESTS_BENCH_INSIGHT_DRAW_H

#include "insight/figures.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static inline double bench_cpu(void)
{
    return (double)clock() / CLOCKS_PER_SEC;
}

static inline uint32_t bench_dice(uint64_t *seed, uint32_t sides)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(((*seed >> 32) * sides) >> 32);
}

/* A few do much. */
static inline uint32_t bench_member(uint64_t *seed, uint32_t members)
{
    uint64_t wide = (uint64_t)bench_dice(seed, members) * bench_dice(seed, members) / members;
    return (uint32_t)wide;
}

static inline void bench_draw(aid__help *entries, size_t count, uint32_t members)
{
    uint64_t seed = 1;
    for (size_t i = 0; i < count; i++) {
        aid__help *one = &entries[i];
        one->minutes = 15 * (1 + bench_dice(&seed, 12));
        if (i > 0 && bench_dice(&seed, 3) == 0) {
            const aid__help *answered = &entries[bench_dice(&seed, (uint32_t)i)];
            one->giver = answered->receiver;
            one->receiver = answered->giver;
            continue;
        }
        one->giver = bench_member(&seed, members);
        /* mostly someone near, at times anyone */
        one->receiver = bench_dice(&seed, 4) ? (one->giver + 1 + bench_dice(&seed, 200)) % members
                                             : bench_member(&seed, members);
        if (one->receiver == one->giver)
            one->receiver = (one->giver + 1) % members;
    }
}

#endif
