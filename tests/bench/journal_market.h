/* SPDX-License-Identifier: MIT */
/* Who helps whom in the journal benchmark: the same people, minutes and words for both sides, drawn from a seed. No balance
 * ever gets below the limit, so neither side ever refuses. Also the two clocks. */
#ifndef AID_BENCH_JOURNAL_MARKET_H
#define AID_BENCH_JOURNAL_MARKET_H

#include <stdint.h>
#include <stdlib.h>
#include <time.h>

enum { MARKET_MEMBERS = 1000, MARKET_LIMIT = -300 };

typedef struct market {
    uint64_t dice;
    int64_t balance[MARKET_MEMBERS];
} market;

typedef struct market_deal {
    int payer, payee; /* from 0 */
    int minutes;
    const char *memo;
} market_deal;

typedef struct market_clock {
    double wall, cpu; /* seconds */
} market_clock;

static inline uint32_t market_roll(market *m, uint32_t sides)
{
    m->dice = m->dice * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)((m->dice >> 32) * sides >> 32);
}

static inline market_deal market_next(market *m)
{
    static const char *const memos[] = {
        "Took the children to school and back on Tuesday", "Mended the kitchen tap and the window latch",
        "Read aloud for an hour, and we talked about Odessa", "Помогла с покупками и донесла сумки до дома",
        "Garden: hedge, compost, two beds dug over",         "Filled in the form for the council together",
    };
    market_deal deal = { .minutes = 15 * (1 + (int)market_roll(m, 8)), .memo = memos[market_roll(m, 6)] };
    do
        deal.payer = (int)market_roll(m, MARKET_MEMBERS);
    while (m->balance[deal.payer] - deal.minutes <= MARKET_LIMIT);
    do
        deal.payee = (int)market_roll(m, MARKET_MEMBERS);
    while (deal.payee == deal.payer);
    m->balance[deal.payer] -= deal.minutes;
    m->balance[deal.payee] += deal.minutes;
    return deal;
}

static inline double market_seconds(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static inline market_clock market_now(void)
{
    return (market_clock){ market_seconds(CLOCK_MONOTONIC), market_seconds(CLOCK_PROCESS_CPUTIME_ID) };
}

static inline market_clock market_since(market_clock start)
{
    market_clock now = market_now();
    return (market_clock){ now.wall - start.wall, now.cpu - start.cpu };
}

static inline int market_compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

/* Sorts what it is given. */
static inline double market_median(double *values, size_t count)
{
    qsort(values, count, sizeof *values, market_compare);
    return count % 2 ? values[count / 2] : (values[count / 2 - 1] + values[count / 2]) / 2;
}

#endif
