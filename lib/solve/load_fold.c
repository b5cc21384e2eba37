/* SPDX-License-Identifier: MIT */
/* The stages of an objective as one number. Prices need sums, not tuples: so each stage weighs more than all later ones
 * together can, which is exact as long as the numbers fit; a problem where they do not is refused. Nobody sees the
 * number: bounds are taken apart again, one a stage, so that a gap in one does not hide in another. */
#include "solve/load.h"

#include <string.h>

enum { LOAD_FOLD_BITS = 52 }; /* no plan may be worth more than 2 to this */

/* *io += count · weight, or false when it would pass the limit. */
static bool load_fold_add(int64_t *io, int64_t count, int64_t weight)
{
    const int64_t most = (int64_t)1 << LOAD_FOLD_BITS;
    if (count != 0 && weight > (most - *io) / count)
        return false;
    *io += count * weight;
    return true;
}

/* Seats wanted per tier; Σ score at most. */
static bool load_fold_count(aid__load_net *it, int64_t *seats, int64_t *out_all)
{
    const aid__assign_net *net = it->net;
    for (uint32_t request = 0; request < net->requests; request++) {
        int32_t highest = 0;
        for (uint32_t edge = net->first_edge[request]; edge < net->first_edge[request + 1]; edge++)
            highest = net->edge_score[edge] > highest ? net->edge_score[edge] : highest;
        seats[net->tier[request]] += net->seats[request];
        *out_all += net->seats[request];
        if (!load_fold_add(&it->fold.score_most, net->seats[request], highest))
            return false;
    }
    return true;
}

/* Weights from the last stage to the first; each is one more than all that comes after it. */
static bool load_fold_weigh(aid__load_net *it)
{
    aid__load_fold *fold = &it->fold;
    int64_t seats[AID_ASSIGN_TIERS] = { 0 }, all = 0;
    if (!load_fold_count(it, seats, &all))
        return false;
    int64_t after = fold->score_most;
    fold->most = fold->score_most;
    if (it->net->by_score)
        return true;
    for (int tier = 1; tier <= AID_ASSIGN_EDGE_TIER_MAX && it->net->edge_tier != NULL; tier++) {
        fold->outer[tier] = after + 1;
        if (!load_fold_add(&after, all, after + 1))
            return false;
    }
    fold->outer_most = after - fold->score_most;
    for (int tier = AID_ASSIGN_TIERS - 1; tier >= 0; tier--) {
        fold->seat[tier] = after + 1;
        if (!load_fold_add(&after, seats[tier], after + 1))
            return false;
    }
    fold->most = after;
    return true;
}

aid_status aid__load_fold_build(aid__load_net *it, aid_error *error)
{
    const aid__assign_net *net = it->net;
    it->fold = (aid__load_fold) { .score_most = 0 };
    if (!load_fold_weigh(it))
        return aid__fail(error, AID_E_LIMIT, AID_REASON_PROBLEM,
                         "with unequal loads the stages must fit into one number of %d bits: fewer tiers or lower "
                         "scores are needed",
                         LOAD_FOLD_BITS);
    for (uint32_t request = 0; request < net->requests; request++)
        for (uint32_t edge = net->first_edge[request]; edge < net->first_edge[request + 1]; edge++)
            it->value[edge] = it->fold.seat[net->tier[request]] + net->edge_score[edge] -
                              (net->edge_tier != NULL ? it->fold.outer[net->edge_tier[edge]] : 0);
    return AID_OK;
}

void aid__load_fold_bounds(const aid__load_net *it, int64_t bound, aid_assign_result *result)
{
    const aid__assign_net *net = it->net;
    int64_t wanted[AID_ASSIGN_TIERS] = { 0 }, filled[AID_ASSIGN_TIERS] = { 0 }, value = 0;
    for (uint32_t request = 0; request < net->requests; request++)
        wanted[net->tier[request]] += net->seats[request];
    for (uint32_t edge = 0; edge < net->edges; edge++)
        if (it->plan[edge]) {
            filled[net->tier[it->request_of[edge]]]++;
            value += it->value[edge];
        }
    result->bound = result->objective + (bound - value);
    if (result->bound > it->fold.score_most)
        result->bound = it->fold.score_most;
    result->seats_bound = 0;
    int64_t rest = bound + it->fold.outer_most;
    bool equal = true; /* no plan fills more in the tiers so far */
    for (int tier = 0; tier < AID_ASSIGN_TIERS; tier++) {
        int64_t most = wanted[tier];
        if (equal && it->fold.seat[tier] > 0 && rest / it->fold.seat[tier] < most)
            most = rest / it->fold.seat[tier];
        equal = equal && most == filled[tier];
        rest -= filled[tier] * it->fold.seat[tier];
        result->seats_bound += most;
    }
}
