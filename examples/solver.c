/* SPDX-License-Identifier: MIT */
/* The solver alone, on arrays of one's own: no store, no members, only who could help whom and how well. Taking the best
 * pair first would leave the piano without anybody. */
#include <mutualaid.h>
#include <inttypes.h>
#include <stdio.h>

int main(void)
{
    static const char *const needs[] = { "tap", "piano", "garden" }, *const people[] = { "Ben", "Cleo" };
    /* Pairs that are possible, request by request: the tap has pairs 0 and 1, the piano pair 2, the garden pair 3. */
    static const uint64_t offsets[] = { 0, 2, 3, 4 };
    static const uint32_t helpers[] = { 0, 1, 0, 1 };
    static const int32_t scores[] = { 900, 300, 500, 400 };
    static const uint32_t capacities[] = { 1, 2 };
    uint8_t chosen[4];
    aid_error error = { 0 };
    const aid_assign_problem problem = { .struct_size = sizeof problem,
                                         .request_count = 3,
                                         .helper_count = 2,
                                         .edge_count = 4,
                                         .offsets = offsets,
                                         .helpers = helpers,
                                         .scores = scores,
                                         .capacities = capacities };
    aid_assign_result result = { .struct_size = sizeof result, .chosen = chosen };

    if (aid_solve_assign(&problem, NULL, &result, &error) != AID_OK) {
        fprintf(stderr, "%s\n", error.message);
        return 1;
    }
    for (size_t request = 0; request < 3; request++)
        for (uint64_t edge = offsets[request]; edge < offsets[request + 1]; edge++)
            if (chosen[edge])
                printf("%s: %s\n", needs[request], people[helpers[edge]]);
    printf("%" PRId64 " seats, score %" PRId64 ", %s\n", result.seats, result.objective,
           result.status_code == AID_SOLVE_OPTIMAL ? "and no plan is better" : "not proved best");
    return 0;
}
