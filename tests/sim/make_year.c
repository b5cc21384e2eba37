/* SPDX-License-Identifier: MIT */
/* Writes a simulated year into a new store: make_year FILE [PEOPLE [DAYS [SEED]]]. 500 people and 365 days unless said. The
 * report page of docs/report is made from it. */
#include "year.h"

int main(int argc, char **argv)
{
    world w;
    year_case what = { .seed = 2026, .people = 500, .days = 365 };
    if (argc < 2) {
        fputs("make_year FILE [PEOPLE [DAYS [SEED]]]\n", stderr);
        return 2;
    }
    what.location = argv[1];
    what.people = argc > 2 ? (uint32_t)strtoul(argv[2], NULL, 10) : what.people;
    what.days = argc > 3 ? (uint32_t)strtoul(argv[3], NULL, 10) : what.days;
    what.seed = argc > 4 ? strtoull(argv[4], NULL, 10) : what.seed;
    year_live(&w, &what);
    aid_store_info info = { .struct_size = sizeof info };
    world_must(&w, aid_store_get(w.store, &info, &w.error), "aid_store_get");
    printf("%llu people, %llu requests, %llu exchanges, %llu records\n", (unsigned long long)info.members,
           (unsigned long long)info.requests, (unsigned long long)info.exchanges, (unsigned long long)info.records);
    aid_store_close(w.store);
    return 0;
}
