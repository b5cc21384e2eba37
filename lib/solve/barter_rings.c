/* SPDX-License-Identifier: MIT */
/* Balanced exchange in rings of at most so many members: which rings, and each how often? All rings are listed, then
 * tried one after the other, most often first. Plans are compared by a vector (what the objective counts, stage by
 * stage); a branch ends when even what everybody could still get at best would not make its vector better. Exponential,
 * as the problem is NP-hard; made for a few dozen rings. */
#include "solve/barter.h"

#include <assert.h>
#include <string.h>

typedef struct barter_ring {
    uint32_t first; /* into the list of arcs */
    uint32_t size;
} barter_ring;

typedef struct barter_rings_work {
    aid__barter_net *net;
    aid__assign_run *run;
    aid_balance_result *result;
    aid_error *error;
    aid_status status;
    aid__vector rings; /* barter_ring */
    aid__vector arcs;  /* uint32_t */
    uint32_t stages;
    int64_t *left;    /* members: supply not used yet */
    int64_t *quota;   /* arcs: not used yet */
    int64_t *amount;  /* arcs: of the running plan */
    int64_t *value;   /* stages: of the running plan */
    int64_t *hope;    /* stages: what it could become */
    int64_t *best;    /* stages */
    int64_t *come;    /* members: what others could still give her */
    int64_t *highest; /* members: the best score among what reaches her */
    uint32_t *path;   /* arcs of a walk */
    uint32_t *place;  /* members: where in the order of priority she stands */
    uint8_t *busy;    /* members: on the walk */
    uint64_t *count;  /* rings: how often each is tried */
    void *block;
    size_t block_size, count_size;
} barter_rings_work;

static bool barter_rings_take(barter_rings_work *work)
{
    size_t members = work->net->members, arcs = work->net->arcs, wide = sizeof(int64_t), word = sizeof(uint32_t);
    size_t stages = members + 1;
    const aid__assign_piece pieces[] = {
        { &work->left, members * wide },  { &work->quota, arcs * wide },      { &work->amount, arcs * wide },
        { &work->value, stages * wide },  { &work->hope, stages * wide },     { &work->best, stages * wide },
        { &work->come, members * wide },  { &work->highest, members * wide }, { &work->path, stages * word },
        { &work->place, members * word }, { &work->busy, members },
    };
    if (!aid__assign_cut(&work->run->allocator, pieces, sizeof pieces / sizeof *pieces, &work->block,
                         &work->block_size))
        return false;
    memset(work->block, 0, work->block_size);
    memcpy(work->left, work->net->supply, members * wide);
    if (arcs > 0)
        memcpy(work->quota, work->net->quota, arcs * wide);
    for (uint32_t i = 0; i < work->net->members; i++)
        work->place[work->net->order[i]] = i;
    for (uint32_t arc = 0; arc < work->net->arcs; arc++) {
        int64_t *highest = &work->highest[work->net->receiver[arc]];
        *highest = aid__barter_score(work->net, arc) > *highest ? aid__barter_score(work->net, arc) : *highest;
    }
    return true;
}

/* Counts work; false: stop. */
static bool barter_rings_go(barter_rings_work *work, uint64_t amount)
{
    const aid_solve_options *options = &work->run->options;
    aid_balance_result *result = work->result;
    result->work += amount;
    if (options->work_limit != 0 && result->work >= options->work_limit)
        result->status_code = AID_SOLVE_GAP;
    if (result->work >= work->run->next_look && work->status == AID_OK) {
        work->run->next_look = result->work + 300000;
        if (options->progress != NULL && options->progress(options->context, "balance", result->work, 0) != 0)
            work->status = aid__fail(work->error, AID_E_CANCELLED, AID_REASON_CANCELLED,
                                     "cancelled by the progress callback; nothing was changed");
        if (work->run->deadline_ms != INT64_MAX && aid__assign_clock_ms() >= work->run->deadline_ms)
            result->status_code = AID_SOLVE_TIME_LIMIT;
    }
    return work->status == AID_OK && result->status_code == AID_SOLVE_OPTIMAL;
}

static bool barter_rings_add(barter_rings_work *work, uint32_t size)
{
    barter_ring *ring = aid__vector_push(&work->rings);
    if (ring == NULL || work->arcs.count > UINT32_MAX / 2 || !aid__vector_reserve(&work->arcs, size)) {
        work->status = aid__fail_memory(work->error);
        return false;
    }
    *ring = (barter_ring) { .first = (uint32_t)work->arcs.count, .size = size };
    for (uint32_t i = 0; i < size; i++)
        *(uint32_t *)aid__vector_push(&work->arcs) = work->path[i];
    return true;
}

/* Goes on from `member`, `size` arcs after the root; no deeper than the cap. */
static bool barter_rings_walk(barter_rings_work *work, uint32_t root, uint32_t member, uint32_t size)
{
    const aid__barter_net *net = work->net;
    for (uint32_t arc = net->first[member]; arc < net->first[member + 1]; arc++) {
        uint32_t next = net->receiver[arc];
        if (net->quota[arc] == 0 || next < root || (next != root && work->busy[next]))
            continue;
        work->path[size] = arc;
        if (!barter_rings_go(work, 1))
            return false;
        if (next == root) {
            if (!barter_rings_add(work, size + 1))
                return false;
        } else if (size + 2 <= net->problem->max_ring) {
            work->busy[next] = 1;
            bool on = barter_rings_walk(work, root, next, size + 1);
            work->busy[next] = 0;
            if (!on)
                return false;
        }
    }
    return true;
}

/* Adds a ring `times` times to the running plan, or with a negative number takes it away. */
static void barter_rings_use(barter_rings_work *work, const barter_ring *ring, int64_t times)
{
    const aid__barter_net *net = work->net;
    const uint32_t *arcs = (const uint32_t *)work->arcs.rows + ring->first;
    int32_t objective = net->problem->objective;
    for (uint32_t i = 0; i < ring->size; i++) {
        uint32_t receiver = net->receiver[arcs[i]];
        work->quota[arcs[i]] -= times;
        work->amount[arcs[i]] += times;
        work->left[receiver] -= times;
        if (objective == AID_BALANCE_SCORE)
            work->value[0] += times * aid__barter_score(net, arcs[i]);
        else if (objective == AID_BALANCE_LEX)
            work->value[work->place[receiver]] += times;
        else {
            work->value[0] += times;
            work->value[1 + work->place[receiver]] += times;
        }
    }
}

static int64_t barter_rings_most(const barter_rings_work *work, const barter_ring *ring)
{
    const uint32_t *arcs = (const uint32_t *)work->arcs.rows + ring->first;
    int64_t most = INT64_MAX;
    for (uint32_t i = 0; i < ring->size; i++) {
        int64_t left = work->left[work->net->receiver[arcs[i]]];
        most = work->quota[arcs[i]] < most ? work->quota[arcs[i]] : most;
        most = left < most ? left : most;
    }
    return most;
}

static bool barter_rings_better(const int64_t *a, const int64_t *b, uint32_t stages)
{
    for (uint32_t stage = 0; stage < stages; stage++)
        if (a[stage] != b[stage])
            return a[stage] > b[stage];
    return false;
}

/* Could rings from number `from` on still make the running plan better than the best? Each member at best gets what is
 * left of her supply and of what those rings bring her. */
static bool barter_rings_hope(barter_rings_work *work, size_t from)
{
    const aid__barter_net *net = work->net;
    const barter_ring *rings = work->rings.rows;
    memset(work->come, 0, net->members * sizeof *work->come);
    memcpy(work->hope, work->value, work->stages * sizeof *work->hope);
    for (size_t i = from; i < work->rings.count; i++) {
        const uint32_t *arcs = (const uint32_t *)work->arcs.rows + rings[i].first;
        int64_t most = barter_rings_most(work, &rings[i]);
        for (uint32_t k = 0; k < rings[i].size && most > 0; k++)
            work->come[net->receiver[arcs[k]]] += most;
    }
    for (uint32_t member = 0; member < net->members; member++) {
        int64_t more = work->come[member] < work->left[member] ? work->come[member] : work->left[member];
        if (net->problem->objective == AID_BALANCE_SCORE)
            work->hope[0] += more * work->highest[member];
        else if (net->problem->objective == AID_BALANCE_LEX)
            work->hope[work->place[member]] += more;
        else {
            work->hope[0] += more;
            work->hope[1 + work->place[member]] += more;
        }
    }
    return barter_rings_better(work->hope, work->best, work->stages);
}

static void barter_rings_keep(barter_rings_work *work)
{
    if (!barter_rings_better(work->value, work->best, work->stages))
        return;
    memcpy(work->best, work->value, work->stages * sizeof *work->best);
    memcpy(work->net->amount, work->amount, work->net->arcs * sizeof *work->amount);
}

/* Depth first over the rings, without recursion: down with the most of each ring, back to one less. */
static void barter_rings_search(barter_rings_work *work)
{
    const barter_ring *rings = work->rings.rows;
    size_t depth = 0, count = work->rings.count;
    bool down = true;
    while (barter_rings_go(work, count - depth + work->net->members)) {
        if (down && depth < count && barter_rings_hope(work, depth)) {
            int64_t most = barter_rings_most(work, &rings[depth]);
            barter_rings_use(work, &rings[depth], most);
            work->count[depth++] = (uint64_t)most;
            continue;
        }
        if (down)
            barter_rings_keep(work);
        down = false;
        if (depth == 0)
            return;
        depth--;
        if (work->count[depth] == 0)
            continue;
        barter_rings_use(work, &rings[depth], -1);
        work->count[depth]--;
        depth++;
        down = true;
    }
    barter_rings_keep(work);
}

static void barter_rings_all(barter_rings_work *work)
{
    const aid__barter_net *net = work->net;
    for (uint32_t root = 0; root < net->members; root++)
        if (!barter_rings_walk(work, root, root, 0))
            break;
    work->result->rings = work->rings.count;
    work->count_size = (work->rings.count + 1) * sizeof *work->count;
    if (work->status == AID_OK)
        work->count = aid__take_zero(&work->run->allocator, work->count_size);
    if (work->count != NULL)
        barter_rings_search(work);
    else if (work->status == AID_OK)
        work->status = aid__fail_memory(work->error);
    aid__give(&work->run->allocator, work->count, work->count_size);
}

aid_status aid__barter_rings(aid__barter_net *net, aid__assign_run *run, aid_balance_result *result, aid_error *error)
{
    barter_rings_work work = { .net = net, .run = run, .result = result, .error = error };
    int32_t objective = net->problem->objective;
    work.stages = objective == AID_BALANCE_SCORE ? 1 : net->members + (objective == AID_BALANCE_MAX_THEN_LEX);
    if (!barter_rings_take(&work))
        return aid__fail_memory(error);
    aid__vector_init(&work.rings, &run->allocator, sizeof(barter_ring));
    aid__vector_init(&work.arcs, &run->allocator, sizeof(uint32_t));
    barter_rings_all(&work);
    aid__vector_free(&work.rings);
    aid__vector_free(&work.arcs);
    aid__give(&run->allocator, work.block, work.block_size);
    return work.status;
}
