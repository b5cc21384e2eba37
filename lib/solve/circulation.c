/* SPDX-License-Identifier: MIT */
/* Cost scaling by pushing and relabelling. See circulation.h. */
#include "solve/circulation.h"

#include <assert.h>
#include <string.h>

enum {
    CIRCULATION_FIRST = 5,    /* the first tolerance is the highest cost by two to this power: ways are rarely longer */
    CIRCULATION_SCALE = 4,    /* the next ones fall by two to this power */
    CIRCULATION_PROOF = 12,   /* looks per arc that a proof may take */
    CIRCULATION_LOOK = 300000 /* work between two looks at the clock and the callback */
};

static bool circulation_take(aid__circulation *net, const aid_allocator *allocator)
{
    size_t nodes = net->nodes, arcs = net->arcs, word = sizeof(uint32_t), wide = sizeof(int64_t);
    const aid__assign_piece pieces[] = {
        { &net->room, 2 * arcs * wide },
        { &net->at, 2 * arcs * sizeof *net->at },
        { &net->price, nodes * wide },
        { &net->trial, nodes * wide },
        { &net->excess, nodes * wide },
        { &net->first, (nodes + 2) * word },
        { &net->place, arcs * word },
        { &net->current, nodes * word },
        { &net->queue, nodes * word },
        { &net->bucket, (nodes + 2) * word },
        { &net->next, nodes * word },
        { &net->before, nodes * word },
        { &net->level, nodes * word },
    };
    if (!aid__assign_cut(allocator, pieces, sizeof pieces / sizeof *pieces, &net->block, &net->block_size))
        return false;
    memset(net->price, 0, nodes * wide);
    memset(net->excess, 0, nodes * wide);
    memset(net->first, 0, (nodes + 2) * word);
    return true;
}

bool aid__circulation_build(const aid__circulation_arcs *arcs, const aid_allocator *allocator, aid__circulation *out)
{
    *out = (aid__circulation) { .nodes = arcs->nodes, .arcs = arcs->arcs, .scale = (int64_t)arcs->nodes + 1 };
    if (!circulation_take(out, allocator))
        return false;
    for (uint32_t arc = 0; arc < arcs->arcs; arc++) {
        out->first[arcs->tails[arc] + 2]++;
        out->first[arcs->heads[arc] + 2]++;
    }
    for (uint32_t node = 0; node < arcs->nodes; node++)
        out->first[node + 2] += out->first[node + 1];
    for (uint32_t arc = 0; arc < arcs->arcs; arc++) {
        uint32_t there = out->first[arcs->tails[arc] + 1]++, back = out->first[arcs->heads[arc] + 1]++;
        int32_t cost = (int32_t)arcs->costs[arc];
        out->at[there] = (aid__circulation_place) { arcs->heads[arc], back, cost };
        out->at[back] = (aid__circulation_place) { arcs->tails[arc], there, -cost };
        out->place[arc] = there;
        out->room[there] = arcs->capacities[arc];
        out->room[back] = 0;
    }
    return true;
}

void aid__circulation_free(aid__circulation *net, const aid_allocator *allocator)
{
    aid__give(allocator, net->block, net->block_size);
    net->block = NULL;
}

void aid__circulation_narrow(aid__circulation *net, uint32_t arc, int64_t amount)
{
    uint32_t place = net->place[arc], turned = net->at[place].partner;
    int64_t flow = net->room[turned], given_way = flow < amount ? flow : amount;
    assert(amount <= net->room[place] + flow);
    net->room[turned] -= given_way;
    net->room[place] -= amount - given_way;
    net->excess[net->at[turned].head] += given_way;
    net->excess[net->at[place].head] -= given_way;
}

static void circulation_enqueue(aid__circulation *net, uint32_t node)
{
    uint32_t at = net->queue_at + net->queued++;
    net->queue[at >= net->nodes ? at - net->nodes : at] = node;
}

static uint32_t circulation_dequeue(aid__circulation *net)
{
    uint32_t node = net->queue[net->queue_at];
    net->queue_at = net->queue_at + 1 == net->nodes ? 0 : net->queue_at + 1;
    net->queued--;
    return node;
}

static uint32_t circulation_head(const aid__circulation_place *place)
{
    return place->head & ~AID__CIRCULATION_ROOM;
}

static bool circulation_open(const aid__circulation *net, uint32_t place)
{
    return (net->at[place].head & AID__CIRCULATION_ROOM) != 0;
}

static void circulation_push(aid__circulation *net, uint32_t from, uint32_t place, int64_t amount)
{
    aid__circulation_place *there = &net->at[place];
    uint32_t turned = there->partner & ~AID__CIRCULATION_BACK;
    net->room[place] -= amount;
    net->room[turned] += amount;
    there->partner |= AID__CIRCULATION_BACK;
    net->at[turned].head |= AID__CIRCULATION_ROOM;
    if (net->room[place] == 0) {
        there->head &= ~AID__CIRCULATION_ROOM;
        net->at[turned].partner &= ~AID__CIRCULATION_BACK;
    }
    net->excess[from] -= amount;
    net->excess[circulation_head(there)] += amount;
}

/* Fills every arc that is cheap, so that what is left is optimal up to any tolerance; excess and lack remain. */
static void circulation_saturate(aid__circulation *net)
{
    for (uint32_t node = 0; node < net->nodes; node++) {
        int64_t price = net->price[node];
        for (uint32_t place = net->first[node]; place < net->first[node + 1]; place++)
            if (circulation_open(net, place) &&
                net->at[place].cost * net->scale + price < net->price[circulation_head(&net->at[place])])
                circulation_push(net, node, place, net->room[place]);
        net->current[node] = net->first[node];
    }
    net->queued = 0;
    net->queue_at = 0;
    for (uint32_t node = 0; node < net->nodes; node++)
        if (net->excess[node] > 0)
            circulation_enqueue(net, node);
    net->work += 2 * (uint64_t)net->arcs + net->nodes;
}

static void circulation_unlink(aid__circulation *net, uint32_t node)
{
    uint32_t next = net->next[node], before = net->before[node];
    if (before == AID__CIRCULATION_NONE)
        net->bucket[net->level[node]] = next;
    else
        net->next[before] = next;
    if (next != AID__CIRCULATION_NONE)
        net->before[next] = before;
}

static void circulation_link(aid__circulation *net, uint32_t node, uint32_t level)
{
    uint32_t next = net->bucket[level];
    net->level[node] = level;
    net->next[node] = next;
    net->before[node] = AID__CIRCULATION_NONE;
    if (next != AID__CIRCULATION_NONE)
        net->before[next] = node;
    net->bucket[level] = node;
}

/* Levels end below nodes + 1; whoever is farther counts as unreached, at nodes + 1. */
static void circulation_reach(aid__circulation *net, uint32_t node, uint32_t level, unsigned shift)
{
    for (uint32_t place = net->first[node]; place < net->first[node + 1]; place++) {
        uint32_t other = circulation_head(&net->at[place]);
        if ((net->at[place].partner & AID__CIRCULATION_BACK) == 0 || net->level[other] <= level)
            continue;
        int64_t reduced = net->price[other] - net->price[node] - net->at[place].cost * net->scale;
        int64_t length = reduced < 0 ? 0 : (reduced >> shift) + 1;
        if (length >= (int64_t)net->nodes + 1 - level)
            continue;
        uint32_t fresh = level + (uint32_t)length;
        if (fresh >= net->level[other])
            continue;
        if (net->level[other] <= net->nodes)
            circulation_unlink(net, other);
        circulation_link(net, other, fresh);
    }
    net->work += net->first[node + 1] - net->first[node];
}

/* Lowers prices by how far each node is from a lack, in units of the tolerance, 1 << shift, until all excess has been reached: so
 * pushes need not find the way by relabelling step by step. */
static void circulation_update(aid__circulation *net, unsigned shift)
{
    uint32_t waiting = net->queued, level = 0;
    for (uint32_t i = 0; i < net->nodes + 2; i++)
        net->bucket[i] = AID__CIRCULATION_NONE;
    for (uint32_t node = net->nodes; node-- > 0;) {
        net->level[node] = net->nodes + 1;
        if (net->excess[node] < 0)
            circulation_link(net, node, 0);
    }
    for (; level <= net->nodes && waiting > 0; level++)
        while (waiting > 0 && net->bucket[level] != AID__CIRCULATION_NONE) {
            uint32_t node = net->bucket[level];
            circulation_unlink(net, node);
            circulation_reach(net, node, level, shift);
            if (net->excess[node] > 0)
                waiting--;
        }
    uint32_t last = level > 0 ? level - 1 : 0;
    for (uint32_t node = 0; node < net->nodes; node++) {
        uint32_t own = net->level[node];
        net->price[node] -= (int64_t)(own < last ? own : last) * ((int64_t)1 << shift);
        net->current[node] = net->first[node];
    }
    net->work += 2 * (uint64_t)net->nodes;
}

/* The price at which the cheapest way out of the node is just admissible. */
static void circulation_relabel(aid__circulation *net, uint32_t node, int64_t tolerance)
{
    int64_t best = INT64_MIN;
    for (uint32_t place = net->first[node]; place < net->first[node + 1]; place++) {
        if (!circulation_open(net, place))
            continue;
        int64_t price = net->price[circulation_head(&net->at[place])] - net->at[place].cost * net->scale;
        if (price > best) {
            best = price;
            net->current[node] = place;
        }
    }
    assert(best != INT64_MIN); /* what came in can go back */
    net->price[node] = best - tolerance;
    net->work += net->first[node + 1] - net->first[node];
}

/* Sends a node's excess on; answers how often it had to be relabelled. */
static uint32_t circulation_discharge(aid__circulation *net, uint32_t node, int64_t tolerance)
{
    uint32_t relabels = 0, start = net->current[node];
    while (net->excess[node] > 0) {
        uint32_t place = net->current[node];
        if (place == net->first[node + 1]) {
            circulation_relabel(net, node, tolerance);
            relabels++;
            net->work += place - start;
            start = net->current[node];
            continue;
        }
        uint32_t head = circulation_head(&net->at[place]);
        if (circulation_open(net, place) && net->at[place].cost * net->scale + net->price[node] < net->price[head]) {
            int64_t amount = net->excess[node] < net->room[place] ? net->excess[node] : net->room[place];
            bool idle = net->excess[head] <= 0;
            circulation_push(net, node, place, amount);
            if (idle && net->excess[head] > 0)
                circulation_enqueue(net, head);
        }
        if (net->excess[node] > 0)
            net->current[node]++;
    }
    net->work += net->current[node] - start + 1;
    return relabels;
}

static aid_status circulation_look(const aid__circulation *net, aid__assign_run *run, int32_t *state, aid_error *error)
{
    const aid_solve_options *options = &run->options;
    if (options->work_limit != 0 && net->work >= options->work_limit)
        *state = AID_SOLVE_GAP;
    if (net->work < run->next_look)
        return AID_OK;
    run->next_look = net->work + CIRCULATION_LOOK;
    if (options->progress != NULL && options->progress(options->context, "circulation", net->work, 0) != 0)
        return aid__fail(error, AID_E_CANCELLED, AID_REASON_CANCELLED,
                         "cancelled by the progress callback; nothing was changed");
    if (run->deadline_ms != INT64_MAX && aid__assign_clock_ms() >= run->deadline_ms)
        *state = AID_SOLVE_TIME_LIMIT;
    return AID_OK;
}

/* One scale: from any flow to one that is optimal up to the tolerance. */
static aid_status circulation_refine(aid__circulation *net, unsigned shift, aid__assign_run *run, int32_t *state,
                                     aid_error *error)
{
    aid_status status = AID_OK;
    int64_t tolerance = (int64_t)1 << shift;
    uint64_t relabels = 0, patience = net->nodes / 2 + 16;
    circulation_saturate(net);
    if (net->queued > 0)
        circulation_update(net, shift);
    while (net->queued > 0 && status == AID_OK && *state == AID_SOLVE_OPTIMAL) {
        relabels += circulation_discharge(net, circulation_dequeue(net), tolerance);
        if (relabels >= patience && net->queued > 0) {
            circulation_update(net, shift);
            relabels = 0;
        }
        status = circulation_look(net, run, state, error);
    }
    return status;
}

/* The prices at hand, in whole units of the unscaled cost. All nodes are queued. */
static void circulation_guess(aid__circulation *net)
{
    int64_t scale = net->scale;
    net->queued = 0;
    net->queue_at = 0;
    for (uint32_t node = 0; node < net->nodes; node++) {
        int64_t rest = net->price[node] % scale;
        net->trial[node] = net->price[node] - (rest < 0 ? rest + scale : rest);
        net->level[node] = 1;
        circulation_enqueue(net, node);
    }
}

/* Is the flow optimal already? Corrects the guess until every arc with room has a reduced cost of 0 or more, and gives
 * up when that takes longer than a tolerance would. Only an optimal flow has such prices. */
static bool circulation_proves(aid__circulation *net)
{
    uint64_t most = net->work + CIRCULATION_PROOF * (uint64_t)net->arcs;
    circulation_guess(net);
    while (net->queued > 0 && net->work < most) {
        uint32_t node = circulation_dequeue(net);
        int64_t price = net->trial[node];
        net->level[node] = 0;
        for (uint32_t place = net->first[node]; place < net->first[node + 1]; place++) {
            uint32_t head = circulation_head(&net->at[place]);
            int64_t reach = price + net->at[place].cost * net->scale;
            if (!circulation_open(net, place) || reach >= net->trial[head])
                continue;
            net->trial[head] = reach;
            if (net->level[head] == 0)
                circulation_enqueue(net, head);
            net->level[head] = 1;
        }
        net->work += net->first[node + 1] - net->first[node];
    }
    if (net->queued > 0)
        return false;
    memcpy(net->price, net->trial, net->nodes * sizeof *net->price);
    return true;
}

static void circulation_mark(aid__circulation *net, bool marked)
{
    for (uint32_t place = 0; place < 2 * net->arcs; place++) {
        aid__circulation_place *at = &net->at[place];
        at->head &= ~AID__CIRCULATION_ROOM;
        at->partner &= ~AID__CIRCULATION_BACK;
        if (marked && net->room[place] > 0)
            at->head |= AID__CIRCULATION_ROOM;
        if (marked && net->room[at->partner] > 0)
            at->partner |= AID__CIRCULATION_BACK;
    }
}

aid_status aid__circulation_solve(aid__circulation *net, aid__assign_run *run, int32_t *out_state, aid_error *error)
{
    int64_t highest = 1;
    unsigned shift = 0, step = CIRCULATION_FIRST;
    aid_status status = AID_OK;
    for (uint32_t place = 0; place < 2 * net->arcs; place++)
        highest = net->at[place].cost > highest ? net->at[place].cost : highest;
    highest *= net->scale;
    while (highest >> shift > 1)
        shift++;
    *out_state = AID_SOLVE_OPTIMAL;
    circulation_mark(net, true);
    while (shift > 0 && status == AID_OK && *out_state == AID_SOLVE_OPTIMAL) {
        shift = shift > step ? shift - step : 0;
        step = CIRCULATION_SCALE;
        status = circulation_refine(net, shift, run, out_state, error);
        if (status == AID_OK && *out_state == AID_SOLVE_OPTIMAL && (uint64_t)1 << shift <= net->nodes &&
            circulation_proves(net))
            shift = 0;
    }
    circulation_mark(net, false);
    return status;
}
