/* SPDX-License-Identifier: MIT */
/* Is a rings problem well formed? And its arcs in an order that does not depend on how they were listed. With at most
 * 2^20 givers and values of at most 10^12 an arc, no sum passes 2^60. */
#include "solve/rings.h"

#include <string.h>

static aid_status rings_check_counts(const aid_rings_problem *problem, aid_error *error)
{
    if (problem->member_count > AID_RINGS_GIVERS_MAX || problem->altruist_count > AID_RINGS_GIVERS_MAX ||
        problem->member_count + problem->altruist_count > AID_RINGS_GIVERS_MAX)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_PROBLEM,
                         "%llu members and %llu altruists; at most %d can be solved",
                         (unsigned long long)problem->member_count, (unsigned long long)problem->altruist_count,
                         AID_RINGS_GIVERS_MAX);
    if (problem->arc_count > AID_ASSIGN_ROWS_MAX - problem->member_count)
        return aid__fail(
            error, AID_E_LIMIT, AID_REASON_PROBLEM, "problem.arc_count is %llu; at most %llu can be solved",
            (unsigned long long)problem->arc_count, (unsigned long long)(AID_ASSIGN_ROWS_MAX - problem->member_count));
    if (problem->success_ppm > 1000000)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE,
                         "problem.success_ppm is %u; it must be in 1..1000000, or 0 for certain",
                         (unsigned)problem->success_ppm);
    if (problem->offsets == NULL && (problem->arc_count != 0 || problem->member_count + problem->altruist_count != 0))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL,
                         "problem.offsets is NULL; member_count + altruist_count + 1 numbers are needed");
    if (problem->targets == NULL && problem->arc_count != 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL,
                         "problem.targets is NULL; arc_count numbers are needed");
    return AID_OK;
}

static aid_status rings_check_offsets(const aid_rings_problem *problem, aid_error *error)
{
    uint64_t givers = problem->member_count + problem->altruist_count;
    if (problem->offsets == NULL)
        return AID_OK;
    for (uint64_t giver = 0; giver <= givers; giver++) {
        uint64_t least = giver == 0 ? 0 : problem->offsets[giver - 1];
        uint64_t most = giver == 0 ? 0 : problem->arc_count;
        if (giver == givers)
            least = problem->arc_count;
        if (problem->offsets[giver] < least || problem->offsets[giver] > most)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM,
                             "offsets[%llu] is %llu; it must be in %llu..%llu", (unsigned long long)giver,
                             (unsigned long long)problem->offsets[giver], (unsigned long long)least,
                             (unsigned long long)most);
    }
    return AID_OK;
}

static aid_status rings_check_arcs(const aid_rings_problem *problem, aid_error *error)
{
    for (uint64_t giver = 0; giver < problem->member_count + problem->altruist_count; giver++)
        for (uint64_t arc = problem->offsets[giver]; arc < problem->offsets[giver + 1]; arc++) {
            if (problem->targets[arc] >= problem->member_count)
                return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM,
                                 "targets[%llu] is %u; there are %llu members, counted from 0", (unsigned long long)arc,
                                 (unsigned)problem->targets[arc], (unsigned long long)problem->member_count);
            if (problem->targets[arc] == giver)
                return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM,
                                 "targets[%llu] is the giver, %u; nobody can serve herself", (unsigned long long)arc,
                                 (unsigned)problem->targets[arc]);
            if (problem->scores != NULL && (problem->scores[arc] < 0 || problem->scores[arc] > AID_RINGS_SCORE_MAX))
                return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM, "scores[%llu] is %d; it must be in 0..%d",
                                 (unsigned long long)arc, (int)problem->scores[arc], AID_RINGS_SCORE_MAX);
        }
    return AID_OK;
}

static aid_status rings_check_read(const aid_rings_problem *given, aid_rings_problem *out, aid_error *error)
{
    if (given == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "problem is NULL");
    aid_status status = aid__options_read(out, sizeof *out, given, AID__OPTIONS_LEAST, "aid_rings_problem", error);
    if (status == AID_OK && out->set != 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "problem.set must be 0");
    if (status == AID_OK)
        status = rings_check_counts(out, error);
    if (status == AID_OK)
        status = rings_check_offsets(out, error);
    if (status == AID_OK)
        status = rings_check_arcs(out, error);
    return status;
}

static uint32_t rings_check_least(uint64_t a, uint64_t b)
{
    return (uint32_t)(a < b ? a : b);
}

static bool rings_check_take(aid__rings_net *net, const aid_allocator *allocator)
{
    size_t word = sizeof(uint32_t), powers = net->max_ring > net->max_chain ? net->max_ring : net->max_chain;
    const aid__assign_piece pieces[] = {
        { &net->first, (net->givers + (size_t)1) * word },
        { &net->target, net->arcs * word },
        { &net->row, net->arcs * word },
        { &net->back, (net->members + (size_t)2) * word },
        { &net->giver, net->arcs * word },
        { &net->successor, net->givers * word },
        { &net->power, net->certain ? 0 : (powers + 1) * sizeof(int64_t) },
    };
    if (!aid__assign_cut(allocator, pieces, sizeof pieces / sizeof *pieces, &net->block, &net->block_size))
        return false;
    for (uint32_t giver = 0; giver < net->givers; giver++)
        net->successor[giver] = AID__RINGS_NONE;
    return true;
}

/* Arcs by target (who then come in the order of givers), and from there rows by giver (in the order of targets). */
static aid_status rings_check_sort(aid__rings_net *net, aid_error *error)
{
    const aid_rings_problem *problem = net->problem;
    memset(net->back, 0, (net->members + (size_t)2) * sizeof *net->back);
    for (uint32_t arc = 0; arc < net->arcs; arc++)
        net->back[problem->targets[arc] + 2]++;
    for (uint32_t member = 0; member < net->members; member++)
        net->back[member + 2] += net->back[member + 1];
    for (uint32_t giver = 0; giver < net->givers; giver++) {
        net->first[giver] = (uint32_t)problem->offsets[giver];
        for (uint32_t arc = (uint32_t)problem->offsets[giver]; arc < problem->offsets[giver + 1]; arc++) {
            uint32_t at = net->back[problem->targets[arc] + 1]++;
            net->giver[at] = giver;
            net->target[at] = arc; /* for the moment */
        }
    }
    net->first[net->givers] = net->arcs;
    uint32_t *caller = net->target;
    for (uint32_t member = 0; member < net->members; member++)
        for (uint32_t at = net->back[member]; at < net->back[member + 1]; at++) {
            if (at > net->back[member] && net->giver[at] == net->giver[at - 1])
                return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM,
                                 "targets[%u] is %u, as in another arc of giver %u", (unsigned)caller[at],
                                 (unsigned)member, (unsigned)net->giver[at]);
            net->row[net->first[net->giver[at]]++] = caller[at];
        }
    for (uint32_t giver = net->givers; giver > 0; giver--)
        net->first[giver] = net->first[giver - 1];
    if (net->givers > 0)
        net->first[0] = 0;
    net->first[net->givers] = net->arcs;
    for (uint32_t arc = 0; arc < net->arcs; arc++)
        net->target[arc] = problem->targets[net->row[arc]];
    return AID_OK;
}

aid_status aid__rings_net_build(const aid_rings_problem *given, aid_rings_problem *checked,
                                const aid_allocator *allocator, aid__rings_net *out, aid_error *error)
{
    aid_status status = rings_check_read(given, checked, error);
    if (status != AID_OK)
        return status;
    *out = (aid__rings_net) { .problem = checked,
                              .members = (uint32_t)checked->member_count,
                              .givers = (uint32_t)(checked->member_count + checked->altruist_count),
                              .arcs = (uint32_t)checked->arc_count,
                              .certain = checked->success_ppm == 0 || checked->success_ppm == 1000000 };
    out->max_ring = rings_check_least(checked->max_ring == 0 ? out->members : checked->max_ring, out->members);
    out->max_chain = checked->altruist_count == 0 ? 0 : rings_check_least(checked->max_chain, out->members);
    if (!rings_check_take(out, allocator))
        return aid__fail_memory(error);
    status = rings_check_sort(out, error);
    if (status != AID_OK) {
        aid__rings_net_free(out, allocator);
        return status;
    }
    uint32_t powers = out->max_ring > out->max_chain ? out->max_ring : out->max_chain;
    for (uint32_t k = 0; !out->certain && k <= powers; k++)
        out->power[k] = k == 0 ? 1000000000000 : out->power[k - 1] * checked->success_ppm / 1000000;
    return AID_OK;
}

void aid__rings_net_free(aid__rings_net *net, const aid_allocator *allocator)
{
    aid__give(allocator, net->block, net->block_size);
    net->block = NULL;
}

uint32_t aid__rings_arc(const aid__rings_net *net, uint32_t from, uint32_t to)
{
    uint32_t low = net->first[from], high = net->first[from + 1];
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (net->target[middle] < to)
            low = middle + 1;
        else
            high = middle;
    }
    return low < net->first[from + 1] && net->target[low] == to ? low : AID__RINGS_NONE;
}
