/* SPDX-License-Identifier: MIT */
/* Numbers the rows of a problem so that the answer depends on ids only, and so that neighbours lie close in memory.
 *
 * From the request of the lowest id on, breadth first: a request's helpers that are new, by id, then their requests
 * that are new, by id (E. Cuthill, J. McKee, Reducing the bandwidth of sparse symmetric matrices, 1969). A component is
 * what is met before the walk has to start anew. Rows without edges come last, by id. The order in which the caller
 * lists rows and edges counts for nothing. */
#include "solve/assign.h"

#include <assert.h>
#include <string.h>

enum { ORDER_AHEAD = 4, ORDER_SHORT = 64 }; /* keys that are sorted by merging */

typedef struct assign_order_key {
    uint64_t id;
    uint32_t row;
    uint32_t reserved;
} assign_order_key;

/* Scratch of one numbering; rows as the caller counts them. */
typedef struct assign_order {
    const aid_assign_problem *problem;
    aid__assign_net *net;
    uint32_t *by_id;         /* requests from the lowest id on; NULL: they are in that order */
    uint32_t *helpers_by_id; /* helpers, likewise */
    uint32_t *rank;          /* helpers: their place in helpers_by_id; NULL: their number */
    uint32_t *start;         /* helpers + 1: into `asked_by` */
    uint32_t *asked_by;      /* edges: the requests of each helper by id */
    uint8_t *request_met, *helper_met;
    uint64_t *fresh; /* the new helpers of one request, as they are sorted */
    uint32_t requests_placed, helpers_placed;
    void *block, *id_block;
    size_t block_size, id_block_size;
} assign_order;

/* Sorts by id, stably, one byte at a time; bytes that all share are skipped. The answer is in `keys`. */
static void assign_order_sort(assign_order_key *keys, assign_order_key *other, size_t count)
{
    assign_order_key *from = keys, *to = other;
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
        assign_order_key *swap = from;
        from = to;
        to = swap;
    }
    if (from != keys && count > 0)
        memcpy(keys, from, count * sizeof *keys);
}

/* Lists rows from the lowest id on; two equal ids are refused. */
static aid_status assign_order_ids(const char *name, const uint64_t *ids, uint32_t *list, size_t count,
                                   assign_order_key *keys, aid_error *error)
{
    for (size_t i = 0; i < count; i++)
        keys[i] = (assign_order_key) { .id = ids[i], .row = (uint32_t)i };
    assign_order_sort(keys, keys + count, count);
    for (size_t i = 1; i < count; i++)
        if (keys[i].id == keys[i - 1].id)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM,
                             "%s_ids[%u] and %s_ids[%u] are both %llu; each id must be there once", name,
                             (unsigned)keys[i - 1].row, name, (unsigned)keys[i].row, (unsigned long long)keys[i].id);
    for (size_t i = 0; i < count; i++)
        list[i] = keys[i].row;
    return AID_OK;
}

static aid_status assign_order_read_ids(assign_order *order, const aid_allocator *allocator, aid_error *error)
{
    const aid_assign_problem *problem = order->problem;
    size_t requests = problem->request_ids != NULL ? (size_t)problem->request_count : 0;
    size_t helpers = problem->helper_ids != NULL ? (size_t)problem->helper_count : 0, word = sizeof(uint32_t);
    size_t size = 2 * (requests > helpers ? requests : helpers) * sizeof(assign_order_key);
    if (requests == 0 && helpers == 0)
        return AID_OK;
    const aid__assign_piece pieces[] = {
        { &order->by_id, requests * word },
        { &order->helpers_by_id, helpers * word },
        { &order->rank, helpers * word },
    };
    assign_order_key *keys = aid__take(allocator, size);
    if (keys == NULL || !aid__assign_cut(allocator, pieces, 3, &order->id_block, &order->id_block_size)) {
        aid__give(allocator, keys, size);
        return aid__fail_memory(error);
    }
    aid_status status = AID_OK;
    if (requests > 0)
        status = assign_order_ids("request", problem->request_ids, order->by_id, requests, keys, error);
    if (status == AID_OK && helpers > 0)
        status = assign_order_ids("helper", problem->helper_ids, order->helpers_by_id, helpers, keys, error);
    for (size_t i = 0; status == AID_OK && i < helpers; i++)
        order->rank[order->helpers_by_id[i]] = (uint32_t)i;
    if (requests == 0)
        order->by_id = NULL;
    if (helpers == 0)
        order->helpers_by_id = order->rank = NULL;
    aid__give(allocator, keys, size);
    return status;
}

static uint32_t assign_order_request(const assign_order *order, uint32_t place)
{
    return order->by_id != NULL ? order->by_id[place] : place;
}

/* Turns the rows round: of each helper, the requests by id. Leaves the helpers' degrees in net->first_slot. */
static void assign_order_turn(assign_order *order)
{
    const aid_assign_problem *problem = order->problem;
    uint32_t *degree = order->net->first_slot, requests = order->net->requests, helpers = order->net->helpers;
    memset(degree, 0, helpers * sizeof *degree);
    for (uint64_t edge = 0; edge < problem->edge_count; edge++)
        degree[problem->helpers[edge]]++;
    uint32_t sum = 0;
    for (uint32_t helper = 0; helper < helpers; helper++) {
        order->start[helper] = sum;
        sum += degree[helper];
    }
    for (uint32_t i = 0; i < requests; i++) {
        uint32_t request = assign_order_request(order, i);
        for (uint64_t edge = problem->offsets[request]; edge < problem->offsets[request + 1]; edge++)
            order->asked_by[order->start[problem->helpers[edge]]++] = request;
    }
    for (uint32_t helper = helpers; helper > 0; helper--)
        order->start[helper] = order->start[helper - 1];
    order->start[0] = 0;
}

static void assign_order_sift(uint64_t *keys, uint64_t count, uint64_t place)
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

static void assign_order_heap_sort(uint64_t *keys, uint32_t count)
{
    for (uint32_t i = count / 2; i-- > 0;)
        assign_order_sift(keys, count, i);
    for (uint32_t i = count; i-- > 1;) {
        uint64_t key = keys[i];
        keys[i] = keys[0];
        keys[0] = key;
        assign_order_sift(keys, i, 0);
    }
}

/* Puts the lower of two keys first. */
static inline void assign_order_pair(uint64_t *a, uint64_t *b)
{
    uint64_t low = *a < *b ? *a : *b, high = *a < *b ? *b : *a;
    *a = low;
    *b = high;
}

/* Merges two sorted runs, without a branch that could not be predicted. */
static void assign_order_merge(const uint64_t *from, uint32_t middle, uint32_t count, uint64_t *to)
{
    uint32_t a = 0, b = middle, at = 0;
    while (a < middle && b < count) {
        uint64_t first = from[a], second = from[b];
        bool take = first < second;
        to[at++] = take ? first : second;
        a += take;
        b += !take;
    }
    while (a < middle)
        to[at++] = from[a++];
    while (b < count)
        to[at++] = from[b++];
}

/* Sorts up to ORDER_SHORT keys: runs of four, then merges. */
static void assign_order_short_sort(uint64_t *keys, uint32_t count)
{
    uint64_t other[ORDER_SHORT], *from = keys, *to = other;
    uint32_t i = 0;
    for (; i + 4 <= count; i += 4) {
        assign_order_pair(&keys[i], &keys[i + 1]);
        assign_order_pair(&keys[i + 2], &keys[i + 3]);
        assign_order_pair(&keys[i], &keys[i + 2]);
        assign_order_pair(&keys[i + 1], &keys[i + 3]);
        assign_order_pair(&keys[i + 1], &keys[i + 2]);
    }
    for (uint32_t last = i; i < count; i++)
        for (uint32_t k = i; k > last; k--)
            assign_order_pair(&keys[k - 1], &keys[k]);
    for (uint32_t width = 4; width < count; width *= 2) {
        for (i = 0; i < count; i += 2 * width) {
            uint32_t size = count - i < 2 * width ? count - i : 2 * width;
            assign_order_merge(&from[i], size < width ? size : width, size, &to[i]);
        }
        uint64_t *kept = from;
        from = to;
        to = kept;
    }
    if (from != keys)
        memcpy(keys, from, count * sizeof *keys);
}

void aid__assign_sort_keys(uint64_t *keys, uint32_t count)
{
    uint32_t rising = 1;
    while (rising < count && keys[rising - 1] < keys[rising])
        rising++;
    if (rising >= count)
        return;
    if (count > ORDER_SHORT)
        assign_order_heap_sort(keys, count);
    else
        assign_order_short_sort(keys, count);
}

static void assign_order_meet(assign_order *order, uint32_t request)
{
    if (order->request_met[request])
        return;
    order->request_met[request] = 1;
    order->net->request_row[order->requests_placed++] = request;
}

/* Places what is new around one request. */
static void assign_order_spread(assign_order *order, uint32_t request)
{
    const aid_assign_problem *problem = order->problem;
    uint32_t count = 0;
    for (uint64_t edge = problem->offsets[request]; edge < problem->offsets[request + 1]; edge++) {
        uint32_t helper = problem->helpers[edge];
        if (order->helper_met[helper])
            continue;
        order->helper_met[helper] = 1;
        order->fresh[count++] = (uint64_t)(order->rank != NULL ? order->rank[helper] : helper) << 32 | helper;
    }
    aid__assign_sort_keys(order->fresh, count);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t helper = (uint32_t)order->fresh[i];
        order->net->helper_row[order->helpers_placed++] = helper;
        for (uint32_t k = order->start[helper]; k < order->start[helper + 1]; k++)
            assign_order_meet(order, order->asked_by[k]);
    }
}

/* The walk. What it has placed is also its queue. */
static void assign_order_walk(assign_order *order)
{
    const aid_assign_problem *problem = order->problem;
    aid__assign_net *net = order->net;
    for (uint32_t i = 0; i < net->requests; i++) {
        uint32_t request = assign_order_request(order, i), next = order->requests_placed;
        if (order->request_met[request] || problem->offsets[request] == problem->offsets[request + 1])
            continue;
        assign_order_meet(order, request);
        for (; next < order->requests_placed; next++) {
            if (next + ORDER_AHEAD < order->requests_placed)
                AID__ASSIGN_FETCH(&problem->helpers[problem->offsets[net->request_row[next + ORDER_AHEAD]]]);
            assign_order_spread(order, net->request_row[next]);
        }
        net->component_end[net->components++] = order->requests_placed;
    }
    for (uint32_t i = 0; i < net->requests; i++)
        assign_order_meet(order, assign_order_request(order, i));
    for (uint32_t i = 0; i < net->helpers; i++) {
        uint32_t helper = order->helpers_by_id != NULL ? order->helpers_by_id[i] : i;
        if (!order->helper_met[helper])
            net->helper_row[order->helpers_placed++] = helper;
    }
    assert(order->requests_placed == net->requests && order->helpers_placed == net->helpers);
}

static bool assign_order_take(assign_order *order, const aid_allocator *allocator)
{
    const aid_assign_problem *problem = order->problem;
    size_t requests = order->net->requests, helpers = order->net->helpers, word = sizeof(uint32_t), longest = 0;
    for (size_t request = 0; request < requests; request++)
        if (problem->offsets[request + 1] - problem->offsets[request] > longest)
            longest = (size_t)(problem->offsets[request + 1] - problem->offsets[request]);
    const aid__assign_piece pieces[] = {
        { &order->start, (helpers + 1) * word }, { &order->asked_by, order->net->edges * word },
        { &order->request_met, requests },       { &order->helper_met, helpers },
        { &order->fresh, longest * sizeof *order->fresh },
    };
    if (!aid__assign_cut(allocator, pieces, sizeof pieces / sizeof *pieces, &order->block, &order->block_size))
        return false;
    memset(order->request_met, 0, requests);
    memset(order->helper_met, 0, helpers);
    return true;
}

aid_status aid__assign_order(const aid_assign_problem *problem, const aid_allocator *allocator, aid__assign_net *net,
                             aid_error *error)
{
    assign_order order = { .problem = problem, .net = net };
    aid_status status = assign_order_read_ids(&order, allocator, error);
    if (status == AID_OK && !assign_order_take(&order, allocator))
        status = aid__fail_memory(error);
    if (status == AID_OK) {
        assign_order_turn(&order);
        assign_order_walk(&order);
        aid__give(allocator, order.block, order.block_size);
    }
    aid__give(allocator, order.id_block, order.id_block_size);
    return status;
}
