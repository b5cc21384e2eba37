/* SPDX-License-Identifier: MIT */
/* Balanced exchange without a cap. Each member is two nodes, in and out, and an arc between them whose capacity is her
 * supply: what comes in must go out. Arc i of the network is member i's; behind them an arc from the giver's out to the
 * receiver's in per service. Nodes are numbered breadth first, so that who trades with whom lies close in memory.
 *
 * Priorities: the plans that are best so far are those that differ from the one at hand by cycles along arcs of reduced
 * cost 0, the optimal face. For one member after the other, as much as possible is sent through her arc along such
 * cycles; then her arc is frozen, and nobody who comes later can take from her. */
#include "solve/barter.h"

#include <assert.h>
#include <string.h>

typedef struct barter_flow_work {
    aid__barter_net *net;
    aid__circulation circulation;
    uint32_t *tails, *heads; /* members + arcs */
    int64_t *capacities, *costs;
    int64_t *potential; /* nodes: exact, in unscaled costs */
    uint32_t *in;       /* members: the node where help comes in; the next is where it goes out */
    uint32_t *via;      /* nodes: the place by which the search came */
    uint32_t *met;      /* nodes: the search that met them last */
    uint32_t *queue;    /* nodes */
    void *block;
    size_t block_size;
} barter_flow_work;

static bool barter_flow_take(barter_flow_work *work, const aid_allocator *allocator)
{
    size_t members = work->net->members, nodes = 2 * members, arcs = members + work->net->arcs;
    size_t word = sizeof(uint32_t), wide = sizeof(int64_t);
    const aid__assign_piece pieces[] = {
        { &work->tails, arcs * word }, { &work->heads, arcs * word },      { &work->capacities, arcs * wide },
        { &work->costs, arcs * wide }, { &work->potential, nodes * wide }, { &work->via, nodes * word },
        { &work->met, nodes * word },  { &work->queue, nodes * word },     { &work->in, members * word },
    };
    if (!aid__assign_cut(allocator, pieces, sizeof pieces / sizeof *pieces, &work->block, &work->block_size))
        return false;
    memset(work->block, 0, work->block_size);
    return true;
}

/* Numbers the nodes from the first member on, each followed by those she could give to. */
static void barter_flow_number(barter_flow_work *work)
{
    const aid__barter_net *net = work->net;
    uint32_t *queue = work->queue, placed = 0;
    for (uint32_t member = 0; member < net->members; member++)
        work->in[member] = AID__CIRCULATION_NONE;
    for (uint32_t start = 0, next = 0; start < net->members; start++) {
        if (work->in[start] != AID__CIRCULATION_NONE)
            continue;
        work->in[start] = 2 * placed;
        queue[placed++] = start;
        for (; next < placed; next++)
            for (uint32_t arc = net->first[queue[next]]; arc < net->first[queue[next] + 1]; arc++) {
                uint32_t other = net->receiver[arc];
                if (work->in[other] != AID__CIRCULATION_NONE)
                    continue;
                work->in[other] = 2 * placed;
                queue[placed++] = other;
            }
    }
}

static bool barter_flow_build(barter_flow_work *work, const aid_allocator *allocator)
{
    const aid__barter_net *net = work->net;
    int32_t objective = net->problem->objective;
    barter_flow_number(work);
    for (uint32_t member = 0; member < net->members; member++) {
        work->tails[member] = work->in[member];
        work->heads[member] = work->in[member] + 1;
        work->capacities[member] = net->supply[member];
        work->costs[member] = objective == AID_BALANCE_MAX_THEN_LEX ? -1 : 0;
    }
    for (uint32_t arc = 0; arc < net->arcs; arc++) {
        uint32_t at = net->members + arc;
        work->tails[at] = work->in[net->giver[arc]] + 1;
        work->heads[at] = work->in[net->receiver[arc]];
        work->capacities[at] = net->quota[arc];
        work->costs[at] = objective == AID_BALANCE_SCORE ? -aid__barter_score(net, arc) : 0;
    }
    const aid__circulation_arcs arcs = { .nodes = 2 * net->members,
                                         .arcs = net->members + net->arcs,
                                         .tails = work->tails,
                                         .heads = work->heads,
                                         .capacities = work->capacities,
                                         .costs = work->costs };
    return aid__circulation_build(&arcs, allocator, &work->circulation);
}

/* Exact potentials from the scaled prices: from a guess close by, Bellman and Ford's algorithm ends soon. */
static void barter_flow_potentials(barter_flow_work *work)
{
    aid__circulation *net = &work->circulation;
    int64_t scale = net->scale;
    bool changed = true;
    for (uint32_t node = 0; node < net->nodes; node++)
        work->potential[node] = net->price[node] / scale - (net->price[node] % scale < 0);
    while (changed) {
        changed = false;
        for (uint32_t node = 0; node < net->nodes; node++)
            for (uint32_t place = net->first[node]; place < net->first[node + 1]; place++) {
                int64_t reach = work->potential[node] + net->at[place].cost;
                if (net->room[place] == 0 || reach >= work->potential[net->at[place].head])
                    continue;
                work->potential[net->at[place].head] = reach;
                changed = true;
            }
        net->work += 2 * (uint64_t)net->arcs;
    }
}

/* Takes the arcs off the optimal face out of play. What flows through them stays, so it is counted before. */
static void barter_flow_face(barter_flow_work *work)
{
    aid__circulation *net = &work->circulation;
    for (uint32_t arc = 0; arc < net->arcs; arc++) {
        uint32_t place = net->place[arc];
        int64_t reduced =
            net->at[place].cost + work->potential[work->tails[arc]] - work->potential[work->heads[arc]];
        work->capacities[arc] = aid__circulation_flow(net, arc); /* what is sure */
        if (reduced != 0)
            net->room[place] = net->room[net->at[place].partner] = 0;
    }
}

/* A way from `from` to `to` where there is room, not through the arc at `own`; false: there is none. */
static bool barter_flow_search(barter_flow_work *work, uint32_t from, uint32_t to, uint32_t own, uint32_t search)
{
    aid__circulation *net = &work->circulation;
    uint32_t head = 0, tail = 0;
    work->met[from] = search;
    work->queue[tail++] = from;
    while (head < tail && work->met[to] != search) {
        uint32_t node = work->queue[head++];
        for (uint32_t place = net->first[node]; place < net->first[node + 1]; place++) {
            uint32_t next = net->at[place].head;
            if (net->room[place] == 0 || work->met[next] == search || place == own)
                continue;
            work->met[next] = search;
            work->via[next] = place;
            work->queue[tail++] = next;
        }
        net->work += net->first[node + 1] - net->first[node];
    }
    return work->met[to] == search;
}

/* Sends as much as fits around one cycle through a member. */
static void barter_flow_send(barter_flow_work *work, uint32_t member)
{
    aid__circulation *net = &work->circulation;
    uint32_t own = net->place[member], in = work->in[member];
    int64_t amount = net->room[own];
    for (uint32_t node = in; node != in + 1; node = net->at[net->at[work->via[node]].partner].head)
        amount = net->room[work->via[node]] < amount ? net->room[work->via[node]] : amount;
    assert(amount > 0);
    net->room[own] -= amount;
    net->room[net->at[own].partner] += amount;
    for (uint32_t node = in; node != in + 1; node = net->at[net->at[work->via[node]].partner].head) {
        net->room[work->via[node]] -= amount;
        net->room[net->at[work->via[node]].partner] += amount;
    }
}

static aid_status barter_flow_look(barter_flow_work *work, aid__assign_run *run, int32_t *state, aid_error *error)
{
    const aid_solve_options *options = &run->options;
    const aid__circulation *net = &work->circulation;
    if (options->work_limit != 0 && net->work >= options->work_limit)
        *state = AID_SOLVE_GAP;
    if (net->work < run->next_look)
        return AID_OK;
    run->next_look = net->work + 300000;
    if (options->progress != NULL && options->progress(options->context, "balance", run->done, work->net->members) != 0)
        return aid__fail(error, AID_E_CANCELLED, AID_REASON_CANCELLED,
                         "cancelled by the progress callback; nothing was changed");
    if (run->deadline_ms != INT64_MAX && aid__assign_clock_ms() >= run->deadline_ms)
        *state = AID_SOLVE_TIME_LIMIT;
    return AID_OK;
}

/* One member after the other, by priority. */
static aid_status barter_flow_rank(barter_flow_work *work, aid__assign_run *run, int32_t *state, aid_error *error)
{
    aid__circulation *net = &work->circulation;
    uint32_t search = 0;
    aid_status status = AID_OK;
    for (uint32_t i = 0; i < work->net->members && status == AID_OK; i++, run->done++) {
        uint32_t member = work->net->order[i], own = net->place[member], in = work->in[member];
        while (net->room[own] > 0 && status == AID_OK && *state == AID_SOLVE_OPTIMAL &&
               barter_flow_search(work, in + 1, in, net->at[own].partner, ++search)) {
            barter_flow_send(work, member);
            status = barter_flow_look(work, run, state, error);
        }
        net->room[own] = net->room[net->at[own].partner] = 0;
        if (status == AID_OK)
            status = barter_flow_look(work, run, state, error);
        if (*state != AID_SOLVE_OPTIMAL)
            break;
    }
    return status;
}

/* The plan: flows on services. Those off the face, or frozen, have no room left to read them from. */
static void barter_flow_read(barter_flow_work *work, bool faced)
{
    aid__barter_net *net = work->net;
    const aid__circulation *circulation = &work->circulation;
    for (uint32_t arc = 0; arc < net->arcs; arc++) {
        uint32_t at = net->members + arc, place = circulation->place[at];
        bool off = circulation->room[place] + circulation->room[circulation->at[place].partner] == 0;
        net->amount[arc] = faced && off ? work->capacities[at] : aid__circulation_flow(circulation, at);
    }
}

static aid_status barter_flow_run(barter_flow_work *work, aid__assign_run *run, aid_balance_result *result,
                                  aid_error *error)
{
    int32_t objective = work->net->problem->objective;
    aid_status status = AID_OK;
    if (objective != AID_BALANCE_LEX)
        status = aid__circulation_solve(&work->circulation, run, &result->status_code, error);
    if (status != AID_OK || result->status_code != AID_SOLVE_OPTIMAL)
        return status; /* the empty plan stands */
    bool ranked = objective != AID_BALANCE_SCORE;
    if (ranked) {
        barter_flow_potentials(work);
        barter_flow_face(work);
        status = barter_flow_rank(work, run, &result->status_code, error);
    }
    barter_flow_read(work, ranked);
    return status;
}

aid_status aid__barter_flow(aid__barter_net *net, aid__assign_run *run, aid_balance_result *result, aid_error *error)
{
    barter_flow_work work = { .net = net };
    if (net->members == 0)
        return AID_OK;
    if (!barter_flow_take(&work, &run->allocator))
        return aid__fail_memory(error);
    aid_status status = AID_E_MEMORY;
    if (barter_flow_build(&work, &run->allocator)) {
        status = barter_flow_run(&work, run, result, error);
        result->work = work.circulation.work;
        aid__circulation_free(&work.circulation, &run->allocator);
    } else
        status = aid__fail_memory(error);
    aid__give(&run->allocator, work.block, work.block_size);
    return status;
}
