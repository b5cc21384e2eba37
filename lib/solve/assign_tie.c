/* SPDX-License-Identifier: MIT */
/* Ties: among all plans of the best score, the one with the lowest sum of tie numbers.
 *
 * By complementary slackness the best plans are those that change the found one only along cycles of *tight* edges,
 * whose net gain is their row's dual. Seats wander from a helper to a row and on to another helper; a node of its own,
 * the sink, stands for staying or becoming empty where the dual is 0. A cycle lies within a strongly connected part of
 * this graph (R. Tarjan, 1972), and most parts are single nodes: nothing to decide. The others, all together, are one
 * small problem, which goes to assign_flow.c with two words: first the places that must be filled since their dual is
 * above 0 (that all are is possible, as the found plan shows), then the tie numbers. */
#include "solve/assign_price.h"

#include <assert.h>
#include <string.h>

typedef struct tie_graph {
    aid__price *state;
    uint32_t *first; /* requests + 1: into `edges` */
    uint32_t *edges; /* the tight edges of rows that have a choice */
    uint8_t *idle;   /* requests: by score, their dual is 0 */
    uint32_t sink;   /* nodes: helpers, then requests, then the sink */
    uint32_t *part;  /* nodes: number of the part; AID__ASSIGN_NONE: not met yet */
    uint32_t *part_size;
    uint32_t parts;
    uint32_t *order;  /* nodes: when first met, from 1; 0: not yet */
    uint32_t *low;    /* nodes: the earliest node known to be reached */
    uint64_t *cursor; /* nodes: the next of its arcs */
    uint32_t *path;   /* from the root to here */
    uint32_t *open;   /* met, and in no part yet */
    void *block;
    size_t block_size;
} tie_graph;

/* A row's dual, the least that fits: its best edge outside the plan. Answers how many of its seats are no better: where
 * none is, the row has no choice. */
static uint32_t tie_loose(const aid__price *state, uint32_t request, int64_t *out_dual)
{
    const aid__assign_net *net = state->net;
    int64_t dual = net->by_score ? 0 : INT64_MIN, least = INT64_MAX;
    uint32_t first = net->first_edge[request], last = net->first_edge[request + 1], loose = net->seats[request];
    for (uint32_t edge = first; edge < last; edge++) {
        int64_t gain = (int64_t)net->edge_score[edge] - state->price[net->edge_helper[edge]];
        int64_t outside = state->used[edge] ? INT64_MIN : gain, inside = state->used[edge] ? gain : INT64_MAX;
        dual = outside > dual ? outside : dual;
        least = inside < least ? inside : least;
    }
    *out_dual = dual;
    if (least > dual)
        return loose - state->rows[request].served;
    for (uint32_t edge = first; edge < last; edge++)
        loose -= state->used[edge] && net->edge_score[edge] - state->price[net->edge_helper[edge]] > dual;
    return loose;
}

/* Lists a row's tight edges, or counts them. */
static uint32_t tie_row(tie_graph *graph, uint32_t request, uint32_t *list)
{
    const aid__price *state = graph->state;
    const aid__assign_net *net = state->net;
    int64_t dual;
    uint32_t count = 0, loose = tie_loose(state, request, &dual);
    graph->idle[request] = net->by_score && dual == 0;
    for (uint32_t edge = net->first_edge[request]; loose > 0 && edge < net->first_edge[request + 1]; edge++) {
        if (net->edge_score[edge] - state->price[net->edge_helper[edge]] != dual)
            continue;
        if (list != NULL)
            list[count] = edge;
        count++;
    }
    return count;
}

static bool tie_take(tie_graph *graph, const aid_allocator *allocator)
{
    const aid__assign_net *net = graph->state->net;
    size_t nodes = (size_t)net->helpers + net->requests + 1, word = sizeof(uint32_t);
    size_t edges = graph->first[net->requests];
    const aid__assign_piece pieces[] = {
        { &graph->edges, edges * word },
        { &graph->part, nodes * word },
        { &graph->part_size, nodes * word },
        { &graph->order, nodes * word },
        { &graph->low, nodes * word },
        { &graph->path, nodes * word },
        { &graph->cursor, nodes * sizeof(uint64_t) },
        { &graph->open, nodes * word },
    };
    if (!aid__assign_cut(allocator, pieces, sizeof pieces / sizeof *pieces, &graph->block, &graph->block_size))
        return false;
    memset(graph->block, 0, graph->block_size);
    memset(graph->part, 0xFF, nodes * word);
    return true;
}

static bool tie_is_listed(const tie_graph *graph, uint32_t request, uint32_t edge)
{
    for (uint32_t i = graph->first[request]; i < graph->first[request + 1]; i++)
        if (graph->edges[i] == edge)
            return true;
    return false;
}

/* The node at the end of the next arc of a helper: the row of a seat that could move, or the sink. */
static uint32_t tie_from_helper(tie_graph *graph, uint32_t helper)
{
    const aid__price *state = graph->state;
    const aid__assign_net *net = state->net;
    while (graph->cursor[helper] < state->shelves[helper].load) {
        const aid__price_slot *slot = &state->slots[net->first_slot[helper] + graph->cursor[helper]++];
        if (tie_is_listed(graph, slot->request, slot->edge))
            return net->helpers + slot->request;
    }
    if (graph->cursor[helper]++ > state->shelves[helper].load)
        return AID__ASSIGN_NONE;
    return state->price[helper] == 0 && aid__price_has_room(state, helper) ? graph->sink : AID__ASSIGN_NONE;
}

/* From a row: a helper where one of its seats could move, or the sink when it could stay empty. */
static uint32_t tie_from_request(tie_graph *graph, uint32_t request)
{
    uint64_t *cursor = &graph->cursor[graph->state->net->helpers + request];
    uint32_t count = graph->first[request + 1] - graph->first[request];
    while (*cursor < count) {
        uint32_t edge = graph->edges[graph->first[request] + (*cursor)++];
        if (!graph->state->used[edge])
            return graph->state->net->edge_helper[edge];
    }
    if ((*cursor)++ > count)
        return AID__ASSIGN_NONE;
    return graph->idle[request] ? graph->sink : AID__ASSIGN_NONE;
}

/* From the sink: a helper that may lose a seat, or a row whose empty seat may be filled. */
static uint32_t tie_from_sink(tie_graph *graph)
{
    const aid__price *state = graph->state;
    const aid__assign_net *net = state->net;
    while (graph->cursor[graph->sink] < graph->sink) {
        uint32_t node = (uint32_t)graph->cursor[graph->sink]++;
        if (node < net->helpers ? state->price[node] == 0 && state->shelves[node].load > 0
                                : graph->idle[node - net->helpers] &&
                                      state->rows[node - net->helpers].served < net->seats[node - net->helpers])
            return node;
    }
    return AID__ASSIGN_NONE;
}

static uint32_t tie_next(tie_graph *graph, uint32_t node)
{
    uint32_t helpers = graph->state->net->helpers;
    if (node == graph->sink)
        return tie_from_sink(graph);
    return node < helpers ? tie_from_helper(graph, node) : tie_from_request(graph, node - helpers);
}

/* Tarjan's algorithm from `root`, with the path on a stack of ours. */
static void tie_explore(tie_graph *graph, uint32_t root, uint32_t *met)
{
    uint32_t depth = 0, open = 0;
    graph->path[depth++] = graph->open[open++] = root;
    graph->order[root] = graph->low[root] = ++*met;
    while (depth > 0) {
        uint32_t node = graph->path[depth - 1], next = tie_next(graph, node);
        if (next == AID__ASSIGN_NONE) {
            if (graph->low[node] == graph->order[node]) {
                do {
                    graph->part[graph->open[--open]] = graph->parts;
                    graph->part_size[graph->parts]++;
                } while (graph->open[open] != node);
                graph->parts++;
            }
            depth--;
            if (depth > 0 && graph->low[node] < graph->low[graph->path[depth - 1]])
                graph->low[graph->path[depth - 1]] = graph->low[node];
        } else if (graph->order[next] == 0) {
            graph->path[depth++] = graph->open[open++] = next;
            graph->order[next] = graph->low[next] = ++*met;
        } else if (graph->part[next] == AID__ASSIGN_NONE && graph->order[next] < graph->low[node]) {
            graph->low[node] = graph->order[next];
        }
    }
}

/* The small problem: its net, and where its rows come from. */
typedef struct tie_problem {
    tie_graph *graph;
    aid__assign_net net;
    uint32_t *part_first; /* parts + 1: into `nodes` */
    uint32_t *nodes;      /* nodes by part, rising */
    uint32_t *place;      /* helpers: their number here */
    void *block;
    size_t block_size;
} tie_problem;

/* Nodes of parts with a choice, by part. */
static bool tie_problem_take(tie_problem *problem, const aid_allocator *allocator)
{
    const tie_graph *graph = problem->graph;
    const aid__assign_net *net = graph->state->net;
    aid__assign_net *sub = &problem->net;
    size_t nodes = (size_t)graph->sink + 1, edges = graph->first[net->requests], word = sizeof(uint32_t);
    const aid__assign_piece pieces[] = {
        { &problem->part_first, (graph->parts + 2) * word },
        { &problem->nodes, nodes * word },
        { &problem->place, net->helpers * word },
        { &sub->component_end, net->requests * word },
        { &sub->request_row, net->requests * word },
        { &sub->first_edge, ((size_t)net->requests + 1) * word },
        { &sub->edge_row, edges * word },
        { &sub->edge_helper, edges * word },
        { &sub->edge_tie, edges * word },
        { &sub->edge_score, edges * word },
        { &sub->edge_tier, edges },
        { &sub->seats, net->requests * word },
        { &sub->tier, net->requests },
        { &sub->capacity, net->helpers * word },
        { &sub->first_slot, ((size_t)net->helpers + 1) * word },
    };
    if (!aid__assign_cut(allocator, pieces, sizeof pieces / sizeof *pieces, &problem->block, &problem->block_size))
        return false;
    memset(problem->block, 0, problem->block_size);
    for (uint32_t node = 0; node < nodes; node++)
        problem->part_first[graph->part[node] + 2]++;
    for (uint32_t part = 0; part < graph->parts; part++)
        problem->part_first[part + 2] += problem->part_first[part + 1];
    for (uint32_t node = 0; node < nodes; node++)
        problem->nodes[problem->part_first[graph->part[node] + 1]++] = node;
    return true;
}

static void tie_add_helper(tie_problem *problem, uint32_t helper, bool has_sink)
{
    const aid__price *state = problem->graph->state;
    aid__assign_net *sub = &problem->net;
    problem->place[helper] = sub->helpers;
    if (has_sink && state->price[helper] == 0)
        sub->capacity[sub->helpers] = state->net->capacity[helper] - state->shelves[helper].load;
    sub->helpers++;
}

/* A row with its tight edges inside the part, as long as it has any choice there. */
static void tie_add_request(tie_problem *problem, uint32_t request, bool has_sink)
{
    const tie_graph *graph = problem->graph;
    const aid__price *state = graph->state;
    const aid__assign_net *net = state->net;
    aid__assign_net *sub = &problem->net;
    bool loose = has_sink && graph->idle[request];
    uint32_t part = graph->part[net->helpers + request], seats = 0, first = sub->edges;
    for (uint32_t i = graph->first[request]; i < graph->first[request + 1]; i++) {
        uint32_t edge = graph->edges[i], helper = net->edge_helper[edge];
        if (graph->part[helper] != part)
            continue;
        bool free_helper = has_sink && state->price[helper] == 0;
        sub->edge_row[sub->edges] = edge;
        sub->edge_helper[sub->edges] = problem->place[helper];
        sub->edge_tie[sub->edges] = aid__assign_tie(net, request, helper);
        sub->edge_tier[sub->edges++] = (uint8_t)(!loose + !free_helper);
        seats += state->used[edge];
        sub->capacity[problem->place[helper]] += state->used[edge];
    }
    if (loose)
        seats += net->seats[request] - state->rows[request].served;
    if (sub->edges == first)
        return;
    sub->seats[sub->requests] = seats < sub->edges - first ? seats : sub->edges - first;
    sub->request_row[sub->requests++] = request;
    sub->first_edge[sub->requests] = sub->edges;
}

static void tie_add_part(tie_problem *problem, uint32_t part)
{
    const tie_graph *graph = problem->graph;
    aid__assign_net *sub = &problem->net;
    uint32_t helpers = graph->state->net->helpers, before = sub->requests;
    bool has_sink = graph->part[graph->sink] == part;
    for (uint32_t i = problem->part_first[part]; i < problem->part_first[part + 1]; i++) {
        uint32_t node = problem->nodes[i];
        if (node < helpers)
            tie_add_helper(problem, node, has_sink);
        else if (node != graph->sink)
            tie_add_request(problem, node - helpers, has_sink);
    }
    if (sub->requests > before)
        sub->component_end[sub->components++] = sub->requests;
}

static void tie_fill(tie_problem *problem)
{
    const tie_graph *graph = problem->graph;
    aid__assign_net *sub = &problem->net;
    sub->by_score = true;
    sub->outer_price[1] = -1; /* what must be filled counts for the plan, one for the row and one for the helper */
    sub->outer_price[2] = -2;
    for (uint32_t part = 0; part < graph->parts; part++)
        if (graph->part_size[part] > 1)
            tie_add_part(problem, part);
    for (uint32_t helper = 0; helper < sub->helpers; helper++)
        sub->first_slot[helper + 1] = sub->first_slot[helper] + sub->capacity[helper];
    sub->slots = sub->first_slot[sub->helpers];
}

/* Takes the answer over into the plan. Only which edges are used is kept up from here, not the slots. */
static void tie_adopt(const tie_problem *problem, const aid__assign_flow *flow)
{
    aid__price *state = problem->graph->state;
    for (uint32_t i = 0; i < problem->net.requests; i++) {
        uint32_t request = problem->net.request_row[i];
        for (uint32_t edge = problem->net.first_edge[i]; edge < problem->net.first_edge[i + 1]; edge++) {
            uint32_t own = problem->net.edge_row[edge];
            state->rows[request].served += flow->used[edge];
            state->rows[request].served -= state->used[own];
            state->used[own] = flow->used[edge];
        }
    }
}

static aid_status tie_solve(tie_graph *graph, aid__assign_run *run, aid_error *error)
{
    aid__price *state = graph->state;
    tie_problem problem = { .graph = graph };
    aid__assign_flow flow;
    if (!tie_problem_take(&problem, &run->allocator))
        return aid__fail_memory(error);
    tie_fill(&problem);
    aid__assign_run part = *run;
    if (part.options.work_limit != 0)
        part.options.work_limit = part.options.work_limit > state->work ? part.options.work_limit - state->work : 1;
    part.next_look = 0;
    aid_status status = aid__assign_flow_solve(&problem.net, &part, &flow, error);
    if (status == AID_OK) {
        state->work += flow.work;
        state->status_code = flow.status_code;
        if (flow.status_code == AID_SOLVE_OPTIMAL)
            tie_adopt(&problem, &flow);
        aid__assign_flow_free(&flow, &run->allocator);
    }
    aid__give(&run->allocator, problem.block, problem.block_size);
    return status;
}

/* Finds all tight edges and the strongly connected parts. */
static bool tie_graph_build(tie_graph *graph, const aid_allocator *allocator)
{
    const aid__assign_net *net = graph->state->net;
    uint32_t met = 0;
    for (uint32_t request = 0; request < net->requests; request++)
        graph->first[request + 1] = graph->first[request] + tie_row(graph, request, NULL);
    if (!tie_take(graph, allocator))
        return false;
    for (uint32_t request = 0; request < net->requests; request++)
        if (graph->first[request + 1] > graph->first[request])
            tie_row(graph, request, &graph->edges[graph->first[request]]);
    graph->sink = net->helpers + net->requests;
    for (uint32_t node = 0; node <= graph->sink; node++)
        if (graph->order[node] == 0)
            tie_explore(graph, node, &met);
    graph->state->work += net->edges;
    return true;
}

aid_status aid__price_break_ties(aid__price *state, aid__assign_run *run, aid_error *error)
{
    const aid__assign_net *net = state->net;
    tie_graph graph = { .state = state };
    void *block;
    size_t block_size;
    const aid__assign_piece pieces[] = { { &graph.first, ((size_t)net->requests + 1) * sizeof(uint32_t) },
                                         { &graph.idle, net->requests } };
    if (!aid__assign_cut(&run->allocator, pieces, sizeof pieces / sizeof *pieces, &block, &block_size))
        return aid__fail_memory(error);
    memset(block, 0, block_size);
    aid_status status = AID_OK;
    if (!tie_graph_build(&graph, &run->allocator))
        status = aid__fail_memory(error);
    else if (graph.parts <= graph.sink)
        status = tie_solve(&graph, run, error);
    if (graph.block != NULL)
        aid__give(&run->allocator, graph.block, graph.block_size);
    aid__give(&run->allocator, block, block_size);
    return status;
}
