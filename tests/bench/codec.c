/* SPDX-License-Identifier: MIT */
/* How long one exchange.logged with two postings takes to write and to read, body alone and with its memo: the best of
 * several runs, in nanoseconds of processor time. Run by hand. */
#include "event/event_table.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { RUNS = 9, ROUNDS = 200000 };

typedef struct bench_desk {
    const aid__event_type *type;
    const void *record;
    aid__arena *arena;
    aid__encoded encoded, digest;
} bench_desk;

static void salt_nothing(void *context, uint8_t *bytes, size_t length)
{
    (void)context;
    memset(bytes, 0, length);
}

static bool bench_write(bench_desk *bench)
{
    return aid__event_encode(bench->type, bench->record, salt_nothing, NULL, &bench->encoded, NULL) == AID_OK;
}

static bool bench_read(bench_desk *bench)
{
    aid__any_record record;
    aid__arena_reset(bench->arena);
    return aid__event_decode(bench->type, 1, bench->encoded.body.bytes, bench->encoded.body.length, bench->arena,
                             &record, NULL) == AID_OK;
}

static bool bench_read_all(bench_desk *bench)
{
    aid__any_record record;
    aid__arena_reset(bench->arena);
    return aid__event_decode(bench->type, 1, bench->encoded.body.bytes, bench->encoded.body.length, bench->arena,
                             &record, NULL) == AID_OK &&
           aid__event_decode_parts(bench->type, bench->encoded.parts, bench->encoded.part_count, bench->arena, &record,
                                   NULL, NULL) == AID_OK;
}

static bool bench_digest(bench_desk *bench)
{
    uint8_t hash[32];
    return aid__event_digest(bench->type, bench->record, "", hash, &bench->digest, NULL) == AID_OK;
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void measure(const char *what, bench_desk *bench, bool (*work)(bench_desk *bench))
{
    double best = 1e9;
    for (int run = 0; run < RUNS; run++) {
        double start = seconds();
        for (int i = 0; i < ROUNDS; i++)
            if (!work(bench))
                abort();
        double took = (seconds() - start) / ROUNDS;
        best = took < best ? took : best;
    }
    printf("%-24s %6.0f ns\n", what, best * 1e9);
}

int main(void)
{
    const aid__posting postings[] = { { .owner = 4503599627370001, .amount = -90 },
                                      { .owner = 7205759403792793, .amount = 90 } };
    const aid__exchange_record record = {
        .exchange = 8106479329266892, .request = 1801439850948198, .offer = 3602879701896396, .group = 5404319552844595,
        .requester = 4503599627370001, .helper = 7205759403792793, .skill = 2702159776422297, .unit = 1, .minutes = 90,
        .happened = 1767225600000000, .state = 6, .postings = { postings, 2 }, .author = 7205759403792793,
        .memo = "Two hours in the garden, and the fence is mended at last.",
    };
    aid_allocator memory;
    if (aid__allocator_choose(NULL, &memory, NULL) != AID_OK)
        return 1;
    bench_desk bench = { .type = aid__event_type_at(AID__EVENT_EXCHANGE_LOGGED), .record = &record,
                    .arena = aid__arena_new(&memory) };
    aid__encoded_init(&bench.encoded, &memory);
    aid__encoded_init(&bench.digest, &memory);
    if (bench.arena == NULL || !bench_write(&bench))
        return 1;
    printf("body %zu bytes, parts %zu bytes\n", bench.encoded.body.length, bench.encoded.bytes.length);
    measure("write body and part", &bench, bench_write);
    measure("read body", &bench, bench_read);
    measure("read body and part", &bench, bench_read_all);
    measure("digest", &bench, bench_digest);
    aid__encoded_free(&bench.encoded);
    aid__encoded_free(&bench.digest);
    aid__arena_free(bench.arena);
    return 0;
}
