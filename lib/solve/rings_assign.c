/* SPDX-License-Identifier: MIT */
/* Without a cap: every member is served by somebody, herself if need be (which is worth nothing), and everybody serves
 * once at most. A member who serves herself has nothing left to give, so what remains are rings, and chains that start
 * with altruists: an assignment problem. For capped problems its value is a bound. */
#include "solve/rings.h"

typedef struct rings_assign_work {
    aid_assign_problem problem;
    aid_assign_result result;
    uint64_t *offsets; /* members + 1 */
    uint32_t *givers;  /* arcs + members */
    int32_t *scores;   /* the same */
    uint8_t *chosen;   /* the same */
    void *block;
    size_t block_size;
} rings_assign_work;

static bool rings_assign_take(rings_assign_work *work, const aid__rings_net *net, const aid_allocator *allocator)
{
    size_t edges = (size_t)net->arcs + net->members;
    const aid__assign_piece pieces[] = {
        { &work->offsets, (net->members + (size_t)1) * sizeof(uint64_t) },
        { &work->givers, edges * sizeof(uint32_t) },
        { &work->scores, edges * sizeof(int32_t) },
        { &work->chosen, edges },
    };
    return aid__assign_cut(allocator, pieces, sizeof pieces / sizeof *pieces, &work->block, &work->block_size);
}

static void rings_assign_build(rings_assign_work *work, const aid__rings_net *net)
{
    uint32_t edge = 0;
    bool chains = net->max_chain > 0;
    for (uint32_t member = 0; member < net->members; member++) {
        work->offsets[member] = edge;
        for (uint32_t at = net->back[member]; at < net->back[member + 1]; at++) {
            if (net->giver[at] >= net->members && !chains)
                continue;
            work->givers[edge] = net->giver[at];
            work->scores[edge++] = aid__rings_score(net, aid__rings_arc(net, net->giver[at], member));
        }
        work->givers[edge] = member;
        work->scores[edge++] = 0;
    }
    work->offsets[net->members] = edge;
    work->problem = (aid_assign_problem) { .struct_size = (uint32_t)sizeof work->problem,
                                           .objective = AID_OBJECTIVE_SCORE,
                                           .request_count = net->members,
                                           .helper_count = net->givers,
                                           .edge_count = edge,
                                           .complete = AID_YES,
                                           .offsets = work->offsets,
                                           .helpers = work->givers,
                                           .scores = work->scores };
    work->result = (aid_assign_result) { .struct_size = (uint32_t)sizeof work->result, .chosen = work->chosen };
}

static void rings_assign_read(const rings_assign_work *work, aid__rings_net *net)
{
    for (uint32_t member = 0; member < net->members; member++)
        for (uint64_t edge = work->offsets[member]; edge < work->offsets[member + 1]; edge++)
            if (work->chosen[edge] && work->givers[edge] != member)
                net->successor[work->givers[edge]] = aid__rings_arc(net, work->givers[edge], member);
}

aid_status aid__rings_assign(aid__rings_net *net, aid__rings_pace *pace, int64_t *out_bound, bool *out_whole)
{
    rings_assign_work work = { .block = NULL };
    aid_solve_options options = pace->run->options;
    if (!rings_assign_take(&work, net, &pace->run->allocator))
        return aid__fail_memory(pace->error);
    rings_assign_build(&work, net);
    options.struct_size = (uint32_t)sizeof options;
    options.allocator = &pace->run->allocator;
    aid_status status = aid_solve_assign(&work.problem, &options, &work.result, pace->error);
    if (status == AID_OK) {
        *out_bound = work.result.bound;
        *out_whole = work.result.status_code == AID_SOLVE_OPTIMAL;
        pace->work += work.result.work;
        if (*out_whole)
            rings_assign_read(&work, net);
        else
            pace->status_code = work.result.status_code;
    }
    aid__give(&pace->run->allocator, work.block, work.block_size);
    return status;
}
