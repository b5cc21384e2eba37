/* SPDX-License-Identifier: MIT */
/* Copies a problem into an order that depends on ids only, so that the solver's answer does too.
 *
 * Requests and helpers are sorted by id (radix sort), then grouped by connected component in the order of the
 * component's lowest request id; rows without edges come last. The edges of a row are sorted by helper, each row for
 * itself, which touches memory in one sweep. */
#include "solve/assign.h"

#include "base/mix.h"
#include <assert.h>
#include <string.h>

enum { NET_SHORT_ROW = 64 }; /* edges of a row up to which insertion is the quickest sort */

typedef struct assign_net_key {
    uint64_t id;
    uint32_t row;
    uint32_t reserved;
} assign_net_key;

/* Scratch of one build. */
typedef struct assign_net_work {
    assign_net_key *request_keys, *helper_keys, *other_keys; /* other: room for the larger of the two */
    uint32_t *parent;                                        /* union-find over requests, then helpers */
    uint32_t *component;                                     /* per root: its number */
    uint32_t *cursor;                                        /* per component, row or helper, as a step needs it */
    uint32_t *request_place;                                 /* the caller's index → ours */
    uint32_t *helper_place;
    uint32_t *degree;   /* per helper of the caller */
    uint64_t *row_keys; /* one row, as it is sorted */
    void *block;
    size_t block_size;
} assign_net_work;

bool aid__assign_cut(const aid_allocator *allocator, const aid__assign_piece *pieces, size_t count, void **out_block,
                     size_t *out_size)
{
    size_t total = 8;
    for (size_t i = 0; i < count; i++) {
        if (pieces[i].size > SIZE_MAX / 2 - total)
            return false;
        total += (pieces[i].size + 7) / 8 * 8;
    }
    char *block = aid__take(allocator, total);
    if (block == NULL)
        return false;
    *out_block = block;
    *out_size = total;
    for (size_t i = 0; i < count; i++) {
        memcpy(pieces[i].pointer, &block, sizeof block); /* whatever the pointer's type */
        block += (pieces[i].size + 7) / 8 * 8;
    }
    return true;
}

/* Sorts by id, stably, one byte at a time; bytes that all share are skipped. The answer is in `keys`. */
static void assign_net_sort(assign_net_key *keys, assign_net_key *other, size_t count)
{
    assign_net_key *from = keys, *to = other;
    for (unsigned shift = 0; shift < 64; shift += 8) {
        size_t starts[257] = { 0 };
        for (size_t i = 0; i < count; i++)
            starts[(from[i].id >> shift & 0xFF) + 1]++;
        if (count == 0 || starts[(from[0].id >> shift & 0xFF) + 1] == count)
            continue;
        for (size_t i = 0; i < 256; i++)
            starts[i + 1] += starts[i];
        for (size_t i = 0; i < count; i++)
            to[starts[from[i].id >> shift & 0xFF]++] = from[i];
        assign_net_key *swap = from;
        from = to;
        to = swap;
    }
    if (from != keys && count > 0)
        memcpy(keys, from, count * sizeof *keys);
}

/* Reads and sorts the ids of requests or helpers; two equal ones are refused. */
static aid_status assign_net_keys(const assign_net_work *work, assign_net_key *keys, const uint64_t *ids, size_t count,
                                  aid_error *error)
{
    const char *name = keys == work->request_keys ? "request" : "helper";
    for (size_t i = 0; i < count; i++)
        keys[i] = (assign_net_key) { .id = ids != NULL ? ids[i] : i, .row = (uint32_t)i };
    if (ids == NULL)
        return AID_OK;
    assign_net_sort(keys, work->other_keys, count);
    for (size_t i = 1; i < count; i++)
        if (keys[i].id == keys[i - 1].id)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM,
                             "%s_ids[%u] and %s_ids[%u] are both %llu; each id must be there once", name,
                             (unsigned)keys[i - 1].row, name, (unsigned)keys[i].row, (unsigned long long)keys[i].id);
    return AID_OK;
}

static uint32_t assign_net_root(uint32_t *parent, uint32_t node)
{
    while (parent[node] != node) {
        parent[node] = parent[parent[node]];
        node = parent[node];
    }
    return node;
}

static void assign_net_join(const aid_assign_problem *problem, assign_net_work *work)
{
    uint32_t requests = (uint32_t)problem->request_count;
    for (uint64_t i = 0; i < problem->request_count + problem->helper_count; i++)
        work->parent[i] = (uint32_t)i;
    for (uint32_t request = 0; request < requests; request++) {
        uint32_t root = request;
        for (uint64_t edge = problem->offsets[request]; edge < problem->offsets[request + 1]; edge++) {
            uint32_t other = assign_net_root(work->parent, requests + problem->helpers[edge]);
            uint32_t low = root < other ? root : other;
            work->parent[root] = work->parent[other] = low;
            root = low;
            work->degree[problem->helpers[edge]]++;
        }
    }
}

/* Numbers the components by their lowest request id. Rows without edges belong to none. */
static void assign_net_number(const aid_assign_problem *problem, assign_net_work *work, aid__assign_net *net)
{
    for (uint64_t i = 0; i < problem->request_count + problem->helper_count; i++)
        work->component[i] = AID__ASSIGN_NONE;
    for (uint32_t i = 0; i < net->requests; i++) {
        uint32_t row = work->request_keys[i].row;
        uint32_t root = assign_net_root(work->parent, row);
        if (problem->offsets[row] < problem->offsets[row + 1] && work->component[root] == AID__ASSIGN_NONE)
            work->component[root] = net->components++;
    }
}

/* One side of the problem on its way into our order. */
typedef struct assign_net_side {
    const assign_net_key *keys; /* sorted */
    uint32_t count;
    uint32_t first_node; /* where its rows start in the union-find */
    uint32_t *rows;      /* receives: our place → the caller's index */
    uint32_t *places;    /* receives: the caller's index → our place */
} assign_net_side;

/* Places the sorted keys component by component. Leaves in cursor where each component ends. */
static void assign_net_place(assign_net_work *work, const aid__assign_net *net, const assign_net_side *side)
{
    uint32_t *cursor = work->cursor;
    memset(cursor, 0, ((size_t)net->components + 2) * sizeof *cursor);
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t i = 0; i < side->count; i++) {
            uint32_t row = side->keys[i].row;
            uint32_t component = work->component[assign_net_root(work->parent, side->first_node + row)];
            if (component == AID__ASSIGN_NONE)
                component = net->components;
            if (pass == 0) {
                cursor[component + 1]++;
                continue;
            }
            side->places[row] = cursor[component]++;
            side->rows[side->places[row]] = row;
        }
        for (uint32_t i = 0; pass == 0 && i <= net->components; i++)
            cursor[i + 1] += cursor[i];
    }
}

static void assign_net_sift(uint64_t *keys, uint64_t count, uint64_t place)
{
    uint64_t key = keys[place];
    for (uint64_t child; (child = 2 * place + 1) < count; place = child) {
        if (child + 1 < count && keys[child + 1] > keys[child])
            child++;
        if (keys[child] <= key)
            break;
        keys[place] = keys[child];
    }
    keys[place] = key;
}

static void assign_net_heap_sort(uint64_t *keys, uint32_t count)
{
    for (uint32_t i = count / 2; i-- > 0;)
        assign_net_sift(keys, count, i);
    for (uint32_t i = count; i-- > 1;) {
        uint64_t key = keys[i];
        keys[i] = keys[0];
        keys[0] = key;
        assign_net_sift(keys, i, 0);
    }
}

/* Sorts one row by helper: `keys` hold our helper in the upper half, the caller's edge in the lower. Callers' rows are
 * short, or sorted already; a heap bounds the time of all others. */
static void assign_net_sort_row(uint64_t *keys, uint32_t count)
{
    uint32_t rising = 1;
    while (rising < count && keys[rising - 1] < keys[rising])
        rising++;
    if (rising >= count)
        return;
    if (count > NET_SHORT_ROW) {
        assign_net_heap_sort(keys, count);
        return;
    }
    for (uint32_t i = rising; i < count; i++) {
        uint64_t key = keys[i];
        uint32_t at = i;
        for (; at > 0 && keys[at - 1] > key; at--)
            keys[at] = keys[at - 1];
        keys[at] = key;
    }
}

/* Writes the sorted row of our `request`. The same helper twice is refused. */
static aid_status assign_net_row(const aid_assign_problem *problem, const assign_net_work *work, aid__assign_net *net,
                                 uint32_t request, aid_error *error)
{
    uint32_t first = net->first_edge[request], count = net->first_edge[request + 1] - first;
    uint64_t id = net->request_row[request];
    uint64_t half = aid__mix(aid__mix(problem->seed) ^ (problem->request_ids != NULL ? problem->request_ids[id] : id));
    for (uint32_t i = 0; i < count; i++) {
        uint32_t helper = (uint32_t)(work->row_keys[i] >> 32), row = (uint32_t)work->row_keys[i], edge = first + i;
        uint64_t helper_id = net->helper_row[helper];
        if (problem->helper_ids != NULL)
            helper_id = problem->helper_ids[helper_id];
        if (i > 0 && net->edge_helper[edge - 1] == helper)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM,
                             "request %u names helper %u in edge %u and again in edge %u; once is right",
                             (unsigned)net->request_row[request], (unsigned)net->helper_row[helper],
                             (unsigned)net->edge_row[edge - 1], (unsigned)row);
        net->edge_row[edge] = row;
        net->edge_helper[edge] = helper;
        net->edge_tie[edge] = (uint32_t)(aid__mix(half ^ helper_id) >> 32);
        net->edge_score[edge] = problem->scores != NULL ? problem->scores[row] : 0;
        if (net->edge_tier != NULL)
            net->edge_tier[edge] = problem->edge_tiers[row];
    }
    return AID_OK;
}

/* The edges by request, helpers rising. */
static aid_status assign_net_rows(const aid_assign_problem *problem, assign_net_work *work, aid__assign_net *net,
                                  aid_error *error)
{
    net->first_edge[0] = 0;
    for (uint32_t request = 0; request < net->requests; request++) {
        uint64_t first = problem->offsets[net->request_row[request]];
        uint32_t count = (uint32_t)(problem->offsets[net->request_row[request] + 1] - first);
        net->first_edge[request + 1] = net->first_edge[request] + count;
        for (uint32_t i = 0; i < count; i++)
            work->row_keys[i] = (uint64_t)work->helper_place[problem->helpers[first + i]] << 32 | (first + i);
        assign_net_sort_row(work->row_keys, count);
        aid_status status = assign_net_row(problem, work, net, request, error);
        if (status != AID_OK)
            return status;
    }
    return AID_OK;
}

/* Seats, tiers and capacities in our order, cut to what the edges allow. */
static void assign_net_bounds(const aid_assign_problem *problem, const assign_net_work *work, aid__assign_net *net)
{
    for (uint32_t request = 0; request < net->requests; request++) {
        uint32_t row = net->request_row[request];
        uint32_t degree = net->first_edge[request + 1] - net->first_edge[request];
        uint32_t seats = problem->seats != NULL ? problem->seats[row] : 1;
        net->seats[request] = seats < degree ? seats : degree;
        bool tiered = problem->tiers != NULL && problem->objective != AID_OBJECTIVE_SCORE;
        net->tier[request] = tiered ? problem->tiers[row] : 0;
    }
    net->first_slot[0] = 0;
    for (uint32_t helper = 0; helper < net->helpers; helper++) {
        uint32_t row = net->helper_row[helper];
        uint32_t capacity = problem->capacities != NULL ? problem->capacities[row] : 1;
        net->ample[helper] = capacity >= work->degree[row];
        net->capacity[helper] = net->ample[helper] ? work->degree[row] : capacity;
        net->first_slot[helper + 1] = net->first_slot[helper] + net->capacity[helper];
    }
    net->slots = net->first_slot[net->helpers];
}

/* Weights that make one word of three counts: each more than all alternating paths can gather below it. The bit
 * widths leave room for sums of several paths in 63 bits; see aid__assign_problem_read for the limits. */
static void assign_net_price(const aid_assign_problem *problem, aid__assign_net *net)
{
    bool present[4] = { false };
    for (uint64_t edge = 0; edge < problem->edge_count; edge++)
        present[problem->edge_tiers[edge]] = true;
    int levels = present[1] + present[2] + present[3];
    unsigned bits = levels == 3 ? 19 : 29;
    int64_t weight = 1;
    for (int tier = 1; tier <= AID_ASSIGN_EDGE_TIER_MAX; tier++) {
        if (!present[tier])
            continue;
        net->outer_price[tier] = weight;
        weight <<= bits;
    }
}

static bool assign_net_take(const aid_assign_problem *problem, aid__assign_net *net, const aid_allocator *allocator)
{
    bool tiered = problem->edge_tiers != NULL && problem->objective != AID_OBJECTIVE_SCORE;
    size_t requests = (size_t)problem->request_count, helpers = (size_t)problem->helper_count;
    size_t edges = (size_t)problem->edge_count, word = sizeof(uint32_t);
    const aid__assign_piece pieces[] = {
        { &net->component_end, requests * word },
        { &net->request_row, requests * word },
        { &net->helper_row, helpers * word },
        { &net->first_edge, (requests + 1) * word },
        { &net->edge_row, edges * word },
        { &net->edge_helper, edges * word },
        { &net->edge_tie, edges * word },
        { &net->edge_score, edges * word },
        { &net->edge_tier, tiered ? edges : 0 },
        { &net->seats, requests * word },
        { &net->tier, requests },
        { &net->capacity, helpers * word },
        { &net->ample, helpers },
        { &net->first_slot, (helpers + 1) * word },
    };
    if (!aid__assign_cut(allocator, pieces, sizeof pieces / sizeof *pieces, &net->block, &net->block_size))
        return false;
    if (!tiered)
        net->edge_tier = NULL;
    return true;
}

static bool assign_net_work_take(const aid_assign_problem *problem, assign_net_work *work,
                                 const aid_allocator *allocator)
{
    size_t requests = (size_t)problem->request_count, helpers = (size_t)problem->helper_count;
    size_t word = sizeof(uint32_t), key = sizeof(assign_net_key), longest = 0;
    for (size_t request = 0; request < requests; request++)
        if (problem->offsets[request + 1] - problem->offsets[request] > longest)
            longest = (size_t)(problem->offsets[request + 1] - problem->offsets[request]);
    size_t most = requests > helpers ? requests : helpers;
    const aid__assign_piece pieces[] = {
        { &work->request_keys, requests * key },
        { &work->helper_keys, helpers * key },
        { &work->other_keys, most * key },
        { &work->parent, (requests + helpers) * word },
        { &work->component, (requests + helpers) * word },
        { &work->cursor, (most + 2) * word },
        { &work->request_place, requests * word },
        { &work->helper_place, helpers * word },
        { &work->degree, helpers * word },
        { &work->row_keys, longest * sizeof *work->row_keys },
    };
    if (!aid__assign_cut(allocator, pieces, sizeof pieces / sizeof *pieces, &work->block, &work->block_size))
        return false;
    memset(work->degree, 0, helpers * word);
    return true;
}

static aid_status assign_net_fill(const aid_assign_problem *problem, assign_net_work *work, aid__assign_net *net,
                                  aid_error *error)
{
    aid_status status = assign_net_keys(work, work->request_keys, problem->request_ids, net->requests, error);
    if (status == AID_OK)
        status = assign_net_keys(work, work->helper_keys, problem->helper_ids, net->helpers, error);
    if (status != AID_OK)
        return status;
    assign_net_join(problem, work);
    assign_net_number(problem, work, net);
    const assign_net_side requests = { work->request_keys, net->requests, 0, net->request_row, work->request_place };
    assign_net_place(work, net, &requests);
    memcpy(net->component_end, work->cursor, net->components * sizeof *work->cursor);
    const assign_net_side helpers = { work->helper_keys, net->helpers, net->requests, net->helper_row,
                                      work->helper_place };
    assign_net_place(work, net, &helpers);
    if (net->edge_tier != NULL)
        assign_net_price(problem, net);
    status = assign_net_rows(problem, work, net, error);
    if (status == AID_OK)
        assign_net_bounds(problem, work, net);
    return status;
}

aid_status aid__assign_net_build(const aid_assign_problem *problem, const aid_allocator *allocator,
                                 aid__assign_net *out, aid_error *error)
{
    *out = (aid__assign_net) {
        .requests = (uint32_t)problem->request_count,
        .helpers = (uint32_t)problem->helper_count,
        .edges = (uint32_t)problem->edge_count,
        .by_score = problem->objective == AID_OBJECTIVE_SCORE && problem->complete != AID_YES,
    };
    assign_net_work work = { 0 };
    if (!assign_net_take(problem, out, allocator))
        return aid__fail_memory(error);
    if (!assign_net_work_take(problem, &work, allocator)) {
        aid__assign_net_free(out, allocator);
        return aid__fail_memory(error);
    }
    aid_status status = assign_net_fill(problem, &work, out, error);
    aid__give(allocator, work.block, work.block_size);
    if (status != AID_OK)
        aid__assign_net_free(out, allocator);
    return status;
}

void aid__assign_net_free(aid__assign_net *net, const aid_allocator *allocator)
{
    aid__give(allocator, net->block, net->block_size);
    memset(net, 0, sizeof *net);
}
