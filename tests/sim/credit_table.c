/* SPDX-License-Identifier: MIT */
/* Prints the whole table of refusals by rule and limit, some minutes of work: 200 members, 200,000 hours a cell. Arguments:
 * events and seed, to try others. Beside each figure stands what the reference says (docs/reciprocity.md). */
#include "credit.h"

static const struct {
    uint32_t asked;
    const char *name;
    double refused[2][3]; /* even, uneven demand; at 2, 5 and 10 hours; in percent; negative: not stated */
    double deviation;     /* hours, even demand, no limit */
} table_rows[] = {
    { 1, "random", { { 32.9, 16.5, 8.5 }, { 42.6, 29.5, 22.8 } }, 36 },
    { 2, "lowest of 2", { { 13.5, 1.24, .03 }, { 21.4, 9.5, 7.6 } }, 1.86 },
    { 5, "lowest of 5", { { 4.25, .024, 0 }, { 7.7, .63, .02 } }, .85 },
    { CREDIT_ALL, "lowest of all free", { { .55, 0, 0 }, { -1, -1, -1 } }, .48 },
};

int main(int argc, char **argv)
{
    static const int32_t limits[] = { 2, 5, 10 };
    credit_case what = { .members = 200, .events = argc > 1 ? (uint32_t)strtoul(argv[1], NULL, 10) : 200000,
                         .seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 1 };
    for (int uneven = 0; uneven < 2; uneven++) {
        printf("%s\n%-20s %22s %22s %22s %10s\n", uneven ? "a tenth ask three times as often" : "all ask alike", "who helps",
               "refused at 2 h", "at 5 h", "at 10 h", "SD, h");
        for (size_t row = 0; row < sizeof table_rows / sizeof *table_rows; row++) {
            printf("%-20s", table_rows[row].name);
            what.asked = table_rows[row].asked;
            what.uneven = uneven != 0;
            for (int k = 0; k < 3; k++) {
                what.limit = limits[k];
                credit_outcome outcome = credit_run(&what);
                double known = table_rows[row].refused[uneven][k];
                printf("%9.3f %%", 100.0 * outcome.refused / outcome.asked);
                printf(known < 0 ? "          " : " (%5.4g %%)", known);
                fflush(stdout);
            }
            what.limit = CREDIT_NO_LIMIT;
            credit_outcome free_credit = credit_run(&what);
            printf("  %6.2f, at most %lld\n", free_credit.deviation, (long long)free_credit.highest);
        }
    }
    return 0;
}
