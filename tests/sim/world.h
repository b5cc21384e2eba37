/* SPDX-License-Identifier: MIT */
/* A simulated world: a store with a clock and dice of its own, so that the same seed lives the same life. Programs here use
 * the public headers only. */
#ifndef AID_TESTS_SIM_WORLD_H
#define AID_TESTS_SIM_WORLD_H

#include <mutualaid.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORLD_DAY INT64_C(86400000000)

typedef struct world {
    aid_store *store;
    aid_time now;
    uint64_t dice, library_dice; /* what people do never depends on what the library draws */
    aid_error error;
} world;

static inline uint64_t world_draw(uint64_t *dice)
{
    uint64_t z = *dice += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

/* 0 … sides − 1. */
static inline uint32_t world_roll(world *w, uint32_t sides)
{
    return (uint32_t)(((world_draw(&w->dice) >> 32) * sides) >> 32);
}

static inline aid_time world_clock(void *context)
{
    return ((world *)context)->now;
}

static inline void world_random(void *context, uint8_t *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        bytes[i] = (uint8_t)(world_draw(&((world *)context)->library_dice) >> 56);
}

/* A simulation has no use for a failure. */
static inline void world_must(world *w, aid_status status, const char *what)
{
    if (status == AID_OK)
        return;
    fprintf(stderr, "%s: %s\n", what, w->error.message);
    exit(1);
}

static inline void world_open(world *w, const char *location, uint64_t flags, aid_time now, uint64_t seed)
{
    *w = (world){ .now = now, .dice = seed, .library_dice = ~seed };
    aid_store_options options;
    aid_store_options_init(&options, (uint32_t)sizeof options);
    options.flags = flags;
    options.clock = world_clock;
    options.clock_context = w;
    options.random = world_random;
    options.random_context = w;
    world_must(w, aid_store_open(location, &options, &w->store, &w->error), location);
}

#endif
